"""A timeline file read as a score: what each channel does at each instant, eased so that nothing jumps."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

EASE_MS = 380

# Where eyes and head go, as (head turn, eyes right, eyes down), by scene and person.
LOOKS = {
    "feeding": {
        "carer": {
            "infant": (-0.35, -0.42, 0.85),
            "feed": (-0.1, -0.1, 0.95),
            "away": (0.75, 0.85, -0.2),
            "phone": (0.8, 0.75, 0.65),
            "window": (-0.8, -0.9, -0.3),
        },
        "infant": {
            "carer": (0.3, 0.45, -0.75),
            "feed": (0.45, 0.5, 0.5),
            "away": (-1.0, -0.95, 0.15),
            "phone": (0.8, 0.9, -0.4),
            "lamp": (-0.6, -0.7, -0.6),
        },
    },
    "bedtime": {
        "carer": {
            "infant": (0.55, 0.7, 0.7),
            "away": (-0.85, -0.9, -0.1),
            "phone": (-0.5, -0.5, 0.95),
            "lamp": (-0.7, -0.8, -0.35),
        },
        "infant": {
            "carer": (-0.5, -0.8, -0.35),
            "away": (0.95, 0.95, 0.1),
            "mobile": (0.15, 0.2, -0.95),
            "lamp": (-0.9, -0.9, 0.0),
        },
    },
}
RESTING = {
    "carer_smile": 0.25, "infant_smile": 0.1, "carer_lean": 0.0, "infant_lids": 1.0, "carer_lids": 1.0,
    "infant_reach": 0.0, "bottle": 1.0, "suck": 0.0, "phone": 0.0, "stroke": 0.0, "infant_wriggle": 0.0,
    "carer_brow": 0.3, "infant_brow": 0.3, "touch": 0.0, "dim": 0.0,
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


@dataclass(frozen=True)
class Score:
    """A whole clip: its scene, its acts and sounds, and the moments that are true of it."""

    scene: str
    length: int
    acts: tuple[Act, ...]
    sounds: tuple[Sound, ...]
    moments: tuple[dict[str, object], ...]

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
}
OPENING = {
    "talk": 0.5,
    "hum": 0.0,
    "sing": 0.45,
    "coo": 0.45,
    "fuss": 0.55,
    "cry": 1.0,
    "laugh": 0.7,
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
        Sound(s["who"], s["kind"], s["onset_ms"], s["offset_ms"]) for s in page["sounds"]
    )
    return Score(page["scene"], page["length_ms"], acts, sounds, tuple(page["moments"]))
