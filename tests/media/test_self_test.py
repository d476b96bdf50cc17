"""The frame shown is the frame meant, and a film in which it is not is found out."""

from __future__ import annotations

import io
from dataclasses import replace
from fractions import Fraction

import pytest

from annotator.domain.clip import Exactness
from annotator.media.frame_table import FrameTable
from annotator.media.self_test import ASKED, Samples, exactness
from tests.media.films import Reel, film, steady, uneven
from tests.media.test_prepare import Made

UNEVEN = Reel(times=uneven(75), base=Fraction(1, 600), b_frames=2, wrapping="mov")
KINDS = {
    "as it is": (Reel(), False),
    "uneven, copied": (UNEVEN, True),
    "on its side, copied": (Reel(rotation=90, codec="libx265"), True),
    "in avi": (Reel(wrapping="avi", b_frames=2, sound=None, base=Fraction(1, 30)), True),
}


def tried(content: bytes, made: Made, table: FrameTable) -> Exactness:
    played = content if made.working is None else made.copy
    prepared = made.prepared
    return exactness(io.BytesIO(played), table, prepared.samples, prepared.seen_at)


@pytest.mark.parametrize("kind", KINDS)
def test_every_frame_tried_in_a_well_prepared_film_is_the_frame_meant(kind: str) -> None:
    reel, copied = KINDS[kind]
    content = film(reel)
    made = Made(content, copied=copied)
    found = tried(content, made, made.prepared.frames)
    assert found.holds
    assert found.asked == len(Samples.of(len(reel.times)).frames) >= 15


def test_a_table_that_is_a_frame_off_is_found_out() -> None:
    content = film(UNEVEN)
    made = Made(content)
    table = made.prepared.frames
    off = replace(table, pts=(*table.pts[1:], table.pts[-1] + 20))
    assert not tried(content, made, off).holds


def test_a_film_that_shows_the_frame_after_is_found_out() -> None:
    content = film(Reel(times=steady(60)))
    made = Made(content, copied=False)
    seen = made.prepared.samples.seen
    later = {each: seen[each + 1] for each in seen if each + 1 in seen}
    samples = replace(made.prepared.samples, seen=later)
    table, size = made.prepared.frames, made.prepared.seen_at
    assert exactness(io.BytesIO(content), table, samples, size).right < 5


@pytest.mark.parametrize("count", [1, 5, 20, 1_000, 200_000])
def test_twenty_frames_are_tried_all_over_a_film_and_all_of_a_shorter_one_at_most(
    count: int,
) -> None:
    frames = Samples.of(count).frames
    assert len(frames) == min(ASKED, count) or count <= ASKED
    assert all(0 <= each < count for each in frames)
    if count >= 1_000:
        thirds = {each * 3 // count for each in frames}
        assert thirds == {0, 1, 2}
