"""Patterns tried only where a word of theirs stands: no match is lost by it."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.extraction.guarded import GuardedPatterns, by_first_letter, may_match, opening_words, required_words
from graph.extraction.spelling import spell
from graph.vocabulary import cues


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("thay thế", {"thay thế"}),
        ("Thay Thế", {"thay thế"}),
        ("thay (?:thế|đổi)", {"thay "}),
        ("(?:thay thế|bãi bỏ) số", {"thay thế", "bãi bỏ"}),
        ("số ?15", {"số"}),
        ("số{0,2} hiệu", {" hiệu"}),
        ("(?:cũ)? mới hơn", {" mới hơn"}),
        ("(?<!không )còn hiệu lực", {"còn hiệu lực"}),
        (r"\bngày\s+\d", {"ngày"}),
        ("[kK]ý", {"ý"}),
        # near misses: what need not stand in a match is no word of it
        (r"\d+", None),
        ("(?:thay)?", None),
        ("thay|", None),
        (r"thế|\d", None),
        ("(?=thay)", None),
    ],
)
def test_the_words_of_a_pattern(pattern: str, words: set[str] | None) -> None:
    found = required_words(pattern)
    assert (found if found is None else set(found)) == words


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("Thay thế", {"thay thế"}),
        ("(?<!bị )(?:thay|bãi bỏ) số", {"thay số", "bãi bỏ số"}),
        ("(?:đã )?(?:bị )?thay", {"đã bị thay", "đã thay", "bị thay", "thay"}),
        ("thay (?:thế|đổi)", {"thay thế", "thay đổi"}),
        ("số ?15", {"số 15", "số15"}),
        ("(?:nay )+là", {"nay "}),
        ("(?i)Thay", {"thay"}),
        (r"(?i:Thay) \d", {"thay "}),
        (r"thay \(?(?i:và)", {"thay (và", "thay và"}),
        # a longer one that begins like another is found by that
        ("(?:thay|thay thế) số", {"thay số", "thay thế"}),
        (r"ngày\s+\d", {"ngày"}),
        (r"[;\n]|, và", {";", "\n", ", và"}),
        ("(?=bị|được )[bđ]", {"bị", "được "}),
        # near misses: what a match may begin without
        (r"\d+ ngày", None),
        ("(?:cũ)?", None),
        (r"(?:cũ)?\d", None),
        ("(a)?(?(1)b|c)", None),
    ],
)
def test_the_words_a_pattern_begins_with(pattern: str, words: set[str] | None) -> None:
    found = opening_words(pattern)
    assert (found if found is None else set(found)) == words


def _patterns() -> st.SearchStrategy[str]:
    literal = st.text("abcđ ", min_size=1, max_size=4)
    plain = st.one_of(
        literal, st.sampled_from([r"\d", r"\s", "[abc]", ".", r"\b", "^", "(?=a)", "(?=ab|c?)", "[a\n]", "(?<!b)"])
    )

    def grow(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        repeated = st.builds(
            lambda one, sign: f"(?:{one}){sign}", inner, st.sampled_from(["", "?", "*", "+", "{0,2}", "{1,2}", "{2}"])
        )
        return st.one_of(
            repeated,
            st.lists(inner, min_size=1, max_size=3).map("".join),
            st.lists(inner, min_size=2, max_size=3).map(lambda ones: "(?:" + "|".join(ones) + ")"),
        )

    return st.recursive(plain, grow, max_leaves=8)


@given(_patterns(), st.text("abcđ 1A", max_size=24))
@settings(max_examples=600, deadline=None)
def test_no_match_is_lost(pattern: str, text: str) -> None:
    low = text.lower()
    if re.search(pattern, low):
        assert GuardedPatterns([pattern]).among(low) == [0]
        assert may_match(re.compile(pattern), low)


@example("(?:(?=a)|a)", "aba", 0, 3)
@given(_patterns(), st.text("abcđ 1", max_size=24), st.integers(0, 4), st.integers(0, 24))
@settings(max_examples=600, deadline=None)
def test_the_same_matches_are_found(pattern: str, low: str, start: int, end: int) -> None:
    found = GuardedPatterns([pattern]).matches(0, low, start, end)
    spans = [one.span() for one in re.compile(pattern).finditer(low, start, end)]
    assert [one.span() for one in found] == spans
    assert [one.span() for one in re.compile(by_first_letter(pattern)).finditer(low, start, end)] == spans


@pytest.mark.parametrize("plain", [False, True])
def test_a_cue_is_tried_wherever_it_stands(plain: bool) -> None:
    patterns = [spell(cue.pattern.lower(), plain=plain) for cue in cues()]
    guarded = GuardedPatterns(patterns)
    assert len(patterns) >= 40
    assert guarded.always == []  # a cue without a word of its own would be tried in every sentence

    @given(st.data())
    @settings(max_examples=400, deadline=None)
    def tried(data: st.DataObject) -> None:
        at = data.draw(st.integers(0, len(patterns) - 1))
        words = data.draw(st.from_regex(patterns[at]))
        assert at in guarded.among(words.lower())

    tried()
