"""Then and now: pairs of good moments of one kind (PR-30)."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.identity import AnnotationId, ClipId, CodeId, FamilyId
from annotator.domain.then_now import MOST_PAIRS, GoodMoment, good_moments, pairs_of
from tests.builders import an_annotation, ms

DAY = date(2026, 11, 12)
CLIP = ClipId("c1")


def a_moment(days: int, code: str = "shared_gaze", clip: str = "") -> GoodMoment:
    which = AnnotationId(f"{code}-{days}-{clip}")
    on = DAY + timedelta(days=days)
    name = ClipId(clip or f"c{days}")
    return GoodMoment(name, on, which, FamilyId("attunement"), CodeId(code), ms(1000))


def test_pr_30_only_connections_and_full_repairs_are_good_moments() -> None:
    coded = (
        an_annotation("gaze", code="shared_gaze"),
        an_annotation("live"),
        an_annotation("unsure", code="shared_joy", confidence=1),
        an_annotation("miss", "rupture", 14_000, 20_000, "missed_cue"),
        an_annotation(
            "back", "repair", 18_000, 22_000, "adjust", repairs="miss", values={"outcome": "full"}
        ),
        an_annotation("half", "repair", 30_000, 33_000, "adjust", values={"outcome": "partial"}),
        an_annotation("bid", "infant_bid", 40_000, None),
    )
    found = list(good_moments(coded, CLIP, DAY))
    assert [(each.annotation, each.still) for each in found] == [("gaze", 5500), ("back", 21_999)]


def test_pr_30_nothing_hidden_is_in_a_picture() -> None:
    for family in ("rupture", "uncodable", "safeguarding"):
        coded = (
            an_annotation("gaze", onset=2000, offset=9000, code="shared_gaze"),
            an_annotation("hides", family, 5000, 6000),
        )
        assert list(good_moments(coded, CLIP, DAY)) == []


def test_pr_30_a_pair_is_of_one_kind_the_earliest_and_the_latest() -> None:
    pairs = pairs_of([a_moment(30), a_moment(0), a_moment(10), a_moment(5, "shared_joy")])
    assert [(each.then.on, each.now.on) for each in pairs] == [(DAY, DAY + timedelta(days=30))]


def test_two_moments_of_one_day_are_no_pair() -> None:
    assert pairs_of([a_moment(3, clip="a"), a_moment(3, clip="b")]) == ()


@given(st.lists(st.tuples(st.integers(0, 90), st.sampled_from("abcde")), max_size=20))
def test_pr_30_pairs_go_forward_in_time_are_few_and_none_twice(
    found: list[tuple[int, str]],
) -> None:
    moments = [a_moment(days, code) for days, code in found]
    pairs = pairs_of(moments)
    assert len(pairs) <= MOST_PAIRS
    for each in pairs:
        assert each.then.on < each.now.on
        assert each.then.code == each.now.code
    assert len({each.now.code for each in pairs}) == len(pairs)
    assert pairs == pairs_of(reversed(moments))
