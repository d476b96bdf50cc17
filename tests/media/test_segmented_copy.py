"""Writing segments: sound goes to the segment it is heard in, whenever it comes."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.media.films import Reel, film, loud_at, reading, steady
from tests.media.test_segments import Copied

FORTH = Reel(codec="mpeg4", times=steady(75), base=Fraction(1, 30))


@pytest.mark.parametrize("first", [False, True], ids=["with the picture", "before the picture"])
def test_what_is_heard_in_a_segment_is_in_it_whenever_it_came(first: bool) -> None:
    reel = FORTH.with_(sound_first=first)
    copied = Copied(film(reel))
    copied.make()
    given = loud_at(reading(film(reel)))
    heard = [
        each + done.begins / 90_000
        for done in copied.done
        for each in loud_at(reading(copied.segments[done.n].getvalue()))
    ]
    assert heard == pytest.approx(given, abs=0.05)
    assert given


def test_silenced_on_the_way_the_pictures_go_on() -> None:
    copied = Copied(film(FORTH.with_(sound=None)))
    made = copied.make()
    assert len(made.frames) == sum(each.frames for each in copied.done) == 75
