"""A supervision pack: two codings of one clip, how they agree, and nothing of the family.

No film, no pseudonym, no name and no written word is in it: notes are left out, coders are numbers,
and time that could not be coded, or is nobody's business, is one list of stretches.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from annotator.domain.agreement.report import Choices
from annotator.domain.episodes import SAFEGUARDING, UNCODABLE, stretches_of
from annotator.domain.errors import Refusal
from annotator.domain.identity import CoderId
from annotator.domain.metrics.attuned import codable_time
from annotator.domain.packs.statistics import Compare, statistics

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from annotator.domain.coding import CodingSession
    from annotator.domain.identity import ClipId
    from annotator.domain.interval import Milliseconds, Stretches
    from annotator.domain.packs.spelling import Value

CODERS: Final = (CoderId("coder-1"), CoderId("coder-2"))
NOT_TAKEN: Final = frozenset({UNCODABLE, SAFEGUARDING})


@dataclass
class NotAPair(Refusal):
    """Two codings that are not of one clip by one version of a scheme by two people."""


@dataclass(frozen=True, slots=True)
class Made:
    """Where a pack comes from: its id, when, by whom (an opaque id), by which version of the
    program, and the SHA-256 of the film as it was brought in (empty where it is not known)."""

    id: str
    at: datetime
    by: CoderId
    program: str
    film: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """What a pack holds; `values` are the statistics as they were when it was made."""

    made: Made
    scheme: Mapping[str, object]
    codings: tuple[CodingSession, CodingSession]
    left_out: Stretches
    frames: tuple[Milliseconds, ...]
    choices: Choices
    values: tuple[Value, ...] = ()

    @property
    def clip(self) -> ClipId:
        """The clip both codings are of."""
        return self.codings[0].clip

    @property
    def worked_out(self) -> tuple[Value, ...]:
        """Every statistic, from the codings in it."""
        first, second = self.codings
        codable = codable_time(first.clip_length, self.left_out)
        return statistics(Compare(first, second, codable, self.frames, self.choices))


@dataclass(frozen=True, slots=True)
class Line:
    """One value as it stands in a pack, and as it is worked out from the codings now; None where
    it is in one of the two alone."""

    name: str
    stored: str | None
    found: str | None

    @property
    def agrees(self) -> bool:
        """Whether the two are the same, to the last digit."""
        return self.stored == self.found


def packed(
    made: Made,
    scheme: Mapping[str, object],
    codings: tuple[CodingSession, CodingSession],
    frames: tuple[Milliseconds, ...],
) -> Pack:
    """A pack of two codings, the reference first, with everything worked out from what is in it."""
    first, second = codings
    require_pair(first, second)
    bare = stripped(first, CODERS[0]), stripped(second, CODERS[1])
    pack = Pack(made, scheme, bare, left_out_of(first, second), frames, Choices())
    return replace(pack, values=pack.worked_out)


def require_pair(first: CodingSession, second: CodingSession) -> None:
    """Passes two people's codings of one clip by one version of a scheme."""
    kinds = [(each.clip, each.clip_length, each.scheme.id, each.scheme.version) for each in
             (first, second)]  # fmt: skip
    if kinds[0] != kinds[1] or first.coder == second.coder or first.id == second.id:
        raise NotAPair


def stripped(coding: CodingSession, coder: CoderId) -> CodingSession:
    """The coding without a written word, without whose it is, and without what no pack holds."""
    left = {
        each.id: replace(each, note="", starred=False)
        for each in coding.annotations.values()
        if each.family not in NOT_TAKEN
    }
    versions = {each: coding.versions[each] for each in left}
    return replace(coding, coder=coder, annotations=left, versions=versions)


def left_out_of(first: CodingSession, second: CodingSession) -> Stretches:
    """The time one of the two could not code or marked for safeguarding, told apart by nothing."""
    found = stretches_of((), UNCODABLE)
    for coding in (first, second):
        for family in NOT_TAKEN:
            found |= stretches_of(tuple(coding.annotations.values()), family)
    return found


def checked(pack: Pack) -> tuple[Line, ...]:
    """Every value of the pack beside the same one worked out again, in the order of the pack."""
    stored = {each.name: each.spelt for each in pack.values}
    found = {each.name: each.spelt for each in pack.worked_out}
    return tuple(
        Line(name, stored.get(name), found.get(name)) for name in dict.fromkeys((*stored, *found))
    )
