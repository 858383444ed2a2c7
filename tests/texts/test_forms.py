"""What the look of a sentence says about it."""

import pytest

from generator.records.vocabulary import Form, SourceKind
from generator.texts.forms import looks_like
from generator.texts.text import SourceText

CREDIT, TEASER, BY_LINE, HEADLINE = Form.PHOTO_CREDIT, Form.TEASER, Form.BY_LINE, Form.HEADLINE


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Photo: Ships in the port.", CREDIT),
        ("Bild oben: Schiffe im Hafen.", CREDIT),
        ("Archivbild: Ships in the port.", CREDIT),
        ("Ships in the port. © Doe", CREDIT),
        ("Ships in the port. Jane Doe/Pool", CREDIT),
        ("Ships in the port (Pool)", CREDIT),
        ("SOUTHPORT (dpa) - Ships left the port.", None),
        ("Photographs: none were taken.", None),
        ("The photo: it shows ships.", None),
        ("Read also: Ships in the port.", TEASER),
        ("Lesen Sie mehr: Schiffe im Hafen.", TEASER),
        ("Mehr dazu: Schiffe im Hafen.", TEASER),
        ("Read the letter: it is short.", None),
        ("By Jane Doe", BY_LINE),
        ("Von Jane Doe, Musterstadt", BY_LINE),
        ("By Jane", HEADLINE),
        ("By Jane Doe.", BY_LINE),
        ("Ships leave port", HEADLINE),
        ("Doe: “Ships leave port”", HEADLINE),
        ("“Ships leave port.”", None),
        ("Ships leave port.", None),
        ("Do ships leave port?", None),
        ("Ships leave port,", None),
        ("Ships leave port:", None),
        ("Ships", None),
        (" ".join(["ships"] * 25), HEADLINE),
        (" ".join(["ships"] * 26), None),
        ("Ships leave port\nat noon.", None),
        ("Ships left. They leave port", None),
        ("They leave port now; (Ships left.)", None),
    ],
)
def test_knows_a_sentence_by_its_looks(line: str, expected: Form | None) -> None:
    text = SourceText(f"One.\n\n{line}\n\nTwo.")
    (sentence, *_) = text.touched(6 + line.rfind(". ") + 1, 6 + len(line.partition("\n")[0]))

    assert looks_like(text, sentence) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [("Do ships leave port?", HEADLINE), ("Ships!", None), ("Ships left!", HEADLINE)],
)
def test_takes_a_question_for_a_headline_in_the_first_line(
    line: str, expected: Form | None
) -> None:
    text = SourceText(f"{line}\n\nTwo.")

    assert looks_like(text, text.sentences[0]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("诺德兰向南方运送炮弹\n\n一。", HEADLINE),
        ("诺德兰向南方运送炮弹。\n\n一。", None),
        ("诺德兰" * 20 + "\n\n一。", None),
        ("「诺德兰运送炮弹。」\n\n一。", None),
        ("उत्तर ने गोले नहीं भेजे\n\nएक।", HEADLINE),
        ("उत्तर ने गोले नहीं भेजे।\n\nएक।", None),
        ("เรือออกจากท่า\n\nเรือ", None),
        ("سب خاموش رہے۔\n\nایک۔", None),
    ],
)
def test_knows_a_headline_in_any_script(text: str, expected: Form | None) -> None:
    source = SourceText(text)

    assert looks_like(source, source.sentences[0]) is expected


def test_what_somebody_says_or_posts_is_no_headline() -> None:
    words = "We ship nothing"
    post = SourceText(words, kind=SourceKind.POST)
    briefing = SourceText(f"MS. DOE:  {words}\n\nQ  {words}\n\nMS. DOE:  {words}")

    assert looks_like(SourceText(words), SourceText(words).sentences[0]) is HEADLINE
    assert looks_like(post, post.sentences[0]) is None
    assert [looks_like(briefing, each) for each in briefing.sentences] == [None] * 3
