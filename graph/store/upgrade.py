"""A library of an earlier version, brought to this one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from graph.errors import LibraryError
from graph.library.folder import open_library
from graph.library.migration import migrate
from graph.store.writer import open_writer, writing_alone


def upgrade(root: Path, *, waiting: Callable[[], None] | None = None, wait: float | None = None) -> bool:
    """Bring the library in the folder `root` to this version and derive it anew; False where it was there already.

    An upgrade that was interrupted goes on where it stopped.
    """
    if not (root / "library.sqlite").is_file():
        raise LibraryError("library_missing", path=root)
    with writing_alone(root, waiting=waiting, wait=wait):
        migrated = migrate(root)
    with open_library(root) as library:
        if not migrated and (library.ledger.generation() or not library.ledger.count("read")):
            return False
        with open_writer(library, waiting=waiting, wait=wait) as writer:
            writer.rebuild()
    return True
