from __future__ import annotations

import pytest

from annotator.domain.clip import ClipState
from annotator.domain.identity import AssetId
from annotator.journey.ports import ArtefactKind, HowFar
from tests.web.house import CLIP, FakeClips, Practice

CLIPS = f"/clips/{CLIP}"
PARTS = ("/film", "/frames", "/film-strip", "/film-strip/picture", "/film-strip/sheets", "/sound",
         "/sound/levels", "/stills/0")  # fmt: skip


@pytest.fixture
def practice() -> Practice:
    return Practice()


def clips(practice: Practice) -> FakeClips:
    found = practice.house.inside.clips
    assert isinstance(found, FakeClips)
    return found


def test_a_clip_tells_how_it_stands_and_what_was_found(practice: Practice) -> None:
    assert practice.signed_in().get(CLIPS).json() == {
        "state": "ready",
        "playable": True,
        "stepping": False,
        "progress": None,
        "found": "8 min 12 s, phone film, sound",
        "exact": None,
        "says": None,
    }


def test_while_it_is_prepared_the_page_hears_how_far(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    clips(practice).state = ClipState.PREPARING
    monkeypatch.setattr(FakeClips, "how_far", lambda *_: HowFar(0.25, 1.5, 40))
    document = practice.signed_in().get(CLIPS).json()
    assert document["progress"] == {"done": 0.25, "speed": 1.5, "left_s": 40}


def test_waiting_for_a_clip_keeps_nothing_unlocked(practice: Practice) -> None:
    browser = practice.signed_in()
    practice.clock.now += 599
    browser.get(CLIPS)
    practice.clock.now += 1
    assert practice.sessions.is_idle()
    browser.get(f"{CLIPS}/frames")
    assert not practice.sessions.is_idle()


@pytest.mark.parametrize(
    ("path", "kind", "content"),
    [
        ("/frames", "application/json", b'{"num":1,"den":90000,"pts":[0]}'),
        ("/film-strip", "application/json", b"{}"),
        ("/film-strip/picture", "image/jpeg", b"jpeg"),
        ("/film-strip/sheets", "application/octet-stream", b"jpegs"),
        ("/sound", "application/json", b"{}"),
        ("/sound/levels", "application/octet-stream", bytes(range(256))),
        ("/stills/17", "image/jpeg", b"a picture"),
        ("/film", "video/mp4", None),
    ],
)
def test_each_part_is_what_it_says(
    practice: Practice, path: str, kind: str, content: bytes | None
) -> None:
    answer = practice.signed_in().get(CLIPS + path)
    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)
    assert content is None or answer.content == content


def test_the_copy_for_stepping_has_an_address_of_its_own(practice: Practice) -> None:
    browser = practice.signed_in()
    address = f"{CLIPS}/film?copy=stepping"
    assert browser.get(address).json()["refusal"] == "NotKept"
    before = browser.get(f"{CLIPS}/film")
    clips(practice).kept[ArtefactKind.WORKING] = AssetId("working")
    assert browser.get(address).content == b"stepping"
    after = browser.get(f"{CLIPS}/film")
    assert (after.content, after.headers["etag"]) == (before.content, before.headers["etag"])
    assert browser.get(CLIPS).json()["stepping"] is True


def test_the_book_notes_each_opening_and_not_each_range(practice: Practice) -> None:
    browser = practice.signed_in()
    for header in ("bytes=0-", "bytes=1000-", "bytes=5-9", "bytes=-10"):
        browser.get(f"{CLIPS}/film", headers={"Range": header})
    assert clips(practice).opened == [CLIP]


def test_an_unknown_clip_and_a_forbidden_one_answer_alike(practice: Practice) -> None:
    browser = practice.signed_in()
    unknown = [browser.get(f"/clips/{'0' * 32}{part}") for part in PARTS]
    clips(practice).permitted = False
    forbidden = [browser.get(CLIPS + part) for part in PARTS]
    assert {each.status_code for each in (*unknown, *forbidden)} == {404}
    assert len({each.text for each in (*unknown, *forbidden)}) == 1


def test_consent_is_asked_at_every_opening(practice: Practice) -> None:
    browser = practice.signed_in()
    assert browser.get(f"{CLIPS}/film", headers={"Range": "bytes=0-9"}).status_code == 206
    clips(practice).permitted = False
    assert browser.get(f"{CLIPS}/film", headers={"Range": "bytes=10-19"}).status_code == 404
