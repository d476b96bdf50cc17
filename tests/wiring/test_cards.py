"""The cards show where a code can be seen, and never what is still to be coded."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.consent import Purpose
from annotator.domain.identity import CodeId, CoderId, FamilyId
from annotator.domain.migration import Mark
from annotator.wiring.cards import Example, Picture, cards, near_misses
from annotator.wiring.practice_set import FOLDER, brought_in
from tests.builders import the_scheme
from tests.journey.practice_set import household_of, practised
from tests.journey.world import World
from tests.practised import Practised, a_practised, left_out

GAZE, LEAD = CodeId("shared_gaze"), CodeId("following_lead")


@pytest.fixture
def here(tmp_path: Path) -> Practised:
    return a_practised(tmp_path)


def shown(here: Practised) -> dict[CodeId, dict[str, Example]]:
    return cards(here.practice, (GAZE, LEAD), here.folder)


def test_a_still_of_a_practice_clip_is_the_frame_the_card_names(here: Practised) -> None:
    assert shown(here)[GAZE]["feeding"] == Example(Picture(here.clips["seen"], 100))
    near = shown(here)[LEAD]["near_miss"]
    assert near == Example(Picture(here.clips["seen"], 1350), "Nobody leads here.")


def test_nothing_of_a_qualifying_clip_comes_before_it_is_sealed(here: Practised) -> None:
    gaze = shown(here)[GAZE]
    assert gaze["bedtime"] == gaze["near_miss"] == Example(waits=True)
    here.world.practising.begin(here.clips["asked"])
    assert shown(here)[GAZE]["near_miss"] == Example(waits=True)


def test_once_sealed_it_is_shown_to_whoever_sealed_it_and_to_nobody_else(here: Practised) -> None:
    practised(here.world, here.clips["asked"])
    near = shown(here)[GAZE]["near_miss"]
    assert near == Example(Picture(here.clips["asked"], 650), "One looks, one sleeps.")
    here.world.identities.coder = CoderId("another")
    assert shown(here)[GAZE]["near_miss"] == Example(waits=True)


def test_a_clip_that_was_withdrawn_leaves_the_words_of_practice_clips(here: Practised) -> None:
    here.world.consents.withdraw(
        household_of(here.world, here.clips["seen"]), Purpose.TRAINING, "mother"
    )
    assert shown(here)[GAZE]["feeding"] == Example()
    assert shown(here)[LEAD]["near_miss"] == Example(says="Nobody leads here.")
    assert shown(here)[GAZE]["near_miss"] == Example()


@pytest.mark.parametrize(
    ("kind", "says"), [("practice", "One looks, one sleeps."), ("qualifying", "")]
)
def test_where_the_set_is_not_here_there_are_words_alone(
    tmp_path: Path, kind: str, says: str
) -> None:
    left_out(tmp_path, ("seen", "asked"), kind)
    here = Practised(World(), {}, tmp_path)
    assert shown(here)[GAZE]["near_miss"] == Example(says=says)
    assert all(each.picture is None for card in shown(here).values() for each in card.values())


def test_without_cards_there_are_none(tmp_path: Path) -> None:
    assert shown(Practised(World(), {}, tmp_path)) == {}


def test_a_quiz_is_told_of_near_misses_in_clips_that_are_here(here: Practised) -> None:
    found = near_misses(here.practice, the_scheme(), here.folder)
    assert {(each.clip, each.at, each.looks_like) for each in found} == {
        (here.clips["asked"], 26_000, Mark(FamilyId("attunement"), GAZE)),
        (here.clips["seen"], 54_000, Mark(FamilyId("attunement"), LEAD)),
    }


def test_only_what_may_be_practised_on_counts_as_brought_in(here: Practised) -> None:
    assert {name: each.id for name, each in brought_in(here.practice, here.folder).items()} == (
        here.clips
    )
    assert brought_in(here.practice, FOLDER) == {}
