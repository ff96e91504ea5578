"""The picture of a trace as SVG: for the page, for print, and as a file that is complete in itself."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from importlib.resources import files
from xml.sax.saxutils import escape, quoteattr

from graph.analysis.picture import Box, Bundle, Picture, PictureEdge, Tick
from graph.analysis.picture_labels import legible
from graph.analysis.picture_parts import Curve
from graph.messages import say

ENDS = frozenset({"replaces", "repeals"})
"""The relations that end a document, drawn thick and red with a bar."""

MANY = 30
"""More links than this are drawn lightly until one of their boxes is chosen."""
_LINE = 16
_LEGEND_HEIGHT = 44
"""Of a legend of one row."""
_LEGEND_ROW = 22
_NARROW, _WIDE = 560, 1300
"""A legend may be so wide whatever the picture is, and is never wider: it fits on paper."""
_SAMPLE = 34
_LETTER = 7.8

_MARKER = (
    '<marker id="picture-arrow{0}" viewBox="0 0 14 14" refX="{2}" refY="7" markerWidth="{1}" markerHeight="{1}" '
    'markerUnits="userSpaceOnUse" orient="auto"><path class="picture-arrow{0}" d="M0 2L13 7L0 12z"/>{3}</marker>'
)
_MARKERS = "\n".join(
    [
        "<defs>",
        _MARKER.format("", 12, 12.5, ""),
        _MARKER.format("-quiet", 10, 12.5, ""),
        _MARKER.format("-ends", 16, 13.5, '<path class="picture-bar" d="M13 0V14"/>'),
        "</defs>",
    ]
)


def picture_css() -> str:
    """The rules that style the picture, the same for the page and for files."""
    return files("graph.export").joinpath("picture.css").read_text(encoding="utf-8")


def legend(picture: Picture) -> tuple[str, ...]:
    """The keys (`picture_legend_…`) of what is on screen, boxes first."""
    boxes, edges = picture.boxes, picture.edges
    others = [edge for edge in edges if edge.relation not in ENDS]
    chain = [edge for edge in others if edge.chain]
    on_screen = {
        "target": any(box.target for box in boxes),
        "held": any(box.held and not box.target and not box.folded for box in boxes),
        "not_held": any(not box.held and not box.target for box in boxes),
        "undated": any(box.undated for box in boxes),
        "passed": any(not box.listed for box in boxes),
        "over": any(box.over and not box.target for box in boxes),
        "stale": any(box.stale for box in boxes),
        "folded": any(box.folded for box in boxes),
        "stated": any(edge.basis in {"stated", "judged"} for edge in chain),
        "context": any(edge.basis == "context" for edge in others),
        "suggested": any(edge.basis == "suggested" for edge in others),
        "quiet": any(not edge.chain for edge in others),
        "ends": any(edge.relation in ENDS for edge in edges),
    }
    return tuple(key for key, shown in on_screen.items() if shown)


def svg(
    picture: Picture,
    *,
    language: str,
    link: Callable[[str], str] | None = None,
    standalone: bool = False,
    note: str = "",
    name: str = "",
) -> str:
    """`picture` as an SVG element.

    `link` gives the address of a document's page from its IRI, or the place `#…` on this page that tells all of it, so
    that the box and its links need not; without it boxes are no links. With `standalone` the rules and the legend are
    inside and an XML declaration stands before it; else the page's stylesheet holds `picture.css`, as the page's policy
    allows no style of its own, and the page shows the legend (`legend_samples`) where it stays in sight. The lines of
    `note` stand below all. `name` is the element's `id`.
    """
    legend_parts, legend_width, legend_height = _legend(picture, language) if standalone else ([], 0, 1)
    identity = f' id="{name}"' if name else ""
    style = "picture many" if len(picture.edges) > MANY else "picture"
    notes = note.split("\n") if note else []
    width = max(picture.width, legend_width, *(round(24 + _LETTER * len(line)) for line in notes))
    height = picture.height + legend_height + _LINE * len(notes)
    numbers = {box.iri: number for number, box in enumerate(picture.boxes, start=1)}
    told = {box.iri for box in picture.boxes if link and link(box.iri).startswith("#")}
    edges = sorted(picture.edges, key=lambda edge: (edge.chain, edge.relation in ENDS, numbers[edge.subject]))
    vietnamese = "" if language == "vi" else ' lang="vi"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg"{identity} class="{style}" role="group" lang="{language}" '
        f'width="{width}" height="{height}" viewBox="0 0 {width} {height}">',
        f"<title>{_text(picture.name)}</title>",
        f"<style>{picture_css()}</style>" if standalone else "",
        _MARKERS,
        *_background(picture),
        '<g class="picture-edges">',
        *(_edge(edge, numbers, told=not told.isdisjoint((edge.subject, edge.object))) for edge in edges),
        *(_bundle(bundle) for bundle in picture.bundles),
        "</g>",
        f'<g class="picture-boxes"{vietnamese}>',  # what stands in them is
        *(_box(box, link) for box in picture.boxes),
        "</g>",
        *_names(picture),
        *legend_parts,
        *(
            _line(12, picture.height + legend_height + 4 + _LINE * place, line, "picture-small")
            for place, line in enumerate(notes)
        ),
        "</svg>",
    ]
    text = "\n".join(part for part in parts if part)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n' if standalone else text


def _text(text: str) -> str:
    return escape(legible(text))


def _attribute(text: str) -> str:
    return quoteattr(legible(text))


def _line(x: float | str, y: float, text: str, style: str = "", anchor: str = "") -> str:
    attributes = (f' class="{style}"' if style else "") + (f' text-anchor="{anchor}"' if anchor else "")
    return f'<text x="{x}" y="{y}"{attributes}>{_text(text)}</text>'


def _background(picture: Picture) -> list[str]:
    top = picture.bands[0].y if picture.bands else picture.height
    parts = ['<g class="picture-bands">']
    for index, band in enumerate(picture.bands):
        style = "picture-band picture-band-odd" if index % 2 else "picture-band"
        parts.append(
            f'<rect class="{style}" x="0" y="{band.y}" width="{picture.width}" height="{band.height}"/>'
            f'<path class="picture-line" d="M0 {band.y}H{picture.width}"/>'
        )
    parts.append(f'<path class="picture-line" d="M0 {picture.height}H{picture.width}"/>')
    parts.extend(_tick(tick, top, picture.height) for tick in picture.ticks)
    return [*parts, "</g>"]


def _tick(tick: Tick, top: int, bottom: int) -> str:
    label = _line(tick.x + tick.width / 2, top - 9, tick.label, "picture-tick", "middle")
    if tick.kind == "gap":
        shape = _zigzag(tick.x + 4, tick.width - 8, top, bottom)
    else:
        shape = f'<path class="picture-year" d="M{tick.x + tick.width} {top - 6}V{bottom}"/>'
    return f"<g><title>{_text(tick.title)}</title>{shape}{label}</g>"


def _zigzag(x: int, width: int, top: int, bottom: int) -> str:
    """A torn strip: here years are left out."""
    points = [f"{x if step % 2 else x + 4} {y}" for step, y in enumerate([*range(top, bottom, 12), bottom])]
    right = [
        f"{x + width if step % 2 else x + width - 4} {y}" for step, y in enumerate([*range(top, bottom, 12), bottom])
    ]
    return f'<path class="picture-gap" d="M{"L".join([*points, *reversed(right)])}z"/>'


def _names(picture: Picture) -> list[str]:
    """The column of level names; a page that scrolls moves this group along, so that it stays in sight."""
    parts = ['<g class="picture-names">']
    for band in picture.bands:
        parts.append(
            f'<rect x="0" y="{band.y}" width="{picture.names - 8}" height="{band.height}"/>'
            f'<path class="picture-line" d="M0 {band.y}H{picture.names - 8}"/>' + _line(12, band.y + 24, band.name)
        )
    return [*parts, "</g>"]


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _path(points: Curve) -> str:
    """The curve in whole pixels, behind its start from there, what bends it in twenties: short, as a page has
    hundreds.
    """
    (x, y), *bends, (end_x, end_y) = ((round(x), round(y)) for x, y in points)
    coarse = ((20 * round((to_x - x) / 20), 20 * round((to_y - y) / 20)) for to_x, to_y in bends)
    rest = [*coarse, (end_x - x, end_y - y)]
    steps = " ".join(f"{far_x} {far_y}" for far_x, far_y in rest)
    return f"M{x} {y}c{steps}".replace(" -", "-")


def _edge(edge: PictureEdge, numbers: Mapping[str, int], *, told: bool) -> str:
    ends = edge.relation in ENDS
    style = f"picture-edge basis-{edge.basis} relation-{edge.relation}"
    style += " ends" if ends else " folded" if edge.count else "" if edge.chain else " quiet"
    arrow = "picture-arrow-ends" if ends else "picture-arrow" if edge.chain else "picture-arrow-quiet"
    count = _count(edge) if edge.count else ""
    title = "" if told else f"<title>{_text(edge.title)}</title>"
    return (
        f'<g class="{style}" data-ends="{numbers[edge.subject]} {numbers[edge.object]}">'
        f'{title}<path d="{_path(edge.path)}" marker-end="url(#{arrow})"/>{count}</g>'
    )


def _count(edge: PictureEdge) -> str:
    """The number of links that a curve stands for, at its middle."""
    x, y = ((a + 3 * b + 3 * c + d) / 8 for a, b, c, d in zip(*edge.path, strict=True))
    return _line(_number(x), y + 4, str(edge.count), "picture-count", "middle")


def _bundle(bundle: Bundle) -> str:
    x, y = bundle.path[0]
    width = 20 + 8 * len(str(bundle.count))
    return (
        f'<g class="picture-bundle"><title>{_text(bundle.title)}</title>'
        f'<path d="{_path(bundle.path)}" marker-end="url(#picture-arrow)"/>'
        f'<rect x="{_number(x - width / 2)}" y="{_number(y - 10)}" width="{width}" height="20" rx="10"/>'
        f"{_line(_number(x), y + 4, str(bundle.count), '', 'middle')}</g>"
    )


def _box(box: Box, link: Callable[[str], str] | None) -> str:
    flags = {
        "not-held": not box.held, "undated": box.undated, "passed": not box.listed, "target": box.target,
        "over": box.over, "stale": box.stale, "folded": bool(box.folded),
    }  # fmt: skip
    style = " ".join(["picture-box", *(name for name, on in flags.items() if on)])
    top = (box.height - len(box.lines) * _LINE) // 2 + 12
    lines = "".join(
        _line(8, top + index * _LINE, line, "" if index else "picture-first") for index, line in enumerate(box.lines)
    )
    if box.more:
        lines += _more(box)
    if box.stale:
        lines += _line(box.width - 8, top, "⚠", "picture-warning", "end")
    address = link(box.iri) if link else ""
    told = address.startswith("#")
    title = "" if told else f"<title>{_text(box.title)}</title>"
    inner = f'{title}<rect width="{box.width}" height="{box.height}" rx="4"/>{lines}'
    attributes = f'class="{style}" transform="translate({box.x} {box.y})" data-level="{box.level}"'
    attributes += "" if told else f" data-iri={_attribute(box.iri)}"
    attributes += f' data-last="{box.last}"' if box.last else ""
    return f"<a {attributes} href={_attribute(address)}>{inner}</a>" if address else f"<g {attributes}>{inner}</g>"


def _more(box: Box) -> str:
    """What is not drawn of a box's neighbours, on its lower edge."""
    width = round(6.6 * len(box.more)) + 12
    at = box.width - width - 4
    return (
        f'<g class="picture-more"><rect x="{at}" y="{box.height - 5}" width="{width}" height="15" rx="7"/>'
        f"{_line(at + width / 2, box.height + 6, box.more, '', 'middle')}</g>"
    )


def _legend(picture: Picture, language: str) -> tuple[list[str], int, int]:
    """A sample and words for each thing on screen, drawn by the picture's own classes, below it; its width and height.

    It takes no more width than the picture, where that is wide enough to be read.
    """
    heading, y = say("picture_legend", language), picture.height + 24
    parts = ['<g class="picture-legend">', _line(12, y + 4, heading, "picture-first")]
    begin = x = 12 + _LETTER * len(heading) + 16
    most, right, rows = max(_NARROW, min(picture.width, _WIDE)), x, 1
    for key in legend(picture):
        words = say(f"picture_legend_{key}", language)
        width = _SAMPLE + 8 + _LETTER * len(words) + 12
        if x > begin and x + width > most:
            x, y, rows = begin, y + _LEGEND_ROW, rows + 1
        parts.append(f"{_sample(key, x, y)}{_line(_number(x + _SAMPLE + 8), y + 4, words)}")
        x += width
        right = max(right, x)
    return [*parts, "</g>"], round(right), _LEGEND_HEIGHT + _LEGEND_ROW * (rows - 1)


_BOX_SAMPLES = {
    "target": "picture-box target",
    "held": "picture-box",
    "not_held": "picture-box not-held",
    "undated": "picture-box not-held undated",
    "passed": "picture-box passed",
    "over": "picture-box over",
    "stale": "picture-box stale",
    "folded": "picture-box folded",
}
_EDGE_SAMPLES = {
    "stated": ("picture-edge", "picture-arrow"),
    "context": ("picture-edge basis-context", "picture-arrow"),
    "suggested": ("picture-edge basis-suggested", "picture-arrow"),
    "quiet": ("picture-edge quiet", "picture-arrow-quiet"),
    "ends": ("picture-edge ends", "picture-arrow-ends"),
}


LEGEND = (*_BOX_SAMPLES, *_EDGE_SAMPLES)
"""All that a legend may hold."""


def legend_samples(language: str, keys: Collection[str], *, arrows: bool) -> tuple[tuple[str, str, str], ...]:
    """Some of LEGEND: key, sample as a picture of its own, words; with `arrows` the first holds the arrows of all, for
    a page that has no picture from here.
    """
    found: list[tuple[str, str, str]] = []
    for key in (key for key in LEGEND if key in keys):
        head = f'<svg class="picture" aria-hidden="true" width="{_SAMPLE + 4}" height="20">'
        parts = [head, _MARKERS if arrows and not found else "", _sample(key, 2, 10), "</svg>"]
        found.append((key, "".join(parts), say(f"picture_legend_{key}", language)))
    return tuple(found)


def _sample(key: str, x: float, y: float) -> str:
    """A small box or edge in the style of a legend's `key`, its left end at `x`, its middle at `y`."""
    if key in _BOX_SAMPLES:
        return (
            f'<g class="{_BOX_SAMPLES[key]}">'
            f'<rect x="{_number(x)}" y="{_number(y - 8)}" width="{_SAMPLE}" height="16" rx="3"/></g>'
        )
    style, arrow = _EDGE_SAMPLES[key]
    return f'<g class="{style}"><path d="M{_number(x)} {_number(y)}h{_SAMPLE}" marker-end="url(#{arrow})"/></g>'
