"""Papers as offices and pages print them: cut by narrow columns, misspelt, listed in one line; each beside a near miss."""

from __future__ import annotations

import re

import pytest
from said import links, read, told

from graph.extraction.spelling import either
from graph.reading.as_meant import as_meant
from graph.vocabulary import misspellings

Link = tuple[str, str, str]
Fact = tuple[str, str, str | None]

# fmt: off
TEXTS: list[tuple[str, list[Link], list[Fact]]] = [
    # misspelt words of the grammar
    ("Kế hoạch số 10-KH/HU, ngày 21/5/2020 sữa đổi, bổ xung Kế hoạch số 04-KH/HU, ngày 17/9/2015.", [("10-KH/HU", "amends", "04-KH/HU")], []),
    ("Quy chế số 10-QC/HU, ngày 21/5/2020 thay thê Quy chế số 04-QC/HU, ngày 17/9/2015.", [("10-QC/HU", "replaces", "04-QC/HU")], []),
    ("Kế hoạch số 10-KH/HU, ngày 21/5/2020 triễn khai thưc hiện Kế hoạch số 04-KH/TU, ngày 17/9/2015.", [("10-KH/HU", "implements", "04-KH/TU")], []),
    ("KẾ HOẠCH SỐ 10-KH/HU, NGÀY 21/5/2020 BẢI BỎ KẾ HOẠCH SỐ 04-KH/HU, NGÀY 17/9/2015.", [("10-KH/HU", "repeals", "04-KH/HU")], []),
    ("Quy định số 10-QĐ/HU có hiệu lưc kễ từ ngày 01/6/2020.", [], [("10-QĐ/HU", "effective_from", "2020-06-01")]),
    ("Kế hoạch số 10-KH/HU, ngày 21/5/2020 sữa chữa sai sót của Kế hoạch số 04-KH/HU, ngày 17/9/2015.", [], []),
    # lists in one line
    ("QUYẾT ĐỊNH\nVề việc bãi bỏ văn bản\nĐiều 1. Bãi bỏ các văn bản sau: 1. Quyết định số 19/2008/QĐ-UBND ngày 22/5/2008 về thủy lợi phí; 2. Chỉ thị số 06/2010/CT-UBND ngày 14/7/2010.",
     [("SELF", "repeals", "19/2008/QĐ-UBND"), ("SELF", "repeals", "06/2010/CT-UBND")], []),
    ("Huyện ủy đã ban hành: 1. Kế hoạch số 10-KH/HU ngày 21/5/2020 thực hiện Nghị quyết số 04-NQ/TU ngày 17/9/2015; 2. Kế hoạch số 11-KH/HU ngày 21/5/2020 thực hiện Nghị quyết số 05-NQ/TU ngày 17/9/2015.",
     [("10-KH/HU", "implements", "04-NQ/TU"), ("11-KH/HU", "implements", "05-NQ/TU")], []),
    # lists whose lines have no number
    ("Điều 1. Bãi bỏ các văn bản sau đây:\nQuyết định số 19/2008/QĐ-UBND ngày 22/5/2008 về thủy lợi phí;\nChỉ thị số 06/2010/CT-UBND ngày 14/7/2010.\nĐiều 2. Làm.",
     [("SELF", "repeals", "19/2008/QĐ-UBND"), ("SELF", "repeals", "06/2010/CT-UBND")], []),
    ("Bãi bỏ 02 văn bản do Ủy ban nhân dân tỉnh ban hành sau đây:\n\nQuyết định số 19/2008/QĐ-UBND ngày 22/5/2008 bãi bỏ khoản 2 Điều 5 Quyết định số 11/2005/QĐ-UBND ngày 02/3/2005.",
     [("SELF", "repeals", "19/2008/QĐ-UBND"), ("19/2008/QĐ-UBND", "repeals", "11/2005/QĐ-UBND")], []),
    ("Điều 1. Bãi bỏ các văn bản sau đây:\n\nQuyết định số 19/2008/QĐ-UBND ngày 22/5/2008 về thủy lợi phí.\n\nChỉ thị số 06/2010/CT-UBND ngày 14/7/2010 tiếp tục có hiệu lực.",
     [("SELF", "repeals", "19/2008/QĐ-UBND")], []),
    ("Ủy ban nhân dân tỉnh quyết định bãi bỏ văn bản như sau:\n\nQuyết định số 19/2008/QĐ-UBND ngày 22/5/2008 không còn phù hợp, giao Sở Tài chính xem xét.", [], []),
    ("Bãi bỏ các văn bản sau đây: Quyết định số 19/2008/QĐ-UBND ngày 22/5/2008. Chỉ thị số 06/2010/CT-UBND ngày 14/7/2010 là căn cứ.",
     [("SELF", "repeals", "19/2008/QĐ-UBND")], []),
    # lists of ended papers without headings of their columns
    ("Danh mục văn bản hết hiệu lực toàn bộ\n1 | Quyết định số 15/2014/QĐ-UBND ngày 20/5/2014 | Bị bãi bỏ bởi Quyết định số 08/2019/QĐ-UBND ngày 12/4/2019 | 25/4/2019\n2 | Quyết định số 16/2014/QĐ-UBND ngày 20/5/2014 | Hết thời hạn thực hiện | 31/12/2020",
     [("08/2019/QĐ-UBND", "repeals", "15/2014/QĐ-UBND")], [("15/2014/QĐ-UBND", "ended", "2019-04-24"), ("16/2014/QĐ-UBND", "ended", "2020-12-31")]),
    ("DANH MỤC\n(văn bản | lý do | ngày hết hiệu lực)\nQuyết định số 15/2014/QĐ-UBND ngày 20/5/2014 | Không còn phù hợp | 25/4/2019", [], [("15/2014/QĐ-UBND", "ended", "2019-04-24")]),
    ("Danh mục văn bản hết hiệu lực năm 2021\n01 | Nghị quyết số 18/2013/NQ-HĐND ngày 12/7/2013 | Ngày hết hiệu lực: 20/12/2021", [], [("18/2013/NQ-HĐND", "ended", "2021-12-19")]),
    ("Danh mục văn bản hết hiệu lực một phần\n1 | Quyết định số 31/2016/QĐ-UBND ngày 14/11/2016 | khoản 4 Điều 3 | 20/3/2020", [], []),
    ("Danh mục văn bản có hiệu lực\n1 | Quyết định số 31/2016/QĐ-UBND ngày 14/11/2016 | 20/3/2017", [], []),
    # an organ's name cut by a narrow column
    ("QUYẾT ĐỊNH\nVề việc áp dụng văn bản\n\nTheo đề nghị của Giám đốc Sở\nY tế tại Tờ trình số 4499/TTr-SYT ngày 17/11/2025.", [("SELF", "basedOn", "4499/TTr-SYT")], []),
    ("QUYẾT ĐỊNH\nVề việc áp dụng văn bản\n\nTheo đề nghị của Giám đốc\nSở Công Thương tại Tờ trình số 131/TTr-SCT ngày 24/11/2025.", [("SELF", "basedOn", "131/TTr-SCT")], []),
    ("KẾ HOẠCH\n\nTRIỂN KHAI QUYẾT ĐỊNH SỐ 06/QĐ-TTG NGÀY 02 THÁNG 01\nNĂM 2025 CỦA THỦ TƯỚNG CHÍNH PHỦ VÀ QUYẾT ĐỊNH SỐ 3103/QĐ-BTC NGÀY 05 THÁNG 9\nNĂM 2025 CỦA BỘ TÀI CHÍNH\n\nI. Tình hình",
     [("SELF", "implements", "06/QĐ-TTg"), ("SELF", "implements", "3103/QĐ-BTC")], []),
    # what a law says is no basis, nor is the document itself
    ("Căn cứ khoản 2 Điều 73 Nghị định số 175/2024/NĐ-CP quy định như sau:", [], []),
    ("Căn cứ theo điểm c khoản 13 Điều 7 Nghị định số 168/2024/NĐ-CP có quy định về mức phạt.", [], []),
    ("Căn cứ khoản 2 Điều 73 Nghị định số 175/2024/NĐ-CP;", [("SELF", "basedOn", "175/2024/NĐ-CP")], []),
    ("Căn cứ Nghị định số 175/2024/NĐ-CP quy định chi tiết việc cấp chứng chỉ;", [("SELF", "basedOn", "175/2024/NĐ-CP")], []),
    ("Tuyên truyền Kế hoạch số 83-KH/TU của Tỉnh ủy; xong trong tháng 6/2026.\n6. Các chi bộ\nCăn cứ Kế hoạch này, tổ chức học tập đến từng đảng viên.", [], []),
    # what a paper is for
    ("Quan điểm xây dựng Nghị định: Thể chế hóa đầy đủ Nghị quyết số 19-NQ/TW ngày 25/10/2017.", [("SELF", "implements", "19-NQ/TW")], []),
    ("Mục đích, yêu cầu: Triển khai Nghị quyết số 19-NQ/TW ngày 25/10/2017.", [("SELF", "implements", "19-NQ/TW")], []),
    ("Quan điểm của nhiều đại biểu: thực hiện Nghị quyết số 19-NQ/TW ngày 25/10/2017 còn chậm.", [], []),
    ("I. MỤC ĐÍCH\n- Cụ thể hóa và triển khai thực hiện nghiêm túc, thực chất các nhiệm vụ nêu tại Nghị quyết số 05-NQ/TW.", [("SELF", "implements", "05-NQ/TW")], []),
    ("I. MỤC ĐÍCH\n- Các chi bộ cụ thể hóa và triển khai thực hiện Nghị quyết số 05-NQ/TW.", [], []),
    # a preamble whose title is not there
    ("Thực hiện Nghị quyết số 04-NQ/TW, ngày 01/4/2026;\nThực hiện Kế hoạch số 83-KH/TU, ngày 12/6/2026;\nCăn cứ Quy chế số 01-QC/ĐU, ngày 01/7/2025;\nĐảng ủy ban hành Kế hoạch như sau:",
     [("SELF", "implements", "04-NQ/TW"), ("SELF", "implements", "83-KH/TU"), ("SELF", "basedOn", "01-QC/ĐU")], []),
    ("Thực hiện Nghị quyết số 04-NQ/TW còn chậm;\nTriển khai Kế hoạch số 83-KH/TU chưa sâu;\nCông tác kiểm tra còn hạn chế.", [], []),
    ("Tiếp thu và trả lời Công văn số 57/HĐND-VP ngày 11/7/2018, Ủy ban nhân dân xã Bản Mù xin làm rõ ba điểm sau:", [("SELF", "respondsTo", "57/HĐND-VP")], []),
    ("Tiếp thu Công văn số 57/HĐND-VP ngày 11/7/2018, Ủy ban nhân dân xã đã sửa dự thảo.", [], []),
    # chapters of a paper that changes another
    ("THÔNG TƯ\nSửa đổi một số điều của các Thông tư về đăng ký xe\n\nBộ trưởng ban hành Thông tư.\n\nChương I\n\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA THÔNG TƯ SỐ 79/2024/TT-BCA\n\nĐiều 1. Sửa đổi khoản 6 Điều 3",
     [("SELF", "amends", "79/2024/TT-BCA")], []),
    # whose title it stands in
    ("Kể từ ngày Thông tư này có hiệu lực thi hành, Thông tư số 32/2025/TT-BTC hướng dẫn thực hiện Nghị định số 123/2020/NĐ-CP hết hiệu lực thi hành.",
     [("SELF", "repeals", "32/2025/TT-BTC"), ("32/2025/TT-BTC", "guides", "123/2020/NĐ-CP")], []),
    ("Kể từ ngày Nghị định này có hiệu lực, các Nghị định sau đây hết hiệu lực: a) Nghị định số 123/2020/NĐ-CP; b) Nghị định số 41/2022/NĐ-CP sửa đổi một số điều của Nghị định số 123/2020/NĐ-CP và Nghị định số 15/2022/NĐ-CP.",
     [("SELF", "repeals", "123/2020/NĐ-CP"), ("SELF", "repeals", "41/2022/NĐ-CP"), ("41/2022/NĐ-CP", "amends", "123/2020/NĐ-CP"), ("41/2022/NĐ-CP", "amends", "15/2022/NĐ-CP")], []),
    ("Nghị quyết số 03/NQ-CP ngày 09/01/2025 thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 được thay thế bằng Nghị quyết số 71/NQ-CP ngày 01/4/2025.",
     [("03/NQ-CP", "implements", "57-NQ/TW"), ("71/NQ-CP", "replaces", "03/NQ-CP")], []),
    ("Quyết định này thay thế Quyết định số 59/2024/QĐ-UBND ngày 09/12/2024 của Ủy ban nhân dân tỉnh mức thu phí chợ và Quyết định số 58/2024/QĐ-UBND ngày 09/12/2024.",
     [("SELF", "replaces", "59/2024/QĐ-UBND"), ("SELF", "replaces", "58/2024/QĐ-UBND")], []),
    ("Quyết định này thay thế Quyết định số 59/2024/QĐ-UBND ngày 09/12/2024 của Ủy ban nhân dân tỉnh và được thực hiện cùng Quyết định số 58/2024/QĐ-UBND ngày 09/12/2024.",
     [("SELF", "replaces", "59/2024/QĐ-UBND")], []),
    ("Biểu mẫu lấy theo Thông tư số 08/2015/TT-BNV, văn bản đã bị thay thế bởi Thông tư số 03/2020/TT-BNV nên không dùng được.", [("03/2020/TT-BNV", "replaces", "08/2015/TT-BNV")], []),
    # an article on the document's own force, in one sentence
    ("Nghị quyết này có hiệu lực từ ngày 01/01/2020; khoản 1 Điều 3 Nghị quyết số 15/2015/NQ-HĐND hết hiệu lực kể từ ngày 01/01/2020.",
     [("SELF", "repeals", "15/2015/NQ-HĐND")], [("SELF", "effective_from", "2020-01-01")]),
    ("Luật Giáo dục số 125/2025/QH15 được ban hành ngày 10/12/2025, Luật số 131/2025/QH15 có hiệu lực từ ngày 01/4/2026.", [], [("131/2025/QH15", "effective_from", "2026-04-01")]),
    ("Luật Giáo dục số 125/2025/QH15, Luật số 131/2025/QH15 có hiệu lực từ ngày 01/4/2026.", [], [("125/2025/QH15", "effective_from", "2026-04-01"), ("131/2025/QH15", "effective_from", "2026-04-01")]),
    # what the papers of a list do to one
    ("Các văn bản hướng dẫn Quy định số 366-QĐ/TW:\n- Hướng dẫn số 43-HD/BTCTW ngày 31/10/2025;\n- Công văn số 10072-CV/BTCTW ngày 06/11/2025.",
     [("43-HD/BTCTW", "guides", "366-QĐ/TW"), ("10072-CV/BTCTW", "guides", "366-QĐ/TW")], []),
    ("Dưới đây là các văn bản sửa đổi, bổ sung Nghị định số 123/2020/NĐ-CP:\n1 | Nghị định số 41/2022/NĐ-CP | 20/6/2022\n2 | Nghị định số 70/2025/NĐ-CP | 20/3/2025",
     [("41/2022/NĐ-CP", "amends", "123/2020/NĐ-CP"), ("70/2025/NĐ-CP", "amends", "123/2020/NĐ-CP")], []),
    ("Các văn bản thực hiện Nghị quyết số 18-NQ/TW của tỉnh:\n- Kế hoạch số 43-KH/TU ngày 31/10/2018.", [("43-KH/TU", "implements", "18-NQ/TW")], []),
    ("Các văn bản viện dẫn Nghị quyết số 18-NQ/TW:\n- Kế hoạch số 43-KH/TU ngày 31/10/2018.", [], []),
]
# fmt: on


@pytest.mark.parametrize(("text", "wanted", "facts"), TEXTS)
def test_what_is_printed(text: str, wanted: list[Link], facts: list[Fact]) -> None:
    found = read(text)
    assert sorted({link[:3] for link in links(found)}) == sorted(wanted)
    assert told(found) == sorted(facts, key=str)


def test_a_part_stands_in_the_next_cell() -> None:
    rows = "1 | Quyết định số 31/2016/QĐ-UBND ngày 14/11/2016 | khoản 4 Điều 3 | Bị bãi bỏ bởi Quyết định số 10/2020/QĐ-UBND"
    (link,) = read(f"Danh mục văn bản hết hiệu lực một phần\n{rows} | 20/3/2020").links
    assert (link.relation, link.evidence.partial, link.evidence.part) == ("repeals", True, "khoản 4 Điều 3")


@pytest.mark.parametrize(
    ("letterhead", "number", "issuer"),
    [
        ("ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG NAI\n-------\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM", "12/QĐ-UBND", "Ủy ban nhân dân tỉnh Đồng Nai"),
        ("ỦY BAN NHÂN\nDÂN\nTỈNH BẮC NINH\n--------\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM", "12/QĐ-UBND", "Ủy ban nhân dân tỉnh Bắc Ninh"),
        ("TỈNH ỦY NẬM LƠ\n*\nĐẢNG CỘNG\nSẢN VIỆT NAM", "12-QĐ/TU", "Tỉnh ủy Nậm Lơ"),
    ],
)  # fmt: skip
def test_a_motto_cut_by_a_column_is_nobodys_name(letterhead: str, number: str, issuer: str) -> None:
    text = f"{letterhead}\nSố: {number}\nĐồng Nai, ngày 21\ntháng 11 năm 2025\n\nQUYẾT ĐỊNH\nVề việc bãi bỏ văn bản\n"
    header = read(text).claims.header
    assert (read(text).document.issuer, header.place) == (issuer, "Đồng Nai")


def test_a_place_cut_by_a_column() -> None:
    text = "UBND THÀNH PHỐ HỒ CHÍ MINH\nSố: 12/QĐ-UBND\nThành phố Hồ\nChí Minh, ngày 19 tháng 11 năm 2025\n\nQUYẾT ĐỊNH\nVề giá\n"
    assert read(text).claims.header.place == "Thành phố Hồ Chí Minh"


@pytest.mark.parametrize(("wrong", "right"), misspellings().items())
def test_a_misspelling_is_as_long_and_no_part_of_a_word(wrong: str, right: str) -> None:
    assert len(wrong) == len(right)
    assert as_meant(f"({wrong.capitalize()}) {wrong.upper()}") == f"({right.capitalize()}) {right.upper()}"
    assert as_meant(f"x{wrong} {wrong}x") == f"x{wrong} {wrong}x"


@pytest.mark.parametrize(
    ("pattern", "matched", "refused"),
    [
        (r"(?!từ ngày)[^;]{3,20}, ", ("mức thu, ", "muc thu, "), ("từ ngày 5, ", "tu ngay 5, ")),
        (r"(?<!chưa )ban hành", ("ban hành", "ban hanh"), ("chưa ban hành", "chua ban hanh")),
        (r"(?:(?!đã|bị(?! khi))[^;])+", ("bị khi", "bi khi", "(?!)"), ("đã", "da", "bị", "bi")),
        (r"[(?!đ)]+\(?!", ("(đ)(!", "(d)(!"), ("a(!", "(đ)")),
    ],
)
def test_what_must_not_stand_there_is_refused_without_accents_too(
    pattern: str, matched: tuple[str, ...], refused: tuple[str, ...]
) -> None:
    rule = re.compile(either(pattern))
    assert [text for text in (*matched, *refused) if rule.search(text) and rule.search(text).group() == text] == [  # type: ignore[union-attr]
        *matched
    ]
