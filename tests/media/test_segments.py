"""A copy in segments: each plays by itself, all of them joined show every picture at its time."""

from __future__ import annotations

import io
from contextlib import contextmanager
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

import pytest

from annotator.domain.clip import Part
from annotator.media.prepare import Prepared, Sinks, prepare
from annotator.media.probe import probe
from annotator.media.refusals import PartFailed
from annotator.media.segments import (
    Done,
    Segments,
    how_many,
    joined,
    segment_seconds,
    times_in,
)
from annotator.media.working_copy import verify
from tests.media.films import (
    Reel,
    decoded,
    film,
    loud_at,
    number_on,
    reading,
    seconds,
    steady,
    uneven,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

FORTH = Reel(codec="mpeg4", times=steady(75), base=Fraction(1, 30))
UNEVEN = Reel(times=uneven(75), base=Fraction(1, 600), b_frames=2, wrapping="mov")
EVERY_S = 1


@dataclass
class Copied:
    """A copy of a film in segments of a second, in memory."""

    content: bytes
    known: tuple[Done, ...] = ()
    done: list[Done] = field(default_factory=list)
    segments: dict[int, io.BytesIO] = field(default_factory=dict)
    track: io.BytesIO = field(default_factory=io.BytesIO)

    def make(self) -> Prepared:
        facts = probe(io.BytesIO(self.content)).facts
        known = {each.n: each for each in self.known}
        places = Segments(EVERY_S, self.track, self._opened, self.done.append, known)
        frames, strip, picture, sound = (io.BytesIO() for _ in range(4))
        sinks = Sinks(frames, strip, picture, sound, places)
        return prepare(io.BytesIO(self.content), facts, sinks)

    @contextmanager
    def _opened(self, n: int) -> Iterator[io.BytesIO]:
        self.segments[n] = io.BytesIO()
        yield self.segments[n]

    def whole(self, *, heard: bool = True) -> bytes:
        every = sorted((*self.known, *self.done), key=lambda each: each.n)
        pieces = [(partial(again, self.segments[each.n]), each) for each in every]
        out = io.BytesIO()
        joined(pieces, io.BytesIO(self.track.getvalue()) if heard else None, out)
        return out.getvalue()


@contextmanager
def again(kept: io.BytesIO) -> Iterator[io.BytesIO]:
    yield io.BytesIO(kept.getvalue())


@pytest.mark.parametrize("reel", [FORTH, UNEVEN], ids=["even", "uneven"])
def test_joined_they_show_every_picture_at_its_own_time_and_sound_where_it_was(reel: Reel) -> None:
    copied = Copied(film(reel))
    made = copied.make()
    whole = copied.whole()
    verify(io.BytesIO(whole), made.frames)
    times, pictures = decoded(whole)
    assert [number_on(each) for each in pictures] == list(range(75))
    assert all(abs(a - b) <= Fraction(1, 90_000) for a, b in zip(times, reel.times, strict=True))
    heard, given = loud_at(reading(whole)), loud_at(reading(film(reel)))
    assert heard == pytest.approx(given, abs=0.03)


def test_each_segment_is_a_film_of_its_own_from_a_keyframe_on() -> None:
    copied = Copied(film(FORTH))
    copied.make()
    assert [each.frames for each in copied.done] == [30, 30, 15]
    for n, kept in copied.segments.items():
        times, pictures = decoded(kept.getvalue())
        assert times[0] == 0
        assert [number_on(each) for each in pictures] == list(range(n * 30, n * 30 + len(pictures)))
        with reading(kept.getvalue()) as container:
            lasts = float(seconds(container.streams.audio[0]))
            assert abs(lasts - len(pictures) / 30) < 0.1


def test_gone_on_with_it_is_the_same_to_the_bit() -> None:
    first = Copied(film(FORTH))
    first.make()
    for done in range(3):
        then = Copied(film(FORTH), tuple(first.done[:done]))
        then.make()
        assert then.done == first.done[done:]
        assert set(then.segments) == {each.n for each in then.done}
        then.segments = {**first.segments, **then.segments}
        assert then.whole() == first.whole()


def test_a_segment_that_is_not_of_this_film_is_not_gone_on_from() -> None:
    wrong = Copied(film(FORTH), (Done(0, 0, 90_000, 29),))
    with pytest.raises(PartFailed) as fell:
        wrong.make()
    assert fell.value.part == Part.COPY.value


def test_a_segment_that_lost_a_picture_is_not_joined() -> None:
    copied = Copied(film(FORTH))
    copied.make()
    copied.done[0] = Done(0, 0, 90_000, 31)
    with pytest.raises(PartFailed, match="30 of 31"):
        copied.whole()


def test_a_film_without_sound_is_joined_without() -> None:
    reel = FORTH.with_(sound=None)
    copied = Copied(film(reel))
    copied.make()
    assert not reading(copied.whole(heard=False)).streams.audio


def test_segments_are_short_and_never_too_many() -> None:
    minute = 60_000
    assert [segment_seconds(each * minute) for each in (0, 1, 30, 120, 240)] == [10, 10, 10, 36, 72]
    for length in (1, minute, 33 * minute + 7, 120 * minute, 240 * minute):
        assert how_many(length) <= 202
        assert how_many(length) * segment_seconds(length) * 1000 > length


@pytest.mark.parametrize("reel", [FORTH, UNEVEN], ids=["steady", "uneven"])
def test_the_times_in_the_segments_are_those_of_the_film(reel: Reel) -> None:
    copied = Copied(film(reel))
    table = copied.make().frames
    found: list[Fraction] = []
    for done in copied.done:
        times = times_in(copied.segments[done.n], done)
        assert times[0] == 0
        found += [Fraction(done.begins + each, 90_000) for each in times]
    assert len(copied.done) > 1
    assert found == [table.time(frame) for frame in range(len(table))]
    assert found == list(reel.times)


def test_a_segment_without_all_its_pictures_tells_no_times() -> None:
    copied = Copied(film(FORTH))
    copied.make()
    said = copied.done[0]
    more = Done(said.n, said.begins, said.lasts, said.frames + 1)
    with pytest.raises(PartFailed):
        times_in(copied.segments[0], more)
