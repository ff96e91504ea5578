"""What is typed in one of many ways, as the rules print it: a text of the same length, so that places stay the same.

Whoever reads behind it knows one way of typing: `Đ` for the Icelandic letter, strokes in days, a hyphen for every
bullet, turned quotation marks, `Điều 1.` and `1.` whatever stands around the number, no blank before a comma.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby

from graph.folding import FOR_DIGITS, as_large
from graph.patterns import regex
from graph.reading.letterhead_lines import lines_apart, lines_whole
from graph.reading.upright_tables import rows_again
from graph.vocabulary import begins_organ, misspellings

_SPACES = "\t\xa0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000"
_TABBED = regex(r"(?im)^[ ]*(?:stt|tt|số tt)[ ]*\t[^\n\t]{1,80}(?:\t[^\n\t]{1,80})+(?:\n[^\n\t]*(?:\t[^\n\t]*)+)+$")
"""A table pasted with tabs between its cells, from its headings on."""
_FOR_OTHERS = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2212", "-"),
    **dict.fromkeys("\u2044\u2215\uff0f", "/"),
    **dict(zip("АВЕКМНОРСТХІ", "ABEKMHOPCTXI", strict=True)),  # Cyrillic capitals that look Latin
    "Ð": "Đ",  # the Icelandic letter
    "ð": "đ",
    "ƣ": "ư",  # as old PDF files have it
    "Ƣ": "Ư",
    "Trung Ương": "Trung ương",
}
"""What is typed for another sign that looks like it, also those at which no line is broken."""
_BULLETS = "•●▪■◦‣⁃∙○◆◇►▶➢➤✓✔❖\uf02d\uf06c\uf06e\uf075\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0e8\uf0fc"
"""What a list of Word may have before its items, also as letters of its own fonts of signs."""
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = regex(r"\^([1-9])(?<![\d ]..)(?!\w)")
"""`thực hiện Nghị quyết^1`, `^1 Kế hoạch số …`: a footnote's mark; a sign that shows nothing keeps the length."""
_FIELDS = regex(r"(?m)^(?:[^|\n]{3,40} \| [^|\n]*\n){3,}[^|\n]{3,40} \| [^|\n]*$")
_NUMBER_FIELD = regex(r"(?im)^số(?:, | /|/)? ?(?:ký )?hiệu(?: văn bản)? \|")
"""The fields of a saved page in a table of two columns, one of them for the number of its paper."""
_TABS, _ROWS = 2, 3
"""A table has so many tabs in each line and so many lines at least."""
_BULLET = regex(rf"[{_BULLETS}](?<!\S.)(?=[ \t]+\S)")
_LETTER_BULLET = regex(r"(?m)(?<![^\n])[üØ§qvo](?=\t\S)")
"""A letter of a font of signs that a list of Word has before its items, and a tab behind it."""
_SMALL_L = regex(r"(?<=[A-ZĐƯ])l(?=[A-ZĐÀ-Ỹ]{2})")
"""`VlỆT NAM`, as letters are recognised: in capitals an l is an I."""
_ZERO = regex(r"(?<=[^\W\d_])0(?=[^\W\d_])")
"""`CỘNG H0À XÃ HỘI`, `Trưởng ph0ng`: between two letters a nought is an o."""
_HEAD_LENGTH = 3_000
_DAY_AFTER_BLANK = regex(r" (?=ngày +\d{1,2}(?: +tháng +\d{1,2} +năm +|[/-]\d{1,2}[/-])[12]\d{3}[ *]*$)", re.MULTILINE)
"""`Khê Sơn ngày 09 tháng 3 năm 2018` in a letterhead, without its comma: the blank in its place."""
_NAME_LAST = regex(r"(?<!\S)[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){1,4}\Z")
_ABOUT = regex(r"V/V(?!\w)(?<!\w...)")
_CENTRE = regex(r"T(?:\.[ƯW](?<!\w...)|Ư(?<=[-/]..))(?!\w)")
"""`Ban Chấp hành T.Ư`, `18-NQ/TƯ`: the Centre, which without accents would be a province; see `_committee`."""
_OF_CENTRE = regex(
    r"(?i)[^.;()\n]{0,30}?(?<!\w)của (?:bộ chính trị|ban bí thư|(?:(?:ban chấp hành|bch) )?(?:trung ương|t\.?[ưw]))"
)
_OF_PROVINCE = r"(?:tỉnh|thành) (?:ủy|uỷ)|đảng bộ (?:tỉnh|thành phố)"
_WHOSE_PROVINCE = regex(
    rf"(?i)[^.;()\n]{{0,30}}?(?<!\w)của (?:(?:ban (?:thường vụ|chấp hành)|btv|bch) )?(?:{_OF_PROVINCE})"
)
_ISSUED_BY_PROVINCE = regex(rf"(?i)(?:{_OF_PROVINCE})[^.;\n]{{0,40}} ban hành [^.;\n]{{0,40}}\Z")
_LETTERHEAD_OF_PROVINCE = regex(rf"(?im)^\W*(?:{_OF_PROVINCE})(?!\w)")
_NUMBER_OF_IT = regex(r"(?i)\n\W*số[^\n]{0,20}\Z")
"""What tells that `445-KL/TƯ` is of a province: letters recognised with a hook too many, or an office's habit."""
_ITEM_NUMBER = regex(r"\n([ \t]*\d{1,2})([-/)])(?= +([^\W\d_]))")
"""`1- Quyết định số …`, `1) …`, `1/ …`."""
_NUMBER_AND_DOT = regex(r"(?m)^([ |]*\d{1,3}) · ")
"""`1 · Nghị định số …`: an item of a list."""
_OPENS_BRACKET = regex(r"\( (?=\S)")
_SPACE_BEFORE = regex(r" ([,;:])(?=\s)")
_BOLD = regex(r"\*\*(?=Điều \d)")
_ARTICLE = regex(r"Điều (?<!\SĐiều )(\d{1,3}[a-zđ]?)(?:\*{1,2}[.:]|:|\.(?=[-*]))(?:-|\*{1,2})?(?= )")
"""`**Điều 1.**`, `Điều 1:`, `Điều 1.-`: whatever stands around an article's number."""
_OPENS_QUOTE = regex(r'"(?<![^\s(\[“–-]")(?=[^\s"])')
_CLOSES_QUOTE = regex(r'"(?<=[^\s"(]")(?=[\s.,;:)\]”†]|$)', re.MULTILINE)
_MAY_BE_MONTH = regex(r"/[\dOolI]{1,2}/[12lI][\dOolI]{3}(?!\w)")
_MISREAD = regex("[OolI]")
_MISREAD_DAY = regex(r"(?<![\w/])[\dOolI]{1,2}/[\dOolI]{1,2}/[12lI][\dOolI]{3}(?!\w)")
_DOTTED_DAY = regex(r"\.(?:(?<=[^\d.][0-3]\d\.)|(?<=[^\d.]\d\.))([01]?\d)\.(?=[12]\d{3}(?!\.?\d))")
"""The dots of a day, first of all one: `re` looks for that."""


def as_meant(text: str) -> str:
    """`text`, sign for sign as the rules print it, and as long as it was."""
    if "^" in text:
        text = _RAISED.sub(lambda mark: f"{_SUPERSCRIPTS[int(mark[1])]}\u200b", text)
    if "\t" in text:
        text = _tables_barred(_LETTER_BULLET.sub("-", text))
    if any(map(text.__contains__, ("STT", "TT\n", "TT \n", "Stt"))):
        text = rows_again(text)
    for typed, meant in _FOR_OTHERS.items():
        text = text.replace(typed, meant)
    if "iệu | " in text:
        text = _FIELDS.sub(_told_by_colons, text)
    if " · " in text:
        text = _NUMBER_AND_DOT.sub(r"\1.  ", text)
    if any(map(text.__contains__, _BULLETS)):
        text = _BULLET.sub("-", text)
    if any(map(text.__contains__, (" ,", " ;", " :"))):
        text = _SPACE_BEFORE.sub(r"\1 ", text)
    text = _ABOUT.sub("V/v", text)
    text = _CENTRE.sub(_committee, text)
    text = _ITEM_NUMBER.sub(lambda match: f"\n{match[1]}{'.' if match[3].isupper() else match[2]}", text)
    if "( " in text or " )" in text:
        text = _OPENS_BRACKET.sub(" (", text).replace(" )", ") ")
    if "Điều " in text:
        text = _ARTICLE.sub(lambda match: f"Điều {match[1]}.".rjust(len(match.group())), _BOLD.sub("  ", text))
    head = _SMALL_L.sub("I", text[:_HEAD_LENGTH])
    if "0" in head:
        head = _ZERO.sub(lambda zero: "O" if zero.string[zero.end()].isupper() else "o", head)
    text = lines_apart(lines_whole(_DAY_AFTER_BLANK.sub(_comma_after_place, head) + text[len(head) :]))
    if '"' in text:
        text = _OPENS_QUOTE.sub("“", _CLOSES_QUOTE.sub("”", text))
    return _in_digits(_DOTTED_DAY.sub(r"/\1/", _spelt_right(text)))


def _tables_barred(text: str) -> str:
    """`text` with bars between the cells of tables: three lines or more with as many tabs, and all headings told."""
    lines = _TABBED.sub(lambda table: table.group().replace("\t", "|"), text).split("\n")
    place = 0
    for tabs, some in groupby(lines, key=lambda line: line.count("\t")):
        rows = list(some)
        if tabs >= _TABS and len(rows) >= _ROWS and all(map(str.strip, rows[0].split("\t"))):
            lines[place : place + len(rows)] = [row.replace("\t", "|") for row in rows]
        place += len(rows)
    return "\n".join(lines)


def _told_by_colons(fields: re.Match[str]) -> str:
    """`Số ký hiệu:  33/2016/QĐ-UBND` for `Số ký hiệu | 33/2016/QĐ-UBND`, and so for every field beside it."""
    told = fields.group()
    return told.replace(" | ", ":  ") if _NUMBER_FIELD.search(told) else told


def _spelt_right(text: str) -> str:
    """`text` with `thay thế` for `thay thê`, its large letters left large."""
    small = text.lower()
    for wrong, right in misspellings().items():
        if wrong in small:
            text = _misspelt(wrong).sub(lambda found, right=right: as_large(found.group(), right), text)  # type: ignore[misc]
    return text


@cache
def _misspelt(wrong: str) -> re.Pattern[str]:
    return regex(rf"(?i)(?<!\w){wrong}(?!\w)")


def _committee(match: re.Match[str]) -> str:
    """Whose `TƯ` it is: of the Centre or of a province as the words around tell, else of the one that the text does not
    write otherwise."""
    text, start, end = match.string, match.start(), match.end()
    if match.group() != "TƯ":
        return "TW "
    if _OF_CENTRE.match(text, end):
        return "TW"
    before = text[max(0, start - 120) : start]
    if _WHOSE_PROVINCE.match(text, end) or _ISSUED_BY_PROVINCE.search(before):
        return "TU"
    if _NUMBER_OF_IT.search(before) and start < _HEAD_LENGTH:
        return "TU" if _LETTERHEAD_OF_PROVINCE.search(text, 0, start) else "TW"
    return "TU" if "/TW" in text else "TW"


def _comma_after_place(blank: re.Match[str]) -> str:
    line = blank.string[blank.string.rfind("\n", 0, blank.start()) + 1 : blank.start()]
    name = _NAME_LAST.search(line)
    if name is None or begins_organ(name.group()):
        return " "
    words = re.sub(r"^(?:Thành phố|TP\.?) ", "", name.group()).split()
    return "," if all(word[0].isupper() and not word.isupper() for word in words) else " "


def _in_digits(text: str) -> str:
    """`text`, as long as it was, with digits for the letters that stand for them in a day: `l2/5/l999`."""
    pieces: list[str] = []
    begin = 0
    for month in _MAY_BE_MONTH.finditer(text):
        if _MISREAD.search(text, max(0, month.start() - 2), month.end()) is None:
            continue
        match = _MISREAD_DAY.match(text, month.start() - 2) or _MISREAD_DAY.match(text, max(0, month.start() - 1))
        if match and any(map(str.isdigit, match.group())):
            pieces += text[begin : match.start()], match.group().translate(FOR_DIGITS)
            begin = match.end()
    return "".join((*pieces, text[begin:])) if pieces else text
