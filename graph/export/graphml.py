"""A trace as a network: for networkx, and as GraphML for Gephi, yEd and the like."""

from __future__ import annotations

import io
import unicodedata

import networkx as nx

from graph.analysis.answers import Edge, Trace
from graph.analysis.picture_labels import short_name
from graph.model import Document


def trace_network(trace: Trace) -> nx.MultiDiGraph:
    """The documents that a trace passes and the links among them, by IRI; what nobody states is left out.

    Node attributes: label, code, name, type, date, issuer, level, title, held. Edge attributes: relation,
    basis, sentence and confidence of the surest evidence. Each edge goes from subject to object, and its key
    is its relation. Nodes and edges come in order of their IRIs.
    """
    network = nx.MultiDiGraph()
    documents = {document.iri: document for document in (*trace.passed, trace.target)}
    for iri, document in sorted(documents.items()):
        network.add_node(iri, **_stated(_node(document)))
    for edge in sorted(trace.edges, key=lambda edge: (edge.subject, edge.object, edge.relation)):
        if edge.subject in documents and edge.object in documents:
            network.add_edge(edge.subject, edge.object, key=edge.relation, **_stated(_edge(edge)))
    return network


def graphml(trace: Trace) -> bytes:
    """GraphML in UTF-8, the same bytes for the same trace."""
    network = nx.MultiDiGraph()
    named = trace_network(trace)
    network.add_nodes_from(
        (_writable(iri), {k: _writable(v) for k, v in data.items()}) for iri, data in named.nodes(data=True)
    )
    for number, (subject, target, data) in enumerate(named.edges(data=True)):
        written = {name: _writable(value) for name, value in data.items()}
        network.add_edge(_writable(subject), _writable(target), key=f"e{number}", **written)
    buffer = io.BytesIO()
    nx.readwrite.graphml.write_graphml_xml(network, buffer, encoding="utf-8", prettyprint=True)
    return buffer.getvalue().replace(b"\r\n", b"\n") + b"\n"


def _node(document: Document) -> dict[str, str | bool | float | None]:
    return {
        "label": short_name(document, "vi"),
        "code": document.code,
        "name": document.name,
        "type": document.type,
        "date": document.date.isoformat() if document.date else None,
        "issuer": document.issuer,
        "level": document.level,
        "title": document.title,
        "held": document.held,
    }


def _edge(edge: Edge) -> dict[str, str | bool | float | None]:
    surest = max(edge.evidence, key=lambda evidence: evidence.confidence, default=None)
    return {
        "relation": edge.relation,
        "basis": edge.basis,
        "sentence": surest.sentence if surest else None,
        "confidence": surest.confidence if surest else None,
    }


def _stated(values: dict[str, str | bool | float | None]) -> dict[str, str | bool | float]:
    return {name: value for name, value in values.items() if value is not None}


def _writable[T: (str, bool, float)](value: T) -> T:
    """A text without the control characters and surrogates that XML cannot hold; other values as they are."""
    return value
