"""`add`: files and folders into the library, once or as long as it runs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NoReturn

import click

from graph.cli.files import chosen_files
from graph.cli.options import lang_option, library_option, wait_option
from graph.cli.output import note, show, write
from graph.cli.progress import progress_bar, waiting
from graph.cli.watch import watched
from graph.errors import InputError, LuocdoError, UsageError
from graph.library.folder import create_library, open_library
from graph.library.intake import take_all
from graph.messages import say
from graph.reading.any_file import members, read_any
from graph.reading.apart import pages_told
from graph.reading.kinds import ending
from graph.reading.text import bytes_of, shown_name
from graph.reading.time_limits import check_time_limits
from graph.store.writer import Outcome, Take, Writer, open_writer


def report(outcome: Outcome, language: str) -> str:
    """The reasons of skipped files, then the counts as the last line."""
    for name, error in outcome.failed:
        note(f"{name}: {error.text(language)}")
    tell_no_papers(Counter(ending(name) for name in outcome.no_papers), language)
    if outcome.resolved_anew:
        note(say("cli_resolved_anew", language, count=outcome.resolved_anew))
    return say(
        "cli_added", language, read=len(outcome.read), unchanged=len(outcome.unchanged), failed=len(outcome.failed)
    )


def tell_no_papers(kinds: Mapping[str, int], language: str) -> None:
    """Say how many files of which ending are left out, being data or programs."""
    if kinds:
        listed = ", ".join(f"{kind} ({count})" for kind, count in sorted(kinds.items()))
        note(say("cli_left_out", language, kinds=listed))


@click.command(epilog="Ví dụ · Example:  luocdo add van-ban/ bao-cao.txt · luocdo add van-ban/ --watch")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))
@click.option("--dry-run", is_flag=True, help="Đọc thử, không ghi gì · Read only, write nothing.")
@click.option("--watch", is_flag=True, help="Theo dõi thư mục, đọc tệp mới và tệp đã sửa · Keep in step with folders.")
@click.option("--cluster", metavar="ADDRESS", help="Đọc trên cụm máy Dask · Read on a Dask cluster: tcp://HOST:8786.")
@click.option("--progress", "tells", is_flag=True, help="Mỗi bước một dòng JSON · One JSON object a line, each step.")
@wait_option
@library_option
@lang_option
def add(
    paths: tuple[Path, ...],
    dry_run: bool,
    watch: bool,
    cluster: str | None,
    tells: bool,
    wait: float | None,
    library_path: Path,
    lang: str,
) -> int:
    """Đọc tệp và thư mục vào thư viện · Read files and folders into the library."""
    check_time_limits()
    if dry_run and (watch or cluster):
        raise UsageError("try_alone")
    if all(_absent(path) for path in paths):
        raise InputError("file_missing", path=paths[0])
    take = _reader(cluster)
    if watch:
        _keep_in_step(paths, library_path, _json_line if tells else _line, lang, take, wait=wait)
    chosen = chosen_files(paths)
    files = chosen.files
    tell_no_papers(chosen.left_out, lang)
    if dry_run:
        outcome = _try(files, library_path)
        click.echo(f"{report(outcome, lang)} {say('cli_dry_run', lang)}")
        return 1 if outcome.failed and not outcome.read else 0
    if tells:
        with create_library(library_path) as library, open_writer(library, wait=wait) as writer:
            outcome = _add_telling(writer, files, _json_line, lang, take)
        return 1 if outcome.failed and not (outcome.read or outcome.unchanged) else 0
    with create_library(library_path) as library:
        with (
            open_writer(library, waiting=waiting(lang), wait=wait) as writer,
            progress_bar(len(files), say("cli_reading", lang)) as step,
        ):
            outcome = writer.add(files, progress=step, take=take)
        click.echo(report(outcome, lang))
    return 1 if outcome.failed and not (outcome.read or outcome.unchanged) else 0


def _reader(cluster: str | None) -> Take:
    """Who reads: this machine, or the cluster at an address."""
    if cluster is None:
        return take_all
    from graph.library.cluster import take_all_on

    return partial(take_all_on, cluster)


_Tell = Callable[..., None]
"""Tells a file, its state, the reason and the language; `page` and `pages` while a scan is read."""


def _json_line(file: str, state: str, reason: str | None, _language: str, **pages: int) -> None:
    write(json.dumps({"file": file, "state": state, "reason": reason, **pages}, ensure_ascii=False) + "\n", None)


def _line(file: str, state: str, reason: str | None, language: str, **_pages: int) -> None:
    if state != "reading":
        show(f"{file}: {reason or say(f'state_{state}', language)}\n", None)


def _keep_in_step(
    folders: Sequence[Path], library_path: Path, tell: _Tell, language: str, take: Take, *, wait: float | None
) -> NoReturn:
    """Add what comes and what changes until somebody interrupts. A source stays when its file goes."""
    create_library(library_path).close()
    note(say("cli_watching", language, folders=", ".join(map(shown_name, folders))))
    for step in watched(folders):
        if step.files:
            with (
                create_library(library_path) as library,
                open_writer(library, waiting=waiting(language), wait=wait) as writer,
            ):
                _add_telling(writer, step.files, tell, language, take)
        for path in step.gone:
            tell(shown_name(path), "gone", None, language)
    raise AssertionError("a watch has no end")


def _add_telling(writer: Writer, files: list[Path], tell: _Tell, language: str, take: Take) -> Outcome:
    """Add files and tell each step: a file that was looked at, and what became of it once that is durable."""
    outcome = Outcome()
    told = {"read": 0, "unchanged": 0, "failed": 0}

    def settled(_done: int) -> None:
        for state, names in (("read", outcome.read), ("unchanged", outcome.unchanged)):
            for name in names[told[state] :]:
                tell(name, state, None, language)
            told[state] = len(names)
        for name, error in outcome.failed[told["failed"] :]:
            tell(name, "failed", error.text(language), language)
        told["failed"] = len(outcome.failed)

    def looked_at(path: Path) -> None:
        tell(shown_name(path), "reading", None, language)

    def page_read(name: str, page: int, pages: int) -> None:
        tell(name, "reading", None, language, page=page, pages=pages)

    with pages_told(page_read):
        return writer.add(files, progress=looked_at, acknowledge=settled, outcome=outcome, take=take)


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
            outcome.failed.append((shown_name(path), error))
            continue
        for name, data in found:
            if data is None:
                outcome.no_papers.append(name)
                continue
            if isinstance(data, LuocdoError):
                outcome.failed.append((name, data))
                continue
            try:
                text = read_any(data, name)
            except LuocdoError as error:
                outcome.failed.append((name, error))
            else:
                (outcome.unchanged if text.source.sha256 in there else outcome.read).append(name)
    return outcome
