"""One library in each engine: the embedded one, an Oxigraph server, Virtuoso. The same input gives the same answers."""

from __future__ import annotations

import re
import threading
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from click.testing import CliRunner
from engines import free_port, has_virtuoso, oxigraph, virtuoso
from libraries import everything, judge, made, sample_files

import graph.store.engine as engine_module
from graph.cli.main import cli
from graph.errors import LibraryError, QueryError
from graph.library.folder import Library, create_library, open_library
from graph.library.settings import engine_address
from graph.queries.catalogue import named_queries
from graph.store.backup import back_up, restore
from graph.store.engine import declared
from graph.store.snapshot import open_snapshot
from graph.store.verify import verify
from graph.store.workers import run_query
from graph.store.writer import open_writer

Engine = Callable[..., AbstractContextManager[str]]
needs_virtuoso = pytest.mark.skipif(not has_virtuoso(), reason="needs Virtuoso 7 (virtuoso-opensource)")
ENGINES = [
    pytest.param(oxigraph, id="oxigraph"),
    pytest.param(virtuoso, id="virtuoso", marks=needs_virtuoso),
]
ROOT = Path(__file__).resolve().parents[1]
FILES = sample_files()
QUESTIONS = [
    ["trace", "15-NQ/TW", "--format", "json"],
    ["trace", "15-NQ/TW", "--up", "--paths", "--format", "json"],
    ["path", "03-KH/CB@2018-06-12", "18-NQ/TW@2017-10-25", "--format", "json"],
    ["history", "18-NQ/TW@2017-10-25", "--format", "json"],
    ["show", "09-CTr/TU@2018-01-26", "--format", "json"],
    ["find", "nông nghiệp", "--format", "json"],
    ["stats", "--format", "json"],
    ["sources", "--format", "json"],
    ["query", "-e", "SELECT ?a ?t WHERE { ?a vb:implements+ ?b . ?b vb:code '15-NQ/TW' . ?a vb:title ?t } ORDER BY ?a", "--format", "json"],
    ["query", "-e", "SELECT ?d ?h WHERE { ?d vb:held ?h } ORDER BY ?d", "--format", "csv"],
    ["query", "-e", "SELECT ?g (COUNT(?e) AS ?n) WHERE { GRAPH ?g { ?e a vb:Evidence } } GROUP BY ?g ORDER BY ?g", "--format", "csv"],
    ["query", "-e", "ASK { ?d vb:code '15-NQ/TW' }", "--format", "json"],
    ["query", "-e", "ASK { ?d vb:code '15-NQ/XX' }", "--format", "json"],
    *(["query", f"{ROOT}/graph/queries/{name}.rq", "--format", "csv"] for name in named_queries()),
    ["stale", "--as-of", "2026-01-01", "--format", "json"],
    ["coverage", "18-NQ/TW@2017-10-25", "--as-of", "2026-01-01", "--format", "json"],
    ["quality", "--format", "json"],
]  # fmt: skip


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with made(tmp_path_factory.mktemp("embedded") / "library", FILES) as library:
        yield library


@pytest.fixture(scope="module", params=ENGINES)
def remote(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library whose quads are in an engine; it came there in several steps."""
    folder = tmp_path_factory.mktemp("remote")
    with request.param(folder / "engine") as settings, create_library(folder / "library") as library:
        (library.root / "luocdo.toml").write_text(settings, encoding="utf-8")
        extra = folder / "extra.txt"
        extra.write_text(
            "Huyện ủy Khe Sơn ban hành Kế hoạch số 35-KH/HU thực hiện Chương trình số 09-CTr/TU.\n", encoding="utf-8"
        )
        for some in (FILES[40:], [extra], FILES[:40]):
            with open_writer(library) as writer:
                writer.add(some)
        with open_writer(library) as writer:
            writer.remove(library.ledger.find_source("extra.txt")[0].sha256)
        yield library


def test_the_same_quads(remote: Library, embedded: Library) -> None:
    assert everything(remote) == everything(embedded)
    assert verify(remote) == []


def graph_of(line: str) -> str:
    """The graph of a quad as text."""
    return line.rpartition(" <")[2]


def said(library: Library, question: list[str]) -> str:
    done = CliRunner().invoke(cli, [*question, "--library", str(library.root), "--lang", "en"], standalone_mode=False)
    assert done.exception is None, done.exception
    return re.sub(r'"snapshot": \d+', "", done.stdout)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: " ".join(question[:3])[:40])
def test_the_same_answers(question: list[str], remote: Library, embedded: Library) -> None:
    answer = said(embedded, question)
    assert len(answer) > 12
    assert said(remote, question) == answer


def test_what_a_construct_gives(remote: Library, embedded: Library) -> None:
    question = ["query", "-e", "CONSTRUCT { ?a vb:replaces ?b } WHERE { ?a vb:replaces ?b }", "--format", "nt"]
    lines = [sorted(said(library, question).splitlines()) for library in (remote, embedded)]
    assert lines[0] == lines[1]
    assert len(lines[0]) > 2


def test_a_judgement_reaches_the_engine_and_is_taken_back(remote: Library) -> None:
    before = everything(remote)
    with open_snapshot(remote) as snapshot:
        subject, target = min(snapshot.pairs("implements"))
    number = judge(remote, (subject, "implements", target), "rejected")
    with open_snapshot(remote) as snapshot:
        assert target not in snapshot.objects(subject, "implements")
    assert sum("graph/judgements>" in line for line in everything(remote)) == 8
    assert verify(remote) == []
    with open_writer(remote) as writer:
        writer.unjudge(number, at=datetime(2026, 2, 1, tzinfo=UTC))
    assert everything(remote) == before


def test_a_wrong_query_is_the_askers_fault(remote: Library) -> None:
    with open_snapshot(remote) as snapshot, pytest.raises(QueryError) as caught:
        run_query(snapshot, "SELECT ?a WHERE { ?a", accept="text/csv")
    assert caught.value.key == "query_syntax"


def test_a_backup_leaves_the_engine_out_and_rebuild_fills_it(
    remote: Library, embedded: Library, tmp_path: Path
) -> None:
    back_up(remote, tmp_path / "backup.zip")
    restore(tmp_path / "backup.zip", tmp_path / "copy")
    with open_library(tmp_path / "copy") as copy:
        with pytest.raises(LibraryError) as caught, open_snapshot(copy):
            pass
        assert caught.value.key == "engine_changed"
        with open_writer(copy) as writer:
            writer.rebuild()
        assert everything(copy) == everything(embedded)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_library_moves_to_an_engine_and_back(engine: Engine, tmp_path: Path) -> None:
    with made(tmp_path / "library", FILES[:8]) as library, engine(tmp_path / "engine") as settings:
        before = everything(library)
        file = library.root / "luocdo.toml"
        for text in (settings, ""):
            file.write_text(text, encoding="utf-8")
            with pytest.raises(LibraryError) as reading, open_snapshot(library):
                pass
            with pytest.raises(LibraryError) as writing, open_writer(library) as writer:
                writer.add(FILES[8:9])
            assert reading.value.key == writing.value.key == "engine_changed"
            for _ in range(2):
                with open_writer(library) as writer:
                    writer.rebuild()
                assert everything(library) == before


@pytest.mark.parametrize("engine", ENGINES)
def test_an_engine_that_was_down_gets_what_it_missed(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "WAITS", (0.01,))
    port = free_port()
    with create_library(tmp_path / "library") as library:
        with engine(tmp_path / "engine", port) as settings:
            (library.root / "luocdo.toml").write_text(settings, encoding="utf-8")
            with open_writer(library) as writer:
                writer.add(FILES[:6])
            before = everything(library)
            with open_writer(library) as writer, ExitStack() as rest:

                def stop(*_: object) -> None:
                    raise LibraryError("engine_silent", address="x", reason="x")

                patch = rest.enter_context(pytest.MonkeyPatch.context())
                sent: list[str] = []
                put = engine_module.Engine.put_graph

                def two(self: engine_module.Engine, graph: str, triples: bytes) -> None:
                    sent.append(graph)
                    if len(sent) > 2:
                        stop()
                    put(self, graph, triples)

                patch.setattr(engine_module.Engine, "put_graph", two)
                with pytest.raises(LibraryError) as caught:
                    writer.add(FILES[6:12])
            assert caught.value.key == "engine_silent"
            assert library.ledger.count("read") == 12
            half = everything(library)
            new = {graph_of(line) for line in half} - {graph_of(line) for line in before}
            assert new
        with pytest.raises(LibraryError) as down, open_writer(library) as writer:
            writer.add(FILES[12:13])
        assert down.value.key == "engine_silent"
        with pytest.raises(LibraryError) as unread:
            everything(library)
        assert unread.value.key == "engine_silent"
        with engine(tmp_path / "engine", port), made(tmp_path / "whole", FILES[:13]) as whole:
            with open_writer(library) as writer:
                writer.add(FILES[12:13])
            now = everything(library)
            assert now == everything(whole)
            assert [line for line in half if graph_of(line) in new] == [line for line in now if graph_of(line) in new]
            assert verify(library) == []


@pytest.mark.parametrize("engine", ENGINES)
def test_an_engine_that_comes_back_in_time_is_waited_for(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is down when the library writes, and up again within the waiting."""
    port = free_port()
    with create_library(tmp_path / "library") as library, ExitStack() as rest:
        with engine(tmp_path / "engine", port) as settings:
            (library.root / "luocdo.toml").write_text(settings, encoding="utf-8")
            with open_writer(library) as writer:
                writer.add(FILES[:3])

        def come_back() -> None:
            time.sleep(0.4)
            rest.enter_context(engine(tmp_path / "engine", port))

        monkeypatch.setattr(engine_module, "WAITS", (0.5, 1.0, 2.0, 4.0, 8.0, 16.0))
        monkeypatch.setenv("LUOCDO_STORE_USER", "dba")
        monkeypatch.setenv("LUOCDO_STORE_PASSWORD", "dba")
        back = threading.Thread(target=come_back)
        back.start()
        with open_writer(library) as writer:
            writer.add(FILES[3:6])
        back.join()
        with made(tmp_path / "whole", FILES[:6]) as whole:
            assert everything(library) == everything(whole)


@needs_virtuoso
def test_a_wrong_password_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with virtuoso(tmp_path / "engine") as settings, create_library(tmp_path / "library") as library:
        (library.root / "luocdo.toml").write_text(settings, encoding="utf-8")
        monkeypatch.setenv("LUOCDO_STORE_PASSWORD", "wrong")
        with pytest.raises(LibraryError) as caught, open_writer(library) as writer:
            writer.add(FILES[:1])
        assert caught.value.key == "engine_refuses"
        assert library.ledger.count("read") == 0
        monkeypatch.setenv("LUOCDO_STORE_PASSWORD", "dba")
        with open_writer(library) as writer:
            writer.add(FILES[:1])
        assert verify(library) == []


@contextmanager
def narrow_door(settings: str, limit: list[int]) -> Iterator[str]:
    """A server before an engine that refuses what is larger than `limit` says; gives the settings that go through it."""
    home = urlsplit(tomllib.loads(settings)["store"]).netloc

    class Door(BaseHTTPRequestHandler):
        def do_any(self) -> None:
            size = int(self.headers.get("Content-Length") or 0)
            body = self.rfile.read(size)
            if size > limit[0]:
                self.send_error(413)
                return
            kept = {k: v for k, v in self.headers.items() if k.lower() in ("content-type", "accept")}
            answer = httpx.request(self.command, f"http://{home}{self.path}", content=body, headers=kept)
            self.send_response(answer.status_code)
            self.send_header("Content-Type", answer.headers.get("Content-Type", "text/plain"))
            self.send_header("Content-Length", str(len(answer.content)))
            self.end_headers()
            self.wfile.write(answer.content)

        do_GET = do_POST = do_PUT = do_DELETE = do_any

        def log_message(self, format: str, *args: object) -> None:
            """Nobody reads it."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Door) as door:
        threading.Thread(target=door.serve_forever, daemon=True).start()
        yield settings.replace(home, f"127.0.0.1:{door.server_port}")
        door.shutdown()


def test_a_request_that_is_refused_is_kept_and_sent_again(tmp_path: Path) -> None:
    """A server in between that takes small requests only: one sentence says so, and nothing is lost or half there."""
    limit = [10_000_000]
    with ExitStack() as rest, create_library(tmp_path / "library") as library:
        settings = rest.enter_context(oxigraph(tmp_path / "engine", free_port()))
        through = rest.enter_context(narrow_door(settings, limit))
        (library.root / "luocdo.toml").write_text(through, encoding="utf-8")
        with open_writer(library) as writer:
            writer.add(FILES[:3])
        before = everything(library)
        limit[0] = 500
        for some in (FILES[3:5], FILES[5:6]):
            with pytest.raises(LibraryError) as caught, open_writer(library) as writer:
                writer.add(some)
            assert caught.value.key == "engine_wrong"
            assert "413" in caught.value.text("vi")
        assert library.ledger.count("read") == 5
        graphs = {graph_of(line) for line in everything(library)}
        assert graphs == {graph_of(line) for line in before}
        limit[0] = 10_000_000
        with open_writer(library) as writer:
            writer.add(FILES[5:6])
        with made(tmp_path / "whole", FILES[:6]) as whole:
            assert everything(library) == everything(whole)
        limit[0] = 500
        with pytest.raises(LibraryError), open_writer(library) as writer:
            writer.add(FILES[6:7])
        limit[0] = 10_000_000
        with open_writer(library, resume=False) as writer:
            writer.rebuild()
        assert library.ledger.db.execute("SELECT count(*) FROM outbox").fetchone() == (0,)
        assert verify(library) == []


# settings


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("store = ", "settings_wrong"),
        ('shop = "http://a/sparql"', "settings_key"),
        ("store = 3", "settings_address"),
        ('store = "file:///etc/passwd"', "settings_address"),
        ('store = "http://[::1/sparql"', "settings_address"),
        ('store = "http://"', "settings_address"),
        ('store = "http://a/sparql"', "settings_missing"),
    ],
)
def test_settings_that_cannot_be_meant(text: str, key: str, tmp_path: Path) -> None:
    (tmp_path / "luocdo.toml").write_text(text, encoding="utf-8")
    with pytest.raises(LibraryError) as caught:
        engine_address(tmp_path)
    assert caught.value.key == key
    for language in ("vi", "en"):
        assert str(tmp_path) in caught.value.text(language)


def test_settings_that_say_nothing(tmp_path: Path) -> None:
    assert engine_address(tmp_path) is None
    (tmp_path / "luocdo.toml").write_text("# nothing yet\n", encoding="utf-8")
    assert engine_address(tmp_path) is None


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT * { ?a vb:x ?b }", "PREFIX vb: <v>\nSELECT * { ?a vb:x ?b }"),
        ("PREFIX vb: <other> SELECT * { ?a vb:x ?b }", "PREFIX vb: <other> SELECT * { ?a vb:x ?b }"),
        ("SELECT * { ?a <x> ?b }", "SELECT * { ?a <x> ?b }"),
    ],
)
def test_prefixes_are_declared_where_they_are_used(query: str, expected: str) -> None:
    assert declared(query, {"vb": "v"}) == expected
