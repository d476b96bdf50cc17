"""How many of the reference's annotations were seen, code by code, with a tolerance on onsets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.agreement.matching import matched
from annotator.domain.agreement.result import Spread, Undefined, ratio

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.agreement.marked import Marked
    from annotator.domain.interval import Milliseconds


@dataclass(frozen=True, slots=True)
class Detection:
    """Annotations of one code, or of all, that found each other: the reference comes first.

    precision = found / trainee, recall = found / reference, F1 = 2 found / (trainee + reference).
    """

    code: str | None
    found: int
    reference: int
    trainee: int
    tolerance: Milliseconds

    @property
    def missed(self) -> int:
        """The reference's that were not found."""
        return self.reference - self.found

    @property
    def extra(self) -> int:
        """The trainee's that the reference has not."""
        return self.trainee - self.found

    @property
    def precision(self) -> float | None:
        """Blank where the trainee marked none."""
        return ratio(self.found, self.trainee)

    @property
    def recall(self) -> float | None:
        """Blank where the reference has none."""
        return ratio(self.found, self.reference)

    @property
    def f1(self) -> float | None:
        """Blank where neither marked any."""
        return ratio(2 * self.found, self.denominator)

    @property
    def denominator(self) -> int:
        """All annotations of both."""
        return self.reference + self.trainee

    @property
    def undefined(self) -> Undefined | None:
        """Why there is no F1."""
        if self.denominator:
            return None
        return Undefined.NO_ANNOTATIONS if self.code is None else Undefined.CODE_NOT_USED


@dataclass(frozen=True, slots=True)
class Timing:
    """How far the trainee's onsets and offsets lie behind the reference's, over found pairs."""

    code: str
    onset: Spread
    offset: Spread


def detection(
    reference: Marked, trainee: Marked, tolerance: Milliseconds
) -> tuple[Detection, tuple[Detection, ...]]:
    """Over all codes, and code by code.

    Within a code the most pairs with onsets at most `tolerance` ms apart, each annotation once. On
    a line, taking the earliest that can be had each time leaves the most for the rest.
    """
    each = tuple(_of_code(reference, trainee, code, tolerance) for code in reference.codes)
    whole = Detection(None, sum(one.found for one in each), len(reference), len(trainee), tolerance)
    return whole, each


def timing(reference: Marked, trainee: Marked, tolerance: Milliseconds) -> tuple[Timing, ...]:
    """Each code's differences over the pairs that lie closest in time (see `matched`)."""
    return tuple(_timing(reference, trainee, code, tolerance) for code in reference.codes)


def most_pairs(ones: Sequence[int], others: Sequence[int], tolerance: int) -> int:
    """The most pairs of two sorted lists of onsets that lie at most `tolerance` apart."""
    pairs = mine = theirs = 0
    many, more = len(ones), len(others)
    while mine < many and theirs < more:
        apart = ones[mine] - others[theirs]
        if apart < -tolerance:
            mine += 1
        elif apart > tolerance:
            theirs += 1
        else:
            pairs, mine, theirs = pairs + 1, mine + 1, theirs + 1
    return pairs


def _of_code(reference: Marked, trainee: Marked, code: str, tolerance: Milliseconds) -> Detection:
    ones = reference.of_code(code).onsets.tolist()
    others = trainee.of_code(code).onsets.tolist()
    found = most_pairs(ones, others, tolerance)
    return Detection(code, found, len(ones), len(others), tolerance)


def _timing(reference: Marked, trainee: Marked, code: str, tolerance: Milliseconds) -> Timing:
    found = matched(reference.of_code(code), trainee.of_code(code), tolerance)
    return Timing(code, found.onset, found.offset)
