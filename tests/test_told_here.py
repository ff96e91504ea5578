"""Notes right below their line, parts in brackets, what an article or an answer says, ends and times told in other places:
each wording beside a near miss; and bodies that sources name with and without their district."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from libraries import in_either_order, text_files
from said import links, read, told

from graph.analysis.body import body_view
from graph.analysis.lapsed import lapsed
from graph.analysis.reference import find_body, find_reference
from graph.store.snapshot import open_snapshot

Link = tuple[str, str, str]
Fact = tuple[str, str, str | None]

LINKS: list[tuple[str, list[Link]]] = [
    # notes by a digit on the last word, right below the line; by letters and Roman numbers
    ("Huyện ủy đã ban hành các văn bản triển khai Nghị quyết số 04-NQ/TU về đại điền5.\n5 Đề án số 02/ĐA-UBND, ngày 19/10/2011.",
     [("02/ĐA-UBND", "implements", "04-NQ/TU")]),
    ("Huyện ủy đã ban hành các văn bản triển khai Nghị quyết số 04-NQ/TU về đại điền.\n5 Đề án số 02/ĐA-UBND, ngày 19/10/2011.", []),
    ("Tỉnh đã ban hành các văn bản để triển khai Nghị quyết số 128/NQ-CP[a].\n[a] Kế hoạch số 96/KH-UBND ngày 01/11/2021.",
     [("96/KH-UBND", "implements", "128/NQ-CP")]),
    ("Tỉnh đã ban hành các văn bản để triển khai Nghị quyết số 128/NQ-CP[iv].\n\n[iv] Kế hoạch số 96/KH-UBND ngày 01/11/2021.",
     [("96/KH-UBND", "implements", "128/NQ-CP")]),
    ("Tỉnh đã ban hành các văn bản để triển khai Nghị quyết số 128/NQ-CP[a].\n[b] Kế hoạch số 96/KH-UBND ngày 01/11/2021.", []),
    # a basis in prose is none of the text's own
    ("Căn cứ Luật Đầu tư công năm 2019, Quyết định số 26/2020/QĐ-TTg ngày 14/9/2020 quy định tiêu chí phân bổ vốn.", []),
    ("Căn cứ Nghị định số 40/2020/NĐ-CP, Quyết định số 26/2020/QĐ-TTg;",
     [("SELF", "basedOn", "40/2020/NĐ-CP"), ("SELF", "basedOn", "26/2020/QĐ-TTg")]),
    # what an article says, in its own words or not
    ("Theo Điều 3 Quyết định số 2085/QĐ-TTg ngày 31/10/2016, Quyết định số 755/QĐ-TTg và Quyết định số 592/QĐ-TTg hết hiệu lực.",
     [("2085/QĐ-TTg", "repeals", "755/QĐ-TTg"), ("2085/QĐ-TTg", "repeals", "592/QĐ-TTg")]),
    ("Theo Quyết định số 2085/QĐ-TTg ngày 31/10/2016, Quyết định số 755/QĐ-TTg hết hiệu lực.", []),
    ("Tại Điều 5 Nghị quyết số 09/2021/NQ-HĐND ghi: “Bãi bỏ Nghị quyết số 54/2016/NQ-HĐND”.",
     [("09/2021/NQ-HĐND", "repeals", "54/2016/NQ-HĐND")]),
    ("Tại Điều 5 Nghị quyết số 09/2021/NQ-HĐND ghi “Bãi bỏ Nghị quyết số 54/2016/NQ-HĐND”, nay đính chính là Nghị quyết số 45/2016/NQ-HĐND.", []),
    # from now on, by who asks to be excused, what is against the text
    ("Từ nay đến khi có hướng dẫn mới, tạm ngưng hiệu lực Công văn số 612-CV/BTCTU.", [("SELF", "suspends", "612-CV/BTCTU")]),
    ("Từ nay đến khi có hướng dẫn mới, các xã đề nghị tạm ngưng hiệu lực Công văn số 612-CV/BTCTU.", []),
    ("Văn phòng Huyện ủy xin đính chính Thông báo số 310-TB/HU, cụ thể: ngày 10/10 đọc là ngày 12/10.", [("SELF", "corrects", "310-TB/HU")]),
    ("Văn phòng Huyện ủy đã có văn bản xin đính chính Thông báo số 310-TB/HU.", []),
    ("Điều 3. Quyết định này có hiệu lực kể từ ngày ký; Quyết định số 112/1999/QĐ-UB trái với Quyết định này đều bãi bỏ.",
     [("SELF", "repeals", "112/1999/QĐ-UB")]),
    # who did it themselves, what there is instead
    ("Quyết định số 810/QĐ-CCT đã bị chính Chi cục Thuế hủy bỏ tại Quyết định số 1544/QĐ-CCT.", [("1544/QĐ-CCT", "repeals", "810/QĐ-CCT")]),
    ("Quyết định số 810/QĐ-CCT mới là văn bản bị Quyết định số 1544/QĐ-CCT thay thế.", [("1544/QĐ-CCT", "replaces", "810/QĐ-CCT")]),
    ("Nghị quyết số 08-NQ/TU hiện đã có Nghị quyết số 05-NQ/TU thay thế.", [("05-NQ/TU", "replaces", "08-NQ/TU")]),
    ("Nghị quyết số 08-NQ/TU chưa có Nghị quyết số 05-NQ/TU thay thế.", []),
    ("Nghị định số 100/2019/NĐ-CP được sửa đổi bởi Nghị định số 123/2021/NĐ-CP và được sửa đổi tiếp bởi Nghị định số 168/2024/NĐ-CP.",
     [("123/2021/NĐ-CP", "amends", "100/2019/NĐ-CP"), ("168/2024/NĐ-CP", "amends", "100/2019/NĐ-CP")]),
    # until when, by what; what is put together, made clear
    ("Thời hạn thực hiện Đề án số 03-ĐA/TU được lùi đến hết năm 2021 theo Kết luận số 412-KL/TU.", [("412-KL/TU", "extends", "03-ĐA/TU")]),
    ("Hội nghị về Đề án số 03-ĐA/TU được lùi theo Kết luận số 412-KL/TU.", []),
    ("Bản này hợp nhất nội dung của Quy chế số 01-QC/ĐUK và Quyết định số 64-QĐ/ĐUK.",
     [("SELF", "consolidates", "01-QC/ĐUK"), ("SELF", "consolidates", "64-QĐ/ĐUK")]),
    ("Kết luận này bổ sung, làm rõ thêm điểm 2.3 của Nghị quyết số 10-NQ/TU.", [("SELF", "amends", "10-NQ/TU")]),
    # two that share a number's symbol; an annex by its heading
    ("Các Kế hoạch số 61, 62-KH/HU ngày 18/6/2019 thực hiện Chỉ thị số 35-CT/TW đã được quán triệt.",
     [("61-KH/HU", "implements", "35-CT/TW"), ("62-KH/HU", "implements", "35-CT/TW")]),
    ("Phụ lục số 02: Phân công nhiệm vụ (kèm theo Kế hoạch số 26-KH/HU, ngày 10/3/2021).", [("SELF", "annexedTo", "26-KH/HU")]),
    ("Các xã báo cáo theo Phụ lục số 02: Phân công (xem Kế hoạch số 26-KH/HU, ngày 10/3/2021).", []),
    # a question and its answer
    ("Hỏi: Quy định số 96-QĐ/TW thay thế quy định nào? Đáp: Quy định này thay thế Quy định số 262-QĐ/TW.", [("96-QĐ/TW", "replaces", "262-QĐ/TW")]),
]  # fmt: skip

PARTS: list[tuple[str, list[tuple[str, str, str, str | None]]]] = [
    ("[12] Đoạn cuối khoản 2 Điều 10 được bổ sung theo Nghị quyết số 15/2022/NQ-HĐND.",
     [("15/2022/NQ-HĐND", "amends", "SELF", "Đoạn cuối khoản 2 Điều 10")]),
    ("(*) Điểm này bị bãi bỏ bởi khoản 3 Điều 2 Thông tư số 25/2018/TT-BTC.", [("25/2018/TT-BTC", "repeals", "SELF", "Điểm này")]),
    ("Điểm c khoản 1 Điều 20 được sửa đổi theo Thông tư số 06/2021/TT-BKHĐT.", []),
    ("Bãi bỏ Quyết định số 18/2020/QĐ-UBND (Điều 4, Điều 9).", [("SELF", "repeals", "18/2020/QĐ-UBND", "Điều 4, Điều 9")]),
    ("Điều 2. Tạm ngưng thực hiện Nghị quyết số 08/NQ-HĐND đối với đường 913B cho đến khi có quyết định mới.",
     [("SELF", "suspends", "08/NQ-HĐND", "đối với đường 913B")]),
]  # fmt: skip

CITED: list[tuple[str, list[str | None]]] = [
    ("Thực hiện theo Quy định số 102-QĐ/TW, ngày 15/11/2017 (khoản 4 Điều 2).", ["khoản 4 Điều 2"]),
    ("Thực hiện theo Quy định số 102-QĐ/TW (tại Mục II) và Luật Đất đai năm 2024 (Điều 79).", ["Mục II", "Điều 79"]),
    ("Thực hiện theo Quy định số 102-QĐ/TW (4 điều).", [None]),
]

FACTS: list[tuple[str, list[Fact]]] = [
    # a clause that names its paper by its kind
    ("Huyện ủy ban hành Hướng dẫn số 03-HD/HU thực hiện Chỉ thị số 37-CT/TW; hướng dẫn có giá trị đến hết ngày 31/10/2010.",
     [("03-HD/HU", "effective_to", "2010-10-31")]),
    ("Huyện ủy ban hành Kế hoạch số 03-KH/HU và Kế hoạch số 04-KH/HU; kế hoạch có giá trị đến hết ngày 31/10/2010.", []),
    # what amends begins, where the day is not earlier than it; else what is amended
    ("Luật số 60/2020/QH14, được sửa đổi, bổ sung theo Luật số 11/2024/QH15, có hiệu lực từ ngày 01/7/2025, quy định về đê điều.",
     [("11/2024/QH15", "effective_from", "2025-07-01")]),
    ("Nghị định số 66/2021/NĐ-CP, được sửa đổi theo Nghị định số 05/2025/NĐ-CP ngày 06/01/2025, có hiệu lực từ ngày 06/01/2025.",
     [("05/2025/NĐ-CP", "effective_from", "2025-01-06")]),
    ("Nghị định số 66/2021/NĐ-CP ngày 06/7/2021, được sửa đổi theo Nghị định số 05/2025/NĐ-CP ngày 06/01/2025, có hiệu lực từ ngày 20/8/2021.",
     [("66/2021/NĐ-CP", "effective_from", "2021-08-20")]),
    # late on a day; of each in its bracket; by its force
    ("Nghị quyết số 11/2010/NQ-HĐND chấm dứt hiệu lực vào cuối ngày 31/12/2015.", [("11/2010/NQ-HĐND", "ended", "2015-12-31")]),
    ("Hết hiệu lực: Quyết định số 13/2008/QĐ-UBND (kể từ 01/8/2014), Quyết định số 29/2009/QĐ-UBND (kể từ 20/02/2015).",
     [("13/2008/QĐ-UBND", "ended", "2014-07-31"), ("29/2009/QĐ-UBND", "ended", "2015-02-19")]),
    ("Hiệu lực của Hướng dẫn số 450/HD-SGDĐT đến hết ngày 31/5/2017.", [("450/HD-SGDĐT", "effective_to", "2017-05-31")]),
    # the time of a plan, behind what it carries out
    ("Huyện ban hành Kế hoạch số 113/KH-UBND thực hiện Đề án số 02-ĐA/TU; thời gian thực hiện kế hoạch từ ngày 01/6/2022 đến ngày 31/12/2026.",
     [("113/KH-UBND", "period", "2022-06-01/2026-12-31")]),
    ("Huyện ban hành Kế hoạch số 113/KH-UBND thực hiện Đề án số 02-ĐA/TU; thời gian thực hiện dự án từ ngày 01/6/2022 đến ngày 31/12/2026.", []),
    ("Kế hoạch số 10/KH-TCT: Thời gian thực hiện từ 01/10/2024 đến 31/12/2025.", [("10/KH-TCT", "period", "2024-10-01/2025-12-31")]),
    # who prolongs is not prolonged; who claims is not told
    ("Nghị quyết số 22/2021/NQ-HĐND gia hạn thời gian hỗ trợ theo Nghị quyết số 10/2018/NQ-HĐND đến hết ngày 31/12/2023.", []),
    ("Nghị quyết số 42/2017/QH14 được Quốc hội kéo dài thời gian áp dụng toàn bộ từ ngày 15/8/2022 đến hết ngày 31/12/2023.",
     [("42/2017/QH14", "extended_to", "2023-12-31")]),
    ("Bị cáo cho rằng Nghị quyết số 03/2006/NQ-HĐTP đã hết hiệu lực.", []),
    ("Đề nghị tỉnh sửa đổi Quyết định số 845/QĐ-UBND; kéo dài thời gian thực hiện Nghị quyết số 20/2015/NQ-HĐND đến năm 2020.", []),
    # bodies with the units above them
    ("Đảng ủy xã Bản Tảu (huyện Na Lữ) và Đảng ủy xã Mường Khoa, huyện Tân Uyên chưa ban hành kế hoạch thực hiện Nghị quyết số 22-NQ/TU.",
     [("22-NQ/TU", "not_issued", "Đảng ủy xã Bản Tảu, huyện Na Lữ"), ("22-NQ/TU", "not_issued", "Đảng ủy xã Mường Khoa, huyện Tân Uyên")]),
    ("UBND huyện Na Lữ, thị xã Tân Uyên chưa ban hành kế hoạch thực hiện Nghị quyết số 22-NQ/TU.",
     [("22-NQ/TU", "not_issued", "Ủy ban nhân dân huyện Na Lữ"), ("22-NQ/TU", "not_issued", "Ủy ban nhân dân thị xã Tân Uyên")]),
    # a register's cells
    ("STT | Văn bản | Trích yếu | Ghi chú\n1 | Kế hoạch số 21-KH/HU, ngày 16/3/2021 | Phát triển đảng viên giai đoạn 2021 - 2025 |\n"
     "2 | Quy định số 12-QĐ/HU, ngày 24/02/2020 | Chế độ báo cáo | Có hiệu lực từ ngày 01/3/2020",
     [("12-QĐ/HU", "effective_from", "2020-03-01"), ("21-KH/HU", "period", "2021-01-01/2025-12-31")]),
    ("STT | Tên văn bản | Lý do hết hiệu lực | Ngày hết hiệu lực\n"
     "1 | Quyết định số 18/2020/QĐ-UBND ngày 24/6/2020 | Điều 4, Điều 9 bị bãi bỏ bởi Quyết định số 31/2023/QĐ-UBND | 25/9/2023", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LINKS)
def test_links(text: str, expected: list[Link]) -> None:
    assert sorted({one[:3] for one in links(read(text))}) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_parts_of_links(text: str, expected: list[tuple[str, str, str, str | None]]) -> None:
    found = read(text)
    parts = [(*one[:3], link.evidence.part) for one, link in zip(links(found), found.links, strict=True)]
    assert parts == expected


@pytest.mark.parametrize(("text", "expected"), CITED)
def test_parts_in_brackets(text: str, expected: list[str | None]) -> None:
    assert [one.part for one in read(text).claims.citations] == expected


@pytest.mark.parametrize(("text", "expected"), FACTS)
def test_facts(text: str, expected: list[Fact]) -> None:
    assert told(read(text)) == sorted(expected, key=str)


def test_a_draft_by_its_day_does_nothing() -> None:
    text = "TỈNH ỦY KHE SƠN\n*\nSố -QĐ/TU\n\n{}\n\nQUY ĐỊNH\nvề thi đua\n\nĐiều 4. Quy định này thay thế Quy định số 836-QĐ/TU.\n"
    assert links(read(text.format("DỰ THẢO LẦN 3 (ngày 02/11/2023)"))) == []
    assert [one[:3] for one in links(read(text.format("BẢN CHÍNH THỨC")))] == [("SELF", "replaces", "836-QĐ/TU")]


REPORT = (
    "{head}\n*\nSố {code}\n\n{place}, ngày {day}\n\nBÁO CÁO\nkết quả học tập nghị quyết\n\n"
    "Đến nay {body} chưa ban hành kế hoạch thực hiện Nghị quyết số 12-NQ/TU, ngày 20/10/2015 của Tỉnh ủy.\n"
)


def test_a_commune_named_with_and_without_its_district_is_one(tmp_path: Path) -> None:
    texts = (
        REPORT.format(
            head="HUYỆN ỦY KHE SƠN", code="58-BC/HU", place="Khe Sơn", day="30 tháng 6 năm 2021", body="Đảng ủy xã Tà Pảo"
        ),
        REPORT.format(
            head="TỈNH ỦY AN LÂM", code="214-BC/TU", place="An Lâm", day="29 tháng 10 năm 2021",
            body="Đảng ủy xã Tà Pảo, huyện Khe Sơn",
        ),
    )  # fmt: skip
    for library in in_either_order(tmp_path, text_files(tmp_path, texts)):
        with open_snapshot(library) as snapshot:
            body = find_body(snapshot, "Đảng ủy xã Tà Pảo")
            view = body_view(snapshot, body)
            assert view.parent is not None
            assert view.parent.name == "Huyện ủy Khe Sơn"


def test_what_suspended_another_has_not_lapsed(tmp_path: Path) -> None:
    texts = (
        "ỦY BAN NHÂN DÂN TỈNH AN LÂM\nSố: 17/2020/QĐ-UBND\n\nAn Lâm, ngày 22 tháng 6 năm 2020\n\nQUYẾT ĐỊNH\n"
        "Về việc ngưng hiệu lực Quyết định số 28/2017/QĐ-UBND ngày 11 tháng 8 năm 2017\n\nĐiều 1. Ngưng hiệu lực Quyết định số"
        " 28/2017/QĐ-UBND ngày 11 tháng 8 năm 2017 từ ngày 01 tháng 7 năm 2020 đến hết ngày 31 tháng 12 năm 2020.\n",
        "ỦY BAN NHÂN DÂN TỈNH AN LÂM\nSố: 20/KH-UBND\n\nAn Lâm, ngày 22 tháng 6 năm 2018\n\nKẾ HOẠCH\n"
        "Trồng rừng giai đoạn 2018 - 2020\n\nCác xã thi hành.\n",
    )
    for library in in_either_order(tmp_path, text_files(tmp_path, texts)):
        with open_snapshot(library) as snapshot:
            over = [one.document.iri for one in lapsed(snapshot, date(2022, 1, 1)).results]
            assert over == [find_reference(snapshot, "20/KH-UBND").iri]
