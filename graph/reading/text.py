"""The clean text of a file: NFC, line ends LF, no byte-order mark, and nothing else changed."""

from __future__ import annotations

import hashlib
import os
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from graph.errors import InputError
from graph.model import Source
from graph.patterns import regex

SIZE_LIMIT = 50 * 1024 * 1024
"""The largest file that is read, in bytes."""

_NO_SIGN = frozenset(("Cc", "Cf", "Zl", "Zp"))
_CONTROL = regex("[\x00-\x08\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Text:
    """A file's clean text and what is known of the file. Offsets everywhere are code points of `chars`."""

    chars: str
    source: Source


def read_file(path: Path, *, limit: int = SIZE_LIMIT) -> Text:
    """The clean text of the UTF-8 file at `path`.

    Raises `InputError` where the file is missing, unreadable, larger than `limit` bytes, empty, binary or
    not UTF-8.
    """
    return read_bytes(bytes_of(path, limit=limit), shown_name(path), limit=limit)


def bytes_of(path: Path, *, limit: int = SIZE_LIMIT) -> bytes:
    """The bytes of the file at `path`, read once and never more than `limit`. Raises `InputError` as `read_file`."""
    name = shown_name(path)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            next(path.iterdir(), None)  # a folder that is closed says so
            raise InputError("folder_is_link" if path.is_symlink() else "file_is_folder", path=name)
        if not stat.S_ISREG(mode):
            raise InputError("file_not_regular", path=name)
        size = path.stat().st_size
        if size <= limit:
            with path.open("rb") as file:
                return file.read(limit + 1)
    except FileNotFoundError:
        raise InputError("file_missing", path=name) from None
    except OSError as error:
        raise InputError("file_unreadable", path=name, reason=error) from None
    raise InputError("file_too_large", path=name, size=size // 1024 // 1024 + 1, limit=limit // 1024 // 1024)


def shown_name(path: Path) -> str:
    """The name of a file as text on one line; what of it is no UTF-8, or no sign, becomes the replacement character."""
    return seen(os.fsencode(path.as_posix()).decode("utf-8", "replace"))


def seen(name: str) -> str:
    """`name` without signs that move a cursor, turn the direction or begin a line."""
    return "".join("\ufffd" if unicodedata.category(sign) in _NO_SIGN else sign for sign in name)


def read_bytes(data: bytes, name: str, *, limit: int = SIZE_LIMIT) -> Text:
    """The clean text of `data`, the bytes of a UTF-8 text called `name`. Raises `InputError` as `read_file`."""
    if len(data) > limit:
        raise InputError("file_too_large", path=name, size=len(data) // 1024 // 1024 + 1, limit=limit // 1024 // 1024)
    try:
        decoded = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\x00" in data[:4096]:
            raise InputError("file_binary", path=name) from None
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError("file_not_utf8", path=name, line=line) from None
    chars = clean(decoded)
    if not chars.strip():
        raise InputError("file_empty", path=name)
    if is_binary(chars):
        raise InputError("file_binary", path=name)
    return Text(chars, Source(hashlib.sha256(data).hexdigest(), name, "txt", len(chars)))


def is_binary(chars: str) -> bool:
    """Whether `chars` begins with so many controls that it is no text, or is all zeros; zeros behind it are none."""
    head = chars[:4096].rstrip("\x00")
    return not head or len(_CONTROL.findall(head)) * 20 > len(head)


def clean(decoded: str) -> str:
    """`decoded` in NFC with LF line ends and without byte-order mark."""
    chars = decoded.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return chars if unicodedata.is_normalized("NFC", chars) else unicodedata.normalize("NFC", chars)
