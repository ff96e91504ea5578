"""A library made by an earlier version, brought to the tables of this one; what is derived is derived anew later."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from graph.library.folder import remove_folder, sync_folder
from graph.library.intake import SMALL
from graph.library.ledger import VERSION, Kept, Ledger


def migrate(root: Path) -> bool:
    """Bring the ledger in the folder `root` to this version; False where it is there already.

    The new ledger is written beside the old one and takes its place whole. Call it with the lock of the folder held.
    """
    path = root / "library.sqlite"
    begun = found = _version(path)
    while found != VERSION:
        _STEPS[found](root)
        found = _version(path)
    if (root / "claims").is_dir():
        _clear(root)
    return begun != VERSION


def _version(path: Path) -> int:
    with closing(Ledger(path, old=True)) as ledger:
        return ledger.version()


def _from_version_1(root: Path) -> None:
    """Originals, texts and claims were a file each; the ledger keeps them now, but for large originals."""
    path, new = root / "library.sqlite", root / "library.sqlite.new"
    for leftover in (new, *(root / f"library.sqlite.new{end}" for end in ("-wal", "-shm"))):
        leftover.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as old, closing(Ledger(new, create=True)) as ledger:
        with ledger.transaction():
            for key, value in old.execute("SELECT key, value FROM setting WHERE key <> 'version'").fetchall():
                ledger.put_setting(key, value)
            for row in old.execute("SELECT sha256, format, chars FROM source WHERE state = 'read'").fetchall():
                sha256, kind, chars = row
                ledger.put_source(sha256, kind, chars, _kept(root, sha256))
            ledger.db.executemany(
                "INSERT INTO source (sha256, state, reason_key, reason_values) VALUES (?, 'failed', ?, ?)",
                old.execute("SELECT sha256, reason_key, reason_values FROM source WHERE state = 'failed'").fetchall(),
            )
            for sha256, name in old.execute("SELECT sha256, name FROM name").fetchall():
                ledger.put_name(sha256, name)
            ledger.db.executemany(
                "INSERT INTO judgement (subject, relation, object, decision, decided_at, decided_by, reason)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                old.execute("SELECT * FROM judgement ORDER BY decided_at, subject").fetchall(),
            )
        ledger.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    new.replace(path)
    sync_folder(root)


def _clear(root: Path) -> None:
    """Delete what the ledger keeps now, and what is derived; `claims` goes last."""
    (root / "current").unlink(missing_ok=True)
    for file in (root / "files").glob("*/*"):
        if file.stat().st_size <= SMALL:
            file.unlink()
    for name in ("store", "snapshots", "texts", "claims"):
        remove_folder(root / name)
    (root / "snapshots").mkdir(exist_ok=True)


def _kept(root: Path, sha256: str) -> Kept:
    data = (root / "files" / sha256[:2] / sha256).read_bytes()
    chars = (root / "texts" / f"{sha256}.txt").read_bytes()
    claims = (root / "claims" / f"{sha256}.nq").read_bytes()
    return Kept(
        original=zlib.compress(data, 1) if len(data) <= SMALL else None,
        text=zlib.compress(chars, 1) if chars != data else None,
        claims=zlib.compress(claims, 1),
        reader="",
    )


def _derive_anew(root: Path) -> None:
    """The derived tables hold more since, judgements have numbers and are never taken out, views are kept.

    Without a generation the library counts as not yet derived.
    """
    with closing(Ledger(root / "library.sqlite", old=True)) as ledger, ledger.transaction():
        ledger.db.execute("ALTER TABLE judgement RENAME TO judgement_before")
        ledger.create_table("judgement")
        ledger.db.execute(
            "INSERT INTO judgement (subject, relation, object, decision, decided_at, decided_by, reason)"
            " SELECT * FROM judgement_before ORDER BY decided_at, subject"
        )
        ledger.db.execute("DROP TABLE judgement_before")
        ledger.create_table("view")
        _forget_derived(ledger)


def _resolve_anew(root: Path) -> None:
    """Which documents and bodies are meant is told by other rules since, and laws are known by their titles."""
    with closing(Ledger(root / "library.sqlite", old=True)) as ledger, ledger.transaction():
        _forget_derived(ledger)


def _forget_derived(ledger: Ledger) -> None:
    ledger.forget_derived()
    ledger.put_setting("generation", "0")
    ledger.put_setting("version", str(VERSION))


_STEPS: dict[int, Callable[[Path], None]] = {
    1: _from_version_1,
    2: _derive_anew,
    3: _derive_anew,
    4: _derive_anew,
    **dict.fromkeys(range(5, VERSION), _resolve_anew),
}
"""How a library of each version comes to the next."""
