"""Papers as registers list them without headings, what sites print above a letterhead, older headings, and sentences behind
words that say nothing; each wording beside a near miss."""

from __future__ import annotations

import pytest
from said import links, read, told

from graph.extraction.claims import read_claims
from graph.reading.glued import glued
from graph.reading.text import read_bytes

Link = tuple[str, str, str]
Fact = tuple[str | None, str, str | None]
PLAN = "72-KH/ĐU{0}14/9/2031{0}Đảng ủy xã Mường Khe{0}Kế hoạch triển khai thực hiện Nghị quyết số 23-NQ/TW về công tác dân vận ở cơ sở"
GUIDE = "32-HD/ĐU{0}VB 05/8/2031{0}Đảng ủy xã Mường Khe{0}Hướng dẫn triển khai Kết luận số 56-KL/TW về phòng, chống tội phạm"
REGISTER = "Số đến | Số, ký hiệu | Ngày văn bản | Tác giả | Trích yếu\n"
CLOSING = "QUY ĐỊNH\nvề phân cấp quản lý\nĐiều 7. Hiệu lực thi hành\nQuy định này có hiệu lực từ ngày 01/6/2031"
KE_HOACH = "KẾ HOẠCH\ntrồng rừng phòng hộ\n"
LETTER = (
    "\nỦY BAN NHÂN DÂN\nTỈNH AN LÂM\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n-------\n"
    "Số: 119/QĐ-UBND\nAn Lâm, ngày 23 tháng 11 năm 2029\nQUYẾT ĐỊNH\nVỀ VIỆC BỔ SUNG DANH MỤC CHỢ\n"
    "ỦY BAN NHÂN DÂN TỈNH AN LÂM\nCăn cứ Luật Thương mại;\nQUYẾT ĐỊNH:\nĐiều 1. Bổ sung 04 chợ."
)

LINKS: list[tuple[str, list[Link]]] = [
    # a register without headings, on lines and in rows
    (PLAN.format("\n"), [("72-KH/ĐU", "implements", "23-NQ/TW")]),
    (
        f"{PLAN}\nHoàn thành: 30/9/2031\n\n{GUIDE}".format("\n"),
        [("72-KH/ĐU", "implements", "23-NQ/TW"), ("32-HD/ĐU", "guides", "56-KL/TW")],
    ),
    (f"{PLAN}\n{GUIDE}".format(" | "), [("72-KH/ĐU", "implements", "23-NQ/TW"), ("32-HD/ĐU", "guides", "56-KL/TW")]),
    (f"1 | {PLAN}".format(" | "), [("72-KH/ĐU", "implements", "23-NQ/TW")]),
    ("72-KH/ĐU\nGửi các chi bộ\nKế hoạch triển khai thực hiện Nghị quyết số 23-NQ/TW về công tác dân vận ở cơ sở", []),
    (
        "Hướng dẫn số 30-HD/BTCTW\nHướng dẫn triển khai Quy định số 86-QĐ/TW về đảng viên ở nước ngoài\nBan Tổ chức Trung ương",
        [("30-HD/BTCTW", "guides", "86-QĐ/TW")],
    ),
    # registers with headings: what each paper is about begins with what it does, or with its type
    (
        f"{REGISTER}201 | 118-KH/TU | 28/4/2026 | Tỉnh ủy | Kế hoạch thực hiện Nghị quyết số 10/NQ-CP",
        [("118-KH/TU", "implements", "10/NQ-CP")],
    ),
    (
        f"{REGISTER}202 | 119-KH/TU | 28/4/2026 | Tỉnh ủy | thực hiện Nghị quyết số 11/NQ-CP",
        [("119-KH/TU", "implements", "11/NQ-CP")],
    ),
    (
        f"{REGISTER}203 | 1203/SNV-TCBC | 07/5/2026 | Sở Nội vụ | V/v trả lời Công văn số 96/UBND-VX",
        [("1203/SNV-TCBC", "respondsTo", "96/UBND-VX")],
    ),
    (f"{REGISTER}204 | 1204/SNV-TCBC | 07/5/2026 | Sở Nội vụ | Báo cáo thực hiện Nghị quyết số 11/NQ-CP", []),
    ("1 | 119-KH/TU | 28/4/2026 | Tỉnh ủy | thực hiện Nghị quyết số 11/NQ-CP", []),
    # behind the number of a part, in a cell
    (
        "Tình hình chung.\nII. Thực hiện Chỉ thị số 37-CT/TU, Huyện ủy Khe Lùng đã ban hành Kế hoạch số 21-KH/HU.",
        [("21-KH/HU", "implements", "37-CT/TU")],
    ),
    (
        "STT | Nội dung | Ghi chú\n1 | Thực hiện Chỉ thị số 37-CT/TU, Huyện ủy Khe Lùng đã ban hành Kế hoạch số 21-KH/HU. | \n2 | Việc khác | ",
        [("21-KH/HU", "implements", "37-CT/TU")],
    ),
    ("Tình hình chung.\nII. Nếu Quy định số 24-QĐ/HU thay thế Quy định số 17-QĐ/HU thì phải báo trước.", []),
    # behind words that say nothing
    (
        "Theo đó, trên cơ sở Kế hoạch số 205-KH/TU, Đảng ủy Quân sự xây dựng và ban hành Kế hoạch số 41-KH/ĐUQS để triển khai trong đảng bộ.",
        [("41-KH/ĐUQS", "implements", "205-KH/TU")],
    ),
    (
        "CHỈ THỊ\nVề chợ\nThời gian qua, thực hiện Chỉ thị số 18/CT-TTg, việc quản lý chợ có tiến bộ. Ủy ban nhân dân tỉnh yêu cầu:\n1. Rà soát.",
        [],
    ),
    # what was issued on a basis is another paper, also where no stop ends the line
    (
        "- Trên cơ sở Hướng dẫn số 02-HD/UBKTTW, Ủy ban Kiểm tra Huyện ủy ban hành Hướng dẫn số 03-HD/UBKTHU ngày 10/3/2032;\n- Việc khác.",
        [],
    ),
    # opening lines
    (
        KE_HOACH
        + "Thực hiện Chỉ thị số 19/CT-TTg ngày 16/7/2031 của Thủ tướng Chính phủ về việc phát động thi đua theo Nghị quyết Đại hội XIII của Đảng "
        "và Kế hoạch số 16/KH-HĐTĐ ngày 31/8/2031 của Hội đồng Thi đua, Ủy ban nhân dân tỉnh An Lâm ban hành kế hoạch như sau:\nI. MỤC ĐÍCH",
        [("SELF", "implements", "19/CT-TTg"), ("SELF", "implements", "16/KH-HĐTĐ")],
    ),
    (
        KE_HOACH
        + "Thực hiện Chỉ thị số 19/CT-TTg ngày 16/7/2031 của Thủ tướng Chính phủ về việc phát động thi đua và Kế hoạch 5 năm theo Nghị quyết Đại hội XIII của Đảng "
        "và Kế hoạch số 16/KH-HĐTĐ ngày 31/8/2030 của Hội đồng Thi đua, Ủy ban nhân dân tỉnh An Lâm ban hành kế hoạch như sau:\nI. MỤC ĐÍCH",
        [("SELF", "implements", "19/CT-TTg")],
    ),
    (
        "QUYẾT ĐỊNH\nVề xử lý văn bản\nCăn cứ Luật Chợ;\nĐể thực hiện chỉ thị của Thủ tướng Chính phủ tại Công văn số 694/TTg-PL ngày 05/5/2031 về xử lý văn bản;\n"
        "Xét đề nghị của Cục trưởng,\nQUYẾT ĐỊNH\nĐiều 1. Dừng.",
        [("SELF", "implements", "694/TTg-PL")],
    ),
    # brackets and notes
    ("Quyết định số 39-QĐ/TU (sửa bởi Quyết định số 50-QĐ/TU) còn hiệu lực.", [("50-QĐ/TU", "amends", "39-QĐ/TU")]),
    (
        "VĂN BẢN HỢP NHẤT\nvề nước sạch\na) Cung cấp nước¹;\n\n-----\n¹ Văn bản này được hợp nhất từ 02 Quyết định sau: Quyết định số 35/2029/QĐ-UBND; Quyết định số 22/2032/QĐ-UBND.",
        [("SELF", "consolidates", "35/2029/QĐ-UBND"), ("SELF", "consolidates", "22/2032/QĐ-UBND")],
    ),
    # what goes on behind a closing clause
    (
        CLOSING
        + ". Đồng thời, bãi bỏ Quyết định số 41-QĐ/TU về phân cấp quản lý chợ, Thông báo số 57-TB/TU cùng những quy định trái với Quy định này.",
        [("SELF", "repeals", "41-QĐ/TU"), ("SELF", "repeals", "57-TB/TU")],
    ),
    (
        "Quy định số 12-QĐ/HU thay thế Quy định số 10-QĐ/HU. Đồng thời, bãi bỏ Quyết định số 41-QĐ/HU.",
        [("12-QĐ/HU", "replaces", "10-QĐ/HU")],
    ),
    # papers issued side by side
    (
        "Ban Thường vụ Tỉnh ủy ban hành Kế hoạch số 27-KH/TU và Ban Chấp hành Đảng bộ tỉnh ban hành Chương trình hành động số 04-CTr/TU để thực hiện Nghị quyết số 71-NQ/TW.",
        [("27-KH/TU", "implements", "71-NQ/TW"), ("04-CTr/TU", "implements", "71-NQ/TW")],
    ),
    (
        "Ban Thường vụ Tỉnh ủy ban hành Kế hoạch số 27-KH/TU về chợ và Ban Chấp hành Đảng bộ tỉnh ban hành Chương trình hành động số 04-CTr/TU để thực hiện Nghị quyết số 71-NQ/TW.",
        [("04-CTr/TU", "implements", "71-NQ/TW")],
    ),
    # what a letter tells of others
    (
        "Theo Công văn số 18-CV/HU, đến nay Đảng ủy xã Mường Khe đã ban hành kế hoạch để thực hiện Kế hoạch số 120-KH/TU.",
        [],
    ),
    # a paper without its number is what does it
    ("Kế hoạch số 20-KH/TU về triển khai Kết luận của Ban Bí thư tiếp tục thực hiện Nghị quyết số 29-NQ/TW.", []),
    (
        "Kế hoạch số 20-KH/TU về triển khai Kết luận số 91-KL/TW của Bộ Chính trị tiếp tục thực hiện Nghị quyết số 29-NQ/TW.",
        [("20-KH/TU", "implements", "91-KL/TW"), ("91-KL/TW", "implements", "29-NQ/TW")],
    ),
    # no paper does anything to itself, save one of its name of another day
    ("Đề xuất bổ sung Điều lệ Đảng, Quy định về thi hành Điều lệ Đảng.", []),
    # above a letterhead
    (
        "Quyết định 119/QĐ-UBND bổ sung danh mục chợ đã được thay thế bởi Quyết định 366/QĐ-UBND công bố danh mục chợ và được áp dụng kể từ ngày 25/8/2035.\n"
        + LETTER,
        [("366/QĐ-UBND", "replaces", "119/QĐ-UBND"), ("SELF", "basedOn", "Luật Thương mại")],
    ),
]
FACTS: list[tuple[str, list[Fact]]] = [
    (
        "Nghị định số 104/2034/NĐ-CP ngày 23/3/2034\nNgày có hiệu lực: 12/4/2034\nTình trạng hiệu lực: Hết hiệu lực toàn bộ",
        [("104/2034/NĐ-CP", "effective_from", "2034-04-12"), ("104/2034/NĐ-CP", "ended", None)],
    ),
    ("Nghị định số 104/2034/NĐ-CP ngày 23/3/2034\nTình trạng hiệu lực: Hết hiệu lực một phần", []),
    ("• Hiệu lực: Còn hiệu lực\n• Ngày có hiệu lực: 25/12/2037" + LETTER, [("SELF", "effective_from", "2037-12-25")]),
    (
        "Qua xem xét Tờ trình số 64-TTr/BDVTU, Ban Thường vụ thống nhất không tiếp tục thực hiện Chương trình số 30-CTr/BDV.",
        [("30-CTr/BDV", "ended", None)],
    ),
    ("Đề nghị xem xét không tiếp tục thực hiện Chương trình số 30-CTr/BDV.", []),
    (
        "Xã có Kế hoạch số 38/KH-UBND (thực hiện trong một năm, từ ngày 01/7/2029 đến ngày 30/6/2030) rà soát quỹ đất.",
        [("38/KH-UBND", "period", "2029-07-01/2030-06-30")],
    ),
    ("Cần ban hành nghị quyết mới thay thế Nghị quyết số 08-NQ/TU cho giai đoạn 2036 - 2040.", []),
    (
        "Đề án số 06/ĐA-UBND thay thế Đề án số 03/ĐA-UBND (giai đoạn 2031 - 2035).",
        [("03/ĐA-UBND", "period", "2031-01-01/2035-12-31")],
    ),
    (
        "QUYẾT ĐỊNH\nNgưng hiệu lực thi hành Quyết định số 17/2034/QĐ-UBND\nĐiều 1. Ngưng hiệu lực thi hành Quyết định số 17/2034/QĐ-UBND (có hiệu lực từ ngày 01/8/2034) "
        "kể từ ngày 01/11/2034 đến hết ngày 31/3/2035.",
        [("17/2034/QĐ-UBND", "effective_from", "2034-08-01"), ("SELF", "effective_to", "2035-03-31")],
    ),
    (
        "Tại Điều 15 Thông tư số 43/2031/TT-BYT có ghi:\n“Thông tư này có hiệu lực kể từ ngày 15/01/2032”. Nay đính chính lại như sau:\n“Thông tư này có hiệu lực kể từ ngày 20/01/2032”.",
        [("43/2031/TT-BYT", "effective_from", "2032-01-20")],
    ),
    (
        "Điều 3.2.NĐ.1.55. Hiệu lực thi hành\n(Điều 55 Nghị định số 64/2027/NĐ-CP, có hiệu lực thi hành kể từ ngày 18/5/2028)\nNghị định này có hiệu lực thi hành từ ngày 18/5/2028.\n"
        "Điều 3.2.NĐ.2.32. Hiệu lực thi hành\n(Điều 32 Nghị định số 71/2027/NĐ-CP, có hiệu lực thi hành kể từ ngày 08/6/2027)\nNghị định này có hiệu lực thi hành sau 15 ngày, kể từ ngày đăng Công báo.",
        [("64/2027/NĐ-CP", "effective_from", "2028-05-18"), ("71/2027/NĐ-CP", "effective_from", "2027-06-08")],
    ),
    (
        "Huyện ủy ban hành Nghị quyết số 04-NQ/HU (Nghị quyết 04) về giảm nghèo giai đoạn 2027-2030.",
        [("04-NQ/HU", "period", "2027-01-01/2030-12-31")],
    ),
    (
        "Căn cứ Kế hoạch số 19-KH/TU ngày 16/5/2033 về việc lấy phiếu tín nhiệm, ngày 04/8/2033, Đảng ủy trường lấy phiếu Ban Thường vụ, nhiệm kỳ 2030-2035.",
        [],
    ),
    (
        "02-CT/ĐU\n14/9/2031\nĐảng ủy xã Mường Khe\nChỉ thị về bảo hiểm y tế hộ gia đình giai đoạn 2031 - 2035",
        [("02-CT/ĐU", "period", "2031-01-01/2035-12-31")],
    ),
    (
        "Thông tư số 11/2031/TT-BNN mãi đến ngày 05/11/2031 mới có hiệu lực.",
        [("11/2031/TT-BNN", "effective_from", "2031-11-05")],
    ),
    ("Thông tư số 11/2031/TT-BNN đến ngày 05/11/2031 mới được gửi các tỉnh.", []),
    ("Cán bộ bảo Quyết định số 13/2034/QĐ-UBND sẽ hết hiệu lực trong năm tới.", []),
    # lists of ended papers under a heading without a colon
    (
        "Văn bản hết hiệu lực\nSTT Tên văn bản đã hết hiệu lực Tải về\n1 · Nghị định số 42/2023/NĐ-CP về chợ Tải về\n2 · Nghị định số 61/2022/NĐ-CP về nhuận bút Tải về",
        [("42/2023/NĐ-CP", "ended", None), ("61/2022/NĐ-CP", "ended", None)],
    ),
    (
        "DANH MỤC VĂN BẢN CỦA HỘI ĐỒNG NHÂN DÂN TỈNH HẾT HIỆU LỰC TOÀN BỘ NĂM 2031\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 5/1/2032)\nTT | Tên loại | Số, ký hiệu | Lý do\n"
        "I. NGHỊ QUYẾT\n1 | Nghị quyết | 12/2020/NQ-HĐND | Không còn phù hợp\nB. VĂN BẢN HẾT HIỆU LỰC MỘT PHẦN\n1 | Nghị quyết | 14/2020/NQ-HĐND | Điều 3",
        [("12/2020/NQ-HĐND", "ended", None)],
    ),
    ("Văn bản hết hiệu lực\nNghị định số 42/2023/NĐ-CP quy định việc này đã lâu. Các bên chờ.", []),
    (
        "DANH MỤC VĂN BẢN HẾT HIỆU LỰC\n1. Nghị quyết số 12/2020/NQ-HĐND. Lý do: được thay thế bởi Nghị quyết số 15/2031/NQ-HĐND.",
        [],
    ),
    (
        "KẾ HOẠCH\nTrồng rừng\nII. THỜI GIAN THỰC HIỆN\nTừ ngày 01/9/2035 đến ngày 30/11/2035.",
        [("SELF", "period", "2035-09-01/2035-11-30")],
    ),
    ("KẾ HOẠCH\nTrồng rừng\nII. THỜI GIAN BÁO CÁO\nTừ ngày 01/9/2035 đến ngày 30/11/2035.", []),
    (
        "Điều 1. Sửa đổi Quyết định số 1402/QĐ-UBND.\nĐiều 2. Nội dung khác giữ nguyên theo Quyết định số 1402/QĐ-UBND. Quyết định này có hiệu lực từ ngày 01/6/2035.",
        [("SELF", "effective_from", "2035-06-01")],
    ),
    (
        "Quyết định số 22/QĐ-UBND kéo dài thời gian giao đất của Dự án khu chợ được phê duyệt tại Quyết định số 1766/QĐ-UBND đến hết ngày 30/6/2036.",
        [],
    ),
]
CITED: list[tuple[str, list[str]]] = [
    ("- 2Luật Tổ chức Chính phủ 2015", ["Luật Tổ chức Chính phủ"]),
    ("sửa đổi theo Luật số 21/2017/QH14Luật số 20/2023/QH15.", ["21/2017/QH14", "20/2023/QH15"]),
    ("Cả 12 kết luận này ký cùng ngày.", []),
    ("Qui định số 294-QĐ/TW ngày 26/5/2025. Căn cứ qui định trên, chi bộ làm thủ tục.", ["294-QĐ/TW", "qui định trên"]),
    ("Nghị quyết 66.13/2026 của Chính phủ; chi theo nghị quyết 12.500 đồng.", ["66.13/2026/NQ-CP"]),
    ("báo cáo thực hiện Chương trình bảo vệ trẻ em của tỉnh.", []),
    ("báo cáo thực hiện Chương trình bảo đảm tiến độ.", ["Chương trình"]),
]
HEADERS: list[tuple[str, str | None, str | None, str | None]] = [
    ("QUYẾT ĐỊNH CỦA BỘ TRƯỞNG\n\nBỘ TÀI CHÍNH\n\nVề việc ban hành Quy chế quản lý giống cây\n\nBỘ TRƯỞNG BỘ TÀI CHÍNH\n\nCăn cứ Nghị định số 73/CP ngày 01/11/1995 của Chính phủ;",
     None, "ban hành Quy chế quản lý giống cây", "Bộ Tài chính"),
    ("NGHỊ QUYẾT SỐ 24 NQ/UBTVQH9 NGÀY 26-8-1994\nCỦA ỦY BAN THƯỜNG VỤ QUỐC HỘI QUY ĐỊNH SỐ ĐẠI BIỂU\nHỘI ĐỒNG NHÂN DÂN TỈNH\nỦY BAN THƯỜNG VỤ QUỐC HỘI\n"
     "NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCăn cứ vào Điều 91 của Hiến pháp năm 1992;",
     "24/NQ-UBTVQH9", "QUY ĐỊNH SỐ ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN TỈNH", "Ủy ban Thường vụ Quốc hội"),
    ("QUYẾT ĐỊNH CỦA THỦ TƯỚNG CHÍNH PHỦ\nSố: 82/2004/QĐ-TTg, ngày 14 tháng 5 năm 2004 về việc cấp hộ chiếu\nTHỦ TƯỚNG CHÍNH PHỦ\nCăn cứ Luật Tổ chức Chính phủ ngày 25/12/2001;",
     "82/2004/QĐ-TTg", "cấp hộ chiếu", "Thủ tướng Chính phủ"),
    ("CHƯƠNG TRÌNH HÀNH ĐỘNG\ncủa Ban Chấp hành Đảng bộ tỉnh thực hiện Nghị quyết số 79-NQ/TW, ngày 06/01/2026 của Bộ Chính trị",
     None, "của Ban Chấp hành Đảng bộ tỉnh thực hiện Nghị quyết số 79-NQ/TW, ngày 06/01/2026 của Bộ Chính trị", None),
    ("KẾ HOẠCH\nRà soát hộ nghèo năm 2031\n\nThực hiện Kế hoạch số 64/KH-UBND ngày 29/8/2030 của UBND tỉnh An Lâm về rà soát hộ nghèo.\n\nỦy ban nhân dân huyện Xây dựng kế hoạch tổ chức rà soát như sau:",
     None, "Rà soát hộ nghèo năm 2031", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LINKS)
def test_links(text: str, expected: list[Link]) -> None:
    stated = [one for one in links(read(text)) if one[2] not in ("Luật Chợ",)]
    assert sorted(one[:3] for one in stated) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), FACTS)
def test_facts(text: str, expected: list[Fact]) -> None:
    assert sorted(set(told(read(text))), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(("text", "expected"), CITED)
def test_citations(text: str, expected: list[str]) -> None:
    found = read_claims(read_bytes(text.encode(), "x.txt")).citations
    assert [str(one.code) if one.code and one.code.body else one.name or one.text for one in found] == expected


@pytest.mark.parametrize(("text", "code", "title", "issuer"), HEADERS)
def test_headers(text: str, code: str | None, title: str | None, issuer: str | None) -> None:
    found = read(text)
    header = found.claims.header
    assert (str(header.code) if header.code else None, header.title, found.document.issuer) == (code, title, issuer)


def test_a_record_tells_day_and_issuer() -> None:
    paper = read_claims(read_bytes(GUIDE.format("\n").encode(), "x.txt")).citations[0]
    assert (str(paper.date), paper.type, paper.organ and paper.organ.code) == ("2031-08-05", "Hướng dẫn", "ĐU")


def test_a_blank_is_missing_behind_a_symbol() -> None:
    text = "theo Luật số 21/2017/QH14Luật số 20/2023/QH15"
    assert [text[place:] for place in glued(text)] == ["Luật số 20/2023/QH15"]


POINTED: list[tuple[str, list[Link]]] = [
    # words that stand for a paper just named
    ("Sau khi Huyện ủy ra Nghị quyết số 9-NQ/HU, Đảng ủy xã lập Kế hoạch số 22-KH/ĐU để thực hiện nghị quyết ấy trên nương chuối.",
     [("22-KH/ĐU", "implements", "09-NQ/HU")]),
    ("Bà con quen với Nghị quyết số 10/2033/NQ-HĐND. Nghị quyết số 02/2035/NQ-HĐND đã bãi bỏ nó.", [("02/2035/NQ-HĐND", "repeals", "10/2033/NQ-HĐND")]),
    ("Quyết định số 44/2026/QĐ-UBND đã cũ. Thay thế văn bản ấy là Quyết định số 05/2033/QĐ-UBND.", [("05/2033/QĐ-UBND", "replaces", "44/2026/QĐ-UBND")]),
    # two papers may be meant, or one of no number
    ("Nghị quyết số 9-NQ/HU và Nghị quyết số 10-NQ/HU đã cũ; Đảng ủy xã lập Kế hoạch số 22-KH/ĐU để thực hiện nghị quyết đó.", []),
    ("Quy định số 37-QĐ/TU còn nguyên. Xã viện dẫn một quy định cũ, Quyết định số 5-QĐ/TU bãi bỏ quy định đó.", []),
    ("Ai cũng nhớ Quy chế số 4-QC/TU: văn bản kế thừa nó, Quy chế số 2-QC/TU, rồi cũng được thay bằng Quy chế số 7-QC/TU.", []),
    ("Huyện ủy đã ban hành Kế hoạch số 22-KH/HU; kế hoạch mới thay thế Kế hoạch số 17-KH/HU.", [("22-KH/HU", "replaces", "17-KH/HU")]),
    ("Huyện ủy đã ban hành Kế hoạch số 22-KH/HU và chờ kế hoạch mới thay thế Kế hoạch số 17-KH/HU.", []),
    # a colon, an aside, a clause between a paper and what it does
    ("+ Công văn số 215/UBND-VP ngày 19/01/2034: hướng dẫn thực hiện Quyết định số 312/QĐ-UBND;", [("215/UBND-VP", "guides", "312/QĐ-UBND")]),
    ("Văn bản hợp nhất số 08/VBHN-BXD được lập từ việc hợp nhất Thông tư số 04/2029/TT-BXD và Thông tư số 02/2033/TT-BXD.",
     [("08/VBHN-BXD", "consolidates", "04/2029/TT-BXD"), ("08/VBHN-BXD", "consolidates", "02/2033/TT-BXD")]),
    ("Nghị định số 15/2030/NĐ-CP, như luật sư Đỗ Vân phân tích, đã được sửa đổi theo Nghị định số 14/2032/NĐ-CP.",
     [("14/2032/NĐ-CP", "amends", "15/2030/NĐ-CP")]),
    ("Chi bộ bám sát Kế hoạch số 18-KH/ĐU mà Đảng ủy ban hành để thực hiện Nghị quyết số 21-NQ/TW.", [("18-KH/ĐU", "implements", "21-NQ/TW")]),
    ("Chi bộ bám sát Kế hoạch số 18-KH/ĐU, mà Đảng ủy thì thực hiện Nghị quyết số 21-NQ/TW.", []),
    ("Kế hoạch số 87-KH/TU và Đề án số 11-ĐA/TU, cả hai đều nhằm thực hiện Nghị quyết số 05-NQ/TU.",
     [("87-KH/TU", "implements", "05-NQ/TU"), ("11-ĐA/TU", "implements", "05-NQ/TU")]),
    ("Căn cứ tình hình thực tế, Công văn số 18/UBND-KT đính chính Quyết định số 35/2034/QĐ-UBND.", [("18/UBND-KT", "corrects", "35/2034/QĐ-UBND")]),
    ("UBND tỉnh vừa ban hành Quyết định số 48/2035/QĐ-UBND về nghĩa trang. Phần cuối ghi rõ hai việc: Quyết định này thay thế Quyết định số 61/2028/QĐ-UBND; "
     "Quyết định số 07/2031/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
     [("48/2035/QĐ-UBND", "replaces", "61/2028/QĐ-UBND"), ("48/2035/QĐ-UBND", "repeals", "07/2031/QĐ-UBND")]),
    # cells
    ("STT | Tên văn bản của cấp trên | Văn bản của Đảng ủy xã\n1 | Chỉ thị số 15-CT/HU ngày 20/02/2033 | Triển khai bằng Kế hoạch số 51-KH/ĐU ngày 15/3/2033\n"
     "2 | Kết luận số 66-KL/HU ngày 01/8/2033 | Không phải triển khai", [("51-KH/ĐU", "implements", "15-CT/HU")]),
    # headings and cells that say what carries out, what took the place
    ("TT | Văn bản của Trung ương | Văn bản của Tỉnh ủy cụ thể hóa\n1 | Nghị quyết số 21-NQ/TW ngày 16/6/2032 | Chương trình hành động số 29-CTr/TU ngày 12/9/2032",
     [("29-CTr/TU", "implements", "21-NQ/TW")]),
    ("TT | Văn bản của Trung ương đã triển khai | Văn bản của Tỉnh ủy\n1 | Nghị quyết số 21-NQ/TW ngày 16/6/2032 | Chương trình hành động số 29-CTr/TU ngày 12/9/2032", []),
    ("Số, ký hiệu | Trích yếu | Tình trạng\n104/KH-UBND ngày 22/3/2031 | Kế hoạch trồng rừng | Đã thay thế bằng Kế hoạch số 66/KH-UBND ngày 15/02/2032",
     [("66/KH-UBND", "replaces", "104/KH-UBND")]),
    ("Số, ký hiệu | Trích yếu | Tình trạng\n104/KH-UBND ngày 22/3/2031 | Kế hoạch trồng rừng | Đề nghị thay thế bằng Kế hoạch số 66/KH-UBND ngày 15/02/2032", []),
    # what an approved plan is prolonged by; what else is prolonged
    ("Điều 1. Kéo dài thời gian thực hiện Đề án sắp xếp các trường được phê duyệt tại Quyết định số 1766/QĐ-UBND đến hết ngày 30/6/2036.",
     [("SELF", "extends", "1766/QĐ-UBND")]),
    ("Quyết định số 22/QĐ-UBND kéo dài thời gian giao đất của Dự án khu chợ được phê duyệt tại Quyết định số 1766/QĐ-UBND đến hết ngày 30/6/2036.", []),
    # what goes with a paper; who acts again
    ("Sở trình dự thảo Quyết định bãi bỏ Quyết định số 56/2029/QĐ-UBND và Quyết định số 12/2030/QĐ-UBND (kèm theo Báo cáo số 233/BC-STC).", []),
    ("Huyện ủy đã hủy bỏ Thông báo số 76-TB/HU bằng Thông báo số 88-TB/HU; đồng thời đính chính Nghị quyết số 16-NQ/HU tại Công văn số 702-CV/HU.",
     [("88-TB/HU", "repeals", "76-TB/HU"), ("702-CV/HU", "corrects", "16-NQ/HU")]),
    ("Đề nghị Huyện ủy rà soát; đồng thời đính chính Nghị quyết số 16-NQ/HU tại Công văn số 702-CV/HU.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), POINTED)
def test_who_is_meant(text: str, expected: list[Link]) -> None:
    assert sorted(one[:3] for one in links(read(text))) == sorted(expected)


def test_a_pointer_is_no_citation() -> None:
    found = read("Huyện ủy ra Nghị quyết số 9-NQ/HU; xã lập Kế hoạch số 22-KH/ĐU để thực hiện nghị quyết ấy.").claims
    assert [str(one.code) for one in found.citations] == ["09-NQ/HU", "22-KH/ĐU"]
