"""The words of a plan: what is confirmed, what is refused, what is said while it is written."""

from __future__ import annotations

import pytest

from annotator.journey.preparing import NotInThePlan
from annotator.journey.visiting import NotForFamilies
from annotator.journey.wording import DetailsToConfirm, TooManyIdeas
from tests.builders import add, an_annotation
from tests.journey.scene import Scene, a_scene


def turns() -> Scene:
    return a_scene(an_annotation("turns", code="turn_taking"))


def test_pr_09_a_detail_is_not_said_before_it_is_confirmed() -> None:
    scene = turns()
    (item,) = scene.plan.items
    assert (item.to_confirm, item.said) == (True, None)
    assert [(each.name, each.text) for each in item.details] == [("began", "made a sound")]
    plan = scene.world.sharing.confirm_details(scene.visit, item.key, {"began": "made a sound"})
    assert plan.items[0].said == item.sentence


def test_pr_09_a_detail_can_be_changed_and_the_sentence_follows() -> None:
    scene = turns()
    plan = scene.world.sharing.confirm_details(
        scene.visit, scene.key("turns"), {"began": "waved a hand"}
    )
    assert plan.items[0].said is not None
    assert plan.items[0].said.startswith("Ava waved a hand. You waited")


def test_pr_09_an_unconfirmed_detail_cannot_pass_inside_an_edited_sentence() -> None:
    scene = turns()
    (item,) = scene.plan.items
    assert item.sentence is not None
    for said in (item.sentence, "Ava Made a Sound and you waited.", "Ava {began}. You waited."):
        with pytest.raises(DetailsToConfirm):
            scene.world.sharing.edit_sentence(scene.visit, item.key, said)
    plan = scene.world.sharing.edit_sentence(scene.visit, item.key, "Ava smiled. You waited.")
    assert plan.items[0].said == "Ava smiled. You waited."


def test_an_empty_detail_is_no_confirmed_detail() -> None:
    scene = turns()
    key = scene.key("turns")
    for text in ("  ", "{baby}"):
        with pytest.raises(DetailsToConfirm):
            scene.world.sharing.confirm_details(scene.visit, key, {"began": text})
    with pytest.raises(NotInThePlan):
        scene.world.sharing.confirm_details(scene.visit, key, {"other": "x"})


def test_pr_27_a_detail_passes_the_avoid_list_too() -> None:
    scene = turns()
    with pytest.raises(NotForFamilies):
        scene.world.sharing.confirm_details(
            scene.visit, scene.key("turns"), {"began": "was ignored"}
        )


def test_every_detail_of_a_sentence_is_confirmed_by_itself() -> None:
    meal = an_annotation("cue", code="cue_met", values={"cue_type": "discomfort"})
    scene = a_scene(meal)
    (item,) = scene.plan.items
    assert len(item.details) == 2
    first, second = item.details
    plan = scene.world.sharing.confirm_details(scene.visit, item.key, {first.name: first.text})
    assert (plan.items[0].to_confirm, plan.items[0].said) == (True, None)
    plan = scene.world.sharing.confirm_details(scene.visit, item.key, {second.name: second.text})
    assert plan.items[0].said == item.sentence


def test_confirmed_details_stay_when_the_coding_moves_on() -> None:
    scene = turns()
    scene.world.sharing.confirm_details(scene.visit, scene.key("turns"), {"began": "waved"})
    scene.world.tagging.take(
        scene.session, [add(an_annotation("more", onset=40_000, offset=41_000), op="x1")]
    )
    item = next(each for each in scene.plan.items if each.annotation == "turns")
    assert item.said is not None
    assert item.said.startswith("Ava waved.")


def test_an_edited_sentence_passes_the_avoid_list() -> None:
    scene = a_scene()
    with pytest.raises(NotForFamilies):
        scene.world.sharing.edit_sentence(scene.visit, scene.key("joy"), "No rupture here.")
    plan = scene.world.sharing.edit_sentence(scene.visit, scene.key("joy"), "You both smiled.")
    assert plan.items[0].said == "You both smiled."
    plan = scene.world.sharing.edit_sentence(scene.visit, scene.key("joy"), "  ")
    assert plan.items[0].said is None


def test_pr_05_the_question_is_chosen_from_the_bank_or_written() -> None:
    scene = a_scene()
    key = scene.key("joy")
    other = scene.world.sharing.questions(scene.visit, key)[3]
    plan = scene.world.sharing.edit_question(scene.visit, key, other)
    assert plan.items[0].question == other
    plan = scene.world.sharing.edit_question(scene.visit, key, "What do you like here?")
    assert plan.items[0].question == "What do you like here?"
    with pytest.raises(NotForFamilies):
        scene.world.sharing.edit_question(scene.visit, key, "Was she difficult here?")
    with pytest.raises(NotInThePlan):
        scene.world.sharing.questions(scene.visit, "none")


def test_pr_27_what_is_being_written_is_looked_at_and_nothing_is_kept() -> None:
    scene = a_scene()
    before = scene.plan
    looked = scene.world.sharing.look(scene.visit, "You ignored Ava.")
    assert [each.blocks for each in looked.noticed][:1] == [True]
    assert looked.reading
    assert scene.world.sharing.look(scene.visit, "You both smiled.").noticed == ()
    assert scene.plan == before


def test_one_or_two_small_things_are_offered_and_no_more() -> None:
    scene = a_scene()
    assert scene.world.sharing.offer_ideas(scene.visit, ("T03", "T03")).ideas == ("T03",)
    assert scene.plan.ideas == ("T03",)
    with pytest.raises(TooManyIdeas):
        scene.world.sharing.offer_ideas(scene.visit, ("T03", "T09", "T12"))


def test_what_coders_call_a_moment_asks_for_a_second_look() -> None:
    scene = turns()

    def noticed(text: str) -> list[tuple[str, bool]]:
        looked = scene.world.sharing.look(scene.visit, text)
        return [(each.word, each.blocks) for each in looked.noticed if each.group == "scheme"]

    assert noticed("That was shared gaze.") == [("shared gaze", False)]
    assert noticed("You shared a look. Ava heard your voice.") == []
