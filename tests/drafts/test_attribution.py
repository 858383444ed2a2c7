"""Who is said to have said it, and whether two names can be those of one person."""

import pytest

from generator.drafts.attribution import (
    Attributions,
    Speaker,
    is_any_of,
    is_same,
    names_of,
    parts_of,
)
from generator.language.grammar import Grammar
from generator.records.schema import Actor, Text
from generator.records.vocabulary import ActorKind
from tests.drafts.holding import KNOWN

DOE = Actor.model_construct(
    kind=ActorKind.PERSON,
    name=Text({"en": "Jane Doe"}),
    in_text=Text({"en": "the minister Doe"}),
    also_known_as=("Jane Do",),
)
ACTORS = {"jane-doe": DOE}


def named(before: str, after: str = "", context: str = "", known: Grammar = KNOWN) -> str | None:
    found = Attributions(known, {}, ["In the port, Peter Public waited."]).named(
        before, after, context
    )
    return found.name if found else None


NAMED = {
    "before a word of saying": (("", ", Jane Doe said."), "Jane Doe"),
    "behind one": (("", ", said Minister Doe."), "Doe"),
    "with adverbs": (("Jane Doe then quietly said: ", ""), "Jane Doe"),
    "with an apposition": (("Jane Doe, the minister of war, said: ", ""), "Jane Doe"),
    "in an apposition": (("", ", its director, Jane Doe, told reporters."), "Jane Doe"),
    "behind an office": (("", ", said the master of the port, Jane Doe."), "Jane Doe"),
    "behind an office in German": (
        ("", ", sagte der Leiter von Osthafen, Jan Muster."),
        "Jan Muster",
    ),
    "an office with a surname": (("", ", said the master of the port, Westland's."), None),
    "an office and a body": (("", ", said one of the port, Midland Ministry."), None),
    "an apposition without a beginning": (("minister of war, said: ", ""), None),
    "who tells": (("Jane Doe told John Roe: ", ""), "Jane Doe"),
    "according to": (("According to Jane Doe, it was ", ""), "Jane Doe"),
    "zufolge": (("", ", Jana Muster zufolge."), "Jana Muster"),
    "a label": (("\n1. Jane Doe: ", ""), "Jane Doe"),
    "a signature": (("", "\n— Jane Doe, minister"), "Jane Doe"),
    "no signature": (("", " — Jane has gone"), None),
    "an abbreviated title": (("", ", said Gen. Jane Doe."), "Jane Doe"),
    "a title with a stop alone": (("", ", said Mr. Doe."), "Doe"),
    "a place behind a name": (("", ", said Jane Doe Monday."), "Jane Doe"),
    "only a body": (("", ", the Ministry said."), None),
    "a body with a name": (("", ", the Midland Port Authority said."), None),
    "two persons": (("Jane Doe said and John Roe replied: ", ""), None),
    "twice the same": (("Jane Doe said: ", ", Doe said."), "Jane Doe"),
    "a surname alone": (("", ", Doe said."), None),
    "a surname of the archive": (("", ", Public said."), "Public"),
    "a contraction": (("He’d say: ", ""), None),
    "a common word before a name": (("When Jane Doe said: ", ""), "Jane Doe"),
    "a common word behind the verb": (("", ", said nobody here."), None),
    "a bracket behind the verb": (("", ", said (Jane Doe)."), None),
    "nobody behind the verb": (("", ", said one of the old men."), None),
    "words without a name": (("", ", said."), None),
}


@pytest.mark.parametrize("name", NAMED)
def test_names_who_is_plainly_named(name: str) -> None:
    beside, right = NAMED[name]

    assert named(*beside) == right


CONTEXTS = {
    "Jane Doe came.": "Doe",
    "Minister Doe came.": "Doe",
    "When Doe came.": None,
    "Monday Doe came.": None,
}


@pytest.mark.parametrize("context", CONTEXTS)
def test_a_surname_is_that_of_a_person_by_a_first_name_elsewhere(context: str) -> None:
    assert named("Doe said: ", context=context) == CONTEXTS[context]


def test_records_say_who_is_an_actor() -> None:
    found = Attributions(KNOWN, ACTORS).named("", ", Doe said.", "")

    assert found is not None
    assert found.actors == {"jane-doe"}
    assert list(names_of(DOE)) == ["Jane Doe", "the minister Doe", "Jane Do"]
    assert list(names_of(DOE.model_copy(update={"in_text": None}))) == ["Jane Doe", "Jane Do"]


PRONOUNS = {
    ("", ", she said."): True,
    ("", ", said he."): True,
    ("Then she calmly said: ", ""): True,
    ("", ", sagte sie."): True,
    ("", ", said Doe."): False,
    ("She left. ", ""): False,
}


@pytest.mark.parametrize("beside", PRONOUNS)
def test_knows_a_pronoun(beside: tuple[str, str]) -> None:
    assert Attributions(KNOWN, {}).is_by_pronoun(*beside) == PRONOUNS[beside]


TITLED = {
    "Dr. Miriam Okafor, who wrote it, has left.": "Miriam Okafor",
    "Dr. Miriam Okafor left. Dr. Okafor wept.": "Miriam Okafor",
    "Dr. Miriam Okafor left, and Mayor Reeve wept.": None,
    "The director left Midland.": None,
    "The director left.": None,
}


@pytest.mark.parametrize("text", TITLED)
def test_finds_the_only_one_with_a_title(text: str) -> None:
    found = Attributions(KNOWN, {}).titled(text)

    assert (found and found.name) == TITLED[text]


SAME = {
    ("Jane Doe", "Doe"): True,
    ("Doe", "Jane Doe"): True,
    ("J. Doe", "Jane Doe"): True,
    ("B. Doe", "Jane Doe"): False,
    ("Jayne Doe", "Jane Doe"): True,
    ("Jane Doe", "Bob Doe"): False,
    ("Jane Doe", "John Roe"): False,
    ("Doe’s", "Jane Doe"): True,
    ("Dóe", "Doe"): True,
    ("Does", "Jane Doe"): True,
}


def speaker(name: str, *actors: str) -> Speaker:
    return Speaker(name=name, parts=parts_of(name), actors=frozenset(actors))


@pytest.mark.parametrize("names", SAME)
def test_the_surname_is_enough_to_be_the_same(names: tuple[str, str]) -> None:
    one, other = map(speaker, names)

    assert is_same(one, other) == SAME[names]


def test_one_actor_is_the_same_under_every_name() -> None:
    assert is_same(speaker("Northland", "northland"), speaker("Pyongyang", "northland"))
    assert is_any_of(speaker("Doe"), ["—", "Jane Doe"])
    assert not is_any_of(speaker("Roe"), ["—", "Jane Doe"])
