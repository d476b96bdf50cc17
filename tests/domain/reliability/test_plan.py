from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest, chisquare

from annotator.domain.identity import ClipId
from annotator.domain.reliability import plan

SEED = "7" * 32
IDS = [ClipId(f"{n:032x}") for n in range(6_000)]


def chosen(seed: str, ids: list[ClipId], one_in: int = 6) -> list[bool]:
    return [plan.is_chosen(seed, each, one_in) for each in ids]


def test_one_clip_in_six_is_chosen() -> None:
    assert binomtest(sum(chosen(SEED, IDS)), len(IDS), 1 / 6).pvalue > 0.01
    assert binomtest(sum(chosen(SEED, IDS, 3)), len(IDS), 1 / 3).pvalue > 0.01


def test_every_place_is_as_likely() -> None:
    sixths = [plan.place(SEED, "double", each) * 6 // plan.SPAN for each in IDS]
    counts = [sixths.count(each) for each in range(6)]
    assert chisquare(counts).pvalue > 0.01


def test_whether_the_last_was_chosen_tells_nothing_of_the_next() -> None:
    row = chosen(SEED, IDS)
    after = [now for before, now in pairwise(row) if before]
    assert binomtest(sum(after), len(after), 1 / 6).pvalue > 0.01


def test_another_seed_chooses_others() -> None:
    both = sum(
        one and other for one, other in zip(chosen(SEED, IDS), chosen("8" * 32, IDS), strict=True)
    )
    assert binomtest(both, len(IDS), 1 / 36).pvalue > 0.01


@given(st.sets(st.integers(0, 10**9), min_size=1, max_size=30), st.integers(2, 20))
def test_clips_that_come_later_change_nothing(numbers: set[int], one_in: int) -> None:
    ids = [ClipId(f"{n:032x}") for n in numbers]
    before = {each for each in ids if plan.is_chosen(SEED, each, one_in)}
    more = [*ids, ClipId("later")]
    assert {each for each in more if plan.is_chosen(SEED, each, one_in)} - {"later"} == before


def test_a_sample_is_of_the_pool_without_repeats_and_a_larger_one_holds_it() -> None:
    five, nine = plan.sample(SEED, IDS[:40], 5), plan.sample(SEED, IDS[:40], 9)
    assert len(set(five)) == 5
    assert nine[:5] == five
    assert plan.sample(SEED, reversed(IDS[:40]), 5) == five
    assert plan.sample(SEED, IDS[:3], 9) == plan.sample(SEED, IDS[:3], 3)


def test_every_clip_is_drawn_as_often() -> None:
    ten = IDS[:10]
    drawn = [clip for n in range(3_000) for clip in plan.sample(f"seed-{n}", ten, 3)]
    assert chisquare([drawn.count(each) for each in ten]).pvalue > 0.01


def test_a_report_is_not_the_double_codings_and_the_fingerprint_is_not_the_seed() -> None:
    assert plan.place(SEED, "report", "c") != plan.place(SEED, "double", "c")
    assert SEED not in plan.fingerprint(SEED)
    assert len(plan.fingerprint(SEED)) == plan.WRITTEN
    assert plan.fingerprint(SEED) != plan.fingerprint("8" * 32)


def test_a_drift_clip_is_due_eight_weeks_after_the_last_or_after_somebody_began() -> None:
    began = date(2026, 1, 5)
    assert plan.drift_due(began, [], 8) == date(2026, 3, 2)
    assert plan.drift_due(began, [date(2026, 4, 1), date(2026, 2, 1)], 8) == date(2026, 5, 27)


def test_two_weeks_are_given_to_code_a_clip() -> None:
    assert plan.due_from(date(2026, 1, 5)) == date(2026, 1, 19)
