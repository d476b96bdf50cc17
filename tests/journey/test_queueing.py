"""What waits for whoever reviews: gathered, sieved by what they may know, in one order."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import AnnotationId, CoderId, HouseholdId, PersonId
from annotator.domain.people import CONSENSUS
from annotator.domain.policy import Right
from annotator.domain.reviewing.queue import Waiting, Why
from annotator.domain.tags import Card
from annotator.journey.consent import Given
from annotator.journey.flag_books import Flags
from annotator.journey.ports import Desk
from annotator.journey.queueing import LOOKED_BACK, SOURCES, Looking, Queueing
from annotator.journey.visit import Gate, GateKind
from tests.builders import an_annotation, remove
from tests.fakes.clock import NOON
from tests.fakes.records import MemoryRecords
from tests.journey.compared import SAM, Compared, by, two

FLAG = an_annotation("ask", "review_flag", 5000, None)
DANGER = an_annotation("danger", "safeguarding", 50_000, 55_000, note="a bruise")


@dataclass
class Rights:
    """Who is at work may do this, for every household; nothing else."""

    held: set[Right] = field(default_factory=lambda: set(Right))

    def among(
        self, desk: Desk, right: Right, homes: Collection[HouseholdId]
    ) -> Collection[HouseholdId]:
        return homes if right in self.held else frozenset()


def waiting(scene: Compared, *held: Right) -> tuple[Waiting, ...]:
    world, rights = scene.world, Rights(set(held or Right))
    return Queueing(world.records, world.clock, rights.among, SOURCES).waiting()


def why(scene: Compared, *held: Right) -> list[Why]:
    return [each.why for each in waiting(scene, *held)]


def test_a_clip_coded_twice_waits_with_both_its_codings_until_they_are_compared() -> None:
    scene = two()
    (one,) = waiting(scene)
    assert (one.why, one.path, one.clip) == (Why.CODED_TWICE, "compare", scene.clip)
    assert one.where == {"clip": scene.clip, "of": f"{scene.first}.{scene.second}"}
    assert one.facts == {
        "context": "feeding",
        "pseudonym": "Wren",
        "filmed": "2026-11-12",
        "first": "Ada",
        "second": "Sam",
    }
    scene.comparing.compare(scene.clip, (scene.second, scene.first))
    assert waiting(scene) == ()


def test_a_coding_that_changed_since_waits_again() -> None:
    scene = two()
    scene.comparing.compare(scene.clip, (scene.first, scene.second))
    by(scene.world, scene.clip, SAM, an_annotation("new", onset=40_000, offset=45_000))
    assert why(scene) == [Why.CHANGED_SINCE]


def test_a_session_that_was_only_opened_waits_for_nobody() -> None:
    scene = two()
    clip = scene.world.a_ready_clip(scene.dyad)
    by(scene.world, clip, SAM, an_annotation("a"))
    scene.world.tagging.begin(clip, CoderId("kim"))
    assert [each.clip for each in waiting(scene)] == [scene.clip]


def test_a_family_is_not_named_to_who_may_not_know_it_nor_anything_else_of_it() -> None:
    scene = two(FLAG, DANGER)
    found = waiting(scene, Right.REVIEW)
    assert [each.why for each in found] == [Why.CODED_TWICE]
    assert not {"pseudonym", "filmed"} & set(found[0].facts)
    assert why(scene, Right.SEE_HOUSEHOLDS) == []


def test_a_safeguarding_mark_goes_first_and_a_flag_is_asked_in_turn_by_count_and_name_alone() -> (
    None
):
    scene = two(FLAG, DANGER)
    found = waiting(scene)
    assert [each.why for each in found] == [Why.SAFEGUARDING, Why.ASKED, Why.CODED_TWICE]
    for each in found[:2]:
        assert (each.facts["coder"], each.facts["count"]) == ("Sam", 1)
        assert "bruise" not in str(each)
        assert each.where["of"] == f"{scene.first}.{scene.second}"


def test_marks_of_long_ago_wait_no_longer() -> None:
    scene = two(DANGER)
    scene.world.clock.pass_by(LOOKED_BACK + timedelta(seconds=1))
    assert Why.SAFEGUARDING not in why(scene)


def test_an_opened_gate_waits_with_its_moment_and_never_with_the_reason() -> None:
    scene = two()
    visit = scene.world.sharing.visit(scene.world.sharing.visit_for(scene.clip))
    gates = tuple(
        Gate(kind, AnnotationId("miss"), "she asked why he cried", at)
        for kind, at in ((GateKind.EXPOSURE, NOON), (GateKind.GROWTH, NOON - 2 * LOOKED_BACK))
    )
    with scene.world.records.writing() as desk:
        desk.visits.change(replace(visit, gates=gates))
    found = waiting(scene)
    assert [each.why for each in found] == [Why.EXPOSURE_OPENED, Why.CODED_TWICE]
    assert found[0].where == {"clip": scene.clip, "at": "miss"}
    assert found[0].facts == {
        "context": "feeding",
        "pseudonym": "Wren",
        "filmed": "2026-11-12",
        "visit": 1,
    }


def test_a_permission_that_ends_within_thirty_days_waits_by_the_day_it_ends() -> None:
    scene = two(permitted=(Purpose.RECORD,))
    home, today = scene.dyad.household.id, scene.world.clock.today()
    for days, purpose in ((31, Purpose.SUPERVISION), (30, Purpose.SESSION_REVIEW)):
        until = today + timedelta(days=days)
        given = Given(PersonId("infant"), "mother", "parental_responsibility", valid_to=until)
        scene.world.consents.decide(home, purpose, Decision.PERMIT, given)
    found = waiting(scene)
    assert [each.why for each in found] == [Why.CONSENT_ENDING, Why.CODED_TWICE]
    assert (found[0].on, found[0].facts["count"]) == (today + timedelta(days=30), 1)
    assert (found[0].path, found[0].where) == ("consent", {"household": home})
    assert why(scene, Right.REVIEW) == [Why.CODED_TWICE]


def test_what_others_have_waiting_stands_in_its_place_among_it() -> None:
    scene = two(DANGER)

    def drifted(looking: Looking) -> tuple[Waiting, ...]:
        assert looking.may(Right.REVIEW)
        return (Waiting(Why.DRIFT_AMBER, date(2026, 1, 1), "reliability", coder=SAM),)

    world = scene.world
    sources = (drifted, *SOURCES)
    found = Queueing(world.records, world.clock, Rights().among, sources).waiting()
    assert [each.why for each in found] == [Why.SAFEGUARDING, Why.DRIFT_AMBER, Why.CODED_TWICE]


def test_one_coding_with_a_flag_leads_to_its_clip() -> None:
    scene = two()
    clip = scene.world.a_ready_clip(scene.dyad)
    by(scene.world, clip, SAM, FLAG)
    found = [each for each in waiting(scene) if each.why is Why.ASKED]
    assert [each.where for each in found] == [{"clip": clip}]


def test_a_mark_that_is_taken_out_again_waits_no_longer_however_often_was_looked() -> None:
    scene = two(DANGER)
    world = scene.world
    queueing = Queueing(world.records, world.clock, Rights().among, SOURCES)
    assert Why.SAFEGUARDING in [each.why for each in queueing.waiting()]
    world.take(scene.second, remove("sam-danger", 1, world.op()))
    assert Why.SAFEGUARDING not in [each.why for each in queueing.waiting()]


def test_a_coding_from_before_flags_were_kept_is_counted_once_and_then_never_opened() -> None:
    scene = two(FLAG, DANGER)
    records = scene.world.records
    assert isinstance(records, MemoryRecords)
    before = waiting(scene)
    records.state.flags.clear()
    assert waiting(scene) == before
    with records.reading() as desk:
        assert desk.flags.of(scene.second) == Flags(1, 1)
        assert desk.flags.of(scene.first) == Flags()
    records.state.held.clear()
    assert waiting(scene) == before


def test_of_a_household_that_is_put_away_nothing_waits() -> None:
    scene = two(FLAG, DANGER)

    def mentioned(looking: Looking) -> tuple[Waiting, ...]:
        home = scene.dyad.household.id
        assert home not in looking.homes
        return (Waiting(Why.MENTION, date(2026, 1, 1), "talk", household=home),)

    world = scene.world
    with world.records.writing() as desk:
        desk.caseload.keep(Card(scene.dyad.household.id, archived_at=NOON))
    sources = (mentioned, *SOURCES)
    assert Queueing(world.records, world.clock, Rights().among, sources).waiting() == ()


def test_what_was_settled_together_is_no_second_coding() -> None:
    scene = two()
    world = scene.world
    clip = world.a_ready_clip(scene.dyad)
    by(world, clip, SAM, an_annotation("a"))
    by(world, clip, CONSENSUS, an_annotation("b"))
    assert [each.clip for each in waiting(scene)] == [scene.clip]
