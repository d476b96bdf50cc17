"""Which codings are laid side by side, and what of them a report on their agreement takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from annotator.domain.agreement.marked import by_family
from annotator.domain.agreement.report import Compared
from annotator.domain.errors import Refusal
from annotator.domain.metrics.precedence import PRECEDENCE
from annotator.domain.practising.comparable import codable_by_all
from annotator.journey.tag import NoSuchSession

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import SessionId
    from annotator.domain.interval import Milliseconds
    from annotator.journey.ports import Desk, SessionHead


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
