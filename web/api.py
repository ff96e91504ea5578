"""The answers of the commands as JSON, one route a command, with the same parameters."""

from __future__ import annotations

import orjson
from flask import Blueprint, Response

from graph.analysis.as_json import (
    dossier_json,
    found_json,
    history_json,
    paths_json,
    sources_json,
    trace_json,
)
from graph.analysis.body import body_view
from graph.analysis.coverage import STATES
from graph.analysis.diff import difference
from graph.analysis.dossier import dossier
from graph.analysis.find import find
from graph.analysis.force import state
from graph.analysis.history import history
from graph.analysis.lag import lag
from graph.analysis.lapsed import lapsed
from graph.analysis.path import paths
from graph.analysis.quality import FINDINGS, quality
from graph.analysis.questions_json import (
    body_view_json,
    coverage_json,
    difference_json,
    issued_json,
    lag_json,
    lapsed_json,
    quality_json,
    stale_json,
    state_json,
    wanted_json,
)
from graph.analysis.reference import find_body, find_reference
from graph.analysis.review import KINDS as QUESTIONS
from graph.analysis.review import decided, review
from graph.analysis.review_json import decided_json, queue_json
from graph.analysis.stale import stale
from graph.analysis.stats import stats
from graph.analysis.wanted import issued, wanted
from graph.errors import AmbiguousReferenceError, UnknownReferenceError
from graph.model import Body
from graph.store.snapshot import Snapshot
from web.candidates import candidates_json
from web.coverage import shown as shown_coverage
from web.current import served
from web.findings import findings
from web.language import language
from web.openapi import description
from web.parameters import PAGE_LIMIT, as_of, choices, date_of, find_question, switch, whole_number, words
from web.paths import named_in
from web.problems import Problem
from web.search import body_asked, one_document
from web.traces import asked

pages = Blueprint("api", __name__, url_prefix="/api")


@pages.get("/documents")
def documents() -> Response:
    """The documents that `q` names: one, several, or none."""
    with served().reading() as snapshot:
        try:
            found: tuple[object, ...] = (one_document(snapshot, words()),)
        except AmbiguousReferenceError as several:
            found = several.candidates
        except UnknownReferenceError:
            found = ()
    return answered({"query": {"q": words()}, "total": len(found), "results": candidates_json(found)})


@pages.get("/show")
def shown() -> Response:
    """Everything known of one document."""
    with served().reading() as snapshot:
        return answered(dossier_json(dossier(snapshot, one_document(snapshot, words()))))


@pages.get("/trace")
def traced() -> Response:
    """Who implements a document, or with `up` what it implements."""
    limit, offset = window()
    with served().reading() as snapshot:
        return answered(trace_json(asked(snapshot), limit, offset))


@pages.get("/find")
def found() -> Response:
    """Documents, bodies and places in texts that match words."""
    if not words():
        raise Problem(400, "web_missing", name="q")
    limit, offset = window()
    with served().reading() as snapshot:
        question = find_question(body_asked(snapshot))
        answer = find(snapshot, question, limit=limit, offset=offset)
        return answered(found_json(question.words, question.kind, answer))


@pages.get("/path")
def between() -> Response:
    """All shortest chains from the document `from` to the document `to`."""
    with served().reading() as snapshot:
        return answered(paths_json(paths(snapshot, named_in(snapshot, "from"), named_in(snapshot, "to"))))


@pages.get("/history")
def replaced() -> Response:
    """What a document replaced, and what replaced it."""
    with served().reading() as snapshot:
        return answered(history_json(history(snapshot, one_document(snapshot, words()))))


@pages.get("/status")
def in_force() -> Response:
    """Whether a document is in force, since and until when, and why."""
    with served().reading() as snapshot:
        return answered(state_json(state(snapshot, one_document(snapshot, words()), as_of())))


@pages.get("/stale")
def stale_ones() -> Response:
    """Documents in force that implement, directly or through others, one that no longer is."""
    limit, offset = window()
    with served().reading() as snapshot:
        target = one_document(snapshot, words()) if words() else None
        return answered(stale_json(stale(snapshot, as_of(), target, body_asked(snapshot)), limit, offset))


@pages.get("/lapsed")
def lapsed_ones() -> Response:
    """Documents whose term is over, with what may have followed them."""
    limit, offset = window()
    with served().reading() as snapshot:
        return answered(lapsed_json(lapsed(snapshot, as_of(), body_asked(snapshot)), limit, offset))


@pages.get("/lag")
def days_between() -> Response:
    """Days from a document to each of its implementers, hop by hop."""
    limit, offset = window()
    with served().reading() as snapshot:
        through = find_reference(snapshot, words("via")) if words("via") else None
        return answered(lag_json(lag(snapshot, one_document(snapshot, words()), through), limit, offset))


@pages.get("/quality")
def wrong_ones() -> Response:
    """What cannot be right in the library."""
    limit, offset = window()
    kinds = choices("kind", FINDINGS, ())
    with served().reading() as snapshot:
        found = quality(snapshot, kinds, findings().of_kinds(snapshot, kinds))
        return answered(quality_json(found, kinds, limit, offset))


@pages.get("/review")
def open_ones() -> Response:
    """What a person must decide; with `decided` what was decided."""
    limit, offset = window()
    kinds, source = choices("kind", QUESTIONS, ()), words("source") or None
    with served().reading() as snapshot:
        if switch("decided"):
            return answered(decided_json(snapshot, *decided(snapshot, limit, offset)))
        wrong = findings().of_kinds(snapshot, kinds)
        found = review(snapshot, kinds, source=source, limit=limit, offset=offset, found=wrong)
        return answered(queue_json(snapshot, found, kinds, source, limit, offset))


@pages.get("/wanted")
def wanted_ones() -> Response:
    """Documents that are cited and not held, most wanted first."""
    limit, offset = window()
    code = words("code") or None
    with served().reading() as snapshot:
        return answered(wanted_json(wanted(snapshot, code), code, limit, offset))


@pages.get("/issued")
def issued_ones() -> Response:
    """What a body issued, held or only cited."""
    limit, offset = window()
    year, held = whole_number("year", 0) or None, switch("held")
    with served().reading() as snapshot:
        found = issued(snapshot, _body(snapshot), year=year, held=held)
        return answered(issued_json(found, year, held, limit, offset))


@pages.get("/body")
def one_body() -> Response:
    """A body: its level, the one above it, its predecessors and successors."""
    with served().reading() as snapshot:
        return answered(body_view_json(body_view(snapshot, _body(snapshot))))


@pages.get("/diff")
def between_days() -> Response:
    """What changed between the days `from` and `to`."""
    first, last = date_of("from"), date_of("to")
    if first is None or last is None:
        raise Problem(400, "web_missing", name="from" if first is None else "to")
    limit, offset = window()
    with served().reading() as snapshot:
        target = one_document(snapshot, words()) if words() else None
        return answered(difference_json(difference(snapshot, first, last, target), limit, offset))


@pages.get("/coverage")
def covered() -> Response:
    """Which bodies carried out the documents `q` (several times, one each)."""
    limit, offset = window()
    with served().reading() as snapshot:
        return answered(coverage_json(shown_coverage(snapshot, STATES), limit, offset))


@pages.get("/sources")
def sources() -> Response:
    """The files of the library with their state."""
    limit, offset = window()
    rows = served().library.sources()
    page = rows[offset : offset + limit]
    with served().reading() as snapshot:
        known = {
            row.document: document for row in page if row.document and (document := snapshot.document(row.document))
        }
    return answered({"total": len(rows), **sources_json(page, known, language())})


@pages.get("/stats")
def numbers() -> Response:
    """What the library holds, in numbers."""
    with served().reading() as snapshot:
        return answered(stats(snapshot))


@pages.get("/openapi.json")
def openapi() -> Response:
    """The description of these routes."""
    return answered(description(language()))


def _body(snapshot: Snapshot) -> Body:
    if not words():
        raise Problem(400, "web_missing", name="q")
    return find_body(snapshot, words())


def window() -> tuple[int, int]:
    """`limit` (at most 1,000) and `offset` of a list."""
    return whole_number("limit", PAGE_LIMIT, PAGE_LIMIT), whole_number("offset", 0)


def answered(value: object) -> Response:
    """`value` as JSON with Vietnamese letters as they are."""
    return Response(orjson.dumps(value), mimetype="application/json")
