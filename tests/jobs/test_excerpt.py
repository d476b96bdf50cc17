"""Boxes are followed and excerpts made from the sealed film, sealed all the way."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest

from annotator.domain.consent import Purpose
from annotator.domain.covering import Blur, Box, Key
from annotator.domain.covering import Path as Ways
from annotator.domain.excerpts import Cards, Excerpt, Joints, Moment, NotYetChecked, Options, Sound
from annotator.domain.identity import AnnotationId, AssetId, ClipId, CoderId, HouseholdId, JobId
from annotator.jobs.excerpt import FollowBoxes, MakeExcerpt
from annotator.jobs.lease import Lease
from annotator.journey.clip import Clips
from annotator.journey.consent import HouseholdForm
from annotator.journey.excerpt_making import ExcerptMaking
from annotator.journey.ports import ArtefactKind
from annotator.media.probe import probe
from annotator.media.refusals import WorkCancelled
from annotator.wiring.house import House
from annotator.wiring.practice import Practice
from tests.builders import stretch
from tests.fakes.clock import NOON
from tests.media.films import Reel, decoded, film, number_on, reading
from tests.opening import CHEAP, PASSPHRASE

WINDOW = stretch(300, 1000)


@dataclass
class Making:
    """The step behind, as far as the work asks for it."""

    excerpt: Excerpt
    noted: list[AssetId] = field(default_factory=list)

    def to_follow(self, excerpt: str) -> Excerpt:
        return self.excerpt

    def note_path(self, excerpt: str, number: int, revision: int, path: Ways) -> None:
        moment = self.excerpt.moments[number]
        self.excerpt = self.excerpt.with_moment(moment.followed(path, revision))

    def to_make(self, excerpt: str) -> Excerpt:
        self.excerpt.check_ready()
        return self.excerpt

    def note_made(self, made: Excerpt, film: AssetId) -> None:
        self.noted.append(film)


@dataclass
class Kept:
    """The clip's own files."""

    film_asset: AssetId
    table: AssetId

    def film(self, clip: ClipId) -> AssetId:
        return self.film_asset

    def artefact(self, clip: ClipId, kind: ArtefactKind) -> AssetId:
        assert kind is ArtefactKind.FRAMES
        return self.table


class Lasting:
    def __init__(self, *, off: bool = False) -> None:
        self.off = off

    def cancelled(self) -> bool:
        return self.off


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    house = House(tmp_path, CHEAP)
    house.set_up(PASSPHRASE)
    assert house.practice is not None
    yield house.practice
    house.lock()


def scene(practice: Practice, blur: Blur, *moments: Moment) -> tuple[Making, Clips]:
    home = practice.consents.open_household(HouseholdForm("Heron", "Ava", "Mum")).household.id
    content = film(Reel())
    kept = []
    for each in (content, probe(io.BytesIO(content)).frames.to_json()):
        with practice.shelf.new(home, "film") as sink:
            sink.write(each)
        kept.append(sink.asset_id)
    options = Options(
        Purpose.SUPERVISION, "First", Cards.NONE, joints=Joints.CUTS, sound=Sound.MUTED, blur=blur
    )
    excerpt = Excerpt(
        "0f" * 16, ClipId("c"), HouseholdId(home), CoderId("k"), NOON, options, moments
    )
    return Making(excerpt), cast("Clips", Kept(*kept))


def moment(number: int = 0, *keys: Key) -> Moment:
    return Moment(number, AnnotationId("a"), "Shared gaze", WINDOW, keys)


def work(kind: type, practice: Practice, made: Making, clips: Clips, *, off: bool = False) -> None:
    worker = kind(cast("ExcerptMaking", made), clips, practice.shelf)
    worker.work("e", cast("Lease", Lasting(off=off)))


def test_it_is_made_from_the_sealed_film_and_lies_sealed(practice: Practice) -> None:
    making, clips = scene(practice, Blur.NONE, moment(), moment(1))
    work(MakeExcerpt, practice, making, clips)
    (kept,) = making.noted
    with practice.shelf.open(kept) as sealed:
        content = sealed.read()
    pictures = decoded(content)[1][62:]
    assert [number_on(each) for each in pictures] == list(range(9, 30)) * 2
    with reading(content) as container:
        assert container.metadata["comment"] == "0f" * 16
        assert len(container.streams) == 1
    plain = [each for each in practice.place.rglob("*") if each.is_file()]
    assert not any(b"ftyp" in each.read_bytes() for each in plain)


def test_boxes_are_followed_in_every_moment_and_then_only_they_are_covered(
    practice: Practice,
) -> None:
    box = Box(20, 40, 700, 120)
    making, clips = scene(practice, Blur.OUTSIDE, moment(0, Key(0, 9, box)), moment(1))
    work(FollowBoxes, practice, making, clips)
    first, second = making.excerpt.moments
    assert first.path == ((box,),) * 21
    assert second.path == (None,) * 21
    with pytest.raises(NotYetChecked):
        work(MakeExcerpt, practice, making, clips)
    assert making.noted == []
    for each in (first, second):
        making.excerpt = making.excerpt.with_moment(each.ticked(0))
    work(MakeExcerpt, practice, making, clips)
    with practice.shelf.open(making.noted[0]) as sealed:
        pictures = decoded(sealed.read())[1][62:]
    assert [number_on(each) for each in pictures[:21]] == list(range(9, 30))
    assert len(pictures) == 42


@pytest.mark.parametrize("kind", [FollowBoxes, MakeExcerpt])
def test_what_is_called_off_leaves_no_trace(practice: Practice, kind: type) -> None:
    blur = Blur.BOXES if kind is FollowBoxes else Blur.NONE
    making, clips = scene(practice, blur, moment(0, Key(0, 9, Box(1, 1, 99, 99))))
    before = set(practice.records.keys.assets())
    with pytest.raises(WorkCancelled):
        work(kind, practice, making, clips, off=True)
    assert set(practice.records.keys.assets()) == before
    assert making.noted == []
    assert making.excerpt.moments[0].path is None


def test_a_film_nobody_could_note_is_taken_off_the_shelf(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    making, clips = scene(practice, Blur.NONE, moment())
    before = set(practice.records.keys.assets())

    def full(made: Excerpt, film: AssetId) -> None:
        raise OSError

    monkeypatch.setattr(making, "note_made", full)
    with pytest.raises(OSError):  # noqa: PT011
        work(MakeExcerpt, practice, making, clips)
    assert set(practice.records.keys.assets()) == before


def test_giving_up_says_nothing_of_its_own() -> None:
    for kind in (FollowBoxes, MakeExcerpt):
        worker = kind(*cast("tuple[ExcerptMaking, Clips, object]", (None,) * 3))  # type: ignore[arg-type]
        worker.gave_up(JobId("e"), WorkCancelled("excerpt"))


def test_where_nothing_is_covered_any_more_nothing_is_followed(practice: Practice) -> None:
    drawn = moment(0, Key(0, 9, Box(20, 40, 700, 120)))
    making, clips = scene(practice, Blur.NONE, drawn)
    work(FollowBoxes, practice, making, clips)
    assert making.excerpt.moments == (drawn,)
