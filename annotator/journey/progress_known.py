"""What was worked out of codings, kept until they change: a long coding takes its time."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from annotator.domain.metrics.coded import Coded
from annotator.domain.metrics.overview import overview

if TYPE_CHECKING:
    from annotator.domain.metrics.coded import Asked
    from annotator.domain.metrics.overview import Overview
    from annotator.journey.ports import Desk, SessionHead

MOST: Final = 200


@dataclass(frozen=True, slots=True)
class Known:
    """The figures of the codings that were looked at last, 200 at most.

    They are known by the whole head of the coding, its revision and the version of its scheme in
    it, and by what was asked: of anything else they are worked out anew. They are numbers and
    times, and go when the practice is locked.
    """

    _of: OrderedDict[tuple[SessionHead, Asked], Overview] = field(
        default_factory=OrderedDict, repr=False
    )

    def of(self, desk: Desk, head: SessionHead, asked: Asked) -> Overview:
        """Every figure of a coding as it stands; its annotations are opened only the first time."""
        found = self._of.pop((head, asked), None)
        if found is None:
            found = overview(Coded(desk.coding.standing(head.id), head.clip_length, asked))
        self._of[head, asked] = found
        while len(self._of) > MOST:
            self._of.popitem(last=False)
        return found
