"""Who stands between two papers, and what: aims, asides, days before who issues, what begins apart. Each wording beside a
near miss."""

from __future__ import annotations

import pytest
from said import links, read, told

from graph.extraction.claims import read_claims
from graph.reading.any_file import read_any

Link = tuple[str, str, str]
Fact = tuple[str, str, str | None]

LINKS: list[tuple[str, list[Link]]] = [
    # who guides, reviews, answers, corrects
    ("Quy định số 33-QĐ/TW về thi hành Điều lệ Đảng được Ban Bí thư hướng dẫn một số nội dung cụ thể tại Hướng dẫn số 05-HD/TW.",
     [("05-HD/TW", "guides", "33-QĐ/TW"), ("33-QĐ/TW", "implements", "Điều lệ Đảng")]),
    ("Quy định số 33-QĐ/TW được Ban Bí thư hướng dẫn tại hội nghị ngày 05/5/2020; Hướng dẫn số 05-HD/TW còn hiệu lực.", []),
    ("Bộ luật Lao động và Nghị định số 45/2020/NĐ-CP được Sở hướng dẫn bằng Công văn số 81/SLĐ-TL.",
     [("81/SLĐ-TL", "guides", "Bộ luật Lao động"), ("81/SLĐ-TL", "guides", "45/2020/NĐ-CP")]),
    ("Thông báo số 71-TB/UBKTHU nêu kết quả giám sát việc thực hiện Quy định số 55-QĐ/TW.", [("71-TB/UBKTHU", "reviews", "55-QĐ/TW")]),
    ("Thông báo số 71-TB/UBKTHU không nêu kết quả giám sát việc thực hiện Quy định số 55-QĐ/TW.", []),
    ("Công văn số 19-CV/HU xin ý kiến về nhân sự đại hội đã được Ban Tổ chức Tỉnh ủy trả lời bằng Công văn số 77-CV/BTCTU.",
     [("77-CV/BTCTU", "respondsTo", "19-CV/HU")]),
    ("Nghị quyết số 04-NQ/CB ghi sai năm, sau đó được Thông báo số 02-TB/CB đính chính.", [("02-TB/CB", "corrects", "04-NQ/CB")]),
    ("Nghị quyết số 04-NQ/CB ghi sai năm; Thông báo số 02-TB/CB đính chính Nghị quyết số 03-NQ/CB.", [("02-TB/CB", "corrects", "03-NQ/CB")]),
    # two of which one thing is done
    ("Việc thi hành Chỉ thị số 14-CT/TU và Chỉ thị số 15-CT/TU bị đình chỉ bởi Quyết định số 60-QĐ/TU.",
     [("60-QĐ/TU", "suspends", "14-CT/TU"), ("60-QĐ/TU", "suspends", "15-CT/TU")]),
    ("Theo Chỉ thị số 14-CT/TU, Chỉ thị số 15-CT/TU bị đình chỉ bởi Quyết định số 60-QĐ/TU.", [("60-QĐ/TU", "suspends", "15-CT/TU")]),
    ("Quyết định số 61-QĐ/TU bãi bỏ cả Quyết định số 20-QĐ/TU lẫn Quyết định số 21-QĐ/TU.",
     [("61-QĐ/TU", "repeals", "20-QĐ/TU"), ("61-QĐ/TU", "repeals", "21-QĐ/TU")]),
    ("Quyết định số 05/2016/QĐ-UBND được sửa đổi bởi Quyết định số 06/2018/QĐ-UBND, sau lại được bổ sung theo Quyết định số 07/2019/QĐ-UBND.",
     [("06/2018/QĐ-UBND", "amends", "05/2016/QĐ-UBND"), ("07/2019/QĐ-UBND", "amends", "05/2016/QĐ-UBND")]),
    # what is younger cannot have been ended by what is older
    ("Quy định số 09-QĐ/HU, ngày 04/4/2020 sửa đổi Quy định số 03-QĐ/HU, ngày 12/01/2018 về phân công công tác và bãi bỏ Thông báo số 90-TB/HU, ngày 15/8/2019.",
     [("09-QĐ/HU", "amends", "03-QĐ/HU"), ("09-QĐ/HU", "repeals", "90-TB/HU")]),
    # a regulation by its number and the decision that it came with
    ("Quy chế số 08/QC-UBND ban hành kèm theo Quyết định số 40/QĐ-UBND đã được Quyết định số 91/QĐ-UBND sửa đổi.",
     [("08/QC-UBND", "annexedTo", "40/QĐ-UBND"), ("91/QĐ-UBND", "amends", "08/QC-UBND")]),
    ("Quy chế làm việc ban hành kèm theo Quyết định số 40/QĐ-UBND đã được Quyết định số 91/QĐ-UBND sửa đổi.",
     [("91/QĐ-UBND", "amends", "40/QĐ-UBND")]),
    ("Điều 1. Ban hành kèm theo Quyết định này Quy chế số 08-QC/TU về tiếp công dân.", [("08-QC/TU", "annexedTo", "SELF")]),
    ("Điều 1. Ban hành kèm theo Quyết định này Quy chế tiếp công dân và bãi bỏ Quy chế số 08-QC/TU.", [("SELF", "repeals", "08-QC/TU")]),
    # what the document itself does, and what it has others do
    ("Trong thời gian chờ ý kiến của Trung ương, tạm ngưng thi hành Điều 7 Quy chế số 09-QC/TU.", [("SELF", "suspends", "09-QC/TU")]),
    ("Trong thời gian chờ ý kiến của Trung ương, các huyện đề nghị tạm ngưng thi hành Quy chế số 09-QC/TU.", []),
    ("1- Bãi bỏ Quyết định số 77-QĐ/HU.\n2- Văn phòng Huyện ủy chịu trách nhiệm thi hành Quyết định này.", [("SELF", "repeals", "77-QĐ/HU")]),
    ("1. Giao Ủy ban nhân dân tỉnh hướng dẫn Nghị quyết này, tổng kết việc thực hiện Nghị quyết số 12/2014/NQ-HĐND.", []),
    ("QUYẾT ĐỊNH:\n\nĐiều III : Bãi bỏ Quyết định số 52/QĐ-UB ngày 12-5-1989 của UBND huyện.", [("SELF", "repeals", "52/QĐ-UB")]),
    ("QUYẾT ĐỊNH:\n\nĐiều III : Xã nào thấy cần bãi bỏ Quyết định số 52/QĐ-UB ngày 12-5-1989 thì đề nghị huyện.", []),
    ("Điều 2. Thay thế Quyết định số 11/QĐ-UBND ngày 03/7/2025; bãi bỏ các quyết định sau:\na) Quyết định số 18/QĐ-UBND ngày 05/8/2021;\n"
     "b) Quyết định số 31/QĐ-UBND ngày 12/8/2021.",
     [("SELF", "replaces", "11/QĐ-UBND"), ("SELF", "repeals", "18/QĐ-UBND"), ("SELF", "repeals", "31/QĐ-UBND")]),
    ("Điều 2. Thay thế Quyết định số 11/QĐ-UBND ngày 03/7/2025; giữ nguyên các quyết định sau:\na) Quyết định số 18/QĐ-UBND ngày 05/8/2021.",
     [("SELF", "replaces", "11/QĐ-UBND")]),
    # no basis in prose; where the title of the first ends
    ("Căn cứ Quyết định số 30/2015/QĐ-UBND, hạn mức đất ở là 150m2; thửa đất vượt 20m2 nên phải nộp tiền.", []),
    ("Căn cứ Kết luận số 17-KL/TU, ngày 12/12/2022, Quyết định số 415-QĐ/TU, ngày 20/12/2022 quy định lại thẩm quyền; cách làm này là mới.", []),
    ("Căn cứ Quyết định số 30/2015/QĐ-UBND, Quyết định số 31/2015/QĐ-UBND;",
     [("SELF", "basedOn", "30/2015/QĐ-UBND"), ("SELF", "basedOn", "31/2015/QĐ-UBND")]),
    ("NGHỊ QUYẾT\nvề kinh tế biển\n\nĐể cụ thể hóa Nghị quyết số 36-NQ/TW về chiến lược kinh tế biển và Nghị quyết Đại hội đại biểu Đảng bộ huyện"
     " lần thứ XX, Ban Chấp hành Đảng bộ huyện quyết nghị:",
     [("SELF", "implements", "36-NQ/TW"), ("SELF", "implements", "Nghị quyết Đại hội đại biểu Đảng bộ huyện lần thứ XX")]),
    # a note of a consolidated text whose mark stands behind a full stop
    ("VĂN BẢN HỢP NHẤT\nQuyết định về chợ\n\nĐiều 1. Chợ họp mỗi ngày.(1)\n\nĐiều 2. Lệ phí.(2)\n\n(1) Văn bản này được hợp nhất từ Quyết định số"
     " 21/2016/QĐ-UBND.\n(2) Điều này được sửa đổi theo Quyết định số 14/2019/QĐ-UBND.",
     [("SELF", "consolidates", "21/2016/QĐ-UBND"), ("14/2019/QĐ-UBND", "amends", "SELF")]),
    # two that carry one out, one behind the other; what a body corrects, answers, asks
    ("Nghị quyết số 12-NQ/HU được Đảng ủy xã cụ thể hóa bằng Chương trình số 04-CTr/ĐU, được Ủy ban nhân dân xã triển khai bằng Kế hoạch số 19/KH-UBND.",
     [("04-CTr/ĐU", "implements", "12-NQ/HU"), ("19/KH-UBND", "implements", "12-NQ/HU")]),
    ("Nghị quyết số 12-NQ/HU được Đảng ủy xã cụ thể hóa bằng Chương trình số 04-CTr/ĐU, sau đó thay bằng Chương trình số 07-CTr/ĐU.",
     [("04-CTr/ĐU", "implements", "12-NQ/HU"), ("07-CTr/ĐU", "replaces", "04-CTr/ĐU")]),
    ("Nay Ủy ban nhân dân xã xin đính chính Công văn số 55/UBND ngày 02/3/2022 như sau:", [("SELF", "corrects", "55/UBND")]),
    ("Nay Ủy ban nhân dân xã xin ý kiến về việc đính chính Công văn số 55/UBND ngày 02/3/2022.", []),
    ("Thực hiện Công văn số 71-CV/HU ngày 05/4/2019 của Huyện ủy, Đảng ủy xã Tân Khê báo cáo kết quả như sau:", [("SELF", "respondsTo", "71-CV/HU")]),
    ("Thực hiện Công văn số 71-CV/HU ngày 05/4/2019 của Huyện ủy, Đảng ủy xã Tân Khê chỉ đạo các chi bộ như sau:", [("SELF", "implements", "71-CV/HU")]),
    # a task that a chỉ thị gives a body, and what it repeals itself
    ("HUYỆN ỦY KHÊ SƠN\nSố 06-CT/HU\nKhê Sơn, ngày 09 tháng 3 năm 2018\n\nCHỈ THỊ\nvề phòng cháy rừng\n\n1. Ủy ban nhân dân huyện: Bãi bỏ Quyết định số 30/QĐ-UBND.", []),
    ("HUYỆN ỦY KHÊ SƠN\nSố 06-CT/HU\nKhê Sơn, ngày 09 tháng 3 năm 2018\n\nCHỈ THỊ\nvề phòng cháy rừng\n\n1. Bãi bỏ Chỉ thị số 02-CT/HU, ngày 05/4/2011.",
     [("SELF", "repeals", "02-CT/HU")]),
]  # fmt: skip

FACTS: list[tuple[str, list[Fact]]] = [
    # what somebody thinks; an aside, whatever is asked for
    ("Cán bộ trả hồ sơ vì cho rằng Nghị định số 20/2021/NĐ-CP đã hết hiệu lực, nhưng thực tế chưa.", []),
    ("Cán bộ trả hồ sơ vì Nghị định số 20/2021/NĐ-CP đã hết hiệu lực.", [("20/2021/NĐ-CP", "ended", None)]),
    ("Bộ đề xuất gia hạn Quyết định số 46/2015/QĐ-TTg (có hiệu lực đến hết ngày 31 tháng 12 năm 2020).",
     [("46/2015/QĐ-TTg", "effective_to", "2020-12-31")]),
    ("Bộ đề xuất Quyết định số 46/2015/QĐ-TTg có hiệu lực đến hết ngày 31 tháng 12 năm 2020.", []),
    # what is left of a paper, and up to when
    ("Điều 5. Thay thế Quyết định số 12/2016/QĐ-UBND, trừ Điều 6 tiếp tục có hiệu lực đến hết ngày 31/12/2023.",
     [("12/2016/QĐ-UBND", "ended", "2023-12-31")]),
    ("Điều 5. Thay thế Quyết định số 12/2016/QĐ-UBND, trừ Điều 6 tiếp tục có hiệu lực.", []),
    ("Đề nghị thay thế Quyết định số 12/2016/QĐ-UBND, trừ Điều 6 tiếp tục có hiệu lực đến hết ngày 31/12/2023.", []),
    # of whom a period is; who reminds whom
    ("Kế hoạch của Huyện ủy thực hiện Nghị quyết Đại hội XIII nêu rõ giai đoạn 2021-2025 giảm 2% hộ nghèo.", []),
    ("Ban Thường vụ nhắc Đảng ủy phường chưa ban hành kế hoạch thực hiện Nghị quyết số 22-NQ/TW.",
     [("22-NQ/TW", "not_issued", "Đảng ủy phường")]),
    # a bracket behind a paper that another's list has; the period of the document itself
    ("Căn cứ Quyết định số 21/2018/QĐ-UBND công bố danh mục văn bản hết hiệu lực, trong đó có Quyết định số 09/2014/QĐ-UBND (hết hiệu lực kể từ ngày 01/7/2018).",
     [("09/2014/QĐ-UBND", "ended", "2018-06-30")]),
    ("Căn cứ Quyết định số 21/2018/QĐ-UBND công bố danh mục văn bản hết hiệu lực, trong đó có Quyết định số 09/2014/QĐ-UBND (đề nghị hết hiệu lực kể từ ngày 01/7/2018).", []),
    ("Kế hoạch này nhằm cụ thể hóa Nghị quyết số 12-NQ/HU và Chương trình số 04-CTr/ĐU, được thực hiện trong giai đoạn 2021 - 2025.",
     [("SELF", "period", "2021-01-01/2025-12-31")]),
    ("Kế hoạch này nhằm cụ thể hóa Nghị quyết số 12-NQ/HU và Chương trình số 04-CTr/ĐU giai đoạn 2021 - 2025.",
     [("04-CTr/ĐU", "period", "2021-01-01/2025-12-31")]),
    # for some alone
    ("Đối với trường chuyên biệt, Thông tư số 21/2010/TT-BGDĐT tiếp tục áp dụng đến hết ngày 31/5/2024.", []),
    ("Đối với Thông tư số 21/2010/TT-BGDĐT, thời hạn áp dụng được kéo dài đến hết ngày 31/5/2024.", [("21/2010/TT-BGDĐT", "extended_to", "2024-05-31")]),
    ("Đối với kiến nghị của cử tri, Nghị quyết số 12/2015/NQ-HĐND được kéo dài đến hết năm 2021.", [("12/2015/NQ-HĐND", "extended_to", "2021-12-31")]),
]  # fmt: skip

DAYS: list[tuple[str, dict[str, str | None]]] = [
    ("Thực hiện Nghị quyết số 21-NQ/TW, ngày 25/10/2017 của Trung ương khóa XII, ngày 03/4/2018 Ban Thường vụ Tỉnh ủy An Lâm ban hành Kế hoạch số 76-KH/TU.",
     {"21-NQ/TW": "2017-10-25", "76-KH/TU": "2018-04-03"}),
    ("Thực hiện Nghị quyết Trung ương 6 khóa XII, ngày 25/10/2017, Tỉnh ủy An Lâm ban hành Kế hoạch số 76-KH/TU.", {"76-KH/TU": None}),
    ("Chiều 01/4/2020 Chủ tịch UBND thành phố ký ban hành Công văn số 1124/UBND-KGVX.", {"1124/UBND-KGVX": "2020-04-01"}),
    ("Trước 01/4/2020 Chủ tịch UBND thành phố ký ban hành Công văn số 1124/UBND-KGVX.", {"1124/UBND-KGVX": None}),
    ("Ngày 20/9/2010, Đảng ủy Khối Doanh nghiệp Trung ương ra Quyết định số 318-QĐ/ĐUK.", {"318-QĐ/ĐUK": "2010-09-20"}),
    ("Ngày 20/9/2010, Đảng ủy Khối Doanh nghiệp Trung ương họp thông qua Quyết định số 318-QĐ/ĐUK.", {"318-QĐ/ĐUK": None}),
]  # fmt: skip

MEANT: list[tuple[str, str, str | None]] = [
    # the text, the words that point back, and to which paper (None: to the document itself)
    ("Chi bộ đang áp dụng Hướng dẫn số 08-HD/HU xin dừng, vì Hướng dẫn nói trên hết hiệu lực.", "Hướng dẫn nói trên", "08-HD/HU"),
    ("Không áp dụng Quyết định số 45/2015/QĐ-UBND, vì quyết định này đã được Quyết định số 08/2023/QĐ-UBND thay thế.", "quyết định này", "45/2015/QĐ-UBND"),
    ("Điều 1. Kéo dài thời hạn thực hiện Nghị quyết số 11/NQ-HĐND.\nĐiều 2. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.",
     "Nghị quyết này", None),
    ("Xã chưa có nghị quyết cụ thể hóa Nghị quyết số 12-NQ/HU về xi măng, dù Hướng dẫn số 10-HD/HU hướng dẫn thực hiện Nghị quyết này đã có.",
     "Nghị quyết này", "12-NQ/HU"),
    ("Sửa khoản 3 Hướng dẫn số 05-HD/HU. Các nội dung khác của Hướng dẫn trên giữ nguyên.", "Hướng dẫn trên", "05-HD/HU"),
    ("Quyết định số 41-QĐ/TU sửa đổi Điều 3 Quy định số 08-QĐ/TU. Quyết định trên có hiệu lực từ ngày 01/3/2021.", "Quyết định trên", "41-QĐ/TU"),
    ("Điều 9. Thay thế Thông tư số 12/1996/TT-BLĐTBXH.\n2. Những quy định trái với Thông tư này đều bãi bỏ.", "Thông tư này", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LINKS)
def test_links(text: str, expected: list[Link]) -> None:
    assert sorted(one[:3] for one in links(read(text))) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), FACTS)
def test_facts(text: str, expected: list[Fact]) -> None:
    assert sorted(told(read(text)), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_the_day_before_who_issues(text: str, expected: dict[str, str | None]) -> None:
    citations = read_claims(read_any(text.encode(), "a.txt")).citations
    assert {str(one.code): one.date and one.date.isoformat() for one in citations if one.code} == expected


@pytest.mark.parametrize(("text", "words", "expected"), MEANT)
def test_what_points_back(text: str, words: str, expected: str | None) -> None:
    citations = read_claims(read_any(text.encode(), "a.txt")).citations
    meant = next(one.antecedent for one in citations if one.text == words)
    assert meant is not None
    assert (str(citations[meant].code) if meant >= 0 else None) == expected


def test_a_part_for_some_alone_behind_an_aside() -> None:
    """`đối với các xã miền núi, là nơi …, B bãi bỏ A` is no end of A."""
    text = "Đối với các xã miền núi, là nơi mức hỗ trợ đã đổi, Quyết định số 50/2021/QĐ-UBND bãi bỏ Quyết định số 14/2017/QĐ-UBND."
    claims = read_claims(read_any(text.encode(), "a.txt"))
    assert [(link.evidence.partial, link.evidence.part) for link in claims.links] == [(True, "Đối với các xã miền núi")]
