"""What a page or a statement is shared, cited and corrected by: addresses and words."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from generator import urls
from generator.facts.graph import Graph
from generator.language.locale import Language
from generator.records.references import parts_of
from generator.records.schema import Source
from generator.records.vocabulary import RecordKind
from generator.sharing import label
from generator.sharing.citation import Citation, plain
from generator.sharing.forge import Forge, issue_address, line_address


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """Addresses from the root of the language's pages; those on the forge are whole."""

    key: str
    """By which the files of citations name it."""
    address: str
    citation: str
    bibtex: str
    csl: str
    source: str | None
    """The line of the record."""
    issue: str | None
    """An issue that is filled in."""


class Shares:
    """Makes them for one language; ``absolute`` makes an address one that others can use."""

    def __init__(
        self,
        language: Language,
        graph: Graph,
        *,
        site: str,
        absolute: Callable[[str], str],
        forge: Forge | None,
    ) -> None:
        self._language = language
        self._graph = graph
        self._dataset = graph.dataset
        self._site = site
        self.absolute = absolute
        self._forge = forge

    def statement_citation(self, key: str) -> Citation:
        """How a statement is cited: by who made it and when, in the words of its record."""
        statement = self._graph.entries[key].statement
        title = self._language.say(
            "cite.statement",
            speaker=self._language.join(
                self._called(RecordKind.ACTOR, speaker) for speaker in statement.speakers
            ),
            kind=self._language.say(statement.kind.term),
            date=self._language.date(statement.date),
            text=statement.text.in_(self._language.code),
        )
        return self._citation(":".join(parts_of(key)), title, urls.statement(key))

    def page_citation(self, kind: RecordKind, identifier: str) -> Citation:
        """How the page of a record is cited."""
        prefix = "" if kind is RecordKind.CLAIM else f"{urls.FOLDERS[kind]}:"
        title = (
            label.label(self._graph, identifier, self._language)
            if kind is RecordKind.CLAIM
            else self._called(kind, identifier)
        )
        citation = self._citation(f"{prefix}{identifier}", title, urls.page(kind, identifier))
        if kind is not RecordKind.SOURCE:
            return citation
        return replace(citation, note=self._whereabouts(self._dataset.sources[identifier]))

    def _whereabouts(self, source: Source) -> str:
        """Where a source itself is to be had, as far as its record says."""
        say, archived = self._language.say, source.archived
        kept = archived.address if archived else None
        captured = source.captured
        known = (
            say("cite.original", address=source.url) if source.url else "",
            say("cite.archived", address=kept) if kept else "",
            say("cite.captured", date=self._language.date(captured)) if captured else "",
        )
        return "; ".join(filter(None, known))

    def of_statement(self, key: str) -> Share:
        """A statement's, by its key."""
        claim, name = parts_of(key)
        line = self._dataset.lines[claim, name]
        return self._share(self.statement_citation(key), (RecordKind.CLAIM, claim), name, line)

    def of_page(self, kind: RecordKind, identifier: str) -> Share:
        """The page's of a record."""
        return self._share(self.page_citation(kind, identifier), (kind, identifier), "", 1)

    def _called(self, kind: RecordKind, identifier: str) -> str:
        return self._language.text(self._dataset.called(kind, identifier))

    def _citation(self, key: str, title: str, address: str) -> Citation:
        return Citation(
            key=key,
            title=title,
            site=self._site,
            url=self.absolute(address),
            language=self._language.code,
            hyphenation=self._language.hyphenation,
        )

    def _share(
        self, citation: Citation, record: tuple[RecordKind, str], statement: str, line: int
    ) -> Share:
        path = self._dataset.documents[record].path
        page = urls.page(*record)
        bibtex, csl = urls.citations(*record)
        return Share(
            key=citation.key,
            address=f"{page}#{statement}" if statement else page,
            citation=plain(citation, self._language),
            bibtex=bibtex,
            csl=csl,
            source=line_address(self._forge, path, line) if self._forge else None,
            issue=self._issue(citation, record[1], statement, f"{path}:{line}")
            if self._forge
            else None,
        )

    def _issue(self, citation: Citation, record: str, statement: str, place: str) -> str:
        assert self._forge is not None
        say = self._language.say
        what = f"{record} / {statement}" if statement else record
        return issue_address(
            self._forge,
            title=say("correct.title", what=what),
            body=say("correct.body", what=what, place=place, address=citation.url or what),
        )
