"""One suite for the caseload in memory and in the database: what the steps may rely on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from annotator.domain.clip import Context
from annotator.domain.coding_load import Pressed
from annotator.domain.identity import ClipId, CoderId, ConsentId, HouseholdId, SessionId
from annotator.domain.operation import Kind
from annotator.domain.tags import Card
from annotator.journey.deeds import Deed, Done
from annotator.journey.ports import Kept, KeptPack, Records
from tests.builders import a_clip, add, an_annotation
from tests.fakes.clock import NOON
from tests.ports.kept import C1, H1, LATER, S1, SOON, a_head

ME = CoderId("me")


def a_pack(id: str = "p1", clip: str = "c1", minutes: int = 0) -> KeptPack:
    at = NOON + timedelta(minutes=minutes)
    return KeptPack(id, H1, ClipId(clip), at, ME, "d" * 64, (ConsentId("k1"),))


def test_a_household_nobody_tagged_has_an_empty_card(filled: Records) -> None:
    with filled.reading() as desk:
        assert desk.caseload.card(H1) == Card(H1)
        assert desk.caseload.cards((H1,)) == {}
        assert desk.caseload.archived() == frozenset()


def test_a_card_is_kept_as_it_is_now_in_the_order_of_its_tags(filled: Records) -> None:
    with filled.writing() as desk:
        desk.caseload.keep(Card(H1, ("nights", "Ärger"), NOON))
    with filled.reading() as desk:
        assert desk.caseload.card(H1) == Card(H1, ("nights", "Ärger"), NOON)
        assert desk.caseload.archived() == {H1}
    with filled.writing() as desk:
        desk.caseload.keep(Card(H1, ("nights",)))
    with filled.reading() as desk:
        assert desk.caseload.cards((H1, HouseholdId("h2"))) == {H1: Card(H1, ("nights",))}
        assert desk.caseload.archived() == frozenset()


def test_packs_come_back_oldest_first_also_of_a_clip_that_is_gone(filled: Records) -> None:
    late, early = a_pack("p2", minutes=5), a_pack("p1")
    with filled.writing() as desk:
        desk.caseload.add_pack(late)
        desk.caseload.add_pack(early)
        desk.clips.remove(C1)
    with filled.reading() as desk:
        assert desk.caseload.packs(H1) == (early, late)
        assert desk.caseload.packs(HouseholdId("h2")) == ()


def test_households_are_found_by_what_was_filmed(filled: Records) -> None:
    known = a_clip()
    with filled.reading() as desk:
        assert desk.caseload.filmed_as(known.card.context) == {H1}
        other = next(each for each in Context if each is not known.card.context)
        assert desk.caseload.filmed_as(other) == frozenset()


def test_codings_of_many_clips_are_those_of_each_without_what_is_practised(
    filled: Records,
) -> None:
    with filled.writing() as desk:
        desk.coding.begin(replace(a_head(), id=SessionId("s0"), coder=ME, begun_at=LATER))
        desk.coding.begin(replace(a_head(), id=SessionId("p1"), practised=True))
    with filled.reading() as desk:
        found = desk.caseload.codings((C1, ClipId("c2")))
        assert found == desk.coding.of(C1)
        assert [each.id for each in found] == ["s1", "s0"]
        assert desk.caseload.codings(()) == ()


def test_what_was_pressed_is_told_by_time_and_kind_and_only_what_was_accepted(
    filled: Records,
) -> None:
    mark = an_annotation("x")
    with filled.writing() as desk:
        desk.coding.append(Kept(add(mark, "o1"), S1, "f", SOON, ME, 1, 1, None, mark))
        desk.coding.append(Kept(add(mark, "o2"), S1, "g", LATER, ME, refusal="NoSuchThing"))
    with filled.reading() as desk:
        assert desk.caseload.pressed((S1, SessionId("s9"))) == {S1: (Pressed(SOON, Kind.ADD),)}


def test_when_something_was_last_done_is_told_without_what(filled: Records) -> None:
    mark = an_annotation("x")
    with filled.writing() as desk:
        assert desk.caseload.last_pressed((S1,)) == {}
        desk.coding.append(Kept(add(mark, "o1"), S1, "f", NOON, ME, 1, 1, None, mark))
        desk.coding.append(Kept(add(mark, "o2"), S1, "f", SOON, ME, 2, 2, None, mark))
        desk.coding.append(Kept(add(mark, "o3"), S1, "g", LATER, ME, refusal="NoSuchThing"))
    with filled.reading() as desk:
        assert desk.caseload.last_pressed((S1, SessionId("s9"))) == {S1: SOON}


def test_the_context_of_every_clip_is_told(filled: Records) -> None:
    with filled.reading() as desk:
        known = desk.clips.get(C1)
        assert known is not None
        assert desk.caseload.scenes() == {C1: (known.card.context, known.card.on)}


def test_the_book_tells_what_somebody_did_and_what_was_done_to_a_thing(filled: Records) -> None:
    home = {"household": str(H1)}
    with filled.writing() as desk:
        desk.audit.note(Deed.HOUSEHOLD_ARCHIVED, "me", NOON, home)
        desk.audit.note(Deed.CODING_CHANGED, "me", SOON, {"session": "s1"})
        desk.audit.note(Deed.CLIP_DELETED, "you", LATER, {**home, "clip": "c1"})
        desk.audit.note(Deed.CLIP_DELETED, "you", LATER, {"household": "h", "clip": "h10"})
    with filled.reading() as desk:
        mine = desk.audit.done_by("me", NOON)
        assert [each.deed for each in mine] == [Deed.HOUSEHOLD_ARCHIVED, Deed.CODING_CHANGED]
        assert [each.at for each in desk.audit.done_by("me", SOON)] == [SOON]
        both = (Deed.HOUSEHOLD_ARCHIVED, Deed.CLIP_DELETED)
        assert desk.audit.done_to((H1,), both) == (
            Done(Deed.HOUSEHOLD_ARCHIVED, "me", NOON, home),
            Done(Deed.CLIP_DELETED, "you", LATER, {**home, "clip": "c1"}),
        )
        assert len(desk.audit.done_to((H1, "h10"), both)) == 3
        assert desk.audit.done_to((H1,), (Deed.CLIP_RECEIVED,)) == ()
        assert desk.audit.done_to((), both) == ()
