"""``/api/v1/``: the records and what follows from them as JSON. Versioned, and only ever added to.

Each file is ``{"schema_version": 1, "total": n, "items": […]}``, one item a line.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from generator import urls
from generator.evidence.coverage import SourceCoverage
from generator.evidence.verify import Evidence
from generator.facts.answers import Answer
from generator.facts.entry import Entry
from generator.facts.graph import Graph
from generator.facts.origins import strands
from generator.facts.parties import Party
from generator.facts.stance import Stance, stances
from generator.language.locale import Language
from generator.records.dates import Date
from generator.records.references import key_of
from generator.records.schema import (
    Acceptance,
    Archived,
    Change,
    Passage,
    Role,
    Source,
    Text,
    Withdrawal,
)
from generator.records.vocabulary import RecordKind
from generator.sharing import label
from generator.sharing.fragment import originals
from generator.texts.passages import UNCHECKED

SCHEMA_VERSION = 1

Json: TypeAlias = Any


class _Api:
    """Builds items; ``url`` makes an address of a language one that others can use."""

    def __init__(
        self,
        graph: Graph,
        evidence: Evidence,
        covered: Mapping[str, SourceCoverage],
        languages: Mapping[str, Language],
        site_url: str,
    ) -> None:
        self._covered = covered
        self._graph = graph
        self._dataset = graph.dataset
        self._evidence = evidence
        self._languages = languages
        self._site_url = site_url

    def claims(self) -> Iterator[Json]:
        for key, claim in self._dataset.claims.items():
            yield {
                "id": key,
                "claim": _text(claim.claim),
                "label": {
                    code: label.label(self._graph, key, language)
                    for code, language in self._languages.items()
                },
                "event": claim.event,
                "broader": claim.broader,
                **self._derived(key),
                "discrepancies": [
                    {
                        "statements": [key_of(key, name) for name in item.statement],
                        "sources": list(item.passages),
                        "note": _text(item.note),
                    }
                    for item in claim.discrepancies
                ],
                "corrections": [
                    {"date": _date(item.date), "note": _text(item.note)}
                    for item in claim.corrections
                ],
                "withdrawn": _withdrawn(claim.withdrawn) if claim.withdrawn else None,
                "accepts": _accepts(claim.accepts),
                **self._shared(RecordKind.CLAIM, key),
            }

    def _derived(self, claim: str) -> Mapping[str, Json]:
        """What follows from the statements on a claim."""
        facts = self._graph.facts[claim]
        first = facts.first_assertion
        return {
            "about": list(facts.about),
            "standing": facts.standing.value,
            "asserted_by": list(map(_party, facts.asserting)),
            "denied_by": list(map(_party, facts.denying)),
            "conceded_by": list(facts.conceding),
            "conceded_according_to": [
                {"statement": entry.key, "actors": list(entry.reported_by)}
                for entry in facts.conceded_via
            ],
            "first_assertion": first.key if first else None,
            "statements": [
                {
                    "id": entry.key,
                    "kind": entry.kind.value,
                    "earlier_denial": entry.earlier_denial,
                    "retraction": entry.retracts,
                }
                for entry in facts.entries
            ],
            "answers": [_answer(answer) for answer in facts.answers],
            "sources": list(facts.sources),
            "origins": [
                {"kind": found.kind.value, "id": found.id, "sources": list(found.sources)}
                for found in strands(self._dataset, facts.entries)
            ],
            "stances": [_stance(stance) for stance in stances(facts.entries)],
        }

    def statements(self) -> Iterator[Json]:
        for key, entry in self._graph.entries.items():
            statement = entry.statement
            claims = [entry.home, *(also.claim for also in statement.also)]
            known = [
                self._dataset.claims[claim] for claim in claims if claim in self._dataset.claims
            ]
            document = self._dataset.documents[RecordKind.CLAIM, entry.home]
            yield {
                "id": key,
                "claim": entry.home,
                "kind": statement.kind.value,
                "speaker": list(statement.speakers),
                "speaker_inferred": _optional(statement.speaker_inferred),
                "principals": list(entry.principals),
                "on_behalf_of": list(statement.on_behalf_of),
                "via": list(statement.via),
                "date": _date(statement.date) | {"note": _optional(statement.date_note)},
                "text": _text(statement.text),
                "scope": statement.scope,
                "events": list(dict.fromkeys(claim.event for claim in known)),
                "replies_to": list(self._graph.replies_to.get(key, ())),
                "answered_by": list(self._graph.replies.get(key, ())),
                "also": [{"claim": also.claim, "kind": also.kind.value} for also in statement.also],
                "occasion": statement.occasion,
                "accepts": _accepts(statement.accepts),
                "record": {
                    "path": document.path,
                    "line": self._dataset.lines[entry.home, statement.id],
                },
                "urls": self._urls(urls.statement(key)),
                "passages": list(self._passages(entry)),
            }

    def _passages(self, entry: Entry) -> Iterator[Json]:
        for index, passage in enumerate(entry.statement.passages):
            located = self._evidence.get((entry.key, index), UNCHECKED)
            source = self._dataset.sources.get(passage.source)
            yield {
                "source": passage.source,
                "file": source.file if source else None,
                "sha256": source.sha256 if source else None,
                "start": located.start,
                "end": located.end,
                "line": located.line,
                "sentences": list(located.sentences) if located.sentences else None,
                "form": passage.form.value,
                "state": located.state.value,
                "foldings": [folding.value for folding in located.foldings],
                "quote": passage.quote,
                **dict(zip(("url", "archived"), _originals(source, passage), strict=True)),
                "reading": _optional(passage.reading),
                "occasion": passage.occasion or entry.statement.occasion,
                "accepts": _accepts(passage.accepts),
            }

    def actors(self) -> Iterator[Json]:
        for key, actor in self._dataset.actors.items():
            yield {
                "id": key,
                "kind": actor.kind.value,
                "name": _text(actor.name),
                "in_text": _optional(actor.in_text),
                "unnamed": actor.is_unnamed,
                "principal": self._graph.principals.of(key),
                "also_known_as": list(actor.also_known_as),
                "part_of": actor.part_of,
                "roles": [_role(role) for role in actor.roles],
                "statements": list(self._graph.spoken.get(key, ())),
                "relayed": list(self._graph.relayed.get(key, ())),
                "claims": list(self._graph.about.get(key, ())),
                **self._shared(RecordKind.ACTOR, key),
            }

    def events(self) -> Iterator[Json]:
        for key, event in self._dataset.events.items():
            yield {
                "id": key,
                "title": _text(event.title),
                "status": event.status.value,
                "date": _date(event.date) | {"note": _optional(event.date_note)},
                "summary": _text(event.summary),
                "actors": list(event.actors),
                "claims": list(self._graph.on_event.get(key, ())),
                **self._shared(RecordKind.EVENT, key),
            }

    def sources(self) -> Iterator[Json]:
        for key, source in self._dataset.sources.items():
            translated = source.translated
            yield {
                "id": key,
                "file": source.file,
                "sha256": source.sha256,
                "kind": source.kind.value if source.kind else None,
                "title": _text(source.title),
                "outlet": source.outlet,
                "wire": source.wire,
                "relays": list(source.relays),
                "published": _date(source.published) | {"note": _optional(source.published_note)},
                "language": source.language,
                "translated": {
                    "from": translated.from_,
                    "by": translated.by.value,
                    "certain": translated.certain,
                }
                if translated
                else None,
                "rights": _optional(source.rights),
                "url": source.url,
                **_archived(source.archived),
                "captured": _date(source.captured) if source.captured else None,
                "changes": list(map(_change, source.changes)),
                "faults": _optional(source.faults),
                "set_aside": [
                    {
                        "sentences": [item.sentences.first, item.sentences.last],
                        "reason": item.reason.value,
                        "note": _optional(item.note),
                    }
                    for item in source.set_aside
                ],
                "coverage": _covered(self._covered[key]),
                "statements": list(
                    dict.fromkeys(statement for statement, _ in self._graph.in_source.get(key, ()))
                ),
                **self._shared(RecordKind.SOURCE, key),
            }

    def occasions(self) -> Iterator[Json]:
        for key, occasion in self._dataset.occasions.items():
            yield {
                "id": key,
                "name": _text(occasion.name),
                "speaker": list(occasion.speaker or ()),
                "on_behalf_of": list(occasion.on_behalf_of),
                "via": list(occasion.via),
                "date": _date(occasion.date) | {"note": _optional(occasion.date_note)}
                if occasion.date
                else None,
                "reason": _text(occasion.reason),
                "record": {
                    "path": self._dataset.documents[RecordKind.OCCASION, key].path,
                    "line": 1,
                },
            }

    def _shared(self, kind: RecordKind, key: str) -> Mapping[str, Json]:
        return {
            "record": self._record(kind, key),
            "urls": self._urls(urls.page(kind, key)),
        }

    def _record(self, kind: RecordKind, key: str) -> Json:
        return {"path": self._dataset.documents[kind, key].path, "line": 1}

    def _urls(self, address: str) -> Mapping[str, str]:
        codes = tuple(self._languages)
        return {
            code: urls.absolute(self._site_url, urls.prefix(codes, code) + address)
            for code in codes
        }


def files(
    graph: Graph,
    evidence: Evidence,
    covered: Mapping[str, SourceCoverage],
    *,
    languages: Mapping[str, Language],
    site_url: str,
) -> Iterator[tuple[str, str]]:
    """The path, from the site's root, and the text of every file of the API."""
    api = _Api(graph, evidence, covered, languages, site_url)
    builders: dict[str, Callable[[], Iterator[Json]]] = {
        "claims": api.claims,
        "statements": api.statements,
        "actors": api.actors,
        "events": api.events,
        "sources": api.sources,
        "occasions": api.occasions,
    }
    index = []
    for name, builder in builders.items():
        path = f"{urls.API}/{name}.json"
        items = list(builder())
        index.append({"id": name, "total": len(items), "url": urls.absolute(site_url, path)})
        yield path, _document(items)
    yield f"{urls.API}/index.json", _document(index)


def _document(items: Iterable[Json]) -> str:
    lines = [json.dumps(item, ensure_ascii=False, separators=(",", ":")) for item in items]
    head = f'{{"schema_version":{SCHEMA_VERSION},"total":{len(lines)},"items":['
    return head + ",".join(f"\n{line}" for line in lines) + "\n]}\n"


def _text(text: Text) -> Mapping[str, str]:
    return dict(text.by_language)


def _optional(text: Text | None) -> Mapping[str, str] | None:
    return _text(text) if text else None


def _date(date: Date) -> dict[str, Json]:
    """A date; a bound that no source gives is null."""
    return {
        "edtf": date.edtf,
        "earliest": date.earliest.isoformat() if date.start else None,
        "latest": date.latest.isoformat() if date.end else None,
    }


def _role(role: Role) -> Json:
    return {
        "title": _text(role.title),
        "of": role.of,
        "from": role.from_.edtf if role.from_ else None,
        "to": role.to.edtf if role.to else None,
    }


def _accepts(accepts: Iterable[Acceptance]) -> Json:
    return [{"rule": one.rule.value, "reason": _text(one.reason)} for one in accepts]


def _party(party: Party) -> Json:
    return {
        "actor": party.actor,
        "speakers": list(party.speakers),
        "statements": [entry.key for entry in party.entries],
        "shown": party.lead.key,
        "retraction": party.retraction.key if party.retraction else None,
    }


def _originals(source: Source | None, passage: Passage) -> tuple[str | None, str | None]:
    return originals(source, passage) if source else (None, None)


def _archived(archived: Archived | None) -> Mapping[str, Json]:
    """The address of a copy, or why there is none; both None where nobody has said."""
    return {
        "archived": archived.address if archived else None,
        "not_archived": _optional(archived.none) if archived else None,
    }


def _change(change: Change) -> Json:
    return {
        "date": _date(change.date),
        "gone": list(change.gone),
        "reworded": list(change.reworded),
        "note": _optional(change.note),
    }


def _withdrawn(withdrawn: Withdrawal) -> Json:
    return {
        "date": _date(withdrawn.date),
        "reason": _text(withdrawn.reason),
        "superseded_by": withdrawn.superseded_by,
    }


def _stance(stance: Stance) -> Json:
    turns = [{"statement": entry.key, "turn": turn.value} for entry, turn in stance.turns]
    return {
        "actor": stance.actor,
        "turns": turns,
        "undated": [entry.key for entry in stance.apart],
    }


def _covered(of: SourceCoverage) -> Json:
    """How many sentences are where; None where nobody knows how many there are."""
    if of.sentences is None:
        return None
    return {
        "sentences": len(of.sentences),
        "in_passages": len(of.used),
        "set_aside": len(of.aside),
        "left": [sentence.number for sentence in of.left],
        "quoted_share": round(of.quoted_share, 1),
    }


def _answer(answer: Answer) -> Json:
    return {
        "actor": answer.actor,
        "answer": answer.kind.value,
        "statement": answer.entry.key if answer.entry else None,
        "claim": answer.entry.claim if answer.entry else None,
        "order": answer.order.value if answer.order else None,
        "days": list(answer.days) if answer.days else None,
    }
