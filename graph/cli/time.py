"""`status`, `stale`, `lapsed`, `lag`, `diff`: the questions about time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from graph.analysis.diff import difference
from graph.analysis.force import State, state
from graph.analysis.label import vietnamese_date
from graph.analysis.lag import GROUPS, LagAnswer
from graph.analysis.lag import lag as find_lag
from graph.analysis.lapsed import Lapsed
from graph.analysis.lapsed import lapsed as find_lapsed
from graph.analysis.later import window
from graph.analysis.questions_json import difference_json, lag_json, lapsed_json, stale_json, state_json
from graph.analysis.reference import find_body, find_reference, read_date_argument
from graph.analysis.source import file_names
from graph.analysis.stale import StaleAnswer
from graph.analysis.stale import stale as find_stale
from graph.analysis.timeline import Event, gathered
from graph.cli.options import lang_option, library_option, output_options, page_options
from graph.cli.output import as_csv, as_json, as_table, evidence_lines, fact_line, label, label_and_issuer, more, write
from graph.cli.output import show as show_text
from graph.cli.questions import DOCUMENT_COLUMNS, asking, document_row
from graph.messages import say
from graph.store.snapshot import Snapshot

as_of_option = click.option("--as-of", metavar="DATE", help="Tính đến ngày · As of this date (2018-12-31, 31/12/2018).")


body_option = click.option("--body", metavar="BODY", help="Chỉ của một cơ quan · Of one body only.")


def body_iri(snapshot: Snapshot, body: str | None) -> str | None:
    """The IRI of the body of `--body`."""
    return find_body(snapshot, body).iri if body else None


def day_of(as_of: str | None) -> date:
    """The date of `--as-of`, else today."""
    return read_date_argument(as_of) if as_of else date.today()


def said_day(day: date | None, language: str) -> str:
    """A date as people write it; what is unknown is said to be."""
    return vietnamese_date(day) or say("time_unknown", language)


@click.command(epilog="Ví dụ · Example:  luocdo status 03-QĐ/HU@2017-02-10 --as-of 2018-12-31")
@click.argument("ref")
@as_of_option
@output_options("table", "json", "csv")
@library_option
@lang_option
def status(ref: str, as_of: str | None, form: str, output: Path | None, library_path: Path, lang: str) -> None:
    """Còn hiệu lực hay không, từ bao giờ, đến bao giờ, vì sao · In force or not, since and until when, and why."""
    with asking(library_path, form, output) as snapshot:
        found = state(snapshot, find_reference(snapshot, ref), day_of(as_of))
        if form == "json":
            write(as_json(state_json(found)), output)
        elif form == "csv":
            told = state_json(found)
            because = "; ".join(document.code or document.iri for document in found.because)
            row = [*document_row(found.document), told["as_of"], found.in_force, told["from"], told["to"], because]
            write(as_csv((*DOCUMENT_COLUMNS, "as_of", "in_force", "from", "to", "because"), [row]), output)
        else:
            show_text(_state_text(snapshot, found, lang), output)


def _state_text(snapshot: Snapshot, found: State, language: str) -> str:
    answer = {True: "state_in_force", False: "state_not_in_force", None: "state_unknown"}[found.in_force]
    lines = [
        label(found.document, language),
        say(answer, language, day=said_day(found.as_of, language)),
        say(
            "state_void" if found.is_void else "state_span",
            language,
            since=said_day(found.since, language),
            until=said_day(found.until, language),
        ),
    ]
    if found.in_force is None and not found.reasons:
        lines.append(f"  {say('reason_none', language)}")
    edges = [reason.edge for reason in found.reasons if reason.edge]
    names = file_names(snapshot, edges)
    for event in gathered(found.reasons):
        lines.append(_reason_line(event, language))
        if event.edge:
            lines += [f"    {line}" for line in evidence_lines(event.edge.evidence, language, names)]
        for fact in event.facts:
            lines.append(f"    {fact_line(snapshot, fact)}")
    return "\n".join(lines) + "\n"


def _reason_line(reason: Event, language: str) -> str:
    who = f" · {label(reason.document, language)}" if reason.document else ""
    part = f" ({reason.part})" if reason.part else ""
    day = vietnamese_date(reason.day) or say("reason_day_unknown", language)
    return f"  {say(f'reason_{reason.kind}', language, day=day)}{part}{who}"


@click.command(epilog="Ví dụ · Example:  luocdo stale --as-of 2023-06-30")
@click.argument("ref", required=False)
@body_option
@as_of_option
@page_options
@output_options("table", "json", "csv")
@library_option
@lang_option
def stale(
    ref: str | None, body: str | None, as_of: str | None, limit: int | None, offset: int, form: str,
    output: Path | None, library_path: Path, lang: str,
) -> None:  # fmt: skip
    """Văn bản còn hiệu lực mà thực hiện văn bản đã hết · Documents in force that implement one that no longer is."""
    with asking(library_path, form, output) as snapshot:
        target = find_reference(snapshot, ref) if ref else None
        found = find_stale(snapshot, day_of(as_of), target, body_iri(snapshot, body))
        if form == "json":
            write(as_json(stale_json(found, limit, offset)), output)
        elif form == "csv":
            rows = [
                [
                    *document_row(one.document),
                    " → ".join(document.code or document.iri for document in one.because),
                    *("; ".join(d.code or d.iri for d in some) for some in (one.replaced_by, one.repealed_by)),
                ]
                for one in window(found.results, limit, offset)
            ]
            write(as_csv((*DOCUMENT_COLUMNS, "because", "replaced_by", "repealed_by"), rows), output)
        else:
            show_text(_stale_text(found, limit, offset, lang), output)


def _over(state: State, language: str) -> str:
    """Since when a document is no longer in force, or suspended and by whom, as far as that is known."""
    if state.suspended:
        who = "; ".join(label(one.document, language) for one in state.suspended if one.document)
        return say("stale_suspended", language, day=said_day(state.suspended_from, language), documents=who)
    if state.over_by:
        return say("stale_over_by", language, day=said_day(state.over_by, language))
    if state.is_void:
        return say("history_void", language)
    return say("stale_ended", language, day=said_day(state.ended, language))


def _stale_text(found: StaleAnswer, limit: int | None, offset: int, language: str) -> str:
    lines = [say("stale_heading", language, count=len(found.results), day=said_day(found.as_of, language))]
    for one in window(found.results, limit, offset):
        lines += ["", label_and_issuer(one.document, language)]
        lines.append("  → " + " → ".join(label(document, language) for document in one.because))
        ended = said_day(one.ended, language)
        if one.over:
            lines.append(f"  {_over(one.over, language)}")
        direct = [document for document in one.replaced_by if document not in one.living]
        told = []
        for how, some in (("replaced", direct), ("repealed", one.repealed_by)):
            names = "; ".join(label(document, language) for document in some)
            if some and one.over:
                told.append(say(f"stale_also_{how}", language, documents=names))
            elif some:
                told.append(say(f"stale_{how}", language, day=ended, documents=names))
        if one.living:
            names = "; ".join(label(document, language) for document in one.living)
            told.append(say("stale_living", language, documents=names))
        lines += [f"  {line}" for line in told or ([] if one.over else [say("stale_ended", language, day=ended)])]
    lines += more(len(found.results), limit, offset, language)
    if found.unknown:
        lines += ["", say("stale_unknown", language, count=len(found.unknown))]
        for one in window(found.unknown, limit, 0) if not offset else ():
            lines += [
                label_and_issuer(one.document, language),
                "  → " + " → ".join(label(d, language) for d in one.because),
            ]
    return "\n".join(lines) + "\n"


@click.command(epilog="Ví dụ · Example:  luocdo lapsed --as-of 2021-01-01")
@body_option
@as_of_option
@page_options
@output_options("table", "json", "csv")
@library_option
@lang_option
def lapsed(
    body: str | None, as_of: str | None, limit: int | None, offset: int, form: str, output: Path | None,
    library_path: Path, lang: str,
) -> None:  # fmt: skip
    """Văn bản đã hết thời hạn, và văn bản có thể nối tiếp · Documents whose term is over, and what may follow them."""
    day = day_of(as_of)
    with asking(library_path, form, output) as snapshot:
        found = find_lapsed(snapshot, day, body_iri(snapshot, body))
        if form == "json":
            write(as_json(lapsed_json(found, limit, offset)), output)
            return
        shown = window(found.results, limit, offset)
        if form == "csv":
            rows = [
                [
                    *document_row(one.document),
                    one.state.until,
                    *("; ".join(d.code or d.iri for d in some) for some in (one.replaced_by, one.successors)),
                ]
                for one in shown
            ]
            write(as_csv((*DOCUMENT_COLUMNS, "ended", "replaced_by", "successors"), rows), output)
        else:
            show_text(_lapsed_text(shown, len(found.results), day, limit, offset, lang), output)


def _lapsed_text(shown: Sequence[Lapsed], total: int, day: date, limit: int | None, offset: int, language: str) -> str:
    lines = [say("lapsed_heading", language, count=total, day=said_day(day, language))]
    for one in shown:
        ended = say("stale_ended", language, day=said_day(one.state.until, language))
        lines += ["", label_and_issuer(one.document, language), f"  {ended}"]
        if one.replaced_by:
            names = "; ".join(label(document, language) for document in one.replaced_by)
            lines.append("  " + say("lapsed_replaced", language, documents=names))
        if one.successors:
            names = "; ".join(label(document, language) for document in one.successors)
            lines.append("  " + say("lapsed_successors", language, documents=names))
    return "\n".join([*lines, *more(total, limit, offset, language)]) + "\n"


@click.command(epilog="Ví dụ · Example:  luocdo lag 15-NQ/TW --via 20-CTr/TU")
@click.argument("ref")
@click.option("--via", metavar="REF", help="Chỉ các chuỗi qua văn bản này · Only chains through this document.")
@click.option(
    "--by",
    type=click.Choice(GROUPS),
    default="level",
    show_default=True,
    help="Bảng tóm tắt theo cấp, cơ quan, năm · The table sums up by level, body or year.",
)
@page_options
@output_options("table", "json", "csv")
@library_option
@lang_option
def lag(
    ref: str, via: str | None, by: str, limit: int | None, offset: int, form: str, output: Path | None,
    library_path: Path, lang: str,
) -> None:  # fmt: skip
    """Bao nhiêu ngày thì có văn bản thực hiện, từng bước · Days until each implementer, hop by hop."""
    with asking(library_path, form, output) as snapshot:
        through = find_reference(snapshot, via) if via else None
        found = find_lag(snapshot, find_reference(snapshot, ref), through)
        if form == "json":
            write(as_json(lag_json(found, limit, offset)), output)
            return
        shown = window(found.results, limit, offset)
        if form == "csv":
            rows: list[list[Any]] = [
                [*document_row(one.document), upper.code or upper.iri, one.days, one.since_first, one.depth]
                for one in shown
                for upper in (one.implements,)
            ]
            write(as_csv((*DOCUMENT_COLUMNS, "implements", "days", "since_first", "depth"), rows), output)
        else:
            show_text(_lag_text(found, by, limit, offset, lang), output)


def _lag_text(found: LagAnswer, by: str, limit: int | None, offset: int, language: str) -> str:
    lines = [say("lag_heading", language, document=label(found.target, language), count=len(found.results)), ""]
    rows = [
        [
            say(f"level_{group.key}", language) if by == "level" else group.key,
            str(group.hops),
            f"{group.median:g}",
            f"{group.quartiles[0]:g}–{group.quartiles[1]:g}" if group.quartiles else "",
            str(group.fastest),
            str(group.slowest),
        ]
        for group in window(found.summary[by], limit, offset)
    ]
    columns = (by, "count", "median", "quartiles", "fastest", "slowest")
    lines.append(as_table([say(f"col_{name}", language) for name in columns], rows))
    cells = [
        [str(one.days), label_and_issuer(one.document, language), label(one.implements, language), str(one.since_first)]
        for one in window(found.results, limit, offset)
    ]
    heads = ("days", "document", "implements", "since_first")
    lines.append(as_table([say(f"col_{name}", language) for name in heads], cells))
    lines += more(len(found.results), limit, offset, language)
    if found.backwards:
        lines.append(say("lag_backwards", language, count=len(found.backwards)))
        for one in found.backwards:
            lines.append(f"  {one.days}: {label(one.document, language)} → {label(one.implements, language)}")
    if found.undated:
        lines.append(say("lag_undated", language, count=found.undated))
    return "\n".join(lines) + "\n"


@click.command(epilog="Ví dụ · Example:  luocdo diff 2018-01-01 2020-12-31 15-NQ/TW")
@click.argument("first")
@click.argument("last")
@click.argument("ref", required=False)
@page_options
@output_options("table", "json", "csv")
@library_option
@lang_option
def diff(
    first: str, last: str, ref: str | None, limit: int | None, offset: int, form: str, output: Path | None,
    library_path: Path, lang: str,
) -> None:  # fmt: skip
    """Điều gì đã đổi giữa hai ngày · What changed between two dates."""
    with asking(library_path, form, output) as snapshot:
        target = find_reference(snapshot, ref) if ref else None
        found = difference(snapshot, read_date_argument(first), read_date_argument(last), target)
        if form == "json":
            write(as_json(difference_json(found, limit, offset)), output)
            return
        appeared, ended = window(found.appeared, limit, offset), window(found.ended, limit, offset)
        changed = window(found.changed, limit, offset)
        if form == "csv":
            rows: list[list[Any]] = [["appeared", *document_row(document), ""] for document in appeared]
            rows += [
                ["suspended", *document_row(one.document), one.suspended_from]
                if one.suspended
                else ["ended", *document_row(one.document), one.ended]
                for one in ended
            ]
            rows += [[one.how, *document_row(one.document), one.by and (one.by.code or one.by.iri)] for one in changed]
            write(as_csv(("what", *DOCUMENT_COLUMNS, "detail"), rows), output)
        else:
            days = {"first": said_day(found.first, lang), "last": said_day(found.last, lang)}
            lines = [say("diff_heading", lang, **days)]
            lines += ["", say("diff_appeared", lang, count=len(found.appeared))]
            lines += [f"  {label_and_issuer(document, lang)}" for document in appeared]
            lines += more(len(found.appeared), limit, offset, lang)
            lines += ["", say("diff_ended", lang, count=len(found.ended))]
            for one in ended:
                why = "; ".join(label(document, lang) for document in one.because)
                lines.append(f"  {label_and_issuer(one.document, lang)} · {_over(one, lang)}")
                lines += [f"    ← {why}"] if why and not one.suspended else []
            lines += more(len(found.ended), limit, offset, lang)
            lines += ["", say("diff_changed", lang, count=len(found.changed))]
            for change in changed:
                part = f" ({change.part})" if change.part else ""
                told = (
                    "" if change.how == "changed" else say(f"diff_{change.how}", lang, day=said_day(change.day, lang))
                )
                by = f" ← {label(change.by, lang)}" if change.by else ""
                lines.append(f"  {label_and_issuer(change.document, lang)}{part}{told}{by}")
            lines += more(len(found.changed), limit, offset, lang)
            show_text("\n".join(lines) + "\n", output)
