"""Published cases recomputed: what a file of the form of `agreement-cases.json` expects, and gets.

A case names its kind, its input, parameters, the expected values and how far off each may be. The
measures themselves are in `measures`; a kind that is not known there is an error, never skipped.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from annotator.domain.agreement.measures import KINDS
from annotator.domain.agreement.reading import Given, NotACase, many, mapping, number, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

__all__ = ["Line", "NotACase", "cases_of", "evaluated", "kinds", "outside", "values"]

Files: TypeAlias = "Callable[[str], object]"
RANGE: Final = "_range"


@dataclass(frozen=True, slots=True)
class Line:
    """One measure of one case: the expected value, the one found, and whether they agree."""

    case: str
    measure: str
    expected: object
    found: object
    tolerance: float
    agrees: bool


def kinds() -> tuple[str, ...]:
    """The kinds of case that can be recomputed."""
    return tuple(sorted(KINDS))


def cases_of(document: object) -> tuple[Mapping[str, object], ...]:
    """The cases of a whole file, at least one; `NotACase` if it is not of that form."""
    cases = tuple(mapping(each) for each in many(mapping(document).get("cases")))
    if not cases:
        raise NotACase("no cases")
    return cases


def evaluated(case: Mapping[str, object], files: Files) -> tuple[Line, ...]:
    """Every expected measure of a case beside the one found; `NotACase` if it cannot be read.

    `files` opens a file a case names by its path and gives its content as parsed JSON. A measure
    that is not computed here agrees with nothing.
    """
    name = text(case.get("id"))
    try:
        return _evaluated(name, case, files)
    except NotACase as wrong:
        raise NotACase(f"{name}: {wrong}") from wrong
    except (LookupError, TypeError, ValueError, ArithmeticError) as wrong:
        raise NotACase(f"{name}: {type(wrong).__name__} {wrong}") from wrong


def _evaluated(name: str, case: Mapping[str, object], files: Files) -> tuple[Line, ...]:
    kind = text(case.get("kind"))
    if kind not in KINDS:
        raise NotACase(f"kind {kind!r} is not known")
    expected = mapping(case.get("expected"))
    if not expected:
        raise NotACase("nothing is expected")
    params = mapping(case.get("params", {}))
    given = case.get("input")
    inside = {"clips": given} if isinstance(given, list) else mapping(given)
    found = KINDS[kind](Given(inside, params, expected, files))
    return tuple(
        _line(name, measure, value, found, _tolerance(case, measure))
        for measure, value in expected.items()
    )


def values(line: Line) -> tuple[Line, ...]:
    """A measure of many values, such as a table, one by one; all agree where the measure does."""
    parts = () if line.measure.endswith(RANGE) else tuple(_parts(line.expected, line.found))
    if not parts:
        return (line,)
    return tuple(
        value
        for at, expected, found in parts
        for value in values(
            replace(
                line,
                measure=f"{line.measure}[{at}]",
                expected=expected,
                found=found,
                agrees=_near(found, expected, line.tolerance),
            )
        )
    )


def _parts(expected: object, found: object) -> Iterable[tuple[object, object, object]]:
    if isinstance(expected, dict) and isinstance(found, dict):
        return [(key, value, found.get(key)) for key, value in expected.items()]
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        return [(at, *both) for at, both in enumerate(zip(expected, found, strict=True))]
    return []


def outside(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Those that do not agree."""
    return tuple(each for each in lines if not each.agrees)


def _line(
    name: str, measure: str, expected: object, found: Mapping[str, object], tolerance: float
) -> Line:
    if measure not in found:
        return Line(name, measure, expected, None, tolerance, agrees=False)
    value = found[measure]
    agrees = _inside(value, expected) if measure.endswith(RANGE) else _near(
        value, expected, tolerance
    )  # fmt: skip
    return Line(name, measure, expected, value, tolerance, agrees)


def _tolerance(case: Mapping[str, object], measure: str) -> float:
    given = case.get("tolerance", 0)
    return number(given.get(measure, 0) if isinstance(given, dict) else given)


def _near(found: object, expected: object, tolerance: float) -> bool:
    if isinstance(expected, dict) and isinstance(found, dict):
        return found.keys() >= expected.keys() and all(
            _near(found[key], value, tolerance) for key, value in expected.items()
        )
    if isinstance(expected, list) and isinstance(found, list):
        return len(found) == len(expected) and all(
            _near(mine, theirs, tolerance) for mine, theirs in zip(found, expected, strict=True)
        )
    if isinstance(expected, int | float) and isinstance(found, int | float):
        return abs(found - expected) <= tolerance
    return found == expected


def _inside(found: object, ends: object) -> bool:
    if not isinstance(found, int | float) or not isinstance(ends, list) or len(ends) != 2:
        return False
    return number(ends[0]) <= found <= number(ends[1])
