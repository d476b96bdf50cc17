"""How an excerpt is made is changed until it is, and looked at again only where it must be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.covering import Blur, Drawing, Key
from annotator.domain.excerpts import Cards, FilmIsMade, Joints, NotYetChecked, Options, Sound
from annotator.journey.deeds import Deed
from annotator.journey.excerpt_desk import NoSuchExcerpt
from annotator.journey.excerpts import Stage
from annotator.journey.ports import JobKind, JobState
from tests.fakes.records import MemoryRecords
from tests.journey.excerpted import BOX, PATH, Scene


def noted(scene: Scene) -> list[Deed]:
    assert isinstance(scene.world.records, MemoryRecords)
    return [each for each, _, _, _ in scene.world.records.state.deeds]


def change(scene: Scene, excerpt: str, **other: object) -> None:
    now = scene.excerpts.get(scene.clip, excerpt).options
    scene.excerpts.change(scene.clip, excerpt, replace(now, **other))  # type: ignore[arg-type]


def looked_at(scene: Scene) -> str:
    excerpt = scene.begun()
    scene.draw(excerpt)
    scene.look_at_all(excerpt)
    return excerpt


def following(scene: Scene, excerpt: str) -> int:
    with scene.world.records.reading() as desk:
        job = desk.jobs.of(JobKind.FOLLOW, excerpt)
    return 0 if job is None or job.state is not JobState.TODO else 1


def test_sound_cards_fades_and_the_first_card_ask_for_nothing_again() -> None:
    scene = Scene()
    excerpt = looked_at(scene)
    before = scene.excerpts.get(scene.clip, excerpt)
    change(scene, excerpt, sound=Sound.MUTED, cards=Cards.NONE, joints=Joints.CUTS, opening="Two")
    now = scene.excerpts.get(scene.clip, excerpt)
    assert now.moments == before.moments
    assert (now.options.sound, now.options.opening) == (Sound.MUTED, "Two")
    assert scene.excerpts.stage(scene.clip, excerpt) is Stage.TO_MAKE
    assert noted(scene)[-1] is Deed.EXCERPT_CHANGED


def test_the_opposite_covering_drops_what_was_drawn_and_is_followed_and_looked_at_anew() -> None:
    scene = Scene()
    excerpt = looked_at(scene)
    change(scene, excerpt, blur=Blur.OUTSIDE)
    drawn, undrawn = scene.excerpts.get(scene.clip, excerpt).moments
    assert (drawn.keys, drawn.path, drawn.is_checked) == ((), None, False)
    assert undrawn.is_checked
    assert following(scene, excerpt) == 1
    with pytest.raises(NotYetChecked) as no:
        scene.excerpts.order(scene.clip, excerpt)
    assert no.value.left == 1


def test_covered_where_it_was_not_every_moment_has_to_be_looked_at() -> None:
    scene = Scene()
    excerpt = scene.begun(Blur.NONE)
    assert following(scene, excerpt) == 0
    change(scene, excerpt, blur=Blur.BOXES)
    assert following(scene, excerpt) == 1
    assert scene.excerpts.stage(scene.clip, excerpt) is Stage.TO_CHECK
    with pytest.raises(NotYetChecked) as no:
        scene.excerpts.order(scene.clip, excerpt)
    assert no.value.left == 2


def test_boxes_drawn_while_nothing_was_covered_are_no_boxes_of_a_covering() -> None:
    scene = Scene()
    excerpt = scene.begun(Blur.NONE)
    scene.excerpts.draw(scene.clip, excerpt, Drawing(0, 0, (Key(0, 60, BOX),)))
    scene.making.note_path(excerpt, 0, 1, PATH)
    change(scene, excerpt, blur=Blur.BOXES)
    first = scene.excerpts.get(scene.clip, excerpt).moments[0]
    assert (first.keys, first.path) == ((), None)


def test_back_again_it_is_as_it_was_looked_at() -> None:
    scene = Scene()
    excerpt = looked_at(scene)
    before = scene.excerpts.get(scene.clip, excerpt)
    change(scene, excerpt, blur=Blur.NONE)
    assert scene.excerpts.stage(scene.clip, excerpt) is Stage.TO_MAKE
    change(scene, excerpt, blur=Blur.BOXES)
    assert scene.excerpts.get(scene.clip, excerpt) == before


def test_once_it_is_ordered_or_made_it_stays_as_it_is() -> None:
    scene = Scene()
    excerpt = scene.begun(Blur.NONE)
    scene.excerpts.order(scene.clip, excerpt)
    with pytest.raises(FilmIsMade):
        change(scene, excerpt, sound=Sound.MUTED)
    made = scene.begun(Blur.NONE)
    film = scene.made(made)
    with pytest.raises(FilmIsMade):
        change(scene, made, sound=Sound.MUTED)
    assert film not in scene.world.shelf.deleted
    assert Deed.EXCERPT_CHANGED not in noted(scene)


def test_what_is_the_same_is_no_change() -> None:
    scene = Scene()
    excerpt = scene.begun()
    change(scene, excerpt)
    change(scene, excerpt, purpose=Purpose.TRAINING)
    assert Deed.EXCERPT_CHANGED not in noted(scene)


def test_it_is_refused_where_the_excerpt_would_be() -> None:
    scene = Scene()
    excerpt, options = scene.begun(), Options(Purpose.SUPERVISION, sound=Sound.MUTED)
    other = scene.world.a_ready_clip(scene.dyad)
    with pytest.raises(NoSuchExcerpt):
        scene.excerpts.change(other, excerpt, options)
    scene.world.consents.withdraw(scene.dyad.household.id, Purpose.SUPERVISION, "mother")
    with pytest.raises(NotPermitted):
        scene.excerpts.change(scene.clip, excerpt, options)
