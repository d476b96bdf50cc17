from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from annotator.domain.clip import ClipState, Hold, Part
from annotator.domain.identity import ClipId
from annotator.wiring.house import House
from tests.screens.conftest import Shown, Went, html


def test_a_prepared_clip_says_what_was_found_and_leads_on(show: Shown, sample_house: House) -> None:
    assert sample_house.practice is not None
    clip = sample_house.practice.consents.households()[0].clips[0]
    app = show("clip", clip=clip.id)
    assert not app.exception
    assert "1 min 15 s, film, sound" in html(app)
    assert f"/tag?clip={clip.id}" in html(app)


def test_a_new_clip_begins_with_its_card(show: Shown, sample_house: House, went: Went) -> None:
    practice = sample_house.practice
    assert practice is not None
    household = practice.consents.households()[0].dyad.household.id
    app = show("clip", household=household)
    app.button[0].click().run()
    ((path, where),) = went.to
    assert path == "clip"
    begun = practice.clips.get(where["clip"])  # type: ignore[arg-type]
    assert begun.card.on == practice.today()
    practice.clips.delete(begun.id)


def test_a_clip_nobody_knows_is_refused_in_words(show: Shown) -> None:
    app = show("clip", clip="0" * 32)
    assert not app.exception
    assert len(app.warning) == 1


def stands(house: House, **how: object) -> ClipId:
    """The first clip of the sample, standing otherwise."""
    practice = house.practice
    assert practice is not None
    clip = practice.consents.households()[0].clips[0].id
    with practice.records.writing() as desk:
        found = desk.clips.get(clip)
        assert found is not None
        desk.clips.change(replace(found, **how))  # type: ignore[arg-type]
    return clip


def components(app: AppTest) -> dict[str, Any]:
    """What each component on the page was told, by its name."""
    every = app.get("bidi_component")
    return {each.proto.component_name: json.loads(each.proto.json) for each in every}


@pytest.mark.parametrize("hold", [None, Hold.PAUSED, Hold.LEFT])
def test_a_clip_that_is_made_ready_stands_in_the_component_that_may_hold_it(
    show: Shown, sample_house: House, hold: Hold | None
) -> None:
    clip = stands(sample_house, state=ClipState.PREPARING, playable=False, hold=hold)
    try:
        app = show("clip", clip=clip)
        assert not app.exception
        shown = components(app)
        assert "annotator.upload" not in shown
        assert shown["annotator.making"]["may_do"] == "yes"
        assert "/tag?clip=" not in html(app)
    finally:
        stands(sample_house, state=ClipState.READY, playable=True, hold=None)


def test_what_a_clip_lacks_is_said_and_can_be_tried_again(show: Shown, sample_house: House) -> None:
    clip = stands(sample_house, lacks=(Part.STRIP, Part.SOUND))
    try:
        app = show("clip", clip=clip)
        assert not app.exception
        said = [each.value for each in app.info]
        assert len(said) == 2
        assert "film strip" in said[0]
        assert "without sound" in said[1]
        assert [each.label for each in app.button if each.label == "Try again"]
    finally:
        stands(sample_house, lacks=())


def test_a_film_that_fell_and_is_kept_can_be_tried_again_or_replaced(
    show: Shown, sample_house: House
) -> None:
    clip = stands(sample_house, state=ClipState.FAILED, playable=False)
    try:
        app = show("clip", clip=clip)
        assert not app.exception
        assert "annotator.upload" in components(app)
        assert "annotator.making" not in components(app)
        assert [each.label for each in app.button if each.label == "Try again"]
    finally:
        stands(sample_house, state=ClipState.READY, playable=True)
