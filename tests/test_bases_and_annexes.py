"""What stands around a paper: its opening, its bases, the title of another, what it is annexed to; hits and near misses."""

from __future__ import annotations

import pytest
from said import links, read, told

Link = tuple[str, str, str]
Fact = tuple[str | None, str, str | None]

PLAN = "HUYỆN ỦY VÂN SƠN\n*\nSố 12-KH/HU\nVân Sơn, ngày 16 tháng 3 năm 2020\n\nKẾ HOẠCH\nphát triển cây chè\n\n"
REPORT = PLAN.replace("KH/HU", "BC/HU").replace("KẾ HOẠCH", "BÁO CÁO")
CIRCULAR = "BỘ XÂY DỰNG\nSố: 04/2001/TT-BXD\nHà Nội, ngày 20 tháng 8 năm 2001\n\nTHÔNG TƯ\nhướng dẫn sửa chữa nhà ở\n\n"
LETTER = "THỦ TƯỚNG CHÍNH PHỦ\nSố: 240/TTg-KGVX\nV/v phụ cấp\nHà Nội, ngày 03 tháng 12 năm 2009\n\n"
BASE = "Căn cứ Nghị quyết số 15-NQ/TU ngày 05/5/2019 của Tỉnh ủy về cây chè"
ON_IT = ("SELF", "basedOn", "15-NQ/TU")
DOES_IT = ("SELF", "implements", "15-NQ/TU")

# fmt: off
TEXTS: list[tuple[str, list[Link], list[Fact]]] = [
    # an opening in a sentence of its own, and with the bare type word
    (f"{PLAN}{BASE}, Ban Thường vụ Huyện ủy ban hành Kế hoạch thực hiện Nghị quyết như sau:", [ON_IT, DOES_IT], []),
    (f"{PLAN}{BASE}. Ban Thường vụ Huyện ủy ban hành Kế hoạch triển khai thực hiện Nghị quyết số 15-NQ/TU.", [ON_IT, DOES_IT], []),
    (f"{PLAN}{BASE}. Ban Thường vụ Huyện ủy đã ban hành Kế hoạch thực hiện Nghị quyết số 15-NQ/TU.", [ON_IT], []),
    (f"{PLAN}{BASE}. Ủy ban nhân dân huyện ban hành Kế hoạch thực hiện Nghị quyết số 15-NQ/TU.", [ON_IT], []),
    (f"{PLAN}{BASE}. Năm 2019, Ủy ban nhân dân huyện ban hành Kế hoạch thực hiện Nghị quyết số 15-NQ/TU.", [ON_IT], []),
    (f"{REPORT}{BASE}. Ban Thường vụ Huyện ủy ban hành Kế hoạch thực hiện Nghị quyết số 15-NQ/TU.", [ON_IT], []),
    # who was asked is no basis
    (f"{CIRCULAR}Căn cứ Quyết định số 20/2000/QĐ-TTg ngày 3/2/2000 về sửa nhà; Sau khi thống nhất ý kiến với Bộ Tài chính (Văn bản số 477/TC-CSTC ngày 25/5/2001), Bộ Xây dựng hướng dẫn:",
     [("SELF", "basedOn", "20/2000/QĐ-TTg")], []),
    (f"{CIRCULAR}Căn cứ Quyết định số 20/2000/QĐ-TTg ngày 3/2/2000 về sửa nhà; sau khi xem xét Tờ trình số 47/TTr-CSTC ngày 25/5/2001 của Bộ Tài chính, Bộ Xây dựng hướng dẫn:",
     [("SELF", "basedOn", "20/2000/QĐ-TTg"), ("SELF", "basedOn", "47/TTr-CSTC")], []),
    # what stands in the title of a basis
    ("Xét Tờ trình số 418/LS-LĐ-TC ngày 28/7/2008 của Liên Sở Lao động - Sở Tài chính về nâng phụ cấp theo Quyết định số 503/QĐ-UB ngày 01/02/2002 và Tờ trình số 692/TTr-SLĐ ngày 25/11/2008,",
     [("SELF", "basedOn", "418/LS-LĐ-TC"), ("SELF", "basedOn", "692/TTr-SLĐ")], []),
    ("Căn cứ Quyết định số 50/QĐ-UB ngày 01/02/2002 về nâng phụ cấp; theo Tờ trình số 692/TTr-SLĐ ngày 25/11/2008,",
     [("SELF", "basedOn", "50/QĐ-UB"), ("SELF", "basedOn", "692/TTr-SLĐ")], []),
    # a letter that asks for a change makes none
    (f"{LETTER}Xét đề nghị của Bộ Quốc phòng tại Công văn số 586/BQP-TC ngày 09/11/2009 về việc điều chỉnh phụ cấp quy định tại Quyết định số 142/2008/QĐ-TTg, Thủ tướng Chính phủ có ý kiến như sau:",
     [("SELF", "basedOn", "586/BQP-TC")], []),
    ("Công văn số 586/BQP-TC ngày 09/11/2009 đính chính Quyết định số 142/2008/QĐ-BQP ngày 02/01/2008.", [("586/BQP-TC", "corrects", "142/2008/QĐ-BQP")], []),
    # what is annexed: the document, by the bracket at the end of its title
    ("KẾ HOẠCH\n\nTHỰC HIỆN CHỈ THỊ SỐ 14-CT/TW NGÀY 19 THÁNG 7 NĂM 2017 CỦA BAN BÍ THƯ (Ban hành kèm theo Quyết định số 773/QĐ-TTg ngày 26 tháng 6 năm 2018)\n\nI. MỤC ĐÍCH\nCác bộ thực hiện.",
     [("SELF", "implements", "14-CT/TW"), ("SELF", "annexedTo", "773/QĐ-TTg")], []),
    ("KẾ HOẠCH\n\nTHỰC HIỆN CHƯƠNG TRÌNH SỐ 05-CTR/TU NGÀY 19 THÁNG 7 NĂM 2017 (Ban hành kèm theo Quyết định số 773/QĐ-UBND ngày 26 tháng 6 năm 2018)\n\nI. MỤC ĐÍCH\nCác sở thực hiện.",
     [("SELF", "implements", "05-CTr/TU"), ("SELF", "annexedTo", "773/QĐ-UBND")], []),
    ("BÁO CÁO\n\nKẾT QUẢ THỰC HIỆN KẾ HOẠCH SỐ 05-KH/TU NGÀY 19 THÁNG 7 NĂM 2017 (Ban hành kèm theo Quyết định số 773-QĐ/TU ngày 19 tháng 7 năm 2017)\n\nI. KẾT QUẢ\nCác sở đã thực hiện.",
     [("SELF", "reviews", "05-KH/TU"), ("05-KH/TU", "annexedTo", "773-QĐ/TU")], []),
    ("PHỤ LỤC I\n\nCÁC CHẾ ĐỘ ĐƯỢC ÁP DỤNG (Kèm theo Nghị định số 102/2018/NĐ-CP ngày 20 tháng 7 năm 2018)\n\n1. Quyết định số 47/2002/QĐ-TTg ngày 11/4/2002 về phụ cấp.",
     [("SELF", "annexedTo", "102/2018/NĐ-CP")], []),
    ("Các sở nộp danh sách (kèm theo Công văn số 102/UBND-NC ngày 20 tháng 7 năm 2018).", [], []),
    # what papers put in force ends with them named one after another
    ("Điều 3. Quyết định này thay thế Danh mục thủ tục và Quy trình nội bộ của Sở Y tế được Chủ tịch UBND tỉnh công bố tại các Quyết định: Số 219/QĐ-UBND ngày 28/12/2021, số 174/QĐ-UBND ngày 14/11/2019.",
     [("SELF", "replaces", "219/QĐ-UBND"), ("SELF", "replaces", "174/QĐ-UBND")], []),
    ("Điều 1. Phê duyệt điều chỉnh Kế hoạch sử dụng đất đã được phê duyệt tại Quyết định số 318/QĐ-UBND ngày 10/02/2023.", [], []),
    ("Điều 2. Bãi bỏ Quy chế thi đua ban hành kèm theo Quyết định số 824/QĐ-BYT ngày 15/02/2023 và Quy chế khen thưởng ban hành kèm theo Quyết định số 210/QĐ-BYT ngày 19/6/2025.",
     [("SELF", "repeals", "824/QĐ-BYT"), ("SELF", "repeals", "210/QĐ-BYT")], []),
    ("Điều 2. Bãi bỏ Quy chế thi đua ban hành kèm theo Quyết định số 824/QĐ-BYT ngày 15/02/2023 và giao Sở Y tế áp dụng Quyết định số 210/QĐ-BYT ngày 19/6/2025.",
     [("SELF", "repeals", "824/QĐ-BYT")], []),
    # a law changed several times before
    ("3. Sửa đổi, bổ sung Luật Phí và lệ phí số 97/2015/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số 09/2017/QH14, Luật số 23/2018/QH14 như sau: Khoản 1 Điều 12 bỏ cụm từ “khoán chi”.",
     [("SELF", "amends", "97/2015/QH13"), ("09/2017/QH14", "amends", "97/2015/QH13"), ("23/2018/QH14", "amends", "97/2015/QH13")], []),
    ("3. Luật Phí và lệ phí số 97/2015/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số 09/2017/QH14.", [("09/2017/QH14", "amends", "97/2015/QH13")], []),
    ("Căn cứ Nghị định số 12/2008/NĐ-CP ngày 05/5/2008 hướng dẫn thi hành Pháp lệnh sửa đổi, bổ sung một số Điều của Pháp lệnh Phí và lệ phí;",
     [("SELF", "basedOn", "12/2008/NĐ-CP"), ("12/2008/NĐ-CP", "guides", "Pháp lệnh sửa đổi, bổ sung một số Điều của Pháp lệnh Phí và lệ phí")], []),
    ("Quyết định số 42/2007/QĐ-UBND ngày 31/12/2007 sửa đổi, bổ sung một số diều của Quyết định số 110/2005/QĐ-UBND ngày 29/12/2005.",
     [("42/2007/QĐ-UBND", "amends", "110/2005/QĐ-UBND")], []),
    # what is short for a paper
    ("Quyết định số 22/2013/QĐ-TTg về nhà ở (sau đây gọi tắt là QĐ22). Thông tư số 09/2013/TT-BXD hướng dẫn thực hiện QĐ22.",
     [("09/2013/TT-BXD", "guides", "22/2013/QĐ-TTg")], []),
    ("Quyết định số 22/2013/QĐ-TTg về nhà ở. Thông tư số 09/2013/TT-BXD hướng dẫn thực hiện QĐ22.", [], []),
    # what is prolonged by what it provides for
    ("Điều 1. Kéo dài thời gian áp dụng mức hỗ trợ quy định tại Nghị quyết số 12/2019/NQ-HĐND ngày 10/7/2019 đến hết ngày 31/12/2026.",
     [("SELF", "extends", "12/2019/NQ-HĐND")], [("12/2019/NQ-HĐND", "extended_to", "2026-12-31")]),
    ("Điều 1. Kéo dài thời hạn hoàn thành dự án cầu Bắc được nêu tại Quyết định số 12/QĐ-UBND ngày 10/7/2019 đến hết ngày 31/12/2026.", [], []),
    # of whom a start is told
    ("Thông tư số 08/2012/TT-BNV ngày 16/4/2012 của Bộ Nội vụ hướng dẫn phụ cấp của người đã hoàn thành nhiệm vụ theo Quyết định số 40/2011/QĐ-TTg ngày 27/7/2011, có hiệu lực kể từ ngày 01 tháng 6 năm 2012, được sửa đổi, bổ sung bởi:",
     [], [("08/2012/TT-BNV", "effective_from", "2012-06-01")]),
    ("Người đã hoàn thành nhiệm vụ theo Quyết định số 40/2011/QĐ-TTg ngày 27/7/2011, có hiệu lực kể từ ngày 01 tháng 6 năm 2012.",
     [], [("40/2011/QĐ-TTg", "effective_from", "2012-06-01")]),
    ("16 Điều 2 của Nghị định số 55/2023/NĐ-CP ngày 21/7/2023, có hiệu lực kể từ ngày 05 tháng 9 năm 2023 quy định như sau:\n\n“Điều 2. Thi hành\n\n1. Nghị định này có hiệu lực thi hành từ ngày 05 tháng 9 năm 2023.",
     [], [("55/2023/NĐ-CP", "effective_from", "2023-09-05"), ("55/2023/NĐ-CP", "effective_from", "2023-09-05")]),
]
# fmt: on


@pytest.mark.parametrize(("text", "wanted", "facts"), TEXTS)
def test_what_stands_around_a_paper(text: str, wanted: list[Link], facts: list[Fact]) -> None:
    found = read(text)
    assert sorted({link[:3] for link in links(found)}) == sorted(wanted)
    assert told(found) == sorted(facts, key=str)


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Theo Quyết định số 118/QĐ-UB, căn cứ quy định nêu trên, Cục trả lời. Từ khi có hướng dẫn trên, việc đã xong.", []),
        ("Bộ Y tế đã có Hướng dẫn số 12/HD-BYT ngày 01/02/2019. Từ khi có hướng dẫn trên, việc đã xong.", ["hướng dẫn trên"]),
        ("Theo Quyết định số 118/QĐ-UB, căn cứ Quy định nêu trên, Cục trả lời.", ["Quy định nêu trên"]),
    ],
)  # fmt: skip
def test_a_common_word_means_no_paper_that_nobody_named(text: str, again: list[str]) -> None:
    found = [one.citation.text for one in read(text).readings if one.citation.kind == "backref"]
    assert found == again


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Bãi bỏ Phụ lục 5 danh mục mã ban hành kèm theo Quyết định số 82/QĐ-BYT ngày 15/02/2023 và Phụ lục 6 danh mục đối tượng ban hành kèm theo Quyết định số 21/QĐ-BYT ngày 19/6/2025.",
         {"82/QĐ-BYT": "Phụ lục 5", "21/QĐ-BYT": "Phụ lục 6"}),
        ("Bãi bỏ Phụ lục 5 ban hành kèm theo Quyết định số 82/QĐ-BYT ngày 15/02/2023 và Quyết định số 21/QĐ-BYT ngày 19/6/2025.",
         {"82/QĐ-BYT": "Phụ lục 5", "21/QĐ-BYT": None}),
    ],
)  # fmt: skip
def test_each_part_is_of_its_own_paper(text: str, parts: dict[str, str | None]) -> None:
    found = read(f"Điều 2. {text}").links
    assert {link.object.code: link.evidence.part for link in found} == parts


@pytest.mark.parametrize(
    ("letterhead", "issuer"),
    [
        ("HUYỆN ỦY VÂN SƠN\nCƠ QUAN TỔ CHỨC – NỘI VỤ", "Cơ quan Tổ chức – Nội vụ Huyện ủy Vân Sơn"),
        ("CƠ QUAN TỔ CHỨC – NỘI VỤ", "Cơ quan Tổ chức – Nội vụ"),
    ],
)
def test_a_joined_office_is_of_its_committee(letterhead: str, issuer: str) -> None:
    text = f"{letterhead}\n*\nSố 29-BC/CQ\nVân Sơn, ngày 16 tháng 3 năm 2020\n\nBÁO CÁO\nkết quả tháng 3\n\nCơ quan cảnh sát điều tra đã họp.\n"
    assert (read(text).document.issuer or "").lower() == issuer.lower()


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("Xét đề nghị của Ban Tài chính tại Văn bản số 488-CV/TCQT ngày 18/8/2020 về dự toán và ý kiến của Sở Tài chính tại Công văn số 73/STC-HCSN;",
         {("SELF", "basedOn", "488-CV/TCQT"), ("SELF", "basedOn", "73/STC-HCSN")}),
        ("QUYẾT ĐỊNH:\nĐiều 1. Bãi bỏ khoản thu đóng góp quy định tại Điều 1 - Quyết định số 57/QĐ-UB ngày 27/3/2004.", {("SELF", "repeals", "57/QĐ-UB")}),
        ("QUYẾT ĐỊNH:\nĐiều 1. Bãi bỏ đơn vị thu theo quy định tại Điều 1 Quyết định số 57/QĐ-UB ngày 27/3/2004.", set()),
    ],
)  # fmt: skip
def test_lines_of_a_decision(line: str, stated: set[Link]) -> None:
    head = "ỦY BAN NHÂN DÂN\nTỈNH AN LÂM\nSố: 15/QĐ-UBND\nAn Lâm, ngày 25 tháng 10 năm 2020\nQUYẾT ĐỊNH\nVề dự toán\n"
    assert {one[:3] for one in links(read(head + line))} == stated
