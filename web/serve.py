"""Starts the viewer's server."""

from __future__ import annotations

import errno
import logging
import os
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
    listening = bound(host, port)
    app = create_app(library_path, read_only=read_only, hosts=host_names(host))
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # that somebody waits for a moment is no news
    server = waitress.create_server(app, sockets=[listening], threads=THREADS, ident="luocdo")
    if ready:
        ready(f"http://{reached_at(host)}:{listening.getsockname()[1]}/")
    try:
        server.run()
    finally:
        server.close()
        close(app)


def bound(host: str, port: int) -> socket.socket:
    """A socket at `host` and `port`; LuocdoError where the port is taken or the host is not of this machine."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host.strip("[]") or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except socket.gaierror as error:
        raise LuocdoError("web_bad_host", host=host) from error
    made = socket.socket(family, kind, protocol)
    try:
        if os.name == "posix":  # elsewhere it would let two servers share the port
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(address)
    except OSError as error:
        made.close()
        key = "web_bad_host" if error.errno == errno.EADDRNOTAVAIL else "web_port_in_use"
        raise LuocdoError(key, host=host, port=port) from error
    return made


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
