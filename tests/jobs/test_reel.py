"""A reel is joined from sealed films, sealed all the way, and put where it was asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest

from annotator.domain.identity import AssetId, JobId, VisitId
from annotator.jobs.lease import Lease
from annotator.jobs.reel import MakeReel
from annotator.journey.consent import HouseholdForm
from annotator.journey.reeling import Reel
from annotator.media.refusals import WorkCancelled
from annotator.wiring.house import House
from tests.media.films import Reel as Filmed
from tests.media.films import decoded, film
from tests.opening import CHEAP, PASSPHRASE


@dataclass
class Ordered:
    """The share step, as far as a film asks for it."""

    made: Reel
    noted: list[AssetId] = field(default_factory=list)

    def reel(self, visit: VisitId) -> Reel:
        return self.made

    def note_reel(self, visit: VisitId, reel: Reel, film: AssetId) -> None:
        self.noted.append(film)


class CalledOff:
    def cancelled(self) -> bool:
        return True


class GoesOn:
    def cancelled(self) -> bool:
        return False


def an_order(house: House) -> Ordered:
    practice = house.practice
    assert practice is not None
    form = HouseholdForm("Heron", "Ava", "Mum")
    household = practice.consents.open_household(form).household.id
    films: list[AssetId] = []
    for _ in range(2):
        with practice.shelf.new(household, "moment") as sink:
            sink.write(film(Filmed()))
        films.append(sink.asset_id)
    cards = ("Moments with Ava", "Bye.")
    return Ordered(Reel("0f" * 16, household, "en", "ltr", (), tuple(films), *cards))


def test_a_reel_is_joined_from_sealed_films_and_lies_sealed(tmp_path: Path) -> None:
    house = House(tmp_path, CHEAP)
    house.set_up(PASSPHRASE)
    practice, sharing = house.practice, an_order(house)
    assert practice is not None
    MakeReel(sharing, practice.shelf).work("v", cast("Lease", GoesOn()))
    (made,) = sharing.noted
    with practice.shelf.open(made) as sealed:
        assert len(decoded(sealed.read())[1]) == 2 * 60 + 2 * 62
    assert not any(b"ftyp" in each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())
    house.lock()


def test_what_is_called_off_leaves_no_trace(tmp_path: Path) -> None:
    house = House(tmp_path, CHEAP)
    house.set_up(PASSPHRASE)
    practice, sharing = house.practice, an_order(house)
    assert practice is not None
    before = set(practice.records.keys.assets())
    with pytest.raises(WorkCancelled):
        MakeReel(sharing, practice.shelf).work("v", cast("Lease", CalledOff()))
    assert set(practice.records.keys.assets()) == before
    assert sharing.noted == []
    house.lock()


def test_giving_up_says_nothing_of_its_own() -> None:
    worker = MakeReel(cast("Ordered", None), cast("object", None))  # type: ignore[arg-type]
    worker.gave_up(JobId("v"), WorkCancelled("reel"))
