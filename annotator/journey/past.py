"""What was done in a coding session: line by line, or all that happened to one moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.coding import history

if TYPE_CHECKING:
    from annotator.domain.identity import AnnotationId
    from annotator.journey.ports import Desk, Kept, SessionHead


@dataclass(frozen=True, slots=True)
class Past:
    """One operation of the log, and whether an undo that still stands took it back."""

    kept: Kept
    undone: bool


def newest(desk: Desk, head: SessionHead, last: int, before: int | None = None) -> tuple[Past, ...]:
    """The last so many operations, or the last so many before a revision; oldest first.

    Whether one was undone is told by what came after it, so all of that is read as well.
    """
    end = head.revision + 1 if before is None else min(before, head.revision + 1)
    read = _told(desk.coding.log(head.id, head.revision + 1 - end + last))
    return tuple(each for each in read if (each.kept.revision or 0) < end)


def of(desk: Desk, head: SessionHead, annotation: AnnotationId) -> tuple[Past, ...]:
    """Everything that was done to one annotation; oldest first."""
    return _told(desk.coding.log_of(head.id, annotation))


def _told(log: tuple[Kept, ...]) -> tuple[Past, ...]:
    lines = history(kept.operation for kept in log)
    return tuple(Past(kept, line.undone) for kept, line in zip(log, lines, strict=True))
