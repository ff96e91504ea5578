"""Links that a table's headings tell: `Văn bản | Văn bản bị thay thế` over rows that name one paper in each cell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from graph.extraction.cells import Cell, alike_in_row, row_cells
from graph.extraction.families import is_younger, may_change
from graph.extraction.flow_reading import FlowReading
from graph.extraction.links import JOINED, evidence_of, governing
from graph.extraction.mentions import Mention
from graph.extraction.relation_words import CHANGING, PROPOSES
from graph.extraction.spelling import either
from graph.extraction.structure import Sentence
from graph.folding import fold
from graph.model import LinkClaim
from graph.patterns import regex

_VERBS = {
    "thay the": "replaces",
    "bai bo": "repeals",
    "huy bo": "repeals",
    "sua doi": "amends",
    "bo sung": "amends",
    "dieu chinh": "amends",
    "dinh chinh": "corrects",
    "keo dai": "extends",
    "gia han": "extends",
    "dinh chi": "suspends",
    "trien khai": "implements",
    "thuc hien": "implements",
    "cu the hoa": "implements",
}
_VERB = r"(?:tạm )?(?P<verb>thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|sửa đổi|kéo dài|gia hạn|đính chính|đình chỉ)(?:, bổ sung| thi hành)?"
_PAPER = r"(?:(?:các )?(?:văn bản|quyết định|nghị quyết|quy định|quy chế|kế hoạch|thông tư|nghị định)(?: cũ| mới)? ?)"
_OLD = regex(
    rf"{_PAPER}?(?:đã )?(?:được|bị) {_VERB}|{_VERB.replace('verb', 'cho')}(?: cho)?(?: {_PAPER}(?:nào|số)?)?",
    re.IGNORECASE,
)
"""Over the papers that others replaced: `Văn bản bị thay thế`, `Thay thế văn bản`."""
_NEW = regex(
    rf"{_PAPER}{_VERB}|{_PAPER}?(?:đã )?(?:được|bị) {_VERB.replace('verb', 'by')} (?:bởi|bằng|tại|theo)(?: {_PAPER})?",
    re.IGNORECASE,
)
"""Over what replaced them: `Văn bản thay thế`, `Được thay thế bởi`."""
_FOR = regex(
    rf"(?:tên |số(?:,|/)? ?(?:ký hiệu)? ?)?{_PAPER}(?:(?:của (?!cấp trên)|do )(?:(?!phải|cần|được|đã|chưa)[^\s|]+ ){{1,6}})?(?:ban hành )?(?:(?:tổ chức|chỉ đạo|lãnh đạo|để|nhằm) )*(?P<verb>triển khai|thực hiện|cụ thể hóa|cụ thể hoá)(?: thực hiện)?(?: (?:của|tại|ở) [^|]{{2,60}})?",
    re.IGNORECASE,
)
"""Over papers that carry out those of the other column: `Văn bản triển khai của Đảng ủy phường`, `Văn bản của Tỉnh ủy cụ thể hóa`."""
_CARRIED = regex(
    rf"(?:(?:tổ chức|để|nhằm) )*(?P<verb>triển khai|thực hiện|cụ thể hóa|cụ thể hoá)(?: thực hiện)? {_PAPER}(?:nào|số|của (?:cấp trên|[^|]{{2,40}})|cấp trên)?"
    rf"|{_PAPER}(?:cấp trên )?được (?P<by>triển khai|thực hiện|cụ thể hóa|cụ thể hoá)(?: thực hiện)?",
    re.IGNORECASE,
)
"""Over papers that those of the other column carry out: `Triển khai thực hiện văn bản`."""
_TASKS = regex(
    either(r"(?:tên |các )?(?:nhiệm vụ|nội dung|công việc)(?: (?:nhiệm vụ|công việc|thực hiện|triển khai))?"),
    re.IGNORECASE,
)
_TASK = regex(
    either(
        r"\s*(?:tiếp tục )?(?:(?:tổ chức )?(?:triển khai|thực hiện|cụ thể hóa)(?: thực hiện)?|hướng dẫn(?: (?:thực hiện|thi hành|triển khai))?) "
    ),
    re.IGNORECASE,
)
"""`Triển khai Luật Nhà giáo`, a task that is to carry a paper out, beside the paper that does (`Văn bản thực hiện`)."""
_NAMES = regex(
    either(
        r"(?:tên |số(?:,|/)? ?(?:ký hiệu)? ?)?(?:các )?(?:văn bản|quyết định|nghị quyết|quy định|quy chế|kế hoạch|thông tư|nghị định)(?!\w)"
    ),
    re.IGNORECASE,
)
_SYMBOLS = regex(either(r"số(?:,|/|;| và)? ?ký hiệu(?!\w)"), re.IGNORECASE)
"""`Số, ký hiệu, ngày ban hành`, over papers where no other heading names them."""
_RULED = regex(r"[|:\s-]+")
_MEANT = regex(
    either(r"(?<!\w)(?:không|chưa|sẽ|dự kiến|dự thảo|dự định|đề nghị|đề xuất|kiến nghị|xem xét|nghiên cứu)(?!\w)"),
    re.IGNORECASE,
)
"""What is not so, or only meant to be: `Danh mục văn bản dự kiến thay thế` over a table, `(đề nghị)` in a cell."""


_DOES = regex(rf"\s*(?:đã )?{_VERB}(?: cho| toàn bộ)?(?: một số (?:điều|nội dung) của)? ", re.IGNORECASE)
"""What a cell says that the paper of its row does: `Thay thế Quyết định số …`."""
_GUIDES = regex(
    either(
        r"\s*(?:quy định chi tiết|hướng dẫn)(?: (?:việc )?(?:thực hiện|thi hành))?(?: một số (?:điều|nội dung)(?: của)?)? (?:(?:(?:điểm|khoản|điều) [\da-zđ]{1,4},? ?)+)?"
    ),
    re.IGNORECASE,
)
"""`Quy định chi tiết khoản 3 Điều 8 Nghị quyết số …`, in the cell that tells what the paper of a row is about."""
_OVER = r"(?:(?:đã )?(?:hết|không còn) hiệu lực(?: thi hành)?(?: toàn bộ| một phần)?(?:,? (?:kể )?từ (?:ngày )?[\d/.]{8,10})?,? )?"
_DONE_BY = regex(
    rf"\s*{_OVER}(?:đã )?(?:được |bị )?(?:(?P<verb>triển khai|cụ thể hóa|cụ thể hoá|thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|sửa đổi|bổ sung|điều chỉnh|đính chính)"
    r"(?: thực hiện|, bổ sung)? (?:bằng|bởi|tại|theo)|(?P<by>thực hiện) bằng) ",
    re.IGNORECASE,
)
"""What a cell says was done with the paper of its row: `Triển khai bằng Kế hoạch số …`, `Đã thay thế bằng Kế hoạch số …`."""
_DO_IT = regex(rf"\s*{_OVER}(?:do |bởi |bằng )?(?:đã có )?(?:(?i:số):? ?)?", re.IGNORECASE)
_DID = regex(rf"(?: đã)?(?: ban hành)? {_VERB}[ .]*", re.IGNORECASE)
"""What a cell says that another paper did: `Chỉ thị số 14/CT-UBND ngày 02/3/2018 thay thế`."""
_TELLS = ("Báo cáo", "Thông báo", "Tờ trình", "Công văn", "Quy chế")
"""What carries nothing out, and is not carried out."""
_OF_SOME = regex(either(r"(?<!\w)(?:chỉ|riêng|một phần|giữ (?:lại|nguyên)|còn hiệu lực|trừ)(?!\w)"), re.IGNORECASE)
_NEXT = regex(r"\s*(?:[;,.]|[;,]? (?:và|va))\s*(?:- ?)?")
_LEAD = regex(r"\s*(?:\d{1,3}[.)]? )?(?:(?i:số):? ?)?")


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which column holds what does it, which what it is done to, whose heading says so; how many there are."""

    giver: int
    target: int
    told: int
    relation: str
    width: int
    tasks: bool = False
    """Whether the cell of what it is done to tells a task: `Triển khai Quyết định số …`."""


def table_links(reading: FlowReading, numbers: dict[int, int]) -> Iterator[LinkClaim]:
    """A link for each row that names whole papers in both cells, in one of them one alone."""
    columns: list[_Columns] = []
    above = head = None
    if "|" not in reading.text:
        return
    for sentence in reading.sentences:
        if _RULED.fullmatch(reading.text, sentence.start, sentence.end):
            continue  # the line under the headings
        is_row = reading.text.find("|", sentence.start, sentence.end) >= 0
        width = columns[0].width if columns else 0
        cells = row_cells(reading.text, sentence.start, sentence.end, width) if is_row else []
        if len(cells) < 2:
            columns, above = [], sentence
            continue
        inside = reading.within(sentence)
        if not inside:
            headings = [reading.text[cell.start : cell.end].strip() for cell in cells]
            if width == len(cells) and not (_columns(headings) or any(map(_NAMES.match, headings))):
                continue  # `A | HUYỆN ỦY | | |`, `3 | Đảng ủy xã Bản Sen | Chưa có |`
            only_meant = above is not None and _MEANT.search(reading.text, above.start, above.end)
            columns, head = [] if only_meant else _columns(headings), sentence
            continue
        for giver, relation, old, told in _told_in_cells(reading, sentence, inside, cells):
            evidence = replace(
                evidence_of(reading, sentence, giver, told, "table-cell", JOINED),
                partial=old.part is not None and relation in CHANGING,
                part=old.part,
            )
            yield LinkClaim(numbers[id(giver)], relation, numbers[id(old)], evidence)
        if head is None or len(cells) != width:
            continue
        for pair in columns:
            for doer, relation, target, cue in _told_by_headings(reading, sentence, head, inside, cells, pair):
                evidence = replace(
                    evidence_of(reading, sentence, doer, cue, "table-heading", JOINED),
                    governed_by=governing(reading, head),
                    partial=target.part is not None and relation in CHANGING,
                    part=target.part,
                )
                yield LinkClaim(numbers[id(doer)], relation, numbers[id(target)], evidence)


def _told_by_headings(
    reading: FlowReading, row: Sentence, head: Sentence, inside: list[Mention], cells: list[Cell], columns: _Columns
) -> Iterator[tuple[Mention, str, Mention, str]]:
    """Of a row who did it, the relation, to what, and the heading that says so."""
    targets = _in_cell(reading.text, inside, cells[columns.target])
    doers = _in_cell(reading.text, inside, cells[columns.giver])
    relation = columns.relation
    if columns.tasks and targets:
        task = _TASK.fullmatch(reading.text, cells[columns.target].start, targets[0].lead)
        if task is None or len(targets) > 1:
            return
        relation = "guides" if fold(task.group().strip()).startswith("huong dan") else relation
    if len(targets) > 1 and not _of_all(reading.text, row, targets, doers, relation):
        return
    heading = row_cells(reading.text, head.start, head.end)[columns.told]
    cue = reading.text[heading.start : heading.end].strip()
    for doer, target in product(doers, targets):
        apt = doer.type not in PROPOSES if relation in ("implements", "guides") else may_change(doer, target)
        if apt and not is_younger(target, doer):
            yield doer, relation, target, cue


def _told_in_cells(
    reading: FlowReading, row: Sentence, inside: list[Mention], cells: list[Cell]
) -> Iterator[tuple[Mention, str, Mention, str]]:
    """`1 | Quyết định số 102/QĐ-UBND | Quy chế … | Thay thế Quyết định số 55/QĐ-UBND`: what the paper of a row does to that of
    a later cell, or (`Triển khai bằng Kế hoạch số …`) that one to it: who, the relation, to what, the words."""
    giver = inside[0]
    own = next((place for place, cell in enumerate(cells) if cell.start <= giver.start < cell.end), 0)
    if giver.kind != "full" or giver.part or _LEAD.fullmatch(reading.text, cells[own].start, giver.lead) is None:
        return
    for cell in cells[own + 1 :]:
        target = _alone(reading.text, inside, cell)
        end = max(target.core, target.tail) if target else 0
        if target and _DO_IT.fullmatch(reading.text, cell.start, target.lead):
            did = _DID.fullmatch(reading.text, end, cell.end)
            if did and may_change(target, giver) and not is_younger(giver, target):
                yield target, _VERBS[fold(did["verb"])], giver, did.group().strip()
        if target is None or end < cell.end - 1:
            continue
        alike = alike_in_row(reading.text, [one for one in inside if one.end <= cell.start], target)
        does = _DOES.fullmatch(reading.text, cell.start, target.lead)
        if does and may_change(alike, target) and not is_younger(target, alike):
            yield alike, _VERBS[fold(does["verb"])], target, does.group().strip()
        guides = _GUIDES.fullmatch(reading.text, cell.start, target.lead) if giver.type not in PROPOSES else None
        if guides and not is_younger(target, alike):
            yield alike, "guides", target, guides.group().strip()
        done = _DONE_BY.fullmatch(reading.text, cell.start, target.lead)
        relation = _VERBS[fold(done["verb"] or done["by"])] if done else ""
        apt = _may_carry_out if relation == "implements" else may_change
        paper = giver if relation == "implements" else alike
        if done and apt(target, paper) and not is_younger(paper, target):
            yield target, relation, paper, done.group().strip()


def _may_carry_out(one: Mention, other: Mention) -> bool:
    """Whether a paper can carry another out, by their types."""
    return one.type not in _TELLS and other.type not in (*_TELLS, "Kế hoạch" if one.type == "Nghị quyết" else "")


def _columns(headings: list[str]) -> list[_Columns]:
    """What the headings tell, where some of them say how the papers of two columns stand to each other."""

    def matching(pattern: re.Pattern[str]) -> dict[int, re.Match[str]]:
        return {place: match for place, text in enumerate(headings) if (match := pattern.fullmatch(text))}

    old, new, carried = matching(_OLD), matching(_NEW), matching(_CARRIED)
    if not (old or new or carried):
        new = matching(_FOR)
        tasks = matching(_TASKS)
        if len(new) == len(tasks) == 1:
            (doing,), (task,) = new, tasks
            return [_Columns(doing, task, doing, "implements", len(headings), tasks=True)]
    if max(map(len, (old, new, carried))) > 1 or not (old or new or carried):
        return []
    apart = {*old, *new, *carried}
    named = [place for place, text in enumerate(headings) if place not in apart and _NAMES.match(text)]
    named = named or [place for place, text in enumerate(headings) if place not in apart and _SYMBOLS.match(text)]
    plain = [place for place in named if not _FOR.fullmatch(headings[place])]  # what carries a paper out ends none
    if len(plain) > 1:
        return []
    first, width, found = next(iter(plain), None), len(headings), list[_Columns]()
    for told, said in list({**old, **new}.items())[:1]:
        giver, target = next(iter(new), first), next(iter(old), first)
        if giver is not None and target is not None:
            found.append(_Columns(giver, target, told, _relation(said), width))
    if first is not None:
        found += (_Columns(first, place, place, _relation(said), width) for place, said in carried.items())
    return found


def _relation(said: re.Match[str]) -> str:
    """The relation that the verb of a heading tells."""
    return _VERBS[fold(next(word for word in said.groupdict().values() if word))]


def _of_all(text: str, row: Sentence, targets: list[Mention], doers: list[Mention], relation: str) -> bool:
    """Whether what one paper of a row did is told of all that another cell lists: nothing else stands in the row on some of
    them, and they are papers that can be carried out, not the doer's own."""
    if len(doers) > 1 or _OF_SOME.search(text, row.start, row.end) or _MEANT.search(text, row.start, row.end):
        return False
    if relation != "implements":
        return True
    own = {one.code.body for one in doers if one.code}
    return all(one.type not in _TELLS and (one.code is None or one.code.body not in own) for one in targets)


def _alone(text: str, inside: list[Mention], cell: Cell) -> Mention | None:
    """The one whole paper that a cell names, where nothing in it says that it is not so, or not yet."""
    here = _in_cell(text, inside, cell)
    return here[0] if len(here) == 1 else None


def _in_cell(text: str, inside: list[Mention], cell: Cell) -> list[Mention]:
    """The whole papers that a cell lists one behind the other, parted by nothing but `;`, `,` or `và`; none where
    something in it says that it is not so, or not yet."""
    first = bisect_left([mention.start for mention in inside], cell.start)
    here = [mention for mention in inside[first:] if mention.end <= cell.end]
    if not here or any(one.kind != "full" for one in here):
        return []
    ends = [max(one.core, one.tail) for one in here]
    between = (text[end : after.lead] for end, after in zip(ends, here[1:], strict=False))
    around = text[cell.start : here[0].start], text[ends[-1] : cell.end]
    return [] if any(map(_MEANT.search, around)) or not all(map(_NEXT.fullmatch, between)) else here
