"""Whoever is filmed answers for themself: what a film may be used for, its own carer included.

What a household permits stands on the answers of everybody asked. A carer who came later is asked
too; until their own answer is there, no film of theirs is brought in, prepared or shown
(clinical.md 6.2).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from typing_extensions import override

from annotator.domain.consent import Purpose, require, standing
from annotator.domain.errors import Refusal
from annotator.domain.identity import PersonId
from annotator.domain.second_look import require_stays
from annotator.journey.camera_books import meant

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from datetime import date

    from annotator.domain.clip import Clip
    from annotator.domain.consent import Consent
    from annotator.domain.dyad import Carer, Dyad
    from annotator.domain.identity import CarerId, ClipId, DyadId, HouseholdId
    from annotator.journey.ports import Desk


@dataclass
class CarerNotSigned(Refusal):
    """The carer in this film has not said yes to this themself."""

    carer: str
    purpose: Purpose

    @override
    def facts(self) -> dict[str, object]:
        """How the carer is called, and the purpose in words."""
        return {"carer": self.carer, "purpose": self.purpose.replace("_", " ")}


def require_for(desk: Desk, clip: Clip, purpose: Purpose, on: date) -> None:
    """Pass only if the household permits it and the carer in the film does (PR-25).

    A meeting's film needs `supervision` besides, and is opened for nothing of the family's. For a
    second camera's film answers the clip it looks at.
    """
    clip = meant(desk, clip)
    given = desk.households.consents(clip.household)
    _require(given, lambda: desk.households.of(clip.household), clip, purpose, on)


def may_be_used(desk: Desk, clip: Clip, purpose: Purpose, on: date) -> bool:
    """The same as a question."""
    try:
        require_for(desk, clip, purpose, on)
    except Refusal:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Permits:
    """What many households permit on a day, all of it read at once.

    `dyads` are those of the households that have more than one: of one dyad alone nobody came
    later. What was worked out for a clip holds for every clip of the same dyad that nobody
    answered for by itself.
    """

    given: Mapping[HouseholdId, tuple[Consent, ...]]
    dyads: Mapping[HouseholdId, tuple[Dyad, ...]]
    on: date
    _alike: dict[tuple[HouseholdId, DyadId, bool, Purpose], bool] = field(default_factory=dict)

    def of(self, clip: Clip) -> frozenset[Purpose]:
        """What the clip may be used for, as `may_be_used` says it of one purpose."""
        return frozenset(each for each in Purpose if self.may(clip, each))

    def may(self, clip: Clip, purpose: Purpose) -> bool:
        """Whether the clip may be used for this."""
        given = self.given.get(clip.household, ())
        if any(each.clip == clip.id for each in given):
            return self._may(clip, purpose)
        alike = clip.household, clip.dyad, clip.card.meeting, purpose
        if alike not in self._alike:
            self._alike[alike] = self._may(clip, purpose)
        return self._alike[alike]

    def _may(self, clip: Clip, purpose: Purpose) -> bool:
        dyads = self.dyads.get(clip.household, ())
        try:
            _require(self.given.get(clip.household, ()), lambda: dyads, clip, purpose, self.on)
        except Refusal:
            return False
        return True


def permits(desk: Desk, homes: Collection[HouseholdId], on: date) -> Permits:
    """What these households permit on a day."""
    return Permits(desk.households.every_consent(homes), desk.households.of_several(), on)


def _require(
    given: tuple[Consent, ...],
    dyads_of: Callable[[], tuple[Dyad, ...]],
    clip: Clip,
    purpose: Purpose,
    on: date,
) -> None:
    for each in require_stays(clip.card, purpose):
        require(given, each, on, clip.id)
        dyads = dyads_of()
        carer = next((one.carer for one in dyads if one.id == clip.dyad), None)
        if carer is None or carer.id == dyads[0].carer.id:
            continue
        if not _has_signed(_signs_as(dyads)[carer.id], given, each, on, clip.id):
            raise CarerNotSigned(carer.how_addressed, each)


def unsigned(
    dyads: tuple[Dyad, ...], given: tuple[Consent, ...], purpose: Purpose, on: date
) -> tuple[Carer, ...]:
    """The carers who came later and have not said yes to this themselves."""
    signs_as, carers = _signs_as(dyads), {each.carer.id: each.carer for each in dyads}
    later = list(carers.values())[1:]
    return tuple(
        each for each in later if not _has_signed(signs_as[each.id], given, purpose, on, None)
    )


def signatures(dyads: tuple[Dyad, ...]) -> Mapping[PersonId, Carer]:
    """Under what each carer answers: their role, or an id of their own where somebody who came
    before them has the same role."""
    carers = {each.carer.id: each.carer for each in dyads}
    return {person: carers[which] for which, person in _signs_as(dyads).items()}


def _signs_as(dyads: Iterable[Dyad]) -> Mapping[CarerId, PersonId]:
    found: dict[CarerId, PersonId] = {}
    for each in dyads:
        if each.carer.id not in found:
            taken = each.carer.role in found.values()
            found[each.carer.id] = PersonId(each.carer.id if taken else each.carer.role)
    return found


def _has_signed(
    person: PersonId, given: Iterable[Consent], purpose: Purpose, on: date, clip: ClipId | None
) -> bool:
    own = [each for each in given if each.person == person]
    return standing(own, purpose, on, clip).permitted
