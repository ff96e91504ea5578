"""The `luocdo` command. Commands are loaded when they are called, so that `--help` answers at once."""

from __future__ import annotations

import gc
import importlib
import sys

import click

from graph.cli.language import environment_language
from graph.cli.options import default_library
from graph.cli.printable import printable
from graph.cli.usage import usage_sentence
from graph.errors import LuocdoError, UsageError
from graph.messages import say

COMMANDS = {
    "demo": "demo",
    "text": "read",
    "extract": "read",
    "add": "add",
    "remove": "sources",
    "sources": "sources",
    "find": "questions",
    "show": "questions",
    "trace": "questions",
    "path": "questions",
    "history": "questions",
    "status": "time",
    "stale": "time",
    "lapsed": "time",
    "lag": "time",
    "diff": "time",
    "coverage": "coverage",
    "quality": "quality",
    "review": "review",
    "wanted": "holdings",
    "issued": "holdings",
    "body": "holdings",
    "query": "query",
    "export": "export",
    "serve": "serve",
    "rebuild": "care",
    "update": "care",
    "verify": "care",
    "backup": "care",
    "restore": "care",
    "stats": "care",
    "evaluate": "evaluate",
}
"""Command name -> module of graph.cli that defines it."""


class _Lazy(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"graph.cli.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        language = environment_language()
        with formatter.section(say("help_commands", language)):
            formatter.write_dl([(name, say(f"help_{name}", language)) for name in COMMANDS])


@click.group(cls=_Lazy, invoke_without_command=False, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="luocdo", prog_name="luocdo")
def cli() -> None:
    """Văn bản nào thực hiện, thay thế, nhắc tới văn bản nào, và câu nào nói như vậy.

    Which document implements, replaces or cites which, and the sentence that says so.
    """


_OBJECTS = 100_000
"""So many objects are made before cycles are looked for."""


def collect_seldom() -> None:
    """Let this process look for cycles seldom: long answers make many objects and no cycle, and looking after every 700
    takes up to half of their time."""
    gc.set_threshold(_OBJECTS)


def main() -> None:
    """Run the command line; a mistake of the user's is one sentence and exit status 1."""
    collect_seldom()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        status = cli.main(standalone_mode=False)
    except LuocdoError as error:
        click.echo(printable(error.text(_language())), err=True)
        sys.exit(2 if isinstance(error, UsageError) else 1)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(2)
    except click.UsageError as error:
        click.echo(printable(usage_sentence(error, _language())), err=True)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo(say("cli_interrupted", _language()), err=True)
        sys.exit(130)
    except Exception as error:
        if not _is_of_the_ledger(error):
            raise
        key = "disk_full" if "full" in str(error) else "library_damaged"
        click.echo(
            printable(say(key, _language(), path=_typed("--library") or default_library(), reason=error)), err=True
        )
        sys.exit(1)
    sys.exit(status if isinstance(status, int) else 0)


def _is_of_the_ledger(error: Exception) -> bool:
    """Whether what the ledger keeps cannot be read, or cannot be written."""
    import sqlite3
    import zlib

    return isinstance(error, sqlite3.DatabaseError | zlib.error)


def _language() -> str:
    """`--lang` as typed, else the environment's."""
    typed = _typed("--lang")
    return environment_language() if typed is None else ("en" if typed == "en" else "vi")


def _typed(option: str) -> str | None:
    """The value of an option as typed, wherever it stands."""
    arguments = sys.argv[1:]
    for index, argument in enumerate(arguments):
        if argument.startswith(f"{option}="):
            return argument.partition("=")[2]
        if argument == option and index + 1 < len(arguments):
            return arguments[index + 1]
    return None


if __name__ == "__main__":
    main()
