"""What was counted in a sealed attempt, in a form that outlives the clip: numbers and nothing
else."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, TypedDict, cast

from annotator.domain.agreement.result import Undefined
from annotator.domain.identity import ClipId
from annotator.domain.practising.examined import Figures, figures_of
from annotator.domain.practising.figures_document import figures_from, figures_to_document
from annotator.domain.practising.gold import ClipSet
from annotator.domain.practising.learning import Point, Value, progress
from annotator.domain.practising.reveal import Bar
from annotator.domain.practising.thresholds import Thresholds

if TYPE_CHECKING:
    from annotator.domain.practising.opened import Opened


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a certificate rests on, and the attempt's point on the way.

    `granted`: the thresholds by which the sealing of this attempt brought a certificate, if it did.
    """

    figures: Figures
    point: Point
    granted: Thresholds | None = None


class _Bar(TypedDict):
    part: int
    whole: int
    of_nothing: str


class _Value(TypedDict):
    value: float | None
    n: int
    undefined: str | None


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
    figures: object
    point: _Point
    granted: dict[str, float] | None


def numbers_of(opened: Opened) -> Numbers:
    """What is counted in a sealed attempt beside its gold; always the same for the same two."""
    return Numbers(figures_of(opened), progress((opened,))[0])


def write_numbers(numbers: Numbers) -> str:
    """The numbers as a row holds them."""
    document = {
        "figures": figures_to_document(numbers.figures),
        "point": _point_to_document(numbers.point),
        "granted": None if numbers.granted is None else asdict(numbers.granted),
    }
    return json.dumps(document, sort_keys=True, separators=(",", ":"), allow_nan=False)


def read_numbers(text: str) -> Numbers:
    """The numbers again, equal to what was written; refused where figures do not add up."""
    document = cast("_Numbers", json.loads(text))
    said = document["granted"]
    granted = None if said is None else Thresholds(**said)  # type: ignore[arg-type]
    return Numbers(figures_from(document["figures"]), _point(document["point"]), granted)


def _point_to_document(each: Point) -> _Point:
    return {
        "at": each.at.isoformat(),
        "clip": each.clip,
        "set": each.set.value,
        "level": each.level,
        "saw": _bar_to_document(each.saw),
        "named": _bar_to_document(each.named),
        "timed": _bar_to_document(each.timed),
        "event_f1": _value_to_document(each.event_f1),
        "kappa": _value_to_document(each.kappa),
    }


def _bar_to_document(each: Bar) -> _Bar:
    return {"part": each.part, "whole": each.whole, "of_nothing": each.of_nothing.value}


def _value_to_document(each: Value) -> _Value:
    why = None if each.undefined is None else each.undefined.value
    return {"value": each.value, "n": each.n, "undefined": why}


def _point(each: _Point) -> Point:
    return Point(
        at=datetime.fromisoformat(each["at"]),
        clip=ClipId(each["clip"]),
        set=ClipSet(each["set"]),
        level=each["level"],
        saw=_bar(each["saw"]),
        named=_bar(each["named"]),
        timed=_bar(each["timed"]),
        event_f1=_value(each["event_f1"]),
        kappa=_value(each["kappa"]),
    )


def _bar(each: _Bar) -> Bar:
    return Bar(each["part"], each["whole"], Undefined(each["of_nothing"]))


def _value(each: _Value) -> Value:
    why = each["undefined"]
    return Value(each["value"], each["n"], None if why is None else Undefined(why))
