from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from annotator.domain.consent import Purpose
from annotator.domain.identity import ClipId
from annotator.domain.reliability import plan
from annotator.domain.reliability.bars import Bars
from annotator.journey.doubling import SEED
from annotator.journey.doubling_books import DoublingKind
from annotator.journey.doubling_plan import Planned, Stage, asked_of, next_drift_on, pool, to_give
from tests.doubled import ADA, BEA, CEM, Doubles
from tests.journey.doubles import a_practice

ONES = [("attunement", 2_000, 9_000)]
NEVER_DRIFT = Bars(weeks=26)


def given(doubles: Doubles, bars: Bars = NEVER_DRIFT) -> tuple[Planned, ...]:
    seed, today = doubles.reliability._seed(SEED), doubles.clock.today()
    with doubles.records.reading() as desk:
        return to_give(desk, seed, bars, today)


def clips(doubles: Doubles, dyad: object, many: int) -> list[ClipId]:
    made = [doubles.clip(dyad) for _ in range(many)]  # type: ignore[arg-type]
    for each in made:
        doubles.coded(each, ADA, ONES)
    return made


def chosen_of(doubles: Doubles, among: list[ClipId]) -> set[ClipId]:
    seed = doubles.reliability._seed(SEED)
    return {each for each in among if plan.is_chosen(seed, each, NEVER_DRIFT.one_in)}


def test_what_the_seed_chose_is_to_be_given_to_somebody_who_does_not_know_it() -> None:
    doubles, dyad = a_practice()
    made = clips(doubles, dyad, 40)
    found = given(doubles)
    assert {each.clip for each in found} == chosen_of(doubles, made) != set()
    assert {each.stage for each in found} == {Stage.TO_GIVE}
    assert {each.best for each in found} <= {BEA, CEM}
    assert all(each.coder is None and each.doubling is None for each in found)


def test_more_clips_change_nothing_of_what_was_chosen_before() -> None:
    doubles, dyad = a_practice()
    clips(doubles, dyad, 20)
    before = {each.clip for each in given(doubles)}
    clips(doubles, dyad, 20)
    assert before <= {each.clip for each in given(doubles)}


def test_it_suits_best_whoever_was_asked_least() -> None:
    doubles, dyad = a_practice()
    made = clips(doubles, dyad, 40)
    open_to_all = [each for each in made if each not in chosen_of(doubles, made)]
    for each in open_to_all[:3]:
        doubles.ask(each, BEA)
    assert {each.best for each in given(doubles)} == {CEM}


def test_what_was_asked_of_somebody_is_not_given_again_and_stands_with_its_day() -> None:
    doubles, dyad = a_practice()
    made = clips(doubles, dyad, 40)
    first = sorted(chosen_of(doubles, made))[0]
    asked = doubles.ask(first, CEM)
    assert first not in {each.clip for each in given(doubles)}
    with doubles.records.reading() as desk:
        (standing,) = asked_of(desk, doubles.clock.today())
        (later,) = asked_of(desk, doubles.clock.today() + timedelta(days=15))
    assert (standing.coder, standing.stage, standing.overdue) == (CEM, Stage.ASKED, False)
    assert (standing.doubling, later.overdue) == (asked, True)
    doubles.identities.coder = CEM
    doubles.reliability.begin(asked)
    with doubles.records.reading() as desk:
        assert asked_of(desk, doubles.clock.today())[0].stage is Stage.BEGUN
    doubles.reliability.hand_in(asked)
    with doubles.records.reading() as desk:
        assert asked_of(desk, doubles.clock.today()) == ()
    assert first not in {each.clip for each in given(doubles)}


def test_what_was_given_back_or_is_with_somebody_who_left_is_given_to_somebody_else() -> None:
    doubles, dyad = a_practice()
    one, other = sorted(chosen_of(doubles, clips(doubles, dyad, 40)))[:2]
    back = doubles.ask(one, CEM)
    doubles.ask(other, CEM)
    doubles.identities.coder = CEM
    doubles.reliability.give_back(back)
    assert {each.clip: each.best for each in given(doubles)}.get(one) == BEA
    assert other not in {each.clip for each in given(doubles)}
    with doubles.records.writing() as desk:
        cem = desk.people.get(CEM)
        assert cem is not None
        desk.people.keep(replace(cem, left_at=doubles.clock.now()))
    assert {each.clip: each.best for each in given(doubles)}.get(other) == BEA


def test_a_clip_nobody_coded_or_that_is_not_permitted_is_in_no_plan_and_no_draw() -> None:
    doubles, dyad = a_practice()
    for _ in range(20):
        doubles.clip(dyad)
    assert given(doubles) == ()
    made = clips(doubles, dyad, 20)
    asked = doubles.ask(made[0], CEM)
    today = doubles.clock.today()
    with doubles.records.reading() as desk:
        assert [each.id for each in pool(desk, today, {ADA})] == sorted(made)
        assert pool(desk, today, {BEA, CEM}) == ()
        assert [each.doubling for each in asked_of(desk, today)] == [asked]
    with doubles.records.writing() as desk:
        for each in desk.households.consents(dyad.household.id):
            if each.purpose is not Purpose.RECORD:
                desk.households.withdraw_consent(each.id, today, "mother")
    assert given(doubles) == ()
    with doubles.records.reading() as desk:
        assert pool(desk, today, {ADA}) == ()
        assert asked_of(desk, today) == ()


@pytest.mark.parametrize(("days", "there"), [(41, False), (42, True), (80, True)])
def test_a_drift_clip_is_in_the_plan_from_two_weeks_before_it_is_due(
    days: int, there: bool
) -> None:
    doubles, dyad = a_practice()
    clips(doubles, dyad, 3)
    doubles.clock.pass_by(timedelta(days=days))
    drift = [e for e in given(doubles, Bars()) if e.kind is DoublingKind.DRIFT]
    assert ({each.best for each in drift} == {BEA, CEM}) is there
    assert all(each.overdue is (days > 56) for each in drift)


def test_after_a_drift_clip_the_next_is_eight_weeks_off_and_none_while_one_is_with_them() -> None:
    doubles, dyad = a_practice()
    clip, *_ = clips(doubles, dyad, 3)
    doubles.clock.pass_by(timedelta(days=60))
    asked = doubles.ask(clip, CEM, DoublingKind.DRIFT)
    with doubles.records.reading() as desk:
        assert next_drift_on(desk, CEM, 8) is None
    doubles.hand_in(asked, CEM, ONES)
    with doubles.records.reading() as desk:
        assert next_drift_on(desk, CEM, 8) == doubles.clock.today() + timedelta(weeks=8)
    assert CEM not in {e.best for e in given(doubles, Bars()) if e.kind is DoublingKind.DRIFT}
