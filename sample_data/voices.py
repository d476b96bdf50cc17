"""Soft voices made of harmonics: humming, talking and cooing without a word that could be heard."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from score import SYLLABLE_MS, Score, Sound

RATE = 44_100
Wave = npt.NDArray[np.float64]
VOWELS = ((730.0, 1090.0), (530.0, 1840.0), (390.0, 1990.0), (570.0, 840.0), (440.0, 1020.0))
LULLABY = (0, 0, 4, 2, 0, 7, 5, 4, 2, 4, 5, 2, 0)
LOUD = {
    "talk": 0.5, "hum": 0.36, "sing": 0.5, "coo": 0.42, "fuss": 0.4, "cry": 0.6, "laugh": 0.45,
    "whisper": 0.16, "sharp": 0.8, "yawn": 0.3, "shout": 0.22,
}  # fmt: skip
# What kind of voice bends how, over which vowel and how far from the usual pitch.
SPOKEN = {
    "cry": (VOWELS[0], 3.0, 1.18),
    "fuss": (VOWELS[0], -2.0, 1.0),
    "coo": (VOWELS[4], 4.0, 1.0),
    "sharp": (VOWELS[0], -5.0, 1.12),
    "yawn": (VOWELS[3], -6.0, 0.9),
    "shout": (VOWELS[0], 4.0, 1.1),
}


def note(pitch: float, length_ms: int, vowel: tuple[float, float], bend: float) -> Wave:
    """One sung or spoken syllable: harmonics shaped by two formants, swelling and fading."""
    n = round(RATE * length_ms / 1000)
    t = np.arange(n) / RATE
    share = np.linspace(0, 1, n)
    glide = (
        pitch * 2 ** (bend * np.sin(np.pi * share) / 12) * (1 + 0.006 * np.sin(2 * np.pi * 5.2 * t))
    )
    phase = 2 * np.pi * np.cumsum(glide) / RATE
    wave = np.zeros(n)
    for harmonic in range(1, 16):
        frequency = pitch * harmonic
        shape = sum(np.exp(-(((frequency - formant) / 260) ** 2)) for formant in vowel)
        wave += (0.06 + shape) / harmonic**0.6 * np.sin(harmonic * phase)
    swell = np.sin(np.pi * np.clip(share * 1.04, 0, 1)) ** 0.7
    return wave * swell / 3


def voice(sound: Sound, usual: float, chance: np.random.Generator) -> Wave:
    """All syllables of one sound, one after the other."""
    each = SYLLABLE_MS[sound.kind]
    parts = []
    for index in range(max(1, (sound.offset - sound.onset) // each)):
        vowel, pitch = VOWELS[int(chance.integers(len(VOWELS)))], usual
        bend = float(chance.uniform(-1, 2.5))
        if sound.kind in {"sing", "hum"}:
            pitch *= 2 ** (LULLABY[index % len(LULLABY)] / 12)
            vowel, bend = ((390.0, 900.0) if sound.kind == "hum" else VOWELS[3]), 0.0
        elif sound.kind in SPOKEN:
            vowel, bend, higher = SPOKEN[sound.kind]
            pitch *= higher
        elif sound.kind == "laugh":
            pitch *= 1.15
        parts.append(note(pitch, round(each * 0.88), vowel, bend) * LOUD[sound.kind])
        parts.append(np.zeros(round(RATE * each * 0.12 / 1000)))
    return np.concatenate(parts)


def soundtrack(score: Score, seed: int) -> npt.NDArray[np.int16]:
    """The whole clip's sound: a quiet room and the voices in it."""
    chance = np.random.default_rng(seed)
    n = RATE * score.length // 1000
    room = chance.normal(0, 1, n)
    room = np.convolve(room, np.ones(48) / 48, mode="same") * 0.012
    for sound in score.sounds:
        if sound.kind == "suck":
            room += swallowing(sound, n, chance)
            continue
        wave = _wave(sound, score, chance)
        start = RATE * sound.onset // 1000
        end = min(start + len(wave), n)
        room[start:end] += wave[: end - start] * 0.5
    return (np.clip(room, -1, 1) * 30_000).astype(np.int16)


def _wave(sound: Sound, score: Score, chance: np.random.Generator) -> Wave:
    if sound.kind == "sigh":
        return breath(sound.offset - sound.onset, chance)
    if sound.kind == "bell":
        return bell()
    return voice(sound, score.home.pitch(sound.who), chance)


def breath(length_ms: int, chance: np.random.Generator) -> Wave:
    """Air let out slowly."""
    n = round(RATE * length_ms / 1000)
    air = np.convolve(chance.normal(0, 1, n), np.ones(9) / 9, mode="same")
    return air * np.sin(np.pi * np.linspace(0, 1, n)) ** 2 * 0.22


def bell() -> Wave:
    """A door bell: two tones that fade."""
    t = np.arange(round(RATE * 0.9)) / RATE
    tones = [np.sin(2 * np.pi * f * t) * np.exp(-t * 4.5) for f in (659.3, 523.3)]
    return np.concatenate(tones) * 0.5


def swallowing(sound: Sound, n: int, chance: np.random.Generator) -> Wave:
    """The small even clicks of a feeding infant."""
    track = np.zeros(n)
    for at in range(sound.onset, sound.offset - 200, 780):
        start = RATE * at // 1000
        click = chance.normal(0, 1, 1800) * np.exp(-np.arange(1800) / 420)
        smooth = np.convolve(click, np.ones(14) / 14, mode="same")
        track[start : start + 1800] += smooth[: n - start] * 0.10
    return track
