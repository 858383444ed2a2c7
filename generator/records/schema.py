"""The records as pydantic declarations: what an editor may write, and the values it becomes.

pydantic checks the shape once, at the boundary; the instances are frozen and are what every later
stage reads. Values arrive as text, lists and keys only (see ``document``).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Self, TypeAlias

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from generator.records.dates import Date
from generator.records.fields import (
    AcceptableRule,
    Address,
    DateField,
    FileName,
    Id,
    LanguageCode,
    Listed,
    OneOrMore,
    Sha256,
    StatementKey,
    StatementReference,
    Words,
    YesOrNo,
    address,
    at_least,
    string,
)
from generator.records.vocabulary import (
    ActorKind,
    EventStatus,
    Form,
    RecordKind,
    SetAsideReason,
    SourceKind,
    StatementKind,
    Translator,
)

_ARCHIVED = (
    "must be the address of a copy in a public archive, with https:// or http://, or {none: …}"
    " with the reason why there is none"
)
_SENTENCES = re.compile(r"([1-9][0-9]{0,5})(?:-([1-9][0-9]{0,5}))?")


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in every language of the site."""

    by_language: Mapping[str, str]

    def in_(self, language: str) -> str:
        """The words in one language of the site."""
        return self.by_language[language]

    def __reduce__(self) -> tuple[type["Text"], tuple[Mapping[str, str]]]:
        """Pickles as a call: a slotted dataclass takes ten times as long to come back."""
        return Text, (self.by_language,)


@dataclass(frozen=True, slots=True)
class Names:
    """Words that mean the same, in languages of the site."""

    by_language: Mapping[str, tuple[str, ...]]

    def __reduce__(self) -> tuple[type["Names"], tuple[Mapping[str, tuple[str, ...]]]]:
        """Pickles as a call, as ``Text`` does."""
        return Names, (self.by_language,)

    @property
    def every(self) -> tuple[str, ...]:
        """Those of all languages."""
        return tuple(dict.fromkeys(name for of in self.by_language.values() for name in of))


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences ``first`` to ``last`` of a source, both included, counted from 1."""

    first: int
    last: int

    def __reduce__(self) -> tuple[type["Sentences"], tuple[int, int]]:
        """Pickles as a call, as ``Text`` does."""
        return Sentences, (self.first, self.last)

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


def _text(value: Any, info: ValidationInfo) -> Text:
    assert info.context is not None
    languages: tuple[str, ...] = info.context["languages"]
    if isinstance(value, str):
        if not value.strip():
            raise PydanticCustomError("text", "must not be empty")
        value = dict.fromkeys(languages, value)
    if not isinstance(value, dict):
        message = "must be a text, or one in each of the languages {languages}"
        raise PydanticCustomError("text", message, {"languages": " and ".join(languages)})
    if faults := tuple(_faults(value, languages)):
        raise PydanticCustomError("text", "is wrong", {"faults": faults})
    return Text({language: value[language].strip() for language in languages})


def _faults(value: Mapping[str, Any], languages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """What is wrong with a text in each language: its code, and the words for it."""
    for language, words in value.items():
        if language not in languages:
            known = " or ".join(languages)
            yield language, f"must be in a language of the site, {known}, and “{language}” is not"
        elif isinstance(words, list | dict):
            yield language, f"must be a plain text in “{language}”"
        elif not (words or "").strip():
            yield language, f"must not be empty in “{language}”"
    missing = [language for language in languages if language not in value]
    for language in missing:
        too = "" if missing == list(languages) else " too"
        yield language, f"must be given in “{language}”{too}"


def _called(value: Any, info: ValidationInfo) -> Names:
    return _listed(value, info, least=1)


def _group(value: Any, info: ValidationInfo) -> Names:
    return _listed(value, info, least=2)


def _listed(value: Any, info: ValidationInfo, *, least: int) -> Names:
    """A list of words for every language, or one in each of some."""
    assert info.context is not None
    languages: tuple[str, ...] = info.context["languages"]
    must = f"must hold {'two words' if least > 1 else 'a word'} or more, and none may be empty"
    if isinstance(value, list):
        if not _are_words(value, least):
            raise PydanticCustomError("text", "{must}", {"must": must})
        value = dict.fromkeys(languages, value)
    if not isinstance(value, dict) or not value:
        raise PydanticCustomError("text", "must be a list of words, or one for each language")
    if faults := tuple(_unlisted(value, languages, least, must)):
        raise PydanticCustomError("text", "is wrong", {"faults": faults})
    return Names({code: tuple(word.strip() for word in words) for code, words in value.items()})


def _unlisted(
    value: Mapping[str, Any], languages: tuple[str, ...], least: int, must: str
) -> Iterator[tuple[str, str]]:
    """What is wrong with the words in each language: its code, and the words for it."""
    for language, words in value.items():
        if language not in languages:
            known = " or ".join(languages)
            yield language, f"must be in a language of the site, {known}, and “{language}” is not"
        elif not isinstance(words, list) or not _are_words(words, least):
            yield language, f"{must}, in “{language}”"


def _are_words(value: list[Any], least: int) -> bool:
    words = [word for word in value if isinstance(word, str) and word.strip()]
    return len(words) == len(value) >= least


def _sentences(value: Any) -> Sentences:
    match = _SENTENCES.fullmatch(string(value))
    if match is None:
        raise PydanticCustomError("value", "must be the number of a sentence (3) or a range (4-5)")
    first, last = int(match[1]), int(match[2] or match[1])
    if last < first:
        raise PydanticCustomError("value", "must be a range that goes up, like 4-5")
    return Sentences(first, last)


def _not_before(date: Date | None, first: Date | None, key: str) -> Date | None:
    """A date, unless it is certainly earlier than another one; “about” is never certain."""
    if date and first and date.latest < first.earliest and not _is_about(date, first):
        message = "must not be of a day before {key}, which is {first}"
        raise PydanticCustomError("value", message, {"key": key, "first": first.edtf})
    return date


def _is_about(*dates: Date) -> bool:
    bounds = (bound for date in dates for bound in (date.start, date.end) if bound)
    return any(bound.approximate or bound.uncertain for bound in bounds)


TextField: TypeAlias = Annotated[Text, BeforeValidator(_text)]
NamesField: TypeAlias = Annotated[Names, BeforeValidator(_called)]
GroupField: TypeAlias = Annotated[Names, BeforeValidator(_group)]
SentencesField: TypeAlias = Annotated[Sentences, BeforeValidator(_sentences)]


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickles as the values that are no defaults: pydantic's own form takes twice as long."""
        defaults = _defaults(type(self))
        given = {key: value for key, value in self if value is not defaults[key]}
        return _again, (type(self), given)

    def changed(self, update: Mapping[str, Any]) -> Self:
        """A copy with other values of some fields, which are not checked again."""
        copy = _again(type(self), {**self.__dict__, **update})
        assert isinstance(copy, type(self))
        return copy


@cache
def _defaults(model: type[_Record]) -> Mapping[str, Any]:
    """Every key of a model with its default; all of those are immutable, and can be shared."""
    return {name: field.default for name, field in model.model_fields.items()}


@cache
def _names(model: type[_Record]) -> set[str]:
    """Every key of a model; records share it, and whoever copies one copies it."""
    return set(model.model_fields)


def _again(model: type[_Record], given: Mapping[str, Any]) -> _Record:
    """A record that was checked when it was read, as pydantic would bring it back."""
    record = model.__new__(model)
    object.__setattr__(record, "__dict__", {**_defaults(model), **given})
    object.__setattr__(record, "__pydantic_fields_set__", _names(model))
    object.__setattr__(record, "__pydantic_extra__", None)
    object.__setattr__(record, "__pydantic_private__", None)
    return record


class Acceptance(_Record):
    """Why a finding of a rule is no fault here."""

    rule: AcceptableRule
    reason: TextField


class Passage(_Record):
    """The contiguous stretch of a source in which a statement stands."""

    source: Id
    sentences: SentencesField | None = None
    quote: Words | None = None
    from_: Words | None = Field(default=None, alias="from")
    to: Words | None = None
    prefix: Words | None = None
    suffix: Words | None = None
    form: Form = Form.INDIRECT
    reading: TextField | None = None
    occasion: Id | None = None
    """On which occasion the source has it, if not on the statement's."""
    accepts: Listed[Acceptance] = ()

    @property
    def says_form(self) -> bool:
        """Whether the record says in which form, and does not leave that to the source."""
        return "form" in self.model_fields_set

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if (self.from_ is None) != (self.to is None):
            raise PydanticCustomError("value", "must have both “from” and “to”, or neither")
        if self.quote is None and (self.prefix or self.suffix):
            raise PydanticCustomError("value", "must have a “quote” for “prefix” and “suffix”")
        if self.quote is not None and self.from_ is not None:
            raise PydanticCustomError("value", "must have “quote” or “from” and “to”, not both")
        if self.quote is None and self.from_ is None and self.sentences is None:
            raise PydanticCustomError(
                "value", "must say where it stands: “sentences”, “quote”, or “from” and “to”"
            )
        return self


class Also(_Record):
    """Another claim that the same words bear on, and how."""

    claim: Id
    kind: StatementKind


class Statement(_Record):
    """One dated utterance about a claim by one speaker, or by several who make it together.

    What it does not state itself, it has from its occasion (see ``occasions``): the fields whose
    names end in ``_`` are as written until then, None where nothing was.
    """

    id: Id
    kind: StatementKind
    occasion: Id | None = None
    speaker_: OneOrMore[Id] | None = Field(default=None, alias="speaker")
    speaker_inferred: TextField | None = None
    """Why it is taken to be theirs, where the source names nobody."""
    on_behalf_of_: Listed[Id] | None = Field(default=None, alias="on_behalf_of")
    via_: Listed[Id] | None = Field(default=None, alias="via")
    date_: DateField | None = Field(default=None, alias="date")
    date_note: TextField | None = None
    text: TextField
    scope: Id | None = None
    replies_to: Listed[StatementReference] = ()
    also: Listed[Also] = ()
    accepts: Listed[Acceptance] = ()
    passages: Annotated[tuple[Passage, ...], at_least(1)]

    @property
    def speakers(self) -> tuple[str, ...]:
        """Who made it: one, or all who did together."""
        assert self.speaker_ is not None
        return self.speaker_

    @property
    def on_behalf_of(self) -> tuple[str, ...]:
        """Those for whom it was made, where the speaker's place does not say it."""
        return self.on_behalf_of_ or ()

    @property
    def via(self) -> tuple[str, ...]:
        """Who says that it was made, outermost first."""
        return self.via_ or ()

    @property
    def date(self) -> Date:
        """When it was made."""
        assert self.date_ is not None
        return self.date_


class Discrepancy(_Record):
    """Two or more sources report one statement, or one thing in several, differently."""

    statement: OneOrMore[Id]
    passages: Annotated[tuple[Id, ...], at_least(2)]
    note: TextField


class Correction(_Record):
    """What was put right in a record, and when."""

    date: DateField
    note: TextField


class Withdrawal(_Record):
    """Why a record no longer stands, since when, and what stands in its place."""

    date: DateField
    reason: TextField
    superseded_by: Id | None = None


class Claim(_Record):
    """A contested proposition and every statement on it."""

    claim: TextField
    event: Id
    broader: Id | None = None
    """The general claim that this one is an instance of."""
    about: Listed[Id] = ()
    statements: Annotated[tuple[Statement, ...], at_least(1)]
    discrepancies: Listed[Discrepancy] = ()
    corrections: Listed[Correction] = ()
    withdrawn: Withdrawal | None = None
    accepts: Listed[Acceptance] = ()


class Translation(_Record):
    """From which language a source was translated, and by whom."""

    from_: LanguageCode = Field(alias="from")
    by: Translator
    certain: YesOrNo = True
    """Not where nothing says so and we infer it."""


class SetAside(_Record):
    """Sentences of a source that are in no passage, and why."""

    sentences: SentencesField
    reason: SetAsideReason
    note: TextField | None = None


class Archived(_Record):
    """Where a public archive keeps a source's page, or why none does."""

    address: Address | None = None
    none: TextField | None = None

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.address is None) == (self.none is None):
            raise PydanticCustomError("value", _ARCHIVED)
        return self


def _archived(value: Any) -> Any:
    """An address alone stands for itself."""
    if value is None or isinstance(value, dict):
        return value
    try:
        return {"address": address(value)}
    except PydanticCustomError:
        raise PydanticCustomError("value", _ARCHIVED) from None


class Change(_Record):
    """What a newer copy of a source's page no longer has, and since when that is known."""

    date: DateField
    gone: Listed[StatementKey] = ()
    """The statements whose words no longer stand there."""
    reworded: Listed[StatementKey] = ()
    """Those whose words still do, in a sentence that reads otherwise."""
    note: TextField | None = None

    @model_validator(mode="after")
    def _some(self) -> Self:
        if not self.gone and not self.reworded:
            raise PydanticCustomError("value", "must name statements: “gone”, “reworded” or both")
        return self


class Source(_Record):
    """A document in the archive that reports statements."""

    file: FileName
    sha256: Sha256
    kind: SourceKind | None = None
    """What kind of text it is; where it says nothing, its looks tell a transcript."""
    title: TextField
    outlet: Id | None = None
    wire: Id | None = None
    relays: Listed[Id] = ()
    published: DateField
    published_note: TextField | None = None
    language: LanguageCode
    translated: Translation | None = None
    rights: TextField | None = None
    url: Address | None = None
    archived: Annotated[Archived | None, BeforeValidator(_archived)] = None
    captured: DateField | None = None
    """When our copy was made."""
    changes: Listed[Change] = ()
    """What newer copies no longer have."""
    faults: TextField | None = None
    set_aside: Listed[SetAside] = ()

    @field_validator("archived")
    @classmethod
    def _elsewhere(cls, archived: Archived | None, info: ValidationInfo) -> Archived | None:
        if archived and archived.address and archived.address == info.data.get("url"):
            message = "must be another address than “url”: a public archive's, or {none: why}"
            raise PydanticCustomError("value", message)
        return archived

    @field_validator("captured")
    @classmethod
    def _after_publication(cls, captured: Date | None, info: ValidationInfo) -> Date | None:
        return _not_before(captured, info.data.get("published"), "“published”")

    @field_validator("changes")
    @classmethod
    def _after_our_copy(cls, changes: tuple[Change, ...], info: ValidationInfo) -> Any:
        for change in changes:
            _not_before(change.date, info.data.get("captured"), "“captured”")
        return changes

    @property
    def title_language(self) -> str | None:
        """That of the source, unless the record translates the title."""
        return self.language if len(set(self.title.by_language.values())) == 1 else None


class Role(_Record):
    """What an actor is or was, and from when to when."""

    title: TextField
    of: Id | None = None
    from_: DateField | None = Field(default=None, alias="from")
    to: DateField | None = None


class Actor(_Record):
    """A person, state, organisation, group or outlet."""

    kind: ActorKind
    name: TextField
    in_text: TextField | None = None
    """The name as it stands in a sentence, where that takes another form: “the United States”."""
    unnamed: YesOrNo | None = None
    """Whether it stands for people whom the sources do not name, each of them another one."""
    also_known_as: Listed[Words] = ()
    """What the sources call it."""
    found_as: NamesField | None = None
    """What readers may call it though no source does: searched in every language, never shown."""
    part_of: Id | None = None
    roles: Listed[Role] = ()

    @property
    def is_unnamed(self) -> bool:
        """Whether its statements may be by different people: a group's, unless it says not."""
        return self.kind is ActorKind.GROUP if self.unnamed is None else self.unnamed


class Event(_Record):
    """A happening that claims are about."""

    title: TextField
    status: EventStatus
    date: DateField
    date_note: TextField | None = None
    summary: TextField
    actors: Annotated[tuple[Id, ...], at_least(1)]


class Scope(_Record):
    """The name of what exactly a denial denies or a pledge promises."""

    name: TextField


class Occasion(_Record):
    """The one briefing, address or report on which words were uttered or put out.

    Its statements have its speaker, chain and date unless they state their own.
    """

    name: TextField
    speaker: OneOrMore[Id] | None = None
    on_behalf_of: Listed[Id] = ()
    via: Listed[Id] = ()
    date: DateField | None = None
    date_note: TextField | None = None
    reason: TextField


class WordList(_Record):
    """Words that a dataset adds to a list that rules look for, in any language."""

    words: Listed[Words]


class Synonyms(_Record):
    """Words that the search takes for each other: each group in its language."""

    groups: Listed[GroupField]

    @property
    def words(self) -> tuple[str, ...]:
        """None that rules look for."""
        return ()


Record: TypeAlias = Claim | Actor | Event | Source | Scope | Occasion | WordList | Synonyms
MODELS: Mapping[RecordKind, type[Record]] = {
    RecordKind.CLAIM: Claim,
    RecordKind.ACTOR: Actor,
    RecordKind.EVENT: Event,
    RecordKind.SOURCE: Source,
    RecordKind.SCOPE: Scope,
    RecordKind.OCCASION: Occasion,
    RecordKind.WORDLIST: WordList,
}
SYNONYMS = "synonyms"
"""The word list that holds no words for rules, but groups of them for the search."""


def model_of(kind: RecordKind, identifier: str) -> type[Record]:
    """What a record of a kind holds."""
    if kind is RecordKind.WORDLIST and identifier == SYNONYMS:
        return Synonyms
    return MODELS[kind]
