"""How much of a paper ends, is changed, suspended or prolonged: all of it, a part that is named, or some of it."""

from __future__ import annotations

import pytest
from said import read, told

HEAD = "ỦY BAN NHÂN DÂN\nTỈNH AN LÂM\nSố: 15/2020/QĐ-UBND\nAn Lâm, ngày 25 tháng 10 năm 2020\nQUYẾT ĐỊNH\nVề lúa\n"
ENDS = HEAD + "Điều 1. Bãi bỏ {what} Quyết định số 69/2015/QĐ-UBND ngày 01/02/2015.\n"
LISTED = HEAD + "Điều 1. Bãi bỏ các văn bản sau:\na) {what} Quyết định số 69/2015/QĐ-UBND ngày 01/02/2015.\n"
FIFTH, SIXTH, SEVENTH = (f"Quyết định số {number}/2015/QĐ-UBND" for number in (5, 6, 7))
WHOLE = (None, False)
SOME = (None, True)
Part = tuple[str | None, bool]


@pytest.mark.parametrize("text", [ENDS, LISTED])
@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("Phụ lục ban hành kèm theo", ("Phụ lục", True)),
        ("các biểu mẫu ban hành kèm theo", SOME),
        ("Phụ lục II ban hành kèm theo", ("Phụ lục II", True)),
        ("Điều 19, Điều 23 và Phụ lục ban hành kèm", ("Điều 19, Điều 23 và Phụ lục", True)),
        # what the paper itself has put in force
        ("Quy chế quản lý chợ ban hành kèm theo", WHOLE),
        ("Bảng giá đất ban hành kèm theo", WHOLE),
        ("", WHOLE),
    ],
)
def test_what_an_article_ends(text: str, what: str, told: Part) -> None:
    (link,) = read(text.format(what=what).replace("  ", " ")).links
    assert (link.relation, link.object.code) == ("repeals", "69/2015/QĐ-UBND")
    assert (link.evidence.part, link.evidence.partial) == told


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        # over parts
        (f"Bãi bỏ các quy định sau đây của {FIFTH}:", [SOME]),
        (f"Ngưng hiệu lực thi hành đối với các quy định sau đây tại {FIFTH}:", [SOME]),
        (f"Sửa đổi, bãi bỏ một số quy định của {FIFTH}.", [SOME, SOME]),
        (f"Bãi bỏ quy định tại {FIFTH} trái với Quyết định này.", [SOME]),
        (f"Bãi bỏ Quy định về lập sổ ban hành kèm theo {FIFTH}.", [WHOLE]),
        (f"Bãi bỏ quy định về lập sổ tại {FIFTH}.", [SOME]),
        # of several each its own
        (f"Quyết định này thay thế các văn bản gồm: {FIFTH}; {SIXTH} (trừ Điều 4); {SEVENTH}.", [WHOLE, ("trừ Điều 4", True), WHOLE]),
        (f"Quyết định này thay thế Điều 3 {FIFTH} và {SIXTH}.", [("Điều 3", True), WHOLE]),
        (f"Bãi bỏ {FIFTH} ngày 15/5/2015 quy định về phù hiệu, biển hiệu và {SIXTH}.", [WHOLE, WHOLE]),
        (f"Bãi bỏ một số điều của {FIFTH} và {SIXTH}.", [SOME, SOME]),
        (f"Bãi bỏ {FIFTH} và một phần {SIXTH}.", [WHOLE, SOME]),
        (f"Bãi bỏ toàn bộ {FIFTH}, khoản 2 Điều 1 {SIXTH}.", [WHOLE, ("khoản 2 Điều 1", True)]),
        # items that begin with a part
        (f"Bãi bỏ các quy định sau:\n1. Điểm b, khoản 3, mục III của Bản quy định chế độ đi học ban hành theo {FIFTH}.\n2. {SIXTH}.", [SOME, WHOLE]),
    ],
)  # fmt: skip
def test_what_a_decision_does(sentence: str, parts: list[Part]) -> None:
    links = read(f"{HEAD}Điều 3. {sentence}\n").links
    assert [(one.evidence.part, one.evidence.partial) for one in links] == parts


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (f"Quy định về chợ tại {FIFTH} được thay thế bởi {SIXTH}.", SOME),
        (f"Mức phạt nêu trong {FIFTH} nay được thay thế bởi {SIXTH}.", SOME),
        (f"Phụ lục ban hành theo {FIFTH} được thay bằng Phụ lục kèm {SIXTH}.", SOME),
        (f"{FIFTH} quy định về mức thu được thay thế bởi {SIXTH}.", WHOLE),
    ],
)
def test_what_was_done_to_a_paper(sentence: str, told: Part) -> None:
    (link,) = read(sentence).links
    assert (link.relation, link.object.code) == ("replaces", "05/2015/QĐ-UBND")
    assert (link.evidence.part, link.evidence.partial) == told


@pytest.mark.parametrize(
    "what",
    ["Phụ lục ban hành kèm theo ", "Một số nội dung của ", "Các quy định sau đây của ", "Mức phạt nêu tại ", "Khoản 2 Điều 5 "],
)  # fmt: skip
def test_a_part_that_ended_is_no_end(what: str) -> None:
    assert told(read(f"{what}{FIFTH} hết hiệu lực từ ngày 01/01/2024.")) == []
    assert told(read(f"{FIFTH} hết hiệu lực từ ngày 01/01/2024.")) == [("05/2015/QĐ-UBND", "ended", "2023-12-31")]


@pytest.mark.parametrize("what", ["một số nội dung của ", "Điều 3 ", "Phụ lục ban hành kèm theo "])
def test_a_part_that_is_prolonged_prolongs_no_paper(what: str) -> None:
    assert told(read(f"Điều 1. Kéo dài thời gian áp dụng {what}{FIFTH} đến hết năm 2026.")) == []
