"""Engines that the contract tests run against, each a process of its own in a folder of its own."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from graph.bench.virtuoso import free_port, running

SECONDS = 60


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"{process.args!r} ended with {process.returncode}")
        with contextlib.suppress(httpx.TransportError):
            httpx.get(address, timeout=2)
            return
        time.sleep(0.1)
    raise RuntimeError(f"{address} does not answer")


@contextmanager
def oxigraph(folder: Path, port: int | None = None) -> Iterator[str]:
    """An Oxigraph server over `folder`; the settings of a library that uses it."""
    port = port or free_port()
    program = Path(sys.executable).with_name("oxigraph")
    command = [str(program), "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        at = f"http://127.0.0.1:{port}"
        _wait(at, process)
        yield f'store = "{at}/query"\nupdate = "{at}/update"\ngraph_store = "{at}/store"\n'
    finally:
        process.kill()
        process.wait()


@contextmanager
def virtuoso(folder: Path, port: int | None = None, buffers: int = 20_000) -> Iterator[str]:
    """A Virtuoso 7 over `folder`; the settings of a library that uses it. Its first user and password are `dba`."""
    http = port or free_port()
    before = {name: os.environ.get(name) for name in ("LUOCDO_STORE_USER", "LUOCDO_STORE_PASSWORD")}
    os.environ.update(LUOCDO_STORE_USER="dba", LUOCDO_STORE_PASSWORD="dba")  # noqa: S106 - what it comes with
    try:
        with running(folder, sql=free_port(), http=http, readable=Path(), buffers=buffers, threads=1) as process:
            at = f"http://127.0.0.1:{http}"
            _wait(f"{at}/sparql", process)
            yield (f'store = "{at}/sparql"\nupdate = "{at}/sparql-auth"\ngraph_store = "{at}/sparql-graph-crud-auth"\n')
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def has_virtuoso() -> bool:
    """Whether Virtuoso is installed."""
    return shutil.which("virtuoso-t") is not None
