"""Words that look like those of a source: by which characters they differ, and what to paste."""

import pytest
import yaml

from generator.diagnostics.characters import visible
from generator.texts.confusables import as_written, told
from generator.texts.passages import State
from generator.texts.text import SourceText
from tests.texts.test_passages import found

ZWSP = "U+200B ZERO WIDTH SPACE"
FI = "“ﬁ” (U+FB01 LATIN SMALL LIGATURE FI)"


@pytest.mark.parametrize(
    ("text", "quote", "differences"),
    [
        # What is not seen in the source
        ("Northland ships\u200b shells", "ships shells", [f"{ZWSP} behind “ships”, which"]),
        ("Northland sh\u200bips shells", "ships shells", [f"{ZWSP} behind “sh”, which"]),
        ("we ship \u200b no shells", "ship no shells", [f"{ZWSP}, which"]),
        ("the shells\u2060 left", "shells left", ["U+2060 WORD JOINER behind “shells”, which"]),
        ("the\ufeff port is shut", "the port", ["U+FEFF ZERO WIDTH NO-BREAK SPACE behind “the”"]),
        (
            "Doe said \u202enot\u202c so",
            "said not so",
            [
                "U+202E RIGHT-TO-LEFT OVERRIDE, which",
                "U+202C POP DIRECTIONAL FORMATTING behind “not”, which",
            ],
        ),
        ("Die Rede\u200cwendung fehlt", "Redewendung fehlt", ["U+200C ZERO WIDTH NON-JOINER"]),
        ("Nordland lie\u200bfert gewiss", "liefert gewiss", [f"{ZWSP} behind “lie”, which"]),
        # Ligatures and other forms for compatibility
        ("Die Pﬂege der Häfen", "Pflege der", ["“ﬂ” (U+FB02 LATIN SMALL LIGATURE FL) behind “P”"]),
        (
            "The ofﬁce said",
            "The office",
            [f"source has {FI} behind “of” where the record has “fi”"],
        ),
        ("suﬃcient shells", "sufficient", ["“ﬃ” (U+FB03 LATIN SMALL LIGATURE FFI)"]),
        ("it took ５ days", "took 5 days", ["“５” (U+FF15 FULLWIDTH DIGIT FIVE) where"]),
        ("it took ٥ days", "took 5 days", ["“٥” (U+0665 ARABIC-INDIC DIGIT FIVE) where"]),
        ("and so on… he said", "so on... he", ["“…” (U+2026 HORIZONTAL ELLIPSIS) behind “on”"]),
        # Letters of other alphabets, and dashes
        (
            "Nоrthland denied it",
            "Northland denied",
            ["“о” (U+043E CYRILLIC SMALL LETTER O) behind “N” where the record has “o”"],
        ),
        ("Αthens denied it", "Athens denied", ["“Α” (U+0391 GREEK CAPITAL LETTER ALPHA) where"]),
        ("an arms–deal", "arms-deal", ["“–” (U+2013 EN DASH) behind “arms” where"]),
        ("non‑aligned states", "non-aligned", ["“‑” (U+2011 NON-BREAKING HYPHEN) behind “non”"]),
        ("the œuvre of Doe", "the oeuvre", ["“œ” (U+0153 LATIN SMALL LIGATURE OE) where"]),
        # The same in the record
        (
            "Northland ships shells",
            "ships\u200b shells",
            [f"the record has {ZWSP} behind “ships”, which the source has not"],
        ),
        ("The office said", "The ofﬁce", [f"“fi” behind “of” where the record has {FI}"]),
        (
            "Northland denied it",
            "Nоrthland denied",
            ["has “o” behind “N” where the record has “о” (U+043E CYRILLIC SMALL LETTER O)"],
        ),
        # Several at once, and beside what the foldings allow
        ("a\u200bb c", "ab\u200b c", [f"source has {ZWSP} behind “a”", f"record has {ZWSP}"]),
        ("Cafe\u0301 of\u200b “Doe”", 'Café of "Doe"', [f"{ZWSP} behind “of”"]),
        ("the of\u00adﬁce\n  shut", "the office shut", [FI]),
        ("A а B ο C е D ѕ", "A a B o C e D s", ["CYRILLIC SMALL LETTER A", "and 1 more"]),
    ],
)
def test_names_the_characters_by_which_they_differ(
    text: str, quote: str, differences: list[str]
) -> None:
    source = SourceText(f"Shells\n\n{text}.\n")
    said = told(source, quote)

    assert said.startswith(" But for this it does: in line 3, the ")
    assert all(each in said for each in differences)
    own = yaml.safe_load(visible(said).partition(" letters it is: ")[2])
    assert found(source.text, quote=own).state in (State.EXACT, State.NORMALISED)
    failed = found(source.text, quote=quote)
    assert failed.problem.endswith(said)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Northland ships shells", "Northland shipped shells"),
        ("Northland ships shells", "northland ships"),
        ("the ﬁnal word", "the f"),  # half a ligature
        ("the Cafe\u0301 shut", "Cafe"),  # half a letter
        ("Northland ships shells", "\u200b"),
        ("", "shells"),
    ],
)
def test_says_nothing_of_words_that_look_otherwise(text: str, quote: str) -> None:
    assert told(SourceText(text), quote) == ""


def test_says_nothing_of_what_the_foldings_allow() -> None:
    assert told(SourceText("the of\u00adfice"), "the office") == ""
    assert told(SourceText("the  “office”"), 'the "office"') == ""


@pytest.mark.parametrize(
    ("words", "texts", "written"),
    [
        ("нe", ("мнение, что не видели", ""), "не"),  # the second letter is a Latin one
        ("отрицaл", ("он отрицал,",), "отрицал"),
        ("not", ("it did nоt leave",), "nоt"),  # with a Cyrillic o
        ("did not", ("nothing", "it did\n n\u200bot leave"), "did\n n\u200bot"),
        ("not", ("does not", "nоt"), "not"),
        ("allegedly", ("it is said",), "allegedly"),
        ("?", ("",), "?"),
    ],
)
def test_gives_words_in_the_letters_of_the_text(
    words: str, texts: tuple[str, ...], written: str
) -> None:
    assert as_written(words, *texts) == written
