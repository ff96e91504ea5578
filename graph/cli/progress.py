"""How far a command that takes its time has come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.cli.output import note
from graph.messages import say


@contextmanager
def progress_bar(total: int, text: str) -> Iterator[Callable[[Path], None] | None]:
    """A bar on stderr with rate and time left; none where stderr is not a terminal or there is little to do."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal or total < 3:
        yield None
        return
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        """How many a second."""

        def render(self, task: Task) -> Text:
            speed = task.speed or 0
            return Text(f"{speed:.0f}/s" if speed >= 10 else f"{speed:.1f}/s" if speed else "")

    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    ) as bar:
        task = bar.add_task(text, total=total)
        yield lambda _path: bar.advance(task)


@contextmanager
def named_progress(total: int, text: str) -> Iterator[Callable[[str], None] | None]:
    """A bar for steps that are told by name."""
    with progress_bar(total, text) as step:
        yield (lambda name: step(Path(name))) if step else None


def waiting(language: str) -> Callable[[], None]:
    """Says that another writer is at work."""
    return lambda: note(say("cli_waiting", language))
