from __future__ import annotations

import pytest

from annotator.domain.agreement.chance import cohen_kappa
from annotator.domain.agreement.marked import by_family
from annotator.domain.agreement.report import Compared, full_report
from annotator.domain.agreement.result import Counted
from annotator.domain.agreement.time_unit import with_none
from annotator.domain.annotation import Annotation
from annotator.domain.practising.examined import FAMILIES, added, figures_of
from tests.builders import an_annotation
from tests.domain.agreement.coders import clip
from tests.domain.practising.trainees import (
    BID,
    COMFORT,
    CUE,
    GAZE,
    GOLD,
    LEAD,
    QUIET,
    a_coding,
    a_gold,
    examined,
    later,
    named,
    opened,
)

SHIFTED = (later(GAZE, 1_999), later(LEAD, 2_001), CUE, later(COMFORT, 500))
TOUCHING = (GAZE, an_annotation("more", "attunement", 9_000, 11_000, "shared_joy"), CUE)
DARK = an_annotation("dark", "uncodable", 11_000, 19_000)
SAFE = an_annotation("safe", "safeguarding", 11_000, 19_000)


def test_events_are_found_within_two_seconds_and_not_beyond() -> None:
    found = examined(SHIFTED)
    assert (found.found, found.reference, found.marked) == (3, 5, 4)
    assert found.events.f1 == pytest.approx(6 / 9)
    assert examined((later(GAZE, 2_000),)).found == 1
    assert examined((later(GAZE, 2_001),)).found == 0
    assert examined((later(GAZE, 2_500),)).found == 0


def test_families_are_compared_whatever_the_code_and_points_are_no_events() -> None:
    found = examined((named(GAZE, "mirroring"), BID))
    assert (found.found, found.reference, found.marked) == (1, 5, 1)


@pytest.mark.parametrize("own", [GOLD, SHIFTED, (), (GAZE, COMFORT), TOUCHING])
def test_the_figures_are_those_of_every_report_of_agreement(own: tuple[Annotation, ...]) -> None:
    gold, mine = a_coding(), a_coding(own)
    first, second = (by_family(each.annotations.values(), FAMILIES) for each in (gold, mine))
    report = full_report(Compared(first, second, clip(0, 60_000), first.onsets))
    found = examined(own)
    assert found.events.f1 == report.in_events.found.f1
    table = with_none(FAMILIES, added((found,)), Counted.UNITS)
    assert cohen_kappa(table).value == report.in_time.by_second.value


def test_a_must_see_moment_is_seen_under_any_code_of_its_family_and_at_any_overlap() -> None:
    assert examined((named(CUE, "too_much"),)).must_seen == 1
    assert examined((later(CUE, 5_000),)).must_seen == 1
    assert examined((GAZE,)).must_seen == 0
    other = an_annotation("o", "attunement", 12_000, 18_000, "cue_met")
    assert examined((other,)).must_seen == 0
    assert examined((other,)).must_see == 1


def test_what_the_gold_saw_is_not_passed_by_calling_it_uncodable() -> None:
    found = examined((GAZE, LEAD, QUIET, DARK))
    assert (found.must_see, found.must_seen) == (1, 0)
    assert (found.found, found.reference) == (3, 5)


def test_a_mark_for_safeguarding_costs_nobody_anything() -> None:
    found = examined((GAZE, LEAD, QUIET, COMFORT, SAFE))
    assert (found.must_see, found.must_seen) == (0, 0)
    assert (found.found, found.reference, found.marked) == (4, 4, 4)


def test_what_the_gold_could_not_code_is_in_no_figure() -> None:
    gold = a_gold((*GOLD, an_annotation("dark", "uncodable", 29_000, 52_000)))
    found = figures_of(opened(gold, GOLD))
    assert (found.found, found.reference, found.marked) == (3, 3, 3)
    assert sum(map(sum, found.seconds)) == 60 - 23


def test_every_second_of_codable_time_is_counted_once() -> None:
    assert sum(map(sum, examined(SHIFTED).seconds)) == 60
    assert added((examined(), examined(SHIFTED))).sum() == 120
    assert added(()).shape == (4, 4)


def test_it_names_the_attempt_it_is_of() -> None:
    one = opened(a_gold(kind="qualifying", clip="c7"))
    found = figures_of(one)
    assert (found.clip, found.coder, found.seal) == ("c7", "trainee", one.sealed.seal)
    assert found.sealed_at == one.sealed.times.sealed_at
