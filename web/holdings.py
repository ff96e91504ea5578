"""What the library holds, in numbers: counted once a snapshot."""

from __future__ import annotations

from dataclasses import dataclass

from graph.library.folder import Library
from graph.model import Document
from graph.store.snapshot import Snapshot

NEWEST = 8
MOST_SORTED = 5_000


@dataclass(frozen=True, slots=True)
class Holdings:
    """Numbers of documents and files, and the youngest documents that are held."""

    documents: int
    held: int
    files: int
    failed: int
    newest: tuple[Document, ...]


class Counter:
    """Keeps the Holdings of the snapshot that was counted last."""

    def __init__(self) -> None:
        self._number = -1
        self._holdings = Holdings(0, 0, 0, 0, ())

    def of(self, library: Library, snapshot: Snapshot) -> Holdings:
        """The numbers of `snapshot`."""
        if self._number != snapshot.number:
            self._holdings = _counted(library, snapshot)
            self._number = snapshot.number
        return self._holdings


def _counted(library: Library, snapshot: Snapshot) -> Holdings:
    sources = library.sources()
    held = sorted({source.document for source in sources if source.state == "read" and source.document})
    return Holdings(
        documents=sum(1 for _ in snapshot.documents()),
        held=len(held),
        files=sum(source.state == "read" for source in sources),
        failed=sum(source.state == "failed" for source in sources),
        newest=_newest(snapshot, held) if len(held) <= MOST_SORTED else (),
    )


def _newest(snapshot: Snapshot, held: list[str]) -> tuple[Document, ...]:
    found = [document for iri in held if (document := snapshot.document(iri))]
    dated = [document for document in found if document.date]
    return tuple(sorted(dated, key=lambda d: (d.date, d.iri), reverse=True)[:NEWEST])
