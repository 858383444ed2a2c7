"""Where a passage stands in its source, and the words for every way in which it does not."""

from typing import Any

import pytest

from generator.diagnostics.rules import Rule
from generator.records.schema import Passage, Sentences
from generator.texts.passages import Located, State, beyond, locate
from generator.texts.text import Folding, SourceText
from tests.world import LANGUAGES

TEXT = """Minister: Northland ships shells

Westland. Northland has shipped shells for weeks, Jane Doe said. "We saw the ships," she said.
Northland denied it. The shells stayed at home, its embassy said.
The embassy said so twice. The embassy said so twice.
"""
WHITE_SPACE, QUOTATION_MARKS = Folding.WHITE_SPACE, Folding.QUOTATION_MARKS
COMPOSITION, SOFT_HYPHENS = Folding.COMPOSITION, Folding.SOFT_HYPHENS


def passage(**keys: Any) -> Passage:
    return Passage.model_validate({"source": "daily", **keys}, context={"languages": LANGUAGES})


def found(text: str, **keys: Any) -> Located:
    return locate(SourceText(text), passage(**keys))


def words(text: str, located: Located) -> str:
    return text[located.start : located.end]


def failed(rule: Rule, key: str, problem: str) -> Located:
    return Located(state=State.FAILED, rule=rule, key=key, problem=problem)


# To the letter


def test_finds_a_quotation_to_the_letter() -> None:
    assert found(TEXT, quote="has shipped shells") == Located(
        state=State.EXACT, start=54, end=72, line=3, sentences=(3, 3)
    )
    assert TEXT[54:72] == "has shipped shells"


def test_counts_offsets_in_code_points_of_the_file_as_it_is() -> None:
    text = "\ufeffSüd 😀\r\n\tShells"

    assert found(text, quote="Shells") == Located(
        state=State.EXACT, start=9, end=15, line=2, sentences=(2, 2)
    )


@pytest.mark.parametrize(
    ("quote", "sentences"),
    [("shipped shells for", (3, 3)), ("it. The", (5, 6)), ("twice.\n", (8, 8)), ("home", (6, 6))],
)
def test_names_the_sentences_that_a_passage_touches(quote: str, sentences: tuple[int, int]) -> None:
    assert found(TEXT, quote=quote).sentences == sentences


# Sentence numbers


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ("1", "Minister: Northland ships shells"),
        ("5-6", "Northland denied it. The shells stayed at home, its embassy said."),
        ("6-7", "The shells stayed at home, its embassy said.\nThe embassy said so twice."),
        ("8", "The embassy said so twice."),
    ],
)
def test_finds_sentences_by_number(sentences: str, expected: str) -> None:
    located = found(TEXT, sentences=sentences)

    assert (located.state, words(TEXT, located)) == (State.EXACT, expected)


@pytest.mark.parametrize(
    ("text", "numbers", "problem"),
    [
        (TEXT, Sentences(1, 8), ""),
        (TEXT, Sentences(9, 9), "there are only 8 sentences, and “9” goes beyond"),
        (TEXT, Sentences(7, 12), "there are only 8 sentences, and “7-12” goes beyond"),
        ("One.", Sentences(2, 2), "there is only 1 sentence, and “2” goes beyond"),
        ("", Sentences(1, 1), "there are only 0 sentences, and “1” goes beyond"),
    ],
)
def test_knows_the_last_sentence(text: str, numbers: Sentences, problem: str) -> None:
    assert beyond(SourceText(text), numbers) == problem
    located = found(text, sentences=str(numbers), quote="One")
    assert (located.problem == problem) == bool(problem)


def test_looks_for_words_in_the_sentences_named_alone() -> None:
    assert words(TEXT, found(TEXT, quote="Northland", sentences="5")) == "Northland"
    assert found(TEXT, quote="Northland", sentences="5").start == TEXT.index("Northland denied")
    assert found(TEXT, quote="ships shells", sentences="3-5") == failed(
        Rule.PASSAGE_BOUNDS,
        "quote",
        "“ships shells” stands in sentence 1, not in the sentences named",
    )
    assert found(TEXT, **{"from": "Northland has", "to": "weeks"}, sentences="5") == failed(
        Rule.PASSAGE_BOUNDS,
        "from",
        "“Northland has” stands in sentence 3, not in the sentences named",
    )
    assert found(TEXT, **{"from": "Northland", "to": "weeks"}, sentences="3").state is State.EXACT
    assert words(TEXT, found(TEXT, quote="it.  The", sentences="5-6")) == "it. The"
    assert found(TEXT, quote="it.  The", sentences="5").rule is Rule.PASSAGE_BOUNDS


# Foldings


@pytest.mark.parametrize(
    ("there", "quote", "foldings"),
    [
        ("shells for  weeks", "shells for weeks", (WHITE_SPACE,)),
        ("shells\nfor weeks", "shells for weeks", (WHITE_SPACE,)),
        ("shells\u00a0for\u2009weeks", "shells for weeks", (WHITE_SPACE,)),
        ("shells for weeks", " shells  for weeks\n", (WHITE_SPACE,)),
        ("\u2003for", "\u2001for", (WHITE_SPACE,)),
        ("„shells“", '"shells"', (QUOTATION_MARKS,)),
        ("“shells”", "»shells«", (QUOTATION_MARKS,)),
        ("‚shells‘", "'shells'", (QUOTATION_MARKS,)),
        ("Jane’s", "Jane's", (QUOTATION_MARKS,)),
        ("Su\u0308dland", "Südland", (COMPOSITION,)),
        ("Südland", "Su\u0308dland", (COMPOSITION,)),
        ("Nordst\u212bd", "Nordst\u00c5d", (COMPOSITION,)),
        ("Muni\u00adtion", "Munition", (SOFT_HYPHENS,)),
        ("Munition", "Muni\u00adtion", (SOFT_HYPHENS,)),
        ("a \u00ad b", "a b", (SOFT_HYPHENS, WHITE_SPACE)),
        ("„Muni\u00adtion“", '"Munition"', (QUOTATION_MARKS, SOFT_HYPHENS)),
        ("Su\u0308d\nland", "Süd land", (COMPOSITION, WHITE_SPACE)),
        (
            "„Su\u0308d\nland\u00ad“",
            '"Süd land"',
            (COMPOSITION, QUOTATION_MARKS, SOFT_HYPHENS, WHITE_SPACE),
        ),
    ],
)
def test_names_each_folding_without_which_a_quotation_differs(
    there: str, quote: str, foldings: tuple[Folding, ...]
) -> None:
    text = f"Gestern kam ({there}) an."
    located = found(text, quote=quote)

    assert (located.state, located.foldings) == (State.NORMALISED, foldings)
    assert words(text, located).strip() == there.strip()


@pytest.mark.parametrize(
    ("there", "quote"),
    [
        ("Shells", "shells"),
        ("shells.", "shells,"),
        ("shells – many", "shells - many"),
        ("Suedland", "Südland"),
        ("straße", "strasse"),
        ("non-stop", "nonstop"),
        ("shells came", "shells … came"),
        ("ﬁve", "five"),
    ],
)
def test_folds_nothing_else(there: str, quote: str) -> None:
    assert found(there, quote=quote).rule is Rule.PASSAGE_NOT_FOUND


@pytest.mark.parametrize("quote", ["Cafe", "e", "Caf e"])
def test_does_not_take_half_a_letter_for_a_letter(quote: str) -> None:
    assert found("Cafe\u0301s", quote=quote).state is State.FAILED
    assert found("Cafq\u0303s", quote=quote.replace("e", "q")).state is State.FAILED
    assert found("Ca fq\u0303s", quote="Ca  fq").state is State.FAILED


def test_prefers_the_place_where_the_words_stand_to_the_letter() -> None:
    text = 'She said „ships“. Then "ships" again.'

    assert found(text, quote='"ships"') == Located(
        state=State.EXACT, start=23, end=30, line=1, sentences=(2, 2)
    )


def test_finds_nothing_for_a_quotation_of_soft_hyphens_alone() -> None:
    assert found("shells", quote="\u00ad").rule is Rule.PASSAGE_NOT_FOUND


# Once, or told apart


def test_wants_a_quotation_that_stands_there_once() -> None:
    advice = "give a longer quote, or more of the words before or after it as “prefix” or “suffix”"

    assert found(TEXT, quote="Northland") == failed(
        Rule.PASSAGE_AMBIGUOUS, "quote", f"“Northland” stands 3 times (lines 1, 3, 4): {advice}"
    )
    assert found(TEXT, quote="said so") == failed(
        Rule.PASSAGE_AMBIGUOUS, "quote", f"“said so” stands 2 times (line 5): {advice}"
    )
    assert found("a\n" * 9, quote="a") == failed(
        Rule.PASSAGE_AMBIGUOUS, "quote", f"“a” stands 9 times (lines 1, 2, 3, 4, 5 …): {advice}"
    )
    assert found("aaa", quote="aa").rule is Rule.PASSAGE_AMBIGUOUS


@pytest.mark.parametrize(
    ("around", "start"),
    [
        ({"prefix": "Minister:"}, TEXT.index("Northland ships")),
        ({"prefix": "Westland. "}, TEXT.index("Northland has")),
        ({"suffix": " denied  it"}, TEXT.index("Northland denied")),
        ({"prefix": "she said.", "suffix": "denied"}, TEXT.index("Northland denied")),
        ({"prefix": "„We saw the ships,“ she said."}, TEXT.index("Northland denied")),
    ],
)
def test_tells_places_apart_by_what_stands_around_them(around: dict[str, str], start: int) -> None:
    located = found(TEXT, quote="Northland", **around)

    assert (located.state, located.start) == (State.EXACT, start)


@pytest.mark.parametrize(
    ("around", "key", "problem"),
    [
        ({"prefix": "Eastland"}, "prefix", "stands in lines 1, 3, 4, and not behind “Eastland”"),
        ({"suffix": "never"}, "suffix", "stands in lines 1, 3, 4, and not before “never”"),
        (
            {"prefix": "Westland.", "suffix": "denied"},
            "suffix",
            "stands in line 3, and not before “denied”",
        ),
        (
            {"prefix": "Eastland", "suffix": "denied"},
            "prefix",
            "stands in lines 1, 3, 4, and not behind “Eastland”",
        ),
    ],
)
def test_says_that_the_words_around_a_quotation_are_others(
    around: dict[str, str], key: str, problem: str
) -> None:
    assert found(TEXT, quote="Northland", **around) == failed(
        Rule.PASSAGE_NOT_FOUND, key, f"“Northland” {problem}"
    )


# From and to


@pytest.mark.parametrize(
    ("first", "last", "expected", "state"),
    [
        ("has shipped", "for weeks", "has shipped shells for weeks", State.EXACT),
        ("has shipped", "shells for weeks", "has shipped shells for weeks", State.EXACT),
        (
            "The shells",
            "embassy said.",
            "The shells stayed at home, its embassy said.",
            State.EXACT,
        ),
        ("„We saw", "ships,“", '"We saw the ships,"', State.NORMALISED),
    ],
)
def test_finds_a_passage_by_its_ends(first: str, last: str, expected: str, state: State) -> None:
    located = found(TEXT, **{"from": first, "to": last})

    assert (located.state, words(TEXT, located)) == (state, expected)


@pytest.mark.parametrize(
    ("first", "last", "rule", "key", "problem"),
    [
        (
            "for weeks",
            "has shipped",
            Rule.PASSAGE_BOUNDS,
            "to",
            "“has shipped” must come after “for weeks”, and stands before it or in it",
        ),
        (
            "has shipped shells",
            "shells for",
            Rule.PASSAGE_BOUNDS,
            "to",
            "“shells for” must come after “has shipped shells”, and stands before it or in it",
        ),
        (
            "We saw",
            "denied it",
            Rule.PASSAGE_BOUNDS,
            "to",
            (
                "“from” and “to” must stand in one paragraph, and what is between them runs from"
                " line 3 to line 4"
            ),
        ),
        (
            "Northland",
            "for weeks",
            Rule.PASSAGE_AMBIGUOUS,
            "from",
            "“Northland” stands 3 times (lines 1, 3, 4): give more words of it",
        ),
        (
            "has shipped",
            "said",
            Rule.PASSAGE_AMBIGUOUS,
            "to",
            "“said” stands 5 times (lines 3, 4, 5): give more words of it",
        ),
        ("Grain", "weeks", Rule.PASSAGE_NOT_FOUND, "from", "“Grain” does not stand there."),
        ("for weeks", "Grain", Rule.PASSAGE_NOT_FOUND, "to", "“Grain” does not stand there."),
    ],
)
def test_says_what_is_wrong_with_the_ends(
    first: str, last: str, rule: Rule, key: str, problem: str
) -> None:
    assert found(TEXT, **{"from": first, "to": last}) == failed(rule, key, problem)


# Nowhere, and the nearest text


@pytest.mark.parametrize(
    ("quote", "nearest"),
    [
        ("has shiped shells", " The nearest text, in line 3, is: has shipped shells"),
        ("embassy stayed at home", " The nearest text, in line 4, is: shells stayed at home, its"),
        ("xylophone quartz", ""),
        (
            "Northland never shipped shells for weeks, Jane Doe said",
            (
                " The nearest text, in line 3, is: Westland. Northland has shipped shells for"
                " weeks, Jane Doe said."
            ),
        ),
    ],
)
def test_offers_the_nearest_text_ready_to_paste(quote: str, nearest: str) -> None:
    shown = quote if len(quote) <= 60 else f"{quote[:59]}…"

    assert found(TEXT, quote=quote) == failed(
        Rule.PASSAGE_NOT_FOUND, "quote", f"“{shown}” does not stand there.{nearest}"
    )


@pytest.mark.parametrize(
    ("text", "quote", "nearest"),
    [
        ("", "shells", ""),
        ("shells", "all shells", " The nearest text, in line 1, is: shells"),
        ("shels\n\nshell", "the shells", " The nearest text, in line 1, is: shels"),
        (
            "A few shells.\nThe shells came by sea",
            "A few shells. The shells came by air",
            " The nearest text, in line 2, is: The shells came by sea",
        ),
        ("a shell\nb shell", "b shelf", " The nearest text, in line 2, is: b shell"),
    ],
)
def test_offers_a_stretch_of_one_line(text: str, quote: str, nearest: str) -> None:
    assert found(text, quote=quote).problem == f"“{quote}” does not stand there.{nearest}"


# Words that the source divides at the end of a line


@pytest.mark.parametrize(
    ("there", "quote", "foldings"),
    [
        ("they ship-\nped shells", "they shipped shells", ()),
        ("they ship-\r\n  ped shells", "shipped shells", ()),
        ("a Northland-\nbased line", "a Northland-based line", ()),
        ("Grana\u2010\nten und Muni-\ntion", "Granaten und Munition", ()),
        ("„Muni-\ntion“ an\nBord", '"Munition" an Bord', (QUOTATION_MARKS, WHITE_SPACE)),
    ],
)
def test_puts_together_what_the_end_of_a_line_divides(
    there: str, quote: str, foldings: tuple[Folding, ...]
) -> None:
    located = found(f"Doe said {there}.", quote=quote)

    assert located.state is State.NORMALISED
    assert set(located.foldings) == {Folding.LINE_END_HYPHENS, *foldings}


@pytest.mark.parametrize(
    ("there", "quote"),
    [
        ("they ship-\nped shells", "they ship-ped shell s"),
        ("they ship - \nped shells", "they shipped shells"),
        ("they ship-\nped shells", "they shippe"),
        ("they ship-\npe\u0301d shells and more", "shippe"),
        ("they ship-\nped shells", "\u00ad"),
    ],
)
def test_puts_nothing_else_together(there: str, quote: str) -> None:
    located = found(f"Doe said {there}.", quote=quote, sentences="1")

    assert located.state is (State.NORMALISED if quote == "they shippe" else State.FAILED)
