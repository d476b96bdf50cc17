"""When somebody is asked to look again, or to practise first; and how much is coded twice."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Final

from annotator.domain.practising.thresholds import OutOfBounds

if TYPE_CHECKING:
    from collections.abc import Mapping

BOUNDS: Final[Mapping[str, tuple[float, float]]] = {
    "look_again": (0.4, 0.9),
    "practise_first": (0.2, 0.85),
    "drop": (0.02, 0.5),
    "window": (3, 12),
    "one_in": (2, 20),
    "weeks": (2, 26),
}
"""Outside these nothing would ever be said, or always."""


@dataclass(frozen=True, slots=True)
class Bars:
    """What a service goes by (design reference, "Inter-rater reliability": proposed defaults).

    Over the last `window` double-coded clips: a kappa below `look_again`, or `drop` or more below
    the clips before, asks for another look; one below `practise_first` for practice. One clip in
    `one_in` is coded twice, and a drift clip every `weeks` weeks.
    """

    look_again: float = 0.65
    practise_first: float = 0.6
    drop: float = 0.1
    window: int = 5
    one_in: int = 6
    weeks: int = 8

    def __post_init__(self) -> None:
        for each in fields(self):
            value, (least, most) = getattr(self, each.name), BOUNDS[each.name]
            if not least <= value <= most:
                raise OutOfBounds(each.name, value, least, most)
        if self.practise_first > self.look_again:
            least = BOUNDS["practise_first"][0]
            raise OutOfBounds("practise_first", self.practise_first, least, self.look_again)
