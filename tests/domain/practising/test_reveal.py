from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.agreement.result import Undefined
from annotator.domain.annotation import Annotation
from annotator.domain.practising.pairing import Kind
from annotator.domain.practising.reveal import Reveal
from tests.builders import an_annotation, ms, stretch
from tests.domain.practising.trainees import (
    BID,
    COMFORT,
    CUE,
    GAZE,
    GOLD,
    LEAD,
    QUIET,
    a_gold,
    later,
    named,
    shown,
)

EXTRA = an_annotation("extra", "attunement", 53_000, 56_000, "mirroring")
OWN = (
    GAZE,
    named(CUE, "too_much"),
    replace(later(COMFORT, 2_500), offset=ms(24_000)),
    named(LEAD, "co_regulation"),
    BID,
    EXTRA,
)


def steps(found: Reveal) -> list[tuple[str, str | None, str | None]]:
    return [
        (
            each.kind.value,
            None if each.paired.moment is None else each.paired.moment.annotation.id,
            None if each.paired.mark is None else each.paired.mark.id,
        )
        for each in found.shown
    ]


def bars(found: Reveal) -> list[tuple[int, int]]:
    return [(each.part, each.whole) for each in (found.saw, found.named, found.timed)]


def test_matches_come_first_then_the_differences_one_by_one_in_time() -> None:
    assert steps(shown(a_gold(), OWN)) == [
        ("matched", "gaze", "gaze"),
        ("matched", "bid", "bid"),
        ("matched", "lead", "lead"),
        ("other_name", "cue", "cue"),
        ("late", "comfort", "comfort"),
        ("missed", "quiet", None),
        ("extra", None, "extra"),
    ]


def test_three_bars_say_how_many_of_how_many() -> None:
    found = shown(a_gold(), OWN)
    assert bars(found) == [(5, 6), (4, 5), (4, 5)]
    assert found.saw.undefined is None


def test_each_step_has_both_marks_the_rationale_the_question_and_what_to_play() -> None:
    found = {(each.kind, each.rationale): each for each in shown(a_gold(), OWN).shown}
    late = found[Kind.LATE, "why comfort"]
    assert late.question == "what of comfort?"
    assert late.window == stretch(16_000, 26_000)
    extra = found[Kind.EXTRA, None]
    assert (extra.question, extra.window) == (None, stretch(51_000, 58_000))
    missed = found[Kind.MISSED, "why quiet"]
    assert missed.window == stretch(38_000, 52_000)
    bid = found[Kind.MATCHED, "why bid"]
    assert bid.window == stretch(10_500, 14_501)


def test_what_is_played_never_leaves_the_clip() -> None:
    edges = (
        an_annotation("a", "attunement", 0, 3_000, "shared_gaze"),
        an_annotation("b", "attunement", 57_000, 60_000, "cue_met"),
    )
    windows = [each.window for each in shown(a_gold(edges, must_see=()), edges).shown]
    assert windows == [stretch(0, 5_000), stretch(55_000, 60_000)]


def test_an_allowed_code_is_a_match_and_says_that_the_gold_has_another() -> None:
    found = {
        str(each.paired.moment.annotation.id): each for each in shown(a_gold(), OWN).shown
             if each.paired.moment is not None}  # fmt: skip
    assert found["lead"].kind is Kind.MATCHED
    assert found["lead"].is_allowed
    assert not found["gaze"].is_allowed
    assert not found["cue"].is_allowed


@pytest.mark.parametrize("family", ["uncodable", "safeguarding"])
def test_what_either_could_not_code_is_left_out_and_named(family: str) -> None:
    dark = an_annotation("dark", family, 29_000, 52_000)
    found = shown(a_gold(), (GAZE, CUE, COMFORT, BID, dark))
    assert [each.annotation.id for each in found.left_out] == ["lead", "quiet"]
    assert bars(found)[0] == (4, 4)
    assert {each.kind for each in found.shown} == {Kind.MATCHED}
    in_gold = shown(a_gold((*GOLD, dark)), (*GOLD,))
    assert [each.annotation.id for each in in_gold.left_out] == ["lead", "quiet"]
    assert bars(in_gold)[0] == (4, 4)


def test_states_context_and_flags_are_no_steps() -> None:
    more: tuple[Annotation, ...] = (
        an_annotation("s", "infant_state", 0, 60_000, "quiet_alert"),
        an_annotation("f", "review_flag", 100, None),
        an_annotation("o", "circumstance", 0, 60_000, "camera"),
    )
    assert steps(shown(a_gold(), (*GOLD, *more))) == steps(shown(a_gold(), GOLD))


def test_nothing_seen_leaves_the_other_bars_blank_with_a_reason() -> None:
    found = shown(a_gold(), ())
    assert bars(found) == [(0, 6), (0, 0), (0, 0)]
    assert found.named.undefined is found.timed.undefined is Undefined.NO_PAIRS
    assert found.saw.undefined is None


def test_the_lag_is_the_median_over_pairs_of_one_name_and_blank_without_any() -> None:
    own = (later(GAZE, 400), later(LEAD, 800), later(QUIET, 2_500), named(CUE, "too_much"))
    found = shown(a_gold(), own).lags
    assert (found.median, found.denominator) == (800, 3)
    none = shown(a_gold(), ()).lags
    assert (none.median, none.undefined) == (None, Undefined.NO_PAIRS)


def test_where_nothing_could_be_compared_the_first_bar_says_so() -> None:
    found = shown(a_gold(), (an_annotation("dark", "uncodable", 0, 60_000),))
    assert found.saw.undefined is Undefined.NOTHING_COMPARED
    assert len(found.left_out) == 6


def test_per_code_figures_stand_beside_it() -> None:
    each = {one.mark.code: one for one in shown(a_gold(), OWN).codes}
    assert (each[GAZE.code].found, each[QUIET.code].missed, each[EXTRA.code].extra) == (1, 1, 1)
    assert each[GAZE.code].undefined is Undefined.TOO_FEW_MOMENTS
