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
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 170000
MaxDirtyBuffers = 130000
DirsAllowed = {folder}
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 4
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
    server, client = shutil.which("virtuoso-t"), shutil.which("isql-vt")
    if not (server and client):
        yield None
        return
    folder.mkdir()
    sql, http = _free_port(), _free_port()
    settings = _SETTINGS.format(sql=sql, http=http, folder=readable)
    (folder / "virtuoso.ini").write_text(settings, encoding="utf-8")
    process = subprocess.Popen(  # noqa: S603 - an engine that is installed
        [server, "+foreground", "+configfile", "virtuoso.ini"],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        engine = Virtuoso(client, sql, http)
        while "1 Rows" not in engine.ask("SELECT 1"):
            time.sleep(0.3)
        yield engine
    finally:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
