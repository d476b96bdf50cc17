"""A photograph or a scan comes in, is looked at, or is handed out: over a real house."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from annotator.domain.attachment import LARGEST
from annotator.domain.clip import ClipCard, Context
from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import ClipId, HouseholdId, PersonId
from annotator.domain.people import FIRST
from annotator.journey.consent import Given, HouseholdForm
from annotator.wiring.acting import acting_as
from annotator.wiring.house import House
from tests.opening import CHEAP, PASSPHRASE
from tests.photographs import CANARY, a_jpeg, a_pdf, a_png, decoded
from tests.web.house import OURS, Browser, Practice, post

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.wiring.practice import Practice as Open

SETUP, CONSENT = "?kind=setup_sheet", "?kind=consent_form"
NOBODYS = "0" * 32


@dataclass
class Scene:
    house: House
    place: Path
    browser: Browser
    clip: ClipId
    home: HouseholdId

    @property
    def practice(self) -> Open:
        assert self.house.practice is not None
        return self.house.practice

    @property
    def clips(self) -> str:
        return f"/clips/{self.clip}/attachments"

    @property
    def homes(self) -> str:
        return f"/households/{self.home}/attachments"

    def put(self, path: str, body: Any, label: str = "") -> Any:
        return self.browser.post(path, content=body, headers={**OURS, "Paper-Label": quote(label)})

    def files(self) -> set[str]:
        return (
            {
                each.name
                for each in (self.place / "practice" / "assets").rglob("*")
                if each.is_file()
            }
            if (self.place / "practice").exists()
            else {each.name for each in self.place.rglob("assets/**/*") if each.is_file()}
        )


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    place = tmp_path_factory.mktemp("papers")
    house = House(place, CHEAP, end=lambda: None)
    ring = Practice(house=house)
    house.attend(ring.sessions)
    browser = ring.browser()
    post(browser, "/sign-in/knock", {"token": house.new_token()}).raise_for_status()
    post(browser, "/sign-in/set-up", {"passphrase": PASSPHRASE}).raise_for_status()
    practice = house.practice
    assert practice is not None
    with acting_as(FIRST):
        dyad = practice.consents.open_household(HouseholdForm("Wren", "Robin", "Mama"))
        given = Given(PersonId("p"), "mother", valid_to=date(2099, 1, 1))
        practice.consents.decide(dyad.household.id, Purpose.RECORD, Decision.PERMIT, given)
        card = ClipCard(date(2026, 11, 12), Context.FEEDING)
        clip = practice.clips.begin(dyad.household.id, dyad.id, card)
    yield Scene(house, place, browser, clip, dyad.household.id)
    house.lock()


def test_a_photograph_is_shown_without_anything_but_the_picture(scene: Scene) -> None:
    photo = a_jpeg(300, 200)
    assert CANARY in photo
    answer = scene.put(f"{scene.clips}{SETUP}", photo, "Kitchen, left lamp on")
    assert answer.status_code == 201, answer.text
    at = f"{scene.clips}/{answer.json()['attachment']}"
    shown = scene.browser.get(f"{at}/picture", headers=OURS)
    assert (shown.status_code, shown.headers["content-type"]) == (200, "image/jpeg")
    for each in (shown.content, scene.browser.get(f"{at}/small", headers=OURS).content):
        assert CANARY not in each
        assert b"Exif" not in each
    assert decoded(shown.content).shape == (200, 300, 3)
    (kept,) = scene.practice.attaching.of_clip(scene.clip).all()
    assert (kept.label, kept.sha256) == ("Kitchen, left lamp on", hashlib.sha256(photo).hexdigest())
    assert scene.browser.get(f"{at}/paper.pdf", headers=OURS).status_code == 404
