"""Everything known of one document, each fact with where it is from."""

from __future__ import annotations

from datetime import date

from graph.analysis.answers import DEFAULT_BASES, Dossier, Edge, Mention, Neighbour, SourceName, StatedFact
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


def dossier(snapshot: Snapshot, document: Document) -> Dossier:
    """What the library and the authority file say of `document`."""
    acts_on, acted_on_by = _neighbours(snapshot, document, outward=True), _neighbours(snapshot, document, outward=False)
    mentions = []
    candidates: set[str] = set()
    for graph, values in snapshot.citations_of(document.iri):
        source = source_name(snapshot, graph.rpartition("/")[2])
        mentions.append(Mention(source, int(values["start"]), int(values["end"]), values["text"]))
        if values.get("status") != "resolved":
            candidates |= _candidates(snapshot, graph.rpartition("/")[2], int(values["start"]))
    mentions.sort(key=lambda m: (m.source.names, m.start))
    listed = [d for iri in candidates if (d := snapshot.document(iri))]
    return Dossier(
        document,
        _facts(snapshot, document),
        acts_on,
        acted_on_by,
        tuple(mentions),
        _held_in(snapshot, document.iri),
        snapshot.aliases(document.iri),
        tuple(sorted(listed, key=lambda d: (d.date or date.min, d.iri))),
    )


def _candidates(snapshot: Snapshot, sha256: str, start: int) -> set[str]:
    return {
        iri
        for values, candidates in snapshot.citations_in(sha256)
        if int(values["start"]) == start
        for iri in candidates
    }


def source_name(snapshot: Snapshot, sha256: str) -> SourceName:
    """A source with the names of its files."""
    return SourceName(sha256, snapshot.library.ledger.names(sha256))


def _held_in(snapshot: Snapshot, iri: str) -> tuple[SourceName, ...]:
    graphs = {graph for graph, name, _ in snapshot.statements(iri) if name == "held" and "/source/" in graph}
    return tuple(sorted((source_name(snapshot, graph.rpartition("/")[2]) for graph in graphs), key=lambda s: s.sha256))


def _facts(snapshot: Snapshot, document: Document) -> tuple[StatedFact, ...]:
    said: dict[tuple[str, str], set[str]] = {}
    for graph, name, value in snapshot.statements(document.iri):
        if name in FACTS and graph != graph_iri(snapshot.base, "bodies"):
            said.setdefault((name, _readable(name, value)), set()).add(graph)
    authority = graph_iri(snapshot.base, "authority")
    facts = [
        StatedFact(
            name,
            value,
            tuple(
                sorted(
                    (source_name(snapshot, g.rpartition("/")[2]) for g in graphs if g != authority),
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


def _neighbours(snapshot: Snapshot, document: Document, *, outward: bool) -> dict[str, tuple[Neighbour, ...]]:
    found: dict[str, dict[str, Neighbour]] = {}
    step = snapshot.objects if outward else snapshot.subjects
    special: set[str] = set()
    for relation in (*RELATIONS[1:], "cites"):
        for iri in step(document.iri, relation):
            if relation == "cites" and iri in special:
                continue
            ends = (document.iri, iri) if outward else (iri, document.iri)
            edge = edge_between(snapshot, *ends, (relation,), DEFAULT_BASES)
            other = snapshot.document(iri)
            if other is None:
                continue
            if edge is None:
                edge = Edge(ends[0], relation, ends[1], "stated", ())
            if relation not in (edge.relation, "cites"):
                continue
            special.add(iri)
            found.setdefault(relation, {})[iri] = Neighbour(other, edge)
    return {
        relation: tuple(sorted(many.values(), key=lambda n: (n.document.date or date.max, n.document.iri)))
        for relation, many in found.items()
    }
