"""The picture of a trace: where boxes stand, what they say, and that it is drawn so that it can be read."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from datetime import date
from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.answers import Edge, Step, Trace, TraceQuestion
from graph.analysis.picture import (
    Box,
    Picture,
    PictureTooLargeError,
    draw,
    fits,
    picture_table,
)
from graph.analysis.picture_labels import box_lines, legible, short_organ, shorten, two_lines
from graph.export.svg import legend, legend_samples, picture_css, svg
from graph.export.svg_pages import PAGE, printed, rows, spans
from graph.model import LEVELS, Document, Evidence, Meeting, Span

SVG = "{http://www.w3.org/2000/svg}"


def paper(code: str | None, day: date | None, level: str, **more: object) -> Document:
    issuer = "Ban Thường vụ Huyện ủy Tam Đường" if level == "district" else "Ban Chấp hành Trung ương (khóa X)"
    values = {"type": "Kế hoạch", "code": code, "issuer": issuer, "iri": f"https://example.org/{code}"}
    return Document(**{**values, "date": day, "level": level, **more})  # type: ignore[arg-type]


def linked(subject: Document, target: Document, relation: str = "implements", basis: str = "stated") -> Edge:
    evidence = Evidence(Span(0, 20), "Thực hiện Nghị quyết …", "Thực hiện", "opening", 0.9)
    return Edge(subject.iri, relation, target.iri, basis, (evidence,))


def star(target: Document, *others: Document, relation: str = "implements") -> Trace:
    """A trace in which each of `others` stands in `relation` to `target`."""
    edges = tuple(linked(other, target, relation) for other in others)
    steps = tuple(Step(other, 1, (other, target), (edge,)) for other, edge in zip(others, edges, strict=True))
    return Trace(target, TraceQuestion(), steps, (target, *others), edges)


TARGET = paper("15-NQ/TW", date(2007, 7, 30), "central", type="Nghị quyết")
PLANS = tuple(
    paper(f"{number}-KH/HU", day, "district")
    for number, day in ((118, date(2018, 4, 1)), (35, date(2018, 4, 16)), (68, date(2019, 2, 1)))
)


@st.composite
def worlds(draw_from: st.DrawFn) -> Trace:
    """Random documents of all levels, dated or not, with random links among them."""
    count = draw_from(st.integers(1, 40))
    days = st.one_of(st.none(), st.dates(date(1986, 1, 1), date(2026, 12, 31)), st.just(date(2018, 4, 16)))
    documents = [
        paper(
            draw_from(st.text("0123456789-/KHUĐ", min_size=1, max_size=30)),
            draw_from(days),
            draw_from(st.sampled_from([*LEVELS, "nowhere"])),
            iri=f"https://example.org/{number}",
            term=draw_from(st.sampled_from([None, "X", "XIX"])),
            held=draw_from(st.booleans()),
        )
        for number in range(count)
    ]
    pairs = draw_from(st.lists(st.tuples(st.sampled_from(documents), st.sampled_from(documents)), max_size=80))
    relations = st.sampled_from(["implements", "guides", "replaces"])
    edges = {(a.iri, b.iri, r := draw_from(relations)): linked(a, b, r) for a, b in pairs if a != b}
    chosen = tuple(edges.values())
    steps = tuple(Step(document, 1, (document, documents[0]), chosen[:1]) for document in documents[1:])
    return Trace(documents[0], TraceQuestion(), steps, tuple(documents), chosen)


def apart(one: Box, other: Box) -> bool:
    return (
        one.x + one.width <= other.x
        or other.x + other.width <= one.x
        or one.y + one.height <= other.y
        or other.y + other.height <= one.y
    )


def box_of(picture: Picture, document: Document) -> Box:
    return next(box for box in picture.boxes if box.iri == document.iri)


@settings(deadline=None, max_examples=60)
@given(worlds())
def test_boxes_do_not_overlap_and_stand_in_their_band(world: Trace) -> None:
    picture = draw(world)
    assert {box.iri for box in picture.boxes} == {document.iri for document in world.passed}
    assert all(apart(one, other) for one, other in combinations(picture.boxes, 2))
    bands = {band.level: band for band in picture.bands}
    for box in picture.boxes:
        band = bands[box.level]
        assert band.y < box.y
        assert box.y + box.height < band.y + band.height
        assert picture.names <= box.x
        assert box.x + box.width <= picture.width


@settings(deadline=None, max_examples=40)
@given(worlds(), st.randoms(use_true_random=False))
def test_order_of_documents_and_links_changes_nothing(world: Trace, chance: random.Random) -> None:
    mixed = {
        name: tuple(chance.sample(values, len(values)))
        for name, values in (("steps", world.steps), ("passed", world.passed), ("edges", world.edges))
    }
    assert draw(replace(world, **mixed)) == draw(world)  # type: ignore[arg-type]


@settings(deadline=None, max_examples=40)
@given(worlds())
def test_later_documents_never_stand_further_left(world: Trace) -> None:
    picture = draw(world)
    places = sorted((d.date, box_of(picture, d).x) for d in world.passed if d.date)
    assert [x for _, x in places] == sorted(x for _, x in places)


@settings(deadline=None, max_examples=30)
@given(worlds())
def test_svg_of_any_world_is_well_formed(world: Trace) -> None:
    picture = draw(world)
    root = ElementTree.fromstring(svg(picture, language="vi", link=str, standalone=True).encode())  # noqa: S314
    assert [a.get("data-iri") for a in root.iter(f"{SVG}a")] == [box.iri for box in picture.boxes]


@settings(deadline=None, max_examples=30)
@given(worlds())
def test_no_curve_leaves_the_picture_or_runs_behind_the_names_of_levels(world: Trace) -> None:
    picture = draw(world)
    for edge in picture.edges:
        for t in (step / 50 for step in range(51)):
            shares = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
            x, y = (sum(s * point[axis] for s, point in zip(shares, edge.path, strict=True)) for axis in (0, 1))
            assert picture.names - 8 <= x <= picture.width
            assert 0 <= y <= picture.height


def test_a_straight_line_goes_from_border_to_border() -> None:
    target = paper("1-NQ/TW", date(2000, 1, 1), "central")
    plans = [paper(f"{place}-KH/HU", date(2001 + place % 9, 1, 1), "district") for place in range(160)]
    picture = draw(star(target, *plans), limit=300, bundle=300)
    boxes = {box.iri: box for box in picture.boxes}
    assert len(picture.edges) == 160
    for edge in picture.edges:
        for box, (x, y) in ((boxes[edge.subject], edge.path[0]), (boxes[edge.object], edge.path[-1])):
            across, down = abs(x - box.x - box.width / 2), abs(y - box.y - box.height / 2)
            assert max(across / (box.width / 2), down / (box.height / 2)) == pytest.approx(1)


def test_a_file_carries_its_legend_and_a_page_has_it_beside_the_picture() -> None:
    picture = draw(star(paper("1-NQ/TW", date(2000, 1, 1), "central"), paper("2-KH/HU", None, "district")))
    file, page = svg(picture, language="vi", standalone=True), svg(picture, language="vi")
    told = [words for _, _, words in legend_samples("vi", legend(picture), arrows=False)]
    assert len(told) == 4 and all(f">{words}</text>" in file for words in told)
    assert "picture-legend" not in page and f'height="{picture.height + 1}"' in page
    (_, first, _), *others = legend_samples("vi", legend(picture), arrows=True)
    assert "<marker" in first and not any("<marker" in sample for _, sample, _ in others)


@pytest.mark.parametrize(
    ("days", "count"),
    [
        ([2001, 2002, 2003], 1),
        ([2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008], 2),
        ([2001] * 200, 6),  # a year too wide for a page
    ],
)
def test_a_wide_picture_is_printed_on_several_pages(days: list[int], count: int) -> None:
    plans = [paper(f"{place}-KH/HU", date(year, 1 + place % 12, 1), "district") for place, year in enumerate(days)]
    picture = draw(star(paper("1-NQ/TW", date(2000, 1, 1), "central"), *plans), limit=300)
    found = spans(picture)
    assert len(found) == count
    assert [start for start, _ in found] == [picture.names, *(end for _, end in found[:-1])]
    assert found[-1][1] == picture.width
    assert all(end - start <= PAGE - picture.names for start, end in found)
    sheets = printed(picture).count("<use") // 3
    assert sheets == 0 if count == 1 else count <= sheets <= count * len(rows(picture))


@pytest.mark.parametrize(("count", "sheets"), [(4, 0), (60, 4), (200, 7)])
def test_a_tall_picture_is_printed_on_several_pages(count: int, sheets: int) -> None:
    plans = [
        paper(f"{place}-KH/HU", date(2001 + place % 2, 1, 1), ("province", "district", "commune")[place % 3])
        for place in range(count)
    ]
    picture = draw(star(paper("1-NQ/TW", date(2000, 1, 1), "central"), *plans), limit=300)
    found = rows(picture)
    assert [start for start, _ in found] == [picture.bands[0].y, *(end for _, end in found[:-1])]
    assert found[-1][1] == picture.height
    assert printed(picture).count("<use") // 3 == sheets, (picture.width, picture.height, found)
    for _, cut in found[:-1]:
        assert not [box for box in picture.boxes if box.y < cut < box.y + box.height]


def test_bands_are_the_levels_on_screen_from_the_top() -> None:
    commune, branch = paper("1-KH/ĐU", date(2018, 1, 1), "commune"), paper("2-NQ/CB", None, "branch")
    nowhere = replace(paper("3-CV/X", date(2019, 1, 1), "other"), level=None)
    picture = draw(star(TARGET, nowhere, branch, commune))
    assert [band.level for band in picture.bands] == ["central", "commune", "branch", "other"]
    assert [band.y for band in picture.bands] == sorted(band.y for band in picture.bands)
    english = draw(star(TARGET, nowhere, branch, commune), language="en")
    assert [band.name for band in english.bands] == ["Central", "Commune", "Party branch", "Other"]


def test_empty_years_are_narrow_and_the_break_is_shown() -> None:
    picture = draw(star(TARGET, *PLANS))
    assert [(tick.kind, tick.label) for tick in picture.ticks] == [
        ("year", "2007"),
        ("gap", "⋯"),
        ("year", "2018"),
        ("year", "2019"),
    ]
    gap = picture.ticks[1]
    assert gap.title == "2008–2017: không có văn bản"
    assert gap.width < min(tick.width for tick in picture.ticks if tick.kind == "year") / 3
    assert "picture-gap" in svg(picture, language="vi")


@pytest.mark.parametrize(
    ("document", "column", "second_line"),
    [
        # the term of a central paper is that of the Party
        (paper("22-NQ/TW", None, "central", term="X"), "2006", "khóa X"),
        (paper(None, None, "central", name="Nghị quyết", meeting=Meeting(5, "X")), "2006", "khóa X"),
        # terms of councils, of lower committees, and unknown ones count differently
        (paper("12-NQ/HĐND", None, "province", term="X"), "Chưa rõ ngày", "chưa rõ ngày"),
        (paper("64/QH", None, "central", term="X"), "Chưa rõ ngày", "chưa rõ ngày"),
        (paper("22-NQ/TW", None, "central", term="XCIX"), "Chưa rõ ngày", "chưa rõ ngày"),
        (paper("44-KH/HU", None, "district"), "Chưa rõ ngày", "chưa rõ ngày"),
    ],
)
def test_undated_documents(document: Document, column: str, second_line: str) -> None:
    picture = draw(star(TARGET, replace(document, iri="https://example.org/undated")))
    box = next(box for box in picture.boxes if box.iri == "https://example.org/undated")
    tick = next(tick for tick in picture.ticks if tick.x <= box.x < tick.x + tick.width)
    assert box.undated
    assert (tick.label, box.lines[1], box.caption) == (column, second_line, "khóa X" if "khóa" in second_line else None)


def test_a_plan_points_up_to_its_resolution_from_top_to_bottom() -> None:
    picture = draw(star(TARGET, PLANS[0]))
    (edge,) = picture.edges
    plan, resolution = box_of(picture, PLANS[0]), box_of(picture, TARGET)
    start, *_, end = edge.path
    assert (edge.subject, edge.object) == (plan.iri, resolution.iri)
    assert start[1] == plan.y
    assert end[1] == resolution.y + resolution.height


def test_a_curve_does_not_run_behind_the_box_in_its_way() -> None:
    """A branch that implements the resolution itself, with its commune's, its district's and its province's plan above."""
    levels = ("province", "district", "commune", "branch")
    plans = [paper(f"{n}-KH/X", date(2010, 2, n), level) for n, level in enumerate(levels, 1)]
    target = paper("1-NQ/TW", date(2010, 1, 1), "central")
    picture = draw(star(target, *plans))
    assert len(picture.edges) == 4
    for edge in picture.edges:
        others = [box for box in picture.boxes if box.iri not in {edge.subject, edge.object}]
        for step in range(1, 40):
            t = step / 40
            shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
            x, y = (sum(a * point[i] for a, point in zip(shares, edge.path, strict=True)) for i in (0, 1))
            behind = [b for b in others if b.x < x < b.x + b.width and b.y < y < b.y + b.height]
            assert not behind, (edge.subject, behind[0].iri)


def test_links_within_a_band_go_from_side_to_side() -> None:
    new, old = paper("2-NQ/TW", date(2020, 1, 1), "central"), paper("1-NQ/TW", date(2010, 1, 1), "central")
    picture = draw(star(old, new, relation="replaces"))
    (edge,) = picture.edges
    start, *_, end = edge.path
    assert start[0] == box_of(picture, new).x
    assert end[0] == box_of(picture, old).x + box_of(picture, old).width
    drawn = svg(picture, language="en")
    assert 'class="picture-edge basis-stated relation-replaces ends"' in drawn
    assert 'marker-end="url(#picture-arrow-ends)"' in drawn


def test_several_relations_of_one_pair_are_drawn_apart() -> None:
    trace = replace(star(TARGET, PLANS[0]), edges=(linked(PLANS[0], TARGET), linked(PLANS[0], TARGET, "guides")))
    assert len({edge.path for edge in draw(trace).edges}) == 2


def test_limit_and_table() -> None:
    many = tuple(paper(f"{n}-KH/HU", date(2018 + n % 2, 1, 1), "district") for n in range(160))
    trace = star(TARGET, *many, paper("9-KH/ĐU", None, "commune"))
    assert not fits(trace)
    assert fits(star(TARGET, *many[:149]))
    with pytest.raises(PictureTooLargeError, match="162 documents, limit 150"):
        draw(trace)
    counts = {("district", 2018): 80, ("commune", None): 1, ("district", 2019): 79}
    table = picture_table(replace(trace, by_year=counts))
    assert table.levels == ("district", "commune")
    assert table.years == (2018, 2019, None)
    assert [[table.count(level, year) for year in table.years] for level in table.levels] == [[80, 79, 0], [0, 0, 1]]


def test_more_than_sixty_links_at_one_box_are_one_bundle_a_band() -> None:
    plans = [paper(f"{n}-KH/HU", date(2018, 1, 1), "district") for n in range(50)]
    communes = [paper(f"{n}-KH/ĐU", date(2018, 6, 1), "commune") for n in range(12)]
    picture = draw(star(TARGET, *plans, *communes))
    assert not picture.edges
    assert [(bundle.level, bundle.count) for bundle in picture.bundles] == [("commune", 12), ("district", 50)]
    assert len(draw(star(TARGET, *plans, *communes[:10])).edges) == 60


def test_what_a_filter_passes_through_is_drawn_as_such() -> None:
    commune = paper("9-KH/ĐU", date(2018, 6, 1), "commune")
    edges = (linked(commune, PLANS[0]), linked(PLANS[0], TARGET))
    steps = (Step(commune, 2, (commune, PLANS[0], TARGET), edges),)
    trace = Trace(TARGET, TraceQuestion(levels=("commune",)), steps, (TARGET, *PLANS, commune), edges)
    picture = draw(trace)
    assert [(box.lines[0], box.listed) for box in picture.boxes] == [
        ("15-NQ/TW", True),
        ("118-KH/HU", False),
        ("9-KH/ĐU", True),
    ]
    assert "passed" in legend(picture)


@pytest.mark.parametrize(
    ("document", "lines"),
    [
        (TARGET, ("15-NQ/TW", "30/7/2007", "BCH Trung ương (khóa X)")),
        (PLANS[1], ("35-KH/HU", "16/4/2018", "BTV Huyện ủy Tam Đường")),
        (replace(PLANS[0], date=None, issuer=None), ("118-KH/HU", "chưa rõ ngày")),
        (
            replace(TARGET, code=None, name="Nghị quyết Hội nghị Trung ương 5 (khóa X)"),
            ("Nghị quyết Hội nghị", "Trung ương 5 (khóa X)", "30/7/2007"),
        ),
        (replace(PLANS[0], code=None, type=None, issuer=None), ("(không có số)", "01/4/2018")),
    ],
)
def test_lines_of_a_box(document: Document, lines: tuple[str, ...]) -> None:
    assert box_lines(document, None, "vi") == lines


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (shorten("Luật Phòng, chống tham nhũng", 12), "Luật Phòng…"),
        (shorten("Luật Phòng", 10), "Luật Phòng"),
        (shorten("x" * 40, 10), "x" * 9 + "…"),
        (short_organ("Ban Thường vụ Đảng ủy xã Thượng Khê và Tân Khê"), "…xã Thượng Khê và Tân Khê"),
        (short_organ("Ủy ban nhân dân xã Tân Khê"), "UBND xã Tân Khê"),
        (two_lines("Luật"), ("Luật", "")),
        (legible("a\x00b\n\u202ec\ud800"), "a b \ufffdc"),
        (legible("Kế hoạch"), "Kế hoạch"),
    ],
)
def test_shortening(made: object, expected: object) -> None:
    assert made == expected


@given(st.text(max_size=400), st.integers(3, 60))
def test_shortened_text_fits(text: str, limit: int) -> None:
    assert len(shorten(text, limit)) <= limit
    assert len(short_organ(text, limit)) <= limit


def test_svg_for_the_page_has_no_style_of_its_own_and_the_file_has_all() -> None:
    picture = draw(star(TARGET, *PLANS), language="en")
    page = svg(picture, language="en", link=lambda iri: f"/doc?of={iri}&lang=en")
    assert "style" not in page
    assert 'role="group"' in page
    assert 'href="/doc?of=https://example.org/15-NQ/TW&amp;lang=en"' in page
    assert "118-KH/HU implements 15-NQ/TW (stated)" in page
    file = svg(picture, language="en", standalone=True, note="as of 30/7/2020 & all")
    assert picture_css() in file
    assert "as of 30/7/2020 &amp; all" in file
    assert "href" not in file


@pytest.mark.parametrize(
    "hostile", ['</svg><script>alert("1")</script>', "<img src=x onerror=alert(1)>", '" onload="x', "]]>&"]
)
def test_hostile_text_stays_text(hostile: str) -> None:
    document = replace(PLANS[0], code=hostile, issuer=hostile, title=hostile, iri=f"https://example.org/{hostile}")
    text = svg(draw(star(TARGET, document)), language="vi", link=str, standalone=True, note=hostile)
    root = ElementTree.fromstring(text.encode())  # noqa: S314
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "title", "style", "defs", "marker", "path", "g", "rect", "text", "a",
    }  # fmt: skip
    assert not any(name.startswith("on") for element in root.iter() for name in element.attrib)
    assert hostile in "".join(root.itertext())


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2.2 defines it."""

    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def colours(selector: str, name: str) -> str:
    """The colour that picture.css gives to one property of exactly this selector."""
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", picture_css(), flags=re.S))
    rule = next(rule for rule in rules if selector in rule[0].strip().split(", "))
    return re.search(rf"(?:^|[; ]){name}: (#[0-9a-f]{{6}})", rule[1]).group(1)  # type: ignore[union-attr]


BACKGROUNDS = ("#ffffff", colours(".picture-band-odd", "fill"))
BOXES = tuple(
    colours(selector, "fill")
    for selector in (".picture-box rect", ".picture-box.not-held rect", ".picture-box.target rect")
)


@pytest.mark.parametrize("selector", [".picture text", ".picture .picture-tick"])
def test_contrast_of_text(selector: str) -> None:
    behind = (*BACKGROUNDS, *BOXES, colours(".picture-names rect", "fill"))
    assert min(contrast(colours(selector, "fill"), background) for background in behind) >= 4.5


@pytest.mark.parametrize(
    "selector",
    [
        ".picture-box rect",
        ".picture-box.passed rect",
        ".picture-box.target rect",
        ".picture a:focus rect",
        ".picture-edge path",
        ".picture-edge.quiet path",
        ".picture-edge.ends path",
        ".picture-bundle path",
        ".picture-line",
    ],
)
def test_contrast_of_lines(selector: str) -> None:
    assert min(contrast(colours(selector, "stroke"), background) for background in BACKGROUNDS) >= 3
