"""A coding session: one coder, one clip, one scheme, and the fold of what the timeline did."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from annotator.domain.annotation import Annotation
from annotator.domain.applying import REPAIR, RUPTURE, Before, Surroundings, answers, apply
from annotator.domain.operation import (
    UNCHANGED,
    Add,
    Change,
    Changes,
    Kind,
    Link,
    Operation,
    Remove,
    Star,
    Unchanged,
    Undo,
)
from annotator.domain.reach import Reach, goes
from annotator.domain.refusals import (
    AlreadyThere,
    HasNoLength,
    NeedsAnOffset,
    NoSuchAnnotation,
    NotARepair,
    NotARupture,
    NothingToUndo,
    NotInThisSession,
    OperationReused,
    OutsideClip,
    RepairBeforeRupture,
    UnknownValue,
    VersionConflict,
)
from annotator.domain.wire import (
    NotAnAnnotation,
    NotAnOperation,
    annotation_from,
    annotation_to_document,
    fields_of,
    operation_from,
    operation_to_document,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.domain.identity import (
        AnnotationId,
        ClipId,
        CoderId,
        FamilyId,
        OperationId,
        SessionId,
    )
    from annotator.domain.interval import Milliseconds
    from annotator.domain.scheme import Scheme

__all__ = [
    "REPAIR",
    "RUPTURE",
    "UNCHANGED",
    "Add",
    "AlreadyThere",
    "Annotation",
    "Before",
    "Change",
    "Changes",
    "CodingSession",
    "Done",
    "HasNoLength",
    "Kind",
    "Line",
    "Link",
    "NeedsAnOffset",
    "NoSuchAnnotation",
    "NotARepair",
    "NotARupture",
    "NotAnAnnotation",
    "NotAnOperation",
    "NotInThisSession",
    "NothingToUndo",
    "Operation",
    "OperationReused",
    "OutsideClip",
    "Remove",
    "RepairBeforeRupture",
    "Star",
    "Surroundings",
    "Unchanged",
    "Undo",
    "UnknownValue",
    "VersionConflict",
    "annotation_from",
    "annotation_to_document",
    "answers",
    "apply",
    "fields_of",
    "history",
    "operation_from",
    "operation_to_document",
]


@dataclass(frozen=True, slots=True)
class Done:
    """An operation that was taken, with what its annotation was just before."""

    operation: Operation
    before: Annotation | None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a session's history, as the coder reads it."""

    operation: OperationId
    kind: Kind
    annotation: AnnotationId
    undone: bool


def history(operations: Iterable[Operation]) -> tuple[Line, ...]:
    """The operations, oldest first, each with whether an undo that still stands took it back."""
    lines: list[Line] = []
    taken_back: set[OperationId] = set()
    for operation in reversed(tuple(operations)):
        undone = operation.id in taken_back
        if isinstance(operation, Undo) and not undone:
            taken_back.add(operation.undoes)
        lines.append(Line(operation.id, operation.kind, operation.annotation, undone))
    return tuple(reversed(lines))


@dataclass(frozen=True, slots=True)
class CodingSession:
    """One coder's coding of one clip by one scheme; every operation gives a new value."""

    id: SessionId = field(metadata=goes(Reach.SERVICE))
    clip: ClipId = field(metadata=goes(Reach.SERVICE))
    coder: CoderId = field(metadata=goes(Reach.SERVICE))
    scheme: Scheme = field(metadata=goes(Reach.ANYONE))
    clip_length: Milliseconds = field(metadata=goes(Reach.SERVICE))
    annotations: Mapping[AnnotationId, Annotation] = field(
        default_factory=dict, hash=False, metadata=goes(Reach.STAYS)
    )
    versions: Mapping[AnnotationId, int] = field(
        default_factory=dict, hash=False, metadata=goes(Reach.STAYS)
    )
    done: Mapping[OperationId, Done] = field(
        default_factory=dict, hash=False, metadata=goes(Reach.STAYS)
    )

    @property
    def revision(self) -> int:
        """How many operations were taken; only an order."""
        return len(self.done)

    def take(self, operation: Operation) -> CodingSession:
        """The session after the operation; the same session if it was taken before."""
        return self.take_all((operation,))

    def take_all(self, operations: Iterable[Operation]) -> CodingSession:
        """The session after all the operations in their order, or the first refusal."""
        fold = _Fold(self)
        for operation in operations:
            fold.take(operation)
        return fold.session()

    def history(self) -> tuple[Line, ...]:
        """What was done, oldest first."""
        return history(each.operation for each in self.done.values())

    def of_family(self, family: FamilyId) -> tuple[Annotation, ...]:
        """The annotations of one family in the order of their onsets."""
        found = (each for each in self.annotations.values() if each.family == family)
        return tuple(sorted(found, key=lambda each: (each.onset, each.id)))

    def repairs_of(self, rupture: AnnotationId) -> tuple[Annotation, ...]:
        """The repairs whose link to the rupture counts, in the order of their onsets."""
        answered = self.annotations.get(rupture)
        if answered is None:
            return ()
        return tuple(each for each in self.of_family(REPAIR) if answers(each, answered))


class _Fold:
    """One pass over operations, on copies that nobody else sees until it is over."""

    def __init__(self, session: CodingSession) -> None:
        self._of = session
        self._annotations = dict(session.annotations)
        self._versions = dict(session.versions)
        self._done = dict(session.done)

    def take(self, operation: Operation) -> None:
        known = self._done.get(operation.id)
        if known is not None:
            if known.operation != operation:
                raise OperationReused(operation.id)
            return
        current = self._annotations.get(operation.annotation)
        after = apply(operation, current, self._around(operation))
        self._versions[operation.annotation] = operation.base_version + 1
        self._done[operation.id] = Done(operation, current)
        if after is None:
            self._annotations.pop(operation.annotation, None)
        else:
            self._annotations[operation.annotation] = after

    def session(self) -> CodingSession:
        return replace(
            self._of, annotations=self._annotations, versions=self._versions, done=self._done
        )

    def _around(self, operation: Operation) -> Surroundings:
        undone = self._done.get(operation.undoes) if isinstance(operation, Undo) else None
        return Surroundings(
            scheme=self._of.scheme,
            clip_length=self._of.clip_length,
            version=self._versions.get(operation.annotation, 0),
            find=self._annotations.get,
            undone=None if undone is None else Before(undone.operation.annotation, undone.before),
        )
