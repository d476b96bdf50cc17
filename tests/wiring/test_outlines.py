"""The outline of a clip's sound, from what preparation kept of it, now and before."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from annotator.jobs.lease import Lease
from annotator.journey.ports import ArtefactKind
from annotator.wiring.outlines import outline_kept
from tests.jobs.practice import Practice
from tests.media.films import Reel, film

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    opened = Practice(tmp_path / "practice")
    yield opened
    opened.close()


def test_the_outline_of_a_prepared_clip_is_read_by_hundredths(practice: Practice) -> None:
    clip = practice.receive(film(Reel()))
    lease = Lease(practice.records, practice.clock, practice.bell.rung[0], "t", 60)
    practice.prepare.work(clip, lease)
    sound = outline_kept(practice.shelf, practice.clips.artefacts(clip))
    assert sound is not None
    assert sound.rate_hz == 100
    assert len(sound.peaks) == 2 * 200
    assert max(sound.peaks[: 2 * 95]) > 50
    assert max(sound.peaks[2 * 105 : 2 * 195]) < 4


def test_that_of_a_clip_prepared_before_is_what_was_written_then(practice: Practice) -> None:
    clip = practice.clips.get(practice.receive(film(Reel())))
    sink = practice.shelf.new(clip.household, "sound")
    sink.write(json.dumps({"rate_hz": 100, "peaks": [-7, 7, -9, 9]}).encode())
    sink.close()
    asset = sink.publish()
    sound = outline_kept(practice.shelf, {ArtefactKind.SOUND: asset})
    assert sound is not None
    assert (sound.rate_hz, list(sound.peaks)) == (100, [-7, 7, -9, 9])


def test_a_clip_of_which_no_sound_is_kept_has_no_outline(practice: Practice) -> None:
    assert outline_kept(practice.shelf, {}) is None
