"""Regular expressions that are compiled when they are first tried: the grammar has 1,500, and a text needs few."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


class _Later:
    """Stands for a compiled pattern until one of its methods is asked for, and answers as it does from then on."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Asked only for what is not there yet."""
        if name in ("pattern", "_flags"):
            raise AttributeError(name)  # a copy that is not filled yet
        made = re.compile(self.pattern, self._flags)
        for asked in ("match", "fullmatch", "search", "finditer", "sub", "split"):
            setattr(self, asked, getattr(made, asked))
        return getattr(made, name)


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """`pattern` as `re.compile` gives it, but compiled only when it is first tried; a wrong one is told then."""
    return cast("re.Pattern[AnyStr]", _Later(pattern, flags))
