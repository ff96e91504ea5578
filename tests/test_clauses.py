"""Papers that the clauses of one sentence tell of together: each wording beside a near miss."""

from __future__ import annotations

import pytest
from said import links, read

Link = tuple[str, str, str]

LINKS: list[tuple[str, list[Link]]] = [
    # what an organ goes on to issue; what is told of something else
    ("Triển khai Kế hoạch số 135-KH/TU, Đảng ủy xã xây dựng Kế hoạch số 61-KH/ĐU, ban hành Công văn số 210-CV/ĐU chỉ đạo các chi bộ thực hiện.",
     [("61-KH/ĐU", "implements", "135-KH/TU"), ("210-CV/ĐU", "implements", "135-KH/TU")]),
    ("Đảng ủy triển khai Nghị quyết số 02-NQ/HU, đồng thời thực hiện Kế hoạch số 15-KH/HU.", []),
    # what came first, and what was issued to carry it out
    ("Thủ tướng có Công điện số 78/CĐ-TTg về phòng dịch; Ủy ban nhân dân tỉnh đã ban hành Công điện số 11/CĐ-UBND để triển khai.",
     [("11/CĐ-UBND", "implements", "78/CĐ-TTg")]),
    ("Tỉnh ủy chưa ban hành Chỉ thị số 12-CT/TU, Huyện ủy ban hành Kế hoạch số 20-KH/HU để thực hiện.", []),
    ("Căn cứ Chỉ thị số 35-CT/TW và Kế hoạch số 10-KH/TU, Đảng ủy xã xây dựng Kế hoạch số 18-KH/ĐU để tổ chức thực hiện trong toàn Đảng bộ xã.",
     [("18-KH/ĐU", "implements", "35-CT/TW"), ("18-KH/ĐU", "implements", "10-KH/TU")]),
    ("Đảng ủy xã ban hành Nghị quyết số 12-NQ/ĐU và Kế hoạch số 20-KH/ĐU để triển khai thực hiện.", []),
    ("Tiếp thu Nghị quyết số 12-NQ/TW, Tỉnh ủy đã cụ thể hóa bằng Nghị quyết số 40-NQ/TU.", [("40-NQ/TU", "implements", "12-NQ/TW")]),
    ("Tỉnh ủy có Kế hoạch số 67-KH/TU; Huyện ủy chưa cụ thể hóa bằng Chương trình số 15-CTr/HU.", []),
    # two things that one paper does, its object's title between
    ("Quy định số 22-QĐ/HU thay thế Quy định số 09-QĐ/HU về luân chuyển cán bộ, đồng thời bãi bỏ Công văn số 87-CV/HU.",
     [("22-QĐ/HU", "replaces", "09-QĐ/HU"), ("22-QĐ/HU", "repeals", "87-CV/HU")]),
    # what was done to a paper after it was changed; a committee below changes none of the Centre's
    ("Nghị định số 45/2010/NĐ-CP đã được sửa đổi tại Nghị định số 33/2012/NĐ-CP và hiện được thay thế bằng Nghị định số 126/2024/NĐ-CP.",
     [("33/2012/NĐ-CP", "amends", "45/2010/NĐ-CP"), ("126/2024/NĐ-CP", "replaces", "45/2010/NĐ-CP")]),
    ("Quy định số 109-QĐ/TW được cụ thể hóa bằng Quy định số 13-QĐ/TU, nay được thay bằng Quy định số 25-QĐ/TU.",
     [("13-QĐ/TU", "implements", "109-QĐ/TW"), ("25-QĐ/TU", "replaces", "13-QĐ/TU")]),
    # whom a letter is sent to, and what it asks of them
    ("Công văn số 450-CV/BTGTU gửi các đảng ủy phường hướng dẫn triển khai Chỉ thị số 28-CT/TW.", [("450-CV/BTGTU", "guides", "28-CT/TW")]),
    ("Công văn số 450-CV/TU gửi Ban Bí thư đề nghị hướng dẫn thực hiện Chỉ thị số 28-CT/TW.", []),
    # a line that is a title, and a sentence
    ("Kế hoạch thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị", [("SELF", "implements", "57-NQ/TW")]),
    ("Kế hoạch triển khai Nghị quyết số 57-NQ/TW đã được ban hành chậm", []),
    # who has what on a basis is no preamble
    ("Căn cứ Quyết định số 861/QĐ-TTg, tỉnh có 54 xã khu vực III.", []),
    # what nobody can say yet
    ("Chưa có căn cứ để khẳng định Kết luận số 21-KL/ĐU thay thế Kết luận số 09-KL/ĐU.", []),
    ("Không thể kết luận Kế hoạch số 21-KH/ĐU thực hiện Nghị quyết số 09-NQ/ĐU.", []),
    ("Thông báo nêu rõ Kết luận số 21-KL/ĐU thay thế Kết luận số 09-KL/ĐU.", [("21-KL/ĐU", "replaces", "09-KL/ĐU")]),
    # an article's text behind its heading, which no stop ends
    ("Điều 1. Kéo dài thời hạn áp dụng Nghị quyết số 30/2016/NQ-HĐND sửa đổi mức thu tại Biểu phí ban hành kèm theo Nghị quyết số 12/2014/NQ-HĐND về phí chợ Kéo dài thời hạn áp dụng Nghị quyết số 30/2016/NQ-HĐND đến hết ngày 31/12/2021.",
     [("SELF", "extends", "30/2016/NQ-HĐND"), ("30/2016/NQ-HĐND", "amends", "12/2014/NQ-HĐND"), ("SELF", "extends", "30/2016/NQ-HĐND")]),
    ("Điều 1. Thông qua Tờ trình số 14/TTr-UBND và Nghị quyết số 12/2021/NQ-HĐND Kéo dài thời hạn áp dụng Nghị quyết số 30/2016/NQ-HĐND.",
     [("12/2021/NQ-HĐND", "extends", "30/2016/NQ-HĐND")]),
    # the cells of a table of ended papers, one behind the other; not a sentence of its own
    ("Quyết định số 63/2015/QĐ-TTg về chính sách việc làm. Được thay thế bởi Quyết định số 12/2024/QĐ-TTg ngày 31/7/2024.",
     [("12/2024/QĐ-TTg", "replaces", "63/2015/QĐ-TTg")]),
    ("Quyết định số 63/2015/QĐ-TTg về chính sách việc làm. Được ban hành theo Quyết định số 12/2024/QĐ-TTg.", []),
    # what is told by the way of one that an amending title names
    ("Thông tư số 19/2025/TT-BCT sửa đổi, bổ sung một số điều của Thông tư số 11/2020/TT-BCT, Thông tư số 96/2020/TT-BCT đã được sửa đổi theo Thông tư số 68/2024/TT-BCT.",
     [("19/2025/TT-BCT", "amends", "11/2020/TT-BCT"), ("19/2025/TT-BCT", "amends", "96/2020/TT-BCT"), ("68/2024/TT-BCT", "amends", "96/2020/TT-BCT")]),
    ("Thông tư số 19/2025/TT-BCT sửa đổi một số điều của Thông tư số 96/2020/TT-BCT hướng dẫn mở chợ được sửa đổi bởi Thông tư số 68/2024/TT-BCT và Thông tư số 12/2023/TT-BCT, Thông tư số 11/2020/TT-BCT quy định phí.",
     [("19/2025/TT-BCT", "amends", "96/2020/TT-BCT"), ("19/2025/TT-BCT", "amends", "11/2020/TT-BCT"),
      ("68/2024/TT-BCT", "amends", "96/2020/TT-BCT"), ("12/2023/TT-BCT", "amends", "96/2020/TT-BCT")]),
    ("Thông tư số 19/2025/TT-BCT sửa đổi một số điều của Thông tư số 11/2020/TT-BCT; Thông tư số 96/2020/TT-BCT được sửa đổi bởi Thông tư số 68/2024/TT-BCT.",
     [("19/2025/TT-BCT", "amends", "11/2020/TT-BCT"), ("68/2024/TT-BCT", "amends", "96/2020/TT-BCT")]),
    # an amount takes the place of an amount, an annex that of an annex
    ("Mức trần học phí quy định tại Nghị định số 238/2025/NĐ-CP thay cho mức trần tại Nghị định số 81/2021/NĐ-CP.", []),
    ("Bảng giá đất ban hành kèm theo Quyết định số 11/2024/QĐ-UBND thay thế bảng giá ban hành kèm theo Quyết định số 45/2019/QĐ-UBND.",
     [("11/2024/QĐ-UBND", "replaces", "45/2019/QĐ-UBND")]),
    # a title ends where an organ issues another paper
    ("Ngoài Nghị quyết số 27-NQ/TU về du lịch, nhiệm kỳ qua Tỉnh ủy còn ban hành Nghị quyết số 30-NQ/TU về nông nghiệp, được Ủy ban nhân dân tỉnh triển khai bằng Kế hoạch số 415/KH-UBND.",
     [("415/KH-UBND", "implements", "30-NQ/TU")]),
    # a list told by a number word
    ("Kế hoạch số 64-KH/ĐU được xây dựng để thực hiện song song hai văn bản: Chỉ thị số 50-CT/TW và Công văn số 312-CV/TU.",
     [("64-KH/ĐU", "implements", "50-CT/TW"), ("64-KH/ĐU", "implements", "312-CV/TU")]),
    ("Kế hoạch số 64-KH/ĐU thay thế hai chỉ tiêu: theo Kế hoạch số 50-KH/ĐU và Kế hoạch số 31-KH/ĐU.", []),
    # applied in the place of others
    ("Quy chế số 04-QC/TU được áp dụng thay cho Quy chế số 01-QC/TU.", [("04-QC/TU", "replaces", "01-QC/TU")]),
    ("Công ty đề nghị Quy chế số 04-QC/TU được áp dụng thay cho Quy chế số 01-QC/TU.", []),
    # a notice that tells what was found
    ("Ủy ban Kiểm tra ban hành Thông báo số 31-TB/UBKTHU, ngày 02/12/2024 thông báo kết quả kiểm tra việc thực hiện Chỉ thị số 23-CT/TW.",
     [("31-TB/UBKTHU", "reviews", "23-CT/TW")]),
    # what else is replaced, told by its part
    ("Quy định này thay thế Quy định số 11-QĐi/TU và các nội dung về luân chuyển nêu tại Điều 6 Quy chế số 03-QC/TU.",
     [("SELF", "replaces", "11-QĐi/TU"), ("SELF", "replaces", "03-QC/TU")]),
    ("Quy định này thay thế Quy định số 11-QĐi/TU và quy định tại Quy chế số 03-QC/TU.", [("SELF", "replaces", "11-QĐi/TU")]),
    # what is studied, and what was issued to carry it out
    ("Đảng ủy quán triệt, học tập Nghị quyết số 44-NQ/TW, ban hành Chương trình hành động số 612-CTr/ĐUQS để thực hiện.",
     [("612-CTr/ĐUQS", "implements", "44-NQ/TW")]),
    ("Đảng ủy quán triệt, học tập Nghị quyết số 44-NQ/TW; ban hành Chương trình hành động số 612-CTr/ĐUQS để thực hiện.", []),
    # a report carries nothing out: it answers
    ("Thực hiện Công văn số 1406-CV/BTCTU, ngày 05/6/2024, Huyện ủy đã gửi Báo cáo số 402-BC/HU, ngày 21/6/2024.",
     [("402-BC/HU", "respondsTo", "1406-CV/BTCTU")]),
    ("Thực hiện Công văn số 1406-CV/BTCTU, ngày 05/6/2024, Huyện ủy đã ban hành Kế hoạch số 402-KH/HU, ngày 21/6/2024.",
     [("402-KH/HU", "implements", "1406-CV/BTCTU")]),
    ("Thực hiện Công văn số 1406-CV/BTCTU, các xã gửi báo cáo trước ngày 15/6/2024; Huyện ủy có Báo cáo số 402-BC/HU.", []),
    # what was issued in the years in which it was carried out
    ("Sau 05 năm triển khai Quyết định số 1719/QĐ-TTg, tỉnh đã ban hành 46 văn bản chỉ đạo, trong đó có Quyết định số 1409/QĐ-UBND và Kế hoạch số 3580/KH-UBND.",
     [("1409/QĐ-UBND", "implements", "1719/QĐ-TTg"), ("3580/KH-UBND", "implements", "1719/QĐ-TTg")]),
    ("Sau 05 năm triển khai Quyết định số 1719/QĐ-TTg, tỉnh đã ban hành Quyết định số 1409/QĐ-UBND khen thưởng 12 tập thể.", []),
    # offices, and in brackets what they have issued
    ("Ban Dân vận Huyện ủy (Kế hoạch số 17-KH/BDVHU), Phòng Nội vụ (Công văn số 240/NV-TG) cùng triển khai Chỉ thị số 18-CT/TW.",
     [("17-KH/BDVHU", "implements", "18-CT/TW"), ("240/NV-TG", "implements", "18-CT/TW")]),
    ("Tổ công tác (Quyết định số 17-QĐ/HU) triển khai Chỉ thị số 18-CT/TW.", []),
    ("Phấn đấu đạt các chỉ tiêu (Kế hoạch số 17-KH/HU) triển khai Chỉ thị số 18-CT/TW.", []),
    ("Hội thi tìm hiểu pháp luật (Kế hoạch số 17-KH/HU) đã triển khai Chỉ thị số 18-CT/TW.", []),
    # each office's paper behind a colon; not what nobody has issued, or what is to be checked
    ("Thực hiện Chỉ thị số 18-CT/TW, các đảng ủy đã ban hành kế hoạch: Đảng ủy xã Nà Hỳ (Kế hoạch số 17-KH/ĐU).",
     [("17-KH/ĐU", "implements", "18-CT/TW")]),
    ("Thực hiện Chỉ thị số 18-CT/TW, các đảng ủy chưa ban hành kế hoạch: Đảng ủy xã Nà Hỳ (Kế hoạch số 17-KH/ĐU chưa đạt).", []),
    ("Thực hiện Chỉ thị số 18-CT/TW, Huyện ủy có kế hoạch kiểm tra Đảng ủy xã Nà Hỳ (Kế hoạch số 17-KH/ĐU).", []),
    # spelled out once it had come; not where that is asked for, or hard
    ("Sau khi Chỉ thị số 18-CT/TW được ban hành, Huyện ủy đã cụ thể hóa thành Kế hoạch số 17-KH/HU.", [("17-KH/HU", "implements", "18-CT/TW")]),
    ("Sau khi Chỉ thị số 18-CT/TW được ban hành, đề nghị Huyện ủy cụ thể hóa thành Kế hoạch số 17-KH/HU.", []),
    ("Sau khi Chỉ thị số 18-CT/TW được ban hành, các xã lúng túng trong cụ thể hóa thành Kế hoạch số 17-KH/HU.", []),
    # over and replaced in one clause; an older paper replaces none of a later year
    ("Quy định số 41-QĐ/HU đã hết hiệu lực và được thay thế bởi Quy định số 52-QĐ/HU.", [("52-QĐ/HU", "replaces", "41-QĐ/HU")]),
    ("Quyết định số 5/2020/QĐ-UBND được thay thế bằng Quyết định số 7/2021/QĐ-UBND, sau đó là Quyết định số 9/2023/QĐ-UBND.",
     [("07/2021/QĐ-UBND", "replaces", "05/2020/QĐ-UBND"), ("09/2023/QĐ-UBND", "replaces", "07/2021/QĐ-UBND")]),
    ("Quyết định số 5/2020/QĐ-UBND được thay thế bằng Quyết định số 7/2021/QĐ-UBND, sau đó là Quyết định số 9/2019/QĐ-UBND.",
     [("07/2021/QĐ-UBND", "replaces", "05/2020/QĐ-UBND")]),
    ("Quyết định số 5/2020/QĐ-UBND được sửa đổi bởi Quyết định số 7/2019/QĐ-UBND.", []),
    ("Đảng ủy xã (theo Kế hoạch số 17-KH/HU) triển khai Chỉ thị số 18-CT/TW.", []),
    # the paper that changes another is named beside it
    ("Kế hoạch số 12-KH/ĐU, ngày 20/8/2025 và văn bản điều chỉnh là Công văn số 97-CV/ĐU.", [("97-CV/ĐU", "amends", "12-KH/ĐU")]),
    ("Kế hoạch số 12-KH/ĐU, ngày 20/8/2025 và văn bản điều chỉnh kèm Công văn số 97-CV/ĐU.", []),
    ("Đề nghị rà soát Kế hoạch số 12-KH/ĐU với kế hoạch thay thế là Kế hoạch số 97-KH/ĐU.", []),
    # in force, and so another is over
    ("Nghị định số 102/2024/NĐ-CP có hiệu lực thì Nghị định số 43/2014/NĐ-CP hết hiệu lực.", [("102/2024/NĐ-CP", "repeals", "43/2014/NĐ-CP")]),
    ("Nghị định số 102/2024/NĐ-CP có hiệu lực; Nghị định số 43/2014/NĐ-CP hết hiệu lực.", []),
    # drawn up on what was before
    ("Nghị quyết này được xây dựng trên cơ sở tổng kết Nghị quyết số 06-NQ/TU và kế thừa các nội dung còn phù hợp của Nghị quyết số 11-NQ/TU.",
     [("SELF", "succeeds", "11-NQ/TU")]),
    # an answer that goes on behind a semicolon
    ("Sở Nội vụ nhận được Công văn số 4127/UBND-NC của UBND tỉnh; sau khi nghiên cứu, Sở Nội vụ có ý kiến như sau:",
     [("SELF", "respondsTo", "4127/UBND-NC")]),
    ("Sở Nội vụ nhận được Công văn số 4127/UBND-NC của UBND tỉnh; đề nghị Bộ Nội vụ có ý kiến.", []),
    # who is checked
    ("Kế hoạch số 05-KH/UBKTĐU kiểm tra, giám sát chuyên đề đối với Chi bộ Trường Tiểu học Nà Tăm trong thực hiện Quy chế số 02-QC/CB.",
     [("05-KH/UBKTĐU", "reviews", "02-QC/CB")]),
    ("Kế hoạch số 05-KH/UBKTĐU kiểm tra Chi bộ Trường Tiểu học Nà Tăm.", []),
    # what was made known, and by what it is carried out
    ("Nghị quyết số 80-NQ/TW đã được Tỉnh ủy quán triệt tại Hội nghị ngày 25/02/2026 và triển khai bằng Chương trình hành động số 12-CTr/TU.",
     [("12-CTr/TU", "implements", "80-NQ/TW")]),
    ("Nghị quyết số 80-NQ/TW đã được Tỉnh ủy quán triệt tại Hội nghị ngày 25/02/2026; triển khai Chương trình hành động số 12-CTr/TU.", []),
    ("Kế hoạch số 18-KH/ĐU của Đảng ủy xã lãnh đạo, chỉ đạo triển khai Kết luận số 187-KL/TW.", [("18-KH/ĐU", "implements", "187-KL/TW")]),
    ("Đảng ủy xã lãnh đạo, chỉ đạo triển khai Kết luận số 187-KL/TW.", []),
    ("Chương trình số 10-CTr/TU cụ thể hóa 5 nội dung của Nghị quyết số 59-NQ/TW và 3 nội dung của Nghị quyết số 66-NQ/TW.",
     [("10-CTr/TU", "implements", "59-NQ/TW"), ("10-CTr/TU", "implements", "66-NQ/TW")]),
    ("Chương trình số 10-CTr/TU cụ thể hóa 5 nội dung của Nghị quyết số 59-NQ/TW và 3 mô hình của Nghị quyết số 66-NQ/TW.",
     [("10-CTr/TU", "implements", "59-NQ/TW")]),
    ("Thực hiện Công văn số 2301-CV/VPTU, Đảng ủy xã báo cáo tình hình triển khai Nghị quyết số 57-NQ/TW như sau:",
     [("SELF", "respondsTo", "2301-CV/VPTU"), ("SELF", "reviews", "57-NQ/TW")]),
    ("Đảng ủy xã nắm tình hình triển khai Nghị quyết số 57-NQ/TW.", []),
    # what a bracket's decision has put in force
    ("Chương trình làm việc năm 2026 (kèm theo Quyết định số 15-QĐ/ĐU) được điều chỉnh tại Quyết định số 49-QĐ/ĐU.",
     [("49-QĐ/ĐU", "amends", "15-QĐ/ĐU")]),
    ("Danh sách đội viên (kèm theo Quyết định số 15-QĐ/ĐU) được điều chỉnh tại Quyết định số 49-QĐ/ĐU.", []),
    # words of another paper
    ('Tại mục 3 Công văn số 1234-CV/VPTU: "Chỉ thị số 5-CT/TU được thay thế bằng Chỉ thị số 15-CT/TU", đề nghị sửa lại.', []),
    ("Tại mục 3 Công văn số 1234-CV/VPTU nêu: Chỉ thị số 5-CT/TU được thay thế bằng Chỉ thị số 15-CT/TU.", [("15-CT/TU", "replaces", "05-CT/TU")]),
    # who carries a paper out
    ("Nghị định số 118/2025/NĐ-CP (thay thế Nghị định số 61/2018/NĐ-CP) được UBND tỉnh triển khai tại Kế hoạch số 2990/KH-UBND.",
     [("118/2025/NĐ-CP", "replaces", "61/2018/NĐ-CP"), ("2990/KH-UBND", "implements", "118/2025/NĐ-CP")]),
    ("Kế hoạch số 12-KH/TU được Tỉnh ủy ban hành thực hiện Nghị quyết số 8-NQ/TW.", [("12-KH/TU", "implements", "08-NQ/TW")]),
    ("Thực hiện Chỉ thị số 50-CT/TW, Ban Thường vụ Đảng ủy xã đã kịp thời ban hành, chỉ đạo thực hiện Kế hoạch số 33-KH/ĐU.",
     [("33-KH/ĐU", "implements", "50-CT/TW")]),
    ("Thực hiện Chỉ thị số 50-CT/TW, Ban Thường vụ Đảng ủy xã chỉ đạo thực hiện Kế hoạch số 33-KH/ĐU.", []),
    # a report that reviews two things, one of them a paper
    ("Báo cáo số 95-BC/ĐU tổng kết 01 năm vận hành mô hình chính quyền 02 cấp và việc thực hiện Kết luận số 163-KL/TW.",
     [("95-BC/ĐU", "reviews", "163-KL/TW")]),
    ("Báo cáo số 95-BC/ĐU nêu khó khăn của mô hình và việc thực hiện Kết luận số 163-KL/TW.", []),
    # what stands for it in another paper
    ("Kế hoạch này thay thế nội dung tương ứng trong Kế hoạch số 10-KH/TU.", [("SELF", "replaces", "10-KH/TU")]),
    ("Nghị quyết số 03-NQ/ĐU chính là văn bản cụ thể hóa Chương trình hành động số 01-CTr/TU.", [("03-NQ/ĐU", "implements", "01-CTr/TU")]),
    ("Nghị quyết số 03-NQ/ĐU không phải là văn bản cụ thể hóa Chương trình hành động số 01-CTr/TU.", []),
    # one after the other
    ("Quy định số 132-QĐ/TW đã được thay thế bằng Quy định số 124-QĐ/TW, sau đó là Quy định số 366-QĐ/TW.",
     [("124-QĐ/TW", "replaces", "132-QĐ/TW"), ("366-QĐ/TW", "replaces", "124-QĐ/TW")]),
    ("Quy định số 132-QĐ/TW đã được sửa đổi bằng Quy định số 124-QĐ/TW, sau đó là Quy định số 366-QĐ/TW.",
     [("124-QĐ/TW", "amends", "132-QĐ/TW"), ("366-QĐ/TW", "amends", "132-QĐ/TW")]),
    # once it was issued
    ("Sau khi Bộ Chính trị ban hành Chỉ thị số 35-CT/TW, ngày 14/6/2024, Tỉnh ủy đã kịp thời cụ thể hóa thành Kế hoạch số 255-KH/TU.",
     [("255-KH/TU", "implements", "35-CT/TW")]),
    ("Sau khi Bộ Chính trị ban hành Chỉ thị số 35-CT/TW, ngày 14/6/2024, Tỉnh ủy sẽ cụ thể hóa thành Kế hoạch số 255-KH/TU.", []),
    # what in a paper is changed
    ("Kết luận số 19-KL/ĐU điều chỉnh chỉ tiêu giảm nghèo trong Nghị quyết số 01-NQ/ĐH.", [("19-KL/ĐU", "amends", "01-NQ/ĐH")]),
    ("Kết luận số 19-KL/ĐU điều chỉnh phân công nhiệm vụ trong Ban Thường vụ, Nghị quyết số 01-NQ/ĐH giữ nguyên.", []),
    ("Báo cáo số 5-BC/HU kiểm điểm 3 năm thực hiện Quy chế số 04-QC/HU.", [("05-BC/HU", "reviews", "04-QC/HU")]),
    ("Báo cáo số 5-BC/HU kiểm điểm đảng viên, thực hiện Quy chế số 04-QC/HU.", []),
    # a paper that goes with those that changed it
    ("Bãi bỏ Quyết định số 1525/QĐ-UBND và các Quyết định sửa đổi, bổ sung gồm: Quyết định số 680/QĐ-UBND; Quyết định số 1177/QĐ-UBND.",
     [("SELF", "repeals", "1525/QĐ-UBND"), ("SELF", "repeals", "680/QĐ-UBND"), ("SELF", "repeals", "1177/QĐ-UBND"),
      ("680/QĐ-UBND", "amends", "1525/QĐ-UBND"), ("1177/QĐ-UBND", "amends", "1525/QĐ-UBND")]),
    ("Bãi bỏ Quyết định số 1525/QĐ-UBND và các quy định khác trái với: Quyết định số 680/QĐ-UBND.", [("SELF", "repeals", "1525/QĐ-UBND")]),
    ("Thông tư số 1/2017/TT-BCA hết hiệu lực từ ngày 01/7/2025, thay bằng Thông tư số 4/2025/TT-BCA.", [("04/2025/TT-BCA", "replaces", "01/2017/TT-BCA")]),
    ("Thông tư số 1/2017/TT-BCA hết hiệu lực từ ngày 01/7/2025, thay bằng biểu mẫu của Thông tư số 4/2025/TT-BCA.", []),
    # the annex is the programme's, not of what it carries out
    ("Chương trình hành động của tỉnh thực hiện Nghị quyết số 306/NQ-CP (ban hành kèm theo Quyết định số 2950/QĐ-UBND) gồm 06 nhóm nhiệm vụ.", []),
    ("Chương trình số 06-CTr/HU (ban hành kèm theo Quyết định số 29-QĐ/HU) gồm 06 nhóm nhiệm vụ.", [("06-CTr/HU", "annexedTo", "29-QĐ/HU")]),
    # each office's paper
    ("Thực hiện Kế hoạch số 14-KH/TU, các đảng ủy đã ban hành kế hoạch: Đảng ủy phường Tân Phong (Kế hoạch số 25-KH/ĐU), Đảng ủy xã Bum Tở (Kế hoạch số 19-KH/ĐU).",
     [("25-KH/ĐU", "implements", "14-KH/TU"), ("19-KH/ĐU", "implements", "14-KH/TU")]),
    ("Thực hiện Kế hoạch số 14-KH/TU, các đảng ủy đã ban hành kế hoạch, trừ Đảng ủy phường Tân Phong (Công văn số 25-CV/ĐU).", []),
    ("Công văn số 66-CV/ĐU phúc đáp đề nghị của Chi bộ bản Nà Ban tại Tờ trình số 05-TTr/CB.", [("66-CV/ĐU", "respondsTo", "05-TTr/CB")]),
    ("Công văn số 66-CV/ĐU phúc đáp đề nghị của Chi bộ bản Nà Ban, không nhắc Tờ trình số 05-TTr/CB.", []),
    ("Hướng dẫn số 1432/HD-SNV hướng dẫn tạm thời việc áp dụng Nghị định số 150/2025/NĐ-CP.", [("1432/HD-SNV", "guides", "150/2025/NĐ-CP")]),
    # by several papers
    ("Nghị quyết số 68-NQ/TW được thể chế hóa bằng Nghị quyết số 198/2025/QH15 của Quốc hội, Nghị quyết số 138/NQ-CP và Nghị quyết số 139/NQ-CP.",
     [("198/2025/QH15", "implements", "68-NQ/TW"), ("138/NQ-CP", "implements", "68-NQ/TW"), ("139/NQ-CP", "implements", "68-NQ/TW")]),
    ("Nghị quyết số 68-NQ/TW được thể chế hóa bằng Nghị quyết số 198/2025/QH15 của Quốc hội, Nghị quyết số 138/NQ-CP còn hiệu lực.",
     [("198/2025/QH15", "implements", "68-NQ/TW")]),
    # another letter of the office
    ("Công văn số 11788-CV/BTCTW hướng dẫn Quy định số 377-QĐ/TW và Công văn số 12010-CV/BTCTW giải đáp vướng mắc.", [("11788-CV/BTCTW", "guides", "377-QĐ/TW")]),
    ("Công văn số 11788-CV/BTCTW hướng dẫn Quy định số 377-QĐ/TW và Quy định số 366-QĐ/TW.",
     [("11788-CV/BTCTW", "guides", "377-QĐ/TW"), ("11788-CV/BTCTW", "guides", "366-QĐ/TW")]),
    # with others that are not named
    ("Công an tỉnh ban hành Nghị quyết số 14-NQ/ĐU, Kế hoạch số 55-KH/ĐU và 12 văn bản của Giám đốc để tổ chức thực hiện Chỉ thị số 23-CT/TW.",
     [("14-NQ/ĐU", "implements", "23-CT/TW"), ("55-KH/ĐU", "implements", "23-CT/TW")]),
    ("Công an tỉnh ban hành Nghị quyết số 14-NQ/ĐU về cán bộ, Kế hoạch số 55-KH/ĐU và 12 văn bản của Giám đốc để tổ chức thực hiện Chỉ thị số 23-CT/TW.",
     [("55-KH/ĐU", "implements", "23-CT/TW")]),
    # over when another came
    ("Hướng dẫn số 30-HD/BTGTW hết hiệu lực khi Hướng dẫn số 105-HD/BTGTW, ngày 19/6/2023 được ban hành.", [("105-HD/BTGTW", "repeals", "30-HD/BTGTW")]),
    ("Hướng dẫn số 30-HD/BTGTW hết hiệu lực khi Hướng dẫn số 105-HD/BTGTW còn là dự thảo.", []),
    # boards by what they are for
    ("Kế hoạch số 160/KH-BCĐ của Ban Chỉ đạo chuyển đổi số tỉnh cụ thể hóa Kế hoạch số 02-KH/BCĐTW.", [("160/KH-BCĐ", "implements", "02-KH/BCĐTW")]),
    ("Theo Kế hoạch số 160/KH-BCĐ của Ban Chỉ đạo, chuyển đổi số tỉnh đã thực hiện Kế hoạch số 02-KH/BCĐTW.", []),
    # who changes the plan, and who changes what it carries out
    ("Kế hoạch số 160/KH-BCĐ cụ thể hóa Kế hoạch số 02-KH/BCĐTW, được điều chỉnh bởi Kế hoạch số 12/KH-BCĐ.",
     [("160/KH-BCĐ", "implements", "02-KH/BCĐTW"), ("12/KH-BCĐ", "amends", "160/KH-BCĐ")]),
    ("Kế hoạch số 160/KH-BCĐ cụ thể hóa Kế hoạch số 02-KH/BCĐTW, được điều chỉnh bởi Kế hoạch số 12-KH/BCĐTW.",
     [("160/KH-BCĐ", "implements", "02-KH/BCĐTW"), ("12-KH/BCĐTW", "amends", "02-KH/BCĐTW")]),
    # one is kept, another ended
    ("Chủ tịch UBND tỉnh quyết định giữ nguyên Quyết định số 71/QĐ-UBND, hủy một phần Quyết định số 15/QĐ-UBND.", []),
    ("Quyết định số 71/QĐ-UBND hủy một phần Quyết định số 15/QĐ-UBND.", [("71/QĐ-UBND", "repeals", "15/QĐ-UBND")]),
    # the name of the office that checks is no checking
    ("Thực hiện Kế hoạch số 09-KH/UBKTTU về giám sát chuyên đề, Ủy ban Kiểm tra Tỉnh ủy đã giám sát Ban Thường vụ Đảng ủy xã Phong Niên trong thực hiện Quy định số 132-QĐ/TW.", []),
    ("Kế hoạch số 09-KH/UBKTTU giám sát Ban Thường vụ Đảng ủy xã Phong Niên trong thực hiện Quy định số 132-QĐ/TW.",
     [("09-KH/UBKTTU", "reviews", "132-QĐ/TW")]),
    # years that are only kept in mind
    ("HƯỚNG DẪN\ntuyên truyền kỷ niệm 10 năm thực hiện Nghị quyết số 33-NQ/TW\n\nBan Tuyên giáo hướng dẫn như sau:\n", []),
    ("HƯỚNG DẪN\ntuyên truyền, thực hiện Nghị quyết số 33-NQ/TW\n\nBan Tuyên giáo hướng dẫn như sau:\n", [("SELF", "guides", "33-NQ/TW")]),
    # what a paper says of others in its own words
    ('Hướng dẫn số 55-HD/BTGTU quy định: "Các đơn vị sơ kết việc thực hiện Nghị quyết số 35-NQ/TW trước ngày 15/10".', []),
    ("Hướng dẫn số 55-HD/BTGTU sơ kết việc thực hiện Nghị quyết số 35-NQ/TW.", [("55-HD/BTGTU", "reviews", "35-NQ/TW")]),
    # what it was agreed for, into what it was put, until when it goes on
    ("Nghị quyết liên tịch số 01/NQLT-HPN-HND được ký kết nhằm triển khai Kế hoạch số 120-KH/TU.", [("01/NQLT-HPN-HND", "implements", "120-KH/TU")]),
    ("Nghị quyết liên tịch số 01/NQLT-HPN-HND được ký kết; các xã triển khai Kế hoạch số 120-KH/TU.", []),
    ("Ủy ban nhân dân tỉnh đã cụ thể hóa Nghị quyết số 42/2025/NQ-HĐND bằng 02 văn bản là Quyết định số 60/2025/QĐ-UBND và Hướng dẫn số 2210/HD-UBND.",
     [("60/2025/QĐ-UBND", "implements", "42/2025/NQ-HĐND"), ("2210/HD-UBND", "implements", "42/2025/NQ-HĐND")]),
    ("Quyết định số 1620/QĐ-UBND được gia hạn đến hết tháng 6/2026 tại Công văn số 5122/UBND-XD.", [("5122/UBND-XD", "extends", "1620/QĐ-UBND")]),
    ("Quyết định số 1620/QĐ-UBND được đề nghị gia hạn đến hết tháng 6/2026 tại Công văn số 5122/UBND-XD.", []),
    # a paper that an organ has given, and what was issued for it
    ("Sau khi Bộ Chính trị có Kết luận số 51-KL/TW, ngày 30/5/2019, Huyện ủy ban hành Kế hoạch số 186-KH/HU để triển khai.",
     [("186-KH/HU", "implements", "51-KL/TW")]),
    ("Sau khi Bộ Chính trị có Kết luận số 51-KL/TW, ngày 30/5/2019, Huyện ủy ban hành Kế hoạch số 186-KH/HU.", []),
    # what two bodies have agreed on, and another paper beside it
    ("Kế hoạch số 21-KH/ĐU thực hiện Chương trình phối hợp số 405/CTrPH-BCA giữa Bộ Công an và Trung ương Đoàn và Chỉ thị số 36-CT/TW.",
     [("21-KH/ĐU", "implements", "405/CTrPH-BCA"), ("21-KH/ĐU", "implements", "36-CT/TW")]),
    ("Kế hoạch số 21-KH/ĐU thực hiện Chương trình phối hợp số 405/CTrPH-BCA giữa Bộ Công an và Trung ương Đoàn và gắn với Chỉ thị số 36-CT/TW.",
     [("21-KH/ĐU", "implements", "405/CTrPH-BCA")]),
    # what was issued beside a plan is not what the plan carries out
    ("UBND huyện ban hành Kế hoạch số 15/KH-UBND ngày 22/01/2021 thực hiện Quyết định số 1898/QĐ-TTg ngày 28/11/2017, Quyết định số 204/QĐ-UBND ngày 08/01/2021 về việc thành lập Đoàn kiểm tra.",
     [("15/KH-UBND", "implements", "1898/QĐ-TTg")]),
    ("Kế hoạch số 15/KH-UBND ngày 22/01/2021 thực hiện Quyết định số 1898/QĐ-TTg ngày 28/11/2017, Quyết định số 204/QĐ-UBND ngày 08/02/2021.",
     [("15/KH-UBND", "implements", "1898/QĐ-TTg")]),
    ("Kế hoạch số 15/KH-UBND ngày 22/01/2021 thực hiện Quyết định số 1898/QĐ-TTg ngày 28/11/2017, Quyết định số 204/QĐ-UBND ngày 08/01/2021.",
     [("15/KH-UBND", "implements", "1898/QĐ-TTg"), ("15/KH-UBND", "implements", "204/QĐ-UBND")]),
    # two papers reviewed at once, the first with its title
    ("Báo cáo số 12-BC/HU sơ kết 03 năm thực hiện Chỉ thị số 10-CT/TU về công tác tiếp dân và 02 năm thực hiện Kế hoạch số 96-KH/TU.",
     [("12-BC/HU", "reviews", "10-CT/TU"), ("12-BC/HU", "reviews", "96-KH/TU")]),
    ("Huyện ủy sơ kết 03 năm thực hiện Chỉ thị số 10-CT/TU về công tác tiếp dân và 02 năm thực hiện Kế hoạch số 96-KH/TU.", []),
    # what an organ has put in force, without a title
    ("Quy chế của tỉnh ban hành kèm theo Quyết định số 1160-QĐ/TU không còn phù hợp.", []),
    ("Quy chế của tỉnh về quản lý chợ ban hành kèm theo Quyết định số 1160-QĐ/TU.",
     [("Quy chế của tỉnh về quản lý chợ", "annexedTo", "1160-QĐ/TU")]),
    # of one organ, the later paper is not carried out by the earlier
    ("Quy định số 24-QĐ/TW, ngày 30/7/2021 về thi hành Điều lệ Đảng và Hướng dẫn số 01-HD/TW, ngày 28/9/2021.",
     [("24-QĐ/TW", "implements", "Điều lệ Đảng")]),
    ("Kế hoạch số 24-KH/TU, ngày 30/7/2021 thực hiện Nghị quyết số 21-NQ/TW và Kết luận số 01-KL/TU, ngày 28/5/2021.",
     [("24-KH/TU", "implements", "21-NQ/TW"), ("24-KH/TU", "implements", "01-KL/TU")]),
    # said shortly
    ("Nghị quyết số 03/2014/NQ-HĐND về thu gom rác, nay đã thay bằng Nghị quyết số 07/2017/NQ-HĐND.",
     [("07/2017/NQ-HĐND", "replaces", "03/2014/NQ-HĐND")]),
    ("Nghị quyết số 03/2014/NQ-HĐND về thu gom rác, nay đã thay người theo Nghị quyết số 07/2017/NQ-HĐND.", []),
    # the last of several that changed it, with its own title
    ("Thực hiện Nghị định số 63/2030/NĐ-CP (được sửa đổi, bổ sung bởi Nghị định số 48/2033/NĐ-CP và Nghị định số 92/2037/NĐ-CP"
     " của Chính phủ sửa đổi, bổ sung một số điều của các nghị định về thủ tục).",
     [("48/2033/NĐ-CP", "amends", "63/2030/NĐ-CP"), ("92/2037/NĐ-CP", "amends", "63/2030/NĐ-CP")]),
    ("Thực hiện Nghị định số 63/2030/NĐ-CP (được sửa đổi, bổ sung bởi Nghị định số 48/2033/NĐ-CP và Nghị định số 92/2037/NĐ-CP"
     " của Chính phủ về đăng ký hộ kinh doanh).", [("48/2033/NĐ-CP", "amends", "63/2030/NĐ-CP")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), LINKS)
def test_links(sentence: str, expected: list[Link]) -> None:
    assert [link[:3] for link in links(read(sentence))] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nghị quyết này sửa đổi khoản 1 Điều 3; bổ sung Điều 5a vào sau Điều 5; bãi bỏ Điều 9 Nghị quyết số 16/2023/NQ-HĐND.",
         [("amends", "khoản 1 Điều 3"), ("repeals", "Điều 9")]),
        ("Nghị quyết này sửa đổi mức chi; bãi bỏ Điều 9 Nghị quyết số 16/2023/NQ-HĐND.", [("repeals", "Điều 9")]),
    ],
)  # fmt: skip
def test_parts_of_one_paper_changed_apart(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(link.relation, link.evidence.part) for link in read(sentence).links] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # who replaces another is in force since
        ("Nghị quyết số 66/2026/NQ-HĐND được ban hành thay thế Nghị quyết số 12/2021/NQ-HĐND, áp dụng từ ngày 01/02/2026.",
         [("66/2026/NQ-HĐND", "effective_from", "2026-02-01")]),
        ("Nghị quyết số 66/2026/NQ-HĐND được ban hành thay thế Nghị quyết số 12/2021/NQ-HĐND (có hiệu lực từ ngày 01/02/2022).",
         [("12/2021/NQ-HĐND", "effective_from", "2022-02-01")]),
        ("Nghị quyết số 36-NQ/TU được ban hành thay thế Nghị quyết số 9-NQ/TU, có hiệu lực đến hết năm 2030.", [("36-NQ/TU", "effective_to", "2030-12-31")]),
        # the day in a bracket
        ("Đã qua 03 tháng kể từ khi Nghị định số 188/2025/NĐ-CP có hiệu lực (01/7/2025).", [("188/2025/NĐ-CP", "effective_from", "2025-07-01")]),
        ("Nghị định số 188/2025/NĐ-CP có hiệu lực (ý kiến ngày 01/7/2025).", []),
        # what is extended is a project
        ("UBND tỉnh đồng ý gia hạn thời gian thực hiện dự án theo Quyết định số 1620/QĐ-UBND đến hết tháng 6/2026.", []),
        ("Nghị quyết số 98/2023/QH15 thí điểm cơ chế đặc thù được thực hiện trong 05 năm kể từ ngày 01/8/2023.",
         [("98/2023/QH15", "effective_from", "2023-08-01"), ("98/2023/QH15", "effective_to", "2028-07-31")]),
        ("Thời gian áp dụng Quyết định số 06/2023/QĐ-UBND từ ngày 01/3/2023 đến hết ngày 31/12/2025.",
         [("06/2023/QĐ-UBND", "effective_from", "2023-03-01"), ("06/2023/QĐ-UBND", "effective_to", "2025-12-31")]),
        ("Thời gian nộp hồ sơ theo Quyết định số 06/2023/QĐ-UBND từ ngày 01/3/2023 đến hết ngày 31/12/2025.", []),
        # a resolution on the use of a law
        ("Nghị quyết số 254/2025/QH15 tháo gỡ vướng mắc trong thi hành Luật Đất đai có hiệu lực từ ngày 01/01/2026.",
         [("254/2025/QH15", "effective_from", "2026-01-01")]),
        # what is told of the law itself
        ("Nghị quyết số 254/2025/QH15 yêu cầu các bộ triển khai Luật Đất đai có hiệu lực từ ngày 01/01/2026.",
         [(None, "effective_from", "2026-01-01")]),
        # the years of what two agreed
        ("Chương trình phối hợp số 06/CTrPH-BDV-CA giữa Ban Dân vận Huyện ủy và Công an huyện giai đoạn 2023 - 2026 kết thúc sớm.",
         [("06/CTrPH-BDV-CA", "period", "2023-01-01/2026-12-31")]),
        ("Chương trình phối hợp số 06/CTrPH-BDV-CA được ký giữa nhiệm kỳ; kết quả giai đoạn 2023 - 2026 khá.", []),
        # an office without a place
        ("Riêng Công đoàn ngành Y tế chưa ban hành kế hoạch thực hiện Chương trình số 01/CTr-TLĐ.", [("01/CTr-TLĐ", "not_issued", "Công đoàn ngành Y tế")]),
        ("Bệnh viện Đa khoa tỉnh và Sở Tài chính chưa ban hành kế hoạch thực hiện Quyết định số 1131/QĐ-TTg.",
         [("1131/QĐ-TTg", "not_issued", "Bệnh viện Đa khoa tỉnh"), ("1131/QĐ-TTg", "not_issued", "Sở Tài chính")]),
        # two papers at once; the second goes with another word
        ("Đảng ủy xã Nà Bai chưa ban hành kế hoạch thực hiện Nghị quyết số 45-NQ/TW và Chương trình số 22-CTr/HU.",
         [("45-NQ/TW", "not_issued", "Đảng ủy xã Nà Bai"), ("22-CTr/HU", "not_issued", "Đảng ủy xã Nà Bai")]),
        ("Đảng ủy xã Nà Bai chưa ban hành kế hoạch thực hiện Nghị quyết số 45-NQ/TW, trong khi Chương trình số 22-CTr/HU đã triển khai.",
         [("45-NQ/TW", "not_issued", "Đảng ủy xã Nà Bai")]),
        # what a point is on, as its heading says
        ("3. Về tình hình cụ thể hóa Kết luận số 72-KL/TW\n\nĐã có 9/11 cấp ủy ban hành kế hoạch. Huyện ủy Đông Lĩnh, Huyện ủy Nà Sơn chưa ban hành kế hoạch thực hiện.",
         [("72-KL/TW", "not_issued", "Huyện ủy Đông Lĩnh"), ("72-KL/TW", "not_issued", "Huyện ủy Nà Sơn")]),
        ("3. Về tình hình cụ thể hóa Kết luận số 72-KL/TW\n\nHuyện ủy Đông Lĩnh chưa ban hành quy chế.", []),
        ("3. Về tình hình cụ thể hóa Kết luận số 72-KL/TW và Kết luận số 73-KL/TW\n\nHuyện ủy Đông Lĩnh chưa ban hành kế hoạch thực hiện.", []),
        ("3. Về góp ý Kết luận số 72-KL/TW\n\nHuyện ủy Đông Lĩnh chưa ban hành kế hoạch thực hiện.", []),
        # "hướng dẫn" begins what the plan is to carry out; a short form; who still has not
        ("Đảng ủy xã Nà Bó chưa xây dựng kế hoạch triển khai Hướng dẫn số 28-HD/BTCTU.", [("28-HD/BTCTU", "not_issued", "Đảng ủy xã Nà Bó")]),
        ("Bộ Xây dựng chưa ban hành thông tư hướng dẫn Nghị định số 35/2023/NĐ-CP.", [("35/2023/NĐ-CP", "not_issued", "Bộ Xây dựng")]),
        ("Chi bộ bản Xuân Sơn, chi bộ Trường Mầm non đến nay chưa XD kế hoạch thực hiện Nghị quyết số 16-NQ/HU.",
         [("16-NQ/HU", "not_issued", "Chi bộ bản Xuân Sơn"), ("16-NQ/HU", "not_issued", "Chi bộ Trường Mầm non")]),
        ("Chi bộ bản Xuân Sơn chưa XD nhà văn hóa, kế hoạch thực hiện Nghị quyết số 16-NQ/HU còn chậm.", []),
        ("Các đơn vị chưa ban hành kế hoạch thực hiện Kế hoạch số 88-KH/ĐTN gồm: Đoàn xã Phú Mỹ, Đoàn xã Hưng Thạnh khẩn trương ban hành.",
         [("88-KH/ĐTN", "not_issued", "Đoàn xã Phú Mỹ"), ("88-KH/ĐTN", "not_issued", "Đoàn xã Hưng Thạnh")]),
        ("Đến nay còn 02 Đảng ủy xã (Ya Xiêr, Rờ Kơi) chưa ban hành kế hoạch thực hiện Nghị quyết số 10-NQ/TU.",
         [("10-NQ/TU", "not_issued", "Đảng ủy xã Ya Xiêr"), ("10-NQ/TU", "not_issued", "Đảng ủy xã Rờ Kơi")]),
        # who issued it is an office that no gazetteer has
        ("Công văn số 955/BHXH-GĐBHYT ngày 22/5/2023 của BHXH tỉnh đã hết hiệu lực.", [("955/BHXH-GĐBHYT", "ended", None)]),
        ("Công văn số 955/BHXH-GĐBHYT ngày 22/5/2023 của BHXH tỉnh báo thẻ đã hết hiệu lực.", []),
        ("Công văn số 955/PGD-GĐ ngày 22/5/2023 của Phòng Giáo dục hướng dẫn giấy phép hết hiệu lực.", []),
        ("Công văn số 955/PGD-GĐ ngày 22/5/2023 của ông A hết hiệu lực.", []),
        # the day of signing that the text gives elsewhere; where it gives two, none
        ("Nghị định số 17/2022/NĐ-CP ngày 31/01/2022 về hóa chất.\n\nNghị định số 17/2022/NĐ-CP có hiệu lực kể từ ngày ký ban hành.",
         [("17/2022/NĐ-CP", "effective_from", "2022-01-31")]),
        ("Kế hoạch số 17-KH/HU, ngày 31/01/2022 và Kế hoạch số 17-KH/HU, ngày 02/02/2015.\n\nKế hoạch số 17-KH/HU có hiệu lực kể từ ngày ký ban hành.",
         [("17-KH/HU", "effective_from", None)]),
        ("Kế hoạch số 17/KH-UBND, ngày 31/01/2022 của UBND tỉnh.\n\nKế hoạch số 17/KH-UBND của UBND huyện có hiệu lực kể từ ngày ký ban hành.",
         [("17/KH-UBND", "effective_from", None)]),
        ("Thành ủy Hội An và Hội Nông dân xã Nà Bai chưa ban hành kế hoạch thực hiện Nghị quyết số 10-NQ/TU.",
         [("10-NQ/TU", "not_issued", "Thành ủy Hội An"), ("10-NQ/TU", "not_issued", "Hội Nông dân xã Nà Bai")]),
        # only a part goes on
        ("Bãi bỏ Thông tư số 29/2018/TT-BGTVT quy định về kiểm tra, trừ các biểu mẫu tại Phụ lục II tiếp tục được áp dụng đến hết ngày 31/12/2021.", []),
        ("Thông tư số 29/2018/TT-BGTVT quy định về kiểm tra tiếp tục được áp dụng đến hết ngày 31/12/2021.",
         [("29/2018/TT-BGTVT", "extended_to", "2021-12-31")]),
        # what is told of the issuer before the title
        ("Kế hoạch số 41-KH/ĐU của Đảng ủy xã Cẩm Lĩnh (cũ) thực hiện Nghị quyết số 59-NQ/TW hết hiệu lực từ ngày 01/7/2025.",
         [("41-KH/ĐU", "ended", "2025-06-30")]),
        ("Kế hoạch số 41-KH/ĐU của Đảng ủy xã Cẩm Lĩnh (thực hiện Nghị quyết số 59-NQ/TW) hết hiệu lực từ ngày 01/7/2025.",
         [("41-KH/ĐU", "ended", "2025-06-30")]),
        ("Đảng ủy Khối các cơ quan tỉnh chưa ban hành kế hoạch thực hiện Nghị quyết số 27-NQ/TW.",
         [("27-NQ/TW", "not_issued", "Đảng ủy Khối các cơ quan tỉnh")]),
        ("Đảng ủy Khối Doanh nghiệp tỉnh đến nay chưa có kế hoạch thực hiện Nghị quyết số 27-NQ/TW.",
         [("27-NQ/TW", "not_issued", "Đảng ủy Khối Doanh nghiệp tỉnh")]),
        ("Còn 02 đảng ủy xã (Tà Lỷ, Nậm Hon) chưa ban hành kế hoạch thực hiện Nghị quyết số 27-NQ/TW.",
         [("27-NQ/TW", "not_issued", "Đảng ủy xã Tà Lỷ"), ("27-NQ/TW", "not_issued", "Đảng ủy xã Nậm Hon")]),
        ("12 đảng ủy đã ban hành kế hoạch thực hiện Nghị quyết số 27-NQ/TW. Các đảng ủy chưa ban hành (02 đơn vị): xã Tà Lỷ, xã Nậm Hon.",
         [("27-NQ/TW", "not_issued", "xã Tà Lỷ"), ("27-NQ/TW", "not_issued", "xã Nậm Hon")]),
        ("12 đảng ủy đã ban hành kế hoạch thực hiện Nghị quyết số 27-NQ/TW. Đảng ủy chưa ban hành (quá hạn 02 ngày): lỗi do văn thư.", []),
        # late, not missing; others were in time
        ("Đảng ủy xã Tà Lỷ chưa ban hành kế hoạch thực hiện Nghị quyết số 27-NQ/TW đúng thời hạn quy định.", []),
        ("Các xã ban hành đúng hạn; riêng Đảng ủy xã Tà Lỷ chưa ban hành kế hoạch thực hiện Nghị quyết số 27-NQ/TW, báo cáo đúng hạn.",
         [("27-NQ/TW", "not_issued", "Đảng ủy xã Tà Lỷ")]),
        ("Công đoàn các ngành chưa ban hành kế hoạch thực hiện Chương trình số 01/CTr-TLĐ.", []),
        ("Các Kế hoạch số 10-KH/ĐU và số 15-KH/ĐU đều có hiệu lực đến hết năm 2026.",
         [("10-KH/ĐU", "effective_to", "2026-12-31"), ("15-KH/ĐU", "effective_to", "2026-12-31")]),
        # late is not never
        ("Đảng ủy thị trấn chậm ban hành kế hoạch thực hiện Nghị quyết số 45-NQ/TW (chậm 45 ngày so với yêu cầu).", []),
        ("Đảng ủy thị trấn Nà Mèo chậm ban hành kế hoạch thực hiện Nghị quyết số 45-NQ/TW.", [("45-NQ/TW", "not_issued", "Đảng ủy thị trấn Nà Mèo")]),
        ("Thông tư số 38/2025/TT-BCT hết hiệu lực sau 02 năm kể từ ngày 01/7/2025.", [("38/2025/TT-BCT", "effective_to", "2027-06-30")]),
        ("Thông tư số 38/2025/TT-BCT hết hiệu lực sau 02 năm rà soát.", [("38/2025/TT-BCT", "ended", None)]),
        ("Thông tư số 38/2025/TT-BCT hết hiệu lực sau 02 năm kể từ ngày 01/7/2025 nếu không được gia hạn.", []),
        ("Thẻ cấp theo Thông tư số 38/2025/TT-BCT hết hiệu lực sau 02 năm kể từ ngày 01/7/2025.", []),
        # what is done by a paper ends, not the paper; what it provides for ends with it
        ("Giấy phép theo Nghị định số 07/2021/NĐ-CP có hiệu lực đến hết năm 2025.", []),
        ("Giấy phép theo Nghị định số 07/2021/NĐ-CP có hiệu lực từ ngày 01/01/2025.", []),
        ("Các dự án thuộc Đề án số 06-ĐA/TU được thực hiện đến hết năm 2026.", []),
        ("Dự án thuộc Đề án số 06-ĐA/TU kết thúc thực hiện từ ngày 01/01/2025.", []),
        # what is so when another paper takes effect is not of that paper
        ("Hồ sơ nộp trước ngày Nghị định số 77/2021/NĐ-CP có hiệu lực được giải quyết đến hết ngày 30/6/2026.", []),
        ("Từ ngày ký, Nghị định số 77/2021/NĐ-CP có hiệu lực đến hết ngày 30/6/2026.", [("77/2021/NĐ-CP", "effective_to", "2026-06-30")]),
        ("Chính sách theo Nghị quyết số 07/2021/NQ-HĐND được thực hiện đến hết năm 2025.", [("07/2021/NQ-HĐND", "effective_to", "2025-12-31")]),
        ("Việc xây dựng chợ theo bố trí Quyết định số 07/2021/QĐ-UBND được thực hiện đến năm 2025.", []),
        ("Việc thực hiện Quyết định số 07/2021/QĐ-UBND được kéo dài đến hết năm 2025.", [("07/2021/QĐ-UBND", "extended_to", "2025-12-31")]),
        # an amending title goes on to the day since when it applies
        ("Thông tư số 19/2025/TT-BCT sửa đổi một số điều của Thông tư số 96/2020/TT-BCT đã được sửa đổi bởi Thông tư số 68/2024/TT-BCT, có hiệu lực từ ngày 05/5/2025.",
         [("19/2025/TT-BCT", "effective_from", "2025-05-05")]),
        ("Thông tư số 96/2020/TT-BCT đã được sửa đổi bởi Thông tư số 68/2024/TT-BCT, có hiệu lực từ ngày 05/5/2025.",
         [("68/2024/TT-BCT", "effective_from", "2025-05-05")]),
        # what stands in a quotation is said of the paper that the sentence before it begins with
        ("Điều 2 Thông tư số 19/2025/TT-BCT sửa đổi, bổ sung một số điều của Thông tư số 37/2021/TT-BCT quy định như sau: “1. Thông tư này có hiệu lực từ ngày 01/3/2025.”",
         [("19/2025/TT-BCT", "effective_from", "2025-03-01")]),
        ("Thông tư số 19/2025/TT-BCT bị bãi bỏ. Điều 9 Thông tư số 37/2021/TT-BCT quy định như sau: “1. Thông tư này có hiệu lực từ ngày 01/3/2021.”",
         [("37/2021/TT-BCT", "effective_from", "2021-03-01")]),
        # the years of what is carried out
        ("Quyết định số 07/2021/QĐ-UBND hướng dẫn thực hiện Bộ tiêu chí nông thôn mới đến năm 2025.", []),
        ("Quyết định số 07/2021/QĐ-UBND được thực hiện tại các xã đến hết năm 2025.", [("07/2021/QĐ-UBND", "effective_to", "2025-12-31")]),
        # papers that are not named end, not the one that they carry out or are against
        ("Các kế hoạch của xã thực hiện Kế hoạch số 60/KH-UBND chấm dứt hiệu lực từ ngày 01/7/2025.", []),
        ("Các văn bản hướng dẫn Quyết định số 37/2024/QĐ-UBND hết hiệu lực từ ngày 22/9/2025.", []),
        ("Những quy định của xã trái với Quyết định số 37/2024/QĐ-UBND hết hiệu lực từ ngày 22/9/2025.", []),
        ("Các kế hoạch triển khai Kế hoạch số 60/KH-UBND có hiệu lực đến hết ngày 31/12/2026.", []),
        ("Việc thực hiện Kế hoạch số 60/KH-UBND chấm dứt từ ngày 01/7/2025.", [("60/KH-UBND", "ended", "2025-06-30")]),
        ("Các quyết định: Quyết định số 37/2024/QĐ-UBND hết hiệu lực từ ngày 22/9/2025.", [("37/2024/QĐ-UBND", "ended", "2025-09-21")]),
        ("Theo hướng dẫn của các sở, Quyết định số 37/2024/QĐ-UBND hết hiệu lực từ ngày 22/9/2025.", [("37/2024/QĐ-UBND", "ended", "2025-09-21")]),
        # asked for; the time of something that the paper provides for
        ("Kế hoạch số 12-KH/HU được đề nghị gia hạn đến hết năm 2026.", []),
        ("Thời gian giải ngân vốn của Chương trình số 5-CTr/TU kéo dài đến hết ngày 31/12/2025.", []),
        ("Thời gian thực hiện Chương trình số 5-CTr/TU kéo dài đến hết ngày 31/12/2025.", [("05-CTr/TU", "extended_to", "2025-12-31")]),
        # each its own end
        ("Nghị quyết số 19/2022/NQ-HĐND (hiệu lực đến 31/12/2025) và Nghị quyết số 20/2022/NQ-HĐND (hiệu lực đến 31/12/2026) đang được rà soát.",
         [("19/2022/NQ-HĐND", "effective_to", "2025-12-31"), ("20/2022/NQ-HĐND", "effective_to", "2026-12-31")]),
        ("Nghị quyết số 19/2022/NQ-HĐND và Nghị quyết số 20/2022/NQ-HĐND có hiệu lực đến hết ngày 31/12/2026.",
         [("19/2022/NQ-HĐND", "effective_to", "2026-12-31"), ("20/2022/NQ-HĐND", "effective_to", "2026-12-31")]),
        ("Thông báo này thay thế Thông báo số 55/TB-HĐTT; thời gian nhận hồ sơ kéo dài đến hết ngày 30/8/2025.", []),
        ("Đề án số 06-ĐA/TU đã hoàn thành mục tiêu, Ban Thường vụ Tỉnh ủy quyết định kết thúc thực hiện từ ngày 01/01/2025.", [("06-ĐA/TU", "ended", "2024-12-31")]),
        ("Nghị định số 261/2025/NĐ-CP sửa đổi Nghị định số 100/2024/NĐ-CP, có hiệu lực ngay từ ngày 10/10/2025.", [("261/2025/NĐ-CP", "effective_from", "2025-10-10")]),
        # papers that were counted
        ("Ban Thường vụ Huyện ủy công bố 16 văn bản hết hiệu lực, trong đó có Chỉ thị số 05-CT/HU và Quy định số 41-QĐ/HU.",
         [("05-CT/HU", "ended", None), ("41-QĐ/HU", "ended", None)]),
        ("Đề nghị Huyện ủy công bố 16 văn bản hết hiệu lực, trong đó có Chỉ thị số 05-CT/HU.", []),
        ("Huyện ủy công bố 16 văn bản hết hiệu lực như Quy định số 41-QĐ/HU yêu cầu.", []),
        # a budget year is a calendar year
        ("Các chính sách tại Nghị quyết số 07/2021/NQ-HĐND chỉ được thực hiện đến hết năm ngân sách 2025.",
         [("07/2021/NQ-HĐND", "effective_to", "2025-12-31")]),
        # what its use is over since
        ("Việc áp dụng Nghị quyết số 35/2023/NQ-HĐND chấm dứt từ ngày 01/7/2026.", [("35/2023/NQ-HĐND", "ended", "2026-06-30")]),
        ("Hoạt động theo Nghị quyết số 35/2023/NQ-HĐND chấm dứt từ ngày 01/7/2026.", []),
        ("Nghị định số 102/2024/NĐ-CP có hiệu lực thì Nghị định số 43/2014/NĐ-CP hết hiệu lực.", []),
        # the years of a plan
        ("Kế hoạch số 45-KH/ĐU (2026 - 2030) đang được lấy ý kiến.", [("45-KH/ĐU", "period", "2026-01-01/2030-12-31")]),
        ("Kết quả 5 năm thực hiện Kế hoạch số 45-KH/ĐU (2021 - 2026) khá tốt.", []),
        ("Kết quả 03 năm đầu thực hiện Kế hoạch số 45-KH/ĐU (2021 - 2023) khá tốt.", []),
        ("Số liệu giám sát theo Kế hoạch số 45-KH/ĐU (2021 - 2023) còn thiếu.", []),
        ("Thời hạn thực hiện Nghị quyết số 13-NQ/TU, ngày 03/11/2021 là 5 năm (2021 - 2025).", [("13-NQ/TU", "period", "2021-01-01/2025-12-31")]),
        # the period of what another body is told to draw up
        ("Huyện ủy ban hành Chương trình hành động số 31-CTr/HU, ngày 12/3/2014 thực hiện Nghị quyết số 29-NQ/TW và chỉ đạo Ủy ban nhân dân huyện xây dựng kế hoạch giai đoạn 2014 - 2020.", []),
        ("Huyện ủy ban hành Chương trình hành động số 31-CTr/HU, ngày 12/3/2014 thực hiện Nghị quyết số 29-NQ/TW giai đoạn 2014 - 2020.",
         [("31-CTr/HU", "period", "2014-01-01/2020-12-31")]),
        # why something is asked for
        ("Ban đề nghị cân nhắc vì Nghị quyết số 05/2019/NQ-HĐND đã hết hiệu lực từ ngày 01/01/2022.", [("05/2019/NQ-HĐND", "ended", "2021-12-31")]),
        ("Ban đề nghị Nghị quyết số 05/2019/NQ-HĐND hết hiệu lực từ ngày 01/01/2022.", []),
        ("Đảng ủy xã có Tờ trình số 15-TTr/ĐU xin chủ trương kéo dài Nghị quyết số 04-NQ/ĐU đến năm 2026.", []),
        # who has issued nothing: branches by their units alone, who alone has not, what is told of the next paper
        ("Các chi bộ: bản Nà Lốc, Trạm Y tế chưa ban hành kế hoạch thực hiện Nghị quyết số 03-NQ/HU.",
         [("03-NQ/HU", "not_issued", "Chi bộ bản Nà Lốc"), ("03-NQ/HU", "not_issued", "Chi bộ Trạm Y tế")]),
        ("Còn 02 chi bộ chưa ban hành kế hoạch thực hiện Nghị quyết số 03-NQ/HU: bản Pá Pao, Trường Tiểu học số 1.",
         [("03-NQ/HU", "not_issued", "Chi bộ bản Pá Pao"), ("03-NQ/HU", "not_issued", "Chi bộ Trường Tiểu học số 1")]),
        ("Các chi bộ, Hội Nông dân xã Hua Bum chưa ban hành kế hoạch thực hiện Nghị quyết số 03-NQ/HU.",
         [("03-NQ/HU", "not_issued", "Hội Nông dân xã Hua Bum")]),
        ("Thực hiện Nghị quyết số 06-NQ/TU, 11/12 đảng bộ đã ban hành kế hoạch; riêng Huyện ủy Pa Khoang chưa ban hành.",
         [("06-NQ/TU", "not_issued", "Huyện ủy Pa Khoang")]),
        ("Thực hiện Nghị quyết số 06-NQ/TU, Huyện ủy Pa Khoang đã ban hành kế hoạch, chưa ban hành hướng dẫn.", []),
        ("Đảng ủy xã Sơn Hà chưa ban hành kế hoạch thực hiện Nghị quyết số 59-NQ/TW; Nghị quyết số 66-NQ/TW đã được học tập.",
         [("59-NQ/TW", "not_issued", "Đảng ủy xã Sơn Hà")]),
        # a part of a paper, the whole
        ("Các quy định về phụ cấp tại Nghị quyết số 14/2020/NQ-HĐND được thực hiện đến ngày 31/7/2023.", []),
        ("Các quy định tại Nghị quyết số 14/2020/NQ-HĐND được thực hiện đến ngày 31/7/2023.", [("14/2020/NQ-HĐND", "effective_to", "2023-07-31")]),
        # what ends once another is out is repealed by that
        ("Sau khi Quy định số 114-QĐ/TW được ban hành, Quy định số 205-QĐ/TW hết hiệu lực.", []),
    ],
)  # fmt: skip
def test_facts(sentence: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(one.document.code, one.fact, one.value) for one in read(sentence).facts] == expected


CONSOLIDATED = """BỘ Y TẾ
Số: 09/VBHN-BYT

THÔNG TƯ
Quy định về tiêu chuẩn sức khỏe

Thông tư số 12/2018/TT-BYT ngày 15 tháng 5 năm 2018, có hiệu lực kể từ ngày 01 tháng 7 năm 2018, được sửa đổi, bổ sung bởi:
1. Thông tư số 36/2025/TT-BYT ngày 14 tháng 8 năm 2025, có hiệu lực kể từ ngày 01 tháng 10 năm 2025.

Căn cứ Nghị định số 75/2017/NĐ-CP ngày 20 tháng 6 năm 2017;
Bộ trưởng Bộ Y tế ban hành Thông tư.
Điều 3.[1] (được bãi bỏ)

[1] Điều này được bãi bỏ theo quy định tại Điều 2 Thông tư số 36/2025/TT-BYT.
"""


def test_a_consolidated_text_that_numbers_what_changed_it() -> None:
    found = [link[:3] for link in links(read(CONSOLIDATED))]
    assert ("36/2025/TT-BYT", "amends", "12/2018/TT-BYT") in found
    assert ("SELF", "basedOn", "75/2017/NĐ-CP") in found
    assert ("36/2025/TT-BYT", "repeals", "SELF") in found
    # near miss: a heading of the text
    other = CONSOLIDATED.replace("được sửa đổi, bổ sung bởi:", "quy định:").replace("Điều 3.[1]", "Điều 3. [1]")
    assert ("SELF", "basedOn", "75/2017/NĐ-CP") not in [link[:3] for link in links(read(other))]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Cụm từ “trạm y tế” được thay thế bằng cụm từ “trạm y tế xã” theo quy định tại khoản 1 Điều 2 của", "amends"),
        ("Cụm từ “trạm y tế” được sửa đổi bởi cụm từ “trạm y tế xã” theo quy định tại khoản 1 Điều 2 của", "amends"),
        ("Mục này bao gồm các Điều 3, 4 và 5 được bãi bỏ theo quy định tại khoản 1 Điều 2 của", "repeals"),
        # what a sentence of the text says, not a note of it
        ("Cán bộ trạm y tế được thay thế bằng nhân viên mới theo quy định tại khoản 1 Điều 2 của", None),
    ],
)
def test_a_note_of_a_consolidated_text(note: str, expected: str | None) -> None:
    text = CONSOLIDATED + f"\n[2] {note} Thông tư số 36/2025/TT-BYT, có hiệu lực từ ngày 15 tháng 10 năm 2025.\n"
    told = [link[:3] for link in links(read(text))]
    before = [link[:3] for link in links(read(CONSOLIDATED))]
    more = [link for link in told if told.count(link) > before.count(link) and link[2] == "SELF"]
    assert more[:1] == ([("36/2025/TT-BYT", expected, "SELF")] if expected else [])


CUT_NOTE = """
[2] Điều 3 và Điều 4 của Thông tư số 36/2025/TT-BYT, có hiệu lực từ ngày 01 tháng 10 năm 2025, quy định như sau:
“Điều 3. Chuyển tiếp
Hồ sơ đã nộp được giải quyết theo quy định cũ.
Điều {own}. Hiệu lực thi hành
Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2018.
Điều 4. Hiệu lực thi hành
Thông tư này có hiệu lực thi hành từ ngày 01 tháng 10 năm 2025.”.
"""


@pytest.mark.parametrize(("own", "whose"), [("17", "09/VBHN-BYT"), ("4", "36/2025/TT-BYT")])
def test_a_page_end_within_what_a_note_quotes(own: str, whose: str) -> None:
    found = read(CONSOLIDATED + CUT_NOTE.format(own=own))
    starts = {(fact.document.code, fact.value) for fact in found.facts if fact.fact == "effective_from"}
    assert (whose, "2018-07-01") in starts
    assert ("36/2025/TT-BYT", "2025-10-01") in starts


def test_a_form_of_another_type_in_a_consolidated_text() -> None:
    form = "\nMẫu số 2\nQUYẾT ĐỊNH\nĐiều 2. {type} này có hiệu lực thi hành kể từ ngày 05 tháng 6 năm 2019.\n"
    told = [
        [
            fact.value
            for fact in read(CONSOLIDATED + form.format(type=kind)).facts
            if fact.document.code == "09/VBHN-BYT"
        ]
        for kind in ("Quyết định", "Thông tư")
    ]
    assert told == [[], ["2019-06-05"]]


LETTER = """BỘ NỘI VỤ
Số: 6218/BNV-CCVC

Kính gửi: Ủy ban nhân dân tỉnh

Bộ Nội vụ nhận được Công văn số 2877/UBND-NC ngày 29/7/2025. Sau khi nghiên cứu, Bộ Nội vụ có ý kiến như sau:
1. Nghị định số 170/2025/NĐ-CP ngày 30/6/2025 có hiệu lực từ ngày 01/7/2025.
2. Hồ sơ đã nộp tiếp tục thực hiện theo Nghị định số 138/2020/NĐ-CP cho đến hết ngày 31/12/2025.
"""


def test_the_points_of_an_answer_are_not_what_is_answered() -> None:
    found = read(LETTER)
    assert [link[:3] for link in links(found)] == [("SELF", "respondsTo", "2877/UBND-NC")]
    assert [one.fact for one in found.facts] == ["effective_from"]
    # near miss: the paper in whose study it answers
    other = read(LETTER.replace("Sau khi nghiên cứu,", "Sau khi nghiên cứu Công văn số 9/UBND-NC,"))
    assert ("SELF", "respondsTo", "09/UBND-NC") in [link[:3] for link in links(other)]


REPORT = """ĐẢNG ỦY XÃ MƯỜNG THAN
Số 152-BC/ĐU

BÁO CÁO
sơ kết 01 năm thực hiện Chỉ thị số 45-CT/TW, ngày 14/4/2025
và việc lãnh đạo thực hiện Kế hoạch số 4-KH/TU, ngày 02/7/2025

Đảng ủy xã báo cáo như sau:
"""


def test_a_report_on_two_papers() -> None:
    reviewed = [("SELF", "reviews", "45-CT/TW"), ("SELF", "reviews", "04-KH/TU")]
    assert [link[:3] for link in links(read(REPORT))] == reviewed
    # near miss: a task of the report
    other = REPORT.replace("và việc lãnh đạo thực hiện", "gắn với xây dựng chương trình thực hiện")
    assert [link[:3] for link in links(read(other))] == reviewed[:1]


RESOLUTION = """HỘI ĐỒNG NHÂN DÂN TỈNH VÂN LÃNG
Số: 71/2025/NQ-HĐND

NGHỊ QUYẾT
{title}

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
"""


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Kéo dài thời gian thực hiện Nghị quyết số 18/2021/NQ-HĐND quy định chính sách phát triển chè giai đoạn 2021 - 2025", False),
        ("Quy định chính sách phát triển chè giai đoạn 2025 - 2030", True),
    ],
)  # fmt: skip
def test_the_period_of_what_is_changed_is_not_its_own(title: str, period: bool) -> None:
    assert (read(RESOLUTION.format(title=title)).document.period is not None) == period


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Nghị quyết đã được Hội đồng nhân dân tỉnh khóa XI, kỳ họp thứ 20 thông qua ngày 08 tháng 12 năm 2025 và có hiệu lực từ ngày 01 tháng 01 năm 2026.", ["2026-01-01"]),
        ("Nghị quyết đã được Hội đồng nhân dân tỉnh thông qua ngày 08 tháng 12 năm 2025; biểu giá có hiệu lực từ ngày 01 tháng 01 năm 2026.", []),
    ],
)  # fmt: skip
def test_a_resolution_tells_when_it_was_adopted(sentence: str, days: list[str]) -> None:
    found = read(RESOLUTION.format(title="Quy định mức hỗ trợ") + f"Điều 4. Hiệu lực thi hành\n{sentence}\n")
    assert [one.value for one in found.facts if one.fact == "effective_from"] == days


TABLE = """{giver}

| STT | {over} | {under} |
|-----|--------|---------|
| 1 | Nghị quyết số 57-NQ/TW, ngày 22/12/2024 | Kế hoạch số 08-KH/ĐU, ngày 25/7/2025 |
| 2 | Nghị quyết số 71-NQ/TW, ngày 22/8/2025 | Chưa ban hành |
"""


@pytest.mark.parametrize(
    ("giver", "under", "expected"),
    [
        (
            "1. Kết quả ban hành văn bản",
            "Văn bản triển khai của Đảng ủy phường",
            [("08-KH/ĐU", "implements", "57-NQ/TW")],
        ),
        ("1. Kết quả ban hành văn bản", "Văn bản cụ thể hóa", [("08-KH/ĐU", "implements", "57-NQ/TW")]),
        ("1. Danh mục văn bản dự kiến ban hành", "Văn bản triển khai của Đảng ủy phường", []),
        ("1. Kết quả ban hành văn bản", "Văn bản liên quan", []),
    ],
)
def test_a_table_of_what_carries_out_what(giver: str, under: str, expected: list[Link]) -> None:
    text = TABLE.format(giver=giver, over="Văn bản của Trung ương", under=under)
    assert [link[:3] for link in links(read(text))] == expected


QUOTING = """BỘ TÀI CHÍNH

THÔNG TƯ
Quy định mức thu phí kiểm định

Thông tư số 61/2016/TT-BTC ngày 14 tháng 11 năm 2016 của Bộ trưởng Bộ Tài chính, có hiệu lực kể từ ngày 01 tháng 01 năm 2017, được sửa đổi, bổ sung bởi Thông tư số 19/2021/TT-BTC ngày 08 tháng 3 năm 2021.

Điều 4. Tổ chức thực hiện[1]
1. Thông tư này có hiệu lực kể từ ngày 01 tháng 01 năm 2017.

XÁC THỰC VĂN BẢN HỢP NHẤT
Số: 14/VBHN-BTC
Hà Nội, ngày 02 tháng 6 năm 2021

[1] Điều 3 Thông tư số 19/2021/TT-BTC quy định như sau:
{opened}Thông tư này có hiệu lực kể từ ngày 25 tháng 4 năm 2021.{closed}
"""


@pytest.mark.parametrize(
    ("opened", "closed", "days"),
    [("“", "”", ["2017-01-01"]), ('"', '"', ["2017-01-01"]), ("", "", ["2017-01-01", "2021-04-25"])],
)
def test_what_a_note_quotes_is_not_of_the_text(opened: str, closed: str, days: list[str]) -> None:
    found = read(QUOTING.format(opened=opened, closed=closed))
    own = found.document.iri
    told = [fact.value for fact in found.facts if fact.fact == "effective_from" and fact.document.iri == own]
    assert sorted(told) == days


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("Triển khai Chỉ thị số 13-CT/TW, ngày 12/01/2017, thời gian qua công tác bảo vệ rừng đã đạt kết quả tích cực.", []),
        ("Thực hiện Chỉ thị số 13-CT/TW, ngày 12/01/2017, trong những năm qua rừng được giữ vững.", []),
        ("Thực hiện Chỉ thị số 13-CT/TW, ngày 12/01/2017, phát huy kết quả thời gian qua, Ban Thường vụ Huyện ủy yêu cầu:",
         [("SELF", "implements", "13-CT/TW")]),
        ("Sau khi nghe Ban Dân vận Huyện ủy báo cáo kết quả thực hiện Chỉ thị số 13-CT/TW, Ban Thường vụ Huyện ủy chỉ đạo như sau:", []),
        ("Ban Thường vụ Huyện ủy báo cáo kết quả thực hiện Chỉ thị số 13-CT/TW, ngày 12/01/2017 như sau:", [("SELF", "reviews", "13-CT/TW")]),
    ],
)  # fmt: skip
def test_what_was_done_so_far(opening: str, expected: list[Link]) -> None:
    head = "HUYỆN ỦY KHE SƠN\n*\nSố 11-CT/HU\n\nKhe Sơn, ngày 21 tháng 5 năm 2020\n\nCHỈ THỊ\nvề bảo vệ rừng\n\n"
    assert [link[:3] for link in links(read(head + opening))] == expected


@pytest.mark.parametrize(
    ("beside", "until"),
    [("", ["2022-06-30"]), ("\nĐiều 2. Kéo dài thời gian áp dụng Thông tư số 08/2019/TT-BTC đến hết ngày 31 tháng 12 năm 2022.", [])],
)  # fmt: skip
def test_what_suspends_and_does_more_lasts(beside: str, until: list[str]) -> None:
    title = "Ngưng hiệu lực Thông tư số 11/2021/TT-BTC ngày 20 tháng 9 năm 2021"
    text = f"BỘ TÀI CHÍNH\nSố: 25/2021/TT-BTC\nHà Nội, ngày 30 tháng 12 năm 2021\n\nTHÔNG TƯ\n{title}\n\nCăn cứ Luật Giá;\n\n"
    found = read(f"{text}Điều 1. Ngưng hiệu lực Thông tư số 11/2021/TT-BTC đến hết ngày 30 tháng 6 năm 2022.{beside}\n")
    assert [one.value for one in found.facts if one.fact == "effective_to"] == until


@pytest.mark.parametrize(
    ("closing", "expected"),
    [
        # what it replaces without naming it carried the paper out, not this one
        ("Kế hoạch này thay thế các kế hoạch của xã Tà Lỷ, xã Nậm Hon thực hiện Chương trình số 27-CTr/TU.", []),
        ("Kế hoạch này sửa đổi, bổ sung những nội dung của các xã triển khai thực hiện Chương trình số 27-CTr/TU.", []),
        ("Kế hoạch này thay thế các kế hoạch trước đây và thực hiện Chương trình số 27-CTr/TU.", [("SELF", "implements", "27-CTr/TU")]),
        ("Kế hoạch này thay thế các kế hoạch trước đây để thực hiện Chương trình số 27-CTr/TU.", [("SELF", "implements", "27-CTr/TU")]),
        ("Kế hoạch này thực hiện Chương trình số 27-CTr/TU.", [("SELF", "implements", "27-CTr/TU")]),
    ],
)  # fmt: skip
def test_what_is_replaced_without_a_number(closing: str, expected: list[Link]) -> None:
    head = "HUYỆN ỦY KHE SƠN\n*\nSố 12-KH/HU\n\nKhe Sơn, ngày 21 tháng 5 năm 2022\n\nKẾ HOẠCH\nvề du lịch\n\nI. NHIỆM VỤ\n1. Mở lễ hội.\n\nII. TỔ CHỨC THỰC HIỆN\n"
    assert [link[:3] for link in links(read(f"{head}{closing}\n"))] == expected


@pytest.mark.parametrize(
    ("basis", "relations"),
    [
        ("Căn cứ Kế hoạch số 27/KH-UBND ngày 12/6/2019 của UBND tỉnh; để triển khai thực hiện Kế hoạch số 27/KH-UBND, Sở Giáo dục và Đào tạo xây dựng kế hoạch như sau:",
         ["basedOn", "implements"]),
        ("Căn cứ Kế hoạch số 27/KH-UBND ngày 12/6/2019 của UBND tỉnh; để có cơ sở thực hiện, Sở Giáo dục và Đào tạo xây dựng kế hoạch như sau:", ["basedOn"]),
        ("Căn cứ Kế hoạch số 27/KH-UBND ngày 12/6/2019 của UBND tỉnh; các trường để triển khai thực hiện Kế hoạch số 27/KH-UBND cần thêm giáo viên.", ["basedOn"]),
    ],
)  # fmt: skip
def test_an_opening_within_a_basis(basis: str, relations: list[str]) -> None:
    head = "UBND TỈNH AN LÂM\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 18/KH-SGDĐT\n\nAn Lâm, ngày 25 tháng 8 năm 2019\n\nKẾ HOẠCH\ndạy tiếng dân tộc\n\n"
    assert [link[1] for link in links(read(f"{head}{basis}\n1. Tuyển giáo viên.\n"))] == relations


@pytest.mark.parametrize(
    ("kind", "title", "relations"),
    [
        # what a proposal asks for is not issued by it
        ("TỜ TRÌNH", "Về việc ban hành Kế hoạch thực hiện Quyết định số 61/2025/QĐ-UBND", []),
        ("TỜ TRÌNH", "Đề nghị phê duyệt Đề án triển khai Quyết định số 61/2025/QĐ-UBND", []),
        ("QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch thực hiện Quyết định số 61/2025/QĐ-UBND", ["implements"]),
        # what others have done is rewarded
        ("QUYẾT ĐỊNH", "Khen thưởng tập thể có thành tích thực hiện Quyết định số 61/2025/QĐ-UBND", []),
        (
            "QUYẾT ĐỊNH",
            "Tặng Giấy khen cho cá nhân có thành tích xuất sắc trong triển khai Quyết định số 61/2025/QĐ-UBND",
            [],
        ),
        ("QUYẾT ĐỊNH", "Quy định mức khen thưởng để thực hiện Quyết định số 61/2025/QĐ-UBND", ["implements"]),
        ("QUYẾT ĐỊNH", "Phê duyệt Đề án triển khai Quyết định số 61/2025/QĐ-UBND", ["implements"]),
    ],
)
def test_who_asks_and_who_rewards_carries_nothing_out(kind: str, title: str, relations: list[str]) -> None:
    symbol = {"TỜ TRÌNH": "TTr-SNV", "QUYẾT ĐỊNH": "QĐ-SNV"}[kind]
    found = read(
        f"UBND TỈNH AN LÂM\nSỞ NỘI VỤ\nSố: 12/{symbol}\n\nAn Lâm, ngày 12 tháng 01 năm 2026\n\n{kind}\n{title}\n\nĐiều 1. Làm tốt.\n"
    )
    assert [link[1] for link in links(found)] == relations


@pytest.mark.parametrize(
    ("opening", "objects"),
    [
        # a plan that calls itself by its title, with the comma in it
        ("Ban Thường vụ Huyện ủy xây dựng Kế hoạch quảng bá, xúc tiến du lịch thực hiện Chương trình số 27-CTr/TU như sau:", ["27-CTr/TU"]),
        ("Ban Thường vụ Huyện ủy ban hành Kế hoạch quảng bá, xúc tiến du lịch thực hiện Chương trình số 27-CTr/TU.", ["27-CTr/TU"]),
        # what stands behind the comma is done by others; another title; another body
        ("Ban Thường vụ Huyện ủy ban hành Kế hoạch quảng bá, chỉ đạo các xã thực hiện Chương trình số 27-CTr/TU.", []),
        ("Ban Thường vụ Huyện ủy ban hành Kế hoạch trồng rừng, chăn nuôi thực hiện Chương trình số 27-CTr/TU.", []),
        ("Đảng ủy xã Nà Lâm ban hành Kế hoạch quảng bá, xúc tiến du lịch thực hiện Chương trình số 27-CTr/TU.", []),
    ],
)  # fmt: skip
def test_a_plan_calls_itself_by_its_title(opening: str, objects: list[str]) -> None:
    head = "HUYỆN ỦY KHE SƠN\n*\nSố 12-KH/HU\n\nKhe Sơn, ngày 21 tháng 5 năm 2022\n\nKẾ HOẠCH\nquảng bá, xúc tiến du lịch Khe Sơn\n\n"
    found = links(read(f"{head}{opening}\n\n1. Mở lễ hội hang động.\n"))
    assert [link[2] for link in found if link[:2] == ("SELF", "implements")] == objects


@pytest.mark.parametrize(
    ("purpose", "objects"),
    [
        ("1. Cụ thể hóa Nghị quyết số 13-NQ/TW, Nghị quyết số 50/NQ-CP thành nhiệm vụ hằng năm.", ["13-NQ/TW", "50/NQ-CP"]),
        ("1. Cụ thể hóa Nghị quyết số 13-NQ/TW, Đảng ủy xã phân công từng ủy viên.", []),
    ],
)  # fmt: skip
def test_a_purpose_names_several_papers(purpose: str, objects: list[str]) -> None:
    head = "HUYỆN ỦY KHE SƠN\n*\nSố 11-KH/HU\n\nKhe Sơn, ngày 21 tháng 5 năm 2022\n\nKẾ HOẠCH\nvề việc làm\n\n"
    found = read(f"{head}Ban Thường vụ Huyện ủy xây dựng kế hoạch như sau:\n\nI. MỤC ĐÍCH, YÊU CẦU\n{purpose}\n")
    assert [link[2] for link in links(found) if link[1] == "implements"] == objects
