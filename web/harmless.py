"""What stands on a page, without the characters that would disturb it."""

from __future__ import annotations

import re

from graph.analysis.picture_labels import DIRECTION_MARKS

_DISTURBING = re.compile(f"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f{DIRECTION_MARKS}]")


def harmless(value: object) -> object:
    """`value`, each character of a text that controls or turns the letters around it shown as one that cannot be read.

    Every template writes what it writes through this. Lengths stay, so that places in texts do.
    """
    if not isinstance(value, str) or not _DISTURBING.search(value):
        return value
    return value.translate(
        dict.fromkeys(map(ord, _DISTURBING.findall(value)), "\ufffd")
    )  # of escaped text escaped text
