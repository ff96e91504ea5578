"""`rebuild`, `update`, `verify`, `backup`, `restore`, `stats`: care of the library."""

from __future__ import annotations

from pathlib import Path

import click

from graph.analysis.stats import stats as count
from graph.cli.options import lang_option, library_option, output_options, wait_option
from graph.cli.output import as_csv, as_json, as_table, note, show, write
from graph.cli.progress import named_progress, waiting
from graph.library.folder import open_library
from graph.messages import say
from graph.reading.time_limits import check_time_limits
from graph.store.backup import back_up
from graph.store.backup import restore as unpack
from graph.store.snapshot import open_snapshot
from graph.store.upgrade import upgrade
from graph.store.verify import verify as compare
from graph.store.writer import open_writer


@click.command(epilog="Ví dụ · Example:  luocdo rebuild --library thu-vien")
@wait_option
@library_option
@lang_option
def rebuild(wait: float | None, library_path: Path, lang: str) -> None:
    """Dựng lại kho và bản chụp từ những gì đã đọc · Make store and snapshot anew from what was read."""
    with open_library(library_path) as library:
        total = library.ledger.count("read")
        with (
            open_writer(library, waiting=waiting(lang), wait=wait, resume=False) as writer,
            named_progress(total, say("cli_rebuilding", lang)) as step,
        ):
            done = writer.rebuild(progress=step)
    click.echo(say("cli_rebuilt", lang, count=done))


@click.command(epilog="Ví dụ · Example:  luocdo update --library thu-vien")
@wait_option
@library_option
@lang_option
def update(wait: float | None, library_path: Path, lang: str) -> int:
    """Nâng cấp thư viện, đọc lại những gì bản mới đọc khác đi · Upgrade, and read anew what is now read otherwise."""
    check_time_limits()
    if upgrade(
        library_path,
        waiting=waiting(lang),
        wait=wait,
        progress=lambda total: named_progress(total, say("cli_rebuilding", lang)),
    ):
        note(say("cli_upgraded", lang))
    with open_library(library_path) as library:
        total = library.ledger.count("read")
        with (
            open_writer(library, waiting=waiting(lang), wait=wait) as writer,
            named_progress(total, say("cli_reading", lang)) as step,
        ):
            found = writer.update(progress=step)
        for change in found.changes:
            for sign, lines in (("-", change.lost), ("+", change.gained)):
                for line in lines:
                    show(f"{sign} {change.name}: {line.text(lang)}\n", None)
    for name, error in found.failed:
        note(f"{name}: {error.text(lang)}")
    click.echo(
        say(
            "cli_updated",
            lang,
            read=found.stale - len(found.failed),
            changed=len(found.changes),
            gained=sum(len(change.gained) for change in found.changes),
            lost=sum(len(change.lost) for change in found.changes),
        )
    )
    if found.failed:
        note(say("cli_not_updated", lang, count=len(found.failed)))
    return 1 if found.failed else 0


@click.command(epilog="Ví dụ · Example:  luocdo verify --library thu-vien")
@output_options("table", "json", "csv")
@library_option
@lang_option
def verify(form: str, output: Path | None, library_path: Path, lang: str) -> int:
    """So mọi thứ với những gì phải có; mã 1 khi có chỗ khác · Compare everything; status 1 where anything differs."""
    with open_library(library_path) as library:
        total = library.ledger.count("read")
        with named_progress(total, say("cli_verifying", lang)) as step:
            found = compare(library, progress=step)
    rows = [[one.key.removeprefix("verify_"), one.what, one.detail] for one in found]
    columns = ("kind", "what", "detail")
    if form == "json":
        results = [dict(zip(columns, row, strict=True)) for row in rows]
        write(as_json({"sources": total, "total": len(rows), "results": results}), output)
    elif form == "csv":
        write(as_csv(columns, rows), output)
    elif rows:
        cells = [[say(one.key, lang), one.what, one.detail] for one in found]
        write(as_table([say(f"col_{name}", lang) for name in columns], cells), output)
        note(say("cli_differs", lang, count=len(rows)))
    else:
        write(say("cli_verified", lang, count=total) + "\n", output)
    return 1 if rows else 0


@click.command(epilog="Ví dụ · Example:  luocdo backup thu-vien.zip --library thu-vien")
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@library_option
@lang_option
def backup(file: Path, library_path: Path, lang: str) -> None:
    """Ghi cả thư viện vào một tệp · Write the whole library to one file."""
    with open_library(library_path) as library:
        done = back_up(library, file)
    click.echo(say("cli_backed_up", lang, count=done, path=file))


@click.command(epilog="Ví dụ · Example:  luocdo restore thu-vien.zip --library thu-vien-moi")
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@library_option
@lang_option
def restore(file: Path, library_path: Path, lang: str) -> None:
    """Dựng lại thư viện từ tệp sao lưu, vào một thư mục trống · Make a library from a backup, in an empty folder."""
    done = unpack(file, library_path)
    click.echo(say("cli_restored", lang, count=done, path=library_path))


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
