"""What was counted in a sealed attempt, in a form that outlives the clip: numbers and nothing
else."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, TypedDict, cast

from annotator.domain.agreement.result import Undefined
from annotator.domain.identity import ClipId, CoderId
from annotator.domain.practising.examined import Figures, figures_of
from annotator.domain.practising.gold import ClipSet
from annotator.domain.practising.learning import Point, Value, progress
from annotator.domain.practising.reveal import Bar

if TYPE_CHECKING:
    from annotator.domain.practising.opened import Opened


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a certificate rests on, and the attempt's point on the way."""

    figures: Figures
    point: Point


class _Bar(TypedDict):
    part: int
    whole: int


class _Value(TypedDict):
    value: float | None
    n: int
    undefined: str | None


class _Figures(TypedDict):
    coder: str
    clip: str
    set: str
    sealed_at: str
    seal: str
    found: int
    reference: int
    marked: int
    seconds: list[list[int]]
    must_see: int
    must_seen: int


class _Point(TypedDict):
    at: str
    clip: str
    set: str
    level: int
    saw: _Bar
    named: _Bar
    timed: _Bar
    event_f1: _Value
    kappa: _Value


class _Numbers(TypedDict):
    figures: _Figures
    point: _Point


def numbers_of(opened: Opened) -> Numbers:
    """What is counted in a sealed attempt beside its gold; always the same for the same two."""
    return Numbers(figures_of(opened), progress((opened,))[0])


def write_numbers(numbers: Numbers) -> str:
    """The numbers as a row holds them."""
    return json.dumps(asdict(numbers), sort_keys=True, separators=(",", ":"), default=_plain)


def read_numbers(text: str) -> Numbers:
    """The numbers again, equal to what was written."""
    document = cast("_Numbers", json.loads(text))
    return Numbers(_figures(document["figures"]), _point(document["point"]))


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(value)


def _figures(each: _Figures) -> Figures:
    return Figures(
        coder=CoderId(each["coder"]),
        clip=ClipId(each["clip"]),
        set=ClipSet(each["set"]),
        sealed_at=datetime.fromisoformat(each["sealed_at"]),
        seal=each["seal"],
        found=each["found"],
        reference=each["reference"],
        marked=each["marked"],
        seconds=tuple(map(tuple, each["seconds"])),
        must_see=each["must_see"],
        must_seen=each["must_seen"],
    )


def _point(each: _Point) -> Point:
    return Point(
        at=datetime.fromisoformat(each["at"]),
        clip=ClipId(each["clip"]),
        set=ClipSet(each["set"]),
        level=each["level"],
        saw=Bar(**each["saw"]),
        named=Bar(**each["named"]),
        timed=Bar(**each["timed"]),
        event_f1=_value(each["event_f1"]),
        kappa=_value(each["kappa"]),
    )


def _value(each: _Value) -> Value:
    why = each["undefined"]
    return Value(each["value"], each["n"], None if why is None else Undefined(why))
