"""Since a month or a year, for a term, of which of two papers; who has put nothing into a plan. Near misses beside them."""

from __future__ import annotations

import pytest
from said import links, read, told

Fact = tuple[str, str, str | None]

SENTENCES: list[tuple[str, list[Fact]]] = [
    # since a month or a financial year
    ("Quyết định số 12/2020/QĐ-UBND bắt đầu được áp dụng từ tháng 9/2020.", [("12/2020/QĐ-UBND", "effective_from", "2020-09-01")]),
    ("Nghị quyết số 8/2019/NQ-HĐND được áp dụng từ năm ngân sách 2020 đến hết năm ngân sách 2022.",
     [("08/2019/NQ-HĐND", "effective_from", "2020-01-01"), ("08/2019/NQ-HĐND", "effective_to", "2022-12-31")]),
    ("Nghị quyết số 8/2019/NQ-HĐND được áp dụng từ năm học 2020 - 2021.", []),
    ("Nghị quyết số 8/2019/NQ-HĐND có hiệu lực từ năm 2020.", []),
    ("Mức chi theo Nghị quyết số 8/2019/NQ-HĐND được áp dụng từ tháng 9/2020.", []),
    ("Thông tư số 8/2019/TT-BTC có hiệu lực từ ngày 10/6/2019, áp dụng từ năm tài chính 2019.",
     [("08/2019/TT-BTC", "effective_from", "2019-06-10")]),
    ("Thời gian áp dụng Nghị quyết số 8/2019/NQ-HĐND: từ năm 2020 đến hết năm 2022.",
     [("08/2019/NQ-HĐND", "effective_from", "2020-01-01"), ("08/2019/NQ-HĐND", "effective_to", "2022-12-31")]),
    ("Thời gian thực hiện Chương trình số 8-CTr/HU: từ năm 2020 đến hết năm 2022.",
     [("08-CTr/HU", "period", "2020-01-01/2022-12-31")]),
    # for a term, and in whose area
    ("Thời hạn hiệu lực của Quyết định số 12/2020/QĐ-UBND là 02 năm, tính từ ngày 01/9/2020.",
     [("12/2020/QĐ-UBND", "effective_from", "2020-09-01"), ("12/2020/QĐ-UBND", "effective_to", "2022-08-31")]),
    ("Hướng dẫn số 5-HD/HU về thực hiện Quy định số 22-QĐ/TW được áp dụng trong Đảng bộ huyện từ ngày 01/9/2021.",
     [("05-HD/HU", "effective_from", "2021-09-01")]),
    ("Quy định số 5-QĐ/HU không còn được áp dụng trong Đảng bộ huyện từ ngày 01/9/2021.", [("05-QĐ/HU", "ended", "2021-08-31")]),
    ("Thời gian áp dụng Nghị quyết số 8/2019/NQ-HĐND được kéo dài thêm đến hết ngày 31/12/2023.",
     [("08/2019/NQ-HĐND", "extended_to", "2023-12-31")]),
    ("Quyết định số 12/2020/QĐ-UBND được áp dụng cho đến trước ngày 01/9/2022.", [("12/2020/QĐ-UBND", "effective_to", "2022-08-31")]),
    ("Quyết định số 12/2020/QĐ-UBND được áp dụng đến hết ngày 01/9/2022.", [("12/2020/QĐ-UBND", "effective_to", "2022-09-01")]),
    # of the plan, not of what it carries out
    ("Kế hoạch số 6-KH/HU thực hiện Nghị quyết số 4-NQ/TU của Tỉnh ủy được triển khai trong 05 năm, từ năm 2021 đến hết năm 2025.",
     [("06-KH/HU", "period", "2021-01-01/2025-12-31")]),
    ("Kế hoạch số 6-KH/HU thực hiện Chỉ thị số 4-CT/TU của Tỉnh ủy đã kết thúc ngày 30/6/2023.", [("06-KH/HU", "ended", "2023-06-30")]),
    ("Hội nghị quán triệt Chỉ thị số 4-CT/TU của Tỉnh ủy đã kết thúc ngày 30/6/2023.", []),
    ("Đề án số 6-ĐA/HU về trồng dược liệu, chế biến lâm sản đã kết thúc ngày 31/12/2023.", [("06-ĐA/HU", "ended", "2023-12-31")]),
    ("Đề án số 6-ĐA/HU về trồng dược liệu được lùi thời hạn kết thúc từ 31/12/2023 sang 31/12/2025.",
     [("06-ĐA/HU", "extended_to", "2025-12-31")]),
    ("Huyện ủy ban hành Đề án số 6-ĐA/HU. Đề án này thực hiện từ đầu năm 2021 đến cuối năm 2024.",
     [("06-ĐA/HU", "period", "2021-01-01/2024-12-31")]),
    ("Huyện ủy ban hành Chương trình số 6-CTr/HU; thời gian thực hiện Chương trình này là 5 năm, giai đoạn 2021 - 2025.",
     [("06-CTr/HU", "period", "2021-01-01/2025-12-31")]),
    # in a title in quotation marks, also behind a semicolon; of the paper, not of what its title names
    ("Chương trình số 6-CTr/HU của Huyện ủy khóa XX về “Làm đường thôn; giữ rừng đầu nguồn giai đoạn 2021 - 2025”; Nghị quyết số 4-NQ/HU.",
     [("06-CTr/HU", "period", "2021-01-01/2025-12-31")]),
    ("Chương trình số 6-CTr/HU về “Làm đường thôn; tiếp tục thực hiện Nghị quyết Trung ương 4 (khóa XI) giai đoạn 2016 - 2020”.",
     [("06-CTr/HU", "period", "2016-01-01/2020-12-31")]),
    # a term that is over, that of a pilot prolonged, and parts prolonged
    ("Thời hạn của Nghị quyết số 8/2021/NQ-HĐND đã kết thúc vào ngày 31/12/2022 nên không được hưởng.", [("08/2021/NQ-HĐND", "ended", "2022-12-31")]),
    ("Thời hạn giải ngân của Nghị quyết số 8/2021/NQ-HĐND đã kết thúc ngày 31/12/2022.", []),
    ("Thời hạn của Nghị quyết số 8/2021/NQ-HĐND kết thúc vào ngày 31/12/2022.", []),
    ("Thời hạn thí điểm của Nghị quyết số 8/2021/NQ-HĐND được kéo dài đến hết ngày 31/12/2023.", [("08/2021/NQ-HĐND", "extended_to", "2023-12-31")]),
    ("Điều 2. Kéo dài thời hạn áp dụng Điều 3 Nghị quyết số 8/2021/NQ-HĐND đến hết ngày 31/12/2026.", []),
    ("Ba văn bản gồm Quyết định số 8/2016/QĐ-UBND, Quyết định số 9/2018/QĐ-UBND và Chỉ thị số 9/CT-UBND đồng loạt hết hiệu lực từ ngày 15/02/2025.",
     [("08/2016/QĐ-UBND", "ended", "2025-02-14"), ("09/2018/QĐ-UBND", "ended", "2025-02-14"), ("09/CT-UBND", "ended", "2025-02-14")]),
    ("Nghị quyết này có hiệu lực sau 10 ngày kể từ ngày được Hội đồng nhân dân xã khóa XXI, Kỳ họp thứ hai thông qua.", [("SELF", "effective_from", None)]),
    # `nghị quyết` of what was just passed, where only one can be meant
    ("HĐND tỉnh thông qua Nghị quyết số 8/2026/NQ-HĐND về dược liệu; nghị quyết có hiệu lực từ ngày 10/5/2026.",
     [("08/2026/NQ-HĐND", "effective_from", "2026-05-10")]),
    ("HĐND tỉnh thông qua Nghị quyết số 8/2026/NQ-HĐND và Nghị quyết số 9/2026/NQ-HĐND; nghị quyết có hiệu lực từ ngày 10/5/2026.", []),
    ("Hội đồng nhân dân biểu quyết 24/24; nghị quyết có hiệu lực từ ngày 01/8/2024.", []),
    ("Chương trình số 6-CTr/HU về “Làm đường thôn”; quy hoạch giai đoạn 2021 - 2025 chưa có.", []),
    # of the paper that did something, or that is annexed
    ("Nghị quyết số 6-NQ/HU kế thừa Nghị quyết số 4-NQ/HU của Huyện ủy và được thực hiện đến hết năm 2025.",
     [("06-NQ/HU", "effective_to", "2025-12-31")]),
    ("Quyết định số 6/2021/QĐ-UBND sửa đổi Quyết định số 4/2020/QĐ-UBND của tỉnh và được áp dụng đến hết năm 2025.",
     [("06/2021/QĐ-UBND", "effective_to", "2025-12-31")]),
    ("Quy định số 6-QĐ/HU ban hành kèm theo Quyết định số 60-QĐ/HU của Huyện ủy được áp dụng từ ngày 01/5/2022.",
     [("06-QĐ/HU", "effective_from", "2022-05-01")]),
    ("Chế độ ban hành theo Quyết định số 60-QĐ/HU của Huyện ủy được áp dụng từ ngày 01/5/2022.", []),
    # lists
    ("Các văn bản của Huyện ủy như Nghị quyết số 6-NQ/HU, Chỉ thị số 7-CT/HU đã hết hiệu lực.",
     [("06-NQ/HU", "ended", None), ("07-CT/HU", "ended", None)]),
    ("Kết quả rà soát: còn hiệu lực 01 văn bản là Nghị quyết số 5/2019/NQ-HĐND; hết hiệu lực 02 văn bản là Nghị quyết số"
     " 6/2014/NQ-HĐND và Nghị quyết số 7/2015/NQ-HĐND.",
     [("06/2014/NQ-HĐND", "ended", None), ("07/2015/NQ-HĐND", "ended", None)]),
    ("Quyết định số 12/2020/QĐ-UBND - có hiệu lực từ 05/3/2020 - đã hết hiệu lực từ 01/01/2025.",
     [("12/2020/QĐ-UBND", "effective_from", "2020-03-05"), ("12/2020/QĐ-UBND", "ended", "2024-12-31")]),
    # the reason does not tell a second end
    ("Nghị quyết số 8/2016/NQ-HĐND hết hiệu lực từ ngày 01/01/2021. Lý do: hết thời hạn đã được quy định trong văn bản.",
     [("08/2016/NQ-HĐND", "ended", "2020-12-31")]),
    # `này` is the paper that the sentence has just named, but where the document closes
    ("Mức chi thực hiện theo Nghị quyết số 8/2019/NQ-HĐND; Nghị quyết này có hiệu lực từ ngày 01/8/2019.",
     [("08/2019/NQ-HĐND", "effective_from", "2019-08-01")]),
    ("Điều 2. Sửa đổi Điều 3 Nghị quyết số 8/2019/NQ-HĐND. Nghị quyết này có hiệu lực từ ngày 01/8/2019.",
     [("SELF", "effective_from", "2019-08-01")]),
    # who has not
    ("Chỉ thị số 13-CT/TW vẫn chưa được UBND xã Nậm Cắn cụ thể hóa bằng kế hoạch.", [("13-CT/TW", "not_issued", "Ủy ban nhân dân xã Nậm Cắn")]),
    ("Chi bộ Trường Mầm non Hoa Ban chưa cụ thể hóa Nghị quyết số 9-NQ/HU bằng kế hoạch của mình.",
     [("09-NQ/HU", "not_issued", "Chi bộ Trường Mầm non Hoa Ban")]),
    ("Chi bộ Trường Mầm non Hoa Ban chưa cụ thể hóa Nghị quyết số 9-NQ/HU thành việc làm hằng ngày.", []),
    ("Huyện đoàn và Hội Nông dân huyện chưa có kế hoạch thực hiện Nghị quyết số 9-NQ/HU.",
     [("09-NQ/HU", "not_issued", "Huyện đoàn"), ("09-NQ/HU", "not_issued", "Hội Nông dân huyện")]),
    ("18 chi bộ đã ban hành kế hoạch thực hiện Nghị quyết số 9-NQ/HU, còn thiếu Chi bộ Thanh tra huyện.",
     [("09-NQ/HU", "not_issued", "Chi bộ Thanh tra huyện")]),
    ("18 chi bộ đã ban hành kế hoạch thực hiện Nghị quyết số 9-NQ/HU, còn thiếu kinh phí.", []),
    ("Đảng ủy 2 xã Nậm Cắn, Tà Cạ chưa ban hành kế hoạch thực hiện Nghị quyết số 9-NQ/HU.",
     [("09-NQ/HU", "not_issued", "Đảng ủy xã Nậm Cắn"), ("09-NQ/HU", "not_issued", "Đảng ủy xã Tà Cạ")]),
    ("Đảng ủy Bộ đội Biên phòng tỉnh hiện chưa có kế hoạch thực hiện Nghị quyết số 9-NQ/TU.",
     [("09-NQ/TU", "not_issued", "Đảng ủy Bộ đội Biên phòng tỉnh")]),
    ("Chi bộ Thanh tra huyện nhiều năm chưa có kế hoạch thực hiện Chỉ thị số 9-CT/TU.",
     [("09-CT/TU", "not_issued", "Chi bộ Thanh tra huyện")]),
    ("Tiến độ ban hành văn bản triển khai Nghị quyết số 9-NQ/TU: Đảng ủy xã Nậm Cắn đã ban hành; Đảng ủy xã Tà Cạ: chưa.",
     [("09-NQ/TU", "not_issued", "Đảng ủy xã Tà Cạ")]),
    ("Biểu 2. Tình hình ban hành kế hoạch thực hiện Nghị quyết số 9-NQ/TU\n1. Đảng ủy xã Nậm Cắn: đã ban hành\n2. Đảng ủy xã Tà Cạ: chưa ban hành\n",
     [("09-NQ/TU", "not_issued", "Đảng ủy xã Tà Cạ")]),
    ("Biểu 2. Tình hình họp chi bộ\n1. Đảng ủy xã Nậm Cắn: đã họp\n2. Đảng ủy xã Tà Cạ: chưa họp\n", []),
    # behind titles, on an hour, for a time
    ("Chương trình số 8-CTr/HU thực hiện Nghị quyết số 4-NQ/TU của Tỉnh ủy chỉ có thời hạn đến hết năm 2024.",
     [("08-CTr/HU", "effective_to", "2024-12-31")]),
    ("UBND xã ban hành Kế hoạch số 8/KH-UBND triển khai Nghị quyết số 4-NQ/HU, thời hạn thực hiện đến hết ngày 31/12/2024.",
     [("08/KH-UBND", "effective_to", "2024-12-31")]),
    ("Đề án được duyệt tại Quyết định số 8/QĐ-UBND, thời gian thực hiện đến hết năm 2024.", []),
    ("Kể từ 0 giờ ngày 01/3/2024, Nghị quyết số 8/2024/NQ-HĐND bắt đầu có hiệu lực, thay thế Nghị quyết số 7/2021/NQ-HĐND.",
     [("08/2024/NQ-HĐND", "effective_from", "2024-03-01")]),
    ("Lưu ý: từ 01/7/2024 trở đi không áp dụng Quyết định số 8/2017/QĐ-UBND nữa.", [("08/2017/QĐ-UBND", "ended", "2024-06-30")]),
    ("Chỉ thị số 8/CT-UBND đã thôi có hiệu lực kể từ ngày 01/7/2024.", [("08/CT-UBND", "ended", "2024-06-30")]),
    ("Nghị quyết số 8/2021/NQ-HĐND quy định mức hỗ trợ. Nghị quyết nêu trên được HĐND tỉnh cho gia hạn thực hiện đến hết ngày 31/5/2026.",
     [("08/2021/NQ-HĐND", "extended_to", "2026-05-31")]),
    ("Công văn số 9/UBND-NC đính chính Quyết định số 8/2025/QĐ-UBND, theo đó Quyết định nói trên có hiệu lực từ ngày 20/7/2025.",
     [("08/2025/QĐ-UBND", "effective_from", "2025-07-20")]),
    # of which of two
    ("Quyết định số 8/2016/QĐ-UBND đã được thay thế bằng Quyết định số 9/2024/QĐ-UBND, nay không còn giá trị áp dụng.",
     [("08/2016/QĐ-UBND", "ended", None)]),
    ("Quyết định số 8/2016/QĐ-UBND bị bãi bỏ bởi Quyết định số 9/2024/QĐ-UBND kể từ ngày 20/3/2024.",
     [("08/2016/QĐ-UBND", "ended", "2024-03-19")]),
    ("Quyết định số 8/2016/QĐ-UBND bị bãi bỏ bởi Quyết định số 9/2024/QĐ-UBND, có hiệu lực từ ngày 20/3/2024.",
     [("09/2024/QĐ-UBND", "effective_from", "2024-03-20")]),
    ("Nghị định số 9/2020/NĐ-CP sửa đổi Nghị định số 8/2016/NĐ-CP. Cả hai đều hết hiệu lực từ ngày 01/4/2025.",
     [("08/2016/NĐ-CP", "ended", "2025-03-31"), ("09/2020/NĐ-CP", "ended", "2025-03-31")]),
    ("Nghị định số 9/2020/NĐ-CP có hiệu lực. Cả hai đều hết hiệu lực từ ngày 01/4/2025.", []),
    ("Sở Tư pháp thông báo: kể từ ngày 01/01/2026, hai văn bản sau không còn hiệu lực: (1) Nghị quyết số 8/2020/NQ-HĐND;"
     " (2) Quyết định số 9/2020/QĐ-UBND. Riêng Nghị quyết số 10/2020/NQ-HĐND vẫn còn hiệu lực.",
     [("08/2020/NQ-HĐND", "ended", "2025-12-31"), ("09/2020/QĐ-UBND", "ended", "2025-12-31")]),
    # rows of tables, also typed with tabs and without blanks
    ("STT | Tên văn bản | Thời gian thực hiện\n1 | Kế hoạch số 8-KH/ĐU thực hiện Nghị quyết số 6-NQ/HU | 01/7/2025 - 31/12/2030\n",
     [("08-KH/ĐU", "period", "2025-07-01/2030-12-31")]),
    ("STT | Tên văn bản | Thời gian áp dụng\n1 | Nghị quyết số 8/2021/NQ-HĐND | 2021 - 2025\n",
     [("08/2021/NQ-HĐND", "effective_from", "2021-01-01"), ("08/2021/NQ-HĐND", "effective_to", "2025-12-31")]),
    ("Đề án\tBắt đầu thực hiện\tKết thúc\nĐề án số 8-ĐA/HU\t01/7/2021\t31/12/2025\nĐề án số 9-ĐA/HU\t01/01/2022\t31/12/2026\n",
     [("08-ĐA/HU", "period", "2021-07-01/2025-12-31"), ("09-ĐA/HU", "period", "2022-01-01/2026-12-31")]),
    ("TT|Văn bản|Có hiệu lực từ ngày|Áp dụng đến hết ngày\n1|Nghị quyết số 8/2021/NQ-HĐND|10/8/2021|31/12/2025\n",
     [("08/2021/NQ-HĐND", "effective_from", "2021-08-10"), ("08/2021/NQ-HĐND", "effective_to", "2025-12-31")]),
    ("TT | Văn bản | Ngày ký | Thời hạn báo cáo\n1 | Kế hoạch số 8-KH/HU | 10/8/2021 | 31/12/2025\n", []),
    ("1 | Quyết định số 8/2012/QĐ-UBND | Quản lý bến xe | Bị thay thế bởi Quyết định số 9/2022/QĐ-UBND | Hết hiệu lực từ ngày 01/6/2022\n",
     [("08/2012/QĐ-UBND", "ended", "2022-05-31")]),
    ("1 | Quyết định số 8/2012/QĐ-UBND | Khoản 2 Điều 6 | Bị bãi bỏ bởi Quyết định số 9/2022/QĐ-UBND | Hết hiệu lực từ ngày 01/6/2022\n", []),
    # names of offices
    ("Theo Sở Nội vụ, UBND các xã Nậm Cắn và Tà Cạ chưa ban hành kế hoạch triển khai Nghị quyết số 9/NQ-CP.",
     [("09/NQ-CP", "not_issued", "Ủy ban nhân dân xã Nậm Cắn"), ("09/NQ-CP", "not_issued", "Ủy ban nhân dân xã Tà Cạ")]),
    ("Hội LHPN xã do mới kiện toàn nên chưa kịp ban hành kế hoạch thực hiện Chỉ thị số 9-CT/HU.",
     [("09-CT/HU", "not_issued", "Hội LHPN xã")]),
    ("Chi ủy Chi bộ bản Hon không ban hành kế hoạch thực hiện Quy định số 9-QĐ/HU.", [("09-QĐ/HU", "not_issued", "Chi ủy Chi bộ bản Hon")]),
    ("Hạt Kiểm lâm huyện và Trạm Khuyến nông đều không có văn bản triển khai Chỉ thị số 9-CT/HU.",
     [("09-CT/HU", "not_issued", "Hạt Kiểm lâm huyện"), ("09-CT/HU", "not_issued", "Trạm Khuyến nông")]),
    ("Văn phòng HĐND và UBND huyện chưa ban hành kế hoạch triển khai Kế hoạch số 9/KH-UBND.",
     [("09/KH-UBND", "not_issued", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện")]),
    ("UBND phường Hòa An không xây dựng kế hoạch thực hiện Chỉ thị số 9/CT-UBND; UBND phường Hòa Thọ cũng vậy.",
     [("09/CT-UBND", "not_issued", "Ủy ban nhân dân phường Hòa An"), ("09/CT-UBND", "not_issued", "Ủy ban nhân dân phường Hòa Thọ")]),
    ("Chi bộ Trường Tiểu học Lộc An chưa hề có nghị quyết hay kế hoạch nào để thực hiện Chỉ thị số 9-CT/HU.",
     [("09-CT/HU", "not_issued", "Chi bộ Trường Tiểu học Lộc An")]),
    ("Đơn vị | Văn bản phải triển khai | Kết quả\nPhòng Kinh tế xã | Kế hoạch số 8/KH-UBND | Đã ban hành\nPhòng Tư pháp xã | Kế hoạch số 9/KH-UBND | Chưa ban hành\n",
     [("09/KH-UBND", "not_issued", "Phòng Tư pháp xã")]),
    ("Chi bộ | Có kế hoạch thực hiện Nghị quyết số 8-NQ/HU | Có kế hoạch thực hiện Nghị quyết số 9-NQ/HU\nChi bộ Văn phòng | Có | Có\nChi bộ Kinh tế | Có | Chưa\n",
     [("09-NQ/HU", "not_issued", "Chi bộ Kinh tế")]),
    # by quarters, at the end of a year, and why
    ("Kế hoạch số 8-KH/HU của Huyện ủy về thực hiện Nghị quyết số 6-NQ/TU được triển khai từ quý II/2018 đến hết quý IV/2021.",
     [("08-KH/HU", "period", "2018-04-01/2021-12-31")]),
    ("Kế hoạch này triển khai từ tháng 3/2023, hoàn thành trong tháng 11/2025.", [("SELF", "period", "2023-03-01/2025-11-30")]),
    ("Thời hạn của Đề án số 8-ĐA/HU tính từ 01/01/2017 tới 31/12/2020.", [("08-ĐA/HU", "period", "2017-01-01/2020-12-31")]),
    ("Kế hoạch số 8-KH/HU thực hiện Nghị quyết số 6-NQ/TU đã hết hạn từ cuối năm 2020.", [("08-KH/HU", "ended", "2020-12-31")]),
    ("Kế hoạch số 8-KH/TU được ban hành để thực hiện Kết luận số 6-KL/TW chỉ có thời hạn đến cuối năm 2025.",
     [("08-KH/TU", "effective_to", "2025-12-31")]),
    ("Chỉ thị số 8-CT/TU ngừng áp dụng sau ngày 31/10/2019.", [("08-CT/TU", "ended", "2019-10-31")]),
    ("Không viện dẫn Công văn số 8/SNV-CCVC nữa, vì đã hết hiệu lực kể từ ngày 15/9/2020.", [("08/SNV-CCVC", "ended", "2020-09-14")]),
    ("Không viện dẫn Công văn số 8/SNV-CCVC nữa, vì hồ sơ đã hết hiệu lực kể từ ngày 15/9/2020.", []),
    ("UBND tỉnh kết luận: cho dừng Kế hoạch số 8/KH-UBND về trồng mắc ca từ ngày 01/5/2024.", [("08/KH-UBND", "ended", "2024-04-30")]),
    ("- Nghị quyết số 8/2021/NQ-HĐND: thực hiện từ 01/5/2021;", [("08/2021/NQ-HĐND", "effective_from", "2021-05-01")]),
    ("Về kế hoạch thực hiện Nghị quyết số 8-NQ/HU thì xã Nậm Cắn, xã Tà Cạ và phường Hòa An còn chưa ban hành.",
     [("08-NQ/HU", "not_issued", "phường Hòa An"), ("08-NQ/HU", "not_issued", "xã Nậm Cắn"), ("08-NQ/HU", "not_issued", "xã Tà Cạ")]),
    ("Ban Chỉ đạo ghi nhận Sở Công Thương là cơ quan chưa ban hành kế hoạch thực hiện Nghị quyết số 8-NQ/TU.",
     [("08-NQ/TU", "not_issued", "Sở Công Thương")]),
    ("Liên đoàn Lao động huyện hiện vẫn nợ kế hoạch thực hiện Nghị quyết số 8-NQ/TU.", [("08-NQ/TU", "not_issued", "Liên đoàn Lao động huyện")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts"), SENTENCES)
def test_what_a_text_tells(text: str, facts: list[Fact]) -> None:
    assert sorted(told(read(text)), key=str) == sorted(facts, key=str)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Quy định số 8-QĐ/TU, từng được nhiều cấp ủy vận dụng, nay đã được thay thế bằng Quy định số 21-QĐ/TU.",
         {("21-QĐ/TU", "replaces", "08-QĐ/TU")}),
        ("Để thay thế Nghị định số 5/2007/NĐ-CP, Chính phủ đã ban hành Nghị định số 35/2016/NĐ-CP.", {("35/2016/NĐ-CP", "replaces", "05/2007/NĐ-CP")}),
        ("Để thay thế Nghị định số 5/2007/NĐ-CP, Chính phủ đang soạn Nghị định mới.", set()),
        ("Nghị định số 73/2024/NĐ-CP được hướng dẫn bởi Thông tư số 7/2024/TT-BNV và Công văn số 3870/BTC-HCSN.",
         {("07/2024/TT-BNV", "guides", "73/2024/NĐ-CP"), ("3870/BTC-HCSN", "guides", "73/2024/NĐ-CP")}),
        ("Hướng dẫn số 2-HD/HU ban hành kèm theo Công văn số 45-CV/HU.", {("02-HD/HU", "annexedTo", "45-CV/HU")}),
        ("Chỉ thị số 5-CT/HU tạm dừng Kế hoạch số 11-KH/HU.", {("05-CT/HU", "suspends", "11-KH/HU")}),
        ("Chỉ thị số 5-CT/HU đình chỉ Kế hoạch số 11-KH/HU.", {("05-CT/HU", "suspends", "11-KH/HU")}),
        ("Chỉ thị số 5-CT/HU tạm hoãn triển khai Kế hoạch số 11-KH/HU.", {("05-CT/HU", "suspends", "11-KH/HU")}),
        ("Kế hoạch số 11-KH/HU được tạm hoãn theo Kế hoạch số 15-KH/HU.", {("15-KH/HU", "suspends", "11-KH/HU")}),
        ("Chỉ thị số 5-CT/HU tạm dừng các cuộc họp theo Kế hoạch số 11-KH/HU.", set()),
        ("Quyết định số 5-QĐ/HU đình chỉ sinh hoạt đảng theo Quy định số 22-QĐ/TW.", set()),
        ("Kế hoạch số 16-KH/HU được sửa đổi bởi Kế hoạch số 17-KH/HU; cả hai đã được thay thế bằng Kế hoạch số 18-KH/HU.",
         {("17-KH/HU", "amends", "16-KH/HU"), ("18-KH/HU", "replaces", "16-KH/HU"), ("18-KH/HU", "replaces", "17-KH/HU")}),
        ("Quyết định số 5/QĐ-UBND, Quyết định số 6/QĐ-UBND và Quyết định số 7/QĐ-UBND nói về chợ; cả ba văn bản đều bị bãi bỏ bởi"
         " Quyết định số 9/QĐ-UBND.", {("09/QĐ-UBND", "repeals", f"0{number}/QĐ-UBND") for number in (5, 6, 7)}),
        ("Quyết định số 5/QĐ-UBND, Quyết định số 6/QĐ-UBND và Quyết định số 7/QĐ-UBND nói về chợ; cả hai văn bản đều bị bãi bỏ bởi"
         " Quyết định số 9/QĐ-UBND.", set()),
    ],
)  # fmt: skip
def test_what_was_done(text: str, stated: set[tuple[str, str, str]]) -> None:
    assert {one[:3] for one in links(read(text))} == stated


CONCLUSION = (
    "TỈNH ỦY HÀ SƠN\n*\nSố 203-KL/TU\nHà Sơn, ngày 19 tháng 6 năm 2020\n\nKẾT LUẬN\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề du lịch\n-----\n"
    "Ban Thường vụ Tỉnh ủy kết luận như sau:\n1. Du lịch có bước tiến.\n2. Một số việc{over}\n{item}\n3. Các cấp ủy báo cáo.\n"
)


@pytest.mark.parametrize(
    ("over", "item", "stated"),
    [
        (":", "2.1. Kéo dài thời gian thực hiện Đề án số 4-ĐA/TU đến hết năm 2023.", [("SELF", "extends", "04-ĐA/TU")]),
        (":", "2.1. Bãi bỏ Kết luận số 31-KL/TU về khu vui chơi.", [("SELF", "repeals", "31-KL/TU")]),
        (
            ":",
            "2.1. Thôi thực hiện Kết luận số 31-KL/TU kể từ ngày ban hành Kết luận này.",
            [("SELF", "repeals", "31-KL/TU")],
        ),
        (":", "2.1. Thôi thực hiện Kết luận số 31-KL/TU khi có chủ trương mới.", []),
        (":", "2.1. Giao Ban Tổ chức tham mưu bãi bỏ Kết luận số 31-KL/TU.", []),
        (" giao các cơ quan:", "2.1. Bãi bỏ Kết luận số 31-KL/TU về khu vui chơi.", []),
        (":", "2.1. Sửa đổi, bổ sung Quy chế số 31-QC/TU.", []),
    ],
)
def test_what_a_conclusion_decides_in_its_items(over: str, item: str, stated: list[tuple[str, str, str]]) -> None:
    assert [one[:3] for one in links(read(CONCLUSION.format(over=over, item=item)))] == stated


PLAN = (
    "HUYỆN ỦY KHE SƠN\n*\nSố 131-KH/HU\nKhe Sơn, ngày 21 tháng 7 năm 2023\nKẾ HOẠCH\nphát triển nông nghiệp\n"
    "I. MỤC ĐÍCH\n1. Làm.\n{over}\n{item}\n"
)


@pytest.mark.parametrize(
    ("over", "item", "stated"),
    [
        ("II. CÁC VIỆC KHÁC", "1. Kéo dài thời gian thực hiện Kế hoạch số 46-KH/HU đến hết ngày 31/12/2025.", [("SELF", "extends", "46-KH/HU")]),
        ("II. CÁC VIỆC KHÁC", "- Tạm dừng thực hiện Kế hoạch số 46-KH/HU của Huyện ủy cho đến khi kiểm kê xong.", [("SELF", "suspends", "46-KH/HU")]),
        ("• Tổ chức thực hiện", "4) Bãi bỏ Kế hoạch số 46-KH/HU về phân công.", [("SELF", "repeals", "46-KH/HU")]),
        # of another body, told to others, or agreed to
        ("II. CÁC VIỆC KHÁC", "1. Tạm dừng thực hiện Kế hoạch số 46-KH/TU của Tỉnh ủy.", []),
        ("2. Phòng Nông nghiệp", "a) Kéo dài thời gian thực hiện Kế hoạch số 46-KH/HU đến hết ngày 31/12/2025.", []),
        ("II. NHIỆM VỤ", "1. Kéo dài thời gian thực hiện Kế hoạch số 46-KH/HU đến hết ngày 31/12/2025.", []),
        ("II. CÁC VIỆC KHÁC", "1. Bãi bỏ Kế hoạch số 46-KH/HU về phân công.", []),
    ],
)  # fmt: skip
def test_what_a_plan_does_to_others_of_its_body(over: str, item: str, stated: list[tuple[str, str, str]]) -> None:
    assert [one[:3] for one in links(read(PLAN.format(over=over, item=item)))] == stated


@pytest.mark.parametrize("count", ["Các", "Hai", "02"])
def test_how_many_papers_end(count: str) -> None:
    text = CONCLUSION.format(over=".", item="{item}").replace(
        "{item}",
        f"3. {count} văn bản sau đây hết hiệu lực kể từ ngày ban hành Kết luận này:\n- Chỉ thị số 15-CT/TU về nhà tạm;\n- Kết luận số 72-KL/TU.",
    )
    assert {one[:3] for one in links(read(text))} == {("SELF", "repeals", "15-CT/TU"), ("SELF", "repeals", "72-KL/TU")}


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Kế hoạch số 8/KH-UBND về giảm nghèo đã được Kế hoạch số 9/KH-UBND thay thế.", {("09/KH-UBND", "replaces", "08/KH-UBND")}),
        ("Hướng dẫn số 8-HD/HU thôi áp dụng từ ngày 27/5/2026 và được thay thế bằng Hướng dẫn số 9-HD/HU.",
         {("09-HD/HU", "replaces", "08-HD/HU")}),
        ("Quyết định số 8/QĐ-UBND và Quyết định số 9/QĐ-UBND nói về chợ. Cả hai đã bị bãi bỏ bởi Quyết định số 10/QĐ-UBND.",
         {("10/QĐ-UBND", "repeals", "08/QĐ-UBND"), ("10/QĐ-UBND", "repeals", "09/QĐ-UBND")}),
        ("Quyết định số 8/QĐ-UBND nói về chợ. Cả hai đã bị bãi bỏ bởi Quyết định số 10/QĐ-UBND.", set()),
        ("TT | Văn bản | Nội dung | Ghi chú\n1 | Quyết định số 9/QĐ-UBND | Quy chế | Thay thế Quyết định số 8/QĐ-UBND\n",
         {("09/QĐ-UBND", "replaces", "08/QĐ-UBND")}),
        ("TT | Văn bản | Nội dung | Ghi chú\n1 | Quyết định số 9/QĐ-UBND | Quy chế | Dự kiến thay thế Quyết định số 8/QĐ-UBND\n", set()),
        ("Trả lời kiến nghị của cử tri xã Nậm Cắn: Nghị quyết số 8/2020/NQ-HĐND hết hiệu lực từ 01/01/2023.", set()),
        ("Ngay sau khi có Nghị quyết số 8-NQ/HU¹, các cấp ủy đã ban hành nhiều văn bản để cụ thể hóa và tổ chức thực hiện.\n\n"
         "¹ Kế hoạch số 9-KH/HU, ngày 04/9/2012.", {("09-KH/HU", "implements", "08-NQ/HU")}),
        ("Ngay sau khi có Nghị quyết số 8-NQ/HU¹, các cấp ủy đã ban hành nhiều văn bản về cán bộ.\n\n"
         "¹ Kế hoạch số 9-KH/HU, ngày 04/9/2012.", set()),
        ("Căn cứ Điều lệ Đảng; Quy định số 24-QĐ/TW của Ban Chấp hành Trung ương thi hành Điều lệ Đảng;",
         {("SELF", "basedOn", "Điều lệ Đảng"), ("SELF", "basedOn", "24-QĐ/TW"), ("24-QĐ/TW", "implements", "Điều lệ Đảng")}),
        ("2 | Quyết định số 8/2019/QĐ-UBND | Điều 3: giờ vào phố | Được sửa đổi bởi Quyết định số 9/2022/QĐ-UBND\n",
         {("09/2022/QĐ-UBND", "amends", "08/2019/QĐ-UBND")}),
        ("Chương trình số 9-CTr/TU nối tiếp Chương trình số 8-CTr/TU.", {("09-CTr/TU", "succeeds", "08-CTr/TU")}),
    ],
)  # fmt: skip
def test_what_was_done_to_papers(text: str, stated: set[tuple[str, str, str]]) -> None:
    assert {one[:3] for one in links(read(text))} == stated
