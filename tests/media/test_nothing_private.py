"""What a phone writes into a film about itself, its place and its day is in nothing made of it."""

from __future__ import annotations

import io
from fractions import Fraction
from functools import cache
from typing import Any

import pytest

from annotator.domain.interval import Interval
from annotator.media.cut import cut
from annotator.media.reel import reel
from annotator.media.stills import still
from tests.builders import ms
from tests.media.films import reading
from tests.media.private_words import ABOUT, CAPTION, WORDS, talkative
from tests.media.test_prepare import Made
from tests.media.test_reel import CARDS

KINDS = {
    "mov": ("mov", False),
    "mov, Apple's keys": ("mov", True),
    "mp4": ("mp4", False),
    "mp4, Apple's keys": ("mp4", True),
    "matroska": ("matroska", False),
}
PLANTED = (*WORDS, CAPTION)
# What every mp4 says of itself, whatever film it was made of.
ITS_OWN = {
    "major_brand": "isom",
    "minor_version": "512",
    "compatible_brands": "isomiso2avc1mp41",
    "language": "und",
    "vendor_id": "[0][0][0][0]",
}
HANDLERS = {"VideoHandler", "SoundHandler"}


@cache
def planted(name: str) -> bytes:
    """The talkative film of this kind."""
    wrapping, tags = KINDS[name]
    return talkative(wrapping, tags=tags)


def beside(frame: Any) -> list[bytes]:
    """What came with a picture beside its points."""
    return [bytes(each) for each in frame.side_data]


@cache
def outputs(name: str) -> dict[str, bytes]:
    """Everything that is made of the film, by its name."""
    content = planted(name)
    made = Made(content)
    copy, table = made.copy, made.prepared.frames
    moment, joined = io.BytesIO(), io.BytesIO()
    cut(io.BytesIO(content), table, Interval(ms(300), ms(1500)), moment)
    reel([io.BytesIO(moment.getvalue())], CARDS, joined, "e1")
    return {
        "copy": copy,
        "moment": moment.getvalue(),
        "reel": joined.getvalue(),
        "still": still(io.BytesIO(content), table, 20),
        "strip": made.strip.getvalue(),
        "strip's picture": made.picture.getvalue(),
        "strip's sheets": made.sheets.getvalue(),
        "sound": made.sound.getvalue(),
        "sound's levels": made.levels.getvalue(),
        "frames": made.frames.getvalue(),
    }


@pytest.mark.parametrize("name", KINDS)
def test_the_film_of_this_test_is_talkative(name: str) -> None:
    content = planted(name)
    for word in (b"canary-title", b"canary-handler", b"canary-chapter", b"2019-07-21", CAPTION):
        assert word in content, word
    with reading(content) as container:
        assert container.chapters()
        assert {ABOUT["title"], ABOUT["comment"]} <= set(container.metadata.values())
        first = next(container.decode(container.streams.video[0]))
        assert any(b"canary" in each for each in beside(first))


@pytest.mark.parametrize("name", KINDS)
def test_no_word_of_it_is_in_anything_made_of_the_film(name: str) -> None:
    for made, content in outputs(name).items():
        assert [word for word in PLANTED if word in content] == [], made


@pytest.mark.thorough
@pytest.mark.parametrize("made", ["copy", "moment", "reel"])
@pytest.mark.parametrize("name", KINDS)
def test_a_film_made_of_it_has_a_picture_a_sound_and_nothing_to_say(name: str, made: str) -> None:
    with reading(outputs(name)[made]) as container:
        assert sorted(each.type for each in container.streams) == ["audio", "video"]
        assert container.chapters() == []
        said = {**container.metadata}
        assert said.pop("comment", "") == ("e1" if made == "reel" else "")
        assert said.items() <= ITS_OWN.items()
        for stream in container.streams:
            told = dict(stream.metadata)
            assert told.pop("handler_name") in HANDLERS
            assert told.items() <= ITS_OWN.items()
        for frame in container.decode(container.streams.video[0]):
            assert not any(b"canary" in each for each in beside(frame))


def test_a_copy_is_dated_by_nothing() -> None:
    copy = outputs("mov")["copy"]
    for box in (b"mvhd", b"tkhd", b"mdhd"):
        at = copy.find(box)
        assert at > 0
        # Version 0 with three bytes of flags, then when it was created and changed.
        assert copy[at + 4] == 0
        assert copy[at + 8 : at + 16] == bytes(8), box


def test_pictures_hold_no_more_than_the_picture() -> None:
    made = outputs("mov")
    for name in ("still", "strip's picture", "strip's sheets"):
        assert b"Exif" not in made[name]
        assert b"\xff\xfe" not in made[name][:200]
        assert made[name].startswith(b"\xff\xd8\xff\xe0")


def test_the_film_lasts_as_long_as_before() -> None:
    with reading(outputs("mov")["copy"]) as container:
        last = [each.pts for each in container.demux(container.streams.video[0]) if each.size][-1]
        assert last is not None
        assert Fraction(last, 90_000) == Fraction(59, 30)
