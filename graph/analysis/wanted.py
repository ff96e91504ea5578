"""Documents that are cited and not held, and what a body issued."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from itertools import chain

from graph.analysis.later import Later
from graph.analysis.shelf import Shelf, documents_later
from graph.folding import fold
from graph.iris import is_undated
from graph.model import Body, Document
from graph.store.snapshot import Snapshot
from graph.vocabulary import broad_type


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document that is not held, by how many documents it is cited.

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

    index = snapshot.links
    cited, _, _ = index.down.all(("cites",))
    times = np.bincount(cited, minlength=len(index))
    found = np.flatnonzero((times > 0) & ~index.held() & index.rows["there"])
    numbers = found[np.argsort(index.rank[found])].tolist()
    undated = {number for number in numbers if is_undated(index.path(number))}
    shelf = Shelf(snapshot)
    shelf.fetch(numbers if code else undated)
    counts = times.tolist()
    alone: list[tuple[int, ...]] = []
    together: dict[tuple[str | None, str | None, str | None], list[int]] = {}
    for number in numbers:
        document = shelf.document(number) if code or number in undated else None
        if code and not _matches(document, code):
            continue
        called = document and (document.code or fold(document.name or ""))
        if document and document.date is None and called and number in undated:
            together.setdefault((document.body, called, broad_type(document.type)), []).append(number)
        else:
            alone.append((number,))
    alone += [tuple(sorted(many, key=counts.__getitem__, reverse=True)) for many in together.values()]
    cited_by = {many: sum(map(counts.__getitem__, many)) for many in alone}
    alone.sort(key=lambda many: (-cited_by[many], index.rank.item(many[0])))
    firsts = np.array([many[0] for many in alone], "i8")
    by_level = index.by_level(firsts)
    if levels:
        chosen = index.of_levels(firsts, levels).tolist()
        alone = [many for many, listed in zip(alone, chosen, strict=True) if listed]

    def fetch(some: Sequence[tuple[int, ...]]) -> None:
        shelf.fetch(chain.from_iterable(some))

    def make(many: tuple[int, ...]) -> Wanted:
        documents = tuple(map(shelf.document, many))
        return Wanted(documents[0], cited_by[many], documents if len(documents) > 1 else ())

    return WantedAnswer(Later(alone, make, fetch), by_level)


def citing(snapshot: Snapshot, one: Wanted, most: int) -> tuple[Document, ...]:
    """Who cites it, the first `most` in order of date."""
    import numpy as np

    from graph.analysis.walk import by_date

    index = snapshot.links
    paths = [snapshot.path_of(document.iri) for document in one.undated or (one.document,)]
    numbers = [number for path in paths if (number := index.number(path)) is not None]
    _, found, _ = index.down.of(np.array(numbers, "i8"), ("cites",))
    return tuple(documents_later(snapshot, by_date(index, np.unique(found))[:most].tolist()))


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
