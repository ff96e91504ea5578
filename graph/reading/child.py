"""The child process that reads files: one request after the other on its standard input, within limits.

It holds nothing but the file that it reads, ends itself when a limit is passed, and ends with its parent.
"""

from __future__ import annotations

import importlib
import os
import sys
import threading
import time
from typing import Any

from graph.errors import InputError
from graph.reading import content
from graph.reading.apart import ANSWER_LIMIT, GREEDY, SLOW, receive, send
from graph.reading.content import Content, NeedsRecognitionError
from graph.reading.own_memory import limit_memory, own_memory

MEMORY = 1024 * 1024 * 1024
"""Bytes of memory for one file."""
REQUEST_LIMIT = 1024 * 1024 * 1024
CHARS = 50_000_000
"""Letters that one file may hold."""
_DEPTH = 20_000
"""Calls within calls: web pages whose elements nobody closed lie 2,000 deep."""
_MODULES = {"png": "scan", "jpg": "scan", "tif": "scan", "zip": "archive"}
"""The module that reads a kind, where it has another name."""


class Watch:
    """A thread that ends the process when a file takes too long or too much, or when nobody waits any more."""

    def __init__(self) -> None:
        self.until: float | None = None
        self._parent = os.getppid()
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        while True:
            time.sleep(0.05)
            until = self.until
            if until is not None and time.monotonic() > until:
                _end(SLOW)
            if own_memory() > MEMORY:
                _end(GREEDY)
            if os.name != "nt" and os.getppid() != self._parent:
                _end(1)


def _end(status: int) -> None:
    """End this process at once; its parent ends what it started."""
    os._exit(status)


def main() -> None:
    """Answer requests until there are none."""
    source = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints goes nowhere
    limit_memory(MEMORY)
    sys.setrecursionlimit(_DEPTH)
    content.tell_page = lambda done, pages: send(answers, {"page": done, "pages": pages}, b"")
    watch = Watch()
    while (request := receive(source, REQUEST_LIMIT)) is not None:
        head, data = request
        watch.until = time.monotonic() + head["seconds"]
        found, blob = _answer(head["kind"], data, head["name"])
        watch.until = None
        send(answers, found, blob)
        del request, data, blob  # a large file is not held while the next is waited for


def _answer(kind: str, data: bytes, name: str) -> tuple[dict[str, Any], bytes]:
    try:
        module = importlib.import_module(f"graph.reading.{_MODULES.get(kind, kind)}")
        found = module.read(data, name)
    except NeedsRecognitionError:
        return {"recognise": True}, b""
    except InputError as error:
        values = {key: value if isinstance(value, int | str) else str(value) for key, value in error.values.items()}
        # a program that was too slow may still be at work: it ends with this process
        return {"error": error.key, "values": values, "worn": error.key == "file_too_slow"}, b""
    except MemoryError:
        return {"error": "file_needs_memory", "values": {}, "worn": True}, b""
    except RecursionError:
        return {"error": "file_damaged", "values": {}, "worn": True}, b""
    except Exception as error:  # a damaged file fails in any way inside a library: one reason for it
        return {"error": "file_damaged", "values": {}, "failure": repr(error)[:400]}, b""
    if not isinstance(found, Content):
        members: list[tuple[str, bytes | str]] = found
        told = [(name, 0, part) if isinstance(part, str) else (name, len(part), "") for name, part in members]
        return {"members": told}, b"".join(part for _, part in members if isinstance(part, bytes))
    blob = found.chars[: CHARS + 1].encode("utf-8", "replace")
    if len(found.chars) > CHARS or len(blob) > ANSWER_LIMIT - 100_000:
        return {"error": "file_unpacks_large", "values": {}}, b""
    return {"notes": found.notes, "confidence": found.confidence}, blob


if __name__ == "__main__":
    main()
