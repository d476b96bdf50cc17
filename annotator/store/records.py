"""The records in the encrypted database: one desk for each transaction."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Final

from sqlalchemy.exc import OperationalError

from annotator.store.accepting import SqlAccepting
from annotator.store.attachments import SqlAttachments
from annotator.store.audit import SqlAudit
from annotator.store.board import SqlJobBoard
from annotator.store.cameras import SqlCameras
from annotator.store.caseload import SqlCaseload
from annotator.store.clips import SqlClips
from annotator.store.coding import SqlCoding
from annotator.store.comparisons import SqlComparisons
from annotator.store.engine import BUSY_MS, WRITING, StoreBusy
from annotator.store.excerpts import SqlExcerpts
from annotator.store.flags import SqlFlags
from annotator.store.households import SqlHouseholds
from annotator.store.keys import SqlKeyRows
from annotator.store.moving import SqlMoving
from annotator.store.parts import SqlParts
from annotator.store.people import SqlPeople
from annotator.store.practising import SqlPractising
from annotator.store.recording import SqlRecordings
from annotator.store.reels import SqlReels
from annotator.store.reliability import SqlDoubling
from annotator.store.schemes import SqlSchemes
from annotator.store.sealing import Sealing
from annotator.store.second_look import SqlSecondLook
from annotator.store.seen import SqlSeen
from annotator.store.segments import SqlSegments
from annotator.store.settings import SqlSettings
from annotator.store.settling import SqlSettling
from annotator.store.talking import SqlTalking
from annotator.store.utterances import SqlUtterances
from annotator.store.visits import SqlVisits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Engine

    from annotator.domain.identity import HouseholdId
    from annotator.store.sealing import FieldSealer


TIDY_WAITS_MS: Final = 500


class SqlDesk:
    """All the records within one transaction; each is made when it is first asked for."""

    def __init__(self, connection: Connection, sealing: Sealing, audit_key: bytes) -> None:
        self.connection = connection
        self._sealing = sealing
        self._audit_key = audit_key
        self.has_removed = False

    def note_removed(self) -> None:
        """Something was destroyed at this desk: its traces in the log have to go too."""
        self.has_removed = True

    @cached_property
    def households(self) -> SqlHouseholds:
        """Households, people, consents."""
        return SqlHouseholds(self.connection, self._sealing)

    @cached_property
    def caseload(self) -> SqlCaseload:
        """Tags, what is put away, and packs that were made."""
        return SqlCaseload(self.connection, self._sealing)

    @cached_property
    def clips(self) -> SqlClips:
        """Clips and what was made of them."""
        return SqlClips(self.connection, self._sealing, self.note_removed)

    @cached_property
    def segments(self) -> SqlSegments:
        """What is ready of copies that are being made."""
        return SqlSegments(self.connection, self.note_removed)

    @cached_property
    def parts(self) -> SqlParts:
        """Files of clips that come in several."""
        return SqlParts(self.connection, self._sealing, self.note_removed)

    @cached_property
    def cameras(self) -> SqlCameras:
        """Second cameras of clips."""
        return SqlCameras(self.connection, self._sealing)

    @cached_property
    def coding(self) -> SqlCoding:
        """Coding sessions."""
        return SqlCoding(self.connection, self._sealing)

    @cached_property
    def schemes(self) -> SqlSchemes:
        """Coding schemes, their drafts and translations."""
        return SqlSchemes(self.connection)

    @cached_property
    def visits(self) -> SqlVisits:
        """Visits, plans, tickets, answers."""
        return SqlVisits(self.connection, self._sealing)

    @cached_property
    def reels(self) -> SqlReels:
        """Films to take home that lie ready."""
        return SqlReels(self.connection)

    @cached_property
    def excerpts(self) -> SqlExcerpts:
        """Films of chosen moments for professionals."""
        return SqlExcerpts(self.connection, self._sealing, self.note_removed)

    @cached_property
    def practising(self) -> SqlPractising:
        """Golds of practice clips and the attempts at them."""
        return SqlPractising(self.connection, self._sealing, self.note_removed)

    @cached_property
    def settling(self) -> SqlSettling:
        """What is settled between codings."""
        return SqlSettling(self.connection, self._sealing)

    @cached_property
    def accepting(self) -> SqlAccepting:
        """What was accepted for families."""
        return SqlAccepting(self.connection, self._sealing)

    @cached_property
    def doubling(self) -> SqlDoubling:
        """Clips that are coded twice."""
        return SqlDoubling(self.connection)

    @cached_property
    def talking(self) -> SqlTalking:
        """What colleagues say to each other about codings."""
        return SqlTalking(self.connection, self._sealing, self.note_removed)

    @cached_property
    def comparisons(self) -> SqlComparisons:
        """Which codings were laid side by side."""
        return SqlComparisons(self.connection)

    @cached_property
    def second_look(self) -> SqlSecondLook:
        """Which clips the films of shared reviews discuss."""
        return SqlSecondLook(self.connection)

    @cached_property
    def recordings(self) -> SqlRecordings:
        """Recordings under way."""
        return SqlRecordings(self.connection, self._sealing, self.note_removed)

    @cached_property
    def flags(self) -> SqlFlags:
        """What somebody has to see in codings, counted."""
        return SqlFlags(self.connection)

    @cached_property
    def utterances(self) -> SqlUtterances:
        """How many the carer's utterances were."""
        return SqlUtterances(self.connection)

    @cached_property
    def attachments(self) -> SqlAttachments:
        """Photographs and scans."""
        return SqlAttachments(self.connection, self._sealing, self.note_removed)

    @cached_property
    def seen(self) -> SqlSeen:
        """What somebody has seen in the queue."""
        return SqlSeen(self.connection)

    @cached_property
    def moving(self) -> SqlMoving:
        """Where the two regions of clips are."""
        return SqlMoving(self.connection, self._sealing)

    @cached_property
    def jobs(self) -> SqlJobBoard:
        """The list of work."""
        return SqlJobBoard(self.connection)

    @cached_property
    def people(self) -> SqlPeople:
        """The people of the practice."""
        return SqlPeople(self.connection)

    @cached_property
    def settings(self) -> SqlSettings:
        """What the practice has set."""
        return SqlSettings(self.connection)

    @cached_property
    def audit(self) -> SqlAudit:
        """The book of deeds."""
        return SqlAudit(self.connection, self._audit_key)


class SqlRecords:
    """Everything that is kept, in one encrypted file."""

    def __init__(self, engine: Engine, sealer: FieldSealer, audit_key: bytes) -> None:
        self._engine = engine
        self._sealing = Sealing(sealer)
        self._audit_key = audit_key
        # SQLite's own waiting sleeps in steps; within one process a lock hands over at once.
        self._turn = Lock()

    @contextmanager
    def writing(self) -> Iterator[SqlDesk]:
        """One transaction, alone at the desk: kept whole at the end, or not at all."""
        with self.alone() as connection:
            desk = SqlDesk(connection, self._sealing, self._audit_key)
            yield desk
        if desk.has_removed:
            self.tidy()

    @contextmanager
    def reading(self) -> Iterator[SqlDesk]:
        """One unchanging picture; nothing may be written at this desk."""
        with self.looking() as connection:
            yield SqlDesk(connection, self._sealing, self._audit_key)

    @property
    def keys(self) -> SqlKeyRows:
        """The sealed keys, as the vault's shelf keeps them."""
        return SqlKeyRows(self)

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """A writing transaction: nobody else writes until it is kept or given up."""
        with self._turn, self._engine.connect() as connection:
            try:
                connection.begin()
            except OperationalError as held:
                if "locked" in str(held.orig):
                    raise StoreBusy from held
                raise
            yield connection
            connection.commit()

    @contextmanager
    def looking(self) -> Iterator[Connection]:
        """A reading transaction; the connection refuses to write."""
        engine = self._engine.execution_options(**{WRITING: False})
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")
            try:
                yield connection
            finally:
                connection.rollback()
                connection.exec_driver_sql("PRAGMA query_only = OFF")

    def forget(self, household: HouseholdId) -> None:
        """The household's opened key is no longer kept in memory."""
        self._sealing.forget(household)

    def tidy(self) -> None:
        """Empty the log into the file: what was deleted is then gone from both."""
        with self._turn, self._engine.connect() as connection:
            raw = connection.connection.dbapi_connection
            if raw is not None:
                cursor = raw.cursor()
                # A reader in the way is not waited for long: the next one to tidy takes it along.
                cursor.execute(f"PRAGMA busy_timeout = {TIDY_WAITS_MS}")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                cursor.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
                cursor.close()

    def close(self) -> None:
        """Every connection is closed; what was kept stays."""
        self.tidy()
        self._engine.dispose()
