"""Pictures of a sealed film: each exactly the one of its number."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from typing_extensions import override

from annotator.domain.identity import AssetId, ClipId
from annotator.journey.ports import ArtefactKind
from annotator.media.limits import KEPT_WIDTH, SHOWN_WIDTH
from annotator.media.probe import probe
from annotator.media.refusals import NoSuchFrame
from annotator.vault.folder import AssetFolder
from annotator.vault.shelf import NoSuchAsset, Shelf
from annotator.wiring.pictures import Pictures
from tests.builders import a_dyad, ms
from tests.fakes.clock import NOON
from tests.jobs.test_excerpt import Kept
from tests.media.films import Reel, film, number_on, steady, unpacked
from tests.store.opening import ROOT_KEY, sql_records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.journey.clip import Clips

CLIP = ClipId("c")
LARGE = Reel(times=steady(8), size=(3840, 2160), sound=None)


@dataclass
class MadeReady(Kept):
    """The clip's files while it is made ready: the table that was asked for first is gone then."""

    before: AssetId
    go: Callable[[AssetId], object]

    @override
    def artefact(self, clip: ClipId, kind: ArtefactKind) -> AssetId:
        asked, self.before = self.before, super().artefact(clip, kind)
        if asked != self.before:
            self.go(asked)
        return asked


def pictures_of(folder: Path, reel: Reel) -> Iterator[Pictures]:
    with sql_records(folder) as records:
        with records.writing() as desk:
            desk.households.add(a_dyad(), NOON)
        shelf = Shelf(AssetFolder(folder / "assets"), records.keys, ROOT_KEY)
        content, kept = film(reel), []
        for each in (content, probe(io.BytesIO(content)).frames.to_json()):
            with shelf.new(a_dyad().household.id, "film") as sink:
                sink.write(each)
            kept.append(sink.asset_id)
        yield Pictures(cast("Clips", Kept(*kept)), shelf)


@pytest.fixture
def pictures(tmp_path: Path) -> Iterator[Pictures]:
    yield from pictures_of(tmp_path, Reel(b_frames=2))


def test_the_picture_of_a_number_carries_that_number(pictures: Pictures) -> None:
    for frame in (0, 7, 59):
        assert number_on(unpacked(pictures.of(CLIP, frame, SHOWN_WIDTH))) == frame
    with pytest.raises(NoSuchFrame):
        pictures.of(CLIP, 60, SHOWN_WIDTH)


def test_a_frame_and_its_time_are_told_from_one_another(pictures: Pictures) -> None:
    assert pictures.near(CLIP, ms(1010)) == 30
    assert pictures.at(CLIP, 30) == 1000
    for beyond in (-1, 60):
        with pytest.raises(NoSuchFrame):
            pictures.at(CLIP, beyond)


def test_one_that_is_kept_has_the_films_own_size_up_to_4k(tmp_path: Path) -> None:
    for pictures in pictures_of(tmp_path, LARGE):
        kept = unpacked(pictures.of(CLIP, 5, KEPT_WIDTH))
        assert (kept.shape, number_on(kept)) == ((2160, 3840, 3), 5)
        assert unpacked(pictures.of(CLIP, 5, SHOWN_WIDTH)).shape == (720, 1280, 3)


def test_the_instant_counts_where_a_number_is_of_an_older_table(pictures: Pictures) -> None:
    assert [pictures.shown(CLIP, 30, ms(at)) for at in (999, 1000, 1001)] == [30, 30, 30]
    assert pictures.shown(CLIP, 30, ms(1033)) == 31
    assert pictures.shown(CLIP, 75, ms(1900)) == 57


@pytest.mark.parametrize("with_its_key", [False, True], ids=["the file", "the key too"])
def test_a_table_that_is_put_in_anothers_place_is_asked_for_anew(
    pictures: Pictures, tmp_path: Path, with_its_key: bool
) -> None:
    kept = cast("Kept", pictures.clips)
    folder = AssetFolder(tmp_path / "assets")
    asks: tuple[Callable[[Pictures], object], ...] = (
        lambda of: of.at(CLIP, 30),
        lambda of: of.of(CLIP, 30, SHOWN_WIDTH),
    )
    for ask in asks:
        with pictures.shelf.new(a_dyad().household.id, "frames") as sink:
            sink.write(b"an older table")
        go = pictures.shelf.delete if with_its_key else folder.delete
        clips = MadeReady(kept.film_asset, kept.table, sink.asset_id, go)
        ask(Pictures(cast("Clips", clips), pictures.shelf))


def test_a_table_that_is_gone_for_good_is_not_asked_for_again_and_again(
    pictures: Pictures,
) -> None:
    pictures.shelf.delete(cast("Kept", pictures.clips).table)
    with pytest.raises(NoSuchAsset):
        pictures.at(CLIP, 0)
