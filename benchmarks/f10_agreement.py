# ruff: noqa: ANN401, E402
"""F10: the whole agreement report of 2 coders x 5,000 annotations over 90,000 frames, and each statistic that has
a library against the fastest one: the same arrays in, both sides in turn, the same value out.

The libraries are those of tests/oracles.py (`make oracles`). What is not there is said, not skipped in silence.
"""

from __future__ import annotations

import sys
import time
import warnings
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
warnings.filterwarnings("ignore")

import numpy as np
from report import say

from annotator.domain.agreement.alpha import alpha
from annotator.domain.agreement.chance import (
    cohen_kappa,
    gwet_ac1,
    nominal_alpha,
    pabak,
    scott_pi,
)
from annotator.domain.agreement.icc import intraclass_correlation
from annotator.domain.agreement.marked import Marked, labels_at
from annotator.domain.agreement.report import Compared, full_report
from annotator.domain.agreement.time_unit import tabled
from annotator.domain.agreement.unitized import unitized_alpha
from annotator.domain.interval import Interval, Milliseconds, Stretches
from tests.oracles import (
    AS_ROUNDED,
    found,
    of_fleiss,
    of_irrcac,
    of_nltk,
    of_pingouin,
    of_simpledorff,
    of_statsmodels,
    of_unitized,
)

if TYPE_CHECKING:
    from collections.abc import Callable

LENGTH, FRAME, EVENTS, SEED = 3_600_000, 40, 5_000, 10
EXCERPT = 200
CODES = tuple("abcdefgh")
REPORT_LIMIT, TIMES_FASTER = 1.5, 5
Compute = "Callable[[], float]"


def coders(events: int, length: int) -> tuple[Marked, Marked]:
    """One coder at random, the other 0.15 s off, missing a few and naming one in ten otherwise."""
    chance = np.random.default_rng(SEED)
    cuts = np.sort(chance.choice(length // 10, 2 * events, replace=False)) * 10
    first = Marked(CODES, cuts[::2], cuts[1::2], chance.integers(0, 8, events))
    edges = np.sort(
        np.clip(cuts + np.rint(chance.normal(0, 150, len(cuts))).astype(np.int64), 0, length)
    )
    renamed = np.where(chance.random(events) < 0.9, first.labels, chance.integers(0, 8, events))
    kept = np.flatnonzero((edges[1::2] > edges[::2]) & (chance.random(events) < 0.98))
    return first, Marked(CODES, edges[::2], edges[1::2], renamed).only(kept)


def took(compute: Compute, rounds: int) -> tuple[float, float]:
    """The value and the median seconds."""
    times = []
    value = compute()
    for _ in range(rounds):
        began = time.perf_counter()
        value = compute()
        times.append(time.perf_counter() - began)
    return value, median(times)


def unitized_row(pair: tuple[Marked, Marked]) -> tuple[str, bool]:
    """An excerpt, as the library compares every unit with every other: minutes for the whole."""
    module = "krippendorff_unitized_alpha.krippendorffs_unitized_alpha"
    units = int(max(each.offsets[EXCERPT - 1] for each in pair)) + 1
    short = tuple(each.only(np.arange(EXCERPT)) for each in pair)
    over = Interval(Milliseconds(0), Milliseconds(units))
    return compared(
        f"unitized alpha, {EXCERPT} annotations each",
        lambda: unitized_alpha(short, over, 1).whole.value,
        [
            (
                "krippendorff-unitized-alpha",
                module,
                lambda: of_unitized(found(module), short, units),
            )
        ],
    )


def rows(first: Any, second: Any) -> list[tuple[str, Compute, list[tuple[str, str, Compute]]]]:
    """Each statistic, our own way, and every library's: name, module and call."""
    both = np.vstack((first, second))
    chance = np.random.default_rng(SEED)
    clips = np.round(chance.normal(5, 2, (60, 1)) + chance.normal(0, 1, (60, 3)), 2)

    def ours(measure: Callable[[Any], Any]) -> Compute:
        return lambda: measure(tabled(CODES, first, second)).value

    def nltk(name: str) -> tuple[str, str, Compute]:
        return "nltk", "nltk.metrics.agreement", lambda: of_nltk(first, second, name)

    def irrcac(name: str) -> tuple[str, str, Compute]:
        return "irrCAC", "irrCAC.raw", lambda: of_irrcac(first, second, name)

    sk = "sklearn.metrics"
    sm = "statsmodels.stats.inter_rater"
    return [
        (
            "Cohen's kappa",
            ours(cohen_kappa),
            [
                ("scikit-learn", sk, lambda: found(sk).cohen_kappa_score(first, second)),
                ("statsmodels", sm, lambda: of_statsmodels(first, second)),
                nltk("kappa"),
            ],
        ),
        (
            "Scott's pi",
            ours(scott_pi),
            [nltk("pi"), ("statsmodels (Fleiss)", sm, lambda: of_fleiss(first, second))],
        ),
        ("Gwet's AC1", ours(gwet_ac1), [irrcac("gwet")]),
        ("PABAK", ours(pabak), [nltk("S"), irrcac("bp")]),
        (
            "nominal alpha",
            ours(nominal_alpha),
            [
                (
                    "krippendorff",
                    "krippendorff",
                    lambda: found("krippendorff").alpha(both, level_of_measurement="nominal"),
                ),
                ("simpledorff", "simpledorff", lambda: of_simpledorff(first, second)),
                nltk("alpha"),
                irrcac("krippendorff"),
            ],
        ),
        (
            "alpha of a matrix with values missing",
            lambda: alpha(holed(both)).value,
            [
                (
                    "krippendorff",
                    "krippendorff",
                    lambda: found("krippendorff").alpha(
                        holed(both), level_of_measurement="nominal"
                    ),
                )
            ],
        ),
        (
            "ICC(2,1), (3,1), (2,k)",
            lambda: intraclass_correlation(clips).single.value,
            [("pingouin", "pingouin", lambda: of_pingouin(clips)[1])],
        ),
    ]


def holed(both: Any) -> Any:
    values = both.astype(float)
    values[0, ::97] = np.nan
    return values


def compared(name: str, own: Compute, others: list[tuple[str, str, Compute]]) -> tuple[str, bool]:
    """One line: ours, every library found with its own, and how often faster than the fastest."""
    value, mine = took(own, 15)
    parts, fastest = [], float("inf")
    for library, module, compute in others:
        if found(module) is None:
            parts.append(f"{library} not installed")
            continue
        theirs, seconds = took(compute, 1 if library in SLOW else 3)
        assert abs(theirs - value) < AS_ROUNDED, (name, library, theirs, value)
        fastest = min(fastest, seconds)
        parts.append(f"{library} {seconds * 1_000:.1f} ms")
    times = fastest / mine if fastest < float("inf") else float("nan")
    line = f"{name}: {mine * 1_000:.3f} ms; {', '.join(parts)}; {times:.0f} times faster than the fastest"
    return line, times >= TIMES_FASTER


SLOW = {"nltk", "simpledorff"}


def main() -> None:
    first, second = coders(EVENTS, LENGTH)
    frames = np.arange(0, LENGTH, FRAME, dtype=np.int64)
    whole = Stretches((Interval(Milliseconds(0), Milliseconds(LENGTH)),))
    asked = Compared(first, second, whole, frames)
    _, seconds = took(lambda: float(full_report(asked).in_time.kappa.value or 0), 5)
    lines = [
        f"whole report, {len(first)} and {len(second)} annotations, {len(frames)} frames: {seconds:.2f} s"
        f" (at most {REPORT_LIMIT} s)"
    ]
    reached = seconds <= REPORT_LIMIT
    labels = labels_at(first, frames), labels_at(second, frames)
    for row in rows(*labels):
        line, enough = compared(*row)
        lines.append(line if enough else f"{line} (MISSED: at least {TIMES_FASTER})")
        reached &= enough
    line, enough = unitized_row((first, second))
    lines.append(line if enough else f"{line} (MISSED: at least {TIMES_FASTER})")
    reached &= enough
    over = Interval(Milliseconds(0), Milliseconds(LENGTH))
    _, family = took(
        lambda: float(unitized_alpha((first, second), over, FRAME).whole.value or 0), 3
    )
    lines.append(
        f"unitized alpha, the family, all annotations: {family * 1_000:.1f} ms, no library in reasonable time"
    )
    lines.append(
        "not compared: pygamma-agreement (822 MB, GPL-3 solver), pyannote (another, duration-based figure)"
    )
    say("F10 agreement", *lines, reached=reached)


if __name__ == "__main__":
    main()
