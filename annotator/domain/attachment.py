"""Attachments: photographs and scans kept with a clip, or with what a household permits."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal
from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from datetime import datetime

    from annotator.domain.identity import AssetId, AttachmentId, ClipId, CoderId, HouseholdId

STAYS: Final = goes(Reach.STAYS)
LARGEST: Final = 20 * 1024 * 1024
LONGEST_LABEL: Final = 80
# How much of a file's beginning and end tells what it is (ISO 32000-2, annex I: 1024 bytes).
TELLING: Final = 1024
_MOST_MB: Final = LARGEST // 1024 // 1024


@dataclass
class NotAPaper(Refusal):
    """The file is neither a photograph in JPEG or PNG nor a PDF, whatever its name says."""


@dataclass
class EmptyPaper(Refusal):
    """There is nothing in the file."""


@dataclass
class PaperTooLarge(Refusal):
    """The file is larger than one that is kept here."""

    most_mb: int = _MOST_MB


@dataclass
class LabelTooLong(Refusal):
    """What it is called is too long for a line."""

    longest: int = LONGEST_LABEL


class AttachmentKind(StrEnum):
    """What it is."""

    SETUP_SHEET = "setup_sheet"
    CONSENT_FORM = "consent_form"
    STILL = "still"
    OTHER = "other"


# What somebody may bring. A still is made here, of its own clip, and nothing else is called so.
WITH_CLIP: Final = (AttachmentKind.SETUP_SHEET, AttachmentKind.OTHER)
WITH_CONSENT: Final = (AttachmentKind.CONSENT_FORM, AttachmentKind.OTHER)


def may_become(now: AttachmentKind, then: AttachmentKind) -> bool:
    """Whether something of one kind may be called another: a still stays one."""
    return (now is AttachmentKind.STILL) == (then is AttachmentKind.STILL)


class Form(StrEnum):
    """How it is written, as its content tells."""

    JPEG = "jpeg"
    PNG = "png"
    PDF = "pdf"

    @property
    def is_picture(self) -> bool:
        """Whether it can be looked at here; a PDF is only handed out."""
        return self is not Form.PDF


@dataclass(frozen=True, slots=True)
class Attachment:
    """A sealed photograph or scan. `original` is as it came, `shown` the picture made of it, of
    which nothing is kept but the picture; `small` is the same as a thumbnail (JPEG). Of a picture
    of its clip, `frame` is which one: no picture is kept twice."""

    id: AttachmentId = field(metadata=STAYS)
    household: HouseholdId = field(metadata=STAYS)
    clip: ClipId | None = field(metadata=STAYS)
    kind: AttachmentKind = field(metadata=STAYS)
    label: str = field(metadata=STAYS)
    form: Form = field(metadata=STAYS)
    original: AssetId = field(metadata=STAYS)
    shown: AssetId | None = field(metadata=STAYS)
    small: bytes = field(metadata=STAYS, repr=False)
    sha256: str = field(metadata=STAYS)
    size: int = field(metadata=STAYS)
    by: CoderId = field(metadata=STAYS)
    at: datetime = field(metadata=STAYS)
    frame: int | None = field(default=None, metadata=STAYS)

    @property
    def assets(self) -> tuple[AssetId, ...]:
        """Its sealed files."""
        return (self.original,) if self.shown is None else (self.original, self.shown)


def form_of(beginning: bytes, end: bytes) -> Form:
    """What a file is by its first and last bytes (up to `TELLING` of each); raises `NotAPaper`.

    A picture is decoded afterwards, elsewhere. Of a PDF its header and trailer are all that is
    ever read here.
    """
    if beginning.startswith(b"\xff\xd8\xff"):
        return Form.JPEG
    if beginning.startswith(b"\x89PNG\r\n\x1a\n"):
        return Form.PNG
    if b"%PDF-" in beginning[:TELLING] and b"%%EOF" in end[-TELLING:]:
        return Form.PDF
    raise NotAPaper


def tidy_label(said: str) -> str:
    """What it is called, on one line; raises `LabelTooLong`."""
    label = " ".join("".join(each if each.isprintable() else " " for each in said).split())
    if len(label) > LONGEST_LABEL:
        raise LabelTooLong
    return label
