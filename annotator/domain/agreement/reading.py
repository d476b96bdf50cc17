"""What a published case was given, read with its types; anything else is `NotACase`."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from annotator.domain.agreement.marked import Marked
from annotator.domain.agreement.time_unit import Pair
from annotator.domain.interval import Interval, Milliseconds, Stretches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from annotator.domain.agreement.marked import Span

NOBODY: Final = "No focal subject"
FINE: Final = 10**9
STREAMS: Final = ("clips", "sequences", "sequence", "stream")
Object: TypeAlias = "Mapping[str, object]"


class NotACase(ValueError):  # noqa: N818 - said of the case, not of an error
    """Something in a file of cases is not what a case is made of."""


@dataclass(frozen=True, slots=True)
class Given:
    """The input and parameters of a case, and how a file that it names is opened."""

    input: Object
    params: Object
    expected: Object
    files: Callable[[str], object]


def text(value: object) -> str:
    """A text."""
    if isinstance(value, str):
        return value
    raise NotACase(f"not a text: {value!r}")


def number(value: object) -> float:
    """A number."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    raise NotACase(f"not a number: {value!r}")


def many(value: object) -> Sequence[object]:
    """A list."""
    if isinstance(value, list):
        return value
    raise NotACase(f"not a list: {value!r}")


def mapping(value: object) -> Object:
    """An object with names."""
    if isinstance(value, dict):
        return value
    raise NotACase(f"not an object: {value!r}")


def numbers(value: object) -> list[list[float]]:
    """A matrix of numbers."""
    return [[number(cell) for cell in many(row)] for row in many(value)]


def marked(codes: Sequence[str], annotations: Iterable[object], suffix: str = "") -> Marked:
    """Annotations with a code, an onset and an offset; `suffix` follows the names of the times."""
    spans: list[Span] = []
    for each in map(mapping, annotations):
        onset, offset = (number(each.get(end + suffix)) for end in ("onset", "offset"))
        spans.append((text(each.get("code")), round(onset), round(offset)))
    return Marked.of(codes, spans)


def pair(given: Given) -> Pair:
    """Two coders of a clip; where the case names no clip, all that either marked."""
    codes = [text(each) for each in many(given.input.get("codes"))]
    first, second = (
        marked(codes, many(given.input.get(who)), "_ms") for who in ("coder_1", "coder_2")
    )
    last = max([1, *first.offsets.tolist(), *second.offsets.tolist()])
    onset, offset = (number(each) for each in many(given.input.get("clip_ms", [0, last])))
    return Pair(first, second, Stretches((stretch(onset, offset),)))


def streams(given: Given) -> tuple[list[list[str]], list[str]]:
    """Codes one after another, clip by clip, and all codes: those named, or those that come."""
    name = next((each for each in STREAMS if each in given.input), "codes")
    found = many(given.input.get(name))
    clips = found if found and all(isinstance(each, list) for each in found) else [found]
    rows = [[_code(each) for each in many(clip)] for clip in clips]
    if name != "codes" and "codes" in given.input:
        return rows, [_code(each) for each in many(given.input["codes"])]
    came = {code for row in rows for code in row}
    return rows, sorted(came, key=lambda code: (not code.isdecimal(), len(code), code))


def _code(value: object) -> str:
    return value if isinstance(value, str) else str(round(number(value)))


def stretch(onset: float, offset: float) -> Interval:
    """An interval in whole milliseconds."""
    return Interval(Milliseconds(round(onset)), Milliseconds(round(offset)))


def observed(given: Given, project: Mapping[str, object], which: str) -> dict[str, Marked]:
    """One observation of a BORIS project by subject; a state is a pair of rows, an instant one."""
    observations = mapping(project.get("observations"))
    events = mapping(observations.get(text(given.input.get(which)))).get("events")
    times: dict[tuple[str, str], list[int]] = defaultdict(list)
    for row in map(many, many(events)):
        times[text(row[1]) or NOBODY, text(row[2])].append(round(number(row[0]) * 1_000))
    codes = [text(each) for each in many(given.input.get("behaviors"))]
    states = _states(project)
    found = {}
    for subject in map(text, many(given.input.get("subjects"))):
        spans = []
        for code in codes:
            at = sorted(times[subject, code])
            onsets, offsets = (at[::2], at[1::2]) if code in states else (at, at)
            spans += [(code, *ends) for ends in zip(onsets, offsets, strict=True)]
        found[subject] = Marked.of(codes, spans)
    return found


def _states(project: Mapping[str, object]) -> set[str]:
    every = map(mapping, mapping(project.get("behaviors_conf")).values())
    return {text(each["code"]) for each in every if "state" in text(each["type"]).lower()}


def two_coders(value: object) -> tuple[Marked, Marked]:
    """Two coders' units; only ratios of lengths matter, so fractions become whole numbers."""
    every = [mapping(each) for each in many(value)]
    codes = sorted({text(each.get("category")) for each in every})
    who = sorted({text(each.get("annotator")) for each in every})
    if len(who) != 2:
        raise NotACase(f"coders {who}: two are compared")
    one, other = (
        Marked.of(
            codes,
            [
                (
                    text(each["category"]),
                    round(number(each["start"]) * FINE),
                    round(number(each["end"]) * FINE),
                )
                for each in every
                if each["annotator"] == coder
            ],
        )
        for coder in who
    )
    return one, other
