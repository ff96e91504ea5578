"""Openings, passives, negations, lists and tables as papers word them: each hit beside its near miss."""

from __future__ import annotations

import pytest
from said import links, read, told

Link = tuple[str, str, str]
Fact = tuple[str | None, str, str | None]

DECISION = (
    "ỦY BAN NHÂN DÂN TỈNH AN LÂM\nSố: 51/QĐ-UBND\nAn Lâm, ngày 26 tháng 11 năm 2008\n\nQUYẾT ĐỊNH\nvề phí qua cầu\n\n"
)
RESOLVES = "HUYỆN ỦY VÂN SƠN\n*\nSố 21-NQ/HU\nVân Sơn, ngày 28 tháng 12 năm 2023\n\nNGHỊ QUYẾT\nvề trồng nho\n\nHuyện ủy quyết nghị:\n"
DIRECTS = (
    "TỈNH ỦY AN LÂM\n*\nSố 09-CT/TU\nAn Lâm, ngày 15 tháng 5 năm 1992\n\nCHỈ THỊ\nvề khoán hộ\n\nTỉnh ủy chỉ thị:\n"
)

# fmt: off
TEXTS: list[tuple[str, list[Link], list[Fact]]] = [
    # lines of a preamble
    (f"{DECISION}Sau khi nghe Sở Giao thông trình bày Tờ trình số 29/TTr-SGT về phí; Tờ trình số 30/TTr-SGT ngày 30/6/2008 về bến xe;",
     [("SELF", "basedOn", "29/TTr-SGT"), ("SELF", "basedOn", "30/TTr-SGT")], []),
    ("THÔNG BÁO\nKết luận của Chủ tịch Ủy ban nhân dân tỉnh\n\nSau khi nghe Sở Giao thông trình bày Báo cáo số 29/BC-SGT ngày 03/4/2017, Chủ tịch Ủy ban nhân dân tỉnh kết luận:", [], []),
    (f"{DECISION}Căn cứ Luật Giá ngày 20/6/2012;\nTheo Thông báo số: 15/TB-UBND ngày 09/5/2008 của Ủy ban nhân dân tỉnh;\nTheo nội dung hướng dẫn của Bộ Tài chính tại Công văn số 26/BTC-CST ngày 31/01/2008;",
     [("SELF", "basedOn", "Luật Giá"), ("SELF", "basedOn", "15/TB-UBND"), ("SELF", "basedOn", "26/BTC-CST")], []),
    (f"{DECISION}Theo Nghị quyết số 57-NQ/TW, chi cho khoa học không dưới 3% tổng chi.", [], []),
    ("QUYẾT ĐỊNH\nvề kỷ luật\n\n- Căn cứ Điều 20, Điều 21 Quy định số 22-QĐ/TW, ngày 28/7/2021;\n- Căn cứ khoản 2 Điều 5 Nghị định số 15/2020/NĐ-CP của Chính phủ quy định xử phạt;",
     [("SELF", "basedOn", "22-QĐ/TW"), ("SELF", "basedOn", "15/2020/NĐ-CP")], []),
    ("Kính gửi: Ông A\n\nCăn cứ khoản 2 Điều 5 Nghị định số 15/2020/NĐ-CP của Chính phủ quy định: nộp phạt trong 10 ngày.", [], []),
    ("Căn cứ Kết luận số 94-KL/TW, ngày 28/3/2014; kế thừa Chương trình phối hợp số 03-CTr/BTG-SGD, ngày 14/9/2017, hai cơ quan thống nhất:",
     [("SELF", "basedOn", "94-KL/TW"), ("SELF", "succeeds", "03-CTr/BTG-SGD")], []),
    ("Căn cứ các Nghị quyết: số 11/NQ-HĐND ngày 22/4/2022, số 52/NQ-HĐND ngày 20/12/2022 về điều chỉnh Nghị quyết số 27/NQ-HĐND;",
     [("SELF", "basedOn", "11/NQ-HĐND"), ("SELF", "basedOn", "52/NQ-HĐND"), ("11/NQ-HĐND", "amends", "27/NQ-HĐND"), ("52/NQ-HĐND", "amends", "27/NQ-HĐND")], []),
    ("Căn cứ Nghị quyết số 11/NQ-HĐND ngày 22/4/2022 và Nghị quyết số 52/NQ-HĐND ngày 20/12/2022 về điều chỉnh Nghị quyết số 27/NQ-HĐND;",
     [("SELF", "basedOn", "11/NQ-HĐND"), ("SELF", "basedOn", "52/NQ-HĐND"), ("52/NQ-HĐND", "amends", "27/NQ-HĐND")], []),
    # items of what a committee resolves
    (f"{RESOLVES}1. Điều chỉnh điểm 1 mục II Nghị quyết số 09-NQ/HU, ngày 15/4/2021: trồng 420 ha.", [("SELF", "amends", "09-NQ/HU")], []),
    (f"{RESOLVES}1. Điều chỉnh mục tiêu nêu tại Nghị quyết số 09-NQ/HU, ngày 15/4/2021: trồng 420 ha.", [], []),
    (f"{DIRECTS}1- Tạm đình chỉ việc thi hành Quyết định số 15/QĐ-UB ngày 3-11-1989.", [("SELF", "suspends", "15/QĐ-UB")], []),
    (f"{DIRECTS}1- Các huyện ủy đình chỉ việc thi hành Quyết định số 15/QĐ-UB ngày 3-11-1989.", [], []),
    (f"{RESOLVES}1. Công văn số 88-CV/HU, ngày 15/4/2021 không còn hiệu lực kể từ ngày ban hành Nghị quyết này.", [("SELF", "repeals", "88-CV/HU")], []),
    # what was done to one
    ("Nghị quyết số 01-NQ/HU về việc trước mắt; ít lâu sau thay bằng Nghị quyết số 06-NQ/HU ngày 4-3-1992.", [("06-NQ/HU", "replaces", "01-NQ/HU")], []),
    ("Chương trình số 02-CTr/QU, ngày 25/12/2020 mới đạt 4/9 chợ, sau phải điều chỉnh bằng Nghị quyết số 37-NQ/QU, ngày 18/8/2023.", [("37-NQ/QU", "amends", "02-CTr/QU")], []),
    ("Chương trình số 02-CTr/QU mới đạt 4/9 chợ, sau có Nghị quyết số 37-NQ/QU, ngày 18/8/2023.", [], []),
    ("Chỉ thị số 20-CT/TU vẫn còn nguyên giá trị, chứ không phải đã bị Quy định số 44-QĐ/TU ngày 18/8/2025 thay thế.", [], []),
    ("Chỉ thị số 20-CT/TU đã bị Chỉ thị số 44-CT/TU ngày 18/8/2025 thay thế.", [("44-CT/TU", "replaces", "20-CT/TU")], []),
    ("Sau khi có Nghị quyết số 05-NQ/TW ngày 10-6-2013, Huyện ủy đã ban hành Kế hoạch số 04-KH/HU ngày 28-9-2013 để cụ thể hoá.", [("04-KH/HU", "implements", "05-NQ/TW")], []),
    # lists that are counted
    ("Theo đó, sẽ có 2 văn bản hết hiệu lực kể từ ngày 01/7/2025, cụ thể:\n- Nghị định số 12/2015/NĐ-CP ngày 04/5/2015;\n- Thông tư số 05/2017/TT-BTC ngày 02/3/2017.",
     [], [("12/2015/NĐ-CP", "ended", "2025-06-30"), ("05/2017/TT-BTC", "ended", "2025-06-30")]),
    ("Theo đó, có 2 giấy phép hết hiệu lực kể từ ngày 01/7/2025, cụ thể:\n- Nghị định số 12/2015/NĐ-CP ngày 04/5/2015;\n- Thông tư số 05/2017/TT-BTC ngày 02/3/2017.",
     [], []),
    # items that tell more of the paper that heads them
    ("1. Nghị quyết số 20/2030/NQ-HĐND ngày 10/12/2030 về lệ phí. Lý do: không còn đối tượng. Hết hiệu lực từ ngày 01/8/2031.\n"
     "2. Quyết định số 58/2030/QĐ-UBND ngày 28/12/2030 về giá đất. Lý do hết hiệu lực: hết thời hạn. Thời điểm hết hiệu lực: 01/01/2032.",
     [], [("20/2030/NQ-HĐND", "ended", "2031-07-31"), ("58/2030/QĐ-UBND", "ended", "2031-12-31")]),
    ("1. Quyết định số 44/2030/QĐ-UBND ngày 04/12/2030 về thu hút bác sĩ. Điều 3, Điều 8 được sửa đổi, bổ sung bởi Quyết định số 12/2031/QĐ-UBND.",
     [("12/2031/QĐ-UBND", "amends", "44/2030/QĐ-UBND")], []),
    ("1. Quyết định số 44/2030/QĐ-UBND được thay thế bằng Quyết định số 5/2030/QĐ-UBND. Điều 3 được sửa đổi, bổ sung bởi Quyết định số 12/2031/QĐ-UBND.",
     [("05/2030/QĐ-UBND", "replaces", "44/2030/QĐ-UBND")], []),
    ("Sở đã rà soát. Thông tư số 03/2030/TT-BNV và Thông tư số 16/2030/TT-BNV không còn hiệu lực.",
     [], [("03/2030/TT-BNV", "ended", None), ("16/2030/TT-BNV", "ended", None)]),
    # what changes several, what applies from year to year, from today
    ("Nghị định số 187/2030/NĐ-CP sửa đổi Nghị định số 78/2029/NĐ-CP và Nghị định số 79/2029/NĐ-CP có hiệu lực từ ngày 01/7/2030.",
     [("187/2030/NĐ-CP", "amends", "78/2029/NĐ-CP"), ("187/2030/NĐ-CP", "amends", "79/2029/NĐ-CP")], [("187/2030/NĐ-CP", "effective_from", "2030-07-01")]),
    ("Nghị quyết số 12/2031/NQ-HĐND được áp dụng từ năm 2032 đến hết năm 2035.",
     [], [("12/2031/NQ-HĐND", "effective_from", "2032-01-01"), ("12/2031/NQ-HĐND", "effective_to", "2035-12-31")]),
    ("Mức thu theo Nghị quyết số 12/2031/NQ-HĐND từ năm 2032 đến hết năm 2035 là 5%.", [], []),
    ("(Báo An Lâm) - Từ hôm nay, 01/01/2031, Nghị định số 168/2030/NĐ-CP có hiệu lực.", [], [("168/2030/NĐ-CP", "effective_from", "2031-01-01")]),
    ("Văn bản hợp nhất số 15/VBHN-BTC hợp nhất Nghị định số 167/2030/NĐ-CP có hiệu lực từ ngày 01/01/2031 và Nghị định số 67/2031/NĐ-CP.",
     [("15/VBHN-BTC", "consolidates", "167/2030/NĐ-CP"), ("15/VBHN-BTC", "consolidates", "67/2031/NĐ-CP")], [("167/2030/NĐ-CP", "effective_from", "2031-01-01")]),
    # papers of all that a meeting passed
    ("Kế hoạch số 5-KH/HU quán triệt các nghị quyết Hội nghị Trung ương 5 khóa XIII.", [], []),
    # told by an article, in spite of its end, of a term in years, of what was only handed in
    ("Theo Điều 3, Nghị quyết số 14/2032/NQ-HĐND có hiệu lực từ ngày 25/7/2032.", [], [("14/2032/NQ-HĐND", "effective_from", "2032-07-25")]),
    ("Khoản 2 Điều 3 Nghị quyết số 14/2032/NQ-HĐND có hiệu lực từ ngày 25/7/2032.", [], []),
    ("Huyện vẫn áp dụng Quyết định số 1020/QĐ-UBND dù văn bản này đã hết hiệu lực từ ngày 01/01/2031.", [], [("1020/QĐ-UBND", "ended", "2030-12-31")]),
    ("Nghị định số 40/2030/NĐ-CP do đó chấm dứt hiệu lực từ ngày 08/4/2031.", [], [("40/2030/NĐ-CP", "ended", "2031-04-07")]),
    ("Kế hoạch số 115-KH/TU có thời hạn từ năm 2029 đến hết năm 2033.", [], [("115-KH/TU", "period", "2029-01-01/2033-12-31")]),
    ("Sở báo cáo như sau:\n- Bãi bỏ Quyết định số 48/2026/QĐ-UBND: đã trình tại Tờ trình số 77/TTr-SNN.", [], []),
    ("UBND tỉnh ban hành Quyết định số 41/2034/QĐ-UBND thay thế Quyết định số 15/2029/QĐ-UBND và Quyết định số 08/2031/QĐ-UBND. Quyết định này có hiệu lực từ ngày 10/11/2034.",
     [("41/2034/QĐ-UBND", "replaces", "08/2031/QĐ-UBND"), ("41/2034/QĐ-UBND", "replaces", "15/2029/QĐ-UBND")], [("41/2034/QĐ-UBND", "effective_from", "2034-11-10")]),
    ("Huyện ủy có Chương trình hành động số 14-CTr/HU. Công ty có Kế hoạch số 8-KH/ĐU triển khai Chương trình này.", [("08-KH/ĐU", "implements", "14-CTr/HU")], []),
    ("Kế hoạch số 22-KH/HU của Huyện ủy, vốn được ban hành nhằm triển khai Nghị quyết số 5-NQ/HU, đã hết hiệu lực từ ngày 01/01/2034.",
     [("22-KH/HU", "implements", "05-NQ/HU")], [("22-KH/HU", "ended", "2033-12-31")]),
    ("Chỉ thị số 11-CT/HU, văn bản triển khai Nghị quyết số 5-NQ/HU, hết hiệu lực từ ngày 01/7/2031.",
     [("11-CT/HU", "implements", "05-NQ/HU")], [("11-CT/HU", "ended", "2031-06-30")]),
    ("Kế hoạch số 17-KH/HU đề ra 6 nhiệm vụ, thực hiện từ tháng 3/2032 đến tháng 11/2032.", [], [("17-KH/HU", "period", "2032-03-01/2032-11-30")]),
    # whose an item is
    ("2. Hội Nông dân tỉnh:\n- Ban hành Chương trình số 15-CTr/HNDT.\n- Chưa ban hành hướng dẫn thực hiện Kết luận số 61-KL/TW.",
     [], [("61-KL/TW", "not_issued", "Hội Nông dân tỉnh")]),
    ("2. Công tác của Hội Nông dân tỉnh trong năm qua:\n- Chưa ban hành hướng dẫn thực hiện Kết luận số 61-KL/TW.", [], []),
    ("Các đơn vị sau đây chưa ban hành kế hoạch thực hiện Kế hoạch số 85/KH-UBND:\na) Phòng Văn hóa;\nb) UBND các xã: Ia Băng, Ia Pết;\n\n2.3. UBND xã A Dơk chưa bố trí kinh phí.",
     [], [("85/KH-UBND", "not_issued", "Phòng Văn hóa"), ("85/KH-UBND", "not_issued", "Ủy ban nhân dân xã Ia Băng"), ("85/KH-UBND", "not_issued", "Ủy ban nhân dân xã Ia Pết")]),
    ("Việc này được làm thường xuyên¹.\n\n_____\n¹ Nghị định số 30/2030/NĐ-CP thay thế Nghị định số 110/2024/NĐ-CP; bãi bỏ Thông tư số 01/2021/TT-BNV.",
     [("30/2030/NĐ-CP", "repeals", "01/2021/TT-BNV"), ("30/2030/NĐ-CP", "replaces", "110/2024/NĐ-CP")], []),
    # parts and what provides for them
    ("Điều 1. Bãi bỏ việc thu phí qua cầu quy định tại khoản 3 Nghị quyết số 35/NQ-HĐND ngày 11/02/1999.", [("SELF", "repeals", "35/NQ-HĐND")], []),
    ("Điều 1. Đính chính căn cứ tại các Quyết định: Số 09/2025/QĐ-UBND ngày 19/02/2025 về giá đất; số 16/2025/QĐ-UBND ngày 28/02/2025, cụ thể:",
     [("SELF", "corrects", "09/2025/QĐ-UBND"), ("SELF", "corrects", "16/2025/QĐ-UBND")], []),
    ("Điều 3. Ngưng hiệu lực thi hành đối với các quy định sau đây tại Nghị định số 65/2022/NĐ-CP:\n1. Điều 5.", [("SELF", "suspends", "65/2022/NĐ-CP")], []),
    ("Thông tư này thay thế Thông tư liên Bộ số 21-TT/LB ngày 11-9-1985 của Liên Bộ Giáo dục - Tài chính và Thông tư số 09-TT/GD ngày 2-6-1989.",
     [("SELF", "replaces", "21-TT/LB"), ("SELF", "replaces", "09-TT/GD")], []),
    # whose articles are quoted
    ("[47] Điều 4 của Thông tư số 12/2024/TT-NHNN sửa đổi Thông tư số 39/2016/TT-NHNN quy định như sau: “Điều 4. Thi hành 2. Bãi bỏ khoản 8 Điều 1 Thông tư số 06/2023/TT-NHNN.",
     [("12/2024/TT-NHNN", "amends", "39/2016/TT-NHNN"), ("12/2024/TT-NHNN", "repeals", "06/2023/TT-NHNN")], []),
    # of whom it is said
    ("Thông tư số 12/2018/TT-BYT thay thế Thông tư số 07/2011/TT-BYT ngày 03/3/2011, do đó Công văn số 455/SYT-KH ngày 09/6/2011 không còn hiệu lực.",
     [("12/2018/TT-BYT", "replaces", "07/2011/TT-BYT")], [("455/SYT-KH", "ended", None)]),
    ("BAN TỔ CHỨC HUYỆN ỦY\nSố 307-CV/BTCHU\n\nSơn Hòa, ngày 8 tháng 4 năm 2021\n\nKính gửi: Đảng ủy xã\n\n- Không áp dụng Công văn số 118-CV/BTCHU, ngày 02/3/2015 vì công văn này đã hết hiệu lực từ ngày 01/01/2019.",
     [], [("118-CV/BTCHU", "ended", "2018-12-31")]),
    ("Điều 20. Hiệu lực thi hành\n1. Thông tư này có hiệu lực từ ngày 01/8/2025.\n2. Thông tư số 09/2017/TT-BYT ngày 12/4/2017 hướng dẫn Luật Dược và Nghị định số 54/2017/NĐ-CP ngày 08/5/2017 quy định chi tiết thi hành Luật Dược hết hiệu lực từ ngày 01/8/2025.",
     [("SELF", "repeals", "09/2017/TT-BYT"), ("09/2017/TT-BYT", "guides", "Luật Dược"), ("54/2017/NĐ-CP", "guides", "Luật Dược")],
     [("09/2017/TT-BYT", "ended", "2025-07-31"), ("SELF", "effective_from", "2025-08-01")]),
    ("- Đồng chí An: không đồng tình việc kéo dài Đề án số 05-ĐA/HU, ngày 22/6/2017 đến năm 2023.", [], []),
    ("- Huyện ủy đồng tình kéo dài Đề án số 05-ĐA/HU, ngày 22/6/2017 đến năm 2023.", [], [("05-ĐA/HU", "extended_to", "2023-12-31")]),
    ("V. KIẾN NGHỊ ĐỐI VỚI HUYỆN ỦY\n1. Trồng cây.\n2. Bãi bỏ Quy chế số 01-QC/HU, ngày 20/7/2020.", [], []),
    ("V. NỘI DUNG\n1. Trồng cây.\n2. Bãi bỏ Quy chế số 01-QC/HU, ngày 20/7/2020.", [("SELF", "repeals", "01-QC/HU")], []),
    ("QUYẾT ĐỊNH\nvề đình chỉ\n\n- Xét Báo cáo số 11-BC/ĐKT, ngày 28/11/2016 của Đoàn kiểm tra theo Quyết định số 52-QĐ/UBKTHU, ngày 20/9/2016,", [("SELF", "basedOn", "11-BC/ĐKT")], []),
    ("Thực hiện Kế hoạch số 41/KH-UBND ngày 05/02/2026 của tỉnh về triển khai Luật Phòng bệnh và các Công văn số 377/SYT-NVY ngày 13/02/2026, số 402/SYT-NVY ngày 24/02/2026 của Sở Y tế, xã xây dựng kế hoạch như sau:",
     [("SELF", "implements", "41/KH-UBND"), ("SELF", "implements", "377/SYT-NVY"), ("SELF", "implements", "402/SYT-NVY"), ("41/KH-UBND", "implements", "Luật Phòng bệnh")], []),
    ("Sau Chỉ thị số 48-CT/TW, ngày 22/10/2010 của Bộ Chính trị, Tỉnh ủy ban hành Chương trình hành động số 02-CTr/TU, ngày 14/01/2011 để tổ chức thực hiện.", [("02-CTr/TU", "implements", "48-CT/TW")], []),
    ("Sau Chỉ thị số 48-CT/TW, ngày 22/10/2010 của Bộ Chính trị, Tỉnh ủy ban hành Chương trình hành động số 02-CTr/TU, ngày 14/01/2011 về trồng rừng.", [], []),
    ("Có Nghị quyết số 11-NQ/TW, ngày 25/01/2002, ngay năm ấy Tỉnh ủy ra Nghị quyết số 03-NQ/TU, ngày 18/7/2002 để thực hiện.", [("03-NQ/TU", "implements", "11-NQ/TW")], []),
    ("Căn cứ Thông báo số 214-TB/TU ngày 02/8/2010 của Thường trực Tỉnh ủy; để triển khai Kết luận số 61-KL/TW ngày 03/12/2009 của Ban Bí thư, hai bên thống nhất:", [("SELF", "basedOn", "214-TB/TU"), ("SELF", "implements", "61-KL/TW")], []),
    ("Chi bộ xóm 9 chưa có kế hoạch thực hiện Nghị quyết 04-NQ/TW.Thu đảng phí 14.872.000đ.", [], [("04-NQ/TW", "not_issued", "Chi bộ xóm 9")]),
    ("Điều 12. Từ ngày 01/11/2013, Quy chế số 04-QC/ĐU, ngày 11/5/2009 bị bãi bỏ.", [("SELF", "repeals", "04-QC/ĐU")], [("04-QC/ĐU", "ended", "2013-10-31")]),
    ("Điều 12. Quy chế số 04-QC/ĐU, ngày 11/5/2009 bị bãi bỏ.", [("SELF", "repeals", "04-QC/ĐU")], []),
    ("Đồng chí nói Quy chế số 04-QC/ĐU, ngày 11/5/2009 bị bãi bỏ.", [], []),
    ("KẾ HOẠCH\nvề điện\n\nII. Thực hiện\n2. Từ ngày ban hành Kế hoạch này, Kế hoạch số 33-KH/ĐU, ngày 12/6/2019 của Đảng ủy xã thôi hiệu lực.", [("SELF", "repeals", "33-KH/ĐU")], []),
    ("KẾ HOẠCH\nvề điện\n\nII. Thực hiện\n2. Kế hoạch số 33-KH/ĐU, ngày 12/6/2019 của Đảng ủy xã thôi hiệu lực.", [], [("33-KH/ĐU", "ended", None)]),
    ("HƯỚNG DẪN\nvề hội\n\n3. Không lấy mẫu cũ. Công văn số 19-CV/CCB ngày 08/01/2006 hủy bỏ từ ngày ra Hướng dẫn này.", [("SELF", "repeals", "19-CV/CCB")], []),
    ("Điều 2. Bãi bỏ mục 4 và Phụ biểu 02 Nghị quyết số 27/NQ-HĐND ngày 21/7/2021.", [("SELF", "repeals", "27/NQ-HĐND")], []),
    # laws
    ("LUẬT\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA 5 LUẬT VỀ QUY HOẠCH\nCăn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\nQuốc hội ban hành Luật sửa đổi, bổ sung một số điều có liên quan đến quy hoạch của Luật Công chứng số 53/2014/QH13, Luật Điện lực số 28/2004/QH11 đã được sửa đổi, bổ sung một số điều theo Luật số 24/2012/QH13, Luật Hóa chất số 06/2007/QH12 và Luật Trẻ em số 102/2016/QH13.",
     [("SELF", "basedOn", "Hiến pháp"), *(("SELF", "amends", one) for one in ("53/2014/QH13", "28/2004/QH11", "06/2007/QH12", "102/2016/QH13")), ("24/2012/QH13", "amends", "28/2004/QH11")], []),
    ("BÁO CÁO\nvề hóa chất\n\nQuốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Hóa chất số 06/2007/QH12.", [], []),
    ("Luật Đường sắt số 95/2025/QH15 được sửa đổi, bổ sung bởi khoản 3 Điều 50 Luật Đầu tư số 143/2025/QH15 và khoản 1 Điều 55 Luật Quy hoạch số 112/2025/QH15.",
     [("143/2025/QH15", "amends", "95/2025/QH15"), ("112/2025/QH15", "amends", "95/2025/QH15")], []),
    ("Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 06/2021/NĐ-CP ngày 26/01/2021 của Chính phủ về chất lượng; Nghị định số 175/2024/NĐ-CP ngày 30/12/2024 của Chính phủ quy định chi tiết Luật Xây dựng; Nghị định số 123/2025/NĐ-CP về thiết kế.",
     [("SELF", "amends", "06/2021/NĐ-CP"), ("SELF", "amends", "175/2024/NĐ-CP"), ("SELF", "amends", "123/2025/NĐ-CP"), ("175/2024/NĐ-CP", "guides", "Luật Xây dựng")], []),
    ("Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 06/2021/NĐ-CP ngày 26/01/2021 của Chính phủ về chất lượng; Nghị định số 175/2024/NĐ-CP ngày 30/12/2024 vẫn áp dụng.", [("SELF", "amends", "06/2021/NĐ-CP")], []),
    ("Luật Hải quan có hiệu lực từ ngày 01/01/2015. Luật này thay thế Luật Hải quan số 29/2001/QH10 năm 2001 và Luật sửa đổi, bổ sung một số điều của Luật Hải quan số 42/2005/QH11 năm 2005.",
     [("Luật Hải quan", "replaces", "29/2001/QH10"), ("Luật Hải quan", "replaces", "42/2005/QH11"), ("42/2005/QH11", "amends", "29/2001/QH10")], [(None, "effective_from", "2015-01-01")]),
    ("Luật Hải quan số 29/2001/QH10 quy định việc khai. Luật Hải quan có hiệu lực từ ngày 01/01/2002.", [], [("29/2001/QH10", "effective_from", "2002-01-01")]),
    # lists and tables
    ("Để tổ chức thực hiện Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW, ngày 12/12/2013 của Bộ Chính trị, tỉnh đã ban hành:\n\n- Ban Thường vụ Tỉnh ủy: Kế hoạch số 142-KH/TU, ngày 18/3/2014, Kế hoạch số 150-KH/TU, ngày 02/4/2014;\n- Ủy ban nhân dân tỉnh: Quyết định số 1733/QĐ-UBND, ngày 30/7/2014.",
     [(one, "implements", other) for one in ("142-KH/TU", "150-KH/TU", "1733/QĐ-UBND") for other in ("217-QĐ/TW", "218-QĐ/TW")], []),
    ("Thực hiện Quyết định số 217-QĐ/TW, tỉnh đã ban hành các văn bản sau:", [], []),
    ("Thực hiện Quyết định số 217-QĐ/TW, Huyện ủy xây dựng kế hoạch như sau:", [("SELF", "implements", "217-QĐ/TW")], []),
    ("Thực hiện Quyết định số 217-QĐ/TW, tỉnh đã họp bàn:\n- Kế hoạch số 142-KH/TU, ngày 18/3/2014.", [], []),
    ("Đảng ủy đã ra 3 văn bản để thực hiện Nghị quyết số 12-NQ/TW, ngày 03/6/2017 của Trung ương về doanh nghiệp1, thoái vốn tại 7 nơi2.\n\n1 Gồm: Nghị quyết số 44-NQ/ĐU, ngày 11/9/2017; Kế hoạch số 61-KH/ĐU, ngày 25/9/2017.\n2 Thu 318 tỷ đồng.",
     [("44-NQ/ĐU", "implements", "12-NQ/TW"), ("61-KH/ĐU", "implements", "12-NQ/TW")], []),
    ("PHỤ LỤC 1\nDANH MỤC VĂN BẢN ĐẢNG ỦY PHƯỜNG BAN HÀNH ĐỂ THỰC HIỆN NGHỊ QUYẾT SỐ 59-NQ/TW, NGÀY 24/01/2025\n(kèm theo Báo cáo số 132-BC/ĐU, ngày 04/12/2025)\n\n"
     "TT | Văn bản | Ngày | Trích yếu\n1 | Kế hoạch số 19-KH/ĐU | 08/9/2025 | Triển khai Chương trình số 66-CTr/TU, ngày 15/4/2025\n2 | Công văn số 88-CV/ĐU | 26/9/2025 | Hướng dẫn chi bộ sinh hoạt",
     [("SELF", "annexedTo", "132-BC/ĐU"), ("19-KH/ĐU", "implements", "59-NQ/TW"), ("19-KH/ĐU", "implements", "66-CTr/TU"), ("88-CV/ĐU", "implements", "59-NQ/TW")], []),
    ("DANH MỤC VĂN BẢN ĐẢNG ỦY PHƯỜNG ĐANG GIỮ\n\nTT | Văn bản | Ngày | Trích yếu\n1 | Kế hoạch số 19-KH/ĐU | 08/9/2025 | Trồng cây", [], []),
    ("DANH MỤC VĂN BẢN NGƯNG HIỆU LỰC\nSTT | Tên văn bản | Lý do\n1 | Hướng dẫn số 08-HD/HU, ngày 19/02/2019 | Tạm ngưng theo Công văn số 512-CV/HU, ngày 25/5/2023", [("512-CV/HU", "suspends", "08-HD/HU")], []),
    # facts
    ("Lập hồ sơ theo Nghị định số 12/2022/NĐ-CP (có hiệu lực từ ngày 17/01/2022).", [], [("12/2022/NĐ-CP", "effective_from", "2022-01-17")]),
    ("Giấy phép cấp theo Nghị định số 12/2022/NĐ-CP có hiệu lực đến ngày 17/01/2027.", [], []),
    ("Nghị quyết số 20/2016/NQ-HĐND quy định mức chi cho ba năm nên từ ngày 01/01/2021 không còn hiệu lực.", [], [("20/2016/NQ-HĐND", "ended", "2020-12-31")]),
    ("Kế hoạch số 31/KH-UBND ngày 08/4/2024 của xã Phiêng Khoài cũ đã hết hiệu lực từ ngày 01/7/2025.", [], [("31/KH-UBND", "ended", "2025-06-30")]),
    ("Nghị quyết số 08-NQ/ĐU, ngày 14/7/2016 hết thời hạn từ ngày 01/01/2021.", [], [("08-NQ/ĐU", "ended", "2020-12-31")]),
    ("Nghị quyết này thay thế Nghị quyết số 19/2018/NQ-HĐND ngày 13/7/2018 quy định mức chi, trừ khoản 4 Điều 3 được áp dụng đến hết ngày 30/6/2025.", [("SELF", "replaces", "19/2018/NQ-HĐND")], []),
    ("Hết hiệu lực 2 văn bản: Nghị quyết số 08-NQ/ĐU, ngày 14/7/2016; Đề án số 01-ĐA/ĐU, ngày 03/3/2017.", [], [("01-ĐA/ĐU", "ended", None), ("08-NQ/ĐU", "ended", None)]),
    ("Tiếp tục có hiệu lực đến hết ngày 31/12/2025: Nghị quyết số 24-NQ/ĐU, ngày 03/02/2023; Quy định số 18-QĐ/ĐU, ngày 12/4/2024.",
     [], [("18-QĐ/ĐU", "effective_to", "2025-12-31"), ("24-NQ/ĐU", "effective_to", "2025-12-31")]),
    ("Quy chế này gồm 5 chương, được Ban Chấp hành thông qua tại kỳ họp thứ 2 (27/27 phiếu) ngày 18/7/2025, có hiệu lực từ ngày thông qua.", [], [("SELF", "effective_from", "2025-07-18")]),
    ("Ủy ban nhân dân tỉnh có Kế hoạch số 33/KH-UBND. Kế hoạch trên thực hiện trong giai đoạn 2011 - 2015.", [], [("33/KH-UBND", "period", "2011-01-01/2015-12-31")]),
    ("Ủy ban nhân dân tỉnh có Kế hoạch số 33/KH-UBND. Kế hoạch trên địa bàn tỉnh làm trong giai đoạn 2011 - 2015.", [], []),
    ("Chưa ban hành kế hoạch thực hiện Đề án số 02-ĐA/TĐTN: Đoàn xã Liên Sơn, Chi đoàn Bệnh viện huyện.",
     [], [("02-ĐA/TĐTN", "not_issued", "Chi đoàn Bệnh viện huyện"), ("02-ĐA/TĐTN", "not_issued", "Đoàn xã Liên Sơn")]),
]
# fmt: on


@pytest.mark.parametrize(("text", "wanted", "facts"), TEXTS)
def test_what_is_told(text: str, wanted: list[Link], facts: list[Fact]) -> None:
    found = read(text)
    assert sorted({link[:3] for link in links(found)}) == sorted(wanted)
    assert told(found) == sorted(facts, key=str)


def test_the_day_of_a_row_is_that_of_its_paper() -> None:
    rows = "TT | Văn bản | Ngày | Trích yếu\n1 | Kế hoạch số 19-KH/ĐU | 08/9/2025 | Trồng cây\n2 | Công văn số 8-CV/ĐU | Chưa rõ | Trồng rừng"
    days = {str(one.citation.code): one.citation.date and one.citation.date.isoformat() for one in read(rows).readings}
    assert days == {"19-KH/ĐU": "2025-09-08", "08-CV/ĐU": None}


def test_a_voucher_is_no_paper() -> None:
    text = "Giấy rút dự toán số 25-TU ngày 05/01; chứng từ ghi sổ 07/CT-KT; phiếu chi số 12/PC-KT; theo Kế hoạch số 25-KH/TU."
    assert [str(one.citation.code) for one in read(text).readings] == ["25-KH/TU"]


def test_a_heading_in_capitals_goes_on_behind_a_unit() -> None:
    text = "VĂN BẢN ĐẢNG ỦY PHƯỜNG BAN HÀNH ĐỂ THỰC HIỆN NGHỊ QUYẾT SỐ 59-NQ/TW\n\nTT | Văn bản\n1 | Hướng dẫn chi bộ sinh hoạt"
    assert read(text).document.issuer == "Đảng ủy phường"


LINES = (
    "{heading}\n1 \nThông tư số 03/2017/TT-BNV ngày 01/3/2017 \ncủa Bộ trưởng Bộ Nội vụ \nquy định quy trình; tổ chức thi \n"
    "Được thay thế bởi Thông tư số  01/2024/ \nTT-BNV ngày 19/02/2024 của Bộ \ntrưởng Bộ Nội vụ; tổ \nchức thi \n05/4/2024 \n"
)


@pytest.mark.parametrize(
    ("heading", "ended"),
    [("Lý do \nNgày hết \nhiệu lực ", [("03/2017/TT-BNV", "ended", "2024-04-04")]), ("Lý do \nNgày đăng ", [])],
)
def test_a_row_printed_line_by_line(heading: str, ended: list[Fact]) -> None:
    found = read(LINES.format(heading=heading))
    assert [link[:3] for link in links(found)] == [("01/2024/TT-BNV", "replaces", "03/2017/TT-BNV")]
    assert told(found) == ended


@pytest.mark.parametrize(
    ("line", "own"),
    [
        ("Công văn số: 88-CV/TU ngày 15/02/2016 không còn hiệu lực.", None),
        ("Kế hoạch số: 12/KH-UBND ngày 15 tháng 02 năm 2016 của Ủy ban nhân dân tỉnh đã được thay thế.", None),
        ("Nghị quyết số: 07-NQ/TU ngày 15/02/2016 nêu ba nhóm việc.", None),
        ("Các văn bản liên quan:\nNghị quyết số: 07/2011/NQ-HĐND ngày 15/02/2016 về mức thu", None),
        ("Công văn số: 88-CV/TU", "88-CV/TU"),
        ("Nghị quyết số: 07/2011/NQ-HĐND ngày 15/02/2016", "07/2011/NQ-HĐND"),
        ("Nghị quyết số: 07/2011/NQ-HĐND ngày 15/02/2016 của HĐND tỉnh về mức thu", "07/2011/NQ-HĐND"),
    ],
)
def test_a_line_that_tells_of_a_paper_is_no_letterhead(line: str, own: str | None) -> None:
    code = read(f"{line}\n\nCác chi bộ thực hiện.\n").document.code
    assert code == own


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Huyện ủy Khe Sơn đã ban hành Kế hoạch số 12-KH/HU, ngày 03/4/2019.", None),
        ("Chính phủ ban hành Nghị quyết số 53/NQ-CP ngày 14/4/2023.", None),
        ("Nghị định số 59/2019/NĐ-CP ngày 01/7/2019 của Chính phủ quy định chi tiết Luật Thủy lợi.", None),
        ("Đảng ủy xã đã nghiên cứu kỹ.\n\nCác chi bộ thực hiện.", None),
        ("BAN THƯỜNG VỤ ĐẢNG ỦY QUYẾT ĐỊNH:\nĐiều 1. Trồng cây.", "Ban Thường vụ Đảng ủy"),
        (
            "Để thống nhất cách làm trong toàn Đảng bộ, Ủy ban Kiểm tra Tỉnh ủy Bắc Kạn ban hành Hướng dẫn này. "
            "Hướng dẫn này quy định chi tiết Quy định số 131-QĐ/TW, ngày 27/10/2023 về kiểm soát quyền lực trong Đảng.",
            "Ủy ban Kiểm tra Tỉnh ủy Bắc Kạn",
        ),
    ],
)
def test_who_issues_a_text_without_letterhead(text: str, issuer: str | None) -> None:
    assert read(text).document.issuer == issuer


def test_a_row_is_of_the_paper_that_it_begins_with() -> None:
    title = "của Bộ trưởng Bộ Nội vụ sửa đổi Thông tư \nsố 08/2017/TT-BNV ngày 10/3/2017 quy định chuẩn"
    rows = f"1 \nThông tư số 21/2020/TT-BNV ngày 30/12/2020 \n{title} \nBị bãi bỏ bởi Thông tư số 05/2024/TT-BNV ngày 10/5/2024 \n"
    assert sorted(link[:3] for link in links(read(rows))) == [
        ("05/2024/TT-BNV", "repeals", "21/2020/TT-BNV"),
        ("21/2020/TT-BNV", "amends", "08/2017/TT-BNV"),
    ]


@pytest.mark.parametrize(
    ("line", "issuer"),
    [
        ("CỦA BAN THƯỜNG VỤ HUYỆN ỦY", "Ban Thường vụ Huyện ủy Vân Sơn"),
        ("CỦA BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN", "Ban Chấp hành Đảng bộ huyện Vân Sơn"),
        ("CỦA HUYỆN ỦY", "Huyện ủy Vân Sơn"),
    ],
)
def test_who_speaks_for_a_committee_between_type_and_title(line: str, issuer: str) -> None:
    text = f"HUYỆN ỦY VÂN SƠN\n*\nSố 13-KL/HU\nVân Sơn, ngày 15 tháng 8 năm 2015\n\nKẾT LUẬN\n{line}\nvề trồng rừng\n\n1. Trồng 50 ha."
    assert read(text).document.issuer == issuer
