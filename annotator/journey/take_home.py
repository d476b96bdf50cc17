"""The page to take home, as values: her chosen moment first (clinical.md 7.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from annotator.domain.reach import Reach, goes
from annotator.domain.strengths import Kind
from annotator.journey.together import names_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from annotator.domain.dyad import Dyad
    from annotator.domain.identity import AnnotationId, AssetId
    from annotator.journey.ports import Sentences
    from annotator.journey.visit import Plan, PlanItem, Visit

FAMILY: Final = goes(Reach.FAMILY)
LINES: Final = 2


@dataclass(frozen=True, slots=True)
class TakeHome:
    """What the page says; what is None has no place on it.

    With a neutral title it is the discreet page: of every name the first letter, no date, and
    nobody who made it. `picture` is the sealed still to set into it. `export_id` is opaque: it
    stands in the file's metadata, and the audit knows it (rulings 9).
    """

    export_id: str = field(metadata=FAMILY)
    on: date = field(metadata=FAMILY)
    infant: str = field(metadata=FAMILY)
    carer: str = field(metadata=FAMILY)
    neutral_title: bool = field(metadata=FAMILY)
    chosen: str | None = field(metadata=FAMILY)
    you_did: str | None = field(metadata=FAMILY)
    infant_did: str | None = field(metadata=FAMILY)
    finding: str | None = field(metadata=FAMILY)
    quote: str | None = field(metadata=FAMILY)
    small_thing: str | None = field(metadata=FAMILY)
    contact: str | None = field(metadata=FAMILY)
    therapist: str = field(metadata=FAMILY)
    picture: AssetId | None = field(default=None, metadata=goes(Reach.STAYS))


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page is made from: the visit, who it is for, what was shown, what she chose."""

    visit: Visit
    dyad: Dyad
    plan: Plan
    chosen: AnnotationId | None


def take_home_of(seen: Seen, on: date, export_id: str, sentences: Sentences) -> TakeHome:
    """The page for what was seen; nothing of a rupture, a code or a number is in reach here."""
    wishes = seen.visit.wishes
    told = _hers_first(seen)
    # Where she chose one that has no sentence, no other stands in its place.
    hers = told[:1] if seen.chosen in (None, *(each.annotation for each in told)) else []
    rest = [sentences.shares(item.said or "", names_of(seen.dyad)) for item in told[len(hers) :]]
    mine = [each for shares in rest for each in shares.carer]
    theirs = [each for shares in rest for each in shares.infant]
    story = any(each.item.kind is Kind.REPAIR_STORY for each in seen.plan.shown)
    page = TakeHome(
        export_id=export_id,
        on=on,
        infant=seen.dyad.infant.name,
        carer=seen.dyad.carer.how_addressed,
        neutral_title=wishes.neutral_title == "yes",
        chosen=hers[0].said if hers else None,
        you_did=_joined(mine),
        infant_did=_joined(theirs),
        finding=sentences.text("S31", {}) if story else None,
        quote=wishes.quote or None,
        small_thing=wishes.small_thing or None,
        contact=wishes.contact or None,
        therapist=wishes.therapist,
    )
    return _discreet(page, names_of(seen.dyad).values()) if page.neutral_title else page


def told_of(seen: Seen) -> tuple[AnnotationId, ...]:
    """The moments whose sentences the page can hold, in their order."""
    return tuple(each.annotation for each in _hers_first(seen))


def _discreet(page: TakeHome, names: Iterable[str]) -> TakeHome:
    """The page without a name: of each the first letter stays, and nobody is said to have made it.

    Who is to be called stays: that is the one thing a hard week may need.
    """
    known = sorted({each.strip() for each in names if each.strip()}, key=len, reverse=True)

    def hidden(said: str | None) -> str | None:
        return None if said is None else _unnamed(said, known)

    return replace(
        page,
        infant=_unnamed(page.infant, known),
        carer=_unnamed(page.carer, known),
        chosen=hidden(page.chosen),
        you_did=hidden(page.you_did),
        infant_did=hidden(page.infant_did),
        finding=hidden(page.finding),
        quote=hidden(page.quote),
        small_thing=hidden(page.small_thing),
        contact=hidden(page.contact),
        therapist="",
    )


def _unnamed(said: str, names: Iterable[str]) -> str:
    for name in names:
        # Where a script knows no capitals it may know no spaces either: the name is found anywhere.
        spaced = name.upper() != name.lower()
        found = rf"(?<!\w){re.escape(name)}(?!\w)" if spaced else re.escape(name)
        said = re.sub(rf"{found}\.?", f"{name[0].upper()}.", said, flags=re.IGNORECASE)
    return said


def _hers_first(seen: Seen) -> list[PlanItem]:
    """The moments with a sentence: hers, or the first that was shown, before the others.

    A repair's sentence may name what came before it; on paper only her own choice may.
    """
    told = [
        each
        for each in seen.plan.shown
        if each.said is not None
        and (each.item.kind is not Kind.REPAIR_STORY or each.annotation == seen.chosen)
    ]
    return sorted(told, key=lambda each: each.annotation != seen.chosen)


def _joined(lines: list[str]) -> str | None:
    return " ".join(lines[:LINES]) or None
