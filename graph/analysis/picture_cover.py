"""Where the boxes of a picture cover what runs behind them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.analysis.picture_parts import Box, Curve

_STEPS = 24
_PLACES = np.arange(1, _STEPS) / _STEPS
_SHARES = np.stack(
    [(1 - _PLACES) ** 3, 3 * _PLACES * (1 - _PLACES) ** 2, 3 * _PLACES**2 * (1 - _PLACES), _PLACES**3], axis=1
)
"""How much of each of its four points a cubic curve has at some places along it."""


class Cover:
    """The plane cut along the sides of all boxes, so that any number of points is looked up at once."""

    def __init__(self, boxes: Sequence[Box]) -> None:
        self._xs = np.unique([side for box in boxes for side in (box.x, box.x + box.width)])
        self._ys = np.unique([side for box in boxes for side in (box.y, box.y + box.height)])
        self._covered = np.zeros((2 * len(self._xs) + 1, 2 * len(self._ys) + 1), bool)
        for box in boxes:
            left, right = _strips(self._xs, np.array([box.x, box.x + box.width]))
            top, bottom = _strips(self._ys, np.array([box.y, box.y + box.height]))
            self._covered[left + 1 : right, top + 1 : bottom] = True

    def behind(self, curves: Sequence[Curve]) -> NDArray[Any]:
        """At how many of some points along it each curve is inside a box, its own ends included."""
        points = _SHARES @ np.array(curves, float).reshape(len(curves), 4, 2)
        inside = self._covered[_strips(self._xs, points[..., 0]), _strips(self._ys, points[..., 1])]
        counts: NDArray[Any] = np.count_nonzero(inside, axis=1)
        return counts


def _strips(sides: NDArray[Any], values: NDArray[Any]) -> NDArray[Any]:
    """In which strip each value lies: odd on one of `sides`, even between them."""
    strips: NDArray[Any] = np.searchsorted(sides, values, "left") + np.searchsorted(sides, values, "right")
    return strips
