"""What a stranger's query may not say: SERVICE and LOAD would make the engine ask other machines."""

from __future__ import annotations

import re

from graph.errors import QueryError

LENGTH_LIMIT = 100_000
"""The longest query that is run, in characters."""

_TOKENS = re.compile(
    r"""
    (?P<skip> \#[^\n]*
      | <[^<>"{}|^`\\\s]*>
      | \"\"\"(?:[^\\"]|\\.|\"(?!\"\"))*\"\"\" | '''(?:[^\\']|\\.|'(?!''))*'''
      | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'
      | [?$][\w]+ | @[A-Za-z-]+
      | [\w.-]*:[\w.:%\\-]* )
    | (?P<word> [A-Za-z_]+ )
    """,
    re.VERBOSE | re.DOTALL,
)


_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"}
_PROLOGUE = re.compile(r"(?:\s|#[^\n]*|(?:PREFIX|BASE)\s[^<]*<[^>]*>)*", re.IGNORECASE)


def _first_word(query: str) -> int:
    """Where the query begins, behind its prologue."""
    found = _PROLOGUE.match(query)
    return found.end() if found else 0


def refuse(query: str) -> None:
    """Raise `QueryError` where `query` is too long or says SERVICE or LOAD outside strings, comments and names."""
    if len(query) > LENGTH_LIMIT:
        raise QueryError("query_too_long", length=len(query), limit=LENGTH_LIMIT)
    for token in _TOKENS.finditer(query):
        word = (token["word"] or "").upper()
        if word in _UPDATES and token.start() == _first_word(query):
            raise QueryError("query_is_update", word=word)
        if word in ("SERVICE", "LOAD"):
            line = query.count("\n", 0, token.start()) + 1
            raise QueryError(
                "query_refused", word=word, line=line, column=token.start() - query.rfind("\n", 0, token.start())
            )
