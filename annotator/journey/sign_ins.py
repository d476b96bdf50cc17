"""Who is signed in, as the people's use case asks it of whoever keeps the doors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from annotator.domain.errors import Refusal

if TYPE_CHECKING:
    from annotator.domain.identity import CoderId


@dataclass(frozen=True, slots=True)
class SignedIn:
    """One browser somebody is signed in by: its public name, since how long, and with whom."""

    name: str
    member: CoderId
    minutes: int
    with_a_family: bool


class SignIns(Protocol):
    """Who is signed in, by which browser."""

    def all(self) -> tuple[SignedIn, ...]:
        """Everybody who is signed in now."""
        ...

    def end(self, name: str) -> None:
        """This browser is signed out, and its open page closes at once."""
        ...


@dataclass
class NoSuchSignIn(Refusal):
    """This browser is not signed in, or no longer."""


@dataclass
class WithAFamily(Refusal):
    """Somebody watches together with a family just now: nothing breaks into that."""
