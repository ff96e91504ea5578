"""RDF files: the whole library as N-Quads or TriG, or one document's neighbourhood as Turtle or JSON-LD."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from importlib.resources import files

import pyoxigraph as ox
import rdflib

from graph.analysis.answers import Trace
from graph.namespaces import PREFIXES
from graph.store.snapshot import Snapshot

FORMATS = {
    "nq": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
}


def quads_of(snapshot: Snapshot, trace: Trace | None) -> list[ox.Quad]:
    """All quads, or those about the documents of a trace and the evidence of its links, in a fixed order."""
    if trace is None:
        return sorted(snapshot.quads(), key=str)
    return sorted(set(snapshot.about({document.iri for document in trace.passed})), key=str)


def rdf_bytes(quads: Iterable[ox.Quad], ending: str) -> bytes:
    """`quads` in the format of a file ending; Turtle, N-Triples and JSON-LD hold what the default graph says."""
    if ending == "jsonld":
        return jsonld_bytes(quads)
    out = io.BytesIO()
    prefixes = PREFIXES if ending in ("ttl", "trig") else None
    if ending in ("ttl", "nt"):
        ox.serialize(_holding(quads), out, FORMATS[ending], prefixes=prefixes)
    else:
        ox.serialize(quads, out, FORMATS[ending], prefixes=prefixes)
    return out.getvalue()


def _holding(quads: Iterable[ox.Quad]) -> list[ox.Triple]:
    return [quad.triple for quad in quads if isinstance(quad.graph_name, ox.DefaultGraph)]


def jsonld_bytes(quads: Iterable[ox.Quad]) -> bytes:
    """What the default graph says as JSON-LD with our context, by rdflib."""
    out = io.BytesIO()
    ox.serialize(_holding(quads), out, ox.RdfFormat.N_TRIPLES)
    context = json.loads(files("ontology").joinpath("context.jsonld").read_text(encoding="utf-8"))["@context"]
    found = rdflib.Graph()
    found.parse(data=out.getvalue(), format="nt")
    return found.serialize(format="json-ld", context=context, sort_keys=True, ensure_ascii=False).encode("utf-8")
