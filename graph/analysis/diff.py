"""What changed between two dates: what appeared, what ended, what was changed in part."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.analysis.answers import TraceQuestion
from graph.analysis.force import State, state
from graph.analysis.stale import ended_candidates
from graph.analysis.trace import trace
from graph.model import Document
from graph.store.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Changed:
    """A document of which `by` changed `part` (None: not told which)."""

    document: Document
    by: Document
    part: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """After `first`, up to `last`. `ended` are the states at `last` of what was in force at `first`."""

    first: date
    last: date
    target: Document | None
    appeared: tuple[Document, ...]
    ended: tuple[State, ...]
    changed: tuple[Changed, ...]


def difference(snapshot: Snapshot, first: date, last: date, target: Document | None = None) -> Difference:
    """What is other at `last` than at `first`; with `target` among it and what implements it."""
    if first > last:
        first, last = last, first
    among = None
    if target:
        among = {target.iri} | {step.document.iri for step in trace(snapshot, target, TraceQuestion()).steps}
    dated = map(snapshot.iri_of, snapshot.links.dated(first.isoformat(), last.isoformat()))
    new = [iri for iri in dated if among is None or iri in among]
    appeared = sorted((d for iri in new if (d := snapshot.document(iri))), key=_order)
    candidates = {iri for iri in ended_candidates(snapshot) if among is None or iri in among}
    candidates |= {other for _, other in snapshot.pairs("amends") if among is None or other in among}
    ended, changed = [], []
    for iri in sorted(candidates):
        document = snapshot.document(iri)
        if document is None:
            continue
        now = state(snapshot, document, last)
        if now.in_force is False and state(snapshot, document, first).in_force:
            ended.append(now)
        for reason in now.reasons:
            acting = reason.document if reason.kind == "changed" else None
            if acting and acting.date and first < acting.date <= last:
                changed.append(Changed(document, acting, reason.part))
    ended.sort(key=lambda one: (one.until or date.max, one.document.iri))
    changed.sort(key=lambda one: (one.by.date or date.max, one.document.iri))
    return Difference(first, last, target, tuple(appeared), tuple(ended), tuple(changed))


def _order(document: Document) -> tuple[date, str]:
    return document.date or date.max, document.iri
