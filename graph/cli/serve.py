"""`serve`: the viewer and the SPARQL service. The web part arrives by entry point; nothing here imports it."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path

import click

from graph.cli.options import lang_option, library_option
from graph.cli.output import note
from graph.errors import LibraryError
from graph.library.folder import open_library
from graph.messages import say
from graph.store.snapshot import open_snapshot

HOST, PORT = "127.0.0.1", 8115


def start(library_path: Path, host: str, port: int, *, read_only: bool, language: str, browser: bool = False) -> None:
    """Serve a library until interrupted. Raises `LuocdoError` where the port is in use."""
    found = list(entry_points(group="luocdo.serve"))
    if not found:
        raise LibraryError("cli_web_missing")
    serve_library: Callable[..., None] = found[0].load()
    with open_library(library_path) as library:
        open_snapshot(library).close()

    def ready(address: str) -> None:
        note(say("cli_serving", language, address=address))
        if browser:
            import webbrowser

            webbrowser.open(address)

    serve_library(library_path, host=host, port=port, read_only=read_only, ready=ready)
    raise SystemExit(130)  # a server ends by being interrupted


@click.command(epilog="Ví dụ · Example:  luocdo serve --port 8115")
@click.option("--host", default=HOST, show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True)
@click.option("--read-only", is_flag=True, help="Chỉ xem · Viewing only.")
@library_option
@lang_option
def serve(host: str, port: int, read_only: bool, library_path: Path, lang: str) -> None:
    """Mở trình xem và dịch vụ SPARQL trên máy này · The viewer and the SPARQL service on this machine."""
    start(library_path, host, port, read_only=read_only, language=lang)
