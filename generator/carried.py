"""Which findings a statement of another kind settles, since it carries what a passage leaves out.

“Ships left,” says one; “that is not true,” says the source in its next sentence. Whoever quotes
the one has nothing to answer for where the other is recorded too, as a denial for instance.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from generator.dataset import Dataset
from generator.passages import Finding, Located
from generator.records import Passage, StatementKind

_Span: TypeAlias = tuple[tuple[str, int], StatementKind, Located]


def settled(
    dataset: Dataset, evidence: Mapping[tuple[str, int], Located]
) -> Iterator[tuple[tuple[str, int], Located]]:
    """The passages that have such a finding, without those of them that are settled."""
    asking = {
        key for key, located in evidence.items() if any(found.at for found in located.findings)
    }
    spans: dict[str, list[_Span]] = defaultdict(list)
    for key, kind, passage in _passages(dataset) if asking else ():
        spans[passage.source].append((key, kind, evidence[key]))
    for of_source in spans.values():
        for key, kind, located in of_source:
            if key in asking:
                others = [other for _, other_kind, other in of_source if other_kind is not kind]
                left = (found for found in located.findings if not _is_carried(found, others))
                yield key, replace(located, findings=tuple(left))


def _passages(dataset: Dataset) -> Iterator[tuple[tuple[str, int], StatementKind, Passage]]:
    for claim, _, statement in dataset.statements:
        for index, passage in enumerate(statement.passages):
            yield (f"{claim}/{statement.id}", index), statement.kind, passage


def _is_carried(found: Finding, others: list[Located]) -> bool:
    if found.at is None:
        return False
    start, end = found.at
    return any(
        other.start is not None
        and other.end is not None
        and other.start < end
        and other.end > start
        for other in others
    )
