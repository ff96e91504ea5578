"""Who issues a document, of which level, and what it is called, by the letterhead alone."""

from __future__ import annotations

import pytest
from said import read

from graph.extraction.claims import read_claims
from graph.reading.text import read_bytes

PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
BODY = "Căn cứ tình hình thực tế.\n1. Các đơn vị nghiêm túc thực hiện."


@pytest.mark.parametrize(
    ("head", "seat", "day", "unit"),
    [
        # a letterhead that names no province: the place of its day, or the only province with such a city
        ("ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH\nĐẢNG ỦY SỞ DU LỊCH", "Quảng Bình", "20 tháng 9 năm 2020", ["tỉnh Quảng Bình"]),
        ("ĐẢNG ỦY SỞ DU LỊCH", "Đồng Hới", "20 tháng 9 năm 2020", ["tỉnh Quảng Bình"]),
        ("SỞ DU LỊCH", "Đồng Hới", "20 tháng 9 năm 2020", ["tỉnh Quảng Bình"]),
        ("SỞ DU LỊCH", "Đồng Hới", "20 tháng 9 năm 2025", ["tỉnh Quảng Trị"]),
        # a city of two provinces; no unit's office; the Centre's seat; a letterhead that names its own
        ("SỞ DU LỊCH", "Châu Thành", "20 tháng 9 năm 2020", []),
        ("TRƯỜNG CAO ĐẲNG DU LỊCH", "Đồng Hới", "20 tháng 9 năm 2020", []),
        ("SỞ GIAO DỊCH CHỨNG KHOÁN", "Đồng Hới", "20 tháng 9 năm 2020", []),
        ("SỞ DU LỊCH", "Hà Nội", "20 tháng 9 năm 2020", []),
        ("ĐẢNG BỘ TỈNH QUẢNG TRỊ\nĐẢNG ỦY SỞ DU LỊCH", "Đồng Hới", "20 tháng 9 năm 2020", ["tỉnh Quảng Trị"]),
    ],
)  # fmt: skip
def test_a_province_is_told_by_where_a_paper_was_signed(head: str, seat: str, day: str, unit: list[str]) -> None:
    text = f"{head}\nSố 45-BC/ĐU\n\n{seat}, ngày {day}\n\nBÁO CÁO\nvề du lịch\n\nTrong năm, lượng khách tăng.\n"
    places = read_claims(read_bytes(text.encode(), "van-ban.txt")).header.places
    assert [f"{place.kind} {place.name}" for place in places] == unit


@pytest.mark.parametrize(
    ("head", "signed", "issuer", "level"),
    [
        # a committee under another, also where the number is left open
        ("TỈNH ỦY PHÚ YÊN          {party}\nHUYỆN ỦY SÔNG HINH HẠ\n*\nSố:       -KH/HU", "T/M BAN THƯỜNG VỤ",
         "Ban Thường vụ Huyện ủy Sông Hinh Hạ", "district"),
        # a trade union is not the Youth Union
        ("LIÊN ĐOÀN LAO ĐỘNG TỈNH PHÚ YÊN\nCÔNG ĐOÀN XÃ SÔNG HINH HẠ\nSố: 09/HD-CĐX", "", "Công đoàn xã Sông Hinh Hạ", "commune"),
        ("TỈNH ĐOÀN PHÚ YÊN\nĐOÀN XÃ SÔNG HINH HẠ\nSố: 09-HD/ĐTN", "", "Đoàn xã Sông Hinh Hạ", "commune"),
        # abbreviations keep their capitals
        ("HỘI LHPN TỈNH PHÚ YÊN\nHỘI LHPN HUYỆN SÔNG HINH HẠ\nSố: 20/KH-BTV", "", "Hội LHPN huyện Sông Hinh Hạ", "district"),
        ("UBND XÃ SÔNG HINH HẠ          {state}\nTRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG\nSố: 17/TB-TTPVHCC", "",
         "Trung tâm Phục vụ hành chính công xã Sông Hinh Hạ", "commune"),
        ("ĐẢNG ỦY PHƯỜNG PHÚ THUẬN TÂY\nỦY BAN KIỂM TRA\n*\nSố ...-TB/UBKTĐU", "T/M ỦY BAN KIỂM TRA",
         "Ủy ban Kiểm tra Đảng ủy phường Phú Thuận Tây", "commune"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG\nĐẢNG ỦY CHÍNH PHỦ\n*\nSố 73-KH/ĐUCP", "T/M BAN THƯỜNG VỤ",
         "Ban Thường vụ Đảng ủy Chính phủ", "central"),
        # lines of one column are no paragraph
        ("ĐẢNG BỘ PHƯỜNG TÂN MAI ĐÔNG\nCHI BỘ KHU PHỐ 7\n*\nSố 03-NQ/CB", "T/M CHI BỘ", "Chi bộ khu phố 7", "branch"),
        ("ĐẢNG BỘ CƠ QUAN UBND HUYỆN\nCHI BỘ PHÒNG TÀI CHÍNH - KẾ HOẠCH\n*\nSố 04-BB/CB", "T/M CHI BỘ",
         "Chi bộ Phòng Tài chính - Kế hoạch", "branch"),
        # committees and groups of no unit, written as names are
        ("ĐẢNG BỘ KHỐI DOANH NGHIỆP TỈNH\nĐẢNG ỦY TRƯỜNG CAO ĐẲNG Y TẾ THUẬN KHÊ\n*\nSố 07 - TB/ĐU", "T/M ĐẢNG ỦY",
         "Đảng ủy Trường Cao đẳng Y tế Thuận Khê", "other"),
        ("HUYỆN ỦY KỲ LÂM          {party}\nĐẢNG ỦY QUÂN SỰ\n*\nSố: 71-BC/ĐUQS", "T/M ĐẢNG ỦY",
         "Đảng ủy Quân sự huyện Kỳ Lâm", "district"),
        ("TỈNH ỦY BẮC LĨNH\nBAN CÁN SỰ ĐẢNG ỦY BAN NHÂN DÂN TỈNH\n*\nSố 214-TTr/BCSĐ", "T/M BAN CÁN SỰ ĐẢNG",
         "Ban cán sự đảng Ủy ban nhân dân tỉnh Bắc Lĩnh", "province"),
        ("TỈNH ỦY NINH KHÁNH\nĐẢNG ĐOÀN HĐND TỈNH\n*\nSố 19-KL/ĐĐHĐND", "T/M ĐẢNG ĐOÀN",
         "Đảng đoàn Hội đồng nhân dân tỉnh Ninh Khánh", "province"),
        ("TỈNH ỦY SƠN HÒA\nBAN CHỈ ĐẠO PHÒNG, CHỐNG THAM NHŨNG, TIÊU CỰC TỈNH\n*\nSố 11-KH/BCĐ", "T/M BAN CHỈ ĐẠO",
         "Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh Sơn Hòa", "province"),
        ("ĐẢNG BỘ TỈNH PHÚ SƠN\nĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ PHÚ SƠN ĐÔNG\nLẦN THỨ I, NHIỆM KỲ 2025 - 2030\nSố 01-NQ/ĐH",
         "T/M ĐOÀN CHỦ TỊCH", "Đại hội đại biểu Đảng bộ xã Phú Sơn Đông lần thứ I", "commune"),
        # an office of a committee is named with it, whatever its symbol says
        ("ĐẢNG BỘ TỈNH CAO SƠN\nTHÀNH ỦY CAO SƠN\nỦY BAN KIỂM TRA\n*\nSố 18-TB/UBKTTU", "T/M ỦY BAN KIỂM TRA",
         "Ủy ban Kiểm tra Thành ủy Cao Sơn", "district"),
        ("THỊ ỦY NGHĨA SƠN\nBAN NỘI CHÍNH\n*\nSố 02-CV/BNCTU", "", "Ban Nội chính Thị ủy Nghĩa Sơn", "district"),
        ("ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH\nQUẬN ỦY QUẬN 3\n*\nSố 18-KH/QU", "T/M BAN THƯỜNG VỤ", "Ban Thường vụ Quận ủy Quận 3", "district"),
        ("QUẬN ỦY QUẬN 3\nĐẢNG ỦY PHƯỜNG 4\n*\nSố 18-KH/ĐU", "T/M ĐẢNG ỦY", "Đảng ủy phường 4", "commune"),
        ("ĐẢNG ỦY PHƯỜNG HÒA SƠN ĐÔNG\nVĂN PHÒNG\n*\nSố 19-GM/VPĐU", "", "Văn phòng Đảng ủy phường Hòa Sơn Đông", "commune"),
        ("ĐẢNG BỘ TỈNH HƯNG SƠN\nĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH\nBAN TỔ CHỨC\n*\nSố 44-CV/BTCĐU", "",
         "Ban Tổ chức Đảng ủy các cơ quan Đảng tỉnh Hưng Sơn", "province"),
        ("ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH\nBAN TUYÊN GIÁO\n*\nSố 04-HD/BTGĐUK", "",
         "Ban Tuyên giáo Đảng ủy Khối các cơ quan tỉnh", "province"),
        ("HUYỆN ỦY PHONG SƠN\nBAN CHỈ ĐẠO THỰC HIỆN\nQUY CHẾ DÂN CHỦ\n*\nSố 04-BC/BCĐ", "",
         "Ban Chỉ đạo thực hiện Quy chế dân chủ Huyện ủy Phong Sơn", "district"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG\nHỘI ĐỒNG LÝ LUẬN\n*\nSố 12-KH/HĐLL", "T/M HỘI ĐỒNG", "Hội đồng Lý luận Trung ương", "central"),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN CÁN SỰ ĐẢNG BỘ CÔNG THƯƠNG\n*\nSố 77-NQ/BCSĐ", "", "Ban cán sự đảng Bộ Công Thương", "central"),
        # on two lines: a council of several offices, and what prepares a congress
        ("HỘI ĐỒNG KHOA HỌC\nCÁC CƠ QUAN ĐẢNG TỈNH LÂM SƠN\n*\nSố 11-KH/HĐKH", "T/M HỘI ĐỒNG",
         "Hội đồng Khoa học các cơ quan Đảng tỉnh Lâm Sơn", "province"),
        ("TỈNH ỦY LÂM SƠN\nTIỂU BAN NHÂN SỰ\nĐẠI HỘI ĐẢNG BỘ TỈNH LẦN THỨ II\n*\nSố 04-TTr/TBNS", "",
         "Tiểu ban Nhân sự Đại hội Đảng bộ tỉnh lần thứ II", "other"),
        ("ĐẢNG BỘ TỈNH LÂM SƠN\nTIỂU BAN VĂN KIỆN ĐẠI HỘI\n*\nSố 05-CV/TBVK", "",
         "Tiểu ban Văn kiện Đại hội Đảng bộ tỉnh Lâm Sơn", "province"),
        # an office of a mass organisation is named with it
        ("LIÊN ĐOÀN LAO ĐỘNG TỈNH LÂM SƠN\nBAN CHÍNH SÁCH - PHÁP LUẬT\nSố: 07/BC-CSPL", "",
         "Ban Chính sách - Pháp luật Liên đoàn Lao động tỉnh Lâm Sơn", "province"),
        ("LIÊN ĐOÀN LAO ĐỘNG TỈNH LÂM SƠN\nSố: 07/BC-LĐLĐ", "TM. BAN THƯỜNG VỤ",
         "Ban Thường vụ Liên đoàn Lao động tỉnh Lâm Sơn", "province"),
        ("TÒA ÁN NHÂN DÂN TỐI CAO\nVIỆN KIỂM SÁT NHÂN DÂN TỐI CAO - BỘ CÔNG AN\nSố: 02/2024/TTLT-TANDTC-VKSNDTC-BCA", "",
         "Tòa án nhân dân tối cao - Viện kiểm sát nhân dân tối cao - Bộ Công an", "central"),
        ("MẶT TRẬN TỔ QUỐC VIỆT NAM\nỦY BAN TRUNG ƯƠNG\nSố: 15/TTr-MTTW-BTT", "TM. BAN THƯỜNG TRỰC",
         "Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "central"),
        # near miss: an office of State is named with its unit
        ("HUYỆN ỦY PHONG SƠN\nTRUNG TÂM CHÍNH TRỊ\n*\nSố 04-BC/TTCT", "", "Trung tâm Chính trị huyện Phong Sơn", "district"),
        # in short, or in the order of the nineties
        ("HUYỆN ỦY PHONG SƠN\nBTC\n*\nSố 07-HD/BTC", "TRƯỞNG BAN", "Ban Tổ chức Huyện ủy Phong Sơn", "district"),
        ("BỘ TÀI CHÍNH\nSố: 07/QĐ-BTC", "BỘ TRƯỞNG", "Bộ Tài chính", "central"),
        ("TỈNH ĐẢNG BỘ LÂM SƠN\nBAN CHẤP HÀNH\nSố 02-NQ/TU", "T/M TỈNH ỦY", "Tỉnh ủy Lâm Sơn", "province"),
        ("ĐẢNG ỦY XÃ BÌNH SƠN\n***\nSố: 07/NQ-ĐU", "T/M BCH ĐẢNG BỘ XÃ", "Ban Chấp hành Đảng bộ xã Bình Sơn", "commune"),
        # several together
        ("BAN TUYÊN GIÁO HUYỆN ỦY -\nPHÒNG GIÁO DỤC VÀ ĐÀO TẠO\n*\nSố 02-CTrPH/BTGHU-PGDĐT", "",
         "Ban Tuyên giáo Huyện ủy - Phòng Giáo dục và Đào tạo", "district"),
        # a congress, its presidium, that of a branch
        ("ĐẠI HỘI ĐẠI BIỂU\nĐẢNG BỘ XÃ CAO SƠN LẦN THỨ XVI\n*\nSố 16-NQ/ĐH", "T/M ĐOÀN CHỦ TỊCH",
         "Đại hội đại biểu Đảng bộ xã Cao Sơn lần thứ XVI", "commune"),
        ("ĐẠI HỘI ĐẠI BIỂU\nĐẢNG BỘ XÃ CAO SƠN LẦN THỨ I\nĐOÀN CHỦ TỊCH\n*\nSố 05-TB/ĐH", "T/M ĐOÀN CHỦ TỊCH",
         "Đoàn Chủ tịch Đại hội đại biểu Đảng bộ xã Cao Sơn lần thứ I", "commune"),
        ("ĐẠI HỘI\nCHI BỘ THÔN LŨNG SƠN\nNHIỆM KỲ 2025 - 2027\n*\nSố 03-BB/ĐH", "", "Đại hội Chi bộ thôn Lũng Sơn", "branch"),
        # a name on two lines, of which the second begins like an organ
        ("ĐẢNG BỘ XÃ LA SƠN\nCHI BỘ CƠ QUAN ỦY BAN MẶT TRẬN\nTỔ QUỐC VÀ CÁC ĐOÀN THỂ\n*\nSố 01-QC/CB", "T/M CHI BỘ",
         "Chi bộ Cơ quan Ủy ban Mặt trận Tổ quốc và các đoàn thể", "branch"),
        # the whole of a committee of no unit
        ("ĐẢNG BỘ CHÍNH PHỦ\nĐẢNG ỦY BỘ XÂY DỰNG\n*\nSố 27-NQ/ĐU", "T/M BAN CHẤP HÀNH", "Ban Chấp hành Đảng bộ Bộ Xây dựng", "central"),
        # mass organisations: the lowest line counts, two of one unit issue together
        ("MẶT TRẬN TỔ QUỐC VIỆT NAM        {state}\nXÃ NÀ HỲ TRUNG\nBAN THƯỜNG TRỰC\nSố: 09/KH-MTTQ-BTT", "TM. BAN THƯỜNG TRỰC",
         "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Nà Hỳ Trung", "commune"),
        ("BCH ĐOÀN TỈNH CAO BẰNG      ĐOÀN TNCS HỒ CHÍ MINH\nBTV HUYỆN ĐOÀN TRÀ LĨNH NAM\n***\nSố: 22-HD/ĐTN",
         "TM. BAN THƯỜNG VỤ HUYỆN ĐOÀN", "Ban Thường vụ Huyện đoàn Trà Lĩnh Nam", "district"),
        ("LIÊN ĐOÀN LAO ĐỘNG TỈNH SÓC SƠN\nLIÊN ĐOÀN LAO ĐỘNG HUYỆN ĐẠI AN\nSố: 88/KH-LĐLĐ", "TM. BAN THƯỜNG VỤ",
         "Ban Thường vụ Liên đoàn Lao động huyện Đại An", "district"),
        ("HỘI NÔNG DÂN HUYỆN TÂY BÌNH\nHỘI LIÊN HIỆP PHỤ NỮ HUYỆN TÂY BÌNH\nSố: 05/CTrPH-HND-HPN", "",
         "Hội Nông dân huyện Tây Bình - Hội Liên hiệp Phụ nữ huyện Tây Bình", "district"),
        # offices of State are named with their unit; a school or an enterprise is not
        ("UBND XÃ BẢN LẦU HẠ          {state}\nPHÒNG KINH TẾ\nSố: 33/TTr-PKT", "", "Phòng Kinh tế xã Bản Lầu Hạ", "commune"),
        ("ỦY BAN NHÂN DÂN TỈNH TÂN GIANG\nSỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\nSố: 402/KH-SNNMT", "",
         "Sở Nông nghiệp và Môi trường tỉnh Tân Giang", "province"),
        ("HỘI ĐỒNG NHÂN DÂN TỈNH HÀ SƠN\nBAN PHÁP CHẾ\nSố: 33/BC-BPC", "TM. BAN PHÁP CHẾ",
         "Ban Pháp Chế Hội đồng nhân dân tỉnh Hà Sơn", "province"),
        # an inspectorate is that of the department above it
        ("SỞ Y TẾ TỈNH TÂN GIANG\nTHANH TRA SỞ\nSố: 14/KL-TTr", "CHÁNH THANH TRA", "Thanh tra Sở Y tế tỉnh Tân Giang", "province"),
        ("UBND TỈNH TÂN GIANG\nTHANH TRA\nSố: 14/KL-TTr", "CHÁNH THANH TRA", "Thanh tra tỉnh Tân Giang", "province"),
        # two offices write `VP`
        ("HỘI ĐỒNG NHÂN DÂN TỈNH TÂN GIANG\nVĂN PHÒNG ĐOÀN ĐBQH VÀ HĐND TỈNH\nSố: 512/VP-CTHĐND", "CHÁNH VĂN PHÒNG",
         "Văn phòng Đoàn ĐBQH và Hội đồng nhân dân tỉnh Tân Giang", "province"),
        ("ỦY BAN NHÂN DÂN TỈNH TÂN GIANG\nVĂN PHÒNG\nSố: 512/VP-KT", "CHÁNH VĂN PHÒNG", "Văn phòng Ủy ban nhân dân tỉnh Tân Giang", "province"),
        # recognition takes an accent for another
        ("TỈNH ỦY TÂN GIANG          ĐÀNG CỘNG SÀN VIỆT NAM\n*\nSố 41-CT/TU", "T/M BAN THƯỜNG VỤ", "Ban Thường vụ Tỉnh ủy Tân Giang", "province"),
        # a symbol that is also one of the Centre
        ("UBND HUYỆN NGÃ SƠN\nHỘI ĐỒNG BỒI THƯỜNG\nSố: 22/PA-HĐBT", "", "Hội đồng Bồi Thường huyện Ngã Sơn", "district"),
        ("HỘI ĐỒNG BỘ TRƯỞNG\nSố: 22-HĐBT", "", "Hội đồng Bộ trưởng", "central"),
        ("CÔNG AN TỈNH QUẢNG HÀ\nCÔNG AN HUYỆN VẠN TƯỜNG\nSố: 118/KH-CAH", "", "Công an huyện Vạn Tường", "district"),
        ("UBND HUYỆN NGÂN PHÚ\nUBND THỊ TRẤN NÀ PHẶC THƯỢNG\n\nSố: 02/PA-UBND", "TM. ỦY BAN NHÂN DÂN",
         "Ủy ban nhân dân thị trấn Nà Phặc Thượng", "commune"),
        ("UBND TỈNH TÂN GIANG\nTRƯỜNG THPT NGUYỄN HUỆ\nSố: 25/KH-THPT", "", "Trường THPT Nguyễn Huệ", "other"),
        # the place of a province on a third line is no part of the name
        ("ỦY BAN NHÂN DÂN\nTHỊ XÃ TÂN CHÂU\nTỈNH AN GIANG\n\nSố : 1566 / QĐ - UBND", "", "Ủy ban nhân dân thị xã Tân Châu", "district"),
        # a second language beside the first
        ("BỘ GIÁO DỤC VÀ ĐÀO TẠO\nMINISTRY OF EDUCATION AND TRAINING\nTRƯỜNG ĐẠI HỌC KINH TẾ VIỆT HẢI\nSố/No.: 2217/QĐ-ĐHKT",
         "", "Trường Đại học Kinh tế Việt Hải", "other"),
        # what a copy is certified by is not its letterhead
        ("VĂN PHÒNG UBND TỈNH       SAO Y\nSố: 1024/SY-VP       Yên Thành, ngày 25 tháng 8 năm 2023\n\n"
         "ỦY BAN NHÂN DÂN\nTỈNH YÊN THÀNH\nSố: 19/CT-UBND", "", "Ủy ban nhân dân tỉnh Yên Thành", "province"),
        # who acts without a letterhead and without a name is unknown
        ("", "", None, None),
        # the bureau that a letterhead names, where no signature tells another
        ("ĐOÀN TNCS HỒ CHÍ MINH\nBCH ĐOÀN HUYỆN NẬM HẠ\nSố 45-KH/HĐTN", "", "Ban Chấp hành Đoàn huyện Nậm Hạ", "district"),
        ("ĐOÀN TNCS HỒ CHÍ MINH\nBCH ĐOÀN HUYỆN NẬM HẠ\nSố 45-KH/HĐTN", "T/M BAN THƯỜNG VỤ", "Ban Thường vụ Huyện đoàn Nậm Hạ", "district"),
        ("TỈNH ĐOÀN NẬM HẠ\nBAN THƯỜNG VỤ\nSố 45-KH/TĐTN-VP", "", "Ban Thường vụ Tỉnh đoàn Nậm Hạ", "province"),
        ("ĐẢNG BỘ XÃ NẬM HẠ\nBAN THƯỜNG VỤ\nSố 45-KL/ĐU", "", "Ban Thường vụ Đảng ủy xã Nậm Hạ", "commune"),
        ("LIÊN MINH HỢP TÁC XÃ TỈNH NẬM HẠ\nSố 45/KH-LMHTX", "", "Liên minh Hợp tác xã tỉnh Nậm Hạ", "province"),
        # whose congress it is stands on the line above
        ("ĐẢNG BỘ XÃ PHÚ SƠN ĐÔNG\nĐẠI HỘI ĐẠI BIỂU LẦN THỨ I\nNHIỆM KỲ 2025 - 2030\n*\nSố 01-NQ/ĐH", "T/M ĐOÀN CHỦ TỊCH",
         "Đại hội đại biểu Đảng bộ xã Phú Sơn Đông lần thứ I", "commune"),
        ("HỘI NÔNG DÂN XÃ PHÚ SƠN ĐÔNG\nĐẠI HỘI ĐẠI BIỂU LẦN THỨ I\nNHIỆM KỲ 2025 - 2030\n*\nSố 01-NQ/ĐH", "T/M ĐOÀN CHỦ TỊCH",
         "Hội Nông dân xã Phú Sơn Đông", "commune"),
        # an accent that was misread
        ("TỈNH ỦY PHÚ YÊN          {party}\nHUYỆN ÚY SÔNG HINH HẠ\n*\nSố: 12-KH/HU", "T/M BAN THƯỜNG VỤ",
         "Ban Thường vụ Huyện ủy Sông Hinh Hạ", "district"),
        # words that are no names of their own, and a place that is one
        ("ĐẢNG BỘ TỈNH PHÚ YÊN\nĐẢNG ỦY TRƯỜNG ĐẠI HỌC SƯ PHẠM PHÚ THUẬN\n*\nSố 23-NQ/ĐU", "T/M ĐẢNG ỦY",
         "Đảng ủy Trường Đại học Sư phạm Phú Thuận", "other"),
    ],
)  # fmt: skip
def test_who_issues(head: str, signed: str, issuer: str | None, level: str | None) -> None:
    text = f"{head.format(party=PARTY, state=STATE)}\n\nKẾ HOẠCH\nvề công tác lưu trữ\n\n{BODY}\n\n{signed}\n"
    document = read(text).document
    assert (document.issuer, document.level) == (issuer, level)


LETTER = (
    "PHÒNG NỘI VỤ\nSố: 56/PNV-CCVC          Ia Grai, ngày 09 tháng 10 năm 2020\n{about}\n\n"
    "Kính gửi: Các trường học\n\nPhòng Nội vụ đề nghị các trường rà soát.\n\nBÁO CÁO\nDanh sách viên chức\n"
)


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        # what a letter is about stands in quotation marks, under the date, or above a paper that is added to it
        (LETTER.format(about="V/v rà soát hồ sơ nâng\nlương thường xuyên"), "Công văn", "rà soát hồ sơ nâng lương thường xuyên"),
        (LETTER.format(about='"V/v nộp đảng phí quý I"'), "Công văn", "nộp đảng phí quý I"),
        # near miss: a paper that is itself addressed to someone
        ("SỞ NỘI VỤ\nSố: 5/TTr-SNV\n\nTỜ TRÌNH\nV/v rà soát hồ sơ\n\nKính gửi: Ủy ban nhân dân tỉnh\n", "Tờ trình", "rà soát hồ sơ"),
        ("HỘI NÔNG DÂN HUYỆN TÂY BÌNH\nSố: 05/CTrPH-HND\n\nCHƯƠNG TRÌNH PHỐI HỢP\nVề bảo vệ môi trường\n\nHai Hội thống nhất.",
         "Chương trình", "bảo vệ môi trường"),
        # older acts repeat their number between type and title
        ("QUYẾT ĐỊNH\nCỦA HỘI ĐỒNG BỘ TRƯỞNG SỐ 95-HĐBT NGÀY 20 THÁNG 8 NĂM 1983\nvề việc phân vạch địa giới\n"
         "HỘI ĐỒNG BỘ TRƯỞNG\nCăn cứ Luật Tổ chức Hội đồng Bộ trưởng;\n", "Quyết định", "phân vạch địa giới"),
        # the text begins right under the title
        ("CHÍNH PHỦ\nSố: 144/NQ-CP\nNGHỊ QUYẾT\nPhiên họp Chính phủ thường kỳ tháng 4 năm 2026\n"
         "Trong các ngày 04 và 05 tháng 5 năm 2026, Chính phủ họp.\n", "Nghị quyết", "Phiên họp Chính phủ thường kỳ tháng 4 năm 2026"),
        ("THÔNG TƯ\nQuy định về chứng chỉ nghề\nThông tư 38/2015/TT-BLĐ ngày 19 tháng 10 năm 2015 của Bộ trưởng quy định về"
         " chứng chỉ nghề, có hiệu lực kể từ ngày 05 tháng 12 năm 2015.\n", "Thông tư", "Quy định về chứng chỉ nghề"),
        ("ĐẢNG ỦY XÃ SUỐI NẬM\n*\nSố 06-NQ/ĐU\n\nNGHỊ QUYẾT\nvề phát triển chăn nuôi đại gia súc trên địa bàn xã\n"
         "Xã Suối Nậm có 4.200 con trâu, bò và 2.500 con dê.\n", "Nghị quyết", "phát triển chăn nuôi đại gia súc trên địa bàn xã"),
        ("UBND XÃ SUỐI NẬM\nSố: 5/KH-UBND\nKẾ HOẠCH\nThực hiện Chỉ thị số 34-CT/TW, ngày 24/5/2024 của Ban Bí thư\n"
         "về tăng cường sự lãnh đạo của Đảng đối với công tác xây dựng nhà ở\nNhằm triển khai Kế hoạch số 301-KH/TU, Ủy ban"
         " nhân dân xã xây dựng kế hoạch như sau:\n", "Kế hoạch", "Thực hiện Chỉ thị số 34-CT/TW, ngày 24/5/2024 của Ban Bí"
         " thư về tăng cường sự lãnh đạo của Đảng đối với công tác xây dựng nhà ở"),
        ("HUYỆN ỦY LÂM HẠ\nSố 6-HD/HU\n\nHƯỚNG DẪN\nxét chọn đề tài khoa học năm 2022\n\nCăn cứ Quy định số 2-QĐ/TU:\n",
         "Hướng dẫn", "xét chọn đề tài khoa học năm 2022"),
        # a type with its letters apart
        ("CHI BỘ THÔN ĐÔNG\nSố 12-NQ/CB\n\nN G H Ị  Q U Y Ế T\nlãnh đạo nhiệm vụ tháng 01/2025\n\nT/M CHI BỘ\n",
         "Nghị quyết", "lãnh đạo nhiệm vụ tháng 01/2025"),
        # what a Party letter is about has no words before it
        ("HUYỆN ỦY LÂM HẠ\n*\nSố 417-CV/HU\nChấn chỉnh việc tiếp dân\ntrên địa bàn huyện\n\nKính gửi: Các chi bộ\nThực hiện nghiêm.\n",
         "Công văn", "Chấn chỉnh việc tiếp dân trên địa bàn huyện"),
        # a type line with more words, and one that its title goes on from
        ("ĐẢNG ỦY XÃ LÂM HẠ\nSố 207-BC/ĐU\n\nBÁO CÁO CHÍNH TRỊ\ncủa Ban Chấp hành Đảng bộ xã khóa XXII\n\nĐại hội có nhiệm vụ:\n",
         "Báo cáo", "của Ban Chấp hành Đảng bộ xã khóa XXII"),
        ("TỈNH ỦY LÂM HẠ\nSố 15-QC/TU\n\nQUY CHẾ LÀM VIỆC\ncủa Tỉnh ủy khóa XX\n\nĐiều 1. Phạm vi.\n", "Quy chế",
         "LÀM VIỆC của Tỉnh ủy khóa XX"),
        ("TỈNH ỦY LÂM HẠ\nSố 64-CTr/TU\n\nCHƯƠNG TRÌNH CÔNG TÁC NĂM 2014 CỦA BAN CHẤP HÀNH\n\nTỉnh ủy xây dựng chương trình.\n",
         "Chương trình", "CÔNG TÁC NĂM 2014 CỦA BAN CHẤP HÀNH"),
        ("SỞ TƯ PHÁP\nSố: 7/BC-STP\n\nBÁO CÁO THẨM ĐỊNH\nĐối với dự thảo Quyết định của Ủy ban nhân dân tỉnh thay thế Quyết định số 17/2022/QĐ-UBND"
         "\n\nSở Tư pháp có ý kiến như sau:\n", "Báo cáo", "THẨM ĐỊNH Đối với dự thảo Quyết định của Ủy ban nhân dân tỉnh thay thế Quyết định"
         " số 17/2022/QĐ-UBND"),
        ("UBND XÃ LÂM HẠ\nSố: 7/KH-UBND\n\nKẾ HOẠCH HÀNH ĐỘNG\nThực hiện Chiến lược phát triển chăn nuôi\n\nI. MỤC TIÊU\n", "Kế hoạch",
         "HÀNH ĐỘNG Thực hiện Chiến lược phát triển chăn nuôi"),
        # the text begins right below it
        ("UBND XÃ LÂM HẠ\nSố: 7/BC-UBND\n\nBÁO CÁO NHANH\nThực hiện Công văn số 5/UBND-VP, xã báo cáo như sau:\n", "Báo cáo", "NHANH"),
        ("UBND XÃ LÂM HẠ\nSố: 7/BB-UBND\n\nBIÊN BẢN HỌP THÔN\nHôm nay, ngày 5/10/2025, tại nhà văn hóa\n", "Biên bản", "HỌP THÔN"),
        # which meeting decides is no title
        ("THÀNH ỦY LÂM HẠ\nSố 07-NQ/TU\n\nNGHỊ QUYẾT\nHỘI NGHỊ LẦN THỨ BẢY BAN CHẤP HÀNH ĐẢNG BỘ KHÓA XX\nvề đô thị thông minh\n\nI. MỤC TIÊU\n",
         "Nghị quyết", "đô thị thông minh"),
        # what a title is handed out for is no title
        ("BÁO CÁO\ntổng kết công tác xây dựng Đảng\n(Tài liệu phục vụ Hội nghị ngày 28/12/2022)\n\nNăm 2022, công tác có nhiều kết quả.\n",
         "Báo cáo", "tổng kết công tác xây dựng Đảng"),
        ("KẾ HOẠCH\nthực hiện công tác xây dựng Đảng năm 2023 tại các chi bộ\nT/M CHI BỘ\n", "Kế hoạch",
         "thực hiện công tác xây dựng Đảng năm 2023 tại các chi bộ"),
        ("HUYỆN ỦY LÂM HẠ\nSố 18-NQ/HU\n\nNGHỊ QUYẾT HỘI NGHỊ LẦN THỨ TƯ\nBAN CHẤP HÀNH ĐẢNG BỘ HUYỆN KHÓA XX\nVề phát triển du lịch\n\nI. TÌNH HÌNH\n",
         "Nghị quyết", "phát triển du lịch"),
        # near miss: a meeting is all there is
        ("CHI BỘ THÔN ĐÔNG\nSố 9-NQ/CB\n\nNGHỊ QUYẾT\nHội nghị Chi bộ tháng 9\n\nHôm nay, chi bộ họp.\n", "Nghị quyết",
         "Hội nghị Chi bộ tháng 9"),
        # who issues, right above the preamble; the title may end with the same words
        ("UBND\nTỈNH LÂM HẠ\nSố:  7/QĐ-UBND\n\nQUYẾT ĐỊNH\nVỀ VIỆC PHÊ DUYỆT QUY HOẠCH HUYỆN HẢI ĐÔNG\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"
         "\nCăn cứ Luật Đất đai;\n", "Quyết định", "PHÊ DUYỆT QUY HOẠCH HUYỆN HẢI ĐÔNG"),
        ("HĐND TỈNH LÂM HẠ\nSố: 7/NQ-HĐND\n\nNGHỊ QUYẾT\nVỀ MỨC THU HỌC PHÍ NĂM HỌC 2020 - 2021\nHỘI ĐỒNG NHÂN DÂN TỈNH LÂM HẠ"
         "\nKHÓA XVIII, KỲ HỌP THỨ 12\nCăn cứ Luật Giáo dục;\n", "Nghị quyết", "VỀ MỨC THU HỌC PHÍ NĂM HỌC 2020 - 2021"),
        ("BỘ CÔNG THƯƠNG\nSố: 7/QĐ-BCT\n\nQUYẾT ĐỊNH\nVỀ VIỆC BAN HÀNH QUY CHẾ LÀM VIỆC CỦA\nBỘ CÔNG THƯƠNG\nBỘ TRƯỞNG BỘ CÔNG THƯƠNG"
         "\nCăn cứ Luật Thương mại;\n", "Quyết định", "BAN HÀNH QUY CHẾ LÀM VIỆC CỦA BỘ CÔNG THƯƠNG"),
        # near miss: a title that names another paper
        ("THÔNG TƯ\nHướng dẫn thi hành\nNghị định số 38/2015/NĐ-CP ngày 19 tháng 10 năm 2015\n\nCăn cứ Luật Lưu trữ;\n",
         "Thông tư", "Hướng dẫn thi hành Nghị định số 38/2015/NĐ-CP ngày 19 tháng 10 năm 2015"),
    ],
)  # fmt: skip
def test_what_it_is(text: str, kind: str, title: str) -> None:
    document = read(text).document
    assert (document.type, document.title) == (kind, title)


def test_of_whom_an_annexed_paper_is() -> None:
    text = (
        "QUY CHẾ\nTiếp công dân\n(Ban hành kèm theo Quyết định số 88/QĐ-UBND ngày 12 tháng 01 năm 2022\n"
        "của Ủy ban nhân dân huyện Đắk Song Thượng)\n\nĐiều 1. Phạm vi.\n"
    )
    document = read(text).document
    assert (document.issuer, document.code) == ("Ủy ban nhân dân huyện Đắk Song Thượng", None)


@pytest.mark.parametrize(
    ("title", "read_as"),
    [
        (
            "Quy định việc trồng chè tại Quyết định số 53/2015/QĐ-TTg ngày 20 tháng 10 năm 2015 Thông tư số 12/2016/TT-BNN "
            "ngày 16 tháng 6 năm 2016 của Bộ trưởng quy định việc trồng chè, có hiệu lực kể từ ngày 01 tháng 8 năm 2016, được "
            "sửa đổi bởi:",
            "Quy định việc trồng chè tại Quyết định số 53/2015/QĐ-TTg ngày 20 tháng 10 năm 2015",
        ),
        ("Quy định việc trồng chè", "Quy định việc trồng chè"),
        ("Quy định việc trồng chè1 và cà phê", "Quy định việc trồng chè và cà phê"),
        ("Quy định việc trồng chè 20 năm, giống PH1", "Quy định việc trồng chè 20 năm, giống PH1"),
    ],
)
def test_a_consolidated_text_s_title_ends_where_it_says_what_it_consolidates(title: str, read_as: str) -> None:
    text = f"BỘ NÔNG NGHIỆP\nSố: 15/VBHN-BNN\n\nTHÔNG TƯ\n{title}\n\nĐiều 1. Phạm vi.\n"
    assert read(text).document.title == read_as


@pytest.mark.parametrize(
    ("foot", "signed"),
    [
        ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\n", "T/M BAN THƯỜNG VỤ"),
        ("Nơi nhận: | **T/M BAN THƯỜNG VỤ**\n- Lưu. | **BÍ THƯ**\n", "T/M BAN THƯỜNG VỤ"),
        ("T/L THƯỜNG TRỰC HUYỆN ỦY PHÓ CHÁNH VĂN PHÒNG\n", "T/L THƯỜNG TRỰC HUYỆN ỦY"),
        ("T/M ĐOÀN CHỦ TỊCH T/M ĐẢNG ỦY\n", "T/M ĐOÀN CHỦ TỊCH"),
        ("T/M BAN BÍ THƯ\nTHƯỜNG TRỰC BAN BÍ THƯ\n", "T/M BAN BÍ THƯ"),
        ("KT. BỘ TRƯỞNG THỨ TRƯỞNG\n", "KT. BỘ TRƯỞNG"),
        ("TM/ĐẢNG ỦY\nBÍ THƯ\n", "TM/ ĐẢNG ỦY"),
        ("CHÁNH VĂN PHÒNG\n", None),
    ],
)
def test_in_whose_name_it_is_signed(foot: str, signed: str | None) -> None:
    text = f"HUYỆN ỦY AN LÂM\n*\nSố 5-TB/HU\n\nTHÔNG BÁO\nlịch họp\n\nHuyện ủy thông báo.\n\n{foot}"
    assert read(text).claims.header.signed == signed


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("Mường Lai Hạ, hồi 10 giờ ngày 21 tháng 7 năm 2025", "Mường Lai Hạ", "2025-07-21"),
        ("Mường Lai Hạ, 15h30 ngày 21 tháng 7 năm 2025", "Mường Lai Hạ", "2025-07-21"),
        ("Mường Lai Hạ, ngày      tháng 7 năm 2025", "Mường Lai Hạ", None),
        # near miss: a quantity is no hour
        ("Mường Lai Hạ, 10 xã ngày 21 tháng 7 năm 2025", None, None),
    ],
)  # fmt: skip
def test_place_and_day_with_the_hour(line: str, place: str | None, day: str | None) -> None:
    text = f"UBND XÃ MƯỜNG LAI HẠ\nSố: 04/CĐ-UBND\n{STATE}\n{line}\nCÔNG ĐIỆN\nVề việc ứng phó với bão số 3\n\n{BODY}\n"
    header = read(text).claims.header
    assert (header.place, header.date.isoformat() if header.date else None) == (place, day)


def test_an_open_day_beside_what_a_letter_is_about_is_no_part_of_it() -> None:
    text = "UBND TỈNH LAI KHÊ\nSỞ NỘI VỤ\nSố:      /SNV-CCVC\nV/v tinh giản biên chế      Lai Khê, ngày     tháng 8 năm 2025\n\nKính gửi: Các sở\n\n"
    assert read(text + BODY).claims.header.title == "tinh giản biên chế"


@pytest.mark.parametrize(
    ("type_line", "foot", "issuer"),
    [
        # `/TW` is of three organs: who signs tells which, else the line under the type
        ("CHỈ THỊ\nCỦA BỘ CHÍNH TRỊ", "", "Bộ Chính trị"),
        ("CHỈ THỊ CỦA BAN BÍ THƯ", "", "Ban Bí thư"),
        ("CHỈ THỊ\nCỦA BỘ CHÍNH TRỊ", "T/M BAN BÍ THƯ", "Ban Bí thư"),
        ("CHỈ THỊ", "", "Ban Chấp hành Trung ương"),
        ("CHỈ THỊ\nvề việc học tập chỉ thị của Bộ Chính trị", "", "Ban Chấp hành Trung ương"),
    ],
)
def test_which_organ_of_the_centre_issues(type_line: str, foot: str, issuer: str) -> None:
    head = "BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 30-CT/TW\n\nHà Nội, ngày 18 tháng 02 năm 1998"
    text = f"{head}\n\n{type_line}\nvề trồng rừng\n\nCác cấp ủy thi hành.\n\n{foot}\n"
    assert read(text).document.issuer == issuer


def test_a_unit_s_centre_is_named_with_the_unit() -> None:
    head = "{above}\nTRUNG TÂM DỊCH VỤ NÔNG NGHIỆP\nSố: 19/HD-TTDVNN\n{state}\nKhe Sơn, ngày 11 tháng 01 năm 2023\nHƯỚNG DẪN\nphòng, chống rét\n\n{body}\n"
    issuers = [
        read(head.format(above=above, state=STATE, body=BODY)).document.issuer
        for above in ("UBND HUYỆN KHE SƠN", "CỤC TRỒNG TRỌT")
    ]
    assert issuers == ["Trung tâm Dịch vụ Nông nghiệp huyện Khe Sơn", "Trung tâm Dịch vụ Nông nghiệp"]


@pytest.mark.parametrize(
    ("head", "units"),
    [
        ("THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH\nVĂN PHÒNG\n*\nSố 118-BC/VPTU", ["thành phố Hồ Chí Minh"]),
        ("THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH\nTHÀNH ỦY THÀNH PHỐ THỦ ĐỨC\n*\nSố 12-KH/TU", ["thành phố Hồ Chí Minh", "thành phố Thủ Đức"]),
        ("QUẬN ỦY QUẬN 3\nĐẢNG ỦY PHƯỜNG 4\n*\nSố 18-KH/ĐU", ["quận 3", "phường 4"]),
        ("ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH\nCHI BỘ TRƯỜNG CHÍNH TRỊ\n*\nSố 04-KH/CB", []),
        # a society is no commune, and a town may be named like one
        ("BẢO HIỂM XÃ HỘI\nHUYỆN SÔNG HINH HẠ\nSố: 04/KH-BHXH", ["huyện Sông Hinh Hạ"]),
        ("ĐẢNG BỘ THÀNH PHỐ HỘI AN\nĐẢNG ỦY PHƯỜNG CẨM CHÂU\n*\nSố 04-KH/ĐU", ["thành phố Hội An", "phường Cẩm Châu"]),
    ],
)  # fmt: skip
def test_the_units_of_a_letterhead(head: str, units: list[str]) -> None:
    text = read_bytes(f"{head}\n\nKẾ HOẠCH\nphát triển nghề dệt\n\n1. Nội dung.\n".encode(), "van-ban.txt")
    found = read_claims(text).header.places
    assert [f"{place.kind} {place.name}" for place in found if place.kind != "tỉnh"] == units


COMMUNE = (
    "ỦY BAN NHÂN DÂN\nXÃ NẬM BAN\nSố: 45/KH-UBND\n\nNậm Ban, ngày 02 tháng 8 năm {year}\n\nKẾ HOẠCH\nvề trồng cây\n\n"
    "Thực hiện Kế hoạch số 98/KH-UBND, ngày 15/6/{year}{who}, Ủy ban nhân dân xã xây dựng kế hoạch:\n"
)


@pytest.mark.parametrize(
    ("year", "who", "district"),
    [
        (2022, " của UBND huyện Khe Sơn", "huyện Khe Sơn"),
        (2022, " của Huyện ủy Khe Sơn và Ủy ban nhân dân huyện Khe Sơn", "huyện Khe Sơn"),
        (2022, ".\nKính gửi: Thường trực Huyện ủy Khe Sơn", "huyện Khe Sơn"),
        # near misses: another district that is only spoken of
        (2022, " và kinh nghiệm của UBND huyện Khe Sơn", None),
        (2022, " sau khi đón đoàn của Huyện ủy Khe Sơn", None),
        # two districts, none by name, none of their committees, a time without districts
        (2022, " của UBND huyện Khe Sơn và UBND huyện Hạ Lâm", None),
        (2022, " của UBND huyện", None),
        (2022, " của đoàn công tác huyện Khe Sơn", None),
        (2026, " của UBND huyện Khe Sơn", None),
    ],
)
def test_the_district_that_a_letterhead_leaves_out(year: int, who: str, district: str | None) -> None:
    places = read_claims(read_bytes(COMMUNE.format(year=year, who=who).encode(), "van-ban.txt")).header.places
    found = [f"{place.kind} {place.name}" for place in places]
    assert found == ([district] if district else []) + ["xã Nậm Ban"]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Ngày 18 tháng 9 năm 1989", "1989-09-18"),
        ("Số: 47-NQ/TU                    Ngày 18-9-1989", "1989-09-18"),
        # a day that something else is of
        ("Họp ngày 18 tháng 9 năm 1989", None),
    ],
)
def test_a_day_without_a_place(line: str, day: str | None) -> None:
    head = "ĐẢNG CỘNG SẢN VIỆT NAM\nTỈNH ỦY PHÚ YÊN HẠ\nSố: 47-NQ/TU\n" + line
    found = read(f"{head}\n\nNGHỊ QUYẾT\nvề công tác lưu trữ\n\n{BODY}\n\nT/M TỈNH ỦY\n").document.date
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize(
    ("heading", "kind", "title"),
    [
        ("HƯỚNG DẪN LIÊN SỞ\nvề chế độ luân chuyển", "Hướng dẫn", "chế độ luân chuyển"),
        ("BÁO CÁO THẨM TRA\ndự thảo Nghị quyết", "Báo cáo", "THẨM TRA dự thảo Nghị quyết"),
        ("NGHỊ QUYẾT LÃNH ĐẠO\nthực hiện nhiệm vụ năm 2024", "Nghị quyết", "LÃNH ĐẠO thực hiện nhiệm vụ năm 2024"),
        ("CHƯƠNG TRÌNH CÔNG TÁC\nnăm 2024 của Huyện ủy", "Chương trình", "CÔNG TÁC năm 2024 của Huyện ủy"),
        # a sentence of its own
        ("BÁO CÁO\nkết quả công tác\nNăm 2024 Đảng bộ đã làm nhiều việc.", "Báo cáo", "kết quả công tác"),
        ("BÁO CÁO THẨM TRA\nThực hiện Quy chế, Ban đã thẩm tra.", "Báo cáo", "THẨM TRA"),
    ],
)
def test_what_a_type_line_goes_on_with(heading: str, kind: str, title: str) -> None:
    head = "TỈNH ỦY KIM SƠN HẠ\nHUYỆN ỦY KHE SƠN\n*\nSố 12-XX/HU\nKhe Sơn, ngày 12 tháng 6 năm 2024"
    document = read(f"{head}\n\n{heading}\n\n{BODY}\n\nT/M BAN THƯỜNG VỤ\n").document
    assert (document.type, document.title) == (kind, title)


@pytest.mark.parametrize(
    ("year", "day"),
    [("2022", "2022-09-22"), ("20224", "2022-09-22"), ("202212", "2022-09-22"), ("2022123", None), ("4022", None)],
)
def test_a_year_with_the_mark_of_a_footnote(year: str, day: str | None) -> None:
    head = f"HUYỆN ỦY KHE SƠN\n*\nSố 12-KH/HU\n\nKhe Sơn, ngày 22 tháng 9 năm {year}\n\nKẾ HOẠCH\nvề chợ\n\n{BODY}"
    date = read(head).document.date
    assert (date and date.isoformat()) == day


@pytest.mark.parametrize(
    ("place", "day"),
    [("Đắk R’lấp", "2022-09-22"), ("Ea H'leo", "2022-09-22"), ("A Lưới 1", "2022-09-22"), ("Đắk R/lấp", None)],
)
def test_a_place_with_a_mark_in_its_name(place: str, day: str | None) -> None:
    date = read(
        f"HUYỆN ỦY KHE SƠN\n*\nSố 12-KH/HU\n\n{place}, ngày 22 tháng 9 năm 2022\n\nKẾ HOẠCH\nvề chợ\n\n{BODY}"
    ).document.date
    assert (date and date.isoformat()) == day


@pytest.mark.parametrize(
    ("under", "code", "title"),
    [
        ("(Tiếp theo Công báo số 201 + 202)", "18/2021/TT-BTC", "hướng dẫn kế toán quỹ học bổng"),
        # a passage of a text that speaks of the circular
        ("Tiếp theo công văn số 201, các sở báo cáo.", None, "số 18/2021/TT-BTC ngày 14 tháng 11 năm 2021 hướng dẫn kế toán quỹ học bổng"),
    ],
)  # fmt: skip
def test_a_further_part_in_a_gazette(under: str, code: str | None, title: str) -> None:
    text = (
        "CÔNG BÁO/Số 203 + 204/Ngày 18-02-2022\n\nBỘ TÀI CHÍNH\n\nThông tư số 18/2021/TT-BTC ngày 14 tháng 11 năm 2021\n"
        f"hướng dẫn kế toán quỹ học bổng\n\n{under}\n\nPhụ lục số 04\nBIỂU MẪU\n\n1. Số thu trong kỳ.\n"
    )
    header = read_claims(read_bytes(text.encode(), "van-ban.txt")).header
    assert (str(header.code) if header.code else None, header.title) == (code, title)
    assert (str(header.date) if header.date else None) == ("2021-11-14" if code else None)


@pytest.mark.parametrize(
    ("line", "code"),
    [("S ố: 301 /UBND-NV", "301/UBND-NV"), ("Số: 301 /UBND-NV", "301/UBND-NV"), ("Sổ: 301 /UBND-NV", None)],
)
def test_a_word_for_the_number_that_a_space_cuts(line: str, code: str | None) -> None:
    head = f"ỦY BAN NHÂN DÂN HUYỆN SÔNG HINH HẠ\n{line}\nV/v rà soát biên chế\nSông Hinh Hạ, ngày 19 tháng 7 năm 2023\nKính gửi: Các phòng\n"
    assert read(head).document.code == code


MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"


@pytest.mark.parametrize(
    ("head", "header"),
    [
        # the star beside the number
        (f"ĐẢNG BỘ HUYỆN KỲ LĨNH  {PARTY}\nĐẢNG ỦY XÃ CẨM VÂN  Cẩm Vân, ngày 30 tháng 8 năm 2019\n* Số 112-CV/ĐU\nV/v rà soát đảng viên\n\nKính gửi: Các chi bộ",
         ("Công văn", "112-CV/ĐU", "2019-08-30", "Đảng ủy xã Cẩm Vân", "rà soát đảng viên", "Cẩm Vân")),
        # all on one line, one column after the other or mixed
        (f"ĐẢNG BỘ HUYỆN KỲ LĨNH {PARTY} ĐẢNG ỦY XÃ CẨM VÂN Cẩm Vân, ngày 30 tháng 8 năm 2019 * Số 112-CV/ĐU V/v rà soát đảng viên\n\nKính gửi: Các chi bộ",
         ("Công văn", "112-CV/ĐU", "2019-08-30", "Đảng ủy xã Cẩm Vân", "rà soát đảng viên", "Cẩm Vân")),
        (f"ĐẢNG ỦY PHƯỜNG TÂN XÁ {PARTY} * Tân Xá, ngày 4 tháng 3 năm 2026 Số 41-TB/ĐU\n\nTHÔNG BÁO\nkết luận về giao thông",
         ("Thông báo", "41-TB/ĐU", "2026-03-04", "Đảng ủy phường Tân Xá", "kết luận về giao thông", "Tân Xá")),
        (f"HUYỆN ỦY NẬM SƠN * Số 45-BC/HU {PARTY} Nậm Sơn, ngày 03 tháng 02 năm 2023\n\nBÁO CÁO\ntổng kết công tác dân vận",
         ("Báo cáo", "45-BC/HU", "2023-02-03", "Huyện ủy Nậm Sơn", "tổng kết công tác dân vận", "Nậm Sơn")),
        ("HUYỆN ỦY NẬM SƠN * Số 45-BC/HU\nNậm Sơn, ngày 03 tháng 02 năm 2023\n\nBÁO CÁO\ntổng kết công tác dân vận",
         ("Báo cáo", "45-BC/HU", "2023-02-03", "Huyện ủy Nậm Sơn", "tổng kết công tác dân vận", "Nậm Sơn")),
        (f"ĐẢNG ỦY XÃ CẨM VÂN CHI BỘ THÔN 3 {PARTY} * TT. Cẩm Vân, ngày 2 tháng 3 năm 2024 Số 03-NQ/CB NGHỊ QUYẾT lãnh đạo nhiệm vụ tháng 3",
         ("Nghị quyết", "03-NQ/CB", "2024-03-02", "Chi bộ thôn 3", "lãnh đạo nhiệm vụ tháng 3", "TT. Cẩm Vân")),
        (f"BAN CHẤP HÀNH TRUNG ƯƠNG {PARTY}\nBAN BÍ THƯ Hà Nội, ngày 3 tháng 9 năm 2031\n* Số 77-CT/TW\n\nCHỈ THỊ\nvề công tác lưu trữ",
         ("Chỉ thị", "77-CT/TW", "2031-09-03", "Ban Bí thư", "công tác lưu trữ", "Hà Nội")),
        (f"ỦY BAN NHÂN DÂN XÃ ĐẠI LÃNH {MOTTO} Số: 15/KH-UBND Đại Lãnh, ngày 12 tháng 9 năm 2025\n\nKẾ HOẠCH\nTriển khai chuyển đổi số",
         ("Kế hoạch", "15/KH-UBND", "2025-09-12", "Ủy ban nhân dân xã Đại Lãnh", "Triển khai chuyển đổi số", "Đại Lãnh")),
        (f"{MOTTO} ỦY BAN NHÂN DÂN XÃ ĐẠI LÃNH Số : 15 / KH - UBND Đại Lãnh, ngày 12 tháng 9 năm 2025 KẾ HOẠCH Triển khai chuyển đổi số",
         ("Kế hoạch", "15/KH-UBND", "2025-09-12", "Ủy ban nhân dân xã Đại Lãnh", "Triển khai chuyển đổi số", "Đại Lãnh")),
        (f"UBND TỈNH SƠN HÀ SỞ NỘI VỤ {MOTTO} Số: 812/SNV-TCCB V/v rà soát biên chế Sơn Hà, ngày 12 tháng 3 năm 2024\n\nKính gửi: Các huyện",
         ("Công văn", "812/SNV-TCCB", "2024-03-12", "Sở Nội vụ tỉnh Sơn Hà", "rà soát biên chế", "Sơn Hà")),
        (f"UBND HUYỆN NẬM SƠN {MOTTO} Số:       /TTr-UBND Nậm Sơn, ngày     tháng 3 năm 2024\n\nTỜ TRÌNH\nVề việc phê duyệt chủ trương",
         ("Tờ trình", None, None, "Ủy ban nhân dân huyện Nậm Sơn", "phê duyệt chủ trương", "Nậm Sơn")),
        (f"QUỐC HỘI ------- {MOTTO} ------- Luật số: 57/2031/QH17 Hà Nội, ngày 29 tháng 11 năm 2031\n\nLUẬT\nTài nguyên gió",
         ("Luật", "57/2031/QH17", "2031-11-29", "Quốc hội", "Tài nguyên gió", "Hà Nội")),
        (f"TRƯỜNG TIỂU HỌC SỐ 1 BẢN PHÌN {MOTTO} Số: 21/KH-TH1 Bản Phìn, ngày 3 tháng 9 năm 2022\n\nKẾ HOẠCH\nNăm học 2022 - 2023",
         ("Kế hoạch", "21/KH-TH1", "2022-09-03", "Trường Tiểu học số 1 Bản Phìn", "Năm học 2022 - 2023", "Bản Phìn")),
        (f"HUYỆN ỦY NẬM SƠN {PARTY}\n* Số: 15-KH/HU Nậm Sơn, ngày 3 tháng 3 năm 2020\n\nKẾ HOẠCH\nvề chợ",
         ("Kế hoạch", "15-KH/HU", "2020-03-03", "Huyện ủy Nậm Sơn", "chợ", "Nậm Sơn")),
        # a number glued to its word
        (f"ĐẢNG ỦY XÃ CẨM VÂN\n*\nSố112-KH/ĐU\n{PARTY}\nCẩm Vân, ngày 3 tháng 3 năm 2020\n\nKẾ HOẠCH\nvề chợ",
         ("Kế hoạch", "112-KH/ĐU", "2020-03-03", "Đảng ủy xã Cẩm Vân", "chợ", "Cẩm Vân")),
        # the word for the number read wrong
        (f"HUYÊN ÚY NẬM SƠN\n*\nSô 04-KH/HU\n{PARTY}\nNậm Sơn, ngày 12 tháng 5 năm 2018\n\nKẾ HOẠCH\ncông tác dân vận",
         ("Kế hoạch", "04-KH/HU", "2018-05-12", "Huyện ủy Nậm Sơn", "công tác dân vận", "Nậm Sơn")),
        # what a committee of the State sets up, and a name on two lines
        (f"UBND HUYỆN NẬM SƠN\nTỔ CÔNG TÁC THỰC HIỆN ĐỀ ÁN 06\nSố: 05/BC-TCT\n{STATE}\nNậm Sơn, ngày 15 tháng 6 năm 2023\n\nBÁO CÁO\nKết quả tháng 6",
         ("Báo cáo", "05/BC-TCT", "2023-06-15", "Tổ công tác thực hiện Đề án 06 huyện Nậm Sơn", "Kết quả tháng 6", "Nậm Sơn")),
        (f"ỦY BAN NHÂN DÂN XÃ BẢN PHÌN\nHỘI ĐỒNG PHỐI HỢP PBGDPL\n-------\nSố: 03/KH-HĐPH\n{STATE}\nBản Phìn, ngày 20 tháng 02 năm 2026\n\nKẾ HOẠCH\nHoạt động năm 2026",
         ("Kế hoạch", "03/KH-HĐPH", "2026-02-20", "Hội đồng phối hợp PBGDPL xã Bản Phìn", "Hoạt động năm 2026", "Bản Phìn")),
        (f"UBND XÃ BẢN PHÌN\nTRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG\nSố: 17/TB-TTPVHCC\n{STATE}\nBản Phìn, ngày 07 tháng 8 năm 2025\n\nTHÔNG BÁO\nLịch tiếp nhận hồ sơ",
         ("Thông báo", "17/TB-TTPVHCC", "2025-08-07", "Trung tâm Phục vụ hành chính công xã Bản Phìn", "Lịch tiếp nhận hồ sơ", "Bản Phìn")),
        # a council of a school is not of the unit above; what a committee of the Party sets up has its name
        ("TRƯỜNG CHÍNH TRỊ TỈNH SƠN HÀ\nHỘI ĐỒNG KHOA HỌC\nSố: 03/KH-HĐKH\nSơn Hà, ngày 20 tháng 02 năm 2026\n\nKẾ HOẠCH\nHoạt động năm 2026",
         ("Kế hoạch", "03/KH-HĐKH", "2026-02-20", "Hội đồng Khoa học", "Hoạt động năm 2026", "Sơn Hà")),
        # an office within a name
        (f"ĐẢNG BỘ TỈNH SƠN HÀ {PARTY} ĐẢNG ỦY SỞ DU LỊCH * Số 04-KH/ĐU Sơn Hà, ngày 12 tháng 5 năm 2018\n\nKẾ HOẠCH\ncông tác dân vận",
         ("Kế hoạch", "04-KH/ĐU", "2018-05-12", "Đảng ủy Sở Du lịch", "công tác dân vận", "Sơn Hà")),
    ],
)  # fmt: skip
def test_a_spoilt_letterhead(head: str, header: tuple[str | None, ...]) -> None:
    found = read(f"{head}\n\n{BODY}\n")
    one = found.document
    day = one.date.isoformat() if one.date else None
    assert (one.type, one.code, day, one.issuer, one.title, found.claims.header.place) == header
    assert found.readings == ()


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        # items of a list, a sentence with the Party's name in capitals
        (f"HUYỆN ỦY NẬM SƠN {PARTY}\n*\nNậm Sơn, ngày 03 tháng 02 năm 2023\n\nVăn bản đến:\n* Công văn số 112-CV/ĐU của Đảng ủy xã Cẩm Vân.\n* Số 113-CV/ĐU của Đảng ủy xã Cẩm Lạc.\n",
         ["112-CV/ĐU", "113-CV/ĐU"]),
        ("HUYỆN ỦY NẬM SƠN\n*\nSố 45-BC/HU\n\nBÁO CÁO\nvề công văn đến\n\nTrong tháng có:\n* Công văn số 112-CV/ĐU của Đảng ủy xã Cẩm Vân.\n* Số 114-CV/ĐU\n",
         ["112-CV/ĐU", "114-CV/ĐU"]),
        (f"Theo Kế hoạch của {PARTY} số 21-KH/TW, ngày 3 tháng 9 năm 2030, các chi bộ học tập.\n", ["21-KH/TW"]),
        (f"HUYỆN ỦY NẬM SƠN\nĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 412-QĐ/HU\n*\nSố 02-KH/ĐKT\n{PARTY}\n\nKẾ HOẠCH\nkiểm tra\n", ["412-QĐ/HU"]),
    ],
)  # fmt: skip
def test_a_number_in_a_text_is_not_its_own(text: str, cited: list[str]) -> None:
    assert [str(one.citation.code) for one in read(text).readings] == cited


@pytest.mark.parametrize(
    ("above", "own", "issuer"),
    [
        ("HỘI NÔNG DÂN TỈNH AN LÂM", "BAN CHẤP HÀNH HỘI NÔNG DÂN HUYỆN KHE SƠN", "Hội Nông dân huyện Khe Sơn"),
        ("HỘI NÔNG DÂN TỈNH AN LÂM", "BAN CHẤP HÀNH HUYỆN KHE SƠN", "Ban Chấp hành Hội Nông dân huyện Khe Sơn"),
        ("HỘI NÔNG DÂN TỈNH AN LÂM", "BAN KINH TẾ", "Ban Kinh tế Hội Nông dân tỉnh An Lâm"),
    ],
)
def test_an_organisation_under_that_of_the_province(above: str, own: str, issuer: str) -> None:
    text = f"{above}\n{own}\nSố: 18-KH/HND\nKhe Sơn, ngày 05 tháng 12 năm 2022\n\nKẾ HOẠCH\nPhát huy vai trò của hội viên\n"
    assert read(text).document.issuer == issuer
