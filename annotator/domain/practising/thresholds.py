"""What it takes to be certified: the defaults, and how far a service may move them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

BOUNDS: Final[Mapping[str, tuple[float, float]]] = {
    "event_f1": (0.6, 0.95),
    "kappa": (0.4, 0.9),
    "family_kappa": (0.2, 0.8),
    "consecutive": (2, 6),
    "months": (3, 24),
}
"""Outside these a certificate would say nothing, or nobody would get one."""


@dataclass
class OutOfBounds(Refusal):
    """A threshold that no service may set."""

    name: str
    value: float
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The bars of a certificate (design reference, "Inter-rater reliability": proposed defaults).

    The tolerance of 2 s and that no must-see moment may be missed are the same everywhere.
    """

    event_f1: float = 0.8
    kappa: float = 0.7
    family_kappa: float = 0.5
    consecutive: int = 3
    months: int = 12

    def __post_init__(self) -> None:
        for each in fields(self):
            value, (least, most) = getattr(self, each.name), BOUNDS[each.name]
            if not least <= value <= most:
                raise OutOfBounds(each.name, value, least, most)
        if self.family_kappa > self.kappa:
            raise OutOfBounds(
                "family_kappa", self.family_kappa, BOUNDS["family_kappa"][0], self.kappa
            )
