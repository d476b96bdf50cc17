from __future__ import annotations

from annotator.domain.applying import REPAIR, RUPTURE
from annotator.domain.episodes import ATTUNEMENT
from annotator.domain.identity import CodeId
from annotator.domain.interval import Milliseconds
from annotator.domain.metrics.coded import Asked, Coded
from tests.builders import an_annotation, stretch
from tests.domain.metrics import golden

MINUTE = Milliseconds(60_000)


def test_what_nobody_could_code_or_is_marked_for_safeguarding_is_left_out_however_sure() -> None:
    hidden = (
        an_annotation("u", "uncodable", 10_000, 20_000, confidence=1),
        an_annotation("s", "safeguarding", 30_000, 35_000, confidence=1),
    )
    found = Coded(hidden, MINUTE)
    assert found.codable.total == 45_000
    assert not found.codable.overlaps(stretch(10_000, 20_000))


def test_what_the_coder_was_not_sure_of_is_in_no_figure() -> None:
    unsure = an_annotation("r", "rupture", 1000, 5000, confidence=1)
    found = Coded((unsure,), MINUTE)
    assert (found.sure, found.episodes) == ((), ())
    assert found.moments[RUPTURE].total == 0


def test_what_the_scheme_does_not_count_is_out_of_the_moments() -> None:
    bell = an_annotation("r", "rupture", 1000, 5000, "external_interruption")
    assert Coded((bell,), MINUTE).moments[RUPTURE].total == 0
    own = Asked(uncounted=frozenset({CodeId("too_much")}))
    assert Coded((bell,), MINUTE, own).moments[RUPTURE].total == 4000


def test_moments_of_a_kind_at_most_a_second_apart_are_one() -> None:
    found = Coded(golden.first_moments(), golden.CLIP)
    assert found.moments[ATTUNEMENT].parts[0] == stretch(2000, 12_000)
    assert len(found.moments[REPAIR]) == 2


def test_bids_of_both_are_read_by_the_windows_that_were_asked() -> None:
    late = (
        an_annotation("i", "infant_bid", 1000, None),
        an_annotation("a", "attunement", 7000, 9000),
        an_annotation("c", "carer_bid", 20_000, None),
    )
    asked = Asked(bid_response=Milliseconds(6000))
    assert Coded(late, MINUTE).infant_bids.answered == 0
    assert Coded(late, MINUTE, asked).infant_bids.answered == 1
    assert len(Coded(late, MINUTE).carer_bids.bids) == 1
