"""Every sentence that the program can say exists in both languages, with the same places, and is used."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.cli.main import COMMANDS
from graph.errors import AmbiguousReferenceError, InputError, UnknownReferenceError
from graph.messages import LANGUAGES, catalogue, say

ROOT = Path(__file__).resolve().parents[1]
CODE = sorted(path for part in ("graph", "web") for path in (ROOT / part).rglob("*.py"))
TEMPLATES = sorted((ROOT / "web" / "templates").glob("*.html"))
ERRORS = {"LuocdoError", "InputError", "LibraryError", "QueryError", "UsageError"}
PREFIX = {"say": "web_", "rich": "web_", "count": "web_"}
"""The templates' functions put this before their keys."""


def keyed_calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Calls of `say` with a key and a language, and of the error classes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            key = node.args[0]
            texts = ast.IfExp, ast.Constant, ast.JoinedStr
            if node.func.id in ERRORS or (node.func.id == "say" and isinstance(key, texts) and len(node.args) == 2):
                yield node


def keys_of(node: ast.expr) -> Iterator[ast.expr]:
    """The choices of `"a" if x else "b"`, else the expression itself."""
    if isinstance(node, ast.IfExp):
        yield from keys_of(node.body)
        yield from keys_of(node.orelse)
    else:
        yield node


def places(sentence: str) -> set[str]:
    """The names that a sentence has places for."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


CALLS = [
    (path.relative_to(ROOT).as_posix(), call, key)
    for path in CODE
    for call in keyed_calls(ast.parse(path.read_text(encoding="utf-8")))
    for key in keys_of(call.args[0])
]
PLAIN = [(where, call, key.value) for where, call, key in CALLS if isinstance(key, ast.Constant)]
MADE = [
    (where, "".join(part.value if isinstance(part, ast.Constant) else "*" for part in key.values))
    for where, _, key in CALLS
    if isinstance(key, ast.JoinedStr)
]


def test_calls_were_found() -> None:
    assert len(PLAIN) > 60
    assert len(MADE) > 15
    assert len({where for where, _, _ in PLAIN}) > 15


@pytest.mark.parametrize("key", sorted(catalogue()))
def test_a_message_has_both_languages_and_the_same_places(key: str) -> None:
    message = catalogue()[key]
    assert set(message) == set(LANGUAGES)
    assert all(text.strip() for text in message.values())
    assert places(message["vi"]) == places(message["en"])
    for text in message.values():
        assert re.search(r"\s{2}|\n", text) is None


def test_each_plain_key_exists() -> None:
    assert [(where, key) for where, _, key in PLAIN if key not in catalogue()] == []


def test_each_made_key_has_its_family() -> None:
    missing = []
    for where, pattern in MADE:
        family = re.compile(re.escape(pattern).replace(r"\*", ".+"))
        if not any(family.fullmatch(key) for key in catalogue()):
            missing.append((where, pattern))
    assert missing == []


def test_each_call_fills_all_places() -> None:
    wrong = []
    for where, call, key in PLAIN:
        if any(keyword.arg is None for keyword in call.keywords) or key not in catalogue():
            continue
        given = {keyword.arg for keyword in call.keywords}
        if not places(catalogue()[key]["vi"]) <= given:
            wrong.append((where, key, places(catalogue()[key]["vi"]) - given))
    assert wrong == []


def test_each_key_of_the_templates_exists() -> None:
    used = [
        (path.name, PREFIX[function] + key)
        for path in TEMPLATES
        for function, key in re.findall(
            r"\b(say|rich|count)\(\s*[\"']([a-z0-9_]+)[\"']\s*[,)]", path.read_text(encoding="utf-8")
        )
    ]
    assert len(used) > 50
    assert [(name, key) for name, key in used if key not in catalogue()] == []


@pytest.mark.parametrize(
    ("family", "members"),
    [
        ("level", "central province district commune branch other"),
        ("basis", "stated context judged suggested"),
        ("status", "resolved ambiguous unresolved"),
        ("state", "read failed waiting"),
        (
            "relation",
            "cites implements guides basedOn respondsTo reviews replaces succeeds repeals amends suspends extends "
            "consolidates corrects annexedTo",
        ),
        (
            "fact",
            "docType code name date issuer title term level periodFrom periodTo effectiveFrom effectiveTo",
        ),
        ("stats", "sources states documents held by_level bodies links quads snapshot"),
        ("help", " ".join(COMMANDS)),
    ],
)
def test_families_are_whole(family: str, members: str) -> None:
    assert {f"{family}_{member}" for member in members.split()} <= set(catalogue())


def test_no_message_of_the_command_line_is_left_over() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in CODE)
    made = [re.compile(re.escape(pattern).replace(r"\*", ".+")) for _, pattern in MADE]
    unused = [
        key
        for key in catalogue()
        if not key.startswith(("web_", "picture_"))
        and not re.search(rf"""["']{key}["']""", text)
        and not any(pattern.fullmatch(key) for pattern in made)
    ]
    assert unused == []


def test_errors_say_what_where_and_what_next() -> None:
    error = InputError("file_missing", path="a.txt")
    assert error.text("vi") == 'Không có tệp "a.txt". Hãy kiểm tra lại đường dẫn.'
    assert str(error) == error.text("en") == 'There is no file "a.txt". Check the path.'
    assert "Gần nhất: b; c" in UnknownReferenceError("a", {"vi": ("b", "c")}).text("vi")
    assert "Nearest" not in UnknownReferenceError("a").text("en")
    assert "x; y" in AmbiguousReferenceError("a", (1, 2), {"en": ("x", "y")}).text("en")


def test_a_value_with_braces_is_not_read_as_a_place() -> None:
    assert "{7}" in say("file_missing", "vi", path="{7}")
    assert "{path.__class__}" in say("file_missing", "en", path="{path.__class__}")


@pytest.mark.parametrize("key", [key for key in catalogue() if key.startswith(("file_", "library_", "query_", "ref_"))])
def test_an_error_is_one_line(key: str) -> None:
    for language in LANGUAGES:
        assert "\n" not in catalogue()[key][language]
        assert catalogue()[key][language][-1] in ".…}"
