"""What a CONSTRUCT made as a picture: documents in bands by level and time, the links that were made between them."""

from __future__ import annotations

from collections import Counter

import pyoxigraph as ox

from graph.analysis.answers import Edge, Step, Trace, TraceQuestion
from graph.analysis.picture import LIMIT, Picture, draw
from graph.model import RELATIONS, Document
from graph.namespaces import ONTOLOGY
from graph.store.snapshot import Snapshot


def constructed(snapshot: Snapshot, triples: bytes, language: str) -> Picture | None:
    """The picture of the links among the documents that `triples` (Turtle) tell of; None where there is none to draw,
    or too much. The document that most links lead to is the one in focus.
    """
    links = []
    for quad in ox.parse(triples, ox.RdfFormat.TURTLE):
        relation = quad.predicate.value.removeprefix(ONTOLOGY)
        ends = quad.subject, quad.object
        if relation in RELATIONS and isinstance(ends[0], ox.NamedNode) and isinstance(ends[1], ox.NamedNode):
            links.append((ends[0].value, relation, ends[1].value))
    iris = sorted({iri for subject, _, target in links for iri in (subject, target)})
    if not 1 < len(iris) <= LIMIT:
        return None
    documents = {iri: snapshot.document(iri) or Document(iri, None) for iri in iris}
    edges = tuple(Edge(subject, relation, target, "stated", ()) for subject, relation, target in sorted(links))
    focus = documents[Counter(edge.object for edge in edges).most_common(1)[0][0]]
    steps = tuple(_step(document, focus, edges) for iri, document in documents.items() if iri != focus.iri)
    return draw(Trace(focus, TraceQuestion(), steps, tuple(documents.values()), edges), language=language)


def _step(document: Document, focus: Document, edges: tuple[Edge, ...]) -> Step:
    own = [edge for edge in edges if document.iri in (edge.subject, edge.object)]
    return Step(document, 1, (document, focus), own[:1])
