"""A stretch of film: what its browser side is told, and what it may tell back."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from annotator.domain.interval import Interval
from annotator.timeline.stretch import played_in
from tests.builders import ms


def _screen() -> None:
    from annotator.domain.identity import ClipId
    from annotator.domain.interval import Interval, Milliseconds
    from annotator.timeline.stretch import Row, Stretch, stretch
    from tests.builders import an_annotation, the_scheme

    marks = (
        an_annotation("a", onset=1000, offset=4000, code="shared_gaze"),
        an_annotation("b", "rupture", 4000, 5000, code=None),
    )
    window = Interval(Milliseconds(0), Milliseconds(6000))
    row = Row("You", marks, the_scheme())
    shown = Stretch(ClipId("c1" * 16), Milliseconds(9000), window, {"play": "Play"}, (row,))
    assert stretch(shown, key="here") == ()


def test_it_is_told_its_window_and_the_marks_by_shape_colour_and_word() -> None:
    shown = AppTest.from_function(_screen).run(timeout=20)
    assert not shown.exception
    (component,) = shown.get("bidi_component")
    assert component.proto.component_name == "annotator.stretch"
    told = json.loads(component.proto.json)
    assert (told["onset"], told["offset"], told["length_ms"], told["tells"]) == (
        0,
        6000,
        9000,
        False,
    )
    first, second = told["rows"][0]["marks"]
    assert (first["says"], first["onset"], first["offset"]) == ("Shared gaze", 1000, 4000)
    assert (second["says"], second["shape"]) == ("Rupture", "diamond")
    assert {"shape", "colour"} <= first.keys()


def test_what_was_played_comes_back_in_milliseconds() -> None:
    assert played_in({"played": [[0, 1500], [3000, 9000]]}, ms(9000)) == (
        Interval(ms(0), ms(1500)),
        Interval(ms(3000), ms(9000)),
    )


@pytest.mark.parametrize(
    "told",
    [
        None,
        {},
        {"played": None},
        {"played": "x"},
        {"played": [[1, 0], ["0", 3], [0, 9001], [5], 7]},
    ],
)
def test_what_makes_no_sense_was_not_played(told: object) -> None:
    assert played_in(told, ms(9000)) == ()
