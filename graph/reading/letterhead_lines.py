"""A letterhead that ran into one line, as some programs take text out of a PDF: its parts on lines of their own again.

`HUYỆN ỦY X ĐẢNG CỘNG SẢN VIỆT NAM * X, ngày … Số 12-KH/HU` is as long with a line end for a blank before each part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from graph.folding import strip_accents
from graph.patterns import regex
from graph.reading.body_lines import body_apart
from graph.vocabulary import begins_organ, type_on_line

_HEAD = 900
_LINES = 12
_LINE = regex(r"[^\n]*\S[^\n]*")
_MOTTO = regex(
    r"(?<!\S)(?:CONG HOA XA HOI CHU NGHIA VIET NAM|DANG CONG SAN VIET NAM"
    r"|(?i:doc lap ?[-–] ?tu do ?[-–] ?hanh phuc))(?!\w)"
)
_SYMBOL = r"(?:(?:/(?:19|20)\d\d)? ?[-–/] ?[A-Z]\w*(?: ?[-–/] ?[A-Z]\w*){0,4}| [A-Z]\w{1,4}/[A-Z]\w*)"
_NUMBER = regex(
    r"(?<!\S)(?:So ?:?|SO ?:|(?:Luat|Bo luat|Nghi quyet|Phap lenh) so ?:) {0,3}(?:\d{1,5}[A-Za-z]?|[.…_ ]{0,12})"
    rf"{_SYMBOL}(?!\S)"
)
"""`Số 12-KH/HU`, `Số:       /TTr-UBND`, `Luật số: 57/2010/QH12`."""
_DAY = regex(r", ?ngay [^,;]{0,10}?thang [^,;]{0,5}?nam \d{4}(?!\S)")
_STAR = regex(r"(?<!\S)(?:\*{1,5}|-{3,}|_{3,})(?= )")
"""What parts the organ from the number: `*`, `-------`."""
_ABOUT = regex("(?<!\\S)V/v(?= )")
_STARRED_NUMBER = regex(rf"\*{{1,3}} (?={_NUMBER.pattern}$)")
"""`* Số 112-CV/ĐU`: the star that parts the organ from the number, beside it."""
_LETTERS = regex(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_SHORT = ("TP.", "TX.", "TT.")
"""What may stand before the name of a place: `TT. Sông Mã, ngày …`."""
_BELOW = regex(
    r"(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) (?:ỦY|UỶ)"
    r"|(?<!CHI )(?<!ĐẢNG )BỘ) (?:\w+ ){1,4}?"
    r"(?=(?:CHI BỘ|(?:ĐẢNG|HUYỆN|THÀNH|THỊ) (?:ỦY|UỶ)|SỞ|PHÒNG|VĂN PHÒNG|(?:ỦY|UỶ) BAN KIỂM TRA|TRUNG TÂM|TRƯỜNG"
    r"|CÔNG AN|THANH TRA|TỔNG CỤC|CỤC|CHI CỤC|TIỂU BAN|TỔ CÔNG TÁC|THƯỜNG TRỰC|ĐOÀN (?:KIỂM TRA|GIÁM SÁT)"
    r"|BAN (?:TỔ CHỨC|TUYÊN GIÁO|DÂN VẬN|NỘI CHÍNH|XÂY DỰNG ĐẢNG|CHỈ ĐẠO|PHÁP CHẾ|KINH TẾ|THƯỜNG VỤ|THƯỜNG TRỰC)) )"
)
"""Behind the name of a unit the organ below it: `ĐẢNG ỦY XÃ CẨM VÂN CHI BỘ THÔN 3`."""


_MOTTO_CUT = regex(r"(?mx)^[ ]* (?: CONG\s+HOA\s+XA\s+HOI\s+CHU\s+NGHIA | DANG\s+CONG\s+SAN ) \s+ VIET\s+NAM [ ]*$")
_PLACE_CUT = regex(
    r"(?m)^ *(?:Thanh pho |TP\. ?)?[A-Z][a-z]+(?: [A-Z][a-z]+){0,2} ?\n ?[A-Z][a-z]+(?: [A-Z][a-z]+)?, ?ngay "
    r"[^,;\n]{0,12}(?:thang|$)"
)
"""`Thành phố Hồ` / `Chí Minh, ngày 19 tháng …`."""


def lines_whole(text: str) -> str:
    """`text`, whose motto and place are not cut by the lines of a narrow column, and as long as it was."""
    head = text[:_HEAD]
    plain = strip_accents(head)
    if len(plain) != len(head):
        return text
    for cut in (*_MOTTO_CUT.finditer(plain), *_PLACE_CUT.finditer(plain)):
        start, end = cut.span()
        head = head[:start] + head[start:end].replace("\n", " ") + head[end:]
    return head + text[_HEAD:]


def lines_apart(text: str) -> str:
    """`text`, whose letterhead has each part on a line of its own, and as long as it was."""
    head, headed, found = text[:_HEAD], False, list(text[:_HEAD])
    plain = strip_accents(head)
    if len(plain) != len(head) or not (_STAR.search(head) or _MOTTO.search(plain) or _NUMBER.search(plain)):
        return text
    typed = end = 0
    for line in islice(_LINE.finditer(head), _LINES):
        start, bare = line.start(), plain[slice(*line.span())]
        starred = _STARRED_NUMBER.match(bare.rstrip()) if headed else None
        if starred:
            found[start + starred.end() - 1] = "\n"
        blanks = _blanks(line.group(), bare, headed=headed)
        for blank in blanks:
            found[start + blank] = "\n"
        if blanks:
            typed, end = start + max(blanks) + 1, line.end()
        headed = headed or _MOTTO.search(bare) is not None
        if type_on_line(line.group().strip(" *")):
            break
    whole = "".join(found) + text[_HEAD:]
    if end == len(head):
        below = text.find("\n", end)
        end = below if below >= 0 else len(text)
    return body_apart(whole, typed, end) if typed else whole


def _blanks(line: str, plain: str, *, headed: bool) -> set[int]:
    """The blanks of one line in whose place a line ends."""
    mottos = [(motto.start(), motto.end()) for motto in _MOTTO.finditer(plain)]
    if not (line[:1].isupper() or line[:1] == "*") or not (mottos or line[:1] == "*" or begins_organ(line)):
        return set()
    numbers = [(number.start(), number.end()) for number in _NUMBER.finditer(plain)]
    days = [(_of_place(line, day.start()), day.end()) for day in _DAY.finditer(plain)]
    stars = [(star.start(), star.end()) for star in _STAR.finditer(plain)]
    told = sum(map(bool, (mottos, numbers, days, stars)))
    beside = headed and numbers and days and line[:1] == "*"  # `* Số 15-KH/HU Nậm Sơn, ngày …` under the motto
    if (told < 2 and not numbers) or not (mottos or beside or begins_organ(line)):
        return set()
    parts = [*mottos, *numbers, *days, *stars]
    first = min(parts)[0]
    if first and not line[:first].isupper():
        return set()  # a sentence
    parts += [(about.start(), len(line)) for about in _ABOUT.finditer(plain)]
    parts += [(one.end(), one.end()) for one in _BELOW.finditer(line)]
    parts += _type_line(line, max(end for _, end in parts[: len(mottos) + len(numbers) + len(days)]))
    return {
        place for part in parts for place in (part[0] - 1, part[1]) if 0 <= place < len(line) and line[place] == " "
    }


def _of_place(line: str, comma: int) -> int:
    """Where the name begins that stands before a day: `ĐẢNG ỦY XÃ CẨM VÂN Cẩm Vân, ngày …`."""
    start = comma
    for word in list(re.finditer(r"\S+", line[:comma]))[:-6:-1]:
        name = word.group()
        named = name[:1].isupper() and (not name.isupper() or len(name) == 1) and _LETTERS.fullmatch(name)
        if not (named or name == "phố" or name in _SHORT):
            break
        start = word.start() if name != "phố" else start
    return start


def _type_line(line: str, end: int) -> Iterator[tuple[int, int]]:
    """The type behind number and day, whose title goes on in small letters: `… Số 03-NQ/CB NGHỊ QUYẾT lãnh đạo …`."""
    words = list(re.finditer(r"\S+", line[end:]))
    capitals = next((count for count, word in enumerate(words) if not word.group().isupper()), len(words))
    if capitals and type_on_line(" ".join(word.group() for word in words[:capitals])):
        yield end + words[0].start(), end + words[capitals - 1].end()
