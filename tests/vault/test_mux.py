from __future__ import annotations

import io
import os
from fractions import Fraction
from itertools import pairwise

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from annotator.vault.age import (
    AgeFailure,
    AgeReader,
    PatchOutOfReach,
    SealedMuxSink,
    WriterSpent,
    fresh_asset_key,
)
from annotator.vault.stream import CHUNK

KEY = fresh_asset_key()


def muxed(sink: io.BytesIO | SealedMuxSink, frames: int = 12) -> None:
    """A drawn film that is larger than one chunk, its index at the end."""
    noise = np.random.default_rng(7)
    with av.open(sink, "w", format="mp4") as film:
        picture = film.add_stream("mpeg4", rate=Fraction(25))
        picture.width, picture.height, picture.pix_fmt = 192, 128, "yuv420p"
        picture.bit_rate = 8_000_000
        for _ in range(frames):
            drawn = noise.integers(0, 255, (128, 192, 3), dtype=np.uint8)
            film.mux(picture.encode(av.VideoFrame.from_ndarray(drawn, format="rgb24")))
        film.mux(picture.encode(None))


def test_a_film_muxed_into_it_reads_back_frame_for_frame() -> None:
    raw, plain = io.BytesIO(), io.BytesIO()
    with SealedMuxSink(raw, KEY) as sink:
        muxed(sink)
    muxed(plain)
    assert sink.size > 2 * CHUNK
    raw.seek(0)
    with AgeReader(raw, KEY) as reader:
        assert reader.read() == plain.getvalue()
        reader.seek(0)
        with av.open(reader, "r", buffer_size=1 << 20) as film:
            assert sum(1 for _ in film.decode(video=0)) == 12


def indexed(sink: io.BytesIO | SealedMuxSink) -> None:
    """A film of so many pictures that its index alone is larger than several chunks."""
    options = {"movie_timescale": "90000", "fflags": "+bitexact"}
    with av.open(sink, "w", format="mp4", options=options) as film:
        picture = film.add_stream("mpeg4", rate=Fraction(30))
        picture.width, picture.height, picture.pix_fmt = 32, 32, "yuv420p"
        for at in range(24_000):
            packet = av.Packet(b"\x00\x00\x01\xb6" + bytes(at % 5 + 8))
            packet.pts = packet.dts = at * 3_000 + at % 7
            packet.time_base, packet.stream = Fraction(1, 90_000), picture
            film.mux(packet)


def test_the_index_of_a_long_film_goes_in_as_a_plain_file_would_have_it() -> None:
    raw, plain = io.BytesIO(), io.BytesIO()
    with SealedMuxSink(raw, KEY) as sink:
        indexed(sink)
    indexed(plain)
    assert len(plain.getvalue()) - plain.getvalue().index(b"moov") > 3 * CHUNK
    raw.seek(0)
    with AgeReader(raw, KEY) as reader:
        assert reader.read() == plain.getvalue()


def test_a_muxer_that_goes_back_too_far_is_told() -> None:
    sink = SealedMuxSink(io.BytesIO(), KEY)
    sink.write(bytes(3 * CHUNK + 5))
    sink.seek(CHUNK + 1)
    with pytest.raises(PatchOutOfReach, match="plain mp4"):
        sink.write(b"x")
    sink.seek(CHUNK - 1)
    with pytest.raises(PatchOutOfReach):
        sink.write(b"xy")


@given(
    steps=st.lists(
        st.tuples(st.integers(0, CHUNK + 9), st.one_of(st.none(), st.integers(0, CHUNK + 9))),
        max_size=8,
    )
)
def test_it_holds_what_a_plain_file_would(
    steps: list[tuple[int, int | None]],
) -> None:
    raw, plain = io.BytesIO(), io.BytesIO()
    sink = SealedMuxSink(raw, KEY)
    for length, patch in steps:
        plain.seek(0, os.SEEK_END)
        assert sink.seek(0, os.SEEK_END) == plain.tell()
        piece = os.urandom(length)
        assert sink.write(piece) == plain.write(piece)
        if patch is not None and patch <= sink.size:
            sink.seek(patch)
            try:
                sink.write(b"four")
            except PatchOutOfReach:
                assert patch + 4 > CHUNK
            else:
                plain.seek(patch)
                plain.write(b"four")
            assert sink.tell() in (patch, patch + 4)
    sink.close()
    raw.seek(0)
    assert AgeReader(raw, KEY).read() == plain.getvalue()


def test_every_place_of_the_file_is_written_once() -> None:
    class Once(io.BytesIO):
        def __init__(self) -> None:
            super().__init__()
            self.written: list[tuple[int, int]] = []

        @override
        def write(self, octets: object, /) -> int:
            at = self.tell()
            count = super().write(octets)  # type: ignore[arg-type]
            self.written.append((at, at + count))
            return count

    raw = Once()
    with SealedMuxSink(raw, KEY) as sink:
        for _ in range(50):
            sink.write(os.urandom(9000))
            sink.seek(40)
            sink.write(b"size")
            sink.seek(0, os.SEEK_END)
    stretches = sorted(raw.written)
    assert all(before[1] == after[0] for before, after in pairwise(stretches))


@pytest.mark.parametrize("length", [0, 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_what_was_abandoned_never_opens(length: int) -> None:
    raw = io.BytesIO()
    sink = SealedMuxSink(raw, KEY)
    sink.write(bytes(length))
    sink.abandon()
    sink.close()
    raw.seek(0)
    with pytest.raises(AgeFailure):
        AgeReader(raw, KEY)
    with pytest.raises(WriterSpent):
        sink.write(b"more")


def test_leaving_by_an_exception_abandons() -> None:
    raw = io.BytesIO()
    with pytest.raises(RuntimeError), SealedMuxSink(raw, KEY) as sink:  # noqa: PT012
        sink.write(b"half")
        raise RuntimeError
    raw.seek(0)
    with pytest.raises(AgeFailure):
        AgeReader(raw, KEY)


@pytest.mark.parametrize(("offset", "whence"), [(-1, 0), (1, 0), (1, 2), (0, 9)])
def test_there_is_no_place_beyond_what_is_written(offset: int, whence: int) -> None:
    with pytest.raises(ValueError, match="no such place"):
        SealedMuxSink(io.BytesIO(), KEY).seek(offset, whence)
