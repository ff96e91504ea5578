"""How Party committees write of what they issue, replace, end and review: each wording beside a near miss."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from said import links, read

from graph.folding import strip_accents

Link = tuple[str, str, str]


SENTENCES: list[tuple[str, list[Link]]] = [
    # papers in brackets behind those who issued them
    ("10 xã ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU, gồm: Đảng ủy xã Hòa Lạc (Kế hoạch số 31-KH/ĐU), Đảng ủy xã Nậm Ban (Kế hoạch số 18-KH/ĐU).",
     [("31-KH/ĐU", "implements", "09-CT/HU"), ("18-KH/ĐU", "implements", "09-CT/HU")]),
    ("10 xã ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU, gồm: Đảng ủy xã Hòa Lạc (Kế hoạch số 31-KH/ĐU), riêng xã Nậm Ban xin lùi (Công văn số 18-CV/ĐU).",
     [("31-KH/ĐU", "implements", "09-CT/HU")]),
    # what ends in one place ends in part
    ("Kế hoạch số 12-KH/ĐU thay thế Kế hoạch số 18-KH/HU trên địa bàn xã.", [("12-KH/ĐU", "replaces", "18-KH/HU")]),
    # what rests on a paper ends, not the paper
    ("Quyết định số 3-QĐ/HU hết hiệu lực kể từ ngày Quyết định số 24-QĐ/HU có hiệu lực.", [("24-QĐ/HU", "repeals", "03-QĐ/HU")]),
    ("Chức danh bổ nhiệm theo Quyết định số 3-QĐ/HU hết hiệu lực kể từ ngày Quyết định số 24-QĐ/HU có hiệu lực.", []),
    # a draft, a condition, an opinion says nothing of what is
    ("Quy định số 24-QĐ/HU thay thế Quy định số 17-QĐ/HU.", [("24-QĐ/HU", "replaces", "17-QĐ/HU")]),
    ("Nếu Quy định số 24-QĐ/HU thay thế Quy định số 17-QĐ/HU thì phải thông báo.", []),
    ("Dự thảo Quy định số 24-QĐ/HU thay thế Quy định số 17-QĐ/HU.", []),
    ("Có ý kiến cho rằng Quy định số 24-QĐ/HU đã thay thế Quy định số 17-QĐ/HU.", []),
    ("Trường hợp Quy chế số 01-QC/HU được sửa đổi bởi Quy chế số 02-QC/HU thì áp dụng bản mới.", []),
    # papers that are not named were replaced, not the one that they carry out
    ("Các kế hoạch triển khai Kế hoạch số 18-KH/HU được thay thế bằng Kế hoạch số 24-KH/HU.", []),
    ("Các kế hoạch gồm Kế hoạch số 18-KH/HU được thay thế bằng Kế hoạch số 24-KH/HU.", [("24-KH/HU", "replaces", "18-KH/HU")]),
    # papers that do one thing together
    ("Kế hoạch số 19-KH/ĐU và Kế hoạch số 22-KH/ĐU của Đảng ủy xã thực hiện Nghị quyết số 26-NQ/HU.",
     [("19-KH/ĐU", "implements", "26-NQ/HU"), ("22-KH/ĐU", "implements", "26-NQ/HU")]),
    ("Kế hoạch số 19-KH/ĐU về văn thư và Kế hoạch số 22-KH/ĐU của Đảng ủy xã thực hiện Nghị quyết số 26-NQ/HU.",
     [("22-KH/ĐU", "implements", "26-NQ/HU")]),
    # what one body issued, each by its number alone, is of other types too
    ("Đảng ủy xã đã ban hành Nghị quyết số 17-NQ/ĐU, Chương trình số 19-CTr/ĐU và Kế hoạch số 22-KH/ĐU thực hiện Nghị quyết số 26-NQ/HU.",
     [("17-NQ/ĐU", "implements", "26-NQ/HU"), ("19-CTr/ĐU", "implements", "26-NQ/HU"), ("22-KH/ĐU", "implements", "26-NQ/HU")]),
    ("Đảng ủy xã đã ban hành Chương trình số 19-CTr/ĐU về văn thư và Kế hoạch số 22-KH/ĐU thực hiện Nghị quyết số 26-NQ/HU.",
     [("22-KH/ĐU", "implements", "26-NQ/HU")]),
    ("Đảng ủy xã đã ban hành Nghị quyết số 17-NQ/ĐU và Kế hoạch số 22-KH/ĐU thay thế Kế hoạch số 12-KH/ĐU.",
     [("22-KH/ĐU", "replaces", "12-KH/ĐU")]),
    ("Đảng ủy xã đã ban hành Quyết định số 17-QĐ/ĐU và Kế hoạch số 22-KH/ĐU sửa đổi Kế hoạch số 12-KH/ĐU.",
     [("22-KH/ĐU", "amends", "12-KH/ĐU")]),
    ("Các xã thực hiện Chương trình số 19-CTr/ĐU và Kế hoạch số 22-KH/ĐU thực hiện Nghị quyết số 26-NQ/HU.",
     [("22-KH/ĐU", "implements", "26-NQ/HU")]),
    ("Huyện ủy đã ban hành Nghị quyết số 31-NQ/HU và Kế hoạch số 22-KH/HU thực hiện Nghị quyết.", [("22-KH/HU", "implements", "31-NQ/HU")]),
    ("Thực hiện Kế hoạch số 19-KH/HU và Kế hoạch số 22-KH/HU thực hiện Nghị quyết số 26-NQ/TU, các xã đã làm.",
     [("22-KH/HU", "implements", "26-NQ/TU")]),
    # what was issued together is all for what it was issued for, unless it has a title or an object of its own
    ("Huyện ủy ban hành Kế hoạch số 10-KH/HU; Chỉ thị số 11-CT/HU để triển khai Nghị quyết số 13-NQ/TU.",
     [("10-KH/HU", "implements", "13-NQ/TU"), ("11-CT/HU", "implements", "13-NQ/TU")]),
    ("Huyện ủy ban hành Kế hoạch số 10-KH/HU về cán bộ; Chỉ thị số 11-CT/HU để triển khai Nghị quyết số 13-NQ/TU.",
     [("11-CT/HU", "implements", "13-NQ/TU")]),
    ("Huyện ủy ban hành Kế hoạch số 10-KH/HU thực hiện Chỉ thị số 5-CT/TU; Chỉ thị số 11-CT/HU để triển khai Nghị quyết số 13-NQ/TU.",
     [("10-KH/HU", "implements", "05-CT/TU"), ("11-CT/HU", "implements", "13-NQ/TU")]),
    ("Đoàn kiểm tra xem xét Kế hoạch số 10-KH/HU; Chỉ thị số 11-CT/HU để triển khai Nghị quyết số 13-NQ/TU.",
     [("11-CT/HU", "implements", "13-NQ/TU")]),
    # of two papers the one of the giver's type is replaced
    ("Hướng dẫn số 04-HD/TW hướng dẫn thực hiện Quy định số 30-QĐ/TW được thay thế bằng Hướng dẫn số 02-HD/TW.",
     [("04-HD/TW", "guides", "30-QĐ/TW"), ("02-HD/TW", "replaces", "04-HD/TW")]),
    ("Hướng dẫn số 04-HD/TW hướng dẫn thực hiện Quy định số 30-QĐ/TW được thay thế bằng Quy định số 60-QĐ/TW.",
     [("04-HD/TW", "guides", "30-QĐ/TW"), ("60-QĐ/TW", "replaces", "30-QĐ/TW")]),
    # where it is guided
    ("Ban Tổ chức Huyện ủy hướng dẫn một số điểm của Quy định số 22-QĐ/HU tại Hướng dẫn số 08-HD/BTCHU.",
     [("08-HD/BTCHU", "guides", "22-QĐ/HU")]),
    ("Đề nghị Ban Tổ chức Huyện ủy hướng dẫn Quy định số 22-QĐ/HU tại Hướng dẫn số 08-HD/BTCHU.", []),
    ("Khi Quy định số 80-QĐ/TW có hiệu lực, Quy định số 105-QĐ/TW và Quy định số 214-QĐ/TW không còn hiệu lực.",
     [("80-QĐ/TW", "repeals", "105-QĐ/TW"), ("80-QĐ/TW", "repeals", "214-QĐ/TW")]),
    # what was issued once there was something to carry out
    ("Ngay sau khi Nghị quyết số 68-NQ/TW được ban hành, Tỉnh ủy đã có Kế hoạch số 16-KH/TU để triển khai thực hiện.",
     [("16-KH/TU", "implements", "68-NQ/TW")]),
    ("Ngay sau khi Nghị quyết số 68-NQ/TW được ban hành, Tỉnh ủy nghiên cứu Kế hoạch số 16-KH/TU để triển khai thực hiện.",
     []),
    ("Ngay sau khi Nghị quyết số 68-NQ/TW được ban hành, Tỉnh ủy đã ban hành Kế hoạch số 16-KH/TU để triển khai thực hiện.",
     [("16-KH/TU", "implements", "68-NQ/TW")]),
    ("Sau khi Quyết định số 08-QĐ/TU hết hiệu lực, Tỉnh ủy ban hành Quyết định số 09-QĐ/TU để thực hiện.", []),
    ("Sau khi Nghị quyết số 68-NQ/TW được ban hành, Tỉnh ủy ban hành Kế hoạch số 16-KH/TU để triển khai Nghị quyết số 70-NQ/TW.",
     [("16-KH/TU", "implements", "70-NQ/TW")]),
    ("Huyện ủy ban hành các văn bản (Kế hoạch số 05-KH/HU, Chỉ thị số 06-CT/HU) thực hiện Nghị quyết số 07-NQ/TU.",
     [("05-KH/HU", "implements", "07-NQ/TU"), ("06-CT/HU", "implements", "07-NQ/TU")]),
    ("Huyện ủy họp ba lần (theo Kế hoạch số 05-KH/HU) thực hiện Nghị quyết số 07-NQ/TU.", []),
    # what a body did on a basis is not what this paper does
    ("Căn cứ Quy định số 57-QĐ/TW, tiểu ban thẩm định 12 hồ sơ.", []),
    ("Căn cứ Quy định số 57-QĐ/TW, Ban Thường vụ Huyện ủy quyết định:", [("SELF", "basedOn", "57-QĐ/TW")]),
    ("Quy định số 65-QĐ/TU thôi hiệu lực kể từ ngày Quy định số 90-QĐ/TU được ban hành.", [("90-QĐ/TU", "repeals", "65-QĐ/TU")]),
    ("Nghị quyết số 07-NQ/TU được điều chỉnh chỉ tiêu tại Kết luận số 155-KL/TU.", [("155-KL/TU", "amends", "07-NQ/TU")]),
    ("Nghị quyết số 07-NQ/TU được giao chỉ tiêu tại Kết luận số 155-KL/TU.", []),
    ("Kết luận số 155-KL/TU bổ sung 02 nhiệm vụ cho Nghị quyết số 07-NQ/TU.", [("155-KL/TU", "amends", "07-NQ/TU")]),
    ("Kết luận số 155-KL/TU bổ sung 02 biên chế cho Ban Tổ chức theo Nghị quyết số 07-NQ/TU.", []),
    ("Chỉ thị số 05-CT/HU vừa thay thế Chỉ thị số 02-CT/HU, vừa sửa đổi Chỉ thị số 03-CT/HU.",
     [("05-CT/HU", "replaces", "02-CT/HU"), ("05-CT/HU", "amends", "03-CT/HU")]),
    # an end in other words
    ("Quy định số 15-QĐ/HU kết thúc hiệu lực kể từ khi Quy định số 09-QĐ/HU có hiệu lực.",
     [("09-QĐ/HU", "repeals", "15-QĐ/HU")]),
    ("Quyết định số 210-QĐ/ĐU cho thôi hiệu lực Quyết định số 150-QĐ/ĐU.", [("210-QĐ/ĐU", "repeals", "150-QĐ/ĐU")]),
    ("Quyết định số 150-QĐ/ĐU kết thúc hiệu lực, Quyết định số 210-QĐ/ĐU còn áp dụng.", []),
    ("Quyết định số 150-QĐ/ĐU kết thúc hiệu lực và Quyết định số 210-QĐ/ĐU còn áp dụng.", []),
    ("Cuộc kiểm tra theo Quy định số 15-QĐ/HU kết thúc kể từ khi có Quy định số 09-QĐ/HU.", []),
    # changed more than once
    ("Quy chế số 02-QC/HU được sửa đổi, bổ sung lần thứ nhất tại Quy chế số 07-QC/HU và lần thứ hai tại Quy chế số 11-QC/HU.",
     [("07-QC/HU", "amends", "02-QC/HU"), ("11-QC/HU", "amends", "02-QC/HU")]),
    # reviews joined by their years
    ("Kế hoạch số 310-KH/TU tổng kết 20 năm thực hiện Chỉ thị số 36-CT/TW và 10 năm thực hiện Chỉ thị số 39-CT/TU.",
     [("310-KH/TU", "reviews", "36-CT/TW"), ("310-KH/TU", "reviews", "39-CT/TU")]),
    ("Kế hoạch số 310-KH/TU tổng kết 20 năm thực hiện Chỉ thị số 36-CT/TW và tiếp tục thực hiện Chỉ thị số 39-CT/TU.",
     [("310-KH/TU", "reviews", "36-CT/TW"), ("310-KH/TU", "implements", "39-CT/TU")]),
    ("Công văn số 77-CV/HU chỉ đạo sơ kết 5 năm thực hiện Nghị quyết số 37-NQ/TW.", [("77-CV/HU", "reviews", "37-NQ/TW")]),
    ("Theo Công văn số 77-CV/HU, các xã chỉ đạo sơ kết 5 năm thực hiện Nghị quyết số 37-NQ/TW.", []),
    ("Huyện ủy sửa đổi, bổ sung Quy chế số 02-QC/HU bằng Quy chế số 05-QC/HU.", [("05-QC/HU", "amends", "02-QC/HU")]),
    ("Huyện ủy sửa đổi, bổ sung Quy chế số 02-QC/HU và dẫn chiếu Quy chế số 05-QC/HU.", []),
    ("Chương trình số 05-CTr/HU kế thừa, phát triển Kế hoạch số 21-KH/HU.", [("05-CTr/HU", "succeeds", "21-KH/HU")]),
    ("Công văn số 18-CV/TU cho phép kéo dài Đề án số 10-ĐA/TU đến hết năm 2027.", [("18-CV/TU", "extends", "10-ĐA/TU")]),
    ("Công văn số 18-CV/TU không cho phép kéo dài Đề án số 10-ĐA/TU.", []),
    # what is changed according to a paper is changed by it
    ("Quy chế số 10-QC/TU (sửa đổi, bổ sung theo Quyết định số 1400-QĐ/TU) còn hiệu lực.", [("1400-QĐ/TU", "amends", "10-QC/TU")]),
    ("Quy chế số 10-QC/TU có 5 chương (gửi kèm Quyết định số 1400-QĐ/TU).", []),
    ("Các huyện thực hiện Nghị quyết số 22-NQ/TU, sửa đổi Quyết định số 40-QĐ/HU cho phù hợp.", []),
    ("Hướng dẫn số 43-HD/BTCTW thay Hướng dẫn số 26-HD/BTCTW.", [("43-HD/BTCTW", "replaces", "26-HD/BTCTW")]),
    ("Hướng dẫn số 43-HD/BTCTW thay đổi mẫu của Hướng dẫn số 26-HD/BTCTW.", []),
    ("Chỉ thị số 17-CT/TU nay được thay bằng Chỉ thị số 06-CT/TU.", [("06-CT/TU", "replaces", "17-CT/TU")]),
    ("Chỉ thị số 17-CT/TU được thay đổi nhiều, khác Chỉ thị số 06-CT/TU.", []),
    ("Kế hoạch số 60-KH/HU về sơ kết giữa nhiệm kỳ thực hiện Nghị quyết số 01-NQ/HU.", [("60-KH/HU", "reviews", "01-NQ/HU")]),
    # what a resolution was put into
    ("Tỉnh ủy đã thể chế hóa Nghị quyết số 35-NQ/TW bằng Kế hoạch số 85-KH/TU.",
     [("85-KH/TU", "implements", "35-NQ/TW")]),
    ("Tỉnh ủy thể chế hóa Nghị quyết số 35-NQ/TW, gửi kèm Kế hoạch số 85-KH/TU.", []),
    ("Triển khai Nghị quyết số 14-NQ/TU, HĐND thành phố ban hành Nghị quyết số 22/NQ-HĐND và UBND thành phố ban hành Kế hoạch số 3301/KH-UBND.",
     [("22/NQ-HĐND", "implements", "14-NQ/TU"), ("3301/KH-UBND", "implements", "14-NQ/TU")]),
    # the Centre replaces nothing of a district's
    ("Quyết định số 72-QĐ/HU kiện toàn tổ giúp việc theo Nghị quyết số 18-NQ/TW thay thế Quyết định số 510-QĐ/HU.",
     [("72-QĐ/HU", "replaces", "510-QĐ/HU")]),
    ("Ban Chỉ đạo Nghị quyết số 18-NQ/TW thay thế Quyết định số 510-QĐ/HU.", []),
    ("Thông báo số 260-TB/HU trả lời kiến nghị nêu tại Báo cáo số 88-BC/ĐU.", [("260-TB/HU", "respondsTo", "88-BC/ĐU")]),
    ("Thông báo số 260-TB/HU không trả lời kiến nghị nêu tại Báo cáo số 88-BC/ĐU.", []),
    ("Hướng dẫn số 01-HD/TW của Ban Bí thư một số vấn đề cụ thể thi hành Quy định số 24-QĐ/TW.",
     [("01-HD/TW", "guides", "24-QĐ/TW")]),
    # a notice according to which others check is no check
    ("Thông báo số 12-TB/HU kết quả kiểm tra việc thực hiện Nghị quyết số 03-NQ/HU.", [("12-TB/HU", "reviews", "03-NQ/HU")]),
    ("Tổ công tác theo Thông báo số 12-TB/HU kiểm tra việc thực hiện Nghị quyết số 03-NQ/HU.", []),
    # one decision puts rules in force and replaces others
    ("Ban hành kèm theo Quyết định này Quy chế chi tiêu, thay thế Quy chế ban hành kèm theo Quyết định số 45-QĐ/HU.",
     [("SELF", "replaces", "45-QĐ/HU")]),
    ("Huyện ủy ban hành Quy chế chi tiêu, thay thế cán bộ theo Quyết định số 45-QĐ/HU.", []),
    ("Điều 4. Quyết định này thay thế các quyết định: số 41-QĐ/HU và số 97-QĐ/HU.",
     [("SELF", "replaces", "41-QĐ/HU"), ("SELF", "replaces", "97-QĐ/HU")]),
    ("Quy chế này gồm 7 chương, 30 điều, có hiệu lực từ ngày ký và thay cho Quy chế số 01-QC/HU.",
     [("SELF", "replaces", "01-QC/HU")]),
    # a question states nothing, nor do words that are quoted
    ("Quy định số 24-QĐ/HU có thay thế Quy định số 17-QĐ/HU không?", []),
    ("Có người nói “Quy định số 24-QĐ/HU thay thế Quy định số 17-QĐ/HU” cho gọn.", []),
    # what only proposes changes nothing
    ("Tờ trình số 77-TTr/BTCTU về sửa đổi Quy định số 1010-QĐ/TU.", []),
    ("Quyết định số 300-QĐ/TU về sửa đổi Quy định số 1010-QĐ/TU.", [("300-QĐ/TU", "amends", "1010-QĐ/TU")]),
    # a paper named by the way does not do what the sentence tells
    ("Đoàn kiểm tra theo Quyết định số 155-QĐ/UBKTHU đã làm việc về việc thực hiện Nghị quyết số 08-NQ/HU.", []),
    ("Chỉ thị số 24-CT/TW đã được Tỉnh ủy cụ thể hóa bằng Kế hoạch số 131-KH/TU.", [("131-KH/TU", "implements", "24-CT/TW")]),
    ("Chỉ thị số 24-CT/TW đã được Tỉnh ủy phổ biến, gửi kèm Kế hoạch số 131-KH/TU.", []),
    # what was issued, told one by one
    ("Huyện ủy ban hành 3 văn bản chỉ đạo thực hiện Kết luận số 70-KL/TW, gồm: Kế hoạch số 75-KH/HU; Công văn số 866-CV/HU.",
     [("75-KH/HU", "implements", "70-KL/TW"), ("866-CV/HU", "implements", "70-KL/TW")]),
    ("Huyện ủy phổ biến Kết luận số 70-KL/TW, gồm: Kế hoạch số 75-KH/HU; Công văn số 866-CV/HU.", []),
    ("Kế thừa Chỉ thị số 15-CT/TU, Tỉnh ủy ban hành Chỉ thị số 40-CT/TU.", [("40-CT/TU", "succeeds", "15-CT/TU")]),
    ("Kế thừa Chỉ thị số 15-CT/TU, các xã nắm lại nội dung Chỉ thị số 40-CT/TU.", []),
    # an order that stands in a letter
    ("Thực hiện ý kiến chỉ đạo của Thường trực Tỉnh ủy tại Công văn số 12-CV/VPTU, Huyện ủy báo cáo như sau:",
     [("SELF", "respondsTo", "12-CV/VPTU")]),
    ("Thực hiện ý kiến chỉ đạo của Thường trực Tỉnh ủy tại Công văn số 12-CV/VPTU, các xã đã làm xong.", []),
    # brackets belong to the paper before them
    ("Theo Quy định số 50-QĐ/TW và Quy định số 80-QĐ/TW (sửa đổi Quy định số 105-QĐ/TW).", [("80-QĐ/TW", "amends", "105-QĐ/TW")]),
    ("Hướng dẫn số 06-HD/TU (thay thế Hướng dẫn số 08-HD/TU; được sửa đổi bởi Hướng dẫn số 15-HD/TU) có 5 mục.",
     [("06-HD/TU", "replaces", "08-HD/TU"), ("15-HD/TU", "amends", "06-HD/TU")]),
    ("Nghị quyết số 08-NQ/TU sửa đổi Nghị quyết số 12-NQ/TU (được bổ sung bởi Nghị quyết số 05-NQ/TU) và bãi bỏ Nghị quyết số 17-NQ/TU.",
     [("08-NQ/TU", "amends", "12-NQ/TU"), ("08-NQ/TU", "repeals", "17-NQ/TU"), ("05-NQ/TU", "amends", "12-NQ/TU")]),
    ("Kế hoạch số 05-KH/HU (gia hạn theo Công văn số 09-CV/HU) còn 2 việc.", [("09-CV/HU", "extends", "05-KH/HU")]),
    ("Kế hoạch số 05-KH/HU (điều chỉnh thời gian tại Công văn số 09-CV/HU) còn 2 việc.", []),
    ("Quyết định số 233-QĐ/TU ban hành Quy chế làm việc; Quy chế này được sửa đổi tại Quyết định số 950-QĐ/TU.", []),
    ("Quy chế này được sửa đổi tại Quyết định số 950-QĐ/TU.", [("950-QĐ/TU", "amends", "SELF")]),
    ("Về việc thay thế Quy định số 61-QĐ/TU, Tỉnh ủy đang lấy ý kiến.", []),
    ("Căn cứ Nghị quyết số 26-NQ/TW và Kết luận số 71-KL/TW,", [("SELF", "basedOn", "26-NQ/TW"), ("SELF", "basedOn", "71-KL/TW")]),
    ("Căn cứ xây dựng đề án gồm Nghị quyết số 26-NQ/TW và Kết luận số 71-KL/TW.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
@pytest.mark.parametrize("written", [str, strip_accents], ids=["accents", "plain"])
def test_sentences(text: str, expected: list[Link], written: Callable[[str], str]) -> None:
    assert [link[:3] for link in links(read(written(text)))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quy định số 41-QĐ/TU kết thúc hiệu lực từ ngày 01/01/2022.", [("ended", "2021-12-31")]),
        ("Các Chỉ thị số 11-CT/HU và số 14-CT/HU hết hiệu lực từ ngày 01/7/2025.", [("ended", "2025-06-30")] * 2),
        ("Chỉ thị số 11-CT/HU nhắc lại Chỉ thị số 14-CT/HU hết hiệu lực từ ngày 01/7/2025.", [("ended", "2025-06-30")]),
        ("Từ ngày 01/7/2025, Quy chế số 05-QC/HU giữa Huyện ủy và Huyện đội hết hiệu lực.", [("ended", "2025-06-30")]),
        ("Chương trình áp dụng đến ngày các nội dung của Nghị quyết số 29-NQ/TU hết hiệu lực thi hành.", []),
        ("Đề án số 03-ĐA/TU, ngày 10/8/2021 về luân chuyển cán bộ giai đoạn 2021 - 2025.", [("period", "2021-01-01/2025-12-31")]),
        ("Đề án số 03-ĐA/TU, ngày 10/8/2011 về luân chuyển cán bộ giai đoạn 2021 - 2025.", []),
        ("Quyết định số 272-QĐ/TU, ngày 31/10/2005 phê duyệt kế hoạch phát triển hợp tác xã 5 năm (2006 - 2010).",
         [("period", "2006-01-01/2010-12-31")]),
        ("Kế hoạch số 40-KH/HU, ngày 02/01/2016 tổng kết công tác 5 năm 2011 - 2015.", []),
        ("Chỉ thị số 05-CT/TU, ngày 03/6/2009 về xây dựng kế hoạch phát triển 5 năm 2011 - 2015.", []),
        ("Quyết định số 272-QĐ/TU, ngày 31/10/2005 phê duyệt danh sách xã vào Chương trình giai đoạn 2006 - 2010.", []),
        ("Đảng ủy các xã Hòa Lạc, Hòa Thuận chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU.",
         [("not_issued", "Đảng ủy xã Hòa Lạc"), ("not_issued", "Đảng ủy xã Hòa Thuận")]),
        ("Có 02 đơn vị chưa xây dựng kế hoạch thực hiện Chỉ thị số 09-CT/HU là Đảng ủy xã Hòa Lạc và Đảng ủy xã Hòa Thuận.",
         [("not_issued", "Đảng ủy xã Hòa Lạc"), ("not_issued", "Đảng ủy xã Hòa Thuận")]),
        ("Đề án số 10-ĐA/TU được kéo dài đến hết năm 2027.", [("extended_to", "2027-12-31")]),
        ("Thông báo số 300-TB/TU đồng ý kéo dài thời gian nghỉ hưu cho 03 đồng chí đến ngày 01/7/2026.", []),
        ("Còn 02 đảng ủy xã: Hua Bum, Nậm Ban chưa xây dựng kế hoạch thực hiện Chỉ thị số 09-CT/HU.",
         [("not_issued", "Đảng ủy xã Hua Bum"), ("not_issued", "Đảng ủy xã Nậm Ban")]),
        ("Đảng ủy các xã Hòa Lạc, Hòa Thuận đã có Chỉ thị số 09-CT/HU.", []),
        # listed behind a colon or in a bracket, where no body stands before; else what stands there is something else
        ("Còn 02 đơn vị chưa xây dựng kế hoạch thực hiện Chỉ thị số 09-CT/HU: Đảng ủy xã Hòa Lạc, Đảng ủy xã Hòa Thuận.",
         [("not_issued", "Đảng ủy xã Hòa Lạc"), ("not_issued", "Đảng ủy xã Hòa Thuận")]),
        ("Có 3 nơi chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU (Đảng ủy xã Nậm Ban, Đảng ủy các xã Hòa Lạc, Hòa Thuận).",
         [("not_issued", "Đảng ủy xã Nậm Ban"), ("not_issued", "Đảng ủy xã Hòa Lạc"), ("not_issued", "Đảng ủy xã Hòa Thuận")]),
        ("Đảng ủy xã Hòa Lạc chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU: Bí thư đi học cùng Đảng ủy xã Nậm Ban.",
         [("not_issued", "Đảng ủy xã Hòa Lạc")]),
        # who has issued nothing: also where it is said flatly; not a person, not all of a kind, not supposed
        ("Chi bộ Quân sự xã Mường Than không xây dựng nghị quyết thực hiện Kết luận số 21-KL/TW.",
         [("not_issued", "Chi bộ Quân sự xã Mường Than")]),
        ("Đảng ủy xã Lũng Cú không ban hành kế hoạch riêng mà lồng ghép khi thực hiện Kết luận số 21-KL/TW.", []),
        ("Đảng ủy Công ty Lâm nghiệp Tam Thắng thì chưa ban hành kế hoạch thực hiện Kết luận số 21-KL/TW.",
         [("not_issued", "Đảng ủy Công ty Lâm nghiệp Tam Thắng")]),
        ("Đồng chí Bí thư Đảng ủy xã Mường Than chưa ban hành văn bản thực hiện Kết luận số 21-KL/TW.", []),
        ("Ủy ban nhân dân các xã, thị trấn chưa ban hành kế hoạch thực hiện Đề án số 06-ĐA/HU.", []),
        ("Nếu Đảng ủy xã Hòa Lạc chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU thì phải kiểm điểm.", []),
        # what rests on a paper ends, not the paper
        ("Giấy phép cấp theo Quy định số 24-QĐ/TU hết hiệu lực từ ngày 01/8/2024.", []),
        ("Quy chế ban hành kèm theo Quyết định số 24-QĐ/TU hết hiệu lực từ ngày 01/8/2024.", [("ended", "2024-07-31")]),
        # what was to be issued is told by the sentence before, or by the clause; not where it is something else, or several
        ("Trong 6 huyện ủy, có 02 huyện ủy (Hua Bum, Nậm Ban) chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/TU.",
         [("not_issued", "Huyện ủy Hua Bum"), ("not_issued", "Huyện ủy Nậm Ban")]),
        ("Các huyện ủy (Hua Bum, Nậm Ban) chưa kiểm tra việc thực hiện Chỉ thị số 09-CT/TU.", []),
        # whether communes or wards is not told
        ("Các xã, phường: Hua Bum, Nậm Ban chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/TU.", []),
        ("Đến nay còn 02 xã là Hua Bum và Nậm Ban chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU.",
         [("not_issued", "xã Hua Bum"), ("not_issued", "xã Nậm Ban")]),
        ("Có 10 xã đã ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU. Các địa phương chưa ban hành gồm: Đảng ủy xã Hòa Lạc.",
         [("not_issued", "Đảng ủy xã Hòa Lạc")]),
        ("Có 10 xã đã ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU. Các đơn vị chưa ban hành: Đảng ủy xã Hòa Lạc, Đảng ủy xã Nậm Ban.",
         [("not_issued", "Đảng ủy xã Hòa Lạc"), ("not_issued", "Đảng ủy xã Nậm Ban")]),
        ("Có 10 xã đã ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU; còn 01 xã chưa ban hành là Đảng ủy xã Hòa Lạc.",
         [("not_issued", "Đảng ủy xã Hòa Lạc")]),
        ("Đã có 10 đảng bộ xây dựng chương trình thực hiện Chỉ thị số 09-CT/HU. Đảng ủy xã Nậm Ban chưa có chương trình.",
         [("not_issued", "Đảng ủy xã Nậm Ban")]),
        # branches of hamlets and of offices in one list
        ("Còn các chi bộ: thôn Nà Pe, thôn Làng Ngũa và Trạm Y tế xã chưa xây dựng kế hoạch thực hiện Chỉ thị số 09-CT/HU.",
         [("not_issued", "Chi bộ thôn Nà Pe"), ("not_issued", "Chi bộ thôn Làng Ngũa"), ("not_issued", "Chi bộ Trạm Y tế xã")]),
        ("Chi bộ các thôn Nà Pe, Làng Ngũa và Bí thư Đảng ủy chưa xây dựng kế hoạch thực hiện Chỉ thị số 09-CT/HU.",
         [("not_issued", "Chi bộ thôn Nà Pe"), ("not_issued", "Chi bộ thôn Làng Ngũa")]),
        ("Chi bộ các thôn Nà Pe, Làng Ngũa, Trong năm 2024 chưa xây dựng kế hoạch thực hiện Chỉ thị số 09-CT/HU.",
         [("not_issued", "Chi bộ thôn Nà Pe"), ("not_issued", "Chi bộ thôn Làng Ngũa")]),
        ("Chi bộ các thôn Nà Pe, Làng Ngũa và Hội Nông dân xã chưa xây dựng kế hoạch thực hiện Chỉ thị số 09-CT/HU.",
         [("not_issued", "Chi bộ thôn Nà Pe"), ("not_issued", "Chi bộ thôn Làng Ngũa"), ("not_issued", "Hội Nông dân xã")]),
        ("Các chi bộ thôn Nà Pe, Làng Ngũa và Ban Thường vụ Đảng ủy chưa xây dựng kế hoạch thực hiện Chỉ thị số 09-CT/HU.",
         [("not_issued", "Chi bộ thôn Nà Pe"), ("not_issued", "Chi bộ thôn Làng Ngũa"), ("not_issued", "Ban Thường vụ Đảng ủy")]),
        # all but two; of others than the one
        ("Các đảng ủy xã ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU, trừ Đảng ủy xã Hua Bum và Đảng ủy xã Nậm Ban chưa ban hành.",
         [("not_issued", "Đảng ủy xã Hua Bum"), ("not_issued", "Đảng ủy xã Nậm Ban")]),
        ("Trừ Đảng ủy xã Hua Bum, các đảng ủy xã khác chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU.", []),
        # who alone has not; who is late has, and who only drafted has not
        ("Các xã Hòa Lạc, Nậm Ban chậm ban hành kế hoạch, riêng xã Hua Bum đến nay chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU.",
         [("not_issued", "xã Hua Bum")]),
        ("Các xã Hòa Lạc, Nậm Ban chậm ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU, riêng Đảng ủy xã Hua Bum chưa ban hành.",
         [("not_issued", "Đảng ủy xã Hua Bum")]),
        ("Các xã Hòa Lạc, Nậm Ban đã ban hành kế hoạch, riêng một đơn vị chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU.", []),
        ("Đảng ủy xã Nậm Ban đã xây dựng dự thảo, song chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU.",
         [("not_issued", "Đảng ủy xã Nậm Ban")]),
        ("Có 10 xã đã ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU. Đảng ủy xã Hòa Lạc chưa có quy chế.", []),
        ("Có 10 xã đã ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU. Đảng ủy xã Hòa Lạc chưa có kế hoạch trồng rừng.", []),
        ("Có 10 xã đã học tập Chỉ thị số 09-CT/HU. Đảng ủy xã Hòa Lạc chưa ban hành.", []),
        ("Có 10 xã đã ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU, Chỉ thị số 10-CT/HU. Đảng ủy xã Hòa Lạc chưa ban hành.", []),
        ("Có 10 xã đã ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU. Đảng ủy xã Hòa Lạc trước đó chưa ban hành, nay đã có.", []),
        # a period from one year to another, with the year of issue; what only measures by a period has none
        ("Nghị quyết số 05-NQ/HU, ngày 21/5/2021 về giảm nghèo bền vững từ năm 2021 đến năm 2025.",
         [("period", "2021-01-01/2025-12-31")]),
        ("Nghị quyết số 05-NQ/HU về giảm nghèo bền vững từ năm 2021 đến năm 2025.", []),
        ("Nghị quyết số 19-NQ/ĐU, ngày 03/8/2022 (giai đoạn 2022 - 2025) giao chỉ tiêu cho 9 chi bộ.",
         [("period", "2022-01-01/2025-12-31")]),
        ("Kế hoạch số 19-KH/ĐU, ngày 03/8/2022 kiểm tra việc thực hiện đề án giai đoạn 2022 - 2025.", []),
        ("Quyết định số 272-QĐ/HU, ngày 31/10/2021 phê duyệt danh sách hộ theo chuẩn nghèo giai đoạn 2022 - 2025.", []),
        # extended: goes on until a day; asked for, or of something else
        ("Tiếp tục thực hiện Nghị quyết số 08-NQ/HU, ngày 20/7/2020 đến hết ngày 31/12/2025.", [("extended_to", "2025-12-31")]),
        ("Tiếp tục thực hiện Nghị quyết số 08-NQ/HU, ngày 20/7/2020 và báo cáo trước ngày 31/12/2025.", []),
        ("Đề nghị Tỉnh ủy cho kéo dài thời gian thực hiện Nghị quyết số 08-NQ/TU đến hết năm 2026.", []),
        ("Theo đề nghị của Huyện ủy, kéo dài thời gian thực hiện Nghị quyết số 08-NQ/TU đến hết năm 2026.",
         [("extended_to", "2026-12-31")]),
        ("Tỉnh ủy không kéo dài thời gian thực hiện Nghị quyết số 08-NQ/TU đến hết năm 2026.", []),
        ("Gia hạn thời gian nộp báo cáo theo Công văn số 112-CV/HU đến ngày 25/3/2023.", []),
        # no longer applied since a day; asked for, or stopped for a while
        ("Kể từ ngày 15/3/2024, thôi áp dụng Hướng dẫn số 14-HD/BTCHU, ngày 02/6/2020.", [("ended", "2024-03-14")]),
        ("Kết thúc việc thực hiện Đề án số 05-ĐA/TU, ngày 02/6/2020 từ ngày 01/4/2023.", [("ended", "2023-03-31")]),
        ("Sau khi kết thúc thực hiện Đề án số 05-ĐA/TU từ ngày 01/4/2023, huyện đã sơ kết.", []),
        ("Đề nghị kết thúc thực hiện Đề án số 05-ĐA/TU từ ngày 01/4/2023.", []),
        ("Kết luận số 08-KL/TU yêu cầu dừng thực hiện Đề án số 05-ĐA/TU kể từ ngày 01/01/2021.", []),
        ("Tạm dừng thực hiện Đề án số 05-ĐA/TU kể từ ngày 01/01/2021.", []),
        ("Nếu không được gia hạn, Đề án số 05-ĐA/TU hết hiệu lực từ ngày 01/01/2026.", []),
        ("Đề án số 05-ĐA/TU hết hiệu lực một phần từ ngày 01/01/2026.", []),
        ("Hướng dẫn số 14-HD/BTCHU, ngày 02/6/2020 thôi áp dụng đối với chi bộ cơ quan.", []),
        ("Chỉ thị số 11-CT/HU đã dừng thực hiện từ ngày 01/7/2025.", [("ended", "2025-06-30")]),
        ("Chỉ thị số 11-CT/HU hết hiệu lực từ 01/7/2025.", [("ended", "2025-06-30")]),
        ("Chỉ thị số 11-CT/HU hết hiệu lực sau ngày 30/6/2025.", [("ended", "2025-06-30")]),
        ("Chỉ thị số 11-CT/HU còn hiệu lực đến hết ngày 31/12/2025.", [("effective_to", "2025-12-31")]),
        ("Chỉ thị số 11-CT/HU (có hiệu lực từ ngày 01/8/2019, hết hiệu lực từ ngày 01/01/2024) có 5 mục.",
         [("effective_from", "2019-08-01"), ("ended", "2023-12-31")]),
        # of what carries a paper out, not of that paper
        ("Kế hoạch số 07-KH/HU, ngày 12/3/2021 thực hiện Nghị quyết số 05-NQ/HU giai đoạn 2021 - 2025.",
         [("period", "2021-01-01/2025-12-31")]),
        ("Chương trình số 08-CTr/HU, ngày 12/3/2021 được thực hiện từ năm 2021 đến năm 2025.", [("period", "2021-01-01/2025-12-31")]),
        ("Kế hoạch số 08-KH/HU, ngày 12/3/2021 của Huyện ủy thực hiện từ ngày 15/4/2021 đến ngày 31/12/2023.", [("period", "2021-04-15/2023-12-31")]),
        ("Kế hoạch số 08-KH/HU, ngày 12/3/2021 triển khai Đề án số 06-ĐA/TU và được thực hiện từ ngày 15/4/2021 đến ngày 31/12/2023.", [("period", "2021-04-15/2023-12-31")]),
        # who, listed behind; not the committee of those who have not
        ("Còn 02/15 đảng bộ chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU (Đảng bộ xã Hòa Lạc, Đảng bộ Công an huyện).",
         [("not_issued", "Đảng bộ xã Hòa Lạc"), ("not_issued", "Đảng bộ Công an huyện")]),
        ("Các đơn vị chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU: Đảng ủy xã Hòa Lạc; Chi bộ Trường THPT số 1.",
         [("not_issued", "Đảng ủy xã Hòa Lạc"), ("not_issued", "Chi bộ Trường THPT số 1")]),
        ("Đảng ủy xã Hòa Lạc chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU (Ban Tổ chức Huyện ủy theo dõi).",
         [("not_issued", "Đảng ủy xã Hòa Lạc")]),
        ("Huyện ủy nhắc nhở Đảng ủy xã Hòa Lạc vì chưa ban hành kế hoạch triển khai Chỉ thị số 09-CT/HU.",
         [("not_issued", "Đảng ủy xã Hòa Lạc")]),
        ("Cả 05 chi bộ trực thuộc Đảng ủy xã Hòa Lạc đều chưa có kế hoạch thực hiện Chỉ thị số 09-CT/HU.", []),
        ("Đảng ủy xã Hòa Lạc trước đây chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU, nay đã ban hành.", []),
        ("Đảng ủy các xã Tà Tổng, Hua Bum đã ban hành, Đảng ủy xã Hòa Lạc chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU.",
         [("not_issued", "Đảng ủy xã Hòa Lạc")]),
        ("Đảng ủy xã Hòa Lạc đã ban hành công văn, chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU.",
         [("not_issued", "Đảng ủy xã Hòa Lạc")]),
        ("Trừ Đảng ủy xã Hòa Lạc, các đơn vị khác chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU.", []),
        # units by their names alone, of the kind told before; not where it is one of two kinds, an address, or another's
        *(
            (told.format("kế hoạch thực hiện Chỉ thị số 09-CT/HU"), [("not_issued", f"xã {one}") for one in ("Hòa Lạc", "Nậm Ban")])
            for told in (
                "Còn 02 xã chưa ban hành {}: Hòa Lạc, Nậm Ban.",
                "Còn 02 xã Hòa Lạc, Nậm Ban chưa ban hành {}.",
                "Một số địa phương (các xã Hòa Lạc, Nậm Ban) chưa có {}.",
                "Hiện còn 02 xã chưa xây dựng {} gồm: Hòa Lạc và Nậm Ban.",
                "Đơn vị chưa ban hành {} là xã Hòa Lạc, xã Nậm Ban.",
                "Có 10 xã đã ban hành {}. Còn 02 xã chưa ban hành kế hoạch: Hòa Lạc, Nậm Ban.",
                "Kiểm tra 3 xã: Hòa Lạc, Nậm Ban, Tà Tổng, chỉ có các xã Hòa Lạc, Nậm Ban chưa ban hành {}.",
                "Các xã Tà Tổng, Hua Bum đã có, các xã Hòa Lạc, Nậm Ban chưa ban hành {}.",
                "Các xã Hòa Lạc, Nậm Ban, TT Tà Tổng chưa ban hành {}.",
            )
        ),
        *(
            (f"{told} các xã Hòa Lạc, Nậm Ban, nhiều nơi khác chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU.", [])
            for told in ("Trừ", "Ngoài", "Theo phản ánh của", "Tại")
        ),
        ("Còn 02 đảng bộ xã chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU: Hòa Lạc, Nậm Ban.",
         [("not_issued", "Đảng bộ xã Hòa Lạc"), ("not_issued", "Đảng bộ xã Nậm Ban")]),
        ("Còn 02 xã, thị trấn chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU: Hòa Lạc, Nậm Ban.", []),
        ("Chi bộ thôn Pa Lùng, xã Hòa Lạc chưa ban hành kế hoạch thực hiện Chỉ thị số 09-CT/HU.",
         [("not_issued", "Chi bộ thôn Pa Lùng")]),
        ("Nhân dân xã Hòa Lạc chưa có kế hoạch thực hiện Chỉ thị số 09-CT/HU.", []),
    ],
)  # fmt: skip
def test_facts(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.fact, one.value) for one in read(text).facts] == expected


@pytest.mark.parametrize(
    ("kind", "item", "relations"),
    [
        ("KẾT LUẬN", "Bãi bỏ Quy định số 24-QĐ/TU, ngày 05/5/2018.", ["repeals"]),
        ("KẾT LUẬN", "Chấm dứt hiệu lực các quy định sau:\n- Quy định số 24-QĐ/TU, ngày 05/5/2018.", ["repeals"]),
        ("KẾT LUẬN", "Kéo dài thời gian thực hiện Quy định số 24-QĐ/TU, ngày 05/5/2018 đến hết năm 2027.", ["extends"]),
        # what is to be done, and what a plan lists as work
        ("KẾT LUẬN", "Bãi bỏ các thủ tục không phù hợp với Quy định số 24-QĐ/TU, ngày 05/5/2018.", []),
        ("KẾT LUẬN", "Nghiên cứu bãi bỏ Quy định số 24-QĐ/TU, ngày 05/5/2018.", []),
        ("KẾ HOẠCH", "Bãi bỏ Quy định số 24-QĐ/TU, ngày 05/5/2018.", []),
    ],
)  # fmt: skip
def test_an_item_of_a_conclusion_acts(kind: str, item: str, relations: list[str]) -> None:
    found = read(f"{HEAD}{kind}\nvề công tác cán bộ\n\nBan Thường vụ thống nhất:\n1. Bàn việc sắp xếp.\n2. {item}\n")
    assert [link.relation for link in found.links] == relations


@pytest.mark.parametrize(
    ("between", "of"),
    [("thực hiện", "07-KH/HU"), ("và kết quả thực hiện", "05-NQ/HU"), ("kiểm tra việc thực hiện", "05-NQ/HU")],
)
def test_whose_period_it_is(between: str, of: str) -> None:
    found = read(f"Kế hoạch số 07-KH/HU, ngày 12/3/2021 {between} Nghị quyết số 05-NQ/HU giai đoạn 2021 - 2025.")
    assert [(str(one.document.code), one.fact) for one in found.facts] == [(of, "period")]


@pytest.mark.parametrize("between", ["\n\f", "\n\n"])
def test_pages_count_their_footnotes_from_one_again(between: str) -> None:
    """The mark is that before the note, also in a report that begins with a paper of that type."""
    page = "Huyện ủy đã học tập Quy định số {}-QĐ/HU¹ trong năm.\n\n¹ Quy định này được thay thế bằng Quy định số {}-QĐ/HU.\n"
    found = read(f"{HEAD}BÁO CÁO\nkết quả học tập\n\n{page.format(10, 15)}{between}{page.format(12, 16)}")
    told = [(one.subject.code, one.relation, one.object.code) for one in found.links if one.relation == "replaces"]
    assert [tuple(map(str, one)) for one in told] == [
        ("15-QĐ/HU", "replaces", "10-QĐ/HU"),
        ("16-QĐ/HU", "replaces", "12-QĐ/HU"),
    ]


def test_what_this_means_in_the_footnotes_of_a_report() -> None:
    found = read(
        f"{HEAD}BÁO CÁO\nkết quả thực hiện Nghị quyết số 33-NQ/TW, ngày 09/6/2014\n\n1. Quy định số 08-QĐ/HU, ngày 14/8/2015 được thay"
        " bằng Quy định số 21-QĐ/HU, ngày 02/11/2021¹. Đã có Quy định số 30-QĐ/HU, ngày 05/01/2022; Đảng ủy xã Hòa Lạc chưa ban hành"
        " kế hoạch thực hiện Quy định số 30-QĐ/HU, trong đó có Đảng ủy xã Nậm Ban².\n\n¹ Kèm theo Quy định này có Hướng dẫn số"
        " 4-HD/HU, ngày 15/11/2021. Cấp ủy nghiên cứu kỹ Nghị quyết này.\n² Thông báo số 5-TB/HU, ngày 01/02/2022.\n"
    )
    assert [one.document.code for one in found.readings if one.citation.kind == "backref"] == ["21-QĐ/HU", "33-NQ/TW"]
    assert [one.value for one in found.facts] == ["Đảng ủy xã Nậm Ban"]


@pytest.mark.parametrize(
    ("kind", "body", "period"),
    [
        ("KẾ HOẠCH", "1. Thời gian thực hiện: từ năm 2023 đến hết năm 2025.", "2023-01-01/2025-12-31"),
        (
            "KẾ HOẠCH",
            "1. Thời gian thực hiện: Kế hoạch được thực hiện từ năm 2023 đến hết năm 2025.",
            "2023-01-01/2025-12-31",
        ),
        ("KẾ HOẠCH", "1. Kế hoạch này được triển khai trong giai đoạn 2023 - 2025.", "2023-01-01/2025-12-31"),
        ("ĐỀ ÁN", "1. Thời gian thực hiện đề án: Từ tháng 3/2023 đến tháng 2 năm 2024.", "2023-03-01/2024-02-29"),
        (
            "KẾ HOẠCH",
            "1. Thời gian thực hiện: từ ngày 01/4/2023 đến hết ngày 15 tháng 12 năm 2023.",
            "2023-04-01/2023-12-15",
        ),
        # near misses: no such day, the time of a task, what another plan says
        ("KẾ HOẠCH", "1. Thời gian thực hiện: từ ngày 31/4/2023 đến hết ngày 15 tháng 12 năm 2023.", None),
        ("KẾ HOẠCH", "1. Các chi bộ học tập từ năm 2023 đến hết năm 2025.", None),
        ("KẾ HOẠCH", "1. Kế hoạch của Tỉnh ủy được thực hiện từ năm 2023 đến hết năm 2025.", None),
        ("KẾ HOẠCH", "1. Đề án này được thực hiện từ năm 2023 đến hết năm 2025.", None),
        ("KẾ HOẠCH", "1. Thời gian thực hiện: từ năm 2023 đến năm 2025 đối với nội dung thứ nhất.", None),
        # of several lines each may be that of a task; a conclusion has no time of its own
        ("KẾ HOẠCH", "1. Thời gian thực hiện: từ năm 0000 đến năm 2025.", None),
        ("KẾ HOẠCH", "1. Thời gian thực hiện: năm 2023.\n2. Thời gian thực hiện: từ năm 2023 đến năm 2025.", None),
        ("KẾT LUẬN", "1. Thời gian thực hiện: từ năm 2023 đến năm 2025.", None),
    ],
)
def test_the_time_of_a_plan(kind: str, body: str, period: str | None) -> None:
    found = read(f"{HEAD}{kind}\nvề công tác cán bộ\n\nBan Thường vụ thống nhất:\n{body}\n")
    assert [one.value for one in found.facts if one.fact == "period"] == ([period] if period else [])


HEAD = "ĐẢNG BỘ TỈNH LÂM BIÊN\nBAN THƯỜNG VỤ\nLâm Biên, ngày 14 tháng 02 năm 2023\nSố 33-KL/TU\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Từ ngày 01/10/2025, các văn bản sau hết hiệu lực: Quy chế số 02-QC/HU; Quy định số 31-QĐ/HU.",
         [("02-QC/HU", "2025-09-30"), ("31-QĐ/HU", "2025-09-30")]),
        ("Các văn bản sau đây hết hiệu lực từ ngày 01/10/2025:\na) Quy chế số 02-QC/HU;\nb) Quy định số 31-QĐ/HU.\nQuy định số 32-QĐ/HU còn áp dụng.",
         [("02-QC/HU", "2025-09-30"), ("31-QĐ/HU", "2025-09-30")]),
        ("Các quy chế của Đảng ủy Khối, gồm Quy chế số 02-QC/ĐUK và Quy chế số 05-QC/ĐUK, hết hiệu lực.",
         [("02-QC/ĐUK", None), ("05-QC/ĐUK", None)]),
        ("Bãi bỏ Quy chế số 02-QC/HU và Quy định số 31-QĐ/HU kể từ ngày 01/10/2025.",
         [("02-QC/HU", "2025-09-30"), ("31-QĐ/HU", "2025-09-30")]),
        ("Hết hiệu lực từ ngày 01/10/2025: Quy chế số 02-QC/HU, Quy định số 31-QĐ/HU.",
         [("02-QC/HU", "2025-09-30"), ("31-QĐ/HU", "2025-09-30")]),
        ("Hết hiệu lực từ ngày 01/10/2025 là chậm: Quy chế số 02-QC/HU chưa được sửa.", []),
        # on a day: that may be the last one, or the first without force
        ("Quy chế số 02-QC/HU hết hiệu lực vào ngày 31/12/2025.", [("02-QC/HU", "2025-12-31")]),
        ("Quy chế số 02-QC/HU hết hiệu lực ngày 01/01/2026.", [("02-QC/HU", "2025-12-31")]),
        ("Quy chế số 02-QC/HU hết hiệu lực ngày 15/7/2025.", []),
        # as an act of the document, with its day before or behind; a part of a paper does not end the whole
        ("Bãi bỏ các văn bản sau kể từ ngày 01/10/2025: Quy chế số 02-QC/HU; Điều 4 Quy định số 31-QĐ/HU.",
         [("02-QC/HU", "2025-09-30")]),
        ("3. Chấm dứt hiệu lực các văn bản sau đây của cấp ủy, kể từ ngày 01/10/2025:\n- Quy chế số 02-QC/HU;\n- Quy định số 31-QĐ/HU.",
         [("02-QC/HU", "2025-09-30"), ("31-QĐ/HU", "2025-09-30")]),
        ("Từ ngày 01/10/2025, hủy bỏ các văn bản sau:\n- Quy chế số 02-QC/HU;\n- Quy định số 31-QĐ/HU.",
         [("02-QC/HU", "2025-09-30"), ("31-QĐ/HU", "2025-09-30")]),
        ("Yêu cầu bãi bỏ các văn bản sau kể từ ngày 01/10/2025: Quy chế số 02-QC/HU; Quy định số 31-QĐ/HU.", []),
        ("Không bãi bỏ các văn bản sau kể từ ngày 01/10/2025: Quy chế số 02-QC/HU; Quy định số 31-QĐ/HU.", []),
        ("Bãi bỏ các nội dung sau kể từ ngày 01/10/2025: Điều 2 Quy chế số 02-QC/HU; Quy định số 31-QĐ/HU.", []),
        ("Bãi bỏ các văn bản sau: Quy chế số 02-QC/HU; Quy định số 31-QĐ/HU.", []),
        ("Bãi bỏ Quy chế số 02-QC/HU từ khi có quy định mới.", []),
        ("Nghị quyết này thay thế Quy chế số 02-QC/HU và hết hiệu lực khi có quy định mới.", []),
        ("Từ ngày 01/10/2025, các văn bản sau còn hiệu lực: Quy chế số 02-QC/HU; Quy định số 31-QĐ/HU.", []),
        ("Đề nghị công bố các văn bản sau hết hiệu lực từ ngày 01/10/2025: Quy chế số 02-QC/HU; Quy định số 31-QĐ/HU.", []),
    ],
)  # fmt: skip
def test_lists_of_what_has_ended(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(one.document.code, one.value) for one in read(text).facts if one.fact == "ended"] == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kéo dài thời gian thực hiện Đề án số 07-ĐA/TU đến hết quý III năm 2026.", "2026-09-30"),
        ("Kéo dài thời gian thực hiện Đề án số 07-ĐA/TU đến hết tháng 02/2028.", "2028-02-29"),
        ("Kéo dài thời gian thực hiện Đề án số 07-ĐA/TU đến hết tháng 13/2028.", None),
        ("Kéo dài thời gian thực hiện Đề án số 07-ĐA/TU đến quý III năm 2026.", None),
        ("Kéo dài thời gian thực hiện Đề án số 07-ĐA/TU tới hết ngày 30/6/2026.", "2026-06-30"),
    ],
)
def test_ends_of_months_and_quarters(text: str, day: str | None) -> None:
    assert [one.value for one in read(text).facts if one.fact == "extended_to"] == ([day] if day else [])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # who issues stands between the type and the title
        (HEAD + "KẾT LUẬN\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề công tác cán bộ\n\nBan Thường vụ kết luận:", "công tác cán bộ"),
        (HEAD + "KẾT LUẬN\nCỦA BAN THƯỜNG VỤ TỈNH ỦY VỀ CÔNG TÁC CÁN BỘ\n\nBan Thường vụ kết luận:",
         "CỦA BAN THƯỜNG VỤ TỈNH ỦY VỀ CÔNG TÁC CÁN BỘ"),
        (HEAD + "KẾT LUẬN\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nVỀ CÔNG TÁC CÁN BỘ\n\nBan Thường vụ kết luận:", "VỀ CÔNG TÁC CÁN BỘ"),
        # what a letter is about goes on in the next line; whom it is to does not
        ("HUYỆN ỦY AN TRÀ\nSố 288-CV/HU\nV/v đôn đốc xây dựng kế hoạch\nthực hiện Chỉ thị số 05-CT/TW\n\nKính gửi: Các đảng ủy",
         "đôn đốc xây dựng kế hoạch thực hiện Chỉ thị số 05-CT/TW"),
        ("HUYỆN ỦY AN TRÀ\nSố 288-CV/HU\nV/v đôn đốc xây dựng kế hoạch\nKính gửi: Các đảng ủy\n\nHuyện ủy đề nghị:",
         "đôn đốc xây dựng kế hoạch"),
        # capitals go on in small letters
        (HEAD + "THÔNG BÁO\nÝ KIẾN KẾT LUẬN CỦA BÍ THƯ\ntại buổi tiếp dân\n\nNgày 16/02/2023:", "Ý KIẾN KẾT LUẬN CỦA BÍ THƯ tại buổi tiếp dân"),
        # bold lines of a type and its title, a blank line between them
        (HEAD + "**KẾ HOẠCH**\n\n**thực hiện công tác cán bộ**\n\nTỉnh ủy xây dựng kế hoạch:", "thực hiện công tác cán bộ"),
        # a star of a footnote goes, a star that is part of the words stays
        (HEAD + "KẾ HOẠCH\nthực hiện quy chế* về công tác cán bộ (*)\n\nTỉnh ủy xây dựng kế hoạch:",
         "thực hiện quy chế về công tác cán bộ"),
        (HEAD + "KẾ HOẠCH\nthí điểm mã {{7*7}} tại khách sạn 4* trở lên\n\nTỉnh ủy xây dựng kế hoạch:",
         "thí điểm mã {{7*7}} tại khách sạn 4* trở lên"),
    ],
)  # fmt: skip
def test_titles(text: str, title: str) -> None:
    assert read(text).claims.header.title == title


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        # what others are to do is not done by the letter
        ("V/v triển khai thực hiện\nNghị quyết số 20-NQ/TW", [("SELF", "implements", "20-NQ/TW")]),
        ("V/v báo cáo kết quả thực hiện\nNghị quyết số 20-NQ/TW", [("SELF", "reviews", "20-NQ/TW")]),
        # so many years are reported on; a plan for so many years carries out
        ("V/v báo cáo 03 năm thực hiện\nNghị quyết số 20-NQ/TW", [("SELF", "reviews", "20-NQ/TW")]),
        ("V/v kế hoạch 03 năm thực hiện\nNghị quyết số 20-NQ/TW", [("SELF", "implements", "20-NQ/TW")]),
        ("V/v đôn đốc xây dựng kế hoạch thực hiện\nNghị quyết số 20-NQ/TW", []),
        ("V/v đôn đốc thực hiện Nghị quyết số 20-NQ/TW", []),
        ("V/v nhắc nhở việc thực hiện Nghị quyết số 20-NQ/TW", []),
        ("V/v góp ý dự thảo Chương trình hành động\nthực hiện Nghị quyết số 20-NQ/TW", []),
        # without the usual words
        ("Về thực hiện Quy định số 114-QĐ/TW", [("SELF", "implements", "114-QĐ/TW")]),
        ("Kết quả kiểm tra Đảng ủy xã Nà Lâm về thực hiện\nNghị quyết số 20-NQ/TW", [("SELF", "reviews", "20-NQ/TW")]),
    ],
)  # fmt: skip
def test_what_a_letter_is_about(title: str, expected: list[Link]) -> None:
    text = f"HUYỆN ỦY AN TRÀ\n*\nSố 288-CV/HU\n{title}\n\nKính gửi: Các chi bộ trực thuộc Đảng bộ huyện\n\nHuyện ủy đề nghị:\n"
    assert [link[:3] for link in links(read(text))] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # what was done before is no link of this paper
        ("Thực hiện Chỉ thị số 13-CT/TW của Ban Bí thư, các cấp ủy đã chỉ đạo quyết liệt.", []),
        ("Thực hiện Chỉ thị số 13-CT/TW của Ban Bí thư, Ban Thường vụ yêu cầu các cấp ủy:", [("SELF", "implements", "13-CT/TW")]),
        # one is replaced, the other ends
        ("2. Chỉ thị này thay thế Công văn số 14-CV/TU; Hướng dẫn số 22-HD/TU hết hiệu lực kể từ ngày Chỉ thị này có hiệu lực.",
         [("SELF", "replaces", "14-CV/TU"), ("SELF", "repeals", "22-HD/TU")]),
        ("2. Công văn số 14-CV/TU; Hướng dẫn số 22-HD/TU hết hiệu lực kể từ ngày Chỉ thị này có hiệu lực.",
         [("SELF", "repeals", "14-CV/TU"), ("SELF", "repeals", "22-HD/TU")]),
    ],
)  # fmt: skip
def test_a_directive(body: str, expected: list[Link]) -> None:
    text = HEAD.replace("33-KL", "33-CT") + f"CHỈ THỊ\nvề phòng cháy, chữa cháy rừng\n\n{body}\n"
    assert [link[:3] for link in links(read(text))] == expected


def test_a_copy_s_number_is_no_citation() -> None:
    text = (
        HEAD + "KẾT LUẬN\nvề công tác cán bộ\n\nBan Thường vụ kết luận.\n\nHUYỆN ỦY AN TRÀ      SAO LỤC\nSố 312-BS/HU\n"
    )
    assert read(text).claims.citations == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # the report of a review stands behind in brackets
        ("Đảng ủy đã tổng kết 10 năm thực hiện Chỉ thị số 36-CT/TW (Báo cáo số 118-BC/ĐU), sơ kết 03 năm thực hiện Kết luận số 21-KL/TW (Báo cáo số 140-BC/ĐU).",
         [("118-BC/ĐU", "reviews", "36-CT/TW"), ("140-BC/ĐU", "reviews", "21-KL/TW")]),
        ("Đảng ủy đã tổng kết 10 năm thực hiện Chỉ thị số 36-CT/TW (theo Kế hoạch số 118-KH/ĐU).", []),
        ("Báo cáo số 66-BC/ĐU đánh giá 02 năm thực hiện Nghị quyết số 13-NQ/HU.", [("66-BC/ĐU", "reviews", "13-NQ/HU")]),
        # what is set up beside a plan, what goes together with another
        ("Đảng ủy xã ban hành Kế hoạch số 12-KH/ĐU, thành lập Ban Chỉ đạo thực hiện Nghị quyết số 57-NQ/TW.", []),
        ("Dang uy xa ban hanh Ke hoach so 12-KH/DU thanh lap Ban Chi dao thuc hien Nghi quyet so 57-NQ/TW.", []),
        ("Tren co so To trinh so 88/TTr-PTC, Chu tich da ky Quyet dinh so 620/QD-UBND.", []),
        ("Đảng ủy xã ban hành Kế hoạch số 12-KH/ĐU về thành lập Ban Chỉ đạo thực hiện Nghị quyết số 57-NQ/TW.",
         [("12-KH/ĐU", "implements", "57-NQ/TW")]),
        ("Tổng kết Nghị quyết Trung ương 5 khóa XII gắn với triển khai Nghị quyết số 68-NQ/TW.", []),
        # a remark between, a number in brackets
        ("Thông báo số 45-TB/TU có sai sót, đã được đính chính bằng Công văn số 1502-CV/TU.", [("1502-CV/TU", "corrects", "45-TB/TU")]),
        ("Nghị quyết chuyên đề về du lịch (số 11-NQ/HU) được cụ thể hóa bằng Đề án số 03-ĐA/HU.", [("03-ĐA/HU", "implements", "11-NQ/HU")]),
        # orders that a letter gives
        ("Hủy Công văn số 88-CV/ĐU; các chi bộ thực hiện theo Công văn số 90-CV/ĐU.", [("SELF", "repeals", "88-CV/ĐU")]),
        ("Hủy kết quả bầu cử theo Công văn số 88-CV/ĐU.", []),
        ("Văn bản này được ban hành thay cho Công văn số 102-CV/HU.", [("SELF", "replaces", "102-CV/HU")]),
    ],
)  # fmt: skip
def test_reports_in_brackets_and_what_goes_beside(sentence: str, expected: list[Link]) -> None:
    assert [link[:3] for link in links(read(sentence))] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # what was done, with the paper that did it in brackets or behind
        ("Đã bãi bỏ Quy định số 12-QĐ/HU (tại Quyết định số 33-QĐ/HU), thay thế Quy chế số 20-QC/HU (bằng Quy chế số 34-QC/HU).",
         [("33-QĐ/HU", "repeals", "12-QĐ/HU"), ("34-QC/HU", "replaces", "20-QC/HU")]),
        ("Đề nghị bãi bỏ Quy định số 12-QĐ/HU (tại Quyết định số 33-QĐ/HU có sai sót).", []),
        ("Tỉnh ủy ban hành nghị quyết thay thế Nghị quyết số 12-NQ/TU, đó là Nghị quyết số 33-NQ/TU.", [("33-NQ/TU", "replaces", "12-NQ/TU")]),
        ("Tỉnh ủy sẽ ban hành nghị quyết thay thế Nghị quyết số 12-NQ/TU, cùng với Nghị quyết số 33-NQ/TU.", []),
        ("Huyện ủy ban hành kế hoạch (Kế hoạch số 140-KH/HU) thực hiện Nghị quyết số 07-NQ/TU.", [("140-KH/HU", "implements", "07-NQ/TU")]),
        ("Huyện ủy ban hành kế hoạch thực hiện Nghị quyết số 07-NQ/TU tại Kế hoạch số 140-KH/HU.", [("140-KH/HU", "implements", "07-NQ/TU")]),
        ("Huyện ủy nêu kết quả ban hành kế hoạch thực hiện Nghị quyết số 07-NQ/TU tại Công văn số 140-CV/HU.", []),
        ("Tỉnh ủy đã cụ thể hóa Nghị quyết số 11-NQ/TW bằng 02 văn bản: Chương trình số 22-CTr/TU; Kết luận số 310-KL/TU.",
         [("22-CTr/TU", "implements", "11-NQ/TW"), ("310-KL/TU", "implements", "11-NQ/TW")]),
        # where a review is told
        ("Kết quả thực hiện Nghị quyết số 15-NQ/ĐU được nêu tại Báo cáo số 99-BC/ĐU.", [("99-BC/ĐU", "reviews", "15-NQ/ĐU")]),
        ("Kết quả thực hiện Nghị quyết số 15-NQ/ĐU được lưu cùng Báo cáo số 99-BC/ĐU.", []),
        # the letter named before, not the document that speaks
        ("Ban Bí thư có Công văn số 508-CV/VPTW về con dấu; văn bản này thay thế nội dung tại Công văn số 877-CV/VPTW.",
         [("508-CV/VPTW", "replaces", "877-CV/VPTW")]),
    ],
)  # fmt: skip
def test_who_did_it_is_told_behind(sentence: str, expected: list[Link]) -> None:
    assert [link[:3] for link in links(read(sentence))] == expected


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("Đến hết năm 2025, Nghị quyết số 15-NQ/ĐU kết thúc hiệu lực.", [("15-NQ/ĐU", "ended", "2025-12-31")]),
        ("Kết luận số 20-KL/ĐU đẩy mạnh thực hiện Nghị quyết số 15-NQ/ĐU đến năm 2025.", []),
        ("Kết luận số 20-KL/ĐU có hiệu lực đến hết năm 2025.", [("20-KL/ĐU", "effective_to", "2025-12-31")]),
        ("Đảng ủy xã Pắc Ta chưa có nghị quyết, kế hoạch triển khai Nghị quyết số 02-NQ/TU.", [("02-NQ/TU", "not_issued", "Đảng ủy xã Pắc Ta")]),
    ],
)  # fmt: skip
def test_until_when_and_who_not(sentence: str, facts: list[tuple[str, str, str]]) -> None:
    assert [(one.document.code, one.fact, one.value) for one in read(sentence).facts] == facts


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # what ends another does not end itself
        ("Kết luận số 77-KL/TU chấm dứt hiệu lực Chỉ thị số 07-CT/TU.", [("77-KL/TU", "repeals", "07-CT/TU")]),
        ("Kể từ ngày ban hành Kết luận số 77-KL/TU, Chỉ thị số 07-CT/TU hết hiệu lực.", [("77-KL/TU", "repeals", "07-CT/TU")]),
        ("Quy định số 12-QĐ/TU (đã được bãi bỏ một số điều tại Quy định số 41-QĐ/TU) còn áp dụng.", [("41-QĐ/TU", "repeals", "12-QĐ/TU")]),
        # what is sent in place of another
        ("Chi ủy sao gửi Hướng dẫn số 09-HD/BTCTU thay cho Hướng dẫn số 05-HD/BTCTU đã phát.", []),
        ("Ban Tổ chức ban hành Hướng dẫn số 09-HD/BTCTU thay cho Hướng dẫn số 05-HD/BTCTU.", [("09-HD/BTCTU", "replaces", "05-HD/BTCTU")]),
    ],
)  # fmt: skip
def test_what_ends_another(sentence: str, expected: list[Link]) -> None:
    found = read(sentence)
    assert [link[:3] for link in links(found)] == expected
    assert found.facts == ()


def test_a_part_that_is_changed_by_a_paper_named_behind() -> None:
    (link,) = read("Tỉnh ủy bổ sung Mục 4 Hướng dẫn số 05-HD/TU bằng Hướng dẫn số 09-HD/TU.").links
    assert (link.relation, link.evidence.partial, link.evidence.part) == ("amends", True, "Mục 4")
    # near miss: the whole
    (link,) = read("Tỉnh ủy bổ sung Hướng dẫn số 05-HD/TU bằng Hướng dẫn số 09-HD/TU.").links
    assert (link.relation, link.evidence.partial, link.evidence.part) == ("amends", False, None)


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("Huyện ủy thống nhất không tiếp tục thực hiện Kế hoạch số 7-KH/HU, ngày 01/02/2019.", [("ended", None)]),
        ("Huyện ủy chưa thống nhất không tiếp tục thực hiện Kế hoạch số 7-KH/HU, ngày 01/02/2019.", []),
        ("Hiện chi bộ thôn Nà Lác chưa ban hành kế hoạch thực hiện Nghị quyết số 5-NQ/TU.",
         [("not_issued", "Chi bộ thôn Nà Lác")]),
        # not told which
        ("Chi bộ bản nào chưa ban hành kế hoạch thực hiện Nghị quyết số 5-NQ/TU thì phải ban hành ngay.", []),
        ("Hiện còn chi bộ thôn chưa ban hành kế hoạch thực hiện Nghị quyết số 5-NQ/TU.", []),
    ],
)  # fmt: skip
def test_what_is_decided_and_of_whom_it_is_told(sentence: str, facts: list[tuple[str, str | None]]) -> None:
    found = read(f"{HEAD}BÁO CÁO\nkết quả\n\n{sentence}\n")
    assert [(one.fact, one.value) for one in found.facts] == facts


@pytest.mark.parametrize(("printed", "code"), [("43/2014", "43/2014/NĐ-CP"), ("27/1991", None)])
def test_decrees_by_number_and_year(printed: str, code: str | None) -> None:
    found = read(f"Các xã thực hiện Nghị định {printed} về thu nộp.")
    assert [one.document.code for one in found.readings if one.document] == ([code] if code else [])


@pytest.mark.parametrize(
    ("kind", "opening", "period"),
    [
        ("KẾ HOẠCH", "Ban Thường vụ Huyện ủy ban hành kế hoạch giai đoạn 2023 - 2025 như sau:", "2023-01-01/2025-12-31"),
        ("KẾ HOẠCH", "Ban Thường vụ Huyện ủy xây dựng Kế hoạch tuyên truyền giai đoạn 2023-2026, cụ thể:", "2023-01-01/2026-12-31"),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "Huyện ủy ban hành Chương trình hành động giai đoạn 2023 - 2030 với các nội dung sau:",
         "2023-01-01/2030-12-31"),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "Huyện ủy ban hành chương trình giai đoạn 2023 - 2030 gồm các nội dung:", "2023-01-01/2030-12-31"),
        # near misses: another paper's, what others are told to draw up, what a conclusion says, a period long over
        ("KẾ HOẠCH", "Ban Thường vụ Huyện ủy ban hành đề án giai đoạn 2023 - 2025 như sau:", None),
        ("KẾ HOẠCH", "Ban Thường vụ Huyện ủy yêu cầu các chi bộ xây dựng kế hoạch giai đoạn 2023 - 2025.", None),
        ("KẾT LUẬN", "Ban Thường vụ Huyện ủy ban hành kế hoạch giai đoạn 2023 - 2025 như sau:", None),
        ("KẾ HOẠCH", "Ban Thường vụ Huyện ủy xây dựng kế hoạch giai đoạn 2011 - 2015 như sau:", None),
    ],
)  # fmt: skip
def test_the_period_that_an_opening_tells(kind: str, opening: str, period: str | None) -> None:
    found = read(
        f"{HEAD}{kind}\nvề công tác cán bộ\n\nThực hiện Chỉ thị số 12-CT/TU, ngày 01/02/2023, {opening}\n1. Mục tiêu.\n"
    )
    assert [one.value for one in found.facts if one.fact == "period"] == ([period] if period else [])


@pytest.mark.parametrize(
    ("named", "again", "same"),
    [
        ("Chương trình hành động số 05-CTr/TU, ngày 25/8/2021", "Chương trình", True),
        ("Chương trình hành động số 05-CTr/TU, ngày 25/8/2021", "Chương trình này", True),
        ("Chương trình hành động số 05-CTr/TU, ngày 25/8/2021", "Chương trình số 05", True),
        ("Bộ luật Lao động năm 2019", "Luật này", True),
        # near misses: a narrower word, another kind of paper
        ("Chương trình số 05-CTr/TU, ngày 25/8/2021", "Chương trình hành động này", False),
        ("Chương trình hành động số 05-CTr/TU, ngày 25/8/2021", "Kế hoạch này", False),
    ],
)
def test_a_wide_word_points_to_a_paper_of_a_narrower_type(named: str, again: str, same: bool) -> None:
    found = read(
        f"{HEAD}BÁO CÁO\ntình hình thực hiện {named}\n\n1. Đã có 16/18 chi bộ ban hành kế hoạch thực hiện {again}.\n"
    )
    first, *others = found.readings
    assert [one.document == first.document for one in others] == [same]
