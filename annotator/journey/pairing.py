"""Then and now: as care ends, two good moments side by side, chosen by the therapist (PR-30).

What was chosen is looked at anew each time: consent for both films today, every rule a moment has
to pass on its own, one dyad only. What does not pass any more is not there, whoever noticed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from typing_extensions import override

from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.identity import JobId
from annotator.domain.second_look import of_the_family
from annotator.domain.strengths import Item, Reason
from annotator.domain.strengths_pair import pair_item
from annotator.domain.then_now import good_moments, pairs_of
from annotator.journey.ports import JobKind
from annotator.journey.signing import may_be_used
from annotator.journey.visiting import Visiting, dyad_of, known_visit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.domain.identity import AssetId, ClipId, DyadId, VisitId
    from annotator.domain.then_now import GoodMoment, Pair, ThenNow, Which
    from annotator.journey.ports import Desk
    from annotator.journey.visit import CutMoment, Visit


@dataclass
class PairShut(Refusal):
    """These two may not be shown side by side, with every reason."""

    reasons: tuple[Reason, ...]

    @override
    def facts(self) -> dict[str, object]:
        """The reasons as one line."""
        return {"reasons": ", ".join(each.replace("_", " ") for each in self.reasons)}


@dataclass
class CareGoesOn(Refusal):
    """Then and now belong to the end of treatment, which nobody has noted yet."""


@dataclass(frozen=True, slots=True)
class PairItems:
    """The two moments as they may be shown, each with the clip it is cut from."""

    then: tuple[ClipId, Item]
    now: tuple[ClipId, Item]

    def __iter__(self) -> Iterator[tuple[ClipId, Item]]:
        return iter((self.then, self.now))


@dataclass(frozen=True, slots=True)
class PairStatus:
    """What was chosen, whether it may be shown today, and whether it is cut."""

    pair: Pair | None
    stands: bool
    is_ready: bool


class Pairing(Visiting):
    """Choosing two good moments, early and late, and whether they may be shown."""

    __slots__ = ()

    def then_and_now(self, dyad: DyadId) -> tuple[ThenNow, ...]:
        """Pairs of good moments, early and late, of films that may be watched today (PR-30)."""
        with self.records.reading() as desk:
            known = desk.households.dyad(dyad)
            if known is None:
                return ()
            found: list[GoodMoment] = []
            for clip in of_the_family(desk.clips.of(known.household.id)):
                heads = desk.coding.of(clip.id)
                if clip.dyad != dyad or not heads or not self._may_be_seen(desk, clip.id):
                    continue
                coded = desk.coding.standing(self._session(desk, clip.id).id)
                found += [
                    each
                    for each in good_moments(coded, clip.id, clip.card.on)
                    if isinstance(self._good(desk, dyad, each), Item)
                ]
        return pairs_of(found)

    def show_pair(self, visit: VisitId, pair: Pair | None) -> None:
        """Show these two at this visit, or none; refused with every reason, and cut at once."""
        with self.records.writing() as desk:
            found = known_visit(desk, visit)
            if pair is not None:
                self._require_pair(desk, found, pair)
            desk.visits.change(replace(found, pair=pair))
            found = known_visit(desk, visit)
            stale = self._drop_former(desk, found)
            job = None
            if pair is not None:
                fresh, now = JobId(self.identities.fresh()), self.clock.now()
                job = desk.jobs.enqueue(fresh, JobKind.CUT, visit, now)
        self._discard(stale)
        if job is not None:
            self.bell.ring(job)

    def pair(self, visit: VisitId) -> PairStatus:
        """How it stands with what was chosen."""
        with self.records.reading() as desk:
            found = known_visit(desk, visit)
            items = self._pair(desk, found)
            ready = items is not None and self._pair_cuts(desk, found) is not None
            return PairStatus(found.pair, items is not None, ready)

    def _pair(self, desk: Desk, visit: Visit) -> PairItems | None:
        """What was chosen, as it may be shown now; None where anything stands against it."""
        if visit.pair is None or not dyad_of(desk, visit).ending:
            return None
        both = [(each.clip, self._good(desk, visit.dyad, each)) for each in _both(visit.pair)]
        (early, then), (late, now) = both
        if not (isinstance(then, Item) and isinstance(now, Item)):
            return None
        gated = {each.annotation for each in visit.gates}
        if {then.annotation, now.annotation} & gated:
            return None
        if not (self._may_be_seen(desk, early) and self._may_be_seen(desk, late)):
            return None
        return PairItems((early, then), (late, now))

    def _pair_cuts(self, desk: Desk, visit: Visit) -> tuple[CutMoment, CutMoment] | None:
        """Their own films and stills; None while one is missing, or where they may not be shown."""
        items = self._pair(desk, visit)
        if items is None:
            return None
        cuts = desk.visits.cut(visit.id)
        found = [next((cut for cut in cuts if cut.is_of(item)), None) for _, item in items]
        then, now = found
        return None if then is None or now is None else (then, now)

    def _require_pair(self, desk: Desk, visit: Visit, pair: Pair) -> None:
        if not dyad_of(desk, visit).ending:
            raise CareGoesOn
        reasons: list[Reason] = []
        for each in _both(pair):
            found = self._good(desk, visit.dyad, each)
            reasons += () if isinstance(found, Item) else found
        if not reasons:
            then, now = (desk.clips.get(each.clip) for each in _both(pair))
            if then is None or now is None or then.card.on >= now.card.on:
                reasons.append(Reason.NOT_FOR_FAMILIES)
        if reasons:
            raise PairShut(tuple(dict.fromkeys(reasons)))
        for each in _both(pair):
            clip = desk.clips.get(each.clip)
            if clip is not None:
                self._require(desk, clip, Purpose.SESSION_REVIEW)

    def _good(
        self, desk: Desk, dyad: DyadId, which: Which | GoodMoment
    ) -> Item | tuple[Reason, ...]:
        clip = desk.clips.get(which.clip)
        if clip is None or clip.dyad != dyad or not desk.coding.of(which.clip):
            return (Reason.NOT_FOR_FAMILIES,)
        head = self._session(desk, which.clip)
        coded, scheme = desk.coding.standing(head.id), self.schemes.of(desk, head)
        return pair_item(which.annotation, coded, scheme, head.clip_length)

    def _may_be_seen(self, desk: Desk, which: ClipId) -> bool:
        clip = desk.clips.get(which)
        if clip is None:
            return False
        return may_be_used(desk, clip, Purpose.SESSION_REVIEW, self.clock.today())

    def _drop_former(self, desk: Desk, visit: Visit) -> tuple[AssetId, ...]:
        """Cuts that neither the plan, nor an open gate, nor the pair as it is now has a use for."""
        plan, items = desk.visits.plan(visit.id), self._pair(desk, visit)
        used = [] if plan is None else [each.item for each in plan.shown]
        used += [] if items is None else [item for _, item in items]
        opened = {each.annotation for each in visit.gates if each.closed_at is None}
        stale = [
            cut
            for cut in desk.visits.cut(visit.id)
            if cut.annotation not in opened and not any(cut.is_of(item) for item in used)
        ]
        for cut in stale:
            desk.visits.drop_cut(visit.id, cut.film)
        return tuple(asset for cut in stale for asset in (cut.film, cut.still))


def _both(pair: Pair) -> tuple[Which, Which]:
    return pair.then, pair.now
