from __future__ import annotations

import io
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from annotator.domain.interval import Interval, Milliseconds
from annotator.media.cut import cut
from annotator.media.frame_table import FrameTable
from annotator.media.probe import probe
from annotator.media.refusals import NothingToCut
from tests.media.films import Reel, decoded, film, number_on, reading, seconds, uneven


def window(onset: int, offset: int) -> Interval:
    return Interval(Milliseconds(onset), Milliseconds(offset))


def moment(content: bytes, stretch: Interval) -> tuple[FrameTable, bytes]:
    table = probe(io.BytesIO(content)).frames
    out = io.BytesIO()
    made = cut(io.BytesIO(content), table, stretch, out)
    assert made.frames == len(table.within(stretch))
    return table, out.getvalue()


def inside(table: FrameTable, stretch: Interval) -> list[int]:
    return [i for i in range(len(table)) if stretch.onset <= table.ms(i) < stretch.offset]


REELS = {
    "phone": Reel(keyframe_every=250),
    "b-frames": Reel(b_frames=3),
    "uneven": Reel(times=uneven(60), base=Fraction(1, 600), b_frames=2, wrapping="mov"),
    "on its side": Reel(rotation=90, codec="libx265", wrapping="mov"),
    "h264 in avi": Reel(wrapping="avi", b_frames=2, sound="libmp3lame"),
    "webm": Reel(wrapping="webm", codec="libvpx", sound="libopus"),
    "late sound": Reel(sound_from=1.2, sound_first=True),
    "transport": Reel(wrapping="mpegts", b_frames=2),
}
STRETCHES = [(0, 5000), (700, 1500), (1100, 1134), (233, 1367), (1967, 2000), (1, 34)]


@pytest.mark.parametrize("name", REELS)
def test_no_picture_from_outside_the_window_is_in_the_file(name: str) -> None:
    content = film(REELS[name].on_whole_ticks())
    for onset, offset in STRETCHES:
        stretch = window(onset, offset)
        table = probe(io.BytesIO(content)).frames
        wanted = inside(table, stretch)
        if not wanted:
            continue
        _, made = moment(content, stretch)
        times, pictures = decoded(made)
        assert [number_on(each) for each in pictures] == wanted
        meant = [table.time(i) - table.time(wanted[0]) for i in wanted]
        assert max(abs(a - b) for a, b in zip(times, meant, strict=True)) < Fraction(1, 50_000)
        assert times[0] == 0


def test_neither_hidden_pictures_nor_hidden_sound_are_in_the_file() -> None:
    _, made = moment(film(Reel(keyframe_every=250)), window(1000, 1500))
    with reading(made, ignore_editlist="1") as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        pictures = sum(1 for each in container.demux(video) if each.size)
        container.seek(0)
        samples = sum(each.duration or 0 for each in container.demux(audio) if each.size)
    assert pictures == 15
    assert samples <= 24_000 + 2 * 1024


def test_sound_begins_and_ends_with_the_window() -> None:
    # A second of tone, a second of rest: the window takes the last 0.3 s of one, 0.4 of the other.
    _, made = moment(film(Reel()), window(700, 1400))
    with reading(made) as container:
        stream = container.streams.audio[0]
        heard = np.concatenate([f.to_ndarray()[0] for f in container.decode(stream)])
        rate = stream.rate
        length = float(seconds(stream))
    assert length == pytest.approx(0.7, abs=0.001)
    loud = np.flatnonzero(np.abs(heard) > 0.1)
    assert loud[0] / rate < 0.01
    assert loud[-1] / rate == pytest.approx(0.3, abs=0.012)
    assert np.abs(heard[int(0.72 * rate) :]).max(initial=0) < 0.01


def test_the_last_picture_lasts_until_the_window_ends_and_no_longer() -> None:
    _, made = moment(film(Reel()), window(1000, 1500))
    with reading(made) as container:
        stream = container.streams.video[0]
        assert seconds(stream) == Fraction(1, 2)


def test_nothing_but_the_moment_is_told() -> None:
    content = film(Reel(metadata=(("comment", "kitchen-canary"),)))
    _, made = moment(content, window(0, 500))
    with reading(made) as container:
        told = {**container.metadata, **container.streams.video[0].metadata}
    assert set(told) <= {
        *("major_brand", "minor_version", "compatible_brands", "language"),
        *("handler_name", "vendor_id"),
    }
    assert b"kitchen-canary" not in made


def test_a_silent_film_is_cut_into_a_silent_moment() -> None:
    _, made = moment(film(Reel(sound=None)), window(0, 500))
    with reading(made) as container:
        assert not container.streams.audio


def test_a_stretch_without_a_picture_is_refused() -> None:
    content = film(Reel(sound=None))
    table = probe(io.BytesIO(content)).frames
    with pytest.raises(NothingToCut) as refused:
        cut(io.BytesIO(content), table, window(5, 20), io.BytesIO())
    assert refused.value.facts() == {"onset": 5, "offset": 20}


def test_windows_that_meet_share_no_picture() -> None:
    content = film(Reel(b_frames=2))
    seen = []
    for onset, offset in ((0, 467), (467, 1133), (1133, 2000)):
        _, made = moment(content, window(onset, offset))
        seen += [number_on(each) for each in decoded(made)[1]]
    assert seen == list(range(60))


@pytest.mark.parametrize("name", ["WolfgangLanger_Pexels.mp4", "face_noface.mov", "head_turns.mov"])
def test_real_films_are_cut_to_the_very_picture(conformance: Path, name: str) -> None:
    content = (conformance / "clips" / name).read_bytes()
    stretch = window(3337, 5011)
    table, made = moment(content, stretch)
    wanted = inside(table, stretch)
    times, pictures = decoded(made)
    meant = [table.time(i) - table.time(wanted[0]) for i in wanted]
    assert max(abs(a - b) for a, b in zip(times, meant, strict=True)) < Fraction(1, 50_000)
    originals = originals_of(content, table, wanted)
    for picture, original in zip(pictures, originals, strict=True):
        assert np.abs(picture.astype(int) - original).mean() < 6


def originals_of(content: bytes, table: FrameTable, wanted: list[int]) -> list[np.ndarray]:
    found = {}
    with reading(content) as container:
        for frame in container.decode(container.streams.video[0]):
            assert frame.pts is not None
            assert frame.time_base is not None
            number = table.shown_at(Fraction(frame.pts * frame.time_base))
            if number in wanted:
                found[number] = frame.to_ndarray(format="bgr24")
            if number == wanted[-1]:
                break
    return [found[i] for i in wanted]
