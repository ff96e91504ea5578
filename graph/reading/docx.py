"""Word files (.docx, .docm, .dotx): the text as it is printed, tracked changes accepted; macros are never run."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from graph.errors import InputError
from graph.reading import html, mht
from graph.reading.content import Content, mark, with_footnotes
from graph.reading.docx_looks import look_of, read_looks, style_of
from graph.reading.docx_numbers import Numbers, W, read_numbers
from graph.reading.kinds import kind_of
from graph.reading.looks import PLAIN, Look, shown
from graph.reading.old_letters import by_font
from graph.reading.package import Package
from graph.reading.tables import table_lines

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_IDS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_TARGETS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_LEFT_OUT = frozenset(
    f"{W}{name}"
    for name in ("del", "moveFrom", "delText", "instrText", "rPr", "pPr", "sectPr", "footnoteRef", "endnoteRef", "rt")
)
"""What is not printed in the line: deleted words, field codes, properties, how a word is read."""
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}cr": "\n",
    f"{W}br": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}ptab": "\t",
}


@dataclass(slots=True)
class _Paper:
    """What the walk over a document needs, and the footnotes in the order of their marks."""

    numbers: Numbers
    looks: dict[str, Look]
    footnotes: dict[str, Any]
    endnotes: dict[str, Any]
    chunk: Callable[[str], list[str]]
    notes: list[list[str]] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)


def read(data: bytes, name: str) -> Content:
    """The text of a Word file. Raises `InputError` where it is damaged, locked or too large."""
    package = Package(data, name)
    where = _main_part(package)
    root = package.tree(where) if where else None
    if root is None:
        raise InputError("file_damaged", path=name)
    folder = where[: where.rfind("/") + 1]
    styles = package.tree(f"{folder}styles.xml")
    paper = _Paper(
        read_numbers(package.tree(f"{folder}numbering.xml"), styles),
        read_looks(styles),
        _by_id(package.tree(f"{folder}footnotes.xml")),
        _by_id(package.tree(f"{folder}endnotes.xml")),
        partial(_chunk, package, name, where),
    )
    lines: list[str] = []
    body = root.find(f"{W}body")
    for part in _headers(package, folder):
        header = [line for line in _blocks(part, paper) if line.strip() and not line.strip().isdigit()]
        lines += [line for line in header if line not in lines]
    if lines:
        lines.append("")
    lines += _blocks(body if body is not None else root, paper)
    macros = any(part.endswith("vbaProject.bin") for part in package.parts)
    return Content(with_footnotes(lines, paper.notes), ("note_macros",) if macros else ())


def _main_part(package: Package) -> str:
    """The part that the package says is the document, else the one that looks like it; empty where none does."""
    said = next(
        (target for kind, _, target in _targets(package, "_rels/.rels") if kind.endswith("/officeDocument")), ""
    )
    names = (said, "word/document.xml", *sorted(package.parts))
    return next((one for one in names if one in package.parts and re.search(r"(?:^|/)document\d*\.xml$", one)), "")


def _targets(package: Package, part: str) -> list[tuple[str, str, str]]:
    """The parts that a part of targets names: of which kind, by which name, which part of the package."""
    root = package.tree(part)
    folder = part.rpartition("_rels/")[0]
    found = root.iter(f"{_TARGETS}Relationship") if root is not None else ()
    return [
        (
            one.get("Type", ""),
            one.get("Id", ""),
            posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))[1:],
        )
        for one in found
    ]


def _chunk(package: Package, name: str, main: str, chosen: str) -> list[str]:
    """The lines of a page that was put into the document whole, as converters of web pages do."""
    folder, _, part = main.rpartition("/")
    targets = _targets(package, f"{folder}/_rels/{part}.rels".lstrip("/"))
    target = next((target for _, one, target in targets if one == chosen and target in package.parts), None)
    page = package.part(target) if target else b""
    reader = {"html": html.read, "mht": mht.read}.get(kind_of(page))
    return reader(page, name).chars.split("\n") if reader else []


def _headers(package: Package, folder: str) -> Iterator[Any]:
    """The headers that stand over the pages, each part once."""
    for part in sorted(package.parts):
        if part.startswith(f"{folder}header") and part.endswith(".xml") and part.count("/") == folder.count("/"):
            yield package.tree(part)


def _by_id(root: Any) -> dict[str, Any]:
    """The notes of a part by their ids, without the lines that Word draws above them."""
    if root is None:
        return {}
    return {one.get(f"{W}id", ""): one for one in root if one.get(f"{W}type") in (None, "normal")}


def _blocks(parent: Any, paper: _Paper) -> list[str]:
    """The lines of the paragraphs and tables in `parent`, text boxes behind the paragraph that they hang on."""
    lines: list[str] = []
    begun: list[Any] = []
    for one in parent:
        if one.tag == f"{W}p":
            begun.append(one)
            if not _goes_on(one):
                lines += _paragraph(begun, paper)
                begun = []
        elif one.tag == f"{W}tbl":
            rows = [_row(row, paper) for row in one.iter(f"{W}tr") if _table_of(row) is one]
            lines += ["", *table_lines([row for row in rows if row]), ""]
        elif one.tag == f"{_MC}AlternateContent":
            lines += _blocks(_chosen(one), paper)
        elif one.tag == f"{W}altChunk":
            lines += paper.chunk(one.get(f"{_IDS}id", ""))
        elif isinstance(one.tag, str) and one.tag not in _LEFT_OUT:
            lines += _blocks(one, paper)
    return lines + _paragraph(begun, paper) if begun else lines


def _table_of(row: Any) -> Any:
    return next(row.iterancestors(f"{W}tbl"), None)


def _row(row: Any, paper: _Paper) -> list[str]:
    """The cells of a row; a cell that goes on with the one above it, or on its left, is empty."""
    if row.find(f"{W}trPr/{W}del") is not None:
        return []
    return ["\n".join(_blocks(cell, paper)) for cell in row.iter(f"{W}tc") if next(cell.iterancestors(f"{W}tr")) is row]


def _paragraph(parts: list[Any], paper: _Paper) -> list[str]:
    """The lines of a paragraph; of several parts, as the last of them is, where the marks between were deleted."""
    outer, paper.boxes = paper.boxes, []
    text = "".join(_text(part, paper) for part in parts)
    boxes, paper.boxes = paper.boxes, outer
    if text.strip():
        text = paper.numbers.before(parts[-1]) + text
    lines = [line.strip() for line in text.split("\n")]
    for box in boxes:
        lines += ["", *_blocks(box, paper), ""]
    return lines


def _text(paragraph: Any, paper: _Paper) -> str:
    style = style_of(paragraph.find(f"{W}pPr"), "pStyle")
    return "".join(_words(paragraph, paper, paper.looks.get(style, PLAIN).over(paper.looks.get("", PLAIN))))


def _goes_on(paragraph: Any) -> bool:
    """Whether a paragraph is one with the next: its end was deleted, or moved away."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and (mark.find(f"{W}del") is not None or mark.find(f"{W}moveFrom") is not None)


def _words(parent: Any, paper: _Paper, look: Look) -> Iterator[str]:
    for one in parent:
        tag = one.tag
        if tag in _LEFT_OUT or not isinstance(tag, str):
            continue
        if tag == f"{W}r":
            properties = one.find(f"{W}rPr")
            style = paper.looks.get(style_of(properties, "rStyle") or "-", PLAIN)
            own = look_of(properties).over(style).over(look)
            if not own.hidden:
                yield from _words(one, paper, own)
        elif tag == f"{W}t":
            yield shown(one.text or "", look)
        elif tag == f"{_MATHS}t":
            yield one.text or ""
        elif tag == f"{W}softHyphen":
            yield by_font("\xad", look.font or "").replace("\xad", "")
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag == f"{W}sym":
            yield ""
        elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            own_mark = one.get(f"{W}customMarkFollows", "0") not in ("0", "false")
            printed = "".join(text.text or "" for text in parent.iter(f"{W}t")) if own_mark else ""
            yield _note(one, paper, printed)
            if own_mark:  # the mark that is printed, behind which the note stands here
                return
        elif tag == f"{_MC}AlternateContent":
            yield from _words(_chosen(one), paper, look)
        elif tag == f"{W}txbxContent":
            paper.boxes.append(one)
        else:
            yield from _words(one, paper, look)


def _chosen(alternatives: Any) -> Any:
    """Of what Word wrote twice, for itself and for others, the first that has words."""
    found = [*alternatives.findall(f"{_MC}Choice"), *alternatives.findall(f"{_MC}Fallback")]
    return next((one for one in found if any(text.text for text in one.iter(f"{W}t"))), ())


def _note(reference: Any, paper: _Paper, printed: str) -> str:
    """The mark of a footnote, whose text is kept for the end without the mark `printed` before it."""
    kept = paper.endnotes if reference.tag == f"{W}endnoteReference" else paper.footnotes
    note = kept.pop(reference.get(f"{W}id", ""), None)
    if note is None:
        return ""
    place = len(paper.notes)
    paper.notes.append([])
    lines = _blocks(note, paper)
    paper.notes[place] = [line.removeprefix(printed.strip()) for line in lines[:1]] + lines[1:]
    if not any(line.strip() for line in paper.notes[place]):
        del paper.notes[place]
        return ""
    return mark(place + 1)
