"""Long lists in JSON, written page by page: neither the rows nor their JSON ever stand in memory whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar

import orjson

from graph.analysis.later import TOGETHER, Later, pages

_Key = TypeVar("_Key")
_Row = TypeVar("_Row")
_HERE = b"\0"
"""Where rows go: no JSON holds this byte."""


class RowsByKey(Generic[_Key]):
    """What an answer tells in JSON, by the numbers of documents, looked up page by page; `fetch` makes the rows."""

    def __init__(self) -> None:
        self._rows: dict[_Key, dict[str, Any]] = {}

    def of(self, keys: Sequence[_Key]) -> Sequence[dict[str, Any]]:
        """The rows of some keys."""
        return Later(keys, self._row, self.fetch)

    def fetch(self, keys: Sequence[_Key]) -> None:
        """Make the rows of some keys at one go."""
        raise NotImplementedError

    def _row(self, key: _Key) -> dict[str, Any]:
        if key not in self._rows:
            self.fetch((key,))
        return self._rows.pop(key)


class LongRows(Generic[_Row]):
    """Rows at some places of a list, each told as JSON when it is written; without `tell` they are JSON."""

    def __init__(self, rows: Sequence[_Row], tell: Callable[[_Row], Any] | None, places: range) -> None:
        self._rows = rows
        self._tell = tell
        self._places = places

    def written(self) -> Iterator[bytes]:
        """The list as JSON, part by part."""
        before = b"["
        for page in pages(self._rows, self._places):
            yield before
            yield orjson.dumps(list(map(self._tell, page) if self._tell else page))[1:-1]
            before = b","
        yield b"]"


def rows_json(
    rows: Sequence[_Row], tell: Callable[[_Row], Any] | None, limit: int | None, offset: int
) -> list[Any] | LongRows[_Row]:
    """A page of the rows of an answer; without `tell` they are JSON."""
    places = range(len(rows))[offset : None if limit is None else offset + limit]
    if len(places) > TOGETHER:
        return LongRows(rows, tell, places)
    page = rows[places.start : places.stop]
    return list(map(tell, page) if tell else page)


def written(answer: Any, option: int = 0) -> Iterator[bytes]:
    """An answer as JSON in UTF-8 with its letters as they are, part by part; `option` is one of orjson's."""
    long: list[LongRows[Any]] = []

    def stand_in(value: object) -> orjson.Fragment:
        if not isinstance(value, LongRows):
            raise TypeError
        long.append(value)
        return orjson.Fragment(_HERE)

    first, *others = orjson.dumps(answer, stand_in, option).split(_HERE)
    yield first
    for rows, after in zip(long, others, strict=True):
        yield from rows.written()
        yield after
