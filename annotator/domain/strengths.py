"""Strengths first: which moments a family is shown, in which order, and what may never be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.episodes import ATTUNEMENT
from annotator.domain.strengths_candidates import Candidate, gather, score, tails
from annotator.domain.strengths_check import check
from annotator.domain.strengths_sequence import (
    MOST_CLIPS,
    Choices,
    Item,
    ItemFault,
    Kind,
    LeftOut,
    NoConnection,
    Reason,
    Sequence,
    SequenceRefused,
)
from annotator.domain.strengths_windows import Clearance, covered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import AnnotationId
    from annotator.domain.interval import Milliseconds
    from annotator.domain.scheme import Scheme

__all__ = [
    "Choices",
    "Item",
    "ItemFault",
    "Kind",
    "LeftOut",
    "NoConnection",
    "Reason",
    "Sequence",
    "SequenceRefused",
    "check",
    "offered",
    "propose",
]


def propose(
    moments: Iterable[Annotation],
    scheme: Scheme,
    clip_length: Milliseconds,
    choices: Choices | None = None,
) -> Sequence:
    """The selection to begin from: a connection first, a good moment last, nothing forbidden.

    Every moment that is not in it comes with its reasons. Refused with `NoConnection` when
    nothing can open the viewing (PR-17).
    """
    kept = tuple(moments)
    wishes = choices or Choices()
    clear = Clearance.of(kept, clip_length)
    candidates, unfit = gather(kept, clear, wishes, scheme)
    picking = _Picking(candidates, min(wishes.clips, MOST_CLIPS))
    first, last = picking.ends(tails(kept, clear, wishes, scheme))
    if first is None:
        raise NoConnection(_why_nothing_opens(kept, unfit))
    taken = picking.filled(first, last)
    shown = {each.moment.id for each in taken}
    left_out = (*unfit, *picking.left_out(taken))
    return Sequence(
        tuple(each.item(*_place(at, taken)) for at, each in enumerate(taken)),
        # A repair whose tail opens is shown, even where its story cannot be.
        tuple(each for each in left_out if each.annotation not in shown),
    )


def offered(
    annotation: AnnotationId,
    moments: Iterable[Annotation],
    scheme: Scheme,
    clip_length: Milliseconds,
    choices: Choices | None = None,
) -> Item | tuple[Reason, ...]:
    """One moment as an item somebody may put into the selection, or every reason against it."""
    kept = tuple(moments)
    clear = Clearance.of(kept, clip_length)
    fit, unfit = gather(kept, clear, choices or Choices(), scheme)
    for candidate in fit:
        if candidate.moment.id == annotation:
            return candidate.item()
    against = (left.reasons for left in unfit if left.annotation == annotation)
    return next(against, (Reason.NOT_FOR_FAMILIES,))


@dataclass(frozen=True, slots=True)
class _Picking:
    """One choice among candidates, for at most so many clips."""

    candidates: tuple[Candidate, ...]
    clips: int

    def ends(self, tails_: tuple[Candidate, ...]) -> tuple[Candidate | None, Candidate | None]:
        """What opens, and what she chose to close with if that is another moment."""
        chosen = self.best([each for each in self.candidates if Reason.CHOSEN in each.reasons])
        connections = [each for each in self.candidates if each.kind is Kind.CONNECTION]
        others = [each for each in connections if chosen is None or apart(each, chosen)]
        if others:
            return self.best(others), chosen
        if chosen is not None and chosen.kind is Kind.CONNECTION:
            return chosen, None
        if connections:
            return self.best(connections), None
        return self.best(tails_), chosen

    def filled(self, first: Candidate, last: Candidate | None) -> tuple[Candidate, ...]:
        """The whole order: connection, something else, the repair story, a good moment."""
        if self.clips < 2:
            return (first,)
        story = self.best(self._apart((first, last), Kind.REPAIR_STORY), (first,))
        if last is None:
            last = self.best(self._apart((first,), Kind.CONNECTION), (first,))
        if last is None:
            closing = [each for each in self._apart((first,), Kind.REPAIR_STORY) if each.full]
            last, story = self.best(closing, (first,)), None
        if last is None:
            return (first,)
        told = (story,) if story is not None and self.clips > 2 else ()
        between = self._between((first, *told, last), self.clips - 2 - len(told))
        return (first, *between, *told, last)

    def left_out(self, taken: tuple[Candidate, ...]) -> tuple[LeftOut, ...]:
        """Every candidate that was not taken, and why."""
        return tuple(
            LeftOut(each.moment.id, (self._why_not(each, taken),))
            for each in self.candidates
            if each not in taken
        )

    def best(
        self, candidates: Iterable[Candidate], taken: tuple[Candidate, ...] = ()
    ) -> Candidate | None:
        """The strongest candidate: her choice, then whole moments, then score, then time."""

        def rank(each: Candidate) -> tuple[bool, bool, int, int, str]:
            return (
                Reason.CHOSEN not in each.reasons,
                each.window.cropped,
                -score(each, taken),
                each.moment.onset,
                each.moment.id,
            )

        return min(candidates, key=rank, default=None)

    def _between(self, taken: tuple[Candidate, ...], room: int) -> tuple[Candidate, ...]:
        found: tuple[Candidate, ...] = ()
        while len(found) < room:
            free = [
                each for each in self._apart((*taken, *found)) if each.kind is not Kind.REPAIR_STORY
            ]
            different = [each for each in free if each.type != taken[0].type]
            best = self.best(different or free, (*taken, *found))
            if best is None:
                break
            found = (*found, best)
        return found

    def _apart(
        self, taken: Iterable[Candidate | None], kind: Kind | None = None
    ) -> list[Candidate]:
        kept = [each for each in taken if each is not None]
        return [
            each
            for each in self.candidates
            if (kind is None or each.kind is kind) and all(apart(each, one) for one in kept)
        ]

    def _why_not(self, candidate: Candidate, taken: tuple[Candidate, ...]) -> Reason:
        if not all(apart(candidate, each) for each in taken):
            return Reason.ALREADY_SHOWN
        return Reason.ENOUGH_SHOWN if len(taken) >= self.clips else Reason.NO_CONNECTION_AFTER


def apart(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates show different moments; a tail and its own story do."""
    if one.moment.id == other.moment.id:
        return one.kind is not other.kind
    return not covered(one.moment).overlaps(covered(other.moment))


def _place(at: int, taken: tuple[Candidate, ...]) -> tuple[Reason, ...]:
    first = (Reason.OPENS,) if at == 0 else ()
    last = (Reason.CLOSES,) if at == len(taken) - 1 else ()
    same = any(each.type == taken[at].type for each in taken[:at])
    new = (Reason.NEW_CODE,) if at and not same and taken[at].moment.code else ()
    return (*first, *last, *new)


def _why_nothing_opens(
    moments: Iterable[Annotation], unfit: Iterable[LeftOut]
) -> tuple[Reason, ...]:
    in_step = {each.id for each in moments if each.family == ATTUNEMENT}
    against = [left for left in unfit if left.annotation in in_step]
    if not against:
        return (Reason.NOTHING_IN_STEP,)
    if all(left.reasons == (Reason.LOW_CONFIDENCE,) for left in against):
        return (Reason.ALL_LOW_CONFIDENCE,)
    return tuple(dict.fromkeys(reason for left in against for reason in left.reasons))
