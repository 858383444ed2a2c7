"""What stands around a quotation, in a draft and in its source: who speaks, and what is cut."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.checks.guards import guard
from generator.checks.wordlists import WordLists
from generator.diagnostics.rules import Rule
from generator.drafts.attribution import Attributions, Speaker, is_any_of, is_same, names_of
from generator.drafts.corpus import Carrier, Work, unrecorded
from generator.drafts.markup import Draft
from generator.drafts.quoted import Quotation, quotations
from generator.facts.parties import Principals
from generator.records.schema import Actor, Passage, Source
from generator.records.vocabulary import ActorKind
from generator.texts.passages import Finding, at
from generator.texts.sentences import divide
from generator.texts.text import SourceText

_BREAK = re.compile(r"\n\s*\n")
_ITEM = re.compile(
    r"\n[^\S\n]*(?:[-+*•]|\d{1,3}[.)])[^\S\n]+"
    r"(?!(?:[^\W\d_a-z][\w.'’-]*[^\S\n]*){1,4}(?:,[^\n]{0,60})?(?:\n|\Z))"
)
"""Where an item of a list begins, unless it is a line that signs what stands before it."""
_OUTSIDE = frozenset({Rule.FORM, Rule.TOO_LITTLE})
"""Rules about how a record is kept, which is no matter of a draft."""
_BACK = 3
"""How many quotations are gone back for who “he” or “she” is."""
_KIN = frozenset({Rule.CUT_NEGATION, Rule.DENIED_AFTER})
_REFUSING = ("negation", "denial", "untrue")


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What a draft says beside a quotation."""

    paragraph: str
    """The paragraph in which it stands, in one line."""
    start: int
    end: int
    """Where the quoted words stand in it."""
    before: str
    """Of its sentence, what stands before it, and …"""
    after: str
    speaker: Speaker | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """What a guard has against a quotation whose words stand in a source."""

    rule: Rule
    problem: str


class Context:
    """Looks around quotations by the words of all languages and the names of the records."""

    def __init__(self, lists: WordLists, actors: Mapping[str, Actor], texts: Sequence[str]) -> None:
        self._lists = lists
        self._actors = actors
        self._principals = Principals(actors)
        self._by = Attributions(lists.grammar, actors, texts)
        self._in_sources: dict[int, tuple[Quotation, ...]] = {}

    def of_draft(self, draft: Draft, found: tuple[Quotation, ...], index: int) -> Beside:
        """What the draft says beside one of its quotations."""
        quotation, text = found[index], draft.text
        first, last = _item(text, *_paragraph(text, quotation.start, quotation.end), quotation)
        before, after = self._beside(text, found, index)
        start, end = quotation.spans[0][0], quotation.spans[-1][1]
        inside = text[start:end]
        start, end = (
            start + len(inside) - len(inside.lstrip()),
            end - len(inside) + len(inside.rstrip()),
        )
        return Beside(
            paragraph=text[first:last].replace("\n", " "),
            start=start - first,
            end=end - first,
            before=before,
            after=after,
            speaker=self._by.named(before, after, text)
            or self._speaker_before(text, found, index, before, after),
        )

    def _speaker_before(
        self, text: str, found: tuple[Quotation, ...], index: int, before: str, after: str
    ) -> Speaker | None:
        """Whom “he” or “she” stands for: the speaker of the quotation before, in its paragraph."""
        paragraph = _paragraph(text, found[index].start, found[index].end)
        first, _ = _item(text, *paragraph, found[index])
        for at_ in range(index - 1, max(-1, index - 1 - _BACK), -1):
            if found[at_].start < first or not self._by.is_by_pronoun(before, after):
                return None
            before, after = self._beside(text, found, at_)
            speaker = self._by.named(before, after, text)
            if speaker:
                between = text[found[at_].end + len(after) : found[at_ + 1].start]
                other = self._by.named(between, "", text)
                return speaker if other is None or is_same(speaker, other) else None
        return None

    def is_translated(self, beside: Beside, *, anywhere: bool = False) -> bool:
        """Whether the draft presents the words as a translation: in their sentence, or anywhere
        in their paragraph.
        """
        around = beside.before + beside.after
        if anywhere:
            around = beside.paragraph[: beside.start] + beside.paragraph[beside.end :]
        return self._lists.grammar.attributions.translated.search(around) is not None

    def objections(self, work: Work, start: int, end: int, beside: Beside) -> tuple[Objection, ...]:
        """What the guards have against the words, but for what the draft says itself."""
        accepted = {
            rule
            for carrier in work.carried(start, end)
            if (carrier.start, carrier.end) == (start, end)
            for rule in carrier.accepted
        }
        found = [
            finding
            for finding in self._guard(work.text, work.source, start, end)
            if finding.rule not in accepted
        ]
        kept = self._kept(beside) if found else frozenset()
        return tuple(
            Objection(rule=each.rule, problem=_in_short(each.problem))
            for each in found
            if each.rule not in kept
        )

    def other_speaker(self, work: Work, start: int, end: int, beside: Beside) -> str:
        """Whom the source names, if that is plainly somebody else than the draft names."""
        ours = beside.speaker
        if ours is None:
            return ""
        theirs = self._of_source(work, start, end)
        if theirs and is_same(ours, theirs):
            return ""
        carriers = work.carried(start, end)
        if carriers:
            return self._other_by_records(ours, theirs, carriers)
        if theirs is None or self._are_related(ours, theirs):
            return ""
        is_plain = bool(ours.actors) == bool(theirs.actors) or self._is_person(ours, theirs)
        return theirs.name if is_plain else ""

    def _other_by_records(
        self, ours: Speaker, theirs: Speaker | None, carriers: tuple[Carrier, ...]
    ) -> str:
        voices = frozenset().union(*(each.voices for each in carriers))
        names = [
            name for key in voices if key in self._actors for name in names_of(self._actors[key])
        ]
        if ours.actors & voices or is_any_of(ours, names):
            return ""
        if not ours.actors and not all(each.is_personal for each in carriers):
            return ""
        if any(self._related(key) & voices for key in ours.actors):
            return ""
        recorded = dict.fromkeys(name for each in carriers for name in each.speakers)
        return theirs.name if theirs else " and ".join(recorded)

    def _are_related(self, ours: Speaker, theirs: Speaker) -> bool:
        """Whether one is part of the other, or both of one whole."""
        mine = {part for key in ours.actors for part in self._related(key)}
        return any(self._related(key) & mine for key in theirs.actors)

    def _related(self, key: str) -> set[str]:
        return set(self._principals.chain(key))

    def _is_person(self, *speakers: Speaker) -> bool:
        """Whether all are persons: so far as they are in no record, they are named as such."""
        keys = (key for each in speakers for key in each.actors)
        return all(self._actors[key].kind is ActorKind.PERSON for key in keys)

    def _of_source(self, work: Work, start: int, end: int) -> Speaker | None:
        """Whom a source names beside a stretch, or else alone in its paragraph."""
        text = work.text.text
        found = self._quoted(work)
        index = next(
            (at for at, each in enumerate(found) if each.start <= start and end <= each.end), None
        )
        if index is not None:
            before, after = self._beside(text, found, index)
        else:
            first, last = _paragraph(text, start, end, lines=True)
            before = self._last_sentence(text[first:start])
            after = self._first_sentence(text[end:last])
        outside = _outside(text, found, start, end)
        found_ = self._by.named(before, after, text) or self._by.named(outside, "", text)
        if found_ is None and self._by.is_by_pronoun(before, after):
            return self._by.titled(outside)
        return found_

    def _quoted(self, work: Work) -> tuple[Quotation, ...]:
        key = id(work)
        if key not in self._in_sources:
            self._in_sources[key] = quotations(work.text.text)
        return self._in_sources[key]

    def _beside(self, text: str, found: tuple[Quotation, ...], index: int) -> tuple[str, str]:
        """What stands before a quotation in its sentence, and behind it."""
        quotation = found[index]
        first, last = _item(text, *_paragraph(text, quotation.start, quotation.end), quotation)
        previous = found[index - 1].end if index else 0
        following = found[index + 1].start if index + 1 < len(found) else len(text)
        before = text[max(first, previous) : quotation.start]
        if quotation.is_block and (lead := _introduction(text, first, previous)):
            before = lead
        behind = text[quotation.end : min(last, max(following, quotation.end))]
        if quotation.is_block:
            behind = text[quotation.end : quotation.end + 200].lstrip()
            return before, _BREAK.split(behind)[0]
        words = quotation.words(text).rstrip()
        after = self._first_sentence(behind)
        leads_on = following < last and after.strip() == behind.strip() and _is_unended(after)
        if words.endswith(".") and (leads_on or not self._only_says(after)):
            after = ""
        return self._last_sentence(before), after

    def _only_says(self, after: str) -> bool:
        """Whether a sentence says no more than who has said it: ``Doe said.``"""
        bare = after.strip(" .\n")
        patterns = self._lists.grammar.attributions
        said = list(patterns.said.finditer(bare))
        is_signed = bare[:1] in "—–-("
        return is_signed or any(found.end() == len(bare) or found.start() == 0 for found in said)

    def _last_sentence(self, text: str) -> str:
        found = divide(text.replace("\n", " "), self._lists.grammar.sentences, {})
        if not found:
            return ""
        last = text[found[-1].start :]
        return "" if last.rstrip().endswith((".", "!", "?")) else last

    def _first_sentence(self, text: str) -> str:
        found = divide(text.replace("\n", " "), self._lists.grammar.sentences, {})
        return text[: found[0].end] if found else ""

    def _guard(self, text: SourceText, source: Source, start: int, end: int) -> tuple[Finding, ...]:
        located = at(text, start, end)
        words = text.text[start:end]
        passage = Passage.model_construct(source="", quote=words)
        found = guard(text, source, passage, located, self._lists)
        return tuple(each for each in found if each.rule not in _OUTSIDE)

    def _kept(self, beside: Beside) -> frozenset[Rule]:
        """The rules by which the draft itself says what the source says around the words."""
        text = SourceText(beside.paragraph, self._lists.grammar)
        found = {
            each.rule for each in self._guard(text, unrecorded("", None), beside.start, beside.end)
        }
        around = beside.paragraph[beside.end :]
        if found & _KIN or any(self._lists.search(name, around) for name in _REFUSING):
            found |= {Rule.DENIED_AFTER}
        if found & _KIN and any(
            self._lists.search(name, beside.before + beside.after) for name in _REFUSING
        ):
            found |= {Rule.CUT_NEGATION}
        return frozenset(found - {Rule.CUT_WORD})


def _paragraph(text: str, start: int, end: int, *, lines: bool = False) -> tuple[int, int]:
    """The paragraph of a stretch; its line, if ``lines`` may be that in a text without others."""
    edge = "\n" if lines and "\n\n" not in text else "\n\n"
    first = text.rfind(edge, 0, start)
    last = text.find(edge, end)
    return (0 if first < 0 else first + len(edge)), (len(text) if last < 0 else last)


def _is_unended(after: str) -> bool:
    """Whether what stands between two quotations belongs to the second one."""
    bare = after.strip()
    return not bare.startswith(",") and not bare.endswith((".", "!", "?"))


def _outside(text: str, found: tuple[Quotation, ...], start: int, end: int) -> str:
    """What stands in the lines of a stretch outside all quotations."""
    first, last = _paragraph(text, start, end, lines=True)
    pieces, at_ = [], first
    for each in found:
        if first <= each.start < last:
            pieces.append(text[at_ : each.start])
            at_ = min(each.end, last)
    return " ".join((*pieces, text[at_:last]))


def _item(text: str, first: int, last: int, quotation: Quotation) -> tuple[int, int]:
    """The item of a list in which a quotation stands, in a paragraph; all of it if it is none."""
    if quotation.is_block:
        return first, last
    begun = [each.start() + 1 for each in _ITEM.finditer(text, first, quotation.start + 1)]
    following = _ITEM.search(text, quotation.end, last)
    return (begun[-1] if begun else first), (following.start() if following else last)


def _introduction(text: str, first: int, previous: int) -> str:
    """The paragraph before a block quotation, if it introduces it."""
    before = text[previous:first].rstrip()
    return _BREAK.split(before)[-1] if before.endswith(":") else ""


def _in_short(problem: str) -> str:
    """What a guard found, without what an editor of a record could do about it."""
    depth, end = 0, len(problem)
    for index, character in enumerate(problem):
        depth += (character == "“") - (character == "”")
        if not depth and problem.startswith(": ", index):
            end = min(end, index)
    return problem[:end]
