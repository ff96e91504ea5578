"""Documents in force that implement, directly or through others, one that no longer is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from flask import Blueprint, render_template

from graph.analysis.force import State, state
from graph.analysis.lapsed import likely_successors
from graph.analysis.later import window
from graph.analysis.stale import Stale, stale
from graph.model import Document
from graph.store.snapshot import Snapshot
from web.current import served
from web.evidence import Sentences
from web.in_force import ended_by
from web.parameters import as_of, page_start, words
from web.queries import as_asked
from web.search import body_asked, one_document

pages = Blueprint("stale", __name__)

PER_PAGE = 25


@pages.get("/stale")
def show() -> str:
    """Who rests on something that ended, with `q` on that document alone: because of what, and what came after it."""
    current = served()
    with current.reading() as snapshot:
        target = one_document(snapshot, words()) if words() else None
        body = body_asked(snapshot)
        found = stale(snapshot, as_of(), target, body)
        offset = page_start(len(found.results), PER_PAGE)
        rows = window(found.results, PER_PAGE, offset)
        untold = window(found.unknown, PER_PAGE, 0) if offset == 0 else []
        dead = {row.because[-1].iri: state(snapshot, row.because[-1], found.as_of) for row in [*rows, *untold]}
        return render_template(
            "stale.html",
            found=found,
            body=snapshot.body(body) if body else None,
            rows=rows,
            untold=untold,
            dead=dead,
            suggested=_suggested(snapshot, [*rows, *untold], found.as_of),
            named_later=lambda row: _named_later(row, dead[row.because[-1].iri]),
            offset=offset,
            per_page=PER_PAGE,
            sentences=Sentences(current.library, snapshot),
            query=None if target or body else as_asked(snapshot, "stale", asOf=found.as_of.isoformat()),
        )


def _suggested(snapshot: Snapshot, rows: Sequence[Stale], day: date) -> dict[str, tuple[Document, ...]]:
    """By IRI of a dead document that nothing is said to replace: what may have come after it."""
    dead = {row.because[-1].iri: row.because[-1] for row in rows if not row.replaced_by}
    return {iri: likely_successors(snapshot, document, day) for iri, document in dead.items()}


def _named_later(row: Stale, dead: State) -> list[Document]:
    """What replaced the dead document, without what the sentence about its end names already."""
    said = {reason.document.iri for reason in ended_by(dead) if reason.document}
    return [document for document in row.replaced_by if document.iri not in said]
