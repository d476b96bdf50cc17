"""What the second coder saw well: it is said before anything that differs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.domain.reviewing.differences import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.identity import FamilyId
    from annotator.domain.reviewing.differences import Difference


class Well(StrEnum):
    """Which sentence."""

    NOTHING_TO_COMPARE = "nothing_to_compare"
    ALL_ALIKE = "all_alike"
    SEEN_AND_NAMED = "seen_and_named"
    SEEN = "seen"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class WellSeen:
    """A sentence by its key, with its counts.

    Of `whole` moments of the first coder the second marked `seen` in some way, `alike` of them by
    the same name and in time; `most` is the family with the most that are alike.
    """

    key: Well
    whole: int
    seen: int
    alike: int
    most: FamilyId | None = None
    most_alike: int = 0
    most_whole: int = 0


def well_seen(differences: Sequence[Difference]) -> WellSeen:
    """The first thing to say to whoever coded second: true, counted, and no praise of a person."""
    theirs = [each for each in differences if each.first is not None]
    seen = sum(each.second is not None for each in theirs)
    alike = Counter(each.first.family for each in theirs if each.alike and each.first is not None)
    whole = Counter(each.first.family for each in theirs if each.first is not None)
    most = min(alike, key=lambda family: (-alike[family], family), default=None)
    return WellSeen(
        _which(differences, len(theirs), seen, alike.total()),
        len(theirs),
        seen,
        alike.total(),
        most,
        0 if most is None else alike[most],
        0 if most is None else whole[most],
    )


def _which(differences: Sequence[Difference], whole: int, seen: int, alike: int) -> Well:
    if not differences:
        return Well.NOTHING_TO_COMPARE
    if all(each.kind is Kind.MATCHED for each in differences):
        return Well.ALL_ALIKE
    if alike:
        return Well.SEEN_AND_NAMED
    return Well.SEEN if whole and seen else Well.ALONE
