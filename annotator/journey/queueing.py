"""The queue of whoever reviews: what waits, gathered from everywhere, in one order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from annotator.domain.people import CONSENSUS
from annotator.domain.policy import Right
from annotator.domain.reviewing.queue import Waiting, Why, ordered, with_ticks
from annotator.journey.caseload import SOON, glances
from annotator.journey.coded_by import pair_to_begin_with
from annotator.journey.doubling_books import without_blind
from annotator.journey.flag_books import Flags, flags_in
from annotator.journey.visit import GateKind

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from annotator.domain.clip import Context
    from annotator.domain.dyad import Dyad
    from annotator.domain.identity import ClipId, CoderId, HouseholdId, SessionId
    from annotator.journey.comparison_books import Looked
    from annotator.journey.doubling_books import Doubling
    from annotator.journey.flag_books import Flagged
    from annotator.journey.ports import Clock, Desk, Records, SessionHead
    from annotator.journey.visit import Gate, Visit

LOOKED_BACK: Final = timedelta(days=30)
"""How long what was marked or opened goes on waiting, seen or not."""
BETWEEN: Final = "."
OPENED: Final = {
    GateKind.GROWTH: Why.GATE_OPENED,
    GateKind.EXPOSURE: Why.EXPOSURE_OPENED,
}
# Of these households, those to whose things whoever is at work may do this.
Among = Callable[["Desk", Right, "Collection[HouseholdId]"], "Collection[HouseholdId]"]


@dataclass(frozen=True, slots=True)
class Looking:
    """At a desk, with a clock and the door's answers: what a source of the queue works with.

    `homes` are the households at work: of those put away nothing waits. `counted` takes the flags
    that had to be counted, with the revision they stood at.
    """

    desk: Desk
    clock: Clock
    among: Among
    homes: Mapping[HouseholdId, Dyad]
    counted: dict[tuple[SessionId, int], Flags] = field(default_factory=dict)
    _asked: dict[Right, Collection[HouseholdId]] = field(default_factory=dict)
    _scenes: dict[ClipId, tuple[Context, date]] = field(default_factory=dict)
    _doublings: defaultdict[ClipId, list[Doubling]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def may(self, right: Right) -> Collection[HouseholdId]:
        """The households to whose things this may be done."""
        if right not in self._asked:
            self._asked[right] = self.among(self.desk, right, self.homes.keys())
        return self._asked[right]

    def name(self, coder: CoderId) -> str:
        """What somebody of the practice is called; nothing where nobody goes by this id."""
        member = self.desk.people.get(coder)
        return "" if member is None else member.name

    def scene(self, household: HouseholdId, clip: ClipId) -> dict[str, str | int]:
        """What kind of scene a clip is of, and to who may know of the family whose and of which
        day; the scenes of all clips are read once."""
        if not self._scenes:
            self._scenes.update(self.desk.caseload.scenes())
        context, on = self._scenes.get(clip, (None, None))
        told: dict[str, str | int] = {} if context is None else {"context": context.value}
        if household in self.may(Right.SEE_HOUSEHOLDS):
            told["pseudonym"] = self.homes[household].household.pseudonym
            if on is not None:
                told["filmed"] = on.isoformat()
        return told

    def doublings(self, clip: ClipId) -> tuple[Doubling, ...]:
        """Who was asked to code the clip blind; of all of them it is read once."""
        if not self._doublings:
            for each in self.desk.doubling.all():
                self._doublings[each.clip].append(each)
        return tuple(self._doublings.get(clip, ()))

    def flags(self, of: Flagged) -> Flags:
        """The flags of a coding; counted where nobody has."""
        if of.flags is not None:
            return of.flags
        flags = flags_in(self.desk.coding.standing(of.head.id))
        self.counted[of.head.id, of.head.revision] = flags
        return flags


# What waits, by one kind of reason. What nobody at work may know of, it leaves out.
Source = Callable[[Looking], Iterable[Waiting]]


@dataclass(frozen=True, slots=True)
class Queueing:
    """Everything that waits for whoever reviews, from every source there is."""

    records: Records
    clock: Clock
    among: Among
    sources: tuple[Source, ...]

    def waiting(self) -> tuple[Waiting, ...]:
        """In the order in which it should not have to wait; each thing once. Of a household that
        is put away nothing waits."""
        with self.records.reading() as desk:
            away = desk.caseload.archived()
            homes: dict[HouseholdId, Dyad] = {}
            for each in desk.households.all():
                if each.household.id not in away:
                    homes.setdefault(each.household.id, each)
            looking = Looking(desk, self.clock, self.among, homes)
            found = ordered(
                each
                for source in self.sources
                for each in source(looking)
                if each.household not in away
            )
            found = with_ticks(found, desk.seen.all())
        self._keep(looking.counted)
        return found

    def _keep(self, counted: Mapping[tuple[SessionId, int], Flags]) -> None:
        """Codings from before flags were kept are counted once."""
        if not counted:
            return
        with self.records.writing() as desk:
            for (session, revision), flags in counted.items():
                desk.flags.keep(session, revision, flags)


def marked_lately(looking: Looking) -> Iterable[Waiting]:
    """Codings of the last 30 days with a mark for safeguarding or a flag for the supervisor.

    Only where the family's codings may be seen. What a mark says stays in the coding.
    """
    since = looking.clock.now() - LOOKED_BACK
    seen = looking.may(Right.SEE_CODINGS)
    found = [each for each in looking.desk.flags.since(since) if each.head.household in seen]
    counted = [(each.head, looking.flags(each)) for each in found]
    flagged = [(head, flags) for head, flags in counted if flags != Flags()]
    of_clips = _by_clip(looking, {head.clip for head, _ in flagged})
    for head, flags in flagged:
        for marks, why in (
            (flags.safeguarding, Why.SAFEGUARDING),
            (flags.review_flag, Why.ASKED),
        ):
            if marks:
                yield _coded(looking, head, of_clips[head.clip], (why, marks))


def gates_opened(looking: Looking) -> Iterable[Waiting]:
    """Gates opened with a reason in the last 30 days: for a trickier bit, and for distress."""
    since = looking.clock.now() - LOOKED_BACK
    for visit in looking.desk.visits.of_each(set(looking.may(Right.SEE_HOUSEHOLDS))):
        for gate in visit.gates:
            if gate.at >= since:
                yield _gate(looking, visit, gate)


def consents_ending(looking: Looking) -> Iterable[Waiting]:
    """Households of which a permit ends within 30 days, by the first that does."""
    today = looking.clock.today()
    maybe = looking.desk.households.with_permits_ending(today, today + SOON)
    known = [home for home in looking.may(Right.SEE_HOUSEHOLDS) if home in maybe]
    for each in glances(looking.desk, [looking.homes[home] for home in known], today):
        ending = each.ending(today)
        if ending:
            home = each.dyad.household
            yield Waiting(
                Why.CONSENT_ENDING,
                min(ending.values()),
                "consent",
                {"household": home.id},
                home.id,
                facts={"pseudonym": home.pseudonym, "count": len(ending)},
                stand=f"{len(ending)}@{min(ending.values())}",
            )


def coded_by_several(looking: Looking) -> Iterable[Waiting]:
    """Clips with two codings or more that nobody has laid side by side as they now stand.

    Codes may be seen where `record` is permitted; the family is named only to who may know it.
    """
    by_clip: defaultdict[ClipId, list[SessionHead]] = defaultdict(list)
    blind = {(each.clip, each.coder) for each in looking.desk.doubling.all() if each.is_open}
    for head in looking.desk.comparisons.coded_twice():
        if (head.clip, head.coder) not in blind:
            by_clip[head.clip].append(head)
    looks: defaultdict[frozenset[SessionId], list[Looked]] = defaultdict(list)
    for look in looking.desk.comparisons.all():
        looks[look.pair].append(look)
    reviewed = looking.may(Right.REVIEW)
    for heads in by_clip.values():
        if heads[0].household in reviewed:
            yield from _to_compare(looking, heads, looks)


SOURCES: Final[tuple[Source, ...]] = (
    marked_lately,
    gates_opened,
    consents_ending,
    coded_by_several,
)


def _to_compare(
    looking: Looking,
    heads: list[SessionHead],
    looks: Mapping[frozenset[SessionId], list[Looked]],
) -> Iterable[Waiting]:
    pair = pair_to_begin_with(looking.desk, heads)
    if pair is None:
        return
    first, second = pair
    seen = looks.get(frozenset({first.id, second.id}), [])
    if any(_as_now(look, first, second) for look in seen):
        return
    on = max(each.begun_at for each in pair).astimezone().date()
    names = {"first": looking.name(first.coder), "second": looking.name(second.coder)}
    facts = {**looking.scene(first.household, first.clip), **names}
    yield Waiting(
        Why.CHANGED_SINCE if seen else Why.CODED_TWICE,
        on,
        "compare",
        {"clip": first.clip, "of": BETWEEN.join((first.id, second.id))},
        first.household,
        first.clip,
        second.coder,
        facts,
    )


def _as_now(look: Looked, first: SessionHead, second: SessionHead) -> bool:
    stood = {look.first: look.first_revision, look.second: look.second_revision}
    return stood == {first.id: first.revision, second.id: second.revision}


def _by_clip(
    looking: Looking, clips: Collection[ClipId]
) -> Mapping[ClipId, tuple[SessionHead, ...]]:
    """The codings by people of these clips that others may see."""
    found: dict[ClipId, tuple[SessionHead, ...]] = dict.fromkeys(clips, ())
    for head in looking.desk.caseload.codings(clips):
        if head.coder != CONSENSUS:
            found[head.clip] += without_blind(looking.doublings(head.clip), (head,))
    return found


def _coded(
    looking: Looking, head: SessionHead, heads: Sequence[SessionHead], marked: tuple[Why, int]
) -> Waiting:
    why, marks = marked
    pair = pair_to_begin_with(looking.desk, heads)
    ways: dict[str, str] = {"clip": head.clip}
    if pair is not None and head.id in {each.id for each in pair}:
        ways["of"] = BETWEEN.join(each.id for each in pair)
    scene = looking.scene(head.household, head.clip)
    facts = {**scene, "coder": looking.name(head.coder), "count": marks}
    on = head.begun_at.astimezone().date()
    # One coding alone has nothing beside it: the way in is the list of the clip's codings.
    # A mark taken away while another is set leaves the count as it was: any change counts.
    of = head.household, head.clip, head.coder
    return Waiting(why, on, "compare", ways, *of, facts, f"{head.id}@{head.revision}")


def _gate(looking: Looking, visit: Visit, gate: Gate) -> Waiting:
    home, clip = visit.household, visit.clip
    facts = {**looking.scene(home, clip), "visit": visit.number}
    where = {"clip": visit.clip, "at": gate.annotation}
    on = gate.at.astimezone().date()
    stand = f"{visit.id}@{gate.at.isoformat()}"
    return Waiting(OPENED[gate.kind], on, "compare", where, home, clip, facts=facts, stand=stand)
