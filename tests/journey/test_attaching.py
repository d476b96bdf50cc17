"""Papers of a clip and of a consent: who may, when, and what the audit keeps."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.attachment import AttachmentKind, Form, LabelTooLong
from annotator.domain.consent import NotPermitted, Purpose
from annotator.domain.dyad import Dyad
from annotator.domain.identity import AssetId, AttachmentId, ClipId, HouseholdId
from annotator.journey.attaching import (
    Arrived,
    Called,
    ClipAttachments,
    ConsentAttachments,
    Keeping,
    NoSuchAttachment,
    NotKeptThere,
)
from annotator.journey.clip import NoSuchClip
from annotator.journey.consent import NoSuchHousehold
from annotator.journey.ports import Deed
from tests.fakes.records import MemoryRecords
from tests.journey.world import World

SHEET = Called(AttachmentKind.SETUP_SHEET, " Kitchen,  lamp on ")
SIGNED = Called(AttachmentKind.CONSENT_FORM)
OTHER = Called(AttachmentKind.OTHER, "The plan of the room")


def arrived(name: str = "a", form: Form = Form.JPEG) -> Arrived:
    shown = AssetId(f"{name}-shown") if form.is_picture else None
    return Arrived(form, AssetId(name), shown, b"small", "7" * 64, 10)


def steps(world: World) -> tuple[ClipAttachments, ConsentAttachments]:
    kept = Keeping(world.records, world.clock, world.identities, world.shelf)
    return ClipAttachments(kept), ConsentAttachments(kept)


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def dyad(world: World) -> Dyad:
    return world.a_household()


def deeds(world: World) -> list[tuple[Deed, str]]:
    assert isinstance(world.records, MemoryRecords)
    found = [(deed, on.get("kind", "")) for deed, _, _, on in world.records.state.deeds]
    return [each for each in found if each[0].value.startswith("attachment")]


def test_a_set_up_sheet_lies_with_its_clip_and_a_form_with_the_consent(
    world: World, dyad: Dyad
) -> None:
    clips, consents = steps(world)
    clip, home = world.a_card(dyad), dyad.household.id
    sheet = clips.add(clip, SHEET, arrived("a"))
    form = consents.add(home, SIGNED, arrived("b", Form.PDF))
    assert clips.of(clip) == (sheet,)
    assert consents.of(home) == (form,)
    assert sheet.label == "Kitchen, lamp on"
    assert (sheet.household, sheet.by, sheet.at) == (home, "clinician", world.clock.at)
    assert clips.admit(clip) == consents.admit(home) == home


def test_without_consent_to_record_nothing_comes_to_a_clip_nor_is_seen(
    world: World, dyad: Dyad
) -> None:
    clips, consents = steps(world)
    clip, home = world.a_card(dyad), dyad.household.id
    sheet = clips.add(clip, SHEET, arrived())
    form = consents.add(home, SIGNED, arrived("b"))
    world.consents.withdraw(home, Purpose.RECORD, "mother")
    for refused in (
        lambda: clips.of(clip),
        lambda: clips.admit(clip),
        lambda: clips.add(clip, SHEET, arrived("c")),
        lambda: clips.look(clip, sheet.id),
        lambda: clips.open(clip, sheet.id),
        lambda: clips.still_of(clip, 0),
    ):
        with pytest.raises(NotPermitted):
            refused()
    # The signed form shows what was permitted; it is there whatever is permitted now.
    assert consents.open(home, form.id) == form


def test_a_paper_belongs_where_its_kind_does(world: World, dyad: Dyad) -> None:
    clips, consents = steps(world)
    clip, home = world.a_card(dyad), dyad.household.id
    with pytest.raises(NotKeptThere):
        clips.add(clip, SIGNED, arrived())
    with pytest.raises(NotKeptThere):
        consents.add(home, SHEET, arrived())
    with pytest.raises(LabelTooLong):
        clips.add(clip, Called(AttachmentKind.OTHER, "x" * 81), arrived())
    assert (clips.of(clip), consents.of(home), deeds(world)) == ((), (), [])


def test_one_is_found_only_where_it_lies(world: World, dyad: Dyad) -> None:
    clips, consents = steps(world)
    clip, home = world.a_card(dyad), dyad.household.id
    another, strangers = world.a_card(dyad), world.a_household("Robin").household.id
    sheet = clips.add(clip, SHEET, arrived("a"))
    form = consents.add(home, SIGNED, arrived("b"))
    for elsewhere in (
        lambda: clips.open(another, sheet.id),
        lambda: clips.delete(another, sheet.id),
        lambda: clips.relabel(clip, form.id, OTHER),
        lambda: consents.look(home, sheet.id),
        lambda: consents.open(strangers, form.id),
        lambda: consents.delete(strangers, form.id),
        lambda: clips.look(clip, AttachmentId("none")),
    ):
        with pytest.raises(NoSuchAttachment):
            elsewhere()
    with pytest.raises(NoSuchClip):
        clips.of(ClipId("none"))
    with pytest.raises(NoSuchHousehold):
        consents.of(HouseholdId("none"))


def test_what_was_done_is_in_the_audit_and_what_it_is_called_is_not(
    world: World, dyad: Dyad
) -> None:
    clips, _ = steps(world)
    clip = world.a_card(dyad)
    sheet = clips.add(clip, SHEET, arrived("a"))
    clips.look(clip, sheet.id)
    clips.open(clip, sheet.id)
    assert clips.relabel(clip, sheet.id, OTHER).label == "The plan of the room"
    clips.relabel(clip, sheet.id, OTHER)
    clips.delete(clip, sheet.id)
    assert deeds(world) == [
        (Deed.ATTACHMENT_ADDED, "setup_sheet"),
        (Deed.ATTACHMENT_OPENED, "setup_sheet"),
        (Deed.ATTACHMENT_RELABELLED, "other"),
        (Deed.ATTACHMENT_DELETED, "other"),
    ]
    assert isinstance(world.records, MemoryRecords)
    told = str(world.records.state.deeds)
    assert "Kitchen" not in told
    assert "plan of the room" not in told


def test_deleted_its_files_go(world: World, dyad: Dyad) -> None:
    clips, _ = steps(world)
    clip = world.a_card(dyad)
    sheet = clips.add(clip, SHEET, arrived("a"))
    clips.delete(clip, sheet.id)
    assert world.shelf.deleted == ["a", "a-shown"]
    assert clips.of(clip) == ()


def test_a_deleted_clip_takes_its_papers_with_it(world: World, dyad: Dyad) -> None:
    clips, _ = steps(world)
    clip = world.a_card(dyad)
    clips.add(clip, SHEET, arrived("a"))
    world.clips.delete(clip)
    assert set(world.shelf.deleted) >= {"a", "a-shown"}


def test_no_page_of_a_family_no_pack_and_no_report_can_read_them(root: Path) -> None:
    readers = {
        each.relative_to(root).as_posix()
        for each in (root / "annotator").rglob("*.py")
        if "desk.attachments" in each.read_text(encoding="utf-8")
    }
    assert readers == {"annotator/journey/attaching.py"}


def test_a_still_of_the_film_stays_one_and_nothing_else_becomes_one(
    world: World, dyad: Dyad
) -> None:
    clips, consents = steps(world)
    clip, still = world.a_card(dyad), Called(AttachmentKind.STILL, "Picture 12")
    made = clips.add(clip, still, arrived("a"))
    sheet = clips.add(clip, SHEET, arrived("b"))
    for which, called in ((made.id, OTHER), (sheet.id, still)):
        with pytest.raises(NotKeptThere):
            clips.relabel(clip, which, called)
    assert clips.relabel(clip, made.id, Called(AttachmentKind.STILL, "Hands")).label == "Hands"
    with pytest.raises(NotKeptThere):
        consents.add(dyad.household.id, still, arrived("c"))


def test_a_picture_of_the_clip_is_kept_once_until_it_is_deleted(world: World, dyad: Dyad) -> None:
    clips, _ = steps(world)
    clip, other = world.a_card(dyad), world.a_card(dyad)
    still = Called(AttachmentKind.STILL, "Picture 12")
    first = clips.add(clip, still, replace(arrived("a"), frame=12))
    assert first.frame == 12
    assert clips.add(clip, still, replace(arrived("b"), frame=12)) == first
    assert clips.still_of(clip, 12) == first
    assert clips.still_of(other, 12) is clips.still_of(clip, 13) is None
    another = clips.add(other, still, replace(arrived("c"), frame=12))
    assert (clips.of(clip), clips.of(other)) == ((first,), (another,))
    assert [deed for deed, _ in deeds(world)] == [Deed.ATTACHMENT_ADDED] * 2
    clips.delete(clip, first.id)
    assert clips.still_of(clip, 12) is None
    assert clips.add(clip, still, replace(arrived("d"), frame=12)).original == "d"
