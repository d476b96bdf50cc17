"""Every use case and everything that can be done by it declares what it needs."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, get_type_hints

import pytest

from annotator.domain.consent import Purpose
from annotator.domain.people import Role
from annotator.domain.policy import POLICY, Right
from annotator.journey.admission import NEEDS, Of
from annotator.wiring import attaching, filming, practice, review, taking_in
from annotator.wiring.door import EACH, FIND

if TYPE_CHECKING:
    from collections.abc import Iterator

# What is no use case: keys, files and jobs, which screens and routes reach only by an id that a
# use case gave them; and the people without a door, for the house.
NO_STEP = {"place", "door", "reception", "shelf", "jobs", "records", "speech", "root"}
# Asked by the house and the gate themselves, about whoever is at work.
OF_THE_HOUSE = {"open", "close", "today", "may", "among"}
# Done by the jobs and the rounds alone, on the use case without a door: shut to everybody else.
OF_THE_JOBS = {
    "Sharing": {"note_reel", "drop_old_reels", "lock_what_ran_out"},
    "Parts": {"found_seams", "originals"},
    "Recordings": {"coder", "land", "to_land"},
}
# Several use cases under one name. What else stands there fills a file that a step let in.
GROUPS = {"review": review, "filming": filming, "taking_in": taking_in, "attaching": attaching}


def use_cases() -> Iterator[tuple[str, type]]:
    hints = get_type_hints(practice.Practice, vars(practice) | _typed())
    for name, kind in hints.items():
        if name in GROUPS:
            within = get_type_hints(kind, vars(practice) | vars(GROUPS[name]))
            yield from ((each, step) for each, step in within.items() if each not in NO_STEP)
        elif name not in NO_STEP:
            yield name, kind


def _typed() -> dict[str, object]:
    """The names that are there for the type checker only."""
    from annotator.jobs.executor import Jobs
    from annotator.vault.keys import RootKey

    return {"Jobs": Jobs, "RootKey": RootKey}


def methods(kind: type) -> set[str]:
    return {
        name for name, _ in inspect.getmembers(kind, inspect.isfunction) if not name.startswith("_")
    }


@pytest.mark.parametrize(("name", "kind"), list(use_cases()), ids=lambda each: str(each)[:40])
def test_every_use_case_declares_what_each_of_its_deeds_needs(name: str, kind: type) -> None:
    declared = set(NEEDS.get(kind.__name__, {}))
    left = methods(kind) - OF_THE_JOBS.get(kind.__name__, set())
    assert left - declared == set(), f"{kind.__name__}: nobody may these yet"
    assert declared <= left, f"{kind.__name__}: declared, but of the jobs alone or not there"


def test_so_does_everything_the_practice_does_by_itself() -> None:
    assert methods(practice.Practice) - OF_THE_HOUSE == set(NEEDS["Practice"])


def test_nothing_else_is_declared() -> None:
    assert set(NEEDS) == {kind.__name__ for _, kind in use_cases()} | {"Practice"}


def test_every_need_names_a_right_and_a_way_to_find_the_thing() -> None:
    for needs in NEEDS.values():
        for need in needs.values():
            assert need.rights
            assert need.of in FIND or need.of in EACH
    assert set(FIND) | set(EACH) == set(Of)


def test_every_right_is_somebodys_and_needed_somewhere() -> None:
    granted = {right for rights in POLICY.values() for right in rights}
    needed = {right for needs in NEEDS.values() for each in needs.values() for right in each.rights}
    assert granted == needed == set(Right)


def test_a_trainee_is_granted_nothing_about_a_family() -> None:
    about = {Right.SEE_HOUSEHOLDS, Right.KEEP_CONSENTS, Right.SHARE, Right.BRING_CLIPS}
    assert not about & set(POLICY[Role.TRAINEE])
    films = (Right.WATCH_CLIPS, Right.CODE, Right.SEE_CODINGS)
    for right in films:
        assert {each.purpose for each in POLICY[Role.TRAINEE][right]} == {Purpose.TRAINING}
