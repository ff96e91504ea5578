"""What follows a number: date, issuer, meeting and term in any order, then the title."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from graph.extraction.codes import base_body
from graph.extraction.dates import read_date
from graph.extraction.grammar import number_told, term_number
from graph.extraction.guarded import may_match
from graph.extraction.mentions import Mention
from graph.extraction.organs import COMMITTEES, PLACE, read_organ, read_whole_organ, upper_units
from graph.extraction.sheet import Sheet
from graph.extraction.spelling import either
from graph.extraction.unit_at_end import unit_at_end
from graph.folding import UPPER
from graph.model import Meeting, Organ
from graph.patterns import regex
from graph.vocabulary import body_by_code, known_days, type_named, word_list

_GOES_ON = (
    "về|của|do|ngày|tháng|năm|ban|quy|hướng|sửa|thay|bãi|đã|có|để|kèm|theo|trong|tại|gửi|cấp|ký|thông|phê|số|là|với|từ"
    "|đến|cho|vào|khi|nêu|đối|thực|triển|tổ|báo|đề|kiến|chỉ|yêu|được|nhằm|liên|giao|quyết|nghị|kết|trình|và|xác|thẩm|trả"
)
"""Words in small letters that go on behind the name of an organ, and are no part of it."""
_PAPERS = (
    "Quyết định|Nghị|Thông tư|Chỉ thị|Luật|Pháp lệnh|Kế hoạch|Kết luận|Hướng dẫn|Quy|Công văn|Báo cáo|Chương trình"
    "|Thông báo|Tờ trình|Biên bản|Đề án|Văn bản"
)
_BEGINS = (
    "Hướng dẫn|Quy định|Quy chế|Quyết định|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Ban hành|Về|Phê duyệt|Sửa đổi|Bổ sung"
    "|Thay thế|Bãi bỏ|Hủy bỏ|Đề nghị|Tổng kết|Sơ kết|Thực hiện|Triển khai|Công bố|Đính chính|Gia hạn|Kéo dài|Điều chỉnh"
)
"""With what a title begins that follows the name of an organ in capitals: `của Bộ Công nghiệp Hướng dẫn …`."""
_COUNCIL = "Hội đồng nhân dân|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|UBND"
"""Whose committee or office it is: `Ban Kinh tế - Ngân sách Hội đồng nhân dân xã`."""
_SPEAKERS = rf"{_COUNCIL}|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:ủy|uỷ)|Ban (?:Thường vụ|Chấp hành|Bí thư)"
"""Who may go on behind a comma with what the paper on hand does: `… của Hội đồng A, Ủy ban nhân dân tỉnh ban hành`."""
_NATION = r"(?:Nhà nước|[Qq]uốc gia|Trung ương|Việt Nam)(?!\w)"
_SMALL = (
    rf"(?: giao thông| và(?= [a-zà-ỹđ]{{2,6}} [a-zà-ỹđ]{{2,6}} {_NATION})| (?!(?:{_GOES_ON})(?!\w))[a-zà-ỹđ]{{2,6}}){{1,4}}"
    rf"(?= (?:{_NATION}|(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) [{UPPER}]))"
)
"""Words in small letters before what ends the name of an organ: `An toàn giao thông Quốc gia`, `… tỉnh An Lâm`."""
_UNKNOWN = regex(
    rf"(?P<lead> ?,? ?(?i:của|do) )?(?:Bộ trưởng(?:,| [-–]) )?"
    rf"(?:(?:Bộ trưởng|Chủ tịch|Hiệu trưởng|Viện trưởng|Giám đốc|Tổng Giám đốc|Tổng cục trưởng|Cục trưởng|Chủ nhiệm|Thứ trưởng|Trưởng ban) )?"
    rf"(?P<name>(?:Công an|Thanh tra) (?:(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|T[PX]\.?)(?: {PLACE}| \d{{1,2}}(?![\w/]))|(?:huyện|quận|thị xã)(?!\w))"
    rf"|(?:Bộ|Tổng Liên đoàn|Tổng cục|Cục|Sở|Ban|Ủy ban|Uỷ ban|Hội|Liên đoàn|Công ty|Tổng công ty|Tập đoàn|Ngân hàng|Trường|Viện|Trung tâm|Văn phòng|Đảng ủy|(?:BCH )?Đảng bộ|Chi bộ|Đoàn|Tòa án|Viện kiểm sát|Kho bạc|Bảo hiểm|Công an|Thanh tra|Phòng)(?: (?!(?:{_BEGINS}|{_COUNCIL}|T[PX])(?!\w))[{UPPER}][\w'’]*(?: (?!(?:{_GOES_ON})(?!\w))[a-zà-ỹđ]{{2,6}}(?!\w)|(?<=Dân) số(?=,))?|,(?= [{UPPER}])(?! (?:{_PAPERS}|{_SPEAKERS}))| [-–](?= [{UPPER}])| và(?= [{UPPER}])(?! (?:{_PAPERS}))| (?!và )[a-zà-ỹđ]{{2,6}}(?= (?:(?!(?:{_BEGINS})(?!\w))[{UPPER}]|và [{UPPER}]|[-–] [{UPPER}]))|{_SMALL}){{1,10}}"
    rf"(?:(?: (?!và |về |ban |quy |phê |sửa |hướng )[a-zà-ỹđ]{{2,6}}){{1,2}}(?= (?:về|ban hành|quy định|phê duyệt|sửa đổi|hướng dẫn) ))?"
    rf"(?:(?<=ủy Quận) \d{{1,2}}(?![\w/]))?"
    rf"(?:(?: (?!(?:{_GOES_ON})(?!\w))[a-zà-ỹđ]{{2,6}})? (?:(?:(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|T[PX]\.?) |T[PX]\.){PLACE}|(?:quận|phường) \d{{1,2}}(?![\w/])))?"
    rf"(?: (?:{_COUNCIL})(?: (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?!\w)(?: {PLACE})?)?)?)"
)
_SHARED_UNIT = (
    rf" (?:(?i:trung ương|quốc gia)|(?:Tỉnh|Thành|Huyện|Quận|Thị) (?:ủy|uỷ)|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)(?!\w)"
    rf"(?: (?!(?:{_BEGINS})(?!\w)){PLACE})?"
)
_SHARED_WORD = (
    r"(?:phòng, chống tham nhũng, tiêu cực|phòng, chống|chuyển đổi số"
    rf"|(?!(?:{_GOES_ON}|cụ|nội|còn|chưa|không|vẫn|nhưng|hoặc|theo|như)(?!\w))[^\W\d_]+)"
)
_OF_SHARED = regex(
    r" ?,? ?(?i:của|do) (?P<name>"
    r"(?i:ban chỉ đạo|ban quản lý|ban tổ chức|tổ công tác|tổ giúp việc|đoàn giám sát|đoàn kiểm tra|đoàn thanh tra|hội đồng|thanh tra)"
    rf"(?: \d{{2,4}}(?![\w/-]|\.\d)(?:{_SHARED_UNIT})?|(?: {_SHARED_WORD}){{0,12}}?{_SHARED_UNIT}|(?: {_SHARED_WORD}){{1,8}}?(?=[,.;:)\n]| về | ngày |$)))"
)
"""`của Ban Chỉ đạo 389 tỉnh`, `của Ban Chỉ đạo chuyển đổi số tỉnh`: one of several that write one symbol, by its whole name."""
_HAS_UNIT = regex(r" (?:thành phố|huyện|quận|thị xã|xã|phường|đặc khu|T[PX])(?!\w)")
"""What an office of a district or commune is told by; without it nothing is gained by its name."""
_OF_UNIT = regex(
    r"(?i) (?:của|cua) (?P<kind>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|Trung ương|tinh|thanh pho|huyen|xa)(?= (?:và|va|về|được|đã)(?!\w)|[,;.)\n]|$)"
    r"(?!,?(?: (?:và|va))? (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)(?: (?:về|đã) |[,;.)\n]|$))"
)
"""`Kế hoạch số … của tỉnh và Kế hoạch số … của huyện`; not `của xã, phường`."""
_OF_UNITS = ("UBND", "HĐND")
_OF_PARTY = {
    "TU": ("tỉnh", "thành phố"),
    "HU": ("huyện",),
    "QU": ("quận",),
    "ThU": ("thành phố",),
    "ThXU": ("thị xã",),
    "ĐU": ("xã", "phường", "thị trấn", "đặc khu"),
}
"""The kinds of units whose Party committee writes a symbol."""
_OF_NAMED_UNIT = regex(
    rf" (?i:của|cua) (?P<kind>{'|'.join(COMMITTEES)}) (?P<name>{PLACE})"
    r"(?= (?:và|về|được|đã|bị|đều|cùng|cũng|nhằm|để|thực hiện|triển khai|cụ thể|ngày|có|là|còn|hết)(?!\w)|[,;.)\n]|$)"
)
"""`Kế hoạch số 88/KH-UBND của thành phố Tam Điệp`, `Nghị quyết số 05-NQ/HU của huyện Nho Quan`."""
_ALSO = regex(r" (?:và|va|-) (?=\w)")
_AMONG = regex(r"(?:,| và| va| -) (?=\w)")
_DOES_ELSE = regex(
    either(
        r" (?:hướng dẫn(?: [^\W\d]+){0,4} (?:tại|bằng|trong) |(?:đang |đã |sẽ )?(?:xem xét|chủ trì|quyết định(?! số| ban hành| thành lập)"
        r"|tham mưu(?! ban hành)|thẩm định|theo dõi|phụ trách|cung cấp|quản lý|lưu)(?!\w))"
    ),
    re.IGNORECASE,
)
"""`Nghị định số … do Sở Nội vụ hướng dẫn tại Công văn số …`, `Việc thay thế Kế hoạch số … do Tỉnh ủy xem xét`: no issuer."""
_JOINT = regex(either(r"(?<!\w)liên (?:tịch|ngành|bộ|sở)(?!\w)"), re.IGNORECASE)
_TOGETHER = regex(either(r" ?,? (?:của|do) liên (?=Bộ |Sở )"))
"""`của liên Bộ Y tế - Tài chính`: of both, none of which is named by itself."""
_BESIDE_POLITBURO = regex(
    either(r", Ban Bí thư(?: Trung ương(?: Đảng)?)?(?=[,.;)(]|\n| (?:về|và|khóa|khoá|\()|$)"), re.IGNORECASE
)
"""`của Bộ Chính trị, Ban Bí thư về …`."""
_OPENS = regex(r"(?:^|[.;:!?] |\n)[-–+* ]*(?:\d{1,3}[.)] ?|[a-zđ]\) ?)?$")
_GOES_ON_TO_DO = regex(
    either(r" (?:về|thực hiện|triển khai|hướng dẫn|sửa đổi|thay thế|bãi bỏ|quy định|cụ thể hóa) (?!.{0,40}đã )")
)
_WHO = regex(",? ")
_PAPER_NEXT = regex(rf"(?:{_PAPERS})(?!\w)")
"""`A thay thế B; ngày 15/7/2020, Thông tư C được đính chính`: the day is not of B."""
_STANDS_BEHIND = regex(
    either(r" ?(?:[;.)|\n]|$)|,? \(?(?:của|về|do|quy định|phê duyệt|ban hành|được|hướng dẫn|sửa đổi|khóa|v/v)(?!\w)"),
    re.IGNORECASE,
)
"""What follows a year or a month that is told of a paper: `Nghị quyết số …, năm 2008 của Bộ Chính trị`."""
_ISSUES_ANOTHER = regex(
    either(r"[^.;()\n]{3,90}? (?:có|ra|ban hành|ký|gửi) [^.;()\n]{0,40}?số:? ?\d[\w./-]*+(?!,? (?:ngày|năm|tháng))"),
    re.IGNORECASE,
)
"""Who did on a day what: issued a paper that has no day of its own."""
_ASIDE = regex(
    either(
        r",? ?(?:\(?(?:tại |thông qua tại )?kỳ họp (?:thứ |lần thứ )?(?:\d{1,2}|[^\W\d]+(?: (?:một|hai|ba|tư|bốn|lăm|năm|sáu|bảy|tám|chín))?)"
        r"(?: \((?:chuyên đề|bất thường|kỳ họp chuyên đề|kỳ họp bất thường)\))?\)?(?=[,;.)\n]| (?:về|quy định|ban hành|thông qua|thực hiện|triển khai|sửa đổi|thay thế|bãi bỏ|hết hiệu lực|có hiệu lực|được|bị|đã|và|để|nhằm|hướng dẫn|tạm|kéo dài|gia hạn|kế thừa|theo|đến|chưa|không|còn|nhưng|là|tại|cụ thể)|$)"
        r"|nhiệm kỳ \d{4} ?[-–] ?\d{4}(?=, (?:tại )?kỳ họp| (?:tại )?kỳ họp))"
        r"| (?:của|do) (?:tổng giám đốc|giám đốc|hiệu trưởng|thủ trưởng)(?= (?:về|ban hành|quy định|phê duyệt) )"
        r"| (?:(?:đã )?(?:nêu|nói)(?: ở)? trên|trên đây|này(?= (?:thay|bãi bỏ|hủy bỏ|sửa đổi|bổ sung|có|hết|hướng dẫn|quy định|được|bị|đã|cũng|sẽ) ))(?!\w)| (?:cùng|kèm|và) (?:các )?phụ lục kèm theo(?!\w)"
    ),
    re.IGNORECASE,
)
"""`… của Hội đồng nhân dân tỉnh khóa XVI, kỳ họp thứ 9 về …`, `Kế hoạch số … nêu trên`, `… cùng phụ lục kèm theo`."""
_JOINED = 12
"""So many papers of one list are looked over for what is said of all of them."""
_AND = regex(either(r",? (?:và )?(?:các )?"))
_CARRYING_OUT = regex(
    either(r"(?<!\w)(?:thực hiện|triển khai|thi hành|học tập|quán triệt)(?: (?:việc|các|nội dung))*(?: \(?)?$"),
    re.IGNORECASE,
)
_RESULTS_OF = regex(
    either(
        r"(?<!\w)(?:kết quả|sơ kết|tổng kết|tình hình|báo cáo|đánh giá|kiểm điểm)(?: (?!đã |số )[^\W\d_]+,?){0,6}? "
        r"(?:thực hiện|triển khai|thi hành)(?: (?:việc|các|nội dung))* $"
    ),
    re.IGNORECASE,
)
"""`sơ kết thực hiện X năm 2022`: the year is that of the activity."""
_BRACKET = regex("[()]")


def ordinal(printed: str | None) -> int | None:
    """The number of a meeting, in digits or words: `sáu` -> 6."""
    if not printed:
        return None
    return number_told(printed)


_LEVEL_BEHIND = regex(
    r"(?i) (?P<kind>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|tinh|huyen|xa|phuong)"
    r"(?=,? ?\(?(?:ngày|của|khóa|khoá|ngay|cua|khoa) |[;,.)]|$)"
)
"""`Nghị quyết 14/2016/NQ-HĐND tỉnh ngày …`: whose council it is."""


def read_tail(sheet: Sheet, mention: Mention) -> None:
    """Read date, issuer, meeting, term and title behind the number, in whatever order."""
    position = mention.end
    seen: set[str] = set()
    level = _LEVEL_BEHIND.match(sheet.text, position) if mention.code and mention.code.body in _OF_UNITS else None
    position = level.end() if level else position
    while True:
        step = (
            _tail_date(sheet, mention, position, seen)
            or _tail_meeting(sheet, mention, position, seen)
            or _tail_organ(sheet, mention, position, seen)
            or _tail_term(sheet, mention, position, seen)
            or _tail_aside(sheet, position)
            or _tail_short(sheet, mention, position)
        )
        if not step:
            break
        position = step
    if position > mention.end or mention.kind == "full":
        unit = _OF_UNIT.match(sheet.text, position)
        position = unit.end() if unit else position
        if unit and mention.organ is None:
            mention.organ = _of_unit(sheet, mention, unit["kind"])
        named = _OF_NAMED_UNIT.match(sheet.text, position) if mention.organ is None else None
        if named and (organ := _of_unit(sheet, mention, named["kind"], named["name"])):
            mention.organ, position = organ, named.end()
    if level and mention.organ is None:
        mention.organ = _of_unit(sheet, mention, level["kind"])
    mention.tail = mention.core = max(mention.tail, position)
    read_title(sheet, mention, position)
    alias = sheet.rules.alias.match(sheet.text, mention.tail) or sheet.rules.alias.match(sheet.text, mention.core)
    if alias:
        mention.aliases.append(sheet.printed(alias["name"], alias.start("name")).strip())
        mention.tail = max(mention.tail, alias.end())


def _of_unit(sheet: Sheet, mention: Mention, kind: str, name: str | None = None) -> Organ | None:
    """`Kế hoạch số 12/KH-UBND của huyện`: the committee or council of that unit, which others write as well; where the unit
    is named also its Party committee: `Nghị quyết số 05-NQ/HU của huyện Nho Quan`."""
    base = base_body(mention.code.body)[0] if mention.code else None
    if base is None:
        return None
    if base.code in _OF_UNITS:
        printed = f"{base.code} {kind} {name}" if name else f"{base.code} {kind}"
    elif name and kind in _OF_PARTY.get(base.code or "", ()):
        printed = f"{COMMITTEES[kind]} {name}"
    else:
        return None
    named = sheet.rules.organ_anywhere.fullmatch(printed)
    return read_organ(named) if named else None


def _tail_date(sheet: Sheet, mention: Mention, position: int, seen: set[str]) -> int | None:
    if "date" in seen:
        return None
    lead = sheet.rules.date_lead.match(sheet.text, position)
    if not lead:
        return None
    match = sheet.rules.date.match(sheet.text, lead.end())
    opened = lead["open"] is not None
    if match and ";" in lead.group() and not match.group().lower().startswith(("ngày", "ngay")):
        return None  # `ban hành Kế hoạch số …; năm 2021, …`
    if match and _is_of_what_follows(sheet, mention, lead, match):
        return None
    if not match:
        year = regex(r"([12]\d{3})\)").match(sheet.text, lead.end()) if opened else None
        if not year:
            return None
        mention.partial = year[1]
        mention.stretch(year.end())
        seen.add("date")
        return year.end()
    if match["y5"] and mention.code and mention.code.year:
        return None
    if (match["y5"] or match["y3"]) and not opened and _of_activity(sheet, mention, match):
        return None
    if match.group()[0].isdigit() and _opens_line(sheet, match):
        return None  # the next line of a list of days: `19/07/2013 Văn bản có hiệu lực`
    stated = read_date(match, match.end())
    years = match["y5"] or match["y3"]
    if years and "," in lead.group() and not _STANDS_BEHIND.match(sheet.text, match.end()):
        return None  # `thực hiện Nghị quyết số …, năm 2020 huyện đã tổng kết`
    if "/" in sheet.text[match.end() : match.end() + 1] or (match["y5"] and "organ" in seen):
        return None
    if match.group()[0].isdigit() and not opened and _of_another_year(mention, stated.day):
        return None  # the next cell of a table: when it ended
    mention.day = stated.day
    mention.partial = stated.partial or mention.partial if stated.day is None else None
    end = match.end() + (1 if opened and sheet.text[match.end() : match.end() + 1] == ")" else 0)
    mention.stretch(end)
    seen.add("date")
    return end


def _is_of_what_follows(sheet: Sheet, mention: Mention, lead: re.Match[str], day: re.Match[str]) -> bool:
    """Whether a day begins what somebody did then: `Ban Bí thư ra Chỉ thị số …; ngày 12-8-1989 Tỉnh ủy có …`. Behind a
    comma only where the paper is known to be of other days, and another is issued that has none."""
    if ";" not in lead.group():
        days = known_days(str(mention.code)) if "," in lead.group() and mention.code else frozenset()
        if not days or read_date(day, day.end()).day in days or not _ISSUES_ANOTHER.match(sheet.text, day.end()):
            return False
    who = _WHO.match(sheet.text, day.end())
    if who is None:
        return False
    paper = _PAPER_NEXT.match(sheet.text, who.end()) if ";" in lead.group() else None
    return paper is not None or sheet.rules.organ_anywhere.match(sheet.text, who.end()) is not None


def _of_activity(sheet: Sheet, mention: Mention, stated: re.Match[str]) -> bool:
    """Whether a year is that of what was done: `Kết quả thực hiện Chỉ thị số 05-CT/TW năm 2023`, `Kế hoạch thực hiện …
    năm 2023` of a paper that is only known to be older; not one between the number and who issued it."""
    year = stated["y5"] or stated["y3"]
    days = known_days(str(mention.code)) if mention.code else frozenset()
    if any(str(day.year) == year for day in days):
        return False
    begin = mention.start
    for other in reversed(sheet.found[-_JOINED:]):
        if other.end > begin or not _AND.fullmatch(sheet.text, other.end, begin):
            break
        begin = other.start
    before = sheet.text[max(0, begin - 120) : begin]
    if days and max(days).year < int(year) and _CARRYING_OUT.search(before):
        return True
    return _RESULTS_OF.search(before) is not None and not _issued_by(sheet, mention, stated.end())


def _issued_by(sheet: Sheet, mention: Mention, position: int) -> bool:
    """Whether the organ of a paper's symbol follows: `Nghị quyết số 08-NQ/HU năm 2022 của Huyện ủy`."""
    match = sheet.rules.organ.match(sheet.text, position)
    organ = read_organ(match) if match else None
    base = base_body(mention.code.body)[0] if mention.code else None
    return organ is not None and base is not None and organ.level == base.level


def _opens_line(sheet: Sheet, day: re.Match[str]) -> bool:
    """Whether a line of the text begins with a day, and goes on in capitals as no issuer or title does."""
    behind = sheet.text[day.end() : day.end() + 2]
    return behind[:1] == " " and behind[1:].isupper() and sheet.flow.chars[sheet.flow.origin(day.start()) - 1] == "\n"


def _of_another_year(mention: Mention, day: date | None) -> bool:
    return bool(day and mention.code and mention.code.year and mention.code.year != day.year)


def _tail_meeting(sheet: Sheet, mention: Mention, position: int, seen: set[str]) -> int | None:
    if "meeting" in seen or mention.type is None or mention.code is None or mention.code.body not in ("TW", "HNTW"):
        return None
    match = sheet.rules.meeting.match(sheet.text, position)
    if not match:
        return None
    number = ordinal(match["ordinal"] or match["ordinal2"])
    mention.meeting = Meeting(number, None)
    if mention.organ is None:
        mention.organ = Organ("Ban Chấp hành Trung ương", "TW", None, "central")
    seen.update(("meeting", "organ"))
    sheet.take(match.start(), match.end())
    return match.end()


def _tail_organ(sheet: Sheet, mention: Mention, position: int, seen: set[str]) -> int | None:
    if "organ" in seen:
        return None
    match = sheet.rules.organ.match(sheet.text, position)
    organ, end = read_whole_organ(match, plain=sheet.plain) if match else (None, position)
    if match is None or organ is None:
        return _tail_unknown_organ(sheet, mention, position, seen)
    if match.group().lstrip(" ,")[:3].lower() == "do " and _DOES_ELSE.match(sheet.text, end):
        return None
    mention.organ = organ
    seen.add("organ")
    behind = "kind" if match["kind"] else "place"
    if organ.place is None and match[behind]:  # a body of the Centre has none: `Bộ Tư pháp Hướng dẫn …`
        end = len(sheet.text[: match.start(behind)].rstrip(" ,"))
    if organ.code == "TW" and (beside := _BESIDE_POLITBURO.match(sheet.text, end)):
        end = beside.end()
    bodies = mention.code.body.split("-") if mention.code and mention.code.kind else []  # not of `10/HĐND-TH`
    joint = len(bodies) > 1 and all(body in body_by_code() for body in bodies)
    joint = joint or _JOINT.search(sheet.text, mention.start, mention.end) is not None
    return _with_others(sheet, end, joint=joint or _opens_its_clause(sheet, mention, end))


def _opens_its_clause(sheet: Sheet, mention: Mention, end: int) -> bool:
    """`Kế hoạch số … của Huyện ủy, Ủy ban nhân dân huyện thực hiện …`: whether a sentence begins with the paper and goes
    on with its title behind the second organ; in `Thực hiện Kế hoạch số … của Huyện ủy, Ủy ban …` that one acts."""
    other = (
        _AMONG.match(sheet.text, end) if _OPENS.search(sheet.text, max(0, mention.start - 12), mention.start) else None
    )
    joined = sheet.rules.organ_anywhere.match(sheet.text, other.end()) if other else None
    return joined is not None and _GOES_ON_TO_DO.match(sheet.text, joined.end()) is not None


def _with_others(sheet: Sheet, end: int, *, joint: bool) -> int:
    """Where the organs end of which the first ends at `end`; of a joint paper they may be parted by commas."""
    while other := (_AMONG if joint else _ALSO).match(sheet.text, end):
        joined = sheet.rules.organ_anywhere.match(sheet.text, other.end()) or _UNKNOWN.match(sheet.text, other.end())
        if joined is None:
            return end
        end = joined.end()
        if not joint:
            return end
    return end


def _tail_unknown_organ(sheet: Sheet, mention: Mention, position: int, seen: set[str]) -> int | None:
    """An organ that no gazetteer knows: `của Bộ trưởng Bộ Công nghiệp về việc …`."""
    shared = mention.code is not None and mention.code.body in word_list("shared-symbol")
    if shared and (named := _OF_SHARED.match(sheet.text, position)):
        seen.add("organ")
        mention.organ = mention.organ or Organ(sheet.printed(named["name"], named.start("name")), "", None)
        return named.end()
    if together := _TOGETHER.match(sheet.text, position):
        joined = _UNKNOWN.match(sheet.text, together.end())
        return joined.end() if joined and joined["lead"] is None else None
    match = _UNKNOWN.match(sheet.text, position)
    if match is None or match["lead"] is None:
        return None
    if match["name"].startswith("Phòng ") and not _HAS_UNIT.search(match["name"]):
        return None
    seen.add("organ")
    organ, end = Organ(sheet.printed(match["name"], match.start("name")), "", None), match.end()
    if unit := unit_at_end(match["name"]):
        uppers, end = upper_units(sheet.text, end, unit.place, plain=sheet.plain)
        organ = replace(organ, uppers=uppers)
    mention.organ = mention.organ or organ
    return end


def _tail_term(sheet: Sheet, mention: Mention, position: int, seen: set[str]) -> int | None:
    if "term" in seen:
        return None
    match = sheet.rules.term.match(sheet.text, position)
    if not match or match["more"]:
        return None
    mention.term = term_number(match["term"])
    if mention.meeting:
        mention.meeting = replace(mention.meeting, term=mention.term)
    seen.add("term")
    return match.end()


def _tail_aside(sheet: Sheet, position: int) -> int | None:
    """Behind what is told of the session, that the paper was named above, or that its annexes go with it."""
    match = _ASIDE.match(sheet.text, position)
    return match.end() if match else None


def _tail_short(sheet: Sheet, mention: Mention, position: int) -> int | None:
    """Behind the short form by which the text calls the paper: `Nghị quyết số 04-NQ/HU (Nghị quyết 04) về …`."""
    match = _SHORT.match(sheet.text, position) if mention.code and mention.type else None
    if not match or not mention.code or type_named(match["type"]) != type_named(mention.type):
        return None
    if match["number"].lstrip("0") != mention.code.number.lstrip("0"):
        return None
    return match.end()


_SHORT = regex(r" \([“\"]?(?P<type>[^\W\d]+(?: [^\W\d]+){0,3}) (?:số )?(?P<number>\d{1,4})[”\"]?\)")
_ACTS = "báo cáo|xây dựng|ban hành|đề nghị|trả lời|trình|có ý kiến|hướng dẫn|triển khai|tổng hợp|thông báo|yêu cầu"
_AS_FOLLOWS = regex(
    rf"(?:, (?=[{UPPER}])[^,;.()\d]{{3,90}} {either(f'(?:{_ACTS})')}(?: [^,;.()\d]{{2,60}})?)?"
    r"[, ]+(?:cụ thể |cu the )?(?:như sau|nhu sau) ?:?$"
)
"""What a sentence ends with that leads to what follows, and is of no title: `… về nông thôn, Trường A báo cáo như sau:`."""


_FORMER = regex(
    either(
        r" \((?:cũ|trước đây|trước (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất|giải thể)|nay là [^()\d]{3,60})\)(?=[ .,;:]|$)"
    ),
    re.IGNORECASE,
)
"""What is told of the issuer before the title: `của Đảng ủy xã Cẩm Lĩnh (cũ) thực hiện …`."""


_QUOTED = regex("“[^“”\n]+”")
"""A title in quotation marks: a semicolon does not end it."""


def read_title(sheet: Sheet, mention: Mention, position: int) -> None:
    if former := _FORMER.match(sheet.text, position):
        position = former.end()
        mention.core = mention.tail = max(mention.tail, position)
    lead = sheet.rules.title_lead.match(sheet.text, position)
    if not lead:
        return
    rest = sheet.text[lead.end() : lead.end() + 600]
    quoted = _QUOTED.match(rest)
    end = sheet.rules.title_end.search(rest, quoted.end() if quoted else 0)
    title = rest[: end.start()] if end else rest
    depth = 0
    for bracket in _BRACKET.finditer(title):
        depth += 1 if bracket.group() == "(" else -1
        if depth < 0:
            title = title[: bracket.start()]
            break
    title = title.rstrip(" .,:…†")
    if len(title) >= 4 and mention.title is None and title.lower() not in word_list("title-verb"):
        printed = sheet.flow.printed(lead.end(), lead.end() + len(title))
        printed = _AS_FOLLOWS.sub("", printed) if may_match(_AS_FOLLOWS, printed.lower()) else printed
        mention.title = printed.strip('“”" ')
        mention.tail = lead.end() + len(title)
