"""Where a document speaks of itself, and what it then says: in its title, preamble and closing articles, not in prose."""

from __future__ import annotations

import re
from functools import cached_property

from graph.extraction.cue_matches import CueMatch
from graph.extraction.fact_words import LETTERS
from graph.extraction.grammar import organ_anywhere
from graph.extraction.groups import NOT_SEVERAL
from graph.extraction.mentions import Mention
from graph.extraction.organs import read_organ, written_out
from graph.extraction.relation_words import SENT_UP, STILL_TO_ISSUE, STOPS, TROUBLE
from graph.extraction.spelling import either
from graph.extraction.structure import AIM_LABEL, AT_ONCE, HEARD_OR_BY, TO_WHOM, Sentence
from graph.folding import UPPER, fold, has_no_accents
from graph.model import SELF, DocumentCode, Header
from graph.patterns import regex
from graph.vocabulary import listed_body, type_named

_SENTENCE_INITIAL = regex(
    r"[-–+*•“\"(\s]*(?:(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ]|[IVX]+|(?:Điều|ĐIỀU|Dieu|DIEU) (?:\d+[a-z]?|[IVX]{1,4})) ?[.):/] ?-? ?|\d{1,2}- ?)?(?:V/v:? ?|(?i:về (?:việc )?)|(?i:nay |tiếp tục |(?:đồng thời|dong thoi|nhân việc này|nhân dịp này|nhan viec nay|nhan dip nay),? ))?"
)
_FIRST_DOES = regex(
    rf"{_SENTENCE_INITIAL.pattern}(?i:{either('(?:(?:cụ thể hóa|cụ thể hoá|thể chế hóa|thể chế hoá|quán triệt|phổ biến|nghiên cứu|học tập|tiếp thu)(?:,| và) )*')})"
)
"""`Cụ thể hóa và triển khai thực hiện Nghị quyết số …`."""
_THROUGH = regex(rf"{_SENTENCE_INITIAL.pattern}(?i:(?:qua|sau khi) )?")
"""`Qua kiểm tra việc thực hiện Công văn số …, Ủy ban nhân dân huyện thông báo:`."""
_EXCUSE = regex(rf"{_SENTENCE_INITIAL.pattern}(?i:xin (?:được )?)?")
"""`Xin đính chính Thông báo số … như sau`: who asks to be excused does it."""
_EXCUSES = regex(
    either(r"^(?!.*(?<!\w)(?:đã|có|văn bản|công văn|đề nghị)(?!\w)).*(?<!\w)xin (?:được )?$"), re.IGNORECASE
)
"""`Văn phòng Tỉnh ủy xin `, not `Sở đã có văn bản xin `, before what it corrects."""
_THIS_TEXT = regex(
    rf"(?i)(?:^|[ ,]){NOT_SEVERAL}(?:(?:văn bản|tài liệu) này|tai lieu nay|(?<!văn )bản này|van ban nay|(?<!van )ban nay)(?: (?:được|duoc) (?:ban hành|ban hanh)| (?:có|co) (?:hiệu lực|giá trị|hieu luc|gia tri)[^;:.]{{0,60}}(?:,| và| va))? ?$"
)
_THIS_ANNEX = regex(either(r"^[-–* (]*(?:ghi chú: ?)?(phụ lục|danh mục|bảng giá|biểu giá) này $"), re.IGNORECASE)
"""`Phụ lục này thay thế …`, on a page that is headed so."""
_THIS = (" này ", " nay ")
_ANSWERING = regex(rf"{_SENTENCE_INITIAL.pattern}(?i:{either('(?:để )?')})")
"""`Để phúc đáp Công văn số …, Sở Y tế có ý kiến như sau:`."""
_SAYS_SO = regex(either(r"như sau|(?:có|xin) ý kiến|(?<!\w)xin(?!\w)|báo cáo|thông báo|trả lời"), re.IGNORECASE)
_HOW_IT_BEGINS = {"implements": _FIRST_DOES, "reviews": _THROUGH, "corrects": _EXCUSE, "respondsTo": _ANSWERING}
_DRAWN_UP = regex(
    either(
        r"[-–+* ]*\w+(?: \w+)? này (?:được )?(?:xây dựng|ban hành|soạn thảo) [^;.]{3,200}(?:,| và|, và|, đồng thời) "
    ),
    re.IGNORECASE,
)
"""`Nghị quyết này được xây dựng trên cơ sở tổng kết A và kế thừa …`."""
_APPLIES = regex(
    either(
        r"[-–+* ]*(?:\d{1,2}\. )?\w+(?: \w+){1,3} này (?:áp dụng|quy định|gồm|được|là) [^;.]{3,300}; (?:đồng thời )?"
    ),
    re.IGNORECASE,
)
"""`Quy định này áp dụng đối với …; `, before what it puts into words."""
_DONE_TO_ONE = ("amends", "replaces", "repeals", "extends", "suspends", "corrects")
_ASKS = regex(
    either(
        r"[-–+*“\"( ]*(?:V/v:? ?|về (?:việc )?)?(?:(?:rà soát|tiếp tục|phối hợp)(?:,| và)? )*"
        r"(?:xin|đề nghị|kiến nghị|đề xuất|lấy ý kiến|tham gia ý kiến|góp ý|thẩm định|nghiên cứu|chuẩn bị|tham mưu)(?!\w)[^;]*$"
    ),
    re.IGNORECASE,
)
"""`V/v đề nghị gia hạn thời gian thực hiện …`: a letter that asks for it does not do it."""
_TIME_OF_IT = regex(
    either(
        r"(?:điều chỉnh|lùi|hoãn|dời|thay đổi|gia hạn|kéo dài)(?: (?:thời gian|thời hạn|thời điểm|ngày|lịch|kế hoạch))?(?: (?:tổ chức|nộp|gửi|hoàn thành))?(?: (?:hội nghị|báo cáo))? $"
    ),
    re.IGNORECASE,
)
"""`V/v điều chỉnh thời gian tổng kết …`: when it will be reviewed."""
_TELLS = regex(
    either(
        r":$|(?<!\w)(?:báo cáo|giải trình|tổng hợp|tổng kết|sơ kết|đánh giá|rà soát|kiểm tra|giám sát|kiểm điểm|gửi|trình|tiến hành|kết quả)(?!\w)"
    ),
    re.IGNORECASE,
)
"""How the opening line of a report goes on; `Thực hiện Nghị quyết, đời sống được nâng lên.` is none."""
_TO = regex(r"(?i)(?:để|nhằm|de|nham) (?:(?:kịp thời|tiếp tục|tổ chức|kip thoi|tiep tuc) )?")
_TO_ALSO = regex(either(r"(?:để|nhằm) [^,;.:\d]{3,80} và (?:(?:kịp thời|tiếp tục|tổ chức) )?"), re.IGNORECASE)
"""`Để khắc phục tình trạng trên và tổ chức thi hành tốt Chỉ thị số …, Ủy ban nhân dân tỉnh chỉ thị:`."""
_ORDERS = regex(
    r"(?i)(?:yêu cầu|ban hành|xây dựng|hướng dẫn|quy định|quyết định|chỉ thị|yeu cau|ban hanh|xay dung|huong dan|quy dinh)(?!\w)|:$"
)
_ORGAN = regex(
    r"(?:(?:Ngoài ra|Nay),? )?(?:(?:do|vì|để|Do|Vì|Để|Qua|Sau khi) [^;.:]{3,120}, |(?:Thực hiện|Căn cứ|Trên cơ sở|Theo) [^;:\n]{3,600}?, )?(?:Bộ|Liên (?:Bộ|bộ|ngành|tịch)|Ủy ban|Uỷ ban|UBND|Hội đồng|HĐND|Chủ tịch|Tổng cục|Cục|Phòng|Văn phòng|Ban|Sở|(?:Huyện|Tỉnh|Thành|Quận|Thị|Đảng) ủy|Thanh tra|Ngân hàng|Tòa án)(?: [^,;.:]{0,60})? "
)
_OTHERS = regex(
    either(
        r", (?!ngày \d)[^;.]{2,120}? (?:đã |(?:ban hành|xây dựng) (?:nhiều|một số|\d{1,3}) (?:văn bản|kế hoạch|chương trình|nghị quyết|chỉ thị)(?!\w)(?![^;.]*:))"
    ),
    re.IGNORECASE,
)
"""`Để cụ thể hóa …, cấp ủy, chính quyền huyện đã ban hành …`: others act."""
_MANY = regex(r"(?i), (?:các|nhiều|một số|hầu hết|cac|nhieu|mot so|hau het) [^;.:]{2,120}? (?:đã|da) .*\.$")
_HAS_ISSUED = regex(
    either(r", [^;:]{2,160} (?:đã|cũng) (?:[^\W\d_]+ ){0,2}?(?:ban hành|ra)(?!\w)[^;:]{0,80}:$"), re.IGNORECASE
)
"""`Thực hiện Nghị quyết số …, huyện đã ban hành các văn bản sau:`: those below do."""
_ASSEMBLY_PASSES = regex(
    either(r"(?:ủy ban thường vụ )?quốc hội(?: nước [^;,.\d]{10,60})? ban hành (luật|pháp lệnh|bộ luật) "),
    re.IGNORECASE,
)
"""`Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật A số …`: the law itself, below its bases."""
_RESTS_TOO = regex(
    either(
        r"[-–+* ]*(?:tại [^;:.]{3,60}, )?(?:sau khi )?(?:căn cứ|xét|xem xét|theo|trên cơ sở|(?:để |tiếp tục )?(?:thực hiện|triển khai)) [^;:.]{5,400} và "
    ),
    re.IGNORECASE,
)
"""`Xét Tờ trình A và trên cơ sở Báo cáo B, Ban Thường vụ kết luận:`: before the second basis."""
_SO_AS_TO = regex(either(r"[, ](?:nhằm|để)(?: tiếp tục)? $"), re.IGNORECASE)
_OTHER_PAPERS = regex(
    either(
        r"[;,] (?:(?:còn|riêng|đồng thời|và) )?(?:các|những|mọi|toàn bộ|tất cả|một số|\d{1,3}) (?:văn bản|kế hoạch|chương trình|quyết định|nghị quyết|hướng dẫn|chỉ thị|quy định|đề án|thông tư|nghị định)(?!\w)[^;]*$"
    ),
    re.IGNORECASE,
)
"""`Nghị quyết này thay thế A; các văn bản đã ban hành để thực hiện A …`: of which the last clause tells."""
_PREAMBLE = 6_000
"""So many letters of a preamble are looked at."""
_BASIS = regex(either(r"[-–+* ]*(?:căn cứ|xét|theo đề nghị|thực hiện)(?!\w).*[;,] ?$"), re.IGNORECASE)
_BODY_PASSES = regex(
    either(
        r"(?:chính phủ|thủ tướng chính phủ|bộ trưởng(?: bộ [^;,.:\d]{3,60})?|[^;,.:\d]{3,60} tối cao|(?:ủy ban|hội đồng) nhân dân [^;,.:\d]{3,60})"
        r" ban hành (nghị định|thông tư|quyết định|nghị quyết)(?: này)? (?:để )?"
    ),
    re.IGNORECASE,
)
_AT_IT = regex(either(r", [^,;.:]{2,80} (?:đang|sẽ|đã (?:có|đạt|được|góp|từng|thu|tạo)) [^:]*\.$"), re.IGNORECASE)
"""`Để triển khai Nghị quyết số …, Tỉnh ủy đang lấy ý kiến.`, `… công tác phát thanh đã có nhiều tiến bộ.`: what others do or
have reached, not what this document does."""
_STOOD_SO = regex(
    rf"(?i), (?!(?:từ|ngày|trong|sau|tu|ngay) )(?-i:[^\W\d_{UPPER}])[^,;:.]{{3,90}}? (?:"
    + either(
        r"có (?:bước|sự|nhiều|những|chuyển)|giảm|tăng(?! cường)|đạt|được|còn|vẫn|đã|chuyển biến|ổn định|từng bước|ngày càng|dần|cơ bản"
    )
    + r")(?!\w)[^:]*\.$"
)
"""`Thực hiện Chỉ thị số …, tỷ lệ hộ nghèo giảm còn 5%.`: what came of it, and no organ behind it."""
_REQUIRES = regex(
    either(r", [^,;.:]{2,80} (?:yêu cầu|đề nghị|chỉ đạo|giao|kêu gọi) [^,;.:]{2,60} [^:]*\.$"), re.IGNORECASE
)
"""`Để thực hiện Nghị quyết số …, Đảng ủy yêu cầu các chi bộ …`: in a text that is no paper itself."""
_DRAWS_UP = regex(
    either(
        r"(?<!đã )(?:ban hành|xây dựng) (?:kế hoạch|chương trình|nghị quyết|chỉ thị|đề án|quy chế|hướng dẫn)(?!\w)[^.;:]* sau(?: đây)?:$"
    ),
    re.IGNORECASE,
)
"""`Nhằm triển khai A, Ban Thường vụ Huyện ủy xây dựng Kế hoạch thực hiện với những nội dung sau:`"""
_LATELY = regex(
    either(r", ?(?:trong )?(?:những |các |\d{1,2} )?(?:thời gian|năm|tháng|nhiệm kỳ)(?: gần đây| (?:vừa )?qua)(?!\w)"),
    re.IGNORECASE,
)
"""`Triển khai Chỉ thị số …, thời gian qua công tác bảo vệ rừng đã đạt kết quả tích cực.`"""
_HEARD = regex(
    r"(?i)(?<!\w)nghe (?!theo)[^;:.]*$|"
    + either(
        r"(?<!\w)(?:thảo luận|xem xét|nghiên cứu|thông qua|góp ý)(?: (?:vào|về))?(?: dự thảo)? báo cáo(?!\w)[^;:.]*$"
    ),
    re.IGNORECASE,
)
"""`Sau khi nghe Ban Tuyên giáo báo cáo kết quả thực hiện …, Bộ Chính trị kết luận`: who reports is another."""
_COUNTED = regex(
    r"(?i)(?:^|[,;] )[-–+* ]*(?:(?:đến nay|hiện nay|tính đến [^,;]{3,30}|den nay|hien nay),? )?(?:(?:đã|mới|chỉ|có|da|moi|chi|co) )*"
    r"(?:\d{1,3}(?:/\d{1,3}|%)?|(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)(?! là)|các|nhiều|một số|mỗi|từng|đa số|hầu hết|phần lớn|toàn bộ|tất cả"
    r"|cac|nhieu|mot so|moi|tung|da so|hau het|phan lon|toan bo|tat ca) "
    r"(?!(?:năm|tháng|ngày|nam|thang|ngay)(?!\w))(?-i:[^;.:A-ZĐ]*)$"
)
"""`Đến nay, 02 chi bộ, đảng bộ trực thuộc đã ban hành kế hoạch thực hiện …`: several bodies, and no organ behind them."""
_ASKED = regex(
    rf"(?i)(?<!\w)(?:yêu cầu|đề nghị|giao|phân công|kiểm tra|giám sát|phê bình|nhắc nhở|đôn đốc|chỉ đạo|biểu dương"
    rf"|yeu cau|de nghi|phan cong|kiem tra|giam sat|phe binh|nhac nho|don doc|chi dao|bieu duong):? "
    rf"(?:các|những|một số|tất cả|toàn bộ|từng|mỗi|cac|nhung|mot so|tat ca|toan bo|\d|(?-i:[{UPPER}]))(?:[^,;:.]|, (?=[^\W\dA-Z]))*$"
)
"""`Huyện ủy yêu cầu các chi bộ xây dựng kế hoạch thực hiện …`: who is asked issues it."""
_URGES = regex(
    either(r"(?<!\w)(?:đôn đốc|nhắc nhở)(?: (?:gửi|nộp))?(?: (?:việc|công tác|tiến độ|báo cáo))? $"), re.IGNORECASE
)
"""`V/v đôn đốc báo cáo sơ kết …`: others are to do it."""
_OF_OTHERS = regex(
    r"(?i)(?:(?:dự thảo|du thao) [^;,.]{0,120}|(?:đôn đốc|nhắc nhở|chấn chỉnh|phê bình|kiểm điểm|đề nghị|yêu cầu|góp ý|ý kiến|thẩm định|don doc|nhac nho|chan chinh|phe binh|kiem diem|de nghi|yeu cau|gop y|y kien|tham dinh) "
    r"[^;,.]{0,80}(?:kế hoạch|chương trình|chương trình hành động|đề án|văn bản|ke hoach|chuong trinh|chuong trinh hanh dong|de an|van ban) (?:để |nhằm |de |nham )?"
    r"|(?:khen thưởng|bằng khen|giấy khen|biểu dương|tuyên dương|khen thuong|bang khen|giay khen|bieu duong)[^;.]{0,120}(?:thành tích|thanh tich)[^;,.]{0,40} )$"
)
"""`đôn đốc xây dựng kế hoạch thực hiện …`, `khen thưởng tập thể có thành tích thực hiện …`, `góp ý dự thảo Chương trình hành động thực hiện …`: others carry it out."""
_FOLLOWED = regex(
    either(
        r"(?:qua|sau khi|sau|trên cơ sở|từ kết quả)(?: công tác| việc)? (?:theo dõi|kiểm tra|rà soát|tổng hợp|giám sát|nắm tình hình|khảo sát)(?!\w)"
    ),
    re.IGNORECASE,
)
_THEN_ISSUES = regex(either(rf", [{UPPER}][^,;.:()\d]{{2,60}} (?:ban hành|xây dựng|đề ra) "))
"""`Sau khi rà soát tình hình, Ban Thường vụ ban hành Kế hoạch thực hiện A như sau`."""
_AIM = r"[-–+* ]*(?:(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)] ?)?(?:nhằm |để )?"
"""How a line among the aims begins."""
_AIMS_TOO = regex(
    either(
        _AIM + r"(?:tiếp tục )?"
        r"(?:cụ thể hóa|thể chế hóa|quán triệt|triển khai|thực hiện|kế thừa|bám sát|bảo đảm) [^;]{3,400}; (?:đồng thời )?"
    ),
    re.IGNORECASE,
)
"""`1. Cụ thể hóa A; kế thừa B`, among the aims: before the second."""
_AIMS_JOINED = regex(
    either(_AIM + r"(?:cụ thể hóa|thể chế hóa) [^;:]{3,400}(?: và|,) $"),
    re.IGNORECASE,
)
"""`Nhằm thể chế hóa A và tiếp tục thực hiện B`, among the aims: before the second."""
_AFTER_A_BASIS = regex(
    either(
        r"[-–+* ]*(?:tiếp thu|căn cứ|theo|xét|phúc đáp|tiếp theo|trên cơ sở|sau khi nghiên cứu) [^;]{5,300}, (?:để|nhằm)(?: tiếp tục)? "
        r"|[-–+* ]*(?:quán triệt|học tập|nghiên cứu)(?:(?:,| và) (?:quán triệt|học tập|nghiên cứu))* [^;]{5,300}(?:;| và) (?:tổ chức |để )?"
    ),
    re.IGNORECASE,
)
"""`Tiếp thu A, để thực hiện B, Đảng ủy ban hành Kế hoạch như sau`, `Quán triệt A; thực hiện B, …`."""
_DOES_TOO = regex(either(r"[-–+* ]*(?:thực hiện|triển khai|căn cứ|theo) [^;]{5,400}; "), re.IGNORECASE)
"""`Thực hiện Quyết định A; thực hiện Kế hoạch B, Đoàn kiểm tra báo cáo như sau`: before B."""
_IS_GUIDANCE = regex(
    either(
        r" (?:về )?(?:việc )?hướng dẫn (?:việc )?[^;:.()\d]{4,200} (?:kinh phí|nguồn vốn|vốn|chế độ|chính sách|hồ sơ|thủ tục) (?:để )?$"
    ),
    re.IGNORECASE,
)
"""`Thông tư A hướng dẫn việc sử dụng kinh phí thực hiện B`: behind A, before that B is carried out."""
REPORTING = ("Báo cáo", "Tờ trình", "Công văn")
_HAS_AGREED = regex(
    r"(?i)(?:^|[,;] )(?:(?:chủ tịch|thường trực|ban thường vụ|chu tich|thuong truc|ban thuong vu) )?(?P<who>[^,;:.\d]{3,60}?)"
    r" (?<!không )(?<!chưa )(?<!đề nghị )(?:đồng ý|thống nhất|chấp thuận|cho phép|quyết định|dong y|thong nhat|chap thuan|cho phep|quyet dinh)"
    r"(?: (?:với|cho|về|việc|cho phép|voi|ve|viec|cho phep))* $"
)
"""`…, Chủ tịch UBND tỉnh đồng ý `, before what is decided."""
_HAS_DONE = regex(
    either(
        r", [^,;:.\d]{3,80} đã (?:xây dựng|ban hành|triển khai|tổ chức|thực hiện|chỉ đạo|tham mưu|phối hợp|kiểm tra|quán triệt)(?!\w)(?![^\n]* báo cáo(?!\w))"
    ),
    re.IGNORECASE,
)
_TO_BE_ISSUED = regex(
    either(r"(?<!\w)(?:ban hành|phê duyệt|thông qua|xin chủ trương|cho chủ trương)(?!\w)[^;]{0,160} $"), re.IGNORECASE
)
"""`Tờ trình về việc ban hành Kế hoạch thực hiện …`: what is asked for carries it out, once it is issued."""
_MAIN = regex(
    r", (?!(?:Nghị quyết|Chỉ thị|Kết luận|Quy định|Quyết định|Kế hoạch|Chương trình|Đề án|Luật|Nghị định|Thông tư|Hướng dẫn|Quy chế)(?!\w))[A-ZĐ][^;.]{3,300}(?:\.$|;)"
)
"""`Để thực hiện tốt …, Đảng ủy phường phân công ….`: a body does something; a comma before a paper goes on with a list."""
_AND_ITS_USE = regex(
    either(
        r"^ (?:về )?(?:sơ kết|tổng kết|đánh giá|kiểm điểm) [^;.]*(?: và|,) (?:việc|công tác|kết quả|tình hình) $"
        r"|^ về (?:kết quả |tình hình )?\d{1,2} năm $"
    ),
    re.IGNORECASE,
)
"""`Báo cáo A tổng kết 01 năm vận hành … và việc thực hiện B`."""
_AND_YEARS = regex(
    r"(?i)(?:sơ kết|tổng kết|so ket|tong ket) .*(?: và|,| va) (?:\d{1,2} năm |\d{1,2} nam |(?:việc|công tác|viec|cong tac) (?:lãnh đạo(?:, chỉ đạo)? |chỉ đạo )?)?$"
)
_YEARS_OF = regex(r"(?i)(?:sơ kết|tổng kết|so ket|tong ket) .*(?: và|,| va) \d{1,2} (?:năm|nam) $")
"""`… tổng kết 20 năm thực hiện A và 10 năm thực hiện B`."""
_YEARS = regex(r"(?i)(?<!\w)(?:kỷ niệm|kỉ niệm|ky niem)(?: [^,;.]{1,40})? \d{1,2} (?:năm|nam) (?:ngày |ngay )?$")
"""`tuyên truyền kỷ niệm 10 năm thực hiện A`: the years are kept in mind, A is carried out by others."""
_PUTS_IN_FORCE = regex(
    either(
        r"[-–+* ]*(?:điều \d+[a-z]?\. ?-? ?)?(?:nay )?(?:ban hành|phê duyệt|công bố) [^;]*(?:[,;]| và)(?: đồng thời)? $"
    ),
    re.IGNORECASE,
)
"""`Điều 1. Ban hành kèm theo Quyết định này Quy chế …, thay thế …`: one act does both."""
_PUTS_A_PLAN_IN_FORCE = regex(
    either(
        r"[-–+* ]*(?:điều \d+[a-z]?\. ?-? ?)?(?:nay )?(?:ban hành|phê duyệt)(?: kèm theo [^;,.]{3,30} này)? (?:bản )?(?:kế hoạch|chương trình|chương trình hành động|đề án|phương án|lộ trình)(?: của [^;,.]{3,60}|(?!\w)[^;,.:]{3,160}? (?:để|nhằm))? $"
    ),
    re.IGNORECASE,
)
"""`Điều 1. Ban hành kèm theo Quyết định này Kế hoạch thực hiện …`, `Phê duyệt Chương trình giảm nghèo nhằm thực hiện …`."""
_CHANGES_A_PLAN = regex(
    r"(?i)[-–+* ]*(?:về (?:việc )?)?(?:sửa đổi|bổ sung|điều chỉnh|thay thế|bãi bỏ|hủy bỏ|đính chính)[^;.]* "
    r"(?:chương trình(?: hành động)?|kế hoạch|đề án|nhiệm vụ|phương án)(?: của [^;,.]{3,60})?(?: để| nhằm)? $"
)
"""`Sửa đổi nhiệm vụ trong Chương trình hành động của Chính phủ thực hiện …`: that programme implements, not this."""
_CHANGES = ("replaces", "repeals", "amends")
_DAY = r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})"
_FROM_NOW = (
    r"(?:từ nay(?: (?:cho )?(?:đến|tới) (?:khi )?[^,;.\d]{3,60})?|trong (?:khi|lúc|thời gian) chờ [^,;.\d]{3,80}), "
)
_FROM_A_DAY = regex(
    rf"{_SENTENCE_INITIAL.pattern}(?i:{either(rf'(?:kể )?từ ngày {_DAY}(?:,? (?:cho )?đến (?:hết )?ngày {_DAY})?, (?:nay )?|{_FROM_NOW}')})"
)
"""`Điều 3. Kể từ ngày 01/01/2026, bãi bỏ …`, `Từ ngày … đến hết ngày …, tạm ngưng hiệu lực …`."""
_APPROVES = regex(rf"{_SENTENCE_INITIAL.pattern}(?i:phê duyệt|thống nhất)(?: việc)? ")
"""`Điều 1. Phê duyệt điều chỉnh một số nội dung của Đề án kèm theo Quyết định số …`."""
_DECIDES = ("Kết luận", "Nghị quyết", "Công văn")
_DECIDED = frozenset({"replaces", "repeals", "suspends", "extends", "corrects"})
"""What such a paper does itself to another of the same body, in the items below its line."""
_AGREES = regex(
    rf"{_SENTENCE_INITIAL.pattern}(?:(?i:về) [^,;.:()\d]{{3,60}}: )?(?i:{either('(?:đồng thời,? |nhân đây,? )?(?:xin )?(?:(?:đồng ý|nhất trí|thống nhất|chấp thuận|cho phép)(?: về)?(?: việc)?(?: cho)? )?')})"
)
_INTO = regex(
    either(r"(?: [^;:.]{0,80})?(?: theo hướng(?= \w)|: (?:từ|đến năm|nâng|giảm|tăng|chuyển|thay|bỏ|nay)(?!\w))"),
    re.IGNORECASE,
)
_ITEM_OF_BODY = regex(
    rf"{_SENTENCE_INITIAL.pattern}(?:(?i:{either('về|đối với')}) [^;:]{{3,160}}: )?(?:(?i:{either('nhân đây')}),? )?(?P<who>[{UPPER}][^,;.:()\d]{{2,60}}?) (?i:{either('(?:nay |xin |quyết định )?')})"
)
_JUST_ACTED = regex(
    r"(?i)(?:^|\n|[-–+.] )[-–+* ]*(?P<kind>[^\W\d_]+(?: [^\W\d_]+){0,4}?) (?:này|nay) (?:thay thế|bãi bỏ|hủy bỏ|thay the|bai bo|huy bo) [^;\n]{5,400}\. $"
)
_JUST_BEFORE = 600
"""So far back, in characters, the sentence before one begins at most that tells what the document ends."""
_LETTERED = regex("[-–]")
"""How an item `a)` begins in prose, where one with a number begins with `+`."""
_SINCE_ITS_START = regex(
    either(
        r"[-–+* ]*(?:\d{1,2}(?:\.\d{1,2})*\.? )?(?:kể )?từ (?:ngày|thời điểm) [^\W\d_]+(?: [^\W\d_]+){0,3} này có hiệu lực(?: thi hành)?(?:,? [^;:\d]{3,60})? ?:"
    ),
    re.IGNORECASE,
)
"""A line over a list of what ends then."""
_DECIDES_SO = regex(
    either(r"(?<!\w)(?<!chưa )(?<!không )(?:kết luận|quyết nghị|quyết định|thống nhất|đồng ý|ý kiến|thông báo)(?!\w)"),
    re.IGNORECASE,
)
_TASKS = regex(
    either(
        r"(?<!\w)(?:giao|yêu cầu|đề nghị|đề xuất|kiến nghị|nhiệm vụ|giải pháp|(?<!ý kiến )chỉ đạo|phân công|tập trung|tổ chức thực hiện|cần)(?!\w)"
    ),
    re.IGNORECASE,
)
"""Over what others are to do."""
_DECIDES_ON_REQUEST = regex(
    either(
        r"[-–\s]*(?:xét|theo|sau khi xem xét) (?:đề nghị|đề xuất) của [^;:]{3,200}, (?:(?!sẽ|chưa|không|kính|đề nghị)[^;:,]){3,80} (?:có ý kiến|cho ý kiến|kết luận|quyết định|thống nhất|đồng ý|trả lời)(?: như sau)? ?:"
    ),
    re.IGNORECASE,
)
"""`Xét đề nghị của Sở A tại Công văn B, UBND tỉnh có ý kiến như sau:`: what stands below is said by the body itself."""
_OWN_FORCE = regex(
    either(r"\n[-–+* ]*(?:\d{1,2}[.)-] ?)?\w+(?: \w+){0,2} này (?:có hiệu lực|thay thế|bãi bỏ)[^\n]*\n\s*$")
)
"""`1. Hướng dẫn này có hiệu lực từ ngày …` on the line above `2. Bãi bỏ Công văn số …`."""
_OWN_FORCE_ABOVE = 500
_OF_A_BODY = regex(
    rf"{_SENTENCE_INITIAL.pattern}(?i:{either('(?:các )?(?:ubnd|ủy ban nhân dân|đảng ủy|huyện ủy|chi bộ|phòng|sở|văn phòng|chi cục|trung tâm|công an|ban cán sự đảng|đảng đoàn|đảng bộ)')}) [^;:.]{{2,60}} ?:"
)
"""`2. UBND xã Phú Nghĩa:` over what it is to do."""
_TELL_OF_OTHERS = (*SENT_UP, "Thông báo")
_IS_SOME_PAPER = regex(
    either(
        r" (?:(?:có thể|sẽ|có lẽ|dự kiến)(?: sẽ)? )?là (?:một |bản )?(?:văn bản|luật|nghị định|thông tư|nghị quyết|quyết định|quy định|chỉ thị|kế hoạch)(?: [^;,.]{0,20})? (?:mới|khác)(?!\w)"
    ),
    re.IGNORECASE,
)
_BY_A_DAY = regex(either(r"(?<!\w)(?:trong|trước|xong) (?:ngày|tháng|quý|năm) [\divx]"), re.IGNORECASE)
_LIST_HEADING = regex(
    either(
        r"(?<![^\n])\W*(?:(?:phụ lục|danh mục|danh sách|biểu|bảng)(?: (?:số )?[\dIVX]{1,4})?[.:]?\n|(?:phụ lục|biểu)(?: số)? [\dIVX]{1,4}[.:] )(?:[^.;:]|[.;:](?!\s))*$"
    ),
    re.IGNORECASE,
)
"""`DANH MỤC` / `văn bản của Tỉnh ủy …`: what stands above the paper that such a list goes with."""
_REQUESTED = regex(either(r"(?<!\w)(?:(?:đề|kiến) nghị|đề xuất|xin|trình)(?!\w)"), re.IGNORECASE)
_NUMBERED = regex(r"\+ {2,}")
_NUMBER_SIGN = regex(r"\+ {2,}(?=\S)")
_HEADED = 60
"""A line that is shorter may be a heading, `II. Nhiệm vụ:`, whose number has the same sign."""
_DEEPER = 5
"""So long the sign is that stands for a number of several parts, `2.1. `."""
_ITEM = regex(r"[-+*] +")
_GIVEN = regex(
    either(r"^[-–+*\s]*(?:\d{1,2}\.|[IVX]{1,4}\.)?\s*(?:giao|đề nghị|yêu cầu|phân công|nhiệm vụ)(?!\w)"), re.IGNORECASE
)
"""`II. Nhiệm vụ, giải pháp`, `3. Giao Phòng Nội vụ:` over what is to be done."""
_LAST_PART = regex(either(r"(?:tổ chức thực hiện|điều khoản|hiệu lực)"), re.IGNORECASE)
"""How the part of a paper is headed that tells when it begins and what it ends."""
_LAST_PART_LINE = regex(
    either(
        r"[-–+*•\s]*(?:\d{1,2}\.|[IVX]{1,4}\.)?\s*(?:tổ chức thực hiện|điều khoản thi hành|hiệu lực thi hành)[ :.]*"
    ),
    re.IGNORECASE,
)
_FORMER = regex(r" \((?:cũ|cu)\)", re.IGNORECASE)
"""`của UBND xã Nà Lũng (cũ)`: of a body that the own one follows."""
_ABOVE = 3_000
"""So many letters above an item its line may stand."""
_SPOKEN_OF = regex(
    r"(?i)(?<!triển khai )(?<!tổ chức )(?<!chỉ đạo )(?<!lãnh đạo )(?<!cụ thể hóa )(?<!trien khai )(?:việc|quá trình|kết quả|tình hình|viec|qua trinh|ket qua|tinh hinh) $"
)
"""`Nhằm đánh giá đúng việc thực hiện Kết luận số …`: that it is carried out is looked at."""
_RULES = regex(
    either(
        r"[-–+* ]*căn cứ (?:theo |vào |tại )?(?:quy định (?:tại|của) )?(?:điểm|khoản|điều|mục|tiểu mục|phụ lục|chương) (?:\d{1,3}[a-zđ]?|[a-zđ]|[ivx]{1,5})(?!\w)"
        r"[^;]*?(?:[ ,](?:có |đã )?quy định(?! (?:số )?\d)(?: |:|$)|như sau:?$|:$)"
    ),
    re.IGNORECASE,
)
"""`Căn cứ khoản 2 Điều 73 Nghị định số … quy định như sau:`: what the law says is told, not what a paper rests on."""
_LABELLED = regex(either(AIM_LABEL), re.IGNORECASE)
_TASK = regex(r"(?i)[-–+* ]*(?:xây dựng|ban hành|tiếp tục|tổ chức|triển khai)")
_ISSUED_INSTEAD = regex(
    either(
        r"(đã )?(?:ban hành|xây dựng|đề ra) (chương trình(?: hành động)?|kế hoạch|nghị quyết|chỉ thị|kết luận|đề án"
        r"|hướng dẫn|quy chế|quy định|quyết định|công văn)(?: mới)?(?:,| và| để| nhằm)?(?: | \()$"
    ),
    re.IGNORECASE,
)
_AS_FOLLOWS = regex(r"(?:(?:như|nhu) sau|, (?:cụ thể|cu the)):(?:$| (?=[\w“\".…]))")
_ISSUES_ALONE = regex(
    rf"(?!{either('(?:Căn cứ|Theo|Xét|Thực hiện|Sau khi|Tại|Ngày) ')})[{UPPER}][^,;.:]{{2,90}}? "
    rf"{either('(?<!đã )(?:xây dựng|ban hành) ')}(?P<kind>[^,;.:]*)$"
)
_THEN = regex(
    either(
        r"(?:^|[;.:] )[-–+* ]*(?:(?:sau |từ |trước )?khi|trước đây|trước đó|(?:(?:trong|vào|từ|đầu|cuối) )?(?:năm|tháng|ngày|quý|nhiệm kỳ|giai đoạn) "
        r"\w*\d)[^;.:]*$"
    ),
    re.IGNORECASE,
)
"""`Tháng 3/2023, Huyện ủy ban hành kế hoạch mới thay thế …`: what was issued then."""
_WHO_ACTS = regex(rf"(?:^|[,;.:] )[-–+* ]*[{UPPER}][^,;.:]{{2,90}} $")
_CLOSES = regex(
    either(
        r"(?:(?:này|nay)(?: (?:gồm(?: có)?|có(?= \d{1,3} (?:chương|điều|phần|mục))) \d[^;.]{0,60},)?(?: (?:được )?phổ biến [^;,.]{0,60}(?:,(?= có hiệu lực))?)?|(?:^|[.\d] |- )(?:quyết định|nghị quyết|thông tư|nghị định|chỉ thị|quy định|quy chế|kế hoạch)(?= có))(?: (?:có hiệu lực|(?:được )?(?:áp dụng|thực hiện)(?: thống nhất)? (?:kể từ|từ|đến))[^;]*)?(?:,|;| và|; đồng thời,?|\. Đồng thời,?)[^;]{0,40}$"
    )
)
"""What stands before what a document ends: `Quy định này có hiệu lực từ ngày ký, `."""
_BEFORE_FORCE = regex(
    either(r"(?<!\w)trước (?:ngày|khi|thời điểm) [^;,.\d]{3,30} này có hiệu lực(?! thi hành[,;])(?![,;])"),
    re.IGNORECASE,
)
"""`các khoản chi phát sinh trước ngày Thông tư này có hiệu lực mà tại Thông tư số … sửa đổi …`: of others."""
_NOW = regex(either(r"[;:,] nay $"), re.IGNORECASE)
_GIVES_A_TASK = regex(
    either(
        r"(?<!\w)(?:giao|trình|đề nghị|yêu cầu|xem xét|nghiên cứu|rà soát|tham mưu|kiến nghị|đề xuất|(?:cần|phải) (?:sớm|kịp thời|khẩn trương))(?!\w)[^;]{0,40}$"
    ),
    re.IGNORECASE,
)
"""`…; giao Sở A rà soát, trình bãi bỏ Quyết định số …`: what another is to do."""
_ORGAN_FIRST = regex(rf"(?:[{UPPER}][^,;.:]{{1,60}} )?(?:(?:đã|có|da|co) )?")
"""`Sở Công Thương nhận được Công văn số …`."""
_ANSWERS = regex(
    r"[^\n]{20,700}?[.;,](?: |\n)[^\n.]{0,120}(?:có ý kiến|trả lời|phúc đáp|hướng dẫn|báo cáo|co y kien|tra loi|phuc dap|bao cao)[^\n.:]{0,40} (?:như sau|nhu sau)"
)
"""How a letter goes on that answers another: `Về việc này, Sở có ý kiến như sau:`."""
_GIVES_OPINION = regex(either(r", [^,;.:]{2,80} (?:có ý kiến|trả lời|giải đáp)(?: như sau)?:"), re.IGNORECASE)
"""`Phúc đáp Công văn số …, Sở có ý kiến: …`, also behind a sentence on what was asked."""
_ISSUED_SO = regex(
    either(
        r"(?:(?:sau|sau đây|thống nhất|quyết nghị|(?:ra|thông qua) nghị quyết)|, [^,;:.\d]{3,90} (?:yêu cầu|ban hành|xây dựng|hướng dẫn|đề ra|chỉ thị|quyết định)(?!\w)[^;:.\d]{0,60}):$"
    ),
    re.IGNORECASE,
)
_ORGAN_NEAR = 160
"""How far before what is issued the organ is looked for that issues it, in characters."""
_HEADING = 400
"""So long the heading of a text without a type may be, in characters."""
_LEAD = 800
"""How far before a cue its sentence is looked at, in characters."""


_NOT_YET = regex(either(r"(?<!\w)(?:chưa|không|chậm) (?:xây dựng|ban hành)(?!\w)[^,;.]*$"), re.IGNORECASE)
_REPORTED_AT = regex(either(r" (?:tại|bằng|ở) (?:Báo cáo|Công văn|Tờ trình)(?: kết quả)? số:? ?\d"), re.IGNORECASE)
"""`Ủy ban nhân dân huyện báo cáo kết quả thực hiện A tại Báo cáo số …`: in that one."""
_ELSEWHERE = regex(either(r"\((?!.*\))|(?<!\w)(?:nêu(?! trên)|cho thấy|chỉ rõ|đánh giá)(?!\w)"), re.IGNORECASE)
"""`công tác xây dựng Đảng được quan tâm (Huyện ủy sơ kết A)`, `Báo cáo của Huyện ủy nêu …`: not what an organ issues here."""


def _office(code: DocumentCode) -> str:
    """The body of a code without the unit that drafted a letter: `UBND` of `1482/UBND-NC`."""
    letter = not code.kind or code.body.startswith(("UBND-", "HĐND-"))
    return code.body.split("-")[0] if letter else code.body


class OwnVoice:
    """The voice of the document in one sentence of it."""

    def __init__(self, text: str, sentence: Sentence, mentions: list[Mention], header: Header) -> None:
        self.text = text
        self.sentence = sentence
        self.mentions = mentions
        self.own_type = header.type
        self.own_types = header.types
        self.own_organ = header.organ
        self.own_title = header.title
        self.own_code = header.code

    def is_self(self, mention: Mention) -> bool:
        """Whether `Kế hoạch này` is the document itself: the type agrees, and the document is no report on another."""
        return mention.this and mention.quoted_from is None and mention.type in self.own_types

    def is_under_heading(self, cue: CueMatch) -> bool:
        """`PHỤ LỤC I CÁC CHẾ ĐỘ ĐƯỢC ÁP DỤNG (Kèm theo Nghị định số …)`: whether nothing but a heading stands above."""
        heading = self.text[: cue.start] if self.own_type is None and cue.start < _HEADING else ""
        if heading.isupper():
            return heading.endswith("(")
        apart = heading.endswith("(") or self.text[cue.start : cue.start + 1].isupper()
        headed = _LIST_HEADING.search(heading) if apart else None
        return headed is not None and not any(map(str.islower, heading[: headed.start()]))

    def _of_this_text(self, cue: CueMatch, lead: str) -> bool:
        """`Văn bản này thay thế …`; of a consolidated text also `Văn bản được hợp nhất từ A và B`."""
        made_of = cue.cue.relation == "consolidates" and fold(lead) == "van ban "
        annex = _THIS_ANNEX.search(lead)
        kind = next(filter(None, annex.groups())) if annex else None
        headed = kind and re.search(rf"(?im)^[* ]*{kind}(?! (?:này|nay)|\w)", self.text[:_HEADING])
        return made_of or bool(headed) or _THIS_TEXT.search(lead) is not None

    def _how_it_begins(self, cue: CueMatch) -> re.Pattern[str]:
        """What stands before a cue with which a sentence begins; with its aim only where it answers then."""
        begins = _HOW_IT_BEGINS.get(cue.cue.relation, _SENTENCE_INITIAL)
        answers = begins is not _ANSWERING or _SAYS_SO.search(self.text, cue.end, self.sentence.end)
        return begins if answers else _SENTENCE_INITIAL

    def _urges(self, cue: CueMatch, lead: str) -> bool:
        """Whether a title urges others to carry out or to review a paper."""
        return cue.cue.relation in ("implements", "reviews") and _URGES.search(lead) is not None

    def zone(self, cue: CueMatch) -> str | None:
        """The zone in which the document may speak of itself here, or None where a body acts."""
        zones, zone = cue.cue.zones, self.sentence.zone
        lead, whole = self.lead(cue)
        if self._says_else(cue, lead):
            return None
        begins = self._how_it_begins(cue)
        initial = whole and begins.fullmatch(lead) is not None and not self._goes_on_of_others(cue, lead)
        if self.own_type is None and cue.cue.relation in _DONE_TO_ONE and whole and _AGREES.fullmatch(lead):
            initial = True  # `Cho phép gia hạn thời gian thực hiện A …`, on its own
        alone = not self.mentions or self.mentions[0].end > cue.start
        if "self" in zones and alone and self._of_this_text(cue, lead):
            return "self"
        opens = self.mentions and self.is_self(self.mentions[0]) and self.mentions[0].start - self.sentence.start < 4
        if opens and "self" in zones and _SO_AS_TO.search(lead) and not _OTHER_PAPERS.search(lead):
            return "self"
        if opens and cue.cue.relation == "succeeds" and _DRAWN_UP.fullmatch(lead):
            return "self"
        puts_into = cue.cue.slug == "cu-the-hoa" and _APPLIES.fullmatch(lead)
        if opens and puts_into and self.mentions[1:] and self.mentions[1].end > cue.start:
            return "self"
        next_clause = cue.cue.relation in _CHANGES and re.search(r"; (?:đồng thời |dong thoi )?$", lead)
        if opens and next_clause and (len(self.mentions) == 1 or self.mentions[1].end > cue.start):
            return "self"  # `Nghị quyết này sửa đổi khoản 1 Điều 3; bãi bỏ Điều 9 Nghị quyết số …`
        if cue.cue.slug == "nhan-duoc":
            answers = _ANSWERS.match(self.text, self.sentence.start)
            return "opening" if answers and _ORGAN_FIRST.fullmatch(lead) and zone in ("opening", "body") else None
        follows = initial and "article" in zones and cue.cue.relation == "amends" and self._as_follows()
        if follows or self._does_now(cue, lead) or self._own_body_agrees(cue, lead):
            return "article"
        if zone == "preamble":
            if cue.cue.relation == "implements" and self._acts_in_preamble(cue, lead):
                return "opening"
            if cue.cue.relation == "succeeds" and lead.endswith("; "):
                return "preamble"  # `Căn cứ A; kế thừa B, hai cơ quan thống nhất:`
            rests = cue.cue.relation == "basedOn" and (
                initial or lead.rstrip(" -–+*").endswith(";") or _RESTS_TOO.fullmatch(lead)
            )
            aims = cue.cue.relation == "implements" and _TO.fullmatch(lead)
            return "preamble" if rests or aims else None
        if zone == "title" and "title" in zones:
            if cue.cue.relation in _DONE_TO_ONE and whole and _ASKS.match(lead):
                return None
            others = cue.cue.relation == "implements" and (
                _CHANGES_A_PLAN.match(lead)
                or TROUBLE.search(lead)
                or STOPS.search(lead)
                or _OF_OTHERS.search(lead)
                or (self.own_type == "Tờ trình" and _TO_BE_ISSUED.search(lead))
            )
            return None if others or self._urges(cue, lead) else "title"
        if cue.cue.relation == "annexedTo":
            alone = whole and (lead.strip(" *") == "(" or self.is_line_of_annex(cue, lead))
            annexed = self._is_annexed(cue, zone, alone=alone)
            if annexed is not None:
                return "title" if annexed else None
        if (
            cue.cue.relation in ("corrects", "guides", "respondsTo")
            and _ORGAN.fullmatch(lead)
            and (
                "như sau" in self.text[cue.end : self.sentence.end]
                or (cue.cue.relation == "corrects" and (self.text.startswith(":", cue.end) or _EXCUSES.match(lead)))
            )
        ) or self._answers_or_rests(cue, lead, initial=initial):
            return "opening"
        if zone == "opening" and cue.cue.relation == "implements" and self._told_of_others(cue, initial=initial):
            return None
        if zone == "opening" and "opening" in zones:
            return "opening" if self._opens_so(cue, lead, initial=initial) else None
        if zone == "purpose" and "purpose" in zones:
            return "purpose" if self._aims(cue, lead, whole=whole, initial=initial) else None
        if self.own_type and cue.cue.relation in _CHANGES and _NOW.search(lead):
            return "article"  # `…; nay bãi bỏ Thông tri số …`
        if zone == "article" and cue.cue.relation == "implements":
            return "article" if whole and _PUTS_A_PLAN_IN_FORCE.fullmatch(lead) else None
        if zone == "article" and "article" in zones:
            both = cue.cue.relation in _CHANGES and whole and _PUTS_IN_FORCE.fullmatch(lead)
            own = all(self.is_self(one) for one in self.mentions if one.end <= cue.start)
            dated = cue.cue.relation in _DONE_TO_ONE and whole and _FROM_A_DAY.fullmatch(lead) is not None
            approves = cue.cue.relation == "amends" and whole and _APPROVES.fullmatch(lead) is not None
            initial = initial and not self._is_task()
            return "article" if initial or dated or approves or (both and own) else None
        if zone == "closing" and "closing" in zones:
            return "closing" if (initial and not self._is_task()) or self._closes(lead) else None
        decides = zone in ("body", "purpose") and (self._decides(cue, lead) or self._acts_on_its_like(cue, lead))
        return "article" if decides else None

    def _aims(self, cue: CueMatch, lead: str, *, whole: bool, initial: bool) -> bool:
        """Whether a line among the aims tells what the document is for: `1. Cụ thể hóa A; kế thừa B`, not what others do."""
        rest = self.text[cue.end : self.sentence.end]
        if _OTHERS.search(rest) or (_MAIN.search(rest) and not _ORDERS.search(rest)):
            return False
        if (self.own_type is None and _REQUIRES.search(rest)) or _SPOKEN_OF.search(lead) or STILL_TO_ISSUE.search(rest):
            return False
        aims = re.search(r"(?i)(?:nhằm|để|tiếp tục|mục đích)[^,;]{0,40}$", lead) or _LABELLED.fullmatch(lead)
        also = cue.cue.slug in ("cu-the-hoa", "ke-thua") and whole and _AIMS_TOO.fullmatch(lead)
        joined = cue.cue.slug == "thuc-hien" and whole and _AIMS_JOINED.fullmatch(lead)
        return bool(aims or initial or also or joined)

    def _opens_so(self, cue: CueMatch, lead: str, *, initial: bool) -> bool:
        """Whether an opening line tells what this document does; not `“Thực hiện Nghị quyết A, tỉnh đặt …”, ông nói.`"""
        said = self.own_type is None and lead.lstrip().startswith("“")
        if (initial and not said) or self._speaks_of_itself(cue, lead) or self._orders(cue, lead):
            return True
        if cue.cue.relation == "implements" and _AFTER_A_BASIS.fullmatch(lead) and self._issues():
            return True
        if cue.cue.relation == "implements" and self.own_type in REPORTING and _DOES_TOO.fullmatch(lead):
            return True
        untitled = self.own_type is None and _TO.fullmatch(lead)
        return bool(untitled and _DRAWS_UP.search(self.text, cue.end, self.sentence.end))

    def _decides(self, cue: CueMatch, lead: str) -> bool:
        """`Ban Thường vụ Tỉnh ủy kết luận:` over `2.2. Kéo dài thời gian thực hiện Đề án số …`, a paper of the same body."""
        itself = self._own_body_acts(lead)
        amends = cue.cue.relation == "amends" and (self._changes_so(cue) or self.heads_list(cue))
        decided = cue.cue.relation in _DECIDED or amends
        tells = itself and fold(cue.text).startswith("thong bao ")  # `Ủy ban nhân dân xã thông báo gia hạn A`
        mends = self.own_type in ("Thông báo", "Công văn") and (cue.cue.relation == "corrects" or tells)
        if not mends and (self.own_type not in _DECIDES or not decided):
            return False
        if not (itself or _AGREES.fullmatch(lead)):
            return False
        if self.heads_list(cue) and not mends:
            return self._is_decided(itself=itself)
        paper = self._paper_behind(cue)
        if paper is not None and paper.kind == "backref":  # `Về Công văn số …: Tổng cục bãi bỏ Công văn nói trên`
            paper = next((one for one in self.mentions if one.end <= cue.start and one.type == paper.type), None)
        alike = paper is not None and self.own_code is None and paper.type == self.own_type
        if paper is None or not (mends or alike or self.is_of_own_body(paper)):
            return False  # an office mends the papers of its committee
        return self._is_decided(itself=itself)

    def heads_list(self, cue: CueMatch) -> bool:
        """`4. Bãi bỏ:`, a line of what was concluded that names nothing itself."""
        return not self.mentions and self.text[cue.end : self.sentence.end].strip() == ":"

    def _paper_behind(self, cue: CueMatch) -> Mention | None:
        """The first paper that the sentence names behind a cue."""
        return next((one for one in self.mentions if one.start >= cue.end), None)

    def is_of_own_body(self, paper: Mention) -> bool:
        """Whether a paper is of the body, or of the committee of the office, that issues this one."""
        own, other = self.own_code, paper.code
        if own is None or other is None:
            return False
        return own.body == other.body or (_office(own) == _office(other) and self.names_own(paper))

    def _is_decided(self, *, itself: bool) -> bool:
        """Whether the body acts there: in its own name (`itself`), or below a line that says that it decides."""
        return itself or (any(_DECIDES_SO.search(line) for line in self._lines_over) and not self._is_task())

    def _changes_so(self, cue: CueMatch) -> bool:
        """`Điều chỉnh thời gian nêu tại mục 3 Thông báo số …: từ 36 tháng thành 24 tháng`: what is changed into what."""
        paper = self._paper_behind(cue)
        return paper is not None and _INTO.match(self.text, paper.core, self.sentence.end) is not None

    def names_own(self, paper: Mention | None) -> bool:
        """Whether a paper is not said to be of another body than the document."""
        organ, own = paper.organ if paper else None, self.own_organ
        if organ is None or own is None:
            return True
        names = {one.place.name for one in (organ, own) if one.place and one.place.name}
        return organ.code == own.code and len(names) < 2

    def _acts_on_its_like(self, cue: CueMatch, lead: str) -> bool:
        """`2. Bãi bỏ Kế hoạch số 25-KH/HU …` in the last part of a plan of the same body, `3. Kéo dài thời gian thực hiện Kế
        hoạch số … đến hết năm 2025`, `4. Tạm ngưng thực hiện Kế hoạch số …` in any part of one: not among the tasks of others,
        and not what is to end until a day."""
        relation = cue.cue.relation
        if relation in _DECIDED and _NUMBERED.fullmatch(lead) and self._says_its_title(cue):
            return True
        item = _NUMBERED if relation in ("repeals", "replaces") else _ITEM
        if relation not in ("repeals", "replaces", "extends", "suspends") or not item.fullmatch(lead):
            return False
        paper = self._paper_behind(cue)
        own, other = self.own_code, paper.code if paper else None
        if paper is None or own is None or other is None or own.body != other.body:
            return False
        if relation in ("extends", "suspends"):
            if not (self.names_own(paper) or _FORMER.search(self.text, paper.end, paper.core + 5)):
                return False
            asked = self.own_type == "Công văn" and any(_REQUESTED.search(line) for line in self._lines_over)
            if asked and not self._is_decided(itself=False):
                return False  # `Xét đề nghị của Huyện ủy về các nội dung:` over what was asked for
            if relation == "suspends":
                return self.own_type not in SENT_UP
            heading = next((line for line in self._above if line and not line.endswith((".", ";", ","))), "").rstrip(
                ":"
            )
            given = _OF_A_BODY.fullmatch(f"{heading}:") or _GIVEN.search(heading)
            return self.own_type not in _TELL_OF_OTHERS and given is None
        above = self.text[max(0, self.sentence.paragraph - _OWN_FORCE_ABOVE) : self.sentence.paragraph]
        beside = _OWN_FORCE.search(above) is not None
        if not (own.kind == other.kind or beside) or self.own_type in _TELL_OF_OTHERS:
            return False
        if _BY_A_DAY.search(self.text, cue.end, self.sentence.end):
            return False
        if self.own_type == "Công điện" or beside:
            return True  # `6. Bãi bỏ Công điện số 05/CĐ-UBND …`: orders of the hour have no such part
        heading = next((line for line in self._above if line.isupper() or _LAST_PART_LINE.fullmatch(line)), "")
        return _LAST_PART.search(heading) is not None

    def _says_its_title(self, cue: CueMatch) -> bool:
        """`1. Tạm ngưng hiệu lực A từ ngày …` below the title `Về việc tạm ngưng hiệu lực A`: that again."""
        paper, title = self._paper_behind(cue), self.own_title or ""
        named = title.find(str(paper.code)) if paper and paper.code else -1
        return named > 0 and self.own_type not in SENT_UP and fold(cue.text) in fold(title[:named])

    def _own_body_agrees(self, cue: CueMatch, lead: str) -> bool:
        """`Xét đề nghị của Sở A, Chủ tịch UBND tỉnh đồng ý ` before what a letter of the UBND prolongs or ends."""
        agrees = _HAS_AGREED.search(lead) if self.own_type == "Công văn" and self.own_organ else None
        if agrees is None or cue.cue.relation not in _DECIDED or cue.cue.passive:
            return False
        found = organ_anywhere(has_no_accents(lead)).match(lead, agrees.start("who"))
        organ = read_organ(found) if found and found.end() == agrees.end("who") else None
        own, paper = self.own_organ, self._paper_behind(cue)
        if organ is None or own is None or paper is None or not self.is_of_own_body(paper):
            return False
        return (organ.code, organ.level) == (own.code, own.level)

    def _own_body_acts(self, lead: str) -> bool:
        """`3. Về Công văn số …: Tổng cục ` in a letter or notice of the Tổng cục, before what it does."""
        acts = _ITEM_OF_BODY.fullmatch(lead) if self.own_type in ("Công văn", "Thông báo") else None
        own = written_out(self.own_organ) if acts and self.own_organ else ""
        return acts is not None and fold(own).startswith(fold(acts["who"]))

    @cached_property
    def _lines_over(self) -> list[str]:
        """The lines above an item that end with a colon, the nearest first."""
        return [line for line in self._above if line.endswith(":") and not TO_WHOM.match(line)]

    @cached_property
    def _above(self) -> list[str]:
        """The lines above an item, the nearest first; above a numbered one without those with a number as it has itself:
        `2. Yêu cầu các cấp ủy thực hiện; trọng tâm:` is no heading of `3. Kéo dài …`."""
        above = self.text[max(0, self.sentence.paragraph - _ABOVE) : self.sentence.paragraph].split("\n")[::-1]
        sign = _NUMBER_SIGN.match(self.text, self.sentence.paragraph)
        if sign is None:
            return above
        is_deep = len(sign.group()) >= _DEEPER
        signs = ((line, _NUMBER_SIGN.match(line) if len(line) > _HEADED else None) for line in above)
        return [line for line, other in signs if not (other and (len(other.group()) >= _DEEPER) == is_deep)]

    @cached_property
    def is_below_its_start(self) -> bool:
        """Whether the sentence is an item below `2. Kể từ ngày Nghị quyết này có hiệu lực thi hành:`."""
        if not _LETTERED.match(self.text, self.sentence.start):
            return False
        over = next((line for line in self._above if line.strip() and not _LETTERED.match(line)), "")
        return _SINCE_ITS_START.fullmatch(over) is not None

    @cached_property
    def has_just_acted(self) -> bool:
        """Whether the sentence before, in its paragraph, tells what the document ends: `Chương trình này thay thế A.`"""
        start = self.sentence.start
        told = _JUST_ACTED.search(self.text, max(self.sentence.paragraph, start - _JUST_BEFORE), start)
        return told is not None and any(fold(told["kind"]).startswith(fold(kind)) for kind in self.own_types)

    def _is_task(self) -> bool:
        """Whether the line above an item tells what others are to do: `3. Giao Văn phòng Tỉnh ủy:`."""
        if self.text.startswith(("Điều ", "ĐIỀU ", "Dieu "), self.sentence.start):
            return False
        over = next(iter(self._lines_over), "") if self.own_type in (*_DECIDES, "Chỉ thị") else ""
        of_body = _OF_A_BODY.fullmatch(over) is not None and not _DECIDES_SO.search(over)
        if self.own_type not in _DECIDES:
            return of_body
        told = next((line for line in self._lines_over if _TASKS.search(line) or _DECIDES_SO.search(line)), "")
        return (_TASKS.search(told) is not None and not _DECIDES_ON_REQUEST.fullmatch(told)) or of_body

    def _acts_in_preamble(self, cue: CueMatch, lead: str) -> bool:
        """`Căn cứ …; để thực hiện Nghị quyết số …, Ủy ban nhân dân ban hành kế hoạch như sau:`."""
        acts = re.search(r"[;,] (?:(?:để|nhằm|de|nham) )?$", lead) or self._speaks_of_itself(cue, lead)
        return bool(acts) and (self._issues() or self._issues_alone(lead))

    def is_line_of_annex(self, cue: CueMatch, lead: str) -> bool:
        """`Kèm theo Công văn số …` on a line of its own, just under the title of what is no letter."""
        opens = not lead.strip(" *") and self.sentence.zone == "opening" and self.own_type not in LETTERS
        titled = ". " not in (self.own_title or "")  # `văn bản của Tỉnh ủy. Các đơn vị gửi báo cáo` / `Kèm theo …`
        paper = self._paper_behind(cue) if opens and titled else None
        return paper is not None and not self.text[max(paper.core, paper.end) : self.sentence.end].strip(" .*")

    def _is_annexed(self, cue: CueMatch, zone: str, *, alone: bool) -> bool | None:
        """Whether `(kèm theo Quyết định số …)`, `alone` in its bracket, says that the document itself is annexed or that
        something else is; None where it says neither."""
        if alone:
            return self.own_type is None or zone in ("header", "opening", "preamble")
        return True if self.is_under_heading(cue) else None

    def _goes_on_of_others(self, cue: CueMatch, lead: str) -> bool:
        """`Giao Sở Nội vụ tham mưu thay thế A. Đồng thời, bãi bỏ B`: whether the sentence before is not of this document,
        nor, where it opens a paragraph, what stands above does the same."""
        if not lead.lstrip().startswith(AT_ONCE):
            return False
        before = self.text[self.sentence.paragraph : self.sentence.start].lower()
        above = self.text[max(0, self.sentence.paragraph - _ABOVE) : self.sentence.paragraph].lower()
        again = not before.strip() and cue.cue.relation == "corrects" and cue.text.lower() in above
        return not again and not any(this in before for this in _THIS)

    def _says_else(self, cue: CueMatch, lead: str) -> bool:
        """Whether only the time of a review is told, what a law says rather than what a paper rests on, or which other
        paper it is that does it: `Thay thế A có thể là một thông tư mới`."""
        timed = cue.cue.relation == "reviews" and self.sentence.zone in ("title", "opening")
        changes = cue.cue.relation in _CHANGES
        return (
            (changes and self._is_some_paper(cue))
            or (timed and _TIME_OF_IT.search(lead) is not None)
            or (cue.cue.relation == "basedOn" and self._is_no_basis(cue))
        )

    def _is_some_paper(self, cue: CueMatch) -> bool:
        """`Thay thế A có thể là một thông tư mới`: what stands behind the papers of the cue, no farther than they reach."""
        end = min(self.sentence.end, cue.end + _LEAD)
        return _IS_SOME_PAPER.search(self.text, cue.end, end) is not None

    def _closes(self, lead: str) -> bool:
        """Whether `lead` leads to what the document ends when it takes effect."""
        return _CLOSES.search(lead) is not None and not any(
            rule.search(lead) for rule in (_BEFORE_FORCE, _GIVES_A_TASK)
        )

    def _answers_or_rests(self, cue: CueMatch, lead: str, *, initial: bool) -> bool:
        """`2. Trả lời Công văn số … về việc …: Thường trực đồng ý` in a letter; a further basis in an opening line."""
        if cue.cue.relation == "respondsTo":
            alone = sum(one.start >= cue.end for one in self.mentions) == 1
            gives = alone and self.own_type is None and _GIVES_OPINION.search(self.text, cue.end, self.sentence.end)
            return initial and (self.own_type == "Công văn" or bool(gives))
        opens = self.sentence.zone == "opening" and cue.cue.relation == "basedOn"
        return opens and (re.search(r"(?:^|[,;] )$", lead) is not None or _RESTS_TOO.fullmatch(lead) is not None)

    def _does_now(self, cue: CueMatch, lead: str) -> bool:
        """`1. Về phân loại đảng viên: áp dụng cách chia 4 loại; nay bãi bỏ Thông tri số …`, `6. Thay thế A bằng Kết luận này`, in
        a document with its letterhead."""
        if self.own_type is None or cue.cue.relation not in _CHANGES:
            return False
        last = self.mentions[-1] if self.mentions else None
        if last is not None and self.is_self(last) and _SENTENCE_INITIAL.fullmatch(lead):
            ends = self.text[last.end : self.sentence.end].strip() in ("", ".", ";", "./.")
            return ends and self.text[max(cue.end, last.lead - 5) : last.lead].lower() in ("bằng ", "bang ")
        return _NOW.search(lead) is not None

    def _is_no_basis(self, cue: CueMatch) -> bool:
        """`Theo Nghị quyết số …, chi cho khoa học tăng`, `Căn cứ khoản 2 Điều 5 Nghị định số … quy định: …`: what is told
        there is told of the paper named; a line of a preamble ends as those do."""
        line = self.sentence.start, self.sentence.end
        if cue.text.lower() == "theo":
            return HEARD_OR_BY.match(self.text, *line) is None
        if (
            self.own_type == "Báo cáo"
            and self.text.endswith(".", *line)
            and _HAS_DONE.search(self.text, cue.end, line[1])
        ):
            return True  # `Căn cứ A, nhà trường đã xây dựng kế hoạch.`
        return not self.text.endswith((";", ","), *line) and _RULES.match(self.text, *line) is not None

    def _as_follows(self) -> bool:
        """Whether the sentence leads to wording: `Bổ sung Hướng dẫn số … như sau:`, and is not itself wording that is put
        into another paper: `“3a. Bổ sung Điều 28a vào sau Điều 28 Thông tư số … như sau:`."""
        wording = self.text.startswith("“", self.sentence.paragraph)
        return not wording and _AS_FOLLOWS.search(self.text, self.sentence.start, self.sentence.end) is not None

    def _told_of_others(self, cue: CueMatch, *, initial: bool) -> bool:
        """`Thực hiện Chỉ thị số …, các cấp ủy đã chỉ đạo quyết liệt.`: what was done, not what this document does."""
        rest = self.text[cue.end : self.sentence.end]
        reported = self.own_type is None and _REQUIRES.search(rest)
        told = initial and any(one.search(rest) for one in (_MANY, _LATELY, _AT_IT, _STOOD_SO))
        issued = initial and _HAS_ISSUED.search(rest)
        followed = _FOLLOWED.match(self.text, self.sentence.start, cue.start)
        if followed and not _THEN_ISSUES.search(self.text, followed.end(), cue.start):
            return True  # `Qua theo dõi việc xây dựng kế hoạch thực hiện A, Văn phòng thông báo`
        return bool(issued) or (not rest.endswith(":") and bool(reported or told))

    def _orders(self, cue: CueMatch, lead: str) -> bool:
        """`Để triển khai thực hiện …, Ban Thường vụ Tỉnh ủy yêu cầu:` in what is no report."""
        reports = self.own_type in ("Báo cáo", "Tờ trình", "Công văn", None)
        rest = self.text[cue.end : self.sentence.end]
        aims = _TO.fullmatch(lead) or _TO_ALSO.fullmatch(lead)
        return not reports and aims is not None and _ORDERS.search(rest) is not None

    def _issues(self) -> bool:
        """Whether the sentence ends with what an organ issues: `…, Ban Thường vụ Đảng ủy xã ban hành kế hoạch sau:`."""
        return _ISSUED_SO.search(self.text[self.sentence.start : self.sentence.end]) is not None

    def _issues_alone(self, lead: str) -> bool:
        """`Căn cứ …. Ban Thường vụ Huyện ủy ban hành Kế hoạch thực hiện …`: a sentence of its own behind the preamble."""
        begun = _ISSUES_ALONE.match(lead) if self.own_type else None
        return begun is not None and fold(begun["kind"]).startswith(fold(self.own_type or ""))

    def _speaks_of_itself(self, cue: CueMatch, lead: str) -> bool:
        """An opening line such as `Ban Thường vụ Huyện ủy xây dựng kế hoạch thực hiện …`: an organ issues this document."""
        if _HEARD.search(lead) or any(one.core <= cue.start < one.tail for one in self.mentions):
            return False  # `có Công văn A về việc xây dựng kế hoạch thực hiện B`: the cue stands in A's title
        if re.match(r"(?i)(?:báo cáo|bao cao) ", cue.text) and re.search(r"[^\s,;]+ $", lead):
            at = _REPORTED_AT.search(self.text, cue.end, min(self.sentence.end, cue.end + _LEAD))
            return at is None  # `…, Đảng ủy xã báo cáo kết quả thực hiện …`
        kind = f"(?:{either(re.escape(self.own_type or '-'))})"
        if _TASK.match(lead) or _NOT_YET.search(lead):
            return False  # a task, or what is not done yet, not what an organ says of this document
        if _COUNTED.search(lead) or _ASKED.search(lead):
            return False
        says = re.search(
            rf"(?i)(?:xây dựng|ban hành|báo cáo|hướng dẫn|quy định|đề ra|xay dung|ban hanh|bao cao|huong dan|quy dinh|de ra)"
            rf"(?: {kind})?(?: [^,;:.]{{0,60}})?$|{kind} ?$",
            lead,
        ) or self._by_own_title(lead)
        if says is None or _ELSEWHERE.search(says.group()):
            return False
        return not self._another_acts(lead[: says.start()])

    def issues_instead(self, cue: CueMatch) -> bool | None:
        """`…, UBND phường ban hành Kế hoạch, thay thế …`, `… ban hành Chương trình (thay thế …)`: whether the document
        itself is what is issued in place of another; None where the words before tell of no paper without number."""
        lead, whole = self.lead(cue)
        heads = whole and self.sentence.zone in ("opening", "preamble")
        passed = _ASSEMBLY_PASSES.fullmatch(lead) if heads and cue.cue.relation in _CHANGES else None
        if passed and (law := type_named(passed[1] or passed[2])) and law.name in self.own_types:
            return True
        if cue.cue.relation in (*_CHANGES, "guides") and self._passes_below_bases(lead):
            return True
        issued = _ISSUED_INSTEAD.search(lead) if cue.cue.relation in _CHANGES else None
        if issued is None:
            return None
        already, kind = issued.group(1) or issued.group(3), issued.group(2) or issued.group(4)
        one = type_named(kind)
        before = lead[: issued.start()]
        apart = any(rule.search(before) for rule in (_HEARD, _COUNTED, _ASKED, _THEN))
        acts = _WHO_ACTS.search(before) is not None and not apart and not self._another_acts(before)
        own = one is not None and one.name in self.own_types and not already
        return acts and own and self.sentence.zone in ("opening", "preamble", "purpose")

    def _passes_below_bases(self, lead: str) -> bool:
        """`Chính phủ ban hành Nghị định sửa đổi, bổ sung một số điều của A` below the line of a basis: the decree itself."""
        passes = _BODY_PASSES.fullmatch(lead)
        kind = type_named(next(filter(None, passes.groups()))) if passes else None
        start = self.sentence.start
        if kind is None or self.own_type not in (None, kind.name) or start != self.sentence.paragraph:
            return False
        if self.sentence.zone in ("article", "closing", "footnote"):
            return False
        above = self.text[max(0, start - _PREAMBLE) : start].rstrip("\n").split("\n")
        bases = 0
        while above and (not above[-1].strip() or _BASIS.match(above[-1])):
            bases += bool(above.pop().strip())
        opened, closed = (self.text.rfind(mark, 0, start) for mark in "“”")
        quoted = opened > closed  # as a note of a consolidated text does
        return bases > 0 and not quoted and not (above and above[-1].rstrip().endswith((":", "«", "“")))

    def _by_own_title(self, lead: str) -> re.Match[str] | None:
        """`Ban Thường vụ Tỉnh ủy xây dựng Kế hoạch xúc tiến, quảng bá du lịch …`: by type and title, with its commas."""
        if self.own_type is None or not self.own_title or "," not in lead:
            return None
        kind = re.escape(self.own_type)
        says = re.search(rf"(?i)(?:xây dựng|ban hành|xay dung|ban hanh) {kind} (?P<title>[^;:.]{{8,160}}?) ?$", lead)
        title = self.own_title[: len(says["title"])] if says else ""
        return says if says and fold(title) == fold(says["title"]) else None

    def _another_acts(self, lead: str) -> bool:
        """Whether the organ that stands just before what is issued is not the document's own: `Đảng ủy xã A` in the paper
        of a district."""
        found = list(organ_anywhere(has_no_accents(lead)).finditer(lead, max(0, len(lead) - _ORGAN_NEAR)))
        organ = read_organ(found[-1]) if found and "," not in lead[found[-1].end() :] else None
        own = self.own_organ
        if organ is None or own is None:
            return False
        levels, places = (organ.level, own.level), (organ.place and organ.place.name, own.place and own.place.name)
        systems = [body.system for one in (organ, own) if (body := listed_body(one.code))]
        return (
            (None not in levels and levels[0] != levels[1])
            or (all(places) and places[0] != places[1])
            or len(set(systems)) > 1
        )

    @cached_property
    def _answers(self) -> bool:
        """Whether the sentence ends as the opening line of a report or a letter does."""
        line = self.text[self.sentence.start : self.sentence.end]
        answer = r"(?i)(?:báo cáo|có ý kiến|trả lời|giải trình|kính trình|bao cao|co y kien|tra loi|kinh trinh)(?:(?:,| và| va) (?:kính )?(?:trình|đề xuất|xin ý kiến|de xuat) [^;.:]{3,160})?[^,;.]{0,40}(?::$|(?:như sau|nhu sau) ?: )|(?:(?:kính trình|kinh trinh)|(?<=[^;.,] )(?:trình|trinh) (?=HĐND|Hội đồng|UBND|Ủy ban|Thường trực|Tỉnh ủy|Huyện ủy|Chính phủ|Thủ tướng|Quốc hội|Bộ |Hoi dong|Uy ban|Thuong truc|Tinh uy|Huyen uy|Chinh phu|Thu tuong|Quoc hoi)) ?[^;.]{3,160} (?:như sau|nhu sau):$|, [^,;.]{3,80} (?:báo cáo|bao cao) (?:kết quả|tình hình|ket qua|tinh hinh) "
        return re.search(answer, line) is not None

    def relation(self, cue: CueMatch, subject: Mention | int, before: Mention | None) -> str | None:
        """The cue's relation for this subject: a Báo cáo reviews or answers, a Hướng dẫn guides."""
        relation = cue.cue.relation
        if cue.cue.slug == "nhan-duoc" and self.own_type not in ("Công văn", None):
            return None
        if cue.cue.slug == "theo-yeu-cau" and (subject is not SELF or not self._answers):
            return None
        kind = self.own_type if subject is SELF else (subject.type if isinstance(subject, Mention) else None)
        if cue.cue.slug == "quan-triet" and kind != "Hướng dẫn":
            return None  # who studies a paper and makes it known only cites it
        if relation == "implements" and subject is SELF and self.sentence.zone == "title" and kind == "Báo cáo":
            return "reviews" if _AND_YEARS.search(self.lead(cue)[0]) else None
        lead = self.lead(cue)[0]
        if relation == "implements" and lead.endswith(("năm ", "nam ")) and _YEARS_OF.search(lead):
            return "reviews"
        if relation == "implements" and subject is SELF and self.sentence.zone == "title" and _YEARS.search(lead):
            return None
        if relation == "implements":
            answers = kind in REPORTING or (kind is None and self._answers)
            if subject is SELF and self.sentence.zone == "opening" and answers:
                lead = self.text[self.sentence.start : cue.start]
                whole = self.text.endswith(".", 0, self.sentence.end)
                if kind == "Báo cáo" and whole and _TELLS.search(self.text, cue.end, self.sentence.end) is None:
                    return None
                return "respondsTo" if _SENTENCE_INITIAL.fullmatch(lead) or _DOES_TOO.fullmatch(lead) else None
            if subject is SELF and self.sentence.zone == "preamble" and answers and lead.endswith("; "):
                return "respondsTo"  # `Căn cứ …; thực hiện Thông báo số …, Văn phòng kính trình:`
            if kind == "Báo cáo":
                own = isinstance(subject, Mention) and _AND_ITS_USE.search(self.text[subject.core : cue.start][:_LEAD])
                return "reviews" if own else None
            opens = subject is SELF and self.sentence.zone in ("opening", "preamble")
            if isinstance(subject, Mention) and _IS_GUIDANCE.match(self.text[subject.core : cue.start][:_LEAD]):
                return "guides"
            if kind == "Hướng dẫn" and not opens and cue.cue.slug != "cu-the-hoa":
                return "guides"
        told = before is not None and self.is_self(before)
        if relation == "reviews" and subject is SELF and not told and self.sentence.zone not in ("title", "opening"):
            return None
        if relation == "basedOn" and subject is not SELF:
            return None
        if (
            subject is SELF
            and relation == "guides"
            and re.search(r"(?i)công bố", self.text[self.sentence.start : cue.start])
        ):
            return None
        return relation

    def lead(self, cue: CueMatch) -> tuple[str, bool]:
        """What stands before the cue in its sentence, no more than can matter, and whether that is all."""
        start = max(self.sentence.start, cue.start - _LEAD)
        return self.text[start : cue.start], start == self.sentence.start
