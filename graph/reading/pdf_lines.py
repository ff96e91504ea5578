"""The letters of a page, with their places, as lines in the order in which a person reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from graph.patterns import regex
from graph.reading.content import SUPERSCRIPTS

_MOTTO = regex(r"CỘNG H[OÒ][ÀA] XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM")
_NUMBER = regex(r"(?:Luật )?Số ?:? ?\d|Số ?:? ", re.IGNORECASE)
_DATE = regex(r"[^\d,]{2,40}, ?ngày\b")
_HEAD_LINES = 14
_FOOT = regex(r"Nơi nhận ?:|(?:TM|KT|TL|TUQ)\. |[TK]/[MTL] ")
_BEFORE_MARK = regex(r"(?<=\S) (?=[⁰¹²³⁴⁵⁶⁷⁸⁹])")
_MARGIN = 0.09
"""The share of a page's height that running heads and page numbers take, above and below."""
_GAP = 2.5
"""So many letters wide is the space between two columns."""
_SMALL = 0.82
_RAISED = 0.12
_TOP, _FAR_BELOW, _TEXT_LINES = 0.7, 0.2, 3
"""Of a page's height: from where on the motto is at its top, how far below it the text is; lines that are no chance."""
_SAME_LINE = 3.0
_NEXT_LINE = 0.8
"""Of a letter's size: how far below the line before it the next one stands at least."""
_BLANK = 1.55
"""Lines this much further apart than most have a blank line between them."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter as printed; its box counts in points from the page's lower left corner. A gap has no width."""

    char: str
    left: float
    bottom: float
    right: float
    top: float
    size: float


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of letters on one line, without a gap as wide as between columns."""

    text: str
    left: float
    right: float
    base: float
    row: int


def page_lines(rows: Sequence[Sequence[Glyph]], width: float, height: float, *, first: bool) -> list[str]:
    """The lines of a page from its rows of letters, as the file gives them; `first` is the page with the letterhead."""
    found = [segment for number, row in enumerate(rows) for segment in _segments(row, number)]
    if first:
        found = _letterhead_in_columns(_head_first(found, height), width)
    pitch = _pitch(found)
    lines: list[str] = []
    before: Segment | None = None
    for segment in found:
        if before is not None and before.row == segment.row and not _apart(before, segment, height):
            lines[-1] += "   " + segment.text
        else:
            if before is not None and pitch and before.base - segment.base > pitch * _BLANK:
                lines.append("")
            lines.append(segment.text)
        before = segment
    return lines


def is_turned(rows: Sequence[Sequence[Glyph]]) -> bool:
    """Whether most letters run upwards, downwards or to the left: those of a page that is shown turned."""
    steps = [(a, b) for row in rows for a, b in pairwise(row) if not (a.char.isspace() or b.char.isspace())]
    right = sum(b.left - a.left > abs(b.bottom - a.bottom) for a, b in steps)
    return len(steps) > 2 * right


def turned(rows: Sequence[Sequence[Glyph]], angle: int, width: float, height: float) -> list[list[Glyph]]:
    """The rows of a page as it is shown, turned clockwise by `angle`; `width` and `height` are those it then has."""

    def place(glyph: Glyph) -> Glyph:
        left, bottom, right, top = glyph.left, glyph.bottom, glyph.right, glyph.top
        match angle:
            case 90:
                left, bottom, right, top = bottom, height - right, top, height - left
            case 180:
                left, bottom, right, top = width - right, height - top, width - left, height - bottom
            case 270:
                left, bottom, right, top = width - top, left, width - bottom, right
        return Glyph(glyph.char, left, bottom, right, top, top - bottom)

    shown = [line for row in rows for line in _lines([place(glyph) for glyph in row])]
    return sorted(shown, key=lambda row: (-round(median(glyph.bottom for glyph in row)), row[0].left))


def _lines(row: list[Glyph]) -> Iterator[list[Glyph]]:
    """The lines of a row that the file's order has joined: each begins well above or below the one before."""
    begin = 0
    last: Glyph | None = None
    for number, glyph in enumerate(row):
        if glyph.char.isspace() or glyph.right <= glyph.left:
            continue
        if last is not None and abs(glyph.bottom - last.bottom) > last.size * _NEXT_LINE:
            yield row[begin:number]
            begin = number
        last = glyph
    yield row[begin:]


def _apart(left: Segment, right: Segment, height: float) -> bool:
    """Whether two runs beside each other are two things: a running head and its number, the foot's two sides."""
    in_margin = not height * _MARGIN < right.base < height * (1 - _MARGIN)
    return in_margin or left.row < 0 or any(_FOOT.match(one.text) for one in (left, right))


def _pitch(segments: Sequence[Segment]) -> float:
    steps = [a.base - b.base for a, b in pairwise(segments) if 4 < a.base - b.base < 60]
    return median(steps) if len(steps) > 3 else 0.0


def _segments(row: Sequence[Glyph], number: int) -> Iterator[Segment]:
    """The runs of a row."""
    printed = [glyph for glyph in row if glyph.right > glyph.left and not glyph.char.isspace()]
    if not printed:
        return
    size = median(sorted(glyph.size for glyph in printed)) or 1.0
    base = median(sorted(glyph.bottom for glyph in printed))
    begin = 0
    last: Glyph | None = None
    for place, glyph in enumerate(row):
        if glyph.char.isspace() or glyph.right <= glyph.left:
            continue
        if last is not None and (glyph.left - last.right > size * _GAP or glyph.right < last.left - size * _GAP):
            yield _segment(row[begin:place], size, base, number)
            begin = place
        last = glyph
    yield _segment(row[begin:], size, base, number)


def run_text(row: Sequence[Glyph]) -> str:
    """What a run of letters on one line says, marks of footnotes raised."""
    return "".join(segment.text + " " for segment in _segments(row, 0)).strip()


def _segment(row: Sequence[Glyph], size: float, base: float, number: int) -> Segment:
    printed = [glyph for glyph in row if glyph.right > glyph.left and not glyph.char.isspace()]
    text = " ".join("".join(_char(glyph, size, base) for glyph in row).split())
    return Segment(
        _BEFORE_MARK.sub("", text), min(one.left for one in printed), max(one.right for one in printed), base, number
    )


def _char(glyph: Glyph, size: float, base: float) -> str:
    """The letter; a digit that is small and raised is a mark."""
    if glyph.char.isdigit() and glyph.size < size * _SMALL and glyph.bottom > base + size * _RAISED:
        return glyph.char.translate(SUPERSCRIPTS)
    return glyph.char


def _head_first(segments: list[Segment], height: float) -> list[Segment]:
    """The first page from its top where its letterhead, set in boxes, was written behind its text."""
    top = (place for place, one in enumerate(segments) if one.base > height * _TOP and _MOTTO.search(one.text))
    motto = next(top, 0)
    below = sum(one.base < segments[motto].base - height * _FAR_BELOW for one in segments[:motto])
    if below < _TEXT_LINES:
        return segments
    return sorted(segments, key=lambda one: (-round(one.base / _SAME_LINE), one.left))


def _letterhead_in_columns(segments: list[Segment], width: float) -> list[Segment]:
    """The first page with its letterhead column by column: the agency on the left, then the motto on the right.

    The letterhead ends under its number and date, and where a line crosses from the left column into the right one.
    """
    motto = next((one for one in segments[:40] if _MOTTO.search(one.text) and one.left > width * 0.3), None)
    if motto is None:
        return segments
    border = motto.left
    begin = end = segments.index(motto)
    near = segments[max(0, end - _HEAD_LINES) : end + _HEAD_LINES]
    last = [one.base for one in near if _NUMBER.match(one.text) or _DATE.match(one.text)]
    lowest = min(last, default=0.0) - 2
    while begin > 0 and not _crosses(segments[begin - 1], border):
        begin -= 1
    while end < len(segments) and segments[end].base > lowest and not _crosses(segments[end], border):
        end += 1
    head = [
        Segment(one.text, one.left, one.right, one.base, -1 - place)
        for place, one in enumerate(sorted(segments[begin:end], key=lambda one: -one.base))
    ]
    left = [one for one in head if one.right <= border + 6 or (one.left + one.right) / 2 < border]
    right = [one for one in head if one not in left]
    return [*segments[:begin], *left, *right, *segments[end:]]


def _crosses(segment: Segment, border: float) -> bool:
    return segment.left < border - 12 and segment.right > border + 30
