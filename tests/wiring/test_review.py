"""Review's use cases are reached through the door only."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from annotator.wiring.guarded import Guarded

if TYPE_CHECKING:
    from annotator.wiring.house import House


def test_every_use_case_of_review_stands_behind_the_door(sample_house: House) -> None:
    assert sample_house.practice is not None
    review = sample_house.practice.review
    assert all(isinstance(getattr(review, each.name), Guarded) for each in fields(review))
