"""What changed between two days: what appeared, what ended, what was changed in part."""

from __future__ import annotations

from datetime import date

from flask import Blueprint, render_template

from graph.analysis.diff import difference
from graph.analysis.later import window
from web.current import served
from web.evidence import Sentences
from web.parameters import choices, date_of, page_start, words
from web.problems import Problem
from web.queries import as_asked
from web.search import one_document

pages = Blueprint("diff", __name__)

WHAT = ("appeared", "ended", "changed")
PER_PAGE = 50


@pages.get("/diff")
def show() -> str:
    """What is other on the day `b` than on the day `a`, of everything or of `q` and what implements it."""
    first, last = _day("a"), _day("b")
    current = served()
    with current.reading() as snapshot:
        target = one_document(snapshot, words()) if words() else None
        found = difference(snapshot, first, last, target)
        lists = {"appeared": found.appeared, "ended": found.ended, "changed": found.changed}
        fullest = next((name for name in WHAT if lists[name]), WHAT[0])
        what = next(iter(choices("what", WHAT, ())), fullest)
        offset = page_start(len(lists[what]), PER_PAGE)
        return render_template(
            "diff.html",
            found=found,
            counts={name: len(many) for name, many in lists.items()},
            what=what,
            rows=window(lists[what], PER_PAGE, offset),
            offset=offset,
            per_page=PER_PAGE,
            sentences=Sentences(current.library, snapshot),
            query=None if target else as_asked(snapshot, "diff", **_settings(found.first, found.last)),
        )


def _day(name: str) -> date:
    day = date_of(name)
    if day is None:
        raise Problem(400, "web_missing", name=name)
    return day


def _settings(first: date, last: date) -> dict[str, str]:
    return {"from": first.isoformat(), "to": last.isoformat()}
