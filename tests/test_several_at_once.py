"""Several papers meant at once, opening formulas and lists, first lines of pages, and blanks that pages lose; each wording
beside a near miss."""

from __future__ import annotations

import pytest
from said import links, read, told

from graph.extraction.codes import parse_code

Link = tuple[str, str, str]
Fact = tuple[str | None, str, str | None]
TWO = "Huyện ủy Khe Lùng ban hành Nghị quyết số 05-NQ/HU và Kế hoạch số 22-KH/HU ngày 20/4/2031"
BOTH = [("05-NQ/HU", "implements", "18-NQ/TU"), ("22-KH/HU", "implements", "18-NQ/TU")]
OLD = "Quyết định số 15/2029/QĐ-UBND ngày 10/5/2029 và Quyết định số 20/2030/QĐ-UBND ngày 11/6/2030"
OLD_ENDED = [
    ("50/2034/QĐ-UBND", "replaces", "15/2029/QĐ-UBND"),
    ("50/2034/QĐ-UBND", "replaces", "20/2030/QĐ-UBND"),
]
ITEMS = "- Quyết định số 06/QĐ-TTg ngày 06/01/2032;\n- Kế hoạch số 73/KH-UBND ngày 28/02/2032;\n"
CARRIED = [("SELF", "implements", "06/QĐ-TTg"), ("SELF", "implements", "73/KH-UBND")]
ISSUES = "Ủy ban nhân dân huyện Khe Lùng ban hành Kế hoạch trồng rừng như sau:"
PASSED = "được Hội đồng nhân dân tỉnh khóa XV, kỳ họp thứ 14 thông qua ngày 08 tháng 12 năm 2033"
REPORT = "BÁO CÁO\nvề rừng\n\n"
ARTICLE = "NGHỊ QUYẾT\nvề bảo hiểm\nĐiều 5. Hiệu lực thi hành\n1. Nghị quyết này có hiệu lực từ ngày 01 tháng 01 năm 2036.\n2. "
PAGE = "Quy định về kỷ luật đảng viên\n\nNgày 06/7/2032, Tỉnh ủy ban hành Quy định số 69-QĐ/TU về {}.\n\nQuy định này thay thế Quy định số 7-QĐ/TU."
BASIS = "Căn cứ Luật Tổ chức Chính phủ;\n"

LINKS: list[tuple[str, list[Link]]] = [
    # so many papers just named, of one type or of any
    (f"{TWO}. Hai văn bản này thực hiện Nghị quyết số 18-NQ/TU.", BOTH),
    (f"{TWO}; các văn bản trên đều thực hiện Nghị quyết số 18-NQ/TU.", BOTH),
    (f"{TWO}. Cả hai văn bản nói trên đều nhằm thực hiện Nghị quyết số 18-NQ/TU.", BOTH),
    (f"{TWO}. Ba văn bản này thực hiện Nghị quyết số 18-NQ/TU.", []),
    (f"{TWO}. Hai kế hoạch này thực hiện Nghị quyết số 18-NQ/TU.", []),
    (f"{TWO}. Các kế hoạch trên địa bàn huyện thực hiện Nghị quyết số 18-NQ/TU.", []),
    (f"{TWO}. Hai văn bản này thay thế Nghị quyết số 02-NQ/HU, Kế hoạch số 09-KH/HU.", []),
    ("Thực hiện Chỉ thị số 07-CT/TU, Kế hoạch số 22-KH/HU đã ra đời. Các văn bản này thực hiện Nghị quyết số 18-NQ/TU.", []),
    (f"{OLD} về giá đất đã cũ. Cả hai quyết định trên được thay thế bằng Quyết định số 50/2034/QĐ-UBND.", OLD_ENDED),
    (f"{OLD} được gom vào Quyết định số 50/2034/QĐ-UBND ngày 20/12/2034, văn bản thay thế cả hai.", OLD_ENDED),
    (f"{OLD} về giá đất do hai sở soạn. Quyết định số 50/2034/QĐ-UBND thay thế cả hai sở.", []),
    # what a line above lists, where a body then issues its own
    (f"Thực hiện các văn bản chỉ đạo của cấp trên:\n{ITEMS}{ISSUES}", CARRIED),
    (f"Thực hiện:\n{ITEMS}{ISSUES}", CARRIED),
    (f"Thực hiện các văn bản chỉ đạo của cấp trên:\n{ITEMS}Thời gian qua huyện đã đạt nhiều kết quả.", []),
    (f"Thực hiện các văn bản chỉ đạo của cấp trên:\n{ITEMS}Huyện đã ban hành nhiều kế hoạch, kết quả như sau:", []),
    # the session that passed a resolution
    (f"Nghị quyết này {PASSED}, có hiệu lực từ ngày 18/12/2033 và thay thế Nghị quyết số 56/2029/NQ-HĐND.",
     [("SELF", "replaces", "56/2029/NQ-HĐND")]),
    (f"Nghị quyết này {PASSED} và bãi bỏ Nghị quyết số 56/2029/NQ-HĐND.", [("SELF", "repeals", "56/2029/NQ-HĐND")]),
    (f"Nghị quyết số 31/2033/NQ-HĐND {PASSED}, thay thế Nghị quyết số 56/2029/NQ-HĐND.",
     [("31/2033/NQ-HĐND", "replaces", "56/2029/NQ-HĐND")]),
    (f"Nghị quyết số 31/2033/NQ-HĐND {PASSED}, Sở Tài chính đề nghị thay thế Nghị quyết số 56/2029/NQ-HĐND.", []),
    # what is issued below its bases is the document itself
    (f"{BASIS}Chính phủ ban hành Nghị định sửa đổi, bổ sung một số điều của Nghị định số 63/2030/NĐ-CP về quản lý chợ; Nghị định số 20/2028/NĐ-CP về quản lý bến và "
     "Nghị định số 36/2032/NĐ-CP về kho lương thực.",
     [("SELF", "basedOn", "Luật Tổ chức Chính phủ"), *(("SELF", "amends", old) for old in ("63/2030/NĐ-CP", "20/2028/NĐ-CP", "36/2032/NĐ-CP"))]),
    ("Chính phủ ban hành Nghị định sửa đổi, bổ sung một số điều của Nghị định số 63/2030/NĐ-CP.", []),
    ("Nghị định số 70/2033/NĐ-CP có căn cứ như sau: “Căn cứ Luật Giá;\nChính phủ ban hành Nghị định sửa đổi, bổ sung một số điều của Nghị định số 63/2030/NĐ-CP.”",
     []),
    # papers of one organ that were issued together
    ("UBND huyện ban hành Kế hoạch số 96/KH-UBND và Công văn số 1540/UBND-TCKH triển khai thực hiện Nghị quyết số 11/NQ-CP.",
     [("96/KH-UBND", "implements", "11/NQ-CP"), ("1540/UBND-TCKH", "implements", "11/NQ-CP")]),
    ("UBND huyện nhận Kế hoạch số 96/KH-UBND và Công văn số 1540/STC-NS triển khai thực hiện Nghị quyết số 11/NQ-CP.",
     [("1540/STC-NS", "implements", "11/NQ-CP")]),
    # no paper takes its own place
    ("Đã có Quyết định số 12-QĐ/HU. Quyết định này thay thế Quyết định số 12-QĐ/HU.", []),
    # blanks lost at the ends of lines
    ("Kế hoạch số 14-KH/HUngày 06/01/2032 thực hiện Nghị quyết số31-NQ/TUcủa Tỉnh ủy.", [("14-KH/HU", "implements", "31-NQ/TU")]),
    ("Quy định số 37QĐ/TU kế thừa Quy định số 47-QĐ/TU.", [("37-QĐ/TU", "succeeds", "47-QĐ/TU")]),
    # a footnote's mark in brackets; papers joined in one of its entries
    (f"{REPORT}Huyện ủy ban hành Kế hoạch số 15-KH/HU, ngày 03/9/2035[1] thực hiện Chương trình hành động số 88-CTr/TU.\n\n"
     "[1] Thay thế Kế hoạch số 21-KH/HU, ngày 18/4/2033 của Huyện ủy Nậm Tía (cũ).",
     [("15-KH/HU", "implements", "88-CTr/TU"), ("15-KH/HU", "replaces", "21-KH/HU")]),
    (f"{REPORT}Các xã đã ban hành 03 văn bản để thực hiện Nghị quyết số 20-NQ/TU¹.\n\n"
     "¹ Kế hoạch số 24-KH/ĐU ngày 19/4/2032 của Đảng ủy xã Mường Khe; Chỉ thị số 02-CT/ĐU ngày 20/3/2033 và Kế hoạch số 66-KH/ĐU ngày 08/02/2034.",
     [("24-KH/ĐU", "implements", "20-NQ/TU"), ("02-CT/ĐU", "implements", "20-NQ/TU"), ("66-KH/ĐU", "implements", "20-NQ/TU")]),
    (f"{REPORT}Các xã đã ban hành 02 văn bản để thực hiện Nghị quyết số 20-NQ/TU¹.\n\n"
     "¹ Kế hoạch số 24-KH/ĐU ngày 19/4/2032 về y tế thôn bản và Kế hoạch số 66-KH/ĐU ngày 08/02/2034 về trường lớp.",
     [("24-KH/ĐU", "implements", "20-NQ/TU")]),
    # a table typed with bars on either side
    ("Để thực hiện Nghị quyết số 08-NQ/TU, huyện đã ban hành các văn bản sau:\n\n| TT | Văn bản | Cơ quan |\n|---|:--|---|\n"
     "| 1 | Nghị quyết số 05-NQ/HU, ngày 26/01/2031 về rừng | Huyện ủy |\n| 2 | Kế hoạch số 33-KH/HU, ngày 17/3/2031 về chợ | Huyện ủy |",
     [("05-NQ/HU", "implements", "08-NQ/TU"), ("33-KH/HU", "implements", "08-NQ/TU")]),
    # bases joined in an opening line
    ("KẾT LUẬN\nvề rừng\n\nTại phiên họp ngày 11/3/2034, xét Tờ trình số 82-TTr/HU và trên cơ sở Báo cáo số 61-BC/HU, ngày 26/02/2034, Ban Thường vụ kết luận như sau:",
     [("SELF", "basedOn", "82-TTr/HU"), ("SELF", "basedOn", "61-BC/HU")]),
    ("KẾT LUẬN\nvề rừng\n\nCác chi bộ đã học tập và trên cơ sở Báo cáo số 61-BC/HU rút kinh nghiệm.", []),
    # what a list ends on a day; the day of what is being signed
    (f"{ARTICLE}Các nghị quyết sau đây hết hiệu lực kể từ ngày 01 tháng 01 năm 2036:\na) Nghị quyết số 17/2031/NQ-HĐND;\nb) Nghị quyết số 08/2033/NQ-HĐND.",
     [("SELF", "repeals", "17/2031/NQ-HĐND"), ("SELF", "repeals", "08/2033/NQ-HĐND")]),
    ("THÔNG TRI\nvề rừng\n\nThông tri số 12-TT/TU hết hiệu lực kể từ ngày ký ban hành Thông tri này.", [("SELF", "repeals", "12-TT/TU")]),
    # a list under the number of its article
    ("QUYẾT ĐỊNH\nvề chợ\nĐiều 7. Kể từ ngày Quyết định này có hiệu lực, các văn bản sau đây hết hiệu lực:\n1. Quyết định số 24/2031/QĐ-UBND;\n2. Quyết định số 17/2032/QĐ-UBND.",
     [("SELF", "repeals", "24/2031/QĐ-UBND"), ("SELF", "repeals", "17/2032/QĐ-UBND")]),
    ("Quy định số 70-QĐ/TU hết hiệu lực kể từ ngày Quy định này được thi hành.", [("SELF", "repeals", "70-QĐ/TU")]),
    ("Quy định số 70-QĐ/TU hết hiệu lực kể từ ngày Quy định này được tổng kết.", []),
    # what is put into life, whom a guidance guides, who answers, how older papers begin
    ("Huyện ủy ký Kế hoạch số 87-KH/HU để đưa Nghị quyết số 26-NQ/TU, ngày 19/5/2028 của Tỉnh ủy vào cuộc sống.", [("87-KH/HU", "implements", "26-NQ/TU")]),
    ("Huyện ủy ký Kế hoạch số 87-KH/HU và đưa Nghị quyết số 26-NQ/TU vào sổ theo dõi.", []),
    ("Hướng dẫn số 09-HD/BTCHU hướng dẫn các chi, đảng bộ thực hiện Kế hoạch số 87-KH/HU.", [("09-HD/BTCHU", "guides", "87-KH/HU")]),
    ("Sở nhận được công văn. Phúc đáp Công văn số 88/CV-TL, Sở có ý kiến: khu vực mỏ còn hạn.", [("SELF", "respondsTo", "88/CV-TL")]),
    ("Thi hành Chỉ thị số 406-TTg ngày 08-8-1994 của Thủ tướng Chính phủ, Uỷ ban nhân dân tỉnh chỉ thị:", [("SELF", "implements", "406/TTg")]),
    ("Liên Bộ hướng dẫn thi hành Nghị định số 28-CP ngày 29-4-1995 của Chính phủ như sau: Hồ sơ gửi qua xã.", [("SELF", "guides", "28/CP")]),
    (f"{BASIS}Bộ trưởng ban hành Thông tư quy định chi tiết khoản 4 Điều 10 Nghị định số 85/2034/NĐ-CP như sau:",
     [("SELF", "basedOn", "Luật Tổ chức Chính phủ"), ("SELF", "guides", "85/2034/NĐ-CP")]),
    ("I. MỤC ĐÍCH\n1. Cụ thể hóa các nhiệm vụ của ngành nêu tại Chương trình số 09-CTr/TU ngày 12/5/2032.", [("SELF", "implements", "09-CTr/TU")]),
    # what a decree rules is no basis
    ("Căn cứ hồ sơ công ty cung cấp, mặt hàng gạch không được giảm thuế theo Nghị định số 15/2032/NĐ-CP.", []),
    ("Căn cứ hồ sơ công ty cung cấp tại Công văn số 15/CV-TL ngày 03/4/2032;", [("SELF", "basedOn", "15/CV-TL")]),
    # what ends a suspension suspends nothing
    *((f"QUYẾT ĐỊNH\n{ends} Quy chế số 09-QC/TU, ngày 03/3/2028", []) for ends in (
        "chấm dứt việc ngưng hiệu lực", "chấm dứt sớm việc ngưng hiệu lực", "hủy bỏ việc tạm ngưng hiệu lực", "kết thúc thời gian ngưng hiệu lực", "bãi bỏ việc đình chỉ thi hành")),
    ("QUYẾT ĐỊNH\nngưng hiệu lực Quy chế số 09-QC/TU, ngày 03/3/2028", [("SELF", "suspends", "09-QC/TU")]),
    # a law that its sentence begins with, another by which it applies
    ("Luật Rừng số 31/2034/QH17 có hiệu lực từ ngày 01/8/2034 theo Luật số 43/2034/QH17. Luật này thay thế Luật Rừng số 16/2017/QH14.",
     [("31/2034/QH17", "replaces", "16/2017/QH14")]),
    # what is against a paper is another; a note beneath a row of numbered papers
    ("QUYẾT ĐỊNH\nvề chợ\nĐiều 2. Các quy định trái với Quyết định số 12/2028/QĐ-UBND hết hiệu lực.", []),
    (
        "Kế hoạch số 40/KH-UBND (3) thực hiện Nghị quyết số 18-NQ/TU (1), thay thế Kế hoạch số 22/KH-UBND (2).\n(3) Bị thay thế bởi Kế hoạch số 55/KH-UBND.",
        [
            ("40/KH-UBND", "implements", "18-NQ/TU"),
            ("40/KH-UBND", "replaces", "22/KH-UBND"),
            ("55/KH-UBND", "replaces", "40/KH-UBND"),
        ],
    ),
    # a page headed by a title, where another body speaks below
    (
        PAGE.format("kỷ luật đảng viên").replace(
            "\n\nQuy định này", "\n\nNay Tỉnh ủy quy định như sau:\n\nQuy định này"
        ),
        [("SELF", "replaces", "07-QĐ/TU")],
    ),
    # a policy that another paper provides, in the title of what guides it
    ("Thông tư số 25/2031/TT-BTC hướng dẫn thực hiện chính sách miễn giảm thuế quy định tại Nghị định số 20/2030/NĐ-CP.",
     [("25/2031/TT-BTC", "guides", "20/2030/NĐ-CP")]),
    ("Công văn số 25/BTC-CST hướng dẫn các địa phương kê khai theo mẫu quy định tại Nghị định số 20/2030/NĐ-CP.", []),
    ("Công văn số 25/BTC-CST hướng dẫn thực hiện chính sách thuế, trong đó nêu cách tính quy định tại Nghị định số 20/2030/NĐ-CP.", []),
]  # fmt: skip
NOTHING = [
    # others are told of between, one of them, a part of them, what belongs to them, other things; which did which is not told
    "HĐND huyện Khe Lùng đã ban hành Nghị quyết số 15/NQ-HĐND và Nghị quyết số 16/NQ-HĐND. Cùng kỳ, HĐND các xã ban hành 12 nghị quyết khác. Các nghị quyết này đã hết hiệu lực từ ngày 01/7/2035.",
    "Sở Tài chính căn cứ Quyết định số 15/2030/QĐ-UBND và Quyết định số 20/2031/QĐ-UBND đã ban hành 35 quyết định giao đất. Các quyết định này hết hiệu lực từ ngày 01/7/2035.",
    "Bộ Nội vụ đã ban hành Thông tư số 10/2030/TT-BNV và Thông tư số 12/2031/TT-BNV, các địa phương ban hành văn bản hướng dẫn. Các văn bản này hết hiệu lực từ ngày 01/3/2035.",
    "Huyện ủy Khe Lùng ban hành Kế hoạch số 12-KH/HU và Kế hoạch số 15-KH/HU. Các chi bộ đều đã xây dựng kế hoạch riêng; các kế hoạch này thực hiện Nghị quyết số 18-NQ/TU.",
    "Quyết định số 05/QĐ-UBND, Quyết định số 06/QĐ-UBND và Quyết định số 07/QĐ-UBND của UBND tỉnh. Hai trong ba quyết định này được thay thế bằng Quyết định số 08/QĐ-UBND.",
    "Quyết định số 05/QĐ-UBND, Quyết định số 06/QĐ-UBND và Quyết định số 07/QĐ-UBND của UBND tỉnh. Một trong các quyết định này được sửa đổi bởi Quyết định số 09/QĐ-UBND.",
    "Quyết định số 05/QĐ-UBND, Quyết định số 06/QĐ-UBND và Quyết định số 07/QĐ-UBND của UBND tỉnh. Phần lớn các quyết định này đã hết hiệu lực từ ngày 01/01/2035.",
    "Căn cứ Luật Giá số 16/2033/QH15, Luật Phí số 97/2025/QH13, UBND tỉnh ra Quyết định số 30/2035/QĐ-UBND thay thế cả hai quyết định.",
    "Kế hoạch số 12-KH/HU và Kế hoạch số 15-KH/HU phân công đồng chí Hà và đồng chí Lan phụ trách, Quyết định số 19-QĐ/HU thay thế cả hai.",
    "Nghị định số 10/2030/NĐ-CP và Nghị định số 12/2031/NĐ-CP quy định về vận tải. Điều 5 của các nghị định trên được bãi bỏ bởi Nghị định số 55/2034/NĐ-CP.",
    "Nghị định số 10/2030/NĐ-CP và Nghị định số 12/2031/NĐ-CP quy định về vận tải. Khoản 2 Điều 5 hai nghị định này được thay thế bằng Nghị định số 55/2034/NĐ-CP.",
    "Nghị định số 10/2030/NĐ-CP và Nghị định số 12/2031/NĐ-CP quy định về vận tải. Hai văn bản này được thay thế bằng Quyết định số 30/2035/QĐ-UBND và Quyết định số 31/2035/QĐ-UBND.",
    "Quyết định số 15/QĐ-UBND ngày 10/7/2030 của UBND huyện Khe Lùng, Quyết định số 15/QĐ-UBND ngày 12/7/2032 của UBND huyện An Trạch và Quyết định số 20/QĐ-UBND ngày 15/7/2033 của UBND huyện Phú Lâm. Hai quyết định này đã được thay thế bằng Quyết định số 30/QĐ-UBND ngày 1/1/2035.",
    "Nghị định số 10/2030/NĐ-CP về đất; Nghị định số 12/2031/NĐ-CP về rừng và Nghị định số 14/2032/NĐ-CP về nước. Hai nghị định này được thay thế bằng Nghị định số 102/2034/NĐ-CP.",
    "Trường hợp các văn bản dẫn chiếu tại Nghị định số 10/2030/NĐ-CP và Nghị định số 12/2031/NĐ-CP được sửa đổi. Các văn bản này hết hiệu lực từ ngày 01/01/2035.",
    "Quyết định số 05/QĐ-UBND và Quyết định số 06/QĐ-UBND của UBND tỉnh. Bản tóm tắt hai quyết định này được thay thế bằng Thông báo số 08/TB-UBND.",
    "Quyết định số 05/QĐ-UBND và Quyết định số 06/QĐ-UBND của UBND tỉnh. Tổ công tác theo hai quyết định này được thay thế theo Quyết định số 08/QĐ-UBND.",
    "Nghị định số 10/2030/NĐ-CP và Nghị định số 12/2031/NĐ-CP quy định về vận tải. Các nghị định trên có hiệu lực từ ngày 01/8/2034 và ngày 01/9/2034.",
    "Nghị quyết số 18-NQ/TW và Kế hoạch số 15-KH/TU. Văn phòng gửi kèm hai văn bản này thay cho Công văn số 44-CV/VPTU.",
    "Huyện đã ban hành nhiều quy định. Năm văn bản này thay thế Quyết định số 10/QĐ-UBND.",
    "Huyện đã ban hành nhiều quy định. 12 văn bản này thay thế Quyết định số 10/QĐ-UBND.",
    "Nghị quyết số 05-NQ/HU, Kế hoạch số 22-KH/HU và Kế hoạch số 23-KH/HU đã ban hành. Bốn văn bản này hết hiệu lực từ ngày 01/01/2035.",
    "Thực hiện việc bãi bỏ các văn bản:\n- Quyết định số 15/QĐ-UBND;\n- Quyết định số 16/QĐ-UBND.\nUBND huyện ban hành kế hoạch như sau:",
    "Thực hiện thay thế các quy định:\n- Quyết định số 15/QĐ-UBND;\n- Quyết định số 16/QĐ-UBND.\nUBND huyện ban hành kế hoạch như sau:",
    "Thực hiện rà soát các văn bản hết hiệu lực:\n- Quyết định số 15/QĐ-UBND;\n- Quyết định số 16/QĐ-UBND.\nUBND huyện ban hành kế hoạch như sau:",
    "Thực hiện sơ kết các chỉ thị:\n- Chỉ thị số 15-CT/HU;\n- Chỉ thị số 16-CT/HU.\nHuyện ủy ban hành kế hoạch như sau:",
    "Thực hiện:\n- Nghị quyết số 18-NQ/TW;\n- Nghị quyết số 19-NQ/TW.\nHuyện ủy Khe Lùng báo cáo như sau:",
    "Nghị quyết số 30/2034/NQ-HĐND được Hội đồng nhân dân tỉnh khóa XV, kỳ họp thứ 14 xem xét nhưng không thông qua và bãi bỏ Nghị quyết số 20/2030/NQ-HĐND.",
    "UBND xã mua máy chủ có ổ 2TB/HDD thay thế máy cũ dùng ổ 1TB/SSD. Sản lượng đạt 10KL/HA, chi từ nguồn 5CT/MTQG.",
    "Điểm tin:\n- Quốc hội họp phiên bế mạc;\nBộ trưởng Bộ Tài chính ban hành Thông tư thay thế Thông tư số 45/2023/TT-BTC;\nChính phủ ban hành Nghị định sửa đổi, bổ sung một số điều của Nghị định số 63/2024/NĐ-CP.",
    "QUYẾT ĐỊNH\nVề Chương trình công tác năm 2026\n\nĐiều 2. Phân công:\na) Sở Tư pháp chuẩn bị hồ sơ;\nỦy ban nhân dân tỉnh ban hành Quyết định thay thế Quyết định số 15/2030/QĐ-UBND trước tháng 6.",
    "Nghị định số 25/2030/NĐ-CP có căn cứ ban hành như sau:\n«Căn cứ Luật Giá;\nChính phủ ban hành Nghị định sửa đổi, bổ sung một số điều của Nghị định số 63/2024/NĐ-CP.»",
    "Nghị định số 10/2030/NĐ-CP và Nghị định số 12/2031/NĐ-CP quy định về vận tải. Hai kế hoạch này triển khai thực hiện Nghị quyết số 18-NQ/TU và Nghị quyết số 19-NQ/TU tương ứng.",
    # one of them is told apart, or what acts on them is not there yet
    "Thông tư số 13/2029/TT-BNV và Thông tư số 14/2029/TT-BNV nay lỗi thời. Thông tư số 20/2033/TT-BNV bãi bỏ các thông tư này, riêng Thông tư số 13/2029/TT-BNV vẫn áp dụng.",
    "Thông tư số 13/2029/TT-BNV và Thông tư số 14/2029/TT-BNV đã cũ; Bộ đang soạn Thông tư số 20/2033/TT-BNV thay thế các thông tư này.",
    "Sở góp ý dự thảo Kế hoạch số 31/KH-UBND và dự thảo Kế hoạch số 32/KH-UBND. Hai kế hoạch này thay thế Kế hoạch số 9/KH-UBND.",
    f"{TWO} và ban hành thông tư hướng dẫn. Các văn bản này có hiệu lực từ ngày 01/5/2031.",
    "Xã có nhiều kế hoạch, tiêu biểu là Kế hoạch số 31/KH-UBND và Kế hoạch số 32/KH-UBND. Những kế hoạch này thực hiện Nghị quyết số 18-NQ/TU.",
    "Đến ngày 30/6/2034, Nghị quyết số 12/2031/NQ-HĐND mới được áp dụng tại 5/12 xã.",
    "Theo đề nghị của Bộ Tài chính, hồ sơ được gửi trong tháng 7.\nChính phủ ban hành Nghị định thay thế Nghị định số 15/2031/NĐ-CP.",
    "Nghị quyết số 12/2031/NQ-HĐND (trừ Điều 5) hết hiệu lực từ ngày 01/01/2035.",
    "Bộ xem xét gia hạn việc ngưng hiệu lực Thông tư số 13/2029/TT-BNV.",
]
FACTS: list[tuple[str, list[Fact]]] = [
    # the period that an opening line gives a plan
    ("Thực hiện Chỉ thị số 07-CT/TU, Huyện ủy Khe Lùng xây dựng kế hoạch trồng rừng giai đoạn 2032 - 2036 như sau:",
     [("SELF", "period", "2032-01-01/2036-12-31")]),
    ("Thực hiện Chỉ thị số 07-CT/TU, Huyện ủy Khe Lùng đã xây dựng kế hoạch trồng rừng giai đoạn 2032 - 2036.", []),
    # who is no more, in a bracket; the paper just named
    ("Nghị quyết số 55/2032/NQ-HĐND của Hội đồng nhân dân tỉnh (trước sắp xếp) về định mức chi đã hết hiệu lực từ ngày 01/01/2036.",
     [("55/2032/NQ-HĐND", "ended", "2035-12-31")]),
    ("Việc cấp giấy theo Nghị định số 151/2035/NĐ-CP; văn bản này có hiệu lực từ ngày 01/7/2035.", [("151/2035/NĐ-CP", "effective_from", "2035-07-01")]),
    ("Bãi bỏ Công văn số 12/UBND-VX; văn bản này có hiệu lực từ ngày 01/7/2035.", []),
    # what goes on begins then no more; a part is left
    ("Quy chế số 09-QC/TU, ngày 03/3/2028 tiếp tục có hiệu lực kể từ ngày 15/12/2030.", []),
    ("Quy chế số 09-QC/TU, ngày 03/3/2028 có hiệu lực kể từ ngày 15/12/2030.", [("09-QC/TU", "effective_from", "2030-12-15")]),
    ("Quyết định số 12/2028/QĐ-UBND hết hiệu lực kể từ ngày 01/3/2031, trừ Điều 5.", []),
    ("Quyết định số 12/2028/QĐ-UBND hết hiệu lực kể từ ngày 01/3/2031; Điều 5 Quyết định số 13/2028/QĐ-UBND giữ nguyên.",
     [("12/2028/QĐ-UBND", "ended", "2031-02-28")]),
    # what came late is not missing
    ("Đảng ủy xã Mường Khe lúc đầu chưa ban hành kế hoạch thực hiện Nghị quyết số 15-NQ/TU, đến tháng 5/2028 đã ban hành.", []),
    ("Lúc đầu lúng túng, Đảng ủy xã Mường Khe đến nay chưa ban hành kế hoạch thực hiện Nghị quyết số 15-NQ/TU.",
     [("15-NQ/TU", "not_issued", "Đảng ủy xã Mường Khe")]),
    ("Trước đó, xã Mường Khe chưa ban hành kế hoạch thực hiện Nghị quyết số 15-NQ/TU, nay huyện đã có công văn phê bình.",
     [("15-NQ/TU", "not_issued", "xã Mường Khe")]),
    # a day before the paper that begins only then; the decree just named
    ("Đến ngày 01/7/2034, Luật Giá số 16/2033/QH18 mới có hiệu lực.", [("16/2033/QH18", "effective_from", "2034-07-01")]),
    ("Đến ngày 01/7/2034, 3 xã đã học Quyết định số 16/2033/QĐ-UBND mới có hiệu lực.", []),
    ("Không còn cấp huyện nên xã cấp giấy phép theo Nghị định số 139/2035/NĐ-CP. Nghị định này có hiệu lực từ ngày 01/7/2035.",
     [("139/2035/NĐ-CP", "effective_from", "2035-07-01")]),
]  # fmt: skip
BODY = "\nCăn cứ Điều lệ Đảng;\nQUYẾT ĐỊNH\nĐiều 1. Lập Ban Chỉ đạo.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký."
FIRST_LINE = "Quyết định số 290-QĐ/HU, ngày 25/02/2030 của Huyện ủy Khe Lùng về việc lập Ban Chỉ đạo"
CENTRE = "BAN CHẤP HÀNH TRUNG ƯƠNG\nSố: 66-QĐ/TW\nHà Nội, ngày 06 tháng 02 năm 2037\n\nQUY ĐỊNH\nvề giữ gìn hồ sơ\n\n"

HEADERS: list[tuple[str, str, object]] = [
    (FIRST_LINE + BODY, "code", "290-QĐ/HU"),
    (FIRST_LINE + BODY, "title", "lập Ban Chỉ đạo"),
    (FIRST_LINE + BODY, "issuer", "Huyện ủy Khe Lùng"),
    (f"{FIRST_LINE}\nđã được các chi bộ học tập trong quý I.", "code", None),
    # the paper that is carried out, or spoken of, is not the one that stands there
    (
        f"{FIRST_LINE}\nCăn cứ Kế hoạch số 20-KH/TU;\nĐảng ủy xã Mường Khe xây dựng kế hoạch thực hiện như sau:",
        "code",
        None,
    ),
    (
        f"{FIRST_LINE}\nCăn cứ Quyết định số 290-QĐ/HU;\nQUYẾT ĐỊNH\nĐiều 1. Bãi bỏ.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.",
        "code",
        None,
    ),
    (
        f"{FIRST_LINE}\nCăn cứ Luật Giá, quyết định trên không còn phù hợp.\nCăn cứ Luật Giá, Sở Tài chính kiến nghị bãi bỏ.",
        "code",
        None,
    ),
    (
        "Nghị quyết số 30/NQ-HĐND ngày 10/5/2030 của HĐND huyện Khe Lùng và Nghị quyết số 31/NQ-HĐND ngày 10/5/2030 về ngân sách\n"
        "Căn cứ Luật Ngân sách nhà nước;\nQUYẾT NGHỊ:\nĐiều 1. Nghị quyết này có hiệu lực.",
        "code",
        None,
    ),
    ("KẾT LUẬN CỦA BỘ CHÍNH TRỊ\nvề kinh tế rừng\n\nRừng còn nhiều.", "issuer", "Bộ Chính trị"),
    ("KẾT LUẬN CỦA CUỘC KIỂM TRA\nvề kinh tế rừng\n\nRừng còn nhiều.", "issuer", None),
    (f"{CENTRE}Ban Bí thư quy định về giữ gìn hồ sơ như sau:", "issuer", "Ban Bí thư"),
    (
        "KẾ HOẠCH\nDiệt chuột trên địa bàn huyện Khe Lùng\n\nCăn cứ tình hình, UBND huyện xây dựng kế hoạch như sau:",
        "issuer",
        "Ủy ban nhân dân huyện Khe Lùng",
    ),
    (
        "KẾ HOẠCH\nDiệt chuột trên địa bàn các xã\n\nCăn cứ tình hình, UBND huyện xây dựng kế hoạch như sau:",
        "issuer",
        None,
    ),
    (
        f"{CENTRE}Bộ Chính trị báo cáo tình hình như sau:\nBan Chấp hành Trung ương quyết nghị:",
        "issuer",
        "Ban Chấp hành Trung ương",
    ),
    (f"{CENTRE}Ban Bí thư đã yêu cầu các cấp ủy giữ gìn hồ sơ.", "issuer", "Ban Chấp hành Trung ương"),
]


@pytest.mark.parametrize(("text", "expected"), LINKS)
def test_links(text: str, expected: list[Link]) -> None:
    assert sorted({one[:3] for one in links(read(text))}) == sorted(expected)


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_told_of_them(text: str) -> None:
    found = read(text)
    assert (links(found), told(found)) == ([], [])


def test_a_long_list_without_what_follows_is_read_at_once() -> None:
    items = "".join(f"- Kế hoạch số {n}-KH/TU của Tỉnh ủy;\n" for n in range(1, 200))
    found = read(f"Thực hiện các văn bản của cấp trên:\n{items}Thời gian qua huyện đã đạt nhiều kết quả.").claims
    assert (len(found.citations), found.links) == (199, ())


def test_many_groups_are_read_at_once() -> None:
    text = "".join(
        f"Quyết định số {n}/QĐ-UBND và Quyết định số {n + 1}/QĐ-UBND. Hai quyết định này thay thế Quyết định số {n + 2}/QĐ-TTg. "
        for n in range(1, 3_000, 3)
    )
    assert len(read(text).claims.links) == 2_000


@pytest.mark.parametrize(("text", "expected"), FACTS)
def test_facts(text: str, expected: list[Fact]) -> None:
    assert sorted(told(read(text)), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(("text", "field", "expected"), HEADERS)
def test_headers(text: str, field: str, expected: object) -> None:
    found = read(text)
    header = found.claims.header
    code = str(header.code) if header.code else None
    assert {"code": code, "title": header.title, "issuer": found.document.issuer}[field] == expected


@pytest.mark.parametrize(
    ("title", "who"),
    [("kỷ luật đảng viên", "69-QĐ/TU"), ("kỷ luật đảng viên (Quy định)", "69-QĐ/TU"), ("giữ gìn hồ sơ", "SELF")],
)
def test_a_page_headed_by_the_title_of_the_paper_that_it_shows(title: str, who: str) -> None:
    assert [one[:3] for one in links(read(PAGE.format(title)))] == [(who, "replaces", "07-QĐ/TU")]


@pytest.mark.parametrize(
    "left", ["trừ Điều 3", "trừ Điều 3 tiếp tục thực hiện đến hết năm 2032", "riêng Điều 3 tiếp tục có hiệu lực"]
)
def test_a_part_that_is_left_behind_a_day(left: str) -> None:
    (link,) = read(
        f"QUYẾT ĐỊNH\nvề chợ\nĐiều 1. Bãi bỏ Quyết định số 12/2028/QĐ-UBND kể từ ngày 01/3/2031, {left}."
    ).claims.links
    assert (link.relation, link.evidence.part) == ("repeals", "trừ Điều 3")


@pytest.mark.parametrize("words", ["nội dung tương ứng", "các quy định về phí"])
def test_what_is_replaced_of_a_paper(words: str) -> None:
    (link,) = read(f"Quyết định số 45/QĐ-UBND thay thế {words} tại Quyết định số 38/QĐ-UBND.").claims.links
    assert (link.relation, link.evidence.partial) == ("replaces", True)


def test_words_for_several_papers_are_no_citation() -> None:
    found = read(f"{TWO}. Hai văn bản này thực hiện Nghị quyết số 18-NQ/TU.").claims
    assert [str(one.code) for one in found.citations] == ["05-NQ/HU", "22-KH/HU", "18-NQ/TU"]
    assert all(0 <= place < 3 for link in found.links for place in (link.subject, link.object))


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("37QĐ/TW", "37-QĐ/TW"),
        ("37QĐI/TW", "37-QĐi/TW"),
        ("2TB/HDD", None),
        ("2020KH/HU", None),
        ("07-QĐI/TW", "07-QĐi/TW"),
        ("12B/QĐ-TTg", "12B/QĐ-TTg"),
        ("5BC", None),
    ],
)
def test_symbols(printed: str, expected: str | None) -> None:
    code = parse_code(printed)
    assert (str(code) if code else None) == expected
