"""Ordinary wordings with ordinary complications: who decides by a paper of its own, words taken out beside a part, exceptions that
name the paper again, names of places that have a small word's letters."""

from __future__ import annotations

import pytest
from said import read, stated, told

OLD = "Quyết định số 19-QĐ/HU, ngày 20/4/2022"
BY = "Theo {}, ngày 05/5/2022, Ban Thường vụ Huyện ủy {} Nghị quyết số 19-NQ/ĐU, ngày 20/4/2022 của Đảng ủy xã."
CIRCULAR = "Thông tư số 10/2023/TT-NHNN"
OTHER = "Thông tư số 39/2016/TT-NHNN"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BY.format("Quyết định số 77-QĐ/HU", "đình chỉ việc thi hành"), {("77-QĐ/HU", "suspends", "19-NQ/ĐU")}),
        (BY.format("Quyết định số 77-QĐ/HU", "bãi bỏ"), {("77-QĐ/HU", "repeals", "19-NQ/ĐU")}),
        (BY.format("Quyết định số 77-QĐ/HU", "sẽ bãi bỏ"), set()),
        (BY.format("Quyết định số 77-QĐ/TW", "bãi bỏ"), set()),
        (f"{CIRCULAR} quy định ngưng hiệu lực thi hành khoản 8 Điều 8 {OTHER}.",
         {("10/2023/TT-NHNN", "suspends", "39/2016/TT-NHNN")}),
        (f"{CIRCULAR} quy định trình tự ngưng hiệu lực thi hành {OTHER}.", set()),
        ("Văn bản hợp nhất số 22/VBHN-VPQH xác thực việc hợp nhất Luật số 51/2005/QH11 với Luật số 36/2009/QH12.",
         {("22/VBHN-VPQH", "consolidates", "51/2005/QH11"), ("22/VBHN-VPQH", "consolidates", "36/2009/QH12")}),
        (f"Bộ có {OTHER} và {CIRCULAR}. Văn bản hợp nhất số 22/VBHN-NHNN hợp nhất hai Thông tư nói trên.",
         {("22/VBHN-NHNN", "consolidates", "39/2016/TT-NHNN"), ("22/VBHN-NHNN", "consolidates", "10/2023/TT-NHNN")}),
        (f"Bộ có {OTHER} và {CIRCULAR}. Văn bản hợp nhất số 22/VBHN-NHNN hợp nhất ba Thông tư nói trên.", set()),
        ("Báo cáo số 37-BC/ĐUK kiểm điểm, tổng kết 5 năm thực hiện Nghị quyết số 39-NQ/TW.", {("37-BC/ĐUK", "reviews", "39-NQ/TW")}),
        ("Quyết định số 42/QĐ-UBND về việc kiện toàn Tổ công tác triển khai Đề án số 06-ĐA/TU.", set()),
        ("Quyết định số 42/QĐ-UBND về việc triển khai Đề án số 06-ĐA/TU.", {("42/QĐ-UBND", "implements", "06-ĐA/TU")}),
        ("Đình chỉ việc thi hành Quyết định số 22-QĐ/ĐU, ngày 11/10/2023. Quyết định này bãi bỏ Quyết định số 20-QĐ/ĐU.",
         {("SELF", "suspends", "22-QĐ/ĐU"), ("SELF", "repeals", "20-QĐ/ĐU")}),
    ],
)  # fmt: skip
def test_links(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Điều 1. Bãi bỏ cụm từ “thị trấn” tại khoản 1 Điều 2 và sửa đổi khoản 3 Điều 4 Nghị quyết số 09/2022/NQ-HĐND.",
         {("amends", "khoản 1 Điều 2")}),
        ("Điều 1. Thay cụm từ “huyện” bằng cụm từ “xã” tại Điều 2 và bãi bỏ khoản 3 Điều 4 Nghị quyết số 09/2022/NQ-HĐND.",
         {("amends", "Điều 2"), ("repeals", "khoản 3 Điều 4")}),
        ("Điều 1. Nghe giải thích cụm từ “huyện” tại Điều 2 và bãi bỏ khoản 3 Điều 4 Nghị quyết số 09/2022/NQ-HĐND.", set()),
        ("Điều 9. Nghị định này thay thế Nghị định số 110/2004/NĐ-CP và Nghị định số 9/2010/NĐ-CP, trừ quy định tại Điều 19 Nghị định số 110/2004/NĐ-CP.",
         {("replaces", "trừ Điều 19"), ("replaces", None)}),
    ],
)  # fmt: skip
def test_parts(text: str, expected: set[tuple[str, str | None]]) -> None:
    assert {(link.relation, link.evidence.part) for link in read(text).links} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quy định tạm thời này được áp dụng từ ngày 01/10/2020 và hết hiệu lực sau ngày 30/9/2022.",
         [("SELF", "effective_from", "2020-10-01"), ("SELF", "effective_to", "2022-09-30")]),
        ("Đình chỉ việc thi hành Quyết định số 22-QĐ/ĐU, ngày 11/10/2023. Quyết định này có hiệu lực từ ngày 20/10/2023.",
         [("SELF", "effective_from", "2023-10-20")]),
        ("Xã dùng Quyết định số 22-QĐ/ĐU, ngày 11/10/2023. Quyết định này có hiệu lực từ ngày 20/10/2023.",
         [("22-QĐ/ĐU", "effective_from", "2023-10-20")]),
    ],
)  # fmt: skip
def test_facts(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(read(text)) == expected


@pytest.mark.parametrize(
    "name", ["Si Ma Cai", "Vàng Ma Chải", "Con Cuông", "Mường La", "Na Hang", "Yên Định", "Hương Sơn"]
)
def test_a_place_that_has_a_small_words_letters(name: str) -> None:
    text = f"UBND huyện {name} chưa ban hành kế hoạch thực hiện Nghị quyết số 10-NQ/TU."
    assert told(read(text)) == [("10-NQ/TU", "not_issued", f"Ủy ban nhân dân huyện {name}")]
    outdated = "Quy định số 03-QĐ/HU nhiều điểm lạc hậu so với Quy định số 80-QĐ/TW"
    text = f"{outdated}; vì vậy Ban Thường vụ Huyện ủy {name} ban hành Quy định số 15-QĐ/HU thay thế."
    assert stated(text) == {("15-QĐ/HU", "replaces", "03-QĐ/HU")}
