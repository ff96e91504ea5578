"""Which paper is meant: by a fact told of several, by an alias, by `Quyết định này` in a text without title."""

from __future__ import annotations

import pytest
from said import links, read

from graph.model import SELF


def facts(text: str) -> list[tuple[str, str, str | None]]:
    """Number (SELF for the document), fact and value of all that a text says of force."""
    claims = read(text).claims

    def name(place: int) -> str:
        while place != SELF and claims.citations[place].antecedent is not None:
            place = claims.citations[place].antecedent  # type: ignore[assignment]
        return "SELF" if place == SELF else str(claims.citations[place].code)

    return [(name(one.subject), one.fact, one.value) for one in claims.facts]


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("Các Quyết định số 12/2015/QĐ-UBND và số 13/2016/QĐ-UBND hết hiệu lực.", ["12/2015/QĐ-UBND", "13/2016/QĐ-UBND"]),
        ("Các Quyết định số 21-QĐ/HU ngày 03/4/2015, số 22-QĐ/HU ngày 05/5/2016 và số 23-QĐ/HU ngày 07/7/2017 của Huyện ủy hết hiệu lực.",
         ["21-QĐ/HU", "22-QĐ/HU", "23-QĐ/HU"]),
        ("Quyết định số 21-QĐ/HU ngày 03/4/2015 của Huyện ủy về việc lập tổ tư vấn và Quyết định số 22-QĐ/HU ngày 05/5/2016 về việc giao biên chế hết hiệu lực.",
         ["21-QĐ/HU", "22-QĐ/HU"]),
        ("Từ ngày 01/7/2025, thôi áp dụng Quy định số 60-QĐ/HU và Hướng dẫn số 14-HD/HU.", ["60-QĐ/HU", "14-HD/HU"]),
        ("Theo Kết luận số 20-KL/HU, Quyết định số 21-QĐ/HU và Quyết định số 22-QĐ/HU hết hiệu lực.", ["21-QĐ/HU", "22-QĐ/HU"]),
        # near misses: what another is based on, carries out or has issued
        ("Theo Quyết định số 20-QĐ/HU và Quyết định số 21-QĐ/HU, Quyết định số 22-QĐ/HU hết hiệu lực.", ["22-QĐ/HU"]),
        ("Kế hoạch số 20-KH/HU thực hiện Quyết định số 21-QĐ/HU và Quyết định số 22-QĐ/HU hết hiệu lực.", ["22-QĐ/HU"]),
        ("Huyện ủy ban hành Quyết định số 21-QĐ/HU và Quyết định số 22-QĐ/HU đã hết hiệu lực.", ["22-QĐ/HU"]),
        ("Quyết định số 27/2025/QĐ-UBND công bố danh mục văn bản hết hiệu lực.", []),
        # another's start ends them: that is a repeal
        ("Khi Thông tư này có hiệu lực, Thông tư số 10/2015/TT-BTC và Thông tư số 11/2016/TT-BTC không còn hiệu lực.", []),
    ],
)  # fmt: skip
def test_what_is_told_of_several(text: str, papers: list[str]) -> None:
    assert [paper for paper, fact, _ in facts(text) if fact == "ended"] == papers


def test_a_start_told_behind_a_title_and_a_comma_is_of_the_whole() -> None:
    text = "Bãi bỏ theo khoản 2 Điều 2 Thông tư số 08/2023/TT-BXD sửa đổi một số điều của các Thông tư, có hiệu lực từ ngày 12/10/2023."
    assert facts(text) == [("08/2023/TT-BXD", "effective_from", "2023-10-12")]


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("Kế hoạch số 13-KH/HU được kéo dài thời hạn áp dụng theo Công văn số 40-CV/HU đến hết ngày 31/12/2026.", "13-KH/HU"),
        ("Kế hoạch số 13-KH/HU được gia hạn tại Công văn số 40-CV/HU đến hết ngày 31/12/2026.", "13-KH/HU"),
        ("Kế hoạch số 13-KH/HU tiếp tục được thực hiện theo Kết luận số 20-KL/HU đến hết ngày 31/12/2026.", "13-KH/HU"),
        ("Huyện ủy kéo dài thời gian thực hiện Kế hoạch số 13-KH/HU theo Công văn số 40-CV/TU đến hết ngày 31/12/2026.", "13-KH/HU"),
        ("Công văn số 40-CV/HU kéo dài thời gian thực hiện Kế hoạch số 13-KH/HU đến hết ngày 31/12/2026.", "13-KH/HU"),
    ],
)  # fmt: skip
def test_what_is_extended(text: str, paper: str) -> None:
    assert facts(text) == [(paper, "extended_to", "2026-12-31")]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Quyết định số 06/QĐ-TTg của Thủ tướng Chính phủ phê duyệt Đề án dữ liệu dân cư (gọi tắt là Đề án 06). Kế hoạch số 15/KH-UBND triển khai Đề án 06.",
         ("15/KH-UBND", "implements", "06/QĐ-TTg")),
        ("Quyết định số 19/QĐ-TTg ngày 14/10/2021 (gọi chung là Chương trình). Kế hoạch số 88/KH-UBND thực hiện Chương trình.",
         ("88/KH-UBND", "implements", "19/QĐ-TTg")),
        ("Quyết định số 12/2020/QĐ-UBND quy định đơn giá. Quyết định số 15/2021/QĐ-UBND thay thế Quyết định này.",
         ("15/2021/QĐ-UBND", "replaces", "12/2020/QĐ-UBND")),
        ("Tại Quyết định số 52/QĐ-TTg, Thủ tướng Chính phủ phê duyệt quy hoạch. Quyết định này thay thế Quyết định số 30/QĐ-TTg.",
         ("52/QĐ-TTg", "replaces", "30/QĐ-TTg")),
        ("Chính phủ ban hành Nghị định số 70/2025/NĐ-CP về hóa đơn. Nghị định này bãi bỏ Nghị định số 41/2022/NĐ-CP.",
         ("70/2025/NĐ-CP", "repeals", "41/2022/NĐ-CP")),
        # near misses: what the text says of itself
        ("Điều 2. Quyết định này thay thế Quyết định số 30/QĐ-TTg.", ("SELF", "replaces", "30/QĐ-TTg")),
        ("Nghị định số 41/2022/NĐ-CP hết hiệu lực. Nghị định này bãi bỏ Nghị định số 40/2021/NĐ-CP.",
         ("SELF", "repeals", "40/2021/NĐ-CP")),
    ],
)  # fmt: skip
def test_aliases_and_back_references(text: str, link: tuple[str, str, str]) -> None:
    assert link in [(subject, relation, target) for subject, relation, target, _ in links(read(text))]


@pytest.mark.parametrize(
    ("text", "organ", "linked"),
    [
        ("Thông tư số 05/2019/TT-BCN của Bộ Công nghiệp Hướng dẫn thực hiện Nghị định số 45/2018/NĐ-CP.", "Bộ Công nghiệp", True),
        ("Quyết định số 15/QĐ-CNS của Cục Nông sản Thay thế Quyết định số 11/QĐ-CNS.", "Cục Nông sản", True),
        ("Báo cáo số 5/BC-BQL của Ban Quản lý Dự án Thủy lợi Tổng kết năm 2020.", "Ban Quản lý Dự án Thủy lợi", False),
    ],
)  # fmt: skip
def test_organ_before_a_title_in_capitals(text: str, organ: str, *, linked: bool) -> None:
    found = read(text)
    assert found.claims.citations[0].organ is not None
    assert (found.claims.citations[0].organ.text, bool(found.links)) == (organ, linked)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what did it is named between
        ("Thông tư số 24/2024/TT-BTC đã bị Thông tư số 70/2025/TT-BTC thay thế.", [("70/2025/TT-BTC", "replaces", "24/2024/TT-BTC")]),
        ("Nghị quyết số 18-NQ/TW đã được Chương trình số 20-CTr/TU cụ thể hóa.", [("20-CTr/TU", "implements", "18-NQ/TW")]),
        ("Doanh nghiệp được Thông tư số 70/2025/TT-BTC cho phép thay thế hóa đơn.", []),
        # several that were changed, and several that changed one
        ("Quy chế số 12-QC/HU và Quy định số 13-QĐ/HU được thay thế bởi Quyết định số 14-QĐ/HU.",
         [("14-QĐ/HU", "replaces", "12-QC/HU"), ("14-QĐ/HU", "replaces", "13-QĐ/HU")]),
        ("Quy định số 12-QĐ/HU, Quy định số 13-QĐ/HU (nay là Quy định số 14-QĐ/HU) đã cũ.", [("14-QĐ/HU", "succeeds", "13-QĐ/HU")]),
        ("Quyết định số 11-QĐ/HU thay thế Quy định số 12-QĐ/HU và Quy định số 13-QĐ/HU được sửa đổi bởi Quyết định số 14-QĐ/HU.",
         [("11-QĐ/HU", "replaces", "12-QĐ/HU"), ("11-QĐ/HU", "replaces", "13-QĐ/HU"), ("14-QĐ/HU", "amends", "13-QĐ/HU")]),
        ("Nghị quyết số 01-NQ/TU được cụ thể hóa bằng Kế hoạch số 22-KH/HU của huyện và Kế hoạch số 18-KH/ĐU của xã.",
         [("22-KH/HU", "implements", "01-NQ/TU"), ("18-KH/ĐU", "implements", "01-NQ/TU")]),
        ("Chỉ thị số 27-CT/TU và Chỉ thị số 28-CT/TU lần lượt thay thế Chỉ thị số 17-CT/TU và Chỉ thị số 18-CT/TU.",
         [("27-CT/TU", "replaces", "17-CT/TU"), ("28-CT/TU", "replaces", "18-CT/TU")]),
        ("Kế hoạch số 52-KH/TU và Kế hoạch số 53-KH/TU đều thực hiện Nghị quyết số 06-NQ/TW.",
         [("52-KH/TU", "implements", "06-NQ/TW"), ("53-KH/TU", "implements", "06-NQ/TW")]),
        ("Kế hoạch số 52-KH/TU và Kế hoạch số 53-KH/TU đều nêu lộ trình thực hiện Nghị quyết số 06-NQ/TW.", []),
        # a note of a cue and its papers, and one that tells something else
        ("Quy định số 08-QĐ/ĐU¹ được phổ biến tới các chi bộ.\n\n¹ Thay thế Quy định số 02-QĐ/ĐU, ngày 14/6/2020.",
         [("08-QĐ/ĐU", "replaces", "02-QĐ/ĐU")]),
        ("Quy định số 08-QĐ/ĐU¹ được phổ biến.\n\n¹ Được sửa đổi bởi Quyết định số 66-QĐ/ĐU, trừ Điều 4.",
         [("66-QĐ/ĐU", "amends", "08-QĐ/ĐU")]),
        ("Đảng ủy phổ biến Quy định số 08-QĐ/ĐU¹.\n\n¹ Thay thế Quy định số 02-QĐ/ĐU là việc cần làm ngay.", []),
        # a paper of the Centre does not end one of a commune
        ("Đảng ủy phổ biến Quy định số 08-QĐ/TW¹.\n\n¹ Thay thế Quy định số 02-QĐ/ĐU.", []),
        ("Quy định số 08-QĐ/ĐU được phổ biến tới các chi bộ¹.\n\n¹ Thay thế Quy định số 02-QĐ/ĐU.", []),
        # what a table's headings tell
        ("STT | Văn bản | Thay thế văn bản\n1 | Quy định số 10-QĐ/ĐU | Quy định số 04-QĐ/ĐU", [("10-QĐ/ĐU", "replaces", "04-QĐ/ĐU")]),
        ("| Văn bản bị bãi bỏ | Văn bản bãi bỏ |\n| Quy định số 10-QĐ/ĐU | Quy định số 14-QĐ/ĐU |", [("14-QĐ/ĐU", "repeals", "10-QĐ/ĐU")]),
        ("TT | Tên văn bản | Được sửa đổi bởi\n1 | Quy định số 10-QĐ/ĐU | Quy định số 14-QĐ/ĐU", [("14-QĐ/ĐU", "amends", "10-QĐ/ĐU")]),
        ("TT | Tên văn bản | Đề nghị thay thế\n1 | Quy định số 10-QĐ/ĐU | Quy định số 14-QĐ/ĐU", []),
        ("TT | Tên văn bản | Văn bản thay thế\n1 | Quy định số 10-QĐ/ĐU, Quy định số 11-QĐ/ĐU | Quy định số 14-QĐ/ĐU",
         [("14-QĐ/ĐU", "replaces", "10-QĐ/ĐU"), ("14-QĐ/ĐU", "replaces", "11-QĐ/ĐU")]),
        ("TT | Tên văn bản | Văn bản thay thế\n1 | Quy định số 10-QĐ/ĐU, Quy định số 11-QĐ/ĐU | Quy định số 14-QĐ/ĐU; Quy định số 15-QĐ/ĐU", []),
        # what the paper named first did
        ("Theo Kết luận số 88-KL/TU, thời hạn thực hiện Nghị quyết số 12-NQ/TU được kéo dài đến hết năm 2027.",
         [("88-KL/TU", "extends", "12-NQ/TU")]),
        ("Theo Báo cáo số 12-BC/ĐU, Kế hoạch số 20-KH/ĐU đã được điều chỉnh.", []),
        ("Theo Kết luận số 88-KL/TU, Nghị quyết số 12-NQ/TU được kéo dài bởi Nghị quyết số 15-NQ/TU.",
         [("15-NQ/TU", "extends", "12-NQ/TU")]),
        # examples of what was issued
        ("Sau khi Nghị quyết số 21-NQ/TU được ban hành, 9/11 chi bộ đã xây dựng kế hoạch thực hiện, tiêu biểu như Kế hoạch số 05-KH/CB.",
         [("05-KH/CB", "implements", "21-NQ/TU")]),
        ("Sau khi Nghị quyết số 21-NQ/TU được ban hành, các chi bộ đã thực hiện tốt, như Kế hoạch số 05-KH/CB yêu cầu.", []),
        ("Thực hiện Nghị quyết số 68-NQ/TW, các đảng ủy đã nghiên cứu nhiều văn bản, trong đó có Kế hoạch số 15-KH/ĐU.", []),
        ("Luật Đất đai số 31/2024/QH15 và các văn bản hướng dẫn thi hành, trong đó có Nghị định số 102/2024/NĐ-CP.",
         [("102/2024/NĐ-CP", "guides", "31/2024/QH15")]),
        # what is only planned, allowed, asked for or declared
        ("Tỉnh ủy dự kiến ban hành Kế hoạch số 200-KH/TU thực hiện Nghị quyết số 79-NQ/TW.", []),
        ("Nghị quyết số 142/2024/QH15 cho phép tiếp tục thực hiện Nghị quyết số 43/2022/QH15.", []),
        ("Thay thế Quy chế số 01-QC/CB bằng Quy chế số 04-QC/CB.", [("04-QC/CB", "replaces", "01-QC/CB")]),
        ("Đề nghị thay thế Quy chế số 01-QC/CB bằng Quy chế số 04-QC/CB.", []),
        ("Quyết định số 28/2021/QĐ-UBND được xác định hết hiệu lực theo Quyết định số 180/QĐ-UBND.", []),
        ("Đề nghị các chi bộ căn cứ Kế hoạch số 33-KH/ĐU để xây dựng kế hoạch thực hiện Nghị quyết số 80-NQ/TW.", []),
        ("Quyết định số 13-QĐ/TU có hiệu lực từ ngày 01/5/2026; bãi bỏ Quyết định số 40-QĐ/TU.", [("13-QĐ/TU", "repeals", "40-QĐ/TU")]),
        ("Quyết định số 13-QĐ/TU có hiệu lực từ ngày 01/5/2026; các chi bộ đề nghị bãi bỏ Quyết định số 40-QĐ/TU.", []),
        # one paper does two things
        ("Quyết định số 18-QĐ/ĐU thay thế Quyết định số 12-QĐ/ĐU, bãi bỏ Quyết định số 13-QĐ/ĐU.",
         [("18-QĐ/ĐU", "replaces", "12-QĐ/ĐU"), ("18-QĐ/ĐU", "repeals", "13-QĐ/ĐU")]),
        ("Hướng dẫn số 06-HD/TW hướng dẫn thi hành Quy định số 24-QĐ/TW, thay Hướng dẫn số 01-HD/TW.",
         [("06-HD/TW", "guides", "24-QĐ/TW"), ("06-HD/TW", "replaces", "01-HD/TW")]),
        ("Các xã thực hiện Kế hoạch số 12-KH/HU, thay thế cán bộ theo Quyết định số 13-QĐ/HU.", []),
        ("Nghị định số 99/2011/NĐ-CP hết hiệu lực từ ngày 01/7/2024, do Nghị định số 55/2024/NĐ-CP thay thế.",
         [("55/2024/NĐ-CP", "replaces", "99/2011/NĐ-CP")]),
        ("Luật Dược số 105/2016/QH13 (đã được Luật số 44/2024/QH15 sửa đổi, bổ sung một số điều) còn hiệu lực.",
         [("44/2024/QH15", "amends", "105/2016/QH13")]),
        ("Tỉnh triển khai Quyết định số 749/QĐ-TTg bằng Quyết định số 1201/QĐ-UBND và Kế hoạch số 60/KH-UBND.",
         [("1201/QĐ-UBND", "implements", "749/QĐ-TTg"), ("60/KH-UBND", "implements", "749/QĐ-TTg")]),
        ("Tỉnh triển khai Quyết định số 749/QĐ-TTg bằng nhiều hình thức theo Kế hoạch số 60/KH-UBND.", []),
        ("Các Chương trình hành động số 50-CTr/TU và 52-CTr/TU thực hiện Nghị quyết số 57-NQ/TW.",
         [("50-CTr/TU", "implements", "57-NQ/TW"), ("52-CTr/TU", "implements", "57-NQ/TW")]),
        ("Đoàn giám sát theo Quyết định số 880-QĐ/HU giám sát việc thực hiện Quy định số 60-QĐ/HU.", []),
        ("Căn cứ mức độ vi phạm, Đoàn thanh tra áp dụng Nghị định số 45/2022/NĐ-CP để xử phạt.", []),
        ("Theo yêu cầu tại Công văn số 14-CV/TU, Đảng ủy xã báo cáo như sau:", [("SELF", "respondsTo", "14-CV/TU")]),
        ("Theo yêu cầu tại Công văn số 14-CV/TU, Đảng ủy xã tổ chức hội nghị.", []),
        ("Bổ sung Hướng dẫn số 14-HD/BTCHU như sau:", [("SELF", "amends", "14-HD/BTCHU")]),
        ("Bổ sung Hướng dẫn số 14-HD/BTCHU vào tủ sách.", []),
        ("Bãi bỏ các văn bản: Chỉ thị số 03/2012/CT-UBND; Quyết định số 44/2013/QĐ-UBND.",
         [("SELF", "repeals", "03/2012/CT-UBND"), ("SELF", "repeals", "44/2013/QĐ-UBND")]),
        # a basis in prose, on which a body issues another paper
        ("Căn cứ Chương trình số 60-CTr/TU ngày 15/7/2020, Huyện ủy ban hành Kế hoạch số 12-KH/HU ngày 20/8/2020.", []),
        ("Căn cứ Chương trình số 60-CTr/TU ngày 15/7/2020, Huyện ủy ban hành kế hoạch như sau:", [("SELF", "basedOn", "60-CTr/TU")]),
        # done by what the bracket names
        ("Thông tư số 12/2021/TT-BXD (đã đính chính theo Quyết định số 1313/QĐ-BXD) có hiệu lực.", [("1313/QĐ-BXD", "corrects", "12/2021/TT-BXD")]),
        ("Quyết định số 808/QĐ-UBND, gia hạn tại Quyết định số 2200/QĐ-UBND, còn hiệu lực.", [("2200/QĐ-UBND", "extends", "808/QĐ-UBND")]),
        ("Luật Đấu thầu số 22/2023/QH15 được hướng dẫn bởi Nghị định số 24/2024/NĐ-CP và Thông tư số 06/2024/TT-BKHĐT.",
         [("24/2024/NĐ-CP", "guides", "22/2023/QH15"), ("06/2024/TT-BKHĐT", "guides", "22/2023/QH15")]),
        ("Quyết định số 120/QĐ-UBND hủy Quyết định số 77/QĐ-XPHC.", [("120/QĐ-UBND", "repeals", "77/QĐ-XPHC")]),
        ("Tòa án nhân dân huyện tuyên hủy Quyết định số 77/QĐ-XPHC.", []),
        ("Hướng dẫn số 03-HD/UBKTHU cụ thể hóa Hướng dẫn số 02-HD/UBKTTW.", [("03-HD/UBKTHU", "implements", "02-HD/UBKTTW")]),
        ("Kế hoạch số 20-KH/HU thực hiện các Quy định: số 131-QĐ/TW và số 178-QĐ/TW.",
         [("20-KH/HU", "implements", "131-QĐ/TW"), ("20-KH/HU", "implements", "178-QĐ/TW")]),
        # a letter that answers another
        ("Sở Công Thương nhận được Công văn số 88/UBND-KT của huyện đề nghị cấp phép. Về việc này, Sở có ý kiến như sau:",
         [("SELF", "respondsTo", "88/UBND-KT")]),
        ("Sở Công Thương nhận được Công văn số 88/UBND-KT của huyện. Công văn đã chuyển phòng chuyên môn.", []),
        # not this, but that
        ("Quy định số 114-QĐ/TW không thay thế mà chỉ bổ sung Quy định số 69-QĐ/TW.", [("114-QĐ/TW", "amends", "69-QĐ/TW")]),
        ("Quy định số 114-QĐ/TW không thay thế Quy định số 69-QĐ/TW.", []),
        ("Kết luận số 24-KL/HU, Kết luận số 31-KL/HU lần lượt sơ kết Nghị quyết số 01-NQ/HU và Nghị quyết số 02-NQ/HU.",
         [("24-KL/HU", "reviews", "01-NQ/HU"), ("31-KL/HU", "reviews", "02-NQ/HU")]),
        ("Để thực hiện tốt Kết luận số 210-KL/TW, Đảng ủy phường phân công các ủy viên phụ trách địa bàn.", []),
        # what something else is said of
        ("Gia hạn thời hạn áp dụng Nghị quyết số 43/2022/QH15 chưa được đặt ra.", []),
        ("Quy định số 65-QĐ/TW thay thế Quy định số 98-QĐ/TW và Quy định số 11-QĐ/TW bị bãi bỏ.", [("65-QĐ/TW", "replaces", "98-QĐ/TW")]),
        ("Kết luận số 54-KL/TW về tiếp tục thực hiện Nghị quyết số 26-NQ/TW được Huyện ủy cụ thể hóa tại Kế hoạch số 190-KH/HU.",
         [("54-KL/TW", "implements", "26-NQ/TW"), ("190-KH/HU", "implements", "54-KL/TW")]),
        ("Quyết định số 1719/QĐ-TTg phê duyệt Chương trình; được điều chỉnh tại Quyết định số 920/QĐ-TTg.",
         [("920/QĐ-TTg", "amends", "1719/QĐ-TTg")]),
        ("Quyết định số 18/2022/QĐ-UBND bị bãi bỏ một phần tại Quyết định số 36/2025/QĐ-UBND.",
         [("36/2025/QĐ-UBND", "repeals", "18/2022/QĐ-UBND")]),
        ("Quyết định số 1290/QĐ-UBND thu hồi, hủy bỏ Quyết định số 345/QĐ-UBND.", [("1290/QĐ-UBND", "repeals", "345/QĐ-UBND")]),
        # in rarer words
        ("Kết luận số 35-KL/TW hết hiệu lực, thay bằng Kết luận số 198-KL/TW.", [("198-KL/TW", "replaces", "35-KL/TW")]),
        ("Nghị định số 30/2020/NĐ-CP ra đời thay cho Nghị định số 110/2004/NĐ-CP.", [("30/2020/NĐ-CP", "replaces", "110/2004/NĐ-CP")]),
        ("Để đưa Nghị quyết số 11-NQ/HU vào cuộc sống, Đảng ủy xã đã ban hành Nghị quyết số 07-NQ/ĐU.", [("07-NQ/ĐU", "implements", "11-NQ/HU")]),
        ("Nghị quyết số 26-NQ/TW được tổng kết tại Báo cáo số 300-BC/TU.", [("300-BC/TU", "reviews", "26-NQ/TW")]),
        ("Nghị quyết số 26-NQ/TW được tổng kết theo Kế hoạch số 300-KH/TU.", []),
        ("Hướng dẫn số 61-HD/BTGHU về học tập, quán triệt Nghị quyết số 57-NQ/TW.", [("61-HD/BTGHU", "guides", "57-NQ/TW")]),
        ("Các chi bộ tổ chức học tập, quán triệt Nghị quyết số 57-NQ/TW.", []),
        ("Việc bãi bỏ Thông tư số 78/2021/TT-BTC tại Thông tư số 32/2025/TT-BTC là phù hợp.", [("32/2025/TT-BTC", "repeals", "78/2021/TT-BTC")]),
        ("Đề nghị xem xét việc bãi bỏ Thông tư số 78/2021/TT-BTC tại Thông tư số 32/2025/TT-BTC.", []),
        ("Căn cứ tình hình thực tế, Đảng ủy xã tổ chức quán triệt Nghị quyết số 11-NQ/HU.", []),
        ("Quyết định số 95/QĐ-UBND giao vốn thực hiện Chương trình theo Quyết định số 17/QĐ-TTg.", []),
        ("Luật Quy hoạch số 21/2017/QH14 được sửa đổi theo Luật số 35/2018/QH14.", [("35/2018/QH14", "amends", "21/2017/QH14")]),
    ],
)  # fmt: skip
def test_who_did_what(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted((subject, relation, target) for subject, relation, target, _ in links(read(text))) == sorted(expected)


def test_a_year_behind_a_semicolon_is_of_the_next_clause() -> None:
    (plan,) = read("Năm 2019, Đảng ủy ban hành Kế hoạch số 12-KH/ĐU; năm 2021, chưa có gì mới.").claims.citations
    assert plan.text == "Kế hoạch số 12-KH/ĐU"


def test_a_chain_of_changes_has_no_end() -> None:
    chain = ", ".join(f"thay thế Quyết định số {number}-QĐ/HU" for number in range(10, 1500))
    assert len(links(read(f"Quyết định số 9-QĐ/HU {chain}."))) == 1490


PARTS = (
    "ĐẢNG ỦY XÃ KHE SƠN\n*\nSố 45-BC/ĐU\n\nKhe Sơn, ngày 12 tháng 01 năm 2026\n\nBÁO CÁO\n{title}\n\nI. KẾT QUẢ\n\n{one}\n"
    "Đảng ủy ban hành Kế hoạch số 09-KH/ĐU thực hiện Nghị quyết.\n\n{other}\nĐảng ủy ban hành Kế hoạch số 12-KH/ĐU thực hiện"
    " Nghị quyết.\n"
)


@pytest.mark.parametrize(
    ("title", "one", "other", "meant"),
    [
        ("các nghị quyết năm 2025", "1. Nghị quyết số 57-NQ/TW", "2. Nghị quyết số 68-NQ/TW", ["57-NQ/TW", "68-NQ/TW"]),
        # the next heading ends the part, an item below it does not
        ("các nghị quyết", "Học tập Nghị quyết số 18-NQ/TW.\n1. Nghị quyết số 57-NQ/TW", "2. Công tác cán bộ", ["57-NQ/TW", "18-NQ/TW"]),
        ("các nghị quyết", "Học tập Nghị quyết số 18-NQ/TW.\n1. Nghị quyết số 57-NQ/TW", "a) Công tác cán bộ", ["57-NQ/TW"] * 2),
        ("các nghị quyết", "Học tập Nghị quyết số 18-NQ/TW.\n1. Nghị quyết số 57-NQ/TW", "II. KHÓ KHĂN", ["57-NQ/TW", "18-NQ/TW"]),
        ("các nghị quyết năm 2025", "Nghị quyết số 57-NQ/TW được học tập.", "Đối với Nghị quyết số 68-NQ/TW:", ["57-NQ/TW", "68-NQ/TW"]),
        # near miss: the report is on one resolution, whatever its parts name
        ("kết quả thực hiện Nghị quyết số 57-NQ/TW", "1. Công tác chỉ đạo", "2. Nghị quyết số 68-NQ/TW", ["57-NQ/TW"] * 2),
    ],
)  # fmt: skip
def test_a_bare_word_means_what_its_part_is_on(title: str, one: str, other: str, meant: list[str]) -> None:
    found = links(read(PARTS.format(title=title, one=one, other=other)))
    assert [target for _, relation, target, _ in found if relation == "implements"] == meant


@pytest.mark.parametrize(
    ("before", "issuer"),
    [
        ("Ủy ban nhân dân huyện đã ban hành 10 văn bản chỉ đạo", "Ủy ban nhân dân huyện Khe Sơn"),
        ("Ủy ban nhân dân tỉnh An Lâm có văn bản hướng dẫn", "Ủy ban nhân dân tỉnh An Lâm"),
        # near misses: another paper stands between, or nothing is issued
        ("Ủy ban nhân dân tỉnh An Lâm ban hành Kế hoạch số 3/KH-UBND, ngày 05/3/2021 và nhiều văn bản", None),
        ("Ủy ban nhân dân tỉnh An Lâm ghi nhận, các xã ban hành nhiều văn bản", None),
        ("Ủy ban nhân dân tỉnh An Lâm có nhiều cố gắng thực hiện văn bản của cấp trên", None),
        ("Ủy ban nhân dân tỉnh An Lâm có báo cáo về tình hình triển khai các văn bản của huyện", None),
        ("Ủy ban nhân dân tỉnh An Lâm ra quân thực hiện các kế hoạch", None),
    ],
)
def test_who_issued_the_papers_of_a_note(before: str, issuer: str | None) -> None:
    head = "HUYỆN ỦY KHE SƠN\n*\nSố 88-BC/HU\n\nKhe Sơn, ngày 20 tháng 6 năm 2024\n\nBÁO CÁO\nkết quả công tác\n\n"
    found = read(f"{head}{before}¹.\n\n_____\n¹ Kế hoạch số 70/KH-UBND, ngày 15/10/2021.\n")
    told = next(one for one in found.readings if one.citation.code and one.citation.code.number == "70")
    assert told.document.issuer == issuer


@pytest.mark.parametrize(
    ("named", "implemented"),
    [
        # the number in a bracket tells which of a meeting's resolutions is meant
        ("Nghị quyết Trung ương 6 khóa XII (Nghị quyết số 18-NQ/TW, ngày 25/10/2017)", ["18-NQ/TW"]),
        ("Nghị quyết Trung ương 6 (khóa XII) (NQ số 18-NQ/TW) về sắp xếp bộ máy", ["18-NQ/TW"]),
        ("Luật Tài nguyên nước (Luật số 28/2023/QH15)", ["28/2023/QH15"]),
        ("Nghị quyết số 18-NQ/TW, ngày 25/10/2017 (Nghị quyết Trung ương 6 khóa XII)", ["18-NQ/TW"]),
        # several of them, something of another type, or more than the number
        ("Nghị quyết Trung ương 6 khóa XII (Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW)", [None]),
        ("Nghị quyết Trung ương 6 khóa XII (Kế hoạch số 07-KH/TW, ngày 27/11/2017)", [None]),
        ("Nghị quyết Trung ương 6 khóa XII (kèm theo Nghị quyết số 18-NQ/TW)", [None]),
        ("Nghị quyết Trung ương 6 khóa XII", [None]),
    ],
)
def test_a_number_beside_a_name(named: str, implemented: list[str | None]) -> None:
    head = "HUYỆN ỦY KHE SƠN\n*\nSố 70-KH/HU\n\nKhe Sơn, ngày 15 tháng 01 năm 2024\n\nKẾ HOẠCH\n"
    found = read(f"{head}thực hiện {named}\n-----\n\n1. Việc.\n")
    assert [link.object.code for link in found.links if link.relation == "implements"] == implemented


def test_a_name_whose_number_was_told_before() -> None:
    head = "HUYỆN ỦY KHE SƠN\n*\nSố 70-KH/HU\n\nKhe Sơn, ngày 15 tháng 01 năm 2024\n\nKẾ HOẠCH\nvề bộ máy\n-----\n\n"
    told = "1. Nghị quyết Trung ương 6 khóa XII (Nghị quyết số 18-NQ/TW) là đúng.\n2. Học tập Nghị quyết Trung ương 6 khóa XII."
    other = "\n3. Học tập Nghị quyết Trung ương 5 khóa XII."
    found = [one.document.code for one in read(head + told + other).readings]
    assert found[:3] == ["18-NQ/TW"] * 3
    assert found[3] != "18-NQ/TW"


@pytest.mark.parametrize(
    ("before", "paper"),
    [
        ("Huyện ủy ban hành Kế hoạch số 17-KH/HU ngày 2/3/2022.", "17-KH/HU"),
        ("Tỉnh ủy ban hành Nghị quyết số 5-NQ/TU; Huyện ủy ban hành Kế hoạch số 17-KH/HU ngày 2/3/2022.", "17-KH/HU"),
        ("Kế hoạch số 17-KH/HU ngày 2/3/2022 thay thế Kế hoạch số 16-KH/HU ngày 1/1/2018.", "17-KH/HU"),
        ("Huyện ủy ban hành Kế hoạch số 17-KH/HU ngày 2/3/2022 và Kế hoạch số 18-KH/HU ngày 2/4/2022.", None),
    ],
)
def test_one_of_two_named_together_stays_open(before: str, paper: str | None) -> None:
    """Which of two plans `Kế hoạch này` is, no reader can say."""
    text = f"{before} Đảng ủy xã Tân An chưa ban hành chương trình thực hiện Kế hoạch này."
    missing = [one.document.code for one in read(text).facts if one.fact == "not_issued"]
    assert missing == [paper]
