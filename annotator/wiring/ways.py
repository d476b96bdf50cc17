"""The ways into one vault, as the people's use case asks for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.vault import ways

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from annotator.vault.keys import RootKey


@dataclass(frozen=True, slots=True)
class VaultWays:
    """Invites into this vault, and lets people go from it."""

    place: Path
    root: RootKey

    def invite(self, person: str, name: str, until: datetime) -> str:
        """A code to come in by once."""
        return ways.invite(self.place, self.root, person, name, until)

    def invited_until(self) -> Mapping[str, datetime]:
        """Whose invitation stands open, and until when."""
        return ways.invited_until(self.place)

    def rename(self, person: str, name: str) -> None:
        """From now on this person comes in under this name."""
        ways.rename(self.place, person, name)

    def let_go(self, person: str) -> None:
        """This person has no way in any more."""
        ways.let_go(self.place, person)
