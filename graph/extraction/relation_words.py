"""The words between papers that the reading of relations knows: what joins, what parts, who acts, what is only supposed."""

from __future__ import annotations

import re

from graph.extraction import fact_words
from graph.extraction.dates import DAY, DAY_IN_WORDS, date_pattern
from graph.extraction.fact_words import AS_PLANNED, THAT_IS_CITED
from graph.extraction.grammar import number_told
from graph.extraction.spelling import SENTENCE, either, no_name
from graph.folding import UPPER
from graph.patterns import regex
from graph.vocabulary import cited_names

OWN_PART = regex(
    r"(?i)[-–\d†\[\]()* ]*(?P<part>(?:tên|ten) (?:điều|chương|mục|dieu|chuong|muc)(?: này| nay)?|(?:điều|khoản|điểm|mục|chương|phần|phụ lục|cụm từ|đoạn|khổ|tiết|gạch đầu dòng|nội dung|mẫu|biểu|tên|tiêu đề|diem|khoan|dieu|muc|chuong|phan|phu luc|cum tu) (?:này|nay|[\dđa-z]{1,3}(?: (?:khoản|khoan) [\da-zđ]{1,3})? (?:điều|khoản|dieu|khoan) (?:này|nay)|“[^”]{1,200}”[^.;]{0,60}))(?: (?:bao gồm|gồm|bao gom|gom) (?:(?:các|cac) )?(?:điều|dieu) [\d, vaà]{1,90}?)? ?$"
)
"""How a note in a consolidated text begins: `Khoản này được bãi bỏ theo …`, `Cụm từ “…” được thay thế bằng …`."""
QUOTED_AT = regex(r"(?i)” (?:(?:nêu|quy định|neu|quy dinh) )?(?:tại|ở|trong|của|tai|o|cua) (?:các )?[^.;“”]{0,50}$")
"""`Cụm từ “…” tại khoản 3 Điều 9 Thông tư A được bãi bỏ bởi B`: before A and its part."""
THIS_CONTENT = ("nội dung này", "noi dung nay")
PROVIDED = regex(r"(?i) ?(?:quy định|quy dinh) (?:tại|tai) ")
"""`Nội dung này được bãi bỏ theo quy định tại khoản 1 Điều 1 …`, as notes say, not prose."""
CLAUSE_INITIAL = regex(
    r"(?i)(?:^|[,;:] )[-–+*• ]*(?:\d{1,2}(?:\.\d{1,2})*[.)-] ?|[a-zđ]\) ?)?(?:(?:(?:cũng|cung) )?(?:để|nhằm|de|nham) (?:kịp thời |tiếp tục |thống nhất )?|(?:(?:kể |ke )?(?:từ|tu) khi|(?:trong|qua) (?:quá trình|qua trinh)|(?:với|voi) (?:mục đích|mục tiêu|muc dich|muc tieu)) )?$"
)
ANNEXED_TO = regex(
    either(
        r"(?:"
        + SENTENCE
        + r"|[;:.] ?)[-–+* ]*(?:chương trình|quy chế|quy định|kế hoạch|đề án|danh mục|phương án|quy trình)(?!\w)[^,;:.()]* \((?:được )?(?:ban hành )?kèm theo $"
    ),
    re.IGNORECASE,
)
"""`Chương trình làm việc năm 2026 (kèm theo Quyết định số …) được điều chỉnh`: what the bracket's paper has put in force."""
PUT_WITH = regex(either(r"[^;.:()\d]{0,160}? \(?(?:được )?(?:ban hành )?kèm theo "), re.IGNORECASE)
"""Between a regulation and the decision with which it was put in force."""
_PIN = r"(?:khoản|điểm|điều|mục|chương|phụ lục|khoan|diem|dieu|muc|chuong|phu luc) (?:[\divx]{1,5}|[a-zđ])(?!\w)"
_PIN_TOO = r"(?:\d{1,3}[a-zđ]?(?![\w./-]))"
PINS = rf"{_PIN}(?: {_PIN})*(?:(?:[;,]| và| va) (?:{_PIN}(?: {_PIN})*|{_PIN_TOO}))*"
"""Parts one behind the other: `khoản 1 Điều 3, Điều 8`."""
BARE_ANNEX = regex(
    either(
        r"[,;] (?:và )?(?:quy chế|quy định|kế hoạch|chương trình|danh mục|phương án|quy trình)(?: [^\W\d]+){0,4} \(?$"
    ),
    re.IGNORECASE,
)
AIMED = regex(either(r" (?:để|nhằm)(?: (?:tổ chức|tiếp tục|kịp thời))? $"), re.IGNORECASE)
ON_IT = regex(either(r"(?: (?:ngày|của) [^;.:]{3,60}?)? (?:về|theo|quy định|hướng dẫn) [^;.:]*$"), re.IGNORECASE)
"""What goes on behind a paper with what it is about, up to another that its title names."""
BOXED_PART = regex(
    r"(?i)[(;] ?(?:riêng |trong đó,? )?(?P<part>(?:(?:điểm|khoản|điều|mục|chương|phụ lục|phần|diem|khoan|dieu|muc|chuong|phu luc|phan)"
    r" [\dIVXLC]{1,4}[a-zđ]?(?:,? (?:và |va )?\d{1,3}[a-zđ]?)*,? ?(?:và |va |của )?)+)(?:đã |nay |da )?$"
)
"""A part in a bracket behind its paper, just before what was done to it."""
_SIGN = r"(?:\[(?:\d{1,3}|[a-z])\]|\((?:\d{1,3}|\*{1,3})\)|\*{1,3}|†{1,3})"
NOTE_PART = regex(
    rf"(?i)(?P<sign>{_SIGN} ?)?(?P<part>(?:(?:đoạn|câu|dòng|gạch đầu dòng|tiết|doan|cau|dong|tiet) (?:cuối|đầu|thứ \w+|\d{{1,2}}|cuoi|dau|thu \w+) (?:(?:của|cua|tại|tai) )?)?{PINS}) ?(?:đã |da )?"
)
"""How a note begins that tells what was done to a part by its number: `[7] Điều 12 bị bãi bỏ theo …`."""
PART_DONE = regex(rf"(?i)\((?:(?:các|tại|cac|tai) )?(?P<part>{PINS})\)")
"""`A bị bãi bỏ một phần (Điều 4, Điều 5) bởi B`: in the cue itself."""
PART_IN_CUE = regex(rf"(?i) (?P<part>{PINS}) (?:bởi|bằng|theo|tại|boi|bang|tai)$")
"""`A được sửa đổi khoản 2 Điều 8 tại B`."""
IN_PART = regex(r"(?i)(?:một phần|mot phan)$")
PART_BEHIND = regex(rf"(?i) \(?(?:(?:các|cac) )?(?P<part>{PINS})(?= ?(?:[.;,)†]|$))")
"""`A được B sửa đổi Điều 12, Điều 13`: behind the cue."""
LABELS = r"hiện trạng|tình trạng(?: hiệu lực)?|ghi chú|kết quả(?: rà soát)?"
"""With what a line begins that tells more of the paper above it: `Hiện trạng: đã được thay thế bằng …`."""
_LABEL = rf"(?:(?:lý do[^:\n]{{0,24}}|{LABELS}) ?: ?)?"
PART_FIRST = regex(rf"(?i)(?:[-–+*•»] ?)?{either(_LABEL)}(?:các |cac )?(?P<part>{PINS}) (?:đã |nay |da )?$")
"""How a sentence of an item begins: `1. Quyết định A về chợ. Điều 3, Điều 8 được sửa đổi bởi Quyết định B.`"""
BETWEEN_LISTED = regex(either(r"(?: (?:của|về) [^;:.,]{3,80})?, (?:và )?"), re.IGNORECASE)
COMMA_AND = regex(either(r", (?:và|cùng) "), re.IGNORECASE)
"""Between papers of a list, and before its last one."""
REPORTED = regex(either(r"(?<!\w)báo cáo(?: về)? việc $"), re.IGNORECASE)
"""`Công văn A đề nghị báo cáo việc thực hiện B`."""
OF_A_REVIEW = regex(either(r"(?: để)? (?:rà soát|kiểm tra|đối chiếu|đánh giá|xử lý|kiến nghị) ?:"), re.IGNORECASE)
"""`Căn cứ rà soát: Nghị định A`, a line about a paper: what it is looked at by."""
PARTS_BETWEEN = regex(rf"(?i): (?P<part>{PINS}),? (?:đã |da )?(?:do|bị|được|bi|duoc) (?:số )?")
"""Between a paper of a list and what ended its parts."""
WORDS_THERE = regex(
    either(r", (?:các )?(?:cụm từ|từ|nội dung|câu|đoạn|số liệu) [“\"][^“”\"]{1,80}[”\"] (?:đã |nay )?"), re.IGNORECASE
)
"""`Tại khoản 3 Điều 8 Quy chế A, cụm từ “…” được sửa thành …`: between a paper and what was done to its words."""
PARTS_TOLD = regex(rf"(?i)(?:[:;,|]| trong đó| trong do) ?(?:các |cac )?(?P<part>{PINS}) ?(?:đã |nay |da )*$")
"""`Quyết định A về chợ: khoản 2 Điều 3 bị bãi bỏ bởi …`: between a paper and what was done to that part of it."""
NOTHING_BUT_DONE = regex(
    either(
        rf"[-–+*•» ]*{_LABEL}"
        r"(?:(?:thời (?:hạn|gian)|hiệu lực)(?: (?:áp dụng|thực hiện|thi hành))? )?(?:(?:ngày [\d/.-]{8,10}|năm \d{4}|sau đó|sau này|về sau|đến nay|hiện nay|hiện|nay|cũng|lại|đã)(?:,? |$)){0,2}"
    ),
    re.IGNORECASE,
)
"""`1. Nghị định A về chợ. Đã được sửa đổi bởi Nghị định B`, `- Lý do: bị bãi bỏ bởi …`: before what was done to the paper."""
HALTED_BY = regex(either(r" ?(?:(?:việc )?(?:thi hành|thực hiện|áp dụng) )?theo "), re.IGNORECASE)
"""`tạm đình chỉ thi hành theo B`: B does it."""
SOME_BEHIND = regex(
    rf"(?i) ?\(?(?:{either('một phần|một số (?:điều|nội dung|quy định)')}"
    rf"|(?P<part>(?:{either('đối với|về|trên địa bàn')}) [^;.()]{{3,80}}))\)?(?= ?(?:[.;]|$))"
)
"""`(một phần)`, `đối với chợ hạng I`, behind what a line tells that was done."""
ONLY_OVER = regex(
    either(
        rf"[-–+*•» ]*{_LABEL}"
        r"(?:(?:đã |nay )?(?:hết|không còn) hiệu lực(?: thi hành)?(?: (?:kể )?từ (?:ngày )?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}))?,? ?)?"
        r"(?:đã |nay |hiện |sau đó )?"
    ),
    re.IGNORECASE,
)
"""`- Hết hiệu lực từ ngày …, `: before who ended the paper of the line above."""
CELL_PART = regex(
    rf"(?i)\| ?(?:(?:cụm từ|nội dung|quy định|cum tu|noi dung|quy dinh) [^|]{{2,60}} (?:tại|tai) )?(?P<part>{PINS})"
)
"""A cell that names the part of the row's paper."""
_ANNEXED_ITEM = either(
    r"(?:mẫu|biểu mẫu|biểu|bảng(?: [^\W\d]+){0,3}?|phụ lục|quy trình(?: [^\W\d]+){0,3})(?: số:?)? [^\s,;.]*\d[^\s,;]*|(?:mẫu|biểu|danh mục)(?: số)? [IVX]{1,4}(?!\w)"
)
PART_OF_IT = regex(
    either(
        r"(?<!\w)(?:một phần|(?:nhiều|một số|phần lớn|hầu hết)(?: các)? (?:nội dung|quy định|điều khoản|điều|khoản|điểm)|(?:các )?(?:nội dung|quy định|điều khoản|điều|khoản|phần|chương|mục) (?:khác|còn lại))(?: (?:của|trong|tại))? $"
        r"|(?<!\w)một số (?:cơ chế, )?(?:chính sách|cơ chế|nội dung|nhiệm vụ|giải pháp)(?: [^,;.()\d]{2,50}?)? (?:(?:nêu |quy định )?(?:tại|trong)|của) $"
    ),
    re.IGNORECASE,
)
"""`Một phần Thông tư số … hết hiệu lực`, `Nhiều nội dung của Quy định số … không còn được áp dụng`."""
MOSTLY = regex(either(r"(?<!\w)(?:(?:về )?cơ bản|phần lớn|chủ yếu|từng phần)(?: đã)? $"), re.IGNORECASE)
"""`Quy định A cơ bản thay thế Quy định B`."""
RULE_OF_IT = regex(
    either(
        r"(?<!\w)(?:(?:quy định|nội dung) về|mức|cụm từ) [^,;.()\d]{2,60} (?:của|(?:nêu |ghi |quy định )?(?:tại|trong)) $"
        r"|(?<!\w)(?:quy định|nội dung|điều khoản) (?:sau(?: đây)?|dưới đây) (?:của|tại|trong) $"
        r"|(?<!\w)(?:đối với|những) (?:các |những )?(?:quy định|nội dung|điều khoản)(?: (?:được )?(?:quy định|nêu|ghi))? (?:của|tại|trong) $"
    ),
    re.IGNORECASE,
)
"""`Mức phạt nêu trong Nghị định số … nay được thay thế bởi …`: no more of it than that."""
ANNEX_OF_IT = regex(
    either(
        r"(?:^|[,;)+.–-]|(?<!\w)(?:và|hoặc|bãi bỏ|hủy bỏ|thay thế|sửa đổi|bổ sung|đính chính|áp dụng|thực hiện)) *(?:các |toàn bộ |một số )?"
        r"(?:(?:phụ lục|biểu mẫu|mẫu|biểu)(?: [^;.|]{1,60}?)? (?:(?:ban hành )?kèm(?: theo)?|ban hành theo)(?: các)?|(?:phụ lục|biểu mẫu|mẫu|biểu|bảng|danh mục) (?:của|tại|trong)) $"
    ),
    re.IGNORECASE,
)
"""`a) Phụ lục ban hành kèm theo Quyết định số …`: an annex alone, before the paper."""
GOES_ON = regex(
    either(
        r" (?:(?:thì|được|nêu trên|nói trên) )?(?:tiếp tục|vẫn)(?: còn| được)? (?:có hiệu lực|hiệu lực|áp dụng|thực hiện|thi hành)"
    ),
    re.IGNORECASE,
)
"""`…; các quy định tại Chương III Quyết định A tiếp tục có hiệu lực`: behind A."""
WHERE_AGAINST = regex(
    either(r"(?: (?:mà|có nội dung))? (?:trái|không phù hợp|không còn phù hợp|mâu thuẫn) với "), re.IGNORECASE
)
"""`Bãi bỏ quy định tại Quyết định số … trái với Quyết định này`: no more of it."""
PIN_FIRST = regex(rf"(?i)[-–+*\d.)( a-zđ]{{0,6}}{_PIN}")
"""`1. Điểm b, khoản 3, mục III của Bản quy định … ban hành theo Quyết định số …`: how such an item begins."""
WITH_IT = (" kèm theo ", " kem theo ", " kèm theo các ", " kem theo cac ")
ANNEXED_PART = regex(
    rf"(?i)(?<!\w)(?P<part>(?:{_ANNEXED_ITEM})(?:(?:,| và| va) (?:{_ANNEXED_ITEM}))*)(?: [^;.]*)?(?:{'|'.join(WITH_IT)})$"
)
"""`Mẫu số 01/TKN ban hành kèm theo Thông tư số …`: one of the forms that the paper issued, before it."""
PROGRAMME_FOR = regex(
    either(
        r"(?<!\w)(?:chương trình|chương trình hành động|kế hoạch|đề án)(?: [^,;:.()\d]{2,50})? (?:triển khai )?(?:thực hiện|triển khai|cụ thể hóa|thi hành) (?:các )?$"
    ),
    re.IGNORECASE,
)
ANNEXED = (
    "Quy chế",
    "Quy định",
    "Quy trình",
    "Điều lệ",
    "Đề án",
    "Phương án",
    "Chương trình",
    "Kế hoạch",
    "Danh mục",
    "Hướng dẫn",
)
AIMS = regex(r"(?i)[-–+*• ]*(?:để|nhằm|de|nham) (?:kịp thời |kip thoi )?")
ISSUES = regex(
    r"(?i)[^;.]{0,300}[,:] (?!trong đó|gồm|bao gồm|trong do|bao gom)[^,;.()]{2,90}? (?:(?:đã|chỉ|mới|vừa|kịp thời|sớm|cũng|da) )*(?:(?:xây dựng|nghiên cứu|tham mưu|thảo luận|thống nhất|xay dung|nghien cuu|tham muu)(?:,| và| va) )?(?:ban hành|phê duyệt|ra|cho ra(?: đời)?|cho ban hành|xây dựng|đề ra|có|thông qua|ký(?: kết)?(?: ban hành)?|ban hanh|phe duyet|xay dung|(?:cụ thể hóa|thể chế hóa|cu the hoa|the che hoa) (?:bằng|thành|tại|bang|thanh|tai))(?:(?:,| và) (?:chỉ đạo|tổ chức|lãnh đạo)(?: triển khai)?(?: thực hiện)?)?"
    r"(?: (?:lần lượt|lan luot))?(?: (?:các|nhiều|một|\d{1,2}))?(?: (?:văn bản|kế hoạch|chương trình|nghị quyết|quyết định|quy định|chỉ thị|công văn|thông tư|nghị định)(?: hành động)?(?:(?: (?:cụ thể|riêng|chi tiết|thực hiện|triển khai|lãnh đạo|chỉ đạo|hướng dẫn|quan trọng),?){0,3},? (?:trong đó có|trong đó|gồm|bao gồm|như|tiêu biểu là|tiêu biểu như|điển hình là|điển hình như|nổi bật là|cụ thể là))?)?:? "
)
"""How a clause goes on in which an organ issues something to carry out what it names first."""
BOXED_PLAN = regex(
    rf"(?:(?<=\n)|^|[,;:.] (?:và |va )?| và | va )[-–+* ]*(?:[a-zđ]\) |\d{{1,2}}[.)] )?(?!(?:Ban Chỉ đạo|Ban Chi dao|Tổ|To|Đoàn|Doan|Hội nghị|Hoi nghi|Hội thi|Hoi thi|Hội thảo|Hoi thao|Hội diễn|Hoi dien|Đề án|De an) )(?P<name>(?:[{UPPER}]|xã |phường |đặc khu |phuong |dac khu )[^,;:.()\d\n]{{2,60}}) \((?:(?:tại|bằng|thông qua|tai|bang|thong qua) )?$"
)
"""`Ban Dân vận Huyện ủy (Kế hoạch số …) `: an office and, in a bracket, what it has issued."""
UNIT_FIRST = regex(either(r"(?:xã|phường|đặc khu|thị trấn|huyện|quận|tỉnh|thành phố) "), re.IGNORECASE)
BOXED_TYPES = ("Kế hoạch", "Chương trình", "Chương trình hành động", "Công văn", "Nghị quyết", "Chỉ thị", "Hướng dẫn")
NEXT_BOX = regex(
    r"(?i)\)(?:[,;](?: và| va)?| và| va) [^,;:.()\d\n]{2,60} \((?:(?:tại|bằng|thông qua|tai|bang|thong qua) )?"
)
AND_A_PAPER = regex(
    either(
        r"(?:,? (?:và|với|cùng|cùng với|kèm theo)|,? (?:nay |hiện |đến nay )?(?:đã )?có) (?:các )?(?:văn bản|quyết định|nghị quyết|công văn|kế hoạch|thông tư|nghị định|luật|quy chế|quy định|hướng dẫn) "
    ),
    re.IGNORECASE,
)
WHICH_IS = regex(
    either(
        r"(?: (?:nó|kế hoạch|quyết định|nghị quyết|thi hành|thực hiện)(?: này| trên)?)?(?:(?: là|,? đó là|,? (?:bao )?gồm):?|:) (?:các )?"
    ),
    re.IGNORECASE,
)
"""`A và văn bản sửa đổi là B`: what stands before the cue and behind it."""
IF_IN_FORCE = regex(either(r" (?:bắt đầu )?có hiệu lực(?: thi hành)? thì "), re.IGNORECASE)
AT_ONCE = regex(either(r"[-–+* ]*(?:khi |kể từ khi )?"), re.IGNORECASE)
"""`Nghị định A có hiệu lực thì Nghị định B hết hiệu lực`."""
QUOTES = regex(r": ?[“\"]")
BY_ORGAN = regex(r"(?i)(?<!\w)(?:được|bị|duoc|bi) (?=[^,;.:()\d]{2,60} $)")
AFTERWARDS = regex(either(r",? (?:(?:sau đó|tiếp đó|tiếp theo|mới đây|nay) là|rồi(?: đến| là| bằng)?) "), re.IGNORECASE)
ORGAN_DOES = regex(
    r"(?i)(?:[^;.\n]{0,60},|[^;.\n]{0,160};) (?:(?!(?:sẽ|chưa|không|cần|phải|dự kiến|đề nghị|yêu cầu|kiến nghị|giao|chậm|lúng túng|khó khăn|trong|việc|se|chua|khong|can|phai|du kien|de nghi|yeu cau|kien nghi|giao|cham|trong|viec)(?!\w))[^,;.()\d]){2,60} "
)
"""`Sau khi A được ban hành, Tỉnh ủy đã kịp thời `: what stands between A and the cue."""
BEHIND_BOX = regex(either(r"\)(?: (?:đã|cùng|đều|cũng|đang|chủ động|kịp thời))* "), re.IGNORECASE)
IN_YEARS = regex(either(r"[-–+* ]*(?:sau|qua) (?:hơn |gần )?\w{1,4} (?:năm|tháng) "), re.IGNORECASE)
DIRECTS = regex(
    either(
        r"[^;.]{0,300}, [^,;.()]{2,60}? (?:đã )?ban hành (?:\d{1,3}|nhiều|các) (?:văn bản|kế hoạch|chương trình)(?: (?:lãnh đạo|chỉ đạo|triển khai|thực hiện|hướng dẫn|cụ thể hóa),?){0,4}"
        r"(?:,? (?:trong đó|gồm|bao gồm|như|tiêu biểu|điển hình|nổi bật)(?: có| là| như)?|:):? "
    ),
    re.IGNORECASE,
)
"""`Sau 05 năm triển khai A, tỉnh đã ban hành 46 văn bản chỉ đạo, trong đó có B`: between A and B."""
SENDS = regex(
    either(r"[^;.]{0,300}, [^,;.()]{2,90}? (?:đã |kịp thời )?(?:gửi|báo cáo(?: kết quả)? (?:bằng|tại)) "), re.IGNORECASE
)
"""`Thực hiện Công văn A, Ban Thường vụ Huyện ủy đã gửi Báo cáo B`."""
ISSUED_EACH = regex(
    either(
        r"[^;.]{0,300}, [^,;.()]{2,90}?(?<!chưa)(?<!không)(?<!sẽ)(?<!phải) (?:đã )?(?:ban hành|xây dựng|có) (?:(?:các|nhiều|\d{1,3}) )?(?:kế hoạch|chương trình|chương trình hành động|văn bản|nghị quyết)(?: (?!và |trừ )[^;.:(),]{2,40})?"
        r"(?::|,? (?:gồm|bao gồm|cụ thể|trong đó|như|tiêu biểu|điển hình)(?: là| có| như)?:?) [^,;:.()\d]{4,60} \("
    ),
    re.IGNORECASE,
)
"""`Thực hiện A, các đảng ủy đã ban hành kế hoạch: Đảng ủy xã X (Kế hoạch B), Đảng ủy xã Y (Kế hoạch C)`."""
ALSO_ISSUES = regex(ISSUES.pattern.replace("{0,300}[,:] ", "{0,300}(?:,| và| va) "))
"""The same of a further organ: `… và UBND thành phố ban hành Kế hoạch số …`."""
AND_ISSUES = regex(
    either(r"[^;.]{0,300}(?:,| và) (?:đồng thời )?(?:đã )?(?:ban hành|xây dựng|ra)(?: (?:các|nhiều))? "), re.IGNORECASE
)
"""The same of the organ itself: `… xây dựng Kế hoạch số …, ban hành Công văn số …`."""
ALSO_ISSUED = regex(either(r",? (?:(?:đã|và|kịp thời|sớm) )*(?:ban hành|xây dựng)(?: các)? "), re.IGNORECASE)
"""The same right behind what an organ carries out: `Đảng ủy xã X triển khai A, ban hành B`."""
THAT_ONE_IS = regex(
    either(r"(?: vốn [^;,.()\d]{2,80})?,? (?:(?:hiện )?(?:gồm|bao gồm)(?: có)?|(?:chính |nay |hiện )?là)(?: các)?:? "),
    re.IGNORECASE,
)
SOME_PAPER = regex(
    either(r"[-–+* ]*(?:(?:văn bản|quyết định|nghị quyết|kế hoạch|quy chế|quy định|hướng dẫn)(?: mới)? )?"),
    re.IGNORECASE,
)
"""`Thay thế cho A là B`, `Văn bản thay thế A là B`: between A and B, and before the cue."""
AIM_OF = regex(either(r"mục (?:đích|tiêu) (?:(?:ban hành|của)(?: việc ban hành)? )$"), re.IGNORECASE)
"""`Mục đích của B là cụ thể hóa A`: before B."""
PUT_INTO = regex(
    r"(?i)(?: [^;,.]{0,160})? (?:bằng|thành|bởi|bang|thanh|boi) (?:các |việc ban hành |cac |(?:các|những|nhiều|một|\d{1,2}) (?:văn bản|nghị quyết|kế hoạch|chương trình|chỉ thị|đề án|quy định|quy chế|hướng dẫn)(?: [^;,.()\d]{2,40})? \(|(?:nhiều|\d{1,2}) [^;,.]{2,40}, (?:trong đó|gồm|như)(?: có)? |(?:nhiều|hai|ba|bốn|\d{1,2}) [^;,.:]{2,40}?(?::|,? là|,? gồm(?: có)?|,? đó là):? )?"
)
AS_SAID = regex(
    either(
        r", (?:như|theo) (?![^,;.()\d]*(?<!\w)(?:dự thảo|tin đồn|đồn|sai)(?!\w))[^,;.()\d]{3,60} (?:phân tích|cho biết|giải thích|khẳng định|nhận định|trả lời|cho hay|nói|viết),"
        r"|, theo (?:ghi nhận|phản ánh|giải thích|xác nhận|thông tin|công bố|khẳng định) (?:của|từ) [^,;.()\d]{3,60},"
        rf"|{AS_PLANNED}"
        r"|, (?:là )?một trong (?:những|các|số) [^,;.()\d]{3,60},"
    ),
    re.IGNORECASE,
)
"""`Nghị định A, như luật sư B phân tích, đã được sửa đổi …`: who says so."""
REASON = regex(r"(?i) ?[;,|.–] *lý do[^;:.|]{0,30}[:|]? *$")
"""`…; lý do hết hiệu lực: ` in a list of ended papers."""
BECAUSE_IT = regex(
    either(r"(?: nữa)?,? (?:vì|do|bởi|bởi vì|dù|mặc dù) (?:văn bản (?:này|đó) )?(?:(?:nay|hiện|hiện nay|đến nay) )?"),
    re.IGNORECASE,
)
"""`không viện dẫn A, vì đã được thay thế bởi B`: between A and what was done to it."""
ENDED_THEN = regex(
    either(r"(?:[;,|]| [–-]) (?:đã )?hết hiệu lực(?: thi hành| toàn bộ)*(?: (?:kể )?từ)?(?: ngày)? [\d/.-]{6,10}$"),
    re.IGNORECASE,
)
"""`A về …; hết hiệu lực từ ngày …; lý do: được thay thế bằng B`: before the reason."""
REST_OF_ORGAN = regex(
    r"^(?: (?:ủy|uỷ|sự|đảng|đoàn|[ỦU]y|Uỷ|ban(?! hành)|nhân|dân|Hội|đồng(?! (?:ý|thời|loạt))|tỉnh|huyện|xã|thành(?! lập)|phố|quận|UBND|HĐND))+(?!\w)"
    r"|^ (?:của|cua) (?:Bộ|Sở|Cục|Chi cục|Tổng cục|Ban|Phòng|Văn phòng|Tỉnh|Huyện|Bo|So|Cuc)(?=, (?:là|la) )"
)
"""What is left of an organ's name that no gazetteer has: `Ban Cán sự đảng Ủy ban nhân dân tỉnh`, `của Sở, là văn bản …`."""
OF_OFFICE = regex(
    either(
        r"^ của (?:chánh|giám đốc|tổng giám đốc|chủ tịch|cục trưởng|chi cục trưởng|trưởng|hiệu trưởng|viện trưởng|thanh tra|tòa án|đoàn) [^;,.:()\d]{2,60}?(?= và )"
    ),
    re.IGNORECASE,
)
"""`A của Chánh Thanh tra tỉnh và hủy bỏ B`: an office that no list of organs has."""
VISION = regex(
    either(r",? (?:và )?(?:tầm nhìn|định hướng|hướng)(?: (?:đến|tới))?(?: hết)?(?: năm)? \d{4}(?!\d)"), re.IGNORECASE
)
"""`Kế hoạch … giai đoạn 2013 - 2020, tầm nhìn đến năm 2030, thực hiện …`: how far a plan looks."""
ADJUNCT = regex(
    either(
        r"^,? (?:toàn khóa|cả nhiệm kỳ|cũ|khóa (?:trước|cũ|[IVXL]{1,6}|\d{1,2})|(?:nhiệm kỳ|giai đoạn) \d{4} ?[-–] ?\d{4}|do [^,;.()\d]{3,60}? (?:ký ban hành|ký|ban hành))(?=[ ,]|$)"
        rf"|^ {THAT_IS_CITED}(?= )"
        rf"|^ với (?-i:[{UPPER}])[^,;.()\d]{{2,60}}(?=, )|^, (?:áp dụng|thực hiện) (?:cho |trong )?giai đoạn \d{{4}} ?[-–] ?\d{{4}}(?=, )"
    ),
    re.IGNORECASE,
)
"""`Chương trình số … nhiệm kỳ 2020 - 2025 thực hiện …`, `Quyết định số … do đồng chí Bí thư ký thay thế …`."""
_ITS_PARTS = r"(?:(?:điểm|khoản|điều|mục|chương) [\w.]{1,5}(?:, | )?){1,3}"
IN_ITS_ARTICLE = regex(
    either(
        rf"^,? (?:ngay )?tại {_ITS_PARTS}(?=$|(?:đã|cũng|còn) $)"
        rf"|^,? (?:(?:trong đó|theo đó),? )?(?:tại )?{_ITS_PARTS}(?:đã )?(?:quy định|nêu|ghi)(?: rõ)? $"
        r"|^ (?:đã )?quy định(?: việc)? $"
    ),
    re.IGNORECASE,
)
RULES_THAT = regex(either(r" (?:đã )?quy định (?:việc )?"), re.IGNORECASE)
ARTICLE_RULES = regex(either(r"(?<!\w)(?:điểm|khoản|điều|mục) [\w.]{1,5} (?:đã )?quy định(?: rõ)? $"), re.IGNORECASE)
"""`Nghị định A tại khoản 2 Điều 40 bãi bỏ B`: where A does it."""
TELLS_FIRST = regex(
    either(
        r" (?:(?!(?:văn bản|nghị quyết|quyết định|chỉ thị|quy định|quy chế|thông tư|nghị định|luật|kế hoạch|chương trình|đề án|hướng dẫn|công văn)(?!\w))[^,;.:()“”]){3,120}"
        r"(?:, (?:(?:đã|nay|sau đó|hiện|hiện nay|vừa|mới) )*|(?:, [^,;.:()“”]{3,60})? nên (?:(?:đã|nay|phải) )*)| còn (?:hiệu lực|giá trị) (?:và|nhưng) (?:(?:đã|nay|mới|vừa) )*"
    ),
    re.IGNORECASE,
)
"""`Nghị quyết A đăng Công báo có lỗi đánh máy, đã được đính chính tại B`: what is told of A, no other paper being spoken of."""
WHAT_IT_IS = regex(
    either(
        r" (?:có|gồm|quy định|áp dụng|khắc phục|cập nhật|bám sát|phù hợp|tập trung|kế thừa)(?!\w)(?:(?!(?:không|chưa|nếu|sẽ|đề nghị|kiến nghị) )[^,;.:()]){2,80}, (?:qua đó |đồng thời )?| (?!(?:không|chưa|sẽ|cần|đề nghị|kiến nghị|dự kiến) )[^;,.:()]{2,80}, theo đó (?:đã )?"
    ),
    re.IGNORECASE,
)
"""`Kế hoạch số … có phạm vi toàn huyện, thay thế …`: what stands between the paper that a sentence begins with and the cue."""
SIGNED_THEN = regex(either(r"(?: (?:vừa |mới )?(?:được )?ký(?: ban hành)?(?: [^,;.()]{2,30})?)?, "), re.IGNORECASE)
"""`Bằng Quyết định A vừa ký chiều 27/12, `: behind A."""
BARE_ORGAN = regex(
    either(
        r"(?:Ban Thường vụ|Thường trực|Ban Chấp hành|Hội nghị|Cấp ủy|Sở|Bộ|Cục|Chi cục|Phòng|Ban(?: (?:Dân vận|Tổ chức|Tuyên giáo|Tuyên giáo và Dân vận|Nội chính|Xây dựng Đảng|Pháp chế))?|Ủy ban(?: Kiểm tra)?|Văn phòng|Trung tâm|Viện|Huyện|Xã|Tỉnh|Thành phố|Phường)(?=[ ,])|(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường)"
        rf"(?: [{UPPER}]\w*){{0,4}}(?= (?:đã|quyết định|chính thức) )"
    )
)
IS_A_PAPER = regex(either(r"(?<!\w)là (?:văn bản|kế hoạch|quyết định|nghị quyết|quy định|quy chế) $"), re.IGNORECASE)
NUMBERED = regex(r"(?i)(?:chi bộ|chi bo|tổ đảng|to dang)(?: (?:thôn|xóm|ấp|khu phố|thon|xom|ap|khu pho))?$")
NUMBER_OF_IT = regex(r"^ (?:số |so )?(?:\d{1,2}|[IVX]{1,4})(?!\w)")
"""`của Chi bộ 3`: what is left of its name behind the organ."""
BOARD = regex(
    either(r"(?<!\w)(?:ban chỉ đạo|tổ công tác|hội đồng|ban quản lý|tiểu ban|ban vận động|đoàn công tác)$"),
    re.IGNORECASE,
)
FIELD_OF_BOARD = regex(
    rf"^ (?!(?:về|thực hiện|triển khai|cụ thể|để|nhằm|đã|ban hành|ve|thuc hien|trien khai|cu the|de|nham|da|ban hanh) )[^\W\dA-ZĐ][^;:.()\d]{{2,70}}? (?:tỉnh|huyện|xã|phường|thành phố|trung ương|quốc gia|tinh|huyen|xa|phuong|thanh pho|trung uong|quoc gia)(?: [{UPPER}]\w*){{0,3}}(?!\w)"
)
"""`Ban Chỉ đạo chuyển đổi số tỉnh`: what a board is for and whose it is, behind the words that every board is called by."""
KEEPS = regex(
    either(
        r"(?<!\w)(?:(?:giữ nguyên|công nhận)(?: toàn bộ| hiệu lực| một phần)?|rà soát|thu hồi|đối chiếu|tiếp nhận|nhận(?: được)?|họp bàn(?: về)?|kiểm tra)(?: các)? $"
    ),
    re.IGNORECASE,
)
"""`giữ nguyên A, hủy B`, `rà soát A, bãi bỏ B`: what is done to A before a body, or something else, does the other."""
MADE_KNOWN = regex(
    either(
        r"(?<!\w)(?:quán triệt|học tập|phổ biến|tuyên truyền|chấp hành|nghiên cứu|bám sát|nắm vững|vận dụng|nhận thức|sao gửi)"
        r"(?:(?:,| và)? (?:quán triệt|học tập|phổ biến|tuyên truyền|nghiên cứu|triển khai|thực hiện|sâu rộng|nghiêm túc|nghiêm"
        r"|đầy đủ|kịp thời|sâu sắc|tốt|nội dung|việc|tinh thần|toàn văn))*(?: các)? $"
    ),
    re.IGNORECASE,
)
"""`quán triệt A, tổ chức thực hiện B`: who studies A carries B out."""
OF_UNNUMBERED = regex(
    either(
        r"(?<!\w)(?:thực hiện|triển khai|quán triệt)(?: thực hiện)? (?:kết luận|nghị quyết|chỉ thị|quy định|quyết định)"
        r" (?:của|do) [^;,.()\d]{3,60}?(?: về(?: việc)?)? $"
    ),
    re.IGNORECASE,
)
"""`về triển khai Kết luận của Ban Bí thư `: a paper without its number, before what it does itself."""
SO_AS_TO = regex(r"(?i),? (?:(?:và|va) )?(?:để|nhằm|de|nham)(?: (?:tiếp tục|kịp thời|tiep tuc|kip thoi))? ")
"""`Kế hoạch A; Công văn B để triển khai C`: what stands between the last of them and the cue."""
TO_DO = regex(r"(?i)[-–* ]*(?:để|nhằm|de|nham) ")
"""`Để cụ thể hóa A; sau khi xem xét B, C`: how a line of a preamble may begin before its bases."""
HAS_SENT = regex(either(r" (?:đã )?(?:có|ban hành|gửi|phát hành) "), re.IGNORECASE)
ISSUED_TO = regex(
    either(r" (?:đã |kịp thời |sớm )*được (?:ban hành|xây dựng|thông qua)(?: ngay)? (?:để|nhằm) (?:kịp thời )?"),
    re.IGNORECASE,
)
"""`Sau khi A ra đời, B được ban hành để triển khai.`: the same, where B is what is spoken of."""
HAS_IT_DONE = regex(
    either(
        r",? (?:(?:và|để|nhằm) )?(?:chỉ đạo|lãnh đạo|hướng dẫn|yêu cầu) (?:các )?[^,;.()\d]{2,60} (?:(?:tổ chức|triển khai|nghiêm túc) )?"
    ),
    re.IGNORECASE,
)
"""`Sau khi có A, Đảng ủy ban hành Công văn B chỉ đạo các chi bộ thực hiện.`: the same, where others are set to work."""
PUT_IN_FORCE = regex(
    either(
        r"[^;.]{0,80}(?<!\w)được (?:[^;.,]{2,60} )?(?:thông qua|phê duyệt|ban hành|xây dựng)(?: [^;.,]{2,30})? (?:tại|theo|bằng|trên cơ sở|căn cứ)(?: các)? "
    ),
    re.IGNORECASE,
)
"""`Đề án A được thông qua tại Nghị quyết B nhằm thực hiện C`: between A, which is for C, and B."""
ITEM = regex(r"(?i)(?:[;,]| và| va|[;,] và|[;,] va) ")
ISSUED = regex(
    either(r"(?<!\w)(?<!chưa )(?<!không )(?<!sẽ )(?<!dự kiến )(?:ban hành|tham mưu|xây dựng|đề ra|ký)(?!\w)[^.\n]*$"),
    re.IGNORECASE,
)
JUST_ISSUED = regex(
    either(
        r"(?<!\w)(?<!chưa )(?<!không )(?<!sẽ )(?<!dự kiến )(?:ban hành|xây dựng)(?:(?: các văn bản)?:)? $|(?:^|[.;†\n] ?)[-–+* ]*(?:gồm )?các văn bản(?: sau)?: $"
    ),
    re.IGNORECASE,
)
"""`đã ban hành A và B thực hiện C`: what stands right before A."""
JUST_HAS = regex(
    either(
        r"(?<!\w)(?:Đảng ủy|Huyện ủy|Thành ủy|Thị ủy|Tỉnh ủy|Chi bộ|UBND|Ủy ban nhân dân)(?: [^;,.:()\d]{2,50})?(?<! chưa)(?<! không)(?<! sẽ) có $"
    )
)
"""`Đảng ủy xã A có Kế hoạch B, Đảng ủy xã C có Kế hoạch D, đều nhằm triển khai E`: what stands before B."""
AND_NEXT = regex(r"(?i), |,? (?:và|va) ")
"""What joins papers that are told one after the other."""
ANOTHER_ISSUES = regex(
    either(
        r"(?:,| và|, và|;) [A-ZĐỦ][^;.:()\d]{4,60}?(?<! chưa)(?<! không)(?: (?:đã|cũng|vừa))? (?:ban hành|xây dựng|có) "
    )
)
"""`… ban hành Kế hoạch A và Huyện ủy B ban hành Kế hoạch C`: between two papers of two bodies."""
FAR_ISSUED = 300
"""So many letters before the first paper of a list it may stand that they were issued."""
AMOUNT = regex(
    either(
        r"(?:^|[;:.,] )[-–+*\s]*(?:\d{1,2}[.)] )?(?:các )?(?:mức|định mức|đơn giá|tỷ lệ|khung giá|bảng giá|giá|chế độ|tiêu chí|cách tính|hệ số|thời hạn)(?!\w)[^;:.\d]{0,80} (?:tại|(?<!kèm )theo|trong) $"
    ),
    re.IGNORECASE,
)
"""`Mức chi tại Nghị quyết A thay cho mức chi tại Nghị quyết B`: what stands in A, not A, takes the other's place."""
ADDS = regex(r"(?i)bổ sung|bo sung")
BY_AMOUNT = regex(
    either(r" (?:tăng|giảm)(?: thêm)? [^;:“”\n]{2,140} (?:tại|trong) (?!hội nghị|kỳ họp|năm )"), re.IGNORECASE
)
"""`điều chỉnh giảm 2,4 tỷ đồng của 05 dự án tại A`: between the cue and A."""
INSTEAD = ("thay", "thay cho")
ACTED_BY = regex(r"(?i)(?<!\w)(?:(?<!kèm )(?<!kem )theo|gửi|gui|(?:việc|viec) (?:áp dụng|ap dung)) $")
"""`Việc bổ nhiệm theo A thay cho B`: what is done by A stands in place of something else."""
GUIDES = ("Hướng dẫn", "Công văn", "Thông tư", "Thông tư liên tịch")
"""Papers in which an organ guides another: `hướng dẫn A tại Công văn B`."""
GUIDED = ("Nghị quyết", "Chỉ thị", "Kết luận", "Quy định", "Quy chế", "Quyết định", "Kế hoạch", "Thông báo")
"""Papers of the Party that a Hướng dẫn guides."""
FOLLOWING = regex(
    either(
        r"(?:"
        + SENTENCE
        + r"|[;:.,] )[-–+*\s]*(?:(?:điều )?\d{1,2}[a-z]?[.)] ?-? ?)?(?:các|những|toàn bộ|\d{1,3}|hai|ba|bốn|năm) (?!(?:[^\W\d]+ ){1,3}nào )[^:;.]{2,120}? (?:sau|sau đây|dưới đây)(?: (?:do|của) [^:;.\d]{3,80})?(?: (?:đã|sẽ|cùng|đều))? $"
    ),
    re.IGNORECASE,
)
"""`các văn bản sau đây `, before it is said that they end."""
_ALL_OR_SO_MANY = r"(?:các|những|toàn bộ|\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
THEN_ENDS = regex(
    either(
        r"[-–+* ]*(?:(?:điều )?\d{1,2}[a-z]?[.)] ?-? ?)?(?:kể )?(?:từ )?(?:ngày|khi|thời điểm) [^;,.\d]{3,30} này có hiệu lực(?: thi hành)?, "
        rf"(?:thì |có )?{_ALL_OR_SO_MANY} [^:;.]{{2,120}}? (?:sau|sau đây|dưới đây)(?: (?:đã|sẽ|cùng))? "
    ),
    re.IGNORECASE,
)
"""`Kể từ ngày Thông tư này có hiệu lực, các văn bản sau đây hết hiệu lực:` over a list."""
LIST_ENDS = regex(
    either(
        rf"[-–+* ]*(?:(?:điều )?\d{{1,2}}[a-z]?[.)] ?-? ?)?(?:(?:kể )?từ (?:ngày|khi|thời điểm) [^;:]{{3,60}}?, )?{_ALL_OR_SO_MANY} (?:văn bản|nghị quyết|quyết định|chỉ thị|quy định|quy chế|thông tư|kế hoạch|công văn)(?: (?!nào)[^:;.]{{2,120}}?)? (?:sau|sau đây|dưới đây)"
        r"(?: (?:do|của) [^:;.\d]{3,80})?(?: (?:đã|sẽ|cùng|đều))? "
    ),
    re.IGNORECASE,
)
"""`Điều 3. Các văn bản sau đây do Ban Thường vụ ban hành bị bãi bỏ:` over a list, in the document's own articles."""
_LISTED = r"(?:toàn bộ |một phần |một số )?(?:các|những|\d{1,2}|hai|ba|bốn|năm) (?:văn bản|nghị quyết|quyết định|chỉ thị|quy định|quy chế|hướng dẫn|thông tư|nghị định|kế hoạch|chương trình|đề án|kết luận|công văn|thông báo)(?: [^:;.\d]{2,90}?)??(?: (?:sau|sau đây|dưới đây|gồm|như sau))?"
NOTED = ("replaces", "repeals", "amends", "suspends", "extends")
SO_MANY = regex(either(rf" {_LISTED} ?"), re.IGNORECASE)
"""`bãi bỏ 03 quyết định¹`: between the cue and the mark of the note that names them."""
BY_THESE = regex(either(rf" ?:?|(?: (?:bởi|bằng|tại|thông qua|theo|trong|với))?(?: {_LISTED})? ?:"), re.IGNORECASE)
"""`Nghị quyết A được cụ thể hóa bằng các văn bản sau:`, behind the cue."""
THESE = regex(
    either(rf",?(?: (?:kể )?từ (?:ngày )?{DAY},?)?(?: {_LISTED}(?:,? (?:kể )?từ (?:ngày )?{DAY})?)? ?:"),
    re.IGNORECASE,
)
"""`Quyết định A bãi bỏ các văn bản sau:`, behind the cue."""
THESE_ITEMS = regex(either(rf"[-–+* ]*(?:điều \d+[a-z]?\. ?)?(?:\d+\. ?)?{_ALL_OR_SO_MANY} "), re.IGNORECASE)
WHEN_STARTS = regex(
    either(
        r"(?:hết|không còn|chấm dứt) hiệu lực(?: thi hành)?,?(?: kể)? từ (?:ngày|khi|thời điểm)"
        r"(?: " + DAY + r"(?:,| [-–]| \()? ?(?:là )?ngày)? (?:bắt đầu )?(?:có hiệu lực|hiệu lực)(?: thi hành)?\)? ?:"
    ),
    re.IGNORECASE,
)
"""`Các văn bản sau hết hiệu lực kể từ ngày Quyết định A có hiệu lực:`, from the cue on and without A."""
BY_IT = regex(either(r"(?<!\w)(?:bằng|bởi) $"), re.IGNORECASE)
CONSOLIDATED = regex(
    either(
        r", có hiệu lực(?: thi hành)?(?: kể)? từ ngày [^;,.]{6,40},? (?:đã )?được sửa đổi, bổ sung(?: một số điều)?(?: bởi| theo)?:?$"
    ),
    re.IGNORECASE,
)
"""How the first sentence of a consolidated text ends, over the list of what changed the paper that it begins with."""
APPOSED = 90
"""So many letters before its bracket the paper may be named that the bracket tells the number of."""
SINCE_ISSUED = regex(
    either(
        r"[-–+* ]*(?:(?:(?:ngay )?sau khi|sau (?:gần |hơn )?\d{1,2} (?:ngày|tháng|năm) (?:kể )?từ khi) (?:có |(?:(?:tổ chức )?(?:tiếp thu|nghiên cứu|học tập|quán triệt)(?:,| và)? ){1,3}|[^;,.()\d]{2,40} (?:ban hành|có) )?|đối với |về |sau (?!khi )|(?:từ khi |ngay khi )?có )"
    ),
    re.IGNORECASE,
)
LEADS_TO_IT = ("co ", "sau ", "ban hanh ", "doi voi ", "ve ", "tiep thu ", "nghien cuu ", "hoc tap ", "quan triet ")
"""How that ends, folded, where nothing need stand behind the paper."""
CAME = regex(either(r" (?:được (?:ban hành|thông qua)|ra đời|ban hành|có hiệu lực)"), re.IGNORECASE)
"""`Sau khi Nghị quyết A được ban hành, Huyện ủy đã ban hành Kế hoạch B để triển khai.`"""
HEADS = regex(either(r"(?: (?:về|của) [^;:.,“]{2,120})?: "), re.IGNORECASE)
"""Behind a paper under which a line tells what was done: `Nghị quyết A về kinh tế biển: `."""
STUDIED = regex(
    either(
        r"(?:^|[;.:] )[-–+* ]*(?:trên cơ sở|căn cứ) $|(?:^|[;.:,] |(?<!chưa )(?<!không )(?<!\w))(?:(?:triển khai|tổ chức|nghiên cứu|học tập|quán triệt|tiếp thu|phổ biến|tuyên truyền)(?:,| và)? ){1,6}$"
    ),
    re.IGNORECASE,
)
"""`Đảng ủy quán triệt, học tập A, ban hành Kế hoạch B để thực hiện.`: what stands before A."""
STUDIES = regex(
    either(
        r"[-–+* ]*(?:(?:nghiên cứu|học tập|quán triệt|tiếp thu)(?: (?:sâu sắc|nghiêm túc|đầy đủ))?(?:,| và)? ){1,3}"
    ),
    re.IGNORECASE,
)
"""`Quán triệt A, Đảng ủy đã cụ thể hóa bằng B.`: how the sentence begins."""
CAME_OUT = regex(either(r"(?<!\w)(?<!chưa )(?<!không )(?<!sẽ )(?:có|ban hành|ra|nhận được|tiếp nhận) $"), re.IGNORECASE)
"""`Thủ tướng Chính phủ có Công điện A; Ủy ban nhân dân tỉnh đã ban hành B để triển khai.`: what stands before A."""
HAS = regex(either(r"(?<!\w)(?:đã|kịp thời|sớm|mới|(?:tỉnh|thành|huyện|quận|đảng) ủy) (?:có|ra) $"), re.IGNORECASE)
NOW_HAS = regex(either(r"(?: \([^()]{2,60}\))?,? (?:(?:hiện nay|hiện|đến nay|nay),? )?(?:đã |mới )?có "), re.IGNORECASE)
"""`Nghị quyết A hiện đã có Nghị quyết B thay thế`: between A and B."""
ENDS_THERE = regex(r" ?(?:[.;]|$)")
ENDS_OR_NEXT = regex(r" ?(?:[.;,]|$)| (?:và|va) (?=[A-ZĐ])")
ENDS_IN_PLACE = regex(
    either(
        r"(?: (?:trên địa bàn|tại|ở|trong)(?: toàn)? (?:tỉnh|huyện|xã|phường|thành phố|địa phương|cơ sở|đơn vị|đảng bộ|ngành)[^,;.()\d]{0,30})? ?(?:[.;]|$)"
    ),
    re.IGNORECASE,
)
"""`… để triển khai trên địa bàn huyện.`"""
SPACE = regex(" ")
GOES_ON_ISSUING = regex(either(r"[^;.]{0,200}; (?:đã |đồng thời |kịp thời ){1,2}(?:ban hành|xây dựng) "), re.IGNORECASE)
"""`… triển khai A; đã ban hành B thực hiện.`"""
CARRIES_IT = regex(
    either(
        r" (?:(?:để|nhằm) )?(?:(?:tổ chức|chỉ đạo|lãnh đạo)(?:,| và)? ){0,2}(?:triển khai(?: thực hiện)?|thực hiện|cụ thể (?:hóa|hoá)) ?(?=[.;]|, thay(?: thế)? |$)"
    ),
    re.IGNORECASE,
)
"""`… đã ban hành Kế hoạch B triển khai thực hiện.`: what B is for is named before."""
BOXED = 40
"""How many citations of one bracket are looked at."""
_DAY_FOR = r"(?:hết )?(?:ngày|tháng|quý|năm) [^;,.]{4,24} (?:đối với|cho|của)(?: các)? "
_DAY_OF_TIME = r"(?:hết )?(?:ngày|tháng|quý|năm) [^;,.]{4,26} (?:thời gian|thời hạn)(?: (?:thực hiện|áp dụng))?(?: (?:của|đối với))?(?: các)? "
FOR_IT = regex(either(rf"(?:{_DAY_FOR}|{_DAY_OF_TIME})"), re.IGNORECASE)
"""What stands between `kéo dài … đến ` and the paper that is extended, where it is named behind the day."""
UNTIL_FOR = regex(either(rf" (?:đến|tới) (?:{_DAY_FOR}|{_DAY_OF_TIME})"), re.IGNORECASE)
"""`Kéo dài thời gian thực hiện đến hết ngày … đối với Nghị quyết A`."""
BELONGS_TO = regex(either(r"(?<!\w)(?:thuộc|(?<!kèm )theo) $"), re.IGNORECASE)
OF_POLICY = regex(
    either(
        r" (?:(?:các|một số) )?(?:nội dung |quy định )?(?:chính sách|chế độ|mức|cơ chế|quy định|nội dung|miễn|giảm|hỗ trợ|thí điểm)(?!\w)[^.“”]{0,560}? (?:đã )?(?:được )?(?:quy định|ban hành|nêu) (?:kèm theo|tại|theo|trong) "
    ),
    re.IGNORECASE,
)
"""`Kéo dài thời gian áp dụng chính sách hỗ trợ học phí được quy định tại Nghị quyết A`."""
OF_PLAN = regex(
    either(
        r" (?:của )?(?:đề án|chương trình|kế hoạch|phương án|chiến lược|quy chế)(?!\w)[^.“”;:\d]{0,240}?(?: giai đoạn \d{4} ?- ?\d{4},?)? (?:đã )?(?:được )?(?:[^.“”;:,\d]{3,60} )?(?:phê duyệt|ban hành)(?: kèm theo)?(?: tại| theo)? $"
        r"| (?:của )?(?:đề án|chương trình|kế hoạch|phương án|chiến lược)(?: [^.,“”;:\d]{2,120})? tại $"
    ),
    re.IGNORECASE,
)
"""`Kéo dài thời gian thực hiện Đề án sắp xếp các trường được phê duyệt tại Quyết định A`, `… Chương trình tại Quyết định A`."""
LONG_POLICY = 600
"""So long what is prolonged may be named before the paper that provides for it, in characters."""
RULES_BELOW = regex(
    either(
        r" (?:thi hành )?(?:đối với )?(?:các |một số |những )?(?:quy định|nội dung|điều khoản)(?: sau(?: đây)?)? (?:tại|của|trong) "
    ),
    re.IGNORECASE,
)
"""`Ngưng hiệu lực đối với các quy định sau đây tại Nghị định A`."""
PARTS_BELOW = regex(
    either(
        r" (?:các |một số |những )?(?:quy định|nội dung|điều,? khoản|điều|khoản|điểm)(?:, (?:điểm|khoản|điều)){0,2} (?:sau(?: đây)?|dưới đây) (?:tại|của|trong) "
    ),
    re.IGNORECASE,
)
"""`Bãi bỏ các quy định sau đây của Nghị định A:` over its parts."""
FOR_A_TIME_AT = regex(
    either(
        r"(?: (?:kể )?từ ngày [^;,.]{6,24})?(?: (?:đến|tới) [^;,.]{4,30}?)?(?: (?:đã )?được [^;,.()\d]{2,40} (?:cho phép|quyết định|quy định|chấp thuận))? (?:\(?(?:tại|bằng|theo) |\()"
    ),
    re.IGNORECASE,
)
"""`Chính phủ kéo dài A đến hết ngày … tại B`."""
DENIED = regex(either(rf"(?<!\w){no_name('không|chưa')}(?: hề| phải)? $"), re.IGNORECASE)
DENIED_NEAR = 12
ASKS_ANOTHER = regex(
    either(
        r"(?<!\w)(?<!theo )(?<!xét )(?<!được )(?:đề nghị|kiến nghị|(?<!chương )(?<!quy )(?<!lộ )trình) (?!(?:của|này) )(?=[^\W\d_])[^;,.:()\d]{2,60} (?:xem xét(?:,| và)? )?$"
    ),
    re.IGNORECASE,
)
"""`… và đề nghị Hội đồng nhân dân tỉnh bãi bỏ A`: who would do it is another."""
OPENS_BRACKET = regex(r"[^;.\n()]{0,160} ?\(")
TELL = ("Công văn", "Tờ trình", "Báo cáo", "Thông báo")
SENT_TO = regex(
    either(r"^ gửi (?:(?!(?:đề nghị|đề xuất|kiến nghị|xin|báo cáo|yêu cầu|về) )[^,;.():]){3,80} $"), re.IGNORECASE
)
"""`Công văn A gửi các đảng ủy phường hướng dẫn triển khai B`."""
APPLIES_FOR = regex(
    either(
        r"^, (?:có )?(?:nội dung|trích yếu)(?: là)?:(?= )|^ (?:được (?:thực hiện|áp dụng)|có (?:giá trị|thời hạn|thời gian))(?: [^;.()\d]{2,40})? (?:từ|đến|trong) [^;.()]{4,60}?(?:,| và|, và|, đồng thời) $"
    ),
    re.IGNORECASE,
)
"""`Kế hoạch này được thực hiện đến hết năm 2030 và thay thế …`: for how long, between the paper and the cue."""
BUILT_ON = regex(either(r"^ (?:được (?:ban hành|xây dựng) )?trên cơ sở $"), re.IGNORECASE)
"""`Quy chế A được xây dựng trên cơ sở kế thừa B`."""
SENT_SO = regex(
    either(
        r"^ gửi (?:(?!(?:đề nghị|đề xuất|kiến nghị|xin|báo cáo|yêu cầu) )[^;.():\d]){3,90}? (?=(?:để|nhằm|về việc|về) $)"
    ),
    re.IGNORECASE,
)
"""`Công văn A gửi các chi, đảng bộ trực thuộc để triển khai B`: to whom it went."""
TELLS = regex(
    either(
        r"(?<! là) (?:thông báo|báo cáo|kết luận)(?:(?: (?:kết quả|kết luận))+| kết luận của [^;,.()\d]{3,60} về)? $"
    ),
    re.IGNORECASE,
)
"""`Thông báo A thông báo kết quả kiểm tra việc thực hiện B`."""
CHANGES = ("amends", "replaces", "repeals", "guides")
OF_THE_WHOLE = ("suspends", "extends", "corrects")
DONE_TOGETHER = frozenset({"amends", "replaces", "repeals", "succeeds", *OF_THE_WHOLE})
"""What is done to the same papers where it is joined: `kéo dài thời gian thực hiện và sửa đổi một số điều của A`."""
SUPPOSED = regex(
    r"(?i)(?:(?:^|[.;] |\n)(?:theo )?(?:dự thảo|dự án|du thao|du an) [^;.:\d]{3,60} (?:quy định|nêu|ghi|quy dinh|neu)(?: rõ| ro)?:?|(?:^|[,;:(] )[-–+* ]*(?:nếu|giả sử|(?:trong )?trường hợp|neu|gia su|(?:trong )?truong hop)(?: [^,;:]{0,30})?"
    r"|(?<!\w)(?:sẽ|dự kiến|dự định|chuẩn bị|se|du kien|du dinh|chuan bi)(?: [^;,.()\d]{2,40})? (?:ban hành|xây dựng|trình|ký|thông qua|ban hanh|xay dung|trinh|ky|thong qua)(?: các| cac)?"
    r"|(?<!\w)(?:dự thảo|dự kiến|cho rằng|cho là|du thao|du kien|cho rang|cho la)(?: các| cac)?"
    r"|(?<!\w)(?:chưa|không|khó|chua|khong|kho)(?! (?:chỉ|những|chi|nhung)(?!\w)) (?:[^,;.:()\d]{2,30} )?(?:khẳng định|kết luận|xác định|chứng minh|khang dinh|ket luan|xac dinh|chung minh)(?: (?:là|được|rằng|việc|rang|duoc|viec|la))*) ?$"
)
"""What stands before a paper of which only a draft, a plan, a condition or an opinion says something."""
IS_A_DRAFT = regex(either(r" \((?:bản |đang |mới là )?dự thảo"), re.IGNORECASE)
"""`Quy định số … (dự thảo) thay thế …`."""
AND_YEARS = regex(
    either(
        r"(?: thêm \d{1,2} (?:năm|tháng))?(?:,? (?:(?:tính |kể )?từ (?:ngày )?[\d/.-]{4,10} )?(?:đến|tới) (?:hết )?(?:ngày |năm |tháng )?[\d/.-]{4,10})?"
        r",? (?:và|đồng thời|nhưng|song) (?:(?:nay|hiện|hiện nay|đến nay|vừa|mới|mới đây|gần đây|cũng|bản thân) )*(?:\d{1,2} năm )?"
    ),
    re.IGNORECASE,
)
"""How a cue is joined to what the one before it governs: `tổng kết 20 năm thực hiện A và 10 năm thực hiện B`, `A thực
hiện B và nay được thay thế bằng C`, `A gia hạn B thêm 06 tháng, tới 30/6/2025, và bổ sung C`."""
MORE_YEARS = regex(r"(?i),? (?:và|va|đồng thời|dong thoi) (?:\d{1,2}|một|hai|ba|mot) (?:năm|nam) $")
"""The same behind a title: `sơ kết 03 năm thực hiện A về công tác tiếp dân và 02 năm thực hiện B`."""
AMENDING = regex(either(r"(?:về (?:việc )?)?(?:sửa đổi|bổ sung)"), re.IGNORECASE)
BUT_NOT = regex(either(r" ?\((?:ngoại )?trừ [^()]*\)"), re.IGNORECASE)
"""`thay thế A (trừ khoản 2 Điều 6 áp dụng cho …) và B`: behind A."""
BUT_FOR = regex(
    either(r"(?<!\w)(?:ngoại )?trừ (?:(?:các )?(?:quy định|nội dung|điều khoản) (?:tại|của|trong) )?(?:các )?$"),
    re.IGNORECASE,
)
AT_A_MEETING = regex(
    either(r"(?<!\w)(?:tại|trong) (?:hội nghị|buổi|cuộc họp|phiên họp|hội thảo|lễ|đợt)(?!\w)[^,;.]*$"), re.IGNORECASE
)
"""`Thông báo A về kết luận của đồng chí B tại Hội nghị sơ kết 6 tháng thực hiện C`: what the meeting was about."""
OF_A_BOARD = regex(
    either(
        r"(?<!\w)(?:họp|hoạt động|làm việc|kết luận|thành viên|nhiệm vụ|chức năng|con dấu|trụ sở|lịch|quy chế)(?: [^,;.]{2,60})? (?:của|với) (?:các )?(?:ban chỉ đạo|tổ giúp việc|tổ công tác|tiểu ban|ban tổ chức|hội đồng|(?:các )?đoàn (?:kiểm tra|giám sát|công tác))(?: [^,;.:()\d]{0,60})? $"
        r"|(?<!\w)(?:thành lập|kiện toàn|bổ sung|thay đổi)(?: thành viên(?: của)?)? (?:ban chỉ đạo|tổ giúp việc|tổ công tác|tiểu ban|ban tổ chức|ban quản lý|hội đồng|tổ (?:soạn thảo|biên tập)|đoàn (?:kiểm tra|giám sát|công tác))(?: [^,;.:()\d]{0,60})? $"
    ),
    re.IGNORECASE,
)
"""`Thông báo A kết luận phiên họp của Ban Chỉ đạo tỉnh thực hiện B`: the board carries B out, not A."""
GOVERNED = regex(r"(?i)(?<!\w)(?:theo|tại|trong|căn cứ|tai|can cu) $")
_A_PAPER = r"(?:văn bản|nghị quyết|quyết định|chỉ thị|quy định|quy chế|thông tư|nghị định|kế hoạch|chương trình|đề án|hướng dẫn|kết luận|công văn|báo cáo)(?: hành động)?"
PAPER_THAT = regex(
    either(
        r"(?:"
        + SENTENCE
        + rf"|[.;:,\n] )[-–+*\s]*(?:các |những |hai |ba )?{_A_PAPER}(?: (?:đã|mới|cùng|đều|gần nhất|duy nhất))*(?: (?:để|nhằm))? $"
    ),
    re.IGNORECASE,
)
"""`Văn bản thay thế Quyết định A là Quyết định B`: what stands before the cue."""
IS_THE = regex(
    either(r"(?: của [^;.,()\d]{3,60}?)?(?: (?:hiện nay|hiện|nay|chính))* (?:là|gồm)(?: có)?:? "), re.IGNORECASE
)
APPOSED_PAPER = regex(
    rf"(?i)(?:, | [-–] | \()(?:(?:vốn|cũng|là|một|trong những|von|cung|la|mot|trong nhung) )*(?P<kind>{either(_A_PAPER)}) (?:(?:được|do|duoc) [^,;.()\d]{{2,60}} (?:ban hành|xây dựng|ký|ban hanh|xay dung|ky) )?(?:(?:đã|để|nhằm|da|de|nham) )*"
)
"""`Quyết định A, văn bản thay thế Quyết định B, …`, between dashes too: what stands between A and the cue."""
CLOSES_APPOSED = regex(either(r"(?: (?:đến|tới) (?:hết )?(?:ngày|năm) [\d/.-]*\d)?(?:[,.;)]| [-–] |$)"))
NOT_APPOSED = regex(
    either(r"(?<!\w)(?:theo|tại|trong|căn cứ|ngoài|sau|trước|cùng với|bên cạnh|khác với|từ)(?: khi có)? $"),
    re.IGNORECASE,
)
IS_CONTENT_OF = regex(
    either(
        r"[^;.:]{0,120}? là (?:một trong những )?(?:nội dung|mục đích|nhiệm vụ|mục tiêu|điểm)(?: chính| cơ bản| chủ yếu| mới)?(?: (?:của|tại|trong|nêu tại))? "
    ),
    re.IGNORECASE,
)
"""`Gia hạn Kế hoạch A đến hết năm 2024 là nội dung chính của Quyết định B`: between A and B."""
COLON = regex(either(r": (?:(?:đã )?ban hành )?"), re.IGNORECASE)
"""`Cụ thể hóa Nghị quyết A: Kế hoạch B`: what stands between what is done and the papers that do it."""
BEFORE_FRONTED = regex(
    either(r"[-–+*\s]*(?:(?:\d{1,2}|[a-zđ])[.)] ?)?(?:(?:để|nhằm) (?:tiếp tục |kịp thời |tổ chức )?)?"), re.IGNORECASE
)
"""What a sentence begins with before the cue that its subject follows: `Để cụ thể hóa Nghị quyết A, Kế hoạch B đề ra …`."""
SAYS_NEXT = regex(
    either(
        r"(?: (?:của|do) [^;.,()\d]{3,60}?)? (?:(?:đã|cũng|vừa|mới|chỉ|lần này|tiếp tục|sẽ) )*"
        r"(?:bỏ|bớt|giữ|đề ra|xác định|nêu|chỉ (?:rõ|ra)|có(?! (?:hiệu lực|ý kiến|văn bản|công văn))|gồm|đặt (?:ra|mục tiêu)|chia|mở rộng|nâng|giảm|tăng|thêm|lập thêm|rút"
        r"|cho (?:biết|rằng)|mở (?:ra|đường)|đánh dấu|đưa ra|hướng (?:đến|tới)|lấy|đánh giá|thừa nhận|kiến nghị|khẳng định|nhấn mạnh|bổ sung (?:thêm|\d)|dành|tập trung|ưu tiên|ghi (?:rõ|nhận)|được (?:ban hành|xây dựng))(?!\w)"
    ),
    re.IGNORECASE,
)
"""`Thay thế Quy định A, Quy định B bổ sung 3 điều`: how a sentence goes on behind B, its subject; as no title does."""
CALLED_SO = regex(
    either(
        r"\((?:sau đây|dưới đây|từ đây|được|gọi)(?: (?:được|xin))? ?(?:gọi|viết)?(?: chung| tắt| gọn)* là:? [“\"]?$"
    ),
    re.IGNORECASE,
)
"""`Nghị định số … (sau đây gọi là `: before the name that it is given."""
OR_NOT = regex(either(r",? hay (?:không|chưa)(?!\w)"), re.IGNORECASE)
"""`A bị B bãi bỏ hay không là câu hỏi …`: behind it."""
ASKED_WITHIN = regex(
    either(r"(?<!\w)(?:được|bị) (?:.* )?(?:đề nghị|đề xuất|kiến nghị|dự kiến|yêu cầu)(?!\w)"), re.IGNORECASE
)
"""`A đã được Sở Tài chính đề xuất bãi bỏ`: a cue that holds such a word."""
CIRCULARS = ("Thông tư", "Thông tư liên tịch")
PASSED = regex(either(r"(?<!\w)(?:thông qua|ban hành) $"), re.IGNORECASE)
"""`Quốc hội thông qua Luật A, thay thế Luật B`: right before A."""
FAULTY = regex(
    either(
        r",? (?:có (?:dấu hiệu|nội dung|sai sót)|trái|vi phạm|ban hành (?:trái|sai)|không (?:phù hợp|đúng|còn))(?!\w)"
    ),
    re.IGNORECASE,
)
"""`Xét Công văn A … thông báo Công văn B có dấu hiệu trái pháp luật`: behind B, of which A tells."""
DRAWS_UP = regex(
    either(
        r" (?:(?:đã|sẽ|cần|phải|tổ chức|chủ động|khẩn trương|kịp thời|nghiêm túc|có trách nhiệm|tiếp tục|rà soát|cùng),? (?:và )?){0,3}(?:xây dựng|lập|soạn thảo|tham mưu)(?!\w)"
    ),
    re.IGNORECASE,
)
"""`Đảng ủy xã căn cứ Kế hoạch A xây dựng kế hoạch thực hiện B`: a body does, behind a paper that is named by the way."""
SO_THAT_OTHERS = regex(
    either(
        r" (?:để|nhằm|cho)(?: (?:tạo|làm)(?: (?:điều kiện|cơ sở|căn cứ))?(?: (?:để|cho))?)? (?:các|những|mọi|cấp ủy|đảng viên|chi bộ|cán bộ)(?!\w)[^;.]{2,80} $"
    ),
    re.IGNORECASE,
)
"""`Công văn A để các đơn vị thực hiện B`: others carry B out."""
PREDICATE = regex(r"(?i) (?:đã|cũng|hiện|vừa|mới|thì|tuy|nay|sau đó|đến nay|da|cung) ")
"""`Đoàn kiểm tra theo Quyết định số … đã làm việc …`: what a paper named by the way is not said to do."""
NOMINAL = regex(r"(?i)(?<!\w)(?:việc|nội dung|viec|noi dung) $")
"""`Việc bãi bỏ Thông tư số …`, before the cue."""
BY_PAPER = regex(
    either(
        r" (?:(?:bằng|thông qua) (?:việc ban hành |các )?|(?:bằng|thông qua|tại|trong) (?:các|một|\d{1,2}) (?:văn bản|kế hoạch|chương trình|nghị quyết|đề án|công văn)(?: [^;,.()\d]{2,40})?(?: \(|:|,? là:?|, gồm:?) ?)"
    ),
    re.IGNORECASE,
)
"""`triển khai Quyết định số … bằng Kế hoạch số …`."""
THAT_IS = regex(either(r"(?: ?:|, đó là:?) "), re.IGNORECASE)
"""`ban hành nghị quyết bãi bỏ A, đó là B`."""
REPORTS = regex(r"(?i)(?:báo cáo|bao cao) ")
BOXED_AT = regex(either(r" \((?:tại|bằng|theo) "), re.IGNORECASE)
"""`đã bãi bỏ A (tại B)`."""
TOLD_AT = regex(
    either(
        r"(?: giai đoạn \d{4} ?[-–] ?\d{4})?(?:[;,] kết quả)? (?:(?:đã )?(?:được )?(?:nêu|thể hiện|trình bày|đánh giá|tổng hợp|báo cáo|kết luận|thông báo)(?: cụ thể| chi tiết| rõ)? )?(?:tại|trong|bằng|ở) "
    ),
    re.IGNORECASE,
)
"""`Kết quả thực hiện A được nêu tại Báo cáo B`."""
ASKED_ABOUT = regex(
    either(r"(?<!\w)(?:kiến nghị|đề nghị|ý kiến|phản ánh|câu hỏi) (?:của [^;.\d]{3,80} )?về (?:việc )?$"), re.IGNORECASE
)
"""`kiến nghị của cử tri về sửa đổi A đã được giải quyết bằng việc ban hành B`."""
GOES_ON_DOING = regex(
    either(
        r"(?!.*(?<!\w)(?:đề nghị|giao|yêu cầu|sẽ|cần|phải)(?!\w)).*(?<!\w)(?:đã|vừa) .*(?:; (?:đồng thời )?|, đồng thời )"
    ),
    re.IGNORECASE,
)
"""`Huyện ủy đã hủy bỏ A bằng B; đồng thời đính chính C tại D`: who acted acts again."""
DONE_BEFORE = regex(r"(?i)(?<!\w)(?:đã|vừa|da|vua) $")
AT = regex(
    r"(?i),? (?:(?:được|duoc) (?:[^,;.:()\d]{3,50} )?(?:thực hiện|tiến hành|quy định|ban hành|thuc hien|tien hanh|quy dinh|ban hanh) )?(?:tại|bằng|bởi|tai|bang|boi) (?:(?:văn bản|van ban) (?:số|so) )?"
    r"|(?i:,? (?:được|duoc) (?:ban hành|thực hiện|quy định|ban hanh|thuc hien|quy dinh) theo )"
)
"""`Việc bãi bỏ A tại B`."""
IN_TURN = regex(r"(?i) (?:lần lượt|tương ứng|lan luot|tuong ung) ?$")
"""`A và B lần lượt thay thế C và D`."""
TURN_BY_TURN = regex(r"(?i) (?:lần lượt|lan luot) ")
"""`Để triển khai A và B, Tỉnh ủy ban hành lần lượt C và D`: between B and C."""
ENDED = regex(
    r"(?i)[:,]? \(?(?:đã )?(?:hết hiệu lực(?: thi hành)?|(?:thôi|ngừng|không còn(?: được)?) áp dụng)(?: toàn bộ| một phần)?(?:,? (?:(?:kể )?từ |vào )?(?:ngày )?(?:\d[\d/.-]{5,9}|"
    + DAY_IN_WORDS
    + r"))?,?(?: (?:do|vì|vi)(?= ?$))?"
)
"""`A hết hiệu lực từ ngày …, do B thay thế`."""
AS_RULED = regex(either(r"(?<!\w)(?:[Tt]heo|quy định)(?!\w)"))
PUT_IN_FORCE_BY = regex(
    either(
        r" (?-i:Chương trình|Đề án|Kế hoạch|Chiến lược|Quy chế|Quy định|Bộ tiêu chí|Phương án|Điều lệ)(?!\w)[^;.:\n]*?"
        r" (?:được )?ban hành kèm theo *"
    ),
    re.IGNORECASE,
)
"""`thực hiện Đề án … ban hành kèm theo Quyết định số …`: between the cue and the paper."""
BEGINS_TO_CARRY = regex(
    either(r"(?:^|[\n;:,.)\d]|[-–+*] |(?<!\w)(?:về|việc|để|nhằm|và|tổ chức|triển khai|tiếp tục|kết quả)) ?$"),
    re.IGNORECASE,
)
"""What stands before `thực hiện Đề án …`; not `phân bổ vốn ngân sách nhà nước `, which is for it."""
SOME_RULES_OF = regex(either(r" (?:một số|các) quy định (?:của|tại) "), re.IGNORECASE)
"""`KẾ HOẠCH thực hiện một số quy định của Luật Đất đai`: between the two."""
PLAINLY = regex(
    either(r",? ?\(?(?:(?:đã|cũng|vừa|mới|nay|hiện|đều|lại|chỉ|vốn|từng|trước đó)(?!\w) ?)*"), re.IGNORECASE
)
"""What may stand between a paper and `bị`, `được`, or between what did it and the cue."""
IT = regex(either(r"(?<!\w)(?:chính )?nó(?: (?:đã|lại|cũng|mới|đều))* $"), re.IGNORECASE)
"""`A khó áp dụng, cho đến khi nó được B sửa đổi`: before what was done."""
GAP = 90
LONG_GAP = 320
"""So many letters may stand between a cue and what it governs."""
QUOTING = 2000
"""How much may stand before the paper in which words are changed, those words with it."""
QUOTED = regex('“[^”]*”|"[^"]*"')
RULED_ELSEWHERE = regex(either(r"(?<!kèm )(?<!hành )theo "), re.IGNORECASE)
"""`Đính chính Giấy phép cấp theo quy định tại A`: between the cue and A, of what is put right there."""
SOME_ARTICLES = regex(either(r"một số (?:điều|nội dung)(?!\w)"), re.IGNORECASE)
TITLE_CLOSED = regex(either(r"[”\"](?: \([^()]{2,60}\))?,? (?:đã |nay |và |đồng thời )*$"), re.IGNORECASE)
TITLE_OPENS = regex(either(r"(?: của [^;.“”\"]{2,60})?,?(?: về)?(?: (?:việc|về))?:? "), re.IGNORECASE)
OPENED_BY = {"”": "“", '"': '"'}
"""`A về “… thi hành Điều lệ Đảng”, thay thế B`: behind the title of A, before it, and how it is marked."""
ENDS = ("amends", "replaces", "repeals", "suspends", "extends")
CHANGING = (*ENDS, "corrects")
"""What a paper does to the text or the force of another."""
DONE = (*ENDS, "guides", "implements")
ALSO_DOES = {**dict.fromkeys(ENDS, DONE), "guides": ("replaces", "repeals")}
"""What a paper does behind a comma, and what it may have done before: what it has ended guides nothing."""
ALSO = regex(r"(?i)[,;] (?:(?:đồng thời|dong thoi),? |(?:mặt khác|mat khac),? |(?:vừa|vua) )?")
"""`A thay thế B, đồng thời bãi bỏ C`: relations of which the second may be the first paper's too."""
MOREOVER = regex(r"(?i)(?<!\d)[,;] (?:(?:đồng thời|mặt khác|dong thoi|mat khac),? )?$")
RULED_BY = regex(
    either(
        r" [^;.]{3,160}, [^;.]{3,160}(?<!\w)(?:được|bị|phải|không|thuộc|chưa)(?!\w)[^;.]{0,160} (?:theo|tại)(?: quy định (?:tại|của))?(?: các)? "
    ),
    re.IGNORECASE,
)
"""`Căn cứ hồ sơ, mặt hàng … không được giảm thuế theo Nghị định số …`: what that decree rules."""
DOES = regex(r", (?:Đoàn|Tổ|Cơ quan|Đội|Doan|To|Co quan|Doi) [^,;.]{2,50}? (?:áp dụng|đã|xử phạt|ap dung|da|xu phat) ")
"""`Căn cứ mức độ vi phạm, Đoàn thanh tra áp dụng …`."""
ANNOUNCES = regex(either(r" (?:gồm|bao gồm|như|là|sau|sau đây)(?: có)?:? ?$"), re.IGNORECASE)
"""`Các kế hoạch của phường cũ gồm Kế hoạch A, Kế hoạch B … hết hiệu lực kể từ …`: before the first."""
OPENS_CLAUSE = regex(
    either(r"(?:[^;]{0,400}; )?[-–+* ]*(?:(?:điều )?\d{1,2}[a-zđ]?(?:\.\d{1,2})*[.)] ?|[a-zđ]\) ?)?"), re.IGNORECASE
)
"""What stands before a cue with which an item, or a clause of one, begins."""
REWRITES = regex(either(r"sửa đổi|bãi bỏ|hủy bỏ"), re.IGNORECASE)
BOXED_GIVER = regex(either(r"\((?:(?:đã |nay )?(?:có|do) )?$"), re.IGNORECASE)
"""`Luật A (có Nghị định B quy định chi tiết)`: before B."""
ALSO_ITSELF = regex(either(r",? (?:và|rồi|song|nhưng) (?:chính|bản thân) $"), re.IGNORECASE)
"""`A đã bị B thay thế, và chính B cũng được thay thế bởi C`: between the cue and B."""
WITH = regex(either(r"^ với (?=$|quyết|nghị|thông|luật|quy|kế)"), re.IGNORECASE)
PROPOSED_BY = regex(
    either(
        r" (?:trình|đề nghị|đề xuất|kiến nghị|dự kiến|tham mưu)(?: (?:việc|cho))? (?:thay|bãi|hủy|sửa|bổ|điều|gia|kéo|đính|đình)"
    ),
    re.IGNORECASE,
)
NOT_ISSUED_YET = regex(
    either(r"(?<!\w)(?:không|chưa|dự kiến|kiến nghị|đề nghị|đề xuất|sẽ|sắp|định)(?!\w)"), re.IGNORECASE
)
"""`Thay cho A, tỉnh dự kiến ban hành B`."""
THING_ANNEXED = regex(
    either(
        r"(?<!\w)(?:theo|lập|hướng dẫn|thực hiện|điền|gửi|dùng|sử dụng)(?: [^;.,()]{1,40})? (?-i:Danh mục|Phụ lục|Biểu|Mẫu|Bảng|Danh sách|Đề cương)(?!\w)[^;.,()]{0,80}$"
        r"|(?<!\w)(?:thực hiện|triển khai|cụ thể hóa) (?-i:Chương trình|Đề án|Kế hoạch|Chiến lược|Quy chế|Quy định|Bộ tiêu chí|Điều lệ|Phương án)(?!\w)[^;.()]{0,160}$"
    ),
    re.IGNORECASE,
)
"""What else is put in force with a paper: between a paper and `kèm theo`."""
STILL_TO_ISSUE = regex(
    either(
        r"(?<!\w)(?:chưa|dự kiến|kiến nghị|đề nghị|đề xuất|sẽ|sắp|định) (?:cho )?(?:ban hành|xây dựng|ra|ký|soạn)(?!\w)"
    ),
    re.IGNORECASE,
)
"""`Để cụ thể hóa A, Đảng ủy sẽ ban hành B`."""
THEN_BY = regex(either(r",? rồi (?:đến|bằng|là) "), re.IGNORECASE)
"""`được cụ thể hóa bằng A, rồi bằng B`: between A and B."""
ANOTHER_BY = regex(
    either(
        r"(?:,|;| và|, còn) [^,;.:()\d]{4,60}? (?:(?:cụ thể|thể chế)(?: hóa)? )?(?:bằng|thành) (?:các )?"
        r"| (?:của|do) [^,;.:()\d]{3,60}(?:,| và) "
    ),
    re.IGNORECASE,
)
"""`được Tỉnh ủy cụ thể hóa bằng A, Huyện ủy cụ thể hóa bằng B`, `thông qua A của Chi bộ X, B của Chi bộ Y`: between A and B."""
OF_ITS_OWN = regex(r"(?i) (?:của|do|cua) |[.;]|$")
AND = regex(
    r"(?i)(?: của (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|Đảng bộ \w+))?(?:,? (?:và|va)|, (?:sau đó|tiếp đó|tiếp theo|mới đây|sau do|tiep do) (?:là|la)) (?:(?:ở (?:tỉnh|huyện|xã|cơ sở|địa phương) )?(?:bằng|bang) )?"
)
"""What joins two papers that did it together: `bằng Kế hoạch A của huyện và Kế hoạch B`."""
IS_ENDED = regex(r"(?i),? (?:đã |cũng |da |cung )?(?:bị|hết hiệu lực|không còn hiệu lực|bi|het hieu luc)(?!\w)")
"""`thay thế A và B bị bãi bỏ`: B begins another clause."""
IT_SAYS = regex(
    either(r" (?:có )?(?:ghi|quy định|nêu|viết|khẳng định|xác định)(?: rõ)?(?: cụ thể)?(?: như sau)?(?: rằng)?:? ?$"),
    re.IGNORECASE,
)
"""What leads from an article of a paper to its wording."""
NOTHING_SAID = regex(r"[.;…\s]*$|[;.]|,? (?:và|va) |, ")
"""What stands behind a paper that only ends or goes on a list."""
IS_TOLD = regex(
    either(
        r" (?:(?:nay |hiện |hiện nay )?(?:vẫn|thì|không còn (?:phù hợp|giá trị|được áp dụng)|kế thừa|có hiệu lực)"
        r"|(?:đã |đang )?được (?:kéo dài|gia hạn|cụ thể hóa|thể chế hóa|đính chính|tổng kết|sơ kết))(?!\w)"
    ),
    re.IGNORECASE,
)
"""`A thay thế B, C được kéo dài đến năm 2025`: C begins another clause."""
CHANGED_BY = regex(
    r"(?i),? ?(?:(?:đã|da) )?(?:được|duoc) (?:sửa đổi|bổ sung|điều chỉnh|sua doi|bo sung|dieu chinh)[^;.:\d]{0,60}? (?:bởi|theo|tại|boi|tai)(?: (?:các|cac))? ?"
)
"""`sửa đổi một số điều của A, B đã được sửa đổi bởi C`: what is told of B by the way, which is still an object."""
ALREADY = regex(r"(?i),? ?(?:đã|da) ")
ITS_FORCE = regex(
    either(
        r"^,? có hiệu lực(?: thi hành)? (?:trở lại(?= )|(?:kể )?từ ngày (?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})),?"
    ),
    re.IGNORECASE,
)
TITLED = regex(either(r"(?: của [^,;.()\d]{3,80})? (?:về(?: việc)?|v/v) "), re.IGNORECASE)
"""Between a paper and what its title says that it does."""
SOME_OF = ("của", "cua")
"""How a cue ends that amends some articles of papers, as titles do."""
IS_SAID_OF = regex(r"(?i) (?:là|chưa|không|cần|giúp|sẽ|chua|khong)(?!\w)")
"""`Gia hạn Nghị quyết số … chưa được đặt ra`: of that something is said."""
CHECKS = ("ki", "gi", "thanh")
"""How the words begin by which it is checked how something is carried out."""
SENT_UP = ("Tờ trình", "Báo cáo")
PROPOSES = (*SENT_UP, "Biên bản")
"""Papers that only ask or tell: they change none of another type."""
CLAUSES = 12
"""How many citations of the clauses that follow are looked at."""
JOINT = 240
"""So many letters, brackets above all, may stand between two cues that are joined."""
BRACKETS = 6
"""How many citations within brackets may stand between a cue and the one that it belongs to."""
OF_OTHERS = 60
"""Behind so many citations on end that later cues govern a cue has none of its own."""
AND_MORE = regex(
    either(
        r"^ (?:và|cùng|cùng với) (?:\d{1,2}|các|nhiều|một số|hai|ba) (?:văn bản|công văn|kế hoạch|hướng dẫn)(?: [^;.,()\d]{2,40})? (?=(?:để|nhằm) )"
    ),
    re.IGNORECASE,
)
"""`ban hành Kế hoạch A và 03 công văn để cụ thể hóa B`."""
REMARK = regex(
    either(
        r"^ [-–] (?:(?:là )?văn bản |vốn |nay )?(?=(?:đã )?$)|^, (?:sau|trước) khi (?=$)|^ [-–] (?:(?! [-–] )[^;.()\d]){4,80} [-–] (?=(?:đã |nay )*$)|^, (?:là )?(?:văn bản|thông tư|nghị định|quyết định|nghị quyết|quy định|kế hoạch)(?: này| nay| hiện)? (?=(?:đã )?$)|^, (?:sau khi|trước khi|mặc dù|dù|tuy|do|vì|vốn|từng|đã từng|được (?:ban hành|ký|thông qua)) [^,;.()]{2,80}, |^, (?:chỉ )?sau (?:gần |hơn )?\w{1,4} (?:ngày|tháng|năm),? |^ (?:đến|tới) (?:hết )?(?:ngày |năm )(?:[\d/.-]{4,10}|"
        + DAY_IN_WORDS
        + r"),? (?=$)|^ (?:có|còn) hiệu lực(?: thi hành)? (?:kể từ|từ|đến)(?: hết)? (?:ngày )?(?:\d[\d/.-]{7,9}|"
        + DAY_IN_WORDS
        + r"),? nhưng(?: nay)? |^ (?:do |vì |tuy )?(?:có|còn|không còn|ghi|in|đánh máy|đã (?=lạc hậu|lỗi thời)|chưa|không|quá|khó|bộc lộ|nảy sinh) [^,;.()\d]{2,60}(?:,| nên) |^ có (?:một số |nhiều )?(?:lỗi|sai sót|nhầm lẫn|bất cập|vướng mắc)(?: [^,;.()]{2,60})?(?:,| và|, và) "
    ),
    re.IGNORECASE,
)
"""`Thông báo A có sai sót, đã được đính chính bằng B`."""
SINCE_DAY_TOLD = regex(
    either(r"^,? (?:kể )?từ (?:ngày )?(?:\d{1,2}[/.-]\d{1,2}[/.-]|\d{1,2} tháng \d{1,2} năm )\d{4}"), re.IGNORECASE
)
PASSED_AT_SESSION = regex(
    either(
        r"^,? (?:đã |vừa )?được (?:hội đồng nhân dân|hđnd|quốc hội|ủy ban thường vụ quốc hội)[^;.():]{0,90}?,? (?:khóa|kỳ họp) (?:(?!không |chưa |nhưng )[^;.():]){1,60}? thông qua(?: tại [^;.():,]{3,60})?(?:,? (?:vào )?ngày \d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )\d{4})?(?:,? và(?= có hiệu lực| ?$))?"
    ),
    re.IGNORECASE,
)
"""`Nghị quyết này được Hội đồng nhân dân tỉnh khóa XV, kỳ họp thứ 14 thông qua ngày …`: what is said of it before what it does."""
APART = regex(
    either(
        r"(?:^|,) (?:và |đồng thời )?(?:thành lập|kiện toàn) (?:ban|tổ|đoàn|tiểu ban|hội đồng)(?!\w)|(?<!\w)gắn với (?:việc )?$"
    ),
    re.IGNORECASE,
)
"""`Kế hoạch A, thành lập Ban Chỉ đạo thực hiện B`; `Nghị quyết A gắn với triển khai B`: A is not for B."""
DONE_FIRST = (*CHANGING, "implements", "guides", "reviews", "respondsTo", "succeeds")
LOOKS_BACK = ("Báo cáo", "Kết luận", "Thông báo", "Tờ trình")
BEING = ("được ", "bị ", "duoc ")
"""What stands before words that tell what is done to a paper, not by it."""
CELL_DONE = ("| Đã ", "| đã ", "| ", "| Da ")
"""What a cell begins with that tells what was done to the paper of its row: `| Đã đính chính tại B`."""
BOXED_DONE = ("(đã ", "(da ", "(đã được ")
IN_A_BOX = regex(either(r" \((?:tại|theo|bằng|bởi|xem) "), re.IGNORECASE)
BY_IT_THERE = regex(either(r" (?:tại|theo|bằng|bởi) "), re.IGNORECASE)
LISTED_BEHIND = ("implements", "guides", "reviews")
ORDERS = ("Quyết định", "Kết luận", "Thông báo")
"""`Theo Quyết định A, Ban Thường vụ bãi bỏ B`: what a body does by such a paper of its own; a rule would only allow it."""
DONE_THERE = (
    "guides",
    "consolidates",
    "repeals",
    "replaces",
    "amends",
    "extends",
    "suspends",
    "corrects",
    "respondsTo",
)
WHICH_ISSUED = regex(
    either(
        r" mà (?![^,;.()\d]*(?<!\w)(?:không|chưa)(?!\w))[^,;.()\d]{3,60} (?:đã )?(?:ban hành|xây dựng|lập|ký|đề ra|thông qua|phê duyệt|ra)(?:(?: vào)? ngày \d{1,2}[/.-]\d{1,2}[/.-]\d{4})? (?:để|nhằm) "
    ),
    re.IGNORECASE,
)
"""`bám sát Kế hoạch A mà Đảng ủy ban hành để thực hiện B`: of A."""
SAYS_IN_QUOTES = regex(
    either(r",? (?:có |đã )?(?:ghi|nêu|quy định|viết)(?: rõ)?(?: như sau| là)? ?:? ?[“\"](?:\d{1,2}\. )?"),
    re.IGNORECASE,
)
"""`Tại Điều 5 A ghi: “Bãi bỏ B”`: between A and what its words do."""
IS_MISPRINTED = regex(either(r"(?<!\w)(?:đính chính|sửa lại|viết nhầm|in nhầm|sai sót)(?!\w)"), re.IGNORECASE)
"""`Tại Điều 3 A ghi “thay thế B”, nay xin đính chính lại là …`: what A says was meant otherwise."""
RECEIVED = regex(
    either(r"[-–+* ]*(?:\d{1,2}[.)] )?(?:(?:ngay )?(?:sau )?khi )?(?:tiếp )?nhận(?: được)?(?: nội dung)? "),
    re.IGNORECASE,
)
ANSWERS_THEN = regex(either(r", (?![^,;.()]*(?<!\w)(?:chưa|không|sẽ|phải|cần)(?!\w))[^,;.()\d]{2,90} "), re.IGNORECASE)
ANSWERED_AT = regex(either(r"(?: (?:ngay|đầy đủ|cụ thể|chính thức))* (?:tại|bằng|qua|theo) "), re.IGNORECASE)
"""`Sau khi nhận A, Văn phòng đã trả lời ngay tại B`: before A, behind A, and before B."""
LAWS = ("Luật", "Bộ luật", "Pháp lệnh")
LISTS_MISPRINTS = regex(either(r"(?: lại)?(?: (?:một số )?(?:nội dung|lỗi|sai sót))? như sau: ?"), re.IGNORECASE)
READS_SO = regex(
    either(r"[^;\n]{0,160}?[”\"’] (?:(?:nay )?(?:được )?(?:đọc|sửa|ghi|viết)(?: lại)? (?:là|thành)|thành) "),
    re.IGNORECASE,
)
"""`đính chính như sau: điểm a Mục 3 A, số tiền “…” đọc là “…”`: between the cue and A, and behind A."""
IN_WHICH = regex(either(r",? (?:trong đó|tại đó|qua đó|theo đó),? "), re.IGNORECASE)
"""`Công văn A, trong đó Sở phúc đáp B`: behind A."""
IN_PAPER = regex(either(r"[-–+* ]*(?:\d{1,2}[.)] ?|[a-zđ]\) )?(?i:tại|bằng|với) "))
THEN_IN_PAPER = regex(either(r"[;:,.] (?:(?:và|sau đó|đến nay|nay|mới đây|tiếp đó),? )*(?:tại|bằng) $"), re.IGNORECASE)
"""`…; trước tình hình mới, tại Quyết định A, Ủy ban nhân dân huyện điều chỉnh B`: before A."""
ORGAN_ACTS = regex(
    either(r"(?: (?:đã|cũng|vừa|chính thức|quyết định|đồng ý|thống nhất|cho phép|cho|chấp thuận))* "), re.IGNORECASE
)
"""`Tại Nghị quyết A, Quốc hội đã quyết định `: what stands between the organ and what it does in the paper."""
BESIDE_IT = regex(
    r"(?i)(?: của (?:Chính phủ|Quốc hội))?(?:,| (?:và|va)|;| (?:(?:nay|hiện|hien) )?(?:(?:đã|da) )?(?:có|co)) "
)
THEN_ISSUES = regex(
    either(
        r"[^.\n]{0,200}[;,] (?:(?!(?:sẽ|chưa|không|cần|phải|dự kiến|đang) )[^;,.()\d]){2,60} (?:đã |kịp thời |cũng |tiếp tục )*ban hành "
    ),
    re.IGNORECASE,
)
"""`Luật A được thông qua ngày …; Chính phủ đã ban hành Nghị định B để quy định chi tiết.`: between A and B."""
GUIDES_IT = regex(
    r"(?i)(?: của [^,;.()\d]{2,60})? (?:hướng dẫn|quy định chi tiết|huong dan|quy dinh chi tiet) (?:thi hành|thực hiện|thi hanh|thuc hien) ?(?=[.,;)]|$)"
)
"""`Nghị định A và Thông tư B hướng dẫn thi hành.`: behind B."""
BESIDE = regex(either(r"(?<!\w)(?:(?<!đối )với|theo|căn cứ) $"), re.IGNORECASE)
"""`lạc hậu so với B`, before a paper that is not the one replaced."""
ON = ("về", "về việc", "ve", "ve viec")
"""What a title begins with: `theo Kế hoạch A về kiểm tra việc thực hiện B`, while a body checks `theo Kế hoạch A`."""
ABOUT_IT = regex(
    either(r"[-–+* ]*(?:\d{1,2}[.)] ?|[a-zđ]\) ?)?(?:đối với|về|riêng|riêng đối với|riêng về) "), re.IGNORECASE
)
"""`Đối với Quyết định A, Ủy ban nhân dân tỉnh đã ban hành Quyết định B bãi bỏ.`: before A."""
NOT_ISSUED = regex(
    either(
        r"(?<!\w)(?-i:chưa|không|sẽ|dự kiến|phải|cần) (?:[^\W\d_]+ ){0,2}(?:ban hành|có|ra|ký|thông qua)(?: [^\W\d_]+){0,2} $"
    ),
    re.IGNORECASE,
)
IN_PART_ALONE = regex(r"(?i) ?(?:một phần|mot phan)(?: \((?P<part>[^()\n]{3,60})\))?")
"""`đình chỉ việc thi hành một phần (Điều 7)`: behind the cue."""
AIM = ("", "để", "nhằm", "de", "nham")
NEAR_ISSUED = 60
"""So many letters before a paper it is said that it was issued in place of another."""
OUTDATED = regex(
    either(
        r"(?<!\w)(?:không còn|không phù hợp|chưa phù hợp|lạc hậu|lỗi thời|bất cập|hết hiệu lực|hết thời hạn|hết hạn|hạn chế|vướng mắc|sai sót|lỗi|nhầm|cũ)(?!\w)"
    ),
    re.IGNORECASE,
)
"""Why a paper is replaced."""
WITHDRAWN = regex(either(r"(?<!\w)(?<!đề nghị )(?:thu hồi|hủy|hủy bỏ|bãi bỏ) $"), re.IGNORECASE)
"""`đã thu hồi Kế hoạch A và ban hành Kế hoạch B thay thế`: before A."""
AFTER_YEARS = regex(
    either(
        r"[-–+* ]*(?:\d{1,2}[.)] ?)?(?:sau|qua) (?:gần |hơn )?\d{1,2} năm (?:tổ chức |triển khai )?(?:thực hiện|triển khai) "
    ),
    re.IGNORECASE,
)
"""`Sau gần 05 năm triển khai A, …; Tỉnh ủy vừa ban hành B thay thế`: what stands before A."""
UNOPENED_TITLE = regex(
    either(
        r" (?:(?!(?:đã|được|bị|thì|là|để|nhằm|nhưng|do|khi|nếu|vì|sẽ|chưa|không|đồng thời|tiếp tục|theo|tại|căn cứ|thực hiện|trừ|bằng|bởi|từ ngày|kể từ)(?!\w))[^;.:()“”]){3,220}?(?:,| và|, và) (?:các )?"
    ),
    re.IGNORECASE,
)
"""What stands between the organ of a paper and the next one, where its title is no more than a thing: `mức thu phí chợ và `."""
IN_FORCE_THEN = regex(either(r" (?:bắt đầu )?có hiệu lực(?: thi hành)?, (?:các )?"), re.IGNORECASE)
"""`Kể từ ngày Thông tư này có hiệu lực thi hành, `: between the document and what it ends."""
OWN_FORCE = regex(
    either(
        r"hiệu lực thi hành|điều khoản thi hành|(?<=\d[.:] )[^\W\d]+ [^\W\d]+ có hiệu lực|(?:này|nay)(?: được phổ biến [^.;\n]{3,40}?(?:,| và))? có hiệu lực"
        r"|(?:này|nay) được phổ biến [^.;\n]{3,40}\. "
    ),
    re.IGNORECASE,
)
"""What heads an article, or begins it, that tells since when the document is in force."""
OPENS_ARTICLE = regex(r"(?i)(?:điều|dieu) \d{1,3}[.:] (?:(?:các|cac) )?")
"""`Điều 4. Quyết định A hết hiệu lực từ ngày …`: before A, which the document ends."""
NEXT_OF_ROW = regex(either(r" ?(?:[;,]|,? và) (?:và )?(?:số:? ?)?"), re.IGNORECASE)
THE = ("các ", "những ", "cac ", "nhung ")
"""What stands before the word for several papers: `các Quyết định số: A; B`."""
SECTION_OF_IT = regex(
    either(
        r", (?:riêng |chỉ )?phần (?!còn lại|khác|thi hành|mềm)[^\W\d][^;,.()\n]{2,80}?"
        r"(?=(?: và (?:các|những) (?:nội dung|quy định) [^;,.()\n]{3,80})?(?:[;.\n]|$| (?:hết|không còn|bị|được|đã)(?!\w)))"
    ),
    re.IGNORECASE,
)
"""`Bãi bỏ A về việc ban hành Quy chế bệnh viện, phần Quy chế thường trực`: of A that alone is meant."""
HAS_ENDED = regex(either(r"(?<!\w)(?:đã|chưa|không|sẽ|mới|sắp|nếu|khi) $"), re.IGNORECASE)
"""What before `hết hiệu lực` tells that it was so before, or is not so, or not yet."""
OPENS_ENDING = regex(
    either(
        r"[-–+* ]*(?:điều \d{1,3}[a-z]?[.:] |\d{1,2}[.)] |[a-zđ]\) )?(?:(?:đồng thời|theo đó),? )?"
        r"(?:(?:cũng )?(?:kể )?từ (?:ngày \d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )\d{4}"
        r"|(?:cùng )?(?:ngày|thời điểm) (?:đó|ấy|này|nêu trên)), ?)?(?:(?:toàn bộ|các|những) )*"
    ),
    re.IGNORECASE,
)
"""`2. Kể từ ngày 01/7/2025, ` before what an article ends."""
FAR_FORCE = 1_500
"""So many letters before a sentence its article may begin."""
SINCE_DAY = regex(rf",? ?(?:kể |ke )?(?:từ|tu) (?:{date_pattern(plain=False)})", re.IGNORECASE)
OPENS_WITH_DAY = regex(
    rf"[-–+*\s]*(?:\d{{1,2}}[.)] )?(?:(?:kể |ke )?(?:từ|tu|vào|vao) )?(?:{date_pattern(plain=False)})(?: (?:trở đi|tro di))?, ",
    re.IGNORECASE,
)
"""`Từ ngày 01/7/2023, `, `Ngày 01/7/2023, ` with which a sentence begins."""
IS = regex(either(r"(?<!\w)là(?: (?:hai|ba|các|những))? $"), re.IGNORECASE)
ARGUES = regex(r"(?i)(?<!\w)(?:nếu|chỉ khi|thì|neu|chi khi)(?!\w)")
PROVIDED_AT = regex(
    either(
        r"(?:(?:đã|vốn) )?được (?:quy định|nêu|ghi|hướng dẫn)(?: (?:cụ thể|rõ|chi tiết))? (?:tại|trong|ở) (?:các )?$"
    ),
    re.IGNORECASE,
)
"""`Nội dung này đã được quy định tại A, nay bãi bỏ`: it, and not A."""
HEARD_OTHERS = regex(
    either(
        r"[;.,] sau khi (?:(?:đã |được sự |có |có sự |nhận được )*)(?:(?:thỏa thuận|thoả thuận|trao đổi|hiệp y|bàn bạc|tham khảo|lấy)(?:,| và)? ?)*"
        r"(?:thống nhất|đồng ý|ý kiến|thỏa thuận|thoả thuận|hiệp y|trao đổi)(?!\w)"
    ),
    re.IGNORECASE,
)
"""`Căn cứ A; Sau khi thống nhất ý kiến với Bộ B (Công văn C)`: who was asked."""
PAIRED = regex(r"(?i),? (?:và|va) |,? (?:(?:và|va) )?(?:số|so):? ")
"""`các Nghị quyết số 11/NQ-HĐND và số 52/NQ-HĐND sửa đổi A`: what both do."""
LIST_FOR = regex(
    either(
        r"[^\w]*(?:(?:phụ lục|biểu|mẫu)(?: (?:số )?[\dIVX]{1,4})?[.: ]*)?(?:danh mục|danh sách|thống kê|tổng hợp|biểu|bảng|đề cương)(?!\w)"
    ),
    re.IGNORECASE,
)
"""`Danh mục văn bản thực hiện Nghị quyết A (kèm theo Báo cáo B)`: the list is annexed, not A."""
NOT_BY = regex(
    either(r"(?<!\w)(?:không phải|không hề|chưa hề|chưa từng|chưa|không)(?: là)?(?: đã| hề| từng)* (?:được|bị) $"),
    re.IGNORECASE,
)
"""`A còn nguyên giá trị, chứ không phải đã bị B thay thế`."""
AT_REQUEST = regex(
    either(r"(?<!\w)(?:đề nghị|kiến nghị|đề xuất|ý kiến) [^;.]{3,120} (?:tại|theo|trong) (?:các )?$"), re.IGNORECASE
)
"""`Xét đề nghị của Sở A tại Công văn B về việc điều chỉnh C`: B only asks for it."""
IN_ITS_TITLE = regex(
    either(
        r" về (?:việc )?[^;]*[^;,] (?:theo|quy định tại) $| của (?:đoàn|tổ) [^;,.()\d]{3,60} (?:được (?:thành )?lập )?theo $"
    ),
    re.IGNORECASE,
)
"""`Xét Tờ trình A về nâng mức trợ cấp theo Quyết định B và Tờ trình C`: B stands in the title of A, as in `Báo cáo A của Đoàn
kiểm tra theo Quyết định B` in the name of its issuer."""
AND_THING = regex(either(r"(?:,|,? và|;) (?:(?:toàn bộ|một phần) )?(?=[^\W\d])"), re.IGNORECASE)
THEN_SAYS = regex(r"(?i)(?<!\w)thì(?!\w)")
"""Only with its accent: `thi` is also the first half of `thi hành`."""
LAID_DOWN = regex(
    either(
        r" [^;.:“”\d]{2,120} (?:được )?(?<!theo )(?:giao|duyệt|phê duyệt|ban hành|quy định|nêu) (?:tại|theo|trong) "
    ),
    re.IGNORECASE,
)
ADJUSTS = regex(either(r"điều chỉnh(?:, bổ sung)?(?: (?:cục bộ|tổng thể))?$"), re.IGNORECASE)
FIGURE_SET = regex(
    either(
        r" (?:quy hoạch|đề án|dự án|phương án|thiết kế|danh mục|dự toán|kế hoạch vốn|vốn|chỉ tiêu|tổng mức|quy mô|thời gian thực hiện|tên|cơ cấu|nguồn vốn|thành viên|thành phần|mục tiêu|diện tích|địa điểm|chủ đầu tư|mức)(?!\w)"
        r"[^;.:“”\d]{0,120} (?:đã )?(?:được )?(?<!theo )(?:giao|duyệt|phê duyệt|thành lập|quy định) tại "
    ),
    re.IGNORECASE,
)
"""What a decision has set, and another adjusts: between `Điều chỉnh` and that decision."""
FORM = regex(
    either(
        r" (?:(?:các|một số|những|toàn bộ) )?(?:x|(?:biểu mẫu|mẫu biểu|mẫu|biểu|bảng|tờ khai|đơn|phiếu|sổ|giấy|danh mục|danh sách|sơ đồ|quy trình|hình|mức|hệ số|định mức|đơn giá|nội dung|dòng|cột)(?!\w))"
    ),
    re.IGNORECASE,
)
"""What stands in an annex and is replaced there alone: behind `Thay thế` (quoted words are an x)."""
THAT_ALONE = regex(either(r"[,.;]|$| và |,? (?:kể )?từ "), re.IGNORECASE)
"""What may stand behind a paper of which nothing else is told."""
IN_FORCE_SINCE = regex(
    rf", (?:có |co )?(?:hiệu lực|hieu luc)(?: thi hành| thi hanh)?{SINCE_DAY.pattern}", re.IGNORECASE
)
"""`A quy định chi tiết B, có hiệu lực từ ngày 01/01/2026, thay thế C`: between B and what A does besides."""
UNTIL_THAT = regex(
    either(
        r",? (?:thêm \w{1,4} (?:năm|tháng),? )?(?:đến|tới) (?:hết )?(?:(?:ngày|tháng|quý|năm) )?[\divx/.-]+(?: năm \d{4})?(?=,|;| và | va )"
    ),
    re.IGNORECASE,
)
"""`A kéo dài thời gian thực hiện B đến hết quý II/2022, đồng thời tạm dừng thực hiện C`: between B and what A does besides."""
ALL_OF_SO_MANY = regex(
    either(
        r"(?<!\w)(?:(?:nay|hiện|đến nay),? )?(?:tất )?cả (hai|ba|bốn|năm|\d)(?: (?:văn bản|quy định|quyết định|kế hoạch|nghị quyết|hướng dẫn|chỉ thị|thông tư))?"
        r"(?: (?:này|trên|nói trên|nêu trên))?(?: (?:đều|cùng|nay|hiện|đã|cũng))* $"
    ),
    re.IGNORECASE,
)
"""`…; cả hai văn bản này đều `, before what was done to them."""


def count_of(all_these: re.Match[str]) -> int | None:
    """How many papers `ALL_OF_SO_MANY` says there are."""
    return number_told(next(one for one in all_these.groups() if one))


THEIR_FORCE = regex(
    either(
        rf"(?:{SENTENCE}|[;:] )[-–+* ]*(?:\d{{1,2}}[.)] |[a-zđ]\) )?(?:(?:việc|thời hạn|thời gian|hiệu lực)(?: (?:thi hành|thực hiện|áp dụng|triển khai))?)(?: (?:của|đối với))?(?: các)? $"
    ),
    re.IGNORECASE,
)
"""What a sentence begins with that tells of the force of papers: `Việc thi hành A và B`, `Thời hạn thực hiện A và B`."""
THEN_TOO = regex(either(r",? ?(?:(?:và|rồi|sau đó|sau này|nay|cũng|đã|lại) ?)*"), re.IGNORECASE)
"""What joins two things that were done to one paper: `được A sửa đổi và được B bãi bỏ`."""
WHEN_IT = regex(r"(?i)(?<!từ )(?<!tu )khi$")
SINCE = regex(r"(?i)(?:từ|tu) (?:ngày|khi|thời điểm|ngay|thoi diem)$")
ABOUT_AT = regex(
    either(r"[-–+* ]*(?:về|đối với|liên quan (?:đến|tới)) [^;:]{3,160} (?:tại|trong|theo) (?:các )?"), re.IGNORECASE
)
ASKED_IN = regex(
    either(r"[^;.:]{0,160}, [^;.,:]{2,60}? (?:xin )?(?:phúc đáp|trả lời|giải đáp)(?: [^;.:]{0,60})? như sau ?:"),
    re.IGNORECASE,
)
SAYS_AS_FOLLOWS = regex(either(r"(?: [^;:.]{0,60})? như sau ?:"), re.IGNORECASE)
NOW = regex(either(r"(?:[,;.] |" + SENTENCE + r")(?:nay |xin (?:được )?)+$"), re.IGNORECASE)
TO_READ = regex(either(r"(?: lại)?(?: là| thành| như sau)?:? ?[“\"]"), re.IGNORECASE)
MISPRINTED = regex(either(r"[^;.]{0,200}[;,.] (?:nay |xin (?:được )?)+đính chính"), re.IGNORECASE)
AT_PLACE = regex(either(r"(?:^|[,;.] |(?<!\w))(?:tại|trong) $"), re.IGNORECASE)
"""`tại A có ghi “…”; nay đính chính là “…”`: before and behind the cue, and before A."""
INTO_LIFE = regex(either(r"[^;.\n]{0,200}? vào (?:cuộc sống|thực tiễn|đời sống)(?!\w)"), re.IGNORECASE)
"""`ký Kế hoạch A để đưa Nghị quyết B … vào cuộc sống`: behind B."""
IS_DONE_TO = regex(
    either(r" (?:đã |vừa |mới )?(?:được|bị) (?!ban hành|thông qua|công bố|ký|áp dụng|thực hiện|thi hành|triển khai)"),
    re.IGNORECASE,
)
"""`từ khi B được tổng kết`: behind B, what is done to it; not that it was issued."""
WHEREAS = regex(
    either(
        r"(?:, (?:còn|riêng|trong khi(?: đó,?)?)|,? (?:nhưng|song)) (?!để |nhằm |là |cũng |vẫn |đã |không |chưa |chỉ |sau |lại |thực )"
    )
    + rf"|(?:, {either('(?:đồng thời|sau đó|tiếp đó|rồi)')}|,? {either('mà')}) (?-i:(?=[{UPPER}]))"
    + rf"|, {either('(?:sau đó|tiếp đó|rồi)')} (?={either('(?:cấp ủy|chi bộ|tỉnh|huyện|xã|các|một số|nhiều|đơn vị|cơ quan|địa phương)')}(?!\w))",
    re.IGNORECASE,
)
"""How a clause begins that is of something else."""
ANOTHER_PAPER = regex(
    either(
        r", (?:các )?(?-i:Quy chế|Quy định|Kế hoạch|Đề án|Chương trình|Danh mục|Phụ lục|Hướng dẫn|Nội quy)(?!\w)[^;.,:()]{0,80} $"
    ),
    re.IGNORECASE,
)
"""`Theo Quyết định A về nhân sự, Quy chế của Ban `, before what was done to it."""
BY_THE_WAY = regex(
    either(r"(?:(?:ngày \d[\d/.-]+|[^,;:.()\d]{2,40}(?: \d{4})?)[,:]|sau đó|tiếp đó|rồi) "), re.IGNORECASE
)
"""`Đến nay, Hội đồng nhân dân tỉnh bãi bỏ A tại B`: what may stand before who does it."""
ABOUT_THEN_AT = regex(
    either(
        r"(?: của [^;.,()\d]{3,60})? (?:về|quy định|ban hành|phê duyệt|hướng dẫn)(?!\w)[^;:\n]{3,200} (?:tại|bằng|theo)(?: khoản \d+)?(?: Điều \d+)? "
    ),
    re.IGNORECASE,
)
_BETWEEN_DASHES = r" [-–] (?!\d)(?:(?! [-–] )[^;.\n]){2,200} [-–] "
IN_ASIDE = regex(rf"{_BETWEEN_DASHES}(?!\d)")
_WHAT_IT_IS = either(r"(?:(?:vốn |cũng |chính )*là (?:một )?)?(?:văn bản|(?<=là )[^\W\d]+ [^\W\d]+)(?= )")
_THEN = either(r"đã|nay|hiện|cũng|lại|vừa|mới|sau đó|sau này|về sau|đến lượt (?:nó|mình),?")
ASIDE = regex(rf"(?:{_BETWEEN_DASHES}|, {_WHAT_IT_IS} [^;.\n]{{2,200}}?, )(?:(?:{_THEN}) )*$", re.IGNORECASE)
"""`Kế hoạch A – triển khai B – đã được sơ kết`, `Quy định A, văn bản thay thế B, nay bị …`: behind A, and right before what
was done."""
TITLE_FOLLOWS = regex(either(r" (?:về|của) "), re.IGNORECASE)
"""What stands behind a paper that its issuer or its title follows."""
COMMA = regex(", ")
IN_FORCE = regex(either(r" ?(?:có )?hiệu lực "), re.IGNORECASE)
NEXT_CLAUSE = regex(either(r", (?:còn )?| (?:và|nhưng|song|mà) "), re.IGNORECASE)
"""What may lead, behind the day from which a paper is in force, to what a body does."""
CLAUSE_JOINT = regex(
    either(
        r"(?:(?:;|, (?:còn|riêng|trong khi)|,? (?:nhưng|song)) (?:(?:đồng thời|sau đó|trong đó),? )?|, (?=(?:sau đó|tiếp đó|rồi) ))(?:ngày \d[\d/]+, )?"
    ),
    re.IGNORECASE,
)
OF_TERM = regex(either(r",? (?:khóa [IVX\d]{1,6}|nhiệm kỳ \d{4} ?[-–] ?\d{4})(?: đã)?,? ?$"), re.IGNORECASE)
"""`Hội đồng nhân dân xã A khóa XX bãi bỏ …`: behind the council."""
SEVERAL = regex(
    either(r"(?<!\w)(?<!không )(?:các|những|\d{1,3} (?!năm|tháng|quý|ngày)[^\W\d]+|sau(?: đây)?:)(?!\w)"), re.IGNORECASE
)
"""`Các Quyết định A; B bị bãi bỏ bởi C`: what tells before A that it is one of several."""
ALL_OF_THEM = regex(either(r",? ?(?<!\w)(?:đều|cùng)(?!\w)"), re.IGNORECASE)
"""The same behind them: `A; B đều bị bãi bỏ bởi C`, `A, B, đều nhằm triển khai C`."""
SAYS_THAT = regex(either(r" ?: (?:(?:cho phép|quyết định|đồng ý(?: cho)?|thống nhất|về việc) )?"), re.IGNORECASE)
_DECISIONS = (
    "Quyết định",
    "Nghị quyết",
    "Quy định",
    "Luật",
    "Nghị định",
    "Thông tư",
    "Thông tư liên tịch",
    "Pháp lệnh",
)
DECIDE = {
    **dict.fromkeys(("amends", "replaces", "repeals"), _DECISIONS),
    **dict.fromkeys(("extends", "suspends", "corrects"), (*_DECISIONS, "Kết luận", "Thông báo")),
}
"""Which papers do it themselves, where a list names them and then what they do: `- Quyết định số …: sửa đổi A`."""
MARK = regex(r"[-–+*•\s]*(?:\d{1,2}(?:\.\d{1,2})*[.)] ?|[a-zđ]\) )?")
WAS_DONE = regex(
    either(
        r"^,? (?:đã )?(?:được )?(?:triển khai |tổ chức )?(?:thực hiện|áp dụng|triển khai|có hiệu lực) (?:kể )?từ (?:ngày |tháng |năm |quý )?[\d/.IVX-]+(?: (?:đến|tới) (?:hết )?(?:ngày |tháng |năm |quý )?[\d/IVX]+)?,(?: (?:sau đó|về sau|nay|rồi))"
    ),
    re.IGNORECASE,
)
"""`Đề án A được thực hiện từ ngày … đến ngày …, sau đó được B gia hạn`: between A and `sau đó`."""
MISPRINTS = regex(
    either(
        r"^,? (?:có sai sót|(?:bị )?(?:ghi|in|viết|đánh máy) (?:sai|nhầm|thiếu|sót))[^;:.,()]{0,80},(?: (?:sau(?: đó| này)?|nên|về sau))?"
    ),
    re.IGNORECASE,
)
"""`A ghi sai ngày, sau được B đính chính`: between A and what was done."""
AS_A_PAPER = regex(
    either(
        r"^, (?:vốn )?(?:là )?(?:văn bản|nghị quyết|quyết định|quy định|kế hoạch|thông tư|nghị định)(?= )"
        r"|^ (?:mới |chính |vốn |cũng )*là (?:một )?văn bản(?= )"
    ),
    re.IGNORECASE,
)
"""`A, văn bản đã được B thay thế`: behind A, what it is."""
NEXT_VERB = regex(either(r"(?:,|,? (?:và|rồi)|, đồng thời) "), re.IGNORECASE)
IS_CHANGED = regex(either(r"(?<!\w)(?:sửa đổi|sửa đổi, bổ sung|bổ sung|rà soát|hoàn thiện) $"), re.IGNORECASE)
"""What is done to a paper, right before it."""
_TYPES = "|".join(sorted(cited_names(), key=lambda name: (-len(name), name)))
ABSTRACT = regex(
    either(r"(?: ?\|[^|\n]{0,60}){0,5}? ?\| ?(?:(?:v/v|về việc) )?")
    + rf"(?:(?P<type>{either(_TYPES)}) )?"
    + either(r"(?:về (?:việc )?)?"),
    re.IGNORECASE,
)
"""`118-KH/TU | 28/4/2026 | Tỉnh ủy | Kế hoạch `: between the number of a register's row and what its paper does."""
AS_FOLLOWS = regex(either(r" (?:cụ thể )?như sau"), re.IGNORECASE)
THEN_OTHERS = regex(
    either(
        r"(?:(?! (?:để|về|giao|yêu cầu|cho|nhằm) )[^;.:\d]){0,60}?(?:,| thì) (?:(?:các|mỗi|mọi|từng|toàn) )?(?:xã|phường|thị trấn|huyện|quận|tỉnh|thành phố|chi bộ|đảng bộ|đảng ủy|chi ủy|cấp ủy|huyện ủy|tỉnh ủy|thành ủy|đơn vị|cơ quan|địa phương|sở|ngành)(?!\w)"
        r"[^;.:\d]{0,60}? (?:ban hành|xây dựng|có) (?:kế hoạch|chương trình|văn bản)(?!\w)[^;.:\d]{0,20}$"
    ),
    re.IGNORECASE,
)
"""`A mới ban hành, xã xây dựng kế hoạch `, between A and what is carried out: somebody's plan without a number."""
ONCE = regex(
    either(r"(?<!\w)(?:(?:ngay |sau |trước |cho đến |đến )?khi|nếu|trường hợp|chừng nào) [^;.:\n]{0,100}$"),
    re.IGNORECASE,
)
THEN_DO = regex(either(r"(?<!\w)thì(?!\w)"), re.IGNORECASE)
"""`Khi có Luật A thì bãi bỏ B`: what is to be done once A is there, before A and between it and what is done."""
NEXT_DID = regex(
    either(r", (?:sau đó|tiếp đó|sau này|về sau|ít lâu sau|rồi) (?:(?:đã|lại|cũng|tiếp tục) )*$"), re.IGNORECASE
)
"""What stands between a paper and what was done after it was issued."""
THEN_THAT = regex(either(r"(?:,|;| và) (?:rồi|sau đó)(?: đến)?(?: chính)? $"), re.IGNORECASE)
TAKES_EFFECT = regex(
    either(r"(?: (?:bắt đầu )?có hiệu lực| (?:đã )?được (?:ban hành|thông qua|công bố)| ra đời)(?!\w)"), re.IGNORECASE
)
"""`A hết hiệu lực khi B có hiệu lực`: B ends it."""
CONTRARY = regex(
    either(
        r"(?:(?:,| và|, và| cùng|, cùng) (?:các|những|mọi) (?:quy định|văn bản|nội dung)[^;.]{0,80})? trái (?:với )?"
    ),
    re.IGNORECASE,
)
WAS_ISSUED = regex(r"(?i), (?:vốn |von )?(?:được|duoc) [^,;.()]{0,40}(?:ban hành|xây dựng|ban hanh|xay dung)(?!\w)")
"""`triển khai A, vốn được ban hành để thực hiện B`: that is told of A."""
PASSIVE = regex(r"(?i)(?:đã )?(?:được|bị|da duoc|da bi|duoc|bi) ")
"""`A được sửa đổi bởi B, được thay thế bởi C`: what is told behind a comma in the same way is told of A too."""
LEAVES = ("amends", "extends", "suspends", "corrects")
"""What is done to a paper that is there afterwards."""
AGAIN = regex(
    either(
        r",? (?:(?:và|nay|hiện nay|hiện|đến nay|mới đây|gần đây|sau đó|tiếp đó|sau này|về sau|ít lâu sau|sau|cuối cùng|cũng|vừa|rồi|lại|tiếp tục|tiếp theo) )+"
    ),
    re.IGNORECASE,
)
THERE = regex(r"(?i)(?<!\w)(?:tại|theo|tai) $")
BY_FIRST = regex(
    either(r"[-–+* ]*(?:\d{1,2}[.)] ?|[a-zđ]\) )?(?:theo|tại|bằng)(?: quy định tại| nội dung)? "), re.IGNORECASE
)
AND_THEN = regex(
    either(
        r", (?:thì )?(?:(?:thời (?:hạn|gian)|việc) (?:thực hiện|áp dụng|thi hành|hiệu lực)(?: thí điểm)?(?: (?:của|(?:các|một số|những) (?:chính sách|cơ chế)[^;.()\d]{0,60}? (?:tại|của|theo)))? |hiệu lực(?: thi hành)?(?: của)? |(?:các )?(?:chính sách|cơ chế|chế độ) [^,;.()\d]{2,80}? (?:của|tại|theo) |toàn bộ )?(?:các )?"
    ),
    re.IGNORECASE,
)
POLICY_OF = regex(either(r"(?<!\w)(?:chính sách|cơ chế|chế độ) "), re.IGNORECASE)
"""`Theo A, chính sách giảm thuế của B được kéo dài`: so is B; what ends the policy does not end B."""
WAS_CHANGED = regex(
    either(
        r",? (?:đã |cũng |nay |chính thức )*(?:được|bị) (?:(?!(?:đề nghị|đề xuất|kiến nghị|dự kiến|xem xét|nghiên cứu|rà soát|giao|yêu cầu)(?!\w))[^\W\d]+ ){0,12}?"
        r"(thay thế(?: toàn bộ)?|(?:bãi|hủy|huỷ) bỏ|sửa đổi(?:, bổ sung)?|bổ sung|điều chỉnh|kéo dài|gia hạn|(?:tạm )?(?:đình chỉ|ngưng hiệu lực|ngừng hiệu lực)|đính chính)"
        r"(?!\w)(?![^;.]{0,60} (?:bởi|bằng|theo|tại) )"
    ),
    re.IGNORECASE,
)
"""`Theo A, B được kéo dài thời gian thực hiện …`: what stands behind B, and nobody else who did it."""
IS_OVER_BY_IT = regex(
    either(
        r",? (?:cùng |đều |đã |nay )*(hết hiệu lực(?: thi hành)?)(?! (?:một phần|kể từ|từ|vào|khi|sau|trước)(?!\w))"
    ),
    re.IGNORECASE,
)
"""`Theo Điều 3 A, B và C hết hiệu lực`: what an article of A says."""
GUIDED_WITH = regex(
    either(
        r",? (?:và|cùng|cùng với) (?:các|những|một số|\d{1,2}) (?:văn bản|nghị định|thông tư|quyết định)(?: (?:dưới luật|liên quan|quy định))?,? "
    ),
    re.IGNORECASE,
)
"""`Luật A và các văn bản hướng dẫn thi hành, trong đó có Nghị định B`."""
NOT_DONE = regex(
    r"(?i)(?<!\w)(?:dự kiến|đề nghị|đề xuất|kiến nghị|tham mưu|(?<!chương )(?<!quá )(?<!công )(?<!tờ )(?<!quy )(?<!lộ )trình|có thể|yêu cầu|được giao|không nhằm|chưa được|(?:xin|đề nghị|kiến nghị|đề xuất)(?: (?:được|cho|phép|cho phép|chủ trương|ý kiến(?: về)?|việc))+"
    rf"|du kien|de nghi|de xuat|kien nghi|tham muu|(?<!chuong )(?<!qua )(?<!cong )(?<!to )(?<!quy )(?<!lo )trinh|co the|yeu cau|duoc giao|{no_name('sẽ|sắp|cần|phải|không|chưa|nếu|xin|se|sap|can|phai|khong|chua')})(?: phải| phai)? $"
)
"""`Quyết định số … về quản lý chợ sẽ thay thế …`: what stands behind a title tells that it is not so yet."""
THAT_DAY = regex(r"(?i)(?:này|nêu trên|nay|neu tren)$")
WILL_END = regex(either(r"(?:hết|chấm dứt) hiệu lực(?: thi hành)? (?:(?:kể )?từ|vào) "), re.IGNORECASE)
"""`A sẽ hết hiệu lực kể từ ngày B có hiệu lực`: that B will end it is settled."""
TROUBLE = regex(
    either(
        r"thay vào đó(?: là)? $|(?<!\w)(?:thời gian|thời hạn|tiến độ)(?: (?:tổ chức|triển khai))? $|(?<!\w)(?:vướng mắc|khó khăn|bất cập|hạn chế|lúng túng|vi phạm|sai phạm|sai sót)(?!\w)[^;.]{0,60} (?:trong|khi|của|về)(?: (?:quá trình|việc))?(?: (?:tổ chức|triển khai))? $|(?<!\w)(?:vướng mắc|khó khăn|bất cập)(?: (?:tổ chức|triển khai))? $|(?<!\w)về (?:việc )?(?:xin|đề nghị|kiến nghị|hỏi|góp ý)(?!\w)[^;]* $"
    ),
    re.IGNORECASE,
)
"""`Công văn số … về vướng mắc trong quá trình thực hiện A`: of what others do."""
FOUNDED = regex(
    either(
        r"(?<!\w)(?:thành lập|kiện toàn) (?:ban|tổ|tiểu ban|hội đồng|nhóm)(?!\w)(?:(?!(?:,|;| và| đồng thời) )[^;.]){0,80} $"
    ),
    re.IGNORECASE,
)
"""`thành lập Tổ biên tập sửa đổi A`: what the group is to do."""
STOPS = regex(
    r"(?i)(?<!\w)(?:dừng|ngừng|ngưng|thôi|chấm dứt|kết thúc|hoãn|không(?: còn)?(?: tiếp tục)?|cham dut|ket thuc|khong(?: con)?(?: tiep tuc)?)"
    r"(?: (?:việc|triển khai|tổ chức|viec|trien khai|to chuc))* $"
)
"""`về việc tạm dừng thực hiện A`; without accents `dừng` is no other word than `dung`."""
AGAINST_IT = regex(either(r"(?<!\w)(?:trái|không phù hợp|mâu thuẫn) với(?: các)? $"), re.IGNORECASE)
"""`các quy định trái với Quyết định A hết hiệu lực`: A itself does not end."""
UNDOES = regex(
    either(
        r"(?<!\w)(?:chấm dứt|hủy bỏ|bãi bỏ|thu hồi|kết thúc|dừng|thôi|gia hạn|kéo dài|không(?: tiếp tục)?)(?: sớm)?(?: (?:việc|thời gian|thời hạn|hiệu lực của việc))*(?: tạm)? $"
    ),
    re.IGNORECASE,
)
"""`chấm dứt việc ngưng hiệu lực A`, `dừng việc kéo dài A`: what was done is done no longer."""
ASKS_THAT = regex(
    r"(?i)(?:đề nghị|kiến nghị|đề xuất|de nghi|kien nghi|de xuat)(?: (?:cho phép|để|cho phep|de))?(?: (?:các|cac))? $"
)
OF_PAPERS = regex(
    r"(?i)(?<!\w)(?:thực hiện|triển khai|sửa đổi|bổ sung|thay thế|bãi bỏ|hủy bỏ|đính chính|hướng dẫn|thi hành|chi tiết|tổng kết|sơ kết"
    r"|kết quả|ban hành|công bố|theo|tại|của|thuc hien|trien khai|sua doi|bo sung|thay the|bai bo|huong dan|thi hanh|ban hanh)(?!\w)"
)
"""What a title may be on that names two papers: `về thực hiện Nghị quyết A và Nghị quyết B`."""
ALL = regex(
    either(r",? (?:(?:cả (?:hai|ba|bốn)|tất cả)(?: văn bản)? )?(?:đều|cùng|là (?:hai|ba|các|những)) "), re.IGNORECASE
)
"""`Kế hoạch A, Công văn B và Thông báo C đều nhằm triển khai D`."""
COUNTED = regex(either(r"(?<!\w)(?:các|\d{1,2}|hai|ba|bốn|năm) $"), re.IGNORECASE)
DECLARED = regex(either(r"(?<!\w)(?:công bố|xác định)(?: là)?(?: đã)? $"), re.IGNORECASE)
SO_AS = regex(r"(?i) (?:để|nhằm|de|nham) ")
SO_AS_TOO = regex(either(r"[^;.()\d]{0,60}, (?:để|nhằm)(?: tiếp tục)? "), re.IGNORECASE)
RESTS_ON = regex(
    either(r"(?:tiếp thu|căn cứ(?: vào)?|theo|xét|phúc đáp|tiếp theo|trên cơ sở|sau khi nghiên cứu)(?: nội dung)? $"),
    re.IGNORECASE,
)
"""`Tiếp thu A, để thực hiện B, Đảng ủy ban hành Kế hoạch`: it is not A that carries B out."""
TAKES_EFFECT_THEN = regex(either(r" (?:đã )?có hiệu lực[^;.]{3,60}; (?:đồng thời )?"), re.IGNORECASE)
ALLOWS = regex(
    either(
        r"(?<!\w)(?:cho phép|đồng ý(?: cho)?|cho)(?: [^;,.\d]{2,40})? $|(?<!\w)trong đó (?:có )?(?:yêu cầu|giao|chỉ đạo|đề nghị)(?!\w)[^;.\d]{0,80} $"
    ),
    re.IGNORECASE,
)
"""`Nghị quyết A cho phép tiếp tục thực hiện B`: others carry B out."""
THEN_WAS = regex(either(r"; (?:(?:nay|sau đó|hiện|hiện nay) )?$"), re.IGNORECASE)
QUOTED_THERE = regex(
    either(
        r"^ ?[“\"][^“”\"]{1,200}[”\"](?: (?:bằng|thành) (?:(?:cụm từ|từ ngữ|từ) )?[“\"][^“”\"]{1,200}[”\"])? (?:tại|trong|ở)(?= )"
    ),
    re.IGNORECASE,
)
"""`Bãi bỏ cụm từ “thị trấn” tại khoản 1 Điều 2 và sửa đổi Điều 4 A`: behind the first cue."""
HOW_TO = regex(
    either(
        r"(?<!\w)(?:trình tự|thủ tục|trường hợp|thẩm quyền|nguyên tắc|cách thức|điều kiện|quy trình)(?:(?:,| và) (?:trình tự|thủ tục|thẩm quyền|điều kiện))* $"
    ),
    re.IGNORECASE,
)
"""`Thông tư A quy định trình tự bãi bỏ B`: how that is to be done."""
AND_LAST = regex(r"(?i)[ ,;]*(?:và|va)?[ ,]*$")
OPEN_BRACKET = regex(r"\([^()]*; [^()]*\Z")
"""`A và B (của tỉnh cũ; đã được sửa đổi bởi C)`: between B and what was done to it alone."""
CHANGED_IN_BOX = regex(either(r"\((?:đã )?(?:được|bị) (?:sửa đổi|bổ sung|điều chỉnh|đính chính)"), re.IGNORECASE)
AND_WAS = regex(either(r"\d[\w./-]*(?: ngày [\d/.-]+)?(?:,| và|, và) $"), re.IGNORECASE)
"""`A (đã được sửa đổi bởi B và được gia hạn bởi C)`: how the bracket begins, and before what was done then."""
IN_BRACKET = regex(r" ?\([^()]*")
FURTHER_CLAUSE = regex(r"^ ?; ?(?:và |đã )?$")
BRACKETED = fact_words.BRACKETED
FAR = 400
CHANGED_UNNAMED = regex(
    either(
        r"(?<!\w)(?:thay thế|bãi bỏ|hủy bỏ|sửa đổi|bổ sung|điều chỉnh)(?:,? (?:và )?(?:thay thế|bãi bỏ|bổ sung))?(?: cho)?"
        r" (?:các|những|mọi|toàn bộ) [^;.]{3,300}(?<!nhằm )(?<!để )(?<!và )(?<!, )$"
    ),
    re.IGNORECASE,
)
"""What is changed without being named, before a cue that is said of it."""
CARRIES_A_POLICY = regex(
    either(r"hướng dẫn (?:thực hiện|thi hành) (?:chính sách|chế độ|cơ chế|quy chế)(?!\w)[^,;.]{0,160}? quy định tại "),
    re.IGNORECASE,
)
"""`Thông tư A hướng dẫn thực hiện chính sách nội trú quy định tại Quyết định B`, as a title says."""
