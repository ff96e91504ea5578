"""`serve`: the viewer and the SPARQL service. The web part arrives by entry point; nothing here imports it."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path

import click

from graph.cli.options import lang_option, library_option
from graph.cli.output import note
from graph.errors import LibraryError
from graph.library.folder import create_library, open_library
from graph.messages import say
from graph.store.snapshot import open_snapshot

HOST, PORT = "127.0.0.1", 8115


def start(library_path: Path, host: str, port: int, *, read_only: bool, language: str, browser: bool = False) -> None:
    """Serve a library until interrupted. Raises `LuocdoError` where the port is in use, and as `prepared`."""
    found = list(entry_points(group="luocdo.serve"))
    if not found:
        raise LibraryError("cli_web_missing")
    serve_library: Callable[..., None] = found[0].load()
    is_empty = prepared(library_path, may_add=not read_only and of_this_machine(host))

    def ready(address: str) -> None:
        note(say("cli_serving_empty" if is_empty else "cli_serving", language, address=address, path=library_path))
        if browser:
            import webbrowser

            webbrowser.open(address)

    serve_library(library_path, host=host, port=port, read_only=read_only, ready=ready)
    raise SystemExit(130)  # a server ends by being interrupted


def prepared(library_path: Path, *, may_add: bool) -> bool:
    """Whether the library that is to be served is empty.

    Where a person `may_add` files in the browser an empty one is served, and made where there is none. Raises
    `LibraryError` where there is no library otherwise, where it is empty, or where it cannot be read.
    """
    with create_library(library_path) if may_add else open_library(library_path) as library:
        if may_add and not library.current_snapshot():
            return True
        open_snapshot(library).close()
    return False


def of_this_machine(host: str) -> bool:
    """Whether a browser on this machine reaches a server at `host` under the machine's own name or loopback address."""
    bare = host.strip("[]").lower()
    try:
        address = ipaddress.ip_address(bare or "::")
    except ValueError:
        return bare == "localhost"
    return address.is_loopback or address.is_unspecified


@click.command(epilog="Ví dụ · Example:  luocdo serve --port 8115")
@click.option("--host", default=HOST, show_default=True, help="Địa chỉ của máy này · An address of this machine.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=PORT,
    show_default=True,
    help="Cổng; 0: cổng còn trống · 0: a free one.",
)
@click.option("--read-only", is_flag=True, help="Chỉ xem · Viewing only.")
@library_option
@lang_option
def serve(host: str, port: int, read_only: bool, library_path: Path, lang: str) -> None:
    """Mở trình xem và dịch vụ SPARQL trên máy này · The viewer and the SPARQL service on this machine.

    Chưa có thư viện thì dựng một thư viện trống, để thêm tệp trong trình duyệt · Where there is no library yet an empty
    one is made, to add files in the browser.
    """
    start(library_path, host, port, read_only=read_only, language=lang)
