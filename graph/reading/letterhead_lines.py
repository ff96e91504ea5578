"""A letterhead that ran into one line, as some programs take text out of a PDF: its parts on lines of their own again.

`HUYỆN ỦY X ĐẢNG CỘNG SẢN VIỆT NAM * X, ngày … Số 12-KH/HU` is as long with a line end for a blank before each part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.folding import strip_accents
from graph.vocabulary import begins_organ, type_on_line

_HEAD = 900
_LINES = 12
_MOTTO = re.compile(
    r"(?<!\S)(?:CONG HOA XA HOI CHU NGHIA VIET NAM|DANG CONG SAN VIET NAM|(?i:doc lap ?[-–] ?tu do ?[-–] ?hanh phuc))(?!\w)"
)
_SYMBOL = r"(?:/(?:19|20)\d\d)? ?[-–/] ?[A-Z]\w*(?: ?[-–/] ?[A-Z]\w*){0,4}"
_NUMBER = re.compile(rf"(?<!\S)S[oO] ?:? ?(?:\d{{1,5}}[A-Za-z]?|[.…_ ]{{0,12}}){_SYMBOL}(?!\S)")
_DAY = re.compile(r", ?ngay [^,;]{0,10}?thang [^,;]{0,5}?nam \d{4}(?!\S)")
_STAR = re.compile(r"(?<!\S)\*{1,3}(?= )")
_ABOUT = re.compile("(?<!\\S)V/v(?= )")
_STARRED_NUMBER = re.compile(rf"\*{{1,3}} (?={_NUMBER.pattern}$)")
"""`* Số 112-CV/ĐU`: the star that parts the organ from the number, beside it."""
_BELOW = re.compile(
    r"(?:TINH|THANH PHO|HUYEN|QUAN|THI XA|XA|PHUONG|THI TRAN|(?:TINH|THANH|HUYEN|QUAN|THI) UY) \w+ \w+ "
    r"(?=(?:CHI BO|DANG UY|HUYEN UY|THANH UY|THI UY|SO|PHONG|VAN PHONG|BAN (?:TO CHUC|TUYEN GIAO|DAN VAN|NOI CHINH|XAY DUNG DANG|CHI DAO)|UY BAN KIEM TRA|TRUNG TAM|TRUONG|CONG AN) )"
)
"""Behind the name of a unit the organ below it: `ĐẢNG ỦY XÃ CẨM VÂN CHI BỘ THÔN 3`."""


def lines_apart(text: str) -> str:
    """`text`, whose letterhead has each part on a line of its own, and as long as it was."""
    head, below, found = text[:_HEAD], False, list(text[:_HEAD])
    plain = strip_accents(head)
    if len(plain) != len(head) or not ("* S" in head or _MOTTO.search(plain)):
        return text
    for line in list(re.finditer(r"[^\n]*\S[^\n]*", head))[:_LINES]:
        start, bare = line.start(), plain[slice(*line.span())]
        starred = _STARRED_NUMBER.match(bare.rstrip()) if below else None
        if starred:
            found[start + starred.end() - 1] = "\n"
        for blank in _blanks(line.group(), bare):
            found[start + blank] = "\n"
        below = below or _MOTTO.search(bare) is not None
        if type_on_line(line.group().strip(" *")):
            break
    return "".join(found) + text[_HEAD:]


def _blanks(line: str, plain: str) -> set[int]:
    """The blanks of one line in whose place a line ends."""
    mottos = [(motto.start(), motto.end()) for motto in _MOTTO.finditer(plain)]
    numbers = [(number.start(), number.end()) for number in _NUMBER.finditer(plain)]
    days = [(_of_place(line, day.start()), day.end()) for day in _DAY.finditer(plain)]
    stars = [(star.start(), star.end()) for star in _STAR.finditer(plain)]
    told = sum(map(bool, (mottos, numbers, days, stars)))
    if told < 2 or not (mottos or begins_organ(line)) or not (line[:1].isupper() or line[:1] == "*"):
        return set()
    parts = [*mottos, *numbers, *days, *stars]
    first = min(parts)[0]
    if first and not line[:first].isupper():
        return set()  # a sentence
    parts += [(about.start(), len(line)) for about in _ABOUT.finditer(plain)]
    parts += [(one.end(), one.end()) for one in _BELOW.finditer(plain, 0, first)]
    parts += _type_line(line, max(end for _, end in parts[: len(mottos) + len(numbers) + len(days)]))
    return {place for part in parts for place in (part[0] - 1, part[1]) if 0 <= place < len(line) and line[place] == " "}


def _of_place(line: str, comma: int) -> int:
    """Where the name begins that stands before a day: `ĐẢNG ỦY XÃ CẨM VÂN Cẩm Vân, ngày …`."""
    start = comma
    for word in list(re.finditer(r"\S+", line[:comma]))[:-6:-1]:
        name = word.group()
        if not name[:1].isupper() or (name.isupper() and len(name) > 1) or not name.replace("’", "").isalpha():
            break
        start = word.start()
    return start


def _type_line(line: str, end: int) -> Iterator[tuple[int, int]]:
    """The type behind number and day, where its title goes on in small letters: `… Số 03-NQ/CB NGHỊ QUYẾT lãnh đạo …`."""
    words = list(re.finditer(r"\S+", line[end:]))
    capitals = next((count for count, word in enumerate(words) if not word.group().isupper()), len(words))
    if capitals and type_on_line(" ".join(word.group() for word in words[:capitals])):
        yield end + words[0].start(), end + words[capitals - 1].end()
