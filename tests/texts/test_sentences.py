"""How a source is divided into numbered sentences: the rule, by example."""

import pytest

from generator.texts.sentences import Sentence
from generator.texts.text import SourceText

CASES = {
    "nothing": ("", []),
    "white space alone": (" \n\t\r\n ", []),
    "one": ("Shells arrived.", ["Shells arrived."]),
    "two": ("Shells arrived. Nobody spoke.", ["Shells arrived.", "Nobody spoke."]),
    "edges left out": ("  Shells arrived.  \n", ["Shells arrived."]),
    "question and exclamation": ("Shells? No! Never.", ["Shells?", "No!", "Never."]),
    "several marks": ("Shells?! No... Never…  Yes.", ["Shells?!", "No...", "Never…", "Yes."]),
    "a dotted trail that goes on": ("Shells … and guns.", ["Shells … and guns."]),
    # A line ends a sentence unless it goes on: more of it in ``test_lines``
    "headline without full stop": (
        "Shells arrive\nThey came by sea.",
        ["Shells arrive", "They came by sea."],
    ),
    "lost full stop": ("They came by sea\nNobody spoke.", ["They came by sea", "Nobody spoke."]),
    "a line that goes on": ("They came\nby sea.", ["They came\nby sea."]),
    "Windows line ends": ("One.\r\nTwo.", ["One.", "Two."]),
    "old Mac line ends": ("One.\rTwo.", ["One.", "Two."]),
    "no break at a form feed": ("One\x0ctwo", ["One\x0ctwo"]),
    # Quotation marks and brackets
    "closing quotation mark": ('"We saw it." She left.', ['"We saw it."', "She left."]),
    "German quotation marks": (
        "„Wir sahen es.“ Sie ging. „Warum?“ Stille.",
        ["„Wir sahen es.“", "Sie ging.", "„Warum?“", "Stille."],
    ),
    "quotation goes on in small letters": (
        "„Nie!“ sagte sie. Dann ging sie.",
        ["„Nie!“ sagte sie.", "Dann ging sie."],
    ),
    "ends inside a quotation": ('"We saw it. We left."', ['"We saw it.', 'We left."']),
    "next begins with a quotation": ('She spoke. "Never."', ["She spoke.", '"Never."']),
    "brackets": ("She left (at noon.) He stayed.", ["She left (at noon.)", "He stayed."]),
    "guillemets": ("Sie ging. »Nie.« Er blieb.", ["Sie ging.", "»Nie.«", "Er blieb."]),
    # A full stop that ends nothing
    "German abbreviations": (
        "Das sind z.B. Granaten bzw. Raketen, ca. Hundert, vgl. Dr. Muster.",
        ["Das sind z.B. Granaten bzw. Raketen, ca. Hundert, vgl. Dr. Muster."],
    ),
    "English abbreviations": (
        "Mr. Doe and Gen. Roe of Northland Shells Inc. met Sen. Poe.",
        ["Mr. Doe and Gen. Roe of Northland Shells Inc. met Sen. Poe."],
    ),
    "single letters": ("J. Doe and U.S. officials met.", ["J. Doe and U.S. officials met."]),
    "ordinals": (
        "Am 2. November, dem 400. Tag, kamen sie. Niemand sprach.",
        ["Am 2. November, dem 400. Tag, kamen sie.", "Niemand sprach."],
    ),
    "a year ends a sentence": ("It was 2031. Nobody spoke.", ["It was 2031.", "Nobody spoke."]),
    "an abbreviation with another mark": ("Wirklich usw.? Ja.", ["Wirklich usw.?", "Ja."]),
    "a small letter follows": ("Das Schiff kam. es ging.", ["Das Schiff kam. es ging."]),
    "a digit follows": ("Nobody spoke. 40 shells came.", ["Nobody spoke.", "40 shells came."]),
    "a sign follows": ("Nobody spoke. – Shells came.", ["Nobody spoke. – Shells came."]),
    "nothing follows": ("Nobody spoke. ", ["Nobody spoke."]),
    "opening marks alone follow": ("Nobody spoke. „", ["Nobody spoke. „"]),
    "decimal": ("It cost 3.5 million.", ["It cost 3.5 million."]),
    # A full stop glued to the next word
    "glued": ("Talks in Westport.The ship left.", ["Talks in Westport.", "The ship left."]),
    "glued umlaut": ("Es endete.Über Nacht ging es.", ["Es endete.", "Über Nacht ging es."]),
    "glued behind a capital": ("The U.S.The ship left.", ["The U.S.The ship left."]),
    "glued abbreviation": ("Das z.B.kam.", ["Das z.B.kam."]),
    "glued capitals": ("See westport.ORG for more.", ["See westport.ORG for more."]),
    "an address": ("See www.example.org for more.", ["See www.example.org for more."]),
    "glued at the line's start": (".The ship left.", [".The ship left."]),
    "glued at the line's end": ("Westport.Th", ["Westport.", "Th"]),
    "glued to one letter": ("Westport.A", ["Westport.A"]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_divides(text: str, expected: list[str]) -> None:
    assert [
        text[sentence.start : sentence.end] for sentence in SourceText(text).sentences
    ] == expected


def test_numbers_from_1_and_names_the_line() -> None:
    assert SourceText("Shells\n\n One. Two.\r\nThree").sentences == (
        Sentence(number=1, start=0, end=6, line=1),
        Sentence(number=2, start=9, end=13, line=3),
        Sentence(number=3, start=14, end=18, line=3),
        Sentence(number=4, start=20, end=25, line=4),
    )


def test_looks_no_further_than_it_must() -> None:
    text = "A" * 100_000 + " x." * 20_000

    assert len(SourceText(text).sentences) == 1
