"""What a style of a Word file has from the styles that it is based on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

_Own = TypeVar("_Own")
MOST_STEPS = 20
"""A style further up is not looked for: styles may go round in a circle."""


def inherit(own: dict[str, _Own], based: Mapping[str, str]) -> None:
    """Give each style of `based` (style -> the one above it, or nothing) what the nearest one above it has in `own`."""
    for name in based:
        above, steps = name, 0
        while above and above not in own and steps < MOST_STEPS:
            above, steps = based.get(above, ""), steps + 1
        if above in own:
            own.setdefault(name, own[above])
