"""How fast a library takes documents in, and what other engines need for the same quads alone, in one run.

    python -m graph.bench.load 20000 [--seed S] [--folder DIR] [--rdflib QUADS]

Generates the documents, adds them with `luocdo add` as a first load, adds a tenth as many again to the library that is
there, and opens it. Then the quads are exported and loaded into rdflib and, where it is installed, into Virtuoso 7 with
its own bulk loader: these read nothing, resolve nothing and keep nothing else.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click

from graph.bench.generate import write_library
from graph.bench.virtuoso import virtuoso
from graph.library.folder import open_library
from graph.store.snapshot import open_snapshot


@click.command(epilog="Example:  python -m graph.bench.load 20000")
@click.argument("count", metavar="N", type=click.IntRange(min=100))
@click.option("--seed", default=0, show_default=True)
@click.option("--folder", type=click.Path(path_type=Path), help="Where to work and leave everything.")
@click.option("--rdflib", "rdflib_quads", default=200_000, show_default=True, help="Quads that rdflib loads at most.")
def load(count: int, seed: int, folder: Path | None, rdflib_quads: int) -> None:
    """Documents a second, beside rdflib and Virtuoso loading the same quads."""
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        _run(count, seed, folder, rdflib_quads)
    else:
        with tempfile.TemporaryDirectory(prefix="luocdo-load-") as made:
            _run(count, seed, Path(made), rdflib_quads)


def _run(count: int, seed: int, folder: Path, rdflib_quads: int) -> None:
    first, more, library = folder / "first", folder / "more", folder / "library"
    later = max(10, count // 10)
    size = sum(len(paper.text.encode()) for paper in write_library(count, first, seed))
    for _ in write_library(later, more, seed + 1):
        pass
    seconds = _command("add", str(first), "--library", str(library))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    click.echo(f"first load: {count} documents of {size / count:.0f} bytes, {seconds:.1f} s, {count / seconds:.0f}/s")
    click.echo(f"largest process: {peak:.0f} MB")
    seconds = _command("add", str(more), "--library", str(library))
    click.echo(f"into the library that is there: {later} documents, {seconds:.1f} s, {later / seconds:.0f}/s")
    begun = time.perf_counter()
    with open_library(library) as one, open_snapshot(one) as snapshot:
        opened = time.perf_counter() - begun
        quads = snapshot.size
    ledger = (library / "library.sqlite").stat().st_size // 1024**2
    click.echo(f"opened in {opened * 1000:.0f} ms; {quads} quads")
    click.echo(f"folder: {_megabytes(library)} MB, ledger and originals {ledger} MB of that")
    dump = folder / "dump" / "all.nq"
    dump.parent.mkdir(exist_ok=True)
    _command("export", "--to", str(dump), "--library", str(library))
    _rdflib(dump, rdflib_quads)
    _virtuoso(dump, folder / "virtuoso")


def _command(*arguments: str) -> float:
    """Seconds that a `luocdo` command takes as a process."""
    begun = time.perf_counter()
    subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "graph", *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    return time.perf_counter() - begun


def _megabytes(folder: Path) -> int:
    """What a folder takes on disk; a file with two names counts once."""
    files = {(stat := file.stat()).st_ino: stat.st_blocks * 512 for file in folder.rglob("*") if file.is_file()}
    return sum(files.values()) // 1024**2


def _rdflib(dump: Path, limit: int) -> None:
    import rdflib

    part = dump.with_name("part.txt")
    with dump.open(encoding="utf-8") as source, part.open("w", encoding="utf-8") as target:
        for number, line in enumerate(source):
            if number == limit:
                break
            target.write(line)
    begun = time.perf_counter()
    dataset = rdflib.Dataset()
    dataset.parse(part, format="nquads")
    seconds = time.perf_counter() - begun
    part.unlink()
    rate = len(dataset) / seconds
    click.echo(f"rdflib {rdflib.__version__}, in memory: {len(dataset)} quads, {seconds:.1f} s, {rate:.0f} quads/s")


def _virtuoso(dump: Path, folder: Path) -> None:
    with virtuoso(folder, dump.parent) as engine:
        if engine is None:
            click.echo("Virtuoso is not installed: left out")
            return
        seconds = engine.load(dump.parent)
        told = engine.ask("SPARQL SELECT COUNT(*) WHERE { GRAPH ?g { ?s ?p ?o } }")
        there = max((int(word) for word in told.split() if word.isdigit()), default=0)
        size = (folder / "virtuoso.db").stat().st_size // 1024**2
        click.echo(f"Virtuoso 7, bulk loader: {there} quads (its own among them), {seconds:.1f} s, {size} MB")


if __name__ == "__main__":
    load()
