"""A rupture with the repair attempts that answer it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.applying import REPAIR, RUPTURE, answers
from annotator.domain.identity import AnnotationId, CodeId, FamilyId
from annotator.domain.interval import Interval, Milliseconds, Stretches

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from annotator.domain.annotation import Annotation

ATTUNEMENT: Final = FamilyId("attunement")
UNCODABLE: Final = FamilyId("uncodable")
SAFEGUARDING: Final = FamilyId("safeguarding")
EXTERNAL_INTERRUPTION: Final = CodeId("external_interruption")

TRUSTED: Final = 2
"""Confidence from which an annotation counts; a live press has exactly this (rulings 12)."""


class Outcome(StrEnum):
    """How a repair ended."""

    FULL = "full"
    PARTIAL = "partial"
    NOT_YET = "not_yet"


AT_LEAST_PARTIAL: Final = frozenset({Outcome.FULL, Outcome.PARTIAL})
FULL_ONLY: Final = frozenset({Outcome.FULL})


@dataclass(frozen=True, slots=True)
class Attempt:
    """One repair, linked to the rupture it answers; no outcome while nobody has said."""

    onset: Milliseconds
    offset: Milliseconds
    outcome: Outcome | None
    annotation: AnnotationId


@dataclass(frozen=True, slots=True)
class Episode:
    """One rupture and its linked repairs in order of onset."""

    rupture: AnnotationId
    stretch: Interval
    code: CodeId | None
    counts: bool
    attempts: tuple[Attempt, ...] = ()

    @property
    def onset(self) -> Milliseconds:
        """When they fell out of step."""
        return self.stretch.onset

    @property
    def repaired(self) -> bool:
        """Whether a linked repair was full or partial."""
        return any(attempt.outcome in AT_LEAST_PARTIAL for attempt in self.attempts)

    @property
    def first_attempt(self) -> Milliseconds | None:
        """The onset of the first linked repair, whatever came of it."""
        return self.attempts[0].onset if self.attempts else None

    @property
    def reconnection(self) -> Milliseconds | None:
        """The offset of the first full repair, of the last partial one if none was full."""
        full = [attempt for attempt in self.attempts if attempt.outcome is Outcome.FULL]
        if full:
            return full[0].offset
        partial = [attempt for attempt in self.attempts if attempt.outcome is Outcome.PARTIAL]
        return partial[-1].offset if partial else None


def trusted(annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    """Those the coder was sure enough of to enter figures and proposals."""
    return tuple(each for each in annotations if each.confidence >= TRUSTED)


def stretches_of(annotations: Iterable[Annotation], family: FamilyId) -> Stretches:
    """The time that one family of codes covers."""
    return Stretches.of(
        stretch
        for each in annotations
        if each.family == family and (stretch := each.interval) is not None
    )


def outcome_of(repair: Annotation) -> Outcome | None:
    """How the coder says the repair ended; None while nobody has said."""
    try:
        return Outcome(repair.outcome) if repair.outcome is not None else None
    except ValueError:
        return None


def episodes_of(
    annotations: Iterable[Annotation],
    uncounted: Collection[CodeId] = frozenset({EXTERNAL_INTERRUPTION}),
) -> tuple[Episode, ...]:
    """The episodes of a session in order; a repair that answers no rupture of it is in none.

    Ruptures of `uncounted` codes are episodes too, but enter no figure.
    """
    kept = tuple(annotations)
    repairs = [each for each in kept if each.family == REPAIR]
    ruptures = [each for each in kept if each.family == RUPTURE]
    return tuple(
        Episode(
            rupture=rupture.id,
            stretch=stretch,
            code=rupture.code,
            counts=rupture.code not in uncounted,
            attempts=_attempts(rupture, repairs),
        )
        for rupture in sorted(ruptures, key=lambda each: (each.onset, each.id))
        if (stretch := rupture.interval) is not None
    )


def _attempts(rupture: Annotation, repairs: Iterable[Annotation]) -> tuple[Attempt, ...]:
    made = [
        Attempt(stretch.onset, stretch.offset, outcome_of(repair), repair.id)
        for repair in repairs
        if answers(repair, rupture) and (stretch := repair.interval) is not None
    ]
    return tuple(sorted(made, key=lambda each: (each.onset, each.offset, each.annotation)))
