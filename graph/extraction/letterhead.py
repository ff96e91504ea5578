"""What stands above the title: the lines that name who issues, the number, place and date, in whatever order they came."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from itertools import pairwise

from graph.extraction.codes import find_codes
from graph.extraction.dates import StatedDate, date_pattern, read_date
from graph.extraction.guarded import may_match
from graph.extraction.organs import KEPT
from graph.extraction.spelling import alternatives, either
from graph.extraction.structure import TitleBlock
from graph.folding import UPPER, one_tone_style
from graph.model import DocumentCode
from graph.patterns import regex
from graph.vocabulary import begins_organ, types_by_abbreviation, unit_names, word_list

COPIES = ("SY", "TrS", "SL", "BS")
"""The symbols under which a copy is certified."""
_NUMBER = regex(
    r"(?:(?:^|\n| {2,})\**(?:S ?ố|SỐ|S[oô]|S[OÔ])(?:/No\.?)? ?:?|(?P<typed>(?:^|\n)\**[A-ZĐ][a-zà-ỹ]+(?: [a-zà-ỹ]+){0,3} số ?:))\s{0,3}(?=[0-9OolI])"
)
_SAYS_OF_IT = regex(
    either(
        r"(?:,? (?:ngày )?\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}| ngày \d{1,2} tháng \d{1,2} năm \d{4})?,? "
        r"(?:của [^;,.\n]{3,60}? (?:(?:đã |nay |cũng )?(?:hết|không còn|thôi) |(?:đã |nay )?(?:được|bị) |có |là |vẫn |chưa |yêu cầu |nêu |xác định )"
        r"|(?!(?:của|về|v/v|ngày|quy định|ban hành|phê duyệt|hướng dẫn|sửa đổi|bổ sung|thực hiện|triển khai|quy chế|thành lập)(?!\w))[a-zà-ỹđ])"
    )
)
"""`Công văn số: 88-CV/TU ngày 15/02/2016 không còn hiệu lực`: another paper, of which a line says something."""
_A_SENTENCE = regex(r"[^\n]{12,}[.;:] *(?:\n|$)")
"""`Kế hoạch số: 12-KH/ĐU ngày 08/3/2023 thực hiện Chỉ thị số 15-CT/HU.`: no title ends so."""
_PROSE = regex(r"[^\n]{12,}[.:;] *\n")
"""A line above a number that no letterhead has: `Các văn bản liên quan:`."""
_BARE_NUMBER = regex(r"(?:^|\n) *\**(?:Số|SỐ|So|SO) ?:?\** *(?:\n|$)")
_DATED = regex(
    rf"(?<![\w/-])(?P<place>[{UPPER}][\w .'’ʼ-]{{1,40}}?), ?(?i:(?:(?:hồi|lúc|hoi|luc) )?\d{{1,2}} ?(?:giờ|gio|h)(?: ?\d{{2}})?(?: phút| phut)?,? )?(?=(?i:ngày|ngay))"
)
"""A place before its day, in a telegram with the hour between."""
_OPEN_DATE = regex(r"(?i)(?:ngày|ngay)[\s.…_]*(?:tháng|thang)[\s.…_]*\d{0,2}[\s.…_]*(?:năm|nam)(?: ?\d{4})?")
"""A day left open: `ngày      tháng 8 năm 2025`."""
_COLUMN = regex(r" {2,}|\t| \|(?= |$)", re.MULTILINE)
_COMMITTEE = regex(r"(?i)(?:tỉnh|thành|huyện|quận|thị|đảng) (?:ủy|uỷ)(?!\w)")
_MISREAD_COMMITTEE = regex(r"(?i)(?<!\w)(?P<kind>tỉnh|thành|huyện|quận|thị|đảng) (?P<end>úy|uý)(?!\w)")
"""`HUYỆN ÚY` where letters were recognised: the hook of `Ủ` read as an accent."""
_MISREAD_WORDS = regex(r"(?<!\w)(?:(?P<committee>ÚY|UÝ)(?= BAN(?!\w))|(?P<district>HUYÊN)(?= \w))")
"""`ÚY BAN NHÂN DÂN`, `UBND HUYÊN`: other marks that are lost or taken for others."""
_SHORT_KIND = regex(rf"(?<!\w)(?P<kind>TP|Tp|TX|Tx)(?:\. ?| )(?=[{UPPER}])")
_KIND_IN_FULL = {"TP": "THÀNH PHỐ", "TX": "THỊ XÃ"}
"""`UBND TP. HÀ NỘI`, `UBND Tx. BUÔN HỒ`."""
_OFFICES = {
    "BTC": "Ban Tổ chức",
    "BTG": "Ban Tuyên giáo",
    "BDV": "Ban Dân vận",
    "BNC": "Ban Nội chính",
    "UBKT": "Ủy ban Kiểm tra",
    "VP": "Văn phòng",
}
"""What may stand under the name of a committee in short."""
_OLD_ORDER = regex(r"(?i)^(?P<kind>tỉnh|thành phố|huyện|quận|thị xã|xã) đảng bộ ")
"""`TỈNH ĐẢNG BỘ LÂM SƠN`, as it was written until the nineties."""
_MOTTO = regex(
    r"(?i)c[ộôọo]ng h[òoôóỏ][àaâáả] x[ãàaâáả] h[ộôọo]i ch[ủùuúũ] ngh[ĩìiíỉ]a vi[ệêẹe]t nam"
    r"|[đd][ộôọo]c l[ậâạa]p *[-–] *t[ựưụu] do *[-–] *h[ạa]nh ph[úu]c|[đd][ảàaâáạã]ng c[ộôọo]ng s[ảàaâáạã]n vi[ệêẹe]t nam"
)
"""Over every paper; recognition takes its accents for others."""
_MOTTO_PIECE = regex(
    r"(?:(?<= )|^)(?:(?:NƯỚC )?CỘNG H(?:ÒA|OÀ) XÃ(?: HỘI(?: CHỦ(?: NGHĨA(?: VIỆT)?)?)?)?|(?:XÃ )?(?:HỘI )?CHỦ NGHĨA VIỆT(?: NAM)?|ĐẢNG CỘNG SẢN(?: VIỆT)?)$"
)
"""A line of it that a narrow column has cut."""
_OF_UNIT = regex(
    r"(?P<lead>(?:.* )?(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|(?:TỈNH|HUYỆN|QUẬN|THỊ|THÀNH) (?:ỦY|UỶ|ĐOÀN)))"
    r" (?P<name>[^ ]+(?: [^ ]+){0,4})"
)
"""A line that ends with the name of a unit."""
_UPPER_UNIT = regex(r"(?<=\w)(?:,| [-–]) (?=(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ) (?!ỦY|UỶ))")
"""Behind the name of a unit the one above it: `XÃ AN NINH, HUYỆN X`."""
_JOINED = regex(r"[^\W\d_] ?[-–] *$")
"""A line that says that another organ follows: `BAN TUYÊN GIÁO HUYỆN ỦY -`."""
_SENTENCE = regex(
    r"(?<!\w)(?:đã|vừa|sẽ|đang|chưa|xin|hoàn thành|(?<!ban )chỉ đạo|tổ chức (?:hội nghị|lễ|buổi|đại hội|kỳ họp|cuộc họp)|họp|làm việc|yêu cầu|phát động"
    r"|da|vua|se|dang|chua|hoan thanh|hop|lam viec|yeu cau|phat dong)(?!\w)|\w{2}(?:[.:;]$|: (?=\w))"
)
"""A line that says something, as papers put on a web page have above them: `Ban Biên tập xin đăng toàn văn Kế hoạch:`."""
_ADDRESSED = regex(r"(?i)(?:kính gửi|kinh gui|v/v|về việc|ve viec|nơi nhận|noi nhan)(?!\w)")
_OF_A_PAPER = regex(
    r"(?<!\w)(?:thực hiện|triển khai|quán triệt|ban hành|thuc hien|trien khai|quan triet|ban hanh)(?!\w)"
)
"""A heading of such a page, unless it begins as a name: `Triển khai Chương trình hành động của Tỉnh ủy`."""
NUMBER_LINE = regex(r"(?i)s[ốoô](?:/no)?(?:\W|\d|$)")
_OPEN_NUMBER = regex(r"(?<!\w)(?:Số|SỐ|So|SO) ?:?[ .…_]*(?=[-–/] ?[A-ZĐ]\w*[-/])")
"""A number left open: `Số      -ĐA/TU`."""


def own_code(head: str, text: str, title: TitleBlock | None) -> DocumentCode | None:
    """The document's own number: behind `Số` in the header, or alone on a line where columns were read out of order."""
    return _code(head) or _code_line(text, title) or _code_apart(head)


def without_copy(head: str) -> str:
    """A header without what a copy is certified by above it: its number (`1024/SY-VP`) and the lines around that."""
    numbers = list(_NUMBER.finditer(head))
    for lead, following in pairwise(numbers):
        code = _code(head[lead.start() : following.start()])
        if code and code.kind in COPIES:
            behind = head.find("\n", lead.end())
            dated = next((end for start, end, _ in _dates(head) if lead.start() < start < following.start()), behind)
            return head[max(behind, dated) :]
    return head


def sealing(text: str) -> str | None:
    """The block at the end in which a consolidated text is authenticated, with its number, place and date."""
    start = max(text.rfind(f"{word} VĂN BẢN HỢP NHẤT") for word in ("XÁC THỰC", "XÁC NHẬN"))
    return text[max(0, start - 200) : start + 300] if start >= 0 else None


_TABLE_ROW = regex(r"\s*(?:\| ?)?(?:\d{1,3}|STT|TT)\.? ?\|")
"""`| 2 | Chi bộ Kho bạc | …`: it names nobody who issues."""


def name_lines(head: str, text: str) -> list[str]:
    """Lines in capitals written as names are: `HUYỆN ỦY TAM ĐƯỜNG` -> `Huyện Ủy Tam Đường`; motto and date are left out.

    Where the text writes the same words in small letters, it is taken at its word (`Chi bộ bản Nà Sình`).
    """
    for start, end, _ in reversed(_dates(head)):
        head = head[:start] + "  " + head[end:]
    head = _OPEN_NUMBER.sub("\nSố: ", head)
    lines: list[str] = []
    for line in head.split("\n"):
        if _TABLE_ROW.match(line):
            continue
        for column in _COLUMN.split(line):
            bare = _as_meant(column.strip(" *-–_\n"))
            if column.rstrip(" ").endswith(("-", "–")) and _JOINED.search(column) and begins_organ(bare):
                bare += " -"
            bare = _DECIDES.sub("", bare)
            if _MOTTO.search(bare):
                bare = _MOTTO.sub("", bare).strip()
            bare = _MOTTO_PIECE.sub("", bare).strip()
            if not bare.isupper() and _is_prose(bare):
                continue
            if lines and _COMMITTEE.search(lines[-1]):
                bare = _OFFICES.get(bare, bare)
            lines.append(_OLD_ORDER.sub(_in_order, name_case(bare, text) if bare.isupper() else bare))
    return [line for line in lines if line]


_DECIDES = regex(r" (?:QUYẾT ĐỊNH|QUYẾT NGHỊ|KẾT LUẬN|CHỈ THỊ) ?:$")
"""`BAN THƯỜNG VỤ ĐẢNG ỦY QUYẾT ĐỊNH:` above the articles: what stands behind the name."""
_ENDS_A_SENTENCE = regex(r"(?<!\w)(?:[a-zà-ỹđ]{2,}|\d+%)\.$")
"""`Đảng ủy xã đã nghiên cứu kỹ.`: a full stop behind a word in small letters or a share."""


_DOES = regex(
    either(
        r"(?<!(?i:ban)) (?:ban hành|thông qua|ký|bãi bỏ|với việc|(?:sơ kết|tổng kết|thực hiện|triển khai|giám sát|kiểm tra)"
        r"|yêu cầu|trả lời|làm việc|quán triệt|nghe|đề nghị|đề xuất|sửa đổi|điều chỉnh|quyết định|công bố|khai mạc|họp|vừa|sẽ|đã|đang"
        r"|tăng cường|học tập|lãnh đạo|tiếp tục|chuẩn bị|thảo luận|cho ý kiến|xem xét|phê duyệt|hướng dẫn|khẳng định|đẩy mạnh|phát huy)(?!\w)"
    )
)
"""What somebody does, in small letters: `UBND tỉnh ban hành kế hoạch mới` is the headline of a page."""
_PAPER = regex(
    either(r"(?:bộ luật|luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|công văn) .*\d"), re.IGNORECASE
)
"""`Bộ luật Dân sự năm 2015; Nghị định 126/2014/NĐ-CP`: papers that a page lists."""


def _is_prose(line: str) -> bool:
    """Whether a line in small letters is a sentence or the heading of a page, and names nobody who issues."""
    if NUMBER_LINE.match(line) or _ADDRESSED.match(line):
        return False
    if _ENDS_A_SENTENCE.search(line) or _PAPER.match(line) or (_DOES.search(line) and begins_organ(line)):
        return True
    if len(line) < 30:
        return line.endswith(":")
    low = line.lower()
    if _SENTENCE.search(low):
        return True
    return _OF_A_PAPER.search(low) is not None and not begins_organ(line)


def _as_meant(name: str) -> str:
    """A name in a letterhead without what recognition made of its letters, the kind of its unit in full."""
    if may_match(_MISREAD_WORDS, name.lower()):
        name = _MISREAD_WORDS.sub(lambda read: "ỦY" if read["committee"] else "HUYỆN", name)
    low = name.lower()
    if may_match(_MISREAD_COMMITTEE, low):
        name = _MISREAD_COMMITTEE.sub(lambda read: f"{read['kind']} {'ỦY' if read['end'].isupper() else 'ủy'}", name)
    if may_match(_SHORT_KIND, low):
        name = _SHORT_KIND.sub(lambda short: f"{_KIND_IN_FULL[short['kind'].upper()]} ", name)
    return name


def _in_order(match: re.Match[str]) -> str:
    return f"Đảng bộ {match['kind'].lower()} "


_ORDINAL = regex(r"(?<= )Số (?=\d)")
"""`TRƯỜNG TIỂU HỌC SỐ 1`."""


@lru_cache(1)
def _small(text: str) -> str:
    """A text in small letters, for all the lines that are looked for in it."""
    return text.lower()


def name_case(line: str, text: str) -> str:
    """A line in capitals as the text writes it elsewhere, else word by word: `Trường Cao đẳng Y tế Thuận Khê`.

    A unit has its listed name, though it be made of words that names of organs hold: `Xã Hội An`, `Xã Đoàn Kết`.
    """
    if upper := _UPPER_UNIT.search(line):  # `XÃ AN NINH, TỈNH X`
        above = name_case(line[upper.end() :], text)
        return f"{name_case(line[: upper.start()], text)}{upper.group()}{above[:1].lower()}{above[1:]}"
    unit = _OF_UNIT.fullmatch(line)
    listed = unit_names().get(one_tone_style(unit["name"].lower())) if unit else None
    if unit and listed:
        return f"{name_case(unit['lead'], text)} {listed}"
    low, wanted = _small(text), line.lower()
    at = low.find(wanted) if len(low) == len(text) else -1
    while at >= 0:
        found = text[at : at + len(wanted)]
        if not found.isupper():
            return found[:1].upper() + found[1:]
        at = low.find(wanted, at + 1)
    words = " ".join(word if KEPT.fullmatch(word) else word.capitalize() for word in line.split(" "))
    named = in_terms(words)
    named = _ORDINAL.sub("số ", named)
    return named[:1].upper() + named[1:]


def in_terms(name: str) -> str:
    """A name whose words of two and more are written as terms are: `Ban Tổ Chức` -> `Ban Tổ chức`."""
    return _terms().sub(lambda term: _term_case()[one_tone_style(term.group().lower())], name)


@cache
def _term_case() -> dict[str, str]:
    return {one_tone_style(term.lower()): term for term in word_list("organ-term")}


@cache
def _terms() -> re.Pattern[str]:
    return regex(rf"(?<!\w)(?:{alternatives(map(str.lower, word_list('organ-term')))})(?!\w)", re.IGNORECASE)


def place_and_date(head: str) -> tuple[str | None, date | None, str | None]:
    """Place and date: `Tam Đường, ngày 30 tháng 6 năm 2022`; the place alone where the date is left open.

    The last is the date as printed where no calendar has it.
    """
    first: str | None = None
    impossible: str | None = None
    for start, end, stated in _dates(head):
        place, _, printed = " ".join(head[start:end].split()).partition(",")
        first = first or place
        if stated and stated.day:
            return place, stated.day, None
        if stated and stated.impossible:
            impossible = impossible or printed.strip()
    return first, None, impossible


def alone_on_its_line(text: str) -> tuple[str | None, date | None]:
    """Place and date that stand alone on a line, under the title or above the signature."""
    for line in text.split("\n"):
        bare = line.strip(" *")
        for start, end, stated in _dates(bare):
            if start == 0 and not bare[end:].strip(" .") and stated and stated.day:
                return bare[:end].partition(",")[0], stated.day
    return None, None


def day_line(head: str) -> date | None:
    """A day without a place on a line, or in a column, of its own: `Ngày 18 tháng 9 năm 1989`."""
    for line in head.split("\n"):
        for column in _COLUMN.split(line):
            bare = " ".join(column.strip(" *-–_.").split())
            match = _date(plain=False).fullmatch(bare) or _date(plain=True).fullmatch(bare)
            if match and bare[:2] in ("Ng", "ng") and (stated := read_date(match, match.end())).day:
                return stated.day
    return None


def without_date(heading: str) -> str:
    """A title without the place and date that another column put among its words."""
    for start, end, stated in reversed(_dates(heading)):
        apart = start == 0 or heading[start - 1] == "\n" or heading[start - 2 : start] == "  "
        if apart and stated:
            heading = heading[:start] + " " + heading[end:]
    return heading


_GLUED_MARK = regex(r"((?:năm|nam) (?:19|20)\d\d)\d{1,2}(?!\d)")
"""`ngày 23 tháng 02 năm 20264`: a year with the mark of a footnote."""


@lru_cache(16)
def _dates(head: str) -> tuple[tuple[int, int, StatedDate | None], ...]:
    """Each `Place, ngày …`: where it begins and ends, and its date if there is one."""
    return tuple(_read_dates(head))


def _read_dates(head: str) -> Iterator[tuple[int, int, StatedDate | None]]:
    for lead in _DATED.finditer(head):
        printed = lead["place"]
        column = _COLUMN.split(printed)[-1]
        words = column.split(" ")
        while (
            len(words) > 1 and len(words[0]) > 1 and words[0].isupper() and not column.isupper() and "." not in words[0]
        ):
            words.pop(0)  # `ĐẢNG ỦY XÃ BÌNH LƯ Bình Lư, ngày …`: the end of the other column
            column = " ".join(words)
        start = lead.start() + len(printed) - len(column)
        behind = re.sub(r"\s", " ", head[lead.end() : lead.end() + 60])
        behind_one = re.sub(" {2,}", " ", behind)
        behind_one = _GLUED_MARK.sub(r"\1", behind_one)
        match = _date(plain=False).match(behind_one) or _date(plain=True).match(behind_one)
        stated = read_date(match, match.end()) if match else None
        length = _printed_length(behind, match.end()) if match else 0
        if match is None and (left_open := _OPEN_DATE.match(behind)):
            stated, length = StatedDate(0, None, None), left_open.end()
        yield start, lead.end() + length, stated


def _printed_length(text: str, characters: int) -> int:
    """How much of `text` the first `characters` of it take, were repeated spaces one."""
    position = 0
    while characters and position < len(text):
        if not (text[position] == " " and text[position + 1 : position + 2] == " "):
            characters -= 1
        position += 1
    return position


@cache
def _date(*, plain: bool) -> re.Pattern[str]:
    return regex(date_pattern(plain=plain), re.IGNORECASE)


def _code(head: str) -> DocumentCode | None:
    """The number behind `Số`: the first that stands alone on its line, else that of the first such line."""
    first: DocumentCode | None = None
    for place, lead in enumerate(_NUMBER.finditer(head)):
        behind = head[lead.end() : lead.end() + 60]
        match = next(iter(find_codes(behind)), None)
        if match is None or match.start > 1:
            continue
        if re.match(r" *(?:\n|$| {2,}|\*)", behind[match.end :]):
            return match.code
        end = lead.end() + match.end
        if lead["typed"] and (
            _SAYS_OF_IT.match(head, end) or _A_SENTENCE.match(head, end) or _PROSE.search(head, 0, lead.start() + 1)
        ):
            continue
        first = first or (match.code if place == 0 else None)
    return first


def _code_line(text: str, title: TitleBlock | None) -> DocumentCode | None:
    """A number that stands alone on its line in the first third, where columns were read out of order."""
    third = text[: max(3000, len(text) // 3)]
    for line in re.finditer(r"\n\**(?:Số|SỐ) ?: *([^\n]{3,40}?)\**(?=\n|$)", f"\n{third}"):
        for match in find_codes(line[1]):
            kinds = types_by_abbreviation().get(match.code.kind.upper(), ())
            if (
                match.start == 0
                and match.end == len(line[1].strip())
                and (title is None or title.kind in kinds or not match.code.kind)
            ):
                return match.code
    return None


def _code_apart(head: str) -> DocumentCode | None:
    """A number on a line of its own, where `Số:` stands empty on another."""
    lead = _BARE_NUMBER.search(head)
    for line in head[lead.end() :].split("\n") if lead else ():
        bare = _MOTTO.sub("", line).strip(" *")
        for match in find_codes(bare):
            if match.start == 0 and match.end == len(bare):
                return match.code
    return None
