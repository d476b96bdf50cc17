"""What can be said of a guider's part in a shared review, strengths first; none of it is a score.

From clinical.md 1.2: the steps of guiding, the guider's short turns, and the carer speaking first.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from statistics import median
from typing import TYPE_CHECKING, Final

from annotator.domain.identity import CodeId, FamilyId
from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.annotation import Annotation
    from annotator.domain.interval import Milliseconds
    from annotator.domain.scheme import Scheme
    from annotator.domain.second_look import Played

SERVICE: Final = goes(Reach.SERVICE)
STEP: Final = FamilyId("step")
GUIDER_TURN: Final = FamilyId("guider_turn")
PARENT_TURN: Final = FamilyId("parent_turn")
WORD: Final = FamilyId("guider_word")
STRENGTH: Final = CodeId("strength_named")
INITIATIVE: Final = FamilyId("parent_initiative")
QUESTION: Final = CodeId("open_question")
INTERRUPTING: Final = CodeId("attuned_interrupting")
RECEPTION: Final = "reception"
WORDS: Final = (STRENGTH, QUESTION, INTERRUPTING)


class First(StrEnum):
    """Who was the first to speak once the clip had begun to play."""

    CARER = "carer"
    GUIDER = "guider"
    TOGETHER = "together"
    NOT_CODED = "not_coded"


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder: where it was seen, in the order of time. Seen nowhere is no mark."""

    code: CodeId = field(metadata=SERVICE)
    seen: tuple[Annotation, ...] = field(metadata=SERVICE)


@dataclass(frozen=True, slots=True)
class Turns:
    """Turns of one speaker: how many, and the median of their lengths.

    `median_ms` is the middle length in ms, between the two middle ones where n is even (rounded
    down); None where n is 0. Turns whose end nobody has looked at are left out and counted apart.
    """

    n: int = field(metadata=SERVICE)
    median_ms: int | None = field(metadata=SERVICE)
    unchecked: int = field(metadata=SERVICE)


@dataclass(frozen=True, slots=True)
class Spoke:
    """A stretch the clip was played in, and who was the first to speak from then on."""

    played: Played = field(metadata=SERVICE)
    first: First = field(metadata=SERVICE)


@dataclass(frozen=True, slots=True)
class Guiding:
    """A guider's part: the ladder, what else they did well, turns, and who spoke first."""

    ladder: tuple[Rung, ...] = field(metadata=SERVICE)
    unnamed: int = field(metadata=SERVICE)
    words: dict[CodeId, tuple[Annotation, ...]] = field(metadata=SERVICE, hash=False)
    initiatives: int = field(metadata=SERVICE)
    receptions: dict[str, int] = field(metadata=SERVICE, hash=False)
    guider: Turns = field(metadata=SERVICE)
    carer: Turns = field(metadata=SERVICE)
    spoke: tuple[Spoke, ...] = field(metadata=SERVICE)


def knows_guiding(scheme: Scheme) -> bool:
    """Whether a scheme has the families this is said of; a practice may have written others."""
    said_of = {STEP, WORD, GUIDER_TURN, PARENT_TURN, INITIATIVE}
    return said_of <= {each.id for each in scheme.families}


def guiding(scheme: Scheme, marks: Iterable[Annotation], played: Iterable[Played]) -> Guiding:
    """All of it, from one coding of a meeting's film by a scheme that knows guiding."""
    of: dict[FamilyId, list[Annotation]] = {}
    for mark in sorted(marks, key=lambda each: (each.onset, each.id)):
        of.setdefault(mark.family, []).append(mark)
    steps, words = of.get(STEP, []), of.get(WORD, [])
    begun = [each.values.get(RECEPTION) for each in of.get(INITIATIVE, [])]
    return Guiding(
        ladder=tuple(
            Rung(code.id, tuple(each for each in steps if each.code == code.id))
            for code in scheme.family(STEP).codes
        ),
        unnamed=sum(each.code is None for each in (*steps, *words)),
        words={code: tuple(each for each in words if each.code == code) for code in WORDS},
        initiatives=len(begun),
        receptions={each: begun.count(each) for each in dict.fromkeys(begun) if each is not None},
        guider=turns(of.get(GUIDER_TURN, ())),
        carer=turns(of.get(PARENT_TURN, ())),
        spoke=spoke_first(of.get(GUIDER_TURN, ()), of.get(PARENT_TURN, ()), played),
    )


def turns(marks: Iterable[Annotation]) -> Turns:
    """Turns as `Turns` says."""
    every = [each for each in marks if each.interval is not None]
    lengths = [each.interval.length for each in every if each.interval and not each.end_unchecked]
    middle = int(median(lengths)) if lengths else None
    return Turns(len(lengths), middle, len(every) - len(lengths))


def spoke_first(
    guider: Iterable[Annotation], carer: Iterable[Annotation], played: Iterable[Played]
) -> tuple[Spoke, ...]:
    """For each stretch the clip was played in: whose turn was the first to begin from its onset on,
    before the next stretch begins. A turn that had begun before is none of it."""
    began_guider, began_carer = _onsets(guider), _onsets(carer)
    every = sorted(played)
    ends = [each.onset for each in every[1:]]
    return tuple(
        Spoke(each, _first(began_guider, began_carer, each.onset, until))
        for each, until in zip(every, [*ends, None], strict=False)
    )


def _onsets(marks: Iterable[Annotation]) -> list[Milliseconds]:
    return [each.onset for each in marks]


def _first(
    guider: list[Milliseconds],
    carer: list[Milliseconds],
    since: Milliseconds,
    until: Milliseconds | None,
) -> First:
    def soonest(onsets: list[Milliseconds]) -> float:
        within = (each for each in onsets if each >= since and (until is None or each < until))
        return min(within, default=float("inf"))

    one, other = soonest(guider), soonest(carer)
    if one == other:
        return First.NOT_CODED if one == float("inf") else First.TOGETHER
    return First.GUIDER if one < other else First.CARER
