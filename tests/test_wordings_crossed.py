"""Each relation's wordings crossed with how papers are written and what stands around them: one link, or none."""

from __future__ import annotations

import itertools

import pytest

from graph.extraction.claims import read_claims
from graph.model import SELF
from graph.reading.text import read_bytes

PARTY = ("Kế hoạch", "35-KH/HU"), ("Nghị quyết", "12-NQ/TU"), ("Nghị quyết", "13-NQ/TU")
STATE = ("Quyết định", "15/QĐ-UBND"), ("Quyết định", "12/2019/QĐ-UBND"), ("Quyết định", "13/2018/QĐ-UBND")
CENTRAL = ("Thông tư", "15/2021/TT-BTC"), ("Nghị định", "12/2019/NĐ-CP"), ("Nghị định", "13/2018/NĐ-CP")
REPORT = ("Báo cáo", "35-BC/HU"), *PARTY[1:]
WORDINGS = {
    # relation: what it is read with, what the newer paper does, what is done to the older
    "implements": (PARTY, ("thực hiện", "triển khai thực hiện", "cụ thể hóa"), ("được cụ thể hóa bằng", "được triển khai thực hiện tại")),
    "replaces": (STATE, ("thay thế", "thay thế cho"), ("được thay thế bằng", "bị thay thế bởi", "đã được thay bằng")),
    "repeals": (STATE, ("bãi bỏ", "bãi bỏ toàn bộ", "hủy bỏ"), ("bị bãi bỏ bởi", "được bãi bỏ tại")),
    "amends": (STATE, ("sửa đổi, bổ sung", "điều chỉnh", "sửa đổi một số nội dung của"), ("được sửa đổi, bổ sung bởi", "được điều chỉnh bằng")),
    "guides": (CENTRAL, ("hướng dẫn", "hướng dẫn thi hành", "quy định chi tiết"), ("được hướng dẫn bởi", "được hướng dẫn tại")),
    "corrects": (STATE, ("đính chính",), ("được đính chính bởi",)),
    "extends": (STATE, ("gia hạn", "kéo dài thời gian thực hiện"), ("được gia hạn theo",)),
    "suspends": (STATE, ("ngưng hiệu lực", "đình chỉ thi hành"), ("bị ngưng hiệu lực bởi",)),
    "reviews": (REPORT, ("sơ kết 03 năm thực hiện", "tổng kết"), ("được sơ kết tại",)),
}  # fmt: skip
FORMS = ("{} số {}", "{} số {}, ngày 05/5/2021", "{} số {} ngày 05/5/2021 của UBND tỉnh về việc quản lý chợ")
ACTIVE = (
    "{new} {does} {old}.",
    "{new} ({does} {old}) được ban hành kịp thời.",
    "{new} {does} {old} và {other}.",
    "Huyện ủy đã ban hành {new} {does} {old}.",
)
PASSIVE = ("{old} {done} {new}.", "{old} ({done} {new}) vẫn được nhắc tới.", "{old} và {other} {done} {new}.")
NOT_SO = ("không", "chưa", "sẽ", "sắp", "dự kiến", "đề nghị", "kiến nghị", "cần", "có thể", "phải", "được giao")
NOT_YET = ("sẽ", "sắp", "chưa", "không", "cần", "có thể", "phải", "dự kiến", "đề nghị", "nếu")
OTHERS = (
    "Đề nghị Huyện ủy ban hành văn bản {does} {old}.",
    "Nếu {new} {does} {old} thì các xã phải làm lại.",
    "Có ý kiến cho rằng {new} {does} {old}.",
    "Dự thảo {new} {does} {old}.",
    "Việc {does} {old} còn chậm.",
    "Đoàn kiểm tra việc {does} {old}.",
    "Các tổ chức đảng {does} {old}.",
    "Sau khi {does} {old}, kết quả tốt.",
    "Có 12/14 xã {does} {old}.",
    "Đề nghị {old} {done} {new}.",
    "Có ý kiến đề nghị {old} {done} {new}.",
    "Dự thảo {old} {done} {new}.",
    "Nếu {old} {done} {new} thì phải làm lại.",
)
Link = tuple[str, str, str]


def said(sentence: str) -> set[Link]:
    claims = read_claims(read_bytes(sentence.encode(), "x.txt"))

    def name(place: int) -> str:
        return "SELF" if place == SELF else str(claims.citations[place].code)

    return {(name(one.subject), one.relation, name(one.object)) for one in claims.links}


@pytest.mark.parametrize("relation", WORDINGS)
def test_what_is_said_to_be_done(relation: str) -> None:
    papers, does, done = WORDINGS[relation]
    wrong = []
    for new, old in itertools.product(FORMS, FORMS):
        for shape, wording in [*itertools.product(ACTIVE, does), *itertools.product(PASSIVE, done)]:
            printed = {"new": new.format(*papers[0]), "old": old.format(*papers[1]), "other": old.format(*papers[2])}
            sentence = shape.format(does=wording, done=wording, **printed)
            wanted = {(papers[0][1], relation, papers[1][1])}
            wanted |= {(papers[0][1], relation, papers[2][1])} if "{other}" in shape else set()
            if said(sentence) != wanted:
                wrong.append(sentence)
    assert wrong == []


@pytest.mark.parametrize("relation", WORDINGS)
def test_what_is_not_done_yet_or_by_others(relation: str) -> None:
    papers, does, done = WORDINGS[relation]
    shapes = [f"{{new}} {word} {{does}} {{old}}." for word in NOT_SO] + [
        f"{{old}} {word} {{done}} {{new}}." for word in NOT_YET
    ]
    wrong = []
    for form, shape in itertools.product(FORMS, [*shapes, *OTHERS]):
        printed = {"new": form.format(*papers[0]), "old": form.format(*papers[1])}
        for wording in does if "{does}" in shape else done:
            sentence = shape.format(does=wording, done=wording.removeprefix("đã "), **printed)
            if said(sentence):
                wrong.append(sentence)
    assert wrong == []


@pytest.mark.parametrize(
    ("sentence", "linked"),
    [
        ("Quyết định số 12/2019/QĐ-UBND về quản lý chợ và Quyết định số 13/2018/QĐ-UBND về bến xe bị bãi bỏ bởi Quyết định số 15/QĐ-UBND.", {"12/2019/QĐ-UBND", "13/2018/QĐ-UBND"}),
        # a title may be on both papers named next: who is ended is of the giver's type
        ("Kế hoạch số 12-KH/HU về thực hiện Chỉ thị số 10-CT/TU và Chỉ thị số 11-CT/TU bị bãi bỏ bởi Kế hoạch số 15-KH/HU.", {"12-KH/HU"}),
        ("Báo cáo số 12-BC/HU về Đề án chợ và Quyết định số 13/2018/QĐ-UBND được thay thế bằng Quyết định số 15/QĐ-UBND.", {"13/2018/QĐ-UBND"}),
    ],
)  # fmt: skip
def test_two_papers_with_titles_are_ended_together(sentence: str, linked: set[str]) -> None:
    assert {older for _, relation, older in said(sentence) if relation in ("repeals", "replaces")} == linked
