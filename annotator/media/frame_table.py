"""The table of real presentation times: the only clock a film has here."""

from __future__ import annotations

import json
from bisect import bisect_left
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from annotator.domain.interval import Interval, Milliseconds

if TYPE_CHECKING:
    from collections.abc import Sequence

# A copy counts 90,000 ticks a second, so a time in it is off by 6 us at most.
ROUNDING = Fraction(1, 10_000)


def in_ms(time: Fraction) -> Milliseconds:
    """The nearest whole millisecond, halves upwards as in JavaScript."""
    return Milliseconds((2000 * time.numerator + time.denominator) // (2 * time.denominator))


@dataclass(frozen=True, slots=True)
class FrameTable:
    """When each picture of a film is shown: frame i at `pts[i] * num / den` seconds."""

    num: int
    den: int
    pts: tuple[int, ...]

    @staticmethod
    def of(base: Fraction, pts: Sequence[int]) -> FrameTable:
        """The table of these ticks, each `base` seconds long."""
        return FrameTable(base.numerator, base.denominator, tuple(pts))

    @staticmethod
    def from_json(document: bytes) -> FrameTable:
        """The table as it was written by `to_json`."""
        match json.loads(document):
            case {"num": int(num), "den": int(den), "pts": list(pts)} if num > 0 and den > 0:
                return FrameTable(num, den, tuple(int(each) for each in pts))
            case _:
                raise ValueError("not a frame table")

    def to_json(self) -> bytes:
        """The table as the browser reads it."""
        document = {"num": self.num, "den": self.den, "pts": self.pts}
        return json.dumps(document, separators=(",", ":")).encode()

    def __len__(self) -> int:
        return len(self.pts)

    @property
    def base(self) -> Fraction:
        """How many seconds a tick lasts."""
        return Fraction(self.num, self.den)

    def time(self, frame: int) -> Fraction:
        """When the frame is shown, in seconds, exactly."""
        return self.pts[frame] * self.base

    def ms(self, frame: int) -> Milliseconds:
        """When the frame is shown, to the nearest millisecond."""
        return in_ms(self.time(frame))

    def nearest(self, instant: Milliseconds) -> int:
        """The frame whose time is nearest: a tagged instant finds its own frame again."""
        return self._nearest(Fraction(instant, 1000) / self.base)

    def _nearest(self, wanted: Fraction) -> int:
        after = bisect_left(self.pts, wanted)
        around = [frame for frame in (after - 1, after) if 0 <= frame < len(self.pts)]
        return min(around, key=lambda frame: abs(self.pts[frame] - wanted))

    def shown_at(self, time: Fraction) -> int | None:
        """The frame shown at exactly this time, give or take a copy's rounding to its ticks."""
        frame = self._nearest(time / self.base)
        return frame if abs(self.time(frame) - time) <= ROUNDING else None

    def end(self) -> Fraction:
        """When the last picture ends: it lasts as long as pictures of this film mostly do."""
        return (self.pts[-1] + self.mostly) * self.base

    @property
    def mostly(self) -> int:
        """How many ticks a picture mostly lasts."""
        steps = sorted(b - a for a, b in zip(self.pts, self.pts[1:], strict=False))
        return steps[len(steps) // 2] if steps else 0

    def without_pictures(self, length: Milliseconds) -> tuple[Interval, ...]:
        """Where a film of this length shows nothing new for a second or longer, and for ten times
        as long as its pictures mostly last: from where the picture before should have ended."""
        least = max(1000, 10 * in_ms(self.mostly * self.base))
        ends = [Milliseconds(0), *(in_ms((at + self.mostly) * self.base) for at in self.pts)]
        begins = [*(in_ms(at * self.base) for at in self.pts), length]
        around = zip(ends, begins, strict=True)
        return tuple(Interval(end, begin) for end, begin in around if begin - end >= least)

    def within(self, window: Interval) -> range:
        """The frames whose time, in whole milliseconds, lies in the window.

        Tags are times rounded to the millisecond, so a frame counts by its rounded time too:
        otherwise the first frame of a rupture at 33.6 ms (tagged 34) would lie before its onset.
        """
        first = bisect_left(range(len(self.pts)), window.onset, key=self.ms)
        last = bisect_left(range(len(self.pts)), window.offset, key=self.ms)
        return range(first, last)
