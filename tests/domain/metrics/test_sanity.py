from __future__ import annotations

from annotator.domain.annotation import Annotation
from annotator.domain.interval import Milliseconds
from annotator.domain.metrics.coded import Coded
from annotator.domain.metrics.overview import overview
from annotator.domain.metrics.sanity import Check, Note
from tests.builders import an_annotation

LONG = Milliseconds(120_000)


def checks(*annotations: Annotation, length: Milliseconds = LONG) -> tuple[Note, ...]:
    return overview(Coded(annotations, length)).notes


def bids(*met: str) -> list[Annotation]:
    return [
        an_annotation(f"b{n}", "infant_bid", n * 9000, None, values={"met": each})
        for n, each in enumerate(met)
    ]


def test_an_ordinary_coding_asks_for_nothing() -> None:
    assert checks(an_annotation(), *bids("yes", "no", "yes")) == ()


def test_nearly_everything_in_step_is_looked_at_again() -> None:
    assert checks(an_annotation(onset=0, offset=114_000)) == ()
    (note,) = checks(an_annotation(onset=0, offset=114_100))
    assert note.check is Check.NEARLY_ALL_IN_STEP


def test_more_than_ten_ruptures_a_minute_are_looked_at_again() -> None:
    many = [an_annotation(f"r{n}", "rupture", n * 5000, n * 5000 + 2000) for n in range(21)]
    assert checks(*many[:20]) == ()
    assert [each.check for each in checks(*many)] == [Check.VERY_MANY_RUPTURES]


def test_every_bid_met_is_looked_at_again_from_three_on() -> None:
    assert checks(*bids("yes", "yes")) == ()
    assert checks(*bids("yes", "yes", "late")) == ()
    assert checks(*bids("yes", "yes", "yes")) == (Note(Check.EVERY_BID_MET, 3),)


def test_a_clip_under_two_minutes_is_called_short() -> None:
    short = Milliseconds(119_999)
    assert checks(length=short) == (Note(Check.SHORT_CLIP, 119_999),)
