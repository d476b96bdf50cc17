"""Recordings come in piece by piece; what is acknowledged is there whatever happens next."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pytest

from annotator.domain.clip import ClipState
from annotator.domain.consent import Purpose
from annotator.domain.people import FIRST
from annotator.web import recording
from tests.media.recorded import recorded
from tests.opening import wait_until_ready
from tests.web.house import OURS
from tests.web.recording_page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.slow
FILM = recorded()
FAMILIES = ["attunement", "rupture", "repair"]


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Page]:
    made = Page(tmp_path)
    yield made
    made.house.lock()


def test_a_recording_comes_in_piece_by_piece_and_is_prepared_as_a_clip(page: Page) -> None:
    asked = page.ask("GET").json()
    assert (asked["recording"], asked["says"], asked["keys"]) == (None, None, None)
    assert [each["id"] for each in asked["families"]] == FAMILIES
    assert page.ask("POST").status_code == 201
    third = len(FILM) // 3
    assert page.send(0, FILM[:third]).json() == {"received": third}
    assert page.send(third, FILM[third:], 2000).json() == {"received": len(FILM)}
    stands = page.stands()
    assert (stands["received"], stands["recorded_ms"], stands["open"]) == (len(FILM), 2000, True)
    assert page.ask("POST", "/end").status_code == 200
    wait_until_ready(page.open)
    clip = page.open.clips.get(page.clip)
    assert clip.state is ClipState.READY
    assert clip.facts is not None
    assert (clip.facts.frame_count, clip.facts.endless) == (60, True)
    assert page.film() == FILM
    # It does not say where its pictures lie, so a copy is made to step through.
    assert page.open.clips.has_stepping_copy(page.clip)
    assert page.ask("GET").json()["recording"] is None


def test_every_acknowledged_byte_is_there_after_a_restart_and_may_be_kept_as_it_is(
    page: Page,
) -> None:
    page.ask("POST")
    part = FILM[: len(FILM) * 2 // 3]
    assert page.send(0, part, 1400).json() == {"received": len(part)}
    page.restart()
    stands = page.stands()
    assert (stands["received"], stands["recorded_ms"], stands["open"]) == (len(part), 1400, True)
    assert page.ask("POST", "/end").status_code == 200
    wait_until_ready(page.open)
    assert page.film() == part
    clip = page.open.clips.get(page.clip)
    assert clip.state is ClipState.READY
    assert clip.facts is not None
    assert 30 <= clip.facts.frame_count < 60


def test_the_page_goes_on_after_a_restart_from_where_it_is_told(page: Page) -> None:
    page.ask("POST")
    page.send(0, FILM[:9000])
    page.restart()
    assert page.send(9500, FILM[9500:]).json()["refusal"] == "WrongPlace"
    # What the page never heard of is sent twice, and is there once.
    assert page.send(5000, FILM[5000:]).json() == {"received": len(FILM)}
    assert page.ask("POST", "/end").status_code == 200
    wait_until_ready(page.open)
    assert page.film() == FILM


def test_a_deleted_recording_leaves_nothing_and_the_card_waits_again(page: Page) -> None:
    page.ask("POST")
    page.send(0, FILM)
    page.mark("rupture", 500, "1" * 32)
    assert page.ask("DELETE").status_code == 204
    assert page.open.clips.get(page.clip).state is ClipState.AWAITING
    assert list(page.house.home.rglob("*.part")) == []
    assert list(page.house.home.rglob("*.age")) == []
    assert page.ask("GET").json()["recording"] is None
    assert page.ask("DELETE").status_code == 404
    assert page.ask("POST").status_code == 201


def test_a_mark_that_is_acknowledged_stands_in_the_coding_when_the_clip_is_ready(
    page: Page,
) -> None:
    page.ask("POST")
    page.send(0, FILM, 2000)
    assert page.mark("rupture", 1700, "1" * 32).json() == {"marks": 1}
    assert page.mark("rupture", 1700, "1" * 32).json() == {"marks": 1}
    page.mark("attunement", 1900, "2" * 32)
    page.mark("repair", 1950, "3" * 32)
    assert page.ask("POST", "/marks/back", json={"id": "3" * 32}).json() == {"marks": 2}
    page.restart()
    assert page.stands()["marks"] == 2
    assert page.ask("POST", "/end").status_code == 200
    wait_until_ready(page.open)
    (head,) = page.open.tagging.sessions(page.clip)
    assert head.coder == FIRST
    found = {each.id: each for each in page.open.tagging.session(head.id).annotations}
    assert set(found) == {"1" * 32, "2" * 32}
    rupture, attunement = found["1" * 32], found["2" * 32]  # type: ignore[index]
    assert (rupture.onset, rupture.pressed_onset, rupture.offset) == (200, 1700, 400)
    assert (attunement.onset, attunement.end_unchecked) == (400, True)
    assert (rupture.confidence, rupture.code) == (2, None)
    page.restart()
    assert len(page.open.tagging.session(head.id).annotations) == 2


def test_nothing_is_recorded_without_consent(page: Page) -> None:
    page.open.consents.withdraw(page.household, Purpose.RECORD, "mother")
    # Said before any camera is asked for, and again where it would begin.
    assert "There is no consent" in page.ask("GET").json()["says"]
    no = page.ask("POST")
    assert (no.status_code, no.json()["refusal"]) == (403, "NotPermitted")
    assert page.open.clips.get(page.clip).state is ClipState.AWAITING


def test_a_recording_is_neither_recorded_over_nor_taken_for_an_upload(page: Page) -> None:
    page.ask("POST")
    page.send(0, FILM[:1000])
    assert page.ask("POST").json()["refusal"] == "RecordingThere"
    tus = {**OURS, "Tus-Resumable": "1.0.0", "Upload-Length": "9"}
    upload = f"/clips/{page.clip}/upload"
    assert page.browser.post(upload, headers=tus).json()["refusal"] == "ClipIsIn"
    assert page.browser.request("HEAD", upload, headers=tus).status_code == 404
    assert page.stands()["received"] == 1000


@pytest.mark.parametrize(
    "document",
    [
        {}, {"id": "1" * 31, "family": "rupture", "pressed_ms": 1},
        {"id": "1" * 32, "family": "rupture", "pressed_ms": -1},
        {"id": "1" * 32, "family": "rupture", "pressed_ms": True},
        {"id": "1" * 32, "family": "rupture", "pressed_ms": 1.5},
        {"id": "G" * 32, "family": "rupture", "pressed_ms": 1},
        {"id": "1" * 32, "family": "", "pressed_ms": 1},
    ],
)  # fmt: skip
def test_a_mark_that_makes_no_sense_is_refused(page: Page, document: dict[str, Any]) -> None:
    page.ask("POST")
    assert page.ask("POST", "/marks", json=document).status_code == 400
    assert page.stands()["marks"] == 0


def test_what_does_not_fit_is_refused_and_what_came_stays(page: Page) -> None:
    page.ask("POST")
    page.send(0, FILM[:5000])
    assert page.send(5000, bytes(recording.LARGEST_PIECE + 1)).status_code == 413
    headers = {"Content-Type": recording.BYTES, "Upload-Offset": "x", "Recorded-Ms": "1"}
    assert page.ask("PATCH", headers=headers, content=b"x").status_code == 400
    assert page.stands()["received"] == 5000
    assert page.ask("POST", "/end").status_code == 200
    assert page.ask("POST", "/end").status_code == 404


def test_nothing_was_recorded_yet(page: Page) -> None:
    assert page.send(0, b"x").status_code == 404
    assert page.mark("rupture", 5, "1" * 32).status_code == 404
    page.ask("POST")
    no = page.ask("POST", "/end")
    assert (no.status_code, no.json()["refusal"]) == (400, "EmptyClip")


def test_no_plain_byte_of_it_is_on_the_disk_while_it_is_made(page: Page) -> None:
    page.ask("POST")
    canary = hashlib.sha256(b"canary").digest() * 300
    page.send(0, canary)
    kept = b"".join(each.read_bytes() for each in page.house.home.rglob("*") if each.is_file())
    assert canary[:32] not in kept
    assert page.stands()["received"] == len(canary)
