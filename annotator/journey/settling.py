"""Settling what coders of one clip differ in, place by place, into a coding of its own.

The codings themselves stay as they are: what is settled is what each of them was at one revision.
Every decision is kept with its reason and whose it was; a later one stands before an earlier.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.domain import settling
from annotator.domain.coding import Add
from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.identity import OperationId, SessionId, SettlementId
from annotator.domain.operation import Link
from annotator.domain.people import CONSENSUS
from annotator.journey.deeds import Deed
from annotator.journey.doubling_books import without_blind
from annotator.journey.kept import SessionHead
from annotator.journey.settle_books import Decided, Settlement, Source
from annotator.journey.settled_places import NoSuchSettlement, current_ones, opened_of
from annotator.journey.signing import require_for
from annotator.journey.taking import Hand, Refused, Taking
from annotator.journey.waiting import Waiting, all_waiting

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from annotator.domain.annotation import Annotation
    from annotator.domain.coding import Operation
    from annotator.domain.identity import AnnotationId, ClipId
    from annotator.domain.settling import Decision
    from annotator.journey.ports import Clock, Desk, Identities, Records
    from annotator.journey.schemes import Schemes
    from annotator.journey.settled_places import OpenSettlement, Place


@dataclass
class NotToSettle(Refusal):
    """These are not the current codings of two coders of one clip, by one version of a scheme."""


@dataclass
class SettledAlready(Refusal):
    """It was kept: from then on it stays as it is."""


@dataclass
class StillToSettle(Refusal):
    """Some places are not settled yet."""

    left: int


@dataclass
class CannotStand(Refusal):
    """A settled moment was not taken into the new coding; nothing of it was kept."""

    why: str


@dataclass(frozen=True, slots=True)
class Settling:
    """From two or more codings to the one their coders, or a supervisor, can stand behind."""

    records: Records
    clock: Clock
    identities: Identities
    schemes: Schemes

    def codings(self, clip: ClipId) -> tuple[SessionHead, ...]:
        """The current coding of each coder of the clip: what can be settled with each other."""
        with self.records.reading() as desk:
            self._require(desk, clip)
            seen = without_blind(desk.doubling.of(clip), desk.coding.of(clip))
            return tuple(current_ones(seen))

    def of(self, clip: ClipId) -> tuple[Settlement, ...]:
        """What is or was settled of this clip, oldest first."""
        with self.records.reading() as desk:
            self._require(desk, clip)
            return desk.settling.of(clip)

    def begin(self, clip: ClipId, sessions: Sequence[SessionId]) -> SettlementId:
        """Begin to settle these codings as they are now, or go on where that was begun."""
        with self.records.writing() as desk:
            self._require(desk, clip)
            seen = without_blind(desk.doubling.of(clip), desk.coding.of(clip))
            heads = _to_settle(seen, sessions)
            sources = tuple(Source(each.id, each.revision, each.coder) for each in heads)
            for known in desk.settling.of(clip):
                if known.sources == sources and known.session is None:
                    return known.id
            new = Settlement(
                id=SettlementId(self.identities.fresh()),
                clip=clip,
                household=heads[0].household,
                scheme=heads[0].scheme,
                scheme_version=heads[0].scheme_version,
                clip_length=heads[0].clip_length,
                sources=sources,
                begun_at=self.clock.now(),
                begun_by=self.identities.acting(),
            )
            desk.settling.add(new)
            self._note(desk, Deed.CONSENSUS_BEGUN, new)
        return new.id

    def look(self, settlement: SettlementId) -> OpenSettlement:
        """Every place with what was decided of it; consent is asked anew (PR-25)."""
        with self.records.reading() as desk:
            return self._open(desk, settlement)

    def settle(self, settlement: SettlementId, point: AnnotationId, decision: Decision) -> None:
        """Settle one place, for the first time or anew; refused with why where it cannot be."""
        with self.records.writing() as desk:
            opened = self._going_on(desk, settlement)
            place = _place(opened, point)
            settling.check(place.point, decision, opened.scheme, opened.settlement.clip_length)
            self._decide(desk, settlement, point, decision)

    def undo(self, settlement: SettlementId, point: AnnotationId) -> None:
        """Take back what was decided of a place; that it was decided stays in its history."""
        with self.records.writing() as desk:
            place = _place(self._going_on(desk, settlement), point)
            if place.decision is not None:
                self._decide(desk, settlement, point, None)

    def keep(self, settlement: SettlementId) -> SessionId:
        """Everything is settled: a coding of its own, sealed as it is, that names its sources."""
        with self.records.writing() as desk:
            opened = self._going_on(desk, settlement)
            if opened.left:
                raise StillToSettle(opened.left)
            now, me = self.clock.now(), self.identities.acting()
            head = self._begun(desk, opened.settlement)
            self._take(desk, head, opened)
            desk.practising.shut(head.id, now)
            desk.settling.keep(settlement, head.id, me, now)
            self._note(desk, Deed.CONSENSUS_KEPT, opened.settlement, {"session": head.id})
        return head.id

    def waiting(self) -> tuple[Waiting, ...]:
        """What waits for somebody who accepts: codings by who learns, summaries to look at."""
        with self.records.reading() as desk:
            return all_waiting(desk)

    def _open(self, desk: Desk, which: SettlementId) -> OpenSettlement:
        known = desk.settling.get(which)
        if known is None:
            raise NoSuchSettlement
        self._require(desk, known.clip)
        return opened_of(desk, known, self.schemes)

    def _going_on(self, desk: Desk, which: SettlementId) -> OpenSettlement:
        opened = self._open(desk, which)
        if opened.settlement.session is not None:
            raise SettledAlready
        return opened

    def _decide(
        self, desk: Desk, which: SettlementId, point: AnnotationId, decision: Decision | None
    ) -> None:
        me, now = self.identities.acting(), self.clock.now()
        desk.settling.decide(which, Decided(point, decision, me, now))

    def _begun(self, desk: Desk, of: Settlement) -> SessionHead:
        head = SessionHead(
            id=SessionId(self.identities.fresh()),
            clip=of.clip,
            household=of.household,
            coder=CONSENSUS,
            scheme=of.scheme,
            scheme_version=of.scheme_version,
            clip_length=of.clip_length,
            revision=0,
            begun_at=self.clock.now(),
        )
        desk.coding.begin(head)
        return head

    def _take(self, desk: Desk, head: SessionHead, opened: OpenSettlement) -> None:
        places = [each.point for each in opened.places]
        moments = settling.joined(places, opened.decisions)
        hand = Hand(self.identities.acting(), self.clock.now())
        taking = Taking(desk, head, opened.scheme, hand)
        for operation in self._operations(moments):
            answer = taking.take(operation)
            if isinstance(answer, Refused):
                raise CannotStand(answer.refusal)

    def _operations(self, moments: tuple[Annotation, ...]) -> Iterator[Operation]:
        for each in moments:
            yield Add(self._op(), each.id, 0, replace(each, repairs=None))
        for each in moments:
            if each.repairs is not None:
                yield Link(self._op(), each.id, 1, each.repairs)

    def _op(self) -> OperationId:
        return OperationId(self.identities.fresh())

    def _require(self, desk: Desk, clip: ClipId) -> None:
        found = desk.clips.get(clip)
        if found is None:
            raise NotToSettle
        require_for(desk, found, Purpose.RECORD, self.clock.today())

    def _note(
        self, desk: Desk, deed: Deed, of: Settlement, more: Mapping[str, str] | None = None
    ) -> None:
        every = enumerate(of.sources, start=1)
        sources = {f"source-{n}": f"{each.session}.{each.revision}" for n, each in every}
        on = {"settlement": of.id, "clip": of.clip, **sources, **(more or {})}
        desk.audit.note(deed, self.identities.acting(), self.clock.now(), on)


def _place(opened: OpenSettlement, point: AnnotationId) -> Place:
    for each in opened.places:
        if each.point.id == point:
            return each
    raise settling.NotOneOfThem


def _to_settle(
    heads: tuple[SessionHead, ...], sessions: Sequence[SessionId]
) -> tuple[SessionHead, ...]:
    """The codings meant, in the order they were begun, if they can be settled with each other."""
    found = tuple(each for each in current_ones(heads) if each.id in sessions)
    by = {(each.scheme, each.scheme_version) for each in found}
    if len(found) < 2 or len(found) != len(set(sessions)) or len(by) != 1:
        raise NotToSettle
    return found
