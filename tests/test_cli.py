"""The command line: what each command prints, where, in which language, and with which exit status."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shlex
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import NoneType
from typing import Any
from urllib.request import urlopen

import click
import networkx as nx
import openpyxl
import pyoxigraph as ox
import pytest
import rdflib

from graph.cli.main import COMMANDS, cli, main
from graph.cli.output import evidence_lines
from graph.library.folder import create_library, open_library
from graph.model import Evidence, Span

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "data" / "samples"
PLAN = SAMPLES / "tinh-an-lam" / "2018-04-16-35-kh-hu-khe-son.txt"
NFD = SAMPLES / "tinh-an-lam" / "2022-12-05-24-kh-du-tan-khe.txt"
REPORT = SAMPLES / "tam-duong" / "bao-cao-tong-ket-15-nq-tw.txt"
NQ18 = "18-NQ/TW@2017-10-25"
SHORT = "KẾ HOẠCH\nthực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng (khóa XII)\n"
LANGUAGE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
BOM = "\ufeff"


@dataclass(frozen=True)
class Ran:
    """What a command left: exit status, stdout, stderr."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def rows(self) -> list[dict[str, str]]:
        assert self.out.startswith(BOM)
        return list(csv.DictReader(io.StringIO(self.out.removeprefix(BOM))))


Luocdo = Callable[..., Ran]


@pytest.fixture
def luocdo(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], sample_library: Path) -> Luocdo:
    """Runs the command in this process, over the sample library, in Vietnamese unless told otherwise."""
    monkeypatch.setenv("LUOCDO_LIBRARY", str(sample_library))
    for name in LANGUAGE_VARIABLES:
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str | Path, stdin: bytes = b"", lang: str | None = None) -> Ran:
        if lang:
            monkeypatch.setenv("LANG", lang)
        monkeypatch.setattr(sys, "argv", ["luocdo", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsysbinary.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsysbinary.readouterr()
        code = ended.value.code
        return Ran(code if isinstance(code, int) else 0, out.decode("utf-8"), err.decode("utf-8"))

    return run


def environment(library: Path, **more: str) -> dict[str, str]:
    """The environment of a program of its own."""
    kept = {name: value for name, value in os.environ.items() if name not in LANGUAGE_VARIABLES}
    return {**kept, "LUOCDO_LIBRARY": str(library), "PYTHONPATH": str(ROOT), **more}


def process(*arguments: str | Path, library: Path, cwd: Path | None = None, stdin: bytes = b"", **more: str) -> Ran:
    """Runs the command as a program of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "graph", *map(str, arguments)],
        cwd=cwd,
        env=environment(library, **more),
        input=stdin,
        capture_output=True,
        timeout=120,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with files that can and cannot be read."""
    place = tmp_path / "files"
    place.mkdir()
    (place / "good.txt").write_text(SHORT, encoding="utf-8")
    (place / "empty.txt").write_bytes(b"")
    (place / "spaces.txt").write_bytes(b" \n\t\n")
    (place / "binary.txt").write_bytes(bytes(range(256)) * 4)
    with zipfile.ZipFile(place / "sheet.txt", "w") as sheet:
        sheet.writestr("[Content_Types].xml", "<Types/>")
        sheet.writestr("xl/workbook.xml", "<workbook/>")
    (place / "latin.txt").write_bytes("Kế hoạch\nsố 1".encode() + b"\n\xff\xfe\n")
    with (place / "large.txt").open("wb") as file:
        file.truncate(50 * 1024 * 1024 + 1)
    return place


# shapes: what the JSON of the contract looks like; more may stand beside it

TEXT = (str, NoneType)
DOCUMENT: dict[str, Any] = {
    "iri": str,
    "code": TEXT,
    "name": TEXT,
    "type": TEXT,
    "date": TEXT,
    "issuer": TEXT,
    "level": {"central", "province", "district", "commune", "branch", "other", None},
    "title": TEXT,
    "held": bool,
}
PERIOD = {"from": TEXT, "to": TEXT}
SENTENCE = {"start": int, "end": int, "sentence": str}
EVIDENCE = {
    **SENTENCE,
    "repaired": TEXT,
    "cue": TEXT,
    "footnote": TEXT,
    "governed_by": (SENTENCE, NoneType),
    "rule": str,
    "confidence": float,
}
RELATIONS = {
    "cites",
    "implements",
    "guides",
    "basedOn",
    "respondsTo",
    "reviews",
    "replaces",
    "succeeds",
    "repeals",
    "amends",
    "suspends",
    "extends",
    "consolidates",
    "corrects",
    "annexedTo",
}
BASIS = {"stated", "context", "judged", "suggested"}
CITATION = {
    "start": int,
    "end": int,
    "text": str,
    "kind": {"full", "short", "name", "backref"},
    "code": TEXT,
    "name": TEXT,
    "type": TEXT,
    "date": TEXT,
    "issuer": TEXT,
    "term": TEXT,
    "part": TEXT,
    "footnote": TEXT,
    "status": {"resolved", "ambiguous", "unresolved"},
    "resolved_by": {
        "date", "term", "earlier_mention", "alias", "title", "in_force", "only_known", "judged", None,
    },
    "document": DOCUMENT,
    "candidates": [DOCUMENT],
}  # fmt: skip
EXTRACT = {
    "source": {"path": str, "sha256": str, "format": str, "chars": int, "warnings": [str]},
    "document": {**DOCUMENT, "period": (PERIOD, NoneType), "effective_from": TEXT, "effective_to": TEXT},
    "citations": [CITATION],
    "links": [
        {
            "subject": ({"SELF"}, DOCUMENT),
            "relation": RELATIONS - {"cites"},
            "object": DOCUMENT,
            "basis": BASIS,
            "partial": bool,
            "part": TEXT,
            "evidence": [EVIDENCE],
        }
    ],
    "facts": [
        {
            "document": DOCUMENT,
            "fact": {"effective_from", "effective_to", "ended", "period", "not_issued", "extended_to"},
            "value": TEXT,
            **SENTENCE,
        }
    ],
}
LIST = {"query": dict, "total": int, "by_level": dict}
TRACE = {
    **LIST,
    "results": [{"document": DOCUMENT, "depth": int, "via": [DOCUMENT], "basis": BASIS, "evidence": [EVIDENCE]}],
}
FIND = {**LIST, "results": [{"document": DOCUMENT}]}
PATH = {"chains": [[DOCUMENT]], "skipped_levels": [str]}
HISTORY = {
    "chain": [DOCUMENT],
    "amended_by": [{"document": DOCUMENT, "parts": [str]}],
    "repealed_by": [DOCUMENT],
    "never_in_force": [DOCUMENT],
}
SOURCES = {
    "results": [
        {
            "sha256": str,
            "names": [str],
            "state": {"read", "failed", "waiting"},
            "reason": TEXT,
            "document": (DOCUMENT, NoneType),
        }
    ]
}


def faults(value: Any, shape: Any, where: str = "$") -> list[str]:
    """Where `value` is not of `shape`: a type, a set of values, choices, an object with these names, or a list."""
    if isinstance(shape, dict):
        if not isinstance(value, dict):
            return [f"{where}: {value!r} is no object"]
        missing = [f"{where}.{name} is missing" for name in shape if name not in value]
        return missing + [
            f for name, of in shape.items() if name in value for f in faults(value[name], of, f"{where}.{name}")
        ]
    if isinstance(shape, list):
        if not isinstance(value, list):
            return [f"{where}: {value!r} is no list"]
        return [f for index, one in enumerate(value) for f in faults(one, shape[0], f"{where}[{index}]")]
    if isinstance(shape, tuple):
        return [] if any(not faults(value, of) for of in shape) else [f"{where}: {value!r}"]
    if isinstance(shape, set):
        right = isinstance(value, str | NoneType) and value in shape
    elif shape in (int, float):
        right = isinstance(value, (int, float) if shape is float else int) and not isinstance(value, bool)
    else:
        right = isinstance(value, shape)
    return [] if right else [f"{where}: {value!r}"]


def test_faults_are_found() -> None:
    assert faults({"a": 1, "b": [None]}, {"a": int, "b": [TEXT]}) == []
    assert faults({"a": True, "b": [1]}, {"a": int, "b": [TEXT], "c": str}) == [
        "$.c is missing",
        "$.a: True",
        "$.b[0]: 1",
    ]
    assert faults("x", {"y"}) == ["$: 'x'"]


# help


def test_every_command_of_this_stage_is_there() -> None:
    assert set(COMMANDS) == {
        "status",
        "stale",
        "lapsed",
        "lag",
        "diff",
        "coverage",
        "wanted",
        "quality",
        "review",
        "issued",
        "body",
        "update",
        "verify",
        "backup",
        "restore",
        "demo",
        "text",
        "extract",
        "add",
        "remove",
        "sources",
        "find",
        "show",
        "trace",
        "path",
        "history",
        "query",
        "export",
        "serve",
        "rebuild",
        "stats",
        "evaluate",
    }


@pytest.mark.parametrize("flag", ["--help", "-h"])
@pytest.mark.parametrize(
    ("lang", "line"), [("vi_VN.UTF-8", "Nội dung thuần văn bản"), ("en_US.UTF-8", "The clean text")]
)
def test_help_lists_the_commands(luocdo: Luocdo, flag: str, lang: str, line: str) -> None:
    ran = luocdo(flag, lang=lang)
    assert ran.status == 0
    assert all(re.search(rf"^  {name}\s", ran.out, re.MULTILINE) for name in COMMANDS)
    assert line in ran.out
    assert ran.err == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command(luocdo: Luocdo, command: str) -> None:
    ran = luocdo(command, "--help")
    assert ran.status == 0
    assert f"Ví dụ · Example:  luocdo {command}" in ran.out
    summary = " ".join(ran.out.partition("\n\n")[2].partition("\n\n")[0].split())
    vietnamese, _, english = summary.partition(" · ")
    assert re.search("[ạảãấầẩẫậắằẳẵặẹẻẽếềểễệọỏốồổỗộớờởỡợụủứừửữựăâđêôơư]", vietnamese)
    assert english and not re.search("[ạảấầậắặếềểệọốồộớờợụủứừựđ]", english)
    assert "--lang [vi|en]" in ran.out


def command(name: str) -> click.Command:
    """A command by name."""
    found = cli.get_command(click.Context(cli), name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_options_are_named_the_same_everywhere(name: str) -> None:
    options = {flag: option for option in command(name).params for flag in option.opts}
    assert "--lang" in options
    prints = {"extract", "sources", "find", "show", "trace", "path", "history", "query", "stats", "evaluate", "verify"}
    prints |= {"status", "stale", "lapsed", "lag", "diff", "coverage", "wanted", "issued", "body", "quality", "review"}
    assert ("--format" in options) == (name in prints)
    if name in prints:
        choices = options["--format"].type.to_info_dict()["choices"]
        assert list(choices)[:2] == ["table", "json"] and "csv" in choices
        assert options["--format"].default == "table"
        assert "-o" in options
    assert ("--library" in options) == (name not in {"text", "extract", "demo", "evaluate"})


@pytest.mark.parametrize(
    "example",
    ["find", "show", "trace", "path", "history", "query", "stats"],
)
def test_the_example_of_the_help_runs_on_the_samples(luocdo: Luocdo, example: str) -> None:
    epilog = command(example).epilog or ""
    arguments = shlex.split(epilog.partition("luocdo ")[2])
    ran = luocdo(*arguments)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out


def test_version(luocdo: Luocdo) -> None:
    assert re.fullmatch(r"luocdo, version \d+\.\d+\.\d+\n", luocdo("--version").out)


# exit statuses


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nonsense",),
        ("trace",),
        ("trace", "a", "b"),
        ("trace", NQ18, "--nonsense"),
        ("trace", NQ18, "--format", "xml"),
        ("trace", NQ18, "--limit", "-1"),
        ("trace", NQ18, "--limit", "many"),
        ("trace", NQ18, "--lang", "fr"),
        ("path", NQ18),
        ("extract",),
        ("add",),
        ("query",),
        ("query", "a.rq", "-e", "ASK {}"),
        ("export", NQ18),
        ("serve", "--port", "70000"),
        ("find", "x", "--kind", "nonsense"),
        ("review", "accept", NQ18, "likes", NQ18),
        ("stats", "extra"),
        *(
            arguments
            for arguments in (
                ("trace", NQ18, "--level", "galaxy"),
                ("trace", NQ18, "--level", "district,galaxy"),
                ("trace", NQ18, "--relation", "likes"),
                ("trace", NQ18, "--basis", "guessed"),
                ("trace", NQ18, "--as-of", "yesterday"),
                ("trace", NQ18, "--as-of", "31/02/2020"),
                ("export", "--to", "a.pdf"),
                ("export", "--to", "a.html"),
            )
        ),
    ],
)
def test_wrong_usage_ends_with_2(luocdo: Luocdo, arguments: tuple[str, ...]) -> None:
    ran = luocdo(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("trace", NQ18, "--level", "galaxy"), ("galaxy", "--level", "district")),
        (("trace", NQ18, "--relation", "likes"), ("likes", "--relation", "implements")),
        (("trace", NQ18, "--basis", "guessed"), ("guessed", "--basis", "stated")),
        (("trace", NQ18, "--as-of", "yesterday"), ("yesterday", "2018-12-31", "31/12/2018")),
        (("trace", NQ18, "--as-of", "31/02/2020"), ("31/02/2020",)),
        (("trace", "35-KH/HU@yesterday"), ("yesterday", "31/12/2018")),
        (("export", "--to", "a.pdf"), ("a.pdf", ".ttl", ".html")),
        (("export", "--to", "a.html"), (".html", "luocdo export --to")),
    ],
)
def test_a_wrong_choice_names_the_right_ones(luocdo: Luocdo, arguments: tuple[str, ...], says: tuple[str, ...]) -> None:
    ran = luocdo(*arguments)
    assert ran.status in (1, 2)
    assert ran.out == ""
    assert all(word in ran.err for word in says)
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("arguments", "vi", "en"),
    [
        (("trace",), "Thiếu REF.", "REF is missing."),
        (("trace", NQ18, "--nope"), "Không có tùy chọn --nope.", "There is no option --nope."),
        (("tracee",), "Không có lệnh “tracee”.", "There is no command “tracee”."),
        (("serve", "--port", "70000"), "--port phải là số từ 0 đến 65535.", "--port must be a number from 0 to 65535."),
        (
            ("trace", NQ18, "--limit", "-1"),
            "--limit phải là số từ 0 trở lên.",
            "--limit must be a number of 0 or more.",
        ),
        (("trace", NQ18, "--format", "xml"), "“xml” không dùng được cho --format;", "“xml” is no choice for --format;"),
        (("show", NQ18, NQ18), "Lệnh viết chưa đúng.", "The command is not right."),
    ],
)
def test_wrong_usage_is_said_in_either_language(luocdo: Luocdo, arguments: tuple[str, ...], vi: str, en: str) -> None:
    for language, sentence in (("vi", vi), ("en", en)):
        ran = (
            luocdo(*arguments, lang=language) if arguments != ("tracee",) else luocdo(*arguments, f"--lang={language}")
        )
        assert (ran.status, ran.out) == (2, "")
        assert ran.err.startswith(sentence)
        assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("trace", "57-KH/ĐU@2025-04-18"),
        ("trace", NQ18, "--level", "central"),
        ("trace", NQ18, "--as-of", "2000-01-01"),
        ("trace", NQ18, "--offset", "1000"),
        ("trace", NQ18, "--limit", "0"),
        ("path", NQ18, "35-KH/HU@2018-04-16"),
        ("path", "35-KH/HU@2018-04-16", "15-NQ/TW@2007-07-30"),
        ("history", "15-NQ/TW@2007-07-30"),
        ("find", "zzzqqq"),
        ("sources", "--state", "failed"),
        ("query", "-e", "SELECT ?x { ?x vb:code 'none' }"),
        ("query", "-e", "ASK { ?x vb:code 'none' }"),
    ],
)
@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_an_empty_answer_ends_with_0(luocdo: Luocdo, arguments: tuple[str, ...], form: str) -> None:
    ran = luocdo(*arguments, "--format", form)
    assert ran.status == 0
    if form == "json":
        assert isinstance(ran.json, dict)


def attentive() -> None:
    """A process started from a background job ignores Ctrl+C by inheritance; this one does not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def interrupted(arguments: tuple[str, ...], library: Path, *, after: Callable[[subprocess.Popen[bytes]], None]) -> Ran:
    """A command that gets Ctrl+C."""
    running = subprocess.Popen(
        [sys.executable, "-m", "graph", *arguments],
        env=environment(library, LANG="en", PYTHONUNBUFFERED="1"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=attentive,  # noqa: PLW1509 - these tests start no thread
    )
    try:
        after(running)
        os.killpg(running.pid, signal.SIGINT)
        out, err = running.communicate(timeout=60)
    finally:
        if running.poll() is None:
            running.kill()
            running.wait()
    return Ran(running.returncode, out.decode("utf-8"), err.decode("utf-8"))


POSIX = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


def a_while(_running: subprocess.Popen[bytes]) -> None:
    """Long enough for a command to be at work."""
    time.sleep(2)


@POSIX
@pytest.mark.parametrize(
    "arguments",
    [("text", "-"), ("query", "-e", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")],
)
def test_interrupted_ends_with_130(sample_library: Path, arguments: tuple[str, ...]) -> None:
    ran = interrupted(arguments, sample_library, after=a_while)
    assert ran.status == 130
    assert "Stopped as asked" in ran.err
    assert "Traceback" not in ran.err


@POSIX
def test_an_interrupted_server_ends_with_130(sample_library: Path) -> None:
    def until_ready(running: subprocess.Popen[bytes]) -> None:
        assert running.stderr is not None
        found = re.search(rb"http://127\.0\.0\.1:\d+/", running.stderr.readline())
        assert found
        with urlopen(found.group().decode() + "healthz", timeout=30) as answer:  # noqa: S310 - our own server
            assert answer.status == 200

    assert interrupted(("serve", "--port", "0"), sample_library, after=until_ready).status == 130


@POSIX
def test_a_reader_that_has_gone_is_no_failure(sample_library: Path) -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "graph", "show", "35-KH/HU@2018-04-16"],
        env=environment(sample_library),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert running.stdout is not None
    running.stdout.close()
    status = running.wait(60)
    assert running.stderr is not None
    err = running.stderr.read()
    running.stderr.close()
    assert (status, err) == (0, b"")


# language


@pytest.mark.parametrize(
    ("variables", "arguments", "english"),
    [
        ({}, (), False),
        ({"LANG": ""}, (), False),
        ({"LANG": "C"}, (), False),
        ({"LANG": "vi_VN.UTF-8"}, (), False),
        ({"LANG": "en_US.UTF-8"}, (), True),
        ({"LANG": "en_GB"}, (), True),
        ({"LANG": "en"}, (), True),
        # another language is neither of the two
        ({"LANG": "fr_FR.UTF-8"}, (), False),
        # LC_ALL before LC_MESSAGES before LANG
        ({"LANG": "en_US", "LC_MESSAGES": "vi_VN"}, (), False),
        ({"LANG": "vi_VN", "LC_MESSAGES": "en_US"}, (), True),
        ({"LANG": "vi_VN", "LC_MESSAGES": "vi_VN", "LC_ALL": "en_US"}, (), True),
        ({"LANG": "en_US", "LC_ALL": ""}, (), True),
        # --lang before all, in both spellings
        ({"LANG": "en_US"}, ("--lang", "vi"), False),
        ({"LANG": "vi_VN"}, ("--lang", "en"), True),
        ({"LANG": "vi_VN"}, ("--lang=en",), True),
    ],
)
def test_the_language(
    luocdo: Luocdo,
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    arguments: tuple[str, ...],
    english: bool,
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    error = luocdo("trace", "qqq", *arguments).err
    assert error == ('No document is called "qqq".\n' if english else 'Không tìm thấy văn bản nào là "qqq".\n')
    table = luocdo("trace", NQ18, *arguments).out
    assert table.startswith("13 documents implement" if english else "13 văn bản thực hiện")


def test_what_programs_read_is_the_same_in_both_languages(luocdo: Luocdo) -> None:
    for arguments in (("trace", NQ18), ("show", "35-KH/HU@2018-04-16"), ("stats",), ("history", "16/2018/QĐ-UBND")):
        for form in ("json", "csv"):
            vietnamese, english = (luocdo(*arguments, "--format", form, "--lang", lang).out for lang in ("vi", "en"))
            assert vietnamese == english


def test_candidates_are_said_in_the_language_asked_for(luocdo: Luocdo) -> None:
    assert "chưa rõ ngày" not in luocdo("trace", "18-NQ/TW", "--lang", "en").err


def test_one_document_is_singular(luocdo: Luocdo) -> None:
    ran = luocdo("trace", NQ18, "--body", "Huyện ủy Tam Đường", "--lang", "en")
    assert ran.out.startswith("1 document implements")


def test_the_heading_names_the_relation(luocdo: Luocdo) -> None:
    ran = luocdo("trace", "61-KH/ĐU@2025-04-15", "--relation", "replaces", "--lang", "en")
    assert "implement" not in ran.out.splitlines()[0]


# which library


def test_the_library_option_comes_before_the_environment(luocdo: Luocdo, small_library: Path) -> None:
    assert luocdo("stats", "--format", "json").json["sources"] == 72
    assert luocdo("stats", "--format", "json", "--library", small_library).json["sources"] == 6


def test_the_environment_comes_before_the_folder(
    luocdo: Luocdo, monkeypatch: pytest.MonkeyPatch, small_library: Path, tmp_path: Path
) -> None:
    (tmp_path / "library").symlink_to(small_library, target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    assert luocdo("stats", "--format", "json").json["sources"] == 72
    for empty in (True, False):
        if empty:
            monkeypatch.setenv("LUOCDO_LIBRARY", "")
        else:
            monkeypatch.delenv("LUOCDO_LIBRARY")
        assert luocdo("stats", "--format", "json").json["sources"] == 6
        # the query worker runs elsewhere, and finds it all the same
        assert luocdo("query", "-e", "ASK { ?x vb:code '35-KH/HU' }").out == "true\n"


QUESTIONS = [
    ("sources",),
    ("stats",),
    ("rebuild",),
    ("find", "x"),
    ("show", NQ18),
    ("trace", NQ18),
    ("path", NQ18, NQ18),
    ("history", NQ18),
    ("query", "-e", "ASK {}"),
    ("export", "--to", "x.ttl"),
    ("remove", "x"),
    ("serve", "--port", "0", "--read-only"),
    ("serve", "--port", "0", "--host", "192.0.2.1"),
]


@pytest.mark.parametrize("arguments", QUESTIONS, ids=lambda arguments: arguments[0])
def test_no_library(luocdo: Luocdo, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    ran = luocdo(*arguments, "--library", tmp_path / "none")
    assert (ran.status, ran.out) == (1, "")
    assert "none" in ran.err and "luocdo add" in ran.err
    assert not (tmp_path / "none").exists()


def test_a_newer_library(luocdo: Luocdo, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(SHORT, encoding="utf-8")
    library = tmp_path / "library"
    assert luocdo("add", "--library", library, tmp_path / "good.txt").status == 0
    with closing(sqlite3.connect(library / "library.sqlite")) as db, db:
        db.execute("UPDATE setting SET value = '99' WHERE key = 'version'")
    db.close()
    for arguments in (("stats",), ("trace", NQ18), ("add", str(tmp_path / "good.txt")), ("rebuild",)):
        ran = luocdo(*arguments, "--library", library, "--lang", "en")
        assert (ran.status, ran.out) == (1, "")
        assert "made by a newer luocdo" in ran.err and "99" in ran.err and ran.err.count("\n") == 1


def test_a_folder_with_other_files_is_not_taken_over(luocdo: Luocdo, folder: Path) -> None:
    ran = luocdo("add", "--library", folder, folder / "good.txt")
    assert ran.status == 1
    assert "thư mục trống" in ran.err
    assert not (folder / "library.sqlite").exists()


# text and extract


def test_text_prints_the_clean_text(luocdo: Luocdo) -> None:
    raw = NFD.read_bytes().decode("utf-8")
    assert raw.startswith(BOM) and "\r\n" in raw and not unicodedata.is_normalized("NFC", raw)
    expected = unicodedata.normalize("NFC", raw.removeprefix(BOM).replace("\r\n", "\n"))
    ran = luocdo("text", NFD)
    assert (ran.status, ran.out, ran.err) == (0, expected, "")
    # the same from stdin, and into a file
    assert luocdo("text", "-", stdin=NFD.read_bytes()).out == expected


def test_text_into_a_file(luocdo: Luocdo, tmp_path: Path) -> None:
    ran = luocdo("text", PLAN, "-o", tmp_path / "a.txt")
    assert (ran.status, ran.out) == (0, "")
    assert (tmp_path / "a.txt").read_bytes() == PLAN.read_bytes()
    # `-` is stdout
    assert luocdo("text", PLAN, "-o", "-").out == PLAN.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ["empty.txt", "spaces.txt", "binary.txt", "sheet.txt", "latin.txt", "large.txt", "", "none.txt"]
)
@pytest.mark.parametrize("asked", ["text", "extract"])
def test_a_file_that_cannot_be_read(luocdo: Luocdo, folder: Path, asked: str, name: str) -> None:
    if asked == "extract" and name == "":
        (folder / "bare").mkdir()
        name = "bare"  # a folder is read, but this one has no files
    ran = luocdo(asked, folder / name)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.count("\n") == 1
    assert (name or folder.name) in ran.err


def test_the_line_that_is_not_utf8(luocdo: Luocdo, folder: Path) -> None:
    assert "dòng 3" in luocdo("text", folder / "latin.txt").err


@pytest.mark.parametrize("path", [PLAN, REPORT, NFD], ids=lambda path: path.stem[:16])
def test_the_json_of_extract(luocdo: Luocdo, path: Path) -> None:
    found = luocdo("extract", path, "--format", "json").json
    assert faults(found, EXTRACT) == []
    text = luocdo("text", path).out
    assert found["source"]["chars"] == len(text)
    assert found["source"]["format"] == "txt"
    assert found["citations"]
    starts = [citation["start"] for citation in found["citations"]]
    assert starts == sorted(starts)
    for citation in found["citations"]:
        assert text[citation["start"] : citation["end"]] == citation["text"]
    for link in found["links"]:
        for evidence in link["evidence"]:
            assert text[evidence["start"] : evidence["end"]] == evidence["sentence"]
            assert 0 < evidence["confidence"] <= 1
            if governed := evidence["governed_by"]:
                assert text[governed["start"] : governed["end"]] == governed["sentence"]
    for fact in found["facts"]:
        assert text[fact["start"] : fact["end"]] == fact["sentence"]


def test_the_json_of_every_sample(luocdo: Luocdo) -> None:
    ran = luocdo("extract", SAMPLES, "--format", "jsonl")
    lines = ran.out.splitlines()
    assert len(lines) == 72
    wrong = [fault for line in lines for fault in faults(json.loads(line), EXTRACT)]
    assert wrong == []
    found = [json.loads(line) for line in lines]
    assert {link["relation"] for one in found for link in one["links"]} == RELATIONS - {"cites"}
    assert {fact["fact"] for one in found for fact in one["facts"]} >= {"effective_from", "not_issued", "period"}


def test_an_extension_is_a_fact(luocdo: Luocdo) -> None:
    # "Thời gian thực hiện được kéo dài đến hết ngày 31 tháng 12 năm 2022": of plan 71
    decision = SAMPLES / "tinh-an-lam" / "2020-12-28-1905-qd-ubnd-khe-son.txt"
    facts = luocdo("extract", decision, "--format", "json").json["facts"]
    assert [(one["document"]["code"], one["value"]) for one in facts if one["fact"] == "extended_to"] == [
        ("71/KH-UBND", "2022-12-31")
    ]


@pytest.mark.parametrize(
    ("name", "body", "code"),
    [
        ("2022-10-20-210-bc-hu-khe-son.txt", "Đảng ủy xã Nậm Lơ", "18-NQ/TW"),
        ("2023-02-20-402-cv-hu-phu-binh-trung.txt", "Huyện ủy Phú Bình Trung", "68-KH/TU"),
        ("2025-11-28-12-bc-du-khe-tan.txt", "Chi bộ Trạm Y tế xã", "02-KH/ĐU"),
    ],
)
def test_who_has_issued_nothing(luocdo: Luocdo, name: str, body: str, code: str) -> None:
    facts = luocdo("extract", SAMPLES / "tinh-an-lam" / name, "--format", "json").json["facts"]
    assert [(one["value"], one["document"]["code"]) for one in facts if one["fact"] == "not_issued"] == [(body, code)]


def test_extract_of_one_sentence(luocdo: Luocdo) -> None:
    found = luocdo("extract", "-", "--format", "json", stdin=SHORT.encode()).json
    assert found["source"]["path"] == "-"
    assert found["document"]["held"] is True
    (citation,) = found["citations"]
    assert citation["text"] == "Nghị quyết số 18-NQ/TW, ngày 25/10/2017"
    assert (citation["code"], citation["date"], citation["term"]) == ("18-NQ/TW", "2017-10-25", "XII")
    assert citation["issuer"] == "Ban Chấp hành Trung ương (khóa XII)"
    assert (citation["status"], citation["resolved_by"], citation["candidates"]) == ("resolved", "date", [])
    (link,) = found["links"]
    assert (link["subject"], link["relation"], link["basis"]) == ("SELF", "implements", "stated")
    assert link["object"]["iri"] == citation["document"]["iri"]


def test_extract_as_csv_and_table(luocdo: Luocdo) -> None:
    (row,) = luocdo("extract", "-", "--format", "csv", stdin=SHORT.encode()).rows
    assert (row["start"], row["end"], row["code"], row["date"]) == ("19", "58", "18-NQ/TW", "2017-10-25")
    ran = luocdo("extract", "-", stdin=SHORT.encode(), lang="en")
    assert "Nghị quyết số 18-NQ/TW, ngày 25/10/2017" in ran.out
    assert "implements" in ran.out and "\x1b" not in ran.out


def test_extract_stores_nothing(luocdo: Luocdo, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LUOCDO_LIBRARY", str(tmp_path / "library"))
    assert luocdo("extract", PLAN).status == 0
    assert list(tmp_path.iterdir()) == []


def test_several_files_are_one_object_a_line(luocdo: Luocdo) -> None:
    lines = luocdo("extract", PLAN, NFD, "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["document"]["code"] for line in lines] == ["35-KH/HU", "24-KH/ĐU"]
    lines = luocdo("extract", PLAN, "--format", "jsonl").out.splitlines()
    assert len(lines) == 1


def test_json_of_several_files_is_json(luocdo: Luocdo) -> None:
    assert len(luocdo("extract", PLAN, NFD, "--format", "json").json) == 2


def test_one_bad_file_does_not_cost_the_others(luocdo: Luocdo, folder: Path) -> None:
    ran = luocdo("extract", PLAN, folder / "empty.txt", NFD, "--format", "jsonl")
    assert ran.status == 1
    assert "empty.txt" in ran.err
    assert [json.loads(line)["document"]["code"] for line in ran.out.splitlines()] == ["35-KH/HU", "24-KH/ĐU"]


# add, remove, sources, rebuild


@pytest.fixture
def library(luocdo: Luocdo, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A place for a library of one's own."""
    monkeypatch.setenv("LUOCDO_LIBRARY", str(tmp_path / "own"))
    return tmp_path / "own"


def states(luocdo: Luocdo) -> dict[str, str]:
    """File name -> state."""
    found = luocdo("sources", "--format", "json").json["results"]
    return {name.rpartition("/")[2]: row["state"] for row in found for name in row["names"]}


def test_add_reads_skips_and_says_why(luocdo: Luocdo, library: Path, folder: Path) -> None:
    ran = luocdo("add", folder)
    assert ran.status == 0
    assert ran.out.splitlines()[-1] == "Đã đọc 1 tệp, 0 tệp không đổi, 6 tệp bỏ qua."
    reasons = ran.err.splitlines()
    for name in ("empty", "spaces", "binary", "sheet", "latin", "large"):
        assert any(f"{name}.txt" in line for line in reasons), name
    assert luocdo("add", folder, lang="en").out == "0 read, 1 unchanged, 6 skipped.\n"


def test_add_twice_changes_nothing(luocdo: Luocdo, library: Path) -> None:
    assert luocdo("add", PLAN, NFD, lang="en").out == "2 read, 0 unchanged, 0 skipped.\n"
    before = luocdo("export", "--to", library.parent / "a.nq").status, (library.parent / "a.nq").read_bytes()
    snapshot = luocdo("stats", "--format", "json").json["snapshot"]
    assert luocdo("add", PLAN, NFD, lang="en").out == "0 read, 2 unchanged, 0 skipped.\n"
    assert (luocdo("export", "--to", library.parent / "a.nq").status, (library.parent / "a.nq").read_bytes()) == before
    assert luocdo("stats", "--format", "json").json["snapshot"] == snapshot


def test_a_file_named_twice_is_read_once(luocdo: Luocdo, library: Path) -> None:
    assert luocdo("add", PLAN, PLAN, PLAN.parent / PLAN.name, lang="en").out == "1 read, 0 unchanged, 0 skipped.\n"


@pytest.mark.parametrize("name", ["empty.txt", "binary.txt", "sheet.txt", "latin.txt", "large.txt"])
def test_add_of_nothing_but_bad_files_fails(luocdo: Luocdo, library: Path, folder: Path, name: str) -> None:
    ran = luocdo("add", folder / name, lang="en")
    assert ran.status == 1
    assert ran.out == "0 read, 0 unchanged, 1 skipped.\n"
    assert name in ran.err


def test_add_of_what_is_not_there(luocdo: Luocdo, library: Path, tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    (tmp_path / "hidden").mkdir()
    (tmp_path / "hidden" / ".a.txt").write_text(SHORT, encoding="utf-8")
    (tmp_path / "hidden" / "a.json").write_text(SHORT, encoding="utf-8")
    (tmp_path / "hidden" / "~$a.docx").write_text(SHORT, encoding="utf-8")
    for name, words in (
        ("none.txt", "Không có tệp"),
        ("bare", "không có tệp văn bản nào"),
        ("hidden", "không có tệp văn bản nào"),
    ):
        ran = luocdo("add", tmp_path / name)
        assert (ran.status, ran.out) == (1, "")
        assert words in ran.err and name in ran.err
    assert not library.exists()


def test_a_folder_is_read_to_its_depth_and_any_case(luocdo: Luocdo, library: Path, tmp_path: Path) -> None:
    deep = tmp_path / "van ban" / "năm 2018"
    deep.mkdir(parents=True)
    (deep / "KẾ HOẠCH.TXT").write_text(SHORT, encoding="utf-8")
    (deep / "gone.txt").symlink_to(deep / "nowhere")
    (deep / "loop.txt").symlink_to(deep / "loop.txt")
    os.mkfifo(deep / "pipe.txt")
    ran = luocdo("add", tmp_path / "van ban", lang="en")
    assert ran.out == "1 read, 0 unchanged, 3 skipped.\n"
    assert [
        line.count(name) for line, name in zip(ran.err.splitlines(), ("gone.txt", "loop.txt", "pipe.txt"), strict=True)
    ] == [2] * 3


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission(luocdo: Luocdo, library: Path, folder: Path) -> None:
    (folder / "good.txt").chmod(0)
    ran = luocdo("add", folder / "good.txt", PLAN)
    assert ran.status == 0
    assert "quyền đọc" in ran.err
    assert luocdo("text", folder / "good.txt").status == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes everywhere")
def test_who_may_only_read_can_ask(luocdo: Luocdo, library: Path) -> None:
    luocdo("add", PLAN)
    inside = [library, *library.rglob("*")]
    modes = {path: path.stat().st_mode for path in inside}
    try:
        for path in inside:
            path.chmod(0o555 if path.is_dir() else 0o444)
        assert luocdo("trace", NQ18).status == 0
        assert luocdo("query", "-e", "ASK {}").status == 0
        refused = luocdo("add", NFD)
        assert refused.status == 1
        assert "quyền ghi" in refused.err
    finally:
        for path, mode in modes.items():
            path.chmod(mode)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes everywhere")
def test_a_library_without_permission(luocdo: Luocdo, tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    ran = luocdo("add", PLAN, "--library", tmp_path / "closed" / "library")
    assert ran.status == 1
    assert "quyền ghi" in ran.err


def test_dry_run_writes_nothing(luocdo: Luocdo, library: Path, folder: Path) -> None:
    ran = luocdo("add", folder, "--dry-run", lang="en")
    assert ran.status == 0
    assert ran.out.splitlines()[-1].startswith("1 read, 0 unchanged, 6 skipped.")
    assert "nothing written" in ran.out
    assert not library.exists()
    assert luocdo("add", folder / "empty.txt", "--dry-run").status == 1


def test_dry_run_tells_what_is_there_already(luocdo: Luocdo, library: Path) -> None:
    assert luocdo("add", PLAN).status == 0
    assert luocdo("add", PLAN, "--dry-run", lang="en").out.startswith("0 read, 1 unchanged, 0 skipped.")


def test_sources_with_state_and_reason(luocdo: Luocdo, library: Path, folder: Path) -> None:
    luocdo("add", folder, PLAN)
    found = luocdo("sources", "--format", "json").json
    assert faults(found, SOURCES) == []
    by_name = {row["names"][0].rpartition("/")[2]: row for row in found["results"]}
    assert by_name[PLAN.name]["document"]["code"] == "35-KH/HU"
    assert by_name[PLAN.name]["reason"] is None
    assert by_name["empty.txt"]["state"] == "failed"
    assert by_name["empty.txt"]["document"] is None
    assert "không có chữ nào" in by_name["empty.txt"]["reason"]
    english = luocdo("sources", "--format", "json", "--state", "failed", "--lang", "en").json["results"]
    assert all("document" in row and row["state"] == "failed" for row in english)
    assert any("holds no text" in row["reason"] for row in english)
    rows = luocdo("sources", "--format", "csv").rows
    assert len(rows) == len(found["results"])
    assert all(re.fullmatch("[0-9a-f]{64}", row["source"]) for row in rows)


def test_sources_by_the_page(luocdo: Luocdo, monkeypatch: pytest.MonkeyPatch) -> None:
    every = luocdo("sources", "--format", "csv").rows
    assert len(every) > 3
    assert luocdo("sources", "--format", "csv", "--limit", "2", "--offset", "1").rows == every[1:3]
    monkeypatch.setattr("graph.cli.sources.PAGE", 2)
    table = luocdo("sources", lang="en").out
    assert f"{len(every) - 2} more" in table
    assert every[1]["source"][:12] in table
    assert every[2]["source"][:12] not in table
    assert "more" not in luocdo("sources", "--limit", "99", lang="en").out


def test_csv_of_sources_is_for_programs(luocdo: Luocdo) -> None:
    assert {row["state"] for row in luocdo("sources", "--format", "csv").rows} == {"read"}


def test_a_file_over_the_limit_is_listed(luocdo: Luocdo, library: Path, folder: Path) -> None:
    luocdo("add", folder / "large.txt", folder / "good.txt")
    assert states(luocdo) == {"large.txt": "failed", "good.txt": "read"}


@pytest.mark.parametrize("by", ["name", "path", "id"])
def test_remove(luocdo: Luocdo, library: Path, folder: Path, by: str) -> None:
    luocdo("add", folder / "good.txt", PLAN)
    wanted = {"name": "good.txt", "path": (folder / "good.txt").as_posix()}
    sha256 = next(
        row["sha256"]
        for row in luocdo("sources", "--format", "json").json["results"]
        if row["names"][0].endswith("good.txt")
    )
    ran = luocdo("remove", wanted.get(by, sha256[:12]), lang="en")
    assert ran.status == 0
    assert "good.txt" in ran.out
    assert states(luocdo) == {PLAN.name: "read"}
    # once more there is nothing to remove
    again = luocdo("remove", "good.txt")
    assert again.status == 1
    assert "luocdo sources" in again.err


def test_remove_of_what_is_unknown_or_not_one(luocdo: Luocdo, library: Path, tmp_path: Path) -> None:
    for year in ("2018", "2019"):
        (tmp_path / year).mkdir()
        (tmp_path / year / "a.txt").write_text(SHORT + year, encoding="utf-8")
    luocdo("add", tmp_path / "2018", tmp_path / "2019")
    for words in ("%", "_.txt", ".txt", "", "../a.txt"):
        assert luocdo("remove", words).status == 1
    ran = luocdo("remove", "a.txt")
    assert ran.status == 1
    assert "2018/a.txt" in ran.err and "2019/a.txt" in ran.err
    assert len(luocdo("sources", "--format", "json").json["results"]) == 2


def test_a_bad_file_can_be_removed_and_mended(luocdo: Luocdo, library: Path, folder: Path) -> None:
    luocdo("add", folder / "empty.txt", folder / "good.txt")
    assert luocdo("remove", "empty.txt").status == 0
    assert states(luocdo) == {"good.txt": "read"}


def test_rebuild_gives_the_same(luocdo: Luocdo, library: Path, tmp_path: Path) -> None:
    luocdo("add", PLAN, NFD, REPORT)
    luocdo("export", "--to", tmp_path / "before.nq")
    ran = luocdo("rebuild", lang="en")
    assert (ran.status, ran.out) == (0, "Rebuilt from 3 sources.\n")
    luocdo("export", "--to", tmp_path / "after.nq")
    assert (tmp_path / "after.nq").read_bytes() == (tmp_path / "before.nq").read_bytes()


def test_an_empty_library_answers(luocdo: Luocdo, library: Path, folder: Path) -> None:
    luocdo("add", folder / "empty.txt")
    assert luocdo("stats", "--format", "json").json["documents"] == 0
    assert luocdo("find", "kế hoạch", "--kind", "document", "--format", "json").json["results"] == []
    assert luocdo("trace", "15-NQ/TW@2007-07-30", "--format", "json").json["total"] == 0
    assert luocdo("trace", "35-KH/HU").status == 1


# references


@pytest.mark.parametrize(
    ("reference", "code", "day"),
    [
        # number and date, in both forms of a date
        ("18-NQ/TW@2017-10-25", "18-NQ/TW", "2017-10-25"),
        ("18-NQ/TW@25/10/2017", "18-NQ/TW", "2017-10-25"),
        ("35-KH/HU@16/4/2018", "35-KH/HU", "2018-04-16"),
        ("44-KH/HU@2021-03-22", "44-KH/HU", "2021-03-22"),
        # number alone, where it is the only one
        ("35-KH/HU", "35-KH/HU", "2018-04-16"),
        ("16/2018/QĐ-UBND", "16/2018/QĐ-UBND", "2018-06-06"),
        # what is held or cited before what only the authority file knows
        ("15-NQ/TW", "15-NQ/TW", "2007-07-30"),
        ("57-NQ/TW", "57-NQ/TW", "2024-12-22"),
        # other spellings
        ("35-kh/hu", "35-KH/HU", "2018-04-16"),
        ("  35 -KH/HU ", "35-KH/HU", "2018-04-16"),
        ("09 -CT/HU", "09-CT/HU", "2008-05-30"),
        ("nq15tw", "15-NQ/TW", "2007-07-30"),
        ("15 nq tw", "15-NQ/TW", "2007-07-30"),
        ("NQ57", "57-NQ/TW", "2024-12-22"),
        ("kh35hu", "35-KH/HU", "2018-04-16"),
        ("Nghị quyết số 15-NQ/TW ngày 30/7/2007", "15-NQ/TW", "2007-07-30"),
        ("Nghị quyết 57", "57-NQ/TW", "2024-12-22"),
        # words of a title or name
        ("Luật Thực hiện dân chủ ở cơ sở", "10/2022/QH15", "2022-11-10"),
        ("chuyên đề về phát triển cây quế", "06-NQ/CB", "2022-12-20"),
        ("chuyen de ve phat trien cay que", "06-NQ/CB", "2022-12-20"),
        # an IRI
        ("https://w3id.org/luocdo/id/doc/tw/2017-10-25/18-nghi-quyet", "18-NQ/TW", "2017-10-25"),
        # what only the authority file knows
        ("18-NQ/TW@2022-06-16", "18-NQ/TW", "2022-06-16"),
    ],
)
def test_a_reference(luocdo: Luocdo, reference: str, code: str, day: str) -> None:
    ran = luocdo("show", reference, "--format", "json")
    assert (ran.status, ran.err) == (0, "")
    assert (ran.json["document"]["code"], ran.json["document"]["date"]) == (code, day)


def test_a_reference_by_name(luocdo: Luocdo) -> None:
    found = luocdo("show", "Điều lệ Đảng", "--format", "json").json["document"]
    assert (found["code"], found["name"], found["date"]) == (None, "Điều lệ Đảng", None)


@pytest.mark.parametrize(
    ("reference", "dates"),
    [
        ("nq18", [None, "2017-10-25", "2025-04-25"]),
        ("12-KH/HU", ["2016-06-15", "2016-07-20"]),
        ("44-KH/HU@2018-09-14", ["2018-09-14", "2018-09-14"]),
        ("03-QĐ/HU", ["2016-08-10", "2017-02-10", "2019-05-04", "2021-07-20"]),
        # only in the authority file
        ("Luật Phòng, chống tham nhũng", ["2005-11-29", "2018-11-20"]),
    ],
)
@pytest.mark.parametrize("asked", ["show", "trace", "history"])
def test_an_ambiguous_reference(luocdo: Luocdo, asked: str, reference: str, dates: list[str | None]) -> None:
    ran = luocdo(asked, reference, "--format", "json")
    assert ran.status == 1
    assert set(ran.json) == {"error", "candidates"}
    assert ran.json["error"] == "ambiguous"
    assert faults(ran.json["candidates"], [DOCUMENT]) == []
    assert [candidate["date"] for candidate in ran.json["candidates"]] == dates
    assert f'"{reference}"' in ran.err
    for form in ("table", "csv"):
        plain = luocdo(asked, reference, "--format", form)
        assert (plain.status, plain.out) == (1, "")
        assert plain.err == ran.err


@pytest.mark.parametrize("reference", ["18-NQ/TW", "nq18tw", "18-nq/tw"])
def test_what_one_source_leaves_open_does_not_stand_in_the_way(luocdo: Luocdo, reference: str) -> None:
    found = luocdo("show", reference, "--format", "json")
    assert (found.status, found.json["document"]["date"]) == (0, "2017-10-25")


def test_either_end_of_a_path_may_be_ambiguous(luocdo: Luocdo) -> None:
    for arguments in (("12-KH/HU", NQ18), (NQ18, "12-KH/HU")):
        ran = luocdo("path", *arguments, "--format", "json")
        assert ran.status == 1
        assert len(ran.json["candidates"]) == 2


def test_an_ambiguous_reference_of_an_export(luocdo: Luocdo, tmp_path: Path) -> None:
    ran = luocdo("export", "--to", tmp_path / "a.html", "12-KH/HU")
    assert ran.status == 1
    assert "15/6/2016" in ran.err and "20/7/2016" in ran.err
    assert not (tmp_path / "a.html").exists()


def test_candidates_can_be_told_apart(luocdo: Luocdo) -> None:
    ran = luocdo("show", "44-KH/HU@2018-09-14")
    assert "Khe Sơn" in ran.err and "Phú Bình Trung" in ran.err


@pytest.mark.parametrize(
    ("reference", "near"),
    [
        ("18-NQ/TU", "18-NQ/TW"),
        ("36-KH/HU", "35-KH/HU"),
        ("35-KH/HU@2018-04-17", "35-KH/HU"),
        ("35-KH/HUU", "35-KH/HU"),
        ("Điều lệ Đảnq", "Điều lệ Đảng"),
    ],
)
def test_an_unknown_reference_offers_the_nearest(luocdo: Luocdo, reference: str, near: str) -> None:
    for form in ("table", "json", "csv"):
        ran = luocdo("trace", reference, "--format", form)
        assert (ran.status, ran.out) == (1, "")
        assert ran.err.count("\n") == 1
        before, _, offered = ran.err.partition("Gần nhất: ")
        assert reference in before
        assert near in offered


@pytest.mark.parametrize(
    "reference", ["qqqq", "", " ", "https://example.org/none", "@2018-01-01", "\u202e", "--", "%s{0}"]
)
def test_a_reference_that_is_nothing(luocdo: Luocdo, reference: str) -> None:
    ran = luocdo("trace", "--", reference)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.strip()
    assert "Traceback" not in ran.err


# bodies


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("Huyện ủy Khe Sơn", {"35-KH/HU", "62-KH/HU"}),
        ("Ban Thường vụ Huyện ủy Khe Sơn", {"35-KH/HU", "62-KH/HU"}),
        ("huyen uy khe son", {"35-KH/HU", "62-KH/HU"}),
        ("Huyện uỷ Khe Sơn", {"35-KH/HU", "62-KH/HU"}),
        ("Ủy ban nhân dân huyện Khe Sơn", {"71/KH-UBND"}),
        ("Tam Đường", {"118-KH/HU"}),
        pytest.param(
            "Ban Chấp hành Đảng bộ huyện Khe Sơn",
            {"35-KH/HU", "62-KH/HU"},
        ),
    ],
)
def test_a_body(luocdo: Luocdo, body: str, codes: set[str]) -> None:
    ran = luocdo("trace", NQ18, "--body", body, "--format", "json")
    assert ran.status == 0, ran.err
    assert {step["document"]["code"] for step in ran.json["results"]} == codes
    assert ran.json["query"]["body"].startswith("https://")


@pytest.mark.parametrize(
    ("period", "codes"),
    [
        (["--from", "2018-04-16", "--to", "16/4/2018"], {"35-KH/HU"}),
        (["--from", "2018-04-17", "--to", "2018-04-22"], set()),
        (["--to", "2018-01-26"], {"09-CTr/TU"}),
        (["--to", "2018-01-25"], set()),
    ],
)
def test_a_period(luocdo: Luocdo, period: list[str], codes: set[str]) -> None:
    found = luocdo("trace", NQ18, *period, "--format", "json").json
    assert {step["document"]["code"] for step in found["results"]} == codes
    assert found["total"] == len(codes) == sum(found["by_level"].values())


def test_a_body_by_its_iri(luocdo: Luocdo) -> None:
    bodies = luocdo("find", "Huyện ủy Khe Sơn", "--kind", "body", "--format", "json").json["bodies"]
    assert [body["name"] for body in bodies] == ["Huyện ủy Khe Sơn"]
    ran = luocdo("trace", NQ18, "--body", bodies[0]["iri"], "--format", "json")
    assert ran.json["total"] == 2
    assert ran.json["query"]["body"] == bodies[0]["iri"]


def test_an_ambiguous_body(luocdo: Luocdo) -> None:
    ran = luocdo("trace", NQ18, "--body", "Khe Sơn", "--format", "json")
    assert ran.status == 1
    assert ran.json["error"] == "ambiguous"
    assert "Huyện ủy Khe Sơn" in ran.err and "Ủy ban nhân dân huyện Khe Sơn" in ran.err


def test_the_candidates_of_an_ambiguous_body(luocdo: Luocdo) -> None:
    ran = luocdo("trace", NQ18, "--body", "Khe Sơn", "--format", "json")
    assert {"Huyện ủy Khe Sơn", "Ủy ban nhân dân huyện Khe Sơn"} <= {one["name"] for one in ran.json["candidates"]}


def test_an_ambiguous_body_is_not_told_to_take_a_date(luocdo: Luocdo) -> None:
    assert "NUMBER@" not in luocdo("trace", NQ18, "--body", "Khe Sơn", "--lang", "en").err


def test_an_unknown_body(luocdo: Luocdo) -> None:
    ran = luocdo("trace", NQ18, "--body", "Huyện ủy Khe Sươn")
    assert (ran.status, ran.out) == (1, "")
    assert "Huyện ủy Khe Sươn" in ran.err


def test_an_unknown_body_offers_the_nearest(luocdo: Luocdo) -> None:
    assert "Gần nhất: Huyện ủy Khe Sơn" in luocdo("trace", NQ18, "--body", "Huyện ủy Khe Sươn").err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("trace", " "), "Chưa ghi văn bản nào."),
        (("path", NQ18, ""), "Chưa ghi văn bản nào."),
        (("body", "  "), "Chưa ghi cơ quan nào."),
        (("issued", ""), "Chưa ghi cơ quan nào."),
        (("find", " "), "Chưa ghi chữ nào để tìm."),
    ],
)
def test_only_blanks_are_said_to_be_nothing(luocdo: Luocdo, arguments: tuple[str, ...], said: str) -> None:
    ran = luocdo(*arguments)
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert ran.err.startswith(said)


@pytest.mark.parametrize("typed", ["", " , ", "FILE"])
def test_expected_bodies_without_a_name(luocdo: Luocdo, tmp_path: Path, typed: str) -> None:
    (tmp_path / "co-quan.csv").write_text("", encoding="utf-8")
    ran = luocdo("coverage", NQ18, "--bodies", typed.replace("FILE", str(tmp_path / "co-quan.csv")))
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("Không có tên cơ quan nào trong")


@pytest.mark.parametrize("level", ["district", "huyện", "Huyện", "huyen", "cấp huyện"])
def test_a_level_by_its_name_in_either_language(luocdo: Luocdo, level: str) -> None:
    shown = luocdo("trace", NQ18, "--level", level, "--format", "json").json
    assert list(shown["by_level"]) == ["district"]
    assert luocdo("coverage", NQ18, "--bodies", level).out == luocdo("coverage", NQ18, "--bodies", "district").out
    # what is no level stays what it is: the name of a body, or a mistake
    assert luocdo("trace", NQ18, "--level", f"{level} x").status == 2
    assert "Huyện ủy Khe Sơn" in luocdo("coverage", NQ18, "--bodies", "Huyện ủy Khe Sơn").out


# trace


def test_the_json_of_trace(luocdo: Luocdo) -> None:
    found = luocdo("trace", NQ18, "--format", "json").json
    assert faults(found, TRACE) == []
    assert found["total"] == len(found["results"]) == sum(found["by_level"].values()) == 13
    assert found["query"]["document"]["code"] == "18-NQ/TW"
    assert found["query"]["basis"] == ["stated", "context", "judged"]
    for step in found["results"]:
        assert step["via"][0] == step["document"]
        assert step["via"][-1]["code"] == "18-NQ/TW"
        assert len(step["via"]) == step["depth"] + 1
        assert step["evidence"]
    assert [step["depth"] for step in found["results"]] == sorted(step["depth"] for step in found["results"])


def test_each_sentence_of_a_trace_stands_in_its_source(luocdo: Luocdo, sample_library: Path) -> None:
    found = luocdo("trace", "15-NQ/TW@2007-07-30", "--format", "json").json["results"]
    with open_library(sample_library) as library:
        for step in found:
            for evidence in step["evidence"]:
                text = library.text(evidence["source"])
                assert text[evidence["start"] : evidence["end"]] == evidence["sentence"]


def test_pages_of_a_trace(luocdo: Luocdo) -> None:
    whole = luocdo("trace", NQ18, "--format", "json").json
    pages = [luocdo("trace", NQ18, "--format", "json", "--limit", "5", "--offset", str(n)).json for n in (0, 5, 10, 15)]
    assert [len(page["results"]) for page in pages] == [5, 5, 3, 0]
    assert [step for page in pages for step in page["results"]] == whole["results"]
    assert all((page["total"], page["by_level"]) == (13, whole["by_level"]) for page in pages)
    table = luocdo("trace", NQ18, "--limit", "2", "--lang", "en").out
    assert "… 11 more" in table
    assert len(luocdo("trace", NQ18, "--limit", "2", "--offset", "1", "--format", "csv").rows) == 2


@pytest.mark.parametrize(
    ("options", "total"),
    [
        ((), 13),
        (("--direct",), 7),
        (("--depth", "1"), 7),
        (("--depth", "2"), 13),
        (("--basis", "stated"), 12),
        (("--basis", "context"), 4),
        (("--basis", "stated,context,judged"), 13),
        (("--level", "district"), 6),
        (("--level", "district,commune"), 10),
        (("--level", " district , branch "), 8),
        (("--as-of", "2018-04-16"), 3),
        (("--as-of", "16/4/2018"), 3),
        (("--as-of", "16/04/2018"), 3),
        (("--relation", "implements,reviews", "--direct"), 9),
        (("--relation", "guides"), 0),
        (("--direct", "--level", "commune", "--basis", "context", "--as-of", "2018-05-31"), 1),
        (("--up",), 0),
    ],
)
def test_the_options_of_trace(luocdo: Luocdo, options: tuple[str, ...], total: int) -> None:
    ran = luocdo("trace", NQ18, *options, "--format", "json")
    assert ran.status == 0, ran.err
    assert ran.json["total"] == len(ran.json["results"]) == total
    rows = luocdo("trace", NQ18, *options, "--format", "csv").rows
    assert [row["code"] for row in rows] == [step["document"]["code"] for step in ran.json["results"]]


def test_a_trace_for_people(luocdo: Luocdo) -> None:
    out = luocdo("trace", NQ18, "--paths").out
    first, second = out.splitlines()[:2]
    assert first == "13 văn bản thực hiện Nghị quyết 18-NQ/TW (25/10/2017)"
    assert second == "tỉnh: 1 · huyện: 6 · xã: 4 · chi bộ: 2"
    assert "09-CTr/TU → 18-NQ/TW" in out
    assert "03-KH/CB → 12-KH/ĐU → 18-NQ/TW" in out
    # each with its sentence, its file and its basis
    sentence = "“Thực hiện Kế hoạch số 35-KH/HU, ngày 16/4/2018 của Ban Thường vụ Huyện ủy, Chi bộ Phòng Nội vụ"
    assert sentence in out
    assert "2018-06-18-02-kh-cb-phong-noi-vu-khe-son.txt [nói rõ]" in out
    # a footnote, with the sentence that it hangs on
    assert "chú thích 1" in out
    assert "← “Ban Thường vụ Huyện ủy và cấp ủy các xã đã ban hành các kế hoạch để thực hiện Nghị quyết¹" in out
    assert "\x1b" not in out
    hidden = luocdo("trace", NQ18, "--basis", "stated", "--lang", "en").out
    assert "1 more rest on another basis" in hidden


def test_the_same_question_has_the_same_bytes(luocdo: Luocdo) -> None:
    for form in ("table", "json", "csv"):
        assert luocdo("trace", NQ18, "--format", form).out == luocdo("trace", NQ18, "--format", form).out


# show, path, history, find, stats


def test_the_json_of_path(luocdo: Luocdo) -> None:
    found = luocdo("path", "02-KH/CB@2018-06-18", NQ18, "--format", "json").json
    assert faults(found, PATH) == []
    assert [[one["code"] for one in chain] for chain in found["chains"]] == [["02-KH/CB", "35-KH/HU", "18-NQ/TW"]]
    assert found["skipped_levels"] == ["province", "commune"]
    none = luocdo("path", "35-KH/HU@2018-04-16", "15-NQ/TW@2007-07-30", "--format", "json").json
    assert faults(none, PATH) == []
    assert (none["chains"], none["skipped_levels"]) == ([], [])


def test_a_path_for_people(luocdo: Luocdo) -> None:
    out = luocdo("path", "02-KH/CB@2018-06-18", NQ18, lang="en").out
    assert "Kế hoạch 02-KH/CB (18/6/2018) → Kế hoạch 35-KH/HU (16/4/2018)" in out
    assert "Levels skipped: province, commune" in out
    assert "No chain" in luocdo("path", NQ18, NQ18).out
    assert luocdo("path", "02-KH/CB@2018-06-18", NQ18, "--format", "csv").status == 0


def test_the_json_of_history(luocdo: Luocdo) -> None:
    found = luocdo("history", "16/2018/QĐ-UBND", "--format", "json").json
    assert faults(found, HISTORY) == []
    codes = [one["code"] for one in found["chain"]]
    assert codes[0] == "45/2010/QĐ-UBND" and codes[-1] == "22/2022/QĐ-UBND"
    assert [one["document"]["code"] for one in found["amended_by"]] == ["07/2020/QĐ-UBND"]
    rows = luocdo("history", "16/2018/QĐ-UBND", "--format", "csv").rows
    assert [row["role"] for row in rows if row["role"] != "chain"] == ["amended_by"]
    assert "(một phần: trừ Phụ lục 03)" in luocdo("history", "16/2018/QĐ-UBND").out
    whole = luocdo("history", "07-QĐ/HU@2019-05-20").out
    assert "thay thế" in whole and "một phần" not in whole


def test_show(luocdo: Luocdo) -> None:
    found = luocdo("show", "35-KH/HU@2018-04-16", "--format", "json").json
    assert faults(found["document"], DOCUMENT) == []
    facts = {(fact["fact"], fact["value"]) for fact in found["facts"]}
    assert {("code", "35-KH/HU"), ("date", "2018-04-16"), ("level", "district"), ("docType", "Kế hoạch")} <= facts
    # each fact with where it is from
    assert all(fact["sources"] or fact["authority"] for fact in found["facts"])
    assert {one["document"]["code"] for one in found["acts_on"]["implements"]} == {"09-CTr/TU", "18-NQ/TW"}
    assert {one["document"]["code"] for one in found["acted_on_by"]["amends"]} == {"62-KH/HU"}
    assert [name.rpartition("/")[2] for one in found["held_in"] for name in one["names"]] == [PLAN.name]
    out = luocdo("show", "35-KH/HU@2018-04-16").out
    assert PLAN.name in out and "→ thực hiện (2)" in out
    rows = luocdo("show", "35-KH/HU@2018-04-16", "--format", "csv").rows
    assert len(rows) == len(found["facts"])


def test_show_of_an_undated_document_lists_its_candidates(luocdo: Luocdo) -> None:
    undated = luocdo("show", "nq18", "--format", "json").json["candidates"][0]
    assert undated["date"] is None
    found = luocdo("show", undated["iri"], "--format", "json").json
    assert {candidate["date"] for candidate in found["candidates"]} == {"2017-10-25", "2022-06-16"}


def test_the_json_of_find(luocdo: Luocdo) -> None:
    found = luocdo("find", "57", "khoa học", "--format", "json").json
    assert faults(found, FIND) == []
    assert "57-NQ/TW" in {one["document"]["code"] for one in found["results"]}
    # with and without accents
    for words in ("chuyển đổi số xã Thượng Khe", "chuyen doi so xa thuong khe", "CHUYỂN ĐỔI SỐ XÃ THƯỢNG KHE"):
        results = luocdo("find", words, "--kind", "document", "--format", "json").json["results"]
        assert "57-KH/ĐU" in {one["document"]["code"] for one in results}
    none = luocdo("find", "zzzqqq", "--format", "json").json
    assert (none["total"], none["results"]) == (0, [])


@pytest.mark.parametrize("kind", ["document", "body", "text"])
def test_the_kinds_of_find(luocdo: Luocdo, kind: str) -> None:
    found = luocdo("find", "Khe Sơn", "--kind", kind, "--format", "json").json
    there = {"document": found["results"], "body": found["bodies"], "text": found["texts"]}
    assert [name for name, many in there.items() if many] == [kind]
    count = found["total" if kind == "document" else f"{kind}_total"]
    assert count >= len(there[kind]) > 0


def test_pages_of_find(luocdo: Luocdo) -> None:
    def codes(limit: int, offset: int) -> list[str]:
        arguments = ("--kind", "document", "--limit", str(limit), "--offset", str(offset), "--format", "json")
        return [one["document"]["iri"] for one in luocdo("find", "kế hoạch", *arguments).json["results"]]

    whole = codes(1000, 0)
    assert len(whole) == len(set(whole)) > 10
    assert [iri for offset in range(0, len(whole), 7) for iri in codes(7, offset)] == whole
    assert codes(0, 0) == codes(5, 1000) == []


def test_find_tells_what_it_leaves_out(luocdo: Luocdo) -> None:
    found = luocdo("find", "kế hoạch", "--format", "json").json
    told = luocdo("find", "kế hoạch", "--limit", "2").out
    assert f"… còn {found['total'] - 2} kết quả nữa" in told
    assert f"… còn {found['text_total'] - 2} chỗ trong lời văn; xem tất cả bằng --kind text." in told
    assert (
        f"… {found['text_total'] - 2} more;"
        in luocdo("find", "kế hoạch", "--kind", "text", "--limit", "2", "--lang", "en").out
    )
    assert "… còn" not in luocdo("find", "Huyện ủy Khe Sơn", "--kind", "body").out


def test_levels_of_find_are_those_of_all(luocdo: Luocdo) -> None:
    whole, page = (
        luocdo("find", "kế hoạch", "--format", "json", "--limit", limit).json["by_level"] for limit in ("1000", "1")
    )
    assert page == whole


def test_the_total_of_find_is_that_of_its_results(luocdo: Luocdo) -> None:
    found = luocdo("find", "kế hoạch", "--format", "json", "--limit", "1000").json
    assert found["total"] == len(found["results"])


@pytest.mark.parametrize(
    "kind",
    [
        "document",
        *(kind for kind in ("body", "text")),
    ],
)
def test_find_as_csv(luocdo: Luocdo, kind: str) -> None:
    assert luocdo("find", "Khe Sơn", "--kind", kind, "--format", "csv").rows


def test_stats(luocdo: Luocdo) -> None:
    found = luocdo("stats", "--format", "json").json
    assert (found["sources"], found["states"], found["held"]) == (72, {"read": 72}, 72)
    assert sum(found["by_level"].values()) == found["documents"]
    assert set(found["links"]) <= RELATIONS
    rows = luocdo("stats", "--format", "csv").rows
    assert {row["name"]: row["count"] for row in rows}["held"] == "72"


@pytest.mark.parametrize(
    "arguments",
    [
        ("trace", NQ18),
        ("path", "02-KH/CB@2018-06-18", NQ18),
        ("history", "16/2018/QĐ-UBND"),
        ("show", NQ18),
        ("find", "cây quế"),
        ("sources",),
        ("stats",),
        ("extract", str(PLAN)),
        ("query", "-e", "SELECT ?x { ?x vb:code '35-KH/HU' }"),
    ],
    ids=lambda arguments: arguments[0],
)
@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_into_a_file(luocdo: Luocdo, tmp_path: Path, arguments: tuple[str, ...], form: str) -> None:
    printed = luocdo(*arguments, "--format", form)
    assert (printed.status, printed.err) == (0, "")
    assert luocdo(*arguments, "--format", form, "-o", "-").out == printed.out
    written = luocdo(*arguments, "--format", form, "-o", tmp_path / "out")
    assert (written.status, written.out) == (0, "")
    assert (tmp_path / "out").read_bytes().decode("utf-8") == printed.out
    if form == "json":
        assert "\\u" not in printed.out
    # where it cannot be written
    failed = luocdo(*arguments, "--format", form, "-o", tmp_path / "none" / "out")
    assert (failed.status, failed.out) == (1, "")
    assert "Không ghi được" in failed.err


# query


def test_the_json_of_query(luocdo: Luocdo) -> None:
    found = luocdo("query", "-e", "SELECT ?d ?x { ?d vb:code '35-KH/HU' }", "--format", "json").json
    assert found["head"] == {"vars": ["d", "x"]}
    (row,) = found["results"]["bindings"]
    assert row == {
        "d": {"type": "uri", "value": "https://w3id.org/luocdo/id/doc/hu-khe-son-an-lam/2018-04-16/35-ke-hoach"}
    }
    assert luocdo("query", "-e", "ASK { ?d vb:code '35-KH/HU' }", "--format", "json").json == {
        "head": {},
        "boolean": True,
    }


SELECT = "SELECT ?code { ?d vb:code ?code . ?d vb:implements ?x . ?x vb:code '35-KH/HU' } ORDER BY ?code"


def test_a_query_from_a_file_and_stdin(luocdo: Luocdo, tmp_path: Path) -> None:
    (tmp_path / "a.rq").write_text(BOM + SELECT, encoding="utf-8")
    expected = luocdo("query", "-e", SELECT).out
    assert luocdo("query", tmp_path / "a.rq").out == expected
    assert luocdo("query", "-", stdin=SELECT.encode()).out == expected
    assert "12-KH/ĐU" in expected


@pytest.mark.parametrize(
    ("encoding", "prefix"),
    [
        ("utf-8", b""),
        pytest.param(
            "latin-1",
            b"",
        ),
        pytest.param(
            "utf-8",
            b"\xef\xbb\xbf",
        ),
    ],
)
def test_a_query_on_stdin_is_utf8(sample_library: Path, encoding: str, prefix: bytes) -> None:
    query = "SELECT ?code { ?d vb:code ?code ; vb:title ?t FILTER(?t = 'đổi mới sinh hoạt chi bộ năm 2026') }"
    ran = process("query", "-", library=sample_library, stdin=prefix + query.encode(), PYTHONIOENCODING=encoding)
    assert ran.status == 0, ran.err
    assert "05-KH/CB" in ran.out


@pytest.mark.parametrize("form", ["table", "json", "csv", "tsv", "xml"])
def test_the_formats_of_a_select(luocdo: Luocdo, form: str) -> None:
    ran = luocdo("query", "-e", SELECT, "--format", form)
    assert ran.status == 0, ran.err
    assert all(code in ran.out for code in ("02-KH/CB", "12-KH/ĐU", "15-KH/ĐU", "71/KH-UBND"))
    if form == "csv":
        assert ran.out.splitlines()[0] == "code"


@pytest.mark.parametrize(
    ("form", "parser"), [("ttl", "turtle"), ("nt", "nt"), ("jsonld", "json-ld"), ("table", "turtle")]
)
def test_the_formats_of_a_construct(luocdo: Luocdo, form: str, parser: str) -> None:
    ran = luocdo("query", "-e", "CONSTRUCT { ?d vb:code ?c } { ?d vb:code ?c }", "--format", form)
    assert ran.status == 0, ran.err
    assert len(rdflib.Graph().parse(data=ran.out, format=parser)) > 100
    described = luocdo("query", "-e", "DESCRIBE ?d { ?d vb:code '35-KH/HU' }", "--format", form)
    assert len(rdflib.Graph().parse(data=described.out, format=parser)) > 5


@pytest.mark.parametrize(
    ("query", "form"), [(SELECT, "ttl"), (SELECT, "jsonld"), ("CONSTRUCT WHERE { ?a vb:code ?b }", "tsv")]
)
def test_a_format_that_the_query_cannot_have(luocdo: Luocdo, query: str, form: str) -> None:
    ran = luocdo("query", "-e", query, "--format", form)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err


@pytest.mark.parametrize(
    ("query", "line", "column"),
    [
        ("SELECT * WHERE { ?s ?p", 1, 23),
        ("SELECT *\nWHERE {\n  ?s vb:code }", 3, 14),
        ("SELECT ?x { ?x nope:y 1 }", 1, 16),
        ("PREFIX a: <b:c> # d:e\nSELECT ?x {\n  ?x a:f 'g:h' ; i:j 1 }", 3, 18),
        ('SELECT ?x { ?x vb:code "n:o" ', 1, 30),
    ],
)
def test_a_broken_query_says_where(luocdo: Luocdo, query: str, line: int, column: int) -> None:
    for lang, words in (("vi", "Câu SPARQL sai ở dòng"), ("en", "The SPARQL query is wrong at line")):
        ran = luocdo("query", "-e", query, "--lang", lang)
        assert (ran.status, ran.out) == (1, "")
        assert words in ran.err and f" {line}," in ran.err
        assert column == 0 or re.search(rf"\b{column}\b", ran.err)
        assert "Traceback" not in ran.err


def test_a_broken_query_is_one_line(luocdo: Luocdo) -> None:
    err = luocdo("query", "-e", "SELECT * WHERE { ?s ?p").err
    assert err.count("\n") == 1 and len(err) < 300


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { service silent <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
        ("LOAD <http://127.0.0.1:9/>", "LOAD"),
        ("# SERVICE in a comment\nSELECT * { { SERVICE ?x { ?s ?p ?o } } }", "SERVICE"),
    ],
)
def test_no_request_leaves_the_machine(luocdo: Luocdo, query: str, word: str) -> None:
    ran = luocdo("query", "-e", query)
    assert (ran.status, ran.out) == (1, "")
    assert word in ran.err


def test_the_word_service_may_be_said(luocdo: Luocdo) -> None:
    query = "# SERVICE\nSELECT ?service { BIND('LOAD SERVICE' AS ?service) }"
    assert "LOAD SERVICE" in luocdo("query", "-e", query).out


@pytest.mark.parametrize(
    "query", ["INSERT DATA { <a:a> <a:b> <a:c> }", "DELETE WHERE { ?s ?p ?o }", "CLEAR ALL", "DROP ALL"]
)
def test_a_query_changes_nothing(luocdo: Luocdo, query: str) -> None:
    ran = luocdo("query", "-e", query)
    assert (ran.status, ran.out) == (1, "")
    assert luocdo("stats", "--format", "json").json["documents"] > 100


def test_a_query_is_ended_at_its_limit(luocdo: Luocdo) -> None:
    started = time.monotonic()
    slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    ran = luocdo("query", "-e", slow, "--timeout", "1", "--lang", "en")
    assert ran.status == 1
    assert "was ended" in ran.err
    assert time.monotonic() - started < 20
    # and the next one runs
    assert luocdo("query", "-e", "ASK {}").out == "true\n"


@pytest.mark.parametrize("query", ["", " ", "# nothing", "SELECT", "\x00"])
def test_a_query_that_is_none(luocdo: Luocdo, query: str) -> None:
    ran = luocdo("query", "-e", query)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err and "Traceback" not in ran.err


def test_a_query_file_that_is_not_there(luocdo: Luocdo, tmp_path: Path) -> None:
    assert "none.rq" in luocdo("query", tmp_path / "none.rq").err


# export

HOSTILE = "99-KH/HU@2023-11-20"


@pytest.fixture
def exported(luocdo: Luocdo, small_library: Path, tmp_path: Path) -> Callable[..., bytes]:
    """The bytes of an export of the library with the hostile title."""

    def export(ending: str, *reference: str) -> bytes:
        target = tmp_path / f"out.{ending}"
        ran = luocdo("export", "--to", target, *reference, "--library", small_library)
        assert (ran.status, ran.out) == (0, "")
        assert "out." in ran.err
        return target.read_bytes()

    return export


@pytest.mark.parametrize(("ending", "parser"), [("ttl", "turtle"), ("nt", "nt"), ("jsonld", "json-ld")])
@pytest.mark.parametrize("reference", [(), ("15-NQ/TW@2007-07-30",)])
def test_the_export_of_triples(
    exported: Callable[..., bytes], ending: str, parser: str, reference: tuple[str, ...]
) -> None:
    found = rdflib.Graph().parse(data=exported(ending, *reference), format=parser)
    same = rdflib.Graph().parse(data=exported("nt", *reference), format="nt")
    assert set(found) == set(same)
    title = next(
        str(o) for o in found.objects(None, rdflib.URIRef("https://w3id.org/luocdo/ns#title")) if "onerror" in o
    )
    assert "</script><img src=x onerror=alert(1)>" in title


@pytest.mark.parametrize(("ending", "parser"), [("nq", "nquads"), ("trig", "trig")])
@pytest.mark.parametrize("reference", [(), ("15-NQ/TW@2007-07-30",)])
def test_the_export_of_quads(
    exported: Callable[..., bytes], ending: str, parser: str, reference: tuple[str, ...]
) -> None:
    found = rdflib.Dataset()
    found.parse(data=exported(ending, *reference), format=parser)
    sources = [one for one in found.graphs() if "/graph/source/" in str(one.identifier)]
    assert sources if reference else len(sources) == 6
    default = rdflib.Graph().parse(data=exported("nt", *reference), format="nt")
    assert set(found.default_graph) == set(default)


def test_quads_are_in_order_each_graph_once(exported: Callable[..., bytes]) -> None:
    lines = exported("nq").decode().splitlines()
    quads = list(ox.parse(exported("nq"), ox.RdfFormat.N_QUADS))
    graphs = ["" if isinstance(quad.graph_name, ox.DefaultGraph) else str(quad.graph_name) for quad in quads]
    assert len(lines) == len(quads) > 100
    assert list(zip(graphs, lines, strict=True)) == sorted(zip(graphs, lines, strict=True))
    opened = [line for line in exported("trig").decode().splitlines() if line.endswith(" {")]
    assert len(opened) == len(set(opened)) == len(set(graphs) - {""})


def test_json_ld_is_the_same_in_however_many_parts(
    exported: Callable[..., bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = json.loads(exported("jsonld"))
    monkeypatch.setattr("graph.export.rdf._LINES", 7)
    parts = json.loads(exported("jsonld"))
    assert parts["@context"] == whole["@context"]
    assert sorted(parts["@graph"], key=str) == sorted(whole["@graph"], key=str)
    named = [node["id"] if "id" in node else node["@id"] for node in parts["@graph"]]
    assert len(named) == len(set(named)) > 20


def test_an_export_is_the_same_twice(exported: Callable[..., bytes]) -> None:
    for ending in ("ttl", "nt", "nq", "trig", "jsonld", "csv", "xlsx"):
        assert exported(ending) == exported(ending), ending
    for ending in ("ttl", "csv", "graphml", "gexf", "html", "docx", "xlsx"):
        assert exported(ending, "15-NQ/TW@2007-07-30") == exported(ending, "15-NQ/TW@2007-07-30"), ending


@pytest.mark.parametrize("reference", [(), ("15-NQ/TW@2007-07-30",)])
def test_the_export_of_a_table(exported: Callable[..., bytes], reference: tuple[str, ...]) -> None:
    data = exported("csv", *reference)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    (hostile,) = [row for row in rows if row["code"] == "99-KH/HU"]
    assert "</script>" in hostile["title"]
    assert (hostile["date"], hostile["held"], hostile["level"]) == ("2023-11-20", "true", "district")
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())
    if reference:
        assert hostile["sentence"].startswith("thực hiện Nghị quyết số 15-NQ/TW")
    else:
        assert "15-NQ/TW@2007-07-30" in hostile["implements"]


def test_the_export_of_all_documents_as_a_workbook(exported: Callable[..., bytes]) -> None:
    (sheet,) = openpyxl.load_workbook(io.BytesIO(exported("xlsx"))).worksheets
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    table = list(csv.reader(io.StringIO(exported("csv").decode("utf-8-sig"))))
    assert [[str(v.date()) if isinstance(v, datetime) else v or "" for v in row] for row in rows] == table


def test_the_export_of_a_network(exported: Callable[..., bytes]) -> None:
    found = nx.parse_graphml(exported("graphml", "15-NQ/TW@2007-07-30").decode("utf-8"))
    assert found.is_directed()
    codes = {node: data.get("code") for node, data in found.nodes(data=True)}
    assert "99-KH/HU" in codes.values() and "15-NQ/TW" in codes.values()
    hostile = next(node for node, code in codes.items() if code == "99-KH/HU")
    assert "onerror" in str(found.nodes[hostile])
    assert {codes[target] for _, target in found.out_edges(hostile)} == {"15-NQ/TW"}


def test_the_export_of_a_page_asks_nobody(exported: Callable[..., bytes]) -> None:
    page = exported("html", "15-NQ/TW@2007-07-30").decode("utf-8")
    markup = re.sub(r"<script\b[^>]*>.*?</script>|<style\b[^>]*>.*?</style>", "", page, flags=re.DOTALL)
    addresses = re.findall(r"""\b(?:src|href|action|data|poster|srcset)\s*=\s*["']?([^"'>\s]+)""", markup)
    assert not [a for a in addresses if re.match(r"(?i)(?:https?:)?//", a) and "w3id.org/luocdo/id/" not in a]
    assert not re.search(r"<(?:link|iframe|object|embed|base)\b", markup)
    styles = "".join(re.findall(r"<style\b[^>]*>(.*?)</style>", page, re.DOTALL))
    assert not re.search(r"@import|url\(\s*[\"']?(?:https?:)?//", styles)
    scripts = re.findall(r"<script\b([^>]*)>", page)
    assert scripts and not any("src=" in attributes for attributes in scripts)


def test_the_export_of_a_page_runs_no_title(exported: Callable[..., bytes]) -> None:
    page = exported("html", "15-NQ/TW@2007-07-30").decode("utf-8")
    assert "<img" not in page and "{{7*7}}" in page
    assert "49" not in re.findall(r"javascript:alert\(2\)\D{0,3}(\d\d)", page)
    assert not re.search(r"<b>chữ", page)
    # whatever stands there of the title stands there escaped
    assert re.search(r"&lt;/script|\\u003c/script|<\\/script", page)
    assert page.count("</script>") == len(re.findall(r"<script\b", page))


def test_a_page_in_english(luocdo: Luocdo, tmp_path: Path) -> None:
    for lang in ("vi", "en"):
        luocdo("export", "--to", tmp_path / f"{lang}.html", NQ18, "--lang", lang)
        assert f'lang="{lang}"' in (tmp_path / f"{lang}.html").read_text(encoding="utf-8")


def test_the_ending_may_be_in_capitals(luocdo: Luocdo, tmp_path: Path) -> None:
    assert luocdo("export", "--to", tmp_path / "A.TTL").status == 0
    assert len(rdflib.Graph().parse(tmp_path / "A.TTL", format="turtle")) > 1000


def test_an_export_that_cannot_be_written(luocdo: Luocdo, tmp_path: Path) -> None:
    ran = luocdo("export", "--to", tmp_path / "none" / "a.ttl")
    assert (ran.status, ran.out) == (1, "")
    assert "a.ttl" in ran.err


# hostile text in a terminal


def test_a_title_cannot_turn_the_terminal_around(luocdo: Luocdo, small_library: Path) -> None:
    assert "\u202e" not in luocdo("show", HOSTILE, "--library", small_library).out


def test_a_title_with_markup_is_plain_text(luocdo: Luocdo, small_library: Path) -> None:
    assert "<img src=x" in " ".join(luocdo("show", HOSTILE, "--library", small_library).out.split())


# serve and demo


def test_a_port_in_use(luocdo: Luocdo) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ran = luocdo("serve", "--port", str(port))
    assert (ran.status, ran.out) == (1, "")
    assert str(port) in ran.err and "--port" in ran.err


def test_a_host_that_is_not_this_machine(luocdo: Luocdo) -> None:
    ran = luocdo("serve", "--host", "192.0.2.1", "--port", "0")
    assert ran.status == 1
    assert "192.0.2.1" in ran.err


def address_of(running: subprocess.Popen[str]) -> str:
    """The address that a server says; it is read line by line until then."""
    assert running.stderr is not None
    for line in iter(running.stderr.readline, ""):
        if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
            return found.group()
    raise AssertionError("no address")


@pytest.fixture
def server() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts servers, and ends them."""
    running: list[subprocess.Popen[str]] = []

    def start(*arguments: str, **variables: str) -> subprocess.Popen[str]:
        started = subprocess.Popen(
            [sys.executable, "-m", "graph", *arguments],
            env={**environment(Path("unused")), **variables},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        running.append(started)
        return started

    yield start
    for one in running:
        one.terminate()
        one.communicate(timeout=30)


def test_serve_answers(server: Callable[..., subprocess.Popen[str]], sample_library: Path) -> None:
    address = address_of(server("serve", "--port", "0", LUOCDO_LIBRARY=str(sample_library)))
    with urlopen(address + "healthz", timeout=30) as answer:  # noqa: S310 - our own server
        assert answer.status == 200


@pytest.mark.parametrize("before", ["nothing", "an empty folder", "an empty library"])
def test_serve_begins_with_an_empty_library(
    server: Callable[..., subprocess.Popen[str]], tmp_path: Path, before: str
) -> None:
    library = tmp_path / "library"
    if before == "an empty folder":
        library.mkdir()
    elif before == "an empty library":
        create_library(library).close()
    running = server("serve", "--port", "0", LUOCDO_LIBRARY=str(library), LANG="en")
    assert running.stderr is not None
    line = running.stderr.readline()
    assert "holds no document yet" in line and str(library) in line
    found = re.search(r"http://127\.0\.0\.1:\d+/", line)
    assert found
    with urlopen(found.group() + "healthz", timeout=30) as answer:  # noqa: S310 - our own server
        assert json.load(answer) == {"snapshot": 0}
    with urlopen(found.group(), timeout=30) as answer:  # noqa: S310 - our own server
        assert 'type="file"' in answer.read().decode("utf-8")


@pytest.mark.parametrize(
    ("options", "make", "said"),
    [
        # who cannot add files there has nothing to see
        (("--read-only",), "library", "chưa có văn bản nào"),
        (("--host", "192.0.2.1"), "library", "chưa có văn bản nào"),
        (("--read-only",), "nothing", "chưa phải là thư viện"),
        # nothing is put among other files, or in the place of what was a library
        ((), "files", "Hãy chọn một thư mục trống"),
        ((), "rest", "Hãy chọn một thư mục trống"),
        ((), "damaged", "Hãy khôi phục từ bản sao lưu"),
    ],
)
def test_serve_refuses(luocdo: Luocdo, tmp_path: Path, options: tuple[str, ...], make: str, said: str) -> None:
    library = tmp_path / "library"
    if make == "library":
        create_library(library).close()
    elif make == "files":
        library.mkdir()
        (library / "báo cáo.docx").write_bytes(b"x")
    elif make == "rest":
        (library / "snapshots" / "3").mkdir(parents=True)
    elif make == "damaged":
        library.mkdir()
        (library / "library.sqlite").write_bytes(b"no ledger " * 1000)
    before = sorted(tmp_path.rglob("*"))
    ran = luocdo("serve", "--port", "0", "--library", library, *options)
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert said in ran.err
    assert sorted(tmp_path.rglob("*")) == before


def test_demo_makes_a_library_and_answers(server: Callable[..., subprocess.Popen[str]], tmp_path: Path) -> None:
    cache = {name: str(tmp_path / "cache") for name in ("XDG_CACHE_HOME", "LOCALAPPDATA")}
    running = server("demo", "--port", "0", "--no-browser", LUOCDO_LIBRARY="", HOME=str(tmp_path), LANG="en", **cache)
    address = address_of(running)
    with urlopen(address + "healthz", timeout=30) as answer:  # noqa: S310 - our own server
        assert answer.status == 200
    running.terminate()
    out, _ = running.communicate(timeout=30)
    assert "12 documents implement Nghị quyết 15-NQ/TW (30/7/2007)\n" in out
    # the same after an upgrade of the program
    with closing(sqlite3.connect(tmp_path / "cache" / "luocdo" / "demo" / "library.sqlite")) as db, db:
        db.execute("UPDATE setting SET value = '5' WHERE key = 'version'")
    again = server("demo", "--port", "0", "--no-browser", LUOCDO_LIBRARY="", HOME=str(tmp_path), LANG="en", **cache)
    address_of(again)
    again.terminate()
    out, _ = again.communicate(timeout=30)
    assert "12 documents implement Nghị quyết 15-NQ/TW (30/7/2007)\n" in out


def test_demo_leaves_the_users_library_alone(
    luocdo: Luocdo, library: Path, server: Callable[..., subprocess.Popen[str]], tmp_path: Path
) -> None:
    luocdo("add", PLAN)
    cache = {name: str(tmp_path / "cache") for name in ("XDG_CACHE_HOME", "LOCALAPPDATA")}
    address_of(server("demo", "--port", "0", "--no-browser", LUOCDO_LIBRARY=str(library), HOME=str(tmp_path), **cache))
    assert luocdo("stats", "--format", "json").json["sources"] == 1


# a program of its own


def test_from_file_to_answer(tmp_path: Path) -> None:
    library = tmp_path / "library"
    added = process("add", SAMPLES / "tinh-an-lam", library=library, LANG="en_US.UTF-8")
    assert (added.status, added.out.splitlines()[-1]) == (0, "71 read, 0 unchanged, 0 skipped.")
    asked = process("trace", NQ18, "--format", "json", library=library)
    assert asked.status == 0
    assert asked.json["total"] == 12  # the plan of Tam Đường is not among them
    queried = process("query", "-e", SELECT, "--format", "csv", library=library, cwd=tmp_path)
    assert queried.out.splitlines()[0] == "code"
    unknown = process("trace", "qqq", library=library, LANG="en")
    assert (unknown.status, unknown.out, unknown.err) == (1, "", 'No document is called "qqq".\n')
    assert process("trace", library=library).status == 2


@pytest.mark.parametrize(
    "variables", [{"LANG": "C"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONUTF8": "0", "LC_ALL": "POSIX"}]
)
def test_any_terminal_gets_utf8(sample_library: Path, variables: dict[str, str]) -> None:
    ran = process("trace", NQ18, library=sample_library, **variables)
    assert ran.status == 0
    assert "văn bản thực hiện Nghị quyết 18-NQ/TW" in ran.out


def test_a_relative_library(tmp_path: Path, sample_library: Path) -> None:
    (tmp_path / "library").symlink_to(sample_library, target_is_directory=True)
    ran = process("query", "-e", "ASK { ?x vb:code '35-KH/HU' }", library=Path("library"), cwd=tmp_path)
    assert (ran.status, ran.out) == (0, "true\n")


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from graph.cli.main import main; sys.argv = ['luocdo', '--help']\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'rdflib', 'pyoxigraph', 'networkx', 'flask', 'pyvis', 'rich', 'sqlite3'} & set(sys.modules)\n"
        "sys.exit(' '.join(sorted(heavy)) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(ROOT), capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_sentence_that_tells_two_things_is_printed_once() -> None:
    one = Evidence(Span(0, 9), "Bãi bỏ A.", "bãi bỏ", "bai-bo/article", 0.97, source="aa")
    other = replace(one, cue="sửa đổi", rule="sua-doi/article")
    elsewhere = replace(one, source="bb")
    assert evidence_lines([one, other], "vi", {"aa": "a.txt"}) == ["“Bãi bỏ A.” — a.txt [nói rõ]"]
    assert len(evidence_lines([one, elsewhere], "vi", {"aa": "a.txt", "bb": "b.txt"})) == 2


def test_coverage_prints_the_sentence_that_says_nothing_was_issued(luocdo: Luocdo, tmp_path: Path) -> None:
    (tmp_path / "bao-cao.txt").write_text(
        "HUYỆN ỦY KHE SƠN\n*\nSố 88-BC/HU\nKhe Sơn, ngày 02 tháng 12 năm 2019\n\nBÁO CÁO\nvề bến đò\n\n"
        "Đảng ủy xã Nà Bai chưa ban hành kế hoạch thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017.\n",
        encoding="utf-8",
    )
    library = ("--library", str(tmp_path / "library"))
    luocdo("add", str(tmp_path / "bao-cao.txt"), *library)
    shown = luocdo("coverage", "18-NQ/TW@2017-10-25", *library).out
    assert "✗ Đảng ủy xã Nà Bai: Nghị quyết 18-NQ/TW (25/10/2017)\n    “" in shown
    assert "chưa ban hành kế hoạch thực hiện" in shown and "” — bao-cao.txt" in shown
    assert luocdo("issued", "Bộ Chính trị", *library).out.split("\n")[1:] == ["", "", ""]
