"""A .zip of files: each member a file of its own, with bounds on how many and how large they are."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib

from graph.errors import InputError
from graph.reading.kinds import may_be_paper
from graph.reading.text import SIZE_LIMIT

MEMBERS = 2_000
UNPACKED = 150 * 1024 * 1024
"""Bytes of all members together."""


def read(data: bytes, name: str) -> list[tuple[str, bytes]]:
    """The members of an archive, named `archive/member`, in order of their names.

    Raises `InputError` where it is damaged, locked, empty, or unpacks too large.
    """
    found: list[tuple[str, bytes]] = []
    left = UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            inside = [one for one in archive.infolist() if _is_file(one) and _is_shown(one.filename)]
            if len(inside) > MEMBERS:
                raise InputError("file_unpacks_large", path=name)
            for one in sorted(inside, key=lambda one: one.filename):
                if one.flag_bits & 1:
                    raise InputError("file_locked", path=name)
                with archive.open(one) as member:
                    part = member.read(min(left, SIZE_LIMIT) + 1)
                left -= len(part)
                if left < 0 or len(part) > SIZE_LIMIT:
                    raise InputError("file_unpacks_large", path=name)
                found.append((f"{name}/{_name(one)}", part))
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError) as error:
        raise InputError("file_damaged", path=name) from error
    if not found:
        raise InputError("archive_empty", path=name)
    return found


def _is_file(member: zipfile.ZipInfo) -> bool:
    """Whether a member is a file: no folder, and no link to one elsewhere."""
    return not member.is_dir() and not stat.S_ISLNK(member.external_attr >> 16)


def _is_shown(member: str) -> bool:
    """Whether a member may be a paper: not hidden, not what a system puts beside files, no data and no program."""
    return may_be_paper(member) and not any(
        part.startswith((".", "~$", "__MACOSX")) and part.strip(".") for part in member.replace("\\", "/").split("/")
    )


def _name(member: zipfile.ZipInfo) -> str:
    """The name of a member without a way out of the archive; one that is no UTF-8 by its flag is tried as UTF-8."""
    text = member.filename
    if not member.flag_bits & 0x800:
        try:
            text = text.encode("cp437").decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            text = member.filename
    parts = [part for part in text.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return "/".join("".join(sign if sign.isprintable() else "\ufffd" for sign in part) for part in parts)
