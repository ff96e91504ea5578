"""What stands behind a paper's number leaves what is told of it as it was: issuers, sessions, titles, brackets."""

from __future__ import annotations

import re

import pytest
from said import links, read, told
from test_clauses_joined import CLAUSES, said

PAPER = re.compile(
    r"(?:Nghị quyết|Kế hoạch|Quy(?:ết)? định|Chương trình|Công văn|Kết luận|Thông tư|Nghị định) số [\w/-]+(?: ngày [\d/]+)?"
)
TOLD_OF_IT = [
    " của Huyện ủy",
    " của Ban Chấp hành Đảng bộ huyện khóa XX",
    " của Hội đồng nhân dân tỉnh khóa XVI, kỳ họp thứ 9",
    " về phát triển kinh tế",
    " về việc sửa đổi quy chế làm việc",
    " về thực hiện dân chủ ở cơ sở",
    " về tiếp tục đổi mới, nâng cao chất lượng công tác cán bộ",
    " về thành lập, sáp nhập, giải thể các tổ chức",
    " về sắp xếp đơn vị hành chính, theo đó xã giảm còn 40 đơn vị",
    " quy định về chế độ họp",
    " (sau đây gọi tắt là văn bản chính)",
    " (còn hiệu lực)",
    " (bản điện tử)",
    " nêu trên",
    " cùng phụ lục kèm theo",
]  # fmt: skip


@pytest.mark.parametrize("behind", TOLD_OF_IT)
def test_what_stands_behind_a_number_changes_nothing(behind: str) -> None:
    changed = {}
    for clause in CLAUSES:
        for paper in PAPER.finditer(clause):
            text = clause[: paper.end()] + behind + clause[paper.end() :]
            if said(text) != said(clause):
                changed[text] = said(text) ^ said(clause)
    assert changed == {}


def test_until_when_is_not_until_when_a_title_looks() -> None:
    text = (
        "Kết luận số 43-KL/TU kéo dài thời gian thực hiện Chương trình số 13-CTr/TU về phát triển du lịch giai đoạn 2021 - 2025, "
        "định hướng đến năm 2030 đến hết năm 2027."
    )
    assert ("13-CTr/TU", "extended_to", "2027-12-31") in told(read(text))
    assert not [value for _, fact, value in told(read(text)) if fact == "extended_to" and value != "2027-12-31"]


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        (
            "Thường trực Tỉnh ủy đã gia hạn Kế hoạch số 99-KH/TU về thực hiện Quy định số 58-QĐ/TW đến hết năm 2025.",
            "99-KH/TU",
        ),
        (
            "Công văn số 318-CV/TU gia hạn Kế hoạch số 99-KH/TU về thực hiện Quy định số 58-QĐ/TW đến hết năm 2025.",
            "99-KH/TU",
        ),
        (
            "Kế hoạch số 99-KH/TU đã một lần được Công văn số 318-CV/TU kéo dài thời gian thực hiện đến hết năm 2025.",
            "99-KH/TU",
        ),
        ("Kế hoạch số 99-KH/TU đã được kéo dài theo Công văn số 318-CV/TU đến hết năm 2025.", "99-KH/TU"),
    ],
)
def test_what_is_prolonged(text: str, paper: str) -> None:
    assert [(code, value) for code, fact, value in told(read(text)) if fact == "extended_to"] == [(paper, "2025-12-31")]


def test_an_aside_between_dashes() -> None:
    text = "Kế hoạch số 230/KH-UBND – triển khai Quyết định số 1012/QĐ-TTg – đã được sơ kết tại Báo cáo số 98/BC-UBND."
    assert links(read(text)) == [
        ("230/KH-UBND", "implements", "1012/QĐ-TTg", "stated"),
        ("98/BC-UBND", "reviews", "230/KH-UBND", "stated"),
    ]


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("Đảng ủy xã Phú Mỡ có Kế hoạch số 14-KH/ĐU, Đảng ủy xã Xuân Quang có Kế hoạch số 22-KH/ĐU, đều nhằm triển khai Chỉ thị số 50-CT/TW.", ["14-KH/ĐU", "22-KH/ĐU"]),
        ("Đảng ủy xã Phú Mỡ có Kế hoạch số 14-KH/ĐU, Đảng ủy xã Xuân Quang có Kế hoạch số 22-KH/ĐU để triển khai Chỉ thị số 50-CT/TW.", ["22-KH/ĐU"]),
        ("Đảng ủy xã Phú Mỡ chưa có Kế hoạch số 14-KH/ĐU, Đảng ủy xã Xuân Quang có Kế hoạch số 22-KH/ĐU để triển khai Chỉ thị số 50-CT/TW.", ["22-KH/ĐU"]),
    ],
)  # fmt: skip
def test_what_several_bodies_have_for_one_paper(text: str, papers: list[str]) -> None:
    assert sorted(subject for subject, relation, _, _ in links(read(text)) if relation == "implements") == papers
