"""A part's place among parts, and what a film of none comes to."""

from __future__ import annotations

import io
from dataclasses import replace
from fractions import Fraction

import pytest

from annotator.media.film import opened
from annotator.media.join_ways import Converting, Copying, Part
from annotator.media.probe import probe
from annotator.media.reading import everything
from annotator.media.refusals import CutShort
from tests.media.recordings import part


def a_part(shift: Fraction) -> Part:
    source = io.BytesIO(part(0, 12))
    found = probe(source)
    return Part(source, found.facts, found.frames, shift, found.ends + shift)


def test_a_part_begins_where_its_first_picture_is_shown() -> None:
    one = a_part(Fraction(3))
    assert one.begins == 3
    later = replace(one, frames=replace(one.frames, pts=one.frames.pts[2:]))
    assert later.begins == 3 + Fraction(2, 30)


def run(way: Copying | Converting, parts: list[Part]) -> list[Fraction]:
    for each in parts:
        with opened(each.source) as film:
            way.begin(film, each)
            for packet in everything(film):
                if packet.stream is film.picture:
                    way.picture(packet)
            way.end()
    table = way.close()
    return [table.time(at) for at in range(len(table))]


@pytest.mark.parametrize("kind", [Copying, Converting])
def test_both_ways_lay_the_pictures_at_the_same_times(
    kind: type[Copying] | type[Converting],
) -> None:
    parts = [a_part(Fraction(0)), a_part(Fraction(12, 30))]
    times = run(kind(parts, None, io.BytesIO()), parts)
    assert times == [Fraction(at, 30) for at in range(24)]


def test_parts_that_decode_to_nothing_are_no_film() -> None:
    parts = [a_part(Fraction(0))]
    with pytest.raises(CutShort):
        Converting(parts, None, io.BytesIO()).close()


def test_a_part_that_outlasts_what_it_said_pushes_the_next_one_on_and_loses_nothing() -> None:
    parts = [a_part(Fraction(0)), a_part(Fraction(10, 30))]
    times = run(Converting(parts, None, io.BytesIO()), parts)
    assert len(times) == 24
    assert times == sorted(set(times))
