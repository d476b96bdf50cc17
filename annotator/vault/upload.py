"""An upload as its keeper knows it: how far it is, and why it may not go on."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.errors import Refusal
from annotator.vault.stream import CHUNK, chunks_of


@dataclass
class AlreadyReceiving(Refusal):
    """The same upload is being received over another connection."""


@dataclass
class UploadDamaged(Refusal):
    """What was acknowledged is no longer whole on the disk; the upload has to begin anew."""


@dataclass
class UploadChanged(Refusal):
    """What is sent now is not what was sent before the break: another film, or an edited one."""


@dataclass
class UploadTooLong(Refusal):
    """More was sent than was announced."""

    announced: int


@dataclass
class UploadIncomplete(Refusal):
    """Less was sent than was announced."""

    received: int
    announced: int


@dataclass(frozen=True, slots=True)
class ReceivingState:
    """How far an upload is, in three numbers to keep beside its asset."""

    length: int
    """Plain bytes announced."""
    header: int
    """Bytes of the sealed file before its first chunk."""
    counter: int
    """Chunks that are sealed and on the disk."""
    is_open: bool = False
    """Whether it may end at any byte, and `length` is only the most it may be."""

    @property
    def offset(self) -> int:
        """Plain bytes acknowledged: where the sender goes on."""
        return min(self.counter * CHUNK, self.length)

    @property
    def is_complete(self) -> bool:
        """Whether every chunk, the last included, is sealed and on the disk."""
        return not self.is_open and self.counter == chunks_of(self.length)

    def to_text(self) -> str:
        """The same as one line, to keep in a record."""
        return f"{self.length} {self.header} {self.counter}"

    @classmethod
    def from_text(cls, text: str) -> ReceivingState:
        """What `to_text` wrote; raises `ValueError` for anything else."""
        length, header, counter = (int(number) for number in text.split(" "))
        return cls(length, header, counter)
