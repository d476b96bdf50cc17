"""The family's page has a name: the same while it is the same, another for anything else."""

from __future__ import annotations

from tests.journey.settle_world import LEE, a_service, a_summary


def test_a_page_has_the_same_name_for_everybody_and_at_any_time() -> None:
    world, clip = a_service()
    visit = a_summary(world, clip)
    name = world.sharing.page_of(visit)
    assert len(name) == 64
    world.identities.coder = LEE
    assert world.sharing.page_of(visit) == name


def test_another_order_is_another_page_and_back_again_the_same() -> None:
    world, clip = a_service()
    visit = a_summary(world, clip)
    name = world.sharing.page_of(visit)
    keys = [each.key for each in world.sharing.plan(visit).items]
    assert len(keys) > 1
    world.sharing.reorder(visit, keys[::-1])
    assert world.sharing.page_of(visit) != name
    world.sharing.reorder(visit, keys)
    assert world.sharing.page_of(visit) == name
