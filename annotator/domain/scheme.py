"""A coding scheme: the tiers, families and codes a coder works with, parsed at the door."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from annotator.domain.codes import (
    Code,
    CodedField,
    Colour,
    Family,
    Shape,
    Shown,
    Tier,
    TierKind,
    Value,
    Windows,
)
from annotator.domain.door import Fault, Place, note_doubles
from annotator.domain.errors import Refusal
from annotator.domain.interval import Milliseconds
from annotator.domain.reading import ids, read_tier, read_windows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.domain.identity import CodeId, FamilyId

__all__ = [
    "Code",
    "CodedField",
    "Colour",
    "Family",
    "Fault",
    "Scheme",
    "SchemeFaults",
    "Shape",
    "Shown",
    "Tier",
    "TierKind",
    "UnknownCode",
    "UnknownFamily",
    "Value",
    "Windows",
    "parse_scheme",
]

FORMAT: Final = "glimmer-scheme/1"
ZERO: Final = Milliseconds(0)


@dataclass
class SchemeFaults(Refusal):
    """A scheme that cannot be read; every fault at once, each with its place."""

    faults: tuple[Fault, ...]

    @override
    def facts(self) -> dict[str, object]:
        """How many faults, and all of them as one line."""
        return {
            "count": len(self.faults),
            "faults": "; ".join(str(fault) for fault in self.faults),
        }


@dataclass
class UnknownFamily(Refusal):
    """A family of codes the scheme does not have."""

    family: FamilyId


@dataclass
class UnknownCode(Refusal):
    """A code the family does not have."""

    family: FamilyId
    code: CodeId


@dataclass(frozen=True, slots=True)
class Scheme:
    """A versioned set of tiers and codes; data, never code."""

    id: str
    version: str
    name: str
    language: str
    licence: str
    windows: Windows
    tiers: tuple[Tier, ...]
    _families: Mapping[FamilyId, tuple[Tier, Family]] = field(
        init=False, repr=False, compare=False, hash=False
    )

    def __post_init__(self) -> None:
        found = {family.id: (tier, family) for tier in self.tiers for family in tier.families}
        object.__setattr__(self, "_families", found)

    @property
    def families(self) -> tuple[Family, ...]:
        """Every family, tier by tier."""
        return tuple(family for tier in self.tiers for family in tier.families)

    @property
    def keys(self) -> Mapping[str, tuple[FamilyId, CodeId | None]]:
        """What each tagging key marks: a family, or a code of one."""
        families = {each.key: (each.id, None) for each in self.families if each.key}
        codes = {
            code.key: (family.id, code.id)
            for family in self.families
            for code in family.codes
            if code.key
        }
        return {**families, **codes}

    def family(self, family: FamilyId) -> Family:
        """The family of that id; refused where there is none."""
        return self._found(family)[1]

    def tier_of(self, family: FamilyId) -> Tier:
        """The tier a family stands on."""
        return self._found(family)[0]

    def code(self, family: FamilyId, code: CodeId) -> Code:
        """The code of a family; refused where there is none."""
        found = self.family(family).code(code)
        if found is None:
            raise UnknownCode(family, code)
        return found

    def name_of(self, family: FamilyId, code: CodeId | None) -> str:
        """The code's name, or the family's where nobody has said which it was."""
        known = self.family(family)
        found = known.code(code) if code else None
        return found.name if found else known.name

    def is_instant(self, family: FamilyId) -> bool:
        """Whether annotations of the family are points in time."""
        return self.tier_of(family).kind is TierKind.INSTANT

    def min_ms(self, family: FamilyId, code: CodeId | None) -> Milliseconds:
        """The shortest stretch worth coding: the code's own, else the family's, else none."""
        own = None if code is None else self.code(family, code).min_ms
        least = self.family(family).min_ms if own is None else own
        return ZERO if least is None else least

    def counts(self, family: FamilyId, code: CodeId | None) -> bool:
        """Whether annotations of it enter rates and shares."""
        return self.family(family).counts and (code is None or self.code(family, code).counts)

    def shown_to_family(self, family: FamilyId, code: CodeId | None) -> Shown:
        """Whether a family of people may see it: what the code says, else what the family says."""
        own = None if code is None else self.code(family, code).shown_to_family
        return self.family(family).shown_to_family if own is None else own

    def _found(self, family: FamilyId) -> tuple[Tier, Family]:
        if family not in self._families:
            raise UnknownFamily(family)
        return self._families[family]


def parse_scheme(document: object) -> Scheme:
    """The scheme a document holds; refused with every fault at once where it holds none."""
    faults: list[Fault] = []
    scheme = _scheme(Place(document, faults))
    if faults:
        raise SchemeFaults(tuple(faults))
    return scheme


def _scheme(place: Place) -> Scheme:
    part = place.parts(
        {"format", "id", "version", "name", "language", "licence", "windows", "tiers"}
    )
    part["format"].exactly(FORMAT)
    tiers = part["tiers"].items(least=1)
    families = _inside(tiers, "families")
    note_doubles(ids(tiers), "two tiers are called “{name}”")
    note_doubles(ids(families), "two families are called “{name}”")
    note_doubles(_keyed(families), "the key “{name}” is given twice")
    return Scheme(
        id=part["id"].identity(),
        version=part["version"].text(longest=20, least=1),
        name=part["name"].text(longest=80, least=1),
        language=part["language"].text(longest=35, least=2),
        licence=part["licence"].text(longest=400, least=1),
        windows=read_windows(part["windows"]),
        tiers=tuple(read_tier(each) for each in tiers),
    )


def _inside(places: tuple[Place, ...], name: str) -> tuple[Place, ...]:
    return tuple(each for place in places for each in place.quietly(name))


def _keyed(families: tuple[Place, ...]) -> list[tuple[str, Place]]:
    bearers = [each for family in families for each in (family, *family.quietly("codes"))]
    return [found for each in bearers if (found := each.named("key")) is not None]
