"""What every answer carries, and which requests are not answered at all."""

from __future__ import annotations

import ipaddress

from flask import Flask, Response, current_app, request

from web.problems import Problem

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
LOCAL_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})
MAX_ADDRESS = 8_000
VENDORED = "/static/vendor/"


def protect(app: Flask, hosts: frozenset[str]) -> None:
    """Sends the headers with every answer and refuses other Host names than `hosts` and this machine's own.

    A page elsewhere could otherwise reach a server on this machine by letting its own name point here.
    """
    app.config["LUOCDO_HOSTS"] = LOCAL_NAMES | hosts
    app.before_request(_check_host)
    app.before_request(_check_length)
    app.after_request(_add_headers)


def _check_host() -> None:
    name, _ = split_host(request.host)
    if name not in current_app.config["LUOCDO_HOSTS"] and not _is_bound_address(name):
        raise Problem(421, "web_wrong_host", host=name)


def _is_bound_address(name: str) -> bool:
    """Whether `name` is a plain address and the server listens on all of them; an address cannot be rebound."""
    if "*" not in current_app.config["LUOCDO_HOSTS"]:
        return False
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def split_host(host: str) -> tuple[str, str]:
    """`localhost:8000` as name and port; the port is empty where none is given."""
    name, colon, port = host.rpartition(":")
    if colon and port.isdecimal() and (":" not in name or name.startswith("[")):
        return name.lower(), port
    return host.lower(), ""


def _check_length() -> None:
    if len(request.full_path) > MAX_ADDRESS and request.endpoint != "sparql.answer":
        raise Problem(414, "web_address_too_long", limit=MAX_ADDRESS)


def _add_headers(response: Response) -> Response:
    response.headers.update(HEADERS)
    if request.path.startswith(VENDORED) and response.status_code == 200:
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"  # the version is in the name
    response.headers.setdefault("Cache-Control", "no-cache")
    response.vary.update(("Accept", "Accept-Language"))
    return response
