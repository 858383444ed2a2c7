"""The closed sets of a record's values: what each key with fixed choices can say."""

from enum import Enum

from generator.diagnostics.rules import Rule


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
    ORIGIN = "origins"
    """The one briefing, wire report or text from which several sources have what they carry."""
    WORDLIST = "wordlists"
    """Words that a dataset adds to a list that rules look for."""

    # Every reference is looked up by its kind, and Enum's own hash is not in C.
    __hash__ = object.__hash__

    @property
    def word(self) -> str:
        """What an editor calls it."""
        return self.name.lower()


class StatementKind(Enum):
    """What a statement does with its claim."""

    CLAIM = "claim"
    """Asserts it."""
    DENIAL = "denial"
    """Denies it, or part of it (see scope)."""
    ACKNOWLEDGEMENT = "acknowledgement"
    """Concedes it."""
    QUALIFICATION = "qualification"
    """Limits it or adds a condition."""
    NO_COMMENT = "no-comment"
    """Declines to speak to it."""
    DEMAND = "demand"
    """Demands something because of it."""
    PLEDGE = "pledge"
    """Promises something about it."""
    WARNING = "warning"
    """Warns of it or of what follows from it."""
    ANNOUNCEMENT = "announcement"
    """Makes known what the speaker does or will do about it."""
    ASSESSMENT = "assessment"
    """Judges how likely, how grave or how lawful it is."""


class ActorKind(Enum):
    """What an actor is."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    GROUP = "group"
    OUTLET = "outlet"


class EventStatus(Enum):
    """How sure the sources are that an event happened."""

    ALLEGED = "alleged"
    """Somebody says so."""
    EXPECTED = "expected"
    """Somebody says that it will."""
    REPORTED = "reported"
    """A source reports it as fact."""


class Form(Enum):
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


class Acceptable(Enum):
    """The rules that an editor can answer in a record, with a reason that readers see."""

    CUT_NEGATION = Rule.CUT_NEGATION.value
    CUT_CONDITION = Rule.CUT_CONDITION.value
    CUT_ATTRIBUTION = Rule.CUT_ATTRIBUTION.value
    DENIED_AFTER = Rule.DENIED_AFTER.value
    FORM = Rule.FORM.value
    TOO_LITTLE = Rule.TOO_LITTLE.value
    WEAK_EVIDENCE = Rule.WEAK_EVIDENCE.value
    VERDICT_WORD = Rule.VERDICT_WORD.value
    NO_ATTRIBUTION = Rule.NO_ATTRIBUTION.value
    NEGATIVE_CLAIM = Rule.NEGATIVE_CLAIM.value
    QUOTED_TRANSLATION = Rule.QUOTED_TRANSLATION.value
    AFTER_SOURCE = Rule.AFTER_SOURCE.value
    REPLY_BEFORE = Rule.REPLY_BEFORE.value
    REPLY_SCOPE = Rule.REPLY_SCOPE.value
    ID_DATE = Rule.ID_DATE.value
    ROLE_TIME = Rule.ROLE_TIME.value


class SetAsideReason(Enum):
    """Why a sentence of a source is in no passage."""

    BOILERPLATE = "boilerplate"
    PHOTO_CREDIT = "photo-credit"
    TEASER = "teaser"
    HEADLINE = "headline"
    OWN_VOICE = "own-voice"
    GARBLED = "garbled"


class Translator(Enum):
    """Who translated a source."""

    MACHINE = "machine"
    HUMAN = "human"
