"""One thing the timeline has done, with its own id, on its way to the store.

Operations of one `step` were done as one thing, and are undone as one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, ClassVar, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import AnnotationId, CodeId, OperationId
    from annotator.domain.interval import Milliseconds


class Kind(StrEnum):
    """The kinds of operation there are."""

    ADD = "add"
    CHANGE = "change"
    REMOVE = "remove"
    LINK = "link"
    STAR = "star"
    UNDO = "undo"


class Unchanged(Enum):
    """What a change leaves as it is (None would mean: set it to nothing)."""

    UNCHANGED = "unchanged"


UNCHANGED: Final = Unchanged.UNCHANGED


@dataclass(frozen=True, slots=True)
class Changes:
    """The parts of an annotation that a change gives anew."""

    code: CodeId | Unchanged | None = UNCHANGED
    onset: Milliseconds | Unchanged = UNCHANGED
    offset: Milliseconds | Unchanged | None = UNCHANGED
    end_unchecked: bool | Unchanged = UNCHANGED
    confidence: int | Unchanged = UNCHANGED
    note: str | Unchanged = UNCHANGED
    values: Mapping[str, str] | Unchanged = field(default=UNCHANGED, hash=False)
    pressed_offset: Milliseconds | Unchanged | None = UNCHANGED


@dataclass(frozen=True, slots=True)
class Add:
    """A new annotation; `new` is its first version."""

    kind: ClassVar[Kind] = Kind.ADD
    id: OperationId
    annotation: AnnotationId
    base_version: int
    new: Annotation
    step: OperationId | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """Some parts of an annotation given anew."""

    kind: ClassVar[Kind] = Kind.CHANGE
    id: OperationId
    annotation: AnnotationId
    base_version: int
    changes: Changes
    step: OperationId | None = None


@dataclass(frozen=True, slots=True)
class Remove:
    """An annotation taken out; undo brings it back."""

    kind: ClassVar[Kind] = Kind.REMOVE
    id: OperationId
    annotation: AnnotationId
    base_version: int
    step: OperationId | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A repair said to answer a rupture, or (None) no longer to answer any."""

    kind: ClassVar[Kind] = Kind.LINK
    id: OperationId
    annotation: AnnotationId
    base_version: int
    repairs: AnnotationId | None
    step: OperationId | None = None


@dataclass(frozen=True, slots=True)
class Star:
    """An annotation starred by the therapist, or no longer."""

    kind: ClassVar[Kind] = Kind.STAR
    id: OperationId
    annotation: AnnotationId
    base_version: int
    starred: bool
    step: OperationId | None = None


@dataclass(frozen=True, slots=True)
class Undo:
    """An annotation set back to what it was before an operation; undoing an undo redoes."""

    kind: ClassVar[Kind] = Kind.UNDO
    id: OperationId
    annotation: AnnotationId
    base_version: int
    undoes: OperationId
    step: OperationId | None = None


Operation: TypeAlias = Add | Change | Remove | Link | Star | Undo
