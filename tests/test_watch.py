"""A folder that is watched: what comes, changes and goes; nothing is read half."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from office_files import TEXT, docx, p

from graph.cli import watch
from graph.cli.watch import Step, watched
from graph.errors import InputError
from graph.library.folder import open_library
from graph.store.verify import verify


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "văn bản"
    place.mkdir()
    return place


@pytest.fixture
def looks(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Step]:
    monkeypatch.setattr(watch, "PAUSE", 0.0)
    return watched([folder])


def test_a_file_that_is_still_being_written_waits(folder: Path, looks: Iterator[Step]) -> None:
    file = folder / "a.txt"
    assert next(looks) == Step([], [])
    for size in range(4):
        file.write_bytes(b"a" * size)
        assert next(looks) == Step([], []), size
    assert next(looks) == Step([file], [])
    assert next(looks) == Step([], [])


@pytest.mark.skipif(os.name != "posix", reason="links to folders")
def test_a_link_to_a_folder_is_told_once(folder: Path, looks: Iterator[Step]) -> None:
    (folder / "vòng").symlink_to(folder)
    assert [next(looks), next(looks)] == [Step([], []), Step([folder / "vòng"], [])]
    file = folder / "a.txt"
    file.write_text("a", encoding="utf-8")  # the folder is another by that, the link is not
    assert [next(looks), next(looks), next(looks)] == [Step([], []), Step([file], []), Step([], [])]


def test_what_comes_changes_and_goes(folder: Path, looks: Iterator[Step]) -> None:
    a, b = folder / "a.txt", folder / "b" / "c.txt"
    a.write_text("a", encoding="utf-8")
    assert [next(looks), next(looks)] == [Step([], []), Step([a], [])]
    b.parent.mkdir()
    b.write_text("b", encoding="utf-8")
    for name in ("b.txt.part", ".b.txt", "~$b.docx", "b.json"):
        (folder / name).write_text("b", encoding="utf-8")
    a.write_text("aa", encoding="utf-8")
    assert [next(looks), next(looks)] == [Step([], []), Step([a, b], [])]
    # another file of the same size and time, in the place of the first
    other = folder.parent / "other"
    other.write_text("xx", encoding="utf-8")
    os.utime(other, ns=(a.stat().st_atime_ns, a.stat().st_mtime_ns))
    other.replace(a)
    assert [next(looks), next(looks)] == [Step([], []), Step([a], [])]
    b.unlink()
    a.rename(folder / "d.txt")
    assert [next(looks), next(looks)] == [Step([], [a, b]), Step([folder / "d.txt"], [])]
    assert next(looks) == Step([], [])


def test_a_folder_that_went(folder: Path, looks: Iterator[Step]) -> None:
    next(looks)
    folder.rmdir()
    with pytest.raises(InputError) as caught:
        next(looks)
    assert caught.value.key == "watch_needs_folder"


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_process_keeps_a_library_in_step(tmp_path: Path, folder: Path) -> None:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    running = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "graph",
            "add",
            folder.name,
            "--watch",
            "--progress",
            "--library",
            "thư viện",
            "--lang",
            "en",
        ],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no thread is started
    )

    def told() -> tuple[str, str]:
        assert running.stdout is not None
        while (line := json.loads(running.stdout.readline()))["state"] == "reading":
            pass
        return Path(line["file"]).name, line["state"]

    try:
        assert told() == ("a.txt", "read")
        (folder / "b.docx").write_bytes(docx(p("Kế hoạch số 5-KH/HU")))
        assert told() == ("b.docx", "read")
        (folder / "b.docx").write_bytes(docx(p("Kế hoạch số 6-KH/HU")))
        assert told() == ("b.docx", "read")
        (folder / "a.txt").rename(folder / "c.txt")
        assert {told(), told()} == {("a.txt", "gone"), ("c.txt", "unchanged")}
        (folder / "d.docx").write_bytes(docx(p("a"))[:90])
        assert told() == ("d.docx", "failed")
        running.send_signal(signal.SIGINT)
        _, err = running.communicate(timeout=60)
    finally:
        running.kill()
        running.wait()
    assert running.returncode == 130
    assert [line for line in err.decode("utf-8").splitlines() if line] == [
        f"Watching {folder.name}; Ctrl+C ends it.",
        "Stopped as asked; files that were read are kept.",
    ]
    with open_library(tmp_path / "thư viện") as library:
        rows = [("; ".join(Path(name).name for name in row.names), row.state) for row in library.sources()]
        assert rows == [("a.txt; c.txt", "read"), ("b.docx", "read"), ("b.docx", "read"), ("d.docx", "failed")]
        assert verify(library) == []
