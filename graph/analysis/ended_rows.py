"""What `diff` tells in JSON of documents that ended, from the arrays of the index: by which, without its reasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain
from typing import Any

import numpy as np

from graph.analysis.force import ENDING, State, state
from graph.analysis.long_rows import RowsByKey
from graph.analysis.noun_json import Json, day_json, document_json
from graph.analysis.shelf import Shelf
from graph.analysis.states import States, applied_from
from graph.library.links import DocumentMark, LinkMark


class EndedRows(RowsByKey[int]):
    """Documents as `states` has them at a day: each with its last day and what ended it."""

    def __init__(self, shelf: Shelf, now: States, as_of: date) -> None:
        super().__init__()
        self._shelf = shelf
        self._index = shelf.snapshot.links
        self._now = now
        self._as_of = as_of

    def fetch(self, keys: Sequence[int]) -> None:
        """Look up the documents of some rows at one go."""
        by = self._by(np.array(keys, "i8"))
        self._shelf.fetch(number for number in keys if by[number] is None)
        told = {number: one[0] for number, one in by.items() if one is not None}
        self._shelf.fetch_told(chain(told, *told.values()))
        for number in keys:
            self._rows[number] = self._told(number, by[number])

    def _told(self, number: int, by: tuple[list[int], int] | None) -> Json:
        if by is None:
            return ended_json(state(self._shelf.snapshot, self._shelf.document(number), self._as_of))
        because, over_by = by
        day, over = (_day(one) for one in (int(self._now.until[number]), over_by))
        return _row(self._shelf.told(number), day, map(self._shelf.told, because), None, over)

    def _by(self, numbers: Any) -> dict[int, tuple[list[int], int] | None]:
        """Which documents ended each on its last day, or, where nobody tells one, were in use in its place by a day;
        None where a sentence about its end or its term tells more."""
        rows, until, as_of = self._index.rows, self._now.until[numbers], self._as_of.toordinal()
        prolonged, _, _ = self._index.down.of(numbers, ("extends",))
        more = (until >= as_of) | (rows["ended"][numbers] > 0) | ((until == 0) & (rows["over_by"][numbers] > 0))
        more |= (rows["marks"][numbers] & DocumentMark.EXTENDED) > 0
        more[prolonged] = True
        detailing, _, how = self._index.up.of(numbers, ("guides",))
        more[detailing[(how & LinkMark.DETAILS) > 0]] = True
        used = applied_from(self._index)
        found: dict[int, list[int]] = {number: [] for number in numbers.tolist()}
        over_by = np.zeros(len(numbers), "i8")
        for relation in ENDING:
            place, acting, how = self._index.down.of(numbers, (relation,))
            more[place[(how & LinkMark.DATED) > 0]] = True
            ends = ((how & LinkMark.WHOLE) > 0) & (rows["day"][acting] <= as_of) & ~self._now.void[acting]
            start = rows["start"][acting]
            in_place = (until[place] == 0) & (start == 0) & (used[acting] <= as_of)
            ends &= in_place | ((start > 0) & (start - 1 == until[place]))
            for at, one in zip(place[ends].tolist(), acting[ends].tolist(), strict=True):
                found[int(numbers[at])].append(one)
                if until[at] == 0:
                    over_by[at] = min(over_by[at] or used[one], used[one])
        more |= (until == 0) & (over_by == 0)  # suspended, or not told so
        return {
            number: None if unsure else (list(dict.fromkeys(found[number])), over)
            for number, unsure, over in zip(numbers.tolist(), more.tolist(), over_by.tolist(), strict=True)
        }


def _day(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if ordinal else None


def ended_json(one: State) -> Json:
    """A state as `diff` tells it: of what, its last day, what decides it; where no last day is past, since when it is
    suspended, or by when it was over."""
    because = map(document_json, one.because)
    return _row(document_json(one.document), one.ended, because, one.suspended_from, one.over_by)


def _row(
    document: Json, day: date | None, because: Iterable[Json], suspended: date | None, over_by: date | None
) -> Json:
    return {
        "document": document,
        "ended": day_json(day),
        "because": list(because),
        "suspended_from": day_json(suspended),
        "over_by": day_json(over_by),
    }
