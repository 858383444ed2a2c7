"""The languages that come with the generator, as a dataset without files of its own has them."""

import functools
from collections.abc import Mapping
from pathlib import Path

from generator.language import locale, tongues
from generator.language.lexicon import SHIPPED, Said, shipped
from generator.language.locale import Language

AVAILABLE = SHIPPED


@functools.cache
def language(code: str) -> Language:
    """A language that is shipped."""
    return spoken(code)[code]


def spoken(*codes: str) -> Mapping[str, Language]:
    """Languages that are shipped."""
    known, _ = tongues.read(Path("nowhere"), codes)
    return locale.languages(known, codes)


def catalogue(code: str) -> Mapping[str, Said]:
    """What pages say in a language that is shipped, by key."""
    return shipped(code).words
