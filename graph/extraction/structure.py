"""Sentences of a flow, and the part of the document that each stands in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from graph.extraction.fact_words import REPORTS
from graph.extraction.guarded import may_match
from graph.extraction.spelling import either
from graph.folding import UPPER, unfolded
from graph.patterns import regex
from graph.reading.flow import Flow
from graph.reading.layout import LEADS_TO_ORGAN, PUT_WITH, SITTING, WHO_DECIDES
from graph.vocabulary import DocumentType, begins_organ, type_named, type_on_line

Zone = Literal[
    "header", "title", "opening", "preamble", "purpose", "article", "closing", "body", "signature", "footnote"
]

_SENTENCE_END = regex(
    rf"[\n.!?…](?:(?<=\n)\n*|(?<!\n)[.!?…]*[”\"’»)\]*]*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}})?(?! +Lý do)(?= +[“\"(*]*[{UPPER}\d\-–]| *\n| *$))"
)
_ABBREVIATED = regex(
    r"(?:(?:^|: [“«\"])(?:\d{1,2}|[IVX]{1,4})|(?:^|[ (/])(?:TP|Tp|TX|TT|Q|P|H|đ/c|Đ/c|KT|TM|TL|TUQ|TTr|BC|QĐ|NQ|CV|TB|KH|Th|PGS|TS|ThS|BS|ông|bà|v\.v|[A-HJ-UWYZĐ]|Điều \d+|\d+\.\d+))\.$"
)
_NUMBER_OF_ITEM = regex(r"[:;] \d{1,2}\.$")
_LISTED = regex(either(rf" +[{UPPER}][^\W\d_]+(?: [^\W\d_]+){{0,3}} số:? ?\d"))
"""`… các văn bản sau: 1. Quyết định số …; 2. Chỉ thị số …`: items of one sentence."""
_HEADING = regex(
    either(
        r"\*{0,3}(?:(?!V/v)[IVXLC]{1,6}[.\-–/]|[A-ZĐ](?:[.)] |[-–/] ?(?=[A-ZĐÀ-Ỹ]{2}))|\d{1,2}(?:\.\d{1,2})*[.)](?: |(?=[^\W\d_]))|Phần |PHẦN |Chương |CHƯƠNG |Mục |MỤC |Điều \d)"
    )
)
_CHANGED_BY = regex(r"(?i)(?:được|duoc) (?:sửa đổi|sua doi)[^.;]{0,60} (?:bởi|boi) ?:$")
_CHANGING = regex(r"\d{1,2}[.)] [^\W\d_]+(?: [^\W\d_]+){0,3} (?:số|so) \d")
"""`… được sửa đổi, bổ sung bởi:` over `1. Thông tư số …`, no headings, in a consolidated text."""
_ARTICLE_NUMBER = regex(r"(?:Điều|Dieu) (\d{1,3})\. ")
_CLOSES = ("”", "”.", "”;")
_ARTICLE = regex(r"\*{0,3}(?:Đi[êềếểễeè]u|ĐI[ÊỀẾỂE]U|Dieu|DIEU) (?:\d+[a-z]?|[IVX]{1,4}(?= ?[.:]))\.? ?")
_TITLE_GOES_ON = regex(
    "(?:CỦA|VỀ|TRÊN ĐỊA BÀN|GIAI ĐOẠN|NHIỆM KỲ|THỜI KỲ|TẠI|CHO|VÀ|ĐỐI VỚI|TRONG|THEO|THUỘC|ĐẾN NĂM|NĂM \\d) "
)
_DONE = (" Được", " Bị", "Được", "Bị")
_DONE_TO_IT = regex(r" ?(?:Được|Bị) (?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|sửa đổi|bổ sung) (?:bởi|bằng|theo|tại) ")
"""The next cell of a table of ended papers, `… về đất đai. Được thay thế bởi Quyết định số …`: said of the one before."""
_HEADED_BY_VERB = regex(
    r"\w+ \d+[a-z]?\. (?P<verb>Kéo dài|Gia hạn|Sửa đổi|Bổ sung|Bãi bỏ|Hủy bỏ|Huỷ bỏ|Thay thế|Đính chính|Tạm ngưng|Ngưng hiệu lực|Đình chỉ|Điều chỉnh)(?!\w)"
)
_ARTICLE_OF = regex(r"(?:Điều|Dieu) \d+[a-z]? (?:(?:của|cua) )?(?:[^\W\d_]+ ){1,4}(?:số|so) \d")
"""`Điều 4 Quyết định số … bị bãi bỏ`: an article of another paper."""
_FROM_THEN = regex(
    either(r"[-–+*\s]*(?:(?:\d{1,2}|[a-zđ])[.)] ?)?(?:kể )?từ (?:ngày|khi) [^;,.\d]{3,40} này có hiệu lực"),
    re.IGNORECASE,
)
"""`Kể từ ngày Thông tư này có hiệu lực, bãi bỏ các văn bản sau:` opens no report."""
_PREAMBLE = regex(
    r"[-–*\s]*(?:căn c[ứúửừữ](?! (?:tính|xác định|lập|để tính|pháp lý|xây dựng|ban hành|đề xuất)(?!\w))|xét (?!chọn|tặng|thưởng|tuyển|duyệt|công nhận|nâng|đặc cách|cử)|(?:sau khi|qua) xem xét|theo đề nghị|trên cơ sở|chi[ểế]u (?=(?:theo|các|đề|điều|sắc|nghị|hiến|luật|quyết|thông|đạo) )|can cu|xet |(?:sau khi|qua) xem xet|theo de nghi|tren co so)",
    re.IGNORECASE,
)
HEARD_OR_BY = regex(
    either(
        r"[-–*\s]*(?:sau khi nghe (?:[^;,.\d]{2,90} )?tờ trình|theo (?:tờ trình|thông báo|công văn|báo cáo|kết luận|(?:nội dung )?(?:hướng dẫn|ý kiến)) )[^.]*[;,] *$"
    ),
    re.IGNORECASE,
)
"""Lines of a preamble that end as those do: `Theo Tờ trình số …;`, `Sau khi nghe Ủy ban nhân dân trình bày Tờ trình số …;`."""
_ACTS_ALONE = regex(
    either(
        r"[-–+*•\s]*(?:(?:\d{1,2}-|(?:\d{1,2}|[a-zđ]|[IVX]+)[.)]) ?)?(?:(?:(?:kể )?từ (?:ngày \d[\d/. thángnăm-]{5,22}|nay(?: (?:cho )?(?:đến|tới) (?:khi )?[^,;.\d]{3,60})?)|trong (?:khi|lúc|thời gian) chờ [^,;.\d]{3,80}), )?(?:nay |đồng thời,? )?"
        r"(?:(?:thu hồi(?:,| và) )?(?:bãi bỏ|h(?:ủy|uỷ) bỏ)|h(?:ủy|uỷ)(?= [^\W\d_]+(?: [^\W\d_]+){0,3} (?:số:? ?)?\d)|sửa(?= (?:kế hoạch|chương trình|quyết định|nghị quyết|quy chế|quy định|hướng dẫn|đề án|thông báo|công văn) (?:số|\d))|thay thế|đính chính|(?:tạm )?(?:ngưng|ngừng) hiệu lực|tạm (?:ngưng|ngừng) (?:thi hành|áp dụng)|(?:tạm )?đình chỉ|(?:tiếp tục )?(?:gia hạn|kéo dài)|(?:chấm dứt|kết thúc) hiệu lực"
        r"|hợp nhất(?= (?:luật|bộ luật|pháp lệnh|nghị định|nghị quyết|thông tư|quyết định))"
        r"|(?:bỏ|thay)(?= (?:(?:một số |các )?cụm từ|(?:nội dung|đoạn|từ) [“\"]|(?:khoản|điểm|điều|phụ lục|mục|chương) [\dIVXa-zđ]{1,5}(?!\w)[^;.\n]{3,160} số:? ?\d))"
        r"|(?:sửa đổi|bổ sung|điều chỉnh)(?:(?:,| và)? (?:sửa đổi|bổ sung|điều chỉnh|thay thế|bãi bỏ|hủy bỏ)){0,5}(?= (?:khoản|điểm|điều|một số điều|phụ lục|chương|mục|tên|cụm từ)(?!\w)| [^;.\n]{3,160} ban hành kèm theo| [^;.\n]{2,120} vào (?:kế hoạch|chương trình|quyết định|nghị quyết|đề án|quy chế|quy định|danh mục|quy hoạch)(?: [^;.\n\d]{0,120})? số| [^;.\n]{2,120} tại (?:(?:khoản|điểm|mục|phần) [\da-zđivx]{1,4},? )*(?:điều|điểm|mục|phần|chương) [\divx]| [^;.\n]{2,120} vào (?:mục|điểm|phần|chương) [\divx]{1,4}(?!\w)| vào (?:điểm|khoản|mục|phần|điều) )"
        r"|(?:ban hành|phê duyệt)(?= (?:kế hoạch|chương trình|đề án) [^;.\n]{0,60}(?:thực hiện|triển khai|thi hành))"
        r"|ban hành kèm theo (?=[^\W\d_]+(?: [^\W\d_]+)? này )"
        r"|(?:khoản|điểm|điều|phụ lục|mục|chương)(?= [^;.\n]{1,160} (?:được|bị) (?:sửa đổi|bổ sung|thay thế|bãi bỏ)[^;.\n]{0,40}(?: như sau|:|\.?$)))"
        r"(?! [^;.\n]* là (?:cần|việc|nhiệm vụ|yêu cầu|đúng)|[^;.\n]*: (?:đã|đang|chưa|sẽ) )"
    ),
    re.IGNORECASE,
)
"""How a sentence that stands alone begins where the document itself acts: `Bãi bỏ Quyết định số …`."""
_CONCLUDES = ("Kết luận", "Nghị quyết", "Chỉ thị")
"""Party documents without articles, whose numbered items act."""
_OF_CONCLUSION = regex(
    r"[\s*]*(?:về )?(?:ý kiến )?kết luận(?= *\n? *(?:của|tại|hội nghị|phiên họp|cuộc họp|buổi))", re.IGNORECASE
)
"""The title of a notice whose items are what was concluded: `THÔNG BÁO` / `kết luận của Ban Thường vụ Tỉnh ủy …`."""
AT_ONCE = ("Đồng thời", "Dong thoi")
"""How a sentence begins that goes on with what the one before it told of."""
_ENDS_ANOTHER = regex(
    either(
        r"[-–+*\s]*(?:(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)-] ?)?(?:nay )?(?:bãi bỏ|h(?:ủy|uỷ) bỏ|chấm dứt hiệu lực|(?:ngưng|ngừng) hiệu lực|(?:tạm )?đình chỉ|(?:điều chỉnh|sửa đổi)(?= (?:điểm|khoản|mục|phần|điều) (?:[\dIVX]+|[a-zđ])(?!\w))|(?:điều chỉnh|sửa đổi|bổ sung)(?= [^;.\n]{2,100} (?:tại|vào) (?:điểm|khoản|mục|phần|điều|chương) [\dIVX])|thay thế(?! danh sách)|gia hạn|kéo dài thời (?:gian|hạn))(?: (?:[^;.\n]|(?<=\d)\.(?=\d)){0,80})? (?=[^\W\d_]+ (?:[^\W\d_]+ ){0,2}(?:số \d|sau|đến (?:hết )?(?:ngày|năm) \d))"
    ),
    re.IGNORECASE,
)
"""`3. Bãi bỏ Kế hoạch số …`: an item that ends or prolongs another document."""
_LINE = 100
"""A longer paragraph above the title that ends with a full stop is what a web page tells of the paper."""
_SO_THAT = regex(
    r"[-–*\s]*(?:để|nhằm|de|nham) (?:thi hành|thực hiện|triển khai|cụ thể h(?:óa|oá)|thi hanh|thuc hien|trien khai|cu the hoa)(?!\w).*[;,]$",
    re.IGNORECASE,
)
_ANSWERS = regex(
    either(r"[-–*\s]*(?:(?:tiếp thu|nghiên cứu|giải trình)(?:,| và) )?(?:phúc đáp|trả lời) "), re.IGNORECASE
)
_TELLS = regex(
    r"(?i), (?:các|đồng chí|cấp ủy|chi bộ|nhiều|một số|cac|dong chi|nhieu|chủ đầu tư|đơn vị|nhà thầu|người dân|hộ|doanh nghiệp|nhà trường|địa phương|trên địa bàn|tren dia ban) [^.]*"
    r"|, (?:(?:toàn|cả|toan|ca) )?(?:tỉnh|huyện|xã|thành phố|thị xã|phường|nước|vùng|tinh|huyen|xa|thanh pho|phuong|nuoc|vung)(?: ta| này| nay)? (?:hiện |hien )?(?:có|còn|được|đạt|là|không|co|con|duoc|dat|la|khong) |, (?:(?:định |hạn )?mức|thời hạn|diện tích|đơn giá|giá|tỷ lệ|số tiền|việc|bà|ông|người|hồ sơ|trường hợp) [^.;]*? (?:là|phải|không|được|thuộc|chưa|bị) | đã | da (?:ky|ban hanh|to chuc|thuc hien|co|cung co) |; (?:đến nay|hiện|kết quả) "
)
"""What is told of others: `Trên cơ sở Quy chế …, các xã đã củng cố …` is no preamble."""
_BODY_ACTS = regex(
    either(
        r", (?:tiểu ban|tổ|đoàn|hội đồng|phòng|chi bộ|chi ủy|cơ quan|ban|sở|đảng ủy|đảng bộ|huyện ủy|tỉnh ủy|thành ủy|ubnd|ủy ban|thường trực|hội nghị)(?! hành) "
    ),
    re.IGNORECASE,
)
_ISSUES_ANOTHER = regex(
    either(
        r", [^,;:.]{3,90} (?:đã |vừa |có )?(?:(?:xây dựng|tham mưu)(?: và)? )?(?:ban hành|xây dựng|ký)(?: ban hành)?(?! kèm theo) [^,;:.]{3,40} số \d"
        r"|, [^\W\d_]+(?: [^\W\d_]+){0,2} số \d[^,;: ]*(?:,? ngày [\d/.-]{8,10})? (?:đã )?(?:quy định|cho phép|giao|xác định|yêu cầu|đặt ra|đề ra|bổ sung|hướng dẫn)(?! chi tiết)(?!\w)[^;]*(?:; (?!căn cứ|xét|theo|thực hiện|sau khi)[^;]*)?\.$"
    )
)
"""`Trên cơ sở Kết luận số …, Huyện ủy ban hành Kế hoạch số …`: what was issued on a basis is another paper; so is the one that
does something in such a sentence, `Căn cứ Luật …, Quyết định số … quy định tiêu chí phân bổ vốn.`"""
_ORDAINS = regex(
    either(
        r"(?<!\w)(?:ban hành|quyết định|quyết nghị|hướng dẫn|thông báo|xây dựng|yêu cầu|kết luận|quy định|đề nghị|báo cáo|trình|công bố"
        r"|phê duyệt|chỉ thị|kiến nghị|triệu tập|thành lập|công nhận|điều động|bổ nhiệm|phân công|chỉ định|đề ra|có ý kiến|trả lời|thống nhất|thông qua)(?!\w)"
    ),
    re.IGNORECASE,
)
_ANNEX = regex(
    r"\**(?:(?:Phụ lục|PHỤ LỤC|Mẫu số|MẪU SỐ|DANH MỤC|Danh mục)(?!\w)|S?TT ?\||\d{1,3} ?\| |V/v |Điều \d|\[\d{1,3}\] ?\S|\d{1,2} (?:Văn bản|Khoản|Điểm|Điều|Cụm từ|Xem) )"
)
"""What may follow a signature: an annex, a form, an article, a note."""
_FORCE = regex(r"(?i)hiệu lực|điều khoản thi hành|hieu luc|dieu khoan thi hanh")
"""What an article is headed by whose items say what it ends: `Điều 3. Hiệu lực thi hành`."""
_HEAD_NUMBER = regex(r"(\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-ZĐ])[.)/\-–]+ ?")
_OF_FORCE = regex(either(r"(?:điều khoản thi hành|hiệu lực(?: thi hành)?)[.:]?"), re.IGNORECASE)
"""What such a heading says: `5. Điều khoản thi hành`."""
_SUBJECT = regex(r"[-–*\s]*(?:về việc|v/v)[ :]", re.IGNORECASE)
_REVIEWED = regex(either(r"(?:báo cáo )?(?:sơ kết|tổng kết) \d{1,2} (?:năm|tháng) "), re.IGNORECASE)
"""`Tổng kết 20 năm thực hiện …`, without a stop at its end: a title."""
_NAMED = regex(
    either(
        r"(?:báo cáo|kế hoạch|chương trình(?: hành động)?|quyết định|nghị quyết|nghị định|thông tư|hướng dẫn|chỉ thị|công văn|thông báo|quy định) (?:về(?: việc)? )?"
        r"(?:(?:tổ chức )?(?:triển khai|thực hiện)|cụ thể hóa|hướng dẫn|quy định chi tiết|sửa đổi|bổ sung|bãi bỏ|thay thế|điều chỉnh|đính chính|gia hạn|kéo dài|sơ kết|tổng kết|kết quả|tình hình)(?!\w)"
        r"(?:(?! (?:đã|được|bị|chưa|sẽ|đang|là|còn|không) )[^;|\n]){0,120}? số \d(?:(?! (?:đã|được|bị|chưa|sẽ|đang|là|còn|không) )[^;|\n])*"
    ),
    re.IGNORECASE,
)
"""`Kế hoạch thực hiện Nghị quyết số …`, without a stop at its end."""
_SIGNATURE = regex(r"\**(?:Nơi nhận|T/M|K/T|T/L|TM\.|KT\.|TL\.|TUQ\.)")
_PURPOSE = regex(unfolded("muc dich", "quan diem", "muc tieu"))
_CLOSING = regex(
    either(
        r"(?:này|nay|^[-–* ]*(?:\d+\. )?(?:Quyết định|Nghị quyết|Thông tư|Nghị định|Chỉ thị|Quy định|Quy chế|Kế hoạch)) (?:gồm (?:có )?\d[^;.\n]{0,60}, )?(?:(?:được )?phổ biến [^;.\n]{0,60}(?: và|,) )?(?:có hiệu lực|thay thế|bãi bỏ|co hieu luc|thay the|bai bo|(?:được )?áp dụng (?:kể từ|từ|đến) [^;.\n]{4,60} (?:thay thế|bãi bỏ|hủy bỏ))|(?:hết|không còn) hiệu lực"
    ),
    re.IGNORECASE,
)
_DECIDES = regex(either(r"\**(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|QUY ĐỊNH|NGHỊ QUYẾT|Quyết nghị|Quyết định)\**:?\**$"))
_OPEN_END = regex(r"(?:[,–-]| và| của| về| các)$")
_SUBJECT_LINE = 90
_SHORT_TITLE = 12
_TOLD_BELOW = 12_000
"""So far down a paper without a line for its type is asked what it calls itself."""
_KINDS_ALONE = "Nghị định|Quyết định|Thông tư liên tịch|Thông tư|Chỉ thị|Nghị quyết"
_CALLS_ITSELF = regex(
    rf"(?m)^[*| ]*(?P<line>{_KINDS_ALONE.upper()})[*| ]*:[*| ]*$"
    rf"|(?<!\w)Loại văn bản *[:|] *(?P<field>{_KINDS_ALONE})[ |]*$"
    rf"|^[-–* ]*(?:(?:Điều|ĐIỀU) \d+[.:]? ?[-–]? ?|\d{{1,2}}[.)] ?)?(?P<itself>{_KINDS_ALONE}) này (?:có hiệu lực|thay thế|quy định|thi hành|bãi bỏ)"
)
_HEADER_NUMBER = regex(r"(?i)(?:số|so)(?:/no)? ?[:.]? ?[\d…._ ]")
_MOTTO = regex(r"(?i)cộng h(?:òa|oà) xã|chủ nghĩa việt|độc lập|đảng cộng sản|hạnh phúc")
_WHOLE_TITLE = 400
"""So long the one line below `BÁO CÁO THẨM ĐỊNH` may be that tells of what."""
_TITLE_LINE = 130
"""A line that long is no piece of a title."""
_OPENS = regex(
    either(
        r"[-–*\s]*(?:căn cứ|thực hiện|xét |sau khi |theo |trên cơ sở|kính gửi|triển khai|phúc đáp|trả lời|để |nhằm |trong (?:thời gian|các ngày|ngày)|hôm nay|ngày \d|(?-i:Năm) \d"
        r"|(?-i:Thời gian qua|(?:Trong những|Những) năm (?:qua|gần đây)|Vừa qua|Hiện nay|Tại phiên họp)(?!\w)|(?-i:Thi hành) )"
    ),
    re.IGNORECASE,
)
"""With what the text under a title begins. `Năm 2024, …` is a sentence, `năm 2024` the end of a title."""


_MARKED = regex(r"(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|(?<=[^\W\d_])\d{1,2}|\(\d{1,2}\)|\[\d{1,2}\])[ *]*$")
"""A footnote's mark at the end of a type line: `THÔNG TƯ¹`."""
_MARKS_END = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹0123456789)]")
_CLAUSE_SIGN = regex("[();]")
_PLACE_DATE = regex(r"(?!và )[^\W\d_][^,\d/\n]{1,40}, ?(?:ngày|ngay) +(?:\d|tháng|thang)[^,;]{0,30}$")
_BY_ORGAN = regex(r"CỦA (?!.* (?:VỀ|SỐ) )[^\d\n]{6,80}")
"""Who issues, on a line of its own between the type and the title."""
_SITS = regex(r"(?<=[\w)”\"])\s+(?=Hội nghị (?:lần thứ |Ban )[^;.]{3,120}? (?:họp|đã thảo luận|thảo luận)(?!\w))")
"""`Hội nghị lần thứ bảy Ban Chấp hành Đảng bộ tỉnh (khóa XVI) họp …`: how a conclusion begins below its title."""
_TYPE_AND_NUMBER = regex(
    rf"(?P<type>[{UPPER}]{{2,}}(?: [{UPPER}]{{2,}}){{0,3}}) (?:SỐ:? )?(?P<number>\d{{1,5}}[-–/][A-ZĐƯ0-9/-]{{2,24}})"
)
_TO_BE_NAMED = regex(
    r" CỦA (?:BỘ TRƯỞNG|CHỦ TỊCH|CHỦ NHIỆM|TỔNG CỤC TRƯỞNG|TỔNG THANH TRA|THỐNG ĐỐC|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)[* ]*$"
)
"""A type line behind which the next one names whose it is."""
_ABOUT = regex(either(r"[*“\"]*(?:V/v|Về việc|v/v)[: ]+"))
_NUMBER_BEFORE = regex(r"(?i)s[ốo] ?:? ?\d[\w./-]* +(?=V/v[: ])")
_THEN_PLACE = regex(rf" (?=[{UPPER}][^,;:.\d\n]{{1,30}}, ?ngày +\d)")
_LETTER_NUMBER = regex(r"(?i)s[ốo] ?:? ?[\d.… ]*[-–/ ]+CV ?/")
_GOES_ON = regex(
    r"(?P<type>[^\W\d_]+(?: [^\W\d_]+){0,3}?) (?:VỀ|V/V|TỔNG KẾT|SƠ KẾT|KẾT QUẢ|TÌNH HÌNH|KIỂM ĐIỂM|THỰC HIỆN|TRIỂN KHAI|CÔNG TÁC|LÀM VIỆC"
    r"|KIỂM TRA|GIÁM SÁT|THẨM TRA|THẨM ĐỊNH|LÃNH ĐẠO|TIẾP THU|GIẢI TRÌNH|HỌC TẬP|QUÁN TRIỆT|KIỆN TOÀN|TUYÊN TRUYỀN|TỔ CHỨC|TĂNG CƯỜNG|BAN HÀNH|THÀNH LẬP|CHUẨN Y|THI HÀNH|PHÊ DUYỆT|BỔ SUNG|SỬA ĐỔI|QUY ĐỊNH"
    r"|HÀNH ĐỘNG|TỔNG THỂ|CHI TIẾT|KHẢO SÁT|NHANH|RÀ SOÁT|ĐÁNH GIÁ|THỐNG KÊ|RÚT KINH NGHIỆM|Ý KIẾN|TUYỂN DỤNG|ĐÍNH CHÍNH|THU HỒI|BÃI BỎ"
    r"|HỦY BỎ|HUỶ BỎ|ĐIỀU CHỈNH|NGHIỆP VỤ|NHÂN SỰ|HỌP|SẮP XẾP|CÔNG BỐ|GIA HẠN|KÉO DÀI|PHÂN CÔNG|CÁ BIỆT|TẬP HUẤN)(?!\w)"
)
"""A type line that its title goes on from: `BÁO CÁO TỔNG KẾT`, `QUY CHẾ LÀM VIỆC CỦA …`."""
_IN_CAPITALS = regex(
    rf"(?P<type>[{UPPER}]{{2,}}(?: [{UPPER}]{{2,}}){{0,3}}) (?=(?:[Vv]ề|[Tt]hực hiện|[Tt]riển khai|[Tt]ổng kết|[Ss]ơ kết|[Kk]ết quả|V/v) )"
)
"""`KẾ HOẠCH thực hiện Nghị quyết …` on one line."""
_OF_ANOTHER_KIND = regex(
    r"(?i)(?:số|so) ?[:.]? ?[\d…._ ]*[-–/ ]+(?:BC|TTr|PYC|GM|GĐN|ĐN|BB|TB|GT|PC|KH|QĐ|NQ|KL|CT|HD|CTr|ĐA)(?![^\W\d_])"
)
"""`Số 45-TTr/HU`: what is sent, but no letter."""
TO_WHOM = regex(r"(?i)(?:kính gửi|kinh gui)(?!\w)")
_OF_NUMBER = regex(r"(?i)của [^\d,;\n]{3,60} số [\w/ -]{2,30} ngày [\d/.-]{1,10}(?: tháng \d{1,2} năm \d{4})?")
"""`CỦA HỘI ĐỒNG BỘ TRƯỞNG SỐ 95-HĐBT NGÀY 20 THÁNG 8 NĂM 1983`, above the title."""
_RESTATED = regex(
    r" (?=(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định)[^;.]{0,90} (?:số )?\d[^;]{0,800}? có hiệu lực (?:kể )?từ ngày)"
)
"""Where a consolidated text begins to say what it consolidates, run together with its title."""
_ADDRESS = regex(r"(?i)\**(?:kính gửi|kinh gui|số ?:|so ?:|cộng h|cong hoa|đảng cộng|dang cong|độc lập|doc lap)")
_BASES_TOO = regex(
    r"[-–* ]*(?:báo cáo|tờ trình|công văn|ý kiến|kết luận|thông báo|bao cao|to trinh|cong van|y kien)(?: [^;.\n]{0,40})? số [^;\n]*[;,] *(?:\n|$)",
    re.IGNORECASE,
)
"""A further line of what a council looked at: `Xét Tờ trình số …;` / `Báo cáo thẩm tra số … và ý kiến của …,`."""
AIM_LABEL = (
    r"[-–+* ]*(?:(?:\d{1,2}|[a-z])[.)] )?(?:mục đích|quan điểm)(?:,? (?:yêu cầu|chung|chỉ đạo))*"
    r"(?: (?:xây dựng|ban hành|soạn thảo)(?: [^:;.,()\d]{2,40})?| của (?:kế hoạch|chương trình|đề án|nghị quyết|nghị định|thông tư|luật)(?: này)?)? ?: (?:tiếp tục )?"
)
"""`Quan điểm xây dựng Nghị định: `, before what the document is for."""
_NOT_YET = ("chưa ", "chua ")
"""Without one of these words nothing is told as not issued."""
_CHAPTER = regex(r"(?:SỬA ĐỔI|BỔ SUNG|BÃI BỎ|THAY THẾ)[ ,].* SỐ:? ?\d")
"""`SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA THÔNG TƯ SỐ …` over the articles that change it."""
_CARRIES_OUT = regex(either(r"(?:thực hiện|triển khai) [^\n]*;$"), re.IGNORECASE)
_BASIS_NEXT = regex(
    either(
        r"(?:[ *]*\n+[ *]*(?:thực hiện|triển khai) [^\n]*;){0,4}[ *]*\n+[ *]*(?:căn cứ|xét|theo đề nghị) [^\n]*[;,.][ *]*(?:\n|$)"
    ),
    re.IGNORECASE,
)
"""What stands below such a line in a preamble whose title is not there."""
_CARRIES_THESE = regex(
    either(
        r"(?:tiếp tục )?(?:thực hiện|triển khai|cụ thể hóa|quán triệt)(?:(?:,| và)? (?:thực hiện|triển khai))?(?: nghiêm(?: túc)?)?"
        r"(?: (?:sự |ý kiến )?(?:chỉ đạo|các|những)(?! (?:dự thảo|nội dung))(?:(?! (?:hết hiệu lực|dự thảo|thay thế|bãi bỏ|không))[^;.:\d]){2,90})?:$"
    ),
    re.IGNORECASE,
)
_ITEMS_THEN_ISSUES = regex(
    either(
        r"(?>(?:[ *]*\n+ *(?:[-–+*•]|\d{1,2}[.)]|[a-zđ]\)|\(\d{1,2}\))[^\n]*){1,40})[ *]*\n+[^\n;]{4,200}?(?<!đã )(?:ban hành|xây dựng|hướng dẫn|thông báo|đề ra)(?!\w)[^\n;]{0,300}(?:sau|sau đây):[ *]*(?:\n|$)"
    ),
    re.IGNORECASE,
)
"""`Thực hiện các văn bản của cấp trên:` over papers, below which a body issues its own: `…, huyện ban hành kế hoạch như sau:`."""
_CARRIES_AND_ORDERS = regex(
    either(
        r"(?:thi hành|thực hiện|chấp hành) [^\n]{5,400}, (?:(?:ủy|uỷ) ban|ubnd|chủ tịch|bộ|thủ tướng|hội đồng)(?:(?! (?:đã|báo cáo|sẽ|chưa) )[^,;:\n\d]){3,80} chỉ thị ?:$"
    ),
    re.IGNORECASE,
)
"""`Thi hành Chỉ thị số …, Ủy ban nhân dân tỉnh chỉ thị:`, as older papers begin."""
_AIM = regex(
    either(
        rf"[-–+* ]*(?:nhằm|để) (?:cụ thể|tiếp tục|triển khai|thực hiện)|{AIM_LABEL}(?:thể chế|cụ thể|triển khai|thực hiện)"
    ),
    re.IGNORECASE,
)
_ISSUED = regex(
    r"(?<!của)(?<!và)(?<!do)(?<!cho)(?<!bởi)(?<!với) (?=(?:(?:Hội đồng|Ủy ban|Uỷ ban) nhân dân|Thủ tướng|Bộ trưởng)(?: [^\W\d_]+){1,6} *$)"
)
"""Where the line that names who issues a document was joined to its title."""
_ISSUES = regex(
    r"(?i)(?:như sau|sau đây|sau|nhu sau|sau day) ?:$|(?<!cấp ủy )(?<!tham mưu )(?<!cap uy )(?<!chưa )(?<!chua )(?:xây dựng|ban hành|xay dung|ban hanh) (?:kế hoạch|chương trình(?: hành động)?|ke hoach|chuong trinh)(?: thực hiện| triển khai)?[.:]?$"
)
"""How the opening line of a passage without title ends: `…, Huyện ủy báo cáo như sau:`."""
_REPORTS_SO = regex(
    either(
        r"[-–*\s]*(?:thực hiện|triển khai|phúc đáp|trả lời) [^:\n]{10,400}, [^:,\n]{3,60} (?:xin )?báo cáo[^:,\n]{0,120} như sau ?: (?=\S)"
    ),
    re.IGNORECASE,
)
"""The same where what is told stands on the line itself: `…, Ủy ban nhân dân xã báo cáo như sau: đã làm 7/12 việc.`"""
_ANOTHER_DOES = regex(r"; [^;,:]+\.$")
"""`Đảng ủy đã ban hành kế hoạch thực hiện Nghị quyết số …; riêng Chi bộ A mới xây dựng kế hoạch.`: tells of others."""
_ISSUES_LENGTH = 64
"""More letters than any match of it has."""
_ACTS = (
    "Luật",
    "Bộ luật",
    "Pháp lệnh",
    "Nghị định",
    "Thông tư",
    "Thông tư liên tịch",
    "Quyết định",
    "Nghị quyết",
    "Văn bản hợp nhất",
)
"""Documents whose articles act themselves, down to their smallest items."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text[start:end]` of its flow; `paragraph` is where its paragraph begins."""

    start: int
    end: int
    zone: Zone
    paragraph: int


SENTENCE_LIMIT = 2000
"""The longest sentence that is kept as evidence, in characters; of a longer one the part that tells."""


def part_around(text: str, sentence: Sentence, first: int, last: int) -> Sentence:
    """`sentence`, or of a very long one the clause that holds `text[first:last]`."""
    if sentence.end - sentence.start <= SENTENCE_LIMIT:
        return sentence
    start = max(sentence.start, first - SENTENCE_LIMIT // 4)
    end = min(sentence.end, last + SENTENCE_LIMIT // 4)
    start = max(start, text.rfind(";", start, first) + 1)
    stop = text.find(";", last, end)
    while start < first and text[start] == " ":
        start += 1
    return replace(sentence, start=start, end=stop if stop >= 0 else end)


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """The type line and the title under it, as spans of the main flow."""

    kind: DocumentType
    start: int
    title_start: int
    end: int


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Start and end of each paragraph of a flow's text."""
    return [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]


def _parted_from_title(pieces: list[tuple[int, int]], title: TitleBlock | None) -> Iterator[tuple[int, int]]:
    """`pieces` of a text; one with which the title runs together is two."""
    for start, end in pieces:
        if title and title.title_start < title.end and start < title.end < end:
            yield start, title.end
            yield title.end + 1, end
        else:
            yield start, end


def split_sentences(text: str, start: int, end: int, *, clauses: bool = False) -> list[tuple[int, int]]:
    """Sentences of `text[start:end]`; with `clauses` a semicolon ends one too, as in a footnote's list."""
    found: list[tuple[int, int]] = []
    begin = start
    for match in _SENTENCE_END.finditer(text, start, end):
        if match.group()[0] != "\n" and (
            _ABBREVIATED.search(before := text[max(begin, match.start() - 12) : match.start() + 1])
            or (_NUMBER_OF_ITEM.search(before) and _LISTED.match(text, match.end()))
            or (text.startswith(_DONE, match.end()) and _DONE_TO_IT.match(text, match.end()))
        ):
            continue
        found.append((begin, match.end() if match.group()[0] != "\n" else match.start()))
        begin = match.end()
    found.append((begin, end))
    found = [piece for one in found for piece in _under_heading(text, *one)]
    if clauses:
        found = [piece for one in found for piece in _clauses(text, *one)]
    return [trimmed for one in found if (trimmed := _trim(text, *one))]


def _under_heading(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """An article's heading, and its text where that begins with the heading's verb and no stop stands between."""
    head = _HEADED_BY_VERB.match(text, start, end) if text.startswith(("Điều ", "Dieu "), start) else None
    again = text.find(f" {head['verb']} ", head.end(), end) if head else -1
    if again < 0 or text[again - 1] in ",;:.":
        return [(start, end)]
    return [(start, again), (again + 1, end)]


_GOES_ON_BEHIND = regex(
    either(
        rf" (?![{UPPER}]|(?:số|và|các|kế hoạch|nghị quyết|nghị định|chỉ thị|quyết định|chương trình|thông báo|thông tư|thông tri|quy định|quy chế|hướng dẫn|công văn|đề án|luật|báo cáo|tờ trình|kết luận|pháp lệnh)(?!\w))(?=[^\W\d])"
    )
)
"""`Nghị định A thay thế B; bãi bỏ C`: what does not begin with a paper is of the same sentence."""


_ANNOUNCED = regex(
    either(
        r"[^:;]{0,160}?(?<!\w)(?:hợp nhất|thay thế|bãi bỏ|hủy bỏ|hiệu lực|sửa đổi|bổ sung|đình chỉ)(?!\w)[^:;]{0,100}: "
    ),
    re.IGNORECASE,
)
"""`Văn bản này được hợp nhất từ 03 Quyết định sau: A; B; C`: what is said before the colon is said of each."""


def _clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces, begin, depth = [], start, 0
    for sign in _CLAUSE_SIGN.finditer(text, start, end):
        depth += {"(": 1, ")": -1}.get(sign.group(), 0)
        apart = sign.group() == ";" and depth <= 0 and not _GOES_ON_BEHIND.match(text, sign.end(), end)
        if apart and not _ANNOUNCED.match(text, begin, sign.start()):
            pieces.append((begin, sign.start()))
            begin = sign.end()
    return [*pieces, (begin, end)]


def rank_of_number(number: str) -> int:
    """How far below the whole a heading stands: `II`, `2`, `2.1`, `a`."""
    if number[:1].isdigit():
        return 1 + number.count(".")
    return 0 if set(number) <= set("IVX") else 9 if number.islower() else 0


def _whole(text: str, start: int, end: int) -> list[tuple[int, int]]:
    trimmed = _trim(text, start, end)
    return [trimmed] if trimmed else []


def tells_force(low: str, start: int, end: int) -> bool:
    """Whether `low[start:end]`, in small letters, speaks of being in force."""
    return low.find("hiệu lực", start, end) >= 0 or low.find("hieu luc", start, end) >= 0


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start] in " \n*":
        start += 1
    while end > start and text[end - 1] in " \n*":
        end -= 1
    return (start, end) if start < end else None


def _type_of_organ(line: str) -> DocumentType | None:
    """The type of a line such as `QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH`."""
    word, _, organ = line.partition(" CỦA ")
    if not organ:
        word, _, organ = line.partition(" HỘI NGHỊ ")  # `NGHỊ QUYẾT HỘI NGHỊ LẦN THỨ TƯ BAN CHẤP HÀNH …`
    return type_named(word) if organ and line.isupper() and not re.search(r"\d", line) else None


def _type_with_number(line: str, text: str, start: int) -> DocumentType | None:
    """The type of a line such as `HƯỚNG DẪN 152-HD/BTGTW`, whose number stands in the letterhead as well, above `start`."""
    told = _TYPE_AND_NUMBER.fullmatch(line)
    return type_named(told["type"]) if told and text.find(told["number"], 0, start) >= 0 else None


def _told_above(text: str, lines: list[tuple[int, int]], kind: DocumentType) -> TitleBlock | None:
    """`Số: 11-HD/TU` / `V/v thực hiện Quy định …`, and further down `HƯỚNG DẪN` without a title."""
    numbered = False
    for start, end in lines:
        line = text[start:end].strip(" *")
        if numbered and _ABOUT.match(line):
            return TitleBlock(kind, start, start, _end_of_subject(text, start, end))
        numbered = numbered or _HEADER_NUMBER.match(line) is not None
    return None


def find_title(text: str) -> TitleBlock | None:
    """The type line (`BÁO CÁO`) among the first paragraphs, and the title that follows."""
    lines = paragraphs(text)[:45]
    if added := _letter_before(text, lines):
        return added
    for index, (start, end) in enumerate(lines):
        line = text[start:end].strip()
        if _PREAMBLE.match(line) or (_DECIDES.match(line) and line.strip(" *").endswith(":")):
            break
        bare = (_MARKED.sub("", line) if line.rstrip(" *")[-1:] in _MARKS_END else line).strip(" *-–.")
        kind = type_on_line(bare) or _type_of_organ(bare) or _type_with_number(bare, text, start)
        if kind and line.endswith(("-", "–")):
            continue  # how the gazette heads a section: `VĂN BẢN HỢP NHẤT -` / `BỘ TÀI CHÍNH`
        if kind and (bare.isupper() or index < 12) and index < 40:
            span = _title_span(text, lines, index)
            above = _told_above(text, lines[:index], kind) if span[0] == span[1] else None
            return above or TitleBlock(kind, start, *span)
    for start, end in lines[:3] if len(lines) >= 3 else ():
        bare = text[start:end].strip(" *")
        if _ARTICLE.match(bare) and not _ARTICLE_OF.match(bare):
            break  # what stands below an article is no title: `Điều 1. Bãi bỏ các văn bản sau đây:`
        first = re.match(
            r"([^\W\d_]+(?: [^\W\d_]+){0,3}?)(?= (?:về|ban hành|quy định|hướng dẫn|sửa đổi|phê duyệt|số|SỐ|V/v|Về|thực hiện|tổng kết|sơ kết|điều chỉnh|thành lập|bãi bỏ|thông qua|công bố|bổ sung|kết luận|kết quả|tiếp tục|tăng cường))",
            bare,
        )
        kind = type_named(first[1]) if first else None
        numbered = first is not None and kind is not None and bare.startswith(" số ", first.end())
        if not bare.isupper() and (bare.endswith((".", ":")) if numbered else kind is None and bare.endswith(".")):
            break  # `Nghị quyết số … thực hiện chậm: Thành ủy A chưa ban hành chương trình hành động.`
        if kind and first:
            at = text.index(bare, start)
            capitals = bare.isupper() and bare.startswith(" SỐ ", first.end())
            last = _title_span(text, lines, lines.index((start, end)))[1] if capitals else end
            issued = _ISSUED.search(text, at + first.end(), last)
            return TitleBlock(kind, at, at + first.end(), issued.start() if issued else last)
    headed = _headed(text, lines)
    if untyped := _untyped(text, lines, headed):
        return untyped
    if headed:
        return headed
    for one in lines[:25]:
        start, end = _behind_number(text, *one)
        subject = _ABOUT.match(text[start:end].strip())
        letter = type_named("Công văn")
        if subject and letter and not text[start:end].rstrip(" *").endswith("."):
            return TitleBlock(letter, start, start, _end_of_subject(text, start, end))
    return _addressed(text, lines)


def _addressed(text: str, lines: list[tuple[int, int]]) -> TitleBlock | None:
    """A letter that does not say what it is about: it begins with whom it is sent to, below its number if any; a form such as
    `ĐƠN ĐỀ NGHỊ` has none."""
    letter = type_named("Công văn")
    numbered = False
    for index, (start, end) in enumerate(lines[:25]):
        line = text[start:end].strip(" *")
        if TO_WHOM.match(line) and ". " not in line:
            return TitleBlock(letter, start, start, start) if letter and (numbered or index == 0) else None
        if _OF_ANOTHER_KIND.match(line) or (numbered and _is_untyped_title(line)):
            return None
        numbered = numbered or _HEADER_NUMBER.match(line) is not None
        if _PREAMBLE.match(line) or _ARTICLE.match(line) or len(line) > _SUBJECT_LINE:
            return None
    return None


def _headed(text: str, lines: list[tuple[int, int]]) -> TitleBlock | None:
    """A type line in capitals that its title goes on from, or what a Party letter is about, between number and address."""
    above: int | None = None
    for index, (start, end) in enumerate(lines[:25]):
        line = text[start:end].strip(" *")
        if _PREAMBLE.match(line) or len(line) > (_WHOLE_TITLE if line.isupper() else 200):
            return None
        if TO_WHOM.match(line):
            return _letter_about(text, lines[above + 1 : index]) if above is not None and index - above < 6 else None
        if _LETTER_NUMBER.match(line):
            above = index
        goes_on = (_GOES_ON if line.isupper() else _IN_CAPITALS).match(line)
        kind = type_named(goes_on["type"]) if goes_on else None
        if kind and goes_on:
            at = text.index(line, start)
            longest = _WHOLE_TITLE if line.isupper() else _SUBJECT_LINE
            return TitleBlock(kind, at, at + goes_on.end("type"), _end_of_subject(text, start, end, longest=longest))
    return None


def _untyped(text: str, lines: list[tuple[int, int]], headed: TitleBlock | None) -> TitleBlock | None:
    """The title of a page that left out the line with the type, which the paper tells further down: `NGHỊ ĐỊNH:`,
    `Thông tư này có hiệu lực …`; it stands in capitals between the number and who issues, and is none that `headed`
    begins with a type by which the paper calls itself."""
    kind = type_told_below(text)
    if kind is None or (headed and (headed.kind is kind or f"{headed.kind.name} này" in text)):
        return None
    numbered = False
    for index, (start, end) in enumerate(lines[:25]):
        line = text[start:end].strip(" *|-–_")
        if _PREAMBLE.match(line) or _ARTICLE.match(line):
            return None
        if numbered and _is_untyped_title(line):
            title_start, title_end = _title_span(text, lines, index - 1)
            issuers = (one for one, last in lines[index + 1 : index + 8] if begins_organ(text[one:last].strip(" *")))
            issuer = next(issuers, title_end)
            return TitleBlock(kind, lines[index - 1][1], title_start, len(text[: min(issuer, title_end)].rstrip()))
        numbered = numbered or _HEADER_NUMBER.match(line) is not None
    return None


def _is_untyped_title(line: str) -> bool:
    """Whether a line in capitals below the number tells what a paper is about: no organ, motto or place."""
    return (
        line.isupper()
        and len(line) > _SHORT_TITLE
        and not begins_organ(line)
        and not _HEADER_NUMBER.match(line)
        and _MOTTO.search(line) is None
    )


def type_told_below(text: str) -> DocumentType | None:
    """The type by which a paper calls itself below its letterhead."""
    told = _CALLS_ITSELF.search(text, 0, _TOLD_BELOW)
    return type_named((told["line"] or told["field"] or told["itself"]).strip()) if told else None


def _letter_about(text: str, lines: list[tuple[int, int]]) -> TitleBlock | None:
    about = [
        one
        for one in lines
        if not _PLACE_DATE.match(line := text[slice(*one)].strip(" *")) and not _ADDRESS.match(line)
    ]
    bare = [text[slice(*one)].strip(" *") for one in about]
    letter = type_named("Công văn")
    if (
        not letter
        or not bare
        or any(line.isupper() or "  " in line or not re.match(r"[^\W\d_]", line) for line in bare)
    ):
        return None
    return TitleBlock(letter, about[0][0], about[0][0], about[-1][1])


def _behind_number(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a line goes on with what a letter is about, up to its place and day: `Số: 778/TCHQ-GSQL V/v xử lý vướng mắc …`."""
    number = _NUMBER_BEFORE.match(text, start, end)
    dated = _THEN_PLACE.search(text, number.end(), end) if number else None
    return (number.end() if number else start), (dated.start() if dated else end)


def _of_meeting(line: str, below: str) -> bool:
    """Which meeting decides, in capitals above the title: `HỘI NGHỊ LẦN THỨ BẢY BAN CHẤP HÀNH …` / `về …`."""
    return (
        line.isupper()
        and line.startswith(("HỘI NGHỊ ", "BAN CHẤP HÀNH "))
        and (not _capitals(below) or below.startswith(("VỀ ", "BAN CHẤP HÀNH ")))
    )


def _letter_before(text: str, lines: list[tuple[int, int]]) -> TitleBlock | None:
    """A letter with what it is about above whom it is to: a type line further down heads what is added to it."""
    about: tuple[int, int] | None = None
    for one in lines[:25]:
        start, end = _behind_number(text, *one)
        line = text[start:end].strip(" *")
        if type_on_line(line.strip(" *-–.")) or _PREAMBLE.match(line):
            return None
        if about and TO_WHOM.match(line):
            letter = type_named("Công văn")
            return TitleBlock(letter, about[0], about[0], _end_of_subject(text, *about)) if letter else None
        if _ABOUT.match(line):
            about = start, end
    return None


def _told_on_a_basis(line: str) -> bool:
    """`Căn cứ Quy định A, tiểu ban thẩm định 12 hồ sơ.`: what a body did on a basis, and ordains nothing."""
    acts = _BODY_ACTS.search(line)
    return acts is not None and _ORDAINS.search(line, acts.start()) is None


def _end_of_subject(text: str, start: int, end: int, *, longest: int = _SUBJECT_LINE) -> int:
    """Where what a letter is about ends: it may go on in the lines just below, the next of them `longest` at most."""
    upper, blank, first = text[start:end].isupper(), 0, end
    for line in text[end + 1 :].split("\n")[:5]:
        bare = line.strip(" *")
        if upper and not bare and not blank:
            blank = 1
            continue
        if blank and not (_goes_on_below(bare) or (end == first and bare[:1].islower())):
            break  # but `KẾT LUẬN KIỂM TRA`, a blank line, `việc thực hiện …`
        end, blank = end + blank, 0
        opens = _OPENS.match(bare) and not (bare[:1].islower() and text[start:end].isupper())
        if longest > _SUBJECT_LINE and re.match(r"(?i)thực hiện |triển khai ", bare) and bare[-1:] not in ".:;,":
            opens = False  # `KẾ HOẠCH HÀNH ĐỘNG` / `Thực hiện Chiến lược …`
        if not bare or _ADDRESS.match(bare) or opens or _PLACE_DATE.match(bare) or "  " in bare:
            break
        if text[start:end].rstrip(" *").endswith((".", ";", ":")) or len(bare) > longest:
            break
        longest = _SUBJECT_LINE
        if bare[:1].isupper() and not bare.isupper() and bare.endswith((".", ":")):
            break
        end += 1 + len(line)
    return end


def _goes_on_below(line: str) -> bool:
    """Whether a line in capitals goes on with the title above it, also where a page leaves a line blank between any two."""
    return line.isupper() and _TITLE_GOES_ON.match(line) is not None


def _title_span(text: str, lines: list[tuple[int, int]], index: int) -> tuple[int, int]:
    if index + 1 >= len(lines):
        return lines[index][1], lines[index][1]
    below = [text[slice(*one)].strip(" *") for one in lines[index + 1 : index + 3]]
    if len(below) > 1 and (_BY_ORGAN.fullmatch(below[0]) or _OF_NUMBER.fullmatch(below[0]) or _of_meeting(*below)):
        index += 1  # `KẾT LUẬN` / `CỦA BAN THƯỜNG VỤ TỈNH ỦY` / the title
        below = [text[slice(*one)].strip(" *") for one in lines[index + 1 : index + 3]]
        if len(below) > 1 and below[0].startswith("BAN CHẤP HÀNH ") and _of_meeting(*below):
            index += 1  # `KẾT LUẬN` / `HỘI NGHỊ LẦN THỨ BẢY` / `BAN CHẤP HÀNH ĐẢNG BỘ …` / the title
    elif len(below) > 1 and _TO_BE_NAMED.search(text[slice(*lines[index])]) and begins_organ(below[0]):
        index += 1  # `QUYẾT ĐỊNH CỦA BỘ TRƯỞNG` / `BỘ NỘI VỤ` / the title
    start, end = lines[index + 1]
    first = text[start:end].strip(" *")
    if _PREAMBLE.match(first) or TO_WHOM.match(first) or (_HEADING.match(first) and not first.isupper()):
        return lines[index][1], lines[index][1]
    upper = _capitals(first)
    for place, (next_start, next_end) in enumerate(lines[index + 2 : index + 12], start=index + 3):
        line = text[next_start:next_end].strip(" *")
        apart = text[end:next_start].count("\n") > 1 and not (upper and (_goes_on_below(line) or line[:1].islower()))
        if apart or _OPENS.match(line) or _HEADING.match(line) or _SIGNATURE.match(line):
            break
        if _PLACE_DATE.match(line) or "|" in line or PUT_WITH.match(line):
            break
        if (
            line[:1].isupper()
            and not line.isupper()
            and (line[-1:] in ".;:!" or (len(line) > _TITLE_LINE and not _OPEN_END.search(text, start, end)))
        ):
            break  # a sentence of its own
        if (upper != _capitals(line) and not line[:1].islower()) or set(line) <= set("-_*–— "):
            break  # `Ý KIẾN KẾT LUẬN CỦA …` goes on with `tại Hội nghị …`
        based = place < len(lines) and (_PREAMBLE.match(text, lines[place][0]) or SITTING.match(text, lines[place][0]))
        if based and WHO_DECIDES.match(line) and not LEADS_TO_ORGAN.search(text, start, end):
            break  # who issues, between the title and the preamble
        end = next_end
    kind = text[slice(*lines[index])].strip(" *-–.†0123456789").lower()
    alike = (
        one.start()
        for one in _RESTATED.finditer(text, start, end)
        if text[one.end() : one.end() + 40].lower().startswith(kind)
    )
    sits = _SITS.search(text, start, end)
    return start, min(next(alike, end), sits.start() if sits else end)


def _capitals(line: str) -> bool:
    """Whether a line is in capitals, save for a symbol in it: `HƯỚNG DẪN QUYẾT ĐỊNH SỐ 250/TTg`."""
    return re.sub(r"\S*[/-]\S*", "", line).isupper()


def read_structure(flow: Flow, title: TitleBlock | None, low: str, places: list[int]) -> list[Sentence]:
    """The sentences of `flow` with their zones.

    `low` is its text in small letters, `places` are the positions that matter, citations and footnotes' marks, in
    order. A paragraph that holds none of them, and does not say since when something is in force or what has not been
    issued, is not cut into sentences: nothing is asked of it.
    """
    text = flow.text
    if flow.footnote is not None:
        return [Sentence(start, end, "footnote", 0) for start, end in split_sentences(text, 0, len(text), clauses=True)]
    found: list[Sentence] = []
    zones = _Zones(text, low, title)
    for start, end in _parted_from_title(paragraphs(text), title):
        here = zones.of_paragraph(start, end)
        matters = (
            bisect_left(places, start) < bisect_left(places, end) or here == "title" or tells_force(low, start, end)
        )
        if found and found[-1].zone == "preamble" and _BASES_TOO.match(text, start) and text[found[-1].end - 1] == ";":
            found[-1] = replace(found[-1], end=start + len(text[start:end].rstrip()))
            continue
        cut = matters or any(low.find(word, start, end) >= 0 for word in _NOT_YET)
        for begin, finish in split_sentences(text, start, end) if cut else _whole(text, start, end):
            found.append(Sentence(begin, finish, zones.of_sentence(here, begin, finish, start, matters=matters), start))
        zones.leave(start, end)
    return found


class _Zones:
    """The zone of one paragraph after the other; what has been passed decides what the next can be."""

    def __init__(self, text: str, low: str, title: TitleBlock | None) -> None:
        self.text, self.low = text, low
        self.begins = len(text) - len(text.lstrip())
        self.title = title
        self.zone: Zone = "header" if title else "body"
        self.opened = title is None
        self.acts = title is not None and title.kind.name in _ACTS
        self.letter = title is not None and title.kind.name == "Công văn"
        self.concludes = title is not None and (
            title.kind.name in _CONCLUDES or _OF_CONCLUSION.match(text, title.title_start, title.end) is not None
        )
        self.in_article = False
        self.reports = title is not None and title.kind.name in REPORTS
        self.force_rank: int | None = None  # how far below the whole stands what heads its own force
        self.closing = -1  # where the paragraph begins that said when this is in force, or goes on from there
        self.paragraph = -2  # where the last paragraph begins
        self.acted = -1  # where the paragraph begins in which the document itself acted last
        self.quoted = 0
        self.closed = False  # whether the last paragraph ended with what was quoted
        self.article = 0
        self.own_words = True
        self.lists = False  # whether the opening leads to the papers that changed what a consolidated text is of

    def of_paragraph(self, start: int, end: int) -> Zone:
        """The zone of `text[start:end]`."""
        title, line = self.title, self.text[start:end].strip(" *")
        self._count_articles(line)
        self.own_words = not self.quoted and not line.startswith("“")
        if title and end <= title.title_start and start < title.title_start and start != title.start:
            return "body" if len(line) > _LINE and line.endswith(".") and not line.isupper() else "header"
        if title and start < title.end and end > title.start:
            return "title"
        if not self.opened:
            self.zone, self.opened = "opening", True
        self._go_on(line)
        self._count_headings(line)
        if self.closing == self.paragraph and self.acts and _ACTS_ALONE.match(line):
            self.closing = start
        self.paragraph = start
        here = self._without_title(line, start) if title is None else self.zone
        based = (
            _PREAMBLE.match(line) and (self.zone == "opening" or title is None or (self.letter and self.zone == "body"))
        ) or ((_SO_THAT.match(line) or HEARD_OR_BY.match(line)) and (self.zone == "opening" or title is None))
        article = self.zone in ("body", "purpose") and (
            (_ARTICLE.match(line) and not _ARTICLE_OF.match(line))
            or (self.acts and line.isupper() and _CHAPTER.match(line))
        )
        if not (based or article):
            return here
        tells = _TELLS.search(line) is not None and not (article and _HEADED_BY_VERB.match(line))
        ended = line.endswith(".") and (tells or _told_on_a_basis(line))
        if title is None and (ended or (based and _ISSUES_ANOTHER.search(line))):
            return here
        if based:
            here = "preamble"
        if article:
            here, self.in_article = "article", self.acts or _FORCE.search(line) is not None
        return here

    def _count_articles(self, line: str) -> None:
        """Where a quotation has closed before the document's own next article, whatever else was opened is over too."""
        number = _ARTICLE_NUMBER.match(line)
        if number is None:
            return
        if self.closed and int(number[1]) == self.article + 1:
            self.quoted = 0
        if not self.quoted:
            self.article = int(number[1])

    def _count_headings(self, line: str) -> None:
        """Where `5. Điều khoản thi hành` begins what the document itself ends, and where another heading ends that."""
        number = _HEAD_NUMBER.match(line)
        if number is None:
            return
        rank = rank_of_number(number[1])
        if _OF_FORCE.fullmatch(line, number.end()) and not self.reports:
            self.force_rank = rank
        elif self.force_rank is not None and rank <= self.force_rank:
            self.force_rank = None

    def _go_on(self, line: str) -> None:
        self.lists = self.zone == "opening" and (
            (line.endswith(":") and _CHANGED_BY.search(line) is not None)
            or (self.lists and _CHANGING.match(line) is not None)
        )
        if _SIGNATURE.match(line):
            self.zone = "signature"
        elif self.zone == "signature" and not (_ANNEX.match(line) or _CLOSING.search(line) or _HEADING.match(line)):
            pass
        elif (self.zone == "signature" and _ANNEX.match(line)) or _DECIDES.match(line):
            self.zone = "body"
        elif self.lists and _CHANGING.match(line):
            pass
        elif (_HEADING.match(line) and not (self.zone == "purpose" and line.endswith((".", ";")))) or (
            line.isupper() and len(line) > 6 and self.zone == "body"
        ):
            self.zone = "purpose" if _PURPOSE.search(line) else "body"

    def _without_title(self, line: str, start: int) -> Zone:
        """A passage or a sentence alone: what it is, is told by how it begins and ends."""
        if self.zone != "body":
            return self.zone
        if not line.endswith((".", ":", "?")) and start <= self.begins:
            subject = _SUBJECT.match(line) or _REVIEWED.match(line)
            if subject or (_NAMED.fullmatch(line) and not self.text[start + len(line) :].strip()):
                return "title"
        if _CARRIES_OUT.match(line) and _BASIS_NEXT.match(self.text, start + len(line)):
            return "opening"
        if line.endswith(":") and _CARRIES_AND_ORDERS.match(line):
            return "opening"
        if line.endswith(":") and _CARRIES_THESE.match(line) and _ITEMS_THEN_ISSUES.match(self.text, start + len(line)):
            return "opening"
        last = line[-_ISSUES_LENGTH:]
        issues = may_match(_ISSUES, last.lower()) and _ISSUES.search(line, len(line) - len(last))
        if _ANSWERS.match(line) or _REPORTS_SO.match(line) or (issues and not _ANOTHER_DOES.search(line)):
            return "body" if _ACTS_ALONE.match(line) or _FROM_THEN.match(line) else "opening"
        return "body"

    def of_sentence(self, here: Zone, begin: int, end: int, paragraph: int, *, matters: bool) -> Zone:
        """The zone of a sentence in a paragraph of zone `here`, which begins at `paragraph`."""
        if here == "body" and self.own_words and self._acts(begin, paragraph):
            here = "article"
        if here == "body" and self.closing == paragraph and _ACTS_ALONE.match(self.text, begin):
            return "closing"
        may_close = here in ("body", "article", "purpose") and matters and may_match(_CLOSING, self.low[begin:end])
        if may_close and _CLOSING.search(self.text[begin:end]):
            self.closing = paragraph
            return "closing"
        if here == "opening" and begin > paragraph and _PREAMBLE.match(self.text, begin, end):
            return "preamble"
        if here == "body" and _AIM.match(self.text, begin, end):
            return "purpose"
        return here

    def _acts(self, begin: int, paragraph: int) -> bool:
        """Whether the document itself acts in a sentence."""
        concludes = self.concludes or self.force_rank is not None
        if begin == paragraph and (self.in_article or (concludes and _ENDS_ANOTHER.match(self.text, begin))):
            self.acted = paragraph
            return True
        if self.acted == paragraph and _ENDS_ANOTHER.match(self.text, begin):
            return True
        alone = self.title is None and not self.text.startswith(AT_ONCE, begin)
        return alone and _ACTS_ALONE.match(self.text, begin) is not None

    def leave(self, start: int, end: int) -> None:
        """Go on behind the paragraph `text[start:end]`."""
        self.quoted = max(0, self.quoted + self.text.count("“", start, end) - self.text.count("”", start, end))
        self.closed = self.text.endswith(_CLOSES, start, end)
        if self.zone == "opening" and re.search(r"sau(?: đây)?:$|sau(?: day)?:$", self.text[start:end].strip(" *")):
            self.zone = "body"
