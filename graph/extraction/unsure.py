"""What a sentence does not claim though it says it: denied, only believed, wished for, weighed or asked."""

from __future__ import annotations

import re

from graph.extraction.spelling import SENTENCE, either, no_name
from graph.patterns import regex

NEAR = 160
"""So many letters before what is said the words stand that take it back."""
_THAT = r"(?: (?:rằng|là|việc|về|để|cho|thông tin|tin|nói|khẳng định|cho rằng|được|dùng|lấy))*"
_BEFORE = regex(
    either(
        r"(?<!\w)(?:"
        rf"(?:không|chưa)(?: hề)? có (?:căn cứ|cơ sở|chuyện|việc|chủ trương|ý định|thông tin)(?: nào)?{_THAT}"
        rf"|(?:không|chưa)(?: hề)? (?:có |thấy )?(?:(?:văn bản|cơ quan|quy định|tài liệu|ai) nào )?(?:có|thấy(?! hết| rõ| được| đúng| đủ)|phải|ghi|nói|viết|quy định){_THAT}"
        r"|(?:không|đâu|chẳng)(?: hề)? phải (?:do|vì|bởi(?: vì)?)"
        rf"|(?:phủ nhận|bác bỏ|cải chính)(?: (?:đề nghị|kiến nghị|đề xuất|ý kiến|thông tin|tin|tin đồn|dư luận))?(?: của [^,;.:()\d]{{2,40}})?{_THAT}"
        rf"|(?:đưa tin|thông tin|đăng|phản ánh|hiểu|nói|viết) (?:sai|nhầm|lầm|không đúng|chưa đúng)(?: sự thật| lệch)?{_THAT}"
        rf"|(?:nghe|tin) đồn{_THAT}"
        rf"|đừng (?:nghĩ|hiểu|cho|tưởng|coi|xem){_THAT}"
        rf"|(?:không|chưa) (?:nên|thể|được) (?:hiểu|lấy|coi|xem|dùng|cho|nói|viện dẫn|sử dụng|kết luận|khẳng định){_THAT}"
        rf"|(?:không|chưa) (?:đủ|có đủ) (?:điều kiện|căn cứ|cơ sở){_THAT}"
        rf"|(?:không|chưa) (?:đồng ý|nhất trí|thống nhất|chấp thuận|chấp nhận|cho phép) (?:để|cho|việc|(?:với )?(?:lập luận|quan điểm|lý do)(?: là| rằng| cho rằng)?)"
        rf"|{no_name('muốn')}|cân nhắc (?:việc|dùng|lấy){_THAT}"
        r"|(?:làm rõ|xác minh|hỏi) (?:việc|có phải|rằng)|kiểm tra xem"
        rf"|có phải{_THAT}|phải chăng|(?:"
        + SENTENCE
        + rf"|[,;:.] |[-–+*] +|xem |rõ |hỏi )liệu|có hay không{_THAT}|có đúng{_THAT}"
        r"|mục tiêu (?:là|đặt ra)|(?:mục tiêu|phấn đấu)(?: (?:là|đặt ra))? (?:đến|trong|trước) (?:hết )?(?:ngày |tháng |quý |năm )\d[\w/.]*,?"
        r"|(?:"
        + SENTENCE
        + r"|\n|[.;] )[-–+* ]*(?:đề nghị|kiến nghị|đề xuất)|(?<!theo )(?<!xét )(?:đề nghị|kiến nghị|đề xuất)(?:(?! đã | vừa )[^;,.()\d]){0,60} (?:ban hành|xây dựng|có|cho|để|lấy)(?: các)?"
        r"|theo (?:một số ý kiến|nhiều ý kiến|dư luận|tin đồn|nguồn tin)(?: [^,;.()\d]{1,40})?,"
        r"|(?:vì|do|bởi) cho rằng|(?<!suy )(?<!ai )nghĩ(?: rằng| là)?"
        r"|(?:có|một số|nhiều) (?:ý kiến|dư luận|tin đồn|nguồn tin|người|đồng chí|cán bộ|đảng viên|đơn vị|nơi|địa phương|doanh nghiệp|hộ)(?: [^,;.()\d]{1,40})? (?:rằng|cho rằng|nói)"
        r") ?$"
    )
    # without accents these are `nhằm`, `làm` and `Bắc` too
    + rf"|(?<!\w)bác (?:đề nghị|kiến nghị|đề xuất|ý kiến|thông tin|tin)(?: của [^,;.:()\d]{{2,40}})?{_THAT} ?$"
    + rf"|(?<!\w)(?:{no_name('nhầm|lầm|ngỡ')}|(?<!tư )(?<!ý )(?<!lý )(?<!tin ){no_name('tưởng')})(?: lẫn)?{_THAT} ?$",
    re.IGNORECASE,
)
"""What stands right before what is not claimed: `Không có căn cứ để nói `, `Nhiều người tưởng `, `Muốn `."""
_WORDS = regex(
    either(
        r"(?<!\w)(?:không|chưa|phủ nhận|bác|cải chính|sai|nhầm|lầm|tưởng|ngỡ|đồn|đừng|muốn|cân nhắc|làm rõ|xem|xác minh|hỏi|có phải|phải chăng|liệu|có hay|có đúng|mục tiêu|phấn đấu|đề nghị|kiến nghị|đề xuất|ý kiến|dư luận|tin|người|cho rằng|nghĩ)(?!\w)"
    ),
    re.IGNORECASE,
)
"""One of them at least; most sentences have none."""
_BEHIND = regex(
    either(
        r",? (?:là |chỉ là |mới chỉ là |mới là |vẫn là |hoàn toàn |hiện |còn |vẫn )*"
        r"(?:không (?:đúng|chính xác|có căn cứ|có cơ sở|phải(?= ?[.;,]|$| (?:là|vậy|thế|như|do|vì|chỉ|của)(?!\w)))|chưa (?:đúng|chính xác|có căn cứ|có cơ sở|được (?:thông qua|chấp thuận|phê duyệt|quyết định))|sai(?: sự thật| lệch)?|(?:sự |do )?(?:nhầm lẫn|hiểu nhầm|hiểu lầm)|tin đồn|thông tin (?:sai|chưa)|bịa đặt|(?:đề xuất|dự kiến|kiến nghị|ý kiến|phương án)(?=[.;,]| (?:của|ban đầu)|$))(?!\w)"
        r"| \((?:nếu (?:cần(?: thiết)?|có|được (?:đồng ý|phê duyệt|thông qua))|dự kiến|đề xuất|đang (?:xem xét|soạn thảo|dự thảo|xây dựng))\)"
    ),
    re.IGNORECASE,
)
"""What stands right behind it: `Việc A thay thế B là không đúng`."""
_NAME = 60
"""So many letters long the name of a body may be."""
_ANY_OR_NOT = regex(
    # with its accents alone: `Mường Khong` is a place
    r"(?<!\w)(?:nào|(?:không|chẳng)(?: còn| hề)?(?: bị (?:phê bình|nhắc nhở))?(?: vì| do)?) $|"
    + either(r"(?<!\w)(?:nếu|(?:trong )?trường hợp|giả sử|giá như|giá mà) [^,;.:]{2,60} $"),
    re.IGNORECASE,
)
_ASKS = regex(
    either(r"(?<!\w)(?:hỏi|thắc mắc|băn khoăn|(?:không|chưa) rõ|muốn biết)(?: [^;.:?]{0,40}?)??")
    + r"(?P<when> (?:bao giờ|khi nào|lúc nào|vì sao|tại sao|bao gio|khi nao|vi sao))?[ ,:]*$",
    re.IGNORECASE,
)
_OR_NOT = regex(either(r"(?<!\w)(?:hay chưa|hay không|phải không|chưa|không) ?$"), re.IGNORECASE)
_CLAUSE = regex(r"[;?]|[.,](?: |$)")
_OR = regex(r"(?i) hay (?:là |la )?$")


_ITEM = r"[-–+*\s]*(?:(?:\d{1,2}|[a-zđ])[.)] ?)*"
"""What an item begins with."""
_UNCLAIMED = regex(
    _ITEM
    + either(
        r"(?:(?:theo|tại) (?:bản |nội dung )?dự thảo(?: [^,;.:\d]{0,60})?, |(?:(?:tại )?(?:(?:khoản|điểm) [\da-zđ]{1,2} )*điều \d{1,3} (?:của )?)?dự thảo(?: [^,;.:\d]{1,60})? (?:nêu|ghi|quy định|đề xuất)(?: rõ)?:? "
        r"|phương án (?:\d|[IVX]+|[a-e]|một|hai|ba)(?!\w)[^:;.]{0,40}: |giả (?:sử|thiết|định)(?: rằng| như)? "
        r"|(?:có|nghe|rộ|xuất hiện|lan truyền)(?: những| nhiều| một số)? (?:tin đồn|đồn|dư luận|tin không chính thức)(?: rằng| là| về việc)? "
        r"|(?:không|làm gì|đâu) có (?:chuyện|việc)(?: rằng| là)? |(?:không|đâu) phải (?!vì |do |chỉ |ai |mọi |tất cả |lúc nào |[^,;.\d]{2,20} nào cũng |ngẫu nhiên )"
        r"|(?:chưa|không|thiếu)(?: đủ| hề)?(?: có)? (?:căn cứ|cơ sở|bằng chứng)(?: nào)?(?: để| cho| mà)? (?:nói|cho|khẳng định|kết luận|coi)(?: là| rằng)? "
        r"|(?:xin|lấy|đang lấy|tham gia)(?: các)? ý kiến(?: về| đối với| của [^,;.\d]{2,40} về)?(?: việc)? "
        r"|(?:ban soạn thảo|tổ soạn thảo|tổ biên tập|nhóm soạn thảo|cơ quan soạn thảo)(?: [^,;.\d]{2,40})? (?:dự tính|dự kiến|đề xuất|đề nghị|cân nhắc|phương án) "
        r"|(?:dự kiến|dự tính|dự định) (?!kế hoạch|chương trình)|(?:một số |nhiều |có )?(?:cử tri|đại biểu|ý kiến|đơn vị|chi bộ|bị cáo|bị đơn|nguyên đơn|luật sư|người khởi kiện|đương sự|người dân|nhân dân|bà con|doanh nghiệp)[^,;.\d]{0,30}"
        r" (?:kiến nghị|đề nghị|đề xuất|cho rằng|phát biểu nhầm|mong(?: muốn| đợi| chờ)?|trông (?:đợi|chờ)|kỳ vọng|hy vọng) "
        r"|(?:[^,;.:\d]{2,40} )?(?:nói|phát biểu|viết|hiểu|đưa tin)(?: bị)? (?:nhầm|lầm|sai)(?: là| rằng)? )"
    ),
    re.IGNORECASE,
)
"""How a sentence begins that claims nothing of what it says."""
_ON_CONDITION = regex(
    _ITEM + either(r"(?:nếu(?: như)?|(?:trong |tại )?trường hợp|khi nào|chừng nào) "),
    re.IGNORECASE,
)
_THEN = regex(either(r" thì |[;:] "), re.IGNORECASE)
"""`Nếu A hết hiệu lực thì …`: up to there it is only supposed."""
_SINCE = regex(either(r",? (?:bởi )?(?:vì|do)(?: là)? (?=.{0,60}\d)|, (?:nhưng|song) "), re.IGNORECASE)
"""`Đại biểu đề nghị bãi bỏ A vì B đã thay thế C`: why, or what is so."""
_LEFT_OPEN = regex(
    r"[-–+*\s]*"
    + either(
        r"(?:(?:(?:có |nghe )?(?:nguồn )?(?:thông tin|tin|ý kiến|cách hiểu|dư luận))(?!\w).*(?:,| là|,? (?:điều|việc|tin|thông tin|ý kiến) (?:này|đó|trên)(?: là)?)(?: hoàn toàn)? (?:(?:không|chưa) (?:đúng|chính xác|có căn cứ|có cơ sở)|sai|bịa đặt)(?: sự thật)?"
        r"|(?:việc|chủ trương|phương án|đề xuất|kiến nghị) .*(?:đang|còn|vẫn|sẽ) (?:được|phải) (?:[^,;.\d]{2,30} )?(?:xem xét|thảo luận|bàn bạc|nghiên cứu|cân nhắc|lấy ý kiến)"
        r"|.*nếu được (?:[^,;.\d]{2,30} )?(?:đồng ý|thông qua|chấp thuận|cho phép|phê duyệt|nhất trí)"
        r"|.*(?:đề nghị|đề xuất|kiến nghị|muốn) (?:[^\W\d]+ ){0,2}như (?:vậy|thế|trên),? (?:nhưng|song|tuy nhiên)[^.;]{3,80} (?:không|chưa) (?:nhất trí|đồng ý|chấp thuận))"
    )
    + r" ?[.;]?\s*$",
    re.IGNORECASE | re.DOTALL,
)
"""What a sentence leaves open, or denies, at its end."""
_ENDS_SO = regex(
    either(
        r"(?:đúng|chính xác|căn cứ|cơ sở|sai|sự thật|bịa đặt|xem xét|thảo luận|bàn bạc|nghiên cứu|cân nhắc|ý kiến|đồng ý|thông qua|chấp thuận|cho phép|phê duyệt|nhất trí) ?[.;]?\s*$"
    ),
    re.IGNORECASE,
)
_REQUESTED = regex(either(r"(?<!\w)(?<!theo )(?:đề nghị|kiến nghị|đề xuất|xin|nguyện vọng)(?!\w)"), re.IGNORECASE)
_ASKED_NEAR = 200
_ENDING = 14
"""So many letters of a sentence's end tell whether it may deny what it says."""


def claims_from(text: str, start: int, end: int) -> int:
    """From where on the sentence `text[start:end]` claims what it says: from its end on if it claims nothing, as `Theo dự
    thảo, A thay thế B` and `Thông tin A thay thế B là không đúng`; behind what `Nếu A thay thế B thì …` supposes."""
    if _ENDS_SO.search(text, max(start, end - _ENDING), end) and _LEFT_OPEN.match(text, start, end):
        return end
    first, stops = _UNCLAIMED.match(text, start, end), _SINCE
    if first is None:
        first, stops = _ON_CONDITION.match(text, start, end), _THEN
    if first is None:
        return start
    stop = stops.search(text, first.end(), end)
    return stop.start() if stop else end


def is_unsure(text: str, start: int, position: int) -> bool:
    """Whether the words right before `position`, from `start` on, take back what is said from there on:
    `Nhiều người tưởng A thay thế B`."""
    start = max(start, position - NEAR)
    return _WORDS.search(text, start, position) is not None and _BEFORE.search(text, start, position) is not None


def is_quoted_request(text: str, start: int, position: int) -> bool:
    """Whether `position` stands within a quotation of what somebody asks for: `đề nghị tại Công văn A “kéo dài B”`."""
    opened = text.rfind("“", start, position)
    if opened < 0 or text.rfind("”", opened, position) >= 0:
        return False
    return _REQUESTED.search(text, max(start, opened - _ASKED_NEAR), position) is not None


def is_unsure_of_body(text: str, start: int, position: int) -> bool:
    """The same where a body is named before `position`: `Không có chuyện Đảng ủy xã A chưa ban hành …`, `nếu Sở B chưa
    …`, `chi bộ nào chưa …`, `Đảng ủy xã A không chậm …`."""
    near = max(start, position - NEAR)
    if _ANY_OR_NOT.search(text, near, position):
        return True
    if _WORDS.search(text, near, position) is None:
        return False
    spaces = (at + 1 for at in range(max(near, position - _NAME), position) if text[at] == " ")
    return any(is_unsure(text, start, at) for at in spaces)


def is_asked(text: str, start: int, position: int, behind: int, end: int) -> bool:
    """Whether it is asked what is said from `position` on, of what ends before `behind`: `Cử tri hỏi bao giờ A hết hiệu
    lực`, `… A đã hết hiệu lực hay chưa`."""
    asks = _ASKS.search(text, max(start, position - NEAR), position)
    if asks is None:
        return False
    stop = _CLAUSE.search(text, behind, end)
    return asks["when"] is not None or _OR_NOT.search(text, behind, stop.start() if stop else end) is not None


def is_refuted(text: str, position: int, end: int) -> bool:
    """Whether the words behind `position`, up to `end`, say that what was told before is not so."""
    return _BEHIND.match(text, position, end) is not None


def is_alternative(text: str, start: int, cue: int) -> bool:
    """`Cần làm rõ A sửa đổi hay thay thế B`: whether the cue at `cue` is one of two between which is asked."""
    return _OR.search(text, max(start, cue - 8), cue) is not None
