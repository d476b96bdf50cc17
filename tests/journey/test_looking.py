"""Who has to ask for a look, as the practice has set it."""

from __future__ import annotations

import pytest

from annotator.domain.people import FIRST, Role
from annotator.journey.looking import SETTING, Asks, asks, has_to_ask, looking
from annotator.journey.settle_books import Look, Looked
from tests.fakes.clock import NOON
from tests.journey.settle_world import KIM, SAM, a_service, a_summary


@pytest.mark.parametrize(
    ("kept", "learner", "therapist"),
    [(None, False, False), ("nobody", False, False), ("learners", True, False),
     ("everybody", True, True)],
)  # fmt: skip
def test_nobody_has_to_ask_until_the_practice_says_so(
    kept: str | None, *, learner: bool, therapist: bool
) -> None:
    world, _ = a_service(roles={KIM: frozenset({Role.TRAINEE, Role.THERAPIST})})
    with world.records.writing() as desk:
        if kept is not None:
            desk.settings.keep(SETTING, kept)
        assert asks(desk) is Asks(kept or "nobody")
        assert (has_to_ask(desk, KIM), has_to_ask(desk, FIRST)) == (learner, therapist)


def test_approved_is_one_page_and_no_other() -> None:
    world, clip = a_service()
    visit = a_summary(world, clip)
    with world.records.writing() as desk:
        assert not looking(desk, visit, "page", FIRST).approved
        desk.accepting.look(Looked(visit, "page", Look.APPROVED, SAM, NOON))
        assert looking(desk, visit, "page", FIRST).approved
        other = looking(desk, visit, "another", FIRST)
        assert (other.approved, other.changed) == (False, True)
