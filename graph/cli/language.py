"""The user's language: what `--lang` says, else the environment's where it is one of the two, else Vietnamese."""

from __future__ import annotations

import os


def environment_language() -> str:
    """`vi` or `en`."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "en" if value.lower().startswith("en") else "vi"
    return "vi"
