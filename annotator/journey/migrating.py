"""A coding carried over to another version of a scheme: looked at before, made whole or not at all.

The old coding stays as it is. The new one stands on the same clip, by the same coder, with the map
that made it; from then on it is the one the workbench opens.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.domain.consent import Purpose, require
from annotator.domain.identity import OperationId, SessionId
from annotator.domain.migration import carried, map_to_document, marks_in, proposed, said_in
from annotator.domain.operation import Add, Link, Star
from annotator.journey.kept import current_of
from annotator.journey.ports import Deed
from annotator.journey.scheme_refusals import (
    AlreadyMigrated,
    CodedMeanwhile,
    HalfMade,
    NothingGoesAlong,
)
from annotator.journey.tag import NoSuchSession
from annotator.journey.taking import Hand, Refused, Taking

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from annotator.domain.annotation import Annotation
    from annotator.domain.migration import Carried, Mark, Said, SchemeMap
    from annotator.domain.operation import Operation
    from annotator.domain.scheme import Scheme
    from annotator.journey.ports import Clock, Desk, Edition, Identities, Records, SessionHead
    from annotator.journey.schemes import Schemes
    from annotator.journey.taking import Result


@dataclass(frozen=True, slots=True)
class ToCarry:
    """A coding about to be carried over: what is in it, and the map to begin with."""

    head: SessionHead
    old: Scheme
    new: Scheme
    marks: Mapping[Mark, int]
    said: Mapping[Said, int]
    proposed: SchemeMap


@dataclass(frozen=True, slots=True)
class Migrating:
    """Where codings are carried over."""

    records: Records
    clock: Clock
    identities: Identities
    schemes: Schemes

    def sessions(self, edition: Edition) -> tuple[SessionHead, ...]:
        """The codings by a version that are the ones to go on with."""
        with self.records.reading() as desk:
            return tuple(
                each
                for each in desk.schemes.sessions(edition)
                if current_of(desk.coding.of(each.clip), each.coder) == each
            )

    def look(self, session: SessionId, to: Edition) -> ToCarry:
        """What is coded, and the map that is proposed."""
        with self.records.reading() as desk:
            head = self._head(desk, session)
            old, new = self.schemes.of(desk, head), self.schemes.edition(desk, to)
            there = desk.coding.standing(session)
            return ToCarry(head, old, new, marks_in(there), said_in(there), proposed(old, new))

    def preview(self, session: SessionId, to: Edition, plan: SchemeMap) -> Carried:
        """What would go along and what would stay back; nothing is kept."""
        with self.records.reading() as desk:
            self._head(desk, session)
            return carried(desk.coding.standing(session), self.schemes.edition(desk, to), plan)

    def migrate(self, session: SessionId, to: Edition, plan: SchemeMap, revision: int) -> SessionId:
        """The new coding, made by the map; refused where the old one moved on since the look."""
        with self.records.writing() as desk:
            old = self._head(desk, session)
            if old.revision != revision:
                raise CodedMeanwhile
            if current_of(desk.coding.of(old.clip), old.coder) != old:
                raise AlreadyMigrated
            going = carried(desk.coding.standing(session), self.schemes.edition(desk, to), plan)
            if not going.annotations and going.stays:
                raise NothingGoesAlong
            new = self._begun(desk, old, to, plan)
            self._take(desk, new, going)
            on = {"session": new.id, "from": old.id}
            desk.audit.note(Deed.CODING_MIGRATED, self.identities.acting(), self.clock.now(), on)
        return new.id

    def _begun(self, desk: Desk, old: SessionHead, to: Edition, plan: SchemeMap) -> SessionHead:
        desk.coding.keep_scheme(to.scheme, to.version, self.schemes.original(desk, to))
        new = replace(
            old,
            id=SessionId(self.identities.fresh()),
            scheme=to.scheme,
            scheme_version=to.version,
            revision=0,
            begun_at=self.clock.now(),
            migrated_from=old.id,
        )
        desk.coding.begin(new)
        desk.schemes.keep_map(new.id, json.dumps(map_to_document(plan)))
        return new

    def _take(self, desk: Desk, new: SessionHead, going: Carried) -> None:
        hand = Hand(self.identities.acting(), self.clock.now())
        taking = Taking(desk, new, self.schemes.of(desk, new), hand)
        for operation in self._operations(going.annotations):
            _refuse_half(taking.take(operation))

    def _operations(self, going: tuple[Annotation, ...]) -> Iterator[Operation]:
        """As it would have been tagged: moments first, then links and stars, all as one step."""
        step = OperationId(self.identities.fresh())
        for each in going:
            new = replace(each, starred=False, repairs=None)
            yield Add(self._op(), each.id, 0, new, step)
        for each in going:
            version = 1
            if each.repairs is not None:
                yield Link(self._op(), each.id, version, each.repairs, step)
                version += 1
            if each.starred:
                yield Star(self._op(), each.id, version, starred=True, step=step)

    def _op(self) -> OperationId:
        return OperationId(self.identities.fresh())

    def _head(self, desk: Desk, session: SessionId) -> SessionHead:
        head = desk.coding.head(session)
        if head is None:
            raise NoSuchSession
        given = desk.households.consents(head.household)
        require(given, Purpose.RECORD, self.clock.today(), head.clip)
        return head


def _refuse_half(result: Result) -> None:
    """Everything was looked at before; should one be refused all the same, nothing is kept."""
    if isinstance(result, Refused):
        raise HalfMade(result.refusal)
