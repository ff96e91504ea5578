"""Numbers and symbols as printed, however damaged, and in the system's own spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.extraction.codes import find_codes, parse_code
from graph.vocabulary import body_by_code, official_abbreviations


@pytest.mark.parametrize(
    ("printed", "spelled"),
    [
        ("15-NQ/TW", "15-NQ/TW"),
        ("09 -CT/HU", "09-CT/HU"),
        ("68- NQ/TW", "68-NQ/TW"),
        ("21 - CTr / TU", "21-CTr/TU"),
        ("06-Ctr/TU", "06-CTr/TU"),
        ("72-NQ-TW", "72-NQ/TW"),
        ("18/NQ-TW", "18-NQ/TW"),
        ("79 NQ/TW", "79-NQ/TW"),
        ("5-NQ/TW", "05-NQ/TW"),
        ("l8-NQ/TW", "18-NQ/TW"),
        ("O3-NQ/HU", "03-NQ/HU"),
        ("34O-CV/ĐU", "340-CV/ĐU"),
        ("8B-NQ/HNTW", "8B-NQ/HNTW"),
        ("08-QĐi/TW", "08-QĐi/TW"),
        ("82-CV/BNCTU", "82-CV/BNCTU"),
        ("02-CTrPH/BTGHU-PGDĐT", "02-CTrPH/BTGHU-PGDĐT"),
        ("1418-CV/VPTW/nb", "1418-CV/VPTW/nb"),
        ("218-CV/BCĐ35TU", "218-CV/BCĐ35TU"),
        ("1289-QĐ/TWĐTN-CTĐ", "1289-QĐ/TWĐTN-CTĐ"),
        ("71/KH-UBND", "71/KH-UBND"),
        ("3102/TTr- TN &MT", "3102/TTr-TN&MT"),
        ("36/KH & CN-QLKH", "36/KH&CN-QLKH"),
        ("45/TTr", "45/TTr"),
        ("30/2020/NĐ-CP", "30/2020/NĐ-CP"),
        ("66.25/2026/NQ-CP", "66.25/2026/NQ-CP"),
        ("18/2003/TTg-QĐ", "18/2003/QĐ-TTg"),
        ("64/2025/QH15", "64/2025/QH15"),
        ("01/2006/TTLT-BLĐTBXH - BGDĐT-BYT", "01/2006/TTLT-BLĐTBXH-BGDĐT-BYT"),
        ("06/2022-QH15", "06/2022/QH15"),
        ("34/2007/PL-UBTVQH11", "34/2007/PL-UBTVQH11"),
        ("102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN", "102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN"),
        ("3175/UBND-ĐT", "3175/UBND-ĐT"),
        ("11184/BTC-TCCB", "11184/BTC-TCCB"),
        ("176/CT-VP", "176/CT-VP"),
        ("01/VBHN-VPQH", "01/VBHN-VPQH"),
        # spaces within
        ("21-K L/TW", "21-KL/TW"),
        ("18 - NQ / T W", "18-NQ/TW"),
        ("125/QĐ-U BND", "125/QĐ-UBND"),
        ("30/2020/N Đ-CP", "30/2020/NĐ-CP"),
        ("2013/QĐ- BTC -KBNN", "2013/QĐ-BTC-KBNN"),
        ("148/2020 NĐ-CP", "148/2020/NĐ-CP"),
        ("2013/QĐ - BTC - KBNN", "2013/QĐ-BTC-KBNN"),
    ],
)
def test_spelling(printed: str, spelled: str) -> None:
    code = parse_code(printed)
    assert code is not None
    assert str(code) == spelled


@pytest.mark.parametrize(
    "text",
    [
        "126/126 bản", "2021 – 2025", "12/14 xã", "24/7", "36/2018", "0213.3875-123", "29A-123.45", "85%-90%",
        "tỷ lệ 94,5% - UBND", "km 12+300", "A4/B5", "10h30 - 11h", "lớp 5A/B", "15/2020 NQ của xã",
    ],
)  # fmt: skip
def test_what_is_no_code(text: str) -> None:
    assert [match for match in find_codes(text) if match.sure] == []


KINDS = sorted(a for a in official_abbreviations().values() if a.isupper() and len(a) == 2 and a not in ("SL", "SY"))
PARTY = sorted({b.code for b in body_by_code().values() if b.system == "party" and b.code and b.code != "ĐH"})
STATE = ["CP", "TTg", "UBND", "HĐND", "BTC", "BNV"]


def test_an_organ_behind_a_dash_is_no_part_of_the_symbol() -> None:
    text = "Nghị quyết số 57 - NQ/TW - UBND xã đề nghị; Quyết định số 12/QĐ - UBND - HTX xin ý kiến"
    assert [str(match.code) for match in find_codes(text)] == ["57-NQ/TW", "12/QĐ-UBND"]


@given(st.integers(1, 9999), st.sampled_from(KINDS), st.sampled_from(PARTY), st.sampled_from(["-", " - ", "– ", " -"]))
def test_party_codes_come_back(number: int, kind: str, body: str, separator: str) -> None:
    code = parse_code(f"{number}{separator}{kind}/{body}")
    assert code is not None
    assert str(code) == f"{number:02}-{kind}/{code.body}"
    assert parse_code(str(code)) == code


@given(st.integers(1, 9999), st.integers(1945, 2035), st.sampled_from(["NĐ", "NQ", "QĐ"]), st.sampled_from(STATE))
def test_state_codes_come_back(number: int, year: int, kind: str, body: str) -> None:
    code = parse_code(f"{number:02}/{year}/{kind}-{body}")
    assert code is not None
    assert str(code) == f"{number:02}/{year}/{kind}-{body}"
    assert parse_code(str(code)) == code
