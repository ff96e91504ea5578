"""What papers do to one another and since when, in words that readings of unseen papers missed or took wrongly."""

from __future__ import annotations

import pytest
from said import links, read

Link = tuple[str, str, str]
Fact = tuple[str, str, str | None]

SENTENCES: list[tuple[str, list[Link], list[Fact]]] = [
    ("Huyện ủy đồng ý lùi thời hạn kết thúc Đề án số 03-ĐA/HU ngày 11/8/2021 sang hết quý II/2027.",
     [], [("03-ĐA/HU", "extended_to", "2027-06-30")]),
    ("Huyện ủy đồng ý lùi thời hạn nộp báo cáo thực hiện Đề án số 03-ĐA/HU ngày 11/8/2021 sang hết quý II/2027.",
     [], []),
    ("Nghị quyết số 09-NQ/ĐU ngày 20/10/2022 là nghị quyết chuyên đề, có thời hạn thực hiện 03 năm tính từ ngày ban hành.",
     [], [("09-NQ/ĐU", "effective_from", "2022-10-20"), ("09-NQ/ĐU", "effective_to", "2025-10-19")]),
    ("Nghị quyết số 09-NQ/ĐU ngày 20/10/2022 là nghị quyết chuyên đề, lớp tập huấn có thời hạn 03 ngày tính từ ngày 25/10/2022.",
     [], []),
    ("Toàn tỉnh có 7/9 huyện đã phê duyệt kế hoạch triển khai Quyết định số 1719/QĐ-TTg; 02 huyện còn lại chưa phê duyệt (huyện Sơn Lang, huyện Pa Rin).",
     [], [("1719/QĐ-TTg", "not_issued", "huyện Pa Rin"), ("1719/QĐ-TTg", "not_issued", "huyện Sơn Lang")]),
    ("Toàn tỉnh có 7/9 huyện đã phê duyệt kế hoạch triển khai Quyết định số 1719/QĐ-TTg; 02 huyện còn lại chưa phê duyệt dự toán (huyện Sơn Lang, huyện Pa Rin).",
     [], []),
    ("Quyết định số 36/2019/QĐ-UBND ngày 15/9/2019 về quản lý cụm công nghiệp không còn hiệu lực kể từ ngày Quyết định này được áp dụng.",
     [("SELF", "repeals", "36/2019/QĐ-UBND")], []),
    ("Quyết định số 36/2019/QĐ-UBND ngày 15/9/2019 quy định chính sách hỗ trợ; từ khi Quyết định này được áp dụng, nhiều hợp tác xã được thành lập.",
     [], []),
    ("Luật Giá số 16/2023/QH15 có hiệu lực từ ngày 01/7/2024; Chính phủ đã ban hành Nghị định số 85/2024/NĐ-CP ngày 10/7/2024 để quy định chi tiết.",
     [("85/2024/NĐ-CP", "guides", "16/2023/QH15")], [("16/2023/QH15", "effective_from", "2024-07-01")]),
    ("Luật Giá số 16/2023/QH15 có nhiều điểm mới; Bộ Tài chính sẽ ban hành Thông tư số 45/2024/TT-BTC để hướng dẫn.",
     [], []),
    ("Huyện ủy có Công văn số 933-CV/HU ngày 18/4/2023 gửi các chi, đảng bộ trực thuộc để triển khai Hướng dẫn số 14-HD/BTGTU ngày 10/4/2023.",
     [("933-CV/HU", "implements", "14-HD/BTGTU")], []),
    ("Huyện ủy có Công văn số 45-CV/HU gửi Ban Tổ chức Tỉnh ủy xin ý kiến về thực hiện Quy định số 08-QĐ/TU.",
     [], []),
    ("Quy định số 17-QĐ/TU được ký ngày 25/12/2023 nhưng lùi thời điểm có hiệu lực đến ngày 01/3/2024.",
     [], [("17-QĐ/TU", "effective_from", "2024-03-01")]),
    ("Quy định số 17-QĐ/TU ký ngày 25/12/2023 được đề nghị lùi thời điểm có hiệu lực đến ngày 01/3/2024.",
     [], []),
    ("Kế hoạch số 77-KH/HU ngày 15/02/2021 xác định thời gian thực hiện trong 05 năm, bắt đầu từ ngày 01/3/2021.",
     [], [("77-KH/HU", "effective_from", "2021-03-01"), ("77-KH/HU", "effective_to", "2026-02-28")]),
    ("Kế hoạch số 77-KH/HU ngày 15/02/2021 xác định thời gian hoàn thành nhiệm vụ trong 05 năm, bắt đầu từ ngày 01/3/2021.",
     [], []),
    ("Chương trình phối hợp giữa hai bên (Chương trình số 05-CTr/BDV-MTTQ) đã kết thúc vào ngày 31/12/2024.",
     [], [("05-CTr/BDV-MTTQ", "ended", "2024-12-31")]),
    ("Đợt kiểm tra (Kế hoạch số 12-KH/HU) kết thúc vào ngày 31/12/2024.",
     [], []),
    ("Hội thi theo Kế hoạch số 12-KH/HU đã kết thúc vào ngày 31/12/2024.",
     [], []),
    ("Đề án tinh giản biên chế (Đề án số 12-ĐA/HU) được kéo dài đến hết ngày 31/12/2024.",
     [], [("12-ĐA/HU", "extended_to", "2024-12-31")]),
    ("Kế hoạch kiểm tra (Quyết định số 12-QĐ/HU) có hiệu lực từ ngày 31/12/2024.",
     [], []),
    ("Chi bộ Trường Tiểu học Bản Lầu không có bất kỳ văn bản nào triển khai Chỉ thị số 20-CT/HU ngày 09/5/2022.",
     [], [("20-CT/HU", "not_issued", "Chi bộ Trường Tiểu học Bản Lầu")]),
    ("Chi bộ Trường Tiểu học Bản Lầu không có vướng mắc nào khi triển khai Chỉ thị số 20-CT/HU ngày 09/5/2022.",
     [], []),
    ("Còn 02 xã chưa xây dựng phương án thực hiện Kế hoạch số 145/KH-UBND: Tân Lập và Mỏ Vàng.",
     [], [("145/KH-UBND", "not_issued", "xã Mỏ Vàng"), ("145/KH-UBND", "not_issued", "xã Tân Lập")]),
    ("Còn 02 xã chưa xây dựng phương án bố trí trụ sở theo Kế hoạch số 145/KH-UBND: Tân Lập và Mỏ Vàng.",
     [], []),
    ("Chi cục Kiểm lâm nhận được Công văn số 712/UBND-TH ngày 08/3/2024 của UBND tỉnh, Chi cục báo cáo như sau:",
     [("SELF", "respondsTo", "712/UBND-TH")], []),
    ("Huyện ủy nhận được Công văn số 712/UBND-TH ngày 08/3/2024 của UBND tỉnh và đã chỉ đạo Phòng Nội vụ báo cáo kết quả.",
     [], []),
    ("Văn bản này có giá trị trong nhiệm kỳ 2020 - 2025 và thay cho Quy chế số 02-QC/HU ngày 10/10/2015.",
     [("SELF", "replaces", "02-QC/HU")], []),
    ("Văn bản này có giá trị nghiên cứu đối với việc thay Quy chế số 02-QC/HU ngày 10/10/2015.",
     [], []),
    ("Kế hoạch này được thực hiện đến hết năm 2030 và thay thế Kế hoạch số 17-KH/HU ngày 05/4/2019 của Ban Thường vụ Huyện ủy.",
     [("SELF", "replaces", "17-KH/HU")], [("SELF", "effective_to", "2030-12-31")]),
    ("Chính sách theo Quyết định số 20/2020/QĐ-UBND được thực hiện đến hết năm 2025, thay thế chính sách tại Quyết định số 15/2016/QĐ-UBND.",
     [], [("20/2020/QĐ-UBND", "effective_to", "2025-12-31")]),
    ("Sau khi tiếp thu Chỉ thị số 12-CT/HU, Đảng ủy đã ban hành Kế hoạch số 29-KH/ĐU ngày 11/10/2021 và Nghị quyết số 17-NQ/ĐU ngày 06/01/2022 để lãnh đạo thực hiện.",
     [("17-NQ/ĐU", "implements", "12-CT/HU"), ("29-KH/ĐU", "implements", "12-CT/HU")], []),
    ("Sau khi tiếp thu Chỉ thị số 12-CT/HU, Đảng ủy đã ban hành Kế hoạch số 29-KH/ĐU ngày 11/10/2021 để thực hiện công tác phát triển đảng.",
     [], []),
    ("Đảng ủy các xã Nà Tông, Mường Pồn, Hua Thanh đến ngày 10/11/2023 vẫn chưa ra được nghị quyết để thực hiện Nghị quyết số 25-NQ/HU.",
     [], [("25-NQ/HU", "not_issued", "Đảng ủy xã Hua Thanh"), ("25-NQ/HU", "not_issued", "Đảng ủy xã Mường Pồn"), ("25-NQ/HU", "not_issued", "Đảng ủy xã Nà Tông")]),
    ("Các đảng ủy: Nà Tông, Hua Thanh đến ngày 10/11/2023 vẫn chưa ra được nghị quyết để thực hiện Nghị quyết số 25-NQ/HU.",
     [], [("25-NQ/HU", "not_issued", "Đảng ủy Hua Thanh"), ("25-NQ/HU", "not_issued", "Đảng ủy Nà Tông")]),
    ("Các đảng ủy: Nà Tông, Hua Thanh đến ngày 10/11/2023 mới ra được nghị quyết để thực hiện Nghị quyết số 25-NQ/HU.",
     [], []),
    ("Việc gia hạn Nghị quyết số 54/2017/QH14 đến hết năm 2023 được Quốc hội cho phép tại Nghị quyết số 76/2022/QH15.",
     [("76/2022/QH15", "extends", "54/2017/QH14")], [("54/2017/QH14", "extended_to", "2023-12-31")]),
    ("Việc gia hạn Nghị quyết số 54/2017/QH14 đến hết năm 2023 được Chính phủ đề nghị tại Tờ trình số 76/TTr-CP.",
     [], []),
    ("Các nội dung tại Công văn số 455/SNV-CCVC ngày 12/5/2023 trái với hướng dẫn tại công văn này không còn giá trị thực hiện.",
     [], []),
    ("Dự thảo Nghị định quy định: Nghị định này thay thế Nghị định số 32/2019/NĐ-CP.",
     [], []),
    ("Quyết định này có hiệu lực từ ngày 25/9/2024; các Quyết định số 41/2015/QĐ-UBND ngày 03/11/2015, số 07/2018/QĐ-UBND ngày 22/02/2018 hết hiệu lực kể từ ngày này.",
     [("SELF", "repeals", "07/2018/QĐ-UBND"), ("SELF", "repeals", "41/2015/QĐ-UBND")], [("07/2018/QĐ-UBND", "ended", "2024-09-24"), ("41/2015/QĐ-UBND", "ended", "2024-09-24"), ("SELF", "effective_from", "2024-09-25")]),
    ("Ban Bí thư ban hành Quy định số 232-QĐ/TW ngày 20/01/2025; Quy định số 24-QĐ/TW ngày 30/7/2021 hết hiệu lực từ ngày này.",
     [], [("24-QĐ/TW", "ended", "2025-01-19")]),
    ("Quy định số 24-QĐ/TW ngày 30/7/2021 hết hiệu lực từ ngày này.",
     [], []),
    ("Sở Tư pháp tính đến hết tháng 6/2024 chưa ban hành kế hoạch thực hiện Nghị quyết số 25/NQ-CP.",
     [], [("25/NQ-CP", "not_issued", "Sở Tư pháp")]),
    ("Theo tổng hợp của Ban Tổ chức Huyện ủy, trừ Chi bộ Tòa án và Chi bộ Viện Kiểm sát, các chi bộ trực thuộc còn lại đều đã ban hành quy chế làm việc thực hiện Quy định số 44-QĐ/HU.",
     [], [("44-QĐ/HU", "not_issued", "Chi bộ Tòa án"), ("44-QĐ/HU", "not_issued", "Chi bộ Viện Kiểm sát")]),
    ("Trừ trường hợp đặc biệt, các chi bộ đều đã ban hành kế hoạch thực hiện Quy định số 44-QĐ/HU.",
     [], []),
    ("Chỉ thị số 08-CT/HU ngày 19/5/2016 đến nay đã thực hiện xong, Ban Thường vụ Huyện ủy quyết định kết thúc việc thực hiện kể từ ngày 01/6/2024.",
     [], [("08-CT/HU", "ended", "2024-05-31")]),
    ("Ban Thường vụ Tỉnh ủy ban hành Quy chế số 12-QC/TU ngày 03/10/2025 trên cơ sở kế thừa Quy chế số 04-QC/TU ngày 26/11/2020.",
     [("12-QC/TU", "succeeds", "04-QC/TU")], []),
    ("Tổ công tác theo Quyết định số 12-QĐ/HU hoạt động trên cơ sở kế thừa Quy chế số 04-QC/TU.",
     [], []),
    ("Thời gian thực hiện Kế hoạch số 88-KH/HU chỉ đến ngày 31/12/2023, trong khi Nghị quyết số 19-NQ/TU có thời hạn đến năm 2025.",
     [], [("19-NQ/TU", "effective_to", "2025-12-31"), ("88-KH/HU", "effective_to", "2023-12-31")]),
    ("Thời gian kiểm tra theo Kế hoạch số 88-KH/HU chỉ đến ngày 31/12/2023.",
     [], []),
    ("¹ Các văn bản: Kế hoạch số 11-KH/ĐU ngày 04/3/2022, Công văn số 52-CV/ĐU ngày 18/3/2022 triển khai Nghị quyết số 13-NQ/HU; Quyết định số 27-QĐ/ĐU ngày 20/3/2022 thành lập Ban Chỉ đạo.",
     [("11-KH/ĐU", "implements", "13-NQ/HU"), ("52-CV/ĐU", "implements", "13-NQ/HU")], []),
    ("Thời gian thực hiện Kế hoạch số 88-KH/HU đến hết năm 2023.",
     [], [("88-KH/HU", "effective_to", "2023-12-31")]),
    ("Thời hạn thực hiện Nghị quyết số 54/2017/QH14 đến hết ngày 31/12/2022 được kéo dài đến hết ngày 31/12/2023 theo Nghị quyết số 76/2022/QH15.",
     [("76/2022/QH15", "extends", "54/2017/QH14")], [("54/2017/QH14", "extended_to", "2023-12-31")]),
    ("Quy định số 28-QĐ/HU được Ban Thường vụ Huyện ủy ký ban hành ngày 07/8/2023 và có hiệu lực ngay từ ngày ký.",
     [], [("28-QĐ/HU", "effective_from", "2023-08-07")]),
    ("Quyết định số 46/2021/QĐ-TTg được gia hạn thời gian áp dụng thêm 02 năm, kể từ ngày 01/01/2024 đến hết ngày 31/12/2025.",
     [], [("46/2021/QĐ-TTg", "extended_to", "2025-12-31")]),
    ("Quyết định số 46/2021/QĐ-TTg được báo cáo từ ngày 01/01/2024 đến hết ngày 31/12/2025.",
     [], []),
    ("Còn thiếu kế hoạch thực hiện Kết luận số 35-KL/HU của các đơn vị: Chi bộ Ngân hàng Chính sách xã hội, Chi bộ Bảo hiểm xã hội.",
     [], [("35-KL/HU", "not_issued", "Chi bộ Bảo hiểm xã hội"), ("35-KL/HU", "not_issued", "Chi bộ Ngân hàng Chính sách xã hội")]),
    ("Hồ sơ còn thiếu báo cáo của Chi bộ Thuế về thực hiện Kết luận số 35-KL/HU.",
     [], []),
    ("Kể từ ngày Quy định số 50-QĐ/TU ngày 12/8/2024 được ban hành, các cơ quan không áp dụng Quy định số 19-QĐ/TU ngày 04/4/2019 nữa.",
     [], [("19-QĐ/TU", "ended", None)]),
    ("Đề nghị không áp dụng Quy định số 19-QĐ/TU ngày 04/4/2019 nữa.",
     [], []),
    ("Điều 9. Quy định này có hiệu lực kể từ ngày ký; Quy định số 640-QĐ/TU ngày 12/02/2018 và các quy định khác trái với Quy định này đều hết hiệu lực thi hành.",
     [("SELF", "repeals", "640-QĐ/TU")], [("SELF", "effective_from", None)]),
    ("Rà soát cho thấy Quy định số 640-QĐ/TU và Quy định số 641-QĐ/TU đều hết hiệu lực thi hành.",
     [], [("640-QĐ/TU", "ended", None), ("641-QĐ/TU", "ended", None)]),
    ("Hội đồng nhân dân thành phố bãi bỏ 03 nghị quyết quy phạm pháp luật (số 12/2016/NQ-HĐND, số 19/2017/NQ-HĐND và số 05/2020/NQ-HĐND) tại Nghị quyết số 41/2023/NQ-HĐND ngày 12/12/2023.",
     [("41/2023/NQ-HĐND", "repeals", "05/2020/NQ-HĐND"), ("41/2023/NQ-HĐND", "repeals", "12/2016/NQ-HĐND"), ("41/2023/NQ-HĐND", "repeals", "19/2017/NQ-HĐND")], []),
    ("Hội đồng nhân dân thành phố đề nghị bãi bỏ Nghị quyết số 12/2016/NQ-HĐND tại Báo cáo số 41/BC-HĐND ngày 12/12/2023.",
     [], []),
    ("Thực hiện Kế hoạch số 15/KH-UBND nêu trên và Nghị quyết số 21-NQ/HU ngày 05/01/2024, Ủy ban nhân dân huyện đã ban hành Kế hoạch số 91/KH-UBND.",
     [("91/KH-UBND", "implements", "15/KH-UBND"), ("91/KH-UBND", "implements", "21-NQ/HU")], []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "stated", "facts"), SENTENCES)
def test_a_sentence(sentence: str, stated: list[Link], facts: list[Fact]) -> None:
    found = read(sentence)
    assert sorted(link[:3] for link in links(found)) == stated
    own = found.document.iri
    told = [("SELF" if one.document.iri == own else one.document.code, one.fact, one.value) for one in found.facts]
    assert sorted(told, key=str) == sorted(facts, key=str)


ROWS = "| 1 | Đảng bộ xã Hua Ơn | Kế hoạch số 41-KH/ĐU ngày 05/5/2023 |\n| 2 | Đảng bộ xã Pắc Ma | Chưa ban hành |"


@pytest.mark.parametrize(
    ("heading", "stated"),
    [
        ("| STT | Tổ chức đảng | Kế hoạch thực hiện Nghị quyết số 26-NQ/TU |", True),
        # what is asked for is not told
        ("| STT | Tổ chức đảng | Báo cáo về Nghị quyết số 26-NQ/TU |", False),
    ],
)
def test_a_table_framed_by_bars(heading: str, stated: bool) -> None:
    found = read(f"{heading}\n{ROWS}")
    assert [link[:3] for link in links(found)] == [("41-KH/ĐU", "implements", "26-NQ/TU")] * stated
    told = [(one.document.code, one.fact, one.value) for one in found.facts]
    assert told == [("26-NQ/TU", "not_issued", "Đảng bộ xã Pắc Ma")] * stated
