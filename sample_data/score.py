"""A timeline file read as a score: what each channel does at each instant, eased so that nothing jumps."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from household import Household, household
from looks import LOOKS

EASE_MS = 380
MADE_UP = Household()

RESTING = {
    "carer_smile": 0.25, "infant_smile": 0.1, "carer_lean": 0.0, "infant_lids": 1.0, "carer_lids": 1.0,
    "infant_reach": 0.0, "bottle": 1.0, "suck": 0.0, "phone": 0.0, "stroke": 0.0, "infant_wriggle": 0.0,
    "carer_brow": 0.3, "infant_brow": 0.3, "touch": 0.0, "dim": 0.0,
    "carer_cross": 0.0, "infant_mouth": 0.0, "carer_mouth": 0.0, "infant_arch": 0.0, "tears": 0.0,
    "lift": 0.0, "thumb": 0.0, "fiddle": 0.0, "point": 0.0, "spoon": 0.0, "wipe": 0.0, "book": 0.0,
    "page": 0.0, "tickle": 0.0, "peek": 0.0, "clothes": 0.0, "partner": 0.0, "partner_smile": 0.3,
    "partner_lean": 0.0, "partner_lids": 1.0, "partner_brow": 0.3, "partner_cross": 0.0, "partner_touch": 0.0,
    "partner_mouth": 0.0,
}  # fmt: skip


@dataclass(frozen=True)
class Act:
    """One channel taking one value for a while."""

    channel: str
    onset: int
    offset: int
    value: float | str


@dataclass(frozen=True)
class Sound:
    """Somebody's voice for a while."""

    who: str
    kind: str
    onset: int
    offset: int
    says: str = ""


@dataclass(frozen=True)
class Score:
    """A whole clip: its scene, its acts and sounds, and the moments that are true of it."""

    scene: str
    length: int
    acts: tuple[Act, ...]
    sounds: tuple[Sound, ...]
    moments: tuple[dict[str, object], ...]
    home: Household = MADE_UP
    mirror: bool = False
    size: tuple[int, int] = (1280, 720)

    def number(self, channel: str, at: int) -> float:
        """A channel's eased value at an instant."""
        value = RESTING[channel]
        for act in self.acts:
            if act.channel == channel:
                value += (float(act.value) - value) * weight(act, at)
        return value

    def look(self, who: str, at: int) -> tuple[float, float, float]:
        """Head turn and eye direction at an instant."""
        places = LOOKS[self.scene][who]
        now = np.array(next(iter(places.values())))
        for act in self.acts:
            if act.channel == f"{who}_look":
                now = now + (np.array(places[str(act.value)]) - now) * weight(act, at)
        return float(now[0]), float(now[1]), float(now[2])

    def mouth(self, who: str, at: int) -> float:
        """How far a speaking mouth is open at an instant."""
        return max((opening(sound, at) for sound in self.sounds if sound.who == who), default=0.0)


def weight(act: Act, at: int) -> float:
    """How far an act has taken hold: 0 before, 1 within, eased at both ends."""
    rise = np.clip((at - act.onset) / EASE_MS, 0, 1)
    fall = np.clip((act.offset - at) / EASE_MS, 0, 1)
    share = float(min(rise, fall))
    return share * share * (3 - 2 * share)


SYLLABLE_MS = {
    "talk": 230,
    "hum": 700,
    "sing": 560,
    "coo": 620,
    "fuss": 420,
    "cry": 950,
    "laugh": 210,
    "whisper": 260,
    "sharp": 200,
    "yawn": 1700,
    "shout": 330,
}
OPENING = {
    "talk": 0.5,
    "hum": 0.0,
    "sing": 0.45,
    "coo": 0.45,
    "fuss": 0.55,
    "cry": 1.0,
    "laugh": 0.7,
    "whisper": 0.22,
    "sharp": 0.6,
    "yawn": 0.95,
    "shout": 0.6,
}


def opening(sound: Sound, at: int) -> float:
    """How far the mouth opens for this sound: a bump for each syllable."""
    if not sound.onset <= at < sound.offset or sound.kind not in SYLLABLE_MS:
        return 0.0
    phase = (at - sound.onset) % SYLLABLE_MS[sound.kind] / SYLLABLE_MS[sound.kind]
    return OPENING[sound.kind] * float(np.sin(np.pi * phase) ** 0.8)


def read(path: Path) -> Score:
    """The score in a timeline file."""
    page = json.loads(path.read_text(encoding="utf-8"))
    acts = tuple(Act(a["channel"], a["onset_ms"], a["offset_ms"], a["value"]) for a in page["acts"])
    sounds = tuple(
        Sound(s["who"], s["kind"], s["onset_ms"], s["offset_ms"], s.get("says", ""))
        for s in page["sounds"]
    )
    size = page.get("size", (1280, 720))
    return Score(
        page["scene"],
        page["length_ms"],
        acts,
        sounds,
        tuple(page["moments"]),
        household(page.get("household", {})),
        bool(page.get("mirror")),
        (size[0], size[1]),
    )
