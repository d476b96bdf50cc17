"""For the film of a second camera answers the clip it looks at."""

from __future__ import annotations

import pytest

from annotator.domain.identity import ClipId
from annotator.journey.camera_books import BesideOnly, clip_meant, meant, require_first_camera
from tests.journey.test_cameras import two
from tests.journey.world import World


def test_its_clip_answers_for_it_and_a_clip_for_itself() -> None:
    world = World()
    clip, film = two(world)
    with world.records.reading() as desk:
        first, second = world.clips.get(clip), world.clips.get(film)
        assert meant(desk, second) == meant(desk, first) == first
        assert clip_meant(desk, film) == clip_meant(desk, clip) == first
        assert clip_meant(desk, ClipId("nobody's")) is None


def test_only_a_second_camera_is_for_looking_at_alone() -> None:
    world = World()
    clip, film = two(world)
    with world.records.reading() as desk:
        require_first_camera(desk, clip)
        with pytest.raises(BesideOnly):
            require_first_camera(desk, film)
