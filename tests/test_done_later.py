"""What is told behind `sau đó`: of the paper that the sentence is about, of what took its place, or of a body alone."""

from __future__ import annotations

import pytest
from said import links, read, told

DOES = {
    "thực hiện": "implements",
    "hướng dẫn thực hiện": "guides",
    "thay thế": "replaces",
    "bãi bỏ": "repeals",
    "sửa đổi, bổ sung": "amends",
    "kéo dài thời gian thực hiện": "extends",
    "đính chính": "corrects",
    "tạm dừng thực hiện": "suspends",
    "sơ kết": "reviews",
}
IS_DONE = {
    "được thay thế bằng": "replaces",
    "bị bãi bỏ bởi": "repeals",
    "được sửa đổi, bổ sung bởi": "amends",
    "được kéo dài thời gian thực hiện theo": "extends",
    "được đính chính tại": "corrects",
    "được tạm dừng thực hiện theo": "suspends",
    "được sơ kết tại": "reviews",
    "được cụ thể hóa bằng": "implements",
    "được hướng dẫn thực hiện bởi": "guides",
}
LATER = ["sau đó", "tiếp đó đã", "về sau lại", "sau này", "rồi"]
FIRST, SECOND, THIRD = "20-KH/HU", "11-KH/HU", "31-KH/HU"


def said(text: str) -> set[tuple[str, str, str]]:
    return {(one, relation, other) for one, relation, other, _ in links(read(text))}


def last(does: str, later: str, then: str) -> set[tuple[str, str, str]]:
    """What a sentence says of the paper named last."""
    joint = f" {later}" if later.startswith("và") else f", {later}"
    found = said(f"Kế hoạch số {FIRST} {does} Kế hoạch số {SECOND}{joint} {then} Kế hoạch số {THIRD}.")
    return {one for one in found if THIRD in one}


@pytest.mark.parametrize("later", LATER)
@pytest.mark.parametrize("does", DOES)
def test_the_paper_that_acted_is_what_it_is_done_to(does: str, later: str) -> None:
    found = {done: last(does, later, done) for done in IS_DONE}
    assert found == {done: {(THIRD, relation, FIRST)} for done, relation in IS_DONE.items()}


@pytest.mark.parametrize("joint", ["và", "và nay", "và hiện đã", "nhưng đã", "song vừa"])
@pytest.mark.parametrize("does", DOES)
def test_what_is_joined_is_said_of_the_paper_that_acted(does: str, joint: str) -> None:
    found = {done: last(does, joint, done) for done in IS_DONE}
    assert found == {done: {(THIRD, relation, FIRST)} for done, relation in IS_DONE.items()}


@pytest.mark.parametrize("later", LATER)
@pytest.mark.parametrize("was", IS_DONE)
def test_what_was_done_first_leaves_the_paper_or_what_took_its_place(was: str, later: str) -> None:
    there = SECOND if IS_DONE[was] == "replaces" else FIRST
    found = {done: last(was, later, done) for done in IS_DONE}
    assert found == {done: {(THIRD, relation, there)} for done, relation in IS_DONE.items()}


@pytest.mark.parametrize("later", LATER)
@pytest.mark.parametrize("does", DOES)
def test_what_is_done_next_is_told_of_no_paper(does: str, later: str) -> None:
    assert {then: last(does, later, then) for then in DOES} == {then: set() for then in DOES}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Huyện ủy ban hành Kế hoạch số 20-KH/HU thực hiện Nghị quyết số 12-NQ/TU, sau đó bãi bỏ Hướng dẫn số 3-HD/HU.",
            {("20-KH/HU", "implements", "12-NQ/TU")},
        ),
        (
            "Huyện ủy ban hành Kế hoạch số 20-KH/HU thực hiện Nghị quyết số 12-NQ/TU, đồng thời bãi bỏ Hướng dẫn số 3-HD/HU.",
            {("20-KH/HU", "implements", "12-NQ/TU"), ("20-KH/HU", "repeals", "03-HD/HU")},
        ),
        (
            "Huyện ủy ban hành Kế hoạch số 20-KH/HU thực hiện Nghị quyết số 12-NQ/TU, tiếp đó bãi bỏ Hướng dẫn số 3-HD/HU"
            " bằng Quyết định số 5-QĐ/HU.",
            {("20-KH/HU", "implements", "12-NQ/TU"), ("05-QĐ/HU", "repeals", "03-HD/HU")},
        ),
        (
            "Quyết định số 20-QĐ/HU thực hiện Kết luận số 12-KL/TU, sau đó được thay thế bằng Kết luận số 31-KL/TU.",
            {("20-QĐ/HU", "implements", "12-KL/TU"), ("31-KL/TU", "replaces", "12-KL/TU")},
        ),
        (
            "Quyết định số 20-QĐ/HU thực hiện Kết luận số 12-KL/TU, sau đó được thay thế bằng Quyết định số 31-QĐ/HU.",
            {("20-QĐ/HU", "implements", "12-KL/TU"), ("31-QĐ/HU", "replaces", "20-QĐ/HU")},
        ),
    ],
)
def test_who_did_it(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


def test_a_plan_that_carries_out_a_directive_is_what_a_plan_replaced() -> None:
    text = "Kế hoạch số 20-KH/TU của Ban Thường vụ Tỉnh ủy thực hiện Chỉ thị số 12-CT/TW đã được Kế hoạch số 31-KH/TU thay thế."
    assert said(text) == {("20-KH/TU", "implements", "12-CT/TW"), ("31-KH/TU", "replaces", "20-KH/TU")}
    named = "Huyện ủy thực hiện Chỉ thị số 12-CT/TW đã được Chỉ thị số 31-CT/TW thay thế."
    assert said(named) == {("31-CT/TW", "replaces", "12-CT/TW")}


def test_a_scheme_of_which_a_plan_speaks_is_not_the_plan() -> None:
    text = (
        "HUYỆN ỦY ÂN THI\nSố 20-KH/HU\nÂn Thi, ngày 02 tháng 3 năm 2022\n\nKẾ HOẠCH\nthực hiện nhiệm vụ\n\n"
        "Nghị quyết số 05-NQ/TU thông qua Đề án số 06-ĐA/TU ngày 14/5/2021. Đề án này triển khai Nghị quyết số 03-NQ/TU"
        " và được thực hiện từ ngày 01/7/2021 đến ngày 31/12/2025."
    )
    assert told(read(text)) == [("06-ĐA/TU", "period", "2021-07-01/2025-12-31")]
