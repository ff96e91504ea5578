"""The sentences behind a link, ready to be shown: with the citations of both documents marked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from graph.analysis.answers import Edge, MarkedCitation, SourceName
from graph.analysis.dossier import source_name
from graph.library.folder import Library
from graph.model import Document, Evidence, Span, StoredFact
from graph.store.snapshot import Snapshot
from web.marks import Line, marked_lines


@dataclass(frozen=True, slots=True)
class Shown:
    """One piece of evidence. `governing` is the sentence that carries the footnote's mark."""

    evidence: Evidence
    source: SourceName | None
    lines: tuple[Line, ...]
    governing: tuple[Line, ...] = ()
    link: str = ""
    """The link as the review takes it: three words."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A source as far as evidence needs it."""

    name: SourceName
    chars: str


def link_words(snapshot: Snapshot, edge: Edge) -> str:
    """A link as addresses name it: path, relation, path."""
    return " ".join((snapshot.path_of(edge.subject), edge.relation, snapshot.path_of(edge.object)))


class Sentences:
    """Evidence made ready for one page; each source is read once."""

    def __init__(self, library: Library, snapshot: Snapshot) -> None:
        self._library = library
        self._snapshot = snapshot
        self._sources: dict[str, _Read | None] = {}
        self._documents: dict[str, Document] = {}
        self._cited: dict[tuple[str, str], tuple[MarkedCitation, ...]] = {}

    def of(self, edge: Edge) -> tuple[Shown, ...]:
        """All evidence of `edge`."""
        ends, link = (edge.subject, edge.object), link_words(self._snapshot, edge)
        return tuple(replace(self._shown(evidence, ends), link=link) for evidence in edge.evidence)

    def said(self, fact: StoredFact) -> Shown:
        """The sentence of `fact`."""
        evidence = Evidence(fact.span, fact.sentence, "", fact.fact, 1.0, source=fact.source)
        return self._shown(evidence, (fact.document,))

    def _source(self, sha256: str) -> _Read | None:
        if sha256 not in self._sources:
            self._sources[sha256] = self._read(sha256) if self._library.ledger.source(sha256) else None
        return self._sources[sha256]

    def _read(self, sha256: str) -> _Read:
        return _Read(source_name(self._snapshot, sha256), self._library.text(sha256))

    def _shown(self, evidence: Evidence, ends: tuple[str, ...]) -> Shown:
        read = self._source(evidence.source)
        if read is None:
            return Shown(evidence, None, _unmarked(evidence.sentence))
        places = (place for iri in dict.fromkeys(ends) for place in self._places(evidence.source, iri))
        cited = sorted(places, key=lambda place: (place.start, place.end))
        governing = evidence.governed_by
        return Shown(
            evidence,
            read.name,
            _marked(read.chars, evidence.span, evidence.sentence, cited),
            _marked(read.chars, governing.span, governing.sentence, cited) if governing else (),
        )

    def _places(self, sha256: str, iri: str) -> tuple[MarkedCitation, ...]:
        """Where a source names a document."""
        key = (sha256, iri)
        if key not in self._cited:
            self._cited[key] = tuple(
                MarkedCitation(
                    int(values["start"]), int(values["end"]), "", values["kind"], values["status"], self._document(iri)
                )
                for values in self._snapshot.citations_naming(sha256, iri)
            )
        return self._cited[key]

    def _document(self, iri: str) -> Document:
        if iri not in self._documents:
            self._documents[iri] = self._snapshot.document(iri) or Document(iri, None)
        return self._documents[iri]


def _marked(text: str, span: Span, sentence: str, citations: Iterable[MarkedCitation]) -> tuple[Line, ...]:
    if text[span.start : span.end] != sentence:
        return _unmarked(sentence)
    return marked_lines(text, span, citations)


def _unmarked(sentence: str) -> tuple[Line, ...]:
    return marked_lines(sentence, Span(0, len(sentence)), ())
