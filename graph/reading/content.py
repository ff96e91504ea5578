"""What a reader of one kind of file gives: its text, and what a person should know of how it was read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Footnotes are marked as the layout of texts knows them: `Nghị quyết¹` and a line `¹ Kế hoạch …`."""


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a file before it is cleaned; a form feed ends a page.

    `notes` are keys of sentences for who reads the file, `confidence` says how sure the recognition of letters is,
    from 0 to 1: None where the file holds letters and not their picture.
    """

    chars: str
    notes: tuple[str, ...] = ()
    confidence: float | None = None


def nobody(*_: object) -> None:
    """Whom nothing is told."""


tell_page: Callable[[int, int], None] = nobody
"""Told how many pages have been recognised, and how many there are."""


class NeedsRecognitionError(Exception):
    """A page of the file is a picture: its letters must be recognised."""


def mark(number: int) -> str:
    """The mark of the footnote `number`."""
    return str(number).translate(SUPERSCRIPTS)


def with_footnotes(lines: list[str], notes: list[list[str]]) -> str:
    """`lines`, and behind them each footnote under its mark, between blank lines, in order of the marks."""
    found = [line for place, line in enumerate(lines) if line.strip() or (place and lines[place - 1].strip())]
    for number, paragraphs in enumerate(notes, 1):
        kept = [text for paragraph in paragraphs for line in paragraph.split("\n") if (text := line.strip())]
        if kept:
            found += ["", f"{mark(number)} {kept[0]}", *kept[1:]]
    return "\n".join(found) + "\n"
