"""In which article or letter something is done, lists under what was done to them, days told in words, provisional bodies."""

from __future__ import annotations

from datetime import date

import pytest
from said import read, stated, told

LISTED = "\n1. Nghị quyết số 05/2015/NQ-HĐND;\n2. Nghị quyết số 22/2017/NQ-HĐND."
NEW = "Nghị quyết số 60/2025/NQ-HĐND ngày 10/12/2025"
OLD = "Nghị định số 130/2018/NĐ-CP"
BOTH = {("60/2025/NQ-HĐND", "repeals", "05/2015/NQ-HĐND"), ("60/2025/NQ-HĐND", "repeals", "22/2017/NQ-HĐND")}
TASKED = "Các bản học theo {} hướng dẫn thực hiện Nghị quyết số 04-NQ/ĐU."
GUIDE = "Hướng dẫn số 05-HD/BXDĐ, ngày 11/8/2025 của Ban Xây dựng Đảng"
ENTRIES = "Ban hành các văn bản cụ thể hóa Quy định số 16-QĐ/TU (3).\n\n(3) Các nơi đã có văn bản: {}"
TOWN = "Kế hoạch số 25-KH/ThU, ngày 22/11/2024 của Thành ủy Gia Trung"
GUIDED = "Hướng dẫn số 34-HD/HU, ngày 25/11/2024 của Huyện ủy Cẩm Sơn hướng dẫn thực hiện Quy định số 16-QĐ/TU"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Qua rà soát, các văn bản sau đã bị bãi bỏ bởi {NEW}:{LISTED}", BOTH),
        (f"Các nghị quyết sau đây đã bị bãi bỏ theo {NEW} của Hội đồng nhân dân tỉnh:{LISTED}", BOTH),
        (f"Các văn bản sau chưa bị bãi bỏ bởi {NEW}:{LISTED}", set()),
        (f"Các văn bản nào sau đây bị bãi bỏ bởi {NEW}:{LISTED}", set()),
        (f"Các văn bản sau dự kiến bị bãi bỏ bởi {NEW}:{LISTED}", set()),
        (f"Các văn bản sau được ban hành theo {NEW}:{LISTED}", set()),
        (f"Nghị định số 68/2024/NĐ-CP tại Điều 40 bãi bỏ {OLD}.", {("68/2024/NĐ-CP", "repeals", "130/2018/NĐ-CP")}),
        (f"Nghị định số 68/2024/NĐ-CP, tại khoản 2 Điều 40, đã thay thế {OLD}.",
         {("68/2024/NĐ-CP", "replaces", "130/2018/NĐ-CP")}),
        (f"Nghị định số 68/2024/NĐ-CP tại Điều 40 không bãi bỏ {OLD}.", set()),
        (f"Nghị định số 68/2024/NĐ-CP tại Điều 40 có nhắc việc bãi bỏ {OLD}.", set()),
        ("Tại Công văn số 90-CV/BDV ngày 11/8/2022, Ban đã phúc đáp Công văn số 27-CV/ĐU.",
         {("90-CV/BDV", "respondsTo", "27-CV/ĐU")}),
        ("Tại Công văn số 90-CV/BDV ngày 11/8/2022, Ban chưa phúc đáp Công văn số 27-CV/ĐU.", set()),
        ("Công văn số 44-CV/TU có nội dung trả lời Tờ trình số 96-TTr/HU.", {("44-CV/TU", "respondsTo", "96-TTr/HU")}),
        ("Công văn số 44-CV/TU chưa có nội dung trả lời Tờ trình số 96-TTr/HU.", set()),
        ("Ban Bí thư dùng Quy định số 75-QĐ/TW. Chính quy định này thay thế Quy định số 21-QĐ/TW.",
         {("75-QĐ/TW", "replaces", "21-QĐ/TW")}),
        ("Ban Bí thư dùng nhiều quy định. Chính quy định này thay thế Quy định số 21-QĐ/TW.",
         {("SELF", "replaces", "21-QĐ/TW")}),
        ("Quyết định số 12-QĐ/TU thay thế Quyết định số 5-QĐ/TU, ban đề nghị viết như thế song Văn phòng không đồng ý.",
         set()),
        ("Quyết định số 12-QĐ/TU thay thế Quyết định số 5-QĐ/TU, ban đề nghị hoãn song Văn phòng không đồng ý.",
         {("12-QĐ/TU", "replaces", "05-QĐ/TU")}),
        ("Điều 3. Bãi bỏ Nghị quyết số 04-NQ/ĐU của Ban Chấp hành Đảng bộ xã lâm thời và Điều 4 Quyết định số 15-QĐ/ĐU.",
         {("SELF", "repeals", "04-NQ/ĐU"), ("SELF", "repeals", "15-QĐ/ĐU")}),
        ("Điều 3. Bãi bỏ Nghị quyết số 04-NQ/ĐU của Đảng ủy xã Yên Từ và giao Văn phòng theo dõi Quyết định số 15-QĐ/ĐU.",
         {("SELF", "repeals", "04-NQ/ĐU")}),
        (TASKED.format(f"{GUIDE} Đảng ủy phường"), {("05-HD/BXDĐ", "guides", "04-NQ/ĐU")}),
        (TASKED.format(f"{GUIDE} và ban"), set()),
        (ENTRIES.format(f"{TOWN}; {GUIDED}."), {("25-KH/ThU", "implements", "16-QĐ/TU"), ("34-HD/HU", "guides", "16-QĐ/TU")}),
        (ENTRIES.format(f"{TOWN}.").replace("đã có", "chưa có"), set()),
        ("Bãi bỏ các văn bản sau:\n1. Quy định số 8-QĐ/TU về cán bộ; Quyết định số 65-QĐ/TU về sửa đổi Điều 9 Quy định số 8-QĐ/TU;\n2. Quy định số 9-QĐ/TU.",
         {("SELF", "repeals", "08-QĐ/TU"), ("SELF", "repeals", "65-QĐ/TU"), ("SELF", "repeals", "09-QĐ/TU"), ("65-QĐ/TU", "amends", "08-QĐ/TU")}),
    ],
)  # fmt: skip
def test_links(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hiệu lực của Quy định này chấm dứt sau ngày 30/9/2026.", [("SELF", "effective_to", "2026-09-30")]),
        ("Hiệu lực của Quy định này được bàn sau ngày 30/9/2026.", []),
        ("Theo Quyết định số 20/2025/QĐ-UBND, hiệu lực được tính từ ngày 05/9/2025.", [("20/2025/QĐ-UBND", "effective_from", "2025-09-05")]),
        ("Theo Quyết định số 20/2025/QĐ-UBND, thâm niên được tính từ ngày 05/9/2025.", []),
        ("Đồng ý tiếp tục thực hiện Chương trình số 02-CTr/HU thêm hai năm, đến hết 31/12/2024.", [("02-CTr/HU", "extended_to", "2024-12-31")]),
        ("Đề nghị tiếp tục thực hiện Chương trình số 02-CTr/HU thêm hai năm, đến hết 31/12/2024.", []),
        ("Quy định số 12-QĐ/TU có hiệu lực từ ngày 01/7/2025, ban soạn thảo đề xuất như vậy nhưng Thường trực chưa đồng ý.", []),
        ("Quy định số 12-QĐ/TU có hiệu lực từ ngày 01/7/2025, xã đề nghị lùi lại nhưng Thường trực không đồng ý.",
         [("12-QĐ/TU", "effective_from", "2025-07-01")]),
        ("Quy định số 28-QĐ/TU có hiệu lực từ ngày mùng Một tháng Mười năm 2024.", [("28-QĐ/TU", "effective_from", "2024-10-01")]),
        ("Quy định số 28-QĐ/TU có hiệu lực từ ngày 1 tháng Giêng năm 2025.", [("28-QĐ/TU", "effective_from", "2025-01-01")]),
        ("Quy định số 28-QĐ/TU có hiệu lực từ mùng một đầu tháng.", []),
        ("Quy dinh so 28-QD/TU co hieu luc tu ngay mong 2 thang tam nam 2024.", [("28-QĐ/TU", "effective_from", "2024-08-02")]),
    ],
)  # fmt: skip
def test_facts(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(read(text)) == expected


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("ngày Mồng 2 tháng Tám năm 2024", date(2024, 8, 2)),
        ("ngày 19 tháng Mười Hai năm 2024", date(2024, 12, 19)),
        ("ngày 5 tháng năm năm 2024", date(2024, 5, 5)),
        ("ngày 5 tháng sau năm 2024", None),
        ("ngày mồng Mười hai tháng năm năm 2024", None),
    ],
)
def test_days_in_words(words: str, day: date | None) -> None:
    citation = read(f"Quy định số 28-QĐ/TU {words}.").readings[0].citation
    assert citation.date == day


@pytest.mark.parametrize("where", ["lâm thời tỉnh Hậu Giang", "tỉnh Hậu Giang lâm thời"])
def test_a_provisional_body(where: str) -> None:
    organ = read(f"Quyết định số 04/2004/QĐ-UB ngày 01/01/2004 của Uỷ ban nhân dân {where}.").readings[0].citation.organ
    assert organ is not None
    assert (organ.code, organ.place and organ.place.name) == ("UBND", "Hậu Giang")
