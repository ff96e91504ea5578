"""The JSON of the questions about time and holdings: what commands print and `/api` answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph.analysis.body import BodyView, RelatedBody
from graph.analysis.coverage import STATES, Coverage
from graph.analysis.diff import Difference
from graph.analysis.force import Reason, State
from graph.analysis.lag import LagAnswer, LagSummary
from graph.analysis.lapsed import LapsedAnswer
from graph.analysis.later import fetch_together, window
from graph.analysis.long_rows import rows_json
from graph.analysis.noun_json import (
    Json,
    body_json,
    day_json,
    document_json,
    documents_told,
    edge_json,
    evidence_json,
)
from graph.analysis.quality import QualityReport
from graph.analysis.stale import Stale, StaleAnswer
from graph.analysis.wanted import IssuedAnswer, WantedAnswer
from graph.model import Body, Document, StoredFact


def state_json(state: State) -> Json:
    """What `status` prints."""
    return {
        "document": document_json(state.document),
        "as_of": day_json(state.as_of),
        "in_force": state.in_force,
        "from": day_json(state.since),
        "to": day_json(state.until),
        "because": [document_json(document) for document in state.because],
        "reasons": [_reason_json(reason) for reason in state.reasons],
    }


def _reason_json(reason: Reason) -> Json:
    evidence = [evidence_json(one) for one in reason.edge.evidence] if reason.edge else []
    if reason.fact:
        evidence.append(_fact_evidence(reason.fact))
    return {
        "kind": reason.kind,
        "date": day_json(reason.day),
        "document": document_json(reason.document) if reason.document else None,
        "part": reason.part,
        "evidence": evidence,
    }


def _suspended_json(one: Stale, tell: Callable[[Document], Json]) -> Json:
    """Since when and by what the dead one is suspended."""
    state = one.over if one.over_by is None else None
    by = [tell(reason.document) for reason in (state.suspended if state else ()) if reason.document]
    return {"suspended_from": day_json(state.suspended_from if state else None), "suspended_by": by}


def stale_json(answer: StaleAnswer, limit: int | None = None, offset: int = 0) -> Json:
    """What `stale` prints."""
    tell = documents_told()
    results = [
        {
            "document": document_json(one.document),
            "because": list(map(tell, one.because)),
            "replaced_by": list(map(tell, one.replaced_by)),
            "repealed_by": list(map(tell, one.repealed_by)),
            "ended": day_json(one.ended),
            **_suspended_json(one, tell),
            "over_by": day_json(one.over_by),
        }
        for one in window(answer.results, limit, offset)
    ]
    return {
        "query": {
            "document": document_json(answer.target) if answer.target else None,
            "as_of": day_json(answer.as_of),
        },
        "total": len(answer.results),
        "unknown": len(answer.unknown),
        "by_level": answer.by_level,
        "results": results,
    }


def lapsed_json(answer: LapsedAnswer, limit: int | None = None, offset: int = 0) -> Json:
    """What `lapsed` prints; `successors` are suggestions, made where no sentence names what replaced the document."""
    return {
        "query": {"as_of": day_json(answer.as_of)},
        "total": len(answer.results),
        "by_level": answer.by_level,
        "results": [
            {
                "document": document_json(one.document),
                "ended": day_json(one.state.until),
                "replaced_by": [document_json(document) for document in one.replaced_by],
                "successors": [document_json(document) for document in one.successors],
            }
            for one in window(answer.results, limit, offset)
        ],
    }


def wanted_json(found: WantedAnswer, code: str | None, limit: int | None = None, offset: int = 0) -> Json:
    """What `wanted` prints; `undated` are the mentions that are put together under one number."""
    return {
        "query": {"code": code},
        "total": len(found.results),
        "by_level": found.by_level,
        "results": [
            {
                "document": document_json(one.document),
                "cited_by": one.cited_by,
                "undated": [document_json(document) for document in one.undated],
            }
            for one in window(found.results, limit, offset)
        ],
    }


def issued_json(answer: IssuedAnswer, year: int | None, held: bool, limit: int | None = None, offset: int = 0) -> Json:
    """What `issued` prints."""
    return {
        "query": {"body": body_json(answer.body), "year": year, "held": held},
        "total": len(answer.results),
        "by_level": answer.by_level,
        "results": [{"document": document_json(document)} for document in window(answer.results, limit, offset)],
    }


def body_view_json(view: BodyView) -> Json:
    """What `body` prints."""
    return {
        "body": body_json(view.body),
        "parent": body_json(view.parent) if view.parent else None,
        "predecessors": [_related_json(one) for one in view.predecessors],
        "successors": [_related_json(one) for one in view.successors],
        "only_in": view.only_in.sha256 if view.only_in else None,
        "may_be": [body_json(one) for one in view.may_be],
    }


def _related_json(one: RelatedBody) -> Json:
    known = body_json(one.body) if one.body else {"iri": None, "name": one.name}
    return {**known, "decided_by": one.act}


def lag_json(answer: LagAnswer, limit: int | None = None, offset: int = 0) -> Json:
    """What `lag` prints; a page has the sums of as many bodies as hops, `bodies` tells how many there are."""
    sums = answer.summary
    return {
        "query": {
            "document": document_json(answer.target),
            "via": document_json(answer.via) if answer.via else None,
        },
        "total": len(answer.results),
        "undated": answer.undated,
        "backwards": list(answer.backward_rows),
        "results": rows_json(answer.rows, None, limit, offset),
        "bodies": len(sums["body"]),
        "summary": list(map(_lag_summary_json, [*sums["level"], *window(sums["body"], limit, offset), *sums["year"]])),
    }


def _lag_summary_json(group: LagSummary) -> Json:
    return {
        "by": group.by,
        "key": group.key,
        "count": group.hops,
        "median": group.median,
        "quartiles": group.quartiles,
        "fastest": group.fastest,
        "slowest": group.slowest,
    }


def coverage_json(found: Coverage, limit: int | None = None, offset: int = 0) -> Json:
    """What `coverage` prints: counts over all cells, and a page of them."""
    cells = window(found.cells, limit, offset)
    told = documents_told()
    implementers = [cell.rows for cell in cells]
    fetch_together(implementers)
    return {
        "query": {
            "documents": [document_json(document) for document in found.documents],
            "as_of": day_json(found.as_of),
        },
        "unknown": list(found.unknown),
        "ambiguous": [
            {"name": name, "candidates": [body_json(one) for one in error.candidates if isinstance(one, Body)]}
            for name, error in found.several.items()
        ],
        "total": len(found.cells),
        "by_state": {state: found.count(state) for state in STATES},
        "cells": [
            {
                "body": cell.body.name,
                "iri": cell.body.iri,
                "level": cell.body.level,
                "document": told(cell.document),
                "state": cell.state,
                "by": [row["document"] for row in rows],
                "evidence": [one for row in rows for one in row["evidence"]] + list(map(_fact_evidence, cell.facts)),
            }
            for cell, rows in zip(cells, map(list, implementers), strict=True)
        ],
    }


def quality_json(found: QualityReport, kinds: Sequence[str], limit: int | None = None, offset: int = 0) -> Json:
    """What `quality` prints."""
    return {
        "query": {"kind": list(kinds)},
        "total": len(found.results),
        "by_kind": found.by_kind,
        "results": [
            {
                "kind": one.kind,
                "documents": [document_json(document) for document in one.documents],
                "links": [edge_json(edge) for edge in one.edges],
                "evidence": [_fact_evidence(fact) for fact in one.facts],
            }
            for one in window(found.results, limit, offset)
        ],
    }


def difference_json(found: Difference, limit: int | None = None, offset: int = 0) -> Json:
    """What `diff` prints: a page of each of its three lists."""
    counts = {"appeared": len(found.appeared), "ended": len(found.ended), "changed": len(found.changed)}
    return {
        "query": {
            "from": day_json(found.first),
            "to": day_json(found.last),
            "document": document_json(found.target) if found.target else None,
        },
        "total": sum(counts.values()),
        **{f"{name}_total": count for name, count in counts.items()},
        "appeared": rows_json(found.appeared_rows, None, limit, offset),
        "ended": rows_json(found.ended_rows, None, limit, offset),
        "changed": rows_json(found.changed_rows, None, limit, offset),
    }


def _fact_evidence(fact: StoredFact) -> Json:
    return {"start": fact.span.start, "end": fact.span.end, "sentence": fact.sentence, "source": fact.source}
