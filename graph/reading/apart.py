"""Files are read by a child process that is used again: whatever a file does to it, the next one goes on."""

from __future__ import annotations

import atexit
import json
import os
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from graph.errors import InputError
from graph.reading.archive import NO_PAPER
from graph.reading.content import Content, nobody
from graph.reading.kinds import PICTURES
from graph.reading.time_limits import scan_seconds, seconds

ANSWER_LIMIT = 200 * 1024 * 1024
"""Bytes that a child may answer at most."""
FILES = 200
"""So many files a child reads before another takes its place."""
_HEAD = struct.Struct("<IQ")


def read_apart(kind: str, data: bytes, name: str, limit: float | None = None) -> Content:
    """What the reader of `kind` finds in `data`, in `limit` seconds at most, else in those that its kind may take.

    Raises `InputError` with its reason, or how the child ended.
    """
    found, blob = _ask(kind, data, name, limit or (scan_seconds() if kind in PICTURES else seconds()))
    if found.get("recognise"):
        found, blob = _ask("scan", data, name, scan_seconds())
    return Content(blob.decode("utf-8"), tuple(found["notes"]), found["confidence"])


def unpack_apart(data: bytes, name: str) -> Iterator[tuple[str, bytes | InputError | None]]:
    """The members of an archive with their bytes, each cut off as it is asked for; else the reason; None: no paper."""
    found, blob = _ask("zip", data, name, seconds())
    return _cut(found["members"], blob)


def _cut(members: list[tuple[str, int, str]], blob: bytes) -> Iterator[tuple[str, bytes | InputError | None]]:
    start = 0
    for member, size, reason in members:
        if reason:
            yield member, None if reason == NO_PAPER else InputError(reason, path=member)
        else:
            yield member, blob[start : start + size]
        start += size


def send(stream: IO[bytes], head: dict[str, Any], blob: bytes) -> None:
    """Write one message: sizes, a head in JSON, bytes."""
    text = json.dumps(head).encode("utf-8")
    stream.write(_HEAD.pack(len(text), len(blob)) + text)
    stream.write(blob)
    stream.flush()


def receive(stream: IO[bytes], limit: int = ANSWER_LIMIT) -> tuple[dict[str, Any], bytes] | None:
    """The next message; None where there is none, or it is larger than `limit`."""
    sizes = stream.read(_HEAD.size)
    if len(sizes) < _HEAD.size:
        return None
    head, blob = _HEAD.unpack(sizes)
    if head + blob > limit:
        return None
    text, data = stream.read(head), stream.read(blob)
    return (json.loads(text), data) if len(text) == head and len(data) == blob else None


class _Child:
    """One process that reads files, one after the other."""

    def __init__(self) -> None:
        self.asked = 0
        self.late = False
        windows = os.name == "nt"
        own = str(Path(__file__).parents[2])
        paths = os.pathsep.join(filter(None, (own, os.environ.get("PYTHONPATH"))))
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "graph.reading.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=not windows,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            # not the folder where a person stands: on Windows a program in it would be taken for one of the system's
            cwd=Path(sys.executable).parent,
            env=os.environ | {"OMP_THREAD_LIMIT": "1", "PYTHONUTF8": "1", "PYTHONPATH": paths},
        )

    def ask(self, head: dict[str, Any], data: bytes, seconds: float) -> tuple[dict[str, Any], bytes] | None:
        """The answer to a request; None where the child ended, or had to be ended, before it gave one."""
        assert self._process.stdin and self._process.stdout  # noqa: S101 - both were asked for
        self.asked += 1
        timer = threading.Timer(seconds + 5, self._give_up)  # the child ends itself before that
        timer.daemon = True
        timer.start()
        try:
            send(self._process.stdin, head, data)
            while (answer := receive(self._process.stdout)) is not None and "page" in answer[0]:
                _tell(head["name"], answer[0]["page"], answer[0]["pages"])
            return answer
        except (OSError, ValueError):
            return None
        finally:
            timer.cancel()

    def end(self) -> int:
        """End it, and whatever it started; returns its exit status."""
        assert self._process.stdin and self._process.stdout  # noqa: S101 - both were asked for
        with suppress(OSError):
            self._process.stdin.close()
        self.kill()
        self._process.stdout.close()
        status = self._process.wait()
        return SLOW if self.late else status

    def kill(self) -> None:
        """Kill it with whatever it started; a status that it ended with stays."""
        if self._process.returncode is not None:
            return
        if os.name == "nt":
            taskkill = os.path.join(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "taskkill.exe")  # noqa: PTH118
            subprocess.run([taskkill, "/F", "/T", "/PID", str(self._process.pid)], capture_output=True, check=False)  # noqa: S603
        else:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()

    def _give_up(self) -> None:
        self.late = True
        self.kill()


@contextmanager
def pages_told(tell: Callable[[str, int, int], None]) -> Iterator[None]:
    """Meanwhile each recognised page is told: the file's name, how many pages are done, how many there are."""
    global _tell  # noqa: PLW0603 - there is one child
    before, _tell = _tell, tell
    try:
        yield
    finally:
        _tell = before


_tell: Callable[[str, int, int], None] = nobody
_lock = threading.Lock()
_child: _Child | None = None


@atexit.register
def _leave() -> None:
    if _child is not None:
        _child.end()


def _ask(kind: str, data: bytes, name: str, seconds: float) -> tuple[dict[str, Any], bytes]:
    global _child  # noqa: PLW0603 - the one child of this process, used again
    with _lock:
        if _child is None:
            _child = _Child()
        answer = None
        try:
            answer = _child.ask({"kind": kind, "name": name, "seconds": seconds}, data, seconds)
        finally:  # also where a person interrupts: a child that is still busy answers nobody
            status = 0
            if answer is None or answer[0].get("worn") or _child.asked >= FILES:
                status = _child.end()
                _child = None
    if answer is None:
        raise InputError(ENDS.get(status, "file_crashes_reader"), path=name, seconds=int(seconds))
    found, blob = answer
    if "error" in found:
        raise InputError(found["error"], **{"path": name, **found["values"]})
    return found, blob


SLOW, GREEDY = 81, 82
"""The exit status of a child that gave up: over its time, over its memory."""
ENDS = {SLOW: "file_too_slow", GREEDY: "file_needs_memory"}
