"""Files read on a cluster of two workers: the same library as on one machine, whatever becomes of the workers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import psutil
import pytest
from libraries import everything, sample_files
from office_files import docx, p, paper_docx, paper_pdf, printed, zipped

from graph.errors import InputError, LibraryError
from graph.library import cluster, intake
from graph.library.cluster import take_all_on
from graph.library.folder import create_library, open_library
from graph.store.writer import Outcome, open_writer


class Cluster:
    """A scheduler and workers, each a process; a worker that dies over a request takes it along."""

    def __init__(self, folder: Path) -> None:
        self._known = folder / "scheduler.json"
        self._folder = folder
        self.processes: list[subprocess.Popen[bytes]] = []
        self._start("scheduler", "--port", "0")
        self.workers = [self.worker(), self.worker()]
        self.address = json.loads(_awaited(self._known.read_text))["address"]

    def worker(self) -> subprocess.Popen[bytes]:
        """One more worker."""
        return self._start("worker", "--nthreads", "1", "--no-nanny", "--death-timeout", "60")

    def _start(self, what: str, *options: str) -> subprocess.Popen[bytes]:
        given = ["--scheduler-file", str(self._known), "--host", "127.0.0.1", "--no-dashboard", *options]
        process = subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.dask_{what}", *given],
            cwd=self._folder,  # none of the files lies here
            env=os.environ | {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.processes.append(process)
        return process

    def kill_the_reader(self) -> None:
        """Kill the worker whose process of its own reads a file."""
        busy = _awaited(lambda: next(one for one in self.workers if _reads(one.pid)))
        busy.kill()
        busy.wait()
        self.workers.remove(busy)


def _reads(pid: int) -> bool:
    return any(one.status() == psutil.STATUS_RUNNING for one in psutil.Process(pid).children())


def _awaited(look: Callable[[], Any]) -> Any:
    for _ in range(600):
        try:
            return look()
        except (OSError, StopIteration, psutil.Error):
            time.sleep(0.1)
    return look()


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    running = Cluster(tmp_path_factory.mktemp("cluster"))
    yield running
    for process in running.processes:
        process.kill()
        process.wait()


def added(library: Path, files: list[Path], address: str | None) -> Outcome:
    with create_library(library) as one, open_writer(one) as writer:
        return writer.add(files, take=partial(take_all_on, address)) if address else writer.add(files)


def failures(outcome: Outcome) -> dict[str, str]:
    return {Path(name).name: error.key for name, error in outcome.failed}


def test_a_cluster_reads_the_same(tmp_path: Path, started: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "CHUNK", 3)
    paper = paper_docx()
    for name, data in {
        "a.docx": paper,
        "b.zip": zipped(
            {"c.docx": docx(p("Kế hoạch số 5-KH/HU")), "d.txt": "Số 6-KH/HU", "bad.docx": docx(p("a"))[:90]}
        ),
        "e.pdf": paper_pdf([printed()], locked="mật"),
        "f.txt": b"",
        "g.docx": paper,
        "large.txt": b"Nghi quyet " * 30_000,
    }.items():
        (tmp_path / name).write_bytes(data)
    files = [*sorted(tmp_path.iterdir()), tmp_path / "none.txt", *sample_files()[:12]]
    alone, together = added(tmp_path / "one", files, None), added(tmp_path / "two", files, started.address)
    assert (together.read, together.unchanged) == (alone.read, alone.unchanged)
    assert failures(together) == failures(alone)
    assert len(alone.failed) == 4 and len(alone.unchanged) == 1
    with open_library(tmp_path / "one") as one, open_library(tmp_path / "two") as two:
        assert everything(one) == everything(two)
        assert [two.original(sha256) for sha256 in two.ledger.read_ids()] == [
            one.original(sha256) for sha256 in one.ledger.read_ids()
        ]
    again = added(tmp_path / "two", files, started.address)
    assert (len(again.read), len(again.unchanged), len(again.failed)) == (0, len(files) - 2, 4)


def test_workers_that_die_over_a_file(tmp_path: Path, started: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "CHUNK", 4)
    (tmp_path / "slow.pdf").write_bytes(paper_pdf([printed()] * 300))
    started.workers.append(started.worker())
    killer = threading.Thread(target=lambda: (started.kill_the_reader(), started.kill_the_reader()))
    killer.start()
    outcome = added(tmp_path / "library", [tmp_path / "slow.pdf", *sample_files()[:7]], started.address)
    killer.join()
    assert failures(outcome) == {"slow.pdf": "file_crashes_reader"}
    assert len(outcome.read) == 7  # those that were asked for together with it too


def test_what_is_said_of_a_cluster_that_cannot_read(
    tmp_path: Path, started: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "CONNECT", 1)
    with pytest.raises(InputError) as unreachable:
        added(tmp_path / "a", sample_files()[:1], "tcp://127.0.0.1:9")
    assert unreachable.value.key == "cluster_unreachable"
    monkeypatch.setattr(cluster, "reader_version", lambda: "another")
    with pytest.raises(LibraryError) as differs:
        added(tmp_path / "a", sample_files()[:1], started.address)
    assert differs.value.key == "cluster_differs"
    monkeypatch.setattr(cluster, "reader_version", intake.reader_version)
    monkeypatch.setattr(cluster, "WAIT", 1)
    for process in started.workers:
        process.kill()
        process.wait()
    with pytest.raises(LibraryError) as idle:
        added(tmp_path / "a", sample_files()[:1], started.address)
    assert idle.value.key == "cluster_idle"


def test_no_cluster_loads_no_cluster() -> None:
    code = "import sys; import graph.cli.add; print([name for name in sys.modules if name in ('dask', 'distributed')])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    assert ran.stdout.strip() == b"[]"
