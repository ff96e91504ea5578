"""A table whose cells stand on lines of their own, as pages of portals and some PDF files give them: its rows again.

`STT`, below it `Văn bản`, `Lý do`, then `1`, `Quyết định số …`, `Hết thời hạn`, `2`, … is as long with a bar for each
line end within a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count, islice

from graph.patterns import regex

_FIRST = regex(r"(?m)^[ \t]*(?:STT|TT|Stt|Số TT)[ .]*$")
_LINE = regex(r"[^\n]*\S[^\n]*")
_WIDTH = range(3, 10)
"""So many columns such a table has, that of the numbers among them."""
_HEADING = 90
"""So many letters a heading has at most."""
_CELL = 700
"""So many letters a cell has at most."""
_GROUP = regex(r"(?:[A-ZĐ]|[IVX]{1,4})\.?")
_GROUP_LINE = regex(r"(?:[A-ZĐ]|[IVX]{1,4})[.)][ \t]+[^\n]{3,120}|(?:[Ll]ĩnh vực|LĨNH VỰC) [^\n]{3,100}")
"""`LĨNH VỰC GIÁO DỤC`, `II. Lĩnh vực y tế`, which head a group of rows on one line."""
_GROUP_LINES = regex(r"(?m)^([ \t]*(?:[A-ZĐ]|[IVX]{1,4}))([ \t]*\n\s*)(?=[^\n]*\s*\Z)")
_DAY = regex(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
_BREAKS = regex(r"\s*\n\s*")

Line = tuple[int, int]
"""Where a line begins and ends, blanks at its ends left out."""


def rows_again(text: str) -> str:
    """`text`, in which the cells of such a row stand beside each other, and as long as it was."""
    pieces, position = [], 0
    while first := _FIRST.search(text, position):
        headings = _headings(text, first)
        rows = _rows(text, headings[-1][1], len(headings)) if headings else []
        for row in (headings, *rows) if rows else ():
            start, end = row[0][0], row[-1][1]
            pieces += [_GROUP_LINES.sub(_headed, text[position:start]), _BREAKS.sub(_barred, text[start:end])]
            position = end
        pieces.append(text[position : first.end()])
        position = max(position, first.end())
    return "".join(pieces) + text[position:]


def _headings(text: str, first: re.Match[str]) -> list[Line]:
    """The lines of the headings from `first` on, up to the number of the first row or the heading of a group of rows;
    none where it is no such table."""
    found = [_trimmed(text, *first.span())]
    for line in _lines(text, first.end()):
        if _is_number(text, line, 1) or _behind_group(text, line[0]) > line[0]:
            return found if len(found) in _WIDTH else []
        found.append(line)
        if len(found) not in range(_WIDTH.stop) or line[1] - line[0] > _HEADING:
            return []
    return []


def _rows(text: str, position: int, width: int) -> list[list[Line]]:
    """The rows behind the headings, each the lines of its cells, one a cell; another ends the table. Behind the last of
    several may stand anything; its last cell is a day where those of the others are."""
    rows: list[list[Line]] = []
    for number in count(1):
        row = list(islice(_lines(text, _behind_group(text, position)), width))
        whole = len(row) == width and _is_number(text, row[0], number)
        if not whole or any(end - start > _CELL for start, end in row):
            break
        if any(_is_number(text, cell, number + 1) for cell in row[1:]):
            break  # a cell is missing
        following = next(_lines(text, _behind_group(text, row[-1][1])), None)
        is_last = following is None or not _is_number(text, following, number + 1)
        dated = [_DAY.fullmatch(text, *one[-1]) is not None for one in (*rows, row)]
        if is_last and dated[-1] not in dated[:-1]:
            break
        rows.append(row)
        position = row[-1][1]
        if is_last:
            break
    return rows


def _behind_group(text: str, position: int) -> int:
    """Where the next row may begin: behind `A` and `QUY ĐỊNH, QUY CHẾ` below it, or one such line, heads a group."""
    sign, name = (*islice(_lines(text, position), 2), None, None)[:2]
    if sign and name and _GROUP_LINE.fullmatch(text, *sign) and text[slice(*name)].rstrip(".)").isdigit():
        return sign[1]
    grouped = sign and name and _GROUP.fullmatch(text, *sign) and text[slice(*name)].isupper()
    return name[1] if grouped and name else position


def _lines(text: str, position: int) -> Iterator[Line]:
    for line in _LINE.finditer(text, position):
        yield _trimmed(text, *line.span())


def _trimmed(text: str, start: int, end: int) -> Line:
    line = text[start:end]
    return start + len(line) - len(line.lstrip()), start + len(line.rstrip())


def _is_number(text: str, line: Line, number: int) -> bool:
    told = text[slice(*line)].rstrip(".)")
    return told.isdigit() and len(told) < 4 and int(told) == number


def _barred(blank: re.Match[str]) -> str:
    return "|".rjust(len(blank.group()))


def _headed(group: re.Match[str]) -> str:
    """`A.` before the heading on the line below, as other tables print it."""
    return group[1] + ".".ljust(len(group[2]))
