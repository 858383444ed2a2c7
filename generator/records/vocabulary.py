"""The closed sets of a record's values: what each key with fixed choices can say."""

from enum import Enum
from typing import Self


class Term(Enum):
    """A closed set whose members pages name, each by its own words of the language's file."""

    _words: str

    def __init_subclass__(cls, *, words: str) -> None:
        cls._words = words

    @property
    def term(self) -> str:
        """The key of its words: ``status.alleged``."""
        return f"{self._words}.{self.value}"


class RecordKind(Enum):
    """The kinds of record; the value is the folder under ``claims/``."""

    CLAIM = ""
    """A contested proposition and every statement on it."""
    ACTOR = "actors"
    """A person, state, organisation, group or outlet."""
    EVENT = "events"
    """A happening that claims are about."""
    SOURCE = "sources"
    """A document in the archive that reports statements."""
    SCOPE = "scopes"
    """The name of what exactly a denial denies or a pledge promises."""
    OCCASION = "occasions"
    """The one briefing, address or report on which words were uttered or put out."""
    WORDLIST = "wordlists"
    """Words that a dataset adds to a list that rules look for."""

    # Every reference is looked up by its kind, and Enum's own hash is not in C.
    __hash__ = object.__hash__

    @property
    def word(self) -> str:
        """What an editor calls it."""
        return self.name.lower()


class Side(Term, words="side"):
    """On which side of its claim a statement stands."""

    ASSERTED = "asserted"
    DENIED = "denied"
    OTHER = "other"
    """It neither asserts nor denies: it concedes, qualifies, demands, pledges or says nothing."""


class Sign(Term, words="shape"):
    """The sign of a statement in pictures: its form tells it from others without any colour."""

    ASSERTION = "assertion"
    DENIAL = "denial"
    EARLIER_DENIAL = "earlier-denial"
    RETRACTION = "retraction"
    ACKNOWLEDGEMENT = "acknowledgement"
    QUALIFICATION = "qualification"
    NO_COMMENT = "no-comment"
    DEMAND = "demand"
    PLEDGE = "pledge"


class StatementKind(Term, words="kind"):
    """What a statement does with its claim, on which side that stands, and by which sign."""

    side: Side
    sign: Sign

    def __new__(cls, value: str, side: Side = Side.OTHER, sign: Sign = Sign.ASSERTION) -> Self:
        """A member is written as what a record says, its side and its sign."""
        kind = object.__new__(cls)
        kind._value_ = value
        kind.side = side
        kind.sign = sign
        return kind

    ASSERTION = "assertion", Side.ASSERTED, Sign.ASSERTION
    """Asserts it."""
    DENIAL = "denial", Side.DENIED, Sign.DENIAL
    """Denies it, or part of it (see scope)."""
    ACKNOWLEDGEMENT = "acknowledgement", Side.OTHER, Sign.ACKNOWLEDGEMENT
    """Concedes it."""
    QUALIFICATION = "qualification", Side.OTHER, Sign.QUALIFICATION
    """Limits it or adds a condition."""
    NO_COMMENT = "no-comment", Side.OTHER, Sign.NO_COMMENT
    """Declines to speak to it."""
    DEMAND = "demand", Side.OTHER, Sign.DEMAND
    """Demands something because of it."""
    PLEDGE = "pledge", Side.OTHER, Sign.PLEDGE
    """Promises something about it."""
    WARNING = "warning", Side.ASSERTED, Sign.ASSERTION
    """Warns of it or of what follows from it."""
    ANNOUNCEMENT = "announcement", Side.ASSERTED, Sign.ASSERTION
    """Makes known what the speaker does or will do about it."""
    ASSESSMENT = "assessment", Side.ASSERTED, Sign.ASSERTION
    """Judges how likely, how grave or how lawful it is."""


EARLIER_DENIAL = "kind.earlier-denial"
"""The term of a denial that came before the claim: it follows from the records."""
RETRACTION = "kind.retraction"
"""The term of a denial by which somebody takes back an own assertion: it follows too."""


class ActorKind(Term, words="actor"):
    """What an actor is."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    GROUP = "group"
    OUTLET = "outlet"


class EventStatus(Term, words="status"):
    """How sure the sources are that an event happened."""

    ALLEGED = "alleged"
    """Somebody says so."""
    EXPECTED = "expected"
    """Somebody says that it will."""
    REPORTED = "reported"
    """A source reports it as fact."""


class Form(Term, words="form"):
    """How a passage carries a statement."""

    DIRECT = "direct"
    """In quotation marks, as the speaker's words."""
    INDIRECT = "indirect"
    """In the source's words."""
    HEADLINE = "headline"
    """Only as a headline."""
    PHOTO_CREDIT = "photo-credit"
    """In a caption or the credit of a picture."""
    TEASER = "teaser"
    """In a pointer to another text."""
    BY_LINE = "by-line"
    """In the line that names the author."""


class SourceKind(Term, words="source-kind"):
    """What kind of text a source is."""

    ARTICLE = "article"
    """A report by somebody who tells what others said."""
    TRANSCRIPT = "transcript"
    """What was said, with a label before each turn."""
    RELEASE = "release"
    """What an organisation gives out in its own name."""
    POST = "post"
    """What somebody wrote on a network."""
    DOCUMENT = "document"
    """A letter, a resolution, a report: a text that is its own evidence."""


class SetAsideReason(Term, words="set-aside"):
    """Why a sentence of a source is in no passage."""

    BOILERPLATE = "boilerplate"
    PHOTO_CREDIT = "photo-credit"
    TEASER = "teaser"
    HEADLINE = "headline"
    OWN_VOICE = "own-voice"
    GARBLED = "garbled"
    QUESTION = "question"
    """Somebody asks it, in a transcript."""


class Translator(Term, words="search.language"):
    """Who translated a source."""

    MACHINE = "machine"
    HUMAN = "human"
