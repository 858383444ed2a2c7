"""Who is said to have said it: the name beside a quotation, where that is plain.

Rules of thumb that can be explained:

1. Looked at is the rest of the sentence before a quotation and the one behind it.
2. A name stands right before a word of saying (“Doe, the minister, said”, “Doe told Roe”), right
   behind one (“said Minister Jane Doe”) or behind “according to”; or before a colon and nothing
   else; or it signs a block quotation.
3. Somebody is known as a person by two names, or by a title, or by a first name elsewhere in the
   text; and as an actor, by the names of its record. All others are nobody: bodies and states speak
   through people.
4. “He” and “she” are who has said the quotation before, in the same paragraph of the draft; in a
   source, the only one in the paragraph who is named there with a title.
5. The surname is enough to be the same. Who is not plainly somebody is never somebody else.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import Levenshtein

from generator.language.grammar import Grammar
from generator.records.schema import Actor
from generator.texts.marks import without_marks

_TOKEN = re.compile(r"[^\W\d_]\.(?!\w)|\w[\w'’-]*|[^\w\s]")
_LABEL = re.compile(r"(?:^|\n)\W{0,6}(?:\d{1,3}[.)]\W{1,6})?([^\W\d][^\n:]{1,60}):\W{0,4}$")
_SIGNED = re.compile(r"\W{0,6}?(?:[—–―]|--?)[^\S\n]*([^\n,(;]{2,60})(?=[,(;\n]|$)")
_PAIR = re.compile(r"([^\W\d_][\w-]+)\.?[^\S\n](?=([^\W\d_a-z][\w-]+))")
_APPOSED = re.compile(r"[^,.;:\n\"“„]{2,80},\s+((?:[^\W\d_a-z][\w'’-]+[^\S\n]?){2,4})(?![^\W_])")
_NAME_BEHIND = re.compile(r"\.?\s+[^\W\d_a-z]")
_POSSESSIVE = re.compile(r"['’]s?$")
_APOSTROPHE = re.compile("['’]")
_COMMA = ","
_STOP = "."
_SKIPPED = 4
_APPOSITION = 12
_ALIKE = 0.4
_FULL = 2
"""How many words a name has that names a person beyond doubt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody who is plainly named."""

    name: str
    """As the text has it."""
    parts: tuple[str, ...]
    """The parts of the name as they are compared."""
    actors: frozenset[str] = frozenset()
    """The ids of the records with that name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Words with capital letters that stand together."""

    seen: tuple[str, ...]
    is_titled: bool


class Attributions:
    """Finds who is named beside words, by the words of all languages and the names of records."""

    def __init__(
        self, known: Grammar, actors: Mapping[str, Actor], texts: Sequence[str] = ()
    ) -> None:
        self._texts = texts
        self._by = known.attributions
        self._that = known.clauses.that
        self._common = frozenset(word for words in known.lists["common"].values() for word in words)
        self._articles = known.retractions.definite | known.retractions.indefinite
        self._names = tuple(
            (parts_of(name), key) for key, of in actors.items() for name in names_of(of)
        )

    def named(self, before: str, after: str, context: str) -> Speaker | None:
        """The one who is named beside words that stand between ``before`` and ``after``.

        In ``context`` the first name of somebody is looked for, and in the texts of the archive.
        """
        found: dict[tuple[str, ...], Speaker] = {}
        runs = (
            *self._runs(without_marks(before), is_after=False),
            *self._runs(after, is_after=True),
        )
        for run in runs:
            speaker = self._speaker(run, context)
            if speaker and not any(is_same(speaker, other) for other in found.values()):
                found[speaker.parts] = speaker
        return next(iter(found.values())) if len(found) == 1 else None

    def is_by_pronoun(self, before: str, after: str) -> bool:
        """Whether “he” or “she” is said to have said it."""
        for beside in (before, after):
            for said in self._by.said.finditer(beside):
                words = _TOKEN.findall(beside[: said.start()])[-_SKIPPED + 1 :]
                words += _TOKEN.findall(beside[said.end() :])[:1]
                if any(self._by.pronouns.fullmatch(word) for word in words):
                    return True
        return False

    def titled(self, text: str) -> Speaker | None:
        """The only one in a text who is named with a title."""
        found: dict[tuple[str, ...], Speaker] = {}
        for title in self._by.titles.finditer(text):
            is_before_name = _NAME_BEHIND.match(text, title.end())
            for run in self._ahead(text, title.start()) if is_before_name else ():
                speaker = self._speaker(run, text) if run.is_titled else None
                if speaker and not any(is_same(speaker, other) for other in found.values()):
                    found[speaker.parts] = speaker
        return next(iter(found.values())) if len(found) == 1 else None

    def _runs(self, beside: str, *, is_after: bool) -> Iterator[_Run]:
        signed = _SIGNED.match(beside) if is_after else None
        if signed and all(each[0].isupper() for each in signed[1].split()):
            yield from self._ahead(signed[1], 0)
        if not is_after and (label := _LABEL.search(beside)):
            yield from self._ahead(label[1], 0)
        for told in self._by.told.finditer(beside):
            yield from self._behind(beside, told.start())
        for said in self._by.said.finditer(beside):
            before = list(self._behind(beside, said.start()))
            ahead = before or list(self._ahead(beside, said.end()))
            yield from ahead or self._apposed(beside, said.end())
        for by in self._by.by.finditer(beside):
            yield from self._ahead(beside, by.end())
        for behind in self._by.behind.finditer(beside):
            yield from self._behind(beside, behind.start())

    def _ahead(self, text: str, at: int) -> Iterator[_Run]:
        """The name that begins behind a place, articles, titles and the like aside."""
        tokens = [found[0] for found in _TOKEN.finditer(text, at)]
        is_titled = False
        for index, token in enumerate(tokens[: _SKIPPED + 2]):
            if token == _STOP and index and self._is_title(tokens[index - 1]):
                continue
            if token[0].isupper() and not self._is_common(token):
                run = self._run(tokens[index:], is_titled=is_titled)
                if run.seen:
                    yield run
                    return
            elif self._ends(token, is_first=index == 0):
                return
            is_titled = is_titled or self._is_title(token)

    def _apposed(self, text: str, at: int) -> Iterator[_Run]:
        """The name behind an office: “said the harbour master of Easthaven, John Roe”."""
        found = _APPOSED.match(text, at)
        run = self._last_run(_TOKEN.findall(found[1])) if found else None
        if run and len(run.seen) >= _FULL:
            yield run

    def _ends(self, token: str, *, is_first: bool) -> bool:
        """Whether no name can come behind a word or a mark."""
        if not token[0].isalnum():
            return token != _COMMA or is_first
        is_article = token.lower() in self._articles and not self._that.fullmatch(token)
        return self._is_common(token) and not is_article

    def _behind(self, text: str, at: int) -> Iterator[_Run]:
        """The name that ends before a place, adverbs and an apposition aside."""
        tokens = [found[0] for found in _TOKEN.finditer(text, 0, at)]
        skipped = 0
        while tokens and skipped < _SKIPPED and not tokens[-1][0].isupper():
            token = tokens.pop()
            if token == _COMMA:
                before, within = self._around_comma(tokens)
                run = self._last_run(before)
                inner = self._last_run(within) if _is_all_upper(within) else run
                run = max(run, inner, key=lambda each: min(_FULL, len(each.seen)))
                yield from [run] if run.seen else []
                return
            if not token[0].isalnum():
                return
            skipped += 1
        run = self._last_run(tokens)
        if run.seen:
            yield run

    def _last_run(self, tokens: list[str]) -> _Run:
        """The name with which some words end."""
        start = len(tokens)
        while start and tokens[start - 1][0].isupper():
            start -= 1
        titled = any(map(self._is_title, tokens[max(0, start - 2) : start]))
        words = tokens[start:]
        while words and self._is_common(words[0]):
            words = words[1:]
        return self._run(words, is_titled=titled)

    def _around_comma(self, tokens: list[str]) -> tuple[list[str], list[str]]:
        """What stands before the comma that opens an apposition, and what stands in it."""
        for index in range(len(tokens) - 1, max(-1, len(tokens) - 1 - _APPOSITION), -1):
            if tokens[index] == _COMMA:
                return tokens[:index], tokens[index + 1 :]
        return [], []

    def _run(self, tokens: list[str], *, is_titled: bool) -> _Run:
        """The words with capital letters at the beginning, titles aside."""
        seen: list[str] = []
        for token in tokens:
            if not token[0].isupper():
                break
            if self._is_title(token):
                is_titled = True
            else:
                seen.append(token)
        return _Run(seen=tuple(seen), is_titled=is_titled)

    def _is_common(self, token: str) -> bool:
        """Whether a word is a common one, with what is joined to it by an apostrophe."""
        return _APOSTROPHE.split(token.lower())[0] in self._common

    def _is_title(self, token: str) -> bool:
        return self._by.titles.fullmatch(token.rstrip(".")) is not None

    def _speaker(self, run: _Run, context: str) -> Speaker | None:
        whole = parts_of(" ".join(run.seen))
        actors = frozenset(self._actors(whole))
        kept = list(run.seen)
        if actors:
            return Speaker(name=" ".join(kept), parts=whole, actors=actors)
        while kept and self._is_strange(kept[-1]):
            kept.pop()
        if not kept or any(map(self._is_strange, kept)):
            return None
        parts = parts_of(" ".join(kept))
        if parts and (run.is_titled or len(parts) > 1 or self._has_first_name(kept[0], context)):
            return Speaker(name=" ".join(kept), parts=parts)
        return None

    def _is_strange(self, token: str) -> bool:
        return self._by.strangers.fullmatch(_POSSESSIVE.sub("", token)) is not None

    def _has_first_name(self, surname: str, context: str) -> bool:
        """Whether somebody with this surname has a first name or a title somewhere."""
        name = _POSSESSIVE.sub("", surname)
        pattern = re.compile(rf"([^\W\d_][\w-]+)\.?[^\S\n]+{re.escape(name)}(?!\w)")
        firsts = (found[1] for found in pattern.finditer(context))
        return name in self._surnames or any(map(self._may_be_first, firsts))

    def _may_be_first(self, word: str) -> bool:
        """Whether a word before a surname can be a first name or a title."""
        if self._is_title(word):
            return True
        is_name = word[0].isupper() and not self._is_common(word)
        return is_name and not self._is_strange(word)

    @cached_property
    def _surnames(self) -> frozenset[str]:
        """Every name in the archive that stands behind a first name or a title."""
        pairs = {pair for text in self._texts for pair in _PAIR.findall(text)}
        firsts = {first: self._may_be_first(first) for first, _ in pairs}
        return frozenset(name for first, name in pairs if firsts[first])

    def _actors(self, parts: tuple[str, ...]) -> Iterator[str]:
        """The actors that these words name: all of a name, or the last part of it."""
        for name, key in self._names:
            if parts and (name == parts or (len(name) > 1 and parts in (name[-1:], name[:1]))):
                yield key


def _is_all_upper(tokens: list[str]) -> bool:
    return len(tokens) >= _FULL and all(token[0].isupper() for token in tokens)


def names_of(actor: Actor) -> Iterator[str]:
    """Every name of an actor."""
    yield from actor.name.by_language.values()
    if actor.in_text:
        yield from actor.in_text.by_language.values()
    yield from actor.also_known_as


def parts_of(name: str) -> tuple[str, ...]:
    """The parts of a name as they are compared: small letters, without accents or a genitive."""
    plain = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", name)).casefold()
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    return tuple(part for part in re.split(r"[\W_]+", letters) if part)


def is_same(one: Speaker, other: Speaker) -> bool:
    """Whether two names can be those of one person."""
    if one.actors & other.actors:
        return True
    mine, theirs = one.parts, other.parts
    if len(mine) == len(theirs) == 2 and mine[1] == theirs[1]:
        if min(len(mine[0]), len(theirs[0])) == 1:
            return mine[0][0] == theirs[0][0]
        return Levenshtein.normalized_similarity(mine[0], theirs[0]) >= _ALIKE
    return bool({mine[-1], mine[-1].rstrip("s")} & set(theirs)) or bool(
        {theirs[-1], theirs[-1].rstrip("s")} & set(mine)
    )


def is_any_of(speaker: Speaker, names: Iterable[str]) -> bool:
    """Whether somebody can be one of those with these names."""
    others = (Speaker(name=name, parts=parts_of(name)) for name in names)
    return any(other.parts and is_same(speaker, other) for other in others)
