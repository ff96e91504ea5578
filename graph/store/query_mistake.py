"""Where a SPARQL query is wrong, told so that a person finds the place."""

from __future__ import annotations

import re
from collections.abc import Collection

_PLACE = re.compile(r"(?:at|line) (\d+):(\d+)|line (\d+),? column (\d+)")
_SENTENCE = re.compile(r"[A-Z][A-Za-z?'-]*(?: [\w?'-]+){2,}")
_OPAQUE = re.compile(
    r"""<[^<>\s]*>|\#[^\n]*|\"{3}.*?\"{3}|'{3}.*?'{3}|"(?:\\.|[^"\n\\])*"|'(?:\\.|[^'\n\\])*'""", re.DOTALL
)
"""Where no prefix can stand: IRIs, comments, strings."""
_DECLARED = re.compile(r"(?i)\bPREFIX\s+([\w.-]*):")
_PREFIXED = re.compile(r"(?<![\w?$:@.-])([A-Za-z][\w-]*):")


def mistake(query: str, said: str, prefixes: Collection[str]) -> dict[str, object]:
    """The parser's message as a message of ours: what is wrong, with line and column.

    `prefixes` need no declaration. The parser takes one that nobody declares for a mistake of the grammar.
    """
    if unknown := undeclared(query, prefixes):
        prefix, line, column = unknown
        return {"error": "query_prefix", "prefix": prefix, "line": line, "column": column}
    place = _PLACE.search(said)
    line, column = ([int(group) for group in place.groups() if group] if place else [1, 1])[:2]
    near = _near(query, line, column)
    return {"error": "query_syntax", "line": line, "column": column, "near": near, "reason": _reason(said)}


def undeclared(query: str, known: Collection[str]) -> tuple[str, int, int] | None:
    """The first prefix that a query uses and nobody declares, with its line and column."""
    bare = _OPAQUE.sub(lambda opaque: re.sub(r"[^\n]", " ", opaque[0]), query)
    declared = {*known, *_DECLARED.findall(bare)}
    for used in _PREFIXED.finditer(bare):
        if used[1] not in declared:
            begin = bare.rfind("\n", 0, used.start()) + 1
            return used[1], bare.count("\n", 0, used.start()) + 1, used.start() - begin + 1
    return None


def _near(query: str, line: int, column: int) -> str:
    """The words around a place of a query, on one line."""
    lines = query.split("\n")
    at = sum(len(one) + 1 for one in lines[: line - 1]) + column - 1
    return " ".join([*query[:at].split()[-2:], *query[at:].split()[:2]])[-60:]


def _reason(said: str) -> str:
    """What the parser says in a sentence, in brackets; it lists the tokens it would have taken as well."""
    rest = _PLACE.sub("", said).removeprefix("error").strip(" :").partition("\n")[0]
    sentences = [part for part in rest.removeprefix("expected one of ").split(", ") if _SENTENCE.fullmatch(part)]
    return f" ({sentences[0][:160]})" if sentences else ""
