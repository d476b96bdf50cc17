"""What somebody is about to say: only what they may is offered, and only what is right is kept."""

from __future__ import annotations

import json

from streamlit.testing.v1 import AppTest

from annotator.domain.consent import Purpose
from annotator.domain.talking import Kind, Saying
from annotator.screens.conversation import address_of
from tests.journey.talkers import ADA, KIT, SAM, Scene
from tests.screens.talked import Page, page, said_by, scene

__all__ = ["page", "scene"]


def press(app: AppTest, label: str) -> AppTest:
    return next(each for each in app.button if each.label == label).click().run()


def test_only_colleagues_who_may_see_the_place_are_on_the_list(scene: Scene, page: Page) -> None:
    app = page("talk", **address_of(scene.be(KIT).clip, scene.sams_moment))
    assert sorted(app.multiselect[0].options) == ["Ada", "Lee", "Sam"]
    app = page("talk", **address_of(scene.clip, scene.adas_moment))
    assert sorted(app.multiselect[0].options) == ["Ada", "Lee"]


def test_a_private_note_asks_nobody_and_stays_alone(scene: Scene, page: Page) -> None:
    app = page("talk", **address_of(scene.be(KIT).clip, scene.sams_moment))
    next(e for e in app.button_group if e.label == "What it is").set_value(Kind.PRIVATE).run()
    assert not app.multiselect
    next(e for e in app.text_area if e.label == "A note only you will see").set_value("timing")
    press(app, "Keep the note")
    assert "timing" in said_by(app)
    assert scene.be(ADA).world.talking.threads(scene.clip) == ()


def test_one_rewords_and_takes_back_what_one_said(scene: Scene, page: Page) -> None:
    thread = scene.be(KIT).begin(scene.sams_moment, "what do you sea?", Kind.SAID, SAM)
    app = page("talk", thread=thread)
    next(e for e in app.text_area if e.label == "Words").set_value("what do you see?")
    press(app, "Keep the new wording")
    (remark,) = scene.world.talking.thread(thread).remarks
    assert (remark.saying.words, remark.saying.mentions) == ("what do you see?", (SAM,))
    press(app, "Take it back")
    assert not scene.world.talking.thread(thread).remarks[0].stands


def test_one_points_at_the_still_nearest_to_the_place(scene: Scene, page: Page) -> None:
    app = page("talk", **address_of(scene.be(KIT).clip, scene.sams_moment))
    app.toggle[0].set_value(True).run()
    (arrow,) = [
        json.loads(each.proto.json)
        for each in app.get("bidi_component")
        if each.proto.component_name.endswith("arrow")
    ]
    assert (arrow["clip"], arrow["frame"], arrow["draws"]) == (scene.clip, 62, True)


def test_who_may_not_watch_is_offered_nothing_to_point_at(scene: Scene, page: Page) -> None:
    scene.be(ADA)
    scene.world.consents.withdraw(scene.dyad.household.id, Purpose.SUPERVISION, "mother")
    app = page("talk", **address_of(scene.be(KIT).clip, scene.adas_moment))
    assert not app.toggle


def test_a_place_without_a_mark_offers_no_second_reading(scene: Scene, page: Page) -> None:
    app = page("talk", **address_of(scene.be(KIT).clip, scene.time))
    (kinds,) = [each for each in app.button_group if each.label == "What it is"]
    assert kinds.options == ["Say something", "Private note"]


def test_what_one_is_writing_is_kept_though_a_colleague_says_something_meanwhile(
    scene: Scene, page: Page
) -> None:
    app = page("talk", **address_of(scene.be(KIT).clip, scene.sams_moment))
    app.text_area[0].set_value("what do you see?")
    scene.be(ADA).begin(scene.sams_moment, "a lovely moment")
    scene.be(KIT)
    press(app, "Say it")
    assert "what do you see?" in said_by(app)
    assert "a lovely moment" in said_by(app)
    assert [each.value for each in app.text_area if each.label.startswith("What you")] == [
        "",
        "",
        "",
    ]


def test_an_answer_is_kept_though_another_came_first(scene: Scene, page: Page) -> None:
    thread = scene.be(KIT).begin(scene.sams_moment, "what do you see?")
    app = page("talk", thread=thread)
    app.text_area[1].set_value("and just before?")
    scene.be(ADA).world.talking.say(thread, Saying("look at her hand"))
    scene.be(KIT)
    press(app, "Say it")
    assert [each.saying.words for each in scene.world.talking.thread(thread).remarks] == [
        "what do you see?", "look at her hand", "and just before?",
    ]  # fmt: skip


def test_words_stay_while_one_decides_what_kind_of_thing_they_are(scene: Scene, page: Page) -> None:
    app = page("talk", **address_of(scene.be(KIT).clip, scene.sams_moment))
    field = app.text_area[0].proto
    next(e for e in app.button_group if e.label == "What it is").set_value(Kind.PRIVATE).run()
    again = app.text_area[0].proto
    assert (again.id, again.form_id) == (field.id, field.form_id)
    assert again.label == "A note only you will see"
