"""What short forms (`Nghị quyết 18`) and back-references (`Nghị quyết này`) point to."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from graph.extraction.fact_words import REPORTS
from graph.extraction.mentions import Mention
from graph.extraction.report_parts import ReportParts
from graph.extraction.spelling import either
from graph.folding import fold
from graph.model import SELF, Citation, Header
from graph.patterns import regex
from graph.vocabulary import broad_type, widening_types

_SENTENCE_END = regex(r"[.!?…;] |\n")
_IN_PLACE_OF = regex(
    either(
        r"(?<!được )(?<!bị )(?<!\w)(?:thay thế|thay cho|bãi bỏ|hủy bỏ|sửa đổi|bổ sung|sửa đổi, bổ sung)(?: cho| toàn bộ)?(?: các)? $"
    ),
    re.IGNORECASE,
)
_APART = regex(r"[.!?…] |\n")
_ENDS_OR_CHANGES = regex(
    either(
        r"(?<!\w)(?:hết hiệu lực|không còn (?:hiệu lực|giá trị|phù hợp|được|áp dụng)|chấm dứt|thay thế|bãi bỏ|hủy bỏ|sửa đổi|bổ sung|đình chỉ|ngưng hiệu lực|ngừng hiệu lực|gia hạn|kéo dài|đính chính)(?!\w)"
    ),
    re.IGNORECASE,
)
_CODIFIED_HEAD = regex(either(r"(?:điều|khoản) \d{1,3}\.\d{1,3}\.[A-ZĐ]{1,4}\.[\d.]+"), re.IGNORECASE)
"""`Điều 3.2.NĐ.1.55. Hiệu lực thi hành`, as codified texts number their articles."""
_ARTICLE_OF = regex(either(r"\((?:điều|khoản) \d{1,3}[a-zđ]?(?: của)? "), re.IGNORECASE)
_ANSWERED = regex(r"[?.] (?:[-–] ?)?(?:Đáp|Trả lời|Dap|Tra loi): $")
_THAT_VERY = regex(either(r"\. (?:chính|cũng chính|cũng) $"), re.IGNORECASE)
_SAYS_SO = regex(
    either(
        r"\. (?:phần|điều|khoản|mục|chương|văn bản này)(?!\w)(?! [^.;:]*(?<!\w)(?:mới|dự thảo)(?!\w))[^.;:\d\n]{1,80} (?:ghi|nêu|quy định|viết)(?: rõ)?(?: [^.;:\d\n]{2,40})?: $"
    ),
    re.IGNORECASE,
)
_BY_THE_WAY = regex(either(r"(?<!\w)(?:theo|tại)(?: quy định (?:của|tại))? $"), re.IGNORECASE)
"""`Luật A có hiệu lực từ ngày … theo Luật B. Luật này …`: A."""
_OPENS_ARTICLE = regex(either(r" ?(?:điều|khoản) \d"), re.IGNORECASE)
_PASSED = regex(
    either(
        r",? (?:đã |vừa |mới )?được [^.;\d]{0,60}?(?:ban hành|thông qua|ký)(?: ban hành)?(?: tại [^.;\d]{3,40})?,? (?:vào )?ngày \d"
    ),
    re.IGNORECASE,
)
_HAS_ISSUED = regex(
    either(r"(?<!\w)(?:đã|vừa|mới) (?:[^\W\d_]+ ){0,3}?(?:ký|ban hành|thông qua)(?: ban hành)? $"), re.IGNORECASE
)
_ACTS_BELOW = regex(
    either(
        r"\n(?:điều|chương) [\divx]|(?:(?:tỉnh|thành|huyện|quận|thị|đảng) (?:ủy|uỷ)|ủy ban|ubnd|xã|huyện|tỉnh|phường)[^.;\n]{0,60} (?:quy định|cụ thể hóa|xây dựng|ban hành)[^.;\n]{0,60}như sau"
    ),
    re.IGNORECASE,
)
_BOXED_END = regex(r" \([^()]*\)$")
_JUST_ISSUED = regex(
    either(r"(?<!chưa )(?<!không )(?<!sẽ )(?:ký ban hành|ban hành|thông qua|ký)(?: kèm theo)? $"), re.IGNORECASE
)
_NO_PROSE = regex(either(r"[-–+* ]*(?:căn cứ|xét|theo)(?!\w)"), re.IGNORECASE)
_NUMBERED_LINE = regex(either(r"\n[-–+* ]*(?:(?:điều|chương|mục|phần) [\divxa]|\d{1,2}[.)]|căn cứ|xét)"), re.IGNORECASE)
_OPENING = 1_200
"""So many letters are the first lines of a page of news."""
_LINES_ABOVE = 4
"""So many lines above, at most, a passage tells of the paper that it then calls `Quyết định này`."""
_ISSUED = regex(
    r"(?i)(?:ban hành|kèm theo|kem theo|thông qua|xây dựng|ra|có|ký|đề ra|bằng|ban hanh|thong qua|xay dung)(?: số)? $"
)
_ANNEXES = regex(r"(?i)(?:kèm theo|kem theo) $")
_OPENS = regex(
    r"(?:^|[.;?!] |\n)(?:[-–+*•]+ |\d{1,2}[.)] |[a-zđ]\) )?(?:[A-ZĐ][a-zà-ỹ]{1,7}(?: [a-zà-ỹ]{1,7}){0,2}, |(?:Theo|Tại|Trong|Thực hiện|Căn cứ|Triển khai|Tai|Thuc hien|Can cu) )?$"
)
"""What stands before the paper that a sentence begins with."""
_SAYS = regex(
    r"(?i),? (?:đã )?(?:về|quy định|phê duyệt|ban hành|sửa đổi|bổ sung|hướng dẫn|đề ra|nêu|xác định|giao|yêu cầu|lập|thành lập|thay thế|bãi bỏ|thực hiện|triển khai|cụ thể hóa|thay the|bai bo|thuc hien|trien khai"
    r"|kiện toàn|công bố|cho phép|ve|quy dinh|phe duyet|ban hanh|sua doi|huong dan|de ra|giao|yeu cau)(?!\w)"
)
"""How a sentence goes on that tells what a paper is about."""
_IN_FORCE = regex(r"(?i) (?:có hiệu lực|co hieu luc)")
_OVER = regex(
    either(
        r"(?: (?:đã|nay|hiện))* (?:hết|không còn|bị|được (?:(?:[^\W\d]+ ){1,3}số [^;.:]{3,80}? )?(?:thay|bãi|sửa|hủy))(?!\w)(?! (?:kể )?từ ngày ký)"
    )
)
"""What a paper does not say of itself: `không áp dụng Công văn số …, vì công văn này đã hết hiệu lực`."""
_IS_OVER = regex(
    either(
        r"(?<!\w)(?:hết (?:hiệu lực|thời hạn)|không còn|chấm dứt|bị|được (?:thay|bãi|sửa|hủy|gia hạn|áp dụng))(?!\w)"
    ),
    re.IGNORECASE,
)
"""What a text that is cut off says of a paper before it speaks of itself: `Quyết định A hết hiệu lực. Quyết định này …`."""
_SINCE = regex(r"(?i)(?:từ|tu) (?:ngày|khi|thời điểm|ngay|thoi diem) $")
_TO = regex(
    r"(?i)(?:^|[.;] )[-–+*• ]*(?:\d{1,2}[.)] |[a-zđ]\) )?(?:để|nhằm) (?:triển khai|thực hiện|cụ thể hóa|cụ thể hoá)[^.;,]*$"
)

_PUT_INTO = regex(
    either(
        r" (?:bằng|thành|tại|qua) (?:các )?(?:kế hoạch|chương trình|nghị quyết|chỉ thị|quyết định|đề án)(?: hành động)? số "
    ),
    re.IGNORECASE,
)
_AFTER = regex(
    either(r"(?:^|[.;] )[-–+* ]*(?:(?:\d{1,2}|[a-zđ])[.)] )?(?:ngay )?(?:sau|sau khi có|khi có|từ khi có) "),
    re.IGNORECASE,
)
_ON_IT = regex(either(r"(?:^|\n|[.;] )[-–+* ]*(?:\d{1,2}[.)] ?|[a-zđ]\) ?)?(?:về|đối với)(?: việc)? $"), re.IGNORECASE)
_BECAUSE = regex(either(r", (?:vì|do|bởi|bởi vì) $"), re.IGNORECASE)
"""`Đơn vị đang áp dụng Hướng dẫn A xin dừng, vì Hướng dẫn nói trên hết hiệu lực`: A."""
_CHARGED = regex(
    either(
        r"(?:^|[.;\n] ?)[-–+* ]*(?:điều )?\d{1,2}[-.)/] ?(?:[^.;\n]* (?:chịu|có) trách nhiệm |giao [^.;\n]{4,160} )(?:(?:tổ chức|triển khai) )?(?:thi hành|thực hiện) $"
        r"|(?:^|[.;\n] ?)[-–+* ]*(?:điều )?\d{1,2}[-.)/] ?(?:các |những )?(?:quy định|văn bản)[^.;\n\d]* trái với $"
    ),
    re.IGNORECASE,
)
"""`Điều 3. Các ông … chịu trách nhiệm thi hành Quyết định này`: as a paper closes, of itself."""
_DONE_BY = regex(
    either(
        r"(?:được|bị) (?:(?:sửa đổi|bổ sung|điều chỉnh|thay thế|thay|bãi bỏ|hủy bỏ|đính chính)(?:, | và )?|(?:tạm )?(?:ngưng|ngừng) hiệu lực(?: thi hành)?)+ (?:bởi|bằng) $"
        r"|\d[\w.]*[/-][\w/-]+(?:,? (?:ngày|của) [^;.()]{2,60}?)? (?:đã )?(?:được|bị) (?:(?:sửa đổi|bổ sung|điều chỉnh|thay thế|bãi bỏ|hủy bỏ|đính chính)(?:, | và )?)+ (?:theo|tại) $"
    ),
    re.IGNORECASE,
)
"""`Thông tư A bị bãi bỏ bởi Thông tư này`: by no paper that is named."""
_CONTENT_OF = regex(
    either(
        r"(?<!\w)(?:nội dung|quy định|điểm|điều khoản|mức|chế độ|chính sách|hướng dẫn)(?!\w)[^;.:()]{0,60} (?:tại|trong|của|theo|ở)(?: các)? $"
    ),
    re.IGNORECASE,
)
_AGAINST = regex(
    either(
        r"(?!.*(?<!\w)(?:các|những|mọi) )[^;.:]*?(?<!\w)(?<!không )(?:trái|không phù hợp|mâu thuẫn|không thống nhất)(?: (?:với|so với))?(?: (?:các )?(?:quy định|nội dung|hướng dẫn)(?: (?:tại|của|trong|nêu tại))?)? $"
    ),
    re.IGNORECASE,
)
_CHANGED = regex(either(r"(?<!\w)(?:thay thế|thay|sửa đổi|điều chỉnh|bãi bỏ)(?: các)? $"), re.IGNORECASE)
_ITS_OWN = regex(either(r"[^;.:]*? (?:bằng|thành|theo) [^;.:]*(?<!\w)(?:kèm theo|tại|của)(?: các)? $"), re.IGNORECASE)
_DASH = regex(r"[-–+*•] ?")
_LEAD = 300
"""So many letters before a back-reference tell when something was done."""
_AND_ANOTHER = regex(either(r",? (?:và|cùng|cùng với) (?:cả )?|, "), re.IGNORECASE)
_LINES_OF_LIST = 40
"""So many lines above a back-reference the line over its list may stand."""
_BY_IT = (" bằng ", " thành ", " bang ", " thanh ")
"""`Chỉ thị A về … được triển khai bằng Kế hoạch B; Kế hoạch này …`: before B."""
_ENDS_NUMBER = regex(
    either(
        r"\)|,? ?(?:[–-] )?(?:đã |được |mới |vừa )*(?:(?:có|hết) hiệu lực|(?:sửa đổi|bổ sung|thay thế|bãi bỏ)[^;.()]{0,40} (?:bởi|bằng|tại|theo) )"
    ),
    re.IGNORECASE,
)
"""What stands behind the number of a law in the bracket beside its name: `(Luật số 64/2025/QH15, có hiệu lực từ ngày …)`."""
_TITLE_AND_BRACKET = regex(r"(?: [^;.()\n]{2,200})? ?\(")
_OPENS_NUMBER = (" (", " (số ", " (so ", " (Số ")
_ON_SOMETHING = regex(either(r" (?:về|“)[^;.()\n]{2,260} \((?:số )?"))
"""`Nghị quyết Hội nghị Trung ương 5 khóa X về … (số 15-NQ/TW ngày 30/7/2007)`: between the name and the number."""
_NEAR = 8
"""So many papers of one type before a back-reference are looked at."""


class Antecedents:
    """What short forms and back-references point to: an index among the citations, or SELF."""

    def __init__(self, citations: list[Citation], mentions: list[Mention], header: Header) -> None:
        self.citations = citations
        self.header = header
        self.mentions = mentions
        self.by_type: dict[str, list[int]] = {}
        self.parts: dict[str, ReportParts] = {}
        self.numbered: dict[tuple[str | None, str], dict[str, int]] = {}
        self.aliases: dict[str, int] = {}
        self.named: dict[str, int] = {}
        self.meant: dict[int, int | None] = {}
        for index, (citation, mention) in enumerate(zip(citations, mentions, strict=True)):
            kinds = widening_types(citation.type)
            for kind in kinds if citation.kind != "backref" else ():
                self.by_type.setdefault(kind, []).append(index)
            listed = citation.kind == "short" and mention.listed  # `các Nghị quyết số 18, 19-NQ/TW`: 18
            if citation.code and citation.code.body and (citation.kind == "full" or listed):
                for wide in kinds or (None,):
                    series = self.numbered.setdefault((wide, citation.code.number), {})
                    series.setdefault(str(citation.code), index)
            for alias in mention.aliases:
                key = _alias_key(alias)
                said = self.aliases.setdefault(key, index)
                if said != index and _is_called(mention, key) and not _is_called(mentions[said], key):
                    self.aliases[key] = index  # `Kế hoạch A về thực hiện Nghị quyết B (gọi tắt là Nghị quyết 16)`: B

    @cached_property
    def shown(self) -> int | None:
        """The paper that a page without letterhead is headed by: `Quy định về kỷ luật đảng viên` over `Ngày …, Bộ Chính trị ban
        hành Quy định số 69-QĐ/TW về kỷ luật đảng viên`."""
        title = fold(self.header.title or "")
        if self.header.code or not title:
            return None
        for place in self.by_type.get(self.header.type or "", ())[:_NEAR]:
            one = self.mentions[place]
            text = one.flow.text if one.flow and one.kind == "full" else ""
            told = _JUST_ISSUED.search(text, max(0, one.lead - _LEAD), one.lead)
            if told and one.title and fold(_BOXED_END.sub("", one.title)) == title:
                return place
        return None

    def _acts_below(self, index: int) -> bool:
        """Whether another body speaks between the paper that a page shows and the words at `index`, or articles stand there:
        `… Nay Tỉnh ủy quy định như sau:`."""
        one, here = self.mentions[self.shown or 0], self.mentions[index]
        if one.flow is not here.flow or here.flow is None:
            return True
        return _ACTS_BELOW.search(here.flow.text, one.core, here.lead) is not None

    def of(self, index: int) -> int | None:
        """The antecedent of the citation at `index`."""
        citation = self.citations[index]
        named = self.aliases.get(_alias_key(citation.text))
        if named is not None and named < index:
            return named
        if citation.kind == "backref":
            again = self._as_said_before(index)
            meant = self._back(index, citation) if again is None else again
            if meant == SELF and self.shown is not None and self.shown < index and not self._acts_below(index):
                meant = self.shown
            if self.mentions[index].this:
                self.meant[index] = meant
            return meant
        same = self.numbered.get((citation.type, citation.code.number if citation.code else ""), {})
        if citation.code and citation.code.body:
            return same.get(str(citation.code))
        if len(same) > 1:  # `Nghị quyết 26` in a report on Nghị quyết số 26-NQ/TW; else the one that was named already
            titled = {code: place for code, place in same.items() if code in (self.header.title or "")}
            same = titled or {code: place for code, place in same.items() if place < index}
        return next(iter(same.values())) if len(same) == 1 else None

    def _as_said_before(self, index: int) -> int | None:
        """What `Quyết định này` was said to be in the same sentence, where that is another paper."""
        here = self.mentions[index]
        place = next((one for one in reversed(self.meant) if self.mentions[one].type == here.type), None)
        other = self.mentions[place] if place is not None else None
        if place is None or other is None or not here.this or other.flow is not here.flow:
            return None
        apart = here.flow is None or _APART.search(here.flow.text, other.end, here.start)
        alike = other.quoted_from == here.quoted_from
        return self.meant[place] if alike and not apart and self.meant[place] not in (None, SELF) else None

    def of_name(self, index: int) -> int | None:
        """The paper whose number a bracket tells beside the name at `index`, or beside the same name before."""
        key = _alias_key(self.citations[index].text)
        beside = self._numbered_beside(index)
        return self.named.get(key) if beside is None else self.named.setdefault(key, beside)

    def _numbered_beside(self, index: int) -> int | None:
        """`Nghị quyết Trung ương 6 khóa XII (Nghị quyết số 18-NQ/TW)`, or the other way round: the one paper whose number
        tells which one a name means, where nothing but its force stands in the bracket beside."""
        for first, second in ((index, index + 1), (index - 1, index)):
            if not 0 <= first < second < len(self.mentions):
                continue
            number = second if first == index else first
            before, inside = self.mentions[first], self.mentions[second]
            kind = self.citations[number].type
            alike = kind is None or broad_type(kind) == broad_type(self.citations[index].type)
            if self.citations[number].kind != "full" or not alike or before.flow is not inside.flow or not before.flow:
                continue
            text = before.flow.text
            opened = any(text[end : inside.lead] in _OPENS_NUMBER for end in (before.core, before.tail))
            if before.meeting and _ON_SOMETHING.fullmatch(text, before.core, inside.lead):
                opened = True
            if opened and any(_ENDS_NUMBER.match(text, end) for end in (inside.core, inside.tail)):
                return number
        return None

    def _back(self, index: int, citation: Citation) -> int | None:
        header = self.header
        same = self.by_type.get(citation.type or "", [])
        before = bisect_left(same, index)
        quoted = self.mentions[index].quoted_from
        if quoted is not None:
            return self._quoted(index, quoted, same[:before])
        issued = self._just_issued(index, citation)
        if issued is None and self.mentions[index].this:
            issued = self._bracketed(index, same[:before])
        if issued is not None:
            return issued
        if self.mentions[index].this and (page := self._on_page(index, same[:before])) is not None:
            return page
        if self.mentions[index].this and (codified := self._codified(index, same[:before])) is not None:
            return codified
        if self.mentions[index].this and citation.type in header.types:
            if self._issued_before(index, same[:before]):
                return same[before - 1]
            told = self._is_told_over(index) or self._is_put_into(index) or self._is_told_by_another(index)
            beside = self._beside(index, same[:before]) if told else self._just_before(index, same[:before])
            return SELF if beside is None else beside
        lead = _lead_of(self.mentions[index]) if self.mentions[index].this and header.type is None else ""
        if _CHARGED.search(lead) or _DONE_BY.search(lead):
            return SELF
        if self.mentions[index].this and self.mentions[index].flow is not None:
            near = same[max(0, before - _NEAR) : before]
            if any(self._is_against(place, index) for place in near):
                return SELF if header.type is None and len(near) == 1 else None
            apart = [place for place in near if not self._entitles(place, index)]
            if len(apart) < len(near):  # `Quyết định số … sửa đổi Quyết định này`: not itself
                return apart[-1] if apart else SELF if header.type is None else None
        spoken_of = self.mentions[index].this or _said(citation).endswith(" tren")
        if spoken_of and self._one_of_two(index, same[:before]):
            return None
        reports = header.type in REPORTS
        itself = not reports and citation.type in widening_types(header.type) and not _said_again(citation)
        if before == 0:
            return SELF if itself and not self.mentions[index].this else None
        if self.mentions[index].this and (beside := self._beside(index, same[:before])) is not None:
            return beside
        if _said(citation).endswith(" tren"):  # `phúc đáp Công văn nói trên`: not the one that answers
            over = self._line_on(index, same[:before])
            return self._told_above(index, same[:before]) if over is None else over
        if itself:
            return SELF  # `xây dựng kế hoạch thực hiện Nghị quyết`, among the tasks of that resolution
        # in a report on one resolution the bare word is that resolution: the first that its title or opening names
        hangs_on = self._hangs_on(index, same[:before]) if _said_again(citation) else None
        if hangs_on is not None:
            return hangs_on
        if not _said_again(citation) and str(self.citations[same[0]].code) not in (header.title or ""):
            part = self._parts(citation.type or "").around(index)
            return (same[0] if self._is_on(same[0]) else self._only_one(same[:before])) if part is None else part
        if not _said_again(citation) or (reports and self.citations[0].type == citation.type):
            return same[0]
        return self._topic(same[max(0, before - _NEAR) : before])

    def _is_on(self, place: int) -> bool:
        """Whether the text is on a paper: its title names it, or it names that one first, not by the way."""
        name, lead = self.citations[place].name, _lead_of(self.mentions[place])
        begins = place == 0 and not _BY_THE_WAY.search(lead)
        return begins or bool(name and fold(name) in fold(self.header.title or ""))

    def _only_one(self, places: list[int]) -> int | None:
        """The one paper that is named at some places, or twice on end at the last of them; None where that is open."""
        named = [(str(self.citations[place].code), fold(self.citations[place].name or "")) for place in places]
        return places[0] if len(set(named)) == 1 else places[-1] if named[-2:-1] == named[-1:] else None

    def _quoted(self, index: int, quoted: int, places: list[int]) -> int | None:
        """`Điều 2 Thông tư A sửa đổi Thông tư B quy định như sau: “Thông tư này …”`: A, the first that is named in the
        sentence before the quotation at `quoted`."""
        flow, found = self.mentions[index].flow, None
        for place in reversed(places):
            one = self.mentions[place]
            if flow is None or one.flow is not flow or one.end > quoted:
                continue
            if found is not None and _APART.search(flow.text, one.core, self.mentions[found].lead):
                break
            found = place
        return found

    def _parts(self, kind: str) -> ReportParts:
        """The parts of the report that are on a paper of one type."""
        if kind not in self.parts:
            self.parts[kind] = ReportParts(self.mentions, self.by_type[kind])
        return self.parts[kind]

    def _hangs_on(self, index: int, places: list[int]) -> int | None:
        """Of the papers named before, the one that the mark of the footnote follows in which `Quy định này` stands; None
        where the note itself names one."""
        flow = self.mentions[index].flow
        main = next((one.flow for one in self.mentions if one.flow and one.flow.footnote is None), None)
        if not (flow and main and flow.footnote) or any(self.mentions[place].flow is flow for place in places):
            return None
        mark = main.mark_of(flow)
        told = (place for place in reversed(places) if self.mentions[place].flow is main)
        return next((place for place in told if mark is not None and self.mentions[place].end <= mark), None)

    def _beside(self, index: int, places: list[int]) -> int | None:
        """`Chính sách theo Nghị quyết số … đã được chi trả; Nghị quyết này được áp dụng đến …`: the one paper of that type
        that its sentence names before."""
        here, found = self.mentions[index], []
        for place in reversed(places):
            other = self.mentions[place]
            if other.flow is not here.flow or here.flow is None:
                break
            if _APART.search(here.flow.text, other.core, here.lead):
                break
            found.append(place)
        return found[0] if len(found) == 1 and self.mentions[found[0]].kind == "full" else None

    def _issued_before(self, index: int, places: list[int]) -> bool:
        """`… đã ban hành Nghị quyết A. Nghị quyết thay thế B` in a resolution: whether the bare word means A."""
        here = self.mentions[index]
        other = self.mentions[places[-1]] if places else None
        if other is None or other.kind != "full" or here.end - here.start > len(here.type or "") or not here.flow:
            return False
        ends = here.flow.text.startswith((" thay thế ", " bãi bỏ "), here.end)
        return ends and other.flow is here.flow and here.flow.text.count(". ", other.core, here.start) == 1

    def _is_told_by_another(self, index: int) -> bool:
        """`Quy ước theo Nghị định A của Chính phủ; Nghị định này thay thế B`, in a text that is no paper itself."""
        here = self.mentions[index]
        text = here.flow.text if here.flow else ""
        return not (self.header.type or self.header.code) and text.endswith("; ", 0, here.lead)

    def _bracketed(self, index: int, places: list[int]) -> int | None:
        """`việc triển khai Quy chế A (Quy chế này thay thế Quy chế B)`: A, right before the bracket that the words open."""
        here = self.mentions[index]
        text = here.flow.text if here.flow else ""
        place = places[-1] if places else None
        paper = self.mentions[place] if place is not None and text.startswith("(", here.lead - 1) else None
        if paper is None or paper.flow is not here.flow or paper.kind == "backref":
            return None
        return place if _TITLE_AND_BRACKET.fullmatch(text, paper.core, here.lead) else None

    def _just_before(self, index: int, places: list[int]) -> int | None:
        """`Quy ước theo Nghị định A của Chính phủ. Nghị định này thay thế B`, in a text that is no paper itself: A, which
        alone of its type the sentence just before names."""
        here = self.mentions[index]
        text = here.flow.text if here.flow else ""
        said = _SAYS_SO.search(text, max(0, here.lead - 120), here.lead)  # `. Phần cuối ghi rõ ba việc: `
        answered = _ANSWERED.search(text, max(0, here.lead - 12), here.lead)  # `… có gì mới? Đáp: `
        stressed = _THAT_VERY.search(text, max(0, here.lead - 12), here.lead)
        over = said or answered or stressed
        begin = over.start() + len(". ") if over else here.lead
        if self.header.type or self.header.code or not text.endswith((". ", "? "), 0, begin):
            return None
        line = text.rfind("\n", 0, begin)
        begin = max(text.rfind(". ", 0, begin - 2), line)
        opener = next(reversed(self.meant), None)
        one = here if opener is None else self.mentions[opener]
        if opener is not None and one.lead == begin + 2 and (one.flow, one.type) == (here.flow, here.type):
            return self.meant[opener]  # `… ban hành A. Nghị định thay thế B. Nghị định có hiệu lực từ …`
        ends = None if answered else _ENDS_OR_CHANGES.search(text, begin + 1, here.lead)
        if ends or _OPENS_ARTICLE.match(text, line + 1):
            return None  # `Nghị định A hết hiệu lực. Nghị định này bãi bỏ B`, `Điều 2. Giữ nguyên A. Quyết định này có hiệu lực …`
        named = [place for place in places if self.mentions[place].start > begin]
        same_flow = [place for place in named if self.mentions[place].flow is here.flow]
        if not same_flow or self.mentions[same_flow[0]].kind != "full":
            return None
        opens = self.mentions[same_flow[0]].lead in (line + 1, begin + 2)
        others = (self.mentions[place].lead for place in same_flow[1:])
        by_the_way = opens and all(_BY_THE_WAY.search(text, max(0, lead - 12), lead) for lead in others)
        return same_flow[0] if len(same_flow) == 1 or by_the_way else None

    def _is_told_over(self, index: int) -> bool:
        """Whether a paper in small letters is told to be over or changed, as is said of one just named."""
        here = self.mentions[index]
        text = here.flow.text if here.flow else ""
        return (
            here.part is None
            and text[here.start : here.start + 1].islower()
            and _OVER.match(text, here.end) is not None
        )

    def _topic(self, places: list[int]) -> int:
        """Of the papers named before, the last; or what its sentence begins with: `A thay thế B. Quyết định này …`."""
        last = self.mentions[places[-1]]
        if len(places) > 1 and (heir := self._heir(places[-2], places[-1])) is not None:
            return heir
        for place in places[:-1]:
            mention = self.mentions[place]
            if mention.flow is last.flow and mention.flow is not None and not self._parted(place, places[-1]):
                lead = mention.flow.text[max(0, mention.lead - 20) : mention.lead]
                return place if _OPENS.search(lead) and not mention.listed else places[-1]
        return places[-1]

    def _heir(self, place: int, gone: int) -> int | None:
        """`Bộ ban hành Thông tư A thay thế Thông tư B; thông tư này …`: A, which its sentence names before what it ends."""
        one, other = self.mentions[place], self.mentions[gone]
        text = other.flow.text if other.flow and one.flow is other.flow else None
        if text is None or one.kind != "full" or self._parted(place, gone):
            return None
        return place if _IN_PLACE_OF.search(text, one.core, other.lead) else None

    def _is_put_into(self, index: int) -> bool:
        """`Đảng ủy xã cụ thể hóa Nghị quyết này bằng Kế hoạch số …`: a paper that is only being issued was not carried out yet."""
        here = self.mentions[index]
        return here.flow is not None and _PUT_INTO.match(here.flow.text, here.end) is not None

    def _told_above(self, index: int, places: list[int]) -> int:
        """What `Công văn nói trên` is: the last paper of a sentence before, or what that sentence is on; else the last one."""
        if (on := self._before_colon(index, places)) is not None:
            return on
        if not self._parted(places[-1], index) and _BECAUSE.search(_lead_of(self.mentions[index])):
            return places[-1]
        told = next((place for place in reversed(places) if self._parted(place, index)), None)
        if told is None:  # `Ngay sau Công điện A, tỉnh có Công điện B triển khai công điện nói trên`
            return places[-2] if len(places) > 1 and _AFTER.search(_lead_of(self.mentions[index])) else places[-1]
        place = places.index(told)
        if place and (heir := self._heir(places[place - 1], told)) is not None:
            return heir
        begun = self._begun_with(told)
        return self._before_bracket(told, places) if begun is None else begun

    def _before_colon(self, index: int, places: list[int]) -> int | None:
        """`3. Về Công văn A: Tổng cục bãi bỏ Công văn nói trên`: A, with which the item begins that is on it."""
        one, here = self.mentions[places[-1]], self.mentions[index]
        if one.flow is not here.flow or here.flow is None or self._parted(places[-1], index):
            return None
        text = here.flow.text
        begins = _ON_IT.search(text, max(0, one.lead - 30), one.lead)
        return places[-1] if begins and text.startswith(": ", max(one.core, one.tail)) else None

    def _before_bracket(self, place: int, places: list[int]) -> int:
        """`Kế hoạch A (trước đây là Kế hoạch B). … Kế hoạch nêu trên …`: A, B standing at `place`, one of `places`."""
        earlier = places[places.index(place) - 1] if place != places[0] else place
        one, other = self.mentions[earlier], self.mentions[place]
        text = other.flow.text if other.flow and one.flow is other.flow else ""
        aside = text[max(one.core, one.tail) : other.lead]
        return earlier if one.kind == "full" and aside.startswith(" (") and ")" not in aside else place

    def _one_of_two(self, index: int, places: list[int]) -> bool:
        """`Huyện ủy ban hành Kế hoạch A và Kế hoạch B. Kế hoạch này …`: whether which one is meant stays open, two of that
        type being named together last, in a sentence before."""
        if len(places) < 2:
            return False
        one, other = self.mentions[places[-2]], self.mentions[places[-1]]
        here = self.mentions[index]
        if not (one.kind == other.kind == "full" and one.flow is other.flow is here.flow and here.flow):
            return False
        text = here.flow.text
        apart = _APART.search(text, other.core, here.lead)
        joined = _AND_ANOTHER.fullmatch(text, one.tail, other.lead) if apart else None
        return joined is not None and str(one.code) != str(other.code) and "\n" not in text[other.end : here.lead]

    def _line_on(self, index: int, places: list[int]) -> int | None:
        """In an item of a list: the one paper of that type that the line over the list names."""
        here = self.mentions[index]
        text = here.flow.text if here.flow else ""
        begin = text.rfind("\n", 0, here.start) + 1
        if not _DASH.match(text, begin):
            return None
        end = begin
        for _ in range(_LINES_OF_LIST):
            if not begin or not _DASH.match(text, begin):
                break
            end, begin = begin - 1, text.rfind("\n", 0, begin - 1) + 1
            if not text[begin:end].strip():
                begin = text.rfind("\n", 0, max(0, begin - 1)) + 1
        named = [
            one for one in places if self.mentions[one].flow is here.flow and begin <= self.mentions[one].start < end
        ]
        return named[0] if len({str(self.citations[one].code) for one in named}) == 1 else None

    def _begun_with(self, place: int) -> int | None:
        """`A được đánh giá tốt. Chương trình này do Quận ủy ban hành để triển khai B`: A, of which the sentence of B is."""
        for earlier in range(place - 1, max(-1, place - 4), -1):
            one = self.mentions[earlier]
            if self._parted(earlier, place) or one.flow is not self.mentions[place].flow:
                return None
            text = one.flow.text if one.flow else ""
            begins = _OPENS.search(text[max(0, one.lead - 20) : one.lead])
            if one.kind == "backref" and one.this and begins and one.type == self.mentions[place].type:
                return self.of(earlier)
        return None

    def _entitles(self, place: int, index: int) -> bool:
        """Whether the citation at `index` stands in the title of the one at `place`, or in what that one does."""
        one, other = self.mentions[place], self.mentions[index]
        return one.flow is other.flow and one.core <= other.start < one.tail

    def _is_against(self, place: int, index: int) -> bool:
        """`Những quy định tại Quyết định số … trái với Quyết định này bị bãi bỏ`, `Thay thế phụ lục của Quyết định số … bằng
        phụ lục kèm theo Quyết định này`: not itself."""
        one, other = self.mentions[place], self.mentions[index]
        if one.flow is not other.flow or one.flow is None:
            return False
        text = one.flow.text
        near = max(0, one.lead - 80)
        content = _CONTENT_OF.search(text, near, one.lead) and _AGAINST.fullmatch(text, one.core, other.start)
        return content is not None or (
            _CHANGED.search(text, near, one.lead) is not None
            and _ITS_OWN.fullmatch(text, one.core, other.start) is not None
        )

    def _parted(self, place: int, index: int) -> bool:
        """Whether a sentence ends between two citations."""
        one, other = self.mentions[place], self.mentions[index]
        between = other.flow.text[one.end : other.start] if other.flow and one.flow is other.flow else "\n"
        return _SENTENCE_END.search(between) is not None

    def _just_issued(self, index: int, citation: Citation) -> int | None:
        """In a passage: `… thông qua Quy chế số 04-QC/HU. Quy chế này thay thế …`: the paper just said to be issued."""
        mention = self.mentions[index]
        reports = self.header.type in REPORTS
        if not (self.header.type is None or reports) or not mention.this or mention.flow is None:
            return None
        text = mention.flow.text
        broad = broad_type(citation.type)
        if _SINCE.search(text, max(0, mention.lead - 20), mention.lead):
            return self._in_force(index, broad)
        for place in range(index - 1, max(-1, index - 6), -1):
            other = self.mentions[place]
            if other.flow is not mention.flow:
                return None
            if other.kind == "backref" or broad_type(other.type) != broad:
                continue
            annexes = _ANNEXES.search(text, max(0, other.lead - 20), other.lead)
            put_into = text.endswith(_BY_IT, 0, other.lead) and place == index - 1
            entitled = self._is_object(place)
            if entitled and not (annexes or put_into):
                continue  # `Nghị định số … sửa đổi Nghị định số …. Nghị định này …`
            if apart := text[other.end : mention.start].count("\n"):
                if place == 0 and self._heads_page(other, mention, apart):
                    return place
                if not self._is_told_above(other, mention, apart):
                    return None
            lead = text[max(0, mention.start - 30) : mention.start]
            opens = lead.rstrip(" “").endswith((".", ";")) or _OPENS.search(lead) or _TO.search(lead)
            begins = _OPENS.search(text[max(0, other.lead - 20) : other.lead])
            told = begins and (begins.group().strip(" .;") and text[other.core : other.core + 1] == ",")
            spoken_of = begins and not apart and not _IS_OVER.search(text, other.core, mention.lead)
            issued = _ISSUED.search(text[max(0, other.start - 20) : other.start]) or (
                not reports
                and begins
                and (told or spoken_of or _SAYS.match(text, other.core) or _was_passed(text, other))
            )
            if reports and not issued and other.kind != "full":
                continue  # `Tỉnh ủy ban hành Chỉ thị A về thực hiện Chỉ thị 35; Chỉ thị này …`
            return place if opens and issued and self._parted(place, index) else None
        return None

    def _is_object(self, place: int) -> bool:
        """Whether a citation stands in what an earlier one does, or is joined to one that does: `A thay thế B và C`."""
        for at in range(place, -1, -1):
            if any(self._entitles(outer, at) for outer in range(max(0, at - 4), at)):
                return True
            one, before = self.mentions[at], self.mentions[at - 1] if at else None
            if before is None or before.flow is not one.flow or one.flow is None:
                return False
            if _AND_ANOTHER.fullmatch(one.flow.text, max(before.core, before.tail), one.lead) is None:
                return False
        return False

    def _is_told_above(self, other: Mention, mention: Mention, lines: int) -> bool:
        """`Thủ tướng đã ký Quyết định số …` a few lines of prose above `Quyết định này có hiệu lực …`, none of which is
        numbered or begins with a preamble's words."""
        text = mention.flow.text if mention.flow else ""
        if lines > _LINES_ABOVE:
            return False
        begins = text.rfind("\n", 0, other.lead) + 1
        told = _HAS_ISSUED.search(text, max(begins, other.lead - 80), other.lead) is not None
        prose = not (_NO_PROSE.match(text, begins) or _NUMBERED_LINE.search(text, begins, mention.start))
        return told and prose and text[mention.lead - 1] == "\n"

    def _heads_page(self, other: Mention, mention: Mention, lines: int) -> bool:
        """`Nghị định số 84/2020/NĐ-CP ngày … của Chính phủ quy định …` on a line of its own, with which a text begins that
        is no paper itself, over lines of prose: `Nghị định này thay thế …`."""
        text = mention.flow.text if mention.flow else ""
        begins = text.rfind("\n", 0, other.lead) + 1
        line = text[begins : text.find("\n", other.end)]
        headed = other.kind == "full" and other.start == begins and not _IS_OVER.search(line) and line[-1:] not in ";:,"
        prose = _NUMBERED_LINE.search(text, other.end, mention.start) is None
        return headed and prose and lines <= _LINES_ABOVE and text[mention.lead - 1] == "\n"

    def _on_page(self, index: int, places: list[int]) -> int | None:
        """`(Báo X) - Chính phủ vừa ban hành Nghị định số …` in the first lines of a page of news, and a paragraph further on
        that begins with `Nghị định này`: the one paper of that type that was just issued."""
        here = self.mentions[index]
        text = here.flow.text if here.flow else ""
        if self.header.type or self.header.code or here.part or here.lead == 0 or text[here.lead - 1] != "\n":
            return None
        begun = [place for place in places if self.mentions[place].lead < _OPENING and self._was_just_issued(place)]
        same_flow = [place for place in begun if self.mentions[place].flow is here.flow]
        return same_flow[0] if len(same_flow) == 1 else None

    def _codified(self, index: int, places: list[int]) -> int | None:
        """`(Điều 55 Nghị định số …, có hiệu lực thi hành kể từ ngày …)` over an article of a codified text, in which `Nghị
        định này` stands: that decree."""
        here, last = self.mentions[index], self.mentions[places[-1]] if places else None
        if last is None or here.flow is None or last.flow is not here.flow or last.kind != "full":
            return None
        text = here.flow.text
        line = text.rfind("\n", 0, last.lead) + 1
        over = _ARTICLE_OF.fullmatch(text, line, last.start)
        head = over and _CODIFIED_HEAD.match(text, text.rfind("\n", 0, max(0, line - 1)) + 1, line)
        apart = text.find("\n(", last.core, here.lead) >= 0 or _CODIFIED_HEAD.search(text, last.core, here.lead)
        return places[-1] if head and not apart else None

    def _was_just_issued(self, place: int) -> bool:
        """Whether somebody is said to have issued a paper just now."""
        one = self.mentions[place]
        text = one.flow.text if one.flow and one.kind == "full" else ""
        return _HAS_ISSUED.search(text, max(text.rfind("\n", 0, one.lead) + 1, one.lead - 80), one.lead) is not None

    def _in_force(self, index: int, broad: str | None) -> int | None:
        """`A có hiệu lực từ ngày …; B hết hiệu lực kể từ ngày Thông tư này có hiệu lực`, `Theo A, B hết hiệu lực …`: A."""
        mention = self.mentions[index]
        for place in range(index - 1, max(-1, index - 6), -1):
            other = self.mentions[place]
            if other.flow is not mention.flow or mention.flow is None or broad_type(other.type) != broad:
                continue
            text = mention.flow.text
            begins = _OPENS.search(text[max(0, other.lead - 20) : other.lead])
            by_it = begins and begins.group().endswith("Theo ") and text[other.core : other.core + 1] == ","
            if other.kind in ("full", "name") and begins and (by_it or _IN_FORCE.match(text, other.core)):
                return place if "\n" not in text[other.end : mention.start] else None
        return None


def _lead_of(mention: Mention) -> str:
    """The words before a mention, on its line."""
    text = mention.flow.text if mention.flow else ""
    return text[max(text.rfind("\n", 0, mention.lead) + 1, mention.lead - _LEAD) : mention.lead]


def _was_passed(text: str, one: Mention) -> bool:
    """`Nghị định số … được ban hành ngày …. Nghị định có hiệu lực …`: whether its sentence tells when it was passed."""
    if _PASSED.search(text, one.start, one.end):
        return True
    return _PASSED.match(text, one.core) is not None


def _said(citation: Citation) -> str:
    return fold(" ".join(citation.text.split()))


def _said_again(citation: Citation) -> bool:
    return _said(citation).endswith(("noi tren", "neu tren", "tren day", "nay"))


def _is_called(mention: Mention, key: str) -> bool:
    """Whether an alias begins with the type of the paper that it stands behind."""
    return mention.type is not None and key.startswith(fold(mention.type))


def _alias_key(name: str) -> str:
    """A short name for comparison: `Nghị quyết số 57` and `Nghị quyết 57` are one."""
    return " ".join(fold(name).replace(" so ", " ").split())
