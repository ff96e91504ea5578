"""The queue and what was decided as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from graph.analysis.noun_json import Json, document_json, evidence_json
from graph.analysis.review import Question, Queue, places
from graph.model import Judgement, StoredFact
from graph.store.snapshot import Snapshot


def queue_json(
    snapshot: Snapshot, found: Queue, kinds: Sequence[str], source: str | None, limit: int | None, offset: int
) -> Json:
    """What `review list` prints."""
    return {
        "query": {"kind": list(kinds), "source": source, "limit": limit, "offset": offset},
        "total": found.total,
        "by_kind": found.by_kind,
        "results": [question_json(snapshot, one) for one in found.results],
    }


def decided_json(snapshot: Snapshot, found: Sequence[Question], total: int) -> Json:
    """What `review list --decided` prints."""
    return {"total": total, "results": [question_json(snapshot, one) for one in found]}


def question_json(snapshot: Snapshot, question: Question) -> Json:
    """One question; `marks` are the places in the sentence that name its documents."""
    return {
        "kind": question.kind,
        "subject": document_json(question.subject),
        "relation": question.relation,
        "object": document_json(question.object),
        "confidence": question.confidence,
        "open": question.open,
        "candidates": [document_json(one) for one in question.candidates],
        "documents": [document_json(one) for one in question.documents],
        "evidence": [
            evidence_json(one)
            | {
                "marks": [
                    {"start": start, "end": end, "document": iri} for start, end, iri in places(snapshot, question, one)
                ]
            }
            for one in question.evidence
        ],
        "facts": [_fact_json(one) for one in question.facts],
        "judgement": judgement_json(question.judgement) if question.judgement else None,
    }


def judgement_json(judgement: Judgement) -> Json:
    """What a person decided."""
    subject, relation, target = judgement.link
    instead = judgement.instead
    return {
        "subject": subject,
        "relation": relation,
        "object": target,
        "decision": judgement.decision,
        "at": judgement.at.isoformat(),
        "by": judgement.by,
        "reason": judgement.reason,
        "instead": {"subject": instead[0], "relation": instead[1], "object": instead[2]} if instead else None,
    }


def _fact_json(fact: StoredFact) -> Json:
    return {
        "fact": fact.fact,
        "value": fact.value,
        "start": fact.span.start,
        "end": fact.span.end,
        "sentence": fact.sentence,
        "source": fact.source,
    }
