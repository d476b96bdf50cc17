"""What one operation makes of one annotation, or why it may not be done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar, assert_never

from annotator.domain.annotation import CONFIDENCE, Annotation
from annotator.domain.identity import AnnotationId, FamilyId
from annotator.domain.interval import EmptyInterval, Milliseconds
from annotator.domain.operation import (
    Add,
    Change,
    Changes,
    Link,
    Operation,
    Remove,
    Star,
    Unchanged,
    Undo,
)
from annotator.domain.refusals import (
    AlreadyThere,
    HasNoLength,
    NeedsAnOffset,
    NoSuchAnnotation,
    NotARepair,
    NotARupture,
    NothingToUndo,
    NotInThisSession,
    OutsideClip,
    RepairBeforeRupture,
    UnknownValue,
    VersionConflict,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.domain.identity import CodeId
    from annotator.domain.scheme import Family, Scheme

RUPTURE: Final = FamilyId("rupture")
REPAIR: Final = FamilyId("repair")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Before:
    """What an annotation was just before an operation on it (None: it was not there)."""

    annotation: AnnotationId
    state: Annotation | None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What has to be known besides the annotation itself; never the whole session.

    `version` is the annotation's current one, 0 if it never was, and goes on counting when it
    is removed. `find` looks up another annotation of the session as it stands. `undone` is
    needed for an undo only: what stood before the operation to undo, None if there is none.
    """

    scheme: Scheme
    clip_length: Milliseconds
    version: int
    find: Callable[[AnnotationId], Annotation | None]
    undone: Before | None = None


def apply(
    operation: Operation, current: Annotation | None, around: Surroundings
) -> Annotation | None:
    """The annotation after the operation; None when it is then not there.

    Its version, there or not, is then `operation.base_version + 1`.
    """
    _refuse_if_overtaken(operation, around)
    done = _done(operation, current, around)
    return None if done is None else replace(done, version=operation.base_version + 1)


def answers(repair: Annotation, rupture: Annotation) -> bool:
    """Whether the repair's link to the rupture counts: the rupture has to have begun first."""
    return (
        repair.family == REPAIR
        and rupture.family == RUPTURE
        and repair.repairs == rupture.id
        and rupture.onset < repair.onset
    )


def _refuse_if_overtaken(operation: Operation, around: Surroundings) -> None:
    if isinstance(operation, Add):
        if around.version > 0:
            raise AlreadyThere(operation.annotation)
    elif around.version == 0:
        raise NoSuchAnnotation(operation.annotation)
    if operation.base_version != around.version:
        raise VersionConflict(around.version)


def _done(
    operation: Operation, current: Annotation | None, around: Surroundings
) -> Annotation | None:
    match operation:
        case Add():
            return checked(operation.new, around)
        case Undo():
            return _before(operation, around.undone)
        case Remove():
            return None
        case Change() | Link() | Star():
            if current is None:
                raise NoSuchAnnotation(operation.annotation)
            return _altered(operation, current, around)
        case _:
            assert_never(operation)


def _altered(
    operation: Change | Link | Star, current: Annotation, around: Surroundings
) -> Annotation:
    match operation:
        case Change():
            return checked(_changed(current, operation.changes, around.scheme), around)
        case Link():
            return linked(current, operation.repairs, around)
        case Star():
            return replace(current, starred=operation.starred)
        case _:
            assert_never(operation)


def _before(operation: Undo, undone: Before | None) -> Annotation | None:
    if undone is None or undone.annotation != operation.annotation:
        raise NothingToUndo(operation.undoes)
    return undone.state


def _changed(current: Annotation, changes: Changes, scheme: Scheme) -> Annotation:
    code = _given(changes.code, current.code)
    kept = current.values
    if code != current.code:
        # A value said of the old code only (a cue's type) says nothing of the new one.
        family = scheme.family(current.family)
        kept = {name: kept[name] for name in kept if _belongs(family, name, code)}
    return replace(
        current,
        code=code,
        onset=_given(changes.onset, current.onset),
        offset=_given(changes.offset, current.offset),
        end_unchecked=_given(changes.end_unchecked, current.end_unchecked),
        confidence=_given(changes.confidence, current.confidence),
        note=_given(changes.note, current.note),
        values=_given(changes.values, kept),
        pressed_offset=_given(changes.pressed_offset, current.pressed_offset),
    )


def linked(repair: Annotation, repairs: AnnotationId | None, around: Surroundings) -> Annotation:
    """The repair with its link, if that may be; otherwise refused. None takes the link away."""
    if repair.family != REPAIR:
        raise NotARepair(repair.family)
    if repairs is not None:
        rupture = around.find(repairs)
        if rupture is None:
            raise NotInThisSession(repairs)
        if rupture.family != RUPTURE:
            raise NotARupture(rupture.family)
        _refuse_before(repair, rupture)
    return replace(repair, repairs=repairs)


def _refuse_before(repair: Annotation, rupture: Annotation) -> None:
    if repair.onset <= rupture.onset:
        raise RepairBeforeRupture(rupture.onset, repair.onset)


def checked(new: Annotation, around: Surroundings) -> Annotation:
    """The annotation, if the scheme and the clip allow it as it is; otherwise refused."""
    family = around.scheme.family(new.family)
    if new.code is not None:
        around.scheme.code(new.family, new.code)
    _refuse_times(new, around)
    _refuse_values(new, family)
    rupture = None if new.repairs is None else around.find(new.repairs)
    if rupture is not None:
        _refuse_before(new, rupture)
    return new


def _refuse_times(new: Annotation, around: Surroundings) -> None:
    length = around.clip_length
    if not 0 <= new.onset < length:
        raise OutsideClip(new.onset, length)
    if around.scheme.is_instant(new.family):
        if new.offset is not None:
            raise HasNoLength(new.family)
        return
    if new.offset is None:
        raise NeedsAnOffset(new.family)
    if new.offset > length:
        raise OutsideClip(new.offset, length)
    if new.offset <= new.onset:
        raise EmptyInterval(new.onset, new.offset)


def _refuse_values(new: Annotation, family: Family) -> None:
    if new.confidence not in CONFIDENCE:
        raise UnknownValue("confidence", str(new.confidence))
    for name, value in new.values.items():
        field = family.field(name)
        if field is None or not field.is_for(new.code) or not field.takes(value):
            raise UnknownValue(name, value)


def _belongs(family: Family, name: str, code: CodeId | None) -> bool:
    field = family.field(name)
    return field is not None and field.is_for(code)


def _given(new: T | Unchanged, old: T) -> T:
    return old if isinstance(new, Unchanged) else new
