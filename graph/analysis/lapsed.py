"""Documents whose term has run out, with what may have come after them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from graph.analysis.force import State, state
from graph.folding import fold
from graph.model import Document
from graph.store.snapshot import Snapshot
from graph.vocabulary import broad_type

ALIKE = 0.6
"""How alike two titles are at least, years left out, for one to be offered as what came after the other."""
_YEARS = re.compile(r"(?:giai doan|nhiem ky|thoi ky)?\W*\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A document whose term is over, and later ones of the same body with a like title: suggestions, not facts."""

    document: Document
    state: State
    successors: tuple[Document, ...]


def lapsed(snapshot: Snapshot, as_of: date) -> tuple[Lapsed, ...]:
    """All whose period or stated term is over at `as_of`, the youngest end first."""
    iris = {iri for name in ("periodTo", "effectiveTo") for iri, _ in snapshot.values_of(name)}
    iris |= {fact.document for name in ("period", "effective_to", "extended_to") for fact in snapshot.all_facts(name)}
    found = []
    for iri in sorted(iris):
        document = snapshot.document(iri)
        if document is None or (document.date and document.date > as_of):
            continue
        told = state(snapshot, document, as_of)
        over = [
            reason for reason in told.reasons if reason.kind in ("period", "stated_end") and reason.day == told.until
        ]
        if told.in_force is False and over and told.until and told.until < as_of:
            found.append(Lapsed(document, told, _successors(snapshot, document, as_of)))
    return tuple(sorted(found, key=lambda one: (-(one.state.until or date.min).toordinal(), one.document.iri)))


def _successors(snapshot: Snapshot, document: Document, as_of: date) -> tuple[Document, ...]:
    if document.body is None or document.date is None or not document.title:
        return ()
    title = _bare(document.title)
    found = []
    for iri in snapshot.subjects(document.body, "issuedBy"):
        other = snapshot.document(iri)
        if other is None or not other.title or other.date is None or not document.date < other.date <= as_of:
            continue
        if broad_type(other.type) == broad_type(document.type) and _alike(title, _bare(other.title)):
            found.append(other)
    return tuple(sorted(found, key=lambda one: (one.date or date.max, one.iri)))


def _bare(title: str) -> str:
    return " ".join(_YEARS.sub(" ", fold(title)).split())


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE
