"""A figure in words: its value, what it was counted from, or why it is blank."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from annotator import words
from annotator.domain.metrics.device import USES
from annotator.domain.metrics.measured import Unit
from annotator.domain.metrics.of_tracks import STATES

if TYPE_CHECKING:
    from annotator.domain.metrics.measured import Measured

READ: Final = {
    Unit.SHARE: ("{:.0f} %", 100),
    Unit.PER_MINUTE: ("{:.2f} / min", 1),
    Unit.PER_100: ("{:.1f}", 1),
    Unit.MS: ("{:.1f} s", 0.001),
    Unit.BITS: ("{:.2f} bits", 1),
}
FIFTH: Final = 0.2
TIMES: Final = frozenset(
    {"attuned", "rupture_share", "repair_share", "dispersion", "entropy"}
    | {f"device_{use}" for use in USES}
    | {f"state_{state}" for state in STATES}
)
MEANS: Final = ("_mean", "_median", "_gap", "mismatch", "stay")


def value(each: Measured) -> str:
    """The value with its unit; blank where there is none."""
    if each.value is None:
        return words.screen("progress.blank")
    return number(each.value, each.unit)


def number(found: float, unit: Unit) -> str:
    """A number as it is read in its unit."""
    said, factor = READ.get(unit, ("{:.2f}", 1))
    return said.format(found * factor)


def counted(each: Measured) -> str:
    """What it was counted from, and how many were not seen to their end."""
    more = words.screen("progress.more", censored=each.censored) if each.censored else ""
    return "; ".join(filter(None, (counted_short(each), more)))


def why(each: Measured) -> str:
    """Why it is blank; nothing where it is not."""
    return words.screens("progress_blanks")[each.blank.value] if each.blank else ""


def between(each: Measured) -> str:
    """The ends it lies between; nothing where there are none."""
    if each.lower is None or each.upper is None:
        return ""
    lower, upper = number(each.lower, each.unit), number(each.upper, each.unit)
    return words.screen("progress.between", lower=lower, upper=upper)


def counted_short(each: Measured) -> str:
    """What it was counted from, in the fewest words."""
    said = words.screens("progress")
    if each.key in TIMES:
        return said["of"].format(part=_time(each.part), whole=_time(each.whole))
    if each.unit is Unit.PER_MINUTE:
        return said["in_time"].format(part=f"{each.part:.0f}", whole=_time(each.whole))
    if each.unit is not Unit.SHARE and (each.part == each.whole or each.key.endswith(MEANS)):
        return said["of_n"].format(n=each.n)
    return said["of"].format(part=f"{each.part:.0f}", whole=f"{each.whole:.0f}")


def _time(ms: float) -> str:
    return f"{ms / 1000:.0f} s"
