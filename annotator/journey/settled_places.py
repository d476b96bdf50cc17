"""What is settled as it is looked at: the codings as they were, place by place, and decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain import settling
from annotator.domain.errors import Refusal
from annotator.domain.settling_points import points
from annotator.journey.kept import current_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import AnnotationId, ClipId, CoderId
    from annotator.domain.scheme import Scheme
    from annotator.domain.settling import Decision, Settled
    from annotator.domain.settling_points import Point
    from annotator.journey.ports import Desk, SessionHead
    from annotator.journey.schemes import Schemes
    from annotator.journey.settle_books import Decided, Settlement, Source


@dataclass
class NoSuchSettlement(Refusal):
    """Nothing is or was settled under that id."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place with everything decided of it, oldest first, and what stands there now."""

    point: Point
    decided: tuple[Decided, ...]
    now: Settled | None

    @property
    def decision(self) -> Decision | None:
        """What stands of what was decided."""
        return self.decided[-1].decision if self.decided else None


@dataclass(frozen=True, slots=True)
class OpenSettlement:
    """A settlement as it is looked at: its places by onset, and whose coding changed since."""

    settlement: Settlement
    scheme: Scheme
    places: tuple[Place, ...]
    changed: frozenset[CoderId]

    @property
    def left(self) -> int:
        """How many places nobody has settled yet."""
        return sum(each.now is None for each in self.places)

    @property
    def decisions(self) -> dict[AnnotationId, Decision]:
        """What stands of what was decided, by place."""
        return {each.point.id: each.decision for each in self.places if each.decision is not None}


def opened_of(desk: Desk, known: Settlement, schemes: Schemes) -> OpenSettlement:
    """A settlement with its places, from its codings as they were at their revisions."""
    heads = {each.session: desk.coding.head(each.session) for each in known.sources}
    first = heads[known.sources[0].session]
    if first is None:
        raise NoSuchSettlement
    scheme = schemes.of(desk, first)
    codings = {each.session: standing_at(desk, each) for each in known.sources}
    history = desk.settling.decided(known.id)
    places = []
    for point in points(codings, scheme):
        mine = tuple(each for each in history if each.point == point.id)
        decision = mine[-1].decision if mine else None
        places.append(Place(point, mine, settling.settled(point, decision)))
    current = {each.id: each.revision for each in current_ones(desk.coding.of(known.clip))}
    changed = frozenset(
        each.coder for each in known.sources if current.get(each.session) != each.revision
    )
    return OpenSettlement(known, scheme, tuple(places), changed)


def standing_at(desk: Desk, source: Source) -> tuple[Annotation, ...]:
    """What stood in a coding at a revision, by onset, whatever was done in it since."""
    stands: dict[AnnotationId, Annotation | None] = {}
    for kept in desk.coding.log(source.session):
        if kept.revision is not None and kept.revision <= source.revision:
            stands[kept.operation.annotation] = kept.after
    found = [each for each in stands.values() if each is not None]
    return tuple(sorted(found, key=lambda each: (each.onset, each.id)))


def consensus_of(desk: Desk, clip: ClipId) -> tuple[Settlement, SessionHead] | None:
    """What was settled of a clip and kept, the last of several; None where nothing was."""
    kept = [each for each in desk.settling.of(clip) if each.session and each.kept_at]
    if not kept:
        return None
    last = max(kept, key=lambda each: str(each.kept_at))
    head = desk.coding.head(last.session) if last.session else None
    return None if head is None else (last, head)


def current_ones(heads: tuple[SessionHead, ...]) -> Iterator[SessionHead]:
    """Of a clip's sessions the one of each coder that no other was made from."""
    return (each for each in heads if current_of(heads, each.coder) == each)
