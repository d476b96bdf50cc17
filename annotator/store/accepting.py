"""Accepting in the database: what was said of codings and summaries, added line by line."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select

from annotator.domain.identity import ClipId, CoderId, HouseholdId, SessionId, VisitId
from annotator.journey.settle_books import Acceptance, Look, Looked, Said
from annotator.store.coding import HEADS, read_head
from annotator.store.settle_tables import acceptance, chosen_coding, gold_coder, summary_look
from annotator.store.tables import clip, coding_session, visit
from annotator.store.times import read_instant, write_instant

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Row

    from annotator.journey.ports import SessionHead
    from annotator.store.sealing import Sealing


@dataclass(frozen=True, slots=True)
class SqlAccepting:
    """Accepting at one desk."""

    connection: Connection
    sealing: Sealing

    def note(self, new: Acceptance) -> None:
        """Add what was said of a coding."""
        home = self._home_of_session(new.session)
        where = f"acceptance|{new.session}|{new.revision}"
        body = self.sealing.seal(self.connection, home, where, {"note": new.note})
        self.connection.execute(
            insert(acceptance).values(
                session=new.session,
                revision=new.revision,
                said=new.said.value,
                by=new.by,
                at=write_instant(new.at),
                body=body,
            )
        )

    def said_of(self, session: SessionId) -> tuple[Acceptance, ...]:
        """Everything said of a coding, oldest first."""
        return self.said_of_each((session,)).get(session, ())

    def said_of_each(
        self, sessions: Collection[SessionId]
    ) -> Mapping[SessionId, tuple[Acceptance, ...]]:
        """The same of those of these codings of which anything was said, read at once."""
        rows = self.connection.execute(
            select(acceptance, clip.c.household)
            .join(coding_session, coding_session.c.id == acceptance.c.session)
            .join(clip, clip.c.id == coding_session.c.clip)
            .where(acceptance.c.session.in_(sessions))
            .order_by(acceptance.c.session, acceptance.c.n)
        )
        return {
            SessionId(session): tuple(map(self._said, each))
            for session, each in groupby(rows, lambda row: row.session)
        }

    def _said(self, row: Row[tuple[object, ...]]) -> Acceptance:
        where = f"acceptance|{row.session}|{row.revision}"
        body = self.sealing.open(self.connection, HouseholdId(row.household), where, row.body)
        said, by, at = Said(row.said), CoderId(row.by), read_instant(row.at)
        return Acceptance(SessionId(row.session), row.revision, said, by, at, str(body["note"]))

    def by_coders(self, coders: Collection[CoderId]) -> tuple[SessionHead, ...]:
        """Every coding of care by one of these coders, oldest first."""
        which = (coding_session.c.coder.in_(list(coders)), coding_session.c.practised == 0)
        rows = self.connection.execute(HEADS.where(*which).order_by(coding_session.c.begun_at))
        return tuple(map(read_head, rows))

    def choose(self, of_clip: ClipId, session: SessionId | None) -> None:
        """What is prepared of this clip stands on this coding; None: on whose it would be."""
        mine = chosen_coding.c.clip == of_clip
        self.connection.execute(delete(chosen_coding).where(mine))
        if session is not None:
            self.connection.execute(insert(chosen_coding).values(clip=of_clip, session=session))

    def chosen(self, of_clip: ClipId) -> SessionId | None:
        """The coding that was chosen for the clip, or None."""
        found = select(chosen_coding.c.session).where(chosen_coding.c.clip == of_clip)
        session = self.connection.execute(found).scalar()
        return None if session is None else SessionId(session)

    def look(self, looked: Looked) -> None:
        """Add one step of a look at a summary."""
        home = self._home_of_visit(looked.visit)
        where = f"look|{looked.visit}|{looked.page}"
        body = self.sealing.seal(self.connection, home, where, {"point": looked.point})
        self.connection.execute(
            insert(summary_look).values(
                visit=looked.visit,
                page=looked.page,
                look=looked.look.value,
                by=looked.by,
                at=write_instant(looked.at),
                body=body,
            )
        )

    def looks(self, of_visit: VisitId) -> tuple[Looked, ...]:
        """Every step for this visit, oldest first."""
        return self._looks(summary_look.c.visit == of_visit)

    def asked_for(self) -> tuple[Looked, ...]:
        """Of each visit whose last step is that somebody asked, that step; oldest first."""
        last = select(func.max(summary_look.c.n)).group_by(summary_look.c.visit)
        asked = summary_look.c.look == Look.ASKED.value
        return self._looks(summary_look.c.n.in_(last) & asked)

    def name(self, coders: Collection[CoderId], by: CoderId, at: datetime) -> None:
        """These may make golds until two are certified, and who was named before no more."""
        self.connection.execute(delete(gold_coder))
        for each in coders:
            row = {"coder": each, "named_by": by, "at": write_instant(at)}
            self.connection.execute(insert(gold_coder).values(**row))

    def named(self) -> Mapping[CoderId, datetime]:
        """Who was named, and when."""
        rows = self.connection.execute(select(gold_coder).order_by(gold_coder.c.coder))
        return {CoderId(row.coder): read_instant(row.at) for row in rows}

    def _looks(self, which: ColumnElement[bool]) -> tuple[Looked, ...]:
        rows = self.connection.execute(
            select(summary_look, visit.c.household)
            .join(visit, visit.c.id == summary_look.c.visit)
            .where(which)
            .order_by(summary_look.c.n)
        ).all()
        found = []
        for row in rows:
            where = f"look|{row.visit}|{row.page}"
            home = HouseholdId(row.household)
            body = self.sealing.open(self.connection, home, where, row.body)
            step = (VisitId(row.visit), row.page, Look(row.look), CoderId(row.by))
            found.append(Looked(*step, read_instant(row.at), str(body["point"])))
        return tuple(found)

    def _home_of_session(self, session: SessionId) -> HouseholdId:
        found = (
            select(clip.c.household)
            .join(coding_session, coding_session.c.clip == clip.c.id)
            .where(coding_session.c.id == session)
        )
        return HouseholdId(self.connection.execute(found).scalar_one())

    def _home_of_visit(self, which: VisitId) -> HouseholdId:
        found = select(visit.c.household).where(visit.c.id == which)
        return HouseholdId(self.connection.execute(found).scalar_one())
