"""Watching together: a ticket, what the family's page is told, and what she says back."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.identity import TicketId
from annotator.domain.strengths import NoConnection, SequenceRefused
from annotator.journey.gating import NO, YES, Gating, cut_of
from annotator.journey.leading import require_accepted
from annotator.journey.picked import Picked, picked_of
from annotator.journey.ports import Deed
from annotator.journey.together import (
    around_of,
    document_of,
    moment_of_card,
    names_of,
    offered_ideas,
    together,
)
from annotator.journey.visit import Answer, AnswerKind, Ticket
from annotator.journey.visiting import (
    LONGEST_WORDS,
    chosen_in,
    clip_of,
    dyad_of,
    known_visit,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from annotator.domain.identity import AnnotationId, AssetId, VisitId
    from annotator.domain.strengths import Item
    from annotator.journey.ports import Desk
    from annotator.journey.together_cards import Together
    from annotator.journey.visit import CutMoment, Plan, PlanItem, Visit

LASTS: Final = timedelta(hours=4)
ANSWER_ID: Final = re.compile(r"[A-Za-z0-9-]{8,64}")
MOST_CARDS: Final = 100
PAIR: Final = ("then", "now")
# What may be answered where only some words are an answer.
CLOSED: Final[Mapping[str, Set[str]]] = {AnswerKind.AGREED: {YES, NO}}


@dataclass
class NotConfirmed(Refusal):
    """The plan has not been confirmed as it is now."""


@dataclass
class StillCutting(Refusal):
    """Some moments have no film of their own yet."""

    left: int


@dataclass
class TicketOver(Refusal):
    """Nothing is open under this ticket, or no longer."""


@dataclass
class NotAnAnswer(Refusal):
    """What came from the family's page is not an answer."""


class Watching(Gating):
    """The second half of sharing: what the family sees, and nothing else."""

    __slots__ = ()

    def cutting(self, visit: VisitId) -> tuple[int, int]:
        """How many of the moments to show have their own film, and how many there are."""
        with self.records.reading() as desk:
            items = self._to_show(desk, known_visit(desk, visit), desk.visits.plan(visit))
            cuts = desk.visits.cut(visit)
            return sum(cut_of(each, cuts) is not None for each in items), len(items)

    def begin_together(self, visit: VisitId) -> TicketId:
        """A ticket for one browser; opens only when everything to be shown is cut and allowed."""
        now = self.clock.now()
        with self.records.writing() as desk:
            found = known_visit(desk, visit)
            plan = self._showable(desk, found)
            cuts = desk.visits.cut(visit)
            left = sum(cut_of(each, cuts) is None for each in self._to_show(desk, found, plan))
            if left:
                raise StillCutting(left)
            desk.visits.end_tickets(visit, now)
            stale = self._close_gates(desk, found)
            ticket = Ticket(TicketId(self.identities.fresh()), visit, now, now + LASTS)
            desk.visits.add_ticket(ticket)
            self._note(desk, Deed.TOGETHER_BEGUN, found, {"moments": str(len(plan.shown))})
        self._discard(stale)
        return ticket.id

    def payload(self, ticket: TicketId) -> dict[str, object]:
        """Everything the family's page gets, sieved by what may reach a family."""
        with self.records.reading() as desk:
            visit, plan = self._open(desk, ticket)
            return document_of(self._told(desk, visit, plan))

    def moment_asset(self, ticket: TicketId, n: int) -> AssetId:
        """The sealed film of the n-th moment; the clip itself is out of this page's reach."""
        return self._cut(ticket, n).film

    def still_asset(self, ticket: TicketId, n: int) -> AssetId:
        """The sealed picture of the n-th moment."""
        return self._cut(ticket, n).still

    def pair_asset(self, ticket: TicketId, n: int) -> AssetId:
        """The sealed picture of then (0) or now (1); while both may be shown, and no film."""
        with self.records.reading() as desk:
            visit, _ = self._open(desk, ticket)
            cuts = self._pair_cuts(desk, visit)
        if cuts is None or not 0 <= n < len(cuts):
            raise TicketOver
        return cuts[n].still

    def answer(self, ticket: TicketId, sent: Sequence[object]) -> dict[str, object]:
        """Keep what she said, each answer once by its id; what comes late included."""
        read = [_read(each) for each in sent]
        with self.records.writing() as desk:
            known = desk.visits.ticket(ticket)
            if known is None:
                raise TicketOver
            visit = known_visit(desk, known.visit)
            self._require(desk, clip_of(desk, visit), Purpose.SESSION_REVIEW)
            plan = desk.visits.plan(visit.id)
            shown = () if plan is None else plan.shown
            new = [each for each in read if self._keep_answer(desk, visit, shown, each)]
            no = any(each.kind is AnswerKind.AGREED and each.value == NO for each in new)
            stale = self._close_gates(desk, visit) if no else ()
        self._discard(stale)
        return {"kept": [each.id for each in read]}

    def end_together(self, visit: VisitId) -> None:
        """No ticket of this visit opens anything any more, and what was unlocked is locked again
        (PR-14)."""
        with self.records.writing() as desk:
            found = known_visit(desk, visit)
            desk.visits.end_tickets(found.id, self.clock.now())
            stale = self._close_gates(desk, found)
        self._discard(stale)

    def chosen(self, visit: VisitId) -> AnnotationId | None:
        """The moment she chose to keep, if any."""
        return chosen_in(self.answers(visit))

    def her_words(self, visit: VisitId) -> tuple[str, ...]:
        """What she wrote, card by card, each as she left it; what she said of a trickier bit is
        between her and the therapist and is not among it."""
        apart = {each.annotation for each in self.visit(visit).gates}
        last: dict[int, str] = {}
        for each in self.answers(visit):
            if each.kind is AnswerKind.WORDS and each.moment not in apart:
                last[each.card] = each.value
        return tuple(last[card] for card in sorted(last) if last[card])

    def her_ideas(self, visit: VisitId) -> Picked:
        """The small things she picked or thought of herself, as she left them."""
        with self.records.reading() as desk:
            found = known_visit(desk, visit)
            plan, dyad = desk.visits.plan(visit), dyad_of(desk, found)
            ideas = () if plan is None else plan.ideas
            offered = offered_ideas(ideas, self._sentences(desk, dyad), names_of(dyad))
            ids = {answer: which for answer, (which, _) in offered.items()}
            return picked_of(desk.visits.answers(visit), ids)

    def _told(self, desk: Desk, visit: Visit, plan: Plan) -> Together:
        """The page's values for this plan, with what a gate has opened among them."""
        dyad, beside = dyad_of(desk, visit), self._beside(desk, visit)
        if beside is not None and cut_of(beside.item, desk.visits.cut(visit.id)) is None:
            beside = None  # she is not asked before there is something to see
        pair = self._pair_cuts(desk, visit) is not None
        around = replace(around_of(visit, plan, beside), has_pair=pair)
        return together(dyad, plan.shown, self._sentences(desk, dyad), around)

    def _to_show(self, desk: Desk, visit: Visit, plan: Plan | None) -> tuple[Item, ...]:
        shown = () if plan is None else tuple(each.item for each in plan.shown)
        return (*shown, *(item for _, item in self._pair(desk, visit) or ()))

    def _showable(self, desk: Desk, visit: Visit) -> Plan:
        """The confirmed plan, looked at again: a rupture tagged since then closes it (PR-03)."""
        self._require(desk, clip_of(desk, visit), Purpose.SESSION_REVIEW)
        plan = _confirmed(desk, visit)
        if plan.refused:
            raise NoConnection(plan.refused)
        self._require_approved(desk, visit, plan)
        faults = self._planning(desk, visit).faults(plan)
        if faults:
            raise SequenceRefused(faults)
        return plan

    def _open(self, desk: Desk, ticket: TicketId) -> tuple[Visit, Plan]:
        known = desk.visits.ticket(ticket)
        if known is None or known.ended_at is not None or known.ends_at <= self.clock.now():
            raise TicketOver
        visit = known_visit(desk, known.visit)
        return visit, self._showable(desk, visit)

    def _cut(self, ticket: TicketId, n: int) -> CutMoment:
        with self.records.reading() as desk:
            visit, plan = self._open(desk, ticket)
            items = [each.item for each in plan.shown]
            beside = self._beside(desk, visit)
            if beside is not None and beside.agreed:
                items.append(beside.item)
            if not 0 <= n < len(items):
                raise TicketOver
            found = cut_of(items[n], desk.visits.cut(visit.id))
        if found is None:
            raise StillCutting(1)
        return found

    def _keep_answer(
        self, desk: Desk, visit: Visit, shown: tuple[PlanItem, ...], read: _Read
    ) -> bool:
        answer = Answer(
            id=read.id,
            visit=visit.id,
            kind=read.kind,
            card=read.card,
            value=read.value,
            at=self.clock.now(),
            moment=_moment(read, shown, visit),
        )
        is_new = desk.visits.add_answer(answer)
        if is_new and answer.kind is AnswerKind.SEEN and answer.moment is not None:
            self._note(desk, Deed.MOMENT_SHOWN, visit, {"annotation": answer.moment})
        return is_new


def _confirmed(desk: Desk, visit: Visit) -> Plan:
    """The plan that was confirmed, in the language and with the names that hold now."""
    plan = desk.visits.plan(visit.id)
    if plan is None or not plan.is_confirmed_for(dyad_of(desk, visit)):
        raise NotConfirmed
    require_accepted(desk, plan)
    return plan


@dataclass(frozen=True, slots=True)
class _Read:
    id: str
    kind: AnswerKind
    card: int
    value: str


def _read(sent: object) -> _Read:
    match sent:
        case {"id": str(name), "kind": str(kind), "card": int(card), "value": str(value)}:
            fits = ANSWER_ID.fullmatch(name) is not None and 0 <= card < MOST_CARDS
            known = kind in set(AnswerKind) and value in CLOSED.get(kind, {value})
            if fits and known and len(value) <= LONGEST_WORDS:
                return _Read(name, AnswerKind(kind), card, value)
        case _:
            pass
    raise NotAnAnswer


def _moment(read: _Read, shown: tuple[PlanItem, ...], visit: Visit) -> AnnotationId | None:
    """The moment an answer is about: the one chosen or seen, or the one its card shows.

    Behind the plan's moments goes what a gate opened; it is never what she chose (PR-02). Of then
    and now it is told that they were seen, and what she wrote there is about both.
    """
    moments = [each.annotation for each in shown]
    if read.kind is AnswerKind.SEEN and visit.pair is not None and read.value in PAIR:
        return (visit.pair.then, visit.pair.now)[PAIR.index(read.value)].annotation
    if read.kind in (AnswerKind.CHOICE, AnswerKind.SEEN):
        at = int(read.value) if read.value.isascii() and read.value.isdigit() else None
    else:
        at = moment_of_card(read.card, len(moments), 0 if visit.pair is None else 1)
    if visit.gates and read.kind in (AnswerKind.SEEN, AnswerKind.WORDS):
        moments.append(visit.gates[-1].annotation)
    return moments[at] if at is not None and at < len(moments) else None
