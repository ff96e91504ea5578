"""What a disk, a copy, a clock or a second process can do to a library: a clear sentence, and nothing lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from libraries import everything, made, sample_files

from graph.errors import LibraryError, LuocdoError
from graph.library import folder
from graph.library.folder import Library, create_library, open_library
from graph.store.snapshot import open_snapshot
from graph.store.verify import verify
from graph.store.writer import open_writer

FILES = sample_files()
COMMAND = Path(sys.executable).with_name("luocdo")


def luocdo(*arguments: str | Path, library: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [COMMAND, *map(str, arguments), "--library", str(library), "--lang", "en"],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=60,
    )


def one_sentence(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """Exit status 1 and one clear sentence that has `words`."""
    assert done.returncode == 1, done
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr


@contextmanager
def small_disk(at: Path, megabytes: int) -> Iterator[Path]:
    """A disk of its own, in memory. Only root may make one."""
    at.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(at)]
    done = subprocess.run(mount, capture_output=True, check=False)
    if done.returncode:
        pytest.skip("no small disk can be mounted here")
    try:
        yield at
    finally:
        subprocess.run(["umount", "-l", str(at)], check=True)


needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="mounts a disk in memory")


# the disk


@needs_linux
def test_a_full_disk(tmp_path: Path) -> None:
    """The disk fills up in the middle; with room again the rest is added."""
    with small_disk(tmp_path / "disk", 24) as disk:
        root = disk / "library"
        assert luocdo("add", *FILES[:5], library=root).returncode == 0
        ballast = disk / "ballast"
        free = shutil.disk_usage(disk).free
        ballast.write_bytes(b"x" * (free - 300_000))
        with open_library(root) as library:
            before = everything(library)
        one_sentence(luocdo("add", *FILES[5:], library=root), "full")
        with open_library(root) as library:
            assert everything(library) == before
            assert library.ledger.count("read") == 5
        assert luocdo("trace", "15-NQ/TW", library=root).returncode == 0
        for left in (0, 12_000):
            ballast.unlink()
            free = shutil.disk_usage(disk).free
            ballast.write_bytes(b"x" * (free - left))
            one_sentence(luocdo("add", FILES[5], library=root), "full")
        ballast.unlink()
        assert luocdo("add", *FILES[5:20], library=root).returncode == 0
        with open_library(root) as library, made(tmp_path / "whole", FILES[:20]) as whole:
            assert everything(library) == everything(whole)
            assert verify(library) == []


@needs_linux
def test_a_read_only_disk(tmp_path: Path) -> None:
    """Everything can be asked, nothing changed."""
    with small_disk(tmp_path / "disk", 64) as disk:
        root = disk / "library"
        assert luocdo("add", *FILES[:5], library=root).returncode == 0
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        for command in (["add", str(FILES[6])], ["remove", FILES[0].name], ["rebuild"], ["update"]):
            one_sentence(luocdo(*command, library=root), "cannot be written")
        for command in (["trace", "15-NQ/TW"], ["sources"], ["verify"], ["stats"]):
            done = luocdo(*command, library=root)
            assert done.returncode == 0, done.stderr
        assert luocdo("backup", tmp_path / "backup.zip", library=root).returncode == 0


# damage that readers meet


def _cut(library: Library) -> None:
    for file in library.snapshot_path(library.current_snapshot()).glob("*.sst"):
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _flip(library: Library) -> None:
    for file in library.snapshot_path(library.current_snapshot()).glob("*.sst"):
        data = bytearray(file.read_bytes())
        for place in range(50, len(data) - 200, 97):
            data[place] ^= 0x20
        file.write_bytes(data)


def _gone(library: Library) -> None:
    shutil.rmtree(library.snapshot_path(library.current_snapshot()))


def _ledger_cut(library: Library) -> None:
    path = library.ledger.path
    library.close()
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


@pytest.mark.parametrize(
    ("damage", "words"),
    [(_cut, ("rebuild",)), (_flip, ("rebuild",)), (_gone, ("rebuild",)), (_ledger_cut, ("backup",))],
)
def test_a_reader_of_what_is_damaged_gets_one_sentence(
    damage: Callable[[Library], None], words: tuple[str, ...], tmp_path: Path
) -> None:
    with made(tmp_path / "library", FILES[:20]) as library:
        root = library.root
        damage(library)
    for command in (["trace", "15-NQ/TW"], ["show", "15-NQ/TW"]):
        one_sentence(luocdo(*command, library=root), *words)


@pytest.mark.parametrize("damage", [_cut, _flip, _gone])
def test_rebuild_brings_back_what_readers_had(damage: Callable[[Library], None], tmp_path: Path) -> None:
    with made(tmp_path / "library", FILES[:20]) as library:
        before = everything(library)
        damage(library)
        assert luocdo("rebuild", library=library.root).returncode == 0
        assert everything(library) == before


# the clock


def test_a_clock_set_back(tmp_path: Path) -> None:
    """All that is there seems to come from next year."""
    with made(tmp_path / "library", FILES[:5]) as library:
        later = time.time() + 366 * 86400
        for path in library.root.rglob("*"):
            os.utime(path, (later, later))
        with open_writer(library) as writer:
            writer.add(FILES[5:8])
        with made(tmp_path / "whole", FILES[:8]) as whole:
            assert everything(library) == everything(whole)
        assert verify(library) == []


# others at the same time


def test_a_folder_that_is_copied_while_in_use(tmp_path: Path) -> None:
    """A copy made meanwhile is whole, or says that it is not; it never answers from half of something."""
    library = made(tmp_path / "library", FILES[:10])
    stop = threading.Event()

    def write() -> None:
        with open_library(library.root) as again:
            for number in range(40):
                if stop.is_set():
                    return
                with open_writer(again) as writer:
                    writer.add(FILES[10 + number : 11 + number])

    writer = threading.Thread(target=write)
    writer.start()
    outcomes = []
    try:
        for number in range(6):
            copy = tmp_path / f"copy-{number}"
            try:
                shutil.copytree(library.root, copy)
            except shutil.Error:
                outcomes.append("not copied")
                continue
            try:
                with open_library(copy) as other:
                    found = verify(other)
                    outcomes.append("whole" if not found else found[0].key)
            except LuocdoError as error:
                outcomes.append(error.key)
    finally:
        stop.set()
        writer.join()
    assert set(outcomes) <= {"whole", "not copied", "snapshot_damaged", "library_damaged"} | {
        f"verify_{kind}" for kind in ("snapshot", "ledger", "original", "claims")
    }, outcomes
    with library:
        assert verify(library) == []


def test_two_writers_and_a_reader_at_once(tmp_path: Path) -> None:
    """Both writers come to their end, one after the other; the reader sees whole snapshots only, and never waits."""
    root = tmp_path / "library"
    with made(root, FILES[:2]):
        pass
    writers = [
        subprocess.Popen(
            [COMMAND, "add", *map(str, some), "--library", str(root)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        for some in (FILES[2:30], FILES[30:])
    ]
    seen: set[int] = set()
    with open_library(root) as library:
        while any(process.poll() is None for process in writers):
            begun = time.monotonic()
            with open_snapshot(library) as snapshot:
                held = sum(1 for iri in snapshot.documents() if (d := snapshot.document(iri)) and d.held)
                seen.add(held)
            assert time.monotonic() - begun < 5
        for process in writers:
            assert process.stderr
            with process.stderr:
                process.stderr.read()
            assert process.returncode == 0
        with made(tmp_path / "whole", FILES) as whole:
            assert everything(library) == everything(whole)
        assert verify(library) == []
    whole_ones = [FILES[:2], FILES[:30], [*FILES[:2], *FILES[30:]], FILES]
    assert seen <= {held_in(tmp_path / str(number), some) for number, some in enumerate(whole_ones)}


@pytest.mark.long
def test_two_writers_make_one_library(tmp_path: Path) -> None:
    """Both find no library, and each adds a file of its own."""
    for number in range(4):
        root = tmp_path / str(number)
        writers = [
            subprocess.Popen([COMMAND, "add", str(file), "--library", str(root)], stdout=subprocess.DEVNULL)
            for file in FILES[:3]
        ]
        assert [process.wait(60) for process in writers] == [0, 0, 0]
        with open_library(root) as library:
            assert library.ledger.count("read") == 3
            assert verify(library) == []


def test_a_library_that_another_fills_meanwhile_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is made between the look for a library and the look for what else is in the folder."""
    root = tmp_path / "library"
    is_free = folder._is_free

    def fills_it(path: Path) -> bool:
        monkeypatch.setattr(folder, "_is_free", is_free)
        with made(path, FILES[:1]):
            return is_free(path)

    monkeypatch.setattr(folder, "_is_free", fills_it)
    with create_library(root) as library:
        assert library.ledger.count("read") == 1
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "notes.txt").write_text("của ai đó", encoding="utf-8")
    with pytest.raises(LibraryError):
        create_library(tmp_path / "other")


def held_in(root: Path, files: list[Path]) -> int:
    """How many documents a library of `files` holds: two files may hold one document."""
    with made(root, files) as library, open_snapshot(library) as snapshot:
        return sum(1 for iri in snapshot.documents() if (d := snapshot.document(iri)) and d.held)


def test_a_snapshot_is_there_within_two_seconds_of_its_commit(tmp_path: Path) -> None:
    """A reader that was open before sees it at its next opening, without being told."""
    with made(tmp_path / "library", FILES[:3]) as library, open_library(library.root) as reader:
        before = reader.current_snapshot()
        with open_writer(library) as writer:
            writer.add(FILES[3:4])
        begun = time.monotonic()
        while reader.current_snapshot() == before:
            assert time.monotonic() - begun < 2
        with open_snapshot(reader) as snapshot:
            assert snapshot.number == before + 1


def test_an_empty_library_answers_that_it_is_empty(tmp_path: Path) -> None:
    with create_library(tmp_path / "library") as library, pytest.raises(LibraryError) as caught:
        open_snapshot(library)
    assert caught.value.key == "library_empty"
