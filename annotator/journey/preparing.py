"""Preparing: the proposed moments, what the therapist makes of them, and confirming."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from typing_extensions import override

from annotator.domain.coding import Change, Changes
from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.identity import JobId, OperationId
from annotator.domain.operation import UNCHANGED
from annotator.domain.strengths import NoConnection, Reason, SequenceRefused
from annotator.journey.gating import Gating, cut_of
from annotator.journey.leading import learns_here
from annotator.journey.ports import Deed, JobKind
from annotator.journey.taking import Hand, Refused, Taking
from annotator.journey.visit import PlanItem
from annotator.journey.visiting import clip_of, known_visit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from annotator.domain.identity import AnnotationId, ClipId, CodeId, VisitId
    from annotator.domain.strengths import Item
    from annotator.journey.planning import Planning
    from annotator.journey.ports import Desk
    from annotator.journey.visit import CutMoment, Plan, Visit


@dataclass
class NotInThePlan(Refusal):
    """No moment of the plan goes by that key."""


@dataclass
class CannotBeShown(Refusal):
    """A moment that may not be added to the plan, with every reason."""

    reasons: tuple[Reason, ...]

    @override
    def facts(self) -> dict[str, object]:
        """The reasons as one line."""
        return {"reasons": ", ".join(each.replace("_", " ") for each in self.reasons)}


@dataclass
class AnswerNotTaken(Refusal):
    """What was tapped could not be kept for the moment: the name of why."""

    refusal: str


@dataclass
class AcceptedAsItIs(Refusal):
    """The plan stands on an accepted coding of somebody else's, which nobody else changes."""


@dataclass(frozen=True, slots=True)
class Tapped:
    """The one tap Prepare asks for: which code it was, or how a repair ended, or both."""

    code: CodeId | None = None
    values: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class CutOrder:
    """What still has to be cut for a visit, and from which clip; `also` from other films of the
    same dyad (PR-30)."""

    clip: ClipId
    items: tuple[Item, ...]
    also: tuple[tuple[ClipId, Item], ...] = ()

    @property
    def all(self) -> tuple[tuple[ClipId, Item], ...]:
        """Everything, each with its clip."""
        return (*((self.clip, each) for each in self.items), *self.also)


class Preparing(Gating):
    """The first half of sharing: a plan, edited and confirmed by the therapist."""

    __slots__ = ()

    def propose(self, visit: VisitId) -> Plan:
        """A plan from the coding as it stands; whatever was edited before is let go."""
        with self.records.writing() as desk:
            found = known_visit(desk, visit)
            job, plan = self._keep(desk, found, self._planning(desk, found).proposed())
        self._ring(job)
        return plan

    def plan(self, visit: VisitId) -> Plan:
        """The plan as it is; the first time it is proposed, and it follows the coding until it
        is confirmed."""
        with self.records.reading() as desk:
            found = known_visit(desk, visit)
            planning = self._planning(desk, found)
            plan = desk.visits.plan(visit)
            if plan is not None and not planning.is_stale(plan):
                return planning.judged(plan)
        return self._edit(visit, lambda plan, _: plan)

    def answer_code(self, visit: VisitId, annotation: AnnotationId, tapped: Tapped) -> Plan:
        """Say what a moment was: an operation like any other, then the plan follows the coding."""
        with self.records.writing() as desk:
            found = known_visit(desk, visit)
            planning = self._planning(desk, found)
            self._require(desk, clip_of(desk, found), Purpose.RECORD)
            if learns_here(desk, planning.head.coder, found.household):
                raise AcceptedAsItIs
            moment = planning.annotation(annotation)
            if moment is None:
                raise NotInThePlan
            values = {**moment.values, **(tapped.values or {})}
            changes = Changes(code=UNCHANGED if tapped.code is None else tapped.code, values=values)
            operation = Change(
                OperationId(self.identities.fresh()), annotation, moment.version, changes
            )
            hand = Hand(self.identities.acting(), self.clock.now())
            answer = Taking(desk, planning.head, planning.scheme, hand).take(operation)
        if isinstance(answer, Refused):
            raise AnswerNotTaken(answer.refusal)
        return self.plan(visit)

    def reorder(self, visit: VisitId, keys: Sequence[str]) -> Plan:
        """The moments in a new order; what is not named follows in its old one."""

        def edited(plan: Plan, _: Planning) -> Plan:
            named = [item_in(plan, key) for key in dict.fromkeys(keys)]
            rest = [each for each in plan.items if each.key not in keys]
            return replace(plan, items=(*named, *rest))

        return self._edit(visit, edited)

    def leave_out(self, visit: VisitId, key: str) -> Plan:
        """Do not show a moment; it stays in the plan, to be put back."""
        return self._edit(visit, lambda plan, _: _without(plan, key))

    def put_back(self, visit: VisitId, key: str) -> Plan:
        """Show a moment that was left out after all."""
        return self._edit(visit, lambda plan, _: _with_again(plan, key))

    def put_in(self, visit: VisitId, annotation: AnnotationId) -> Plan:
        """Add a moment that was not proposed, before the last; refused with every reason."""

        def edited(plan: Plan, planning: Planning) -> Plan:
            item = planning.item_for(annotation, len(plan.items))
            if not isinstance(item, PlanItem):
                raise CannotBeShown(item)
            if any(each.key == item.key for each in plan.items):
                return _with_again(plan, item.key)
            left = tuple(each for each in plan.left_out if each.annotation != annotation)
            return replace(plan, items=(*plan.items[:-1], item, *plan.items[-1:]), left_out=left)

        return self._edit(visit, edited)

    def confirm(self, visit: VisitId) -> Plan:
        """Each item and its place confirmed; refused without consent, or with every fault."""
        with self.records.writing() as desk:
            found = known_visit(desk, visit)
            self._require(desk, clip_of(desk, found), Purpose.SESSION_REVIEW)
            plan = self._current(desk, found, self._planning(desk, found))
            _refuse_faults(plan)
            names, careful = self._names(desk, found), self._careful(desk, found)
            for each in plan.shown:
                self._refuse_others(desk, found, each.said or "", each.question)
                self._refuse_blocked(careful.blocked(each.said or "", names))
                self._refuse_blocked(careful.blocked(each.question, names))
            plan = replace(plan, confirmed_at=self.clock.now())
            job, plan = self._keep(desk, found, plan)
            stale = self._drop_former(desk, found)
            self._note(desk, Deed.PLAN_CONFIRMED, found, {"moments": str(len(plan.shown))})
        self._discard(stale)
        self._ring(job)
        return plan

    def to_cut(self, visit: VisitId) -> CutOrder:
        """What is planned to be shown, or was opened beside it, and has no film of its own yet."""
        with self.records.reading() as desk:
            found = known_visit(desk, visit)
            return self._wanted(desk, found)

    def note_cut(self, visit: VisitId, moment: CutMoment) -> None:
        """A moment is cut; one that was cut meanwhile, or is no longer planned, is thrown away."""
        with self.records.writing() as desk:
            wanted = self._wanted(desk, known_visit(desk, visit))
            is_wanted = any(moment.is_of(item) for _, item in wanted.all)
            if is_wanted:
                desk.visits.keep_cut(visit, moment)
        if not is_wanted:
            self._discard((moment.film, moment.still))

    def _wanted(self, desk: Desk, visit: Visit) -> CutOrder:
        plan, cuts = desk.visits.plan(visit.id), desk.visits.cut(visit.id)
        items = () if plan is None else _uncut(plan, cuts)
        beside = self._beside(desk, visit)
        if beside is not None and cut_of(beside.item, cuts) is None:
            items = (*items, beside.item)
        pair = [each for each in self._pair(desk, visit) or () if cut_of(each[1], cuts) is None]
        return CutOrder(visit.clip, items, tuple(pair))

    def _edit(self, visit: VisitId, edit: Callable[[Plan, Planning], Plan]) -> Plan:
        with self.records.writing() as desk:
            found = known_visit(desk, visit)
            planning = self._planning(desk, found)
            before = self._current(desk, found, planning)
            edited = replace(edit(before, planning), confirmed_at=None)
            job, plan = self._keep(desk, found, planning.judged(edited))
        self._ring(job)
        return plan

    def _current(self, desk: Desk, visit: Visit, planning: Planning) -> Plan:
        plan = desk.visits.plan(visit.id)
        if plan is None:
            return planning.proposed()
        return planning.renewed(plan) if planning.is_stale(plan) else planning.judged(plan)

    def _keep(self, desk: Desk, visit: Visit, plan: Plan) -> tuple[JobId | None, Plan]:
        desk.visits.keep_plan(visit.id, plan)
        if not _uncut(plan, desk.visits.cut(visit.id)):
            return None, plan
        # Cutting begins with the proposal (rulings 3), so that confirming has nothing to wait for.
        job = JobId(self.identities.fresh())
        return desk.jobs.enqueue(job, JobKind.CUT, visit.id, self.clock.now()), plan

    def _ring(self, job: JobId | None) -> None:
        if job is not None:
            self.bell.ring(job)


def planned(desk: Desk, visit: VisitId) -> Plan:
    """The plan of a visit; refused where none has been made."""
    plan = desk.visits.plan(visit)
    if plan is None:
        raise NotInThePlan
    return plan


def item_in(plan: Plan, key: str) -> PlanItem:
    """The moment of the plan that goes by that key; refused where there is none."""
    for each in plan.items:
        if each.key == key:
            return each
    raise NotInThePlan


def with_item(plan: Plan, changed: PlanItem) -> Plan:
    """The plan with one of its moments changed."""
    items = (changed if each.key == changed.key else each for each in plan.items)
    return replace(plan, items=tuple(items))


def _without(plan: Plan, key: str) -> Plan:
    return with_item(plan, replace(item_in(plan, key), left_out=True))


def _with_again(plan: Plan, key: str) -> Plan:
    return with_item(plan, replace(item_in(plan, key), left_out=False))


def _uncut(plan: Plan, cuts: tuple[CutMoment, ...]) -> tuple[Item, ...]:
    return tuple(each.item for each in plan.shown if not any(cut.is_of(each.item) for cut in cuts))


def _refuse_faults(plan: Plan) -> None:
    if plan.refused:
        raise NoConnection(plan.refused)
    if plan.faults:
        raise SequenceRefused(plan.faults)
