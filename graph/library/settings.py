"""What a library is told in `luocdo.toml`: nothing, or the addresses of an engine that keeps its quads."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from graph.errors import LibraryError

FILE = "luocdo.toml"
_KEYS = ("store", "update", "graph_store")


@dataclass(frozen=True, slots=True)
class EngineAddress:
    """A SPARQL 1.1 engine: where it takes queries, updates, and whole graphs (Graph Store HTTP Protocol).

    User and password come from the environment (`LUOCDO_STORE_USER`, `LUOCDO_STORE_PASSWORD`), never from a file.
    """

    query: str
    update: str
    graphs: str

    @property
    def user(self) -> tuple[str, str] | None:
        """User and password, where they are set."""
        name = os.environ.get("LUOCDO_STORE_USER")
        return (name, os.environ.get("LUOCDO_STORE_PASSWORD", "")) if name else None


def engine_address(root: Path) -> EngineAddress | None:
    """The engine that the library in the folder `root` is told to use; None for the embedded one.

    Raises `LibraryError` where the file cannot be understood.
    """
    path = root / FILE
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LibraryError("settings_wrong", path=path, reason=error) from error
    for key, value in told.items():
        if key not in _KEYS:
            raise LibraryError("settings_key", path=path, name=key, keys=", ".join(_KEYS))
        if not isinstance(value, str) or not _is_address(value):
            raise LibraryError("settings_address", path=path, name=key)
    if not told:
        return None
    missing = [key for key in _KEYS if key not in told]
    if missing:
        raise LibraryError("settings_missing", path=path, keys=", ".join(missing))
    return EngineAddress(told["store"], told["update"], told["graph_store"])


def _is_address(text: str) -> bool:
    try:
        return urlsplit(text).scheme in ("http", "https") and bool(urlsplit(text).hostname)
    except ValueError:  # an address of version 6 that is not closed
        return False
