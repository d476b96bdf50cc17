"""A photograph or a scan comes in, is looked at, or is handed out: over a real house."""

from __future__ import annotations

import hashlib
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
from annotator.journey.deeds import Deed
from annotator.wiring.acting import acting_as
from annotator.wiring.house import House
from tests.opening import CHEAP, PASSPHRASE
from tests.photographs import CANARY, a_jpeg, a_pdf, a_picture, a_png, decoded
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
    ring: Practice
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

    def kept(self) -> set[str]:
        """Every sealed file there is."""
        return {each.name for each in self.place.rglob("*.age") if each.is_file()}


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
    yield Scene(house, place, ring, browser, clip, dyad.household.id)
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


def test_a_pdf_is_handed_out_as_a_file_and_in_no_page(scene: Scene) -> None:
    form = a_pdf()
    answer = scene.put(f"{scene.homes}{CONSENT}", form)
    at = f"{scene.homes}/{answer.json()['attachment']}"
    given = scene.browser.get(f"{at}/paper.pdf", headers=OURS)
    assert (given.status_code, given.content) == (200, form)
    assert given.headers["content-disposition"] == 'attachment; filename="paper.pdf"'
    assert given.headers["x-content-type-options"] == "nosniff"
    assert given.headers["cache-control"] == "no-store"
    policies = given.headers.get_list("content-security-policy")
    assert "sandbox" in policies
    assert any("object-src 'none'" in each for each in policies)
    for way in ("small", "picture"):
        assert scene.browser.get(f"{at}/{way}", headers=OURS).status_code == 404


def test_a_picture_is_read_by_ranges_and_kept_by_no_browser(scene: Scene) -> None:
    made = scene.put(f"{scene.clips}{SETUP}", a_png(a_picture(90, 60))).json()["attachment"]
    address = f"{scene.clips}/{made}/picture"
    answer = scene.browser.get(address, headers={**OURS, "Range": "bytes=0-1"})
    assert (answer.status_code, answer.content) == (206, b"\xff\xd8")
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("query", "body", "status", "refusal"),
    [
        (SETUP, b"", 400, "EmptyPaper"),
        (SETUP, b"<svg/>", 400, "NotAPaper"),
        (SETUP, a_jpeg()[:-300], 400, "PhotographDamaged"),
        (SETUP, bytes(LARGEST + 1), 413, "PaperTooLarge"),
        ("?kind=consent_form", a_jpeg(), 400, "NotKeptThere"),
        ("?kind=still", a_jpeg(), 400, "NotKeptThere"),
        ("?kind=passport", a_jpeg(), 400, "NotUnderstood"),
        ("", a_jpeg(), 400, "NotUnderstood"),
    ],
)
def test_of_what_is_refused_nothing_is_kept(
    scene: Scene, query: str, body: bytes, status: int, refusal: str
) -> None:
    before = scene.kept()
    answer = scene.put(f"{scene.clips}{query}", body)
    assert (answer.status_code, answer.json()["refusal"]) == (status, refusal)
    assert len(answer.json()["says"]) > 20
    assert scene.kept() == before


def test_more_than_was_announced_is_stopped_on_the_way(scene: Scene) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"\xff\xd8\xff"
        for _ in range(21):
            yield bytes(1024 * 1024)

    before = scene.kept()
    assert scene.put(f"{scene.clips}{SETUP}", pieces()).status_code == 413
    assert scene.kept() == before


@pytest.mark.parametrize("label", ["x" * 81, "%FF", "y" * 4000])
def test_a_label_that_is_none_is_refused_before_a_byte_is_taken(scene: Scene, label: str) -> None:
    headers = {**OURS, "Paper-Label": label}
    answer = scene.browser.post(f"{scene.clips}{SETUP}", content=a_jpeg(), headers=headers)
    assert answer.status_code == 400


def test_a_paper_is_found_only_where_it_lies(scene: Scene) -> None:
    made = scene.put(f"{scene.clips}{SETUP}", a_jpeg(60, 40)).json()["attachment"]
    for address in (
        f"{scene.homes}/{made}/picture",
        f"{scene.homes}/{made}/small",
        f"{scene.clips}/{NOBODYS}/picture",
        f"/clips/{NOBODYS}/attachments/{made}/picture",
    ):
        answer = scene.browser.get(address, headers=OURS)
        assert (answer.status_code, answer.json()["refusal"]) == (404, "NotFound")


def test_a_full_disk_is_said_and_nothing_is_begun(scene: Scene) -> None:
    before = scene.kept()
    scene.ring.spare = 10
    try:
        answer = scene.put(f"{scene.clips}{SETUP}", a_jpeg(60, 40))
    finally:
        scene.ring.spare = 1024**4
    assert (answer.status_code, answer.json()["refusal"]) == (413, "NoRoom")
    assert scene.kept() == before


def test_without_consent_to_record_nothing_of_a_clip_is_shown(scene: Scene) -> None:
    made = scene.put(f"{scene.clips}{SETUP}", a_jpeg(60, 40)).json()["attachment"]
    form = scene.put(f"{scene.homes}{CONSENT}", a_jpeg(60, 40)).json()["attachment"]
    with acting_as(FIRST):
        scene.practice.consents.withdraw(scene.home, Purpose.RECORD, "mother")
    try:
        for way in ("picture", "small"):
            answer = scene.browser.get(f"{scene.clips}/{made}/{way}", headers=OURS)
            assert (answer.status_code, answer.json()["refusal"]) == (403, "NotPermitted")
        assert scene.put(f"{scene.clips}{SETUP}", a_jpeg(60, 40)).status_code == 403
        assert scene.browser.get(f"{scene.homes}/{form}/picture", headers=OURS).status_code == 200
    finally:
        given = Given(PersonId("p"), "mother", valid_to=date(2099, 1, 1))
        with acting_as(FIRST):
            scene.practice.consents.decide(scene.home, Purpose.RECORD, Decision.PERMIT, given)


def test_every_opening_is_noted_and_no_look_at_a_list(scene: Scene) -> None:
    made = scene.put(f"{scene.clips}{SETUP}", a_jpeg(60, 40)).json()["attachment"]
    for way in ("small", "picture", "small"):
        assert scene.browser.get(f"{scene.clips}/{made}/{way}", headers=OURS).is_success
    with scene.practice.records.reading() as desk:
        deeds = {Deed.ATTACHMENT_ADDED, Deed.ATTACHMENT_OPENED}
        done = [each.deed for each in desk.audit.done_to([made], deeds)]
    assert done == [Deed.ATTACHMENT_ADDED, Deed.ATTACHMENT_OPENED]


def test_of_a_film_that_is_not_ready_or_not_permitted_no_picture_is_kept(scene: Scene) -> None:
    before, address = scene.kept(), f"/clips/{scene.clip}/stills/0/kept"
    answer = post(scene.browser, address, {"ms": 0})
    assert (answer.status_code, answer.json()["refusal"]) == (409, "NotKept")
    for unclear in ({}, {"ms": "0"}, {"ms": True}, {"ms": -1}):
        answer = post(scene.browser, address, unclear)
        assert (answer.status_code, answer.json()["refusal"]) == (400, "NotUnderstood")
    scene.ring.spare = 10
    try:
        assert post(scene.browser, address, {"ms": 0}).json()["refusal"] == "NoRoom"
    finally:
        scene.ring.spare = 1024**4
    with acting_as(FIRST):
        scene.practice.consents.withdraw(scene.home, Purpose.RECORD, "mother")
    try:
        answer = post(scene.browser, address, {"ms": 0})
        assert (answer.status_code, answer.json()["refusal"]) == (403, "NotPermitted")
    finally:
        given = Given(PersonId("p"), "mother", valid_to=date(2099, 1, 1))
        with acting_as(FIRST):
            scene.practice.consents.decide(scene.home, Purpose.RECORD, Decision.PERMIT, given)
    assert scene.browser.post(address).status_code == 403
    assert scene.kept() == before
