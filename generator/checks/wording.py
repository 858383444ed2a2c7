"""Rules about wording: nobody is judged, everything is attributed, claims are worded positively.

The words stand in lists that a dataset can add to (see ``wordlists``). What stands in quotation
marks is somebody else's wording and is not looked at.
"""

from collections.abc import Iterator

from generator.checks.findings import Owner, Raised, finding
from generator.checks.wordlists import WordLists
from generator.diagnostics.diagnostic import Diagnostic, Level, nearest
from generator.diagnostics.rules import Rule
from generator.language.grammar import LISTS
from generator.records.dataset import Dataset
from generator.records.schema import SYNONYMS, Text
from generator.records.vocabulary import RecordKind
from generator.texts.marks import QUOTED

_MANY = 3
"""From so many quoted words on, a text seems to give a speaker's own."""


def verdict_word(dataset: Dataset, lists: WordLists) -> Iterator[Raised]:
    """No text of ours says who is right, or judges how somebody speaks."""
    for key, claim in dataset.claims.items():
        for language, found in _verdicts(claim.claim, lists):
            owner = Owner(claim=key)
            keys = ("claim", language)
            yield finding(dataset, owner, Rule.VERDICT_WORD, _judging(found), keys)
    for key, at, statement in dataset.statements:
        for language, found in _verdicts(statement.text, lists):
            yield finding(
                dataset, Owner(key, at), Rule.VERDICT_WORD, _judging(found), ("text", language)
            )
    for key, event in dataset.events.items():
        for name, text in (("title", event.title), ("summary", event.summary)):
            for language, found in _verdicts(text, lists):
                location = dataset.documents[RecordKind.EVENT, key].place((name, language))
                yield Raised(
                    diagnostic=Diagnostic(
                        rule=Rule.VERDICT_WORD,
                        location=location,
                        message=_judging(found),
                        level=Level.WARNING,
                    )
                )


def no_attribution(dataset: Dataset, lists: WordLists) -> Iterator[Raised]:
    """Every paraphrase says whose statement it is."""
    for key, at, statement in dataset.statements:
        for language, words in statement.text.by_language.items():
            if lists.search("attribution", words, language=language) is None:
                yield finding(
                    dataset,
                    Owner(key, at),
                    Rule.NO_ATTRIBUTION,
                    f"the text in “{language}” must say whose statement it is, as in"
                    f" {lists.example(language)}",
                    ("text", language),
                )


def negative_claim(dataset: Dataset, lists: WordLists) -> Iterator[Raised]:
    """A claim is worded positively, so that a denial of it denies it."""
    for key, claim in dataset.claims.items():
        for language, words in claim.claim.by_language.items():
            if found := lists.search("negation", words, language=language):
                yield finding(
                    dataset,
                    Owner(claim=key),
                    Rule.NEGATIVE_CLAIM,
                    f"the claim must be worded positively, and “{found}” negates it: word what is"
                    " asserted, and record who denies it as a denial",
                    ("claim", language),
                )


def quoted_translation(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """Words from a translation are not put into a speaker's mouth."""
    translated = {key for key, source in dataset.sources.items() if source.translated}
    for key, at, statement in dataset.statements:
        if not all(passage.source in translated for passage in statement.passages):
            continue
        for language, words in statement.text.by_language.items():
            for quoted in QUOTED.findall(words):
                if len(quoted.split()) >= _MANY:
                    yield finding(
                        dataset,
                        Owner(key, at),
                        Rule.QUOTED_TRANSLATION,
                        f"{quoted} seems to be the speaker's own words, and every source of this"
                        " statement is a translation: say it in our words",
                        ("text", language),
                    )


def _judging(found: str) -> str:
    return f"“{found}” passes judgement: say in neutral words who says what"


def _verdicts(text: Text, lists: WordLists) -> Iterator[tuple[str, str]]:
    """The language and the word, for each language in which a text passes judgement."""
    for language, words in text.by_language.items():
        if found := lists.search("verdict", QUOTED.sub(" ", words), language=language):
            yield language, found


def list_name(dataset: Dataset, _: WordLists) -> Iterator[Raised]:
    """A list of words has the name of one that rules look for."""
    for key in dataset.wordlists:
        if key not in (known := (*LISTS, SYNONYMS)):
            message = (
                f"a list of words must be named {', '.join(known)}, and “{key}” is none of"
                f" them.{nearest(key, known)}"
            )
            location = dataset.documents[RecordKind.WORDLIST, key].place(())
            diagnostic = Diagnostic(rule=Rule.CHOICE, location=location, message=message)
            yield Raised(diagnostic=diagnostic)
