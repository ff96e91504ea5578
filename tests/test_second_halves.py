"""What the second half of a sentence does, lists below headings, and who has issued nothing: each hit beside its near miss."""

from __future__ import annotations

import pytest
from said import links, read, told

Link = tuple[str, str, str]
Fact = tuple[str | None, str, str | None]

LETTER = (
    "ĐẢNG ỦY CÔNG TY THÉP\n*\nSố 31-CV/ĐU\nAn Lâm, ngày 10 tháng 9 năm 2012\nV/v đính chính\n\nKính gửi: Các chi bộ\n\n"
)

# fmt: off
TEXTS: list[tuple[str, list[Link], list[Fact]]] = [
    # what a paper does besides
    ("Kết luận số 30-KL/HU, ngày 21/12/2020 kéo dài thời gian thực hiện Đề án số 03-ĐA/HU đến hết quý II/2022, đồng thời tạm dừng thực hiện Kế hoạch số 58-KH/HU.",
     [("30-KL/HU", "extends", "03-ĐA/HU"), ("30-KL/HU", "suspends", "58-KH/HU")], [("03-ĐA/HU", "extended_to", "2022-06-30")]),
    ("Công văn số 30-CV/HU, ngày 21/12/2020 tạm dừng thực hiện Kế hoạch số 58-KH/HU để rà soát.", [], []),
    ("2. Kết luận này kéo dài thời gian thực hiện Nghị quyết số 08-NQ/TU đến hết năm 2030 và thay Kết luận số 29-KL/TU.",
     [("SELF", "extends", "08-NQ/TU"), ("SELF", "replaces", "29-KL/TU")], [("08-NQ/TU", "extended_to", "2030-12-31")]),
    ("Quyết định số 60-QĐ/HU thu gọn hai tổ giúp việc, theo đó bãi bỏ Quyết định số 12-QĐ/HU.", [("60-QĐ/HU", "repeals", "12-QĐ/HU")], []),
    ("Quyết định số 60-QĐ/HU dự kiến thu gọn hai tổ giúp việc, theo đó bãi bỏ Quyết định số 12-QĐ/HU.", [], []),
    ("Quyết định số 75-QĐ/ĐU bãi bỏ 33 văn bản do Đảng ủy xã Bản Bo ban hành, gồm cả Quy định số 06-QĐ/ĐU.", [("75-QĐ/ĐU", "repeals", "06-QĐ/ĐU")], []),
    ("Kế hoạch số 37-KH/ĐU, qua đó cụ thể hóa thêm một bước Nghị quyết số 19-NQ/HU.", [("37-KH/ĐU", "implements", "19-NQ/HU")], []),
    ("Quy định số 60-QĐ/TU ra đời, thay thế Quy định số 14-QĐ/TU.", [("60-QĐ/TU", "replaces", "14-QĐ/TU")], []),
    ("Quy định số 60-QĐ/TU ra đời, cấp ủy thay thế nhiều cán bộ theo Quy định số 14-QĐ/TU.", [], []),
    ("Tại Công văn số 207-CV/TU, Thường trực Tỉnh ủy cho kéo dài thời gian thực hiện Đề án số 03-ĐA/HU.", [("207-CV/TU", "extends", "03-ĐA/HU")], []),
    ("Kế hoạch số 155/KH-UBND, áp dụng cho giai đoạn 2022 - 2030, triển khai Quyết định số 131/QĐ-TTg.",
     [("155/KH-UBND", "implements", "131/QĐ-TTg")], [("155/KH-UBND", "period", "2022-01-01/2030-12-31")]),
    # a body that acts on a paper which is named by the way; what several papers did or had done to them
    ("Đảng ủy xã Bản Bo căn cứ Kế hoạch số 37-KH/TU tổ chức xây dựng kế hoạch thực hiện Nghị quyết số 19-NQ/TU.", [], []),
    ("Các đảng ủy theo nhiệm vụ được giao trong Kế hoạch số 37-KH/TU chủ động, kịp thời xây dựng chương trình thực hiện Nghị quyết số 19-NQ/TU.", [], []),
    ("Nhiệm vụ được giao trong Kế hoạch số 37-KH/TU thực hiện Nghị quyết số 19-NQ/TU đã xong.", [("37-KH/TU", "implements", "19-NQ/TU")], []),
    ("Quyết định số 71/QĐ-UBND và Quyết định số 15/QĐ-UBND nay đều đã bị Quyết định số 40/2024/QĐ-UBND bãi bỏ.",
     [("40/2024/QĐ-UBND", "repeals", "71/QĐ-UBND"), ("40/2024/QĐ-UBND", "repeals", "15/QĐ-UBND")], []),
    ("Huyện ủy học tập Quyết định số 71-QĐ/TU và Quyết định số 15-QĐ/TU bị Quyết định số 40-QĐ/TU bãi bỏ.", [("40-QĐ/TU", "repeals", "15-QĐ/TU")], []),
    ("Kế hoạch số 37-KH/HU và Kế hoạch số 38-KH/HU đều được ban hành để triển khai Nghị quyết số 19-NQ/TU.",
     [("37-KH/HU", "implements", "19-NQ/TU"), ("38-KH/HU", "implements", "19-NQ/TU")], []),
    ("Nghị định số 34/2016/NĐ-CP, vốn đã được sửa đổi, bổ sung bởi Nghị định số 154/2020/NĐ-CP, dành một mục cho việc đó.",
     [("154/2020/NĐ-CP", "amends", "34/2016/NĐ-CP")], []),
    ("Nghị quyết số 20/2022/NQ-HĐND đăng trên báo có một lỗi, đã được đính chính tại Công văn số 38/HĐND-TT.", [("38/HĐND-TT", "corrects", "20/2022/NQ-HĐND")], []),
    ("Kế hoạch số 37-KH/HU nêu quy chế cũ còn sơ sài, đã được thay thế bằng Quy chế số 04-QC/HU.", [], []),
    ("Quy chế số 14-QC/HU về họp, được Huyện ủy ban hành kèm theo Quyết định số 139-QĐ/HU.", [("14-QC/HU", "annexedTo", "139-QĐ/HU")], []),
    ("Chương trình số 11-CTr/ĐU đã hai lần được gia hạn, lần gần nhất bằng Thông báo số 96-TB/ĐU.", [("96-TB/ĐU", "extends", "11-CTr/ĐU")], []),
    # the subject behind what it does
    ("Thay thế Quy định số 12-QĐ/HU và Quy định số 13-QĐ/HU, Quy định số 31-QĐ/HU bổ sung 3 điều mới.",
     [("31-QĐ/HU", "replaces", "12-QĐ/HU"), ("31-QĐ/HU", "replaces", "13-QĐ/HU")], []),
    ("Bãi bỏ Quyết định số 12/QĐ-UBND, Quyết định số 15/QĐ-UBND quy định về phí chợ.", [("SELF", "repeals", "12/QĐ-UBND"), ("SELF", "repeals", "15/QĐ-UBND")], []),
    ("Để cụ thể hóa Nghị quyết số 19-NQ/TU, Kế hoạch số 37-KH/HU đề ra 5 nhiệm vụ.", [("37-KH/HU", "implements", "19-NQ/TU")], []),
    ("Thực hiện Nghị quyết số 19-NQ/TU, Kế hoạch số 37-KH/TU của Tỉnh ủy, Huyện ủy đã chỉ đạo các xã.", [], []),
    ("Trả lời Công văn số 17/TTCP-C.II, Công văn số 37/UBND-NC của Ủy ban nhân dân tỉnh cho biết đã thu hồi 3 tỷ đồng.",
     [("37/UBND-NC", "respondsTo", "17/TTCP-C.II")], []),
    ("Tổng kết 5 năm thực hiện Nghị quyết số 19-NQ/TU, Báo cáo số 37-BC/HU nêu rõ 3 hạn chế.", [("37-BC/HU", "reviews", "19-NQ/TU")], []),
    ("Tổng kết Chỉ thị số 45-CT/TW, Hướng dẫn số 26-HD/BTCTW để chuẩn bị đại hội.", [], []),
    ("Kế thừa Nghị quyết số 05-NQ/HU, Nghị quyết số 11-NQ/HU tiếp tục xác định du lịch là mũi nhọn.", [("11-NQ/HU", "succeeds", "05-NQ/HU")], []),
    ("Gia hạn thời gian thực hiện Kế hoạch số 145/KH-UBND đến hết ngày 30/6/2024 là nội dung chính của Quyết định số 1190/QĐ-UBND.",
     [("1190/QĐ-UBND", "extends", "145/KH-UBND")], [("145/KH-UBND", "extended_to", "2024-06-30")]),
    ("Chỉ thị số 12/CT-UBND còn hiệu lực và mới được bổ sung bằng Chỉ thị số 05/CT-UBND.", [("05/CT-UBND", "amends", "12/CT-UBND")], []),
    ("Quyết định số 26/2011/QĐ-UBND có sai sót về thể thức, kỹ thuật trình bày nên đã được đính chính bằng Quyết định số 128/QĐ-UBND.",
     [("128/QĐ-UBND", "corrects", "26/2011/QĐ-UBND")], []),
    ("Kế hoạch số 19-KH/HU được thay thế bằng Kế hoạch số 30-KH/HU, sau đó Huyện ủy gia hạn Kế hoạch số 31-KH/HU.",
     [("30-KH/HU", "replaces", "19-KH/HU")], []),
    ("Huyện ủy có Quyết định số 18-QĐ/HU ngày 05/7/2018; trước tình hình mới, tại Quyết định số 22-QĐ/HU ngày 10/8/2018, Huyện ủy đã điều chỉnh Quyết định nêu trên.",
     [("22-QĐ/HU", "amends", "18-QĐ/HU")], []),
    ("Báo cáo nêu: Nghị quyết số 25/2017/NQ-HĐND có hiệu lực đến hết ngày 31/12/2020, đã được kéo dài đến hết ngày 31/12/2021 bằng Nghị quyết số 30/2020/NQ-HĐND.",
     [("30/2020/NQ-HĐND", "extends", "25/2017/NQ-HĐND")], [("25/2017/NQ-HĐND", "effective_to", "2020-12-31"), ("25/2017/NQ-HĐND", "extended_to", "2021-12-31")]),
    ("Giá như Quyết định số 1103/QĐ-UBND được gia hạn đến năm 2022 thì nhiều hộ đã được vay vốn.", [], []),
    # how long
    ("Thời gian thực hiện Kế hoạch số 92/KH-UBND từ ngày 01/6/2020 đến ngày 31/12/2022.", [], [("92/KH-UBND", "period", "2020-06-01/2022-12-31")]),
    ("Kế hoạch này thay thế Kế hoạch số 12-KH/ĐU và được thực hiện từ ngày 01/3/2026 đến ngày 31/12/2026.",
     [("SELF", "replaces", "12-KH/ĐU")], [("SELF", "period", "2026-03-01/2026-12-31")]),
    ("Chương trình số 09-CTr/HU, ngày 30/5/2021 của Huyện ủy có thời gian thực hiện từ tháng 6/2021 đến tháng 12/2024.",
     [], [("09-CTr/HU", "period", "2021-06-01/2024-12-31")]),
    ("Chương trình số 09-CTr/HU được triển khai trong 03 năm, từ 01/6/2021 đến 31/5/2024.", [], [("09-CTr/HU", "period", "2021-06-01/2024-05-31")]),
    ("Quy định số 09-QĐ/HU được thực hiện từ ngày 01/6/2021 đến ngày 31/5/2024.",
     [], [("09-QĐ/HU", "effective_from", "2021-06-01"), ("09-QĐ/HU", "effective_to", "2024-05-31")]),
    ("Kế hoạch này được thực hiện trong thời gian từ ngày 01/6/2023 đến ngày 30/11/2023; các tổ báo kết quả.", [], [("SELF", "period", "2023-06-01/2023-11-30")]),
    ("Thời hạn thực hiện Kế hoạch số 73/KH-UBND của Ủy ban nhân dân xã về cấp giấy chứng nhận được gia hạn đến hết ngày 30/9/2023.",
     [], [("73/KH-UBND", "extended_to", "2023-09-30")]),
    ("Quy chế số 15-QC/HU đã hết hiệu lực từ lâu.", [], [("15-QC/HU", "ended", None)]),
    ("Quy chế số 15-QC/HU đã hết hiệu lực từ khi có quy chế mới.", [], []),
    # what was done, and by what
    ("Các Quyết định số 71/2008/QÐ-UBND và số 15/2010/QÐ-UBND đều bị bãi bỏ bởi Quyết định số 40/2014/QÐ-UBND.",
     [("40/2014/QĐ-UBND", "repeals", "71/2008/QĐ-UBND"), ("40/2014/QĐ-UBND", "repeals", "15/2010/QĐ-UBND")], []),
    ("Đơn giá kèm theo Quyết định số 08/2021/QĐ-UBND được điều chỉnh hệ số nhân công theo Quyết định số 30/2022/QĐ-UBND.",
     [("30/2022/QĐ-UBND", "amends", "08/2021/QĐ-UBND")], []),
    ("Thông tư số 22/2019/TT-BYT in thiếu một dòng, đã được đính chính bằng Quyết định số 5602/QĐ-BYT.", [("5602/QĐ-BYT", "corrects", "22/2019/TT-BYT")], []),
    ("Quy định số 14-QĐ/HU đã được Huyện ủy bãi bỏ tại Quyết định số 903-QĐ/HU, không phải rà soát.", [("903-QĐ/HU", "repeals", "14-QĐ/HU")], []),
    ("Quy định số 14-QĐ/HU đã được Huyện ủy bãi bỏ tại Quyết định số 903-QĐ/HU là không phải.", [], []),
    ("Đến tháng 9/2023, 02 đảng ủy[2] chưa ban hành kế hoạch thực hiện Nghị quyết số 19-NQ/TW.\n\n-----\n[2] Đảng ủy các xã: Bản Bo, Yên Thổ.",
     [], [("19-NQ/TW", "not_issued", "Đảng ủy xã Bản Bo"), ("19-NQ/TW", "not_issued", "Đảng ủy xã Yên Thổ")]),
    ("Đến tháng 9/2023, 02 đảng ủy[2] chưa ban hành kế hoạch thực hiện Nghị quyết số 19-NQ/TW.\n\n-----\n[2] Theo báo cáo của các xã: 16 xã có kế hoạch.", [], []),
    ("Quy định số 75-QĐ/TW (sau này là Quy định số 57-QĐ/TW; từ năm 2022 là Quy định số 58-QĐ/TW).",
     [("57-QĐ/TW", "succeeds", "75-QĐ/TW"), ("58-QĐ/TW", "succeeds", "57-QĐ/TW")], []),
    ("Chương trình số 09-CTr/TU hết hiệu lực từ ngày 01/01/2021, được kế tục bởi Chương trình số 05-CTr/TU.",
     [("05-CTr/TU", "succeeds", "09-CTr/TU")], [("09-CTr/TU", "ended", "2020-12-31")]),
    ("Kết luận số 88-KL/HU không còn hiệu lực từ khi Nghị quyết số 03-NQ/TU được tổng kết.", [], [("88-KL/HU", "ended", None)]),
    ("Kết luận số 88-KL/HU hết hiệu lực từ khi Nghị quyết số 03-NQ/HU được ban hành.", [("03-NQ/HU", "repeals", "88-KL/HU")], []),
    ("Đề án số 04-ĐA/TU, ngày 30/12/2011 gia hạn đến 31/12/2020 tại Kết luận số 96-KL/TU.",
     [("96-KL/TU", "extends", "04-ĐA/TU")], [("04-ĐA/TU", "extended_to", "2020-12-31")]),
    # what the document itself does
    ("Quy định này có hiệu lực kể từ ngày ký; thay thế Quy định số 402-QĐ/TU (trừ khoản 2 Điều 6 áp dụng cho trường hợp nêu tại Điều 14) và Thông báo số 218-TB/TU.",
     [("SELF", "replaces", "402-QĐ/TU"), ("SELF", "replaces", "218-TB/TU")], [("SELF", "effective_from", None)]),
    ("Quyết định này có hiệu lực kể từ ngày 20/8/2022; giao Sở Công Thương rà soát, trình bãi bỏ Quyết định số 33/2015/QĐ-UBND.", [], [("SELF", "effective_from", "2022-08-20")]),
    (f"{LETTER}Tại Nghị quyết số 07-NQ/ĐU, ngày 27/8/2012 có ghi \"quý II\"; nay đính chính là \"quý III\".", [("SELF", "corrects", "07-NQ/ĐU")], []),
    (f"{LETTER}Tại Nghị quyết số 07-NQ/ĐU, ngày 27/8/2012 có ghi \"quý II\"; các chi bộ đề nghị đính chính là \"quý III\".", [], []),
    ("3. Công văn số 30/SNV-CCVC thay cho nội dung trả lời tại điểm 2 Công văn số 24/SNV-CCVC.", [("30/SNV-CCVC", "replaces", "24/SNV-CCVC")], []),
    ("KẾ HOẠCH\nthực hiện Chương trình số 06-CTr/TU, ngày 20/10/2025 về kinh tế tư nhân và tổng kết Kế hoạch số 88-KH/HU, ngày 19/9/2017",
     [("SELF", "implements", "06-CTr/TU"), ("SELF", "reviews", "88-KH/HU")], []),
    # lists
    ("Điều 3. Kể từ ngày 01/3/2017, các văn bản sau đây do Ban Thường vụ Huyện ủy ban hành được bãi bỏ:\nI- Lĩnh vực tổ chức\n- Quy định số 17-QĐ/HU, ngày 04/02/2008;\nII- Lĩnh vực kiểm tra\n+ Kế hoạch số 40-KH/HU, ngày 11/8/2011.",
     [("SELF", "repeals", "17-QĐ/HU"), ("SELF", "repeals", "40-KH/HU")], [("17-QĐ/HU", "ended", "2017-02-28"), ("40-KH/HU", "ended", "2017-02-28")]),
    ("Điều 3. Các văn bản sau đây được đề nghị bãi bỏ:\n- Quy định số 17-QĐ/HU, ngày 04/02/2008;", [], []),
    ("3. Không tiếp tục thực hiện kể từ ngày 01/01/2026:\n3.1. Chỉ thị số 21-CT/TU, ngày 07/7/2019;\n3.2. Quy định số 455-QĐ/TU, ngày 12/12/2021.",
     [], [("21-CT/TU", "ended", "2025-12-31"), ("455-QĐ/TU", "ended", "2025-12-31")]),
    ("1. Tiếp tục áp dụng trên địa bàn xã Khê Thượng đến hết ngày 30/6/2026:\na) Nghị quyết số 07/2022/NQ-HĐND ngày 15/7/2022;\nb) Nghị quyết số 03/2023/NQ-HĐND ngày 20/01/2023.",
     [], [("03/2023/NQ-HĐND", "extended_to", "2026-06-30"), ("07/2022/NQ-HĐND", "extended_to", "2026-06-30")]),
    ("2. Kể từ ngày Thông tư này có hiệu lực, các quy định dưới đây hết hiệu lực thi hành:\na) Khoản 2 Điều 129 được quy định tại khoản 63 Điều 1 Thông tư số 39/2018/TT-BTC;",
     [("SELF", "repeals", "39/2018/TT-BTC")], []),
    ("2. Nghị quyết số 09/2016/NQ-HĐND ngày 22/7/2016 về trồng dược liệu; hết hiệu lực từ ngày 01/9/2021.", [], [("09/2016/NQ-HĐND", "ended", "2021-08-31")]),
    ("2. Nghị quyết số 09/2016/NQ-HĐND ngày 22/7/2016 về trồng dược liệu; giấy phép cũ hết hiệu lực từ ngày 01/9/2021.", [], []),
    ("12 | Quyết định số 47/2005/QĐ-UB ngày 13/4/2005 | Lý do: không còn đối tượng | Ngày hết hiệu lực: 20/5/2019", [], [("47/2005/QĐ-UB", "ended", "2019-05-19")]),
    ("Văn bản của huyện thực hiện Nghị quyết số 26-NQ/TW gồm: Kế hoạch số 90-KH/HU; Đề án số 05-ĐA/HU.",
     [("90-KH/HU", "implements", "26-NQ/TW"), ("05-ĐA/HU", "implements", "26-NQ/TW")], []),
    ("Hướng dẫn số 02-HD/UBKTTU được dùng thay cho các hướng dẫn cũ: số 14-HD/UBKTTU (năm 2016), số 20-HD/UBKTTU (năm 2018).",
     [("02-HD/UBKTTU", "replaces", "14-HD/UBKTTU"), ("02-HD/UBKTTU", "replaces", "20-HD/UBKTTU")], []),
    # since when and until when
    ("Có hiệu lực từ ngày 20/11/2018 đến hết ngày 19/11/2020, Quyết định số 31/2018/QĐ-UBND cho thí điểm xe điện.",
     [], [("31/2018/QĐ-UBND", "effective_from", "2018-11-20"), ("31/2018/QĐ-UBND", "effective_to", "2020-11-19")]),
    ("Nghị quyết số 16-NQ/HU về du lịch không kéo dài, có hiệu lực đến hết ngày 31/12/2020.", [], [("16-NQ/HU", "effective_to", "2020-12-31")]),
    ("Nghị quyết số 10-NQ/TU, ngày 18/3/2022 về dược liệu (thời hạn được lùi đến hết quý I/2027).", [], [("10-NQ/TU", "extended_to", "2027-03-31")]),
    ("Thời hạn nộp báo cáo theo Nghị quyết số 10-NQ/TU được lùi đến hết quý I/2027.", [], []),
    ("Nghị quyết số 13-NQ/TU đã hết thời hạn nhưng chưa được tổng kết.", [], [("13-NQ/TU", "ended", None)]),
    ("Nghị quyết số 13-NQ/TU chưa hết thời hạn nhưng đã được sơ kết.", [], []),
    ("Kế hoạch số 39-KH/ĐU của Đảng ủy xã Thuận Lợi thì không còn hiệu lực do đối tượng không còn.", [], [("39-KH/ĐU", "ended", None)]),
    ("Ban Thường vụ ban hành Kế hoạch số 16-KH/HU và chấm dứt thực hiện Kế hoạch số 83-KH/HU; Quyết định số 104-QĐ/HU thì được sửa đổi.", [], [("83-KH/HU", "ended", None)]),
    ("Ban Thường vụ sẽ ban hành Kế hoạch số 16-KH/HU và chấm dứt thực hiện Kế hoạch số 83-KH/HU.", [], []),
    ("Huyện viện dẫn Quyết định số 61/2012/QĐ-UBND là văn bản đã hết hiệu lực từ ngày 20/9/2014.", [], [("61/2012/QĐ-UBND", "ended", "2014-09-19")]),
    ("Khi Nghị định số 72/2011/NĐ-CP hết hiệu lực, Thông tư số 40/2011/TT-BTC đương nhiên không còn được áp dụng.", [], []),
    ("Kiến nghị thành phố sửa đổi Quyết định số 74/2008/QĐ-UBND cho phù hợp với Nghị định số 100/2013/NĐ-CP; cho phép kéo dài việc thu phí đến hết năm 2020.", [], []),
    # asides between dashes, and what is told of two in turn
    ("Phụ lục 3 Hướng dẫn số 17-HD/BTCHU – bảng điểm xếp loại – được Công văn số 388-CV/BTCHU, ngày 06/11/2023 điều chỉnh.",
     [("388-CV/BTCHU", "amends", "17-HD/BTCHU")], []),
    ("Phụ lục 3 Hướng dẫn số 17-HD/BTCHU – bảng điểm xếp loại – được đề nghị điều chỉnh tại Công văn số 388-CV/BTCHU.", [], []),
    ("Quy định về cây xanh (ban hành kèm theo Quyết định số 39/2021/QĐ-UBND) đã được Quyết định số 14/2024/QĐ-UBND thay thế.",
     [("14/2024/QĐ-UBND", "replaces", "39/2021/QĐ-UBND")], []),
    ("Quy chế số 06-QC/ĐU, sau 7 tháng được thay bằng Quy chế số 09-QC/ĐU, rồi chính Quy chế số 09-QC/ĐU lại bị bãi bỏ tại Quyết định số 1302-QĐ/TU.",
     [("09-QC/ĐU", "replaces", "06-QC/ĐU"), ("1302-QĐ/TU", "repeals", "09-QC/ĐU")], []),
    ("Khi Quy định số 114-QĐ/TW ra đời, Tỉnh ủy có Quy định số 55-QĐ/TU thay thế Quy định số 26-QĐ/TU; theo đó Hướng dẫn số 12-HD/BTCTU cũng không còn hiệu lực.",
     [("55-QĐ/TU", "replaces", "26-QĐ/TU")], [("12-HD/BTCTU", "ended", None)]),
    ("Khi Quy định số 114-QĐ/TW có hiệu lực, Hướng dẫn số 12-HD/BTCTW không còn hiệu lực.", [("114-QĐ/TW", "repeals", "12-HD/BTCTW")], []),
    ("Kế hoạch số 18-KH/ĐU của Đảng ủy xã Liệp Tè cũ được thay thế bằng Kế hoạch số 50-KH/ĐU.", [("50-KH/ĐU", "replaces", "18-KH/ĐU")], []),
    ("Ý kiến nêu trong Công văn số 61-CV/HĐTN, ngày 02/5/2023, đã được Ban Tổ chức Huyện ủy giải đáp đủ tại Công văn số 145-CV/BTCHU.",
     [("145-CV/BTCHU", "respondsTo", "61-CV/HĐTN")], []),
    ("Về nội dung nêu tại Công văn số 455/HĐND-VP của Thường trực HĐND thành phố, Sở Y tế trả lời như sau:", [("SELF", "respondsTo", "455/HĐND-VP")], []),
    ("Về nội dung nêu tại Công văn số 455/HĐND-VP của Thường trực HĐND thành phố, Sở Y tế chưa trả lời.", [], []),
    ("HĐND tỉnh bãi bỏ Nghị quyết số 28/2018/NQ-HĐND kể từ ngày 01/01/2024, bằng Nghị quyết số 45/2023/NQ-HĐND.",
     [("45/2023/NQ-HĐND", "repeals", "28/2018/NQ-HĐND")], [("28/2018/NQ-HĐND", "ended", "2023-12-31")]),
    ("Huyện ủy Chợ Đồn có Kế hoạch số 57-KH/HU nhưng để thực hiện Kết luận số 26-KL/TW.", [("57-KH/HU", "implements", "26-KL/TW")], []),
    ("Để thực hiện các Nghị quyết số 18-NQ/TW, 19-NQ/TW, huyện Yên Thủy chỉ ra một văn bản: Chương trình số 33-CTr/HU.",
     [("33-CTr/HU", "implements", "18-NQ/TW"), ("33-CTr/HU", "implements", "19-NQ/TW")], []),
    ("Công văn số 17-CV/ĐU về việc xin lùi thời gian ban hành nghị quyết thực hiện Kế hoạch số 48-KH/ĐU.", [], []),
    # rows of tables without lines
    ("2    Đảng ủy xã Đức Tân      Kế hoạch số 10-KH/ĐU, ngày 18/9/2025     Thay bằng Kế hoạch số 19-KH/ĐU, ngày 30/10/2025", [("19-KH/ĐU", "replaces", "10-KH/ĐU")], []),
    ("2    Đảng ủy xã Đức Tân      Kế hoạch số 10-KH/ĐU, ngày 18/9/2025     Thay bằng tay Kế hoạch số 19-KH/ĐU, ngày 30/10/2025", [], []),
    ("27. Nghị quyết số 103/2014/NQ-HĐND – ngày hết hiệu lực: 31/12/2020 – lý do: hết thời hạn quy định trong văn bản.", [], [("103/2014/NQ-HĐND", "ended", "2020-12-31")]),
    ("27. Nghị quyết số 103/2014/NQ-HĐND – ngày hết hiệu lực: 31/12/2020 – lý do: không còn đối tượng.", [], [("103/2014/NQ-HĐND", "ended", "2020-12-30")]),
    # lists of those that one line speaks of
    ("Điều 1. Bãi bỏ các văn bản sau đây:\n1. Của Tỉnh ủy Trà Ôn cũ: Quy định số 1120-QĐ/TU, ngày 15/10/2021; Quy chế số 18-QC/TU, ngày 30/5/2022.\n2. Của Tỉnh ủy Cù Lao cũ: Hướng dẫn số 21-HD/TU, ngày 19/9/2023.",
     [("SELF", "repeals", "1120-QĐ/TU"), ("SELF", "repeals", "18-QC/TU"), ("SELF", "repeals", "21-HD/TU")], []),
    ("Đồng ý kéo dài thời gian thực hiện, đến hết ngày 31/12/2027, đối với:\n1. Nghị quyết số 15-NQ/ĐU, ngày 19/4/2022;\n2. Đề án số 01-ĐA/ĐU, ngày 08/6/2022.",
     [], [("01-ĐA/ĐU", "extended_to", "2027-12-31"), ("15-NQ/ĐU", "extended_to", "2027-12-31")]),
    ("Nhóm 3, không còn hiệu lực từ ngày 01/7/2025 do không còn chủ thể thực hiện: Quy chế số 01-QC/HU, Quy định số 02-QĐ/HU.",
     [], [("01-QC/HU", "ended", "2025-06-30"), ("02-QĐ/HU", "ended", "2025-06-30")]),
    # until when
    ("Kế hoạch số 55-KH/ĐU về xóa nhà tạm chỉ có hiệu lực tới hết quý II năm 2026.", [], [("55-KH/ĐU", "effective_to", "2026-06-30")]),
    ("Thời gian áp dụng Nghị quyết số 14/2020/NQ-HĐND nay kéo sang hết ngày 31/12/2024.", [], [("14/2020/NQ-HĐND", "extended_to", "2024-12-31")]),
    ("Đề án số 01-ĐA/ĐU về làng nghề được lùi thời hạn kết thúc từ 31/12/2025 sang 31/12/2027.", [], [("01-ĐA/ĐU", "extended_to", "2027-12-31")]),
    ("Từ ngày 01/7/2019, không thực hiện Nghị quyết số 22-NQ/TU nữa.", [], [("22-NQ/TU", "ended", "2019-06-30")]),
    ("Từ ngày 01/7/2019, không thực hiện Nghị quyết số 22-NQ/TU thì bị phê bình.", [], []),
    ("Quy định này thay Quy định số 14-QĐ/HU, ngày 01/4/2014, có hiệu lực từ 15/7/2024.", [("SELF", "replaces", "14-QĐ/HU")], [("SELF", "effective_from", "2024-07-15")]),
    ("Nghị quyết này đã được\nHội đồng nhân dân tỉnh An Lâm khóa IX, kỳ họp thứ năm thông qua ngày 14 tháng\n7 năm 2017 và có hiệu lực từ ngày 01 tháng 8 năm 2017.",
     [], [("SELF", "effective_from", "2017-08-01")]),
    ("Nghị đinh số 12/2020/NĐ-CP quy định chỉ tiết Luật Giá, đã được sửa đỗi, bô sung bởi Nghị định số 20/2022/NĐ-CP.",
     [("12/2020/NĐ-CP", "guides", "Luật Giá"), ("20/2022/NĐ-CP", "amends", "12/2020/NĐ-CP")], []),
]
# fmt: on

MISSING: list[tuple[str, list[str]]] = [
    (
        "b) Về ban hành văn bản thực hiện Nghị quyết số 21-NQ/HU, ngày 30/8/2018\n\n- Đã ban hành: Đảng ủy xã Tà Mung.\n"
        "- Ban hành chậm: Đảng ủy xã Khoen On với Kế hoạch số 26-KH/ĐU thực hiện Nghị quyết số 21-NQ/HU.\n- Chưa ban hành: Đảng ủy xã Pha Mu, Chi bộ Trung tâm Y tế huyện.",
        ["Đảng ủy xã Pha Mu", "Chi bộ Trung tâm Y tế huyện"],
    ),
    (
        "b) Về nuôi cá lồng theo Nghị quyết số 21-NQ/HU, ngày 30/8/2018\n\n- Đã ban hành: Đảng ủy xã Tà Mung.\n- Chưa ban hành: Đảng ủy xã Pha Mu.",
        [],
    ),
    (
        "2. Các huyện ủy đã ban hành văn bản thực hiện Kế hoạch số 112-KH/TU, gồm:\n+ Kế hoạch số 87-KH/HU của Huyện ủy Cao Phong Hạ\n"
        "Huyện ủy Yên Thủy Hạ báo đã có kế hoạch nhưng không gửi. Riêng Huyện ủy Kim Bôi Hạ chưa ban hành.",
        ["Huyện ủy Kim Bôi Hạ"],
    ),
    (
        "Chưa ban hành kế hoạch thực hiện Kế hoạch số 190-KH/TU có Đảng ủy Sở Xây dựng; Đảng ủy Sở Tư pháp ban hành sau khi được nhắc.",
        ["Đảng ủy Sở Xây dựng"],
    ),
    (
        "Quận ủy Lê Chân Hạ đã gửi kế hoạch triển khai Kết luận số 01-KL/TW, Quận ủy Hải Trung chưa có kế hoạch.",
        ["Quận ủy Hải Trung"],
    ),
    (
        "Đảng ủy nào quá ngày 30/9 mà chưa ban hành kế hoạch thực hiện Chỉ thị số 30-CT/HU thì không được khen thưởng.",
        [],
    ),
    (
        "Để thực hiện Nghị quyết số 18-NQ/TW và Kết luận số 64-KL/TW, các huyện đã ban hành các văn bản sau:\n\n"
        "| STT | Đơn vị | Văn bản |\n|---|---|---|\n| 1 | Huyện ủy Bố Hạ | Kế hoạch số 12-KH/HU |\n| 2 | Huyện ủy Tân Sơn | Chưa ban hành |",
        ["Huyện ủy Tân Sơn", "Huyện ủy Tân Sơn"],
    ),
    (
        "Đến nay 12/17 chi bộ đã có kế hoạch. Các chi bộ chưa ban hành kế hoạch thực hiện Kế hoạch số 33-KH/ĐU gồm:\n"
        "1. Chi bộ Chi cục Thủy lợi;\n2. Chi bộ Trung tâm Giống thủy sản.\nChi bộ Văn phòng Sở ghép chung một kế hoạch.",
        ["Chi bộ Chi cục Thủy lợi", "Chi bộ Trung tâm Giống thủy sản"],
    ),
    (
        "Đảng bộ xã Nghị Đức và Đảng bộ xã Phú Sơn là hai nơi đến nay chưa có kế hoạch triển khai Chỉ thị số 27-CT/TU.",
        ["Đảng bộ xã Nghị Đức", "Đảng bộ xã Phú Sơn"],
    ),
    (
        "Kế hoạch triển khai Quyết định số 1520/QĐ-UBND đã có ở 13/14 xã; riêng UBND xã Tự Lập chưa ban hành.",
        ["Ủy ban nhân dân xã Tự Lập"],
    ),
    (
        "Chỉ có Đảng ủy Khối Doanh nghiệp là không ban hành văn bản triển khai Kế hoạch số 12-KH/TU.",
        ["Đảng ủy Khối Doanh nghiệp"],
    ),
    (
        "Để Đảng ủy xã Võ Ninh ba năm liền không ban hành kế hoạch thực hiện Kế hoạch số 175-KH/HU mà không nhắc nhở.",
        ["Đảng ủy xã Võ Ninh"],
    ),
]


@pytest.mark.parametrize(("text", "stated", "facts"), TEXTS)
def test_second_halves(text: str, stated: list[Link], facts: list[Fact]) -> None:
    found = read(text)
    assert sorted({one[:3] for one in links(found)}) == sorted(stated)
    assert told(found) == sorted(facts, key=str)


@pytest.mark.parametrize(("text", "bodies"), MISSING)
def test_who_has_issued_nothing(text: str, bodies: list[str]) -> None:
    assert sorted(str(value) for _, fact, value in told(read(text)) if fact == "not_issued") == sorted(bodies)


BACK: list[tuple[str, list[Link]]] = [
    (
        "Ngay sau Công điện số 96/CĐ-TTg ngày 20/9/2024, Chủ tịch tỉnh đã có Công điện số 14/CĐ-CT ngày 21/9/2024 triển khai công điện nói trên.",
        [("14/CĐ-CT", "implements", "96/CĐ-TTg")],
    ),
    (
        "Quyết định số 30/2023/QĐ-UBND ngày 18/9/2023 có hiệu lực từ ngày 01/10/2023. Quyết định này bãi bỏ Quyết định số 41/2016/QĐ-UBND.",
        [("30/2023/QĐ-UBND", "repeals", "41/2016/QĐ-UBND")],
    ),
    (
        "Quyết định số 30/2013/QĐ-UBND hết hiệu lực từ ngày 01/10/2023. Quyết định này bãi bỏ Quyết định số 41/2016/QĐ-UBND.",
        [("SELF", "repeals", "41/2016/QĐ-UBND")],
    ),
    (
        "ỦY BAN NHÂN DÂN TỈNH AN LÂM\nSố: 22/1999/CT-UB\nAn Lâm, ngày 08 tháng 11 năm 1999\n\nCHỈ THỊ\nVề quản lý lâm sản\n\n"
        "Để khắc phục tình trạng trên và tổ chức thi hành tốt Chỉ thị số 286/TTg, Ủy ban nhân dân tỉnh chỉ thị:\n"
        "1. Tạm đình chỉ thi hành Quyết định số 835/QĐ-UB ngày 14/6/1998. Hủy bỏ Công văn số 412/CV-NL ngày 20/3/1999.\n"
        "2. Các huyện báo cáo. Chi cục Kiểm lâm hủy bỏ giấy phép cấp theo Công văn số 413/CV-NL ngày 20/3/1999.",
        [("SELF", "implements", "286/TTg"), ("SELF", "suspends", "835/QĐ-UB"), ("SELF", "repeals", "412/CV-NL")],
    ),
    (
        "Đảng ủy xã đã ban hành Kế hoạch số 28-KH/ĐU ngày 10/01/2022. Kế hoạch trên cụ thể hóa Kết luận số 21-KL/TW ngày 25/10/2021.",
        [("28-KH/ĐU", "implements", "21-KL/TW")],
    ),
    (
        "Đảng ủy xã đã ban hành Kế hoạch số 28-KH/ĐU ngày 10/01/2022. Kế hoạch trên địa bàn xã cụ thể hóa Kết luận số 21-KL/TW.",
        [],
    ),
    (
        "Các trường áp dụng Quy chế số 15/QC-SGDĐT ban hành kèm theo Quyết định số 402/QĐ-SGDĐT; Quyết định này thay thế Quyết định số 610/QĐ-SGDĐT.",
        [("15/QC-SGDĐT", "annexedTo", "402/QĐ-SGDĐT"), ("402/QĐ-SGDĐT", "replaces", "610/QĐ-SGDĐT")],
    ),
    (
        "3. Giám sát 2 chi bộ trong việc thực hiện Nghị quyết số 06-NQ/ĐU, ngày 28/10/2025:\n"
        "- Chi bộ thôn A ra Nghị quyết số 11-NQ/CB, ngày 20/11/2025 thay Nghị quyết số 10-NQ/CB, ngày 14/11/2025.\n"
        "- Chi bộ thôn B ra Nghị quyết số 04-NQ/CB, ngày 21/11/2025 thực hiện Nghị quyết nói trên.",
        [("11-NQ/CB", "replaces", "10-NQ/CB"), ("04-NQ/CB", "implements", "06-NQ/ĐU")],
    ),
    (
        "HUYỆN ỦY AN LÂM\n*\nSố 15-NQ/HU\nAn Lâm, ngày 30 tháng 01 năm 2026\n\nNGHỊ QUYẾT\nvề bãi triều\n\nI. TÌNH HÌNH\n"
        "Trước đây, tỉnh có Nghị quyết số 10-NQ/TU, ngày 26/8/2021; huyện cụ thể hóa Nghị quyết này bằng Kế hoạch số 39-KH/HU, ngày 22/10/2021.",
        [("39-KH/HU", "implements", "10-NQ/TU")],
    ),
    (
        "HUYỆN ỦY AN LÂM\n*\nSố 15-NQ/HU\nAn Lâm, ngày 30 tháng 01 năm 2026\n\nNGHỊ QUYẾT\nvề bãi triều\n\nI. TÌNH HÌNH\n"
        "Trước đây, tỉnh có Nghị quyết số 10-NQ/TU, ngày 26/8/2021; các xã cụ thể hóa Nghị quyết này sát với địa phương.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "stated"), BACK)
def test_what_is_meant_by_that_one(text: str, stated: list[Link]) -> None:
    assert sorted({one[:3] for one in links(read(text))}) == sorted(stated)


HEADS = [
    (
        "THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH\nQUẬN ỦY 8\n*\nSố 129-QĐ/QU\nQuận 8, ngày 27 tháng 12 năm 2021\n\nQUYẾT ĐỊNH\nvề cán bộ\n\nĐiều 1. Sửa.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ",
        "Ban Thường vụ Quận ủy Quận 8",
        "cán bộ",
    ),
    (
        "TỈNH ỦY NAM SÁCH\n*\nSố 609-QĐ/TU\nNam Sách, ngày 15 tháng 4 năm 2008\n\nQUYẾT ĐỊNH\nvề cán bộ\n\n- Căn cứ Điều lệ Đảng;\n\nBAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH\n\nĐiều 1. Sửa.",
        "Ban Thường vụ Tỉnh ủy Nam Sách",
        "cán bộ",
    ),
    (
        "TỈNH ỦY NAM SÁCH\n*\nSố 145-KL/TU\nNam Sách, ngày 26 tháng 12 năm 2020\n\nKẾT LUẬN\nvề kinh tế biển\n\nNgày 22/12/2020, Ban Thường vụ Tỉnh ủy nghe Báo cáo số 18-BC/BCSĐ, thống nhất kết luận:",
        "Ban Thường vụ Tỉnh ủy Nam Sách",
        "kinh tế biển",
    ),
    (
        "TỈNH ỦY NAM SÁCH\n*\nSố 145-KL/TU\nNam Sách, ngày 26 tháng 12 năm 2020\n\nKẾT LUẬN\nvề kinh tế biển\n\nNgày 22/12/2020, Huyện ủy Bố Hạ nghe Báo cáo số 18-BC/BCSĐ.",
        "Tỉnh ủy Nam Sách",
        "kinh tế biển",
    ),
    (
        "TỔNG CỤC HẢI QUAN\nSố: 778/TCHQ-GSQL V/v khai báo tờ khai vận chuyển\nHà Nội, ngày 13 tháng 02 năm 2017\nKính gửi: Cục Hải quan các tỉnh.\nTổng cục Hải quan yêu cầu.",
        "Tổng cục Hải quan",
        "khai báo tờ khai vận chuyển",
    ),
]


@pytest.mark.parametrize(("text", "issuer", "title"), HEADS)
def test_headers(text: str, issuer: str, title: str) -> None:
    document = read(text).document
    assert (document.issuer, document.title) == (issuer, title)


def test_title_of_many_letters_behind_its_type() -> None:
    """A title in capitals goes on from its type on one line, however long it is."""
    long = " VÀ ".join(["QUẢN LÝ RỪNG", "BẢO VỆ RỪNG", "TRỒNG RỪNG", "CHẾ BIẾN LÂM SẢN", "DỊCH VỤ MÔI TRƯỜNG"] * 3)
    text = f"CHÍNH PHỦ\nSố: 74/2025/NĐ-CP\nHà Nội, ngày 31 tháng 3 năm 2025\nNGHỊ ĐỊNH SỬA ĐỔI MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ 70/2015/NĐ-CP VỀ {long}\nCăn cứ Luật Tổ chức Chính phủ;"
    assert ("SELF", "amends", "70/2015/NĐ-CP", "stated") in links(read(text))
