"""Documents that are cited and not held, and what a body issued."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from itertools import chain
from typing import TYPE_CHECKING

from graph.analysis.later import Later
from graph.analysis.shelf import Shelf, documents_later
from graph.folding import fold
from graph.iris import is_undated
from graph.model import Body, Document
from graph.store.snapshot import Snapshot
from graph.vocabulary import broad_type

if TYPE_CHECKING:
    from graph.analysis.walk import Numbers


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document that is not held, by how many held documents it is cited: what is told of another that is not
    held counts with the document that tells it.

    `undated` are mentions of the same number of the same body, or of the same name (`Điều lệ Đảng`), whose date nobody
    tells, put together under one of them: they may mean one document or several.
    """

    document: Document
    cited_by: int
    undated: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class WantedAnswer:
    """All of them, most wanted first; `by_level` counts them."""

    results: Sequence[Wanted]
    by_level: dict[str, int]


def wanted(snapshot: Snapshot, code: str | None = None, levels: Sequence[str] = ()) -> WantedAnswer:
    """What is cited most and not held; `code` is a pattern such as `*/HU`, accents and case aside.

    `levels` choose which are listed; `by_level` counts them all.
    """
    import numpy as np

    from graph.library.order import order_by

    index = snapshot.links
    cited, citing, _ = index.down.all(("cites",))
    held = index.held()
    times = np.bincount(cited[held[citing]], minlength=len(index))
    found = np.flatnonzero((times > 0) & ~held & index.rows["there"])
    shelf = Shelf(snapshot)
    if code:
        shelf.fetch(found.tolist())
        matching = [_matches(shelf.document(number), code) for number in found.tolist()]
        found = found[np.array(matching, bool)]
    together = _together(shelf, found[index.rows["day"][found] == 0], times)
    later = np.zeros(len(index), bool)
    later[[number for many in together.values() for number in many[1:]]] = True
    for first, many in together.items():
        times[first] = times[list(many)].sum()
    firsts = found[~later[found]]
    firsts = firsts[order_by(-times[firsts], index.rank[firsts])]
    by_level = index.by_level(firsts)
    if levels:
        firsts = firsts[index.of_levels(firsts, levels)]

    def fetch(some: Sequence[int]) -> None:
        shelf.fetch(chain.from_iterable(together.get(first, (first,)) for first in some))

    def make(first: int) -> Wanted:
        many = together.get(first, ())
        return Wanted(shelf.document(first), times.item(first), tuple(map(shelf.document, many)))

    return WantedAnswer(Later(firsts.tolist(), make, fetch), by_level)


def _together(shelf: Shelf, undated: Numbers, times: Numbers) -> dict[int, tuple[int, ...]]:
    """What may be one document, by the one that is cited most: several mentions of a number, or of a name, of one body
    that nobody dates. `times` tells how often each is cited."""
    index = shelf.snapshot.links
    numbers = undated[index.rank[undated].argsort()].tolist()
    numbers = [number for number in numbers if is_undated(index.path(number))]
    shelf.fetch(numbers)
    several: dict[tuple[str | None, str, str | None], list[int]] = {}
    for number in numbers:
        document = shelf.document(number)
        called = document.code or fold(document.name or "")
        if document.date is None and called:
            several.setdefault((document.body, called, broad_type(document.type)), []).append(number)
    ordered = (sorted(many, key=times.item, reverse=True) for many in several.values() if len(many) > 1)
    return {many[0]: tuple(many) for many in ordered}


def citing(snapshot: Snapshot, one: Wanted, most: int) -> tuple[Document, ...]:
    """The held documents that cite it, the first `most` in order of date."""
    import numpy as np

    from graph.analysis.walk import by_date

    index = snapshot.links
    paths = [snapshot.path_of(document.iri) for document in one.undated or (one.document,)]
    numbers = [number for path in paths if (number := index.number(path)) is not None]
    _, found, _ = index.down.of(np.array(numbers, "i8"), ("cites",))
    found = np.unique(found[index.held()[found]])
    return tuple(documents_later(snapshot, by_date(index, found)[:most].tolist()))


def _matches(document: Document | None, pattern: str) -> bool:
    return document is not None and document.code is not None and fnmatchcase(fold(document.code), fold(pattern))


@dataclass(frozen=True, slots=True)
class IssuedAnswer:
    """What a body issued, in order of date."""

    body: Body
    results: Sequence[Document]
    by_level: dict[str, int]


def issued(
    snapshot: Snapshot, body: Body, *, year: int | None = None, held: bool = False, as_of: date | None = None
) -> IssuedAnswer:
    """What a body issued, held or only cited; with `held` only what is held, with `as_of` nothing dated later."""
    from graph.analysis.walk import by_date

    index = snapshot.links
    numbers = index.of_body(snapshot.path_of(body.iri))
    if held:
        numbers = numbers[index.held()[numbers]]
    if as_of is not None:
        numbers = numbers[index.rows["day"][numbers] <= as_of.toordinal()]
    if year is not None:
        first, after = (date(one, 1, 1).toordinal() for one in (year, year + 1))
        days = index.rows["day"][numbers]
        numbers = numbers[(days >= first) & (days < after)]

    listed = documents_later(snapshot, by_date(index, numbers).tolist())
    return IssuedAnswer(body, listed, index.by_level(numbers))
