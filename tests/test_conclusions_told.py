"""Items of a conclusion that act, titles of guidance, a law's number beside its name, annexes, and what stands between a paper
and what became of it."""

from __future__ import annotations

import pytest
from said import read, stated, told

from graph.extraction.claims import read_claims
from graph.reading.text import read_bytes

NOTICE = (
    "HUYỆN ỦY NẬM CẮN\n*\nSố 215-TB/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nNậm Cắn, ngày 07 tháng 4 năm 2023\n\nTHÔNG BÁO\n{}\n\n"
    "Sau khi nghe báo cáo, Ban Thường vụ kết luận:\n\n1. Đồng ý chủ trương xây chợ.\n"
)
BY_COMMITTEE = "kết luận của Ban Thường vụ Huyện ủy về xây chợ"
INSPECTED = "kết luận kiểm tra đối với Đảng ủy xã Khe Lũng"
CONCLUSION = "KẾT LUẬN\ncủa Ban Thường vụ Huyện ủy về nhiệm vụ cuối năm\n\n"
TARGET = "chỉ tiêu {} Nghị quyết số 05-NQ/HU, ngày 12/12/2022 từ 12 xã xuống 10 xã."
LIST = "2. Bãi bỏ các văn bản sau:\n- Kế hoạch số 45-KH/HU, ngày 12/4/2020;\n- Quy chế số 02-QC/HU, ngày 03/10/2019.\n"
DECIDES = "QUYẾT ĐỊNH\nvề giá nước\n\nĐiều 1. {}"
ANNEX = "PHỤ LỤC II\nDANH MỤC VIỆC LÀM\n\n"
ANNEX_REPLACES = "Phụ lục này thay thế Phụ lục I ban hành kèm theo Quyết định số 640/QĐ-UBND ngày 05/6/2024."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NOTICE.format(BY_COMMITTEE) + "2. Bãi bỏ Kế hoạch số 45-KH/HU, ngày 12/4/2020 của Huyện ủy.",
         {("SELF", "repeals", "45-KH/HU")}),
        (NOTICE.format(BY_COMMITTEE) + "2. Gia hạn Đề án số 05-ĐA/HU, ngày 29/7/2021 đến ngày 30/6/2024.",
         {("SELF", "extends", "05-ĐA/HU")}),
        (NOTICE.format(BY_COMMITTEE) + LIST + "3. Đề án số 05-ĐA/HU, ngày 29/7/2021 được để lại kỳ sau.",
         {("SELF", "repeals", "45-KH/HU"), ("SELF", "repeals", "02-QC/HU")}),
        (NOTICE.format(BY_COMMITTEE) + "2. Thay thế danh sách kèm theo Thông báo số 190-TB/HU, ngày 22/01/2023.", set()),
        (NOTICE.format(INSPECTED) + "2. Yêu cầu\n- Hủy bỏ Thông báo số 31-TB/ĐU, ngày 03/3/2022 của Đảng ủy xã.", set()),
        (NOTICE.format("về tình hình xây chợ") + "2. Bãi bỏ Kế hoạch số 45-KH/HU, ngày 12/4/2020 của Huyện ủy.", set()),
        (CONCLUSION + "2. Điều chỉnh " + TARGET.format("nêu tại điểm 2.1, mục II của"), {("SELF", "amends", "05-NQ/HU")}),
        (CONCLUSION + "2. Đề nghị điều chỉnh " + TARGET.format("nêu tại điểm 2.1, mục II của"), set()),
        ("HƯỚNG DẪN\nmột số điều của Quy định số 22-QĐ/TW, ngày 28/7/2021", {("SELF", "guides", "22-QĐ/TW")}),
        ("HƯỚNG DẪN\nthực hiện một số điểm trong Quy định số 22-QĐ/TW, ngày 28/7/2021", {("SELF", "guides", "22-QĐ/TW")}),
        ("BÁO CÁO\nmột số điều của Quy định số 22-QĐ/TW, ngày 28/7/2021 cần bàn thêm", set()),
        ("KẾ HOẠCH\nthực hiện một số quy định của Quyết định số 22/2021/QĐ-TTg",
         {("SELF", "implements", "22/2021/QĐ-TTg")}),
        ("Các xã thực hiện một số quy định của Quyết định số 22/2021/QĐ-TTg.", set()),
        (ANNEX + ANNEX_REPLACES, {("SELF", "replaces", "640/QĐ-UBND")}),
        (ANNEX_REPLACES, set()),
        (ANNEX + "Các xã dùng " + ANNEX_REPLACES, set()),
    ],
)  # fmt: skip
def test_what_the_document_does(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Báo cáo số 59-BC/ĐU, ngày 15/9/2014 là báo cáo tổng kết Chỉ thị số 33-CT/TW, không phải báo cáo sơ kết Chỉ thị số 20-CT/TU.",
         {("59-BC/ĐU", "reviews", "33-CT/TW")}),
        ("Báo cáo số 59-BC/ĐU không phải là báo cáo tổng kết Chỉ thị số 33-CT/TW.", set()),
        ("Giải quyết theo Công văn số 1234/STNMT-CCQLĐĐ ngày 28/4/2017 của Sở, là văn bản hướng dẫn Quyết định số 30/2016/QĐ-UBND.",
         {("1234/STNMT-CCQLĐĐ", "guides", "30/2016/QĐ-UBND")}),
        ("Giải quyết theo Công văn số 1234/STNMT-CCQLĐĐ ngày 28/4/2017 của Sở, có hướng dẫn Quyết định số 30/2016/QĐ-UBND.", set()),
        ("Nhiều nơi vẫn dẫn Quy định số 66-QĐ/TW, ngày 06/02/2017, vốn đã được Quy định số 399-QĐ/TW thay thế.",
         {("399-QĐ/TW", "replaces", "66-QĐ/TW")}),
        ("Nhiều nơi vẫn dẫn Quy định số 66-QĐ/TW, ngày 06/02/2017, vốn sẽ được Quy định số 399-QĐ/TW thay thế.", set()),
        ("Thông tư số 40/2017/TT-BTC mà Quy chế đang dẫn chiếu đã được thay thế bởi Thông tư số 12/2025/TT-BTC.",
         {("12/2025/TT-BTC", "replaces", "40/2017/TT-BTC")}),
        ("Luật Dữ liệu số 91/2025/QH15 thay thế Nghị định số 13/2023/NĐ-CP.", {("91/2025/QH15", "replaces", "13/2023/NĐ-CP")}),
        ("Nghị định số 13/2023/NĐ-CP đã được thay thế bằng Luật số 91/2025/QH15.",
         {("91/2025/QH15", "replaces", "13/2023/NĐ-CP")}),
        ("Nghị định số 13/2023/NĐ-CP thay thế Thông tư số 05/2019/TT-BNV.", {("13/2023/NĐ-CP", "replaces", "05/2019/TT-BNV")}),
        ("Thông tư số 05/2019/TT-BNV thay thế Nghị định số 13/2018/NĐ-CP.", set()),
        ("Nghị định số 108/2014/NĐ-CP, được sửa đổi bởi Nghị định số 113/2018/NĐ-CP và Nghị định số 143/2020/NĐ-CP; nay là Nghị định số 29/2023/NĐ-CP.",
         {("113/2018/NĐ-CP", "amends", "108/2014/NĐ-CP"), ("143/2020/NĐ-CP", "amends", "108/2014/NĐ-CP"),
          ("29/2023/NĐ-CP", "succeeds", "108/2014/NĐ-CP")}),
        ("Nghị định số 108/2014/NĐ-CP được thay thế bởi Nghị định số 113/2018/NĐ-CP; nay là Nghị định số 29/2023/NĐ-CP.",
         {("113/2018/NĐ-CP", "replaces", "108/2014/NĐ-CP"), ("29/2023/NĐ-CP", "succeeds", "113/2018/NĐ-CP")}),
        ("Ban theo dõi việc triển khai Quy chế số 06-QC/HU, ngày 02/8/2019 về vận động nông dân (Quy chế này thay thế Quy chế số 02-QC/HU).",
         {("06-QC/HU", "replaces", "02-QC/HU")}),
        ("Nghị định số 13/2023/NĐ-CP quy định chi tiết Luật Thanh tra.", {("13/2023/NĐ-CP", "guides", "Luật Thanh tra")}),
        ("Nghị định số 216/2025/NĐ-CP quy định chi tiết Luật Thanh tra.", {("216/2025/NĐ-CP", "guides", "84/2025/QH15")}),
    ],
)  # fmt: skip
def test_what_another_does(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("boxed", "expected"),
    [
        ("(Luật số 64/2025/QH15)", {"64/2025/QH15"}),
        ("(Luật số 64/2025/QH15, có hiệu lực từ ngày 01/4/2025)", {"64/2025/QH15"}),
        ("(số 64/2025/QH15, đã được sửa đổi bởi Luật số 87/2025/QH15)", {"64/2025/QH15"}),
        ("(Luật số 64/2025/QH15, Luật số 87/2025/QH15)",
         {"Luật Ban hành văn bản quy phạm pháp luật", "64/2025/QH15", "87/2025/QH15"}),
    ],
)  # fmt: skip
def test_the_number_beside_a_name(boxed: str, expected: set[str]) -> None:
    found = stated(f"Căn cứ Luật Ban hành văn bản quy phạm pháp luật {boxed};")
    assert {other for _, relation, other in found if relation == "basedOn"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quyết định này có hiệu lực kể từ ngày Quyết định số 15/2024/QĐ-UBND có hiệu lực và được áp dụng đến hết ngày 31/12/2026.",
         {("SELF", "effective_to", "2026-12-31")}),
        ("Hồ sơ nộp trước ngày Quyết định số 15/2024/QĐ-UBND có hiệu lực và được nhận đến hết ngày 31/12/2026.", set()),
    ],
)  # fmt: skip
def test_until_when_it_applies(text: str, expected: set[tuple[str | None, str, str | None]]) -> None:
    assert set(told(read(DECIDES.format("Hiệu lực\n1. " + text)))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thông tư số 40/2017/TT-BTC mà Quy chế dẫn chiếu đã hết hiệu lực từ ngày 01/01/2025.",
         {("40/2017/TT-BTC", "ended", "2024-12-31")}),
        ("Thông tư số 46/2014/TT-BYT mà bạn nêu đã hết hiệu lực từ ngày 01/7/2024.", {("46/2014/TT-BYT", "ended", "2024-06-30")}),
        ("Quy chế chi tiêu mà Thông tư số 40/2017/TT-BTC dẫn chiếu đã hết hiệu lực từ ngày 01/01/2025.", set()),
    ],
)  # fmt: skip
def test_what_has_ended(text: str, expected: set[tuple[str | None, str, str | None]]) -> None:
    assert set(told(read(text))) == expected


HEADED = "TỈNH ỦY LÂM SƠN\nVĂN PHÒNG\n*\n\n{}\n{}\n\n1. Việc cần làm."
WITH = "Kèm theo Công văn số 265-CV/VPTU, ngày 12/4/2017"


@pytest.mark.parametrize(
    ("head", "below", "kind", "title", "annexed"),
    [
        ("DANH MỤC", f"văn bản hết hiệu lực (tính đến 31/3/2017)\n{WITH}", "Danh mục",
         "văn bản hết hiệu lực (tính đến 31/3/2017)", {("SELF", "annexedTo", "265-CV/VPTU")}),
        ("DANH MỤC", f"văn bản hết hiệu lực\n({WITH})", "Danh mục", "văn bản hết hiệu lực", {("SELF", "annexedTo", "265-CV/VPTU")}),
        ("DANH MỤC", f"văn bản hết hiệu lực\n\n{WITH} còn có 3 biểu mẫu.", "Danh mục", "văn bản hết hiệu lực", set()),
    ],
)  # fmt: skip
def test_a_list_that_is_annexed(
    head: str, below: str, kind: str, title: str, annexed: set[tuple[str, str, str]]
) -> None:
    found = read(HEADED.format(head, below))
    assert (found.document.type, found.document.title) == (kind, title)
    assert stated(HEADED.format(head, below)) == annexed


@pytest.mark.parametrize(
    "text", ["Danh mục 12 gồm 3 xã.", "Danh mục này áp dụng cho 3 xã.", "Xem Danh mục số 05 ngày 12/4/2017."]
)
def test_a_list_is_not_cited(text: str) -> None:
    assert not read_claims(read_bytes(text.encode(), "x.txt")).citations


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("được sửa đổi, bổ sung Điều 7 bởi", "Điều 7"),
        ("được sửa đổi khoản 2 Điều 8 tại", "khoản 2 Điều 8"),
        ("được sửa đổi, bổ sung bởi", None),
    ],
)
def test_the_part_that_a_passive_names(said: str, part: str | None) -> None:
    found = read(f"Quy chế số 09-QC/TU, ngày 03/3/2011 {said} Quyết định số 821-QĐ/TU, ngày 05/6/2013.").links
    assert [(one.relation, one.evidence.part) for one in found if one.relation != "cites"] == [("amends", part)]


def test_a_year_without_its_mark() -> None:
    head = "ĐẢNG ỦY PHƯỜNG MINH XUÂN\n*\nSố 14-KH/ĐU                     Minh Xuân, ngày 22 tháng 8 nam 2025\n\nKẾ HOẠCH\nvề chợ\n"
    assert str(read(head).document.date) == "2025-08-22"
