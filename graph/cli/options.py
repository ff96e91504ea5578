"""Options that commands share, with one meaning everywhere."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import click

from graph.cli.language import environment_language
from graph.errors import UsageError
from graph.folding import fold
from graph.messages import LANGUAGES, say
from graph.model import LEVELS

_Command = TypeVar("_Command", bound=Callable[..., Any])


def lang_option(command: _Command) -> _Command:
    """`--lang vi|en`."""
    return click.option(
        "--lang", type=click.Choice(["vi", "en"]), default=environment_language, help="Ngôn ngữ · Language."
    )(command)


def default_library() -> Path:
    """The library where `--library` is not given."""
    return Path(os.environ.get("LUOCDO_LIBRARY") or "library")


def library_option(command: _Command) -> _Command:
    """`--library DIR`, else LUOCDO_LIBRARY, else ./library."""
    return click.option(
        "--library",
        "library_path",
        type=click.Path(path_type=Path, readable=False),
        default=default_library,
        help="Thư mục thư viện · Library folder (LUOCDO_LIBRARY, ./library).",
    )(command)


def wait_option(command: _Command) -> _Command:
    """`--no-wait`: where another writes, say so and end. The value is in seconds, None for as long as it takes."""
    return click.option(
        "--wait/--no-wait",
        default=True,
        callback=lambda _context, _option, wait: None if wait else 0.0,
        help="Chờ khi tiến trình khác đang ghi · Wait while another process writes.",
    )(command)


def output_options(*formats: str) -> Callable[[_Command], _Command]:
    """`--format` with these choices, the first by default, and `-o FILE`."""

    def add(command: _Command) -> _Command:
        chosen = click.option("--format", "form", type=click.Choice(formats), default=formats[0], show_default=True)
        target = click.option(
            "-o",
            "--output",
            type=click.Path(path_type=Path, allow_dash=True, readable=False),
            help="Ghi ra tệp · Write to a file.",
        )
        return chosen(target(command))

    return add


def page_options(command: _Command) -> _Command:
    """`--limit N --offset N`."""
    limit = click.option("--limit", type=click.IntRange(min=0), help="Số dòng nhiều nhất · At most N rows.")
    offset = click.option("--offset", type=click.IntRange(min=0), default=0, help="Bỏ qua N dòng đầu · Skip N rows.")
    return limit(offset(command))


def chosen(text: str | None, allowed: tuple[str, ...], option: str) -> tuple[str, ...]:
    """The comma-separated choices of an option. Raises `UsageError` for one that does not exist."""
    if not text:
        return ()
    values = tuple(value.strip() for value in text.split(",") if value.strip())
    for value in values:
        if value not in allowed:
            raise UsageError("choice_wrong", value=value, option=option, choices=", ".join(allowed))
    return values


def level_named(word: str) -> str | None:
    """The level that `word` names: `district`, `huyện`, `huyen`, `Cấp huyện`."""
    wanted = fold(word.strip()).removeprefix("cap ")
    return wanted if wanted in LEVELS else _levels_called().get(wanted)


@cache
def _levels_called() -> dict[str, str]:
    """The levels by their names in either language, without accents."""
    return {fold(say(f"level_{level}", language)): level for level in LEVELS for language in LANGUAGES}


def levels(text: str | None) -> tuple[str, ...]:
    """The choices of `--level`, by their names in either language."""
    words = [word.strip() for word in (text or "").split(",") if word.strip()]
    return chosen(",".join(level_named(word) or word for word in words), LEVELS, "--level")
