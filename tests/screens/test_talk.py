"""Talk: the place the address names, or the one somebody may talk about."""

from __future__ import annotations

import json

import pytest

from annotator.screens.conversation import address_of
from tests.journey.talkers import ADA, KIT, SAM, Scene
from tests.screens.conftest import Went, went
from tests.screens.talked import Page, page, said_by, scene

__all__ = ["page", "scene", "went"]


def test_the_film_is_shown_around_the_place_with_each_coding_beneath(
    scene: Scene, page: Page
) -> None:
    app = page("talk", **address_of(scene.be(KIT).clip, scene.pair))
    (film,) = [
        json.loads(each.proto.json)
        for each in app.get("bidi_component")
        if each.proto.component_name.endswith("stretch")
    ]
    assert (film["onset"], film["offset"]) == (0, 10_000)
    assert [each["name"] for each in film["rows"]] == ["Ada", "Sam"]
    assert [len(each["marks"]) for each in film["rows"]] == [1, 1]
    assert "Open the workbench" in said_by(app)


def test_a_trainee_who_comes_from_the_workbench_talks_about_their_own_coding(
    scene: Scene, page: Page
) -> None:
    app = page("talk", clip=scene.be(SAM).clip)
    assert not app.exception
    assert not app.warning
    shown = said_by(app)
    assert "You: the whole coding" in shown
    assert "Following the lead" in shown
    for hidden in ("Ada:", "Shared gaze", "Wren", "The clip from its beginning"):
        assert hidden not in shown


@pytest.mark.parametrize("who", [ADA, KIT])
def test_whoever_reviews_chooses_among_every_coding(scene: Scene, page: Page, who: str) -> None:
    app = page("talk", clip=scene.be(who).clip)  # type: ignore[arg-type]
    options = next(each for each in app.selectbox if each.label == "What it is about").options
    assert len(options) == 6
    assert options[0] == "The clip from its beginning"


def test_choosing_another_place_goes_there(scene: Scene, page: Page, went: Went) -> None:
    app = page("talk", clip=scene.be(KIT).clip)
    app.selectbox[0].select_index(5).run()
    assert went.to == [("talk", address_of(scene.clip, scene.sams_moment))]


def test_any_second_of_the_clip_can_be_talked_about(scene: Scene, page: Page, went: Went) -> None:
    app = page("talk", **address_of(scene.be(KIT).clip, scene.time))
    assert (app.number_input[0].value, app.number_input[0].max) == (3, 59)
    app.number_input[0].set_value(59).run()
    assert went.to == [("talk", {"clip": scene.clip, "at": "59000"})]


def test_a_moment_has_its_own_time(scene: Scene, page: Page) -> None:
    assert not page("talk", **address_of(scene.be(KIT).clip, scene.sams_moment)).number_input


def test_without_a_place_it_leads_to_the_list(scene: Scene, page: Page, went: Went) -> None:
    scene.be(KIT)
    page("talk")
    assert went.to == [("conversations", {})]


@pytest.mark.parametrize(
    "where",
    [
        {"clip": "nowhere"},
        {"thread": "nowhere"},
        {"at": "²"},
        {"at": "-5"},
        {"at": "99999999999999"},
        {"session": "nowhere", "annotation": "x"},
        {"other": "nowhere"},
    ],
)
def test_an_address_of_nothing_shows_nothing_and_breaks_nothing(
    scene: Scene, page: Page, where: dict[str, str]
) -> None:
    app = page("talk", **{"clip": scene.be(KIT).clip, **where})
    assert not app.exception
