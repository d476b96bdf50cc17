"""The preview: what the family's page would get, made by what makes it for the family."""

from __future__ import annotations

import pytest

from annotator.domain.consent import NotPermitted, Purpose
from annotator.journey.paging import NothingToPreview
from annotator.journey.ports import Deed
from tests.journey.scene import a_scene
from tests.journey.world import World


def test_the_preview_is_the_familys_payload_and_no_copy_of_it() -> None:
    scene = a_scene()
    ticket = scene.begun()
    sharing = scene.world.sharing
    assert sharing.preview(scene.visit) == sharing.payload(ticket)


def test_it_shows_the_plan_as_it_stands_before_anything_is_confirmed() -> None:
    scene = a_scene()
    sharing = scene.world.sharing
    sharing.edit_question(scene.visit, scene.key("joy"), "What do you like here?")
    assert "What do you like here?" in str(sharing.preview(scene.visit))
    first = sharing.preview_moment(scene.visit, 0)
    assert (first.clip, first.cut) == (scene.clip, None)
    scene.world.cut_all(scene.visit)
    assert sharing.preview_moment(scene.visit, 0).cut is not None
    with pytest.raises(NothingToPreview):
        sharing.preview_moment(scene.visit, 9)


def test_opening_it_is_noted() -> None:
    scene = a_scene()
    scene.plan  # noqa: B018 - proposed, and kept
    scene.world.sharing.plan(scene.visit)
    scene.world.sharing.propose(scene.visit)
    scene.world.sharing.open_preview(scene.visit)
    with scene.world.records.reading() as desk:
        assert desk.audit.state.deeds[-1][0] is Deed.PREVIEW_OPENED  # type: ignore[attr-defined]


def test_without_a_plan_or_without_consent_there_is_none() -> None:
    scene = a_scene()
    with pytest.raises(NothingToPreview):
        scene.world.sharing.preview(scene.visit)
    world = World()
    dyad = world.a_household("Robin", Purpose.RECORD)
    clip = world.a_ready_clip(dyad)
    visit = world.sharing.visit_for(clip)
    with pytest.raises(NotPermitted):
        world.sharing.open_preview(visit)
