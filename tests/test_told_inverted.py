"""What newspapers and clerks tell the other way round, by the way, or in turn, with near misses beside."""

from __future__ import annotations

import pytest
from said import links, read, told

Link = tuple[str, str, str]
Fact = tuple[str, str, str | None]

SENTENCES: list[tuple[str, list[Link], list[Fact]]] = [
    # days told in turn
    ("Kéo dài thời gian thực hiện Chương trình số 15-CTr/HU và Chương trình số 16-CTr/HU, tương ứng đến hết ngày 31/12/2021 và hết ngày 30/6/2022.",
     [("SELF", "extends", "15-CTr/HU"), ("SELF", "extends", "16-CTr/HU")],
     [("15-CTr/HU", "extended_to", "2021-12-31"), ("16-CTr/HU", "extended_to", "2022-06-30")]),
    ("Kế hoạch số 15-KH/HU và Kế hoạch số 16-KH/HU hết hiệu lực lần lượt từ ngày 01/7/2021 và ngày 01/10/2021.",
     [], [("15-KH/HU", "ended", "2021-06-30"), ("16-KH/HU", "ended", "2021-09-30")]),
    ("Thông tư số 15/2020/TT-BTP và Thông tư số 16/2020/TT-BTP lần lượt có hiệu lực từ ngày 05/5/2020 và 01/7/2020.",
     [], [("15/2020/TT-BTP", "effective_from", "2020-05-05"), ("16/2020/TT-BTP", "effective_from", "2020-07-01")]),
    ("Thông tư số 15/2020/TT-BTP và Thông tư số 16/2020/TT-BTP lần lượt có hiệu lực từ ngày 05/5/2020, 01/7/2020 và 01/8/2020.", [], []),
    ("Hợp đồng theo Thông tư số 15/2020/TT-BTP và Thông tư số 16/2020/TT-BTP được gia hạn lần lượt đến ngày 05/5/2020 và 01/7/2020.", [], []),
    ("Kế hoạch số 15-KH/HU và Kế hoạch số 16-KH/HU đã lần lượt hết hiệu lực.",
     [], [("15-KH/HU", "ended", None), ("16-KH/HU", "ended", None)]),
    ("Quy định số 21-QĐ/TU, ban hành ngày 03/02/2026, lại có hiệu lực từ ngày 01/02/2026.",
     [], [("21-QĐ/TU", "effective_from", "2026-02-01")]),
    # what a paper is, told by the way, is of that paper
    ("Quy định số 22-QĐ/TU, văn bản thay thế Quy định số 30-QĐ/TU, đã bị Quy định số 96-QĐ/TU thay thế.",
     [("22-QĐ/TU", "replaces", "30-QĐ/TU"), ("96-QĐ/TU", "replaces", "22-QĐ/TU")], []),
    ("Quy định số 22-QĐ/TU — văn bản thay thế Quy định số 30-QĐ/TU — đến lượt mình lại được thay thế bằng Quy định số 96-QĐ/TU.",
     [("22-QĐ/TU", "replaces", "30-QĐ/TU"), ("96-QĐ/TU", "replaces", "22-QĐ/TU")], []),
    ("Quy định số 22-QĐ/TU của Tỉnh ủy về luân chuyển cán bộ - văn bản thay thế Quy định số 30-QĐ/TU - nay bị bãi bỏ bởi Quyết định số 96-QĐ/TU.",
     [("22-QĐ/TU", "replaces", "30-QĐ/TU"), ("96-QĐ/TU", "repeals", "22-QĐ/TU")], []),
    ("Tỉnh ủy ban hành Kế hoạch số 12-KH/TU, quy định rõ việc thực hiện Quy định số 30-QĐ/TU, đã được Quy định số 96-QĐ/TU thay thế.",
     [("12-KH/TU", "implements", "30-QĐ/TU"), ("96-QĐ/TU", "replaces", "30-QĐ/TU")], []),
    ("Luật Thủy lợi, theo ghi nhận của hiệp hội, mới chỉ được hướng dẫn thi hành bởi Nghị định số 15/2018/NĐ-CP.",
     [("15/2018/NĐ-CP", "guides", "Luật Thủy lợi")], []),
    ("Đề án số 03-ĐA/TU, giai đoạn 2016 - 2020, được kéo dài đến ngày 30/6/2022 theo Thông báo số 501-TB/TU.",
     [("501-TB/TU", "extends", "03-ĐA/TU")],
     [("03-ĐA/TU", "extended_to", "2022-06-30"), ("03-ĐA/TU", "period", "2016-01-01/2020-12-31")]),
    ("Nghị định số 37/2015/NĐ-CP khó áp dụng, cho đến khi nó được Nghị định số 50/2021/NĐ-CP sửa đổi, bổ sung.",
     [("50/2021/NĐ-CP", "amends", "37/2015/NĐ-CP")], []),
    ("Nghị định số 37/2015/NĐ-CP khó áp dụng hơn Nghị định số 48/2010/NĐ-CP, cho đến khi nó được Nghị định số 50/2021/NĐ-CP sửa đổi.", [], []),
    # carried out
    ("Nghị quyết số 18-NQ/TU được cụ thể hóa qua Kế hoạch số 66-KH/HU.", [("66-KH/HU", "implements", "18-NQ/TU")], []),
    ("Nghị quyết số 18-NQ/TU được cụ thể hóa qua các năm; Kế hoạch số 66-KH/HU nói việc khác.", [], []),
    ("Nghị quyết số 23/2019/NQ-HĐND được UBND huyện triển khai tại Kế hoạch số 210/KH-UBND, rồi được UBND xã triển khai tiếp tại Kế hoạch số 15/KH-UBND.",
     [("15/KH-UBND", "implements", "23/2019/NQ-HĐND"), ("210/KH-UBND", "implements", "23/2019/NQ-HĐND")], []),
    ("Nghị quyết số 03-NQ/ĐU mà Đảng ủy phường thông qua ngày 15/8/2025 nhằm cụ thể hóa Chương trình hành động số 01-CTr/TU có ba nhóm nhiệm vụ.",
     [("03-NQ/ĐU", "implements", "01-CTr/TU")], []),
    ("Đảng ủy Quân sự tỉnh (tại Nghị quyết số 34-NQ/ĐUQS) và Đảng ủy Công an tỉnh (tại Kế hoạch số 21-KH/ĐUCA) đã cụ thể hóa Nghị quyết số 44-NQ/TU.",
     [("21-KH/ĐUCA", "implements", "44-NQ/TU"), ("34-NQ/ĐUQS", "implements", "44-NQ/TU")], []),
    ("Để triển khai Chỉ thị số 40-CT/TU, ngay trong quý I năm 2015 Huyện ủy đã cho ra đời Kế hoạch số 98-KH/HU.",
     [("98-KH/HU", "implements", "40-CT/TU")], []),
    ("Kế hoạch số 88/KH-UBND của thành phố Tam Điệp, Kế hoạch số 91/KH-UBND của huyện Nho Quan đều nhằm thực hiện Nghị quyết số 11/NQ-HĐND.",
     [("88/KH-UBND", "implements", "11/NQ-HĐND"), ("91/KH-UBND", "implements", "11/NQ-HĐND")], []),
    ("Thể chế hóa Nghị quyết số 18-NQ/TW, Luật Đất đai năm 2024 đã bỏ khung giá đất.",
     [("Luật Đất đai", "implements", "18-NQ/TW")], []),
    ("Thể chế hóa Nghị quyết số 18-NQ/TW, Luật Đất đai năm 2024 và nhiều văn bản khác là việc lâu dài.", [], []),
    ("Chính phủ đã ban hành Nghị định số 145/2020/NĐ-CP; cũng để thi hành Luật Việc làm, Bộ trưởng ký Thông tư số 09/2020/TT-BNV.",
     [("09/2020/TT-BNV", "implements", "Luật Việc làm")], []),
    # guided, answered, corrected, joined in one
    ("Thông tư số 01/2025/TT-BNV và Thông tư số 07/2025/TT-BTC tương ứng hướng dẫn Nghị định số 178/2024/NĐ-CP và Nghị định số 177/2024/NĐ-CP.",
     [("01/2025/TT-BNV", "guides", "178/2024/NĐ-CP"), ("07/2025/TT-BTC", "guides", "177/2024/NĐ-CP")], []),
    ("Sau khi nhận Công văn số 1904-CV/VPTW, Văn phòng Tỉnh ủy trả lời ngay tại Công văn số 288-CV/VPTU.",
     [("288-CV/VPTU", "respondsTo", "1904-CV/VPTW")], []),
    ("Khi nhận được Công văn số 1904-CV/VPTW, Văn phòng Tỉnh ủy chưa trả lời bằng Công văn số 288-CV/VPTU.", [], []),
    ("Chúng tôi được xem Công văn số 511/SNN-TL, trong đó Sở phúc đáp Công văn số 18/UBND-NN.",
     [("511/SNN-TL", "respondsTo", "18/UBND-NN")], []),
    ("Thay cho Thông tư số 30/2014/TT-BNV vốn gây nhiều tranh cãi là Thông tư số 27/2020/TT-BNV.",
     [("27/2020/TT-BNV", "replaces", "30/2014/TT-BNV")], []),
    ("Văn phòng Quốc hội đã hợp nhất Luật Bảo hiểm y tế và Luật số 51/2024/QH15 tại Văn bản hợp nhất số 21/VBHN-VPQH.",
     [("21/VBHN-VPQH", "consolidates", "51/2024/QH15"), ("21/VBHN-VPQH", "consolidates", "Luật Bảo hiểm y tế")], []),
    ("Bộ Tài chính hợp nhất Cục A và Cục B tại Quyết định số 21/QĐ-BTC.", [], []),
    ("Đề án số 06-ĐA/TU, văn bản được Tỉnh ủy ban hành để triển khai thực hiện Nghị quyết số 08-NQ/TW về du lịch, đã có kết quả.",
     [("06-ĐA/TU", "implements", "08-NQ/TW")], []),
    ("Điều 3. Quyết định số 2214/QĐ-UBND hết hiệu lực kể từ ngày 01/9/2025.",
     [("SELF", "repeals", "2214/QĐ-UBND")], [("2214/QĐ-UBND", "ended", "2025-08-31")]),
    ("Quyết định số 2214/QĐ-UBND hết hiệu lực kể từ ngày 01/9/2025.", [], [("2214/QĐ-UBND", "ended", "2025-08-31")]),
    # since when, of several and in a row
    ("Hai văn bản cùng có hiệu lực từ 1/7/2025 là Nghị định 118/2025/NĐ-CP và Nghị định 125/2025/NĐ-CP.",
     [], [("118/2025/NĐ-CP", "effective_from", "2025-07-01"), ("125/2025/NĐ-CP", "effective_from", "2025-07-01")]),
    ("Các hợp đồng có hiệu lực từ ngày 01/7/2025 là hợp đồng theo Thông tư số 18/2025/TT-BNV.", [], []),
    ("7 | Thông tư 18/2023/TT-BNV | Ngày hiệu lực: 15/02/2024 | Còn hiệu lực", [], [("18/2023/TT-BNV", "effective_from", "2024-02-15")]),
    ("Quyết định số 21-QĐ/TU tuy ký sau nhưng có hiệu lực từ ngày 01/02/2026.", [], [("21-QĐ/TU", "effective_from", "2026-02-01")]),
    ("Chứng chỉ cấp trước khi có Luật Hành nghề năm 2023 có giá trị đến hết ngày 31/12/2028.", [], []),
    # a bracket that tells the numbers of what is named before it
    ("Kể từ ngày 01/7/2025, các quyết định của huyện (Quyết định số 12/2019/QĐ-UBND, Quyết định số 15/2020/QĐ-UBND) không còn hiệu lực.",
     [], [("12/2019/QĐ-UBND", "ended", "2025-06-30"), ("15/2020/QĐ-UBND", "ended", "2025-06-30")]),
    ("Các dự án của huyện (Quyết định số 12/2019/QĐ-UBND, Quyết định số 15/2020/QĐ-UBND) đã hết hiệu lực.", [], []),
    # over by a time that is told, and what nobody has issued
    ("Đến thời điểm thanh tra, Nghị quyết số 66/2013/NQ-HĐND đã không còn hiệu lực nhưng Phòng Giáo dục vẫn vận dụng.",
     [], [("66/2013/NQ-HĐND", "ended", None)]),
    ("Giấy phép có giá trị đến thời điểm Nghị quyết số 66/2013/NQ-HĐND hết hiệu lực.", [], []),
    ("Đảng ủy xã Khe Sơn chưa xây dựng, ban hành chương trình hành động thực hiện Nghị quyết số 72-NQ/TU.",
     [], [("72-NQ/TU", "not_issued", "Đảng ủy xã Khe Sơn")]),
    ("Đảng ủy xã Khe Sơn xây dựng, ban hành chương trình hành động thực hiện Nghị quyết số 72-NQ/TU chưa sát thực tế.", [], []),
    ("Tại Hướng dẫn số 22-HD/VPTU, Văn phòng Tỉnh ủy hợp nhất Hướng dẫn số 11-HD/VPTU và Công văn số 64-CV/VPTU.",
     [("22-HD/VPTU", "consolidates", "11-HD/VPTU"), ("22-HD/VPTU", "consolidates", "64-CV/VPTU")], []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected", "facts"), SENTENCES)
def test_what_a_sentence_tells(sentence: str, expected: list[Link], facts: list[Fact]) -> None:
    found = read(sentence)
    assert sorted(one[:3] for one in links(found)) == sorted(expected)
    assert told(found) == sorted(facts, key=str)


PARTS = [
    ("Quyết định số 2519/QĐ-BTC đính chính Thông tư số 78/2021/TT-BTC, cụ thể là tại khoản 8 Điều 12.", "khoản 8 Điều 12"),
    ("Quyết định số 12/2023/QĐ-UBND bãi bỏ Quyết định số 5/2020/QĐ-UBND, cụ thể: khoản 2 Điều 3, Điều 5.", "khoản 2 Điều 3, Điều 5"),
    ("Quyết định số 12/2023/QĐ-UBND sửa đổi Quyết định số 5/2020/QĐ-UBND tại Điều 3.", "Điều 3"),
    ("Quyết định số 12/2023/QĐ-UBND sửa đổi Quyết định số 5/2020/QĐ-UBND ở mục II.3.", None),
]  # fmt: skip


def test_what_is_laid_down_in_a_paper_is_not_all_of_it() -> None:
    for lead, partial in (("Đối với các nội dung quy định tại ", True), ("", False)):
        (link,) = read(f"{lead}Quyết định số 20/2019/QĐ-UBND đã được bãi bỏ tại Quyết định số 12/2024/QĐ-UBND.").links
        assert link.evidence.partial == partial


@pytest.mark.parametrize(("sentence", "part"), PARTS)
def test_a_part_told_behind_its_paper(sentence: str, part: str | None) -> None:
    assert [link.evidence.part for link in read(sentence).links] == [part]


def test_what_was_misprinted_is_listed_behind_a_colon() -> None:
    text = """ỦY BAN NHÂN DÂN
PHƯỜNG BẾN THỦY
Số: 20/TB-UBND
Bến Thủy, ngày 12 tháng 8 năm 2025

THÔNG BÁO
Đính chính văn bản

Ủy ban nhân dân phường xin đính chính như sau: điểm a Mục 3 Thông báo số 16/TB-UBND ngày 02/8/2025, số tiền “1.200.000” đọc là “12.000.000”.
"""
    found = read(text)
    assert [one[:3] for one in links(found)] == [("SELF", "corrects", "16/TB-UBND")]
    assert found.links[0].evidence.part == "điểm a Mục 3"


UNITS = [
    ("Kế hoạch số 88/KH-UBND của thành phố Tam Điệp đã hết hạn.", ("UBND", "Tam Điệp")),
    ("Nghị quyết số 05-NQ/HU của huyện Nho Quan, ngày 03/4/2021.", ("HU", "Nho Quan")),
    ("Nghị quyết số 05-NQ/HU của xã Gia Lâm, ngày 03/4/2021.", None),
]


@pytest.mark.parametrize(("sentence", "issuer"), UNITS)
def test_a_unit_stands_for_its_committee(sentence: str, issuer: tuple[str, str] | None) -> None:
    (organ,) = (one.citation.organ for one in read(sentence).readings)
    assert (organ and (organ.code, organ.place and organ.place.name)) == issuer
