"""What the aims and the last items of a paper say of it, what it studies before it carries another out, names that a line cuts,
and drafts that rule."""

from __future__ import annotations

import pytest
from said import read, stated, told

TITLE = "CHƯƠNG TRÌNH HÀNH ĐỘNG\nvề nông nghiệp\n\n"
RESOLUTION = "NGHỊ QUYẾT\nvề văn hóa\n\n"
GUIDE = "HƯỚNG DẪN\nvề nơi cư trú\n\n{}\n{}"
AIMS = "I- MỤC ĐÍCH, YÊU CẦU\n1. "
OLD = "Nghị quyết số 03-NQ/HU ngày 10-3-1994"
LETTERS = "- Công văn số 845-CV/BTCTU, ngày 03/4/2014 về thẻ;\n- Công văn số 1312-CV/BTCTU, ngày 27/10/2017 về hồ sơ.\n"
REPEALS = {("SELF", "repeals", "845-CV/BTCTU"), ("SELF", "repeals", "1312-CV/BTCTU")}
STUDIED = "Chỉ thị số 27-CT/TW ngày 12-01-1998 của Bộ Chính trị"
CARRIED = "Chương trình hành động số 11-CTr/TU ngày 05-8-1998 của Tỉnh ủy"
ISSUES = "Ban Chấp hành Đảng bộ huyện họp ngày 14-8-1998 và ra nghị quyết:"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TITLE + AIMS + "Cụ thể hóa Nghị quyết số 19-NQ/TW; tiếp nối Chương trình hành động số 45-CTr/TU, ngày 10/10/2008.",
         {("SELF", "implements", "19-NQ/TW"), ("SELF", "succeeds", "45-CTr/TU")}),
        (TITLE + AIMS + "Cụ thể hóa Nghị quyết số 19-NQ/TW; các xã tiếp nối Chương trình hành động số 45-CTr/TU, ngày 10/10/2008.",
         {("SELF", "implements", "19-NQ/TW")}),
        (GUIDE.format("5. Điều khoản thi hành", "5.1. Bãi bỏ các công văn sau của Ban Tổ chức Tỉnh ủy:\n" + LETTERS), REPEALS),
        (GUIDE.format("V- HIỆU LỰC THI HÀNH", "1. Bãi bỏ các công văn sau của Ban Tổ chức Tỉnh ủy:\n" + LETTERS), REPEALS),
        (GUIDE.format("5. Việc cần làm", "5.1. Bãi bỏ các công văn sau của Ban Tổ chức Tỉnh ủy:\n" + LETTERS), set()),
        (GUIDE.format("5. Điều khoản thi hành", "6. Việc cần làm\n6.1. Bãi bỏ các công văn sau:\n" + LETTERS), set()),
        (f"{RESOLUTION}3. Nghị quyết này được phổ biến đến chi bộ. {OLD} hết hiệu lực kể từ ngày 01-9-1998.",
         {("SELF", "repeals", "03-NQ/HU")}),
        (f"{RESOLUTION}3. Các chi bộ học tập nghị quyết. {OLD} hết hiệu lực kể từ ngày 01-9-1998.", set()),
        (f"{RESOLUTION}Quán triệt {STUDIED}; thực hiện {CARRIED}, {ISSUES}", {("SELF", "implements", "11-CTr/TU")}),
        (f"{RESOLUTION}Quán triệt {STUDIED}; thực hiện {CARRIED}, các xã đã xây 12 nhà văn hóa.", set()),
        ("TỜ TRÌNH\nvề học phí\n\n3. Điều 5 dự thảo quy định: Nghị quyết có hiệu lực từ ngày 01/9/2018; bãi bỏ Nghị quyết số 33/2013/NQ-HĐND.",
         set()),
        ("Nghị quyết số 03/2024/NQ-HĐND, sau khi bị ngưng hiệu lực bởi Nghị quyết số 17/2024/NQ-HĐND, vẫn được nhắc.",
         {("17/2024/NQ-HĐND", "suspends", "03/2024/NQ-HĐND")}),
        ("Nghị quyết số 03/2024/NQ-HĐND, nếu bị ngưng hiệu lực bởi Nghị quyết số 17/2024/NQ-HĐND, vẫn được nhắc.", set()),
    ],
)  # fmt: skip
def test_what_the_document_does(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("joint", "fact"),
    [
        ("được ban hành nhằm cụ thể hóa", ("12/2015/NQ-HĐND", "effective_to", "2018-08-31")),
        ("rất khác", ("86/2015/NĐ-CP", "effective_to", "2018-08-31")),
    ],
)
def test_whose_days_stand_behind_an_aim(joint: str, fact: tuple[str, str, str]) -> None:
    paper = f"Nghị quyết số 12/2015/NQ-HĐND {joint} Nghị định số 86/2015/NĐ-CP"
    assert set(told(read(f"{paper}, có hiệu lực đến hết ngày 31/8/2018."))) == {fact}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Trả lời Công văn số 1175/STC-QLG ngày 12/5/2009 của Sở Tài chính tỉnh Gia\nTrung và Công văn số 812/CT-NVDT ngày 18/5/2009, Bộ có ý kiến như sau về việc\nđó:",
         {"1175/STC-QLG", "812/CT-NVDT"}),
        ("Trả lời Công văn số 1175/STC-QLG ngày 12/5/2009 của Sở Tài chính tỉnh Gia\nTrung tâm đã có Công văn số 812/CT-NVDT ngày 18/5/2009 về việc đó, nay xin gửi\nlại.",
         {"1175/STC-QLG"}),
        ("Trả lời Công văn số 15-CV/TU của Ban Chấp hành\nĐảng bộ tỉnh và Công văn số 16-CV/TU, Bộ có ý kiến như sau về việc đã nêu ở trên\nđây:",
         {"15-CV/TU", "16-CV/TU"}),
    ],
)  # fmt: skip
def test_a_name_that_a_line_cuts(text: str, codes: set[str]) -> None:
    assert {other for _, relation, other in stated(text) if relation == "respondsTo"} == codes
