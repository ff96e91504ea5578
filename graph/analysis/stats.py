"""What a library holds, in numbers."""

from __future__ import annotations

from graph.model import RELATIONS
from graph.store.snapshot import Snapshot


def stats(snapshot: Snapshot) -> dict[str, int | dict[str, int]]:
    """Counts of sources by state, documents held and cited, bodies, links by relation, and quads."""
    import numpy as np

    states, index = dict(sorted(snapshot.library.ledger.states().items())), snapshot.links
    there = index.rows["there"]
    links = np.bincount(index.down.relation, minlength=len(RELATIONS)).tolist()
    return {
        "sources": sum(states.values()),
        "states": states,
        "documents": int(there.sum()),
        "held": int((index.held() & there).sum()),
        "by_level": index.by_level(np.flatnonzero(there)),
        "bodies": snapshot.body_count(),
        "links": {relation: number for relation, number in zip(RELATIONS, links, strict=True) if number},
        "quads": snapshot.size,
        "snapshot": snapshot.number,
    }
