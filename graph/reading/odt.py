"""OpenDocument texts (.odt): paragraphs, lists as numbered, tables, footnotes; what was deleted is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from graph.errors import InputError
from graph.reading.content import Content, mark, with_footnotes
from graph.reading.looks import PLAIN, Look, inherited, shown
from graph.reading.odt_numbers import Counted, Numbers
from graph.reading.package import Package
from graph.reading.tables import table_lines

_URN = "{urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TEXT, _TABLE = f"{_URN}office:1.0}}", f"{_URN}text:1.0}}", f"{_URN}table:1.0}}"
_STYLE, _FO = f"{_URN}style:1.0}}", f"{_URN}xsl-fo-compatible:1.0}}"
_SVG = f"{_URN}svg-compatible:1.0}}"
_LEFT_OUT = frozenset((
    f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_OFFICE}forms", f"{_TEXT}sequence-decls",
    f"{_TEXT}note-citation", f"{_TEXT}ruby-text", f"{_SVG}title", f"{_SVG}desc",
))  # fmt: skip
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
_REPEATED = 200
"""Spaces are repeated no more than this."""


@dataclass(slots=True)
class _Paper:
    """What the walk over a text needs, and the footnotes in the order of their marks."""

    looks: dict[str, Look]
    numbers: Numbers
    notes: list[list[str]] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)


def read(data: bytes, name: str) -> Content:
    """The text of an OpenDocument text. Raises `InputError` where it is damaged, locked or too large."""
    package = Package(data, name)
    if "META-INF/manifest.xml" in package.parts and b"encryption-data" in package.part("META-INF/manifest.xml"):
        raise InputError("file_locked", path=name)
    root = package.tree("content.xml")
    body = root.find(f"{_OFFICE}body/{_OFFICE}text") if root is not None else None
    if body is None:
        raise InputError("file_damaged", path=name)
    styles = package.tree("styles.xml")
    paper = _Paper(_looks(styles, root), Numbers(_levels("list-style", styles, root), _levels("outline-style", styles)))
    lines: list[str] = []
    for header in _headers(styles):
        lines += [line for line in _blocks(header, paper) if line and not line.isdigit() and line not in lines]
    lines += ["", *_blocks(body, paper)] if lines else _blocks(body, paper)
    macros = any(part.startswith(("Basic/", "Scripts/")) for part in package.parts)
    return Content(with_footnotes(lines, paper.notes), ("note_macros",) if macros else ())


def _headers(styles: Any) -> Iterator[Any]:
    """What stands over the pages."""
    for page in styles.iter(f"{_STYLE}master-page") if styles is not None else ():
        yield from (one for one in page if one.tag in (f"{_STYLE}header", f"{_STYLE}header-first"))


def _blocks(parent: Any, paper: _Paper) -> list[str]:
    lines: list[str] = []
    for one in parent:
        if one.tag in _PARAGRAPHS:
            lines += _paragraph(one, paper, paper.numbers.before_heading(one) if one.tag == f"{_TEXT}h" else "")
        elif one.tag == f"{_TEXT}list":
            lines += _list(one, paper, paper.numbers.begin(one), 0)
        elif one.tag == f"{_TABLE}table":
            lines += ["", *table_lines(_rows(one, paper)), ""]
        elif one.tag not in _LEFT_OUT and isinstance(one.tag, str) and not _is_hidden(one):
            lines += _blocks(one, paper)
    return lines


def _is_hidden(element: Any) -> bool:
    """Whether a section, or words, are there but not shown."""
    return bool(element.get(f"{_TEXT}display") == "none" or element.get(f"{_TEXT}is-hidden") == "true")


def _rows(table: Any, paper: _Paper) -> list[list[str]]:
    """The rows of a table, those of its head first."""
    rows = []
    for row in table.iter(f"{_TABLE}table-row"):
        if next(row.iterancestors(f"{_TABLE}table")) is table:
            cells = [cell for cell in row if cell.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")]
            rows.append(["\n".join(_blocks(cell, paper)) for cell in cells])
    return [row for row in rows if row]


def _list(one: Any, paper: _Paper, counted: Counted, depth: int) -> list[str]:
    """The lines of a list, its items numbered as its style says."""
    counted = paper.numbers.styled(counted, one)
    lines: list[str] = []
    for item in one:
        if item.tag not in (f"{_TEXT}list-item", f"{_TEXT}list-header"):
            continue
        first = item[0].tag if len(item) else None
        label = paper.numbers.next(counted, depth, item) if item.tag.endswith("item") and first in _PARAGRAPHS else ""
        for block in item:
            if block.tag == f"{_TEXT}list":
                lines += _list(block, paper, counted, depth + 1)
            elif block.tag in _PARAGRAPHS:
                lines += _paragraph(block, paper, label)
                label = ""
            else:
                lines += _blocks([block], paper)
    return lines


def _paragraph(paragraph: Any, paper: _Paper, label: str) -> list[str]:
    """The lines of a paragraph, `label` before its words."""
    if any(_is_hidden(field) for field in paragraph.iter(f"{_TEXT}hidden-paragraph")):
        return []
    outer, paper.boxes = paper.boxes, []
    text = "".join(_words(paragraph, paper, _look(paragraph, paper, paper.looks.get("", PLAIN))))
    boxes, paper.boxes = paper.boxes, outer
    lines = [line.strip() for line in (label + text if text.strip() else text).split("\n")]
    for box in boxes:
        lines += ["", *_blocks(box, paper), ""]
    return lines


def _words(parent: Any, paper: _Paper, look: Look) -> Iterator[str]:
    yield shown(" ".join((parent.text or "").split("\n")), look)
    for one in parent:
        tag = one.tag
        if tag == f"{_TEXT}line-break":
            yield "\n"
        elif tag == f"{_TEXT}tab":
            yield "\t"
        elif tag == f"{_TEXT}s":
            count = one.get(f"{_TEXT}c", "1")
            yield " " * min(int(count) if count.isdecimal() else 1, _REPEATED)
        elif tag == f"{_TEXT}note":
            yield _note(one, paper)
        elif any(inside.tag in _PARAGRAPHS for inside in one) and tag not in _LEFT_OUT:
            paper.boxes.append(one)
        elif isinstance(tag, str) and tag not in _LEFT_OUT and not _is_hidden(one):
            yield from _words(one, paper, _look(one, paper, look))
        yield shown(" ".join((one.tail or "").split("\n")), look)


def _note(note: Any, paper: _Paper) -> str:
    body = note.find(f"{_TEXT}note-body")
    if body is None:
        return ""
    place = len(paper.notes)
    paper.notes.append([])
    paper.notes[place] = _blocks(body, paper)
    return mark(place + 1)


def _look(element: Any, paper: _Paper, look: Look) -> Look:
    return paper.looks.get(element.get(f"{_TEXT}style-name", "-"), PLAIN).over(look)


def _looks(*roots: Any) -> dict[str, Look]:
    """Style -> its look, also through the style that it is based on; that of plain paragraphs under no name."""
    own: dict[str, Look] = {}
    based: dict[str, str] = {}
    for root in roots:
        for style in root.iter(f"{_STYLE}style", f"{_STYLE}default-style") if root is not None else ():
            name = style.get(f"{_STYLE}name", "")
            if name or style.get(f"{_STYLE}family") == "paragraph":
                own[name] = _look_of(style.find(f"{_STYLE}text-properties"))
                based[name] = style.get(f"{_STYLE}parent-style-name", "-")
    return inherited(own, based)


def _look_of(properties: Any) -> Look:
    if properties is None:
        return PLAIN
    font = properties.get(f"{_STYLE}font-name") or properties.get(f"{_FO}font-family")
    display = properties.get(f"{_TEXT}display")
    capitals = properties.get(f"{_FO}text-transform")
    place = properties.get(f"{_STYLE}text-position")
    return Look(
        font.strip("'") if font else None,
        display == "none" if display else None,
        capitals == "uppercase" if capitals else None,
        place.startswith("super") or (place[0].isdigit() and place[0] != "0") if place else None,
    )


def _levels(kind: str, *roots: Any) -> dict[str, dict[int, Any]]:
    """Style of lists, or of headings -> its levels, from 0."""
    found: dict[str, dict[int, Any]] = {}
    for root in roots:
        for style in root.iter(f"{_TEXT}{kind}") if root is not None else ():
            depths = ((level.get(f"{_TEXT}level", ""), level) for level in style if isinstance(level.tag, str))
            found[style.get(f"{_STYLE}name", "")] = {int(depth) - 1: one for depth, one in depths if depth.isdecimal()}
    return found
