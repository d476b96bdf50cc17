"""A moment by its name, and the one tap that says what it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import AnnotationId
    from annotator.journey.tag import OpenSession

OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class Tap:
    """What Prepare asks of a live moment: how a repair ended, or which code it was."""

    is_outcome: bool
    choices: Mapping[str, str]


def moment_in(session: OpenSession, which: AnnotationId) -> Annotation | None:
    """The moment as it stands; None when it was taken out meanwhile."""
    return next((each for each in session.annotations if each.id == which), None)


def name_of(session: OpenSession, moment: Annotation) -> str:
    """The code's name, or its family's while nobody has said which it was."""
    return session.scheme.name_of(moment.family, moment.code)


def tap_for(session: OpenSession, moment: Annotation) -> Tap:
    """The choices to tap from, in the scheme's order."""
    family = session.scheme.family(moment.family)
    outcome = family.field(OUTCOME)
    if outcome is not None and moment.outcome is None:
        return Tap(is_outcome=True, choices={each.id: each.name for each in outcome.values})
    return Tap(is_outcome=False, choices={each.id: each.name for each in family.codes})
