"""Which bodies have carried out which documents: the matrix, with the sentence behind each cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from urllib.parse import urljoin

from flask import Blueprint, Response, render_template, request, url_for

from graph.analysis.coverage import SIGNS, STATES, Cell, CellState, Coverage, chosen_bodies, coverage
from graph.analysis.reference import find_body, find_reference
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
"""More rows than this are counted by the body above them."""
SHOWN = 3
"""So many implementers stand in a cell at most."""


@dataclass(frozen=True, slots=True)
class Row:
    """A body with its cells, one a document."""

    body: Body
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Bodies under one other, with the numbers of their cells by state."""

    above: Body | None
    rows: tuple[Row, ...]
    counts: dict[CellState, int]


@pages.get("/coverage")
def show() -> str:
    """The matrix of the documents `q`; without one, the form alone."""
    given = [text for text in request.args.getlist("q") if text.strip()]
    states = choices("state", STATES, ())
    with served().reading() as snapshot:
        found = asked(snapshot) if given else None
        groups = grouped(snapshot, found, states) if found else ()
        count = sum(len(group.rows) for group in groups)
        kept: dict[str, Any] = {**kept_values()}
        return render_template(
            "coverage.html",
            found=found,
            given=given,
            groups=groups,
            count=count,
            too_many=count > ROWS and len(groups) > 1,
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
            as_file=lambda form: url_for("coverage.file", form=form, **kept),
            source_of=snapshot.library.ledger.source,
        )


@pages.get("/coverage.<any(docx, xlsx):form>")
def file(form: str) -> Response:
    """The matrix of `/coverage` with the same parameters, to be kept or mailed."""
    where = urljoin(request.host_url, url_for("coverage.show", **kept_values()))  # type: ignore[arg-type]
    written = {"docx": coverage_docx, "xlsx": coverage_xlsx}[form]
    with served().reading() as snapshot:
        data = written(asked(snapshot), where, snapshot.number, language())
    answer = Response(data, mimetype=MEDIA[form])
    answer.headers["Content-Disposition"] = f'attachment; filename="coverage.{form}"'
    return answer


def asked(snapshot: Snapshot) -> Coverage:
    """The coverage that the address asks for: documents `q`, expected `bodies` (levels or names), those `under` one."""
    texts = [text.strip() for text in request.args.getlist("q") if text.strip()]
    if not texts:
        raise Problem(400, "web_missing", name="q")
    documents = tuple(find_reference(snapshot, text) for text in texts)
    under = find_body(snapshot, words("under")) if words("under") else None
    expected = _expected()
    levels = tuple(word for word in expected if word in LEVELS)
    names = [word for word in expected if word not in LEVELS]
    bodies = chosen_bodies(snapshot, names, levels=levels, under=under) if expected or under else ((), ())
    return coverage(snapshot, documents, as_of(), *bodies)


def _expected() -> list[str]:
    """Levels and names of `bodies`, which may stand there several times."""
    text = ",".join(request.args.getlist("bodies")).replace("\n", ",")
    return [word.strip() for word in text.split(",") if word.strip()]


def grouped(snapshot: Snapshot, found: Coverage, states: Sequence[str]) -> tuple[Group, ...]:
    """The rows under the body above them; with `states` those that have a cell in one of them."""
    size = len(found.documents)
    rows = [Row(cells[0].body, cells) for cells in _sliced(found.cells, size)]
    rows = [row for row in rows if not states or any(cell.state in states for cell in row.cells)]
    above = {row.body.iri: snapshot.bodies.get(row.body.parent or "") for row in rows}
    order = sorted(rows, key=lambda row: (_name(above[row.body.iri]), LEVELS.index(row.body.level), row.body.name))
    groups = []
    for _, some in groupby(order, key=lambda row: _name(above[row.body.iri])):
        members = tuple(some)
        counts = Counter(cell.state for row in members for cell in row.cells)
        groups.append(Group(above[members[0].body.iri], members, dict(counts)))
    return tuple(groups)


def _sliced(cells: Sequence[Cell], size: int) -> list[tuple[Cell, ...]]:
    return [tuple(cells[begin : begin + size]) for begin in range(0, len(cells), size)]


def _name(body: Body | None) -> str:
    return f"{body.name} {body.iri}" if body else ""
