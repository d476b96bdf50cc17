"""One clip coded by two people, counted once, so that many clips can be added up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.agreement.confidence import block_cuts, block_length
from annotator.domain.agreement.marked import by_family, merged, one_at_a_time, touching
from annotator.domain.agreement.matching import matched
from annotator.domain.agreement.report import ONSETS, SECOND
from annotator.domain.agreement.time_unit import Pair, counted, units
from annotator.domain.episodes import SAFEGUARDING, UNCODABLE, stretches_of
from annotator.domain.metrics.attuned import codable_time
from annotator.domain.metrics.precedence import MERGED_GAP, PRECEDENCE
from annotator.domain.reliability.rates import Rates, rates_of

if TYPE_CHECKING:
    from datetime import date

    from annotator.domain.agreement.marked import Marked
    from annotator.domain.agreement.result import Whole
    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import ClipId, CoderId
    from annotator.domain.interval import Milliseconds

KINDS: Final = tuple(str(family) for family in PRECEDENCE)
FOUND, MISSED, EXTRA = range(3)


@dataclass(frozen=True, slots=True)
class Coding:
    """What one person marked in a clip, and on which day they began."""

    coder: CoderId
    on: date
    annotations: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Doubled:
    """What was counted where two people coded one clip; `reference` is the other one's coding.

    `seconds` (b, K + 1, K + 1) counts 1-s units in each block of time, rows the reference, columns
    the coder: none, then `KINDS`. `events` (b, K, 3) counts events found, missed and extra, ± 2 s,
    each in the block of its onset. `bouts` (n,) are the lengths in ms of both coders' stretches.
    """

    clip: ClipId
    coder: CoderId
    reference: CoderId
    on: date
    reference_on: date
    codable: Milliseconds
    block: int
    seconds: Whole
    events: Whole
    bouts: Whole
    rates: tuple[Rates, Rates]

    @property
    def turned(self) -> Doubled:
        """The same, told of the other coder."""
        return replace(
            self,
            coder=self.reference,
            reference=self.coder,
            on=self.reference_on,
            reference_on=self.on,
            seconds=self.seconds.transpose(0, 2, 1),
            events=self.events[:, :, (FOUND, EXTRA, MISSED)],
            rates=(self.rates[1], self.rates[0]),
        )


def doubled(clip: ClipId, length: Milliseconds, reference: Coding, coding: Coding) -> Doubled:
    """Two codings of a clip, counted over the time that both could code.

    As events, annotations of one kind that overlap or lie at most 1 s apart count as one; for time,
    kinds are flattened by precedence (rulings 18). What either marked uncodable or for safeguarding
    is left out. Everything counts, however sure the coder was; rates go by `rates_of`.
    """
    both = reference.annotations, coding.annotations
    left_out = [stretches_of(each, kind) for each in both for kind in (UNCODABLE, SAFEGUARDING)]
    codable = codable_time(length, *left_out)
    raw = tuple(touching(by_family(each, KINDS), codable) for each in both)
    pair = Pair(one_at_a_time(raw[0]), one_at_a_time(raw[1]), codable)
    block = block_length(pair)
    cuts = block_cuts(pair, block)
    return Doubled(
        clip=clip,
        coder=coding.coder,
        reference=reference.coder,
        on=coding.on,
        reference_on=reference.on,
        codable=codable.total,
        block=block,
        seconds=_seconds(pair, cuts),
        events=_events(merged(raw[0], MERGED_GAP), merged(raw[1], MERGED_GAP), cuts),
        bouts=np.concatenate((pair.first.lengths, pair.second.lengths)),
        rates=(rates_of(both[0], codable), rates_of(both[1], codable)),
    )


def _seconds(pair: Pair, cuts: Whole) -> Whole:
    row = units(pair, SECOND)
    at = _block(cuts, pair.begin + row.codable * SECOND)
    first, second = row.first[row.codable], row.second[row.codable]
    return np.stack(
        [
            counted(len(KINDS), first[at == block], second[at == block])
            for block in range(len(cuts) - 1)
        ]
    )


def _events(reference: Marked, coder: Marked, cuts: Whole) -> Whole:
    many = len(cuts) - 1
    counts = np.zeros((many, len(KINDS), 3), dtype=np.int64)
    for kind, name in enumerate(KINDS):
        ones, others = reference.of_code(name), coder.of_code(name)
        pairs = matched(ones, others, ONSETS).pairs
        met, meeting = (list(each) for each in zip(*pairs, strict=True)) if pairs else ([], [])
        missed = np.delete(ones.onsets, met)
        extra = np.delete(others.onsets, meeting)
        for which, onsets in ((FOUND, ones.onsets[met]), (MISSED, missed), (EXTRA, extra)):
            counts[:, kind, which] = np.bincount(_block(cuts, onsets), minlength=many)
    return counts


def _block(cuts: Whole, instants: Whole) -> Whole:
    at = np.searchsorted(cuts, instants, side="right") - 1
    return np.asarray(np.clip(at, 0, len(cuts) - 2), dtype=np.int64)
