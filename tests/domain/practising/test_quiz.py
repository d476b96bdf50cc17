from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.identity import ClipId
from annotator.domain.migration import Mark
from annotator.domain.practising.quiz import CHOICES, LENGTH, NearMiss, Question, quiz
from tests.builders import an_annotation, ms
from tests.domain.practising.trainees import CUE, GAZE, GOLD, a_gold, opened

MANY = tuple(
    an_annotation(f"g{n}", family, n * 7_000, n * 7_000 + 5_000, code)
    for n, (family, code) in enumerate(
        [
            ("attunement", "shared_gaze"),
            ("rupture", "missed_cue"),
            ("attunement", "turn_taking"),
            ("repair", "comfort"),
            ("attunement", "shared_joy"),
            ("rupture", "too_much"),
        ]
    )
)
DONE = [opened(a_gold(MANY, must_see=(), allowed={"g2": ["shared_joy"]}), MANY)]
NEAR = NearMiss(ClipId("c1"), ms(56_000), Mark(CUE.family, CUE.code), "She looks away to rest.")


def there(asked: Question) -> set[Mark]:
    return {
        Mark(each.family, each.code)
        for each in MANY
        if each.interval is not None and each.interval.overlaps(asked.window)
    }


def test_each_question_is_ten_seconds_around_a_moment_with_its_rationale() -> None:
    asked = quiz(DONE, [], seed=1)
    assert len(asked) == 6
    for each in asked:
        assert each.window.length == LENGTH
        assert each.answer in there(each)
        assert each.why in {f"why g{n}" for n in range(6)}
    assert len({each.window for each in asked}) == 6


@given(st.integers())
def test_exactly_one_choice_is_right(seed: int) -> None:
    for each in quiz(DONE, [NEAR], seed):
        right = there(each) & set(each.choices)
        assert right == (set() if each.answer is None else {each.answer})
        assert 2 <= len(each.choices) <= CHOICES
        assert len({choice.family for choice in each.choices}) == 1


def test_what_the_gold_allows_is_no_wrong_answer() -> None:
    for seed in range(20):
        for each in quiz(DONE, [], seed):
            if each.why == "why g2":
                assert "shared_joy" not in {choice.code for choice in each.choices}


@given(st.integers())
def test_the_same_seed_asks_the_same_and_the_choices_give_nothing_away(seed: int) -> None:
    asked = quiz(DONE, [NEAR], seed)
    assert asked == quiz(DONE, [NEAR], seed)
    for each in asked:
        assert list(each.choices) == sorted(each.choices)


def test_another_seed_asks_in_another_order() -> None:
    assert len({quiz(DONE, [], seed) for seed in range(10)}) > 5


def test_a_near_miss_is_none_of_the_names_and_says_what_it_is() -> None:
    (near,) = (each for each in quiz(DONE, [NEAR], seed=1) if each.answer is None)
    assert near.why == "She looks away to rest."
    assert NEAR.looks_like in near.choices
    assert near.window.contains(NEAR.at) or near.window.offset == 60_000


def test_a_near_miss_beside_the_thing_itself_is_not_asked() -> None:
    beside = NearMiss(ClipId("c1"), ms(7_000), Mark(CUE.family, CUE.code), "x")
    assert all(each.answer is not None for each in quiz(DONE, [beside], seed=1))


def test_nothing_is_asked_of_clips_that_are_still_to_be_coded_or_of_qualifying_ones() -> None:
    assert quiz([], [NEAR], seed=1) == ()
    qualifying = opened(a_gold(kind="qualifying"), GOLD)
    assert quiz([qualifying], [NEAR], seed=1) == ()


def test_no_stretch_touches_what_could_not_be_coded_or_is_for_safeguarding() -> None:
    for family in ("uncodable", "safeguarding"):
        dark = an_annotation("dark", family, 20_000, 30_000)
        gold = a_gold((*MANY, dark), must_see=())
        asked = quiz([opened(gold, MANY)], [], seed=1)
        assert asked
        assert all(each.window.onset >= 30_000 or each.window.offset <= 20_000 for each in asked)


def test_it_asks_no_more_than_wanted_and_keeps_near_misses_to_a_third() -> None:
    near = [NearMiss(ClipId("c1"), ms(56_000 + n), NEAR.looks_like, f"{n}") for n in range(9)]
    asked = quiz(DONE, near, seed=1, most=6)
    assert len(asked) == 6
    assert sum(each.answer is None for each in asked) == 2


def test_points_without_codes_are_not_asked_about() -> None:
    bid = an_annotation("bid", "infant_bid", 30_000, None)
    asked = quiz([opened(a_gold((GAZE, bid), must_see=()), ())], [], seed=1)
    assert [each.answer for each in asked] == [Mark(GAZE.family, GAZE.code)]
