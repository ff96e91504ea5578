"""Who implements a document, directly or through others; or, upwards, what it implements."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from datetime import date

from graph.analysis.answers import DEFAULT_BASES, Edge, Step, Trace, TraceQuestion
from graph.analysis.links import edge_between, neighbours
from graph.model import LEVELS, Document
from graph.store.snapshot import Snapshot


def trace(snapshot: Snapshot, target: Document, question: TraceQuestion) -> Trace:
    """Follow the links of `question` from `target`, breadth first, so that each document has a shortest chain."""
    reached, edges = _walk(snapshot, target, question)
    steps = [step for iri, step in reached.items() if iri != target.iri and _listed(step.document, question)]
    steps.sort(key=lambda step: (step.depth, *_order(step.document)))
    hidden = 0
    if not set(DEFAULT_BASES) <= set(question.bases):
        more, _ = _walk(snapshot, target, replace(question, bases=(*DEFAULT_BASES, *question.bases)))
        hidden = sum(1 for iri, step in more.items() if iri not in reached and _listed(step.document, question))
    passed = tuple(sorted((step.document for step in reached.values()), key=_order))
    return Trace(target, question, tuple(steps), passed, tuple(edges), hidden)


def _walk(snapshot: Snapshot, target: Document, question: TraceQuestion) -> tuple[dict[str, Step], list[Edge]]:
    reached = {target.iri: Step(target, 0, (target,), ())}
    edges: list[Edge] = []
    queue = deque([target.iri])
    while queue:
        here = reached[queue.popleft()]
        if question.direct and here.depth == 1:
            continue
        for iri in neighbours(snapshot, here.document.iri, question.relations, up=question.up):
            document = snapshot.document(iri)
            if document is None or _too_late(document, question.as_of):
                continue
            ends = (here.document.iri, iri) if question.up else (iri, here.document.iri)
            edge = edge_between(snapshot, *ends, question.relations, question.bases)
            if edge is None:
                continue
            edges.append(edge)
            if iri not in reached:
                reached[iri] = Step(document, here.depth + 1, (document, *here.via), (edge, *here.edges))
                queue.append(iri)
    return reached, edges


def _too_late(document: Document, as_of: date | None) -> bool:
    return as_of is not None and document.date is not None and document.date > as_of


def _listed(document: Document, question: TraceQuestion) -> bool:
    if question.levels and (document.level or "other") not in question.levels:
        return False
    return question.body is None or document.body == question.body


def _order(document: Document) -> tuple[int, date, str]:
    level = LEVELS.index(document.level) if document.level in LEVELS else len(LEVELS)
    return level, document.date or date.max, document.iri
