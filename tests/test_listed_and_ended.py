"""Papers listed behind a title or under a heading, parts behind a colon, and since when a paper named between has ended
another: hits, and near misses beside them."""

from __future__ import annotations

import pytest
from said import read, stated, told

Link = tuple[str, str, str]
Fact = tuple[str | None, str, str | None]

PAIR = "Kế hoạch số 31/KH-UBND ngày 08/02/2020 và Công văn số 77/UBND-VX ngày 16/3/2020"
BOTH = {("31/KH-UBND", "implements", "14/CT-TTg"), ("77/UBND-VX", "implements", "14/CT-TTg")}
ORDER = "Chỉ thị số 14/CT-TTg ngày 03/9/2019"
ITEMS = "1. Nghị định số 61/2024/NĐ-CP ngày 02/5/2024.\n2. Nghị định số 62/2024/NĐ-CP ngày 03/5/2024."
LAW = "Luật Cảnh vệ năm 2017"
OF_LAW = {("61/2024/NĐ-CP", "guides", "Luật Cảnh vệ"), ("62/2024/NĐ-CP", "guides", "Luật Cảnh vệ")}
OLD = "Quyết định số 12/QĐ-UBND ngày 04/01/2018"
NEW = "Quyết định số 44/QĐ-UBND ngày 03/3/2021"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Xã đã ban hành các văn bản thực hiện {ORDER} về đuối nước: {PAIR}.", BOTH),
        (f"Xã đã ban hành các văn bản thực hiện {ORDER} về đuối nước, gồm: {PAIR}.", BOTH),
        (f"Xã đã ban hành 2 văn bản thực hiện {ORDER} về đuối nước, gồm {PAIR}.", BOTH),
        (f"Xã đã nhận các văn bản về {ORDER} về đuối nước: {PAIR}.", set()),
    ],
)
def test_papers_behind_a_title(text: str, expected: set[Link]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        (f"II. Văn bản hướng dẫn {LAW}", OF_LAW),
        (f"Phụ lục 2: Các văn bản hướng dẫn {LAW}", OF_LAW),
        (f"II. Văn bản hướng dẫn {LAW} đã hết hiệu lực", set()),
        (f"Văn bản liên quan đến {LAW}", set()),
        (f"Văn bản chưa hướng dẫn {LAW}", set()),
        (f"Các văn bản chưa hướng dẫn {LAW}:", set()),
        (f"Các văn bản đã hướng dẫn {LAW}:", OF_LAW),
        (f"Các văn bản hướng dẫn {LAW} được rà soát hằng năm.", set()),
    ],
)
def test_papers_under_a_heading(heading: str, expected: set[Link]) -> None:
    assert stated(f"{heading}\n{ITEMS}") == expected


def test_an_item_beside_a_heading_is_not_of_its_list() -> None:
    items = ITEMS.replace("2. ", "5. ").replace("1. ", "4. ")
    assert stated(f"3. Văn bản hướng dẫn {LAW}\n{items}") == set()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (f"{OLD}: khoản 2 Điều 3 bị bãi bỏ bởi {NEW}.", ["khoản 2 Điều 3"]),
        (f"{OLD} về bến xe: Điều 3, Điều 4 đã được thay thế bởi {NEW}.", ["Điều 3, Điều 4"]),
        (f"{OLD}: Điều 10 được sửa đổi bởi {NEW}.", ["Điều 10"]),
        (f"{OLD}: Điều 3 được sửa đổi, Điều 4 được bãi bỏ bởi {NEW}.", ["Điều 4"]),
        (f"{OLD} về bến xe: bị bãi bỏ bởi {NEW}.", [None]),
        (f"[7] Điều 12 bị bãi bỏ theo {NEW}.", ["Điều 12"]),
        (f"Điều 12 bị bãi bỏ theo {NEW}.", []),
        (f"{OLD} (hủy theo {NEW}).", [None]),
        (f"Tại Điều 8 {OLD}, cụm từ “ba lần” được sửa thành “hai lần” theo {NEW}.", ["Điều 8"]),
        (f"Cụm từ “ba lần” tại Điều 8 {OLD} được thay bằng cụm từ “hai lần” theo {NEW}.", ["Điều 8"]),
        (f"Tại Điều 8 {OLD}, cụm từ “ba lần” được hiểu theo {NEW}.", []),
        (f"{NEW} sửa hai điều của {OLD}.", [None]),
        (f"{NEW} sửa {OLD}.", [None]),
        (f"Tổ giúp việc đang chỉnh sửa {OLD}.", []),
        (f"{NEW} nêu yêu cầu sửa {OLD}.", []),
        ("Nghị quyết số 9-NQ/HU điều chỉnh ba chỉ tiêu của Nghị quyết số 2-NQ/HU.", [None]),
        ("Nghị quyết số 9-NQ/HU điều chỉnh ba lần theo Nghị quyết số 2-NQ/HU.", []),
    ],
)
def test_which_part_is_changed(text: str, parts: list[str | None]) -> None:
    assert [one.evidence.part for one in read(text).links] == parts


@pytest.mark.parametrize(
    ("line", "item", "part"),
    [
        ("Bãi bỏ các quyết định sau", f"{OLD} về bến xe: bãi bỏ khoản 2 Điều 3.", "khoản 2 Điều 3"),
        ("Bãi bỏ các quyết định sau", f"{OLD} về bến xe: khoản 2 Điều 3, Điều 6.", "khoản 2 Điều 3, Điều 6"),
        ("Bãi bỏ các quyết định sau", f"{OLD} về bến xe - bãi bỏ một phần: Điều 6.", "Điều 6"),
        ("Ngưng hiệu lực các quyết định sau", f"{OLD}: ngưng hiệu lực Điều 6 đến hết ngày 31/12/2022.", "Điều 6"),
        ("Sửa đổi, bổ sung các quyết định sau", f"{OLD}: sửa đổi, bổ sung Điều 6.", "Điều 6"),
        # all of it; another's part; what else is said of a part
        ("Bãi bỏ các quyết định sau", f"{OLD} về bến xe: bãi bỏ toàn bộ.", None),
        ("Bãi bỏ các quyết định sau", f"{OLD} về bến xe: Điều 6, Điều 7 {NEW} đã thay thế.", None),
        ("Bãi bỏ các quyết định sau", f"{OLD} về bến xe: Điều 6 quy định lại.", None),
    ],
)
def test_the_part_that_an_item_tells(line: str, item: str, part: str | None) -> None:
    found = [
        one.evidence
        for one in read(f"QUYẾT ĐỊNH\nĐiều 1. {line}:\n1. {item}\n").links
        if one.object.code == "12/QĐ-UBND"
    ]
    assert [(one.partial, one.part) for one in found] == [(part is not None, part)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{OLD} được {NEW} thay thế từ ngày 15/4/2021.", [("12/QĐ-UBND", "ended", "2021-04-14")]),
        (f"{OLD} bị {NEW} bãi bỏ kể từ ngày 15/4/2021.", [("12/QĐ-UBND", "ended", "2021-04-14")]),
        (f"Dự kiến {OLD} được {NEW} thay thế từ ngày 15/4/2021.", []),
        (f"Điều 5 {OLD} được {NEW} thay thế từ ngày 15/4/2021.", []),
        (f"{OLD} được {NEW} nhắc lại từ ngày 15/4/2021.", []),
        (f"{OLD} áp dụng từ 01/02/2018, đến 15/4/2021 thì được {NEW} thay thế.",
         [("12/QĐ-UBND", "effective_from", "2018-02-01"), ("12/QĐ-UBND", "ended", "2021-04-14")]),
        (f"{OLD} áp dụng từ 01/02/2018 đến 15/4/2021.", [("12/QĐ-UBND", "effective_from", "2018-02-01"), ("12/QĐ-UBND", "effective_to", "2021-04-15")]),
        (f"{OLD} thôi có giá trị thi hành.", [("12/QĐ-UBND", "ended", None)]),
        (f"{OLD} thôi không áp dụng nữa.", [("12/QĐ-UBND", "ended", None)]),
        (f"{OLD} không có giá trị thay thế bản gốc.", []),
        (f"Thời hạn thực hiện {OLD} về trồng chè được lùi đến hết quý II năm 2021.", [("12/QĐ-UBND", "extended_to", "2021-06-30")]),
        (f"Thời hạn thực hiện {OLD} về việc được lùi giờ học.", []),
        ("Kế hoạch số 9-KH/HU thực hiện Đề án số 2-ĐA/TU; thời gian thực hiện từ năm 2022 đến năm 2026.",
         [("09-KH/HU", "period", "2022-01-01/2026-12-31")]),
        ("Triển khai Đề án số 2-ĐA/TU; thời gian thực hiện từ năm 2022 đến năm 2026.", [("02-ĐA/TU", "period", "2022-01-01/2026-12-31")]),
        # what carries a paper out ends, not the paper
        (f"Văn bản hướng dẫn {LAW} đã hết hiệu lực.", []),
        (f"Kế hoạch thực hiện {OLD} đã hết hiệu lực.", []),
        (f"Kế hoạch của xã triển khai {OLD} không còn áp dụng.", []),
        (f"Hướng dẫn số 9-HD/HU hướng dẫn thực hiện {OLD} đã hết hiệu lực.", [("09-HD/HU", "ended", None)]),
        (f"{OLD} đã hết hiệu lực.", [("12/QĐ-UBND", "ended", None)]),
    ],
)  # fmt: skip
def test_since_when(text: str, expected: list[Fact]) -> None:
    assert told(read(text)) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("between", "carries_out"),
    [
        (" giai đoạn 2013 - 2020, tầm nhìn đến năm 2030, ", True),
        (" của UBND tỉnh, định hướng đến 2030, ", True),
        (" nêu tình hình; các xã được giao ", False),
    ],
)
def test_how_far_a_plan_looks(between: str, carries_out: bool) -> None:
    found = stated(f"Kế hoạch số 15/KH-UBND ngày 04/3/2013{between}thực hiện Nghị quyết số 13-NQ/TW.")
    assert (("15/KH-UBND", "implements", "13-NQ/TW") in found) is carries_out
