"""Talking: what becomes of what was said: other readings, consent, removal, the audit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.coding import Changes
from annotator.domain.consent import Decision, NotPermitted, Purpose
from annotator.domain.identity import (
    AnnotationId,
    CodeId,
    PersonId,
)
from annotator.domain.remarks import (
    NoOtherCode,
    NotAPlace,
    NothingSaid,
)
from annotator.domain.talking import Allowed, Kind, Saying
from annotator.journey.consent import Given
from annotator.journey.ports import Deed
from tests.builders import change, remove
from tests.journey.talkers import ADA, KIT, SAM, a_scene
from tests.journey.test_talking import told

RECORD = Purpose.RECORD
SECRET = "nobody else reads this"


def allow(annotation: str, *codes: str) -> Saying:
    allows = tuple(Allowed(AnnotationId(annotation), CodeId(each)) for each in codes)
    return Saying("it is both", Kind.BOTH_DEFENSIBLE, allows=allows)


def test_both_readings_become_allowed_with_a_reason_and_no_longer_once_it_is_taken_back() -> None:
    scene = a_scene().be(KIT)
    talking = scene.world.talking
    thread = talking.begin(scene.clip, scene.adas_moment, allow("gaze", "following_lead"))
    talking.begin(scene.clip, scene.pair, allow("sams", "shared_gaze"))
    assert talking.allowed_for(scene.clip) == {
        "gaze": ("following_lead",),
        "sams": ("shared_gaze",),
    }
    talking.take_back(thread, talking.thread(thread).remarks[0].id)
    assert talking.allowed_for(scene.clip) == {"sams": ("shared_gaze",)}
    scene.be(SAM)
    scene.world.take(scene.sams, remove("sams", 1, scene.world.op()))
    assert scene.be(KIT).world.talking.allowed_for(scene.clip) == {}


def test_what_a_mark_is_called_by_now_is_no_other_reading_of_it() -> None:
    scene = a_scene().be(KIT)
    talking = scene.world.talking
    talking.begin(scene.clip, scene.sams_moment, allow("sams", "shared_gaze", "shared_joy"))
    renamed = Changes(code=CodeId("shared_gaze"))
    scene.be(SAM).world.take(scene.sams, change("sams", 1, renamed, scene.world.op()))
    assert scene.be(KIT).world.talking.allowed_for(scene.clip) == {"sams": ("shared_joy",)}


def test_two_readings_need_a_reason_and_another_code() -> None:
    scene = a_scene().be(KIT)
    for saying, no in (
        (replace(allow("gaze", "following_lead"), words=" "), NothingSaid),
        (allow("gaze", "shared_gaze"), NoOtherCode),
        (allow("gaze"), NoOtherCode),
        (allow("cue", "withdrawal"), NotAPlace),
    ):
        with pytest.raises(no):
            scene.world.talking.begin(scene.clip, scene.adas_moment, saying)


def test_without_consent_to_keep_the_film_nothing_is_said_or_read() -> None:
    scene = a_scene(RECORD).be(ADA)
    thread = scene.begin(scene.time)
    given = Given(PersonId("infant"), "mother")
    scene.world.consents.decide(scene.dyad.household.id, RECORD, Decision.DENY, given)
    with pytest.raises(NotPermitted):
        scene.world.talking.thread(thread)
    with pytest.raises(NotPermitted):
        scene.begin(scene.time)
    assert told(scene) == []
    assert scene.world.talking.codings(scene.clip) == ()


@pytest.mark.parametrize("how", ["withdrawn", "removed"])
def test_with_the_families_no_or_the_clip_the_words_are_gone(how: str) -> None:
    scene = a_scene().be(ADA)
    thread = scene.begin(scene.time)
    if how == "withdrawn":
        scene.world.consents.withdraw(scene.dyad.household.id, RECORD, "mother")
    else:
        scene.world.clips.delete(scene.clip)
    with scene.world.records.reading() as desk:
        assert desk.talking.get(thread) is None


def test_another_familys_words_stay() -> None:
    scene = a_scene().be(ADA)
    other = scene.world.a_household("Elm")
    clip = scene.world.a_ready_clip(other)
    kept = scene.world.talking.begin(clip, scene.time, Saying("hm"))
    scene.world.consents.withdraw(scene.dyad.household.id, RECORD, "mother")
    assert scene.world.talking.thread(kept).id == kept


def test_the_audit_notes_what_was_done_by_ids_alone() -> None:
    scene = a_scene().be(KIT)
    talking = scene.world.talking
    thread = scene.begin(scene.sams_moment, SECRET, Kind.PRIVATE)
    remark = talking.say(thread, Saying("for Sam", mentions=(SAM,)))
    talking.change(thread, remark, Saying("for Sam, again"))
    talking.take_back(thread, remark)
    talking.resolve(thread)
    talking.reopen(thread)
    mine = [each for each in scene.world.records.state.deeds if each[0].startswith("talk_")]  # type: ignore[attr-defined]
    assert [each[0] for each in mine] == [
        Deed.TALK_BEGUN, Deed.TALK_ADDED, Deed.TALK_CHANGED, Deed.TALK_TAKEN_BACK,
        Deed.TALK_RESOLVED, Deed.TALK_REOPENED,
    ]  # fmt: skip
    for _, by, _, on in mine:
        assert by == KIT
        assert set(on) == {"thread", "clip", "remark"}
        assert all(len(each) == 32 for each in on.values())


def test_one_who_works_alone_has_nobody_to_talk_with() -> None:
    scene = a_scene().be(ADA)
    assert scene.world.talking.has_company()
    with scene.world.records.writing() as desk:
        for each in desk.people.all():
            if each.id != ADA:
                desk.people.keep(each.without_a_way_in(scene.world.clock.now()))
    assert not scene.world.talking.has_company()
