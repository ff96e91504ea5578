"""Who has issued nothing: wordings crossed with the names of bodies, beside what is none."""

from __future__ import annotations

import itertools

import pytest

from graph.extraction.claims import read_claims
from graph.reading.text import read_bytes

BODIES = (
    "Đảng ủy xã Bản Bó", "Chi bộ thôn 3", "Huyện ủy Khe Sơn", "Ủy ban nhân dân xã Bản Bó", "Sở Y tế",
    "Đảng ủy Công an huyện", "Ban Tổ chức Huyện ủy", "Phòng Nội vụ huyện", "Trường THCS Bản Bó", "Hội Nông dân huyện",
    "Chi bộ Trường Mầm non Hoa Mai", "Đảng ủy phường 5", "Thị ủy Tân Hòa", "Đảng ủy Ủy ban nhân dân tỉnh",
    "Ủy ban Kiểm tra Huyện ủy", "Huyện đoàn Khe Sơn", "Liên đoàn Lao động tỉnh", "Bệnh viện Đa khoa tỉnh",
)  # fmt: skip
PAPERS = ("Nghị quyết số 12-NQ/TU", "Nghị quyết số 12-NQ/TU, ngày 05/5/2021 của Tỉnh ủy về trồng rừng")
MISSING = (
    "{body} chưa ban hành kế hoạch thực hiện {paper}.",
    "Đến nay, {body} vẫn chưa xây dựng kế hoạch thực hiện {paper}.",
    "Riêng {body} chưa ban hành kế hoạch triển khai thực hiện {paper}.",
    "Tuy nhiên, {body} chưa ban hành văn bản triển khai {paper}.",
    "Có 12/13 đơn vị đã ban hành kế hoạch thực hiện {paper}; còn {body} chưa ban hành.",
    "Có 12/13 đơn vị đã ban hành kế hoạch thực hiện {paper}, riêng {body} chưa ban hành.",
    "{body} chậm ban hành kế hoạch thực hiện {paper}.",
    "Một đơn vị chưa ban hành kế hoạch thực hiện {paper} là {body}.",
    "Đơn vị chưa ban hành kế hoạch thực hiện {paper}: {body}.",
    "Việc thực hiện {paper}: {body} chưa ban hành kế hoạch.",
    "Phê bình {body} chưa ban hành kế hoạch thực hiện {paper}.",
    "{body} không ban hành kế hoạch thực hiện {paper}.",
    "Khi kiểm tra, {body} chưa ban hành kế hoạch thực hiện {paper}.",
    "Qua làm việc với 03 đơn vị cho thấy {body} chưa ban hành kế hoạch thực hiện {paper}.",
    "Kết quả đôn đốc các đơn vị: {body} chưa ban hành kế hoạch thực hiện {paper}.",
    "Mặt trận kiểm tra, {body} chưa ban hành kế hoạch thực hiện {paper}.",
    "{body} chưa ban hành kế hoạch thực hiện {paper}, nhưng Chi bộ thôn 9 đã ban hành.",
    "Các cấp ủy đã ban hành kế hoạch thực hiện {paper}, trừ {body}.",
    "Các cấp ủy đều đã ban hành kế hoạch thực hiện {paper} (trừ {body}).",
    "Các cấp ủy đã ban hành kế hoạch thực hiện {paper}, trừ {body} đến nay chưa ban hành.",
)
NOT_MISSING = (
    "{body} đã ban hành kế hoạch thực hiện {paper}.",
    "{body} không phải ban hành kế hoạch thực hiện {paper}.",
    "Nếu {body} chưa ban hành kế hoạch thực hiện {paper} thì bị nhắc nhở.",
    "Khi {body} chưa ban hành kế hoạch thực hiện {paper}, các xã tự làm.",
    "{body} trước đây chưa ban hành kế hoạch thực hiện {paper}, nay đã ban hành.",
    "Năm 2020 {body} chưa ban hành kế hoạch thực hiện {paper} nhưng năm 2021 đã ban hành.",
    "Không có đơn vị nào chưa ban hành kế hoạch thực hiện {paper}.",
    "{body} chưa ban hành kế hoạch năm 2021 nhưng đã thực hiện {paper}.",
    "{body} chưa ban hành kế hoạch kiểm tra việc thực hiện {paper}.",
    "{body} tham mưu, đôn đốc các đơn vị chưa ban hành kế hoạch thực hiện {paper}.",
    "Yêu cầu các đơn vị chưa ban hành kế hoạch thực hiện {paper} báo cáo {body}.",
    "{body} chưa quán triệt {paper}.",
    "{body} chưa bố trí kinh phí thực hiện {paper}.",
    "Đề nghị {body} sớm ban hành kế hoạch thực hiện {paper}.",
    "{body} sẽ ban hành kế hoạch thực hiện {paper}.",
    "Các cấp ủy ban hành kế hoạch thực hiện {paper}, trừ {body}.",
    "Các cấp ủy đã ban hành kế hoạch thực hiện {paper}, trừ những việc của {body}.",
    "Các cấp ủy, trừ {body}, đã ban hành quy chế và học tập {paper}.",
)


def missing(sentence: str) -> set[tuple[str, str | None]]:
    claims = read_claims(read_bytes(sentence.encode(), "x.txt"))
    return {(str(claims.citations[one.subject].code), one.value) for one in claims.facts if one.fact == "not_issued"}


@pytest.mark.parametrize("wording", MISSING)
def test_who_has_issued_nothing(wording: str) -> None:
    for body, paper in itertools.product(BODIES, PAPERS):
        sentence = wording.format(body=body, paper=paper)
        assert missing(sentence) == {("12-NQ/TU", body)}, sentence


@pytest.mark.parametrize("wording", NOT_MISSING)
def test_who_is_not_said_to(wording: str) -> None:
    for body, paper in itertools.product(BODIES, PAPERS):
        sentence = wording.format(body=body, paper=paper)
        assert missing(sentence) == set(), sentence
