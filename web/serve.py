"""Starts the viewer's server."""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable
from pathlib import Path

import waitress

from graph.errors import LuocdoError
from web.app import close, create_app

HOST = "127.0.0.1"
PORT = 8115
EVERY_ADDRESS = frozenset({"0.0.0.0", "::", "[::]", ""})  # noqa: S104 - compared with, not bound to
THREADS = 8


def serve(
    library_path: Path,
    host: str = HOST,
    port: int = PORT,
    *,
    read_only: bool = False,
    ready: Callable[[str], None] | None = None,
) -> None:
    """Serves the library at `host` and `port` until it is interrupted; a port in use is a LuocdoError.

    `ready` is told the address once the port is open; port 0 takes a free one.
    """
    app = create_app(library_path, read_only=read_only, hosts=host_names(host))
    try:
        server = waitress.create_server(app, host=host, port=port, threads=THREADS, ident="luocdo")
    except OSError as error:
        close(app)
        if error.errno in {errno.EADDRINUSE, errno.EACCES}:
            raise LuocdoError("web_port_in_use", host=host, port=port) from error
        if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
            raise LuocdoError("web_bad_host", host=host) from error
        raise
    if ready:
        ready(f"http://{reached_at(host)}:{server.effective_port}/")
    try:
        server.run()
    finally:
        server.close()
        close(app)


def reached_at(host: str) -> str:
    """The name to open for a server that is bound to `host`."""
    if host in EVERY_ADDRESS:
        return HOST
    return f"[{host}]" if ":" in host and not host.startswith("[") else host


def host_names(host: str) -> frozenset[str]:
    """The names under which browsers may ask for a server that is bound to `host`."""
    if host in EVERY_ADDRESS:
        return frozenset({"*", socket.gethostname().lower()})
    bare = host.strip("[]").lower()
    return frozenset({f"[{bare}]" if ":" in bare else bare})
