"""The caseload in the database: tags are sealed under the household's key."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, cast

from sqlalchemy import and_, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from annotator.domain.clip import Context
from annotator.domain.coding_load import Pressed
from annotator.domain.identity import ClipId, CoderId, ConsentId, HouseholdId, SessionId
from annotator.domain.operation import Kind
from annotator.domain.tags import Card
from annotator.journey.caseload_books import KeptPack
from annotator.store.caseload_tables import caseload, pack
from annotator.store.coding import HEADS, read_head
from annotator.store.tables import clip, coding_session, operation
from annotator.store.times import read_instant, read_instant_if, write_instant, write_instant_if

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from sqlalchemy import Connection, Row

    from annotator.journey.kept import SessionHead
    from annotator.store.sealing import Sealing


@dataclass(frozen=True, slots=True)
class SqlCaseload:
    """The caseload at one desk."""

    connection: Connection
    sealing: Sealing

    def card(self, household: HouseholdId) -> Card:
        """The household's card; an empty one where nothing was kept of it."""
        return self.cards((household,)).get(household, Card(household))

    def cards(self, homes: Collection[HouseholdId]) -> Mapping[HouseholdId, Card]:
        """The cards of those of these households that have one, read at once."""
        rows = self.connection.execute(select(caseload).where(caseload.c.household.in_(homes)))
        return {HouseholdId(row.household): self._read(row) for row in rows}

    def keep(self, card: Card) -> None:
        """Keep a card as it is now."""
        body = self.sealing.seal(
            self.connection, card.household, _place(card.household), {"tags": list(card.tags)}
        )
        row = {"archived_at": write_instant_if(card.archived_at), "body": body}
        self.connection.execute(
            upsert(caseload)
            .values(household=card.household, **row)
            .on_conflict_do_update(index_elements=["household"], set_=row)
        )

    def archived(self) -> frozenset[HouseholdId]:
        """The households that are put away, read without opening anything."""
        away = select(caseload.c.household).where(caseload.c.archived_at.is_not(None))
        return frozenset(map(HouseholdId, self.connection.execute(away).scalars()))

    def filmed_as(self, context: Context) -> frozenset[HouseholdId]:
        """The households with a clip of this context, without opening what is sealed."""
        found = select(clip.c.household).where(clip.c.context == context.value).distinct()
        return frozenset(map(HouseholdId, self.connection.execute(found).scalars()))

    def codings(self, clips: Collection[ClipId]) -> tuple[SessionHead, ...]:
        """The coding sessions of these clips, oldest first, read at once."""
        which = coding_session.c.clip.in_(clips), coding_session.c.practised == 0
        rows = self.connection.execute(HEADS.where(*which).order_by(coding_session.c.begun_at))
        return tuple(map(read_head, rows))

    def pressed(self, sessions: Collection[SessionId]) -> Mapping[SessionId, tuple[Pressed, ...]]:
        """When what was done in those of these sessions in which something was, oldest first."""
        rows = self.connection.execute(
            select(operation.c.session, operation.c.at, operation.c.kind)
            .where(operation.c.session.in_(sessions), operation.c.revision.is_not(None))
            .order_by(operation.c.session, operation.c.revision)
        )
        return {
            SessionId(session): tuple(Pressed(read_instant(e.at), Kind(e.kind)) for e in each)
            for session, each in groupby(rows, lambda row: row.session)
        }

    def last_pressed(self, sessions: Collection[SessionId]) -> Mapping[SessionId, datetime]:
        """When something was last done in those of these sessions in which anything was."""
        last = (
            operation.c.session == coding_session.c.id,
            operation.c.revision == coding_session.c.revision,
        )
        rows = self.connection.execute(
            select(operation.c.session, operation.c.at)
            .join(coding_session, and_(*last))
            .where(coding_session.c.id.in_(sessions))
        )
        return {SessionId(row.session): read_instant(row.at) for row in rows}

    def scenes(self) -> Mapping[ClipId, tuple[Context, date]]:
        """Of what kind every clip is and of which day, without opening what is sealed."""
        rows = self.connection.execute(select(clip.c.id, clip.c.context, clip.c.filmed_on))
        return {
            ClipId(row.id): (Context(row.context), date.fromisoformat(row.filmed_on))
            for row in rows
        }

    def add_pack(self, new: KeptPack) -> None:
        """Keep that a pack was made."""
        self.connection.execute(
            insert(pack).values(
                id=new.id,
                household=new.household,
                clip=new.clip,
                made_at=write_instant(new.made_at),
                made_by=new.made_by,
                digest=new.digest,
                consents=json.dumps(list(new.consents)),
            )
        )

    def packs(self, household: HouseholdId) -> tuple[KeptPack, ...]:
        """Every pack made of a household's clips, oldest first, also of those that are gone."""
        rows = self.connection.execute(
            select(pack).where(pack.c.household == household).order_by(pack.c.made_at, pack.c.id)
        )
        return tuple(
            KeptPack(
                row.id,
                HouseholdId(row.household),
                ClipId(row.clip),
                read_instant(row.made_at),
                CoderId(row.made_by),
                row.digest,
                tuple(map(ConsentId, json.loads(row.consents))),
            )
            for row in rows
        )

    def _read(self, row: Row[tuple[object, ...]]) -> Card:
        home = HouseholdId(row.household)
        body = self.sealing.open(self.connection, home, _place(home), row.body)
        tags = tuple(cast("list[str]", body["tags"]))
        return Card(home, tags, read_instant_if(row.archived_at))


def _place(household: HouseholdId) -> str:
    return f"caseload|{household}"
