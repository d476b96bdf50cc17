"""The figures of the state tracks, blank where these were not coded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.episodes import stretches_of
from annotator.domain.identity import CodeId
from annotator.domain.metrics.bids import covered
from annotator.domain.metrics.device import USES, device_use
from annotator.domain.metrics.grid import grid
from annotator.domain.metrics.matched import matched, mismatches
from annotator.domain.metrics.measured import (
    Blank,
    Measured,
    Unit,
    counted_share,
    measured,
    share_measured,
)
from annotator.domain.metrics.of_moments import latency_figures
from annotator.domain.metrics.soothing import STATE, soothing_times
from annotator.domain.metrics.states import state_distribution
from annotator.domain.metrics.synchrony import synchrony

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.domain.metrics.coded import Coded
    from annotator.domain.metrics.engagement import Second
    from annotator.domain.metrics.grid import Grid
    from annotator.domain.metrics.synchrony import Synchrony

STATES: Final = (
    "deep_sleep",
    "light_sleep",
    "drowsy",
    "quiet_alert",
    "active_fussing",
    "crying",
)
SECOND: Final = 1000


@dataclass(frozen=True, slots=True)
class Tracks:
    """What the state tracks of a clip come to."""

    grid: Grid
    together: Synchrony


def tracks(seconds: tuple[Second, ...]) -> Tracks:
    """The grid and the moving together of these seconds."""
    return Tracks(grid(seconds), synchrony(seconds))


def of_tracks(coded: Coded, found: Tracks) -> Iterator[Measured]:
    """Matched time and its ways back, moving together, the grid, device, soothing and states."""
    yield from _matched(coded.seconds)
    yield from _together(found.together)
    yield from _grid(found.grid)
    yield from _device(coded)
    waits = soothing_times(coded.sure, coded.codable)
    told = stretches_of(coded.sure, STATE).total
    blank = Blank.NO_DISTRESS if told else Blank.TRACK_NOT_CODED
    yield from latency_figures("soothing", waits, blank)
    yield from _states(coded)


def _matched(seconds: tuple[Second, ...]) -> Iterator[Measured]:
    found, runs = matched(seconds), mismatches(seconds)
    both, blank = found.both, Blank.TRACK_NOT_CODED
    yield counted_share("matched", found.strict, both, blank)
    yield counted_share("matched_lenient", found.strict + found.lenient, both, blank)
    yield counted_share("co_regulating", found.co_regulating, both, blank)
    counted = (runs.ways_back, both * SECOND, runs.ways_back, runs.unseen)
    yield measured("reparation", Unit.PER_MINUTE, runs.rate, counted, blank)
    many, length = len(runs.lengths), sum(runs.lengths) * SECOND
    value = None if runs.value is None else runs.value * SECOND
    blank = Blank.NO_MISMATCH if both else blank
    yield measured("mismatch", Unit.MS, value, (length, many, many, runs.unseen), blank)


def _together(found: Synchrony) -> Iterator[Measured]:
    counted = (found.seconds, found.seconds, found.seconds, 0)
    blank = Blank.TRACK_NOT_CODED if not found.seconds else found.blank or Blank.NO_VARIATION
    lag = None if found.lag_s is None else float(found.lag_s * SECOND)
    for key, unit, value in (
        ("synchrony", Unit.INDEX, found.value),
        ("synchrony_lag", Unit.MS, lag),
        ("infant_follows", Unit.INDEX, found.infant_follows),
        ("carer_follows", Unit.INDEX, found.carer_follows),
    ):
        yield measured(key, unit, value, counted, blank)


def _grid(found: Grid) -> Iterator[Measured]:
    many, spread, blank = len(found.stays), found.dispersion, Blank.TRACK_NOT_CODED
    time = found.seconds * SECOND
    counted = (found.moves, time, many, 0)
    yield measured("moves", Unit.PER_MINUTE, found.value, counted, blank)
    stay = None if found.mean_stay is None else found.mean_stay * SECOND
    yield measured("stay", Unit.MS, stay, (time, many, many, 0), blank)
    yield measured("dispersion", Unit.INDEX, spread.value, (time, time, many, 0), blank)
    yield measured("entropy", Unit.BITS, spread.entropy, (time, time, many, 0), blank)


def _device(coded: Coded) -> Iterator[Measured]:
    found = device_use(coded.sure, coded.codable, coded.infant_bids)
    for use in USES:
        share = found.share(use)
        yield share_measured(f"device_{use}", share, found.absorbed, Blank.TRACK_NOT_CODED)
    blank = Blank.NO_USE if found.coded else Blank.TRACK_NOT_CODED
    told = found.bids - found.unknown
    yield counted_share("device_bids", found.met, told, blank, found.unknown)


def _states(coded: Coded) -> Iterator[Measured]:
    times = {CodeId(each): covered(coded.sure, STATE, (each,)) for each in STATES}
    found = state_distribution(times, coded.codable)
    for state, time in times.items():
        bouts = len(time & coded.codable)
        share = found.share(state)
        yield share_measured(f"state_{state}", share, bouts, Blank.TRACK_NOT_CODED)
