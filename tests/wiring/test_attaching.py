"""A paper on its way in: sealed as it comes, told by its content, and nothing left of a no."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from annotator.domain.attachment import (
    LARGEST,
    AttachmentKind,
    EmptyPaper,
    Form,
    NotAPaper,
    PaperTooLarge,
)
from annotator.domain.errors import Refusal
from annotator.journey.attaching import Called
from annotator.journey.clip import Clips
from annotator.media.refusals import PhotographDamaged
from annotator.store.records import SqlRecords
from annotator.vault.folder import AssetFolder
from annotator.vault.shelf import Shelf
from annotator.wiring.attaching import Arriving, Attaching, attaching_of
from annotator.wiring.door import Door
from annotator.wiring.pictures import Pictures
from annotator.wiring.world import Bell, ProgressInMemory
from tests.builders import a_dyad, an_attachment
from tests.fakes.clock import NOON, StoppedClock
from tests.fakes.identities import CountedIdentities
from tests.photographs import CANARY, a_jpeg, a_pdf, decoded
from tests.store.opening import ROOT_KEY, sql_records

HOME = a_dyad().household.id


@dataclass
class Vault:
    place: Path
    records: SqlRecords
    attaching: Attaching

    def takes(self, *pieces: bytes) -> Arriving:
        arriving = self.attaching.arriving(HOME)
        for each in pieces:
            arriving.write(each)
        return arriving

    def is_empty(self) -> bool:
        files = [each for each in (self.place / "assets").rglob("*") if each.is_file()]
        return not files and not self.records.keys.assets()


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with sql_records(tmp_path) as records:
        with records.writing() as desk:
            desk.households.add(a_dyad(), NOON)
        shelf = Shelf(AssetFolder(tmp_path / "assets"), records.keys, ROOT_KEY)
        identities = CountedIdentities()
        steps = records, StoppedClock(), identities
        door = Door(records, StoppedClock(), identities.acting)
        clips = Clips(*steps, shelf, Bell(), ProgressInMemory())
        yield Vault(tmp_path, records, attaching_of(steps, Pictures(clips, shelf), door))


def test_a_photograph_arrives_in_pieces_and_lies_sealed(vault: Vault) -> None:
    photo = a_jpeg(400, 300)
    arrived = vault.takes(*(photo[at : at + 700] for at in range(0, len(photo), 700))).finish()
    assert (arrived.form, arrived.size) == (Form.JPEG, len(photo))
    assert arrived.sha256 == hashlib.sha256(photo).hexdigest()
    with vault.attaching.shelf.open(arrived.original) as file:
        assert file.read() == photo
    assert arrived.shown is not None
    with vault.attaching.shelf.open(arrived.shown) as file:
        assert decoded(file.read()).shape == (300, 400, 3)
    for each in vault.place.rglob("*"):
        assert not each.is_file() or CANARY not in each.read_bytes()
    vault.attaching.forget(arrived)
    assert vault.is_empty()


def test_of_a_pdf_no_picture_is_made(vault: Vault) -> None:
    arrived = vault.takes(a_pdf()).finish()
    assert (arrived.form, arrived.shown, arrived.small) == (Form.PDF, None, b"")
    vault.attaching.forget(arrived)
    assert vault.is_empty()


@pytest.mark.parametrize(
    ("body", "no"),
    [
        (b"", EmptyPaper),
        (b"no picture", NotAPaper),
        (a_jpeg()[:-40], PhotographDamaged),
        (a_jpeg()[:20] + bytes(5000), PhotographDamaged),
    ],
)
def test_of_what_is_refused_nothing_is_left(vault: Vault, body: bytes, no: type[Refusal]) -> None:
    arriving = vault.takes(body)
    with pytest.raises(no):
        arriving.finish()
    arriving.abandon()
    assert vault.is_empty()


def test_more_than_may_be_is_refused_while_it_comes(vault: Vault) -> None:
    arriving = vault.takes(b"\xff\xd8\xff" + bytes(LARGEST - 3))
    with pytest.raises(PaperTooLarge):
        arriving.write(b"x")
    arriving.abandon()
    assert vault.is_empty()
    arriving.abandon()


def test_the_papers_of_a_clip_and_of_a_consent_have_each_their_address(vault: Vault) -> None:
    drawer = vault.attaching.of_consent(HOME)
    assert drawer.address == f"/households/{HOME}/attachments"
    assert drawer.all() == ()
    assert drawer.admit() == HOME


def test_of_a_picture_that_was_kept_meanwhile_no_second_file_is_left(vault: Vault) -> None:
    there = an_attachment()
    drawer = replace(vault.attaching.of_consent(HOME), add=lambda _called, _arrived: there)
    arrived = vault.takes(a_jpeg(60, 40)).finish()
    assert vault.attaching.kept(drawer, Called(AttachmentKind.STILL), arrived) == there
    assert vault.is_empty()
