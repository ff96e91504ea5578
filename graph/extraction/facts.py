"""When a document is in force, what period it is for, what has not been issued, each with its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from graph.extraction.dates import date_pattern, read_date
from graph.extraction.flow_reading import FlowReading
from graph.extraction.guarded import GuardedPatterns
from graph.extraction.mentions import Mention
from graph.extraction.missing import bodies_named
from graph.extraction.periods import period_of
from graph.extraction.spelling import either, spell
from graph.extraction.structure import Sentence, part_around
from graph.extraction.terms_of_force import COUNTED, counted_behind, last_day
from graph.folding import fold
from graph.model import SELF, FactClaim, FactName, Header

_CONDITION = re.compile(
    r"(?i)(?<!\w)(?<!trong )(?:khi|trước ngày|nếu|trường hợp|truoc ngay|neu|truong hop)(?!\w)[^,;.]{0,160}$"
)
_UNTIL_THEN = re.compile(
    r"(?i)(?<!\w)(?:đến|trước|den|truoc) (?:ngày|khi|thời điểm|ngay|thoi diem) (?!\d)[^;.]{0,300}$"
)
"""`có hiệu lực đến ngày các quy định tại Nghị quyết số … hết hiệu lực` tells no end."""
_SINCE = re.compile(r"(?i)[-–+* ]*(?:kể |ke )?(?:từ|tu) (?=ngày \d|ngay \d)")
_BEHIND = re.compile(r"(?i),? (?:kể |ke )?(?:từ|tu) (?=ngày \d|ngay \d)")
_NAMED_SHORT = re.compile(r"(?i)(?:gọi|viết|goi|viet)[^()]{0,24} (?:là|la):? [“\"]?$")
_YEAR = re.compile(r"(?:năm|nam) ([12]\d{3})(?!\d)", re.IGNORECASE)
_DAYS = {"mười lăm": 15, "bốn mươi lăm": 45, "ba mươi": 30, "hai mươi": 20, "mười": 10, "bảy": 7, "năm": 5, "ba": 3}
_Stated = tuple[int, int | None, FactName, str | None]
"""Where a fact is said, the place of its document among the citations, its name and its value."""


@cache
def _patterns(plain: bool) -> dict[str, re.Pattern[str]]:
    def s(pattern: str) -> re.Pattern[str]:
        return re.compile(spell(pattern, plain=plain))

    paper = r"(?:văn bản|kế hoạch|chương trình|nghị quyết|chỉ thị|đề án|hướng dẫn|quy chế|quy định|thông tư|nghị định|quyết định)"
    return {
        "effective": s(
            rf"(?<!hết )(?<!còn )có hiệu lực(?: thi hành| áp dụng)?(?: trong (?:thời hạn )?(?P<term>{COUNTED}),?)?(?: sau (?P<days>\d{{1,3}}|{'|'.join(_DAYS)})(?: ?\([^)]{{2,30}}\))? ngày,?)?(?:,? kể)? từ (?:ngày )?(?P<sign>ký ban hành|ký|ban hành|(?:được )?(?:(?:hội đồng nhân dân|hđnd) [^;.,]{{0,40}})?thông qua)?(?P<later>(?:được )?(?:đăng công báo|công bố|[^;.,\d]{{3,40}}thông qua))?"
        ),
        "until": s(r"(?:có hiệu lực|có giá trị|thực hiện|áp dụng)[^.;\n]{0,120}? đến (?=(?:hết )?(?:ngày \d|năm \d))"),
        "ended": s(
            r"(?:(?:đã )?(?:hết|kết thúc|chấm dứt) hiệu lực(?: thi hành)?(?: toàn bộ)?(?! một phần)|không còn hiệu lực(?: thi hành)?|không còn (?:được )?áp dụng|hết thời hạn(?: (?:thực hiện|áp dụng|hiệu lực|có hiệu lực)|(?=[,.;]|$))|ngừng áp dụng|thôi áp dụng)(?P<when>,? (?:kể )?từ (?=ngày \d))?"
        ),
        "extended": s(
            r"(?:(?:kéo dài|gia hạn)[^.;\n]{0,160}? đến (?=(?:hết )?(?:ngày \d|năm \d))"
            r"|tiếp tục (?:được )?(?:thực hiện|áp dụng)(?: [^.;\n,]{2,40} số \d[^.;\n]{0,120}?)? đến (?=(?:hết )?ngày \d))"
        ),
        "stopped": s(
            r"(?<!tạm )(?:(?:thôi|ngừng|dừng|chấm dứt) (?:việc )?(?:áp dụng|thực hiện)|chấm dứt hiệu lực)(?: thi hành)?(?: đối với| của)? (?=[a-zà-ỹđ ]{4,40} số:? ?\d)"
        ),
        "not_issued": s(
            rf"(?:chưa|chậm|không(?= (?:ban hành|xây dựng))) (?:kịp thời )?(?:ban hành|xây dựng|có|triển khai xây dựng)(?: (?:các|được))? {paper}(?: hành động)?(?: [^;.\n]{{0,40}}?)?(?: để)?(?: tổ chức)?(?:,? ?(?:triển khai )?(?:thực hiện|cụ thể hóa|thi hành)|,? triển khai(?: việc)?| hướng dẫn(?: thi hành)?)"
        ),
    }


_FORCE = {
    False: ("hiệu lực", "có giá trị", "kéo dài", "gia hạn", "thời gian thực hiện", "thời gian áp dụng"),
    True: ("hieu luc", "co gia tri", "keo dai", "gia han", "thoi gian thuc hien", "thoi gian ap dung"),
}
"""Words without which a sentence that names no document tells no fact."""
_BUDGET_YEAR = re.compile(r"(?:năm|nam) (?:ngân sách|ngan sach) ([12]\d{3})(?!\d)", re.IGNORECASE)
_WISHED = re.compile(
    r"(?i)(?<!theo )(?<!xét )(?<!sở )(?<!được )(?<!có )(?<!các )(?:đề nghị|kiến nghị|đề xuất|dự kiến|dự thảo|xem xét,?|de nghi|kien nghi|de xuat|du kien|du thao) (?!của|cua|tại|tai|số|so)[^;.]{0,200}$"
)
"""What is only asked for or drafted: `Đề nghị Hội đồng nhân dân tỉnh kéo dài …`."""
_ASKED = re.compile(r"(?i)(?<!\w)(?:yêu cầu|giao|chỉ đạo|sẽ|cần|yeu cau|chi dao)(?: [^,;.]{1,60})? $")
_SUPPOSED = re.compile(r"(?i)(?:^|[;:.] )[-–+*\s\d.)]*(?:nếu|trường hợp|giả sử|neu|truong hop) [^;.]{0,300}$")
_ON = ("nay", "nay đã", "và", "nhưng", "nhưng nay", "nhưng nay đã", "và nay đã", "đã", "va", "nay da", "da", "nhung")
"""What may stand before a second fact of one document."""
_LEAD = re.compile(r"[-–+*\s\d.]*(?:(?:Điều|ĐIỀU|Dieu) \d+[a-z]?\.? ?-? ?)?[-–+*\s\d.]*")
"""What may stand before the first words of a sentence of an article."""
_BRACKETED = re.compile(r" ?\([^()]*\)")
_PARTIES = re.compile(r"^ (?:giữa|giua) [^,;.:()]{3,120}$")
"""`Quy chế phối hợp số … giữa Huyện ủy và Huyện đội`."""
_PLAINLY = frozenset(
    ["", "đã", "da", "này", "được", "đương nhiên", "mặc nhiên", "chính thức", "duong nhien", "mac nhien", "chinh thuc"]
)
"""What may stand between a document and what is said of its force."""
_DOES = re.compile(
    r"(?i) (?:đã )?(?:được|gồm|thay thế|thay cho|kế thừa|bãi bỏ|hủy bỏ|sửa đổi|duoc|gom|thay the|thay cho|bai bo|huy bo|sua doi)(?!\w)"
)
_STARTS = re.compile(
    r"(?i)[-–+*\s]*(?:(?:điều|dieu) \d+[a-z]?\. ?|\d+[.)] ?)?(?:(?:thời gian|thoi gian) (?:thực hiện|áp dụng|thuc hien|ap dung)|hiệu lực thi hành|hieu luc thi hanh) ?:? ?(?:(?:kể |ke )?(?:từ|tu) )?"
    r"(?=(?:ngày|ngay) [^;.\n]{6,40}[.;/ -]*$)"
)
"""`Điều 2. Thời gian thực hiện: Từ ngày 01 tháng 01 năm 2010.`"""
_EXTENDS = re.compile(
    either(
        r"(?:kéo dài|gia hạn|tiếp tục(?: được)?)(?: thời (?:gian|hạn))?(?: thực hiện| áp dụng| hiệu lực| thi hành| có hiệu lực)*"
        r"(?: của [^,;]{0,60})?(?: thêm [^,;]{0,20})?,? đến "
    ),
    re.IGNORECASE,
)
"""`được kéo dài thời gian thực hiện đến `: the paper itself is extended."""
_BUT = re.compile(r"(?i)(?<!\w)(?:trừ|riêng|tru|rieng) ")
"""`…, trừ Chương V tiếp tục được áp dụng đến hết ngày …`: of a part."""
_OF_ELSE = re.compile(
    either(
        r"(?:kéo dài|gia hạn) (?:thêm )?(?:thời (?:gian|hạn) )?(?:nộp|hoạt động|nghỉ|hoàn thành|báo cáo|giữ chức|công tác)"
    ),
    re.IGNORECASE,
)
"""What is extended is a task or an office, not the paper named with it."""
_WITHIN = re.compile(r"(?i)(?:nhiệm vụ|nội dung|báo cáo|hồ sơ)[^;.]{0,30} (?:tại|theo|trong) $")
_DECIDE = ("Quyết định", "Nghị quyết")
_WHEN = re.compile(
    r"(?i)[-–+*\s]*(?:\d+(?:\.\d+)*[.)] ?)?(?:thời gian|thoi gian)(?: thực hiện| thuc hien) ?: ?(?:từ |tu )?(?:năm |nam )?"
    r"(?P<first>\d{4}) ?(?:[-–]|đến|den) ?(?:năm |nam )?(?P<last>\d{4})(?!\d)"
)
"""`4. Thời gian thực hiện: Từ năm 2009 đến năm 2015.`, which repeats the period of the title."""
_FOR = re.compile(r"(?i),? \(?(?=(?:giai đoạn|thời kỳ|giai doan|thoi ky) )")
"""The period behind a number and its issuer where there is no title: `(giai đoạn 2022 - 2025)`."""
_NAMES = ("effective", "until", "ended", "stopped", "extended", "not_issued")


@cache
def _guarded(plain: bool) -> GuardedPatterns:
    return GuardedPatterns([_patterns(plain)[name] for name in _NAMES])


def read_facts(
    reading: FlowReading, numbers: dict[int, int], header: Header, extended: int | None
) -> Iterator[FactClaim]:
    """The facts that the sentences of one flow state.

    `numbers` gives a mention's place among the citations, `extended` that of what the document itself extends.
    """
    for sentence in reading.sentences:
        if sentence.zone in ("header", "signature"):
            continue
        inside = reading.within(sentence)
        low = reading.seen.low[sentence.start : sentence.end]
        if not (inside or sentence.zone == "title" or any(word in low for word in _FORCE[reading.plain])):
            continue
        rules = _guarded(reading.plain).among(low)
        said = _Sentence(reading, sentence, inside, numbers, header, rules)
        seen: set[tuple[int | None, FactName, str | None]] = set()
        for position, place, fact, value in (*said.force(extended), *said.missing(), *said.periods()):
            if fact == "ended" and value is None and any(one[:2] == (place, fact) for one in seen):
                continue  # `hết hiệu lực từ ngày … do hết thời hạn`
            if place is not None and (place, fact, value) not in seen:
                seen.add((place, fact, value))
                part = part_around(reading.text, sentence, position, position)
                span = reading.flow.span(part.start, part.end)
                yield FactClaim(place, fact, value, span, reading.chars[span.start : span.end])


class _Sentence:
    """One sentence while its facts are read."""

    def __init__(
        self,
        reading: FlowReading,
        sentence: Sentence,
        inside: list[Mention],
        numbers: dict[int, int],
        header: Header,
        rules: list[int],
    ) -> None:
        self.text, self.plain = reading.text, reading.plain
        self.sentence = sentence
        self.inside = inside
        self.numbers = numbers
        self.header = header
        self.low = reading.seen.low
        self.rules = {_NAMES[place]: _patterns(reading.plain)[_NAMES[place]] for place in rules}
        self.title_end = reading.title.end if reading.title else None
        self.last: tuple[int, int | None] = (-1, None)

    def _all(self, name: str) -> Iterator[re.Match[str]]:
        rule = self.rules.get(name)
        found = rule.finditer(self.low, self.sentence.start, self.sentence.end) if rule else iter(())
        return (match for match in found if not self._only_wished(match.start()))

    def force(self, extended: int | None) -> Iterator[_Stated]:
        """Since when and until when a document applies."""
        for match in self._all("effective"):
            place = self._subject(match.start())
            stated, value = self._since(match, place)
            if stated:
                self.last = (match.end(), place)
                yield match.start(), place, "effective_from", value
                if last := self._term(match, value):
                    yield match.start(), place, "effective_to", last.isoformat()
        acts = self.sentence.zone in ("article", "body", "closing") and self.header.type in _DECIDE
        begun = _STARTS.match(self.text, self.sentence.start, self.sentence.end) if acts else None
        if begun and (day := self._day(begun.end())):
            yield begun.end(), SELF, "effective_from", day.isoformat()
        for match in self._all("extended"):
            if until := self._last_day(match.end()):
                named = [m for m in self.inside if m.kind != "backref" and m.start < match.end()]
                beside = not any(m.start > match.start() for m in named) and _EXTENDS.fullmatch(match.group()) is None
                if (
                    beside
                    or _OF_ELSE.search(match.group())
                    or (named and _WITHIN.search(self.text, self.sentence.start, named[-1].start))
                    or (named and _BUT.search(self.text, named[-1].tail, match.start()))
                ):
                    continue  # `Thông báo số … đồng ý kéo dài thời gian nghỉ hưu đến ngày …`: of something else
                place = self.numbers[id(named[-1])] if named else extended
                yield match.start(), place, "extended_to", until.isoformat()
        extending = {match.end() for match in self._all("extended")}
        for match in self._all("until"):
            if match.end() not in extending and (until := self._last_day(match.end())):
                yield match.start(), self._subject(match.start()), "effective_to", until.isoformat()
        for match in self._all("ended"):
            first = self._day(match.end()) if match["when"] else None
            if match["when"] is None and re.match(r"(?i),? (?:kể |ke )?(?:từ|tu) ", self.text[match.end() :][:8]):
                continue  # since another document is in force: that is a repeal
            before = self.text[max(self.sentence.start, match.start() - 340) : match.start()]
            if not match["when"] and (_CONDITION.search(before[-200:]) or _UNTIL_THEN.search(before)):
                continue  # `đến khi Luật số … hết hiệu lực` tells no fact
            since = _SINCE.match(self.text, self.sentence.start)
            if first is None and since and self.inside and self.inside[0].start <= match.start():
                first = self._day(since.end())  # `Từ ngày 01/7/2025, Quy chế số … hết hiệu lực`
            value = (first - timedelta(days=1)).isoformat() if first else None
            of_itself = first is not None and self.header.type is not None
            for ended in self._listed(self._subject(match.start(), of_itself=of_itself)):
                fact: FactName = "effective_to" if ended == SELF and value else "ended"
                yield match.start(), ended, fact, value

        yield from self._stopped()

    def _stopped(self) -> Iterator[_Stated]:
        """`Từ ngày 15/3/2024, thôi áp dụng Hướng dẫn số …`: since that day; without one it is a repeal."""
        for match in self._all("stopped"):
            named = next((m for m in self.inside if m.start == match.end() and not m.this), None)
            since = _SINCE.match(self.text, self.sentence.start)
            behind = _BEHIND.match(self.text, max(named.core, named.tail)) if named else None
            first = self._day(behind.end()) if behind else self._day(since.end()) if since else None
            asked = _ASKED.search(self.text, self.sentence.start, match.start())
            if named and first and not asked:
                yield match.start(), self.numbers[id(named)], "ended", (first - timedelta(days=1)).isoformat()

    def missing(self) -> Iterator[_Stated]:
        """Who has not issued what was to be issued."""
        for match in self._all("not_issued"):
            behind = (m for m in self.inside if m.start >= match.end() and m.start - match.end() < 60)
            before = (m for m in reversed(self.inside) if m.end <= match.start() and m.kind != "backref")
            denied = match.group()[:1] == "k"  # `không ban hành văn bản hướng dẫn riêng`: only of what is named behind
            if denied and " ri" in match.group():
                continue
            target = next(behind, None) or (None if denied else next(before, None))
            if target:
                for body in bodies_named(
                    self.text,
                    self.sentence,
                    match.start(),
                    max(target.tail, match.end()),
                    self.inside,
                    plain=self.plain,
                ):
                    yield match.start(), self.numbers[id(target)], "not_issued", body

    def periods(self) -> Iterator[_Stated]:
        """What period a document is for; where titles stand in each other, the innermost is meant."""
        taken: set[int] = set()
        own = self.header.period
        for mention in reversed(self.inside):
            if mention.this and mention.type in self.header.types and mention.quoted_from is None:
                period = period_of(self.text[mention.end : mention.end + 60].split(";")[0], self.header.type, None)
                if period and not taken:
                    taken.add(mention.tail)
                    yield mention.start, SELF, "period", f"{period[0]}/{period[1]}"
                continue
            reach = (
                240 if mention.type == "Quy chế" else 60
            )  # `Quy chế phối hợp giữa A và B trong …, nhiệm kỳ 2020 - 2025`
            named = re.split("[;.]", self.text[mention.end : min(mention.end + reach, self.sentence.end)])[0]
            title = mention.title or (named if mention.name else "")
            if not title and (behind := _FOR.match(self.text, max(mention.tail, mention.core), self.sentence.end)):
                title = self.text[behind.end() : behind.end() + 30]
            year = mention.day.year if mention.day else mention.code.year if mention.code else None
            period = period_of(title, mention.type, year)
            titled = self.sentence.zone == "title" or str(mention.code) in (self.header.title or "")
            if period == own and mention.code and titled:
                continue  # `Chương trình hành động thực hiện Chỉ thị … giai đoạn 2026 - 2030`: that of the programme
            if period and mention.tail not in taken:
                taken.add(mention.tail)
                yield mention.start, self.numbers[id(mention)], "period", f"{period[0]}/{period[1]}"
        told = _WHEN.match(self.text, self.sentence.start, self.sentence.end)
        if own and told and (int(told["first"]), int(told["last"])) == (own[0].year, own[1].year):
            yield told.start(), SELF, "period", f"{own[0]}/{own[1]}"
        if self.sentence.zone == "title" and self.sentence.end == self.title_end and self.header.period:
            yield self.sentence.start, SELF, "period", f"{self.header.period[0]}/{self.header.period[1]}"

    def _subject(self, position: int, *, of_itself: bool = True) -> int | None:
        """The document that is said to apply: the last one named before, not in another's title."""
        if of_itself and self._goes_on(position):
            return SELF
        last: Mention | None = None
        for mention in self.inside:
            if _within_brackets(self.text[mention.end : position]):
                continue
            if mention.end <= position and (last is None or mention.start >= last.tail):
                last = mention
        again = next((m for m in reversed(self.inside) if m.end <= position), None)
        if again and again is not last and self._is_alias(again, position):
            return self.numbers[id(again)]
        if last is None:
            lead = self.text[max(self.sentence.start, position - 80) : position].strip()
            own = re.escape(self.header.type or "-")
            return SELF if of_itself and re.search(rf"(?i)(?:văn bản này|{own})$", lead) else None
        start = max(last.core, last.tail)
        said, before = self.last
        if start <= said <= position and self._on(said, position):
            return before  # `A có hiệu lực từ ngày …, nay đã hết hiệu lực từ ngày …`
        between = _PARTIES.sub("", _BRACKETED.sub("", self.text[start:position])).strip(" ,:()†”")
        if between not in _PLAINLY:
            return None
        if last.kind != "backref":
            # `theo khoản 5 Điều 1 Thông tư số …, có hiệu lực …`: behind the comma the whole is meant
            return None if last.part and self.text[start : start + 1] != "," else self.numbers[id(last)]
        if last.part:
            return None
        if last.type in self.header.types and last.quoted_from is None:
            return SELF if of_itself else None
        return self.numbers[id(last)]

    def _on(self, said: int, position: int) -> bool:
        """Whether nothing but a day and a joining word stands between two facts, from `said` to `position`."""
        dated = _date(self.plain).match(self.text, said)
        return self.text[dated.end() if dated else said : position].strip(" ,").lower() in _ON

    def _only_wished(self, position: int) -> bool:
        """Whether what is said at `position` is asked for, planned, supposed, or quoted in straight marks."""
        clause = self.text[self.sentence.start : position]
        if _WISHED.search(clause) or _SUPPOSED.search(clause):
            return True
        return self.text.count('"', self.text.rfind("\n", 0, position) + 1, position) % 2 == 1

    def _goes_on(self, position: int) -> bool:
        """`Nghị định này thay cho Nghị định số 18-CP và có hiệu lực …`: what it begins with is still spoken of."""
        first = self.inside[0] if self.inside else None
        if first is None or not first.this or first.type not in self.header.types or first.quoted_from is not None:
            return False
        if first.part or _LEAD.fullmatch(self.text[self.sentence.start : first.start]) is None:
            return False
        gap = self.text[first.end : position]
        return _DOES.match(gap) is not None and re.search(r"(?i)(?:và|va|,|;) ?$", gap) is not None

    def _is_alias(self, mention: Mention, position: int) -> bool:
        """`(sau đây gọi tắt là Nghị định số 21/2024/NĐ-CP), có hiệu lực từ …`: the bracket names it again."""
        before, behind = self.text[max(0, mention.start - 40) : mention.start], self.text[mention.end : position]
        return _NAMED_SHORT.search(before) is not None and not behind.strip(" ,)†”")

    def _listed(self, place: int | None) -> list[int | None]:
        """The document at `place` and those joined to it in one list: `Các Quyết định số A, B và C đã hết hiệu lực`."""
        found = [place]
        index = next((i for i, m in enumerate(self.inside) if self.numbers[id(m)] == place), 0)
        while index > 0 and self.inside[index - 1].listed:
            gap = self.text[self.inside[index - 1].tail : self.inside[index].start]
            if gap.strip(" ,;:") not in ("", "và", "va", "số", "so", "và số", "va so"):
                break
            index -= 1
            found.insert(0, self.numbers[id(self.inside[index])])
        return found

    def _since(self, match: re.Match[str], place: int | None) -> tuple[bool, str | None]:
        """Whether a start is stated, and its day where it is known: that of signing is the document's own date."""
        if match["later"]:
            return True, None  # from a day that the text does not tell
        if match["sign"]:
            named = next((m.day for m in self.inside if place != SELF and self.numbers[id(m)] == place), None)
            signed = self.header.date if place == SELF else named
            if signed is None:
                return True, None
            printed = match["days"] or "0"
            days = (
                int(printed)
                if printed.isdigit()
                else next(n for word, n in _DAYS.items() if fold(word) == fold(printed))
            )
            return True, (signed + timedelta(days=days)).isoformat()
        budget = _BUDGET_YEAR.match(self.text, match.end())
        day = date(int(budget[1]), 1, 1) if budget else self._day(match.end())
        return day is not None, day.isoformat() if day else None

    def _term(self, match: re.Match[str], since: str | None) -> date | None:
        """The last day of a term that is counted in years or months."""
        dated = _date(self.plain).match(self.text, match.end())
        stated = match["term"] or counted_behind(self.text, dated.end() if dated else match.end())
        return last_day(date.fromisoformat(since), stated) if since and stated else None

    def _day(self, position: int) -> date | None:
        match = _date(self.plain).match(self.text, position)
        return read_date(match, match.end()).day if match else None

    def _last_day(self, position: int) -> date | None:
        """The day in `hết ngày 31/12/2026` or the last one of `hết năm 2026`."""
        start = position + len("hết ") if self.text[position : position + 4].lower() in ("hết ", "het ") else position
        year = _YEAR.match(self.text, start)
        return date(int(year[1]), 12, 31) if year else self._day(start)


def _within_brackets(behind: str) -> bool:
    """Whether what stands before `behind` is in brackets that are closed in it."""
    closed, opened = behind.find(")"), behind.find("(")
    return closed >= 0 and (opened < 0 or closed < opened)


@cache
def _date(plain: bool) -> re.Pattern[str]:
    return re.compile(date_pattern(plain=plain), re.IGNORECASE)
