"""On which page a place of a clean text stands: a form feed ends a page."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def page_ends(chars: str) -> tuple[int, ...]:
    """Where the pages of `chars` end; empty where nothing is known of its pages."""
    found = []
    place = chars.find("\f")
    while place >= 0:
        found.append(place)
        place = chars.find("\f", place + 1)
    return tuple(found)


def page_at(ends: Sequence[int], offset: int) -> int | None:
    """The page, from 1, on which `offset` stands; None where nothing is known of pages."""
    return bisect_left(ends, offset) + 1 if ends else None
