"""Editorial rules: what they find, and what they leave alone.

What an editor reads of each stands in ``records/bad``, and more examples in the manual's pages.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.checks import rulebook
from generator.checks.wordlists import WordLists
from generator.diagnostics.rules import Rule
from generator.records import dataset
from tests.proving import SAID
from tests.world import BASE, LANGUAGES, Files, actor, claim, event, read, source, statement, write

NOTE = {"en": "The source names the month.", "de": "Die Quelle nennt den Monat."}
ATTRIBUTED = {"text": SAID}


def said(name: str = "a", kind: str = "claim", date: str = "2031-05-04", **more: Any) -> Any:
    speaker = more.pop("speaker", "jane-doe")
    return statement(name, kind, speaker, date, date_note=NOTE, **{**ATTRIBUTED, **more})


def found(
    root: Path, *statements: dict[str, Any], files: Files | None = None, **about: Any
) -> list[tuple[Rule, str]]:
    records = {**BASE, **(files or {}), "claims/shells.yml": claim(*statements, **about)}
    kept = read(root, records)
    lists = WordLists({key: each.words for key, each in kept.wordlists.items()})
    raised = (each.diagnostic for each in rulebook.run(kept, lists))
    return [(each.rule, str(each.location)) for each in raised]


def rules(found: list[tuple[Rule, str]]) -> list[Rule]:
    return [rule for rule, _ in found]


# Dates


@pytest.mark.parametrize(
    ("date", "note", "findings"),
    [
        ("2031-05-04", None, 0),
        ("2031-05-04", NOTE, 0),
        ("2031-05-04~", NOTE, 0),
        ("2031-05-04~", None, 1),
        ("2031-05", None, 1),
        ("2031-05", NOTE, 0),
        ("2031-05-04/2031-05-05", None, 1),
    ],
)
def test_wants_a_reason_for_every_date_that_is_not_one_certain_day(
    date: str, note: object, findings: int, tmp_path: Path
) -> None:
    one = statement("a", "claim", "jane-doe", date, date_note=note, **ATTRIBUTED)
    daily = {"claims/sources/daily.yml": source(published=date, published_note=note)}

    assert (
        found(tmp_path, one, files=daily)
        == [
            (Rule.DATE_NOTE, "claims/shells.yml:9:15"),
            (Rule.DATE_NOTE, "claims/sources/daily.yml:5:16"),
        ][: 2 * findings]
    )


@pytest.mark.parametrize(
    ("date", "published", "is_found"),
    [
        ("2031-05-05", "2031-05-05", False),
        ("2031-05-06", "2031-05-05", True),
        ("2031-05-06", "2031-05", False),
        ("2031-05", "2031-05-05", False),
        ("2031-06", "2031-05-05", True),
        ("2031-05-06~", "2031-05-05", True),
        ("2031-05-04/2031-05-09", "2031-05-05", False),
        ("2031-05-06", "2031-05-05/2031-05-06", False),
    ],
)
def test_no_source_carries_what_was_said_later(
    date: str, published: str, tmp_path: Path, *, is_found: bool
) -> None:
    daily = {"claims/sources/daily.yml": source(published=published, published_note=NOTE)}

    assert rules(found(tmp_path, said(date=date), files=daily)) == [Rule.AFTER_SOURCE] * is_found


@pytest.mark.parametrize(
    ("name", "date", "is_found"),
    [
        ("doe-2031-05-04", "2031-05-04", False),
        ("doe-2031-05-03", "2031-05-04", True),
        ("doe-2031-05-04-again", "2031-05-04~", False),
        ("doe-2031-05", "2031-05-04", False),
        ("doe-2031-04", "2031-05-04", True),
        ("doe-2031", "2031-05-04", False),
        ("doe-2030", "2031-05-04", True),
        ("doe-2031-05-04", "2031-05", False),
        ("doe-2031-05-09", "2031-05-04/2031-05-05", True),
        ("doe-2031-99", "2031-05-04", False),
        ("doe-12031", "2031-05-04", False),
        ("doe-20310503", "2031-05-04", False),
        ("2031-05-03", "2031-05-04", True),
    ],
)
def test_the_date_in_an_id_is_one_that_the_statement_can_have(
    name: str, date: str, tmp_path: Path, *, is_found: bool
) -> None:
    late = {"claims/sources/daily.yml": source(published="2032")}
    late["claims/sources/daily.yml"]["published_note"] = NOTE

    assert rules(found(tmp_path, said(name, date=date), files=late)) == [Rule.ID_DATE] * is_found


@pytest.mark.parametrize(
    ("answered", "answer", "is_found"),
    [
        ("2031-05-03", "2031-05-04", False),
        ("2031-05-04", "2031-05-04", False),
        ("2031-05-04", "2031-05-03", True),
        ("2031-05-04", "2031-05", False),
        ("2031-05", "2031-04-30", True),
        ("2031-05-04/2031-05-05", "2031-05-04", False),
    ],
)
def test_an_answer_does_not_come_before_what_it_answers(
    answered: str, answer: str, tmp_path: Path, *, is_found: bool
) -> None:
    one = said("a", date=answered)
    other = said("b", "denial", answer, replies_to=["a", "shells/a"])

    assert found(tmp_path, one, other) == (
        [(Rule.REPLY_BEFORE, f"claims/shells.yml:{line}:9") for line in (45, 46)] * is_found
    )


@pytest.mark.parametrize(
    ("one", "other", "is_found"),
    [
        ("past", "past", False),
        ("past", "plans", True),
        (None, "plans", False),
        ("past", None, False),
        (None, None, False),
    ],
)
def test_a_denial_of_one_thing_answers_nothing_about_another(
    one: str | None, other: str | None, tmp_path: Path, *, is_found: bool
) -> None:
    scopes = {f"claims/scopes/{key}.yml": {"name": key} for key in ("past", "plans")}
    answered, answer = said("a", scope=one), said("b", "denial", scope=other, replies_to=["a"])

    assert rules(found(tmp_path, answered, answer, files=scopes)) == [Rule.REPLY_SCOPE] * is_found


@pytest.mark.parametrize(
    ("roles", "is_found"),
    [
        ([], False),
        ([{}], False),
        ([{"from": "2030"}], False),
        ([{"from": "2032"}], True),
        ([{"to": "2030"}], True),
        ([{"to": "2031-05"}], False),
        ([{"from": "2031-05-04", "to": "2031-05-04"}], False),
        ([{"from": "2032"}, {"to": "2030"}], True),
        ([{"from": "2032"}, {"from": "2030"}], False),
    ],
)
def test_who_speaks_has_a_role_at_the_time(
    roles: list[dict[str, str]], tmp_path: Path, *, is_found: bool
) -> None:
    doe = actor("Jane Doe", roles=[{"title": "Minister", **role} for role in roles])
    files = {"claims/actors/jane-doe.yml": doe}

    assert rules(found(tmp_path, said(), files=files)) == [Rule.ROLE_TIME] * is_found


# Passages


@pytest.mark.parametrize(
    ("quote", "is_found"),
    [
        ("I did ... order", True),
        ("I did … order", True),
        ("I did [...] order", True),
        ("I did (…) order", True),
        ("I did . . . order", True),
        ("I did .. order", True),
        ("order…", True),
        ("I did ‥ order", True),
        ("I did ⋯ order", True),
        ("I did ․․․ order", True),
        ("I did. I did order.", False),
        ("at 5 p.m. I did order", False),
        ("am 4. Mai u. a. in Nordland", False),
    ],
)
def test_a_quotation_leaves_nothing_out(quote: str, tmp_path: Path, *, is_found: bool) -> None:
    for number, keys in enumerate(({"quote": quote}, {"from": quote, "to": "x"})):
        one = said(passages=[{"source": "daily", **keys}])

        assert rules(found(tmp_path / str(number), one)) == [Rule.ELLIPSIS] * is_found


@pytest.mark.parametrize(
    ("forms", "is_found"),
    [
        (["indirect"], False),
        (["direct", "headline"], False),
        (["headline"], True),
        (["teaser", "photo-credit", "by-line"], True),
    ],
)
def test_no_statement_rests_on_what_is_not_the_text(
    forms: list[str], tmp_path: Path, *, is_found: bool
) -> None:
    passages = [{"source": "daily", "sentences": "1", "form": form} for form in forms]

    assert rules(found(tmp_path, said(passages=passages))) == [Rule.WEAK_EVIDENCE] * is_found


# Wording


@pytest.mark.parametrize(
    ("en", "de", "findings"),
    [
        ("Doe says that shells left.", "Doe sagt, Granaten seien fort.", []),
        ("Shells left.", "Doe sagt, Granaten seien fort.", [Rule.NO_ATTRIBUTION]),
        ("Shells left.", "Granaten sind fort.", [Rule.NO_ATTRIBUTION] * 2),
        ("Laut Doe shells left.", "According to Doe.", [Rule.NO_ATTRIBUTION] * 2),
        ("Doe admits, says Roe.", "Doe sagt, Roe irre nicht.", [Rule.VERDICT_WORD]),
        ("Doe says “falsely”.", "Doe sagt „fälschlich“.", []),
        ("Doe says »falsely«.", "Doe sagt »fälschlich«.", []),
        ("Doe says “so, falsely.", "Doe sagt.", [Rule.VERDICT_WORD]),
        ("Doe reads the log and says so.", "Doe sagt es.", []),
    ],
)
def test_a_text_says_who_says_so_and_judges_nobody(
    en: str, de: str, findings: list[Rule], tmp_path: Path
) -> None:
    assert rules(found(tmp_path, said(text={"en": en, "de": de}))) == findings


def test_a_dataset_adds_words(tmp_path: Path) -> None:
    words = {
        "claims/wordlists/attribution.yml": {"words": ["thus spoke*"]},
        "claims/wordlists/verdict.yml": {"words": ["so-so"]},
        "claims/wordlists/negations.yml": {"words": []},
    }
    text = {"en": "Thus spoken: so-so.", "de": "Thus spoke Doe."}

    assert found(tmp_path, said(text=text), files=words) == [
        (Rule.VERDICT_WORD, "claims/shells.yml:11:15"),
        (Rule.CHOICE, "claims/wordlists/negations.yml:1:1"),
    ]


@pytest.mark.parametrize(
    ("en", "de", "findings"),
    [
        ("Ships sail.", "Schiffe fahren.", []),
        ("Ships do not sail.", "Schiffe fahren.", [Rule.NEGATIVE_CLAIM]),
        ("Ships sail.", "Schiffe fahren nie.", [Rule.NEGATIVE_CLAIM]),
        ("Ships sail in distress.", "Schiffe sind in Not.", []),
        ("Obviously ships sail.", "Schiffe fahren natürlich.", [Rule.VERDICT_WORD] * 2),
    ],
)
def test_a_claim_is_worded_positively(
    en: str, de: str, findings: list[Rule], tmp_path: Path
) -> None:
    assert rules(found(tmp_path, said(), claim={"en": en, "de": de})) == findings


def test_an_event_is_no_verdict(tmp_path: Path) -> None:
    talks = event("northland", title="Propaganda", summary="In fact, they talk.")

    assert found(tmp_path, said(), files={"claims/events/talks.yml": talks}) == [
        (Rule.VERDICT_WORD, "claims/events/talks.yml:2:12"),
        (Rule.VERDICT_WORD, "claims/events/talks.yml:2:12"),
        (Rule.VERDICT_WORD, "claims/events/talks.yml:5:14"),
    ]


TRANSLATED = {"from": "de", "by": "human"}


@pytest.mark.parametrize(
    ("text", "translated", "findings"),
    [
        ("Doe says: “we ship shells”.", [TRANSLATED], 1),
        ("Doe says: „we ship shells“.", [TRANSLATED], 1),
        ("Doe says: »we ship shells« and “so do you”.", [TRANSLATED], 2),
        ('Doe says: "we ship shells".', [TRANSLATED, TRANSLATED], 1),
        ("Doe says: “we ship shells”.", [None], 0),
        ("Doe says: “we ship shells”.", [TRANSLATED, None], 0),
        ("Doe says: “we ship”.", [TRANSLATED], 0),
        ("Doe says that we ship shells.", [TRANSLATED], 0),
    ],
)
def test_translated_words_are_not_put_into_a_mouth(
    text: str, translated: list[Any], findings: int, tmp_path: Path
) -> None:
    files = {
        f"claims/sources/s-{number}.yml": source(translated=each)
        for number, each in enumerate(translated)
    }
    passages = [{"source": f"s-{n}", "sentences": "1"} for n in range(len(translated))]
    one = said(text={"en": text, "de": SAID["de"]}, passages=passages)

    assert rules(found(tmp_path, one, files=files)) == [Rule.QUOTED_TRANSLATION] * findings


def test_says_nothing_of_what_could_not_be_read(tmp_path: Path) -> None:
    """References to nothing are another rule's matter."""
    shells = claim(said(speaker="nobody", replies_to=["nothing"], date="2040-01-01"))
    files = {**BASE, "claims/shells.yml": shells}
    found, _ = dataset.read(write(tmp_path, files), languages=LANGUAGES)

    assert list(rulebook.run(replace(found, sources={}), WordLists({}))) == []
