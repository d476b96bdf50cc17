"""On whose coding stands what a family sees. What somebody coded who learns leads to nothing there
until somebody with the right to accept has accepted it, at exactly the revision it is at (PR-28).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.errors import Refusal
from annotator.domain.people import Role
from annotator.journey.kept import current_of
from annotator.journey.people_books import owner_of, therapists_of
from annotator.journey.settle_books import Said

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.domain.identity import ClipId, CoderId, HouseholdId
    from annotator.domain.people import Member
    from annotator.journey.ports import Desk, SessionHead
    from annotator.journey.settle_books import Acceptance
    from annotator.journey.visit import Plan


@dataclass
class NotAccepted(Refusal):
    """A coding by somebody who learns, not accepted as it is now (PR-28)."""


def learns_here(desk: Desk, coder: CoderId, household: HouseholdId) -> bool:
    """Whether this person learns as far as this family goes: a trainee is no therapist but of
    the families that are their own."""
    return learns_with(desk.people.get(coder), lambda: owner_of(desk, household))


def learns_with(member: Member | None, whose: Callable[[], CoderId]) -> bool:
    """The same of a person, and of the family of whoever `whose` says."""
    if member is None or Role.TRAINEE not in member.roles:
        return False
    return Role.THERAPIST not in member.roles or whose() != member.id


def acceptance_of(desk: Desk, head: SessionHead) -> Acceptance | None:
    """The acceptance that stands: the last word said of the coding, and said of it as it is."""
    return accepted_in(desk.accepting.said_of(head.id), head)


def accepted_in(said: Sequence[Acceptance], head: SessionHead) -> Acceptance | None:
    """The same, out of everything said of it."""
    last = said[-1] if said else None
    stands = last is not None and last.said is Said.ACCEPTED and last.revision == head.revision
    return last if stands else None


def may_lead(desk: Desk, head: SessionHead) -> bool:
    """Whether anything for a family may stand on this coding now."""
    learns = learns_here(desk, head.coder, head.household)
    return not learns or acceptance_of(desk, head) is not None


def leading(
    desk: Desk, clip: ClipId, acting: CoderId, plan: Plan | None = None
) -> SessionHead | None:
    """The coding all this stands on: the one that was chosen; else that of whoever is at work;
    else, as in a job, the one the plan was made from; else the family's own therapist's.

    Never one that may not lead; of somebody who learns, only one that was chosen or is their own.
    """
    heads = desk.coding.of(clip)
    if not heads:
        return None
    home = heads[0].household
    chosen = _chosen(desk, clip, heads)
    if chosen is not None:
        return chosen
    mine = current_of(heads, acting)
    if mine is not None and may_lead(desk, mine):
        return mine
    planned = (each.coder for each in heads if plan is not None and each.id == plan.session)
    for coder in (*planned, *therapists_of(desk, home)):
        found = current_of(heads, coder)
        if found is not None and not learns_here(desk, coder, home):
            return found
    return None


def require_accepted(desk: Desk, plan: Plan) -> None:
    """Passes a plan that may still go to a family; raises `NotAccepted`."""
    head = desk.coding.head(plan.session)
    if head is not None and not may_lead(desk, head):
        raise NotAccepted


def _chosen(desk: Desk, clip: ClipId, heads: tuple[SessionHead, ...]) -> SessionHead | None:
    which = desk.accepting.chosen(clip)
    found = next((each for each in heads if each.id == which), None)
    if found is None or current_of(heads, found.coder) != found:
        return None
    return found if may_lead(desk, found) else None
