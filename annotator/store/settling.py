"""Settlements in the database: who decided what stands plain, their words are sealed."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import insert, select, update

from annotator.domain.identity import (
    AnnotationId,
    ClipId,
    CodeId,
    CoderId,
    FamilyId,
    HouseholdId,
    SessionId,
    SettlementId,
)
from annotator.domain.interval import Milliseconds
from annotator.domain.settling import Because, Choice, Decision, Wording
from annotator.journey.settle_books import Decided, Settlement, Source
from annotator.store.settle_tables import settlement, settlement_decision, settlement_source
from annotator.store.tables import clip
from annotator.store.times import read_instant, read_instant_if, write_instant

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Row

    from annotator.store.sealing import Sealing


@dataclass(frozen=True, slots=True)
class SqlSettling:
    """Settlements at one desk."""

    connection: Connection
    sealing: Sealing

    def add(self, new: Settlement) -> None:
        """Keep a new one."""
        self.connection.execute(
            insert(settlement).values(
                id=new.id,
                clip=new.clip,
                scheme=new.scheme,
                scheme_version=new.scheme_version,
                clip_length_ms=new.clip_length,
                begun_at=write_instant(new.begun_at),
                begun_by=new.begun_by,
            )
        )
        for place, each in enumerate(new.sources):
            row = {"settlement": new.id, "place": place, **asdict(each)}
            self.connection.execute(insert(settlement_source).values(**row))

    def get(self, which: SettlementId) -> Settlement | None:
        """The settlement, or None."""
        return next(iter(self._read(settlement.c.id == which)), None)

    def of(self, of_clip: ClipId) -> tuple[Settlement, ...]:
        """The clip's settlements, oldest first."""
        return self._read(settlement.c.clip == of_clip)

    def decide(self, which: SettlementId, decided: Decided) -> None:
        """Add a decision; an earlier one of the same place stays behind it."""
        decision = decided.decision
        wording = None if decision is None else decision.wording
        body = {
            "said": "" if decision is None else decision.said,
            "wording": None if wording is None else {**asdict(wording)},
        }
        where = _where(which, decided.point)
        self.connection.execute(
            insert(settlement_decision).values(
                settlement=which,
                point=decided.point,
                by=decided.by,
                at=write_instant(decided.at),
                choice=None if decision is None else decision.choice.value,
                because=None if decision is None else decision.because.value,
                taken=None if decision is None else decision.taken,
                body=self.sealing.seal(self.connection, self._household(which), where, body),
            )
        )

    def decided(self, which: SettlementId) -> tuple[Decided, ...]:
        """Every decision, oldest first."""
        table = settlement_decision
        rows = self.connection.execute(
            select(table).where(table.c.settlement == which).order_by(table.c.n)
        ).all()
        home = self._household(which) if rows else HouseholdId("")
        return tuple(
            Decided(
                AnnotationId(row.point),
                self._decision(home, which, row),
                CoderId(row.by),
                read_instant(row.at),
            )
            for row in rows
        )

    def keep(self, which: SettlementId, session: SessionId, by: CoderId, at: datetime) -> None:
        """It is settled: this session came of it."""
        kept = {"session": session, "kept_by": by, "kept_at": write_instant(at)}
        self.connection.execute(update(settlement).where(settlement.c.id == which).values(**kept))

    def _read(self, which: ColumnElement[bool]) -> tuple[Settlement, ...]:
        rows = self.connection.execute(
            select(settlement, clip.c.household)
            .join(clip, clip.c.id == settlement.c.clip)
            .where(which)
            .order_by(settlement.c.begun_at, settlement.c.id)
        ).all()
        return tuple(_settlement(row, self._sources(row.id)) for row in rows)

    def _sources(self, which: str) -> tuple[Source, ...]:
        table = settlement_source
        rows = self.connection.execute(
            select(table).where(table.c.settlement == which).order_by(table.c.place)
        )
        return tuple(
            Source(SessionId(row.session), row.revision, CoderId(row.coder)) for row in rows
        )

    def _decision(
        self, home: HouseholdId, which: SettlementId, row: Row[tuple[object, ...]]
    ) -> Decision | None:
        if row.choice is None:
            return None
        where = _where(which, AnnotationId(row.point))
        body = self.sealing.open(self.connection, home, where, row.body)
        return Decision(
            Choice(row.choice),
            Because(row.because),
            str(body["said"]),
            None if row.taken is None else SessionId(row.taken),
            _wording(body["wording"]),
        )

    def _household(self, which: SettlementId) -> HouseholdId:
        found = (
            select(clip.c.household)
            .join(settlement, settlement.c.clip == clip.c.id)
            .where(settlement.c.id == which)
        )
        return HouseholdId(self.connection.execute(found).scalar_one())


def _where(which: SettlementId, point: AnnotationId) -> str:
    return f"settled|{which}|{point}"


def _wording(body: object) -> Wording | None:
    if body is None:
        return None
    said = cast("dict[str, Any]", body)
    return Wording(
        FamilyId(said["family"]),
        None if said["code"] is None else CodeId(said["code"]),
        Milliseconds(said["onset"]),
        None if said["offset"] is None else Milliseconds(said["offset"]),
        said["values"],
    )


def _settlement(row: Row[tuple[object, ...]], sources: tuple[Source, ...]) -> Settlement:
    return Settlement(
        id=SettlementId(row.id),
        clip=ClipId(row.clip),
        household=HouseholdId(row.household),
        scheme=row.scheme,
        scheme_version=row.scheme_version,
        clip_length=Milliseconds(row.clip_length_ms),
        sources=sources,
        begun_at=read_instant(row.begun_at),
        begun_by=CoderId(row.begun_by),
        session=None if row.session is None else SessionId(row.session),
        kept_at=read_instant_if(row.kept_at),
        kept_by=None if row.kept_by is None else CoderId(row.kept_by),
    )
