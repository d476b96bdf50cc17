"""A second camera on the page of its clip: brought in, looked at, taken away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from annotator.domain.identity import ClipId
from annotator.journey.clip import NoSuchClip
from annotator.wiring.practice import Practice
from tests.screens.conftest import Shown, Went, html


@pytest.fixture
def film(practice: Practice, clip: str) -> Iterator[ClipId]:
    """The second camera of the made-up bedtime; its film is still to come."""
    begun = practice.taking_in.cameras.begin(ClipId(clip))
    yield begun
    if practice.taking_in.cameras.of(ClipId(clip)) is not None:
        practice.taking_in.cameras.take_away(ClipId(clip))


def test_a_clip_offers_to_bring_one_in_under_its_own_consent(
    show: Shown, practice: Practice, clip: str, went: Went
) -> None:
    app = show("clip", clip=clip)
    assert not app.exception
    assert "covered by the same consent" in html(app)
    next(each for each in app.button if each.label == "Bring in the second camera").click().run()
    ((path, where),) = went.to
    film = practice.taking_in.cameras.of(ClipId(clip))
    assert film is not None
    assert (path, where) == ("clip", {"clip": film.id})
    practice.taking_in.cameras.take_away(ClipId(clip))


def test_one_that_is_not_in_yet_is_said_and_led_to(show: Shown, clip: str, film: ClipId) -> None:
    app = show("clip", clip=clip)
    assert not app.exception
    assert "The film of the second camera is not in yet." in [each.value for each in app.text]
    assert f"/clip?clip={film}" in html(app)
    assert not any(each.label == "Bring in the second camera" for each in app.button)


def test_its_own_page_leads_to_the_clip_and_never_to_a_workbench_of_its_own(
    show: Shown, practice: Practice, clip: str, film: ClipId
) -> None:
    of = practice.clips.get(ClipId(clip))
    with practice.records.writing() as desk:
        new = desk.clips.get(film)
        assert new is not None
        desk.clips.change(replace(new, facts=of.facts, playable=True, state=of.state))
    app = show("clip", clip=film)
    assert not app.exception
    assert "The film of a second camera" in html(app)
    assert f"/tag?clip={clip}" in html(app)
    assert f"/tag?clip={film}" not in html(app)


def test_taken_away_it_is_gone_and_its_clip_stays(
    show: Shown, practice: Practice, clip: str, film: ClipId, went: Went
) -> None:
    app = show("clip", clip=film)
    label = "Delete the second camera's film for good"
    next(each for each in app.button if each.label == label).click().run()
    assert went.to == [("clip", {"clip": clip})]
    with pytest.raises(NoSuchClip):
        practice.clips.get(film)
    assert practice.clips.get(ClipId(clip)).playable
