"""Text without accents: what folds to words is found without folding it."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.folding import fold, strip_accents, unfolded


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I. MỤC ĐÍCH, YÊU CẦU", True),
        ("1. Quan điểm chỉ đạo", True),
        ("muc dich", True),
        # another word, another space
        ("mức độ dịch", False),
        ("mục  đích", False),
    ],
)
def test_words_however_they_are_accented(text: str, found: bool) -> None:
    assert bool(re.search(unfolded("muc dich", "quan diem"), text)) == found


@given(st.text("mMqQuúựcCçdĐiíịhan ễemêṃ", max_size=24))
@example("ṃục đích")
def test_it_finds_what_folding_finds(text: str) -> None:
    found = {match.start() for match in re.finditer(f"(?={unfolded('muc dich', 'quan diem')})", text)}
    assert found == {match.start() for match in re.finditer("(?=muc dich|quan diem)", fold(text))}


@given(st.text(max_size=40))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(strip_accents(text)) == len(text)
