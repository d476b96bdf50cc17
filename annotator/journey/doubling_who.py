"""Who may code a clip blind: those who may code it at all, and do not know it yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from annotator.domain.consent import Purpose
from annotator.domain.people import ALONE, FIRST, Member, Role
from annotator.domain.policy import Asked, Right, may
from annotator.journey.signing import may_be_used

if TYPE_CHECKING:
    from datetime import date

    from annotator.domain.clip import Clip
    from annotator.domain.identity import ClipId, CoderId
    from annotator.journey.ports import Desk

COMPARED_FOR: Final = frozenset({Purpose.SUPERVISION, Purpose.TRAINING})
CODING: Final = frozenset({Role.THERAPIST, Role.SUPERVISOR, Role.TRAINEE})


def coders(desk: Desk) -> tuple[Member, ...]:
    """Everybody who is here and codes; the first person also where they were never written
    down."""
    everybody = desk.people.all()
    if not any(each.id == FIRST for each in everybody):
        began = min((each.invited_at for each in everybody), default=None)
        first = () if began is None else (Member(FIRST, "", ALONE, began, began),)
        everybody = (*first, *everybody)
    return tuple(each for each in everybody if each.may_as & CODING)


def permitted(desk: Desk, clip: Clip, on: date) -> frozenset[Purpose]:
    """What the clip may be used for that day."""
    return frozenset(each for each in Purpose if may_be_used(desk, clip, each, on))


def may_code(who: Member, allowed: frozenset[Purpose], *, own: bool) -> bool:
    """Whether this person may watch and code a clip that may be used for so much, and codings of
    it be compared. `own`: it is of a family that is theirs."""
    if not allowed & COMPARED_FOR or Purpose.RECORD not in allowed:
        return False
    watches = may(who.may_as, Right.WATCH_CLIPS, Asked(own, allowed))
    return watches and may(who.may_as, Right.CODE, Asked(own=True, permitted=allowed))


def is_fresh_to(desk: Desk, clip: ClipId, coder: CoderId) -> bool:
    """Whether they have neither coded nor practised on it, and were never asked to."""
    coded = any(each.coder == coder for each in desk.coding.of(clip))
    asked = any(each.coder == coder for each in desk.doubling.of(clip))
    return not (coded or asked or any(e.clip == clip for e in desk.practising.of(coder)))
