"""Settling: what several coders marked laid side by side, and what is made of each difference.

Which mark is which is `practising.pairing`'s answer. Where everybody says the same, that is
proposed; a difference is settled by a person, one by one, with a reason. No coding changes by it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.annotation import Annotation
from annotator.domain.applying import Surroundings, answers, checked
from annotator.domain.errors import Refusal
from annotator.domain.interval import Milliseconds
from annotator.domain.settling_points import linked_to

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from annotator.domain.identity import AnnotationId, CodeId, FamilyId, SessionId
    from annotator.domain.scheme import Scheme
    from annotator.domain.settling_points import Names, Point

LONGEST_SAID: Final = 400


class Choice(StrEnum):
    """What is made of a place where codings differ."""

    TAKE = "take"
    BOTH = "both"  # one is taken, and the others' names may stand for it
    NEITHER = "neither"
    OWN = "own"


class Because(StrEnum):
    """Why it was settled so; what more there is to say is said in words."""

    FILM = "film"
    DEFINITION = "definition"
    TIMES = "times"
    AROUND = "around"
    BOTH_FIT = "both_fit"
    OTHER = "other"


@dataclass
class NotOneOfThem(Refusal):
    """What was to be taken is not a mark of this place."""


@dataclass
class OneNameOnly(Refusal):
    """Both were to be defensible where there are no two names of one family."""


@dataclass
class SayWhy(Refusal):
    """A reason of one's own needs words, and not more than a short paragraph of them."""

    most: int = LONGEST_SAID


@dataclass(frozen=True, slots=True)
class Wording:
    """A moment in the words of who settles: its name and its times."""

    family: FamilyId
    code: CodeId | None
    onset: Milliseconds
    offset: Milliseconds | None
    values: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Decision:
    """How a place was settled, and why; `taken` is the session whose mark it is."""

    choice: Choice
    because: Because
    said: str = ""
    taken: SessionId | None = None
    wording: Wording | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """What stands at a place now: a moment or none, and the names that may stand for it."""

    moment: Annotation | None
    allowed: tuple[CodeId, ...] = ()


def proposed(point: Point) -> Settled:
    """What all of them say: halfway between their times, with every detail somebody gave."""
    marks = list(point.marks.values())
    first, count = marks[0], len(marks)
    onset = Milliseconds(sum(each.onset for each in marks) // count)
    ends = [each.offset for each in marks if each.offset is not None]
    values = {name: value for each in marks for name, value in each.values.items()}
    named = replace(
        _plain(first, point.id),
        onset=onset,
        offset=Milliseconds(sum(ends) // count) if ends else None,
        confidence=min(each.confidence for each in marks),
        end_unchecked=any(each.end_unchecked for each in marks),
        values=values,
    )
    return Settled(named)


def settled(point: Point, decision: Decision | None) -> Settled | None:
    """What stands at the place: what was decided, else what is agreed, else nothing yet."""
    if decision is None:
        return proposed(point) if point.differs is None else None
    if decision.choice is Choice.NEITHER:
        return Settled(None)
    if decision.choice is Choice.OWN and decision.wording is not None:
        return Settled(_worded(point, decision.wording))
    mark = None if decision.taken is None else point.marks.get(decision.taken)
    if mark is None:
        raise NotOneOfThem
    allowed = _allowed(point, mark) if decision.choice is Choice.BOTH else ()
    return Settled(_plain(mark, point.id), allowed)


def check(point: Point, decision: Decision, scheme: Scheme, length: Milliseconds) -> None:
    """Passes a decision that can stand for the place; otherwise refused, with why."""
    own = decision.because is Because.OTHER
    if len(decision.said) > LONGEST_SAID or (own and not decision.said.strip()):
        raise SayWhy
    if decision.choice is Choice.OWN and decision.wording is None:
        raise NotOneOfThem
    found = settled(point, decision)
    if found is None or found.moment is None:
        return
    checked(found.moment, Surroundings(scheme, length, 0, lambda _: None))
    if decision.choice is Choice.BOTH and not found.allowed:
        raise OneNameOnly


def joined(
    places: Sequence[Point], decisions: Mapping[AnnotationId, Decision]
) -> tuple[Annotation, ...]:
    """The moments of the consensus by onset, each repair linked where the mark it came from was
    and both still stand; what is not settled yet is not among them."""
    names = {
        (session, mark.id): point.id for point in places for session, mark in point.marks.items()
    }
    stands = {
        point.id: found.moment
        for point in places
        if (found := settled(point, decisions.get(point.id))) is not None
        and found.moment is not None
    }
    done = []
    for point in places:
        moment = stands.get(point.id)
        if moment is not None:
            to = _link(point, decisions.get(point.id), names)
            linked = replace(moment, repairs=to)
            rupture = None if to is None else stands.get(to)
            counts = rupture is not None and answers(linked, rupture)
            done.append(linked if counts else moment)
    return tuple(sorted(done, key=lambda each: (each.onset, each.id)))


def _link(
    point: Point,
    decision: Decision | None,
    names: Names,
) -> AnnotationId | None:
    """Which settled moment the place's repair answers: as the mark taken has it, else as any."""
    taken = None if decision is None else decision.taken
    marks = {taken: point.marks[taken]} if taken in point.marks else point.marks
    found = (linked_to(session, mark, names) for session, mark in marks.items())
    return next((each for each in found if each is not None), None)


def _allowed(point: Point, taken: Annotation) -> tuple[CodeId, ...]:
    others = (each.code for each in point.marks.values() if each.family == taken.family)
    return tuple(dict.fromkeys(code for code in others if code is not None and code != taken.code))


def _worded(point: Point, wording: Wording) -> Annotation:
    return Annotation(
        id=point.id,
        version=1,
        family=wording.family,
        onset=wording.onset,
        offset=wording.offset,
        code=wording.code,
        values=dict(wording.values),
    )


def _plain(mark: Annotation, id: AnnotationId) -> Annotation:
    """The mark itself, under the name of its place: notes, stars and presses are its coder's."""
    return Annotation(
        id=id,
        version=1,
        family=mark.family,
        onset=mark.onset,
        offset=mark.offset,
        code=mark.code,
        end_unchecked=mark.end_unchecked,
        confidence=mark.confidence,
        values=dict(mark.values),
    )
