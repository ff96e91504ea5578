"""On what a paper says in its preamble that it is based: wordings of councils and committees, and the same in a report."""

from __future__ import annotations

import pytest
from said import links, read

RESOLVES = "\nQUYẾT NGHỊ:\nĐiều 1. Thông qua dự toán năm 2024."
Link = tuple[str, str, str]


@pytest.mark.parametrize(
    ("bases", "stated"),
    [
        ("Qua xem xét Báo cáo số 187/BC-UBND ngày 02/12/2023 của Ủy ban nhân dân huyện; Báo cáo thẩm tra số 46/BC-HĐND ngày 05/12/2023,",
         [("SELF", "basedOn", "187/BC-UBND"), ("SELF", "basedOn", "46/BC-HĐND")]),
        ("Sau khi xem xét Báo cáo của Ủy ban nhân dân tỉnh về tình hình thu chi và Tờ trình số 515/TTr-UBND ngày 02/12/2023,",
         [("SELF", "basedOn", "515/TTr-UBND")]),
        ("Xét Báo cáo của Ủy ban nhân dân tỉnh về tình hình thu chi, vay nợ và Tờ trình số 515/TTr-UBND ngày 02/12/2023;",
         [("SELF", "basedOn", "515/TTr-UBND")]),
        ("Theo đề nghị Giám đốc Sở Tài chính tại Tờ trình số 570/TTr-STC ngày 02/12/2023,",
         [("SELF", "basedOn", "570/TTr-STC")]),
        ("Để cụ thể hóa Nghị quyết số 15-NQ/TU; sau khi xem xét Tờ trình số 139/TTr-UBND; Báo cáo thẩm tra số 547/BC-HĐND ngày 02/12/2023,",
         [("SELF", "implements", "15-NQ/TU"), ("SELF", "basedOn", "139/TTr-UBND"), ("SELF", "basedOn", "547/BC-HĐND")]),
        ("Căn cứ Quy định về thi đua, khen thưởng ban hành kèm theo Quyết định số 319/QĐ-UBND ngày 27/4/2017 của Ủy ban nhân dân tỉnh;",
         [("SELF", "basedOn", "319/QĐ-UBND")]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("head", ["NGHỊ QUYẾT\nvề dự toán ngân sách\n\n", "HỘI ĐỒNG NHÂN DÂN XÃ NÀ SANG\n\n", ""])
def test_a_preamble(head: str, bases: str, stated: list[Link]) -> None:
    assert sorted(link[:3] for link in links(read(f"{head}{bases}{RESOLVES}"))) == sorted(stated)


@pytest.mark.parametrize(
    "told",
    [
        "Qua xem xét Báo cáo số 187/BC-UBND ngày 02/12/2023; Báo cáo thẩm tra số 46/BC-HĐND, Thường trực nhận thấy dự toán phù hợp.",
        "Sau khi xem xét Báo cáo của Ủy ban nhân dân tỉnh về thu chi và Tờ trình số 515/TTr-UBND, các đại biểu đã thảo luận sôi nổi.",
        "Xét báo cáo của các phòng và Tờ trình số 515/TTr-UBND, Chủ tịch đã đồng ý.",
        "Theo đề nghị Giám đốc Sở Tài chính tại Tờ trình số 570/TTr-STC, xã đã giao dự toán.",
        "Để cụ thể hóa Nghị quyết số 15-NQ/TU; sau khi xem xét Tờ trình số 139/TTr-UBND; Báo cáo thẩm tra số 547/BC-HĐND, huyện đã giao vốn.",
    ],
)
@pytest.mark.parametrize(
    "head", ["BÁO CÁO\nkết quả giám sát\n\nI. KẾT QUẢ\n", "BÁO CÁO\nkết quả giám sát\n\nI. KẾT QUẢ\n1. ", ""]
)
def test_the_same_words_in_a_report(head: str, told: str) -> None:
    assert links(read(f"{head}{told}")) == []
