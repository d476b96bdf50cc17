"""Measuring a clip from before movement was kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import pytest
from sqlalchemy import delete

from annotator.jobs.lease import Lease
from annotator.jobs.movement import MeasureMovement
from annotator.journey.clip import NoSuchClip
from annotator.journey.ports import ArtefactKind
from annotator.media.refusals import MediaFailed, WorkCancelled
from annotator.store.tables import artefact
from tests.jobs.practice import Practice
from tests.media.films import Reel, film


@dataclass
class FakeLease:
    """A lease that is held, or was let go."""

    gone: bool = False

    def cancelled(self) -> bool:
        return self.gone


def a_lease(*, gone: bool = False) -> Lease:
    return cast("Lease", FakeLease(gone=gone))


def from_before(practice: Practice):
    """A clip prepared as it was before movement was kept."""
    clip = practice.receive(film(Reel()))
    practice.prepare.work(clip, a_lease())
    with practice.records.writing() as desk:
        desk.connection.execute(delete(artefact).where(artefact.c.kind == "movement"))
    for each in set(practice.records.keys.assets()) - set(practice.clips.artefacts(clip).values()):
        practice.shelf.delete(each)
    return clip


def measuring(practice: Practice) -> MeasureMovement:
    return MeasureMovement(practice.clips, practice.shelf)


def nothing_is_left_over(practice: Practice) -> bool:
    known = set(practice.records.keys.assets())
    return {path.name.split(".")[0] for path in practice.files()} == known


def test_it_gets_what_preparing_would_have_made_and_nothing_else_changes(
    practice: Practice,
) -> None:
    clip = from_before(practice)
    before = practice.clips.artefacts(clip)
    measuring(practice).work(clip, a_lease())
    kept = dict(practice.clips.artefacts(clip))
    measured = kept.pop(ArtefactKind.MOVEMENT)
    assert kept == before
    assert practice.plain(measured).startswith(b"GLMV\x01\x20\x12\x19")
    assert nothing_is_left_over(practice)
    measuring(practice).work(clip, a_lease())
    assert practice.clips.artefacts(clip)[ArtefactKind.MOVEMENT] == measured


def test_what_is_broken_off_leaves_nothing_and_goes_on_later(practice: Practice) -> None:
    clip = from_before(practice)
    with pytest.raises(WorkCancelled):
        measuring(practice).work(clip, a_lease(gone=True))
    assert ArtefactKind.MOVEMENT not in practice.clips.artefacts(clip)
    assert nothing_is_left_over(practice)
    measuring(practice).work(clip, a_lease())
    assert ArtefactKind.MOVEMENT in practice.clips.artefacts(clip)


def test_a_clip_that_is_gone_or_cannot_be_measured_stays_as_it_is(practice: Practice) -> None:
    clip = from_before(practice)
    before = practice.clips.artefacts(clip)
    measuring(practice).gave_up(clip, MediaFailed("movement", "signal 9"))
    assert practice.clips.artefacts(clip) == before
    practice.clips.delete(clip)
    with pytest.raises(NoSuchClip):
        measuring(practice).work(clip, a_lease())
    assert nothing_is_left_over(practice)
