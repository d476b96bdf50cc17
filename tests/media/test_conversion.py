"""Sending children to make a film ready: told of each segment, gone on from what is known."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from annotator.journey.ports import HowFar
from annotator.media.conversion import TRACK, Film, copy_joined, prepared, segment_times
from annotator.media.parts import ALWAYS
from annotator.media.refusals import PartFailed
from annotator.media.run import Sealed, found_in
from annotator.media.segments import Done
from annotator.vault.age import AgeReader, AgeWriter, fresh_asset_key
from tests.builders import some_facts
from tests.media.conversions import converted
from tests.media.films import Reel, film, steady

REEL = Reel(codec="mpeg4", size=(160, 120), times=steady(650), base=Fraction(1, 30))


def put(folder: Path, content: bytes) -> Sealed:
    place = Sealed(folder / "source", fresh_asset_key())
    with place.path.open("wb") as raw, AgeWriter(raw, place.key) as writer:
        writer.write(content)
    return place


def plain(place: Sealed) -> bytes:
    with AgeReader(place.path.open("rb"), place.key) as reader:
        return reader.read()


def test_places_are_asked_for_what_is_not_done_and_for_nothing_else() -> None:
    nowhere = Sealed(Path("nowhere"), b"")
    facts = replace(some_facts(), length=25_000)  # type: ignore[arg-type]
    every = Film(nowhere, facts).segment_places
    assert every == ("segment0", "segment1", "segment2", "segment3")
    known = (Done(0, 0, 900_000, 300), Done(1, 900_000, 900_000, 300))
    assert Film(nowhere, facts, known).segment_places == every[2:]


def test_a_second_try_makes_only_what_is_lacking_and_the_same_whole(tmp_path: Path) -> None:
    first, then = tmp_path / "first", tmp_path / "then"
    for each in (first, then):
        each.mkdir()
    source = put(tmp_path, film(REEL))
    facts = found_in(source)
    done: list[Done] = []
    places, _ = converted(
        first, source, facts, lambda told: done.append(told) if isinstance(told, Done) else None
    )
    assert [each.frames for each in done] == [300, 300, 50]

    last = segment_times(places["segment2"], done[2])
    assert last == tuple(range(0, 50 * 3000, 3000))

    again = Film(source, facts, tuple(done[:2]))
    names = (*ALWAYS, TRACK, *again.segment_places)
    mine = {name: Sealed(then / name, fresh_asset_key()) for name in names}
    told: list[HowFar | Done] = []
    made = prepared(again, mine, told.append)
    assert [each for each in told if isinstance(each, Done)] == done[2:]
    pieces = [
        (places["segment0"], done[0]), (places["segment1"], done[1]), (mine["segment2"], done[2]),
    ]  # fmt: skip
    working = Sealed(then / "working", fresh_asset_key())
    beside = {"table": mine["frames"], TRACK: mine[TRACK]}
    tried = copy_joined(pieces, beside, made, working)
    assert tried["exact"] == {"right": 20, "asked": 20}
    for name in (*ALWAYS,):
        assert plain(mine[name]) == plain(places[name]), name
    assert plain(working) == plain(places["working"])


def test_segments_of_another_film_are_not_joined(tmp_path: Path) -> None:
    source = put(tmp_path, film(REEL))
    facts = found_in(source)
    film_of = Film(source, facts, (Done(0, 0, 900_000, 299),))
    names = (*ALWAYS, TRACK, *film_of.segment_places)
    places = {name: Sealed(tmp_path / name, fresh_asset_key()) for name in names}
    with pytest.raises(PartFailed) as fell:
        prepared(film_of, places)
    assert fell.value.part == "copy"
