"""The period that a document is for: `giai đoạn 2016-2020` in its title."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from graph.extraction.spelling import either
from graph.extraction.terms_of_force import QUARTERS
from graph.folding import fold
from graph.patterns import regex

_PERIOD = regex(
    r"(?i)(?P<word>giai đoạn|(?<!hết )(?<!het )(?<!từ )(?<!tu )nhiệm kỳ|thời kỳ|(?:thời gian|thoi gian) (?:thực hiện|triển khai|thuc hien|trien khai):?|giai doan|nhiem ky|thoi ky|(?<!tháng )(?<!thang )(?<!\d)\d{1,2} (?:năm|nam)(?! (?:năm|nam))|(?:từ|tu)(?= (?:(?:năm|nam) )?\d{4} (?:đến|den) ))(?: từ| tu)?(?: năm| nam)?"
    r" \(?(?P<first>\d{4}) ?(?:[-–—]|đến(?: năm)?|den(?: nam)?) ?(?P<last>\d{4})"
    r"(?P<on>,? (?:và|va) (?:những|các|nhung|cac) (?:năm|nam))?"
)
_IN_YEARS = regex(r"(?i)(?<!\w)(?<!các )(?<!những )(?<!cac )(?<!nhung )(?:năm|nam) (?=\d{4} ?[-–—] ?\d{4}(?!\d))")
"""`Nghị quyết về nhiệm vụ kinh tế - xã hội năm 2016 - 2020`."""
_NEXT = regex(
    either(
        r"(?:, (?:và )?| và )(?:(?:các )?giai đoạn |(?:từ )?năm )?[12]\d{3} ?(?:[-–—]|đến(?: năm)?) ?[12]\d{3}(?!\d)"
    ),
    re.IGNORECASE,
)
"""`giai đoạn 2021 - 2025 và 2026 - 2030`: the years that follow a period."""
_YEAR = regex(r"[12]\d{3}")
_BARE = regex(r"(?<=[^\W\d] )\(?(?P<first>\d{4}) ?[-–—] ?(?P<last>\d{4})(?!\d)")
_NO_TIME_OF_IT = regex(
    either(r"(?<!\w)(?:năm học|niên khóa|khóa|phân kỳ|năm|tháng|quý|ngày|số|đại hội|kết quả) \(?$"), re.IGNORECASE
)
_FOR_YEARS = ("Kế hoạch", "Chương trình", "Chương trình hành động", "Đề án", "Phương án")
"""`Đề án số … về phát triển du lịch 2021 - 2025`: types whose title may tell the years alone."""
_GUIDE = ("Kết luận", "Chỉ thị", "Hướng dẫn", "Quy định", "Quyết định")
_URGES = ("Kết luận", "Chỉ thị", "Hướng dẫn")
_NUMBER = regex(r"\d ?[-/][^\W\d]")
"""`Kết luận về tiếp tục thực hiện Nghị quyết số … giai đoạn 2021 - 2025` of 2024: the period of the resolution."""
_PLAN_OF_YEARS = regex(r"(?i)(?:kế hoạch|ke hoach) $")
"""`thực hiện Chỉ thị số … về phát động thi đua thực hiện kế hoạch 5 năm (2021 - 2025)`: that plan's."""
_YEARS = regex(r"\d\d{3} ?[-–—đĐdD]")
"""What every match of it holds."""
_LOOKS_BACK = regex(
    r"(?i)(?:sơ kết|tổng kết|kết quả|đánh giá|xây dựng kế hoạch|so ket|tong ket|ket qua|danh gia|xay dung ke hoach)"
)
"""What speaks of years that are over or of a plan to be drafted: `tổng kết 5 năm 2016 - 2020`."""
_REVIEWS = regex(
    r"(?i)(?:về (?:việc )?|ve (?:viec )?)?(?:(?:kết quả|ket qua) (?:giám sát|kiểm tra|thanh tra|giam sat|kiem tra|thanh tra)|sơ kết|tổng kết"
    r"|kiểm tra việc|giám sát việc|báo cáo|so ket|tong ket)(?!\w)"
)
"""What looks at what others did in that period."""
_CHANGE = r"(?:về (?:việc )?)?(?:kéo dài|gia hạn|sửa đổi|bổ sung|điều chỉnh|bãi bỏ|hủy bỏ|đính chính|đình chỉ|ngưng hiệu lực|thay thế)(?!\w)"
_CHANGES_ONE = regex(either(rf"{_CHANGE}[^;]{{0,160}}? số:? ?\d{{1,5}} ?[/-]"), re.IGNORECASE)
"""`Kéo dài thời gian thực hiện Nghị quyết số … về … giai đoạn 2021 - 2025`: the period is that of what is changed."""
_CHANGES_WHAT = regex(either(_CHANGE), re.IGNORECASE)
_PUT_IN_FORCE_BY = regex(
    either(
        r",? ?\(?(?:đã )?(?:được )?(?:ban hành|phê duyệt|kèm theo)(?: kèm theo)?(?: tại| theo| bằng)? [^;\d]{2,60} số:? ?\d{1,5} ?[/-]"
    ),
    re.IGNORECASE,
)
"""`Điều chỉnh Đề án … giai đoạn 2022 - 2026 phê duyệt tại Quyết định số …`: of what is changed, too."""
_PROLONGS = regex(
    either(
        r"(?:về (?:việc )?)?(?:(?:điều chỉnh|sửa đổi|bổ sung)(?:,| và) )?(?:kéo dài|gia hạn) (?:thời gian|thời hạn|hiệu lực)(?!\w)"
    ),
    re.IGNORECASE,
)
_MEASURED = regex(r"(?i)(?:chuẩn (?:hộ )?(?:cận )?nghèo|kết quả rà soát[^;]{0,80})(?: đa chiều)?,? (?:của )?$")
"""A standard that is of a period: `theo chuẩn nghèo giai đoạn 2022 - 2025`."""
_PILOT = regex(r"(?i)(?:thực hiện|quy định|về(?: việc)?) thí điểm ")
"""A pilot lasts as long as its period says, also one by decree."""
_SETS_TO_WORK = regex(
    either(
        r"(?:,|;| và| đồng thời) (?:chỉ đạo|giao|yêu cầu|phân công|hướng dẫn) (?:các )?(?:ủy ban|uỷ ban|ubnd|sở|phòng|ban|đảng ủy|đảng uỷ|cấp ủy|chi bộ|cơ quan|đơn vị|địa phương|xã)(?!\w)"
    ),
    re.IGNORECASE,
)
"""`ban hành Chương trình A … và chỉ đạo Ủy ban nhân dân huyện xây dựng kế hoạch giai đoạn 2014 - 2020`: that of what
another body is told to draw up."""
_TOPIC = regex(
    r"(?i)(?:quy hoạch|đại hội|cấp ủy|đại biểu|bầu cử|trưởng thôn|chuẩn y|kiện toàn|quy hoach|dai hoi|cap uy|dai bieu|bau cu)[^;.]{0,60}$"
)
"""What a term is of where a title names one in passing: `quy hoạch cán bộ nhiệm kỳ 2020-2025`."""
_OF_UNIONS = regex(
    either(r"(?<!\w)đại hội (?:các |của )?(?:hội|liên hiệp|liên đoàn|công đoàn|đoàn|mặt trận)(?!\w)[^;.\d]*$"),
    re.IGNORECASE,
)
"""`về đại hội các hội văn học, nghệ thuật nhiệm kỳ 2025 - 2030`: the term is theirs."""
_CONGRESS = regex(r"(?i)đại hội (?:đại biểu|đảng bộ|đảng viên)")
"""The resolution of a congress is for the term that follows it."""
_PLANS = regex(
    r"(?i)(?:về (?:việc )?)?(?:phê duyệt|ban hành|bổ sung|điều chỉnh|giao|công bố|kế hoạch|đề án|chương trình|quy hoạch)(?! quy định| quy chế| danh sách| danh mục)"
)
"""What a decision with a period decides: a plan, not rules that serve one."""
_AHEAD = 3
"""How many years before its period a paper is issued at most."""
_WITHIN = regex(r"(?i)(?<!\w)(?:chương trình|đề án|chiến lược|kế hoạch|dự án|quy hoạch|nghị quyết)(?!\w)")
"""`quy định nguyên tắc … thực hiện Chương trình … giai đoạn 2021 - 2025`: the programme is for that period."""
_BOUND = (
    r"(?:(?:(?:ngày|ngay) )?(?P<{0}_day>\d{{1,2}})(?:[/.-]| (?:tháng|thang) )(?P<{0}_of>\d{{1,2}})(?:[/.-]| (?:năm|nam) )"
    r"|(?:(?:tháng|thang) |(?=\d{{1,2}}/[12]\d{{3}}))(?P<{0}_month>\d{{1,2}})(?: ?[/.-] ?| (?:năm|nam) )|(?:quý|quy) (?P<{0}_quarter>IV|I{{1,3}}|[1-4])(?: ?[/.-] ?| (?:năm|nam) )|(?:năm |nam )?)(?P<{0}_year>[12]\d{{3}})(?!\d)"
)
_OF_THAT_YEAR = (
    r"(?:ngày |ngay )?(?P<begun_day>\d{1,2})(?:[/.-]| (?:tháng|thang) )(?P<begun_of>\d{1,2})(?![/.-]\d|\d)"
    r"|(?:tháng|thang) (?P<begun_month>\d{1,2})(?! ?[/.-] ?\d|\d| (?:năm|nam) )"
    r"|(?:quý|quy) (?P<begun_quarter>IV|I{1,3}|[1-4])(?! ?[/.-] ?\d|\w| (?:năm|nam) )"
)
"""A day, month or quarter whose year is told behind: `từ tháng 3 đến hết tháng 10 năm 2022`."""
_BETWEEN = (
    rf"(?:đầu |dau )?(?:{_BOUND.format('first')}|{_OF_THAT_YEAR}) ?(?:[-–]|đến|tới|den|toi|,? (?:và |va )?(?:hoàn thành|kết thúc|hoan thanh|ket thuc)(?: (?:trong|vào|vao))?)"
    rf" ?(?:hết |het |cuối |cuoi )?{_BOUND.format('last')}"
)
"""`đầu năm 2021 đến hết năm 2025`, `01/3/2018 và kết thúc vào ngày 28/02/2021`."""
_TIME = regex(
    r"(?i)[-–+*\s]*(?:(?:\d+(?:\.\d+)*|[ivx]{1,4})[.)-] ?)?(?:"
    r"(?:thời gian (?:thực hiện|triển khai|tiến hành)|thoi gian (?:thuc hien|trien khai|tien hanh)|(?:thời gian|thoi gian)(?= ?: (?:thực hiện|triển khai|thuc hien|trien khai) ))(?: (?:kế hoạch|chương trình|đề án|ke hoach|chuong trinh|de an)(?: này| nay)?)?"
    r" ?: ?(?:(?:thực hiện|triển khai|thuc hien|trien khai) )?(?:(?:kế hoạch|chương trình|đề án|ke hoach|chuong trinh|de an)(?: này| nay)? (?:được |duoc )?(?:thực hiện|triển khai|thuc hien|trien khai) )?"
    r"|(?P<this>kế hoạch|chương trình(?: hành động)?|đề án|ke hoach|chuong trinh(?: hanh dong)?|de an) (?:này|nay) (?:được |duoc )?"
    r"(?:thực hiện|triển khai|áp dụng|thuc hien|trien khai|ap dung) )(?:trong )?(?:\d{1,2} (?:năm|tháng|nam|thang),? )?(?:giai đoạn |giai doan |(?:bắt đầu |bat dau )?(?:từ|tu) )?"
    rf"{_BETWEEN}(?! (?:đối với|doi voi|cho)(?!\w))"
)
"""`4. Thời gian thực hiện: Từ năm 2009 đến hết năm 2015.`, which repeats the period of the title, or tells that of a plan."""
_OVER_TIME = regex(
    r"(?i)(?:^|\n)[-–+*•\s]*(?:(?:\d+(?:\.\d+)*|[ivx]{1,4})[.)-] ?)?(?:thời gian (?:thực hiện|triển khai)|thoi gian (?:thuc hien|trien khai))"
    r"(?: (?:kế hoạch|chương trình|đề án|ke hoach|chuong trinh|de an)(?: này| nay)?)? ?[:.]?\n$"
)
"""`II. THỜI GIAN THỰC HIỆN` on a line of its own."""
ABOVE = 60
"""So many characters above a line its heading may take."""
_BELOW_IT = regex(rf"(?i)[-–+*•\s]*(?:từ|tu|giai đoạn|giai doan) {_BETWEEN}[.;]?$")
_LASTS = regex(
    r"(?i)(?: (?:của|cua) [^;.,()\d]{3,60}?)?(?: (?:đề ra|gồm|giao|nêu|de ra|gom|neu) (?:\d{1,3} )?[^;.,()\d]{2,50}(?=,))?(?:,? (?:vốn|von)(?= ))?(?:,?(?: (?:được|sẽ|đã|có|duoc|se|da|co))+ |[:,;] (?=(?:thời|thoi) )|,? \(?)(?:(?:thời gian|thời hạn|thoi gian|thoi han)(?: |(?= (?:từ|tu) )))?"
    r"(?:(?:(?:tổ chức|to chuc) )?(?:thực hiện|triển khai|thuc hien|trien khai)(?: (?:thực hiện|thuc hien))?(?: (?:kế hoạch|chương trình|đề án|ke hoach|chuong trinh|de an)(?: (?:này|nay))?)?|(?<=có thời gian)|(?<=có thời hạn)|(?<=co thoi gian)|(?<=co thoi han))(?: (?:là|la))?(?: trong)?"
    r"(?: (?:khoảng |khoang )?(?:thời gian|thoi gian)| (?:\d{1,2}|một|hai|ba|bốn|mot|bon) (?:năm|tháng|nam|thang))?,?:? \(?(?:(?:bắt đầu |bat dau )?(?:từ|tu) )?"
    rf"{_BETWEEN}(?! (?:đối với|doi voi|cho)(?!\w))"
)
"""`Chương trình số … của Huyện ủy có thời gian thực hiện từ tháng 6/2021 đến tháng 12/2024`: behind the number."""
_CELL = regex(rf"(?i)(?:(?:từ|tu|giai đoạn|giai doan) )?{_BETWEEN}")
NO_PERIOD = (
    "Luật",
    "Bộ luật",
    "Pháp lệnh",
    "Nghị định",
    "Thông tư",
    "Thông tư liên tịch",
    "Báo cáo",
    "Công văn",
    "Tờ trình",
    "Thông báo",
    "Biên bản",
    "Giấy mời",
)
"""Papers that speak of a period and are not for one."""


def period_of(title: str, kind: str | None, year: int | None) -> tuple[date, date] | None:
    """The period that `title` gives a document of type `kind` and of the year `year`, both days included.

    None where the title only speaks of a time: of a congress' term, or of years that are over.
    """
    match = _PERIOD.search(title) if _YEARS.search(title) else None
    if match is None and kind in _FOR_YEARS:
        return _bare_years(title, year)
    if match is None or (kind in NO_PERIOD and not _PILOT.search(title, 0, match.start())):
        return None
    counted = match["word"][:1].isdigit() or match["word"].lower() in ("từ", "tu")
    of_another = kind in _URGES or _NUMBER.search(title, 0, match.start())
    if counted and of_another and _PLAN_OF_YEARS.search(title, 0, match.start()):
        return None
    if counted and (_LOOKS_BACK.search(title, 0, match.start()) or (match["word"][:1] in "tT" and year is None)):
        return None
    if _is_of_what_is_changed(title, match):
        return None
    if _REVIEWS.match(title) or any(rule.search(title, 0, match.start()) for rule in (_MEASURED, _SETS_TO_WORK)):
        return None
    term = match["word"][:1].lower() == "n"
    if kind == "Quyết định" and not _PLANS.match(title) and (term or _WITHIN.search(title, 0, match.start())):
        return None
    first, last = int(match["first"]), int(match["last"])
    reach = match.end()
    while following := _NEXT.match(title, reach):
        begins, ends = map(int, _YEAR.findall(following.group()))
        if begins not in (last, last + 1):
            return None
        last, reach = ends, following.end()
    if not 1900 <= first <= last or (year is not None and not first - _AHEAD <= year <= last):
        return None
    if kind in _GUIDE and year is not None and first < year and _NUMBER.search(title, 0, match.start()):
        return None
    congress = kind == "Nghị quyết" and _CONGRESS.match(title)
    if (
        match["word"][:3].lower() == "nhi"
        and not congress
        and (match["on"] or any(rule.search(title, 0, match.start()) for rule in (_TOPIC, _OF_UNIONS)))
    ):
        return None
    return date(first, 1, 1), date(last, 12, 31)


def own_period(title: str, kind: str | None, year: int | None) -> tuple[date, date] | None:
    """The period that a document's own title gives it; a resolution may tell its years alone, `năm 2016 - 2020`."""
    return period_of(_IN_YEARS.sub("giai đoạn ", title) if kind == "Nghị quyết" else title, kind, year)


def _is_of_what_is_changed(title: str, period: re.Match[str]) -> bool:
    """Whether a title changes, or prolongs, another paper that is for the period in it."""
    if _CHANGES_ONE.match(title, 0, period.start()) or _PROLONGS.match(title, 0, period.start()):
        return True
    return _CHANGES_WHAT.match(title) is not None and _PUT_IN_FORCE_BY.match(title, period.end()) is not None


def _bare_years(title: str, year: int | None) -> tuple[date, date] | None:
    """The years that stand alone in a plan's title, of the year `year`."""
    found = list(_BARE.finditer(title)) if year and _YEARS.search(title) else []
    if len(found) != 1:
        return None
    match = found[0]
    if _is_of_what_is_changed(title, match) or _REVIEWS.match(title):
        return None
    if any(rule.search(title, 0, match.start()) for rule in (_NO_TIME_OF_IT, _LOOKS_BACK, _TOPIC, _MEASURED)):
        return None
    first, last = int(match["first"]), int(match["last"])
    if not first - _AHEAD <= (year or 0) <= last or first >= last:
        return None
    return date(first, 1, 1), date(last, 12, 31)


def time_told(text: str, start: int, end: int, kind: str | None) -> tuple[date, date] | None:
    """The first and last day that a sentence at `text[start:end]` gives a plan of type `kind` to be carried out.

    `Đề án này` in a Kế hoạch is another paper.
    """
    below = _BELOW_IT.match(text, start, end)
    if below and _OVER_TIME.search(text, max(0, start - ABOVE), start):
        return _between(below)
    match = _TIME.match(text, start, end)
    if match is None or not fold(kind or "").startswith(fold(match["this"] or "")):
        return None
    return _between(match)


def time_behind(text: str, position: int, end: int) -> tuple[date, date] | None:
    """The first and last day on which a plan is carried out that is named before `position`."""
    match = _LASTS.match(text, position, end)
    return _between(match) if match else None


def between(text: str, start: int, end: int) -> tuple[date, date] | None:
    """The first and last day that the cell `text[start:end]` tells: `01/7/2025 - 31/12/2030`, `Từ năm 2021 đến hết năm 2025`."""
    match = _CELL.fullmatch(text, start, end)
    return _between(match) if match else None


def _between(match: re.Match[str]) -> tuple[date, date] | None:
    first, last = _bound(match, "first" if match["first_year"] else "begun"), _bound(match, "last")
    return (first, last) if first and last and first <= last else None


def _bound(match: re.Match[str], name: str) -> date | None:
    """A day as it is told; of a month or year its first day, or as `last` its last."""
    year = int(match["last_year" if name == "begun" else f"{name}_year"])
    month = int(match[f"{name}_of"] or match[f"{name}_month"] or 0)
    quarter = QUARTERS.get((match[f"{name}_quarter"] or "").upper(), 0)
    months = (month, month) if month else (3 * quarter - 2, 3 * quarter) if quarter else (1, 12)
    try:
        if match[f"{name}_day"]:
            return date(year, month, int(match[f"{name}_day"]))
        return date(year, months[0], 1) if name != "last" else date(year, months[1], monthrange(year, months[1])[1])
    except ValueError:  # there is no such day or month
        return None
