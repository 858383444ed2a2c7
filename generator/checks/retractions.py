"""Where a source takes back what it has just said: ``Ships left. That is not true, Doe said.``

No grammar, but rules of thumb that can be explained:

1. Looked at are the other clauses of the sentence behind a stretch (``, but Doe denied it``), and
   of the next sentence the first clause, or the second where the first has at most five words.
2. A clause takes back if it is no more than a “no” (``No.``, ``Not true.``), begins with words of
   the list ``retraction`` (``None of this``), or points back and refuses.
3. It points back with “this”, “that”, “it” as the subject or the object, with “which” at its
   beginning, or with a word of the list ``account`` that an article stands before (``such
   reports``) and that says nothing of its own contents.
4. It refuses by a word of the lists ``denial`` and ``untrue``, or by one of ``negation`` beside one
   of ``truth``.
5. What introduces a stretch up to a colon (or as “the following”) takes it back if it refuses and
   does not itself point back.
6. Where it is doubtful whether a sentence ends, what stands behind that edge is looked at as if it
   were of the same sentence, and as if it were the next one.
7. A finding of this kind is settled where a statement of another kind carries what takes the
   stretch back: whoever quotes the one has nothing to answer for where the other is recorded too.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from generator.checks.wordlists import WordLists
from generator.language.grammar import RetractionPatterns
from generator.records.dataset import Dataset
from generator.records.references import every_passage
from generator.records.vocabulary import StatementKind
from generator.texts.marks import without_marks
from generator.texts.passages import Finding, Located
from generator.texts.text import SourceText

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
    own = text.touched(end - 1, end)[-1]
    last = text.whole(end - 1, end)[-1]
    # In a transcript, who asks takes nothing back.
    behind = text.sentences[own.number : last.number + 1]
    following = [each for each in behind if each.number not in text.questions]
    if not _may_refuse(text.text[end : following[-1].end if following else last.end], lists):
        return None
    by = lists.grammar.retractions
    _, *rest = _clauses(by, text.text, end, last.end)
    for clause in rest:
        if found := _takes_back(clause, lists, relative=True):
            return Retraction(words=found, start=clause.start, end=last.end)
    for sentence in following:
        for clause in _first_clauses(by, text.text, sentence.start, sentence.end):
            if found := _takes_back(clause, lists, relative=False):
                return Retraction(words=found, start=sentence.start, end=sentence.end)
    return None


def announced(text: SourceText, start: int, lists: WordLists) -> str | None:
    """The word by which what introduces a stretch says that it is not so."""
    by = lists.grammar.retractions
    introduction = without_marks(_introduction(by, text, start)).strip()
    is_back = _points_back(by, introduction, "") or _names_account(introduction, "", lists)
    if is_back and not by.what.search(introduction):
        return None
    if lists.search("denial", introduction) and not by.following.search(introduction):
        return None
    return _refuses(introduction, lists)


def _introduction(by: RetractionPatterns, text: SourceText, start: int) -> str:
    """What stands before the colon before a stretch, or announces “the following”."""
    sentence = text.whole(start, start + 1)[0]
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
    return words if previous is not sentence and by.following.search(words) else ""


def _may_refuse(words: str, lists: WordLists) -> bool:
    """Whether to look at each clause of these words is worth while; mostly it is not."""
    names = ("negation", "denial", "untrue", "retraction")
    return any(lists.search(name, words) for name in names)


def _clauses(by: RetractionPatterns, text: str, start: int, end: int) -> list[_Clause]:
    edges = list(by.edge.finditer(text, start, end))
    starts = [start, *(edge.end() for edge in edges)]
    ends = [*(edge.start() for edge in edges), end]
    return [
        _Clause(without_marks(text[a:b]), a, text[b:end].lstrip(" ,;:"))
        for a, b in zip(starts, ends, strict=True)
    ]


def _first_clauses(by: RetractionPatterns, text: str, start: int, end: int) -> Iterator[_Clause]:
    first, *others = [each for each in _clauses(by, text, start, end) if each.words.strip()]
    yield first
    if len(first.words.split()) <= _LEAD_IN:
        yield from others[:1]


def _takes_back(clause: _Clause, lists: WordLists, *, relative: bool) -> str | None:
    """The words by which a clause takes back what stands before it."""
    by = lists.grammar.retractions
    joint = by.joint.match(clause.words)
    words = clause.words[joint.end() if joint else 0 :].strip(" \r\n.!?…'’‘‚")
    following = clause.following
    if by.no.fullmatch(words) or (by.curt.fullmatch(words) and "," not in following):
        return words
    if lists.begins("retraction", words):
        return lists.search("retraction", words)
    found = _refuses(words, lists)
    if found is None:
        return None
    if by.contents.match(following):
        return None
    is_lone = len(words.split()) <= _LONE and not lists.search("denial", words)
    if relative and (by.which.match(words) or _is_account(words, lists)):
        return found
    is_back = _points_back(by, words, following)
    return found if is_lone or is_back or _names_account(words, following, lists) else None


def _refuses(words: str, lists: WordLists) -> str | None:
    refused = lists.search("untrue", words) or lists.search("denial", words)
    if refused is None and (found := lists.search("negation", words)):
        return found if lists.search("truth", words) else None
    return refused


def _points_back(by: RetractionPatterns, words: str, following: str) -> bool:
    """Whether a clause has “this”, “that” or the like as its subject or object."""
    if subject := by.subject.search(words):
        return by.contents.search(words, subject.end()) is None
    if found := by.object.search(words):
        # In “she denied it that …” it stands for what comes.
        is_new = by.new.search(following) and found[0].split()[0] in by.expletive
        return not is_new
    return any(each.search(words) for each in (by.called, by.thereof))


def _is_account(words: str, lists: WordLists) -> bool:
    """Whether a clause says of what it stands behind that it is an account: ``a false claim``."""
    article, *nouns = words.split()[:3]
    is_one = article.lower() in lists.grammar.retractions.indefinite
    return is_one and any(lists.begins("account", noun) for noun in nouns)


def _names_account(words: str, following: str, lists: WordLists) -> bool:
    """Whether a clause has “this claim” or the like, and not what the claim is."""
    by = lists.grammar.retractions
    for match in by.account.finditer(words):
        is_long = len(following.split()) > _LEAD_IN and not by.joint.match(following)
        is_new = is_long and match["article"].lower() in by.definite
        for noun in re.finditer(r"\w+", match["nouns"]):
            behind = words[match.start("nouns") + noun.end() :]
            if lists.begins("account", noun[0]) and not is_new and not by.about.match(behind):
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
    for each in every_passage(dataset) if asking else ():
        span = each.key, each.statement.kind, evidence[each.key]
        spans[each.passage.source].append(span)
    for of_source in spans.values():
        for key, kind, located in of_source:
            if key in asking:
                others = [other for _, other_kind, other in of_source if other_kind is not kind]
                left = (found for found in located.findings if not _is_carried(found, others))
                yield key, replace(located, findings=tuple(left))


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
