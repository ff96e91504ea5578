"""A large picture on paper: sheets of some years and rows each, so that its type keeps a size that can be read."""

from __future__ import annotations

from graph.analysis.picture import Picture

PAGE = 1320
"""Pixels of the picture across an A4 page on its side where its type of 12 pixels is printed in 7 points."""
SHEET = 870
"""Pixels down such a page."""
FIRST = 660
"""Pixels down the first page, below what it says above the picture."""
DRAWING = "drawing"
"""The name of the whole picture, of which each page shows a part."""


def spans(picture: Picture) -> list[tuple[int, int]]:
    """From where to where each page goes, behind the names of the levels: cut between years, one too wide anywhere."""
    ends = [tick.x + tick.width for tick in picture.ticks[:-1]]
    room = PAGE - picture.names
    return _cut(picture.names, picture.width, ends, room, room)


def rows(picture: Picture) -> list[tuple[int, int]]:
    """From where to where each page goes, below the years: cut between rows of boxes."""
    top = _top(picture)
    tops = sorted({box.y for box in picture.boxes} | {band.y + 8 for band in picture.bands})
    free = [y - 8 for y in tops if not any(box.y < y - 8 < box.y + box.height for box in picture.boxes)]
    return _cut(top, picture.height, free, FIRST - top, SHEET - top)


def _cut(start: int, last: int, places: list[int], first: int, room: int) -> list[tuple[int, int]]:
    """From `start` to `last` in pieces of at most `room`, the first of at most `first`, cut at one of `places`."""
    found: list[tuple[int, int]] = []
    most = first
    while last - start > most:
        fitting = [place for place in places if start < place <= start + most]
        cut = fitting[-1] if fitting else start + most
        found.append((start, cut))
        start, most = cut, room
    return [*found, (start, last)]


def _top(picture: Picture) -> int:
    return picture.bands[0].y if picture.bands else 0


def printed(picture: Picture) -> str:
    """The pages of a picture too large for one, each with its years above and the names of its levels at the left; else
    nothing. What holds no box is left out.
    """
    if picture.width <= PAGE and picture.height <= FIRST:
        return ""
    return "\n".join(
        _page(picture, *span, *row)
        for span in spans(picture)
        for row in rows(picture)
        if any(span[0] <= box.x < span[1] and row[0] <= box.y < row[1] for box in picture.boxes)
    )


def _page(picture: Picture, start: int, end: int, top: int, bottom: int) -> str:
    head, width, height = _top(picture), end - start, bottom - top
    years = _part(picture.names, 0, start, width, head)
    names = _part(0, head, 0, picture.names, height, top)
    boxes = _part(picture.names, head, start, width, height, top)
    return _printed(head + height, years + names + boxes)


def _printed(height: int, parts: str) -> str:
    return f'<svg class="printed" aria-hidden="true" viewBox="0 0 {PAGE} {height}">{parts}</svg>'


def _part(x: int, y: int, start: int, width: int, height: int, top: int = 0) -> str:
    """A part of the whole picture, from `start` and `top` on, at `x` and `y`."""
    return (
        f'<svg x="{x}" y="{y}" width="{width}" height="{height}" viewBox="{start} {top} {width} {height}">'
        f'<use href="#{DRAWING}"/></svg>'
    )
