"""A folder with every kind of file: each file in one state, archives taken apart, a document counted once."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from libraries import everything, made
from office_files import (
    BODY,
    TEXT,
    TITLE,
    docx,
    letterhead,
    p,
    paper_docx,
    paper_html,
    paper_odt,
    paper_pdf,
    paper_rtf,
    printed,
    zipped,
)

from graph.analysis.coverage import coverage
from graph.analysis.stats import stats
from graph.analysis.trace import TraceQuestion, trace
from graph.cli.files import chosen_files
from graph.errors import InputError
from graph.extraction import long_text, sheet
from graph.library import intake
from graph.library.folder import create_library
from graph.reading.any_file import members, read_any
from graph.reading.text import shown_name
from graph.store.snapshot import open_snapshot
from graph.store.verify import verify
from graph.store.writer import Outcome, open_writer


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "văn bản"
    place.mkdir()
    for name, data in {
        "a.docx": paper_docx(),
        "b.txt": ("Số 5-KH/HU\n" + BODY[2]).encode(),
        "no ending": paper_html(),
        "wrong.txt": paper_rtf(),
        "locked.pdf": paper_pdf([printed()], locked="mật"),
        "sheet.xlsx": zipped({"[Content_Types].xml": "a", "xl/workbook.xml": "a"}),
        "c.zip": zipped(
            {
                "trong/d.odt": paper_odt(),
                "số.csv": "1",
                "e.txt": "Số 6-KH/HU\n" + BODY[2],
                "bad.docx": docx(p("a"))[:90],
            }
        ),
        "notes.json": b"{}",
        "~$a.docx": b"owner",
        ".hidden.docx": b"owner",
    }.items():
        (place / name).write_bytes(data)
    return place


def outcome_of(library: Path, files: list[Path]) -> Outcome:
    with create_library(library) as one, open_writer(one) as writer:
        return writer.add(files)


def test_each_file_has_one_state(tmp_path: Path, folder: Path) -> None:
    chosen = chosen_files([folder])
    assert chosen.left_out == {".json": 1}
    names = [path.name for path in chosen.files]
    assert names == ["a.docx", "b.txt", "c.zip", "locked.pdf", "no ending", "sheet.xlsx", "wrong.txt"]
    first = outcome_of(tmp_path / "library", chosen.files)
    read = [name.rpartition("văn bản/")[2] for name in first.read]
    failed = {name.rpartition("văn bản/")[2]: error.key for name, error in first.failed}
    assert read == ["a.docx", "b.txt", "c.zip/e.txt", "c.zip/trong/d.odt", "no ending", "wrong.txt"]
    assert failed == {"c.zip/bad.docx": "file_damaged", "locked.pdf": "file_locked", "sheet.xlsx": "file_kind_unknown"}
    assert [name[-11:] for name in first.no_papers] == ["c.zip/số.csv"[-11:]]
    second = outcome_of(tmp_path / "library", chosen.files)
    assert (len(second.read), len(second.unchanged), len(second.failed)) == (0, 6, 3)
    with create_library(tmp_path / "library") as library:
        rows = library.sources()
        assert [row.state for row in rows].count("read") == 6
        assert len(rows) == 9
        assert all(row.reason("vi") for row in rows if row.state == "failed")
        assert list(verify(library)) == []


def test_many_files_are_read_the_same_by_processes(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = chosen_files([folder]).files
    alone = outcome_of(tmp_path / "one", files)
    monkeypatch.setattr(intake, "MANY", 2)
    monkeypatch.setattr(intake, "CHUNK", 2)
    together = outcome_of(tmp_path / "two", files)
    assert together.read == alone.read
    assert [name for name, _ in together.failed] == [name for name, _ in alone.failed]
    with create_library(tmp_path / "one") as one, create_library(tmp_path / "two") as two:
        assert everything(one) == everything(two)


def test_the_same_bytes_in_an_archive_are_one_source(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(paper_docx())
    (tmp_path / "b.zip").write_bytes(zipped({"a.docx": (tmp_path / "a.docx").read_bytes()}))
    with made(tmp_path / "library", [tmp_path / "a.docx", tmp_path / "b.zip"]) as library:
        (row,) = library.sources()
        assert [name.rpartition(f"{tmp_path.name}/")[2] for name in row.names] == ["a.docx", "b.zip/a.docx"]


def test_a_document_in_several_forms_is_held_once(tmp_path: Path) -> None:
    forms = {
        "a.docx": paper_docx(),
        "a.pdf": paper_pdf([letterhead() + printed(170, TITLE), printed(80, BODY)]),
        "a.odt": paper_odt(),
    }
    for name, data in forms.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "alone").mkdir()
    (tmp_path / "alone" / "a.docx").write_bytes(forms["a.docx"])
    counted = []
    for place, files in (("three", sorted(tmp_path.glob("a.*"))), ("one", [tmp_path / "alone" / "a.docx"])):
        with made(tmp_path / place, files) as library, open_snapshot(library) as snapshot:
            assert len(library.sources("read")) == len(files)
            own = {row.document for row in library.sources("read")}
            assert len(own) == 1
            upper = next(iri for iri in snapshot.objects(own.copy().pop() or "", "implements") if "/18-" in iri)
            found = trace(snapshot, snapshot.document(upper), TraceQuestion())  # type: ignore[arg-type]
            numbers = stats(snapshot)
            cells = coverage(snapshot, (snapshot.document(upper),), date(2020, 1, 1)).cells  # type: ignore[arg-type]
            by = [len(cell.steps) for cell in cells]
            counted.append((len(found.steps), numbers["held"], numbers["documents"], by))
    assert counted[0] == counted[1]
    assert counted[0][0] == counted[0][1] == 1


@pytest.mark.parametrize(
    ("parts", "names"),
    [
        ({"a.txt": "a", "b/c.txt": "c"}, ["x.zip/a.txt", "x.zip/b/c.txt"]),
        # no way out of the archive, nothing hidden, nothing of the system
        ({"../../etc/a.txt": "a", "/b.txt": "b", "c\\d.txt": "d"}, ["x.zip/etc/a.txt", "x.zip/b.txt", "x.zip/c/d.txt"]),
        ({"a.json": "{}", "b.csv": "a", "c.txt": "c", "d": "d"}, ["x.zip/c.txt", "x.zip/d"]),
        ({"__MACOSX/a.txt": "a", ".b/c.txt": "c", "d.txt": "d"}, ["x.zip/d.txt"]),
    ],
)
def test_names_in_an_archive(parts: dict[str, str | bytes], names: list[str]) -> None:
    found = [name for name, data in members(zipped(parts), "x.zip") if data is not None]
    assert sorted(found) == sorted(names)


def archive(*entries: tuple[zipfile.ZipInfo, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as found:
        for entry, data in entries:
            found.writestr(entry, data)
    return made.getvalue()


def test_each_member_of_an_archive_has_one_state(tmp_path: Path) -> None:
    link, whole, hurt, locked = (zipfile.ZipInfo(name) for name in ("1.txt", "2.txt", "3.txt", "4.txt"))
    link.create_system, link.external_attr = 3, 0o120777 << 16
    data = archive((link, b"/etc/passwd"), (whole, TEXT.encode()), (hurt, b"hong hong"), (locked, b"khoa"))
    data = data.replace(b"hong hong", b"hong hang")
    at = data.rindex(b"PK\x01\x02")  # the last entry says that it is locked
    data = data[: at + 8] + b"\x01" + data[at + 9 :]
    (tmp_path / "a.zip").write_bytes(data)
    for read in (1, 0):
        outcome = outcome_of(tmp_path / "library", [tmp_path / "a.zip"])
        assert (len(outcome.read), len(outcome.unchanged)) == (read, 1 - read)
        assert {name[-5:]: error.key for name, error in outcome.failed} == {
            "1.txt": "file_not_regular",
            "3.txt": "file_damaged",
            "4.txt": "file_locked",
        }
    with create_library(tmp_path / "library") as library:
        assert [row.state for row in library.sources()].count("failed") == 3
        assert list(verify(library)) == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Kế hoạch.txt".encode(), "Kế hoạch.txt"),
        # Windows with Vietnamese, and with the languages of the West
        ("Quyê\u0301t đi\u0323nh.txt".encode("cp1258"), "Quyết định.txt"),
        ("résumé.txt".encode("cp437"), "résumé.txt"),
    ],
)
def test_names_of_members_by_what_reads(name: bytes, shown: str) -> None:
    data = archive((zipfile.ZipInfo("x" * len(name)), b"a")).replace(b"x" * len(name), name)
    assert [member for member, _ in members(data, "a.zip")] == [f"a.zip/{shown}"]


def of_wrong_sums(part: bytes, times: int) -> bytes:
    """An archive whose members are found to be damaged when they have been unpacked."""
    found = io.BytesIO()
    with zipfile.ZipFile(found, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(times):
            archive.writestr(f"{number}.txt", part)
            archive.infolist()[-1].CRC ^= 1
    return found.getvalue()


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (lambda: zipped({}), "archive_empty"),
        (lambda: zipped({"a.csv": "1", "b.json": "{}"}), "archive_empty"),
        (lambda: zipped({f"{number}.txt": "a" for number in range(2_001)}), "file_unpacks_large"),
        (lambda: zipped({f"{number}.txt": b" " * 40_000_000 for number in range(4)}), "file_unpacks_large"),
        (lambda: of_wrong_sums(b" " * 40_000_000, 4), "file_unpacks_large"),
        (lambda: zipped({"a.txt": TEXT})[:-30] , "file_damaged"),
    ],
)  # fmt: skip
def test_bad_archives(data, key: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(InputError) as caught:
        for name, part in members(data(), "x.zip"):
            assert isinstance(part, bytes)
            read_any(part, name)
    assert caught.value.key == key


@pytest.mark.parametrize(
    ("piece", "seconds", "key"),
    [
        (
            "Kế hoạch này thực hiện Nghị quyết số 18-NQ/TW và không nhắc tới văn bản nào khác cho đến hết đoạn. " * 2,
            60,
            None,
        ),
        ("Thực hiện Nghị quyết số 18-NQ/TW. ", 0.01, "file_too_slow"),
    ],
)
def test_a_very_long_text(piece: str, seconds: float, key: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "LONG", 20_000)
    monkeypatch.setattr(long_text, "seconds", lambda: seconds)
    data = (piece * (20_000 // len(piece) + 1)).encode()
    found = intake.found_in(data, "dài.txt", "https://example.org/", len(data))
    if key is None:
        monkeypatch.setattr(intake, "LONG", len(data))
        assert found == intake.found_in(data, "dài.txt", "https://example.org/", len(data))
    else:
        assert isinstance(found, InputError) and found.key == key


def test_no_paper_names_so_many_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "CITATIONS", 500)
    for times, refused in ((500, False), (501, True)):
        found = intake.found_in(("Nghị quyết này. " * times).encode(), "dài.txt", "https://example.org/", 1_000_000)
        assert isinstance(found, InputError) == refused
        assert not isinstance(found, InputError) or found.key == "file_too_many_citations"


def test_an_archive_in_an_archive_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"b.zip": zipped({"c.txt": TEXT})}))
    outcome = outcome_of(tmp_path / "library", [tmp_path / "a.zip"])
    assert [error.key for _, error in outcome.failed] == ["file_is_archive"]
    with pytest.raises(InputError):
        read_any((tmp_path / "a.zip").read_bytes(), "a.zip")


def test_a_library_inside_a_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    made(tmp_path / "library", [tmp_path / "a.txt"]).close()
    assert chosen_files([tmp_path]).files == [tmp_path / "a.txt"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("kế hoạch số 5\xa0(2).txt", "kế hoạch số 5\xa0(2).txt"),
        ("đỏ\x1b[31m\x9b2J\x07", "đỏ\ufffd[31m\ufffd2J\ufffd"),
        ("a\nĐã đọc b\u2028c", "a\ufffdĐã đọc b\ufffdc"),
        ("a\u202etxt.exe", "a\ufffdtxt.exe"),
        (os.fsdecode(b"a\xff.txt"), "a\ufffd.txt"),
    ],
)
def test_names_move_no_cursor(name: str, shown: str) -> None:
    assert shown_name(Path(name)) == shown


@pytest.mark.skipif(os.name != "posix", reason="names that only other systems allow, and a terminal")
def test_a_terminal_is_sent_no_codes_of_a_name(tmp_path: Path) -> None:
    import pty

    (tmp_path / "a\x1b[2J\nb.docx").write_bytes(b"PK\x03\x04")
    there, terminal = pty.openpty()
    command = [sys.executable, "-m", "graph", "add", "--library", "thư viện", "."]
    ran = subprocess.run(
        command, cwd=tmp_path, stdin=terminal, stdout=terminal, stderr=terminal, check=False, timeout=60
    )
    os.close(terminal)
    told = b""
    with suppress(OSError):
        while part := os.read(there, 4096):
            told += part
    os.close(there)
    assert ran.returncode == 1
    assert b"b.docx" in told and b"\x1b[2J" not in told
    assert len([line for line in told.splitlines() if b"b.docx" in line]) == 1


@pytest.mark.skipif(os.name != "posix", reason="links to folders")
def test_a_link_to_a_folder_is_named_and_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "vòng").symlink_to(folder)
    outcome = outcome_of(tmp_path / "library", chosen_files([folder]).files)
    assert len(outcome.read) == 1
    assert [(name[-4:], error.key) for name, error in outcome.failed] == [("vòng", "folder_is_link")]
    (tmp_path / "b").symlink_to(folder)  # one that a person names is
    assert len(chosen_files([tmp_path / "b"]).files) == 2


@pytest.mark.skipif(os.name != "posix", reason="folders that may not be opened")
def test_a_folder_that_may_not_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "kín").mkdir()
    code = "import sys; from graph.cli.files import chosen_files; from pathlib import Path\n"
    code += "import os; os.chmod('kín', 0); os.setuid(65534) if os.getuid() == 0 else None\n"
    code += "print(*chosen_files([Path()]).files)"
    tmp_path.chmod(0o755)
    ran = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=False, timeout=60)
    (tmp_path / "kín").chmod(0o755)
    assert ran.stdout.decode().split() == ["a.txt", "kín"], ran.stderr
