"""Who implements a document, directly or through others; or, upwards, what it implements."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from graph.analysis.answers import DEFAULT_BASES, Edge, Step, Trace, TraceQuestion
from graph.analysis.later import Drawn, Later
from graph.analysis.shelf import Shelf
from graph.analysis.trace_rows import TraceRows
from graph.model import Document
from graph.store.snapshot import Snapshot

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graph.analysis.walk import Walk
    from graph.library.link_index import LinkIndex

    Numbers = NDArray[Any]


def trace(snapshot: Snapshot, target: Document, question: TraceQuestion) -> Trace:
    """Follow the links of `question` from `target`, breadth first, so that each document has a shortest chain.

    Documents and sentences are looked up when they are asked for: a page of a long list costs a page.
    """
    walk = walked(snapshot, target, question)
    if walk is None:
        return Trace(target, question, (), (target,), ())
    chosen = listed(walk, question)
    hidden = 0
    if not set(DEFAULT_BASES) <= set(question.bases):
        more = walked(snapshot, target, replace(question, bases=DEFAULT_BASES))
        hidden = len(listed(more, question)) - len(chosen) if more else 0
    found = Found(snapshot, walk, question)
    rows = TraceRows(walk, question, found.shelf)
    numbers = walk.sorted(chosen).tolist()
    return Trace(
        target,
        question,
        Later(numbers, found.step, found.fetch_steps),
        Later(walk.sorted(walk.passed, by_depth=False).tolist(), found.document, found.fetch),
        Later(range(len(walk.froms)), found.followed, found.fetch_followed),
        hidden,
        walk.index.by_level(chosen),
        Later(walk.sorted(_others(walk, chosen)).tolist(), found.step, found.fetch_steps),
        walk.index.by_year(chosen),
        walk.index.by_level(walk.passed[1:]),
        walk.by_basis(),
        rows.of(numbers),
    )


def walked(snapshot: Snapshot, target: Document, question: TraceQuestion) -> Walk | None:
    """The walk of a question by numbers; None where no source names the document."""
    import numpy as np

    from graph.analysis.walk import Walk

    number = snapshot.links.number(snapshot.path_of(target.iri))
    if number is None:
        return None
    every = set(DEFAULT_BASES) <= set(question.bases)
    return Walk(
        snapshot.links,
        np.array([number]),
        question.relations,
        up=question.up,
        depth=question.depth,
        bases=None if every else question.bases,
        as_of=question.as_of,
    )


def listed(walk: Walk, question: TraceQuestion) -> Numbers:
    """Those of what was reached that the filters of `question` list."""
    return left_by_filters(walk.index, walk.passed[1:], question)


def left_by_filters(index: LinkIndex, numbers: Numbers, question: TraceQuestion) -> Numbers:
    """Those of some documents that level, body and period of `question` leave."""
    import numpy as np

    if question.levels:
        numbers = numbers[index.of_levels(numbers, question.levels)]
    if question.body is not None:
        mine = index.of_body(question.body.partition("/id/")[2])
        numbers = numbers[np.isin(numbers, mine)]
    return numbers[index.in_period(numbers, question.since, question.until)]


def _others(walk: Walk, listed: Numbers) -> Numbers:
    """What was reached and is not listed."""
    import numpy as np

    others = np.ones(len(walk.index), bool)
    others[listed] = False
    reached: Numbers = walk.passed[1:]
    return reached[others[reached]]


class Found:
    """Looks up the documents and links of a walk."""

    def __init__(self, snapshot: Snapshot, walk: Walk, question: TraceQuestion) -> None:
        self._walk = walk
        self._question = question
        self.shelf = Shelf(snapshot, question.relations, question.bases)
        self.document = self.shelf.document
        self.fetch = self.shelf.fetch

    def _ends(self, step: tuple[int, int]) -> tuple[int, int]:
        """Subject and object of the link that a step goes along."""
        here, there = step
        return (here, there) if self._question.up else (there, here)

    def edge(self, step: tuple[int, int]) -> Edge:
        """The link between two documents, one step of the walk, with its evidence."""
        return self.shelf.link(*self._ends(step))

    def fetch_edges(self, steps: Sequence[tuple[int, int]]) -> None:
        """Look up the links of some steps at one go."""
        self.shelf.fetch_edges(map(self._ends, steps))

    def followed(self, place: int) -> Edge:
        """The link at a place among those that were followed."""
        return self.edge((int(self._walk.froms[place]), int(self._walk.tos[place])))

    def fetch_followed(self, places: Sequence[int]) -> None:
        """Look up the links at some places at one go."""
        here, there = (side[places].tolist() for side in (self._walk.froms, self._walk.tos))
        self.fetch_edges(list(zip(here, there, strict=True)))

    def step(self, number: int) -> Step:
        """The chain from a document to where the walk began."""
        chain = self._walk.chain(number)
        return Step(
            self.document(number),
            len(chain) - 1,
            tuple(map(self.document, chain)),
            Later(range(len(chain) - 1), lambda place: self.edge((chain[place + 1], chain[place]))),
            Drawn(self._leading_to(number)),
        )

    def _leading_to(self, number: int) -> Iterator[Edge]:
        for here in self._walk.leading_to(number):
            yield self.edge((here, number))

    def fetch_steps(self, numbers: Sequence[int]) -> None:
        """Look up what the steps to some documents show: the chains, and the link that each ends with."""
        chains = list(map(self._walk.chain, numbers))
        self.fetch(itertools.chain.from_iterable(chains))
        self.fetch_edges([(chain[1], chain[0]) for chain in chains])
