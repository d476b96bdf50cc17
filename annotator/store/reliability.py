"""Clips that are coded twice, in the database; a clip takes its rows with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from annotator.domain.identity import ClipId, CoderId, DoublingId, SessionId
from annotator.journey.doubling_books import Doubling, DoublingKind, HandedIn
from annotator.store.reliability_tables import double_coding
from annotator.store.times import (
    read_instant,
    read_instant_if,
    write_instant,
    write_instant_if,
)

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection, Row


@dataclass(frozen=True, slots=True)
class SqlDoubling:
    """Coding twice at one desk."""

    connection: Connection

    def add(self, doubling: Doubling) -> None:
        """Keep a new one."""
        self.connection.execute(
            insert(double_coding).values(
                id=doubling.id,
                clip=doubling.clip,
                coder=doubling.coder,
                kind=doubling.kind.value,
                by_seed=int(doubling.by_seed),
                asked_at=write_instant(doubling.asked_at),
                due_on=doubling.due_on.isoformat(),
                **_ended(doubling),
            )
        )

    def change(self, doubling: Doubling) -> None:
        """Keep that it was handed in or given back; what was handed in never changes."""
        which = double_coding.c.id == doubling.id
        self.connection.execute(update(double_coding).where(which).values(**_ended(doubling)))

    def get(self, doubling: DoublingId) -> Doubling | None:
        """That one, or None."""
        return next(iter(self._found(double_coding.c.id == doubling)), None)

    def all(self) -> tuple[Doubling, ...]:
        """Every one, oldest first."""
        return self._found()

    def of(self, clip: ClipId) -> tuple[Doubling, ...]:
        """Those of a clip, oldest first."""
        return self._found(double_coding.c.clip == clip)

    def _found(self, *which: ColumnElement[bool]) -> tuple[Doubling, ...]:
        asked = select(double_coding).where(*which)
        in_order = asked.order_by(double_coding.c.asked_at, double_coding.c.id)
        return tuple(map(_read, self.connection.execute(in_order)))


def _ended(of: Doubling) -> dict[str, object]:
    handed = of.handed_in
    return {
        "handed_in_at": None if handed is None else write_instant(handed.at),
        "session": None if handed is None else handed.session,
        "revision": None if handed is None else handed.revision,
        "reference": None if handed is None else handed.reference,
        "reference_revision": None if handed is None else handed.reference_revision,
        "given_back_at": write_instant_if(of.given_back_at),
    }


def _read(row: Row[tuple[object, ...]]) -> Doubling:
    handed = None
    if row.handed_in_at is not None:
        reference = None if row.reference is None else SessionId(row.reference)
        handed = HandedIn(
            read_instant(row.handed_in_at),
            SessionId(row.session),
            row.revision,
            reference,
            row.reference_revision,
        )
    return Doubling(
        id=DoublingId(row.id),
        clip=ClipId(row.clip),
        coder=CoderId(row.coder),
        kind=DoublingKind(row.kind),
        by_seed=bool(row.by_seed),
        asked_at=read_instant(row.asked_at),
        due_on=date.fromisoformat(row.due_on),
        handed_in=handed,
        given_back_at=read_instant_if(row.given_back_at),
    )
