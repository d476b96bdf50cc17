"""The one small thing: what she picked of what was offered, or thought of herself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.journey.visit import AnswerKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.journey.visit import Answer

OWN: Final = "own:"
MOST: Final = 2


@dataclass(frozen=True, slots=True)
class Picked:
    """The offered ideas she picked, by their ids, and her own in her own words."""

    offered: tuple[str, ...] = ()
    own: str = ""


def picked_of(answers: tuple[Answer, ...], offered: Mapping[str, str]) -> Picked:
    """What her answers come to, the last of each counting.

    An answer names places on her card, which `offered` leads to ideas, or begins with "own:" and
    is her own; in all at most two.
    """
    said = [each.value for each in answers if each.kind is AnswerKind.IDEA]
    own = next((each.removeprefix(OWN) for each in reversed(said) if each.startswith(OWN)), "")
    ids = next((each.split() for each in reversed(said) if not each.startswith(OWN)), [])
    own = own.strip()
    room = MOST - 1 if own else MOST
    return Picked(tuple(offered[each] for each in ids if each in offered)[:room], own)
