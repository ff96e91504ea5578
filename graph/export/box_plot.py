"""Box plots as SVG: a row a group, from the least over the quartiles and the median to the greatest.

Places along the scale are percentages, so that the picture is as wide as its page and its letters keep their size.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from graph.analysis.picture_labels import shorten_front

_ROW = 46
_BAR = 14
_TOP = 24
_AXIS = 26
_INK, _SOFT, _LINE, _BOX, _EDGE = "#1c2733", "#4a5763", "#cfd7df", "#e4effb", "#1a5796"
_TICKS = 5
_LETTERS = 32
"""So many letters of a label leave room for the note on a narrow screen."""


@dataclass(frozen=True, slots=True)
class Spread:
    """One group: what it is called, what is noted at its right, and its numbers from 0 on."""

    label: str
    note: str
    least: float
    quartiles: tuple[float, float] | None
    median: float
    greatest: float


def box_plot(spreads: Sequence[Spread], *, title: str, number: Callable[[float], str]) -> str:
    """An SVG element; `number` writes the marks of the scale. Colours are attributes: it needs no stylesheet."""
    step = tick_step(max((one.greatest for one in spreads), default=0))
    most = max(step, max((one.greatest for one in spreads), default=0))
    height = _ROW * len(spreads)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="plot" role="img" aria-label={quoteattr(title)} '
        f'width="100%" height="{height + _AXIS}" font-size="14">'
    ]
    tick = 0.0
    while tick <= most:
        parts += _tick(_place(tick, most), height, number(tick))
        tick += step
    for place, one in enumerate(spreads):
        parts += _row(one, _ROW * place, most)
    return "\n".join([*parts, "</svg>"])


def tick_step(most: float) -> float:
    """The distance of round marks (1, 2 or 5 times a power of ten, from 1 on) of which about five reach `most`."""
    step = 1.0
    while True:
        for factor in (1, 2, 5):
            if step * factor * _TICKS >= most:
                return step * factor
        step *= 10


def _place(value: float, most: float) -> float:
    """A value as per cent of the width; the last per cents are left to the mark of the greatest."""
    return round(1 + 98 * value / most, 2)


def _tick(x: float, height: int, text: str) -> list[str]:
    anchor = "start" if x < 4 else "end" if x > 96 else "middle"
    return [
        f'<line x1="{x}%" x2="{x}%" y1="0" y2="{height}" stroke="{_LINE}"/>',
        f'<text x="{x}%" y="{height + 18}" text-anchor="{anchor}" fill="{_SOFT}">{escape(text)}</text>',
    ]


def _row(one: Spread, y: int, most: float) -> list[str]:
    top = y + _TOP
    middle = top + _BAR / 2
    least, median, greatest = (_place(value, most) for value in (one.least, one.median, one.greatest))
    parts = [
        f'<text x="0" y="{y + 17}" fill="{_INK}" stroke="#fff" stroke-width="4" paint-order="stroke">'
        f"<title>{escape(one.label)}</title>{escape(shorten_front(one.label, _LETTERS))}</text>",
        f'<text x="100%" y="{y + 17}" text-anchor="end" fill="{_SOFT}" stroke="#fff" stroke-width="4" '
        f'paint-order="stroke">{escape(one.note)}</text>',
        f'<line x1="{least}%" x2="{greatest}%" y1="{middle}" y2="{middle}" stroke="{_EDGE}" stroke-width="2"/>',
    ]
    for end in (least, greatest):
        parts.append(f'<line x1="{end}%" x2="{end}%" y1="{top}" y2="{top + _BAR}" stroke="{_EDGE}" stroke-width="2"/>')
    if one.quartiles:
        low, high = (_place(value, most) for value in one.quartiles)
        parts.append(
            f'<rect x="{low}%" width="{round(high - low, 2)}%" y="{top}" height="{_BAR}" fill="{_BOX}" '
            f'stroke="{_EDGE}" stroke-width="2"/>'
        )
    parts.append(
        f'<line x1="{median}%" x2="{median}%" y1="{top - 2}" y2="{top + _BAR + 2}" stroke="{_INK}" stroke-width="4"/>'
    )
    return parts
