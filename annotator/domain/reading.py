"""The parts of a coding scheme, read from a document."""

from __future__ import annotations

import re
from typing import Final

from annotator.domain.codes import (
    Code,
    CodedField,
    Colour,
    ExampleStill,
    Family,
    Shape,
    Shown,
    Tier,
    TierKind,
    Value,
    Windows,
)
from annotator.domain.door import Place, names_of, note_doubles
from annotator.domain.identity import ClipId, CodeId, FamilyId, TierId

KEY: Final = re.compile(r"[a-z0-9]")
# The player's own letters (product.md): shuttle, loop, next, star, her pick, hide.
TAKEN_KEYS: Final = frozenset("jklonsmh")


def read_windows(place: Place) -> Windows:
    """A scheme's windows; faults are noted at their places."""
    part = place.parts(names_of(Windows))
    within = tuple(each.milliseconds(least=1) for each in part["repair_within_ms"].items(least=1))
    if list(within) != sorted(set(within)):
        part["repair_within_ms"].fault("has to go from short to long")
    return Windows(
        bid_response_ms=part["bid_response_ms"].milliseconds(least=1),
        distress_response_ms=part["distress_response_ms"].milliseconds(least=1),
        repair_within_ms=within,
        gap_merge_ms=part["gap_merge_ms"].milliseconds(),
        live_backdate_ms=part["live_backdate_ms"].milliseconds(),
        live_length_ms=part["live_length_ms"].milliseconds(least=1),
    )


def read_tier(place: Place) -> Tier:
    """A scheme's tier with all that stands on it; faults are noted at their places."""
    part = place.parts(names_of(Tier))
    return Tier(
        id=TierId(part["id"].identity()),
        name=part["name"].text(longest=80, least=1),
        kind=part["kind"].one_of(TierKind) or TierKind.INTERVAL,
        exclusive=part["exclusive"].truth(),
        families=tuple(_family(each) for each in part["families"].items(least=1)),
    )


def _family(place: Place) -> Family:
    part = place.parts(names_of(Family))
    codes = part["codes"].items()
    note_doubles(ids(codes), "two codes are called “{name}”")
    fields = part["fields"].items() if part["fields"].there() else ()
    note_doubles(ids(fields), "two fields are called “{name}”")
    known = tuple(_code(each) for each in codes)
    return Family(
        id=FamilyId(part["id"].identity()),
        name=part["name"].text(longest=80, least=1),
        definition=part["definition"].text() if part["definition"].there() else "",
        shape=part["shape"].one_of(Shape) or Shape.BAR,
        colour=part["colour"].one_of(Colour) or Colour.INK,
        codes=known,
        fields=tuple(_field(each, known) for each in fields),
        family_words=part["family_words"].text(80, 1) if part["family_words"].given() else None,
        key=_key(part["key"]),
        min_ms=part["min_ms"].milliseconds() if part["min_ms"].given() else None,
        shown_to_family=part["shown_to_family"].one_of(Shown) or Shown.NO,
        counts=part["counts"].truth(),
    )


def _code(place: Place) -> Code:
    part = place.parts(names_of(Code))
    shown = part["shown_to_family"]
    return Code(
        id=CodeId(part["id"].identity()),
        name=part["name"].text(longest=80, least=1),
        definition=part["definition"].text(least=1),
        feeding=part["feeding"].text() if part["feeding"].there() else "",
        bedtime=part["bedtime"].text() if part["bedtime"].there() else "",
        near_misses=tuple(each.text(least=1) for each in _listed(part["near_misses"])),
        example_stills=tuple(_still(each) for each in _listed(part["example_stills"])),
        key=_key(part["key"]),
        min_ms=part["min_ms"].milliseconds() if part["min_ms"].given() else None,
        min_turns=part["min_turns"].whole(least=1) if part["min_turns"].given() else None,
        counts=part["counts"].truth() if part["counts"].there() else True,
        shown_to_family=shown.one_of(Shown) if shown.there() else None,
    )


def _listed(place: Place) -> tuple[Place, ...]:
    return place.items() if place.there() else ()


def _still(place: Place) -> ExampleStill:
    part = place.parts(names_of(ExampleStill))
    return ExampleStill(ClipId(part["clip"].identity()), part["frame"].whole())


def _field(place: Place, codes: tuple[Code, ...]) -> CodedField:
    part = place.parts(names_of(CodedField))
    values = part["values"].items(least=1)
    note_doubles(ids(values), "two values are called “{name}”")
    return CodedField(
        id=part["id"].identity(),
        name=part["name"].text(longest=80, least=1),
        values=tuple(_value(each) for each in values),
        required=part["required"].truth() if part["required"].there() else False,
        codes=_only_for(part["codes"], codes) if part["codes"].there() else None,
    )


def _value(place: Place) -> Value:
    part = place.parts(names_of(Value))
    return Value(part["id"].identity(), part["name"].text(longest=80, least=1))


def _only_for(place: Place, codes: tuple[Code, ...]) -> frozenset[CodeId]:
    named = [(CodeId(each.identity()), each) for each in place.items(least=1)]
    known = {code.id for code in codes}
    for code, each in named:
        if isinstance(each.value, str) and code not in known:
            each.fault(f"“{code}” is not a code of this family")
    return frozenset(code for code, _ in named)


def _key(place: Place) -> str | None:
    if not place.given():
        return None
    key = place.text()
    if isinstance(place.value, str) and KEY.fullmatch(key) is None:
        place.fault("has to be one small letter or digit")
    elif key in TAKEN_KEYS:
        place.fault(f"the key “{key}” is the player's own")
    return key


def ids(places: tuple[Place, ...]) -> list[tuple[str, Place]]:
    """Each id that stands in the places, with its own place."""
    return [found for each in places if (found := each.named("id")) is not None]
