"""What the theme gets wrong is mended on every page, and still has to be."""

from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.host.mends import give_words, mended, mends
from tests import sites
from tests.tongues import AVAILABLE, language


def _base() -> str:
    """The theme's template of all pages."""
    spec = find_spec("material")
    assert spec is not None
    return (Path(str(spec.origin)).parent / "templates" / "base.html").read_text("utf-8")


def test_the_theme_is_still_wrong_where_it_is_mended() -> None:
    theme = _base()
    for mend in mends(language("en")):
        assert theme.count(mend.wrong) == 1, f"no longer needed: {mend.reason}"


def test_every_page_is_mended_in_its_language() -> None:
    for name, page in sites.site_of(sites.SAMPLE).pages.items():
        text = page.tree.html or ""
        words = language("de" if name.startswith("de/") else "en")
        assert f'aria-label="{words.say("frame.drawer")}"' in text
        assert ' autocomplete="off">' not in text.replace('<form id="__toggles" autocomplete', "")


def test_the_first_stop_by_keyboard_skips_the_frame() -> None:
    page = sites.site_of(sites.SAMPLE).pages["claims/shells-for-southland/index.html"].tree
    (body,) = page.css("body")
    first = next(node for node in body.iter() if node.tag != "form")
    assert first.attributes.get("data-md-component") == "skip"
    (skip,) = first.css("a")
    target = page.css_first(str(skip.attributes["href"]).replace("#", "[id='") + "']")
    assert target is not None
    assert target.tag == "h1"


def test_a_label_leads_to_a_control_or_nowhere() -> None:
    for name, page in sites.site_of(sites.SAMPLE).pages.items():
        for label in page.tree.css("label[for]"):
            target = page.tree.css_first(f":is(input, select)[id='{label.attributes['for']}']")
            assert target is not None, f"{name}: {label.attributes['for']}"


def test_a_page_without_a_frame_stays_as_it_is() -> None:
    for code in AVAILABLE:
        assert mended("<p>Plain</p>", language(code)) == "<p>Plain</p>"


def test_what_is_open_is_told_to_everybody() -> None:
    pages = sites.site_of(sites.SAMPLE).pages
    for address, tab, current in (
        ("index.html", "Overview", "page"),
        ("claims/index.html", "Claims", "page"),
        ("claims/shells-for-southland/index.html", "Claims", "true"),
        ("timeline/2031/index.html", "Timeline", "true"),
    ):
        (open_tab,) = pages[address].tree.css(".md-tabs [aria-current]")
        assert open_tab.text(strip=True) == tab
        assert open_tab.attributes["aria-current"] == current
    (entry,) = pages["claims/index.html"].tree.css(".md-nav--primary [aria-current=page]")
    assert entry.text(strip=True) == "Claims"
    assert pages["search/index.html"].tree.css("[aria-current]") == []


def test_a_tab_leads_to_the_first_page_of_its_section() -> None:
    page = SimpleNamespace(title="Sources", url="method/sources/", active=True, children=None)
    chapter = SimpleNamespace(title="How", active=True, children=[page])
    section = SimpleNamespace(title="Method", active=True, children=[chapter])
    other = SimpleNamespace(
        title="Elsewhere", url="https://e.invalid/", active=False, children=None
    )
    folder = sites.ROOT / "generator" / "theme" / "partials"
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(folder), autoescape=True)
    environment.filters["url"] = str
    nav = SimpleNamespace(items=[section, other])
    lang = SimpleNamespace(t=str)
    html = environment.get_template("tabs.html").render(nav=nav, page=page, lang=lang)
    tabs = LexborHTMLParser(html).css("a")
    assert [(tab.text(), tab.attributes) for tab in tabs] == [
        ("Method", {"href": page.url, "class": "md-tabs__link", "aria-current": "page"}),
        ("Elsewhere", {"href": other.url, "class": "md-tabs__link"}),
    ]


@pytest.mark.parametrize(
    ("code", "theirs", "expected"),
    [
        ("en", ("en",), None),
        ("de", ("en",), "de: en words"),
        ("de", ("en", "fr"), "de: en words"),
    ],
)
def test_a_language_that_the_theme_does_not_speak_gets_the_words_of_another(
    code: str, theirs: tuple[str, ...], expected: str | None
) -> None:
    path = "partials/languages/{}.html"
    environment = jinja2.Environment(
        autoescape=True,
        loader=jinja2.DictLoader(
            {
                path.format(each): "{% macro t(key) %}"
                f"{{% if key == 'language' %}}{each}{{% else %}}{each} words{{% endif %}}"
                "{% endmacro %}"
                for each in theirs
            }
        ),
    )
    before = environment.loader

    give_words(environment, language(code))

    if expected is None:
        assert environment.loader is before
    else:
        template = environment.from_string(
            f"{{% import '{path.format(code)}' as lang %}}"
            "{{ lang.t('language') }}: {{ lang.t('search') }}"
        )
        assert template.render() == expected
