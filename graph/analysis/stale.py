"""Documents still in force that implement, directly or through others, one that no longer is."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.analysis.force import ENDING, State, is_party, state
from graph.model import Document
from graph.store.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Stale:
    """A document in force, the chain from it to the dead one (last), and what replaced that one."""

    document: Document
    because: tuple[Document, ...]
    dead: State
    replaced_by: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class StaleAnswer:
    """All of them in order of date; `unknown` counts documents on such a chain whose own state nobody tells."""

    as_of: date
    target: Document | None
    results: tuple[Stale, ...]
    unknown: int


def stale(snapshot: Snapshot, as_of: date, target: Document | None = None) -> StaleAnswer:
    """Who in force at `as_of` rests on a document that is not; with `target` on that one alone.

    Each document is told once, with its shortest chain.
    """
    states: dict[str, State] = {}
    candidates = set(ended_candidates(snapshot))
    starting = {iri for iri, _ in snapshot.values_of("effectiveFrom")}
    starting |= {fact.document for fact in snapshot.all_facts("effective_from")}

    def told(document: Document) -> bool | None:
        """Whether a document is in force; where no end and no start is told of a Party document, its date says it."""
        if document.iri in candidates or document.iri in starting or not (document.date and is_party(document)):
            return state_of(document).in_force
        return document.date <= as_of

    def state_of(document: Document) -> State:
        if document.iri not in states:
            states[document.iri] = state(snapshot, document, as_of)
        return states[document.iri]

    carried_out = {snapshot.iri_of(path) for path in snapshot.links.targets(("implements",))}
    iris = [target.iri] if target else sorted(candidates & carried_out)
    starts = [document for iri in iris if (document := snapshot.document(iri))]
    dead = [document for document in starts if state_of(document).in_force is False and _is_over(state_of(document))]
    dead.sort(key=lambda document: (document.date or date.max, document.iri))
    chains: dict[str, tuple[Document, ...]] = {document.iri: (document,) for document in dead}
    queue = deque(dead)
    results = []
    unknown = 0
    while queue:
        upper = queue.popleft()
        for iri in snapshot.subjects(upper.iri, "implements"):
            lower = snapshot.document(iri)
            if iri in chains or lower is None or (lower.date and lower.date > as_of):
                continue
            chains[iri] = (lower, *chains[upper.iri])
            queue.append(lower)
            in_force = told(lower)
            if in_force:
                because = chains[iri][1:]
                results.append(Stale(lower, because, state_of(because[-1]), _replacing(snapshot, because[-1], as_of)))
            elif in_force is None:
                unknown += 1
    results.sort(key=lambda one: (one.document.date or date.max, one.document.iri))
    return StaleAnswer(as_of, target, tuple(results), unknown)


def _is_over(found: State) -> bool:
    """Whether a document that is not in force was so before: what has not begun yet is not dead."""
    return found.since is None or found.as_of >= found.since


def ended_candidates(snapshot: Snapshot) -> Iterator[str]:
    """Documents that may have ended: some sentence, link or period says so."""
    for path in snapshot.links.targets((*ENDING, "suspends")):
        yield snapshot.iri_of(path)
    for name in ("periodTo", "effectiveTo"):
        for iri, _ in snapshot.values_of(name):
            yield iri
    for name in ("ended", "effective_to", "period"):
        for fact in snapshot.all_facts(name):
            yield fact.document


def _replacing(snapshot: Snapshot, document: Document, as_of: date) -> tuple[Document, ...]:
    found = [d for iri in snapshot.subjects(document.iri, "replaces") if (d := snapshot.document(iri))]
    return tuple(d for d in found if d.date is None or d.date <= as_of)
