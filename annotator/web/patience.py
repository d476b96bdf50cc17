"""After five wrong passphrases each next try has to wait, twice as long every time."""

from __future__ import annotations

import math
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from annotator.domain.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

FREE_TRIES = 5
LONGEST_S = 15 * 60


@dataclass
class TooManyTries(Refusal):
    """Too many wrong tries: the next one has to wait."""

    seconds: int


class Patience:
    """Counts wrong tries. A try counts as wrong from its beginning until it proves right, so that
    many tries at once wait as well."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._wrong = 0
        self._not_before = 0.0
        self._lock = Lock()

    def begin(self) -> None:
        """A try begins; refuses while it has to wait."""
        with self._lock:
            now = self._clock()
            if now < self._not_before:
                raise TooManyTries(math.ceil(self._not_before - now))
            self._wrong += 1
            if self._wrong >= FREE_TRIES:
                wait = 2.0 ** min(self._wrong - FREE_TRIES, 10)
                self._not_before = now + min(wait, LONGEST_S)

    def was_right(self) -> None:
        """The try proved right: everything before it is forgiven."""
        with self._lock:
            self._wrong = 0
            self._not_before = 0.0

    def was_not_wrong(self) -> None:
        """The try came to nothing for another reason (a full disk): it does not count."""
        with self._lock:
            self._wrong = max(0, self._wrong - 1)
            if self._wrong < FREE_TRIES:
                self._not_before = 0.0
