"""All shortest chains of implementation between two documents, with the levels that they skip."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from graph.analysis.answers import DEFAULT_BASES, Edge, TraceQuestion, skipped
from graph.analysis.links import edge_between
from graph.analysis.trace import walked
from graph.model import Document
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
        walk = walked(snapshot, lower, TraceQuestion(up=True))
        ends = [snapshot.links.number(snapshot.path_of(document.iri)) for document in (lower, upper)]
        if walk is None or None in ends or ends[0] == ends[1] or ends[1] not in walk.passed:
            continue
        network: nx.DiGraph[int] = nx.DiGraph()
        network.add_edges_from(zip(walk.froms.tolist(), walk.tos.tolist(), strict=True))
        found = list(itertools.islice(nx.all_shortest_paths(network, *ends), CHAIN_LIMIT))
        iris = {number: snapshot.iri_of(walk.index.path(number)) for chain in found for number in chain}
        documents = {number: snapshot.document(iri) or Document(iri, None) for number, iri in iris.items()}
        chains = sorted((tuple(documents[number] for number in chain) for chain in found), key=_order)
        on_chain = sorted({(iris[a], iris[b]) for chain in found for a, b in itertools.pairwise(chain)})
        edges = (edge_between(snapshot, a, b, ("implements",), DEFAULT_BASES) for a, b in on_chain)
        return Paths(tuple(chains), tuple(edge for edge in edges if edge), skipped(chains))
    return Paths((), (), ())


def _order(chain: tuple[Document, ...]) -> list[str]:
    return [document.iri for document in chain]
