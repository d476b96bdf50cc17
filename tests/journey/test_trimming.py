"""Trimming: the server looks again, whatever a page has held back already."""

from __future__ import annotations

import pytest

from annotator.domain.interval import Interval
from annotator.domain.micro import Sound
from annotator.domain.strengths import Reason
from annotator.journey.preparing import CannotBeShown, NotInThePlan
from annotator.journey.trimming import NotACrop, NotThatFar
from annotator.journey.visit import Crop
from tests.builders import add, an_annotation, ms
from tests.journey.scene import Scene, a_scene


def window(onset: int, offset: int) -> Interval:
    return Interval(ms(onset), ms(offset))


def item_of(scene: Scene, annotation: str):
    return next(each for each in scene.plan.items if each.annotation == annotation)


def test_pr_03_a_window_is_not_trimmed_into_a_rupture_even_when_asked_to() -> None:
    scene = a_scene()
    key = scene.key("gaze")
    with pytest.raises(NotThatFar) as no:
        scene.world.sharing.trim(scene.visit, key, window(2000, 14_001))
    assert no.value.reasons == (Reason.OVERLAPS_RUPTURE,)
    assert no.value.facts() == {"reasons": "overlaps rupture"}
    plan = scene.world.sharing.trim(scene.visit, key, window(2000, 14_000))
    assert item_of(scene, "gaze").item.window == window(2000, 14_000)
    assert plan.confirmed_at is None


def test_pr_04_a_story_keeps_its_three_seconds_before_and_two_after() -> None:
    scene = a_scene()
    key = scene.key("back")
    bounds = scene.world.sharing.bounds(scene.visit, key)
    assert (bounds.earliest.at, bounds.ends_from.at) == (15_000, 24_000)
    with pytest.raises(NotThatFar):
        scene.world.sharing.trim(scene.visit, key, window(14_900, 25_000))
    with pytest.raises(NotThatFar):
        scene.world.sharing.trim(scene.visit, key, window(16_000, 23_900))


def test_a_trimmed_window_is_cut_anew_and_the_still_goes_along() -> None:
    scene = a_scene()
    scene.confirmed()
    key = scene.key("joy")
    plan = scene.world.sharing.trim(scene.visit, key, window(35_000, 41_000))
    item = next(each for each in plan.items if each.key == key)
    assert item.item.window.contains(item.item.still_ms)
    assert [each.annotation for each in scene.world.sharing.to_cut(scene.visit).items] == ["joy"]


def test_a_still_is_picked_inside_the_window_and_not_while_they_are_apart() -> None:
    scene = a_scene()
    plan = scene.world.sharing.pick_still(scene.visit, scene.key("joy"), ms(31_000))
    assert next(each for each in plan.items if each.annotation == "joy").item.still_ms == 31_000
    for key, still in (("joy", 99_000), ("back", 21_900)):
        with pytest.raises(NotThatFar) as no:
            scene.world.sharing.pick_still(scene.visit, scene.key(key), ms(still))
        assert no.value.reasons == (Reason.STILL_NOT_IN_WINDOW,)


def test_what_was_trimmed_stays_while_the_coding_moves_on_and_may_be_shown() -> None:
    scene = a_scene()
    scene.world.sharing.trim(scene.visit, scene.key("joy"), window(30_000, 36_000))
    note = an_annotation("other", onset=60_000, offset=61_000)
    scene.world.tagging.take(scene.session, [add(note, op="x1")])
    assert item_of(scene, "joy").item.window == window(30_000, 36_000)


def test_pr_03_what_was_trimmed_gives_way_to_a_rupture_marked_since() -> None:
    scene = a_scene()
    scene.world.sharing.trim(scene.visit, scene.key("joy"), window(30_000, 42_000))
    miss = an_annotation("late", "rupture", 40_500, 41_500, "missed_cue")
    scene.world.tagging.take(scene.session, [add(miss, op="x1")])
    shown = item_of(scene, "joy").item.window
    assert not shown.overlaps(window(40_500, 41_500))


def test_the_crop_is_kept_with_the_moment_and_lies_in_the_picture() -> None:
    scene = a_scene()
    key = scene.key("joy")
    plan = scene.world.sharing.crop(scene.visit, key, Crop(100, 200, 400, 500))
    assert next(each for each in plan.items if each.key == key).crop == Crop(100, 200, 400, 500)
    for wrong in (Crop(900, 0, 200, 200), Crop(0, 0, 100, 500), Crop(-1, 0, 300, 300)):
        with pytest.raises(NotACrop):
            scene.world.sharing.crop(scene.visit, key, wrong)
    plan = scene.world.sharing.crop(scene.visit, key, None)
    assert all(each.crop is None for each in plan.items)


def test_pr_20_a_shorter_bit_is_offered_on_whole_frames_and_changes_nothing() -> None:
    scene = a_scene()
    key = scene.key("joy")
    before = scene.plan
    loud = [40] * 6000
    loud[3150:3200] = [1] * 50
    sound = Sound(100, tuple(side for each in loud for side in (-each, each)))
    found = scene.world.sharing.shorter(scene.visit, key, sound, lambda at: ms(round(at / 40) * 40))
    assert found is not None
    assert found.window.onset % 40 == found.window.offset % 40 == 0
    assert scene.plan == before
    assert scene.world.sharing.shorter(scene.visit, key, Sound(0, ()), lambda at: at) is None


def test_what_is_not_in_the_plan_or_may_not_be_shown_has_no_bounds() -> None:
    scene = a_scene()
    with pytest.raises(NotInThePlan):
        scene.world.sharing.bounds(scene.visit, "none")
    scene.plan  # noqa: B018 - proposed, and kept
    with pytest.raises(NotInThePlan):
        scene.world.sharing.bounds(scene.visit, "none")
    key = scene.key("joy")
    miss = an_annotation("late", "rupture", 31_000, 37_000, "missed_cue")
    scene.world.tagging.take(scene.session, [add(miss, op="x1")])
    with pytest.raises(CannotBeShown):
        scene.world.sharing.bounds(scene.visit, key)
