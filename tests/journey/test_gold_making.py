"""A gold made here: by two who may, with a reason for each moment, through the file's own door."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from annotator.domain.clip import Context
from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.identity import AnnotationId, ClipId, CodeId, CoderId, SettlementId
from annotator.domain.people import FIRST, Member, NoSuchMember, Role
from annotator.domain.practising.gold import About, ClipSet, InTheFilm
from annotator.domain.practising.gold_document import NotAGold
from annotator.domain.settling import Choice
from annotator.domain.talking import Allowed, Kind, Mark, Pin, Saying
from annotator.journey.deeds import Deed
from annotator.journey.gold_making import (
    Draft,
    GoldCoder,
    MomentForm,
    NoNameToSign,
    NotGoldCoders,
    OneOrTwo,
    TwoAreCertified,
)
from annotator.journey.settling import StillToSettle
from tests.builders import an_annotation
from tests.fakes.clock import NOON
from tests.journey.practice_set import a_gold_document, practised
from tests.journey.settle_world import (
    GAZE,
    JOY,
    KIM,
    LEE,
    SAM,
    a_service,
    codes,
    golds,
    settle_all,
    settling,
    take,
)
from tests.journey.world import World

ABOUT = About(
    ClipSet.PRACTICE, 2, ("crying",), Context.FEEDING, (InTheFilm.CARER, InTheFilm.INFANT)
)
DARK = an_annotation("dark", "uncodable", 50_000, 55_000)


def a_consensus(world: World | None = None) -> tuple[World, ClipId, SettlementId]:
    """Lee and Kim, who saw a joy by two names that both fit, and a stretch nobody can code."""
    world, clip = a_service(world)
    one = codes(world, clip, LEE, GAZE, JOY, DARK)
    other = codes(world, clip, KIM, GAZE, replace(JOY, code=CodeId("shared_gaze")), DARK)
    settlement = settling(world).begin(clip, (one, other))
    place = next(each for each in settling(world).look(settlement).places if each.now is None)
    settling(world).settle(settlement, place.point.id, take(one, Choice.BOTH, "The laugh."))
    settle_all(world, settlement, one)
    settling(world).keep(settlement)
    return world, clip, settlement


def named(world: World, *coders: CoderId) -> None:
    before, world.identities.coder = world.identities.coder, SAM
    golds(world).name_gold_coders(coders or (LEE, KIM))
    world.identities.coder = before


def written(draft: Draft, **changes: object) -> Mapping[AnnotationId, MomentForm]:
    form = MomentForm("They look at each other.", (), False, "What did you see?")
    return {
        each.annotation.id: replace(form, allowed=each.allowed, **changes)  # type: ignore[arg-type]
        for each in draft.moments
        if each.needs_why
    }


def test_a_name_called_defensible_while_it_was_talked_about_is_offered_as_right_too() -> None:
    world, clip = a_service()
    one = codes(world, clip, LEE, GAZE)
    other = codes(world, clip, KIM, replace(GAZE, code=CodeId("following_lead")))
    lees, kims = AnnotationId("lee-gaze"), AnnotationId("kim-gaze")
    pin = Pin(GAZE.onset, (Mark(one, lees), Mark(other, kims)))
    world.identities.coder = SAM
    allows = (Allowed(kims, CodeId("turn_taking")), Allowed(kims, GAZE.code or CodeId("")))
    saying = Saying("Either fits.", Kind.BOTH_DEFENSIBLE, allows=allows)
    world.talking.begin(clip, pin, saying)
    private = Allowed(lees, CodeId("mirroring"))
    world.talking.begin(clip, pin, Saying("Mine.", Kind.PRIVATE, allows=(private,)))
    world.identities.coder = FIRST
    settlement = settling(world).begin(clip, (one, other))
    settle_all(world, settlement, one)
    settling(world).keep(settlement)
    (moment,) = golds(world).draft(settlement).moments
    assert moment.annotation.code == GAZE.code
    assert moment.allowed == ("following_lead", "turn_taking")


def test_what_was_settled_becomes_a_clip_to_practise_with() -> None:
    world, clip, settlement = a_consensus()
    named(world)
    draft = golds(world).draft(settlement)
    digest = golds(world).make(settlement, ABOUT, written(draft))
    (found,) = world.practising.library()
    assert (found.id, found.about) == (clip, ABOUT)
    with world.records.reading() as desk:
        gold = desk.practising.current()[clip]
    assert gold.digest == digest
    assert gold.document["signed_by"] == "Lee and Kim"
    allowed = [each["allowed"] for each in gold.document["moments"].values()]  # type: ignore[attr-defined]
    assert sorted(allowed) == [[], ["shared_gaze"]]


def test_a_draft_brings_what_was_said_and_asks_no_reason_for_what_cannot_be_coded() -> None:
    world, _, settlement = a_consensus()
    draft = golds(world).draft(settlement)
    found = [(each.annotation.family, each.said, each.needs_why) for each in draft.moments]
    assert found == [
        ("attunement", "", True),
        ("attunement", "The laugh.", True),
        ("uncodable", "", False),
    ]
    assert draft.context is Context.FEEDING


def test_who_is_neither_certified_nor_named_signs_no_gold() -> None:
    world, _, settlement = a_consensus()
    named(world, LEE)
    draft = golds(world).draft(settlement)
    assert [each.stands for each in draft.signers] == [GoldCoder.NAMED, GoldCoder.NEITHER]
    with pytest.raises(NotGoldCoders) as no:
        golds(world).make(settlement, ABOUT, written(draft))
    assert no.value.names == ("Kim",)
    assert world.practising.library() == ()


def test_every_fault_of_what_was_written_is_said() -> None:
    world, _, settlement = a_consensus()
    named(world)
    draft = golds(world).draft(settlement)
    faulty = written(draft, rationale=" ", question="Look again.")
    with pytest.raises(NotAGold) as no:
        golds(world).make(settlement, replace(ABOUT, set=ClipSet.QUALIFYING), faulty)
    said = str(no.value.facts()["faults"])
    for fault in ("rationale", "does not end as a question", "needs a moment that must be seen"):
        assert fault in said


def test_without_the_permit_to_train_there_is_no_gold_and_no_draft() -> None:
    world, clip, settlement = a_consensus()
    named(world)
    forms = written(golds(world).draft(settlement))
    with world.records.reading() as desk:
        home = desk.clips.get(clip).household  # type: ignore[union-attr]
    world.consents.withdraw(home, Purpose.TRAINING, "mother")
    for refused in (
        lambda: golds(world).draft(settlement),
        lambda: golds(world).make(settlement, ABOUT, forms),
    ):
        with pytest.raises(NotPermitted) as no:
            refused()
        assert no.value.purpose is Purpose.TRAINING


def test_nothing_is_made_of_what_is_not_settled_to_its_end() -> None:
    world, clip = a_service()
    pair = codes(world, clip, LEE, GAZE, JOY), codes(world, clip, KIM, GAZE)
    with pytest.raises(StillToSettle):
        golds(world).draft(settling(world).begin(clip, pair))


def test_somebody_without_a_name_cannot_sign() -> None:
    world, _, settlement = a_consensus()
    named(world)
    forms = written(golds(world).draft(settlement))
    with world.records.writing() as desk:
        desk.people.keep(Member(KIM, "", frozenset({Role.TRAINEE}), NOON, NOON))
    with pytest.raises(NoNameToSign):
        golds(world).make(settlement, ABOUT, forms)


def test_a_supervisor_names_one_or_two_of_those_who_are_here() -> None:
    world, _ = a_service()
    for none in ((), (FIRST, KIM, LEE)):
        with pytest.raises(OneOrTwo):
            golds(world).name_gold_coders(none)
    with pytest.raises(NoSuchMember):
        golds(world).name_gold_coders((CoderId("nobody"),))
    named(world, LEE, KIM)
    named(world, LEE, SAM)
    stands = {each.coder: each.stands for each in golds(world).gold_coders()}
    assert [who for who, what in stands.items() if what is GoldCoder.NAMED] == [SAM, LEE]
    deeds = [(deed, on) for deed, _, _, on in world.records.state.deeds]  # type: ignore[attr-defined]
    assert deeds[-1] == (Deed.GOLD_CODER_NAMED, {"member": SAM})


def certify(world: World, *coders: CoderId) -> None:
    """Each of them codes three qualifying clips exactly as their gold has them."""
    with world.records.reading() as desk:
        dyad = desk.households.all()[0]
    clips = [world.a_ready_clip(dyad) for _ in range(3)]
    for clip in clips:
        world.practising.keep_gold(clip, a_gold_document(kind="qualifying"))
    for each in coders:
        world.identities.coder = each
        for clip in clips:
            practised(world, clip)
    world.identities.coder = FIRST


def test_two_who_are_certified_make_golds_and_who_was_named_does_no_more() -> None:
    world, _, settlement = a_consensus()
    named(world)
    certify(world, LEE, SAM)
    stands = [each.stands for each in golds(world).draft(settlement).signers]
    assert stands == [GoldCoder.CERTIFIED, GoldCoder.NEITHER]
    with pytest.raises(TwoAreCertified):
        named(world)
    certify(world, KIM)
    draft = golds(world).draft(settlement)
    assert {each.stands for each in draft.signers} == {GoldCoder.CERTIFIED}
    assert golds(world).make(settlement, ABOUT, written(draft))


def test_a_certificate_that_ran_out_or_whose_holder_left_counts_no_more() -> None:
    world, _, settlement = a_consensus()
    certify(world, LEE)
    assert golds(world).draft(settlement).signers[0].stands is GoldCoder.CERTIFIED
    with world.records.writing() as desk:
        lee = desk.people.get(LEE)
        assert lee is not None
        desk.people.keep(lee.without_a_way_in(NOON))
    assert golds(world).draft(settlement).signers[0].stands is GoldCoder.NEITHER
    with world.records.writing() as desk:
        desk.people.keep(lee)
    world.clock.pass_by(timedelta(days=3))
    assert golds(world).draft(settlement).signers[0].stands is GoldCoder.CERTIFIED
    world.clock.pass_by(timedelta(days=400))
    assert {each.stands for each in golds(world).gold_coders()} == {GoldCoder.NEITHER}
