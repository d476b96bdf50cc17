"""How long until a crying or fussing infant was calm again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from annotator.domain.identity import FamilyId
from annotator.domain.interval import Interval, Milliseconds, Stretches
from annotator.domain.metrics.bids import covered
from annotator.domain.metrics.latencies import Latencies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.domain.annotation import Annotation

STATE: Final = FamilyId("infant_state")
DISTRESS: Final = ("active_fussing", "crying")
CALM: Final = ("deep_sleep", "light_sleep", "drowsy", "quiet_alert")
LONG_ENOUGH: Final = Milliseconds(10_000)


def soothing_times(annotations: Iterable[Annotation], codable: Stretches) -> Latencies:
    """Onset of crying or fussing → onset of the first at least 10 s in states 1 to 4.

    Fussing that comes back before 10 s of calm is the same distress. A wait is censored where the
    state cannot be told any more, or the clip ends, before the 10 s are over.
    """
    kept = tuple(annotations)
    calm = covered(kept, STATE, CALM) & codable
    hard = covered(kept, STATE, DISTRESS) & codable
    seen, unseen = list[Milliseconds](), list[Milliseconds]()
    for part in calm | hard:
        rests = [each for each in calm.within(part) if each.length >= LONG_ENOUGH]
        for at, rest in _waits(part, hard.within(part), rests):
            (unseen if rest is None else seen).append(
                Milliseconds((part.offset if rest is None else rest) - at)
            )
    return Latencies(tuple(sorted(seen)), tuple(sorted(unseen)))


def _waits(
    part: Interval, hard: Stretches, rests: list[Interval]
) -> Iterator[tuple[Milliseconds, Milliseconds | None]]:
    until = part.onset
    for each in hard:
        if each.onset < until:
            continue
        rest = next((calm.onset for calm in rests if calm.onset >= each.onset), None)
        yield each.onset, rest
        until = part.offset if rest is None else rest
