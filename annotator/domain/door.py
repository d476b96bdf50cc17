"""Documents parsed at the door: read once, every fault noted with the place it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeVar

from typing_extensions import override

from annotator.domain.interval import Milliseconds

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from annotator.domain.reach import Record

IDENTITY: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")

Kind = TypeVar("Kind", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in a document, and where."""

    path: str
    says: str

    @override
    def __str__(self) -> str:
        return f"{self.path}: {self.says}"


class Absent:
    """What a document holds where it holds nothing (null is something)."""


ABSENT: Final = Absent()


class Place:
    """One place in a document; what is wrong there is noted, and reading goes on."""

    def __init__(self, value: object, faults: list[Fault], path: str = "$") -> None:
        self.value = value
        self.path = path
        self._faults = faults

    def fault(self, says: str) -> None:
        """Note that something is wrong here."""
        self._faults.append(Fault(self.path, says))

    def there(self) -> bool:
        """Whether the document says anything here, null included."""
        return not isinstance(self.value, Absent)

    def given(self) -> bool:
        """Whether the document says anything but null here."""
        return self.there() and self.value is not None

    def needed(self) -> Place:
        """This place; a fault where the document says nothing at all, not even null."""
        if not self.there():
            self.fault("is missing")
        return self

    def parts(self, known: Collection[str]) -> Mapping[str, Place]:
        """Its members by name, absent ones too; unknown names and a non-object are faults."""
        if not isinstance(self.value, dict):
            self._wrong("an object")
            # One fault is enough: what would stand inside is read into a list nobody looks at.
            return {name: Place(ABSENT, [], f"{self.path}.{name}") for name in known}
        for name in self.value:
            if name not in known:
                Place(None, self._faults, f"{self.path}.{name}").fault("is not known here")
        return {name: self._part(self.value.get(name, ABSENT), f".{name}") for name in known}

    def members(self) -> Mapping[str, Place]:
        """Its members by name, whatever they are called."""
        if not isinstance(self.value, dict):
            self._wrong("an object")
            return {}
        return {str(name): self._part(value, f".{name}") for name, value in self.value.items()}

    def items(self, least: int = 0) -> tuple[Place, ...]:
        """Its items in order."""
        if not isinstance(self.value, list):
            self._wrong("a list")
            return ()
        if len(self.value) < least:
            self.fault(f"needs at least {least}")
        return tuple(self._part(value, f"[{at}]") for at, value in enumerate(self.value))

    def text(self, longest: int = 4000, least: int = 0) -> str:
        """Its text, or an empty one where there is none."""
        if not isinstance(self.value, str):
            self._wrong("text")
            return ""
        if not least <= len(self.value) <= longest:
            self.fault(f"has to be {least} to {longest} characters long")
        return self.value

    def identity(self) -> str:
        """Its opaque id: letters, digits, hyphen and underline, at most 64 of them."""
        found = self.text()
        if isinstance(self.value, str) and IDENTITY.fullmatch(found) is None:
            self.fault("is not an id")
        return found

    def whole(self, least: int = 0, most: int = 2**53 - 1) -> int:
        """Its whole number (2**53 - 1 is the last one JavaScript holds exactly)."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            self._wrong("a whole number")
            return least
        if not least <= self.value <= most:
            self.fault(f"has to be {least} or more" if self.value < least else "is too large")
        return self.value

    def milliseconds(self, least: int = 0) -> Milliseconds:
        """Its time in whole milliseconds."""
        return Milliseconds(self.whole(least))

    def truth(self) -> bool:
        """Its true or false."""
        if not isinstance(self.value, bool):
            self._wrong("true or false")
            return False
        return self.value

    def one_of(self, kinds: type[Kind]) -> Kind | None:
        """Its member of a closed list, or None (and a fault) where it is none of them."""
        if not isinstance(self.value, str):
            self._wrong("text")
            return None
        if self.value not in {str(each) for each in kinds}:
            self.fault(f"“{self.value}” is not one of: {', '.join(kinds)}")
            return None
        return kinds(self.value)

    def exactly(self, text: str) -> None:
        """Note a fault unless exactly this text stands here."""
        if self.text() != text and isinstance(self.value, str):
            self.fault(f"has to be “{text}”")

    def quietly(self, name: str) -> tuple[Place, ...]:
        """The items of a member, without a fault where there are none."""
        items = self.value.get(name) if isinstance(self.value, dict) else None
        if not isinstance(items, list):
            return ()
        return tuple(self._part(value, f".{name}[{at}]") for at, value in enumerate(items))

    def named(self, name: str) -> tuple[str, Place] | None:
        """A member that holds text, with that text; None where it holds none."""
        text = self.value.get(name) if isinstance(self.value, dict) else None
        return (text, self._part(text, f".{name}")) if isinstance(text, str) else None

    def _part(self, value: object, step: str) -> Place:
        return Place(value, self._faults, self.path + step)

    def _wrong(self, expected: str) -> None:
        self.fault(f"has to be {expected}" if self.there() else "is missing")


def names_of(kind: type[Record]) -> frozenset[str]:
    """The names of a value's fields, where a document spells them alike."""
    return frozenset(each.name for each in fields(kind))


def note_doubles(places: Iterable[tuple[str, Place]], says: str) -> None:
    """Note a fault at each place whose name an earlier place already has."""
    seen: set[str] = set()
    for name, place in places:
        if name in seen:
            place.fault(says.format(name=name))
        seen.add(name)
