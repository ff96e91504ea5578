"""`export`: the whole library, or what a trace shows, as a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.analysis.answers import TraceQuestion
from graph.analysis.reference import find_reference
from graph.analysis.trace import trace
from graph.cli.options import lang_option, library_option
from graph.cli.output import note, write
from graph.cli.progress import progress_bar
from graph.errors import UsageError
from graph.export.documents import documents_csv, documents_xlsx
from graph.export.formats import FORMATS
from graph.export.origin import PAGES, Origin, told_in
from graph.library.folder import open_library
from graph.messages import say
from graph.store.snapshot import open_snapshot

if TYPE_CHECKING:
    import pyoxigraph as ox

    from graph.analysis.answers import Trace
    from graph.store.snapshot import Snapshot

ENDINGS = ("ttl", "nt", "nq", "trig", "jsonld", "csv", "xlsx", "docx", "graphml", "gexf", "html", "htm")
_OF_A_DOCUMENT = ("docx", "graphml", "gexf", *PAGES)


@click.command(epilog="Ví dụ · Example:  luocdo export --to nq15.html 15-NQ/TW")
@click.option(
    "--to", "target", required=True, type=click.Path(path_type=Path), help=", ".join(f".{e}" for e in ENDINGS)
)
@click.argument("ref", required=False)
@library_option
@lang_option
def export(target: Path, ref: str | None, library_path: Path, lang: str) -> None:
    """Xuất cả thư viện, hoặc những gì liên quan đến một văn bản · Export all, or what a trace of REF shows."""
    ending = target.suffix.lower().lstrip(".")
    if ending not in ENDINGS:
        raise UsageError("export_unknown", path=target, choices=", ".join(f".{e}" for e in ENDINGS))
    if ref is None and ending in _OF_A_DOCUMENT:
        raise UsageError("export_needs_document", ending=f".{ending}")
    with open_library(library_path) as library, open_snapshot(library) as snapshot:
        found = trace(snapshot, find_reference(snapshot, ref), TraceQuestion()) if ref else None
        if found is not None and ending in FORMATS:
            origin = Origin(found.target.iri, date.today(), snapshot.number)
            write(FORMATS[ending](found, told_in(ending, origin, snapshot, found), lang), target)
        elif ending == "csv":
            write(documents_csv(snapshot), target)
        elif ending == "xlsx":
            write(documents_xlsx(snapshot), target)
        else:
            _write_rdf(snapshot, found, target, lang)
    note(say("cli_exported", lang, path=target))


_STEP = 10_000
"""So many quads are one step of the bar."""


def _write_rdf(snapshot: Snapshot, found: Trace | None, target: Path, lang: str) -> None:
    from graph.export.rdf import quads_of, rdf_parts

    with progress_bar(0 if found else snapshot.size // _STEP, say("cli_exporting", lang)) as step:
        quads = _told(quads_of(snapshot, found), step, target)
        write(rdf_parts(quads, target.suffix.lower().lstrip(".")), target)


def _told(quads: Iterable[ox.Quad], step: Callable[[Path], None] | None, target: Path) -> Iterator[ox.Quad]:
    """`quads`, with word of how far they are where somebody looks."""
    for count, quad in enumerate(quads, 1):
        if step and count % _STEP == 0:
            step(target)
        yield quad
