from __future__ import annotations

from annotator.domain.identity import HouseholdId
from annotator.vault.keys import RootKey
from annotator.wiring.keys import HouseholdKeys

HOME = HouseholdId("h1")


def test_a_household_key_comes_out_of_its_wrapping_and_opens_what_it_sealed() -> None:
    keys = HouseholdKeys(RootKey.fresh("v"))
    wrapped = keys.new_household(HOME, 1)
    sealed = keys.household(wrapped, HOME, 1).seal_field("Ava", "infant|name|1|1")
    assert keys.household(wrapped, HOME, 1).open_field(sealed, "infant|name|1|1") == "Ava"
