"""Which paper is meant: by a fact told of several, by an alias, by `Quyết định này` in a text without title."""

from __future__ import annotations

import pytest
from said import links, read

from graph.model import SELF


def facts(text: str) -> list[tuple[str, str, str | None]]:
    """Number (SELF for the document), fact and value of all that a text says of force."""
    claims = read(text).claims

    def name(place: int) -> str:
        while place != SELF and claims.citations[place].antecedent is not None:
            place = claims.citations[place].antecedent  # type: ignore[assignment]
        return "SELF" if place == SELF else str(claims.citations[place].code)

    return [(name(one.subject), one.fact, one.value) for one in claims.facts]


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("Các Quyết định số 12/2015/QĐ-UBND và số 13/2016/QĐ-UBND hết hiệu lực.", ["12/2015/QĐ-UBND", "13/2016/QĐ-UBND"]),
        ("Các Quyết định số 21-QĐ/HU ngày 03/4/2015, số 22-QĐ/HU ngày 05/5/2016 và số 23-QĐ/HU ngày 07/7/2017 của Huyện ủy hết hiệu lực.",
         ["21-QĐ/HU", "22-QĐ/HU", "23-QĐ/HU"]),
        ("Quyết định số 21-QĐ/HU ngày 03/4/2015 của Huyện ủy về việc lập tổ tư vấn và Quyết định số 22-QĐ/HU ngày 05/5/2016 về việc giao biên chế hết hiệu lực.",
         ["21-QĐ/HU", "22-QĐ/HU"]),
        ("Theo Kết luận số 20-KL/HU, Quyết định số 21-QĐ/HU và Quyết định số 22-QĐ/HU hết hiệu lực.", ["21-QĐ/HU", "22-QĐ/HU"]),
        # near misses: what another is based on, carries out or has issued
        ("Theo Quyết định số 20-QĐ/HU và Quyết định số 21-QĐ/HU, Quyết định số 22-QĐ/HU hết hiệu lực.", ["22-QĐ/HU"]),
        ("Kế hoạch số 20-KH/HU thực hiện Quyết định số 21-QĐ/HU và Quyết định số 22-QĐ/HU hết hiệu lực.", ["22-QĐ/HU"]),
        ("Huyện ủy ban hành Quyết định số 21-QĐ/HU và Quyết định số 22-QĐ/HU đã hết hiệu lực.", ["22-QĐ/HU"]),
        # another's start ends them: that is a repeal
        ("Khi Thông tư này có hiệu lực, Thông tư số 10/2015/TT-BTC và Thông tư số 11/2016/TT-BTC không còn hiệu lực.", []),
    ],
)  # fmt: skip
def test_what_is_told_of_several(text: str, papers: list[str]) -> None:
    assert [paper for paper, fact, _ in facts(text) if fact == "ended"] == papers


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("Kế hoạch số 13-KH/HU được kéo dài thời hạn áp dụng theo Công văn số 40-CV/HU đến hết ngày 31/12/2026.", "13-KH/HU"),
        ("Kế hoạch số 13-KH/HU được gia hạn tại Công văn số 40-CV/HU đến hết ngày 31/12/2026.", "13-KH/HU"),
        ("Kế hoạch số 13-KH/HU tiếp tục được thực hiện theo Kết luận số 20-KL/HU đến hết ngày 31/12/2026.", "13-KH/HU"),
        ("Huyện ủy kéo dài thời gian thực hiện Kế hoạch số 13-KH/HU theo Công văn số 40-CV/TU đến hết ngày 31/12/2026.", "13-KH/HU"),
        ("Công văn số 40-CV/HU kéo dài thời gian thực hiện Kế hoạch số 13-KH/HU đến hết ngày 31/12/2026.", "13-KH/HU"),
    ],
)  # fmt: skip
def test_what_is_extended(text: str, paper: str) -> None:
    assert facts(text) == [(paper, "extended_to", "2026-12-31")]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Quyết định số 06/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Đề án dữ liệu dân cư (gọi tắt là Đề án 06). Kế hoạch số 15/KH-UBND triển khai Đề án 06.",
         ("15/KH-UBND", "implements", "06/QĐ-TTg")),
        ("Quyết định số 19/QĐ-TTg ngày 14/10/2021 (gọi chung là Chương trình). Kế hoạch số 88/KH-UBND thực hiện Chương trình.",
         ("88/KH-UBND", "implements", "19/QĐ-TTg")),
        ("Quyết định số 12/2020/QĐ-UBND quy định đơn giá. Quyết định số 15/2021/QĐ-UBND thay thế Quyết định này.",
         ("15/2021/QĐ-UBND", "replaces", "12/2020/QĐ-UBND")),
        ("Tại Quyết định số 52/QĐ-TTg, Thủ tướng Chính phủ phê duyệt quy hoạch. Quyết định này thay thế Quyết định số 30/QĐ-TTg.",
         ("52/QĐ-TTg", "replaces", "30/QĐ-TTg")),
        ("Chính phủ ban hành Nghị định số 70/2025/NĐ-CP về hóa đơn. Nghị định này bãi bỏ Nghị định số 41/2022/NĐ-CP.",
         ("70/2025/NĐ-CP", "repeals", "41/2022/NĐ-CP")),
        # near misses: what the text says of itself
        ("Điều 2. Quyết định này thay thế Quyết định số 30/QĐ-TTg.", ("SELF", "replaces", "30/QĐ-TTg")),
        ("Nghị định số 41/2022/NĐ-CP hết hiệu lực. Nghị định này bãi bỏ Nghị định số 40/2021/NĐ-CP.",
         ("SELF", "repeals", "40/2021/NĐ-CP")),
    ],
)  # fmt: skip
def test_aliases_and_back_references(text: str, link: tuple[str, str, str]) -> None:
    assert link in [(subject, relation, target) for subject, relation, target, _ in links(read(text))]


@pytest.mark.parametrize(
    ("text", "organ", "linked"),
    [
        ("Thông tư số 05/2019/TT-BCN của Bộ Công nghiệp Hướng dẫn thực hiện Nghị định số 45/2018/NĐ-CP.", "Bộ Công nghiệp", True),
        ("Quyết định số 15/QĐ-CNS của Cục Nông sản Thay thế Quyết định số 11/QĐ-CNS.", "Cục Nông sản", True),
        ("Báo cáo số 5/BC-BQL của Ban Quản lý Dự án Thủy lợi Tổng kết năm 2020.", "Ban Quản lý Dự án Thủy lợi", False),
    ],
)  # fmt: skip
def test_organ_before_a_title_in_capitals(text: str, organ: str, *, linked: bool) -> None:
    found = read(text)
    assert found.claims.citations[0].organ is not None
    assert (found.claims.citations[0].organ.text, bool(found.links)) == (organ, linked)
