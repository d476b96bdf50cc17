"""Practising in the database: golds and what was coded are sealed under the household's key and go
with its clips; an attempt's row and its numbers stay."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, insert, select, union_all, update
from sqlalchemy.dialects.sqlite import insert as upsert

from annotator.domain.identity import AttemptId, ClipId, CoderId, HouseholdId, SessionId
from annotator.domain.interval import Interval, Milliseconds, Stretches
from annotator.journey.ports import KeptAttempt, KeptGold
from annotator.store.practise_tables import attempt, attempt_document, attempt_watched, gold
from annotator.store.tables import clip, coding_session, operation
from annotator.store.times import (
    read_instant,
    read_instant_if,
    write_instant,
    write_instant_if,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from sqlalchemy import ColumnElement, Connection, Row

    from annotator.journey.ports import Watched
    from annotator.journey.practise_books import Document
    from annotator.store.sealing import Sealing


@dataclass(frozen=True, slots=True)
class SqlPractising:
    """Practising at one desk."""

    connection: Connection
    sealing: Sealing
    on_removal: Callable[[], None]

    def keep_gold(self, kept: KeptGold) -> None:
        """Keep one: from now on it is the clip's current one, and the former ones stay."""
        household = self._household(kept.clip)
        last = select(func.max(gold.c.place)).where(gold.c.clip == kept.clip)
        row = {
            "place": (self.connection.execute(last).scalar() or 0) + 1,
            "kept_at": write_instant(kept.kept_at),
            "body": self.sealing.seal(
                self.connection, household, f"gold|{kept.digest}", kept.document
            ),
        }
        self.connection.execute(
            upsert(gold)
            .values(digest=kept.digest, clip=kept.clip, **row)
            .on_conflict_do_update(index_elements=["digest"], set_=row)
        )

    def gold(self, digest: str) -> KeptGold | None:
        """The gold of that digest, current or not."""
        return next(iter(self._golds(gold.c.digest == digest)), None)

    def current(self) -> Mapping[ClipId, KeptGold]:
        """Each clip's current gold."""
        later = gold.alias("later")
        newest = select(func.max(later.c.place)).where(later.c.clip == gold.c.clip)
        return {e.clip: e for e in self._golds(gold.c.place == newest.scalar_subquery())}

    def begin(self, new: KeptAttempt) -> None:
        """Keep a new attempt."""
        self.connection.execute(
            insert(attempt).values(
                id=new.id,
                coder=new.coder,
                clip=new.clip,
                gold=new.gold,
                session=new.session,
                began_at=write_instant(new.began),
                **_how_far(new),
            )
        )

    def change(self, changed: KeptAttempt) -> None:
        """Keep how far it has come; what was watched is noted by itself."""
        which = attempt.c.id == changed.id
        self.connection.execute(update(attempt).where(which).values(**_how_far(changed)))

    def note_watched(self, of: AttemptId, watched: Watched) -> None:
        """A stretch was played; told twice it counts once."""
        self.connection.execute(
            insert(attempt_watched).values(
                attempt=of,
                at=write_instant(watched.at),
                onset_ms=watched.played.onset,
                offset_ms=watched.played.offset,
            )
        )

    def get(self, which: AttemptId) -> KeptAttempt | None:
        """The attempt, or None."""
        return next(iter(self._attempts(attempt.c.id == which)), None)

    def of(self, coder: CoderId) -> tuple[KeptAttempt, ...]:
        """Every attempt of this coder, oldest first; those whose clip is gone too."""
        return self._attempts(attempt.c.coder == coder)

    def keep_document(self, of: AttemptId, document: Document) -> None:
        """Keep the sealed attempt as a file holds it; there is never a second one."""
        of_clip = self.connection.execute(select(attempt.c.clip).where(attempt.c.id == of))
        which = ClipId(of_clip.scalar_one())
        body = self.sealing.seal(self.connection, self._household(which), f"attempt|{of}", document)
        self.connection.execute(insert(attempt_document).values(attempt=of, clip=which, body=body))

    def shut(self, session: SessionId, at: datetime) -> None:
        """From now on the coding session stays as it is."""
        which = coding_session.c.id == session
        shut = update(coding_session).where(which).values(sealed_at=write_instant(at))
        self.connection.execute(shut)

    def documents(self, coder: CoderId) -> Mapping[AttemptId, Document]:
        """The sealed attempts of this coder that are still there."""
        rows = self.connection.execute(
            select(attempt_document, clip.c.household)
            .join(attempt, attempt.c.id == attempt_document.c.attempt)
            .join(clip, clip.c.id == attempt_document.c.clip)
            .where(attempt.c.coder == coder)
        ).all()
        return {AttemptId(row.attempt): self._open(row, f"attempt|{row.attempt}") for row in rows}

    def signs(self, coder: CoderId, since: datetime) -> tuple[datetime, ...]:
        """When this coder was seen at work on attempts since then, in order."""
        mine = select(attempt.c.id, attempt.c.session).where(attempt.c.coder == coder).subquery()
        steps = select(attempt).where(attempt.c.coder == coder).subquery()
        at = union_all(
            select(steps.c.began_at.label("at")),
            select(steps.c.coding_since).where(steps.c.coding_since.is_not(None)),
            select(attempt_watched.c.at).where(attempt_watched.c.attempt.in_(select(mine.c.id))),
            select(operation.c.at).where(operation.c.session.in_(select(mine.c.session))),
        ).subquery()
        later = select(at.c.at).where(at.c.at >= write_instant(since)).order_by(at.c.at)
        return tuple(map(read_instant, self.connection.execute(later).scalars()))

    def forget(self, household: HouseholdId) -> None:
        """Remove the household's golds and all that was coded for them; attempts stay as
        tombstones with their numbers."""
        clips = select(clip.c.id).where(clip.c.household == household)
        practised = coding_session.c.practised == 1
        self.on_removal()
        self.connection.execute(delete(gold).where(gold.c.clip.in_(clips)))
        self.connection.execute(delete(attempt_document).where(attempt_document.c.clip.in_(clips)))
        self.connection.execute(
            delete(coding_session).where(practised, coding_session.c.clip.in_(clips))
        )

    def _golds(self, which: ColumnElement[bool]) -> tuple[KeptGold, ...]:
        rows = self.connection.execute(
            select(gold, clip.c.household).join(clip, clip.c.id == gold.c.clip).where(which)
        ).all()
        return tuple(
            KeptGold(
                row.digest,
                ClipId(row.clip),
                self._open(row, f"gold|{row.digest}"),
                read_instant(row.kept_at),
            )
            for row in rows
        )

    def _attempts(self, which: ColumnElement[bool]) -> tuple[KeptAttempt, ...]:
        played: defaultdict[str, list[Interval]] = defaultdict(list)
        parts = select(attempt_watched).join(attempt, attempt.c.id == attempt_watched.c.attempt)
        for part in self.connection.execute(parts.where(which)):
            stretch = Interval(Milliseconds(part.onset_ms), Milliseconds(part.offset_ms))
            played[part.attempt].append(stretch)
        rows = self.connection.execute(
            select(attempt).where(which).order_by(attempt.c.began_at, attempt.c.id)
        )
        return tuple(read_attempt(row, Stretches.of(played[row.id])) for row in rows)

    def _open(self, row: Row[tuple[object, ...]], where: str) -> Document:
        return self.sealing.open(self.connection, HouseholdId(row.household), where, row.body)

    def _household(self, of: ClipId) -> HouseholdId:
        found = select(clip.c.household).where(clip.c.id == of)
        return HouseholdId(self.connection.execute(found).scalar_one())


def _how_far(of: KeptAttempt) -> dict[str, object]:
    return {
        "coding_since": write_instant_if(of.coding_since),
        "skipped": int(of.skipped),
        "sealed_at": write_instant_if(of.sealed_at),
        "seal": of.seal,
        "numbers": of.numbers,
    }


def read_attempt(row: Row[tuple[object, ...]], watched: Stretches) -> KeptAttempt:
    """An attempt's row as a value."""
    return KeptAttempt(
        id=AttemptId(row.id),
        coder=CoderId(row.coder),
        clip=ClipId(row.clip),
        gold=row.gold,
        session=SessionId(row.session),
        began=read_instant(row.began_at),
        watched=watched,
        coding_since=read_instant_if(row.coding_since),
        skipped=bool(row.skipped),
        sealed_at=read_instant_if(row.sealed_at),
        seal=row.seal,
        numbers=row.numbers,
    )
