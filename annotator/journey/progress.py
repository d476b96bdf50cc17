"""A dyad's figures over time, for professionals only: clip by clip, and all clips together.

It is never the family's: no field of it may reach one. It holds no norm, no score and no rank.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.consent import Purpose, require, standing
from annotator.domain.errors import Refusal
from annotator.domain.metrics.mind import mind_comments
from annotator.domain.metrics.pooled import (
    SEED,
    median_ends,
    pooled_odds,
    pooled_survival,
    pooled_transitions,
)
from annotator.domain.metrics.sequences import KINDS
from annotator.domain.reach import Reach, goes
from annotator.domain.second_look import of_the_family
from annotator.journey.clip import known_clip
from annotator.journey.consent import NoSuchHousehold
from annotator.journey.deeds import Deed
from annotator.journey.kept import current_of
from annotator.journey.people_books import owner_of
from annotator.journey.progress_known import Known, StandsOn, coded_of
from annotator.journey.settled_places import consensus_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from annotator.domain.clip import Clip, Context
    from annotator.domain.identity import ClipId, CoderId, DyadId, HouseholdId, SessionId
    from annotator.domain.metrics.overview import Overview
    from annotator.domain.metrics.pooled import Ends, Pooled, PooledOdds
    from annotator.domain.metrics.survival import Survival
    from annotator.journey.ports import Clock, Desk, Identities, Records, SessionHead
    from annotator.journey.schemes import Schemes

STAYS: Final = goes(Reach.STAYS)
SERVICE: Final = goes(Reach.SERVICE)


class Basis(StrEnum):
    """Whose coding a clip's figures stand on."""

    CONSENSUS = "consensus"
    THERAPIST = "therapist"
    OWN = "own"


@dataclass
class FewerThanComments(Refusal):
    """More comments on the infant's mind are marked in the clip than there would be utterances."""

    comments: int


@dataclass(frozen=True, slots=True)
class ClipFigures:
    """One clip of the dyad with its figures; none where nothing has been coded yet."""

    id: ClipId = field(metadata=SERVICE)
    household: HouseholdId = field(metadata=STAYS)
    on: date = field(metadata=STAYS)
    context: Context = field(metadata=STAYS)
    session: SessionId | None = field(default=None, metadata=STAYS)
    basis: Basis | None = field(default=None, metadata=STAYS)
    scheme: str = field(default="", metadata=STAYS)
    overview: Overview | None = field(default=None, metadata=STAYS)
    utterances: int | None = field(default=None, metadata=STAYS)


@dataclass(frozen=True, slots=True)
class AllClips:
    """What several clips say together: how long repair took, with the ends of its medians in ms,
    and how bids of the infant and of the carer were answered."""

    attempts: Survival = field(metadata=STAYS)
    reconnections: Survival = field(metadata=STAYS)
    attempts_between: Ends = field(metadata=STAYS)
    reconnections_between: Ends = field(metadata=STAYS)
    odds: tuple[PooledOdds, PooledOdds] = field(metadata=STAYS)


@dataclass(frozen=True, slots=True)
class Progress:
    """Looking at a dyad's clips over time; nothing is kept of it but what somebody counts."""

    records: Records
    clock: Clock
    identities: Identities
    schemes: Schemes
    known: Known = field(default_factory=Known)

    def pseudonym(self, dyad: DyadId) -> str:
        """The pseudonym of the dyad's household; never a name."""
        with self.records.reading() as desk:
            found = desk.households.dyad(dyad)
            if found is None:
                raise NoSuchHousehold
            return found.household.pseudonym

    def clips(self, dyad: DyadId) -> tuple[ClipFigures, ...]:
        """The dyad's clips that may be kept today, the first filmed first, each with its figures.

        They stand on the consensus where there is one, else on the coding of the therapist whose
        household it is, else on that of whoever looks. What is not settled together, as tracks of
        states, comes from the coding that would stand without the consensus, or else from the
        first that was settled. What the scheme does not count is out, and so is time nobody could
        code.
        """
        today, me = self.clock.today(), self.identities.acting()
        with self.records.reading() as desk:
            found = desk.households.dyad(dyad)
            if found is None:
                raise NoSuchHousehold
            home = found.household.id
            given, therapist = desk.households.consents(home), owner_of(desk, home)
            kept = [
                each
                for each in of_the_family(desk.clips.of(home))
                if each.dyad == dyad and standing(given, Purpose.RECORD, today, each.id).permitted
            ]
            counted = desk.utterances.of([each.id for each in kept])
            figures = [
                self._figures(desk, each, (therapist, me), counted.get(each.id)) for each in kept
            ]
        return tuple(sorted(figures, key=lambda each: (each.on, each.id)))

    def count_utterances(self, clip: ClipId, counted: int | None) -> None:
        """Keep how many the carer's utterances were in a clip, or that nobody counted them.

        Refused with fewer than there are comments on the infant's mind in the coding it stands on.
        """
        me, now = self.identities.acting(), self.clock.now()
        with self.records.writing() as desk:
            found = known_clip(desk, clip)
            given = desk.households.consents(found.household)
            require(given, Purpose.RECORD, self.clock.today(), clip)
            if counted is None:
                desk.utterances.forget(clip)
            else:
                led = self._stood_on(desk, clip, (owner_of(desk, found.household), me))
                comments = 0 if led is None else self._comments(desk, led[0])
                if counted < max(1, comments):
                    raise FewerThanComments(comments)
                desk.utterances.keep(clip, counted, me, now)
            desk.audit.note(Deed.UTTERANCES_COUNTED, me, now, {"clip": clip})

    def _comments(self, desk: Desk, on: StandsOn) -> int:
        coded = coded_of(desk, on, self.schemes.of(desk, on.head))
        return mind_comments(coded.sure, None).n

    def _figures(
        self, desk: Desk, clip: Clip, coders: tuple[CoderId, CoderId], counted: int | None
    ) -> ClipFigures:
        led = self._stood_on(desk, clip.id, coders)
        if led is None:
            return ClipFigures(clip.id, clip.household, clip.card.on, clip.card.context)
        on, basis = led
        head, scheme = on.head, self.schemes.of(desk, on.head)
        return ClipFigures(
            clip.id,
            clip.household,
            clip.card.on,
            clip.card.context,
            head.id,
            basis,
            f"{head.scheme} {head.scheme_version}",
            self.known.of(desk, on, scheme, counted),
            counted,
        )

    def _stood_on(
        self, desk: Desk, clip: ClipId, coders: tuple[CoderId, CoderId]
    ) -> tuple[StandsOn, Basis] | None:
        head, basis = _led_by(desk, clip, coders)
        settled = consensus_of(desk, clip)
        if settled is not None:
            first = desk.coding.head(settled[0].sources[0].session)
            return StandsOn(settled[1], head or first), Basis.CONSENSUS
        return None if head is None or basis is None else (StandsOn(head), basis)


def _led_by(
    desk: Desk, clip: ClipId, coders: tuple[CoderId, CoderId]
) -> tuple[SessionHead | None, Basis | None]:
    heads = desk.coding.of(clip)
    for coder, basis in zip(coders, (Basis.THERAPIST, Basis.OWN), strict=True):
        head = current_of(heads, coder)
        if head is not None:
            return head, basis
    return None, None


def ways(clips: Sequence[ClipFigures], lag: int = 1, seed: int = SEED) -> Pooled:
    """What came so many steps after what, in all clips that have figures."""
    known = [each.overview.sequences for each in clips if each.overview is not None]
    return pooled_transitions(known, KINDS, lag, seed)


def all_clips(clips: Sequence[ClipFigures], seed: int = SEED) -> AllClips:
    """All clips that have figures, taken together; clips are drawn again from a kept seed."""
    known = [each.overview for each in clips if each.overview is not None]
    attempts = [each.attempts for each in known]
    reconnections = [each.reconnections for each in known]
    infant, carer = ([each.contingencies[who].table for each in known] for who in (0, 1))
    return AllClips(
        pooled_survival(attempts),
        pooled_survival(reconnections),
        median_ends(attempts, seed),
        median_ends(reconnections, seed),
        (pooled_odds(infant, seed), pooled_odds(carer, seed)),
    )
