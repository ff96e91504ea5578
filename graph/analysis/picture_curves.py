"""The curves of the picture: from the top of the lower box to the bottom of the upper one.

Right-angled lines would share rails and lie about who is joined to whom. Where another box of the same column
lies in the way, a curve leaves or arrives at the side instead: it then crosses columns, and is not hidden
behind one. A curve that would still run behind a box, and so seem to end there, takes the sides at which it meets
the fewest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.analysis.picture_parts import Box, Curve, Point

_PORT_GAP = 14
_PORT_ROOM = 0.76
_BULGE = 22
_STEPS = 24
_SIDES = ("top", "right", "left", "bottom")
_PLACES = np.arange(1, _STEPS) / _STEPS
_SHARES = np.stack(
    [(1 - _PLACES) ** 3, 3 * _PLACES * (1 - _PLACES) ** 2, 3 * _PLACES**2 * (1 - _PLACES), _PLACES**3], axis=1
)
"""How much of each of its four points a cubic curve has at some places along it."""
Frames = NDArray[Any]
"""Left, right, top and bottom of all boxes: four rows."""


@dataclass(frozen=True, slots=True)
class Rail:
    """A curve to be drawn, in the direction of its arrow."""

    start: Box
    end: Box


def rails(wanted: Sequence[Rail], boxes: Iterable[Box]) -> list[Curve]:
    """The curve of each rail; those at one side of a box are spread over it in the order of their other ends."""
    boxes = tuple(boxes)
    stacks: dict[tuple[str, int], list[int]] = defaultdict(list)
    for box in boxes:
        stacks[box.level, box.x].append(box.y)
    frames = np.array([(box.x, box.x + box.width, box.y, box.y + box.height) for box in boxes], float).T
    sides = [_clear(rail, _sides(rail, stacks), frames) for rail in wanted]
    ports: dict[tuple[str, str], list[tuple[float, float, int, int]]] = defaultdict(list)
    for index, (rail, (from_side, to_side)) in enumerate(zip(wanted, sides, strict=True)):
        ports[rail.start.iri, from_side].append((*_along(rail.end, from_side), index, 0))
        ports[rail.end.iri, to_side].append((*_along(rail.start, to_side), index, 1))
    shifts: dict[tuple[int, int], float] = {}
    for (_, side), found in ports.items():
        room = _PORT_ROOM * _length(wanted[found[0][2]], found[0][3], side)
        gap = min(_PORT_GAP, room / len(found))
        for place, (_, _, index, end) in enumerate(sorted(found)):
            shifts[index, end] = (place - (len(found) - 1) / 2) * gap
    return [
        _curve(
            _port(rail.start, from_side, shifts[index, 0]),
            from_side,
            _port(rail.end, to_side, shifts[index, 1]),
            to_side,
        )
        for index, (rail, (from_side, to_side)) in enumerate(zip(wanted, sides, strict=True))
    ]


def _sides(rail: Rail, stacks: dict[tuple[str, int], list[int]]) -> tuple[str, str]:
    """The sides at which a curve leaves and arrives; within one column it goes around what lies between."""
    sides = (_side(rail.start, rail.end, stacks), _side(rail.end, rail.start, stacks))
    return ("right", "right") if rail.start.x == rail.end.x and "right" in sides else sides


def _clear(rail: Rail, sides: tuple[str, str], frames: Frames) -> tuple[str, str]:
    """`sides`, or where the curve would run behind a box those at which it runs behind the fewest."""
    if not _hidden(rail, sides, frames):
        return sides
    ways = [sides, *((one, other) for one in _SIDES for other in _SIDES)]
    return min(ways, key=lambda way: _hidden(rail, way, frames))


def _hidden(rail: Rail, sides: tuple[str, str], frames: Frames) -> int:
    """At how many of some points along it the curve is behind a box, its own ends included."""
    curve = _curve(_port(rail.start, sides[0], 0), sides[0], _port(rail.end, sides[1], 0), sides[1])
    points = _SHARES @ np.array(curve)
    x, y = points[:, :1], points[:, 1:]
    left, right, top, bottom = frames
    return int(((x > left) & (x < right) & (y > top) & (y < bottom)).any(axis=1).sum())


def _side(box: Box, other: Box, stacks: dict[tuple[str, int], list[int]]) -> str:
    """The side of `box` at which a curve to `other` leaves or arrives."""
    stack = stacks[box.level, box.x]
    if box.level != other.level or box.x == other.x:
        if other.y < box.y:
            free = not any(y < box.y and not (other.x == box.x and y <= other.y) for y in stack)
            if free:
                return "top"
        elif not any(y > box.y and not (other.x == box.x and y >= other.y) for y in stack):
            return "bottom"
    return "left" if other.x < box.x else "right"


def _along(other: Box, side: str) -> tuple[float, float]:
    """What curves at one side are sorted by, so that they do not cross there."""
    x, y = other.x + other.width / 2, float(other.y)
    if side == "bottom":
        return (x, -y)
    return (x, y) if side == "top" else (y, x)


def _length(rail: Rail, end: int, side: str) -> float:
    box = rail.end if end else rail.start
    return box.width if side in {"top", "bottom"} else box.height


def _port(box: Box, side: str, shift: float) -> Point:
    if side in {"top", "bottom"}:
        return (round(box.x + box.width / 2 + shift, 1), box.y if side == "top" else box.y + box.height)
    return (box.x if side == "left" else box.x + box.width, round(box.y + box.height / 2 + shift, 1))


def _curve(start: Point, from_side: str, end: Point, to_side: str) -> Curve:
    """A cubic curve that leaves and arrives at right angles to the sides."""
    wide, high = abs(start[0] - end[0]), abs(start[1] - end[1])
    if from_side == to_side:
        bulge = min(_BULGE + high * 0.06, 3 * _BULGE)
        return (start, _out(start, from_side, bulge), _out(end, to_side, bulge), end)
    reach = {"left": wide, "right": wide, "top": high, "bottom": high}
    ends = (max(20.0, reach[from_side] * 0.45), max(20.0, reach[to_side] * 0.45))
    return (start, _out(start, from_side, ends[0]), _out(end, to_side, ends[1]), end)


def _out(point: Point, side: str, reach: float) -> Point:
    x, y = point
    away = {"top": (x, y - reach), "bottom": (x, y + reach), "left": (x - reach, y), "right": (x + reach, y)}
    return (round(away[side][0], 1), round(away[side][1], 1))
