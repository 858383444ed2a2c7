"""The search in the header and the page of the search, as people use them."""

import base64
import hashlib
import json
import re
from collections import Counter
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from generator.search.facets import FACETS
from tests import sites
from tests.browser.conftest import Tabs
from tests.browser.test_pages import SHIFTED
from tests.crawl import words
from tests.search.test_facets import recounted
from tests.whole.test_hostile import HOSTILE

CLAIM = "claims/shells-for-southland/"
languages = pytest.mark.parametrize("language", ["", "de/"], ids=["en", "de"])
widths = pytest.mark.parametrize("width", [1280, 390, 320])


def field(page: Page) -> Locator:
    return page.locator(".claims-search__field")


def options(page: Page) -> Locator:
    return page.locator(".claims-search [role=option]")


def cards(page: Page) -> Locator:
    return page.locator(".search-page__list > li .search-result__head")


def status(page: Page) -> Locator:
    return page.locator(".search-page__status")


# The header


MISTAKE = {
    "": ("mistake", "two ships left the port by mistake"),
    "de/": ("Versehen", "zwei Schiffe hätten den Hafen aus Versehen verlassen"),
}


@languages
@widths
def test_the_header_finds_a_statement_by_keyboard_alone(
    tabs: Tabs, sample: str, width: int, language: str
) -> None:
    query, shown = MISTAKE[language]
    tab = tabs.new(sample, width=width)
    page = tab.page
    tab.open(f"{language}actors/")
    page.keyboard.press("/")
    expect(field(page)).to_be_focused()
    page.keyboard.type(query)
    expect(field(page)).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".claims-search__status")).to_have_text(re.compile("^4 "))
    assert not tab.is_too_wide()
    place = next(at for at, text in enumerate(options(page).all_text_contents()) if shown in text)
    for _ in range(place + 1):
        page.keyboard.press("ArrowDown")
    chosen = options(page).nth(place)
    expect(chosen).to_have_attribute("aria-selected", "true")
    expect(chosen).to_be_in_viewport()
    expect(field(page)).to_have_attribute(
        "aria-activedescendant", chosen.get_attribute("id") or "none"
    )
    expect(field(page)).to_be_focused()
    page.keyboard.press("Enter")
    anchor = "port-authority-2031-05-05"
    page.wait_for_url(f"{sample}{language}claims/ships-left-port/#{anchor}")
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


@pytest.mark.parametrize("key", ["/", "s", "Control+k", "Meta+k"])
@widths
def test_the_header_is_opened_and_closed_by_a_key(
    tabs: Tabs, sample: str, width: int, key: str
) -> None:
    tab = tabs.new(sample, width=width)
    page = tab.page
    tab.open(CLAIM)
    page.keyboard.press(key)
    expect(field(page)).to_be_focused()
    expect(field(page)).to_be_in_viewport()
    page.keyboard.type("sshells")  # which is a key of its own no longer
    expect(field(page)).to_have_value("sshells")
    field(page).fill("shells")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".claims-search__panel")).to_be_hidden()
    expect(field(page)).to_have_attribute("aria-expanded", "false")
    expect(field(page)).to_have_value("shells")
    page.keyboard.press("Escape")
    expect(field(page)).to_have_value("")
    expect(field(page)).not_to_be_focused()
    if width < 960:
        expect(page.locator(".claims-search__open")).to_be_focused()
        expect(field(page)).to_be_hidden()


def test_the_list_is_walked_round_and_left_by_tab(tabs: Tabs, sample: str) -> None:
    tab = tabs.new(sample)
    page = tab.page
    tab.open(CLAIM)
    field(page).fill("ships")
    expect(options(page)).to_have_count(9)
    expect(options(page).last).to_have_text("Show all 25 results")
    page.keyboard.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    expect(page.locator(".claims-search [aria-selected=true]")).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(".claims-search__panel")).to_be_hidden()


def test_enter_without_a_choice_leads_to_the_page_of_the_search(tabs: Tabs, sample: str) -> None:
    tab = tabs.new(sample)
    tab.open(f"de/{CLAIM}")
    field(tab.page).fill("Schiffe")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url(f"{sample}de/search/?q=Schiffe")
    expect(status(tab.page)).to_have_text(re.compile("^[0-9]+ Ergebnisse$"))


def test_a_page_asks_for_nothing_of_the_search_until_it_is_used(tabs: Tabs, sample: str) -> None:
    tab = tabs.new(sample, first_visit=True)
    asked: list[str] = []
    tab.page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    tab.open(CLAIM)
    tab.page.wait_for_load_state("networkidle")
    assert [path for path in asked if "search" in path] == ["/x/y/assets/search.js"]
    with tab.page.expect_response("**/search-index/en.json"):
        field(tab.page).focus()


# What is found


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("search/?q=Amal+Exampel&type=statement", 3),
        ("de/search/?q=Exampel&type=statement", 3),
        ("de/search/?q=Suedland&type=actor", 2),
        ("de/search/?q=Sudland&type=actor", 2),
        ("de/search/?q=S%C3%BCdland&type=actor", 2),
        ("de/search/?q=s%C3%BCdlands&type=actor", 2),
        ("search/?q=Suedland&type=actor", 2),
        ("de/search/?q=Mitteilung", 0),
        ("search/?q=%21%3F", 0),
    ],
)
def test_names_are_found_in_every_spelling(
    tabs: Tabs, sample: str, address: str, found: int
) -> None:
    tab = tabs.new(sample)
    tab.open(address)
    expect(status(tab.page)).to_have_text(re.compile("^(Nothing|Nichts|[0-9])"))
    expect(cards(tab.page)).to_have_count(found)


def test_quotations_stand_as_they_are_recorded_each_by_itself(tabs: Tabs, sample: str) -> None:
    tab = tabs.new(sample)
    tab.open("search/?q=Granaten&type=statement")
    quotations = tab.page.locator(".search-result__quoted q")
    expect(quotations.first).to_be_visible()
    (said,) = (
        file.content
        for file in sites.built(sites.SAMPLE).files
        if file.path == "api/v1/statements.json"
    )
    recorded = {
        " ".join(passage["quote"].split())
        for item in json.loads(said)["items"]
        for passage in item["passages"]
        if passage["quote"]
    }
    assert set(quotations.all_text_contents()) <= recorded


def test_nothing_found_says_what_to_do(tabs: Tabs, sample: str) -> None:
    tab = tabs.new(sample)
    tab.open("search/?q=xyzzy")
    expect(status(tab.page)).to_have_text("Nothing was found.")
    said = tab.page.locator(".search-page__none")
    expect(said.first).to_contain_text("another spelling of a name")
    expect(said.last.locator("a")).to_have_count(5)
    field(tab.page).fill("xyzzy")
    expect(tab.page.locator(".claims-search__status")).to_have_text("Nothing was found.")
    expect(tab.page.locator(".claims-search [role=listbox]")).to_be_hidden()
    expect(field(tab.page)).to_have_attribute("aria-expanded", "false")


@languages
def test_the_facets_count_what_the_data_say(tabs: Tabs, sample: str, language: str) -> None:
    """With one statement more or less than `/api/v1/` has, somebody is misled."""
    tab = tabs.new(sample)
    page = tab.page
    tab.open(f"{language}search/?type=statement")
    expect(cards(page)).to_have_count(20)
    for facet in FACETS:
        group = page.locator(f"[data-facet={facet}]")
        if not group.evaluate("group => group.open"):
            group.locator("summary").click()
        expect(group.locator("input[type=checkbox]").first).to_be_visible()
    counted = {
        facet: Counter(
            dict(
                page.locator(f"[data-facet={facet}] label").evaluate_all(
                    """labels => labels.map(label => [
                        label.querySelector("input").value,
                        Number(label.querySelector(".search-facet__count").textContent),
                    ])"""
                )
            )
        )
        for facet in FACETS
    }
    assert counted.pop("type")["statement"] == 21
    assert counted == {facet: count for facet, count in recounted().items() if facet != "type"}


def test_facets_narrow_each_other_and_add_up_within(tabs: Tabs, sample: str) -> None:
    tab = tabs.new(sample)
    page = tab.page
    tab.open("search/")
    page.locator("[data-facet=kind] summary").click()
    kind = page.locator("[data-facet=kind]")
    kind.get_by_label("Acknowledgement").check()
    expect(status(page)).to_have_text("2 results")
    kind.get_by_label("Pledge").check()
    expect(status(page)).to_have_text("4 results")
    page.locator("[data-facet=speaker] summary").click()
    page.locator("[data-facet=speaker]").get_by_label("Friends of the Port").check()
    expect(status(page)).to_have_text("1 result")
    # The counts of a facet leave its own choice aside, and heed every other.
    expect(kind.locator("label").filter(has_text="Pledge").locator("span").last).to_have_text("1")
    expect(kind.locator("label").filter(has_text="Warning").locator("span").last).to_have_text("1")
    assert asked(page) == [
        ("kind", "acknowledgement"),
        ("kind", "pledge"),
        ("speaker", "port-friends"),
    ]
    chips = page.locator(".search-page__chosen button")
    expect(chips).to_have_count(4)
    chips.filter(has_text="Pledge").click()
    expect(status(page)).to_have_text("Nothing was found.")
    expect(chips.first).to_be_focused()
    chips.filter(has_text="Remove all").click()
    expect(page.locator(".search-page__chosen")).to_be_hidden()
    expect(page.locator("#search-query")).to_be_focused()
    assert asked(page) == []


def asked(page: Page) -> list[tuple[str, str]]:
    return parse_qsl(urlsplit(page.url).query)


@languages
def test_every_state_is_an_address_and_the_browser_goes_back_to_it(
    tabs: Tabs, sample: str, language: str
) -> None:
    tab = tabs.new(sample)
    page = tab.page
    tab.open(f"{language}search/")
    page.locator("#search-query").press_sequentially("shells")
    expect(status(page)).to_have_text(re.compile("^[0-9]"))
    page.wait_for_url("**/search/?q=shells")
    page.locator("[data-facet=kind] summary").click()
    page.locator("[data-facet=kind] input[value=denial]").check()
    page.wait_for_url("**/search/?q=shells&kind=denial")
    page.locator("#search-sort").select_option("oldest")
    page.wait_for_url("**/search/?q=shells&kind=denial&sort=oldest")
    oldest = texts(page)
    page.locator("#search-sort").select_option("newest")
    page.wait_for_url("**/search/?q=shells&kind=denial&sort=newest")
    expect(cards(page).first).to_contain_text(oldest[-1].partition(" · ")[2])
    expect(cards(page).last).to_contain_text(oldest[0].partition(" · ")[2])

    page.go_back()
    page.wait_for_url("**/search/?q=shells&kind=denial&sort=oldest")
    expect(cards(page).first).to_have_text(oldest[0])
    expect(page.locator("#search-sort")).to_have_value("oldest")
    page.go_back()
    page.go_back()
    page.wait_for_url("**/search/?q=shells")
    expect(page.locator("[data-facet=kind] input[value=denial]")).not_to_be_checked()
    page.go_back()
    page.wait_for_url(re.compile("/search/$"))
    expect(page.locator("#search-query")).to_have_value("")
    expect(cards(page)).to_have_count(0)
    page.go_forward()
    expect(page.locator("#search-query")).to_have_value("shells")

    other = tabs.new(sample)
    other.open(f"{language}search/?q=shells&kind=denial&sort=oldest")
    expect(cards(other.page)).to_have_count(len(oldest))
    assert texts(other.page) == oldest
    expect(other.page.locator("[data-facet=kind] input[value=denial]")).to_be_checked()


def test_a_choice_loses_no_words_that_were_typed_a_moment_ago(tabs: Tabs, sample: str) -> None:
    tab = tabs.new(sample)
    page = tab.page
    tab.open("search/?kind=denial")
    expect(page.locator("[data-facet=kind] input[value=denial]")).to_be_checked()
    page.evaluate(
        """() => {
            const field = document.querySelector("#search-query");
            field.value = "shells";
            field.dispatchEvent(new Event("input"));
            document.querySelector("[data-facet=kind] input[value=denial]").click();
        }"""
    )
    page.wait_for_url("**/search/?q=shells")
    expect(page.locator("#search-query")).to_have_value("shells")


def texts(page: Page) -> list[str]:
    """The heads of the results, once they are those of the state."""
    expect(page.locator(".search-page__list")).not_to_have_attribute("aria-busy", "true")
    return [words(text) for text in cards(page).all_text_contents()]


def test_more_is_shown_by_and_by(tabs: Tabs, sample: str) -> None:
    tab = tabs.new(sample)
    page = tab.page
    tab.open("search/?q=ships")
    expect(cards(page)).to_have_count(20)
    expect(page.locator(".search-page__more")).to_contain_text("20 of 25 shown")
    page.locator(".search-page__more button").click()
    expect(cards(page)).to_have_count(25)
    expect(page.locator(".search-page__more")).to_be_hidden()
    expect(cards(page).nth(20).locator("a")).to_be_focused()
    assert asked(page) == [("q", "ships"), ("page", "2")]


@pytest.mark.parametrize("address", ["search/?sort=upwards&page=-3&q=ships&kind=nonsense"])
def test_an_address_that_nobody_made_does_no_harm(tabs: Tabs, sample: str, address: str) -> None:
    tab = tabs.new(sample)
    tab.open(address)
    expect(status(tab.page)).to_have_text("Nothing was found.")
    chip = tab.page.locator(".search-page__chosen button")
    expect(chip).to_contain_text("nonsense")
    chip.click()
    expect(status(tab.page)).to_have_text("25 results")


def test_a_long_list_of_values_is_searched(tabs: Tabs, large: str) -> None:
    tab = tabs.new(large)
    page = tab.page
    tab.open("de/search/")
    page.locator("[data-facet=claim] summary").click()
    group = page.locator("[data-facet=claim]")
    expect(group.locator("input[type=checkbox]")).to_have_count(12)
    expect(group.locator(".search-facet__rest")).to_contain_text("weitere Einträge")
    group.locator("input[type=search]").press_sequentially("ladung 1")
    expect(group.locator(".search-facet__rest")).to_have_count(0)
    labels = [text.lower() for text in group.locator(".search-facet__label").all_text_contents()]
    assert labels
    assert all("ladung 1" in label for label in labels)
    expect(group.locator("input[type=search]")).to_be_focused()
    group.locator("input[type=search]").fill("xyzzy")
    expect(group.locator(".search-facet__rest")).to_have_text("Nichts in dieser Liste.")


@pytest.mark.parametrize("width", [390, 320])
@languages
def test_the_page_fits_a_phone(tabs: Tabs, large: str, width: int, language: str) -> None:
    tab = tabs.new(large, width=width)
    page = tab.page
    tab.open(f"{language}search/?q=person")
    expect(cards(page).first).to_be_visible()
    expect(page.locator("[data-facet=kind]")).to_be_hidden()
    page.locator(".search-page__toggle").click()
    for summary in page.locator(".search-facet summary").all():
        summary.click()
    expect(page.locator("[data-facet=evidence] input").first).to_be_visible()
    page.locator("[data-facet=speaker] input[type=checkbox]").first.check()
    expect(page.locator(".search-page__chosen button").first).to_be_visible()
    assert not tab.is_too_wide()


def test_the_nearest_word_is_offered_with_what_it_finds(tabs: Tabs, sample: str) -> None:
    tab = tabs.new(sample)
    tab.open("search/?q=shels&kind=denial")
    page = tab.page
    expect(status(page)).to_have_text("Nothing was found.")
    expect(cards(page).first).to_contain_text("Denial")
    assert 1 <= cards(page).count() <= 5
    expect(page.locator(".search-page__none").first).to_have_text("Did you mean shells?")
    field(page).fill("shels")
    expect(options(page).first).to_have_text("Did you mean shells?")
    expect(options(page)).to_have_count(6)
    page.locator(".search-nearest").last.click()
    page.wait_for_url("**/search/?q=shells")
    expect(status(page)).to_have_text(re.compile("^[0-9]+ results$"))


# Whatever it meets


def test_hostile_texts_are_shown_as_texts(tabs: Tabs, hostile: str) -> None:
    tab = tabs.new(hostile)
    page = tab.page
    tab.open("search/")
    strange = "script, img, svg, style, iframe, textarea, b, [onerror], [onload], [onmouseover]"
    for number, text in enumerate(HOSTILE[:14]):
        field(page).fill(f"m{number}x0")
        title = options(page).filter(has_text=f"m{number}x0").first
        expect(title).to_contain_text(" ".join(text.split()))
        panel = page.locator(".claims-search__panel")
        assert panel.locator(f"{strange}, [href^=javascript]").count() == 0
        page.keyboard.press("Escape")
        page.locator("#search-query").fill(f"m{number}x0")
        page.keyboard.press("Enter")
        found = page.locator(".search-page__list")
        expect(found).to_contain_text(f"m{number}x0")
        expect(found).to_contain_text(" ".join(text.split()))
        assert found.locator(f"{strange}, [href^=javascript]").count() == 0


@languages
def test_a_strict_policy_lets_it_work(tabs: Tabs, sample: str, language: str) -> None:
    tab = tabs.new(sample)
    tab.page.route("**/*", _with_policy)
    tab.open(f"{language}search/?q=ships&kind=assertion")
    expect(cards(tab.page).first).to_be_visible()
    field(tab.page).fill("port")
    expect(options(tab.page).first).to_be_visible()


def _with_policy(route: Route) -> None:
    answer = route.fetch()
    if not answer.headers.get("content-type", "").startswith("text/html"):
        route.fulfill(response=answer)
        return
    inline = re.findall(r"<script(?:(?!src=)[^>])*>(.*?)</script>", answer.text(), re.DOTALL)
    hashes = {
        "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"
        for text in inline
    }
    policy = (
        "default-src 'none'; connect-src 'self'; img-src 'self' data:; font-src 'self';"
        f" style-src 'self' 'unsafe-inline'; form-action 'self'; base-uri 'self';"
        f" script-src 'self' {' '.join(sorted(hashes))}"
    )
    headers = answer.headers | {"content-security-policy": policy}
    route.fulfill(response=answer, headers=headers)


@languages
@pytest.mark.parametrize("width", [1280, 390])
def test_without_scripts_it_leads_to_the_lists(
    tabs: Tabs, sample: str, width: int, language: str
) -> None:
    tab = tabs.new(sample, width=width, scripts=False)
    page = tab.page
    page.goto(sample + language + CLAIM)
    if width == 1280:
        field(page).fill("ships")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{sample}{language}search/?q=ships")
    else:
        page.locator(".claims-search__open").click()
        page.wait_for_url(f"{sample}{language}search/")
    expect(page.locator(".search-page__form")).to_be_hidden()
    expect(page.locator(".search-page__without")).to_contain_text("JavaScript")
    links = page.locator(".search-instead a")
    expect(links).to_have_count(5)
    links.first.click()
    page.wait_for_url(f"{sample}{language}claims/")


def test_what_cannot_be_loaded_is_said_and_tried_again(tabs: Tabs, sample: str) -> None:
    tab = tabs.new(sample)
    page = tab.page
    tab.expected_missing = f"{sample}search-index/en.json"
    page.route("**/search-index/en.json", lambda route: route.abort())
    tab.open("search/?q=ships")
    expect(status(page)).to_contain_text("The search could not be loaded.")
    field(page).fill("ships")
    expect(page.locator(".claims-search__status")).to_contain_text("could not be loaded")
    expect(page.locator(".search-instead a")).to_have_count(5)


def test_nothing_of_another_index_is_taken_for_a_part_of_this_one(tabs: Tabs, sample: str) -> None:
    """As a browser has it that kept it: all lies in a folder whose name is that of its content."""
    tab = tabs.new(sample, first_visit=True)
    asked: list[str] = []
    tab.page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    tab.open("search/?q=ships&kind=assertion")
    expect(cards(tab.page).first).to_be_visible()
    parts = [path.partition("/search-index/")[2] for path in asked if "/search-index/" in path]
    assert parts[0] == "en.json"
    assert len(parts) > 3
    assert all(re.fullmatch(r"en-[0-9a-f]{10}/[a-z]+(?:-\d+)?\.(?:json|bin)", p) for p in parts[1:])


@pytest.mark.parametrize("width", [1280, 390])
@languages
def test_results_that_come_push_nothing_aside(
    tabs: Tabs, sample: str, width: int, language: str
) -> None:
    tab = tabs.new(sample, width=width, first_visit=True)
    tab.open(f"{language}search/?q=ships&kind=assertion&kind=denial")
    expect(cards(tab.page).first).to_be_visible()
    assert tab.page.evaluate(SHIFTED) < 0.05  # "good" is at most 0.1
