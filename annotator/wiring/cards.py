"""Where in the drawn practice set each code can be seen, and what looks like it and is not.

No picture of a qualifying clip, nor a word about it, comes before whoever asks has sealed it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.interval import Milliseconds
from annotator.domain.migration import Mark
from annotator.domain.practising.gold import ClipSet
from annotator.domain.practising.quiz import NearMiss
from annotator.wiring.practice_set import FOLDER, brought_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from annotator.domain.identity import ClipId, CodeId
    from annotator.domain.scheme import Scheme
    from annotator.journey.practise import PracticeClip
    from annotator.wiring.practice import Practice

EXAMPLES: Final = ("feeding", "bedtime", "near_miss")
NEAR_MISS: Final = "near_miss"


@dataclass(frozen=True, slots=True)
class Picture:
    """One frame of a clip that whoever asks may see."""

    clip: ClipId
    frame: int


@dataclass(frozen=True, slots=True)
class Example:
    """One place a card points at. `waits`: it is shown once the clip was coded, and not before."""

    picture: Picture | None = None
    says: str = ""
    waits: bool = False


Card = dict[str, Example]


def cards(practice: Practice, codes: Iterable[CodeId], folder: Path = FOLDER) -> dict[CodeId, Card]:
    """For each of the codes its examples, as far as there are any and they may be shown now."""
    here, every = brought_in(practice, folder), _read(folder)
    return {
        code: {
            kind: _example(practice, every[code][kind], folder, here)
            for kind in EXAMPLES
            if kind in every[code]
        }
        for code in codes
        if code in every
    }


def near_misses(practice: Practice, scheme: Scheme, folder: Path = FOLDER) -> tuple[NearMiss, ...]:
    """The near misses of the cards in clips that are here, for a quiz."""
    return tuple(_near_misses(brought_in(practice, folder), scheme, _read(folder)))


def _near_misses(
    here: Mapping[str, PracticeClip], scheme: Scheme, every: Mapping[str, Any]
) -> Iterator[NearMiss]:
    for family in scheme.families:
        for code in family.codes:
            place = every.get(code.id, {}).get(NEAR_MISS)
            clip = None if place is None else here.get(_folder_of(place))
            if clip is not None:
                at = Milliseconds(place["at_ms"])
                yield NearMiss(clip.id, at, Mark(family.id, code.id), place["says"])


def _example(
    practice: Practice, place: Mapping[str, Any], folder: Path, here: Mapping[str, PracticeClip]
) -> Example:
    name, says = _folder_of(place), str(place.get("says", ""))
    clip = here.get(name)
    if clip is None:
        return Example(waits=False, says="" if _is_qualifying(folder, name) else says)
    if clip.about.set is ClipSet.QUALIFYING and not clip.attempts:
        return Example(waits=True)
    frame = practice.frame_near(clip.id, Milliseconds(place["at_ms"]))
    return Example(Picture(clip.id, frame), says)


def _is_qualifying(folder: Path, name: str) -> bool:
    gold = folder / name / "gold.json"
    if not gold.is_file():
        return False
    return bool(json.loads(gold.read_text(encoding="utf-8"))["set"] == ClipSet.QUALIFYING)


def _folder_of(place: Mapping[str, Any]) -> str:
    """The clip's own folder: a card names it with the set's in front."""
    return str(place["clip"]).rpartition("/")[2]


def _read(folder: Path) -> dict[str, Any]:
    file = folder / "cards.json"
    if not file.is_file():
        return {}
    read: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return read
