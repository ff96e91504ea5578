"""How letters look in a paper of an office program: their font, hidden, in capitals, raised."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.reading.content import mark
from graph.reading.old_letters import by_font

_STEPS = 20
"""A style further up is not looked for: styles may go round in a circle."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is said of letters; None where nothing is."""

    font: str | None = None
    hidden: bool | None = None
    capitals: bool | None = None
    raised: bool | None = None

    def over(self, below: Look) -> Look:
        """This look, with that of `below` where this one says nothing."""
        if self is PLAIN or below is PLAIN:
            return below if self is PLAIN else self
        return Look(
            below.font if self.font is None else self.font,
            below.hidden if self.hidden is None else self.hidden,
            below.capitals if self.capitals is None else self.capitals,
            below.raised if self.raised is None else self.raised,
        )


PLAIN = Look()


def shown(text: str, look: Look) -> str:
    """Letters as they look; nothing where they are hidden, a mark where they are a raised number."""
    if look.hidden:
        return ""
    text = by_font(text, look.font or "")
    if look.raised and text.strip().isdecimal() and len(text.strip()) < 4:
        return mark(int(text))
    return text.upper() if look.capitals else text


def inherited(own: Mapping[str, Look], based: Mapping[str, str]) -> dict[str, Look]:
    """Each style of `own` with what the styles above it say (`based`: style -> the one above it, or nothing)."""
    found: dict[str, Look] = {}
    for name, look in own.items():
        above, steps = based.get(name, ""), 0
        while above in own and steps < _STEPS:
            look, above, steps = look.over(own[above]), based.get(above, ""), steps + 1  # noqa: PLW2901 - grows by each
        found[name] = look
    return found
