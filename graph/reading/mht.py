"""Web pages saved in one file with their pictures (.mht): the page itself, read as any other web page."""

from __future__ import annotations

import codecs
from contextlib import suppress
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from graph.errors import InputError
from graph.reading import html
from graph.reading.content import Content

_UNSURE = frozenset(("", "utf-8", "us-ascii", "iso-8859-1", "windows-1252"))
"""Charsets that say no more than the page does, or that are written where nobody looked."""


def read(data: bytes, name: str) -> Content:
    """The text of the page. Raises `InputError` where the file holds none."""
    page = _page(BytesParser(policy=compat32).parsebytes(data))
    body = page.get_payload(decode=True) if page else None
    if page is None or not isinstance(body, bytes):
        raise InputError("file_damaged", path=name)
    charset = str(page.get_param("charset", "")).lower()
    if charset not in _UNSURE:
        with suppress(LookupError, UnicodeError):
            body = codecs.BOM_UTF8 + body.decode(charset).encode("utf-8")
    return html.read(body, name)


def _page(message: Message) -> Message | None:
    """The part that the file begins with: the one that it names as its start, else the first page in it."""
    pages = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    start = message.get_param("start")
    return next((part for part in pages if start and part.get("Content-ID") == start), pages[0] if pages else None)
