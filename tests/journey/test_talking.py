"""Talking: who may say and read what at which place, asked anew each time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from annotator.domain.arrows import Arrow, NotAnArrow, Point
from annotator.domain.consent import Purpose
from annotator.domain.identity import (
    AnnotationId,
    ClipId,
    CodeId,
    RemarkId,
    SessionId,
    ThreadId,
)
from annotator.domain.interval import Milliseconds
from annotator.domain.policy import NotForYou
from annotator.domain.refusals import OutsideClip
from annotator.domain.remarks import (
    NotAPlace,
    NotToBeNamed,
    NotYourRemark,
)
from annotator.domain.talking import Allowed, Kind, Mark, Pin, Saying
from tests.journey.talkers import ADA, KIT, LEE, ROLES, SAM, WITH_ALL, Scene, a_scene

RECORD = Purpose.RECORD
SECRET = "nobody else reads this"
# By what the family permits besides `record`: who may talk about which of the four places.
EVERYWHERE = {"time", "adas", "sams", "pair"}
MAY = {
    (): {ADA: EVERYWHERE, KIT: EVERYWHERE},
    (Purpose.SUPERVISION,): {ADA: EVERYWHERE, KIT: EVERYWHERE},
    (Purpose.TRAINING,): {ADA: EVERYWHERE, KIT: EVERYWHERE, SAM: {"sams"}},
    (Purpose.TEAM_CARE,): {ADA: EVERYWHERE, KIT: EVERYWHERE, LEE: EVERYWHERE},
    WITH_ALL: {ADA: EVERYWHERE, KIT: EVERYWHERE, LEE: EVERYWHERE, SAM: {"sams"}},
}


def told(scene: Scene) -> list[str]:
    """Every word whoever is at work may read, by whatever way."""
    talking = scene.world.talking
    every = [*talking.threads(scene.clip)]
    every += [each.thread for each in (*talking.open_threads(), *talking.mentioning_me())]
    return [
        entry.saying.words for each in every for entry in each.entries if entry.saying is not None
    ]


@pytest.mark.parametrize("permitted", MAY, ids=lambda each: "+".join(each) or "record")
@pytest.mark.parametrize("who", ROLES)
def test_who_may_talk_about_a_place_reads_what_is_said_there_and_nobody_else_learns_of_it(
    permitted: tuple[Purpose, ...], who: str
) -> None:
    scene = a_scene(RECORD, *permitted)
    scene.be(ADA)
    threads = {name: scene.begin(pin, f"said at {name}") for name, pin in scene.pins.items()}
    scene.be(who)  # type: ignore[arg-type]
    granted = MAY[permitted].get(who, set())  # type: ignore[call-overload]
    assert set(told_if_any(scene)) == {f"said at {name}" for name in granted}
    talking = scene.world.talking
    for name, thread in threads.items():
        if name in granted:
            assert talking.thread(thread).pin == scene.pins[name]
            talking.say(thread, Saying("and more"))
            talking.place(scene.clip, scene.pins[name])
            continue
        for deed in (
            lambda t=thread: talking.thread(t),
            lambda t=thread: talking.say(t, Saying("x")),
            lambda t=thread: talking.resolve(t),
            lambda t=thread: talking.may_end(t),
            lambda n=name: talking.place(scene.clip, scene.pins[n]),
            lambda n=name: scene.begin(scene.pins[n]),
            lambda n=name: talking.colleagues(scene.clip, scene.pins[n]),
        ):
            with pytest.raises(NotForYou):
                deed()


def told_if_any(scene: Scene) -> list[str]:
    try:
        return told(scene)
    except NotForYou:
        return []


@pytest.mark.parametrize("author", [ADA, KIT])
@pytest.mark.parametrize("who", [ADA, KIT, LEE, SAM])
def test_a_private_note_is_its_authors_alone(author: str, who: str) -> None:
    scene = a_scene()
    scene.be(author)  # type: ignore[arg-type]
    alone = scene.begin(scene.sams_moment, SECRET, Kind.PRIVATE)
    scene.world.talking.resolve(alone)
    among = scene.begin(scene.sams_moment, "for everybody")
    scene.world.talking.say(among, Saying(SECRET, Kind.PRIVATE))
    scene.be(who)  # type: ignore[arg-type]
    if who == author:
        assert SECRET in told(scene)
        assert scene.world.talking.thread(alone).remarks[0].saying.words == SECRET
        return
    assert set(told(scene)) == {"for everybody"}
    assert len(scene.world.talking.thread(among).entries) == 1
    for deed in (scene.world.talking.thread, scene.world.talking.reopen):
        with pytest.raises(NotForYou):
            deed(alone)
    with pytest.raises(NotForYou):
        scene.world.talking.say(alone, Saying("I guessed its name"))


def test_a_thread_of_private_notes_and_one_that_is_not_there_are_one_answer() -> None:
    scene = a_scene()
    alone = scene.be(KIT).begin(scene.sams_moment, SECRET, Kind.PRIVATE)
    scene.be(SAM)
    for which in (alone, ThreadId("nowhere")):
        with pytest.raises(NotForYou):
            scene.world.talking.thread(which)


def test_who_learns_neither_notes_privately_nor_settles_two_readings() -> None:
    scene = a_scene().be(SAM)
    both = Saying(
        "hm", Kind.BOTH_DEFENSIBLE, allows=(Allowed(AnnotationId("sams"), CodeId("shared_gaze")),)
    )
    for saying in (Saying("hm", Kind.PRIVATE), both):
        with pytest.raises(NotForYou):
            scene.world.talking.begin(scene.clip, scene.sams_moment, saying)


def test_only_who_may_see_the_place_is_on_the_list_and_can_be_named() -> None:
    scene = a_scene().be(KIT)
    talking = scene.world.talking
    assert set(talking.colleagues(scene.clip, scene.sams_moment)) == {ADA, LEE, SAM}
    assert set(talking.colleagues(scene.clip, scene.adas_moment)) == {ADA, LEE}
    for pin in (scene.time, scene.adas_moment, scene.pair):
        with pytest.raises(NotToBeNamed):
            scene.begin(pin, "hm", Kind.SAID, SAM)
    assert talking.threads(scene.clip) == ()
    scene.begin(scene.sams_moment, "hm", Kind.SAID, SAM)


def test_who_left_is_not_asked() -> None:
    scene = a_scene().be(KIT)
    with scene.world.records.writing() as desk:
        sam = desk.people.get(SAM)
        assert sam is not None
        desk.people.keep(sam.without_a_way_in(scene.world.clock.now()))
    assert SAM not in scene.world.talking.colleagues(scene.clip, scene.sams_moment)


def test_whoever_is_named_finds_it_waiting_until_they_answer() -> None:
    scene = a_scene().be(KIT)
    talking = scene.world.talking
    first = scene.begin(scene.sams_moment, "what do you see?", Kind.SAID, SAM)
    scene.world.clock.pass_by(timedelta(minutes=1))
    second = scene.begin(scene.sams_moment, "and here?", Kind.SAID, SAM)
    assert talking.mentioning_me() == ()
    scene.be(SAM)
    assert [each.thread for each in talking.waiting_for_me()] == [first, second]
    assert {each.clip for each in talking.waiting_for_me()} == {scene.clip}
    talking.say(first, Saying("her hand stops"))
    assert [each.thread for each in talking.waiting_for_me()] == [second]
    scene.be(KIT)
    talking.resolve(second)
    scene.be(SAM)
    assert talking.waiting_for_me() == ()


def test_what_waits_is_asked_for_consent_anew_and_says_nothing_of_what_is_not_permitted() -> None:
    scene = a_scene().be(KIT)
    scene.begin(scene.sams_moment, "what do you see?", Kind.SAID, SAM)
    scene.be(ADA)
    scene.world.consents.withdraw(scene.dyad.household.id, Purpose.TRAINING, "mother")
    scene.be(SAM)
    assert scene.world.talking.mentioning_me() == ()
    assert scene.world.talking.waiting_for_me() == ()
    assert scene.world.talking.open_threads() == ()


def test_who_began_it_or_reviews_resolves_it_and_opens_it_again() -> None:
    scene = a_scene().be(KIT)
    talking = scene.world.talking
    asked = scene.begin(scene.sams_moment, "what do you see?")
    scene.be(SAM)
    mine = scene.begin(scene.sams_moment, "is this one?")
    assert (talking.may_end(asked), talking.may_end(mine)) == (False, True)
    with pytest.raises(NotForYou):
        talking.resolve(asked)
    talking.resolve(mine)
    talking.resolve(mine)
    entries = talking.thread(mine).entries
    assert [each.step for each in entries] == ["said", "resolved"]
    scene.be(ADA)
    talking.reopen(mine)
    assert talking.thread(mine).resolved is None


def test_only_the_author_rewords_or_takes_back_and_what_stood_before_is_kept() -> None:
    scene = a_scene().be(KIT)
    talking = scene.world.talking
    thread = scene.begin(scene.sams_moment, "what do you sea?")
    (remark,) = talking.thread(thread).remarks
    talking.change(thread, remark.id, Saying("what do you see?", Kind.PRIVATE))
    (now,) = talking.thread(thread).remarks
    assert [said.words for _, said in now.versions] == ["what do you sea?", "what do you see?"]
    assert now.saying.kind is Kind.SAID
    scene.be(SAM)
    with pytest.raises(NotYourRemark):
        talking.change(thread, remark.id, Saying("no"))
    for which in (remark.id, RemarkId("nowhere")):
        with pytest.raises(NotYourRemark):
            talking.take_back(thread, which)
    scene.be(KIT)
    talking.take_back(thread, remark.id)
    (gone,) = talking.thread(thread).remarks
    assert (gone.stands, gone.saying.words) == (False, "")
    with scene.world.records.reading() as desk:
        kept = desk.talking.get(thread)
    assert kept is not None
    assert kept.remarks[0].saying.words == "what do you see?"
    with pytest.raises(NotYourRemark):
        talking.change(thread, remark.id, Saying("again"))


@pytest.mark.parametrize(
    ("marks", "at", "no"),
    [
        ((), 60_000, OutsideClip),
        ((), -1, OutsideClip),
        ((("adas", "nowhere"),), 0, NotAPlace),
        ((("adas", "gaze"), ("adas", "cue")), 0, NotAPlace),
        ((("adas", None), ("sams", None)), 59_999, None),
        ((("nowhere", None),), 0, NotForYou),
    ],
)
def test_a_thread_is_pinned_to_what_is_there(
    marks: tuple[tuple[str, str | None], ...], at: int, no: type[Exception] | None
) -> None:
    scene = a_scene().be(ADA)
    pin = Pin(
        Milliseconds(at),
        tuple(
            Mark(SessionId(getattr(scene, session, session)), mark and AnnotationId(mark))  # type: ignore[arg-type]
            for session, mark in marks
        ),
    )
    if no is None:
        scene.begin(pin)
        return
    with pytest.raises(no):
        scene.begin(pin)
    assert scene.world.talking.threads(scene.clip) == ()


def test_nothing_is_pinned_to_another_clips_coding_nor_to_what_is_coded_to_practise() -> None:
    scene = a_scene().be(ADA)
    elsewhere = scene.world.a_ready_clip(scene.dyad)
    with pytest.raises(NotForYou):
        scene.world.talking.begin(elsewhere, scene.adas_moment, Saying("hm"))
    with scene.world.records.writing() as desk:
        head = desk.coding.head(scene.sams)
        assert head is not None
        desk.coding.begin(replace(head, practised=True))
    with pytest.raises(NotForYou):
        scene.begin(scene.sams_moment)
    with pytest.raises(NotForYou):
        scene.world.talking.place(ClipId("nowhere"), scene.time)


def test_where_only_keeping_is_permitted_the_supervisor_sees_codes_and_no_picture() -> None:
    scene = a_scene(RECORD).be(KIT)
    place = scene.world.talking.place(scene.clip, scene.adas_moment)
    assert not place.picture
    assert [each.mark and each.mark.code for each in place.marked] == ["shared_gaze"]
    arrow = Arrow(0, Point(0, 0), Point(500, 500))
    with pytest.raises(NotForYou):
        scene.world.talking.begin(scene.clip, scene.adas_moment, Saying("hm", arrow=arrow))
    scene.be(ADA)
    scene.world.permit(scene.dyad, Purpose.SUPERVISION)
    scene.be(KIT)
    assert scene.world.talking.place(scene.clip, scene.adas_moment).picture
    scene.world.talking.begin(scene.clip, scene.adas_moment, Saying("hm", arrow=arrow))
    far = replace(arrow, frame=10**6)
    with pytest.raises(NotAnArrow):
        scene.world.talking.begin(scene.clip, scene.adas_moment, Saying("hm", arrow=far))


def test_what_a_coder_wrote_to_themself_is_shown_to_nobody_who_talks_about_it() -> None:
    scene = a_scene().be(KIT)
    talking = scene.world.talking
    place = talking.place(scene.clip, scene.pair)
    assert [each.mark and each.mark.note for each in place.marked] == ["", ""]
    assert {mark.note for each in talking.codings(scene.clip) for mark in each.marks} == {""}


def test_a_trainee_is_shown_their_own_coding_alone() -> None:
    scene = a_scene().be(SAM)
    assert [each.coder for each in scene.world.talking.codings(scene.clip)] == [SAM]
    assert scene.be(KIT).world.talking.codings(ClipId("nowhere")) == ()
