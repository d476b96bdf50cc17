"""What a coding scheme is made of: tiers, families, codes, their fields and their times."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.domain.identity import ClipId, CodeId, FamilyId, TierId
    from annotator.domain.interval import Milliseconds


class TierKind(StrEnum):
    """Whether a tier's annotations have a length."""

    INTERVAL = "interval"
    INSTANT = "instant"


class Shape(StrEnum):
    """The shape that, with a word and a colour, tells a family apart."""

    CIRCLE = "circle"
    DIAMOND = "diamond"
    RETURN = "return"
    TRIANGLE = "triangle"
    SQUARE = "square"
    SPEECH = "speech"
    FLAG = "flag"
    BAR = "bar"
    HATCH = "hatch"


class Colour(StrEnum):
    """The named colours of the house palette; red is not among them."""

    TEAL = "teal"
    AMBER = "amber"
    VIOLET = "violet"
    ROSE = "rose"
    BLUE = "blue"
    GREEN = "green"
    SAND = "sand"
    GREY = "grey"
    INK = "ink"


class Shown(StrEnum):
    """Whether a family of people may ever see moments of a family of codes."""

    YES = "yes"
    NO = "no"
    IF_FULL_OR_STARRED_PARTIAL = "if_full_or_starred_partial"


@dataclass(frozen=True, slots=True)
class Value:
    """One of the values a field can take."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class CodedField:
    """What else a coder may say of an annotation, from a closed list of values."""

    id: str
    name: str
    values: tuple[Value, ...]
    required: bool = False
    codes: frozenset[CodeId] | None = None

    def is_for(self, code: CodeId | None) -> bool:
        """Whether the field belongs to annotations of this code."""
        return self.codes is None or code in self.codes

    def takes(self, value: str) -> bool:
        """Whether the value is one of the field's."""
        return any(value == each.id for each in self.values)


@dataclass(frozen=True, slots=True)
class ExampleStill:
    """A picture that shows a code: which frame of which clip, never the picture itself."""

    clip: ClipId
    frame: int


@dataclass(frozen=True, slots=True)
class Code:
    """One named thing a coder can mark, in the scheme's own words."""

    id: CodeId
    name: str
    definition: str
    feeding: str = ""
    bedtime: str = ""
    near_misses: tuple[str, ...] = ()
    example_stills: tuple[ExampleStill, ...] = ()
    key: str | None = None
    min_ms: Milliseconds | None = None
    min_turns: int | None = None
    counts: bool = True
    shown_to_family: Shown | None = None


@dataclass(frozen=True, slots=True)
class Family:
    """Codes that belong together and are drawn alike."""

    id: FamilyId
    name: str
    definition: str
    shape: Shape
    colour: Colour
    codes: tuple[Code, ...]
    fields: tuple[CodedField, ...] = ()
    family_words: str | None = None
    key: str | None = None
    min_ms: Milliseconds | None = None
    shown_to_family: Shown = Shown.NO
    counts: bool = True

    def code(self, code: CodeId) -> Code | None:
        """The code of that id, or None."""
        return next((each for each in self.codes if each.id == code), None)

    def field(self, name: str) -> CodedField | None:
        """The field of that id, or None."""
        return next((each for each in self.fields if each.id == name), None)


@dataclass(frozen=True, slots=True)
class Tier:
    """A row of the scheme."""

    id: TierId
    name: str
    kind: TierKind
    exclusive: bool
    families: tuple[Family, ...]


@dataclass(frozen=True, slots=True)
class Windows:
    """The times within which an answer counts, and those of live tagging."""

    bid_response_ms: Milliseconds
    distress_response_ms: Milliseconds
    repair_within_ms: tuple[Milliseconds, ...]
    gap_merge_ms: Milliseconds
    live_backdate_ms: Milliseconds
    live_length_ms: Milliseconds
