"""The numbers before the items of lists and the headings of an OpenDocument text, counted as they come.

A list that goes on with another one counts on where that one stopped: programs write one list for each paragraph.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.reading.docx_numbers import written

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_FORMS = {"1": "decimal", "i": "lowerRoman", "I": "upperRoman", "a": "lowerLetter", "A": "upperLetter"}
_DEPTH = 60


@dataclass(slots=True)
class Counted:
    """A list on its way: the levels of its style, and how far each has been counted."""

    style: str
    levels: Mapping[int, Any]
    counts: list[int | None] = field(default_factory=lambda: [None] * _DEPTH)


@dataclass(slots=True)
class Numbers:
    """The lists of one text: style -> its levels; `outline` has the levels of headings."""

    styles: Mapping[str, Mapping[int, Any]]
    outline: Mapping[str, Mapping[int, Any]]
    _by_id: dict[str, Counted] = field(default_factory=dict)
    _last: dict[str, Counted] = field(default_factory=dict)
    _headings: Counted | None = None

    def begin(self, one: Any) -> Counted:
        """The list that begins with the element `one`, or that it goes on with."""
        style = one.get(f"{_TEXT}style-name", "")
        before = self._by_id.get(one.get(f"{_TEXT}continue-list", ""))
        if before is None and one.get(f"{_TEXT}continue-numbering") == "true":
            before = self._last.get(style)
        found = before or Counted(style, self.styles.get(style, {}))
        self._last[style] = found
        if name := one.get(_ID):
            self._by_id[name] = found
        return found

    def styled(self, counted: Counted, one: Any) -> Counted:
        """The list for the element `one` within it: with its own style where it names another."""
        style = one.get(f"{_TEXT}style-name", counted.style)
        return counted if style == counted.style else Counted(style, self.styles.get(style, {}), counted.counts)

    def next(self, counted: Counted, depth: int, item: Any) -> str:
        """What is printed before the next item, `depth` lists deep, with the space behind it."""
        return _next(counted, min(depth, _DEPTH - 1), item.get(f"{_TEXT}start-value"))

    def before_heading(self, heading: Any) -> str:
        """What is printed before a heading outside of lists."""
        if self._headings is None:
            self._headings = Counted("", next(iter(self.outline.values()), {}))
        level = heading.get(f"{_TEXT}outline-level", "")
        if not level.isdecimal() or not 0 < int(level) <= _DEPTH or heading.get(f"{_TEXT}is-list-header") == "true":
            return ""
        start = heading.get(f"{_TEXT}start-value", "1") if heading.get(f"{_TEXT}restart-numbering") == "true" else None
        return _next(self._headings, int(level) - 1, start)


def _next(counted: Counted, depth: int, own: str | None) -> str:
    level, counts = counted.levels.get(depth), counted.counts
    before = counts[depth]
    if own and own.isdecimal() and len(own) < 7:
        counts[depth] = int(own)
    else:
        counts[depth] = _start(level) if before is None else before + 1
    counts[depth + 1 :] = [None] * (_DEPTH - depth - 1)
    if level is None:
        return ""
    if level.tag.endswith("-bullet") or level.tag.endswith("-image"):
        return "- "
    shown = level.get(f"{_TEXT}display-levels", "1")
    numbers = []
    for place in range(max(0, depth + 1 - int(shown if shown.isdecimal() else 1)), depth + 1):
        one = counted.levels.get(place, level)
        value = counts[place]
        if form := one.get(f"{_STYLE}num-format", "1"):
            written_as = "decimal" if level.get(f"{_LOEXT}is-legal") == "true" else _FORMS.get(form, "decimal")
            numbers.append(written(_start(one) if value is None else value, written_as))
    text = level.get(f"{_STYLE}num-prefix", "") + ".".join(numbers) + level.get(f"{_STYLE}num-suffix", "")
    return text + " " if numbers and text else ""


def _start(level: Any) -> int:
    start = level.get(f"{_TEXT}start-value", "1") if level is not None else "1"
    return int(start) if start.isdecimal() and len(start) < 7 else 1
