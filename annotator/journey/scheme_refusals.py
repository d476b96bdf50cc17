"""Why something may not be done with a coding scheme, with the facts."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.errors import Refusal


@dataclass
class NoSuchDraft(Refusal):
    """Nobody is writing this scheme, or no longer."""

    scheme: str


@dataclass
class DraftMovedOn(Refusal):
    """The draft was changed in another window."""

    scheme: str


@dataclass
class NothingNew(Refusal):
    """A draft that is the version there is already."""

    scheme: str


@dataclass
class NotYoursToChange(Refusal):
    """The scheme that comes with Glimmer; a copy of it may be changed."""

    scheme: str


@dataclass
class VersionTaken(Refusal):
    """Another scheme is kept here under this name and number."""

    scheme: str
    version: str


@dataclass
class NotTranslated(Refusal):
    """A translation that does not say everything yet."""

    missing: int


@dataclass
class NotTheOriginal(Refusal):
    """A translation of a scheme that is not kept here."""

    scheme: str
    version: str


@dataclass
class CodedMeanwhile(Refusal):
    """The coding went on while the map was looked at."""


@dataclass
class AlreadyMigrated(Refusal):
    """Another coding was made from this one; that one goes on."""


@dataclass
class NothingGoesAlong(Refusal):
    """A map by which every moment would stay back."""


@dataclass
class HalfMade(Refusal):
    """A moment the new version would not take, although the map said so; nothing was kept."""

    refusal: str


@dataclass
class StillNotAllowed(Refusal):
    """A still of a clip that may not be used to train colleagues, or is not here."""
