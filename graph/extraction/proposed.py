"""What stands in a list of what is asked for: `Sở Nội vụ đề nghị UBND tỉnh xem xét:` and the items below that line."""

from __future__ import annotations

import re

from graph.extraction.flow_reading import FlowReading
from graph.extraction.spelling import either
from graph.patterns import regex

_ABOVE = 16
"""So many sentences above an item its line may stand."""
_ITEM = regex(
    either(
        r"[-–+*•] ?|(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[ivx]{1,4})[.)] ?|thứ (?:nhất|\w{2,5}), |(?:một|hai|ba|bốn|năm|sáu) là[,:]? "
    ),
    re.IGNORECASE,
)
_ASKS = regex(
    either(
        r"(?<!\w)(?<!theo )(?<!xét )(?<!sở )(?<!các )(?<!được )(?:đề nghị|kiến nghị|đề xuất|xin ý kiến|xin chủ trương)"
        r"(?! (?:của|tại|số|trên)(?!\w))(?=[^;.\n]{0,160} (?:xem xét|quyết định|cho ý kiến|cho phép|chấp thuận|phê duyệt|thông qua|ban hành)(?!\w))(?:(?! (?:thống nhất|quyết nghị|kết luận|đồng ý)(?!\w)(?! ban hành| cho))[^;.\n]){0,240}:$"
    ),
    re.IGNORECASE,
)
"""`Bộ Y tế kính đề nghị Chính phủ xem xét, quyết định một số nội dung sau:`; not `Xét đề nghị của …, UBND tỉnh quyết định:`,
nor `Sở Nội vụ đề nghị các cơ quan, đơn vị:`, which orders and tells."""
_DEMANDS = regex(
    either(
        r"(?:(?:phần |mục )?[ivx\d]{1,4}[.)]? ?[-–]? ?)?(?:(?:một số|những|các|nội dung) )?(?:yêu cầu|kiến nghị|đề xuất|đề nghị)(?:, (?:kiến nghị|đề xuất|đề nghị))?"
        r"(?: đối)? với [^;:.\d]{3,90}"
    ),
    re.IGNORECASE,
)
"""`V. YÊU CẦU ĐỐI VỚI ĐẢNG ỦY XÃ`: the heading over what others are to do."""


_PROPOSES = regex(
    either(r"(?:[-–+*•] ?)?(?:kiến nghị|đề xuất|hướng xử lý|phương án xử lý|dự kiến)(?: (?:xử lý|rà soát))? ?: ?"),
    re.IGNORECASE,
)
"""`Kiến nghị: thay thế bằng quy định mới`, a line that asks for what it says."""
_LISTS_WISHES = regex(
    either(
        r"(?:[ivx\d]{1,4}[.)] ?)?(?:danh mục|danh sách|bảng|các) (?:các )?văn bản [^.;:\n]{0,60}(?:dự kiến|đề nghị|đề xuất|kiến nghị)(?!\w)[^.;\n]{0,120}"
    ),
    re.IGNORECASE,
)
"""`Danh mục văn bản dự kiến bãi bỏ` over papers and what is to become of them."""
_OF_A_DRAFT = regex(
    either(
        r"(?:[ivx\d]{1,4}(?:\.\d{1,2})*[.)]? ?)?(?:những |các |một số )?(?:nội dung|quy định|bố cục)(?:,? (?:và )?(?:nội dung|chủ yếu|cơ bản|chính))*"
        r" (?:của |trong |nêu trong )?dự thảo(?!\w)[^.;:\n]{0,120}:?"
    ),
    re.IGNORECASE,
)
"""`2. Nội dung cơ bản của dự thảo Nghị định` over what that would do."""
_WERE_ONLY = regex(
    either(
        r"(?:đó|trên đây|đây)(?: mới)?(?: chỉ)? là (?:(?:những|các|một số) )?(?:nội dung|đề xuất|phương án|dự kiến)(?!\w)"
        r"[^.\n]{0,160}?(?<!\w)(?:chưa (?:được )?(?:kết luận|quyết định|thông qua|thống nhất|phê duyệt|biểu quyết))(?!\w)"
    ),
    re.IGNORECASE,
)
"""`Đó là những nội dung được đưa ra thảo luận, chưa kết luận tại hội nghị.`, below a list."""
_LEAVES_OPEN = regex(
    either(
        r"(?:[-–+*•] ?|\d{1,2}[.)] ?|[a-zđ]\) ?)?(?:tạm thời )?(?:chưa|không) (?:xem xét|kết luận|thống nhất|đồng ý|giải quyết|bàn|quyết định|thông qua|chấp thuận)[^;.\n]{0,80}:"
    ),
    re.IGNORECASE,
)
"""`3. Chưa xem xét:` over what is not done."""


_NUMBERED = r"(?:[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.)] ?"
_ASKED_BELOW = regex(
    either(
        rf"(?:{_NUMBERED})?(?:những |các )?(?:nội dung|phương án|vấn đề)(?: (?:cần|chính|cụ thể))* (?:đề nghị|kiến nghị|đề xuất|trình|xin (?:ý kiến|chủ trương))(?!\w)[^.;:\n\d]{{0,60}}:?"
    ),
    re.IGNORECASE,
)
"""`2. Nội dung đề nghị:`, a heading over what is asked for, up to the next heading."""
_HEADING = regex(_NUMBERED, re.IGNORECASE)


def _is_below_request(reading: FlowReading, place: int) -> bool:
    """Whether the sentence at `place` stands below `2. Nội dung đề nghị:`, before the next heading."""
    text, paragraph = reading.text, reading.sentences[place].paragraph
    if _HEADING.match(text, paragraph):
        return False
    for above in reversed(reading.sentences[max(0, place - _ABOVE) : place]):
        if above.paragraph == paragraph:
            continue
        if _ASKED_BELOW.fullmatch(text, above.paragraph, above.end):
            return True
        if _HEADING.match(text, above.paragraph):
            return False
    return False


def is_proposed(reading: FlowReading, place: int) -> bool:
    """Whether the sentence at `place` belongs to an item of a list that only asks for what its items say, by the line above
    it or the sentence behind it."""
    text, paragraph = reading.text, reading.sentences[place].paragraph
    if reading.sentences[place].start == paragraph and _PROPOSES.match(text, paragraph):
        return True
    if _is_below_request(reading, place):
        return True
    if not _ITEM.match(text, paragraph):
        return False
    for above in reversed(reading.sentences[max(0, place - _ABOVE) : place]):
        if above.paragraph == paragraph:
            continue
        asks = _ASKS.search(text, above.start, above.end) or _LEAVES_OPEN.fullmatch(text, above.start, above.end)
        if asks and text.endswith(":", above.start, above.end):
            return True
        if any(one.fullmatch(text, above.paragraph, above.end) for one in (_DEMANDS, _LISTS_WISHES, _OF_A_DRAFT)):
            return True
        if not _ITEM.match(text, above.paragraph):
            break
    for behind in reading.sentences[place + 1 : place + _ABOVE]:
        if _WERE_ONLY.match(text, behind.start, behind.end):
            return True
        if not _ITEM.match(text, behind.paragraph):
            break
    return False
