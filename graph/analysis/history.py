"""What a document replaced, what replaced it, and who amended it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.analysis.answers import DEFAULT_BASES, Edge
from graph.analysis.force import state
from graph.analysis.links import edge_between
from graph.model import Document
from graph.store.snapshot import Snapshot

CHAIN = ("replaces", "succeeds")
"""`succeeds` (nay là) is shown in the chain; it never counts as replaced."""
CHANGES = ("amends", "repeals")
"""What amends a document; a repeal does where it ends parts alone."""


@dataclass(frozen=True, slots=True)
class Amendment:
    """A document that amends another or ends parts of it, and which parts."""

    document: Document
    parts: tuple[str, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class History:
    """The chain, oldest first, with the links between its documents, the amendments of the document asked for, and what
    repealed it whole."""

    chain: tuple[Document, ...]
    edges: tuple[Edge, ...]
    amended_by: tuple[Amendment, ...]
    repealed_by: tuple[Amendment, ...] = ()
    void: frozenset[str] = frozenset()
    """The IRIs of those in the chain that ended before they ever started: they took no other's place."""


def history(snapshot: Snapshot, document: Document) -> History:
    """Follow replacements and `nay là` from `document`: what it came from, and what came of it.

    What else a successor replaced is no ancestor of this document, and is left out.
    """
    found = {document.iri: document}
    edges: dict[tuple[str, str], Edge] = {}
    for step in (snapshot.objects, snapshot.subjects):
        queue = [document.iri]
        while queue:
            iri = queue.pop(0)
            for other in sorted({other for relation in CHAIN for other in step(iri, relation)}):
                subject, target = (iri, other) if step == snapshot.objects else (other, iri)
                edge = edge_between(snapshot, subject, target, CHAIN, DEFAULT_BASES)
                neighbour = snapshot.document(other)
                if edge is None or neighbour is None:
                    continue
                edges[subject, target] = edge
                if other not in found:
                    found[other] = neighbour
                    queue.append(other)
    acting = {subject for subject, _ in edges}
    void = frozenset(iri for iri in acting if state(snapshot, found[iri], date.max).is_void)
    return History(_oldest_first(found, edges), tuple(edges.values()), *_changes(snapshot, document), void)


def _changes(snapshot: Snapshot, document: Document) -> tuple[tuple[Amendment, ...], tuple[Amendment, ...]]:
    """Who amended the document or repealed parts of it, and who repealed it whole, in order of date."""
    amending: list[Amendment] = []
    repealing: list[Amendment] = []
    for iri in sorted({iri for relation in CHANGES for iri in snapshot.subjects(document.iri, relation)}):
        other = snapshot.document(iri)
        among = (edge_between(snapshot, iri, document.iri, (relation,), DEFAULT_BASES) for relation in CHANGES)
        edges = [edge for edge in among if edge]
        whole = tuple(edge for edge in edges if edge.relation == "repeals" and not edge.is_partial)
        partly = tuple(edge for edge in edges if edge not in whole)
        for found, some in ((amending, partly), (repealing, whole)):
            if other and some:
                parts = {part for edge in some for part in edge.parts}
                found.append(Amendment(other, tuple(sorted(parts)), some))

    def by_date(one: Amendment) -> tuple[date, str]:
        return one.document.date or date.max, one.document.iri

    return tuple(sorted(amending, key=by_date)), tuple(sorted(repealing, key=by_date))


def _oldest_first(found: dict[str, Document], edges: dict[tuple[str, str], Edge]) -> tuple[Document, ...]:
    """In order of date; where one is unknown, what is replaced comes before what replaces it."""
    rest = sorted(found, key=lambda iri: (found[iri].date or date.max, iri))
    ordered: list[str] = []
    while rest:
        free = next((iri for iri in rest if not any(s == iri and t in rest for s, t in edges)), rest[0])
        rest.remove(free)
        ordered.append(free)
    return tuple(found[iri] for iri in ordered)
