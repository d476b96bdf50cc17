"""Damaged and hostile films, through the real child process: a sentence each, and nothing else."""

from __future__ import annotations

import random
import time
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import TYPE_CHECKING

import pytest

from annotator import words
from annotator.domain.errors import Refusal
from annotator.media.limits import PROBE_SECONDS
from annotator.media.refusals import MediaFailed, PartFailed
from annotator.media.run import Sealed, found_in
from annotator.vault.age import AgeWriter, fresh_asset_key
from tests.media.conversions import converted
from tests.media.films import Reel, film
from tests.media.matrix import MATRIX

if TYPE_CHECKING:
    from pathlib import Path

MANY, FEW, AT_ONCE = 2_000, 24, 2
# Of those whose packets can be read this share goes on to be decoded to the end.
DECODED = 0.25
SEEDS = (
    "phone", "phone, uneven with b-frames", "hevc, on its side", "phone, in pieces", "vp8",
    "av1, webm", "h264, matroska", "h264, avi", "h264, transport", "mpeg-2, program", "prores",
    "mjpeg, avi", "h263, 3gp, amr", "h264, matroska, of no length",
)  # fmt: skip
LURES = (
    b"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
    b"ffconcat version 1.0\nfile '/etc/passwd'\nfile 'http://127.0.0.1:9/x.mp4'\n",
    b"v=0\nc=IN IP4 127.0.0.1\nm=video 9 RTP/AVP 96\na=rtpmap:96 H264/90000\n",
    b'<?xml version="1.0"?><MPD><BaseURL>http://127.0.0.1:9/</BaseURL></MPD>',
    b"RIFF\xff\xff\xff\xffAVI LIST\xff\xff\xff\xff",
    b"\x00\x00\x00\x18ftypmp42" + b"\xff" * 4096,
    b"\x1a\x45\xdf\xa3" + b"\xff" * 4096,
    b"\x47" * 188 * 50,
)


@cache
def seeds() -> tuple[bytes, ...]:
    short = [MATRIX[name].on_whole_ticks() for name in SEEDS]
    made = [film(each.with_(times=each.times[:24])) for each in short]
    return (*made, film(Reel(times=Reel().times[:24], metadata=(("title", "x" * 5_000),))))


def spoilt(chance: random.Random) -> bytes:
    """One of the films, damaged in one of the ways films are; or a lure."""
    if chance.random() < 0.03:
        return chance.choice(LURES)
    content = bytearray(chance.choice(seeds()))
    for _ in range(chance.randint(1, 4)):
        _spoil(content, chance)
    return bytes(content)


def _spoil(content: bytearray, chance: random.Random) -> None:
    at, some = chance.randrange(len(content) or 1), chance.randint(1, 2_000)
    head = chance.randrange(min(len(content), 4_000) or 1)
    tail = max(0, len(content) - 1 - head)
    # Lengths and counts stand at the front, or at the end of a phone's film.
    place, put = chance.choice(
        (
            (slice(at, None), b""),
            (
                slice(at, at + 1),
                bytes(each ^ 1 << chance.randrange(8) for each in content[at : at + 1]),
            ),
            (slice(at, at + some), bytes(some)),
            (slice(at, at), bytes(content[at : at + some])),
            (slice(at, at + some), b""),
            (slice(at, at + some), chance.randbytes(some)),
            (slice(head, head + 4), b"\xff\xff\xff\xff"),
            (slice(tail, tail + 4), chance.randbytes(4)),
        )
    )
    content[place] = put


def sealed(folder: Path, name: str, content: bytes | None = None) -> Sealed:
    place = Sealed(folder / name, fresh_asset_key())
    if content is not None:
        with place.path.open("wb") as raw, AgeWriter(raw, place.key) as writer:
            writer.write(content)
    return place


def brought_in(folder: Path, seed: int) -> str:
    """What came of one: its facts, a refusal, or how the child fell; anything else goes up."""
    chance = random.Random(seed)  # noqa: S311 - nothing is sealed with it
    own = folder / str(seed)
    own.mkdir()
    begun = time.monotonic()
    no = refused(own, chance)
    assert time.monotonic() - begun < PROBE_SECONDS, seed
    if no is None:
        return "facts"
    assert words.has_words_for(type(no)), no
    assert words.say(no).endswith("."), no
    # What nobody thought of is said to the person too, but it is a fault of ours.
    return no.incident if isinstance(no, MediaFailed | PartFailed) else type(no).__name__


def refused(own: Path, chance: random.Random) -> Refusal | None:
    """Brings one in as the jobs do; its refusal, if it is refused."""
    try:
        source = sealed(own, "film", spoilt(chance))
        facts = found_in(source)
        if chance.random() < DECODED:
            converted(own, source, facts)
    except Refusal as no:
        return no
    return None


def came_of(folder: Path, count: int) -> dict[str, int]:
    with ThreadPoolExecutor(AT_ONCE) as several:
        every = list(several.map(lambda seed: brought_in(folder, seed), range(count)))
    return {each: every.count(each) for each in sorted(set(every))}


@pytest.mark.slow
def test_a_damaged_film_is_read_or_refused_in_a_sentence(tmp_path: Path) -> None:
    assert sum(came_of(tmp_path, FEW).values()) == FEW


@pytest.mark.thorough
@pytest.mark.timeout(5_400)
def test_two_thousand_damaged_films_crash_nothing_hang_nowhere_and_are_told_in_a_sentence(
    tmp_path: Path,
) -> None:
    found = came_of(tmp_path, MANY)
    assert found.keys() >= {"facts", "NotAFilm", "CutShort"}
    assert not [each for each in found if each.startswith(("signal", "exit", "TookTooLong"))]
    assert sum(found.values()) == MANY
