"""Documents, links and evidence as RDF, and back: the only module that knows both forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

import pyoxigraph as ox

from graph.iris import graph_iri, identifier, source_iri
from graph.model import Body, Document, Evidence, Governing, Link, Reading, Resolution, Span
from graph.namespaces import LEVEL, ONTOLOGY, ORG, OWL, RDF, RDFS, TYPE, XSD
from graph.resolution.knowledge import row_path
from graph.store.said import iri_of, own_facts, plenum_path, stated_facts
from graph.vocabulary import KnownDocument, known_documents, type_name, type_named, units

TYPE_OF = ox.NamedNode(RDF + "type")
LABEL = ox.NamedNode(RDFS + "label")
SUBJECT, PREDICATE, OBJECT = (ox.NamedNode(RDF + name) for name in ("subject", "predicate", "object"))
ORGANIZATION = ox.NamedNode(ORG + "Organization")
SAME_AS = ox.NamedNode(OWL + "sameAs")
_DATE = ox.NamedNode(XSD + "date")
_INTEGER = ox.NamedNode(XSD + "integer")
_DECIMAL = ox.NamedNode(XSD + "decimal")
_BOOLEAN = ox.NamedNode(XSD + "boolean")

Term = ox.NamedNode | ox.Literal
_DATES = frozenset(
    (
        "date",
        "effectiveFrom",
        "effectiveTo",
        "periodFrom",
        "periodTo",
        "inForceFrom",
        "termTo",
        "endedOn",
        "endedWithDetailsOn",
        "overBy",
        "haltsFrom",
        "haltsTo",
    )
)


@cache
def vb(name: str) -> ox.NamedNode:
    """The term `name` of the ontology."""
    return ox.NamedNode(ONTOLOGY + name)


def text(value: str) -> ox.Literal:
    """A plain string."""
    return ox.Literal(value)


def day(value: date) -> ox.Literal:
    """An `xsd:date`."""
    return ox.Literal(value.isoformat(), datatype=_DATE)


def number(value: int) -> ox.Literal:
    """An `xsd:integer`."""
    return ox.Literal(str(value), datatype=_INTEGER)


def flag(value: bool) -> ox.Literal:
    """An `xsd:boolean`."""
    return ox.Literal("true" if value else "false", datatype=_BOOLEAN)


def decimal(value: float) -> ox.Literal:
    """An `xsd:decimal` with up to three places."""
    return ox.Literal(f"{value:.3f}".rstrip("0").rstrip("."), datatype=_DECIMAL)


def source_graph(base: str, sha256: str) -> ox.NamedNode:
    """The named graph of a source."""
    return ox.NamedNode(graph_iri(base, f"source/{sha256}"))


# a source's graph


def source_quads(resolution: Resolution, names: Iterable[str], base: str) -> Iterator[ox.Quad]:
    """What one source says, with its evidence, in its own named graph."""
    source = resolution.claims.source
    graph = source_graph(base, source.sha256)
    node = ox.NamedNode(source_iri(base, source.sha256))

    def quad(subject: ox.NamedNode, name: str | ox.NamedNode, value: Term, new: type[ox.Quad] = ox.Quad) -> ox.Quad:
        return new(subject, vb(name) if isinstance(name, str) else name, value, graph)

    yield quad(node, TYPE_OF, vb("Source"))
    yield quad(node, "sha256", text(source.sha256))
    yield quad(node, "format", text(source.format))
    for name in names:
        yield quad(node, "fileName", text(name))
    own = ox.NamedNode(resolution.document.iri)
    yield quad(node, "about", own)
    yield quad(own, "held", flag(True))
    yield quad(own, TYPE_OF, vb("Document"))
    for name, value in (*own_facts(resolution.document), *_level(resolution.document)):
        yield quad(own, name, term(name, value, base))
    described: set[ox.Quad] = set()
    for index, reading in enumerate(resolution.readings):
        yield from (quad(*fact) for fact in _citation_facts(node, index, reading))
        target = ox.NamedNode(reading.document.iri)
        if target != own:
            described.add(quad(target, TYPE_OF, vb("Document")))
            described.update(
                quad(target, name, term(name, value, base))
                for name, value in (*stated_facts(reading), *_level(reading.document))
                if name != "number"
            )
            described.add(quad(own, "cites", target))
        if reading.alias and reading.alias != target.value:
            described.add(quad(ox.NamedNode(reading.alias), SAME_AS, target))
    yield from described
    for index, link in enumerate(resolution.links):
        yield from (quad(*fact) for fact in _evidence_facts(node, index, link))
    for index, fact in enumerate(resolution.facts):
        here = ox.NamedNode(f"{node.value}#fact-{index}")
        yield quad(here, TYPE_OF, vb("Fact"))
        yield quad(here, "document", ox.NamedNode(fact.document.iri))
        yield quad(here, "fact", text(fact.fact))
        if fact.value:
            yield quad(here, "value", text(fact.value))
        if fact.body:
            yield quad(here, "body", ox.NamedNode(fact.body))
        if fact.overrides:
            yield quad(here, "overrides", flag(True))
        yield quad(here, "sentence", text(fact.sentence))
        yield quad(here, "start", number(fact.span.start))
        yield quad(here, "end", number(fact.span.end))
        yield quad(here, "source", node)


def term(name: str, value: str, base: str) -> Term:
    """The RDF term of a value of the property `name`."""
    iri = iri_of(name, value, base)
    if iri:
        return ox.NamedNode(iri)
    return ox.Literal(value, datatype=_DATE) if name in _DATES else ox.Literal(value)


def _level(document: Document) -> tuple[tuple[str, str], ...]:
    return (("level", document.level),) if document.level else ()


def _citation_facts(
    source: ox.NamedNode, index: int, reading: Reading
) -> Iterator[tuple[ox.NamedNode, str | ox.NamedNode, Term]]:
    node = ox.NamedNode(f"{source.value}#citation-{index}")
    citation = reading.citation
    yield node, TYPE_OF, vb("Citation")
    yield node, "start", number(citation.span.start)
    yield node, "end", number(citation.span.end)
    yield node, "text", text(citation.text)
    yield node, "kind", text(citation.kind)
    yield node, "status", text(reading.status)
    yield node, "names", ox.NamedNode(reading.document.iri)
    if citation.page:
        yield node, "page", number(citation.page)
    if citation.paragraph:
        yield node, "paragraph", number(citation.paragraph)
    for name, value in (("resolvedBy", reading.resolved_by), ("part", citation.part), ("footnote", citation.footnote)):
        if value:
            yield node, name, text(value)
    for candidate in reading.candidates:
        yield node, "candidate", ox.NamedNode(candidate.iri)


def _evidence_facts(
    source: ox.NamedNode, index: int, link: Link
) -> Iterator[tuple[ox.NamedNode, str | ox.NamedNode, Term]]:
    node = ox.NamedNode(f"{source.value}#evidence-{index}")
    yield node, TYPE_OF, vb("Evidence")
    yield node, SUBJECT, ox.NamedNode(link.subject.iri)
    yield node, PREDICATE, vb(link.relation)
    yield node, OBJECT, ox.NamedNode(link.object.iri)
    yield node, "source", source
    for name, value in evidence_values(link.evidence):
        yield node, name, value


def evidence_values(evidence: Evidence) -> Iterator[tuple[str, ox.Literal]]:
    """What is said of a piece of evidence beside its link and source: properties with their values."""
    yield "basis", text(evidence.basis)
    yield "confidence", decimal(evidence.confidence)
    yield "sentence", text(evidence.sentence)
    yield "start", number(evidence.span.start)
    yield "end", number(evidence.span.end)
    yield "cue", text(evidence.cue)
    yield "rule", text(evidence.rule)
    if evidence.partial:
        yield "partial", flag(True)
    if evidence.last_day:
        yield "lastDay", day(evidence.last_day)
    if evidence.halts_to:
        yield "haltsTo", day(evidence.halts_to)
    if evidence.page:
        yield "page", number(evidence.page)
    for name, value in (
        ("footnote", evidence.footnote), ("part", evidence.part), ("noted", evidence.noted),
        ("repaired", evidence.repaired),
    ):  # fmt: skip
        if value:
            yield name, text(value)
    if evidence.governed_by:
        yield "governedBy", text(evidence.governed_by.sentence)
        if evidence.governed_by.repaired:
            yield "governedByRepaired", text(evidence.governed_by.repaired)
        yield "governedByStart", number(evidence.governed_by.span.start)
        yield "governedByEnd", number(evidence.governed_by.span.end)


def read_evidence(values: dict[str, str], sha256: str) -> Evidence:
    """The evidence whose properties (by local name) are `values`."""
    governed = None
    if "governedBy" in values:
        governed = Governing(
            Span(int(values["governedByStart"]), int(values["governedByEnd"])),
            values["governedBy"],
            values.get("governedByRepaired"),
        )
    return Evidence(
        span=Span(int(values["start"]), int(values["end"])),
        sentence=values["sentence"],
        cue=values["cue"],
        rule=values["rule"],
        confidence=float(values["confidence"]),
        basis=values["basis"],  # type: ignore[arg-type]
        repaired=values.get("repaired"),
        footnote=values.get("footnote"),
        governed_by=governed,
        partial=values.get("partial") == "true",
        part=values.get("part"),
        noted=values.get("noted"),
        source=sha256,
        page=int(values["page"]) if "page" in values else None,
        last_day=date.fromisoformat(values["lastDay"]) if "lastDay" in values else None,
        halts_to=date.fromisoformat(values["haltsTo"]) if "haltsTo" in values else None,
    )


# the authority file and the bodies


def row_facts(row: KnownDocument) -> Iterator[tuple[str, str]]:
    """What a row of the authority file says: property and value, each alias a `name`."""
    kind = type_named(row.type)
    plenum = None if row.meeting_inferred else plenum_path(row.meeting)
    for name, value in (
        ("docType", kind.slug if kind else None),
        ("code", row.code),
        ("number", row.number),
        ("date", row.day),
        ("issuer", row.issuer),
        ("title", row.title),
        ("term", row.term),
        ("effectiveFrom", row.effective_from),
        ("effectiveTo", row.effective_to),
        *(("name", alias) for alias in row.aliases),
        ("level", "central"),
        ("adoptedAt", plenum),
    ):
        if value:
            yield name, value.isoformat() if isinstance(value, date) else value


def authority_quads(base: str) -> Iterator[ox.Quad]:
    """The authority file in its own graph; `vb:fromAuthority` marks rows that were not checked against a source."""
    graph = ox.NamedNode(graph_iri(base, "authority"))
    for row in known_documents():
        node = ox.NamedNode(identifier(base, row_path(row)))
        yield ox.Quad(node, TYPE_OF, vb("Document"), graph)
        for name, value in row_facts(row):
            yield ox.Quad(node, vb(name), term(name, value, base), graph)
        if not row.sure:
            yield ox.Quad(node, vb("fromAuthority"), flag(True), graph)


def body_quads(bodies: Iterable[Body], graph: ox.NamedNode | ox.DefaultGraph) -> Iterator[ox.Quad]:
    """Bodies with their level, parent and validity."""
    for body in bodies:
        node = ox.NamedNode(body.iri)
        yield ox.Quad(node, TYPE_OF, vb("Body"), graph)
        yield ox.Quad(node, TYPE_OF, ORGANIZATION, graph)
        yield ox.Quad(node, LABEL, ox.Literal(body.name, language="vi"), graph)
        yield ox.Quad(node, vb("level"), ox.NamedNode(LEVEL + body.level), graph)
        if body.code:
            yield ox.Quad(node, vb("code"), text(body.code), graph)
        if body.parent:
            yield ox.Quad(node, vb("parentBody"), ox.NamedNode(body.parent), graph)
        if body.valid_from:
            yield ox.Quad(node, vb("validFrom"), day(body.valid_from), graph)
        if body.valid_to:
            yield ox.Quad(node, vb("validTo"), day(body.valid_to), graph)


def merger_quads(body: Body, base: str, graph: ox.NamedNode) -> Iterator[ox.Quad]:
    """The change event that ended a body whose unit places.csv knows: when, by which act, what followed.

    A district has no single heir: the units that followed are named, no body is made the heir of another.
    """
    for unit in units():
        if (
            unit.successors
            and unit.valid_to
            and unit.valid_to == body.valid_to
            and body.name.endswith(f" {unit.place.name}")
        ):
            event = ox.NamedNode(identifier(base, f"event/{unit.valid_to.isoformat()}/{body.iri.rpartition('/')[2]}"))
            yield ox.Quad(event, TYPE_OF, ox.NamedNode(ORG + "ChangeEvent"), graph)
            yield ox.Quad(event, ox.NamedNode(ORG + "originalOrganization"), ox.NamedNode(body.iri), graph)
            yield ox.Quad(event, vb("date"), day(unit.valid_to), graph)
            if unit.decided_by:
                yield ox.Quad(event, LABEL, text(unit.decided_by), graph)
            for name in unit.successors:
                yield ox.Quad(event, vb("place"), text(name), graph)


# reading a document back


def read_document(iri: str, values: dict[str, str]) -> Document:
    """The document whose properties (by local name) are `values`; type and level as IRIs or by their last part."""
    told = values.get
    start, end = _day(told("periodFrom")), _day(told("periodTo"))
    level, kind = told("level"), told("docType")
    return Document(
        iri,
        type=type_name(kind.removeprefix(TYPE)) if kind else None,
        code=told("code"),
        name=told("name") if "code" not in values else None,
        date=_day(told("date")),
        issuer=told("issuer"),
        level=level.removeprefix(LEVEL) if level else None,
        title=told("title"),
        held=told("held") == "true",
        number=told("number"),
        body=told("issuedBy"),
        term=told("term"),
        period=(start, end) if start and end else None,
        effective_from=_day(told("effectiveFrom")),
        effective_to=_day(told("effectiveTo")),
        unchecked=told("fromAuthority") == "true",
    )


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None
