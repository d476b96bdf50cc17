"""Visits in the database: plans, cut moments, tickets, and what she said."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, cast

from sqlalchemy import delete, func, insert, or_, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from annotator.domain.identity import (
    AnnotationId,
    AssetId,
    ClipId,
    DyadId,
    HouseholdId,
    TicketId,
    VisitId,
)
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.strengths_sequence import Kind
from annotator.journey.visit import (
    Answer,
    AnswerKind,
    CutMoment,
    Plan,
    Safety,
    Ticket,
    Visit,
    VisitCard,
    Wishes,
)
from annotator.store.exports import read_export, write_export
from annotator.store.gates import read_gate, write_gate
from annotator.store.pairs import read_pair
from annotator.store.plans import read_plan, write_plan
from annotator.store.tables import answer, asset_key, moment, plan, together_ticket, visit
from annotator.store.times import (
    read_instant,
    read_instant_if,
    write_instant,
    write_instant_if,
)

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Row

    from annotator.store.sealing import Sealing


@dataclass(frozen=True, slots=True)
class SqlVisits:
    """Visits at one desk."""

    connection: Connection
    sealing: Sealing

    def add(self, new: Visit) -> None:
        """Keep a new visit."""
        self.connection.execute(
            insert(visit).values(
                id=new.id,
                household=new.household,
                dyad=new.dyad,
                clip=new.clip,
                number=new.number,
                begun_at=write_instant(new.begun_at),
                body=self._seal(new.household, f"visit|{new.id}", _write_body(new)),
            )
        )

    def get(self, which: VisitId) -> Visit | None:
        """The visit, or None."""
        return next(iter(self._visits(visit.c.id == which)), None)

    def change(self, changed: Visit) -> None:
        """Keep the note and the wishes anew; nothing else about a visit changes."""
        body = self._seal(changed.household, f"visit|{changed.id}", _write_body(changed))
        self.connection.execute(update(visit).where(visit.c.id == changed.id).values(body=body))

    def of_clip(self, clip: ClipId) -> tuple[Visit, ...]:
        """The visits at which this clip is looked at, oldest first."""
        return self._visits(visit.c.clip == clip)

    def of_dyad(self, dyad: DyadId) -> tuple[Visit, ...]:
        """The dyad's visits, oldest first."""
        return self._visits(visit.c.dyad == dyad)

    def of_each(self, homes: Collection[HouseholdId]) -> tuple[Visit, ...]:
        """The visits of these households, oldest first."""
        return self._visits(visit.c.household.in_(homes))

    def plan(self, of: VisitId) -> Plan | None:
        """What is planned to be shown."""
        row = self.connection.execute(select(plan).where(plan.c.visit == of)).one_or_none()
        if row is None:
            return None
        body = self.sealing.open(self.connection, self._household(of), f"plan|{of}", row.body)
        return read_plan(body, read_instant_if(row.confirmed_at))

    def keep_plan(self, of: VisitId, kept: Plan) -> None:
        """Keep the plan as it is now."""
        row = {
            "confirmed_at": write_instant_if(kept.confirmed_at),
            "body": self._seal(self._household(of), f"plan|{of}", write_plan(kept)),
        }
        self.connection.execute(
            upsert(plan)
            .values(visit=of, **row)
            .on_conflict_do_update(index_elements=["visit"], set_=row)
        )

    def cut(self, of: VisitId) -> tuple[CutMoment, ...]:
        """The moments cut so far."""
        rows = self.connection.execute(
            select(moment).where(moment.c.visit == of).order_by(moment.c.onset_ms, moment.c.film)
        )
        return tuple(map(read_cut, rows))

    def keep_cut(self, of: VisitId, kept: CutMoment) -> None:
        """Keep one."""
        self.connection.execute(
            insert(moment).values(
                visit=of,
                annotation=kept.annotation,
                kind=kept.kind.value,
                onset_ms=kept.window.onset,
                offset_ms=kept.window.offset,
                still_ms=kept.still_ms,
                film=kept.film,
                still=kept.still,
            )
        )

    def drop_cut(self, of: VisitId, film: AssetId) -> None:
        """Forget a cut moment together with the keys of its film and still."""
        which = (moment.c.visit == of, moment.c.film == film)
        still = select(moment.c.still).where(*which).scalar_subquery()
        self.connection.execute(
            delete(asset_key).where(or_(asset_key.c.asset == film, asset_key.c.asset == still))
        )
        self.connection.execute(delete(moment).where(*which))

    def add_ticket(self, new: Ticket) -> None:
        """Keep a new ticket."""
        self.connection.execute(
            insert(together_ticket).values(
                id=new.id,
                visit=new.visit,
                begun_at=write_instant(new.begun_at),
                ends_at=write_instant(new.ends_at),
                ended_at=write_instant_if(new.ended_at),
            )
        )

    def ticket(self, which: TicketId) -> Ticket | None:
        """The ticket, or None."""
        row = self.connection.execute(
            select(together_ticket).where(together_ticket.c.id == which)
        ).one_or_none()
        return None if row is None else read_ticket(row)

    def tickets(self, of: VisitId) -> tuple[Ticket, ...]:
        """Every ticket of the visit, oldest first."""
        rows = self.connection.execute(
            select(together_ticket)
            .where(together_ticket.c.visit == of)
            .order_by(together_ticket.c.begun_at)
        )
        return tuple(map(read_ticket, rows))

    def end_tickets(self, of: VisitId, at: datetime) -> None:
        """No ticket of this visit opens anything any more."""
        self.connection.execute(
            update(together_ticket)
            .where(together_ticket.c.visit == of, together_ticket.c.ended_at.is_(None))
            .values(ended_at=write_instant(at))
        )

    def run_out(self, now: datetime) -> tuple[VisitId, ...]:
        """The visits with a ticket whose time is over and that nobody has ended."""
        each = together_ticket.c
        over = select(each.visit).where(each.ends_at <= write_instant(now), each.ended_at.is_(None))
        return tuple(map(VisitId, self.connection.execute(over.distinct()).scalars()))

    def answers(self, of: VisitId) -> tuple[Answer, ...]:
        """What she said, in the order it came."""
        household = self._household(of)
        rows = self.connection.execute(
            select(answer).where(answer.c.visit == of).order_by(answer.c.place)
        )
        return tuple(self._read_answer(household, row) for row in rows)

    def add_answer(self, new: Answer) -> bool:
        """Keep an answer; False when that id is kept already."""
        known = self.connection.execute(select(answer.c.id).where(answer.c.id == new.id)).scalar()
        if known is not None:
            return False
        last = self.connection.execute(
            select(func.max(answer.c.place)).where(answer.c.visit == new.visit)
        ).scalar()
        household = self._household(new.visit)
        self.connection.execute(
            insert(answer).values(
                id=new.id,
                visit=new.visit,
                place=(last or 0) + 1,
                kind=new.kind.value,
                card=new.card,
                at=write_instant(new.at),
                body=self._seal(
                    household, f"answer|{new.id}", {"value": new.value, "moment": new.moment}
                ),
            )
        )
        return True

    def _visits(self, which: ColumnElement[bool]) -> tuple[Visit, ...]:
        rows = self.connection.execute(
            select(visit).where(which).order_by(visit.c.begun_at, visit.c.number)
        )
        return tuple(map(self._read_visit, rows))

    def _household(self, of: VisitId) -> HouseholdId:
        found = select(visit.c.household).where(visit.c.id == of)
        return HouseholdId(self.connection.execute(found).scalar_one())

    def _seal(self, household: HouseholdId, where: str, body: object) -> bytes:
        return self.sealing.seal(self.connection, household, where, body)

    def _read_visit(self, row: Row[tuple[object, ...]]) -> Visit:
        household = HouseholdId(row.household)
        body = self.sealing.open(self.connection, household, f"visit|{row.id}", row.body)
        return Visit(
            id=VisitId(row.id),
            household=household,
            dyad=DyadId(row.dyad),
            clip=ClipId(row.clip),
            number=row.number,
            begun_at=read_instant(row.begun_at),
            note=str(body["note"]),
            wishes=Wishes(**cast("dict[str, str]", body["wishes"])),  # type: ignore[arg-type]
            card=VisitCard(**cast("dict[str, str]", body.get("card", {}))),  # type: ignore[arg-type]
            gates=tuple(map(read_gate, cast("list[dict[str, str | None]]", body.get("gates", [])))),
            safety=Safety(**cast("dict[str, str]", body.get("safety", {}))),  # type: ignore[arg-type]
            exports=tuple(
                map(read_export, cast("list[dict[str, object]]", body.get("exports", [])))
            ),
            pair=read_pair(cast("dict[str, dict[str, str]] | None", body.get("pair"))),
        )

    def _read_answer(self, household: HouseholdId, row: Row[tuple[object, ...]]) -> Answer:
        body = self.sealing.open(self.connection, household, f"answer|{row.id}", row.body)
        return Answer(
            id=row.id,
            visit=VisitId(row.visit),
            kind=AnswerKind(row.kind),
            card=row.card,
            value=str(body["value"]),
            at=read_instant(row.at),
            moment=cast("AnnotationId | None", body["moment"]),
        )


def _write_body(of: Visit) -> dict[str, object]:
    return {
        "note": of.note,
        "wishes": asdict(of.wishes),
        "card": asdict(of.card),
        "gates": [write_gate(each) for each in of.gates],
        "safety": asdict(of.safety),
        "exports": [write_export(each) for each in of.exports],
        "pair": None if of.pair is None else asdict(of.pair),
    }


def read_cut(row: Row[tuple[object, ...]]) -> CutMoment:
    """A cut moment's row as a value."""
    return CutMoment(
        annotation=AnnotationId(row.annotation),
        kind=Kind(row.kind),
        window=Interval(Milliseconds(row.onset_ms), Milliseconds(row.offset_ms)),
        still_ms=Milliseconds(row.still_ms),
        film=AssetId(row.film),
        still=AssetId(row.still),
    )


def read_ticket(row: Row[tuple[object, ...]]) -> Ticket:
    """A ticket's row as a value."""
    return Ticket(
        id=TicketId(row.id),
        visit=VisitId(row.visit),
        begun_at=read_instant(row.begun_at),
        ends_at=read_instant(row.ends_at),
        ended_at=read_instant_if(row.ended_at),
    )
