"""Citations with number and symbol: their type word, lists that share parts, and what follows."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cache

from graph.extraction.codes import LAW_UNTIL_1992, CodeMatch, base_body, find_codes, pad
from graph.extraction.dates import read_date
from graph.extraction.grammar import term_number
from graph.extraction.issuing import read_day_behind, read_day_of_row, read_issuing, share_behind
from graph.extraction.mentions import Mention
from graph.extraction.organs import read_organ
from graph.extraction.sheet import Sheet, TypeWord
from graph.extraction.tails import ordinal, read_tail
from graph.folding import UPPER, fold, strip_accents
from graph.model import DocumentCode, Meeting, Organ
from graph.patterns import regex
from graph.vocabulary import (
    DocumentType,
    cited_types,
    known_days,
    known_documents,
    type_named,
    types_by_abbreviation,
    word_list,
)

_FORM = regex(r"(?:TCVN|QCVN|TCXD\w*|ISO|(?:[Mm][ẫa]u|[Bb]i[ểe]u)(?: s[ốo])?)[ :]*$")
"""What stands before the number of a standard or a form: `Mẫu số 04-GHTD/SHTT/2020, 05-TT/SHTT/2020`."""
_NEXT_FORM = regex(r"(?:/\d{4})?(?:,| và| va) ")
_PAPER = regex(r"(?i)(?:văn bản|van ban) s[ốo]:? ?$")
_TITLED = regex(r" (?:về|ve) [^;:.,()\d]{3,110} [Ss][ốo]:? ?")
_DATED = regex(
    r"(?i) (?:(?:ký|ban hành|ky|ban hanh) )?(?P<day>(?:ngày|ngay) [\d/.\-– thángnămang]{6,30}?),? s[ốo][:.]? ?"
)
"""`Quyết định ngày 05/3/2021 số 15/QĐ-UBND`: between a type word and its number."""
_HEADS_A_LIST = regex(r"(?i)(?: (?:của|cua) [^;:.,()\d]{3,60})? ?: ?s[ốo]:? ?")
"""`thay thế các Quyết định: số 41-QĐ/HU …, số 97-QĐ/HU …`."""
_BOXES_A_LIST = regex(r"(?i) \(s[ốo]:? ?")
"""`04 nghị quyết (số 05, 06, 07/2023/NQ-HĐND …)`."""
_OTHER_SYMBOL = regex(r"(?<!\w)[A-ZĐ]{3,10} ?: ?$")
"""What a symbol of something else begins with: `ký hiệu QTKĐ: 06-2021/BLĐTBXH`."""
_LAWS = ("Luật", "Bộ luật", "Pháp lệnh", "Nghị quyết", "Hiến pháp", "Thông tư liên tịch", "Nghị quyết liên tịch")
"""What the National Assembly and its committee issue."""
_TITLED_ACTS = ("Luật", "Bộ luật", "Pháp lệnh")
_BARE_TITLE = regex(rf" [{UPPER}][^;:|()\d\n]{{2,90}} ")
"""The title of an act whose number follows without `số`: `Luật Hải quan 54/2014/QH13`."""
_ADJUNCT = regex(
    rf"(?: (?:kiểm tra, giám sát|kiem tra, giam sat))?(?: (?![{UPPER}]|này|nay|của|cua|do|và|va|với|voi|số|so|từ|tu|tại|tai)[a-zđà-ỹ]+){{0,4}}(?: (?:năm|nam) \d{{4}})? (?P<word>[Ss][ốo]:? ?)?"
)
"""Words between a type and its number: `Báo cáo thẩm định số`, `Quy chế làm việc số`."""


def read_numbered(sheet: Sheet) -> None:
    previous: Mention | None = None
    form = -1  # where the last number of a form ends
    series: list[Mention] = []  # numbers of one list, whose date may stand once at its end
    for match in find_codes(sheet.text):
        if _FORM.search(sheet.text[max(0, match.start - 12) : match.start]) or (
            form >= 0 and _NEXT_FORM.fullmatch(sheet.text, form, match.start)
        ):
            form = match.end
            continue
        if sheet.free(match.start, match.end):
            before = len(sheet.found)
            mention = _from_code(sheet, match, previous)
            if mention:
                if not (previous and _in_series(sheet, previous, mention)):
                    series.clear()
                for item in series if mention.day else ():
                    share(sheet, item, mention)
                series += sheet.found[before:]
                previous = mention


_COMMITTEE = regex(r"^DU(?=[A-Z]{2})")
"""A committee's symbol without its accent: `32-NQ/DUQS`."""


def _accented(printed: str, kind: DocumentType) -> str:
    """The abbreviation of `kind` that looks as `printed` without accents: `De an so 03-DA/TU`."""
    return next((one for one in kind.abbreviations if strip_accents(one).upper() == printed.upper()), printed)


def _in_series(sheet: Sheet, previous: Mention, mention: Mention) -> bool:
    """Whether two numbers of one symbol are joined in a list: `101-QĐ/HU, 102-QĐ/HU và 103-QĐ/HU ngày …`.

    Numbers under one type word share the date that stands at their end; a number with a type word of its own does
    not give its date away, unless the date is known to be that of the others.
    """
    one, other = previous.code, mention.code
    if one is None or other is None or (one.kind, one.body) != (other.kind, other.body) or previous.day is not None:
        return False
    if ";" in sheet.text[previous.end : mention.start] or not are_joined(sheet, previous.end, mention.start):
        return False
    previous.listed = previous.listed or not sheet.text[mention.start : mention.end][:1].isalpha()
    return True


def _from_code(sheet: Sheet, match: CodeMatch, previous: Mention | None) -> Mention | None:
    before = sheet.text[max(0, match.start - 12) : match.start]
    if not match.code.kind and _OTHER_SYMBOL.search(before):
        return None
    listed = _listed_before(sheet, match.start)
    first = listed[0][0] if listed else match.start
    law = match.code if _is_law(match.code) else None
    word, stated = _word_before(sheet, first, law=law, code=match.code if match.code.party else None)
    if (word is None or word.short) and not sheet.plain and _of_a_thing(sheet, word.start if word else first):
        return None
    introduced = stated or re.search(r"(?i)(?<!\w)s[ốo][:.]? ?$", sheet.text[max(0, first - 5) : first]) is not None
    joined = previous is not None and previous.type_stated and are_joined(sheet, previous.end, match.start)
    shared = type_named(previous.type) if previous and joined else None
    if word is None and shared and _may_be(shared, match.code):
        word = TypeWord(match.start, match.start, shared, short=False)
    paper = _PAPER.search(sheet.text[max(0, first - 20) : first])
    if (
        not match.sure
        and word is None
        and not paper
        and not (introduced and (match.code.kind or base_body(match.code.body)[0]))
    ):
        return None
    code = match.code
    if word and word.kind.name == "Hợp đồng" and not code.kind:
        return None  # what parties number as they like
    if (
        word
        and word.kind.name in ("Luật", "Bộ luật", "Pháp lệnh", "Nghị quyết")
        and not code.kind
        and not code.year
        and not base_body(code.body)[0]
    ):
        return None
    if sheet.plain and word and not word.short and code.kind:
        code = replace(code, kind=_accented(code.kind, word.kind), body=_COMMITTEE.sub("ĐU", code.body))
    kind = _type_of(sheet, word, code)
    start = word.start if word and word.end else first
    if word and word.start == match.start:
        start = match.start
    group: list[Mention] = []
    for index, (position, end, number) in enumerate(listed):
        item = Mention(
            start if index == 0 else position, end, "short", kind, replace(code, number=pad(number)), listed=True
        )
        item.tail = item.end
        group.append(item)
    mention = Mention(match.start if group else start, match.end, "full", kind, code)
    mention.tail = mention.end
    mention.type_stated = word is not None and not word.short
    if word and kind and not word.short and word.end < first and word.kind.name in ("Luật", "Bộ luật", "Pháp lệnh"):
        title = re.sub(r"(?i),? *s[ốo]:? *$", "", sheet.text[word.start : first]).strip(" ,")
        if len(title) > len(word.kind.name):
            mention.title = sheet.printed(title, word.start)
    if word:
        sheet.pinpoint(group[0] if group else mention)
        _between(sheet, mention, sheet.text[word.end : first])
    _partial_before(sheet, mention)
    read_tail(sheet, mention)
    read_issuing(sheet, mention, start)
    read_day_behind(sheet, mention)
    read_day_of_row(sheet, mention, start)
    share_behind(sheet, mention)
    for item in group:
        item.listed = True
        sheet.add(item)
    sheet.add(mention)
    for item in group:
        share(sheet, item, mention)
    return mention


def _of_a_thing(sheet: Sheet, position: int) -> bool:
    """Whether the number at `position` is that of a thing or a place: `căn hộ 12-KH/A3`, `mẫu xét nghiệm số 45-CT/PCR`."""
    return _thing().search(sheet.text, max(0, position - 48), position) is not None


@cache
def _thing() -> re.Pattern[str]:
    return regex(
        rf"(?<!\w)(?:{'|'.join(f'(?i:{word})' for word in word_list('numbered-thing'))})(?!\w)"
        r"(?: (?!(?:tại|theo|ở|trong|của|bởi|do) )[a-zđà-ỹ]+){0,2}?"
        r"(?: (?i:số)(?: hiệu)?:?)? ?$"
    )


def _between(sheet: Sheet, mention: Mention, gap: str) -> None:
    """Issuer, meeting, term and day caught between the type word and the number."""
    dated = _DATED.fullmatch(gap)
    if dated and (told := sheet.rules.date.match(dated["day"])):
        mention.day = read_date(told, told.end()).day
    meeting = sheet.rules.meeting.match(gap)
    if meeting:
        mention.meeting = Meeting(ordinal(meeting["ordinal"] or meeting["ordinal2"]), None)
        mention.organ = Organ("Ban Chấp hành Trung ương", "TW", None, "central")
    organ = None if meeting else sheet.rules.organ.match(gap)
    if organ:
        mention.organ = read_organ(organ)
    term = sheet.rules.term.search(gap) if meeting or organ else None
    if term and not term["more"]:
        mention.term = term_number(term["term"])
        mention.meeting = replace(mention.meeting, term=mention.term) if mention.meeting else None


def _type_of(sheet: Sheet, word: TypeWord | None, code: DocumentCode) -> str | None:
    by_code = types_by_abbreviation().get(code.kind.upper(), ()) if code.kind else ()
    if word and not word.short:  # `Thông báo Kết luận số 70-KL/TW`: to make that conclusion known
        told = code.kind == "KL" and sheet.text[word.start : word.end].endswith("Kết luận")
        return "Kết luận" if told and word.kind.name == "Thông báo kết luận" else word.kind.name
    if code.kind == LAW_UNTIL_1992:
        return "Luật"
    if code.kind == "TT" and code.year:
        return "Thông tư"  # without a year it may be a Thông tri
    official = [kind for kind in by_code if code.kind in kind.abbreviations]
    if len(official) == 1 and not any(
        kind is not official[0] and kind.broader != official[0].slug for kind in by_code if code.party
    ):
        return official[0].name
    if not code.party and any(kind.name == "Quyết định" for kind in official):
        return "Quyết định"  # for Quy định the State writes QyĐ
    if word and word.short and (len(by_code) <= 1 or (code.kind != "QĐ" and word.kind in by_code)):
        return word.kind.name
    if not code.kind and code.year is None and "-" in code.body:
        return "Công văn"
    return None


def _is_law(code: DocumentCode) -> bool:
    """Whether the symbol is that of the National Assembly, whose acts put the title before the number."""
    return code.body.startswith(("QH", "UBTVQH", "HĐNN")) or code.kind == "PL"


def _may_be(kind: DocumentType, code: DocumentCode) -> bool:
    """Whether a type that a list states once fits a symbol that names its own."""
    official = types_by_abbreviation().get(code.kind.upper(), ()) if code.kind else ()
    return not official or any(kind is one or kind.broader == one.slug for one in official)


def _word_before(
    sheet: Sheet, position: int, *, law: DocumentCode | None = None, code: DocumentCode | None = None
) -> tuple[TypeWord | None, bool]:
    """The type word that belongs to the number at `position`, and whether `số` or the word stands before it.

    Between a law's word and its symbol, `law`, a title may stand: `Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15`.
    """
    index = bisect_right(sheet.word_ends, position) - 1
    for back in range(index, max(-1, index - 6), -1):
        word = sheet.words[back]
        gap = sheet.text[word.end : position]
        if law and word.kind.name not in _LAWS:
            continue  # `Luật Quy hoạch số 21/2017/QH14`
        if len(gap) > (420 if law else 160) or "\n" in gap:
            break
        if re.fullmatch(r"(?i) ?(?:s[ốo][:.]? ?)?:? ?", gap) or _DATED.fullmatch(gap):
            return word, True
        told = code is not None and word.kind in types_by_abbreviation().get(code.kind.upper(), ())
        if (adjunct := _ADJUNCT.fullmatch(gap)) and (adjunct["word"] or told or _shortened(word.kind, code)):
            return word, True
        if _HEADS_A_LIST.fullmatch(gap):
            return TypeWord(position, position, word.kind, short=False), True
        if told and _TITLED.fullmatch(gap):
            return word, True
        if law and word.kind.name in _TITLED_ACTS and _BARE_TITLE.fullmatch(gap):
            return _amending(sheet, back, position, law), True
        if told or re.search(r"(?i) s[ốo]:? ?$", gap):
            inner = re.sub(r"(?i),?(?: s[ốo]:?)? ?$", "", gap)
            organ = sheet.rules.organ.match(inner) or sheet.rules.meeting.match(inner)
            if organ and not sheet.rules.term.sub("", inner[organ.end() :]).strip():
                return word, True
            if law and word.kind.name in _TITLED_ACTS and not re.search(r"[;:|]|\d{1,2}[./-]\d", inner):
                return _amending(sheet, back, position, law), True
        if back < index - 1 and not law:
            break
    return _damaged_word(sheet, position)


def _shortened(kind: DocumentType, code: DocumentCode | None) -> bool:
    """Whether the symbol of `Chương trình phối hợp 06-CTrPH/…` begins with an abbreviation of its type."""
    return code is not None and code.kind.upper().startswith(tuple(one.upper() for one in kind.abbreviations))


def _damaged_word(sheet: Sheet, position: int) -> tuple[TypeWord | None, bool]:
    """A type word whose accents were lost or read wrong: `Nghị quyêt số`, `Kế hoach sô`."""
    first = max(0, position - 40)
    match = _damaged().search(fold(sheet.text[first:position]))
    kind = type_named(match["word"]) if match else None
    if match is None or kind is None:
        return None, False
    return TypeWord(first + match.start("word"), first + match.end("word"), kind, short=False), True


@cache
def _damaged() -> re.Pattern[str]:
    words = sorted({fold(word) for kind in cited_types() for word in (kind.name, *kind.words)}, key=len)
    return regex(rf"(?<!\w)(?P<word>{'|'.join(map(re.escape, reversed(words)))})(?: so:?)? ?$")


def _amending(sheet: Sheet, index: int, position: int, code: DocumentCode) -> TypeWord:
    """The word that begins the law whose title ends in the one at `index`: one that amends several names each.

    `Luật sửa đổi, bổ sung một số điều của Luật Tiếp công dân, Luật Khiếu nại, Luật Tố cáo số …` is one law, unless
    the number is known to be that of the last.
    """
    last = sheet.words[index]
    title = fold(re.sub(r"(?i),? s[ốo]:? ?$", "", sheet.text[last.start : position]))
    for earlier in reversed(sheet.words[max(0, index - 24) : index]):
        between = sheet.text[earlier.end : last.start]
        if re.search(r"[;:\d\n]", between):
            break
        if re.search(r"(?i)(?:ban hành|ban hanh) $", sheet.text[max(0, earlier.start - 10) : earlier.start]):
            break  # `Quốc hội ban hành Luật sửa đổi … của Luật A số …`: its own number does not stand there
        if earlier.kind.name in _TITLED_ACTS and re.match(r"(?i) (?:sửa đổi|sua doi|bổ sung|bo sung)(?!\w)", between):
            known = any(d.code == str(code) and fold(d.title) == title for d in known_documents())
            return last if known else earlier
    return last


def _listed_before(sheet: Sheet, position: int) -> list[tuple[int, int, str]]:
    """Bare numbers that share the code at `position`: `số 18, 19-NQ/TW`."""
    found: list[tuple[int, int, str]] = []
    end = position
    while True:
        window = sheet.text[max(0, end - 24) : end]
        match = re.search(
            r"(?i)(?<![\w/.\-–,])(?:s[ốo] )?(?P<n>\d{1,4})(?: ?, ?| (?:và|va|hoặc|hoac) )(?:s[ốo] )?$", window
        )
        if not match:
            break
        start = max(0, end - 24) + match.start("n")
        found.insert(0, (start, start + len(match["n"]), match["n"]))
        end = max(0, end - 24) + match.start()
        if sheet.text[end:start].lower().startswith("s"):
            end = start - len("số ")
    word, _ = _word_before(sheet, found[0][0]) if found else (None, False)
    return found if word or (found and _is_boxed_list(sheet, found[0][0])) else []


def _is_boxed_list(sheet: Sheet, position: int) -> bool:
    """Whether the number at `position` begins a bracket behind a type word."""
    index = bisect_right(sheet.word_ends, position) - 1
    return index >= 0 and _BOXES_A_LIST.fullmatch(sheet.text, sheet.word_ends[index], position) is not None


def are_joined(sheet: Sheet, end: int, start: int) -> bool:
    gap = sheet.text[end:start]
    return (
        re.fullmatch(r"(?i) ?(?:[,;]|và|va|hoặc|hoac|,? cùng(?: với)?) ?(?:các |cac )?(?:s[ốo]:? ?)?", gap) is not None
    )


def share(sheet: Sheet, item: Mention, giver: Mention) -> None:
    """Give `item` the date, issuer and term that a list states once, at its end.

    A date is shared only where nothing known speaks against it: 52-NQ/TW in `52-NQ/TW và 57-NQ/TW ngày
    22/12/2024` is known to be of another day.
    """
    if item.organ is None:
        item.organ = giver.organ
    if item.term is None:
        item.term = giver.term
    if item.day is None and item.partial is None and (giver.day or giver.partial):
        if known := known_days(str(item.code)) if item.code else frozenset():
            if giver.day in known:
                item.day = giver.day
            elif giver.partial and any(str(day).startswith(giver.partial) for day in known):
                item.partial = giver.partial
        elif item.listed:
            item.day, item.partial = giver.day, giver.partial


def _partial_before(sheet: Sheet, mention: Mention) -> None:
    """`3/2003 (NQ 24, 25-NQ/TW)`: a month before the bracket that holds the number."""
    match = re.search(
        r"(?<![\d/])(\d{1,2})/((?:19|20)\d\d) ?\((?:[^()]{0,20})$",
        sheet.text[max(0, mention.start - 32) : mention.start],
    )
    if match and 1 <= int(match[1]) <= 12:
        mention.partial = f"{match[2]}-{int(match[1]):02}"
