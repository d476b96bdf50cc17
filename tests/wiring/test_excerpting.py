"""The work on excerpts is there for both kinds of jobs, and films go when nobody permits them."""

from __future__ import annotations

from typing import cast

from annotator.domain.consent import Purpose
from annotator.domain.covering import Blur
from annotator.jobs.excerpt import FollowBoxes, MakeExcerpt
from annotator.journey.ports import JobKind
from annotator.vault.shelf import Shelf
from annotator.wiring.excerpting import dropping, work_on_excerpts
from tests.journey.excerpted import Scene


def test_both_kinds_of_work_have_their_worker() -> None:
    world = Scene().world
    workers = work_on_excerpts(world.clips, world.schemes, cast("Shelf", world.shelf))
    assert {kind: type(each) for kind, each in workers.items()} == {
        JobKind.FOLLOW: FollowBoxes,
        JobKind.EXCERPT: MakeExcerpt,
    }


def test_what_is_looked_after_drops_what_is_not_permitted() -> None:
    scene = Scene()
    film = scene.made(scene.begun(Blur.NONE))
    chore = dropping(scene.world.clips, scene.world.schemes)
    chore()
    assert scene.world.shelf.deleted == []
    scene.world.consents.withdraw(scene.dyad.household.id, Purpose.SUPERVISION, "mother")
    chore()
    assert scene.world.shelf.deleted == [film]
