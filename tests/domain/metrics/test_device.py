from __future__ import annotations

from annotator.domain.interval import Stretches
from annotator.domain.metrics.bids import responsiveness
from annotator.domain.metrics.device import device_use
from tests.builders import an_annotation, stretch
from tests.domain.metrics.tracks import tracks

MINUTE = Stretches((stretch(0, 60_000),))
USE = tracks(device="0-20 none, 20-22 glance, 22-30 use, 30-45 absorbed, 45-50 shared_use")


def test_each_kind_of_use_is_a_share_of_the_coded_time() -> None:
    found = device_use(USE, MINUTE, responsiveness(USE, MINUTE))
    assert found.times == {"glance": 2000, "use": 8000, "absorbed": 15_000}
    assert (found.coded, found.absorbed) == (50_000, 1)
    assert found.share("absorbed").value == 15 / 50
    assert found.value == 25 / 50


def test_bids_made_meanwhile_are_counted_and_those_met_of_them() -> None:
    bids = [
        an_annotation(f"b{at}", "infant_bid", at * 1000, None, values={"met": met} if met else {})
        for at, met in ((5, "no"), (25, "yes"), (35, "late"), (47, "yes"))
    ]
    given = (*USE, *bids)
    found = device_use(given, MINUTE, responsiveness(given, MINUTE))
    assert (found.bids, found.met, found.unknown) == (2, 1, 0)


def test_a_device_nobody_coded_is_blank_and_not_unused() -> None:
    found = device_use((), MINUTE, responsiveness((), MINUTE))
    assert found.value is None
    assert found.share("use").value is None
