"""Ways in and sign-ins that only remember."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from annotator.journey.sign_ins import SignedIn


@dataclass
class RememberedWays:
    names: dict[str, str] = field(default_factory=dict)
    until: dict[str, datetime] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)

    def invite(self, person: str, name: str, until: datetime) -> str:
        self.names[person], self.until[person] = name, until
        return f"code for {name}"

    def invited_until(self) -> Mapping[str, datetime]:
        return self.until

    def rename(self, person: str, name: str) -> None:
        self.names[person] = name

    def let_go(self, person: str) -> None:
        self.gone.append(person)


@dataclass
class RememberedSignIns:
    now: list[SignedIn] = field(default_factory=list)

    def all(self) -> tuple[SignedIn, ...]:
        return tuple(self.now)

    def end(self, name: str) -> None:
        self.now = [each for each in self.now if each.name != name]
