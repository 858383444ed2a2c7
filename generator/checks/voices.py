"""Whose turn of a transcript a passage stands in: the one who speaks there, not anybody else."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.diagnostics.diagnostic import shortened
from generator.diagnostics.rules import Rule
from generator.records.dataset import Dataset
from generator.records.schema import Actor, Statement
from generator.records.vocabulary import ActorKind
from generator.texts.passages import Finding, Located
from generator.texts.turns import Turn, turn_at

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Voices:
    """Who is called what, for the labels of transcripts."""

    actors: Mapping[str, Actor]
    names: Mapping[str, frozenset[str]]

    def of_another(
        self, turns: Sequence[Turn], statement: Statement, located: Located
    ) -> list[Finding]:
        """What the label before a passage has against the speaker of its statement."""
        if located.start is None or located.end is None:
            return []
        turn = turn_at(turns, located.start, located.end)
        problem = self._problem(turn, statement) if turn else ""
        return [Finding(rule=Rule.OTHER_SPEAKER, problem=problem)] if problem else []

    def _problem(self, turn: Turn, statement: Statement) -> str:
        label = f"“{shortened(turn.label)}”"
        if turn.is_question:
            return (
                f"the words stand behind {label}, where somebody asks: take what is answered, or"
                " say in “accepts” why the question is the statement"
            )
        mine = (*statement.speakers, *statement.on_behalf_of, *statement.via)
        if not turn.names or any(self._is_called(key, turn) for key in mine):
            return ""
        others = [key for key in self.names if self._is_called(key, turn, whole=True)]
        if not others and not all(self._is_somebody(key) for key in statement.speakers):
            return ""  # a state may speak through anybody
        who = f", which is “{others[0]}”" if others else ""
        speakers = " and ".join(f"“{key}”" for key in statement.speakers)
        return (
            f"the words stand in the turn of {label}{who}, and “speaker” says {speakers}: name who"
            " speaks there, or say in “accepts” why it is the same"
        )

    def _is_called(self, key: str, turn: Turn, *, whole: bool = False) -> bool:
        """Whether an actor has a word of a label in a name or an office; or all of them."""
        names = self.names.get(key, frozenset())
        return turn.names <= names if whole else not names.isdisjoint(turn.names)

    def _is_somebody(self, key: str) -> bool:
        """Whether an actor is one person with a name."""
        actor = self.actors.get(key)
        return actor is not None and actor.kind is ActorKind.PERSON and not actor.is_unnamed


def voices(dataset: Dataset) -> Voices:
    """The names of all actors of a dataset."""
    return Voices(
        dataset.actors,
        {key: frozenset(_words(actor)) for key, actor in dataset.actors.items()},
    )


def _words(actor: Actor) -> Iterator[str]:
    """The words of an actor's names and offices, in small letters."""
    texts = [actor.name, *(role.title for role in actor.roles)]
    written = [each for text in texts for each in text.by_language.values()]
    for each in (*written, *actor.also_known_as):
        yield from _WORD.findall(each.casefold())
