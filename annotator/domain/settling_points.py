"""Several codings laid side by side, place by place: who marked what, and in what they differ."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.domain.applying import REPAIR
from annotator.domain.episodes import UNCODABLE
from annotator.domain.identity import AnnotationId
from annotator.domain.practising.gold import GoldMoment, compared
from annotator.domain.practising.pairing import TOLERANCE, Kind, paired, relation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import FamilyId, SessionId
    from annotator.domain.interval import Milliseconds
    from annotator.domain.scheme import Scheme

Marks = dict["SessionId", "Annotation"]
Names = Mapping[tuple["SessionId", AnnotationId], AnnotationId]


class Differs(StrEnum):
    """In what codings differ at one place, the first of these that holds."""

    PRESENCE = "presence"
    NAME = "name"
    TIME = "time"
    DETAIL = "detail"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Point:
    """One place: each session's mark there, and in what they differ (None: in nothing).

    Its id is what the settled moment will go by; the same marks always give the same.
    """

    id: AnnotationId
    marks: Marks = field(hash=False)
    differs: Differs | None

    @property
    def onset(self) -> Milliseconds:
        """Where the earliest of them begins."""
        return min(each.onset for each in self.marks.values())

    @property
    def end(self) -> Milliseconds:
        """Where the last of them ends."""
        ends = (each.onset if each.offset is None else each.offset for each in self.marks.values())
        return max(ends)


def is_settled_here(scheme: Scheme, family: FamilyId) -> bool:
    """Whether a family is settled: what is compared mark by mark, and what cannot be coded."""
    return compared(scheme, family) or family == UNCODABLE


def points(codings: Mapping[SessionId, Iterable[Annotation]], scheme: Scheme) -> tuple[Point, ...]:
    """Every place somebody marked, by onset; with two codings each pair is `paired`'s."""
    found: list[Marks] = []
    for hidden in (False, True):
        groups: list[Marks] = []
        for session, marks in codings.items():
            mine = [
                each
                for each in marks
                if is_settled_here(scheme, each.family) and (each.family == UNCODABLE) is hidden
            ]
            _join(groups, session, mine)
        found += groups
    names = {(session, mark.id): _name(marks) for marks in found for session, mark in marks.items()}
    every = (Point(_name(marks), marks, _differs(marks, tuple(codings), names)) for marks in found)
    return tuple(sorted(every, key=lambda each: (each.onset, each.id)))


def linked_to(
    session: SessionId,
    mark: Annotation,
    names: Names,
) -> AnnotationId | None:
    """The place of the rupture a mark says it answers, if it does."""
    return None if mark.repairs is None else names.get((session, mark.repairs))


def _join(groups: list[Marks], session: SessionId, marks: list[Annotation]) -> None:
    """Each mark beside what it belongs to, or by itself."""
    stand_for = [
        GoldMoment(replace(next(iter(group.values())), id=AnnotationId(f"{at:06d}")), "")
        for at, group in enumerate(groups)
    ]
    for pair in paired(stand_for, marks):
        if pair.mark is None:
            continue
        if pair.moment is None:
            groups.append({session: pair.mark})
        else:
            groups[int(pair.moment.annotation.id)][session] = pair.mark


def _name(marks: Marks) -> AnnotationId:
    every = "|".join(f"{session}:{mark.id}" for session, mark in sorted(marks.items()))
    return AnnotationId(hashlib.sha256(every.encode()).hexdigest()[:32])


def _differs(
    marks: Marks,
    sessions: tuple[SessionId, ...],
    names: Names,
) -> Differs | None:
    first, *others = marks.values()
    if len(marks) < len(sessions):
        return Differs.PRESENCE
    if any((each.family, each.code) != (first.family, first.code) for each in others):
        return Differs.NAME
    if not all(_in_time(first, each) for each in others):
        return Differs.TIME
    if any(_conflict(one, other) for one in marks.values() for other in marks.values()):
        return Differs.DETAIL
    links = {linked_to(session, mark, names) for session, mark in marks.items()}
    return Differs.LINK if first.family == REPAIR and len(links) > 1 else None


def _in_time(one: Annotation, other: Annotation) -> bool:
    """As a pair is matched, and ending alike too: what ends elsewhere is another stretch."""
    if relation(GoldMoment(one, ""), other) is not Kind.MATCHED:
        return False
    return one.offset is None or other.offset is None or abs(one.offset - other.offset) <= TOLERANCE


def _conflict(one: Annotation, other: Annotation) -> bool:
    return any(other.values.get(name, value) != value for name, value in one.values.items())
