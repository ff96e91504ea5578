"""Ordinary wordings of whole papers, in a report of a province: the links and facts, each beside what is none."""

from __future__ import annotations

import pytest
from said import links, read

REPORT = (
    "TỈNH ỦY AN LÂM\n*\nSố 90-BC/TU\n\nAn Lâm, ngày 05 tháng 3 năm 2026\n\nBÁO CÁO\n"
    "sơ kết thực hiện Nghị quyết số 06-NQ/TU, ngày 14/7/2022 về phát triển du lịch\n\nI. KẾT QUẢ\n\n{body}\n"
)
TITLE = ("SELF", "reviews", "06-NQ/TU")
Links = list[tuple[str, str, str]]
Facts = list[tuple[str, str, str | None]]


@pytest.mark.parametrize(
    ("body", "stated", "facts"),
    [
        # `này` is the one that its sentence has just named, not what the report is on
        ("Chính sách theo Nghị quyết số 12/2022/NQ-HĐND đã được chi trả; Nghị quyết này được áp dụng đến hết ngày 31/12/2025.",
         [], [("12/2022/NQ-HĐND", "effective_to", "2025-12-31")]),
        ("Chính sách đã được chi trả; Nghị quyết này được áp dụng đến hết ngày 31/12/2025.",
         [], [("06-NQ/TU", "effective_to", "2025-12-31")]),
        ("Chính sách theo Nghị quyết số 12/2022/NQ-HĐND và Nghị quyết số 15/2022/NQ-HĐND đã được chi trả; Nghị quyết này được áp dụng"
         " đến hết ngày 31/12/2025.", [], [("06-NQ/TU", "effective_to", "2025-12-31")]),
        # the day is told over the list
        ("Kéo dài thời hạn áp dụng các Nghị quyết sau đây đến hết ngày 31 tháng 12 năm 2026:\n1. Nghị quyết số 18/2021/NQ-HĐND;\n"
         "2. Nghị quyết số 22/2021/NQ-HĐND.", [],
         [("18/2021/NQ-HĐND", "extended_to", "2026-12-31"), ("22/2021/NQ-HĐND", "extended_to", "2026-12-31")]),
        ("Kéo dài thời hạn báo cáo của các đơn vị sau đây đến hết ngày 31 tháng 12 năm 2026:\n1. Nghị quyết số 18/2021/NQ-HĐND;\n"
         "2. Nghị quyết số 22/2021/NQ-HĐND.", [], []),
        ("Đề nghị kéo dài thời hạn áp dụng các Nghị quyết sau đây đến hết năm 2026: Nghị quyết số 18/2021/NQ-HĐND;"
         " Nghị quyết số 22/2021/NQ-HĐND.", [], []),
        # ended for good, by decision
        ("Thống nhất kết thúc hiệu lực đối với Quy định số 19-QĐ/TU và Hướng dẫn số 03-HD/TU.", [],
         [("19-QĐ/TU", "ended", None), ("03-HD/TU", "ended", None)]),
        ("Chưa thống nhất kết thúc hiệu lực đối với Quy định số 19-QĐ/TU và Hướng dẫn số 03-HD/TU.", [], []),
        # a title without `về`
        ("Đảng ủy ban hành Nghị quyết số 17-NQ/ĐU, ngày 30/8/2021 lãnh đạo công tác phát triển đảng viên nhiệm kỳ 2020 - 2025.",
         [], [("17-NQ/ĐU", "period", "2020-01-01/2025-12-31")]),
        ("Theo Nghị quyết số 17-NQ/ĐU, ngày 30/8/2021, cấp ủy xã được bầu cho nhiệm kỳ 2020 - 2025.", [], []),
        # headings of a table
        ("TT | Đơn vị | Văn bản đã ban hành thực hiện Chỉ thị số 17-CT/TU\n1 | Đảng ủy xã Bản Liền | Kế hoạch số 12-KH/ĐU ngày 03/12/2019\n",
         [("12-KH/ĐU", "implements", "17-CT/TU")], []),
        ("TT | Đơn vị | Văn bản phải ban hành thực hiện Chỉ thị số 17-CT/TU\n1 | Đảng ủy xã Bản Liền | Kế hoạch số 12-KH/ĐU ngày 03/12/2019\n",
         [], []),
        # what a footnote lists was issued on a basis that its sentence begins with
        ("Trên cơ sở Chương trình hành động số 31-CTr/TU, Đảng ủy các xã đã ban hành các kế hoạch thực hiện¹.\n\n"
         "¹ Kế hoạch số 20-KH/ĐU, ngày 05/10/2022; Kế hoạch số 18-KH/ĐU, ngày 12/10/2022.",
         [("20-KH/ĐU", "implements", "31-CTr/TU"), ("18-KH/ĐU", "implements", "31-CTr/TU")], []),
        ("Trên cơ sở Chương trình hành động số 31-CTr/TU và Kế hoạch số 8-KH/TU, Đảng ủy các xã đã ban hành các kế hoạch thực hiện¹.\n\n"
         "¹ Kế hoạch số 20-KH/ĐU, ngày 05/10/2022; Kế hoạch số 18-KH/ĐU, ngày 12/10/2022.", [], []),
        ("Trên cơ sở Chương trình hành động số 31-CTr/TU, Đảng ủy các xã đã ban hành các kế hoạch¹.\n\n"
         "¹ Kế hoạch số 20-KH/ĐU, ngày 05/10/2022 về trồng rừng; Kế hoạch số 18-KH/ĐU, ngày 12/10/2022.", [], []),
        # the bare word, and nothing at all, is what the report is on
        ("Một số cấp ủy chưa ban hành kế hoạch thực hiện Nghị quyết (Đảng ủy xã Pa Ủ, Đảng ủy xã Ka Lăng).", [],
         [("06-NQ/TU", "not_issued", "Đảng ủy xã Pa Ủ"), ("06-NQ/TU", "not_issued", "Đảng ủy xã Ka Lăng")]),
        ("Các cấp ủy đã học tập. Còn 02 đơn vị (Đảng ủy xã Pa Ủ, Đảng ủy xã Ka Lăng) chưa ban hành kế hoạch thực hiện.", [],
         [("06-NQ/TU", "not_issued", "Đảng ủy xã Pa Ủ"), ("06-NQ/TU", "not_issued", "Đảng ủy xã Ka Lăng")]),
        ("Các cấp ủy đã học tập Kết luận số 12-KL/TU. Còn Đảng ủy xã Pa Ủ chưa ban hành kế hoạch thực hiện.", [], []),
        ("Các cấp ủy đã học tập. Còn Đảng ủy xã Pa Ủ chưa ban hành quy chế phối hợp.", [], []),
        ("Ngay sau khi có Nghị quyết, Huyện ủy Khe Sơn đã ban hành Kế hoạch số 50-KH/HU để triển khai thực hiện.",
         [("50-KH/HU", "implements", "06-NQ/TU")], []),
        ("Ngay sau khi có Nghị quyết mới, Huyện ủy Khe Sơn đã ban hành Kế hoạch số 50-KH/HU để triển khai thực hiện.", [], []),
        # a line that tells of what became better opens no report
        ("Thực hiện Nghị quyết, đời sống nhân dân được nâng lên.", [], []),
        # told over a list of what is decided
        ("Ban Thường vụ Tỉnh ủy kết luận:\n1. Ghi nhận kết quả.\n2. Không tiếp tục thực hiện Công văn số 874-CV/TU.", [],
         [("874-CV/TU", "ended", None)]),
        ("Ban Thường vụ Tỉnh ủy chưa kết luận:\n1. Ghi nhận kết quả.\n2. Không tiếp tục thực hiện Công văn số 874-CV/TU.", [], []),
        ("Đoàn kiểm tra đề xuất:\n1. Ghi nhận kết quả.\n2. Không tiếp tục thực hiện Công văn số 874-CV/TU.", [], []),
        # a time that is over, not the day from which
        ("Từ ngày 01/7/2025, thôi áp dụng Quy định số 19-QĐ/TU.", [], [("19-QĐ/TU", "ended", "2025-06-30")]),
        ("Từ ngày 01/7/2025 đến nay, tỉnh ban hành Quy định số 20-QĐ/TU bãi bỏ Quy định số 19-QĐ/TU.",
         [("20-QĐ/TU", "repeals", "19-QĐ/TU")], []),
        # what was looked at, and where that is told
        ("Đã giám sát việc thực hiện Nghị quyết số 09/NQ-HĐND; kết quả nêu tại Báo cáo số 30/BC-HĐND.",
         [("30/BC-HĐND", "reviews", "09/NQ-HĐND")], []),
        ("Đã giám sát việc thực hiện Nghị quyết số 09/NQ-HĐND; đã gửi Báo cáo số 30/BC-HĐND về thu chi.", [], []),
        # a paper of several offices
        ("Hướng dẫn liên ngành số 64/HDLN-SNV-STC thay thế Hướng dẫn liên ngành số 51/HDLN-SNV-STC.",
         [("64/HDLN-SNV-STC", "replaces", "51/HDLN-SNV-STC")], []),
        # years of two papers side by side; a plan that carries another out
        ("Qua 10 năm thực hiện Nghị quyết số 07-NQ/HU về kinh tế biển và 03 năm triển khai Chương trình hành động số 34-CTr/HU thực hiện"
         " Nghị quyết số 36-NQ/TW, huyện đã phát triển.", [("34-CTr/HU", "implements", "36-NQ/TW")], []),
        ("Kế hoạch số 07-KH/HU về kinh tế biển và thực hiện Chương trình hành động số 34-CTr/TU đã được ban hành.",
         [("07-KH/HU", "implements", "34-CTr/TU")], []),
        # headings of a table that say number and day
        ("TT | Đơn vị | Số, ngày kế hoạch thực hiện Chỉ thị số 17-CT/TU\n1 | Đảng ủy xã Bản Liền | 12-KH/ĐU, ngày 03/12/2019\n"
         "2 | Đảng ủy xã Tà Lỷ | Chưa ban hành\n",
         [("12-KH/ĐU", "implements", "17-CT/TU")], [("17-CT/TU", "not_issued", "Đảng ủy xã Tà Lỷ")]),
        ("TT | Đơn vị | Số, ngày báo cáo thực hiện Chỉ thị số 17-CT/TU\n1 | Đảng ủy xã Bản Liền | 12-BC/ĐU, ngày 03/12/2019\n"
         "2 | Đảng ủy xã Tà Lỷ | Chưa ban hành\n", [], []),
    ],
)  # fmt: skip
def test_a_report(body: str, stated: Links, facts: Facts) -> None:
    found = read(REPORT.format(body=body))
    assert sorted(one[:3] for one in links(found)) == sorted([TITLE, *stated])
    assert sorted((one.document.code or "", one.fact, one.value) for one in found.facts) == sorted(facts, key=str)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Điều 3. Sửa đổi, bổ sung, thay thế một số mẫu tại Phụ lục III Thông tư số 16/2023/TT-BNV như sau:",
         [("SELF", "amends", "16/2023/TT-BNV")]),
        ("Điều 3. Sửa đổi, bổ sung, thay thế một số mẫu theo Phụ lục kèm Thông tư này.", []),
    ],
)  # fmt: skip
def test_an_article(text: str, stated: Links) -> None:
    assert [one[:3] for one in links(read(text))] == stated


RULES = "HUYỆN ỦY KHE SƠN\n*\nSố 54-QĐ/HU\n\nKhe Sơn, ngày 20 tháng 8 năm 2025\n\nQUY ĐỊNH\nvề phân cấp quản lý cán bộ\n\nĐiều 1. Phạm vi\n{line}\n"


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("Quy định này áp dụng đối với các chi bộ; cụ thể hóa Điều 14 Quy định số 80-QĐ/TW.", [("SELF", "implements", "80-QĐ/TW")]),
        ("Quy định này áp dụng đối với các chi bộ; các chi bộ cụ thể hóa Điều 14 Quy định số 80-QĐ/TW.", []),
        ("Các chi bộ căn cứ Quy định này; cụ thể hóa Điều 14 Quy định số 80-QĐ/TW.", []),
    ],
)  # fmt: skip
def test_what_rules_say_of_themselves(line: str, stated: Links) -> None:
    assert [one[:3] for one in links(read(RULES.format(line=line)))] == stated


@pytest.mark.parametrize(
    ("title", "stated"),
    [
        ("V/v đôn đốc ban hành văn bản thực hiện Kết luận số 126-KL/TW", []),
        ("V/v triển khai thực hiện Kết luận số 126-KL/TW", [("SELF", "implements", "126-KL/TW")]),
        ("V/v một số nội dung thực hiện Kết luận số 126-KL/TW", [("SELF", "implements", "126-KL/TW")]),
        ("V/v tạm dừng thực hiện Kết luận số 126-KL/TW", []),
        ("V/v xin ý kiến vướng mắc khi thực hiện Kết luận số 126-KL/TW", []),
        ("V/v chấn chỉnh việc ban hành kế hoạch thực hiện Kết luận số 126-KL/TW", []),
        ("V/v tổng kết Nghị quyết số 19-NQ/TU", [("SELF", "reviews", "19-NQ/TU")]),
        ("V/v điều chỉnh thời gian tổng kết Nghị quyết số 19-NQ/TU", []),
        ("V/v gia hạn thời gian nộp báo cáo tổng kết Nghị quyết số 19-NQ/TU", []),
        # who asks for it does not do it
        ("V/v gia hạn thời gian thực hiện Kế hoạch số 24-KH/TU", [("SELF", "extends", "24-KH/TU")]),
        ("V/v đề nghị gia hạn thời gian thực hiện Kế hoạch số 24-KH/TU", []),
        ("V/v sửa đổi, bổ sung Quy chế số 24-QC/TU", [("SELF", "amends", "24-QC/TU")]),
        ("V/v lấy ý kiến sửa đổi, bổ sung Quy chế số 24-QC/TU", []),
        ("V/v rà soát, đề xuất sửa đổi, bổ sung Quy chế số 24-QC/TU", []),
    ],
)
@pytest.mark.parametrize("lead", ["V/v ", "v/v ", "về ", ""])
def test_what_a_letter_is_about(lead: str, title: str, stated: Links) -> None:
    head = f"TỈNH ỦY AN LÂM\nVĂN PHÒNG\n*\nSố 156-CV/VPTU\n{lead}{title.removeprefix('V/v ')}\n\n"
    letter = f"{head}An Lâm, ngày 12 tháng 3 năm 2025\n\nKính gửi: Các đảng ủy\n\nVăn phòng đề nghị.\n"
    assert [one[:3] for one in links(read(letter))] == stated


def test_of_which_paper_a_period_is_that_is_looked_back_on() -> None:
    form = "HỘI ĐỒNG NHÂN DÂN\nHUYỆN KHE SƠN\nSố: 52/NQ-HĐND\n\nKhe Sơn, ngày 19 tháng 7 năm 2023\n\nNGHỊ QUYẾT\n{}\n\nĐiều 1. Tán thành.\n"
    paper = "Nghị quyết số 34/NQ-HĐND ngày 21/12/2020 về phát triển giáo dục giai đoạn 2021 - 2025"
    of = {
        lead: [(one.document.code, one.value) for one in read(form.format(f"{lead} {paper}")).facts]
        for lead in ("Về kết quả giám sát việc thực hiện", "Về kế hoạch thực hiện")
    }
    assert [found[0][0] for found in of.values()] == ["34/NQ-HĐND", "52/NQ-HĐND"]


@pytest.mark.parametrize(
    ("text", "stated", "facts"),
    [
        # the day before the paper
        ("Kể từ ngày 01/3/2026, Quy định số 14-QĐ/ĐU, ngày 05/8/2025 được áp dụng thay cho Quy định số 03-QĐ/ĐU.",
         [("14-QĐ/ĐU", "replaces", "03-QĐ/ĐU")], [("14-QĐ/ĐU", "effective_from", "2026-03-01")]),
        ("Từ ngày 01/3/2026, Nghị định số 14/2026/NĐ-CP và Nghị định số 15/2026/NĐ-CP chính thức có hiệu lực.", [],
         [("14/2026/NĐ-CP", "effective_from", "2026-03-01"), ("15/2026/NĐ-CP", "effective_from", "2026-03-01")]),
        ("Từ ngày 01/3/2026, chế độ theo Nghị định số 14/2026/NĐ-CP được áp dụng.", [], []),
        ("Từ ngày 01/3/2026, Nghị định số 14/2026/NĐ-CP được áp dụng cho 03 xã.", [], []),
        ("Từ ngày 01/3/2026, nếu Nghị định số 14/2026/NĐ-CP có hiệu lực.", [], []),
        ("Nghị định số 45/2026/NĐ-CP có hiệu lực sau 45 ngày kể từ ngày ký, tức từ ngày 20/3/2026.", [],
         [("45/2026/NĐ-CP", "effective_from", "2026-03-20")]),
        ("Nghị định số 45/2026/NĐ-CP có hiệu lực sau 45 ngày kể từ ngày ký, báo cáo từ ngày 20/3/2026.", [],
         [("45/2026/NĐ-CP", "effective_from", None)]),
        # what it takes the place of is named before
        ("Sau gần 05 năm triển khai Chỉ thị số 37-CT/TU, số vụ cháy giảm 40%; Ban Thường vụ Tỉnh ủy vừa ban hành Chỉ thị số 12-CT/TU thay thế.",
         [("12-CT/TU", "replaces", "37-CT/TU")], []),
        ("Sau gần 05 năm triển khai Chỉ thị số 37-CT/TU, số vụ cháy giảm 40%; Ban Thường vụ Tỉnh ủy vừa ban hành Chỉ thị số 12-CT/TU.", [], []),
        ("Nghị quyết số 9/2021/NQ-HĐND hết hạn vào cuối năm, Hội đồng nhân dân tỉnh đã thông qua Nghị quyết số 40/2025/NQ-HĐND gia hạn đến hết năm 2027.",
         [("40/2025/NQ-HĐND", "extends", "09/2021/NQ-HĐND")], [("09/2021/NQ-HĐND", "extended_to", "2027-12-31")]),
        ("Hội đồng nhân dân tỉnh đã thông qua Nghị quyết số 40/2025/NQ-HĐND gia hạn đến hết năm 2027.", [], []),
        # refused, or only spoken of
        ("Thường trực Huyện ủy đồng ý cho Đảng ủy xã Chư Gu gia hạn thực hiện Kết luận số 21-KL/HU đến ngày 30/6/2024.", [],
         [("21-KL/HU", "extended_to", "2024-06-30")]),
        ("Thường trực Huyện ủy không đồng ý cho Đảng ủy xã Chư Gu gia hạn thực hiện Kết luận số 21-KL/HU đến ngày 30/6/2024.", [], []),
        ("Hội đồng nhân dân quyết nghị thôi áp dụng Nghị quyết số 12/2019/NQ-HĐND từ ngày 01/01/2026.", [],
         [("12/2019/NQ-HĐND", "ended", "2025-12-31")]),
        ("Hội đồng nhân dân thảo luận việc thôi áp dụng Nghị quyết số 12/2019/NQ-HĐND từ ngày 01/01/2026.", [], []),
        # who guides by what
        ("Hướng dẫn thi hành Luật Đất đai, Chính phủ đã ban hành Nghị định số 102/2024/NĐ-CP.",
         [("102/2024/NĐ-CP", "guides", "Luật Đất đai")], []),
        ("Hướng dẫn thi hành Luật Đất đai, Chính phủ giao Bộ theo dõi Nghị định số 102/2024/NĐ-CP.", [], []),
        # `này` is what took the place of another
        ("Năm 2019, Bộ Tài chính ban hành Thông tư số 85/2019/TT-BTC thay thế Thông tư số 250/2016/TT-BTC; thông tư này lại được sửa đổi bởi"
         " Thông tư số 106/2021/TT-BTC.",
         [("106/2021/TT-BTC", "amends", "85/2019/TT-BTC"), ("85/2019/TT-BTC", "replaces", "250/2016/TT-BTC")], []),
        ("Thông tư số 85/2019/TT-BTC được thay thế bằng Thông tư số 250/2020/TT-BTC; thông tư này lại được sửa đổi bởi Thông tư số 106/2021/TT-BTC.",
         [("250/2020/TT-BTC", "replaces", "85/2019/TT-BTC"), ("106/2021/TT-BTC", "amends", "250/2020/TT-BTC")], []),
        # a part in which something stands
        ("Bãi bỏ các mẫu biểu tại Phụ lục II Thông tư số 19/2023/TT-BTC.", [("SELF", "repeals", "19/2023/TT-BTC")], []),
        ("Bãi bỏ các mẫu biểu đã lập theo Phụ lục II Thông tư số 19/2023/TT-BTC.", [], []),
        # units by their kind, behind `là:`
        ("Còn 02 huyện chưa ban hành kế hoạch thực hiện Nghị quyết số 5-NQ/TU là: Ia Bang và Đak Sơn.", [],
         [("05-NQ/TU", "not_issued", "huyện Ia Bang"), ("05-NQ/TU", "not_issued", "huyện Đak Sơn")]),
        ("Còn 02 huyện chưa ban hành kế hoạch thực hiện Nghị quyết số 5-NQ/TU, nguyên nhân là: Cấp ủy chưa quan tâm.", [], []),
        # other ways to tell a day
        ("Ngày 01/01/2021, Nghị quyết số 04/2020/NQ-HĐND chính thức có hiệu lực.", [], [("04/2020/NQ-HĐND", "effective_from", "2021-01-01")]),
        ("Ngày 01/01/2021, Nghị quyết số 04/2020/NQ-HĐND được tuyên truyền.", [], []),
        ("Nghị định số 04/2023/NĐ-CP có hiệu lực vào ngày 15/3/2023.", [], [("04/2023/NĐ-CP", "effective_from", "2023-03-15")]),
        ("Nghị định số 04/2023/NĐ-CP có hiệu lực, vào ngày 15/3/2023 đã tập huấn.", [], []),
        ("Nghị quyết số 04/2020/NQ-HĐND đã hết hiệu lực từ năm 2023.", [], [("04/2020/NQ-HĐND", "ended", None)]),
        ("Kế hoạch số 04-KH/HU được kéo dài thời gian thực hiện thêm 06 tháng (đến ngày 30/6/2026).", [], [("04-KH/HU", "extended_to", "2026-06-30")]),
        ("Kế hoạch số 04-KH/HU được tiếp tục thực hiện đến hết năm 2026.", [], [("04-KH/HU", "extended_to", "2026-12-31")]),
        ("Phương án đã duyệt theo quy định tại Nghị định số 30/2016/NĐ-CP (sau đây gọi là Nghị định số 30/2016/NĐ-CP) được tiếp tục thực hiện đến hết năm 2026.", [], []),
        ("Mục tiêu của Kế hoạch số 04-KH/HU là tiếp tục giảm nghèo đến hết năm 2026.", [], []),
        ("Thời gian thực hiện Kế hoạch số 04-KH/HU được điều chỉnh đến hết ngày 30/6/2026.", [], [("04-KH/HU", "extended_to", "2026-06-30")]),
        ("Thời gian báo cáo Kế hoạch số 04-KH/HU được điều chỉnh đến hết ngày 30/6/2026.", [], []),
        ("Thời gian thực hiện Kế hoạch số 04-KH/HU: từ năm 2021 đến năm 2025.", [], [("04-KH/HU", "period", "2021-01-01/2025-12-31")]),
        ("Nghị quyết số 04/2020/NQ-HĐND áp dụng cho giai đoạn 2021 - 2025.", [], [("04/2020/NQ-HĐND", "period", "2021-01-01/2025-12-31")]),
        ("Nghị quyết số 04/2020/NQ-HĐND áp dụng số liệu giai đoạn 2021 - 2025.", [], []),
        ("Từ ngày 01/7/2025 không áp dụng Quyết định số 04/2020/QĐ-UBND.", [], [("04/2020/QĐ-UBND", "ended", "2025-06-30")]),
        ("Hội đồng thống nhất không áp dụng Quyết định số 04/2020/QĐ-UBND cho dự án này.", [], []),
        # it was issued in the end
        ("Trước đó Đảng ủy xã Ea Tưn chưa ban hành kế hoạch thực hiện Nghị quyết số 04-NQ/HU, đến ngày 15/8 đã ban hành.", [], []),
        ("Đề án số 09-ĐA/HU có thời hạn đến hết năm 2025.", [], [("09-ĐA/HU", "effective_to", "2025-12-31")]),
        ("Đề án số 09-ĐA/HU có mục tiêu đến hết năm 2025.", [], []),
        ("Hướng dẫn số 55-HD/HU được bãi bỏ kể từ ngày 15/10/2024.", [], [("55-HD/HU", "ended", "2024-10-14")]),
        ("Hướng dẫn số 55-HD/HU được đề nghị bãi bỏ kể từ ngày 15/10/2024.", [], []),
        ("Hội Nông dân xã đã ký Chương trình phối hợp số 02-CTr/HND với Ngân hàng Chính sách xã hội để thực hiện Chỉ thị số 39-CT/TW.",
         [("02-CTr/HND", "implements", "39-CT/TW")], []),
        ("Hội Nông dân xã đối chiếu Chương trình phối hợp số 02-CTr/HND với Chỉ thị số 39-CT/TW.", [], []),
        # a rate that the paper sets
        ("Từ năm học 2025 - 2026, Nghị quyết số 20/2022/NQ-HĐND thôi áp dụng.", [], [("20/2022/NQ-HĐND", "ended", None)]),
        ("Từ năm học 2025 - 2026, mức thu quy định tại Nghị quyết số 20/2022/NQ-HĐND thôi áp dụng.", [], []),
        # for how long
        ("Nghị quyết số 35/2021/NQ-HĐND có thời gian áp dụng từ ngày 01/01/2022 đến hết ngày 31/12/2025.", [],
         [("35/2021/NQ-HĐND", "effective_from", "2022-01-01"), ("35/2021/NQ-HĐND", "effective_to", "2025-12-31")]),
        ("Số liệu thực hiện Nghị quyết số 35/2021/NQ-HĐND có thời gian từ ngày 01/01/2022 đến hết ngày 31/12/2025.", [], []),
        ("Hết năm 2025, Nghị quyết số 10/2021/NQ-HĐND hết hiệu lực.", [], [("10/2021/NQ-HĐND", "ended", "2025-12-31")]),
        ("Hết năm 2025, tỉnh đánh giá Nghị quyết số 10/2021/NQ-HĐND.", [], []),
        ("Hội đồng nhân dân xã ban hành Nghị quyết số 21/NQ-HĐND thông qua kế hoạch đầu tư công giai đoạn 2026 - 2030.", [],
         [("21/NQ-HĐND", "period", "2026-01-01/2030-12-31")]),
        ("Nghị quyết số 21/NQ-HĐND thông qua ngày 25/12/2025, tỉnh lập quy hoạch giai đoạn 2026 - 2030.", [], []),
        ("Quy chế số 15-QC/HU không còn hiệu lực từ khi kết thúc hoạt động của cấp huyện.", [], [("15-QC/HU", "ended", None)]),
        ("Quy chế số 15-QC/HU không còn hiệu lực từ khi quy chế mới được ban hành.", [], []),
        # to be decided
        ("Quyết định số 71/QĐ-TTg giao Bộ trình việc gia hạn thời gian thực hiện đến hết năm 2026.", [], []),
        # in which it is agreed
        ("Tại Thông báo số 212-TB/TU, Thường trực Tỉnh ủy đồng ý gia hạn Kế hoạch số 36-KH/TU đến ngày 30/9/2025.",
         [("212-TB/TU", "extends", "36-KH/TU")], [("36-KH/TU", "extended_to", "2025-09-30")]),
        ("Tại Thông báo số 212-TB/TU, Thường trực Tỉnh ủy không đồng ý gia hạn Kế hoạch số 36-KH/TU đến ngày 30/9/2025.", [], []),
        # who is set to work by what
        ("Sau khi có Hướng dẫn số 21-HD/BTCTW, Đảng ủy xã đã ban hành Công văn số 118-CV/ĐU chỉ đạo các chi bộ thực hiện.",
         [("118-CV/ĐU", "implements", "21-HD/BTCTW")], []),
        ("Sau khi có Hướng dẫn số 21-HD/BTCTW, Đảng ủy xã đã ban hành Công văn số 118-CV/ĐU giới thiệu nhân sự.", [], []),
        ("Để triển khai Nghị quyết số 80-NQ/TW, Tỉnh ủy đang lấy ý kiến góp ý; các đơn vị góp ý theo Công văn số 520-CV/VPTU.", [], []),
        # a branch by its number; papers joined by commas alone
        ("Nghị quyết số 02-NQ/CB của Chi bộ 3 được xây dựng để lãnh đạo thực hiện Nghị quyết số 45-NQ/ĐU.",
         [("02-NQ/CB", "implements", "45-NQ/ĐU")], []),
        ("Nghị quyết số 02-NQ/CB của Chi bộ 3, 5 đảng viên thực hiện Nghị quyết số 45-NQ/ĐU.", [], []),
        ("Chỉ thị số 15/CT-TTg được tỉnh cụ thể hóa bằng Kế hoạch số 99/KH-UBND, Công văn số 20/UBND-KT.",
         [("99/KH-UBND", "implements", "15/CT-TTg"), ("20/UBND-KT", "implements", "15/CT-TTg")], []),
        ("Chỉ thị số 15/CT-TTg được tỉnh cụ thể hóa bằng Kế hoạch số 99/KH-UBND, Công văn số 20/UBND-KT nhắc các xã gửi báo cáo.",
         [("99/KH-UBND", "implements", "15/CT-TTg")], []),
        # an answer
        ("Phúc đáp Công văn số 315/SNV-XDCQ của Sở Nội vụ, Ủy ban nhân dân phường có Công văn số 88/UBND-VP.",
         [("88/UBND-VP", "respondsTo", "315/SNV-XDCQ")], []),
        ("Tổng mức đầu tư tại Quyết định số 540/QĐ-UBND được điều chỉnh tăng 2,3 tỷ đồng theo Quyết định số 980/QĐ-UBND.",
         [("980/QĐ-UBND", "amends", "540/QĐ-UBND")], []),
        # the title of a letter that asks, of one on what others do
        ("Công văn số 815-CV/TU về việc xin ý kiến vướng mắc khi thực hiện Quy định số 24-QĐ/TW.", [], []),
        ("Công văn số 815-CV/TU về việc triển khai thực hiện Quy định số 24-QĐ/TW.", [("815-CV/TU", "implements", "24-QĐ/TW")], []),
        ("Công văn số 815-CV/TU về xin gia hạn thời gian thực hiện Kế hoạch số 24-KH/TU.", [], []),
        ("Công văn số 815-CV/TU về gia hạn thời gian thực hiện Kế hoạch số 24-KH/TU.", [("815-CV/TU", "extends", "24-KH/TU")], []),
        ("Công văn số 815-CV/TU về việc dừng thực hiện Kế hoạch số 24-KH/TU.", [], []),
        # what a title says, and what a body does by the paper
        ("Theo Kế hoạch số 50-KH/TU về kiểm tra việc thực hiện Nghị quyết số 04-NQ/TU, Huyện ủy báo cáo kết quả.",
         [("50-KH/TU", "reviews", "04-NQ/TU")], []),
        ("Đoàn công tác theo Kế hoạch số 50-KH/TU kiểm tra việc thực hiện Nghị quyết số 04-NQ/TU.", [], []),
        # an office whose name has a comma or `và`
        ("Chi bộ Báo và Phát thanh, Truyền hình tỉnh chưa ban hành kế hoạch thực hiện Nghị quyết số 20-NQ/TU.", [],
         [("20-NQ/TU", "not_issued", "Chi bộ Báo và Phát thanh, Truyền hình tỉnh")]),
        ("Đảng ủy Sở Văn hóa, Thể thao và Du lịch và Đảng ủy Sở Y tế chưa ban hành kế hoạch thực hiện Nghị quyết số 20-NQ/TU.", [],
         [("20-NQ/TU", "not_issued", "Đảng ủy Sở Văn hóa, Thể thao và Du lịch"), ("20-NQ/TU", "not_issued", "Đảng ủy Sở Y tế")]),
        ("Phòng Tư pháp và Công an xã chưa ban hành kế hoạch thực hiện Nghị quyết số 20/NQ-HĐND.", [],
         [("20/NQ-HĐND", "not_issued", "Phòng Tư pháp"), ("20/NQ-HĐND", "not_issued", "Công an xã")]),
        # a resolution that a branch has not passed
        ("Chi bộ thôn Nước Lang chưa ra nghị quyết thực hiện Nghị quyết số 20-NQ/ĐU.", [], [("20-NQ/ĐU", "not_issued", "Chi bộ thôn Nước Lang")]),
        ("Chi bộ thôn Nước Lang chưa ra hiện trường thực hiện Nghị quyết số 20-NQ/ĐU.", [], []),
        # what stands in its place, in which year it was changed
        ("Quy định số 04-QĐ/HU được bãi bỏ, thay bằng Quy định số 12-QĐ/HU.", [("12-QĐ/HU", "replaces", "04-QĐ/HU")], []),
        ("Quy định số 04-QĐ/HU hết hiệu lực thi hành, thay vào đó là Quy định số 12-QĐ/HU.",
         [("12-QĐ/HU", "replaces", "04-QĐ/HU")], [("04-QĐ/HU", "ended", None)]),
        ("Huyện ủy không họp bàn Quy định số 04-QĐ/HU mà thay vào đó là nghe báo cáo Quy định số 12-QĐ/HU.", [], []),
        ("Quy định số 04-QĐ/HU (sửa đổi, bổ sung năm 2023 tại Quy định số 12-QĐ/HU).", [("12-QĐ/HU", "amends", "04-QĐ/HU")], []),
        # what was approved, or issued on a basis, to carry another out
        ("Để thực hiện Nghị quyết số 04-NQ/TU có hiệu quả, Ủy ban nhân dân huyện đã phê duyệt Đề án số 12/ĐA-UBND.",
         [("12/ĐA-UBND", "implements", "04-NQ/TU")], []),
        ("Để thực hiện Nghị quyết số 04-NQ/TU có hiệu quả, Ủy ban nhân dân huyện đã nghiệm thu Đề án số 12/ĐA-UBND.", [], []),
        ("Trên cơ sở Nghị quyết số 04-NQ/TU, Ủy ban nhân dân huyện ban hành Kế hoạch số 12/KH-UBND để tổ chức thực hiện.",
         [("12/KH-UBND", "implements", "04-NQ/TU")], []),
        ("Trên cơ sở Nghị quyết số 04-NQ/TU, Ủy ban nhân dân huyện rà soát Kế hoạch số 12/KH-UBND để tổ chức hội nghị.", [], []),
        ("Thông tư số 12/2024/TT-BTC hướng dẫn chi tiết việc thi hành Nghị định số 04/2023/NĐ-CP.",
         [("12/2024/TT-BTC", "guides", "04/2023/NĐ-CP")], []),
        # what guides the paper beside it
        ("Nghị định số 04/2023/NĐ-CP và Thông tư số 12/2023/TT-BTC hướng dẫn thi hành.", [("12/2023/TT-BTC", "guides", "04/2023/NĐ-CP")], []),
        ("Thông tư số 04/2023/TT-BTC và Thông tư số 12/2023/TT-BTC hướng dẫn thi hành.", [], []),
        ("Nghị định số 04/2023/NĐ-CP và Thông tư số 12/2023/TT-BTC chưa được áp dụng.", [], []),
        # years that a report is on
        ("Báo cáo số 12-BC/HU về 5 năm thực hiện Nghị quyết số 04-NQ/TU.", [("12-BC/HU", "reviews", "04-NQ/TU")], []),
        ("Báo cáo số 12-BC/HU về thực hiện Nghị quyết số 04-NQ/TU.", [], []),
        # asked about, answered by a rule, without grounds
        ("Công văn số 12-CV/HU hỏi về việc áp dụng Quy định số 04-QĐ/TU thay cho Quy định số 02-QĐ/TU.", [], []),
        ("Chuyển Công văn số 04-CV/TU để Huyện ủy nghiên cứu trả lời theo Quy định số 12-QĐ/TU.", [], []),
        ("Chưa có căn cứ để kéo dài Nghị quyết số 04/2022/NQ-HĐND đến hết năm 2027.", [], []),
        ("Dự án theo Quyết định số 04/QĐ-UBND gia hạn đến hết năm 2026.", [], []),
        ("Đề án số 04-ĐA/TU được phê duyệt kèm theo Quyết định số 815-QĐ/TU.", [("04-ĐA/TU", "annexedTo", "815-QĐ/TU")], []),
        ("Danh mục được phê duyệt kèm theo Quyết định số 815-QĐ/TU.", [], []),
        # a group that is to draft it
        ("Quyết định số 12-QĐ/HU về việc thành lập Tổ biên tập sửa đổi Quy chế số 04-QC/HU.", [], []),
        # why it has ended, what of it was changed
        ("Nghị định số 29/2023/NĐ-CP hết hiệu lực từ ngày 01/01/2025 vì bị thay thế bởi Nghị định số 154/2024/NĐ-CP.",
         [("154/2024/NĐ-CP", "replaces", "29/2023/NĐ-CP")], [("29/2023/NĐ-CP", "ended", "2024-12-31")]),
        ("Nhiệm vụ nêu tại Kế hoạch số 90-KH/HU được điều chỉnh thời gian hoàn thành tại Công văn số 1405-CV/HU.",
         [("1405-CV/HU", "amends", "90-KH/HU")], []),
        ("Nhiệm vụ nêu tại Kế hoạch số 90-KH/HU được báo cáo thời gian hoàn thành tại Công văn số 1405-CV/HU.", [], []),
        # what stands between a paper and its force; two days in one article
        ("Luật Đất đai số 31/2024/QH15 và Luật Nhà ở số 27/2023/QH15 cùng có hiệu lực từ ngày 01/8/2024.", [],
         [("31/2024/QH15", "effective_from", "2024-08-01"), ("27/2023/QH15", "effective_from", "2024-08-01")]),
        ("Nghị định số 233-HĐBT ngày 22-6-1990 của Hội đồng Bộ trưởng nay hết hiệu lực.", [], [("233/HĐBT", "ended", None)]),
        ("Nghị định số 50/2026/NĐ-CP sẽ có hiệu lực từ ngày 01/7/2026.", [], [("50/2026/NĐ-CP", "effective_from", "2026-07-01")]),
        ("Theo dự thảo, Nghị định số 50/2026/NĐ-CP sẽ hết hiệu lực từ ngày 01/7/2026.", [], []),
        ("Thời điểm có hiệu lực của Thông tư số 24/2023/TT-BCA là ngày 15/8/2023.", [], [("24/2023/TT-BCA", "effective_from", "2023-08-15")]),
        ("Trước thời điểm có hiệu lực của Thông tư số 24/2023/TT-BCA là ngày 15/8/2023, xe giữ nguyên biển số.", [], []),
        ("Chỉ thị số 05/CT-UBND ngày 04/4/2012 đến nay không được áp dụng nữa.", [], [("05/CT-UBND", "ended", None)]),
        ("Các quy định của Quyết định số 05/QĐ-UBND trái với Luật không áp dụng nữa.", [], []),
        # what ends another in words of its own, and on which day
        ("Nghị quyết số 30/2025/NQ-HĐND làm chấm dứt hiệu lực của Nghị quyết số 12/2016/NQ-HĐND.", [("30/2025/NQ-HĐND", "repeals", "12/2016/NQ-HĐND")], []),
        ("Việc sáp nhập không làm hết hiệu lực Quyết định số 12/2020/QĐ-UBND.", [], []),
        ("Nghị định số 09/2021/NĐ-CP hết hiệu lực từ ngày 01/7/2026, là ngày Nghị định số 20/2026/NĐ-CP có hiệu lực.",
         [("20/2026/NĐ-CP", "repeals", "09/2021/NĐ-CP")],
         [("09/2021/NĐ-CP", "ended", "2026-06-30"), ("20/2026/NĐ-CP", "effective_from", "2026-07-01")]),
        ("Nghị định số 12/2010/NĐ-CP sẽ hết hiệu lực kể từ ngày Nghị định số 20/2026/NĐ-CP có hiệu lực.",
         [("20/2026/NĐ-CP", "repeals", "12/2010/NĐ-CP")], []),
        ("Nếu được thông qua, Nghị định số 12/2010/NĐ-CP sẽ hết hiệu lực kể từ ngày Nghị định số 20/2026/NĐ-CP có hiệu lực.", [], []),
        ("Thông tư số 20/2017/TT-BYT hết hiệu lực một phần kể từ ngày 01/7/2025 do bị bãi bỏ Điều 9 tại Thông tư số 33/2025/TT-BYT.",
         [("33/2025/TT-BYT", "repeals", "20/2017/TT-BYT")], []),
        # what consolidates, and what details
        ("Văn bản hợp nhất số 08/VBHN-BTC về lệ phí là văn bản hợp nhất của Nghị định số 10/2022/NĐ-CP và Nghị định số 51/2025/NĐ-CP.",
         [("08/VBHN-BTC", "consolidates", "10/2022/NĐ-CP"), ("08/VBHN-BTC", "consolidates", "51/2025/NĐ-CP")], []),
        ("Quyết định số 33/2018/QĐ-UBND quy định chi tiết điểm được giao tại Nghị định số 34/2016/NĐ-CP.",
         [("33/2018/QĐ-UBND", "guides", "34/2016/NĐ-CP")], []),
        # a unit with which an item begins
        ("2. Huyện Tân Bắc chưa ban hành kế hoạch thực hiện Chỉ thị số 38/CT-TTg.", [], [("38/CT-TTg", "not_issued", "huyện Tân Bắc")]),
        ("2. Đồng chí Trưởng huyện Tân Bắc chưa ban hành kế hoạch thực hiện Chỉ thị số 38/CT-TTg.", [], []),
        # since when and for how long, in other orders
        ("Quyết định số 07/2022/QĐ-UBND có hiệu lực 03 năm kể từ ngày 01/3/2022.", [],
         [("07/2022/QĐ-UBND", "effective_from", "2022-03-01"), ("07/2022/QĐ-UBND", "effective_to", "2025-02-28")]),
        ("Hiệu lực của Thông tư số 14/2023/TT-NHNN bắt đầu từ ngày 01/01/2024.", [], [("14/2023/TT-NHNN", "effective_from", "2024-01-01")]),
        ("Từ ngày 01/7/2025, khi Luật số 64/2025/QH15 bắt đầu có hiệu lực, hồ sơ được thẩm định theo quy trình mới.", [],
         [("64/2025/QH15", "effective_from", "2025-07-01")]),
        ("Trước ngày 01/7/2025, khi Luật số 64/2025/QH15 chưa có hiệu lực, hồ sơ theo quy trình cũ.", [], []),
        ("Nghị quyết số 54/2017/QH14 hết thời hạn thí điểm vào ngày 31/12/2023.", [], [("54/2017/QH14", "ended", "2023-12-31")]),
        ("Nghị quyết số 06/2020/NQ-HĐND hết hiệu lực kể từ thời điểm chính quyền cấp huyện kết thúc hoạt động.", [],
         [("06/2020/NQ-HĐND", "ended", None)]),
        ("Nghị quyết này được Quốc hội khóa XV thông qua ngày 19 tháng 02 năm 2025 và có hiệu lực từ ngày được Quốc hội thông qua.", [],
         [("", "effective_from", "2025-02-19")]),
        # papers that are counted do together what the last is said to do; behind a comma the first goes on
        ("Bộ Xây dựng đã có các Thông tư số 10/2021/TT-BXD, Thông tư số 11/2021/TT-BXD hướng dẫn Nghị định số 10/2021/NĐ-CP.",
         [("10/2021/TT-BXD", "guides", "10/2021/NĐ-CP"), ("11/2021/TT-BXD", "guides", "10/2021/NĐ-CP")], []),
        ("Bộ Xây dựng đã có Thông tư số 10/2021/TT-BXD, Thông tư số 11/2021/TT-BXD hướng dẫn Nghị định số 10/2021/NĐ-CP.",
         [("11/2021/TT-BXD", "guides", "10/2021/NĐ-CP")], []),
        ("Thông tư số 32/2025/TT-BTC thay thế Thông tư số 78/2021/TT-BTC, hướng dẫn một số điều của Luật Quản lý thuế.",
         [("32/2025/TT-BTC", "replaces", "78/2021/TT-BTC"), ("32/2025/TT-BTC", "guides", "Luật Quản lý thuế")], []),
        ("Thông tư số 32/2025/TT-BTC thay thế Thông tư số 78/2021/TT-BTC của Bộ Tài chính hướng dẫn một số điều của Luật Quản lý thuế.",
         [("32/2025/TT-BTC", "replaces", "78/2021/TT-BTC"), ("78/2021/TT-BTC", "guides", "Luật Quản lý thuế")], []),
        ("Nghị định số 61/2018/NĐ-CP (sửa đổi bởi Nghị định số 107/2021/NĐ-CP; hết hiệu lực bởi Nghị định số 118/2025/NĐ-CP).",
         [("107/2021/NĐ-CP", "amends", "61/2018/NĐ-CP"), ("118/2025/NĐ-CP", "repeals", "61/2018/NĐ-CP")], []),
        ("Điều 1. Thay thế Phụ lục I, II, III và bãi bỏ Phụ lục IV ban hành kèm theo Thông tư số 41/2018/TT-BGTVT.",
         [("SELF", "replaces", "41/2018/TT-BGTVT"), ("SELF", "repeals", "41/2018/TT-BGTVT")], []),
        # each on a day of its own; what is put off
        ("2. Bãi bỏ Nghị định số 25/2013/NĐ-CP từ ngày 01/7/2020, Nghị định số 154/2016/NĐ-CP từ ngày 01/01/2021.",
         [("SELF", "repeals", "25/2013/NĐ-CP"), ("SELF", "repeals", "154/2016/NĐ-CP")],
         [("25/2013/NĐ-CP", "ended", "2020-06-30"), ("154/2016/NĐ-CP", "ended", "2020-12-31")]),
        ("2. Bãi bỏ Nghị định số 25/2013/NĐ-CP từ ngày 01/7/2020, Nghị định số 154/2016/NĐ-CP có hiệu lực từ ngày 01/01/2021.",
         [("SELF", "repeals", "25/2013/NĐ-CP")],
         [("25/2013/NĐ-CP", "ended", "2020-06-30"), ("154/2016/NĐ-CP", "effective_from", "2021-01-01")]),
        ("Lùi thời điểm có hiệu lực của Thông tư số 02/2023/TT-BGTVT đến ngày 01/10/2023.", [], [("02/2023/TT-BGTVT", "effective_from", "2023-10-01")]),
        ("Đề nghị lùi thời điểm có hiệu lực của Thông tư số 02/2023/TT-BGTVT đến ngày 01/10/2023.", [], []),
        ("Nghị định số 12/2006/NĐ-CP bị bãi bỏ ngày 20/02/2014 theo Nghị định số 187/2013/NĐ-CP.", [("187/2013/NĐ-CP", "repeals", "12/2006/NĐ-CP")], []),
        ("Các quyết định phân cấp cho cấp huyện tại Quyết định số 33/2021/QĐ-UBND chấm dứt hiệu lực.", [], []),
        # what ends a list of papers, named before it
        ("2. Kể từ ngày Thông tư này có hiệu lực, bãi bỏ các quy định sau:\na) Thông tư số 17/2013/TT-BTTTT;\nb) Điều 3 Thông tư số 09/2017/TT-BTTTT.",
         [("SELF", "repeals", "17/2013/TT-BTTTT"), ("SELF", "repeals", "09/2017/TT-BTTTT")], []),
        ("2. Kể từ ngày Thông tư này có hiệu lực, thực hiện các quy định sau:\na) Thông tư số 17/2013/TT-BTTTT;\nb) Điều 3 Thông tư số 09/2017/TT-BTTTT.", [], []),
        ("Các Thông tư bị bãi bỏ toàn bộ bởi Thông tư số 12/2024/TT-BYT gồm: Thông tư số 14/2012/TT-BYT, Thông tư số 24/2013/TT-BYT.",
         [("12/2024/TT-BYT", "repeals", "14/2012/TT-BYT"), ("12/2024/TT-BYT", "repeals", "24/2013/TT-BYT")], []),
        ("Các thủ tục được sửa đổi bởi Nghị định số 12/2024/NĐ-CP gồm: cấp mới theo Nghị định số 14/2012/NĐ-CP.", [], []),
        # parts that semicolons part
        ("Điều 1. Bãi bỏ khoản 3 Điều 2; khoản 1 Điều 5 Quyết định số 25/2018/QĐ-UBND.", [("SELF", "repeals", "25/2018/QĐ-UBND")], []),
        ("Điều 1. Bãi bỏ khoản 3 Điều 2; Quyết định số 25/2018/QĐ-UBND còn áp dụng.", [], []),
        # into what it was put, and where it was changed
        ("UBND tỉnh đã cụ thể hóa Nghị quyết số 94/NQ-CP bằng Kế hoạch số 145/KH-UBND và Quyết định số 2011/QĐ-UBND.",
         [("145/KH-UBND", "implements", "94/NQ-CP"), ("2011/QĐ-UBND", "implements", "94/NQ-CP")], []),
        ("Quy hoạch được phê duyệt tại Quyết định số 1210/QĐ-TTg, điều chỉnh cục bộ tại Quyết định số 502/QĐ-TTg.",
         [("502/QĐ-TTg", "amends", "1210/QĐ-TTg")], []),
        ("UBND xã lập danh sách theo Quyết định số 63/QĐ-UBND, điều chỉnh theo Quyết định số 92/QĐ-UBND.", [], []),
        # how often it was changed, and by which
        ("Quyết định số 45/2017/QĐ-UBND đã qua hai lần sửa đổi (Quyết định số 12/2019/QĐ-UBND, Quyết định số 30/2021/QĐ-UBND).",
         [("12/2019/QĐ-UBND", "amends", "45/2017/QĐ-UBND"), ("30/2021/QĐ-UBND", "amends", "45/2017/QĐ-UBND")], []),
        ("Quy chế đã qua ba lần sửa đổi (lần cuối tại Quyết định số 12/2019/QĐ-UBND).", [], []),
        # what it is to another, and what it will be
        ("Luật số 12/2020/QH14 là luật thay thế Luật số 05/2010/QH12, có hiệu lực từ ngày 01/7/2021.",
         [("12/2020/QH14", "replaces", "05/2010/QH12")], [("12/2020/QH14", "effective_from", "2021-07-01")]),
        ("Vấn đề lớn nhất là luật sửa đổi Luật số 05/2010/QH12 chưa được thông qua.", [], []),
        ("Từ ngày 01/7/2026, Luật Việc làm sửa đổi sẽ thay thế Luật số 38/2013/QH13.", [], []),
        ("Quyết định này là một phần không tách rời của Thông tư số 12/2025/TT-BYT và có hiệu lực từ ngày 23/6/2025.", [],
         [("", "effective_from", "2025-06-23")]),
        ("Kế hoạch này thay thế Kế hoạch số 30/KH-UBND và được thực hiện đến hết năm 2026.", [("SELF", "replaces", "30/KH-UBND")],
         [("", "effective_to", "2026-12-31")]),
        # words in the place of others; two at once
        ("Bỏ nội dung “và cấp huyện” tại khoản 2 Điều 5 Quyết định số 37/2022/QĐ-UBND.", [("SELF", "amends", "37/2022/QĐ-UBND")], []),
        ("Bỏ nội dung chi quy định tại khoản 2 Điều 5 Quyết định số 37/2022/QĐ-UBND là cần thiết.", [], []),
        ("Thông tư này hợp nhất hai Thông tư số 05/2015/TT-BKHCN và Thông tư số 14/2018/TT-BKHCN.",
         [("SELF", "consolidates", "05/2015/TT-BKHCN"), ("SELF", "consolidates", "14/2018/TT-BKHCN")], []),
        ("Phòng Nội vụ đính chính Công văn số 46/PNV-CCVC như sau:", [("SELF", "corrects", "46/PNV-CCVC")], []),
        ("Phòng Nội vụ đính chính tin báo nêu về Công văn số 46/PNV-CCVC như sau: không có việc này.", [], []),
        ("Căn cứ khoản 4 Điều 59 Nghị định số 123/2020/NĐ-CP thì Nghị định số 51/2010/NĐ-CP và Nghị định số 04/2014/NĐ-CP tiếp tục có hiệu lực đến ngày 30/6/2022.",
         [], [("51/2010/NĐ-CP", "effective_to", "2022-06-30"), ("04/2014/NĐ-CP", "effective_to", "2022-06-30")]),
        # in a bracket, in part; first days without `ngày`
        ("Căn cứ xây dựng giá: Quyết định số 634/QĐ-BXD (còn hiệu lực); Quyết định số 79/QĐ-BXD (hết hiệu lực từ 01/10/2021).", [],
         [("79/QĐ-BXD", "ended", "2021-09-30")]),
        ("Nghị định số 109/2022/NĐ-CP sẽ hết hiệu lực thi hành một phần từ ngày 14/10/2025.", [], []),
        ("Quyết định số 2345/QĐ-NHNN về xác thực sinh trắc học áp dụng từ 01/7/2024.", [], [("2345/QĐ-NHNN", "effective_from", "2024-07-01")]),
        ("Mức thu theo Quyết định số 2345/QĐ-NHNN áp dụng từ 01/7/2024.", [], []),
        ("Thời gian có hiệu lực của Nghị quyết số 13/2023/NQ-HĐND: từ 01/8/2023 đến hết 31/12/2025.", [],
         [("13/2023/NQ-HĐND", "effective_from", "2023-08-01"), ("13/2023/NQ-HĐND", "effective_to", "2025-12-31")]),
        # what is laid down in a paper, and what only goes by one
        ("Điều 1. Điều chỉnh dự toán chi ngân sách giao tại Quyết định số 3500/QĐ-UBND như sau:", [("SELF", "amends", "3500/QĐ-UBND")], []),
        ("Điều 1. Điều chỉnh dự toán chi ngân sách theo quy định tại Quyết định số 3500/QĐ-UBND như sau:", [], []),
        ("Nay bổ sung vào điểm 3 mục II Thông tư số 17-TT/LB đoạn sau đây: …", [("SELF", "amends", "17-TT/LB")], []),
        ("Sau khi Nghị quyết này được ban hành, Nghị quyết số 25/2018/NQ-HĐND không còn hiệu lực.", [("SELF", "repeals", "25/2018/NQ-HĐND")], []),
        ("Nghị quyết số 02/2022/NQ-HĐND còn hiệu lực đến ngày 31/12/2025 nhưng đã được thay thế trước hạn bằng Nghị quyết số 18/2025/NQ-HĐND.",
         [("18/2025/NQ-HĐND", "replaces", "02/2022/NQ-HĐND")], [("02/2022/NQ-HĐND", "effective_to", "2025-12-31")]),
        ("Báo cáo tình hình 02 năm thực hiện Chỉ thị số 16/CT-TTg về phòng chống tội phạm", [("SELF", "reviews", "16/CT-TTg")], []),
        ("Sắc lệnh số 76/SL được thay thế bằng Pháp lệnh Cán bộ, công chức năm 1998.", [("Pháp lệnh Cán bộ, công chức", "replaces", "76/SL")], []),
        # a day without its word, one that stands in a bracket; until when the document itself is in force
        ("Kể từ 01/7/2025, Nghị quyết số 05/NQ-HĐND của HĐND huyện đương nhiên hết hiệu lực.", [], [("05/NQ-HĐND", "ended", "2025-06-30")]),
        ("Thông tư số 10/2020/TT-BTC có hiệu lực từ ngày ký (20/02/2020).", [], [("10/2020/TT-BTC", "effective_from", "2020-02-20")]),
        ("Nghị quyết này hết hiệu lực vào ngày 31 tháng 12 năm 2028.", [], [("", "effective_to", "2028-12-31")]),
        ("Các quyết định trước đây trái với Quyết định này đều hết hiệu lực từ ngày 01/01/2027.", [], []),
        # a law ends a resolution of the National Assembly, none of a council
        ("Nghị quyết số 93/2015/QH13 được thay thế bởi Luật số 41/2024/QH15.", [("41/2024/QH15", "replaces", "93/2015/QH13")], []),
        ("Nghị quyết số 12/2015/NQ-HĐND được thay thế bởi Luật số 41/2024/QH15.", [], []),
        # what two papers are
        ("Thông tư số 32/2023/TT-BYT và Nghị định số 96/2023/NĐ-CP là hai văn bản hướng dẫn Luật Khám bệnh, chữa bệnh.",
         [("32/2023/TT-BYT", "guides", "Luật Khám bệnh, chữa bệnh"), ("96/2023/NĐ-CP", "guides", "Luật Khám bệnh, chữa bệnh")], []),
        ("Vướng mắc nhất là các văn bản hướng dẫn Luật Khám bệnh, chữa bệnh.", [], []),
        ("Triển khai Nghị quyết số 76/NQ-CP, các bộ đã ban hành kế hoạch, như Bộ Tư pháp (Quyết định số 1850/QĐ-BTP), Bộ Nội vụ (Quyết định số 1120/QĐ-BNV).",
         [("1850/QĐ-BTP", "implements", "76/NQ-CP"), ("1120/QĐ-BNV", "implements", "76/NQ-CP")], []),
        ("Thủ tướng Chính phủ ký Quyết định số 22/2025/QĐ-TTg bãi bỏ một số quyết định, cụ thể: Quyết định số 39/2012/QĐ-TTg; Quyết định số 60/2013/QĐ-TTg.",
         [("22/2025/QĐ-TTg", "repeals", "39/2012/QĐ-TTg"), ("22/2025/QĐ-TTg", "repeals", "60/2013/QĐ-TTg")], []),
        ("Quyết định số 22/2025/QĐ-TTg bãi bỏ một số nhiệm vụ: báo cáo theo Quyết định số 39/2012/QĐ-TTg.", [], []),
        ("Thông tư số 133/2016/TT-BTC tiếp tục được áp dụng đến hết năm tài chính 2025.", [], [("133/2016/TT-BTC", "extended_to", "2025-12-31")]),
        # from an hour on; a certificate that rests on a paper; what both do
        ("Quyết định số 52/2016/QĐ-UBND chính thức hết hiệu lực kể từ 0 giờ ngày 01/3/2025.", [], [("52/2016/QĐ-UBND", "ended", "2025-02-28")]),
        ("Giấy chứng nhận số 12 cấp theo Thông tư số 30/2019/TT-BYT có hiệu lực từ ngày 01/3/2021 đến ngày 01/3/2026.", [], []),
        ("Kế hoạch số 12/KH-UBND về chuyển đổi số và Kế hoạch số 13/KH-UBND đều triển khai Nghị quyết số 57-NQ/TW.",
         [("12/KH-UBND", "implements", "57-NQ/TW"), ("13/KH-UBND", "implements", "57-NQ/TW")], []),
        ("Kế hoạch số 12/KH-UBND về chuyển đổi số và Kế hoạch số 13/KH-UBND triển khai Nghị quyết số 57-NQ/TW.",
         [("13/KH-UBND", "implements", "57-NQ/TW")], []),
        ("Bộ Tài chính tiếp nhận Công văn số 1209/UBND-TH của UBND tỉnh. Về việc này, Bộ có ý kiến như sau:",
         [("SELF", "respondsTo", "1209/UBND-TH")], []),
        ("Sở Y tế tiếp nhận hồ sơ theo Quyết định số 12/QĐ-UBND. Về việc này, Sở có ý kiến như sau:", [], []),
        # a law of another year is another law
        ("Luật Nhà ở năm 2005 được thay thế bằng Luật Nhà ở số 65/2014/QH13.", [("65/2014/QH13", "replaces", "Luật Nhà ở")], []),
        ("Luật Nhà ở năm 2014 là Luật Nhà ở số 65/2014/QH13.", [], []),
        # a title ends where it is said what took its place
        ("Nghị định số 109/2010/NĐ-CP về xuất khẩu gạo được thay thế bằng Nghị định số 107/2018/NĐ-CP ngày 15/8/2018, có hiệu lực từ ngày 01/10/2018.",
         [("107/2018/NĐ-CP", "replaces", "109/2010/NĐ-CP")], [("107/2018/NĐ-CP", "effective_from", "2018-10-01")]),
        ("Nghị định số 109/2010/NĐ-CP về xuất khẩu gạo, có hiệu lực từ ngày 01/01/2011, được thay thế bằng Nghị định số 107/2018/NĐ-CP.",
         [("107/2018/NĐ-CP", "replaces", "109/2010/NĐ-CP")], [("109/2010/NĐ-CP", "effective_from", "2011-01-01")]),
        ("UBND tỉnh ban hành Quyết định số 15/2025/QĐ-UBND (hiệu lực 01/4/2025) thay thế Quyết định số 66/2021/QĐ-UBND.",
         [("15/2025/QĐ-UBND", "replaces", "66/2021/QĐ-UBND")], [("15/2025/QĐ-UBND", "effective_from", "2025-04-01")]),
        ("Thông tư số 51/2024/TT-BGTVT ban hành Quy chuẩn báo hiệu thay thế Quy chuẩn ban hành kèm theo Thông tư số 54/2019/TT-BGTVT.",
         [("51/2024/TT-BGTVT", "replaces", "54/2019/TT-BGTVT")], []),
        # a decree and a circular guide a law; a consolidated text is not its law
        ("Nghị định số 154/2024/NĐ-CP và Thông tư số 53/2025/TT-BCA hướng dẫn thi hành Luật Cư trú.",
         [("154/2024/NĐ-CP", "guides", "Luật Cư trú"), ("53/2025/TT-BCA", "guides", "Luật Cư trú")], []),
        ("Hồ sơ lập theo Nghị định số 30/2020/NĐ-CP và Thông tư số 53/2025/TT-BCA hướng dẫn thi hành Luật Cư trú.",
         [("53/2025/TT-BCA", "guides", "Luật Cư trú")], []),
        ("Văn bản hợp nhất số 30/VBHN-VPQH Luật Viên chức hợp nhất Luật số 58/2010/QH12 và Luật số 52/2019/QH14.",
         [("30/VBHN-VPQH", "consolidates", "58/2010/QH12"), ("30/VBHN-VPQH", "consolidates", "52/2019/QH14")], []),
        ("Thông tư số 03/2019/TT-BTC hết hiệu lực từ 01/01/2022 theo quy định tại Thông tư số 108/2021/TT-BTC.",
         [("108/2021/TT-BTC", "repeals", "03/2019/TT-BTC")], [("03/2019/TT-BTC", "ended", "2021-12-31")]),
        ("Thông tư số 03/2019/TT-BTC hết hiệu lực từ ngày 01/01/2022 theo Luật Giá.", [], [("03/2019/TT-BTC", "ended", "2021-12-31")]),
        ("Hiệu lực của Quyết định số 20/2022/QĐ-UBND chấm dứt kể từ ngày 01/9/2025.", [], [("20/2022/QĐ-UBND", "ended", "2025-08-31")]),
        ("Nghị quyết số 21/2022/NQ-HĐND được sửa đổi bởi Nghị quyết số 30/2023/NQ-HĐND, bãi bỏ một phần bởi Nghị quyết số 08/2025/NQ-HĐND.",
         [("30/2023/NQ-HĐND", "amends", "21/2022/NQ-HĐND"), ("08/2025/NQ-HĐND", "repeals", "21/2022/NQ-HĐND")], []),
        ("Sửa đổi tên Điều 6, tên khoản 2 Điều 8 và bổ sung Phụ lục VII vào Thông tư số 22/2020/TT-BCT.", [("SELF", "amends", "22/2020/TT-BCT")], []),
        # since when it is in force stands between what a paper does and what else it does
        ("Nghị định số 356/2025/NĐ-CP quy định chi tiết Luật Bảo vệ dữ liệu cá nhân, có hiệu lực từ ngày 01/01/2026, thay thế Nghị định số 13/2023/NĐ-CP.",
         [("356/2025/NĐ-CP", "guides", "Luật Bảo vệ dữ liệu cá nhân"), ("356/2025/NĐ-CP", "replaces", "13/2023/NĐ-CP")],
         [("356/2025/NĐ-CP", "effective_from", "2026-01-01")]),
        ("Đính chính Thông tư số 12/2025/TT-BNNMT tại Quyết định số 2307/QĐ-BNNMT.", [("2307/QĐ-BNNMT", "corrects", "12/2025/TT-BNNMT")], []),
        ("Đề nghị đính chính Thông tư số 12/2025/TT-BNNMT tại Quyết định số 2307/QĐ-BNNMT.", [], []),
        # letters for digits, in capitals
        ("QUYẾT ĐỊNH SỐ 12/QĐ-UBND NGÀY 3L THÁNG 12 NĂM 200L CÓ HIỆU LỰC TỪ NGÀY KÝ.", [], [("12/QĐ-UBND", "effective_from", "2001-12-31")]),
        # each bracket tells of its own paper; days before and behind
        ("Quyết định số 04/2021/QĐ-UBND (có hiệu lực từ ngày 20/01/2021) và Quyết định số 09/2021/QĐ-UBND (có hiệu lực từ ngày 15/3/2021).", [],
         [("04/2021/QĐ-UBND", "effective_from", "2021-01-20"), ("09/2021/QĐ-UBND", "effective_from", "2021-03-15")]),
        ("Ngày 15/8/2025 Thông tư số 27/2025/TT-BNNMT có hiệu lực.", [], [("27/2025/TT-BNNMT", "effective_from", "2025-08-15")]),
        ("Khi Nghị định số 131/2025/NĐ-CP có hiệu lực (ngày 01/7/2025), thẩm quyền chuyển về cấp xã.", [],
         [("131/2025/NĐ-CP", "effective_from", "2025-07-01")]),
        ("Việc thực hiện Kế hoạch số 21/KH-UBND kết thúc vào ngày 31/12/2025.", [], [("21/KH-UBND", "ended", "2025-12-31")]),
        ("Hội nghị triển khai Kế hoạch số 21/KH-UBND kết thúc vào ngày 31/12/2025.", [], []),
        # what is told in a letter, what is against one, what is to come
        ("Công văn này thay thế các nội dung đã hướng dẫn tại Công văn số 1122/UBND-NC.", [("SELF", "replaces", "1122/UBND-NC")], []),
        ("Công văn này thay thế các nội dung trái với hướng dẫn tại Công văn số 1122/UBND-NC.", [], []),
        ("Nghị quyết này có hiệu lực từ ngày 01/01/2024 đến khi Nghị quyết khác thay thế; bãi bỏ Nghị quyết số 16/2020/NQ-HĐND.",
         [("SELF", "repeals", "16/2020/NQ-HĐND")], [("", "effective_from", "2024-01-01")]),
    ],
)  # fmt: skip
def test_a_sentence(text: str, stated: Links, facts: Facts) -> None:
    found = read(text)
    assert sorted(one[:3] for one in links(found)) == sorted(stated)
    told = [(one.document.code or "", one.fact, one.value) for one in found.facts]
    assert sorted(told, key=str) == sorted(facts, key=str)


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("Ngày 10/12/2025", "2025-12-10"),
        ("Sau khi nghị quyết cũ hết hạn vào ngày 10/12/2025", None),
        ("Từ ngày 10/12/2025", None),
    ],
)
def test_the_day_before_who_issues(lead: str, day: str | None) -> None:
    found = read(f"{lead}, Hội đồng nhân dân tỉnh đã thông qua Nghị quyết số 40/2025/NQ-HĐND.")
    (citation,) = found.claims.citations
    assert (citation.date.isoformat() if citation.date else None) == day


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("Bộ nhận được kiến nghị của cử tri do Ban Dân nguyện chuyển đến theo Công văn số 812/BDN ngày 20/8/2030. Bộ trả lời như sau:",
         [("SELF", "respondsTo", "812/BDN")]),
        ("Bộ nhận được kiến nghị của cử tri về chế độ theo Nghị định số 76/2019/NĐ-CP. Bộ sẽ nghiên cứu.", []),
    ],
)  # fmt: skip
def test_a_letter_that_answers(line: str, stated: Links) -> None:
    letter = f"BỘ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 5120/BGDĐT-KHTC\n\nHà Nội, ngày 17 tháng 9 năm 2030\n\nKính gửi: Đoàn đại biểu Quốc hội tỉnh\n\n{line}\n\n1. Về chính sách.\n"
    assert [one[:3] for one in links(read(letter))] == stated


@pytest.mark.parametrize(
    ("lead", "relations", "last"),
    [
        (
            "Chấm dứt hiệu lực thi hành kể từ ngày 01/7/2025 đối với các văn bản sau:",
            ["repeals", "repeals"],
            "2025-06-30",
        ),
        # a day before the decision's own is only told
        ("Chấm dứt hiệu lực thi hành kể từ ngày 01/3/2025 đối với các văn bản sau:", ["repeals", "repeals"], None),
        ("Đề nghị chấm dứt hiệu lực thi hành kể từ ngày 01/7/2025 đối với các văn bản sau:", [], None),
    ],
)
def test_what_a_decision_ends_from_a_day_on(lead: str, relations: list[str], last: str | None) -> None:
    items = "1. Quy định số 402-QĐ/TU, ngày 17/9/2021 về đảng ủy xã;\n2. Hướng dẫn số 07-HD/TU, ngày 28/02/2023.\n"
    head = "TỈNH ỦY AN LÂM\n*\nSố 905-QĐ/TU\n\nAn Lâm, ngày 20 tháng 5 năm 2025\n\nQUYẾT ĐỊNH\nvề rà soát văn bản\n\n"
    found = read(f"{head}BAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH\n\nĐiều 1. {lead}\n{items}")
    assert [one.relation for one in found.links] == relations
    assert {one.value for one in found.facts} == ({last} if last else set())
