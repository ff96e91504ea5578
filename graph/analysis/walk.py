"""A walk over the links of a library by the numbers of its documents, breadth first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from graph.library.link_index import UNKNOWN
from graph.library.links import LinkMark
from graph.library.order import order_by
from graph.model import LEVELS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graph.library.link_index import LinkIndex

    Numbers = NDArray[Any]

_LAST = date.max.toordinal()
_MARKS = {"stated": LinkMark.STATED, "context": LinkMark.CONTEXT, "judged": LinkMark.JUDGED}


class Walk:
    """What is reached from `starts` (the nearest first): each document with its depth and the one before it.

    `up` follows what documents act on instead of what acts on them, `depth` links far at most. `as_of` leaves out what
    is dated later, and what acts on that; other documents without a date stay in. `passed` are all that were reached,
    the starts first; `froms` and `tos` are the links that were followed, once each.
    """

    def __init__(
        self,
        index: LinkIndex,
        starts: Numbers,
        relations: Sequence[str] = ("implements",),
        *,
        up: bool = False,
        depth: int | None = None,
        bases: Sequence[str] | None = None,
        as_of: date | None = None,
    ) -> None:
        self.index = index
        self._side = index.up if up else index.down
        self._relations = relations
        self._marks = ~0 if bases is None else told_in(bases)
        self._allowed = index.rows["there"].copy()
        if as_of is not None:
            self._allowed &= index.rows["day"] <= as_of.toordinal()
        self._allowed[starts] = True
        self.depth = np.full(len(index), -1, "i4")
        self.parent = np.full(len(index), -1, "i4")
        self._first = np.empty(len(index), "i4")
        self.depth[starts] = 0
        self.parent[starts] = starts
        found = [starts]
        links: list[tuple[Numbers, Numbers, Numbers]] = []
        frontier = starts if as_of is None else starts[index.rows["day"][starts] <= as_of.toordinal()]
        while len(frontier) and (depth is None or len(links) < depth):
            here, there, marks = self._around(frontier)
            links.append((here, there, marks))
            frontier = self._following(here, there)
            found.append(frontier)
        self.passed = np.concatenate(found)
        self.froms, self.tos, self._told = (
            (np.concatenate(side) for side in zip(*links, strict=True)) if links else (starts[:0],) * 3
        )

    def _around(self, frontier: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """The links from a frontier, in its order and that of the paths at their other end, and how each is told."""
        place, there, marks = self._side.of(frontier, self._relations, self._marks)
        allowed = self._allowed[there]
        place, there, marks = place[allowed], there[allowed], marks[allowed]
        if len(self._relations) > 1 and len(place):
            order = order_by(place, self.index.rank[there])
            place, there, marks = place[order], there[order], marks[order]
            new = np.ones(len(place), bool)
            new[1:] = (place[1:] != place[:-1]) | (there[1:] != there[:-1])
            place, there = place[new], there[new]
            marks = np.bitwise_or.reduceat(marks, np.flatnonzero(new))
        return frontier[place], there, marks

    def _following(self, here: Numbers, there: Numbers) -> Numbers:
        """Those not seen before, in the order in which they were found, with the first that led to each."""
        unseen = np.flatnonzero(self.depth[there] < 0)
        here, there = here[unseen], there[unseen]
        place = np.arange(len(there))
        self._first[there[::-1]] = place[::-1]  # of several, the last assignment stays
        first = np.flatnonzero(self._first[there] == place)
        following: Numbers = there[first].astype("i8")
        self.parent[following] = here[first]
        self.depth[following] = self.depth[here[first]] + 1
        return following

    def chain(self, number: int) -> list[int]:
        """From a document to the start that it was reached from."""
        found, before = [int(number)], self.parent.item
        while (upper := before(found[-1])) != found[-1]:
            found.append(upper)
        return found

    def leading_to(self, number: int) -> list[int]:
        """The documents with a link to `number` that was followed, the one of its chain first."""
        first, froms = self._by_end
        found = froms[first[number] : first[number + 1]].tolist()
        return list(dict.fromkeys([int(self.parent[number]), *found])) if found else []

    @cached_property
    def _by_end(self) -> tuple[Numbers, Numbers]:
        """Where the links to each document begin, and the documents that they come from."""
        first = np.zeros(len(self.index) + 1, "i8")
        np.cumsum(np.bincount(self.tos, minlength=len(self.index)), out=first[1:])
        return first, self.froms[np.argsort(self.tos, kind="stable")]

    def by_basis(self) -> dict[str, int]:
        """How many links were followed, by the strongest basis of each."""
        told = self._told & np.uint8(self._marks & 0xFF)
        counts = {}
        for basis in ("judged", "stated", "context"):
            chosen = (told & _MARKS[basis]) > 0
            counts[basis] = int(chosen.sum())
            told = told[~chosen]
        return {basis: count for basis, count in counts.items() if count}

    def sorted(self, numbers: Numbers, *, by_depth: bool = True) -> Numbers:
        """In the order of depth, level, date (none last) and path."""
        rows, rank = self.index.rows, self.index.rank
        level, day = rows["level"][numbers], rows["day"][numbers]
        by_level = np.where(level < 0, len(LEVELS), level), np.where(day == UNKNOWN, _LAST, day), rank[numbers]
        found: Numbers = numbers[order_by(self.depth[numbers], *by_level) if by_depth else order_by(*by_level)]
        return found


def told_in(bases: Sequence[str]) -> int:
    """The marks of links that are told in one of `bases`."""
    return sum(_MARKS[basis] for basis in bases if basis in _MARKS)


def by_date(index: LinkIndex, numbers: Numbers) -> Numbers:
    """Documents in the order of date (none last) and path."""
    day = index.rows["day"][numbers]
    found: Numbers = numbers[order_by(np.where(day == 0, _LAST, day), index.rank[numbers])]
    return found
