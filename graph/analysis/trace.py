"""Who implements a document, directly or through others; or, upwards, what it implements."""

from __future__ import annotations

import itertools
from dataclasses import replace

from graph.analysis.answers import DEFAULT_BASES, Edge, Step, Trace, TraceQuestion
from graph.analysis.later import Later
from graph.analysis.links import edge_between
from graph.library.links import ShownDocument
from graph.model import LEVELS, Document
from graph.store.snapshot import Snapshot


def trace(snapshot: Snapshot, target: Document, question: TraceQuestion) -> Trace:
    """Follow the links of `question` from `target`, breadth first, so that each document has a shortest chain.

    Documents and sentences are looked up when they are asked for: a page of a long list costs a page.
    """
    walk = _Walk(snapshot, target, question)
    rows = walk.rows
    listed = [number for number in walk.parents if number != walk.start and _listed(rows[number], question)]
    listed.sort(key=lambda number: (walk.depth[number], *_order(rows[number])))
    hidden = 0
    if not set(DEFAULT_BASES) <= set(question.bases):
        more = _Walk(snapshot, target, replace(question, bases=(*DEFAULT_BASES, *question.bases)))
        hidden = sum(
            1 for number in more.parents if number not in walk.parents and _listed(more.rows[number], question)
        )
    passed = sorted(walk.parents, key=lambda number: _order(rows[number]))
    return Trace(
        target,
        question,
        tuple(_FoundStep(walk, number) for number in listed),
        Later(passed, walk.document),
        Later(walk.links, lambda link: walk.sure_edge(*link)),
        hidden,
    )


class _Walk:
    """Documents reached from `target` by their numbers, each with the one before it on its shortest chain."""

    def __init__(self, snapshot: Snapshot, target: Document, question: TraceQuestion) -> None:
        self._snapshot = snapshot
        self._question = question
        self._target = target
        self._documents: dict[int, Document] = {}
        self._edges: dict[tuple[int, int], Edge | None] = {}
        self._any_basis = set(DEFAULT_BASES) <= set(question.bases)
        start = snapshot.links.number_of(snapshot.path_of(target.iri))
        self.start = -1 if start is None else start
        row = ShownDocument(self.start, snapshot.path_of(target.iri), target.level, None, None, target.held)
        self._documents[self.start] = target
        self.rows = {self.start: row}
        self.parents: dict[int, int] = {self.start: self.start}
        self.depth = {self.start: 0}
        self.links: list[tuple[int, int]] = []
        frontier = [] if start is None else [start]
        while frontier:
            frontier = self._step(frontier)

    def _step(self, frontier: list[int]) -> list[int]:
        question = self._question
        depth = self.depth[frontier[0]]
        if question.direct and depth == 1:
            return []
        around = self._snapshot.links.around(frontier, question.relations, up=question.up)
        pairs = set(around)
        unknown = {there for _, there in pairs} - self.rows.keys()
        self.rows.update(self._snapshot.links.rows(unknown))
        place = {number: index for index, number in enumerate(frontier)}
        following: list[int] = []
        for here, there in sorted(pairs, key=lambda pair: (place[pair[0]], self.rows[pair[1]].path)):
            row = self.rows[there]
            if row.level is None and row.day is None and row.body is None and self._lost(there):
                continue
            if there != self.start and question.as_of and row.day and row.day > question.as_of.isoformat():
                continue
            if not self._any_basis and self.edge(here, there) is None:
                continue
            self.links.append((here, there))
            if there not in self.parents:
                self.parents[there] = here
                self.depth[there] = depth + 1
                following.append(there)
        return following

    def _lost(self, number: int) -> bool:
        """Whether the snapshot does not know a document that the ledger, which may be newer, does."""
        return self._snapshot.document(self._snapshot.iri_of(self.rows[number].path)) is None

    def document(self, number: int) -> Document:
        """The document with a number."""
        found = self._documents.get(number)
        if found is None:
            iri = self._snapshot.iri_of(self.rows[number].path)
            found = self._snapshot.document(iri) or Document(iri, None)
            self._documents[number] = found
        return found

    def edge(self, here: int, there: int) -> Edge | None:
        """The link between two documents, one step from `here` on, with its evidence."""
        if (here, there) not in self._edges:
            one, other = (self._snapshot.iri_of(self.rows[number].path) for number in (here, there))
            ends = (one, other) if self._question.up else (other, one)
            self._edges[here, there] = edge_between(
                self._snapshot, *ends, self._question.relations, self._question.bases
            )
        return self._edges[here, there]

    def sure_edge(self, here: int, there: int) -> Edge:
        """The link between two documents that the walk has followed."""
        found = self.edge(here, there)
        if found is not None:
            return found
        one, other = (self._snapshot.iri_of(self.rows[number].path) for number in (here, there))
        ends = (one, other) if self._question.up else (other, one)
        return Edge(ends[0], self._question.relations[0], ends[1], "stated", ())

    def chain(self, number: int) -> list[int]:
        """From a document to the target."""
        found = [number]
        while found[-1] != self.start:
            found.append(self.parents[found[-1]])
        return found


class _FoundStep(Step):
    """A step whose documents and links are looked up when they are asked for."""

    __slots__ = ("_number", "_walk")
    _number: int
    _walk: _Walk

    def __init__(self, walk: _Walk, number: int) -> None:
        object.__setattr__(self, "_walk", walk)
        object.__setattr__(self, "_number", number)

    @property
    def document(self) -> Document:
        return self._walk.document(self._number)

    @property
    def depth(self) -> int:
        return self._walk.depth[self._number]

    @property
    def via(self) -> tuple[Document, ...]:
        return tuple(self._walk.document(number) for number in self._walk.chain(self._number))

    @property
    def edges(self) -> tuple[Edge, ...]:
        chain = self._walk.chain(self._number)
        return tuple(self._walk.sure_edge(upper, lower) for lower, upper in itertools.pairwise(chain))

    @property
    def edge(self) -> Edge:
        return self.edges[0]

    @property
    def level(self) -> str:
        return self._walk.rows[self._number].level or "other"

    @property
    def body(self) -> str | None:
        return self._walk.rows[self._number].body


def _listed(row: ShownDocument, question: TraceQuestion) -> bool:
    if question.levels and (row.level or "other") not in question.levels:
        return False
    return question.body is None or (row.body is not None and question.body.endswith(f"/id/{row.body}"))


def _order(row: ShownDocument) -> tuple[int, str, str]:
    level = LEVELS.index(row.level) if row.level in LEVELS else len(LEVELS)
    return level, row.day or "9999-12-31", row.path
