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


# lines that name the paper

REPORT = (
    "HUYỆN ỦY KHE SƠN\n*\nSố 219-BC/HU\n\nKhe Sơn, ngày 14 tháng 6 năm 2025\n\nBÁO CÁO\nkết quả công tác 6 tháng đầu năm\n\n"
    "I. KẾT QUẢ\nTrong 6 tháng, Huyện ủy đã tập trung lãnh đạo.\n{}\n- {};\n- {}.\nCông tác kiểm tra được tăng cường.\n"
)
PLANS = ("Kế hoạch số 11-KH/HU, ngày 06/5/2016", "Kế hoạch số 22-KH/HU, ngày 19/10/2017")
NEW, ABOVE = "Kế hoạch số 51-KH/HU ngày 22/3/2024", "Nghị quyết số 57-NQ/TU ngày 22/3/2014"
NAMED = [
    (f"{NEW} của Huyện ủy bãi bỏ các văn bản sau:", "51-KH/HU", "repeals"),
    (f"Tại {NEW}, Ban Thường vụ Huyện ủy bãi bỏ các văn bản sau:", "51-KH/HU", "repeals"),
    (f"Tại {NEW}, Ban Thường vụ Huyện ủy bãi bỏ, kể từ ngày 01/4/2024:", "51-KH/HU", "repeals"),
    (f"Thay thế các văn bản sau bằng {NEW}:", "51-KH/HU", "replaces"),
    (f"{NEW} thay thế 02 kế hoạch:", "51-KH/HU", "replaces"),
    (f"Các văn bản sau hết hiệu lực kể từ ngày {NEW} có hiệu lực:", "51-KH/HU", "repeals"),
    (f"{NEW} dự kiến bãi bỏ các văn bản sau:", None, ""),
    (f"{NEW} không bãi bỏ các văn bản sau:", None, ""),
    (f"Dự thảo {NEW} bãi bỏ các văn bản sau:", None, ""),
    (f"Theo {NEW}, các chi bộ nghiên cứu các văn bản sau:", None, ""),
    (f"Đề nghị Huyện ủy thay thế các văn bản sau bằng {NEW}:", None, ""),
    (f"Thực hiện {NEW}, các chi bộ đã học tập:", None, ""),
]
CARRIED_OUT = [
    (f"{ABOVE} được huyện cụ thể hóa bằng các văn bản sau:", True),
    (f"{ABOVE} được triển khai trong các lĩnh vực sau:", False),
    (f"{ABOVE} chưa được huyện cụ thể hóa bằng các văn bản sau:", False),
]


@pytest.mark.parametrize(("line", "paper", "relation"), NAMED)
def test_items_below_a_line_that_names_a_paper(line: str, paper: str | None, relation: str) -> None:
    found = [(subject, told, target) for subject, told, target, _ in links(read(REPORT.format(line, *PLANS)))]
    assert found == ([(paper, relation, "11-KH/HU"), (paper, relation, "22-KH/HU")] if paper else [])


@pytest.mark.parametrize(("line", "done"), CARRIED_OUT)
def test_items_that_carry_out_what_the_line_names(line: str, done: bool) -> None:
    found = [(subject, told, target) for subject, told, target, _ in links(read(REPORT.format(line, *PLANS)))]
    assert found == ([(plan, "implements", "57-NQ/TU") for plan in ("11-KH/HU", "22-KH/HU")] if done else [])


def test_a_paper_that_the_first_line_of_a_passage_names() -> None:
    """`Quyết định số … bãi bỏ các văn bản sau:` is no title: it is told of that decision."""
    told = "Quyết định số 512-QĐ/HU ngày 22/3/2024 của Ban Thường vụ Huyện ủy bãi bỏ các văn bản sau:\n- {};\n- {}."
    found = links(read(told.format(*(plan.replace("Kế hoạch", "Quyết định") for plan in PLANS))))
    assert {(subject, relation) for subject, relation, _, _ in found} == {("512-QĐ/HU", "repeals")}
