"""Whom the work is with: a household, and in it one infant and one carer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

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
    """The infant, by the name the family uses; it is spoken to the family and to nobody else."""

    name: str = field(metadata=goes(Reach.FAMILY))
    born: date | None = field(default=None, metadata=goes(Reach.STAYS))


@dataclass(frozen=True, slots=True)
class Carer:
    """A carer: any role there is, addressed as they wish (clinical.md 4.6)."""

    role: str = field(metadata=goes(Reach.STAYS))
    how_addressed: str = field(metadata=goes(Reach.FAMILY))


@dataclass(frozen=True, slots=True)
class Dyad:
    """One infant and one carer of it, with what they hope for.

    `language` is the family's own, whatever the screens speak; `partner` is how the other carer
    is called where one is spoken of; `ending` says that care comes to its end (PR-30).
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
