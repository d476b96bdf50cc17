"""The parts joined: what the routes and screens reach, on the made-up family."""

from __future__ import annotations

import io
from fractions import Fraction
from typing import TYPE_CHECKING

import pypdf
import pytest

from annotator.domain.identity import SessionId
from annotator.domain.interval import Milliseconds
from annotator.domain.people import FIRST
from annotator.journey.clip import NotKept
from annotator.journey.ports import ArtefactKind, Segment
from annotator.journey.practise_certificate import NoSuchCertificate
from annotator.journey.visit import Safety
from annotator.media.frame_table import FrameTable
from annotator.media.refusals import PartFailed
from annotator.wiring.acting import acting_as
from annotator.wiring.house import House
from tests.opening import CHEAP, PASSPHRASE, wait_until_cut

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.wiring.practice import Practice


def practice_of(house: House) -> Practice:
    assert house.practice is not None
    return house.practice


def test_a_still_is_a_picture_and_an_instant_finds_its_frame(sample_house: House) -> None:
    practice = practice_of(sample_house)
    clip = practice.consents.households()[0].clips[0]
    assert practice.frame_near(clip.id, Milliseconds(1000)) == 25
    assert practice.still(clip.id, 25)[:2] == b"\xff\xd8"


def test_a_segment_tells_when_its_pictures_are_shown_as_its_file_has_them(
    sample_house: House,
) -> None:
    practice = practice_of(sample_house)
    clip = practice.consents.households()[0].clips[0].id
    film = practice.clips.film(clip)
    with practice.shelf.open(practice.clips.artefact(clip, ArtefactKind.FRAMES)) as file:
        table = FrameTable.from_json(file.read())
    begins, count = 900_000, len(table)
    with practice.records.writing() as desk:
        desk.segments.keep(clip, Segment(0, film, begins, 900_000, count))
    at, times = practice.segment_times(clip, 0)
    assert at == begins
    assert [Fraction(each, 90_000) for each in times] == [table.time(n) for n in range(count)]
    with pytest.raises(NotKept):
        practice.segment_times(clip, 1)
    with practice.records.writing() as desk:
        desk.segments.keep(clip, Segment(0, film, begins, 900_000, count + 1))
    with pytest.raises(PartFailed):
        practice.segment_times(clip, 0)


def test_the_outbox_key_is_the_sessions_own_and_always_the_same(sample_house: House) -> None:
    practice = practice_of(sample_house)
    one, other = practice.outbox_key(SessionId("a")), practice.outbox_key(SessionId("b"))
    assert len(one) == 32
    assert one == practice.outbox_key(SessionId("a")) != other


def test_a_visit_goes_from_proposal_to_a_page_of_words(sample_house: House) -> None:
    practice = practice_of(sample_house)
    clip = practice.consents.households()[0].clips[0]
    visit = practice.sharing.visit_for(clip.id)
    for item in practice.sharing.plan(visit).items:
        if item.to_confirm:
            details = {each.name: each.text for each in item.details}
            practice.sharing.confirm_details(visit, item.key, details)
    practice.sharing.confirm(visit)
    wait_until_cut(practice, visit)
    payload = practice.sharing.payload(practice.sharing.begin_together(visit))
    assert payload["infant"] == "Robin"
    practice.sharing.keep_safety(visit, Safety("yes"))
    pages = pypdf.PdfReader(io.BytesIO(practice.take_home_pdf(visit, "a4"))).pages
    assert len(pages) == 1
    assert "Nobody is in step all the time." in pages[0].extract_text().replace("\n", " ")


def test_nobody_has_a_certificate_before_it_is_granted(sample_house: House) -> None:
    with acting_as(FIRST), pytest.raises(NoSuchCertificate):
        practice_of(sample_house).certificate_pdf("a4")


def test_an_asset_that_nothing_names_is_destroyed_at_the_next_start(tmp_path: Path) -> None:
    house = House(tmp_path, CHEAP)
    house.set_up(PASSPHRASE)
    practice = practice_of(house)
    from annotator.journey.consent import HouseholdForm

    dyad = practice.consents.open_household(HouseholdForm("Heron", "Ava", "Mum"))
    with practice.shelf.new(dyad.household.id, "moment") as sink:
        sink.write(b"nobody will ever know of me")
    assert practice.records.keys.unowned() == (sink.asset_id,)
    house.lock()
    house.unlock(PASSPHRASE)
    assert practice_of(house).records.keys.assets() == ()
    house.lock()


def test_a_backup_is_due_until_somebody_says_it_was_made(tmp_path: Path) -> None:
    house = House(tmp_path, CHEAP)
    house.set_up(PASSPHRASE)
    practice = practice_of(house)
    assert practice.backup_is_due()
    practice.note_backup()
    assert not practice.backup_is_due()
    house.lock()
