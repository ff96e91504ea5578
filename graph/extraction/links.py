"""Links with their evidence: what sentences state, what a line says of the items below it, what a footnote's mark tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.extraction.entries import entry_above, item_head, part_told, reason_of, told_below
from graph.extraction.families import is_younger
from graph.extraction.flow_reading import FlowReading
from graph.extraction.footnote_marks import lists_papers
from graph.extraction.line_over_list import LineOverList
from graph.extraction.mentions import Mention
from graph.extraction.organs import is_of_city
from graph.extraction.proposed import is_proposed
from graph.extraction.relation_words import CHANGING, PROPOSES
from graph.extraction.relations import SentenceReader
from graph.extraction.sentence_parts import Found
from graph.extraction.spelling import either
from graph.extraction.structure import Sentence, part_around
from graph.model import SELF, Evidence, Governing, Header, LinkClaim
from graph.patterns import regex
from graph.vocabulary import PLACE_LEVEL_OF_CODE, base_of_organ, begins_organ, body_by_code, cited_names, type_named

STATED, JOINED, CONTEXT, NESTED = 0.97, 0.95, 0.9, 0.85
"""Confidence before resolution, measured on the labelled texts: of a stated link, of one over a list, of one that a
footnote's place tells, and of one whose subject stands in another's title or that only a title tells."""


_SURE = (("/nested", NESTED), ("/issued-for", CONTEXT), ("/joined", JOINED))
_BEGINS_ENTRY = regex(
    either(
        r"[ –+*•\"“-]*(?:(?:bao gồm|gồm|đó là|cụ thể(?: là)?|như|trong đó(?: có| gồm)?|(?:điển hình|tiêu biểu)(?: là| như| có)?|ví dụ(?: như)?)(?: các)?:? )?"
        r"|[ –+*•\"“-]*(?![^;:]*(?<!\w)(?:chưa|không|chậm|sẽ|cần|phải|dự kiến|đề nghị|nếu|trước|cũ)(?!\w))(?:[^;.:,\d]{2,50} )?(?:đã|mới) (?:có|ban hành|xây dựng)"
        r"(?: (?:các |những |một số )?(?:văn bản|kế hoạch|chương trình|nghị quyết|đề án)(?: (?:cụ thể hóa|lãnh đạo|chỉ đạo|triển khai|thực hiện))*)?(?: sau(?: đây)?)?(?:,? (?:gồm|như|ví dụ(?: như)?|trong đó(?: có)?|cụ thể(?: là)?|tiêu biểu(?: là)?))?: "
    ),
    re.IGNORECASE,
)
"""What stands before the paper that heads an entry of a footnote: `¹ Gồm: Nghị quyết số …; Kế hoạch số …`."""
_ORGAN = r"đảng (?:ủy|uỷ|bộ)|chi (?:bộ|ủy|uỷ)|(?:huyện|thành|tỉnh|thị|quận) (?:ủy|uỷ)|(?:ủy|uỷ) ban|ubnd|hội|đoàn|phòng|ban|sở|văn phòng|công an|trường"
"""With what the names of most organs begin."""
_OF_A_UNIT = regex(
    either(
        rf"[ –+*•\"“-]*(?:{_ORGAN}|xã|phường|thị trấn|đặc khu|huyện|quận|tỉnh|thành phố|thị xã)(?!\w)"
        r"(?-i:(?=[^:;]*[A-ZĐÀ-Ỹ]))(?: (?!(?-i:chưa|không|đã|bị|theo|được|ban|có|cần|còn|cũng|cho|khi|do|vì|là|thì|tự|phê|việc|chậm|trước|sau|nay)(?!\w))(?:số \d{1,2}(?![\d/-])|[^\W\d][\w’'-]*),?){1,12} ?: ?(?:các )?"
    ),
    re.IGNORECASE,
)
"""`Đảng ủy xã A: Kế hoạch số …; Chi bộ Trường Tiểu học số 2: Kế hoạch số …`: before the paper of an entry, whose it is."""
_ISSUED_BY = regex(
    either(
        rf"[ –+*•\"“-]*(?:(?:các|một số) )?(?:{_ORGAN}|hđnd)(?!\w)"
        r"(?:(?! (?:chưa|không|bị|theo|được|cần|phải|sẽ|chậm|đề nghị|dự kiến|báo cáo|tham mưu|trình)(?!\w))[^;:.\d]){0,90}? (?:(?:đã|cũng|cũng đã|mới) )?(?:ban hành|xây dựng|có|ra) (?:các )?"
    ),
    re.IGNORECASE,
)
"""`Ban Thường vụ Huyện ủy ban hành Kế hoạch số …; Ban Dân vận có Công văn số …`: before the paper of an entry."""
_KINDS = "|".join(sorted(cited_names()))
_OF_A_KIND = regex(
    either(rf"[ –+*•\"“-]*(?:(?:và )?các |những )(?:{_KINDS}) ?: ?(?:số:? ?)?|[ –+*•]*số:? ?"), re.IGNORECASE
)
"""`các Kế hoạch: số …; số …`: before each paper of such a list."""
_ENDS_LINE = regex(r" ?(?:\([^()]*\))?[ .;]*$")
_QUOTED_PREAMBLE = regex(
    r"(?i)(?:có |co )?(?:căn cứ|can cu) (?:để |de )?(?:ban hành|ban hanh)(?: như sau| nhu sau)?: ?$"
)
"""How a note in a consolidated text leads to the preamble of a paper that amended it."""
_BASES_QUOTED = regex(either(r"có căn cứ (?:để )?ban hành(?: như sau)?: ?[“\"] ?(?=căn cứ )"), re.IGNORECASE)
"""The same where it goes on in one line: `Thông tư A có căn cứ ban hành như sau: “Căn cứ B; Căn cứ C;”`."""
_BASIS_LINE = regex(r"(?i)[“\"-–* ]*(?:căn cứ|can cu|theo đề nghị|theo de nghi|xét|xet) ")


def _confidence(rule: str) -> float:
    return next((sure for how, sure in _SURE if how in rule), STATED)


_QUOTED_ARTICLES = regex(r"(?i)(?:quy định|quy dinh) (?:như|nhu) sau:\s*“(?:điều|dieu) \d{1,3}[a-z]?\. ")
"""How the articles of another paper on its own force are led to, in a note of a consolidated text."""
_QUOTED_REACH = 5_000
"""How far before what it says such a quotation may begin, in characters."""


def _giver_of_quoted(reading: FlowReading, position: int) -> Mention | None:
    """Whose articles are quoted at `position`, in its paragraph: `Điều 4 Thông tư A quy định như sau: “Điều 4. …`."""
    paragraph = max(reading.text.rfind("\n", 0, position) + 1, position - _QUOTED_REACH)
    opened = max(_QUOTED_ARTICLES.finditer(reading.text, paragraph, position), key=re.Match.start, default=None)
    if opened is None or "”" in reading.text[opened.end() : position]:
        return None
    return next((one for one in reading.mentions if paragraph <= one.start < opened.start()), None)


def _of_entry(reading: FlowReading, sentence: Sentence, found: Found, header: Header) -> Mention | None:
    """`1. Quyết định A về chợ.` and below it `- Thay thế: Quyết định B`, on a page that is no paper itself: A."""
    opens = sentence.start == sentence.paragraph and _OPENS_LINE.fullmatch(
        reading.text, sentence.start, found.cue.start
    )
    return entry_above(reading, sentence) if opens and not (header.type or header.code) else None


_OPENS_LINE = regex(r"[-–+*•» ]*")


def _is_later(found: Found, head: Mention) -> bool:
    """Whether a paper that the head of an entry is said to have changed is later than that, which it changed, then."""
    return isinstance(found.object, Mention) and found.relation in CHANGING and is_younger(found.object, head)


def _ends_line(reading: FlowReading, sentence: Sentence, found: Found) -> bool:
    """Whether a line of an entry tells nothing behind its paper."""
    paper = found.object
    return isinstance(paper, Mention) and _ENDS_LINE.match(reading.text, paper.core, sentence.end) is not None


def stated_links(reading: FlowReading, numbers: dict[int, int], header: Header) -> Iterator[LinkClaim]:
    """What the sentences of one flow say."""
    preamble_of: Mention | None = None
    quoted_to = 0
    tells_of_another = header.type is None and header.code is None and _is_on_another(reading)
    for number, sentence in enumerate(reading.sentences):
        inside = reading.within(sentence)
        text = reading.text[sentence.start : sentence.end]
        if preamble_of and (not _BASIS_LINE.match(text) or 0 < quoted_to < sentence.start):
            preamble_of = None
        if preamble_of:
            sentence = replace(sentence, zone="preamble")  # noqa: PLW2901 - the same sentence, read as what it is
        if inside and sentence.zone not in ("header", "signature"):
            reader = SentenceReader(reading.prose, sentence, inside, header)
            reader.tells_of_another = tells_of_another
            reader.earlier = reading.within(reading.sentences[number - 1]) if number else []
            head = item_head(reading, sentence) or reason_of(reading, sentence) or told_below(reading, sentence)
            reader.item_head = head
            part = part_told(reading, head, sentence) if head else None
            for found in reader.read() if not is_proposed(reading, number) else ():
                if part is not None and found.object is head:
                    found = replace(found, partial=True, part=part or None)  # noqa: PLW2901 - what the entry adds
                subject, target = _place(found.subject, numbers), _place(found.object, numbers)
                if preamble_of and found.relation == "basedOn":
                    subject = numbers[id(preamble_of)]
                elif found.subject == SELF and (
                    giver := _giver_of_quoted(reading, found.cue.start) or _of_entry(reading, sentence, found, header)
                ):
                    subject = numbers[id(giver)]
                    if _is_later(found, giver):
                        if not _ends_line(reading, sentence, found):
                            continue
                        subject, target = target, subject  # `- Đính chính: Công văn B`
                own = isinstance(found.object, Mention) and found.subject == SELF and is_own(found.object, header)
                if subject != target and not own and not _names_one(found.relation, found.subject, found.object):
                    yield LinkClaim(subject, found.relation, target, _evidence(reading, sentence, found))
        if inside and ":" in text and (quoting := _quoting(reading, sentence, inside)):
            giver, opened = quoting
            yield from _quoted_bases(reading, sentence, giver, opened, numbers)
            quoted_to = reading.text.find("”", opened, opened + _QUOTED_REACH)
            preamble_of = giver if quoted_to > sentence.end else None
        if inside and ":" in text[-2:] and _QUOTED_PREAMBLE.search(text):
            quoted = reading.text.rfind("”", sentence.start, sentence.end)  # `….” (ii) Nghị định A bổ sung B có căn cứ`
            preamble_of, quoted_to = next((one for one in inside if one.start > quoted), None), 0


def _quoting(reading: FlowReading, sentence: Sentence, inside: list[Mention]) -> tuple[Mention, int] | None:
    """The paper whose preamble a note quotes, and where the quotation begins."""
    quoted = _BASES_QUOTED.search(reading.text, sentence.start, sentence.end)
    givers = [one for one in inside if one.end <= quoted.start()] if quoted else []
    return (givers[-1], quoted.end()) if quoted and givers else None


def _quoted_bases(
    reading: FlowReading, sentence: Sentence, giver: Mention, opened: int, numbers: dict[int, int]
) -> Iterator[LinkClaim]:
    """What a note quotes from `opened` on of the preamble of another paper, each basis with its own `Căn cứ`."""
    for paper in reading.within(sentence):
        said = _BASIS_SAID.search(reading.text, max(opened, paper.lead - _BASIS), paper.lead)
        if said and paper.start >= opened and paper.kind != "backref":
            evidence = evidence_of(reading, sentence, paper, said.group().strip(), "can-cu/quoted", JOINED)
            yield LinkClaim(numbers[id(giver)], "basedOn", numbers[id(paper)], evidence)


_BASIS = 12
"""So far before a paper its `Căn cứ` begins at most."""
_BASIS_SAID = regex(r"(?i)(?:căn cứ|can cu) $")


def _is_on_another(reading: FlowReading) -> bool:
    """Whether `Nghị định này` is in a text a paper that it names, as on a page of news."""
    return any(
        one.kind == "backref"
        and not one.this
        and one.quoted_from is None
        and _THIS.search(reading.text, one.start, one.end)
        for one in reading.mentions
    )


_THIS = regex(r"(?i) n[àa]y$")


def is_own(mention: Mention, header: Header) -> bool:
    """Whether a mention carries the document's own number: an annex says which document it belongs to.

    A number comes again in every term: of another day it is another document.
    """
    if header.code is None or mention.code is None or str(mention.code) != str(header.code):
        return False
    return bool(header.code.year) or None in (mention.day, header.date) or mention.day == header.date


def _year_of(law: Mention) -> str | None:
    """The year behind the name of a law: `Luật Đất đai năm 2024`."""
    told = _YEAR_TOLD.search(law.flow.text, law.start, law.tail) if law.flow else None
    return told.group() if told else None


def _names_one(relation: str, one: Mention | int, other: Mention | int) -> bool:
    """Whether two mentions name one document by the same number or name: it has no relation to itself."""
    if isinstance(one, int) or isinstance(other, int):
        return False
    if one.code is None:
        again = one.name is not None and (one.name, one.day, one.term) == (other.name, other.day, other.term)
        again = again and _year_of(one) == _year_of(other)
        return again and relation not in ("replaces", "succeeds")  # a law takes the place of one of its name
    return (one.code, one.day or other.day) == (other.code, other.day or one.day)


_YEAR_TOLD = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_AND = regex(r" ?(?:,|,? (?:và|va)) ")
_AND_THE = regex(r"(?i) (?:và|va) (?:các )?$")
_AMENDS = regex(r"(?i) (?:[^;.\d]{2,60} )?(?:sửa đổi, bổ sung|sửa đổi|bổ sung|sua doi, bo sung|sua doi|bo sung)(?!\w)")
"""`1. Quyết định A ban hành Quy định … và Quyết định B sửa đổi, bổ sung Quyết định A`: both are listed."""


def _place(mention: Mention | int, numbers: dict[int, int]) -> int:
    return mention if isinstance(mention, int) else numbers[id(mention)]


_BY_THIS = regex(either(r"(?:từ|kể từ) (?:ngày|khi|thời điểm) ([^;,.\d]{3,30}) này có hiệu lực"))


def listed_links(reading: FlowReading, numbers: dict[int, int], header: Header) -> Iterator[LinkClaim]:
    """Items under a line that governs them: `Điều 1. Bãi bỏ các văn bản sau đây:` and the papers listed below it.

    Under `Nghị định số … được sửa đổi, bổ sung bởi:` the items are what changed it; under quoted wording, `“Kể từ ngày
    Thông tư này có hiệu lực, bãi bỏ:`, what the quoted paper ends.
    """
    for index, line in enumerate(reading.sentences):
        if line.zone in ("header", "signature") or not _opens_list(reading, index):
            continue
        reader = LineOverList(reading.prose, line, reading.within(line), header, listed=True)
        ruling = reader.ruling()
        if ruling is None:
            continue
        cue, paper, is_changed = ruling
        quoted: Mention | int | None = next((one for one in reading.within(line) if one.quoted_from is not None), None)
        quoted = _this_paper(reading, line, header) if quoted is None else quoted
        if quoted is None:
            continue
        governor = governing(reading, line)
        named = _NAMED_BELOW.search(reading.text, line.start, line.end) is not None
        shape, grouped = None, False
        for item in reading.sentences[index + 1 :]:
            if TABLE_HEAD.match(reading.text, item.start):
                continue
            lead = _ITEM.match(reading.text, item.start)
            start = lead.end() if lead else item.start
            sign = lead.group().strip() if lead else ""
            kind = "letter" if sign[:1].isalpha() else "digit" if sign[:1].isdigit() else sign
            if heads_group(reading.text, item.start, item.end):
                if shape and not grouped and not GROUP.fullmatch(reading.text, item.start, item.end):
                    break  # `A. Văn phòng Tỉnh ủy` behind a list without such headings begins another
                grouped = True
                continue
            if shape not in (None, "digit", "") and kind == "digit" and not grouped:
                break  # the next clause of the article: `3. Quyết định số … tiếp tục có hiệu lực`
            shape = shape or kind
            head = next((m for m in reading.within(item)), None)
            bare = start == item.start and not is_changed and not (named and _is_a_row(reading, head, item))
            of_one = _OF_ONE.match(reading.text, start, head.lead) if head else None
            start = of_one.end() if of_one else start  # `1. Của Tỉnh ủy A cũ: Quy định số …; Quy chế số …`
            if head and _is_type_cell(reading.text[start : head.lead]):
                start = head.lead
            if head is None or bare or head.kind == "backref" or not reader.leads_to(cue, start, head):
                break
            if reader.gaps["stays"].match(reading.text, head.tail, item.end):
                continue
            if _OWN_CUE.match(reading.text, start) and not _same_cue(reading.text[start : head.lead], cue.text):
                continue  # the item says itself what becomes of its paper
            beside = _each(reading, item, head) if of_one else _beside(reading, item, head)
            for one in (head, *(() if is_changed else beside)):
                if not reader.rules(ruling, one):
                    continue
                subject, target = (one, paper) if is_changed else (quoted if paper == SELF else paper, one)
                assert isinstance(target, Mention)  # noqa: S101 - the document itself is changed by no item
                partial, part = reader.part_of(cue, target)
                found = Found(subject, cue.cue.relation, target, cue, f"{cue.cue.slug}/list-item", partial, part)
                evidence = replace(_evidence(reading, item, found, one), governed_by=governor)
                yield LinkClaim(_place(subject, numbers), cue.cue.relation, numbers[id(target)], evidence)


def _this_paper(reading: FlowReading, line: Sentence, header: Header) -> Mention | int | None:
    """`Kể từ ngày Nghị định này có hiệu lực, …:` over a list in a text that tells of that decree: the words that mean it;
    None where the line before names one of that type by a number that is misprinted."""
    back = [one for one in reading.within(line) if one.kind == "backref" and not one.this]
    other = next((one for one in back if reading.seen.low.endswith((" này", " nay"), 0, one.end)), None)
    if other is not None:
        return other
    told = _BY_THIS.search(reading.seen.low, line.start, line.end)
    kind = next(filter(None, told.groups())) if told else None
    misprinted = kind and re.search(
        rf"{re.escape(kind)} (?:số:? |so:? )?\d", reading.seen.low[line.paragraph : line.start]
    )
    return None if misprinted and header.type is None else SELF


def _each(reading: FlowReading, item: Sentence, head: Mention) -> Iterator[Mention]:
    """The papers of one issuer that an item lists behind its first."""
    last = head
    for mention in reading.within(item):
        if mention.start < last.tail:
            continue
        if mention.kind != "full" or not _THEN.fullmatch(reading.text, last.tail, mention.lead):
            if last is not head or mention.start > head.tail:
                return
            continue
        yield mention
        last = mention


def _beside(reading: FlowReading, item: Sentence, head: Mention) -> Iterator[Mention]:
    """`1. Nghị định A, Nghị định B sửa đổi Nghị định A`, `Điều 5 Thông tư A và Điều 3 Quyết định B`, `Quyết định A về chợ;
    Quyết định B`: what stands in an item right beside its first paper."""
    last = head
    named = reading.within(item)
    for mention, following in zip(named, [*named[1:], None], strict=True):
        if mention.start < max(last.start + 1, last.tail):
            continue  # in its title
        apart = reading.text[max(last.core, last.tail) : mention.lead].strip() == ";"
        beside = apart or (last.tail == last.core and _AND.fullmatch(reading.text, last.core, mention.lead))
        again = following and str(following.code) == str(head.code) and _AMENDS.match(reading.text, mention.core)
        amending = again and _AND_THE.search(reading.text, last.core, mention.lead)
        alike = mention.type == last.type or (mention.part and last.part)
        if mention.kind != "full" or not (alike or again) or not (beside or amending):
            return
        yield mention
        last = mention


def _opens_list(reading: FlowReading, index: int) -> bool:
    """Whether a line ends in a colon, or heads an article whose first item is a citation."""
    line = reading.sentences[index]
    if reading.text[line.start : line.end].endswith(":"):
        return True
    following = reading.sentences[index + 1] if index + 1 < len(reading.sentences) else None
    if following is None or not _ARTICLE_LINE.match(reading.text, line.start, line.end):
        return False
    lead = _NUMBERED.match(reading.text, following.start)
    if GROUP.fullmatch(reading.text, following.start, following.end):
        return True
    return lead is not None and any(m.lead <= lead.end() <= m.start + 1 for m in reading.within(following)[:1])


_NAMED_BELOW = regex(
    either(
        r"(?<!như )(?<!cụ thể )(?:sau|sau đây|dưới đây|gồm|gồm có|bao gồm):$|(?:các|những|\d{1,3}) [^\W\d]+(?: [^\W\d]+){0,5} (?:sau|sau đây|dưới đây) (?:hết|không còn|chấm dứt) hiệu lực[^:]{0,90}:$"
    ),
    re.IGNORECASE,
)
"""`Bãi bỏ các văn bản sau đây:` over lines that each begin with a paper."""


def _is_a_row(reading: FlowReading, head: Mention | None, item: Sentence) -> bool:
    """Whether a line of a list without numbers begins with a paper: `Thông tư số … của Bộ trưởng …;`."""
    if head is None or head.kind != "full" or head.lead != item.start:
        return False
    begin = reading.flow.span(item.start, item.end).start
    return reading.chars[max(0, begin - 20) : begin].rstrip(" \t").endswith("\n")


def _is_type_cell(text: str) -> bool:
    """Whether only the cell of the type stands there: `Kế hoạch |` before `14-KH/ĐU`."""
    return len(text) < 60 and text.rstrip(" ").endswith("|") and type_named(text.rstrip(" |").lower()) is not None


_ARTICLE_LINE = regex(r"(?i)(?:điều|dieu) \d+[a-z]?\. [^.:;]+$")
_ORGAN_LINE = 90
"""So many letters at most name whose the papers below are."""
GROUP = regex(
    either(
        r"[-–+*• ]*(?:\d{1,2}(?:\.\d{1,2})*[.)] ?|[a-zđ]\) |[IVX]{1,4}[.)] )(?:các |những )?"
        r"(?:văn bản|nghị quyết|quyết định|chỉ thị|kế hoạch|chương trình|quy định|quy chế)(?: quy phạm pháp luật| cá biệt)?"
        r" (?:của|do) [^;:.\d]{5,160}(?::|(?=$))"
        r"|(?:[IVX]{1,4}|\d{1,2}|[a-zđ]) ?[-–.)/] ?(?:về |trong |thuộc )?(?:lĩnh vực|nhóm|mảng|khối|công tác) [^;:.\d]{2,160}:?"
    ),
    re.IGNORECASE,
)
_NUMBER = regex(r"[-–+*• ]*(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|(?:[IVX]{1,4}|[A-Z])[-–.)/]) ?")
_OF_LEVEL = regex(either(r"(?:các )?(?:văn bản )?(?:của )?(?:cấp|ở|khối) [^;:.\d|]{2,60}:?"), re.IGNORECASE)
_DOES = regex(
    either(
        r"(?<!\w)(?:chịu|có|phải|giao|thực hiện|ban hành|phối hợp|chủ trì|hướng dẫn|chỉ đạo|căn cứ|báo cáo|đã|được|theo dõi)(?!\w)"
    ),
    re.IGNORECASE,
)
"""What a line with a number says that heads nothing: `1. Huyện ủy Ba Bể chịu trách nhiệm`."""


def heads_group(text: str, start: int, end: int) -> bool:
    """Whether a line stands over some papers of a list: `1. Các Quyết định của Ủy ban nhân dân tỉnh A:`, `I. CẤP TỈNH`, `1.
    Huyện ủy Ba Bể`."""
    if GROUP.fullmatch(text, start, end):
        return True
    number = _NUMBER.match(text, start, end)
    rest = text[number.end() : end].rstrip(" :") if number else ""
    if not rest or len(rest) > _ORGAN_LINE or re.search(r"[;.:|\d]", rest) or _DOES.search(rest):
        return False
    return _OF_LEVEL.fullmatch(rest) is not None or begins_organ(rest)


_OF_ONE = regex(either(r"(?:của|do) [^:;.\d]{3,90}: ?"), re.IGNORECASE)
_THEN = regex(either(r"(?:, (?:ngoại )?trừ [^;]{3,200})?(?:;|,|,? và) (?:và )?"), re.IGNORECASE)
_NUMBERED = regex(r"(?:\d{1,3}[.)]|[a-zđ]\)) ?")
_OWN_CUE = regex(
    r"(?i)(?:bãi bỏ|hủy bỏ|thay thế|sửa đổi|bổ sung|đính chính|bai bo|huy bo|thay the|sua doi|bo sung)(?!\w)"
)


TABLE_HEAD = regex(
    r"(?i)(?:\| ?)?(?:stt|tt|số tt|so tt|(?:tên |ten )?(?:tổ chức đảng|chi bộ|đảng bộ|đảng ủy|huyện ủy|cấp ủy|đơn vị|cơ quan|địa phương|to chuc dang|chi bo|dang bo|dang uy|huyen uy|cap uy|don vi|co quan|dia phuong)(?: ban hành| ban hanh)?(?:(?:,| ?/)[^|]{2,40})?) *\|"
)
_ITEM = regex(r"[-–+*• ]*(?:\d{1,3}(?:\.\d{1,2}){0,2}(?:[.)] ?| ?\| ?)|[a-zđ]\) )?")


def _same_cue(lead: str, cue: str) -> bool:
    return lead.split()[:2] == cue.lower().split()[:2] or lead.lower().split()[:2] == cue.lower().split()[:2]


def governing(reading: FlowReading, sentence: Sentence) -> Governing:
    """A sentence as what governs others."""
    span = reading.flow.span(sentence.start, sentence.end)
    return Governing(span, reading.chars[span.start : span.end], _repaired(reading, sentence))


def _repaired(reading: FlowReading, sentence: Sentence) -> str | None:
    """The sentence put together again, where a page end or a footnote cuts it."""
    if not reading.flow.is_cut(sentence.start, sentence.end):
        return None
    return " ".join(reading.flow.text[sentence.start : sentence.end].split())


def evidence_of(
    reading: FlowReading, sentence: Sentence, named: Mention | Sentence, cue: str, rule: str, confidence: float
) -> Evidence:
    """The sentence of one citation, or of words, as evidence."""
    sentence = part_around(reading.text, sentence, named.start, named.end)
    span = reading.flow.span(sentence.start, sentence.end)
    return Evidence(
        span=span,
        sentence=reading.chars[span.start : span.end],
        cue=cue,
        rule=rule,
        confidence=confidence,
        repaired=_repaired(reading, sentence),
        footnote=reading.flow.footnote,
    )


def _evidence(reading: FlowReading, sentence: Sentence, found: Found, head: Mention | None = None) -> Evidence:
    """The sentence as evidence; `head` is the item's own citation where its line's cue stands elsewhere."""
    flow = reading.flow
    named = [head] if head else [one for one in (found.subject, found.object) if not isinstance(one, int)]
    ends = [end for one in named for end in (one.start, one.end)]
    if not head:
        ends += [found.cue.start, found.cue.end]
    sentence = part_around(reading.text, sentence, min(ends), max(ends))
    span = flow.span(sentence.start, sentence.end)
    return Evidence(
        span=span,
        sentence=reading.chars[span.start : span.end],
        cue=flow.text[found.cue.start : found.cue.end],
        rule=found.rule,
        confidence=_confidence(found.rule),
        repaired=_repaired(reading, sentence),
        footnote=flow.footnote,
        partial=found.partial,
        part=found.part,
    )


def context_links(
    main: FlowReading, notes: list[FlowReading], numbers: dict[int, int], header: Header
) -> list[LinkClaim]:
    """Papers that head the entries of a footnote, where its mark hangs on what they were issued to carry out."""
    links: list[LinkClaim] = []
    for note, position, sentence in main.marks_of(notes):
        hung = lists_papers(main, sentence, position)
        if hung is None:
            continue
        targets, cue = hung
        governor = governing(main, sentence)
        for entry in note.sentences:
            heads = [m for m in entry_heads(note, entry) if carries_out_for(header, m)]
            if not heads:
                continue
            span = note.flow.span(entry.start, entry.end)
            evidence = Evidence(
                span=span,
                sentence=main.chars[span.start : span.end],
                cue=cue,
                rule="footnote-entry",
                confidence=CONTEXT,
                basis="context",
                repaired=_repaired(note, entry),
                footnote=note.flow.footnote,
                governed_by=governor,
            )
            for paper in (one for head in heads for one in (head, *_bare_behind(note, note.within(entry), head))):
                links += (
                    LinkClaim(numbers[id(paper)], "implements", numbers[id(target)], evidence)
                    for target in targets
                    if not is_younger(target, paper)
                )
    return links


def entry_heads(note: FlowReading, entry: Sentence) -> list[Mention]:
    """The papers that head an entry of a footnote, or a part of it."""
    heads = (one for one in note.within(entry) if _heads_entry(note.text, entry.start, one.start))
    return [one for one in heads if one.kind == "full"]


def _heads_entry(text: str, start: int, end: int) -> bool:
    """Whether what stands between the beginning of an entry, or of a part of it, and a paper leaves the paper its head."""
    start = max(start, text.rfind(";", start, end) + 1)
    return any(one.fullmatch(text, start, end) for one in (_BEGINS_ENTRY, _OF_A_UNIT, _ISSUED_BY, _OF_A_KIND))


def _bare_behind(note: FlowReading, named: list[Mention], head: Mention) -> Iterator[Mention]:
    """`Chỉ thị số 02-CT/ĐU ngày … và Kế hoạch số 66-KH/ĐU ngày …` in one entry: the second, neither having a title."""
    last = head
    for mention in named:
        if mention.start <= last.start:
            continue
        joined = last.tail == last.core and _AND.fullmatch(note.text, last.core, mention.lead)
        if mention.kind != "full" or not joined or mention.tail != mention.core:
            return
        yield mention
        last = mention


def carries_out_for(header: Header, head: Mention) -> bool:
    """Whether the paper can carry something out in the writer's system: it is one of the writer's committee or of those
    below it, and no report.

    A city's committee writes `…/TU` as its province's does: such a paper may be its own where nobody else is named.
    """
    if head.type in PROPOSES:
        return False
    own_city = header.organ is not None and is_of_city(header.organ)
    if own_city and head.code and head.code.body == "TU" and (head.organ is None or is_of_city(head.organ)):
        return True
    order = ["central", "province", "district", "commune", "branch"]
    writer = header.organ.level if header.organ else None
    paper = head.organ.level if head.organ else None
    if paper is None and head.code:
        body = body_by_code().get(base_of_organ(head.code.body) or "")
        paper = (body.level if body else None) or PLACE_LEVEL_OF_CODE.get(head.code.body)
    if writer not in order or paper not in order:
        return True
    if writer == paper and _system(head.code.body if head.code else "") == "party":
        return _system(header.organ.code if header.organ else "") in (None, "party")  # it leads the others of its level
    return order.index(paper) >= order.index(writer)


def _system(symbol: str) -> str | None:
    """Of which system the body that writes `symbol` is: `party`, `state` or `mass`."""
    body = body_by_code().get(base_of_organ(symbol) or "")
    return body.system if body else None
