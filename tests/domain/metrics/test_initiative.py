from __future__ import annotations

from annotator.domain.metrics.initiative import InitiativeBalance


def test_the_balance_is_the_infants_share_of_all_bids() -> None:
    found = InitiativeBalance(infant=3, carer=1)
    assert (found.value, found.n) == (0.75, 4)


def test_the_balance_of_no_bids_is_blank_and_not_nought() -> None:
    assert InitiativeBalance(0, 0).value is None
    assert InitiativeBalance(0, 2).value == 0
