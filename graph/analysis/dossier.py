"""Everything known of one document, each fact with where it is from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache, partial
from itertools import chain, islice
from typing import Any

from graph.analysis.answers import Dossier, Edge, Mention, Neighbour, SourceName, StatedFact
from graph.analysis.later import Drawn, Later
from graph.analysis.shelf import Shelf
from graph.model import RELATIONS, Document
from graph.store.snapshot import Snapshot
from graph.vocabulary import document_types

FACTS = (
    "docType",
    "code",
    "name",
    "date",
    "issuer",
    "title",
    "term",
    "level",
    "periodFrom",
    "periodTo",
    "effectiveFrom",
    "effectiveTo",
)
FEW = 200
"""The sources of so many places are put in the order of their names; of more, all would have to be looked up."""
_Named = Callable[[str], SourceName]


def dossier(snapshot: Snapshot, document: Document) -> Dossier:
    """What the library and the authority file say of `document`.

    Sources and places of more than `FEW` come as the store gives them, and are looked up when they are shown.
    """
    acts_on, acted_on_by = _neighbours(snapshot, document, outward=True), _neighbours(snapshot, document, outward=False)
    named = cache(partial(source_name, snapshot))
    mentions = _mentions(snapshot, document, named)
    places = () if document.date else tuple(snapshot.citations_of(document.iri))
    listed = [d for iri in _candidates(snapshot, places) if (d := snapshot.document(iri))]
    return Dossier(
        document,
        _facts(snapshot, document, named),
        acts_on,
        acted_on_by,
        mentions,
        tuple(named(sha256) for sha256 in snapshot.holding(document.iri)),
        snapshot.aliases(document.iri),
        tuple(sorted(listed, key=lambda d: (d.date or date.min, d.iri))),
        _cited_by(snapshot, document),
    )


def _cited_by(snapshot: Snapshot, document: Document) -> int:
    """How many documents cite it."""
    import numpy as np

    number = snapshot.links.number(snapshot.path_of(document.iri))
    return 0 if number is None else len(snapshot.links.down.of(np.array([number]), ("cites",))[1])


def _mentions(snapshot: Snapshot, document: Document, named: _Named) -> Sequence[Mention]:
    """The places that name a document: by the names of their files where they are few."""
    found = snapshot.citations_of(document.iri)
    make = partial(_mention, snapshot, named)
    first = list(islice(found, FEW + 1))
    if len(first) <= FEW:
        return Later(sorted(first, key=lambda place: (named(place[0]).names, _number(place[1]))), make)
    return Drawn(map(make, chain(first, found)))


def _number(citation: str) -> int:
    """The place of a citation among those of its source, which is that of its text."""
    return int(citation.rpartition("-")[2])


def _mention(snapshot: Snapshot, named: _Named, place: tuple[str, str]) -> Mention:
    values = snapshot.citation(*place)
    return Mention(named(place[0]), int(values["start"]), int(values["end"]), values["text"])


def _candidates(snapshot: Snapshot, places: Iterable[tuple[str, str]]) -> set[str]:
    """What the unresolved among some citations may mean."""
    return {
        iri
        for sha256, citation in places
        if snapshot.citation(sha256, citation).get("status") != "resolved"
        for iri in snapshot.candidates(sha256, citation)
    }


def source_name(snapshot: Snapshot, sha256: str) -> SourceName:
    """A source with the names of its files."""
    return SourceName(sha256, snapshot.library.ledger.names(sha256))


def _facts(snapshot: Snapshot, document: Document, named: _Named) -> tuple[StatedFact, ...]:
    stated, known = snapshot.stated(document.iri), snapshot.known(document.iri)
    said = {(name, value): count for name, counts in stated.items() for value, count in counts.items()}
    facts = [
        StatedFact(name, _readable(name, value), _tellers(snapshot, document, name, value, count, named), pair in known)
        for pair in said.keys() | known
        for (name, value), count in [(pair, said.get(pair, 0))]
        if name in FACTS
    ]
    return tuple(sorted(facts, key=lambda fact: (FACTS.index(fact.name), -len(fact.sources), fact.value)))


def _tellers(
    snapshot: Snapshot, document: Document, name: str, value: str, count: int, named: _Named
) -> Sequence[SourceName]:
    """The sources that say so: by the names of their files where they are few."""
    found = (named(sha256) for sha256 in snapshot.stating(document.iri, name, value)) if count else ()
    return Drawn(found, count) if count > FEW else tuple(sorted(found, key=lambda one: (one.names, one.sha256)))


def _readable(name: str, value: str) -> str:
    """A value as people read it: a type by its name."""
    kind = document_types().get(value) if name == "docType" else None
    return kind.name if kind else value


def _neighbours(snapshot: Snapshot, document: Document, *, outward: bool) -> dict[str, Sequence[Neighbour]]:
    """By relation the documents at the other end in order of date; each is looked up when it is shown."""
    import numpy as np

    from graph.analysis.walk import by_date

    index = snapshot.links
    number = index.number(snapshot.path_of(document.iri))
    if number is None:
        return {}
    side = index.up if outward else index.down

    def others(relation: str) -> Any:
        _, found, _ = side.of(np.array([number]), (relation,))
        return np.unique(found[index.rows["there"][found]])

    def ends(other: int) -> tuple[int, int]:
        return (number, other) if outward else (other, number)

    def neighbour(shelf: Shelf, other: int) -> Neighbour:
        return Neighbour(shelf.document(other), shelf.link(*ends(other)))

    def fetch(shelf: Shelf, others: Sequence[int]) -> None:
        shelf.fetch([number, *others])
        shelf.fetch_edges(map(ends, others))

    found: dict[str, Sequence[Neighbour]] = {}
    special = np.empty(0, "i8")
    for relation in (*RELATIONS[1:], "cites"):
        numbers, shelf = others(relation), Shelf(snapshot, (relation,))
        if relation == "implements":  # what guides is written as implementing too
            both = np.intersect1d(numbers, others("guides")).tolist()
            shelf.fetch_edges(map(ends, both))
            guiding = [n for n in both if _only_guides(shelf.edge(*ends(n)))]
            numbers = np.setdiff1d(numbers, guiding)
        if relation == "cites":
            numbers = np.setdiff1d(numbers, special)
        if len(numbers):
            special = np.union1d(special, numbers)
            found[relation] = Later(by_date(index, numbers).tolist(), partial(neighbour, shelf), partial(fetch, shelf))
    return found


def _only_guides(edge: Edge | None) -> bool:
    return edge is not None and edge.relation == "guides"
