"""What is said of a paper for some alone, somewhere alone, or of a part in a bracket behind it: never of the whole."""

from __future__ import annotations

import pytest

from graph.extraction.claims import read_claims
from graph.model import Claims
from graph.reading.any_file import read_any

OLD = "Quyết định số 12/QĐ-UBND ngày 04/01/2018"
NEW = "Quyết định số 44/QĐ-UBND ngày 03/3/2021"


def read(text: str) -> Claims:
    return read_claims(read_any(text.encode(), "a.txt"))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (f"{NEW} thay thế {OLD} đối với các thôn miền núi.", ["đối với các thôn miền núi"]),
        (f"{NEW} thay thế {OLD} tại các xã biên giới.", ["tại các xã biên giới"]),
        (f"{NEW} thay thế {OLD} tại kỳ họp tháng 3.", [None]),
        (f"{NEW} chỉ thay thế {OLD} ở khu vực đô thị.", ["ở khu vực đô thị"]),
        (f"{NEW} thay thế {OLD} của UBND tỉnh về hỗ trợ đối với các xã miền núi.", [None]),
        (f"{OLD} được thay thế bởi {NEW} về phần chỉ tiêu thu ngân sách.", ["về phần chỉ tiêu thu ngân sách"]),
        (f"{OLD} được thay thế bởi {NEW} về phần mềm kế toán.", [None]),
        (f"{NEW} thay thế {OLD} (chỉ áp dụng cho khối cơ quan tỉnh).", ["chỉ áp dụng cho khối cơ quan tỉnh"]),
        (f"{NEW} thay thế {OLD} (chỉ có hiệu lực từ ngày ký).", [None]),
        (f"{NEW} thay thế {OLD} cho giai đoạn 2021-2025.", ["cho giai đoạn 2021-2025"]),
        (f"{NEW} thay thế {OLD} cho phù hợp với luật mới.", [None]),
        (f"Bãi bỏ {OLD} trong phạm vi thành phố Lai Châu.", ["trong phạm vi thành phố Lai Châu"]),
        (f"Bãi bỏ {OLD} trên địa bàn thành phố Hà Nội.", [None]),
        (f"Hủy bỏ {OLD} đối với ông Nguyễn Văn An.", [None]),
        (f"Riêng trên địa bàn huyện Khe Sơn, {OLD} được thay thế bởi {NEW}.", ["Riêng trên địa bàn huyện Khe Sơn"]),
        (f"Trên địa bàn huyện Khe Sơn, {OLD} được thay thế bởi {NEW}.", [None]),
        (f"Đối với các xã miền núi, {NEW} thay thế {OLD}.", ["Đối với các xã miền núi"]),
        (f"Kéo dài thời gian thực hiện {OLD} đến hết năm 2025 đối với các dự án chuyển tiếp.", ["đối với các dự án chuyển tiếp"]),
        (f"Kéo dài thời gian thực hiện {OLD} về hỗ trợ đối với các hộ đến hết năm 2025.", [None]),
        (f"Tạm ngưng hiệu lực {OLD} từ ngày 01/7/2021 đến hết ngày 31/12/2021 đối với các xã miền núi.", ["đối với các xã miền núi"]),
        (f"Tạm ngưng hiệu lực {OLD} từ ngày 01/7/2021 đến hết ngày 31/12/2021.", [None]),
        (f"Hủy bỏ {OLD} đối với hộ ông Nguyễn Văn An.", [None]),
        (f"Bãi bỏ {OLD} và {NEW} (Điều 3).", [None, "Điều 3"]),
        (f"Bãi bỏ {OLD} về giá nước (các Điều 3, 4) và {NEW}.", ["Điều 3, 4", None]),
        (f"Bãi bỏ {OLD} về giá nước (theo Điều 3).", [None]),
    ],
)  # fmt: skip
def test_links_for_some_alone(text: str, parts: list[str | None]) -> None:
    found = read(text).links
    assert [one.evidence.part for one in found] == parts
    assert [one.evidence.partial for one in found] == [part is not None for part in parts]


@pytest.mark.parametrize(
    ("text", "partial"),
    [
        (f"Bãi bỏ {OLD} và {NEW} (một phần).", [False, True]),
        (f"Bãi bỏ các văn bản: {OLD} (toàn bộ); {NEW} (hết hiệu lực một phần).", [False, True]),
        (f"{OLD} (một phần) được thay thế bởi {NEW}.", [True]),
        (f"{OLD} (một bản) được thay thế bởi {NEW}.", [False]),
        (f"Hầu hết các điều của {OLD} đã bị bãi bỏ bởi {NEW}.", [True]),
        (f"{NEW} cơ bản thay thế {OLD}.", [True]),
        (f"1. {OLD}; nội dung hết hiệu lực: khoản 3 Điều 5; lý do: bị bãi bỏ bởi {NEW}.", [True]),
        (f"{OLD} (hết hiệu lực khoản 3 Điều 5 do bị bãi bỏ bởi {NEW}).", [True]),
        (f"1. {OLD}; lý do: bị bãi bỏ bởi {NEW}.", [False]),
        (f"Nhiều đại biểu mong {OLD} được thay thế bởi {NEW}.", []),
        (f"{NEW} chính thức thay thế {OLD}.", [False]),
    ],
)
def test_links_of_not_all(text: str, partial: list[bool]) -> None:
    assert [one.evidence.partial for one in read(text).links] == partial


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (f"{OLD} hết hiệu lực từ ngày 01/7/2025 đối với công chức cấp xã.", []),
        (f"{OLD} hết hiệu lực từ ngày 01/7/2025 đối với toàn tỉnh.", ["2025-06-30"]),
        (f"{OLD} không còn áp dụng đối với công chức cấp xã.", []),
        (f"{OLD} không còn áp dụng.", [None]),
        (f"Riêng đối với cấp xã, {OLD} hết hiệu lực từ ngày 01/7/2025.", []),
        (f"Trên địa bàn các xã đã sáp nhập, {OLD} không còn áp dụng.", []),
        (f"Các văn bản sau hết hiệu lực: {OLD} (toàn bộ); {NEW} (một phần).", [None]),
        (f"Các văn bản sau hết hiệu lực:\n1. {OLD} về thu phí.\n2. {NEW} về giá nước (Điều 3).", [None]),
        (f"Gia hạn thời gian thực hiện {OLD} đến hết năm 2025 đối với các dự án chuyển tiếp.", []),
        (f"Gia hạn thời gian thực hiện {OLD} đến hết năm 2025.", ["2025-12-31"]),
        (f"Gia hạn thời gian thực hiện {OLD} đến hết năm 2025 đối với các việc chưa xong, gồm: bàn giao.", ["2025-12-31"]),
        (f"Lùi thời hạn hoàn thành {OLD} đối với xã Lùng Thàng đến hết ngày 30/9/2022.", []),
        # an article that only tells the time, or is what applies
        (f"Kéo dài thời gian thực hiện thí điểm quy định tại Điều 3 {OLD} đến hết năm 2025.", ["2025-12-31"]),
        (f"Kéo dài thời hạn được quy định tại Điều 3 {OLD} đến hết năm 2025.", []),
        (f"Kéo dài thời gian thực hiện quy định tại khoản 2 Điều 3 {OLD} đến hết năm 2025.", []),
        (f"Kéo dài thời hạn áp dụng Điều 3 {OLD} đến hết năm 2025.", []),
        # a list that tells the part
        (f"1. {OLD}; nội dung hết hiệu lực: khoản 3 Điều 5; lý do: bị bãi bỏ bởi {NEW}; ngày hết hiệu lực: 01/3/2023.", []),
        (f"1. {OLD}; lý do: bị bãi bỏ bởi {NEW}; ngày hết hiệu lực: 01/3/2023.", ["2023-02-28"]),
        # of another paper beside it
        (f"{OLD} hết hiệu lực Điều 5, còn {NEW} hết hiệu lực kể từ ngày 01/7/2023.", ["2023-06-30"]),
        (f"{OLD} hết hiệu lực một phần tại Điều 5; {NEW} hết hiệu lực toàn bộ từ ngày 01/7/2023.", ["2023-06-30"]),
        (f"{OLD} hết hiệu lực Điều 5.", []),
        (f"{OLD} hết hiệu lực.", [None]),
        (f"Gia hạn thời hạn quy định tại khoản 2 Điều 15 {OLD} đến hết năm 2025.", []),
        # what is wished, and what only stands beside a wish
        (f"Với kỳ vọng tạo đột phá, tỉnh đã kéo dài thời gian thực hiện {OLD} đến hết năm 2025.", ["2025-12-31"]),
        (f"Đáp ứng mong muốn của người dân, {OLD} được kéo dài đến hết năm 2025.", ["2025-12-31"]),
        (f"Hoạt động ủy thác trong cho vay theo {OLD} được kéo dài đến hết năm 2025.", ["2025-12-31"]),
        (f"Nhiều cử tri mong muốn kéo dài thời gian thực hiện {OLD} đến hết năm 2025.", []),
        (f"Nguyện vọng của bà con là gia hạn thời gian thực hiện {OLD} đến hết năm 2025.", []),
        (f"Doanh nghiệp mong đợi {OLD} hết hiệu lực từ ngày 01/7/2025.", []),
    ],
)  # fmt: skip
def test_an_end_for_some_alone_is_not_that_of_the_paper(text: str, values: list[str | None]) -> None:
    assert [one.value for one in read(text).facts] == values
