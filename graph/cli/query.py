"""`query`: SPARQL over the newest snapshot, in a process that is killed at its limit."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from graph.analysis.named_query import filled, named_query
from graph.cli.options import lang_option, library_option, output_options
from graph.cli.output import as_table, write
from graph.errors import InputError, UsageError
from graph.library.folder import open_library
from graph.reading.text import SIZE_LIMIT, read_bytes, read_file
from graph.store.snapshot import open_snapshot
from graph.store.workers import SECONDS, run_query

ACCEPT = {
    "json": "application/sparql-results+json, application/ld+json;q=0.5",
    "csv": "text/csv, text/turtle;q=0.5",
    "tsv": "text/tab-separated-values",
    "xml": "application/sparql-results+xml, application/rdf+xml;q=0.5",
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "jsonld": "application/ld+json",
    "table": "application/sparql-results+json, text/turtle;q=0.5",
}


@click.command(
    epilog="Ví dụ · Example:  luocdo query -e 'SELECT ?a WHERE { ?a vb:implements+ ?b . ?b vb:code \"15-NQ/TW\" }'"
)
@click.argument("file", required=False, type=click.Path(path_type=Path, allow_dash=True, readable=False))
@click.option("-e", "--expression", help="Câu SPARQL · The query itself.")
@click.option("--named", help="Câu hỏi đi kèm, xem docs/questions.md · A shipped question, see docs/questions.md.")
@click.option("--set", "settings", multiple=True, help="Đặt cho --named: target=15-NQ/TW · A setting of --named.")
@click.option("--timeout", type=click.FloatRange(min=0.1), default=SECONDS, show_default=True, help="Giây · Seconds.")
@output_options("table", "json", "csv", "tsv", "xml", "ttl", "nt", "jsonld")
@library_option
@lang_option
def query(
    file: Path | None,
    expression: str | None,
    named: str | None,
    settings: tuple[str, ...],
    timeout: float,
    form: str,
    output: Path | None,
    library_path: Path,
    lang: str,
) -> None:
    """Hỏi bằng SPARQL 1.1 · Ask in SPARQL 1.1. Prefixes vb:, level:, type:, rdfs:, skos:, xsd: are known."""
    if sum(one is not None for one in (file, expression, named)) != 1 or (settings and named is None):
        raise UsageError("query_one")
    question = named_query(named) if named is not None else None
    given = dict(map(_setting, settings))
    text = expression if expression is not None or question else _read(file)
    with open_library(library_path) as library, open_snapshot(library) as snapshot:
        if question:
            text = filled(snapshot, question, given)
        answer = run_query(snapshot, text or "", accept=ACCEPT[form], seconds=timeout)
    if form == "table" and answer.media_type.endswith("results+json"):
        write(_table(answer.body), output)
    else:
        body = answer.body if answer.body.endswith(b"\n") else answer.body + b"\n"
        write(body, output)


def _setting(text: str) -> tuple[str, str]:
    name, mark, value = text.partition("=")
    if not mark or not name.strip() or not value.strip():
        raise UsageError("query_set", text=text)
    return name.strip(), value.strip()


def _read(file: Path | None) -> str:
    if file is None:
        raise InputError("file_missing", path="")
    return read_bytes(sys.stdin.buffer.read(SIZE_LIMIT + 1), "-").chars if str(file) == "-" else read_file(file).chars


def _table(body: bytes) -> str:
    found = json.loads(body)
    if "boolean" in found:
        return "true\n" if found["boolean"] else "false\n"
    names = found["head"].get("vars", [])
    rows = [[row[name]["value"] if name in row else "" for name in names] for row in found["results"]["bindings"]]
    return as_table(names, rows) or "  ".join(names) + "\n"
