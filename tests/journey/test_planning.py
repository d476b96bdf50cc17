"""A plan is worked out from the coding alone: the same coding, the same plan."""

from __future__ import annotations

from annotator.domain.strengths import Kind
from tests.builders import an_annotation
from tests.journey.scene import a_scene


def test_the_same_coding_gives_the_same_plan() -> None:
    one, two = a_scene().plan, a_scene().plan
    assert one.items == two.items


def test_a_partial_repair_that_was_starred_is_told_as_staying() -> None:
    scene = a_scene(
        an_annotation("gaze", onset=2000, offset=9000, code="shared_gaze"),
        an_annotation("miss", "rupture", 14_000, 20_000, "missed_cue"),
        an_annotation(
            "back",
            "repair",
            18_000,
            22_000,
            "comfort",
            repairs="miss",
            values={"outcome": "partial"},
            starred=True,
        ),
        an_annotation("joy", onset=30_000, offset=38_000, code="shared_joy"),
    )
    (story,) = (each for each in scene.plan.items if each.item.kind is Kind.REPAIR_STORY)
    assert story.sentence is not None
    assert story.sentence.startswith("Ava was still upset, and you stayed.")


def test_a_tail_opens_without_words_about_what_is_not_on_the_screen() -> None:
    scene = a_scene(
        an_annotation("miss", "rupture", 14_000, 20_000, "missed_cue"),
        an_annotation(
            "back",
            "repair",
            18_000,
            22_000,
            "adjust",
            repairs="miss",
            values={"outcome": "full"},
        ),
    )
    first = scene.plan.items[0]
    assert first.item.kind is Kind.REPAIR_TAIL
    assert first.sentence is None
    assert len({each.key for each in scene.plan.items}) == len(scene.plan.items)
