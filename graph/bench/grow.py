"""What one more document costs in a library that is there, through the public commands.

    python -m graph.bench.grow LIBRARY DOCUMENT…

Adds each DOCUMENT by itself with `luocdo add`, then asks `luocdo stats`, each in a process of its own, and prints
the seconds from the start of the command to its end: durable and visible.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

import click

from graph.library.folder import open_library
from graph.store.snapshot import open_snapshot


def timed(*arguments: str) -> float:
    """Seconds that a `luocdo` command takes as a process."""
    begun = time.perf_counter()
    subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "graph", *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    return time.perf_counter() - begun


@click.command(epilog="Example:  python -m graph.bench.grow thu-vien them/*.txt")
@click.argument("library", type=click.Path(path_type=Path, exists=True))
@click.argument("documents", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
def grow(library: Path, documents: tuple[Path, ...]) -> None:
    """Seconds to start, to open the library, and to add one document until it is durable and visible."""
    bare = statistics.median(timed("text", str(documents[0])) for _ in range(3))
    opened = []
    for _ in range(5):
        begun = time.perf_counter()
        with open_library(library) as one, open_snapshot(one):
            opened.append(time.perf_counter() - begun)
    with open_library(library) as one:
        held = one.ledger.count("read")
    added = [timed("add", str(document), "--library", str(library)) for document in documents]
    middle = statistics.median(added)
    click.echo(f"{held} sources: opened in {statistics.median(opened) * 1000:.0f} ms")
    click.echo(f"a command that opens no library: {bare:.2f} s")
    click.echo(f"one more document, {len(added)} times: {middle:.2f} s ({min(added):.2f} to {max(added):.2f})")


if __name__ == "__main__":
    grow()
