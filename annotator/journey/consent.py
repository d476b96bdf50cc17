"""Consent: who a household is, and what each of its people permits, purpose by purpose."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.domain.consent import (
    Consent,
    Decision,
    Purpose,
    default_expiry,
    require,
    standing,
)
from annotator.domain.dyad import Carer, Dyad, Household, Infant, changed
from annotator.domain.errors import Refusal
from annotator.domain.identity import CarerId, ConsentId, DyadId, HouseholdId, InfantId
from annotator.journey.caseload import glances
from annotator.journey.ports import Deed
from annotator.journey.signing import unsigned

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from annotator.domain.consent import Standing
    from annotator.domain.identity import ClipId, PersonId
    from annotator.journey.caseload import HouseholdGlance
    from annotator.journey.ports import Clock, Desk, Identities, Records


@dataclass
class NoSuchHousehold(Refusal):
    """No household goes by that id here."""


@dataclass
class NotFilledIn(Refusal):
    """A household needs a pseudonym, the infant a name, and the carer a way to be addressed."""

    missing: str


@dataclass
class PseudonymTaken(Refusal):
    """Two households under one pseudonym would be mistaken for each other."""

    pseudonym: str


@dataclass
class NothingToWithdraw(Refusal):
    """Nothing stands that this purpose could be withdrawn from."""

    purpose: str


@dataclass(frozen=True, slots=True)
class HouseholdForm:
    """What is asked when a household is opened."""

    pseudonym: str
    infant: str
    carer: str
    born: date | None = None
    role: str = "mother"
    goal: str = ""
    go_gently: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """How a decision was given: by whom, on what basis, on which form, until when."""

    person: PersonId
    granted_by: str
    basis: str = ""
    method: str = "signed_form"
    form_version: str = ""
    lawful_basis: str = ""
    valid_to: date | None = None
    clip: ClipId | None = None


@dataclass(frozen=True, slots=True)
class Consents:
    """The first step: opening a household, deciding, withdrawing, asking what stands."""

    records: Records
    clock: Clock
    identities: Identities

    def open_household(self, form: HouseholdForm) -> Dyad:
        """A new household with its first dyad, and a key of its own."""
        _check(form)
        dyad = self._dyad(form)
        with self.records.writing() as desk:
            taken = {each.household.pseudonym.casefold() for each in desk.households.all()}
            if dyad.household.pseudonym.casefold() in taken:
                raise PseudonymTaken(dyad.household.pseudonym)
            desk.households.add(dyad, self.clock.now())
            desk.people.own(dyad.household.id, self.identities.acting())
            self._note(desk, Deed.HOUSEHOLD_OPENED, {"household": dyad.household.id})
        return dyad

    def change(self, dyad: Dyad) -> None:
        """Keep a dyad's changed particulars: how the carer is addressed, the goal, go gently.
        What stood before is kept as well."""
        with self.records.writing() as desk:
            known = desk.households.dyad(dyad.id)
            if known is None:
                raise NoSuchHousehold
            desk.households.change(changed(known, dyad, self.clock.today()))
            on = {"household": dyad.household.id, "dyad": dyad.id}
            self._note(desk, Deed.DYAD_CHANGED, on)

    def dyads(self, household: HouseholdId) -> tuple[Dyad, ...]:
        """The dyads of a household."""
        with self.records.reading() as desk:
            return _known(desk, household)

    def dyad(self, dyad: DyadId) -> Dyad:
        """One dyad; refused where there is none."""
        with self.records.reading() as desk:
            found = desk.households.dyad(dyad)
            if found is None:
                raise NoSuchHousehold
            return found

    def households(self) -> tuple[HouseholdGlance, ...]:
        """Every household by pseudonym, with what stands today and its clips."""
        with self.records.reading() as desk:
            first: dict[HouseholdId, Dyad] = {}
            for dyad in desk.households.all():
                first.setdefault(dyad.household.id, dyad)
            return glances(desk, tuple(first.values()), self.clock.today())

    def decide(
        self, household: HouseholdId, purpose: Purpose, decision: Decision, given: Given
    ) -> Consent:
        """Keep a decision; of one person's answers for a purpose the latest counts."""
        with self.records.writing() as desk:
            _known(desk, household)
            consent = self._consent(household, purpose, decision, given)
            desk.households.add_consent(consent)
            self._note(
                desk,
                Deed.CONSENT_DECIDED,
                {
                    "household": household,
                    "consent": consent.id,
                    "purpose": purpose.value,
                    "decision": decision.value,
                },
            )
        return consent

    def withdraw(self, household: HouseholdId, purpose: Purpose, by: str) -> tuple[Consent, ...]:
        """Withdraw what stands; taking back `record` takes back everything (clinical.md 6.5)."""
        today = self.clock.today()
        with self.records.writing() as desk:
            _known(desk, household)
            ending = tuple(
                each
                for each in desk.households.consents(household)
                if purpose in (each.purpose, Purpose.RECORD) and _permits_still(each)
            )
            if not ending:
                raise NothingToWithdraw(purpose.value)
            if Purpose.TRAINING in {each.purpose for each in ending}:
                # Golds and attempts go at once; of an attempt its numbers stay (rulings 32).
                desk.practising.forget(household)
            if Purpose.RECORD in {each.purpose for each in ending}:
                desk.talking.forget(household)
            for each in ending:
                desk.households.withdraw_consent(each.id, today, by)
                self._note(
                    desk,
                    Deed.CONSENT_WITHDRAWN,
                    {"household": household, "consent": each.id, "purpose": each.purpose.value},
                )
        return tuple(replace(each, withdrawn_on=today) for each in ending)

    def given(self, household: HouseholdId) -> tuple[Consent, ...]:
        """Every decision the household ever made, oldest first."""
        with self.records.reading() as desk:
            return desk.households.consents(household)

    def standing(
        self, household: HouseholdId, clip: ClipId | None = None
    ) -> Mapping[Purpose, Standing]:
        """What stands today for each of the ten purposes."""
        with self.records.reading() as desk:
            _known(desk, household)
            return _standing(desk.households.consents(household), self.clock.today(), clip)

    def answers_of(self, household: HouseholdId, person: PersonId) -> Mapping[Purpose, Standing]:
        """What one person's own answers say today; nobody answers for another carer."""
        own = tuple(each for each in self.given(household) if each.person == person)
        return _standing(own, self.clock.today(), None)

    def unsigned(self, household: HouseholdId) -> tuple[Carer, ...]:
        """The carers who came later and have not agreed to a film of themselves yet."""
        with self.records.reading() as desk:
            dyads, given = _known(desk, household), desk.households.consents(household)
            return unsigned(dyads, given, Purpose.RECORD, self.clock.today())

    def require(self, household: HouseholdId, purpose: Purpose, clip: ClipId | None = None) -> None:
        """Pass only if the purpose is permitted today (PR-25)."""
        with self.records.reading() as desk:
            require(desk.households.consents(household), purpose, self.clock.today(), clip)

    def _dyad(self, form: HouseholdForm) -> Dyad:
        return Dyad(
            id=DyadId(self.identities.fresh()),
            household=Household(HouseholdId(self.identities.fresh()), form.pseudonym.strip()),
            infant=Infant(form.infant.strip(), form.born, InfantId(self.identities.fresh())),
            carer=Carer(form.role, form.carer.strip(), CarerId(self.identities.fresh())),
            go_gently=form.go_gently,
            goal=form.goal.strip(),
        )

    def _consent(
        self, household: HouseholdId, purpose: Purpose, decision: Decision, given: Given
    ) -> Consent:
        on = self.clock.today()
        until = given.valid_to
        if until is None and decision is Decision.PERMIT:
            until = default_expiry(purpose, on)
        return Consent(
            id=ConsentId(self.identities.fresh()),
            household=household,
            purpose=purpose,
            decision=decision,
            person=given.person,
            granted_by=given.granted_by,
            on=on,
            basis=given.basis,
            method=given.method,
            form_version=given.form_version,
            valid_to=until,
            clip=given.clip,
            lawful_basis=given.lawful_basis,
        )

    def _note(self, desk: Desk, deed: Deed, on: Mapping[str, str]) -> None:
        desk.audit.note(deed, self.identities.acting(), self.clock.now(), on)


def _check(form: HouseholdForm) -> None:
    asked = {"pseudonym": form.pseudonym, "infant": form.infant, "carer": form.carer}
    missing = [name for name, said in asked.items() if not said.strip()]
    if missing:
        raise NotFilledIn(missing[0])


def _known(desk: Desk, household: HouseholdId) -> tuple[Dyad, ...]:
    dyads = desk.households.of(household)
    if not dyads:
        raise NoSuchHousehold
    return dyads


def _permits_still(consent: Consent) -> bool:
    return consent.decision is Decision.PERMIT and consent.withdrawn_on is None


def _standing(
    consents: tuple[Consent, ...], today: date, clip: ClipId | None
) -> Mapping[Purpose, Standing]:
    return {purpose: standing(consents, purpose, today, clip) for purpose in Purpose}
