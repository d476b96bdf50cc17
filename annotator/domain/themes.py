"""What moments can be looked through by: the therapist's themes, none of them a judgement."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.applying import REPAIR
from annotator.domain.identity import CodeId, FamilyId

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.domain.annotation import Annotation

GOAL_LINK: Final = "goal_link"
MIND_COMMENT: Final = FamilyId("mind_comment")


class Theme(StrEnum):
    """A question to look for moments with: her goal, the four VIPP themes, and repair."""

    GOAL = "goal"
    CONTACT_AND_EXPLORING = "contact_and_exploring"
    SMALL_SIGNALS = "small_signals"
    FITTING_RESPONSE = "fitting_response"
    SHARED_FEELINGS = "shared_feelings"
    FINDING_BACK = "finding_back"


CODES: Final[Mapping[Theme, frozenset[CodeId]]] = {
    Theme.CONTACT_AND_EXPLORING: frozenset(
        map(CodeId, ("following_lead", "quiet_togetherness", "curiosity", "supported_transition"))
    ),
    Theme.SMALL_SIGNALS: frozenset(map(CodeId, ("cue_met", "appropriate", "unsure"))),
    Theme.FITTING_RESPONSE: frozenset(map(CodeId, ("turn_taking", "cue_met", "co_regulation"))),
    Theme.SHARED_FEELINGS: frozenset(
        map(CodeId, ("shared_joy", "mirroring", "shared_gaze", "playful"))
    ),
}


def themes_of(moment: Annotation) -> frozenset[Theme]:
    """Every theme a moment belongs to; a moment nobody has named belongs to few or none."""
    found = {theme for theme, codes in CODES.items() if moment.code in codes}
    if moment.values.get(GOAL_LINK) == "yes":
        found.add(Theme.GOAL)
    if moment.family == MIND_COMMENT:
        found.add(Theme.SMALL_SIGNALS)
    if moment.family == REPAIR:
        found.add(Theme.FINDING_BACK)
    return frozenset(found)


def themes_in(moments: Iterable[Annotation]) -> tuple[Theme, ...]:
    """The themes that any of these moments belongs to, always in the same order."""
    found = {theme for moment in moments for theme in themes_of(moment)}
    return tuple(theme for theme in Theme if theme in found)
