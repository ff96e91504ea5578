"""Bare type words that go on from a paper, reasons, days that open a sentence, what a paper has put in force, and who has not."""

from __future__ import annotations

import pytest
from said import read, stated, told

Links = set[tuple[str, str, str]]
NEW, OLD = "Nghị quyết số 24/2024/NQ-HĐND", "Nghị quyết số 17/2023/NQ-HĐND"
REPLACED: Links = {("24/2024/NQ-HĐND", "replaces", "17/2023/NQ-HĐND")}
ISSUED = f"Hội đồng nhân dân tỉnh thông qua {NEW} về bến đò."


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (f"{ISSUED} Nghị quyết thay thế {OLD}.", REPLACED),
        (f"{ISSUED} Nghị quyết thay thế {OLD} và được công khai.", REPLACED),
        (f"{ISSUED} Nghị quyết thay thế {OLD} được thông qua sau đó.", set()),
        (f"Hội đồng nhân dân tỉnh đã họp. Nghị quyết thay thế {OLD} và được công khai, Sở Xây dựng lo việc này.", set()),
        (f"NGHỊ QUYẾT\nvề bến đò\n\n{ISSUED} Nghị quyết thay thế {OLD}.", REPLACED),
        (f"NGHỊ QUYẾT\nvề bến đò\n\nĐiều 2. Nghị quyết có hiệu lực từ ngày 01/5/2024. Nghị quyết thay thế {OLD}.",
         {("SELF", "replaces", "17/2023/NQ-HĐND")}),
        (f"BÁO CÁO\nsơ kết Nghị quyết số 05/NQ-HĐND\n\nỦy ban đã họp. Nghị quyết thay thế {OLD}.", {("SELF", "reviews", "05/NQ-HĐND")}),
    ],
)  # fmt: skip
def test_a_bare_type_word_goes_on_from_the_paper_before(text: str, links: Links) -> None:
    assert stated(text) == links


def test_the_force_of_what_a_bare_word_means() -> None:
    text = f"{ISSUED} Nghị quyết thay thế {OLD} và được thực hiện từ ngày 15/9/2024 đến hết ngày 31/5/2025."
    days = [("24/2024/NQ-HĐND", "effective_from", "2024-09-15"), ("24/2024/NQ-HĐND", "effective_to", "2025-05-31")]
    assert sorted(told(read(text))) == days


@pytest.mark.parametrize("word", ["Nghị quyết", "Nghị quyết này"])
def test_the_day_of_what_two_sentences_are_on(word: str) -> None:
    text = f"{ISSUED} {word} thay thế {OLD} và Nghị quyết số 6/2020/NQ-HĐND. {word} có hiệu lực từ ngày 01/7/2025."
    assert told(read(text)) == [("24/2024/NQ-HĐND", "effective_from", "2025-07-01")]
    own = f"Nghị quyết này thay thế {OLD}. {word} có hiệu lực từ ngày 01/7/2025."
    assert told(read(own)) == [("SELF", "effective_from", "2025-07-01")]
    two = f"Hội đồng thông qua {NEW} và Nghị quyết số 25/2024/NQ-HĐND. Nghị quyết thay thế {OLD}."
    assert stated(two) == set()


BY_DECREE: Links = {("85/2024/NĐ-CP", "replaces", "17/2013/NĐ-CP")}


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Bỏ căn cứ Nghị định số 17/2013/NĐ-CP vì đã được thay thế bởi Nghị định số 85/2024/NĐ-CP.", BY_DECREE),
        ("Không viện dẫn Nghị định số 17/2013/NĐ-CP nữa, do văn bản này đã được thay thế bằng Nghị định số 85/2024/NĐ-CP.", BY_DECREE),
        ("Vẫn viện dẫn Nghị định số 17/2013/NĐ-CP vì chưa được thay thế bởi Nghị định số 85/2024/NĐ-CP.", set()),
        ("Dừng Kế hoạch số 12-KH/HU theo Nghị quyết số 7-NQ/HU vì đã được thay thế bằng Kế hoạch số 13-KH/HU.", set()),
        ("Từ ngày 01/7/2024, Nghị định số 85/2024/NĐ-CP có hiệu lực, thay thế Nghị định số 17/2013/NĐ-CP.", BY_DECREE),
        ("Từ ngày 01/7/2024, Nghị định số 85/2024/NĐ-CP chính thức có hiệu lực và thay thế Nghị định số 17/2013/NĐ-CP.", BY_DECREE),
        ("Từ ngày 01/7/2024, Nghị định số 85/2024/NĐ-CP chưa có hiệu lực, thay thế Nghị định số 17/2013/NĐ-CP.", set()),
    ],
)  # fmt: skip
def test_reasons_and_days_that_open(text: str, links: Links) -> None:
    assert stated(text) == links


PLAN = "Kế hoạch số 5/KH-UBND ngày 16/3/2020"
CARRIES: Links = {("05/KH-UBND", "implements", "939/QĐ-TTg")}


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (f"{PLAN} thực hiện Đề án bến đò ban hành kèm theo Quyết định số 939/QĐ-TTg.", CARRIES),
        (f"{PLAN} phân bổ vốn ngân sách thực hiện Đề án bến đò ban hành kèm theo Quyết định số 939/QĐ-TTg.", set()),
        (f"{PLAN} thực hiện chế độ báo cáo theo Danh mục ban hành kèm theo Quyết định số 939/QĐ-TTg.", set()),
        (f"{PLAN} về kiểm tra việc thực hiện Quy chế ban hành kèm theo Quyết định số 939/QĐ-TTg.",
         {("05/KH-UBND", "reviews", "939/QĐ-TTg")}),
        ("Các xã thực hiện Đề án bến đò ban hành kèm theo Quyết định số 939/QĐ-TTg.", set()),
        ("KẾ HOẠCH\nThực hiện Đề án bến đò ban hành kèm theo Quyết định số 939/QĐ-TTg ngày 30/6/2017\n\nI. MỤC ĐÍCH",
         {("SELF", "implements", "939/QĐ-TTg")}),
        ("BÁO CÁO\nSơ kết Đề án “Bến đò” ban hành kèm theo Quyết định số 939/QĐ-TTg ngày 30/6/2017\n\nI. KẾT QUẢ",
         {("SELF", "reviews", "939/QĐ-TTg")}),
        ("Thông tư số 9/2024/TT-BXD sửa đổi, bổ sung một số định mức ban hành tại Thông tư số 12/2021/TT-BXD.",
         {("09/2024/TT-BXD", "amends", "12/2021/TT-BXD")}),
        (f"Huyện đã ban hành {PLAN} triển khai Nghị quyết số 26/2019/NQ-HĐND và Công văn số 77/UBND-VX ngày 08/5/2020 đôn đốc các xã.",
         {("05/KH-UBND", "implements", "26/2019/NQ-HĐND")}),
        (f"Huyện đã ban hành {PLAN} triển khai Nghị quyết số 26/2019/NQ-HĐND và Công văn số 77/UBND-VX ngày 08/01/2020.",
         {("05/KH-UBND", "implements", "26/2019/NQ-HĐND"), ("05/KH-UBND", "implements", "77/UBND-VX")}),
        ("Bố trí kinh phí theo Luật Ngân sách nhà nước, hướng dẫn thực hiện Thông tư số 35/2021/TT-BTC.", set()),
        ("Hướng dẫn này thay thế các Hướng dẫn số 41/HD-MTTQ-BTT ngày 19/3/2018, số 57/HD-MTTQ-BTT ngày 06/5/2019.",
         {("SELF", "replaces", "41/HD-MTTQ-BTT"), ("SELF", "replaces", "57/HD-MTTQ-BTT")}),
    ],
)  # fmt: skip
def test_what_is_carried_out_and_what_is_not(text: str, links: Links) -> None:
    assert stated(text) == links


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Quy định số 02-QĐ/ĐU về hội họp ban hành từ nhiệm kỳ 2015 - 2020 đến nay không còn áp dụng.", [("02-QĐ/ĐU", "ended", None)]),
        ("Chương trình số 02-CTr/ĐU về bến đò nhiệm kỳ 2015 - 2020.", [("02-CTr/ĐU", "period", "2015-01-01/2020-12-31")]),
        ("Các văn bản hết thời gian thực hiện: Chương trình số 11-CTr/HU, ngày 20/01/2016; Kế hoạch số 55-KH/HU, ngày 02/3/2017.",
         [("11-CTr/HU", "ended", None), ("55-KH/HU", "ended", None)]),
        ("Các dự án hết thời gian thực hiện: bến đò theo Quyết định số 12/QĐ-UBND; bến phà theo Quyết định số 13/QĐ-UBND.", []),
        ("(1) thu hồi kinh phí; (2) xã Phú Xuân chưa ban hành kế hoạch thực hiện Kế hoạch số 58/KH-UBND.",
         [("58/KH-UBND", "not_issued", "xã Phú Xuân")]),
        ("(1) thu hồi kinh phí; (2) xã nào chưa ban hành kế hoạch thực hiện Kế hoạch số 58/KH-UBND thì báo cáo.", []),
        ("Đoàn Khối Doanh nghiệp chưa ban hành văn bản triển khai Kế hoạch số 47-KH/TĐTN.",
         [("47-KH/TĐTN", "not_issued", "Đoàn Khối Doanh nghiệp")]),
        ("Đoàn công tác chưa có văn bản triển khai Kế hoạch số 47-KH/TĐTN.", []),
    ],
)  # fmt: skip
def test_terms_lists_and_who_has_not(text: str, facts: list[tuple[str, str, str | None]]) -> None:
    assert sorted(told(read(text))) == sorted(facts)


ORGANS = "về chức năng, nhiệm vụ của Ban Tuyên giáo, Ban Dân vận Thành ủy"


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (f"Quyết định số 411-QĐ/TU {ORGANS} được thay thế bằng Quyết định số 5-QĐ/TU.", {("05-QĐ/TU", "replaces", "411-QĐ/TU")}),
        (f"Quyết định số 411-QĐ/TU {ORGANS} chưa được thay thế bằng Quyết định số 5-QĐ/TU.", set()),
        (f"Kể từ ngày Quyết định này có hiệu lực, Quyết định số 411-QĐ/TU {ORGANS} hết hiệu lực.", {("SELF", "repeals", "411-QĐ/TU")}),
        (f"Sau khi Quyết định số 33-QĐ/TU có hiệu lực, Quyết định số 411-QĐ/TU {ORGANS} hết hiệu lực.",
         {("33-QĐ/TU", "repeals", "411-QĐ/TU")}),
        ("Theo Quyết định số 411-QĐ/TU về nhân sự, Quy chế của Ban Dân vận được thay thế bằng Quy chế số 5-QC/TU.", set()),
    ],
)  # fmt: skip
def test_titles_that_list_organs(text: str, links: Links) -> None:
    assert stated(text) == links


@pytest.mark.parametrize(
    ("before", "unit", "behind"),
    [
        (
            "",
            "chưa ban hành kế hoạch thực hiện Thông tư số 3/2007/TT-BTC ; nay là ",
            "; Luật số 3/2010/QH12 ngày 05/6/2020",
        ),
        ("", "gia hạn xã A chưa ban hành kế hoạch thực hiện ", "hướng dẫn Nghị quyết số 3-NQ/HU"),
        ("", "QUYẾT ĐỊNH Nghị quyết Đại hội XIII thay thế Luật số 3/2010/QH12 Điều lệ Đảng ", "Huyện ủy văn bản đó ."),
        (
            "Chương II ",
            "lần lượt đến hết năm 2025 có hiệu lực từ ngày ",
            "đình chỉ ; Huyện ủy tổng kết Chỉ thị số 3-CT/HU",
        ),
        (
            ") bãi bỏ hai văn bản này ",
            "Thông tư số 3/2007/TT-BTC văn bản đó , bãi bỏ , ",
            "Nghị quyết Đại hội XIII và : gồm:",
        ),
    ],
)
def test_words_said_over_and_over_are_read(before: str, unit: str, behind: str) -> None:
    once, often = (read(f"{before}{unit * times}{behind}") for times in (1, 300))
    assert {one.document.code for one in once.readings} == {one.document.code for one in often.readings}


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Phòng thực hiện Quyết định số 38/2020/QĐ-UBND về bến đò, tham mưu sửa đổi Quyết định số 1190/QĐ-UBND.", set()),
        ("Phong thuc hien Quyet dinh so 38/2020/QD-UBND ve ben do, tham muu sua doi Quyet dinh so 1190/QD-UBND.", set()),
        ("Phòng thực hiện Quyết định số 38/2020/QĐ-UBND về bến đò, trình sửa đổi Quyết định số 1190/QĐ-UBND.", set()),
        ("Kế hoạch số 5-KH/HU là chương trình thực hiện Nghị quyết số 7-NQ/TU.", {("05-KH/HU", "implements", "07-NQ/TU")}),
        ("NGHỊ QUYẾT\nVỀ BẾN ĐÒ\n\nA- ĐÁNH GIÁ TÌNH HÌNH\n\nThực hiện Nghị quyết số 22-NQ/TW của Bộ Chính trị, đời sống có bước cải thiện.", set()),
        ("NGHỊ QUYẾT\nVỀ BẾN ĐÒ\n\nThực hiện Nghị quyết số 22-NQ/TW của Bộ Chính trị, Tỉnh ủy ban hành Nghị quyết như sau:",
         {("SELF", "implements", "22-NQ/TW")}),
        ("NGHỊ QUYẾT\nSửa đôi, bô sung một sô điều của Nghị quyết sô 14/2O18/NQ-HĐND ngày 12/7/2018\n\nĐiều l. Sửa đôi khoản 2 Điều 3 "
         "Nghị quyết sô 14/2O18/NQ-HĐND như sau:", {("SELF", "amends", "14/2018/NQ-HĐND")}),
    ],
)  # fmt: skip
def test_drafts_letters_of_parts_and_misread_cues(text: str, links: Links) -> None:
    assert stated(text) == links


@pytest.mark.parametrize(
    ("row", "links"),
    [
        ("1 | 55/QĐ-CAT | 20/5/2024 | Quyết định thay thế Quyết định số 18/QĐ-CAT ngày 11/01/2022", {("55/QĐ-CAT", "replaces", "18/QĐ-CAT")}),
        ("1 | 12/2023/NQ-HĐND | 14/7/2023 | Nghị quyết sửa đổi khoản 2 Điều 1 Nghị quyết số 06/2020/NQ-HĐND",
         {("12/2023/NQ-HĐND", "amends", "06/2020/NQ-HĐND")}),
        ("1 | 57/BC-CAT | 20/5/2024 | Báo cáo kết quả thực hiện Kế hoạch số 12/KH-CAT", {("57/BC-CAT", "reviews", "12/KH-CAT")}),
        ("1 | 57/BC-CAT | 20/5/2024 | Báo cáo sơ kết Kế hoạch số 12/KH-CAT", {("57/BC-CAT", "reviews", "12/KH-CAT")}),
        ("1 | 59/KH-CAT | 20/5/2024 | Thông tư thay thế Thông tư số 14/2020/TT-BCA", set()),
        ("1 | 57/BC-CAT | 20/5/2024 | Thông báo kết quả thực hiện Kế hoạch số 12/KH-CAT", set()),
    ],
)  # fmt: skip
def test_a_cell_that_says_what_the_paper_of_its_row_is(row: str, links: Links) -> None:
    assert stated(f"STT | Số, ký hiệu | Ngày | Trích yếu\n{row}") == links
