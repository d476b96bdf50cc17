"""The reveal: a sealed coding beside the gold, what was found first, then each difference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.agreement.result import Spread, Undefined
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.practising.code_figures import CodeFigures, code_figures
from annotator.domain.practising.comparable import shared_time, touches
from annotator.domain.practising.gold import compared
from annotator.domain.practising.pairing import TOLERANCE, Kind, Paired, paired

if TYPE_CHECKING:
    from annotator.domain.practising.gold import Gold, GoldMoment
    from annotator.domain.practising.opened import Opened
    from annotator.domain.practising.sealed import Sealed

AROUND: Final = Milliseconds(2_000)


@dataclass(frozen=True, slots=True)
class Bar:
    """So many of so many; a share is never said without both."""

    part: int
    whole: int
    of_nothing: Undefined = Undefined.NO_PAIRS

    @property
    def undefined(self) -> Undefined | None:
        """Why there is nothing to show, if there is nothing."""
        return None if self.whole else self.of_nothing


@dataclass(frozen=True, slots=True)
class Shown:
    """One step of the reveal: the two marks, and the stretch of film to play for both."""

    paired: Paired
    window: Interval

    @property
    def kind(self) -> Kind:
        """Found, or in what it differs."""
        return self.paired.kind

    @property
    def rationale(self) -> str | None:
        """Why the gold has it; None where it has nothing there."""
        return None if self.paired.moment is None else self.paired.moment.rationale

    @property
    def question(self) -> str | None:
        """What the gold asks about it; None where it has nothing there."""
        return None if self.paired.moment is None else self.paired.moment.question

    @property
    def is_allowed(self) -> bool:
        """Whether it is a match by a code the gold allows in place of its own."""
        if self.kind is not Kind.MATCHED or self.paired.moment is None or self.paired.mark is None:
            return False
        return self.paired.mark.code != self.paired.moment.annotation.code


@dataclass(frozen=True, slots=True)
class Reveal:
    """All a coder is shown after sealing.

    `saw`: moments of the gold the coder marked in some way. `named`: of those seen, by the gold's
    name or an allowed one. `timed`: of those seen, with the onset within the tolerance. `left_out`:
    moments of the gold in time that one of the two could not code; they are in no figure.
    """

    sealed: Sealed
    gold: Gold
    shown: tuple[Shown, ...]
    left_out: tuple[GoldMoment, ...]
    codes: tuple[CodeFigures, ...]
    saw: Bar
    named: Bar
    timed: Bar
    tolerance: Milliseconds = TOLERANCE

    @property
    def pairs(self) -> tuple[Paired, ...]:
        """What the steps are made of, in their order."""
        return tuple(each.paired for each in self.shown)

    @property
    def lags(self) -> Spread:
        """How much later the coder's onsets are, over pairs of one name; blank without any."""
        pairs = self.of(Kind.MATCHED, Kind.EARLY, Kind.LATE)
        found = [each.later for each in pairs if each.later is not None]
        return Spread.of(np.array(found, dtype=np.int64))

    def of(self, *kinds: Kind) -> tuple[Paired, ...]:
        """The steps of some kinds."""
        return tuple(each for each in self.pairs if each.kind in kinds)


def reveal(opened: Opened) -> Reveal:
    """The two codings compared moment by moment: matches first, then differences, by onset."""
    gold, own = opened.gold, opened.sealed.coding
    codable = shared_time(gold.coding, own)
    moments = [each for each in gold.compared if touches(each.annotation, codable)]
    marks = [
        each
        for each in own.annotations.values()
        if compared(own.scheme, each.family) and touches(each, codable)
    ]
    found = paired(moments, marks)
    differs = [each for each in found if each.kind is not Kind.MATCHED]
    matches = [each for each in found if each.kind is Kind.MATCHED]
    seen = [each for each in found if each.moment is not None and each.mark is not None]
    return Reveal(
        opened.sealed,
        gold,
        tuple(Shown(each, _window(each, own.clip_length)) for each in (*matches, *differs)),
        tuple(each for each in gold.compared if not touches(each.annotation, codable)),
        code_figures(found, codable),
        Bar(len(seen), len(moments), Undefined.NOTHING_COMPARED),
        Bar(sum(each.kind is not Kind.OTHER_NAME for each in seen), len(seen)),
        Bar(sum(each.in_time for each in seen), len(seen)),
    )


def _window(found: Paired, length: Milliseconds) -> Interval:
    moment = None if found.moment is None else found.moment.annotation
    marks = [each for each in (moment, found.mark) if each is not None]
    ends = [each.onset + 1 if each.offset is None else each.offset for each in marks]
    both = Interval(min(each.onset for each in marks), Milliseconds(max(ends)))
    return both.padded(AROUND, AROUND, Interval(Milliseconds(0), length))
