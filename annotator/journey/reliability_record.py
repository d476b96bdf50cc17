"""One coder's record: every figure with what it rests on and by what it was worked out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from annotator.domain.agreement.result import Counted, Table
from annotator.domain.agreement.time_unit import with_none
from annotator.domain.reliability.doubled import KINDS
from annotator.domain.reliability.drift import Line, line_of
from annotator.domain.reliability.figures import Figure, Monthly, by_month, figures
from annotator.domain.reliability.rates import RateAgreement, rate_agreement
from annotator.journey.doubled_pairs import EVERYBODY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.identity import CoderId
    from annotator.domain.reliability.bars import Bars
    from annotator.domain.reliability.doubled import Doubled
    from annotator.journey.doubled_pairs import Loaded, Paired
    from annotator.journey.doubling_books import Doubling


@dataclass(frozen=True, slots=True)
class Chosen:
    """How the clips came to be coded twice, and what is not counted."""

    by_seed: int
    by_hand: int
    drift_clips: int
    not_permitted: int
    alone: int
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Record:
    """Figures over all clips and by month, the rolling line, and rates.

    `references` is how many people's codings these were laid beside, `schemes` by which versions
    they were coded; `table` has the seconds of each kind with each.
    """

    coder: CoderId
    whole: tuple[Figure, ...]
    months: tuple[Monthly, ...]
    line: Line | None
    rates: tuple[RateAgreement, ...]
    clips: int
    coders: int
    references: int
    table: Table
    shortest_block: int | None
    schemes: tuple[str, ...]
    chosen: Chosen
    bars: Bars


@dataclass(frozen=True, slots=True)
class Figures:
    """Over all clips, and by month."""

    whole: tuple[Figure, ...]
    months: tuple[Monthly, ...]


@dataclass(frozen=True, slots=True)
class Worked:
    """Figures are worked out again only when they rest on something else: intervals take time.

    What was handed in never changes, so the clips that count today say all there is to say.
    """

    _known: dict[CoderId, tuple[tuple[Doubling, ...], Figures]] = field(
        default_factory=dict, repr=False
    )

    def of(self, coder: CoderId, pairs: Sequence[Paired]) -> Figures:
        """One coder's, or everybody's, over these clips."""
        rests_on = tuple(each.doubling for each in pairs)
        known = self._known.get(coder)
        if known is None or known[0] != rests_on:
            clips = [each.counted for each in pairs]
            figured = Figures(figures(clips) if clips else (), by_month(clips))
            known = self._known[coder] = rests_on, figured
        return known[1]


def record_of(coder: CoderId, loaded: Loaded, worked: Figures, by: tuple[Bars, str]) -> Record:
    """The record; a line is one person's, so everybody together has none. `by`: the bars it goes
    by, and the mark of the seed."""
    bars, fingerprint = by
    clips = [each.counted for each in loaded.pairs]
    references = {each.reference for each in clips}
    return Record(
        coder=coder,
        whole=worked.whole,
        months=worked.months,
        line=None if coder == EVERYBODY else line_of(clips, bars),
        rates=rate_agreement([each.rates for each in clips], _fixed(coder, loaded.pairs)),
        clips=len(clips),
        coders=len({each.coder for each in clips} | references),
        references=len(references),
        table=_table(clips),
        shortest_block=min((each.block for each in clips), default=None),
        schemes=tuple(sorted({f"{e.edition.scheme} {e.edition.version}" for e in loaded.pairs})),
        chosen=_chosen(loaded, fingerprint),
        bars=bars,
    )


def _table(clips: Sequence[Doubled]) -> Table:
    """Seconds of each kind with each over all clips; rows the reference, columns the coder."""
    size = len(KINDS) + 1
    added = np.zeros((size, size), dtype=np.int64)
    for each in clips:
        added += each.seconds.sum(axis=0)
    return with_none(KINDS, added, Counted.UNITS)


def _fixed(coder: CoderId, pairs: Sequence[Paired]) -> set[CoderId]:
    """Whose codings these were laid beside; where the coders change too, nobody's in particular."""
    changing = coder == EVERYBODY and len({each.counted.coder for each in pairs}) > 1
    return set() if changing else {each.counted.reference for each in pairs}


def _chosen(loaded: Loaded, fingerprint: str) -> Chosen:
    doublings = [each.doubling for each in loaded.pairs]
    drift = sum(each.kind.value == "drift" for each in doublings)
    by_seed = sum(each.by_seed for each in doublings)
    return Chosen(
        by_seed=by_seed,
        by_hand=len(doublings) - by_seed - drift,
        drift_clips=drift,
        not_permitted=loaded.not_permitted,
        alone=loaded.alone,
        fingerprint=fingerprint,
    )
