"""Rows in the order of several keys: as sorting by one key after the other, whatever the keys are."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.library.order import order_by

ROWS = st.lists(
    st.tuples(st.booleans(), st.integers(-3, 3), st.integers(-(2**62), 2**62), st.integers(0, 5)), max_size=40
)


@given(ROWS)
def test_the_first_key_counts_first(rows: list[tuple[bool, int, int, int]]) -> None:
    keys = [np.array([row[place] for row in rows], kind) for place, kind in enumerate(("?", "i1", "i8", "u1"))]
    found = order_by(*keys)
    assert [rows[place] for place in found.tolist()] == sorted(rows)
    assert sorted(found.tolist()) == list(range(len(rows)))


@pytest.mark.parametrize("highest", [2**20, 2**62])  # packed into one number, and not
def test_every_row_stands_where_its_keys_say(highest: int) -> None:
    first, second = np.array([1, 0, 1, 0]), np.array([highest, 7, -highest, -7])
    assert order_by(first, second).tolist() == [3, 1, 2, 0]
