"""`find`, `show`, `trace`, `path`, `history`: the questions."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from graph.analysis.answers import DEFAULT_BASES, Dossier, FindQuestion, Found, Trace, TraceQuestion
from graph.analysis.as_json import (
    dossier_json,
    found_json,
    history_json,
    paths_json,
    trace_json,
)
from graph.analysis.dossier import dossier
from graph.analysis.find import KINDS
from graph.analysis.find import find as find_words
from graph.analysis.history import history as find_history
from graph.analysis.label import written_date
from graph.analysis.later import window
from graph.analysis.noun_json import body_json, document_json
from graph.analysis.path import paths
from graph.analysis.reference import body_labels, find_body, find_reference, read_date_argument
from graph.analysis.source import file_names
from graph.analysis.trace import trace as trace_document
from graph.cli.options import chosen, lang_option, levels, library_option, output_options, page_options
from graph.cli.output import as_csv, as_json, as_table, evidence_lines, label, label_and_issuer, more, note, write
from graph.cli.output import show as show_text
from graph.errors import AmbiguousReferenceError, InputError
from graph.library.folder import open_library
from graph.messages import say
from graph.model import BASES, RELATIONS, Body, Document
from graph.store.snapshot import Snapshot, open_snapshot

DOCUMENT_COLUMNS = ("iri", "code", "name", "type", "date", "issuer", "level", "title", "held")


@contextmanager
def asking(library_path: Path, form: str, output: Path | None = None) -> Iterator[Snapshot]:
    """The newest snapshot; with `--format json` an ambiguous REF also prints its candidates to stdout."""
    with open_library(library_path) as library, open_snapshot(library) as snapshot:
        try:
            yield snapshot
        except AmbiguousReferenceError as error:
            if form == "json":
                candidates = [
                    document_json(one) if isinstance(one, Document) else body_json(one)
                    for one in error.candidates
                    if isinstance(one, Document | Body)
                ]
                write(as_json({"error": "ambiguous", "candidates": candidates}), output)
            raise


def document_row(document: Document) -> list[Any]:
    """A document as the cells of `DOCUMENT_COLUMNS`."""
    found = document_json(document)
    return [found[name] for name in DOCUMENT_COLUMNS]


@click.command(epilog="Ví dụ · Example:  luocdo find doi moi phuong thuc lanh dao")
@click.argument("words", nargs=-1, required=True)
@click.option("--kind", type=click.Choice(KINDS))
@page_options
@output_options("table", "json", "csv")
@library_option
@lang_option
def find(
    words: tuple[str, ...],
    kind: str | None,
    limit: int | None,
    offset: int,
    form: str,
    output: Path | None,
    library_path: Path,
    lang: str,
) -> None:
    """Tìm văn bản, cơ quan, chữ trong văn bản; có dấu hay không dấu · Search documents, bodies and texts."""
    asked = " ".join(words)
    if not asked.strip():
        raise InputError("find_blank")
    limit = 50 if limit is None else limit
    with asking(library_path, form) as snapshot:
        found = find_words(snapshot, FindQuestion(asked, kind), limit=limit, offset=offset)
        names = body_labels(snapshot, found.bodies)
        if form == "json":
            write(as_json(found_json(asked, kind, found)), output)
        elif form == "csv":
            write(_found_csv(found, kind), output)
        else:
            rows = [
                [label(d, lang), d.issuer or "", say("held_yes" if d.held else "held_no", lang), d.title or ""]
                for d in found.documents
            ]
            rows += [[names[body.iri], say(f"level_{body.level}", lang), "", ""] for body in found.bodies]
            rows += [
                [
                    text.source.names[0].rpartition("/")[2] if text.source.names else text.source.sha256[:12],
                    "",
                    "",
                    f"…{text.sentence}…",
                ]
                for text in found.texts
            ]
            columns = [say(f"col_{name}", lang) for name in ("document", "issuer", "held", "title")]
            write(as_table(columns, rows) + "\n".join(_left_out(found, kind, limit, offset, lang)) + "\n", output)
            if not rows:
                note(say("cli_no_results", lang))


def _left_out(found: Found, kind: str | None, limit: int, offset: int, language: str) -> Iterator[str]:
    """Lines that tell what a page of a search leaves out."""
    total = {"document": found.document_total, "body": found.body_total, "text": found.text_total}[kind or "document"]
    yield from more(total, limit, offset, language)
    texts = found.text_total - len(found.texts) if kind is None else 0
    if texts:
        yield say("cli_more_texts", language, count=texts)


def _found_csv(found: Found, kind: str | None) -> bytes:
    if kind == "body":
        return as_csv(("iri", "name", "level", "parent"), [(b.iri, b.name, b.level, b.parent) for b in found.bodies])
    if kind == "text":
        rows = [
            (t.source.sha256, t.source.names[0] if t.source.names else "", t.start, t.end, t.sentence)
            for t in found.texts
        ]
        return as_csv(("source", "name", "start", "end", "text"), rows)
    return as_csv(DOCUMENT_COLUMNS, [document_row(document) for document in found.documents])


@click.command(epilog="Ví dụ · Example:  luocdo show 35-KH/HU@2018-04-16")
@click.argument("ref")
@output_options("table", "json", "csv")
@library_option
@lang_option
def show(ref: str, form: str, output: Path | None, library_path: Path, lang: str) -> None:
    """Mọi điều biết về một văn bản, kèm nguồn · Everything known of one document, each fact with its source."""
    with asking(library_path, form, output) as snapshot:
        found = dossier(snapshot, find_reference(snapshot, ref))
        if form == "json":
            write(as_json(dossier_json(found)), output)
        elif form == "csv":
            rows = [
                [
                    fact.name,
                    fact.value,
                    "; ".join(name for source in fact.sources for name in source.names),
                    fact.from_authority,
                ]
                for fact in found.facts
            ]
            write(as_csv(("fact", "value", "source", "authority"), rows), output)
        else:
            show_text(_dossier_text(snapshot, found, lang), output)


def _dossier_text(snapshot: Snapshot, found: Dossier, language: str) -> str:
    held = say("held_yes" if found.document.held else "held_no", language)
    lines = [f"{label(found.document, language)} · {say('col_held', language)}: {held}", ""]
    rows = []
    for fact in found.facts:
        value = say(f"level_{fact.value}", language) if fact.name == "level" else written_date(fact.value)
        sources = [name.rpartition("/")[2] for source in fact.sources for name in source.names[:1]]
        if fact.from_authority:
            sources.append(say("authority", language))
        rows.append(
            [say(f"fact_{fact.name}", language), value, "; ".join(sources[:4]) + (" …" if len(sources) > 4 else "")]
        )
    lines.append(as_table([say(f"col_{name}", language) for name in ("fact", "value", "source")], rows))
    edges = [n.edge for groups in (found.acts_on, found.acted_on_by) for many in groups.values() for n in many]
    names = file_names(snapshot, edges)
    for arrow, groups in (("→", found.acts_on), ("←", found.acted_on_by)):
        for relation, many in groups.items():
            lines.append(f"{arrow} {say(f'relation_{relation}', language)} ({len(many)})")
            for neighbour in many:
                lines.append(f"  {label(neighbour.document, language)}")
                lines += [f"    {line}" for line in evidence_lines(neighbour.edge.evidence, language, names)]
    if found.candidates:
        lines.append(say("status_ambiguous", language) + ":")
        lines += [f"  {label(candidate, language)}" for candidate in found.candidates]
    return "\n".join(lines) + "\n"


@click.command(epilog="Ví dụ · Example:  luocdo trace 15-NQ/TW --level district --basis stated")
@click.argument("ref")
@click.option("--up", is_flag=True, help="Văn bản này thực hiện những gì · What it implements.")
@click.option("--direct", is_flag=True, help="Chỉ quan hệ trực tiếp · Direct links only.")
@click.option("--depth", type=click.IntRange(min=1), metavar="N", help="Xa nhất N bước · At most N links away.")
@click.option(
    "--relation",
    metavar="R,…",
    default="implements",
    show_default=True,
    help="Quan hệ · Relations: " + ", ".join(RELATIONS),
)
@click.option(
    "--basis",
    default=",".join(DEFAULT_BASES),
    show_default=True,
    help="Cơ sở · Basis: stated (nói rõ), context (theo ngữ cảnh), judged (đã xác nhận)",
)
@click.option(
    "--level",
    metavar="LEVEL,…",
    help="Cấp · Levels: central (Trung ương), province (tỉnh), district (huyện), commune (xã), branch (chi bộ), "
    "other (khác)",
)
@click.option("--body", metavar="BODY", help="Chỉ của một cơ quan · Of one body only.")
@click.option("--from", "since", metavar="DATE", help="Chỉ văn bản từ ngày này · Dated from this day on.")
@click.option("--to", "until", metavar="DATE", help="Chỉ văn bản đến ngày này · Dated up to this day.")
@click.option(
    "--as-of", metavar="DATE", help="Theo tình hình vào ngày này · As it stood on this day (2018-12-31, 31/12/2018)."
)
@click.option("--paths", "chains", is_flag=True, help="In cả chuỗi · Print the chain of each.")
@page_options
@output_options("table", "json", "csv")
@library_option
@lang_option
def trace(
    ref: str, up: bool, direct: bool, depth: int | None, relation: str, basis: str, level: str | None, body: str | None,
    since: str | None, until: str | None, as_of: str | None, chains: bool, limit: int | None, offset: int, form: str,
    output: Path | None, library_path: Path, lang: str,
) -> None:  # fmt: skip
    """Văn bản nào thực hiện văn bản này, kèm câu văn · Who implements a document, with the sentences."""
    with asking(library_path, form, output) as snapshot:
        question = TraceQuestion(
            up=up,
            depth=1 if direct else depth,
            relations=chosen(relation, RELATIONS, "--relation") or ("implements",),
            bases=chosen(basis, BASES, "--basis") or DEFAULT_BASES,
            levels=levels(level),
            body=find_body(snapshot, body).iri if body else None,
            since=read_date_argument(since) if since else None,
            until=read_date_argument(until) if until else None,
            as_of=read_date_argument(as_of) if as_of else None,
        )
        found = trace_document(snapshot, find_reference(snapshot, ref), question)
        if form == "json":
            write(as_json(trace_json(found, limit, offset)), output)
        elif form == "csv":
            from graph.export.table import csv_bytes

            write(csv_bytes(_page(found, limit, offset)), output)
        else:
            show_text(trace_text(snapshot, found, lang, limit, offset, chains=chains), output)


def _page(found: Trace, limit: int | None, offset: int) -> Trace:
    return found.with_steps(window(found.steps, limit, offset))


def _heading(found: Trace, language: str) -> str:
    """How many documents a trace lists, said with the relation that was asked for."""
    question, count = found.question, len(found.steps)
    values = {"count": count, "document": label(found.target, language)}
    if question.relations != ("implements",):
        relation = ", ".join(say(f"relation_{one}", language) for one in question.relations)
        return say(
            "cli_trace_up_other" if question.up else "cli_trace_down_other", language, **values, relation=relation
        )
    if question.up:
        return say("cli_trace_up_one" if count == 1 else "cli_trace_up", language, **values)
    return say("cli_trace_down_one" if count == 1 else "cli_trace_down", language, **values)


def trace_text(
    snapshot: Snapshot, found: Trace, language: str, limit: int | None = None, offset: int = 0, *, chains: bool = False
) -> str:
    """A trace for a terminal: counts by level, then each document with the sentences behind its link."""
    lines = [_heading(found, language)]
    if found.by_level:
        lines.append(
            " · ".join(f"{say(f'level_{level}', language)}: {count}" for level, count in found.by_level.items())
        )
    page = _page(found, limit, offset)
    names = file_names(snapshot, [step.edge for step in page.steps])
    for step in page.steps:
        lines.append("")
        lines.append("  " * (step.depth - 1) + label_and_issuer(step.document, language))
        if chains or step.depth > 1:
            lines.append("  " * step.depth + " → ".join(d.code or d.name or label(d, language) for d in step.via))
        lines += ["  " * step.depth + line for line in evidence_lines(step.edge.evidence, language, names)]
    rest = len(found.steps) - offset - len(page.steps)
    if rest > 0:
        lines += ["", say("cli_more", language, count=rest)]
    if found.hidden:
        lines += ["", say("cli_hidden", language, count=found.hidden)]
    return "\n".join(lines) + "\n"


@click.command(epilog="Ví dụ · Example:  luocdo path 03-KH/CB@2018-06-12 09-CTr/TU")
@click.argument("lower")
@click.argument("upper")
@output_options("table", "json", "csv")
@library_option
@lang_option
def path(lower: str, upper: str, form: str, output: Path | None, library_path: Path, lang: str) -> None:
    """Mọi chuỗi ngắn nhất giữa hai văn bản · All shortest chains between two documents."""
    with asking(library_path, form, output) as snapshot:
        found = paths(snapshot, find_reference(snapshot, lower), find_reference(snapshot, upper))
        if form == "json":
            write(as_json(paths_json(found)), output)
        elif form == "csv":
            rows = [
                [index + 1, place + 1, *document_row(d)]
                for index, chain in enumerate(found.chains)
                for place, d in enumerate(chain)
            ]
            write(as_csv(("chain", "place", *DOCUMENT_COLUMNS), rows), output)
        else:
            names = file_names(snapshot, found.edges)
            between = {(edge.subject, edge.object): edge for edge in found.edges}
            lines = []
            for chain in found.chains:
                for first, second in itertools.pairwise(chain):
                    lines.append(f"{label(first, lang)} → {label(second, lang)}")
                    lines += [
                        f"    {line}" for line in evidence_lines(between[first.iri, second.iri].evidence, lang, names)
                    ]
                lines.append("")
            if found.skipped_levels:
                lines.append(
                    say(
                        "cli_skipped_levels",
                        lang,
                        levels=", ".join(say(f"level_{level}", lang) for level in found.skipped_levels),
                    )
                )
            show_text("\n".join(lines or [say("cli_no_path", lang)]) + "\n", output)


@click.command(epilog="Ví dụ · Example:  luocdo history 03-QĐ/HU@2019-05-04")
@click.argument("ref")
@output_options("table", "json", "csv")
@library_option
@lang_option
def history(ref: str, form: str, output: Path | None, library_path: Path, lang: str) -> None:
    """Chuỗi thay thế, cũ trước, và các lần sửa đổi · Replacements, oldest first, and amendments."""
    with asking(library_path, form, output) as snapshot:
        found = find_history(snapshot, find_reference(snapshot, ref))
        if form == "json":
            write(as_json(history_json(found)), output)
        elif form == "csv":
            rows: list[list[Any]] = [["chain", *document_row(d), ""] for d in found.chain]
            rows += [["amended_by", *document_row(a.document), "; ".join(a.parts)] for a in found.amended_by]
            rows += [["repealed_by", *document_row(one.document), ""] for one in found.repealed_by]
            write(as_csv(("role", *DOCUMENT_COLUMNS, "parts"), rows), output)
        else:
            changes = (*found.amended_by, *found.repealed_by)
            edges = [*found.edges, *(edge for change in changes for edge in change.edges)]
            names = file_names(snapshot, edges)
            lines = []
            for document in found.chain:
                void = f" · {say('history_void', lang)}" if document.iri in found.void else ""
                lines.append(label(document, lang) + void)
                for edge in found.edges:
                    if edge.subject == document.iri:
                        old = next((d for d in found.chain if d.iri == edge.object), None)
                        part = f" ({': '.join((say('web_partial', lang), *edge.parts))})" if edge.is_partial else ""
                        told = f"{say(f'relation_{edge.relation}', lang)} {label(old, lang) if old else ''}{part}"
                        lines.append(f"  {told}")
                        lines += [f"    {line}" for line in evidence_lines(edge.evidence, lang, names)]
            for amendment in changes:
                parts = f" ({'; '.join(amendment.parts)})" if amendment.parts else ""
                done = ", ".join(say(f"relation_{edge.relation}", lang) for edge in amendment.edges)
                lines.append(f"{label(amendment.document, lang)} {done}{parts}")
                sentences = [one for edge in amendment.edges for one in edge.evidence]
                lines += [f"    {line}" for line in evidence_lines(sentences, lang, names)]
            show_text("\n".join(lines) + "\n", output)
