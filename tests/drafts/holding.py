"""Drafts held against texts, as the tests of this room ask for it."""

from collections.abc import Mapping
from pathlib import Path

from generator.checks.wordlists import WordLists
from generator.drafts import corpus, markup
from generator.drafts.corpus import Work, language_of, unrecorded
from generator.drafts.judgement import Judge
from generator.drafts.verdicts import Judged
from generator.texts.text import SourceText

LISTS = WordLists({})
KNOWN = LISTS.grammar
SEEDED = Path(__file__).parent / "seeded"


def work(name: str, text: str) -> Work:
    """A text of the archive that has no record."""
    language = language_of(text, KNOWN)
    source = unrecorded(name, language)
    return Work(name=name, text=SourceText(text, KNOWN), source=source, language=language)


def judged(draft: str, *texts: str) -> list[Judged]:
    """What is said of the quotations in a draft, by some texts."""
    read = markup.of(draft)
    works = [work(f"text-{number}.txt", text) for number, text in enumerate(texts, 1)]
    return list(Judge(works, [read], LISTS).judge(read))


def verdicts(draft: str, *texts: str) -> list[str]:
    """The same, the verdicts alone."""
    return [each.verdict.value for each in judged(draft, *texts)]


def seeded() -> Mapping[str, list[Judged]]:
    """What is said of the seeded drafts, by their archive."""
    works = tuple(corpus.of_folder(SEEDED / "archive", KNOWN, frozenset(), frozenset()))
    names = sorted(path.name for path in SEEDED.iterdir() if path.name[0].isdigit())
    drafts = {name: markup.read(name, (SEEDED / name).read_bytes()) for name in names}
    judge = Judge(works, drafts.values(), LISTS)
    return {name: list(judge.judge(draft)) for name, draft in drafts.items()}
