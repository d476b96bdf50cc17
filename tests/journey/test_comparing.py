"""Codings of one clip side by side: whose, with what right, what is noted, what is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from annotator.domain.consent import Decision, NotPermitted, Purpose
from annotator.domain.identity import ClipId, CoderId, PersonId, SessionId
from annotator.domain.reviewing.differences import Kind
from annotator.journey.agreeing import NotOneClip, NotOneVersion, NotTwoCoders
from annotator.journey.comparing import AGAIN, NothingToCompare
from annotator.journey.consent import Given
from annotator.journey.ports import Deed, SessionHead
from annotator.journey.tag import NoSuchSession
from tests.builders import an_annotation, ms
from tests.fakes.records import MemoryRecords
from tests.journey.compared import ADA, SAM, Compared, by, two
from tests.journey.scene import a_feed

MORE = an_annotation("more", "rupture", 40_000, 46_000, "too_much")
FLAG = an_annotation("danger", "safeguarding", 55_000, 58_000, note="what was seen")


def both(scene: Compared) -> tuple[SessionId, SessionId]:
    return scene.first, scene.second


def noted(scene: Compared) -> list[dict[str, str]]:
    records = scene.world.records
    assert isinstance(records, MemoryRecords)
    deeds = records.state.deeds
    return [dict(on) for deed, _, _, on in deeds if deed is Deed.CODINGS_COMPARED]


def test_whose_codings_there_are_is_said_by_name_and_who_learns_comes_second() -> None:
    scene = two(MORE)
    found = scene.comparing.codings(scene.clip)
    assert [(each.name, each.learns, each.marks) for each in found] == [
        ("Ada", False, 5),
        ("Sam", True, 6),
    ]
    assert [each.session for each in found] == list(both(scene))
    assert not any(each.settled for each in found)


def test_a_coding_to_practise_is_nobodys_to_compare() -> None:
    scene = two()
    head = replace(_head(scene, scene.second), id=SessionId("p"), practised=True)
    with scene.world.records.writing() as desk:
        desk.coding.begin(head)
    assert SessionId("p") not in {e.session for e in scene.comparing.codings(scene.clip)}
    with pytest.raises(NothingToCompare):
        scene.comparing.compare(scene.clip, (scene.first, SessionId("p")))


def test_a_coder_is_there_once_with_the_session_no_other_was_made_from() -> None:
    scene = two()
    newer = replace(_head(scene, scene.second), id=SessionId("n"), migrated_from=scene.second)
    with scene.world.records.writing() as desk:
        desk.coding.begin(newer)
    found = {each.coder: each.session for each in scene.comparing.codings(scene.clip)}
    assert found == {ADA: scene.first, SAM: SessionId("n")}


def test_two_alike_differ_in_nothing_and_one_mark_more_is_theirs_alone() -> None:
    scene = two(MORE)
    found = scene.comparing.compare(scene.clip, both(scene))
    (side,) = found.sides
    assert [(each.kind, each.key) for each in side.to_look_at] == [(Kind.ONLY_SECOND, "~sam-more")]
    assert [(each.interval.onset, each.interval.offset) for each in side.apart] == [
        (40_000, 46_000)
    ]
    assert found.any_differ.total == 6000
    assert (found.length, found.household) == (ms(60_000), scene.dyad.household.id)


def test_a_safeguarding_mark_is_shown_to_nobody_and_its_time_is_in_no_figure() -> None:
    scene = two(FLAG)
    found = scene.comparing.compare(scene.clip, both(scene))
    assert not any(each.family == "safeguarding" for marks in found.marks for each in marks)
    assert found.sides[0].codable.total == 57_000
    figures = scene.comparing.figures(scene.clip, *both(scene))
    assert figures.report.codable == figures.confusions.codable == 57_000
    assert [each.marks for each in scene.comparing.codings(scene.clip)] == [5, 5]


def test_codes_are_seen_where_record_is_permitted_and_the_picture_only_by_who_may_watch() -> None:
    scene = two(permitted=(Purpose.RECORD,))
    assert scene.comparing.compare(scene.clip, both(scene)).picture
    scene.watched = False
    assert not scene.comparing.compare(scene.clip, both(scene)).picture


def test_whose_clip_it_is_and_when_is_said_only_to_who_may_know() -> None:
    scene = two()
    assert scene.comparing.scene(scene.clip).pseudonym == "Wren"
    scene.known = False
    assert scene.comparing.scene(scene.clip).pseudonym is None


def test_once_record_is_withdrawn_nothing_is_compared_even_what_was_worked_out_before() -> None:
    scene = two()
    scene.comparing.compare(scene.clip, both(scene))
    given = Given(PersonId("infant"), "mother", "parental_responsibility")
    home = scene.dyad.household.id
    scene.world.consents.decide(home, Purpose.RECORD, Decision.DENY, given)
    comparing = scene.comparing
    for asked in (
        lambda: comparing.codings(scene.clip),
        lambda: comparing.scene(scene.clip),
        lambda: comparing.compare(scene.clip, both(scene)),
        lambda: comparing.figures(scene.clip, *both(scene)),
    ):
        with pytest.raises(NotPermitted):
            asked()


def test_every_look_is_noted_with_ids_alone_but_a_look_again_within_minutes_is_the_same() -> None:
    scene = two()
    comparing = scene.comparing
    comparing.compare(scene.clip, both(scene))
    comparing.compare(scene.clip, both(scene))
    assert noted(scene) == [{"clip": scene.clip, "first": scene.first, "second": scene.second}]
    scene.world.clock.pass_by(AGAIN)
    comparing.compare(scene.clip, both(scene))
    assert len(noted(scene)) == 2
    by(scene.world, scene.clip, SAM, MORE)
    scene.world.clock.pass_by(timedelta(seconds=1))
    found = comparing.compare(scene.clip, both(scene))
    assert len(noted(scene)) == 3
    assert found.sides[0].to_look_at
    assert noted(scene)[0].keys() == {"clip", "first", "second"}


def test_of_three_the_first_is_the_reference_and_each_other_beside_it() -> None:
    scene = two(MORE)
    third = by(scene.world, scene.clip, CoderId("kim"), a_feed()[0])
    found = scene.comparing.compare(scene.clip, (*both(scene), third))
    assert len(found.sides) == 2
    assert [len(each.of(Kind.ONLY_FIRST)) for each in found.sides] == [0, 4]
    assert found.any_differ.total > max(
        sum(part.interval.length for part in side.apart) for side in found.sides
    )
    assert len(noted(scene)) == 2


def test_what_cannot_be_laid_side_by_side_is_refused_by_name() -> None:
    scene = two()
    clip = scene.world.a_ready_clip(scene.dyad)
    elsewhere = by(scene.world, clip, SAM, *a_feed())
    older = replace(_head(scene, scene.second), id=SessionId("o"), scheme_version="0.9")
    same = replace(_head(scene, scene.first), id=SessionId("m"))
    with scene.world.records.writing() as desk:
        desk.coding.keep_scheme("connection", "0.9", "{}")
        desk.coding.begin(older)
        desk.coding.begin(same)
    for asked, refusal in (
        ((scene.first,), NothingToCompare),
        ((scene.first, SessionId("none")), NoSuchSession),
        ((scene.first, elsewhere), NotOneClip),
        ((scene.first, older.id), NotOneVersion),
        ((scene.first, same.id), NotTwoCoders),
        ((scene.first, scene.first), NotTwoCoders),
    ):
        with pytest.raises(refusal):
            scene.comparing.compare(scene.clip, asked)
    with pytest.raises(NothingToCompare):
        scene.comparing.codings(ClipId("gone"))


def test_figures_are_the_reports_and_their_cells_hold_every_moment() -> None:
    scene = two(MORE)
    comparing = scene.comparing
    figures = comparing.figures(scene.clip, *both(scene))
    found = figures.report.in_events.found
    assert (found.found, found.reference, found.trainee) == (5, 5, 6)
    assert sum(each.n for each in figures.confusions.events) == 6
    assert comparing.figures(scene.clip, *both(scene)) is figures


def _head(scene: Compared, session: SessionId) -> SessionHead:
    with scene.world.records.reading() as desk:
        head = desk.coding.head(session)
    assert head is not None
    return head
