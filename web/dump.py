"""All data as files, and their description."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator

import pyoxigraph as ox
from flask import Blueprint, Response, request, send_file
from werkzeug.wrappers import Response as Sent

from graph.namespaces import DCTERMS, ONTOLOGY, PREFIXES, RDF, XSD
from graph.store.snapshot import Snapshot
from web.current import served

pages = Blueprint("dump", __name__)

VOID = "http://rdfs.org/ns/void#"


@pages.get("/data.nq")
def quads() -> Sent:
    """Every quad: what holds, and what each source says."""
    with served().reading() as snapshot:
        return _file(snapshot.quads(), ox.RdfFormat.N_QUADS, snapshot)


@pages.get("/data.ttl")
def turtle() -> Sent:
    """What holds: documents with their best facts, and the accepted links."""
    with served().reading() as snapshot:
        return _file(_holding(snapshot), ox.RdfFormat.TURTLE, snapshot)


@pages.get("/void")
def description() -> Response:
    """The dataset in the VoID vocabulary: its size, its dumps, its SPARQL service."""
    with served().reading() as snapshot:
        holdings = served().holdings(snapshot)
        triples = sum(1 for _ in _holding(snapshot))
    this = ox.NamedNode(f"{served().library.base}void#dataset")
    root = ox.NamedNode(request.host_url)
    facts: list[tuple[str, ox.NamedNode | ox.Literal]] = [
        (RDF + "type", ox.NamedNode(VOID + "Dataset")),
        (DCTERMS + "title", ox.Literal("luocdo")),
        (VOID + "triples", ox.Literal(triples)),
        (VOID + "documents", ox.Literal(holdings.documents)),
        (VOID + "vocabulary", ox.NamedNode(ONTOLOGY)),
        (VOID + "uriSpace", ox.Literal(served().library.base, datatype=ox.NamedNode(XSD + "string"))),
        (VOID + "sparqlEndpoint", ox.NamedNode(f"{root.value}sparql")),
        (VOID + "dataDump", ox.NamedNode(f"{root.value}data.nq")),
        (VOID + "dataDump", ox.NamedNode(f"{root.value}data.ttl")),
    ]
    body = ox.serialize(
        (ox.Triple(this, ox.NamedNode(name), value) for name, value in facts),
        format=ox.RdfFormat.TURTLE,
        prefixes={**PREFIXES, "void": VOID},
    )
    return Response(body, mimetype="text/turtle")


def _holding(snapshot: Snapshot) -> Iterator[ox.Triple]:
    for quad in snapshot.quads():
        if isinstance(quad.graph_name, ox.DefaultGraph):
            yield quad.triple


def _file(statements: Iterable[ox.Quad] | Iterable[ox.Triple], form: ox.RdfFormat, snapshot: Snapshot) -> Sent:
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the server closes it when it is sent
    prefixes = PREFIXES if form == ox.RdfFormat.TURTLE else None
    ox.serialize(statements, output=file, format=form, prefixes=prefixes)
    file.seek(0)
    name = f"luocdo-{snapshot.number}.{form.file_extension}"
    return send_file(file, mimetype=form.media_type, as_attachment=True, download_name=name)
