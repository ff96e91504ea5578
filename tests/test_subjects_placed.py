"""Who does it, wherever it stands: before the words, behind them, beside them, or told of as something else."""

from __future__ import annotations

import pytest
from said import links, read

DOES = {
    "replaces": ("thay thế", "Quy định số 12-QĐ/HU ngày 3/4/2015", "Quy định số 31-QĐ/HU ngày 5/5/2022"),
    "repeals": ("bãi bỏ", "Quyết định số 12/QĐ-UBND ngày 3/4/2015", "Quyết định số 31/QĐ-UBND ngày 5/5/2022"),
    "amends": (
        "sửa đổi, bổ sung",
        "Thông tư số 12/2015/TT-BYT ngày 3/4/2015",
        "Thông tư số 31/2022/TT-BYT ngày 5/5/2022",
    ),
    "implements": ("cụ thể hóa", "Nghị quyết số 12-NQ/TU ngày 3/4/2015", "Kế hoạch số 31-KH/HU ngày 5/5/2015"),
    "guides": (
        "hướng dẫn thực hiện",
        "Nghị định số 12/2015/NĐ-CP ngày 3/4/2015",
        "Thông tư số 31/2015/TT-BYT ngày 5/5/2015",
    ),
    "reviews": ("sơ kết 3 năm thực hiện", "Nghị quyết số 12-NQ/TU ngày 3/4/2015", "Báo cáo số 31-BC/HU ngày 5/5/2018"),
    "extends": ("gia hạn", "Kế hoạch số 12-KH/HU ngày 3/4/2015", "Kết luận số 31-KL/HU ngày 5/5/2022"),
    "suspends": ("tạm dừng thực hiện", "Kế hoạch số 12-KH/HU ngày 3/4/2015", "Kết luận số 31-KL/HU ngày 5/5/2022"),
    "respondsTo": ("trả lời", "Công văn số 12-CV/HU ngày 3/4/2022", "Công văn số 31-CV/ĐU ngày 5/5/2022"),
    "corrects": ("đính chính", "Quyết định số 12/QĐ-UBND ngày 3/4/2022", "Công văn số 31/UBND-NC ngày 5/5/2022"),
}
STATED = [
    "{Y}, văn bản {v} {X}, có hiệu lực ngay.",
    "Văn bản {v} {X} là {Y}.",
    "{v} {X}, {Y} đề ra ba nhiệm vụ.",
    "{Y} là văn bản {v} {X}.",
    "Chính {Y} {v} {X}.",
    "Có {Y} {v} {X} rồi.",
    "{Y} – {v} {X} – vừa được ban hành.",
    "{Y} ra đời nhằm {v} {X}.",
    "{Y} nhằm mục đích {v} {X}.",
    "{Y}, về việc {v} {X}, đã gửi.",
    "{Y} quy định việc {v} {X}.",
    "Việc {v} {X} bằng {Y} là cần thiết.",
    "{v} {X} bằng {Y}.",
    "Theo Điều 2 {Y}, {v} {X}.",
    "Huyện ủy ban hành {Y}, {v} {X}.",
    "Huyện ủy ban hành {Y} để {v} {X}.",
    "Huyện ủy ban hành {Y}, đồng thời {v} {X}.",
    "Huyện ủy {v} {X} tại {Y}.",
    "Do {Y} {v} {X} nên các xã làm lại.",
    "Từ khi {Y} {v} {X}, các xã chủ động.",
]
NOT_STATED = [
    "{X}, văn bản mà {Y} nhắc đến khi {v} nội dung khác, đã gửi.",
    "Theo {Y}, văn bản {v} {X} chậm ban hành.",
    "Ngoài {Y}, văn bản {v} {X} cũng gửi kèm.",
    "{Y} khác {X} ở chỗ {v} nhiều nội dung.",
    "So với {X}, {Y} {v} nhiều nội dung.",
    "{Y} và {X} {v} lẫn nhau.",
    "{Y} không {v} {X} mà giao nhiệm vụ mới.",
    "{Y} chưa {v} {X}.",
    "{Y} sẽ {v} {X}.",
    "{Y} có thể {v} {X}.",
    "{Y} (dự thảo) {v} {X}.",
    "Bản dự thảo {Y} {v} {X}.",
    "{Y} yêu cầu các xã {v} {X}.",
    "{Y} giao Sở Y tế {v} {X}.",
    "{Y} đề nghị Huyện ủy {v} {X}.",
    "{Y} nêu các xã đã {v} {X}.",
    "{Y} là căn cứ để {v} {X}.",
    "{Y} tạo điều kiện {v} {X}.",
    "{Y} gắn với {v} {X}.",
    "{Y} và việc {v} {X} được trao đổi.",
    "Huyện ủy rà soát {Y}, {v} {X}.",
    "Huyện ủy thu hồi {Y}, {v} {X}.",
    "Huyện ủy họp bàn {Y}, {v} {X}.",
    "Sau khi {Y} có hiệu lực, các xã {v} {X}.",
    "Khi {Y} có hiệu lực, huyện {v} {X}.",
    "Để chuẩn bị {Y}, huyện {v} {X}.",
    "Hội nghị thảo luận {Y}; {v} {X}.",
]
DONE = [
    "{X} đã được {Y} {v}.",
    "{X} bị {Y} {v}.",
    "{X} do {Y} {v}.",
    "{X} được huyện {v} bằng {Y}.",
    "{X} được các xã {v} bằng {Y}.",
]
PERHAPS_DONE = [
    "{X} được {v} bởi {Y}.",
    "{X} bị {v} bởi {Y}.",
    "{X} đã {v} bằng {Y}.",
    "{X} đã được {v} (tại {Y}).",
    "{X} được {v} ({Y}).",
    "{X} (được {v} tại {Y}) vẫn còn in.",
    "{X}, được {v} bởi {Y}, vẫn còn in.",
    "{X} đã có {Y} {v}.",
    "Theo {Y}, {X} được {v}.",
    "Điều 2 của {X} được {v} bởi Điều 3 {Y}.",
    "{X} từng được {v} bởi {Y}.",
]
"""Where who reads may find the one, and never the other way round nor another relation."""
NOT_DONE = [
    "{X} (xem {Y}) được {v}.",
    "{X} được {v}; {Y} quy định việc khác.",
    "{X} được {v}, còn {Y} quy định việc khác.",
    "{X} được {v} và {Y} quy định việc khác.",
    "{X} được {v} trước khi có {Y}.",
    "{X} được {v} song song với {Y}.",
    "{X} chưa được {v} bởi {Y}.",
    "{X} không được {v} bởi {Y}.",
    "{X} sẽ được {v} bởi {Y}.",
    "{X} cần được {v} bởi {Y}.",
    "{X} có thể được {v} bởi {Y}.",
    "{X} có được {v} bởi {Y} không?",
    "{Y} nêu {X} được {v} bởi cấp trên.",
    "{X} và {Y} được {v} bởi văn bản khác.",
    "{X} hoặc {Y} được {v}.",
    "{X} được {v} từ lâu, {Y} thì chưa.",
    "Không phải {X} được {v} bởi {Y}.",
]


def stated(frame: str, relation: str) -> list[tuple[str, str, str]]:
    """What a frame says with the words of a relation between two papers, numbered 12 and 31."""
    does, old, new = DOES[relation]
    sentence = frame.format(v=does, X=old, Y=new)
    found = links(read(sentence[0].upper() + sentence[1:]))
    return [(subject[:2], told, target[:2]) for subject, told, target, _ in found]


@pytest.mark.parametrize("frame", [*STATED, *DONE])
def test_one_does_it(frame: str) -> None:
    assert {one: stated(frame, one) for one in DOES} == {one: [("31", one, "12")] for one in DOES}


@pytest.mark.parametrize("frame", [*NOT_STATED, *NOT_DONE])
def test_nobody_is_said_to_do_it(frame: str) -> None:
    assert {one: found for one in DOES if (found := stated(frame, one))} == {}


@pytest.mark.parametrize("frame", PERHAPS_DONE)
def test_what_is_done_does_not_do_it(frame: str) -> None:
    assert {one: found for one in DOES if (found := stated(frame, one)) not in ([], [("31", one, "12")])} == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Quyết định số 31-QĐ/HU ngày 5/5/2022: sửa đổi Quy định số 12-QĐ/HU.", [("31", "amends", "12")]),
        ("2. Quyết định số 31-QĐ/HU ngày 5/5/2022: về việc bãi bỏ Quy định số 12-QĐ/HU.", [("31", "repeals", "12")]),
        ("Thông báo số 31-TB/TU: cho phép kéo dài thời gian thực hiện Đề án số 12-ĐA/TU.", [("31", "extends", "12")]),
        ("Chỉ thị số 12/CT-UBND tạm dừng hiệu lực theo Công văn số 31/UBND-VX.", [("31", "suspends", "12")]),
        (
            "Chi sai Nghị quyết số 12/2021/NQ-HĐND, văn bản đã được Nghị quyết số 31/2023/NQ-HĐND thay thế.",
            [("31", "replaces", "12")],
        ),
        ("Nghị quyết số 12/2021/NQ-HĐND, các văn bản khác đã được Nghị quyết số 31/2023/NQ-HĐND thay thế.", []),
        # what is to be done, asked for or only told
        ("Kế hoạch số 31-KH/HU ngày 5/5/2022: sửa đổi Quy định số 12-QĐ/HU.", []),
        ("Kết luận số 31-KL/HU ngày 5/5/2022: sửa đổi Quy định số 12-QĐ/HU.", []),
        ("Tờ trình số 31-TTr/HU ngày 5/5/2022: bãi bỏ Quy định số 12-QĐ/HU.", []),
        ("Quyết định số 31-QĐ/HU ngày 5/5/2022: rà soát, sửa đổi Quy định số 12-QĐ/HU.", []),
        ("Tại Quyết định số 31-QĐ/HU ngày 5/5/2022: cấp ủy sẽ sửa đổi Quy định số 12-QĐ/HU.", []),
        ("Chỉ thị số 12/CT-UBND có thể tạm dừng hiệu lực theo Công văn số 31/UBND-VX.", []),
    ],
)
def test_a_list_names_a_paper_and_then_what_it_does(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(one[:2], relation, other[:2]) for one, relation, other, _ in links(read(text))] == expected
