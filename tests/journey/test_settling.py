"""Settling: a coding of its own that names its sources, and nothing of theirs is touched."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.coding import Changes
from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.identity import AnnotationId, ClipId, CodeId, SessionId, SettlementId
from annotator.domain.people import CONSENSUS, FIRST
from annotator.domain.settling import Because, Choice, Decision, NotOneOfThem, OneNameOnly
from annotator.journey.deeds import Deed
from annotator.journey.ports import Kept
from annotator.journey.settled_places import NoSuchSettlement
from annotator.journey.settling import (
    NotToSettle,
    SettledAlready,
    StillToSettle,
)
from annotator.journey.tag import NoSuchSession
from annotator.journey.taking import Refused
from tests.builders import add, an_annotation, change, ms
from tests.journey.settle_world import (
    GAZE,
    JOY,
    KIM,
    LEE,
    a_service,
    codes,
    settle_all,
    settling,
    take,
)
from tests.journey.world import World

CUE = an_annotation("cue", "rupture", 15_000, 18_000, "missed_cue", note="hers alone")
COMFORT = an_annotation("comfort", "repair", 18_000, 24_000, "comfort", repairs="cue")
OTHER = replace(JOY, code=CodeId("shared_gaze"))


def two(*permitted: Purpose) -> tuple[World, ClipId, SessionId, SessionId]:
    """Two codings: the same gaze, a joy by two names, and a rupture with its repair in one."""
    world, clip = a_service(None, *permitted)
    one = codes(world, clip, FIRST, GAZE, JOY, CUE, COMFORT)
    return world, clip, one, codes(world, clip, LEE, GAZE, OTHER)


def begun() -> tuple[World, SettlementId, SessionId, SessionId]:
    world, clip, one, other = two()
    return world, settling(world).begin(clip, (one, other)), one, other


def logs(world: World, *sessions: SessionId) -> list[tuple[Kept, ...]]:
    with world.records.reading() as desk:
        return [desk.coding.log(each) for each in sessions]


def test_what_both_say_is_proposed_and_each_difference_is_open() -> None:
    world, settlement, *_ = begun()
    opened = settling(world).look(settlement)
    assert [each.now is None for each in opened.places] == [False, True, True, True]
    assert (opened.left, opened.changed) == (3, frozenset())


def test_the_blind_codings_are_the_same_to_the_letter_afterwards() -> None:
    world, settlement, one, other = begun()
    before = logs(world, one, other)
    settle_all(world, settlement, one)
    settling(world).keep(settlement)
    assert logs(world, one, other) == before


def test_all_settled_it_is_a_coding_of_its_own_that_names_its_sources() -> None:
    world, settlement, one, other = begun()
    settle_all(world, settlement, one)
    session = settling(world).keep(settlement)
    known = settling(world).look(settlement).settlement
    assert (known.session, known.kept_by) == (session, FIRST)
    assert [(each.session, each.revision) for each in known.sources] == [(one, 5), (other, 2)]
    with world.records.reading() as desk:
        head, marks = desk.coding.head(session), desk.coding.standing(session)
    assert head is not None
    assert (head.coder, head.sealed_at) == (CONSENSUS, world.clock.now())
    assert [each.code for each in marks] == ["shared_gaze", "missed_cue", "comfort", "shared_joy"]
    assert marks[2].repairs == marks[1].id
    assert {each.note for each in marks} == {""}


def test_what_was_settled_is_nobodys_coding_and_nobody_tags_in_it() -> None:
    world, settlement, one, other = begun()
    settle_all(world, settlement, one)
    session = settling(world).keep(settlement)
    with world.records.reading() as desk:
        head = desk.coding.head(session)
        assert head is not None
        assert {each.id for each in desk.coding.of(head.clip)} == {one, other}
    assert session not in {each.id for each in world.tagging.sessions(head.clip)}
    assert session not in {each.id for each in world.tagging.others(one)}
    assert session not in {each.id for each in settling(world).codings(head.clip)}
    with pytest.raises(NoSuchSession):
        world.tagging.other(one, session)
    (answer,) = world.take(session, add(an_annotation("late"), "late")).results
    assert isinstance(answer, Refused)


def test_nothing_is_kept_while_a_place_is_open() -> None:
    world, settlement, *_ = begun()
    with pytest.raises(StillToSettle) as no:
        settling(world).keep(settlement)
    assert no.value.left == 3


def test_a_later_decision_stands_before_an_earlier_and_all_are_kept() -> None:
    world, settlement, one, other = begun()
    place = settling(world).look(settlement).places[-1].point.id
    for decision in (take(one), take(other, said="she laughs first")):
        settling(world).settle(settlement, place, decision)
    settling(world).undo(settlement, place)
    found = settling(world).look(settlement).places[-1]
    assert [None if e.decision is None else e.decision.taken for e in found.decided] == [
        one,
        other,
        None,
    ]
    assert (found.decision, found.now) == (None, None)
    settling(world).undo(settlement, place)
    assert len(settling(world).look(settlement).places[-1].decided) == 3


def test_where_both_are_defensible_one_stands_and_the_others_name_is_allowed() -> None:
    world, settlement, one, _ = begun()
    place = settling(world).look(settlement).places[-1].point.id
    settling(world).settle(settlement, place, take(one, Choice.BOTH))
    now = settling(world).look(settlement).places[-1].now
    assert now is not None
    assert now.moment is not None
    assert (now.moment.code, now.allowed) == ("shared_joy", ("shared_gaze",))


def test_what_cannot_stand_is_refused_and_nothing_is_kept_of_it() -> None:
    world, settlement, one, _ = begun()
    places = settling(world).look(settlement).places
    with pytest.raises(OneNameOnly):
        settling(world).settle(settlement, places[1].point.id, take(one, Choice.BOTH))
    with pytest.raises(NotOneOfThem):
        settling(world).settle(settlement, AnnotationId("nowhere"), take(one))
    assert not any(each.decided for each in settling(world).look(settlement).places)


def test_it_is_gone_on_with_where_it_was_left() -> None:
    world, clip, one, other = two()
    first = settling(world).begin(clip, (one, other))
    settling(world).settle(first, settling(world).look(first).places[1].point.id, take(one))
    assert settling(world).begin(clip, (other, one)) == first
    assert settling(world).look(first).left == 2
    assert [each.id for each in settling(world).of(clip)] == [first]


def test_a_source_that_changed_since_is_told_and_changes_nothing_here() -> None:
    world, clip, one, other = two()
    settlement = settling(world).begin(clip, (one, other))
    before = settling(world).look(settlement)
    world.take(other, change("lee-gaze", 1, Changes(onset=ms(1_000)), world.op()))
    codes(world, clip, LEE, replace(CUE, onset=ms(44_000), offset=ms(50_000)))
    after = settling(world).look(settlement)
    assert after.changed == {LEE}
    assert after.places == before.places
    assert settling(world).begin(clip, (one, other)) != settlement


def test_what_was_kept_stays_as_it_is() -> None:
    world, settlement, one, _ = begun()
    settle_all(world, settlement, one)
    settling(world).keep(settlement)
    place = settling(world).look(settlement).places[1].point.id
    for again in (
        lambda: settling(world).settle(settlement, place, take(one)),
        lambda: settling(world).undo(settlement, place),
        lambda: settling(world).keep(settlement),
    ):
        with pytest.raises(SettledAlready):
            again()


def test_only_current_codings_of_two_people_by_one_scheme_are_settled() -> None:
    world, clip, one, other = two()
    for sessions in ((one,), (one, one), (one, SessionId("none")), ()):
        with pytest.raises(NotToSettle):
            settling(world).begin(clip, sessions)
    with world.records.writing() as desk:
        head = desk.coding.head(other)
        assert head is not None
        desk.coding.keep_scheme("connection", "2.0", "{}")
        newer = replace(head, id=SessionId("new"), scheme_version="2.0", migrated_from=other)
        desk.coding.begin(newer)
    with pytest.raises(NotToSettle):
        settling(world).begin(clip, (one, other))
    with pytest.raises(NotToSettle):
        settling(world).begin(clip, (one, SessionId("new")))


def test_three_coders_are_settled_like_two() -> None:
    world, clip, one, other = two()
    third = codes(world, clip, KIM, GAZE, JOY)
    settlement = settling(world).begin(clip, (one, other, third))
    assert settling(world).look(settlement).left == 3
    settle_all(world, settlement, one)
    session = settling(world).keep(settlement)
    with world.records.reading() as desk:
        assert len(desk.coding.standing(session)) == 4


def test_all_settled_as_nothing_is_a_coding_with_nothing_in_it() -> None:
    world, clip = a_service()
    pair = codes(world, clip, FIRST, GAZE), codes(world, clip, LEE)
    settlement = settling(world).begin(clip, pair)
    place = settling(world).look(settlement).places[0].point.id
    settling(world).settle(settlement, place, Decision(Choice.NEITHER, Because.DEFINITION))
    session = settling(world).keep(settlement)
    with world.records.reading() as desk:
        assert desk.coding.standing(session) == ()


def test_consent_is_asked_anew_at_every_step() -> None:
    world, clip, one, other = two()
    settlement = settling(world).begin(clip, (one, other))
    place = settling(world).look(settlement).places[1].point.id
    home = settling(world).look(settlement).settlement.household
    world.consents.withdraw(home, Purpose.RECORD, "mother")
    for step in (
        lambda: settling(world).look(settlement),
        lambda: settling(world).settle(settlement, place, take(one)),
        lambda: settling(world).keep(settlement),
        lambda: settling(world).begin(clip, (one, other)),
        lambda: settling(world).codings(clip),
    ):
        with pytest.raises(NotPermitted):
            step()
    with pytest.raises(NoSuchSettlement):
        settling(world).look(SettlementId("none"))


def test_beginning_and_keeping_are_noted_with_ids_alone() -> None:
    world, settlement, one, other = begun()
    settle_all(world, settlement, one)
    session = settling(world).keep(settlement)
    deeds = {deed: on for deed, _, _, on in world.records.state.deeds}  # type: ignore[attr-defined]
    assert set(deeds[Deed.CONSENSUS_BEGUN]) == {"settlement", "clip", "source-1", "source-2"}
    assert deeds[Deed.CONSENSUS_KEPT]["session"] == session
    assert deeds[Deed.CONSENSUS_KEPT]["source-2"] == f"{other}.2"
