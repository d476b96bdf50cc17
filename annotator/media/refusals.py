"""What a file from a phone can be instead of a film, each with the facts a person needs."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.errors import Refusal


@dataclass
class EmptyFile(Refusal):
    """There is nothing in the file."""


@dataclass
class NotAFilm(Refusal):
    """The file is no film of a kind that is read here, whatever its name says."""


@dataclass
class NoPicture(Refusal):
    """The file holds sound, but no moving picture."""


@dataclass
class CutShort(Refusal):
    """The file ends before the film does: only a part of it has arrived."""


@dataclass
class UnknownCodec(Refusal):
    """The picture is written in a way that cannot be read here."""

    codec: str


@dataclass
class PictureTooLarge(Refusal):
    """The picture has more points than any phone's."""

    width: int
    height: int


@dataclass
class PhotographDamaged(Refusal):
    """What should be a photograph does not decode, or only in part."""


@dataclass
class PhotographTooLarge(Refusal):
    """A photograph with more points than can be opened."""

    width: int
    height: int


@dataclass
class TooLong(Refusal):
    """The film is longer than may be brought in."""

    minutes: int
    longest_minutes: int


@dataclass
class NothingToCut(Refusal):
    """No picture of the film lies in the stretch asked for."""

    onset: int
    offset: int


@dataclass
class NoSuchFrame(Refusal):
    """The film has fewer pictures than the number asked for."""

    frame: int
    frames: int


@dataclass
class TookTooLong(Refusal):
    """The work was stopped because it did not end in time."""

    doing: str


@dataclass
class MediaFailed(Refusal):
    """The film could not be read to its end; the incident is for whoever looks after Glimmer."""

    doing: str
    incident: str


@dataclass
class PartFailed(Refusal):
    """A part of making the film ready fell; which, and an incident for whoever looks after it."""

    part: str
    incident: str


@dataclass
class WorkCancelled(Refusal):
    """The work was called off."""

    doing: str
