"""A .zip of files: each member a file of its own, with bounds on how many and how large they are."""

from __future__ import annotations

import io
import stat
import unicodedata
import zipfile
import zlib

from graph.errors import InputError
from graph.reading.kinds import may_be_paper
from graph.reading.text import SIZE_LIMIT, seen

_DAMAGES = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError)
NO_PAPER = "no_paper"
"""In place of a reason: data and programs are no papers."""
MEMBERS = 2_000
UNPACKED = 150 * 1024 * 1024
"""Bytes of all members together."""


def read(data: bytes, name: str) -> list[tuple[str, bytes | str]]:
    """The members of an archive, named `archive/member`, in order of their names; of what is not read the reason.

    Raises `InputError` where all of it is damaged, locked or empty, or it unpacks too large.
    """
    found: list[tuple[str, bytes | str]] = []
    left = UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            inside = [one for one in archive.infolist() if not one.is_dir() and _is_shown(one.filename)]
            if len(inside) > MEMBERS:
                raise InputError("file_unpacks_large", path=name)
            for one in sorted(inside, key=lambda one: one.filename):
                part = _part(archive, one, left) if may_be_paper(one.filename) else NO_PAPER
                left -= len(part) if isinstance(part, bytes) else _unpacked(one, part)
                if left < 0:
                    raise InputError("file_unpacks_large", path=name)
                found.append((f"{name}/{_name(one)}", part))
    except _DAMAGES as error:
        raise InputError("file_damaged", path=name) from error
    if all(part == NO_PAPER for _, part in found):
        raise InputError("archive_empty", path=name)
    reasons = {part for _, part in found if isinstance(part, str)}
    if len(reasons) == 1 and all(isinstance(part, str) for _, part in found):
        raise InputError(reasons.pop(), path=name)
    return found


def _part(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int) -> bytes | str:
    """The bytes of a member, or the reason why there are none; no more than `left`, and one, are unpacked."""
    if stat.S_ISLNK(member.external_attr >> 16):  # a link to a file elsewhere
        return "file_not_regular"
    if member.flag_bits & 1:
        return "file_locked"
    try:
        with archive.open(member) as file:
            part = file.read(min(left, SIZE_LIMIT) + 1)
    except _DAMAGES:
        return "file_damaged"
    return "file_unpacks_large" if len(part) > SIZE_LIMIT else part


def _unpacked(member: zipfile.ZipInfo, reason: str) -> int:
    """How many bytes were unpacked before a member turned out to be unreadable."""
    return min(member.file_size, SIZE_LIMIT) if reason in ("file_unpacks_large", "file_damaged") else 0


def _is_shown(member: str) -> bool:
    """Whether a member is neither hidden nor what a system puts beside files."""
    return not any(
        part.startswith((".", "~$", "__MACOSX")) and part.strip(".") for part in member.replace("\\", "/").split("/")
    )


def _decoded(name: str) -> str:
    """A name that is not said to be UTF-8: as that, as Windows writes Vietnamese, else as it was taken.

    The letters of the older code page stand where Windows-1258 has signs, and the other way round.
    """
    data = name.encode("cp437", "replace")
    for encoding in ("utf-8", "cp1258"):
        try:
            found = unicodedata.normalize("NFC", data.decode(encoding))
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or all(sign.isascii() or sign.isalpha() for sign in found):
            return found
    return name


def _name(member: zipfile.ZipInfo) -> str:
    """The name of a member without a way out of the archive."""
    text = member.filename if member.flag_bits & 0x800 else _decoded(member.filename)
    parts = [part for part in text.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return seen("/".join(parts))
