"""Short forms (`Nghị quyết 18`) and back-references (`Nghị quyết này`)."""

from __future__ import annotations

import re
from bisect import bisect_right

from graph.extraction.codes import pad
from graph.extraction.mentions import Mention
from graph.extraction.numbered import share
from graph.extraction.sheet import Sheet, TypeWord
from graph.extraction.spelling import either
from graph.extraction.tails import read_tail
from graph.folding import fold
from graph.model import DocumentCode
from graph.patterns import regex

_NUMBER = regex(r"(?P<n>\d{1,4}(?:[A-Z]|(?<=\d\d)[a-e])?)(?![\w/%]|[.,\-–]\d)")
_LEAD = regex(r"(?i) (?P<so>s[ốo]:? ?)?(?=\d)")
_QUALIFIED = regex(
    r"(?: (?!(?:này|nay|của|cua|do|và|va|với|voi|từ|tu|tại|tai|có|co|cho)(?!\w))[a-zđà-ỹ]+){1,3} (?P<so>[Ss][ốo]:? ?)(?=\d)"
)
_DAY = regex(
    r"(?i),? ?\(?(?:ngày|ngay) \d{1,2}(?: ?[/.-] ?\d{1,2} ?[/.-] ?|,? (?:tháng|thang) \d{1,2},? (?:năm|nam) )[12]\d{3}(?!\d)"
)
_OTHER_SYMBOL = regex("[-–][A-ZĐ]")
"""What goes on behind a number that is of no paper: `QĐ 45-TB/L`."""
_MORE = regex(r"(?i) ?(?:,|,? (?:và|va|hoặc|hoac)) (?:s[ốo] )?(?=\d)")


def _numbers_behind(sheet: Sheet, word: TypeWord, position: int, *, numbered: bool) -> list[tuple[int, int, str]]:
    """Begin, end and digits of the numbers of papers behind a type word; `numbered`: `số` stands before the first."""
    found: list[tuple[int, int, str]] = []
    several = numbered or _several_of_one(sheet, word, position)
    while number := _NUMBER.match(sheet.text, position):
        found.append((number.start("n"), number.end("n"), number["n"]))
        more = _MORE.match(sheet.text, number.end())
        if not more:
            break
        plainly = several or "s" in more.group().lower()
        if not plainly and not _all_told(sheet, word, number["n"], _NUMBER.match(sheet.text, more.end())):
            break
        position = more.end()
    return found


_BEFORE_SEVERAL = regex(r"(?i)(?<!\w)(?:các|cac|những|nhung|hai|ba|bốn|năm|sáu|bảy) $")
_NUMBERS = regex(
    r"\d{1,4}(?:(?:, ?| (?:và|va) )\d{1,4})+(?P<giver> (?:của|cua) (?:Trung [ưƯ]ơng|BCH|Ban |Bộ |Đảng|[TH]U(?!\w)"
    r"|(?:Tỉnh|Thành|Huyện|Thị|Quận) [uủ][yỷ]|Quốc hội|Chính phủ|HĐND|Hội đồng|UBND|[UỦ][Yỷy] ban))?"
)


def _several_of_one(sheet: Sheet, word: TypeWord, position: int) -> bool:
    """Whether bare numbers behind a type are all of papers: `các Nghị quyết 57, 59`, `Nghị quyết 18 và 19 của Trung ương`."""
    numbers = _NUMBERS.match(sheet.text, position)
    if numbers is None or not (sheet.text[word.start].isupper() or numbers["giver"]):
        return False
    return numbers["giver"] is not None or bool(_BEFORE_SEVERAL.search(sheet.text[max(0, word.start - 8) : word.start]))


_NUMBERED_BY_YEARS = ("Thông tư", "Thông tư liên tịch", "Quyết định")
"""Types of which a number and a year name one of some body: `Thông tư 39/2014`; `Kế hoạch 12/2023` is that of December."""
_NEVER_A_MONTH = ("Quy định", "Kết luận", "Chỉ thị", "Hướng dẫn", "Nghị quyết")
"""Types of which a number above twelve and a year name one: `Quy định 80/2022`; `Kết luận 10/2023` may be of October."""
_MONTHS = 12
_YEARLY = {"Nghị định": ("NĐ", "CP")}
"""Types that only one body issues, numbered by years, and their symbol; decrees are the Government's since 1993."""
_DOTTED = regex(r"(?P<n>\d{2}\.\d{1,2})/(?P<year>20[2-4]\d)(?![\w/%]|[.,\-–]\d| của (?!Chính phủ))")
"""`Nghị quyết 66.13/2026`: what the Government resolves with the force of a decree, by its own and the law's number."""
_OF_YEAR = regex(r"(?P<n>\d{1,3})/(?P<year>199[3-9]|20[0-4]\d)(?![\w/%]|[.,\-–]\d)")


def _of_year(sheet: Sheet, word: TypeWord, position: int) -> bool:
    """`Nghị định 99/2020`: a number and its year stand for the whole symbol."""
    number = _OF_YEAR.match(sheet.text, position)
    symbol = _YEARLY.get(word.kind.name)
    if number is None and word.kind.name == "Nghị quyết":
        number, symbol = _DOTTED.match(sheet.text, position), ("NQ", "CP")
    bare = symbol is None and word.kind.name in _NUMBERED_BY_YEARS
    if number and symbol is None and word.kind.name in _NEVER_A_MONTH:
        bare = int(number["n"]) > _MONTHS
    if number is None or not (symbol or bare) or not sheet.free(word.start, number.end()):
        return False
    mention = Mention(word.start, number.end(), "short", word.kind.name)
    if symbol and number["year"]:
        mention.code = DocumentCode(pad(number["n"]), *symbol, int(number["year"]), False)
    else:
        mention.code = DocumentCode(pad(number["n"]), "", "", None, False)
        mention.partial = number["year"]
    mention.tail = mention.end
    sheet.pinpoint(mention)
    read_tail(sheet, mention)
    sheet.add(mention)
    return True


def read_short_forms(sheet: Sheet) -> None:
    """`Nghị quyết 18`, `các Nghị quyết số 79 và số 80`: a type word and a number without symbol."""
    for word in sheet.words:
        lead = _LEAD.match(sheet.text, word.end) or _of_its_day(sheet, word)
        if not lead:
            continue
        position = lead.end()
        if _of_year(sheet, word, position):
            continue
        numbers = _numbers_behind(sheet, word, position, numbered=lead["so"] is not None)
        if numbers and word.short and _OTHER_SYMBOL.match(sheet.text, numbers[-1][1]):
            continue
        if word.short and sheet.text[word.start - 1 : word.start] in ("/", "-", "–"):
            continue  # `NF125-CV 3P`: the mark of a thing
        if not numbers or _MARKED.search(sheet.text[max(0, word.start - 8) : word.start]):
            continue
        if word.kind.name == "Hợp đồng" and _ANNEX.search(sheet.text[max(0, word.start - 9) : word.start]):
            continue
        while len(numbers) > 1 and _quantity(sheet, numbers[-1][1]):
            numbers.pop()  # `Theo Kế hoạch số 55, 22 chi bộ …`
        last = numbers[-1]
        counted = not lead["so"] and sheet.text[word.start].islower() and _COUNTED.match(sheet.text, last[1])
        if counted and not _told(sheet, word, last[2]):
            continue
        if _quantity(sheet, last[1]) and not _told(sheet, word, last[2]):
            continue
        like_a_year = len(last[2]) == 4 and last[2].startswith(("19", "20")) and not lead["so"]
        if like_a_year and not _told(sheet, word, last[2]):
            continue
        if not sheet.free(word.start, last[1]) or word.kind.name in (
            "Luật",
            "Bộ luật",
            "Hiến pháp",
            "Giấy mời",
            "Dự án",
            "Phương án",
            "Quy hoạch",
            "Phiếu gửi",
        ):
            continue
        group = []
        for index, (start, end, number_text) in enumerate(numbers):
            mention = Mention(word.start if index == 0 else start, end, "short", word.kind.name)
            mention.code = DocumentCode(pad(number_text), "", "", None, False)
            mention.tail = end
            mention.listed = len(numbers) > 1
            group.append(mention)
        if len(group) == 1:
            sheet.pinpoint(group[0])
        read_tail(sheet, group[-1])
        for mention in group:
            sheet.add(mention)
        for mention in group[:-1]:
            share(sheet, mention, group[-1])


_CALLED = regex(r"[A-ZĐ][A-Za-zĐđ]{1,4}(?P<number>\d{1,4})")


def read_called(sheet: Sheet) -> None:
    """`(sau đây gọi tắt là QĐ22)`, and wherever that stands again."""
    for called in list(sheet.found):
        for alias in filter(None, map(_CALLED.fullmatch, called.aliases)):
            for match in re.finditer(rf"(?<!\w){alias.group()}(?!\w)", sheet.text):
                if match.start() >= called.tail and sheet.free(*match.span()):
                    mention = Mention(*match.span(), "short", called.type)
                    mention.code = DocumentCode(pad(alias["number"]), "", "", None, False)
                    mention.tail = mention.end
                    sheet.pinpoint(mention)
                    sheet.add(mention)
        for name in called.aliases:
            if _CALLED_BY_WORDS.fullmatch(name) and called.type and fold(name).startswith(fold(called.type)):
                _read_called_by_words(sheet, called, name)


def _read_called_by_words(sheet: Sheet, called: Mention, alias: str) -> None:
    """`(gọi tắt là Nghị quyết Đại hội)`, and wherever those words stand again and go on with no number or name."""
    for match in re.finditer(
        rf"(?<!\w){re.escape(alias)}(?! [A-ZĐ\d]| (?:số|so|lần|lan|khóa|khoá|khoa) )(?!\w)", sheet.text
    ):
        if match.start() >= called.tail and sheet.free(*match.span()):
            mention = Mention(*match.span(), "backref", called.type)
            mention.tail = mention.end
            sheet.pinpoint(mention)
            sheet.add(mention)


_CALLED_BY_WORDS = regex(r"[A-ZĐ][^\W\d]*(?: [^\W\d]+){2,5}")
"""A short name of a type and two words more, without a number: `Nghị quyết Đại hội`."""


def _of_its_day(sheet: Sheet, word: TypeWord) -> re.Match[str] | None:
    """What stands before the number of `Chương trình kiểm tra số 46 ngày 22/2/2022`."""
    lead = None if word.short or word.kind.name == "Hợp đồng" else _QUALIFIED.match(sheet.text, word.end)
    number = _NUMBER.match(sheet.text, lead.end()) if lead else None
    return lead if number and _DAY.match(sheet.text, number.end()) else None


_YEAR_BEHIND = regex(r"(?i) (?:năm|nam) (?:19|20)\d\d(?!\d| ?[-–] ?\d| (?:đến|den) )")
_LONG = ("Kế hoạch", "Chương trình", "Chương trình hành động", "Chiến lược", "Quy hoạch", "Đề án", "Dự án", "Phương án")
"""What may be of so many years: `Kế hoạch 5 năm 2021-2025`."""
_YEARS = 30
"""So many years a plan or a strategy covers at most."""


def _quantity(sheet: Sheet, end: int) -> bool:
    """Whether what stands behind a bare number shows that it counts something; its day does not."""
    if _DAY.match(sheet.text, end) or _is_of_year(sheet, end):
        return False
    quantity = sheet.rules.after_number.match(sheet.text, end)
    return quantity is not None and not (quantity["word"] and _follows(sheet, end))


def _is_of_year(sheet: Sheet, end: int) -> bool:
    """`Nghị quyết 18 năm 2017`, `Đề án 06 năm 2023`: whether the year stands behind the number that ends at `end`."""
    if not _YEAR_BEHIND.match(sheet.text, end):
        return False
    begin = sheet.text.rfind(" ", 0, end) + 1
    digits = sheet.text[begin:end]
    index = bisect_right(sheet.word_ends, begin) - 1
    numbered = sheet.text[max(0, begin - 4) : begin].lower().strip(" :") in ("số", "so")
    long = index >= 0 and sheet.words[index].kind.name in _LONG
    return numbered or not long or digits.startswith("0") or int(digits) > _YEARS


def _told(sheet: Sheet, word: TypeWord, number: str) -> bool:
    """Whether the text cites that type and number with its symbol."""
    return (word.kind.name, pad(number)) in sheet.told


def _all_told(sheet: Sheet, word: TypeWord, number: str, following: re.Match[str] | None) -> bool:
    """`Nghị quyết 42, 43 và 44`, each of which the text cites with its symbol."""
    return following is not None and _told(sheet, word, number) and _told(sheet, word, following["n"])


def _follows(sheet: Sheet, end: int) -> bool:
    """Whether what stands after a bare number goes on with a citation or a clause, not with a quantity."""
    rest = sheet.text[end : end + 16]
    return (
        re.match(
            r"(?i) (?:của|cua|ngày|ngay|về|ve|và|va|hoặc|yêu|của|khóa|khoá|thì|đã|được|là|theo|tại|cũng|nêu|quy|này|có|do|gắn|trong|chưa|không|vẫn|còn|phải|cần|sẽ|nên|chỉ|thuộc|giao|đặt|xác|nhấn|thực hiện|triển khai|hướng dẫn|sửa đổi|thay thế|cụ thể|đến|mới|ra|nhưng|song|mà|để|nhằm|khi|sau|bị|nghiêm túc|nghiêm|sâu rộng|sâu sắc|hiệu quả|đồng bộ|thành(?! viên)|trên địa bàn|đang|hết hiệu|như|với|bằng|tới|cho)(?!\w)",
            rest,
        )
        is not None
    )


def read_back_references(sheet: Sheet) -> None:
    names_project = any(mention.type == "Dự án" for mention in sheet.found)
    for word in sheet.words:
        if word.short:
            continue
        match = sheet.rules.backref.match(sheet.text, word.end)
        if word.kind.name == "Dự án" and not names_project:
            continue  # `dự án này` is what is to be built, where no paper of that type is named
        if match and _SEVERAL.search(sheet.text[max(0, word.start - 14) : word.start]):
            continue  # `hai nghị quyết nói trên`: which two?
        if match and sheet.free(word.start, match.end()):
            mention = Mention(word.start, match.end(), "backref", word.kind.name)
            mention.this = match["which"].lower() in ("này", "nay")
            mention.tail = mention.end
            sheet.pinpoint(mention)
            sheet.add(mention)
        elif sheet.free(word.start, word.end):
            acts = _ACTS.match(sheet.text, word.end)
            opens = _OPENS.search(sheet.text[max(0, word.start - 14) : word.start]) if acts else None
            replaces = _REPLACES.match(sheet.text, word.end) and _was_just_named(sheet, word)
            if (opens and (opens["so"] or sheet.text[word.start].isupper())) or replaces:
                _bare(sheet, word).this = True
            elif _hangs_on_a_cue(sheet, word):
                _bare(sheet, word)
    for mark in sheet.flow.marks:
        index = bisect_right(sheet.word_ends, mark.position) - 1
        marked = sheet.words[index] if index >= 0 else None
        if marked and not marked.short and marked.end == mark.position and sheet.free(marked.start, marked.end):
            before = sheet.text[max(0, marked.start - 12) : marked.start]
            if sheet.text[marked.start].isupper() and not re.search(r"(?i)(?:các|những|,) ?$", before):
                _bare(sheet, marked)


_COUNTED = regex(r"(?i) ?[,;).…]| \((?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?!\w)")
"""How papers are counted: `(nghị quyết 38, quy định 21, kế hoạch 312)`, `thông báo 04 (bốn) thủ tục`."""
_MARKED = regex(r"(?i)(?<!\w)(?:mã|mã số|ma|ma so) $")
"""A code of the budget: `mã chương trình 0510`."""
_ANNEX = regex(r"(?i)(?:phụ|phu) (?:lục|luc) $")
"""`Phụ lục hợp đồng số 02` counts the annexes."""
_SEVERAL = regex(
    r"(?i)(?<!\w)(?:các|những|hai|ba|bốn|0\d|cac|nhung|bon|(?:loạt|cả|trong số|loat|ca|trong so) \d{1,3}) $"
)
_BARE = regex(
    r"(?i)(?:thực hiện|thi hành|triển khai|cụ thể hóa|tổng kết|sơ kết|thuc hien|thi hanh|trien khai|cu the hoa|tong ket|so ket|(?:sau|từ|kể từ) khi có|(?:sau|tu|ke tu) khi co) $"
)
"""Cues that a bare type word hangs on: `kết quả thực hiện Nghị quyết`."""
_NAMED = regex(
    r"(?i)(?= (?!\((?:đảng|đảng bộ|chi bộ|huyện ủy|xã|phường|ubnd|gồm|còn|như|đạt|dang|chi bo|xa|phuong|gom|con|nhu|dat|\d)(?!\w)|đã|được|trên|tại|ở|trong|đến|với|có|gắn|theo|thì|là|phải|cần|bảo (?:đảm|toàn)|một|ngay|từ|như sau|nhu sau|sâu|nghiêm|hiệu|đạt|cho|để|nhằm|bằng|bang|(?:thành|thanh) (?:các|những|nhiều|\d|cac|nhung|nhieu)|và (?:chỉ đạo|lãnh đạo|tổ chức|ban hành|xây dựng|giao|phân công|thành lập|triển khai|báo cáo|tham mưu|yêu cầu)(?!\w)|da|duoc|tren|tai|o|trong)"
    r"|,? (?:và|va|hoặc)? ?(?:các )?(?:chỉ thị|kết luận|nghị quyết|quy định|quyết định|pháp lệnh|nghị định|thông tư|chủ trương|chính sách)|[“\"‘(/–-]|\w)"
)
"""What goes on with a name or a list of kinds: no single paper is meant."""


_ACTS = regex(
    r"(?i) (?:có hiệu lực(?! pháp luật)|thi hành\.|co hieu luc(?! phap luat)|thi hanh\."
    r"|(?:đã )?được (?:Hội đồng nhân dân|HĐND) [^.;]{2,90}? thông qua(?: tại kỳ họp[^.;]{1,60}?)?(?: ngày [\d./-]{8,10}| ngày \d\d? tháng \d\d? năm \d{4})?,?(?: và)? có hiệu lực)"
)
_OPENS = regex(r"(?i)(?:^|\n|[.;:] |- |\n[a-zđ]\) |(?P<so>căn cứ |can cu ))$")
"""`Quyết định có hiệu lực …` at the start of a sentence, `căn cứ Quyết định thi hành.`: the document itself."""


_REPLACES = regex(
    either(
        r" (?:thay thế|bãi bỏ)(?: cho)? (?:[^\W\d]+ ){1,3}số:? ?[\w/-]+(?:,? ngày [\d/.-]{8,10})?(?: của [^;.,()\d]{3,60}?)?(?: và |[.;,])"
    )
)
"""`… thông qua Nghị quyết A. Nghị quyết thay thế Nghị quyết B và …`; not `Nghị quyết thay thế Nghị quyết B được thông qua`."""
_PLANS = ("Chương trình", "Đề án", "Kế hoạch", "Dự án", "Phương án", "Quy hoạch")
_APPROVED = regex(
    either(r" (?:(?:đã )?(?:được )?(?:phê duyệt|thông qua|ban hành(?: kèm)?) )?(?:theo|tại) (?:các )?[A-ZĐ]")
)
"""`thực hiện Chương trình theo Quyết định số …`, `… Đề án đã được phê duyệt tại …`: the programme that this decision approves."""


def _hangs_on_a_cue(sheet: Sheet, word: TypeWord) -> bool:
    before = sheet.text[max(0, word.start - 16) : word.start]
    return (
        sheet.text[word.start].isupper()
        and _BARE.search(before) is not None
        and not (word.kind.name in _PLANS and _APPROVED.match(sheet.text, word.end))
        and _NAMED.match(sheet.text, word.end) is None
    )


def _was_just_named(sheet: Sheet, word: TypeWord) -> bool:
    """Whether `word` begins a sentence, and the one before it names one paper of its type."""
    if not sheet.text.endswith(". ", 0, word.start):
        return False
    begin = max(sheet.text.rfind(mark, 0, word.start - len(". ")) for mark in (". ", "\n"))
    named = [one for one in sheet.found if begin < one.start < word.start and one.type == word.kind.name]
    return len({one.code for one in named}) == 1


def _bare(sheet: Sheet, word: TypeWord) -> Mention:
    mention = Mention(word.start, word.end, "backref", word.kind.name)
    mention.tail = mention.end
    sheet.add(mention)
    return mention
