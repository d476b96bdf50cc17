from __future__ import annotations

import pytest

from annotator.domain.agreement.result import Undefined
from annotator.domain.annotation import Annotation
from annotator.domain.migration import Mark
from annotator.domain.practising.learning import Confusion, confusions, progress
from annotator.domain.practising.reveal import Reveal
from tests.builders import an_annotation
from tests.domain.practising.trainees import (
    CUE,
    GAZE,
    GOLD,
    LEAD,
    QUIET,
    a_gold,
    named,
    opened,
    shown,
)

WITHOUT_GAZE = GOLD[1:]
GAZE_AS_MIRRORING = (named(GAZE, "mirroring"), *WITHOUT_GAZE)


def days(*codings: tuple[Annotation, ...]) -> list[Reveal]:
    return [shown(a_gold(clip=f"c{n}"), each, day=n) for n, each in enumerate(codings)]


def test_progress_has_a_point_for_each_attempt_in_the_order_of_sealing() -> None:
    gold = a_gold(level=2)
    points = progress([opened(gold, GOLD, day=3), opened(gold, WITHOUT_GAZE, day=1)])
    assert [each.at.day for each in points] == [23, 25]
    first, second = points
    assert (first.saw.part, first.saw.whole) == (5, 6)
    assert first.event_f1.value == pytest.approx(8 / 9)
    assert first.event_f1.n == 9
    assert (second.event_f1.value, second.kappa.value, second.kappa.n) == (1.0, 1.0, 60)
    assert (first.level, first.clip, first.set) == (2, "c1", "practice")


def test_a_point_without_a_value_says_why_and_is_not_nought() -> None:
    dark = an_annotation("dark", "uncodable", 0, 60_000)
    only = progress([opened(a_gold((*GOLD, dark), must_see=()), GOLD)])[0]
    assert (only.event_f1.value, only.event_f1.undefined) == (None, Undefined.NO_ANNOTATIONS)
    assert (only.kappa.value, only.kappa.undefined) == (None, Undefined.NOTHING_COMPARED)
    assert only.saw.undefined is Undefined.NOTHING_COMPARED


def test_names_mixed_up_in_two_of_the_last_attempts_persist() -> None:
    found = confusions(days(GAZE_AS_MIRRORING, GOLD, GAZE_AS_MIRRORING))
    mixed = Mark(GAZE.family, GAZE.code), Mark(GAZE.family, named(GAZE, "mirroring").code)
    assert found == (Confusion(*mixed, count=2, attempts=2),)
    assert confusions(days(GAZE_AS_MIRRORING, GOLD)) == ()


def test_only_the_last_attempts_are_looked_at() -> None:
    done = days(GAZE_AS_MIRRORING, GAZE_AS_MIRRORING, *[GOLD] * 4)
    assert confusions(done) == ()
    assert len(confusions(done, lately=6)) == 1
    assert confusions(done[::-1]) == confusions(done)


def test_twice_in_one_attempt_is_no_habit_yet() -> None:
    both = (named(GAZE, "mirroring"), named(QUIET, "mirroring"), CUE)
    gold = a_gold([named(QUIET, "shared_gaze"), GAZE, CUE])
    assert confusions([shown(gold, both)]) == ()


def test_what_comes_most_often_comes_first() -> None:
    worse = (named(CUE, "too_much"), *(each for each in GAZE_AS_MIRRORING if each is not CUE))
    found = confusions(days(worse, worse, GAZE_AS_MIRRORING))
    assert [(each.gold.code, each.count) for each in found] == [
        ("shared_gaze", 3), ("missed_cue", 2),
    ]  # fmt: skip


def test_allowed_names_and_marks_without_a_name_are_not_mixed_up() -> None:
    own = (named(LEAD, "co_regulation"), named(GAZE, None), CUE)
    assert confusions(days(own, own)) == ()
