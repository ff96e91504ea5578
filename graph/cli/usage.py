"""A command line that is not right, said in the user's language."""

from __future__ import annotations

import click

from graph.messages import say


def usage_sentence(error: click.UsageError, language: str) -> str:
    """What is wrong with the command line, and how it is written."""
    context = error.ctx
    command = " ".join(["luocdo", *context.command_path.split()[1:]]) if context else "luocdo"
    usage = " ".join(context.get_usage().partition(":")[2].split()).replace("...", "…") if context else "luocdo"
    values: dict[str, object] = {"command": command, "usage": usage}
    if isinstance(error, click.NoSuchOption):
        return say("usage_no_option", language, name=error.option_name, **values)
    if isinstance(error, click.BadParameter):
        name = _name(error, context)
        if isinstance(error, click.MissingParameter):
            return say("usage_missing", language, name=name, **values)
        choice = error.param.type if error.param else None
        if isinstance(choice, click.Choice):
            wrong = error.message.partition("'")[2].partition("'")[0]
            return say("usage_choice", language, value=wrong, name=name, choices=", ".join(map(str, choice.choices)))
        if isinstance(choice, click.IntRange | click.FloatRange) and choice.min is not None:
            key = "usage_at_least" if choice.max is None else "usage_range"
            return say(key, language, name=name, least=choice.min, most=choice.max)
        return say("usage_wrong_value", language, name=name, **values)
    if context and isinstance(context.command, click.Group) and (wrong := error.message.partition("'")[2]):
        return say("usage_no_command", language, name=wrong.rpartition("'")[0])
    return say("usage_wrong", language, **values)


def _name(error: click.BadParameter, context: click.Context | None) -> str:
    if error.param and context:
        return error.param.get_error_hint(context).replace("'", "").replace("...", "")
    return str(error.param_hint or "")
