"""Questions over the sample library with answers found by reading the documents, not by running the program."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from graph.analysis.answers import Trace, TraceQuestion
from graph.analysis.history import history
from graph.analysis.path import paths
from graph.analysis.reference import find_body, find_reference
from graph.analysis.trace import trace
from graph.errors import AmbiguousReferenceError
from graph.model import LEVELS, Document
from graph.store.snapshot import Snapshot

NQ18 = "18-NQ/TW@2017-10-25"
NQ15 = "15-NQ/TW@2007-07-30"

# Resolution 18: the province's programme (09-CTr/TU), the districts' plans (35 of Khe Sơn, 38 of Phú Bình Trung,
# 118 of Tam Đường), what hangs on plan 35 (71, 41, 12, 15, 02), on plan 38 (21), on plan 12 (24, 03); plan 62 only
# through the footnote of report 210.
PROVINCE = {"09-CTr/TU@2018-01-26"}
DISTRICT = {
    "118-KH/HU@2018-04-01",
    "35-KH/HU@2018-04-16",
    "38-KH/HU@2018-05-10",
    "62-KH/HU@2019-03-11",
    "71/KH-UBND@2018-04-23",
    "41/KH-MTTQ-BTT@2018-04-27",
}
COMMUNE = {"12-KH/ĐU@2018-05-28", "15-KH/ĐU@2018-06-04", "24/KH-UBND@2018-05-30", "21-KH/ĐU@2018-06-20"}
BRANCH = {"03-KH/CB@2018-06-12", "02-KH/CB@2018-06-18"}
ALL_OF_18 = PROVINCE | DISTRICT | COMMUNE | BRANCH


def name(document: Document) -> str:
    """`35-KH/HU@2018-04-16`."""
    return f"{document.code or document.name}@{document.date or '?'}"


def asked(snapshot: Snapshot, reference: str, **question: object) -> Trace:
    """A trace of what `reference` names."""
    return trace(snapshot, find_reference(snapshot, reference), TraceQuestion(**question))  # type: ignore[arg-type]


def names(found: Trace) -> set[str]:
    """What a trace lists."""
    return {name(step.document) for step in found.steps}


def depths(found: Trace) -> dict[str, int]:
    """What a trace lists, with how far it is."""
    return {name(step.document): step.depth for step in found.steps}


# who implements


def test_who_implements_resolution_18_by_level(snapshot: Snapshot) -> None:
    found = asked(snapshot, NQ18)
    by_level = {
        level: {name(step.document) for step in found.steps if step.document.level == level} for level in LEVELS
    }
    assert by_level == {
        "central": set(),
        "province": PROVINCE,
        "district": DISTRICT,
        "commune": COMMUNE,
        "branch": BRANCH,
        "other": set(),
    }
    assert found.by_level == {"province": 1, "district": 6, "commune": 4, "branch": 2}
    assert found.hidden == 0


def test_what_only_reviews_rests_on_or_extends_is_no_implementer(snapshot: Snapshot) -> None:
    # report 210 reviews it, letter 705 asks for the review, submission 88 rests on plan 38, decision 1905 extends
    # plan 71, decision 715 implements programme 10 (of Resolution 19), report 85 cites an 18-NQ/TW without a date
    none = {"210-BC/HU", "705-CV/TU", "88/TTr-UBND", "1905/QĐ-UBND", "715/QĐ-UBND", "85/BC-UBND"}
    assert none.isdisjoint(step.document.code for step in asked(snapshot, NQ18).steps)


def test_who_implements_resolution_18_directly(snapshot: Snapshot) -> None:
    assert names(asked(snapshot, NQ18, depth=1)) == {
        "09-CTr/TU@2018-01-26",
        "118-KH/HU@2018-04-01",
        "35-KH/HU@2018-04-16",
        "38-KH/HU@2018-05-10",
        # by the footnote of report 210 alone
        "62-KH/HU@2019-03-11",
        "12-KH/ĐU@2018-05-28",
        "15-KH/ĐU@2018-06-04",
    }


def test_the_sentence_alone_leaves_out_what_only_a_footnote_tells(snapshot: Snapshot) -> None:
    found = asked(snapshot, NQ18, bases=("stated",))
    assert names(found) == ALL_OF_18 - {"62-KH/HU@2019-03-11"}
    assert found.hidden == 1
    # the communes' plans then stand behind the district's
    far = depths(found)
    assert (far["12-KH/ĐU@2018-05-28"], far["15-KH/ĐU@2018-06-04"], far["03-KH/CB@2018-06-12"]) == (2, 2, 3)
    assert {evidence.basis for step in found.steps for edge in step.edges for evidence in edge.evidence} == {"stated"}


def test_resolution_15_lives_on_footnotes(snapshot: Snapshot) -> None:
    stated = {"20-CTr/TU@2007-11-12", "17-KH/HU@2008-01-22", "08-KH/ĐU@2008-03-05"}
    footnotes = {
        # Tam Đường
        "12-NQ/HU@2007-11-27",
        "09-CT/HU@2008-05-30",
        "50-KH/HU@2016-12-13",
        "118-KH/HU@2018-04-01",
        "44-KH/HU@2021-03-22",
        "03-QĐ/HU@2021-07-20",
        # Phú Bình Trung; its plan 12 is not the one of Khe Sơn, which the commune's plan 05 implements
        "22-KH/HU@2008-02-28",
        "09-NQ/HU@2009-06-16",
        "12-KH/HU@2016-07-20",
    }
    found = asked(snapshot, NQ15)
    assert names(found) == stated | footnotes
    assert {name(step.document) for step in found.steps if step.edge.basis == "context"} == footnotes
    alone = asked(snapshot, NQ15, bases=("stated",))
    assert (names(alone), alone.hidden) == (stated, len(footnotes))
    assert names(asked(snapshot, NQ15, bases=("context",))) == footnotes


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        (("branch",), BRANCH),
        (("commune", "branch"), COMMUNE | BRANCH),
        (("central",), set()),
        (("other",), set()),
    ],
)
def test_levels_choose_what_is_listed_not_what_is_passed(
    snapshot: Snapshot, levels: tuple[str, ...], expected: set[str]
) -> None:
    assert names(asked(snapshot, NQ18, levels=levels)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Huyện ủy Khe Sơn", {"35-KH/HU@2018-04-16", "62-KH/HU@2019-03-11"}),
        # a committee and its standing committee are one body
        ("Ban Thường vụ Huyện ủy Khe Sơn", {"35-KH/HU@2018-04-16", "62-KH/HU@2019-03-11"}),
        ("huyen uy khe son", {"35-KH/HU@2018-04-16", "62-KH/HU@2019-03-11"}),
        # the people's committee is another one
        ("Ủy ban nhân dân huyện Khe Sơn", {"71/KH-UBND@2018-04-23"}),
        ("Ủy ban nhân dân xã Tân Khe", {"24/KH-UBND@2018-05-30"}),
        ("Đảng ủy xã Tân Khe", {"12-KH/ĐU@2018-05-28"}),
        ("Huyện ủy Tam Đường", {"118-KH/HU@2018-04-01"}),
        # it implements Resolution 01-KL/TW only
        ("Thị ủy Lâm Khê", set()),
    ],
)
def test_what_one_body_issued_of_it(snapshot: Snapshot, body: str, expected: set[str]) -> None:
    assert names(asked(snapshot, NQ18, body=find_body(snapshot, body).iri)) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2017, 12, 31), set()),
        (date(2018, 1, 26), PROVINCE),
        (date(2018, 4, 15), PROVINCE | {"118-KH/HU@2018-04-01"}),
        # the day itself counts
        (date(2018, 4, 16), PROVINCE | {"118-KH/HU@2018-04-01", "35-KH/HU@2018-04-16"}),
        (date(2019, 3, 10), ALL_OF_18 - {"62-KH/HU@2019-03-11"}),
        (date(2030, 1, 1), ALL_OF_18),
    ],
)
def test_as_of_a_day(snapshot: Snapshot, day: date, expected: set[str]) -> None:
    assert names(asked(snapshot, NQ18, as_of=day)) == expected


def test_guides_counts_as_implements(snapshot: Snapshot) -> None:
    # the guideline 14-HD/BTCTU guides plan 68; plan 47 only rests on the guideline
    found = asked(snapshot, "68-KH/TU@2022-10-10", depth=1)
    assert {(name(step.document), step.edge.relation) for step in found.steps} == {
        ("14-HD/BTCTU@2022-11-02", "guides"),
        ("47-KH/HU@2022-11-15", "implements"),
    }
    assert names(asked(snapshot, "68-KH/TU@2022-10-10", relations=("guides",))) == {"14-HD/BTCTU@2022-11-02"}
    assert names(asked(snapshot, "14-HD/BTCTU@2022-11-02")) == set()


def test_two_plans_of_one_number(snapshot: Snapshot) -> None:
    assert names(asked(snapshot, "05-NQ/TU@2016-05-20")) == {
        "12-KH/HU@2016-06-15",
        "12-KH/HU@2016-07-20",
        "05-KH/ĐU@2016-08-12",
    }
    assert names(asked(snapshot, "12-KH/HU@2016-06-15")) == {"05-KH/ĐU@2016-08-12"}
    assert names(asked(snapshot, "12-KH/HU@2016-07-20")) == set()


def test_who_replaces_reviews_and_rests_on(snapshot: Snapshot) -> None:
    assert names(asked(snapshot, "61-KH/ĐU@2025-04-15", relations=("replaces",))) == {"02-KH/ĐU@2025-08-05"}
    assert names(asked(snapshot, NQ18, relations=("reviews",), depth=1)) == {
        "210-BC/HU@2022-10-20",
        "705-CV/TU@2022-09-12",
    }
    assert names(asked(snapshot, "38-KH/HU@2018-05-10", relations=("basedOn",))) == {
        "88/TTr-UBND@2023-06-15",
        "09/NQ-HĐND@2023-06-30",  # rests on submission 88
    }


def test_who_cites_it(snapshot: Snapshot) -> None:
    # 05-NQ/TU learns from Resolution 22 of 2008 without a cue; programme 09 of Tam Đường implements it
    found = asked(snapshot, "22-NQ/TW@2008-02-02", relations=("cites",), depth=1)
    assert {"05-NQ/TU@2016-05-20", "09-CT/HU@2008-05-30"} <= names(found)


# what it implements


def test_up_from_a_branch(snapshot: Snapshot) -> None:
    assert depths(asked(snapshot, "06-NQ/CB@2022-12-20", up=True)) == {
        "24-KH/ĐU@2022-12-05": 1,
        "47-KH/HU@2022-11-15": 2,
        "68-KH/TU@2022-10-10": 3,
        "21-NQ/TW@2022-06-16": 4,
    }
    assert names(asked(snapshot, "06-NQ/CB@2022-12-20", up=True, depth=1)) == {"24-KH/ĐU@2022-12-05"}


def test_up_past_a_footnote(snapshot: Snapshot) -> None:
    # plan 12 implements plan 35 by its title, and Resolution 18 by the footnote of report 210
    assert depths(asked(snapshot, "03-KH/CB@2018-06-12", up=True)) == {
        "12-KH/ĐU@2018-05-28": 1,
        "35-KH/HU@2018-04-16": 2,
        "18-NQ/TW@2017-10-25": 2,
        "09-CTr/TU@2018-01-26": 3,
    }
    assert depths(asked(snapshot, "03-KH/CB@2018-06-12", up=True, bases=("stated",))) == {
        "12-KH/ĐU@2018-05-28": 1,
        "35-KH/HU@2018-04-16": 2,
        "18-NQ/TW@2017-10-25": 3,
        "09-CTr/TU@2018-01-26": 3,
    }


def test_nothing_above_a_central_resolution(snapshot: Snapshot) -> None:
    assert names(asked(snapshot, NQ18, up=True)) == set()


# chains


@pytest.mark.parametrize(
    ("lower", "upper", "chains", "skipped"),
    [
        # four links, no level left out
        (
            "06-NQ/CB@2022-12-20",
            "21-NQ/TW@2022-06-16",
            {("06-NQ/CB", "24-KH/ĐU", "47-KH/HU", "68-KH/TU", "21-NQ/TW")},
            (),
        ),
        (
            "04-KH/CB@2021-07-05",
            "26-CT/TW@2018-11-09",
            {("04-KH/CB", "09-KH/ĐU", "15-KH/HU", "14-KH/TU", "26-CT/TW")},
            (),
        ),
        # the cell of a district office, and a district that takes up the resolution itself
        (
            "02-KH/CB@2018-06-18",
            "18-NQ/TW@2017-10-25",
            {("02-KH/CB", "35-KH/HU", "18-NQ/TW")},
            ("province", "commune"),
        ),
        # after the districts ended
        (
            "01-KH/CB@2025-08-22",
            "57-NQ/TW@2024-12-22",
            {("01-KH/CB", "02-KH/ĐU", "57-NQ/TW")},
            ("province",),
        ),
        # two ways of one length
        (
            "07/KH-UBND@2025-08-18",
            "57-NQ/TW@2024-12-22",
            {("07/KH-UBND", "46/KH-UBND", "57-NQ/TW"), ("07/KH-UBND", "02-KH/ĐU", "57-NQ/TW")},
            (),
        ),
        # one link
        ("24-KH/ĐU@2022-12-05", "47-KH/HU@2022-11-15", {("24-KH/ĐU", "47-KH/HU")}, ()),
        # none: the guideline is only a basis; a plan of another resolution; a document and itself
        ("47-KH/HU@2022-11-15", "14-HD/BTCTU@2022-11-02", set(), ()),
        ("35-KH/HU@2018-04-16", "15-NQ/TW@2007-07-30", set(), ()),
        ("35-KH/HU@2018-04-16", "35-KH/HU@2018-04-16", set(), ()),
    ],
)
def test_chains(
    snapshot: Snapshot, lower: str, upper: str, chains: set[tuple[str, ...]], skipped: tuple[str, ...]
) -> None:
    ends = find_reference(snapshot, lower), find_reference(snapshot, upper)
    for first, second in (ends, ends[::-1]):
        found = paths(snapshot, first, second)
        assert {tuple(document.code for document in chain) for chain in found.chains} == chains
        assert found.skipped_levels == skipped


# replacements


def chain(snapshot: Snapshot, reference: str) -> list[str]:
    return [name(document) for document in history(snapshot, find_reference(snapshot, reference)).chain]


def test_history_of_a_decision(snapshot: Snapshot) -> None:
    found = history(snapshot, find_reference(snapshot, "16/2018/QĐ-UBND"))
    line = [name(document) for document in found.chain]
    assert [one for one in line if not one.startswith("07/2020")] == [
        "45/2010/QĐ-UBND@2010-12-21",
        "16/2018/QĐ-UBND@2018-06-06",
        "22/2022/QĐ-UBND@2022-09-09",
    ]
    assert [name(amendment.document) for amendment in found.amended_by] == ["07/2020/QĐ-UBND@2020-03-12"]
    left_out = {
        evidence.part
        for edge in found.edges
        if edge.object == find_reference(snapshot, "16/2018/QĐ-UBND").iri
        for evidence in edge.evidence
    }
    assert left_out == {"trừ Phụ lục 03"}


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        # the plan of Thượng Khe was replaced by the same plan, and is no part of Tân Khe's history
        ("61-KH/ĐU@2025-04-15", ["61-KH/ĐU@2025-04-15", "02-KH/ĐU@2025-08-05"]),
        # the amending decision was replaced beside it; it stands under the amendments
        (
            "16/2018/QĐ-UBND",
            ["45/2010/QĐ-UBND@2010-12-21", "16/2018/QĐ-UBND@2018-06-06", "22/2022/QĐ-UBND@2022-09-09"],
        ),
    ],
)
def test_history_keeps_to_its_own_line(snapshot: Snapshot, reference: str, expected: list[str]) -> None:
    assert chain(snapshot, reference) == expected


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("14-KH/TU@2021-03-15", ["102-KH/TU@2019-01-15", "14-KH/TU@2021-03-15"]),
        ("102-KH/TU", ["102-KH/TU@2019-01-15", "14-KH/TU@2021-03-15"]),
        ("02-KH/ĐU@2025-08-05", ["61-KH/ĐU@2025-04-15", "57-KH/ĐU@2025-04-18", "02-KH/ĐU@2025-08-05"]),
        ("07-QĐ/HU@2019-05-20", ["03-QĐ/HU@2016-08-10", "07-QĐ/HU@2019-05-20"]),
        # "nay là" is shown too
        ("06-NQ/TU@2021-06-25", ["05-NQ/TU@2016-05-20", "06-NQ/TU@2021-06-25"]),
        # amended, never replaced
        ("35-KH/HU@2018-04-16", ["35-KH/HU@2018-04-16"]),
        ("22/2022/QĐ-UBND", None),
    ],
)
def test_histories(snapshot: Snapshot, reference: str, expected: list[str] | None) -> None:
    assert chain(snapshot, reference) == (
        expected
        or [
            "45/2010/QĐ-UBND@2010-12-21",
            "16/2018/QĐ-UBND@2018-06-06",
            "07/2020/QĐ-UBND@2020-03-12",
            "22/2022/QĐ-UBND@2022-09-09",
        ]
    )


def test_a_plan_that_was_amended(snapshot: Snapshot) -> None:
    found = history(snapshot, find_reference(snapshot, "35-KH/HU@2018-04-16"))
    assert [name(amendment.document) for amendment in found.amended_by] == ["62-KH/HU@2019-03-11"]
    assert any(evidence.partial for evidence in found.amended_by[0].edges[0].evidence)


@pytest.mark.parametrize(
    ("reference", "question"),
    [
        ("18-NQ/TW@2017-10-25", TraceQuestion()),
        ("18-NQ/TW@2017-10-25", TraceQuestion(levels=("district",), as_of=date(2018, 12, 31))),
        ("18-NQ/TW@2017-10-25", TraceQuestion(relations=("implements", "replaces"), since=date(2018, 4, 1))),
        ("15-NQ/TW@2007-07-30", TraceQuestion(bases=("context",))),
        ("35-KH/HU@2018-04-16", TraceQuestion(up=True, levels=("central",))),
    ],
)
def test_the_counts_of_a_trace_are_those_of_its_documents_and_links(
    snapshot: Snapshot, reference: str, question: TraceQuestion
) -> None:
    found = trace(snapshot, find_reference(snapshot, reference), question)
    listed = [step.document for step in found.steps]
    between = [step.document for step in found.between]
    assert {one.iri for one in (*listed, *between, found.target)} == {one.iri for one in found.passed}
    assert len(listed) + len(between) + 1 == len(found.passed) > 1
    assert found.by_level == Counter(one.level or "other" for one in listed)
    assert found.by_year == Counter((one.level or "other", one.date.year if one.date else None) for one in listed)
    assert found.reached == Counter(one.level or "other" for one in (*listed, *between))
    assert found.by_basis == Counter(edge.basis for edge in found.edges)
    ends = {edge.object if question.up else edge.subject for edge in found.edges}
    for step in (*found.steps, *found.between):
        assert step.document.iri in ends
        mine = [e for e in found.edges if (e.object if question.up else e.subject) == step.document.iri]
        assert {(e.subject, e.object) for e in step.links} == {(e.subject, e.object) for e in mine}
        assert step.links[0] == step.edges[0]


@pytest.mark.parametrize(
    ("reference", "issuer"),
    [
        ("Kế hoạch 44-KH/HU (14/9/2018) · Ban Thường vụ Huyện ủy Khe Sơn", "Ban Thường vụ Huyện ủy Khe Sơn"),
        ("44-KH/HU ngày 14/9/2018 của Huyện ủy Phú Bình Trung", "Ban Thường vụ Huyện ủy Phú Bình Trung"),
        ("Kế hoạch 44-KH/HU (14/9/2018)", None),
        ("Kế hoạch 44-KH/HU (14/9/2018) · Huyện ủy Tam Đường", None),
    ],
)
def test_the_issuer_tells_two_of_one_number_and_day_apart(
    snapshot: Snapshot, reference: str, issuer: str | None
) -> None:
    if issuer is None:
        with pytest.raises(AmbiguousReferenceError):
            find_reference(snapshot, reference)
    else:
        assert find_reference(snapshot, reference).issuer == issuer
