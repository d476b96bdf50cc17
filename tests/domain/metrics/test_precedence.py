from __future__ import annotations

from hypothesis import given

from annotator.domain.applying import REPAIR, RUPTURE
from annotator.domain.episodes import ATTUNEMENT
from annotator.domain.interval import Stretches
from annotator.domain.metrics.precedence import flattened, merged
from tests.builders import stretch
from tests.domain.metrics import golden
from tests.strategies import stretches


def test_repair_goes_before_rupture_and_rupture_before_attunement() -> None:
    whole = Stretches((stretch(0, 30),))
    track = flattened(
        {
            ATTUNEMENT: whole,
            RUPTURE: Stretches((stretch(10, 30),)),
            REPAIR: Stretches((stretch(20, 25),)),
        }
    )
    assert track[REPAIR] == Stretches((stretch(20, 25),))
    assert track[RUPTURE] == Stretches((stretch(10, 20), stretch(25, 30)))
    assert track[ATTUNEMENT] == Stretches((stretch(0, 10),))


@given(stretches(), stretches(), stretches())
def test_a_flattened_track_has_each_millisecond_once_and_loses_none(
    one: Stretches, two: Stretches, three: Stretches
) -> None:
    track = flattened({ATTUNEMENT: one, RUPTURE: two, REPAIR: three})
    assert sum(each.total for each in track.values()) == (one | two | three).total


def test_events_that_overlap_or_lie_a_second_apart_are_one() -> None:
    assert merged(golden.FIRST[ATTUNEMENT]).parts == golden.intervals((2, 12), (24, 33), (44, 48))
    assert len(merged(golden.intervals((1, 2), (3, 4)))) == 1
    assert len(merged(golden.intervals((1, 2), (3.001, 4)))) == 2
