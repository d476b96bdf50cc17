"""What is read of conversations says how far it may travel, and never to a family."""

from __future__ import annotations

from dataclasses import fields

import pytest

from annotator.domain import arrows, talking
from annotator.domain.reach import Reach
from annotator.domain.refusals import OutsideClip
from annotator.domain.remarks import NotAPlace
from annotator.journey import talked
from annotator.journey.talked import check_pin
from tests.journey.talkers import KIT, a_scene

VALUES = (
    arrows.Point, arrows.Arrow, talking.Mark, talking.Pin, talking.Allowed, talking.Saying,
    talking.Entry, talking.Remark, talking.Thread, talked.Marked, talked.Place, talked.Coding,
    talked.Talked, talked.Waits,
)  # fmt: skip


@pytest.mark.parametrize("value", VALUES, ids=lambda each: each.__name__)
def test_nothing_of_a_conversation_may_reach_a_family(value: type) -> None:
    assert all(each.metadata["reach"] <= Reach.SERVICE for each in fields(value))


def test_what_was_said_and_what_is_pointed_at_never_leaves() -> None:
    said = {each.name: each.metadata["reach"] for each in fields(talking.Saying)}
    assert said["words"] == said["arrow"] == Reach.STAYS


def test_a_place_is_within_its_clip_and_of_marks_that_stand_one_of_a_coding() -> None:
    from dataclasses import replace

    scene = a_scene().be(KIT)
    place = scene.world.talking.place(scene.clip, scene.pair)
    check_pin(place)
    with pytest.raises(OutsideClip):
        check_pin(replace(place, length=place.pin.at))
    with pytest.raises(NotAPlace):
        check_pin(replace(place, marked=place.marked[:1]))
    with pytest.raises(NotAPlace):
        check_pin(replace(place, pin=replace(place.pin, marks=place.pin.marks * 2)))
