"""The pieces that several pages show, as values for the templates, the same in every language."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.diagnostics.rules import Rule
from generator.facts.answers import AnswerKind, Order
from generator.facts.origins import OriginKind
from generator.facts.stance import Turn
from generator.facts.standing import Standing
from generator.language.locale import Language
from generator.records.dates import Date
from generator.records.schema import Passage, Source, Text, Translation
from generator.records.vocabulary import Side, StatementKind
from generator.texts.passages import Located


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A name and the page behind it; ``address`` is None where the record could not be read."""

    text: Text | str
    address: str | None
    language: str | None = None
    """That of the text, where it is the same in every language of the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageView:
    """A passage as a page shows it."""

    passage: Passage
    located: Located
    source: Link
    sentences: tuple[int, int] | None
    language: str | None
    """The language of the quotation."""
    is_quoting: bool
    """Whether a quotation mark stands in it."""
    translated: Translation | None
    """How its source came to be in its language, if it is not the original's."""
    findings: tuple[Rule, ...]
    """What the editors' checks object to, and nobody has answered yet."""
    notes: tuple[Text, ...]
    """Why findings about it are no fault."""
    original: str | None
    """Where it stands on its source's own page."""
    archived: str | None
    """Where it stands in the copy of a public archive."""
    gone: Date | None
    """Since when it is known that a newer copy of the page no longer has it."""
    reworded: Date | None
    """Since when it is known that its sentence reads otherwise in a newer copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A statement in one line, with a link to it."""

    key: str
    address: str
    kind: StatementKind
    side: Side
    term: str
    """The key of its words: a retraction, an earlier denial, else its kind."""
    speakers: tuple[Link, ...]
    who: Text | str
    """The names of all of them."""
    date: Date
    text: Text
    earlier_denial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """What a newer copy of a source's page no longer has."""

    date: Date
    gone: tuple[Mention, ...]
    reworded: tuple[Mention, ...]
    note: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyLine:
    """One who asserts a claim, or denies it, with what is shown of that first."""

    actor: Link
    speakers: tuple[Link, ...]
    """The bodies and persons that spoke for it."""
    lead: Mention
    reporters: tuple[Link, ...]
    """By whose word alone that is known."""
    sources: tuple[Link, ...]
    """Where that stands."""
    statements: int
    earlier: bool
    """Whether all of it denies from before the first assertion."""
    retraction: Mention | None
    """By which it took back what it had asserted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """A source in a list of sources."""

    link: Link
    source: Source
    outlet: Link | None
    wire: Link | None
    passages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementCard:
    """A statement in full on the page of a claim."""

    mention: Mention
    anchor: str
    occasion: Link | None
    """Where the page says on which occasion it was made, and why that has its date."""
    date_note: Text | None
    """Why it has its date, where the occasion does not say it."""
    on_behalf_of: tuple[Link, ...]
    """For whom they speak, other than themselves."""
    inferred: Text | None
    """Why they are taken to have said it, where the source names nobody."""
    via: tuple[Link, ...]
    scope: Text | str | None
    answers: tuple[Mention, ...]
    answered_by: tuple[Mention, ...]
    also: tuple[tuple[Link, StatementKind], ...]
    home: Link | None
    """The claim whose record holds it, if that is another one."""
    passages: tuple[PassageView, ...]
    notes: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """Whether one whom a claim is about has answered it."""

    actor: Link
    kind: AnswerKind
    mention: Mention | None
    through: tuple[Link, ...]
    """The members who spoke for it."""
    reporters: tuple[Link, ...]
    """Of what is known by somebody's word alone: by whose."""
    broader: Link | None
    """The claim that it denies in general."""
    sources: tuple[Link, ...]
    order: Order | None
    days: tuple[int, int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLine:
    """A claim in one line."""

    link: Link
    standing: Standing
    since: Date | None
    statements: int
    denials: int
    sources: int
    asserting_origins: int
    """On how many occasions it was asserted."""
    denying_origins: int
    withdrawn: bool
    denial: Mention | None
    """The best one; it may be of a broader claim."""
    says: Callable[[Language], str]
    """How it stands, in a language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscrepancyView:
    """Two sources that report one statement, or one thing in several, differently."""

    mentions: tuple[Mention, ...]
    passages: tuple[PassageView, ...]
    note: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class StrandView:
    """One origin, and the sources that carry it."""

    kind: OriginKind
    id: str
    name: Link
    date: Date | None
    """Of an occasion."""
    date_note: Text | None
    reason: Text | None
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceView:
    """What somebody said about a claim more than once, or about several claims."""

    actor: Link
    claim: Link
    turns: tuple[tuple[Mention, Turn], ...]
    apart: tuple[Mention, ...]
    """Those that are undated."""
    left_out: int
    """How many statements it does not show."""
