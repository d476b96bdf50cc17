"""A look at a summary before a family sees it: who has to ask for one, and how it stands.

What is approved is a page: everything the family would see, moments, words and names. Approved is
that page and no other; whatever changes in it makes another page, of which nothing was said yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal
from annotator.domain.people import Role
from annotator.journey.settle_books import Look

if TYPE_CHECKING:
    from annotator.domain.identity import CoderId, VisitId
    from annotator.journey.ports import Desk
    from annotator.journey.settle_books import Looked

SETTING: Final = "summaries_first"


class Asks(StrEnum):
    """Who may show a summary only after it was approved."""

    NOBODY = "nobody"
    LEARNERS = "learners"
    EVERYBODY = "everybody"


@dataclass
class NotApproved(Refusal):
    """In this practice the summary has to be approved first, and this one is not, as it is now."""


@dataclass(frozen=True, slots=True)
class Looking:
    """How the look at a visit's summary stands: the last step, and whether the page is another
    one since; `needed` where nothing is shown without an approval."""

    last: Looked | None
    changed: bool
    needed: bool

    @property
    def approved(self) -> bool:
        """Whether the page, as it is now, was approved."""
        return self.last is not None and self.last.look is Look.APPROVED and not self.changed


def asks(desk: Desk) -> Asks:
    """What the practice has set; nobody has to ask until it has."""
    kept = desk.settings.get(SETTING)
    return Asks.NOBODY if kept is None else Asks(kept)


def has_to_ask(desk: Desk, who: CoderId) -> bool:
    """Whether this person's summaries are looked at first."""
    now = asks(desk)
    if now is not Asks.LEARNERS:
        return now is Asks.EVERYBODY
    member = desk.people.get(who)
    return member is not None and Role.TRAINEE in member.roles


def looking(desk: Desk, visit: VisitId, page: str, who: CoderId) -> Looking:
    """How it stands for this page, prepared by this person."""
    steps = desk.accepting.looks(visit)
    last = steps[-1] if steps else None
    changed = last is not None and last.page != page
    return Looking(last, changed, has_to_ask(desk, who))
