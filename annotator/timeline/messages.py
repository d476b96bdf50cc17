"""What the page script and the workbench tell each other; everything else goes over `/coding/…`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.domain.identity import SessionId

REVISION = "revision"


@dataclass(frozen=True, slots=True)
class Opening:
    """What the workbench begins with: whose coding it opens, and how much room it has."""

    session: SessionId
    height: int | None = None
    tells: bool = False

    def to_document(self) -> dict[str, object]:
        """As the browser reads it; without a height the workbench fills the window."""
        return {"session": self.session, "height": self.height, "tells": self.tells}


def revision_in(told: object) -> int | None:
    """The revision the workbench last told of; None before it told any, or if it makes no sense."""
    revision = told.get(REVISION) if isinstance(told, Mapping) else None
    sound = isinstance(revision, int) and not isinstance(revision, bool) and revision >= 0
    return revision if sound else None
