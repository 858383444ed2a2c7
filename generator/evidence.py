"""Every passage of a dataset looked for in the archive."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from generator.archive import (
    UNCHECKED,
    Archive,
    Located,
    SourceText,
    State,
    Untrusted,
    beyond,
    locate,
)
from generator.dataset import Dataset
from generator.diagnostics import Diagnostic, Level, Rule
from generator.records import Kind

Evidence: TypeAlias = Mapping[tuple[str, int], Located]
"""What is known of each passage, by its statement's key and its index there (from 0)."""


def verify(dataset: Dataset, folder: Path | None) -> tuple[Evidence, tuple[Diagnostic, ...]]:
    """The state of every passage; without an archive all are unchecked."""
    if folder is None:
        return {}, ()
    texts, diagnostics = _texts(dataset, Archive(folder))
    evidence: dict[tuple[str, int], Located] = {}
    for claim_id, claim in dataset.claims.items():
        for at, statement in enumerate(claim.statements):
            for index, passage in enumerate(statement.passages):
                text = texts.get(passage.source, UNCHECKED)
                located = locate(text, passage) if isinstance(text, SourceText) else text
                evidence[f"{claim_id}/{statement.id}", index] = located
                if located.rule:
                    keys = ("statements", at, "passages", index, located.key)
                    diagnostics.append(
                        Diagnostic(
                            rule=located.rule,
                            location=dataset.documents[Kind.CLAIM, claim_id].place(keys),
                            message=f"in the source “{passage.source}”, {located.problem}",
                        )
                    )
    diagnostics += _set_aside(dataset, texts)
    return evidence, tuple(diagnostics)


def _texts(
    dataset: Dataset, archive: Archive
) -> tuple[dict[str, SourceText | Located], list[Diagnostic]]:
    """The text of each source, or the state of all its passages where there is none to trust."""
    texts: dict[str, SourceText | Located] = {}
    diagnostics: list[Diagnostic] = []
    for key, source in dataset.sources.items():
        document = dataset.documents[Kind.SOURCE, key]
        if archive.bytes_of(source) is None:
            message = f"the archive has no file {source.file}: the passages in it are unchecked"
            diagnostics.append(
                Diagnostic(
                    rule=Rule.SOURCE_MISSING,
                    location=document.place(("file",)),
                    message=message,
                    level=Level.WARNING,
                )
            )
            continue
        text = archive.open(source)
        if isinstance(text, Untrusted):
            place = document.place((text.key,))
            message = (
                f"“{text.key}” {text.problem}; until then every passage from this source fails"
            )
            diagnostics.append(
                Diagnostic(rule=Rule.SOURCE_CHANGED, location=place, message=message)
            )
        texts[key] = Located(state=State.FAILED) if isinstance(text, Untrusted) else text
    return texts, diagnostics


def _set_aside(dataset: Dataset, texts: Mapping[str, SourceText | Located]) -> Iterator[Diagnostic]:
    for key, source in dataset.sources.items():
        text = texts.get(key)
        if not isinstance(text, SourceText):
            continue
        for index, item in enumerate(source.set_aside):
            if problem := beyond(text, item.sentences):
                keys = ("set_aside", index, "sentences")
                place = dataset.documents[Kind.SOURCE, key].place(keys)
                yield Diagnostic(rule=Rule.PASSAGE_BOUNDS, location=place, message=problem)
