"""Today's caseload: the households something waits for, the rest found by their name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from annotator.domain.clip import ClipState
from annotator.domain.consent import Purpose, standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.domain.clip import Clip
    from annotator.domain.consent import Standing
    from annotator.domain.dyad import Dyad
    from annotator.domain.identity import DyadId, HouseholdId
    from annotator.journey.kept import ClipsInShort
    from annotator.journey.ports import Clock, Desk, Records

SOON: Final = timedelta(days=30)
UNDER_WAY: Final = frozenset({ClipState.RECEIVING, ClipState.PREPARING})
# Of these households, those that whoever is at work may know of.
KnownOf = Callable[["Desk", Collection["HouseholdId"]], Collection["HouseholdId"]]


@dataclass(frozen=True, slots=True)
class HouseholdGlance:
    """A household as Today shows it: pseudonym, what stands, its clips, newest first, and when
    the next film is due."""

    dyad: Dyad
    standing: Mapping[Purpose, Standing]
    clips: tuple[Clip, ...]
    next_film: date | None = None

    def ending(self, today: date) -> Mapping[Purpose, date]:
        """What is permitted still and runs out soon, and when."""
        return {
            purpose: stands.until
            for purpose, stands in self.standing.items()
            if stands.permitted and stands.until is not None and stands.until - today <= SOON
        }

    def unfinished(self) -> tuple[Clip, ...]:
        """The clips that are not ready."""
        return tuple(clip for clip in self.clips if clip.state is not ClipState.READY)


@dataclass(frozen=True, slots=True)
class Caseload:
    """What Today draws, how many more go by the name asked for, and how many there are at all."""

    shown: tuple[HouseholdGlance, ...]
    waiting: frozenset[HouseholdId]
    matching: int
    households: int
    newest: tuple[HouseholdGlance, Clip] | None
    under_way: bool

    @property
    def more(self) -> int:
        """How many of those that match are not shown."""
        return self.matching - len(self.shown)


@dataclass(frozen=True, slots=True)
class Caseloads:
    """What Today asks: only what it shows is read whole, and what somebody may not know of is
    neither shown nor counted."""

    records: Records
    clock: Clock
    known_of: KnownOf

    def caseload(self, most: int, name: str = "") -> Caseload:
        """The households whose pseudonym has these letters in it, at most so many: by pseudonym
        where all fit, otherwise first what waits, then the last filmed."""
        today, sought = self.clock.today(), name.strip().casefold()
        with self.records.reading() as desk:
            every = _first_of_each(desk.households.all())
            may_know = self.known_of(desk, every.keys())
            homes = {home: each for home, each in every.items() if home in may_know}
            short = _by_household(each for each in desk.clips.in_short() if each.household in homes)
            going_on = max(homes, key=lambda home: _filmed(short.get(home, ())), default=None)
            matching = [
                each for each in homes.values() if sought in each.household.pseudonym.casefold()
            ]
            waiting = _waiting(desk, matching, short, today)
            shown = matching
            if len(matching) > most:
                ranked = sorted(matching, key=lambda each: _rank(each, waiting, short))
                shown = ranked[:most]
            last = [] if going_on is None else [homes[going_on]]
            known = glances(desk, [*shown, *last], today)
            due = _next_films(desk, shown, today)
        states = {each.state for shorts in short.values() for each in shorts}
        return Caseload(
            shown=tuple(
                replace(each, next_film=due.get(each.dyad.household.id))
                for each in known[: len(shown)]
            ),
            waiting=waiting,
            matching=len(matching),
            households=len(homes),
            newest=_newest(known[len(shown) :]),
            under_way=bool(states & UNDER_WAY),
        )


def glances(desk: Desk, dyads: Collection[Dyad], today: date) -> tuple[HouseholdGlance, ...]:
    """These, in their order, with what stands on a day and their clips."""
    homes = {dyad.household.id for dyad in dyads}
    consents, clips = desk.households.every_consent(homes), desk.clips.of_each(homes)
    return tuple(
        HouseholdGlance(
            dyad,
            {
                purpose: standing(consents.get(dyad.household.id, ()), purpose, today)
                for purpose in Purpose
            },
            clips.get(dyad.household.id, ()),
        )
        for dyad in dyads
    )


def _next_films(desk: Desk, dyads: Iterable[Dyad], today: date) -> Mapping[HouseholdId, date]:
    """When each household's next film is due: what was agreed last with each of its dyads, and of
    those the first; a day that is over is nobody's next."""
    agreed: dict[DyadId, tuple[HouseholdId, date]] = {}
    for visit in desk.visits.of_each({each.household.id for each in dyads}):
        if visit.card.next_film_on:
            agreed[visit.dyad] = visit.household, date.fromisoformat(visit.card.next_film_on)
    found: dict[HouseholdId, date] = {}
    for home, on in agreed.values():
        if on >= today:
            found[home] = min(on, found.get(home, on))
    return found


def _first_of_each(dyads: Iterable[Dyad]) -> Mapping[HouseholdId, Dyad]:
    found: dict[HouseholdId, Dyad] = {}
    for dyad in dyads:
        found.setdefault(dyad.household.id, dyad)
    return found


def _by_household(
    rows: Iterable[ClipsInShort],
) -> Mapping[HouseholdId, tuple[ClipsInShort, ...]]:
    found: dict[HouseholdId, tuple[ClipsInShort, ...]] = defaultdict(tuple)
    for row in rows:
        found[row.household] += (row,)
    return found


def _waiting(
    desk: Desk,
    dyads: Iterable[Dyad],
    short: Mapping[HouseholdId, tuple[ClipsInShort, ...]],
    today: date,
) -> frozenset[HouseholdId]:
    maybe = desk.households.with_permits_ending(today, today + SOON)
    looked_at = [dyad for dyad in dyads if dyad.household.id in maybe]
    ending = {
        each.dyad.household.id for each in glances(desk, looked_at, today) if each.ending(today)
    }
    return frozenset(
        home
        for home in (dyad.household.id for dyad in dyads)
        if home in ending or any(each.state is not ClipState.READY for each in short.get(home, ()))
    )


def _rank(
    dyad: Dyad,
    waiting: frozenset[HouseholdId],
    short: Mapping[HouseholdId, tuple[ClipsInShort, ...]],
) -> tuple[bool, int]:
    newest = max((each.newest for each in short.get(dyad.household.id, ())), default=date.min)
    return dyad.household.id not in waiting, -newest.toordinal()


def _filmed(rows: Iterable[ClipsInShort]) -> date:
    return max((each.newest for each in rows if each.playable), default=date.min)


def _newest(known: Iterable[HouseholdGlance]) -> tuple[HouseholdGlance, Clip] | None:
    ready = [(each, clip) for each in known for clip in each.clips if clip.playable]
    return max(ready, key=lambda pair: pair[1].card.on, default=None)
