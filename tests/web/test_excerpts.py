"""The routes of excerpts: boxes in and out, the film to be watched, and only then a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

from annotator.domain.consent import Purpose
from annotator.domain.covering import Blur
from annotator.journey.deeds import Deed
from tests.fakes.records import MemoryRecords
from tests.journey.excerpted import BOX, PATH, Scene
from tests.web.house import Browser, Practice, Shelf, post

FILM = b"the film, byte by byte"
SIDES = [BOX.left, BOX.top, BOX.width, BOX.height]


@dataclass
class Room:
    scene: Scene
    browser: Browser
    shelf: Shelf = field(default_factory=Shelf)

    def at(self, excerpt: str, more: str) -> str:
        return f"/clips/{self.scene.clip}/excerpts/{excerpt}/{more}"

    def deeds(self) -> list[Deed]:
        assert isinstance(self.scene.world.records, MemoryRecords)
        return [each for each, _, _, _ in self.scene.world.records.state.deeds]

    def made(self) -> str:
        excerpt = self.scene.begun(Blur.NONE)
        self.shelf.files[self.scene.made(excerpt)] = FILM
        return excerpt


@pytest.fixture
def room() -> Room:
    practice, scene = Practice(), Scene()
    inside = practice.house.inside
    found = Room(scene, practice.signed_in())
    inside.review = SimpleNamespace(excerpts=scene.excerpts)
    inside.clips, inside.shelf = scene.world.clips, found.shelf
    return found


def test_boxes_are_drawn_followed_and_told_with_what_they_cover(room: Room) -> None:
    excerpt = room.scene.begun()
    address = room.at(excerpt, "moments/0")
    before = room.browser.get(address).json()
    assert (before["revision"], before["path"], before["covered"]) == (0, None, None)
    drawn = post(room.browser, f"{address}/boxes", {"keys": [[0, 60, SIDES]], "revision": 0})
    assert (drawn.status_code, drawn.json()) == (200, {"revision": 1})
    room.scene.making.note_path(excerpt, 0, 1, (*PATH, None))
    told = room.browser.get(address).json()
    assert told["keys"] == [[0, 60, SIDES]]
    assert told["path"] == [[SIDES], [SIDES], None]
    first, beside_lost, lost = told["covered"]
    left, top, width, height = first[0]
    assert left < BOX.left < BOX.right < left + width
    assert top < BOX.top < BOX.bottom < top + height
    assert (beside_lost, lost) == (None, None)
    assert told["checked"] is False
    ticked = post(room.browser, f"{address}/checked", {"revision": 1})
    assert ticked.status_code == 200
    assert room.browser.get(address).json()["checked"] is True


@pytest.mark.parametrize(
    ("sent", "status", "refusal"),
    [
        ({"keys": [[0, 60, SIDES]], "revision": 5}, 409, "DrawnSince"),
        ({"keys": [[0, 60, [0, 0, 5, 5]]], "revision": 0}, 400, "NotABox"),
        ({"keys": [[9, 60, SIDES]], "revision": 0}, 400, "NotABox"),
        ({"keys": "all", "revision": 0}, 400, "NotUnderstood"),
        ({"keys": [], "revision": True}, 400, "NotUnderstood"),
        ({"keys": []}, 400, "NotUnderstood"),
    ],
)
def test_what_is_no_drawing_is_refused_and_changes_nothing(
    room: Room, sent: dict[str, Any], status: int, refusal: str
) -> None:
    excerpt = room.scene.begun()
    answer = post(room.browser, room.at(excerpt, "moments/0/boxes"), sent)
    assert (answer.status_code, answer.json()["refusal"]) == (status, refusal)
    assert room.browser.get(room.at(excerpt, "moments/0")).json()["revision"] == 0


def test_the_film_is_watched_by_ranges_and_its_opening_noted_once(room: Room) -> None:
    excerpt = room.made()
    whole = room.browser.get(room.at(excerpt, "film"))
    assert (whole.status_code, whole.content) == (200, FILM)
    assert whole.headers["cache-control"] == "no-store"
    part = room.browser.get(room.at(excerpt, "film"), headers={"Range": "bytes=4-7"})
    assert (part.status_code, part.content) == (206, FILM[4:8])
    assert room.deeds().count(Deed.EXCERPT_OPENED) == 1


def test_a_file_is_handed_over_only_after_it_was_watched_under_a_name_of_nobody(
    room: Room,
) -> None:
    excerpt = room.made()
    early = room.browser.get(room.at(excerpt, "saved"))
    assert (early.status_code, early.json()["refusal"]) == (409, "WatchItFirst")
    assert Deed.EXCERPT_SAVED not in room.deeds()
    film = room.scene.excerpts.get(room.scene.clip, excerpt).film
    other = post(room.browser, room.at(excerpt, "watched"), {"film": "another"})
    assert other.status_code == 409
    assert post(room.browser, room.at(excerpt, "watched"), {"film": film}).status_code == 200
    saved = room.browser.get(room.at(excerpt, "saved"))
    assert (saved.status_code, saved.content) == (200, FILM)
    assert saved.headers["content-disposition"] == 'attachment; filename="excerpt.mp4"'
    assert room.deeds().count(Deed.EXCERPT_SAVED) == 1


def test_nothing_is_handed_over_of_what_was_withdrawn(room: Room) -> None:
    excerpt = room.made()
    household = room.scene.dyad.household.id
    room.scene.world.consents.withdraw(household, Purpose.SUPERVISION, "mother")
    for more in ("film", "saved", "moments/0"):
        answer = room.browser.get(room.at(excerpt, more))
        assert (answer.status_code, answer.json()["refusal"]) == (403, "NotPermitted")


def test_an_unknown_excerpt_and_an_unknown_moment_are_not_there(room: Room) -> None:
    excerpt = room.scene.begun()
    for address in (room.at("0" * 32, "moments/0"), room.at(excerpt, "moments/9"),
                    room.at("0" * 32, "film")):  # fmt: skip
        assert room.browser.get(address).status_code == 404
