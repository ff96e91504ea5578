"""What clauses say apart they say joined, and nothing more: of each pair, what the whole tells is what its halves tell."""

from __future__ import annotations

from functools import cache
from itertools import permutations

import pytest
from said import links, read, told

CLAUSES = [
    "Tỉnh ủy ban hành Kế hoạch số 12-KH/TU ngày 04/6/2015 thực hiện Nghị quyết số 11-NQ/TW ngày 03/6/2011",
    "Tỉnh ủy ban hành Chương trình số 13-CTr/TU ngày 05/6/2016 nhằm thể chế hóa Nghị quyết số 11-NQ/TW ngày 03/6/2011",
    "Ban Thường vụ Huyện ủy ban hành Kế hoạch số 17-KH/HU ngày 09/6/2020 để thực hiện Kế hoạch số 12-KH/TU ngày 04/6/2015",
    "Hội đồng nhân dân tỉnh ban hành Nghị quyết số 15/2018/NQ-HĐND ngày 07/6/2018, bãi bỏ Nghị quyết số 25/2012/NQ-HĐND",
    "Hội đồng nhân dân tỉnh bãi bỏ Nghị quyết số 35/2010/NQ-HĐND tại Nghị quyết số 15/2018/NQ-HĐND ngày 07/6/2018",
    "Ủy ban nhân dân tỉnh ban hành Quyết định số 14/QĐ-UBND ngày 06/6/2017 sửa đổi, bổ sung Quyết định số 26/QĐ-UBND",
    "Kế hoạch số 17-KH/HU ngày 09/6/2020 được thay thế bằng Kế hoạch số 27-KH/HU ngày 2/3/2022",
    "Quy định số 16-QĐ/HU ngày 08/6/2019 thay thế Quy định số 28-QĐ/HU",
    "Quy định số 16-QĐ/HU ngày 08/6/2019 bị bãi bỏ bởi Quy định số 29-QĐ/HU ngày 2/3/2023",
    "Quy định số 16-QĐ/HU ngày 08/6/2019 tạm ngưng hiệu lực theo Quyết định số 39-QĐ/HU ngày 1/2/2021",
    "Huyện ủy sơ kết 3 năm thực hiện Nghị quyết số 19-NQ/HU ngày 11/6/2022",
    "Kế hoạch số 17-KH/HU ngày 09/6/2020 được kéo dài đến hết năm 2025 theo Kết luận số 30-KL/HU ngày 3/4/2022",
    "Kết luận số 43-KL/TU ngày 1/5/2021 kéo dài thời gian thực hiện Chương trình số 13-CTr/TU đến hết năm 2027",
    "Đảng ủy xã Tân An chưa ban hành kế hoạch thực hiện Nghị quyết số 19-NQ/HU ngày 11/6/2022",
    "Quyết định số 14/QĐ-UBND ngày 06/6/2017 hết hiệu lực từ ngày 01/01/2022",
    "Nghị quyết số 19-NQ/HU ngày 11/6/2022 có hiệu lực từ ngày 15/6/2022",
    "Nghị quyết số 19-NQ/HU ngày 11/6/2022 được sửa đổi, bổ sung bởi Nghị quyết số 40-NQ/HU ngày 1/3/2023",
    "Bộ Tài chính ban hành Thông tư số 31/2019/TT-BTC hướng dẫn Nghị định số 32/2018/NĐ-CP",
    "Thông tư số 33/2019/TT-BYT được đính chính tại Quyết định số 34/QĐ-BYT ngày 4/5/2020",
    "Thông tư số 45/2020/TT-BNV thay thế Thông tư số 46/2010/TT-BNV và Thông tư số 47/2012/TT-BNV",
    "Kế hoạch số 12-KH/TU ngày 04/6/2015 kế thừa Kế hoạch số 41-KH/TU ngày 1/1/2010",
    "Công văn số 44/UBND-NC ngày 3/5/2021 hướng dẫn thực hiện Quyết định số 14/QĐ-UBND ngày 06/6/2017",
    "Quy chế ban hành kèm theo Quyết định số 14/QĐ-UBND ngày 06/6/2017 không còn phù hợp",
    "cấp ủy cần sớm sửa đổi Quy định số 16-QĐ/HU ngày 08/6/2019",
]
JOINTS = ["; ", "; đồng thời ", "; riêng ", ", còn ", ", trong khi ", " nhưng ", ", sau đó ", ", tiếp đó ", ". "]
LOSES_NOTHING = "; "


@cache
def said(text: str) -> frozenset[tuple[str | None, ...]]:
    """The links and facts of a sentence."""
    found = read(f"{text[0].upper()}{text[1:]}" + ("" if text.endswith("?") else "."))
    return frozenset((*links(found), *told(found)))


@pytest.mark.parametrize("joint", JOINTS)
def test_joined_clauses_say_nothing_new(joint: str) -> None:
    new = {}
    for one, other in permutations(CLAUSES, 2):
        text = one + joint + (f"{other[0].upper()}{other[1:]}" if joint == ". " else other)
        if more := said(text) - said(one) - said(other):
            new[text] = more
    assert new == {}


def test_joined_clauses_lose_nothing() -> None:
    lost = {}
    for one, other in permutations(CLAUSES, 2):
        if gone := (said(one) | said(other)) - said(one + LOSES_NOTHING + other):
            lost[one, other] = gone
    assert lost == {}


def test_each_clause_says_something() -> None:
    """All but what is only reviewed, wished for or not told by what."""
    assert [one for one in CLAUSES if not said(one)] == [CLAUSES[10], CLAUSES[22], CLAUSES[23]]


DECISION = (
    "ỦY BAN NHÂN DÂN\nTỈNH AN LÂM\nSố: 145/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nAn Lâm, ngày 26 tháng 12 năm 2024\n\n"
    "QUYẾT ĐỊNH\nVề việc quy định chế độ họp\n\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;\n"
    "QUYẾT ĐỊNH:\nĐiều 1. Quy định chế độ họp.\n"
)
OWN = [
    "Quyết định này thay thế Quyết định số 88/QĐ-UBND ngày 1/2/2020",
    "Bãi bỏ Quyết định số 89/QĐ-UBND ngày 1/2/2020",
    "Quyết định này có hiệu lực từ ngày 01/01/2025",
    "Sửa đổi, bổ sung Điều 3 Quyết định số 90/QĐ-UBND ngày 1/2/2020",
]


@pytest.mark.parametrize("own", OWN)
@pytest.mark.parametrize("lines", ["Điều 2. {0}; {1}.", "Điều 2. {0}, còn {1}.", "Điều 2. {0}.\nĐiều 3. {1}."])
def test_what_a_document_does_and_what_others_did(own: str, lines: str) -> None:
    """Neither lends the other its papers."""
    itself = said(f"{DECISION}Điều 2. {own}")
    assert itself > said(DECISION.removesuffix(".\n"))
    new = {}
    for one in CLAUSES:
        found = said(DECISION + lines.format(own, one).removesuffix("."))
        if more := found - itself - said(one):
            new[one] = more
        if gone := itself - found:
            new[one] = gone
    assert new == {}
