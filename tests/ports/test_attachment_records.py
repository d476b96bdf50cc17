"""One suite for attachments in memory and in the database."""

from __future__ import annotations

from dataclasses import replace

from annotator.domain.attachment import AttachmentKind, Form
from annotator.domain.identity import AttachmentId, ClipId, HouseholdId
from annotator.journey.ports import Records
from tests.builders import a_dyad, an_attachment
from tests.ports.kept import C1

HOME = a_dyad().household.id
OF_CLIP = an_attachment("p1", C1)
OF_CONSENT = an_attachment("p2", form=Form.PDF)


def test_each_lies_where_it_was_put(filled: Records) -> None:
    later = replace(an_attachment("p0", C1), at=OF_CLIP.at.replace(hour=13))
    with filled.writing() as desk:
        for each in (later, OF_CLIP, OF_CONSENT):
            desk.attachments.add(each)
    with filled.reading() as desk:
        assert desk.attachments.of(HOME, C1) == (OF_CLIP, later)
        assert desk.attachments.of(HOME, None) == (OF_CONSENT,)
        assert desk.attachments.of(HouseholdId("other"), C1) == ()
        assert desk.attachments.get(OF_CLIP.id) == OF_CLIP
        assert desk.attachments.get(AttachmentId("none")) is None


def test_it_is_called_something_else_and_stays_the_same(filled: Records) -> None:
    with filled.writing() as desk:
        desk.attachments.add(OF_CLIP)
        desk.attachments.relabel(OF_CLIP.id, AttachmentKind.OTHER, "The chair")
        desk.attachments.relabel(AttachmentId("none"), AttachmentKind.OTHER, "nothing")
    with filled.reading() as desk:
        found = desk.attachments.get(OF_CLIP.id)
    assert found == replace(OF_CLIP, kind=AttachmentKind.OTHER, label="The chair")


def test_removed_it_names_its_files_once(filled: Records) -> None:
    with filled.writing() as desk:
        desk.attachments.add(OF_CLIP)
        assert desk.attachments.remove(OF_CLIP.id) == OF_CLIP.assets
        assert desk.attachments.remove(OF_CLIP.id) == ()
        assert desk.attachments.of(HOME, C1) == ()


def test_those_of_a_clip_go_with_it_and_those_of_the_consent_stay(filled: Records) -> None:
    with filled.writing() as desk:
        desk.attachments.add(OF_CLIP)
        desk.attachments.add(OF_CONSENT)
        stale = desk.clips.remove(C1)
    assert set(OF_CLIP.assets) <= set(stale)
    assert not set(OF_CONSENT.assets) & set(stale)
    with filled.reading() as desk:
        assert desk.attachments.get(OF_CLIP.id) is None
        assert desk.attachments.of(HOME, None) == (OF_CONSENT,)


def test_another_film_on_the_same_card_leaves_its_papers(filled: Records) -> None:
    with filled.writing() as desk:
        desk.attachments.add(OF_CLIP)
        assert not set(OF_CLIP.assets) & set(desk.clips.drop_artefacts(C1))
        assert desk.attachments.of(HOME, C1) == (OF_CLIP,)


def test_a_picture_of_the_clip_is_found_by_its_number_while_it_is_kept(filled: Records) -> None:
    picture = replace(an_attachment("p3", C1), kind=AttachmentKind.STILL, frame=12)
    with filled.writing() as desk:
        desk.attachments.add(OF_CLIP)
        desk.attachments.add(picture)
        desk.attachments.relabel(picture.id, AttachmentKind.STILL, "Hands")
    with filled.reading() as desk:
        assert desk.attachments.still_of(C1, 12) == replace(picture, label="Hands")
        assert desk.attachments.still_of(C1, 13) is None
        assert desk.attachments.still_of(ClipId("other"), 12) is None
    with filled.writing() as desk:
        desk.attachments.remove(picture.id)
        assert desk.attachments.still_of(C1, 12) is None
