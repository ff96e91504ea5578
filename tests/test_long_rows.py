"""Answers that are written part by part say what they would say whole."""

from __future__ import annotations

import orjson
import pytest

from graph.analysis.later import TOGETHER, Later
from graph.analysis.long_rows import LongRows, rows_json, written
from graph.analysis.shelf import KEPT

COUNT = 2 * TOGETHER + 7


def told(number: int) -> dict[str, object]:
    return {"số": number, "lời": "\0, [ và ]"}


@pytest.mark.parametrize(
    "limit, offset",
    [(None, 0), (None, 5), (TOGETHER, 3), (TOGETHER + 1, 0), (COUNT, COUNT - 1), (None, COUNT + 1), (0, 0)],
)
@pytest.mark.parametrize("option", [0, orjson.OPT_APPEND_NEWLINE])
def test_rows_are_those_of_the_whole(limit: int | None, offset: int, option: int) -> None:
    every = [told(number) for number in range(COUNT)]
    rows = every[offset : None if limit is None else offset + limit]
    for items in (tuple(range(COUNT)), Later(range(COUNT), int)):
        page = rows_json(items, told, limit, offset)
        assert isinstance(page, LongRows) == (len(rows) > TOGETHER)
        answer = {"trước": 1, "rows": page, "giữa": [page], "sau": "\0"}
        whole = {"trước": 1, "rows": rows, "giữa": [rows], "sau": "\0"}
        assert b"".join(written(answer, option)) == orjson.dumps(whole, option=option)


def test_what_was_written_is_not_kept() -> None:
    made: list[int] = []
    fetched: list[int] = []
    items = Later(range(COUNT), lambda key: made.append(key) or key, lambda keys: fetched.append(len(keys)))
    for _ in written({"rows": rows_json(items, told, None, 0)}):
        assert not items._made
    assert made == list(range(COUNT))
    assert fetched == [TOGETHER, TOGETHER, 7]
    assert TOGETHER < KEPT


def test_what_is_no_json_is_refused() -> None:
    with pytest.raises(TypeError):
        b"".join(written({"rows": object()}))
