from __future__ import annotations

from annotator.domain.identity import CoderId, SessionId
from annotator.journey.comparison_books import Looked
from tests.fakes.clock import NOON


def test_two_codings_are_one_pair_whichever_is_the_reference() -> None:
    one, other = SessionId("a"), SessionId("b")
    looks = (
        Looked(one, other, CoderId("me"), NOON, 1, 2),
        Looked(other, one, CoderId("me"), NOON, 2, 1),
    )
    assert looks[0].pair == looks[1].pair == {one, other}
