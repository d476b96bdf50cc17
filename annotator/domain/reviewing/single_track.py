"""Two codings as one track each, and where the tracks part: every millisecond once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from annotator.domain.agreement.marked import (
    NOTHING,
    by_family,
    edges_of,
    labels_at,
    one_at_a_time,
    within,
)
from annotator.domain.interval import Interval, Milliseconds, Stretches
from annotator.domain.metrics.precedence import PRECEDENCE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import FamilyId


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch over which each of two tracks says one thing; None is none of the families."""

    interval: Interval
    first: FamilyId | None
    second: FamilyId | None

    @property
    def differs(self) -> bool:
        """Whether the two say different things."""
        return self.first != self.second


def tracks(
    first: Collection[Annotation], second: Collection[Annotation], codable: Stretches
) -> tuple[Part, ...]:
    """The whole codable time in parts, by onset: neighbours that touch say different things.

    Each coding is flattened by precedence first, repair over rupture over attunement over none
    (rulings 18), as `metrics.precedence.flattened` does it.
    """
    names = [str(family) for family in PRECEDENCE]
    one, other = (one_at_a_time(by_family(each, names)) for each in (first, second))
    begins, ends = edges_of(codable)
    edges = np.unique(
        np.concatenate((one.onsets, one.offsets, other.onsets, other.offsets, begins, ends))
    )
    at = edges[:-1]
    there = within(codable, at)
    found = zip(
        at[there].tolist(),
        edges[1:][there].tolist(),
        labels_at(one, at)[there].tolist(),
        labels_at(other, at)[there].tolist(),
        strict=True,
    )
    return tuple(_joined(found))


def apart(parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts in which the two tracks differ."""
    return tuple(each for each in parts if each.differs)


def any_apart(of_pairs: Iterable[Iterable[Part]]) -> Stretches:
    """The time in which any two of several coders differ."""
    return Stretches.of(each.interval for parts in of_pairs for each in parts if each.differs)


def _joined(found: Iterable[tuple[int, int, int, int]]) -> Iterable[Part]:
    held: tuple[int, int, int, int] | None = None
    for onset, offset, one, other in found:
        if held is not None and held[1:] == (onset, one, other):
            held = (held[0], offset, one, other)
            continue
        if held is not None:
            yield _part(held)
        held = (onset, offset, one, other)
    if held is not None:
        yield _part(held)


def _part(held: tuple[int, int, int, int]) -> Part:
    onset, offset, one, other = held
    stretch = Interval(Milliseconds(onset), Milliseconds(offset))
    return Part(stretch, _family(one), _family(other))


def _family(label: int) -> FamilyId | None:
    return None if label == NOTHING else PRECEDENCE[label]
