"""One suite for the regions of clips in memory and in the database."""

from __future__ import annotations

from annotator.domain.identity import ClipId
from annotator.domain.movement import Region, Regions
from annotator.journey.ports import Records
from tests.ports.kept import C1

DRAWN = Regions(Region(0, 10, 400, 900), Region(500, 300, 450, 600))
ANEW = Regions(Region(20, 10, 400, 900), Region(500, 300, 450, 600))


def test_what_was_drawn_comes_back_and_is_drawn_anew_in_its_place(filled: Records) -> None:
    with filled.writing() as desk:
        assert desk.moving.get(C1) is None
        desk.moving.keep(C1, DRAWN)
    with filled.writing() as desk:
        assert desk.moving.get(C1) == DRAWN
        desk.moving.keep(C1, ANEW)
        assert desk.moving.get(C1) == ANEW


def test_regions_go_with_their_clip(filled: Records) -> None:
    with filled.writing() as desk:
        desk.moving.keep(C1, DRAWN)
    with filled.writing() as desk:
        desk.clips.remove(C1)
        assert desk.moving.get(C1) is None


def test_of_a_clip_that_is_not_there_nothing_is_kept(filled: Records) -> None:
    with filled.writing() as desk:
        desk.moving.keep(ClipId("gone"), DRAWN)
        assert desk.moving.get(ClipId("gone")) is None
