"""Whose the papers of a list are: `Bãi bỏ các Nghị quyết của Hội đồng nhân dân huyện A sau đây:` and the items behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from graph.extraction.codes import base_body
from graph.extraction.organs import read_whole_organ
from graph.extraction.sheet import Sheet
from graph.extraction.spelling import either
from graph.model import Organ
from graph.patterns import regex
from graph.vocabulary import type_named

_REACH = 300
"""So many letters before a colon the line that announces a list is looked at."""
_NEAR = 40
"""So many letters behind it the first paper of a list begins."""
_LONGEST_ITEM = 1_000
"""So many letters behind a paper its item may go on."""
_COLON = regex(r": ?(?=\n| |[A-ZĐ-])")
_OF_WHOM = regex(
    r"(?:(?:[Cc]ác|[Nn]hững|[Mm]ột số|[Tt]oàn bộ|\d{1,3})(?: (?:các|văn bản là))? |(?:^|(?<=\n))[-–+*| ]*(?:\d{1,2}(?:\.\d{1,2})*(?:[.)]| \|) ?|[a-zđ]\) |(?:[IVX]{1,4}|[A-ZĐ])(?:[.)]| \|) )?)(?P<type>"
    r"(?i:nghị quyết|quyết định|chỉ thị|kế hoạch|chương trình|quy định|quy chế|hướng dẫn|kết luận|thông báo|văn bản))"
    r"(?: (?:quy phạm pháp luật|cá biệt|chuyên đề|hành động))?(?: (?:sau đây|dưới đây|sau|có tên (?:sau|dưới) đây))?"
    r" (?i:của|(?P<do>do)) "
)
"""`Các Nghị quyết sau đây của `, before whose they are."""
_REST = regex(either(r"(?: \([^()\d]{2,40}\))?[^;.:\d\n]{0,200}"), re.IGNORECASE)
_ACTED = regex(
    either(r"(?<!được )(?<!\w)(?:ban hành|tham mưu|xây dựng|đề ra|cụ thể hóa|kết quả|thực hiện|triển khai)(?!\w)"),
    re.IGNORECASE,
)
"""`Căn cứ các Quyết định của UBND tỉnh, huyện đã ban hành: …`: what follows is somebody else's."""
_OTHER = regex(r"(?<!\w)(?:của|và|cua|va) (?=[A-ZĐỦ])")
"""Somebody else who is named in the line."""
_ITEM = regex(
    r"[\s;,.|]*(?:(?:và|va) )?(?:[-–+*•]|(?P<digit>\(?\d{1,3}(?:[.)]| ?\|))|(?P<letter>[a-zđ][.)]))?\s*(?:(?:số|so):? )?"
)
_HEADING = regex(
    r"[-–+*| ]*(?:(?P<digit>\d{1,2}(?:\.\d{1,2})*(?:[.)]| \|) ?)|(?P<letter>[a-zđ]\) )|(?:[IVX]{1,4}|[A-ZĐ])(?:[.)]| \|) )?"
    r"(?=(?i:các |những )?(?i:văn bản|nghị quyết|quyết định|chỉ thị|kế hoạch|chương trình|quy định|quy chế) [^;.:\n]*\b(?i:của|do) )"
)
"""How a line of a list begins that tells whose the papers below it are: `1. Nghị quyết của Hội đồng nhân dân tỉnh A`."""
_NUMBER = regex(
    r"[|* ]*(?:[-–+] |(?:(?P<digit>\d{1,2}(?:\.\d{1,2})*)|(?P<letter>[a-zđ])|[IVX]{1,4}|[A-ZĐ])(?:[.)/]| ?\|) ?)"
)
_ALONE = regex(r"(?i)(?: ban hành)?(?: ?\((?:có )?\d{1,3} văn bản\))?[ |*]*")
"""What may stand behind an organ that is all that such a line says: `II. HUYỆN ỦY A`, `II | Huyện ủy A |`."""
_ALIKE = regex(r"(?i)(?:,| (?:và|cùng)) ?(?:(?:các|và) )?(?:tỉnh|huyện|xã|phường) (?=[A-ZĐ])")
_ISSUED = regex(r"(?i) (?:đã )?ban hành")
_OF = regex(r" (?i:của|do) ")
_ITEM_END = regex(r"[;\n]")


def share_list_issuers(sheet: Sheet) -> None:
    """Give each paper of such a list that prints no issuer the one that its line names, where the symbol is theirs."""
    if sheet.plain:
        return
    starts = [mention.start for mention in sheet.found]
    for begin, stop, first in (*_before_colons(sheet, starts), *_headings(sheet)):
        told = _issuer(sheet, begin, stop)
        if told is None:
            continue
        kind, organ = told
        end = first
        heading, shape = _HEADING.match(sheet.text, begin, stop), None
        own = heading.lastgroup if heading else None
        for place in range(bisect_left(starts, first), len(starts)):
            mention = sheet.found[place]
            if mention.start < end:
                continue
            item = _ITEM.fullmatch(sheet.text, end, mention.start)
            if item is None or (kind and mention.type not in (None, kind)):
                break
            shape = shape or item.lastgroup
            if own and item.lastgroup == own != shape:
                break  # behind `1. Các Quyết định của UBND tỉnh A: a) …; b) …` the list goes on: `2. Quyết định số …`
            body = base_body(mention.code.body)[0] if mention.code else None
            of_another = sheet.text.startswith(" của ", mention.end)
            if mention.organ is None and body and organ.code == (body.code or "TW") and not of_another:
                mention.organ = organ
            reach = max(mention.end, mention.tail)
            behind = _ITEM_END.search(sheet.text, reach, reach + _LONGEST_ITEM)
            if behind is None:
                break
            end = behind.end()


def _before_colons(sheet: Sheet, starts: list[int]) -> Iterator[tuple[int, int, int]]:
    """Where a line that announces a list begins and ends, and where the list does."""
    for colon in _COLON.finditer(sheet.text):
        first = bisect_left(starts, colon.end())
        if first == len(starts) or starts[first] - colon.end() > _NEAR:
            continue
        begin = max(0, colon.start() - _REACH)
        begin = max(begin, sheet.text.rfind("\n", begin, colon.start()) + 1)
        if _OF.search(sheet.text, begin, colon.start()) or _NUMBER.match(sheet.text, begin, colon.start()):
            yield begin, colon.start(), colon.end()


def _headings(sheet: Sheet) -> Iterator[tuple[int, int, int]]:
    """The same of a line without a colon, which names no paper, over an item that begins with one."""
    reach = 0
    for mention in sheet.found:
        line = sheet.text.rfind("\n", max(reach, mention.start - _NEAR), mention.start)
        if line > 0:
            begin = sheet.text.rfind("\n", max(reach, line - _REACH), line) + 1
            item = _ITEM.fullmatch(sheet.text, line, mention.start)
            if begin and item and item.group().strip() and _heads(sheet.text, begin, line, item):
                yield begin, line, line
        reach = max(reach, mention.end, mention.tail)


def _heads(text: str, begin: int, end: int, item: re.Match[str]) -> bool:
    """Whether a line may tell whose the papers are that `item` begins."""
    if text[begin] in "-–+" and item.group().strip()[:1] == text[begin]:
        return False  # one item beside another
    return bool((item.lastgroup and _HEADING.match(text, begin, end)) or _NUMBER.match(text, begin, end))


def _issuer(sheet: Sheet, begin: int, colon: int) -> tuple[str | None, Organ] | None:
    """The type of the papers, None for any, and who issued them, where the line from `begin` to `colon` tells it."""
    number = _NUMBER.match(sheet.text, begin, colon)
    match = sheet.rules.organ_anywhere.match(sheet.text, number.end(), colon) if number else None
    organ, behind = read_whole_organ(match, plain=sheet.plain) if match else (None, colon)
    if organ and _ALONE.fullmatch(sheet.text, behind, colon):
        return None, organ
    for lead in _OF_WHOM.finditer(sheet.text, begin, colon):
        match = sheet.rules.organ_anywhere.match(sheet.text, lead.end(), colon)
        issued = _ISSUED.match(sheet.text, match.end(), colon) if match and lead["do"] else None
        end = issued.end() if issued else match.end() if match else colon
        if match is None or (lead["do"] and issued is None) or not _REST.fullmatch(sheet.text, end, colon):
            continue
        if any(other.search(sheet.text, end, colon) for other in (_OTHER, _ACTED, sheet.rules.organ_anywhere)):
            continue
        kind = type_named(lead["type"].lower())
        told = _placed(sheet, kind.name if kind and lead["type"].lower() != "văn bản" else None, match)
        if told:
            return told
    return None


def _placed(sheet: Sheet, kind: str | None, match: re.Match[str]) -> tuple[str | None, Organ] | None:
    """That type with the organ that `match` found, if it is told of which place, and of no other, it is."""
    organ, _ = read_whole_organ(match, plain=sheet.plain)
    place = organ.place if organ else None
    if organ is None or place is None or not (place.name or place.kind) or _ALIKE.match(sheet.text, match.end()):
        return None
    return kind, organ
