"""A library of an earlier version, brought to this one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from graph.errors import LibraryError
from graph.library.folder import open_library
from graph.library.migration import migrate
from graph.store.writer import open_writer, writing_alone

Progress = AbstractContextManager[Callable[[str], None] | None]


def upgrade(
    root: Path,
    *,
    waiting: Callable[[], None] | None = None,
    wait: float | None = None,
    progress: Callable[[int], Progress] | None = None,
) -> bool:
    """Bring the library in the folder `root` to this version and derive it anew; False where it was there already.

    An upgrade that was interrupted goes on where it stopped. `progress` is given the number of sources, and told the id
    of each that was derived.
    """
    if not (root / "library.sqlite").is_file():
        raise LibraryError("library_missing", path=root)
    with writing_alone(root, waiting=waiting, wait=wait):
        migrated = migrate(root)
    with open_library(root) as library:
        if not migrated and (library.ledger.generation() or not library.ledger.count("read")):
            return False
        total = library.ledger.count("read")
        with (
            open_writer(library, waiting=waiting, wait=wait) as writer,
            progress(total) if progress else nullcontext() as step,
        ):
            writer.rebuild(progress=step)
    return True
