from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from annotator.domain.identity import AnnotationId, ClipId, VisitId
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.strengths import Item, Kind
from annotator.jobs.cut import CutMoments
from annotator.jobs.lease import Lease
from annotator.journey.preparing import CutOrder
from annotator.journey.visit import CutMoment
from annotator.media.refusals import NothingToCut, WorkCancelled
from tests.jobs.practice import Practice
from tests.media.films import Reel, decoded, film, number_on, unpacked

VISIT = VisitId("a visit")


def item(name: str, onset: int, offset: int, still: int) -> Item:
    window = Interval(Milliseconds(onset), Milliseconds(offset))
    return Item(AnnotationId(name), Kind.CONNECTION, window, Milliseconds(still))


@dataclass
class Wanting:
    """The share step as far as cutting asks for it: what is still to cut, and what was cut."""

    clip: ClipId
    plan: list[Item]
    cut: list[CutMoment] = field(default_factory=list)
    changes_to: list[Item] | None = None

    def to_cut(self, visit: VisitId) -> CutOrder:
        assert visit == VISIT
        done = [(each.annotation, each.window) for each in self.cut]
        return CutOrder(
            self.clip,
            tuple(each for each in self.plan if (each.annotation, each.window) not in done),
        )

    def note_cut(self, visit: VisitId, moment: CutMoment) -> None:
        self.cut.append(moment)
        if self.changes_to is not None:
            self.plan, self.changes_to = self.changes_to, None


@pytest.fixture
def clip(practice: Practice) -> ClipId:
    received = practice.receive(film(Reel(keyframe_every=48)))
    practice.prepare.work(received, lease(practice))
    return received


def lease(practice: Practice) -> Lease:
    return Lease(practice.records, practice.clock, practice.bell.rung[0], "t", 60)


def numbers(practice: Practice, moment: CutMoment) -> list[int]:
    return [number_on(each) for each in decoded(practice.plain(moment.film))[1]]


def test_each_moment_becomes_a_film_of_its_own_with_its_still(
    practice: Practice, clip: ClipId
) -> None:
    sharing = Wanting(clip, [item("a", 500, 1000, 700), item("b", 1200, 1700, 0)])
    CutMoments(practice.clips, sharing, practice.shelf).work(VISIT, lease(practice))
    assert [each.annotation for each in sharing.cut] == ["a", "b"]
    assert numbers(practice, sharing.cut[0]) == list(range(15, 30))
    assert numbers(practice, sharing.cut[1]) == list(range(36, 51))
    stills = [unpacked(practice.plain(each.still)) for each in sharing.cut]
    # A still from outside its window would show what the moment does not.
    assert [number_on(each) for each in stills] == [21, 36]


def test_a_plan_that_changes_on_the_way_is_followed(practice: Practice, clip: ClipId) -> None:
    first, second, third = (item(n, o, o + 200, o) for n, o in (("a", 0), ("b", 500), ("c", 900)))
    sharing = Wanting(clip, [first, second], changes_to=[first, third])
    CutMoments(practice.clips, sharing, practice.shelf).work(VISIT, lease(practice))
    assert [each.annotation for each in sharing.cut] == ["a", "c"]


def test_work_that_is_called_off_stops_between_moments(practice: Practice, clip: ClipId) -> None:
    called_off = lease(practice)
    called_off.stop()
    sharing = Wanting(clip, [item("a", 0, 500, 0)])
    with pytest.raises(WorkCancelled):
        CutMoments(practice.clips, sharing, practice.shelf).work(VISIT, called_off)
    assert sharing.cut == []


def test_a_stretch_without_a_picture_is_refused_and_leaves_nothing(
    practice: Practice, clip: ClipId
) -> None:
    before = practice.files()
    worker = CutMoments(practice.clips, Wanting(clip, [item("a", 5, 15, 5)]), practice.shelf)
    with pytest.raises(NothingToCut):
        worker.work(VISIT, lease(practice))
    worker.gave_up(VISIT, NothingToCut(5, 15))
    assert practice.files() == before
