"""One document as RDF: its facts, its links in both directions, and the evidence of each link."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

import pyoxigraph as ox

from graph.analysis.answers import Dossier, Edge, Neighbour
from graph.iris import source_iri
from graph.model import Document, Evidence
from graph.namespaces import LEVEL, ONTOLOGY, OWL, PREFIXES, RDF, TYPE, XSD
from graph.vocabulary import type_named

TURTLE = "text/turtle"
JSON_LD = "application/ld+json"

_A = ox.NamedNode(RDF + "type")


def document_data(known: Dossier, base: str, media: str) -> bytes:
    """`known` in Turtle or JSON-LD; the same document gives the same bytes."""
    form = ox.RdfFormat.TURTLE if media == TURTLE else ox.RdfFormat.JSON_LD
    triples = list(dict.fromkeys(_triples(known, base)))
    return ox.serialize(triples, format=form, prefixes=PREFIXES) or b""


def _triples(known: Dossier, base: str) -> Iterator[ox.Triple]:
    document = known.document
    this = ox.NamedNode(document.iri)
    yield from _facts(document)
    for alias in known.aliases:
        yield ox.Triple(ox.NamedNode(alias), ox.NamedNode(OWL + "sameAs"), this)
    for neighbours in (*known.acts_on.values(), *known.acted_on_by.values()):
        for neighbour in neighbours:
            yield from _link(neighbour, base)


def _facts(document: Document) -> Iterator[ox.Triple]:
    this = ox.NamedNode(document.iri)
    yield ox.Triple(this, _A, _vb("Document"))
    texts = ("code", "number", "name", "title", "issuer", "term")
    for name in texts:
        if value := getattr(document, name):
            yield ox.Triple(this, _vb(name), ox.Literal(value))
    if kind := type_named(document.type):
        yield ox.Triple(this, _vb("docType"), ox.NamedNode(TYPE + kind.slug))
    if document.level:
        yield ox.Triple(this, _vb("level"), ox.NamedNode(LEVEL + document.level))
    if document.body:
        yield ox.Triple(this, _vb("issuedBy"), ox.NamedNode(document.body))
    first, last = document.period or (None, None)
    days = {
        "date": document.date,
        "effectiveFrom": document.effective_from,
        "effectiveTo": document.effective_to,
        "periodFrom": first,
        "periodTo": last,
    }
    for name, day in days.items():
        if day:
            yield ox.Triple(this, _vb(name), ox.Literal(day.isoformat(), datatype=ox.NamedNode(XSD + "date")))
    yield ox.Triple(this, _vb("held"), ox.Literal(document.held))


def _link(neighbour: Neighbour, base: str) -> Iterator[ox.Triple]:
    edge = neighbour.edge
    subject, target = ox.NamedNode(edge.subject), ox.NamedNode(edge.object)
    relations = dict.fromkeys(
        (edge.relation, *(("implements",) if edge.relation == "guides" else ()), "cites")
    )
    for relation in relations:
        yield ox.Triple(subject, _vb(relation), target)
    yield from _facts(neighbour.document)
    for evidence in edge.evidence:
        yield from _evidence(edge, evidence, base)


def _evidence(edge: Edge, evidence: Evidence, base: str) -> Iterator[ox.Triple]:
    node = ox.BlankNode(f"e{_short(edge, evidence)}")
    yield ox.Triple(node, _A, _vb("Evidence"))
    yield ox.Triple(node, ox.NamedNode(RDF + "subject"), ox.NamedNode(edge.subject))
    yield ox.Triple(node, ox.NamedNode(RDF + "predicate"), _vb(edge.relation))
    yield ox.Triple(node, ox.NamedNode(RDF + "object"), ox.NamedNode(edge.object))
    yield ox.Triple(node, _vb("basis"), ox.Literal(evidence.basis))
    decimal = ox.NamedNode(XSD + "decimal")
    yield ox.Triple(node, _vb("confidence"), ox.Literal(str(round(evidence.confidence, 4)), datatype=decimal))
    yield ox.Triple(node, _vb("sentence"), ox.Literal(evidence.sentence))
    yield ox.Triple(node, _vb("start"), ox.Literal(evidence.span.start))
    yield ox.Triple(node, _vb("end"), ox.Literal(evidence.span.end))
    yield ox.Triple(node, _vb("partial"), ox.Literal(evidence.partial))
    for name in ("cue", "rule", "footnote", "part"):
        if value := getattr(evidence, name):
            yield ox.Triple(node, _vb(name), ox.Literal(value))
    if evidence.source:
        source = ox.NamedNode(source_iri(base, evidence.source))
        yield ox.Triple(node, _vb("source"), source)


def _short(edge: Edge, evidence: Evidence) -> str:
    text = f"{edge.subject} {edge.relation} {edge.object} {evidence.source} {evidence.span.start} {evidence.rule}"
    return sha256(text.encode("utf-8")).hexdigest()[:16]


def _vb(name: str) -> ox.NamedNode:
    return ox.NamedNode(ONTOLOGY + name)
