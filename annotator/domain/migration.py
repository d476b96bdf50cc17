"""A coding carried over to another version of its scheme, by a map somebody has looked at.

Nothing is guessed silently and nothing gets lost: each moment goes along with its times, its note,
its star and its certainty, or it stays back and is named with the reason. The old coding is not
touched; what is made here is what a new one begins with.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeVar

from annotator.domain.annotation import Annotation
from annotator.domain.applying import REPAIR, answers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.domain.codes import Family
    from annotator.domain.identity import AnnotationId, CodeId, FamilyId
    from annotator.domain.scheme import Scheme


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """What a moment is marked as: a family of codes, and one of them or none."""

    family: FamilyId
    code: CodeId | None = None


@dataclass(frozen=True, slots=True, order=True)
class Said:
    """One value of one field of a family: what else was said of a moment."""

    family: FamilyId
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class SchemeMap:
    """Where each mark and each value goes; None: it stays back."""

    marks: Mapping[Mark, Mark | None] = field(default_factory=dict, hash=False)
    values: Mapping[Said, Said | None] = field(default_factory=dict, hash=False)


class Why(StrEnum):
    """Why a moment stays back."""

    NO_PLACE = "no_place"
    HAS_LENGTH = "has_length"
    HAS_NO_LENGTH = "has_no_length"


@dataclass(frozen=True, slots=True)
class StaysBack:
    """A moment that does not go along, and why."""

    annotation: Annotation
    why: Why


@dataclass(frozen=True, slots=True)
class Carried:
    """What the new coding begins with, and all that it does not hold of the old one."""

    annotations: tuple[Annotation, ...]
    stays: tuple[StaysBack, ...]
    codes_dropped: tuple[Annotation, ...]
    values_dropped: tuple[tuple[AnnotationId, Said], ...]
    links_dropped: tuple[AnnotationId, ...]

    @property
    def is_whole(self) -> bool:
        """Whether everything goes along."""
        return not (self.stays or self.codes_dropped or self.values_dropped or self.links_dropped)


def marks_in(annotations: Iterable[Annotation]) -> Mapping[Mark, int]:
    """How many moments are marked as what."""
    return Counter(Mark(each.family, each.code) for each in annotations)


def said_in(annotations: Iterable[Annotation]) -> Mapping[Said, int]:
    """How often which value was said."""
    return Counter(said for each in annotations for said in _said_of(each))


def proposed(old: Scheme, new: Scheme) -> SchemeMap:
    """The map to begin with: the same id, else the same name, else it stays back."""
    marks: dict[Mark, Mark | None] = {}
    values: dict[Said, Said | None] = {}
    for family in old.families:
        home = _like(family, new.families)
        marks[Mark(family.id)] = None if home is None else Mark(home.id)
        for code in family.codes:
            there = None if home is None else _like(code, home.codes)
            marks[Mark(family.id, code.id)] = (
                None if home is None or there is None else Mark(home.id, there.id)
            )
        values.update(_values(family, home))
    return SchemeMap(marks, values)


def carried(annotations: Iterable[Annotation], new: Scheme, plan: SchemeMap) -> Carried:
    """The moments as the new scheme has them, and what stays back; nothing is left unnamed."""
    old = tuple(annotations)
    moved = {each.id: _moved(each, new, plan) for each in old}
    going = {of: found for of, found in moved.items() if isinstance(found, Annotation)}
    whole = {of: _linked(found, going) for of, found in going.items()}
    return Carried(
        annotations=tuple(whole.values()),
        stays=tuple(each for each in moved.values() if isinstance(each, StaysBack)),
        codes_dropped=tuple(
            each for each in old
            if each.id in whole and each.code is not None and whole[each.id].code is None
        ),
        values_dropped=tuple(
            (each.id, said)
            for each in old
            if each.id in whole
            for said in _said_of(each)
            if not _stands(plan.values.get(said), whole[each.id])
        ),
        links_dropped=tuple(
            each.id for each in old
            if each.repairs is not None and each.id in whole and whole[each.id].repairs is None
        ),
    )  # fmt: skip


def _moved(old: Annotation, new: Scheme, plan: SchemeMap) -> Annotation | StaysBack:
    goal = plan.marks.get(Mark(old.family, old.code))
    if goal is None or not _has(new, goal):
        return StaysBack(old, Why.NO_PLACE)
    if new.is_instant(goal.family) != old.is_instant:
        return StaysBack(old, Why.HAS_NO_LENGTH if old.is_instant else Why.HAS_LENGTH)
    marked = replace(old, family=goal.family, code=goal.code, values={}, version=1)
    values: dict[str, str] = {}
    for said in _said_of(old):
        there = _fitting(plan.values.get(said), marked, new)
        if there is not None:
            # Two that go to one field: the first is kept there, the other is told as dropped.
            values.setdefault(there.field, there.value)
    return replace(marked, values=values)


def _said_of(annotation: Annotation) -> tuple[Said, ...]:
    return tuple(Said(annotation.family, *said) for said in sorted(annotation.values.items()))


def _stands(goal: Said | None, there: Annotation) -> bool:
    return goal is not None and there.values.get(goal.field) == goal.value


def _fitting(goal: Said | None, marked: Annotation, new: Scheme) -> Said | None:
    known = None if goal is None else new.family(marked.family).field(goal.field)
    if goal is None or known is None:
        return None
    return goal if known.is_for(marked.code) and known.takes(goal.value) else None


def _linked(each: Annotation, going: Mapping[AnnotationId, Annotation]) -> Annotation:
    rupture = None if each.repairs is None else going.get(each.repairs)
    stands = each.family == REPAIR and rupture is not None and answers(each, rupture)
    return each if stands else replace(each, repairs=None)


def _has(scheme: Scheme, mark: Mark) -> bool:
    family = next((each for each in scheme.families if each.id == mark.family), None)
    return family is not None and (mark.code is None or family.code(mark.code) is not None)


def _values(family: Family, home: Family | None) -> dict[Said, Said | None]:
    found: dict[Said, Said | None] = {}
    for each in family.fields:
        there = None if home is None else _like(each, home.fields)
        for value in each.values:
            goal = None if there is None else _like(value, there.values)
            found[Said(family.id, each.id, value.id)] = (
                None
                if home is None or there is None or goal is None
                else Said(home.id, there.id, goal.id)
            )
    return found


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...


N = TypeVar("N", bound=_Named)


def _like(wanted: _Named, among: Iterable[N]) -> N | None:
    """The one of the same id, else of the same name."""
    many = tuple(among)
    same = (each for each in many if each.id == wanted.id)
    alike = (each for each in many if each.name.casefold() == wanted.name.casefold())
    return next(same, None) or next(alike, None)


def map_to_document(plan: SchemeMap) -> dict[str, object]:
    """The map as it is kept beside the coding it made."""
    marks = sorted(plan.marks.items(), key=lambda pair: (pair[0].family, pair[0].code or ""))
    values = sorted(plan.values.items(), key=lambda pair: pair[0])
    return {
        "marks": [[_mark(one), None if to is None else _mark(to)] for one, to in marks],
        "values": [[_said(one), None if to is None else _said(to)] for one, to in values],
    }


def _mark(mark: Mark) -> list[str | None]:
    return [mark.family, mark.code]


def _said(said: Said) -> list[str]:
    return [said.family, said.field, said.value]
