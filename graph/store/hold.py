"""A reader's hold on a snapshot, so that the writer does not delete it underneath."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import IO

if sys.platform != "win32":
    import fcntl
# on Windows an open file cannot be deleted, so a snapshot in use stays without a lock


class Hold:
    """A lock file beside a snapshot: readers share it, the writer asks for it alone before deleting."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None

    def share(self) -> None:
        """Hold the snapshot as a reader; where the folder is read-only nobody deletes, and no lock is needed."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("ab")
        except OSError:
            return
        if sys.platform != "win32":
            fcntl.flock(self._file, fcntl.LOCK_SH)

    def alone(self) -> bool:
        """Take the snapshot for deletion; False while a reader holds it."""
        try:
            self._file = self._path.open("ab")
        except OSError:
            return False
        if sys.platform != "win32":
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                self.release()
                return False
        return True

    def release(self) -> None:
        """Give the hold up."""
        if self._file is not None:
            self._file.close()
            self._file = None
