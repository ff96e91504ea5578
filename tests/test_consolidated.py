"""What a consolidated text says in the words of the paper that it gives anew is told of that paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from libraries import made

from graph.analysis.reference import find_reference
from graph.extraction.claims import read_claims
from graph.reading.text import read_bytes
from graph.store.snapshot import open_snapshot

HEAD = "BỘ Y TẾ\n-------\nSố: {code}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHà Nội, ngày {day} tháng {month} năm {year}\n\n"
TEXT = (
    HEAD.format(code="07/VBHN-BYT", day=20, month=5, year=2024)
    + """THÔNG TƯ
Quy định về sổ khám bệnh

Thông tư số 52/2017/TT-BYT ngày 29 tháng 12 năm 2017 của Bộ trưởng Bộ Y tế quy định về sổ khám bệnh, có hiệu lực kể từ ngày 01 tháng 3 năm 2018, được sửa đổi, bổ sung bởi:
Thông tư số 18/2018/TT-BYT ngày 22 tháng 8 năm 2018 của Bộ trưởng Bộ Y tế, có hiệu lực kể từ ngày 15 tháng 10 năm 2018.

Căn cứ Luật Khám bệnh, chữa bệnh số 40/2009/QH12 ngày 23 tháng 11 năm 2009;

Điều 1. Sổ khám bệnh
1.[1] Sổ do cơ sở khám bệnh lập.
Điều 2. Hiệu lực thi hành
1. Thông tư này có hiệu lực kể từ ngày 01 tháng 3 năm 2018.
2. Thông tư này thay thế Thông tư số 8/2010/TT-BYT ngày 26 tháng 4 năm 2010.

[1] Khoản này được sửa đổi theo quy định tại khoản 1 Điều 1 Thông tư số 18/2018/TT-BYT.
"""
)
PLAIN = (
    HEAD.format(code="52/2017/TT-BYT", day=29, month=12, year=2017)
    + """THÔNG TƯ
Quy định về sổ khám bệnh

Căn cứ Luật Khám bệnh, chữa bệnh số 40/2009/QH12 ngày 23 tháng 11 năm 2009;

Điều 2. Hiệu lực thi hành
Thông tư này thay thế Thông tư số 8/2010/TT-BYT ngày 26 tháng 4 năm 2010.
"""
)


@pytest.mark.parametrize("text", [TEXT, PLAIN])
def test_the_original_replaces_and_is_amended(text: str, tmp_path: Path) -> None:
    path = tmp_path / "in" / "a.txt"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    with made(tmp_path / "library", [path]) as library, open_snapshot(library) as snapshot:
        told = {
            relation: {
                (one.code, other.code)
                for pair in snapshot.pairs(relation)
                if (one := snapshot.document(pair[0])) and (other := snapshot.document(pair[1]))
            }
            for relation in ("replaces", "amends", "basedOn")
        }
    assert told["replaces"] == {("52/2017/TT-BYT", "08/2010/TT-BYT")}
    if text is TEXT:
        assert told["amends"] == {("18/2018/TT-BYT", "52/2017/TT-BYT")}
        assert told["basedOn"] == {("07/VBHN-BYT", "40/2009/QH12")}  # it stands in its own preamble too


def test_the_start_that_it_copies_is_that_of_the_original(tmp_path: Path) -> None:
    path = tmp_path / "in" / "a.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    with made(tmp_path / "library", [path]) as library, open_snapshot(library) as snapshot:
        own, original = (find_reference(snapshot, code) for code in ("07/VBHN-BYT", "52/2017/TT-BYT"))
        starts = {fact.value for fact in snapshot.facts(original.iri) if fact.fact == "effective_from"}
    assert (own.effective_from, starts) == (None, {"2018-03-01"})


OTHER_CHANGED = TEXT.replace(
    "Căn cứ Luật Khám bệnh, chữa bệnh số 40/2009/QH12",
    "Căn cứ Luật Lưu trữ số 11/2009/QH12 được sửa đổi, bổ sung bởi Luật số 30/2013/QH13;\nCăn cứ Luật Khám bệnh, chữa bệnh số 40/2009/QH12",
)
"""Another law is changed as a whole as well."""
RUN_TOGETHER = TEXT.replace(
    "Quy định về sổ khám bệnh\n\n", "Quy định về sổ khám bệnh theo Quyết định số 88/2015/QĐ-TTg\n"
)
OF_ANOTHER_TYPE = TEXT.replace("Thông tư số 52/2017/TT-BYT ngày", "Nghị định số 52/2017/NĐ-CP ngày")
NAMED = [("07/VBHN-BYT", "52/2017/TT-BYT")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TEXT, NAMED),
        (OTHER_CHANGED, NAMED),
        (RUN_TOGETHER, NAMED),
        (OF_ANOTHER_TYPE, []),
        (TEXT.replace("07/VBHN-BYT", "07/2024/TT-BYT"), []),
        (PLAIN, []),
    ],
)
def test_what_its_form_alone_says_that_it_consolidates(
    text: str, expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    path = tmp_path / "in" / "a.txt"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    with made(tmp_path / "library", [path]) as library, open_snapshot(library) as snapshot:
        pairs = [
            (one.code, other.code)
            for subject, target in snapshot.pairs("consolidates")
            if (one := snapshot.document(subject)) and (other := snapshot.document(target))
        ]
        sentences = [
            evidence.sentence
            for subject, target in snapshot.pairs("consolidates")
            for evidence in snapshot.evidence(subject, target)["consolidates"]
        ]
    assert pairs == expected
    assert all(one.startswith("Thông tư số 52/2017") and one.endswith("bổ sung bởi:") for one in sentences)
    assert len(sentences) == len(expected)


NOTED = """VĂN BẢN HỢP NHẤT
Nghị định về rừng

Điều 5.[1] Giao rừng
1. Giao cho hộ.
2.[2] Giao cho nhóm.
a) Một hộ.
b)[3] Hai hộ.
Điều 6. Thu hồi[4]
Thu hồi theo luật.

[1] Điều này được sửa đổi theo quy định tại Điều 1 của Nghị định số 87/2022/NĐ-CP.
[2] Khoản này được bãi bỏ theo quy định tại Điều 2 của Nghị định số 87/2022/NĐ-CP.
[3] Điểm này được bổ sung theo quy định tại Điều 2 của Nghị định số 87/2022/NĐ-CP.
[4] Điều này được bãi bỏ theo quy định tại Điều 2 của Nghị định số 87/2022/NĐ-CP.
"""


def test_which_part_a_note_calls_this() -> None:
    """The part as printed, and the one in which the mark stands."""
    told = [(one.evidence.part, one.evidence.noted) for one in read_claims(read_bytes(NOTED.encode(), "x.txt")).links]
    assert told == [
        ("Điều này", "Điều 5"),
        ("Khoản này", "khoản 2 Điều 5"),
        ("Điểm này", "điểm b khoản 2 Điều 5"),
        ("Điều này", "Điều 6"),
    ]


def test_a_note_without_its_mark_tells_of_no_number() -> None:
    text = NOTED.replace("Điều 6. Thu hồi[4]", "Điều 6. Thu hồi")
    told = [
        one.evidence.noted
        for one in read_claims(read_bytes(text.encode(), "x.txt")).links
        if one.evidence.footnote == "4"
    ]
    assert set(told) <= {None}
