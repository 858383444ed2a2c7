"""Where a source takes back what it has just said: ``Ships left. That is not true, Doe said.``

No grammar, but rules of thumb that can be explained:

1. Looked at are the other clauses of the sentence behind a stretch (``, but Doe denied it``), and
   of the next sentence the first clause, or the second where the first has at most five words.
2. A clause takes back if it is no more than a “no” (``No.``, ``Not true.``, ``Falsch.``), begins
   with words of the list ``retraction`` (``None of this``), or points back and refuses.
3. It points back with “this”, “that”, “it”, “das”, “dies” as the subject or the object, with
   “which” or “was” at its beginning, or with a word of the list ``account`` that an article stands
   before (``such reports``, ``diese Behauptung``) and that says nothing of its own contents.
4. It refuses by a word of the lists ``denial`` and ``untrue``, or by one of ``negation`` beside one
   of ``truth``.
5. What introduces a stretch up to a colon (or as “the following”) takes it back if it refuses and
   does not itself point back.
6. A finding of this kind is settled where a statement of another kind carries what takes the
   stretch back: whoever quotes the one has nothing to answer for where the other is recorded too.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from generator.checks.wordlists import WordLists
from generator.records.dataset import Dataset
from generator.records.schema import Passage
from generator.records.vocabulary import StatementKind
from generator.texts.passages import Finding, Located
from generator.texts.text import SourceText

_MARKS = dict.fromkeys(map(ord, '„“”‟"«»'), " ")
_EDGE = re.compile(
    r"[,;:](?=\s|$)|[()\[\]–—]|\s-\s|\s(?=(?:but|and|yet|while|aber|und|doch|jedoch|während)\s)"
)
_JOINT = re.compile(r"\s*(?:but|and|yet|however|though|aber|und|doch|jedoch)\b,?\s*", re.IGNORECASE)
_NO = re.compile(r"no|never|nie|niemals|keineswegs|keinesfalls", re.IGNORECASE)
_ELLIPSIS = re.compile(
    r"(?:it|they|he|she|we|i|this|that)\s+(?:do|does|did|is|are|was|were|has|have|had|will|would"
    r"|can|could)(?:\s+not|n['’]t)(?:\s+so)?",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\b(?:this|that|it|these|those)(?:\s+(?:is|was|are|were|(?:has|have|had|will|would)\s+be(?:en)?)"
    r"\b|['’]s\b|\s+(?:is|was|are|were)n['’]t\b)"
    r"|^(?:das|dies|dem|all\s+das|all\s+dies|alles\s+das|es)\s+(?:ist|sei|sind|seien|war|waren|wäre"
    r"|stimmt\w*|stimme|trifft|treffe|traf|wurden?|wird|werden?)\b"
    r"|^(?:das|dies|dem|all\s+das|all\s+dies|alles\s+das)\s+(?:hat|habe|hatte|haben|hätten|wies\w*"
    r"|weis\w+|entspr\w+|dementiert\w*|bestritt\w*|bestreite\w*|leugne\w+|verneint\w*|widersp[rach]+\w*)\b",
    re.IGNORECASE,
)
_CONTENTS = re.compile(r"\b(?:that|whether|to|dass|daß|ob|wonach)\s+\w", re.IGNORECASE)
_OBJECT = re.compile(
    r"\b(?:this|that|it|these|those|them)(?:\s+(?:too|again|back|outright|flatly|repeatedly"
    r"|(?:as|on|in|at|by)\s.*))?$"
    r"|\b(?:das|dies|dem|es)(?:\s+[a-zäöüß]+)*$"
)
_NEW = re.compile(r"\b(?:that|to|dass|daß|zu)\s|\w\wzu\w+en\b")
_CALLED = re.compile(
    r"\b(?:call(?:s|ed|ing)?|describe[sd]?)\s+(?:this|that|it|these|them)\b"
    r"|\b(?:das|dies|es)\s+(?:als|eine?n?|für)\s"
)
_RELATIVE = re.compile(r"(?:which|was)\b", re.IGNORECASE)
_THEREOF = re.compile(r"(?:dafür|hierfür|davon|for\s+this|of\s+this)\b", re.IGNORECASE)
_NOUN = re.compile(
    r"(?<!\bin )(?<!\bof )(?<!\bim )(?<!\baut )(?<!\bach )(?<!\baus )(?<!\bto )"
    r"\b(?P<article>this|that|these|those|such|the|both|diese[rsmn]?|solche[rsmn]?|derartige[rsmn]?"
    r"|die|den|der|das|dem)\s+(?P<nouns>\w+(?:\s+\w+)?)",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\s+(?:that|of|about|dass|daß|wonach|über|vom?|zu[rm]?)\b")
_DEFINITE = {"the", "die", "den", "der", "das", "dem", "that"}
_FOLLOWING = re.compile(r"\b(?:following|folgende\w*)\b", re.IGNORECASE)
_WHAT = re.compile(r"(?:^|,)\s*(?:was|what)\b", re.IGNORECASE)
_BULLET = re.compile(r"\s*(?:[-–—•*·▪]|\d{1,2}[.)])\s")
_Span: TypeAlias = tuple[tuple[str, int], StatementKind, Located]
_LEAD_IN = 5
_LONE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Retraction:
    """What takes back a stretch of a source: its words, and where its clause stands."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Clause:
    words: str
    start: int
    following: str
    """All that stands behind it, empty if it is the last."""


def retracted(text: SourceText, end: int, lists: WordLists) -> Retraction | None:
    """What takes back a stretch that ends at ``end``, in its sentence or in the next one."""
    last = text.touched(end - 1, end)[-1]
    following = text.sentences[last.number : last.number + 1]
    if not _may_refuse(text.text[end : following[0].end if following else last.end], lists):
        return None
    _, *rest = _clauses(text.text, end, last.end)
    for clause in rest:
        if found := _takes_back(clause, lists, relative=True):
            return Retraction(words=found, start=clause.start, end=last.end)
    for sentence in following:
        for clause in _first_clauses(text.text, sentence.start, sentence.end):
            if found := _takes_back(clause, lists, relative=False):
                return Retraction(words=found, start=sentence.start, end=sentence.end)
    return None


def announced(text: SourceText, start: int, lists: WordLists) -> str | None:
    """The word by which what introduces a stretch says that it is not so."""
    introduction = _introduction(text, start).translate(_MARKS).strip()
    is_back = _points_back(introduction, "") or _names_account(introduction, "", lists)
    if is_back and not _WHAT.search(introduction):
        return None
    if lists.search("denial", introduction) and not _FOLLOWING.search(introduction):
        return None
    return _refuses(introduction, lists)


def _introduction(text: SourceText, start: int) -> str:
    """What stands before the colon before a stretch, or announces “the following”."""
    (sentence, *_) = text.touched(start, start + 1)
    head, colon, _ = text.text[sentence.start : start].rpartition(": ")
    if colon:
        return re.split(r"[;:]\s", head)[-1]
    line = text.text.rfind("\n", 0, start) + 1
    while line and _BULLET.match(text.text, line):
        line = text.text.rfind("\n", 0, line - 1) + 1
        if (before := text.text[line:start].partition("\n")[0].rstrip()).endswith(":"):
            return before[:-1]
    previous = text.sentences[sentence.number - 2] if sentence.number > 1 else sentence
    words = text.text[previous.start : previous.end]
    return words if previous is not sentence and _FOLLOWING.search(words) else ""


def _may_refuse(words: str, lists: WordLists) -> bool:
    """Whether to look at each clause of these words is worth while; mostly it is not."""
    names = ("negation", "denial", "untrue", "retraction")
    return any(lists.search(name, words) for name in names)


def _clauses(text: str, start: int, end: int) -> list[_Clause]:
    edges = list(_EDGE.finditer(text, start, end))
    starts = [start, *(edge.end() for edge in edges)]
    ends = [*(edge.start() for edge in edges), end]
    return [
        _Clause(text[a:b].translate(_MARKS), a, text[b:end].lstrip(" ,;:"))
        for a, b in zip(starts, ends, strict=True)
    ]


def _first_clauses(text: str, start: int, end: int) -> Iterator[_Clause]:
    first, *others = [each for each in _clauses(text, start, end) if each.words.strip()]
    yield first
    if len(first.words.split()) <= _LEAD_IN:
        yield from others[:1]


def _takes_back(clause: _Clause, lists: WordLists, *, relative: bool) -> str | None:
    """The words by which a clause takes back what stands before it."""
    joint = _JOINT.match(clause.words)
    words = clause.words[joint.end() if joint else 0 :].strip(" \r\n.!?…'’‘‚")
    following = clause.following
    if _NO.fullmatch(words) or (_ELLIPSIS.fullmatch(words) and "," not in following):
        return words
    if lists.begins("retraction", words):
        return lists.search("retraction", words)
    found = _refuses(words, lists)
    if found is None:
        return None
    if _CONTENTS.match(following):
        return None
    is_lone = len(words.split()) <= _LONE and not lists.search("denial", words)
    if relative and (_RELATIVE.match(words) or _is_account(words, lists)):
        return found
    is_back = _points_back(words, following)
    return found if is_lone or is_back or _names_account(words, following, lists) else None


def _refuses(words: str, lists: WordLists) -> str | None:
    refused = lists.search("untrue", words) or lists.search("denial", words)
    if refused is None and (found := lists.search("negation", words)):
        return found if lists.search("truth", words) else None
    return refused


def _points_back(words: str, following: str) -> bool:
    """Whether a clause has “this”, “that”, “das” or the like as its subject or object."""
    if subject := _SUBJECT.search(words):
        return _CONTENTS.search(words, subject.end()) is None
    if found := _OBJECT.search(words):
        # In “she denied it that …” and “sie lehnte es ab, … zu …” it stands for what comes.
        is_new = _NEW.search(following) and found[0].split()[0] in ("it", "es")
        return not is_new
    return any(each.search(words) for each in (_CALLED, _THEREOF))


def _is_account(words: str, lists: WordLists) -> bool:
    """Whether a clause says of what it stands behind that it is an account: ``a false claim``."""
    article, *nouns = words.split()[:3]
    is_one = article.lower() in {"a", "an", "ein", "eine"}
    return is_one and any(lists.begins("account", noun) for noun in nouns)


def _names_account(words: str, following: str, lists: WordLists) -> bool:
    """Whether a clause has “this claim” or the like, and not what the claim is."""
    for match in _NOUN.finditer(words):
        is_long = len(following.split()) > _LEAD_IN and not _JOINT.match(following)
        is_new = is_long and match["article"].lower() in _DEFINITE
        for noun in re.finditer(r"\w+", match["nouns"]):
            behind = words[match.start("nouns") + noun.end() :]
            if lists.begins("account", noun[0]) and not is_new and not _ABOUT.match(behind):
                return True
    return False


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
