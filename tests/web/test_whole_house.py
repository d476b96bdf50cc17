"""The routes before a real house: vault, store, jobs and film as they are, nothing acted."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from annotator.domain.clip import ClipCard, Context
from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import ClipId, PersonId
from annotator.journey.consent import Given, HouseholdForm
from annotator.web.upload import BYTES, VERSION
from annotator.wiring.house import House
from tests.web.house import OURS, Browser, Practice, post

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow
WORDS = {"passphrase": "seven quiet herons walking home"}
TUS = {**OURS, "Tus-Resumable": VERSION}
OPERATION = {
    "op": "00000000-0000-4000-8000-000000000001",
    "kind": "add",
    "annotation": "10000000-0000-4000-8000-000000000001",
    "base_version": 0,
    "fields": {"family": "attunement", "onset_ms": 1200, "offset_ms": 6200},
}


@pytest.fixture
def house(tmp_path: Path) -> Any:
    """A house whose end ends nothing."""
    house = House(tmp_path, end=lambda: None)
    yield house
    house.lock()


def come_in(house: House) -> Browser:
    token = house.new_token()
    browser = Practice(house=house).browser()
    assert post(browser, "/sign-in/knock", {"token": token}).json()["state"] == "new"
    assert post(browser, "/sign-in/set-up", WORDS).json()["recovery_code"]
    return browser


def new_clip(house: House) -> ClipId:
    practice = house.practice
    assert practice is not None
    dyad = practice.consents.open_household(HouseholdForm("Wren", "Wren", "Mama"))
    given = Given(PersonId("p"), "mother")
    practice.consents.decide(dyad.household.id, Purpose.RECORD, Decision.PERMIT, given)
    card = ClipCard(date(2026, 11, 12), Context.FEEDING)
    return practice.clips.begin(dyad.household.id, dyad.id, card)


def bring_in(browser: Browser, clip: str, film: bytes) -> dict[str, Any]:
    """Upload in two pieces and wait until the clip is ready or refused."""
    path = f"/clips/{clip}/upload"
    browser.post(path, headers={**TUS, "Upload-Length": str(len(film))}).raise_for_status()
    place = 0
    for piece in (film[:200_000], None):
        answer = browser.patch(
            path,
            headers={**TUS, "Upload-Offset": str(place), "Content-Type": BYTES},
            content=film[place:] if piece is None else piece,
        )
        assert answer.status_code == 204, answer.text
        place = int(answer.headers["upload-offset"])
    assert place == len(film)
    until = time.monotonic() + 120
    while time.monotonic() < until:
        stands: dict[str, Any] = browser.get(f"/clips/{clip}").json()
        if stands["state"] in {"ready", "failed"}:
            return stands
        time.sleep(0.2)
    raise TimeoutError


def test_a_real_film_comes_in_is_tagged_and_outlives_a_lock(
    house: House, conformance: Path
) -> None:
    film = (conformance / "clips" / "WolfgangLanger_Pexels.mp4").read_bytes()
    browser = come_in(house)
    clip = new_clip(house)
    stands = bring_in(browser, clip, film)
    assert (stands["state"], stands["playable"]) == ("ready", True)
    part = browser.get(f"/clips/{clip}/film", headers={"Range": "bytes=65535-65537"})
    assert (part.status_code, part.content) == (206, film[65535:65538])
    assert browser.get(f"/clips/{clip}/film").content == film
    frames = browser.get(f"/clips/{clip}/frames").json()
    assert len(frames["pts"]) > 100
    assert browser.get(f"/clips/{clip}/stills/10").content.startswith(b"\xff\xd8")
    assert browser.get(f"/clips/{clip}/sound").json()["peaks"]
    practice = house.practice
    assert practice is not None
    session = practice.tagging.begin(clip, practice.coder)
    before = browser.get(f"/coding/{session}").json()
    sent = {"operations": [OPERATION]}
    first = post(browser, f"/coding/{session}/operations", sent).json()
    assert first["results"][0]["ok"] is True
    post(browser, "/sign-in/lock").raise_for_status()
    assert post(browser, f"/coding/{session}/operations", sent).status_code == 401
    post(browser, "/sign-in/unlock", WORDS).raise_for_status()
    assert post(browser, f"/coding/{session}/operations", sent).json() == first
    after = browser.get(f"/coding/{session}").json()
    assert after["outbox_key"] == before["outbox_key"]
    assert len(after["annotations"]) == 1


def test_a_text_that_calls_itself_a_film_is_refused_in_words(house: House) -> None:
    browser = come_in(house)
    stands = bring_in(browser, new_clip(house), b"#EXTM3U\nhttp://example.org/film\n" * 10_000)
    assert stands["state"] == "failed"
    assert " " in stands["says"]


def test_what_is_not_there_answers_alike_everywhere(house: House) -> None:
    browser = come_in(house)
    nothing = "0" * 32
    answers = [
        browser.get(path)
        for path in (
            f"/clips/{nothing}",
            f"/clips/{nothing}/film",
            f"/coding/{nothing}",
            f"/together/{nothing}",
            f"/together/begin/{nothing}",
            f"/share/{nothing}/take-home.pdf",
        )
    ]
    assert {each.status_code for each in answers} == {404}
    assert len({each.text for each in answers}) == 1


def test_a_wrong_passphrase_opens_nothing_although_the_house_is_open(house: House) -> None:
    browser = come_in(house)
    answer = post(browser, "/sign-in/unlock", {"passphrase": "seven quiet herons walking away"})
    assert (answer.status_code, answer.json()["refusal"]) == (403, "WrongPassphrase")
