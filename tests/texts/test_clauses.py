"""Which words of a sentence go with a stretch of it. ``<`` and ``>`` mark the stretch."""

import pytest

from generator.texts.clauses import Around, around, is_unreal, only_if
from generator.texts.text import SourceText


def around_marked(marked: str) -> Around:
    start, end = marked.index("<"), marked.index(">") - 1
    return around(SourceText(marked.replace("<", "").replace(">", "")), start, end)


def plain(text: str) -> str:
    """Without the white space and the commas that differ and do not matter."""
    return " ".join(text.replace(",", " ").split())


@pytest.mark.parametrize(
    ("marked", "clause"),
    [
        ("I did <order the strike> now.", "I did … now."),
        ("<I did>", "…"),
        # A comma, a dash or a bracket ends a clause; a quotation mark does not, nor a number's.
        ("Nobody came, <ships left>, nobody spoke.", "…"),
        ("Nobody came and – after long talks with nearly everybody – <ships left>.", "… ."),
        ("She said “<ships left>” twice.", "She said … twice."),
        ("Some 1,500 ships <left port>.", "Some 1,500 ships … ."),
        ("No well-known - or so - <ships left>.", "No well-known or so … ."),
        # It goes on behind an insertion, and behind a relative clause that is none of its own.
        ("I did not, she said, <order it>.", "I did not she said … ."),
        ("<I did>, she said, not order it.", "… she said not order it."),
        (
            "I did not, as I have told you many times before, <order it>.",
            "I did not as I have told you many times before … .",
        ),
        ("I did not, and I have told you many times before, <order it>.", "… ."),
        ("I did not, which nobody of you knew then, <order it>.", "I did not … ."),
        ("The ship, which nobody has seen, <left port>.", "The ship … ."),
        ("Das Schiff, das niemand sah, <lief aus>.", "Das Schiff … ."),
        ("Nobody came, she said, but <ships left>.", "but … ."),
        ("Nobody came, but, she said, <ships left>.", "… ."),
        ("<Ships left>, she said, without a word.", "…"),
        ("<Ships left>, allegedly.", "… allegedly."),
        ("<Ships left>, she said.", "…"),
        ("They do anything but <ship shells>.", "They do anything but … ."),
        ("<Ships left>, she said, but nobody came.", "…"),
        # It goes with what it hangs on.
        ("Nobody says, that <ships left>.", "Nobody says that … ."),
        ("No ships, shells or <grain left>.", "No ships shells or … ."),
        ("Es stimmt nicht, <dass Schiffe fahren>.", "Es stimmt nicht … ."),
        ("Dass <Schiffe fahren>, stimmt nicht.", "Dass … stimmt nicht."),
        ("She asks, whether <ships left>.", "She asks whether … ."),
        ("They never made them, or <shipped them>.", "They never made them or … ."),
        ("Niemand plant, <Schiffe zu schicken>.", "Niemand plant … ."),
        ("Niemand plant, <Schiffe> zu schicken.", "Niemand plant … zu schicken."),
        ("Niemand plant, Schiffe <abzuschicken>.", "Niemand plant Schiffe … ."),
        ("Niemand kam, <Schiffe> fuhren zu den Häfen.", "… fuhren zu den Häfen."),
        ("That <ships left> is not true.", "That … is not true."),
        # Nothing reaches beyond these.
        ("Nobody came; <ships left>; nobody spoke.", "…"),
        ("She said nothing: <ships left>.", "… ."),
        ("At 12:30 <ships left>.", "At 12:30 … ."),
        ("Nobody came but <ships left>.", "but … ."),
        ("Niemand kam, und <Schiffe fuhren>.", "und … ."),
        ("<Ships left>, she said and added that nobody came.", "…"),
    ],
)
def test_a_clause(marked: str, clause: str) -> None:
    assert plain(around_marked(marked).clause) == plain(clause)


@pytest.mark.parametrize(
    ("marked", "main"),
    [
        (
            "They deny, she says, that <ships left>, she adds.",
            "They deny she says that … she adds.",
        ),
        ("They deny it, but <ships left>, she says, and they deny it.", "but … she says"),
        (
            "They deny that ships left, and that <crews came>.",
            "They deny that ships left and that … .",
        ),
        ("<Ships left>, she says, adding that they deny it.", "… she says adding"),
        ("<Ships left>; they deny it.", "…"),
        ("They deny it: <ships left>.", "… ."),
        ("While they deny it, <ships left>.", "While they deny it … ."),
        ("Ships left, <but they deny it>.", "… ."),
    ],
)
def test_what_a_main_clause_has(marked: str, main: str) -> None:
    assert plain(around_marked(marked).main) == plain(main)


@pytest.mark.parametrize(
    ("marked", "before", "after"),
    [
        ("One. Two <three> four. Five.", "Two ", " four."),
        ("One. <Two. Three>. Four.", "", "."),
        ("Not\nso <many> ships\nand boats.", "Not\nso ", " ships\nand boats."),
        ("Not\n\nso <many> ships.", "so ", " ships."),
        ("Not\nSo <many> ships\r\nAnd boats.", "So ", " ships"),
        ("  <  >  ", "", ""),
    ],
)
def test_a_sentence_goes_on_in_the_next_line_with_a_small_letter(
    marked: str, before: str, after: str
) -> None:
    found = around_marked(marked)

    assert (found.before, found.after) == (before, after)


@pytest.mark.parametrize(
    ("marked", "lead"),
    [
        ("It is said, <ships left>.", "It is said"),
        ("It is said, she adds, <ships left>.", ""),
        ("It is said, and <ships left>.", ""),
        ("It is said by all who know it, <ships left>.", ""),
        ("<Ships left>.", ""),
    ],
)
def test_a_short_clause_with_which_a_sentence_begins(marked: str, lead: str) -> None:
    assert around_marked(marked).lead == lead


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("Had they paid, <ships would leave>.", "Had"),
        ("Sollten sie zahlen, <fahren Schiffe>.", "Sollten"),
        ("Should <they pay>, ships will leave.", "Should"),
        ("They had, she said, <ships that leave>.", None),
        ("Had they <paid>?", None),
    ],
)
def test_a_condition_without_if(marked: str, found: str | None) -> None:
    text = SourceText(marked.replace("<", "").replace(">", ""))
    assert is_unreal(text, around_marked(marked)) == found


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("Ships leave. But only if they pay.", "But only if they pay."),
        ("Schiffe fahren. Vorausgesetzt, sie zahlen.", "Vorausgesetzt, sie zahlen."),
        ("Ships leave. If they pay, crews come.", ""),
        ("Ships leave. Only if they pay do crews come on board.", ""),
        ("Ships leave.", ""),
    ],
)
def test_a_next_sentence_that_is_a_condition_and_no_more(text: str, following: str) -> None:
    assert only_if(SourceText(text), text.index(".")) == following


@pytest.mark.parametrize(
    ("marked", "before", "after"),
    [
        ("Keiner der Min. Roes <kam an>. Sie schwieg.", "Keiner der Min. Roes ", "."),
        ("<Er sah nur Min>. Roe nicht. Sie schwieg.", "", ". Roe nicht."),
        ("It hit Bonn. <The ships left>.", "", "."),
    ],
)
def test_looks_across_an_edge_that_is_doubtful(marked: str, before: str, after: str) -> None:
    found = around_marked(marked)

    assert (found.before, found.after) == (before, after)
