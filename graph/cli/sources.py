"""`add`, `remove`, `sources`: what the library reads."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from graph.analysis.as_json import sources_json
from graph.cli.files import chosen_files
from graph.cli.options import lang_option, library_option, output_options, wait_option
from graph.cli.output import as_csv, as_json, as_table, label, note, write
from graph.errors import InputError, LuocdoError
from graph.library.folder import Library, create_library, open_library
from graph.library.ledger import SourceRow
from graph.messages import say
from graph.model import Document
from graph.reading.any_file import members, read_any
from graph.reading.text import bytes_of, shown_name
from graph.store.snapshot import open_snapshot
from graph.store.writer import Outcome, Writer, open_writer


@contextmanager
def progress_bar(total: int, text: str) -> Iterator[Callable[[Path], None] | None]:
    """A bar on stderr with rate and time left; none where stderr is not a terminal or there is little to do."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal or total < 3:
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    ) as bar:
        task = bar.add_task(text, total=total)
        yield lambda _path: bar.advance(task)


@contextmanager
def named_progress(total: int, text: str) -> Iterator[Callable[[str], None] | None]:
    """A bar for steps that are told by name."""
    with progress_bar(total, text) as step:
        yield (lambda name: step(Path(name))) if step else None


def waiting(language: str) -> Callable[[], None]:
    """Says that another writer is at work."""
    return lambda: note(say("cli_waiting", language))


def report(outcome: Outcome, language: str) -> str:
    """The reasons of skipped files, then the counts as the last line."""
    for name, error in outcome.failed:
        note(f"{name}: {error.text(language)}")
    if outcome.resolved_anew:
        note(say("cli_resolved_anew", language, count=outcome.resolved_anew))
    return say(
        "cli_added", language, read=len(outcome.read), unchanged=len(outcome.unchanged), failed=len(outcome.failed)
    )


@click.command(epilog="Ví dụ · Example:  luocdo add van-ban/ bao-cao.txt · luocdo add van-ban/ --progress")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))
@click.option("--dry-run", is_flag=True, help="Đọc thử, không ghi gì · Read only, write nothing.")
@click.option("--progress", "tells", is_flag=True, help="Mỗi bước một dòng JSON · One JSON object a line, each step.")
@wait_option
@library_option
@lang_option
def add(paths: tuple[Path, ...], dry_run: bool, tells: bool, wait: float | None, library_path: Path, lang: str) -> int:
    """Đọc tệp và thư mục vào thư viện · Read files and folders into the library."""
    if all(_absent(path) for path in paths):
        raise InputError("file_missing", path=paths[0])
    chosen = chosen_files(paths)
    files = chosen.files
    if chosen.left_out:
        kinds = ", ".join(f"{ending} ({count})" for ending, count in chosen.left_out.items())
        note(say("cli_left_out", lang, kinds=kinds))
    if dry_run:
        outcome = _try(files, library_path)
        click.echo(f"{report(outcome, lang)} {say('cli_dry_run', lang)}")
        return 1 if outcome.failed and not outcome.read else 0
    if tells:
        with create_library(library_path) as library, open_writer(library, wait=wait) as writer:
            outcome = _add_telling(writer, files, lang)
        return 1 if outcome.failed and not (outcome.read or outcome.unchanged) else 0
    with create_library(library_path) as library:
        with (
            open_writer(library, waiting=waiting(lang), wait=wait) as writer,
            progress_bar(len(files), say("cli_reading", lang)) as step,
        ):
            outcome = writer.add(files, progress=step)
        click.echo(report(outcome, lang))
    return 1 if outcome.failed and not (outcome.read or outcome.unchanged) else 0


def _add_telling(writer: Writer, files: list[Path], language: str) -> Outcome:
    """Add files and tell each step: a file that was looked at, and what became of it once that is durable."""
    outcome = Outcome()
    told = {"read": 0, "unchanged": 0, "failed": 0}

    def line(file: str, state: str, reason: str | None = None) -> None:
        write(json.dumps({"file": file, "state": state, "reason": reason}, ensure_ascii=False) + "\n", None)

    def settled(_done: int) -> None:
        for state, names in (("read", outcome.read), ("unchanged", outcome.unchanged)):
            for name in names[told[state] :]:
                line(name, state)
            told[state] = len(names)
        for name, error in outcome.failed[told["failed"] :]:
            line(name, "failed", error.text(language))
        told["failed"] = len(outcome.failed)

    def looked_at(path: Path) -> None:
        line(shown_name(path), "reading")

    return writer.add(files, progress=looked_at, acknowledge=settled, outcome=outcome)


def _absent(path: Path) -> bool:
    """Whether nothing is at `path`; what may not be looked at is there."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def _try(files: list[Path], library_path: Path) -> Outcome:
    """What `add` would do, without a library where there is none yet."""
    outcome = Outcome()
    there: set[str] = set()
    if not _absent(library_path / "library.sqlite"):
        with open_library(library_path) as library:
            there = {row.sha256 for row in library.sources("read")}
    for path in files:
        try:
            found = members(bytes_of(path), shown_name(path))
        except LuocdoError as error:
            outcome.failed.append((path.as_posix(), error))
            continue
        for name, data in found:
            try:
                text = read_any(data, name)
            except LuocdoError as error:
                outcome.failed.append((name, error))
            else:
                (outcome.unchanged if text.source.sha256 in there else outcome.read).append(name)
    return outcome


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
    with open_library(library_path) as library:
        rows = [one_source(library, source) for source in dict.fromkeys(sources)]
        with open_writer(library, waiting=waiting(lang), wait=wait) as writer:
            anew = writer.remove(*(row.sha256 for row in rows))
        if anew:
            note(say("cli_resolved_anew", lang, count=anew))
        for row in rows:
            click.echo(say("cli_removed", lang, name=row.names[0] if row.names else row.sha256))


@click.command(epilog="Ví dụ · Example:  luocdo sources --state failed")
@click.option("--state", type=click.Choice(["read", "failed", "waiting"]))
@output_options("table", "json", "csv")
@library_option
@lang_option
def sources(state: str | None, form: str, output: Path | None, library_path: Path, lang: str) -> None:
    """Các tệp nguồn, trạng thái và lý do · The sources with state and reason."""
    with open_library(library_path) as library:
        rows = library.sources(state)
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
            write(as_table([say(f"col_{name}", lang) for name in columns], cells), output)


def _documents(library: Library, rows: tuple[SourceRow, ...]) -> dict[str, Document]:
    if not any(row.document for row in rows):
        return {}
    with open_snapshot(library) as snapshot:
        return {row.document: found for row in rows if row.document and (found := snapshot.document(row.document))}
