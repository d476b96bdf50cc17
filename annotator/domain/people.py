"""The people of a practice: who they are here, and what they are here for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal
from annotator.domain.identity import CoderId
from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

SERVICE: Final = goes(Reach.SERVICE)
# Who made the practice; every coding made before there were several people is theirs.
FIRST: Final = CoderId("clinician")
# Whose coding it is that several settled on: no person's, and nobody is ever called so.
CONSENSUS: Final = CoderId("consensus")
LONGEST_NAME: Final = 60


class Role(StrEnum):
    """What somebody is here for; one person may be several."""

    THERAPIST = "therapist"
    TRAINEE = "trainee"
    SUPERVISOR = "supervisor"
    KEEPER = "keeper"


# What the first person is here for, before anybody else came.
ALONE: Final = frozenset({Role.THERAPIST, Role.KEEPER})


@dataclass
class NoSuchMember(Refusal):
    """Nobody goes by that id here, or no longer."""


@dataclass
class NameTaken(Refusal):
    """Somebody of that name is here already, or was: their codings stand under it."""

    name: str


@dataclass
class NotAName(Refusal):
    """A name of no letters, or longer than a name."""

    most: int = LONGEST_NAME


@dataclass
class NameFirst(Refusal):
    """Who invites has no name yet, and could not come in by one once there are two."""


@dataclass
class NoRole(Refusal):
    """Somebody was to be here for nothing."""


@dataclass
class NotForOneself(Refusal):
    """Nobody changes their own roles or takes their own way in away."""


@dataclass
class KeeperNeeded(Refusal):
    """Without this person nobody would be left who may keep the records and invite others."""


@dataclass(frozen=True, slots=True)
class Member:
    """One person of the practice. Who has left keeps their name, and their codings stay theirs."""

    id: CoderId = field(metadata=SERVICE)
    name: str = field(metadata=SERVICE)
    roles: frozenset[Role] = field(metadata=SERVICE)
    invited_at: datetime = field(metadata=SERVICE)
    joined_at: datetime | None = field(default=None, metadata=SERVICE)
    left_at: datetime | None = field(default=None, metadata=SERVICE)

    @property
    def is_here(self) -> bool:
        """Whether they came in once, and have not left."""
        return self.joined_at is not None and self.left_at is None

    @property
    def may_as(self) -> frozenset[Role]:
        """The roles that count: none before they first came in, none after they left."""
        return self.roles if self.is_here else frozenset()

    def without_a_way_in(self, at: datetime) -> Member:
        """The same person, gone."""
        return replace(self, left_at=at)


def first_member(at: datetime) -> Member:
    """Who made the practice: its therapist, and the keeper of its records."""
    return Member(FIRST, "", ALONE, at, at)


def clean_name(name: str, among: Iterable[Member], but: CoderId | None = None) -> str:
    """The name with its spaces in order; raises `NotAName` or `NameTaken`."""
    said = " ".join(name.split())
    if not any(each.isalpha() for each in said) or len(said) > LONGEST_NAME:
        raise NotAName
    if any(each.id != but and each.name.casefold() == said.casefold() for each in among):
        raise NameTaken(said)
    return said


def check_roles(roles: frozenset[Role]) -> None:
    """Passes roles somebody may be given; raises `NoRole`."""
    if not roles:
        raise NoRole


def check_kept(members: Iterable[Member]) -> None:
    """Passes people among whom somebody keeps the records; raises `KeeperNeeded`."""
    if not any(Role.KEEPER in each.may_as for each in members):
        raise KeeperNeeded
