"""A certificate with all it rests on: what each clip came to by itself, and coded with what."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal
from annotator.domain.practising.certifying import verdict
from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from annotator.domain.practising.certifying import Certificate, Standing, Verdict
    from annotator.domain.practising.examined import Figures

SERVICE: Final = goes(Reach.SERVICE)


@dataclass
class NoSuchCertificate(Refusal):
    """There is no certificate: not enough clips in a row were passed so far."""


@dataclass(frozen=True, slots=True, order=True)
class CodedWith:
    """A coding scheme by its name and version."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Granted:
    """A certificate as it is put on paper on the day `on`; nothing of any family is in it.

    `clips` are its own, in the order of their seals. `schemes` are those that are still known:
    empty once every clip is gone.
    """

    certificate: Certificate = field(metadata=SERVICE)
    clips: tuple[Verdict, ...] = field(metadata=SERVICE)
    schemes: tuple[CodedWith, ...] = field(metadata=SERVICE)
    on: date = field(metadata=SERVICE)

    @property
    def has_run_out(self) -> bool:
        """Whether its last day is over."""
        return self.on > self.certificate.until


def granted(
    standing: Standing, figures: Iterable[Figures], schemes: Mapping[str, CodedWith], on: date
) -> Granted:
    """The certificate somebody stands on, with the clips it rests on; refused without one.

    `schemes` says by seal what a clip was coded with, as far as that is still known.
    """
    certificate = standing.certificate
    if certificate is None:
        raise NoSuchCertificate
    by_seal = {each.seal: each for each in figures}
    return Granted(
        certificate,
        tuple(verdict(by_seal[seal], certificate.thresholds) for seal in certificate.seals),
        tuple(sorted({schemes[seal] for seal in certificate.seals if seal in schemes})),
        on,
    )
