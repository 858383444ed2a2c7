"""Quotation marks and apostrophes: every form in which a source or a record prints them."""

import re

DOUBLE = "„“”«»‟〝〞＂"
"""All that count as the straight double mark."""
SINGLE = "‚‘’‹›‛`´ʼ＇"
"""All that count as the straight single mark, or as an apostrophe."""
APOSTROPHES = "’‘`´ʼ＇′"
QUOTING = f'"{DOUBLE}‹›'
"""What a quotation begins and ends with; languages disagree on which mark looks which way."""
BRACKETS = "「」『』﹁﹂﹃﹄｢｣"
"""The marks of Chinese and Japanese, each before the one that closes it."""
INCHES = "\"”''"
"""What may as well stand for inches or seconds."""
OPENING = "\"'„“‚‘«»‹›"
CLOSING = "\"'“”’»«›‹"
FORMS = {'"': DOUBLE, "'": SINGLE}
"""The forms of both marks, by the plain ones."""
QUOTED = re.compile(r"„[^“”\"]*[“”\"]|“[^”\"]*[”\"]|»[^«]*«|«[^»]*»|\"[^\"]*\"")
"""A stretch in quotation marks that belong together."""

_PLAIN = {ord(form): plain for plain, forms in FORMS.items() for form in forms}
_BLANK = dict.fromkeys(map(ord, QUOTING), " ")


def plain_marks(text: str) -> str:
    """A text with plain quotation marks and apostrophes alone."""
    return text.translate(_PLAIN)


def without_marks(text: str) -> str:
    """A text with a space in the place of each quotation mark."""
    return text.translate(_BLANK)


def is_quoting(text: str) -> bool:
    """Whether a quotation mark stands in a text."""
    return any(mark in QUOTING for mark in text)
