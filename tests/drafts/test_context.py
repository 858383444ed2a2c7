"""What stands around quotations: translations, speakers by records, and what guards object to."""

from collections.abc import Mapping
from typing import Any

import pytest

from generator.diagnostics.rules import Rule
from generator.drafts import markup
from generator.drafts.corpus import Carrier
from generator.drafts.judgement import Judge
from generator.records.schema import Actor, Text
from generator.records.vocabulary import ActorKind
from generator.texts.text import SourceText
from tests.drafts.holding import KNOWN, LISTS, verdicts, work

WIRE = "The ministry has news. “We have seen fourteen freighters leave,” it wrote.\n"
SIGNED = "The news. “We have seen fourteen freighters leave,” said Jane Doe, and left.\n"
QUOTED = "“We have seen fourteen freighters leave,”"


def actor(name: str, kind: ActorKind = ActorKind.PERSON, **keys: Any) -> Actor:
    return Actor.model_construct(
        kind=kind, name=Text({"en": name}), in_text=None, also_known_as=(), **keys
    )


ACTORS = {
    "westland": actor("Westland", ActorKind.STATE, part_of=None),
    "southland": actor("Southland", ActorKind.STATE, part_of=None),
    "jane-doe": actor("Jane Doe", part_of="westland"),
    "john-roe": actor("John Roe", part_of="southland"),
    "ann-poe": actor("Ann Poe", part_of="westland"),
}


def carrier(text: str, **keys: Any) -> Carrier:
    start = text.index("We have")
    about: Mapping[str, Any] = {
        "start": start,
        "end": text.index("leave") + len("leave"),
        "statement": "shells/a",
        "record": "claims/shells.yml",
        "line": 4,
        "speakers": ("Jane Doe",),
        "voices": frozenset({"jane-doe", "westland"}),
        "accepted": frozenset(),
        "is_personal": True,
    }
    return Carrier(**{**about, **keys})


def recorded(draft: str, text: str, *carriers: Carrier) -> tuple[str, str]:
    read = markup.of(draft)
    held = work("wire.txt", text)
    of = type(held)(
        name=held.name,
        text=SourceText(text, KNOWN),
        source=held.source,
        language="en",
        carriers=carriers,
    )
    [found] = Judge([of], [read], LISTS, ACTORS).judge(read)
    return found.verdict.value, found.problem


OTHER = "said-by-somebody-else"
BY_RECORDS = {
    "Jane Doe said.": "verbatim",
    "Westland said.": "verbatim",
    "Doe said.": "verbatim",
    "John Roe said.": OTHER,
    "Southland said.": OTHER,
    "Ann Poe said.": "verbatim",
    "Peter Public said.": OTHER,
}


@pytest.mark.parametrize("said", BY_RECORDS)
def test_records_say_whose_words_they_are(said: str) -> None:
    verdict, problem = recorded(f"{QUOTED} {said}", WIRE, carrier(WIRE))

    assert verdict == BY_RECORDS[said]
    assert (verdict == OTHER) == ("to Jane Doe" in problem)


def test_a_record_of_a_body_is_nobodys_in_person() -> None:
    body = carrier(WIRE, is_personal=False, voices=frozenset({"gone"}))

    assert recorded(f"{QUOTED} Peter Public said.", WIRE, body)[0] == "verbatim"


BY_SOURCE = {
    "John Roe said.": OTHER,
    "Westland said.": "verbatim",
    "Southland said.": OTHER,
    "Ann Poe said.": "verbatim",
    "Peter Public said.": OTHER,
}


@pytest.mark.parametrize("said", BY_SOURCE)
def test_a_source_without_records_says_whose_words_they_are(said: str) -> None:
    assert recorded(f"{QUOTED} {said}", SIGNED)[0] == BY_SOURCE[said]


def test_what_an_editor_accepted_bends_nothing() -> None:
    text = "It is not true that We have seen fourteen freighters leave.\n"
    accepted = carrier(text, accepted=frozenset(Rule))

    assert recorded(QUOTED, text)[0] == "bent"
    assert recorded(QUOTED, text, accepted)[0] == "verbatim"


DAILY = """Doe and Roe

“We have seen fourteen freighters leave,” Jane Doe said. “None of them carried any grain.”

“The papers were signed by the harbour master,” John Roe said.

Nurses differ. “They found the money for a park,” said Ann Poe, who has been there for nineteen
years. “They could have found a doctor as well.”

Sander widersprach: „Ich habe sieben Briefe an das Amt geschrieben.“ Ulrike Sander ging.

Dr. Miriam Okafor, who wrote the report, has left. She said: “I counted all the cracks in it.”
"""

SPEAKERS = {
    "“We have seen fourteen freighters leave,” Doe said. “The papers were signed by the harbour"
    " master,” she said.": ["verbatim", OTHER],
    "“We have seen fourteen freighters leave,” Doe said. John Roe left, said Roe. “The papers were"
    " signed by the harbour master,” he said.": ["verbatim", "verbatim"],
    "“We have seen fourteen freighters leave.” “None of them carried any grain.” “The papers were"
    " signed by the harbour master,” he said.": ["verbatim"] * 3,
    "“We have seen fourteen freighters leave,” Doe said.\n\n“The papers were signed by the harbour"
    " master,” she said.": ["verbatim", "verbatim"],
    "- “We have seen fourteen freighters leave,” Doe said.\n- “The papers were signed by the"
    " harbour master,” he said.": ["verbatim", "verbatim"],
    "Roe claims: “None of them carried any grain.” Doe wrote “fourteen freighters”. John Roe"
    " left.": [OTHER, "verbatim"],
    "“I counted all the cracks in it,” said John Roe.": [OTHER],
    "John Roe: “They could have found a doctor as well.”": [OTHER],
    "Ann Poe: “They could have found a doctor as well.”": ["verbatim"],
    "„Ich habe sieben Briefe an das Amt geschrieben“, mahnte John Roe.": [OTHER],
    "“I counted all the cracks in it,” said Okafor.": ["verbatim"],
    "John Roe put it like this:\n\n> None of them carried any grain.": [OTHER],
    "> None of them carried any grain.\n> — John Roe": [OTHER],
    "- “None of them carried any grain.”\n- John Roe said he had no time.": ["verbatim"],
    "“None of them carried any grain.”\n- John Roe": [OTHER],
}


@pytest.mark.parametrize("draft", SPEAKERS)
def test_whom_a_draft_names_is_held_against_whom_the_source_names(draft: str) -> None:
    assert verdicts(draft, DAILY) == SPEAKERS[draft]


REFUSED = "Northland's government denied that the crates were delivered to the army.\n"


@pytest.mark.parametrize(
    ("draft", "right"),
    [
        ("It says “the crates were delivered to the army”.", "bent"),
        ("It denied that “the crates were delivered to the army”.", "verbatim"),
        ("“The crates were delivered to the army” was denied at once.", "verbatim"),
    ],
)
def test_what_a_draft_says_itself_bends_nothing(draft: str, right: str) -> None:
    assert verdicts(draft, REFUSED) == [right]
