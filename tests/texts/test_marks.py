"""Quotation marks of every form."""

import pytest

from generator.texts.marks import QUOTED, is_quoting, plain_marks, without_marks


@pytest.mark.parametrize("quoted", ["„Nein“", "“No”", "»Nein«", "«Non»", '"No"', "„Nein”"])
def test_a_stretch_in_marks_that_belong_together_is_a_quotation(quoted: str) -> None:
    assert QUOTED.findall(f"Doe: {quoted}, and more") == [quoted]
    assert is_quoting(quoted)
    assert without_marks(quoted).split() == [quoted[1:-1]]
    assert plain_marks(quoted) == f'"{quoted[1:-1]}"'


def test_an_apostrophe_is_no_quotation() -> None:
    assert not is_quoting("Doe’s word")
    assert without_marks("Doe’s word") == "Doe’s word"
    assert plain_marks("Doe’s `word´") == "Doe's 'word'"
