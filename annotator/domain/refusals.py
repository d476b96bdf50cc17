"""Why an operation may not be done, with the facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.errors import Refusal

if TYPE_CHECKING:
    from annotator.domain.identity import AnnotationId, FamilyId, OperationId
    from annotator.domain.interval import Milliseconds


@dataclass
class VersionConflict(Refusal):
    """The annotation has moved on since the operation was made."""

    current_version: int


@dataclass
class AlreadyThere(Refusal):
    """An annotation added under an id that is, or once was, another's."""

    annotation: AnnotationId


@dataclass
class NoSuchAnnotation(Refusal):
    """An operation on an annotation that is not there, or no longer."""

    annotation: AnnotationId


@dataclass
class NotInThisSession(Refusal):
    """A link to an annotation this coding session does not hold."""

    annotation: AnnotationId


@dataclass
class OutsideClip(Refusal):
    """A time past the end of the clip."""

    at: Milliseconds
    clip_length: Milliseconds


@dataclass
class NeedsAnOffset(Refusal):
    """An annotation of a family that has length, without an end."""

    family: FamilyId


@dataclass
class HasNoLength(Refusal):
    """An end given to an annotation of a family that marks points in time."""

    family: FamilyId


@dataclass
class UnknownValue(Refusal):
    """A value that its field does not take, or a field the family and code do not have."""

    field: str
    value: str


@dataclass
class NotARepair(Refusal):
    """Only a repair may be linked to a rupture."""

    family: FamilyId


@dataclass
class NotARupture(Refusal):
    """A repair may only be linked to a rupture."""

    family: FamilyId


@dataclass
class RepairBeforeRupture(Refusal):
    """A repair that does not begin after the rupture it is said to answer."""

    rupture_onset: Milliseconds
    repair_onset: Milliseconds


@dataclass
class NothingToUndo(Refusal):
    """An operation to undo that was never done to this annotation."""

    operation: OperationId


@dataclass
class OperationReused(Refusal):
    """An operation's id used again for something else."""

    operation: OperationId
