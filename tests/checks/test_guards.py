"""The guards in their own words. What they find stands in ``passages/`` and ``records/bad``."""

from typing import Any

import pytest
import yaml

from generator.checks.guards import guard
from generator.checks.wordlists import WordLists
from generator.diagnostics.rules import Rule
from generator.records.schema import Passage, Source
from generator.texts.passages import Finding, locate
from generator.texts.text import SourceText
from tests.sites import ROOT
from tests.world import LANGUAGES, source

SHIPPED_LISTS = WordLists({})
TABLES = ROOT / "tests" / "passages"
CONTEXT = {"languages": LANGUAGES}
LONG = "that shells were sent to Southland on each of the first seven days of the month of May"


def found(text: str, lists: WordLists | None = None, **keys: Any) -> tuple[Finding, ...]:
    about = keys.pop("about", {})
    passage = Passage.model_validate({"source": "daily", **keys}, context=CONTEXT)
    record = Source.model_validate(source(**about), context=CONTEXT)
    text_ = SourceText(text)
    return guard(text_, record, passage, locate(text_, passage), lists or WordLists({}))


def test_has_nothing_against_an_honest_passage() -> None:
    assert found("Doe says that shells left port.", quote="shells left port") == ()


def test_has_several_things_against_one_passage() -> None:
    assert found("If no shells left port, it allegedly sank.", quote="shells") == (
        Finding(
            rule=Rule.CUT_NEGATION,
            problem="“no” stands just outside “shells”, and the same clause negates it: quote it"
            " too, or say in “accepts” why the words are not bent",
        ),
        Finding(
            rule=Rule.CUT_CONDITION,
            problem="“If” stands just outside “shells”, and the same sentence makes it conditional:"
            " quote it too, or say in “accepts” why the words are not bent",
        ),
        Finding(
            rule=Rule.TOO_LITTLE,
            problem="“shells” is too short or too common to prove anything: quote at least two"
            " words, one of which tells this text from others, or say in “accepts” why this"
            " suffices",
        ),
    )


def test_shortens_what_is_long() -> None:
    (finding,) = found(f"She denied {LONG}.", quote=LONG)

    assert finding.problem.startswith(
        "“denied” stands just outside “that shells were sent to Southland on each of the first"
        " sev…”, and the same sentence denies or refuses it: "
    )


def test_shows_whole_words() -> None:
    assert found("Doe disapproved of 1,500 ships.", quote="approved of 1") == (
        Finding(
            rule=Rule.CUT_WORD,
            problem="“approved of 1” must begin and end with whole words and numbers, as in"
            " “disapproved of 1,500”",
        ),
    )


def test_looks_for_the_words_that_a_dataset_adds() -> None:
    text = "Doe thinks it untrue-ish that shells left port."
    lists = WordLists({"denial": ["thinks it"]})

    assert [each.rule for each in found(text, lists, quote="shells left port")] == [
        Rule.CUT_NEGATION
    ]


@pytest.mark.parametrize(
    ("reason", "form", "expected"),
    [
        ("headline", "indirect", "sentence 1 is a headline, and “form” says indirect: write"),
        ("teaser", "headline", "sentence 1 is a teaser, and “form” says headline: write"),
        ("photo-credit", "photo-credit", ""),
        ("own-voice", "indirect", ""),
        ("boilerplate", "headline", ""),
    ],
)
def test_believes_the_record_rather_than_the_looks(reason: str, form: str, expected: str) -> None:
    about = {"set_aside": [{"sentences": "1", "reason": reason}]}
    findings = found("Shells leave port\n\nTwo.", sentences="1", form=form, about=about)

    assert len(findings) == bool(expected)
    assert all(each.problem.startswith(expected) for each in findings)


def test_names_the_first_sentence_that_is_not_text() -> None:
    (finding,) = found("Photo: Ships.\nShells leave port\nThey left.", sentences="1-3")

    assert finding == Finding(
        rule=Rule.FORM,
        problem="sentence 1 is a photo-credit, and “form” says indirect: write “form:"
        " photo-credit”, take another passage, or say in “accepts” why it is none",
    )


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Doe did nоt say that shells left port.", "nоt"),  # with a Cyrillic o
        ("Doe did n\u200bot say that shells left port.", "n\u200bot"),
        ("Doe: shells left port, аllegedly.", "аllegedly"),
        ("Laut Doe liefen kеine shells left port aus.", "kеine"),
    ],
)
def test_shows_a_word_in_the_letters_of_the_source(text: str, word: str) -> None:
    (finding,) = found(text, quote="shells left port")

    assert finding.problem.startswith(f"“{word}” stands just outside")


def test_shows_a_word_of_a_dataset_in_the_letters_of_the_source() -> None:
    lists = WordLists({"negation": ["не"]})
    (finding,) = found(
        "Заявил, что ships не поставляет снаряды.", lists, quote="поставляет снаряды"
    )

    assert finding.problem.startswith("“не” stands just outside")


def test_bends_nothing_where_no_words_are_taken() -> None:
    assert found("Northland does not, if asked, ship shells.", sentences="1") == ()


@pytest.mark.parametrize(
    ("text", "quote", "rule", "problem"),
    [
        (
            "Doe denied it: “We sell no shells at all,” Doe said.",
            "“We sell no shells at all,”",
            None,
            "",
        ),
        ("Ships left port and she denies that crews came.", "Ships left port", None, ""),
        (
            "She denies that ships left port and that crews came.",
            "ships left port",
            Rule.CUT_NEGATION,
            "“denies”",
        ),
        ("False is: ships left port.", "ships left port", Rule.CUT_NEGATION, "“False”"),
        (
            "Reports that ships left port spread and were denied by Doe.",
            "ships left port",
            Rule.CUT_NEGATION,
            "“denied",
        ),
        (
            "Ships from here leave port. But only if crews come.",
            "Ships from here leave port",
            Rule.CUT_CONDITION,
            "“if”",
        ),
        (
            "“She said: ‘Ships from here leave port’,” Doe said.",
            "Ships from here leave",
            Rule.CUT_ATTRIBUTION,
            "“Ships",
        ),
    ],
)
def test_looks_around(text: str, quote: str, rule: Rule | None, problem: str) -> None:
    findings = found(text, quote=quote)

    assert [each.rule for each in findings] == [rule] * (rule is not None)
    assert all(each.problem.startswith(problem) for each in findings)


def test_a_direct_passage_does_not_run_out_of_the_quotation() -> None:
    (finding,) = found(
        "“Ships left,” Doe said, and crews came.", quote="Doe said, and crews came", form="direct"
    )

    assert finding.rule is Rule.FORM
    assert "stands outside the quotation marks of that paragraph" in finding.problem


@pytest.mark.parametrize(
    ("text", "quote", "rules"),
    [
        ("发言人说船只运送炮弹了。", "船只运送炮弹", []),
        ("彼は船が弾薬を運んだと言った。", "船が弾薬を", []),
        ("เขาบอกว่าเรือขนกระสุน", "เรือขน", []),
        ("南方，沉默。", "南方", [Rule.TOO_LITTLE]),
        ("उसने कहा गोले भेजे गए।", "गोले भ", [Rule.CUT_WORD]),
        ("उसने कहा गोले भेजे गए।", "गोले भेजे", []),
        ("وقال إن السفن غادرت الميناء.", "السفن غاد", [Rule.CUT_WORD]),
        ("وقال إن السفن غادرت الميناء.", "السفن غادرت", []),
        ("Suldat ships left 船.", "hips left", [Rule.CUT_WORD]),
    ],
)
def test_judges_words_by_their_script(text: str, quote: str, rules: list[Rule]) -> None:
    assert [each.rule for each in found(text, quote=quote)] == rules


def news(name: str) -> list[dict[str, Any]]:
    table: list[dict[str, Any]] = yaml.safe_load((TABLES / f"{name}.yml").read_text("utf-8"))
    return table


BENT, HONEST = news("news-bent"), news("news-honest")


@pytest.mark.parametrize("case", BENT, ids=lambda case: case["text"][:60])
def test_sees_through_news(case: dict[str, Any]) -> None:
    assert found(case["text"], SHIPPED_LISTS, **case["passage"])


@pytest.mark.parametrize("case", HONEST, ids=lambda case: case["text"][:60])
def test_lets_news_pass(case: dict[str, Any]) -> None:
    assert found(case["text"], SHIPPED_LISTS, **case["passage"]) == ()


@pytest.mark.parametrize(("table", "number"), [(BENT, 280), (HONEST, 210)])
def test_tries_enough_of_both_languages(table: list[dict[str, Any]], number: int) -> None:
    assert len(table) >= number
    assert 2 * len([case for case in table if case["language"] == "de"]) == len(table)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Ships ~~never~~ left the port on Sunday.", "never~~ left the port"),
        ("Ships <s>always</s> [often] left the port.", "Ships <s>always"),
        ("Die Schiffe <del>fahren</del> liegen im Hafen.", "Schiffe <del>fahren"),
        ("Ships left the port [correction: they stayed] on Sunday.", "Ships left the port"),
        ("Ships left (two) the port [sic].", "Ships left"),
        ("Schiffe liefen am Sonntag aus (gemeint war: ein).", "Schiffe liefen am Sonntag aus"),
    ],
)
def test_sees_what_a_source_strikes_out_or_corrects(text: str, quote: str) -> None:
    assert [each.rule for each in found(text, quote=quote)] == [Rule.CUT_NEGATION]


@pytest.mark.parametrize(
    ("text", "quote", "rules"),
    [
        ("Both sides almost signed the treaty.", "signed the treaty", [Rule.CUT_NEGATION]),
        ("Beide trafen sich beinahe am Fluss.", "trafen sich", [Rule.CUT_NEGATION]),
        ("For almost a year the ships left port.", "the ships left port", []),
        ("She said what critics say: ships left port.", "ships left port", [Rule.CUT_ATTRIBUTION]),
        ("“I cannot deny that ships left port,” she said.", "ships left port", []),
        ("Although he denied much, the ships left port.", "the ships left port", []),
        ("Sie wurde nicht müde zu sagen, dass Schiffe ablegten.", "Schiffe ablegten", []),
        ("Ships left port. And if they stayed?", "Ships left port", []),
        ("Ships left port. Only if they pay.", "Ships left port", [Rule.CUT_CONDITION]),
        ("Ships left port, the log shows.", "Ships left port", []),
    ],
)
def test_tells_what_bends_from_what_does_not(text: str, quote: str, rules: list[Rule]) -> None:
    assert [each.rule for each in found(text, quote=quote)] == rules


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Ships left port on Sunday, she said.", "no quotation mark stands in that paragraph"),
        ("Ships left port on Sunday, “and soon”, she said.", "stands outside the quotation marks"),
    ],
)
def test_sees_that_a_form_says_direct_of_what_is_not(text: str, problem: str) -> None:
    (finding,) = found(text, quote="Ships left port", form="direct")

    assert finding.rule is Rule.FORM
    assert problem in finding.problem


def test_wants_a_quotation_in_one_paragraph() -> None:
    passage = Passage.model_validate(
        {"source": "daily", "quote": "left port. Crews came"}, context=CONTEXT
    )
    located = locate(SourceText("Ships left port.\n\nCrews came too.\n"), passage)

    assert located.start is None


def test_has_nothing_against_direct_words_that_are_quoted() -> None:
    assert (
        found("“Ships left port on Sunday,” she said.", quote="Ships left port", form="direct")
        == ()
    )
