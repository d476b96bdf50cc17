"""One suite for the second look in memory and in the database."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.clip import ClipCard
from annotator.domain.identity import ClipId
from annotator.domain.interval import Milliseconds
from annotator.domain.second_look import Played
from annotator.journey.ports import Discussed, Records
from tests.builders import a_clip
from tests.fakes.clock import NOON
from tests.ports.kept import C1

FILM = ClipId("film")


def part(onset: int, offset: int, begins: int) -> Played:
    return Played(Milliseconds(onset), Milliseconds(offset), Milliseconds(begins))


TWICE = (part(0, 3000, 500), part(9000, 12_000, 0))


@pytest.fixture
def linked(filled: Records) -> Records:
    """A meeting's film beside the clip it discusses."""
    clip = a_clip()
    card = ClipCard(clip.card.on, clip.card.context, meeting=True)
    with filled.writing() as desk:
        desk.clips.add(replace(clip, id=FILM, card=card), NOON)
        desk.second_look.keep(Discussed(FILM, C1, 0, TWICE))
    return filled


def test_a_link_comes_back_as_it_was_kept_and_a_clip_has_none(linked: Records) -> None:
    with linked.reading() as desk:
        assert desk.second_look.get(FILM) == Discussed(FILM, C1, 0, TWICE)
        assert desk.second_look.get(C1) is None


def test_a_later_link_takes_the_place_of_the_former_with_all_its_stretches(
    linked: Records,
) -> None:
    changed = Discussed(FILM, C1, 1, TWICE[1:])
    with linked.writing() as desk:
        desk.second_look.keep(changed)
        assert desk.second_look.get(FILM) == changed
        desk.second_look.keep(replace(changed, revision=2, played=()))
        assert desk.second_look.get(FILM) == Discussed(FILM, C1, 2, ())


@pytest.mark.parametrize("gone", [FILM, C1])
def test_a_link_goes_with_either_of_its_clips(linked: Records, gone: ClipId) -> None:
    with linked.writing() as desk:
        desk.clips.remove(gone)
        assert desk.second_look.get(FILM) is None


def test_that_a_film_is_of_a_meeting_stays_with_it(linked: Records) -> None:
    with linked.reading() as desk:
        film, clip = desk.clips.get(FILM), desk.clips.get(C1)
        assert film is not None
        assert clip is not None
        assert (film.card.meeting, clip.card.meeting) == (True, False)
