"""A clip of several files says what was joined and what is missing; one film says nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotator.domain.identity import AssetId, ClipId
from annotator.domain.interval import Milliseconds
from annotator.domain.parts import Seam
from annotator.journey.part_books import Part
from annotator.journey.ports import Upload
from annotator.wiring.practice import Practice
from tests.screens.conftest import Shown

NAMES = ("a", "b", "c", "d")


@pytest.fixture
def parted(practice: Practice, clip: str) -> Iterator[list[Seam]]:
    """The made-up bedtime as though it had come in four files, with these seams."""
    told: list[Seam] = [Seam(Milliseconds(0))]
    of = ClipId(clip)

    class Kept:
        def __iadd__(self, seams: list[Seam]) -> Kept:
            with practice.records.writing() as desk:
                desk.parts.drop(of)
                desk.parts.announce(of, [1] * (len(seams) + 1))
                for number, seam in enumerate([*told, *seams], start=1):
                    upload = Upload(1, 1, AssetId(NAMES[number - 1]))
                    desk.parts.keep(of, Part(number, upload, "ab" * 32, seam))
            return self

    yield Kept()  # type: ignore[misc]
    with practice.records.writing() as desk:
        desk.parts.drop(of)


def captions(show: Shown, clip: str) -> list[str]:
    app = show("clip", clip=clip)
    assert not app.exception
    return [each.value for each in app.caption]


def test_a_clip_of_one_film_says_nothing_of_files(show: Shown, clip: str) -> None:
    assert not any("files" in each for each in captions(show, clip))


def test_files_that_follow_each_other_are_only_counted(
    show: Shown, clip: str, parted: list[Seam]
) -> None:
    parted += [Seam(Milliseconds(30_000), 0), Seam(Milliseconds(60_000))]
    said = captions(show, clip)
    assert "Joined from 3 files of one recording. Each of them is kept, sealed, as it came." in said
    assert not any("missing" in each for each in said)


def test_what_is_missing_and_what_is_out_of_order_is_said_with_its_place(
    show: Shown, clip: str, parted: list[Seam]
) -> None:
    parted += [
        Seam(Milliseconds(30_000), 8),
        Seam(Milliseconds(61_500), 400),
        Seam(Milliseconds(65_000), earlier=True),
    ]
    said = captions(show, clip)
    assert any(each.startswith("At 0:30 about 8 seconds are missing") for each in said)
    assert any(each.startswith("At 1:01 about 6 minutes are missing") for each in said)
    assert any(each.startswith("At 1:05 file 4 begins") for each in said)
