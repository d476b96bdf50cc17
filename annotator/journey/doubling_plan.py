"""The plan: what was asked of whom by when, and what is still to be given to somebody."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.interval import Milliseconds
from annotator.domain.people import CONSENSUS
from annotator.domain.reach import Reach, goes
from annotator.domain.reliability import plan
from annotator.domain.second_look import of_the_family
from annotator.journey.doubling_books import DoublingKind
from annotator.journey.doubling_who import COMPARED_FOR, coders, may_code
from annotator.journey.kept import current_of
from annotator.journey.people_books import owners_of
from annotator.journey.signing import Permits, may_be_used, permits

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from annotator.domain.clip import Clip, Context
    from annotator.domain.identity import ClipId, CoderId, DoublingId, HouseholdId
    from annotator.domain.people import Member
    from annotator.domain.reliability.bars import Bars
    from annotator.journey.doubling_books import Doubling
    from annotator.journey.ports import Desk, SessionHead

SERVICE: Final = goes(Reach.SERVICE)
SOON: Final = timedelta(days=14)
AT_FIRST: Final = 32


class Stage(StrEnum):
    """How far it is."""

    TO_GIVE = "to_give"
    ASKED = "asked"
    BEGUN = "begun"


@dataclass(frozen=True, slots=True)
class Planned:
    """One clip of the plan, as somebody knows it who may not know whose it is.

    `coder` is whose it is to code; while it is nobody's, `best` is who would suit.
    """

    clip: ClipId = field(metadata=SERVICE)
    context: Context = field(metadata=SERVICE)
    length: Milliseconds = field(metadata=SERVICE)
    kind: DoublingKind = field(metadata=SERVICE)
    stage: Stage = field(default=Stage.TO_GIVE, metadata=SERVICE)
    due_on: date | None = field(default=None, metadata=SERVICE)
    overdue: bool = field(default=False, metadata=SERVICE)
    coder: CoderId | None = field(default=None, metadata=SERVICE)
    best: CoderId | None = field(default=None, metadata=SERVICE)
    doubling: DoublingId | None = field(default=None, metadata=SERVICE)


def asked_of(desk: Desk, today: date) -> tuple[Planned, ...]:
    """What was asked and is still to be coded, the first due first; a clip that may not be used
    any more is not there."""
    found: list[Planned] = []
    for each in desk.doubling.all():
        clip = desk.clips.get(each.clip) if each.is_open else None
        if clip is not None and _may_be_compared(desk, clip, today):
            found.append(_asked(desk, each, clip, today))
    return tuple(sorted(found, key=lambda each: (each.due_on or today, each.clip)))


def to_give(desk: Desk, seed: str, bars: Bars, today: date) -> tuple[Planned, ...]:
    """Drift clips due within two weeks; then the clips the seed chose that nobody was asked for
    yet. What nobody can code is not there."""
    people, every = coders(desk), tuple(desk.caseload.scenes())
    seen = read(desk, today, [each for each in every if plan.is_chosen(seed, each, bars.one_in)])
    practised = {who.id: {each.clip for each in desk.practising.of(who.id)} for who in people}
    asked = desk, seed, today, people
    giving = _Giving(*asked, seen, seen.load(), owners_of(desk), practised)
    return (*_drift_clips(giving, bars, every), *_chosen(giving))


@dataclass(frozen=True, slots=True)
class Seen:
    """Clips in the order of their ids, with what is permitted, coded and asked of each: all of it
    read at once."""

    clips: tuple[Clip, ...]
    permits: Permits
    heads: Mapping[ClipId, tuple[SessionHead, ...]]
    doublings: Mapping[ClipId, tuple[Doubling, ...]]

    def is_ready(self, clip: Clip) -> bool:
        """Whether the clip was coded and its codings may be compared."""
        return (
            clip.playable
            and clip.facts is not None
            and any(each.revision for each in self.heads.get(clip.id, ()))
            and any(self.permits.may(clip, each) for each in COMPARED_FOR)
        )

    def load(self) -> Mapping[CoderId, int]:
        """How many clips each person was ever asked to code blind."""
        return Counter(each.coder for every in self.doublings.values() for each in every)


def read(desk: Desk, today: date, which: Collection[ClipId]) -> Seen:
    """These clips as they are today; without those of a meeting."""
    clips = of_the_family(desk.clips.each(which))
    permit = permits(desk, {each.household for each in clips}, today)
    heads: dict[ClipId, tuple[SessionHead, ...]] = {}
    for head in desk.caseload.codings([each.id for each in clips]):
        if head.coder != CONSENSUS:
            heads[head.clip] = (*heads.get(head.clip, ()), head)
    doublings: dict[ClipId, tuple[Doubling, ...]] = {}
    for each in desk.doubling.all():
        doublings[each.clip] = (*doublings.get(each.clip, ()), each)
    return Seen(clips, permit, heads, doublings)


def pool(desk: Desk, today: date, of: Collection[CoderId]) -> tuple[Clip, ...]:
    """The clips one of these coded that may be compared today, in the order of their ids."""
    seen = read(desk, today, desk.caseload.scenes().keys())
    return tuple(
        each
        for each in seen.clips
        if any(head.revision and head.coder in of for head in seen.heads.get(each.id, ()))
        and seen.is_ready(each)
    )


def next_drift_on(desk: Desk, coder: CoderId, weeks: int) -> date | None:
    """When somebody's next drift clip is due; None while one is with them, and for who never
    came in."""
    return next_drifts(desk, weeks).get(coder)


def next_drifts(desk: Desk, weeks: int) -> Mapping[CoderId, date | None]:
    """The same of everybody who codes, read at once."""
    drift = [each for each in desk.doubling.all() if each.kind is DoublingKind.DRIFT]
    return {
        each.id: _next_drift(each, [one for one in drift if one.coder == each.id], weeks)
        for each in coders(desk)
    }


def _next_drift(who: Member, drift: Sequence[Doubling], weeks: int) -> date | None:
    if who.joined_at is None or any(each.is_open for each in drift):
        return None
    coded = [each.handed_in.at.date() for each in drift if each.handed_in is not None]
    return plan.drift_due(who.joined_at.date(), coded, weeks)


@dataclass(frozen=True, slots=True)
class _Giving:
    """What is needed to say who suits: by the seed, so that nobody picks their clips."""

    desk: Desk
    seed: str
    today: date
    people: tuple[Member, ...]
    seen: Seen
    load: Mapping[CoderId, int]
    owner: Callable[[HouseholdId], CoderId]
    practised: Mapping[CoderId, Collection[ClipId]]

    def is_taken(self, clip: Clip) -> bool:
        """Whether somebody coded it blind, or is to; what was given back, or is with somebody who
        left, is free again."""
        here = {each.id for each in self.people}
        return any(
            each.handed_in is not None or (each.is_open and each.coder in here)
            for each in self.seen.doublings.get(clip.id, ())
        )

    def suit(self, clip: Clip) -> tuple[Member, ...]:
        """Who may code it and does not know it, those with the least to do first."""
        may, whose = self.seen.permits.of(clip), self.owner(clip.household)
        found = [
            each
            for each in self.people
            if may_code(each, may, own=each.id == whose) and self._is_fresh(clip, each.id)
        ]
        return tuple(
            sorted(found, key=lambda each: (self.load.get(each.id, 0), self._at(clip, each)))
        )

    def _is_fresh(self, clip: Clip, coder: CoderId) -> bool:
        """As `is_fresh_to` says it of one clip."""
        known = {each.coder for each in self.seen.heads.get(clip.id, ())}
        known |= {each.coder for each in self.seen.doublings.get(clip.id, ())}
        return coder not in known and clip.id not in self.practised[coder]

    def _at(self, clip: Clip, who: Member) -> int:
        return plan.place(self.seed, "who", f"{clip.id}|{who.id}")


def _chosen(giving: _Giving) -> Iterator[Planned]:
    for clip in giving.seen.clips:
        if giving.is_taken(clip):
            continue
        suiting = giving.suit(clip) if giving.seen.is_ready(clip) else ()
        if suiting:
            shown = _planned(clip, DoublingKind.DOUBLE)
            yield replace(shown, best=suiting[0].id)


def _drift_clips(giving: _Giving, bars: Bars, every: Iterable[ClipId]) -> Iterator[Planned]:
    days = next_drifts(giving.desk, bars.weeks)
    for who in giving.people:
        due = days[who.id]
        if due is None or due - giving.today > SOON:
            continue
        use = f"drift|{due.isoformat()}|{who.id}"
        in_order = sorted(every, key=lambda each: plan.place(giving.seed, use, each))
        clip = _drift_clip(giving, who, in_order)
        if clip is not None:
            shown = _planned(clip, DoublingKind.DRIFT)
            yield replace(shown, best=who.id, due_on=due, overdue=due < giving.today)


def _drift_clip(giving: _Giving, who: Member, in_order: Sequence[ClipId]) -> Clip | None:
    """A clip they do not know, put first by the seed; another one each time.

    Mostly one of the first will do, so they are read a few at a time, then more and more.
    """
    at, many = 0, AT_FIRST
    while at < len(in_order):
        some = in_order[at : at + many]
        here = replace(giving, seen=read(giving.desk, giving.today, some))
        known = {each.id: each for each in here.seen.clips if here.seen.is_ready(each)}
        for clip in (known[each] for each in some if each in known):
            if who.id in {each.id for each in here.suit(clip)}:
                return clip
        at, many = at + many, 2 * many
    return None


def _may_be_compared(desk: Desk, clip: Clip, today: date) -> bool:
    return any(may_be_used(desk, clip, purpose, today) for purpose in COMPARED_FOR)


def _asked(desk: Desk, of: Doubling, clip: Clip, today: date) -> Planned:
    begun = current_of(desk.coding.of(of.clip), of.coder) is not None
    return replace(
        _planned(clip, of.kind),
        stage=Stage.BEGUN if begun else Stage.ASKED,
        due_on=of.due_on,
        overdue=of.due_on < today,
        coder=of.coder,
        doubling=of.id,
    )


def _planned(clip: Clip, kind: DoublingKind) -> Planned:
    length = Milliseconds(0) if clip.facts is None else clip.facts.length
    return Planned(clip.id, clip.card.context, length, kind)
