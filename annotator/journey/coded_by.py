"""Whose codings of a clip there are, and which two of them to begin with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.episodes import SAFEGUARDING
from annotator.domain.people import CONSENSUS, Role
from annotator.journey.kept import current_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import CoderId, SessionId
    from annotator.journey.ports import Desk, SessionHead


@dataclass(frozen=True, slots=True)
class Coding:
    """Whose coding of a clip there is: by which scheme, with how many marks.

    `learns`: by somebody who is here to learn. `settled`: settled together, its sources named.
    """

    session: SessionId
    coder: CoderId
    name: str
    scheme: str
    scheme_version: str
    marks: int
    learns: bool
    settled: bool

    @property
    def edition(self) -> tuple[str, str]:
        """The version of a scheme it was made by; only codings by one are compared."""
        return self.scheme, self.scheme_version


def coding_of(desk: Desk, head: SessionHead, marks: tuple[Annotation, ...]) -> Coding:
    """Whose a session with these marks is, by the name they have here."""
    member = desk.people.get(head.coder)
    return Coding(
        head.id,
        head.coder,
        "" if member is None else member.name,
        head.scheme,
        head.scheme_version,
        len(shown(marks)),
        learns(desk, head),
        head.coder == CONSENSUS,
    )


def pair_to_begin_with(
    desk: Desk, heads: Sequence[SessionHead]
) -> tuple[SessionHead, SessionHead] | None:
    """The first two codings of a clip by one version of a scheme; who learns comes second.

    A session in which nothing was ever done is no coding.
    """
    every = dict.fromkeys(each.coder for each in heads)
    found = [each for coder in every if (each := current_of(heads, coder)) and each.revision]
    found.sort(key=lambda each: learns(desk, each))
    for at, first in enumerate(found):
        for second in found[at + 1 :]:
            if (first.scheme, first.scheme_version) == (second.scheme, second.scheme_version):
                return first, second
    return None


def learns(desk: Desk, head: SessionHead) -> bool:
    """Whether a coding is by somebody who is here to learn."""
    member = desk.people.get(head.coder)
    return member is not None and Role.TRAINEE in member.roles


def shown(marks: tuple[Annotation, ...]) -> tuple[Annotation, ...]:
    """What may be laid before others: a mark for safeguarding stays in its coding."""
    return tuple(each for each in marks if each.family != SAFEGUARDING)
