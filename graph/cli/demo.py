"""`demo`: a library of what ships with the package, the main question answered, the viewer opened."""

from __future__ import annotations

from importlib.resources import as_file, files

import click
from platformdirs import user_cache_path

from graph.analysis.answers import TraceQuestion
from graph.analysis.label import document_label
from graph.analysis.reference import find_reference
from graph.analysis.trace import trace
from graph.cli.add import report
from graph.cli.files import chosen_files
from graph.cli.options import lang_option
from graph.cli.output import note, show
from graph.cli.progress import progress_bar, waiting
from graph.cli.questions import trace_text
from graph.cli.serve import HOST, PORT, start
from graph.library.folder import create_library
from graph.messages import say
from graph.store.snapshot import open_snapshot
from graph.store.upgrade import upgrade
from graph.store.writer import open_writer

QUESTION = "15-NQ/TW@2007-07-30"


@click.command(epilog="Ví dụ · Example:  luocdo demo --port 8115")
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True)
@click.option("--no-browser", is_flag=True, help="Không mở trình duyệt · Do not open a browser.")
@lang_option
def demo(port: int, no_browser: bool, lang: str) -> None:
    """Dựng thư viện từ văn bản mẫu đi kèm rồi mở trình xem · Make a library from what ships and serve it."""
    root = user_cache_path("luocdo", appauthor=False) / "demo"
    if (root / "library.sqlite").is_file():
        upgrade(root, waiting=waiting(lang))  # made by an earlier version
    with as_file(files("data").joinpath("samples")) as samples, create_library(root) as library:
        paths = chosen_files([samples]).files
        note(say("cli_demo_library", lang, path=root))
        with (
            open_writer(library, waiting=waiting(lang)) as writer,
            progress_bar(len(paths), say("cli_reading", lang)) as step,
        ):
            outcome = writer.add(paths, progress=step)
            writer.update()  # what an earlier version read otherwise
        note(report(outcome, lang))
        with open_snapshot(library) as snapshot:
            target = find_reference(snapshot, QUESTION)
            found = trace(snapshot, target, TraceQuestion())
            click.echo(say("cli_demo_question", lang, document=document_label(target, lang)))
            show(trace_text(snapshot, found, lang), None)
    start(root, HOST, port, read_only=False, language=lang, browser=not no_browser)
