"""What else a document is linked to, beside what is shown of it: counted first, then fetched."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from graph.analysis.answers import Edge, TraceQuestion
from graph.analysis.shelf import Shelf
from graph.analysis.trace import left_by_filters, listed, walked
from graph.model import RELATIONS, Document
from graph.store.snapshot import Snapshot

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Group:
    """So many neighbours of one level and year (None: no date), linked in one way. `up`: the document asked about acts
    on them."""

    up: bool
    relation: str
    level: str
    year: int | None
    count: int


@dataclass(frozen=True, slots=True)
class Pick:
    """Which of the neighbours are wanted; empty means every. With a year those without a date are left out."""

    up: bool = False
    relations: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    first: int | None = None
    last: int | None = None
    limit: int = 30


class Rest:
    """The neighbours of `document` that the filters of `question` list and that are not among `shown`, by IRI.

    Each is counted once a direction: under `guides` where it guides, under `cites` where it does nothing else.
    """

    def __init__(self, snapshot: Snapshot, document: Document, question: TraceQuestion, shown: Collection[str]) -> None:
        import numpy as np

        self._shelf = Shelf(snapshot, question.relations, question.bases)
        self._question = question
        self._index = index = snapshot.links
        numbers = (index.number(snapshot.path_of(iri)) for iri in {*shown, document.iri})
        self._shown = np.array(sorted(number for number in numbers if number is not None), "i8")
        self._found: dict[tuple[bool, str], Numbers] = {}
        for up in (False, True):
            seen = self._shown
            for relation in _apart(question.relations):
                walk = walked(snapshot, document, replace(question, up=up, depth=1, relations=(relation,)))
                if walk is None:
                    continue
                numbers_of = listed(walk, question)
                new = numbers_of[~np.isin(numbers_of, seen)]
                self._found[up, relation] = new
                seen = np.concatenate([seen, new])

    def groups(self) -> Iterator[Group]:
        """How many there are of each kind."""
        for (up, relation), numbers in self._found.items():
            for (level, year), count in self._index.by_year(numbers).items():
                yield Group(up, relation, level, year, count)

    def picked(self, pick: Pick) -> tuple[list[Document], list[Edge]]:
        """The first by date, with all their links among each other and with what is shown."""
        numbers = self._chosen(pick)
        self._shelf.fetch(numbers.tolist())
        return list(map(self._shelf.document, numbers.tolist())), self._edges(numbers)

    def _chosen(self, pick: Pick) -> Numbers:
        import numpy as np

        from graph.analysis.walk import by_date

        wanted = [
            numbers
            for (up, relation), numbers in self._found.items()
            if up == pick.up and (not pick.relations or relation in pick.relations)
        ]
        numbers = np.concatenate(wanted) if wanted else self._shown[:0]
        if pick.levels:
            numbers = numbers[self._index.of_levels(numbers, pick.levels)]
        if pick.first is not None or pick.last is not None:
            since = date(pick.first if pick.first is not None else 1, 1, 1)
            numbers = numbers[self._index.in_period(numbers, since, date(pick.last or date.max.year, 12, 31))]
        return by_date(self._index, numbers)[: pick.limit]

    def _edges(self, numbers: Numbers) -> list[Edge]:
        import numpy as np

        relations = self._question.relations
        place, above, _ = self._index.up.of(numbers, relations)
        pairs = {(int(numbers[at]), int(there)) for at, there in zip(place, above, strict=True)}
        place, below, _ = self._index.down.of(numbers, relations)
        pairs |= {(int(there), int(numbers[at])) for at, there in zip(place, below, strict=True)}
        drawn = set(np.concatenate([self._shown, numbers]).tolist())
        among = sorted(pair for pair in pairs if drawn.issuperset(pair))
        self._shelf.fetch_edges(among)
        return [edge for pair in among if (edge := self._shelf.edge(*pair)) is not None]


def left_out(snapshot: Snapshot, question: TraceQuestion, shown: Collection[str]) -> dict[str, dict[str, int]]:
    """What of the documents that act on each of `shown`, given by IRI (with `up`: on which it acts), is not among them.

    By IRI, the number in each relation; those of which nothing is left out are not told. The filters of `question`
    count, and each neighbour once, as in `Rest`.
    """
    import numpy as np

    from graph.analysis.walk import told_in

    index = snapshot.links
    known = [(iri, index.number(snapshot.path_of(iri))) for iri in shown]
    there = {number: iri for iri, number in known if number is not None}
    numbers = np.array(sorted(there), "i8")
    free = index.rows["there"].copy()
    free[numbers] = False
    if question.as_of is not None:
        free &= index.rows["day"] <= question.as_of.toordinal()
    side = index.up if question.up else index.down
    found: dict[str, dict[str, int]] = {}
    seen = np.empty(0, "i8")
    for relation in _apart(question.relations):
        place, other, _ = side.of(numbers, (relation,), told_in(question.bases))
        pairs = np.unique((place.astype("i8") << 32 | other)[free[other]])
        pairs = pairs[~np.isin(pairs, seen)]
        seen = np.concatenate([seen, pairs])
        left = left_by_filters(index, np.unique(pairs & 0xFFFFFFFF), question)
        counts = np.bincount((pairs >> 32)[np.isin(pairs & 0xFFFFFFFF, left)], minlength=len(numbers))
        for at in np.flatnonzero(counts).tolist():
            found.setdefault(there[int(numbers[at])], {})[relation] = int(counts[at])
    return {iri: {name: some[name] for name in RELATIONS if name in some} for iri, some in found.items()}


def _apart(relations: tuple[str, ...]) -> list[str]:
    """What links are counted by: what guides implements too, and what does anything cites too."""
    wanted = {*relations, *(("guides",) if "implements" in relations else ())}
    order = ["guides", *(relation for relation in RELATIONS if relation not in ("guides", "cites")), "cites"]
    return [relation for relation in order if relation in wanted]
