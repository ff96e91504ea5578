"""Libraries that several tests read: one of a few sample documents, one with a hostile document beside them."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from flask import Flask
from flask.testing import FlaskClient

from graph.library.folder import Library, create_library, open_library
from graph.store.snapshot import Snapshot, open_snapshot
from graph.store.writer import open_writer
from web.app import close, create_app

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

MEMORY = Path("/dev/shm")  # noqa: S108 - a file system in memory
ROOM = 8 << 30
"""Bytes that must be free there."""

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "samples"
REPORT = SAMPLES / "tam-duong" / "bao-cao-tong-ket-15-nq-tw.txt"
CHAIN = [
    SAMPLES / "tinh-an-lam" / name
    for name in (
        "2018-01-26-09-ctr-tu-an-lam.txt",
        "2018-04-16-35-kh-hu-khe-son.txt",
        "2018-05-28-12-kh-du-tan-khe.txt",
        "2018-06-12-03-kh-cb-ban-na-sinh.txt",
    )
]
HOSTILE = """ĐẢNG BỘ TỈNH AN LÂM
HUYỆN ỦY KHE SƠN
*
Số 99-KH/HU

ĐẢNG CỘNG SẢN VIỆT NAM
Khe Sơn, ngày 20 tháng 11 năm 2023

KẾ HOẠCH
thực hiện Nghị quyết số 15-NQ/TW, ngày 30/7/2007 của Ban Chấp hành Trung ương </script><img src=x onerror=alert(1)> href="javascript:alert(2)" {{7*7}} \u202eđảo

Ban Thường vụ Huyện ủy Khe Sơn xây dựng kế hoạch như sau:

I- NHIỆM VỤ
1. Giữ nguyên <b>chữ</b> & dấu "ngoặc".

T/M BAN THƯỜNG VỤ
BÍ THƯ
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long tests first: a worker that begins one last would let the other wait."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


def pytest_configure(config: pytest.Config) -> None:
    """Where browser and engines are required, their absence ends the run instead of skipping tests."""
    wanted = (
        ("chromium", "chromedriver", "virtuoso-t", "tesseract", "soffice")
        if os.environ.get("LUOCDO_ALL_REQUIRED")
        else ()
    )
    for program in wanted:
        if not shutil.which(program):
            pytest.exit(f"LUOCDO_ALL_REQUIRED is set, and {program} is not there", returncode=1)
    _work_in_memory(config)


def _work_in_memory(config: pytest.Config) -> None:
    """Make the libraries of tests in memory where there is room: half of their time is waiting for the disk."""
    told = config.getoption("basetemp") is not None or "TMPDIR" in os.environ
    if not told and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)


def build(root: Path, files: list[Path]) -> Library:
    """A library in `root` that holds `files`."""
    library = create_library(root)
    with open_writer(library) as writer:
        writer.add(files)
    return library


@pytest.fixture(scope="session")
def small_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a library with the Tam Đường report, a chain of four plans, and a hostile title."""
    hostile = tmp_path_factory.mktemp("hostile") / "ke-hoach-<b>.txt"
    hostile.write_text(HOSTILE, encoding="utf-8")
    root = tmp_path_factory.mktemp("small") / "library"
    build(root, [REPORT, *CHAIN, hostile]).close()
    return root


@pytest.fixture(scope="module")
def app(small_library: Path) -> Iterator[Flask]:
    """The viewer of the small library; a module with a library of its own has its own."""
    made = create_app(small_library)
    yield made
    close(made)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Asks the viewer of the module."""
    return app.test_client()


@pytest.fixture(scope="session")
def sample_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a library with everything that ships."""
    root = tmp_path_factory.mktemp("samples") / "library"
    build(root, sorted(SAMPLES.rglob("*.txt"))).close()
    return root


@pytest.fixture
def snapshot(sample_library: Path) -> Iterator[Snapshot]:
    """The newest snapshot of the sample library."""
    with open_library(sample_library) as library, open_snapshot(library) as opened:
        yield opened


@pytest.fixture(scope="session")
def browser() -> Iterator[Chrome]:
    """A browser without a window, for all tests that look at pages."""
    from browsing import bring_axe, open_browser  # heavy, and most tests need none

    opened = open_browser()
    bring_axe(opened)
    yield opened
    opened.quit()
