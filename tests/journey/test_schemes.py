"""A session is read by the scheme it was coded by, whatever came since."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from annotator.journey.schemes import SchemeGone, Schemes
from tests.builders import add, an_annotation, the_scheme_document
from tests.journey.world import World


def newer() -> Schemes:
    return Schemes(json.dumps({**the_scheme_document(), "version": "2.0"}))


def test_an_old_session_keeps_its_scheme_and_a_new_one_takes_the_newest() -> None:
    world = World()
    clip = world.a_ready_clip(world.a_household())
    old = world.a_coding(clip)
    later = World(world.records, world.clock, world.identities, schemes=newer())
    assert later.tagging.session(old).scheme.version == "1.0"
    world.identities.coder = type(world.identities.coder)("B")
    new = later.tagging.begin(clip, world.identities.coder)
    assert later.tagging.session(new).scheme.version == "2.0"
    later.take(old, add(an_annotation(), "o1"))


def test_a_scheme_that_is_not_kept_is_refused() -> None:
    world = World()
    session = world.a_coding(world.a_ready_clip(world.a_household()))
    with world.records.reading() as desk:
        head = desk.coding.head(session)
        assert head is not None
        with pytest.raises(SchemeGone):
            newer().of(desk, replace(head, scheme_version="9.0"))
