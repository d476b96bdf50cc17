"""What is done behind the screens: only what was looked at is made, and only what may be stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.covering import Blur
from annotator.domain.excerpts import NotYetChecked, Sound
from annotator.domain.identity import AssetId
from annotator.journey.excerpt_desk import NoSuchExcerpt
from tests.builders import an_annotation
from tests.journey.excerpted import PATH, Scene


def test_where_boxes_went_before_they_were_drawn_anew_is_forgotten() -> None:
    scene = Scene()
    excerpt = scene.begun()
    revision = scene.draw(excerpt)
    scene.making.note_path(excerpt, 0, revision - 1, PATH)
    assert scene.excerpts.get(scene.clip, excerpt).moments[0].path is None
    scene.making.note_path(excerpt, 0, revision, PATH)
    assert scene.excerpts.get(scene.clip, excerpt).moments[0].path == PATH


def test_a_film_of_what_was_drawn_anew_meanwhile_is_destroyed_and_was_never_made() -> None:
    scene = Scene()
    excerpt = scene.begun()
    scene.look_at_all(excerpt)
    order = scene.making.to_make(excerpt)
    scene.draw(excerpt)
    scene.making.note_made(order, AssetId("late"))
    assert scene.world.shelf.deleted == [AssetId("late")]
    assert scene.excerpts.get(scene.clip, excerpt).film is None


def test_a_film_of_an_excerpt_that_was_deleted_meanwhile_is_destroyed() -> None:
    scene = Scene()
    excerpt = scene.begun(Blur.NONE)
    order = scene.making.to_make(excerpt)
    scene.excerpts.delete(scene.clip, excerpt)
    scene.making.note_made(order, AssetId("late"))
    assert scene.world.shelf.deleted == [AssetId("late")]
    with pytest.raises(NoSuchExcerpt):
        scene.making.to_make(excerpt)


def test_made_again_the_former_film_is_destroyed_and_has_to_be_watched_anew() -> None:
    scene = Scene()
    excerpt = scene.begun(Blur.NONE)
    first = scene.made(excerpt, "first")
    scene.excerpts.watched(scene.clip, excerpt, first)
    scene.made(excerpt, "second")
    found = scene.excerpts.get(scene.clip, excerpt)
    assert (found.film, found.watched_at) == (AssetId("second"), None)
    assert scene.world.shelf.deleted == [first]


def test_films_that_are_not_permitted_any_more_go_at_the_next_look_round() -> None:
    scene = Scene()
    excerpt = scene.begun(Blur.NONE)
    film = scene.made(excerpt)
    scene.making.drop_what_is_not_permitted()
    assert scene.world.shelf.deleted == []
    household = scene.dyad.household.id
    scene.world.consents.withdraw(household, Purpose.SUPERVISION, "mother")
    scene.making.drop_what_is_not_permitted()
    assert scene.world.shelf.deleted == [film]
    with pytest.raises(NotPermitted):
        scene.making.to_make(excerpt)


def test_films_that_show_what_is_never_shown_go_too() -> None:
    scene = Scene()
    film = scene.made(scene.begun(Blur.NONE))
    scene.world.tag(scene.session, an_annotation("a9", "safeguarding", 25_000, 25_500))
    scene.making.drop_what_is_not_permitted()
    assert scene.world.shelf.deleted == [film]


def test_the_work_itself_asks_whether_everything_was_looked_at() -> None:
    scene = Scene()
    excerpt = scene.begun(Blur.OUTSIDE)
    with pytest.raises(NotYetChecked):
        scene.making.to_make(excerpt)
    scene.look_at_all(excerpt)
    assert scene.making.to_make(excerpt).unchecked == 0


def test_a_film_of_an_excerpt_that_is_to_be_otherwise_meanwhile_is_destroyed() -> None:
    scene = Scene()
    excerpt = scene.begun(Blur.NONE)
    order = scene.making.to_make(excerpt)
    muted = replace(order.options, sound=Sound.MUTED)
    scene.excerpts.change(scene.clip, excerpt, muted)
    scene.making.note_made(order, AssetId("late"))
    assert scene.world.shelf.deleted == [AssetId("late")]
    assert scene.excerpts.get(scene.clip, excerpt).film is None
