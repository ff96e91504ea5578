"""Documents and links of a snapshot by number, each looked up once; those of a page together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from graph.analysis.answers import DEFAULT_BASES, Edge
from graph.analysis.later import KEPT, Later
from graph.analysis.links import edge_of
from graph.analysis.noun_json import Json, card_json, document_json
from graph.model import Document
from graph.store.snapshot import Snapshot

Pair = tuple[int, int]
"""The numbers of a link's subject and object."""


class Shelf:
    """What an answer shows. Links are those in one of `relations` with a sentence of one of `bases`."""

    def __init__(
        self,
        snapshot: Snapshot,
        relations: tuple[str, ...] = ("implements",),
        bases: tuple[str, ...] = DEFAULT_BASES,
    ) -> None:
        self.snapshot = snapshot
        self._relations = relations
        self._bases = bases
        self._documents: dict[int, Document] = {}
        self._told: dict[int, Json] = {}
        self._edges: dict[Pair, Edge | None] = {}

    def document(self, number: int) -> Document:
        """The document with a number."""
        found = self._documents.get(number)
        if found is None:
            self.fetch((number,))
            found = self._documents[number]
        return found

    def edge(self, subject: int, target: int) -> Edge | None:
        """The link between two documents, with its evidence; None where there is none."""
        if (subject, target) not in self._edges:
            self.fetch_edges(((subject, target),))
        return self._edges[subject, target]

    def link(self, subject: int, target: int) -> Edge:
        """The same; the link alone where it holds and no sentence of `bases` is there."""
        if found := self.edge(subject, target):
            return found
        one, other = self.document(subject).iri, self.document(target).iri
        return Edge(one, self._relations[0], other, "stated", ())

    def fetch(self, numbers: Iterable[int]) -> None:
        """Look up the documents among `numbers` that are not here yet, at one go."""
        wanted = set(numbers)
        if len(self._documents) > KEPT:
            self._documents.clear()
        if missing := wanted - self._documents.keys():
            self._documents.update(self.snapshot.documents_by_number(missing))

    def told(self, number: int) -> Json:
        """The document with a number in JSON, from what the ledger keeps: a list of thousands makes no objects."""
        if number not in self._told:
            self.fetch_told((number,))
        return self._told[number]

    def fetch_told(self, numbers: Iterable[int]) -> None:
        """Look up what is told of the documents among `numbers` that are not here yet, at one go."""
        wanted = set(numbers)
        if len(self._told) > KEPT:
            self._told.clear()
        for number, path, card in self.snapshot.cards(wanted - self._told.keys()):
            iri = self.snapshot.iri_of(path)
            self._told[number] = card_json(iri, card) if card else document_json(self.document(number))

    def fetch_edges(self, pairs: Iterable[Pair]) -> None:
        """Look up the links among `pairs` that are not here yet, at one go."""
        if len(self._edges) > KEPT:
            self._edges.clear()
        missing = [pair for pair in dict.fromkeys(pairs) if pair not in self._edges]
        if not missing:
            return
        path_of, iri_of = self.snapshot.links.path, self.snapshot.iri_of
        path = {number: path_of(number) for number in set(chain.from_iterable(missing))}
        iri = {number: iri_of(path[number]) for number in path}
        evidence = self.snapshot.evidence_between((path[one], path[other]) for one, other in missing)
        for one, other in missing:
            told = evidence.get((path[one], path[other]), {})
            made = edge_of(self.snapshot, iri[one], iri[other], self._relations, self._bases, told)
            self._edges[one, other] = made


def documents_later(snapshot: Snapshot, numbers: Sequence[int]) -> Sequence[Document]:
    """The documents with `numbers`, looked up page by page."""
    shelf = Shelf(snapshot)
    return Later(numbers, shelf.document, shelf.fetch)


def told_later(snapshot: Snapshot, numbers: Sequence[int]) -> Sequence[Json]:
    """The same in JSON."""
    shelf = Shelf(snapshot)
    return Later(numbers, shelf.told, shelf.fetch_told)
