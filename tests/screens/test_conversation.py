"""Conversation beside the film: what is shown of it to whom."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from annotator.domain.arrows import Arrow, Point
from annotator.domain.consent import Purpose
from annotator.domain.talking import Kind, Saying
from annotator.screens.conversation import address_of, line
from tests.journey.talkers import ADA, KIT, LEE, SAM, Scene
from tests.journey.test_talking_kept import allow
from tests.screens.talked import Page, page, said_by, scene

__all__ = ["page", "scene"]
ARROW = Arrow(60, Point(0, 0), Point(500, 500))


def at(scene: Scene, pin: str) -> dict[str, str]:
    return address_of(scene.clip, scene.pins[pin])


def field(app: AppTest, label: str) -> object:
    return next(each for each in app.text_area if each.label == label)


def press(app: AppTest, label: str) -> AppTest:
    return next(each for each in app.button if each.label == label).click().run()


@pytest.mark.parametrize("pin", ["time", "adas", "sams", "pair"])
def test_a_place_where_nobody_has_said_anything_says_so_and_asks_for_the_first_word(
    scene: Scene, page: Page, pin: str
) -> None:
    app = page("talk", **at(scene.be(KIT), pin))
    assert not app.exception
    assert "Nobody has said anything about this place yet" in said_by(app)
    assert "Begin a thread here" in said_by(app)


def test_what_is_said_stands_there_and_the_field_is_empty_again(scene: Scene, page: Page) -> None:
    app = page("talk", **at(scene.be(KIT), "sams"))
    app.text_area[0].set_value("what do you see?")
    app.multiselect[0].set_value([SAM])
    press(app, "Say it")
    assert not app.exception
    assert "what do you see?" in said_by(app)
    assert "For Sam" in said_by(app)
    assert all(e.value == "" for e in app.text_area if (e.key or "").startswith("say-begin"))
    (thread,) = scene.world.talking.threads(scene.clip)
    assert thread.remarks[0].saying == Saying("what do you see?", mentions=(SAM,))
    assert thread.pin == scene.sams_moment


def test_saying_nothing_is_said_to_be_nothing_and_keeps_nothing(scene: Scene, page: Page) -> None:
    app = press(page("talk", **at(scene.be(KIT), "sams")), "Say it")
    assert [each.value for each in app.warning] == ["Please write a few words first."]
    assert scene.world.talking.threads(scene.clip) == ()


def test_an_answer_goes_into_its_own_thread(scene: Scene, page: Page) -> None:
    thread = scene.be(KIT).begin(scene.sams_moment, "what do you see?", Kind.SAID, SAM)
    scene.be(SAM)
    app = page("talk", thread=thread)
    app.text_area[0].set_value("her hand stops")
    press(app, "Say it")
    said = scene.world.talking.thread(thread).remarks
    assert [each.saying.words for each in said] == ["what do you see?", "her hand stops"]
    assert "her hand stops" in said_by(app)


def test_markup_somebody_types_stays_text(scene: Scene, page: Page) -> None:
    scene.be(KIT).begin(scene.sams_moment, "<script>alert(1)</script> & **bold**")
    shown = said_by(page("talk", **at(scene, "sams")))
    assert "<script>" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; **bold**" in shown


def test_who_learns_reads_neither_a_private_note_nor_whose_family_it_is(
    scene: Scene, page: Page
) -> None:
    scene.be(KIT).begin(scene.sams_moment, "a secret note", Kind.PRIVATE)
    scene.begin(scene.adas_moment, "about Ada's coding")
    scene.begin(scene.sams_moment, "for Sam")
    assert "Only you see this" in said_by(page("talk", **at(scene, "sams")))
    shown = said_by(page("talk", **at(scene.be(SAM), "sams")))
    assert "for Sam" in shown
    for hidden in ("a secret note", "Only you see this", "about Ada", "Wren", "Private note"):
        assert hidden not in shown
    assert "Both can be defended" not in shown


@pytest.mark.parametrize("pin", ["time", "adas", "pair"])
def test_a_place_that_is_not_for_somebody_says_no_more_than_that(
    scene: Scene, page: Page, pin: str
) -> None:
    scene.be(KIT).begin(scene.pins[pin], "not for Sam")
    app = page("talk", **at(scene.be(SAM), pin))
    assert not app.exception
    assert "not for Sam" not in said_by(app)
    assert any("nothing here for you" in each.value for each in app.warning)


def test_codes_without_the_picture_where_no_more_is_permitted(page: Page, scene: Scene) -> None:
    scene.be(ADA)
    saying = Saying("look at her hand", arrow=ARROW)
    scene.world.talking.begin(scene.clip, scene.adas_moment, saying)
    scene.world.consents.withdraw(scene.dyad.household.id, Purpose.SUPERVISION, "mother")
    app = page("talk", **at(scene.be(KIT), "adas"))
    assert not app.exception
    names = [each.proto.component_name for each in app.get("bidi_component")]
    assert not [each for each in names if each.endswith(("stretch", "arrow"))]
    shown = said_by(app)
    assert "Codes without the picture" in shown
    assert "Arrow from the upper left to the middle. The picture is not shown" in shown
    assert "Wren" not in shown
    assert "Open the workbench" not in shown
    assert not app.toggle


def test_the_arrow_is_shown_over_its_own_still_where_the_film_may_be_watched(
    scene: Scene, page: Page
) -> None:
    saying = Saying("look at her hand", arrow=ARROW)
    scene.be(KIT).world.talking.begin(scene.clip, scene.sams_moment, saying)
    app = page("talk", **at(scene.be(SAM), "sams"))
    (arrow,) = [
        json.loads(each.proto.json)
        for each in app.get("bidi_component")
        if each.proto.component_name.endswith("arrow")
    ]
    assert (arrow["frame"], arrow["arrow"], arrow["draws"]) == (60, [0, 0, 500, 500], False)


def test_both_readings_are_said_with_their_reason(scene: Scene, page: Page) -> None:
    talking = scene.be(KIT).world.talking
    talking.begin(scene.clip, scene.adas_moment, allow("gaze", "following_lead"))
    shown = said_by(page("talk", **at(scene, "adas")))
    assert "Besides “Shared gaze”, “Following the lead” can stand here as well." in shown


def test_where_two_codings_differ_each_side_is_offered_the_others_code(
    scene: Scene, page: Page
) -> None:
    app = page("talk", **at(scene.be(KIT), "pair"))
    pills = next(each for each in app.button_group if each.label == "What it is")
    pills.set_value(Kind.BOTH_DEFENSIBLE).run()
    offered = {each.label: each.value for each in app.selectbox if each.label.startswith("Instead")}
    assert offered == {
        "Instead of “Shared gaze” (Ada)": "following_lead",
        "Instead of “Following the lead” (Sam)": "shared_gaze",
    }
    field(app, "Why both can be defended here").set_value("one looks, one follows")  # type: ignore[attr-defined]
    press(app, "Keep both readings")
    assert scene.world.talking.allowed_for(scene.clip) == {
        "gaze": ("following_lead",),
        "sams": ("shared_gaze",),
    }


def test_one_resolves_it_and_another_finds_it_folded_and_opens_it_again(
    scene: Scene, page: Page
) -> None:
    thread = scene.be(KIT).begin(scene.adas_moment, "settled?")
    press(page("talk", thread=thread), "Resolve")
    scene.be(LEE)
    app = page("talk", thread=thread)
    assert any(each.label.startswith("Resolved · Kit") for each in app.expander)
    press(app, "Open again")
    assert scene.world.talking.thread(thread).resolved is None


def test_a_trainee_is_offered_no_end_to_what_another_asked(scene: Scene, page: Page) -> None:
    thread = scene.be(KIT).begin(scene.sams_moment, "settled?")
    scene.be(SAM)
    app = page("talk", thread=thread)
    assert "Resolve" not in [each.label for each in app.button]
    assert "Reword or take back" not in said_by(app)


def test_one_line_of_a_thread_says_when_how_it_begins_and_whether_it_is_open(scene: Scene) -> None:
    talking = scene.be(KIT).world.talking
    thread = scene.begin(scene.sams_moment, "a\nlong " + "word " * 40)
    shown = line(talking.thread(thread))
    assert shown.startswith("0:02 · a long word")
    assert shown.endswith("…")
    assert len(shown) < 90
    talking.resolve(thread)
    assert line(talking.thread(thread)).endswith("(resolved)")
    talking.take_back(thread, talking.thread(thread).remarks[0].id)
    assert "Taken back" in line(talking.thread(thread))
