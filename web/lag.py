"""How long it took until a document was carried out, hop by hop, by level, body and year."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Blueprint, render_template
from markupsafe import Markup

from graph.analysis.lag import GROUPS, Lag, LagSummary, lag
from graph.analysis.later import window
from graph.analysis.reference import find_reference
from graph.export.box_plot import Spread, box_plot
from graph.messages import say
from web.current import served
from web.evidence import Sentences
from web.language import language
from web.parameters import choices, page_start, whole_number, words
from web.queries import as_asked
from web.search import one_document
from web.words import decimal, level_name

pages = Blueprint("lag", __name__)

ORDERS = ("fastest", "slowest")
PER_PAGE = 50
GROUPS_PER_PAGE = 20


@pages.get("/lag")
def show() -> str:
    """Days from `q` to each implementer; summed `by` level, body or year; the fastest or the slowest first."""
    by = next(iter(choices("by", GROUPS, ())), GROUPS[0])
    order = next(iter(choices("order", ORDERS, ())), ORDERS[0])
    current = served()
    with current.reading() as snapshot:
        target = one_document(snapshot, words())
        via = find_reference(snapshot, words("via")) if words("via") else None
        found = lag(snapshot, target, via)
        groups = found.summary[by]
        first = min(whole_number("first", 0), max(0, len(groups) - 1))
        shown = groups[first : first + GROUPS_PER_PAGE]
        offset = page_start(len(found.results), PER_PAGE)
        return render_template(
            "lag.html",
            found=found,
            by=by,
            order=order,
            groups=shown,
            group_total=len(groups),
            group_name=lambda group: group_name(group, language()),
            first=first,
            groups_per_page=GROUPS_PER_PAGE,
            chart=_chart(shown, by),
            rows=_hops(found.results, order, offset),
            backwards=window(found.backwards, PER_PAGE, 0),
            offset=offset,
            per_page=PER_PAGE,
            sentences=Sentences(current.library, snapshot),
            query=None if via else as_asked(snapshot, "lag", target=target.iri),
        )


def group_name(group: LagSummary, chosen: str) -> str:
    """What a group of hops is called."""
    if group.by == "level":
        return level_name(group.key, chosen)
    return say("web_issuer_unknown", chosen) if group.key == "?" else group.key


def _chart(groups: Sequence[LagSummary], by: str) -> Markup:
    chosen = language()
    spreads = [
        Spread(
            group_name(one, chosen),
            say("web_lag_median_is", chosen, days=decimal(one.median, chosen)),
            one.fastest,
            one.quartiles,
            one.median,
            one.slowest,
        )
        for one in groups
    ]
    title = say("web_lag_chart", chosen, by=say(f"web_lag_by_{by}", chosen).lower())
    drawn = box_plot(spreads, title=title, number=lambda value: decimal(value, chosen))
    return Markup(drawn)  # noqa: S704 - box_plot() escapes what it is given


def _hops(results: Sequence[Lag], order: str, offset: int) -> Sequence[Lag]:
    """One page of the hops; the slowest first are looked up from the end of the list."""
    if order == "fastest":
        return window(results, PER_PAGE, offset)
    last = len(results) - 1
    return [results[last - place] for place in range(offset, min(offset + PER_PAGE, len(results)))]
