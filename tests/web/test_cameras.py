"""What the workbench is told of a second camera, and what it may say back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import SimpleNamespace
from typing import Any

import pytest

from annotator.domain.clip import ClipState
from annotator.domain.identity import ClipId
from annotator.domain.two_cameras import FARTHEST_MS, Heard, Laid
from annotator.journey.camera_books import SecondCamera
from annotator.journey.cameras import CameraBeside, CameraMovedOn
from tests.builders import a_clip, some_facts
from tests.web.house import CLIP, Practice, post

PATH = f"/cameras/{CLIP}"
FILM = ClipId("f" * 32)


@dataclass
class FakeCameras:
    lies: CameraBeside | None = None
    laid: list[Laid] = field(default_factory=list)

    def beside(self, clip: str) -> CameraBeside | None:
        assert clip == CLIP
        return self.lies

    def lay(self, clip: str, laid: Laid, revision: int) -> int:
        assert clip == CLIP
        if revision != 3:
            raise CameraMovedOn
        self.laid.append(laid)
        return revision + 1


def a_practice(cameras: FakeCameras) -> Practice:
    practice = Practice()
    sounds = SimpleNamespace(proposed=lambda clip: -1240)
    practice.house.inside.taking_in = SimpleNamespace(cameras=cameras, sounds=sounds)
    return practice


def lying(laid: Laid, *, may_play: bool = True, state: ClipState = ClipState.READY) -> CameraBeside:
    film = replace(a_clip(), id=FILM, facts=some_facts(), playable=may_play, state=state)
    return CameraBeside(film, may_play, SecondCamera(ClipId(CLIP), FILM, 3, laid))


def told(lies: CameraBeside | None) -> Any:
    answer = a_practice(FakeCameras(lies)).signed_in().get(PATH)
    assert answer.status_code == 200
    return answer.json()["beside"]


def test_nothing_lies_beside_most_clips() -> None:
    assert told(None) is None


def test_what_lies_there_is_told_in_ids_and_times() -> None:
    beside = told(lying(Laid(40, Heard.SECOND)))
    assert beside["clip"]["id"] == FILM
    assert beside["clip"]["length_ms"] == some_facts().length
    assert (beside["clip"]["may_play"], beside["clip"]["coming"]) == (True, False)
    assert (beside["revision"], beside["nudge_ms"], beside["heard"]) == (3, 40, "second")
    assert beside["may_lay"] is True


def test_a_nudge_is_proposed_only_until_somebody_has_laid_the_films() -> None:
    assert told(lying(Laid()))["proposed_ms"] == -1240
    assert told(lying(Laid(0)))["proposed_ms"] is None
    assert told(lying(Laid(), may_play=False))["proposed_ms"] is None


def test_a_nudge_may_still_come_while_the_film_is_made_ready_and_nobody_has_laid_it() -> None:
    assert told(lying(Laid(), state=ClipState.PREPARING))["listening"] is True
    assert told(lying(Laid(0), state=ClipState.PREPARING))["listening"] is False
    assert told(lying(Laid()))["listening"] is False


def test_a_film_on_its_way_is_told_as_coming() -> None:
    beside = told(lying(Laid(), may_play=False))
    assert (beside["clip"]["may_play"], beside["clip"]["coming"]) == (False, True)


def test_how_they_lie_is_kept_and_a_window_that_is_behind_is_told() -> None:
    cameras = FakeCameras()
    browser = a_practice(cameras).signed_in()
    sent = {"nudge_ms": -33, "heard": "second", "revision": 3}
    assert post(browser, f"{PATH}/laid", sent).json() == {"revision": 4}
    assert cameras.laid == [Laid(-33, Heard.SECOND)]
    behind = post(browser, f"{PATH}/laid", {**sent, "revision": 2})
    assert behind.status_code == 409
    assert "another window" in behind.json()["says"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"nudge_ms": 1.5},
        {"nudge_ms": "1"},
        {"nudge_ms": True},
        {"heard": "both"},
        {"heard": None},
        {"heard": ["first"]},
        {"revision": None},
        {"revision": False},
        {"nudge_ms": FARTHEST_MS + 1},
    ],
    ids=str,
)
def test_what_no_page_of_ours_would_send_changes_nothing(wrong: dict[str, Any]) -> None:
    cameras = FakeCameras()
    sent = {"nudge_ms": 0, "heard": "first", "revision": 3, **wrong}
    answer = post(a_practice(cameras).signed_in(), f"{PATH}/laid", sent)
    assert answer.status_code in {400, 409, 422}
    assert cameras.laid == []
