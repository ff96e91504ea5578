"""Who may change the library in a browser: a person at this machine, on a page that this very server made."""

from __future__ import annotations

import getpass
import ipaddress
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from flask import Blueprint, Flask, Response, current_app, request

from graph.errors import LibraryError, LuocdoError
from graph.library.folder import open_library
from graph.library.ledger import Ledger
from graph.store.writer import Writer, open_writer, writing_alone
from web.current import served
from web.problems import Problem
from web.security import LOCAL_NAMES, split_host

TOKEN = "LUOCDO_TOKEN"  # noqa: S105 - the name of a setting
MOST_TOKEN = 200
PATIENCE = 5.0
"""Seconds that a form waits while another writes."""


def sign(app: Flask) -> None:
    """Gives the server process the secret that its own forms carry."""
    app.config[TOKEN] = secrets.token_urlsafe(32)


def may_change() -> bool:
    """Whether this request comes from this machine, under its own name, to a server that may write."""
    name, _ = split_host(request.host)
    return not current_app.config["LUOCDO_READ_ONLY"] and name in LOCAL_NAMES and _is_loopback(request.remote_addr)


def _is_loopback(address: str | None) -> bool:
    try:
        return address is not None and ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def checked_form() -> None:
    """Refuses a posted form that is not one of this server's own, or that comes from another machine."""
    if not may_change():
        raise Problem(403, "web_read_only" if current_app.config["LUOCDO_READ_ONLY"] else "web_only_here")
    given = request.form.get("token", "")[:MOST_TOKEN]
    if not secrets.compare_digest(given.encode("utf-8"), current_app.config[TOKEN].encode("utf-8")):
        raise Problem(403, "web_old_form")


@contextmanager
def writing() -> Iterator[Writer]:
    """The writer of the library that is served; one that is at work is waited for, a while."""
    try:
        with open_library(served().library.root) as library, open_writer(library, wait=PATIENCE) as writer:
            yield writer
    except LibraryError as error:
        raise _said(error) from error


@contextmanager
def recording() -> Iterator[Ledger]:
    """The ledger of the library that is served, within a transaction that derives nothing."""
    root = served().library.root
    try:
        with writing_alone(root, wait=PATIENCE), open_library(root) as library, library.ledger.transaction():
            yield library.ledger
    except LibraryError as error:
        raise _said(error) from error


def _said(error: LibraryError) -> LuocdoError:
    return Problem(503, "web_being_written") if error.key == "library_locked" else error


def form_values() -> dict[str, object]:
    """What templates with forms need: whether the person may change anything, why not, and the token."""
    if may_change():
        return {"may_change": True, "token": current_app.config[TOKEN]}
    return {"may_change": False, "why_not": "read_only" if current_app.config["LUOCDO_READ_ONLY"] else "only_here"}


def never_kept(pages: Blueprint) -> None:
    """Nothing of these pages is kept by browsers or between: they carry the token."""

    @pages.after_request
    def no_store(response: Response) -> Response:
        response.headers["Cache-Control"] = "no-store"
        return response


def login() -> str:
    """The name under which the person works on this machine; empty where it has none."""
    with suppress(OSError, KeyError, ImportError):
        return getpass.getuser()
    return ""
