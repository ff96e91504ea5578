"""What a sentence does not claim though it says it, beside the same words claimed."""

from __future__ import annotations

import pytest
from said import links, read, told
from test_clauses_joined import CLAUSES, said

TELLING = [one for one in CLAUSES if said(one) and not one.startswith("Công văn")]
"""Not the letter: of one named as `Công văn số … hướng dẫn thực hiện …` the name tells it."""

UNCLAIMED = [
    "Nếu {} thì các đơn vị báo cáo",
    "Trong trường hợp {} thì các đơn vị báo cáo",
    "Khi nào {} thì thôi áp dụng cơ chế này",
    "Giả sử {}",
    "Dự kiến {}",
    "Tới đây, {} nếu được đồng ý",
    "Theo dự thảo, {}",
    "Dự thảo nêu {}",
    "Phương án 2: {}",
    "Ban soạn thảo dự tính {}",
    "Xin ý kiến về việc {}",
    "Việc {} đang được xem xét",
    "Cử tri kiến nghị {}",
    "Một số đại biểu đề xuất {}",
    "Có tin đồn {}",
    "Không có chuyện {}",
    "Không phải {}",
    "Chưa có căn cứ để nói {}",
    "Đồng chí Bí thư phát biểu nhầm rằng {}",
    "Thông tin {} là không đúng",
    "Có ý kiến cho rằng {}, điều này không chính xác",
    "Có phải {}?",
    "Phóng viên hỏi: {}?",
]
CLAIMED = [
    "Theo báo cáo của Văn phòng, {}",
    "Đến nay, {}",
    "Thực tế, {}",
    "Qua rà soát, {}",
    "Cụ thể: {}",
    "Trong năm 2024, {}",
    "Ngày 20/7/2022, {}",
    "Về thể chế: {}",
    "{} (có hồ sơ kèm theo)",
    "{}, đạt kết quả tốt",
]


@pytest.mark.parametrize("frame", UNCLAIMED)
def test_nothing_is_claimed(frame: str) -> None:
    assert {one: said(frame.format(one)) for one in TELLING if said(frame.format(one))} == {}


@pytest.mark.parametrize("frame", CLAIMED)
def test_the_same_is_claimed(frame: str) -> None:
    assert {one: said(frame.format(one)) for one in TELLING} == {one: said(one) for one in TELLING}


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (
            "Đại biểu đề nghị bãi bỏ Quyết định số 14/QĐ-UBND vì Quyết định số 26/QĐ-UBND đã thay thế Quyết định số 11/QĐ-UBND.",
            [("26/QĐ-UBND", "replaces", "11/QĐ-UBND", "stated")],
        ),
        (
            "Trường hợp đảng viên bị kỷ luật: áp dụng Quy định số 69-QĐ/TW (đã được sửa đổi bằng Quy định số 264-QĐ/TW).",
            [("264-QĐ/TW", "amends", "69-QĐ/TW", "stated")],
        ),
        (
            "Trường hợp người lao động thuộc diện quy định tại Điều 2 Thông tư số 31/2019/TT-BTC hướng dẫn Nghị định số 32/2018/NĐ-CP thì được miễn.",
            [("31/2019/TT-BTC", "guides", "32/2018/NĐ-CP", "stated")],
        ),
        (
            "Hủy bỏ Quyết định số 905/QĐ-CT ngày 14/7/2003 của Chủ tịch Ủy ban nhân dân thị xã do ban hành không đúng thẩm quyền.",
            [("SELF", "repeals", "905/QĐ-CT", "stated")],
        ),
    ],
)
def test_what_stands_beside_it_is_claimed(text: str, stated: list[tuple[str, ...]]) -> None:
    assert links(read(text)) == stated


def test_what_is_refuted_is_not_what_the_paper_tells() -> None:
    """That a paper was cited wrongly does not take back that it had ended."""
    text = "Ủy ban nhân dân huyện viện dẫn Quyết định số 61/2012/QĐ-UBND là văn bản đã hết hiệu lực từ ngày 20/9/2014 là không đúng."
    assert told(read(text)) == [("61/2012/QĐ-UBND", "ended", "2014-09-19")]
