"""What recognition misreads, put right; what may be right stays."""

from __future__ import annotations

import pytest

from graph.reading.misread import put_right


@pytest.mark.parametrize(
    ("read", "right"),
    [
        ("Nghị quyết số 02-NO/TW ngày", "Nghị quyết số 02-NQ/TW ngày"),
        ("số 792/NQ-UBTVOH14 ngày", "số 792/NQ-UBTVQH14 ngày"),
        ("Tờ trình 4017/T1:-BNNMT, 83/TIr-UBND", "Tờ trình 4017/TTr-BNNMT, 83/TTr-UBND"),
        ("Nghị định số 15/2020/ND-CP", "Nghị định số 15/2020/NĐ-CP"),
        ("Quyết định 7⁄QÐ-TIg", "Quyết định 7/QĐ-TTg"),
        ("Luật số 59/2020/OH14", "Luật số 59/2020/QH14"),
        ("Nghị quyết số 03/2021/UBTVQHI5, 4/2021/QHlO", "Nghị quyết số 03/2021/UBTVQH15, 4/2021/QH10"),
        # a spot over a symbol is no tone; a line of one letter is the star under an agency
        ("số 22-CTr/TỦ và 5/QĐ-ÚBND", "số 22-CTr/TU và 5/QĐ-UBND"),
        ("HUYỆN ỦY A\nb\nSố 5-KH/HU", "HUYỆN ỦY A\n*\nSố 5-KH/HU"),
        ("a b\n5\nA\nb)", "a b\n5\nA\nb)"),
        # known as they are, or nobody knows what else they would be
        ("số 5-HD/HU và 12/HĐND-VP", "số 5-HD/HU và 12/HĐND-VP"),
        ("số 5/OOO-XYZ", "số 5/OOO-XYZ"),
        # a number is never another number
        ("Nghị định số 37/2026/NĐ-CP", "Nghị định số 37/2026/NĐ-CP"),
        # no number before it
        ("NO/TW", "NO/TW"),
        ("Luật Tổ chức chính quyên địa phương", "Luật Tổ chức chính quyền địa phương"),
        ("LUẬT TÔ CHỨC\nCHÍNH QUYÊN ĐỊA PHƯƠNG", "LUẬT TỔ CHỨC\nCHÍNH QUYỀN ĐỊA PHƯƠNG"),
        ("Luật Ban hành văn bàn quy phạm pháp luật", "Luật Ban hành văn bản quy phạm pháp luật"),
        # two words alone, words that a sign parts, words that nobody knows together
        ("chính quyên; hành, văn bàn; bàn quy hoạch", "chính quyên; hành, văn bàn; bàn quy hoạch"),
        ("có thẩm quyền ban hành chính sách", "có thẩm quyền ban hành chính sách"),
        ("phường Tô Hiệu", "phường Tô Hiệu"),
        ("có hiệu lực kế từ ngày ký; Kẻ từ thời điểm", "có hiệu lực kể từ ngày ký; Kể từ thời điểm"),
        ("được thừa kế từ ông, kế hoạch; kẻ thù", "được thừa kế từ ông, kế hoạch; kẻ thù"),
    ],
)
def test_what_is_misread(read: str, right: str) -> None:
    assert put_right(read) == right
    assert put_right(right) == right
