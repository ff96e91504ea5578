"""Papers as a register shows them without headings: number, day, issuer and title in cells, or on lines, of their own.

`72-KH/ĐU`, below it `14/09/2026`, `Đảng ủy phường A`, `Kế hoạch thực hiện Nghị quyết số …`; or these four in one row. What
each is, its shape tells.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from graph.extraction.cells import Cell
from graph.extraction.mentions import Mention
from graph.extraction.sheet import Sheet
from graph.extraction.spelling import either
from graph.patterns import regex

_BEFORE_NUMBER = regex(either(r"(?:\d{1,4}[.)]? ?)?(?:số(?: ký hiệu| hiệu)?(?: văn bản)? ?:? ?)?"), re.IGNORECASE)
_OWN_NUMBER = regex(either(r"số(?: ký hiệu)?:? "), re.IGNORECASE)
"""How the number of the paper itself stands at its top: `Số 72-KH/ĐU`."""
_BEFORE_DAY = regex(either(r"(?:VB |ngày (?:(?:ban hành|ký|văn bản) ?:? ?)?)?"), re.IGNORECASE)
_TERM = regex(either(r"(?: khóa [IVX]+)?"))
_ABOUT = regex(either(r"(?:Về|V/v) "))
_SENTENCE = regex(either(r"\.$|(?<!\w)(?:chưa|là|được gửi|đã (?!qua|được)|đang|chậm)(?!\w)"), re.IGNORECASE)
"""What a title does not hold, and a sentence does that begins with a type."""
_LINES = 4
"""So many lines, from that of its number to that of its title, a record has at most."""
_TITLE = 24
"""So many letters a title has at least."""


def records(sheet: Sheet) -> Iterator[tuple[dict[str, int], list[Cell]]]:
    """The records on lines of their own, each with what its lines hold."""
    text = sheet.text
    for mention in sheet.found:
        begin = text.rfind("\n", 0, mention.start) + 1
        end = text.find("\n", mention.start)
        own = begin == 0 and _OWN_NUMBER.match(text)
        if end >= 0 and not own and _heads(sheet, mention, Cell(begin, end)):
            columns, lines = by_shape(sheet, _lines(text, begin))
            if columns:
                yield columns, lines


def _lines(text: str, begin: int) -> Iterator[Cell]:
    for _ in range(_LINES):
        end = text.find("\n", begin)
        yield Cell(begin, len(text) if end < 0 else end)
        if end < 0:
            return
        begin = end + 1


def by_shape(sheet: Sheet, cells: Iterable[Cell]) -> tuple[dict[str, int], list[Cell]]:
    """Which of `cells`, up to the first that is of no known shape, holds the number, the day, the issuer and the title
    of a paper, and these cells; none where they are no such row."""
    columns: dict[str, int] = {}
    told: list[Cell] = []
    for cell in cells:
        name, begin = _what(sheet, cell)
        if name is None or name in columns:
            break
        columns[name] = len(told)
        told.append(Cell(begin, cell.end))
    whole = {"number", "title"} <= columns.keys() and (len(columns) > 2 or _of_one_type(sheet, told))
    title = sheet.text[told[columns["title"]].start : told[columns["title"]].end] if whole else ""
    whole = whole and _SENTENCE.search(title) is None
    return (columns, told) if whole else ({}, [])


def _of_one_type(sheet: Sheet, cells: list[Cell]) -> bool:
    """`Hướng dẫn số 30-HD/BTCTW` over `Hướng dẫn triển khai …`: whether the title begins as its number does."""
    number, title = (sheet.text[cell.start : cell.end].split(" số ")[0] for cell in cells)
    return title.startswith(f"{number} ")


def _what(sheet: Sheet, cell: Cell) -> tuple[str | None, int]:
    """What `cell` holds, and where that begins."""
    place = bisect_left(sheet.found, cell.start, key=lambda one: one.start)
    first = sheet.found[place] if place < len(sheet.found) else None
    if first and first.start < cell.end and _heads(sheet, first, cell):
        return "number", cell.start
    before = _BEFORE_DAY.match(sheet.text, cell.start, cell.end)
    begin = before.end() if before else cell.start
    day = sheet.rules.date.match(sheet.text, begin)
    if day and day.end() == cell.end:
        return "day", begin
    organ = sheet.rules.organ_anywhere.match(sheet.text, cell.start, cell.end)
    if organ and _TERM.fullmatch(sheet.text, organ.end(), cell.end):
        return "issuer", cell.start
    return ("title" if _is_title(sheet, cell, first) else None), cell.start


def _heads(sheet: Sheet, mention: Mention, cell: Cell) -> bool:
    """Whether nothing but `mention` stands in `cell`, save its number in the list and, behind it, its day."""
    alone = _BEFORE_NUMBER.fullmatch(sheet.text, cell.start, mention.start) is not None
    return alone and mention.kind == "full" and mention.code is not None and mention.end >= cell.end > mention.start


def _is_title(sheet: Sheet, cell: Cell, first: Mention | None) -> bool:
    """Whether `cell` begins as titles do: with a type that heads no other paper's number, or `Về …`."""
    if cell.end - cell.start < _TITLE or (first and first.start == cell.start):
        return False
    place = bisect_left(sheet.words, cell.start, key=lambda word: word.start)
    word = sheet.words[place] if place < len(sheet.words) else None
    typed = word is not None and word.start == cell.start and not sheet.text[word.start : word.end].isupper()
    return typed or _ABOUT.match(sheet.text, cell.start, cell.end) is not None
