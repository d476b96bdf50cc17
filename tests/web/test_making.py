"""A clip that is made ready: how it stands, what may be wanted of it, what of it can be watched."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.clip import Clip, ClipState, Hold, Part
from annotator.domain.identity import ClipId
from tests.web.house import CLIP, FakeClips, FakeMaking, Practice, post

MAKING = f"/clips/{CLIP}/making"


@pytest.fixture
def practice(monkeypatch: pytest.MonkeyPatch) -> Practice:
    made = Practice()
    given = FakeClips.get

    def paused(clips: FakeClips, clip: ClipId) -> Clip:
        found = given(clips, clip)
        held = {"hold": Hold.PAUSED, "lacks": (Part.SOUND,), "playable": False}
        return replace(found, state=ClipState.PREPARING, **held)  # type: ignore[arg-type]

    monkeypatch.setattr(FakeClips, "get", paused)
    return made


def making(practice: Practice) -> FakeMaking:
    found = practice.house.inside.making
    assert isinstance(found, FakeMaking)
    return found


def test_it_tells_how_far_it_is_why_it_rests_and_what_is_ready(practice: Practice) -> None:
    document = practice.signed_in().get(MAKING).json()
    assert (document["state"], document["playable"]) == ("paused", False)
    assert document["progress"] == {"done": 0.25, "speed": 1.5, "left_s": 40}
    assert document["ready"] == [
        {"begins_ms": 0, "ends_ms": 10_000, "frames": 300},
        {"begins_ms": 10_000, "ends_ms": 20_000, "frames": 300},
    ]  # fmt: skip
    (lack,) = document["lacks"]
    assert "without sound" in lack


def test_what_is_wanted_is_done_and_answered_with_how_it_stands(practice: Practice) -> None:
    browser = practice.signed_in()
    assert post(browser, MAKING, {"do": "pause"}).json()["state"] == "paused"
    assert post(browser, MAKING, {"do": "leave"}).status_code == 200
    assert making(practice).done == [f"pause {CLIP}", f"leave {CLIP}"]
    refused = post(browser, MAKING, {"do": "go_on"})
    assert refused.json()["refusal"] == "NothingToMake"
    assert refused.json()["says"]


@pytest.mark.parametrize("sent", [{}, {"do": 1}, {"do": "failed"}, {"do": "drop_segments"}])
def test_nothing_but_what_a_person_may_want_is_done(
    practice: Practice, sent: dict[str, object]
) -> None:
    answer = post(practice.signed_in(), MAKING, sent)
    assert answer.json()["refusal"] == "NotUnderstood"
    assert making(practice).done == []


def test_a_segment_is_a_film_by_ranges_and_its_opening_is_noted_once(practice: Practice) -> None:
    browser = practice.signed_in()
    for n in (0, 1):
        answer = browser.get(f"/clips/{CLIP}/segments/{n}", headers={"range": "bytes=0-99"})
        assert (answer.status_code, answer.headers["content-type"]) == (206, "video/mp4")
        assert len(answer.content) == 100
    clips = practice.house.inside.clips
    assert clips.opened == [CLIP]
    assert browser.get(f"/clips/{CLIP}/segments/2").json()["refusal"] == "NotKept"
    clips.permitted = False
    assert browser.get(f"/clips/{CLIP}/segments/0").status_code == 404


def test_a_segment_tells_when_its_pictures_are_shown_and_where_it_begins(
    practice: Practice,
) -> None:
    browser = practice.signed_in()
    table = browser.get(f"/clips/{CLIP}/segments/1/frames").json()
    assert table == {"num": 1, "den": 90_000, "pts": [0, 3000, 6000], "begins": 900_000}
    assert browser.get(f"/clips/{CLIP}/segments/2/frames").json()["refusal"] == "NotKept"
    practice.house.inside.clips.permitted = False
    assert browser.get(f"/clips/{CLIP}/segments/1/frames").status_code == 404


def test_waiting_for_it_keeps_nothing_unlocked(practice: Practice) -> None:
    browser = practice.signed_in()
    practice.clock.now += 599
    browser.get(MAKING)
    practice.clock.now += 1
    assert practice.sessions.is_idle()
