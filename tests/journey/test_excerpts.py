"""An excerpt from the choice to its end: what is not permitted, or not looked at, is not made."""

from __future__ import annotations

import pytest

from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.covering import Blur, Drawing, Key, NotABox
from annotator.domain.excerpts import (
    DrawnSince,
    MomentIsNotShown,
    NotYetChecked,
    Options,
    Order,
    Picked,
    StillFollowing,
)
from annotator.domain.identity import AnnotationId, AssetId, ClipId, SessionId
from annotator.journey.deeds import Deed
from annotator.journey.excerpt_desk import NoFilmYet, NoSuchExcerpt
from annotator.journey.excerpts import Stage, WatchItFirst
from annotator.journey.ports import JobKind
from annotator.journey.tag import NoSuchSession
from tests.builders import an_annotation, ms
from tests.fakes.records import MemoryRecords
from tests.journey.excerpted import BOX, PATH, Scene


def deeds(scene: Scene) -> list[Deed]:
    assert isinstance(scene.world.records, MemoryRecords)
    noted = [each for each, _, _, _ in scene.world.records.state.deeds]
    return [each for each in noted if each.value.startswith("excerpt")]


def withdraw(scene: Scene, purpose: Purpose = Purpose.SUPERVISION) -> None:
    scene.world.consents.withdraw(scene.dyad.household.id, purpose, "mother")


def test_what_is_offered_is_neither_unreadable_nor_in_a_stretch_that_is_never_shown() -> None:
    scene = Scene()
    offer = scene.excerpts.offer(scene.session)
    assert [each.mark.id for each in offer.moments] == ["a1", "a2"]
    assert [each.name for each in offer.moments] == ["Shared gaze", "Rupture"]
    assert offer.purposes == (Purpose.SUPERVISION,)


def test_moments_come_as_they_were_filmed_or_as_they_were_put() -> None:
    scene = Scene()
    picked = [Picked(AnnotationId("a2")), Picked(AnnotationId("a1"), ms(500), ms(5000))]
    for order, expected in ((Order.BY_TIME, ["a1", "a2"]), (Order.OWN, ["a2", "a1"])):
        options = Options(Purpose.SUPERVISION, order=order)
        excerpt = scene.excerpts.begin(scene.session, options, picked)
        moments = scene.excerpts.get(scene.clip, excerpt).moments
        assert [each.annotation for each in moments] == expected
        assert [each.number for each in moments] == [0, 1]
        gaze = next(each for each in moments if each.annotation == "a1")
        # The stretch nobody can read begins at 10 s.
        assert (gaze.window.onset, gaze.window.offset) == (1500, 10_000)


@pytest.mark.parametrize("chosen", ["a4", "a3", "nothing"])
def test_what_is_not_offered_cannot_be_chosen(chosen: str) -> None:
    scene = Scene()
    with pytest.raises(MomentIsNotShown):
        scene.begun(Blur.NONE, chosen)


def test_no_purpose_that_is_not_permitted_begins_one() -> None:
    scene = Scene()
    with pytest.raises(NotPermitted):
        scene.excerpts.begin(scene.session, Options(Purpose.TRAINING), [Picked(AnnotationId("a1"))])
    assert scene.excerpts.of(scene.clip) == ()
    with pytest.raises(NoSuchSession):
        scene.excerpts.offer(SessionId("nobody"))


def test_uncovered_it_is_made_at_once_watched_and_then_saved() -> None:
    scene = Scene()
    excerpt = scene.begun(Blur.NONE)
    assert scene.excerpts.stage(scene.clip, excerpt) is Stage.TO_MAKE
    with pytest.raises(NoFilmYet):
        scene.excerpts.film(scene.clip, excerpt)
    scene.excerpts.order(scene.clip, excerpt)
    assert scene.excerpts.stage(scene.clip, excerpt) is Stage.MAKING
    film = scene.made(excerpt)
    with pytest.raises(WatchItFirst):
        scene.excerpts.save(scene.clip, excerpt)
    assert scene.excerpts.note_opened(scene.clip, excerpt) == film
    with pytest.raises(WatchItFirst):
        scene.excerpts.save(scene.clip, excerpt)
    with pytest.raises(NoFilmYet):
        scene.excerpts.watched(scene.clip, excerpt, "another film")
    scene.excerpts.watched(scene.clip, excerpt, film)
    assert scene.excerpts.save(scene.clip, excerpt) == film
    scene.excerpts.delete(scene.clip, excerpt)
    assert film in scene.world.shelf.deleted
    assert scene.excerpts.of(scene.clip) == ()
    assert deeds(scene) == [
        Deed.EXCERPT_BEGUN, Deed.EXCERPT_MADE, Deed.EXCERPT_OPENED, Deed.EXCERPT_SAVED,
        Deed.EXCERPT_DELETED,
    ]  # fmt: skip


def test_no_film_is_ordered_made_or_opened_before_every_moment_was_looked_at() -> None:
    scene = Scene()
    excerpt = scene.begun()
    assert scene.excerpts.stage(scene.clip, excerpt) is Stage.TO_CHECK
    scene.draw(excerpt)
    revision = 1
    for ask in (scene.excerpts.order, scene.excerpts.film, scene.excerpts.note_opened):
        with pytest.raises(NotYetChecked):
            ask(scene.clip, excerpt)
    with pytest.raises(NotYetChecked):
        scene.making.to_make(excerpt)
    with pytest.raises(StillFollowing):
        scene.excerpts.tick(scene.clip, excerpt, 0, revision)
    scene.making.note_path(excerpt, 0, revision, PATH)
    scene.excerpts.tick(scene.clip, excerpt, 0, revision)
    with pytest.raises(NotYetChecked) as no:
        scene.excerpts.order(scene.clip, excerpt)
    assert no.value.left == 1
    scene.look_at_all(excerpt)
    scene.excerpts.order(scene.clip, excerpt)


def test_drawing_anew_destroys_the_film_that_shows_what_was_covered_then() -> None:
    scene = Scene()
    excerpt = scene.begun()
    scene.look_at_all(excerpt)
    film = scene.made(excerpt)
    scene.draw(excerpt)
    assert film in scene.world.shelf.deleted
    with pytest.raises(NotYetChecked):
        scene.excerpts.film(scene.clip, excerpt)


def test_who_draws_upon_something_older_is_told_and_nothing_changes() -> None:
    scene = Scene()
    excerpt = scene.begun()
    scene.draw(excerpt)
    before = scene.excerpts.get(scene.clip, excerpt)
    with pytest.raises(DrawnSince):
        scene.excerpts.draw(scene.clip, excerpt, Drawing(0, 0, ()))
    with pytest.raises(NotABox):
        scene.excerpts.draw(scene.clip, excerpt, Drawing(0, 1, (Key(0, 10**6, BOX),)))
    with pytest.raises(NoSuchExcerpt):
        scene.excerpts.draw(scene.clip, excerpt, Drawing(7, 0, ()))
    assert scene.excerpts.get(scene.clip, excerpt) == before


def test_an_excerpt_is_reached_through_its_own_clip_only() -> None:
    scene = Scene()
    excerpt = scene.begun()
    other = scene.world.a_ready_clip(scene.dyad)
    for clip in (other, ClipId("nowhere")):
        for ask in (scene.excerpts.get, scene.excerpts.stage, scene.excerpts.delete):
            with pytest.raises(NoSuchExcerpt):
                ask(clip, excerpt)


@pytest.mark.parametrize("purpose", [Purpose.SUPERVISION, Purpose.RECORD])
def test_what_was_withdrawn_is_refused_at_every_step_but_the_last(purpose: Purpose) -> None:
    scene = Scene()
    excerpt = scene.begun(Blur.NONE)
    film = scene.made(excerpt)
    withdraw(scene, purpose)
    excerpts, at = scene.excerpts, (scene.clip, excerpt)
    for ask in (excerpts.get, excerpts.order, excerpts.film, excerpts.note_opened, excerpts.save):
        with pytest.raises(NotPermitted):
            ask(*at)
    with pytest.raises(NotPermitted):
        excerpts.watched(*at, film)
    with pytest.raises(NotPermitted):
        excerpts.draw(*at, Drawing(0, 0, ()))
    excerpts.delete(*at)
    assert film in scene.world.shelf.deleted


def test_a_stretch_marked_since_as_never_shown_shuts_the_excerpt() -> None:
    scene = Scene()
    excerpt = scene.begun(Blur.NONE)
    scene.made(excerpt)
    scene.world.tag(scene.session, an_annotation("a9", "safeguarding", 8000, 8500))
    for ask in (scene.excerpts.film, scene.excerpts.save, scene.excerpts.order):
        with pytest.raises(MomentIsNotShown):
            ask(scene.clip, excerpt)


def test_the_film_of_a_shared_review_is_for_supervision_and_nothing_else() -> None:
    scene = Scene()
    scene.world.permit(scene.dyad, Purpose.TRAINING)
    meeting = scene.world.a_meeting(scene.dyad)
    session = scene.world.a_coding(meeting)
    assert scene.excerpts.offer(session).purposes == (Purpose.SUPERVISION,)
    assert Purpose.TRAINING in scene.excerpts.offer(scene.session).purposes


def test_where_nothing_is_covered_nothing_is_followed() -> None:
    scene = Scene()
    for blur, follows in ((Blur.NONE, False), (Blur.BOXES, True)):
        excerpt = scene.begun(blur)
        assert scene.excerpts.is_following(scene.clip, excerpt) == follows
        with scene.world.records.reading() as desk:
            assert (desk.jobs.of(JobKind.FOLLOW, excerpt) is not None) == follows


def test_the_films_go_with_the_clip() -> None:
    scene = Scene()
    excerpt = scene.begun(Blur.NONE)
    film: AssetId = scene.made(excerpt)
    scene.world.clips.delete(scene.clip)
    assert film in scene.world.shelf.deleted
    with scene.world.records.reading() as desk:
        assert desk.excerpts.get(excerpt) is None
