"""Strangers' queries run here: in worker processes over a snapshot, killed at their limit of time or memory.

pyoxigraph cannot stop a query once it runs, and some queries crash the process: both then cost a worker only.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from queue import Empty, LifoQueue
from threading import Event
from typing import Any

from graph.errors import QueryError
from graph.namespaces import PREFIXES
from graph.store.refusal import refuse
from graph.store.snapshot import Snapshot

SECONDS = 30.0
MEGABYTES = 1024
SIZE = 64 * 1024 * 1024
WORKERS = 2
_LOOK = 0.1
"""So often, in seconds, it is looked whether a query is to be stopped."""


@dataclass(frozen=True, slots=True)
class QueryAnswer:
    """The serialised result; `truncated` where only the first rows were asked for and there are more."""

    media_type: str
    body: bytes
    truncated: bool


class _Worker:
    """One process, started when it is first needed."""

    def __init__(self) -> None:
        environment = {**os.environ, "MALLOC_ARENA_MAX": "1", "PYTHONDONTWRITEBYTECODE": "1"}
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", "graph.store.query_process", str(MEGABYTES)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            cwd=Path(__file__).resolve().parents[2],
        )

    def alive(self) -> bool:
        return self._process.poll() is None

    def kill(self) -> None:
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                with contextlib.suppress(OSError):
                    stream.close()
        self._process.wait()

    def ask(self, request: dict[str, Any], seconds: float, stop: Event) -> tuple[dict[str, Any], bytes]:
        """Send a request and wait for its answer; raises `QueryError` and kills the process at the limit, or when
        `stop` is set.
        """
        found: list[tuple[dict[str, Any], bytes]] = []

        def talk() -> None:
            stdin, stdout = self._process.stdin, self._process.stdout
            if stdin is None or stdout is None:
                return
            try:
                data = json.dumps(request).encode("utf-8")
                stdin.write(str(len(data)).encode("ascii") + b"\n" + data)
                stdin.flush()
                line = stdout.readline()
                if line:
                    head = json.loads(line)
                    found.append((head, stdout.read(head["length"])))
            except (OSError, ValueError):
                return

        thread = threading.Thread(target=talk, daemon=True)
        thread.start()
        end = time.monotonic() + seconds
        while thread.is_alive() and time.monotonic() < end and not stop.is_set():
            thread.join(min(_LOOK, max(0.0, end - time.monotonic())))
        if thread.is_alive():
            self._process.kill()
            thread.join()
            self._process.wait()
            raise QueryError("query_stopped") if stop.is_set() else QueryError("query_timeout", seconds=round(seconds))
        if not found:
            code = self._process.wait()
            raise QueryError("query_crashed" if code == -11 else "query_memory")
        return found[0]


class _Pool:
    def __init__(self, size: int) -> None:
        self._idle: LifoQueue[_Worker | None] = LifoQueue()
        for _ in range(size):
            self._idle.put(None)
        atexit.register(self.close)

    def run(self, request: dict[str, Any], seconds: float, stop: Event) -> tuple[dict[str, Any], bytes]:
        try:
            worker = self._idle.get(timeout=seconds)
        except Empty:
            raise QueryError("query_busy") from None
        try:
            if worker is not None and not worker.alive():
                worker.kill()
                worker = None
            if worker is None:
                worker = _Worker()
            return worker.ask(request, seconds, stop)
        finally:
            if worker is not None and not worker.alive():
                worker.kill()
                worker = None
            self._idle.put(worker)

    def close(self) -> None:
        while True:
            try:
                worker = self._idle.get_nowait()
            except Empty:
                return
            if worker is not None:
                worker.kill()


@cache
def _pool() -> _Pool:
    return _Pool(WORKERS)


def _where(snapshot: Snapshot) -> dict[str, Any]:
    """What the process is told of the place of the quads."""
    engine = snapshot.engine
    if engine is None:
        return {"path": str(snapshot.path.resolve())}
    address = engine.address
    return {"engine": [address.query, address.update, address.graphs, engine.default], "base": snapshot.base}


def run_query(
    snapshot: Snapshot,
    query: str,
    *,
    accept: str,
    seconds: float = SECONDS,
    rows: int | None = None,
    size: int = SIZE,
    default_graphs: Sequence[str] = (),
    named_graphs: Sequence[str] = (),
    stop: Event | None = None,
) -> QueryAnswer:
    """Run one SPARQL 1.1 query over a snapshot; `accept` is the text of an Accept header.

    With `rows` only that many rows of a SELECT come back. Raises `QueryError` where the query is wrong
    (`query_syntax` with line and column), refused, ended at `seconds` or by `stop`, out of memory, or longer than
    `size` bytes.
    """
    refuse(query)
    request = {
        **_where(snapshot),
        "query": query,
        "accept": accept,
        "rows": rows,
        "size": size,
        "prefixes": PREFIXES,
        "default_graphs": list(default_graphs),
        "named_graphs": list(named_graphs),
    }
    head, body = _pool().run(request, seconds, stop or Event())
    if "error" in head:
        values = {key: value for key, value in head.items() if key not in ("error", "length")}
        raise QueryError(head["error"], **values)
    return QueryAnswer(head["media"], body, head["truncated"])
