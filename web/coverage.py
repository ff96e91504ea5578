"""Which bodies have carried out which documents: the matrix, with the sentence behind each cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any
from urllib.parse import urljoin

from flask import Blueprint, Response, render_template, request, url_for

from graph.analysis.coverage import (
    SIGNS,
    STATES,
    Cell,
    CellState,
    Coverage,
    chosen_bodies,
    communes_untold,
    coverage,
    is_below,
    unit_of,
)
from graph.analysis.reference import find_above, find_reference
from graph.errors import LuocdoError
from graph.export.coverage import coverage_docx, coverage_xlsx
from graph.export.formats import MEDIA
from graph.messages import say
from graph.model import LEVELS, Body
from graph.store.snapshot import Snapshot
from web.addresses import changed, kept_values
from web.current import served
from web.language import language
from web.parameters import as_of, choices, words
from web.problems import Problem

pages = Blueprint("coverage", __name__)

ROWS = 200
"""More rows than this are counted by a body above them."""
UNKNOWN = "unknown"
"""What an address names instead of a body where nobody tells which is above."""
SHOWN = 3
"""So many implementers stand in a cell at most."""


@dataclass(frozen=True, slots=True)
class Row:
    """A body with its cells, one a document."""

    body: Body
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Bodies under one other, or that one and all below it, with the numbers of their cells by state."""

    above: Body | None
    rows: tuple[Row, ...]
    counts: dict[CellState, int]

    @property
    def alone(self) -> bool:
        """Whether the body above is all that is in it."""
        return self.above is not None and [row.body.iri for row in self.rows] == [self.above.iri]


@pages.get("/coverage")
def show() -> str:
    """The matrix of the documents `q`; without one, the form alone."""
    given = [text for text in request.args.getlist("q") if text.strip()]
    states, above = choices("state", STATES, ()), words("above")
    with served().reading() as snapshot:
        whole = narrowed(snapshot, asked(snapshot), STATES, above) if given else None
        found = narrowed(snapshot, whole, states) if whole else None
        rows = _rows(found) if found else []
        unit = _unit(snapshot, found) if found else None
        every = _rows(whole) if whole and not states else rows
        groups = by_branch(snapshot, every, above) if len(every) > ROWS else ()
        too_many = any(len(group.rows) > 1 for group in groups)
        rows = every if too_many else rows
        kept: dict[str, Any] = {**kept_values()}
        return render_template(
            "coverage.html",
            found=found,
            whole=whole,
            above=snapshot.body(above) if above not in ("", UNKNOWN) else above,
            unknown=UNKNOWN,
            given=given,
            groups=groups if too_many else grouped(snapshot, rows),
            row_count=len(rows),
            ended=len(every) - len(rows),
            unit=unit.name if unit else None,
            outside=unit.outside if unit and not words("under") else 0,
            untold=communes_untold(unit.name, whole.bodies, whole.as_of)
            if unit and whole and "commune" in _expected() and words("under") in ("", unit.name)
            else (),
            too_many=too_many,
            states=STATES,
            chosen=states,
            signs=SIGNS,
            state_name=lambda state: say(f"cell_{state}", language()),
            shown=SHOWN,
            levels=LEVELS,
            level=next(iter(word for word in _expected() if word in LEVELS), ""),
            names=", ".join(word for word in _expected() if word not in LEVELS),
            narrowed=changed,
            as_data=url_for("api.covered", **kept),
            as_file=lambda form: url_for("coverage.file", **(kept | {"form": form})),
            source_of=snapshot.library.ledger.source,
            is_named=lambda body: snapshot.body(body.iri) is not None,
        )


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit whose bodies are to carry the documents out, and how many rows are of none of them."""

    name: str
    outside: int


def _unit(snapshot: Snapshot, found: Coverage) -> Unit | None:
    name = unit_of(snapshot, found.documents)
    try:
        heads = find_above(snapshot, name) if name else ()
    except LuocdoError:  # of one name with another
        return None
    uppers = {body.iri for body in heads}
    outside = [body for body in found.bodies if body.iri not in uppers and not is_below(snapshot, body, uppers)]
    return Unit(name, len(outside)) if name and uppers else None


@pages.get("/coverage.<any(docx, xlsx):form>")
def file(form: str) -> Response:
    """The matrix of `/coverage` with the same parameters, to be kept or mailed."""
    where = urljoin(request.host_url, url_for("coverage.show", **kept_values()))  # type: ignore[arg-type]
    written = {"docx": coverage_docx, "xlsx": coverage_xlsx}[form]
    with served().reading() as snapshot:
        data = written(shown(snapshot), where, snapshot.number, language())
    answer = Response(data, mimetype=MEDIA[form])
    answer.headers["Content-Disposition"] = f'attachment; filename="coverage.{form}"'
    return answer


def asked(snapshot: Snapshot) -> Coverage:
    """The coverage that the address asks for: documents `q`, expected `bodies` (levels or names), those `under` one."""
    texts = [text.strip() for text in request.args.getlist("q") if text.strip()]
    if not texts:
        raise Problem(400, "web_missing", name="q")
    documents = tuple(find_reference(snapshot, text) for text in texts)
    under = find_above(snapshot, words("under")) if words("under") else ()
    expected = _expected()
    levels = tuple(word for word in expected if word in LEVELS)
    names = [word for word in expected if word not in LEVELS]
    is_asked = bool(expected or under)
    day = as_of()
    chosen = chosen_bodies(snapshot, names, levels=levels, under=under, as_of=day) if is_asked else None
    return coverage(snapshot, documents, day, chosen)


def shown(snapshot: Snapshot, states: Sequence[str] = ()) -> Coverage:
    """The same with only the rows that the address leaves: of some `state`, else of `states`; of `above` and what is
    below it."""
    return narrowed(snapshot, asked(snapshot), choices("state", STATES, ()) or states, words("above"))


def narrowed(snapshot: Snapshot, found: Coverage, states: Sequence[str], above: str = "") -> Coverage:
    """The rows with a cell in one of `states`, of the body with the IRI `above` and those below it; without states all
    but those of bodies that are not there on that day, where there are others."""
    if not above and set(states) >= set(STATES):
        return found
    rows = [row for row in _rows(found) if not above or above in _line(snapshot, row.body)]
    if states:
        rows = [row for row in rows if any(cell.state in states for cell in row.cells)]
    else:
        rows = [row for row in rows if any(cell.state != "not_applicable" for cell in row.cells)] or rows
    cells = tuple(cell for row in rows for cell in row.cells)
    return replace(found, bodies=tuple(row.body for row in rows), cells=cells, states=[cell.state for cell in cells])


def _line(snapshot: Snapshot, body: Body) -> tuple[str, ...]:
    """The IRIs of the bodies above `body`, the highest first, and its own; UNKNOWN first where they do not reach up."""
    line = [body]
    while (above := snapshot.bodies.get(line[-1].parent or "")) and above not in line:
        line.append(above)
    known = line[-1].level == LEVELS[0]
    return (*(() if known else (UNKNOWN,)), *(one.iri for one in reversed(line)))


def _expected() -> list[str]:
    """Levels and names of `bodies`, which may stand there several times."""
    text = ",".join(request.args.getlist("bodies")).replace("\n", ",")
    return [word.strip() for word in text.split(",") if word.strip()]


def by_branch(snapshot: Snapshot, rows: Sequence[Row], above: str) -> tuple[Group, ...]:
    """Each row with all that is below one body: as far below `above` as there are at most ROWS such bodies."""
    lines = [_line(snapshot, row.body) for row in rows]
    start = lines[0].index(above) + 1 if above else 0
    depth = start + 1
    while depth < max(map(len, lines)) and len({line[: depth + 1][-1] for line in lines}) <= ROWS:
        depth += 1
    found: dict[str, list[Row]] = {}
    for line, row in zip(lines, rows, strict=True):
        found.setdefault(UNKNOWN if line[0] == UNKNOWN and not start else line[:depth][-1], []).append(row)
    groups = [_group(snapshot.bodies.get(iri), members) for iri, members in found.items()]
    return tuple(sorted(groups, key=lambda group: (_rank(group.above), _name(group.above))))


def grouped(snapshot: Snapshot, rows: Sequence[Row]) -> tuple[Group, ...]:
    """The rows under the body right above them, the highest first."""
    above = {row.body.iri: snapshot.bodies.get(row.body.parent or "") for row in rows}

    def place(row: Row) -> tuple[int, str]:
        return _rank(above[row.body.iri]), _name(above[row.body.iri])

    order = sorted(rows, key=lambda row: (place(row), LEVELS.index(row.body.level), row.body.name))
    groups = []
    for _, some in groupby(order, key=place):
        members = list(some)
        groups.append(_group(above[members[0].body.iri], members))
    return tuple(groups)


def _group(above: Body | None, members: Sequence[Row]) -> Group:
    return Group(above, tuple(members), dict(Counter(cell.state for row in members for cell in row.cells)))


def _rows(found: Coverage) -> list[Row]:
    size = len(found.documents)
    cut = (found.cells[begin : begin + size] for begin in range(0, len(found.cells), size))
    return [Row(cells[0].body, tuple(cells)) for cells in cut]


def _rank(body: Body | None) -> int:
    return LEVELS.index(body.level) if body else len(LEVELS)


def _name(body: Body | None) -> str:
    return f"{body.name} {body.iri}" if body else ""
