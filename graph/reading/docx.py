"""Word files (.docx, .docm, .dotx): the text as it is printed, tracked changes accepted; macros are never run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from graph.errors import InputError
from graph.reading.content import Content, mark, with_footnotes
from graph.reading.docx_numbers import Numbers, W, read_numbers
from graph.reading.docx_styles import inherit
from graph.reading.old_letters import by_font
from graph.reading.package import Package
from graph.reading.tables import table_lines

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LEFT_OUT = frozenset(
    f"{W}{name}"
    for name in ("del", "moveFrom", "delText", "instrText", "rPr", "pPr", "sectPr", "footnoteRef", "endnoteRef")
)
"""What is not printed: deleted words, field codes, properties."""
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
    fonts: dict[str, str]
    footnotes: dict[str, Any]
    endnotes: dict[str, Any]
    notes: list[list[str]] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)


def read(data: bytes, name: str) -> Content:
    """The text of a Word file. Raises `InputError` where it is damaged, locked or too large."""
    package = Package(data, name)
    where = next((part for part in ("word/document.xml", *sorted(package.parts)) if _is_main(part, package)), None)
    root = package.tree(where) if where else None
    if root is None:
        raise InputError("file_damaged", path=name)
    folder = where.rpartition("/")[0] if where else "word"
    styles = package.tree(f"{folder}/styles.xml")
    paper = _Paper(
        read_numbers(package.tree(f"{folder}/numbering.xml"), styles),
        _style_fonts(styles),
        _by_id(package.tree(f"{folder}/footnotes.xml")),
        _by_id(package.tree(f"{folder}/endnotes.xml")),
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


def _is_main(part: str, package: Package) -> bool:
    return part in package.parts and re.fullmatch(r"word/(?:.*/)?document\d*\.xml", part) is not None


def _headers(package: Package, folder: str) -> Iterator[Any]:
    """The headers that stand over the pages, each part once."""
    for part in sorted(package.parts):
        if part.startswith(f"{folder}/header") and part.endswith(".xml") and part.count("/") == folder.count("/") + 1:
            yield package.tree(part)


def _by_id(root: Any) -> dict[str, Any]:
    """The notes of a part by their ids, without the lines that Word draws above them."""
    if root is None:
        return {}
    return {one.get(f"{W}id", ""): one for one in root if one.get(f"{W}type") in (None, "normal")}


def _blocks(parent: Any, paper: _Paper) -> list[str]:
    """The lines of the paragraphs and tables in `parent`, text boxes behind the paragraph that they hang on."""
    lines: list[str] = []
    for one in parent:
        if one.tag == f"{W}p":
            lines += _paragraph(one, paper)
        elif one.tag == f"{W}tbl":
            rows = [_row(row, paper) for row in one.iter(f"{W}tr") if _table_of(row) is one]
            lines += ["", *table_lines([row for row in rows if row]), ""]
        elif one.tag == f"{_MC}AlternateContent":
            lines += [line for chosen in _chosen(one) for line in _blocks(chosen, paper)]
        elif isinstance(one.tag, str) and one.tag not in _LEFT_OUT:
            lines += _blocks(one, paper)
    return lines


def _table_of(row: Any) -> Any:
    return next(row.iterancestors(f"{W}tbl"), None)


def _row(row: Any, paper: _Paper) -> list[str]:
    """The cells of a row; a cell that goes on with the one above it, or on its left, is empty."""
    if row.find(f"{W}trPr/{W}del") is not None:
        return []
    return ["\n".join(_blocks(cell, paper)) for cell in row.iter(f"{W}tc") if next(cell.iterancestors(f"{W}tr")) is row]


def _paragraph(paragraph: Any, paper: _Paper) -> list[str]:
    properties = paragraph.find(f"{W}pPr")
    style = properties.find(f"{W}pStyle") if properties is not None else None
    font = paper.fonts.get(style.get(f"{W}val", "") if style is not None else "", paper.fonts.get("", ""))
    outer, paper.boxes = paper.boxes, []
    text = "".join(_words(paragraph, paper, font))
    boxes, paper.boxes = paper.boxes, outer
    if text.strip():
        text = paper.numbers.before(paragraph) + text
    lines = [line.strip() for line in text.split("\n")]
    for box in boxes:
        lines += ["", *_blocks(box, paper), ""]
    return lines


def _words(parent: Any, paper: _Paper, font: str) -> Iterator[str]:
    for one in parent:
        tag = one.tag
        if tag in _LEFT_OUT or not isinstance(tag, str):
            continue
        if tag == f"{W}r":
            properties = one.find(f"{W}rPr")
            if properties is not None and _is_hidden(properties):
                continue
            yield from _words(one, paper, _font(properties, paper.fonts) or font)
        elif tag == f"{W}t":
            yield by_font(one.text or "", font)
        elif tag == f"{W}softHyphen":
            yield by_font("\xad", font).replace("\xad", "")
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag == f"{W}sym":
            yield ""
        elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            yield _note(one, paper)
        elif tag == f"{_MC}AlternateContent":
            for chosen in _chosen(one):
                yield from _words(chosen, paper, font)
        elif tag == f"{W}txbxContent":
            paper.boxes.append(one)
        else:
            yield from _words(one, paper, font)


def _chosen(alternatives: Any) -> list[Any]:
    """Of what Word wrote twice, for itself and for others, the first."""
    return list(alternatives.findall(f"{_MC}Choice")[:1] or alternatives.findall(f"{_MC}Fallback")[:1])


def _note(reference: Any, paper: _Paper) -> str:
    """The mark of a footnote, whose text is kept for the end."""
    kept = paper.endnotes if reference.tag == f"{W}endnoteReference" else paper.footnotes
    note = kept.pop(reference.get(f"{W}id", ""), None)
    if note is None:
        return ""
    place = len(paper.notes)
    paper.notes.append([])
    paper.notes[place] = _blocks(note, paper)
    if not any(line.strip() for line in paper.notes[place]):
        del paper.notes[place]
        return ""
    return mark(place + 1)


def _is_hidden(properties: Any) -> bool:
    vanish = properties.find(f"{W}vanish")
    return vanish is not None and vanish.get(f"{W}val", "1") not in ("0", "false", "off")


def _font(properties: Any, theme: dict[str, str]) -> str:
    """The font that `properties` name themselves, or by the style of letters."""
    if properties is None:
        return ""
    fonts = properties.find(f"{W}rFonts")
    if fonts is not None and (found := fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")):
        return str(found)
    style = properties.find(f"{W}rStyle")
    return theme.get(style.get(f"{W}val", ""), "") if style is not None else ""


def _style_fonts(styles: Any) -> dict[str, str]:
    """Style -> its font, the default one under the empty name."""
    if styles is None:
        return {}
    default = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    found = {"": _font(default, {})}
    based: dict[str, str] = {}
    for style in styles.iter(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        above = style.find(f"{W}basedOn")
        based[name] = above.get(f"{W}val", "") if above is not None else ""
        font = _font(style.find(f"{W}rPr"), {})
        if font:
            found[name] = font
            if style.get(f"{W}default") == "1" and style.get(f"{W}type") == "paragraph":
                found[""] = font
    inherit(found, based)
    return found
