"""A wide picture on paper: one page a span of years, so that its type keeps a size that can be read."""

from __future__ import annotations

from graph.analysis.picture import Picture
from graph.export.svg import LEGEND_HEIGHT, LEGEND_ROW

PAGE = 1320
"""Pixels of the picture across an A4 page on its side where its type of 12 pixels is printed in 7 points."""
DRAWING = "drawing"
"""The name of the whole picture, of which each page shows a part."""


def spans(picture: Picture) -> list[tuple[int, int]]:
    """From where to where each page goes, behind the names of the levels: cut between years, one too wide anywhere."""
    room = PAGE - picture.names
    found: list[tuple[int, int]] = []
    start = picture.names
    ends = [*(tick.x + tick.width for tick in picture.ticks[:-1]), picture.width]
    for place, end in enumerate(ends):
        while end - start > room:
            before = [one for one in ends[:place] if one > start]
            cut = before[-1] if before else start + room
            found.append((start, cut))
            start = cut
    return [*found, (start, picture.width)]


def printed(picture: Picture) -> str:
    """The pages of a picture too wide for one, each with the names of the levels at its left, and the legend; else
    nothing."""
    if picture.width <= PAGE:
        return ""
    pages = [_page(picture, *span) for span in spans(picture)]
    height = LEGEND_HEIGHT + LEGEND_ROW  # all of it needs two rows at most
    legend = _part(0, 0, PAGE, height, top=picture.height)
    return "\n".join([*pages, _printed(height, legend)])


def _page(picture: Picture, start: int, end: int) -> str:
    names = _part(0, 0, picture.names, picture.height)
    years = _part(picture.names, start, end - start, picture.height)
    return _printed(picture.height, names + years)


def _printed(height: int, parts: str) -> str:
    return f'<svg class="printed" aria-hidden="true" viewBox="0 0 {PAGE} {height}">{parts}</svg>'


def _part(x: int, start: int, width: int, height: int, top: int = 0) -> str:
    """A part of the whole picture, from `start` and `top` on, at `x`."""
    return (
        f'<svg x="{x}" width="{width}" height="{height}" viewBox="{start} {top} {width} {height}">'
        f'<use href="#{DRAWING}"/></svg>'
    )
