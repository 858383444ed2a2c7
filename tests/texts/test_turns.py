"""Who speaks where in a transcript."""

import pytest

from generator.records.vocabulary import SourceKind
from generator.texts.text import SourceText

BRIEFING = """\
MS. DOE:  We ship nothing to Southland.

And we never have.

Q    So nobody ships shells?

What of grain, which nobody asked about.

MS. DOE:  I said it.

###

Contact: Press Office
"""
GERMAN = """\
Frage: Liefert Nordland Granaten?

SPRECHERIN DOE: Nein.

Zusatzfrage: Niemals?

SPRECHERIN DOE (zögert): Niemals. Herr Roe: so heißt er.
"""
INTERVIEW = """\
[00:01] **Jane Doe, Minister:** We ship nothing.

[00:07] **Interviewer:** Never?

[00:09] **Jane Doe:** Never.
"""
CHINESE = "记者：有炮弹吗？\n\n发言人：没有。\n\n记者：谢谢。\n"
RELEASE = """\
FOR IMMEDIATE RELEASE: May 4

CONTACT: Jane Doe

WHO: The Ministry

WHAT: Shells
"""


def heard(text: str, kind: SourceKind | None = None) -> list[tuple[str, str, bool]]:
    """Label and words of each turn, and whether somebody asks."""
    of = SourceText(text, kind=kind)
    return [
        (each.label, " ".join(text[each.start : each.end].split()), each.is_question)
        for each in of.turns
    ]


def test_hears_who_speaks_and_who_asks() -> None:
    assert heard(BRIEFING) == [
        ("MS. DOE", "We ship nothing to Southland. And we never have.", False),
        ("Q", "So nobody ships shells?", True),
        ("MS. DOE", "I said it.", False),
    ]
    assert SourceText(BRIEFING).questions == (3,)


@pytest.mark.parametrize(
    ("text", "labels", "asked"),
    [
        (GERMAN, ["Frage", "SPRECHERIN DOE", "Zusatzfrage", "SPRECHERIN DOE"], [0, 2]),
        (INTERVIEW, ["Jane Doe", "Interviewer", "Jane Doe"], [1]),
        ("Q.  One?\nA.  Two.\nQ.  Three?\nA.  Four.", ["Q", "A", "Q", "A"], [0, 2]),
        ("Q:\nOne?\nA:\nTwo.\nQ:\nThree?", ["Q", "A", "Q"], [0, 2]),
        ("DR. VAN DER ROE: One.\nQ: Two?\nDR. VAN DER ROE: Three.", ["DR. VAN DER ROE", "Q"], [1]),
    ],
)
def test_tells_a_transcript_by_its_labels(text: str, labels: list[str], asked: list[int]) -> None:
    found = heard(text)

    assert [label for label, _, _ in found][: len(labels)] == labels
    assert [at for at, (_, _, is_question) in enumerate(found) if is_question] == asked


@pytest.mark.parametrize(
    "text",
    [
        RELEASE,
        "Ships left.",
        "Doe: One.\n\nRoe: Two.\n",
        "DOE: One.\n\nDOE: Two.\n",
        "It was over: they left.\n\nIt was over: they left.\n",
    ],
)
def test_nothing_else_is_one(text: str) -> None:
    assert heard(text) == []


def test_a_record_has_the_last_word() -> None:
    assert heard(BRIEFING, SourceKind.ARTICLE) == []
    assert heard("DOE: One.", SourceKind.TRANSCRIPT) == [("DOE", "One.", False)]
    assert heard("Ms. Doe: One.\n\nNote: Two.", SourceKind.TRANSCRIPT) == [
        ("Ms. Doe", "One. Note: Two.", False)
    ]
    assert heard("They left.", SourceKind.TRANSCRIPT) == []
    assert heard("What then happened in the port of Westport was this: a.\n" * 2) == []
    assert [label for label, _, _ in heard(CHINESE, SourceKind.TRANSCRIPT)] == ["记者", "记者"]


def test_knows_the_names_in_a_label() -> None:
    text = SourceText("MS. JANE DOE (by telephone): One.\nQ: Two?\nMS. JANE DOE: Three.")

    assert [each.names for each in text.turns] == [
        {"jane", "doe"},
        frozenset(),
        {"jane", "doe"},
    ]


def test_a_label_begins_a_sentence() -> None:
    text = SourceText("MS. DOE: We ship\nQ: Nothing?\nMS. DOE: nothing at all.")

    assert [text.text[each.start : each.end] for each in text.sentences] == [
        "MS. DOE: We ship",
        "Q: Nothing?",
        "MS. DOE: nothing at all.",
    ]


def test_a_stretch_stands_in_one_turn_or_in_none() -> None:
    text = SourceText(BRIEFING)
    start, end = BRIEFING.index("And we"), BRIEFING.index("I said")

    first, last = text.turn(start, start + 5), text.turn(end, end + 5)
    assert first is not None
    assert last is not None
    assert (first.head, last.label) == (0, "MS. DOE")
    assert text.turn(start, end) is None
    assert text.turn(0, 3) is None
