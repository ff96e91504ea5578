"""What kind of file some bytes are, told by their content and never by a name's ending."""

from __future__ import annotations

import io
import os
import re
import zipfile
import zlib

from graph.patterns import regex

_HTML = regex(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta)\b", re.I | re.S
)
_FRAGMENT = regex(rb"\s*<(?:title|div|table|center|p|h[1-6]|font|span|article|section|ul|ol)(?:\s[^<>]{0,400})?>", re.I)
"""A part of a page, saved without what stands around it."""
_WHOLE_PAGE = regex(
    rb"\s*(?:(?:MIME-Version|From|Subject|Date|Content-[\w-]{1,40}|Snapshot-Content-Location|X-[\w-]{1,40}):"
    rb"(?:[^\n]*\n(?!\r?\n))*?(?<=\n))?Content-Type:\s*(?:multipart/(?:related|alternative)|text/html)\b",
    re.I,
)
"""A web page in one file with its pictures, .mht: what stands at the head of a letter."""
_SIGNS = (
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"II*\x00", "tif"),
    (b"MM\x00*", "tif"),
)
_WORD_PART = regex(r"word[/\\]|document\d*\.xml$")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OTHERS = (
    b"GIF8", b"RIFF", b"BM", b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00", b"MZ", b"\x7fELF",
    b"OggS", b"ID3", b"SQLite format 3",
)  # fmt: skip
"""Pictures of rarer kinds, archives that are no zip, programs, sounds."""
_FILM = b"ftyp"
"""Behind four bytes: films, and photographs as telephones keep them (.heic)."""
_LETTER = regex(rb"(?:(?:[A-Za-z][\w-]{1,40}:[^\n]*|[ \t]+[^\n]*)\n){3,200}?(?:\r?\n|\Z)")
_LETTER_FROM = regex(rb"^(?:From|Received|Return-Path|Delivered-To):", re.I | re.M)
_LETTER_SAYS = regex(rb"^(?:Message-ID|MIME-Version|Date|Subject|To):", re.I | re.M)
_LETTER_SENT = regex(rb"^(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To|Content-Type):", re.I | re.M)
"""A letter of electronic mail as it was sent: lines of a head, among them who sent it, and some that nobody types. What
was copied out of one, `From: … Subject: …` over a paper, is a text."""
_COMMENT = 200_000
"""A page may begin with a comment as long as this."""
_FIRST = frozenset(sign[0] for sign in (*(sign for sign, _ in _SIGNS), _OLE, _ZIP[0], *_OTHERS))
_TABLE = 4 * 1024 * 1024
_ODT = b"application/vnd.oasis.opendocument.text"
_NO_PAPERS = frozenset((
    ".json", ".jsonl", ".jsonld", ".csv", ".tsv", ".xml", ".xsd", ".md", ".ttl", ".nt", ".nq", ".trig", ".rq", ".py",
    ".js", ".ts", ".css", ".java", ".c", ".cpp", ".h", ".cs", ".sql", ".ini", ".cfg", ".conf", ".toml", ".yaml",
    ".yml", ".log", ".bat", ".cmd", ".sh", ".ps1", ".lnk", ".url", ".svg", ".tmp", ".part", ".partial", ".crdownload",
))  # fmt: skip
"""Endings of data, programs and of what is still being written, which are texts too, but nobody's papers."""
PICTURES = frozenset(("png", "jpg", "tif"))


def kind_of(data: bytes) -> str:
    """The kind of a file: txt, docx, odt, rtf, html, mht, doc, pdf, png, jpg, tif, zip; locked, damaged; mail; other.

    What is no other kind counts as txt: who reads the text says whether it is one.
    """
    if data[:1] and data[0] in _FIRST:
        if (found := next((kind for sign, kind in _SIGNS if data.startswith(sign)), None)) is not None:
            return found
        if data.startswith(_OLE):
            return _old_office(data)
        if data.startswith(_ZIP):
            return _package(data)
        if data.startswith(_OTHERS) and not _is_text(data[:1024]):
            return "other"
    head = data[:1024]
    if head[4:8] == _FILM and not _is_text(head):
        return "other"
    if b"%PDF-" in head and (head.lstrip().startswith(b"%PDF-") or not _is_text(head)):
        return "pdf"
    if _WHOLE_PAGE.match(data[:4096]):
        return "mht"
    if _is_letter(data[:8192]):
        return "mail"
    if b"<" in head:
        plain = _plain(data[:4096])
        if plain.lstrip().startswith(b"<!--") and (end := data.find(b"-->", 0, _COMMENT)) > 0:
            plain = data[end + 3 : end + 4096]
        if _HTML.match(plain) or (_FRAGMENT.match(plain) and b"</" in plain):
            return "html"
        if plain.lstrip().startswith(b"<?xml"):
            return "other"
    return "txt"


def may_be_paper(name: str) -> bool:
    """Whether a file that nobody named may be a paper: data and programs are none, whatever they hold."""
    return ending(name) not in _NO_PAPERS


def ending(name: str) -> str:
    """How a name ends: `.docx`; empty where it has no ending."""
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - a name within an archive is no path


def _package(data: bytes) -> str:
    """What a zip is: an office's paper, or a folder of files."""
    names = _names(data)
    if names is None:
        return "damaged"
    if "mimetype" in names:
        return "odt" if "content.xml" in names and _is_text_document(data) else "other"
    if "[Content_Types].xml" in names:
        return "docx" if any(map(_WORD_PART.match, names)) else "other"
    return "zip"


def _names(data: bytes) -> list[str] | None:
    """The names of the parts of a zip; None where its table of them is lost, none where it is too long to look at."""
    end = data.rfind(b"PK\x05\x06")
    if end < 0:
        return None
    if int.from_bytes(data[end + 12 : end + 16], "little") > _TABLE:
        return []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return package.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return None


def _is_text_document(data: bytes) -> bool:
    """Whether an OpenDocument file is a text, and no sheet or drawing."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package, package.open("mimetype") as part:
            return part.read(len(_ODT)) == _ODT
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, RuntimeError, NotImplementedError, OSError):
        return False


def _old_office(data: bytes) -> str:
    """What a compound file is, by the names of its streams."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "locked"
    if "WordDocument".encode("utf-16-le") not in data:
        return "mail" if "__substg1.0_".encode("utf-16-le") in data else "other"
    return "doc" if data[28:30] == b"\xfe\xff" else "damaged"  # the mark of byte order of every compound file


def _is_letter(head: bytes) -> bool:
    found = _LETTER.match(head)
    if not (found and _LETTER_FROM.search(found[0]) and len(_LETTER_SAYS.findall(found[0])) > 1):
        return False
    return _LETTER_SENT.search(found[0]) is not None


def _plain(head: bytes) -> bytes:
    """The beginning of a text without its byte-order mark, and without the zeros of UTF-16."""
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        head = head.removeprefix(mark)
    return head.replace(b"\x00", b"") if b"\x00" in head[:64] else head


def _is_text(head: bytes) -> bool:
    try:
        head[:1000].decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start > 990
    return b"\x00" not in head
