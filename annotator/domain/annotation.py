"""One code on one interval or instant of a clip, in one coding session."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from annotator.domain.interval import Interval
from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.identity import AnnotationId, CodeId, FamilyId
    from annotator.domain.interval import Milliseconds

SERVICE: Final = goes(Reach.SERVICE)
CONFIDENCE: Final = range(1, 4)


@dataclass(frozen=True, slots=True)
class Annotation:
    """What a coder marked, as it stands after its last operation."""

    id: AnnotationId = field(metadata=SERVICE)
    version: int = field(metadata=SERVICE)
    family: FamilyId = field(metadata=SERVICE)
    onset: Milliseconds = field(metadata=SERVICE)
    offset: Milliseconds | None = field(default=None, metadata=SERVICE)
    code: CodeId | None = field(default=None, metadata=SERVICE)
    end_unchecked: bool = field(default=False, metadata=SERVICE)
    confidence: int = field(default=2, metadata=SERVICE)
    values: Mapping[str, str] = field(default_factory=dict, hash=False, metadata=SERVICE)
    note: str = field(default="", metadata=goes(Reach.STAYS))
    starred: bool = field(default=False, metadata=SERVICE)
    repairs: AnnotationId | None = field(default=None, metadata=SERVICE)
    pressed_onset: Milliseconds | None = field(default=None, metadata=SERVICE)
    pressed_offset: Milliseconds | None = field(default=None, metadata=SERVICE)

    @property
    def is_instant(self) -> bool:
        """Whether it marks a point in time and so has no length."""
        return self.offset is None

    @property
    def interval(self) -> Interval | None:
        """The stretch it covers, or None for an instant."""
        return None if self.offset is None else Interval(self.onset, self.offset)

    @property
    def outcome(self) -> str | None:
        """How a repair ended, as far as the coder said."""
        return self.values.get("outcome")
