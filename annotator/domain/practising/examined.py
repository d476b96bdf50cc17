"""The numbers of one attempt that its certificate rests on; they stay when the clip is gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.agreement.detection import Detection, detection
from annotator.domain.agreement.marked import by_family, merged, one_at_a_time, touching
from annotator.domain.agreement.report import SECOND
from annotator.domain.agreement.time_unit import Pair, counted, units
from annotator.domain.metrics.precedence import MERGED_GAP, PRECEDENCE
from annotator.domain.practising.comparable import examined_time, touches
from annotator.domain.practising.gold import compared
from annotator.domain.practising.pairing import TOLERANCE, paired

if TYPE_CHECKING:
    from datetime import datetime

    from annotator.domain.agreement.result import Whole
    from annotator.domain.identity import ClipId, CoderId
    from annotator.domain.interval import Stretches
    from annotator.domain.practising.gold import ClipSet
    from annotator.domain.practising.opened import Opened

FAMILIES: Final = tuple(str(family) for family in PRECEDENCE)
Seconds = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """What was counted in one sealed attempt, and which one it was.

    `found` of the gold's `reference` events and the coder's `marked` ones: onsets at most 2 s
    apart, by family; what overlaps or lies at most 1 s apart is one event (rulings 18). `seconds`
    counts 1-s units, rows the gold, columns the coder: none, then repair, rupture, attunement.
    """

    coder: CoderId
    clip: ClipId
    set: ClipSet
    sealed_at: datetime
    seal: str
    found: int
    reference: int
    marked: int
    seconds: Seconds
    must_see: int
    must_seen: int

    @property
    def events(self) -> Detection:
        """The events as every report of agreement has them."""
        return Detection(None, self.found, self.reference, self.marked, TOLERANCE)


def figures_of(opened: Opened) -> Figures:
    """The figures of an attempt over in step, lost and found again.

    The coder's own uncodable time counts: what the gold saw is not passed by calling it unseen. A
    must-see moment is seen where a mark of its family is paired with it, whatever its code or time.
    """
    gold, sealed = opened.gold, opened.sealed
    codable = examined_time(gold.coding, sealed.coding)
    first, second = (
        touching(by_family(coding.annotations.values(), FAMILIES), codable)
        for coding in (gold.coding, sealed.coding)
    )
    events, _ = detection(merged(first, MERGED_GAP), merged(second, MERGED_GAP), TOLERANCE)
    pair = Pair(one_at_a_time(first), one_at_a_time(second), codable)
    must_see, must_seen = _must_see(opened, codable)
    return Figures(
        sealed.coding.coder,
        sealed.coding.clip,
        gold.about.set,
        sealed.times.sealed_at,
        sealed.seal,
        events.found,
        events.reference,
        events.trainee,
        tuple(tuple(row) for row in _seconds(pair).tolist()),
        must_see,
        must_seen,
    )


def _seconds(pair: Pair) -> Whole:
    row = units(pair, SECOND)
    return counted(len(FAMILIES), row.first[row.codable], row.second[row.codable])


def _must_see(opened: Opened, codable: Stretches) -> tuple[int, int]:
    own = opened.sealed.coding
    moments = [each for each in opened.gold.compared if touches(each.annotation, codable)]
    marks = [each for each in own.annotations.values() if compared(own.scheme, each.family)]
    found = paired(moments, [each for each in marks if touches(each, codable)])
    must = [each for each in found if each.moment is not None and each.moment.must_see]
    return len(must), sum(each.one_family for each in must)


def added(every: tuple[Figures, ...]) -> Whole:
    """The seconds of several attempts in one table, (4, 4)."""
    size = len(FAMILIES) + 1
    tables = [np.array(each.seconds, dtype=np.int64) for each in every]
    return np.asarray(np.sum([np.zeros((size, size), np.int64), *tables], axis=0), dtype=np.int64)
