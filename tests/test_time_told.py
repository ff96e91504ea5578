"""Since a month or a year, for a term, of which of two papers; who has put nothing into a plan. Near misses beside them."""

from __future__ import annotations

import pytest
from said import links, read, told

Fact = tuple[str, str, str | None]

SENTENCES: list[tuple[str, list[Fact]]] = [
    # since a month or a financial year
    ("Quyết định số 12/2020/QĐ-UBND bắt đầu được áp dụng từ tháng 9/2020.", [("12/2020/QĐ-UBND", "effective_from", "2020-09-01")]),
    ("Nghị quyết số 8/2019/NQ-HĐND được áp dụng từ năm ngân sách 2020 đến hết năm ngân sách 2022.",
     [("08/2019/NQ-HĐND", "effective_from", "2020-01-01"), ("08/2019/NQ-HĐND", "effective_to", "2022-12-31")]),
    ("Nghị quyết số 8/2019/NQ-HĐND được áp dụng từ năm học 2020 - 2021.", []),
    ("Nghị quyết số 8/2019/NQ-HĐND có hiệu lực từ năm 2020.", []),
    ("Mức chi theo Nghị quyết số 8/2019/NQ-HĐND được áp dụng từ tháng 9/2020.", []),
    ("Thông tư số 8/2019/TT-BTC có hiệu lực từ ngày 10/6/2019, áp dụng từ năm tài chính 2019.",
     [("08/2019/TT-BTC", "effective_from", "2019-06-10")]),
    ("Thời gian áp dụng Nghị quyết số 8/2019/NQ-HĐND: từ năm 2020 đến hết năm 2022.",
     [("08/2019/NQ-HĐND", "effective_from", "2020-01-01"), ("08/2019/NQ-HĐND", "effective_to", "2022-12-31")]),
    ("Thời gian thực hiện Chương trình số 8-CTr/HU: từ năm 2020 đến hết năm 2022.",
     [("08-CTr/HU", "period", "2020-01-01/2022-12-31")]),
    # for a term, and in whose area
    ("Thời hạn hiệu lực của Quyết định số 12/2020/QĐ-UBND là 02 năm, tính từ ngày 01/9/2020.",
     [("12/2020/QĐ-UBND", "effective_from", "2020-09-01"), ("12/2020/QĐ-UBND", "effective_to", "2022-08-31")]),
    ("Hướng dẫn số 5-HD/HU về thực hiện Quy định số 22-QĐ/TW được áp dụng trong Đảng bộ huyện từ ngày 01/9/2021.",
     [("05-HD/HU", "effective_from", "2021-09-01")]),
    ("Quy định số 5-QĐ/HU không còn được áp dụng trong Đảng bộ huyện từ ngày 01/9/2021.", [("05-QĐ/HU", "ended", "2021-08-31")]),
    ("Thời gian áp dụng Nghị quyết số 8/2019/NQ-HĐND được kéo dài thêm đến hết ngày 31/12/2023.",
     [("08/2019/NQ-HĐND", "extended_to", "2023-12-31")]),
    ("Quyết định số 12/2020/QĐ-UBND được áp dụng cho đến trước ngày 01/9/2022.", [("12/2020/QĐ-UBND", "effective_to", "2022-08-31")]),
    ("Quyết định số 12/2020/QĐ-UBND được áp dụng đến hết ngày 01/9/2022.", [("12/2020/QĐ-UBND", "effective_to", "2022-09-01")]),
    # of the plan, not of what it carries out
    ("Kế hoạch số 6-KH/HU thực hiện Nghị quyết số 4-NQ/TU của Tỉnh ủy được triển khai trong 05 năm, từ năm 2021 đến hết năm 2025.",
     [("06-KH/HU", "period", "2021-01-01/2025-12-31")]),
    ("Kế hoạch số 6-KH/HU thực hiện Chỉ thị số 4-CT/TU của Tỉnh ủy đã kết thúc ngày 30/6/2023.", [("06-KH/HU", "ended", "2023-06-30")]),
    ("Hội nghị quán triệt Chỉ thị số 4-CT/TU của Tỉnh ủy đã kết thúc ngày 30/6/2023.", []),
    ("Đề án số 6-ĐA/HU về trồng dược liệu, chế biến lâm sản đã kết thúc ngày 31/12/2023.", [("06-ĐA/HU", "ended", "2023-12-31")]),
    ("Đề án số 6-ĐA/HU về trồng dược liệu được lùi thời hạn kết thúc từ 31/12/2023 sang 31/12/2025.",
     [("06-ĐA/HU", "extended_to", "2025-12-31")]),
    ("Huyện ủy ban hành Đề án số 6-ĐA/HU. Đề án này thực hiện từ đầu năm 2021 đến cuối năm 2024.",
     [("06-ĐA/HU", "period", "2021-01-01/2024-12-31")]),
    ("Huyện ủy ban hành Chương trình số 6-CTr/HU; thời gian thực hiện Chương trình này là 5 năm, giai đoạn 2021 - 2025.",
     [("06-CTr/HU", "period", "2021-01-01/2025-12-31")]),
    # of the paper that did something, or that is annexed
    ("Nghị quyết số 6-NQ/HU kế thừa Nghị quyết số 4-NQ/HU của Huyện ủy và được thực hiện đến hết năm 2025.",
     [("06-NQ/HU", "effective_to", "2025-12-31")]),
    ("Quyết định số 6/2021/QĐ-UBND sửa đổi Quyết định số 4/2020/QĐ-UBND của tỉnh và được áp dụng đến hết năm 2025.",
     [("06/2021/QĐ-UBND", "effective_to", "2025-12-31")]),
    ("Quy định số 6-QĐ/HU ban hành kèm theo Quyết định số 60-QĐ/HU của Huyện ủy được áp dụng từ ngày 01/5/2022.",
     [("06-QĐ/HU", "effective_from", "2022-05-01")]),
    ("Chế độ ban hành theo Quyết định số 60-QĐ/HU của Huyện ủy được áp dụng từ ngày 01/5/2022.", []),
    # lists
    ("Các văn bản của Huyện ủy như Nghị quyết số 6-NQ/HU, Chỉ thị số 7-CT/HU đã hết hiệu lực.",
     [("06-NQ/HU", "ended", None), ("07-CT/HU", "ended", None)]),
    ("Kết quả rà soát: còn hiệu lực 01 văn bản là Nghị quyết số 5/2019/NQ-HĐND; hết hiệu lực 02 văn bản là Nghị quyết số"
     " 6/2014/NQ-HĐND và Nghị quyết số 7/2015/NQ-HĐND.",
     [("06/2014/NQ-HĐND", "ended", None), ("07/2015/NQ-HĐND", "ended", None)]),
    ("Quyết định số 12/2020/QĐ-UBND - có hiệu lực từ 05/3/2020 - đã hết hiệu lực từ 01/01/2025.",
     [("12/2020/QĐ-UBND", "effective_from", "2020-03-05"), ("12/2020/QĐ-UBND", "ended", "2024-12-31")]),
    # the reason does not tell a second end
    ("Nghị quyết số 8/2016/NQ-HĐND hết hiệu lực từ ngày 01/01/2021. Lý do: hết thời hạn đã được quy định trong văn bản.",
     [("08/2016/NQ-HĐND", "ended", "2020-12-31")]),
    # `này` is the paper that the sentence has just named, but where the document closes
    ("Mức chi thực hiện theo Nghị quyết số 8/2019/NQ-HĐND; Nghị quyết này có hiệu lực từ ngày 01/8/2019.",
     [("08/2019/NQ-HĐND", "effective_from", "2019-08-01")]),
    ("Điều 2. Sửa đổi Điều 3 Nghị quyết số 8/2019/NQ-HĐND. Nghị quyết này có hiệu lực từ ngày 01/8/2019.",
     [("SELF", "effective_from", "2019-08-01")]),
    # who has not
    ("Chỉ thị số 13-CT/TW vẫn chưa được UBND xã Nậm Cắn cụ thể hóa bằng kế hoạch.", [("13-CT/TW", "not_issued", "Ủy ban nhân dân xã Nậm Cắn")]),
    ("Chi bộ Trường Mầm non Hoa Ban chưa cụ thể hóa Nghị quyết số 9-NQ/HU bằng kế hoạch của mình.",
     [("09-NQ/HU", "not_issued", "Chi bộ Trường Mầm non Hoa Ban")]),
    ("Chi bộ Trường Mầm non Hoa Ban chưa cụ thể hóa Nghị quyết số 9-NQ/HU thành việc làm hằng ngày.", []),
    ("Huyện đoàn và Hội Nông dân huyện chưa có kế hoạch thực hiện Nghị quyết số 9-NQ/HU.",
     [("09-NQ/HU", "not_issued", "Huyện đoàn"), ("09-NQ/HU", "not_issued", "Hội Nông dân huyện")]),
    ("18 chi bộ đã ban hành kế hoạch thực hiện Nghị quyết số 9-NQ/HU, còn thiếu Chi bộ Thanh tra huyện.",
     [("09-NQ/HU", "not_issued", "Chi bộ Thanh tra huyện")]),
    ("18 chi bộ đã ban hành kế hoạch thực hiện Nghị quyết số 9-NQ/HU, còn thiếu kinh phí.", []),
    ("Đảng ủy 2 xã Nậm Cắn, Tà Cạ chưa ban hành kế hoạch thực hiện Nghị quyết số 9-NQ/HU.",
     [("09-NQ/HU", "not_issued", "Đảng ủy xã Nậm Cắn"), ("09-NQ/HU", "not_issued", "Đảng ủy xã Tà Cạ")]),
    ("Đảng ủy Bộ đội Biên phòng tỉnh hiện chưa có kế hoạch thực hiện Nghị quyết số 9-NQ/TU.",
     [("09-NQ/TU", "not_issued", "Đảng ủy Bộ đội Biên phòng tỉnh")]),
    ("Chi bộ Thanh tra huyện nhiều năm chưa có kế hoạch thực hiện Chỉ thị số 9-CT/TU.",
     [("09-CT/TU", "not_issued", "Chi bộ Thanh tra huyện")]),
    ("Tiến độ ban hành văn bản triển khai Nghị quyết số 9-NQ/TU: Đảng ủy xã Nậm Cắn đã ban hành; Đảng ủy xã Tà Cạ: chưa.",
     [("09-NQ/TU", "not_issued", "Đảng ủy xã Tà Cạ")]),
    ("Biểu 2. Tình hình ban hành kế hoạch thực hiện Nghị quyết số 9-NQ/TU\n1. Đảng ủy xã Nậm Cắn: đã ban hành\n2. Đảng ủy xã Tà Cạ: chưa ban hành\n",
     [("09-NQ/TU", "not_issued", "Đảng ủy xã Tà Cạ")]),
    ("Biểu 2. Tình hình họp chi bộ\n1. Đảng ủy xã Nậm Cắn: đã họp\n2. Đảng ủy xã Tà Cạ: chưa họp\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts"), SENTENCES)
def test_what_a_text_tells(text: str, facts: list[Fact]) -> None:
    assert sorted(told(read(text)), key=str) == sorted(facts, key=str)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Chỉ thị số 5-CT/HU tạm dừng Kế hoạch số 11-KH/HU.", {("05-CT/HU", "suspends", "11-KH/HU")}),
        ("Chỉ thị số 5-CT/HU đình chỉ Kế hoạch số 11-KH/HU.", {("05-CT/HU", "suspends", "11-KH/HU")}),
        ("Chỉ thị số 5-CT/HU tạm hoãn triển khai Kế hoạch số 11-KH/HU.", {("05-CT/HU", "suspends", "11-KH/HU")}),
        ("Kế hoạch số 11-KH/HU được tạm hoãn theo Kế hoạch số 15-KH/HU.", {("15-KH/HU", "suspends", "11-KH/HU")}),
        ("Chỉ thị số 5-CT/HU tạm dừng các cuộc họp theo Kế hoạch số 11-KH/HU.", set()),
        ("Quyết định số 5-QĐ/HU đình chỉ sinh hoạt đảng theo Quy định số 22-QĐ/TW.", set()),
        ("Kế hoạch số 16-KH/HU được sửa đổi bởi Kế hoạch số 17-KH/HU; cả hai đã được thay thế bằng Kế hoạch số 18-KH/HU.",
         {("17-KH/HU", "amends", "16-KH/HU"), ("18-KH/HU", "replaces", "16-KH/HU"), ("18-KH/HU", "replaces", "17-KH/HU")}),
        ("Quyết định số 5/QĐ-UBND, Quyết định số 6/QĐ-UBND và Quyết định số 7/QĐ-UBND nói về chợ; cả ba văn bản đều bị bãi bỏ bởi"
         " Quyết định số 9/QĐ-UBND.", {("09/QĐ-UBND", "repeals", f"0{number}/QĐ-UBND") for number in (5, 6, 7)}),
        ("Quyết định số 5/QĐ-UBND, Quyết định số 6/QĐ-UBND và Quyết định số 7/QĐ-UBND nói về chợ; cả hai văn bản đều bị bãi bỏ bởi"
         " Quyết định số 9/QĐ-UBND.", set()),
    ],
)  # fmt: skip
def test_what_was_done(text: str, stated: set[tuple[str, str, str]]) -> None:
    assert {one[:3] for one in links(read(text))} == stated
