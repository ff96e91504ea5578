"""How long it took until a document was carried out at each level."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from dataclasses import dataclass

from graph.analysis.answers import Step, TraceQuestion
from graph.analysis.trace import trace
from graph.model import LEVELS, Document
from graph.store.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Lag:
    """A document that implements another directly, and the days between the two; `since_first` to the one asked for."""

    document: Document
    implements: Document
    days: int
    since_first: int
    depth: int


@dataclass(frozen=True, slots=True)
class LagSummary:
    """Days of one group: `by` is level, body or year, `key` which; quartiles where there are at least two."""

    by: str
    key: str
    count: int
    median: float
    quartiles: tuple[float, float] | None
    fastest: int
    slowest: int


@dataclass(frozen=True, slots=True)
class LagAnswer:
    """Every hop in order of days; `undated` counts implementers whose date, or whose upper one's, nobody tells.

    `backwards` are implementers dated before what they implement: listed, and in no summary.
    """

    target: Document
    via: Document | None
    results: tuple[Lag, ...]
    backwards: tuple[Lag, ...]
    undated: int
    summary: tuple[LagSummary, ...]


def lag(snapshot: Snapshot, target: Document, via: Document | None = None) -> LagAnswer:
    """Days from `target` to each implementer, hop by hop; with `via` only chains through that document."""
    found = trace(snapshot, target, TraceQuestion())
    results: list[Lag] = []
    backwards: list[Lag] = []
    undated = 0
    for step in found.steps:
        if via and via.iri not in {document.iri for document in step.via}:
            continue
        one = _lag(step, target)
        if one is None:
            undated += 1
        else:
            (results if one.days >= 0 else backwards).append(one)
    results.sort(key=lambda one: (one.days, one.document.iri))
    summary = (
        *_summary("level", results, lambda one: one.document.level or "other"),
        *_summary("body", results, lambda one: one.document.issuer or "?"),
        *_summary("year", results, lambda one: str(one.document.date.year) if one.document.date else "?"),
    )
    return LagAnswer(target, via, tuple(results), tuple(backwards), undated, summary)


def _lag(step: Step, target: Document) -> Lag | None:
    upper = step.via[1]
    if step.document.date is None or upper.date is None or target.date is None:
        return None
    return Lag(
        step.document,
        upper,
        (step.document.date - upper.date).days,
        (step.document.date - target.date).days,
        step.depth,
    )


def _summary(by: str, results: list[Lag], key: Callable[[Lag], str]) -> list[LagSummary]:
    groups: dict[str, list[int]] = {}
    for one in results:
        groups.setdefault(key(one), []).append(one.days)
    order = {level: place for place, level in enumerate(LEVELS)}
    found = []
    for name, days in sorted(groups.items(), key=lambda group: (order.get(group[0], len(order)), group[0])):
        quarters = statistics.quantiles(days, n=4, method="inclusive") if len(days) > 1 else None
        quartiles = (quarters[0], quarters[2]) if quarters else None
        found.append(LagSummary(by, name, len(days), statistics.median(days), quartiles, min(days), max(days)))
    return found
