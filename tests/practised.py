"""A small practice set with code cards, and somebody who practises on it: the journey is real."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from annotator.domain.clip import ClipCard, Context
from annotator.domain.consent import Purpose
from annotator.domain.identity import ClipId, CoderId
from tests.builders import A_DAY, some_facts
from tests.journey.practice_set import a_gold_document
from tests.journey.world import World

if TYPE_CHECKING:
    from annotator.wiring.practice import Practice

FRAME_MS = 40
CARDS = {
    "shared_gaze": {
        "feeding": {"clip": "practice/seen", "at_ms": 4_000},
        "bedtime": {"clip": "practice/asked", "at_ms": 8_000},
        "near_miss": {"clip": "practice/asked", "at_ms": 26_000, "says": "One looks, one sleeps."},
    },
    "following_lead": {
        "feeding": {"clip": "elsewhere", "at_ms": 0},
        "near_miss": {"clip": "practice/seen", "at_ms": 54_000, "says": "Nobody leads here."},
    },
}


@dataclass
class Practised:
    """The practice as screens reach it, the clips of the set by name, and where its files lie."""

    world: World
    clips: dict[str, ClipId]
    folder: Path

    @property
    def practice(self) -> Practice:
        """As much of it as cards and a quiz are made of."""
        return cast(
            "Practice",
            SimpleNamespace(
                practising=self.world.practising,
                records=self.world.records,
                today=self.world.clock.today,
                frame_near=lambda _clip, instant: instant // FRAME_MS,
            ),
        )


def a_practised(folder: Path, **kinds: str) -> Practised:
    """A clip with a gold for each name, `seen` to practise on and `asked` qualifying unless told
    otherwise; the files lie in the folder whether or not a clip was brought in."""
    world = World()
    dyad = world.a_household("Wren", Purpose.RECORD, Purpose.TRAINING)
    clips = {}
    for name, kind in (kinds or {"seen": "practice", "asked": "qualifying"}).items():
        document = a_set_gold(name, kind)
        clip = world.clips.begin(
            dyad.household.id, dyad.id, ClipCard(A_DAY, Context.FEEDING, ("carer", "infant"))
        )
        world.clips.found(clip, some_facts())
        world.clips.ready(clip, {})
        world.practising.keep_gold(clip, document)
        write_gold(folder, name, document)
        clips[name] = clip
    (folder / "cards.json").write_text(json.dumps(CARDS), encoding="utf-8")
    world.identities.coder = CoderId("trainee")
    return Practised(world, clips, folder)


def a_set_gold(name: str, kind: str) -> dict[str, object]:
    """A gold whose coding bears a name of its own, as those of the drawn set do."""
    document = a_gold_document(kind=kind)
    coding = cast("dict[str, object]", document["coding"])
    return {**document, "coding": {**coding, "session": f"gold-of-{name}"}}


def write_gold(folder: Path, name: str, document: dict[str, object]) -> None:
    """Lay the gold where the set's lie."""
    (folder / name).mkdir(parents=True)
    (folder / name / "gold.json").write_text(json.dumps(document), encoding="utf-8")


def left_out(folder: Path, names: Iterable[str], kind: str) -> None:
    """Golds of clips nobody has brought in."""
    for name in names:
        write_gold(folder, name, a_set_gold(name, kind))
    (folder / "cards.json").write_text(json.dumps(CARDS), encoding="utf-8")
