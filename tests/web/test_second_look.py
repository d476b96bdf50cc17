"""What the workbench is told of the clip beside a meeting's film, and what it may say back."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from annotator.domain.interval import Milliseconds
from annotator.domain.second_look import OneClock, Played
from annotator.journey.second_look import Beside, LookMovedOn
from annotator.web.second_look import MOST
from tests.builders import a_clip, an_annotation, the_scheme
from tests.web.house import CLIP, Practice, post

if TYPE_CHECKING:
    from collections.abc import Sequence

PATH = f"/second-look/{CLIP}"
ONE = {"onset_ms": 1000, "offset_ms": 4000, "begins_ms": 500}
MARKS = (
    an_annotation("b", "rupture", 5000, 8000, note="a word of hers"),
    an_annotation("a", "attunement", 1000, 3000, "shared_gaze"),
    an_annotation("s", "infant_state", 0, 9000, "crying"),
    an_annotation("p", "infant_bid", 2000, None),
    an_annotation("x", "safeguarding", 4000, 6000),
    an_annotation("u", "uncodable", 4000, 6000),
)


@dataclass
class FakeLook:
    """One meeting with a clip beside it, and what was placed."""

    beside_it: Beside | None = None
    placed: list[tuple[Sequence[Played], int]] = field(default_factory=list)

    def beside(self, film: str) -> Beside | None:
        assert film == CLIP
        return self.beside_it

    def place(self, film: str, played: Sequence[Played], revision: int) -> int:
        if revision != 3:
            raise LookMovedOn
        self.placed.append((tuple(played), revision))
        return revision + 1


def a_practice(look: FakeLook) -> Practice:
    practice = Practice()
    practice.house.inside.review = SimpleNamespace(second_look=look)
    return practice


def a_beside(*, may_play: bool = True) -> Beside:
    played = Played(Milliseconds(1000), Milliseconds(4000), Milliseconds(500))
    clock = OneClock(Milliseconds(60_000), Milliseconds(30_000), (played,))
    return Beside(a_clip(), clock, 3, may_play, the_scheme(), MARKS)


def told(look: FakeLook) -> Any:
    answer = a_practice(look).signed_in().get(PATH)
    assert answer.status_code == 200
    return answer.json()["beside"]


def test_what_lies_beside_is_told_in_ids_times_and_names_of_codes() -> None:
    beside = told(FakeLook(a_beside()))
    assert beside["clip"] == {
        "id": a_clip().id, "length_ms": 30_000, "stepping": False, "may_play": True,
    }  # fmt: skip
    assert (beside["revision"], beside["played"]) == (3, [ONE])
    assert beside["moments"][0] == {
        "onset_ms": 1000, "offset_ms": 3000, "says": "Shared gaze", "shape": "circle",
        "colour": "teal",
    }  # fmt: skip


def test_states_points_and_what_was_set_aside_are_not_told_nor_anybodys_words() -> None:
    beside = told(FakeLook(a_beside()))
    assert [each["says"] for each in beside["moments"]] == ["Shared gaze", "Rupture"]
    assert "a word of hers" not in str(beside)


def test_where_nobody_has_said_which_clip_nothing_lies_beside() -> None:
    assert told(FakeLook()) is None


def test_a_clip_that_may_not_be_opened_says_so() -> None:
    assert told(FakeLook(a_beside(may_play=False)))["clip"]["may_play"] is False


def test_stretches_are_kept_and_answered_with_their_revision() -> None:
    look = FakeLook()
    browser = a_practice(look).signed_in()
    answer = post(browser, f"{PATH}/played", {"played": [ONE], "revision": 3})
    assert (answer.status_code, answer.json()) == (200, {"revision": 4})
    assert look.placed == [((a_beside().clock.played), 3)]
    late = post(browser, f"{PATH}/played", {"played": [], "revision": 2})
    assert (late.status_code, late.json()["refusal"]) == (409, "LookMovedOn")


@pytest.mark.parametrize(
    "sent",
    [
        {"played": [ONE]},
        {"revision": 3},
        {"played": "all", "revision": 3},
        {"played": [[1, 2, 3]], "revision": 3},
        {"played": [{**ONE, "onset_ms": True}], "revision": 3},
        {"played": [{**ONE, "offset_ms": 4000.5}], "revision": 3},
        {"played": [{**ONE, "offset_ms": 1000}], "revision": 3},
        {"played": [{**ONE, "begins_ms": -1}], "revision": 3},
        {"played": [ONE] * (MOST + 1), "revision": 3},
        {"played": [ONE], "revision": "3"},
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_kept(sent: dict[str, Any]) -> None:
    look = FakeLook()
    answer = post(a_practice(look).signed_in(), f"{PATH}/played", sent)
    assert answer.status_code in {400, 409, 413}
    assert look.placed == []


def test_nobody_who_is_not_signed_in_is_told_anything() -> None:
    practice = a_practice(FakeLook(a_beside()))
    practice.signed_in()  # somebody else, in another browser: the practice is open
    assert practice.browser().get(PATH).status_code == 401
