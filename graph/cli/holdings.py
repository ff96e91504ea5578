"""`wanted`, `issued`, `body`: what is held, what is missing, who issued it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from graph.analysis.body import body_view
from graph.analysis.later import window
from graph.analysis.questions_json import body_view_json, issued_json, wanted_json
from graph.analysis.reference import body_labels, find_body
from graph.analysis.wanted import Wanted
from graph.analysis.wanted import issued as find_issued
from graph.analysis.wanted import wanted as find_wanted
from graph.cli.options import lang_option, library_option, output_options, page_options
from graph.cli.output import as_csv, as_json, as_table, label, more, write
from graph.cli.output import show as show_text
from graph.cli.questions import DOCUMENT_COLUMNS, asking, document_row
from graph.cli.time import said_day
from graph.messages import say
from graph.model import Body


@click.command(epilog="Ví dụ · Example:  luocdo wanted --code '*/HU' --limit 20")
@click.option("--code", help="Mẫu số ký hiệu · A pattern of codes, such as */HU.")
@page_options
@output_options("table", "json", "csv")
@library_option
@lang_option
def wanted(
    code: str | None, limit: int | None, offset: int, form: str, output: Path | None, library_path: Path, lang: str
) -> None:
    """Văn bản được nhắc tới mà chưa có, nhiều nhất trước · Documents cited but not held, most wanted first."""
    with asking(library_path, form, output) as snapshot:
        found = find_wanted(snapshot, code)
        shown = window(found.results, limit, offset)
        if form == "json":
            write(as_json(wanted_json(found, code, limit, offset)), output)
        elif form == "csv":
            rows = [[*document_row(one.document), one.cited_by, len(one.undated)] for one in shown]
            write(as_csv((*DOCUMENT_COLUMNS, "cited_by", "undated"), rows), output)
        else:
            show_text(_wanted_text(shown, len(found.results), limit, offset, lang), output)


def _wanted_text(shown: Sequence[Wanted], total: int, limit: int | None, offset: int, language: str) -> str:
    cells = [
        [
            str(one.cited_by),
            label(one.document, language)
            + (say("wanted_undated", language, count=len(one.undated)) if one.undated else ""),
            one.document.issuer or "",
            one.document.title or "",
        ]
        for one in shown
    ]
    columns = [say(f"col_{name}", language) for name in ("cited_by", "document", "issuer", "title")]
    lines = [say("wanted_heading", language, count=total), "", as_table(columns, cells)]
    return "\n".join([*lines, *more(total, limit, offset, language)]) + "\n"


@click.command(epilog="Ví dụ · Example:  luocdo issued 'Huyện ủy Khe Sơn' --year 2018")
@click.argument("body")
@click.option("--year", type=click.IntRange(1900, 2200), help="Chỉ của năm này · Of this year only.")
@click.option("--held", is_flag=True, help="Chỉ văn bản có trong thư viện · Only those held.")
@page_options
@output_options("table", "json", "csv")
@library_option
@lang_option
def issued(
    body: str, year: int | None, held: bool, limit: int | None, offset: int, form: str, output: Path | None,
    library_path: Path, lang: str,
) -> None:  # fmt: skip
    """Một cơ quan đã ban hành những gì · What a body issued, held or only cited."""
    with asking(library_path, form, output) as snapshot:
        who = find_body(snapshot, body)
        found = find_issued(snapshot, who, year=year, held=held)
        if form == "json":
            write(as_json(issued_json(found, year, held, limit, offset)), output)
            return
        shown = window(found.results, limit, offset)
        if form == "csv":
            write(as_csv(DOCUMENT_COLUMNS, [document_row(document) for document in shown]), output)
            return
        cells = [
            [label(document, lang), say("held_yes" if document.held else "held_no", lang), document.title or ""]
            for document in shown
        ]
        columns = [say(f"col_{name}", lang) for name in ("document", "held", "title")]
        text = "\n".join(
            [say("issued_heading", lang, body=who.name, count=len(found.results)), "", as_table(columns, cells)]
        )
        show_text(text + "\n".join(more(len(found.results), limit, offset, lang)) + "\n", output)


@click.command(epilog="Ví dụ · Example:  luocdo body 'Huyện ủy Khe Sơn'")
@click.argument("body")
@output_options("table", "json", "csv")
@library_option
@lang_option
def body(body: str, form: str, output: Path | None, library_path: Path, lang: str) -> None:
    """Cấp, cơ quan cấp trên, thời gian tồn tại, trước và sau · Level, parent, validity, predecessors, successors."""
    with asking(library_path, form, output) as snapshot:
        view = body_view(snapshot, find_body(snapshot, body))
        may_be = body_labels(snapshot, (*view.may_be, view.body))
    found = body_view_json(view)
    if form == "json":
        write(as_json(found), output)
        return
    rows = [["body", *_cells(view.body)]]
    rows += [["parent", *_cells(view.parent)]] if view.parent else []
    for role, related in (("predecessor", view.predecessors), ("successor", view.successors)):
        rows += [[role, *(_cells(one.body) if one.body else [one.name, "", None, None])] for one in related]
    if form == "csv":
        write(as_csv(("role", "name", "level", "valid_from", "valid_to"), rows), output)
        return
    lines = [f"{view.body.name} · {say(f'level_{view.body.level}', lang)}"]
    if view.body.valid_from or view.body.valid_to:
        span = {"since": said_day(view.body.valid_from, lang), "until": said_day(view.body.valid_to, lang)}
        lines.append(say("body_span", lang, **span))
    if view.parent:
        lines.append(f"{say('body_parent', lang)}: {view.parent.name}")
    if view.only_in:
        lines.append(say("body_only_in", lang, name=next(iter(view.only_in.names), view.only_in.sha256)))
    if view.may_be:
        lines.append(f"{say('body_may_be', lang)}: {'; '.join(may_be[one.iri] for one in view.may_be)}")
    for key, related in (("body_predecessors", view.predecessors), ("body_successors", view.successors)):
        if related:
            names = "; ".join(one.name + (f" ({one.act})" if one.act else "") for one in related)
            lines.append(f"{say(key, lang)}: {names}")
    show_text("\n".join(lines) + "\n", output)


def _cells(body: Body) -> list[object]:
    return [body.name, body.level, body.valid_from, body.valid_to]
