"""What a library holds, in numbers."""

from __future__ import annotations

from collections import Counter

from graph.model import LEVELS, RELATIONS
from graph.store.snapshot import Snapshot


def stats(snapshot: Snapshot) -> dict[str, int | dict[str, int]]:
    """Counts of sources by state, documents held and cited, bodies, links by relation, and quads."""
    states = Counter(row.state for row in snapshot.library.sources())
    documents = held = 0
    levels: Counter[str] = Counter()
    for iri in snapshot.documents():
        document = snapshot.document(iri)
        if document:
            documents += 1
            held += document.held
            levels[document.level or "other"] += 1
    return {
        "sources": sum(states.values()),
        "states": dict(sorted(states.items())),
        "documents": documents,
        "held": held,
        "by_level": {level: levels[level] for level in LEVELS if levels[level]},
        "bodies": len(snapshot.bodies),
        "links": {relation: number for relation in RELATIONS if (number := snapshot.count(relation))},
        "quads": snapshot.size(),
        "snapshot": snapshot.number,
    }
