"""Damaged files of every kind: a text or one reason, and the parent lives."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from fuzz_readers import SECONDS, cases, outcomes, seeds

from graph.reading.any_file import read_any


@pytest.mark.parametrize("seed", range(4))
def test_damaged_files(seed: int) -> None:
    told: Counter[str] = Counter()
    count = 0
    for name, data in cases(88, seed, seeds()):
        begun = time.monotonic()
        told.update(outcomes(name, data))
        assert time.monotonic() - begun < SECONDS, name
        count += 1
    assert count == 88
    assert told.total() >= count
    assert told["read"] and told["file_damaged"]


def test_the_good_files_are_read() -> None:
    for kind in ("docx", "odt", "rtf", "html", "mht", "pdf", "txt"):
        assert "18-NQ/TW" in read_any(seeds()[kind], kind).chars
