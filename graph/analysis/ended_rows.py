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
from graph.analysis.states import States
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
        because = self._because(np.array(keys, "i8"))
        self._shelf.fetch(number for number in keys if because[number] is None)
        told = {number: by for number, by in because.items() if by is not None}
        self._shelf.fetch_told(chain(told, *told.values()))
        for number in keys:
            self._rows[number] = self._told(number, because[number])

    def _told(self, number: int, because: list[int] | None) -> Json:
        if because is None:
            return ended_json(state(self._shelf.snapshot, self._shelf.document(number), self._as_of))
        day = date.fromordinal(int(self._now.until[number]))
        return _row(self._shelf.told(number), day, map(self._shelf.told, because), None, None)

    def _because(self, numbers: Any) -> dict[int, list[int] | None]:
        """Which documents ended each on its last day; None where a sentence about its end or its term tells more."""
        rows, until = self._index.rows, self._now.until[numbers]
        prolonged, _, _ = self._index.down.of(numbers, ("extends",))
        more = (until == 0) | (until >= self._as_of.toordinal())  # suspended, or taken over on a day that nobody tells
        more |= (rows["ended"][numbers] > 0) | ((rows["marks"][numbers] & DocumentMark.EXTENDED) > 0)
        more[prolonged] = True
        found: dict[int, list[int]] = {number: [] for number in numbers.tolist()}
        for relation in ENDING:
            place, acting, how = self._index.down.of(numbers, (relation,))
            more[place[(how & LinkMark.DATED) > 0]] = True
            ends = ((how & LinkMark.WHOLE) > 0) & (rows["day"][acting] <= self._as_of.toordinal())
            ends &= ~self._now.void[acting]
            ends &= (rows["start"][acting] > 0) & (rows["start"][acting] - 1 == until[place])
            for number, one in zip(numbers[place[ends]].tolist(), acting[ends].tolist(), strict=True):
                found[number].append(one)
        return {
            number: None if unsure else list(dict.fromkeys(found[number]))
            for number, unsure in zip(numbers.tolist(), more.tolist(), strict=True)
        }


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
