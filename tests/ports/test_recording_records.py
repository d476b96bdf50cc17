"""One suite for recordings in memory and in the database."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from annotator.domain.identity import AnnotationId, CoderId, FamilyId
from annotator.domain.live_marks import LiveMark
from annotator.journey.ports import Recording, Records
from tests.builders import ms
from tests.fakes.clock import NOON
from tests.ports.kept import C1

UNDER_WAY = Recording(C1, CoderId("sam"), NOON, ms(1500), tail_after=3, tail=b"\x00the last bytes")


def mark(id: str, pressed: int) -> LiveMark:
    return LiveMark(AnnotationId(id), FamilyId("rupture"), ms(pressed))


@pytest.fixture
def recorded(filled: Records) -> Records:
    with filled.writing() as desk:
        desk.recordings.keep(UNDER_WAY)
        desk.recordings.mark(C1, mark("later", 900))
        desk.recordings.mark(C1, mark("sooner", 400))
    return filled


def test_a_recording_comes_back_as_it_was_kept_last(recorded: Records) -> None:
    further = replace(UNDER_WAY, heard_at=NOON + timedelta(seconds=1), recorded=ms(2500), tail=b"")
    with recorded.writing() as desk:
        assert desk.recordings.get(C1) == UNDER_WAY
        desk.recordings.keep(further)
    with recorded.reading() as desk:
        assert desk.recordings.get(C1) == further


def test_presses_are_kept_once_in_the_order_of_their_times(recorded: Records) -> None:
    with recorded.writing() as desk:
        desk.recordings.mark(C1, mark("later", 5))
        assert desk.recordings.marks(C1) == (mark("sooner", 400), mark("later", 900))
        desk.recordings.unmark(C1, AnnotationId("sooner"))
        desk.recordings.unmark(C1, AnnotationId("nobody's"))
        assert desk.recordings.marks(C1) == (mark("later", 900),)


def test_only_what_has_ended_is_landed(recorded: Records) -> None:
    with recorded.writing() as desk:
        assert desk.recordings.landing() == ()
        desk.recordings.keep(replace(UNDER_WAY, is_open=False))
        assert desk.recordings.landing() == (C1,)


def test_what_was_pressed_goes_with_the_recording(recorded: Records) -> None:
    with recorded.writing() as desk:
        desk.recordings.drop(C1)
        desk.recordings.drop(C1)
        assert desk.recordings.get(C1) is None
        assert desk.recordings.marks(C1) == ()


def test_a_recording_goes_with_its_clip(recorded: Records) -> None:
    with recorded.writing() as desk:
        desk.clips.remove(C1)
        assert desk.recordings.get(C1) is None
        assert desk.recordings.marks(C1) == ()
