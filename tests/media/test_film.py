from __future__ import annotations

import io
from pathlib import Path

import pytest

from annotator.domain.errors import Refusal
from annotator.media.film import first_picture, opened
from annotator.media.refusals import CutShort, EmptyFile, NoPicture, NotAFilm, UnknownCodec
from tests.media.films import Reel, film


def why_not(content: bytes) -> type[Refusal]:
    with pytest.raises(Refusal) as refused, opened(io.BytesIO(content)) as found:
        first_picture(found)
    return refused.type


def test_an_empty_file_is_called_empty() -> None:
    assert why_not(b"") is EmptyFile


@pytest.mark.parametrize(
    "content",
    [
        b"Dear diary, today we fed the ducks.\n" * 40,
        bytes(range(256)) * 64,
        b"\0" * 5000,
        b"%PDF-1.7 nothing to see",
        b"RI",
        b"x",
    ],
    ids=["words", "bytes", "zeros", "pdf", "two letters", "one letter"],
)
def test_what_is_no_film_is_not_read_as_one(content: bytes) -> None:
    assert why_not(content) is NotAFilm


def test_a_playlist_in_disguise_never_opens_what_it_names(tmp_path: Path) -> None:
    named = tmp_path / "other.mp4"
    named.write_bytes(film(Reel(sound=None)))
    for text in (
        f"ffconcat version 1.0\nfile '{named}'\n",
        f"#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:2,\n{named}\n#EXT-X-ENDLIST\n",
        f"#EXTM3U\n#EXTINF:2,\nfile://{named}\n",
    ):
        assert why_not(text.encode()) is NotAFilm


def test_sound_alone_is_not_enough() -> None:
    assert why_not(film(Reel(picture=False))) is NoPicture


@pytest.mark.parametrize("wrapping", ["mp4", "mov"])
def test_a_film_whose_index_has_not_arrived_was_cut_short(wrapping: str) -> None:
    whole = film(Reel(wrapping=wrapping))
    assert why_not(whole[: len(whole) // 2]) is CutShort
    assert why_not(whole[:40]) is CutShort


def test_a_picture_nobody_here_can_read_is_named() -> None:
    assert why_not(film(Reel(wrapping="matroska", codec="ffv1", sound=None))) is UnknownCodec


def test_the_picture_is_found_where_the_sound_comes_first() -> None:
    with opened(io.BytesIO(film(Reel(sound_first=True)))) as found:
        assert found.picture.index == 1
        assert found.sound is not None
        assert first_picture(found).width == 320


@pytest.mark.parametrize(
    ("wrapping", "codec", "sound", "called"),
    [
        ("mp4", "libx264", "aac", "mov"),
        ("webm", "libvpx", "libopus", "matroska"),
        ("avi", "mpeg4", "libmp3lame", "avi"),
        ("mpegts", "libx264", "aac", "mpegts"),
        ("mpeg", "mpeg2video", "mp2", "mpeg"),
    ],
)
def test_each_wrapping_on_the_list_opens(
    wrapping: str, codec: str, sound: str, called: str
) -> None:
    reel = Reel(wrapping=wrapping, codec=codec, sound=sound).on_whole_ticks()
    with opened(io.BytesIO(film(reel))) as found:
        assert found.wrapping == called
        assert found.sound is not None
