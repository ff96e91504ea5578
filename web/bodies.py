"""A body: what it is, what was before and after it, and what it issued."""

from __future__ import annotations

from datetime import date
from typing import Any

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response

from graph.analysis.body import RelatedBody, body_view, years
from graph.analysis.coverage import SIGNS
from graph.analysis.gaps import gaps, lower_bodies
from graph.analysis.lag import usual_days
from graph.analysis.later import window
from graph.analysis.reference import body_labels, find_body
from graph.analysis.wanted import IssuedAnswer, issued
from graph.iris import identifier
from graph.messages import say
from graph.model import Body
from graph.store.snapshot import Snapshot
from web.addresses import body_path, kept_values
from web.coverage import SHOWN
from web.current import served
from web.language import language
from web.parameters import date_of, page_start, switch, whole_number, words
from web.problems import Problem
from web.queries import as_asked

pages = Blueprint("bodies", __name__)

PER_PAGE = 50
GAPS = 10
"""So many of what others have carried out and the body has not are told."""
FIRST_LOWER = 12
"""So many of the bodies below stand there at once."""
OF_PREDECESSOR = 5
"""So many of a predecessor's documents are named."""


@pages.get("/body")
def named() -> Response:
    """To the page of the body that `q` names."""
    if not words():
        raise Problem(400, "web_missing", name="q")
    with served().reading() as snapshot:
        path = body_path(served().library.base, find_body(snapshot, words()).iri)
    if path is None:
        raise Problem(404, "web_no_body", path=words())
    rest: dict[str, Any] = {name: [one for one in many if one] for name, many in kept_values().items() if name != "q"}
    return redirect(url_for("bodies.show", path=path, **rest))


@pages.get("/body/<path:path>")
def show(path: str) -> str:
    """The body at `path` behind `id/body/`, with what it issued: in one `year`, `held` only, up to `as_of`."""
    year, held, day = whole_number("year", 0, date.max.year), switch("held"), date_of("as_of")
    with served().reading() as snapshot:
        body = one_body(snapshot, path)
        view = body_view(snapshot, body)
        listed = issued(snapshot, body, year=year or None, held=held, as_of=day)
        all_years = years(snapshot, body, day)
        offset = page_start(len(listed.results), PER_PAGE)
        missing = gaps(snapshot, body, day or date.today()).results
        return render_template(
            "body.html",
            path=path,
            view=view,
            may_be=body_labels(snapshot, (*view.may_be, body)),
            body=body,
            exists=_exists(body, day),
            years=all_years,
            total=sum(one.issued for one in all_years),
            total_held=sum(one.held for one in all_years),
            rows=window(listed.results, PER_PAGE, offset),
            listed=listed,
            lower=lower_bodies(snapshot, body),
            first_lower=FIRST_LOWER,
            usual=usual_days(snapshot, body),
            gaps=missing[:GAPS],
            gap_total=len(missing),
            signs=SIGNS,
            state_name=lambda state: say(f"cell_{state}", language()),
            shown=SHOWN,
            source_of=snapshot.library.ledger.source,
            before=[(one, _issued(snapshot, one)) for one in view.predecessors],
            most=OF_PREDECESSOR,
            year=year,
            held=held,
            as_of=day,
            offset=offset,
            per_page=PER_PAGE,
            query=as_asked(snapshot, "issued", body=body.iri),
        )


def one_body(snapshot: Snapshot, path: str) -> Body:
    """The body at `path` behind `id/body/`."""
    found = snapshot.body(identifier(served().library.base, f"body/{path}"))
    if found is None:
        raise Problem(404, "web_no_body", path=path)
    return found


def _exists(body: Body, day: date | None) -> bool:
    """Whether the body was there on `day`, as far as anybody tells."""
    return day is None or not ((body.valid_from and day < body.valid_from) or (body.valid_to and day > body.valid_to))


def _issued(snapshot: Snapshot, related: RelatedBody) -> IssuedAnswer | None:
    """What a predecessor issued: it stays the predecessor's."""
    return issued(snapshot, related.body) if related.body else None
