"""Where the front-end libraries of others lie."""

from __future__ import annotations

from functools import cache
from pathlib import Path

STATIC = Path(__file__).parent / "static"


@cache
def folder_of(name: str) -> str:
    """The folder of library `name` under static/, such as `vendor/cytoscape-3.34.4`."""
    found = sorted(path.name for path in (STATIC / "vendor").glob(f"{name}-[0-9]*"))
    if not found:
        raise FileNotFoundError(f"{name} is not among the vendored libraries")
    return f"vendor/{found[-1]}"


def version_of(name: str) -> str:
    """The version of library `name` that is shipped."""
    return folder_of(name).rpartition("-")[2]
