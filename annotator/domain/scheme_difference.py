"""What one version of a scheme has that another has not, and which number that makes.

A version that was published never changes. The next one is *x.(y+1)* where every coding made with
the old one means the same under the new one: something was added, or explained better. It is
*(x+1).0* where something was taken away, is called otherwise, or is another thing than it was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from typing import TYPE_CHECKING, Final, TypeAlias

from annotator.domain.codes import Code, CodedField, Family, Tier, Value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from annotator.domain.scheme import Scheme

FIRST: Final = "1.0"
NUMBERS: Final = re.compile(r"(\d{1,6})(?:\.(\d{1,6}))?")
Part: TypeAlias = Tier | Family | Code | CodedField | Value

# What tells how a thing is coded or counted: another one makes it another thing.
MEANING: Final = {
    Tier: ("kind", "exclusive"),
    Family: ("definition", "min_ms", "shown_to_family", "counts"),
    Code: ("definition", "min_ms", "min_turns", "counts", "shown_to_family"),
    CodedField: ("required", "codes"),
    Value: (),
}
# What helps to see, find or press it.
HELP: Final = {
    Tier: (),
    Family: ("family_words", "shape", "colour", "key"),
    Code: ("feeding", "bedtime", "near_misses", "example_stills", "key"),
    CodedField: (),
    Value: (),
}
WINDOWS: Final = (
    "bid_response_ms", "distress_response_ms", "repair_within_ms", "gap_merge_ms",
    "live_backdate_ms", "live_length_ms",
)  # fmt: skip


class How(StrEnum):
    """What became of one thing."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: the names on the way to it, and for a change what changed from what."""

    how: How
    where: tuple[str, ...]
    member: str = ""
    before: str = ""
    after: str = ""
    breaks: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """All differences, in the order of the newer scheme."""

    changes: tuple[Change, ...]

    @property
    def breaks(self) -> bool:
        """Whether a coding made with the old one may mean something else under the new one."""
        return any(each.breaks for each in self.changes)


def difference(old: Scheme, new: Scheme) -> Difference:
    """What the newer scheme has, lacks and says otherwise; compared by ids, told by names."""
    return Difference((*_whole(old, new), *_parts(old.tiers, new.tiers, ()), *_homes(old, new)))


def next_version(newest: str, changes: Difference, taken: Collection[str]) -> str:
    """The number of the version that follows the newest one with these changes."""
    numbers = NUMBERS.match(newest)
    major, minor = (int(numbers[1]), int(numbers[2] or 0)) if numbers else (1, 0)
    steps = count(1)
    if changes.breaks:
        tried = (f"{major + step}.0" for step in steps)
    else:
        tried = (f"{major}.{minor + step}" for step in steps)
    return next(each for each in tried if each not in taken)


def order(version: str) -> tuple[int, int, str]:
    """By what versions sort: 1.2 comes before 1.10, and what is no number before all of them."""
    numbers = NUMBERS.match(version)
    return (int(numbers[1]), int(numbers[2] or 0), version) if numbers else (-1, 0, version)


def _whole(old: Scheme, new: Scheme) -> Iterator[Change]:
    for member in ("name", "language", "licence"):
        yield from _member(member, (getattr(old, member), getattr(new, member)), (), breaks=False)
    for member in WINDOWS:
        both = getattr(old.windows, member), getattr(new.windows, member)
        yield from _member(member, both, (), breaks=True)


def _parts(old: Sequence[Part], new: Sequence[Part], where: tuple[str, ...]) -> Iterator[Change]:
    before = {each.id: each for each in old}
    after = {each.id for each in new}
    for each in new:
        place = (*where, each.name)
        known = before.get(each.id)
        if known is None:
            yield Change(How.ADDED, place)
        else:
            yield from _one(known, each, place)
    for each in old:
        if each.id not in after:
            yield Change(How.REMOVED, (*where, each.name), breaks=True)
    if [e.id for e in new if e.id in before] != [e.id for e in old if e.id in after]:
        yield Change(How.CHANGED, where, "order")


def _one(old: Part, new: Part, place: tuple[str, ...]) -> Iterator[Change]:
    if old.name != new.name:
        yield Change(How.RENAMED, place, "name", old.name, new.name, breaks=True)
    for member in MEANING[type(new)]:
        both = getattr(old, member), getattr(new, member)
        yield from _member(member, both, place, breaks=True)
    for member in HELP[type(new)]:
        both = getattr(old, member), getattr(new, member)
        yield from _member(member, both, place, breaks=False)
    for was, now in _inner(old, new):
        yield from _parts(was, now, place)


def _inner(old: Part, new: Part) -> Iterator[tuple[Sequence[Part], Sequence[Part]]]:
    if isinstance(old, Tier) and isinstance(new, Tier):
        yield old.families, new.families
    elif isinstance(old, Family) and isinstance(new, Family):
        yield old.codes, new.codes
        yield old.fields, new.fields
    elif isinstance(old, CodedField) and isinstance(new, CodedField):
        yield old.values, new.values


def _homes(old: Scheme, new: Scheme) -> Iterator[Change]:
    """Families that stand on another tier than before: besides being gone there and new here."""
    was = {family.id: tier for tier in old.tiers for family in tier.families}
    for tier in new.tiers:
        for family in tier.families:
            before = was.get(family.id)
            if before is not None and before.id != tier.id:
                place = (tier.name, family.name)
                yield Change(How.MOVED, place, "tier", before.name, tier.name, breaks=True)


def _member(
    member: str, both: tuple[object, object], place: tuple[str, ...], *, breaks: bool
) -> Iterator[Change]:
    before, after = both
    if before != after:
        yield Change(How.CHANGED, place, member, _said(before), _said(after), breaks)


def _said(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, frozenset | tuple):
        items = sorted(map(str, value)) if isinstance(value, frozenset) else map(_said, value)
        return " · ".join(items)
    if hasattr(value, "clip") and hasattr(value, "frame"):
        return f"{value.clip} {value.frame}"
    return str(value)
