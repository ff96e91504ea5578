"""How results are printed: a table for people, JSON and CSV for programs; data to stdout, messages to stderr."""

from __future__ import annotations

import io
import itertools
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
import orjson

from graph.analysis.label import document_label
from graph.analysis.long_rows import written
from graph.cli.printable import printable
from graph.errors import InputError
from graph.export.cells import csv_file as as_csv
from graph.messages import say
from graph.model import Document, Evidence, StoredFact
from graph.store.snapshot import Snapshot

__all__ = ["as_csv", "as_json", "as_table", "evidence_lines", "label", "note", "printable", "show", "write"]


def write(data: str | bytes | Iterable[bytes], target: Path | None) -> None:
    """Write a result, whole or part by part, to `target`, or to stdout where it is None or `-`.

    What cannot be answered leaves the file as it was.
    """
    raw = data.encode("utf-8", "replace") if isinstance(data, str) else data
    parts = iter((raw,) if isinstance(raw, bytes) else raw)
    first = next(parts, b"")
    if target is None or str(target) == "-":
        if sys.stdout is None:
            raise InputError("output_unwritable", path="-", reason="closed")
        with _told("-"):
            sys.stdout.flush()
        for part in itertools.chain((first,), parts):
            with _told("-"):
                sys.stdout.buffer.write(part)
        with _told("-"):
            sys.stdout.buffer.flush()
        return
    with _told(target):
        file = target.open("wb")
    try:
        for part in itertools.chain((first,), parts):
            with _told(target):
                file.write(part)
    finally:
        with _told(target):
            file.close()


@contextmanager
def _told(path: Path | str) -> Iterator[None]:
    """What goes wrong while writing, said as such; a reader of stdout that has seen enough ends the program."""
    try:
        yield
    except OSError as error:
        if path == "-":
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            if isinstance(error, BrokenPipeError):
                raise SystemExit(0) from None
        raise InputError("output_unwritable", path=path, reason=error) from None


def show(text: str, target: Path | None) -> None:
    """Write a result for people."""
    write(printable(text), target)


def more(total: int, limit: int | None, offset: int, language: str) -> list[str]:
    """A line that tells how many rows are left out."""
    rest = total - offset - limit if limit is not None else 0
    return ["", say("cli_more", language, count=rest)] if rest > 0 else []


def as_json(value: Any) -> Iterator[bytes]:
    """`value` as indented JSON with its letters as they are, in UTF-8; long lists in it go by the page."""
    return written(value, orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def as_table(columns: Sequence[str], rows: Sequence[Sequence[str]], *, wide: int | None = None) -> str:
    """A table for a terminal; cells wrap at its width. Nothing where it has no rows."""
    if not rows:
        return ""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold", show_edge=False)
    for index, column in enumerate(columns):
        table.add_column(column, overflow="fold", ratio=None if index != wide else 1)
    for row in rows:
        table.add_row(*(Text(printable(cell)) for cell in row))
    out = io.StringIO()
    colour = sys.stdout is not None and sys.stdout.isatty()
    width = None if colour else 160
    Console(file=out, width=width, force_terminal=colour, legacy_windows=False, soft_wrap=False).print(table)
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n")).rstrip() + "\n"


def note(text: str) -> None:
    """A message to the user, beside the data."""
    click.echo(printable(text), err=True)


def label(document: Document, language: str) -> str:
    """A document in one line, with what must be said of an unchecked date."""
    mark = f" [{say('unchecked', language)}]" if document.unchecked else ""
    return document_label(document, language) + mark


def label_and_issuer(document: Document, language: str) -> str:
    """A document and whose it is: two districts have a plan of one number and day."""
    return f"{label(document, language)} · {document.issuer or ''}".rstrip(" ·")


def evidence_lines(evidence: Sequence[Evidence], language: str, names: dict[str, str]) -> list[str]:
    """The sentences behind a link, each once, with where it stands."""
    told: dict[tuple[str, ...], None] = {}
    for one in evidence:
        where = names.get(one.source, one.source[:12])
        if one.footnote:
            where += f", {say('cli_footnote', language, label=one.footnote)}"
        sentence = " ".join((one.repaired or one.sentence).split())
        lines = [f"“{sentence}” — {where} [{say(f'basis_{one.basis}', language)}]"]
        if one.governed_by:
            lines.append(f"   ← “{' '.join((one.governed_by.repaired or one.governed_by.sentence).split())}”")
        told[tuple(lines)] = None
    return list(itertools.chain.from_iterable(told))


def fact_line(snapshot: Snapshot, fact: StoredFact) -> str:
    """The sentence that tells a fact, with the file in which it stands."""
    file = next(iter(snapshot.library.ledger.names(fact.source)), fact.source[:12])
    return f"“{' '.join(fact.sentence.split())}” — {file.rpartition('/')[2]}"
