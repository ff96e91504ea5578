"""Any file that an office has as a clean text: plain text here, every other kind in a process of its own."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from graph.errors import InputError
from graph.model import Source
from graph.reading.kinds import kind_of
from graph.reading.text import SIZE_LIMIT, Text, bytes_of, clean, is_binary, read_bytes, shown_name


def read_any(data: bytes, name: str, *, limit: int = SIZE_LIMIT) -> Text:
    """The clean text of `data`, a file called `name`. Raises `InputError` where it cannot be read, saying why."""
    kind = kind_of(data)
    if kind == "txt" or len(data) > limit:
        return read_plain(data, name, limit=limit)
    if kind == "other":
        raise InputError("file_kind_unknown", path=name)
    if kind == "damaged":
        raise InputError("file_damaged", path=name)
    if kind == "locked":
        raise InputError("file_locked", path=name)
    if kind == "zip":
        raise InputError("file_is_archive", path=name)
    if kind == "mail":
        raise InputError("file_is_mail", path=name)
    from graph.reading.apart import read_apart
    from graph.reading.old_letters import raised

    content = read_apart(kind, data, name)
    chars = raised(clean(content.chars))
    if not chars.strip():
        raise InputError("file_empty", path=name)
    source = Source(hashlib.sha256(data).hexdigest(), name, kind, len(chars), content.confidence, content.notes)
    return Text(chars, source)


def read_any_file(path: Path) -> Text:
    """The clean text of the file at `path`. Raises `InputError` as `read_any`, or where it cannot be opened."""
    return read_any(bytes_of(path), shown_name(path))


def members(data: bytes, name: str) -> Iterator[tuple[str, bytes | InputError | None]]:
    """The files in `data`: those of an archive, each named `archive/member`, else the file itself.

    Of a member that cannot be read the reason, of data and programs nothing. Raises `InputError` where the whole
    archive cannot be read.
    """
    if kind_of(data) != "zip":
        return iter([(name, data)])
    from graph.reading.apart import unpack_apart

    return unpack_apart(data, name)


def read_plain(data: bytes, name: str, *, limit: int = SIZE_LIMIT) -> Text:
    """A text in UTF-8 or UTF-16, or in an encoding from before them. Raises `InputError` as `read_any`."""
    try:
        return read_bytes(data, name, limit=limit)
    except InputError as error:
        if error.key not in ("file_not_utf8", "file_binary"):
            raise
        from graph.reading.old_letters import decode

        decoded = decode(data)
        if decoded is None:
            raise
        chars = unicodedata.normalize("NFC", clean(decoded))
        if not chars.strip():
            raise InputError("file_empty", path=name) from None
        if is_binary(chars):
            raise
        return Text(chars, Source(hashlib.sha256(data).hexdigest(), name, "txt", len(chars)))
