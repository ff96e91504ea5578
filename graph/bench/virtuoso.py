"""Virtuoso 7 as a process of its own, for what is measured beside it."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SETTINGS = """
[Database]
DatabaseFile = virtuoso.db
TransactionFile = virtuoso.trx
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
xa_persistent_file = virtuoso.pxa
MaxCheckpointRemap = 2000
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = {buffers}
MaxDirtyBuffers = {dirty}
ThreadsPerQuery = {threads}
DirsAllowed = {readable}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 10
[SPARQL]
ResultSetMaxRows = 10000000
"""


class Virtuoso:
    """A running engine: `load` a folder of N-Quads files, `ask` its SQL client, query it at `address`."""

    def __init__(self, client: str, sql: int, http: int) -> None:
        self._client = client
        self._sql = sql
        self.address = f"http://127.0.0.1:{http}/sparql"

    def ask(self, *statements: str) -> str:
        """What its own client prints."""
        return subprocess.run(  # noqa: S603 - its own client
            [self._client, f"127.0.0.1:{self._sql}", "dba", "dba", *(f"EXEC={one};" for one in statements)],
            capture_output=True,
            encoding="utf-8",
            check=False,
        ).stdout

    def load(self, folder: Path) -> float:
        """Load the files with its bulk loader; seconds."""
        begun = time.perf_counter()
        self.ask(f"ld_dir('{folder}', '*.nq', 'http://example.org/')", "rdf_loader_run()", "checkpoint")
        return time.perf_counter() - begun


@contextmanager
def virtuoso(folder: Path, readable: Path) -> Iterator[Virtuoso | None]:
    """An engine in `folder` that may read files of `readable`; None where it is not installed."""
    client = shutil.which("isql-vt")
    if not (client and shutil.which("virtuoso-t")):
        yield None
        return
    sql, http = free_port(), free_port()
    with running(folder, sql=sql, http=http, readable=readable, buffers=170_000, threads=4):
        engine = Virtuoso(client, sql, http)
        while "1 Rows" not in engine.ask("SELECT 1"):
            time.sleep(0.3)
        yield engine


@contextmanager
def running(
    folder: Path, *, sql: int, http: int, readable: Path, buffers: int, threads: int
) -> Iterator[subprocess.Popen[bytes]]:
    """The server over `folder`, with `buffers` pages of 8 kB in memory, killed in the end; it may not answer yet.

    A query runs in `threads` threads at most. With several, Virtuoso 7 was seen once in many runs to give rows that a
    `MINUS` takes away; why is not known.
    """
    folder.mkdir(parents=True, exist_ok=True)
    text = _SETTINGS.format(
        sql=sql, http=http, readable=readable, buffers=buffers, dirty=buffers * 3 // 4, threads=threads
    )
    (folder / "virtuoso.ini").write_text(text, encoding="utf-8")
    (folder / "virtuoso.lck").unlink(missing_ok=True)
    process = subprocess.Popen(
        ["virtuoso-t", "+foreground", "+configfile", "virtuoso.ini"],  # noqa: S607 - an engine that is installed
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
