"""The embedded engine: Oxigraph in the library folder, written by one process, read through immutable snapshots."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

import pyoxigraph as ox

from graph.errors import LibraryError
from graph.library.folder import Library, library_error, remove_folder, sync_folder, write_whole
from graph.store.hold import Hold

BULK = 20_000
"""From this many quads on, a set is loaded past the engine's log, which is about three times as fast."""
TOGETHER = 200_000
"""Quads that are handed over at once: larger sets need more memory and are no faster."""


class EmbeddedStore:
    """The store of a library, open for writing.

    What is written shows when `show` has taken a snapshot and the ledger has counted it. A mark in the folder says
    that a change is under way; whoever opens the store and finds it goes back to the last snapshot.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._mark = library.root / "changing"
        self._waiting: list[ox.Quad] = []
        self._opened: ox.Store | None = None

    @property
    def _store(self) -> ox.Store:
        """The store as it was shown last, opened when it is first needed."""
        if self._opened is None:
            if self._mark.exists() or not self._library.store_path.is_dir():
                self._opened = self._from_snapshot()
            else:
                try:
                    self._opened = self._open()
                except LibraryError:
                    self._opened = self._from_snapshot()
        return self._opened

    def _open(self) -> ox.Store:
        path = self._library.store_path
        try:
            path.mkdir(parents=True, exist_ok=True)
            return ox.Store(str(path))
        except (OSError, RuntimeError) as error:
            raise self.refused(error) from error

    def _from_snapshot(self) -> ox.Store:
        """The store as it was when the newest snapshot was taken."""
        path, number = self._library.store_path, self._library.ledger.generation()
        remove_folder(path)
        if number:
            snapshot = self._library.snapshot_path(number)
            try:
                ox.Store.read_only(str(snapshot)).backup(str(path))
            except (OSError, RuntimeError) as error:
                raise self.refused(error) from error
        store = self._open()
        self._mark.unlink(missing_ok=True)
        return store

    def refused(self, error: OSError | RuntimeError) -> LibraryError:
        """The sentence for what went wrong: a full disk, missing rights, or a store that cannot be read."""
        if isinstance(error, OSError):
            said = library_error(error, self._library.root)
            if said.key != "library_io":
                return said
        return LibraryError("store_damaged", path=self._library.root, reason=error)

    def resume(self) -> None:
        """An interrupted change leaves nothing to be done: the store goes back to its snapshot when it is opened."""

    def begin(self, *, anew: bool = False) -> None:
        """A change begins; with `anew` from an empty store."""
        if not anew:
            _ = self._store  # opened, and put back where an earlier change was interrupted, before this one is marked
        write_whole(self._mark, b"")
        if anew:
            self.close()
            remove_folder(self._library.store_path)
            self._opened = self._open()

    def empty(self) -> bool:
        """Whether nothing was ever written."""
        return next(iter(self._store.quads_for_pattern(None, None, None, None)), None) is None

    def remove_graph(self, graph: ox.NamedNode) -> None:
        """Take a named graph out."""
        self._store.remove_graph(graph)

    def replace_graph(self, graph: ox.NamedNode, quads: Iterable[ox.Quad]) -> None:
        """Put other quads in a named graph: of a source that is resolved anew most stay."""
        before, after = set(self._store.quads_for_pattern(None, None, None, graph)), set(quads)
        for quad in before - after:
            self._store.remove(quad)
        self.extend(after - before)

    def remove(self, quads: Iterable[ox.Quad]) -> None:
        """Take quads out."""
        for quad in quads:
            if self._waiting:
                self._hand_over()
            self._store.remove(quad)

    def extend(self, quads: Iterable[ox.Quad]) -> None:
        """Put quads in; they are handed over many at a time."""
        self._waiting.extend(quads)
        if len(self._waiting) >= TOGETHER:
            self._hand_over()

    def _hand_over(self) -> None:
        waiting, self._waiting = self._waiting, []
        if len(waiting) >= BULK:
            self._store.bulk_extend(waiting)
        elif waiting:
            self._store.extend(waiting)

    def show(self, number: int, *, settle: bool = False) -> None:
        """Make all durable and take the snapshot `number`. Nobody reads it before the ledger has counted it.

        With `settle` the files are put in order first: after a large load that takes the engine some time, and the
        next small change would have to wait for it.
        """
        target = self._library.snapshot_path(number)
        remove_folder(target)
        self._library.snapshots.mkdir(parents=True, exist_ok=True)
        self._hand_over()
        if settle:
            self._store.optimize()
        self._store.flush()
        self._store.backup(str(target))
        sync_folder(self._library.snapshots)

    def end(self, number: int) -> None:
        """The ledger has counted the change: delete the snapshots that nobody reads any more.

        What cannot be deleted now is deleted after the next change.
        """
        with suppress(OSError):
            self._mark.unlink(missing_ok=True)
            for folder in self._library.snapshots.iterdir():
                if folder.name.isdigit() and int(folder.name) != number:
                    self._forget(int(folder.name))

    def abandon(self) -> None:
        """The change failed: whoever opens the store next goes back to the last snapshot."""
        self._waiting = []
        self.close()

    def _forget(self, number: int) -> None:
        lock = self._library.snapshots / f"{number}.lock"
        hold = Hold(lock)
        if hold.alone():
            remove_folder(self._library.snapshot_path(number))
            hold.release()
            lock.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the files."""
        self._opened = None
