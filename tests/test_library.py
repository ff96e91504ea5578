"""The library folder: adding, removing, rebuilding, whatever the order; readers and a second writer."""

from __future__ import annotations

import multiprocessing
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import zlib
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from libraries import SAMPLES, everything, made, sample_files

from graph.errors import LibraryError
from graph.library import intake
from graph.library.claims import read_claims_file, write_claims
from graph.library.folder import create_library, open_library
from graph.model import Citation, Claims, Evidence, Header, LinkClaim, Source, Span
from graph.store import writer
from graph.store.embedded import EmbeddedStore
from graph.store.snapshot import open_snapshot
from graph.store.writer import open_writer

FILES = sample_files()
FEW = FILES[:12]


def test_adding_twice_changes_nothing(tmp_path: Path) -> None:
    with made(tmp_path / "library", FEW) as library:
        before, number = everything(library), library.current_snapshot()
        with open_writer(library) as writer:
            outcome = writer.add(FEW)
        assert len(outcome.unchanged) == len(FEW)
        assert not outcome.read
        assert library.current_snapshot() == number
        assert everything(library) == before


def test_the_same_bytes_under_two_names_are_one_source(tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    shutil.copy(FEW[0], copy)
    with made(tmp_path / "library", [FEW[0], copy]) as library:
        rows = library.sources()
        assert len(rows) == 1
        assert len(rows[0].names) == 2


def test_any_order_gives_the_same(tmp_path: Path) -> None:
    shuffled = list(FILES)
    random.Random(7).shuffle(shuffled)
    with made(tmp_path / "one", FILES) as one, create_library(tmp_path / "many") as many:
        for start in range(0, len(shuffled), 9):
            with open_writer(many) as writer:
                writer.add(shuffled[start : start + 9])
        assert everything(one) == everything(many)


def test_a_load_shows_its_first_files_soon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each step is twice as large as the one before it, up to a limit; the library is that of one step."""
    monkeypatch.setattr(writer, "FIRST", 2)
    monkeypatch.setattr(writer, "BATCH", 5)
    shown: list[int] = []
    files = sample_files()[:18]
    with create_library(tmp_path / "steps") as library, open_writer(library) as steps:
        steps.add(files, acknowledge=shown.append)
    assert shown == [2, 6, 11, 16, 18]
    monkeypatch.undo()
    with made(tmp_path / "one", files) as one, open_library(tmp_path / "steps") as library:
        assert everything(library) == everything(one)


def test_rebuild_gives_the_same(tmp_path: Path) -> None:
    with made(tmp_path / "library", FEW) as library:
        before = everything(library)
        with open_writer(library) as writer:
            assert writer.rebuild() == len(FEW)
        assert everything(library) == before


def test_removing_undoes_adding(tmp_path: Path) -> None:
    with made(tmp_path / "library", FEW[:-1]) as library:
        before = everything(library)
        with open_writer(library) as writer:
            writer.add(FEW[-1:])
        assert everything(library) != before
        sha256 = next(row.sha256 for row in library.sources() if FEW[-1].as_posix() in row.names)
        with open_writer(library) as writer:
            writer.remove(sha256)
        assert everything(library) == before
        with pytest.raises(KeyError):
            library.original(sha256)


def test_a_later_source_resolves_an_earlier_one_anew(tmp_path: Path) -> None:
    early = tmp_path / "early.txt"
    early.write_text(
        "HUYỆN ỦY KHE SƠN\nSố 9-BC/HU\n\nKhe Sơn, ngày 05 tháng 3 năm 2023\n\nBÁO CÁO\nKết quả\n\nI. KẾT QUẢ\n\nKế hoạch số 35-KH/HU đã xong.\n",
        encoding="utf-8",
    )
    late = SAMPLES / "tinh-an-lam" / "2018-04-16-35-kh-hu-khe-son.txt"
    with made(tmp_path / "library", [early]) as library:
        with open_snapshot(library) as snapshot:
            assert [d.date for i in snapshot.documents() if (d := snapshot.document(i)) and d.code == "35-KH/HU"] == [
                None
            ]
        with open_writer(library) as writer:
            outcome = writer.add([late])
        assert outcome.resolved_anew == 1
        with open_snapshot(library) as snapshot:
            found = [d for i in snapshot.documents() if (d := snapshot.document(i)) and d.code == "35-KH/HU"]
            assert [str(d.date) for d in found] == ["2018-04-16"]


def test_bad_files_end_with_a_reason_and_nothing_is_lost(tmp_path: Path) -> None:
    empty, binary, good = tmp_path / "empty.txt", tmp_path / "binary.txt", FEW[0]
    empty.write_bytes(b"")
    binary.write_bytes(b"\x00\x01" * 50)
    with made(tmp_path / "library", [empty, good, binary, tmp_path / "missing.txt"]) as library:
        states = {row.names[0].rpartition("/")[2]: row for row in library.sources()}
        assert states["empty.txt"].state == "failed"
        assert "empty.txt" in (states["empty.txt"].reason("vi") or "")
        assert states["binary.txt"].state == "failed"
        assert states[good.name].state == "read"


def test_claims_come_back_from_their_file(tmp_path: Path) -> None:
    with made(tmp_path / "library", FEW) as library:
        for row in library.sources("read"):
            data = library.ledger.claims(row.sha256)
            claims = read_claims_file(data)
            assert write_claims(claims, library.base) == data
            lines = data.decode("utf-8").splitlines()
            assert lines == sorted(lines)


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1), st.integers(0, 10**9), st.booleans())
def test_claims_are_canonical_whatever_the_text(text: str, number: int, partial: bool) -> None:
    """The engine's own writing of the same quads is the same bytes, and they come back as they were."""
    evidence = Evidence(Span(0, number), text, text, "x/y", 0.95, partial=partial)
    citation = Citation(Span(0, 1), text, "full", None, date=date(2017, 10, 25), title=text)
    claims = Claims(
        Source("ab" * 32, text, "txt", number),
        Header(title=text),
        (citation,),
        (LinkClaim(-1, "implements", 0, evidence),),
        (),
    )
    data = write_claims(claims, "https://w3id.org/luocdo/")
    quads = [str(quad) + " ." for quad in ox.parse(data, ox.RdfFormat.N_QUADS)]
    assert sorted(quads) == quads == data.decode("utf-8").split("\n")[:-1]
    assert read_claims_file(data) == claims


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b'"txt"', b'"txt'),
        lambda data: data.replace(b'"txt"', b'"t\\qxt"'),
        lambda data: data.replace(b"> .\n", b">\n", 1),
        lambda data: b"\n" + data,
        lambda data: data.replace(b"#source-0", b"#source"),
        lambda data: data.replace(b"txt", b"\xff\xff\xff"),
    ],
)
def test_damaged_claims_are_not_read(damage: Callable[[bytes], bytes]) -> None:
    data = write_claims(Claims(Source("ab" * 32, "a", "txt", 1), Header(title="b"), (), (), ()), "https://w3id.org/")
    assert read_claims_file(data).source.format == "txt"
    assert damage(data) != data
    with pytest.raises((SyntaxError, UnicodeDecodeError)):
        read_claims_file(damage(data))


def test_a_newer_library_is_refused(tmp_path: Path) -> None:
    made(tmp_path / "library", FEW[:1]).close()
    with closing(sqlite3.connect(tmp_path / "library" / "library.sqlite")) as db, db:
        db.execute("UPDATE setting SET value = '99' WHERE key = 'version'")
    db.close()
    with pytest.raises(LibraryError) as caught:
        open_library(tmp_path / "library")
    assert caught.value.key == "library_newer"


def test_what_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="no library"):
        open_library(tmp_path / "none")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "file").write_text("x")
    with pytest.raises(LibraryError) as caught:
        create_library(tmp_path / "other")
    assert caught.value.key == "library_not_empty"


def test_a_reader_keeps_its_snapshot_while_others_come(tmp_path: Path) -> None:
    with made(tmp_path / "library", FEW[:3]) as library:
        with open_snapshot(library) as old:
            before = sum(1 for _ in old.documents())
            for file in FEW[3:7]:
                with open_writer(library) as writer:
                    writer.add([file])
            assert sum(1 for _ in old.documents()) == before
            assert library.snapshot_path(old.number).is_dir()
        with open_writer(library) as writer:
            writer.add(FEW[7:8])
        kept = {folder.name for folder in library.snapshots.iterdir() if folder.is_dir()}
        assert kept == {str(library.current_snapshot())}


@pytest.mark.parametrize("step", ["begin", "show"])
def test_a_change_that_fails_leaves_the_library_as_it_was(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk refuses at one step: before anything is written, or before it is counted."""
    with made(tmp_path / "library", FEW[:-1]) as library:
        before, number = everything(library), library.current_snapshot()
        with monkeypatch.context() as patch:

            def refuse(*_: object, **__: object) -> None:
                raise OSError(28, "No space left on device")

            patch.setattr(EmbeddedStore, step, refuse)
            with pytest.raises(LibraryError) as caught, open_writer(library) as writer:
                writer.add(FEW[-1:])
        assert caught.value.key == "disk_full"
        assert len(library.sources()) == len(FEW) - 1
        assert library.current_snapshot() == number
        assert everything(library) == before
        with open_writer(library) as writer:
            writer.add(FEW[-1:])
    with made(tmp_path / "whole", FEW) as whole, open_library(tmp_path / "library") as library:
        assert everything(library) == everything(whole)


def test_a_second_writer_waits(tmp_path: Path) -> None:
    with made(tmp_path / "library", FEW[:1]) as library:
        said: list[str] = []
        done = threading.Event()

        def second() -> None:
            with (
                open_library(library.root) as again,
                open_writer(again, waiting=lambda: said.append("waiting")) as writer,
            ):
                writer.add(FEW[1:2])
            done.set()

        with open_writer(library):
            thread = threading.Thread(target=second)
            thread.start()
            assert not done.wait(0.5)
        thread.join(30)
        assert done.is_set()
        assert said == ["waiting"]
        assert len(library.sources()) == 2


def test_another_source_of_what_is_known_resolves_nothing_anew(tmp_path: Path) -> None:
    """Each cites 18-NQ/TW with its date: the others have nothing new to learn from one more."""
    letter = "HUYỆN ỦY KHE SƠN\nSố {}-BC/HU\n\nKhe Sơn, ngày 05 tháng 3 năm 2023\n\nBÁO CÁO\nKết quả thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017\n"
    papers = [tmp_path / f"{number}.txt" for number in range(1, 6)]
    for number, paper in enumerate(papers, 1):
        paper.write_text(letter.format(number), encoding="utf-8")
    with made(tmp_path / "library", papers[:-1]) as library, open_writer(library) as writer:
        assert writer.add(papers[-1:]).resolved_anew == 0


def test_a_damaged_store_comes_back_from_the_snapshot(tmp_path: Path) -> None:
    with made(tmp_path / "library", FEW[:-1]) as library:
        (library.store_path / "CURRENT").write_text("x", encoding="utf-8")
        with open_writer(library) as writer:
            writer.add(FEW[-1:])
        with made(tmp_path / "whole", FEW) as whole:
            assert everything(library) == everything(whole)


def test_damaged_claims_are_read_anew(tmp_path: Path) -> None:
    with made(tmp_path / "library", FEW) as library:
        before = everything(library)
        first, *_, last = library.ledger.read_ids()
        with library.ledger.transaction():
            for sha256, claims in ((first, b"junk"), (last, b"")):
                library.ledger.db.execute(
                    "UPDATE kept SET claims = ? WHERE source = (SELECT id FROM source WHERE sha256 = ?)",
                    (zlib.compress(claims), sha256),
                )
        with open_writer(library) as writer:
            writer.rebuild()
        assert everything(library) == before


def test_a_damaged_snapshot_is_named(tmp_path: Path) -> None:
    with made(tmp_path / "library", FEW[:1]) as library:
        (library.snapshot_path(library.current_snapshot()) / "CURRENT").write_text("x", encoding="utf-8")
        with pytest.raises(LibraryError) as caught:
            open_snapshot(library)
        assert caught.value.key == "snapshot_damaged"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither such names nor such pipes")
def test_odd_names_and_pipes(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    odd = folder / os.fsdecode(b"k\xff.txt")
    odd.write_text("Thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017.", encoding="utf-8")
    os.mkfifo(folder / "pipe.txt")
    with create_library(tmp_path / "library") as library, open_writer(library) as writer:
        outcome = writer.add([odd, folder / "pipe.txt", Path("/dev/zero")])
        assert [name.rpartition("/")[2] for name in outcome.read] == ["k\ufffd.txt"]
        assert [error.key for _, error in outcome.failed] == ["file_not_regular", "file_not_regular"]
        assert [row.state for row in library.sources()] == ["read"]


def test_a_commune_lies_under_its_district_whoever_names_only_the_province(tmp_path: Path) -> None:
    """One paper heads the commune under its district, another names the province alone, a third tells neither."""
    head = "{above}XÃ TÂN KHÊ\n{line}\n*\nSố {number}-KH/ĐU\n\nTân Khê, ngày 05 tháng 3 năm 2023\n\nKẾ HOẠCH\nTrồng rừng\n\n{body}\n"
    papers = [
        ("ĐẢNG BỘ HUYỆN KHE SƠN\nĐẢNG ỦY ", "", 1, "Các chi bộ thi hành."),
        ("ĐẢNG BỘ TỈNH AN LÂM\nĐẢNG ỦY ", "", 2, "Các chi bộ thi hành."),
        ("ĐẢNG ỦY ", "", 3, "Thay thế Kế hoạch số 01-KH/ĐU ngày 05/3/2023 của Đảng ủy xã Tân Khê."),
    ]
    files = []
    for above, line, number, body in papers:
        files.append(tmp_path / f"{number}.txt")
        files[-1].write_text(head.format(above=above, line=line, number=number, body=body), encoding="utf-8")
    for order in (files, files[::-1]):
        with made(tmp_path / order[0].stem / "library", order) as library, open_snapshot(library) as snapshot:
            bodies = {
                body.iri.rpartition("/")[2] for body in snapshot.bodies.values() if body.name.endswith("xã Tân Khê")
            }
            assert "du-xa-tan-khe-khe-son" in bodies
            third = next(row for row in library.sources() if row.names[0].endswith("3.txt"))
            assert third.document and "du-xa-tan-khe-khe-son" in third.document


def test_what_an_interrupted_making_leaves_is_no_hindrance(tmp_path: Path) -> None:
    root = tmp_path / "library"
    for name in ("files", "snapshots"):
        (root / name).mkdir(parents=True)
    (root / "lock").touch()
    (root / "library.sqlite.new").write_bytes(b"half")
    (root / "luocdo.toml").write_text("", encoding="utf-8")
    with made(root, FEW[:1]) as library:
        assert library.ledger.count("read") == 1
    (tmp_path / "other" / "files").mkdir(parents=True)
    (tmp_path / "other" / "files" / "mine.txt").write_text("x")
    with pytest.raises(LibraryError) as caught:
        create_library(tmp_path / "other")
    assert caught.value.key == "library_not_empty"
    assert [path.name for path in (tmp_path / "other").iterdir()] == ["files"]


def test_an_original_that_belongs_to_nobody_goes_with_a_rebuild(tmp_path: Path) -> None:
    with made(tmp_path / "library", FEW[:1]) as library:
        stray = library.file_path("ab" * 32)
        stray.parent.mkdir(parents=True)
        stray.write_bytes(b"left by a change that was interrupted")
        with open_writer(library) as writer:
            writer.rebuild()
        assert not stray.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_children_that_are_killed_lose_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "MANY", 4)
    monkeypatch.setattr(intake, "CHUNK", 2)
    monkeypatch.setattr(intake, "AHEAD", 2)
    killed: list[int] = []

    def kill(_: Path) -> None:
        for child in multiprocessing.active_children():
            if not killed and child.pid:
                killed.append(child.pid)
                os.kill(child.pid, signal.SIGKILL)

    with create_library(tmp_path / "library") as library, open_writer(library) as writer:
        outcome = writer.add(FILES[:30], progress=kill)
        assert killed
        assert len(outcome.read) == 30
        with made(tmp_path / "whole", FILES[:30]) as whole:
            assert everything(library) == everything(whole)


def test_a_bar_tells_how_many_a_second(tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / f"{number}.txt").write_text(
            f"Kế hoạch số {number}-KH/HU, ngày 05/3/2018 của Huyện ủy Khe Sơn.", "utf-8"
        )
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "graph", "add", str(tmp_path), "--library", str(tmp_path / "library")]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=theirs, env=os.environ | {"TERM": "xterm", "COLUMNS": "100"}
    ):
        os.close(theirs)
        shown = b""
        with suppress(OSError):  # the end of a terminal
            while piece := os.read(ours, 65_536):
                shown += piece
    os.close(ours)
    plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.decode("utf-8"))
    assert re.search(r" 200/200 +\d+(?:\.\d)?/s +\d:\d\d:\d\d", plain), plain[-300:]
