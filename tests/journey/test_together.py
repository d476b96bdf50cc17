"""Only what says that it may reach a family goes into the payload."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from annotator.domain.reach import Reach, goes
from annotator.journey.together import document_of, moment_of_card


@dataclass(frozen=True)
class Leaky:
    shown: str = field(metadata=goes(Reach.FAMILY))
    forgotten: str = "CANARY"
    kept: str = field(default="CANARY", metadata=goes(Reach.SERVICE))


def test_a_field_that_does_not_say_so_stays_behind() -> None:
    assert document_of(Leaky("hello")) == {"shown": "hello"}


@pytest.mark.parametrize(
    ("card", "moment"),
    [(0, None), (1, 0), (3, 0), (4, 1), (6, 1), (7, None), (8, 2), (9, 2), (10, None), (11, None)],
)
def test_a_card_knows_its_moment(card: int, moment: int | None) -> None:
    assert moment_of_card(card, moments=2) == moment
