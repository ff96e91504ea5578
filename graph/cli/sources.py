"""`remove`, `sources`: what the library has read."""

from __future__ import annotations

from pathlib import Path

import click

from graph.analysis.as_json import sources_json
from graph.cli.options import lang_option, library_option, output_options, page_options, wait_option
from graph.cli.output import as_csv, as_json, as_table, label, more, note, show, write
from graph.cli.progress import waiting
from graph.errors import InputError
from graph.library.folder import Library, open_library
from graph.library.ledger import SourceRow
from graph.messages import say
from graph.model import Document
from graph.store.snapshot import open_snapshot

PAGE = 1_000
"""Sources in a table."""


def one_source(library: Library, words: str) -> SourceRow:
    """The source whose id begins with `words`, or that has this name. Raises `InputError` where it is not one."""
    found = library.ledger.find_source(words)
    if not found:
        raise InputError("source_unknown", source=words)
    if len(found) > 1:
        raise InputError(
            "source_ambiguous",
            source=words,
            count=len(found),
            names="; ".join(row.names[0] for row in found if row.names),
        )
    return found[0]


@click.command(epilog="Ví dụ · Example:  luocdo remove bao-cao.txt")
@click.argument("sources", nargs=-1, required=True)
@wait_option
@library_option
@lang_option
def remove(sources: tuple[str, ...], wait: float | None, library_path: Path, lang: str) -> None:
    """Bỏ tệp nguồn ra khỏi thư viện · Take sources out again."""
    from graph.store.writer import open_writer  # the grammar takes a while to import

    with open_library(library_path) as library:
        rows = [one_source(library, source) for source in dict.fromkeys(sources)]
        with open_writer(library, waiting=waiting(lang), wait=wait) as writer:
            anew = writer.remove(*(row.sha256 for row in rows))
        if anew:
            note(say("cli_resolved_anew", lang, count=anew))
        for row in rows:
            show(say("cli_removed", lang, name=row.names[0] if row.names else row.sha256) + "\n", None)


@click.command(epilog="Ví dụ · Example:  luocdo sources --state failed")
@click.option("--state", type=click.Choice(["read", "failed", "waiting"]))
@page_options
@output_options("table", "json", "csv")
@library_option
@lang_option
def sources(
    state: str | None, limit: int | None, offset: int, form: str, output: Path | None, library_path: Path, lang: str
) -> None:
    """Các tệp nguồn, trạng thái và lý do · The sources with state and reason."""
    shown = PAGE if limit is None and form == "table" else limit
    with open_library(library_path) as library:
        every = library.sources(state)
        rows = every[offset:] if shown is None else every[offset : offset + shown]
        documents = _documents(library, rows)
        if form == "json":
            write(as_json(sources_json(rows, documents, lang)), output)
            return
        cells = [
            [
                "; ".join(row.names) or row.sha256[:12],
                row.state if form == "csv" else say(f"state_{row.state}", lang),
                label(documents[row.document], lang) if row.document in documents else "",
                row.reason(lang) or "",
                row.sha256 if form == "csv" else row.sha256[:12],
            ]
            for row in rows
        ]
        columns = ("name", "state", "document", "reason", "source")
        if form == "csv":
            write(as_csv(columns, cells), output)
        else:
            table = as_table([say(f"col_{name}", lang) for name in columns], cells)
            show("\n".join([table, *more(len(every), shown, offset, lang)[1:]]).rstrip("\n") + "\n", output)


def _documents(library: Library, rows: tuple[SourceRow, ...]) -> dict[str, Document]:
    if not any(row.document for row in rows):
        return {}
    with open_snapshot(library) as snapshot:
        return {row.document: found for row in rows if row.document and (found := snapshot.document(row.document))}
