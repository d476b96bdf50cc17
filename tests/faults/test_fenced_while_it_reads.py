"""While a damaged film is read nothing else can be: no other file, no process, nobody called.

What a film could do to a decoder is played by a spy that runs in its place, in the real child, in
the middle of the film. Without the fence the same spy gets through: the test would say so.
"""

from __future__ import annotations

import random
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.media.refusals import MediaFailed
from annotator.media.run import Sealed, found_in
from annotator.vault.age import AgeWriter, fresh_asset_key
from tests.media.conversions import converted
from tests.media.films import Reel, film

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Landlock is Linux's")

SPY = """
import os, socket, sys
from pathlib import Path
import annotator.media.child as child
import annotator.media.prepare as passing
GOT_THROUGH, NO_FENCE = 99, 98
other, beside, port = Path({other!r}), Path({beside!r}), {port}
ways = dict(
    read=other.read_bytes,
    change=lambda: other.write_bytes(b"changed"),
    make=beside.touch,
    look=lambda: list(other.parent.iterdir()),
    remove=other.unlink,
    home=lambda: list(Path.home().iterdir()),
    passwords=lambda: Path("/etc/passwd").read_text(),
    call=lambda: socket.create_connection(("127.0.0.1", port), 2),
    start=lambda: os.posix_spawn("/bin/true", ["true"], dict()),
)
real, tried, fenced = passing.whatever_decodes, [], child.fence

def spying(packet):
    if not tried:
        tried.append(True)
        try:
            ways[{way!r}]()
        except OSError:
            pass
        else:
            os._exit(GOT_THROUGH)
    return real(packet)

def fence(*files):
    return fenced(*files) or os._exit(NO_FENCE)

passing.whatever_decodes = spying
if {fenced}:
    child.fence = fence
else:
    child.fence, child.confine = (lambda *_: None), (lambda *_: None)
child.main()
"""
WAYS = ("read", "change", "make", "look", "remove", "home", "passwords", "call", "start")


@pytest.fixture
def listening() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def damaged() -> bytes:
    """A film whose pictures are spoilt here and there."""
    content, chance = bytearray(film(Reel(sound=None))), random.Random(5)  # noqa: S311
    start, end = content.find(b"mdat") + 4000, content.find(b"moov") - 100
    for _ in range(40):
        content[chance.randrange(start, end)] ^= 0xFF
    return bytes(content)


def spied(
    folder: Path, monkeypatch: pytest.MonkeyPatch, way: str, port: int, *, fenced: bool
) -> str:
    """How reading went: "" where it went as ever."""
    own = folder / "own"
    own.mkdir()
    other = folder / "elsewhere" / "other"
    other.parent.mkdir()
    other.write_bytes(b"another family's")
    source = Sealed(own / "film", fresh_asset_key())
    with source.path.open("wb") as raw, AgeWriter(raw, source.key) as writer:
        writer.write(damaged())
    facts = found_in(source)
    told = {"other": str(other), "beside": str(own / "beside"), "port": port}
    program = SPY.format(**told, way=way, fenced=fenced)
    monkeypatch.setattr("annotator.media.run._PROGRAM", ("-c", program))
    try:
        converted(own, source, facts)
    except MediaFailed as fell:
        return fell.incident
    assert other.read_bytes() == b"another family's"
    assert not (own / "beside").exists()
    return ""


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_from_within_a_film_nothing_outside_can_be_reached(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listening: int, way: str
) -> None:
    went = spied(tmp_path, monkeypatch, way, listening, fenced=True)
    if went == "exit 98":
        pytest.skip("this kernel has no Landlock")
    assert went == ""


@pytest.mark.slow
@pytest.mark.parametrize("way", ["read", "call"])
def test_without_the_fence_the_same_film_would_get_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listening: int, way: str
) -> None:
    assert spied(tmp_path, monkeypatch, way, listening, fenced=False) == "exit 99"
