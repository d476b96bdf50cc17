"""Households in the database: their people, sealed under their own key, and their consents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, cast

from sqlalchemy import bindparam, func, insert, literal_column, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from annotator.domain.consent import Consent, Decision, Purpose
from annotator.domain.dyad import Carer, Dyad, Household, Infant
from annotator.domain.identity import (
    CarerId,
    ClipId,
    ConsentId,
    DyadId,
    HouseholdId,
    InfantId,
    PersonId,
)
from annotator.store.hopes import read_formerly, write_hopes
from annotator.store.tables import carer, consent, dyad, household, infant
from annotator.store.times import read_day_if, write_day_if, write_instant

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Row, Table

    from annotator.store.sealing import Sealing

# Those of one household as they were added.
IN_ORDER: ColumnElement[int] = literal_column("dyad.rowid")
# Asked for at every press: put into words once.
CONSENTS = select(consent).where(consent.c.household == bindparam("of")).order_by(consent.c.place)
TEXTS = ("granted_by", "basis", "method", "form_version", "lawful_basis")


@dataclass(frozen=True, slots=True)
class SqlHouseholds:
    """Households at one desk."""

    connection: Connection
    sealing: Sealing

    def add(self, new: Dyad, at: datetime) -> None:
        """Keep a new household with its first dyad; a key of its own is made for it."""
        home = new.household.id
        # The key refers to its household, and the household's row is sealed under the key.
        self.connection.execute(
            insert(household).values(id=home, made_at=write_instant(at), body=b"")
        )
        self.sealing.make_key(self.connection, home)
        self.add_dyad(new)

    def add_dyad(self, new: Dyad) -> None:
        """Keep another dyad of a household that is kept already; an infant or a carer that is
        known there stays the same one."""
        home = new.household.id
        for table, row in ((infant, _infant_of(new)), (carer, _carer_of(new))):
            self.connection.execute(
                upsert(table).values(id=row, household=home, body=b"").on_conflict_do_nothing()
            )
        self.connection.execute(
            insert(dyad).values(
                id=new.id,
                household=home,
                infant=_infant_of(new),
                carer=_carer_of(new),
                go_gently=int(new.go_gently),
                body=b"",
            )
        )
        self.change(new)

    def change(self, changed: Dyad) -> None:
        """Keep a dyad's changed particulars; its infant and its carer change wherever they are."""
        home, small, large = changed.household.id, changed.infant, changed.carer
        bodies: tuple[tuple[Table, str, object], ...] = (
            (household, home, {"pseudonym": changed.household.pseudonym}),
            (infant, _infant_of(changed), {"name": small.name, "born": write_day_if(small.born)}),
            (
                carer,
                _carer_of(changed),
                {"role": large.role, "how_addressed": large.how_addressed},
            ),
            (dyad, changed.id, write_hopes(changed)),
        )
        for table, row, body in bodies:
            sealed = self.sealing.seal(self.connection, home, f"{table.name}|{row}", body)
            self.connection.execute(update(table).where(table.c.id == row).values(body=sealed))
        self.connection.execute(
            update(dyad).where(dyad.c.id == changed.id).values(go_gently=int(changed.go_gently))
        )

    def dyad(self, which: DyadId) -> Dyad | None:
        """The dyad, or None."""
        return next(iter(self._dyads(dyad.c.id == which)), None)

    def of(self, home: HouseholdId) -> tuple[Dyad, ...]:
        """The dyads of a household."""
        return self._dyads(dyad.c.household == home)

    def all(self) -> tuple[Dyad, ...]:
        """Every dyad, by the household's pseudonym."""
        found = self._dyads(dyad.c.id.is_not(None))
        return tuple(sorted(found, key=lambda each: each.household.pseudonym.casefold()))

    def of_several(self) -> Mapping[HouseholdId, tuple[Dyad, ...]]:
        """The dyads of those households that have more than one, read at once; nothing else is
        opened."""
        several = select(dyad.c.household).group_by(dyad.c.household).having(func.count() > 1)
        found: dict[HouseholdId, tuple[Dyad, ...]] = {}
        for each in self._dyads(dyad.c.household.in_(several)):
            found[each.household.id] = (*found.get(each.household.id, ()), each)
        return found

    def add_consent(self, new: Consent) -> None:
        """Keep a decision."""
        last = self.connection.execute(
            select(func.max(consent.c.place)).where(consent.c.household == new.household)
        ).scalar()
        body = {
            "person": new.person,
            "granted_by": new.granted_by,
            "basis": new.basis,
            "method": new.method,
            "form_version": new.form_version,
            "lawful_basis": new.lawful_basis,
            "withdrawn_by": None,
        }
        self.connection.execute(
            insert(consent).values(
                id=new.id,
                household=new.household,
                clip=new.clip,
                place=(last or 0) + 1,
                purpose=new.purpose.value,
                decision=new.decision.value,
                given_on=new.on.isoformat(),
                valid_to=write_day_if(new.valid_to),
                withdrawn_on=write_day_if(new.withdrawn_on),
                body=self._seal_consent(new.household, new.id, body),
            )
        )

    def withdraw_consent(self, which: ConsentId, on: date, by: str) -> None:
        """Mark a decision as withdrawn, and by whom."""
        row = self.connection.execute(select(consent).where(consent.c.id == which)).one()
        home = HouseholdId(row.household)
        body = {**self._open_consent(home, row), "withdrawn_by": by}
        self.connection.execute(
            update(consent)
            .where(consent.c.id == which)
            .values(withdrawn_on=on.isoformat(), body=self._seal_consent(home, which, body))
        )

    def consents(self, home: HouseholdId) -> tuple[Consent, ...]:
        """Every decision of the household, in the order they were recorded."""
        rows = self.connection.execute(CONSENTS, {"of": home})
        return tuple(self._read_consent(home, row) for row in rows)

    def every_consent(
        self, homes: Collection[HouseholdId]
    ) -> Mapping[HouseholdId, tuple[Consent, ...]]:
        """The decisions of those of these households that have any, read at once."""
        rows = self.connection.execute(
            select(consent)
            .where(consent.c.household.in_(homes))
            .order_by(consent.c.household, consent.c.place)
        )
        return {
            HouseholdId(home): tuple(self._read_consent(HouseholdId(home), row) for row in each)
            for home, each in groupby(rows, lambda row: row.household)
        }

    def with_permits_ending(self, first: date, last: date) -> frozenset[HouseholdId]:
        """Households with a permit, not withdrawn, that ends on one of these days."""
        ends = consent.c.valid_to.between(first.isoformat(), last.isoformat())
        permits = consent.c.decision == Decision.PERMIT.value
        stands = consent.c.withdrawn_on.is_(None)
        found = select(consent.c.household).where(ends, permits, stands).distinct()
        return frozenset(map(HouseholdId, self.connection.execute(found).scalars()))

    def _dyads(self, which: ColumnElement[bool]) -> tuple[Dyad, ...]:
        rows = self.connection.execute(
            select(
                dyad,
                household.c.body.label("household_body"),
                infant.c.body.label("infant_body"),
                carer.c.body.label("carer_body"),
            )
            .join(household, household.c.id == dyad.c.household)
            .join(infant, infant.c.id == dyad.c.infant)
            .join(carer, carer.c.id == dyad.c.carer)
            .where(which)
            .order_by(household.c.made_at, IN_ORDER)
        )
        return tuple(map(self._read_dyad, rows))

    def _read_dyad(self, row: Row[tuple[object, ...]]) -> Dyad:
        home = HouseholdId(row.household)

        def opened(place: str, blob: bytes) -> dict[str, str | None]:
            found = self.sealing.open(self.connection, home, place, blob)
            return cast("dict[str, str | None]", found)

        named = opened(f"household|{home}", row.household_body)
        small = opened(f"infant|{row.infant}", row.infant_body)
        large = opened(f"carer|{row.carer}", row.carer_body)
        hopes = self.sealing.open(self.connection, home, f"dyad|{row.id}", row.body)
        return Dyad(
            id=DyadId(row.id),
            household=Household(home, str(named["pseudonym"])),
            infant=Infant(
                str(small["name"]), read_day_if(small["born"]), InfantId(str(row.infant))
            ),
            carer=Carer(str(large["role"]), str(large["how_addressed"]), CarerId(str(row.carer))),
            go_gently=bool(row.go_gently),
            goal=str(hopes["goal"]),
            language=str(hopes.get("language") or "en"),
            partner=str(hopes.get("partner") or ""),
            ending=bool(hopes.get("ending")),
            formerly=read_formerly(hopes),
        )

    def _read_consent(self, home: HouseholdId, row: Row[tuple[object, ...]]) -> Consent:
        body = self._open_consent(home, row)
        texts = {name: str(body[name]) for name in TEXTS}
        return Consent(
            id=ConsentId(row.id),
            household=home,
            purpose=Purpose(row.purpose),
            decision=Decision(row.decision),
            person=PersonId(str(body["person"])),
            on=date.fromisoformat(row.given_on),
            valid_to=read_day_if(row.valid_to),
            clip=None if row.clip is None else ClipId(row.clip),
            withdrawn_on=read_day_if(row.withdrawn_on),
            **texts,
        )

    def _seal_consent(self, home: HouseholdId, which: str, body: object) -> bytes:
        return self.sealing.seal(self.connection, home, f"consent|{which}", body)

    def _open_consent(self, home: HouseholdId, row: Row[tuple[object, ...]]) -> dict[str, object]:
        return self.sealing.open(self.connection, home, f"consent|{row.id}", row.body)


def _infant_of(of: Dyad) -> str:
    """The row of its infant: what was kept before infants had names of their own has the dyad's."""
    return of.infant.id or of.id


def _carer_of(of: Dyad) -> str:
    return of.carer.id or of.id
