"""Where a file is from: the address of the answer, the day it was taken, the filters, the snapshot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from graph.analysis.answers import DEFAULT_BASES, Trace, TraceQuestion
from graph.analysis.label import vietnamese_date
from graph.analysis.picture import shown_documents
from graph.analysis.picture_parts import Picture
from graph.analysis.source import file_names
from graph.analysis.standing import Standing, Standings, standing
from graph.messages import say
from graph.store.snapshot import Snapshot

PAGES = ("html", "htm")
"""The files that are pages, with scripts and without."""
LISTS = ("docx", "xlsx")
"""The files that are lists as an office makes them."""


@dataclass(frozen=True, slots=True)
class Origin:
    """`address` leads to the answer again, `day` is when the file was taken, `body` the name of the body asked for.

    Where a person has changed what is shown, `picture` is what was made of it, `changes` how many documents were added,
    hidden and folded. A page tells the names of files too, by their ids, and how documents stand; a list looks that up
    line by line.
    """

    address: str
    day: date
    snapshot: int
    body: str | None = None
    picture: Picture | None = None
    changes: tuple[int, int, int] = (0, 0, 0)
    files: Mapping[str, str] = field(default_factory=dict)
    standing: Standing = field(default_factory=Standing)
    standings: Standings | None = None


def told_in(form: str, origin: Origin, snapshot: Snapshot, found: Trace) -> Origin:
    """`origin` with what a file of this ending tells beside the trace."""
    if form in PAGES:
        return with_page(origin, snapshot, found)
    if form in LISTS:
        return replace(origin, standings=Standings(snapshot, found.question.as_of or origin.day))
    return origin


def with_page(origin: Origin, snapshot: Snapshot, found: Trace) -> Origin:
    """`origin` with what only a page of `found` tells."""
    stand = standing(snapshot, shown_documents(found), found.question.as_of or origin.day)
    return replace(origin, files=file_names(snapshot, found.edges), standing=stand)


def origin_text(question: TraceQuestion, origin: Origin, language: str) -> str:
    """The lines that everything taken along carries."""
    filters = "; ".join(_filters(question, origin, language)) or say("origin_unfiltered", language)
    day = vietnamese_date(origin.day)
    lines = [
        say("origin_address", language, address=origin.address),
        say("origin_taken", language, day=day, number=origin.snapshot),
        say("origin_filters", language, filters=filters),
    ]
    if any(origin.changes):
        added, hidden, folded = origin.changes
        lines.append(say("origin_changes", language, added=added, hidden=hidden, folded=folded))
    return "\n".join(lines)


def _filters(question: TraceQuestion, origin: Origin, language: str) -> Iterator[str]:
    if question.depth:
        yield (
            say("origin_direct", language)
            if question.depth == 1
            else say("origin_depth", language, count=question.depth)
        )
    if question.relations != ("implements",):
        yield ", ".join(say(f"relation_{relation}", language) for relation in question.relations)
    if question.bases != DEFAULT_BASES:
        yield ", ".join(say(f"basis_{basis}", language) for basis in question.bases)
    if question.levels:
        levels = ", ".join(say(f"level_{level}", language) for level in question.levels)
        yield say("origin_levels", language, levels=levels)
    if question.body:
        yield origin.body or question.body
    for key, day in (("since", question.since), ("until", question.until), ("as_of", question.as_of)):
        if day:
            yield say(f"origin_{key}", language, day=vietnamese_date(day))
