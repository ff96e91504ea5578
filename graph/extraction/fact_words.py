"""The words by which facts are told: since when, until when, for how long, by whom not; and what is no fact."""

from __future__ import annotations

import re
from functools import cache

from graph.extraction.dates import DAY, DAY_BEGINS, DAY_IN_WORDS
from graph.extraction.guarded import GuardedPatterns
from graph.extraction.spelling import SENTENCE, either, no_name, spell
from graph.extraction.terms_of_force import COUNTED
from graph.folding import UPPER
from graph.patterns import regex

CONDITION = regex(
    r"(?i)(?<!\w)(?<!trong )(?:khi|trước ngày|nếu|trường hợp|truoc ngay|neu|truong hop)(?!\w)(?:[^,;.]|, (?=ngày |ngay )){0,160}$"
)
OTHERS_UNDER = regex(
    r"(?i)(?:"
    + SENTENCE
    + r"|[.;] )[-–+* ]*(?:các|những|cac|nhung) (?!văn bản|kế hoạch|chương trình|nghị quyết|quyết định|van ban|ke hoach|quyet dinh)[^,;.]{2,60} (?:theo|thuộc|thuoc) $"
)
NOT_OVER = regex(rf"(?i)(?<!\w){no_name('chưa|không|chua|khong')}(?: (?:hề|từng|bao giờ))? $")
"""`… về quản lý chợ chưa hết hiệu lực`."""
YEARS = regex(r"(?:từ|tu) (?:năm|nam) \d{4} (?:đến|den) $", re.IGNORECASE)
"""`được thực hiện từ năm 2021 đến năm 2025` is a period."""
SINCE_ANOTHER = regex(
    either(
        r",? (?:kể )?từ (?!(?:rất )?lâu(?!\w)|nhiều (?:năm|tháng)|trước (?:đó|khi)(?!\w)|(?:đầu |cuối |giữa )?(?:năm|tháng) \d|(?:khi|thời điểm) (?:[^;,.()\d]{2,60} )?(?:kết thúc|chấm dứt|dừng|giải thể|sáp nhập|hợp nhất|sắp xếp|chia tách|bỏ|không còn|bước sang|chuyển sang) [^;.()\d]{3,80}(?:[.;,]|$)|khi [^;()]{3,80} (?:được|bị) (?:sơ kết|tổng kết|bãi bỏ|thay thế|hủy bỏ))"
    ),
    re.IGNORECASE,
)
"""What an end is counted from that another paper brings; not `từ khi kết thúc hoạt động của cấp huyện`."""
THAT_DAY = regex(
    either(
        r",? (?:(?:kể )?từ (?:ngày|thời điểm) (?:này|nêu trên)|(?:(?:kể )?từ |trong )?cùng (?:ngày|thời điểm)(?: đó| này| trên)?)(?=[.;,]| ?$)"
    ),
    re.IGNORECASE,
)
SUSPENDING = r"(?:tạm )?(?:ngưng|ngừng|dừng|đình chỉ)"
"""How a suspension is said."""
ENDS_ANOTHER = regex(
    r"(?:đã |da )?(?:kết thúc|chấm dứt|ket thuc|cham dut) (?:hiệu lực|hieu luc)(?! (?:kể từ|từ|ke tu|tu) )"
)
AFTER = regex(r"(?i),? (?:(?:kể từ|ke tu) )?(?:ngay )?sau (?=ngày \d|ngay \d)")
"""`hết hiệu lực sau ngày 31/12/2024`: that day still counts."""
ANNOUNCES = regex(
    either(
        rf"(?<!\w)(?:công bố|tuyên bố|thông báo|{no_name('lập')}|rà soát|đăng tải|cập nhật)"
        r"(?: [^,;.]{0,60}văn bản(?: quy phạm pháp luật| QPPL)?(?: \([^()]{2,12}\))?)? $"
    ),
    re.IGNORECASE,
)
"""`Quyết định số … công bố hết hiệu lực đối với Quyết định số …`, `việc lập danh mục văn bản (QPPL) hết hiệu lực`."""
THEN = regex(
    either(
        r"[-–+* ]*(?:(?:điều )?\d{1,2}[a-z]?\. ?)?(?:(?:với|bằng) việc|(?:ngay )?sau khi|(?:kể )?(?:từ )?(?:ngày|khi|thời điểm)) (?:(?!\d)[^;]{3,200}? (?:có hiệu lực|được ban hành|ra đời)[^;,]{0,40}|(?:[^;,.()\d]{2,60} )?ban hành [^;,]{3,120}(?:, ngày (?:[\d/.-]{6,10}|"
        + DAY_IN_WORDS
        + r"))?), "
    ),
    re.IGNORECASE,
)
"""What begins a sentence that says what another paper ends when it takes effect."""
IN_FORCE_THEN = regex(either(r" (?:bắt đầu )?có hiệu lực(?: thi hành)? thì [^;.]*$"), re.IGNORECASE)
IN_USE_OF = regex(
    either(
        r" [^,;:.()\d]{0,60}(?<!\w)(?:tháo gỡ|giải quyết|xử lý|khắc phục|khó khăn|vướng mắc|bất cập)(?!\w)[^,;:.()\d]{0,100} (?:thi hành|thực hiện|áp dụng|triển khai) (?:các )?"
    ),
    re.IGNORECASE,
)
"""`Nghị quyết A tháo gỡ vướng mắc trong thi hành Luật B`: between A and B."""
ON_USE_OF = regex(
    either(
        r"^ (?!đã |được |thay |bãi |sửa )[^,;:.()\d]{3,120} (?:thi hành|thực hiện|áp dụng|triển khai) [^,;:.()\d]{3,80} $"
    ),
    re.IGNORECASE,
)
USE_OF = regex(
    either(
        r"(?<!\w)(?:việc (?:áp dụng|thực hiện|thi hành|triển khai thực hiện)(?: các| đối với| theo)?|hiệu lực(?: thi hành)? của(?: các)?) $"
    ),
    re.IGNORECASE,
)
TERM_OF = regex(
    either(
        r"(?<!kéo dài )(?<!gia hạn )(?<!lùi )(?<!chỉnh )(?<!hết )thời (?:hạn|gian)(?: (?:thực hiện|áp dụng|thực hiện thí điểm|thí điểm|có hiệu lực|hiệu lực))?(?: của| theo)? $"
    ),
    re.IGNORECASE,
)
"""`Thời hạn áp dụng Nghị quyết số … đã kết thúc ngày …`: before the paper."""
AFTER_A_TERM = regex(
    r"(?i) sau (?:(?:thời|thoi) (?:gian|hạn|han) )?(\d{1,2}(?: ?\([^)]{2,20}\))? (?:năm|tháng|nam|thang)),? (?:(?:kể|ke) )?(?:từ|tu) (?=(?:ngày|ngay) (?:\d|(?P<sign>ký|ban hành|ky|ban hanh)))"
)
"""`hết hiệu lực sau 02 năm kể từ ngày 01/7/2025`."""
REPLACED = regex(
    either(
        r"(?: \(?(?:do|vì|bởi)|[;,.] (?:về )?lý do[^:;.]{0,30}:)(?: đã)? (?:được|bị)?(?: ?[^,;.:()\d]{2,40})? ?(?:thay thế|thay bằng|bãi bỏ|hủy bỏ)(?!\w)"
    ),
    re.IGNORECASE,
)
"""`hết hiệu lực ngày 15/5/2024 do được thay thế bởi …`: the day is the first without force."""
IS_PAST = regex(either(r"đã "), re.IGNORECASE)
TERM_OVER = regex(either(r"(?:đã )?hết (?:hạn|thời hạn|thời gian)(?!\w)"), re.IGNORECASE)
"""`hết thời hạn thực hiện ngày 31/12/2021`: the day is the last of the term."""
TERM_TOLD = regex(
    either(
        r"(?:đã )?hết (?:hạn|thời hạn|thời gian)(?: (?:có hiệu lực|áp dụng|thực hiện))? (?:được |đã )?quy định (?:trong|tại) văn bản[;|] ?(?=\d{1,2}/\d{1,2}/\d{4}[.;| ]*$)"
    ),
    re.IGNORECASE,
)
"""`A; hết thời hạn có hiệu lực quy định trong văn bản; 31/12/2015.`, as lists of ended papers tell its last day."""
UNLESS = regex(either(r",? (?:nếu|trừ khi|trừ trường hợp)(?!\w)"), re.IGNORECASE)
"""`…, nếu không được gia hạn`."""
TAKES_EFFECT = regex(
    either(
        r"(?<=[\w)”]) (?:chính thức |bắt đầu )?(?:có hiệu lực(?: thi hành)?|được áp dụng(?: thống nhất)?|được đưa vào áp dụng)"
        r"(?= thay|[.;,)]|$| (?:trên|trong|và|đồng thời)(?!\w))"
    ),
    re.IGNORECASE,
)
"""`Từ ngày 01/3/2026, Quy định số … có hiệu lực.`: behind the paper."""
IS_THE_DAY = regex(either(r",? \(?(?:(?:cũng|tức) )?là (?:ngày|thời điểm|lúc) $"), re.IGNORECASE)
"""`ngày 01/01/2017, là ngày Luật số … có hiệu lực`: between the day and the paper."""
ENDS_WITH_DAY = ("ngày ", "điểm ", "lúc ", "ngay ", "diem ", "luc ")
HOUR = r"(?:\d{1,2} ?(?:giờ|h)(?: ?\d{2}(?: phút)?)?,? |(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|hôm nay|ngày mai)(?:,|(?= \())? \(?)"
"""`từ 08 giờ ngày 27/9/2022`, `từ thứ Hai, ngày 04/3/2019`."""
ON_THAT_DAY = regex(
    either(
        rf"[-–+* ]*(?:(?:điều )?\d{{1,2}}[a-z]?\. ?)?(?:(?:cũng|đồng thời,?|theo đó,?) )?(?:(?:(?:kể )?từ (?:(?!24){HOUR})?|(?:hôm nay|ngày mai)(?:,|(?= \())? \(?)(?={DAY_BEGINS}{{1,2}}(?:[/.-]| n[ăa]m ))|(?:(?:kể )?từ (?:(?!24){HOUR})?)?(?=ngày \d))"
    ),
    re.IGNORECASE,
)
"""`Ngày 01/01/2021, Nghị quyết số … có hiệu lực`, `Từ ngày …`."""
BEHIND_THAT_DAY = regex(
    either(r"\)?(?:,|,? (?:khi|(?:là )?(?:ngày|thời điểm))| \((?:là )?(?:ngày|khi|thời điểm))? (?:các )?"),
    re.IGNORECASE,
)
"""`Từ ngày 01/3/2026, A có hiệu lực`, `Từ ngày 01/3/2026, khi A có hiệu lực, …`: between the day and the paper."""
MOVED = regex(
    either(
        r" (?:đã |nay )?(?:được )?(?:[^,;.:()\d]{2,40} )?(?:điều chỉnh|lùi|kéo|giãn|dời|nới)(?: lại| ra)?(?: thêm(?: [^;,.()]{2,20})?)?(?: từ [^;,.()]{4,30})?,? (?:đến|sang|tới) "
    ),
    re.IGNORECASE,
)
"""`Thời gian thực hiện Kế hoạch số … được điều chỉnh đến hết ngày …`."""
NAMELY_FROM = regex(
    either(
        r",? (?:\()?(?:tức|nghĩa)(?: là)?(?: kể)? từ (?=ngày \d)|(?: \(|(?<=thông qua),? )(?=(?:ngày )?"
        + DAY_BEGINS
        + r")"
    ),
    re.IGNORECASE,
)
"""`sau 45 ngày kể từ ngày ký, tức từ ngày 20/3/2026`, `từ ngày Hội đồng nhân dân thông qua, ngày 12/7/2024`."""
ONCE = regex(r"(?i) (?:khi|sau khi|trước khi|cho đến|đến khi|nếu|sau khi|truoc khi|cho den|den khi|neu)(?!\w)")
"""What an end depends on that has not come yet: `hết hiệu lực khi có quy định mới`."""
BOXED_DAY = regex(either(r" \((?:(?:vào )?ngày )?(?=" + DAY + r"\))"), re.IGNORECASE)
TAKES_EFFECT_ON = regex(
    either(
        r" (?:chính thức |bắt đầu )?có hiệu lực(?: thi hành)?(?: \((?:(?:kể )?từ )?(?:ngày )?(?="
        + DAY
        + r"\))|,? (?:kể )?từ ngày (?=\d)| là ngày (?=\d))"
    ),
    re.IGNORECASE,
)
"""`Luật B có hiệu lực (01/4/2025)`: behind the paper."""
UNTIL_THEN = regex(
    r"(?i)(?<!\w)(?<!tính )(?<!tinh )(?:đến|trước|den|truoc) (?!(?:thời điểm|thoi diem) [^,;.]{2,40}, )(?:ngày|khi|thời điểm|ngay|thoi diem) (?!\d)[^;.]{0,300}$"
)
"""`có hiệu lực đến ngày các quy định tại Nghị quyết số … hết hiệu lực` tells no end."""
SINCE = regex(
    either(
        r"[-–+* ]*(?:(?:điều )?\d{1,2}[a-z]?\. ?)?(?:(?:(?:sau )?khi|do|vì|để) [^;:.,()\d]{3,80}, |(?:lưu ý|chú ý|ghi chú|(?:[^;:.,()\d]{2,60} )?(?:thông báo|công bố|cho biết|xác nhận)(?: rằng)?):? )?"
        rf"(?:cũng )?(?:kể )?từ (?:(?!24){HOUR})?(?=ngày \d|{DAY_BEGINS}{{1,2}}(?:[/.-]| n[ăa]m ))"
    ),
    re.IGNORECASE,
)
"""`Từ ngày 01/7/2025, …`, `Sau khi huyện kết thúc hoạt động, từ 0 giờ ngày 01/7/2025 …`: how a sentence begins."""
FOR_LONGER = regex(r"(?i)(?:áp dụng|thực hiện|ap dung|thuc hien) (?:thêm|them) ")
"""`được áp dụng thêm đến hết năm 2026`: it is prolonged."""
APPLIES_STILL = regex(either(r"(?<!\w)tiếp tục (?:được )?(?:áp dụng|thực hiện)(?!\w)"), re.IGNORECASE)
"""`Tiếp tục áp dụng trên địa bàn xã A đến hết ngày 30/6/2026:` over a list of papers."""
WHEN_OVER = regex(
    either(
        r"[-–+* ]*(?:\d{1,2}[.)] )?(?:nhưng |và )?(?:khi|một khi|trường hợp|nếu) [^;.]{3,200}? (?:hết hiệu lực|không còn hiệu lực|(?:được|bị) (?:thay thế|bãi bỏ|sửa đổi|hủy bỏ))[^;.,]{0,60}(?:,| thì) "
    ),
    re.IGNORECASE,
)
"""What begins a sentence that says what would end, once another paper has."""
AT_LAST = regex(either(r"[-–+* ]*(?:đến )?(?=hết (?:ngày|tháng|quý|năm) )"), re.IGNORECASE)
"""`Đến hết năm 2025, Nghị quyết số … kết thúc hiệu lực.`"""
PAST = regex(
    either(
        r"[-–+* ]*(?:(?:sau|quá|qua) (?=(?:hết )?(?:ngày|tháng|quý|năm) [\divx])|kết thúc (?=(?:tháng|quý|năm) [\divx]))"
    ),
    re.IGNORECASE,
)
PAST_THAT = regex(
    either(r"(?:hết )?(?:(?:ngày|tháng|quý|năm) [\divx/.-]+ ?){1,3}(?:\([^()]{3,60}\))?,? ?(?:các )?"), re.IGNORECASE
)
"""`Sau ngày 30/6/2025, Quy định số …`: between those words and the paper."""
UP_TO = regex(r"(?i),? (?:đến|den) ")
ROW_LEAD = regex(
    r"(?:(?:(?i:tên )?(?i:văn bản) ?: ?)|\| ?)?(?:\d{1,3}[.)]? ?\| ?)?(?:[^|\d\n]{2,40}\| ?){0,2}(?:(?i:số):? ?)?"
)
"""What stands before the first paper of a row: its number, its type or who issued it in cells of their own."""
CELL_OF_A_PART = regex(either(r"\| ?(?:khoản|điểm|điều|mục|chương|phụ lục|một số) "), re.IGNORECASE)
ENDS_ITEM_OF = regex(either(r"(?:hết thời hạn[^;.]{0,60}[;,] |(?:thời điểm|thời gian|ngày) )?"), re.IGNORECASE)
WAS_ENDED = regex(
    either(r"(?:đã )?(?:được|bị) (?:thay thế|bãi bỏ|hủy bỏ)(?!\w)|hết thời hạn|lý do(?: hết hiệu lực)? ?:"),
    re.IGNORECASE,
)
"""`Được thay thế bằng Quyết định B.`, `Lý do: không còn đối tượng.`, in the item of a list of papers without force."""
ENDED_BY = regex(either(r"(?<!\w)(?:bị|được) (?:bãi bỏ|hủy bỏ)(?: toàn bộ)? (?:bởi|bằng|theo|tại) $"), re.IGNORECASE)
"""`Quyết định A bị bãi bỏ bởi Quyết định B kể từ ngày …`: before B."""
BY_ANOTHER = regex(either(r"(?<!\w)(?:bị|được|do) $"), re.IGNORECASE)
ENDED_SINCE = regex(
    either(r" (?:thay thế|thay|bãi bỏ|hủy bỏ)(?: toàn bộ)?,? (?:kể )?từ (?=ngày \d|\d{1,2}/\d{1,2}[/.-])"),
    re.IGNORECASE,
)
"""`Quyết định A được Quyết định B thay thế kể từ ngày …`: before B, and behind it."""
ENDS_WITH_BY = ("bởi ", "bằng ", "theo ", "tại ", "boi ", "bang ", "tai ")
ITS_TIME = regex(either(r"thời (?:hạn|gian)"), re.IGNORECASE)
END_OF = regex(either(rf"(?:hết|cuối) (?:{HOUR}(?=ngày))?|(?!00? ?[gh]){HOUR}(?=ngày)"), re.IGNORECASE)
"""`hết năm 2026`, `24 giờ ngày 31/12/2025`."""
AT_THE_END = regex(either(r",? (?:(?:kể )?từ |vào )?(?=(?:cuối|hết) (?:năm|tháng|quý) [\divx])"), re.IGNORECASE)
"""`đã hết hạn từ cuối năm 2020`."""
AS_PLANNED = r", (?:theo )?đúng (?:dự kiến|kế hoạch|lộ trình|tiến độ)(?: [^,;.()\d]{2,40})?,"
"""`A, theo đúng dự kiến, có hiệu lực từ …`: what stands by the way, as part of a longer pattern."""
THAT_IS_CITED = r"mà [^,;.()\d]{3,50}? (?:dẫn chiếu|viện dẫn|trích dẫn|nêu|hỏi|nhắc)(?: đến| tới)?"
"""`A mà Quy chế dẫn chiếu đã hết hiệu lực`: the same, behind A."""
AS_IT_WAS = regex(
    either(
        r", (?:vốn (?:được|là|do)|(?:là )?(?:một )?văn bản (?:để |nhằm )?(?:triển khai|thực hiện|cụ thể hóa|hướng dẫn|thay thế|sửa đổi)) [^;.()]{3,200}?,"
        r"(?= (?:đã|nay|đến nay|cũng|vẫn|hết|có|không còn|được|bị|của) | ?$)"
        rf"|{AS_PLANNED}(?= )"
    ),
    re.IGNORECASE,
)
"""`Kế hoạch A, văn bản triển khai Nghị quyết B, hết hiệu lực từ …`: what A is, told by the way."""
FOR_YEARS = regex(
    either(r",? (?:cho |trong )?(?:giai đoạn|nhiệm kỳ|thời kỳ|niên khóa)") + r" \d{4} ?[-–] ?\d{4}(?= )", re.IGNORECASE
)
"""`Đề án A giai đoạn 2022-2025 đã hết hiệu lực`."""
BECAUSE = regex(
    either(r"^(?: nữa)?,? (?:vì|do|bởi|dù|mặc dù|tuy|trong khi) (?:văn bản (?:này|đó) )?(?=đã |nay |không |$)"),
    re.IGNORECASE,
)
"""`không viện dẫn Công văn số … nữa, vì đã hết hiệu lực`: between the paper and what is said of it."""
NO_LONGER = regex(
    either(
        r"[,;] (?:do đó |vì vậy |nên )?(?:nay|hiện nay|hiện|đến nay|đã|và) (?:(?:nay|đã|hiện) )*$|(?: và|, nên) (?:nay |đã )?$"
    ),
    re.IGNORECASE,
)
"""`A đã được thay thế bằng B, nay không còn giá trị`: between B and what is said of A."""
BEFORE = regex(r"(?i) (?:trước|truoc) $")
"""`được áp dụng cho đến trước ngày 01/7/2025`: that day counts no more."""
BEHIND = regex(r"(?i),? (?:kể |ke )?(?:từ|tu) (?=ngày \d|ngay \d|\d{1,2}/\d{1,2}(?:[/.-]| th[áa]ng ))")
NAMED_SHORT = regex(r"(?i)(?:gọi|viết|goi|viet)[^()]{0,24} (?:là|la):? [“\"]?$")
NAMED_BEFORE = regex(
    r"(?i)(?:" + SENTENCE + r"|[;:.,\n] ?)[-–+* ]*(?:\d{1,2}[.)] )?(?P<what>[^\W\d_]{2,8} [^,;:.()\n]{2,200}) \($"
)
"""A paper by its title, with which a clause begins, before the bracket that tells its number."""
YEAR = regex(
    r"(?:năm|nam) (?:(?:ngân sách|ngan sach|tài chính|tai chinh|học|hoc) )?([12]\d{3})(?!\d| ?[-–])", re.IGNORECASE
)
COLON = regex(r":\s*")
OPENS_LIST = regex(
    r"(?i)(?:,? (?:do|vì|vi|sau|sau khi) [^:;.()\d]{3,80}?)?(?: \((?:kèm|kem) [^()]{3,100}\))?(?:[,.]? (?:thi hành|toàn bộ|gồm|bao gồm|cụ thể(?: như sau| là)?|như sau|đó là|thi hanh|toan bo|gom|cu the(?: nhu sau| la)?|nhu sau|do la))*,? ?: ?"
)
OLD_WORDING = regex(
    either(r"[^“”\n]{0,160}” (?:(?:của|tại) [^;.”]{3,80} )?(?:đã )?(?:được|bị|nay) (?:sửa đổi|thay|bãi bỏ|bổ sung)")
)
"""`“Quyết định này có hiệu lực từ ngày …” được sửa đổi như sau:`: behind what was said before."""
PAPERS = "văn bản|kế hoạch|chương trình|nghị quyết|chỉ thị|đề án|phương án|hướng dẫn|quy chế|quy định"
"""What is issued to carry another paper out."""
CHANGES = ("amends", "replaces", "repeals")
DAYS = {"mười lăm": 15, "bốn mươi lăm": 45, "ba mươi": 30, "hai mươi": 20, "mười": 10, "bảy": 7, "năm": 5, "ba": 3}


@cache
def patterns(plain: bool) -> dict[str, str]:
    """The pattern of each kind of statement, for text with accents or (`plain`) without."""

    def s(pattern: str) -> str:
        return spell(pattern, plain=plain)

    day = (
        rf"(?=(?:(?:hết|cuối) )?(?:(?!00? ?[gh]){HOUR}(?=ngày))?(?:ngày \d|năm (?:(?:ngân sách|tài chính) )?\d|"
        + DAY
        + r")|(?:hết|cuối) (?:tháng|quý) [\div])"
    )
    paper = rf"(?:{PAPERS}|thông tư|nghị định|quyết định)"
    return {
        "effective": s(
            rf"(?<!hết )(?<!hết thời hạn )(?<!hết thời gian )(?<!còn )(?<!thôi )(?<!tiếp tục )(?<!vẫn )(?:(?:có |(?<=, )|(?<=\()|(?<!hết)(?<!còn)(?<! dứt)(?<! thúc)(?<!ngưng)(?<!ngừng)(?<!dừng)(?<! chỉ)(?<!mất)(?<!thôi)(?<!dài)(?<!hạn) (?=hiệu lực(?: thi hành)? (?:kể )?từ (?:ngày )?[\dk]))hiệu lực(?: thi hành| áp dụng)?(?: thống nhất)?(?: trong (?:cả nước|toàn quốc|phạm vi cả nước|toàn tỉnh))?(?: sớm)?(?: và (?:bắt đầu )?(?:được )?áp dụng)?|(?<!lực )(?<!còn được )(?<!không được )(?:(?:được )?(?:(?:áp dụng|(?<=được )(?:thực hiện|thi hành))(?: thống nhất)?(?: (?:trong|trên|ở) (?:toàn|cả|địa bàn|đảng bộ|nội bộ|cơ quan|phạm vi|tỉnh|huyện|xã|phường)(?!\w)[^,;.()\d]{{0,40}}?)?|(?<!trị )(?<!chỉ )(?<!ngưng )(?<!ngừng )(?<!dừng )thi hành|có giá trị(?: thi hành| áp dụng)?)|(?:(?:được|(?<=này)) |(?<=: ))(?:thực hiện|áp dụng)(?: thí điểm)?|(?:có|xác định|quy định) thời (?:gian|hạn)(?: (?:thực hiện|áp dụng|hiệu lực)(?: là)?|(?= {COUNTED})))(?=(?: (?:trong )?(?:thời (?:gian|hạn) )?{COUNTED})?,? (?:(?:kể|tính|bắt đầu) )?từ (?:{HOUR})?(?:ngày|{DAY_BEGINS}))|(?:được )?áp dụng(?: thống nhất)?(?=,? (?:(?:kể|tính|bắt đầu) )?từ (?:đầu )?(?:năm (?:ngân sách|tài chính) [12]|năm [12]\d{{3}} (?:đến|tới) (?:hết |cuối )?năm [12]|tháng \d|quý [\di])))(?: (?:trong )?(?:thời (?:gian|hạn) )?(?P<term>{COUNTED}),?)?(?: sau (?P<days>\d{{1,3}}|{'|'.join(DAYS)})(?: ?\([^)]{{2,30}}\))? ngày,?)?(?: từ (?:đầu )?năm \d{{4}},? (?:cụ thể|tức)(?: là)?(?: (?:kể )?từ)? ngày (?=\d)|(?:,? (?:(?<=lực )được )?(?:kể|tính|bắt đầu))?(?: ngay)? từ (?:{HOUR})?(?:ngày )?| (?:vào |là (?:từ )?|cùng )?ngày (?=\d)| ngay trong ngày (?=ký|ban hành)|: (?:(?:kể )?từ )?(?:ngày )?(?={DAY})| (?={DAY}\))| \((?:(?:từ )?ngày )?(?={DAY}\)))(?P<sign>ký ban hành|ký|ban hành|(?:được )?(?:(?:hội đồng nhân dân|hđnd|quốc hội|ủy ban thường vụ quốc hội) [^;.,]{{0,40}}(?:, kỳ họp [^;.,]{{2,30}} )?)?thông qua)?(?P<later>(?:được )?(?:đăng công báo|công bố|[^;.,\d]{{3,40}}thông qua))?"
        ),
        "until": s(
            rf"(?:(?:có |còn |(?<=, )|(?<=\())hiệu lực(?![^.;\n]{{0,60}} (?:lùi|hoãn|dời) (?:có )?hiệu lực)|có giá trị|(?:có |còn |(?<=, )(?=[^,;.]{{4,12}} (?:thực hiện|áp dụng)))thời (?:hạn|gian)(?: thực hiện| áp dụng)?|(?:thực hiện|áp dụng|(?<=được )triển khai)(?!:))(?:(?!thời (?:hạn|gian) (?:thực|áp|đến|tới|là) )(?!thời (?:hạn|gian) (?:thực hiện|áp dụng))(?!(?:có|còn) (?:giá trị|hiệu lực))(?!, (?:thay thế|thay cho|bãi bỏ) )[^.;\n]){{0,120}}? (?:đến|tới)(?: trước)? {day}"
        ),
        "ended": s(
            r"(?:(?:đã )?(?:hết|kết thúc|chấm dứt|thôi(?: có)?) hiệu lực(?: (?:thi hành|thực hiện|áp dụng))?(?: toàn bộ(?! theo| bởi| tại))?(?!(?: thi hành)? (?:một phần|(?:theo )?từng phần|đối với|toàn bộ|hay (?:chưa|không|còn)|chưa ?[?]))|không còn hiệu lực(?: thi hành)?|(?:không còn|hết|thôi có) giá trị(?: (?:thi hành|áp dụng|thực hiện|pháp lý))?(?=[.;,)]| kể từ| từ| do | vì |$)|không còn (?:được )?(?:áp dụng|thực hiện)(?: (?:trong|trên|ở) [^,;.()\d]{2,40}?(?=,? (?:kể )?từ (?:ngày )?\d))?|(?:thôi )?không (?:được )?(?:áp dụng|thực hiện) nữa|thôi không (?:áp dụng|thực hiện|sử dụng)(?=,? (?:kể )?từ (?:ngày )?\d|[,.;)]|$)|không (?:được )?áp dụng(?=,? (?:kể )?từ (?:ngày )?\d)|(?<!sắp )hết hạn(?=,? (?:kể )?từ |,? (?:vào )?ngày \d|[.;,)]|$)|mất hiệu lực(?: thi hành)?|hết thời gian (?:thực hiện|áp dụng)(?=[.;,:)]|$| (?:gồm|bao gồm)(?!\w))|hết thời hạn(?: (?:thực hiện(?: thí điểm)?|áp dụng|thi hành|thí điểm|hiệu lực|có hiệu lực)|(?=[,.;)]|$|,? (?:kể )?từ ngày \d| (?:nhưng|song|mà) ))|(?:(?<!tạm )(?:dừng|ngừng|thôi|kết thúc|chấm dứt) (?:việc )?(?:áp dụng|thực hiện|triển khai)|không (?:còn )?(?:được )?tiếp tục (?:được )?(?:triển khai )?(?:áp dụng|thực hiện))(?=,? (?:kể )?từ (?:ngày )?\d|,? sau ngày \d|[,.;)]|$)|(?:được|bị) (?:bãi bỏ|hủy bỏ)(?=,? (?:kể )?từ (?:ngày )?\d|[.;:]|$|,? (?:gồm|bao gồm)(?!\w))|bị (?:chính )?(?:HĐND|UBND|hội đồng nhân dân|ủy ban nhân dân|chính phủ|quốc hội|bộ|ban|tỉnh|huyện|thành|thị|đảng|chủ tịch|thủ tướng)(?!\w)[^;,.()\d]{0,50}? (?:bãi bỏ|hủy bỏ)(?=,? (?:kể )?từ (?:ngày )?\d)|(?P<over>(?<!thời hạn )(?<!thời gian )(?:chấm dứt|kết thúc)(?=,? (?:(?:kể )?từ (?:ngày )?\d|vào (?:ngày )?\d|(?:sau )?ngày \d))))(?P<when> ?: ?(?=\d{1,2}[/.-]\d{1,2}[/.-]\d{4})|,? (?:kể )?từ (?:(?!24)\d{1,2} ?(?:giờ|h)(?: ?\d{2}(?: phút)?)?,? )?(?=(?:ngày )?\d)|(?P<on> (?:vào )?(?P<late>(?:cuối|hết) (?=ngày ))?(?:lúc )?(?P<hour>\d{1,2} ?(?:giờ|h)(?: ?\d{2}(?: phút)?)?,? )?(?=ngày \d)))?"
        ),
        "extended": s(
            rf"(?:(?:(?<!không )(?<!không được )(?:kéo dài|gia hạn)(?!(?: thêm)? (?:(?:thời gian|thời hạn|việc) )?{SUSPENDING})|kéo(?= thêm)|lùi (?:(?:mốc|thời (?:hạn|gian|điểm)|ngày) kết thúc|thời hạn hoàn thành))(?:[^.;\n]|\.(?=\w)){{0,160}}?(?<!hướng)(?<!nhìn)[ (](?:đến|tới|sang) {day}"
            rf"|(?:kéo dài|gia hạn) (?:thời gian|thời hạn|hiệu lực)(?: (?:thực hiện|áp dụng|thi hành|hiệu lực))*(?: của| đối với)? (?:{PAPERS}|quyết định) (?:số )?\d"
            rf"(?:(?!,? (?:trong đó|riêng|yêu cầu|báo cáo) )[^.;\n]){{100,400}}? (?:đến|tới) {day}"
            rf"|thời (?:hạn|gian)(?: thực hiện| áp dụng)? (?:(?:được|nay) )*(?:lùi|dời|giãn)(?: thêm)? (?:đến|tới|sang) {day}|lùi thời (?:hạn|gian)(?: thực hiện| áp dụng)? (?:đến|tới|sang) {day}"
            rf"|(?:kéo dài|gia hạn) (?:thời gian|thời hạn)[^.\n]{{20,600}}? (?:quy định|ban hành|nêu) (?:tại|trong|kèm theo) (?:{PAPERS}|quyết định) (?:số )?\d[^.;\n]{{0,240}}? (?:đến|tới) {day}"
            r"|tiếp tục (?:được )?(?:(?:tổ chức |triển khai )?thực hiện|áp dụng)(?: [^.;\n,\d]{2,40} (?:số )?\d[^.;\n]{0,120}?)? đến (?=(?:hết )?ngày \d|hết (?:(?:năm(?: ngân sách| tài chính)?|tháng|quý) )?\d))"
        ),
        "halted": s(
            rf"(?:(?:ngưng|ngừng|dừng) (?:hiệu lực|(?:việc )?(?:thi hành|thực hiện|áp dụng))|đình chỉ)[^.;\n]{{0,260}}? đến {day}"
        ),
        "stopped": s(
            r"(?<!tạm )(?:(?<=cho )dừng|(?:thôi|ngừng|dừng|chấm dứt|(?<!khi )kết thúc) (?:việc )?(?:áp dụng|(?:tổ chức |triển khai )?thực hiện)|không (?:còn )?tiếp tục (?:áp dụng|(?:tổ chức |triển khai )?thực hiện)|không (?:còn )?áp dụng|không thực hiện(?= [^;.]{5,160} nữa(?!\w))|(?:chấm dứt|(?<!khi )kết thúc)(?: hiệu lực)?|(?:bãi|hủy) bỏ(?: toàn bộ)?|(?:công|tuyên) bố hết hiệu lực(?: toàn bộ)?)(?: thi hành)?(?: đối với| của)? (?=[a-zà-ỹđ ]{4,40} (?:số:? ?\d|\d{1,5}(?:/\d{4})?[-/]\w))"
        ),
        "all_stopped": s(
            r"(?<!tạm )(?:(?:(?:thôi|ngừng|dừng|chấm dứt) (?:việc )?(?:áp dụng|thực hiện)|chấm dứt hiệu lực|(?:bãi|hủy) bỏ)(?: toàn bộ)?)(?: thi hành)?(?: đối với| của)? (?:các|những|\d{1,3}) (?!quy định|nội dung|điều|khoản|điểm|mục|chương|phụ lục)[^;:.\n\d]{2,120}?(?:sau(?: đây)?|dưới đây|gồm)(?!\w)(?:[^;:.\n\d]{0,120}?(?P<when>,? (?:kể )?từ (?=ngày \d)))?"
            r"|(?<!tạm )(?:thôi áp dụng|(?:chấm dứt|kết thúc) hiệu lực)(?: thi hành)?(?P<since>,? (?:kể )?từ (?=ngày \d))[^;:.\n]{6,32}? (?:đối với|của) (?:các|những|\d{1,3}) [^;:.\n\d]{2,120}?(?:sau(?: đây)?|dưới đây|gồm)(?!\w)"
        ),
        "not_issued": s(
            rf"(?:(?:chưa|chậm|không(?= (?:ban hành|xây dựng|xd|ra nghị|có (?:kế hoạch|chương trình|nghị quyết|đề án|văn bản (?:triển khai|cụ thể hóa)|bất (?:kỳ|cứ) văn bản)))) (?:kịp(?: thời)? |hề )?(?:(?:thực hiện|hoàn thành)(?: xong)?(?: việc)? )?(?:(?:nghiên cứu|tham mưu|xây dựng|soạn thảo)(?:(?:,|,? và)? (?:tham mưu|xây dựng))?(?:,|,? và)? (?=ban hành ))?(?:ban hành|xây dựng|lập|xd|có|thấy|ra(?: được)?(?= (?:nghị|kế|chương|văn))|triển khai xây dựng)|còn (?:thiếu|nợ)|(?:vẫn|đang) (?:còn )?nợ|(?:(?<=đơn vị )|(?<=địa phương )|(?<=chi bộ )|(?<=đảng bộ )|(?<=đảng ủy )|(?<=huyện )|(?<=xã ))nợ)(?: (?:các|được|bất kỳ|bất cứ))? {paper}(?: hành động)?(?:(?:,| hay| hoặc) {paper}){{0,3}}(?: [^;.\n]{{0,40}}?)?(?: để)?(?: tổ chức)?(?:,? ?(?:triển khai )?(?:thực hiện|cụ thể hóa|thi hành)|,? triển khai(?: việc)?| hướng dẫn(?: thi hành)?(?! số)| quy định chi tiết(?: (?:một số điều|thi hành))?(?: của)?)"
        ),
    }


FORCE = {
    False: (
        "hiệu lực",
        "có giá trị",
        "kéo dài",
        "gia hạn",
        "thời gian thực hiện",
        "thời gian áp dụng",
        "thời hiệu",
        "thời hạn áp dụng",
        "thời hạn thực hiện",
        "bỏ các",
    ),
    True: (
        "hieu luc",
        "co gia tri",
        "keo dai",
        "gia han",
        "thoi gian thuc hien",
        "thoi gian ap dung",
        "thoi hieu",
        "thoi han ap dung",
        "thoi han thuc hien",
        "bo cac",
    ),
}
"""Words without which a sentence that names no document tells no fact, but for a line over a list:"""
OVER_ITEMS = {False: ("tiếp tục", "bãi bỏ", "hủy bỏ"), True: ("tiep tuc", "bai bo", "huy bo")}
RESTS_ON = regex(
    r"(?i)(?<!\w)(?:(?<!kèm )(?<!kem )theo|căn cứ|căn cứ vào|dựa trên|trên cơ sở|can cu|dua tren|tren co so)(?: quy định(?: tại| của)?| quy dinh)? $"
)
SEALED = ("Văn bản hợp nhất",)
"""Its day is that of its sealing: what it consolidates was signed on another."""
BOXED = regex(r"(?i) \((?:(?:hiện|nay|đã|đến nay|hien|da|den nay) ?)*")
OF_UNNAMED = regex(
    either(
        rf"(?<!\w)(?:(?:các|những|mọi|toàn bộ) (?:{PAPERS}|quyết định|thông tư|nghị định)(?! số)(?: [^,;.:()\d]{{1,80}})?"
        r"|(?:(?<!, )(?<!là )(?<!một )|(?<=nay, )|(?<=đó, )|(?<=này, ))(?:văn bản|kế hoạch|chương trình|nghị quyết|chỉ thị|đề án|phương án|quy chế|quyết định|thông tư|nghị định)(?: hành động| chỉ đạo| liên quan)?(?: của [^,;.:()\d]{2,60})?) (?:(?:để |nhằm )?(?:tổ chức |triển khai )?(?:thực hiện|triển khai|thi hành|cụ thể hóa)"
        r"|hướng dẫn(?: thi hành| thực hiện)?|quy định chi tiết(?: thi hành)?|(?:sửa đổi|bổ sung|đính chính)(?:, bổ sung)?(?: một số điều(?: của)?)?(?: cho)?|trái với|không phù hợp với) $"
    ),
    re.IGNORECASE,
)
"""`Các kế hoạch của xã thực hiện Kế hoạch số …`, `Văn bản hướng dẫn Luật …` before what is said of them: they end, not the
paper that is named."""
AGAINST = regex(
    either(r"(?<!\w)trái (?:với )?(?:(?:các )?(?:quy định|hướng dẫn|nội dung)(?: (?:tại|của|trong|nêu tại))? )?$"),
    re.IGNORECASE,
)
"""`Các nội dung trái với hướng dẫn tại Công văn này không còn giá trị`: what is against the paper ends."""
DONE_BY = regex(
    either(
        r"(?<!\w)(?:giấy phép|giấy chứng nhận|chứng chỉ|chứng nhận|thẻ|hợp đồng|hồ sơ|mô hình|dự án|gói thầu|công trình|lớp học|khóa học|việc(?! (?:tổ chức )?(?:thực hiện|áp dụng|thi hành|triển khai|chấp hành)))(?!\w)(?: số:? [\w/.-]{1,20})?[^,;.:()\d]{0,60} (?:theo|thuộc|căn cứ)(?: quy định(?: tại| của)?| bố trí| phê duyệt| kế hoạch)? $"
        r"|(?<!\w)(?:mức (?:thu|chi|đóng|phí|hỗ trợ|khoán|lương|phụ cấp)|đơn giá)(?!\w)[^,;.:()\d]{0,60} (?:theo|tại|của)(?: quy định(?: tại| của)?)? $"
        r"|(?<!\w)(?:quy định|nội dung|chính sách|chế độ|(?<=các )quyết định) (?:về|đối với|hỗ trợ|phân cấp|ủy quyền|(?:có )?liên quan) [^,;.:()\d]{2,60} (?:tại|trong)(?: các)? $"
    ),
    re.IGNORECASE,
)
"""`Giấy phép theo Nghị định số … có hiệu lực đến hết năm 2025`: the licence, not the decree."""
TIME_OF_RULES = regex(
    either(
        r"(?<!\w)(?:thời (?:gian|hạn)) (?:thực hiện|áp dụng|thí điểm)(?: thí điểm)? (?:các |một số |những )?(?:mức|chính sách|chế độ|quy định|cơ chế)(?!\w)(?:, (?:chính sách|chế độ|cơ chế))?[^;.,:]{0,80} (?:tại|theo|của|trong) $"
    ),
    re.IGNORECASE,
)
"""`Thời gian áp dụng mức thu tại Nghị quyết số … được kéo dài đến …`: of the resolution, which has set the rate."""
REGULATED = regex(
    either(
        r" (?:quy định|cho phép|ghi|nêu)(?: rõ| rằng)*(?: các| mọi| những)? (?:giấy (?!tờ)|chứng chỉ|chứng nhận|thẻ|hợp đồng|phù hiệu|thị thực|hộ chiếu|biển số|con dấu|văn bằng|bằng (?!cách|hình thức))"
        r"[^;:.()]{0,120}(?<!,) "
    ),
    re.IGNORECASE,
)
"""`Quyết định số … quy định giấy phép có hiệu lực đến hết năm 2025`: the licence, between the paper and what is said."""
IS_DONE = regex(either(r"(?<!\w)(?:được|chỉ|này|tiếp tục)(?: \w+)? $"), re.IGNORECASE)
WHEN = regex(
    either(r"(?<!\w)(?:ngày|(?<!trong )khi|lúc|thời điểm)(?: mà)?(?: các| những)? $|(?<!\w)(?:trước|sau) khi có $"),
    re.IGNORECASE,
)
"""`Hồ sơ nộp trước ngày Nghị định này có hiệu lực được giải quyết đến hết ngày …`: so are the files."""
IS_TOLD_OF = regex(
    either(r" (?:đã|được|là|cũng|thì|vẫn|hiện|đang|bị|thay thế|bãi bỏ|hết hiệu lực|không còn)(?!\w)"), re.IGNORECASE
)
"""`chưa ban hành kế hoạch thực hiện A; B đã được cụ thể hóa`: of B something else is told."""
ENDS_ITEM = regex(
    either(r"[)”]?(?: ?(?:[;,.(]|$)| (?:và|về|của|trên|trong|tại|theo|cũng như|là|gồm|như|ban hành)(?!\w))"),
    re.IGNORECASE,
)
"""What stands behind one of several papers that something is said of together."""
LISTS_BODIES = regex(
    either(
        r"[\s(†\d.]*(?:(?:gồm|bao gồm|cụ thể|đó là|như)(?: có)?:? |\d{1,3} [^,;.:]{3,30}: )?"
        r"(?:(?:các )?(?:đảng ủy|đảng bộ|chi bộ|chi ủy|huyện ủy|thành ủy|ubnd|ủy ban|hội|ban|sở|phòng|xã|phường|huyện|thị trấn|đoàn|công đoàn)(?!\w))(?:[^.:\d]{0,30}:)?[^.:]{3,400}\.?\s*$"
    ),
    re.IGNORECASE,
)
"""A footnote that is nothing but a list of bodies."""
NOT_YET = {False: "chưa", True: "chua"}
EXCEPT = {False: ("trừ ", "(còn ", "còn thiếu ", "còn nợ "), True: ("tru ", "(con ", "con thieu ", "con no ")}
OF_BUDGET = regex(either(r"năm (?:ngân sách|tài chính) "), re.IGNORECASE)
FAR = 600
"""So many letters before a fact are looked at; what asks for it or supposes it stands nearer than half of them."""
JUST = 60
"""So many letters before a paper the words stand that lead to it."""
THOUGHT = regex(either(r"(?<!\w)(?:cho rằng|nghĩ rằng|tưởng|hiểu nhầm)(?!\w)"), re.IGNORECASE)
"""What somebody only takes to be so."""
WISHED = regex(
    r"(?i)(?<!theo )(?<!xét )(?<!sở )(?<!được )(?<!có )(?<!các )(?:đề nghị|kiến nghị|đề xuất|dự kiến|dự thảo|dự án(?= (?:luật|nghị|pháp))|(?<!qua )(?<!khi )xem xét,?|xin(?: (?:chủ trương|phép|ý kiến|được))?(?! (?:thưa|nói|nhắc|lưu ý|thông báo|thông tin|khẳng định|giải thích|trao đổi) )|(?<!sự )(?<!đáp ứng )mong(?: muốn| đợi| chờ| được| sớm| duoc| som)|trông (?:đợi|chờ)|(?<!với )kỳ vọng|(?<!với )hy vọng|nguyện vọng(?: của [^;.,\d]{2,40}?)?(?= (?:là|muốn|được) )|ky vong|hy vong|nguyen vong(?: cua [^;.,\d]{2,40}?)?(?= (?:la|muon|duoc) )|de nghi|kien nghi|de xuat|du kien|du thao) (?!của|cua|tại|tai|số|so|(?:nêu|neu) (?:tại|trong|tai) [^;.,\d]{2,30} (?:(?:số|so) )?\d)(?:(?! vì )[^;.]){0,200}$"
)
"""What is only asked for or drafted: `Đề nghị Hội đồng nhân dân tỉnh kéo dài …`; not why: `đề nghị cân nhắc vì A đã hết`."""
WISHED_TOO = regex(
    either(
        r"[-–+* ]*(?:\d{1,2}[.)] ?|[a-zđ]\) )?(?:(?:xin|trân trọng|kính) )?(?:đề nghị|kiến nghị|đề xuất) (?!(?:của|tại|số)(?!\w))[^.]{3,400}; (?:(?:và|đồng thời|sớm|xem xét,?) )*(?:(?:cho(?: phép)?|kéo dài|gia hạn|bãi bỏ|hủy bỏ|thay thế|sửa đổi|bổ sung|điều chỉnh|ban hành)(?!\w)[^;.]*)?$"
    ),
    re.IGNORECASE,
)
"""`Kiến nghị UBND thành phố sửa đổi A; cho phép kéo dài B đến hết năm …`: a sentence that asks, up to what it asks too."""
COUNTED_UP_TO = regex(either(r"(?<!\w)tính (?:đến|tới) (?:hết )?(?:ngày )?$"), re.IGNORECASE)
"""`Văn bản còn hiệu lực (tính đến 30/9/2012): A; B`: the day of the list, not the last one of A and B."""
ASKED = regex(
    either(r"(?<!\w)(?:yêu cầu|giao|chỉ đạo|sẽ|cần|thảo luận|cân nhắc|tính đến)(?: [^,;.]{1,60})? $"), re.IGNORECASE
)
SUPPOSED = regex(
    r"(?i)(?:"
    + SENTENCE
    + r"|[;:.] )[-–+*\s\d.)]*(?:nếu|trường hợp|giả sử|giá như|giá mà|theo dự thảo|neu|truong hop|gia nhu|gia ma|theo du thao)(?!\w)[^;.]{0,300}$"
)
DISAGREED = regex(
    either(
        r"(?<!\w)(?:(?:không|chưa) (?:đồng tình|đồng ý|nhất trí|tán thành|ủng hộ|chấp thuận)|phản đối)(?: với)?(?: [^;.\d]{0,40})? $"
    ),
    re.IGNORECASE,
)
"""`không đồng tình việc kéo dài …`: what is not done, by who says so."""
PRINTED_SO = regex(either(r"(?:ghi|in|viết)(?: nhầm| sai)?(?: là)? ?:?\s*$"), re.IGNORECASE)
"""`Tại Điều 15 có ghi: `, before what was wrong."""
IS_CORRECTED = regex(either(r"(?:đính chính|sửa|đọc)(?: lại)?(?: là| như sau| thành)(?!\w)"), re.IGNORECASE)
"""`Nay đính chính là: `, behind it."""
NOT_BEFORE = regex(either(r",? (?:mãi |phải |phải chờ )?(?:đến|tới) (?=(?:ngày )?\d)"), re.IGNORECASE)
BEGINS_ONLY = regex(
    either(r" (?:thì )?mới (?:chính thức |bắt đầu )?có hiệu lực(?: thi hành)?(?= ?[.,;]|$)"), re.IGNORECASE
)
ONLY_ON = regex(either(r"(?<!\w)(?<!\d )(?<!tính )(?<!cáo )(?:mãi |phải )?(?:đến|tới) (?=(?:ngày )?\d)"), re.IGNORECASE)
"""`Đến ngày 05/11/2031, `, before a paper that begins only then."""
THEN_BEGINS = regex(
    either(r" (?:thì )?mới (?:chính thức |bắt đầu )?(?:có hiệu lực|được áp dụng|được thi hành)"), re.IGNORECASE
)
"""`mãi đến ngày 05/11/2031 mới có hiệu lực`: before and behind the day."""
SUBMITTED = regex(
    either(
        r"(?<!\w)(?<!tờ )(?<!chương )(?<!công )(?<!quá )(?<!lộ )trình [^;,.()\d]{3,60} (?:quyết định|cho phép|cho|thống nhất|chấp thuận|đồng ý)(?: việc| cho)* $"
    ),
    re.IGNORECASE,
)
"""`trình Hội đồng nhân dân tỉnh quyết định kéo dài A`: what is still to be decided."""
NO_FACT = (WISHED, SUPPOSED, DISAGREED, SUBMITTED)
ON = ("", "nay", "nay đã", "và", "nhưng", "nhưng nay", "nhưng nay đã", "và nay đã", "đã", "va", "nay da", "da", "nhung")
"""What may stand before a second fact of one document."""
LEAD = regex(r"(?:[A-ZĐ][-.)] ?)?[-–+*\s\d.]*(?:(?:Điều|ĐIỀU|Dieu) \d+[a-z]?[.:]? ?[-–]? ?[-–+*\s\d.]*)?")
"""What may stand before the first words of a sentence of an article."""
ARTICLE = regex(r"(?i)[-–+* ]*(?:điều|dieu) \d+[a-z]?[.:] ?")
KINDS = regex(r"(?i)(?<!\w)(?:các|những|cac|nhung) (?:[^;.:()\d]{2,60}(?:,| và| va) )?$")
"""Before the last of them: `các luật, nghị quyết có hiệu lực từ ngày 01/7/2026` tells of no one paper."""
OVER_LIST = regex(
    either(
        LEAD.pattern
        + r"(?:(?i:nhóm|loại|phần) [\dIVX]{1,4}[,.:)]? |(?i:(?:(?:theo đó|như vậy|ngoài ra|đồng thời),? )?(?:(?:sẽ |đã )?có )?(?:các|những|một số|danh mục|toàn bộ|\d{1,3}|hai|ba|bốn|năm|sáu)) (?!(?i:nội dung|giấy|chứng chỉ|chứng nhận|thẻ|hợp đồng|dự án|mức|đơn giá|chính sách|chế độ)(?!\w))[^:;.\d]{2,80} )"
    ),
)
"""`Các văn bản đã hết hiệu lực: A; B`: what stands before it."""
SAYS = regex(
    either(
        r"^ (?:là|quy định|xác định|đề ra|phê duyệt|ban hành|thành lập|gồm|nêu|giao|công bố|đặt)(?!\w)[^;.()]{2,200}(?:,| và) $"
        r"|^ (?:(?:đã|vừa|mới) )*(?:được|do) [^;.()]{0,100}?(?:thông qua|ban hành|ký|phê duyệt|công bố)(?!\w)(?! kèm)[^;._]{0,80}(?:,| và) $"
    ),
    re.IGNORECASE,
)
"""`Nghị quyết A xác định …, có hiệu lực từ ngày ký`: what stands between, where the sentence begins with A."""
WAS_ISSUED = regex(either(r" được (?:ban hành|thông qua|công bố|ký) "), re.IGNORECASE)
CLOSED_BY_DASH = regex(r"(?: (?:[^\W\d]+ ){1,6}| )[-–] ")
"""`Nghị quyết A - nghị quyết mà Kết luận B có nhắc tới - đã hết …`: behind B."""
THEN_NEXT = regex(
    either(
        r",? ?(?:và |với )?(?:phương hướng|mục tiêu|nhiệm vụ|dự báo|(?:đã )?(?:xác định|nêu|đề ra|đặt ra)(?: rõ)?)(?!\w)"
    ),
    re.IGNORECASE,
)
POINTS_BACK = (" trên", " này", " tren", " nay")
"""How a back-reference ends that means a paper named before."""
LABELS_FORCE = regex(
    either(
        r"[-–+*•» ]*(?:(?:(?:ngày|thời điểm) (?:có |bắt đầu (?:có )?)?hiệu lực(?: thi hành)?|hiệu lực(?: thi hành| áp dụng)?|ngày áp dụng) ?: "
        r"|(?:có )?hiệu lực(?: thi hành)? (?=(?:kể )?từ ))(?:(?:văn bản|[^\s,;.:]+(?: [^\s,;.:]+)?) này )?(?:có hiệu lực(?: thi hành)? )?(?:(?:kể )?từ )?(?:ngày )?(?=\d)"
    ),
    re.IGNORECASE,
)
"""`- Hiệu lực: từ ngày …`, `Ngày có hiệu lực: …`: a line under the entry of a paper."""
CELL_OF_FORCE = regex(
    either(
        r"\| ?(?:ngày (?:có )?hiệu lực|có hiệu lực|hiệu lực)(?: thi hành)?(?: ?:)?(?: (?:kể )?từ)?(?: ngày)? (?=\d)"
    ),
    re.IGNORECASE,
)
"""`7 | Thông tư A | Ngày hiệu lực: 15/02/2024 | …`: the cell of a row that tells since when its paper is in force."""
SEVERAL_BEGIN = regex(
    either(
        rf"(?<!\w)(?:các|những|hai|ba|bốn|\d{{1,2}}) (?:{PAPERS}|nghị định|thông tư|luật|quyết định)(?!\w)[^,;:.()]{{0,60}}? (?:đều |cùng |bắt đầu )*có hiệu lực(?: thi hành)?(?: (?:kể )?từ)? (?:ngày )?(?=\d)"
    ),
    re.IGNORECASE,
)
WHICH_ARE = regex(either(r"[\d/.-]{8,10}(?: là|,? (?:gồm|đó là)(?: có)?|) ?:? (?:các )?"), re.IGNORECASE)
"""`Hai văn bản cùng có hiệu lực từ 01/7/2025 là A và B`: before the day, and from it to A."""
FORCE_FROM = regex(either(r"(?:hiệu lực|thi hành|áp dụng)(?: thi hành)?,? (?:kể )?từ (?:ngày )?$"), re.IGNORECASE)
"""What stands before the day on which a paper begins to apply."""
OWN_FORCE = regex(
    either(
        r"(?<!\w)(?:hiệu lực|thi hành|áp dụng)(?: thi hành)?,? (?:kể )?từ (?:ngày|khi)|(?<!\w)(?:đã|nay) hết (?:hiệu lực|thời hạn)"
    ),
    re.IGNORECASE,
)
FROM_THAT_DAY = regex(
    either(
        r"(?<!\w)(?:(?:kể )?từ (?:cùng )?(?:ngày|thời điểm) (?:đó|ấy|này|nêu trên)|(?:kể từ |từ |vào )?cùng (?:ngày|thời điểm)(?: đó| ấy| này)?),? (?:(?:các|những|cả) )?$"
    ),
    re.IGNORECASE,
)
"""`…; kể từ ngày đó, Quyết định số … hết hiệu lực`: before the paper."""
GRANTS = regex(
    either(
        r"^ (?:giảm|miễn|tăng|nâng|hỗ trợ|cấm|tạm ngừng|mở rộng)(?!\w)(?! (?:cho )?(?:hợp đồng|giấy phép|chứng chỉ|thẻ)(?!\w))[^;()]{2,120} $"
    ),
    re.IGNORECASE,
)
"""`Nghị định A giảm thuế VAT 2% có hiệu lực từ …`: the same without a comma, as the press has it."""
BRACKETED = regex(r" ?\([^()]*\)| (?P<dash>[–—-]) (?:(?! [–—-] )[^–—;.\n]){2,160} (?P=dash)(?= )")
AND_OTHERS = regex(
    either(
        r" (?:cùng|cùng với|và) (?:các|những) (?:văn bản|hướng dẫn|kế hoạch|phụ lục|nghị định|thông tư)(?: (?:có liên quan|liên quan|kèm theo|hướng dẫn|thi hành|thực hiện|sửa đổi|bổ sung),?)* ?$"
    ),
    re.IGNORECASE,
)
"""`Kế hoạch số … cùng các văn bản liên quan`, before what is said of them all."""
PASSED = regex(
    r"(?i)(?<!sẽ)(?<!\bse)(?<!kiến)(?<!kien),? (?:đã )?được [^,;.]{3,60} (?:thông qua|ký ban hành|ban hành|ký)(?: tại [^,;.]{3,60})? (?:vào )?ngày "
    + DAY
    + r"(?!\d)(?: và(?= sẽ ))?"
    r"|,? (?:đã )?được [^,;.]{3,60} thông qua(?: tại [^,;.]{3,60})? (?:vào )?ngày \d{1,2} tháng \d{1,2} năm \d{4}"
    r"|,? (?:đã )?được [^,;.\d]{3,60} thông qua(?: tại [^,;.]{3,60})? và(?= (?:sẽ |bắt đầu |chính thức )*$)"
)
"""`Luật … được Quốc hội thông qua ngày 18 tháng 6 năm 2009, có hiệu lực …`."""
DECIDED = regex(
    either(
        r"(?:,? (?:(?:đến nay|hiện nay|hiện) )?(?:do |vì )?(?:đã |nay |cơ bản )*(?:không còn phù hợp|không phù hợp|không còn cần thiết|lạc hậu|lỗi thời|hoàn thành|thực hiện xong|triển khai xong|hết đối tượng)[^;.,()\d]{0,60},)?"
        r"(?: (?:nên|do đó))? [^;.,()\d]{2,60} (?:thống nhất|quyết định|đồng ý)(?: cho)? $|(?:,? đã)? được [^;.,()\d]{2,60} (?:thống nhất|quyết định|đồng ý|cho)(?: cho)? $"
    ),
    re.IGNORECASE,
)
"""`Kế hoạch số … không còn phù hợp, Ban Thường vụ thống nhất `, before it is said to be given up."""
GIVES_UP = regex(
    either(r"không (?:còn )?tiếp tục |(?:chấm dứt|kết thúc) (?:hiệu lực|(?:việc )?(?:thực hiện|áp dụng)) "),
    re.IGNORECASE,
)
GIVES_UP_WORK = regex(
    either(r"(?:chấm dứt|kết thúc|không (?:còn )?tiếp tục) (?:việc )?(?:thực hiện|áp dụng)"), re.IGNORECASE
)
AT_A_TIME = regex(either(r",? (?:vào|trong|đến|sau|trước|khi|từ khi|nếu)(?!\w)"), re.IGNORECASE)
"""`thống nhất kết thúc việc thực hiện Kế hoạch số … sau khi có kế hoạch mới`: it is not over yet, or nobody tells."""
NO_MORE = regex(either(r" nữa(?!\w)"), re.IGNORECASE)
"""`không áp dụng Quy định số … nữa`."""
IS_OVER = regex(
    either(
        r"^,? (?:do |vì )?(?:đến nay |hiện |hiện nay )?(?:đã |nay |cơ bản )*(?:không còn phù hợp|lạc hậu|lỗi thời|hoàn thành|thực hiện xong|triển khai xong|dừng hẳn|không (?:được )?(?:kéo dài|gia hạn)(?: nữa)?)(?: [^;.,()\d]{2,40})?(?:,| nên| và)+(?= |$)"
    ),
    re.IGNORECASE,
)
"""`Đề án số … đã hoàn thành, không còn giá trị`: between the paper and what is said of it."""
TIME_ALONE = regex(
    either(r"(?:thực hiện|áp dụng) (?:đến|tới) (?:hết )?(?:(?:ngày|tháng|quý|năm) )?[\divx/.]+(?: năm \d{4})?"),
    re.IGNORECASE,
)
"""A title that is none: `Kế hoạch số … thực hiện đến năm 2025`."""
DECIDES = regex(either(r"(?<!\w)(?<!chưa )(?<!không )(?:thống nhất|quyết định|đồng ý)(?: cho)? $"), re.IGNORECASE)
"""`Ban Thường vụ thống nhất không tiếp tục thực hiện Kế hoạch số …`; what is only stopped may go on again."""
ISSUES_AND = regex(
    either(
        r"(?<!\w)(?<!chưa )(?<!không )(?<!sẽ )(?<!phải )(?<!cần )(?<!dự kiến )(?:ban hành|ký) [^;.]{5,120}(?: và|, đồng thời|, và) $"
    ),
    re.IGNORECASE,
)
"""`Ban Thường vụ ban hành Kế hoạch A và chấm dứt thực hiện Kế hoạch B`: before the latter."""
DECIDES_AS_FOLLOWS = regex(
    either(
        r"(?<!\w)(?<!chưa )(?<!không )(?:thống nhất|quyết định|đồng ý|kết luận)(?: (?:như sau|các nội dung sau|một số nội dung(?: sau)?))?:$"
    ),
    re.IGNORECASE,
)
"""Over a list of what is decided."""
DECIDED_ABOVE = 12
"""So many sentences before an item its line may stand."""
OF_OFFICE = regex(
    r"(?i) (?:của|cua) (?P<who>(?:(?!(?:được|bị|là|có|không|chưa|thì|và|về|quy định|hướng dẫn|thực hiện|sẽ|nêu|báo|cho|ghi|rằng|thông báo|đề nghị|yêu cầu|xác định|công bố|cấp|quyết định|văn bản|duoc|bi|co|khong|thi|va|ve|se) )"
    r"[^\s,;.:()\d]+ ){1,10}?)(?P<rest>(?:(?:đã|vẫn|nay|đều|da|van|deu) )*)"
)
"""Who issued it, where nothing else stands between a paper and what is said of its force."""
PASSIVELY = regex(either(r"(?:được|bị) "), re.IGNORECASE)
"""`Từ ngày 01/11/2013, Quy chế số … bị bãi bỏ.`: ended only where the day is told."""
SINCE_BEFORE = regex(
    either(r"(?<=[ ,])(?:nên |do đó |vì vậy )?(?:(?:kể )?từ |sau )(?=ngày \d|" + DAY_BEGINS + r")"), re.IGNORECASE
)
"""`… nên từ ngày 01/01/2021 không còn hiệu lực`, `sau ngày 31/01/2024 hết hiệu lực`: the day before what is said."""
PASSED_ON = regex(either(r"(?<!\w)thông qua(?: [^;.]{0,80}?)? (?=ngày \d)"), re.IGNORECASE)
"""`được Ban Chấp hành thông qua tại kỳ họp thứ 2 ngày 18/7/2025, có hiệu lực từ ngày thông qua`."""
DAY_AT_END = regex(r"(?<!ngày) (?=" + DAY + r" ?$)")
DAY_ENDED = regex(r"(?m)^ *(?i:ngày|thời điểm)\s+(?i:hết\s+hiệu\s+lực) *$")
"""The heading of a column of days, on lines of its own."""
IN_NEXT_CELL = regex(r" (?:Được|Bị) (?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ)(?: toàn bộ)? (?:bởi|bằng|tại|theo) ")
OPENS_BRACKET = regex(r" ?\((?:(?:đã|bắt đầu|da|bat dau) )?")
OF_UNIT = regex(
    r"(?i)(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh) (?=[A-ZĐ])"
)
"""`của xã Phiêng Khoài cũ`: whose it is."""
BUT_FOR_PART = regex(
    either(
        r"[ ,](?:trừ|ngoại trừ) (?:(?:các|quy định tại|nội dung tại) )?(?:khoản|điểm|điều|mục|phần|chương|phụ lục)(?!\w)"
    ),
    re.IGNORECASE,
)
AT_FIRST = regex(either(r"(?<!\w)(?:lúc đầu|ban đầu|thời gian đầu|trước đây|trước đó)(?!\w)"), re.IGNORECASE)
CAME_LATE = regex(
    either(
        r"[^;.]{0,200}?, (?:nhưng |song )?(?:(?:đến|tới)(?: (?:nay|ngày|tháng|năm|quý|đầu|cuối|giữa)[ \d/.]*){1,3}|sau đó|về sau|nay)(?: thì)? ?(?:cũng )?đã (?:được )?(?:ban hành|xây dựng)(?!\w)"
    ),
    re.IGNORECASE,
)
"""`Xã A lúc đầu chưa ban hành kế hoạch thực hiện B, đến tháng 5/2018 đã ban hành`: around B."""
BUT_FOR_BEHIND = regex(
    either(
        r"[^;\n]{0,220}?(?:,|\(| ) ?(?:(?:trừ|ngoại trừ) (?:(?:các|quy định tại|nội dung tại) )?(?:khoản|điểm|điều|mục|phần|chương|phụ lục)(?!\w)"
        r"|riêng (?:(?:các )?(?:quy định|nội dung|chính sách|chế độ|mức)(?: [^;,.\n]{2,60}?)? (?:tại|của) )?(?:khoản|điểm|điều|mục|phần|chương|phụ lục) [^;,.\n]{1,40} (?:tiếp tục|vẫn|còn)(?!\w))"
    ),
    re.IGNORECASE,
)
BUT_FOR_BOXED = regex(either(r"\((?:ngoại )?trừ [^()]{2,50}\) $"), re.IGNORECASE)
"""`A (trừ Điều 5) hết hiệu lực từ …`."""
PARTIES = regex(r"^ (?:giữa|giua) [^,;.:()]{3,120}$")
"""`Quy chế phối hợp số … giữa Huyện ủy và Huyện đội`."""
BY_ARTICLE = regex(either(r"(?<!\w)theo (?:khoản \d{1,2} )?điều \d{1,3}, $"), re.IGNORECASE)
"""`Theo Điều 3, Nghị quyết số … có hiệu lực từ …`: the article tells it of the whole."""
PLAINLY = regex(
    either(
        r"(?:(?:này|cũ|có thời (?:gian|hạn)|được|bị|đã|nay|đến nay|hiện nay|hiện|lúc đầu|ban đầu|vốn|mà [^,;.()\d]{3,40}? thì|"
        + THAT_IS_CITED
        + r"|đều|cùng|cùng lúc|đồng loạt|lần lượt|lại|rồi|tuy [^,;.()\d]{2,40} nhưng|(?:ban hành|ký|thông qua)(?: vào)? ngày \d{1,2}[/.-]\d{1,2}[/.-]\d{4},?|cũng|chỉ|vẫn|còn|do đó|vì vậy|vì thế|của (?:tỉnh|huyện|xã|thành phố|quận|phường|trung ương)|(?:được )?phổ biến (?:đến|tới) [^,;.()\d]{3,40} và|tiếp tục(?! được)|chính thức|bắt đầu|đương nhiên|mặc nhiên|tự|tự động|đồng thời|nhưng|song|thì|là văn bản|sẽ(?! bị| được)|và(?= (?:bắt đầu|chính thức|sẽ chính thức)(?: |$)))(?: |$))*"
    ),
    re.IGNORECASE,
)
"""What may stand between a document and what is said of its force."""
DOES = regex(
    either(
        r" (?:đã )?(?:được|là|gồm|(?:triển khai )?thực hiện|triển khai|cụ thể hóa|thay thế|thay cho|thay(?= (?:quy|quyết|nghị|kế|chương|thông|chỉ|hướng|kết|công) )|kế thừa|bãi bỏ|hủy bỏ|sửa đổi|có(?= \d{1,3} (?:chương|điều|phần|mục)))(?!\w)"
    ),
    re.IGNORECASE,
)
AND_IT = regex(either(r"(?:và|,|;) ?(?:(?:được|chỉ) )*$"), re.IGNORECASE)
REPLACES_FIRST = regex(
    either(
        r" có hiệu lực(?: thi hành)?,? (?:kể )?từ ngày [^;]{4,60}?, (?:được phổ biến [^;,]{3,60}, )?(?:thay thế|thay cho|bãi bỏ) "
    ),
    re.IGNORECASE,
)
"""`Quy chế này có hiệu lực từ ngày …, thay thế A, và chỉ áp dụng đến …`: behind its first words."""
AMENDS = regex(
    r"(?i) (?:(?:thông tư|nghị định|thong tu|nghi dinh) )?(?:sửa đổi|sua doi)(?:, (?:bổ sung|bo sung))? (?:một số|mot so) (?:điều|nội dung|quy định|dieu|noi dung|quy dinh)[^;.\d]{0,60} (?:của|cua) "
)
"""The title of what amends other papers, behind its number and who issued it."""
CHANGES_THEM = regex(either(r" (?:sửa đổi(?:, bổ sung)?|bổ sung|thay thế|bãi bỏ)(?!\w)"), re.IGNORECASE)
"""`Nghị định A sửa đổi Nghị định B và Nghị định C có hiệu lực từ …`: behind A."""
CORRECTS = regex(r"(?i) (?:về|ve) (?:(?:việc|viec) )?(?:đính chính|dinh chinh) ")
GUIDES = regex(r"(?i) (?:hướng dẫn|quy định chi tiết|huong dan|quy dinh chi tiet)(?!\w)")
AND_ALSO = regex(r"(?i)(?:;|(?:và|va)|[,;] (?:thay thế|thay cho|bãi bỏ|hủy bỏ|thay the|bai bo|huy bo) [^;]*[,;]) ?$")
"""`Thông tư này hướng dẫn A, thay thế B; có hiệu lực …`: of itself, while behind A and a comma it may be A that is meant."""
STARTS = regex(
    r"(?i)[-–+*\s]*(?:(?:điều|dieu) \d+[a-z]?\. ?|\d+[.)] ?)?(?:(?:thời (?:gian|hạn|hiệu)|thoi (?:gian|han|hieu)) (?:thực hiện|áp dụng|thuc hien|ap dung)|hiệu lực thi hành|hieu luc thi hanh) ?:? ?(?:(?:kể |ke )?(?:từ|tu) )?"
    r"(?=(?:ngày|ngay) [^;.\n]{6,80}[.;/ -]*$)"
)
"""`Điều 2. Thời gian thực hiện: Từ ngày 01 tháng 01 năm 2010.`"""
ENDS = regex(
    r"(?i) (?:đến|tới|den|toi) (?=(?:(?:hết|het) )?(?:(?:ngày|ngay) |" + DAY_BEGINS + r"|(?:năm|tháng|nam|thang) \d))"
)
EXTENDS = regex(
    either(
        r"(?:lùi (?:mốc|thời (?:hạn|gian|điểm)|ngày) kết thúc|(?:thời (?:hạn|gian)(?: thực hiện| áp dụng)? (?:(?:được|nay) )*)?(?:lùi|dời|giãn)|kéo dài|gia hạn|kéo|tiếp tục(?: được)?)(?: thời (?:gian|hạn))?(?: thực hiện| áp dụng| hiệu lực| thi hành| có hiệu lực)*(?: toàn bộ)?"
        rf"(?: của [^,;]{{0,60}})?(?: thêm(?: [^,;]{{0,20}})?| {COUNTED}(?: nữa)?)?(?:,? (?:kể )?từ (?:ngày )?(?:[\d/.-]{{8,10}}|"
        + DAY_IN_WORDS
        + r"))?,? (?:\()?(?:(?:tính|tức(?: là)?|cụ thể(?: là)?) )?(?:đến|tới|sang) "
    ),
    re.IGNORECASE,
)
"""`được kéo dài thời gian thực hiện đến `: the paper itself is extended."""
ACTIVELY = regex(r"(?i)(?:kéo dài|gia hạn|keo dai|gia han)(?!\w)")
PASSES = regex(either(r"(?<!\w)(?:ban hành|thông qua|có|ký)(?: thêm)? $"), re.IGNORECASE)
PUTS_AN_END = regex(
    either(r"(?<!\w)(?:thay thế|bãi bỏ|hủy bỏ)(?: cho| toàn bộ)?(?: hiệu lực(?: của)?)? $"), re.IGNORECASE
)
LEFT_UNTIL = regex(
    either(
        r",? \(?(?:trừ|ngoại trừ|riêng) (?:(?:các )?(?:quy định|nội dung) (?:tại|của) )?(?:các )?(?:khoản|điểm|điều|mục|chương|phụ lục) [^;.()\n]{1,140}? (?:tiếp tục|vẫn|còn) (?:được )?(?:(?:có|còn) hiệu lực|hiệu lực|áp dụng|thực hiện)(?: thi hành)?,? (?:cho )?(?:đến|tới) (?=hết |ngày )"
    ),
    re.IGNORECASE,
)
"""What of a paper stays in force behind it, and up to when."""
BUT = regex(r"(?i)(?<!\w)(?:trừ|riêng|tru|rieng) ")
"""`…, trừ Chương V tiếp tục được áp dụng đến hết ngày …`: of a part."""
OF_SEVERAL = regex(
    either(
        rf"(?:kéo dài|gia hạn|tiếp tục) (?:thời (?:gian|hạn) )?(?:(?:thực hiện|áp dụng|thi hành|hiệu lực|có hiệu lực)(?: thi hành)? )?(?:của |đối với )?"
        rf"(?:các|những|\d{{1,3}}) (?:{PAPERS}|thông tư|nghị định|quyết định)(?!\w)[^;:.\d]{{0,160}} "
    ),
    re.IGNORECASE,
)
"""`Kéo dài thời hạn áp dụng các Nghị quyết sau đây đến hết ngày …:` over the papers that go on."""
FOR_THE_LIST = regex(either(r",? ?(?:đối với|cho|của)(?: (?:các|những|\d{1,2}) [^:;.\d]{2,60})? ?: ?"), re.IGNORECASE)
THEN_A_LIST = regex(r"(?:(?:[^\W\d_]+ ){0,2}[\d/.-]+ ?){1,4}")
"""The day before the colon of such a list: `ngày 31 tháng 12 năm 2026`."""
ANOTHER_CLAUSE = regex(
    either(
        r"hiệu lực(?: thi hành)? (?:kể )?từ (?:ngày )?(?:ký|\d[\d/.-]{5,9}|\d{1,2} tháng \d{1,2} năm \d{4})(?: ban hành)?(?:,| và) "
        r"(?:(?!(?:áp dụng|thực hiện|thi hành|hiệu lực|giá trị|thời (?:hạn|gian)|hạn|hết|kết thúc|chấm dứt|kéo dài|gia hạn|tính|cho|có)(?!\w))[^,;.\d]){6,90} (?:đến|tới)"
    ),
    re.IGNORECASE,
)
"""`… có hiệu lực từ ngày ký, hồ sơ được nhận đến ngày …`: until when something else is done."""
UNTIL_WHEN = regex(either(rf"(?<!\w){SUSPENDING}(?!\w)[^;\n]*? (?:đến|tới) (?:khi|ngày (?!\d)|lúc)"), re.IGNORECASE)
OVER_IN_PART = regex(
    either(r"hết hiệu lực một phần:? (?:(?:điểm|khoản|điều|chương|phụ lục) [^;.:]{1,60})?$"), re.IGNORECASE
)
"""`Văn bản hết hiệu lực một phần: Điều 7 A`, before A."""
IN_PRINCIPLE = regex(either(r"(?<!\w)chủ trương(?: (?:cho|về việc))? $"), re.IGNORECASE)
PUT_TO = regex(
    either(
        r"[^.\n]{0,200}? trình(?: [^,;.\d]{2,40})?? (?:hội đồng nhân dân|hđnd|quốc hội|chính phủ|thủ tướng|ban chấp hành|ban thường vụ|bộ chính trị|ban bí thư|cấp có thẩm quyền)(?!\w)"
    ),
    re.IGNORECASE,
)
"""`Thống nhất chủ trương kéo dài A đến …; giao Sở B hoàn thiện hồ sơ trình HĐND tỉnh`: others are to decide it."""
REFUSED = regex(
    either(
        r"(?<!\w)(?:trình|xin|nghiên cứu|xem xét|đề xuất|tham mưu|báo cáo)(?: [^,;.]{1,60})? việc $|(?<!\w)về chủ trương $|(?<!\w)(?:không|chưa) (?:có (?:căn cứ|cơ sở|chủ trương|lý do|ý kiến|kết luận)|đồng ý|thống nhất|chấp thuận|nhất trí|cho phép|xem xét)(?!\w)[^,;.]{0,90} $"
    ),
    re.IGNORECASE,
)
"""`Thường trực Huyện ủy không đồng ý cho Đảng ủy xã `, `giao Bộ trình việc `, before what is asked for."""
NEEDED = regex(
    either(rf"(?<!\w){no_name('cần|nên|phải|sẽ')}(?: thiết| phải| tiếp tục| được| xem xét)* $"), re.IGNORECASE
)
"""`… cần kéo dài thời gian thực hiện Nghị quyết số … đến hết năm 2026`."""
EXTENDED = regex(r"(?i)(?<!\w)(?:được|duoc) (?:(?![^;.]*\d)[^,;.()]{2,60} )?$")
"""`Kế hoạch số … được Ban Thường vụ Tỉnh ủy `, before what is done to it."""
IS_PROLONGED = regex(either(r"(?<= )(?:(?:đã|nay|sau đó) )*được $"), re.IGNORECASE)
AND_APPLIES = regex(
    either(r"có hiệu lực(?: thi hành)?(?:,| và|, và) (?:được )?(?:áp dụng|thực hiện)(?!\w)"), re.IGNORECASE
)
SINCE_ANOTHER_IS = regex(
    either(r" có hiệu lực(?: thi hành)?,? (?:kể )?từ (?:ngày|khi|thời điểm) [^;.\n]{3,200} "), re.IGNORECASE
)
"""`… có hiệu lực kể từ ngày Luật A có hiệu lực và được áp dụng đến hết năm 2026`: before the second, and how it goes on."""
GOES_ON = regex(r"(?i)(?:tiếp tục|tiep tuc) (?:được|duoc) ")
GOES_ON_SO = regex(r"(?i)(?:tiếp tục|tiep tuc) ")
"""`Phương án được thông qua theo Nghị định số … được tiếp tục thực hiện đến hết năm …`: so does what rests on it."""
BY = regex(r"(?i)(?<!\w)(?:theo|bởi|bằng|căn cứ|boi|bang|can cu) $")
LENGTHENED_BY = regex(either(r"(?<!\w)(?:được|bị) $"), re.IGNORECASE)
OUT_OF_REACH = 4_000
"""So many letters behind a paper nothing that a sentence tells is told of it."""
AND_ONE = regex(either(r",? và (?:các )?"), re.IGNORECASE)
JOINS = regex(r"(?i) ?(?:[,;]|[,;]? ?(?:và|va|cùng|cung)(?: với| voi)?(?!\w)) ?(?:(?:các|cac) )?(?:(?:số|so):? ?)?")
"""What joins two papers of which the same is said."""
TO_DAY_OF_IT = regex(either(r",? (?:thì )?(?:được (?:kéo dài|gia hạn) )?(?:cho )?(?:đến|tới) "), re.IGNORECASE)
"""What stands between a paper and the day up to which it is prolonged, beside others."""
CLAUSE = regex(
    either(
        r"(?:"
        + SENTENCE
        + r"|[;:.,] |(?<!\w)(?:cho|nhận) thấy(?: rằng)? | thì )(?:(?:kể )?từ ngày "
        + DAY
        + r" )?[-–+*\s]*(?:(?:điều )?\d{1,2}[a-z]?[.)] ?-? ?|[a-zđ]\) )?(?:(?:theo đó|như vậy|do đó|trong đó|hiện nay|đến nay|nay),? )?"
        r"(?:(?<=, )(?:gồm|bao gồm|trong đó có):? )?(?:(?:nội dung(?: của)?|toàn bộ|các|cả|tất cả|hai|ba|bốn|\d{1,2})(?: (?:các|văn bản|văn bản sau):?)? ?|(?:các|những|một số|\d{1,2}|hai|ba|bốn|năm|sáu) (?:văn bản|quyết định|nghị quyết|quy định|kế hoạch|chỉ thị)[^;:.,()\d]{0,80} (?:như|gồm|là)(?: có)?:? ?)?(?:số:? ?)?$"
    ),
    re.IGNORECASE,
)
"""What stands before the first of the papers with which a clause begins."""
RULES = regex(r"(?i)(?:" + SENTENCE + r"|[;:.] )[-–+*\s]*(?:theo|căn cứ|thực hiện|can cu|thuc hien) (?:các |cac )?$")
"""`Theo A, B và C hết hiệu lực`: what the clause after the comma is about begins behind it."""
OF_ELSE = regex(
    either(
        r"(?:kéo dài|gia hạn) (?:thêm )?(?:thời (?:gian|hạn) )?(?:(?:triển khai |thực hiện )?(?:(?:các )?(?:dự án|gói thầu|hợp đồng|công trình)(?!\w))|nộp|giải ngân|thanh toán|thi công|sử dụng|hoạt động|nghỉ|hoàn thành|báo cáo|giữ chức|công tác)"
        r"|(?:kéo dài|gia hạn) (?:thêm )?thời (?:gian|hạn) (?:giao|cho|thuê|cấp|thu|trả|vay|bảo hành|học|đào tạo|tuyển|nhận|tiếp nhận|đăng ký|đóng|khai thác|đầu tư|bố trí|xây dựng|nghiệm thu)(?=[^,;.\d]*(?:dự án|công trình|gói thầu))"
    ),
    re.IGNORECASE,
)
"""What is extended is a task or an office, not the paper named with it."""
BY_WAY = regex(either(r"tiếp tục (?:được )?(?:thực hiện|áp dụng) theo "), re.IGNORECASE)
"""`hồ sơ đã nộp tiếp tục thực hiện theo Nghị định số … đến hết ngày …`: of the files."""
TIME_OF_ELSE = regex(
    either(
        r"(?<!\w)(?:thời gian|thời hạn) (?!thực hiện|áp dụng|thi hành|triển khai|thí điểm|hiệu lực|có hiệu lực|của )[^,;.()\d]{2,40} (?:được )?$"
    ),
    re.IGNORECASE,
)
"""`thời gian nhận hồ sơ kéo dài đến hết ngày …`."""
PROVIDED_BY = regex(either(r" (?=(?:của|theo|tại|trong|thuộc) (?:các )?$)"), re.IGNORECASE)
ASKED_FOR = regex(either(r"(?<!\w)được (?:đề nghị|kiến nghị|đề xuất|xem xét)(?: [^,;.()\d]{2,40})? $"), re.IGNORECASE)
"""`Kế hoạch số … được đề nghị gia hạn đến hết năm 2026`."""
TIME_SET_IN = regex(
    either(
        r"(?<!\w)thời (?:gian|hạn) (?:(?:thực hiện )?thí điểm|(?:có )?hiệu lực|áp dụng(?= (?:được|nêu|ghi|xác)))"
        r" (?:được )?(?:quy định|nêu|ghi|xác định)(?: (?:rõ|cụ thể))? (?:tại|trong|ở) $"
    ),
    re.IGNORECASE,
)
ASKED_BEHIND = regex(
    either(
        r"[^;,.()]{4,40}? (?:đã |đang |sẽ )*được [^;,.()\d]{2,40} (?:đề nghị|đề xuất|kiến nghị|xem xét|thảo luận|trình)(?!\w)"
    ),
    re.IGNORECASE,
)
"""`Việc gia hạn A đến hết năm 2026 được Chính phủ đề nghị tại Tờ trình số …`: from the day on."""
REFUSED_BEHIND = regex(
    either(r"[^;.,()]{4,40}? (?:không|chưa) được (?:chấp thuận|đồng ý|chấp nhận|nhất trí|thông qua|phê duyệt)(?!\w)"),
    re.IGNORECASE,
)
"""`Đề nghị kéo dài A đến năm 2020 không được chấp thuận`: from the day on."""
ANNEXED = regex(either(r" \(?(?:được )?(?:ban hành )?kèm theo "), re.IGNORECASE)
"""`Quy định A ban hành kèm theo Quyết định B được áp dụng từ …`: between A and B."""
GOVERNED = regex(r"(?i)(?<!\w)(?:theo|tại|của|trong|từ|quy định|tai|cua|tu|quy dinh) $")
"""`Chế độ theo Nghị định số … được thực hiện từ ngày …`: not of the paper itself."""
HOW_LATE = regex(
    either(
        r"(?<!\w)(?:chậm|muộn)(?: hơn| so với [^;.,]{3,40})? \d{1,3} (?:ngày|tháng|tuần)|so với (?:yêu cầu|thời hạn|thời gian|quy định|tiến độ)"
        r"|, (?:riêng|còn) [^;.]{2,120} chưa (?:ban hành|xây dựng|có)(?!\w)"
    ),
    re.IGNORECASE,
)
"""`chậm ban hành kế hoạch …, chậm 45 ngày so với yêu cầu`, `…, riêng xã X chưa ban hành`: it was issued in the end."""
NOT_IN_TIME = regex(
    either(r"[^;.,]{0,160} (?:(?:theo )?đúng (?:thời hạn|hạn|tiến độ|thời gian)|kịp thời)(?!\w)"), re.IGNORECASE
)
"""`chưa ban hành kế hoạch thực hiện … đúng thời hạn`: whether it was issued later is not told."""
SINCE_DONE = regex(
    r"(?i)(?:trước đây|trước đó|truoc day|truoc do) $|(?<!\w)(?:đã|được|da|duoc) (?:khắc phục|khac phuc)(?: xong)? (?:(?:tình trạng|việc|hạn chế|tồn tại|thiếu sót|tinh trang|viec|han che|ton tai|thieu sot)(?: là| la)?:? )?(?:\w+ ){0,2}$|(?:nay|hiện|sau đó|sau do) (?:đã|da) (?:ban hành|có|xây dựng|ban hanh|co|xay dung|(?:được |duoc )?(?:khắc phục|khac phuc)(?! một phần| mot phan))(?! \d)|(?:(?:đến|tới|den) [^;.,]{2,40} |(?:sau đó|sau do) )(?:mới|moi) (?:được |duoc )?(?:ban hành|có|xây dựng|ban hanh|co|xay dung)(?! \d)"
    r"|(?:đến|tới|den) (?:ngày |ngay )?\d{1,2}/\d{1,2}(?:/\d{4})?(?:,? thì| thi)? (?:đã|da) (?:ban hành|có|xây dựng|ban hanh|co|xay dung)"
    r"|(?:nhưng|song|nhung) (?-i:[^;.A-ZĐ]){0,40}(?:đã|da) (?:ban hành|có|xây dựng|ban hanh|co|xay dung)"
)
"""`… trước đây chưa ban hành kế hoạch …, nay đã ban hành.`"""
NOR_DID = regex(
    either(r"[^;.]{0,80}[;,] (?:còn |riêng )?[^;.:,]{4,120} cũng (?:vậy|thế|như vậy|tương tự|chưa)(?= ?[.;]|$)"),
    re.IGNORECASE,
)
"""`…; Ủy ban nhân dân xã B cũng vậy`, behind what A has not issued."""
REPORTS = ("Báo cáo", "Tờ trình", "Công văn")
"""What tells of papers more than it speaks of itself."""
WHENEVER = regex(
    r"(?i)[-–+* ]*khi (?!(?:kiểm tra|giám sát|rà soát|khảo sát|thẩm tra|thẩm định|làm việc|tổng hợp|sơ kết|tổng kết"
    r"|kiem tra|giam sat|ra soat|khao sat|tham tra|tham dinh|lam viec|tong hop|so ket|tong ket)(?!\w))"
)
"""`Khi các xã chưa ban hành kế hoạch …, phòng hướng dẫn`: a case that may come; `Khi kiểm tra, …` is one that was found."""
OF_ELSE_MISSING = regex(
    either(r"(?<!\w)(?:kiểm tra|giám sát|sơ kết|tổng kết|khảo sát|nhưng|song|(?-i:mà))(?!\w)"), re.IGNORECASE
)
"""`chưa ban hành kế hoạch kiểm tra việc thực hiện …`: a plan for something else is missing."""
TO_CARRY_OUT = regex(
    either(r" (?:để|nhằm) (?:tổ chức |triển khai )?(?:thực hiện|triển khai|cụ thể hóa|thi hành)$"), re.IGNORECASE
)
"""`chưa ban hành chương trình kiểm tra, giám sát để thực hiện …`: of the paper named next after all."""
WITHIN = regex(r"(?i)(?:nhiệm vụ|nội dung|báo cáo|hồ sơ)[^;.]{0,30} (?:tại|theo|trong) $")
DECIDE = ("Quyết định", "Nghị quyết")
IS_CARRIED_OUT = regex(
    either(r",? ?(?:được )?(?:có thời (?:gian|hạn) )?(?:tổ chức |triển khai )?(?:thực hiện|triển khai)(?!\w)"),
    re.IGNORECASE,
)
"""`Kế hoạch này được thực hiện từ ngày … đến ngày …`, from the words on that tell since when."""
AIMED_AT = regex(
    either(r"(?<!\w)(?:nhằm|để)(?: tiếp tục)?(?: tổ chức)? (?:cụ thể hóa|thực hiện|triển khai|thi hành) $"),
    re.IGNORECASE,
)
"""`Nghị quyết A được ban hành nhằm cụ thể hóa Nghị định B, có hiệu lực đến …`: before B."""
ALL_ALONG = (" vốn ", " von ")
LETTERS = ("Công văn", "Công điện", "Báo cáo", "Tờ trình", "Thông báo")
"""What is sent, and is never in force."""
BEGINS_TO_APPLY = regex(either(r"(?:đã |nay )?có hiệu lực"), re.IGNORECASE)
IS_OVER_NOW = regex(either(r"(?:đã |nay )?(?:hết|không còn|chấm dứt)(?!\w)"), re.IGNORECASE)
JOINED_TO = regex(either(r"(?:,| và) (?:được )?$"), re.IGNORECASE)
AND_IS = regex(either(r",? và (?:được |sẽ |có )*"), re.IGNORECASE)
PERIODIC = ("Kế hoạch", "Chương trình", "Chương trình hành động", "Đề án", "Phương án")
"""What is carried out in a time of its own."""
HAS_A_TIME = regex(either(r",? (?:được |đã )?có thời (?:gian|hạn) (?:thực hiện|áp dụng|thí điểm)(?!\w)"), re.IGNORECASE)
"""`Quyết định số … có thời gian thực hiện từ năm 2017 đến năm 2020`: behind a paper of any type."""
ONLY_APPLIES = regex(
    either(r"[-–+*•» ]*(?:được )?áp dụng(?:,? (?:(?:kể )?từ|đến|tới|hết|ngày|tháng|năm|đầu|cuối|[\d/.-]+))+ ?[.;]?"),
    re.IGNORECASE,
)
"""`- Áp dụng từ ngày … đến hết ngày …`, a line of an entry that tells nothing else."""
APPLIED = {False: "áp dụng", True: "ap dung"}
WHEN_WORDS = {False: "thời gian thực hiện", True: "thoi gian thuc hien"}
FOR = regex(
    r"(?i),? \(?(?:cho |(?:được |duoc )?(?:thực hiện|triển khai|áp dụng|thuc hien|trien khai|ap dung) (?:trong |cho )?"
    r"|(?P<drawn_up>(?:được|duoc) (?:ban hành|xây dựng|lập|ban hanh|xay dung|lap) cho ))?"
    r"(?:(?:trong )?\d{1,2} (?:năm|nam),? )?(?=(?:giai đoạn|thời kỳ|giai doan|thoi ky|(?:từ|tu) (?:(?:năm|nam) )?\d{4} (?:đến|den)) )"
)
"""The period behind a number and its issuer where there is no title: `(giai đoạn 2022 - 2025)`."""
BY_WHICH = regex(r"(?i)(?<!\w)(?:theo|tại|của|trong|và|tai|cua|va) $")
"""`Danh mục kèm theo Nghị quyết A được xây dựng cho giai đoạn …`: the list is for that time."""
IN_ITS_PLACE = regex(either(r"(?<!được )(?<!bị )thay(?: thế)?(?: cho)? $"), re.IGNORECASE)
"""`nghị quyết mới thay thế `, before the old one."""
OF_A_YEAR = regex(r"[12]\d{3}")
ISSUED_FOR = regex(
    r"(?i)(?<!\w)(?:ban hành|xây dựng|ban hanh|xay dung)"
    r" (?P<type>kế hoạch|chương trình(?: hành động)?|đề án|phương án|ke hoach|chuong trinh(?: hanh dong)?|de an|phuong an)"
    r"(?P<title>(?: [^;.:]{0,160})? (?:giai đoạn|giai doan) [^;.:]{9,60}?)"
    r",? (?:với|cụ thể|gồm|như sau|sau đây|voi|cu the|gom|nhu sau|sau day)(?!\w)"
)
"""`…, Ban Thường vụ Huyện ủy ban hành kế hoạch giai đoạn 2023 - 2025 như sau`: the paper's own period."""
BODY_ALONE = regex(
    rf"(?:^|, )(?=[{UPPER}])(?!{either('(?:Các|Những)')} )(?:(?!{either('(?:yêu cầu|hướng dẫn|giao|đề nghị|chỉ đạo|báo cáo|đang|đã|sẽ|việc|cho|để|các|những)')} )[^;:.,]){{4,90}} $"
)
"""`…, Ban Thường vụ Huyện ủy `, before what it issues itself."""
OF_ANOTHER = regex(
    either(
        r"(?<!\w)(?:kiểm tra|giám sát|kết quả|tổng kết|sơ kết|đánh giá|thực hiện|triển khai|thay|thay thế|sửa đổi|chương trình|chiến lược|đề án|nghị quyết)(?!\w)"
    ),
    re.IGNORECASE,
)
BETWEEN_FOR = regex(either(r" giữa [^,;.:()\d]{3,160}? (?=giai đoạn \d)"), re.IGNORECASE)
"""`Chương trình phối hợp số … giữa A và B giai đoạn 2023 - 2026`."""
COUNTED_OVER = regex(
    either(
        r"(?<!\w)(?:công bố|xác định|có|còn)(?: danh mục)? \d{1,3} văn bản(?: [^,;.:\d]{2,60})? $|(?:^|\n|[;,:] )[-–+* ]*(?:(?:\d{1,2}|[a-zđ])[.)] ?)?(?:\d{1,3} văn bản (?:[^,;.:\d]{2,80} )?)?$"
    ),
    re.IGNORECASE,
)
NAMELY = regex(
    either(
        r",? (?:gồm|bao gồm|trong đó có|đáng chú ý (?:có|là)|nổi bật (?:có|là)|tiêu biểu (?:có|là)|là):? | (?:toàn bộ )?\d{1,3} văn bản(?:,? (?:gồm|bao gồm|là)(?=:? )|(?=: )):? "
    ),
    re.IGNORECASE,
)
"""`công bố 16 văn bản hết hiệu lực, trong đó có A và B`."""
ALONE = regex(r" \([12]\d{3} ?[-–—] ?[12]\d{3}\)")
"""`Kế hoạch số 45-KH/ĐU (2026 - 2030)`."""
TITLED_BEFORE = regex(
    either(
        r"(?:"
        + SENTENCE
        + r"|[;:.,] )[-–+*\s]*(?:\d{1,2}[.)] )?(?:kế hoạch|chương trình|chương trình hành động|đề án) [^;:.()]{2,160}giai đoạn \d{4} ?[-–] ?\d{4} \($"
    ),
    re.IGNORECASE,
)
"""`Đề án nâng cao năng lực cấp ủy giai đoạn 2021 - 2025 (Đề án số …)`: before the number in its bracket."""
IN_THE_YEARS = regex(
    either(
        r"(?<!\w)(?:năm|tháng|giữa kỳ|sơ kết|tổng kết|đánh giá|kiểm điểm|kết quả|quá trình|tình hình|tiến độ|kiểm tra|giám sát|số liệu|thống kê|tổng hợp|kinh phí)(?!\w)[^,;:.]*$"
    ),
    re.IGNORECASE,
)
"""`5 năm thực hiện Kế hoạch số … (2016 - 2021)`: the years that are looked back on."""
IS_OF_FORCE = regex(
    either(r"(?:đã |nay )?(?:(?:hết|có|còn|không còn|mất) hiệu lực|hết (?:hạn|thời hạn|thời gian)(?!\w))"),
    re.IGNORECASE,
)
"""`2. Nghị quyết số … về trồng dược liệu; hết hiệu lực từ ngày 01/9/2021`: behind the title."""
FRONTED = regex(
    either(
        r"(?:(?:được )?(?:ban hành|thông qua)(?: [^;.,()]{0,40})?,? (?:và )?)?(?:có hiệu lực(?: thi hành)?|được áp dụng|áp dụng|thi hành) (?:kể )?từ (?=ngày \d|"
        + DAY_BEGINS
        + r")[^;:()]{8,80}?, (?:các )?"
    ),
    re.IGNORECASE,
)
"""How a sentence begins with since when the paper applies that it names next."""
AND_PAID = regex(either(r"thực hiện (?:và|,) (?:giải ngân|bố trí|thanh toán)(?!\w)"), re.IGNORECASE)
"""`kéo dài thời gian thực hiện và giải ngân vốn theo A`: A is prolonged."""
TIME_IS_OUT = regex(
    either(
        r"(?: (?:về|của) [^;.,\d]{3,160}?)? (?:này |nay )?(?:đến nay |hiện )?đã hết(?: từ lâu)?(?=[,.;]| (?:nhưng|song|mà)(?!\w)|$)"
    ),
    re.IGNORECASE,
)
"""`Thời hạn thực hiện Kế hoạch A đã hết`: behind A."""
TIME_OF = regex(
    either(
        r"(?:"
        + SENTENCE
        + r"|[;:.,] )[-–+*\s]*(?:\d{1,2}[.)] )?(?:(?:thời gian|thời hạn|hạn chót|giai đoạn)(?: (?:(?:triển khai )?(?:thực hiện|áp dụng)(?: thí điểm)?|thí điểm|triển khai|(?:có )?hiệu lực)|(?= của))|áp dụng|thi hành"
        r"|(?:lùi )?(?:(?:thời điểm|ngày) (?:bắt đầu )?có hiệu lực(?: thi hành)?|hiệu lực(?: thi hành)?(?= của)))(?: của)? $"
    ),
    re.IGNORECASE,
)
APPLIES = regex(either(r"áp dụng|hiệu lực"), re.IGNORECASE)
"""What is said of rules that are in force, not of a plan that is carried out."""
THEN_DONE = regex(either(r"(?:ngày )?[^\s;,()]{4,10}(?: tháng \d{1,2} năm \d{4})? thì (?:được|bị) "), re.IGNORECASE)
"""`áp dụng từ …, đến 01/5/2011 thì được Nghị định B thay thế`: behind `đến`, where that day is the first without it."""
_START = (
    r"(?:thời điểm|ngày|mốc) (?:bắt đầu )?(?:(?:có )?hiệu lực(?: thi hành| áp dụng)?|thi hành(?= (?:của|đối với)))"
    r"|thời (?:gian|hạn) bắt đầu có hiệu lực(?: thi hành)?"
)
_PUTS_OFF = r"(?:lùi|hoãn|dời)(?: lại)?"
_IN_SHORT = r"(?:thời (?:gian|hạn) (?=[^;.()]{3,600}? từ (?:ngày )?\d))?(?:có )?hiệu lực(?: thi hành| áp dụng)?"
"""What alone is put off by these words; `điều chỉnh thời gian có hiệu lực đến ngày …` moves the last day."""
_TO_A_DAY = r"(?=,? (?:(?:kể )?từ (?:ngày )?\d|(?:đến|sang|tới|thành) ngày ))"
OF_TIME = ("effective_from", "effective_to")
"""The facts that tell a first or a last day."""
MOVES_START = regex(
    either(
        r"(?<!\w)(?:(?:lùi|hoãn|dời|điều chỉnh|thay đổi|chuyển|rút ngắn|đẩy (?:sớm|lùi))(?: (?:lại|lên|sớm))?"
        rf"(?: (?:(?:{_START})(?: của| đối với)?(?: các)?)(?!\w)|{_TO_A_DAY})"
        rf"|{_PUTS_OFF} {_IN_SHORT}(?: của| đối với)?(?: các)?(?!\w))"
    ),
    re.IGNORECASE,
)
"""`Lùi thời điểm có hiệu lực của Thông tư số … đến ngày 01/10/2023.`"""
NAMES_START = regex(either(r" (?:hiệu lực|thi hành)(?!\w)"), re.IGNORECASE)
MOVED_TO = regex(
    either(
        r"(?:,? (?:kể )?từ (?:ngày )?\d[^;()]{3,40}?)?,? (?:(?:cho )?đến|sang|tới|thành|về)"
        r" (?:(?=ngày \d|\d{1,2}[/.-]\d)|khi |ngày (?!\d)|thời điểm )"
    ),
    re.IGNORECASE,
)
"""`… từ ngày 01/7/2016 đến ngày 01/01/2018`, `… cho đến khi Luật … có hiệu lực`: the day to which, where it is one."""
MOVED_BEHIND_TITLE = regex(
    either(
        r"(?: của [^;:.()\d\n]{3,60}?)? (?:quy định|về|ban hành|hướng dẫn|phê duyệt)(?!\w)[^;:.()\d\n]{3,240}? (?:đến|sang|thành) (?=ngày \d)"
    ),
    re.IGNORECASE,
)
"""The same behind a title: `… Quyết định số … quy định về thu hồi sản phẩm thải bỏ đến ngày 01/7/2015`."""
MOVE_ASKED = regex(
    either(
        r"(?<!\w)(?:(?:kiến|đề) nghị|đề xuất|xin|dự kiến|xem xét|nếu|không|chưa|trình|thảo luận|báo cáo|đồng ý|có thể|sẽ|cần|muốn|kêu gọi|nghiên cứu|nhất trí|tán thành|dự án|dự thảo|tờ trình)(?:,? [^,;.()]{0,30})? $"
        r"|(?<!\w)(?:việc|về|cho|nội dung|phương án) $"
    ),
    re.IGNORECASE,
)
JOINED = regex(either(r",? ?(?:(?:và|,|;) )?(?:các )?"), re.IGNORECASE)
LEADS_TO_MOVE = regex(
    either(
        r"(?:,? (?:(?:theo (?:kế hoạch|dự kiến|quy định)|dự kiến)(?: ban đầu| cũ)? |ban đầu |lẽ ra |vốn )?"
        r"(?:được (?:ký|ban hành|thông qua)|có hiệu lực(?: thi hành)?(?: kể)? từ) (?:ngày )?[\d/.-]{8,10})?"
        r",? (?:(?:nhưng|song|nay|đã|sẽ|được|bị|cũng|đồng thời) )*(?:[^,;.:()\d]{2,40} )?"
    ),
    re.IGNORECASE,
)
ISSUED_WITH = regex(
    either(r"(?<!\w)(?:ban hành|quy định|nêu)(?: (?:kèm theo|kèm|cùng|tại|trong|theo|bằng))* $"), re.IGNORECASE
)
"""`Quy chế ban hành kèm theo A và có hiệu lực từ …`: what A issues begins with A."""
IS_MOVED = regex(either(r"(?<!\w)(?:được|bị|nhưng|song)(?!\w)"), re.IGNORECASE)
NOT_MOVED = regex(either(r"(?<!\w)(?:theo|căn cứ|tại|được|bị|do|bởi)(?: các)? $"), re.IGNORECASE)
START_OF = regex(either(rf"(?<!\w)(?:{_START}) (?:của|đối với)(?: các)? $"), re.IGNORECASE)
SINCE_THEN = regex(
    either(
        r"(?:(?: là|:)?(?: (?:trong )?\d{1,2} (?:năm|tháng),?)?(?: (?:được )?(?:tính|bắt đầu))? ?(?:kể )?từ|(?: là|:)) (?=ngày \d|"
        + DAY_BEGINS
        + r"|(?:đầu )?(?:năm (?:ngân sách )?[12]\d{3} đến|tháng \d))"
    ),
    re.IGNORECASE,
)
LASTS_TO = regex(
    either(
        r"(?: (?:chỉ|là|được tính|được xác định))+ (?:đến|tới) (?=hết |ngày \d|năm \d|\d{1,2}/\d)"
        r"| (?:đến|tới) (?=(?:hết |ngày \d|năm \d)[^;.,]{2,24}(?:[;.,]|$))"
    ),
    re.IGNORECASE,
)
"""`Thời gian thực hiện Kế hoạch số … chỉ đến ngày 31/12/2023`."""
LASTS = regex(
    either(
        r"(?: là|:)?(?: (?:trong )?\d{1,2} năm)?,? ?(?:\(|là |từ |kéo dài từ )?(?:giai đoạn )?(?:năm )?[12]\d{3} ?(?:[-–—]|đến(?: hết)?)(?: năm)? ?[12]\d{3}(?!\d)"
    ),
    re.IGNORECASE,
)
"""`Thời hạn thực hiện Nghị quyết số … là 5 năm (2021 - 2025)`."""
CARRIES_OUT = regex(r"(?i)(?<!\w)(?:thực hiện|triển khai|thi hành|cụ thể hóa|thuc hien|trien khai|thi hanh) $")
APART = regex(
    either(r"[;\n.:]| {3}|(?<!\w)(?:không|chưa|báo cáo|kết quả|tình hình|kiểm tra|giám sát|sơ kết|tổng kết)(?!\w)"),
    re.IGNORECASE,
)
"""Between two papers of which the first does not carry out the second, as where a column ends."""
HALTS = "ngung-hieu-luc/title"
"""The rule of links by which a title says that its document suspends another: it applies as long as that lasts."""
HALTS_SOME = regex(either(rf"(?:về việc |v/v )?{SUSPENDING}(?!\w)"), re.IGNORECASE)
"""`Ngưng hiệu lực thi hành một số văn bản`: such a title without a number."""
HALTS_FIRST = regex(either(rf"{LEAD.pattern}{SUSPENDING}(?!\w)"), re.IGNORECASE)
THEN_HALTS = regex(either(rf", {SUSPENDING} "), re.IGNORECASE)
"""`Từ ngày … đến hết ngày …, tạm ngưng hiệu lực …`: behind the days with which a sentence begins."""
SHORT = 60
"""So far behind those days, in characters."""
BY_KIND = regex(
    r"; (?P<kind>[a-zđ][^\W\d_]+(?: [^\W\d_]+){0,2}?)(?: (?:này|nay))?(?: (?:được|có|sẽ|chính thức|bắt đầu|chỉ|duoc|co|se|chinh thuc|bat dau|chi))* $"
)
"""`…; hướng dẫn có giá trị đến hết ngày …`: how a clause names by its kind alone the paper of which it goes on to tell."""
ITS_OWN_TIME = regex(
    r"(?i)[;,] (?:thời gian|thời hạn|thoi gian|thoi han) (?:(?:thực hiện|triển khai|thuc hien|trien khai) )?(?P<kind>kế hoạch|chương trình|đề án|ke hoach|chuong trinh|de an) "
)
"""`Kế hoạch A thực hiện Đề án B; thời gian thực hiện kế hoạch từ …`: behind B, whose time is told."""
BOXED_SINCE = regex(r"(?i),? \((?:(?:kể|ke) )?(?:từ|tu) (?:(?:ngày|ngay) )?(?=\d)")
"""`Hết hiệu lực: Quyết định A (kể từ 01/8/2014), …`: behind A."""
CELL_LABEL = regex(either(r"\| ?(?:(?:tình trạng(?: hiệu lực)?|hiệu lực|ghi chú|lý do) ?: ?)?$"), re.IGNORECASE)
"""`| Tình trạng: hết hiệu lực từ …`: how a cell begins, before what is told of its row's paper."""
TAKES_ITS_PLACE = regex(
    either(r" (?:chính thức )?(?:thay thế(?: hoàn toàn| toàn bộ)?(?: cho)?|bãi bỏ(?: toàn bộ)?|hủy bỏ(?: toàn bộ)?) "),
    re.IGNORECASE,
)
"""`Từ ngày …, Luật A thay thế Pháp lệnh B`: between A and B."""
NAMES = (
    "effective",
    "until",
    "ended",
    "stopped",
    "all_stopped",
    "extended",
    "not_issued",
    "halted",
)


@cache
def guarded(plain: bool) -> GuardedPatterns:
    """The patterns in the order of `NAMES`, each tried only where a word of it stands."""
    return GuardedPatterns([patterns(plain)[name] for name in NAMES])
