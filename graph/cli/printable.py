"""Text that a terminal may show, whatever documents it comes from."""

from __future__ import annotations

import unicodedata


def printable(text: str) -> str:
    """`text` without characters that move the cursor or turn the direction: they come from documents."""
    return "".join(
        "\ufffd" if unicodedata.category(character) in ("Cc", "Cf") and character not in "\n\t" else character
        for character in text
    )
