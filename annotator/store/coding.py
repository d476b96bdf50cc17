"""Coding sessions in the database: an append-only log, and the annotations it folds to.

One press touches four rows whatever the session's size, and all of them in one transaction.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from annotator.domain.identity import AnnotationId, ClipId, CoderId, HouseholdId, SessionId
from annotator.domain.interval import Milliseconds
from annotator.domain.people import CONSENSUS
from annotator.domain.wire import (
    annotation_from,
    annotation_to_document,
    operation_from,
    operation_to_document,
)
from annotator.journey.ports import Held, Kept, SessionHead
from annotator.store import flag_tables
from annotator.store.tables import annotation as standing_table
from annotator.store.tables import clip, coding_session, scheme
from annotator.store.tables import operation as log_table
from annotator.store.times import (
    read_instant,
    read_instant_if,
    write_instant,
    write_instant_if,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Row, Select

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import OperationId
    from annotator.store.sealing import Sealing


@dataclass(frozen=True, slots=True)
class SqlCoding:
    """Coding sessions at one desk."""

    connection: Connection
    sealing: Sealing
    # Whose a session is does not change while somebody sits at the desk.
    _homes: dict[SessionId, HouseholdId] = field(default_factory=dict)

    def keep_scheme(self, scheme_id: str, version: str, document: str) -> None:
        """Keep a scheme's document, once for each version."""
        self.connection.execute(
            upsert(scheme)
            .values(id=scheme_id, version=version, document=document)
            .on_conflict_do_nothing()
        )

    def scheme(self, scheme_id: str, version: str) -> str | None:
        """The scheme's document, or None."""
        return self.connection.execute(
            select(scheme.c.document).where(scheme.c.id == scheme_id, scheme.c.version == version)
        ).scalar()

    def begin(self, head: SessionHead) -> None:
        """Keep a new coding session; with nothing in it, it is counted as well."""
        self.connection.execute(
            insert(coding_session).values(
                id=head.id,
                clip=head.clip,
                coder=head.coder,
                scheme=head.scheme,
                scheme_version=head.scheme_version,
                clip_length_ms=head.clip_length,
                revision=head.revision,
                begun_at=write_instant(head.begun_at),
                migrated_from=head.migrated_from,
                practised=int(head.practised),
                sealed_at=write_instant_if(head.sealed_at),
            )
        )
        if head.revision == 0:
            flag_tables.begun(self.connection, head.id)

    def head(self, session: SessionId) -> SessionHead | None:
        """The session without its annotations, or None."""
        row = self.connection.execute(HEAD, {"of": session}).one_or_none()
        if row is None:
            return None
        head = read_head(row)
        self._homes[session] = head.household
        return head

    def of(self, of_clip: ClipId) -> tuple[SessionHead, ...]:
        """The clip's sessions by people, oldest first: nothing practised, nothing settled."""
        mine, by_whom = coding_session.c.clip == of_clip, coding_session.c.coder != CONSENSUS
        which = HEADS.where(mine, by_whom, coding_session.c.practised == 0)
        rows = self.connection.execute(which.order_by(coding_session.c.begun_at))
        return tuple(map(read_head, rows))

    def held(self, session: SessionId, annotation: AnnotationId) -> Held | None:
        """One annotation as it stands."""
        row = self.connection.execute(HELD, {"of": session, "which": annotation}).one_or_none()
        if row is None:
            return None
        if row.body is None:
            return Held(row.version, None)
        return Held(row.version, self._read_annotation(self._household(session), row))

    def standing(self, session: SessionId) -> tuple[Annotation, ...]:
        """Every annotation that stands, by onset."""
        household = self._household(session)
        rows = self.connection.execute(
            select(standing_table)
            .where(standing_table.c.session == session, standing_table.c.body.is_not(None))
            .order_by(standing_table.c.onset_ms, standing_table.c.id)
        )
        return tuple(self._read_annotation(household, row) for row in rows)

    def operation(self, op: OperationId) -> Kept | None:
        """The operation as it was answered."""
        row = self.connection.execute(DONE, {"which": op}).one_or_none()
        return None if row is None else self._read_kept(self._household(row.session), row)

    def append(self, kept: Kept) -> None:
        """Add to the log; an accepted one moves the session's revision, annotation and flags."""
        household = self._household(kept.session)
        done = kept.operation
        body = {
            "operation": operation_to_document(done),
            "before": write_annotation(kept.before),
            "after": write_annotation(kept.after),
            "facts": dict(kept.facts),
        }
        row = {
            "id": done.id,
            "session": kept.session,
            "revision": kept.revision,
            "annotation": done.annotation,
            "kind": str(done.kind),
            "fingerprint": kept.fingerprint,
            "at": write_instant(kept.at),
            "by": kept.by,
            "version": kept.version,
            "refusal": kept.refusal,
            "body": self.sealing.seal(self.connection, household, f"operation|{done.id}", body),
        }
        self.connection.execute(APPENDED, row)
        if kept.revision is not None and kept.version is not None:
            self._move(kept, household, kept.version)

    def log(self, session: SessionId, last: int | None = None) -> tuple[Kept, ...]:
        """Accepted operations oldest first, all or the last so many."""
        household = self._household(session)
        newest_first = (
            select(log_table)
            .where(log_table.c.session == session, log_table.c.revision.is_not(None))
            .order_by(log_table.c.revision.desc())
            .limit(last)
        )
        rows = self.connection.execute(newest_first).all()
        return tuple(self._read_kept(household, row) for row in reversed(rows))

    def log_of(self, session: SessionId, annotation: AnnotationId) -> tuple[Kept, ...]:
        """Accepted operations on one annotation, oldest first."""
        household = self._household(session)
        rows = self.connection.execute(
            select(log_table)
            .where(log_table.c.session == session, log_table.c.revision.is_not(None))
            .where(log_table.c.annotation == annotation)
            .order_by(log_table.c.revision)
        )
        return tuple(self._read_kept(household, row) for row in rows)

    def _move(self, kept: Kept, household: HouseholdId, version: int) -> None:
        self.connection.execute(MOVED, {"of": kept.session, "reached": kept.revision})
        after = kept.after
        annotation = kept.operation.annotation
        where = _place(kept.session, annotation)
        row = {
            "session": kept.session,
            "id": annotation,
            "version": version,
            "onset_ms": None if after is None else after.onset,
            "body": None
            if after is None
            else self.sealing.seal(self.connection, household, where, write_annotation(after)),
        }
        self.connection.execute(STANDS, row)
        flag_tables.moved(self.connection, kept)

    def _household(self, session: SessionId) -> HouseholdId:
        found = self._homes.get(session)
        if found is None:
            home = self.connection.execute(HOME, {"of": session}).scalar_one()
            found = self._homes[session] = HouseholdId(home)
        return found

    def _read_annotation(self, household: HouseholdId, row: Row[tuple[object, ...]]) -> Annotation:
        where = _place(SessionId(row.session), AnnotationId(row.id))
        return annotation_from(self.sealing.open(self.connection, household, where, row.body))

    def _read_kept(self, household: HouseholdId, row: Row[tuple[object, ...]]) -> Kept:
        body = self.sealing.open(self.connection, household, f"operation|{row.id}", row.body)
        return Kept(
            operation=operation_from(body["operation"]),
            session=SessionId(row.session),
            fingerprint=row.fingerprint,
            at=read_instant(row.at),
            by=CoderId(row.by),
            revision=row.revision,
            version=row.version,
            before=read_annotation_if(body["before"]),
            after=read_annotation_if(body["after"]),
            refusal=row.refusal,
            facts=cast("Mapping[str, object]", body["facts"]),
        )


# The map of a migrated session is long and never needed for a press.
HEADS: Select[tuple[object, ...]] = select(
    *(each for each in coding_session.c if each.name != "scheme_map"), clip.c.household
).join(clip, clip.c.id == coding_session.c.clip)

# What a press asks for and writes is put into words once: to do so took longer than to answer it.
HEAD = HEADS.where(coding_session.c.id == bindparam("of"))
HOME = (
    select(clip.c.household)
    .join(coding_session, coding_session.c.clip == clip.c.id)
    .where(coding_session.c.id == bindparam("of"))
)
HELD = select(standing_table).where(
    standing_table.c.session == bindparam("of"), standing_table.c.id == bindparam("which")
)
DONE = select(log_table).where(log_table.c.id == bindparam("which"))
APPENDED = insert(log_table)
MOVED = (
    update(coding_session)
    .where(coding_session.c.id == bindparam("of"))
    .values(revision=bindparam("reached"))
)
NEW = upsert(standing_table)
STANDS = NEW.on_conflict_do_update(
    index_elements=["session", "id"],
    set_={name: NEW.excluded[name] for name in ("version", "onset_ms", "body")},
)


def _place(session: SessionId, annotation: AnnotationId) -> str:
    return f"annotation|{session}|{annotation}"


def write_annotation(annotation: Annotation | None) -> dict[str, object] | None:
    """The annotation as JSON holds it, or nothing."""
    return None if annotation is None else annotation_to_document(annotation)


def read_annotation_if(document: object) -> Annotation | None:
    """The annotation again, or nothing."""
    return None if document is None else annotation_from(document)


def read_head(row: Row[tuple[object, ...]]) -> SessionHead:
    """A session's row as a value."""
    return SessionHead(
        id=SessionId(row.id),
        clip=ClipId(row.clip),
        household=HouseholdId(row.household),
        coder=CoderId(row.coder),
        scheme=row.scheme,
        scheme_version=row.scheme_version,
        clip_length=Milliseconds(row.clip_length_ms),
        revision=row.revision,
        begun_at=read_instant(row.begun_at),
        migrated_from=None if row.migrated_from is None else SessionId(row.migrated_from),
        practised=bool(row.practised),
        sealed_at=read_instant_if(row.sealed_at),
    )
