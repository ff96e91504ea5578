"""Web pages: the paper that a page shows, without its menus; nothing is fetched and no script is run."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from graph.errors import InputError
from graph.patterns import regex
from graph.reading.content import Content, mark
from graph.reading.docx_numbers import written
from graph.reading.html_main import OFFICIAL, main_part
from graph.reading.old_letters import by_font, decode, mended
from graph.reading.tables import is_official, table_lines

_CHARSET = regex(rb"""<(?:meta|\?xml)[^>]{0,200}(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,40})""", re.IGNORECASE)
_OLD_FONT = regex(rb"""(?:face\s*=|font-family\s*:)[\s"']{0,5}(?:\.Vn|VNI-)""", re.IGNORECASE)
_FAMILY = regex(r"font-family\s*:\s*[\"']?([^;\"',]+)", re.IGNORECASE)
_HIDDEN = regex(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_DISPLAY = regex(r"display\s*:\s*(\w+)", re.IGNORECASE)
_NAMES = regex(r"[.#][\w-]+")
_LEFT_OUT = frozenset((
    "head", "script", "style", "noscript", "template", "nav", "aside", "select", "option", "button", "input",
    "textarea", "svg", "iframe", "object", "embed", "video", "audio", "canvas", "map", "dialog", "menu", "del",
))  # fmt: skip
_BLOCKS = frozenset((
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "main",
    "header", "footer", "blockquote", "pre", "center", "address", "form", "fieldset", "table", "tbody", "thead",
    "tfoot", "tr", "td", "th", "caption", "figure", "figcaption", "body", "html", "hr",
))  # fmt: skip
_LIST_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_CELL = 600
"""A cell with more than this holds no figure of a table, but part of the page."""
_ROWS = 1_000
"""So many rows at most a cell reaches down."""


def read(data: bytes, name: str) -> Content:
    """The text of a web page. Raises `InputError` where there is none."""
    from lxml import etree, html

    parser = html.HTMLParser(no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = html.fromstring(_decoded(data), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise InputError("file_damaged", path=name) from error
    if any("Excessive depth" in error.message for error in parser.error_log):  # all further in was left out
        raise InputError("file_damaged", path=name)
    _hide(root)
    lines = _lines(main_part(root, is_left_out))
    found = [line for place, line in enumerate(lines) if line or (place and lines[place - 1])]
    return Content(mended("\n".join(found)) + "\n")


def _hide(root: Any) -> None:
    """Mark as hidden what the page's own style hides by its class or name."""
    names = _hidden_names("".join(style.text or "" for style in root.iter("style")))
    for element in root.iter() if names else ():
        own = [f".{one}" for one in (element.get("class") or "").split()] + [f"#{element.get('id')}"]
        if not names.isdisjoint(own):
            element.set("hidden", "")


def _hidden_names(style: str) -> frozenset[str]:
    """Classes and names that a style hides always: not on paper or small screens alone, and in no case shown again."""
    hidden: set[str] = set()
    shown: set[str] = set()
    depth = 0
    for rule in style.split("}"):
        chosen, _, said = rule.rpartition("{")
        within = depth + rule.count("{") > 1
        depth = max(0, depth + rule.count("{") - 1)
        display = _DISPLAY.search(said)
        if display is None:
            continue
        for one in chosen.split(","):
            if display.group(1).lower() != "none":
                shown.update(_NAMES.findall(one))
            elif not within and _NAMES.fullmatch(one.strip()):
                hidden.add(one.strip())
    return frozenset(hidden - shown)


def is_left_out(element: Any) -> bool:
    """Whether an element is no text of the page: scripts, menus, fields, what is hidden and no paper."""
    if not isinstance(element.tag, str) or element.tag in _LEFT_OUT:
        return True
    if element.get("role") in ("navigation", "dialog", "menu", "search"):
        return True
    hidden = element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "")
    return bool(hidden) and not OFFICIAL.search("".join(element.itertext()))  # a page is saved with any tab open


def _decoded(data: bytes) -> str:
    """The page as letters, by its mark, by what it says of itself, or by what reads as Vietnamese."""
    for sign, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(sign):
            return _without_declaration(data.decode(encoding, "replace"))
    try:
        return _without_declaration(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    if _OLD_FONT.search(data):  # its fonts say what its bytes mean
        return _without_declaration(data.decode("cp1252", "replace"))
    said = _CHARSET.search(data[:4096])
    named = said.group(1).decode("ascii").lower() if said else ""
    if named in ("", "iso-8859-1", "windows-1252", "us-ascii", "x-user-defined"):
        return _without_declaration(decode(data) or data.decode("cp1252", "replace"))
    try:
        return _without_declaration(data.decode(named, "replace"))
    except LookupError:
        return _without_declaration(decode(data) or data.decode("utf-8", "replace"))


def _without_declaration(text: str) -> str:
    """`text` without an XML declaration, whose encoding counts no more."""
    return re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", unicodedata.normalize("NFC", text.replace("\x00", "")))


def _lines(element: Any) -> list[str]:
    page = _Page()
    page.walk(element, _font_of(element, ""))
    page.end_line()
    return page.lines


class _Page:
    """The lines of a page, as a walk over its elements finds them."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._parts: list[str] = []

    def end_line(self) -> None:
        """End the line that is being written, if it holds anything."""
        text = " ".join("".join(self._parts).split())
        self._parts = []
        if text:
            self.lines.append(text)

    def walk(self, element: Any, font: str) -> None:
        """Write what `element` shows."""
        self._write(element.text, font)
        number = 0
        for one in element:
            if not is_left_out(one):
                if one.tag == "li":
                    number += 1
                    self._item(element, one, number, font)
                else:
                    self._one(one, _font_of(one, font))
            self._write(one.tail, font)

    def _one(self, element: Any, font: str) -> None:
        if element.tag == "br":
            self.end_line()
        elif element.tag == "table":
            self._table(element, font)
        elif (
            element.tag == "sup" and (text := "".join(element.itertext()).strip(" []()")).isdecimal() and len(text) < 4
        ):
            self._parts.append(mark(int(text)))
        elif element.tag == "pre" and len(element) == 0:
            self.end_line()
            self.lines += [by_font(line.rstrip(), font) for line in (element.text or "").split("\n")]
        elif element.tag in _BLOCKS:
            self.end_line()
            self.walk(element, font)
            self.end_line()
            if element.tag in ("table", "ul", "ol", "hr"):
                self.lines.append("")
        else:
            self.walk(element, font)

    def _item(self, parent: Any, item: Any, number: int, font: str) -> None:
        self.end_line()
        if parent.tag == "ol":
            first = parent.get("start", "1")
            own = item.get("value", "")
            place = int(own) if own.isdecimal() else (int(first) if first.isdecimal() else 1) + number - 1
            form = _LIST_FORMS.get(parent.get("type", ""), "decimal")
            self._parts.append(written(place, form) + (") " if form == "lowerLetter" else ". "))
        elif parent.tag == "ul" and not "".join(item.itertext()).lstrip().startswith(("-", "+", "•")):
            self._parts.append("- ")
        self.walk(item, _font_of(item, font))
        self.end_line()

    def _table(self, table: Any, font: str) -> None:
        self.end_line()
        rows: list[list[str]] = []
        spans: dict[int, int] = {}
        for row in table.iter("tr"):
            if next(row.iterancestors("table")) is table and not is_left_out(row):
                cells = [cell for cell in row if cell.tag in ("td", "th") and not is_left_out(cell)]
                rows.append(_in_columns(cells, font, spans))
        rows = [row for row in rows if row]
        if is_official(rows) or all(len(cell) < _CELL for row in rows for cell in row):
            self.lines += ["", *table_lines(rows), ""]
        else:  # a table that only sets the page
            for row in rows:
                for cell in row:
                    self.lines += [line for line in cell.split("\n") if line]

    def _write(self, text: str | None, font: str) -> None:
        if text:
            self._parts.append(by_font(text, font))


def _in_columns(cells: list[Any], font: str, spans: dict[int, int]) -> list[str]:
    """The texts of a row's cells, an empty one where one of an earlier row reaches down: `spans` are the columns that
    are taken, with the rows for which they still are."""
    found: list[str] = []
    for cell in cells:
        while spans.get(len(found)):
            spans[len(found)] -= 1
            found.append("")
        down = cell.get("rowspan", "")
        spans[len(found)] = min(int(down), _ROWS) - 1 if down.isdecimal() else 0
        found.append(_cell(cell, font))
    for column in sorted(column for column, left in spans.items() if left and column >= len(found)):
        spans[column] -= 1
        found += [""] * (column + 1 - len(found))
    return found


def _cell(cell: Any, font: str) -> str:
    page = _Page()
    page.walk(cell, _font_of(cell, font))
    page.end_line()
    return "\n".join(line for line in page.lines if line)


def _font_of(element: Any, font: str) -> str:
    """The font of an element, its parent's being `font`."""
    if face := element.get("face"):
        return str(face).partition(",")[0].strip(" \"'")
    if style := element.get("style"):
        family = _FAMILY.search(style)
        if family:
            return family.group(1).strip()
    return font
