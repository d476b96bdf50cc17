from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

import anyio
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.vault.age import AgeReader, AgeWriter
from annotator.web.ranges import Part
from annotator.web.sealed import PIECE, SealedPart
from tests.web.house import CLIP, FakeHouse, Practice, Shelf

if TYPE_CHECKING:
    from pathlib import Path

FILM = f"/clips/{CLIP}/film"
CHUNK = 65536
LENGTHS = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 7, PIECE, PIECE + 1]


class SealedShelf:
    """Real sealed files in a folder."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._keys: dict[str, bytes] = {}
        self.readers: list[AgeReader] = []

    def keep(self, name: str, plain: bytes) -> None:
        self._keys[name] = secrets.token_bytes(32)
        with (self._place / name).open("wb") as raw, AgeWriter(raw, self._keys[name]) as writer:
            writer.write(plain)

    def open(self, name: str) -> AgeReader:
        reader = AgeReader((self._place / name).open("rb"), self._keys[name])
        self.readers.append(reader)
        return reader


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, SealedShelf, dict[int, bytes]]:
    """A browser before real sealed films of every awkward length."""
    shelf = SealedShelf(tmp_path_factory.mktemp("films"))
    house = FakeHouse()
    house.inside.shelf = shelf
    plain = {length: secrets.token_bytes(length) for length in LENGTHS}
    for length, content in plain.items():
        shelf.keep(f"film{length}", content)
    practice = Practice(house=house)
    house.inside.clips.film = lambda clip: house.inside.now
    browser = practice.signed_in()
    browser.house = house
    return browser, shelf, plain


def ask(films: Any, length: int, header: str | None, method: str = "GET") -> Any:
    browser, _, _ = films
    browser.house.inside.now = f"film{length}"
    return browser.request(method, FILM, headers={"Range": header} if header else {})


@pytest.mark.parametrize("length", LENGTHS)
def test_without_a_range_the_whole_film_comes(films: Any, length: int) -> None:
    answer = ask(films, length, None)
    assert (answer.status_code, answer.content) == (200, films[2][length])
    assert answer.headers["content-length"] == str(length)
    assert answer.headers["accept-ranges"] == "bytes"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-type"] == "video/mp4"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(LENGTHS[1:]), st.data())
def test_any_range_of_a_sealed_film_is_that_range_of_the_plain_one(
    films: Any, length: int, data: st.DataObject
) -> None:
    edges = [edge for edge in (0, CHUNK - 1, CHUNK, CHUNK + 1, length - 1) if edge < length]
    first = data.draw(st.sampled_from(edges) | st.integers(0, length - 1))
    last = data.draw(st.integers(first, length + 5))
    answer = ask(films, length, f"bytes={first}-{last}")
    stop = min(last + 1, length)
    assert (answer.status_code, answer.content) == (206, films[2][length][first:stop])
    assert answer.headers["content-range"] == f"bytes {first}-{stop - 1}/{length}"
    assert answer.headers["content-length"] == str(stop - first)


@pytest.mark.parametrize("tail", [1, CHUNK - 1, CHUNK, CHUNK + 1, 10**9])
def test_a_tail_is_the_tail(films: Any, tail: int) -> None:
    length = 3 * CHUNK + 7
    assert ask(films, length, f"bytes=-{tail}").content == films[2][length][-tail:]


@pytest.mark.parametrize(
    ("length", "header"), [(1, "bytes=1-"), (CHUNK, "bytes=-0"), (0, "bytes=0-")]
)
def test_beyond_the_end_is_a_416_with_the_length(films: Any, length: int, header: str) -> None:
    answer = ask(films, length, header)
    assert (answer.status_code, answer.content) == (416, b"")
    assert answer.headers["content-range"] == f"bytes */{length}"


def test_head_tells_the_length_and_reads_nothing(films: Any) -> None:
    answer = ask(films, CHUNK, None, "HEAD")
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["content-length"] == str(CHUNK)


def test_half_of_one_film_is_never_joined_to_half_of_another(films: Any) -> None:
    browser, _, plain = films
    etag = ask(films, CHUNK, "bytes=0-0").headers["etag"]
    browser.house.inside.now = f"film{CHUNK}"
    same = browser.get(FILM, headers={"Range": "bytes=5-9", "If-Range": etag})
    assert (same.status_code, same.content) == (206, plain[CHUNK][5:10])
    browser.house.inside.now = f"film{CHUNK + 1}"
    other = browser.get(FILM, headers={"Range": "bytes=5-9", "If-Range": etag})
    assert (other.status_code, other.content) == (200, plain[CHUNK + 1])


def test_every_reader_is_closed(films: Any) -> None:
    for header in (None, "bytes=0-0", "bytes=99999999-"):
        ask(films, CHUNK, header)
    assert all(reader.closed for reader in films[1].readers)


def test_a_browser_that_goes_away_at_a_seek_leaves_no_reader_open() -> None:
    shelf = Shelf({"film": bytes(50 * PIECE)})
    sent: list[Any] = []

    async def play() -> None:
        away = anyio.Event()

        async def receive() -> dict[str, str]:
            await away.wait()
            return {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            sent.append(message)
            if len(sent) == 3:
                away.set()
            await anyio.lowlevel.checkpoint()

        answer = SealedPart(shelf.open("film"), Part(0, 50 * PIECE), 200, {}, "video/mp4")  # type: ignore[arg-type]
        await answer({"type": "http", "method": "GET"}, receive, send)

    anyio.run(play)
    assert shelf.open_readers == 0
    assert 3 <= len(sent) < 20


def test_a_disk_that_goes_away_ends_the_answer_and_the_reader() -> None:
    practice = Practice()
    practice.house.shelf.files["film"] = bytes(3 * PIECE)
    practice.house.shelf.breaks_at = PIECE
    browser = practice.signed_in()
    assert len(browser.get(FILM).content) < 3 * PIECE
    assert practice.house.shelf.open_readers == 0
