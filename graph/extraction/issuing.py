"""Who is said to issue a paper just before it is named: `Ngày 14/6/2019, Ban Bí thư ban hành Quy định số …`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from graph.extraction.codes import base_body
from graph.extraction.dates import read_date
from graph.extraction.fact_words import PAPERS
from graph.extraction.guarded import find_opened
from graph.extraction.mentions import Mention
from graph.extraction.organs import (
    PLACE,
    PLACE_KINDS,
    is_named_shortly,
    is_of_city,
    is_of_no_unit,
    read_organ,
    read_whole_organ,
    written_out,
)
from graph.extraction.sheet import Sheet
from graph.extraction.spelling import either
from graph.model import SELF, Citation, Header, LinkClaim, Organ
from graph.patterns import regex
from graph.vocabulary import begins_organ

_EARLIER = 100
"""So many citations of one number are asked whose it is."""
_REACH = 160
"""So many letters before a citation are looked at."""
_VERB = regex(
    r"(?i)(?:(?P<issues>(?: (?:khóa|khoá|khoa) (?:[IVXLC]+|\d{1,2})(?=,? ),?)?(?: (?:đã|cũng|vừa|mới|lại|kịp thời|tiếp tục|da|cung|lai|kip thoi|tiep tuc))*"
    r"(?: (?:rà soát|khẩn trương|kịp thời|chủ động),?)* (?:bãi bỏ|hủy bỏ|thu hồi|ký ban hành|ban hành|thông qua|ký|có|ra|ky ban hanh|ban hanh|thong qua|co)(?: (?:tiếp|thêm|lại|tiep|them|lai))?)| ?:| \|"
    rf"|(?: (?:đã |da )?(?:ban hành|xây dựng|ban hanh|xay dung)(?: (?:{PAPERS}))?(?: (?:chậm|muộn|trễ|sớm|kịp thời|cham|muon|tre|som|kip thoi))?(?: (?:nhất|nhat))?)? \()"
    r"(?: (?:các|những|cac|nhung))?(?: (?:số|so) ?:?)? ?$"
)
"""What stands between who issues and what is issued. A colon, a bracket or the next cell of a table does, too."""
_ENDS = regex(r"(?i)bãi bỏ|hủy bỏ|thu hồi")
_ITEMS = 700
"""So many letters of a list of units are looked at."""
_KINDS = "|".join(kind for kind, level in PLACE_KINDS.items() if kind != "tỉnh" and level != "branch")
_KIND = regex(_KINDS)
_UNITS_LISTED = regex(
    rf"(?P<organ>(?i:ubnd|[ủu][ỷy] ban nhân dân|hđnd|hội đồng nhân dân|đảng (?:ủy|uỷ))) (?i:các )?"
    rf"(?P<kinds>(?:{_KINDS})(?:,? (?i:và )?(?:{_KINDS}))*)(?i: sau| như| gồm)* ?: ?"
    rf"(?:(?:(?:{_KINDS}) )?{PLACE} \([^()]{{3,160}}\)(?: ?[,;] ?(?i:và )?|(?i: và )))*"
    rf"(?:(?P<kind>(?:{_KINDS})) )?(?P<name>{PLACE}) \($"
)
"""`UBND các huyện: Tân Hồng (Kế hoạch số …), Tháp Mười (` before a paper: whose it is."""
_COMMITTEES_LISTED = regex(
    rf"(?i:các )(?P<organ>(?i:huyện (?:ủy|uỷ)|đảng (?:ủy|uỷ) xã))(?i: sau| như| gồm)* ?: ?"
    rf"(?:{PLACE} \([^()]{{3,160}}\)(?: ?[,;] ?(?i:và )?|(?i: và )))*(?P<name>{PLACE}) \($"
)
_JOINED = regex(r"(?i)(?: ?[,;])?(?: (?:và|va|cùng|cung))? (?:(?:các|cac) )?")
_OF_NOBODY = regex(either(r"(?:^|[;:.] |\n)[-–+* ]*ngày [^;:,]{6,30}$"), re.IGNORECASE)
"""`…; ngày 20/12/2023 ban hành tiếp Kế hoạch số …`: the day, of a clause that names nobody."""
_DAY = regex(r"(?i)ng[àa]y ")
_HOUR = regex(either(r"(?<!\w)(?:sáng|trưa|chiều|tối|hôm) $"), re.IGNORECASE)
_ENDS_THEN = regex(
    either(
        r"(?<!\w)(?:(?:hết|đến) (?:hạn|hiệu lực|thời hạn)|kết thúc|chấm dứt|hoàn thành)(?: vào| trước)? $|(?<!\w)(?:từ|trước|sau) $"
    ),
    re.IGNORECASE,
)
"""`Nghị quyết A hết hạn vào ngày 31/12/2025, Hội đồng nhân dân tỉnh thông qua …`: a day of something else."""
_OF_A_TERM = regex(r"(?i)(?:khóa|khoa) (?:[IVX]{1,5}|\d{1,2})\)?,? (?:(?:ngày|ngay) )?$")
"""`Thực hiện Nghị quyết Hội nghị Trung ương 6 (khóa IX), ngày 26/7/2002, Tỉnh ủy ban hành …`: the day of that resolution."""
_AT_MEETING = regex(
    either(
        r" ?,? ?(?:(?:tại|trong) (?:kỳ họp|hội nghị|phiên họp|đại hội)[^;.:]{0,60}?,? ?"
        r"|(?:đồng chí|ông|bà|đ/c) [^,;.:\d]{4,60}, ?)?"
    ),
    re.IGNORECASE,
)
"""What may stand between a day and who issues: `Ngày 20/7/2022, tại kỳ họp thứ 9, Hội đồng nhân dân tỉnh …`."""
_OFFICE = regex(r", (?P<who>[^,;.:()\d]{3,60})(?<! họp)(?<! hop)")
_AT_LAST = regex(r"(?i) (?:mới|moi) ")
_TILL = regex(r"(?i),? (?:(?:mãi|phải|mai|phai) )?(?:đến|tới|den|toi) (?=ng[àa]y )")
_SLOW = regex(
    either(
        r"(?: (?:đã|còn|tuy))?(?: (?:triển khai|thực hiện|quán triệt|cụ thể hóa|ban hành)(?: [^\W\d_]+){0,4}?)?"
        r"(?: (?:còn|khá|rất|quá))? (?:chậm|muộn)(?: so với (?:yêu cầu|quy định|kế hoạch))?"
        r"(?:,? (?:(?:mãi|phải) )?(?:đến|tới) (?:(?:tận|hết|cuối|đầu|giữa) )*(?:tháng|quý|năm) [\w/. -]{1,24})?"
    ),
    re.IGNORECASE,
)
"""`Huyện ủy A triển khai chậm, đến cuối năm 2017 mới ban hành …`: between who issues and `mới ban hành`, or the day before it."""
_LATE = 60
"""So many letters before `mới ban hành` the day begins on which that was."""
_WAS_ISSUED = regex(
    either(
        r" ?(?:\([^()]{3,160}\) ?)?,? ?(?:đã |vừa |mới )?(?:được|do) (?:[^;,.()\d]{2,60} )?(?:ký ban hành|ban hành|ký|thông qua)"
        r"(?: tại (?:kỳ họp|hội nghị|phiên họp)[^;.()]{2,60}?)?,? (?:vào )?(?=ngày \d)"
    ),
    re.IGNORECASE,
)
"""`Nghị quyết số 07-NQ/TU (thay thế …) được Tỉnh ủy thông qua ngày 20/7/2021`: what stands before its day."""


_SERIES = 12
"""So many papers before one may be joined to it."""
_ROW = 80
_DAY_PRINTED = r"(?P<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})"
_ROW_OF_ISSUE = regex(
    rf"(?i)(?<!\d){_DAY_PRINTED}[ |\n]+(?:văn bản được ban hành|van ban duoc ban hanh)[ |\n]+(?:[^\W\d_]+ ){{0,4}}$"
)
_NUMBER_FIELD = regex(
    either(r"(?:^|\n)[-–+*•| ]*số ?/? ?(?:ký )?hiệu(?: văn bản)? ?[:|]? ?(?:[^\W\d_]+ ){0,4}$"), re.IGNORECASE
)
_FIELD_OF_DAY = regex(
    rf"(?i)[ |]*(?:\n[^\n:|]{{2,40}} ?[:|][^\n]{{0,200}}){{0,5}}?\n[-–+*•| ]*(?:ngày ban hành|ngày ký|ngay ban hanh|ngay ky) ?[:|]? ?{_DAY_PRINTED}"
)


def read_issuing(sheet: Sheet, mention: Mention, start: int) -> None:
    """Give `mention`, whose type word begins at `start`, the issuer and the day that stand before it.

    Only an issuer who uses its symbol counts, and who is told from others: `Huyện ủy` alone is any district's, while
    `UBND huyện` tells the level, as it does behind the number.
    """
    if mention.code is None or mention.organ is not None:
        return
    body = base_body(mention.code.body)[0]
    if body is None:
        if mention.code.party and mention.code.body.startswith("ĐU"):
            mention.organ = _committee_before(sheet, start)
        _read_day_before_office(sheet, mention, start)
        return
    if listed := _listed_organ(sheet, start):
        mention.organ = listed if listed.code == body.code else None
        return
    first = max(0, start - _REACH)
    verb = next(find_opened(_VERB, sheet.text, sheet.low, first, start), None)
    if verb is None:
        _share_before(sheet, mention, start)
        return
    if _ENDS.search(verb.group()) and any(one.organ for one in sheet.by_code.get(mention.code, ())[:_EARLIER]):
        return  # `trình HĐND xã bãi bỏ Nghị quyết số 14/NQ-HĐND`: whose it is was told before
    late = _late(sheet, verb)
    if behalf := _on_behalf(sheet, first, verb):
        mention.organ = behalf if _writes(behalf, body.code or "TW") else None
        return
    for match in sheet.rules.organ_anywhere.finditer(sheet.text, first, verb.start()):
        organ, end = read_whole_organ(match, plain=sheet.plain)
        done = (late or verb).start()
        slow = _AT_LAST.match(verb.group()) and _SLOW.fullmatch(sheet.text, end, done)
        at_end = slow or end == done
        if organ is None or not at_end or not _writes(organ, body.code or "TW"):
            continue
        told = organ.place is not None and (organ.place.name or organ.place.kind)
        if organ.level == "central" or told or is_of_city(organ) or verb["issues"]:
            mention.organ = organ
            mention.issued = verb["issues"] is not None
        if verb["issues"]:
            _read_day(sheet, mention, first, verb.start() if late or slow else match.start())
            return
    if verb["issues"] and _OF_NOBODY.search(sheet.text, first, verb.start()):
        _read_day(sheet, mention, first, verb.start())
    else:
        _read_day_before_office(sheet, mention, start)


_ON_BEHALF = regex(either(r"(?<!\w)thay mặt (?=[^,;.()\d]{3,60}, [^,;.()\d]{3,80}$)"), re.IGNORECASE)


def _on_behalf(sheet: Sheet, first: int, verb: re.Match[str]) -> Organ | None:
    """`Thay mặt Bộ Chính trị, Thường trực Ban Bí thư … đã ký Quy định số …`: the Politburo."""
    lead = _ON_BEHALF.search(sheet.text, first, verb.start())
    match = sheet.rules.organ_anywhere.match(sheet.text, lead.end(), verb.start()) if lead else None
    return read_organ(match) if match else None


def _late(sheet: Sheet, verb: re.Match[str]) -> re.Match[str] | None:
    """`đến ngày 15/02/2023` between who issues and `mới ban hành`, which `verb` is."""
    if not _AT_LAST.match(verb.group()):
        return None
    for till in _TILL.finditer(sheet.text, max(0, verb.start() - _LATE), verb.start()):
        day = sheet.rules.date.match(sheet.text, till.end())
        if day and sheet.text[day.end() : verb.start()] in ("", ","):
            return till
    return None


def _writes(organ: Organ, symbol: str) -> bool:
    """Whether papers of `organ` have the symbol: a town's or a city's committee in a province writes `…/ThU`, that of a
    province's soldiers or police `…/ĐU` or `…/ĐUQS`."""
    city = symbol == "ThU" and (organ.code == "ThXU" or is_of_city(organ))
    return organ.code == symbol or city or (symbol == "ĐU" and (organ.code or "").startswith("ĐU"))


def _read_day_before_office(sheet: Sheet, mention: Mention, start: int) -> None:
    """`Ngày 05/7/2024, BHXH Việt Nam ban hành Công văn số …`: the day, where no gazetteer has the office."""
    first = max(0, start - _REACH)
    verb = next(find_opened(_VERB, sheet.text, sheet.low, first, start), None)
    if verb is None or not verb["issues"] or mention.day is not None:
        return
    for match in sheet.rules.date.finditer(sheet.text, first, verb.start()):
        who = _OFFICE.fullmatch(sheet.text, match.end(), verb.start())
        if who and who["who"][:1].isupper() and begins_organ(who["who"]):
            _read_day(sheet, mention, first, who.start("who"))


def _share_before(sheet: Sheet, mention: Mention, start: int) -> None:
    """`UBND tỉnh ban hành Kế hoạch số 9/KH-UBND … và Quyết định số 27/QĐ-UBND`: what is joined to a paper and is of its
    series is of the same issuer."""
    before = sheet.found[-1] if sheet.found else None
    if before is None or not before.issued or before.code is None or mention.code is None:
        return
    if before.code.body == mention.code.body and _JOINED.fullmatch(sheet.text, max(before.tail, before.core), start):
        mention.organ, mention.issued = before.organ, True


_ALSO_OF = regex(r"(?i)(?: ?,|,? (?:và|va))(?: (?:các|cac))? (?:(?:số|so):? )?")


def share_behind(sheet: Sheet, mention: Mention) -> None:
    """`Nghị quyết số 57-NQ/TW, Nghị quyết số 59-NQ/TW và Nghị quyết số 66-NQ/TW của Bộ Chính trị`: those before, joined to
    `mention` and of its symbol, are of the issuer that it alone tells."""
    if mention.organ is None or mention.issued or mention.code is None:
        return
    behind = mention
    for before in reversed(sheet.found[-_SERIES:]):
        if before.code is None or before.code.body != mention.code.body or before.organ is not None or before.title:
            return
        gap = sheet.text[max(before.end, before.core) : behind.start]
        if _ALSO_OF.fullmatch(gap) is None or behind.part or before.code == mention.code:
            return
        before.organ, before.term = mention.organ, before.term or mention.term
        behind = before


def _committee_before(sheet: Sheet, start: int) -> Organ | None:
    """The committee of no unit in whose bracket a paper of a symbol of its own stands:
    `Đảng ủy Than An Lâm (Chương trình số 45-CTr/ĐUTAL)`."""
    if sheet.text[max(0, start - 2) : start] != " (":
        return None
    for match in sheet.rules.organ_anywhere.finditer(sheet.text, max(0, start - _REACH), start - 2):
        organ = read_organ(match) if match.end() == start - 2 else None
        if organ and is_of_no_unit(organ):
            return organ
    return None


def _listed_organ(sheet: Sheet, start: int) -> Organ | None:
    """The unit of a list in whose bracket the paper stands; only its level where its kind is open."""
    if sheet.text[max(0, start - 2) : start] != " (":
        return None
    before = sheet.text[max(0, start - _ITEMS) : start]
    units = _UNITS_LISTED.search(before) or _COMMITTEES_LISTED.search(before)
    if units is None:
        return None
    told = units.groupdict()
    kind = told.get("kind") or told.get("kinds") or ""
    first = _KIND.match(kind)
    open_kind = first is not None and first.end() < len(kind)
    name = f"{units['organ']} {first.group() if first else ''}{'' if open_kind else ' ' + units['name']}"
    match = sheet.rules.organ_anywhere.fullmatch(" ".join(name.split()))
    return read_organ(match) if match else None


def _read_day(sheet: Sheet, mention: Mention, first: int, end: int) -> None:
    """The day before the issuer: `Ngày 14/6/2019, Ban Bí thư ban hành …`."""
    if mention.day is not None or mention.partial is not None:
        return
    for match in sheet.rules.date.finditer(sheet.text, first, end):
        if _is_on(sheet, match) and _AT_MEETING.fullmatch(sheet.text, match.end(), end):
            if sheet.found and sheet.found[-1].end > match.start():
                continue  # the day of a paper that is named before: `Thực hiện Chỉ thị số …, ngày …, Huyện ủy ban hành …`
            near = max(0, match.start() - 30)
            # `Nghị quyết số …, ngày … (khóa XII), ngày …`: the second is free
            dated = sheet.found and sheet.found[-1].day
            of_term = not dated and _OF_A_TERM.search(sheet.text, near, match.start())
            if of_term or _ENDS_THEN.search(sheet.text, near, match.start()):
                continue
            stated = read_date(match, match.end())
            mention.day = stated.day
            mention.partial = stated.partial if stated.day is None else None


def _is_on(sheet: Sheet, day: re.Match[str]) -> bool:
    """Whether something was on that day: `ngày 14/6/2019`, `chiều 01/4/2020`."""
    return (_DAY.match(day.group()) or _HOUR.search(sheet.text, max(0, day.start() - 8), day.start())) is not None


def read_day_behind(sheet: Sheet, mention: Mention) -> None:
    """Give `mention` the day on which it is said, behind it, to have been issued."""
    if mention.day is not None or mention.partial is not None:
        return
    lead = _WAS_ISSUED.match(sheet.text, mention.core)
    day = sheet.rules.date.match(sheet.text, lead.end()) if lead else None
    if day is None:
        return
    stated = read_date(day, day.end()).day
    year = mention.code.year if mention.code else None
    if stated and year in (None, stated.year):
        mention.day = stated


def read_day_of_row(sheet: Sheet, mention: Mention, start: int) -> None:
    """Give `mention` the day on which it was issued, as a database of law tells: in a row of the history of its force, or
    in a field below its number."""
    if mention.day is not None or mention.partial is not None:
        return
    told = _ROW_OF_ISSUE.search(sheet.text, max(0, start - _ROW), start)
    if told is None and _NUMBER_FIELD.search(sheet.text, max(0, start - _ROW), start):
        told = _FIELD_OF_DAY.match(sheet.text, mention.end)
    day = sheet.rules.date.match(told["day"]) if told else None
    stated = read_date(day, day.end()).day if day else None
    year = mention.code.year if mention.code else None
    if stated and year in (None, stated.year):
        mention.day = stated


def share_issuers(citations: tuple[Citation, ...], links: Iterable[LinkClaim], header: Header) -> tuple[Citation, ...]:
    """The citations with the issuer of the paper that one took the place of, or that took its place.

    `Kế hoạch số 31-KH/ĐU của Đảng ủy xã A nay là Kế hoạch số 12-KH/ĐU`: both are of one committee, unless the source's
    own has the symbol.
    """
    shared = list(citations)
    for link in links:
        if link.relation not in ("replaces", "succeeds") or SELF in (link.subject, link.object):
            continue
        pair = citations[link.subject], citations[link.object]
        symbols = {one.code.body if one.code else "" for one in pair}
        own = header.code is not None and header.code.body in symbols
        organs = [one.organ for one in pair if one.organ]
        if len(symbols) > 1 or own or len(organs) != 1 or not (organs[0].place and organs[0].place.name):
            continue
        bare = link.subject if pair[0].organ is None else link.object
        shared[bare] = replace(shared[bare], organ=organs[0])
    return tuple(shared)


def name_issuers_whole(citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The citations with the whole name of a committee that one of the same number and day prints shortly.

    `Nghị quyết số 1188-NQ/ĐU ngày 10/3/2022 của Đảng ủy Quân khu`, and elsewhere `… của Đảng ủy Quân khu 2`.
    """
    short = {place: name for place, one in enumerate(citations) if one.date and (name := _short_name(one.organ))}
    found = list(citations)
    for place, name in short.items():
        one = citations[place]
        same = (other.organ for other in citations if (other.code, other.date) == (one.code, one.date))
        whole = {organ for organ in same if organ and f" {name} " in f" {written_out(organ)}"}
        if len({written_out(organ).partition(name)[2] for organ in whole}) == 1:
            found[place] = replace(one, organ=min(whole, key=written_out))
    return tuple(found)


def _short_name(organ: Organ | None) -> str | None:
    """`Đảng ủy Quân khu`, of which there are several."""
    name = written_out(organ) if organ and organ.code == "ĐU" else None
    return name if name and is_named_shortly(name) else None
