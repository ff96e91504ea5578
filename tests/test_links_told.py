"""What papers do to one another, in words that people use, each beside what looks like it."""

from __future__ import annotations

import pytest
from said import links, read, told

Link = tuple[str, str, str]
Fact = tuple[str, str, str | None]

# fmt: off
SENTENCES: list[tuple[str, list[Link], list[Fact]]] = [
    ("Quy định số 96-QĐ/TW ngày 02/02/2023 được Ban Tổ chức Tỉnh ủy hướng dẫn cụ thể tại Hướng dẫn số 12-HD/BTCTU ngày 20/3/2023.",
     [("12-HD/BTCTU", "guides", "96-QĐ/TW")], []),
    ("Quy định số 144-QĐ/TW đã được hướng dẫn bổ sung bằng Công văn số 118-CV/BTGTU ngày 04/4/2025.",
     [("118-CV/BTGTU", "guides", "144-QĐ/TW")], []),
    ("Nghị quyết số 111/2024/QH15 kéo dài việc thực hiện Nghị quyết số 120/2020/QH14.",
     [("111/2024/QH15", "extends", "120/2020/QH14")], []),
    ("Quyết định số 02/2016/QĐ-UBND: hết hiệu lực từ ngày 15/5/2024 do được thay thế bởi Quyết định số 10/2024/QĐ-UBND.",
     [("10/2024/QĐ-UBND", "replaces", "02/2016/QĐ-UBND")], [("02/2016/QĐ-UBND", "ended", "2024-05-14")]),
    ("Mục đích: Kế hoạch này nhằm cụ thể hóa các nhiệm vụ, giải pháp nêu trong Kết luận số 83-KL/TW ngày 21/6/2024.",
     [("SELF", "implements", "83-KL/TW")], []),
    ("Đề án này thể chế hóa đầy đủ chủ trương của Đảng nêu tại Nghị quyết số 20-NQ/TW ngày 16/6/2022.",
     [("SELF", "implements", "20-NQ/TW")], []),
    ("Kế hoạch này triển khai các nhiệm vụ được giao tại Quyết định số 1131/QĐ-TTg ngày 12/6/2025.",
     [("SELF", "implements", "1131/QĐ-TTg")], []),
    ("Kết luận số 30-KL/HU ngày 05/5/2023 điều chỉnh một số chỉ tiêu nêu trong Nghị quyết số 01-NQ/HU ngày 10/8/2020.",
     [("30-KL/HU", "amends", "01-NQ/HU")], []),
    ("Kết luận số 19-KL/HU ngày 05/5/2023 bổ sung 02 chỉ tiêu về chuyển đổi số vào Nghị quyết số 01-NQ/HU ngày 10/8/2020.",
     [("19-KL/HU", "amends", "01-NQ/HU")], []),
    ("Nghị quyết số 19/NQ-HĐND ngày 10/7/2024 điều chỉnh giảm 2,4 tỷ đồng của 05 dự án tại Nghị quyết số 52/NQ-HĐND ngày 10/12/2023.",
     [("19/NQ-HĐND", "amends", "52/NQ-HĐND")], []),
    ("Quy chế số 02-QC/HU ngày 10/8/2020 được bổ sung khoản 4 Điều 6 theo Quyết định số 801-QĐ/HU ngày 05/5/2023.",
     [("801-QĐ/HU", "amends", "02-QC/HU")], []),
    ("Nghị định số 29/2023/NĐ-CP do Sở Nội vụ hướng dẫn tại Công văn số 1106/SNV-TCBC ngày 12/7/2023.",
     [("1106/SNV-TCBC", "guides", "29/2023/NĐ-CP")], []),
    ("Chỉ thị số 35-CT/TW được Ban Tổ chức Huyện ủy hướng dẫn chi tiết trong Hướng dẫn số 20-HD/BTCHU ngày 12/7/2024.",
     [("20-HD/BTCHU", "guides", "35-CT/TW")], []),
    ("Quyết định số 88/2023/QĐ-UBND bị tạm ngưng hiệu lực một phần (Điều 5) theo Quyết định số 02/2024/QĐ-UBND.",
     [("02/2024/QĐ-UBND", "suspends", "88/2023/QĐ-UBND")], []),
    ("Điều 5 Quyết định số 88/2023/QĐ-UBND tạm ngưng hiệu lực theo Nghị quyết số 03/2024/NQ-HĐND.",
     [("03/2024/NQ-HĐND", "suspends", "88/2023/QĐ-UBND")], []),
    ("Nghị quyết số 142/2024/QH15 ngày 29/6/2024 tiếp tục cho phép kéo dài việc thực hiện Nghị quyết số 43/2022/QH15 ngày 11/01/2022 đến 31/12/2024.",
     [("142/2024/QH15", "extends", "43/2022/QH15")], [("43/2022/QH15", "extended_to", "2024-12-31")]),
    ("Quyết định số 600/QĐ-UBND ngày 05/5/2023 kéo dài thêm 02 năm đối với Chương trình số 18/CTr-UBND ngày 10/8/2018.",
     [("600/QĐ-UBND", "extends", "18/CTr-UBND")], []),
    ("Việc ban hành Kế hoạch số 61-KH/TU ngày 05/5/2023 là để triển khai Chỉ thị số 42-CT/TW ngày 10/8/2022.",
     [("61-KH/TU", "implements", "42-CT/TW")], []),
    ("Kế hoạch số 15-KH/HU của Ban Chỉ đạo huyện thực hiện Chỉ thị số 05-CT/TW.",
     [("15-KH/HU", "implements", "05-CT/TW")], []),
    ("Thực hiện Kết luận số 50-KL/TU, ngày 24/01/2025 về tổng kết Nghị quyết số 18-NQ/TU và Kết luận số 61-KL/TU, ngày 14/02/2025, Huyện ủy yêu cầu các chi bộ báo cáo.",
     [("50-KL/TU", "reviews", "18-NQ/TU")], []),
    ("Kết luận số 50-KL/TU về tổng kết Nghị quyết số 18-NQ/TU và Nghị quyết số 20-NQ/TU.",
     [("50-KL/TU", "reviews", "18-NQ/TU"), ("50-KL/TU", "reviews", "20-NQ/TU")], []),
    ("Thông tư số 19/2014/TT-BNNPTNT sửa đổi Thông tư số 38/2013/TT-BNNPTNT.\nCăn cứ Luật Ban hành văn bản quy phạm pháp luật, chỉ khi Thông tư số 38/2013/TT-BNNPTNT còn hiệu lực thì việc sửa đổi mới có giá trị.",
     [("19/2014/TT-BNNPTNT", "amends", "38/2013/TT-BNNPTNT")], []),
    ("Căn cứ Nghị định số 81/2021/NĐ-CP;",
     [("SELF", "basedOn", "81/2021/NĐ-CP")], []),
    ("QUYẾT ĐỊNH:\n1. Quyết định số 12/2020/QĐ-UBND hết hiệu lực từ ngày 01/7/2025.\n2. Quyết định số 15/2020/QĐ-UBND được thay thế bằng Quyết định số 20/2025/QĐ-UBND.",
     [("20/2025/QĐ-UBND", "replaces", "15/2020/QĐ-UBND")], [("12/2020/QĐ-UBND", "ended", "2025-06-30")]),
    ("KẾ HOẠCH\nĐể thực hiện Nghị quyết số 15-NQ/TW, Huyện ủy ban hành Kế hoạch như sau:",
     [("SELF", "implements", "15-NQ/TW")], []),
    ("Nghị định 146/2024/NĐ-CP sửa đổi Nghị định 102/2022/NĐ-CP về cơ cấu tổ chức và Nghị định 26/2014/NĐ-CP về thanh tra đã được sửa đổi tại Nghị định 43/2019/NĐ-CP.",
     [("146/2024/NĐ-CP", "amends", "102/2022/NĐ-CP"), ("146/2024/NĐ-CP", "amends", "26/2014/NĐ-CP"), ("43/2019/NĐ-CP", "amends", "26/2014/NĐ-CP")], []),
    ("KẾ HOẠCH\nChuyển đổi số\nI. MỤC ĐÍCH\nCụ thể hóa các nhiệm vụ, giải pháp nhằm tổ chức thực hiện quyết liệt, hiệu quả các nội dung tại Chỉ thị số 39-CT/TW, Quyết định số 1560/QĐ-TTg, Kế hoạch số 327-KH/TU.",
     [("SELF", "implements", "39-CT/TW"), ("SELF", "implements", "1560/QĐ-TTg"), ("SELF", "implements", "327-KH/TU")], []),
    ("Thực hiện các văn bản của Ban Thường vụ Tỉnh ủy: Nghị quyết số 31-NQ/TU ngày 01/02/2023; Nghị quyết số 41-NQ/TU ngày 01/03/2023; Kế hoạch số 32-KH/TU ngày 01/04/2023 thực hiện Chỉ thị số 05-CT/TW, UBND huyện ban hành Kế hoạch như sau:",
     [("SELF", "implements", "31-NQ/TU"), ("SELF", "implements", "41-NQ/TU"), ("SELF", "implements", "32-KH/TU"), ("32-KH/TU", "implements", "05-CT/TW")], []),
    ("Các xã được Sở Nội vụ hướng dẫn cụ thể tại hội nghị ngày 12/7 về Nghị định số 29/2023/NĐ-CP.",
     [], []),
    ("Các phòng, ban triển khai các nhiệm vụ được giao tại Quyết định số 1131/QĐ-TTg đúng hạn 18/21 việc.",
     [], []),
    ("UBND huyện bổ sung 03 dự án vào kế hoạch vốn năm 2024 theo Quyết định số 900/QĐ-UBND.",
     [], []),
    ("Nội dung này đã được Sở Nội vụ hướng dẫn tại Công văn số 415/SNV-CCVC.",
     [], []),
    ("Đề nghị Chính phủ xem xét kéo dài thời gian thực hiện Nghị quyết số 43/2022/QH15 đến hết năm 2024.",
     [], []),
    ("Nghị quyết số 12-NQ/HU được Huyện ủy, Ủy ban nhân dân huyện thực hiện nghiêm túc.",
     [], []),
    ("Nghị quyết số 12-NQ/HU được Huyện ủy, Ủy ban nhân dân huyện thực hiện nghiêm túc.",
     [], []),
    ("Thông báo số 280-TB/TU về kết luận phiên họp thứ ba của Ban chỉ đạo thành phố thực hiện Nghị quyết số 39-NQ/TW.",
     [], []),
    ("Công văn số 12-CV/HU về lịch họp của Tổ giúp việc huyện thực hiện Đề án số 05-ĐA/TU.",
     [], []),
    ("Kế hoạch số 15-KH/HU về hoạt động của Ban Chỉ đạo huyện thực hiện Chỉ thị số 05-CT/TW.",
     [], []),
    ("Thông báo số 15-TB/HU kết luận cuộc họp của Đoàn kiểm tra huyện thực hiện Chỉ thị số 05-CT/TW.",
     [], []),
    ("Căn cứ Nghị định số 81/2021/NĐ-CP, nếu Nghị quyết số 12/2022/NQ-HĐND chưa hết hiệu lực thì trường vẫn được thu học phí.",
     [], []),
    ("Tại Điểm 4 quy định: “Tăng mức thu quy định tại Nghị quyết số 23/2014/NQ-HĐND đối với xe”.\nNay đính chính lại như sau: “Tăng mức thu quy định tại Nghị quyết này đối với xe”.",
     [], []),
    ("Ngày 12/2, xã tổ chức hội nghị. Để triển khai thực hiện Nghị quyết số 15-NQ/TW, Đảng ủy yêu cầu các chi bộ làm tốt công tác tuyên truyền.",
     [], []),
    ("Văn phòng có Công văn số 833/VPCP-TH về việc xây dựng Chương trình hành động thực hiện Nghị quyết số 15-NQ/TW. Theo tinh thần Công văn, để triển khai thực hiện Nghị quyết số 15-NQ/TW, Thủ tướng yêu cầu các bộ xây dựng kế hoạch.",
     [], []),
    ("Các nội dung hết hiệu lực kể từ ngày 1/1/2025, gồm: Điều 5, Điều 6 Nghị quyết số 97/2019/QH14.",
     [], []),
    ("Nghị định số 15/2024/NĐ-CP dự kiến được thông qua ngày 28/6/2024 và sẽ có hiệu lực từ ngày 1/1/2025.",
     [], []),
]
# fmt: on


@pytest.mark.parametrize(("text", "wanted", "facts"), SENTENCES)
def test_what_is_told(text: str, wanted: list[Link], facts: list[Fact]) -> None:
    """Subject, relation and object of every link, and every fact."""
    found = read(text)
    assert sorted(link[:3] for link in links(found)) == sorted(wanted)
    assert told(found) == sorted(facts, key=str)
