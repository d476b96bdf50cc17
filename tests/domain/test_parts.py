"""Several files of one recording: which belong together, and what is missing between them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.parts import (
    PartOfAnotherShape,
    PartsTooLong,
    Seam,
    require_one_recording,
    seams,
)
from tests.builders import ms, some_facts


def test_files_of_other_codecs_sizes_and_rates_belong_together_if_their_shape_is_one() -> None:
    first = replace(some_facts(), width=1920, height=1080)
    second = replace(first, width=1280, height=720, video_codec="hevc", nominal_fps=50.0)
    require_one_recording([first, second, replace(first, audio_codec=None)])


def test_a_file_that_stands_while_the_first_one_lies_is_named() -> None:
    first = replace(some_facts(), width=1920, height=1080)
    with pytest.raises(PartOfAnotherShape) as no:
        require_one_recording([first, first, replace(first, width=1080, height=1920)])
    assert no.value.part == 3


def test_all_files_together_may_be_no_longer_than_a_clip() -> None:
    hours = replace(some_facts(), length=ms(2 * 3_600_000))
    require_one_recording([hours, hours])
    with pytest.raises(PartsTooLong):
        require_one_recording([hours, hours, replace(hours, length=ms(60_000))])


MINUTE = ms(60_000)


def after(one: int | None, other: int | None, lasts: int = 60_000) -> Seam:
    return seams((ms(0), MINUTE), (MINUTE, ms(lasts)), (one, other))[1]


def test_a_camera_that_went_on_misses_nothing_whichever_way_it_writes_its_time() -> None:
    # When each was begun; when each was ended, the last one short.
    assert after(1000, 1060) == after(1060, 1070, 10_000) == Seam(MINUTE, 0)


def test_what_is_missing_is_told_in_seconds() -> None:
    assert after(1000, 1068) == Seam(MINUTE, 8)
    assert after(1000, 1062) == Seam(MINUTE, 0)


def test_a_file_filmed_before_the_one_before_it_is_told() -> None:
    assert after(1000, 940) == Seam(MINUTE, earlier=True)


@pytest.mark.parametrize("times", [(None, 1000), (1000, None), (1000, 1000)])
def test_clocks_that_do_not_say_are_not_made_to(times: tuple[int | None, int | None]) -> None:
    assert after(*times) == Seam(MINUTE)


@given(st.lists(st.integers(0, 2**31), min_size=1, max_size=24))
def test_there_is_one_seam_for_each_file_and_never_less_than_nothing_missing(
    times: list[int],
) -> None:
    begins = [ms(60_000 * at) for at in range(len(times))]
    found = seams(begins, [MINUTE] * len(times), times)
    assert [each.begins for each in found] == begins
    assert all(each.missing_s is None or each.missing_s >= 0 for each in found)
