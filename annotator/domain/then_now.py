"""Then and now: two good moments of one kind, early and late; pairs, never a graph (PR-30)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.applying import REPAIR, RUPTURE
from annotator.domain.episodes import (
    ATTUNEMENT,
    SAFEGUARDING,
    UNCODABLE,
    Outcome,
    outcome_of,
    stretches_of,
    trusted,
)
from annotator.domain.interval import Milliseconds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import AnnotationId, ClipId, CodeId, FamilyId

MOST_PAIRS: Final = 3


@dataclass(frozen=True, slots=True)
class GoodMoment:
    """A connection, or a full repair, with an instant at which both are in step."""

    clip: ClipId
    on: date
    annotation: AnnotationId
    family: FamilyId
    code: CodeId
    still: Milliseconds


@dataclass(frozen=True, slots=True)
class ThenNow:
    """Two good moments of one code, the first from an earlier film."""

    then: GoodMoment
    now: GoodMoment

    @property
    def pair(self) -> Pair:
        """Which moments they are."""
        return Pair(
            Which(self.then.clip, self.then.annotation), Which(self.now.clip, self.now.annotation)
        )


@dataclass(frozen=True, slots=True)
class Which:
    """A moment by its clip and its own id."""

    clip: ClipId
    annotation: AnnotationId


@dataclass(frozen=True, slots=True)
class Pair:
    """The two moments a therapist chose to show side by side; what they show is looked up anew."""

    then: Which
    now: Which


def good_moments(
    annotations: tuple[Annotation, ...], clip: ClipId, on: date
) -> Iterator[GoodMoment]:
    """The good moments of a clip: coded, trusted, and at their still touching nothing hidden."""
    hidden = [stretches_of(annotations, family) for family in (RUPTURE, UNCODABLE, SAFEGUARDING)]
    for each in trusted(annotations):
        stretch = each.interval
        if stretch is None or each.code is None:
            continue
        if each.family == ATTUNEMENT:
            still = Milliseconds((stretch.onset + stretch.offset) // 2)
        elif each.family == REPAIR and outcome_of(each) is Outcome.FULL:
            still = Milliseconds(stretch.offset - 1)
        else:
            continue
        if not any(part.contains(still) for hides in hidden for part in hides):
            yield GoodMoment(clip, on, each.id, each.family, each.code, still)


def pairs_of(moments: Iterable[GoodMoment]) -> tuple[ThenNow, ...]:
    """Of each code the earliest and the latest, where they come from films of different days.

    Those furthest apart come first; what shows nothing new (a film already in a pair of that
    code) has no place. At most three: more would be a count.
    """
    by_code: dict[tuple[FamilyId, CodeId], list[GoodMoment]] = defaultdict(list)
    for each in moments:
        by_code[each.family, each.code].append(each)
    pairs = []
    for alike in by_code.values():
        alike.sort(key=lambda each: (each.on, each.clip, each.still, each.annotation))
        if alike[0].on < alike[-1].on:
            pairs.append(ThenNow(alike[0], alike[-1]))
    pairs.sort(key=lambda pair: (pair.then.on - pair.now.on, pair.now.family, pair.now.code))
    return tuple(pairs[:MOST_PAIRS])
