"""Wordings that offices write every day: laws in a row, quoted titles, hours before a day, pointers before what guides."""

from __future__ import annotations

import pytest
from said import read, stated, told

LAW = "Luật Phí bến bãi số 21/2003/QH11"
OTHER = "Luật Sông rạch số 17/2002/QH10"
BY = "Luật số 40/2009/QH12"


def _amends(*changed: str) -> set[tuple[str, str, str]]:
    return {("40/2009/QH12", "amends", one) for one in changed}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{OTHER}, {LAW} đã được sửa đổi, bổ sung một số điều theo {BY}, Luật Bờ kè số 09/2010/QH12 và Luật Đê bao số 11/2011/QH13.",
         _amends("21/2003/QH11")),
        (f"{LAW} đã được sửa đổi, bổ sung một số điều theo {BY}, Luật số 09/2010/QH12 và Luật số 11/2011/QH13.",
         _amends("21/2003/QH11") | {(one, "amends", "21/2003/QH11") for one in ("09/2010/QH12", "11/2011/QH13")}),
        (f"{OTHER} và {LAW} đã được sửa đổi, bổ sung một số điều theo {BY}.", _amends("17/2002/QH10", "21/2003/QH11")),
        (f"Các luật về bến gồm {OTHER}, {LAW} đã được sửa đổi, bổ sung theo {BY}.", _amends("21/2003/QH11")),
        (f"{LAW} đã được sửa đổi bởi Luật Bờ kè số 09/2010/QH12 và Luật Đê bao số 11/2011/QH13.",
         {(one, "amends", "21/2003/QH11") for one in ("09/2010/QH12", "11/2011/QH13")}),
    ],
)  # fmt: skip
def test_laws_in_a_row(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Căn cứ Pháp lệnh sửa đổi, bổ sung một số điều của Pháp lệnh Bến đò số 07/2011/PL-UBTVQH12 ngày 09 tháng 3 năm 2011;",
         {("SELF", "basedOn", "07/2011/PL-UBTVQH12")}),
        ("Căn cứ Pháp lệnh Bến đò số 30/2002/PL-UBTVQH10 và Pháp lệnh sửa đổi, bổ sung một số điều của Pháp lệnh Bến đò số 07/2011/PL-UBTVQH12;",
         {("SELF", "basedOn", "30/2002/PL-UBTVQH10"), ("SELF", "basedOn", "07/2011/PL-UBTVQH12"),
          ("07/2011/PL-UBTVQH12", "amends", "30/2002/PL-UBTVQH10")}),
        ("Căn cứ Luật Bến đò số 30/2002/QH10 và Luật sửa đổi, bổ sung một số điều của Luật Bến đò số 07/2011/QH12;",
         {("SELF", "basedOn", "30/2002/QH10"), ("SELF", "basedOn", "07/2011/QH12"), ("07/2011/QH12", "amends", "30/2002/QH10")}),
        ("Căn cứ Luật Bến đò số 30/2002/QH10 và Luật sửa đổi, bổ sung một số điều của Luật Cầu phao số 07/2011/QH12;",
         {("SELF", "basedOn", "30/2002/QH10"), ("SELF", "basedOn", "07/2011/QH12")}),
    ],
)  # fmt: skip
def test_amending_laws_of_any_name(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


OLD = "Hướng dẫn số 05-HD/TU ngày 12/4/2015"
TITLE = "thi hành Quy định số 33-QĐ/TW"
GUIDED = ("12-HD/TU", "guides", "33-QĐ/TW")
REPLACED = ("12-HD/TU", "replaces", "05-HD/TU")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Tỉnh ủy ban hành Hướng dẫn số 12-HD/TU về “Một số việc {TITLE}”, thay thế {OLD}.", {GUIDED, REPLACED}),
        (f"Hướng dẫn số 12-HD/TU “Một số việc {TITLE}” thay thế {OLD}.", {GUIDED, REPLACED}),
        (f'Hướng dẫn số 12-HD/TU về việc "{TITLE}" (gọi tắt là Hướng dẫn mới), thay thế {OLD}.', {GUIDED, REPLACED}),
        (f"Hướng dẫn số 12-HD/TU về “Một số việc {TITLE}” và gửi kèm {OLD}.", {GUIDED}),
        (f"Có ý kiến nêu tại cuộc họp về “Một số việc {TITLE}”, thay thế {OLD}.", set()),
        ("Hướng dẫn số 12-HD/TU ngày 06/5/2021 về “Một số việc thi hành Điều lệ Đảng”, thay thế Hướng dẫn số 12-HD/TU ngày 12/4/2015.",
         {("12-HD/TU", "guides", "Điều lệ Đảng"), ("12-HD/TU", "replaces", "12-HD/TU")}),
    ],
)  # fmt: skip
def test_a_quoted_title_that_names_another(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Nghị định này quy định chi tiết khoản 2 Điều 6, khoản 3 Điều 9 và biện pháp thi hành Luật số 40/2009/QH12.", "guides"),
        ("Nghị định này quy định chi tiết Điều 6 và các biện pháp để tổ chức, hướng dẫn thi hành Luật số 40/2009/QH12.", "guides"),
        ("Nghị định này quy định chi tiết Điều 6 và Điều 9 Luật số 40/2009/QH12.", "guides"),
        ("Kế hoạch này thi hành Luật số 40/2009/QH12.", "implements"),
    ],
)  # fmt: skip
def test_pointers_before_measures(text: str, relation: str) -> None:
    assert stated(text) == {("SELF", relation, "40/2009/QH12")}


LASTS = ("SELF", "effective_to", "2026-03-31")
BEGINS = ("SELF", "effective_from", "2025-09-01")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chỉ thị này có hiệu lực từ 0 giờ ngày 01/9/2025 đến 24 giờ ngày 31/3/2026.", [BEGINS, LASTS]),
        ("Chỉ thị này có hiệu lực từ ngày 01/9/2025 đến hết 24 giờ ngày 31/3/2026.", [BEGINS, LASTS]),
        ("Chỉ thị này có hiệu lực từ ngày 01/9/2025 đến 0 giờ ngày 31/3/2026.", [BEGINS]),
        ("Chỉ thị này có hiệu lực từ 0 giờ ngày 01/9/2025 cho đến khi có thông báo mới.", [BEGINS]),
        ("Đề án số 14/ĐA-UBND được gia hạn 18 tháng, đến hết ngày 31/3/2026.", [("14/ĐA-UBND", "extended_to", "2026-03-31")]),
        ("Đề án số 14/ĐA-UBND được gia hạn 18 tháng, tính đến ngày 31/3/2026.", [("14/ĐA-UBND", "extended_to", "2026-03-31")]),
        ("Hợp đồng theo Đề án số 14/ĐA-UBND được gia hạn 18 tháng, đến hết ngày 31/3/2026.", []),
    ],
)  # fmt: skip
def test_hours_and_terms_before_the_last_day(text: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    assert told(read(text)) == expected


CIRCULAR = "19/2017/TT-BTC"
DECISION = "312/QĐ-UBND"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Bãi bỏ các Mẫu số 03/BTĐ, Mẫu số 04/BTĐ tại Phụ lục II kèm theo Thông tư số {CIRCULAR}.",
         [("repeals", CIRCULAR, True, "Mẫu số 03/BTĐ, Mẫu số 04/BTĐ")]),
        (f"Điều 1. Đình chỉ thi hành khoản 2 của Điều 5, Quy định kèm theo Quyết định số {DECISION}.",
         [("suspends", DECISION, True, "khoản 2 của Điều 5")]),
        (f"Bãi bỏ khoản 2, khoản 3 của Điều 5; Điều 7 thuộc Quyết định số {DECISION}.",
         [("repeals", DECISION, True, "khoản 2, khoản 3 của Điều 5; Điều 7")]),
        (f"Bãi bỏ các quy định về lệ phí, phụ phí; Điều 4; điểm a khoản 1 Điều 9 Thông tư số {CIRCULAR}.",
         [("repeals", CIRCULAR, True, "Điều 4; điểm a khoản 1 Điều 9")]),
        (f"Theo các quy định về lệ phí, phụ phí; Điều 4; điểm a khoản 1 Điều 9 Thông tư số {CIRCULAR}.", []),
        (f"Quyết định này bãi bỏ 05 thủ tục hành chính đã được công bố tại Quyết định số {DECISION}.",
         [("repeals", DECISION, True, None)]),
        (f"Sở đã bãi bỏ 05 thủ tục hành chính, xem tại Quyết định số {DECISION}.", []),
        (f"Thay thế các mẫu biểu tại Phụ lục I, II ban hành kèm theo Thông tư số {CIRCULAR}.",
         [("replaces", CIRCULAR, True, "Phụ lục I, II")]),
        (f"Thay thế “Phiếu đăng ký” tại Phụ lục I ban hành kèm theo Thông tư số {CIRCULAR}.",
         [("replaces", CIRCULAR, True, "Phụ lục I")]),
        (f"Thay thế biểu mẫu số 3 tại Thông tư số {CIRCULAR}.", [("replaces", CIRCULAR, True, "biểu mẫu số 3")]),
        (f"Bãi bỏ mẫu “Phiếu đăng ký” tại Phụ lục III ban hành kèm theo Thông tư số {CIRCULAR}.",
         [("repeals", CIRCULAR, True, "Phụ lục III")]),
        (f"Thay thế phiếu theo quy định tại Phụ lục III Thông tư số {CIRCULAR}.", []),
        (f"Người nộp được thay thế giấy tờ nêu tại Phụ lục III Thông tư số {CIRCULAR} bằng bản điện tử.", []),
        (f"Đính chính lỗi tại Quyết định số {DECISION}.", [("corrects", DECISION, False, None)]),
        (f"Đính chính Giấy phép đã cấp theo quy định tại Quyết định số {DECISION}.", []),
    ],
)  # fmt: skip
def test_what_part_is_meant(text: str, expected: list[tuple[str, str, bool, str | None]]) -> None:
    told = [(one.relation, one.object.code, one.evidence.partial, one.evidence.part) for one in read(text).links]
    assert told == expected


LAST = "30 tháng 6 năm 2029"


@pytest.mark.parametrize(
    ("text", "expected", "until"),
    [
        (f"Kéo dài thời hạn miễn phí qua đò được quy định tại Nghị quyết số 55/2010/QH12 đến hết ngày {LAST}.",
         {("SELF", "extends", "55/2010/QH12")}, "55/2010/QH12"),
        (f"Kéo dài thời hạn miễn phí qua đò được quy định tại Nghị quyết số 55/2010/QH12 đã được sửa đổi, bổ sung một số điều theo "
         f"Nghị quyết số 28/2016/QH14 và Nghị quyết số 31/2018/QH14 đến hết ngày {LAST}.",
         {("SELF", "extends", "55/2010/QH12"), ("28/2016/QH14", "amends", "55/2010/QH12"), ("31/2018/QH14", "amends", "55/2010/QH12")},
         "55/2010/QH12"),
        ("Điều 1. Thống nhất kéo dài thời gian thực hiện Nghị quyết số 18/2021/NQ-HĐND và Nghị quyết số 27/2021/NQ-HĐND sửa đổi Nghị quyết số 18/2021/NQ-HĐND.",
         {("SELF", "extends", "18/2021/NQ-HĐND"), ("SELF", "extends", "27/2021/NQ-HĐND"),
          ("27/2021/NQ-HĐND", "amends", "18/2021/NQ-HĐND")}, None),
    ],
)  # fmt: skip
def test_what_is_extended(text: str, expected: set[tuple[str, str, str]], until: str | None) -> None:
    found = read(text)
    assert stated(text) == expected
    assert told(found) == ([(until, "extended_to", "2029-06-30")] if until else [])


LETTER = "Công văn số 10/HĐND-TH ngày 15/01/2019 của Thường trực Hội đồng nhân dân tỉnh"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Theo {LETTER}, Ủy ban nhân dân tỉnh bãi bỏ Quyết định số {DECISION}.", set()),
        (f"Theo {LETTER}, Ủy ban nhân dân tỉnh đính chính Quyết định số {DECISION}.", set()),
        (f"{LETTER} đề nghị rà soát Quyết định số {DECISION}.", set()),
        (f"Theo Quyết định số 12/QĐ-UBND-TH của Ủy ban nhân dân tỉnh, Sở Tài chính bãi bỏ Quyết định số {DECISION}.", set()),
        (f"Kế hoạch số 12-KH/HU hướng dẫn lập Danh mục hồ sơ kèm theo Quyết định số {DECISION}.", set()),
        (f"Kế hoạch số 12-KH/HU về lập hồ sơ ban hành kèm theo Quyết định số {DECISION}.", {("12-KH/HU", "annexedTo", DECISION)}),
        (f"Văn phòng Huyện ủy hướng dẫn một số điểm Quy định cụ thể ban hành kèm theo Quyết định số {DECISION} như sau:",
         {("SELF", "guides", DECISION)}),
        ("Quy chế số 10/QC-HĐND-UBND của Thường trực Hội đồng nhân dân tỉnh, Ủy ban nhân dân tỉnh thay thế Quy chế số 08/QC-HĐND-UBND.",
         {("10/QC-HĐND-UBND", "replaces", "08/QC-HĐND-UBND")}),
        ("Thông tư này hướng dẫn thi hành một số điều của Luật Bến đò và Nghị định số 16/2025/NĐ-CP quy định chi tiết một số điều Luật Bến đò.",
         {("SELF", "guides", "Luật Bến đò"), ("SELF", "guides", "16/2025/NĐ-CP"), ("16/2025/NĐ-CP", "guides", "Luật Bến đò")}),
        ("Nghị định này hướng dẫn thi hành một số điều của Luật Bến đò và Nghị định số 16/2025/NĐ-CP quy định chi tiết một số điều Luật Bến đò.",
         {("SELF", "guides", "Luật Bến đò"), ("16/2025/NĐ-CP", "guides", "Luật Bến đò")}),
    ],
)  # fmt: skip
def test_who_acts_behind_a_letter_and_what_is_guided(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Căn cứ Nghị định số 31⁄2018/NĐ-CP và Thông tư số 12∕2019∕TT-BTC;", {"31/2018/NĐ-CP", "12/2019/TT-BTC"}),
        ("Căn cứ Quyết định số 731 QĐ-UBND ngày 28/7/2014;", {"731/QĐ-UBND"}),
        ("Căn cứ Kế hoạch số 15KH-UBND ngày 04/5/2016;", {"15/KH-UBND"}),
        ("Căn cứ khoản 1 Điều 15 QĐ-UBND của huyện;", set()),
        ("Mã hồ sơ số 12CT-SX, lô số 15KH-A;", set()),
    ],
)  # fmt: skip
def test_slashes_typed_otherwise_or_left_out(text: str, expected: set[str]) -> None:
    assert {one.document.code for one in read(text).readings if one.document.code} == expected


HEAD = "BAN TỔ CHỨC TỈNH ỦY\nSố 19-HD/BTCTU\nĐẢNG CỘNG SẢN VIỆT NAM\nBắc Kạn, ngày 14 tháng 9 năm 2021\n\n"


def _header(text: str) -> tuple[str | None, str | None]:
    document = read(text).document
    return document.code, document.title


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + "HƯỚNG DẪN\nvề sinh hoạt nơi cư trú\n\nThực hiện Quy định số 61-QĐ/TU, ngày 02/01/2020 của Tỉnh ủy (sau đây gọi tắt là Quy định 61), "
         "Ban Tổ chức Tỉnh ủy hướng dẫn thực hiện một số nội dung trong Quy định 61 như sau:\n1. Đối tượng",
         {("SELF", "guides", "61-QĐ/TU")}),
        (HEAD + "HƯỚNG DẪN\nvề sinh hoạt nơi cư trú\n\nThực hiện Kế hoạch số 13-KH/TU, Ban Tổ chức Tỉnh ủy hướng dẫn thực hiện Quy định số 61-QĐ/TU như sau:\n1. Đối tượng",
         {("SELF", "implements", "13-KH/TU"), ("SELF", "guides", "61-QĐ/TU")}),
        (HEAD + "HƯỚNG DẪN\nvề sinh hoạt nơi cư trú\n\nThực hiện Quy định số 61-QĐ/TU, Ban Tổ chức Tỉnh ủy đề nghị các chi bộ góp ý như sau:\n1. Đối tượng",
         {("SELF", "implements", "61-QĐ/TU")}),
        ("Thực hiện Chỉ thị số 15-CT/TU, Ban Tổ chức ban hành Hướng dẫn số 19-HD/BTCTU hướng dẫn một số nội dung Chỉ thị số 15-CT/TU.",
         {("19-HD/BTCTU", "guides", "15-CT/TU")}),
        ("Thực hiện Chỉ thị số 15-CT/TU, Ban Tổ chức ban hành Hướng dẫn số 19-HD/BTCTU hướng dẫn một số nội dung Quy định số 61-QĐ/TU.",
         {("19-HD/BTCTU", "implements", "15-CT/TU"), ("19-HD/BTCTU", "guides", "61-QĐ/TU")}),
        ("Để cụ thể hóa Nghị quyết 27, Đảng ủy đã ban hành Kế hoạch 84.", {("Kế hoạch 84", "implements", "Nghị quyết 27")}),
        ("Để cụ thể hóa Nghị quyết 27, Đảng ủy sẽ ban hành Kế hoạch 84.", set()),
        ("Quy định số 21-QĐ/TU này thay thế Quy định số 16-QĐ/TU.", {("21-QĐ/TU", "replaces", "16-QĐ/TU")}),
        ("Quy định số 21-QĐ/TU này gửi kèm Quy định số 16-QĐ/TU.", set()),
        ("Chỉ thị 24/2018 của Tỉnh ủy thay thế Chỉ thị 15/2011.", {("Chỉ thị 24/2018", "replaces", "Chỉ thị 15/2011")}),
        ("Kết luận tháng 10/2023 thay cho kết luận 9/2022.", set()),
    ],
)  # fmt: skip
def test_guidance_and_short_numbers(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD.replace("BTCTU\n", "BTCTU\nV/v thực hiện Quy định số 61-QĐ/TU của Tỉnh ủy\n", 1) + "HƯỚNG DẪN\n\nCăn cứ Quy định số 61-QĐ/TU;",
         ("19-HD/BTCTU", "thực hiện Quy định số 61-QĐ/TU của Tỉnh ủy")),
        (HEAD + "HƯỚNG DẪN 19-HD/BTCTU\n\nCÔNG TÁC SINH HOẠT NĂM 2022\n\nI. MỤC ĐÍCH", ("19-HD/BTCTU", "CÔNG TÁC SINH HOẠT NĂM 2022")),
        (HEAD + "HƯỚNG DẪN\n“Sinh hoạt nơi cư trú”\n\nCăn cứ Quy định số 61-QĐ/TU;", ("19-HD/BTCTU", "Sinh hoạt nơi cư trú")),
        ("TỈNH ỦY BẮC KẠN\nSố 45-KL/TU\nBắc Kạn, ngày 13 tháng 5 năm 2022\nKẾT LUẬN\nHỘI NGHỊ LẦN THỨ BẢY\nBAN CHẤP HÀNH ĐẢNG BỘ TỈNH (KHÓA XII)\n"
         "về đường giao thông\nHội nghị lần thứ bảy Ban Chấp hành Đảng bộ tỉnh (khóa XII) họp ngày 26/4/2022 đã kết luận:\n1. Đồng ý.",
         ("45-KL/TU", "đường giao thông")),
    ],
)  # fmt: skip
def test_where_titles_stand(text: str, expected: tuple[str, str]) -> None:
    assert _header(text) == expected


PLENUM = "Nghị quyết Hội nghị Trung ương 8 khóa XIII về đổi mới công tác"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Căn cứ {PLENUM} (số 42-NQ/TW ngày 24/11/2023);", {"42-NQ/TW"}),
        (f"Căn cứ {PLENUM} (Kế hoạch số 42-KH/TU ngày 24/11/2023);", {"Nghị quyết Hội nghị Trung ương 8 (khóa XIII)"}),
    ],
)  # fmt: skip
def test_the_number_behind_the_title_of_a_meetings_resolution(text: str, expected: set[str]) -> None:
    assert expected <= {object_ for _, relation, object_ in stated(text) if relation == "basedOn"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thông báo số 59-TB/TU về việc chấm dứt hiệu lực thực hiện Nghị quyết số 03-NQ/TU.", []),
        ("Nghị quyết số 03-NQ/TU chấm dứt hiệu lực thực hiện từ ngày 01/3/2023.", [("03-NQ/TU", "ended", "2023-02-28")]),
    ],
)  # fmt: skip
def test_force_that_is_ended(text: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    assert told(read(text)) == expected


OLD_ONE = "Quyết định số 82/2013/QĐ-UBND"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Các văn bản sửa đổi, bổ sung {OLD_ONE} (Quyết định số 14/2015/QĐ-UBND) đã hết hiệu lực.", []),
        (f"Các văn bản sửa đổi, bổ sung {OLD_ONE} đã hết hiệu lực.", []),
        (f"{OLD_ONE} đã hết hiệu lực.", [("82/2013/QĐ-UBND", "ended", None)]),
    ],
)  # fmt: skip
def test_what_only_tells_what_has_ended(text: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    assert told(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghị quyết số 56/2011/NQ-HĐND (đã được sửa đổi tại Điều 1 Nghị quyết số 17/2013/NQ-HĐND, bãi bỏ một phần tại Nghị quyết "
         "số 32/2016/NQ-HĐND và được gia hạn bởi Nghị quyết số 04/2018/NQ-HĐND) còn áp dụng.",
         {("17/2013/NQ-HĐND", "amends", "56/2011/NQ-HĐND"), ("04/2018/NQ-HĐND", "extends", "56/2011/NQ-HĐND")}),
        ("Nghị quyết số 56/2011/NQ-HĐND (thực hiện Nghị quyết số 17/2010/NQ-HĐND và được gia hạn bởi Nghị quyết số 04/2018/NQ-HĐND).",
         {("56/2011/NQ-HĐND", "implements", "17/2010/NQ-HĐND"), ("04/2018/NQ-HĐND", "extends", "56/2011/NQ-HĐND")}),
        ("Quyết định số 82/2013/QĐ-UBND và các quyết định sửa đổi Quyết định số 82/2013/QĐ-UBND là Quyết định số 14/2015/QĐ-UBND.",
         {("14/2015/QĐ-UBND", "amends", "82/2013/QĐ-UBND")}),
        ("Quyết định số 82/2013/QĐ-UBND và các quyết định nhắc tới Quyết định số 82/2013/QĐ-UBND là Quyết định số 14/2015/QĐ-UBND.", set()),
        ("QUY CHẾ\nPHỐI HỢP CANH ĐÊ\n(Ban hành theo Quyết định số 71/2013/QĐ-UBND của UBND tỉnh)\n\nĐiều 1. Phạm vi",
         {("SELF", "annexedTo", "71/2013/QĐ-UBND")}),
        ("Kế hoạch số 12/KH-UBND (ban hành theo thẩm quyền) nhắc Quyết định số 71/2013/QĐ-UBND.", set()),
        ("I. MỤC ĐÍCH\n1. Nhằm thể chế hóa kịp thời Nghị quyết số 24-NQ/TU và tiếp tục thực hiện có hiệu quả Chỉ thị số 51-CT/TU.",
         {("SELF", "implements", "24-NQ/TU"), ("SELF", "implements", "51-CT/TU")}),
        ("II. NHIỆM VỤ\n1. Các chi bộ thể chế hóa Nghị quyết số 24-NQ/TU và tiếp tục thực hiện có hiệu quả Chỉ thị số 51-CT/TU.", set()),
    ],
)  # fmt: skip
def test_brackets_and_aims(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


def test_what_is_against_the_new_one_ends_in_part() -> None:
    text = "Thông tư này có hiệu lực từ ngày 17/5/2016. Thông tư số 88/2007/TT-BTC và Công văn số 602/BTC-CST trái với Thông tư này không còn hiệu lực."
    assert {(one.object.code, one.evidence.partial) for one in read(text).links} == {
        ("88/2007/TT-BTC", True),
        ("602/BTC-CST", True),
    }


@pytest.mark.parametrize(
    ("text", "amends"),
    [
        ("Điều 1. Điều chỉnh, bổ sung dự toán chi ngân sách giao tại Quyết định số 312/QĐ-UBND ngày 05/01/2022.", True),
        (
            "Điều 1. Điều chỉnh thành viên Ban Chỉ đạo được thành lập tại Quyết định số 312/QĐ-UBND ngày 05/01/2022.",
            True,
        ),
        ("Điều 1. Bổ sung kinh phí thực hiện nhiệm vụ giao tại Quyết định số 312/QĐ-UBND ngày 05/01/2022.", False),
        ("Điều 1. Điều chỉnh mức lương theo quy định tại Quyết định số 312/QĐ-UBND ngày 05/01/2022.", False),
        ("Sở đã điều chỉnh dự toán chi ngân sách giao tại Quyết định số 312/QĐ-UBND.", False),
    ],
)
def test_what_a_decision_has_set_is_adjusted(text: str, amends: bool) -> None:
    assert stated(text) == ({("SELF", "amends", DECISION)} if amends else set())


IN_ONE_LINE = (
    "ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG Số: 36/2015/QĐ-UBND CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Kiên Giang, "
    "ngày 29 tháng 10 năm 2015 QUYẾT ĐỊNH Về việc ban hành Quy định quản lý bến đò ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG Căn cứ Nghị định số "
    "12/2014/NĐ-CP ngày 05/3/2014; Xét đề nghị của Sở Giao thông tại Tờ trình số 81/TTr-SGT, QUYẾT ĐỊNH: Điều 1. Ban hành kèm theo Quyết "
    "định này Quy định quản lý bến đò. Điều 2. Quyết định này thay thế Quyết định số 15/2009/QĐ-UBND. Điều 3. Các xã thực hiện Chỉ thị số 05/CT-UBND."
)
PLAN_IN_ONE_LINE = (
    "TỈNH ỦY KIÊN GIANG * Số 15-KH/TU ĐẢNG CỘNG SẢN VIỆT NAM Kiên Giang, ngày 29 tháng 10 năm 2015 KẾ HOẠCH phát triển bến đò Thực hiện "
    "Nghị quyết số 18-NQ/TW, ngày 25/10/2014 của Bộ Chính trị, Ban Thường vụ Tỉnh ủy xây dựng kế hoạch như sau: I. MỤC ĐÍCH 1. Giữ bến "
    "đò an toàn, bảo đảm người dân qua lại trong mọi mùa nước. II. NHIỆM VỤ 1. Các huyện thực hiện nghiêm Chỉ thị số 05-CT/TU và báo cáo mỗi quý."
)


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        (IN_ONE_LINE, "ban hành Quy định quản lý bến đò",
         {("SELF", "basedOn", "12/2014/NĐ-CP"), ("SELF", "basedOn", "81/TTr-SGT"), ("SELF", "replaces", "15/2009/QĐ-UBND")}),
        (PLAN_IN_ONE_LINE, "phát triển bến đò", {("SELF", "implements", "18-NQ/TW")}),
    ],
)  # fmt: skip
def test_a_whole_paper_in_one_line(text: str, title: str, expected: set[tuple[str, str, str]]) -> None:
    assert read(text).document.title == title
    assert stated(text) == expected


def test_a_paper_in_one_line_keeps_its_offsets() -> None:
    found = read(IN_ONE_LINE)
    assert all(
        one.citation.text == IN_ONE_LINE[one.citation.span.start : one.citation.span.end] for one in found.readings
    )


def test_a_long_list_before_the_paper_speaks_of_itself() -> None:
    listed = ", ".join(f"Thông tư số {number}/2007/TT-BTC" for number in range(1, 1200))
    found = read(f"Thông tư này có hiệu lực từ ngày 17/5/2016. {listed} trái với Thông tư này không còn hiệu lực.")
    assert len(found.links) == 1199
    assert all(one.relation == "repeals" for one in found.links)


def test_a_thousand_brackets_behind_a_district() -> None:
    text = (
        "Kế hoạch số 5/KH-UBND của Ủy ban nhân dân huyện Châu Thành"
        + " (" * 2000
        + "tỉnh Long An) thực hiện Nghị quyết số 3-NQ/TW."
    )
    assert {one.document.code for one in read(text).readings} == {"05/KH-UBND", "03-NQ/TW"}
    assert stated(
        "Kế hoạch số 5/KH-UBND của Ủy ban nhân dân huyện Châu Thành (tỉnh Long An) thực hiện Nghị quyết số 3-NQ/TW."
    ) == {("05/KH-UBND", "implements", "03-NQ/TW")}


def test_words_that_reach_no_paper_cost_no_more_the_longer_their_sentence_is() -> None:
    text = "Nghị quyết Đại hội XIII " + "có hiệu lực từ ngày được sửa đổi bởi " * 1200 + "Luật Đất đai"
    assert stated(text) == set()  # this took two minutes when each looked at all before it


BOAT_PLAN = "KẾ HOẠCH\nPhát triển bến đò\n\n"
UP, BASIS = (
    "Nghị quyết số 12-NQ/TU ngày 05/02/2021 của Tỉnh ủy",
    "Quyết định số 77/QĐ-UBND ngày 01/3/2021 của UBND tỉnh",
)
CARRIES, RESTS = ("SELF", "implements", "12-NQ/TU"), ("SELF", "basedOn", "77/QĐ-UBND")


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        (f"Thực hiện {UP}, căn cứ {BASIS}, UBND huyện ban hành Kế hoạch như sau:", {CARRIES, RESTS}),
        (f"Thực hiện {UP} và căn cứ {BASIS}, UBND huyện ban hành Kế hoạch như sau:", {CARRIES, RESTS}),
        (f"Thực hiện {UP}; căn cứ {BASIS}, UBND huyện ban hành Kế hoạch như sau:", {CARRIES, RESTS}),
        (f"Thực hiện {UP} được ban hành căn cứ {BASIS}, UBND huyện ban hành Kế hoạch như sau:", {CARRIES}),
    ],
)
def test_a_basis_beside_what_is_carried_out(opening: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(BOAT_PLAN + opening) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quy định số 61-QĐ/HU về bến đò kế thừa Quy định số 20-QĐ/HU, đồng thời cụ thể hóa Quy định số 155-QĐ/TU và được bổ sung "
         "bằng Quy định số 88-QĐ/HU.",
         {("61-QĐ/HU", "succeeds", "20-QĐ/HU"), ("61-QĐ/HU", "implements", "155-QĐ/TU"), ("88-QĐ/HU", "amends", "61-QĐ/HU")}),
        ("Quy định số 61-QĐ/HU kế thừa quy định về bến đò, khác với Quy định số 155-QĐ/TU.", set()),
        ("Nghị quyết này thay thế Nghị quyết số 41-NQ/TU; các văn bản đã ban hành để thực hiện Nghị quyết số 41-NQ/TU còn giá trị.",
         {("SELF", "replaces", "41-NQ/TU")}),
        ("Nghị quyết này thay thế Nghị quyết số 41-NQ/TU và được ban hành để thực hiện Kết luận số 16-KL/TW.",
         {("SELF", "replaces", "41-NQ/TU"), ("SELF", "implements", "16-KL/TW")}),
        ("Nghị định số 65/2025/NĐ-CP quy định về đò ngang, Bộ dự kiến thay thế Thông tư số 13/2017/TT-BTTTT và bãi bỏ Thông tư số "
         "02/2022/TT-BTTTT.", set()),
        ("Thông tư số 65/2025/TT-BTTTT quy định về đò ngang, thay thế Thông tư số 13/2017/TT-BTTTT và bãi bỏ Thông tư số 02/2022/TT-BTTTT.",
         {("65/2025/TT-BTTTT", "replaces", "13/2017/TT-BTTTT"), ("65/2025/TT-BTTTT", "repeals", "02/2022/TT-BTTTT")}),
    ],
)  # fmt: skip
def test_what_a_paper_goes_on_to_do(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


OWN_ARTICLE = "Điều 4. Hiệu lực\n1. Nghị quyết này có hiệu lực thi hành từ ngày 01/7/2025.\n2. "
OLD, OLDER = "Nghị quyết số 59/NQ-HĐND ngày 12/9/2022", "Nghị quyết số 48/NQ-HĐND ngày 05/7/2021"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{OWN_ARTICLE}{OLD} hết hiệu lực thi hành.", [("59/NQ-HĐND", False, None)]),
        (f"{OWN_ARTICLE}Kể từ ngày 01/7/2025, {OLD} và Điều 4 {OLDER} hết hiệu lực.",
         [("59/NQ-HĐND", False, None), ("48/NQ-HĐND", True, "Điều 4")]),
        ("Điều 3. Quyết định có hiệu lực kể từ ngày ký; các Quyết định số: 182/QĐ-UBND ngày 14/9/2018; 305/QĐ-UBND ngày 19/02/2020 và "
         "226/QĐ-UBND ngày 30/8/2021 hết hiệu lực thi hành.",
         [("182/QĐ-UBND", False, None), ("305/QĐ-UBND", False, None), ("226/QĐ-UBND", False, None)]),
        (f"{OWN_ARTICLE}{OLD} về bến đò, phần thu phí và các nội dung trái với Nghị quyết này hết hiệu lực.",
         [("59/NQ-HĐND", True, "phần thu phí")]),
        (f"{OWN_ARTICLE}Các hồ sơ nhận theo {OLD} đã hết hiệu lực thì trả lại.", []),
        (f"{OWN_ARTICLE}Trường hợp {OLD} hết hiệu lực thì áp dụng Nghị quyết này.", []),
        (f"Huyện báo cáo kết quả. {OLD} hết hiệu lực thi hành.", []),
        (f"Bãi bỏ Điều 18 Quy định về xét tặng danh hiệu ban hành kèm theo {OLD}.", [("59/NQ-HĐND", True, "Điều 18")]),
    ],
)  # fmt: skip
def test_what_an_article_on_its_own_force_ends(text: str, expected: list[tuple[str, bool, str | None]]) -> None:
    found = [one for one in read(text).links if one.relation == "repeals"]
    assert [(one.object.code, one.evidence.partial, one.evidence.part) for one in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"1. {OLD} về bến đò; hết hiệu lực ngày 20/7/2025; lý do: được thay thế bằng Nghị quyết số 6/NQ-HĐND ngày 10/7/2025.",
         [("59/NQ-HĐND", "ended", "2025-07-19")]),
        (f"1. {OLD} về bến đò; hết hiệu lực ngày 20/7/2025.", []),
        (f"1. {OLD} về bến đò; hết thời hạn áp dụng từ ngày 01/01/2026.", [("59/NQ-HĐND", "ended", "2025-12-31")]),
        (f"{OLD} hết thời hạn áp dụng từ ngày 01/01/2026.", [("59/NQ-HĐND", "ended", "2025-12-31")]),
        (f"{OLD}: hết thời hạn thực hiện ngày 30/9/2025.", [("59/NQ-HĐND", "ended", "2025-09-30")]),
        (f"2. {OLD} về bến đò; hết thời hạn có hiệu lực quy định trong văn bản; 30/9/2025.", [("59/NQ-HĐND", "ended", "2025-09-30")]),
        (f"{OLD} áp dụng từ ngày 01/01/2026.", [("59/NQ-HĐND", "effective_from", "2026-01-01")]),
    ],
)  # fmt: skip
def test_ends_in_lists_of_ended_papers(text: str, expected: list[tuple[str | None, str, str | None]]) -> None:
    assert told(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"1. {OLD} về bến đò; hết hiệu lực từ ngày 20/7/2025; lý do: được thay thế bằng Nghị quyết số 6/NQ-HĐND.",
         {("06/NQ-HĐND", "replaces", "59/NQ-HĐND")}),
        ("Điều 1. Phê duyệt điều chỉnh cục bộ Quy hoạch bến đò ban hành kèm theo Quyết định số 211/QĐ-UBND.",
         {("SELF", "amends", "211/QĐ-UBND")}),
        ("Điều 1. Điều chỉnh Quy hoạch bến đò được phê duyệt tại Quyết định số 211/QĐ-UBND.", {("SELF", "amends", "211/QĐ-UBND")}),
        ("Điều 1. Điều chỉnh cục bộ việc đi lại theo Quy hoạch được phê duyệt tại Quyết định số 211/QĐ-UBND.", set()),
        ("3. Đính chính căn cứ ban hành Thông tư số 5/2025/TT-BYT: \"Nghị định số 42/2024/NĐ-CP\" thành \"Nghị định số 42/2025/NĐ-CP\".",
         {("SELF", "corrects", "05/2025/TT-BYT")}),
    ],
)  # fmt: skip
def test_reasons_plans_and_bases(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tỉnh đã có 04 nghị quyết (số 05, 06, 07/2023/NQ-HĐND ngày 14/7/2023 và số 11/2024/NQ-HĐND).",
         ["05/2023/NQ-HĐND", "06/2023/NQ-HĐND", "07/2023/NQ-HĐND", "11/2024/NQ-HĐND"]),
        ("Ở 04 phường (số 05, 06, 07/2023/NQ-HĐND).", ["07/2023/NQ-HĐND"]),
    ],
)  # fmt: skip
def test_numbers_in_a_bracket_share_their_symbol(text: str, expected: list[str]) -> None:
    assert [one.document.code for one in read(text).readings] == expected


REVIEWS = {("SELF", "reviews", "05-NQ/HU")}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("BÁO CÁO\nnhìn lại 10 năm thực hiện Nghị quyết số 05-NQ/HU ngày 03/4/2021", REVIEWS),
        ("BÁO CÁO\nnhìn lại công tác đảng sau Nghị quyết số 05-NQ/HU ngày 03/4/2021", set()),
    ],
)
def test_reviews_by_their_title(title: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(f"{title}\n\nI. MỤC ĐÍCH") == expected


def test_until_when_a_plan_is_carried_out() -> None:
    assert told(read("Kế hoạch này được triển khai đến hết năm 2025.")) == [("SELF", "effective_to", "2025-12-31")]
    assert told(read("Kế hoạch này triển khai đến hết các thôn năm 2025.")) == []


def test_a_name_behind_an_office_is_no_province() -> None:
    head = "VĂN PHÒNG\nỦY BAN NHÂN DÂN TỈNH\nSố: 402/TB-VP\n\nQuảng Trị, ngày 19 tháng 8 năm 2025\n\nTHÔNG BÁO\n"
    text = f"{head}Kết luận của Phó Chủ tịch UBND tỉnh Hoàng Nam tại cuộc họp về bến đò\n\nNgày 15/8/2025, Phó Chủ tịch UBND tỉnh Hoàng Nam chủ trì."
    assert read(text).document.issuer == "Văn phòng Ủy ban nhân dân tỉnh Quảng Trị"


def test_a_long_row_of_papers_that_end() -> None:
    row = "; ".join(f"{number}/QĐ-UBND" for number in range(100, 140))
    found = read(f"Điều 3. Quyết định này có hiệu lực từ ngày ký; các Quyết định số: {row} hết hiệu lực thi hành.")
    assert len([one for one in found.links if one.relation == "repeals"]) == 40


FORCE = "Điều 15. Quy định này có hiệu lực từ ngày 01/9/2019."
IN_FORCE = ("SELF", "effective_from", "2019-09-01")
ENDED = ("310-QĐ/TU", "ended", "2019-08-31")
ENDS_310 = {("SELF", "repeals", "310-QĐ/TU")}


@pytest.mark.parametrize(
    ("text", "links", "facts"),
    [
        (f"{FORCE} Cũng từ ngày này, Quy định số 310-QĐ/TU ngày 15/8/2016 hết hiệu lực.", ENDS_310, [IN_FORCE, ENDED]),
        (f"{FORCE} Kể từ ngày đó, các Quy định số 310-QĐ/TU ngày 15/8/2016 và số 311-QĐ/TU ngày 15/8/2016 hết hiệu lực thi hành.",
         ENDS_310 | {("SELF", "repeals", "311-QĐ/TU")}, [IN_FORCE, ENDED, ("311-QĐ/TU", "ended", "2019-08-31")]),
        ("Nghị định số 33/2023/NĐ-CP có hiệu lực từ ngày 01/8/2023; cùng ngày đó, các Nghị định số 92/2009/NĐ-CP, 29/2013/NĐ-CP hết hiệu lực.",
         set(), [("33/2023/NĐ-CP", "effective_from", "2023-08-01"), ("92/2009/NĐ-CP", "ended", "2023-07-31"),
                 ("29/2013/NĐ-CP", "ended", "2023-07-31")]),
        (f"{FORCE} Quy định số 310-QĐ/TU ngày 15/8/2016 chưa hết hiệu lực.", set(), [IN_FORCE]),
        ("Hướng dẫn này tự hết hiệu lực sau ngày 31/01/2024.", set(), [("SELF", "effective_to", "2024-01-31")]),
        ("Quy định số 310-QĐ/TU sau ngày 31/01/2024 hết hiệu lực.", set(), [("310-QĐ/TU", "ended", "2024-01-31")]),
        ("Quy định số 310-QĐ/TU sau ngày 31/01/2024 chưa hết hiệu lực.", set(), []),
    ],
)  # fmt: skip
def test_ends_on_the_day_told_before(
    text: str, links: set[tuple[str, str, str]], facts: list[tuple[str, str, str]]
) -> None:
    assert stated(text) == links
    assert sorted(told(read(text))) == sorted(facts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Để Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị sớm đi vào cuộc sống, Đảng ủy xã ban hành Kế hoạch như sau:",
         {("SELF", "implements", "57-NQ/TW")}),
        ("Nhờ vậy, Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị đã sớm đi vào cuộc sống.", set()),
        ("Công văn này dùng thay Công văn số 2305/UBND-TCKH ngày 15/10/2024.", {("SELF", "replaces", "2305/UBND-TCKH")}),
        ("Quyết định số 611-QĐ/HU ngày 05/4/2022 sửa Điều 5 Quy chế số 03-QC/HU.", {("611-QĐ/HU", "amends", "03-QC/HU")}),
        ("Quyết định số 611-QĐ/HU ngày 05/4/2022 về chỉnh sửa nhà theo Điều 5 Quy chế số 03-QC/HU.", set()),
        ("Quyết định số 14/2016/QĐ-UBND ngày 22/3/2016 (đã có Quyết định số 09/2023/QĐ-UBND ngày 10/3/2023 thay thế).",
         {("09/2023/QĐ-UBND", "replaces", "14/2016/QĐ-UBND")}),
        ("Quyết định số 14/2016/QĐ-UBND ngày 22/3/2016 (đã có Quyết định số 09/2023/QĐ-UBND ngày 10/3/2023).", set()),
    ],
)  # fmt: skip
def test_into_life_instead_and_mended(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("bracket", "title", "links"),
    [
        ("Kèm Quyết định số 66/QĐ-BQL ngày 18 tháng 3 năm 2024", "Giữ gìn trật tự ở bến đò", {("SELF", "annexedTo", "66/QĐ-BQL")}),
        ("Kèm bản đồ bến đò", "Giữ gìn trật tự ở bến đò (Kèm bản đồ bến đò)", set()),
    ],
)  # fmt: skip
def test_put_in_force_by_what_it_comes_with(bracket: str, title: str, links: set[tuple[str, str, str]]) -> None:
    text = f"QUY CHẾ\nGiữ gìn trật tự ở bến đò\n({bracket})\n\nĐiều 1. Phạm vi\nQuy chế này nói về bến đò."
    assert stated(text) == links
    assert read(text).document.title == title


@pytest.mark.parametrize(
    ("heading", "issuer"),
    [("CƠ SỞ XÂY DỰNG KẾ HOẠCH", None), ("CƠ SỞ Y TẾ TƯ NHÂN", None), ("SỞ XÂY DỰNG", "Sở Xây dựng")],
)
def test_grounds_are_no_department(heading: str, issuer: str | None) -> None:
    assert read(f"{heading}\nCăn cứ Quyết định số 12/QĐ-UBND ngày 01/02/2024.").document.issuer == issuer


def test_what_is_settled_is_no_post() -> None:
    codes = [one.document.code for one in read("Việc đã chốt tại TB số 31/TB-UBND ngày 08/4/2024 thì làm.").readings]
    assert codes == ["31/TB-UBND"]
    assert not read("Gửi bệnh phẩm của chốt kiểm dịch số 45-CT/PCR.").readings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghị định số 15/2019/NĐ-CP có hiệu lực và thay thế Nghị định số 48/2015/NĐ-CP.", {("15/2019/NĐ-CP", "replaces", "48/2015/NĐ-CP")}),
        ("Nếu Nghị định số 15/2019/NĐ-CP có hiệu lực và thay thế Nghị định số 48/2015/NĐ-CP thì phải sửa quy chế.", set()),
        ("Ngày 01/02/2020, Thông tư số 44/2019/TT-BCA có hiệu lực, thay thế Thông tư số 21/2014/TT-BCA.",
         {("44/2019/TT-BCA", "replaces", "21/2014/TT-BCA")}),
        ("Dự kiến ngày 01/02/2020, Thông tư số 44/2019/TT-BCA có hiệu lực, thay thế Thông tư số 21/2014/TT-BCA.", set()),
        ("| 13/2023/NQ-HĐND | 28/9/2023 | Nghị quyết quy định mức thu phí chợ; thay thế Nghị quyết số 10/2022/NQ-HĐND | 08/10/2023 |",
         {("13/2023/NQ-HĐND", "replaces", "10/2022/NQ-HĐND")}),
        ("| 13/HĐND-VP | 28/9/2023 | Công văn đề nghị sửa mức thu phí chợ; thay thế Nghị quyết số 10/2022/NQ-HĐND | |", set()),
        ("| 1 | Sở Tư pháp | soạn Nghị quyết theo Công văn số 13/HĐND-VP; thay thế Nghị quyết số 10/2022/NQ-HĐND | |", set()),
    ],
)  # fmt: skip
def test_in_force_and_in_place_of(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nội dung tại điểm 3 Thông báo số 40/TB-UBND ngày 09/9/2025 được điều chỉnh theo Thông báo này.", {("SELF", "amends", "40/TB-UBND")}),
        ("Quyết định số 40/QĐ-UBND được bãi bỏ theo Quyết định này.", {("SELF", "repeals", "40/QĐ-UBND")}),
        ("Các quy định của Quyết định số 40/QĐ-UBND không được sửa đổi tại Quyết định này vẫn giữ nguyên hiệu lực.", set()),
        ("Những nội dung không được sửa đổi theo Quyết định này thì thực hiện theo Quyết định số 40/QĐ-UBND.", set()),
        ("Nghị định số 15/2019/NĐ-CP có hiệu lực từ năm 2019. Mức thu đã được điều chỉnh theo Nghị định này.", set()),
    ],
)  # fmt: skip
def test_changed_as_this_one_says(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("over", "item", "bodies"),
    [
        ("2. Đối với Ban Thường vụ Đảng ủy Sở Y tế", "- Chưa ban hành văn bản cụ thể hóa Quy định số 205-QĐ/TW.", {"Ban Thường vụ Đảng ủy Sở Y tế"}),
        ("2. Ban Thường vụ Huyện ủy Phú Cường:", "- Hạn chế, khuyết điểm: chưa ban hành văn bản cụ thể hóa Quy định số 205-QĐ/TW.",
         {"Ban Thường vụ Huyện ủy Phú Cường"}),
        ("2. Đối với một số chi bộ", "- Chưa ban hành văn bản cụ thể hóa Quy định số 205-QĐ/TW.", set()),
        ("Đối với Ban Thường vụ Huyện ủy Phú Cường và Sở Y tế", "- Chưa ban hành văn bản cụ thể hóa Quy định số 205-QĐ/TW.", set()),
        ("2. Đối với Ban Thường vụ Huyện ủy Phú Cường", "- Lý do: chưa ban hành văn bản cụ thể hóa Quy định số 205-QĐ/TW.", set()),
    ],
)  # fmt: skip
def test_who_stands_over_what_it_failed_to_issue(over: str, item: str, bodies: set[str]) -> None:
    text = f"{over}\n- Đã tổ chức quán triệt.\n{item}"
    assert {value for _, name, value in told(read(text)) if name == "not_issued"} == bodies


@pytest.mark.parametrize(
    ("opening", "links"),
    [
        ("đời sống nhân dân có bước cải thiện. Tuy nhiên, kết quả chưa vững chắc.", set()),
        ("tỷ lệ hộ nghèo giảm còn 5%.", set()),
        ("toàn huyện đã xóa được 300 nhà tạm.", set()),
        ("Ban Thường vụ Huyện ủy chỉ thị các cấp ủy làm tốt các việc sau:", {("SELF", "implements", "05-CT/TU")}),
        ("Chi bộ tổ chức hội nghị kiểm điểm cuối năm.", {("SELF", "implements", "05-CT/TU")}),
    ],
)
def test_what_came_of_it_opens_no_paper(opening: str, links: set[tuple[str, str, str]]) -> None:
    head = "HUYỆN ỦY KHE VANG\nSố 12-CT/HU\nKhe Vang, ngày 12 tháng 3 năm 2020\n\nCHỈ THỊ\nvề tăng cường công tác giảm nghèo\n\n"
    assert (
        stated(
            f"{head}Thực hiện Chỉ thị số 05-CT/TU ngày 12/3/2017 của Ban Thường vụ Tỉnh ủy, {opening}\n\nI. MỤC ĐÍCH"
        )
        == links
    )


@pytest.mark.parametrize(
    ("what", "links"),
    [
        ("Chương trình tại", {("SELF", "extends", "1512/QĐ-TTg")}),
        ("Đề án đã được phê duyệt tại", {("SELF", "extends", "1512/QĐ-TTg")}),
        ("Đề án sắp xếp các trường đã được phê duyệt tại", {("SELF", "extends", "1512/QĐ-TTg")}),
        ("dự án theo", set()),
        ("hợp đồng tại", set()),
    ],
)
def test_a_programme_that_a_decision_approved_goes_on(what: str, links: set[tuple[str, str, str]]) -> None:
    day = "đến hết ngày 31 tháng 12 năm 2021"
    assert (
        stated(f"Điều 1. Kéo dài thời gian thực hiện {what} Quyết định số 1512/QĐ-TTg ngày 30 tháng 3 năm 2016 {day}.")
        == links
    )


@pytest.mark.parametrize(
    ("before", "issuer"),
    [
        ("Ban Thường vụ Huyện ủy Hoàng Nam triển khai chậm, đến cuối năm 2017 mới ban hành", True),
        ("Ban Thường vụ Huyện ủy Hoàng Nam còn chậm, phải đến ngày 20/12/2017 mới ban hành", True),
        ("Ban Thường vụ Huyện ủy Hoàng Nam chỉ ra có đơn vị triển khai chậm, đến cuối năm 2017 mới ban hành", False),
        ("Ban Thường vụ Huyện ủy Hoàng Nam, qua kiểm tra, nêu tên nơi đến năm 2017 mới ban hành", False),
    ],
)
def test_who_was_slow_to_issue(before: str, issuer: bool) -> None:
    found = read(f"{before} Kế hoạch số 66-KH/HU ngày 20/12/2017.").readings[-1].document
    assert found.code == "66-KH/HU"
    assert found.issuer == ("Ban Thường vụ Huyện ủy Hoàng Nam" if issuer else None)
