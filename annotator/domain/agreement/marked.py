"""What one coder marked, in columns, so that a whole clip is worked on at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.domain.agreement.result import Flags, Whole
    from annotator.domain.annotation import Annotation
    from annotator.domain.interval import Stretches

NOTHING: Final = -1
Span = tuple[str, int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Marked:
    """One coder's n annotations by onset; an instant has its onset for an offset.

    `onsets`, `offsets` (n,) are whole milliseconds, `labels` (n,) are places in `codes`.
    """

    codes: tuple[str, ...]
    onsets: Whole
    offsets: Whole
    labels: Whole

    def __post_init__(self) -> None:
        if (self.offsets < self.onsets).any():
            raise ValueError(self.offsets)

    @staticmethod
    def of(codes: Sequence[str], spans: Iterable[Span]) -> Marked:
        """From (code, onset, offset) in any order; a code not among `codes` is a mistake."""
        place = {code: at for at, code in enumerate(codes)}
        rows = [(onset, offset, place[code]) for code, onset, offset in spans]
        columns = np.array(rows, dtype=np.int64).reshape(-1, 3)
        return in_order(tuple(codes), columns[:, 0], columns[:, 1], columns[:, 2])

    def __len__(self) -> int:
        return len(self.onsets)

    @property
    def lengths(self) -> Whole:
        """How long each annotation lasts, (n,)."""
        return np.asarray(self.offsets - self.onsets, dtype=np.int64)

    @property
    def one_at_a_time(self) -> bool:
        """Whether no two annotations share a millisecond."""
        return not (self.onsets[1:] < np.maximum.accumulate(self.offsets)[:-1]).any()

    def of_code(self, code: str) -> Marked:
        """Only the annotations with one code."""
        return self.only(np.flatnonzero(self.labels == self.codes.index(code)))

    def only(self, which: Whole) -> Marked:
        """The annotations at some places, in their order."""
        return Marked(self.codes, self.onsets[which], self.offsets[which], self.labels[which])


def in_order(codes: tuple[str, ...], onsets: Whole, offsets: Whole, labels: Whole) -> Marked:
    """Columns put into the order of their onsets."""
    order = np.lexsort((labels, offsets, onsets))
    return Marked(codes, onsets[order], offsets[order], labels[order])


def by_family(annotations: Iterable[Annotation], families: Sequence[str]) -> Marked:
    """The annotations of some families, each named by its family."""
    wanted = set(families)
    return Marked.of(
        families,
        (
            (each.family, each.onset, each.onset if each.offset is None else each.offset)
            for each in annotations
            if each.family in wanted
        ),
    )


def by_code(annotations: Iterable[Annotation], codes: Sequence[str]) -> Marked:
    """The annotations with some codes, each named by its code; those without one are left out."""
    wanted = set(codes)
    return Marked.of(
        codes,
        (
            (each.code, each.onset, each.onset if each.offset is None else each.offset)
            for each in annotations
            if each.code in wanted and each.code is not None
        ),
    )


def merged(marked: Marked, gap: int) -> Marked:
    """What overlaps or lies at most `gap` ms apart with one code is one; instants stay apart."""
    lasting = np.flatnonzero(marked.lengths > 0)
    if not lasting.size:
        return marked
    instants = np.flatnonzero(marked.lengths == 0)
    part = marked.only(lasting)
    order = np.lexsort((part.onsets, part.labels))
    labels, onsets, offsets = (each[order] for each in (part.labels, part.onsets, part.offsets))
    shift = labels * (int(offsets.max()) + gap + 1)
    reached = np.maximum.accumulate(offsets + shift)
    apart = onsets[1:] + shift[1:] - reached[:-1] > gap
    first = np.flatnonzero(np.concatenate(([True], apart | (labels[1:] != labels[:-1]))))
    last = np.append(first[1:], len(order)) - 1
    return in_order(
        marked.codes,
        np.concatenate((onsets[first], marked.onsets[instants])),
        np.concatenate((reached[last] - shift[last], marked.offsets[instants])),
        np.concatenate((labels[first], marked.labels[instants])),
    )


def one_at_a_time(marked: Marked) -> Marked:
    """One track: where codes overlap the one that comes first in `codes` holds (rulings 18).

    Instants cover no time and drop out. What does not overlap anyway stays as it was marked.
    """
    lasting = marked.only(np.flatnonzero(marked.lengths > 0))
    if lasting.one_at_a_time:
        return lasting
    edges = np.unique(np.concatenate((lasting.onsets, lasting.offsets)))
    over = covered(lasting, edges) > 0
    held = np.where(over.any(axis=0), np.argmax(over, axis=0), NOTHING)
    begins = np.flatnonzero(np.concatenate(([True], held[1:] != held[:-1])))
    ends = np.append(begins[1:], len(held))
    kept = held[begins] != NOTHING
    begins, ends = begins[kept], ends[kept]
    return Marked(marked.codes, edges[begins], edges[ends], held[begins].astype(np.int64))


def covered(marked: Marked, edges: Whole) -> Whole:
    """How many annotations of each code lie over each stretch between edges, (K, edges - 1)."""
    counts = np.zeros((len(marked.codes), len(edges)), dtype=np.int64)
    np.add.at(counts, (marked.labels, np.searchsorted(edges, marked.onsets)), 1)
    np.add.at(counts, (marked.labels, np.searchsorted(edges, marked.offsets)), -1)
    return np.asarray(counts.cumsum(axis=1)[:, :-1], dtype=np.int64)


def labels_at(marked: Marked, instants: Whole) -> Whole:
    """The code over each instant, `NOTHING` where there is none; one code at a time only."""
    if not len(marked):
        return np.full(instants.shape, NOTHING, dtype=np.int64)
    at = np.searchsorted(marked.onsets, instants, side="right") - 1
    inside = (at >= 0) & (marked.offsets[at] > instants)
    return np.where(inside, marked.labels[at], NOTHING).astype(np.int64)


def within(stretches: Stretches, instants: Whole) -> Flags:
    """Which instants lie in the stretches."""
    onsets, offsets = edges_of(stretches)
    if not len(onsets):
        return np.zeros(instants.shape, dtype=np.bool_)
    at = np.searchsorted(onsets, instants, side="right") - 1
    return np.asarray((at >= 0) & (offsets[at] > instants), dtype=np.bool_)


def edges_of(stretches: Stretches) -> tuple[Whole, Whole]:
    """The onsets and offsets of stretches, each (parts,)."""
    onsets = np.array([part.onset for part in stretches], dtype=np.int64)
    return onsets, np.array([part.offset for part in stretches], dtype=np.int64)


def touching(marked: Marked, codable: Stretches) -> Marked:
    """Only what has at least a millisecond, or for an instant itself, in codable time."""
    lasting = codable_before(codable, marked.offsets) > codable_before(codable, marked.onsets)
    there = np.where(marked.lengths == 0, within(codable, marked.onsets), lasting)
    return marked.only(np.flatnonzero(there))


def squeezed(marked: Marked, codable: Stretches) -> Marked:
    """The same on a time that runs only while it can be coded; what vanishes drops out."""
    onsets, offsets = (codable_before(codable, at) for at in (marked.onsets, marked.offsets))
    kept = np.flatnonzero(offsets > onsets)
    return Marked(marked.codes, onsets[kept], offsets[kept], marked.labels[kept])


def codable_before(codable: Stretches, instants: Whole) -> Whole:
    """How much codable time lies before each instant, in ms."""
    onsets, offsets = edges_of(codable)
    if not len(onsets):
        return np.zeros(instants.shape, dtype=np.int64)
    before = np.concatenate(([0], np.cumsum(offsets - onsets)))
    at = np.searchsorted(onsets, instants, side="right") - 1
    inside = np.minimum(instants, offsets[at]) - onsets[at]
    return np.where(at < 0, 0, before[at] + inside).astype(np.int64)
