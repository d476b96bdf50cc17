"""Comments on what is in the infant's mind, per hundred of the carer's utterances."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.annotation import Annotation

MIND_COMMENT: Final = "mind_comment"
APPROPRIATE: Final = "appropriate"
NON_ATTUNED: Final = "non_attuned"


@dataclass(frozen=True, slots=True)
class MindComments:
    """How many were made, of how many utterances; None where nobody counted those."""

    appropriate: int
    non_attuned: int
    other: int
    utterances: int | None

    @property
    def n(self) -> int:
        """All comments that were coded."""
        return self.appropriate + self.non_attuned + self.other

    @property
    def value(self) -> float | None:
        """Appropriate comments per hundred utterances; None where these were not counted."""
        return self._per_hundred(self.appropriate)

    @property
    def non_attuned_value(self) -> float | None:
        """The others that were told apart, likewise."""
        return self._per_hundred(self.non_attuned)

    def _per_hundred(self, count: int) -> float | None:
        return 100 * count / self.utterances if self.utterances else None


def mind_comments(annotations: Iterable[Annotation], utterances: int | None) -> MindComments:
    """Counts them; a comment nobody classed is in neither kind."""
    codes = [each.code for each in annotations if each.family == MIND_COMMENT]
    appropriate, non_attuned = (
        sum(code == kind for code in codes) for kind in (APPROPRIATE, NON_ATTUNED)
    )
    left = len(codes) - appropriate - non_attuned
    return MindComments(appropriate, non_attuned, left, utterances)
