"""How fast the questions are answered: in the library, over HTTP, as commands, and a large trace beside other engines.

    python -m graph.bench.questions LIBRARY [--rounds N] [--rdflib]

Asks each question of documents with many and with few implementers, at several dates. An answer is its counts and its
first page, rows with their sentences. Then the largest trace, as arrays, beside the same answer of SPARQL engines that
hold nothing but what it needs: the links, and level, body and date of each document.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

import click
import httpx
import numpy as np
import orjson
import pyoxigraph as ox

from graph.analysis.answers import FindQuestion, TraceQuestion
from graph.analysis.as_json import found_json, trace_json
from graph.analysis.coverage import chosen_bodies, coverage
from graph.analysis.diff import difference
from graph.analysis.find import find
from graph.analysis.force import state
from graph.analysis.history import history
from graph.analysis.lag import lag
from graph.analysis.lapsed import lapsed
from graph.analysis.long_rows import written
from graph.analysis.path import paths
from graph.analysis.questions_json import difference_json, issued_json, lag_json, lapsed_json, stale_json, wanted_json
from graph.analysis.stale import stale
from graph.analysis.trace import trace, walked
from graph.analysis.wanted import issued, wanted
from graph.bench.virtuoso import virtuoso
from graph.cli.main import collect_seldom
from graph.library.folder import open_library
from graph.model import Document
from graph.store.snapshot import DEFAULT, Snapshot, open_snapshot
from graph.store.triples import vb

DAYS = [date(year, 6, 30) for year in range(2012, 2026)]
_PATIENCE = 120
"""So many seconds another engine may take for the largest trace."""
_TRACE = """PREFIX vb: <https://w3id.org/luocdo/ns#>
SELECT DISTINCT ?document ?level ?body ?date WHERE {{
  ?document vb:implements+ <{hub}> .
  OPTIONAL {{ ?document vb:level ?level }}
  OPTIONAL {{ ?document vb:issuedBy ?body }}
  OPTIONAL {{ ?document vb:date ?date }}
}}"""


@click.command(epilog="Example:  python -m graph.bench.questions library")
@click.argument("library", type=click.Path(path_type=Path, exists=True))
@click.option("--rounds", default=20, show_default=True, help="How many documents or dates each question is asked of.")
@click.option("--rdflib", "with_rdflib", is_flag=True, help="Beside rdflib too, which needs minutes.")
def questions(library: Path, rounds: int, with_rdflib: bool) -> None:
    """Each question: half of the answers come within, and 19 of 20 within."""
    collect_seldom()
    with open_library(library) as one, open_snapshot(one) as snapshot:
        targets = list(_targets(snapshot, rounds))
        hub = targets[0]
        click.echo(f"{len(snapshot.links)} documents; the largest trace: {hub.code or hub.name}")
        for page in (100, 1000):
            for name, ask in _asked(snapshot, page).items():
                _tell(f"{name}, page of {page}", _measured(ask, _pairs(targets, rounds)))
        begun = time.perf_counter()
        size = sum(map(len, written(trace_json(trace(snapshot, hub, TraceQuestion())))))
        click.echo(f"all rows of the largest trace as JSON: {time.perf_counter() - begun:.2f} s, {size} bytes")
        _served(library, targets, rounds)
        _commands(library, hub)
        _beside(snapshot, hub, with_rdflib)


def _targets(snapshot: Snapshot, count: int) -> Iterator[Document]:
    """Documents with implementers: the one with the most, directly or not, then some of each size."""
    from graph.analysis.walk import Walk

    index = snapshot.links
    direct = np.bincount(index.down.all(("implements",))[0], minlength=len(index))
    most = np.argsort(direct)[::-1][:50]
    hub = max(most.tolist(), key=lambda number: len(Walk(index, np.array([number])).passed))
    some = np.flatnonzero(direct)
    spread = some[np.argsort(direct[some])[:: -max(1, len(some) // count)]].tolist()
    for number in dict.fromkeys([hub, *spread]):
        yield snapshot.document_by_number(number)


def _words(document: Document) -> str:
    """The first words of a title."""
    return " ".join((document.title or "kế hoạch").split()[:3])


def _pairs(targets: list[Document], rounds: int) -> list[tuple[Document, date]]:
    return [(targets[turn % len(targets)], DAYS[turn % len(DAYS)]) for turn in range(rounds)]


def _asked(snapshot: Snapshot, page: int) -> dict[str, Callable[[Document, date], object]]:
    """Each question as a function of a document and a date, its page made in full."""

    def traced(document: Document, **asked: Any) -> bytes:
        return orjson.dumps(trace_json(trace(snapshot, document, TraceQuestion(**asked)), page))

    def of_body(document: Document) -> bytes | None:
        body = snapshot.bodies[document.body] if document.body else None
        return orjson.dumps(issued_json(issued(snapshot, body), None, False, page)) if body else None

    def found(document: Document) -> bytes:
        return orjson.dumps(found_json("", None, find(snapshot, FindQuestion(_words(document)), limit=page)))

    provinces = chosen_bodies(snapshot, (), levels=("province",))
    return {
        "trace": lambda d, _: traced(d),
        "trace as of": lambda d, day: traced(d, as_of=day),
        "trace up": lambda d, _: traced(d, up=True),
        "path": lambda d, _: paths(snapshot, trace(snapshot, d, TraceQuestion()).steps[-1].document, d),
        "history": lambda d, _: history(snapshot, d),
        "status": lambda d, day: state(snapshot, d, day),
        "stale": lambda _, day: orjson.dumps(stale_json(stale(snapshot, day), page)),
        "lapsed": lambda _, day: orjson.dumps(lapsed_json(lapsed(snapshot, day), page)),
        "lag": lambda d, _: orjson.dumps(lag_json(lag(snapshot, d), page)),
        "coverage": lambda d, day: coverage(snapshot, (d,), day, provinces),
        "wanted": lambda _, __: orjson.dumps(wanted_json(wanted(snapshot), None, page)),
        "issued": lambda d, _: of_body(d),
        "diff": lambda _, day: orjson.dumps(difference_json(difference(snapshot, day, day.replace(month=7)), page)),
        "find": lambda d, _: found(d),
    }


def _measured(ask: Callable[[Document, date], object], pairs: list[tuple[Document, date]]) -> list[float]:
    """The times of all but the first, which opens what is opened once."""
    ask(*pairs[0])
    return [_seconds(ask, *pair) for pair in pairs]


def _seconds(ask: Callable[[Document, date], object], target: Document, day: date) -> float:
    begun = time.perf_counter()
    ask(target, day)
    return time.perf_counter() - begun


def _tell(name: str, seconds: list[float]) -> None:
    ordered = sorted(seconds)
    within = ordered[min(len(ordered) - 1, round(len(ordered) * 0.95))]
    click.echo(f"{name}: {median(ordered) * 1000:.1f} ms, p95 {within * 1000:.1f} ms")


# over HTTP


@contextmanager
def _server(library: Path) -> Iterator[str]:
    process = subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-m", "graph", "serve", "--library", str(library), "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    try:
        assert process.stdout is not None  # noqa: S101 - it is a pipe
        for line in process.stdout:
            if found := re.search(r"http://[\d.]+:\d+", line):
                yield found.group()
                return
        raise click.ClickException("the server did not start")
    finally:
        process.kill()
        process.wait()


def _served(library: Path, targets: list[Document], rounds: int) -> None:
    with _server(library) as at, httpx.Client(base_url=at, timeout=120) as client:
        client.get("/api/stats")
        for page in (100, 1000):
            for route in ("trace", "stale", "lapsed", "lag", "wanted", "find", "status", "coverage"):
                seconds = []
                for target, day in _pairs(targets, rounds):
                    given = {"limit": str(page), "q": target.iri, "as_of": day.isoformat()}
                    if route == "find":
                        given["q"] = _words(target)
                    if route in ("stale", "lapsed", "wanted"):
                        del given["q"]
                    if route == "trace":
                        del given["as_of"]
                    begun = time.perf_counter()
                    client.get(f"/api/{route}", params=given).raise_for_status()
                    seconds.append(time.perf_counter() - begun)
                _tell(f"/api/{route}, page of {page}", seconds)


def _commands(library: Path, hub: Document) -> None:
    for arguments in (
        ["trace", hub.iri, "--limit", "100"],
        ["stale", "--limit", "100"],
        ["lapsed", "--limit", "100"],
        ["lag", hub.iri, "--limit", "100"],
        ["coverage", hub.iri, "--bodies", "province"],
        ["wanted", "--limit", "100"],
        ["status", hub.iri],
        ["find", "kế", "hoạch"],
        ["diff", "2020-01-01", "2020-01-31"],
    ):
        seconds = []
        for _ in range(5):
            begun = time.perf_counter()
            subprocess.run(  # noqa: S603 - our own command
                [sys.executable, "-m", "graph", *arguments, "--library", str(library)],
                check=True,
                stdout=subprocess.DEVNULL,
            )
            seconds.append(time.perf_counter() - begun)
        _tell(f"luocdo {arguments[0]}", seconds)


# beside other engines


def _beside(snapshot: Snapshot, hub: Document, with_rdflib: bool) -> None:
    ours = sorted(_seconds(lambda d, _: _arrays(snapshot, d), hub, date.today()) for _ in range(20))[10]
    found = {snapshot.iri_of(snapshot.links.path(number)) for number in _arrays(snapshot, hub)[0].tolist()}
    click.echo(f"largest trace as arrays: {ours * 1000:.1f} ms, {len(found)} documents")
    query = _TRACE.format(hub=hub.iri)
    with tempfile.TemporaryDirectory(prefix="luocdo-questions-") as made:
        folder = Path(made)
        dump = folder / "dump" / "part.nq"
        dump.parent.mkdir()
        _dump(snapshot, dump)
        store = ox.Store()
        store.bulk_load(path=str(dump), format=ox.RdfFormat.N_QUADS)
        graph = ox.NamedNode("http://example.org/")

        def oxigraph() -> list[str]:
            rows = store.query(query, default_graph=graph)
            assert isinstance(rows, ox.QuerySolutions)  # noqa: S101 - a SELECT
            return [row[0].value for row in rows]

        _compare("Oxigraph, in memory", oxigraph, found, ours)
        with virtuoso(folder / "virtuoso", dump.parent) as engine:
            if engine:
                engine.load(dump.parent)
                client = httpx.Client(timeout=_PATIENCE)

                def asked() -> list[str]:
                    answer = client.post(
                        engine.address,
                        data={"query": query, "default-graph-uri": "http://example.org/"},
                        headers={"accept": "text/csv"},
                    ).raise_for_status()
                    return [line.split(",")[0].strip('"') for line in answer.text.splitlines()[1:]]

                try:
                    _compare("Virtuoso 7, over HTTP as CSV", asked, found, ours)
                except httpx.TimeoutException:
                    click.echo(f"Virtuoso 7, over HTTP as CSV: no answer within {_PATIENCE} s")
        if with_rdflib:
            import rdflib

            data = rdflib.Dataset(default_union=True)
            data.parse(dump, format="nquads")
            _compare("rdflib", lambda: [str(row[0]) for row in data.query(query)], found, ours, turns=1)  # type: ignore[index]


def _arrays(snapshot: Snapshot, hub: Document) -> tuple[Any, Any, Any, Any]:
    """Numbers, levels, bodies and dates of all that implements the hub."""
    walk = walked(snapshot, hub, TraceQuestion())
    assert walk is not None  # noqa: S101 - it is in the library
    numbers = walk.passed[1:]
    rows = walk.index.rows
    return numbers, rows["level"][numbers], rows["body"][numbers], rows["day"][numbers]


def _dump(snapshot: Snapshot, path: Path) -> None:
    graph = ox.NamedNode("http://example.org/")
    with path.open("wb") as file:
        for name in ("implements", "level", "issuedBy", "date"):
            quads = snapshot.store.quads_for_pattern(None, vb(name), None, DEFAULT)
            moved = (ox.Quad(quad.subject, quad.predicate, quad.object, graph) for quad in quads)
            ox.serialize(moved, file, format=ox.RdfFormat.N_QUADS)


def _compare(name: str, ask: Callable[[], list[str]], expected: set[str], ours: float, turns: int = 3) -> None:
    seconds = []
    for _ in range(turns):
        begun = time.perf_counter()
        answer = ask()
        seconds.append(time.perf_counter() - begun)
        if set(answer) != expected:
            raise click.ClickException(f"{name} answers {len(set(answer))} documents, not {len(expected)}")
    click.echo(f"{name}: {median(seconds) * 1000:.0f} ms, {median(seconds) / ours:.0f} times")


if __name__ == "__main__":
    questions()
