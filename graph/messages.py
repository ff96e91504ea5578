"""The sentences that luocdo says, in Vietnamese and English, kept in messages.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

LANGUAGES = ("vi", "en")


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """Every message: key -> language -> sentence with `{name}` places."""
    return tomllib.loads(files("graph").joinpath("messages.toml").read_text(encoding="utf-8"))


def say(key: str, language: str, /, **values: object) -> str:
    """The sentence `key` in `language`, its places filled with `values`."""
    return catalogue()[key][language].format(**values)
