"""Writers that are killed: thirty here, as many as wanted by `python tests/kill_writer.py --kills N`."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from kill_writer import run


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_killed_writers_lose_nothing(tmp_path: Path) -> None:
    tally = run(30, 20261, tmp_path)
    assert tally.kills == 30
    assert tally.acknowledged + tally.whole + tally.absent > 0
    assert len(tally.steps) >= 4
