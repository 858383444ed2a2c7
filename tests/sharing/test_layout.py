"""The picture by which a page is shared: what it says, and that it fits."""

import itertools
import re
from html import unescape

import pytest

from generator.sharing import layout
from generator.sharing.drawing import font
from generator.sharing.layout import CardSide, ShareCard, fitted, readable, svg, wrapped

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


def card(
    title: str, *sides: CardSide, facts: tuple[str, ...] = ("Mai 2031", "3 Aussagen")
) -> ShareCard:
    return ShareCard(site="Muster", title=title, facts=facts, sides=sides)


def texts(picture: str) -> list[str]:
    return re.findall(r"<text [^>]*>([^<]*)</text>", picture)


def test_a_claim_is_shown_with_its_two_sides() -> None:
    picture = svg(card("Angebliche Lieferungen", *SIDES))
    assert texts(picture) == [
        "Muster",
        "Angebliche Lieferungen",
        "Mai 2031",
        "3 Aussagen",
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
    assert len(re.findall("<line ", svg(card("Überblick")))) == 2


@pytest.mark.parametrize("title", [LONG, "W" * 200, "a " * 300, "Kurz", "& <b>\"'"])
def test_whatever_it_says_fits(title: str) -> None:
    side = CardSide(title=title, names=(title, "B"), more="und {n} weitere", number="2")
    picture = svg(card(title, side, side, facts=(title, title)))
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
    assert texts(svg(card("북한의 무기")))[:2] == ["Muster", "Muster"]
    nobody = CardSide(title="Von", names=("金正恩",), more="und {n}", number="1 Beteiligter")
    assert texts(svg(card("Titel", nobody)))[-1] == "1 Beteiligter"


def test_a_line_is_cut_and_a_text_is_wrapped_where_the_width_ends() -> None:
    assert fitted("Nordland und Südland", 30, 10_000) == "Nordland und Südland"
    assert fitted("Nordland und Südland", 30, 200) == "Nordland un…"
    assert wrapped("Nordland und Südland", 30, 200) == ["Nordland und", "Südland"]
    assert (
        "".join(wrapped(LONG.split(maxsplit=1)[0], 30, 300)).replace("-", "")
        == LONG.split(maxsplit=1)[0]
    )


@pytest.mark.parametrize("words", [1, 8, 20, 60, 200])
@pytest.mark.parametrize("sides", [(), SIDES])
def test_no_line_runs_into_another(words: int, sides: tuple[CardSide, ...]) -> None:
    picture = svg(card(" ".join(["Lieferungen"] * words), *sides, facts=("Mai", "3", "2")[:3]))
    lines = [
        (int(y), int(size))
        for y, size in re.findall(r'<text x="64" y="(\d+)" font-size="(\d+)"', picture)
    ]
    for (above, _), (below, size) in itertools.pairwise(sorted(lines)):
        assert below - above >= size
    assert max(y for y, _ in lines) < (448 if sides else 570)


@pytest.mark.parametrize(
    ("names", "more"),
    [
        (("Permanent Representation of Northland", "Westland"), "and 1 more"),
        (("Ständige Vertretung Nordlands bei den Inseln", "West", "Süd"), "and 2 more"),
        (("W" * 60, "Westland", "Southland", "Eastland"), "and 3 more"),
        (("Office for the Supply of Shells to Islands", "أمل المثال"), "and 1 more"),
    ],
)
def test_where_the_first_name_does_not_fit_the_others_are_counted(
    names: tuple[str, ...], more: str
) -> None:
    side = CardSide(title="Asserted by", names=names, more="and {n} more", number="n")

    shown = texts(svg(card("Shells", side, SIDES[1])))[5]

    assert shown.startswith(names[0][:6])
    assert shown.endswith(f"… {more}")
    assert font(bold=True).width(shown, 34) <= 524 - 2 * 26


def test_a_single_long_name_has_nobody_beside_it() -> None:
    side = CardSide(title="By", names=("Permanent " * 9,), more="and {n} more", number="1")

    assert texts(svg(card("Shells", side, SIDES[1])))[5].endswith("…")
