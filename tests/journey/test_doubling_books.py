from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.domain.identity import ClipId, CoderId, DoublingId, SessionId
from annotator.journey.doubling_books import Doubling, DoublingKind, HandedIn, is_blind
from tests.builders import A_DAY
from tests.fakes.clock import NOON

ASKED = Doubling(
    DoublingId("d"), ClipId("c"), CoderId("me"), DoublingKind.DOUBLE, True, NOON, A_DAY
)
DONE = replace(ASKED, handed_in=HandedIn(NOON, SessionId("s"), 3))
BACK = replace(ASKED, given_back_at=NOON)


@pytest.mark.parametrize(("which", "blind"), [(ASKED, True), (DONE, False), (BACK, False)])
def test_one_is_blind_until_it_is_handed_in_or_given_back(which: Doubling, blind: bool) -> None:
    assert which.is_open is blind
    assert is_blind((which,), CoderId("me")) is blind
    assert not is_blind((which,), CoderId("somebody else"))
    assert not is_blind((), CoderId("me"))
