"""The shipped questions by name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def queries() -> dict[str, str]:
    """Name -> the text of the .rq file, in order of name."""
    folder = files("graph.queries")
    found = {entry.name.removesuffix(".rq"): entry for entry in folder.iterdir() if entry.name.endswith(".rq")}
    return {name: found[name].read_text(encoding="utf-8") for name in sorted(found)}
