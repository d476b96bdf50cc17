"""The trimmer's Python side: what it is told, and what it may tell back."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from annotator.domain.interval import Interval
from annotator.journey.visit import Crop
from annotator.timeline.trimmer import Drawn, drawn_in
from tests.builders import ms

KEPT = {"key": "a.connection", "onset": 1000, "offset": 7000, "still": 2000, "crop": None}


def _screen() -> None:
    from annotator.domain.identity import ClipId
    from annotator.domain.strengths_trim import Bounds, allowed
    from annotator.journey.visit import PlanItem
    from annotator.timeline.trimmer import Trim, trimmer
    from tests.domain.clips import LENGTH, connection, proposed, rupture

    moments = (connection("a", 10_000, 18_000), rupture("r", 20_000, 24_000))
    (item,) = proposed(*moments).items
    bounds = allowed(item, moments, LENGTH)
    assert isinstance(bounds, Bounds)
    about = Trim(
        ClipId("c1" * 16), LENGTH, PlanItem(item, "What?"), bounds, {"keep": "Keep"}, str.upper
    )
    assert trimmer(about, key="trim") is None


def test_it_is_told_once_how_far_it_may_go_and_why_in_words() -> None:
    shown = AppTest.from_function(_screen).run(timeout=20)
    assert not shown.exception
    (component,) = shown.get("bidi_component")
    assert component.proto.component_name == "annotator.trim"
    told = json.loads(component.proto.json)
    assert told["bounds"]["latest"] == {"at": 20_000, "why": "OVERLAPS_RUPTURE"}
    assert told["bounds"]["earliest"] == {"at": 0, "why": "OUTSIDE_CLIP"}
    assert (told["onset"], told["offset"], told["crop"]) == (8000, 20_000, None)


def test_what_was_drawn_comes_back_with_its_crop() -> None:
    window = Interval(ms(1000), ms(7000))
    assert drawn_in({"kept": KEPT}, "a.connection") == Drawn(window, ms(2000), None)
    cropped = drawn_in({"kept": {**KEPT, "crop": [1, 2, 300, 400]}}, "a.connection")
    assert cropped is not None
    assert cropped.crop == Crop(1, 2, 300, 400)


@pytest.mark.parametrize(
    "told",
    [
        None, {}, {"kept": None}, {"kept": "x"}, {"kept": {**KEPT, "key": "another"}},
        {"kept": {**KEPT, "onset": "1"}}, {"kept": {**KEPT, "onset": 7000}},
        {"kept": {**KEPT, "onset": -1}},
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_nothing(told: object) -> None:
    assert drawn_in(told, "a.connection") is None
