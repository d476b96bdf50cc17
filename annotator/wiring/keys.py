"""The vault's root key as the store asks for it: household keys made and opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.domain.identity import HouseholdId
    from annotator.vault.keys import HouseholdKey, RootKey


@dataclass(frozen=True, slots=True)
class HouseholdKeys:
    """Makes household keys and opens them by the root key."""

    root: RootKey

    def new_household(self, household: HouseholdId, version: int) -> bytes:
        """A fresh household key, wrapped for the table."""
        return self.root.fresh_household(household, version)[1]

    def household(self, wrapped: bytes, household: HouseholdId, version: int) -> HouseholdKey:
        """The household's key out of its wrapping."""
        return self.root.unwrap_household(wrapped, household, version)
