"""Two codings of one clip laid side by side: every moment once, alike or in what it differs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.interval import Interval, Milliseconds, Stretches
from annotator.domain.practising import pairing
from annotator.domain.practising.code_figures import code_figures
from annotator.domain.practising.comparable import codable_by_all, touches
from annotator.domain.practising.gold import GoldMoment, compared
from annotator.domain.practising.pairing import TOLERANCE, paired
from annotator.domain.reviewing.single_track import Part, any_apart, apart, tracks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.annotation import Annotation
    from annotator.domain.practising.code_figures import CodeFigures
    from annotator.domain.practising.pairing import Paired
    from annotator.domain.scheme import Scheme

AROUND: Final = Milliseconds(2_000)
BETWEEN: Final = "~"


class Kind(StrEnum):
    """How two marks stand to each other; the first coder is the reference."""

    MATCHED = "matched"
    EARLY = "early"
    LATE = "late"
    OTHER_NAME = "other_name"
    ONLY_FIRST = "only_first"
    ONLY_SECOND = "only_second"


OF_PAIRING: Final = {
    pairing.Kind.MATCHED: Kind.MATCHED,
    pairing.Kind.EARLY: Kind.EARLY,
    pairing.Kind.LATE: Kind.LATE,
    pairing.Kind.OTHER_NAME: Kind.OTHER_NAME,
    pairing.Kind.MISSED: Kind.ONLY_FIRST,
    pairing.Kind.EXTRA: Kind.ONLY_SECOND,
}


@dataclass(frozen=True, slots=True)
class Difference:
    """A mark of the first coder and the second's of the same moment; None where one has none."""

    kind: Kind
    first: Annotation | None
    second: Annotation | None

    @property
    def key(self) -> str:
        """What it goes by for as long as both marks stand: their two ids."""
        ids = ("" if each is None else str(each.id) for each in (self.first, self.second))
        return BETWEEN.join(ids)

    @property
    def names(self) -> tuple[str, ...]:
        """All it can be found by: its key, and the id of each of its marks."""
        marks = (str(each.id) for each in (self.first, self.second) if each is not None)
        return (self.key, *marks)

    @property
    def later(self) -> Milliseconds | None:
        """How much later the second's onset is; below zero it is earlier. None without a pair."""
        if self.first is None or self.second is None:
            return None
        return Milliseconds(self.second.onset - self.first.onset)

    @property
    def alike(self) -> bool:
        """Whether both marked it by one name and in time."""
        return self.kind is Kind.MATCHED

    @property
    def stretch(self) -> Interval:
        """What the two cover together; a point in time is a millisecond long."""
        marks = [each for each in (self.first, self.second) if each is not None]
        ends = [each.onset + 1 if each.offset is None else each.offset for each in marks]
        return Interval(min(each.onset for each in marks), Milliseconds(max(ends)))

    def window(self, length: Milliseconds) -> Interval:
        """What is played of it: the stretch with two seconds on either side, within the clip."""
        return self.stretch.padded(AROUND, AROUND, Interval(Milliseconds(0), length))


@dataclass(frozen=True, slots=True)
class Beside:
    """Two codings side by side.

    `differences`: every mark that is compared, once, by onset. `left_out`: marks that lie wholly
    in time one of the two could not code; they are in no figure. `parts`: the single tracks.
    `codes`: the figures of every code, as a reveal has them, the first coder being the reference.
    """

    differences: tuple[Difference, ...]
    parts: tuple[Part, ...]
    codable: Stretches
    left_out: tuple[tuple[Annotation, ...], tuple[Annotation, ...]]
    codes: tuple[CodeFigures, ...]
    tolerance: Milliseconds = TOLERANCE

    @property
    def apart(self) -> tuple[Part, ...]:
        """The disagreement row: the codable time in which the single tracks differ."""
        return apart(self.parts)

    @property
    def to_look_at(self) -> tuple[Difference, ...]:
        """Those that are not alike, by onset."""
        return tuple(each for each in self.differences if not each.alike)

    def of(self, *kinds: Kind) -> tuple[Difference, ...]:
        """Those of some kinds, by onset."""
        return tuple(each for each in self.differences if each.kind in kinds)

    def find(self, key: str) -> Difference | None:
        """The one of this key, or that a mark of this id is in; None where the mark is gone."""
        return next((each for each in self.differences if key in each.names), None)


def beside(
    first: tuple[Annotation, ...],
    second: tuple[Annotation, ...],
    scheme: Scheme,
    length: Milliseconds,
) -> Beside:
    """Two codings of one clip by one scheme, aligned as a reveal aligns a coding with its gold.

    Which mark is which is `practising.pairing.paired`: the same answer whoever comes first, with
    early and late, and the two kinds that only one has, exchanged.
    """
    codable = codable_by_all(length, first, second)
    sides = [[each for each in side if compared(scheme, each.family)] for side in (first, second)]
    there = [[each for each in side if touches(each, codable)] for side in sides]
    out = [tuple(each for each in side if not touches(each, codable)) for side in sides]
    found = paired((GoldMoment(each, "") for each in there[0]), there[1])
    return Beside(
        tuple(_difference(each) for each in found),
        tracks(first, second, codable),
        codable,
        (out[0], out[1]),
        code_figures(found, codable),
    )


def any_two_differ(codings: Iterable[tuple[Annotation, ...]], length: Milliseconds) -> Stretches:
    """Of two or more coders, the time in which any two differ that both of those could code."""
    every = tuple(codings)
    return any_apart(
        tracks(one, other, codable_by_all(length, one, other))
        for at, one in enumerate(every)
        for other in every[at + 1 :]
    )


def _difference(found: Paired) -> Difference:
    first = None if found.moment is None else found.moment.annotation
    return Difference(OF_PAIRING[found.kind], first, found.mark)
