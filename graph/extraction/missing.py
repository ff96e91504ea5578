"""Which bodies a sentence says have not issued something: `Đảng ủy xã Bản Bo, xã Tả Lèng chưa ban hành kế hoạch …`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import islice, zip_longest

from graph.extraction.fact_words import FAR, PAPERS, SINCE_DONE, SUPPOSED
from graph.extraction.flow_reading import FlowReading
from graph.extraction.grammar import grammar
from graph.extraction.mentions import Mention
from graph.extraction.organs import PLACE, PLACE_KINDS, councils_in_full, read_organ, upper_units, written_out
from graph.extraction.spelling import SENTENCE, either, spell
from graph.extraction.structure import Sentence
from graph.extraction.units_listed import following, stands_above, units_listed, units_of_kind
from graph.folding import UPPER
from graph.model import Organ, Place
from graph.patterns import regex
from graph.vocabulary import begins_organ, word_list

_LIST = regex(r"(?i)(?:trong đó có|gồm có|bao gồm|gồm|cụ thể là|cụ thể|đó là|như|trong do co|bao gom|gom|cu the)(?!\w)")
_THESE = regex(rf",? (?:là|la|có|co):? (?=[A-ZĐỦ]|(?:các )?(?:{'|'.join(PLACE_KINDS)}) )")
"""`Có 02 đơn vị chưa xây dựng kế hoạch thực hiện … là Đảng ủy xã A và Chi bộ B`."""
_THERE_ARE = ("có", "co")
"""`chưa ban hành kế hoạch thực hiện … có Đảng ủy Sở A; Đảng ủy Sở B ban hành sau khi được nhắc`: up to the semicolon."""
_TITLE_GOES_ON = regex(rf"(?:,? (?:là|la|gồm|gom|có|co)|:) (?=[{UPPER}])")
_URGED = regex(
    either(
        r"(?:đôn đốc|nhắc nhở|kiểm tra|yêu cầu|chỉ đạo|phê bình|kiểm điểm|rà soát|đề nghị|làm việc với)[^,;.:]{0,20} "
        r"(?:các|những|một số|\d{1,3}) (?:(?!(?:cho thấy|thì thấy|phát hiện) )[^,;.:]){2,40} $"
    ),
    re.IGNORECASE,
)
"""`Ban Tổ chức đôn đốc các đơn vị chưa ban hành …`: who urges them is not meant."""
_SYMBOLS = ("ubnd", "hđnd", "mttq")
_NEAR = 60
"""So many letters before `chưa ban hành` it is told how many have not."""
_FAR = 2_000
"""So many letters before and behind are looked at."""
_ACTOR = regex(
    r"(?i) ?,? ?(?:đã )?(?:phê bình|nhắc nhở|nhắc|yêu cầu|đề nghị|chỉ ra|đánh giá|ghi nhận|phát hiện|cho biết|phe binh|nhac nho|yeu cau|de nghi)"
)
_REMINDS = regex(rf"^[^,;.:()]{{3,60}}? (?i:phê bình|nhắc nhở|nhắc|phe binh|nhac nho|nhac) (?=[{UPPER}])")
"""`Ban Thường vụ nhắc Đảng ủy phường chưa ban hành …`: who reminds another."""
_TELLS_OF_IT = regex(
    either(r"(?<!\w)(?:xác nhận|cho biết|cho rằng|khẳng định|ghi nhận|thừa nhận|nêu rõ)(?!\w)"), re.IGNORECASE
)
"""`Phòng Nội vụ xác nhận tại thời điểm thanh tra, …`: who tells it is none of those it is told of."""
_BEHIND = regex(
    rf"(?: ?\(\d{{1,3}} [^()\d]{{3,30}}\))? ?[(:] ?(?:1[.)] ?)?(?=[A-ZĐỦ]|(?:các )?(?:{'|'.join(PLACE_KINDS)}) )"
)
"""`Còn 02 đảng bộ chưa ban hành kế hoạch thực hiện … (Đảng bộ xã A, Đảng bộ xã B)`, `chưa ban hành (02 đơn vị): xã A`."""
_LACKING = regex(either(r"còn thiếu|chưa (?:có|thấy)(?!\w)"), re.IGNORECASE)
_LACKED_BY = regex(rf" của (?:(?:các|\d{{1,3}}) [^,;.:()\d]{{3,30}}?(?:: ?| gồm:? ?))?(?=[{UPPER}])")
"""`còn thiếu kế hoạch thực hiện … của các đơn vị: Chi bộ A, Chi bộ B`."""
_AND_OTHERS = r" và(?= (?:đến nay |hiện )?(?:Đảng|Chi bộ|Huyện|UBND|HĐND|Ủy ban|Sở|Phòng|Ban|\d))"
_OTHERS = regex(
    either(
        rf"(?<!\w)(?:chỉ (?:có|còn)|(?:đã|đang(?! (?:ủy|bộ|viên|đoàn)(?!\w))|vừa) [^\W\d]+(?!\w)(?:(?!{_AND_OTHERS})[^,;.]|\.(?! )){{0,160}},"
        rf"|(?:gửi|nộp|có (?:kế hoạch|chương trình|nghị quyết|văn bản)|làm|thực hiện|triển khai) (?:(?!{_AND_OTHERS})[^,;.()]){{2,160}},(?= (?:còn |riêng )?(?:(?-i:[A-ZĐỦ])|các |\d|đến nay |hiện ))"
        rf"|(?:đã|làm|gửi|nộp|thực hiện|triển khai) [^,;.]{{2,160}}?{_AND_OTHERS}"
        r"|[^,;.]{2,160}?(?:,? (?:nhưng|song|(?-i:mà))|, (?:còn|riêng|trong khi(?: đó)?))(?= (?:đến nay |hiện )?(?:(?-i:[A-ZĐỦ])|các |một số |\d))"
        r"|(?:chậm|mới) (?:có|ban hành|xây dựng|hoàn thành)(?!\w)[^,;]{0,160}, (?:riêng|còn)) "
    ),
    re.IGNORECASE,
)
"""`Trong 3 xã A, B, C, chỉ có xã A chưa …`; `A, B đã có, xã C chưa …`: who stands before it is not meant."""
_SAME = regex(either(r"(?:(?:song|nhưng|mà|tuy nhiên,?|hiện|đến nay|vẫn|còn|do đó|nên) ?)*"), re.IGNORECASE)
"""`Đảng ủy xã A đã ban hành công văn, nhưng chưa …`: who did the one has not done the other."""
_AND_NOT = regex(either(r"[,;]? (?:(?:và|nhưng|song|mà|đồng thời|cũng) )*"), re.IGNORECASE)
"""`Đảng ủy xã A chưa quán triệt X, chưa ban hành kế hoạch thực hiện Y`: between X and what it has not done either."""
_APART = regex(either(r"(?<!\w)(?:trừ|ngoài) $"), re.IGNORECASE)
_HAS_NOT = regex(either(r"[^,;.:()]{3,160} (?:chưa|không) (?:ban hành|xây dựng|có)(?!\w)"), re.IGNORECASE)
"""`…, trừ Đảng ủy xã A và Đảng ủy xã B chưa ban hành`: they have not; `Trừ Đảng ủy xã A, các xã khác chưa ban hành`: others."""
_UNDER = regex(r"(?i)(?:thuộc|thuoc) $")
"""`Cả 05 chi bộ trực thuộc Đảng ủy xã X đều chưa …`: not the committee itself."""
_OFFICER = regex(r"(?i)(?:bí thư|chủ tịch|giám đốc|thủ trưởng|người đứng đầu|bi thu|chu tich) $")
"""A person is meant, not the body: `Bí thư Đảng ủy xã X chưa ban hành …`."""
_SOURCE = regex(
    r"(?i)(?:"
    + SENTENCE
    + r"|[.;,] )[-–+*\s]*(?:theo|theo như) $|(?:báo cáo|kết luận|đánh giá|thông báo|ý kiến|bao cao|ket luan|danh gia|thong bao)(?: số [^ ]+)? (?:của|cua) $"
)
"""Who only tells it: `Theo báo cáo của Đảng ủy xã X, chi bộ Y chưa …`."""
_UNNAMED = regex(
    r"[Cc]hi bộ (?:thôn|bản|ấp|xóm|khu|khu phố|tổ|tổ dân phố|trường|trường học|trạm)(?: nào)?$|[Cc]hi bo (?:thon|ban|ap|xom|khu|to|truong)$"
)
"""Not told which: `Chi bộ bản nào chưa ban hành …`."""
_PLURAL = regex(r"(?i)(?<! khối) (?:các|một số|nhiều|những|cac|mot so|nhieu) ")
_UNIT_PATTERN = (
    r"(?<!của )(?:(?:(?:Huyện|Tỉnh|Thành|Thị|Quận) đoàn|Thanh tra huyện)(?=,| và | chưa| vẫn| cũng| đều| hiện|;| ?$)|(?:chi bộ(?= (?:[A-ZĐ]|bản |thôn |ấp |xóm |khu |tổ |trường |trạm |công an |quân sự ))|Xã|Phường|Thị trấn|Chi ủy|Chi uỷ|Chi bộ|Đảng bộ|Đảng ủy|Đảng uỷ|Ban|Phòng|Hội|Liên đoàn|Ủy ban|(?:UBND|HĐND)(?= [a-zđ]\w+(?: [a-zđ]\w+)?(?: (?:chưa|chậm|không|vẫn|cũng|đều|hiện|đến nay)(?!\w)| ?$))|Công an|Viện Kiểm sát|Viện kiểm sát|Tòa án|Toà án|Hạt|Trạm|Trung tâm|Trường|Lâm trường|Nông trường|Xí nghiệp|Nhà máy|Công ty|Ngân hàng|Huyện đoàn|Tỉnh đoàn|Thành đoàn|Đoàn Thanh niên|Đoàn(?= (?:xã|phường|thị trấn|trường|Trường|[Kk]hối) )|Công đoàn|Sở|Chi cục|Bệnh viện|Văn phòng|Bảo hiểm xã hội|Kho bạc|Hợp tác xã|Mặt trận|Thanh tra(?= (?:tỉnh|huyện|thành phố)(?!\w)))"
    r"(?:<fields>| (?!nào(?!\w)|(?:hai|ba|bốn|năm|nhiều|mấy) (?:năm|tháng|lần) |năm \d|liên tục |và |va |vì |do |đều |trước |tính đến |nhận thấy|thấy |nay |thì |vẫn |mới |chưa|chậm|đến|cũng|đã|còn|hiện|không|là |trong |tham mưu|phê bình|yêu cầu|(?<!đầu tư )xây dựng|ban hành|về |vào |khẩn trương|cần |phải |ghi nhận |phát hiện |cho biết |nhận thấy |(?<![Bb]an )(?:kiểm tra|giám sát)(?!\w))[^\s,;.:()†]+){1,12})"
    r"(?=†|,|: ?$| (?:\d{1,2}|hai|ba|bốn|năm|nhiều|mấy) (?:năm|tháng|lần) | năm \d| và | va |;|\)| chưa| chậm| không | thì | vẫn | cũng | đều | hiện | (?:tính )?đến (?:nay|ngày|hết|thời điểm) | là (?:chưa|không|\d|hai|ba|bốn|những|các|một|cơ quan|đơn vị|địa phương|nơi) | là ?$| khẩn trương | cần | phải | do | vì | mới (?:dừng|chỉ|đang|triển khai|phổ biến|quán triệt) | nhưng | song |\.| ?$)"
)
"""A unit by its name, which may go on in small letters: `Chi bộ Trạm Y tế xã`, `Đảng bộ Công an huyện`; `<fields>` is
what an office's name goes on with behind a comma or `và`: `Sở Văn hóa` + `, Thể thao và Du lịch`."""
_KINDS = "|".join(map(re.escape, sorted(PLACE_KINDS, key=len, reverse=True)))
_HEAD_OF_BRANCH = regex(r"(?P<head>[Cc]hi (?:ủy|uỷ) )$")
"""`Chi ủy Chi bộ bản Hon`: the branch's committee."""
_JOINT_OFFICE = regex(
    r"Văn phòng (?:HĐND|Hội đồng nhân dân) và (?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)(?: (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn))?"
    rf"(?: {PLACE})?(?= |,|;|\.|$)"
)
"""One office of two bodies."""
_SEVERAL_PATTERN = (
    rf"(?P<organ>(?i:đảng ủy|đảng uỷ|đảng bộ|chi bộ|ubnd|ủy ban nhân dân|uỷ ban nhân dân|mttq|hđnd))"
    rf"(?P<all> các| \d{{1,3}}|(?: sau)? ?:)? (?P<kind>{_KINDS})(?P<colon>(?: sau)? ?: ?| gồm:? ?| \()? ?(?P<name>{PLACE})(?=[,.;:)†]| và | chưa| chậm| ?$)"
)
"""Several of one kind: `Đảng ủy các xã Hòa Lạc, Hòa Thuận`, `03 đảng ủy xã: Hua Bum, Tà Tổng, Nậm Ban`."""
_OF_OFFICE = regex(
    rf"(?:,| và| va) (?!Ban (?:Thường|Chấp|Thuong|Chap)|[Đđ]ảng |[Dd]ang |[Cc]hi b|Huyện|Tỉnh|UBND|Ủy ban|Hội |Đoàn |Mặt trận|MTTQ|Công đoàn|Hoi |Doan |Mat tran|Cong doan)"
    rf"(?P<name>[{UPPER}][^,;:.()]{{3,60}}?) ?(?=,|;| và | va | chưa| chua| đều| vẫn| hiện| đến nay|$)"
)
"""A branch of an office that goes on with a list of branches: `Chi bộ các thôn A, B và Trạm Y tế xã`."""
_OF_UNION = regex(r"(?<!\w)(?P<what>(?i:chi đoàn|chi hội|công đoàn|chi doan|chi hoi|cong doan)) $")
"""`Chi đoàn Bệnh viện huyện`: what the union has there, not the hospital."""
_HEADED = regex(
    r"(?i)(?:(?<!\w)(?:các|một số|cac|mot so)|\d) (?P<organ>chi bộ|đảng bộ|chi bo|dang bo|(?:đảng ủy|đảng uỷ|dang uy)(?= ?[:(]| $))"
    r"(?: (?:cơ sở|trực thuộc|sau|đều|vẫn|hiện|còn|đến nay|co so|truc thuoc|deu|van|hien|con|den nay))*(?: ?[:(] ?| (?=(?:Trường|Trạm|Công an|Quân sự|Cơ quan|Hạt) )| $)"
)
"""Branches that go on by the names of their units alone: `Các chi bộ: bản Nà Lốc, Trạm Y tế`."""
_KIND_FIRST = regex(rf"[: (]*(?i:{_KINDS}) ")
"""`Các đảng ủy chưa ban hành: xã A, xã B`: the units are named as such."""
_OF_UNIT = regex(
    rf"[: (]*(?P<name>(?:[{UPPER}]|(?:{_KINDS}) )[^,;.:()†]{{2,60}}?)"
    r"(?:(?P<goes_on>, (?:và |va )?| và | va |; )|(?= ?(?:[.)†]|$)| chưa| chua| đều| vẫn| hiện| (?:tính )?đến (?:nay|ngày|hết)| (?:tinh )?den (?:nay|ngay|het)))"
)
_CARRYING = r"(?:tổ chức |triển khai )?(?:thực hiện|triển khai|cụ thể hóa|thi hành)"
_NOT_YET_PATTERN = (
    rf"(?<!\w)chưa (?:kịp thời )?(?:ban hành|xây dựng|phê duyệt|có)(?: (?P<paper>{PAPERS})(?: hành động)?(?: {_CARRYING})?)?"
    r"(?= ?(?:[.;:(),]|$)| (?:là|gồm|như|cụ thể|trong đó)[ :])|(?:(?<!\w)(?:vẫn|thì|hiện) |(?<=: ))chưa(?= ?(?:[.;,]|$))"
)
"""What does not say what was to be carried out: `Các đơn vị chưa ban hành: Đảng ủy xã A`."""
_WAS_ISSUED_PATTERN = rf"(?:ban hành|xây dựng|phê duyệt|gửi|có|cụ thể hóa bằng) (?:[^\s;.:]+ ){{0,6}}?(?P<paper>{PAPERS}) (?:[^\s;.:]+ ){{0,5}}?{_CARRYING} $"
"""What stands before the paper that others carried out: `10/12 đảng bộ đã có kế hoạch thực hiện`."""
_EXCEPT_PATTERN = rf"(?:(?:,|;| \()? ?(?:ngoại |chỉ )?trừ |[,;] (?:hiện |chỉ )?còn (?:thiếu|nợ) | \((?:còn|còn lại|còn thiếu) (?![^()]*(?:đang|đã|mới|chưa|sẽ)(?!\w)))(?=(?:{'|'.join(PLACE_KINDS)}) |(?P<organ>[^\W\d_]))"
"""What leads from the paper that others carried out to who did not: `…, trừ Huyện ủy A và Thị ủy B`."""
_CARRIED_FIRST_PATTERN = rf"[-–+*\s]*(?:(?:sau|qua) (?:gần |hơn )?[^\s;.:,]+ (?:năm|tháng) )?{_CARRYING} |[-–+*\s]*(?:ngay )?sau khi (?:có|[^,;.:]{{2,60}} ban hành) "
"""`Thực hiện Nghị quyết số …, 10/12 đảng bộ đã ban hành kế hoạch; riêng Đảng ủy xã A chưa ban hành.`: how it begins, and
behind the paper:"""
_DONE_SINCE_PATTERN = rf"(?<!\w)đã (?:kịp thời )?(?:ban hành|xây dựng|có|cụ thể hóa (?:bằng|thành)) (?:[^\s;.:]+ ){{0,6}}?(?P<paper>{PAPERS})(?!\w)"
_PUT_SINCE_PATTERN = rf" (?:đã )?được (?:[^\s;.:]+ ){{1,10}}?(?:cụ thể hóa|(?:triển khai|thể chế hóa)(?= bằng ))(?: bằng (?:[^\s;.:]+ ){{0,4}}?(?P<paper>{PAPERS}))?(?!\w)"
"""`Nghị quyết số … đã được 12/14 đảng ủy xã cụ thể hóa bằng kế hoạch; còn Đảng ủy xã A chưa xây dựng kế hoạch.`"""
_IS_ON_PATTERN = (
    r"[-–+*\s]*(?:(?:(?:biểu|bảng|phụ lục)(?: số)? )?(?:[\divx]{1,4}[.:])+ ?|\d{1,2}[)/] ?|[a-zđ]\) ?)?(?:(?:về|đối với) )?"
    rf"(?:(?:tình hình|tiến độ|kết quả|việc|công tác|{PAPERS}) (?:[^\s;.:,]+ ){{0,6}}?{_CARRYING} )?"
)
"""The heading of a point that is on the carrying out of one paper: `3. Về tình hình cụ thể hóa Kết luận số …`."""
_ALL_ISSUED_PATTERN = rf"(?<!\w)(?:đã|đều)(?: (?:đã|đều|chủ động|kịp thời))* {_WAS_ISSUED_PATTERN}"
_BUT_THESE_PATTERN = (
    r"(?:"
    + SENTENCE
    + r"|[,;:.] |\n)[-–+*\s]*(?:ngoại )?trừ (?P<who>[^;.:()\d]{4,200}?),? (?=(?:các|những|tất cả|toàn bộ|\d{1,3}|100%) [^;:]{0,80}$)"
)
"""`Trừ Chi bộ A và Chi bộ B, các chi bộ còn lại đều `, before what all others did."""
_ON_IT = regex(either(r"[-–+*\s]*(?:\d{1,2}[.)] ?)?(?:về|đối với) "), re.IGNORECASE)
"""`Đối với việc thực hiện Nghị quyết số …, Đảng ủy xã A chưa xây dựng kế hoạch.`"""
_GOES_BADLY = regex(either(r" (?:còn|chưa|có nơi)(?!\w)[^;:.,]{2,80}[,;] "), re.IGNORECASE)
"""`Việc triển khai Nghị quyết số … còn chậm, Đảng ủy xã A chưa xây dựng kế hoạch.`"""
_NOT_BY_PATTERN = (
    r"(?<!\w)chưa được (?P<who>[^;.:()]{4,160}?) (?:(?P<made>ban hành|xây dựng)|thực hiện|tiến hành|triển khai)(?!\w)"
)
_PLAN_FOR_PATTERN = rf"(?P<act>(?<!\w)việc (?:ban hành|xây dựng) (?:[^\s;.:]+ ){{0,3}}?)?(?:{PAPERS}) (?:[^\s;.:]+ ){{0,3}}?{_CARRYING} $"
"""`Kế hoạch thực hiện Nghị quyết số … chưa được Đảng ủy xã A ban hành`: what stands behind the paper and before it."""
_PLAN_OF_PATTERN = rf"(?<!\w)(?:{PAPERS})(?: hành động)? của (?P<who>[^;.:()]{{4,120}}?) (?:để |nhằm )?{_CARRYING} $"
"""`Kế hoạch của UBND xã A thực hiện Nghị quyết số … chưa được ban hành`: what stands before the paper, and behind it:"""
_NOT_SIGNED = regex(
    either(
        r"(?: (?:mới|còn|vẫn|hiện) [^;.,]{3,40},)?,? (?:(?:đến nay|hiện|hiện nay|vẫn|còn) )*(?:chưa|không) được (?:ký |ký, )?(?:ban hành|xây dựng|phê duyệt)(?!\w)"
    ),
    re.IGNORECASE,
)
_IS_THERE = regex(either(r" (?:đã|mới) (?:có (?:ở|tại)|được (?:ban hành|xây dựng)(?: (?:ở|tại|bởi))?) "), re.IGNORECASE)
_CARRIES = regex(either(rf"{_CARRYING}$"))
_JOINED = regex(r" ?[,;]? ?(?:và|va)? ?")
_STOP = regex(r"[;:.)](?!\w)")
_LEAD, _NAME = 12, 40
"""Letters behind a paper in which `trừ` stands, and those by which an organ is known."""
_ANY = ("văn bản", "van ban")
_BACK = 2
"""So many sentences before are looked at for it."""
_ABOVE = 16
"""So many sentences before, items of a list, its line is looked for."""
_LISTED, _NUMBERED = regex(r"[-–+*•] ?"), regex(r"\d{1,2}[.)] ")
_BELOW = 60
"""So many lines below are looked at for a list of bodies."""
_ITEM = regex(r"(?:(?P<dash>[-–+*•])|(?P<digit>\(?\d{1,2}[.)])|(?P<letter>[a-zđ]\))) ?")
_ABOUT_BODY = regex(r"(?i)(?:đối với|về|doi voi|ve) ")
"""`2. Đối với Ban Thường vụ Huyện ủy A`, over what it failed to do: before the body; without it the line ends in a colon."""
_FAILINGS = regex(either(r"(?:(?:về )?(?:tồn tại|hạn chế|khuyết điểm|thiếu sót)(?:(?:,| và) )?)+: ?"), re.IGNORECASE)
"""`- Hạn chế, khuyết điểm: chưa ban hành …`: between the mark of an item and what was not issued."""
_SHORT_FORM = 4
"""So many letters more than its name a line has that is nothing but a body."""
_TIMES = 20
"""So often it is looked for in one sentence."""
_WORDS_BEFORE = 160
"""Letters before a citation in which `_WAS_ISSUED_PATTERN` stands."""


@cache
def _elliptic(plain: bool) -> tuple[re.Pattern[str], ...]:
    """What is not issued, what was, what a heading is on, what was carried out first, what was done since and by whom it
    was, for text with accents or (`plain`) without."""
    patterns = (
        _NOT_YET_PATTERN,
        _WAS_ISSUED_PATTERN,
        _IS_ON_PATTERN,
        _CARRIED_FIRST_PATTERN,
        _DONE_SINCE_PATTERN,
        _PUT_SINCE_PATTERN,
    )
    return tuple(regex(spell(pattern, plain=plain)) for pattern in patterns)


def still_missing(reading: FlowReading, place: int, topic: Mention | None = None) -> Iterator[tuple[int, Mention, str]]:
    """Who is said not to have issued what others did: where, what was to be carried out, the body.

    `place` is that of the sentence; what others issued is told before: in it, or at most `_BACK` sentences back. Where
    no paper is named there, it is `topic`, the one that a report is on.
    """
    sentence = reading.sentences[place]
    not_yet, was_issued, is_on, carried_first, done_since, put_since = _elliptic(reading.plain)
    low, inside = reading.prose.low, reading.within(sentence)
    if "|" in low[sentence.start : sentence.end]:
        return  # a row tells of its columns: `issued_lists.rows_without_paper`
    for match in islice(not_yet.finditer(low, sentence.start, sentence.end), _TIMES):
        told = [mention for mention in inside if mention.end <= match.start()]
        headed = told[0] if len(told) == 1 and _opens_on(reading.prose.text, told[0], sentence, is_on, low) else None
        if not told and (over := _over_list(reading, place, was_issued, is_on)):
            told, headed = [over], over
        for before in reversed(reading.sentences[max(0, place - _BACK) : place]):
            if told or (topic and before.zone == "title"):
                break
            told = reading.within(before)
            on_one = len(told) == 1 and not reading.text.endswith((".", ";", ":"), before.start, before.end)
            if on_one and _CARRIES.search(match.group()) and is_on.fullmatch(low, before.start, told[0].lead):
                headed = told[0]
        if not told and topic and _CARRIES.search(match.group()):
            told, headed = [topic], topic
        carried = {headed.start: headed} if headed else {}
        for mention, behind in zip_longest(told[-_TIMES:], told[-_TIMES:][1:]):
            issued = was_issued.search(low, max(0, mention.lead - _WORDS_BEFORE), mention.lead)
            if issued is None and carried_first.fullmatch(low, sentence.start, mention.lead):
                issued = done_since.search(low, mention.core, match.start())
            joined = behind and _JOINED.fullmatch(low, mention.tail, behind.lead)
            same = issued and (match["paper"] in (None, issued["paper"]) or issued["paper"] in _ANY)
            same = same or (match["paper"] is None and _is_there(reading, mention))
            put = put_since.match(low, max(mention.core, mention.tail), match.start())
            same = same or (put is not None and (put["paper"] is None or match["paper"] in (None, put["paper"])))
            if same and not joined:
                carried[mention.start] = mention
        until = min(sentence.end, match.end() + FAR)
        around = low[max(sentence.start, match.start() - FAR) : match.start()], low[match.end() : until]
        done = (
            SUPPOSED.search(around[0])
            or any(map(SINCE_DONE.search, around))
            or any(mention.start >= match.start() for mention in inside)
        )
        if len(carried) == 1 and not done:
            (target,) = carried.values()
            own = told if told[-1:] == inside[-1:] else []
            named = bodies_named(reading.text, sentence, match.start(), match.end(), own, plain=reading.plain)
            for body in named or bodies_below(reading, sentence):
                yield match.start(), target, body


def _is_there(reading: FlowReading, paper: Mention) -> bool:
    """`Kế hoạch triển khai Quyết định số … đã có ở 13/14 xã`: whether what carries a paper out is said to be there."""
    _, plan_for, _ = _passive(reading.plain)
    plan = plan_for.search(reading.prose.low, max(0, paper.lead - _WORDS_BEFORE), paper.lead)
    return plan is not None and _IS_THERE.match(reading.text, max(paper.core, paper.tail)) is not None


def _over_list(reading: FlowReading, place: int, was_issued: re.Pattern[str], is_on: re.Pattern[str]) -> Mention | None:
    """The one paper that the line over a list tells of, where what stands in the list, or right behind it, is told of those
    who carry that out: `b) Về ban hành văn bản thực hiện Nghị quyết số …` over `- Chưa ban hành: Đảng ủy xã A`."""
    low, sentence = reading.prose.low, reading.sentences[place]
    item = _NUMBERED if _NUMBERED.match(reading.text, sentence.paragraph) else _LISTED
    listed = item.match(reading.text, sentence.paragraph) is not None
    for above in reversed(reading.sentences[max(0, place - _ABOVE) : place]):
        if above.paragraph == sentence.paragraph and not listed:
            continue
        if item.match(reading.text, above.paragraph):
            listed = True
            continue
        named = reading.within(above)
        ends = reading.text[above.end - 1 : above.end] not in (".", ";")
        if not listed or len(named) != 1 or not ends:
            return None
        issued = was_issued.search(low, max(above.start, named[0].lead - _WORDS_BEFORE), named[0].lead)
        on_it = is_on.fullmatch(low, above.start, named[0].lead)
        return named[0] if issued or on_it else None
    return None


def excepted(reading: FlowReading, sentence: Sentence) -> Iterator[tuple[int, Mention, str]]:
    """Who is told to be none of those that issued what carries a paper out: `Các huyện ủy đã ban hành kế hoạch thực hiện
    Nghị quyết số …, trừ Huyện ủy A và Thị ủy B`. Where, the paper, the body."""
    low, text = reading.prose.low, reading.prose.text
    lead, all_issued, but_these = _exceptions(reading.plain)
    for paper in reading.within(sentence):
        issued = all_issued.search(low, max(sentence.start, paper.lead - _WORDS_BEFORE), paper.lead)
        end = paper.tail
        if issued is None and (done := _done_on_it(reading, sentence, paper)):
            issued, end = done, done.end()
        if issued is None:
            continue
        if first := but_these.search(low, sentence.start, issued.start()):
            for body in bodies_between(text, first.start("who"), first.end("who"), plain=reading.plain):
                yield first.start(), paper, body
        match = lead.search(low, max(paper.core, issued.end()), sentence.end)
        if (
            match is None
            or match.start() > end + _LEAD
            or (match["organ"] and not begins_organ(text[match.end() : match.end() + _NAME]))
        ):
            continue
        stop = _STOP.search(text, match.end(), sentence.end)
        end = stop.start() if stop else sentence.end
        for body in bodies_between(text, match.end(), end, plain=reading.plain):
            yield match.start(), paper, body


def _done_on_it(reading: FlowReading, sentence: Sentence, paper: Mention) -> re.Match[str] | None:
    """`Đối với Kết luận số …, tất cả các huyện đã xây dựng kế hoạch`: what all others did on the paper with which a sentence
    begins."""
    opens = _ON_IT.match(reading.prose.text, sentence.start)
    if opens is None or not opens.end() <= paper.lead <= opens.end() + _LEAD:
        return None
    *_, done_since, _ = _elliptic(reading.plain)
    done = done_since.search(reading.prose.low, paper.core, sentence.end)
    return done if done and not _STOP.search(reading.text, paper.tail, done.start()) else None


def not_done(reading: FlowReading, sentence: Sentence) -> Iterator[tuple[int, Mention, str]]:
    """By whom what carries a paper out was not issued: `Việc ban hành kế hoạch thực hiện A chưa được Đảng ủy xã B thực
    hiện`. Where, the paper, the body."""
    low = reading.prose.low
    not_by, plan_for, _ = _passive(reading.plain)
    for match in islice(not_by.finditer(low, sentence.start, sentence.end), _TIMES):
        paper = next((one for one in reversed(reading.within(sentence)) if one.end <= match.start()), None)
        lead = max(sentence.start, paper.lead - _WORDS_BEFORE) if paper else 0
        plan = plan_for.search(low, lead, paper.lead) if paper else None
        if (
            paper
            and plan
            and (plan["act"] or match["made"])
            and not SUPPOSED.search(low, sentence.start, match.start())
        ):
            for body in bodies_between(reading.text, match.start("who"), match.end("who"), plain=reading.plain):
                yield match.start(), paper, body


def not_signed(reading: FlowReading, sentence: Sentence) -> Iterator[tuple[int, Mention, str]]:
    """Whose plan to carry a paper out was not issued: `Kế hoạch của Ủy ban nhân dân xã A thực hiện Nghị quyết số … chưa được
    ban hành`. Where, the paper, the body."""
    low = reading.prose.low
    *_, plan_of = _passive(reading.plain)
    for paper in reading.within(sentence):
        behind = _NOT_SIGNED.match(reading.text, max(paper.core, title_ends(reading.text, paper)), sentence.end)
        lead = max(sentence.start, paper.lead - _WORDS_BEFORE)
        plan = plan_of.search(low, lead, paper.lead) if behind else None
        if behind and plan and not SUPPOSED.search(low, sentence.start, plan.start()):
            for body in bodies_between(reading.text, plan.start("who"), plan.end("who"), plain=reading.plain):
                yield behind.start(), paper, body


def not_put_into(reading: FlowReading, sentence: Sentence) -> Iterator[tuple[int, Mention, str]]:
    """Who has not put an order into a plan of its own: `Chi bộ A chưa cụ thể hóa Nghị quyết số … bằng kế hoạch`, `Chỉ thị số …
    chưa được Đảng ủy xã A cụ thể hóa bằng kế hoạch`. Where, the order, the body."""
    low, text = reading.prose.low, reading.prose.text
    not_into, not_into_by, into = _put_into(reading.plain)
    inside = reading.within(sentence)
    for match in islice(not_into.finditer(low, sentence.start, sentence.end), _TIMES):
        order = next((one for one in inside if one.start >= match.end()), None)
        into_plan = order and into.match(low, max(order.core, title_ends(text, order)), sentence.end)
        into_plan = into_plan or (order and into.search(low, order.core, order.tail))
        if order and into_plan and order.lead == match.end():
            before = [one for one in inside if one.end <= match.start()]
            found = bodies_named(text, sentence, match.start(), match.end(), before, plain=reading.plain)
            yield from ((match.start(), order, body) for body in found)
    for match in islice(not_into_by.finditer(low, sentence.start, sentence.end), _TIMES):
        order = next((one for one in reversed(inside) if one.end <= match.start()), None)
        if order and not SUPPOSED.search(low, sentence.start, match.start()):
            for body in bodies_between(text, match.start("who"), match.end("who"), plain=reading.plain):
                yield match.start(), order, body


@cache
def _put_into(plain: bool) -> tuple[re.Pattern[str], ...]:
    """What is not put into a plan, by whom it was not, and into what, for text with accents or (`plain`) without."""
    acts = r"(?:cụ thể hóa|thể chế hóa|triển khai|tổ chức thực hiện)"
    into = r" bằng (?:(?:các|một|những) )?(?:văn bản|kế hoạch|chương trình|đề án|phương án)(?!\w)"
    patterns = (
        rf"(?<!\w)chưa (?:kịp thời )?{acts} ",
        rf"(?<!\w)chưa được (?P<who>[^;.:()]{{4,160}}?) {acts}{into}",
        into,
    )
    return tuple(regex(spell(pattern, plain=plain)) for pattern in patterns)


@cache
def _passive(plain: bool) -> tuple[re.Pattern[str], ...]:
    """By whom something was not done, what it was, and whose it was, for text with accents or (`plain`) without."""
    patterns = (_NOT_BY_PATTERN, _PLAN_FOR_PATTERN, _PLAN_OF_PATTERN)
    return tuple(regex(spell(pattern, plain=plain)) for pattern in patterns)


def _opens_on(text: str, paper: Mention, sentence: Sentence, is_on: re.Pattern[str], low: str) -> bool:
    """Whether a sentence opens with what it is on: `Việc thực hiện Nghị quyết số …: Đảng ủy xã A chưa ban hành kế hoạch.`"""
    end = title_ends(text, paper)
    opens = paper.lead > sentence.start
    on_it = opens and text.startswith(", ", end) and _ON_IT.match(text, sentence.start)
    goes_on = text.startswith((":", " thì "), end) or on_it or (opens and _GOES_BADLY.match(text, end))
    return bool(goes_on) and is_on.fullmatch(low, sentence.start, paper.lead) is not None


@cache
def _exceptions(plain: bool) -> tuple[re.Pattern[str], ...]:
    """What leads to those excepted, what all others did, and those excepted first, for text with accents or (`plain`)
    without."""
    patterns = (_EXCEPT_PATTERN, _ALL_ISSUED_PATTERN, _BUT_THESE_PATTERN)
    return tuple(regex(spell(pattern, plain=plain)) for pattern in patterns)


@cache
def _patterns(plain: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Units by name, and several of one kind, for text with accents or (`plain`) without."""
    fields = rf",? (?:{'|'.join(word_list('office-field'))})(?!\w)"
    unit = _UNIT_PATTERN.replace("<fields>", fields)
    return regex(spell(unit, plain=plain)), regex(spell(_SEVERAL_PATTERN, plain=plain))


def bodies_named(
    text: str, sentence: Sentence, position: int, behind: int, mentions: list[Mention], *, plain: bool
) -> list[str]:
    """The bodies said to have issued nothing, in order: those listed behind, else those of the clause before.

    `position` is where `chưa ban hành` begins, `behind` the end of what was to be carried out.
    """
    last = min(sentence.end, behind + _FAR)
    clause = text.find(";", behind, last)
    end = clause if clause >= 0 else last
    listed = _THESE.match(text, behind, last) or _LIST.search(text, behind, end)
    until = end if listed and listed.group().strip(" ,:").lower() in _THERE_ARE else last
    if listed and (behind_it := _listed_behind(text, position, listed.end(), until, plain=plain)):
        return list(dict.fromkeys(behind_it))
    begin = max(sentence.start, position - _FAR)
    begin = max(begin, text.rfind(";", begin, position) + 1)
    clause_begins = begin
    begin = max([begin, *(mention.tail for mention in mentions if mention.tail <= position)])
    colon = text.rfind(": ", begin, position) + 2
    if (
        colon > begin
        and not _HEADED.search(text, max(begin, colon - _NEAR), colon)  # `Các chi bộ: bản A, Trường B chưa …`
        and begins_organ(text[colon : colon + _NAME])
        and bodies_between(text, colon, position, plain=plain)
    ):
        begin = colon  # `còn một nơi nợ kế hoạch: Đảng ủy xã A chưa …`
    others = max((one.end() for one in _OTHERS.finditer(text, begin, position)), default=begin)
    if others > begin and _SAME.fullmatch(text, others, position):
        others = begin
    urged = _URGED.search(text, max(others, position - 120), position)
    found = [] if urged else bodies_between(text, others, position, plain=plain)
    lacking = _LACKING.match(text, position) and _LACKED_BY.match(text, behind, last)
    if not found and (list_behind := lacking or _BEHIND.match(text, behind, last)):
        found = _listed_behind(text, position, list_behind.end(), last, plain=plain)
    first = next((one.lead for one in mentions if clause_begins <= one.lead < begin), None)
    if first is not None and not (found or urged) and _AND_NOT.fullmatch(text, begin, position):
        found = bodies_between(text, clause_begins, first, plain=plain)
    return list(dict.fromkeys(found))


def bodies_below(reading: FlowReading, sentence: Sentence) -> list[str]:
    """The bodies listed in the lines below a sentence that ends with a colon: `Các chi bộ chưa ban hành … gồm:`."""
    if not reading.text.endswith(":", sentence.start, sentence.end):
        return []
    found: list[str] = []
    shape: str | None = None
    place = bisect_right(reading.starts, sentence.start)
    for item in islice(reading.sentences, place, place + _BELOW):
        lead = _ITEM.match(reading.text, item.start, item.end)
        if lead is None or shape not in (None, lead.lastgroup):
            break
        shape = lead.lastgroup
        named = bodies_between(reading.text, lead.end(), item.end, plain=reading.plain)
        found += named if _PLURAL.search(reading.text, lead.end(), item.end) else named[:1]
    return list(dict.fromkeys(found))


def body_over(reading: FlowReading, sentence: Sentence, position: int) -> list[str]:
    """The body that alone stands in the line over an item: `2. Hội Nông dân tỉnh:` over `- Chưa ban hành kế hoạch …`, which
    begins at `position` without saying who."""
    mark = _ITEM.match(reading.text, sentence.start, position)
    if mark is None or not (mark.end() == position or _FAILINGS.fullmatch(reading.text, mark.end(), position)):
        return []
    place = bisect_left(reading.starts, sentence.start)
    for above in reversed(reading.sentences[max(0, place - _BELOW) : place]):
        other = _ITEM.match(reading.text, above.start, above.end)
        if other and other.lastgroup == mark.lastgroup:
            continue
        start = other.end() if other else above.start
        about = _ABOUT_BODY.match(reading.text, start, above.end)
        if about:
            start = about.end()
        if not (other and about) and not reading.text.endswith(":", above.start, above.end):
            return []
        named = bodies_between(reading.text, start, above.end, plain=reading.plain)
        alone = len(named) == 1 and above.end - 1 - start <= len(named[0]) + _SHORT_FORM
        return named if alone else []
    return []


def _listed_behind(text: str, position: int, start: int, last: int, *, plain: bool) -> list[str]:
    """The bodies listed from `start` on, of which `position` says what they have not; what they are may stand before."""
    headed = _HEADED.search(text, max(0, position - _NEAR), position)
    by_unit = headed and headed["organ"][-3:].lower() in (" ủy", " uỷ", " uy") and _KIND_FIRST.match(text, start)
    if headed and headed.end() == position and not by_unit:
        return _branches(text, headed, start, last)[0]
    of_kind = units_of_kind(text, position, start, last, plain=plain)
    return of_kind or bodies_between(text, start, last, plain=plain)


def _branches(text: str, headed: re.Match[str], start: int, end: int) -> tuple[list[str], int]:
    """The branches or committees whose units `text[start:end]` lists, and where the list ends."""
    organ = headed["organ"][:1].upper() + headed["organ"][1:].lower()
    found: list[str] = []
    while item := _OF_UNIT.match(text, start, end):
        named = item["name"].strip()
        found.append(named if named.lower().startswith(("chi ", "đảng ", "dang ")) else f"{organ} {named}")
        start = item.end()
        if not item["goes_on"]:
            break
    return found, start


def title_ends(text: str, paper: Mention) -> int:
    """Where a paper's title ends: `… Nghị quyết số … về trồng rừng là Đảng ủy xã A`, `…: Đảng ủy xã A` go on with bodies."""
    for lead in _TITLE_GOES_ON.finditer(text, paper.core, paper.tail):
        if begins_organ(text[lead.end() : lead.end() + 40]):
            return lead.start()
    return paper.tail


def _not_itself(text: str, begin: int, start: int) -> bool:
    """Whether the name at `start` only tells whose officer or part is meant, or who is not, in the words from `begin`."""
    before = text[max(begin, start - 20) : start]
    apart = _APART.search(before) and not (before.endswith(", trừ ") and _HAS_NOT.match(text, start))
    return bool(apart) or any(rule.search(before) for rule in (_OFFICER, _UNDER, _SOURCE))


def _of_one_kind(
    text: str, start: int, end: int, found: list[tuple[int, str]], told: list[range], *, plain: bool
) -> None:
    """Add to `found` the bodies that are named together, `Đảng ủy các xã A và B`, and to `told` where they stand."""
    _, together = _patterns(plain)
    for several in together.finditer(text, start, end):
        plural = several["all"] or several["colon"] or re.search(r"[Cc][áa]c $", text[start : several.start()])
        if not plural:
            continue
        name = several["organ"].upper() if several["organ"].lower() in _SYMBOLS else several["organ"]
        name = name[:1].upper() + name[1:]
        found.append((several.start(), f"{name} {several['kind']} {several['name']}"))
        reach = several.end()
        for more in following(text, reach, end, plain=plain):
            found.append((more.start(), f"{name} {more['kind'] or several['kind']} {more['name']}"))
            reach = more.end()
        while name == "Chi bộ" and (office := _OF_OFFICE.match(text, reach, end)) and begins_organ(office["name"]):
            found.append((office.start(), f"{name} {office['name']}"))
            reach = office.end()
        told.append(range(several.start(), reach))


def _add_organ(
    text: str,
    match: re.Match[str],
    organ: Organ,
    start: int,
    end: int,
    found: list[tuple[int, str]],
    told: list[range],
    *,
    plain: bool,
) -> None:
    """Add to `found` the organ at `match`, with the units above its own that are printed behind it, or those of further
    units that are listed there, and to `told` where they stand: `Đảng ủy xã A, huyện B`, `Đảng ủy xã A, xã B`."""
    above, reach = upper_units(text, match.end(), organ.place, plain=plain) if organ.place else ((), match.end())
    if reach > end:
        above, reach = (), match.end()
    head = _HEAD_OF_BRANCH.search(text, max(start, match.start() - 8), match.start())
    whole = ", ".join([written_out(organ), *(f"{one.kind} {one.name}".strip() for one in above)])
    found.append((match.start(), f"{head['head'] if head else ''}{whole}"))
    told.append(range(match.start(), reach))  # `Hội An` in `Thành ủy Hội An` is no association
    for more in () if above else following(text, match.end(), end, plain=plain):
        if organ.place is None or stands_above(more["kind"], organ.place.kind):
            break
        kind = more["kind"] or organ.place.kind
        found.append((more.start(), written_out(organ.at(Place(kind, more["name"])))))
        told.append(range(more.start(), more.end()))


def bodies_between(text: str, start: int, end: int, *, plain: bool) -> list[str]:
    """The bodies that `text[start:end]` names, in order."""
    found: list[tuple[int, str]] = []
    told: list[range] = []
    units, _ = _patterns(plain)
    headed = _HEADED.search(text, start, end)
    if headed and headed.end() < end:
        names, reach = _branches(text, headed, headed.end(), end)
        found += [(headed.end(), name) for name in names]
        told.append(range(headed.start(), reach))
    for office in _JOINT_OFFICE.finditer(text, start, end):
        found.append((office.start(), office.group()))
        told.append(range(office.start(), office.end()))
    _of_one_kind(text, start, end, found, told, plain=plain)
    for match in grammar(plain).organ_anywhere.finditer(text, start, end):
        if any(match.start() in one for one in told):
            continue
        organ = read_organ(match)
        if organ is None or _ACTOR.match(text, match.end()) or _not_itself(text, start, match.start()):
            continue
        unit = units.match(text, match.start(), end)
        if unit and unit.end() > match.end() and text[match.end() : match.end() + 1] in (" ", ","):
            continue  # the name goes on: `Đảng ủy Công ty Lâm nghiệp Tam Thắng`
        ministry = organ.level == "central" and organ.code != "TW" and text[match.start()].isupper()
        other = units.search(text, match.start(), match.end())
        group = organ.place is not None and organ.place.kind and other and other.start() > match.start()
        group = group or (organ.place is not None and organ.code.startswith("ĐU") and organ.code != "ĐU")
        if not (ministry or group or (organ.place and organ.place.name)):
            continue  # a `Đảng đoàn Hội đồng nhân dân tỉnh` is no `Hội đồng nhân dân tỉnh`
        if organ.code == "CB" and not (organ.place and organ.place.kind):
            continue  # a branch's name may go on in small letters
        _add_organ(text, match, organ, start, end, found, told, plain=plain)
    for place, names in units_listed(text, start, end, plain=plain):
        inside = any(position in place for position, _ in found) or any(place.start in one for one in told)
        if len(names) > 1 and not (inside or _ACTOR.match(text, place.stop) or _not_itself(text, start, place.start)):
            found += [(place.start, name) for name in names]
            told.append(place)
    named = {position for position, _ in found}
    for match in units.finditer(text, start, end):
        inside = any(match.start() <= position < match.end() for position in named)
        inside = inside or any(match.start() in one for one in told)
        if not (
            inside
            or _ACTOR.match(text, match.end())
            or _not_itself(text, start, match.start())
            or _PLURAL.search(match.group())
            or _UNNAMED.match(match.group())
        ):
            of_union = _OF_UNION.search(text, max(start, match.start() - 12), match.start())
            who = _REMINDS.sub("", match.group(), count=1)
            if _TELLS_OF_IT.search(who):
                continue
            name = f"{of_union['what'] if of_union else ''} {who.strip()}".strip()
            found.append((match.start(), name[:1].upper() + name[1:]))
    named |= {position for position, _ in found}
    for place, names in units_listed(text, start, end, plain=plain):
        inside = any(position in place for position in named) or any(place.start in one for one in told)
        if not (inside or _ACTOR.match(text, place.stop) or _not_itself(text, start, place.start)):
            found += [(place.start, name) for name in names]
    return [councils_in_full(name.rstrip(" |")) for _, name in sorted(found, key=lambda one: one[0])]
