"""Care of a library: what verify finds, backup and restore, upgrade, reading anew, two writers."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from libraries import everything, judge, made, sample_files

import graph.store.writer as writer_module
from graph.analysis.answers import TraceQuestion
from graph.analysis.reference import find_reference
from graph.analysis.trace import trace
from graph.cli.main import cli
from graph.errors import InputError, LibraryError
from graph.extraction.claims import read_claims
from graph.library import link_index
from graph.library.claims import write_claims
from graph.library.folder import Library, open_library
from graph.library.judgements import JudgementTable
from graph.library.ledger import VERSION
from graph.library.views import ViewTable
from graph.reading.text import read_bytes
from graph.store.backup import back_up, restore
from graph.store.snapshot import open_snapshot
from graph.store.upgrade import upgrade
from graph.store.verify import verify
from graph.store.writer import open_writer

FEW = sample_files()[:10]
OLD_LEDGER = """
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE source (sha256 TEXT PRIMARY KEY, state TEXT NOT NULL, reason_key TEXT, reason_values TEXT, format TEXT,
  chars INTEGER, document TEXT) WITHOUT ROWID;
CREATE TABLE name (sha256 TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (sha256, name)) WITHOUT ROWID;
INSERT INTO setting VALUES ('version', '1'), ('base', 'https://w3id.org/luocdo/');
"""
"""The tables of the first version, as far as an upgrade reads them, beside its judgements."""
OLD_JUDGEMENTS = """
CREATE TABLE judgement (subject TEXT NOT NULL, relation TEXT NOT NULL, object TEXT NOT NULL, decision TEXT NOT NULL,
  decided_at TEXT NOT NULL, decided_by TEXT, reason TEXT, PRIMARY KEY (subject, relation, object)) WITHOUT ROWID
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return made(tmp_path / "library", FEW)


def test_a_whole_library_differs_in_nothing(library: Library) -> None:
    assert verify(library) == []


def _sql(statement: str) -> Callable[[Library], None]:
    def damage(library: Library) -> None:
        library.ledger.db.execute(statement)

    return damage


def _graph_lost(library: Library) -> None:
    """A writer with a fault of its own: it shows a source without half of its graph."""
    with open_writer(library) as writer, writer._change() as change:
        store = writer._store
        writer.ledger.forget_derived()
        store.begin(anew=True)
        change.put_all(None)
        extend = store.extend
        store.extend = lambda quads: extend(list(quads)[::2])  # type: ignore[method-assign]


def _snapshot_cut(library: Library) -> None:
    for file in library.snapshot_path(library.current_snapshot()).glob("*.sst"):
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _snapshot_flipped(library: Library) -> None:
    for file in library.snapshot_path(library.current_snapshot()).glob("*.sst"):
        data = bytearray(file.read_bytes())
        data[len(data) // 3] ^= 0x10
        file.write_bytes(data)


def _snapshot_gone(library: Library) -> None:
    shutil.rmtree(library.snapshot_path(library.current_snapshot()))


def _junk(column: str) -> Callable[[Library], None]:
    return _sql(f"UPDATE kept SET {column} = x'{zlib.compress(b'junk').hex()}' WHERE source = 3")  # noqa: S608


@pytest.mark.parametrize(
    ("damage", "keys"),
    [
        (_junk("original"), {"verify_original"}),
        (_sql("UPDATE kept SET original = x'00' WHERE source = 3"), {"verify_original"}),
        (_junk("claims"), {"verify_claims"}),
        (_sql("UPDATE kept SET claims = (SELECT claims FROM kept WHERE source = 4) WHERE source = 3"), {"verify_claims"}),
        (_sql("DELETE FROM entry WHERE path IN (SELECT path FROM entry LIMIT 1)"), {"verify_table"}),
        (_sql("UPDATE above SET tellers = tellers + 1"), {"verify_table"}),
        (_sql("DELETE FROM tally"), {"verify_table"}),
        (_sql("UPDATE kept SET text = (SELECT original FROM kept WHERE source = 4) WHERE source = 3"), {"verify_text"}),
        (_sql("UPDATE source SET chars = chars + 1 WHERE id = 3"), {"verify_text"}),
        (_sql("UPDATE source SET document = 'https://w3id.org/luocdo/id/doc/x/1/1' WHERE id = 3"), {"verify_table"}),
        (_sql("UPDATE shown SET start = start + 1"), {"verify_table"}),
        (_sql("UPDATE edge SET marks = 2"), {"verify_table"}),
        (_sql("UPDATE kept SET said = NULL WHERE source = 2"), {"verify_table"}),
        (_sql("DELETE FROM source WHERE id = 2"), {"verify_graph", "verify_document", "verify_stray", "verify_count", "verify_table"}),
        (_graph_lost, {"verify_graph", "verify_document", "verify_count"}),
        (_snapshot_cut, {"verify_snapshot"}),
        (_snapshot_flipped, {"verify_snapshot"}),
        (_snapshot_gone, {"verify_snapshot"}),
    ],
)  # fmt: skip
def test_verify_names_what_differs(damage: Callable[[Library], None], keys: set[str], library: Library) -> None:
    damage(library)
    found = {difference.key for difference in verify(library)}
    assert found
    assert found <= keys


def test_verify_reads_the_text_again(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(FEW[0].read_bytes().replace(b"\n", b"\r\n"))
    with made(tmp_path / "library", [file]) as library:
        assert verify(library) == []
        text = library.text(library.ledger.read_ids()[0])
        other = zlib.compress(text.replace("a", "o").encode("utf-8"))
        library.ledger.db.execute("UPDATE kept SET text = ?", (other,))
        assert [one.key for one in verify(library)] == ["verify_text"]
        library.ledger.db.execute("UPDATE kept SET text = ?", (zlib.compress(b"junk"),))
        with open_writer(library) as writer:
            writer.rebuild()
        assert library.text(library.ledger.read_ids()[0]) == text
        library.ledger.db.execute("UPDATE kept SET text = ?, reader = 'earlier'", (other,))
        with open_writer(library) as writer:
            assert writer.update().changes == []
        assert library.text(library.ledger.read_ids()[0]) == text
        assert verify(library) == []


def _index_flipped(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0x10
    file.write_bytes(data)


@pytest.mark.parametrize(
    "damage",
    [
        _index_flipped,
        Path.unlink,
        lambda file: file.write_bytes(file.read_bytes()[:100]),
        lambda file: file.write_bytes(b""),
    ],
)
def test_questions_answer_the_same_without_the_link_index(damage: Callable[[Path], None], library: Library) -> None:
    def answer() -> list[tuple[str, int]]:
        with open_snapshot(library) as snapshot:
            target = find_reference(snapshot, "15-NQ/TW@2007-07-30")
            return [(step.document.iri, step.depth) for step in trace(snapshot, target, TraceQuestion()).steps]

    before = answer()
    assert before
    (file,) = (library.root / "links").glob("*.bin")
    damage(file)
    assert answer() == before
    assert verify(library) == []


def test_a_reader_keeps_the_index_that_it_had_to_make(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an ended load leaves out of date is made anew by the first command that reads, not by each."""

    def shown() -> int:
        with open_snapshot(library) as snapshot:
            return int(snapshot.links.rows["there"].sum())

    folder = library.root / "links"
    for file in folder.iterdir():
        file.unlink()
    count = shown()
    assert list(folder.iterdir()) == []  # a small one costs nothing
    monkeypatch.setattr(link_index, "FEW", 0)
    assert shown() == count
    (kept,) = folder.iterdir()
    with monkeypatch.context() as patched:
        patched.delattr(link_index, "index_from_tables")
        assert shown() == count
    kept.write_bytes(kept.read_bytes()[:-1])
    assert shown() == count
    with open_writer(library) as writer:
        writer.add(sample_files()[10:12])
    assert kept not in folder.iterdir()
    assert shown() > count
    assert verify(library) == []


def test_a_rebuild_forgets_the_numbers_that_documents_had(library: Library) -> None:
    """Sources that went leave gaps in the numbers; an index of the old numbers must not name what is gone."""
    with open_writer(library) as writer:
        writer.remove(*library.ledger.read_ids()[:6])
        writer.rebuild()
    assert verify(library) == []
    with open_snapshot(library) as snapshot:
        assert len(snapshot.links) == snapshot.links.rows["there"].sum() + 1


@pytest.mark.parametrize("damage", [_snapshot_cut, _snapshot_flipped, _snapshot_gone, _sql("DELETE FROM tally")])
def test_rebuild_mends_what_is_derived(damage: Callable[[Library], None], library: Library) -> None:
    before = everything(library)
    damage(library)
    with open_writer(library) as writer:
        writer.rebuild()
    assert verify(library) == []
    assert everything(library) == before


def test_verify_on_the_command_line(library: Library) -> None:
    run = CliRunner()
    clean = run.invoke(cli, ["verify", "--library", str(library.root), "--lang", "en"], standalone_mode=False)
    assert (clean.return_value, clean.output) == (0, "Everything agrees: 10 sources.\n")
    _snapshot_gone(library)
    broken = run.invoke(cli, ["verify", "--library", str(library.root), "--format", "json"], standalone_mode=False)
    assert broken.return_value == 1
    assert [one["kind"] for one in json.loads(broken.stdout)["results"]] == ["snapshot"]


# backup and restore


def test_a_backup_restores_on_another_path(library: Library, tmp_path: Path) -> None:
    before = everything(library)
    file = tmp_path / "backup.zip"
    assert back_up(library, file) == len(FEW)
    assert restore(file, tmp_path / "far" / "away") == len(FEW)
    with open_library(tmp_path / "far" / "away") as other:
        assert everything(other) == before
        assert verify(other) == []
        with open_writer(other) as writer:
            assert writer.add(sample_files()[10:12]).read
        assert verify(other) == []
    assert everything(library) == before


def test_a_backup_is_of_one_moment(library: Library, tmp_path: Path) -> None:
    """A writer holds the folder and is in the middle of a change."""
    before = everything(library)
    with open_writer(library) as writer, writer._change() as change:
        writer.ledger.db.execute("UPDATE source SET format = 'x'")
        with open_library(library.root) as reader:
            back_up(reader, tmp_path / "backup.zip")
        assert change.is_empty()
    restore(tmp_path / "backup.zip", tmp_path / "copy")
    with open_library(tmp_path / "copy") as copy:
        assert everything(copy) == before
        assert {row.format for row in copy.sources()} == {"txt"}


def test_a_large_original_is_in_the_backup(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    large.write_text("Kế hoạch số 35-KH/HU, ngày 16/4/2018 của Huyện ủy Khe Sơn.\n" * 6000, encoding="utf-8")
    with made(tmp_path / "library", [large]) as library:
        (sha256,) = library.ledger.read_ids()
        assert library.file_path(sha256).read_bytes() == large.read_bytes()
        back_up(library, tmp_path / "backup.zip")
        library.file_path(sha256).write_bytes(b"other")
        assert [one.key for one in verify(library)] == ["verify_original"]
    restore(tmp_path / "backup.zip", tmp_path / "copy")
    with open_library(tmp_path / "copy") as copy:
        assert copy.original(sha256) == large.read_bytes()
        with open_writer(copy) as writer:
            writer.remove(sha256)
        assert not copy.file_path(sha256).exists()


def test_what_is_no_backup(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    back_up(library, file)
    cut = tmp_path / "cut.zip"
    cut.write_bytes(file.read_bytes()[:-400])
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("luocdo.json", "{}")
    flipped = tmp_path / "flipped.zip"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    flipped.write_bytes(data)
    for bad in (cut, other, flipped, FEW[0]):
        with pytest.raises(InputError) as caught:
            restore(bad, tmp_path / "new")
        assert caught.value.key == "backup_damaged"
        assert not (tmp_path / "new").exists()
    with pytest.raises(InputError) as missing:
        restore(tmp_path / "none.zip", tmp_path / "new")
    assert missing.value.key == "file_missing"
    with pytest.raises(LibraryError) as full:
        restore(file, library.root)
    assert full.value.key == "library_not_empty"


def test_a_backup_writes_nothing_outside_its_folder(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    back_up(library, file)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("../outside.txt", "x")
        archive.writestr("files/../../outside.txt", "x")
        archive.writestr("/outside.txt", "x")
        archive.writestr("lock.txt", "x")
    restore(file, tmp_path / "deep" / "copy")
    assert {path.name for path in tmp_path.rglob("outside.txt")} == set()
    assert not (tmp_path / "deep" / "copy" / "lock.txt").exists()


def test_a_backup_that_cannot_be_written_leaves_the_earlier_one(library: Library, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        back_up(library, tmp_path / "none" / "backup.zip")
    assert caught.value.key == "output_unwritable"
    file = tmp_path / "backup.zip"
    back_up(library, file)
    earlier = file.read_bytes()
    _snapshot_gone(library)
    with pytest.raises(LibraryError):
        back_up(library, file)
    assert file.read_bytes() == earlier
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


# other versions


def _first_version(root: Path, files: list[Path]) -> None:
    """A library as the first version laid it out, with one judgement and one file that failed."""
    root.mkdir()
    with closing(sqlite3.connect(root / "library.sqlite")) as db, db:
        db.executescript(OLD_LEDGER)
        db.execute(OLD_JUDGEMENTS)
        for file in files:
            text = read_bytes(file.read_bytes(), file.as_posix())
            claims = read_claims(text)
            sha256 = claims.source.sha256
            for path, data in (
                (root / "files" / sha256[:2] / sha256, file.read_bytes()),
                (root / "texts" / f"{sha256}.txt", text.chars.encode("utf-8")),
                (root / "claims" / f"{sha256}.nq", write_claims(claims, "https://w3id.org/luocdo/")),
            ):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
            db.execute("INSERT INTO source VALUES (?, 'read', NULL, NULL, 'txt', ?, NULL)", (sha256, len(text.chars)))
            db.execute("INSERT INTO name VALUES (?, ?)", (sha256, file.as_posix()))
        db.execute("INSERT INTO source VALUES ('f0', 'failed', 'file_empty', '{}', NULL, NULL, NULL)")
        db.execute("INSERT INTO judgement VALUES ('a', 'implements', 'b', 'rejected', '2026-01-01', NULL, NULL)")
    db.close()
    (root / "current").write_text("1")
    (root / "snapshots" / "1").mkdir(parents=True)
    (root / "store").mkdir()


def test_a_library_of_the_first_version_is_upgraded(library: Library, tmp_path: Path) -> None:
    _first_version(tmp_path / "old", FEW)
    with pytest.raises(LibraryError) as caught:
        open_library(tmp_path / "old")
    assert caught.value.key == "library_older"
    assert upgrade(tmp_path / "old")
    with open_library(tmp_path / "old") as upgraded:
        assert upgraded.ledger.version() == VERSION
        assert everything(upgraded) == everything(library)
        assert verify(upgraded) == []
        assert [row.reason_key for row in upgraded.sources("failed")] == ["file_empty"]
        (kept,) = JudgementTable(upgraded.ledger.db).all()
        assert (kept.link, kept.decision, kept.at) == (
            ("a", "implements", "b"), "rejected", datetime(2026, 1, 1, tzinfo=UTC),
        )  # fmt: skip
    left = {path.name for path in (tmp_path / "old").iterdir()}
    assert left.isdisjoint({"texts", "claims", "current", "library.sqlite.new"})
    assert not upgrade(tmp_path / "old")


def _second_version(root: Path) -> None:
    """A library with the derived tables as the second version had them, as far as an upgrade looks at them."""
    with closing(sqlite3.connect(root / "library.sqlite")) as db, db:
        for table in ("moved", "edge", "shown", "unplaced", "judged", "doubt", "judgement", "view"):
            db.execute(f"DROP TABLE {table}")
        db.execute(OLD_JUDGEMENTS)
        db.execute("INSERT INTO judgement VALUES ('a', 'implements', 'b', 'rejected', '2026-01-01', NULL, 'why')")
        db.execute(
            "CREATE TABLE shown (id INTEGER PRIMARY KEY, path TEXT, level TEXT, day TEXT, body TEXT, held INTEGER)"
        )
        db.execute("CREATE TABLE edge (object INTEGER, relation INTEGER, subject INTEGER)")
        db.execute("CREATE TABLE unplaced (kind TEXT, name TEXT, source INTEGER)")
        db.execute("UPDATE setting SET value = '2' WHERE key = 'version'")


def test_a_library_of_the_second_version_is_upgraded(library: Library, tmp_path: Path) -> None:
    before = everything(library)
    library.close()
    _second_version(library.root)
    with pytest.raises(LibraryError) as caught:
        open_library(library.root)
    assert caught.value.key == "library_older"
    assert upgrade(library.root)
    with open_library(library.root) as upgraded:
        assert everything(upgraded) == before
        assert verify(upgraded) == []
        (kept,) = JudgementTable(upgraded.ledger.db).all()
        assert (kept.link, kept.reason) == (("a", "implements", "b"), "why")
        assert ViewTable(upgraded.ledger.db).get("none") is None


def test_a_library_of_the_fifth_version_is_resolved_anew(library: Library) -> None:
    before = everything(library)
    library.close()
    with closing(sqlite3.connect(library.root / "library.sqlite")) as db, db:
        db.execute("DROP TABLE entry")
        db.execute("CREATE TABLE entry (path TEXT PRIMARY KEY, body TEXT, number TEXT, said TEXT) WITHOUT ROWID")
        db.execute("UPDATE setting SET value = '5' WHERE key = 'version'")
    assert upgrade(library.root)
    with open_library(library.root) as upgraded:
        assert everything(upgraded) == before
        assert verify(upgraded) == []


def test_a_backup_of_an_earlier_version_is_upgraded_when_it_is_restored(library: Library, tmp_path: Path) -> None:
    before, file, old = everything(library), tmp_path / "b.zip", tmp_path / "old.zip"
    back_up(library, file)
    with zipfile.ZipFile(file) as archive:
        archive.extractall(tmp_path / "parts")
    _second_version(tmp_path / "parts")
    with zipfile.ZipFile(old, "w") as archive:
        archive.writestr("luocdo.json", '{"version": 2, "generation": 1, "sources": 10}')
        for part in sorted((tmp_path / "parts").rglob("*")):
            if part.is_file() and part.name != "luocdo.json":
                archive.write(part, part.relative_to(tmp_path / "parts").as_posix())
    assert restore(old, tmp_path / "again") == 10
    with open_library(tmp_path / "again") as again:
        assert everything(again) == before


def test_an_interrupted_upgrade_goes_on(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _first_version(tmp_path / "old", FEW)
    with monkeypatch.context() as patch:
        patch.setattr(writer_module.Writer, "rebuild", lambda *_, **__: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            upgrade(tmp_path / "old")
    assert upgrade(tmp_path / "old")
    with open_library(tmp_path / "old") as upgraded:
        assert everything(upgraded) == everything(library)


def test_update_reads_anew_and_tells_what_came_and_went(library: Library) -> None:
    """An earlier version of the rules is said to have read two sources, one of them without its links."""
    before = everything(library)
    with open_writer(library) as writer:
        assert writer.update().stale == 0
    sha256 = library.ledger.read_ids()[0]
    claims = library.claims(sha256)
    assert claims.links
    older = zlib.compress(
        write_claims(type(claims)(claims.source, claims.header, claims.citations, (), ()), library.base)
    )
    row = library.ledger.source(sha256)
    assert row
    library.ledger.db.execute("UPDATE kept SET claims = ?, reader = 'earlier' WHERE source = ?", (older, row.id))
    library.ledger.db.execute("UPDATE kept SET reader = 'earlier' WHERE source = ?", (row.id % 10 + 1,))
    assert [one.key for one in verify(library)]
    with open_writer(library) as writer:
        found = writer.update()
    assert (found.stale, found.failed) == (2, [])
    (change,) = found.changes
    assert len(change.gained) == len({(one.relation, one.subject, one.object) for one in claims.links})
    assert not change.lost
    assert verify(library) == []
    assert everything(library) == before


def test_a_judgement_outlives_reading_anew_and_rebuilding(library: Library) -> None:
    with open_snapshot(library) as snapshot:
        edges = [(iri, to) for iri in snapshot.documents() for to in snapshot.objects(iri, "implements")]
    subject, target = edges[0]
    judge(library, (subject, "implements", target), "rejected")
    for step in ("rebuild", "update"):
        library.ledger.db.execute("UPDATE kept SET reader = 'earlier'")
        with open_writer(library) as writer:
            getattr(writer, step)()
        with open_snapshot(library) as snapshot:
            assert target not in snapshot.objects(subject, "implements")
    assert verify(library) == []


# two at once


def test_no_wait_says_so_at_once(library: Library) -> None:
    with (
        open_writer(library),
        open_library(library.root) as again,
        pytest.raises(LibraryError) as caught,
        open_writer(again, wait=0),
    ):
        pass
    assert caught.value.key == "library_locked"
    run = CliRunner()
    with open_writer(library):
        for command in (["add", str(FEW[0])], ["remove", FEW[0].name], ["rebuild"], ["update"]):
            done = run.invoke(cli, [*command, "--no-wait", "--library", str(library.root)])
            assert isinstance(done.exception, LibraryError)
            assert done.exception.key == "library_locked"


# odd places


@pytest.mark.parametrize(
    "name",
    ["a b", "thư viện", "a#b?c", "100%41", "a&mode=ro", "quote's"],
    ids=["blank", "letters", "fragment", "percent", "mode", "quote"],
)
def test_a_library_lies_anywhere(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / name
    (place / "temporary").mkdir(parents=True)
    monkeypatch.setattr(tempfile, "tempdir", str(place / "temporary"))
    with made(place / "library", FEW[:2]) as library:
        assert verify(library) == []
        back_up(library, place / "backup.zip")
    restore(place / "backup.zip", place / "copy")
    with open_library(place / "copy") as copy:
        assert copy.ledger.count("read") == 2


def test_a_backup_is_restored_where_one_stands(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(library, tmp_path / "backup.zip")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert restore(tmp_path / "backup.zip", Path()) == len(FEW)
    with open_library(Path("/" + str(tmp_path / "here"))) as here:
        assert here.ledger.count("read") == len(FEW)


def test_a_lost_original_is_named_and_a_second_name_is_no_change(library: Library, tmp_path: Path) -> None:
    other = tmp_path / "0-another-name.txt"
    shutil.copy(FEW[0], other)
    with open_writer(library) as writer:
        writer.add([other])
    library.ledger.db.execute("UPDATE kept SET reader = 'earlier'")
    with open_writer(library) as writer:
        assert writer.update().changes == []
    (whole,) = library.ledger.db.execute("SELECT original FROM kept WHERE source = 3").fetchone()
    library.ledger.db.execute("UPDATE kept SET reader = 'earlier'")
    library.ledger.db.execute("UPDATE kept SET original = x'00' WHERE source = 3")
    said = CliRunner().invoke(cli, ["update", "--library", str(library.root), "--lang", "en"], standalone_mode=False)
    assert said.return_value == 1
    assert "Read 9 sources anew, 0 of them differently" in said.stdout
    assert "is lost or damaged" in said.stderr and "Not read anew: 1." in said.stderr
    with open_writer(library) as writer:  # the others are done; it is tried again
        assert [error.key for _, error in writer.update().failed] == ["original_lost"]
    library.ledger.db.execute("UPDATE kept SET original = ? WHERE source = 3", (whole,))
    with open_writer(library) as writer:
        assert (writer.update().stale, writer.update().stale) == (1, 0)
    assert verify(library) == []
