"""Several files of one recording become one film: no picture lost or doubled, each at its time."""

from __future__ import annotations

import io
from fractions import Fraction
from itertools import pairwise

import av
import pytest

from annotator.domain.clip import treatment_reasons
from annotator.media.join import Joined, join
from annotator.media.orientation import orientation_of
from annotator.media.probe import probe
from annotator.media.working_copy import verify
from tests.media.films import decoded, number_on
from tests.media.recordings import Split, heard, part, slip

NTSC = Fraction(30_000, 1001)
COUNTS = (60, 45, 50)
SEAMS = (2.0, 3.5)


def parts(split: Split | None = None, counts: tuple[int, ...] = COUNTS) -> list[bytes]:
    return [part(sum(counts[:at]), count, split) for at, count in enumerate(counts)]


def joined(films: list[bytes], *, convert: bool = False) -> tuple[bytes, Joined]:
    out = io.BytesIO()
    made = join([io.BytesIO(each) for each in films], out, convert=convert)
    verify(out, made.frames)
    return out.getvalue(), made


def in_order(film: bytes, rate: Fraction = Fraction(30), count: int = sum(COUNTS)) -> None:
    times, pictures = decoded(film)
    assert [number_on(each) for each in pictures] == list(range(count))
    assert max(abs(float(time - at / rate)) for at, time in enumerate(times)) < 0.001


@pytest.mark.parametrize("b_frames", [0, 2])
def test_files_written_alike_are_taken_over_and_every_picture_stands_at_its_time(
    b_frames: int,
) -> None:
    film, made = joined(parts(Split(b_frames=b_frames)))
    assert made.copied
    in_order(film)
    assert made.begins == (0, 2000, 3500)
    assert len(made.frames) == sum(COUNTS)


def test_a_rate_that_is_no_whole_number_does_not_drift_from_file_to_file() -> None:
    counts = (31, 7, 1, 40, 29)
    film, made = joined(parts(Split(rate=NTSC), counts))
    in_order(film, NTSC, sum(counts))
    assert made.begins == tuple(
        round(float(sum(counts[:at]) / NTSC) * 1000) for at in range(len(counts))
    )


@pytest.mark.thorough
@pytest.mark.parametrize(
    "split",
    [
        Split(codec="mpeg4", sound="libmp3lame"),
        Split(wrapping="mpegts"),
        Split(codec="libvpx", wrapping="webm", sound="libopus"),
    ],
    ids=["mpeg4", "mpegts", "webm"],
)
def test_files_that_cannot_stand_in_one_track_are_converted_picture_by_picture(
    split: Split,
) -> None:
    film, made = joined(parts(split))
    assert not made.copied
    times, pictures = decoded(film)
    assert [number_on(each) for each in pictures] == list(range(sum(COUNTS)))
    steps = {round(float(b - a), 3) for a, b in pairwise(times)}
    # A Matroska clock counts whole milliseconds.
    assert steps <= {0.033, 0.034}


def test_what_can_be_taken_over_can_be_converted_as_well() -> None:
    film, made = joined(parts(), convert=True)
    assert not made.copied
    in_order(film)


@pytest.mark.thorough
def test_files_of_another_codec_size_or_sound_still_become_one_film() -> None:
    films = [
        part(0, 30),
        part(30, 30, Split(size=(640, 480), layout="stereo")),
        part(60, 30, Split(codec="mpeg4", sound=None)),
        part(90, 30, Split(sound="libmp3lame")),
    ]
    film, made = joined(films)
    assert not made.copied
    in_order(film, count=120)


def test_a_turned_film_stays_turned_and_plays_without_being_converted() -> None:
    film, made = joined(parts(Split(rotation=90), (20, 20)))
    assert made.copied
    with av.open(io.BytesIO(film), "r") as container:
        assert orientation_of(next(container.decode(video=0))).turned != 0
    facts = probe(io.BytesIO(film)).facts
    assert (facts.width, facts.height) == (240, 320)
    assert treatment_reasons(facts) == ()


@pytest.mark.thorough
@pytest.mark.parametrize("split", [Split(), Split(wrapping="mpegts")], ids=["copied", "converted"])
def test_sound_goes_over_a_seam_without_a_hole_and_stays_with_the_picture(split: Split) -> None:
    film, _ = joined(parts(split))
    samples, holes = heard(film)
    assert max(holes) < 1e-6
    assert abs(len(samples) / 48_000 - sum(COUNTS) / 30) < 0.06
    for at in (1.0, *SEAMS, 4.5):
        # Less than a frame; where nothing is decoded late it is less than 5 ms.
        assert abs(slip(film, at)) < 1 / 30, at


def test_nothing_the_files_say_of_whom_or_where_is_taken_over() -> None:
    films = [part(0, 10, at="2026-11-12T10:00:00Z"), part(10, 10, at="2026-11-12T10:00:01Z")]
    film, made = joined(films)
    assert made.recorded == (1_794_477_600, 1_794_477_601)
    with av.open(io.BytesIO(film)) as container:
        told = {*container.metadata, *(key for each in container.streams for key in each.metadata)}
    assert not told & {"creation_time", "location", "com.apple.quicktime.location.ISO6709"}


def test_a_clock_that_was_never_set_says_nothing() -> None:
    films = [part(0, 10, at="1904-01-01T00:00:00Z"), part(10, 10)]
    assert joined(films)[1].recorded == (None, None)


def test_a_film_without_any_sound_is_joined_silent() -> None:
    film, made = joined(parts(Split(sound=None), (10, 10)))
    assert made.copied
    with av.open(io.BytesIO(film)) as container:
        assert not container.streams.audio
