"""What a very long text says, found by a process of its own: whatever it holds, it costs no more than its limits."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import time
from pathlib import Path

from graph.errors import InputError
from graph.extraction.claims import read_claims
from graph.model import Claims
from graph.reading.apart import ENDS
from graph.reading.child import Watch
from graph.reading.text import Text
from graph.reading.time_limits import seconds


def read_long(text: Text) -> Claims:
    """`read_claims`. Raises `InputError` where it takes too long or too much, or finds more than a paper has."""
    name, limit = text.source.path, seconds()
    own = str(Path(__file__).parents[2])
    paths = os.pathsep.join(filter(None, (own, os.environ.get("PYTHONPATH"))))
    try:
        ran = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-P", "-m", "graph.extraction.long_text", str(limit)],
            input=pickle.dumps(text),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": paths},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            timeout=limit + 5,  # it ends itself before that
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise InputError("file_too_slow", path=name, seconds=limit) from None
    if ran.returncode:
        raise InputError(ENDS.get(ran.returncode, "file_crashes_reader"), path=name, seconds=limit)
    found: Claims | InputError = pickle.loads(ran.stdout)  # noqa: S301 - of our own process
    if isinstance(found, InputError):
        raise found
    return found


def main() -> None:
    """Answer one request."""
    text = pickle.load(sys.stdin.buffer)  # noqa: S301 - of our own process
    Watch().until = time.monotonic() + float(sys.argv[1])
    found: Claims | InputError
    try:
        found = read_claims(text)
    except InputError as error:
        found = error
    sys.stdout.buffer.write(pickle.dumps(found))


if __name__ == "__main__":
    main()
