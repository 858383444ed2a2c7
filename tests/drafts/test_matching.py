"""The places where quotations stand, letter by letter and part by part."""

import pytest

from generator.drafts import elision
from generator.drafts.concordance import Concordance
from generator.drafts.elision import parts
from generator.drafts.letters import ADDED, Liberty, words_of
from generator.drafts.matching import Match, Matcher

TEXT = (
    "“We have seen the ships ... and the men,” she said. The ships left the port; nobody asked. "
    "Then the ships came back (at night) and the men slept. Ships, left. ($5 ships left)"
)


def matcher(quoted: str) -> Matcher:
    wanted = (words_of(part.text.replace(ADDED, "")) for part in parts(quoted))
    return Matcher(
        Concordance([TEXT], [tuple(word.plain for word in each) for each in wanted], frozenset())
    )


def matches(quoted: str) -> tuple[Match, ...]:
    return matcher(quoted).matches(parts(quoted))


FOUND: dict[str, list[tuple[str, set[Liberty]]]] = {
    "We have seen the ships": [("We have seen the ships", set())],
    "the ships left the port,": [("The ships left the port", {Liberty.FIRST, Liberty.STOP})],
    "nobody asked,": [("nobody asked", {Liberty.STOP})],
    "nobody asked.": [("nobody asked", set())],
    "nobody asked!": [],
    "[t]he ships left the port": [("The ships left the port", {Liberty.CAPITAL})],
    "$5 ships left": [("5 ships left", set())],
    "€5 ships left": [],
    "ships left … asked": [("ships left the port; nobody asked", set())],
    "asked … ships came": [("asked. Then the ships came", set())],
    "nobody … the port": [],
    "nobody asked … the Ships": [],
    "the port … nobody … seen": [],
    "seen [her] ships": [("seen the ships", set())],
    "back [by night] and the men": [("back (at night) and the men", set())],
}


@pytest.mark.parametrize("quoted", FOUND)
def test_finds_where_words_stand(quoted: str) -> None:
    found = matches(quoted)
    expected = FOUND[quoted]

    assert [TEXT[each.start : each.end] for each in found][: len(expected) or None] == [
        words for words, _ in expected
    ]
    assert [each.liberties for each in found][: len(expected)] == [more for _, more in expected]


def test_what_is_hidden_or_replaced_is_known() -> None:
    [hidden] = matches("left the port … asked")
    [replaced] = matches("seen [her] ships")
    [added] = matches("seen [all] the ships")

    assert (hidden.hidden, hidden.replaced) == (("; nobody",), ())
    assert (hidden.sides.draft, hidden.sides.source) == (
        "left the port {…} asked",
        "left the port {; nobody} asked",
    )
    assert (replaced.hidden, replaced.replaced) == ((), ("the",))
    assert (added.hidden, added.replaced) == ((), ())


def test_what_the_source_prints_is_not_hidden() -> None:
    found = matches("the ships … and the men")[0]

    assert (found.hidden, found.replaced) == ((), ())
    assert matcher("the ships").matches(elision.whole("the ships"))


def test_misses_say_what_differs() -> None:
    [part] = parts("Nobody Asked")
    [miss] = matcher("Nobody Asked").misses(part)
    [same] = parts("nobody asked")

    assert str(miss.difference) == "only the capitals differ, “Nobody Asked” for “nobody asked”"
    assert miss.sides.source == "{nobody asked}"
    assert list(matcher("nobody asked").misses(same)) == []
