"""The curves of the picture: from the top of the lower box to the bottom of the upper one.

Right-angled lines would share rails and lie about who is joined to whom. Where another box of the same column
lies in the way, a curve leaves or arrives at the side instead: it then crosses columns, and is not hidden
behind one. A curve that would still run behind a box, and so seem to end there, takes the sides at which it meets
the fewest. None leaves the ground: the bands, right of their names.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from graph.analysis.picture_cover import Cover
from graph.analysis.picture_parts import Box, Curve, Point

_PORT_GAP = 14
_PORT_ROOM = 0.76
_BULGE = 22
_SIDES = ("top", "right", "left", "bottom")
_WAYS = tuple(itertools.product(_SIDES, _SIDES))
_PULL = 0.75
"""The most that the two controls of a cubic curve together count at one of its points."""


@dataclass(frozen=True, slots=True)
class Rail:
    """A curve to be drawn, in the direction of its arrow."""

    start: Box
    end: Box


@dataclass(frozen=True, slots=True)
class Ground:
    """What curves stay within: not left of `left`, not above `top`, not below `bottom`."""

    left: int
    top: int
    bottom: int


def rails(wanted: Sequence[Rail], boxes: Sequence[Box], ground: Ground) -> list[Curve]:
    """The curve of each rail; those at one side of a box are spread over it in the order of their other ends."""
    stacks: dict[tuple[str, int], list[int]] = defaultdict(list)
    for box in boxes:
        stacks[box.level, box.x].append(box.y)
    sides = _clear(wanted, [_sides(rail, stacks) for rail in wanted], Cover(boxes), ground)
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
        _joined(rail, way, ground, (shifts[index, 0], shifts[index, 1]))
        for index, (rail, way) in enumerate(zip(wanted, sides, strict=True))
    ]


def straight(rail: Rail) -> Curve:
    """The line from middle to middle of two boxes, as far as it is seen: from border to border."""
    (x1, y1), (x2, y2) = ((box.x + box.width / 2, box.y + box.height / 2) for box in (rail.start, rail.end))
    dx, dy = x2 - x1, y2 - y1
    inside = [
        min(box.width / 2 / abs(dx) if dx else 1, box.height / 2 / abs(dy) if dy else 1)
        for box in (rail.start, rail.end)
    ]
    first, last = inside if sum(inside) < 1 else (0.0, 0.0)
    start, end = (x1 + first * dx, y1 + first * dy), (x2 - last * dx, y2 - last * dy)
    return (start, start, end, end)


def _sides(rail: Rail, stacks: dict[tuple[str, int], list[int]]) -> tuple[str, str]:
    """The sides at which a curve leaves and arrives; within one column it goes around what lies between."""
    sides = (_side(rail.start, rail.end, stacks), _side(rail.end, rail.start, stacks))
    return ("right", "right") if rail.start.x == rail.end.x and "right" in sides else sides


def _clear(
    wanted: Sequence[Rail], sides: Sequence[tuple[str, str]], cover: Cover, ground: Ground
) -> list[tuple[str, str]]:
    """`sides`, or where a curve would run behind a box those at which it runs behind the fewest."""
    hidden = cover.behind([_joined(rail, way, ground) for rail, way in zip(wanted, sides, strict=True)])
    found = list(sides)
    unclear = [index for index, count in enumerate(hidden) if count]
    ways = [(index, way) for index in unclear for way in (sides[index], *_WAYS)]
    counts = cover.behind([_joined(wanted[index], way, ground) for index, way in ways]).reshape(
        len(unclear), 1 + len(_WAYS)
    )
    for row, index in enumerate(unclear):
        found[index] = (sides[index], *_WAYS)[int(counts[row].argmin())]
    return found


def _joined(rail: Rail, way: tuple[str, str], ground: Ground, shifts: tuple[float, float] = (0, 0)) -> Curve:
    """The curve of a rail that leaves and arrives at the sides of `way`, so far from their middles."""
    return _curve(_port(rail.start, way[0], shifts[0]), way[0], _port(rail.end, way[1], shifts[1]), way[1], ground)


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


def _curve(start: Point, from_side: str, end: Point, to_side: str, ground: Ground) -> Curve:
    """A cubic curve that leaves and arrives at right angles to the sides."""
    wide, high = abs(start[0] - end[0]), abs(start[1] - end[1])
    if from_side == to_side:
        bulge = min(_BULGE + high * 0.06, 3 * _BULGE)
        return (start, _out(start, from_side, bulge, ground), _out(end, to_side, bulge, ground), end)
    reach = {"left": wide, "right": wide, "top": high, "bottom": high}
    ends = (max(20.0, reach[from_side] * 0.45), max(20.0, reach[to_side] * 0.45))
    return (start, _out(start, from_side, ends[0], ground), _out(end, to_side, ends[1], ground), end)


def _out(point: Point, side: str, reach: float, ground: Ground) -> Point:
    """The control of a port: `reach` away from its side, less where the curve would leave the ground."""
    x, y = point
    room = {"left": x - ground.left, "top": y - ground.top, "bottom": ground.bottom - y}
    if side in room:
        reach = min(reach, max(0.0, room[side]) / _PULL)
    away = {"top": (x, y - reach), "bottom": (x, y + reach), "left": (x - reach, y), "right": (x + reach, y)}
    return (round(away[side][0], 1), round(away[side][1], 1))
