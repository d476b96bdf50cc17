"""A shorter bit of a moment: its best few seconds, beginning and ending in a pause in the sound."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from annotator.domain.interval import Interval, Milliseconds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.domain.strengths_trim import Bounds

BRIEFEST: Final = Milliseconds(3000)
FULLEST: Final = Milliseconds(8000)
PAUSE: Final = Milliseconds(200)
BREATH: Final = Milliseconds(100)
QUIET_SHARE: Final = 0.15
QUIETEST: Final = 2


@dataclass(frozen=True, slots=True)
class Sound:
    """How loud a clip is: the lowest and highest of every bin, one after the other."""

    rate_hz: int
    peaks: Sequence[int]

    def loud(self, within: Interval) -> tuple[int, ...]:
        """The loudness of every bin that begins in the stretch."""
        first, last = (each * self.rate_hz // 1000 for each in (within.onset, within.offset))
        pairs = zip(self.peaks[2 * first : 2 * last : 2], self.peaks[2 * first + 1 : 2 * last : 2],
                    strict=False)  # fmt: skip
        return tuple(max(abs(low), abs(high)) for low, high in pairs)


@dataclass(frozen=True, slots=True)
class Micro:
    """A shorter bit, and whether it also ends in a pause."""

    window: Interval
    still_ms: Milliseconds
    ends_in_pause: bool


def pauses(sound: Sound, within: Interval) -> tuple[Interval, ...]:
    """The stretches of at least 200 ms in which there is next to nothing to hear."""
    loud = sound.loud(within)
    if not sound.rate_hz or not loud:
        return ()
    quiet = max(QUIETEST, QUIET_SHARE * sorted(loud)[len(loud) * 95 // 100])
    return tuple(
        each for each in _runs(loud, quiet, sound.rate_hz, within.onset) if each.length >= PAUSE
    )


def shorter(moment: Interval, now: Interval, bounds: Bounds, sound: Sound) -> Micro | None:
    """The 3-8 s (and never shorter than may be shown) that hold most of the moment, begin in a
    pause and lie inside the window as it is now; None where nothing shorter begins in one."""
    quiet = pauses(sound, now)
    starts = [Milliseconds(max(each.onset, each.offset - BREATH)) for each in quiet]
    rests = [Milliseconds(min(each.offset, each.onset + BREATH)) for each in quiet]
    found = [
        Micro(window, _still(window, moment, bounds), window.offset in rests)
        for start in starts
        for window in _from(start, rests, now)
        if max(BRIEFEST, bounds.shortest) <= window.length <= FULLEST and window.length < now.length
    ]
    fit = (each for each in found if not bounds.against(each.window, each.still_ms))
    return min(fit, key=lambda each: _rank(each, moment), default=None)


def _from(start: Milliseconds, rests: list[Milliseconds], now: Interval) -> Iterator[Interval]:
    ends = [*rests, Milliseconds(min(now.offset, start + FULLEST))]
    return (Interval(start, end) for end in dict.fromkeys(ends) if end > start)


def _rank(each: Micro, moment: Interval) -> tuple[int, bool, int, int]:
    held = each.window.intersection(moment)
    return (
        -(held.length if held else 0),
        not each.ends_in_pause,
        each.window.length,
        each.window.onset,
    )


def _still(window: Interval, moment: Interval, bounds: Bounds) -> Milliseconds:
    held = window.intersection(moment) or window
    middle = (held.onset + held.offset) // 2
    return Milliseconds(min(max(middle, bounds.still_from), window.offset - 1))


def _runs(
    loud: tuple[int, ...], quiet: float, rate_hz: int, onset: Milliseconds
) -> Iterator[Interval]:
    at, first = 0, onset * rate_hz // 1000
    for is_quiet, run in groupby(loud, lambda each: each <= quiet):
        length = sum(1 for _ in run)
        if is_quiet:
            begins, ends = ((first + each) * 1000 // rate_hz for each in (at, at + length))
            yield Interval(Milliseconds(begins), Milliseconds(ends))
        at += length
