"""What every step of an excerpt stands on."""

from __future__ import annotations

import pytest

from annotator.journey.excerpt_desk import (
    NoSuchExcerpt,
    is_under_way,
    kept_back,
    known_excerpt,
    moment_in,
    own_of,
)
from annotator.journey.ports import JobKind
from tests.builders import an_annotation, stretch
from tests.journey.excerpted import Scene


def test_what_anybody_marked_as_never_shown_counts_whoever_they_are() -> None:
    scene = Scene()
    other = scene.world.tagging.begin(scene.clip, "zqx-two")  # type: ignore[arg-type]
    scene.world.tag(other, an_annotation("b1", "safeguarding", 50_000, 51_000))
    with scene.world.records.reading() as desk:
        assert {each.id for each in kept_back(desk, scene.clip)} == {"a3", "b1"}


def test_an_instant_is_a_millisecond() -> None:
    assert own_of(an_annotation("p", "infant_bid", 500, None)) == stretch(500, 501)
    assert own_of(an_annotation()) == stretch(2000, 9000)


def test_an_excerpt_and_its_moments_are_found_or_refused() -> None:
    scene = Scene()
    excerpt = scene.begun()
    with scene.world.records.reading() as desk:
        found = known_excerpt(desk, scene.clip, excerpt)
        with pytest.raises(NoSuchExcerpt):
            known_excerpt(desk, scene.clip, "nothing")
    assert moment_in(found, 1).annotation == "a2"
    with pytest.raises(NoSuchExcerpt):
        moment_in(found, 2)


def test_work_is_under_way_while_it_waits() -> None:
    scene = Scene()
    excerpt = scene.begun()
    with scene.world.records.reading() as desk:
        assert is_under_way(desk, JobKind.FOLLOW, excerpt)
        assert not is_under_way(desk, JobKind.EXCERPT, excerpt)
