"""What the therapist is told beside the family's page, in a window of her own.

It is professional through and through: notes, names of codes, gates and their reasons. Nothing of
it says that it may reach a family, and no path of the family's page leads here (PR-13, PR-16).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from annotator.domain.consent import Purpose
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.reach import Reach, goes
from annotator.journey.gating import cut_of
from annotator.journey.paging import NothingToPreview
from annotator.journey.picked import OWN
from annotator.journey.together import document_of
from annotator.journey.together_cards import CloseCard, HelloCard, IdeaCard
from annotator.journey.visit import AnswerKind
from annotator.journey.visiting import clip_of, dyad_of, known_visit
from annotator.journey.watching import Watching

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from annotator.domain.annotation import Annotation
    from annotator.domain.dyad import Dyad
    from annotator.domain.identity import AnnotationId, TicketId, VisitId
    from annotator.domain.strengths import Item
    from annotator.journey.gating import GateStatus
    from annotator.journey.planning import Planning
    from annotator.journey.ports import Desk
    from annotator.journey.together_cards import Together
    from annotator.journey.visit import Answer, Plan, Visit

HERE: Final = goes(Reach.STAYS)
# What the page notes by itself is nothing she said.
NOT_SAID: Final = {AnswerKind.SEEN}


@dataclass(frozen=True, slots=True)
class Noted:
    """A moment as the professional knows it; `number` is its place on the family's page, or None
    where it is not on it."""

    annotation: AnnotationId = field(metadata=HERE)
    number: int | None = field(metadata=HERE)
    named: str = field(metadata=HERE)
    window: Interval = field(metadata=HERE)
    note: str = field(metadata=HERE)


@dataclass(frozen=True, slots=True)
class Said:
    """One thing she said or chose, as it can be read; `moment` where it is about one."""

    kind: AnswerKind = field(metadata=HERE)
    text: str = field(metadata=HERE)
    moment: int | None = field(metadata=HERE)


@dataclass(frozen=True, slots=True)
class Companion:
    """Everything the companion shows.

    `page` is what the family's page gets (or would get, before it is begun); `tickets` are those
    it is open under now, `since` is when it was begun.
    """

    visit: Visit = field(metadata=HERE)
    dyad: Dyad = field(metadata=HERE)
    page: dict[str, object] = field(metadata=HERE)
    moments: tuple[Noted, ...] = field(metadata=HERE)
    beside: tuple[Noted, ...] = field(metadata=HERE)
    gates: GateStatus = field(metadata=HERE)
    said: tuple[Said, ...] = field(metadata=HERE)
    tickets: tuple[TicketId, ...] = field(metadata=HERE)
    since: datetime | None = field(metadata=HERE)


class Companioning(Watching):
    """What stands beside the family's page, for the therapist alone."""

    __slots__ = ()

    def companion(self, visit: VisitId) -> Companion:
        """Everything the companion shows now; refused where nothing could be watched."""
        gates = self.gates(visit)
        now = self.clock.now()
        with self.records.reading() as desk:
            found = known_visit(desk, visit)
            self._require(desk, clip_of(desk, found), Purpose.SESSION_REVIEW)
            plan = desk.visits.plan(visit)
            if plan is None or not plan.shown:
                raise NothingToPreview
            told = self._told(desk, found, plan)
            open_ = [
                each
                for each in desk.visits.tickets(visit)
                if each.ended_at is None and now < each.ends_at
            ]
            planning = self._planning(desk, found)
            shown = self._shown(desk, found, plan)
            return Companion(
                visit=found,
                dyad=dyad_of(desk, found),
                page=document_of(told),
                moments=tuple(_noted(planning, each, n) for n, each in enumerate(shown)),
                beside=_beside(planning, gates),
                gates=gates,
                said=said_of(desk.visits.answers(visit), told, shown),
                tickets=tuple(each.id for each in open_),
                since=open_[-1].begun_at if open_ else None,
            )

    def _shown(self, desk: Desk, visit: Visit, plan: Plan) -> tuple[Item, ...]:
        items = tuple(each.item for each in plan.shown)
        beside = self._beside(desk, visit)
        is_there = (
            beside is not None
            and beside.agreed
            and cut_of(beside.item, desk.visits.cut(visit.id)) is not None
        )
        return (*items, beside.item) if is_there and beside is not None else items


def said_of(
    answers: tuple[Answer, ...], told: Together, shown: tuple[Item, ...]
) -> tuple[Said, ...]:
    """What she said, each thing as she left it, in the order in which she said it last."""
    places = {item.annotation: n for n, item in reversed(list(enumerate(shown)))}
    last: dict[tuple[AnswerKind, int | None, bool], Said] = {}
    for each in answers:
        if each.kind in NOT_SAID:
            continue
        moment = None if each.moment is None else places.get(each.moment)
        key = (each.kind, _about(each, moment), each.value.startswith(OWN))
        last.pop(key, None)
        text = _read(each, told)
        if text:
            last[key] = Said(each.kind, text, moment)
    return tuple(last.values())


def _about(answer: Answer, moment: int | None) -> int | None:
    """Her last choice counts; words are about the moment they were written on."""
    return moment if answer.kind in {AnswerKind.WORDS, AnswerKind.SUBTITLE} else None


def _read(answer: Answer, told: Together) -> str:
    if answer.kind is AnswerKind.IDEA:
        if answer.value.startswith(OWN):
            return answer.value.removeprefix(OWN).strip()
        offered = _choices(told, IdeaCard)
        return " · ".join(offered[each] for each in answer.value.split() if each in offered)
    if answer.kind is AnswerKind.CHECK_IN:
        return _choices(told, HelloCard).get(answer.value, answer.value)
    if answer.kind is AnswerKind.CHECK_OUT:
        return _choices(told, CloseCard).get(answer.value, answer.value)
    return answer.value.strip()


def _choices(told: Together, kind: type[HelloCard | CloseCard | IdeaCard]) -> Mapping[str, str]:
    for card in told.cards:
        if isinstance(card, kind):
            offered = card.ideas if isinstance(card, IdeaCard) else card.choices
            return {each.id: each.text for each in offered}
    return {}


def _noted(planning: Planning, item: Item, number: int | None) -> Noted:
    moment = planning.annotation(item.annotation)
    return Noted(
        annotation=item.annotation,
        number=number,
        named=_name(planning, item.annotation),
        window=item.window,
        note="" if moment is None else moment.note,
    )


def _beside(planning: Planning, gates: GateStatus) -> tuple[Noted, ...]:
    """The moments a gate could open, or has opened: none of them is on the page by itself."""
    wanted = {each.annotation for each in gates.trickier}
    if gates.open is not None:
        wanted.add(gates.open.annotation)
    return tuple(
        Noted(each.id, None, _name(planning, each.id), _stretch(each), each.note)
        for each in planning.annotations
        if each.id in wanted
    )


def _stretch(moment: Annotation) -> Interval:
    """Where it is; an instant is as short as a stretch can be."""
    return moment.interval or Interval(moment.onset, Milliseconds(moment.onset + 1))


def _name(planning: Planning, annotation: AnnotationId) -> str:
    """The code's name, or its family's while nobody has said which it was."""
    moment = planning.annotation(annotation)
    if moment is None:
        return ""
    return planning.scheme.name_of(moment.family, moment.code)
