"""Movement on its way to the workbench, and the two frames on their way back."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest
from typing_extensions import override

from annotator.domain.movement import Region, Regions
from annotator.domain.policy import Right
from annotator.journey.moving import Lines, NotWhilePractising, Stands, Together
from annotator.web.moving import FULL, UNKNOWN, MovingRoutes, packed
from tests.web.house import SESSION, Practice, post

PATH = f"/coding/{SESSION}/movement"
CARER = {"left": 0, "top": 10, "width": 400, "height": 900}
INFANT = {"left": 500, "top": 300, "width": 450, "height": 600}
DRAWN = Regions(Region(**CARER), Region(**INFANT))
LINE = np.array([0.0, 0.5, 1.0, np.nan])


@dataclass
class FakeMoving:
    """What is known, and what was drawn."""

    known: Together = field(default_factory=lambda: Together(Stands.NOT_DRAWN))
    drawn: list[Regions] = field(default_factory=list)

    def of(self, session: str) -> Together:
        assert session == SESSION
        return self.known

    def draw(self, session: str, regions: Regions) -> None:
        assert session == SESSION
        self.drawn.append(regions)


def a_practice(moving: FakeMoving) -> Practice:
    practice = Practice()
    practice.house.inside.moving = moving
    return practice


def test_lines_travel_as_bytes_with_a_byte_of_its_own_for_what_nobody_knows() -> None:
    lines = Lines(25, LINE, LINE, 400, 5000, LINE[:2])
    moving = FakeMoving(Together(Stands.HERE, DRAWN, lines))
    told = a_practice(moving).signed_in().get(PATH).json()
    assert told["stands"] == "here"
    assert told["regions"] == {"carer": CARER, "infant": INFANT}
    assert list(base64.b64decode(told["lines"]["carer"])) == [0, FULL // 2, FULL, UNKNOWN]
    assert list(base64.b64decode(told["lines"]["in_step"])) == [0, FULL // 2]
    wide = {key: told["lines"][key] for key in ("rate_hz", "step_ms", "window_ms")}
    assert wide == {"rate_hz": 25, "step_ms": 400, "window_ms": 5000}
    assert packed(np.empty(0)) == ""


def test_before_anybody_drew_there_is_nothing_to_draw() -> None:
    told = a_practice(FakeMoving()).signed_in().get(PATH).json()
    assert told == {"stands": "not_drawn", "regions": None, "lines": None}


def test_the_two_frames_are_kept_and_answered_with_what_they_show() -> None:
    moving = FakeMoving()
    answer = post(a_practice(moving).signed_in(), PATH, {"carer": CARER, "infant": INFANT})
    assert (answer.status_code, answer.json()["stands"]) == (200, "not_drawn")
    assert moving.drawn == [DRAWN]


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"carer": CARER},
        {"carer": CARER, "infant": [500, 300, 450, 600]},
        {"carer": CARER, "infant": {**INFANT, "left": 500.5}},
        {"carer": CARER, "infant": {**INFANT, "left": True}},
        {"carer": CARER, "infant": {**INFANT, "left": "500"}},
        {"carer": CARER, "infant": {**INFANT, "left": -1}},
        {"carer": CARER, "infant": {**INFANT, "width": 501}},
        {"carer": CARER, "infant": {**INFANT, "height": 1}},
        {"carer": CARER, "infant": CARER},
    ],
)
def test_frames_that_make_no_sense_are_refused_and_not_kept(sent: dict[str, Any]) -> None:
    moving = FakeMoving()
    answer = post(a_practice(moving).signed_in(), PATH, sent)
    assert answer.status_code in {400, 409}
    assert answer.json()["says"]
    assert moving.drawn == []


def test_a_refusal_comes_as_its_sentence() -> None:
    class Practised(FakeMoving):
        @override
        def of(self, session: str) -> Together:
            raise NotWhilePractising

    answer = a_practice(Practised()).signed_in().get(PATH)
    assert answer.json()["refusal"] == "NotWhilePractising"
    assert "practise" in answer.json()["says"]


def test_both_routes_are_for_whoever_codes() -> None:
    found = MovingRoutes(Practice().house).routes()
    assert {each.policy.right for each in found} == {Right.CODE}
