"""What may stand between a cue and a citation, and what parts them."""

from __future__ import annotations

import re
from functools import cache

from graph.extraction.spelling import spell
from graph.patterns import regex
from graph.vocabulary import cited_types, word_list


@cache
def gaps(plain: bool) -> dict[str, re.Pattern[str]]:
    """Patterns of gaps by name, for text with accents, or (`plain`) without."""

    def s(pattern: str) -> str:
        return spell(pattern, plain=plain)

    fillers = "|".join(s(word) for word in word_list("filler"))
    actors = "|".join(s(word) for word in word_list("actor"))
    verbs = "|".join(s(word) for word in word_list("title-verb"))
    papers = "|".join(s(word.name.lower()) for word in cited_types())
    pinpoint = s(
        r"(?:(?:các |tại |tên )?(?:điểm|khoản|điều|chương|mục|phần|phụ lục|phụ biểu|mẫu|biểu|trang|dòng|gạch đầu dòng|số thứ tự|thứ tự)(?: (?:thứ|số))? (?:[a-zđ]{1,2}|\d{1,3}(?:\.\d{1,2}){0,2}[a-zđ]?|[ivxlc]+(?:\.\d{1,2})*)(?!\w)(?:(?:,| và) (?:[a-zđ]|\d{1,3}[a-zđ]?|[ivxlc]{1,6})(?!\w)(?![./-]\d))*(?: ?,| và)?|(?:gạch đầu dòng|đoạn|câu|tiết) (?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|đầu(?: tiên)?|cuối(?: cùng)?)(?!\w)(?: ?,| và)?)"
    )
    count = rf"\d{{1,2}}(?!\d|{s(' (?:năm|tháng|tỷ|triệu|xã)')})"
    aim = rf"{s('(?:chỉ tiêu|mục tiêu|nhiệm vụ) (?:thứ )?')}{count}(?:(?:,| {s('và')}) {s('(?:(?:chỉ tiêu|mục tiêu|nhiệm vụ) )?(?:thứ )?')}{count})*"
    item = r"(?:[-–+*•] ?|\(?[a-zđ]\) ?|\(?\d{1,2}[.)] ?)?"
    whose = (
        rf"(?:{actors}|{s('bộ|sở|cục|phòng|ban|hội')})(?!\w)[^;.:(),\d]{{2,60}} ?\("  # `Đảng ủy xã A (Kế hoạch số …)`
    )
    things = rf"(?: |{pinpoint}|(?:{fillers})(?!\w))*(?:{s('Quy chế|Quy định|Quy chuẩn|Quy tắc|Điều lệ|Đề án|Kế hoạch|Chương trình|Danh mục|Danh sách|Bộ tiêu chí|Bảng|Biểu|Mẫu|Khung|Quy trình|Nội quy|Tiêu chuẩn|Quy hoạch|Phương án|Phụ lục|Hướng dẫn|Định mức|Đơn giá|Mức')})(?!\w)[^;.:\n]{{0,260}}"
    in_papers = rf"(?: (?:{s('các|những|theo')}))?(?: (?:{papers}) ?:)?(?: {s('số')}:?)? ?$"
    return {
        "object": regex(
            rf"(?: |,|:|†|(?:{s('phụ lục|danh mục')})(?= {s('(?:của|ban hành kèm(?: theo)?|kèm(?: theo)?)')} )|(?:{s('các|những')}) (?:{papers}) ?: ?{s('số')}:? |(?:{papers}) {s('số')} $|“|\"|\(|{pinpoint}|(?:{fillers})(?!\w))*$",
            re.IGNORECASE,
        ),
        "topic": regex(
            rf" ?{s('về')} (?:[^;.,“”]{{3,90}} {s('tại')}|(?:(?!(?<!\w)(?:{s('không|trừ|khác|thay|theo|thực hiện|áp dụng|được|hết|do|để|mà|đã')})(?!\w))[^;.“”]){{3,180}} {s('quy định tại')}) ?",
            re.IGNORECASE,
        ),
        "rules": regex(
            rf" ?(?:(?:(?:{s('các|một số')}) )?(?:(?:{s('(?:nội dung )?quy định|nội dung')}) )?(?:{s('về|liên quan đến')}) [^;.“”]{{3,280}}|(?:{s('việc|thành phần|danh sách|nội dung|các nội dung(?! trái| không phù hợp)|mức|(?:các )?khoản (?:thu|chi|phí|đóng góp|hỗ trợ|phụ cấp)|(?:các )?(?:loại )?(?:phí|lệ phí)|(?:các |một số |một |[0-9]{1,2} )?(?:chỉ tiêu|mục tiêu|tiến độ|lộ trình)')}) [^;.:“”]{{2,80}}) (?:{s('tại|trong')}) ?|(?: (?:{s('các|một số|một|[0-9]{1,2}')}))? (?:{s('chỉ tiêu|mục tiêu')}) [^;.:,“”]{{2,60}} {s('của')} |(?: (?:{s('các|một số|[0-9]{1,3}')}))? (?:{s('thủ tục hành chính')}|TTHC)(?!\w)[^;.:“”]{{0,200}} {s('tại')} (?:{s('(?:phụ lục|danh mục) (?:[ivx]{1,4} |số [0-9]{1,2} )?(?:ban hành )?kèm theo')} )?",
            re.IGNORECASE,
        ),
        "rules-beside": regex(
            rf" (?:(?:{s('các|một số|những')}) )?{s('(?:quy định|nội dung) (?:về|liên quan đến)')} [^;.“”]{{3,120}}(?:;|,? {s('và')}) ",
            re.IGNORECASE,
        ),
        "provided": regex(
            rf" [^;.:“”]{{3,260}}(?<!{s('theo')}) {s('quy định')} {s('tại')} ?(?:{pinpoint}| |{s('của')} )*",
            re.IGNORECASE,
        ),
        "part": regex(
            rf" ?(?P<part>{pinpoint}(?: ?{pinpoint})*(?=(?: |\()[^;.:“”\n]{{0,280}} )|{aim}(?= ))(?:(?: |\()[^;.:“”\n]{{0,280}})? {s('(?:của|tại|trong)')} ",
            re.IGNORECASE,
        ),
        "own-part": regex(
            rf" ?(?P<part>{pinpoint}(?: ?{pinpoint})*)(?: (?:{s('vào sau|vào trước|vào cuối|vào')}) (?:{pinpoint} ?)+)?[,;]?(?: (?:{s('và|đồng thời')}))? ?",
            re.IGNORECASE,
        ),
        "into": regex(
            rf"(?: [^;.:“”]{{2,120}})? (?:{s('vào|cho')}) (?:(?:{s('Quy hoạch|Danh mục|Kế hoạch|Chương trình|Quy định|Quy chế|Đề án|Phụ lục|Bảng|Ban Chỉ đạo|Tổ|Hội đồng|Đoàn|Tiểu ban')})(?!\w)[^;.:“”]{{0,160}}? (?:{s('kèm theo|(?:phê duyệt|ban hành|thành lập|kiện toàn|nêu) (?:tại|theo)')}) )?(?:{pinpoint}| |(?:{s('của|tại')}) )*",
            re.IGNORECASE,
        ),
        "at-part": regex(
            rf" (?![^;.:]*(?<!\w)(?:{s('(?<!kèm )theo|quy định')})(?!\w))[^;.:“”]{{1,120}} (?:{s('tại|trong|ở')}) (?:{pinpoint} ?)+(?:{s('của|kèm theo|ban hành kèm theo')} )?",
            re.IGNORECASE,
        ),
        "ruled-at-part": regex(
            rf" (?![^;.:]*(?<!\w)(?:{s('theo|trái|phù hợp|căn cứ|để|nhằm|đã|vượt|đủ')})(?!\w))(?:(?:{s('các|một số|những')}) )?(?:{s('nội dung|quy định|mức|chế độ|chính sách|thời hạn|thời gian|điều kiện|tiêu chí|tiêu chuẩn|thẩm quyền|đối tượng|định mức|đơn giá|giá|tỷ lệ|phạm vi|trình tự|thủ tục|danh mục|nhiệm vụ|phụ cấp|hệ số|phí|lệ phí|bảng|khung')})(?!\w)[^;.:“”]{{0,160}}? (?:{s('được')} )?(?:{s('quy định|nêu|ghi|xác định')}) (?:{s('tại|trong|ở')}) (?:{pinpoint} ?)+(?:{s('của')} )?",
            re.IGNORECASE,
        ),
        "through": regex(
            rf" ?{s('các')} (?P<type>{papers}) (?:{s('quy định chi tiết|hướng dẫn')})(?: (?:{s('thi hành|thực hiện')}))?(?: {s('một số điều')})?(?: {s('của')})? ?",
            re.IGNORECASE,
        ),
        "words": regex(
            rf"(?:[^;]{{0,280}}(?:{s('tại|của|trong|ở|kèm theo')})|(?: {s('phần')})? {s('căn cứ')}(?: {s('pháp lý')})?(?: {s('để')})? {s('ban hành')}) ?(?:{s('các')} )?(?:{pinpoint}|\d{{1,3}} ?,? ?| )*(?:(?:{papers})(?: {s('của')} [^;.:\d]{{3,60}})? ?: ?(?:{s('số')}:? ?)?)?",
            re.IGNORECASE,
        ),
        "annexed": regex(rf"{things} (?:{s('kèm theo|ban hành theo')}){in_papers}", re.IGNORECASE),
        "made-known": regex(
            rf"{things} (?:{s('(?:ban hành|công bố|phê duyệt) (?:tại|bằng|theo)')}){in_papers}", re.IGNORECASE
        ),
        "item": regex(
            rf"(?:(?:{s('bãi bỏ|hủy bỏ|thay thế|sửa đổi, bổ sung|sửa đổi|bổ sung')})(?: |$))?(?: |,|{pinpoint}|(?:{fillers})(?!\w)|{s('được quy định tại')}(?!\w)|{s('(?:và )?(?:các )?phụ lục')}(?= {s('(?:ban hành )?kèm')}))*$",
            re.IGNORECASE,
        ),
        "joined": regex(
            rf"\)?(?: \((?:[^()\d]{{1,60}}|(?:{pinpoint} ?)+|(?:{s('năm')} )?[12]\d{{3}})\)| {s('năm')} [12]\d{{3}}(?=,? )| {s('(?:ở|tại) (?:cấp )?(?:tỉnh|huyện|xã|cơ sở|địa phương|trung ương)')}| {s('của liên')} {s('(?:bộ|ngành|sở)')} [^;.:()\d]{{3,60}}?| {s('giữa')} [^;.:()\d]{{3,160}}?| {s('nêu trên|nói trên|trên đây')})? ?(?:,|,? ?(?:{s('và|lẫn|cùng với|cùng|hoặc|kèm theo|rồi(?: đến| là| bằng)?|(?:sau đó|tiếp đó|tiếp theo|mới đây) là')})(?!\w)|,? ?{s('và')} {s('các|những')}) ?(?:(?:{s('các|những|một phần|toàn bộ')}) )?(?:\d{{1,2}} (?:{s('nội dung|nhiệm vụ|chỉ tiêu|mục tiêu|giải pháp')}) )?(?:(?:{s('ở (?:tỉnh|huyện|xã|cơ sở|địa phương)')} )?(?:{s('bằng')}) )?(?:{s('số')}:? )?(?:(?:{s('lần')} (?:{s('thứ')} )?\w+|{s('(?:và )?(?:gần đây nhất|mới nhất|sau cùng|cuối cùng)')}) (?:(?:{s('theo|tại|bởi|bằng|là')}) )?)?(?:{pinpoint}| |(?:{s('của|tại|bởi')}) )*$",
            re.IGNORECASE,
        ),
        "joined-part": regex(
            rf",? {s('và')} (?:(?:{s('các|những')}) )?(?:{s('nội dung|quy định')})(?: {s('về')} [^;.,()\d]{{2,60}}?)?(?: (?:{s('nêu|quy định')}))? {s('tại')} (?:{pinpoint}| |{s('của')} )*",
            re.IGNORECASE,
        ),
        "actor": regex(
            rf"(?:^(?! ?{s('lãnh đạo')} )|[,:]) ?(?:(?:{s('thì|nên|do đó|đồng thời|sau đó|tiếp đó|rồi')}) )?(?:(?:{s('đến nay|tới nay|hiện nay|hiện|nay|(?:đến|tại) thời điểm (?:này|báo cáo|kiểm tra)|tính đến [^,;.]{3,24}')}),? )?(?:(?:{s('vẫn còn|mới có|chỉ có|còn|vẫn')}) )?(?:\d{{1,3}}(?:/\d{{1,3}})? )?(?:{actors})(?!\w)",
            re.IGNORECASE,
        ),
        "title": regex(
            rf" ?,? *(?:\| *)?(?:\(|$|(?:(?:{s('(?:vốn )?(?:được|do) [^,;.()]{0,40}ban hành|(?:(?:(?:đều|cùng) )?được|đều|cùng) (?:xây dựng|ban hành|phê duyệt|ký kết|ký|triển khai|thông qua|lập)(?: ra)? (?:để|nhằm)|(?:đã )?(?:[0-9]{1,2}|hai|ba|nhiều) lần(?= ?$)|vốn(?= (?:đã )?$|$)|vốn (?:được )?(?:soạn|lập|xây dựng|ban hành)(?: ra)? (?:để|nhằm)(?= ?$)|(?:cũng |chính )?là (?:một )?(?:văn bản|kế hoạch|chương trình|quyết định|nghị quyết|quy định|hướng dẫn|đề án|báo cáo)(?: (?:do|được) [^,;.()]{2,60}? (?:ban hành|lập|xây dựng|đề ra|soạn))?(?: ra)?(?: (?:để|nhằm))?(?= ?$)|được (?:lập|hình thành|soạn)(?: ra)? (?:từ|trên cơ sở)(?: việc)?(?= ?$)|mà (?:[^,;.()]{3,60} )?(?:đã )?(?:ban hành|xây dựng|lập|ký|đề ra|thông qua|phê duyệt|ra)(?:(?: vào)? ngày [0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4})? (?:để|nhằm)(?= ?$)|(?:cuối cùng|sau cùng|rốt cuộc|vì thế|vì vậy|do đó|do vậy|nhờ đó|nhờ vậy)(?: (?:đã|cũng|cũng đã))?(?= ?$)|(?:cả (?:hai|ba|bốn)|tất cả)(?: văn bản)? (?:đều|cùng)(?: (?:để|nhằm))?(?= ?$)|gồm (?:có )?[0-9][^;.]{0,60},|có [0-9]{1,3} (?:chương|điều|phần|mục)[^;.]{0,60},|cùng ngày|thu hồi(?:,| và)(?= ?$)|(?:đã )?hết hiệu lực(?:,)?(?= ?$)|ra đời(?: (?:trong|giữa|vào|đúng) [^;,.()0-9]{2,40})?(?=,? (?:đã |để |nhằm )?$|$)|chỉ|không [^,;.()]{2,60} mà(?: (?:chỉ|để|nhằm))?(?= ?$)|đồng thời(?= ?$)|(?:kịp thời|chủ yếu|trực tiếp|(?:về )?cơ bản|bước đầu|thực chất(?: là)?|nhằm mục đích|trao đổi(?:,| và)?|(?:sau|qua) (?:gần |hơn )?[0-9]{1,2} (?:năm|tháng) (?:tổ chức |triển khai )?(?:thực hiện|triển khai)|là (?:bước|sự|việc)|(?:có|với) (?:mục tiêu|mục đích)(?: là| nhằm)?)(?= ?$)|(?:theo đó|qua đó|trong đó)(?: (?:tại )?(?:(?:điểm|khoản) [0-9a-zđ]{1,2} )*(?:điều|mục) [0-9ivx]{1,4}(?: (?:ghi|nêu|quy định)(?: rõ)?)?)?(?= ?$)|xin(?= ?$)|(?:về )?sau(?: này)?(?= ?$)|được [^,;.()]{0,50}thông qua(?: [^,;.()]{0,50})?|về(?: việc)?|việc(?= ?$)|để|nhằm|về kết quả|kết luận|(?:(?:đã )?có )?hiệu lực(?: thi hành)?(?: sau [^;,.]{1,30} ngày)?,?(?: kể)? từ|(?:(?:chính thức|bắt đầu|được) )+(?:thi hành|áp dụng|có hiệu lực(?: thi hành)?)(?: kể)? từ|của liên (?:bộ|ngành|tịch)|thì|đã|cũng|lại(?= (?:đã )?$|$)|(?:hiện )?đang|(?:đề ra|xác định|nêu)(?: rõ)? [^;,.()]{2,80} (?:để|nhằm)(?= ?$)|đồng loạt|chính thức|còn (?:phù hợp|giá trị|hiệu lực)(?= ?$)|có hiệu lực(?: thi hành)?,? và(?= ?$)|(?:chính |cũng )?là (?:(?:hai|ba|các|những) )?(?:văn bản|luật|nghị định|thông tư|nghị quyết|kế hoạch|quyết định|chương trình)(?: [^;.,()]{0,30})?(?= ?$)|bi(?= ?$)|áp dụng (?:thống nhất|chung|trên địa bàn)|được (?:áp dụng|sử dụng|dùng)(?: [^,;.()]{2,40})?(?= thay)|được (?:áp dụng|sử dụng|dùng)(?= ?$)|cho(?: phép)?(?= ?$)|một mặt(?= ?$)|từng(?= ?$)|nhưng (?:là )?(?:để|nhằm)(?= ?$)|thông báo kết luận tại (?:hội nghị|buổi|phiên)|đều(?= ?$)|(?:(?:đều|cùng|cũng) )?(?:để|nhằm|là để|là nhằm)(?= ?$)|(?:lần lượt|tương ứng)(?= ?$)|cùng(?= ?$)|tự(?= ?$)|tuy|giữa [^;.():]{5,160}? về(?: việc)?|giữa [^;.():,]{5,120}(?= ?$)|với [^;.():,0-9]{3,80} (?:để|nhằm|về(?: việc)?)(?= ?$)|(?:và )?(?:hiện|hiện nay|nay|sau đó)|đến nay|vừa|mới|của [^,;.():]{3,70}$')})(?!\w)|V/v|“|\")|(?:{verbs})(?!\w))",
            re.IGNORECASE,
        ),
        "acts": regex(rf" (?:{s('|'.join(word_list('acts')))})(?!\w)", re.IGNORECASE),
        "listing": regex(
            s(
                r",?(?: (?:toàn bộ|một phần|\d{1,3}|các|những|văn bản|quyết định|chỉ thị|nghị quyết|quy định|quy phạm pháp luật|sau|sau đây|dưới đây|của|do|ban hành))*(?: [^:;.]{0,160})?:?"
            ),
            re.IGNORECASE,
        ),
        "announced": regex(
            rf"(?:,? ?(?:{s('các|những|một số')}|,? ?(?:(?:{s('toàn bộ|cả|đồng thời|song song|một lúc|cùng lúc|liền một lúc')}) )?(?:\d{{1,2}}|{s('hai|ba|bốn|năm|sáu')})) [^:;.]{{2,120}}?)?(?: (?:{s('sau|sau đây|dưới đây|gồm')}))?(?: {s('của')} [^:;.]{{3,60}})? ?: ?{item}(?:{s('số')}:? )?"
            rf"|(?: {s('đồng thời')})?,? (?:{s('các|những')}|\d{{1,2}}) (?:{s('văn bản')}|{papers})(?: (?:{s('cũ|trước|trước đây|trước đó|đã ban hành|nêu trên|có liên quan|không còn phù hợp|quy phạm pháp luật')}))* \((?:{s('số')}:? )?"
            rf"|(?: {s('đồng thời')})?,? (?:{s('các|những|nhiều|hai|ba|bốn|năm|sáu')}|\d{{1,2}}) (?:[^:;.()]|\((?:{s('cũ|trước đây')})\)){{2,110}},? (?:{s('trong đó có|gồm|bao gồm|kể|như|là')})(?: (?:{s('có|cả')}))?:? {item}",
            re.IGNORECASE,
        ),
        "next-item": regex(
            rf"(?:(?: ?\([^()]{{1,80}}\))? ?(?:[;,](?: (?:{s('và')}))?| {s('và')}) ?{item}(?:(?:{s('toàn bộ|một phần')}) )?(?:{s('số')}:? )?(?:{pinpoint}| |(?:{s('của|tại')}) )*"
            rf"|\) ?(?:[;,](?: (?:{s('và')}))?| {s('và')}) ?{item}{whose})",
            re.IGNORECASE,
        ),
        "list-item": regex(rf" ?{item}(?:{s('số')}:? )?(?:{pinpoint}| |(?:{s('của|tại')}) )*", re.IGNORECASE),
        "papers": regex(
            s(
                r"(?:ban hành|xây dựng|soạn thảo|tham mưu(?= (?:nhiều|các|\d))|(?:triển khai|cụ thể hóa|thực hiện) (?:[^;.\n]{3,160} )(?:bằng|với|qua)(?= (?:nhiều|\d))|cụ thể hóa (?:[^;.\n]{0,120}? )?(?:bằng|thành)|đề ra|ra|(?<=đã )có|(?<=đều )có|có(?= (?:các|nhiều|một số) ))(?:,? [^;.\n]{0,80}?)?? (?:nghị quyết|kế hoạch|chương trình|văn bản|chỉ thị|quy định|đề án|hướng dẫn|quyết định|quy chế|kết luận|nghị định|thông tư)"
            ),
            re.IGNORECASE,
        ),
        "several": regex(
            rf"(?:(?:{s('các|những|nhiều|danh mục(?: các)?')}|\d{{1,2}}) (?:{s('văn bản|kế hoạch|quyết định|nghị quyết|chỉ thị|công văn|thông tư|nghị định')})|(?-i:{s('Văn bản')}))(?! [^;.,\n]*(?<!\w)(?:{s('tham khảo|khi|căn cứ|liên quan|cần|dẫn chiếu')})(?!\w))(?: [^;.,\n]{{0,30}})? $",
            re.IGNORECASE,
        ),
        "namely": regex(
            rf"[^;.:()]{{0,60}}?(?:,? (?:{s('gồm|bao gồm|như|cụ thể|cụ thể là|đó là|trong đó có|trong đó|nổi bật (?:là|có)|tiêu biểu (?:là|có)|điển hình (?:là|có)|đáng chú ý (?:là|có)')})(?!\w)(?: {s('có')})? ?:?| ?:| ?\() ?{item}(?:{whose})?(?:{s('số')}:? )?",
            re.IGNORECASE,
        ),
        "together": regex(
            rf"(?: ?{pinpoint}| (?:{s('vào sau|vào trước|vào cuối|vào')})(?= )|,? ?{s('cụm từ')} “[^”]{{1,80}}”(?: {s('tại')})?)*(?:[,;]|[,;]? (?:{s('và|hoặc')}))? ",
            re.IGNORECASE,
        ),
        "and-list": regex(
            rf",? (?:{s('và|cùng')}) (?:{s('các|những')}|\d{{1,2}}) (?:{s('văn bản')}|{papers})(?: (?:{s('sửa đổi, bổ sung|sửa đổi|bổ sung|điều chỉnh')})(?: [^;:.()\d]{{2,40}})?)?(?: (?:{s('sau|sau đây|gồm|bao gồm')}))? ?: ?{item}",
            re.IGNORECASE,
        ),
        "list": regex(
            rf"(?: {s('có hiệu lực')}[^:;.]{{0,60}})?(?: {s('gồm|bao gồm|là')}(?: {s('có')})?)? ?: ?{item}(?:{pinpoint}| |(?:{s('của|tại')}) )*",
            re.IGNORECASE,
        ),
        "orders": regex(
            rf" (?:(?:{s('các|những|theo')}) )?(?:{s('ý kiến|sự chỉ đạo|chỉ đạo|kết luận|yêu cầu|đề nghị|kiến nghị|nhiệm vụ|chủ trương|nội dung|chỉ thị(?= của )')})(?!\w)[^;.:“”()]{{0,160}} (?:{s('nêu tại|tại|trong|theo')}) ?",
            re.IGNORECASE,
        ),
        "stays": regex(
            rf"(?:(?!, {s('trừ')} )[^;.]){{0,160}}(?:{s('tiếp tục|vẫn')}) {s('(?:có hiệu lực|còn hiệu lực|được áp dụng|áp dụng|thực hiện|giữ nguyên)')}",
            re.IGNORECASE,
        ),
        "paper": regex(
            rf"(?:^|[ ,])(?:{s('dự thảo|Chương trình|Kế hoạch|Đề án|Luật|Nghị quyết|Nghị định|Quyết định|Quy chế|Quy định')})(?!\w)"
        ),
        "unnamed": regex(
            rf"(?:^|[ ,(“])(?:{s('các văn bản|văn bản|(?:các )?(?:dự thảo |dự án )?(?:nghị định|nghị quyết|luật|bộ luật|pháp lệnh|thông tư|quyết định|quy định|quy chế)')})(?: {s('về việc|để')})? $",
            re.IGNORECASE,
        ),
        "basis": regex(
            rf"^{s('(?:(?:sau khi |qua )?xem xét|xét) (?:báo cáo|tờ trình|đề án|đề nghị|ý kiến|dự thảo)')} [^;.\d]{{3,160}} {s('và')} $|^{s('căn cứ')}(?!.*{s('các (?:nghị định|nghị quyết|luật|văn bản|thông tư|quyết định)')} $)|{s('tại|kèm theo')} (?:{s('các')} )?(?:{s('văn bản')} )?(?:{s('số')} )?$|\($",
            re.IGNORECASE,
        ),
        "except-part": regex(
            rf",? (?:{s('trừ|ngoại trừ')}) (?P<part>(?:{s('điểm|khoản|điều|chương|mục|phần|phụ lục|mẫu|biểu')}) (?:(?!{s('điều này|nghị định này|thông tư này|quyết định này')})[^;.()\n]){{1,80}}?)(?= (?:{s('tiếp tục|vẫn|được|thì|còn|có|do')})(?!\w)|[;.\n]|$)",
            re.IGNORECASE,
        ),
        "except": regex(
            rf" ?,? ?(?:\()?(?:{s('nhưng(?: vẫn)?')} )?(?:{s('trừ|ngoại trừ|giữ lại|giữ nguyên')}) (?!(?:{s('các')} )?{s('trường hợp')}|[^;.,()\n]{{0,60}} {s('này')}(?!\w))(?P<part>[^;.,()\n]{{3,160}}?)(?= (?:{s('tiếp tục|vẫn|được|thì|còn|có|do')})(?!\w)|[;.,()\n]|$)",
            re.IGNORECASE,
        ),
        "goes-on-part": regex(
            rf"[,;]? \(?(?:{s('riêng|còn|trong đó')}) (?P<part>(?:(?:{s('(?:các )?(?:quy định|nội dung|chính sách|chế độ|mức|định mức)')})(?: [^;,.()\n]{{2,80}}?)?(?: (?:{s('tại|của')}) )?)?(?:(?:{s('điểm|khoản|điều|chương|mục|phần|phụ lục')}) [^;.,()\n]{{1,60}}?)?)(?<! )(?= (?:{s('tiếp tục|vẫn|còn')})(?!\w))",
            re.IGNORECASE,
        ),
        "some": regex(
            s(
                "một phần|(?:một số|nhiều|phần lớn|hầu hết)(?: các)? (?:điều|khoản|nội dung|quy định|điểm)|(?:quy định|nội dung|điều khoản|điều|khoản|điểm) (?:sau(?: đây)?|dưới đây) |khoản|(?<!thời )điểm|phụ lục|(?:điều|chương|mục|phần) [\\divxlc]{1,5}(?!\\w)|(?:các|những|một số|\\d{1,2}) (?:nhiệm vụ|nội dung|giải pháp|mục tiêu|chỉ tiêu)(?= )|(?:thủ tục hành chính|TTHC)(?!\\w)|(?:nội dung|quy định) (?:tương ứng|(?:có )?liên quan|về) "
            ),
            re.IGNORECASE,
        ),
    }


def in_quotation(text: str) -> bool:
    return text.count("“") > text.count("”")


def unopened(gap: str) -> bool:
    """Whether `gap` closes a bracket that it did not open: the noun phrase is then over."""
    depth = 0
    for character in gap:
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth < 0:
            return True
    return False
