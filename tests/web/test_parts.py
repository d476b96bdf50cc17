"""Several files by tus: announced once, each resumed by itself, all of them one clip at the end."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from annotator.domain.parts import MOST_PARTS
from annotator.journey.part_books import Part
from annotator.journey.ports import ArtefactKind, Upload
from annotator.web.parts import OnePart
from annotator.web.upload import BYTES, VERSION
from tests.builders import a_clip
from tests.journey.test_parts import three
from tests.journey.world import World
from tests.web.house import CLIP, OURS, Practice, post
from tests.web.incoming import Incoming

CHUNK = 65536
EVERY = f"/clips/{CLIP}/parts"
TUS = {**OURS, "Tus-Resumable": VERSION}


@dataclass
class FakeParts:
    """The files of one clip, as the step keeps them."""

    files: dict[int, Part]
    again_in: list[list[int]]

    def announce(self, clip: str, lengths: list[int]) -> None:
        assert clip == CLIP
        self.files = {at: Part(at, Upload(each)) for at, each in enumerate(lengths, start=1)}

    def of(self, _clip: str) -> tuple[Part, ...]:
        return tuple(self.files.values())

    def get(self, _clip: str, number: int) -> Part:
        return self.files[number]

    def begin_part(self, _clip: str, number: int, length: int) -> tuple[None, Upload]:
        self.files[number] = Part(number, Upload(length))
        return None, Upload(length)

    def note_part(self, _clip: str, number: int, upload: Upload) -> None:
        self.files[number] = Part(number, upload)

    def part_received(self, _clip: str, number: int, sha256: str) -> None:
        self.files[number] = Part(number, self.files[number].upload, sha256)

    def again(self, _clip: str, order: list[int]) -> None:
        self.again_in.append(order)


class Client:
    """A browser that speaks tus to one file of several."""

    def __init__(self, place: Path) -> None:
        self.incoming = Incoming(place)
        self.practice: Practice = self.incoming.practice()
        self.parts = FakeParts({}, [])
        self.practice.house.inside.taking_in = SimpleNamespace(parts=self.parts)
        self.browser = self.practice.signed_in()

    def announce(self, *lengths: Any) -> Any:
        return post(self.browser, EVERY, {"lengths": list(lengths)})

    def ask(self, number: int, method: str, body: Any = None, **more: str) -> Any:
        headers = {**TUS, **{name.replace("_", "-"): value for name, value in more.items()}}
        return self.browser.request(method, f"{EVERY}/{number}", headers=headers, content=body)

    def send(self, number: int, place: int, body: bytes) -> Any:
        return self.ask(number, "PATCH", body, Upload_Offset=str(place), Content_Type=BYTES)


@pytest.fixture
def client(tmp_path: Path) -> Client:
    return Client(tmp_path)


def test_each_file_comes_in_by_itself_and_is_known_by_its_content(client: Client) -> None:
    films = [secrets.token_bytes(2 * CHUNK + 3), secrets.token_bytes(CHUNK)]
    assert client.announce(*map(len, films)).status_code == 201
    for number, film in enumerate(films, start=1):
        made = client.ask(number, "POST", Upload_Length=str(len(film)))
        assert (made.status_code, made.headers["location"]) == (201, f"{EVERY}/{number}")
        assert client.send(number, 0, film).status_code == 204
    known = [each.sha256 for each in client.parts.files.values()]
    assert known == [hashlib.sha256(each).hexdigest() for each in films]
    told = client.browser.get(EVERY).json()["parts"]
    assert told == [{"length": len(e), "received": len(e), "in": True} for e in films]


def test_a_file_goes_on_from_its_last_whole_chunk_and_the_other_is_left_alone(
    client: Client,
) -> None:
    one, other = secrets.token_bytes(3 * CHUNK), secrets.token_bytes(2 * CHUNK)
    client.announce(len(one), len(other))
    client.ask(2, "POST", Upload_Length=str(len(other)))
    client.send(2, 0, other)
    client.ask(1, "POST", Upload_Length=str(len(one)))
    kept = int(client.send(1, 0, one[: CHUNK + 9]).headers["upload-offset"])
    assert kept == CHUNK == int(client.ask(1, "HEAD").headers["upload-offset"])
    assert client.send(1, kept, one[kept:]).status_code == 204
    told = client.ask(1, "HEAD").headers
    assert told["upload-offset"] == told["upload-length"] == str(len(one))
    assert client.parts.files[2].sha256 == hashlib.sha256(other).hexdigest()


def test_a_file_nobody_began_is_not_there_yet(client: Client) -> None:
    client.announce(5, 6)
    assert client.ask(1, "HEAD").status_code == 404
    assert client.browser.get(EVERY).json()["parts"][0]["received"] == 0


def test_a_file_given_up_begins_anew(client: Client) -> None:
    client.announce(3 * CHUNK, CHUNK)
    client.ask(1, "POST", Upload_Length=str(3 * CHUNK))
    client.send(1, 0, bytes(2 * CHUNK))
    assert client.ask(1, "DELETE").status_code == 204
    assert client.parts.files[1] == Part(1, Upload(3 * CHUNK))


@pytest.mark.parametrize("lengths", [["5"], [True], [-1], [5.5], [2**60]])
def test_lengths_that_are_none_are_refused(client: Client, lengths: list[Any]) -> None:
    assert client.announce(*lengths).status_code == 400
    assert client.parts.files == {}


def test_an_empty_file_and_more_files_than_are_joined_are_refused(
    client: Client,
) -> None:
    assert client.announce(5, 0).status_code == 400
    assert client.announce(*[1] * (MOST_PARTS + 1)).status_code == 413
    assert client.parts.files == {}


def test_files_kept_of_a_join_that_failed_are_tried_again_in_another_order(
    client: Client,
) -> None:
    assert post(client.browser, f"{EVERY}/again", {"order": [3, 1]}).status_code == 200
    assert client.parts.again_in == [[3, 1]]
    for order in (["1"], [True], "12", None):
        assert post(client.browser, f"{EVERY}/again", {"order": order}).status_code == 400
    assert client.parts.again_in == [[3, 1]]


def test_one_of_several_files_is_kept_as_the_steps_keep_it() -> None:
    world = World()
    clip = three(world)
    from annotator.journey.parts import Parts

    part = OnePart(Parts(world.clips), 2, a_clip())
    assert part.get(clip) == a_clip()
    assert part.upload_state(clip) is None
    assert part.begin_upload(clip, 200) == Upload(200)
    so_far = Upload(200, 64, resume="1:2")
    part.note_received(clip, so_far)
    assert part.upload_state(clip) is None
    assert part.artefacts(clip).get(ArtefactKind.ORIGINAL) is None
