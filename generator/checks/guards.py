"""What a passage must not do to its source although its words stand there.

Each guard looks at the source around a located passage and yields findings; an editor answers one
in the record, with a reason that readers see. The words of all languages are looked for together,
since a source may quote any. Each rule has its page (``claims explain``).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.checks.retractions import announced, introduction, retracted
from generator.checks.wordlists import WordLists
from generator.diagnostics.diagnostic import shortened
from generator.diagnostics.rules import Rule
from generator.records.schema import Passage, Source
from generator.records.vocabulary import Form, SetAsideReason
from generator.texts.clauses import GAP, Around, around, is_unreal, only_if
from generator.texts.confusables import as_written
from generator.texts.forms import looks_like
from generator.texts.marks import QUOTING, without_marks
from generator.texts.passages import Finding, Located
from generator.texts.quotations import (
    is_direct,
    is_own_text,
    is_quoted_within,
    quotes_nobody,
    runs_out,
)
from generator.texts.scripts import cuts_letter, parts_nothing, words
from generator.texts.sentences import Sentence
from generator.texts.strikes import bracketed, struck
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

_UNTOLD = (
    "a quotation mark that nothing closes stands in that paragraph: say in “form” whether the words"
    " are direct or indirect"
)
_ASKED = re.compile(r"[?？؟⁇⁈⁉‽](?![^\W\d_])")
_SUBJECT_WORDS = 3
_CLOSE = 5
_TAIL = 6

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
    if any(
        cuts_letter(text, at) or (_CUT.search(beside) and not parts_nothing(text, at))
        for at, beside in ((start, left), (end, right))
    ):
        first, last = widened(text, start, end)
        yield Finding(
            rule=Rule.CUT_WORD,
            problem=f"“{shortened(case.words)}” must begin and end with whole words and numbers, as"
            f" in “{shortened(text[first:last])}”",
        )


def _cut_negation(case: _Case, lists: WordLists) -> Iterator[Finding]:
    if found := _negates(case, lists):
        yield _cut(Rule.CUT_NEGATION, case, found, "the same clause negates it")
    elif _is_own_denial(case, lists):
        return
    elif found := _refuses(case, lists):
        yield _cut(Rule.CUT_NEGATION, case, found, "the same sentence denies or refuses it")
    elif found := announced(case.text, case.start, lists):
        yield _cut(Rule.CUT_NEGATION, case, found, "what introduces it says that it is not so")
    elif found := _corrected(case, lists):
        yield _cut(Rule.CUT_NEGATION, case, found, "what it says corrects it")
    elif back := retracted(case.text, case.end, lists):
        yield Finding(
            rule=Rule.DENIED_AFTER,
            problem=f"“{back.words}” stands right behind “{shortened(case.words)}” and takes it"
            " back: record that as a statement of its own with a passage there, or say in “accepts”"
            " why readers need not know it",
            at=(back.start, back.end),
        )


def _negates(case: _Case, lists: WordLists) -> str | None:
    """The word by which its clause says that a stretch is not so, or hindered, or thought by few.

    What hinders it stands close to it: its verb is in another clause as a rule.
    """
    for near in _near(case, lists):
        if found := lists.search("negation", near):
            return found
        if (found := lists.search("scarce", near)) and lists.search("truth", near):
            return found
    before, _, after = case.around.clause.partition(GAP)
    for beside in (before.split()[-1:], after.split()[:1]):
        if found := lists.search("nearly", " ".join(beside)):
            return found
    before = case.text.grammar.clauses.subordinate.split(before)[-1]
    close = " ".join((*before.split()[-_CLOSE:], GAP, *after.split()[:_CLOSE]))
    return lists.search("hindrance", close)


def _near(case: _Case, lists: WordLists) -> Iterator[str]:
    """The clause of a stretch, and the one before it if that announces what somebody says."""
    yield case.around.clause
    if case.around.announcing and lists.search("account", case.around.announcing):
        yield case.around.announcing


def _refuses(case: _Case, lists: WordLists) -> str | None:
    """The word by which its sentence says that a stretch is untrue, or takes it back."""
    main = _bearing(case, lists)
    for name in ("forgery", "withdrawal"):
        if found := lists.search(name, case.around.main):
            return found
    found = lists.search("untrue", main) or lists.beside("recall", "account", case.around.main)
    found = found or _denies(case, main, lists)
    return found or _lacks_proof(main, lists)


def _bearing(case: _Case, lists: WordLists) -> str:
    """What in the main clause can refuse a stretch.

    Not what came first or was asked, nor a relative clause about somebody, nor what stands before
    an “and” with a verb of saying behind it.
    """
    by = case.text.grammar
    before, _, after = case.around.main.partition(GAP)
    *pieces, own = by.clauses.edge.split(before)
    kept, last = [], ""
    for at, piece in enumerate(pieces):
        is_first = at == 0 and by.clauses.preceding.match(piece) is not None
        is_aside = by.clauses.relative.match(piece) and not lists.search("account", last)
        if not is_first and not is_aside:
            kept.append(piece)
        last = piece
    said = by.clauses.joining.split(", ".join((*kept, own)))
    if len(said) > 1 and lists.search("attribution", said[-1]):
        del said[:-1]
    return " and ".join(said) + GAP + after


def _lacks_proof(main: str, lists: WordLists) -> str | None:
    """The word by which a sentence says that an account has no proof."""
    if lists.search("account", main.partition(GAP)[0]):
        for piece in main.split(","):
            for name in ("negation", "scarce"):
                if (found := lists.search(name, piece)) and lists.search("truth", piece):
                    return found
    return None


def _struck_out(case: _Case, _: WordLists) -> Iterator[Finding]:
    first, last = case.sentences[0].start, case.sentences[-1].end
    if found := struck(case.text.text, case.start, case.end, within=(first, last)):
        yield Finding(
            rule=Rule.CUT_NEGATION,
            problem=f"“{shortened(case.words)}” has words that the source strikes out,"
            f" “{shortened(found)}”: quote what it says in their place, or say in “accepts” why"
            " they are quoted",
        )


def _corrected(case: _Case, lists: WordLists) -> str | None:
    """What stands in brackets behind a stretch and corrects it."""
    for inside in bracketed(case.around.after):
        if lists.begins("correction", inside):
            return shortened(inside)
    return None


def _is_own_denial(case: _Case, lists: WordLists) -> bool:
    """Whether the words are a whole quotation that denies: ``“We sell none,” they denied``."""
    stretch = case.around.before[-1:] + " … " + case.around.after[:2]
    marks = case.words[:1] + "…" + case.words[-1:]
    is_whole = bool(_CLOSED.search(stretch) or _CLOSED.search(marks))
    return is_whole and lists.search("negation", case.words) is not None


def _denies(case: _Case, main: str, lists: WordLists) -> str | None:
    """The word by which somebody denies a stretch, and not what comes behind an “and”.

    ``Ships left and she denies that crews came``: what is denied there is something else.
    """
    by = case.text.grammar.clauses
    found = lists.search("denial", main)
    before, gap, after = main.partition(GAP)
    near, *others = by.joining.split(after, maxsplit=1)
    if found and others and lists.search("denial", before + gap + near) is None:
        behind = lists.search("denial", others[0]) or found
        first = [word.strip(",.;:") for word in others[0].split()[:_SUBJECT_WORDS]]
        verb = behind.split()[0]
        if verb in first and not by.passive.search(" ".join(first[: first.index(verb)])):
            return None
    return found


def _cut_condition(case: _Case, lists: WordLists) -> Iterator[Finding]:
    around = case.around
    found = _depends(case, lists) or _leaves_open(case, lists)
    if found := found or is_unreal(case.text, around):
        yield _cut(Rule.CUT_CONDITION, case, found, "the same sentence makes it conditional")
    elif _ASKED.search(around.after) and not _ASKED.search(case.words):
        yield _cut(Rule.CUT_CONDITION, case, "?", "the same sentence asks it")
    elif (following := only_if(case.text, case.end)) and (
        found := lists.search("condition", following)
    ):
        yield _cut(Rule.CUT_CONDITION, case, found, "the next sentence makes it conditional")


def _depends(case: _Case, lists: WordLists) -> str | None:
    """The word by which its sentence makes a stretch conditional; what is asked does not."""
    by, main = case.text.grammar.clauses, case.around.main
    before, _, after = main.partition(GAP)
    pieces = by.edge.split(before)
    asked = by.preceding.match(before) is not None and len(pieces) > 1
    if asked and lists.search("attribution", before):
        is_long = len(pieces) > 2 and by.hanging.match(pieces[1])
        main = ", ".join(pieces[2 if is_long else 1 :]) + GAP + after
    if found := lists.search("condition", main):
        return found
    ahead = by.edge.split(case.around.after)[1:]
    for at, piece in enumerate(ahead):
        if by.apart.match(piece) and by.only_if.match(piece):
            return lists.search("condition", " ".join(ahead[at : at + 2]))
    return None


def _leaves_open(case: _Case, lists: WordLists) -> str | None:
    """The word by which its clause says that a stretch may be so; what is not so is not open."""
    found = lists.search("possibility", case.around.clause)
    if found:
        return None if _negates(case, lists) else found
    without = lists.search("negation", case.around.lead)
    return without if without and lists.search("possibility", case.words) else None


def _cut_attribution(case: _Case, lists: WordLists) -> Iterator[Finding]:
    around = case.around
    whole = around.before + GAP + around.after
    if found := _hedges(case, lists):
        yield _cut(Rule.CUT_ATTRIBUTION, case, found, "the same clause keeps its distance from it")
    elif found := (
        lists.search("distance", around.main)
        or lists.search("distance", introduction(case.text, case.start, lists))
        or lists.search("unspoken", whole)
    ):
        yield _cut(
            Rule.CUT_ATTRIBUTION, case, found, "the same sentence keeps its distance from it"
        )
    elif is_quoted_within(case.text, case.start, case.end):
        yield Finding(
            rule=Rule.CUT_ATTRIBUTION,
            problem=f"“{shortened(case.words)}” stands in a quotation inside a quotation: say in"
            " “accepts” whose words they are, or quote from the beginning of the outer one",
        )


def _hedges(case: _Case, lists: WordLists) -> str | None:
    """The word by which its clause, or the one that leads to it, keeps its distance."""
    for near in (*_near(case, lists), case.around.lead, _tail(case)):
        if found := lists.search("hedge", near):
            return found
    return None


def _tail(case: _Case) -> str:
    """The clause right behind a stretch, if it is short: ``…, so the rumour goes``."""
    by = case.text.grammar
    own, *ahead = by.clauses.edge.split(without_marks(case.around.after))
    tail = "" if own.strip() or not ahead else ahead[0].strip()
    others = by.clauses.apart, by.clauses.relative, by.clauses.although, by.retractions.which
    is_other = len(tail.split()) > _TAIL or any(other.match(tail) for other in others)
    return "" if is_other else tail


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
        problem = (
            f"sentence {forms[weak]} is a {weak.value}, and “form” says {stated.value}:"
            f" write “form: {weak.value}”, take another passage, or say in “accepts” why it is"
            " none"
        )
    else:
        problem = _of_quoting(case)
    if problem:
        yield Finding(rule=Rule.FORM, problem=problem)


def _of_quoting(case: _Case) -> str:
    """What is wrong with a form that says whether words are quoted; empty if nothing is."""
    text, start, end = case.text, case.start, case.end
    if not case.passage.says_form and case.passage.quote:
        return _UNTOLD if is_direct(text, start, end) is None else ""
    if case.passage.form is not Form.DIRECT or is_own_text(text, start, end):
        return ""
    if quotes_nobody(text, start, end):
        return (
            "no quotation mark stands in that paragraph, and “form” says direct: leave “form” out"
            " if the words are the source's own, or say in “accepts” whose they are"
        )
    if case.passage.quote and runs_out(text, start, end):
        return (
            f"“{shortened(case.words)}” stands outside the quotation marks of that paragraph, or"
            " runs out of them, and “form” says direct: leave “form” out or quote less"
        )
    return ""


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
    if telling is None or words(case.words) < 2:
        yield Finding(
            rule=Rule.TOO_LITTLE,
            problem=f"“{shortened(case.words)}” is too short or too common to prove anything:"
            " quote at least two words, one of which tells this text from others, or say in"
            " “accepts” why this suffices",
        )


_Guard = Callable[[_Case, WordLists], Iterator[Finding]]
_OF_WORDS: tuple[_Guard, ...] = (
    _cut_word,
    _struck_out,
    _cut_negation,
    _cut_condition,
    _cut_attribution,
    _too_little,
)
_OF_EVERY: tuple[_Guard, ...] = (_form,)
