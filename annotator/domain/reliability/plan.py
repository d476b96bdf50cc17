"""Which clips are coded twice, and which go into a report: told by a seed, and known by nobody.

Whether a clip is chosen depends on the seed and its own id alone: clips that come later change
nothing of it, and whoever does not know the seed can tell nothing from what was chosen before.
"""

from __future__ import annotations

from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from annotator.domain.identity import ClipId

SPAN: Final = 1 << 256
WRITTEN: Final = 16
TIME_TO_CODE: Final = timedelta(days=14)


def is_chosen(seed: str, clip: ClipId, one_in: int) -> bool:
    """Whether this clip is coded twice: true of one in so many, each by itself.

    SHA-256 of seed and clip, read as a number below 2²⁵⁶, is below 2²⁵⁶ / one_in.
    """
    return place(seed, "double", clip) * one_in < SPAN


def sample(seed: str, clips: Iterable[ClipId], many: int) -> tuple[ClipId, ...]:
    """So many of these clips, every one as likely; a larger sample holds every smaller one."""
    return tuple(sorted(set(clips), key=lambda each: place(seed, "report", each))[:many])


def place(seed: str, use: str, what: str) -> int:
    """Where the seed puts something, among 2²⁵⁶ places; another one for each use."""
    return int.from_bytes(sha256(f"{seed}|{use}|{what}".encode()).digest())


def fingerprint(seed: str) -> str:
    """By what a seed can be recognised later without being told now."""
    return sha256(f"{seed}|fingerprint".encode()).hexdigest()[:WRITTEN]


def drift_due(since: date, drift_coded: Iterable[date], weeks: int) -> date:
    """When somebody's next drift clip is due: so many weeks after their last, or their start."""
    return max((*drift_coded, since)) + timedelta(weeks=weeks)


def due_from(asked: date) -> date:
    """Until when a clip that is asked of somebody is to be coded."""
    return asked + TIME_TO_CODE
