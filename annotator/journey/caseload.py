"""Today's caseload: the households something waits for, the rest found by their name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from annotator.domain.clip import ClipState
from annotator.domain.consent import Purpose, standing
from annotator.domain.tags import Card

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.domain.clip import Clip, Context
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
    """A household as Today shows it: pseudonym, what stands, its clips, newest first, when the
    next film is due, and its tags for who keeps its caseload."""

    dyad: Dyad
    standing: Mapping[Purpose, Standing]
    clips: tuple[Clip, ...]
    next_film: date | None = None
    card: Card | None = None

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
class Sought:
    """What a household is looked for by: letters of its pseudonym or of a tag, a whole tag, the
    context of a clip; among those at work or those put away."""

    text: str = ""
    tag: str = ""
    context: Context | None = None
    archived: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The households found, by pseudonym, as many as were asked for; how many match; how many
    there are at work and put away; and every tag there is to look for, with its households."""

    shown: tuple[HouseholdGlance, ...]
    matching: int
    at_work: int
    archived: int
    tags: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Caseload:
    """What Today draws, how many more go by the name asked for, how many there are at
    all, and how many are put away."""

    shown: tuple[HouseholdGlance, ...]
    waiting: frozenset[HouseholdId]
    matching: int
    households: int
    newest: tuple[HouseholdGlance, Clip] | None
    under_way: bool
    archived: int = 0

    @property
    def more(self) -> int:
        """How many of those that match are not shown."""
        return self.matching - len(self.shown)


@dataclass(frozen=True, slots=True)
class Caseloads:
    """What Today asks: only what it shows is read whole, and what somebody may not know of is
    neither shown nor counted. Tags are for those alone who keep the household's caseload."""

    records: Records
    clock: Clock
    known_of: KnownOf
    kept_by: KnownOf

    def found(self, sought: Sought, most: int) -> Found:
        """The households that are looked for, by pseudonym, at most so many of them."""
        today = self.clock.today()
        with self.records.reading() as desk:
            homes, away = self._homes(desk), desk.caseload.archived()
            cards = self._cards(desk, homes)
            among = {
                home: dyad for home, dyad in homes.items() if (home in away) is sought.archived
            }
            filmed = None if sought.context is None else desk.caseload.filmed_as(sought.context)
            matching = [
                dyad
                for home, dyad in among.items()
                if (filmed is None or home in filmed) and _matches(dyad, cards.get(home), sought)
            ]
            shown = tuple(
                replace(each, card=cards.get(each.dyad.household.id))
                for each in glances(desk, matching[:most], today)
            )
        return Found(
            shown,
            len(matching),
            at_work=len(homes.keys() - away),
            archived=len(homes.keys() & away),
            tags=_counted(card for home, card in cards.items() if home in among),
        )

    def caseload(self, most: int, name: str = "") -> Caseload:
        """The households whose pseudonym or tags have these letters in them, at most so many: by
        pseudonym where all fit, otherwise first what waits, then the last filmed. What is put away
        is not among them."""
        today, sought = self.clock.today(), Sought(name)
        with self.records.reading() as desk:
            away = desk.caseload.archived()
            known_of = self._homes(desk)
            homes = {home: dyad for home, dyad in known_of.items() if home not in away}
            # Tags are opened only where somebody looks for one.
            cards = self._cards(desk, homes) if name.strip() else {}
            short = _by_household(each for each in desk.clips.in_short() if each.household in homes)
            going_on = max(homes, key=lambda home: _filmed(short.get(home, ())), default=None)
            matching = [
                each for home, each in homes.items() if _matches(each, cards.get(home), sought)
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
            archived=len(known_of) - len(homes),
        )

    def _homes(self, desk: Desk) -> Mapping[HouseholdId, Dyad]:
        every = _first_of_each(desk.households.all())
        may_know = self.known_of(desk, every.keys())
        return {home: each for home, each in every.items() if home in may_know}

    def _cards(self, desk: Desk, homes: Mapping[HouseholdId, Dyad]) -> Mapping[HouseholdId, Card]:
        mine = self.kept_by(desk, homes.keys())
        kept = desk.caseload.cards(mine)
        return {home: kept.get(home, Card(home)) for home in mine}


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


def _matches(dyad: Dyad, card: Card | None, sought: Sought) -> bool:
    """Whether every word looked for stands in the pseudonym or in one tag."""
    tags = () if card is None else card.tags
    if sought.tag and sought.tag not in tags:
        return False
    places = [each.casefold() for each in (dyad.household.pseudonym, *tags)]
    return all(any(word in each for each in places) for word in sought.text.casefold().split())


def _counted(cards: Iterable[Card]) -> Mapping[str, int]:
    counts = Counter(tag for card in cards for tag in card.tags)
    return dict(sorted(counts.items(), key=lambda pair: pair[0].casefold()))


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
