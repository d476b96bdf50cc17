"""What was pressed while the film was being recorded, and the moments it becomes in the clip.

A press opens a moment, the same key closes it; while one of the two is open, attunement and rupture
close each other. Presses are moved back by the reaction time; what nobody closed ends when live
moments do, its end to be checked (rulings 11). Nothing is named yet, and all are a middling sure
(rulings 12).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from annotator.domain.annotation import Annotation
from annotator.domain.codes import TierKind
from annotator.domain.identity import AnnotationId, FamilyId, OperationId
from annotator.domain.interval import Milliseconds
from annotator.domain.operation import Add, Link
from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from annotator.domain.codes import Family
    from annotator.domain.operation import Operation
    from annotator.domain.scheme import Scheme

SERVICE: Final = goes(Reach.SERVICE)
ATTUNEMENT, RUPTURE, REPAIR = FamilyId("attunement"), FamilyId("rupture"), FamilyId("repair")
_EXCLUDE: Final = {ATTUNEMENT: RUPTURE, RUPTURE: ATTUNEMENT}


@dataclass(frozen=True, slots=True)
class LiveMark:
    """One press: which family, and how long after the first recorded picture."""

    id: AnnotationId = field(metadata=SERVICE)
    family: FamilyId = field(metadata=SERVICE)
    pressed: Milliseconds = field(metadata=SERVICE)


@dataclass(frozen=True, slots=True)
class Landing:
    """Where presses land: the clip's length, when its first picture is shown, how far a press is
    moved back, and how long one picture lasts."""

    length: Milliseconds
    first: Milliseconds
    back: Milliseconds
    shortest: Milliseconds


def live_families(scheme: Scheme) -> tuple[Family, ...]:
    """The families with a key of their own on the first row of stretches that may overlap."""
    for tier in scheme.tiers:
        keyed = tuple(each for each in tier.families if each.key)
        if tier.kind is TierKind.INTERVAL and not tier.exclusive and keyed:
            return keyed
    return ()


def landed(
    marks: Iterable[LiveMark], scheme: Scheme, landing: Landing, fresh: Callable[[], str]
) -> tuple[Operation, ...]:
    """The operations that make moments of the presses, one after the other.

    A mark of a family that is not marked live in the scheme makes none. `fresh` gives ids of
    operations.
    """
    known = {each.id for each in live_families(scheme)}
    moments: list[Annotation] = []
    still: dict[FamilyId, int] = {}
    for mark in sorted(marks, key=lambda each: each.pressed):
        if mark.family not in known:
            continue
        pressed, at = _moved_back(mark, landing)
        closes = mark.family in still
        for family in {mark.family, _EXCLUDE.get(mark.family, mark.family)} & still.keys():
            place = still.pop(family)
            moments[place] = _closed(moments[place], at, pressed, landing)
        if not closes:
            still[mark.family] = len(moments)
            moments.append(_opened(mark, pressed, at, scheme, landing))
    return tuple(_operations(moments, scheme, lambda: OperationId(fresh())))


def _moved_back(mark: LiveMark, landing: Landing) -> tuple[Milliseconds, Milliseconds]:
    latest = max(0, landing.length - landing.shortest)
    pressed = landing.first + mark.pressed
    at = min(max(landing.first, pressed - landing.back), latest)
    return Milliseconds(min(pressed, landing.length)), Milliseconds(max(0, at))


def _opened(
    mark: LiveMark, pressed: Milliseconds, at: Milliseconds, scheme: Scheme, landing: Landing
) -> Annotation:
    usual = min(landing.length, at + scheme.windows.live_length_ms)
    end = Milliseconds(max(usual, at + landing.shortest))
    return Annotation(
        mark.id,
        1,
        mark.family,
        at,
        offset=end,
        end_unchecked=True,
        pressed_onset=pressed,
    )


def _closed(
    moment: Annotation, at: Milliseconds, pressed: Milliseconds, landing: Landing
) -> Annotation:
    end = min(landing.length, max(at, moment.onset + landing.shortest))
    return replace(moment, offset=Milliseconds(end), end_unchecked=False, pressed_offset=pressed)


def _operations(
    moments: list[Annotation], scheme: Scheme, fresh: Callable[[], OperationId]
) -> Iterable[Operation]:
    within = max(scheme.windows.repair_within_ms)
    for each in moments:
        yield Add(fresh(), each.id, 0, each)
        rupture = _answered(each, moments, within) if each.family == REPAIR else None
        if rupture is not None:
            yield Link(fresh(), each.id, 1, rupture.id)


def _answered(
    repair: Annotation, moments: list[Annotation], within: Milliseconds
) -> Annotation | None:
    near = [
        each
        for each in moments
        if each.family == RUPTURE
        and each.onset < repair.onset
        and repair.onset - (each.offset or 0) <= within
    ]
    return max(near, key=lambda each: each.onset, default=None)
