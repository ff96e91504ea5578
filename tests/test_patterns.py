"""Patterns that are compiled when they are first tried."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import graph.extraction
import graph.reading
import graph.resolution
from graph.extraction.gaps import gaps
from graph.extraction.grammar import grammar
from graph.patterns import regex

ROOT = Path(__file__).resolve().parents[1]


def test_it_answers_as_the_compiled_one_does() -> None:
    for one in (regex(r"(?P<word>s[oố]) (\d+)", re.IGNORECASE), re.compile(r"(?P<word>s[oố]) (\d+)", re.IGNORECASE)):
        assert one.pattern == r"(?P<word>s[oố]) (\d+)"
        found = one.search("Nghị quyết SỐ 18")
        assert found is not None and found["word"] == "SỐ"
        assert one.fullmatch("số 18", 0, 5) is not None and one.fullmatch("số 18 ") is None
        assert one.sub("x", "số 1, số 22") == "x, x"
        assert [match[2] for match in one.finditer("số 1, số 22", 3)] == ["22"]
        assert one.split("a số 1 b")[0] == "a "
        assert one.groups == 2 and one.groupindex == {"word": 1}
        assert one.flags & re.IGNORECASE


def test_a_wrong_one_is_told_when_it_is_tried() -> None:
    wrong = regex("(")
    with pytest.raises(re.error):
        wrong.match("x")


def later(values: object) -> Iterator[re.Pattern[str]]:
    """The patterns among `values` that wait to be tried, also within tuples and dictionaries."""
    for value in values.values() if isinstance(values, dict) else values if isinstance(values, (tuple, list)) else ():
        if type(value).__name__ == "_Later":
            yield value
        else:
            yield from later(value)


def test_no_module_binds_a_constant_twice() -> None:
    """The later one would hide the earlier from those who mean it."""
    twice = []
    for path in (*(ROOT / "graph").rglob("*.py"), *(ROOT / "web").rglob("*.py")):
        bound: list[str] = []
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, (ast.Assign, ast.AnnAssign)):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                bound += (one.id for one in targets if isinstance(one, ast.Name))
        twice += [(str(path), name) for name in set(bound) if bound.count(name) > 1]
    assert twice == []


def test_every_pattern_of_the_grammar_is_right() -> None:
    """They are compiled one by one while texts are read; a wrong one must not wait for its text."""
    seen = 0
    for package in (graph.extraction, graph.reading, graph.resolution):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            for pattern in later(vars(importlib.import_module(module.name))):
                assert re.compile(pattern.pattern).pattern
                seen += 1
    for plain in (False, True):
        for pattern in (
            *later(gaps(plain)),
            *later({name: getattr(grammar(plain), name) for name in grammar(plain).__slots__}),
        ):
            assert re.compile(pattern.pattern).pattern
            seen += 1
    assert seen > 1000


def test_few_are_compiled_for_a_short_text() -> None:
    """What a command that reads one sentence compiles is a small part of the grammar."""
    script = """
import re
made = 0
compiled = re._compiler.compile
def count(*given):
    global made
    made += 1
    return compiled(*given)
re._compiler.compile = count
from graph.extraction.claims import read_claims
from graph.reading.any_file import read_any
claims = read_claims(read_any("Kế hoạch số 12-KH/HU thực hiện Nghị quyết số 18-NQ/TW.".encode(), "a.txt"))
assert len(claims.links) == 1
print(made)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", timeout=60, check=True)
    assert 50 < int(done.stdout) < 700
