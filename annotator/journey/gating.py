"""Gates: a trickier bit, and distress that was not repaired, opened on purpose and closed again.

What a gate opens stands beside the plan and never in it. Whether it may be seen is worked out anew
each time something is asked for: a ticket that is over, a rupture tagged meanwhile or her "no"
closes it, whoever noticed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.gates import CheckIn, Today, exposure_gate, growth_gate
from annotator.domain.identity import AnnotationId, JobId
from annotator.domain.strengths import Choices, SequenceRefused
from annotator.domain.strengths_check import check_beside
from annotator.domain.strengths_growth import exposure_item, growth_item, is_a_way_back
from annotator.domain.strengths_sequence import Item, Reason
from annotator.journey.paging import Paging
from annotator.journey.ports import Deed, JobKind
from annotator.journey.together import Beside
from annotator.journey.visit import AnswerKind, Gate, GateKind
from annotator.journey.visiting import LONGEST_WORDS, clip_of, known_visit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from annotator.domain.identity import AssetId, VisitId
    from annotator.journey.planning import Planning
    from annotator.journey.ports import Desk
    from annotator.journey.visit import Answer, CutMoment, Plan, Visit

YES: Final = "yes"
NO: Final = "no"
OPENED: Final[Mapping[GateKind, Deed]] = {
    GateKind.GROWTH: Deed.GATE_OPENED,
    GateKind.EXPOSURE: Deed.EXPOSURE_OPENED,
}


@dataclass
class GateShut(Refusal):
    """This may not be opened now, with every reason at once (PR-10, PR-14)."""

    reasons: tuple[Reason, ...]

    @override
    def facts(self) -> dict[str, object]:
        """The reasons as one line."""
        return {"reasons": ", ".join(each.replace("_", " ") for each in self.reasons)}


@dataclass(frozen=True, slots=True)
class Trickier:
    """A moment that is not in the plan and could be looked at, by which gate, and what stands
    against opening it now; her yes is asked for on the page once it is open."""

    annotation: AnnotationId
    kind: GateKind
    against: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class GateStatus:
    """How the gates stand: what is open, whether it is cut, what she said, what could be opened.

    `asked` is her own "I'd like to look at a harder bit" (PR-29); it opens nothing.
    """

    asked: bool
    open: Gate | None
    is_ready: bool
    agreed: bool
    trickier: tuple[Trickier, ...]


@dataclass(frozen=True, slots=True)
class _Facts:
    """Everything a gate is worked out from."""

    visit: Visit
    plan: Plan | None
    planning: Planning
    answers: tuple[Answer, ...]
    since: datetime | None

    @property
    def shown(self) -> tuple[Item, ...]:
        return () if self.plan is None else tuple(each.item for each in self.plan.shown)

    def item(self, annotation: AnnotationId, kind: GateKind) -> Item | tuple[Reason, ...]:
        coding, length = self.planning.annotations, self.planning.head.clip_length
        if kind is GateKind.EXPOSURE:
            return exposure_item(annotation, coding, length)
        return growth_item(annotation, coding, self.planning.scheme, length, self.shown)

    def against(self, annotation: AnnotationId, kind: GateKind, reason: str) -> tuple[Reason, ...]:
        """What stands against this gate; her yes is told apart, for it comes last."""
        item = self.item(annotation, kind)
        own = () if isinstance(item, Item) else item
        found = isinstance(item, Item) and is_a_way_back(item, self.shown)
        today = self._today(annotation, reason, way_back=found)
        gate = growth_gate(today) if kind is GateKind.GROWTH else exposure_gate(today)
        return (*own, *(each for each in gate if not (own and each is Reason.NO_WAY_BACK)))

    def open(self) -> Gate | None:
        """The gate that is open: in this meeting, and not closed."""
        return next((each for each in reversed(self.visit.gates) if self._is_open(each)), None)

    def beside(self) -> Beside | None:
        """What the open gate shows, looked at again from the ground up."""
        gate = self.open()
        if gate is None or set(self.against(gate.annotation, gate.kind, gate.reason)) - {
            Reason.NOT_ASKED
        }:
            return None
        item = self.item(gate.annotation, gate.kind)
        if not isinstance(item, Item) or self._is_refused(item, gate):
            return None
        return Beside(item, self.agreed(gate))

    def agreed(self, gate: Gate) -> bool:
        """Whether she said yes on the page since the gate was opened (PR-10)."""
        said = [
            each.value
            for each in self.answers
            if each.kind is AnswerKind.AGREED and each.at >= gate.at
        ]
        return bool(said) and said[-1] == YES

    def asked(self) -> bool:
        """Whether she asked for a harder bit herself."""
        return any(each.kind is AnswerKind.HARDER_BIT for each in self.answers)

    def _is_open(self, gate: Gate) -> bool:
        return gate.closed_at is None and self.since is not None and gate.at >= self.since

    def _is_refused(self, item: Item, gate: Gate) -> bool:
        exposed = gate.annotation if gate.kind is GateKind.EXPOSURE else None
        planning, wishes = self.planning, Choices(exposed=exposed)
        try:
            check_beside(
                item, planning.annotations, planning.scheme, planning.head.clip_length, wishes
            )
        except SequenceRefused:
            return True
        return False

    def _today(self, annotation: AnnotationId, reason: str, *, way_back: bool) -> Today:
        seen = {each.moment for each in self.answers if each.kind is AnswerKind.SEEN}
        strengths = {each.annotation for each in self.shown}
        grown = {each.annotation for each in self.visit.gates if each.kind is GateKind.GROWTH}
        gate = self.open()
        agreed = gate is not None and gate.annotation == annotation and self.agreed(gate)
        return Today(
            visit=self.visit.number,
            check_in=_check_in(self.answers),
            strengths_shown=len(seen & strengths),
            strengths_left=len(strengths - {annotation}),
            growth_shown=len(seen & (grown - strengths - {annotation})),
            asked_or_agreed=agreed or self.asked(),
            ends_in_repair_or_has_contrast=way_back,
            reason_typed=reason,
            is_meeting=self.since is not None,
        )


class Gating(Paging):
    """The two gates of a meeting; opening and closing are deeds and are noted."""

    __slots__ = ()

    def gates(self, visit: VisitId) -> GateStatus:
        """How the gates stand now; what nobody locked when its time was over is locked first."""
        self.lock_what_ran_out()
        with self.records.reading() as desk:
            facts = self._facts(desk, known_visit(desk, visit))
            beside, cuts = facts.beside(), desk.visits.cut(visit)
            return GateStatus(
                asked=facts.asked(),
                open=None if beside is None else facts.open(),
                is_ready=beside is not None and cut_of(beside.item, cuts) is not None,
                agreed=beside is not None and beside.agreed,
                trickier=_could_be_opened(facts),
            )

    def open_growth(self, visit: VisitId, annotation: AnnotationId, reason: str = "") -> None:
        """Ask her on the page whether to look at a trickier bit; refused with every reason.

        Its film is there once she has said yes and not before (PR-10).
        """
        self._open_gate(visit, annotation, GateKind.GROWTH, reason)

    def open_exposure(self, visit: VisitId, annotation: AnnotationId, reason: str) -> None:
        """Unlock one moment of distress that was not repaired, for this meeting only (PR-14)."""
        self._open_gate(visit, annotation, GateKind.EXPOSURE, reason)

    def close_gates(self, visit: VisitId) -> None:
        """Lock what is open; its film is destroyed."""
        with self.records.writing() as desk:
            stale = self._close_gates(desk, known_visit(desk, visit))
        self._discard(stale)

    def lock_what_ran_out(self) -> None:
        """End every meeting whose time is over and lock what was opened at it, as ending it by
        hand does (PR-14); at the start, and again and again."""
        now = self.clock.now()
        with self.records.reading() as desk:
            over = desk.visits.run_out(now)
        for each in over:
            with self.records.writing() as desk:
                if each not in desk.visits.run_out(now):
                    continue
                desk.visits.end_tickets(each, now)
                stale = self._close_gates(desk, known_visit(desk, each))
            self._discard(stale)

    def _open_gate(
        self, visit: VisitId, annotation: AnnotationId, kind: GateKind, reason: str
    ) -> None:
        typed = " ".join(reason.split())[:LONGEST_WORDS]
        with self.records.writing() as desk:
            found = known_visit(desk, visit)
            self._require(desk, clip_of(desk, found), Purpose.SESSION_REVIEW)
            against = set(self._facts(desk, found).against(annotation, kind, typed))
            left = tuple(each for each in Reason if each in against - {Reason.NOT_ASKED})
            if left:
                raise GateShut(left)
            stale = self._close_gates(desk, found)
            found, now = known_visit(desk, visit), self.clock.now()
            gate = Gate(kind, annotation, typed, now)
            desk.visits.change(replace(found, gates=(*found.gates, gate)))
            self._note(desk, OPENED[kind], found, {"annotation": annotation})
            job = desk.jobs.enqueue(JobId(self.identities.fresh()), JobKind.CUT, visit, now)
        self._discard(stale)
        self.bell.ring(job)

    def _close_gates(self, desk: Desk, visit: Visit) -> tuple[AssetId, ...]:
        """Lock every gate, forget the keys of what they opened; the files are left to discard."""
        left = [each for each in visit.gates if each.closed_at is None]
        if not left:
            return ()
        now = self.clock.now()
        gates = tuple(
            each if each not in left else replace(each, closed_at=now) for each in visit.gates
        )
        desk.visits.change(replace(visit, gates=gates))
        for each in left:
            if each.kind is GateKind.EXPOSURE:
                self._note(desk, Deed.EXPOSURE_CLOSED, visit, {"annotation": each.annotation})
        return self._drop_former(desk, known_visit(desk, visit.id))

    def _beside(self, desk: Desk, visit: Visit) -> Beside | None:
        """What stands beside the plan now; None where no gate is open."""
        if all(each.closed_at is not None for each in visit.gates):
            return None
        return self._facts(desk, visit).beside()

    def _facts(self, desk: Desk, visit: Visit) -> _Facts:
        now = self.clock.now()
        tickets = [
            each
            for each in desk.visits.tickets(visit.id)
            if each.ended_at is None and each.begun_at <= now < each.ends_at
        ]
        return _Facts(
            visit,
            desk.visits.plan(visit.id),
            self._planning(desk, visit),
            desk.visits.answers(visit.id),
            tickets[-1].begun_at if tickets else None,
        )


def cut_of(item: Item, cuts: tuple[CutMoment, ...]) -> CutMoment | None:
    """The film that was cut for exactly this, if there is one."""
    return next((cut for cut in cuts if cut.is_of(item)), None)


def _could_be_opened(facts: _Facts) -> tuple[Trickier, ...]:
    found = []
    for each in facts.planning.annotations:
        for kind in GateKind:
            if isinstance(facts.item(each.id, kind), Item):
                against = facts.against(each.id, kind, "")
                found.append(Trickier(each.id, kind, against))
    return tuple(found)


def _check_in(answers: tuple[Answer, ...]) -> CheckIn | None:
    said = [each.value for each in answers if each.kind is AnswerKind.CHECK_IN]
    return CheckIn(said[-1]) if said and said[-1] in set(CheckIn) else None
