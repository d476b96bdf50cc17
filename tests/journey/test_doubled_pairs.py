from __future__ import annotations

import pytest

from annotator.domain.consent import Purpose
from annotator.journey.doubled_pairs import EVERYBODY, Pairs, as_it_stood
from tests.builders import remove
from tests.doubled import ADA, BEA, CEM, as_another, spans_of
from tests.journey.doubles import a_practice

ONES = spans_of(1)


def test_each_is_told_of_whoever_is_asked_about_and_once_of_everybody() -> None:
    doubles, dyad = a_practice()
    doubles.double(dyad, CEM, ONES, as_another(ONES, 1))
    doubles.double(dyad, BEA, ONES, as_another(ONES, 2))
    today = doubles.clock.today()
    with doubles.records.reading() as desk:
        of = {who: Pairs().of(desk, who, today).pairs for who in (ADA, BEA, CEM, EVERYBODY)}
    assert {who: len(pairs) for who, pairs in of.items()} == {ADA: 2, BEA: 1, CEM: 1, EVERYBODY: 2}
    assert all(each.counted.coder == ADA for each in of[ADA])
    assert {each.counted.reference for each in of[ADA]} == {BEA, CEM}
    assert {each.counted.coder for each in of[EVERYBODY]} == {BEA, CEM}


def test_what_is_changed_afterwards_changes_no_figure() -> None:
    doubles, dyad = a_practice()
    clip = doubles.clip(dyad)
    first = doubles.coded(clip, ADA, ONES)
    session = doubles.hand_in(doubles.ask(clip, CEM), CEM, as_another(ONES, 1))
    today = doubles.clock.today()
    with doubles.records.reading() as desk:
        before = Pairs().of(desk, CEM, today).pairs[0].counted
        stood = desk.coding.standing(first)
        assert as_it_stood(desk, first, 0) == ()
    doubles.identities.coder = ADA
    doubles.mark(first, [("repair", 590_000, 595_000)])
    doubles.tagging.take(first, [remove(stood[0].id, 1, "gone")])
    doubles.mark(session, [("rupture", 590_000, 595_000)])
    with doubles.records.reading() as desk:
        after = Pairs().of(desk, CEM, today).pairs[0].counted
        assert as_it_stood(desk, first, len(ONES)) == stood
        assert len(desk.coding.standing(first)) == len(ONES)
    assert (after.seconds == before.seconds).all()
    assert (after.events == before.events).all()
    assert after.rates == before.rates


def test_what_is_no_longer_permitted_drops_out_and_is_counted() -> None:
    doubles, dyad = a_practice()
    doubles.double(dyad, CEM, ONES, ONES)
    pairs, today = Pairs(), doubles.clock.today()

    def left() -> tuple[int, int]:
        with doubles.records.reading() as desk:
            loaded = pairs.of(desk, CEM, today)
        return len(loaded.pairs), loaded.not_permitted

    assert left() == (1, 0)
    for purpose, expected in ((Purpose.SUPERVISION, (1, 0)), (Purpose.TRAINING, (0, 1))):
        with doubles.records.writing() as desk:
            for each in desk.households.consents(dyad.household.id):
                if each.purpose is purpose:
                    desk.households.withdraw_consent(each.id, today, "mother")
        assert left() == expected


def test_a_clip_that_is_gone_took_its_pair_along() -> None:
    doubles, dyad = a_practice()
    clip = doubles.double(dyad, CEM, ONES, ONES)
    with doubles.records.writing() as desk:
        desk.clips.remove(clip)
    with doubles.records.reading() as desk:
        loaded = Pairs().of(desk, CEM, doubles.clock.today())
    assert (loaded.pairs, loaded.not_permitted, loaded.alone) == ((), 0, 0)


def test_what_has_no_other_coding_yet_is_said_to_be_alone() -> None:
    doubles, dyad = a_practice()
    clip = doubles.clip(dyad)
    doubles.hand_in(doubles.ask(clip, CEM), CEM, ONES)
    with doubles.records.reading() as desk:
        loaded = Pairs().of(desk, CEM, doubles.clock.today())
    assert (len(loaded.pairs), loaded.alone) == (0, 1)


def test_each_pair_is_counted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    doubles, dyad = a_practice()
    doubles.double(dyad, CEM, ONES, ONES)
    pairs, today = Pairs(), doubles.clock.today()
    with doubles.records.reading() as desk:
        first = pairs.of(desk, CEM, today).pairs[0].counted
        assert pairs.of(desk, CEM, today).pairs[0].counted is first
