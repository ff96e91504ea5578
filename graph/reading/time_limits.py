"""How long a file may take to be read before it is given up: what is usual, or what the environment says."""

from __future__ import annotations

import os

from graph.errors import UsageError

_USUAL = {"LUOCDO_SECONDS": 60, "LUOCDO_SCAN_SECONDS": 600}
"""Name in the environment -> seconds; the second where letters are recognised in pictures."""


def seconds() -> int:
    """Seconds that a file may take. Raises `UsageError` where the environment says something else than a number."""
    return _told("LUOCDO_SECONDS")


def scan_seconds() -> int:
    """The same where letters are recognised in pictures."""
    return _told("LUOCDO_SCAN_SECONDS")


def check_time_limits() -> None:
    """Raise `UsageError` before any file is read where the environment says what is no number of seconds."""
    for name in _USUAL:
        _told(name)


def _told(name: str) -> int:
    text = os.environ.get(name, "").strip()
    if not text:
        return _USUAL[name]
    if not (text.isascii() and text.isdigit() and len(text) < 7 and int(text)):
        raise UsageError("seconds_wrong", name=name, text=text)
    return int(text)
