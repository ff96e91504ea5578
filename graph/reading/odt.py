"""OpenDocument texts (.odt): paragraphs, lists as numbered, tables, footnotes; what was deleted is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from graph.errors import InputError
from graph.reading.content import Content, mark, with_footnotes
from graph.reading.docx_numbers import written
from graph.reading.old_letters import by_font
from graph.reading.package import Package
from graph.reading.tables import table_lines

_URN = "{urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TEXT, _TABLE = f"{_URN}office:1.0}}", f"{_URN}text:1.0}}", f"{_URN}table:1.0}}"
_STYLE, _DRAW, _FO = f"{_URN}style:1.0}}", f"{_URN}drawing:1.0}}", f"{_URN}xsl-fo-compatible:1.0}}"
_LEFT_OUT = frozenset(
    (
        f"{_TEXT}tracked-changes",
        f"{_OFFICE}annotation",
        f"{_OFFICE}forms",
        f"{_TEXT}sequence-decls",
        f"{_TEXT}note-citation",
    )
)
_FORMS = {"1": "decimal", "i": "lowerRoman", "I": "upperRoman", "a": "lowerLetter", "A": "upperLetter"}
_REPEATED = 200
"""Cells, spaces and levels are repeated no more than this."""


@dataclass(slots=True)
class _Paper:
    """What the walk over a text needs, and the footnotes in the order of their marks."""

    fonts: dict[str, str]
    lists: dict[str, dict[int, Any]]
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
    paper = _Paper(_fonts(styles, root), _lists(styles, root))
    lines = _blocks(body, paper)
    macros = any(part.startswith(("Basic/", "Scripts/")) for part in package.parts)
    return Content(with_footnotes(lines, paper.notes), ("note_macros",) if macros else ())


def _blocks(parent: Any, paper: _Paper) -> list[str]:
    lines: list[str] = []
    for one in parent:
        if one.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            lines += _paragraph(one, paper)
        elif one.tag == f"{_TEXT}list":
            lines += _list(one, paper, one.get(f"{_TEXT}style-name", ""), [])
        elif one.tag == f"{_TABLE}table":
            lines += ["", *table_lines(_rows(one, paper)), ""]
        elif one.tag not in _LEFT_OUT and isinstance(one.tag, str):
            lines += _blocks(one, paper)
    return lines


def _rows(table: Any, paper: _Paper) -> list[list[str]]:
    """The rows of a table, those of its head first."""
    rows = []
    for row in table.iter(f"{_TABLE}table-row"):
        if next(row.iterancestors(f"{_TABLE}table")) is table:
            cells = [cell for cell in row if cell.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")]
            rows.append(["\n".join(_blocks(cell, paper)) for cell in cells])
    return [row for row in rows if row]


def _list(one: Any, paper: _Paper, style: str, counts: list[int]) -> list[str]:
    """The lines of a list, its items numbered as its style says."""
    style = one.get(f"{_TEXT}style-name", style)
    lines: list[str] = []
    counts = [*counts, 0]
    level = paper.lists.get(style, {}).get(len(counts))
    for item in one:
        if item.tag not in (f"{_TEXT}list-item", f"{_TEXT}list-header"):
            continue
        numbered = item.tag == f"{_TEXT}list-item"
        if numbered:
            start = item.get(f"{_TEXT}start-value") or (level.get(f"{_TEXT}start-value") if level is not None else None)
            fresh = counts[-1] == 0 or item.get(f"{_TEXT}start-value")
            counts[-1] = int(start) if start and start.isdecimal() and fresh else counts[-1] + 1
        for place, block in enumerate(item):
            if block.tag == f"{_TEXT}list":
                lines += _list(block, paper, style, counts)
                continue
            found = _paragraph(block, paper) if block.tag in (f"{_TEXT}p", f"{_TEXT}h") else _blocks([block], paper)
            if place == 0 and numbered and found and found[0]:
                found[0] = _label(paper.lists.get(style, {}), counts) + found[0]
            lines += found
    return lines


def _label(levels: dict[int, Any], counts: list[int]) -> str:
    """What is printed before an item, with the space behind it."""
    level = levels.get(len(counts))
    if level is None:
        return ""
    if level.tag != f"{_TEXT}list-level-style-number":
        return "- "
    shown = level.get(f"{_TEXT}display-levels", "1")
    depth = min(int(shown) if shown.isdecimal() else 1, len(counts))
    numbers = []
    for place in range(len(counts) - depth, len(counts)):
        own = levels.get(place + 1, level)
        form = own.get(f"{_STYLE}num-format", "1")
        if form:
            numbers.append(written(counts[place], _FORMS.get(form, "decimal")))
    text = level.get(f"{_STYLE}num-prefix", "") + ".".join(numbers) + level.get(f"{_STYLE}num-suffix", "")
    return text + " " if numbers and text else ""


def _paragraph(paragraph: Any, paper: _Paper) -> list[str]:
    outer, paper.boxes = paper.boxes, []
    text = "".join(_words(paragraph, paper, _font(paragraph, paper, paper.fonts.get("", ""))))
    boxes, paper.boxes = paper.boxes, outer
    lines = [line.strip() for line in text.split("\n")]
    for box in boxes:
        lines += ["", *_blocks(box, paper), ""]
    return lines


def _words(parent: Any, paper: _Paper, font: str) -> Iterator[str]:
    yield by_font(" ".join((parent.text or "").split("\n")), font)
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
        elif tag == f"{_DRAW}text-box":
            paper.boxes.append(one)
        elif isinstance(tag, str) and tag not in _LEFT_OUT:
            yield from _words(one, paper, _font(one, paper, font))
        yield by_font(" ".join((one.tail or "").split("\n")), font)


def _note(note: Any, paper: _Paper) -> str:
    body = note.find(f"{_TEXT}note-body")
    if body is None:
        return ""
    place = len(paper.notes)
    paper.notes.append([])
    paper.notes[place] = _blocks(body, paper)
    return mark(place + 1)


def _font(element: Any, paper: _Paper, font: str) -> str:
    return paper.fonts.get(element.get(f"{_TEXT}style-name", "-"), font)


def _fonts(*roots: Any) -> dict[str, str]:
    """Style -> its font, also through the style that it is based on; the default one under the empty name."""
    found: dict[str, str] = {}
    above: dict[str, str] = {}
    for root in roots:
        for style in root.iter(f"{_STYLE}style", f"{_STYLE}default-style") if root is not None else ():
            properties = style.find(f"{_STYLE}text-properties")
            font = ""
            if properties is not None:
                font = properties.get(f"{_STYLE}font-name") or properties.get(f"{_FO}font-family") or ""
            name = style.get(f"{_STYLE}name", "")
            if font and (name or style.get(f"{_STYLE}family") == "paragraph"):
                found[name] = font.strip("'")
            above[name] = style.get(f"{_STYLE}parent-style-name", "")
    for name in above:
        higher, steps = name, 0
        while higher and higher not in found and steps < 20:
            higher, steps = above.get(higher, ""), steps + 1
        if higher in found and name:
            found.setdefault(name, found[higher])
    return found


def _lists(*roots: Any) -> dict[str, dict[int, Any]]:
    """Style of lists -> its levels."""
    found: dict[str, dict[int, Any]] = {}
    for root in roots:
        for style in root.iter(f"{_TEXT}list-style") if root is not None else ():
            levels = {}
            for level in style:
                depth = level.get(f"{_TEXT}level", "") if isinstance(level.tag, str) else ""
                if depth.isdecimal():
                    levels[int(depth)] = level
            found[style.get(f"{_STYLE}name", "")] = levels
    return found
