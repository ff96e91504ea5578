"""Everything known of one document, each fact with where it is from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache, partial
from typing import Any

from graph.analysis.answers import DEFAULT_BASES, Dossier, Edge, Mention, Neighbour, SourceName, StatedFact
from graph.analysis.later import Later
from graph.analysis.links import edge_between
from graph.iris import graph_iri
from graph.model import RELATIONS, Document
from graph.namespaces import LEVEL, TYPE
from graph.store.snapshot import Snapshot
from graph.vocabulary import document_types

FACTS = (
    "docType",
    "code",
    "name",
    "date",
    "issuer",
    "title",
    "term",
    "level",
    "periodFrom",
    "periodTo",
    "effectiveFrom",
    "effectiveTo",
)
_Stated = tuple[tuple[str, str, str], ...]
_Named = Callable[[str], SourceName]


def dossier(snapshot: Snapshot, document: Document) -> Dossier:
    """What the library and the authority file say of `document`."""
    acts_on, acted_on_by = _neighbours(snapshot, document, outward=True), _neighbours(snapshot, document, outward=False)
    named = cache(partial(source_name, snapshot))
    stated = tuple(snapshot.statements(document.iri))
    places = sorted(snapshot.citations_of(document.iri), key=lambda place: (named(place[0]).names, _number(place[1])))
    candidates = set() if document.date else _candidates(snapshot, places)
    listed = [d for iri in candidates if (d := snapshot.document(iri))]
    return Dossier(
        document,
        _facts(snapshot, stated, named),
        acts_on,
        acted_on_by,
        Later(places, partial(_mention, snapshot, named)),
        _held_in(stated, named),
        snapshot.aliases(document.iri),
        tuple(sorted(listed, key=lambda d: (d.date or date.min, d.iri))),
    )


def _number(citation: str) -> int:
    """The place of a citation among those of its source, which is that of its text."""
    return int(citation.rpartition("-")[2])


def _mention(snapshot: Snapshot, named: _Named, place: tuple[str, str]) -> Mention:
    values = snapshot.citation(*place)
    return Mention(named(place[0]), int(values["start"]), int(values["end"]), values["text"])


def _candidates(snapshot: Snapshot, places: Iterable[tuple[str, str]]) -> set[str]:
    """What the unresolved among some citations may mean."""
    return {
        iri
        for sha256, citation in places
        if snapshot.citation(sha256, citation).get("status") != "resolved"
        for iri in snapshot.candidates(sha256, citation)
    }


def source_name(snapshot: Snapshot, sha256: str) -> SourceName:
    """A source with the names of its files."""
    return SourceName(sha256, snapshot.library.ledger.names(sha256))


def _held_in(stated: _Stated, named: _Named) -> tuple[SourceName, ...]:
    graphs = {graph for graph, name, _ in stated if name == "held" and "/source/" in graph}
    return tuple(sorted((named(graph.rpartition("/")[2]) for graph in graphs), key=lambda s: s.sha256))


def _facts(snapshot: Snapshot, stated: _Stated, named: _Named) -> tuple[StatedFact, ...]:
    said: dict[tuple[str, str], set[str]] = {}
    for graph, name, value in stated:
        if name in FACTS and graph != graph_iri(snapshot.base, "bodies"):
            said.setdefault((name, _readable(name, value)), set()).add(graph)
    authority = graph_iri(snapshot.base, "authority")
    facts = [
        StatedFact(
            name,
            value,
            tuple(
                sorted(
                    (named(g.rpartition("/")[2]) for g in graphs if g != authority),
                    key=lambda s: (s.names, s.sha256),
                )
            ),
            authority in graphs,
        )
        for (name, value), graphs in said.items()
    ]
    return tuple(sorted(facts, key=lambda fact: (FACTS.index(fact.name), -len(fact.sources), fact.value)))


def _readable(name: str, value: str) -> str:
    if name == "docType":
        kind = document_types().get(value.removeprefix(TYPE))
        return kind.name if kind else value
    return value.removeprefix(LEVEL) if name == "level" else value


def _neighbours(snapshot: Snapshot, document: Document, *, outward: bool) -> dict[str, Sequence[Neighbour]]:
    """By relation the documents at the other end in order of date; each is looked up when it is shown."""
    import numpy as np

    from graph.analysis.walk import by_date

    index = snapshot.links
    number = index.number(snapshot.path_of(document.iri))
    if number is None:
        return {}
    side = index.up if outward else index.down

    def others(relation: str) -> Any:
        _, found, _ = side.of(np.array([number]), (relation,))
        return np.unique(found[index.rows["there"][found]])

    def edge(other: str, relation: str) -> Edge | None:
        ends = (document.iri, other) if outward else (other, document.iri)
        return edge_between(snapshot, *ends, (relation,), DEFAULT_BASES)

    def neighbour(relation: str, other: int) -> Neighbour:
        found = snapshot.document_by_number(other)
        ends = (document.iri, found.iri) if outward else (found.iri, document.iri)
        return Neighbour(found, edge(found.iri, relation) or Edge(ends[0], relation, ends[1], "stated", ()))

    found: dict[str, Sequence[Neighbour]] = {}
    special = np.empty(0, "i8")
    for relation in (*RELATIONS[1:], "cites"):
        numbers = others(relation)
        if relation == "implements":  # what guides is written as implementing too
            both = np.intersect1d(numbers, others("guides"))
            guiding = [n for n in both.tolist() if _only_guides(edge(snapshot.iri_of(index.path(n)), relation))]
            numbers = np.setdiff1d(numbers, guiding)
        if relation == "cites":
            numbers = np.setdiff1d(numbers, special)
        if len(numbers):
            special = np.union1d(special, numbers)
            found[relation] = Later(by_date(index, numbers).tolist(), partial(neighbour, relation))
    return found


def _only_guides(edge: Edge | None) -> bool:
    return edge is not None and edge.relation == "guides"
