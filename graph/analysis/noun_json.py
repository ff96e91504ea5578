"""The JSON of documents, bodies and links wherever they appear, with the names of the contract."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from graph.analysis.answers import Edge, Step
from graph.model import Body, Document, Evidence
from graph.vocabulary import type_name

Json = dict[str, Any]


def day_json(day: date | None) -> str | None:
    """A day as an ISO date."""
    return day.isoformat() if day else None


def document_json(document: Document) -> Json:
    """A document, wherever one appears; `unchecked` is added where its date is not yet checked."""
    found: Json = {
        "iri": document.iri,
        "code": document.code,
        "name": document.name,
        "type": document.type,
        "date": day_json(document.date),
        "issuer": document.issuer,
        "level": document.level,
        "title": document.title,
        "held": document.held,
    }
    if document.unchecked:
        found["unchecked"] = True
    return found


def card_json(iri: str, card: Mapping[str, str]) -> Json:
    """`document_json` of what the ledger keeps of a document: `Snapshot.cards`."""
    told = card.get
    code = told("code")
    found: Json = {
        "iri": iri,
        "code": code,
        "name": told("name") if code is None else None,
        "type": type_name(told("docType")),
        "date": told("date"),
        "issuer": told("issuer"),
        "level": told("level"),
        "title": told("title"),
        "held": told("held") == "true",
    }
    if told("fromAuthority") == "true":
        found["unchecked"] = True
    return found


def documents_told() -> Callable[[Document], Json]:
    """`document_json` for an answer in whose chains the same documents come again."""
    known: dict[str, Json] = {}

    def tell(document: Document) -> Json:
        found = known.get(document.iri)
        if found is None:
            found = known[document.iri] = document_json(document)
        return found

    return tell


def body_json(body: Body) -> Json:
    """A body."""
    return {
        "iri": body.iri,
        "name": body.name,
        "level": body.level,
        "parent": body.parent,
        "valid_from": day_json(body.valid_from),
        "valid_to": day_json(body.valid_to),
    }


def evidence_json(evidence: Evidence, *, with_source: bool = True) -> Json:
    """One piece of evidence; beside a library it names its source."""
    governed = evidence.governed_by
    found: Json = {
        "start": evidence.span.start,
        "end": evidence.span.end,
        "page": evidence.page,
        "sentence": evidence.sentence,
        "repaired": evidence.repaired,
        "cue": evidence.cue,
        "footnote": evidence.footnote,
        "governed_by": {
            "start": governed.span.start,
            "end": governed.span.end,
            "sentence": governed.sentence,
            "repaired": governed.repaired,
        }
        if governed
        else None,
        "rule": evidence.rule,
        "confidence": evidence.confidence,
    }
    if with_source:
        found["source"] = evidence.source
        found["basis"] = evidence.basis
        found["partial"] = evidence.partial
        found["part"] = evidence.part
    return found


def proof_json(said: Mapping[str, str], sha256: str) -> Json:
    """`evidence_json` of what the ledger keeps of a piece of evidence: `Snapshot.proofs_between`."""
    told = said.get
    page, governing = told("page"), told("governedBy")
    return {
        "start": int(said["start"]),
        "end": int(said["end"]),
        "page": int(page) if page else None,
        "sentence": said["sentence"],
        "repaired": told("repaired"),
        "cue": said["cue"],
        "footnote": told("footnote"),
        "governed_by": {
            "start": int(said["governedByStart"]),
            "end": int(said["governedByEnd"]),
            "sentence": governing,
            "repaired": told("governedByRepaired"),
        }
        if governing
        else None,
        "rule": said["rule"],
        "confidence": float(said["confidence"]),
        "source": sha256,
        "basis": said["basis"],
        "partial": told("partial") == "true",
        "part": told("part"),
    }


def step_json(step: Step) -> Json:
    """A document that a trace reaches; `via` is the chain from it to the document asked for."""
    return {
        "document": document_json(step.document),
        "depth": step.depth,
        "via": list(map(document_json, step.via)),
        "skipped_levels": list(step.skipped_levels),
    } | link_json(step.edge)


def link_json(edge: Edge) -> Json:
    """What a link says and where, for a row that names its ends already."""
    return {"relation": edge.relation, "basis": edge.basis, "evidence": list(map(evidence_json, edge.evidence))}


def edge_json(edge: Edge) -> Json:
    """A link between two IRIs with its evidence."""
    return {
        "subject": edge.subject,
        "relation": edge.relation,
        "object": edge.object,
        "basis": edge.basis,
        "evidence": [evidence_json(evidence) for evidence in edge.evidence],
    }
