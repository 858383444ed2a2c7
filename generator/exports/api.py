"""``/api/v1/``: the records and what follows from them as JSON. Versioned, and only ever added to.

Each file is ``{"schema_version": 1, "total": n, "items": […]}``, one item a line.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from generator import urls
from generator.evidence.coverage import SourceCoverage
from generator.evidence.verify import Evidence
from generator.facts.graph import Answer, Entry, Graph
from generator.facts.origins import strands
from generator.facts.stance import Stance, stances
from generator.records.dates import Date
from generator.records.references import key_of
from generator.records.schema import Acceptance, Role, Text
from generator.records.vocabulary import RecordKind
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
        languages: tuple[str, ...],
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
            facts = self._graph.facts[key]
            first = facts.first_assertion
            yield {
                "id": key,
                "claim": _text(claim.claim),
                "event": claim.event,
                "about": list(facts.about),
                "standing": facts.standing.value,
                "first_assertion": first.key if first else None,
                "statements": [
                    {
                        "id": entry.key,
                        "kind": entry.kind.value,
                        "earlier_denial": entry.earlier_denial,
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
                "discrepancies": [
                    {
                        "statement": key_of(key, item.statement),
                        "sources": list(item.passages),
                        "note": _text(item.note),
                    }
                    for item in claim.discrepancies
                ],
                "corrections": [
                    {"date": _date(item.date), "note": _text(item.note)}
                    for item in claim.corrections
                ],
                "withdrawn": {
                    "date": _date(claim.withdrawn.date),
                    "reason": _text(claim.withdrawn.reason),
                    "superseded_by": claim.withdrawn.superseded_by,
                }
                if claim.withdrawn
                else None,
                "accepts": _accepts(claim.accepts),
                **self._shared(RecordKind.CLAIM, key),
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
                "speaker": statement.speaker,
                "on_behalf_of": list(statement.on_behalf_of),
                "via": list(statement.via),
                "date": _date(statement.date) | {"note": _optional(statement.date_note)},
                "text": _text(statement.text),
                "scope": statement.scope,
                "events": list(dict.fromkeys(claim.event for claim in known)),
                "replies_to": list(self._graph.replies_to.get(key, ())),
                "answered_by": list(self._graph.replies.get(key, ())),
                "also": [{"claim": also.claim, "kind": also.kind.value} for also in statement.also],
                "origin": statement.origin,
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
                "reading": _optional(passage.reading),
                "origin": passage.origin or entry.statement.origin,
                "accepts": _accepts(passage.accepts),
            }

    def actors(self) -> Iterator[Json]:
        for key, actor in self._dataset.actors.items():
            yield {
                "id": key,
                "kind": actor.kind.value,
                "name": _text(actor.name),
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
                "title": _text(source.title),
                "outlet": source.outlet,
                "wire": source.wire,
                "relays": list(source.relays),
                "published": _date(source.published) | {"note": _optional(source.published_note)},
                "language": source.language,
                "translated": {"from": translated.from_, "by": translated.by.value}
                if translated
                else None,
                "rights": _optional(source.rights),
                "url": source.url,
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

    def origins(self) -> Iterator[Json]:
        for key, origin in self._dataset.origins.items():
            yield {
                "id": key,
                "name": _text(origin.name),
                "reason": _text(origin.reason),
                "record": {"path": self._dataset.documents[RecordKind.ORIGIN, key].path, "line": 1},
            }

    def _shared(self, kind: RecordKind, key: str) -> Mapping[str, Json]:
        return {
            "record": {"path": self._dataset.documents[kind, key].path, "line": 1},
            "urls": self._urls(urls.page(kind, key)),
        }

    def _urls(self, address: str) -> Mapping[str, str]:
        return {
            language: urls.absolute(
                self._site_url, urls.prefix(self._languages, language) + address
            )
            for language in self._languages
        }


def files(
    graph: Graph,
    evidence: Evidence,
    covered: Mapping[str, SourceCoverage],
    *,
    languages: tuple[str, ...],
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
        "origins": api.origins,
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
    return {
        "edtf": date.edtf,
        "earliest": date.earliest.isoformat(),
        "latest": date.latest.isoformat(),
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


def _stance(stance: Stance) -> Json:
    turns = [{"statement": entry.key, "turn": turn.value} for entry, turn in stance.turns]
    return {"actor": stance.actor, "turns": turns}


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
        "days": list(answer.days) if answer.days else None,
    }
