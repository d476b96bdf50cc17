"""What a clip is made of besides one film is reached through the door; sounds propose a nudge."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from annotator.domain.identity import ClipId
from annotator.domain.interval import Interval
from annotator.journey.ports import ArtefactKind
from annotator.media.frame_table import FrameTable
from annotator.wiring.guarded import Guarded

if TYPE_CHECKING:
    from annotator.domain.clip import Clip
    from annotator.wiring.house import House
    from annotator.wiring.practice import Practice


def practice_of(house: House) -> Practice:
    assert house.practice is not None
    return house.practice


def test_every_use_case_of_taking_in_stands_behind_the_door(sample_house: House) -> None:
    taking_in = practice_of(sample_house).taking_in
    assert all(isinstance(getattr(taking_in, each.name), Guarded) for each in fields(taking_in))


def heard_alike(practice: Practice, clip: Clip, film: ClipId, kind: ArtefactKind) -> None:
    """The other film's sound, as it was kept of the clip."""
    with practice.shelf.open(practice.clips.artefact(clip.id, kind)) as file:
        sound = file.read()
    with practice.shelf.new(clip.household, kind.value) as sink:
        sink.write(sound)
    with practice.records.writing() as desk:
        desk.clips.keep_artefact(film, kind, sink.asset_id)


def test_two_films_of_one_sound_are_proposed_to_lie_together(sample_house: House) -> None:
    practice = practice_of(sample_house)
    clip = practice.consents.households()[0].clips[1]
    film = practice.taking_in.cameras.begin(clip.id)
    try:
        assert practice.taking_in.sounds.proposed(clip.id) is None
        with practice.records.writing() as desk:
            found = desk.clips.get(film)
            assert found is not None
            desk.clips.change(replace(found, facts=clip.facts, playable=True))
        for kind in (ArtefactKind.SOUND, ArtefactKind.SOUND_LEVELS):
            heard_alike(practice, clip, film, kind)
        assert practice.taking_in.sounds.proposed(clip.id) == 0
    finally:
        practice.taking_in.cameras.take_away(clip.id)
    assert practice.taking_in.sounds.proposed(ClipId(clip.id)) is None


def test_a_whole_film_has_no_gaps_and_a_table_with_a_hole_says_where(sample_house: House) -> None:
    practice = practice_of(sample_house)
    clip = practice.consents.households()[0].clips[1]
    assert practice.taking_in.gaps.of(clip.id) == ()
    kept = practice.clips.artefact(clip.id, ArtefactKind.FRAMES)
    with practice.shelf.open(kept) as file:
        table = FrameTable.from_json(file.read())
    holed = replace(table, pts=table.pts[:50] + table.pts[150:])
    with practice.shelf.new(clip.household, ArtefactKind.FRAMES.value) as sink:
        sink.write(holed.to_json())
    try:
        with practice.records.writing() as desk:
            desk.clips.keep_artefact(clip.id, ArtefactKind.FRAMES, sink.asset_id)
        assert practice.taking_in.gaps.of(clip.id) == (Interval(table.ms(50), table.ms(150)),)
    finally:
        with practice.records.writing() as desk:
            desk.clips.keep_artefact(clip.id, ArtefactKind.FRAMES, kept)
