"""The practice clips as their folders hold them."""

from __future__ import annotations

import importlib
import json
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from annotator.domain.annotation import Annotation
from annotator.domain.coding import CodingSession
from annotator.domain.session_document import session_from
from tests.builders import the_scheme

SAMPLE = Path(__file__).resolve().parents[2] / "sample_data"
CLIPS = tuple(sorted(path.parent.name for path in SAMPLE.glob("practice/*/timeline.json")))
SHARED = ("feeding", "bedtime")
MOMENTS = ("attunement", "rupture", "repair")
ASLEEP = {"deep_sleep", "light_sleep"}


def read(path: Path) -> dict[str, Any]:
    found = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


@cache
def gold(clip: str) -> dict[str, Any]:
    return read(SAMPLE / "practice" / clip / "gold.json")


@cache
def timeline(clip: str) -> dict[str, Any]:
    return read(SAMPLE / "practice" / clip / "timeline.json")


@cache
def coding(clip: str) -> CodingSession:
    return session_from(gold(clip)["coding"], the_scheme())


def of(clip: str, *families: str) -> list[Annotation]:
    """The gold's annotations of these families, by onset."""
    found = [each for each in coding(clip).annotations.values() if each.family in families]
    return sorted(found, key=lambda each: (each.onset, each.id))


def sounds(clip: str, *kinds: str) -> list[dict[str, Any]]:
    return [each for each in timeline(clip)["sounds"] if each["kind"] in kinds]


def end(each: Annotation) -> int:
    assert each.offset is not None
    return each.offset


def overlap(one: Annotation, other: Annotation) -> bool:
    return one.onset < end(other) and other.onset < end(one)


def painter(name: str) -> ModuleType:
    """A module of the drawing code, which is run as a script and so has no package."""
    if str(SAMPLE) not in sys.path:
        sys.path.append(str(SAMPLE))
    return importlib.import_module(name)
