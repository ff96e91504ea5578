"""The patterns of the citation grammar, compiled once for accented text and once for text without accents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from graph.extraction.dates import date_pattern
from graph.extraction.guarded import by_first_letter
from graph.extraction.organs import organ_pattern, read_organ, read_whole_organ
from graph.extraction.spelling import alternatives, spell
from graph.folding import UPPER, fold, has_no_accents, strip_accents
from graph.model import Organ
from graph.patterns import regex
from graph.vocabulary import DocumentType, cited_types, known_documents, word_list

_NUMBERS = {
    "nhat": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
    "muoi": 10, "muoi mot": 11, "muoi hai": 12, "muoi ba": 13, "muoi bon": 14, "muoi lam": 15,
}  # fmt: skip


def number_told(printed: str) -> int | None:
    """A number in digits or in words: `05`, `năm`, `thứ nhất` without its `thứ`."""
    return int(printed) if printed.isdigit() else _NUMBERS.get(fold(printed))


@dataclass(frozen=True, slots=True)
class Grammar:
    """Patterns; every one expects single spaces, as a flow has them.

    Those of names are compiled when a word stands that they begin with: that of all laws takes as long as a short text.
    `type_word` reads text in small letters and does not look whether a word begins where it matches; every `pinpoint`
    begins with one of `parts`, in whatever letters.
    """

    plain: bool
    type_word: re.Pattern[str]
    type_short: re.Pattern[str]
    date: re.Pattern[str]
    date_lead: re.Pattern[str]
    organ: re.Pattern[str]
    organ_anywhere: re.Pattern[str]
    term: re.Pattern[str]
    meeting: re.Pattern[str]
    meeting_name: str
    congress_name: str
    session_name: str
    statute: str
    constitution: str
    known_law: str
    law: str
    amending_law: str
    amending_numbered: str
    partner: str
    annexed: str
    backref: re.Pattern[str]
    after_number: re.Pattern[str]
    title_lead: re.Pattern[str]
    title_end: re.Pattern[str]
    pinpoint: re.Pattern[str]
    parts: tuple[str, ...]
    alias: re.Pattern[str]


@lru_cache(200)
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern of a name, compiled once."""
    return regex(pattern)


def type_words() -> dict[str, DocumentType]:
    """Folded printed word or abbreviation -> type; abbreviations only where one type has them officially."""
    found: dict[str, DocumentType] = {}
    for kind in cited_types():
        for word in (kind.name, *kind.words):
            found.setdefault(fold(word), kind)
    return found


_PARTS = (
    "tiết",
    "điểm",
    "khoản",
    "khỏan",
    "điều",
    "chương",
    "tiểu mục",
    "mục",
    "phần",
    "số thứ tự",
    "gạch đầu dòng",
    "đoạn",
    "câu",
    "mẫu",
    "biểu",
    "phụ lục",
    "phụ biểu",
    "bảng",
    "danh mục",
)
"""Words that a pinpoint begins with, in either tone style."""


@cache
def grammar(plain: bool) -> Grammar:
    """The grammar for text with accents, or (`plain`) without."""

    def s(pattern: str) -> str:
        return spell(pattern, plain=plain)

    words = [word for kind in cited_types() for word in (kind.name, *kind.words)]
    abbreviations = sorted(
        {a for kind in cited_types() for a in kind.abbreviations if len(a) >= 2}, key=lambda a: (-len(a), a)
    )
    number = r"(?:\d|[OolI][\dOolI]{0,4}[-/])"  # that begins so; letters may stand for its digits
    roman = "(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})"
    term_one = rf"(?:{roman}|\d{{1,2}})(?!\w)"
    more_terms = rf"(?:\)(?=,? ?(?:và )?\(khóa ))?(?:[,;]|,? và) ?(?:\((?i:khóa) {roman}\)|(?:(?i:khóa) )?{roman}(?!\w)|\d{{1,2}}(?= ?(?:[),;.†]|$)))"
    term = s(rf",? ?(?P<box>\()? ?(?i:khóa) (?P<term>{term_one})(?P<more>(?:{more_terms})*)(?(box)\)?|)")
    central = s(
        r"(?:Ban Chấp hành (?:Trung ương|TW|TƯ)(?: Đảng)?|BCH ?(?:Trung ương|TW|TƯ)(?: Đảng)?|(?:Trung ương|TW|TƯ)(?: Đảng)?)"
    )
    ordinal = rf"(?P<ordinal>\d{{1,2}}|{alternatives(list(_ordinal_words()), plain=plain)})(?!\w)"
    laws = sorted(
        {_long(d.title) for d in known_documents() if d.title.startswith(("Luật ", "Bộ luật ", "Pháp lệnh "))}
        | set(word_list("law-title"))
    )
    organ = organ_pattern(plain=plain)
    local = rf"(?i: {s('Đảng bộ')}) (?i:{s('tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu')})(?!\w)(?: {_place()})?"
    local = rf"(?:{local}|(?i: (?:{s('Chi bộ|Đảng bộ')}))(?! (?i:{s('các cấp|cấp|trực thuộc|cơ sở|từng|mỗi|trên|dưới')})(?!\w))(?: (?!(?i:{s('được|đã|là|tại|trong|theo|để|về|sẽ|cho|với|đến|từ')})(?!\w))[^\W\d][\w]*){{0,8}}?(?=,? (?i:{s('lần thứ|nhiệm kỳ|khóa')}) ))"
    mass = (
        rf"(?:{s('Đoàn(?: (?:TNCS|Thanh niên Cộng sản|Thanh niên)(?: Hồ Chí Minh)?)?|Công đoàn|Liên đoàn Lao động|(?:Hội )?Nông dân|(?:Hội )?(?:Liên hiệp )?Phụ nữ|(?:Hội )?Cựu chiến binh|Mặt trận Tổ quốc|MTTQ')})(?: {s('Việt Nam')})?"
        rf"(?: (?:{s('toàn (?:quốc|quân|tỉnh|huyện|thành phố)|(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)')})(?!\w)(?: {_place()})?)?"
    )
    comma_title = "|".join(s(words) for words in word_list("law-comma"))
    law_end = "|".join(s(word) for word in word_list("law-end"))
    law_word = s("(?:Bộ luật|Luật|Pháp lệnh)")
    known_law = _law_titles(laws, plain=plain)
    law_stop = rf"(?= ?(?:[;:.,|\n()“”\"†]|\d|$| (?:{law_end}|{s('trình')}|{s('và')})(?!\w)))"
    named_law = rf"(?:{known_law}(?!\w)|(?i:{s('luật')}) (?:{s('về|(?:có )?liên quan đến')}) [^;:.,|\n()“”\"\d†]{{1,60}}?{law_stop}|{law_word} (?=[{UPPER}])(?:(?i:{comma_title})(?!\w)|[^;:.,|\n()“”\"\d†]){{1,90}}?{law_stop})"
    numbered_law = rf"(?:{known_law}|{law_word} (?=[{UPPER}])(?:(?i:{comma_title})(?!\w)|[^;:.,|\n()“”\"\d†]){{1,90}}?) {s('số')} \d{{1,3}}/\d{{4}}/(?:QH|UBTVQH)\d{{1,2}}"
    digits = r"(?:\d{1,3}[a-zđ]?|[IVX]{1,5}(?!\w))"
    letters = r"[a-zđ](?:\.\d{1,2})?"
    form_code = r"(?:[/-][A-ZĐ]{1,6}\d{0,2}(?!\w))"  # `Mẫu số 01/TTĐB`
    more = rf"(?:(?:, ?| {s('và')} |, {s('và')} )"
    pinpoint = (
        rf"(?:(?i:{s('tiết|điểm')}) (?:{letters}(?!\w){more}{letters}(?!\w))*|\d{{1,2}}(?:\.\d{{1,2}})*(?!\w){more}\d{{1,2}}(?!\w))*)"
        rf"|(?i:{s('khoản|Điều')}) {digits}{more}{digits}(?!\w))*"
        rf"|(?:{s('tên')} )?(?i:{s('Chương|Tiểu mục|Mục|Phần')}) (?:[IVXLC]+(?:\.\d{{1,2}})*{more}[IVXLC]+(?!\w))*|\d{{1,2}}(?:\.\d{{1,2}})*{more}\d{{1,2}}(?!\w))*|[A-ZĐa-zđ](?!\w))"
        rf"|(?i:{s('số thứ tự')}) \d{{1,3}}(?!\w)"
        rf"|(?i:{s('gạch đầu dòng|đoạn|câu')}) (?:{s('thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|(?:đầu(?: tiên)?|cuối(?: cùng)?)(?= (?:của )?(?:điểm|khoản|điều|mục|chương) )')}|\d{{1,2}})(?!\w)"
        rf"|(?i:{s('Biểu mẫu|Mẫu|Phụ biểu|Biểu|Bảng(?! [^ ]+,)')}) (?:{s('số')} )?\d{{1,2}}[a-zđ]?{form_code}?{more}(?:(?i:{s('Biểu mẫu|Mẫu|Phụ biểu|Biểu|Bảng')}) )?(?:{s('số')} )?\d{{1,2}}(?:[a-zđ]?{form_code}|(?!\w)))*"
        rf"|(?i:{s('Phụ lục|Danh mục')}) (?:{s('số')} )?(?:[IVXLC]+|\d{{1,2}}){more}(?:[IVXLC]+|\d{{1,2}})(?!\w))*|(?i:{s('Phụ lục')})(?= {s('ban hành kèm theo')} ))(?: \({s('trừ')} [^()]{{1,60}}\))?"
    )
    return Grammar(
        plain=plain,
        type_word=regex(
            rf"{alternatives([word.lower() for word in words], plain=plain)}(?!\w)"
            rf"(?!(?<={spell('nghị quyết', plain=plain)}) {spell('định', plain=plain)} (?!{spell('hướng', plain=plain)}))"
        ),
        type_short=regex(rf"(?:{'|'.join(map(re.escape, abbreviations))})(?!\w)"),
        date=regex(date_pattern(plain=plain), re.IGNORECASE),
        date_lead=regex(
            s(
                r"(?: ?[,;]? ?| [-–] (?=ngày))(?P<open>\()?(?:(?:đã )?(?:được )?(?:Quốc hội )?(?:ban hành|ký|thông qua) (?:vào )?)?(?:cùng )?(?=ngày|tháng|năm|\d)"
            ),
            re.IGNORECASE,
        ),
        organ=regex(
            rf" ?,? ?(?:(?i:{s('của|do')}) )(?:các đồng chí |(?i:{s('liên (?:tịch|bộ|ngành)')}):? |(?i:{s('Hội nghị')}) (?:(?i:{s('lần thứ')}) \w+,? ?(?:{s('của')} )?)?)?{organ}"
        ),
        organ_anywhere=organ_anywhere(plain),
        term=regex(term),
        meeting=regex(
            rf" ?,? ?(?:(?:{s('của|tại')}) )?(?:{s('nghị quyết')} )?{s('Hội nghị')} (?:{s('lần thứ')} {ordinal},? ?(?:{s('của')} )?{central}|{central} (?:{s('lần thứ')} )?(?P<ordinal2>\d{{1,2}})(?!\w))",
            re.IGNORECASE,
        ),
        meeting_name=(
            rf"(?<!\w)(?P<type>(?i:{s('Nghị quyết')}|NQ)|{s('Kết luận')}(?= {s('Hội nghị')} ))(?: (?:{s('của')} )?(?i:{s('Hội nghị')}) (?i:{s('lần thứ')} {ordinal},? ?(?:{s('của')} )?{central}|{central}(?: |(?<=TW)|(?<=TƯ))(?:{s('lần thứ')} )?(?P<ordinal2>\d{{1,2}})(?: \({s('lần')} (?:\d|{s('thứ')} \w+)\))?)"
            rf"|(?: |(?<=NQ)(?=T))(?:{s('Trung ương')} |(?:TW|TƯ) ?)(?:{s('lần thứ')} )?(?P<ordinal3>\d{{1,2}})(?: \({s('lần')} (?:\d|{s('thứ')} \w+)\))?)(?![\w/]|[-–]\w)"
        ),
        congress_name=(
            rf"(?<!\w)(?i:{s('Nghị quyết')}) (?i:{s('Đại hội')})(?i: {s('đại biểu')})?(?i: {s('toàn quốc')})?(?i: {s('của')})?(?P<local>{local}| {mass})?"
            rf"(?i: {s('Đảng')})?(?i: {s('toàn quốc')})?(?: ?,?(?:(?i: {s('lần thứ')}| {s('khóa')})? (?P<term>{roman}|\d{{1,2}})(?!\w)|(?i: {s('lần thứ')} {ordinal}))(?:(?i: {s('của')} {s('Đảng')})(?! (?i:{s('bộ|ủy|viên|đoàn')}))(?!\w)|(?P<behind>(?i: {s('của')})?(?:{local}| {mass})))?)?(?P<years>,? ?\(?(?i:{s('nhiệm kỳ')}) \d{{4}} ?[-–] ?\d{{4}}\)?)?"
        ),
        session_name=(
            rf"(?<!\w)(?i:{s('Nghị quyết')} {s('kỳ họp')}(?: {s('bất thường')})?(?: {s('lần')})? {s('thứ')} (?:\d{{1,2}}|{alternatives(list(_ordinal_words()), plain=plain)})(?!\w) ?[-–,]? ?(?:{s('của')} )?(?:HĐND|{s('Hội đồng nhân dân|Quốc hội')}))"
            rf"(?: (?i:{s('tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn')})(?: {_place()})?)?(?:,? ?(?i:{s('khóa')}) {term_one})?"
        ),
        statute=(
            rf"(?<!\w)(?:(?i:{s('Điều lệ Đảng')})(?: {s('Cộng sản Việt Nam')})?|(?P<organisation>{s('Điều lệ')} {s('(?:Công đoàn Việt Nam|Đoàn(?:(?: Thanh niên Cộng sản| TNCS)? Hồ Chí Minh)?|Mặt trận Tổ quốc Việt Nam|Hội (?:Nông dân|Liên hiệp Phụ nữ|Cựu chiến binh) Việt Nam)')})|(?P<platform>{s('Cương lĩnh')})(?: {s('chính trị')}(?: {s('đầu tiên')})?| {s('xây dựng đất nước')}(?: {s('trong thời kỳ quá độ')}(?: {s('(?:đi )?lên')} (?:{s('chủ nghĩa xã hội')}|CNXH))?)?)?(?: {s('của Đảng')}(?= (?:{s('năm')} )?\d{{4}}))?(?P<year>(?: {s('năm')})? \d{{4}}| \((?i:{s('(?:được )?(?:sửa đổi|bổ sung|phát triển|thông qua)')}[^()\d]{{0,40}} )?(?:(?i:{s('năm')}) )?\d{{4}}\))?)(?!\w)"
        ),
        constitution=(
            rf"(?<!\w){s('Hiến pháp')}(?: {s('nước')} {s('Cộng hòa xã hội chủ nghĩa Việt Nam')})?(?P<year>(?: {s('năm')})? \d{{4}})?(?!\w)"
        ),
        known_law=(rf"(?<!\w){known_law}(?!\w)(?: \({s('sửa đổi')}\))?"),
        law=(
            rf"(?<!\w)(?P<law>(?:(?:{s('Bộ luật|Luật|Pháp lệnh')}) (?={s('(?:thuế )?')}[{UPPER}])|{s('Pháp lệnh')} (?={s('về')} [{UPPER}]))(?:(?i:{comma_title})(?!\w)|[^;:.,|\n()“”\"\d†]){{1,90}}?)(?= ?(?:[;:.|\n()“”\"†]|\d|,|$| (?:{law_end})(?!\w)))"
        ),
        amending_law=(
            rf"(?<!\w)(?<!{s('các')} ){s('(?:Luật|Pháp lệnh)')} (?i:{s('sửa đổi, bổ sung|sửa đổi bổ sung|sửa đổi|bổ sung')})(?:,? (?i:{s('một số điều')}))?(?: {s('và Phụ lục')} [^;:.,|\n()“”\"\d†]{{3,90}}?)?(?: {s('của')})?(?: (?:{s('các')}|\d{{1,2}}))? {named_law}(?:(?:, ?| {s('và')} |, {s('và')} )(?:{s('bổ sung')} [^;:.,|\n()“”\"\d†]{{0,40}}?)?{named_law}(?! ?\({s('sửa đổi')}\)))*"
        ),
        amending_numbered=(
            rf"(?<!\w){s('(?:Luật|Pháp lệnh)')} (?i:{s('sửa đổi, bổ sung|sửa đổi bổ sung|sửa đổi|bổ sung')}) (?i:{s('một số điều')}) {s('của')}(?: {s('các')})?(?: {numbered_law},)* {numbered_law},? {s('và')} {numbered_law}(?! {s('số')})(?![\w/])"
        ),
        partner=(
            rf"(?<!\w)(?P<type>{s('Quy chế|Quy định|Chương trình|Kế hoạch')}) (?i:{s('phối hợp')})(?: [^;.,\n(]{{0,60}}?)?(?i: {s('giữa')}) [^;.\n(]{{3,200}}?(?i: (?:{s('và')}|{s('với')})) (?:[^;.,\n(]|, (?={s('thành ủy|thị ủy|quận ủy|huyện ủy')})){{3,120}}?(?=$|[;.\n(]|,(?! {s('(?:thành ủy|thị ủy|quận ủy|huyện ủy)')})| (?i:{s('trong|về|để|nhằm|nhiệm kỳ|giai đoạn|được|do|kèm theo|ban hành|ký|đã|có hiệu lực|hết hiệu lực|hết hạn|hết thời hạn|không còn|bị|nay|vẫn|chưa|tiếp tục|thay thế|thay cho|kể từ|từ ngày|từ năm|sẽ|gồm|quy định')})(?!\w))"
        ),
        annexed=(
            rf"(?<!\w)(?<!Bộ )(?P<type>{s('Quy chế|Quy định|Điều lệ|Đề án|Kế hoạch|Chương trình hành động|Chương trình|Chiến lược')}) (?!{s('tại|ở|trong|được|này|nêu|nói')}(?!\w))(?!{s('cụ thể (?:được )?ban hành')})(?!{s('của')} (?:(?!{s('về|trong|đối|cho')} )[^;.\n()\d]){{2,60}}? \(?(?i:(?:{s('được')} )?{s('ban hành kèm theo')}))(?P<title>(?:(?! (?:{s('và')} )?(?:{s('thay thế|bãi bỏ')}) )[^;.\n()\d]){{3,150}}?) \(?(?i:(?:{s('được')} )?{s('ban hành kèm theo')}) (?=(?i:{alternatives(words, plain=plain)}) (?:{s('số')}:? )?\d+ ?[-–])"
        ),
        backref=regex(
            rf" (?:(?:{s('làm việc|phối hợp|hành động|công tác|hoạt động|liên tịch|kết luận|tạm thời')}) )?(?P<which>{s('này|nói trên|nêu trên|trên đây')}|{s('trên')}(?=[,.;)]|$| (?:{s('đã|được|vào|thì|là|chưa|đang|sẽ|còn|đến|tới|cho|thực hiện|có hiệu lực|hết|bị|quy định|áp dụng|cụ thể hóa|thay thế|bãi bỏ|sửa đổi|hướng dẫn|triển khai|tại|bằng|nhằm|để|gồm|và|với|vẫn|tiếp tục|giữ nguyên|không|nay|phải|cần')})(?!\w)))(?!\w)",
            re.IGNORECASE,
        ),
        after_number=regex(
            rf" ?(?:%|(?i:{s('|'.join(word_list('unit')))})(?!\w)|[-–/.,]\d|[-–] \d|(?P<word>[A-Za-zđà-ỹ])|°)"
        ),
        title_lead=regex(
            rf" ?,? ?(?:(?i:{s('về(?: việc)?')}|V/v:?) |(?=“)|(?<=[ ,])(?=\")|(?=(?i:{s('|'.join(word_list('title-verb')))})(?!\w| {s('số')}:? ?{number}| \d{{1,5}}(?:/\d{{4}})?[-/]\w| {s('thực hiện')} (?:{s('cho')} )?{s('đến')})))"
        ),
        title_end=regex(
            by_first_letter(
                rf"[;\n]| \||[.](?= |$)|,(?= (?:[^,;.\n]{{1,30}} )?(?i:{alternatives(words, plain=plain)}) {s('(?:này|đó|nói trên)')} [^\W\d_])| {{3}}(?={alternatives(words, plain=plain)} {s('số')}:? ?\d)|(?= {s('là')} (?:{s('trong')} )?[0-9]{{1,2}} {s('(?:năm|tháng)')})|(?= {s('đã (?:được|giao|làm|chỉ đạo|tổ chức|triển khai|thực hiện|mang lại|góp phần|tạo|giúp|phát huy|đi vào|hoàn thành|khẳng định|yêu cầu|quy định|nêu|xác định|đề ra|chỉ rõ|phân công|cụ thể)(?= )|(?:đã |sẽ )?(?:hết|có|không còn|chấm dứt|kết thúc|(?:tạm )?(?:ngưng|ngừng)) hiệu lực(?: thi hành)?,? (?:kể )?từ|thì|(?:vẫn )?tiếp tục (?:có hiệu lực|được (?:áp dụng|thực hiện|triển khai))|đã (?:kết thúc|chấm dứt) (?:(?:kể )?từ|vào|ngày)|(?:chỉ )?có thời (?:gian|hạn)(?: (?:thực hiện|áp dụng|hiệu lực))?,? (?:từ|đến|trong|là|[0-9])|(?:bắt đầu )?được (?:tổ chức |triển khai )?(?:thực hiện|áp dụng|triển khai),? (?:trong (?:thời (?:gian|hạn) )?[0-9]|(?:kể )?từ (?:ngày|tháng|quý|năm|đầu)|(?:cho )?đến (?:hết|ngày|tháng|quý|năm))|(?:cho )?đến khi|và (?:các|những) (?:quy định|văn bản|nội dung|hướng dẫn)(?: (?:trước đây|khác|khác trước đây))?,? (?:trái|không phù hợp)|không còn giá trị|(?:còn|vẫn|đã) (?:viện dẫn|dẫn chiếu|trích dẫn)|(?:đã |nay )?(?:được|bị) (?:thay thế|bãi bỏ|sửa đổi|sửa đổi, bổ sung|đính chính)(?: một số điều)? (?:bằng|bởi)|(?:đã |nay )?được (?:lùi|kéo dài|gia hạn|giãn|nới)(?: ra| thêm| [0-9]{{1,2}} năm)?,? (?:đến|sang|tới|thêm|từ)')} |,? {s('(?:kể )?từ ngày')} \d{{1,2}} ?[/.t-]|,? {s('đến hết ngày')} \d)|(?= {s('và Nghị quyết Đại hội')} )|(?= {s('và (?:ý kiến|đề nghị)(?: thẩm định)? của')} [^;.]{{3,60}} {s('tại')} )|(?= {s('bằng')} (?:{s('các')} )?{alternatives(words, plain=plain)} {s('số')}:? ?\d)|(?:,? {s('(?:bao gồm|gồm(?: có)?|cụ thể(?: là)?|như sau|sau đây|sau)')})?:(?= ?{alternatives(words, plain=plain)} {s('số')}:? ?\d)|,? {s('(?:bao gồm|gồm(?: có)?)')}(?= {alternatives(words, plain=plain)} {s('số')}:? ?\d)|(?<!{s('văn bản')})(?= {s('(?:nay |hiện |đến nay )?không còn (?:được )?áp dụng|nay (?:không còn|đã|hết|được)|đã gửi')}(?!\w))|: ?(?={s('(?:đã |nay )?(?:hết (?:hiệu lực|thời hạn)|được|bị|còn hiệu lực|không còn|đề nghị|kiến nghị)')} )|(?: ?\()(?={s('thời gian (?:thực hiện|áp dụng) (?:[0-9]|từ)|thay thế|nay là|trước đây là|trước (?:sắp xếp|hợp nhất|sáp nhập)|sau đây|dưới đây|gọi|viết|được|ban hành|còn hiệu lực|hết hiệu lực|có hiệu lực')})|, (?={s('(?:do đó|do vậy|vì vậy|vì thế|theo đó(?= [^,;.0-9]{3,24} (?:này|nêu trên|nói trên) )|thời (?:gian|hạn) (?:thực hiện|áp dụng))')} )|, (?={s('ngày')} (?:\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{4}}|\d{{1,2}} {s('tháng')} \d{{1,2}} {s('năm')} \d{{4}}), [{UPPER}])|(?:,| [-–]) (?={s('(?:(?:vốn |cũng |chính )*là )?(?:một )?văn bản (?:thay thế|triển khai|thực hiện|thi hành|cụ thể hóa|hướng dẫn|sửa đổi|bãi bỏ|đã|được|mà|để|nhằm)')} )|, (?={s('trừ')} [^;.\n]{{3,120}} {s('tiếp tục (?:được )?(?:áp dụng|thực hiện|có hiệu lực)')})|, (?={organ} (?:{s('|'.join(word_list('acts')))}))|, (?={s('(?:các|những|[0-9]{1,3}) (?:xã|phường|thị trấn|huyện|quận|tỉnh|địa phương|đơn vị|chi bộ|đảng bộ|đảng ủy|cấp ủy|cơ quan|sở|ngành|phòng|ban)')}(?!\w)[^,;.()\n\d]{{0,60}} {s('(?:đã|cũng|đều|kịp thời|chủ động) (?:ban hành|xây dựng|có|ra|tham mưu|cụ thể|triển khai)')} )|,? (?={s('(?:(?<=, )(?:còn|riêng|trong khi(?: đó,?)?|đồng thời|sau đó|tiếp đó)|nhưng|song|mà|(?:mặc )?dù|tuy)')} {alternatives(words, plain=plain)} {s('số')}:? ?\d)|, (?={alternatives(words, plain=plain)} {s('này')}(?!\w))|, (?=[^,;.()\n\d]{{4,60}} {s('ban hành')} {alternatives(words, plain=plain)} {s('số')}:? ?\d)|(?:,| {s('và')}| {s('hoặc')}) (?=(?:{s('các')} )?(?:(?i:{s('điểm|khoản|điều|mục|chương|phụ lục')}) [\dIVXa-zđ]{{1,4}},? (?:{s('của')} )?)*(?:{alternatives(words, plain=plain)} (?:(?:[a-zđà-ỹ]+ ){{0,3}}{s('số')}:? )?|(?:(?i:{alternatives(words, plain=plain)})|{'|'.join(abbreviations)}) {s('số')}:? ?){number})"
            )
        ),
        pinpoint=regex(
            rf"(?P<part>{pinpoint}(?:(?:[,;]| {s('và')}|,? {s('đến')}|,? {s('của')}|,? {s('tại')})?(?: {s('các')})? ?{pinpoint}){{0,39}}(?:(?:,| {s('và')}) (?:{s('các')} )?(?i:{s('phụ lục')})(?= {s('ban hành kèm')}))?)(?:,(?= $)| ?(?i:{s('của|thuộc|tại')})| [-–])?(?:,? (?:{s('bản')} )?(?i:{alternatives(words, plain=plain)}|{s('danh mục|bảng|biểu mẫu')})(?: (?:(?!{s('số')} \d)[^;.\n()]){{1,120}}?)? {s('(?:ban hành )?kèm(?: theo)?')}| ?{s('ban hành kèm(?: theo)?')})?(?: {s('các')})? ?\Z"
        ),
        parts=tuple({strip_accents(word) if plain else word: None for word in _PARTS}),
        alias=regex(
            rf" ?(?:(?P<open>\()|,)? ?(?i:(?:{s('sau đây|dưới đây|từ đây')})(?: {s('được')})? {s('(?:viết |gọi )?(?:tắt |gọn )?(?:chung )?là')}|(?:{s('được')} )?{s('(?:viết|gọi) (?:tắt |gọn |chung )là')}):? [“\"]?(?P<name>(?:[^),“”\";\n]|(?(open),|(?!))){{3,80}}?)[”\"]?(?:\)|(?(open)(?!)|(?=[,.;]| (?:{s('có|thì|đã|được|gồm')}) )))"
        ),
    )


def _ordinal_words() -> tuple[str, ...]:
    return (
        "nhất", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười",
        "mười một", "mười hai", "mười ba", "mười bốn", "mười lăm",
    )  # fmt: skip


def _place() -> str:
    return rf"[{UPPER}]\w*(?: [{UPPER}]\w*){{0,3}}"


def _long(title: str) -> str:
    """A law's title with its councils and committees written out."""
    for short, long in (("HĐND", "Hội đồng nhân dân"), ("UBND", "Ủy ban nhân dân")):
        title = title.replace(short, long)
    return title


def _law_titles(titles: list[str], *, plain: bool) -> str:
    """The titles of known laws, in any case; councils may be printed short, `và` may stand for a comma."""
    found: list[str] = []
    for title in titles:
        written = [title]
        for long, short in (("Hội đồng nhân dân", "HĐND"), ("Ủy ban nhân dân", "UBND"), ("Mặt trận Tổ quốc", "MTTQ")):
            written += [one.replace(long, short) for one in written if long in one]
        written += [one.replace("và đại biểu ", "và ") for one in written if "và đại biểu " in one]
        written += [one.replace(", ", " và ") for one in written if ", " in one]
        found += written
    return f"(?i:{alternatives(found, plain=plain)})"


@cache
def organ_anywhere(plain: bool) -> re.Pattern[str]:
    """An organ wherever a word begins; not within `CƠ SỞ XÂY DỰNG KẾ HOẠCH`."""
    return regex(rf"(?<!\w)(?i:(?<!cơ )){organ_pattern(plain=plain)}")


def organ_named(name: str) -> Organ | None:
    """The organ that the gazetteer lists under the whole of `name`, with its unit and those above: `Đảng ủy xã A, huyện B`."""
    plain = has_no_accents(name)
    if match := organ_anywhere(plain).fullmatch(name):
        return read_organ(match)
    match = organ_anywhere(plain).match(name) if "," in name else None
    organ, end = read_whole_organ(match, plain=plain) if match else (None, 0)
    return organ if end == len(name) else None


def term_number(printed: str) -> str:
    """A term in Roman numerals, whichever way it is printed: `10` -> `X`."""
    if not printed.isdigit():
        return printed.upper()
    number, written = int(printed), ""
    for roman, value in (("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)):
        while number >= value:
            written += roman
            number -= value
    return written
