"""What the ledger shows of a document is what the graph says of it."""

from __future__ import annotations

import pyoxigraph as ox

from graph.namespaces import ONTOLOGY
from graph.store.snapshot import DEFAULT, Snapshot
from graph.store.triples import read_document


def test_each_document_is_shown_as_the_graph_has_it(snapshot: Snapshot) -> None:
    documents = list(snapshot.documents())
    assert len(documents) > 100
    for iri in documents:
        values = {
            quad.predicate.value.removeprefix(ONTOLOGY): quad.object.value
            for quad in snapshot.store.quads_for_pattern(ox.NamedNode(iri), None, None, DEFAULT)
            if isinstance(quad.object, ox.Literal | ox.NamedNode)
        }
        assert snapshot.document(iri) == read_document(iri, values)
