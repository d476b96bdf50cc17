from __future__ import annotations

import pytest

from annotator.domain.coding import UnknownValue, VersionConflict
from annotator.domain.errors import Refusal


def test_a_refusal_is_raised_and_carries_its_facts_by_name() -> None:
    with pytest.raises(Refusal) as refused:
        raise UnknownValue("outcome", "splendid")
    assert refused.value.facts() == {"field": "outcome", "value": "splendid"}


def test_two_refusals_with_the_same_facts_are_the_same() -> None:
    assert VersionConflict(3) == VersionConflict(3)
    assert VersionConflict(3) != VersionConflict(4)
