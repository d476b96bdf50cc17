"""What a scheme has to hold so that what is promised to families stays true by it.

The parser says whether a document is a scheme. This says whether Glimmer may work by it: the rules
of what a family sees lean on the families *attunement*, *rupture* and *repair*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from annotator.domain.applying import REPAIR, RUPTURE
from annotator.domain.codes import Shown, TierKind
from annotator.domain.door import Fault
from annotator.domain.identity import FamilyId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.domain.codes import Family
    from annotator.domain.scheme import Scheme

ATTUNEMENT: Final = FamilyId("attunement")
OUTCOMES: Final = ("full", "partial", "not_yet")


def guard(scheme: Scheme) -> tuple[Fault, ...]:
    """Every place where working by the scheme could break a promise; none where it cannot."""
    faults = [*_rupture(scheme), *_repair(scheme), *_length(scheme)]
    return tuple(faults)


def _rupture(scheme: Scheme) -> Iterator[Fault]:
    places = _places(scheme)
    if RUPTURE not in places:
        if any(_shown(family) for family in scheme.families):
            says = "what a family may see needs a family of codes with the id “rupture” to keep off"
            yield Fault("$.tiers", says)
        return
    path, family = places[RUPTURE]
    if family.shown_to_family is not Shown.NO:
        yield Fault(f"{path}.shown_to_family", "a rupture is never shown")
    for at, code in enumerate(family.codes):
        if code.shown_to_family not in (None, Shown.NO):
            yield Fault(f"{path}.codes[{at}].shown_to_family", "a rupture is never shown")


def _repair(scheme: Scheme) -> Iterator[Fault]:
    found = _places(scheme).get(REPAIR)
    if found is None or not _shown(found[1]):
        return
    path, family = found
    if family.shown_to_family is Shown.YES:
        yield Fault(f"{path}.shown_to_family", "a repair is shown only where it was one")
    for at, code in enumerate(family.codes):
        if code.shown_to_family is Shown.YES:
            says = "a repair is shown only where it was one"
            yield Fault(f"{path}.codes[{at}].shown_to_family", says)
    outcome = family.field("outcome")
    if outcome is None or not all(outcome.takes(each) for each in OUTCOMES):
        yield Fault(f"{path}.fields", f"needs “outcome” with the ids {', '.join(OUTCOMES)}")


def _length(scheme: Scheme) -> Iterator[Fault]:
    for at, tier in enumerate(scheme.tiers):
        held = {family.id for family in tier.families} & {ATTUNEMENT, RUPTURE, REPAIR}
        if held and tier.kind is not TierKind.INTERVAL:
            yield Fault(f"$.tiers[{at}].kind", f"{', '.join(sorted(held))} last for a while")


def _places(scheme: Scheme) -> dict[FamilyId, tuple[str, Family]]:
    return {
        family.id: (f"$.tiers[{at}].families[{place}]", family)
        for at, tier in enumerate(scheme.tiers)
        for place, family in enumerate(tier.families)
    }


def _shown(family: Family) -> bool:
    own = family.shown_to_family is not Shown.NO
    return own or any(code.shown_to_family not in (None, Shown.NO) for code in family.codes)
