"""What becomes of a quotation in a draft: verbatim, altered, spliced, bent and so on.

Letters decide. Likeness only finds the stretch to show beside a quotation that does not stand
anywhere; and what cannot be checked is never called absent.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from rapidfuzz.distance import LCSseq

from generator.checks.wordlists import WordLists
from generator.drafts import elision, verdicts
from generator.drafts.collation import Change, Collation, Difference, collate
from generator.drafts.concordance import Concordance, Run, Words
from generator.drafts.context import Beside, Context
from generator.drafts.corpus import Work, is_read, language_of
from generator.drafts.elision import Part
from generator.drafts.letters import ADDED, IDEOGRAPH, Liberty, Word, words_of
from generator.drafts.markup import Draft
from generator.drafts.matching import Match, Matcher
from generator.drafts.quoted import Quotation, quotations
from generator.drafts.verdicts import BEST_FIRST, Judged, Place, Said, Verdict, unsure
from generator.records.schema import Actor

_LEAST = 2
_LEAST_ABSENT = 3
_LEAST_IDEOGRAPHS = 4
_RUN = 3
_RUNS = 4
_NEAR = 0.5
_TRANSLATED = "the draft presents it as a translation, and a translation has its own words"
_SHOWN = 0.34
_REFUSING = ("negation", "denial", "untrue", "condition", "possibility", "hedge")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """A quotation, and all that is needed to judge it."""

    draft: Draft
    quotation: Quotation
    text: str
    words: tuple[Word, ...]
    beside: Beside


class Judge:
    """Judges the quotations of some drafts by the texts of an archive."""

    def __init__(
        self,
        works: Iterable[Work],
        drafts: Iterable[Draft],
        lists: WordLists,
        actors: Mapping[str, Actor] | None = None,
    ) -> None:
        self._works = tuple(works)
        self._lists = lists
        texts = [work.text.text for work in self._works]
        self._context = Context(lists, actors or {}, texts)
        self._found = {id(draft): quotations(draft.text, draft.blocks) for draft in drafts}
        self._drafts = tuple(drafts)
        known = lists.grammar.lists["common"]
        self._common = frozenset(word for words in known.values() for word in words)
        wanted = (
            words
            for draft in self._drafts
            for each in self._found[id(draft)]
            for words in _sought(each, draft.text)
        )
        self._index = Concordance(texts, wanted, self._common)
        self._matcher = Matcher(self._index)
        self._vocabulary: dict[str | None, frozenset[str]] = {}

    def judge(self, draft: Draft) -> Iterator[Judged]:
        """Every quotation of one of the drafts, in order, and what became of it."""
        found = self._found[id(draft)]
        for index, each in enumerate(found):
            case = self._case(draft, found, index)
            said = self._said(case)
            is_quoting = each.inner and said.verdict not in (Verdict.VERBATIM, Verdict.BENT)
            if is_quoting and said.verdict is not Verdict.MISATTRIBUTED:
                for at in range(len(each.inner)):
                    inner = self._case(draft, each.inner, at)
                    yield _judged(inner, self._said(inner))
            else:
                yield _judged(case, said)

    def _case(self, draft: Draft, found: tuple[Quotation, ...], index: int) -> _Case:
        quotation = found[index]
        text = quotation.words(draft.text)
        return _Case(
            draft=draft,
            quotation=quotation,
            text=text,
            words=words_of(_joined(text)),
            beside=self._context.of_draft(draft, found, index),
        )

    def _said(self, case: _Case) -> Said:
        parts = elision.parts(case.text)
        if not case.quotation.is_closed:
            return unsure("the mark that opens it is never closed")
        if why := self._too_little(case):
            return unsure(why)
        for tried in (elision.whole(case.text), parts):
            if matches := self._matcher.matches(tried):
                return self._matched(case, matches)
        if self._context.is_translated(case.beside):
            return unsure(_TRANSLATED)
        return self._unmatched(case, parts)

    def _too_little(self, case: _Case) -> str:
        """Why a quotation is too short or too common to prove anything, if it is."""
        words = [word.plain for word in case.words]
        if IDEOGRAPH.search("".join(words)):
            return "" if len(words) >= _LEAST_IDEOGRAPHS else "it is too short"
        if len(words) < _LEAST:
            return "one word is too short to tell whose it is"
        if not any(word not in self._common for word in words):
            return "its words are too common to tell whose they are"
        return ""

    # What stands somewhere

    def _matched(self, case: _Case, matches: tuple[Match, ...]) -> Said:
        said = [self._of_match(case, match) for match in matches]
        best = min(said, key=lambda each: BEST_FIRST.index(each.verdict))
        if best.verdict is not Verdict.VERBATIM:
            return best
        same = (each.places for each in said if each.verdict is Verdict.VERBATIM)
        return verdicts.verbatim(tuple(chain.from_iterable(same)), best.liberties)

    def _of_match(self, case: _Case, match: Match) -> Said:
        work, place = self._works[match.text], self._place(match.text, match.start, match.end)
        if match.hidden:
            hidden = tuple(Difference(change=Change.HIDDEN, source=gap) for gap in match.hidden)
            return verdicts.altered(place, hidden, match.sides)
        if swapped := tuple(self._of_brackets(case, match)):
            return verdicts.altered(place, swapped, match.sides)
        objections = self._context.objections(work, match.start, match.end, case.beside)
        other = self._context.other_speaker(work, match.start, match.end, case.beside)
        if other and case.beside.speaker:
            return verdicts.misattributed(place, case.beside.speaker.name, other)
        if objections:
            return verdicts.bent(place, objections)
        return verdicts.verbatim((place,), match.liberties | set(_edges(case.text)))

    def _of_brackets(self, case: _Case, match: Match) -> Iterator[Difference]:
        """What brackets change: they refuse something, or stand for more than a word or two."""
        if Liberty.INSERTED not in _edges(case.text):
            return
        for words in elision.brackets(case.text) if not self._is_in_source(case, match) else ():
            if any(self._lists.search(name, words) for name in _REFUSING):
                yield Difference(change=Change.NEGATION, draft=words)
        for words in match.replaced:
            if any(word.plain not in self._common for word in words_of(words)):
                mine = " ".join(elision.brackets(case.text))
                yield Difference(change=Change.SWAPPED, draft=mine, source=words)

    def _is_in_source(self, case: _Case, match: Match) -> bool:
        """Whether the source prints the brackets itself."""
        stretch = self._works[match.text].text.text[match.start : match.end]
        return all(each in stretch for each in elision.brackets(case.text))

    # What stands nowhere

    def _unmatched(self, case: _Case, parts: tuple[Part, ...]) -> Said:
        for part in parts if len(parts) == 1 else ():
            for miss in self._matcher.misses(part):
                place = self._place(miss.text, miss.start, miss.end)
                return verdicts.altered(place, (miss.difference,), miss.sides)
        near = self._nearest(case)
        if spliced := self._spliced(case, parts, near):
            return spliced
        if near and self._is_near(case, near[1]):
            return verdicts.altered(self._place_of(near), near[1].differences, near[1].sides)
        return self._not_there(case, near)

    def _nearest(self, case: _Case) -> tuple[Run, Collation] | None:
        """The stretch that has most of the words, and how they differ."""
        ours, joined = case.words, _joined(case.text)
        plain = tuple(word.plain for word in ours)
        windows = [(self._shared(plain, each), each) for each in self._index.windows(plain)]
        most = max((shared for shared, _ in windows), default=0)
        best: tuple[Run, Collation] | None = None
        for window in (each for shared, each in windows if shared == most):
            found = self._collate(joined, ours, window)
            if found and (best is None or _closeness(found) > _closeness(best[1])):
                best = window, found
        return best

    def _shared(self, plain: Words, window: Run) -> int:
        """How many words stand in a window in the same order."""
        theirs = self._index.texts[window.text].words[window.first : window.last]
        return LCSseq.similarity(plain, theirs)

    def _collate(self, joined: str, ours: tuple[Word, ...], window: Run) -> Collation | None:
        text = self._index.texts[window.text]
        spans = text.spans[window.first : window.last]
        theirs = [
            Word(text.text[start:end], word, start, end)
            for word, (start, end) in zip(
                text.words[window.first : window.last], spans, strict=True
            )
        ]
        return collate(joined, ours, text.text, theirs, self._lists)

    def _is_near(self, case: _Case, found: Collation) -> bool:
        """Whether a source has these words in another form: half of them, and telling ones."""
        return found.equal >= _NEAR * len(case.words) and self._has_telling(case, found)

    def _has_telling(self, case: _Case, found: Collation) -> bool:
        changed = {word.plain for each in found.differences for word in words_of(each.draft)}
        same = [word for word in case.words if word.plain not in changed]
        return any(word.plain not in self._common for word in same)

    def _spliced(
        self, case: _Case, parts: tuple[Part, ...], near: tuple[Run, Collation] | None
    ) -> Said | None:
        stands = [(part.text.replace(ADDED, ""), self._matcher.stands(part)) for part in parts]
        if len(parts) > 1 and all(found for _, found in stands):
            pieces = [
                (text, self._place(found[0].run.text, found[0].start, found[0].end))
                for text, found in stands
            ]
            return verdicts.spliced(pieces)
        changed = sum(
            max(len(words_of(each.draft)), len(words_of(each.source)))
            for each in (near[1].differences if near else ())
        )
        if near and changed < _RUN:
            return None
        pieces = self._cover(case)
        return verdicts.spliced(pieces) if pieces else None

    def _cover(self, case: _Case) -> list[tuple[str, Place]]:
        """The runs of words that make up the whole quotation, each with its place; else none."""
        joined, ours = _joined(case.text), case.words
        plain = tuple(word.plain for word in ours)
        pieces: list[tuple[str, Place]] = []
        at = missed = 0
        while at < len(plain):
            found = self._index.longest(plain, at)
            if found and found[0] >= _RUN:
                length, run = found
                words = joined[ours[at].start : ours[at + length - 1].end]
                spans = self._index.texts[run.text].spans
                span = spans[run.first][0], spans[run.last - 1][1]
                pieces.append((words, self._place(run.text, *span)))
                at += length
            else:
                at, missed = at + 1, missed + 1
        fits = _LEAST <= len(pieces) <= _RUNS and missed < len(pieces)
        return pieces if fits else []

    def _not_there(self, case: _Case, near: tuple[Run, Collation] | None) -> Said:
        if why := self._unknowable(case):
            return unsure(why)
        is_like = near is not None and near[1].equal >= _SHOWN * len(case.words)
        is_shown = near is not None and is_like and self._has_telling(case, near[1])
        return verdicts.absent(self._place_of(near) if near and is_shown else None)

    def _unknowable(self, case: _Case) -> str:
        """Why nobody can tell that words are not in the archive, if so."""
        if self._context.is_translated(case.beside, anywhere=True):
            return _TRANSLATED
        plain = tuple(word.plain for word in case.words)
        known = self._lists.grammar
        languages = {work.language for work in self._works}
        language = language_of(case.text, known)
        if language and language not in languages and None not in languages:
            return f"it is in a language that no source is in ({language})"
        if len(plain) < _LEAST_ABSENT and not IDEOGRAPH.search("".join(plain)):
            return "two words are too short to say that nobody said them"
        if not is_read(plain, self._words_known(language)):
            return "it seems to be in a language that no source is in"
        same = [work for work in self._works if language is None or work.language == language]
        if same and all(work.is_translated for work in same):
            return "all sources in its language are translations, and another one has other words"
        return ""

    def _words_known(self, language: str | None) -> frozenset[str]:
        """The words that are known in a language; in all where that is None."""
        if language not in self._vocabulary:
            words = set[str]()
            for code, common in self._lists.grammar.lists["common"].items():
                spoken = any(work.language == code for work in self._works)
                words.update(common if spoken and language in (None, code) else ())
            for work, text in zip(self._works, self._index.texts, strict=True):
                words.update(text.words if language in (None, work.language) else ())
            self._vocabulary[language] = frozenset(words)
        return self._vocabulary[language]

    def _place_of(self, near: tuple[Run, Collation]) -> Place:
        run, found = near
        spans = self._index.texts[run.text].spans
        return self._place(
            run.text, spans[run.first + found.first][0], spans[run.first + found.last - 1][1]
        )

    def _place(self, number: int, start: int, end: int) -> Place:
        work = self._works[number]
        touched = work.text.touched(start, end)
        return Place(
            source=work.name,
            sentence=touched[0].number if touched else 1,
            line=work.text.line(start),
            words=" ".join(work.text.text[start:end].split()),
            carriers=work.carried(start, end),
        )


def _sought(quotation: Quotation, text: str) -> Iterator[tuple[str, ...]]:
    """All words that are looked for because of a quotation."""
    for each in (quotation, *quotation.inner):
        words = each.words(text)
        parts = elision.parts(words)
        for sought in (words, _joined(words), *(part.text for part in parts)):
            yield tuple(word.plain for word in words_of(sought))


def _joined(text: str) -> str:
    """A quotation without what whoever quotes has put into it."""
    return " ".join(part.text for part in elision.parts(text)).replace(ADDED, "")


def _edges(text: str) -> Iterator[Liberty]:
    """What is the draft's own in a quotation."""
    if elision.is_open(text):
        yield Liberty.OUTER
    if elision.brackets(text):
        yield Liberty.INSERTED


def _judged(case: _Case, said: Said) -> Judged:
    line, column = case.draft.place(case.quotation.start)
    return Judged(
        line=line,
        column=column,
        words=" ".join(case.text.split()),
        verdict=said.verdict,
        problem=said.problem,
        places=said.places,
        differences=said.differences,
        sides=said.sides,
        liberties=tuple(sorted(said.liberties, key=lambda each: each.value)),
    )


def _closeness(found: Collation) -> tuple[int, int]:
    changed = sum(len(each.draft) + len(each.source) for each in found.differences)
    return found.equal, -changed
