"""Whom the work is with: a household, and in it one infant and one carer."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from annotator.domain.identity import CarerId, InfantId
from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from datetime import date

    from annotator.domain.identity import DyadId, HouseholdId


@dataclass(frozen=True, slots=True)
class Household:
    """People who share one vault key and one pseudonym; the pseudonym is never their name."""

    id: HouseholdId = field(metadata=goes(Reach.SERVICE))
    pseudonym: str = field(metadata=goes(Reach.SERVICE))


@dataclass(frozen=True, slots=True)
class Infant:
    """The infant, by the name the family uses; it is spoken to the family and to nobody else.

    The same infant with another carer is another dyad; twins are two infants of one household.
    """

    name: str = field(metadata=goes(Reach.FAMILY))
    born: date | None = field(default=None, metadata=goes(Reach.STAYS))
    id: InfantId = field(default=InfantId(""), metadata=goes(Reach.STAYS))


@dataclass(frozen=True, slots=True)
class Carer:
    """A carer: any role there is, addressed as they wish (clinical.md 4.6)."""

    role: str = field(metadata=goes(Reach.STAYS))
    how_addressed: str = field(metadata=goes(Reach.FAMILY))
    id: CarerId = field(default=CarerId(""), metadata=goes(Reach.STAYS))


@dataclass(frozen=True, slots=True)
class Formerly:
    """What stood for a dyad until a day: how they were called, spoken to, and what they hoped."""

    until: date = field(metadata=goes(Reach.STAYS))
    infant: str = field(metadata=goes(Reach.STAYS))
    how_addressed: str = field(metadata=goes(Reach.STAYS))
    role: str = field(metadata=goes(Reach.STAYS))
    goal: str = field(metadata=goes(Reach.STAYS))
    language: str = field(metadata=goes(Reach.STAYS))
    partner: str = field(metadata=goes(Reach.STAYS))


@dataclass(frozen=True, slots=True)
class Dyad:
    """One infant and one carer of it, with what they hope for.

    `language` is the family's own, whatever the screens speak; `partner` is how the other carer
    is called where one is spoken of; `ending` says that care comes to its end (PR-30). Whatever of
    it was changed is kept in `formerly`, oldest first.
    """

    id: DyadId = field(metadata=goes(Reach.SERVICE))
    household: Household = field(metadata=goes(Reach.STAYS))
    infant: Infant = field(metadata=goes(Reach.STAYS))
    carer: Carer = field(metadata=goes(Reach.STAYS))
    go_gently: bool = field(default=False, metadata=goes(Reach.STAYS))
    goal: str = field(default="", metadata=goes(Reach.FAMILY))
    language: str = field(default="en", metadata=goes(Reach.FAMILY))
    partner: str = field(default="", metadata=goes(Reach.FAMILY))
    ending: bool = field(default=False, metadata=goes(Reach.STAYS))
    formerly: tuple[Formerly, ...] = field(default=(), metadata=goes(Reach.STAYS))


def changed(before: Dyad, after: Dyad, on: date) -> Dyad:
    """The dyad as it is from this day on; what it was called and hoped before is not lost."""
    was, now = _told(before, on), _told(after, on)
    formerly = before.formerly if was == now else (*before.formerly, was)
    return replace(after, formerly=formerly)


def _told(dyad: Dyad, until: date) -> Formerly:
    return Formerly(
        until=until,
        infant=dyad.infant.name,
        how_addressed=dyad.carer.how_addressed,
        role=dyad.carer.role,
        goal=dyad.goal,
        language=dyad.language,
        partner=dyad.partner,
    )
