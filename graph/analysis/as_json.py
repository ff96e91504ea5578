"""The JSON that commands print and `/api` answers: plain dictionaries with the names of the contract."""

from __future__ import annotations

from collections.abc import Sequence

from graph.analysis.answers import Dossier, Found, Neighbour, Trace
from graph.analysis.history import History
from graph.analysis.long_rows import rows_json
from graph.analysis.noun_json import Json, body_json, day_json, document_json, edge_json, evidence_json, step_json
from graph.analysis.path import Paths
from graph.library.ledger import SourceRow
from graph.model import Document, Fact, Link, Reading, Resolution


def resolution_json(resolution: Resolution, warnings: Sequence[str]) -> Json:
    """What `extract` prints for one file; `warnings` are sentences in the reader's language."""
    source, own = resolution.claims.source, resolution.document
    period = {"from": day_json(own.period[0]), "to": day_json(own.period[1])} if own.period else None
    return {
        "source": {
            "path": source.path,
            "sha256": source.sha256,
            "format": source.format,
            "chars": source.chars,
            "warnings": list(warnings),
        },
        "document": document_json(own)
        | {
            "period": period,
            "effective_from": day_json(own.effective_from),
            "effective_to": day_json(own.effective_to),
            "place": resolution.claims.header.place,
            "signed": resolution.claims.header.signed,
        },
        "citations": [_citation_json(reading) for reading in resolution.readings],
        "links": _links_json(resolution),
        "facts": [_fact_json(fact) for fact in resolution.facts],
    }


def _citation_json(reading: Reading) -> Json:
    citation = reading.citation
    code = str(citation.code) if citation.code and citation.code.body else None
    return {
        "start": citation.span.start,
        "end": citation.span.end,
        "page": citation.page,
        "paragraph": citation.paragraph,
        "text": citation.text,
        "kind": citation.kind,
        "code": code
        or (reading.document.code if citation.kind in ("short", "backref") and reading.status == "resolved" else None),
        "name": citation.name if code is None else None,
        "type": citation.type,
        "date": day_json(citation.date),
        "issuer": reading.issuer,
        "term": citation.term,
        "part": citation.part,
        "footnote": citation.footnote,
        "status": reading.status,
        "resolved_by": reading.resolved_by,
        "document": document_json(reading.document),
        "candidates": [document_json(candidate) for candidate in reading.candidates],
    }


def _links_json(resolution: Resolution) -> list[Json]:
    """Links of one source, the evidence of one subject, relation, object and basis together."""
    grouped: dict[tuple[str, str, str, str], list[Link]] = {}
    for link in resolution.links:
        key = (link.subject.iri, link.relation, link.object.iri, link.evidence.basis)
        grouped.setdefault(key, []).append(link)
    own = resolution.document.iri
    return [
        {
            "subject": "SELF" if links[0].subject.iri == own else document_json(links[0].subject),
            "relation": links[0].relation,
            "object": document_json(links[0].object),
            "basis": basis,
            "partial": any(link.evidence.partial for link in links),
            "part": next((link.evidence.part for link in links if link.evidence.part), None),
            "evidence": [evidence_json(link.evidence, with_source=False) for link in links],
        }
        for (_, _, _, basis), links in grouped.items()
    ]


def _fact_json(fact: Fact) -> Json:
    return {
        "document": document_json(fact.document),
        "fact": fact.fact,
        "value": fact.value,
        "start": fact.span.start,
        "end": fact.span.end,
        "sentence": fact.sentence,
    }


def trace_json(trace: Trace, limit: int | None = None, offset: int = 0) -> Json:
    """What `trace` prints: the question, counts over all, and a page of results."""
    question = trace.question
    return {
        "query": {
            "document": document_json(trace.target),
            "up": question.up,
            "direct": question.depth == 1,
            "depth": question.depth,
            "relation": list(question.relations),
            "basis": list(question.bases),
            "level": list(question.levels),
            "body": question.body,
            "from": day_json(question.since),
            "to": day_json(question.until),
            "as_of": day_json(question.as_of),
        },
        "total": len(trace.steps),
        "by_level": trace.by_level,
        "hidden": trace.hidden,
        "results": rows_json(trace.steps, step_json, limit, offset)
        if trace.rows is None
        else rows_json(trace.rows, None, limit, offset),
    }


def paths_json(paths: Paths) -> Json:
    """What `path` prints."""
    return {
        "chains": [[document_json(document) for document in chain] for chain in paths.chains],
        "skipped_levels": list(paths.skipped_levels),
        "links": [edge_json(edge) for edge in paths.edges],
    }


def history_json(history: History) -> Json:
    """What `history` prints."""
    return {
        "chain": [document_json(document) for document in history.chain],
        "amended_by": [
            {
                "document": document_json(amendment.document),
                "parts": list(amendment.parts),
                "evidence": [evidence_json(evidence) for edge in amendment.edges for evidence in edge.evidence],
            }
            for amendment in history.amended_by
        ],
        "repealed_by": [document_json(one.document) for one in history.repealed_by],
        "never_in_force": [document_json(one) for one in history.chain if one.iri in history.void],
        "links": [
            edge_json(edge) for edge in (*history.edges, *(edge for one in history.repealed_by for edge in one.edges))
        ],
    }


def dossier_json(dossier: Dossier) -> Json:
    """What `show` prints."""

    def neighbours(groups: dict[str, Sequence[Neighbour]]) -> Json:
        return {
            relation: [
                {
                    "document": document_json(neighbour.document),
                    "basis": neighbour.edge.basis,
                    "evidence": [evidence_json(evidence) for evidence in neighbour.edge.evidence],
                }
                for neighbour in many
            ]
            for relation, many in groups.items()
        }

    return {
        "document": document_json(dossier.document),
        "facts": [
            {
                "fact": fact.name,
                "value": fact.value,
                "sources": [{"sha256": source.sha256, "names": list(source.names)} for source in fact.sources],
                "authority": fact.from_authority,
            }
            for fact in dossier.facts
        ],
        "acts_on": neighbours(dossier.acts_on),
        "acted_on_by": neighbours(dossier.acted_on_by),
        "mentions": [
            {"source": m.source.sha256, "names": list(m.source.names), "start": m.start, "end": m.end, "text": m.text}
            for m in dossier.mentions
        ],
        "held_in": [{"sha256": source.sha256, "names": list(source.names)} for source in dossier.held_in],
        "aliases": list(dossier.aliases),
        "candidates": [document_json(candidate) for candidate in dossier.candidates],
    }


def found_json(words: str, kind: str | None, found: Found) -> Json:
    """What `find` prints: documents under `results`, bodies and places in texts beside them."""
    return {
        "query": {"words": words, "kind": kind},
        "total": found.document_total,
        "body_total": found.body_total,
        "text_total": found.text_total,
        "by_level": found.by_level,
        "results": [{"document": row} for row in found.rows],
        "bodies": [body_json(body) for body in found.bodies],
        "texts": [
            {
                "source": m.source.sha256,
                "names": list(m.source.names),
                "start": m.start,
                "end": m.end,
                "text": m.text,
                "around": m.sentence,
            }
            for m in found.texts
        ],
    }


def sources_json(rows: tuple[SourceRow, ...], snapshot_document: dict[str, Document], language: str) -> Json:
    """What `sources` prints."""
    return {
        "results": [
            {
                "sha256": row.sha256,
                "names": list(row.names),
                "state": row.state,
                "reason": row.reason(language),
                "document": document_json(snapshot_document[row.document])
                if row.document in snapshot_document
                else None,
            }
            for row in rows
        ]
    }
