"""Which bodies have carried out which documents: a matrix with five honest states."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from graph.analysis.answers import Step, TraceQuestion
from graph.analysis.later import Later
from graph.analysis.noun_json import Json
from graph.analysis.reference import find_body
from graph.analysis.trace import Found, walked
from graph.analysis.trace_rows import TraceRows
from graph.analysis.unnamed_body import unnamed_body
from graph.errors import AmbiguousReferenceError, UnknownReferenceError
from graph.extraction.organs import COMMITTEES
from graph.folding import one_tone_style
from graph.iris import of_one_source
from graph.library.bodies import body_order
from graph.model import Body, Document, StoredFact
from graph.resolution.congresses import SYMBOL as CONGRESS
from graph.store.snapshot import Snapshot
from graph.vocabulary import communes_of, last_day_of_districts

CellState = Literal["issued", "cited", "stated_missing", "no_evidence", "not_applicable"]
"""In the order of the legend."""
STATES: tuple[CellState, ...] = ("issued", "cited", "stated_missing", "no_evidence", "not_applicable")
_HEADS = {f"{name} ": f"{kind} " for kind, name in COMMITTEES.items()} | {
    "Ủy ban nhân dân ": "",
    "Hội đồng nhân dân ": "",
}
"""How the names of the heads of units begin, and what of a unit's name they leave out."""
_LEVELS = 4
SIGNS: dict[CellState, str] = dict(zip(STATES, "●○✗·–", strict=True))


@dataclass(slots=True, eq=False)
class Implementers:
    """What a body has issued to carry a document out, held ones first, by `numbers`: with their links, and as the rows
    of a trace in JSON; `held` where one of them is."""

    found: Found
    told: TraceRows
    numbers: Sequence[int]
    held: bool

    @property
    def steps(self) -> Sequence[Step]:
        """The chain of each, with its links."""
        return Later(self.numbers, self.found.step, self.found.fetch_steps)

    @property
    def rows(self) -> Sequence[Json]:
        """The same in JSON."""
        return self.told.of(self.numbers)


@dataclass(frozen=True, slots=True)
class Cell:
    """What `body` has done about `document`; `facts` are the sentences that say that it has issued nothing.

    A later sentence that names an implementer outweighs an earlier one that missed it.
    """

    body: Body
    document: Document
    state: CellState
    by: Implementers | None
    facts: tuple[StoredFact, ...]

    @property
    def steps(self) -> Sequence[Step]:
        """Its implementers, held ones first, with their links."""
        return self.by.steps if self.by else ()

    @property
    def rows(self) -> Sequence[Json]:
        """The same in JSON."""
        return self.by.rows if self.by else ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """The cells, body by body, with their states; `unknown` are expected names that match none, `several` those that
    match some."""

    documents: tuple[Document, ...]
    bodies: tuple[Body, ...]
    as_of: date
    cells: Sequence[Cell]
    states: Sequence[CellState]
    unknown: tuple[str, ...]
    several: Mapping[str, AmbiguousReferenceError]

    def count(self, state: CellState) -> int:
        """How many cells are in one state."""
        return self.states.count(state)


@dataclass(frozen=True, slots=True)
class Expected:
    """The bodies that a person expects to have acted; names of the list that match none, and those that match several,
    with what they may mean; others of the same names that were not there on the day asked, as `namesakes`."""

    bodies: tuple[Body, ...]
    unknown: tuple[str, ...] = ()
    several: Mapping[str, AmbiguousReferenceError] = field(default_factory=dict)
    namesakes: tuple[Body, ...] = ()


def chosen_bodies(
    snapshot: Snapshot,
    names: Iterable[str],
    *,
    levels: tuple[str, ...] = (),
    under: Sequence[Body] = (),
    as_of: date | None = None,
) -> Expected:
    """The bodies that are expected: of `levels`, of these `names`, below one of `under`.

    Of several of one name that one is meant which alone was there at `as_of`: the commune of before July 2025, or the
    one of today; the others are its namesakes. One that no source names is known where the official lists have its
    unit. A congress, which resolves and owes nobody a plan, is among them by name alone.
    """
    found: dict[str, Body] = {}
    unknown = []
    several = {}
    namesakes: dict[str, Body] = {}
    for name in names:
        try:
            body = find_body(snapshot, name)
        except UnknownReferenceError:
            if listed := unnamed_body(snapshot.base, name, as_of or date.today()):
                found[listed.iri] = listed
            else:
                unknown.append(name)
        except AmbiguousReferenceError as error:
            bodies = [one for one in error.candidates if isinstance(one, Body)]
            there = [one for one in bodies if as_of and _is_there(one, as_of)]
            if len(there) == 1:
                found[there[0].iri] = there[0]
                namesakes.update({one.iri: one for one in bodies if one is not there[0]})
            else:
                several[name] = error
        else:
            found[body.iri] = body
    for level in levels:
        found.update({body.iri: body for body in snapshot.bodies_of_level(level) if body.code != CONGRESS})
    if under:
        asked = bool(found or unknown or several or levels)
        chosen = found if asked else {iri: body for iri, body in snapshot.bodies.items() if body.code != CONGRESS}
        uppers = {body.iri for body in under}
        found = {body.iri: body for body in chosen.values() if is_below(snapshot, body, uppers)}
        namesakes = {iri: body for iri, body in namesakes.items() if is_below(snapshot, body, uppers)}
    order = sorted(found.values(), key=body_order)
    return Expected(tuple(order), tuple(unknown), several, tuple(namesakes.values()))


def _is_there(body: Body, as_of: date) -> bool:
    return (body.valid_from or as_of) <= as_of <= (body.valid_to or as_of)


def is_below(snapshot: Snapshot, body: Body, uppers: set[str]) -> bool:
    """Whether one of the bodies with the IRIs `uppers` stands above `body`."""
    seen = {body.iri}
    parent = body.parent
    while parent and parent not in seen:
        if parent in uppers:
            return True
        seen.add(parent)
        found = snapshot.bodies.get(parent)
        parent = found.parent if found else None
    return False


def unit_of(snapshot: Snapshot, documents: Sequence[Document]) -> str | None:
    """The unit whose bodies are to carry all documents out, as `under` takes it: `tỉnh An Lâm` for a programme of
    its Tỉnh ủy or a plan of one of its offices; None where there is none, or several."""
    found = {_unit(snapshot, document.body) for document in documents}
    return found.pop() if len(found) == 1 else None


def communes_untold(unit: str, bodies: Iterable[Body], as_of: date) -> tuple[str, ...]:
    """The communes that the official list has in a province, `tỉnh An Lâm`, and none of `bodies` is of; nothing for a
    day of which there is no such list."""
    if as_of <= last_day_of_districts():
        return ()
    listed = communes_of(unit.removeprefix("tỉnh ").removeprefix("thành phố "))
    told = [f" {one_tone_style(body.name.lower())}" for body in bodies]  # `Cẩm Giang` is not `Cẩm Giàng`
    return tuple(name for name in listed if not any(one.endswith(f" {one_tone_style(name.lower())}") for one in told))


def _unit(snapshot: Snapshot, iri: str | None) -> str | None:
    body = snapshot.body(iri) if iri else None
    for _ in range(_LEVELS):
        if body is None or body.level not in ("province", "district"):
            return None
        for head, kind in _HEADS.items():
            if body.name.startswith(head):
                return kind + body.name[len(head) :]
        body = snapshot.body(body.parent) if body.parent else None
    return None


def coverage(
    snapshot: Snapshot,
    documents: tuple[Document, ...],
    as_of: date,
    expected: Expected | None = None,
) -> Coverage:
    """What each expected body has done about each document up to `as_of`; where none is asked for, those told of.

    A body that one source names without telling which it is, is left out where nothing is known of it: nobody can say
    that it has done nothing. A namesake of an expected body is among them where something is known of it: what the
    commune of before July 2025 issued is shown as its own.
    """
    issued = [_by_body(snapshot, document, as_of) for document in documents]
    told = [_facts_by_body(snapshot, document, as_of) for document in documents]
    known = {snapshot.iri_of(path) for one in issued for path in one.groups}.union(*told)
    if expected:
        order = tuple(body for body in expected.bodies if body.iri in known or not of_one_source(body.iri))
        if former := [body for body in expected.namesakes if body.iri in known and body not in order]:
            order = tuple(sorted((*order, *former), key=body_order))
    else:
        bodies, places = snapshot.bodies, snapshot.body_places
        order = tuple(bodies[iri] for iri in sorted(known & bodies.keys(), key=places.__getitem__))
    states = _states(snapshot, order, as_of, issued, told)
    size = len(documents)

    def cell(number: int) -> Cell:
        body, place = order[number // size], number % size
        by = issued[place].of(snapshot.path_of(body.iri))
        return Cell(body, documents[place], states[number], by, () if by else told[place].get(body.iri, ()))

    unmatched = (expected.unknown, expected.several) if expected else ((), {})
    return Coverage(documents, order, as_of, Later(range(len(states)), cell), states, *unmatched)


def _states(
    snapshot: Snapshot,
    bodies: Sequence[Body],
    as_of: date,
    issued: Sequence[_Issued],
    told: Sequence[Mapping[str, object]],
) -> list[CellState]:
    """The state of each cell, body by body."""
    found: list[CellState] = []
    beside = list(zip(issued, told, strict=True))
    for body in bodies:
        iri, path = body.iri, snapshot.path_of(body.iri)
        for one, said in beside:
            group = one.groups.get(path)
            if group is None:
                found.append(_without(body, as_of, is_told=iri in said))
            else:
                found.append("issued" if one.are_held[group] else "cited")
    return found


def cell_without(snapshot: Snapshot, body: Body, document: Document, as_of: date) -> Cell:
    """The cell of a body that is known to have issued nothing that leads up to `document`."""
    facts = _facts_by_body(snapshot, document, as_of).get(body.iri, ())
    return Cell(body, document, _without(body, as_of, is_told=bool(facts)), None, facts)


def _facts_by_body(snapshot: Snapshot, document: Document, as_of: date) -> dict[str, tuple[StoredFact, ...]]:
    """The sentences, written by `as_of`, that say who has not carried a document out, by the IRI of the body."""
    found: dict[str, tuple[StoredFact, ...]] = {}
    for fact in snapshot.facts(document.iri):
        body = snapshot.body(fact.body) if fact.body and not _later(snapshot, fact, as_of) else None
        if body:
            found[body.iri] = (*found.get(body.iri, ()), fact)
    return found


def _later(snapshot: Snapshot, fact: StoredFact, as_of: date) -> bool:
    row = snapshot.library.ledger.source(fact.source)
    document = snapshot.document(row.document) if row and row.document else None
    return bool(document and document.date and document.date > as_of)


@dataclass(frozen=True, slots=True)
class _Issued:
    """Who has issued implementers of a document: each body by its path, with its number among `ends`, where its rows of
    `numbers` end, and `are_held`, whether one of them is held."""

    groups: Mapping[str, int] = field(default_factory=dict)
    numbers: Sequence[int] = ()
    ends: Sequence[int] = ()
    are_held: Sequence[bool] = ()
    found: Found | None = None
    told: TraceRows | None = None

    def of(self, path: str) -> Implementers | None:
        """What a body issued, held ones first, then the nearest."""
        group = self.groups.get(path)
        if group is None or self.found is None or self.told is None:
            return None
        begin = self.ends[group - 1] if group else 0
        return Implementers(self.found, self.told, self.numbers[begin : self.ends[group]], self.are_held[group])


def _by_body(snapshot: Snapshot, document: Document, as_of: date) -> _Issued:
    """The implementers of a document by the body that issued them."""
    import numpy as np

    from graph.library.order import order_by

    question = TraceQuestion(as_of=as_of)
    walk = walked(snapshot, document, question)
    if walk is None or len(walk.passed) == 1:
        return _Issued()
    index, numbers = walk.index, walk.passed[1:]
    numbers = numbers[index.rows["body"][numbers] >= 0]
    day, body, is_held = index.rows["day"][numbers], index.rows["body"][numbers], index.held()
    day = np.where(day == 0, date.max.toordinal(), day)
    order = order_by(body, ~is_held[numbers], walk.depth[numbers], day, index.rank[numbers])
    numbers, body = numbers[order], body[order]
    found = Found(snapshot, walk, question)
    groups, begin = np.unique(body, return_index=True)
    paths = {index.bodies[place]: group for group, place in enumerate(groups.tolist())}
    ends, held = [*begin[1:].tolist(), len(body)], is_held[numbers[begin]].tolist() if len(begin) else []
    return _Issued(paths, numbers.tolist(), ends, held, found, TraceRows(walk, question, found.shelf))


def _without(body: Body, as_of: date, *, is_told: bool) -> CellState:
    """What the cell of a body says that has issued no implementer; `is_told`, that a source says so."""
    if is_told:
        return "stated_missing"
    return "no_evidence" if _is_there(body, as_of) else "not_applicable"
