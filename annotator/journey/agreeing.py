"""How far two coders of one clip agree, from what is kept: for practise and for review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.agreement.marked import by_family
from annotator.domain.agreement.report import Choices, Compared, Report, full_report
from annotator.domain.consent import Purpose, require
from annotator.domain.errors import Refusal
from annotator.domain.metrics.precedence import PRECEDENCE
from annotator.domain.practising.comparable import codable_by_all
from annotator.domain.practising.opened import NotSealedYet
from annotator.journey.tag import NoSuchSession

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import ClipId, CoderId, SessionId
    from annotator.domain.interval import Milliseconds
    from annotator.journey.ports import Clock, Desk, Records, SessionHead

PURPOSES: Final = frozenset({Purpose.SUPERVISION, Purpose.TRAINING})


@dataclass
class NotForComparing(Refusal):
    """Codings are compared for supervision or for training, and for nothing else."""


@dataclass
class NotOneClip(Refusal):
    """The two codings are of different clips."""


@dataclass
class NotTwoCoders(Refusal):
    """The two codings are by the same person."""


@dataclass
class NotOneVersion(Refusal):
    """The two codings are by different schemes, or versions of one."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Which codings, the reference first; what for; the clip's frames in ms; and how."""

    first: SessionId
    second: SessionId
    purpose: Purpose
    frames: Sequence[Milliseconds]
    choices: Choices | None = None


@dataclass(frozen=True, slots=True)
class Agreed:
    """The report on two codings, and whose they are.

    `pseudonym` is None unless it was asked for supervision: a trainee is not told whose clip it is.
    """

    clip: ClipId
    coders: tuple[CoderId, CoderId]
    scheme: str
    scheme_version: str
    pseudonym: str | None
    report: Report


@dataclass(frozen=True, slots=True)
class Agreeing:
    """Where two codings are laid side by side; nothing is kept of it."""

    records: Records
    clock: Clock

    def report(self, asked: Asked) -> Agreed:
        """The agreement of two coders about moments in step, lost and found again.

        Refused unless both coded one clip by one version of a scheme and the purpose is permitted
        for it today. Time that either could not code, or marked for safeguarding, is left out.
        Everything a coder marked counts, however sure: where one was too unsure, they differ.
        """
        if asked.purpose not in PURPOSES:
            raise NotForComparing
        with self.records.reading() as desk:
            heads = known_head(desk, asked.first), known_head(desk, asked.second)
            for head in heads:
                self._require(desk, head, asked.purpose)
            comparable(*heads)
            codings = desk.coding.standing(asked.first), desk.coding.standing(asked.second)
            pseudonym = _pseudonym(desk, heads[0]) if asked.purpose is Purpose.SUPERVISION else None
        head, other = heads
        return Agreed(
            head.clip,
            (head.coder, other.coder),
            head.scheme,
            head.scheme_version,
            pseudonym,
            full_report(compared(codings, head.clip_length, asked.frames), asked.choices),
        )

    def _require(self, desk: Desk, head: SessionHead, purpose: Purpose) -> None:
        consents = desk.households.consents(head.household)
        require(consents, purpose, self.clock.today(), head.clip)
        if head.practised and head.sealed_at is None:
            # How far it agrees with another would tell what is still to be found.
            raise NotSealedYet


def known_head(desk: Desk, session: SessionId) -> SessionHead:
    """The session without its annotations; refused where there is none."""
    found = desk.coding.head(session)
    if found is None:
        raise NoSuchSession
    return found


def comparable(first: SessionHead, second: SessionHead) -> None:
    """Refused unless two people coded one clip by one version of one scheme."""
    if first.clip != second.clip:
        raise NotOneClip
    if first.coder == second.coder:
        raise NotTwoCoders
    one, other = (f"{each.scheme} {each.scheme_version}" for each in (first, second))
    if one != other:
        raise NotOneVersion(one, other)


def compared(
    codings: tuple[tuple[Annotation, ...], tuple[Annotation, ...]],
    length: Milliseconds,
    frames: Sequence[Milliseconds] = (),
) -> Compared:
    """Two codings of moments in step, lost and found again, as a report takes them."""
    first, second = (by_family(each, [str(family) for family in PRECEDENCE]) for each in codings)
    at = np.array(frames, dtype=np.int64)
    return Compared(first, second, codable_by_all(length, *codings), at)


def _pseudonym(desk: Desk, head: SessionHead) -> str | None:
    dyads = desk.households.of(head.household)
    return dyads[0].household.pseudonym if dyads else None
