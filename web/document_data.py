"""One document as RDF: what holds of it and of its neighbours, and the evidence of their links."""

from __future__ import annotations

import pyoxigraph as ox

from graph.analysis.answers import Dossier
from graph.store.snapshot import Snapshot

TURTLE = "text/turtle"
JSON_LD = "application/ld+json"
ENDINGS = {"ttl": TURTLE, "jsonld": JSON_LD}


def document_data(snapshot: Snapshot, known: Dossier, ending: str) -> bytes:
    """`known` as `ttl` or `jsonld`; the same snapshot gives the same bytes."""
    from graph.export.rdf import rdf_bytes  # rdflib takes a while to import

    links = (*known.acts_on.values(), *known.acted_on_by.values())
    iris = {known.document.iri, *(neighbour.document.iri for group in links for neighbour in group)}
    kept = {
        ox.Quad(quad.subject, quad.predicate, quad.object)
        for quad in snapshot.about(iris)
        if isinstance(quad.graph_name, ox.DefaultGraph) or "#evidence-" in str(quad.subject)
    }
    return rdf_bytes(kept, ending)
