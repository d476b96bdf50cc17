"""What is offered for an excerpt, in the words of its scheme."""

from __future__ import annotations

from annotator.journey.excerpt_offer import offered
from tests.builders import an_annotation, stretch, the_scheme


def test_a_moment_lasts_and_a_point_or_a_state_is_none() -> None:
    scheme = the_scheme()
    moment = offered(an_annotation("a1", onset=2000, offset=9000, code="shared_gaze"), scheme)
    assert (moment.name, moment.kind, moment.is_moment) == ("Shared gaze", "Attunement", True)
    assert moment.window == stretch(2000, 9000)
    point = offered(an_annotation("p", "infant_bid", 500, None), scheme)
    assert (point.window, point.is_moment) == (stretch(500, 501), False)
    state = offered(an_annotation("s", "infant_state", 0, 9000, code="crying"), scheme)
    assert not state.is_moment
