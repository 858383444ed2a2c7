"""Where a source takes back what it has just said: ``Ships left. That is not true, Doe said.``

No grammar, but rules of thumb that can be explained:

1. Looked at are the other clauses of the sentence behind a stretch (``, but Doe denied it``), and
   of the next two sentences the first clause, the second where the first has at most five words or
   only says when, where or to whom (``Asked about it on Monday, …``), and what comes behind a colon
   or an opening quotation mark.
2. A clause takes back if it is no more than a “no” (``No.``, ``Not true.``), begins with words of
   the list ``retraction`` (``None of this``), has one of the list ``withdrawal`` (``he rowed
   back``) or of ``forgery`` (``the signature was forged``), or points back and refuses.
3. It points back with “this”, “that”, “it” as the subject or the object, with “which” at its
   beginning, or with a word of the list ``account`` that an article stands before (``such
   reports``) and that says nothing of its own contents.
4. It refuses by a word of the lists ``denial`` and ``untrue``, by one of ``recall`` beside one of
   ``account`` (``withdrew the report``), or by one of ``negation`` or ``scarce`` beside one of
   ``truth``.
5. In the second sentence a bare “no” and “this”, “that” or “it” count only where the first one
   still speaks of what was said (a word of the list ``account`` or ``attribution``) or asks.
   Nothing that stands further on is looked at.
6. What introduces a stretch up to a colon (or as “the following”) takes it back if it refuses and
   does not itself point back.
7. A finding of this kind is settled where a statement of another kind carries what takes the
   stretch back: whoever quotes the one has nothing to answer for where the other is recorded too.
8. Where it is doubtful whether a sentence ends, what stands behind that edge is looked at as if it
   were of the same sentence, and as if it were the next one.
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
from generator.texts.encoding import mended
from generator.texts.marks import OPENING, without_marks
from generator.texts.passages import Finding, Located
from generator.texts.text import SourceText

_BULLET = re.compile(r"\s*(?:[-–—•*·▪]|\d{1,2}[.)])\s")
_Span: TypeAlias = tuple[tuple[str, int], StatementKind, Located]
_LINES = dict.fromkeys(map(ord, "\r\n\u2028\u2029"), " ")
_LEAD_IN = 5
_LONE = 3
_REACH = 2
"""How many sentences behind a stretch are looked at."""
_ASKS = re.compile(r"\?[\W_]*$")
_WORD = re.compile(r"\w")
_SPOKEN = re.compile(rf"(?<=:)|\s*[{re.escape(OPENING)}]+\w")


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
    behind = text.sentences[own.number : last.number + _REACH]
    following = [each for each in behind if each.number not in text.questions]
    if not _may_refuse(text.text[end : following[-1].end if following else last.end], lists):
        return None
    by = lists.grammar.retractions
    _, *rest = _clauses(by, text.text, end, last.end)
    for clause in rest:
        if found := _takes_back(clause, lists, relative=True):
            return Retraction(words=found, start=clause.start, end=last.end)
    bare = True
    for sentence in following:
        for clause in _looked_at(by, text.text, sentence.start, sentence.end):
            if found := _takes_back(clause, lists, bare=bare):
                return Retraction(words=found, start=sentence.start, end=sentence.end)
        is_own = sentence.number <= last.number
        bare = is_own or _leads_on(text.text[sentence.start : sentence.end], lists)
    return None


def _leads_on(words: str, lists: WordLists) -> bool:
    """Whether a sentence still speaks of what was said, or asks about it."""
    names = ("attribution", "account")
    return _ASKS.search(words) is not None or any(lists.search(name, words) for name in names)


def announced(text: SourceText, start: int, lists: WordLists) -> str | None:
    """The word by which what introduces a stretch says that it is not so."""
    by = lists.grammar.retractions
    words = introduction(text, start, lists)
    is_back = _points_back(by, words, "") or _names_account(words, "", lists)
    if is_back and not by.what.search(words):
        return None
    if lists.search("denial", words) and not by.following.search(words):
        return None
    return _refuses(words, lists)


def introduction(text: SourceText, start: int, lists: WordLists) -> str:
    """What introduces a stretch up to a colon, or as “the following”; mostly nothing."""
    return without_marks(_introduction(lists.grammar.retractions, text, start)).strip()


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
    names = (
        "negation",
        "denial",
        "untrue",
        "retraction",
        "withdrawal",
        "forgery",
        "recall",
        "scarce",
    )
    return any(lists.search(name, words) for name in names)


def _clauses(by: RetractionPatterns, text: str, start: int, end: int) -> list[_Clause]:
    edges = list(by.edge.finditer(text, start, end))
    starts = [start, *(edge.end() for edge in edges)]
    ends = [*(edge.start() for edge in edges), end]
    # A line that was broken at a width changes nothing.
    ahead = text[start:end].translate(_LINES)
    return [
        _Clause(
            without_marks(mended(ahead[a - start : b - start])),
            a,
            ahead[b - start :].lstrip(" ,;:"),
        )
        for a, b in zip(starts, ends, strict=True)
    ]


def _looked_at(by: RetractionPatterns, text: str, start: int, end: int) -> Iterator[_Clause]:
    """The clauses of a sentence that can take back what stands before it."""
    clauses = [each for each in _clauses(by, text, start, end) if each.words.strip()]
    leads = True
    for clause in clauses:
        if leads or _SPOKEN.match(text, clause.start):
            yield clause
        is_first = clause is clauses[0]
        is_short = len(clause.words.split()) <= _LEAD_IN
        leads = is_first and (is_short or by.leading.match(clause.words) is not None)


def _takes_back(
    clause: _Clause, lists: WordLists, *, relative: bool = False, bare: bool = True
) -> str | None:
    """The words by which a clause takes back what stands before it."""
    by = lists.grammar.retractions
    joint = by.joint.match(clause.words)
    words = clause.words[joint.end() if joint else 0 :].strip(" \r\n.!?…'’‘‚")
    following = clause.following
    if bare and _is_no(by, words, following):
        return words
    if lists.begins("retraction", words):
        return lists.search("retraction", words)
    if found := lists.search("withdrawal", words) or lists.search("forgery", words):
        return found
    found = _refuses(words, lists) or _recalls(by, words, following, lists)
    if found is None or by.contents.match(following):
        return None
    if relative and (by.which.match(words) or _is_account(words, lists)):
        return found
    is_lone = bare and len(words.split()) <= _LONE and not lists.search("denial", words)
    is_back = bare and _points_back(by, words, following)
    return found if is_lone or is_back or _names_account(words, following, lists) else None


def _is_no(by: RetractionPatterns, words: str, following: str) -> bool:
    if by.no.fullmatch(words) or (by.mute.fullmatch(words) and not _WORD.search(following)):
        return True
    return by.curt.fullmatch(words) is not None and "," not in following


def _refuses(words: str, lists: WordLists) -> str | None:
    for name in ("untrue", "denial", "withdrawal", "forgery"):
        if found := lists.search(name, words):
            return found
    for name in ("negation", "scarce"):
        if (found := lists.search(name, words)) and lists.search("truth", words):
            return found
    return lists.beside("recall", "account", words)


def _recalls(by: RetractionPatterns, words: str, following: str, lists: WordLists) -> str | None:
    """The word by which a clause takes back “this”, “that” or the like."""
    return lists.search("recall", words) if _points_back(by, words, following) else None


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
        tells = len(following.split()) > _LEAD_IN or by.new.search(following) is not None
        is_long = tells and not by.joint.match(following)
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
