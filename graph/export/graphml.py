"""A trace as a network: for networkx, and as GraphML and GEXF for Gephi, yEd and the like."""

from __future__ import annotations

import io
import re

import networkx as nx

from graph.analysis.answers import Edge, Trace
from graph.analysis.picture_labels import short_name
from graph.model import Document

Value = str | bool | float

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def trace_network(trace: Trace) -> nx.MultiDiGraph:
    """The documents that a trace passes and the links among them, by IRI; what nobody states is left out.

    Node attributes: label, code, name, type, date, issuer, level, title, held. Edge attributes: relation,
    basis, and sentence and confidence of the surest evidence. An edge goes from subject to object. Nodes and
    edges come in order of their IRIs.
    """
    network = nx.MultiDiGraph()
    documents = {document.iri: document for document in (*trace.passed, trace.target)}
    for iri, document in sorted(documents.items()):
        network.add_node(iri, **_node(document))
    ordered = sorted(trace.edges, key=lambda edge: (edge.subject, edge.object, edge.relation))
    for number, edge in enumerate(ordered):
        if edge.subject in documents and edge.object in documents:
            network.add_edge(edge.subject, edge.object, key=f"e{number}", **_edge(edge))
    return network


def graphml(trace: Trace) -> bytes:
    """GraphML in UTF-8, the same bytes for the same trace."""
    buffer = io.BytesIO()
    nx.readwrite.graphml.write_graphml_xml(trace_network(trace), buffer, encoding="utf-8", prettyprint=True)
    return buffer.getvalue() + b"\n"


def gexf(trace: Trace) -> bytes:
    """GEXF 1.2 in UTF-8, the same bytes for the same trace: without the day on which it was written."""
    writer = nx.readwrite.gexf.GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(trace_network(trace))
    for meta in writer.xml.iter("meta"):
        meta.attrib.pop("lastmodifieddate", None)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue() + b"\n"


def _node(document: Document) -> dict[str, Value]:
    return _stated(
        label=short_name(document, "vi"),
        code=document.code,
        name=document.name,
        type=document.type,
        date=document.date.isoformat() if document.date else None,
        issuer=document.issuer,
        level=document.level,
        title=document.title,
        held=document.held,
    )


def _edge(edge: Edge) -> dict[str, Value]:
    surest = max(edge.evidence, key=lambda evidence: evidence.confidence, default=None)
    return _stated(
        relation=edge.relation,
        basis=edge.basis,
        sentence=surest.sentence if surest else None,
        confidence=surest.confidence if surest else None,
    )


def _stated(**values: Value | None) -> dict[str, Value]:
    """What is known; characters that XML cannot hold become U+FFFD."""
    return {
        name: _NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value
        for name, value in values.items()
        if value is not None
    }
