from __future__ import annotations

import errno
import hashlib
import secrets
from typing import TYPE_CHECKING, Any

import pytest

from annotator.web.upload import BYTES, VERSION
from tests.web.house import CLIP, LARGEST, OURS, Practice
from tests.web.incoming import Incoming

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHUNK = 65536
PATH = f"/clips/{CLIP}/upload"
TUS = {**OURS, "Tus-Resumable": VERSION}


class Client:
    """A browser that speaks tus."""

    def __init__(self, incoming: Incoming) -> None:
        self.incoming = incoming
        self.practice: Practice = incoming.practice()
        self.browser = self.practice.signed_in()

    def ask(self, method: str, headers: dict[str, str] | None = None, body: Any = None) -> Any:
        return self.browser.request(method, PATH, headers={**TUS, **(headers or {})}, content=body)

    def announce(self, length: int) -> Any:
        return self.ask("POST", {"Upload-Length": str(length)})

    def send(self, place: int, body: Any, **headers: str) -> Any:
        given = {"Upload-Offset": str(place), "Content-Type": BYTES, **headers}
        return self.ask("PATCH", given, body)

    def stands(self) -> int:
        return int(self.ask("HEAD").headers["upload-offset"])


@pytest.fixture
def client(tmp_path: Path) -> Client:
    return Client(Incoming(tmp_path))


def test_a_film_comes_in_by_one_patch(client: Client) -> None:
    film = secrets.token_bytes(5 * CHUNK + 3)
    created = client.announce(len(film))
    assert (created.status_code, created.headers["location"]) == (201, PATH)
    assert created.headers["tus-resumable"] == VERSION
    answer = client.send(0, film)
    assert (answer.status_code, answer.headers["upload-offset"]) == (204, str(len(film)))
    assert client.incoming.uploads.sha256 == [hashlib.sha256(film).hexdigest()]
    after = client.ask("HEAD")
    assert after.headers["upload-offset"] == after.headers["upload-length"] == str(len(film))


@pytest.mark.parametrize("cut", [1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 1])
def test_a_film_in_two_pieces_arrives_whole(client: Client, cut: int) -> None:
    film = secrets.token_bytes(3 * CHUNK + 1)
    client.announce(len(film))
    first = client.send(0, film[:cut])
    kept = int(first.headers["upload-offset"])
    assert kept == cut // CHUNK * CHUNK == client.stands()
    assert client.send(kept, film[kept:]).status_code == 204
    assert client.incoming.uploads.sha256 == [hashlib.sha256(film).hexdigest()]


def test_head_is_kept_nowhere_and_tells_both_numbers(client: Client) -> None:
    client.announce(CHUNK)
    answer = client.ask("HEAD")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert (answer.headers["upload-offset"], answer.headers["upload-length"]) == ("0", "65536")


def test_options_tell_what_the_server_can_do(client: Client) -> None:
    answer = client.browser.options(PATH, headers={"Sec-Fetch-Site": "same-origin"})
    assert answer.status_code == 204
    assert answer.headers["tus-version"] == VERSION
    assert answer.headers["tus-extension"] == "creation,termination"
    assert answer.headers["tus-max-size"] == str(LARGEST)


@pytest.mark.parametrize("version", [None, "0.2.2", "1.0.1"])
def test_another_version_of_the_protocol_is_a_412(client: Client, version: str | None) -> None:
    headers = {**OURS, **({"Tus-Resumable": version} if version else {})}
    for method in ("POST", "HEAD", "PATCH", "DELETE"):
        answer = client.browser.request(method, PATH, headers=headers)
        assert (answer.status_code, answer.headers["tus-version"]) == (412, VERSION)


@pytest.mark.parametrize("place", [1, CHUNK, 2 * CHUNK])
def test_bytes_for_another_place_are_a_409_and_change_nothing(client: Client, place: int) -> None:
    client.announce(4 * CHUNK)
    answer = client.send(place, bytes(CHUNK))
    assert (answer.status_code, answer.headers["tus-resumable"]) == (409, VERSION)
    assert client.stands() == 0


def test_more_than_announced_is_a_413_announced_or_not(client: Client) -> None:
    client.announce(CHUNK)
    assert client.send(0, bytes(CHUNK + 1)).status_code == 413
    assert client.stands() == 0

    def pieces() -> Iterator[bytes]:
        yield bytes(CHUNK - 1)
        yield bytes(3 * CHUNK)

    assert client.send(0, pieces()).status_code == 413
    assert client.send(client.stands(), bytes(CHUNK)).status_code == 204


@pytest.mark.parametrize(
    ("length", "status"),
    [(str(LARGEST + 1), 413), ("0", 400), ("-1", 400), ("x", 400), ("9" * 30, 400), (None, 400)],
)
def test_a_film_that_cannot_be_taken_is_refused_at_once(
    client: Client, length: str | None, status: int
) -> None:
    answer = client.ask("POST", {"Upload-Length": length} if length else {})
    assert answer.status_code == status
    assert answer.headers["tus-resumable"] == VERSION
    assert client.incoming.files() == []


def test_a_disk_without_room_is_a_413(client: Client) -> None:
    client.practice.spare = 10
    answer = client.announce(CHUNK)
    assert (answer.status_code, answer.json()["refusal"]) == (413, "NoRoom")


def test_a_disk_that_fills_up_on_the_way_keeps_what_is_whole(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.announce(3 * CHUNK)
    client.send(0, bytes(CHUNK))
    with monkeypatch.context() as patched:

        def full(*_: object) -> None:
            raise OSError(errno.ENOSPC, "full")

        patched.setattr("annotator.vault.receiving.settle", full)
        answer = client.send(CHUNK, bytes(2 * CHUNK))
        assert (answer.status_code, answer.json()["refusal"]) == (413, "NoRoom")
    place = client.stands()
    assert client.send(place, bytes(3 * CHUNK - place)).status_code == 204
    assert client.incoming.uploads.sha256 == [hashlib.sha256(bytes(3 * CHUNK)).hexdigest()]


def test_the_body_says_what_it_is(client: Client) -> None:
    client.announce(CHUNK)
    headers = {"Upload-Offset": "0", "Content-Type": "application/json"}
    assert client.ask("PATCH", headers, b"x").status_code == 415
    assert client.ask("PATCH", {"Content-Type": BYTES}, b"x").status_code == 400


def test_while_one_sends_another_waits(client: Client) -> None:
    client.announce(CHUNK)
    sitting = client.incoming.reception.sit(client.incoming.uploads.clip.id)
    assert client.send(0, bytes(CHUNK)).status_code == 423
    sitting.rise()
    assert client.send(0, bytes(CHUNK)).status_code == 204


def test_ending_it_leaves_nothing(client: Client) -> None:
    client.announce(3 * CHUNK)
    client.send(0, bytes(2 * CHUNK))
    assert client.ask("DELETE").status_code == 204
    assert client.incoming.files() == []
    for method in ("HEAD", "DELETE"):
        assert client.ask(method).status_code == 404
    assert client.send(0, b"x").status_code == 404


def test_a_film_that_is_in_is_not_announced_again(client: Client) -> None:
    client.announce(1)
    client.send(0, b"x")
    answer = client.announce(1)
    assert (answer.status_code, answer.json()["refusal"]) == (409, "ClipIsIn")


def test_nothing_of_the_film_is_on_the_disk_in_the_clear(client: Client) -> None:
    canary = b"canary-canary-canary"
    film = canary * 10_000
    client.announce(len(film))
    client.send(0, film[:150_000])
    client.send(client.stands(), film[client.stands() :])
    for path in client.incoming.place.rglob("*"):
        if path.is_file():
            assert canary not in path.read_bytes()
