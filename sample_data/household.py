"""Who lives here and what their rooms look like: the part of a timeline file that is not time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from brush import Colour, mix, paint

SKIN, SKIN_SHADE = paint("#f0c9a6"), paint("#e2b48e")
BABY, BABY_SHADE = paint("#f6d3b3"), paint("#e9bf9c")
HAIR, HAIR_LIGHT = paint("#5a3a2e"), paint("#7a5140")
BABY_HAIR, LIP = paint("#a9795a"), paint("#b8604f")
TOP, TOP_SHADE = paint("#b77fae"), paint("#a06b98")


@dataclass(frozen=True)
class Grown:
    """How a grown person looks and how deep the voice is."""

    skin: Colour = SKIN
    skin_shade: Colour = SKIN_SHADE
    hair: Colour = HAIR
    hair_light: Colour = HAIR_LIGHT
    brow: Colour = HAIR_LIGHT
    top: Colour = TOP
    top_shade: Colour = TOP_SHADE
    lip: Colour = LIP
    style: str = "bun"  # bun, long, short, curls, scarf
    beard: bool = False
    glasses: bool = False
    pitch: float = 225.0
    mouth: float = 22.0


@dataclass(frozen=True)
class Small:
    """How an infant looks, and what the infant lies or sits in."""

    skin: Colour = BABY
    skin_shade: Colour = BABY_SHADE
    hair: Colour = BABY_HAIR
    brow: Colour = BABY_HAIR
    lip: Colour = LIP
    style: str = "curl"  # curl, curls, tuft, down
    cloth: Colour | None = None
    pitch: float = 390.0
    mouth: float = 14.0


CARER, INFANT, PARTNER = Grown(), Small(), Grown(style="short", pitch=132.0)


@dataclass(frozen=True)
class Household:
    """The people of one clip and the colours of their room."""

    carer: Grown = CARER
    infant: Small = INFANT
    partner: Grown = PARTNER
    room: Mapping[str, str] = field(default_factory=dict)
    feed: str = "bottle"

    def paint(self, part: str, usual: str) -> Colour:
        """The colour of a part of the room, the usual one where nothing else is said."""
        return paint(self.room.get(part, usual))

    def pitch(self, who: str) -> float:
        """How deep somebody's voice is; a sibling in the next room is heard only."""
        return {
            "carer": self.carer.pitch,
            "infant": self.infant.pitch,
            "partner": self.partner.pitch,
        }.get(who, 330.0)


def _person(usual: Any, page: Mapping[str, Any]) -> Any:
    """The person a page describes; shades follow from the colours that are given."""
    coloured = {name: paint(value) if _hexed(value) else value for name, value in page.items()}
    for of, shade, share, towards in (
        ("skin", "skin_shade", 0.12, "#3a1f14"),
        ("hair", "hair_light", 0.2, "#ffffff"),
        ("hair", "brow", 0.4, "#2a1c18"),
        ("top", "top_shade", 0.14, "#1d1830"),
    ):
        if of in coloured and hasattr(usual, shade):
            coloured.setdefault(shade, mix(coloured[of], paint(towards), share))
    return replace(usual, **coloured)


def _hexed(value: object) -> bool:
    return isinstance(value, str) and value.startswith("#")


def household(page: Mapping[str, Any]) -> Household:
    """The household a timeline file names; the made-up family where it names none."""
    usual = Household()
    return Household(
        carer=_person(usual.carer, page.get("carer", {})),
        infant=_person(usual.infant, page.get("infant", {})),
        partner=_person(usual.partner, page.get("partner", {})),
        room=page.get("room", {}),
        feed=page.get("feed", "bottle"),
    )
