"""All shortest chains of implementation between two documents, with the levels that they skip."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from graph.analysis.answers import Edge, TraceQuestion
from graph.analysis.trace import trace
from graph.model import LEVELS, Document
from graph.store.snapshot import Snapshot

CHAIN_LIMIT = 200
"""The most chains that are listed; a dense graph has more shortest paths than anybody reads."""


@dataclass(frozen=True, slots=True)
class Paths:
    """Chains from the lower document to the upper one; `skipped_levels` are those that no chain passes."""

    chains: tuple[tuple[Document, ...], ...]
    edges: tuple[Edge, ...]
    skipped_levels: tuple[str, ...]


def paths(snapshot: Snapshot, first: Document, second: Document) -> Paths:
    """The chains between two documents, whichever of them implements the other."""
    import networkx as nx  # heavy; no other question needs it

    for lower, upper in ((first, second), (second, first)):
        walked = trace(snapshot, lower, TraceQuestion(up=True))
        documents = {document.iri: document for document in walked.passed}
        if upper.iri not in documents or lower.iri == upper.iri:
            continue
        network: nx.DiGraph[str] = nx.DiGraph()
        network.add_edges_from((edge.subject, edge.object) for edge in walked.edges)
        found = sorted(nx.all_shortest_paths(network, lower.iri, upper.iri))[:CHAIN_LIMIT]
        on_chain = {pair for chain in found for pair in itertools.pairwise(chain)}
        return Paths(
            tuple(tuple(documents[iri] for iri in chain) for chain in found),
            tuple(edge for edge in walked.edges if (edge.subject, edge.object) in on_chain),
            _skipped([[documents[iri] for iri in chain] for chain in found]),
        )
    return Paths((), (), ())


def _skipped(chains: list[list[Document]]) -> tuple[str, ...]:
    """Levels between the lowest and the highest document that no chain has a document of."""
    present = {document.level for chain in chains for document in chain}
    ranks = [LEVELS.index(level) for level in present if level in LEVELS and level != "other"]
    if not ranks:
        return ()
    return tuple(level for level in LEVELS[min(ranks) : max(ranks)] if level not in present)
