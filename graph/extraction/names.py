"""Citations by name: resolutions of meetings, laws, the Constitution, the Party statute, papers of two parties."""

from __future__ import annotations

import re

from graph.extraction.dates import read_date
from graph.extraction.grammar import compiled, term_number
from graph.extraction.guarded import find_opened
from graph.extraction.mentions import Mention, meeting_name
from graph.extraction.sheet import Sheet
from graph.extraction.spelling import either
from graph.extraction.tails import ordinal, read_title
from graph.folding import UPPER, fold
from graph.model import Meeting
from graph.patterns import regex
from graph.vocabulary import type_named

_ISSUES = regex(r"(?i)(?:quốc hội|quoc hoi) (?:ban hành|ban hanh) $")

_YEAR = regex(r" ((?:19|20)\d\d)(?![\w/–-]| [-–] ?\d)")


_NO_LAW = regex(
    r"(?i)(?<!\w)(?:pháp|phap|kỷ|kỉ|ky|văn phòng|công ty|hãng|khoa|trường|đại học|viện|cử nhân|thạc sĩ|tiến sĩ|van phong|cong ty|truong|dai hoc|vien) $"
)
"""`Văn phòng Luật Thành Đô`, `theo pháp luật bảo hiểm xã hội`."""
_JOINS = regex(r"(?i) (?:và|va|hoặc|hoac)$")
"""What goes on behind a title that no list holds: `Luật Tài nguyên, môi trường biển và hải đảo và được quy định tại …`."""
_ONE_WORD = regex(r"(?i:luật|luat) \w(?!\w*[A-ZĐ])\w*")
"""`Hòa Luật Nam` is a village: a law named by one word alone is a known one."""
_ABOUT = regex(r" (?:về|ve) [^\d]+$")
"""What a title holds that is read no further than that where no number follows: `Luật Tương trợ tư pháp về hình sự`."""
_MORE_MEETINGS = regex(
    r"(?i)(?:,|;|,? và|,? va) ?(?:(?:Trung ương|TW|TƯ) )?(?:lần (?:thứ )?)?(?P<number>\d{1,2})(?![\w/%]|[.,]\d)"
)


_MORE_CONGRESSES = regex(
    rf"(?i:,|,? và|,? va) (?P<what>(?P<party>(?i:đảng bộ|dang bo) )?(?i:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|tinh|huyen|xa|phuong)"
    rf"(?: [{UPPER}]\w*(?: [{UPPER}]\w*){{0,3}})? (?i:lần thứ|lan thu) (?:[IVXLC]{{1,7}}|\d{{1,2}})(?!\w))"
)


def _name_of(word: str) -> str:
    kind = type_named(word)
    return kind.name if kind else word


def read_numbered_titles(sheet: Sheet) -> None:
    """Laws whose title names others by number: `Luật sửa đổi … của Luật Đất đai số …, Luật Nhà ở số … và …`."""
    for match in sheet.matches(sheet.rules.amending_numbered, "luật sửa đổi", "luật bổ sung"):
        _law(sheet, match)


def read_names(sheet: Sheet) -> None:
    """Read every citation by name, each kind where the word stands that it begins with."""
    rules = sheet.rules
    for match in sheet.matches(rules.meeting_name, "nghị quyết", "nq", "kết luận hội nghị"):
        _meeting(sheet, match)
    for match in sheet.matches(rules.congress_name, "nghị quyết đại hội"):
        if match["term"] or match["ordinal"] or match["years"]:
            _congress(sheet, match)
    for match in sheet.matches(rules.session_name, "nghị quyết kỳ họp"):
        _session(sheet, match)
    for match in sheet.matches(
        rules.amending_law, "luật sửa đổi", "luật bổ sung", "pháp lệnh sửa đổi", "pháp lệnh bổ sung"
    ):
        whole = compiled(rules.amending_law).match(sheet.text, match.start(), sheet.room(match.start()))
        if whole:
            _law(sheet, whole)
    titles = {m.title for m in sheet.found if m.title and m.type in ("Luật", "Bộ luật", "Pháp lệnh")}
    for title in sorted(one for one in titles if _ABOUT.search(one)):
        if (read := compiled(rules.law).match(title)) and read.end() < len(title):
            for match in sheet.matches(re.escape(title) + r"(?!\w)", "bộ luật", "luật", "pháp lệnh"):
                _law(sheet, match)
    for known, pattern in ((True, rules.known_law), (False, rules.law)):
        for match in sheet.matches(pattern, "bộ luật", "luật", "pháp lệnh"):
            _law(sheet, match, known=known)
    for match in sheet.matches(rules.constitution, "hiến pháp"):
        _plain_name(sheet, match, "Hiến pháp", "Hiến pháp")
    for match in sheet.matches(rules.statute, "điều lệ", "cương lĩnh"):
        if match["platform"]:
            if match["year"] or match.end() > match.start() + len("Cương lĩnh") + 2:
                _plain_name(sheet, match, "Cương lĩnh chính trị", "Cương lĩnh")
        elif match["organisation"]:
            _plain_name(sheet, match, "Điều lệ", " ".join(match["organisation"].split()))
        else:
            _plain_name(sheet, match, "Điều lệ Đảng", "Điều lệ Đảng")
    partners = [f"{kind} phối hợp" for kind in ("quy chế", "quy định", "chương trình", "kế hoạch")]
    for match in sheet.matches(rules.partner, *partners):
        _paper(sheet, match, match.start() + len(match.group().rstrip()))
    if ("ban hanh kem theo" if sheet.plain else "ban hành kèm theo") in sheet.low:
        for match in find_opened(compiled(rules.annexed), sheet.text, sheet.low, 0, len(sheet.text)):
            if not _CHANGED.search(sheet.text, max(0, match.start() - _BEFORE), match.start()):
                _paper(sheet, match, match.end("title"))


_BEFORE = 60
"""So far before an annexed paper its change is looked for, in characters."""
_CHANGED = regex(
    either(
        r"(?<!\w)(?:(?:bãi bỏ|hủy bỏ|thay thế|sửa đổi|bổ sung|đình chỉ|ngưng hiệu lực)(?: (?:toàn bộ|một số (?:điều|nội dung)(?: của)?))?"
        r"|(?:khoản|điểm|điều|chương|mục) [\da-zđivx]{1,5},?(?: (?:của|tại))?) $"
    ),
    re.IGNORECASE,
)
"""`hủy bỏ khoản 3 Điều 7 Quy chế tài chính ban hành kèm theo Quyết định số …`: that decision is changed."""


def _paper(sheet: Sheet, match: re.Match[str], end: int) -> None:
    """A paper by its whole title."""
    if sheet.free(match.start(), end):
        name = " ".join(sheet.printed(sheet.text[match.start() : end], match.start()).split())
        mention = Mention(match.start(), end, "name", _name_of(match["type"]), name=name)
        mention.tail = mention.end
        sheet.add(mention)


def _plain_name(sheet: Sheet, match: re.Match[str], kind: str, name: str) -> None:
    if not sheet.free(match.start(), match.end()):
        return
    mention = Mention(match.start(), match.end(), "name", kind, name=name)
    mention.tail = mention.end
    if match["year"]:
        mention.partial = match["year"].rstrip(")")[-4:]
        mention.name = f"{name} {mention.partial}" if name != "Hiến pháp" else f"Hiến pháp {mention.partial}"
    sheet.pinpoint(mention)
    sheet.add(mention)


_THESE = regex(either(r"(?<!\w)(?:các|những) $"), re.IGNORECASE)
_AND_OTHERS = regex(
    either(r" ?(?:,|và|;) ?(?:và )?(?:(?:các )?nghị quyết |hội nghị |trung ương |lần |số )"), re.IGNORECASE
)
"""`các nghị quyết Trung ương 4 khóa XI và Trung ương 4 khóa XII`: of one meeting each."""


def _meeting(sheet: Sheet, match: re.Match[str]) -> None:
    if not sheet.free(match.start(), match.end()):
        return
    number = ordinal(match["ordinal"] or match["ordinal2"] or match["ordinal3"])
    if number is None:
        return
    ends, numbers = [match.end()], [number]
    while more := _MORE_MEETINGS.match(sheet.text, ends[-1]):
        ends.append(more.end())
        numbers.append(int(more["number"]))
    if len(ends) > 1 and (last := sheet.rules.term.match(sheet.text, ends[-1])) and not last["more"]:
        _meetings(sheet, match.start(), numbers, ends, last)
        return
    after = sheet.rules.term.match(sheet.text, match.end())
    terms: list[str | None] = [None]
    end = stop = match.end()
    several = _THESE.search(sheet.text, max(0, match.start() - 10), match.start())
    if several and not _AND_OTHERS.match(sheet.text, after.end() if after else end):
        return  # `quán triệt các nghị quyết Hội nghị Trung ương 5 khóa XIII`: all that it passed
    if after:
        end = after.end()
        terms = [term_number(after["term"])]
        terms += [term_number(other) for other in re.findall(r"[XVI]+|\d+", after["more"] or "")]
    for term in terms:
        mention = Mention(match.start(), end, "name", "Nghị quyết", meeting=Meeting(number, term), term=term)
        mention.name = meeting_name(Meeting(number, term))
        if fold(match["type"]) == "ket luan":  # another paper of that meeting than its resolution
            mention.type, mention.meeting = "Kết luận", None
            mention.name = mention.name.replace("Nghị quyết", "Kết luận", 1)
        mention.tail = end
        date_lead = sheet.rules.date_lead.match(sheet.text, end)
        if date_lead and (day := sheet.rules.date.match(sheet.text, date_lead.end())):
            mention.day = read_date(day, day.end()).day
            mention.tail = day.end()
        mention.organ = None
        stop = max(end, mention.tail)  # its day is no other's
        read_title(sheet, mention, mention.tail)
        sheet.keep(mention)
    sheet.take(match.start(), stop)


def _meetings(sheet: Sheet, start: int, numbers: list[int], ends: list[int], term: re.Match[str]) -> None:
    """`các nghị quyết Trung ương 4, 5 và 6 khóa XII`: resolutions of several meetings of one term."""
    meetings = [Meeting(number, term_number(term["term"])) for number in numbers]
    for index, (meeting, end) in enumerate(zip(meetings, ends, strict=True)):
        begin = start if index == 0 else end - len(str(meeting.number))
        mention = Mention(begin, end, "name", "Nghị quyết", meeting=meeting, term=meeting.term)
        mention.name = meeting_name(meeting)
        mention.listed = True
        if index == len(ends) - 1:
            mention.end = term.end()
        mention.tail = mention.end
        sheet.add(mention)


def _congress(sheet: Sheet, match: re.Match[str]) -> None:
    if not sheet.free(match.start(), match.end()):
        return
    mention = Mention(match.start(), match.end(), "name", "Nghị quyết")
    printed = " ".join(sheet.printed(match.group(), match.start()).split())
    if match["local"] or match["behind"] or not _is_national(match):
        mention.name = printed[:1].upper() + printed[1:]
    else:
        number = ordinal(match["ordinal"])
        if not (match["term"] or number):
            return
        mention.term = term_number(match["term"] or str(number))
        mention.meeting = Meeting(None, mention.term)
        mention.name = meeting_name(mention.meeting)
    mention.tail = mention.end
    sheet.add(mention)
    if match["local"]:
        _more_congresses(sheet, match.end())


def _more_congresses(sheet: Sheet, end: int) -> None:
    """`Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVIII, Đảng bộ huyện lần thứ XXII và xã lần thứ XIV`: the others."""
    while more := _MORE_CONGRESSES.match(sheet.text, end):
        end = more.end()
        if not sheet.free(more.start("what"), end):
            return
        mention = Mention(more.start("what"), end, "name", "Nghị quyết")
        party = "" if more["party"] else "Đảng bộ "
        mention.name = f"Nghị quyết Đại hội {party}{' '.join(sheet.printed(more['what'], more.start('what')).split())}"
        mention.tail = mention.end
        sheet.add(mention)


def _is_national(match: re.Match[str]) -> bool:
    """Whether a congress without a committee's name is the Party's: `Đại hội XIII`, `Đại hội đại biểu toàn quốc …`.

    `Đại hội đại biểu lần thứ I` may be any committee's.
    """
    said = fold(match.group())
    return "dai bieu" not in said or "toan quoc" in said or said.endswith(" cua dang")


def _session(sheet: Sheet, match: re.Match[str]) -> None:
    """`Nghị quyết kỳ họp thứ 14 HĐND tỉnh khóa XIV`: what a council adopted, told by its session, if no number has that title."""
    entitles = any(m.core <= match.start() < m.tail for m in sheet.found)
    if entitles or not sheet.free(match.start(), match.end()):
        return
    printed = " ".join(sheet.printed(match.group(), match.start()).split())
    mention = Mention(match.start(), match.end(), "name", "Nghị quyết", name=printed[:1].upper() + printed[1:])
    mention.tail = mention.end
    sheet.add(mention)


def _law(sheet: Sheet, match: re.Match[str], *, known: bool = True) -> None:
    """A law by its title, `known` where that is of one that is told of elsewhere."""
    if not sheet.free(match.start(), match.end()):
        return
    if _ISSUES.search(sheet.text[max(0, match.start() - 20) : match.start()]):
        return  # `Quốc hội ban hành Luật Công đoàn.` says what the text itself is
    if _NO_LAW.search(sheet.text[max(0, match.start() - 12) : match.start()]):
        return
    end = match.end() - len(joins.group()) if (joins := _JOINS.search(match.group())) else match.end()
    printed = " ".join(sheet.printed(sheet.text[match.start() : end], match.start()).split())
    if not known and _ONE_WORD.fullmatch(printed):
        return
    kind = (
        "Bộ luật"
        if fold(printed).startswith("bo luat")
        else "Pháp lệnh"
        if fold(printed).startswith("phap lenh")
        else "Luật"
    )
    mention = Mention(match.start(), end, "name", kind, name=printed)
    mention.tail = mention.end
    lead = sheet.rules.date_lead.match(sheet.text, end)
    day = sheet.rules.date.match(sheet.text, lead.end()) if lead else None
    year = _YEAR.match(sheet.text, end)
    if year:  # `Luật Khiếu nại 2011`
        mention.partial = year[1]
        mention.stretch(year.end())
    elif lead and day and not lead["open"]:
        stated = read_date(day, day.end())
        mention.day, mention.partial = stated.day, stated.partial
        mention.stretch(day.end())
    sheet.pinpoint(mention)
    sheet.add(mention)
