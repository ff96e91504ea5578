"""What the ledger shows of documents and of the sentences behind links is what the graph says of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import pyoxigraph as ox
import pytest

from graph.analysis.answers import TraceQuestion
from graph.analysis.lag import lag
from graph.analysis.later import window
from graph.analysis.reference import find_reference
from graph.analysis.stale import stale
from graph.analysis.trace import trace
from graph.analysis.wanted import issued
from graph.model import Document
from graph.namespaces import ONTOLOGY
from graph.store.snapshot import DEFAULT, Snapshot
from graph.store.triples import OBJECT, PREDICATE, SUBJECT, read_document, read_evidence


def test_each_document_is_shown_as_the_graph_has_it(snapshot: Snapshot) -> None:
    documents = list(snapshot.documents())
    assert len(documents) > 100
    for iri in documents:
        values = {
            quad.predicate.value.removeprefix(ONTOLOGY): quad.object.value
            for quad in snapshot.store.quads_for_pattern(ox.NamedNode(iri), None, None, DEFAULT)
            if isinstance(quad.object, ox.Literal | ox.NamedNode)
        }
        assert snapshot.document(iri) == read_document(iri, values)


def test_each_link_is_shown_as_the_graph_has_it(snapshot: Snapshot) -> None:
    said: dict[tuple[str, str], dict[str, set[object]]] = {}
    for quad in snapshot.store.quads_for_pattern(None, SUBJECT, None, None):
        facts = {
            fact.predicate: fact.object.value
            for fact in snapshot.store.quads_for_pattern(quad.subject, None, None, quad.graph_name)
            if isinstance(fact.object, ox.Literal | ox.NamedNode)
        }
        values = {predicate.value.removeprefix(ONTOLOGY): value for predicate, value in facts.items()}
        sha256 = values["source"].rpartition("/")[2]
        relation = facts[PREDICATE].removeprefix(ONTOLOGY)
        link = said.setdefault((facts[SUBJECT], facts[OBJECT]), {})
        link.setdefault(relation, set()).add(read_evidence(values, sha256))
    assert len(said) > 100
    for (subject, target), relations in said.items():
        shown = snapshot.evidence(subject, target)
        assert {relation: set(many) for relation, many in shown.items()} == relations
    assert snapshot.evidence("https://w3id.org/luocdo/id/doc/x", next(iter(said))[1]) == {}


def _traced(snapshot: Snapshot, target: Document) -> Sequence[object]:
    return trace(snapshot, target, TraceQuestion()).steps


def _issued(snapshot: Snapshot, target: Document) -> Sequence[object]:
    return issued(snapshot, snapshot.bodies[target.body or ""]).results


@pytest.mark.parametrize(
    "ask",
    [
        _traced,
        lambda snapshot, target: lag(snapshot, target).results,
        lambda snapshot, _: stale(snapshot, date(2027, 1, 1)).results,
        _issued,
    ],
)
def test_a_page_asks_the_ledger_as_often_as_a_row(
    snapshot: Snapshot, ask: Callable[[Snapshot, Document], Sequence[object]]
) -> None:
    target = find_reference(snapshot, "15-NQ/TW@2007-07-30")
    window(ask(snapshot, target), 1, 0)  # opens what is opened once

    def asked(rows: int) -> int:
        answer, statements = ask(snapshot, target), list[str]()
        db = snapshot.library.ledger.db
        db.set_trace_callback(statements.append)
        try:
            assert len(window(answer, rows, 0)) == rows
        finally:
            db.set_trace_callback(None)
        return len(statements)

    assert asked(1) == asked(2) > 0
