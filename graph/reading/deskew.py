"""A page that lies askew, turned straight: lines of letters give the sharpest rows where they are level."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

_SMALL = 700
_STEPS = (-4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0)
_FINE = (-0.75, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75)
_LEAST = 0.3


def straight(image: Any) -> Any:
    """The grey picture `image`, turned so that its lines are level."""
    angle = skew(image)
    return image if abs(angle) < _LEAST else _turned(image, angle)


def skew(image: Any) -> float:
    """The degrees by which `image` is to be turned, against the clock."""
    from PIL import Image, ImageOps

    small = ImageOps.invert(image)
    small.thumbnail((_SMALL, _SMALL), Image.Resampling.BOX)
    rough = max(_STEPS, key=lambda angle: (_sharpness(small, angle), -abs(angle)))
    return max((rough + step for step in _FINE), key=lambda angle: (_sharpness(small, angle), -abs(angle)))


def _sharpness(dark: Any, angle: float) -> float:
    """How much neighbouring rows of the picture differ when it is turned by `angle`."""
    from PIL import Image

    turned = dark.rotate(angle, Image.Resampling.BILINEAR)
    rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return float(sum((above - below) ** 2 for above, below in pairwise(rows)))


def _turned(image: Any, angle: float) -> Any:
    from PIL import Image

    return image.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
