"""Which parts the items of an amending article change, where they do not name the paper again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from said import read

HEAD = (
    "CHÍNH PHỦ\nSố: 93/2031/NĐ-CP\n\nHà Nội, ngày 10 tháng 10 năm 2031\n\nNGHỊ ĐỊNH\n"
    "Sửa đổi, bổ sung một số điều của Nghị định số 72/2030/NĐ-CP\n\n"
)
ACT = "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 72/2030/NĐ-CP như sau:\n"


@pytest.mark.parametrize(
    ("items", "parts"),
    [
        ("1. Sửa đổi Điều 5 như sau:\n“Điều 5. Đấu thầu\n1. Mỗi chợ đấu thầu một lần.\n2. Bãi bỏ khoản 5 Điều 6 của hợp đồng.”\n2. Bãi bỏ khoản 2 Điều 15.", ["Điều 5", "khoản 2 Điều 15"]),
        ("1. Bổ sung khoản 3 vào Điều 9 như sau:\n“3. Phòng cháy.”", ["khoản 3 Điều 9"]),
        ("1. Bổ sung khoản 2a vào sau khoản 2 Điều 23 như sau:\n“2a. Chợ.”", ["khoản 2a Điều 23"]),
        ("1. Bổ sung Điều 12a vào sau Điều 12 như sau:\n“Điều 12a. Chợ.”", ["Điều 12a"]),
        ("1. Sửa đổi, bổ sung điểm a, điểm b khoản 2 và khoản 3 Điều 21 như sau:\n“a) x”", ["điểm a, điểm b khoản 2 và khoản 3 Điều 21"]),
        ("1. Sửa đổi một số khoản của Điều 20 như sau:\na) Sửa đổi khoản 1 như sau:\n“1. Chợ.”\nb) Bãi bỏ điểm c khoản 2.", ["Điều 20", "khoản 1 Điều 20", "điểm c khoản 2 Điều 20"]),
        ("1. Thay thế cụm từ “chợ cóc tại Điều 4” bằng cụm từ “chợ tạm” tại khoản 1 Điều 3, Điều 7.", ["khoản 1 Điều 3, Điều 7"]),
        ("1. Thay thế Phụ lục II bằng Phụ lục II ban hành kèm theo Nghị định này.", ["Phụ lục II"]),
        ("1. Bãi bỏ từ Điều 10 đến Điều 15.", ["Điều 10 đến Điều 15"]),
        ("1. Thay thế Điều 4 và bãi bỏ Điều 5.", ["Điều 4; Điều 5"]),
        ("1. Sửa đổi Điều 12 quy định về hồ sơ như sau:\n“Điều 12. Chợ.”", ["Điều 12"]),
        ("1. Khoản 2 Điều 5 được sửa đổi như sau: “2. Chợ.”\n2. Điều 9 bị bãi bỏ.", ["khoản 2 Điều 5", "Điều 9"]),
        ("1. Khoản 2 Điều 5 quy định về chợ.\n2. Điều 9 của Luật Chợ được bãi bỏ.", []),
        ("1. Sửa đổi Điều 9.\na) Bổ sung điểm đ vào khoản 2.", ["Điều 9", "điểm đ khoản 2 Điều 9"]),
        ("1. Bổ sung điểm d vào sau điểm c khoản 1 Điều 4 như sau: “d) Chợ.”", ["điểm d khoản 1 Điều 4"]),
        # words that only look like a part
        *((f"1. {words}.", []) for words in ("Bổ sung điều kiện hỗ trợ", "Bổ sung chương trình đào tạo", "Sửa đổi biểu mẫu báo cáo", "Bãi bỏ điều khoản chuyển tiếp",
                                             "Bổ sung Điều kiện kinh doanh", "Sửa đổi mẫu đơn đề nghị", "Sửa đổi Điều 9 của Nghị định này", "Bãi bỏ Điều 4 Luật Chợ")),
        ("1. Sửa đổi Điều 5 như sau:\n«Điều 5. Chợ\n1. Bãi bỏ Điều 17.»", ["Điều 5"]),
        ("Mục II. SỬA ĐỔI NGHỊ ĐỊNH KHÁC\n1. Bãi bỏ Điều 12.", []),
        # with no article, of another paper, what is put in and never closed, another article
        ("1. Sửa đổi khoản 2 như sau:\n“2. Chợ.”", []),
        ("1. Sửa đổi Điều 5 Nghị định số 15/2029/NĐ-CP như sau:\n“Điều 5. Chợ.”", []),
        ("1. Sửa đổi Điều 5 như sau:\n“Điều 5. Chợ\n1. Bãi bỏ Điều 8 của quy chế.", ["Điều 5"]),
        ("1. Chợ hạng hai theo Điều 5.", []),
        ("Điều 2. Tổ chức\n1. Bãi bỏ Điều 3.", []),
    ],
)  # fmt: skip
def test_items_that_amend(items: str, parts: list[str]) -> None:
    found = [
        one
        for one in read(f"{HEAD}{ACT}{items}\nĐiều 3. Nghị định này có hiệu lực từ ngày ký.\n").links
        if one.evidence.rule == "amended-item"
    ]
    assert [one.evidence.part for one in found] == parts
    for one in found:
        assert (one.relation, one.object.code, one.evidence.partial) == ("amends", "72/2030/NĐ-CP", True)
        assert one.evidence.governed_by and one.evidence.governed_by.sentence.startswith("Điều 1. Sửa đổi")


def test_an_article_that_amends_two_papers_leaves_its_items_open() -> None:
    article = ACT.replace("như sau", "và Nghị định số 73/2030/NĐ-CP như sau")
    found = read(f"{HEAD}{article}1. Sửa đổi Điều 5 như sau:\n“Điều 5. Chợ.”\n")
    assert not any(one.evidence.rule == "amended-item" for one in found.links)


@pytest.mark.parametrize(
    ("title", "articles", "parts"),
    [
        ("Nghị định số 72/2030/NĐ-CP", "Điều 1. Sửa đổi, bổ sung một số điều như sau:\n1. Sửa đổi Điều 5.", ["Điều 5"]),
        ("Quy chế ban hành kèm theo Nghị định số 72/2030/NĐ-CP", "Điều 1\nSửa đổi, bổ sung một số điều của Quy chế như sau:\n1. Sửa đổi Điều 5.", ["Điều 5"]),
        # of two nobody tells which; another article; one that names another paper
        ("Nghị định số 72/2030/NĐ-CP và Nghị định số 73/2030/NĐ-CP", "Điều 1. Sửa đổi, bổ sung một số điều như sau:\n1. Sửa đổi Điều 5.", []),
        ("Nghị định số 72/2030/NĐ-CP", "Điều 1. Trách nhiệm như sau:\n1. Sửa đổi Điều 5.", []),
        ("Nghị định số 72/2030/NĐ-CP", "Điều 1. Theo Nghị định số 73/2030/NĐ-CP, sửa đổi một số điều:\n1. Sửa đổi Điều 5.", []),
    ],
)  # fmt: skip
def test_articles_that_do_not_name_the_paper_of_the_title(title: str, articles: str, parts: list[str]) -> None:
    head = HEAD.replace("Nghị định số 72/2030/NĐ-CP", title)
    found = read(f"{head}{articles}\nĐiều 2. Nghị định này có hiệu lực từ ngày ký.\n").links
    assert [one.evidence.part for one in found if one.evidence.rule == "amended-item"] == parts


@pytest.mark.parametrize(
    ("force", "begins"),
    [
        ("Nghị định này có hiệu lực từ ngày 01/8/2032, riêng khoản 1 Điều 1 có hiệu lực từ ngày 01/01/2033.", {"Điều 5": date(2033, 1, 1), "khoản 1 Điều 9": None}),
        ("Nghị định này có hiệu lực kể từ ngày 01/8/2032, trừ khoản 2 Điều 1 Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 01 năm 2033.",
         {"Điều 5": None, "khoản 1 Điều 9": date(2033, 1, 1)}),
        ("Nghị định này có hiệu lực từ ngày 01/8/2032; khoản 1, khoản 2 Điều 1 có hiệu lực từ ngày 01/01/2033.", {"Điều 5": date(2033, 1, 1), "khoản 1 Điều 9": date(2033, 1, 1)}),
        ("Nghị định này có hiệu lực từ ngày 01/8/2032, trừ Điều 1 có hiệu lực từ ngày 01/01/2033.", {"Điều 5": date(2033, 1, 1), "khoản 1 Điều 9": date(2033, 1, 1)}),
        # another article, what ends
        ("Nghị định này có hiệu lực từ ngày 01/8/2032, trừ khoản 1 Điều 2 có hiệu lực từ ngày 01/01/2033.", {"Điều 5": None, "khoản 1 Điều 9": None}),
        ("Nghị định này có hiệu lực từ ngày 01/8/2032; khoản 1 Điều 1 hết hiệu lực từ ngày 01/01/2033.", {"Điều 5": None, "khoản 1 Điều 9": None}),
    ],
)  # fmt: skip
def test_items_that_begin_on_a_day_of_their_own(force: str, begins: dict[str, date | None]) -> None:
    items = "1. Sửa đổi Điều 5 như sau: “Điều 5. Chợ.”\n2. Sửa đổi Điều 9 như sau:\na) Bãi bỏ khoản 1.\n"
    found = read(f"{HEAD}{ACT}{items}Điều 3. {force}\n").links
    told = {one.evidence.part: one.evidence.last_day for one in found if one.evidence.rule == "amended-item"}
    assert {part: told[part] and told[part] + timedelta(days=1) for part in begins} == begins


def test_a_letter_is_of_its_own_item() -> None:
    """Also where that one tells no part itself: it does not begin on the day of the item before."""
    items = "1. Sửa đổi Điều 5.\n2. Sửa đổi một số khoản như sau:\na) Bãi bỏ khoản 2 Điều 9.\n"
    force = "Nghị định này có hiệu lực từ ngày 01/8/2032, riêng khoản 1 Điều 1 có hiệu lực từ ngày 01/01/2033."
    found = read(f"{HEAD}{ACT}{items}Điều 3. {force}\n").links
    told = {one.evidence.part: one.evidence.last_day for one in found if one.evidence.rule == "amended-item"}
    assert told == {"Điều 5": date(2032, 12, 31), "khoản 2 Điều 9": None}
