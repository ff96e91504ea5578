"""Rich Text Format (.rtf): letters by the code page of their font, tables, footnotes; objects are passed over."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace

from graph.errors import InputError
from graph.patterns import regex
from graph.reading.content import Content, mark, with_footnotes
from graph.reading.old_letters import by_font, mended
from graph.reading.tables import table_lines

_TOKEN = regex(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)|(\\)"
)
_PASSED_OVER = frozenset((
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "listtable", "listoverridetable", "rsidtbl",
    "themedata", "colorschememapping", "latentstyles", "datastore", "generator", "xmlnstbl", "fldinst", "footer",
    "footerl", "footerr", "footerf", "headerl", "headerr", "headerf", "header", "bkmkstart", "bkmkend", "datafield",
    "revtbl", "filetbl", "mmathPr", "private1", "nonshppict", "ftnsep", "ftnsepc",
))  # fmt: skip
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_SIGNS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "page": "\n", "sect": "\n",
}  # fmt: skip
_DEPTH = 2_000
_MARKS = " ⁰¹²³⁴⁵⁶⁷⁸⁹"
"""How a footnote begins that is typed with its mark."""
_OWN_MARK = regex(r" ?[(\[]?[*†‡§]{1,4}[)\]]? ?")
"""A mark that somebody chose, in place of the number."""


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group."""

    font: int = -1
    silent: bool = False
    hidden: bool = False
    skip: int = 1
    raised: bool = False
    capitals: bool = False


@dataclass(slots=True)
class _Flow:
    """The lines of the text, or of one footnote, and the table that is open in it."""

    lines: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    cell_lines: list[str] = field(default_factory=list)
    in_table: bool = False

    def end_paragraph(self) -> None:
        """End a paragraph, of a cell or of the text."""
        text = "".join(self.parts)
        self.parts = []
        if self.in_table:
            self.cell_lines.append(text)
            return
        self.end_table()
        self.lines += [line.strip() for line in text.split("\n")]

    def end_cell(self) -> None:
        """End a cell."""
        self.cells.append("\n".join([*self.cell_lines, "".join(self.parts)]))
        self.cell_lines, self.parts = [], []

    def end_row(self) -> None:
        """End a row."""
        if self.cells:
            self.rows.append(self.cells)
        self.cells, self.in_table = [], False

    def end_table(self) -> None:
        """Write the rows of a table that is over."""
        if self.rows:
            self.lines += ["", *table_lines(self.rows), ""]
        self.rows = []

    def end(self) -> list[str]:
        """The lines, at the end of the flow."""
        self.in_table = False
        if any(part.strip() for part in self.parts) or self.cell_lines:
            self.parts = ["\n".join([*self.cell_lines, "".join(self.parts)])]
            self.end_paragraph()
        self.end_table()
        return self.lines


class _Paper:
    """The letters of a file, one token after the other."""

    def __init__(self, data: bytes) -> None:
        self._fonts, default = _fonts(data)
        page = re.search(rb"\\ansicpg(\d{1,5})", data[:4000])
        self._page = _code_page(int(page.group(1)) if page else 1252)
        self.state = _State(font=default)
        self.stack: list[_State] = []
        self.flows = [_Flow()]
        self.notes: list[list[str]] = []
        self._open: list[tuple[int, int, str]] = []  # depth of a footnote's group, its place, the mark that is printed
        self._bytes = b""
        self._skip = 0

    def read(self, data: bytes) -> list[str]:
        """The lines of the text."""
        place = 0
        while (token := _TOKEN.match(data, place)) is not None:
            place = token.end()
            word, number, code, sign, brace, text, _ = token.groups()
            if code is not None or text is not None:
                self._take(text if code is None else bytes((int(code, 16),)))
                continue
            self._flush()
            if brace == b"{":
                if len(self.stack) > _DEPTH:
                    raise RecursionError
                self.stack.append(self.state)
            elif brace == b"}":
                self._close()
            elif word is not None:
                if word == b"bin":  # bytes of an object
                    place += max(0, int(number or 0))
                self._control(word.decode("ascii"), int(number) if number is not None else None)
            elif sign is not None:
                self._sign(sign)
        self._flush()
        return self.flows[0].end()

    def _take(self, data: bytes) -> None:
        """Take letters, but for those that stand for one told by its number already."""
        left_out = min(self._skip, len(data))
        self._skip -= left_out
        self._bytes += data[left_out:]

    def _flush(self) -> None:
        """Write the bytes read so far as letters of the font."""
        if not self._bytes:
            return
        data, self._bytes = self._bytes, b""
        name, page = self._fonts.get(self.state.font, ("", ""))
        self._put(data.decode(page or self._page, "replace"), name)

    def _put(self, text: str, font: str = "") -> None:
        if self.state.silent or self.state.hidden:
            return
        if self.state.raised and text.strip().isdecimal() and len(text.strip()) < 4:
            text = mark(int(text))
        text = by_font(text, font)
        self.flows[-1].parts.append(text.upper() if self.state.capitals else text)

    def _close(self) -> None:
        if self.stack:
            self.state = self.stack.pop()
        if self._open and len(self.stack) < self._open[-1][0]:
            _, place, printed = self._open.pop()
            lines = self.flows.pop().end()
            self.notes[place] = [line.lstrip(_MARKS).removeprefix(printed) for line in lines[:1]] + lines[1:]

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self.state = replace(self.state, silent=True)
        elif sign == b"~":
            self._put(" ")
        elif sign == b"_":
            self._put("-")
        elif sign in (b"\\", b"{", b"}"):
            self._put(sign.decode("ascii"))
        elif sign in (b"\r", b"\n"):
            self.flows[-1].end_paragraph()

    def _control(self, word: str, number: int | None) -> None:
        flow = self.flows[-1]
        on = number != 0
        match word:
            case _ if word in _PASSED_OVER:
                self.state = replace(self.state, silent=True)
            case "footnote":
                if not (self.stack and self.stack[-1].silent):  # also `{\\*\\footnote`, as LibreOffice writes it
                    self.state = replace(self.state, silent=False)
                    place = len(self.notes)
                    self.notes.append([])
                    own_mark = self.state.raised and flow.parts and _OWN_MARK.fullmatch(flow.parts[-1])
                    printed = flow.parts.pop().strip() if own_mark else ""
                    flow.parts.append(mark(place + 1))
                    self._open.append((len(self.stack), place, printed))
                    self.flows.append(_Flow())
            case "f":
                self.state = replace(self.state, font=number if number is not None else -1)
            case "u":
                code = (number or 0) % 0x10000
                self._put(chr(code) if not 0xD800 <= code < 0xE000 else _Surrogates.join(flow, code), self._font_name())
                self._skip = self.state.skip
            case "uc":
                self.state = replace(self.state, skip=min(max(number or 0, 0), 10))
            case "shptxt":  # the text of a box, in a group that else is passed over
                self.state = replace(self.state, silent=False)
            case "v" | "deleted":
                self.state = replace(self.state, hidden=on)
            case "caps":
                self.state = replace(self.state, capitals=on)
            case "super":
                self.state = replace(self.state, raised=on)
            case "nosupersub" | "sub":
                self.state = replace(self.state, raised=False)
            case "plain":
                self.state = replace(self.state, hidden=False, raised=False, capitals=False)
            case _ if self.state.silent:
                return
            case "par":
                if not self.state.hidden:  # the end of a paragraph that was deleted joins it with the next
                    flow.end_paragraph()
            case "pard":
                flow.in_table = False
            case "intbl":
                flow.in_table = True
            case "cell" | "nestcell":
                flow.end_cell()
            case "row" | "nestrow":
                flow.end_row()
            case _ if word in _SIGNS:
                self._put(_SIGNS[word])

    def _font_name(self) -> str:
        return self._fonts.get(self.state.font, ("", ""))[0]


class _Surrogates:
    """Letters beyond the first plane come as two halves."""

    @staticmethod
    def join(flow: _Flow, code: int) -> str:
        """The letter of a second half, its first half taken back; a first half as it is."""
        if code >= 0xDC00 and flow.parts and 0xD800 <= ord(flow.parts[-1][-1:] or " ") < 0xDC00:
            first = flow.parts.pop()
            return first[:-1] + chr(0x10000 + ((ord(first[-1]) - 0xD800) << 10) + code - 0xDC00)
        return chr(code) if code < 0xDC00 else ""


def read(data: bytes, name: str) -> Content:
    """The text of an RTF file. Raises `InputError` where it is damaged."""
    try:
        paper = _Paper(data)
        lines = paper.read(data)
    except (RecursionError, LookupError) as error:
        raise InputError("file_damaged", path=name) from error
    text = with_footnotes(lines, paper.notes).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return Content(mended(text))


def _fonts(data: bytes) -> tuple[dict[int, tuple[str, str]], int]:
    """Number of a font -> its name and code page; and the number of the default font."""
    found: dict[int, tuple[str, str]] = {}
    start = data.find(b"\\fonttbl")
    table = data[start : start + 200_000] if start >= 0 else b""
    depth = 0
    for place, byte in enumerate(table):
        depth += (byte == 0x7B) - (byte == 0x7D)
        if depth < 0:
            table = table[:place]
            break
    for one in re.finditer(rb"\\f(\d{1,5})(?!\d)((?:(?!\\f\d).){0,600}?);", table, re.DOTALL):
        rest = re.sub(rb"\{\\\*[^{}]*\}", b"", one.group(2))
        charset = re.search(rb"\\fcharset(\d{1,3})", rest)
        name = re.sub(rb"\\[a-z]+-?\d* ?|[{}]", b"", rest).decode("latin-1").strip()
        found[int(one.group(1))] = (name, _CHARSETS.get(int(charset.group(1)), "") if charset else "")
    default = re.search(rb"\\deff(\d{1,5})", data[:4000])
    return found, int(default.group(1)) if default else -1


def _code_page(number: int) -> str:
    for name in (f"cp{number}", "utf-8" if number == 65001 else "cp1252"):
        try:
            return codecs.lookup(name).name
        except LookupError:
            continue
    return "cp1252"
