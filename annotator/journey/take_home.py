"""The page to take home, as values: words only, her chosen moment first (clinical.md 7.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from annotator.domain.reach import Reach, goes
from annotator.domain.strengths import Kind

if TYPE_CHECKING:
    from datetime import date

    from annotator.domain.dyad import Dyad
    from annotator.domain.identity import AnnotationId
    from annotator.journey.ports import Sentences
    from annotator.journey.visit import Plan, PlanItem, Visit

FAMILY: Final = goes(Reach.FAMILY)
SENTENCES: Final = re.compile(r"(?<=[.!?])\s+")
LINES: Final = 2


@dataclass(frozen=True, slots=True)
class TakeHome:
    """What the page says; what is None has no place on it.

    `export_id` is opaque: it stands in the file's metadata, and the audit knows it (rulings 9).
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
    lines = [each for item in told[len(hers) :] for each in _lines(item)]
    mine = [each for each in lines if each.startswith("You")]
    theirs = [each for each in lines if each.startswith(seen.dyad.infant.name)]
    story = any(each.item.kind is Kind.REPAIR_STORY for each in seen.plan.shown)
    return TakeHome(
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


def _lines(item: PlanItem) -> list[str]:
    return SENTENCES.split(item.said) if item.said else []


def _joined(lines: list[str]) -> str | None:
    return " ".join(lines[:LINES]) or None
