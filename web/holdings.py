"""What the library holds, in numbers: counted once a snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

import numpy as np

from graph.analysis.lapsed import lapsed
from graph.analysis.stale import stale
from graph.analysis.wanted import wanted
from graph.library.folder import Library
from graph.library.order import order_by
from graph.model import Document
from graph.store.snapshot import Snapshot

NEWEST = 8


@dataclass(frozen=True, slots=True)
class Holdings:
    """Numbers of documents and files, of documents that rest on what is no longer in force, are past their term or
    wanted, and the youngest documents that are held; `example` is the one that most documents implement, `written` when
    the library last changed."""

    documents: int
    held: int
    files: int
    failed: int
    newest: tuple[Document, ...]
    example: Document | None
    stale: int = 0
    lapsed: int = 0
    wanted: int = 0
    written: datetime | None = None


class Counter:
    """Keeps the Holdings of the snapshot that was counted last."""

    def __init__(self) -> None:
        self._number = -1
        self._holdings = Holdings(0, 0, 0, 0, (), None)

    def of(self, library: Library, snapshot: Snapshot) -> Holdings:
        """The numbers of `snapshot`."""
        if self._number != snapshot.number:
            self._holdings = _counted(library, snapshot)
            self._number = snapshot.number
        return self._holdings


def _counted(library: Library, snapshot: Snapshot) -> Holdings:
    links = snapshot.links
    there, held = links.rows["there"], links.held()
    dated = np.flatnonzero(there & held & (links.rows["day"] > 0))
    newest = dated[order_by(links.rows["day"][dated], links.rank[dated])][::-1][:NEWEST]
    implemented = np.bincount(links.down.all(("implements",))[0], minlength=len(links))
    ledger = snapshot.library.ledger
    return Holdings(
        documents=int(there.sum()),
        held=int((there & held).sum()),
        files=ledger.count("read"),
        failed=library.ledger.count("failed"),
        newest=tuple(map(snapshot.document_by_number, newest.tolist())),
        example=snapshot.document_by_number(int(implemented.argmax())) if implemented.any() else None,
        stale=len(stale(snapshot, date.today()).results),
        lapsed=len(lapsed(snapshot, date.today()).results),
        wanted=len(wanted(snapshot).results),
        written=datetime.fromtimestamp(snapshot.path.stat().st_mtime, UTC),
    )
