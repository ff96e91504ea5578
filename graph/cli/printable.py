"""Text that a terminal may show, whatever documents it comes from."""

from __future__ import annotations

import unicodedata


def printable(text: str) -> str:
    """`text` without characters that move the cursor or turn the direction: they come from documents."""
    moving = {
        ord(one): "\ufffd" for one in set(text) if unicodedata.category(one) in ("Cc", "Cf") and one not in "\n\t"
    }
    return text.translate(moving) if moving else text
