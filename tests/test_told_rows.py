"""Rows in JSON that are told from what the ledger keeps say what their documents, links and states are."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from graph.analysis.answers import TraceQuestion
from graph.analysis.diff import Changed, difference
from graph.analysis.ended_rows import ended_json
from graph.analysis.noun_json import Json, day_json, document_json, step_json
from graph.analysis.trace import trace
from graph.store.snapshot import Snapshot, open_snapshot
from tests.libraries import judge, made, sample_files

EVERY_BASIS = ("stated", "context", "suggested", "judged")
QUESTIONS = [
    TraceQuestion(),
    TraceQuestion(up=True),
    TraceQuestion(bases=("stated",)),
    TraceQuestion(bases=("context",)),
    TraceQuestion(bases=EVERY_BASIS),
    TraceQuestion(relations=("cites",), depth=1),
    TraceQuestion(relations=("replaces", "amends", "repeals"), bases=EVERY_BASIS),
    TraceQuestion(relations=("guides",), up=True),
]


def compared(snapshot: Snapshot, question: TraceQuestion) -> int:
    """Compare the rows of all documents; how many there are."""
    count = 0
    for iri in snapshot.documents():
        document = snapshot.document(iri)
        assert document
        found = trace(snapshot, document, question)
        assert list(found.rows) == list(map(step_json, found.steps))
        assert [found.rows[place] for place in range(len(found.rows))] == list(found.rows)
        count += len(found.rows)
    return count


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: f"{'up' if q.up else 'down'}-{q.relations[0]}-{q.bases}")
def test_rows_are_what_the_steps_are(snapshot: Snapshot, question: TraceQuestion) -> None:
    assert compared(snapshot, question) > 0


def test_rows_of_links_that_people_judged(tmp_path: Path) -> None:
    library = made(tmp_path / "library", sample_files())
    with open_snapshot(library) as snapshot:
        first, *_, last = sorted(snapshot.pairs("implements"))
        before = compared(snapshot, TraceQuestion())
    judge(library, (first[0], "implements", first[1]), "accepted")
    judge(library, (last[0], "implements", last[1]), "rejected")
    with open_snapshot(library) as snapshot:
        assert snapshot.decided(*first) and snapshot.decided(*last)
        assert compared(snapshot, TraceQuestion()) < before
        assert compared(snapshot, TraceQuestion(bases=("judged",))) > 0


def test_rows_of_a_diff_are_what_its_lists_are(snapshot: Snapshot) -> None:
    days = [date(year, 12, 31) for year in range(1990, 2027)]
    counts = [0, 0, 0]
    for first, last in [*pairwise(days), (days[0], days[-1])]:
        found = difference(snapshot, first, last)
        assert list(found.ended_rows) == list(map(ended_json, found.ended))
        assert list(found.appeared_rows) == list(map(document_json, found.appeared))
        assert list(found.changed_rows) == list(map(changed_json, found.changed))
        for place, many in enumerate((found.ended, found.appeared, found.changed)):
            counts[place] += len(many)
    assert min(counts) > 10, counts


def changed_json(one: Changed) -> Json:
    return {
        "document": document_json(one.document),
        "by": document_json(one.by) if one.by else None,
        "part": one.part,
        "how": one.how,
        "date": day_json(one.day),
    }
