"""A shorter bit: it begins in a pause, holds the moment, and never leaves what may be shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.interval import Interval
from annotator.domain.micro import FULLEST, Sound, pauses, shorter
from annotator.domain.strengths_trim import Bounds, allowed
from tests.builders import ms
from tests.domain.clips import LENGTH, connection, proposed

RATE = 100


def a_sound(*quiet: tuple[int, int], length: int = LENGTH) -> Sound:
    """Loud everywhere but in these stretches."""
    loud = [40] * (length * RATE // 1000)
    for onset, offset in quiet:
        for at in range(onset * RATE // 1000, offset * RATE // 1000):
            loud[at] = 1
    return Sound(RATE, tuple(side for each in loud for side in (-each, each)))


def bounds_of(onset: int = 20_000, offset: int = 36_000) -> tuple[Interval, Interval, Bounds]:
    moment = connection("a", onset, offset)
    (item,) = proposed(moment).items
    found = allowed(item, (moment,), LENGTH)
    assert isinstance(found, Bounds)
    assert moment.interval is not None
    return moment.interval, item.window, found


def test_a_pause_lasts_200_ms_at_least() -> None:
    sound = a_sound((1000, 1190), (2000, 2400))
    assert pauses(sound, Interval(ms(0), ms(5000))) == (Interval(ms(2000), ms(2400)),)
    assert pauses(Sound(0, ()), Interval(ms(0), ms(5000))) == ()


def test_it_begins_in_a_pause_and_ends_in_one_where_it_can() -> None:
    moment, now, bounds = bounds_of()
    found = shorter(moment, now, bounds, a_sound((22_000, 22_400), (29_000, 29_500)))
    assert found is not None
    assert found.window == Interval(ms(22_300), ms(30_300))
    found = shorter(moment, now, bounds, a_sound((20_000, 20_400), (28_100, 28_500)))
    assert found is not None
    assert (found.window, found.ends_in_pause) == (Interval(ms(20_300), ms(28_200)), False) or (
        found.window == Interval(ms(20_300), ms(28_300))
    )


def test_without_a_pause_or_a_sound_nothing_is_offered() -> None:
    moment, now, bounds = bounds_of()
    assert shorter(moment, now, bounds, a_sound()) is None
    assert shorter(moment, now, bounds, Sound(0, ())) is None


@given(st.lists(st.tuples(st.integers(0, 88), st.integers(1, 3)), max_size=8))
def test_what_is_offered_may_be_shown_is_shorter_and_begins_in_a_pause(
    quiet: list[tuple[int, int]],
) -> None:
    moment, now, bounds = bounds_of()
    sound = a_sound(*((at * 1000, min(LENGTH, (at + long) * 1000)) for at, long in quiet))
    found = shorter(moment, now, bounds, sound)
    if found is None:
        return
    assert bounds.against(found.window, found.still_ms) == ()
    assert bounds.shortest <= found.window.length <= FULLEST
    assert found.window.length < now.length
    assert any(each.contains(found.window.onset) for each in pauses(sound, now))
