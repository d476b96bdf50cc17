"""A page that records, over a real house in a folder."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from annotator.domain.clip import ClipCard, Context
from annotator.domain.consent import Decision, Purpose
from annotator.domain.identity import PersonId
from annotator.journey.consent import Given, HouseholdForm
from annotator.journey.ports import ArtefactKind
from annotator.web import recording
from annotator.wiring.house import House
from annotator.wiring.practice import Practice as Open
from tests.opening import CHEAP, PASSPHRASE
from tests.web.house import OURS, Practice, post

if TYPE_CHECKING:
    from pathlib import Path


class Page:
    """A page that records, over a real house in a folder."""

    def __init__(self, home: Path) -> None:
        self.house = House(home, CHEAP, end=lambda: None)
        self.browser = Practice(house=self.house).browser()
        post(self.browser, "/sign-in/knock", {"token": self.house.new_token()})
        post(self.browser, "/sign-in/set-up", {"passphrase": PASSPHRASE}).raise_for_status()
        dyad = self.open.consents.open_household(HouseholdForm("Wren", "Ava", "Mama"))
        self.household = dyad.household.id
        given = Given(PersonId("p"), "mother")
        self.open.consents.decide(self.household, Purpose.RECORD, Decision.PERMIT, given)
        card = ClipCard(date(2026, 11, 12), Context.FEEDING)
        self.clip = self.open.clips.begin(self.household, dyad.id, card)

    @property
    def open(self) -> Open:
        assert self.house.practice is not None
        return self.house.practice

    def ask(self, method: str, path: str = "", **more: Any) -> Any:
        headers = {**OURS, **more.pop("headers", {})}
        address = f"/clips/{self.clip}/recording{path}"
        return self.browser.request(method, address, headers=headers, **more)

    def send(self, place: int, piece: bytes, lasted: int = 1000) -> Any:
        headers = {
            "Content-Type": recording.BYTES, "Upload-Offset": str(place),
            "Recorded-Ms": str(lasted),
        }  # fmt: skip
        return self.ask("PATCH", headers=headers, content=piece)

    def mark(self, family: str, pressed: int, id: str) -> Any:
        return self.ask("POST", "/marks", json={"id": id, "family": family, "pressed_ms": pressed})

    def stands(self) -> dict[str, Any]:
        found: dict[str, Any] = self.ask("GET").json()["recording"]
        return found

    def restart(self) -> None:
        self.house.lock()
        home = self.house.home
        self.house = House(home, CHEAP, end=lambda: None)
        self.browser = Practice(house=self.house).browser()
        post(self.browser, "/sign-in/knock", {"token": self.house.new_token()})
        post(self.browser, "/sign-in/unlock", {"passphrase": PASSPHRASE}).raise_for_status()

    def film(self) -> bytes:
        asset = self.open.clips.artefact(self.clip, ArtefactKind.ORIGINAL)
        with self.open.shelf.open(asset) as reader:
            return reader.read()
