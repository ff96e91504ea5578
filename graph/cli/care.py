"""`rebuild` and `stats`: care of the library."""

from __future__ import annotations

from pathlib import Path

import click

from graph.analysis.stats import stats as count
from graph.cli.options import lang_option, library_option, output_options
from graph.cli.output import as_csv, as_json, as_table, write
from graph.cli.sources import progress_bar, waiting
from graph.library.folder import open_library
from graph.messages import say
from graph.store.snapshot import open_snapshot
from graph.store.writer import open_writer


@click.command(epilog="Ví dụ · Example:  luocdo rebuild --library thu-vien")
@library_option
@lang_option
def rebuild(library_path: Path, lang: str) -> None:
    """Dựng lại kho và bản chụp từ những gì đã đọc · Make store and snapshot anew from what was read."""
    with open_library(library_path) as library:
        total = len(library.sources("read"))
        with (
            open_writer(library, waiting=waiting(lang), store_anew=True) as writer,
            progress_bar(total, say("cli_reading", lang)) as step,
        ):
            done = writer.rebuild(progress=(lambda name: step(Path(name))) if step else None)
    click.echo(say("cli_rebuilt", lang, count=done))


@click.command(epilog="Ví dụ · Example:  luocdo stats --format json")
@output_options("table", "json", "csv")
@library_option
@lang_option
def stats(form: str, output: Path | None, library_path: Path, lang: str) -> None:
    """Thư viện có những gì · What the library holds."""
    with open_library(library_path) as library, open_snapshot(library) as snapshot:
        found = count(snapshot)
    if form == "json":
        write(as_json(found), output)
        return
    rows = [
        [name if not isinstance(value, dict) else f"{name}.{key}", str(number)]
        for name, value in found.items()
        for key, number in (value.items() if isinstance(value, dict) else [("", value)])
    ]
    if form == "csv":
        write(as_csv(("name", "count"), rows), output)
    else:
        write(
            as_table(
                [say("col_name", lang), say("col_count", lang)], [[_said(name, lang), number] for name, number in rows]
            ),
            output,
        )


def _said(name: str, language: str) -> str:
    head, _, key = name.partition(".")
    if head == "links":
        return "  " + say(f"relation_{key}", language)
    if head == "by_level":
        return "  " + say(f"level_{key}", language)
    if head == "states":
        return "  " + say(f"state_{key}", language)
    return say(f"stats_{head}", language)
