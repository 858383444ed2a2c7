"""Whatever is written into a lock is read again, and whatever is read raises nothing."""

import string

from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics.rules import Rule
from generator.evidence import lock
from generator.evidence.lock import Lock, LockedPassage, LockedSource
from generator.texts.passages import Finding, Located, State
from generator.texts.text import Folding

IDS = st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=6)
HASHES = st.text("0123456789abcdef", min_size=32, max_size=32)
NUMBERS = st.integers(0, 10**7)
FOLDINGS = st.sets(st.sampled_from(Folding)).map(lambda some: tuple(sorted(some, key=str)))
RULES = st.sets(st.sampled_from(Rule)).map(
    lambda some: tuple(Finding(rule=rule) for rule in sorted(some, key=str))
)
LOCATED = st.builds(
    Located,
    state=st.sampled_from([State.EXACT, State.NORMALISED]),
    start=NUMBERS,
    end=NUMBERS,
    line=NUMBERS,
    sentences=st.none() | st.tuples(st.integers(1, 999), st.integers(1, 999)),
    foldings=FOLDINGS,
    findings=RULES,
)
SOURCES = st.dictionaries(
    IDS,
    st.builds(
        LockedSource, sha256=HASHES, words=st.lists(NUMBERS, max_size=5).map(tuple), quoted=NUMBERS
    ),
    min_size=1,
)


@st.composite
def locks(draw: st.DrawFn) -> Lock:
    """Locks whose passages stand in the order in which they are written, each once."""
    sources = draw(SOURCES)
    passages = st.builds(
        LockedPassage,
        source=st.sampled_from(sorted(sources)),
        digest=HASHES,
        located=LOCATED,
        text_hash=HASHES,
    )
    keys = st.tuples(IDS, IDS).map("/".join)
    entries = draw(
        st.dictionaries(keys, st.lists(passages, min_size=1, max_size=3, unique_by=_order))
    )
    return Lock(sources, {key: tuple(sorted(some, key=_order)) for key, some in entries.items()})


def _order(entry: LockedPassage) -> tuple[str, str]:
    return entry.source, entry.digest


@given(locks())
def test_reads_what_was_written_which_is_the_same_in_whatever_order_it_is_given(
    written: Lock,
) -> None:
    """Two properties of one lock: to invent locks takes longer than to try both."""
    _is_read_as_it_was_written(written)
    _is_the_same_in_whatever_order_it_is_given(written)


def _is_read_as_it_was_written(written: Lock) -> None:
    assert lock.read(lock.write(written)) == (written, ())


def _is_the_same_in_whatever_order_it_is_given(written: Lock) -> None:
    turned = Lock(
        dict(list(written.sources.items())[::-1]),
        {key: some[::-1] for key, some in list(written.passages.items())[::-1]},
    )

    assert lock.write(turned) == lock.write(written)
    assert lock.write(written).splitlines()[1:] == sorted(
        lock.write(written).splitlines()[1:], key=lambda line: (line.startswith("passage"), line)
    )


@given(
    st.text()
    | st.lists(st.sampled_from(["source", "passage", "a/b", "-", "1", "1-1"])).map(" ".join)
)
def test_never_raises(text: str) -> None:
    _, diagnostics = lock.read(text)

    assert {found.rule for found in diagnostics} <= {Rule.LOCK}
