"""A file that is a zip of parts (.docx, .odt), opened with bounds; its XML fetches nothing and expands nothing."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any

from graph.errors import InputError

PART_LIMIT = 64 * 1024 * 1024
"""Bytes of one part, unpacked."""
PARTS = 10_000
_STRICT = (
    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
)
"""What the strict form of Word files calls the same words."""


class Package:
    """The parts of a zip, each read once and never more than `PART_LIMIT` bytes of it."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._names = {part.replace("\\", "/"): part for part in self._zip.namelist()}
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise InputError("file_damaged", path=name) from error
        self.parts = frozenset(self._names)
        if len(self.parts) > PARTS:
            raise InputError("file_unpacks_large", path=name)

    def part(self, part: str) -> bytes:
        """The bytes of a part. Raises `InputError` where it is damaged, locked or unpacks too large."""
        try:
            if self._zip.getinfo(self._names[part]).flag_bits & 1:
                raise InputError("file_locked", path=self._name)
            with self._zip.open(self._names[part]) as file:
                data = file.read(PART_LIMIT + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, NotImplementedError, OSError) as error:
            raise InputError("file_damaged", path=self._name) from error
        if len(data) > PART_LIMIT:
            raise InputError("file_unpacks_large", path=self._name)
        return data

    def tree(self, part: str) -> Any:
        """The root of a part that is XML; None where there is no such part."""
        return parse_xml(self.part(part).replace(*_STRICT), self._name) if part in self.parts else None


def parse_xml(data: bytes, name: str) -> Any:
    """The root element of `data`. Raises `InputError` where it is no XML, or defines entities."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError("file_entities" if b"<!ENTITY" in data[:4096] else "file_damaged", path=name) from error
    if root.getroottree().docinfo.doctype:
        raise InputError("file_entities", path=name)
    return root
