"""Watching together: a ticket, what the family's page is told, and what she says back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.identity import TicketId
from annotator.domain.strengths import NoConnection, SequenceRefused
from annotator.journey.ports import Deed
from annotator.journey.take_home import Seen, take_home_of
from annotator.journey.together import document_of, moment_of_card, together
from annotator.journey.visit import Answer, AnswerKind, Ticket
from annotator.journey.visiting import (
    LONGEST_WORDS,
    Visiting,
    chosen_in,
    clip_of,
    dyad_of,
    known_visit,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.identity import AnnotationId, AssetId, VisitId
    from annotator.journey.ports import Desk
    from annotator.journey.take_home import TakeHome
    from annotator.journey.visit import CutMoment, Plan, PlanItem, Visit

LASTS: Final = timedelta(hours=4)
ANSWER_ID: Final = re.compile(r"[A-Za-z0-9-]{8,64}")
MOST_CARDS: Final = 100


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


class Watching(Visiting):
    """The second half of sharing: what the family sees, and nothing else."""

    __slots__ = ()

    def cutting(self, visit: VisitId) -> tuple[int, int]:
        """How many of the moments to show have their own film, and how many there are."""
        with self.records.reading() as desk:
            plan = desk.visits.plan(known_visit(desk, visit).id)
            items = () if plan is None else plan.shown
            cuts = desk.visits.cut(visit)
            return sum(_cut_of(each, cuts) is not None for each in items), len(items)

    def begin_together(self, visit: VisitId) -> TicketId:
        """A ticket for one browser; opens only when everything to be shown is cut and allowed."""
        now = self.clock.now()
        with self.records.writing() as desk:
            found = known_visit(desk, visit)
            plan = self._showable(desk, found)
            cuts = desk.visits.cut(visit)
            left = sum(_cut_of(each, cuts) is None for each in plan.shown)
            if left:
                raise StillCutting(left)
            desk.visits.end_tickets(visit, now)
            ticket = Ticket(TicketId(self.identities.fresh()), visit, now, now + LASTS)
            desk.visits.add_ticket(ticket)
            self._note(desk, Deed.TOGETHER_BEGUN, found, {"moments": str(len(plan.shown))})
        return ticket.id

    def payload(self, ticket: TicketId) -> dict[str, object]:
        """Everything the family's page gets, sieved by what may reach a family."""
        with self.records.reading() as desk:
            visit, plan = self._open(desk, ticket)
            return document_of(together(dyad_of(desk, visit), plan.shown, self.sentences))

    def moment_asset(self, ticket: TicketId, n: int) -> AssetId:
        """The sealed film of the n-th moment; the clip itself is out of this page's reach."""
        return self._cut(ticket, n).film

    def still_asset(self, ticket: TicketId, n: int) -> AssetId:
        """The sealed picture of the n-th moment."""
        return self._cut(ticket, n).still

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
            for each in read:
                self._keep_answer(desk, visit, shown, each)
        return {"kept": [each.id for each in read]}

    def end_together(self, visit: VisitId) -> None:
        """No ticket of this visit opens anything any more."""
        with self.records.writing() as desk:
            desk.visits.end_tickets(known_visit(desk, visit).id, self.clock.now())

    def chosen(self, visit: VisitId) -> AnnotationId | None:
        """The moment she chose to keep, if any."""
        return chosen_in(self.answers(visit))

    def her_words(self, visit: VisitId) -> tuple[str, ...]:
        """What she wrote, card by card, each as she left it."""
        last: dict[int, str] = {}
        for each in self.answers(visit):
            if each.kind is AnswerKind.WORDS:
                last[each.card] = each.value
        return tuple(last[card] for card in sorted(last) if last[card])

    def take_home(self, visit: VisitId) -> TakeHome:
        """The page in words only; refused unless she permits a page to be taken home."""
        with self.records.writing() as desk:
            found = known_visit(desk, visit)
            self._require(desk, clip_of(desk, found), Purpose.TAKE_HOME_PAGE)
            plan = desk.visits.plan(visit)
            if plan is None or plan.confirmed_at is None:
                raise NotConfirmed
            chosen = chosen_in(desk.visits.answers(visit))
            seen = Seen(found, dyad_of(desk, found), plan, chosen)
            export = self.identities.fresh()
            page = take_home_of(seen, self.clock.today(), export, self.sentences)
            self._note(desk, Deed.TAKE_HOME_MADE, found, {"export": export})
        return page

    def _showable(self, desk: Desk, visit: Visit) -> Plan:
        """The confirmed plan, looked at again: a rupture tagged since then closes it (PR-03)."""
        self._require(desk, clip_of(desk, visit), Purpose.SESSION_REVIEW)
        plan = desk.visits.plan(visit.id)
        if plan is None or plan.confirmed_at is None:
            raise NotConfirmed
        if plan.refused:
            raise NoConnection(plan.refused)
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
            if not 0 <= n < len(plan.shown):
                raise TicketOver
            found = _cut_of(plan.shown[n], desk.visits.cut(visit.id))
        if found is None:
            raise StillCutting(1)
        return found

    def _keep_answer(
        self, desk: Desk, visit: Visit, shown: tuple[PlanItem, ...], read: _Read
    ) -> None:
        answer = Answer(
            id=read.id,
            visit=visit.id,
            kind=read.kind,
            card=read.card,
            value=read.value,
            at=self.clock.now(),
            moment=_moment(read, shown),
        )
        is_new = desk.visits.add_answer(answer)
        if is_new and answer.kind is AnswerKind.SEEN and answer.moment is not None:
            self._note(desk, Deed.MOMENT_SHOWN, visit, {"annotation": answer.moment})


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
            if fits and kind in set(AnswerKind) and len(value) <= LONGEST_WORDS:
                return _Read(name, AnswerKind(kind), card, value)
        case _:
            pass
    raise NotAnAnswer


def _moment(read: _Read, shown: tuple[PlanItem, ...]) -> AnnotationId | None:
    """The moment an answer is about: the one chosen or seen, or the one its card shows."""
    if read.kind in (AnswerKind.CHOICE, AnswerKind.SEEN):
        at = int(read.value) if read.value.isascii() and read.value.isdigit() else None
    else:
        at = moment_of_card(read.card, len(shown))
    return shown[at].annotation if at is not None and at < len(shown) else None


def _cut_of(item: PlanItem, cuts: tuple[CutMoment, ...]) -> CutMoment | None:
    return next((cut for cut in cuts if cut.is_of(item.item)), None)
