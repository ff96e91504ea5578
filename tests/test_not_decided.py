"""What is drafted, submitted, put to others or only discussed, and what is told beside: hits, and near misses beside them."""

from __future__ import annotations

import pytest
from said import read, stated, told

Link = tuple[str, str, str]
Fact = tuple[str | None, str, str | None]

HEAD = "TỈNH ỦY LÂM SƠN\n*\nSố 45-TB/TU\n\nLâm Sơn, ngày 22 tháng 12 năm 2025\n\nTHÔNG BÁO\nkết luận của Ban Thường vụ Tỉnh ủy\n\n"
SUBMISSION = "Tờ trình số 44-TTr/BTCTU, ngày 02/12/2025"
SCHEME = "Đề án số 07-ĐA/TU, ngày 16/3/2021"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Đối với {SUBMISSION} về kéo dài thời gian thực hiện {SCHEME}: đề nghị chuẩn bị thêm.", set()),
        (f"{SUBMISSION} về gia hạn {SCHEME} đến hết năm 2026 đã gửi.", set()),
        (f"{SUBMISSION} về việc tạm ngưng thực hiện {SCHEME} chưa được xem xét.", set()),
        (f"Kết luận số 44-KL/TU, ngày 02/12/2025 về kéo dài thời gian thực hiện {SCHEME}.", {("44-KL/TU", "extends", "07-ĐA/TU")}),
        (f"{SUBMISSION} thay thế Tờ trình số 40-TTr/BTCTU.", {("44-TTr/BTCTU", "replaces", "40-TTr/BTCTU")}),
    ],
)  # fmt: skip
def test_what_a_submission_is_about(text: str, expected: set[Link]) -> None:
    assert stated(text) == expected


DRAFT = (
    "BỘ XÂY DỰNG\nSố: 62/TTr-BXD\nHà Nội, ngày 27 tháng 8 năm 2025\nTỜ TRÌNH\nDự thảo Nghị định về nhà ở\nKính gửi: Chính phủ\n"
    "1. Sự cần thiết\nNghị định số 95/2024/NĐ-CP có hiệu lực từ ngày 01/8/2024.\n2. {}\n"
    "- Nghị định có hiệu lực từ ngày 01/11/2025 và thay thế Nghị định số 44/2022/NĐ-CP.\n"
)


@pytest.mark.parametrize(
    ("heading", "replaced"),
    [("Nội dung dự thảo", False), ("Nội dung cơ bản của dự thảo Nghị định", False), ("Nội dung đã ban hành", True)],
)
def test_what_stands_below_the_contents_of_a_draft(heading: str, replaced: bool) -> None:
    found = read(DRAFT.format(heading))
    assert (("95/2024/NĐ-CP", "effective_from", "2025-11-01") in told(found)) is replaced
    assert ("95/2024/NĐ-CP", "effective_from", "2024-08-01") in told(found)
    assert any(link.relation == "replaces" for link in found.links) is replaced


ITEMS = "a) Thay thế Quy định số 07-QĐ/HU, ngày 14/9/2014;\nb) Bãi bỏ mục II Hướng dẫn số 03-HD/HU, ngày 22/02/2016.\n"


@pytest.mark.parametrize(
    ("behind", "count"),
    [
        ("Đó là những nội dung được đưa ra thảo luận, chưa kết luận tại hội nghị.", 0),
        ("Trên đây mới là các phương án, chưa được thông qua.", 0),
        ("Đó là những nội dung đã được kết luận tại hội nghị.", 2),
        ("Trên đây là Thông báo của Ban Thường vụ, đề nghị các chi bộ thực hiện.", 2),
    ],
)
def test_what_is_said_of_a_list_below_it(behind: str, count: int) -> None:
    assert len(read(f"{ITEMS}{behind}").links) == count


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nếu có hướng dẫn mới thay Hướng dẫn số 06-HD/HU thì xã mới ban hành kế hoạch thực hiện Nghị quyết số 25-NQ/TW.", set()),
        ("Hướng dẫn số 06-HD/HU mới ban hành, các xã xây dựng kế hoạch thực hiện Nghị quyết số 25-NQ/TW.", set()),
        ("Hướng dẫn số 06-HD/HU về việc các xã xây dựng kế hoạch thực hiện Nghị quyết số 25-NQ/TW.",
         {("06-HD/HU", "guides", "25-NQ/TW")}),
        ("Hướng dẫn số 06-HD/HU về việc các xã, thị trấn xây dựng kế hoạch thực hiện Nghị quyết số 25-NQ/TW.",
         {("06-HD/HU", "guides", "25-NQ/TW")}),
        # whatever A and B are: in so many words
        ("Nghị định số 12/2020/NĐ-CP hết hiệu lực kể từ ngày Luật số 39/2024/QH15 có hiệu lực.",
         {("39/2024/QH15", "repeals", "12/2020/NĐ-CP")}),
        ("Nghị quyết này hết hiệu lực khi Luật Thủ đô số 39/2024/QH15 có hiệu lực.", {("39/2024/QH15", "repeals", "SELF")}),
        ("Tòa không chấp nhận lập luận rằng Nghị định số 12/2020/NĐ-CP hết hiệu lực kể từ ngày Luật số 39/2024/QH15 có hiệu lực.",
         set()),
        ("Nghị quyết này có hiệu lực đến khi Luật Thủ đô số 39/2024/QH15 có hiệu lực.", set()),
        # by no paper that is named
        ("Thông tư số 18/2023/TT-BYT bị bãi bỏ bởi Thông tư này.", {("SELF", "repeals", "18/2023/TT-BYT")}),
        ("Thông tư số 18/2023/TT-BYT được hướng dẫn; Thông tư này còn hiệu lực.", set()),
        # what a bracket or a cell tells beside
        ("Quy định (Quy định số 47-QĐ/TW; nay là Quy định số 37-QĐ/TW) được học tập.", {("37-QĐ/TW", "succeeds", "47-QĐ/TW")}),
        ("Kế hoạch số 71-KH/TU | triển khai Nghị quyết số 20-NQ/TW, Nghị quyết số 21-NQ/TW | Thay thế Kế hoạch số 60-KH/TU",
         {("71-KH/TU", "implements", "20-NQ/TW"), ("71-KH/TU", "implements", "21-NQ/TW"), ("71-KH/TU", "replaces", "60-KH/TU")}),
        ("Đơn vị vẫn dẫn Quy định số 05-QĐ/TU, trong khi văn bản này đã được thay thế bằng Quy định số 18-QĐ/TU.",
         {("18-QĐ/TU", "replaces", "05-QĐ/TU")}),
        ("Đơn vị dẫn Quy định số 05-QĐ/TU và Quy định số 06-QĐ/TU, trong khi văn bản này đã được thay thế bằng Quy định số 18-QĐ/TU.",
         set()),
    ],
)  # fmt: skip
def test_who_does_what(sentence: str, expected: set[Link]) -> None:
    assert stated(sentence) == expected


A, B = "Nghị quyết số 50/2017/NQ-HĐND ngày 13/7/2017", "Nghị quyết số 61/2017/NQ-HĐND ngày 08/12/2017"
PARTNERS = "Quy chế phối hợp giữa Huyện ủy Khe Sơn và Đảng ủy Biên phòng tỉnh"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{A} được kéo dài hiệu lực đến hết ngày 31/12/2021; {B} được kéo dài hiệu lực đến hết ngày 30/6/2022.",
         [("50/2017/NQ-HĐND", "extended_to", "2021-12-31"), ("61/2017/NQ-HĐND", "extended_to", "2022-06-30")]),
        (f"{A} và {B} được kéo dài hiệu lực đến hết ngày 30/6/2022.",
         [("50/2017/NQ-HĐND", "extended_to", "2022-06-30"), ("61/2017/NQ-HĐND", "extended_to", "2022-06-30")]),
        (f"Thời gian thực hiện một số chính sách tại {A} được kéo dài đến hết ngày 31/12/2021.", []),
        (f"Thời gian thực hiện các chính sách tại {A} được kéo dài đến hết ngày 31/12/2021.",
         [("50/2017/NQ-HĐND", "extended_to", "2021-12-31")]),
        (f"Thống nhất chủ trương kéo dài {A} đến hết ngày 31/12/2021; giao Sở Y tế hoàn thiện hồ sơ trình HĐND tỉnh.", []),
        (f"Thống nhất kéo dài {A} đến hết ngày 31/12/2021.", [("50/2017/NQ-HĐND", "extended_to", "2021-12-31")]),
        (f"{A} hết hiệu lực theo từng phần: Điều 3 từ ngày 01/9/2019.", []),
        (f"{A} hết hiệu lực ngay sau ngày 31/12/2021.", [("50/2017/NQ-HĐND", "ended", "2021-12-31")]),
        (f"{PARTNERS} hết hiệu lực từ ngày 01/7/2025.", [(None, "ended", "2025-06-30")]),
    ],
)  # fmt: skip
def test_until_when(text: str, expected: list[Fact]) -> None:
    assert told(read(text)) == expected


@pytest.mark.parametrize(
    ("second", "until"),
    [
        ("từ ngày 01/8/2023 đến hết ngày 31/12/2024", "2024-12-31"),
        ("từ ngày 01/8/2023 cho đến khi có nghị quyết khác", None),
    ],
)
def test_how_long_a_paper_applies_that_suspends_two(second: str, until: str | None) -> None:
    text = (
        "HỘI ĐỒNG NHÂN DÂN\nTỈNH LÂM SƠN\nSố: 12/2023/NQ-HĐND\nLâm Sơn, ngày 14 tháng 7 năm 2023\nNGHỊ QUYẾT\n"
        f"Ngưng hiệu lực hai nghị quyết\nĐiều 1. Ngưng hiệu lực {A} từ ngày 01/8/2023 đến hết ngày 31/12/2024.\n"
        f"Điều 2. Ngưng hiệu lực {B} {second}.\n"
    )
    found = read(text)
    assert [value for who, fact, value in told(found) if (who, fact) == ("SELF", "effective_to")] == [until] * bool(
        until
    )


@pytest.mark.parametrize(
    ("opening", "repeals"),
    [("THÔNG BÁO\nvề xử lý văn bản", False), ("QUYẾT ĐỊNH\nvề xử lý văn bản", True)],
)
def test_what_a_notice_tells_it_does_not_do(opening: str, repeals: bool) -> None:
    found = read(
        f"{opening}\n\nĐiều 1. Các văn bản sau hết hiệu lực kể từ ngày 01/7/2025:\n- Quy định số 09-QĐ/HU, ngày 14/01/2022.\n"
    )
    assert any(link.relation == "repeals" for link in found.links) is repeals
    assert ("09-QĐ/HU", "ended", "2025-06-30") in told(found)


def test_an_item_says_again_what_its_title_says() -> None:
    hint = "Hướng dẫn số 11-HD/BTCTU, ngày 20/02/2017"
    text = f"TỈNH ỦY LÂM SƠN\n*\nSố 412-TB/TU\n\nLâm Sơn, ngày 26 tháng 3 năm 2018\n\nTHÔNG BÁO\nvề việc tạm ngưng hiệu lực {hint}\n\nThường trực Tỉnh ủy thống nhất:\n\n1. Tạm ngưng hiệu lực {hint} từ ngày 01/4/2018 đến hết ngày 30/9/2018.\n"
    days = {str(link.evidence.last_day) for link in read(text).links}
    assert "2018-03-31" in days


ASKS = "Công văn số 1022/UBND-NC ngày 11/02/2026"
RULES = "Quy định số 80-QĐ/TU, ngày 12/02/2026 | {} | Văn phòng"
WORKS = "Thông tư số 21/2026/TT-BYT ngày 15/5/2026"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Về đề nghị tại {ASKS} “cho phép kéo dài thời gian thực hiện {SCHEME} đến hết năm 2027”: không thuộc thẩm quyền.", set()),
        (f"{ASKS} cho phép kéo dài thời gian thực hiện {SCHEME} đến hết năm 2027.", {("1022/UBND-NC", "extends", "07-ĐA/TU")}),
        (RULES.format("Sửa đổi Quy chế số 02-QC/ĐU (nếu cần)"), set()),
        (RULES.format("Sửa đổi Quy chế số 02-QC/ĐU"), {("80-QĐ/TU", "amends", "02-QC/ĐU")}),
        ("Kế hoạch số 91-KH/TU triển khai Nghị quyết số 20-NQ/TW (dự kiến).", set()),
        ("Kế hoạch số 91-KH/TU triển khai Nghị quyết số 20-NQ/TW (bản đầy đủ).", {("91-KH/TU", "implements", "20-NQ/TW")}),
        ("Tiếp theo Công văn số 45/SYT-NVY, để trả lời Công văn số 12/UBND-VP, Sở Y tế báo cáo thêm.", set()),
        ("Công văn số 45/SYT-NVY trả lời Công văn số 12/UBND-VP.", {("45/SYT-NVY", "respondsTo", "12/UBND-VP")}),
        ("Thông tư số 09/2021/TT-BTP, hết hiệu lực từ ngày 01/7/2025, do được thay thế bằng Thông tư số 11/2025/TT-BTP.",
         {("11/2025/TT-BTP", "replaces", "09/2021/TT-BTP")}),
        ("Thông tư số 09/2021/TT-BTP, hết hiệu lực từ ngày 01/7/2025, Thông tư số 11/2025/TT-BTP còn hiệu lực.", set()),
    ],
)  # fmt: skip
def test_what_is_asked_for_or_put_in_brackets(text: str, expected: set[Link]) -> None:
    assert stated(text) == expected


def test_what_a_voter_asks_is_answered_below() -> None:
    old, new = "Quyết định số 240/QĐ-UBND ngày 14/4/2026", "Quyết định số 391/QĐ-UBND ngày 17/8/2026"
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ KHE SƠN\nSố: 602/UBND-VP\nKhe Sơn, ngày 05 tháng 11 năm 2026\nV/v trả lời kiến nghị của cử tri\n"
        "Kính gửi: Ông Lò Văn Páo\nỦy ban nhân dân xã nhận được kiến nghị của ông, do Thường trực Hội đồng nhân dân xã chuyển đến tại Công văn số 118/HĐND-TT ngày 20/10/2026, với nội dung: "
        f"“đề nghị bãi bỏ {old}”. Ủy ban nhân dân xã trả lời như sau:\n1. {old} đã được thay thế bằng {new}.\n"
    )
    assert stated(text) == {("SELF", "respondsTo", "118/HĐND-TT"), ("391/QĐ-UBND", "replaces", "240/QĐ-UBND")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"- Bà Lụa: “{SCHEME} đã hết hiệu lực chưa?”. Ông Phúc trả lời còn.", []),
        (f"{SCHEME} vẫn còn hiệu lực, chưa hề hết hiệu lực như bài viết nói.", []),
        (f"{SCHEME} đã hết hiệu lực, chưa có văn bản khác.", [("07-ĐA/TU", "ended", None)]),
        (f"{SCHEME} giai đoạn 2021-2025 đã hết thời hạn thực hiện.",
         [("07-ĐA/TU", "ended", None), ("07-ĐA/TU", "period", "2021-01-01/2025-12-31")]),
        (f"{SCHEME}, giai đoạn 2021-2025 các chi bộ hết hiệu lực.", [("07-ĐA/TU", "period", "2021-01-01/2025-12-31")]),
        (f"{WORKS}, theo kế hoạch ban đầu có hiệu lực từ ngày 01/7/2026, được lùi thời điểm có hiệu lực đến ngày 01/01/2027.",
         [("21/2026/TT-BYT", "effective_from", "2027-01-01")]),
        (f"{WORKS} có hiệu lực từ ngày 01/7/2026, được phổ biến đến ngày 01/01/2027.",
         [("21/2026/TT-BYT", "effective_from", "2026-07-01")]),
        (f"{WORKS} có hiệu lực từ ngày 01/7/2026, việc rà soát phải hoàn thành đến ngày 01/01/2027.",
         [("21/2026/TT-BYT", "effective_from", "2026-07-01")]),
        (f"{WORKS} có hiệu lực từ ngày 01/7/2026, được áp dụng đến ngày 01/01/2027.",
         [("21/2026/TT-BYT", "effective_from", "2026-07-01"), ("21/2026/TT-BYT", "effective_to", "2027-01-01")]),
    ],
)  # fmt: skip
def test_what_has_ended_or_begins_later(text: str, expected: list[Fact]) -> None:
    assert told(read(text)) == expected


SLIP = """VĂN PHÒNG UBND TỈNH LÂM SƠN

Lâm Sơn, ngày 05 tháng 3 năm 2024

PHIẾU TRÌNH
V/v kéo dài thời gian thực hiện Quyết định số 12/2020/QĐ-UBND

1. Tóm tắt: Quyết định số 12/2020/QĐ-UBND còn phù hợp.
2. {heading}
Cho kéo dài thời gian thực hiện Quyết định số 12/2020/QĐ-UBND đến hết năm 2025.
{next}
"""
PUT_OFF_FACT = ("12/2020/QĐ-UBND", "extended_to", "2025-12-31")


@pytest.mark.parametrize(
    ("heading", "following", "facts"),
    [
        ("Nội dung đề nghị:", "", []),
        ("Nội dung trình", "", []),
        ("Nội dung đề nghị:", "3. Quyết định\nKéo dài thời gian thực hiện Quyết định số 12/2020/QĐ-UBND đến hết năm 2025.", [PUT_OFF_FACT]),
        ("Nội dung đã quyết:", "", [PUT_OFF_FACT]),
    ],
)  # fmt: skip
def test_a_slip_is_a_submission_and_asks(heading: str, following: str, facts: list[Fact]) -> None:
    found = read(SLIP.format(heading=heading, next=following))
    assert (found.document.type, [one.relation for one in found.links]) == ("Tờ trình", [])
    assert told(found) == facts


@pytest.mark.parametrize(
    ("head", "links"), [("ĐƠN ĐỀ NGHỊ", set()), ("QUYẾT ĐỊNH", {("SELF", "repeals", "12/2020/QĐ-UBND")})]
)
def test_an_application_does_nothing(head: str, links: set[Link]) -> None:
    text = f"{head}\nBãi bỏ Quyết định số 12/2020/QĐ-UBND\n\nĐiều 1. Bãi bỏ Quyết định số 12/2020/QĐ-UBND.\n"
    assert stated(text) == links
