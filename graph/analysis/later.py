"""Long lists whose items are made when they are looked at: a page of a list costs a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Generic, TypeVar, overload

_Item = TypeVar("_Item")
_Key = TypeVar("_Key")
TOGETHER = 1_000
"""So many are fetched at one go where all are wanted."""
KEPT = 5_000
"""So many looked up things are kept, lest a long answer stand in memory whole."""


def pages(items: Sequence[_Item], places: range) -> Iterator[Sequence[_Item]]:
    """The items at some places, page by page; nobody asks for them again."""
    for begin in range(0, len(places), TOGETHER):
        page = places[begin : begin + TOGETHER]
        yield items.fresh(page) if isinstance(items, Later) else items[page.start : page.stop]


def window(items: Sequence[_Item], limit: int | None, offset: int) -> Sequence[_Item]:
    """`limit` items from `offset` on; all of them without a limit."""
    return items[offset : None if limit is None else offset + limit]


class Later(Sequence[_Item], Generic[_Key, _Item]):
    """A list of what `make` makes of each of `keys`, once; `fetch` is told which are wanted together."""

    __slots__ = ("_made", "_make", "fetch", "keys")

    def __init__(
        self,
        keys: Sequence[_Key],
        make: Callable[[_Key], _Item],
        fetch: Callable[[Sequence[_Key]], None] | None = None,
    ) -> None:
        self.keys = keys
        self._make = make
        self.fetch = fetch
        self._made: dict[int, _Item] = {}

    def __len__(self) -> int:
        return len(self.keys)

    @overload
    def __getitem__(self, index: int) -> _Item: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[_Item]: ...
    def __getitem__(self, index: int | slice) -> _Item | Sequence[_Item]:
        if isinstance(index, slice):
            return self._of(range(*index.indices(len(self.keys))))
        return self._at(range(len(self.keys))[index])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def __iter__(self) -> Iterator[_Item]:
        for begin in range(0, len(self.keys), TOGETHER):
            yield from self._of(range(begin, min(begin + TOGETHER, len(self.keys))))

    def fresh(self, places: range) -> list[_Item]:
        """The items at some places, made for once."""
        keys = self.keys[places.start : places.stop]
        if self.fetch:
            self.fetch(keys)
        return list(map(self._make, keys))

    def _of(self, places: range) -> tuple[_Item, ...]:
        if self.fetch:
            self.fetch([self.keys[place] for place in places if place not in self._made])
        return tuple(map(self._at, places))

    def _at(self, place: int) -> _Item:
        if place not in self._made:
            self._made[place] = self._make(self.keys[place])
        return self._made[place]


def fetch_together(lists: Iterable[Sequence[object]]) -> None:
    """Look up what many short lists of one kind show at one go, before they are looked at one by one."""
    wanted: dict[Callable[[Sequence[object]], None], list[object]] = {}
    for one in lists:
        if isinstance(one, Later) and one.fetch:
            wanted.setdefault(one.fetch, []).extend(one.keys)
            one.fetch = None
    for fetch, keys in wanted.items():
        for begin in range(0, len(keys), TOGETHER):
            fetch(keys[begin : begin + TOGETHER])


class Drawn(Sequence[_Item], Generic[_Item]):
    """A list whose items are drawn from where they come only as far as they are looked at.

    It has `count` items; without a number all are drawn to tell how many there are.
    """

    def __init__(self, items: Iterable[_Item], count: int | None = None) -> None:
        self._source = iter(items)
        self._items: list[_Item] = []
        self._count = count

    def __len__(self) -> int:
        return len(self._drawn()) if self._count is None else self._count

    @overload
    def __getitem__(self, index: int) -> _Item: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[_Item]: ...
    def __getitem__(self, index: int | slice) -> _Item | Sequence[_Item]:
        stop = index.stop if isinstance(index, slice) else index + 1
        return self._drawn(stop if stop is not None and stop > 0 else None)[index]

    def _drawn(self, stop: int | None = None) -> list[_Item]:
        """The items, at least the first `stop`."""
        self._items += islice(self._source, None if stop is None else max(0, stop - len(self._items)))
        return self._items
