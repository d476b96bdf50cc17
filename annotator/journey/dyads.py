"""Who belongs to a household: every carer with every infant is a dyad with a summary of its own.

Dyads are never compared: nothing here reads what another of them said, chose or was shown.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from typing_extensions import override

from annotator.domain.dyad import Carer, Dyad, Infant, changed
from annotator.domain.errors import Refusal
from annotator.domain.identity import CarerId, DyadId, InfantId
from annotator.journey.consent import NoSuchHousehold, NotFilledIn
from annotator.journey.languages import LanguageNotTicked
from annotator.journey.ports import Deed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from annotator.domain.identity import HouseholdId
    from annotator.journey.languages import Languages
    from annotator.journey.ports import Clock, Desk, Identities, Records


@dataclass
class NamedAlike(Refusal):
    """Two of one household under one name would be mistaken for each other."""

    name: str

    @override
    def facts(self) -> dict[str, object]:
        """The name."""
        return {"name": self.name}


@dataclass(frozen=True, slots=True)
class CarerForm:
    """What is asked when another carer comes: of whom, how called, how spoken to."""

    how_addressed: str
    role: str
    infants: tuple[InfantId, ...]
    language: str = "en"
    goal: str = ""
    partner: str = ""


@dataclass(frozen=True, slots=True)
class InfantForm:
    """What is asked when another infant comes: its name, and who cares for it."""

    name: str
    carers: tuple[CarerId, ...]
    born: date | None = None


@dataclass(frozen=True, slots=True)
class Dyads:
    """Adding to a household, and changing what is known of a dyad without losing what was."""

    records: Records
    clock: Clock
    identities: Identities
    languages: Languages

    def add_carer(self, household: HouseholdId, form: CarerForm) -> tuple[Dyad, ...]:
        """Another carer, with each infant named: as many new dyads, each with its own summary."""
        name = form.how_addressed.strip()
        if not name:
            raise NotFilledIn("carer")
        self._require_spoken(form.language)
        carer = Carer(form.role, name, CarerId(self.identities.fresh()))
        with self.records.writing() as desk:
            known = _known(desk, household)
            _refuse_alike(name, (each.carer.how_addressed for each in known))
            told = [each for each in infants_of(known) if each.infant.id in form.infants]
            if not told:
                raise NotFilledIn("infant")
            new = tuple(self._beside(each, each.infant, carer, form) for each in told)
            self._add(desk, Deed.CARER_ADDED, new)
        return new

    def add_infant(self, household: HouseholdId, form: InfantForm) -> tuple[Dyad, ...]:
        """A twin or another child, with each carer named; what a carer hopes for with another
        infant is not taken over."""
        name = form.name.strip()
        if not name:
            raise NotFilledIn("infant")
        infant = Infant(name, form.born, InfantId(self.identities.fresh()))
        with self.records.writing() as desk:
            known = _known(desk, household)
            _refuse_alike(name, (each.infant.name for each in known))
            told = [each for each in carers_of(known) if each.carer.id in form.carers]
            if not told:
                raise NotFilledIn("carer")
            new = tuple(
                self._beside(each, infant, each.carer, each, go_gently=each.go_gently)
                for each in told
            )
            self._add(desk, Deed.INFANT_ADDED, new)
        return new

    def change(self, dyad: Dyad) -> None:
        """Keep what is new; a language nobody has ticked is refused, and names stay apart."""
        if not dyad.infant.name.strip() or not dyad.carer.how_addressed.strip():
            raise NotFilledIn("infant" if not dyad.infant.name.strip() else "carer")
        with self.records.writing() as desk:
            known = desk.households.dyad(dyad.id)
            if known is None:
                raise NoSuchHousehold
            if dyad.language != known.language:
                self._require_spoken(dyad.language)
            rest = desk.households.of(dyad.household.id)
            others = [each for each in rest if each.infant.id != dyad.infant.id]
            _refuse_alike(dyad.infant.name, (each.infant.name for each in others))
            others = [each for each in rest if each.carer.id != dyad.carer.id]
            _refuse_alike(dyad.carer.how_addressed, (each.carer.how_addressed for each in others))
            today = self.clock.today()
            # An infant's or a carer's name changes in each of their dyads, and each remembers it.
            for each in rest:
                if each.id != dyad.id:
                    desk.households.change(changed(each, _shared(each, dyad), today))
            desk.households.change(changed(known, dyad, today))
            self._note(desk, Deed.DYAD_CHANGED, dyad)

    def _beside(
        self,
        of: Dyad,
        infant: Infant,
        carer: Carer,
        said: CarerForm | Dyad,
        *,
        go_gently: bool = False,
    ) -> Dyad:
        return Dyad(
            id=DyadId(self.identities.fresh()),
            household=of.household,
            infant=infant,
            carer=carer,
            go_gently=go_gently,
            goal=said.goal.strip() if isinstance(said, CarerForm) else "",
            language=said.language,
            partner=said.partner.strip(),
        )

    def _add(self, desk: Desk, deed: Deed, new: tuple[Dyad, ...]) -> None:
        for each in new:
            desk.households.add_dyad(each)
            self._note(desk, deed, each)

    def _require_spoken(self, language: str) -> None:
        if not self.languages.standing(language).status.may_be_spoken:
            raise LanguageNotTicked(language)

    def _note(self, desk: Desk, deed: Deed, of: Dyad) -> None:
        on = {"household": of.household.id, "dyad": of.id}
        desk.audit.note(deed, self.identities.acting(), self.clock.now(), on)


def infants_of(dyads: Iterable[Dyad]) -> tuple[Dyad, ...]:
    """One dyad for each infant: the first."""
    found: dict[InfantId, Dyad] = {}
    for each in dyads:
        found.setdefault(each.infant.id, each)
    return tuple(found.values())


def carers_of(dyads: Iterable[Dyad]) -> tuple[Dyad, ...]:
    """One dyad for each carer: the first."""
    found: dict[CarerId, Dyad] = {}
    for each in dyads:
        found.setdefault(each.carer.id, each)
    return tuple(found.values())


def _shared(each: Dyad, now: Dyad) -> Dyad:
    infant = now.infant if each.infant.id == now.infant.id else each.infant
    carer = now.carer if each.carer.id == now.carer.id else each.carer
    return replace(each, infant=infant, carer=carer)


def _known(desk: Desk, household: HouseholdId) -> tuple[Dyad, ...]:
    dyads = desk.households.of(household)
    if not dyads:
        raise NoSuchHousehold
    return dyads


def _refuse_alike(name: str, others: Iterable[str]) -> None:
    if name.strip().casefold() in {each.strip().casefold() for each in others}:
        raise NamedAlike(name.strip())
