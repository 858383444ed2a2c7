"""Long lists in parts, each a page of its own: no page grows with the number of records."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from generator import urls

G = TypeVar("G")
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Generic[T]):
    """One part of a list. The first stands at the list's own address."""

    number: int
    """From 1."""
    of: int
    """How many parts there are."""
    address: str
    items: tuple[T, ...]
    previous: str | None
    """The address of the part before it."""
    next: str | None
    """The address of the part after it."""


def split(items: Sequence[T], size: int, *, address: str) -> tuple[Part[T], ...]:
    """Parts of at most ``size`` items in their order; one without any where there are none.

    Every part but the last is full, so that a list that grows at its end keeps its parts.
    """
    starts = range(0, max(1, len(items)), size)
    return number([items[start : start + size] for start in starts], address=address)


def number(lists: Sequence[Sequence[T]], *, address: str) -> tuple[Part[T], ...]:
    """Parts of lists that are of the right size already; there must be one at least."""
    addresses = [urls.part(address, number) for number in range(1, len(lists) + 1)]
    return tuple(
        Part(
            number=index + 1,
            of=len(lists),
            address=addresses[index],
            items=tuple(items),
            previous=addresses[index - 1] if index else None,
            next=addresses[index + 1] if index + 1 < len(lists) else None,
        )
        for index, items in enumerate(lists)
    )


def groups(pairs: Iterable[tuple[G, T]]) -> tuple[tuple[G, tuple[T, ...]], ...]:
    """What follows each other under one heading: ``a1 a2 b3`` as ``a: 1 2, b: 3``."""
    return tuple(
        (heading, tuple(item for _, item in run))
        for heading, run in groupby(pairs, key=lambda pair: pair[0])
    )
