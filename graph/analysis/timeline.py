"""What happened to a document, in order of date: issued, in force, changed, extended, reported on, ended."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Literal

from graph.analysis.answers import DEFAULT_BASES, Edge
from graph.analysis.force import Kind as ReasonKind
from graph.analysis.force import Reason, state
from graph.analysis.later import Later
from graph.analysis.links import edge_between
from graph.model import Document, StoredFact
from graph.store.snapshot import Snapshot

Kind = ReasonKind | Literal["issued", "reviews", "corrects", "consolidates"]
TOLD_BY_OTHERS: tuple[Kind, ...] = ("reviews", "corrects", "consolidates")
"""Links of others to the document that change nothing about its force."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a document on `day` (None: nobody tells when).

    `document` is who brings it about, `part` what it concerns where it is not the whole; the sentences are those of
    `edge` and of `facts`.
    """

    kind: Kind
    day: date | None
    document: Document | None = None
    part: str | None = None
    edge: Edge | None = None
    facts: tuple[StoredFact, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in order of date, and those whose day nobody tells."""

    dated: Sequence[Event]
    undated: Sequence[Event]


_Entry = tuple[date | None, str, str, Callable[[], Event]]


def timeline(snapshot: Snapshot, document: Document) -> Timeline:
    """All that the library tells of when something happened to `document`; sentences are looked up when shown."""
    entries: list[_Entry] = [(document.date, "issued", "", partial(Event, "issued", document.date))]
    for event in gathered(state(snapshot, document, date.max).reasons):
        if event.kind != "signed":  # the day of signing is that of issue
            name = event.document.iri if event.document else ""
            entries.append((event.day, event.kind, name, partial(_itself, event)))
    for kind in TOLD_BY_OTHERS:
        for iri in snapshot.subjects(document.iri, kind):
            other = snapshot.document(iri)
            if other:
                entries.append((other.date, kind, iri, partial(_of_link, snapshot, document, kind, other)))
    dated = sorted((one for one in entries if one[0]), key=lambda one: (one[0], one[1] != "issued", one[1], one[2]))
    undated = sorted((one for one in entries if not one[0]), key=lambda one: one[1:3])
    return Timeline(Later(dated, lambda one: one[3]()), Later(undated, lambda one: one[3]()))


def gathered(reasons: Iterable[Reason]) -> tuple[Event, ...]:
    """What bears on the state of a document, each thing once with all sentences that tell it."""
    groups: dict[tuple[object, ...], list[Reason]] = {}
    for reason in reasons:
        who = reason.document.iri if reason.document else None
        groups.setdefault((reason.kind, reason.day, who, reason.part), []).append(reason)
    return tuple(
        Event(one.kind, one.day, one.document, one.part, one.edge, tuple(r.fact for r in many if r.fact))
        for many in groups.values()
        for one in many[:1]
    )


def _itself(event: Event) -> Event:
    return event


def _of_link(snapshot: Snapshot, document: Document, kind: Kind, other: Document) -> Event:
    edge = edge_between(snapshot, other.iri, document.iri, (kind,), DEFAULT_BASES)
    return Event(kind, other.date, other, "; ".join(edge.parts) or None if edge else None, edge)
