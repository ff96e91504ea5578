"""Lines over lists: what each governs below it, beside lines that govern nothing and items that tell something else."""

from __future__ import annotations

import pytest
from said import links, read
from test_clauses_joined import DECISION

LINES = {
    "Bãi bỏ các văn bản sau đây:": "repeals",
    "Quyết định này thay thế các quyết định sau:": "replaces",
    "Các văn bản sau hết hiệu lực kể từ ngày Quyết định này có hiệu lực:": "repeals",
    "Sửa đổi, bổ sung một số điều của các quyết định sau:": "amends",
    "Quyết định này có hiệu lực từ ngày 01/01/2025 và bãi bỏ các quyết định sau:": "repeals",
    "Tạm ngưng hiệu lực thi hành các quyết định sau:": "suspends",
    "Các văn bản sau tiếp tục có hiệu lực:": None,
    "Sở Tư pháp rà soát các văn bản sau:": None,
    "Giao Sở Nội vụ trình bãi bỏ các quyết định sau:": None,
    "Không bãi bỏ các quyết định sau:": None,
    "Đề nghị bãi bỏ các văn bản sau:": None,
}
ITEMS = [
    "{}",
    "{} về việc quản lý chợ",
    "{} của Ủy ban nhân dân tỉnh ban hành Quy chế chợ",
    "Điều 3 {}",
    "{} (ban hành Quy định quản lý chợ)",
]
TOLD_OTHERWISE = [
    "{}: tiếp tục thực hiện",
    "Giữ nguyên {}",
    "Riêng {} có hiệu lực đến hết năm 2025",
    "Không áp dụng đối với {}",
    "Sở Nội vụ báo cáo theo {}",
    "Các chế độ theo {} vẫn được hưởng",
    "Trừ {}",
]
PAPER = "Quyết định số 31/QĐ-UBND ngày 1/2/2020"


def below(line: str, item: str, marks: tuple[str, str]) -> list[tuple[str, str]]:
    """What is said of `PAPER`, the first of two items below a line."""
    lines = f"{marks[0]}{item.format(PAPER)};\n{marks[1]}Quyết định số 77/QĐ-UBND ngày 3/3/2021.\n"
    found = links(read(f"{DECISION}Điều 2. {line}\n{lines}Điều 3. Chánh Văn phòng thi hành Quyết định này.\n"))
    return [(subject, relation) for subject, relation, target, _ in found if target == "31/QĐ-UBND"]


@pytest.mark.parametrize("marks", [("- ", "- "), ("1. ", "2. "), ("a) ", "b) "), ("", "")])
@pytest.mark.parametrize(("line", "relation"), LINES.items())
def test_items_below_a_line(line: str, relation: str | None, marks: tuple[str, str]) -> None:
    governed = {item: below(line, item, marks) for item in ITEMS}
    assert governed == {item: [("SELF", relation)] if relation else [] for item in ITEMS}
    assert {item: below(line, item, marks) for item in TOLD_OTHERWISE} == {item: [] for item in TOLD_OTHERWISE}


def test_what_is_kept_of_a_repealed_paper() -> None:
    kept = read(f"{DECISION}Điều 2. Bãi bỏ {PAPER} (giữ lại Điều 5).\n").links
    assert [
        (link.relation, link.evidence.partial, link.evidence.part) for link in kept if link.relation == "repeals"
    ] == [("repeals", True, "trừ Điều 5")]
