"""The library that is served and the newest snapshot of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import current_app

from graph.library.folder import Library, open_library
from graph.store.snapshot import Snapshot, open_snapshot
from web.holdings import Counter, Holdings

EXTENSION = "luocdo"


class Current:
    """One library and its open snapshot; a newer snapshot is opened as soon as the library has one.

    The old one is closed when the last request that reads it is done.
    """

    def __init__(self, path: Path) -> None:
        self.library: Library = open_library(path)
        self._counter = Counter()
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._readers: dict[int, int] = {}
        self._retired: dict[int, Snapshot] = {}

    @contextmanager
    def reading(self) -> Iterator[Snapshot]:
        """The newest snapshot, kept open until the block ends."""
        snapshot = self._take()
        try:
            yield snapshot
        finally:
            self._give_back(snapshot)

    def holdings(self, snapshot: Snapshot) -> Holdings:
        """What the library holds as of `snapshot`."""
        return self._counter.of(self.library, snapshot)

    def close(self) -> None:
        """Closes the snapshot and the library; no request may be under way."""
        with self._lock:
            self._retire()
        self.library.close()

    def _take(self) -> Snapshot:
        with self._lock:
            newest = self.library.current_snapshot()
            if self._snapshot is None or self._snapshot.number != newest:
                self._retire()
                self._snapshot = open_snapshot(self.library)
            number = self._snapshot.number
            self._readers[number] = self._readers.get(number, 0) + 1
            return self._snapshot

    def _retire(self) -> None:
        old, self._snapshot = self._snapshot, None
        if old is None:
            return
        if self._readers.get(old.number):
            self._retired[old.number] = old
        else:
            old.close()

    def _give_back(self, snapshot: Snapshot) -> None:
        with self._lock:
            self._readers[snapshot.number] -= 1
            if not self._readers[snapshot.number]:
                del self._readers[snapshot.number]
                retired = self._retired.pop(snapshot.number, None)
                if retired is not None:
                    retired.close()


def served() -> Current:
    """The library that the running application serves."""
    current: Current = current_app.extensions[EXTENSION]
    return current
