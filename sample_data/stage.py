"""One instant of a clip, ready to be drawn: who looks where, how near, and with what face."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

from brush import Brush, Colour, mix, paint
from household import Household
from people import Face, blink
from score import Score


@dataclass(frozen=True)
class Stage:
    """A brush, a score and an instant of it."""

    brush: Brush
    score: Score
    at: int

    @property
    def home(self) -> Household:
        """Whose home this is."""
        return self.score.home

    def __call__(self, channel: str) -> float:
        """How far a channel has come at this instant."""
        return self.score.number(channel, self.at)

    def wave(self, every_ms: float, phase: float = 0.0) -> float:
        """A slow swing between -1 and 1."""
        return math.sin(2 * math.pi * self.at / every_ms + phase)

    @cached_property
    def carer(self) -> Face:
        """The carer's face."""
        return self._grown("carer", 4300, 900)

    @cached_property
    def partner(self) -> Face:
        """The second carer's face."""
        return self._grown("partner", 4700, 2100)

    @cached_property
    def infant(self) -> Face:
        """The infant's face; sucking moves the mouth."""
        turn, right, down = self.score.look("infant", self.at)
        suck = self("suck")
        pull = suck * (0.16 + 0.1 * math.sin(2 * math.pi * self.at / 780))
        opened = max(self.score.mouth("infant", self.at), pull, self("infant_mouth"))
        return Face(
            (right, down), turn, self("infant_smile"), opened,
            self("infant_lids") * blink(self.at, 5200, 2600), self("infant_brow"), tears=self("tears"),
        )  # fmt: skip

    def _grown(self, who: str, every: int, phase: int) -> Face:
        turn, right, down = self.score.look(who, self.at)
        mouth = max(self.score.mouth(who, self.at), self(f"{who}_mouth"))
        return Face(
            (right, down), turn, self(f"{who}_smile"), mouth,
            self(f"{who}_lids") * blink(self.at, every, phase), self(f"{who}_brow"), self(f"{who}_cross"),
        )  # fmt: skip

    def cloth(self, cloth: str, fold: str, dot: str) -> tuple[Colour, Colour, Colour]:
        """What the infant is wrapped in, its folds and its dots."""
        own = self.home.infant.cloth
        if own is None:
            return paint(cloth), paint(fold), paint(dot)
        return own, mix(own, paint("#241a30"), 0.14), mix(own, paint("#ffffff"), 0.62)
