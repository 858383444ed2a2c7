"""What a passage must not do to its source although its words stand there.

Each guard looks at the source around a located passage and yields findings; an editor answers one
in the record, with a reason that readers see. The words of all languages are looked for together,
since a source may quote any. Each rule has its page (``claims explain``).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.checks.retractions import announced, retracted
from generator.checks.wordlists import WordLists
from generator.diagnostics.diagnostic import shortened
from generator.diagnostics.rules import Rule
from generator.records.schema import Passage, Source
from generator.records.vocabulary import Form, SetAsideReason
from generator.texts.clauses import GAP, Around, around, is_unreal, only_if
from generator.texts.confusables import as_written
from generator.texts.forms import looks_like
from generator.texts.marks import QUOTING
from generator.texts.passages import Finding, Located
from generator.texts.quotations import is_quoted_within, quotes_nobody, runs_out
from generator.texts.sentences import Sentence
from generator.texts.text import SourceText, widened

_WORD = re.compile(r"\w[\w’'-]*")
_JOINT = "[-\u00ad\u200b-\u200d\u2010\u2011\u2060’'´`ʼ]"
_EDGE = "\0"
# An edge inside a word, be it a compound, a hyphenated or a contracted one, or inside a number.
_CUT = re.compile(
    rf"\w[\u0300-\u036f]*(?:{_JOINT}+(?:\r?\n)?)?{_EDGE}(?:{_JOINT}+(?:\r?\n)?)?\w"
    rf"|\d[.,:]{_EDGE}\d|\d{_EDGE}[.,:]\d|(?:^|\s)[-−]{_EDGE}\d"
    rf"|\d[ \u00a0\u202f]{_EDGE}\d{{3}}(?!\d)|\d{_EDGE}[ \u00a0\u202f]\d{{3}}(?!\d)"
)
_NEAR = 8
_AROUND = 500  # how far from a quotation a word is looked for in the source's own letters
_CLOSED = re.compile(rf"[{QUOTING}]\s*…\s*[,.]?\s*[{QUOTING}]")

_ASKED = re.compile("[?？؟⁇⁈⁉‽]")
_SUBJECT_WORDS = 3

_FORM_OF_REASON = {
    SetAsideReason.HEADLINE: Form.HEADLINE,
    SetAsideReason.PHOTO_CREDIT: Form.PHOTO_CREDIT,
    SetAsideReason.TEASER: Form.TEASER,
}
WEAK_FORMS = frozenset({Form.HEADLINE, Form.PHOTO_CREDIT, Form.TEASER, Form.BY_LINE})
"""Forms that cannot be a statement's only evidence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """A located passage and what stands around it in its sentences."""

    text: SourceText
    source: Source
    passage: Passage
    start: int
    end: int
    around: Around

    @property
    def words(self) -> str:
        """The located words."""
        return self.text.text[self.start : self.end]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that they touch."""
        return self.text.touched(self.start, self.end)


def guard(
    text: SourceText, source: Source, passage: Passage, located: Located, lists: WordLists
) -> tuple[Finding, ...]:
    """Everything that the guards have against a passage that was found."""
    assert located.start is not None
    assert located.end is not None
    case = _Case(
        text=text,
        source=source,
        passage=passage,
        start=located.start,
        end=located.end,
        around=around(text, located.start, located.end),
    )
    # A passage by sentence numbers alone is an extent and shows no words: nothing can be cut.
    by_words = passage.quote is not None or passage.from_ is not None
    guards = (*_OF_WORDS, *_OF_EVERY) if by_words else _OF_EVERY
    return tuple(finding for rule in guards for finding in rule(case, lists))


def _cut_word(case: _Case, _: WordLists) -> Iterator[Finding]:
    text, start, end = case.text.text, case.start, case.end
    left = text[max(0, start - _NEAR) : start] + _EDGE + text[start : start + _NEAR]
    right = text[max(0, end - _NEAR) : end] + _EDGE + text[end : end + _NEAR]
    if _CUT.search(left) or _CUT.search(right):
        first, last = widened(text, start, end)
        yield Finding(
            rule=Rule.CUT_WORD,
            problem=f"“{shortened(case.words)}” must begin and end with whole words and numbers, as"
            f" in “{shortened(text[first:last])}”",
        )


def _cut_negation(case: _Case, lists: WordLists) -> Iterator[Finding]:
    around = case.around
    if found := lists.search("negation", around.clause):
        yield _cut(Rule.CUT_NEGATION, case, found, "the same clause negates it")
    elif _is_own_denial(case, lists):
        return
    elif found := lists.search("untrue", around.main) or _denies(case, lists):
        yield _cut(Rule.CUT_NEGATION, case, found, "the same sentence denies or refuses it")
    elif found := announced(case.text, case.start, lists):
        yield _cut(Rule.CUT_NEGATION, case, found, "what introduces it says that it is not so")
    elif back := retracted(case.text, case.end, lists):
        yield Finding(
            rule=Rule.DENIED_AFTER,
            problem=f"“{back.words}” stands right behind “{shortened(case.words)}” and takes it"
            " back: record that as a statement of its own with a passage there, or say in “accepts”"
            " why readers need not know it",
            at=(back.start, back.end),
        )


def _is_own_denial(case: _Case, lists: WordLists) -> bool:
    """Whether the words are a whole quotation that denies: ``“We sell none,” they denied``."""
    stretch = case.around.before[-1:] + " … " + case.around.after[:2]
    marks = case.words[:1] + "…" + case.words[-1:]
    is_whole = bool(_CLOSED.search(stretch) or _CLOSED.search(marks))
    return is_whole and lists.search("negation", case.words) is not None


def _denies(case: _Case, lists: WordLists) -> str | None:
    """The word by which somebody denies a stretch, and not what comes behind an “and”.

    ``Ships left and she denies that crews came``: what is denied there is something else.
    """
    main, by = case.around.main, case.text.grammar.clauses
    found = lists.search("denial", main)
    before, gap, after = main.partition(GAP)
    near, *others = by.joining.split(after, maxsplit=1)
    if found and others and lists.search("denial", before + gap + near) is None:
        behind = lists.search("denial", others[0]) or found
        first = others[0].split()[:_SUBJECT_WORDS]
        if behind.split()[0] in first and not by.passive.search(" ".join(first)):
            return None
    return found


def _cut_condition(case: _Case, lists: WordLists) -> Iterator[Finding]:
    around = case.around
    found = lists.search("condition", around.main) or lists.search("possibility", around.clause)
    if found := found or is_unreal(case.text, around):
        yield _cut(Rule.CUT_CONDITION, case, found, "the same sentence makes it conditional")
    elif _ASKED.search(around.after) and not _ASKED.search(case.words):
        yield _cut(Rule.CUT_CONDITION, case, "?", "the same sentence asks it")
    elif (following := only_if(case.text, case.end)) and (
        found := lists.search("condition", following)
    ):
        yield _cut(Rule.CUT_CONDITION, case, found, "the next sentence makes it conditional")


def _cut_attribution(case: _Case, lists: WordLists) -> Iterator[Finding]:
    around = case.around
    if found := lists.search("hedge", around.clause) or lists.search("hedge", around.lead):
        yield _cut(Rule.CUT_ATTRIBUTION, case, found, "the same clause keeps its distance from it")
    elif is_quoted_within(case.text, case.start, case.end):
        yield Finding(
            rule=Rule.CUT_ATTRIBUTION,
            problem=f"“{shortened(case.words)}” stands in a quotation inside a quotation: say in"
            " “accepts” whose words they are, or quote from the beginning of the outer one",
        )


def _cut(rule: Rule, case: _Case, found: str, why: str) -> Finding:
    text = case.text.text
    near = text[max(0, case.start - _AROUND) : case.start], text[case.end : case.end + _AROUND]
    own = as_written(found, *near)
    return Finding(
        rule=rule,
        problem=f"“{own}” stands just outside “{shortened(case.words)}”, and {why}:"
        " quote it too, or say in “accepts” why the words are not bent",
    )


def _form(case: _Case, _: WordLists) -> Iterator[Finding]:
    forms = {
        form: sentence.number
        for sentence in reversed(case.sentences)
        if (form := _form_of(case.source, case.text, sentence))
    }
    stated = case.passage.form
    weak = min(forms, key=forms.__getitem__, default=None)
    if weak and stated not in forms:
        yield Finding(
            rule=Rule.FORM,
            problem=f"sentence {forms[weak]} is a {weak.value}, and “form” says {stated.value}:"
            f" write “form: {weak.value}”, take another passage, or say in “accepts” why it is"
            " none",
        )
    elif stated is Form.DIRECT and quotes_nobody(case.text, case.start, case.end):
        yield Finding(
            rule=Rule.FORM,
            problem="no quotation mark stands in that line, and “form” says direct: leave “form”"
            " out if the words are the source's own, or say in “accepts” whose they are",
        )
    elif stated is Form.DIRECT and case.passage.quote and runs_out(case.text, case.start, case.end):
        yield Finding(
            rule=Rule.FORM,
            problem=f"“{shortened(case.words)}” stands outside the quotation marks of that line, or"
            " runs out of them, and “form” says direct: leave “form” out or quote less",
        )


def _form_of(source: Source, text: SourceText, sentence: Sentence) -> Form | None:
    """The weak form of a sentence, by the source's record or else by its looks."""
    for item in source.set_aside:
        if item.sentences.first <= sentence.number <= item.sentences.last:
            return _FORM_OF_REASON.get(item.reason)
    return looks_like(text, sentence)


def _too_little(case: _Case, lists: WordLists) -> Iterator[Finding]:
    if case.passage.quote is None:
        return
    telling = _WORD.search(lists.without("common", case.words))
    if telling is None or len(_WORD.findall(case.words)) < 2:
        yield Finding(
            rule=Rule.TOO_LITTLE,
            problem=f"“{shortened(case.words)}” is too short or too common to prove anything:"
            " quote at least two words, one of which tells this text from others, or say in"
            " “accepts” why this suffices",
        )


_Guard = Callable[[_Case, WordLists], Iterator[Finding]]
_OF_WORDS: tuple[_Guard, ...] = (
    _cut_word,
    _cut_negation,
    _cut_condition,
    _cut_attribution,
    _too_little,
)
_OF_EVERY: tuple[_Guard, ...] = (_form,)
