"""One suite for files in parts and second cameras in memory and in the database."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.identity import AssetId, ClipId
from annotator.domain.parts import Seam
from annotator.domain.two_cameras import Heard, Laid
from annotator.journey.camera_books import SecondCamera
from annotator.journey.part_books import Part
from annotator.journey.ports import Records, Upload
from tests.builders import a_clip, ms
from tests.fakes.clock import NOON
from tests.ports.kept import C1

CAMERA = ClipId("camera")
FIRST = Part(1, Upload(300, 300, AssetId("a"), "100 60 1"), "ab" * 32, Seam(ms(0)))
SECOND = Part(2, Upload(200, 64, AssetId("b"), "100 60 1"))


@pytest.fixture
def parted(filled: Records) -> Records:
    with filled.writing() as desk:
        desk.parts.announce(C1, [300, 200])
        desk.parts.keep(C1, FIRST)
        desk.parts.keep(C1, SECOND)
    return filled


@pytest.fixture
def beside(filled: Records) -> Records:
    with filled.writing() as desk:
        desk.clips.add(replace(a_clip(), id=CAMERA), NOON)
        desk.cameras.keep(SecondCamera(C1, CAMERA))
    return filled


def test_files_come_back_as_they_were_kept_and_one_film_has_none(parted: Records) -> None:
    with parted.reading() as desk:
        assert desk.parts.of(C1) == (FIRST, SECOND)
        assert desk.parts.of(CAMERA) == ()


def test_announced_files_are_numbered_and_nothing_of_them_is_here(filled: Records) -> None:
    with filled.writing() as desk:
        desk.parts.announce(C1, [7, 8])
        assert desk.parts.of(C1) == (Part(1, Upload(7)), Part(2, Upload(8)))


def test_files_are_put_in_another_order_and_what_is_left_out_is_named(parted: Records) -> None:
    with parted.writing() as desk:
        assert desk.parts.rearrange(C1, [SECOND]) == ("a",)
        assert desk.parts.of(C1) == (replace(SECOND, number=1),)
        assert desk.parts.rearrange(C1, desk.parts.of(C1)) == ()


def test_dropped_files_are_named_and_gone(parted: Records) -> None:
    with parted.writing() as desk:
        assert set(desk.parts.drop(C1)) == {"a", "b"}
        assert desk.parts.of(C1) == ()
        assert desk.parts.drop(C1) == ()


def test_files_go_with_their_clip(parted: Records) -> None:
    with parted.writing() as desk:
        assert {"a", "b"} <= set(desk.clips.remove(C1))
        assert desk.parts.of(C1) == ()


def test_what_was_made_of_files_is_dropped_without_them(parted: Records) -> None:
    with parted.writing() as desk:
        assert not {"a", "b"} & set(desk.clips.drop_artefacts(C1))
        assert desk.parts.of(C1) == (FIRST, SECOND)


def test_a_camera_comes_back_asked_by_either_of_its_films(beside: Records) -> None:
    with beside.writing() as desk:
        assert desk.cameras.of(C1) == desk.cameras.by(CAMERA) == SecondCamera(C1, CAMERA)
        assert desk.cameras.of(CAMERA) is None
        assert desk.cameras.by(C1) is None
        laid = SecondCamera(C1, CAMERA, 3, Laid(-40, Heard.SECOND))
        desk.cameras.keep(laid)
        assert desk.cameras.of(C1) == laid


def test_a_camera_stands_in_no_list_and_is_found_by_its_id(beside: Records) -> None:
    home = a_clip().household
    with beside.reading() as desk:
        assert [each.id for each in desk.clips.of(home)] == [C1]
        assert [each.id for each in desk.clips.of_each([home])[home]] == [C1]
        assert len(desk.clips.in_short()) == 1
        found = desk.clips.get(CAMERA)
        assert found is not None


def test_a_camera_goes_with_its_clip_and_leaves_it_alone(beside: Records) -> None:
    with beside.writing() as desk:
        desk.clips.remove(CAMERA)
        assert desk.cameras.of(C1) is None
        assert desk.clips.get(C1) is not None
        desk.clips.add(replace(a_clip(), id=CAMERA), NOON)
        desk.cameras.keep(SecondCamera(C1, CAMERA))
        desk.clips.remove(C1)
        assert desk.clips.get(CAMERA) is None
