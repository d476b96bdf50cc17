"""What was handed in beside what it is compared with, as both stood then, while it may be seen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from annotator.domain.identity import CoderId
from annotator.domain.reliability.doubled import Coding, Doubled, doubled
from annotator.journey.doubling_who import COMPARED_FOR
from annotator.journey.schemes import edition_of
from annotator.journey.signing import permits

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from datetime import date

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import ClipId, SessionId
    from annotator.journey.doubling_books import Doubling, HandedIn
    from annotator.journey.ports import Desk, Edition, SessionHead

Handed: TypeAlias = "tuple[Doubling, SessionHead, SessionHead | None]"
"""What was handed in, by which coding, and what it is laid beside."""
EVERYBODY: Final = CoderId("everybody")
"""All coders together; nobody goes by this id."""


@dataclass(frozen=True, slots=True)
class Paired:
    """One double-coded clip, which codings were laid side by side, and how the clip was chosen."""

    counted: Doubled
    doubling: Doubling
    edition: Edition


@dataclass(frozen=True, slots=True)
class Loaded:
    """The clips that count today, oldest first, and how many do not: not permitted any more, or
    with nobody else's coding by the same scheme to be laid beside."""

    pairs: tuple[Paired, ...]
    not_permitted: int
    alone: int


@dataclass(frozen=True, slots=True)
class Pairs:
    """Each pair is counted once: what was handed in never changes."""

    _counted: dict[HandedIn, Doubled] = field(default_factory=dict, repr=False)

    def of(self, desk: Desk, coder: CoderId, on: date) -> Loaded:
        """The double-coded clips of one coder, told of them whichever of the two codings is
        theirs; of everybody, each clip once, told of whoever coded blind.

        Permission is asked anew each time, for each clip: supervision or training.
        """
        return self.of_each(desk, (coder,), on)[coder]

    def of_each(
        self, desk: Desk, coders: Collection[CoderId], on: date
    ) -> Mapping[CoderId, Loaded]:
        """The same of each of these coders; everything is read once for all of them."""
        handed = tuple(_handed_in(desk))
        allowed = _may_be_compared(desk, handed, on)
        return {coder: self._loaded(desk, coder, handed, allowed) for coder in coders}

    def _loaded(
        self,
        desk: Desk,
        coder: CoderId,
        handed: tuple[Handed, ...],
        allowed: Collection[ClipId],
    ) -> Loaded:
        found: list[Paired] = []
        not_permitted = alone = 0
        for each, mine, other in handed:
            whose = {each.coder, EVERYBODY, *([] if other is None else [other.coder])}
            if coder not in whose:
                continue
            if each.clip not in allowed:
                not_permitted += 1
            elif other is None:
                alone += 1
            else:
                counted = self._count(desk, each, mine, other)
                theirs = coder not in (EVERYBODY, each.coder)
                found.append(Paired(counted.turned if theirs else counted, each, edition_of(mine)))
        found.sort(key=lambda each: (each.counted.on, each.counted.clip))
        return Loaded(tuple(found), not_permitted, alone)

    def _count(self, desk: Desk, of: Doubling, mine: SessionHead, other: SessionHead) -> Doubled:
        handed = of.handed_in
        if handed is None or handed.reference_revision is None:
            raise ValueError(of.id)
        counted = self._counted.get(handed)
        if counted is None:
            counted = self._counted[handed] = doubled(
                of.clip,
                mine.clip_length,
                _coding(desk, other, handed.reference_revision),
                _coding(desk, mine, handed.revision),
            )
        return counted


def as_it_stood(desk: Desk, session: SessionId, revision: int) -> tuple[Annotation, ...]:
    """What stood in a session after so many operations, by onset."""
    head = desk.coding.head(session)
    if head is None or head.revision == revision:
        return desk.coding.standing(session)
    stood: dict[str, Annotation | None] = {}
    for kept in desk.coding.log(session):
        if kept.revision is not None and kept.revision <= revision:
            stood[kept.operation.annotation] = kept.after
    there = (each for each in stood.values() if each is not None)
    return tuple(sorted(there, key=lambda each: (each.onset, each.id)))


def _handed_in(desk: Desk) -> Iterator[Handed]:
    every = [each for each in desk.doubling.all() if each.handed_in is not None]
    heads = {each.id: each for each in desk.caseload.codings({each.clip for each in every})}
    for each in every:
        if each.handed_in is not None and each.handed_in.session in heads:
            reference = each.handed_in.reference
            other = None if reference is None else heads.get(reference)
            yield each, heads[each.handed_in.session], other


def _may_be_compared(desk: Desk, handed: Iterable[Handed], on: date) -> frozenset[ClipId]:
    homes = {each.clip: mine.household for each, mine, _ in handed}
    if not homes:
        return frozenset()
    permit = permits(desk, set(homes.values()), on)
    return frozenset(
        clip.id
        for clip in desk.clips.each(homes.keys())
        if any(permit.may(clip, purpose) for purpose in COMPARED_FOR)
    )


def _coding(desk: Desk, head: SessionHead, revision: int) -> Coding:
    return Coding(head.coder, head.begun_at.date(), as_it_stood(desk, head.id, revision))
