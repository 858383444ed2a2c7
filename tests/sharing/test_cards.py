"""The pictures by which pages are shared: what they say, that it fits, and how they are drawn."""

import re
import struct
from html import unescape
from pathlib import Path

import pytest

from generator.build import cache
from generator.sharing import drawing, layout
from generator.sharing.drawing import draw, font
from generator.sharing.font import Font
from generator.sharing.layout import CardSide, ShareCard, fitted, readable, svg, wrapped
from tests import sites

LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzdebattenbericht " * 3
SIDES = (
    CardSide(
        title="Behauptet von", names=("Westland",), more="und {n} weitere", number="1 Beteiligter"
    ),
    CardSide(
        title="Bestritten von",
        names=("أمل المثال", "Süd", "Nord", "Freunde des Hafens von Nordland"),
        more="und {n} weitere",
        number="4 Beteiligte",
    ),
)


def _card(
    title: str, *sides: CardSide, facts: tuple[str, ...] = ("Mai 2031", "3 Aussagen")
) -> ShareCard:
    return ShareCard(site="Muster", title=title, facts=facts, sides=sides)


def _texts(picture: str) -> list[str]:
    return re.findall(r"<text [^>]*>([^<]*)</text>", picture)


def test_an_event_is_shown_with_its_two_sides() -> None:
    picture = svg(_card("Angebliche Lieferungen", *SIDES))
    assert _texts(picture) == [
        "Muster",
        "Angebliche Lieferungen",
        "3 Aussagen",
        "Mai 2031",
        "Behauptet von",
        "Westland",
        "Bestritten von",
        "Süd, Nord und 2 weitere",
    ]
    solid, dashed = re.findall(r"<rect [^>]*stroke=[^>]*>", picture)
    assert "#1b4f9c" in solid
    assert "dasharray" not in solid
    assert "#9a4a00" in dashed
    assert "dasharray" in dashed


def test_a_page_without_sides_shows_their_lines() -> None:
    assert len(re.findall("<line ", svg(_card("Überblick")))) == 2


@pytest.mark.parametrize("title", [LONG, "W" * 200, "a " * 300, "Kurz", "& <b>\"'"])
def test_whatever_it_says_fits(title: str) -> None:
    side = CardSide(title=title, names=(title, "B"), more="und {n} weitere", number="2")
    picture = svg(_card(title, side, side, facts=(title, title)))
    for x, size, look, text in re.findall(
        r'<text x="(\d+)" y="\d+" font-size="(\d+)" (\S+)>([^<]*)<', picture
    ):
        bold = "weight" in look
        limit = layout.WIDTH - 64 if int(x) == 64 else int(x) + 524 - 52
        assert int(x) + font(bold=bold).width(unescape(text), int(size)) <= limit, text


def test_what_the_font_has_no_characters_for_is_left_out() -> None:
    assert readable("Treffen mit 金正恩 in Wladiwostok") == "Treffen mit in Wladiwostok"
    assert readable("أمل المثال") == ""
    assert readable("U\u0308bung") == "Übung"
    assert _texts(svg(_card("북한의 무기")))[:2] == ["Muster", "Muster"]
    nobody = CardSide(title="Von", names=("金正恩",), more="und {n}", number="1 Beteiligter")
    assert _texts(svg(_card("Titel", nobody)))[-1] == "1 Beteiligter"


def test_a_line_is_cut_and_a_text_is_wrapped_where_the_width_ends() -> None:
    assert fitted("Nordland und Südland", 30, 10_000) == "Nordland und Südland"
    assert fitted("Nordland und Südland", 30, 200) == "Nordland un…"
    assert wrapped("Nordland und Südland", 30, 200) == ["Nordland und", "Südland"]
    assert (
        "".join(wrapped(LONG.split(maxsplit=1)[0], 30, 300)).replace("-", "")
        == LONG.split(maxsplit=1)[0]
    )


def test_a_picture_is_drawn_to_the_same_bytes_each_time() -> None:
    picture = svg(_card("Angebliche Lieferungen", *SIDES))
    png = draw(picture)
    assert png == draw(picture)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", png[16:24]) == (layout.WIDTH, layout.HEIGHT)


def test_what_was_drawn_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []

    def record(text: str) -> bytes:
        drawn.append(text)
        return text.encode()

    monkeypatch.setattr(drawing, "draw", record)
    folder = cache.pictures_folder({"XDG_CACHE_HOME": str(tmp_path)})
    for _ in range(2):
        kept = drawing.remembering(folder)
        assert [kept("<a/>"), kept("<b/>"), kept("<a/>")] == [b"<a/>", b"<b/>", b"<a/>"]
    assert drawn == ["<a/>", "<b/>"]
    assert cache.pictures_folder({}) is None
    assert drawing.remembering(None)("<c/>") == b"<c/>"
    (tmp_path / "file").write_text("")
    assert drawing.remembering(tmp_path / "file")("<d/>") == b"<d/>"


def test_a_font_without_a_table_of_unicode_is_told(tmp_path: Path) -> None:
    raw = bytearray(font().path.read_bytes())
    (count,) = struct.unpack_from(">H", raw, 4)
    records = [struct.unpack_from(">4sIII", raw, 12 + 16 * n) for n in range(count)]
    (cmap,) = (offset for tag, _, offset, _ in records if tag == b"cmap")
    struct.pack_into(">H", raw, cmap + 2, 0)
    (tmp_path / "broken.ttf").write_bytes(raw)
    with pytest.raises(ValueError, match="no table of Unicode"):
        Font(tmp_path / "broken.ttf").has("a")


def test_each_page_is_shared_by_the_picture_of_its_event() -> None:
    site = sites.site_of(sites.SAMPLE, sites.URL)
    for name, picture in {
        "claims/shells-for-southland/index.html": "events/shell-shipments/card.png",
        "de/events/shell-shipments/index.html": "de/events/shell-shipments/card.png",
        "de/actors/jane-doe/index.html": "de/assets/card.png",
        "index.html": "assets/card.png",
    }.items():
        page = site.pages[name]
        assert page.one("meta[property='og:image']").attributes["content"] == sites.URL + picture
        assert (site.folder / picture).read_bytes()[:4] == b"\x89PNG"
        (locale,) = page.tree.css("meta[property='og:locale']")
        assert locale.attributes["content"] == ("de_DE" if name.startswith("de/") else "en_GB")
        first = page.one("link[hreflang=x-default]").attributes["href"]
        assert first == sites.URL + page.address.removeprefix("de/")


def test_without_an_address_there_is_no_picture() -> None:
    site = sites.site_of(sites.SAMPLE)
    page = site.pages["claims/shells-for-southland/index.html"]
    assert page.tree.css("meta[property='og:image'], meta[property='og:url']") == []
    assert page.one("meta[name='twitter:card']").attributes["content"] == "summary"
    assert [name for name in site.files if name.endswith("card.png")] == []
