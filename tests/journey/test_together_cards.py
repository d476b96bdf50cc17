"""Nothing has a place on the family's page that does not say it may reach a family."""

from __future__ import annotations

from dataclasses import fields, is_dataclass

import pytest

from annotator.domain.reach import Reach
from annotator.journey import together_cards

VALUES = [
    each
    for each in vars(together_cards).values()
    if isinstance(each, type) and is_dataclass(each) and each.__module__ == together_cards.__name__
]


@pytest.mark.parametrize("value", VALUES, ids=lambda each: each.__name__)
def test_each_field_of_the_page_says_that_it_may_reach_a_family(value: type) -> None:
    assert is_dataclass(value)
    assert {each.metadata["reach"] for each in fields(value)} == {Reach.FAMILY}
