"""How far a long piece of work is, told no more often than a person can read."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from annotator.journey.ports import HowFar

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[[HowFar], None]

EVERY_S: Final = 0.5


class Pace:
    """Tells the share done, how many times real time, and the seconds left."""

    def __init__(self, length_s: float, tell: Tell | None) -> None:
        self._length = max(length_s, 0.001)
        self._tell = tell
        self._begun = time.monotonic()
        self._told = self._begun

    def at(self, film_s: float) -> None:
        """The work has come to this second of the film."""
        now = time.monotonic()
        if self._tell is None or now - self._told < EVERY_S:
            return
        self._told = now
        done = min(max(film_s / self._length, 0.0), 1.0)
        speed = max(film_s, 0.001) / (now - self._begun)
        left = round((self._length - film_s) / speed) if film_s > 0 else None
        self._tell(HowFar(round(done, 4), round(speed, 2), left))
