"""What somebody who types the beginning of a name may mean: documents and bodies, within a few milliseconds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, islice

import numpy as np

from graph.analysis.reference import numbered
from graph.folding import fold, one_line
from graph.library.order import order_by
from graph.library.words import WordTable
from graph.model import Body, Document
from graph.store.snapshot import Snapshot

LOOKED_AT = 500
"""So many documents that have the words are looked at; more are for the search itself."""
BODIES = 3


def suggest(snapshot: Snapshot, text: str, limit: int = 8) -> list[Document | Body]:
    """Documents of this number, bodies whose names begin so or have these words, documents called so: held ones and
    those with the most links to them first."""
    wanted = one_line(text)
    if len(wanted) < 2:
        return []
    own = _ordered(snapshot, [snapshot.links.number(snapshot.path_of(one.iri)) for one in numbered(snapshot, wanted)])
    bodies = islice(_bodies(snapshot, fold(wanted)), BODIES)
    called = _ordered(snapshot, WordTable(snapshot.library.ledger.db).called_so(wanted, LOOKED_AT))
    found: dict[str, Document | Body] = {}
    by_number = snapshot.document_by_number
    rows: list[Iterable[Document | Body]] = [map(by_number, own), bodies, map(by_number, called[:limit])]
    for one in chain.from_iterable(rows):
        found.setdefault(one.iri, one)
        if len(found) == limit:
            break
    return list(found.values())


def _bodies(snapshot: Snapshot, folded: str) -> Iterable[Body]:
    named = [(fold(body.name), body) for body in snapshot.bodies_like(folded)]
    found = [(not name.startswith(folded), len(name), name, body.iri, body) for name, body in named]
    return (row[-1] for row in sorted(found, key=lambda row: row[:4]))


def _ordered(snapshot: Snapshot, numbers: Sequence[int | None]) -> list[int]:
    """Held documents first, those with the most links to them first."""
    links = snapshot.links
    there = np.array([number for number in numbers if number is not None and number < len(links)], "i8")
    there = there[links.rows["there"][there]]
    linked = links.down.first[there + 1] - links.down.first[there]
    found: list[int] = there[order_by(~links.held()[there], -linked, links.rank[there])].tolist()
    return found
