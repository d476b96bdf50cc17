"""Only what says that it may reach a family goes into the payload."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass

import pytest

from annotator.domain.reach import Reach, goes
from annotator.journey import together
from annotator.journey.together import document_of, moment_of_card


@dataclass(frozen=True)
class Leaky:
    shown: str = field(metadata=goes(Reach.FAMILY))
    forgotten: str = "CANARY"
    kept: str = field(default="CANARY", metadata=goes(Reach.SERVICE))


def test_a_field_that_does_not_say_so_stays_behind() -> None:
    assert document_of(Leaky("hello")) == {"shown": "hello"}


VALUES = [
    each
    for each in vars(together).values()
    if isinstance(each, type) and is_dataclass(each) and each.__module__ == together.__name__
]


@pytest.mark.parametrize("value", VALUES, ids=lambda each: each.__name__)
def test_each_field_of_the_page_says_that_it_may_reach_a_family(value: type) -> None:
    assert is_dataclass(value)
    assert {each.metadata["reach"] for each in fields(value)} == {Reach.FAMILY}


@pytest.mark.parametrize(
    ("card", "moment"), [(0, None), (1, 0), (3, 0), (4, 1), (6, 1), (7, None), (8, None)]
)
def test_a_card_knows_its_moment(card: int, moment: int | None) -> None:
    assert moment_of_card(card, moments=2) == moment
