"""Wordings of State acts: preambles, closing articles, lists, amendments; each with what it must not be taken for."""

from __future__ import annotations

from datetime import date

import pytest
from said import links, read

DECISION = (
    "ỦY BAN NHÂN DÂN\nTỈNH AN LÂM\nSố: 15/2024/QĐ-UBND\n\nAn Lâm, ngày 16 tháng 5 năm 2024\n\n"
    "QUYẾT ĐỊNH\n{title}\n\n{preamble}\n\nQUYẾT ĐỊNH:\n\n{body}\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a list that the sentence announces
        ("Nghị định số 60/2021/NĐ-CP thay thế: a) Nghị định số 16/2015/NĐ-CP; b) Nghị định số 54/2016/NĐ-CP.",
         [("60/2021/NĐ-CP", "replaces", "16/2015/NĐ-CP"), ("60/2021/NĐ-CP", "replaces", "54/2016/NĐ-CP")]),
        ("Bãi bỏ các quyết định sau: Quyết định số 12/2015/QĐ-UBND; Quyết định số 27/2016/QĐ-UBND vẫn được áp dụng.",
         [("SELF", "repeals", "12/2015/QĐ-UBND")]),
        ("Nghị định số 60/2021/NĐ-CP thay thế Nghị định số 16/2015/NĐ-CP; Nghị định số 54/2016/NĐ-CP còn áp dụng.",
         [("60/2021/NĐ-CP", "replaces", "16/2015/NĐ-CP")]),
        ("Các văn bản sau hết hiệu lực kể từ ngày Nghị định này có hiệu lực: Nghị định số 16/2015/NĐ-CP; Nghị định số 54/2016/NĐ-CP.",
         [("SELF", "repeals", "16/2015/NĐ-CP"), ("SELF", "repeals", "54/2016/NĐ-CP")]),
        ("Kể từ ngày Nghị định này có hiệu lực, các văn bản sau hết hiệu lực: Nghị định số 16/2015/NĐ-CP; Nghị định số 54/2016/NĐ-CP.",
         [("SELF", "repeals", "16/2015/NĐ-CP"), ("SELF", "repeals", "54/2016/NĐ-CP")]),
        ("2. Kể từ ngày Thông tư này có hiệu lực, các văn bản sau hết hiệu lực:\na) Thông tư số 03/2011/TT-BNG;\nb) Thông tư số 04/2012/TT-BNG.",
         [("SELF", "repeals", "03/2011/TT-BNG"), ("SELF", "repeals", "04/2012/TT-BNG")]),
        ("2. Kể từ ngày Thông tư này có hiệu lực, các văn bản sau còn hiệu lực:\na) Thông tư số 03/2011/TT-BNG;\nb) Thông tư số 04/2012/TT-BNG.", []),
        ("Thông tư này thay thế các Thông tư: số 16/2013/TT-BXD; số 21/2016/TT-BXD.",
         [("SELF", "replaces", "16/2013/TT-BXD"), ("SELF", "replaces", "21/2016/TT-BXD")]),
        ("Thông tư này thay thế Thông tư số 16/2013/TT-BXD; số 21/2016/TT-BXD còn áp dụng.",
         [("SELF", "replaces", "16/2013/TT-BXD")]),
        ("Bãi bỏ Quyết định số 15/2015/QĐ-UBND và một phần Quyết định số 42/2018/QĐ-UBND.",
         [("SELF", "repeals", "15/2015/QĐ-UBND"), ("SELF", "repeals", "42/2018/QĐ-UBND")]),
        ("Quy chế này có 6 chương, 34 điều, thay thế Quyết định số 42/2018/QĐ-UBND.", [("SELF", "replaces", "42/2018/QĐ-UBND")]),
        ("Quy chế này có người cho là thay thế Quyết định số 42/2018/QĐ-UBND.", []),
        # a consolidated text begins with what it is of, whatever else that names
        ("Thông tư số 15/2026/TT-BCT sửa đổi Thông tư số 38/2025/TT-BCT, có hiệu lực kể từ ngày 10/4/2026, được sửa đổi, bổ sung bởi:\n"
         "Thông tư số 26/2026/TT-BCT ngày 20/5/2026, có hiệu lực kể từ ngày 29/5/2026.",
         [("15/2026/TT-BCT", "amends", "38/2025/TT-BCT"), ("26/2026/TT-BCT", "amends", "15/2026/TT-BCT")]),
        ("Thông tư số 15/2026/TT-BCT sửa đổi Thông tư số 38/2025/TT-BCT, được sửa đổi, bổ sung bởi Thông tư số 26/2026/TT-BCT.",
         [("15/2026/TT-BCT", "amends", "38/2025/TT-BCT"), ("26/2026/TT-BCT", "amends", "38/2025/TT-BCT")]),
        # what a thing is added to
        ("Nghị quyết này bổ sung 02 dự án vào Nghị quyết số 07/NQ-HĐND.", [("SELF", "amends", "07/NQ-HĐND")]),
        ("Nghị quyết này bổ sung 02 tỷ đồng vào dự toán theo Nghị quyết số 07/NQ-HĐND.", []),
        # a bracket that only tells the number of what is named before it
        ("Kế hoạch kiểm tra năm 2023 (Kế hoạch số 05/KH-UBND) được sửa đổi tại Kế hoạch số 09/KH-UBND.",
         [("09/KH-UBND", "amends", "05/KH-UBND")]),
        ("Tổ công tác (Quyết định số 05/QĐ-UBND) được thay thế bằng tổ mới tại Quyết định số 09/QĐ-UBND.", []),
        # what was put in force, not what put it in force; nothing of a later number
        ("Quy chế số 02/QC-UBND ban hành kèm theo Quyết định số 55/QĐ-UBND, thay cho Quy chế số 06/QC-UBND.",
         [("02/QC-UBND", "annexedTo", "55/QĐ-UBND"), ("02/QC-UBND", "replaces", "06/QC-UBND")]),
        ("Nghị quyết số 31/2023/NQ-HĐND thay thế Nghị quyết số 08/2017/NQ-HĐND, Nghị quyết số 32/2023/NQ-HĐND sửa đổi Nghị quyết số 19/2020/NQ-HĐND.",
         [("31/2023/NQ-HĐND", "replaces", "08/2017/NQ-HĐND"), ("32/2023/NQ-HĐND", "amends", "19/2020/NQ-HĐND")]),
        # suspended for a time
        ("Nghị định số 46/2026/NĐ-CP bị tạm ngưng hiệu lực từ ngày 04 tháng 02 năm 2026 đến hết ngày 15/4/2026 theo Nghị quyết số 09/2026/NQ-CP.",
         [("09/2026/NQ-CP", "suspends", "46/2026/NĐ-CP")]),
        ("Hướng dẫn này hướng dẫn các xã thực hiện Nghị định số 46/2026/NĐ-CP.", [("SELF", "guides", "46/2026/NĐ-CP")]),
        ("Sở hướng dẫn các xã thực hiện Nghị định số 46/2026/NĐ-CP.", []),
        ("Điều 3. Kể từ ngày 01/01/2026, bãi bỏ Nghị quyết số 05/2015/NQ-HĐND.", [("SELF", "repeals", "05/2015/NQ-HĐND")]),
        ("Thủ tướng ban hành Chỉ thị số 32/CT-TTg, theo đó chấm dứt hiệu lực của Chỉ thị số 17/CT-TTg.",
         [("32/CT-TTg", "repeals", "17/CT-TTg")]),
        ("Thủ tướng ban hành Chỉ thị số 32/CT-TTg, theo đó các bộ tự bãi bỏ Chỉ thị số 17/CT-BXD.", []),
        ("Thay cụm từ “huyện” bằng cụm từ “xã” tại Quyết định số 55/2024/QĐ-UBND.", [("SELF", "amends", "55/2024/QĐ-UBND")]),
        ("Thay cụm từ khó bằng cụm từ dễ khi giải thích Quyết định số 55/2024/QĐ-UBND.", []),
        ("Trả lời đề nghị của Sở Y tế tại Công văn số 5120/SYT-KHTC, Bảo hiểm xã hội tỉnh có ý kiến như sau:",
         [("SELF", "respondsTo", "5120/SYT-KHTC")]),
        ("Trả lời kiến nghị của cử tri tại xã Bình An, Sở đã có Công văn số 5120/SYT-KHTC.", []),
        ("Nghị định số 123/2020/NĐ-CP được hướng dẫn bởi Thông tư số 78/2021/TT-BTC, nay được thay thế bằng Thông tư số 32/2025/TT-BTC.",
         [("78/2021/TT-BTC", "guides", "123/2020/NĐ-CP"), ("32/2025/TT-BTC", "replaces", "78/2021/TT-BTC")]),
        ("Nghị định số 123/2020/NĐ-CP được hướng dẫn bởi Thông tư số 78/2021/TT-BTC, nay được thay thế bằng Nghị định số 70/2025/NĐ-CP.",
         [("78/2021/TT-BTC", "guides", "123/2020/NĐ-CP"), ("70/2025/NĐ-CP", "replaces", "123/2020/NĐ-CP")]),
        ("Tổng kết 20 năm thực hiện Nghị quyết số 39/NQ-CP", [("SELF", "reviews", "39/NQ-CP")]),
        ("Hội nghị tổng kết 20 năm thực hiện Nghị quyết số 39/NQ-CP.", []),
        ("Thông tư số 85/2019/TT-BTC và Thông tư số 106/2021/TT-BTC sửa đổi Thông tư số 85/2019/TT-BTC, Thông tư số 250/2016/TT-BTC.",
         [("106/2021/TT-BTC", "amends", "85/2019/TT-BTC"), ("106/2021/TT-BTC", "amends", "250/2016/TT-BTC")]),
        ("Chính phủ kéo dài thời hạn áp dụng Nghị định số 94/2023/NĐ-CP bằng Nghị định số 72/2024/NĐ-CP.",
         [("72/2024/NĐ-CP", "extends", "94/2023/NĐ-CP")]),
        ("Chính phủ kéo dài thời hạn áp dụng Nghị định số 94/2023/NĐ-CP bằng mọi cách, trái Nghị định số 72/2024/NĐ-CP.", []),
        ("Chính phủ kéo dài thời hạn áp dụng Nghị định số 94/2023/NĐ-CP đến hết ngày 31/12/2024 tại Nghị định số 72/2024/NĐ-CP.",
         [("72/2024/NĐ-CP", "extends", "94/2023/NĐ-CP")]),
        ("Điều chỉnh tổng mức đầu tư tại Điều 1 Quyết định số 990/QĐ-UBND.", [("SELF", "amends", "990/QĐ-UBND")]),
        ("Điều chỉnh tổng mức đầu tư theo quy định tại Điều 1 Quyết định số 990/QĐ-UBND.", []),
        ("Quyết định số 31/2019/QĐ-UBND không bị bãi bỏ bởi Quyết định số 12/2023/QĐ-UBND.", []),
        ("Quyết định số 12/2023/QĐ-UBND chưa sửa đổi Quyết định số 31/2019/QĐ-UBND.", []),
        ("Quyết định số 31/2019/QĐ-UBND bị bãi bỏ bởi Quyết định số 12/2023/QĐ-UBND.",
         [("12/2023/QĐ-UBND", "repeals", "31/2019/QĐ-UBND")]),
        # one is used in place of the other
        ("Doanh nghiệp kiến nghị áp dụng Thông tư số 44/2021/TT-BTC thay Thông tư số 75/2012/TT-BTC.", []),
        ("Từ năm 2022, áp dụng Thông tư số 44/2021/TT-BTC thay Thông tư số 75/2012/TT-BTC.",
         [("44/2021/TT-BTC", "replaces", "75/2012/TT-BTC")]),
        # items of a list end where the article's next clause begins
        ("2. Thông tư này bãi bỏ các văn bản sau:\na) Thông tư số 03/2011/TT-BNG;\n3. Quyết định số 19/2005/QĐ-BNG còn hiệu lực.",
         [("SELF", "repeals", "03/2011/TT-BNG")]),
        # changes that are made together
        ("Điều 2. Sửa đổi, bổ sung và thay thế một số điều của Thông tư số 12/2019/TT-BTC.",
         [("SELF", "amends", "12/2019/TT-BTC"), ("SELF", "replaces", "12/2019/TT-BTC")]),
        # who did it may be named
        ("Quyết định số 33/2019/QĐ-UBND bị UBND tỉnh bãi bỏ tại Quyết định số 20/2024/QĐ-UBND.",
         [("20/2024/QĐ-UBND", "repeals", "33/2019/QĐ-UBND")]),
        ("Quyết định số 33/2019/QĐ-UBND bị UBND tỉnh phê bình tại Quyết định số 20/2024/QĐ-UBND.", []),
        ("Điều 9 Nghị định số 100/2015/NĐ-CP được bãi bỏ kể từ ngày Nghị định số 49/2021/NĐ-CP có hiệu lực.",
         [("49/2021/NĐ-CP", "repeals", "100/2015/NĐ-CP")]),
        ("Điều 3. Nghị quyết số 44/NQ-HĐND ngày 19/12/2022 được bãi bỏ khi Nghị quyết số 45/NQ-HĐND ngày 19/12/2023 có hiệu lực.",
         [("45/NQ-HĐND", "repeals", "44/NQ-HĐND")]),
        ("Điều 3. Nghị quyết số 44/NQ-HĐND ngày 19/12/2022 được bãi bỏ khi có Nghị quyết số 45/NQ-HĐND.", []),
        ("Điều 3. Các Nghị quyết của huyện được bãi bỏ khi Nghị quyết này có hiệu lực, gồm: Nghị quyết số 44/NQ-HĐND; Nghị quyết số 52/NQ-HĐND.",
         [("SELF", "repeals", "44/NQ-HĐND"), ("SELF", "repeals", "52/NQ-HĐND")]),
        ("Kể từ ngày Thông tư này có hiệu lực, Thông tư số 26/2014/TT-BYT hết hiệu lực thi hành.",
         [("SELF", "repeals", "26/2014/TT-BYT")]),
        ("Kể từ ngày 01/7/2023, Thông tư số 26/2014/TT-BYT hết hiệu lực thi hành.", []),
        ("Thay thế Nghị định số 34/2016/NĐ-CP bởi Nghị định số 78/2025/NĐ-CP là việc lớn.",
         [("78/2025/NĐ-CP", "replaces", "34/2016/NĐ-CP")]),
        ("Quyết định số 07/2009/QĐ-UBND. Lý do: được thay thế bởi Quyết định số 41/2014/QĐ-UBND.",
         [("41/2014/QĐ-UBND", "replaces", "07/2009/QĐ-UBND")]),
        # behind a colon it is still told of it
        ("c) Quyết định số 12/2018/QĐ-UBND ngày 04/5/2018 của UBND tỉnh: được thay thế bởi Quyết định số 25/2023/QĐ-UBND ngày 18/8/2023.",
         [("25/2023/QĐ-UBND", "replaces", "12/2018/QĐ-UBND")]),
        ("c) Theo Quyết định số 12/2018/QĐ-UBND: Quyết định số 2/2010/QĐ-UBND bị bãi bỏ bởi Quyết định số 25/2016/QĐ-UBND.",
         [("25/2016/QĐ-UBND", "repeals", "02/2010/QĐ-UBND")]),
        # a decision that puts a plan in force
        ("Điều 1. Phê duyệt Kế hoạch thực hiện Nghị quyết số 19/2022/NQ-HĐND.", [("SELF", "implements", "19/2022/NQ-HĐND")]),
        ("Điều 1. Phê duyệt kinh phí thực hiện Nghị quyết số 19/2022/NQ-HĐND.", []),
        # changed again, and what changed it changed
        (
            "Quy chế số 02/QC-UBND được sửa đổi tại Quyết định số 07/QĐ-UBND và được thay thế bởi Quyết định số 11/QĐ-UBND.",
            [("07/QĐ-UBND", "amends", "02/QC-UBND"), ("11/QĐ-UBND", "replaces", "02/QC-UBND")],
        ),
        (
            "Quy chế số 02/QC-UBND được sửa đổi tại Quyết định số 07/QĐ-UBND (đã được thay thế bởi Quyết định số 11/QĐ-UBND).",
            [("07/QĐ-UBND", "amends", "02/QC-UBND"), ("11/QĐ-UBND", "replaces", "07/QĐ-UBND")],
        ),
        ("Thay thế Mẫu số 05 Phụ lục III ban hành kèm theo Nghị định số 08/2022/NĐ-CP.", [("SELF", "replaces", "08/2022/NĐ-CP")]),
        ("Kê khai theo Mẫu số 05 Phụ lục III ban hành kèm theo Nghị định số 08/2022/NĐ-CP.", []),
    ],
)  # fmt: skip
def test_sentences(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [link[:3] for link in links(read(text))] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # passive, whichever verb
        (
            "Thông tư số 09/2030/TT-BNV được bãi bỏ bởi Thông tư số 03/2032/TT-BNV.",
            [("03/2032/TT-BNV", "repeals", "09/2030/TT-BNV")],
        ),
        ("Các quy định chưa được sửa đổi, bổ sung hoặc bãi bỏ bởi Quyết định này vẫn áp dụng.", []),
        # what is amended is of the amending act's kind, not the law in its title
        (
            "Nghị định số 78/2030/NĐ-CP ngày 01/4/2030 của Chính phủ hướng dẫn thi hành Luật Lưu trữ "
            "(được sửa đổi, bổ sung tại Nghị định số 87/2031/NĐ-CP).",
            [
                ("78/2030/NĐ-CP", "guides", "Luật Lưu trữ"),
                ("87/2031/NĐ-CP", "amends", "78/2030/NĐ-CP"),
            ],
        ),
        # a title of two parts; a list of three acts is a further clause
        (
            "Chi theo Nghị định số 52/2030/NĐ-CP quy định về phân cấp; quy định chi tiết một số điều của Luật Lưu trữ.",
            [("52/2030/NĐ-CP", "guides", "Luật Lưu trữ")],
        ),
        ("Chi theo Nghị định số 52/2030/NĐ-CP về phân cấp; hướng dẫn thi hành Luật Lưu trữ.", []),
        # a part named before its act with words between
        (
            "Điều 1. Bãi bỏ Mục II (có Phụ lục kèm theo) về khoản thu tại trường học của Nghị quyết số 69/NQ-HĐND.",
            [("SELF", "repeals", "69/NQ-HĐND")],
        ),
        ("Điều 1. Bãi bỏ khoản thu tại trường học, giao Sở Nội vụ thực hiện Nghị quyết số 69/NQ-HĐND.", []),
        # the symbol of something else is no number
        ("Điều 1. Ban hành quy trình, ký hiệu: QTKĐ: 06-2030/BNV, thay cho bản cũ.", []),
        # one act puts rules in force and replaces others
        (
            "Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý chợ và thay thế Quyết định số 18/2020/QĐ-UBND.",
            [("SELF", "replaces", "18/2020/QĐ-UBND")],
        ),
        ("Điều 1. Giao Sở Nội vụ trình Quy chế quản lý chợ và thay thế Quyết định số 18/2020/QĐ-UBND.", []),
        # theo is a mention
        ("Điều 2. Việc xử lý quy định tại Điều 5 Quyết định này thực hiện theo quy định tại Điều 21 Luật Lưu trữ.", []),
        # a predicate that goes on keeps its subject
        (
            "Điều 3. Quyết định này thay thế Quyết định số 18/2020/QĐ-UBND ngày 02/3/2020 của Ủy ban nhân dân tỉnh về "
            "quản lý chợ và bãi bỏ Điều 2 Quyết định số 41/2021/QĐ-UBND.",
            [("SELF", "replaces", "18/2020/QĐ-UBND"), ("SELF", "repeals", "41/2021/QĐ-UBND")],
        ),
        # an amended act ends, not the acts that amended it
        (
            "Điều 3. Quyết định số 07/2010/QĐ-UBND ngày 12/4/2010 đã được sửa đổi, bổ sung bởi Quyết định số "
            "08/2011/QĐ-UBND ngày 15/4/2011 hết hiệu lực kể từ ngày Quyết định này có hiệu lực.",
            [("08/2011/QĐ-UBND", "amends", "07/2010/QĐ-UBND"), ("SELF", "repeals", "07/2010/QĐ-UBND")],
        ),
        # papers without a number amend nothing
        ("Điều 2. Các văn bản sửa đổi, bổ sung, thay thế Quyết định số 18/2020/QĐ-UBND được áp dụng.", []),
        ("Điều 2. Sở Tư pháp soạn thảo Quyết định sửa đổi, bổ sung Quyết định số 18/2020/QĐ-UBND.", []),
        # kéo dài needs a time
        ("Điều 2. Dự án kéo dài quy định tại Quyết định số 18/2020/QĐ-UBND được xử lý.", []),
        (
            "Điều 1. Kéo dài thời hạn thực hiện Quyết định số 18/2020/QĐ-UBND.",
            [("SELF", "extends", "18/2020/QĐ-UBND")],
        ),
        # a decree guides a law and the National Assembly's resolution, not one of its own Government
        (
            "Điều 1. Áp dụng Nghị định số 46/2034/NĐ-CP hướng dẫn thi hành Luật Lưu trữ số 33/2034/QH17 "
            "và Nghị quyết số 66/2034/NQ-CP của Chính phủ.",
            [("46/2034/NĐ-CP", "guides", "33/2034/QH17")],
        ),
        (
            "Điều 1. Áp dụng Nghị định số 46/2034/NĐ-CP hướng dẫn thi hành Luật Lưu trữ số 33/2034/QH17 "
            "và Nghị quyết số 66/2034/QH17 của Quốc hội.",
            [("46/2034/NĐ-CP", "guides", "33/2034/QH17"), ("46/2034/NĐ-CP", "guides", "66/2034/QH17")],
        ),
        # what changes a circular is the circular, not the decree in its title
        (
            "Điều 1. Áp dụng Thông tư số 96/2035/TT-BNV ngày 22/6/2035 của Bộ trưởng Bộ Nội vụ về lưu trữ tại Nghị định số "
            "12/2035/NĐ-CP ngày 12/02/2035 của Chính phủ quy định chi tiết thi hành Luật Lưu trữ và sửa đổi, bổ sung một số "
            "điều của Thông tư số 78/2034/TT-BNV.",
            [("12/2035/NĐ-CP", "guides", "Luật Lưu trữ"), ("96/2035/TT-BNV", "amends", "78/2034/TT-BNV")],
        ),
        # the list of those that changed it ends behind `và`
        (
            "Điều 1. Áp dụng Thông tư số 96/2030/TT-BNV được sửa đổi, bổ sung bởi Thông tư số 68/2034/TT-BNV và "
            "Thông tư số 18/2035/TT-BNV, Thông tư số 120/2030/TT-BNV ngày 31/12/2030 về đo đạc.",
            [("68/2034/TT-BNV", "amends", "96/2030/TT-BNV"), ("18/2035/TT-BNV", "amends", "96/2030/TT-BNV")],
        ),
        # lists under a governing line, active and passive, with parts
        (
            "Điều 1. Bãi bỏ các văn bản sau đây:\n1. Quyết định số 18/2020/QĐ-UBND;\n2. Điều 4 Quyết định số 41/2021/QĐ-UBND.\n"
            "Điều 2. Quyết định số 50/2021/QĐ-UBND được giữ.",
            [("SELF", "repeals", "18/2020/QĐ-UBND"), ("SELF", "repeals", "41/2021/QĐ-UBND")],
        ),
        # the heading of an article governs the list below it without a colon; a heading that tells of rules does not
        (
            "Điều 1. Bãi bỏ toàn bộ 2 văn bản quy phạm pháp luật\n1. Quyết định số 18/2020/QĐ-UBND ngày 04/3/2020.\n"
            "2. Chỉ thị số 07/2021/CT-UBND ngày 09/8/2021.\nĐiều 2. Quyết định số 50/2021/QĐ-UBND được giữ.",
            [("SELF", "repeals", "18/2020/QĐ-UBND"), ("SELF", "repeals", "07/2021/CT-UBND")],
        ),
        (
            "Điều 1. Hồ sơ gửi kèm\n1. Quyết định số 18/2020/QĐ-UBND ngày 04/3/2020.\n2. Chỉ thị số 07/2021/CT-UBND ngày 09/8/2021.",
            [],
        ),
        (
            "Điều 1. Bãi bỏ các văn bản sau đây:\n1. Quy định về bến xe kèm theo Quyết định số 18/2020/QĐ-UBND.\n"
            "2. Điều 4 của bản quy chế kèm theo Quyết định số 41/2021/QĐ-UBND.",
            [("SELF", "repeals", "18/2020/QĐ-UBND"), ("SELF", "repeals", "41/2021/QĐ-UBND")],
        ),
        (
            "Điều 1. Bãi bỏ các văn bản sau đây:\n1. Hồ sơ về bến xe kèm theo Quyết định số 18/2020/QĐ-UBND.",
            [],
        ),
        # lines that tell whose the papers below them are; the list goes on behind the last of them
        (
            "Điều 1. Bãi bỏ toàn bộ\n1. Các Quyết định của Ủy ban nhân dân huyện Khe Sơn:\na) Quyết định số 18/2020/QĐ-UBND;\n"
            "b) Quyết định số 41/2021/QĐ-UBND.\n2. Quyết định số 42/2021/QĐ-UBND.\nĐiều 2. Quyết định số 50/2021/QĐ-UBND được giữ.",
            [("SELF", "repeals", f"{number}/QĐ-UBND") for number in ("18/2020", "41/2021", "42/2021")],
        ),
        (
            "Điều 1. Bãi bỏ các văn bản sau đây:\nI. Văn bản của UBND huyện Khe Sơn\n1. Quyết định số 18/2020/QĐ-UBND.\n"
            "II. Văn bản còn lại\n1. Quyết định số 41/2021/QĐ-UBND.",
            [("SELF", "repeals", "18/2020/QĐ-UBND")],
        ),
        # what an article approves, and what money is for
        (
            "Điều 1. Phê duyệt Chương trình giảm nghèo để triển khai thực hiện Nghị quyết số 18/2020/NQ-HĐND.",
            [("SELF", "implements", "18/2020/NQ-HĐND")],
        ),
        ("Điều 1. Phê duyệt kinh phí của Chương trình để Sở Y tế thực hiện Nghị quyết số 18/2020/NQ-HĐND.", []),
        (
            "Điều 2. Quyết định này thay thế:\na) Quyết định số 18/2020/QĐ-UBND;\nb) Quyết định số 41/2021/QĐ-UBND.",
            [("SELF", "replaces", "18/2020/QĐ-UBND"), ("SELF", "replaces", "41/2021/QĐ-UBND")],
        ),
        # a form within the document belongs to what issued it, not the document
        ("Mẫu số 04\n(Ban hành kèm theo Thông tư số 01/2019/TT-BYT ngày 02 tháng 01 năm 2019)\nTÊN CƠ SỞ", []),
        # what stands right beside the first paper of an item, and what stands in a title
        (
            "Điều 2. Bãi bỏ các văn bản sau:\n1. Quyết định số 18/2020/QĐ-UBND ngày 05/3/2020, Quyết định số 41/2021/QĐ-UBND sửa đổi Quyết định số 18/2020/QĐ-UBND.",
            [
                ("SELF", "repeals", "18/2020/QĐ-UBND"),
                ("SELF", "repeals", "41/2021/QĐ-UBND"),
                ("41/2021/QĐ-UBND", "amends", "18/2020/QĐ-UBND"),
            ],
        ),
        (
            "Điều 2. Bãi bỏ các văn bản sau:\n1. Quyết định số 18/2020/QĐ-UBND về phí quy định tại Quyết định số 41/2021/QĐ-UBND.",
            [("SELF", "repeals", "18/2020/QĐ-UBND")],
        ),
        (
            "Điều 2. Bãi bỏ các văn bản, gồm:\n1. Quyết định số 18/2020/QĐ-UBND về thu phí và Quyết định số 41/2021/QĐ-UBND sửa đổi, bổ sung Quyết định số 18/2020/QĐ-UBND.",
            [
                ("SELF", "repeals", "18/2020/QĐ-UBND"),
                ("SELF", "repeals", "41/2021/QĐ-UBND"),
                ("41/2021/QĐ-UBND", "amends", "18/2020/QĐ-UBND"),
            ],
        ),
    ],
)
def test_articles(body: str, expected: list[tuple[str, str, str]]) -> None:
    found = read(DECISION.format(title="Quy định việc lưu trữ", preamble="Theo đề nghị của Sở Nội vụ.", body=body))
    assert sorted(link[:3] for link in links(found)) == sorted(expected)


@pytest.mark.parametrize(
    ("preamble", "expected"),
    [
        # a symbol typed with a stop and a space ends no sentence
        (
            "Xét đề nghị của UBND tỉnh tại Tờ trình số 395/TTr. UBND ngày 25/6/2035;",
            ["395/TTr-UBND"],
        ),
        (
            "Căn cứ Luật Lưu trữ số 33/2034/QH17; Luật Thư viện số 34/2034/QH17;",
            ["33/2034/QH17", "34/2034/QH17"],
        ),
        # the amending acts of a basis are no basis of their own
        (
            "Căn cứ Luật Lưu trữ số 33/2034/QH17 được sửa đổi, bổ sung bởi Luật số 40/2035/QH17, Luật số 41/2036/QH17;",
            ["33/2034/QH17"],
        ),
        (
            "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Lưu trữ ngày 13 tháng 6 năm 2034;",
            ["Luật sửa đổi, bổ sung một số điều của Luật Lưu trữ"],
        ),
        # a law that amends several names each of them, and is one law
        (
            "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Lưu trữ, Luật Đo đạc, Luật Thư viện số 136/2035/QH17;",
            ["136/2035/QH17"],
        ),
        (
            "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Lưu trữ, Luật Đê điều và Luật Thư viện"
            " ngày 10 tháng 6 năm 2034;",
            ["Luật sửa đổi, bổ sung một số điều của Luật Lưu trữ, Luật Đê điều và Luật Thư viện"],
        ),
        # a law whose title numbers three or more that it amends
        (
            "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Lưu trữ số 35/2034/QH17, Luật Đê điều số 36/2034/QH17"
            " và Luật Thư viện số 34/2034/QH17;",
            [
                "Luật sửa đổi, bổ sung một số điều của Luật Lưu trữ số 35/2034/QH17, Luật Đê điều số 36/2034/QH17"
                " và Luật Thư viện số 34/2034/QH17"
            ],
        ),
        # a further line of what was looked at
        (
            "Xét Tờ trình số 395/TTr-UBND ngày 25/6/2035;\nBáo cáo thẩm tra số 19/BC-VHXH ngày 30/6/2035 của Ban Văn hóa,",
            ["395/TTr-UBND", "19/BC-VHXH"],
        ),
        ("Theo đề nghị của Giám đốc Sở Nội vụ (Tờ trình số 407/TTr-SNV ngày 16/6/2035),", ["407/TTr-SNV"]),
        ("Theo đề nghị của Giám đốc Sở Nội vụ (có gửi kèm hồ sơ),", []),
        # what a council adopted, told by its session
        (
            "Căn cứ Nghị quyết kỳ họp thứ 14-HĐND tỉnh khoá XIV về giá đất;",
            ["Nghị quyết kỳ họp thứ 14-HĐND tỉnh khoá XIV"],
        ),
        ("Căn cứ kết quả kỳ họp thứ 14-HĐND tỉnh khoá XIV về giá đất;", []),
        ("Căn cứ Nghị quyết số 26/2035/QH17 về Nghị quyết kỳ họp thứ 10, Quốc hội khóa XVII;", ["26/2035/QH17"]),
        # of several decrees without number only the one beside them is named; what is younger is not amended
        (
            "Căn cứ Nghị định số 17/2034/NĐ-CP về sửa đổi, bổ sung một số điều của các Nghị định hướng dẫn thi hành"
            " Luật Lưu trữ và Nghị định số 87/2033/NĐ-CP;",
            ["17/2034/NĐ-CP"],
        ),
        (
            "Căn cứ Thông tư số 45/2034/TT-BNV sửa đổi, bổ sung Thông tư số 63/2032/TT-BNV hướng dẫn lưu trữ"
            " và Thông tư số 97/2035/TT-BNV hướng dẫn thư viện;",
            ["45/2034/TT-BNV", "97/2035/TT-BNV"],
        ),
        # near misses: each law with a number or a date of its own; a number that is known to be that of the last
        (
            "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Lưu trữ số 35/2034/QH17, Luật Thư viện số 34/2034/QH17;",
            ["35/2034/QH17", "34/2034/QH17"],
        ),
        (
            "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Lưu trữ,"
            " Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15;",
            ["Luật sửa đổi, bổ sung một số điều của Luật Lưu trữ", "64/2025/QH15"],
        ),
        # either tone style, and either joiner, in the title of a law that is known
        (
            "Căn cứ Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Uỷ ban nhân dân ngày 03/12/2004;",
            ["31/2004/QH11"],
        ),
        ("Căn cứ Luật Ban hành văn bản quy phạm pháp luật của HĐND và UBND năm 2004;", ["31/2004/QH11"]),
        # a comma inside a law's title
        ("Căn cứ Luật Phòng, chống mưa đá ngày 13 tháng 6 năm 2034;", ["Luật Phòng, chống mưa đá"]),
        (
            "Căn cứ Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài năm 2034;",
            ["Luật Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài"],
        ),
        # near misses: a comma behind the title
        ("Căn cứ Luật Lưu trữ, Luật Thư viện số 34/2034/QH17;", ["Luật Lưu trữ", "34/2034/QH17"]),
        ("Căn cứ Luật Lưu trữ, sử dụng kết quả rà soát;", ["Luật Lưu trữ"]),
        # what is asked for, and what another office says of it
        (
            "Theo đề nghị của Sở Du lịch tại Tờ trình số 1420/TTr-SDL ngày 21/8/2033 và ý kiến của Sở Tư pháp tại Công văn số 988/STP-XDKT ngày 15/8/2033.",
            ["1420/TTr-SDL", "988/STP-XDKT"],
        ),
        (
            "Theo đề nghị của Ban Quản lý dự án tại thị xã tại Tờ trình số 1420/TTr-BQL ngày 21/8/2033.",
            ["1420/TTr-BQL"],
        ),
    ],
)
def test_preamble(preamble: str, expected: list[str]) -> None:
    found = read(DECISION.format(title="Quy định việc lưu trữ", preamble=preamble, body="Điều 1. Phạm vi."))
    assert [name for _, relation, name, _ in links(found) if relation == "basedOn"] == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "Sửa đổi, bổ sung một số điều của Quyết định số 18/2020/QĐ-UBND",
            [("SELF", "amends", "18/2020/QĐ-UBND")],
        ),
        ("Ban hành Kế hoạch thực hiện\nChỉ thị số 52-CT/TW", [("SELF", "implements", "52-CT/TW")]),
        # what is changed implements, not what changes it
        ("Điều chỉnh nhiệm vụ trong Kế hoạch của tỉnh thực hiện Chỉ thị số 52-CT/TW", []),
        (
            "Hướng dẫn thực hiện chính sách nhà ở quy định tại Nghị quyết số 29/2034/QH17",
            [("SELF", "guides", "29/2034/QH17")],
        ),
        ("Hướng dẫn thực hiện chính sách nhà ở theo quy định tại Nghị quyết số 29/2034/QH17", []),
        ("Hướng dẫn bổ sung việc thực hiện Kết luận số 34-KL/TU", [("SELF", "guides", "34-KL/TU")]),
        ("Rà soát việc triển khai Kết luận số 34-KL/TU", [("SELF", "reviews", "34-KL/TU")]),
        ("Rà soát Kết luận số 34-KL/TU", []),
        ("Về chính sách của Luật sửa đổi, bổ sung một số điều của Luật Lưu trữ", []),
        ("Quy định chi tiết và hướng dẫn biện pháp thi hành Luật Lưu trữ", [("SELF", "guides", "Luật Lưu trữ")]),
    ],
)
def test_titles(title: str, expected: list[tuple[str, str, str]]) -> None:
    found = read(DECISION.format(title=title, preamble="Theo đề nghị của Sở Nội vụ.", body="Điều 1. Phạm vi."))
    assert [link[:3] for link in links(found)] == expected


@pytest.mark.parametrize(
    ("head", "code", "issuer"),
    [
        ("ỦY BAN NHÂN DÂN\nTỈNH AN LÂM\n\nSố: 15/2024/QĐ-UBND", "15/2024/QĐ-UBND", "Ủy ban nhân dân tỉnh An Lâm"),
        ("ỦY BAN NHÂN DÂN\nTỈNH AN LÂM\n\nSố:  15/2024/QĐ-UBND", "15/2024/QĐ-UBND", "Ủy ban nhân dân tỉnh An Lâm"),
        ("ỦY BAN NHÂN DÂN\nQUẬN 3\n\nSố: 15/2024/QĐ-UBND", "15/2024/QĐ-UBND", "Ủy ban nhân dân quận 3"),
        ("BỘ NỘI VỤ\n\nQuyết định số: 372 /QĐ-BNV", "372/QĐ-BNV", "Bộ Nội vụ"),
        (
            "HUYỆN ỦY KHE SƠN    ĐẢNG CỘNG SẢN VIỆT NAM\nSố 15-QĐ/HU    Khe Sơn, ngày 16 tháng 5 năm 2024",
            "15-QĐ/HU",
            "Huyện ủy Khe Sơn",
        ),
    ],
)
def test_headers(head: str, code: str, issuer: str) -> None:
    found = read(f"{head}\n\nQUYẾT ĐỊNH\nVề việc lưu trữ\n\nĐiều 1. Phạm vi.\n")
    assert found.document.code == code
    assert found.document.issuer == issuer
    assert [r.citation.text for r in found.readings] == []


def test_this_act_across_a_line_end() -> None:
    found = read(
        DECISION.format(
            title="Quy định việc lưu trữ",
            preamble="Căn cứ Quyết định số 18/2020/QĐ-UBND;",
            body="Điều 1. Trong phạm vi quản lý nhà nước về công tác văn thư, lưu trữ trên địa bàn tỉnh thì theo Quyết định\n"
            "này mà làm.",
        )
    )
    this = next(r for r in found.readings if r.citation.kind == "backref")
    assert this.document.iri == found.document.iri


@pytest.mark.parametrize(
    ("sentence", "fact", "value"),
    [
        ("Điều 3. Quyết định này có hiệu lực kể từ ngày 01 tháng 6 năm 2024.", "effective_from", "2024-06-01"),
        ("Điều 3. Quyết định này có hiệu lực từ ngày ký.", "effective_from", "2024-05-16"),
        ("Điều 3. Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.", "effective_from", "2024-05-26"),
        ("Điều 2. Thời gian thực hiện: Từ ngày 01 tháng 6 năm 2024.", "effective_from", "2024-06-01"),
        ("Điều 3. Hiệu lực thi hành: Từ ngày 01 tháng 6 năm 2024.", "effective_from", "2024-06-01"),
        ("Điều 3. Quyết định này có hiệu lực từ năm ngân sách 2025.", "effective_from", "2025-01-01"),
        ("Điều 3. Quyết định này có hiệu lực từ ngày 01/6/2024; riêng Điều 2 có hiệu lực từ ngày 01/9/2024.",
         "effective_from", "2024-06-01"),
        ("Điều 3. Quyết định này có hiệu lực sau 45 ngày kể từ ngày 01 tháng 6 năm 2024.", "effective_from", "2024-07-16"),
        ("Điều 3. Quyết định số 18/2020/QĐ-UBND hết hiệu lực từ ngày 01 tháng 6 năm 2024.", "ended", "2024-05-31"),
        ("Điều 3. Quyết định này hết hiệu lực từ ngày 01 tháng 6 năm 2026.", "effective_to", "2026-05-31"),
        ("Điều 3. Quyết định này có hiệu lực từ 08 giờ ngày 27/9/2024.", "effective_from", "2024-09-27"),
        ("Điều 3. Quyết định này được áp dụng kể từ ngày 01 tháng 6 năm 2024.", "effective_from", "2024-06-01"),
        ("Điều 3. Quyết định này thi hành từ ngày ký.", "effective_from", "2024-05-16"),
        # of another paper, in brackets behind its issuer
        ("Thông tư số 06/2024/TT-BNV ngày 15/5/2024 của Bộ Nội vụ (có hiệu lực từ ngày 01/7/2024) hướng dẫn việc này.",
         "effective_from", "2024-07-01"),
    ],
)  # fmt: skip
def test_facts(sentence: str, fact: str, value: str) -> None:
    found = read(DECISION.format(title="Quy định việc lưu trữ", preamble="Theo đề nghị của Sở Nội vụ.", body=sentence))
    assert [(one.fact, one.value) for one in found.facts] == [(fact, value)]


def test_from_one_day_to_another() -> None:
    sentence = "Điều 2. Thời hiệu áp dụng: từ ngày 01/6/2024 đến hết ngày 31/12/2024."
    found = read(DECISION.format(title="Quy định việc lưu trữ", preamble="Theo đề nghị của Sở Nội vụ.", body=sentence))
    assert [(one.fact, one.value) for one in found.facts] == [
        ("effective_from", "2024-06-01"),
        ("effective_to", "2024-12-31"),
    ]


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        # counted in years or months, both days included
        ("Quyết định này có hiệu lực từ ngày 01/8/2024 và được thực hiện trong 05 năm.", "2024-08-01", "2029-07-31"),
        ("Quyết định này có hiệu lực kể từ ngày ký ban hành, thời hạn thực hiện 02 năm.", "2024-05-16", "2026-05-15"),
        ("Quyết định này có hiệu lực trong thời hạn 18 tháng, kể từ ngày 31/8/2024.", "2024-08-31", "2026-02-27"),
        (
            "Quyết định này có hiệu lực từ ngày 01/8/2024.\n2. Thời gian thí điểm là 02 năm kể từ ngày Quyết định này có hiệu lực.",
            "2024-08-01",
            "2026-07-31",
        ),
        # near misses: years that count something else, or no day to count from
        (
            "Quyết định này có hiệu lực từ ngày 01/8/2024.\n2. Thời gian thực hiện hợp đồng là 02 năm kể từ ngày hợp đồng có hiệu lực.",
            "2024-08-01",
            None,
        ),
        (
            "Quyết định này có hiệu lực từ ngày 01/8/2024 và thay thế quy định đã áp dụng trong 05 năm.",
            "2024-08-01",
            None,
        ),
        ("Quyết định này có hiệu lực từ ngày được Hội nghị thông qua, thời hạn thực hiện 02 năm.", None, None),
    ],
)
def test_terms_counted_in_years(sentence: str, first: str | None, last: str | None) -> None:
    text = DECISION.format(title="Quy định lưu trữ", preamble="Theo đề nghị của Sở Nội vụ.", body=f"Điều 3. {sentence}")
    expected = [("effective_from", first), *([("effective_to", last)] if last else [])]
    found = read(text)
    assert [(one.fact, one.value) for one in found.facts] == expected
    assert (found.document.effective_from, found.document.effective_to) == tuple(
        date.fromisoformat(day) if day else None for day in (first, last)
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Dự thảo Quyết định này có hiệu lực từ ngày 01/01/2027.",
        "Dự kiến Luật này có hiệu lực từ ngày 01/7/2027.",
        '"Điều 4. Quyết định này có hiệu lực từ ngày 01/5/2020." được sửa đổi như sau:',
        "Trường hợp Quyết định này có hiệu lực từ ngày 01/7/2026 thì áp dụng quy định chuyển tiếp.",
        "Các chế độ theo Nghị định số 05/2024/NĐ-CP được thực hiện từ ngày 01/7/2024.",
        "Mức lương cơ sở được áp dụng từ ngày 01/7/2024.",
    ],
)
def test_what_is_drafted_supposed_or_quoted_is_no_fact(sentence: str) -> None:
    found = read(DECISION.format(title="Quy định việc lưu trữ", preamble="Theo đề nghị của Sở Nội vụ.", body=sentence))
    assert found.facts == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # a chain of passives: the second is told of the first paper, unless that one is gone
        ("Nghị quyết số 25/2019/NQ-HĐND được sửa đổi bởi Nghị quyết số 06/2021/NQ-HĐND, được thay thế bởi Nghị quyết số 11/2024/NQ-HĐND.",
         [("06/2021/NQ-HĐND", "amends", "25/2019/NQ-HĐND"), ("11/2024/NQ-HĐND", "replaces", "25/2019/NQ-HĐND")]),
        ("Nghị quyết số 25/2019/NQ-HĐND được thay thế bởi Nghị quyết số 06/2021/NQ-HĐND, được sửa đổi bởi Nghị quyết số 11/2024/NQ-HĐND.",
         [("06/2021/NQ-HĐND", "replaces", "25/2019/NQ-HĐND"), ("11/2024/NQ-HĐND", "amends", "06/2021/NQ-HĐND")]),
        # one time after the other
        ("Quyết định số 45/2022/QĐ-UBND đã 02 lần sửa đổi: lần 1 tại Quyết định số 12/2023/QĐ-UBND, lần 2 tại Quyết định số 40/2023/QĐ-UBND.",
         [("12/2023/QĐ-UBND", "amends", "45/2022/QĐ-UBND"), ("40/2023/QĐ-UBND", "amends", "45/2022/QĐ-UBND")]),
        ("Quyết định số 45/2022/QĐ-UBND được họp bàn 02 lần: lần 1 tại Thông báo số 12/TB-UBND, lần 2 tại Thông báo số 40/TB-UBND.", []),
        # a paper in front, in which an organ does it
        ("Tại Công văn số 512/BNV-CCVC, Bộ Nội vụ hướng dẫn thực hiện Nghị định số 29/2023/NĐ-CP.",
         [("512/BNV-CCVC", "guides", "29/2023/NĐ-CP")]),
        ("Tại Công văn số 512/BNV-CCVC, Bộ Nội vụ đề nghị sửa đổi Nghị định số 29/2023/NĐ-CP.", []),
        ("Tại Quyết định số 14/2025/QĐ-UBND, UBND tỉnh đã bãi bỏ Quyết định số 27/2016/QĐ-UBND.",
         [("14/2025/QĐ-UBND", "repeals", "27/2016/QĐ-UBND")]),
        ("Tại Quyết định số 14/2025/QĐ-UBND, UBND tỉnh muốn bãi bỏ Quyết định số 27/2016/QĐ-UBND.", []),
        ("Tại Quyết định số 14/2025/QĐ-UBND, UBND tỉnh nêu lý do bãi bỏ Quyết định số 27/2016/QĐ-UBND.", []),
        # what is outdated, and what was issued instead
        ("Quyết định số 27/2016/QĐ-UBND không còn phù hợp, UBND tỉnh đã ban hành Quyết định số 14/2025/QĐ-UBND thay thế.",
         [("14/2025/QĐ-UBND", "replaces", "27/2016/QĐ-UBND")]),
        ("Quyết định số 27/2016/QĐ-UBND không còn phù hợp, UBND tỉnh đã ban hành Công văn số 14/UBND-NC thay thế.", []),
        # who puts a plan in force is not who carries out
        ("Đề án số 02/ĐA-UBND được HĐND huyện thông qua tại Nghị quyết số 03/NQ-HĐND nhằm thực hiện Quyết định số 1719/QĐ-TTg.",
         [("02/ĐA-UBND", "implements", "1719/QĐ-TTg")]),
        # what is put into a list of another paper
        ("Bổ sung mỏ đá vào Quy hoạch khoáng sản đã được phê duyệt tại Quyết định số 2015/QĐ-UBND.",
         [("SELF", "amends", "2015/QĐ-UBND")]),
        ("Bổ sung mỏ đá vào quy hoạch theo Quyết định số 2015/QĐ-UBND.", []),
        # an end in whole and in part, told twice
        ("Quyết định số 18/2019/QĐ-UBND bị bãi bỏ một phần bởi Quyết định số 05/2022/QĐ-UBND và hết hiệu lực toàn bộ theo Quyết định số 30/2024/QĐ-UBND.",
         [("05/2022/QĐ-UBND", "repeals", "18/2019/QĐ-UBND"), ("30/2024/QĐ-UBND", "repeals", "18/2019/QĐ-UBND")]),
        # a note in a consolidated text, and what is none
        ("Nội dung này được bãi bỏ theo quy định tại khoản 1 Điều 1 Thông tư số 30/2024/TT-BTC.",
         [("30/2024/TT-BTC", "repeals", "SELF")]),
        ("Nội dung này đã được bãi bỏ theo Nghị quyết số 17/NQ-CP căn cứ kết quả rà soát.", []),
    ],
)  # fmt: skip
def test_who_does_it_where_it_is_told_by_the_way(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(one[:3] for one in links(read(sentence))) == sorted(expected)


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        ("Khoản 3 Điều 7 Quyết định số 21/2018/QĐ-UBND hết hiệu lực từ ngày 01 tháng 10 năm 2024.", True),
        # near misses: on a day before its own, and told of what had ended
        ("Khoản 3 Điều 7 Quyết định số 21/2018/QĐ-UBND hết hiệu lực từ ngày 01 tháng 10 năm 2023.", False),
        ("Khoản 3 Điều 7 Quyết định số 21/2018/QĐ-UBND đã hết hiệu lực từ ngày 01 tháng 10 năm 2024.", False),
        (
            "Theo Nghị định số 10/2020/NĐ-CP, Khoản 3 Điều 7 Quyết định số 21/2018/QĐ-UBND hết hiệu lực từ ngày 01 tháng 10 năm 2024.",
            False,
        ),
    ],
)
def test_a_part_that_ends_on_a_stated_day(sentence: str, ends: bool) -> None:
    body = f"Điều 3. Hiệu lực thi hành\n1. Quyết định này có hiệu lực từ ngày 01/6/2024.\n2. {sentence}"
    found = read(DECISION.format(title="Quy định lưu trữ", preamble="Theo đề nghị của Sở Nội vụ.", body=body))
    told = [(one.relation, one.evidence.part) for one in found.links]
    assert told == ([("repeals", "Khoản 3 Điều 7")] if ends else [])
    assert [one.fact for one in found.facts] == ["effective_from"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # several papers named as one kind
        ("Nghị định số 226/2025/NĐ-CP sửa đổi đồng thời ba nghị định về đất đai là Nghị định số 71/2024/NĐ-CP và Nghị định số 101/2024/NĐ-CP.",
         [("226/2025/NĐ-CP", "amends", "101/2024/NĐ-CP"), ("226/2025/NĐ-CP", "amends", "71/2024/NĐ-CP")]),
        ("Hai nghị định (số 71/2024/NĐ-CP, số 101/2024/NĐ-CP) vừa được sửa đổi bởi Nghị định số 226/2025/NĐ-CP.",
         [("226/2025/NĐ-CP", "amends", "101/2024/NĐ-CP"), ("226/2025/NĐ-CP", "amends", "71/2024/NĐ-CP")]),
        ("Nghị định số 99/2020/NĐ-CP (thay thế Nghị định số 71/2014/NĐ-CP) vừa được sửa đổi bởi Nghị định số 226/2025/NĐ-CP.",
         [("226/2025/NĐ-CP", "amends", "99/2020/NĐ-CP"), ("99/2020/NĐ-CP", "replaces", "71/2014/NĐ-CP")]),
        # done by two, one after the other
        ("Quyết định số 08/QĐ-TTg đã được Quyết định số 640/QĐ-TTg sửa đổi và được Quyết định số 55/QĐ-TTg bãi bỏ.",
         [("55/QĐ-TTg", "repeals", "08/QĐ-TTg"), ("640/QĐ-TTg", "amends", "08/QĐ-TTg")]),
        ("Thông tư số 44/2023/TT-BYT - đã được sửa đổi bởi Thông tư số 51/2025/TT-BYT - vẫn còn vướng mắc.",
         [("51/2025/TT-BYT", "amends", "44/2023/TT-BYT")]),
        # in part, several times, in a cell
        ("Thông tư số 35/2024/TT-BGTVT đã được thay thế một phần bởi Thông tư số 14/2025/TT-BXD.",
         [("14/2025/TT-BXD", "replaces", "35/2024/TT-BGTVT")]),
        ("Luật số 58/2024/QH15 đã được sửa đổi hai lần: bởi Luật số 90/2025/QH15 và Luật số 120/2025/QH15.",
         [("120/2025/QH15", "amends", "58/2024/QH15"), ("90/2025/QH15", "amends", "58/2024/QH15")]),
        ("1 | Thông tư số 44/2023/TT-BYT | Sửa đổi Điều 4 theo Thông tư số 51/2025/TT-BYT", [("51/2025/TT-BYT", "amends", "44/2023/TT-BYT")]),
        ("1 | Thông tư số 44/2023/TT-BYT | Thực hiện theo Thông tư số 51/2025/TT-BYT", []),
        # what guides a law, named behind
        ("Để hướng dẫn Luật Đường bộ, Bộ Xây dựng đã ban hành 12 thông tư, trong đó có Thông tư số 35/2024/TT-BGTVT.",
         [("35/2024/TT-BGTVT", "guides", "Luật Đường bộ")]),
        ("Theo Luật Đường bộ, Bộ Xây dựng đã ban hành 12 thông tư, trong đó có Thông tư số 35/2024/TT-BGTVT.", []),
        # a body goes on with what another issued; the paper that set it up does not
        ("Quy định số 12/QĐ-UBND được kế thừa trong Quy định số 15/QĐ-UBND.", [("15/QĐ-UBND", "succeeds", "12/QĐ-UBND")]),
        ("Ủy ban được thành lập theo Nghị quyết số 1686/NQ-UBTVQH15, kế thừa Quyết định số 520/QĐ-UBND.", []),
        # words and a form of one paper
        ("3. Bãi bỏ khoản 2 Điều 3, cụm từ “cấp huyện” tại Điều 6 và thay thế Mẫu số 02 của Thông tư số 15/2022/TT-BNV.",
         [("SELF", "repeals", "15/2022/TT-BNV"), ("SELF", "replaces", "15/2022/TT-BNV")]),
    ],
)  # fmt: skip
def test_several_papers_and_several_times(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(one[:3] for one in links(read(sentence))) == sorted(expected)


def test_a_table_of_ended_papers_by_their_whole_names() -> None:
    table = (
        "STT | Tên văn bản | Lý do hết hiệu lực | Ngày hết hiệu lực\n"
        "1 | Quyết định số 05/2013/QĐ-UBND ngày 18/01/2013 | Bị bãi bỏ bởi Quyết định số 10/2024/QĐ-UBND | 20/3/2024\n"
        "2 | Nghị quyết số 88/2017/NQ-HĐND ngày 07/12/2017 | Hết thời hạn áp dụng | 31/12/2022\n"
    )
    facts = [(one.document.code, one.fact, one.value) for one in read(table).facts]
    assert facts == [("05/2013/QĐ-UBND", "ended", "2024-03-19"), ("88/2017/NQ-HĐND", "ended", "2022-12-31")]
    # near miss: a column of other days
    assert read(table.replace("Ngày hết hiệu lực", "Ngày đăng Công báo")).facts[0].value is None


@pytest.mark.parametrize(
    ("sentence", "expected", "day"),
    [
        # the day stands before the paper
        ("Điều 1. Kéo dài thời gian thực hiện đến hết ngày 31/12/2026 đối với Nghị quyết số 22/2021/NQ-HĐND.",
         [("SELF", "extends", "22/2021/NQ-HĐND")], "2026-12-31"),
        ("Điều 1. Kéo dài thời gian đào tạo đến hết ngày 31/12/2026 đối với lớp mở theo Nghị quyết số 22/2021/NQ-HĐND.", [], None),
        # words between a paper and what it does
        ("Quyết định số 33/2025/QĐ-UBND đồng loạt bãi bỏ Quyết định số 12/2019/QĐ-UBND.",
         [("33/2025/QĐ-UBND", "repeals", "12/2019/QĐ-UBND")], None),
        ("Quyết định số 61/2025/QĐ-UBND áp dụng thống nhất toàn tỉnh, chấm dứt hiệu lực của Quyết định số 28/2022/QĐ-UBND.",
         [("61/2025/QĐ-UBND", "repeals", "28/2022/QĐ-UBND")], None),
        # a mistake, and what corrects it
        ("Trong Thông tư số 99/2025/TT-BTC có một lỗi, Bộ Tài chính đã có Quyết định số 77/QĐ-BTC đính chính.",
         [("77/QĐ-BTC", "corrects", "99/2025/TT-BTC")], None),
        ("Trong Thông tư số 99/2025/TT-BTC và Thông tư số 102/2025/TT-BTC có lỗi, Bộ đã có Quyết định số 77/QĐ-BTC đính chính.", [], None),
        ("Đính chính thông tin tại dòng 3, 4 Điều 1 Quyết định số 3140/QĐ-UBND.", [("SELF", "corrects", "3140/QĐ-UBND")], None),
        # a consolidated text named by the way
        ("Thông tư số 80/2021/TT-BTC (bản hợp nhất: Văn bản hợp nhất số 21/VBHN-BTC) được đăng tải.", [], None),
        # first one, then another
        ("Nghị quyết số 198/2025/QH15 được hướng dẫn bởi Nghị định số 20/2026/NĐ-CP, sau đó là Thông tư số 18/2026/TT-BTC.",
         [("18/2026/TT-BTC", "guides", "198/2025/QH15"), ("20/2026/NĐ-CP", "guides", "198/2025/QH15")], None),
        # when it had come, and from whom
        ("Sau khi Chính phủ ban hành Nghị quyết số 71/NQ-CP, Ủy ban nhân dân tỉnh đã ban hành Kế hoạch số 145/KH-UBND để thực hiện.",
         [("145/KH-UBND", "implements", "71/NQ-CP")], None),
        ("Sau khi Chính phủ ban hành Nghị quyết số 71/NQ-CP, Ủy ban nhân dân tỉnh sẽ ban hành Kế hoạch số 145/KH-UBND để thực hiện.", [], None),
        ("Sau khi Chính phủ ban hành Nghị quyết số 71/NQ-CP, tỉnh lúng túng trong thực hiện Kế hoạch số 145/KH-UBND.", [], None),
    ],
)  # fmt: skip
def test_what_stands_between(sentence: str, expected: list[tuple[str, str, str]], day: str | None) -> None:
    found = read(sentence)
    assert sorted(one[:3] for one in links(found)) == sorted(expected)
    assert [(one.fact, one.value) for one in found.facts] == ([("extended_to", day)] if day else [])


@pytest.mark.parametrize(
    ("sentence", "documents"),
    [
        # what is to be carried out is what the others carried out, not what they issued
        ("Thực hiện Nghị quyết số 20-NQ/TW, Huyện ủy Ea Sol ban hành Kế hoạch số 91-KH/HU; Đảng ủy xã Ea Hiao chưa xây dựng kế hoạch thực hiện.",
         ["20-NQ/TW"]),
        ("Huyện ủy Ea Sol đã có Kế hoạch số 91-KH/HU; Đảng ủy xã Ea Hiao chưa xây dựng kế hoạch thực hiện.", ["91-KH/HU"]),
    ],
)  # fmt: skip
def test_what_has_not_been_carried_out(sentence: str, documents: list[str]) -> None:
    assert [(one.document.code, one.fact) for one in read(sentence).facts] == [
        (code, "not_issued") for code in documents
    ]


def test_a_running_head_with_the_own_number_is_no_citation() -> None:
    body = "Điều 1. Phạm vi\n1. Quy định này áp dụng trên địa bàn tỉnh.\n{head}\n2. Bãi bỏ Quyết định số 12/2016/QĐ-UBND.\n"
    text = DECISION.format(title="Quy định lưu trữ", preamble="Theo đề nghị của Sở Nội vụ.", body=body)
    codes = {
        head: [one.code for one in read(text.format(head=head)).claims.citations if one.code]
        for head in ("QUYẾT ĐỊNH 15/2024/QĐ-UBND              Trang 2", "Xem Quyết định 15/2024/QĐ-UBND, trang 2")
    }
    assert [len(found) for found in codes.values()] == [1, 2]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Thông tư số 36/2024/TT-BGTVT thay thế Thông tư số 12/2020/TT-BGTVT, được sửa đổi lần đầu bởi Thông tư số 17/2025/TT-BXD.",
         [("17/2025/TT-BXD", "amends", "36/2024/TT-BGTVT"), ("36/2024/TT-BGTVT", "replaces", "12/2020/TT-BGTVT")]),
        # when another takes effect, not when it ends
        ("Quyết định số 29/2019/QĐ-UBND hết hiệu lực khi Quyết định số 48/2025/QĐ-UBND có hiệu lực thi hành.",
         [("48/2025/QĐ-UBND", "repeals", "29/2019/QĐ-UBND")]),
        ("Quyết định số 29/2019/QĐ-UBND hết hiệu lực khi Quyết định số 48/2025/QĐ-UBND hết hiệu lực.", []),
        # what is only compared is not replaced
        ("Quy định số 03-QĐ/HU lạc hậu so với Quy định số 80-QĐ/TW; vì vậy Huyện ủy ban hành Quy định số 15-QĐ/HU thay thế.",
         [("15-QĐ/HU", "replaces", "03-QĐ/HU")]),
        # papers that were issued for another, and papers that are only read beside it
        ("Các văn bản chỉ đạo thực hiện Chỉ thị số 45-CT/TW: Kế hoạch số 285-KH/TU; Hướng dẫn số 27-HD/BTCTU.",
         [("27-HD/BTCTU", "implements", "45-CT/TW"), ("285-KH/TU", "implements", "45-CT/TW")]),
        ("Các văn bản tham khảo khi thực hiện Chỉ thị số 45-CT/TW: Nghị quyết số 18-NQ/TW; Quy định số 294-QĐ/TW.", []),
        # a task that ends as an opening line does
        ("Triển khai thực hiện Kết luận số 126-KL/TW; chủ động tham mưu cấp ủy ban hành kế hoạch.", []),
        ("Triển khai thực hiện Kết luận số 126-KL/TW, Đảng ủy xã ban hành kế hoạch.", [("SELF", "implements", "126-KL/TW")]),
        # three changes in one line
        ("Bãi bỏ Điều 3 của Nghị định số 16/2022/NĐ-CP; thay cụm từ “cấp huyện” bằng “cấp xã” tại các Điều 4, 6 và 9 của Nghị định số 10/2020/NĐ-CP.",
         [("SELF", "amends", "10/2020/NĐ-CP"), ("SELF", "repeals", "16/2022/NĐ-CP")]),
    ],
)  # fmt: skip
def test_what_one_paper_does_while_another_ends(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(one[:3] for one in links(read(sentence))) == sorted(expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # where it was answered
        ("Đảng ủy xã đã phúc đáp Công văn số 1208-CV/BTGTU tại Báo cáo số 52-BC/ĐU.", [("52-BC/ĐU", "respondsTo", "1208-CV/BTGTU")]),
        ("Đề nghị Đảng ủy xã phúc đáp Công văn số 1208-CV/BTGTU tại Báo cáo số 52-BC/ĐU.", []),
        ("Nghiên cứu Công văn số 1208-CV/BTGTU, Đảng ủy xã báo cáo như sau:", [("SELF", "respondsTo", "1208-CV/BTGTU")]),
        ("Nghiên cứu Công văn số 1208-CV/BTGTU, đồng chí thấy còn vướng mắc.", []),
        # an opening line of a guidance
        ("Thực hiện Quy định số 19-QĐ/TU, Ban Thường vụ Đảng ủy hướng dẫn như sau:", [("SELF", "implements", "19-QĐ/TU")]),
        ("Thực hiện Quy định số 19-QĐ/TU, Ban Thường vụ Đảng ủy yêu cầu như sau:", [("SELF", "implements", "19-QĐ/TU")]),
        # formerly, and in a year
        ("Nghị quyết số 35-NQ/TU (tiền thân là Nghị quyết số 06-NQ/TU) đang được sơ kết.", [("35-NQ/TU", "succeeds", "06-NQ/TU")]),
        ("Luật Kế toán năm 2015, được sửa đổi, bổ sung năm 2024 bởi Luật số 56/2024/QH15, được áp dụng.",
         [("56/2024/QH15", "amends", "Luật Kế toán")]),
        ("Ban Soạn thảo góp ý Luật Kế toán năm 2015, sửa đổi Luật số 56/2024/QH15.", []),
    ],
)  # fmt: skip
def test_answers_guidance_and_what_was_before(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert [one[:3] for one in links(read(sentence))] == expected


def test_several_extended_by_one_paper() -> None:
    text = "Quyết định số 2490/QĐ-UBND kéo dài thời gian thực hiện Quyết định số 1102/QĐ-UBND, Quyết định số 1355/QĐ-UBND đến 31/12/2026."
    facts = [(one.document.code, one.fact, one.value) for one in read(text).facts]
    assert facts == [(f"{number}/QĐ-UBND", "extended_to", "2026-12-31") for number in ("1102", "1355")]
    # near miss: a number that is no day
    assert read(text.replace("31/12/2026", "31/12 xã")).facts == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # what is only proposed, beside what is done
        ("Sở Tư pháp đề xuất giữ nguyên Quyết định số 15/2018/QĐ-UBND, bãi bỏ Quyết định số 40/2017/QĐ-UBND.", []),
        ("Ủy ban ban hành Quyết định số 15/2018/QĐ-UBND, bãi bỏ Quyết định số 10/2017/QĐ-UBND.",
         [("15/2018/QĐ-UBND", "repeals", "10/2017/QĐ-UBND")]),
        # what is done by a paper stands in place of another, not the paper
        ("Việc bổ nhiệm theo Quyết định số 3025/QĐ-UBND thay cho Quyết định số 1170/QĐ-UBND là sai.", []),
        ("Quy chế được ban hành kèm theo Quyết định số 3025/QĐ-UBND thay cho Quyết định số 1170/QĐ-UBND.",
         [("3025/QĐ-UBND", "replaces", "1170/QĐ-UBND")]),
    ],
)  # fmt: skip
def test_what_is_proposed_or_done_by_a_paper(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert [one[:3] for one in links(read(sentence))] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # an article of another paper is none of this text
        ("Điều 4 Quyết định số 33/2020/QĐ-UBND bị bãi bỏ; các điều còn lại vẫn áp dụng.", []),
        ("Khoản 2 Điều 4 Quyết định số 33/2020/QĐ-UBND được bãi bỏ.", [("SELF", "repeals", "33/2020/QĐ-UBND")]),
        # done before, and where
        ("Ủy ban đã bãi bỏ Quyết định số 12/QĐ-UBND tại Quyết định số 30/QĐ-UBND.", [("30/QĐ-UBND", "repeals", "12/QĐ-UBND")]),
        ("Ủy ban sẽ bãi bỏ Quyết định số 12/QĐ-UBND tại Quyết định số 30/QĐ-UBND.", []),
        ("Ủy ban gia hạn thời gian thực hiện Quyết định số 12/QĐ-UBND đến hết năm 2030 (Quyết định số 30/QĐ-UBND).",
         [("30/QĐ-UBND", "extends", "12/QĐ-UBND")]),
        # what stands between, before it was done
        ("Nghị quyết số 54/2017/QH14, sau khi được kéo dài, đã được thay thế bằng Nghị quyết số 98/2023/QH15.",
         [("98/2023/QH15", "replaces", "54/2017/QH14")]),
        ("Nghị định số 10/2019/NĐ-CP được sửa đổi bởi Nghị định số 12/2021/NĐ-CP, tiếp đó bị bãi bỏ một phần và thay thế bởi Nghị định số 16/2024/NĐ-CP.",
         [("12/2021/NĐ-CP", "amends", "10/2019/NĐ-CP"), ("16/2024/NĐ-CP", "replaces", "10/2019/NĐ-CP")]),
        # two things at once
        ("Kế hoạch này kế thừa và thay thế Kế hoạch số 201/KH-UBND.",
         [("SELF", "replaces", "201/KH-UBND"), ("SELF", "succeeds", "201/KH-UBND")]),
        ("Nội dung này đã được quy định tại Quy định số 15-QĐ/ĐU, nay bãi bỏ.", []),
    ],
)  # fmt: skip
def test_what_was_done_and_where(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(one[:3] for one in links(read(sentence))) == sorted(expected)


_LONG = (
    "Nghị quyết số 22/2022/NQ-HĐND ngày 08 tháng 7 năm 2022 của Hội đồng nhân dân tỉnh Bình Sa quy định mức hỗ trợ học phí đối với trẻ"
    " em mầm non, học sinh phổ thông công lập và ngoài công lập trên địa bàn tỉnh Bình Sa"
)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        # a long title between the words and the day
        (f"Điều 1. Kéo dài thời gian thực hiện {_LONG} đến hết ngày 31 tháng 12 năm 2026.", "2026-12-31"),
        (f"Điều 1. Kéo dài thời hạn áp dụng {_LONG} đến hết ngày 31 tháng 12 năm 2026.", "2026-12-31"),
        # near misses: of something else, asked for, the day of a report
        (
            f"Việc kéo dài thời gian bố trí vốn của dự án theo {_LONG} được thực hiện đến hết ngày 31 tháng 12 năm 2026.",
            None,
        ),
        (f"Đề nghị kéo dài thời gian thực hiện {_LONG} đến hết ngày 31 tháng 12 năm 2026.", None),
        (
            f"Kéo dài thời gian thực hiện {_LONG}, trong đó vốn sự nghiệp giải ngân đến hết ngày 31 tháng 12 năm 2026.",
            None,
        ),
    ],
)
def test_what_is_prolonged_under_a_long_title(sentence: str, day: str | None) -> None:
    assert [one.value for one in read(sentence).facts] == ([day] if day else [])
