"""The rows of a trace in JSON say what its documents and links are, however they are looked up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.analysis.answers import Step, TraceQuestion
from graph.analysis.noun_json import document_json, evidence_json
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


def told(step: Step) -> dict[str, Any]:
    """A row as its documents and links tell it."""
    return {
        "document": document_json(step.document),
        "depth": step.depth,
        "via": list(map(document_json, step.via)),
        "skipped_levels": list(step.skipped_levels),
        "relation": step.edge.relation,
        "basis": step.edge.basis,
        "evidence": list(map(evidence_json, step.edge.evidence)),
    }


def compared(snapshot: Snapshot, question: TraceQuestion) -> int:
    """Compare the rows of all documents; how many there are."""
    count = 0
    for iri in snapshot.documents():
        document = snapshot.document(iri)
        assert document
        found = trace(snapshot, document, question)
        assert list(found.rows) == list(map(told, found.steps))
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
