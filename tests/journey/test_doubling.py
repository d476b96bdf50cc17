from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from annotator.domain.consent import Purpose
from annotator.domain.identity import ClipId, CoderId, DoublingId
from annotator.domain.reliability import plan
from annotator.journey.doubling import (
    SEED,
    DoublingEnded,
    NoSuchDoubling,
    NothingToHandIn,
    NotToBeDoubled,
    SeenBefore,
)
from annotator.journey.doubling_books import Doubling, DoublingKind
from annotator.journey.ports import Deed
from tests.doubled import ADA, BEA, CEM, Doubles
from tests.journey.doubles import a_practice

ONES = [("attunement", 2_000, 9_000), ("rupture", 20_000, 25_000)]


def kept(doubles: Doubles, which: DoublingId) -> Doubling:
    with doubles.records.reading() as desk:
        found = desk.doubling.get(which)
    assert found is not None
    return found


def a_coded_clip(doubles: Doubles, dyad: object) -> ClipId:
    clip = doubles.clip(dyad)  # type: ignore[arg-type]
    doubles.coded(clip, ADA, ONES)
    return clip


def test_somebody_is_asked_within_two_weeks_and_it_is_noted_without_a_name() -> None:
    doubles, dyad = a_practice()
    clip = a_coded_clip(doubles, dyad)
    asked = kept(doubles, doubles.ask(clip, CEM))
    assert (asked.clip, asked.coder, asked.is_open) == (clip, CEM, True)
    assert asked.due_on == doubles.clock.today() + timedelta(days=14)
    deed, _, _, on = doubles.records.state.deeds[-1]  # type: ignore[attr-defined]
    assert (deed, on) == (
        Deed.DOUBLING_ASKED, {"clip": clip, "coder": CEM, "kind": "double"},
    )  # fmt: skip


def test_what_the_seed_chose_is_told_from_what_a_person_chose_and_a_drift_clip_is_neither() -> None:
    doubles, dyad = a_practice()
    clips = [a_coded_clip(doubles, dyad) for _ in range(8)]
    asked = [kept(doubles, doubles.ask(each, CEM)) for each in clips]
    seed = doubles.reliability._seed(SEED)
    assert [e.by_seed for e in asked] == [plan.is_chosen(seed, e.clip, 6) for e in asked]
    drift = [kept(doubles, doubles.ask(each, BEA, DoublingKind.DRIFT)) for each in clips]
    assert not any(each.by_seed for each in drift)


def test_the_seed_is_drawn_once() -> None:
    doubles, _ = a_practice()
    assert doubles.reliability._seed(SEED) == doubles.reliability._seed(SEED)


@pytest.mark.parametrize(
    ("permits", "coder", "may"),
    [
        ((Purpose.RECORD, Purpose.TRAINING), CEM, True),
        ((Purpose.RECORD, Purpose.TRAINING), BEA, False),
        ((Purpose.RECORD, Purpose.SUPERVISION), BEA, True),
        ((Purpose.RECORD, Purpose.SUPERVISION), CEM, False),
        ((Purpose.RECORD,), CEM, False),
        ((Purpose.RECORD,), ADA, False),
    ],
)
def test_nobody_is_asked_what_the_family_does_not_permit(
    permits: tuple[Purpose, ...], coder: CoderId, may: bool
) -> None:
    doubles, dyad = a_practice()
    with doubles.records.writing() as desk:
        for each in desk.households.consents(dyad.household.id):
            desk.households.withdraw_consent(each.id, doubles.clock.today(), "mother")
    doubles.permit(dyad, *permits)
    clip = doubles.clip(dyad)
    if may:
        doubles.ask(clip, coder)
    else:
        with pytest.raises(NotToBeDoubled):
            doubles.ask(clip, coder)


def test_nobody_is_asked_for_a_clip_they_know_or_were_asked_for() -> None:
    doubles, dyad = a_practice()
    clip = a_coded_clip(doubles, dyad)
    with pytest.raises(SeenBefore):
        doubles.ask(clip, ADA)
    asked = doubles.ask(clip, CEM)
    with pytest.raises(SeenBefore):
        doubles.ask(clip, CEM)
    doubles.identities.coder = CEM
    doubles.reliability.give_back(asked)
    with pytest.raises(SeenBefore):
        doubles.ask(clip, CEM)


def test_an_unknown_clip_an_unknown_coder_and_one_without_a_film_are_refused_alike() -> None:
    doubles, dyad = a_practice()
    clip = doubles.clip(dyad)
    with doubles.records.writing() as desk:
        found = desk.clips.get(clip)
        assert found is not None
        desk.clips.change(replace(found, playable=False))
    for which, coder in ((ClipId("x"), CEM), (clip, CoderId("nobody")), (clip, CEM)):
        with pytest.raises(NotToBeDoubled):
            doubles.ask(which, coder)


def test_it_is_coded_handed_in_and_laid_beside_the_first_coding_as_both_stood() -> None:
    doubles, dyad = a_practice()
    clip = doubles.clip(dyad)
    first = doubles.coded(clip, ADA, ONES)
    asked = doubles.ask(clip, CEM)
    session = doubles.hand_in(asked, CEM, ONES[:1])
    handed = kept(doubles, asked).handed_in
    assert handed is not None
    assert (handed.session, handed.revision) == (session, 1)
    assert (handed.reference, handed.reference_revision) == (first, 2)
    doubles.identities.coder = ADA
    doubles.mark(first, [("repair", 40_000, 43_000)])
    assert kept(doubles, asked).handed_in == handed


def test_only_whoever_was_asked_codes_it_hands_it_in_or_gives_it_back() -> None:
    doubles, dyad = a_practice()
    asked = doubles.ask(a_coded_clip(doubles, dyad), CEM)
    doubles.identities.coder = BEA
    for step in (
        doubles.reliability.begin, doubles.reliability.hand_in, doubles.reliability.give_back,
    ):  # fmt: skip
        with pytest.raises(NoSuchDoubling):
            step(asked)
        with pytest.raises(NoSuchDoubling):
            step(DoublingId("x"))


def test_once_it_is_over_it_stays_over() -> None:
    doubles, dyad = a_practice()
    asked = doubles.ask(a_coded_clip(doubles, dyad), CEM)
    doubles.hand_in(asked, CEM, ONES)
    for step in (
        doubles.reliability.begin, doubles.reliability.hand_in, doubles.reliability.give_back,
    ):  # fmt: skip
        with pytest.raises(DoublingEnded):
            step(asked)


def test_what_was_never_opened_cannot_be_handed_in() -> None:
    doubles, dyad = a_practice()
    asked = doubles.ask(a_coded_clip(doubles, dyad), CEM)
    doubles.identities.coder = CEM
    with pytest.raises(NothingToHandIn):
        doubles.reliability.hand_in(asked)


def test_begun_twice_it_is_one_session_by_the_scheme_of_the_first_coding() -> None:
    doubles, dyad = a_practice()
    clip = doubles.clip(dyad)
    first = doubles.coded(clip, ADA, ONES)
    with doubles.records.writing() as desk:
        head = desk.coding.head(first)
        assert head is not None
        document = doubles.schemes.shipped_document
        desk.coding.keep_scheme("older", "0.9", document)
        desk.coding.begin(replace(head, scheme="older", scheme_version="0.9"))
    asked = doubles.ask(clip, CEM)
    doubles.identities.coder = CEM
    session = doubles.reliability.begin(asked)
    assert doubles.reliability.begin(asked) == session
    with doubles.records.reading() as desk:
        found = desk.coding.head(session)
    assert found is not None
    assert (found.scheme, found.scheme_version) == ("older", "0.9")


def test_neither_an_empty_coding_nor_a_blind_one_not_handed_in_is_a_reference() -> None:
    doubles, dyad = a_practice()
    clip = doubles.clip(dyad)
    doubles.coded(clip, ADA, [])
    bea, cem = doubles.ask(clip, BEA), doubles.ask(clip, CEM)
    doubles.identities.coder = BEA
    doubles.mark(doubles.reliability.begin(bea), ONES)
    session = doubles.hand_in(cem, CEM, ONES)
    handed = kept(doubles, cem).handed_in
    assert handed is not None
    assert (handed.session, handed.reference) == (session, None)
    doubles.identities.coder = BEA
    doubles.reliability.hand_in(bea)
    later = kept(doubles, bea).handed_in
    assert later is not None
    assert (later.reference, later.reference_revision) == (session, handed.revision)


def test_while_somebody_codes_blind_neither_sees_the_others_coding() -> None:
    doubles, dyad = a_practice()
    clip = doubles.clip(dyad)
    first = doubles.coded(clip, ADA, ONES)
    asked = doubles.ask(clip, CEM)
    doubles.identities.coder = CEM
    session = doubles.reliability.begin(asked)
    doubles.mark(session, ONES)
    assert doubles.tagging.others(session) == ()
    assert doubles.tagging.others(first) == ()
    doubles.reliability.hand_in(asked)
    assert [each.id for each in doubles.tagging.others(session)] == [first]
    assert [each.id for each in doubles.tagging.others(first)] == [session]
