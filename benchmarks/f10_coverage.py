"""F10, the intervals: how often a 95 % block interval holds the true kappa, in 27 designs.

Median bout 4, 8, 20 s x clip 8, 10, 30 min x kappa about .4, .65, .85: pairs of coders of one simulated clip, 2,000
each unless a number is given. Bouts are log-normal, three codes and none; each coder names a bout wrongly by chance of
its own and is off at each edge by a normal 0.4 s. The true kappa of a design is that of a long clip of it, by itself.
"""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from report import say

from annotator.domain.agreement.confidence import block_interval
from annotator.domain.agreement.marked import Marked
from annotator.domain.agreement.result import Undefined
from annotator.domain.agreement.time_unit import Pair, exact_kappa
from annotator.domain.interval import Interval, Milliseconds, Stretches

BOUTS, MINUTES, KAPPAS = (4, 8, 20), (8, 10, 30), (0.4, 0.65, 0.85)
CODES = ("A", "R", "P")
EDGE_MS, SPREAD, LONG_MINUTES, SEED = 400, 0.6, 60_000, 31
CELL, MEAN = (0.90, 0.98), (0.93, 0.97)


def coder(codes: np.ndarray, cuts: np.ndarray, wrong: float, chance: np.random.Generator) -> Marked:
    """One coder's clip: codes 0 to 3, 3 is none; every edge and every name may be off."""
    length = int(cuts[-1])
    inner = cuts[1:-1] + np.rint(chance.normal(0, EDGE_MS, len(cuts) - 2)).astype(np.int64)
    edges = np.concatenate(([0], np.maximum.accumulate(np.clip(inner, 0, length)), [length]))
    other = (codes + chance.integers(1, 4, len(codes))) % 4
    named = np.where(chance.random(len(codes)) < wrong, other, codes)
    kept = np.flatnonzero((named < 3) & (edges[1:] > edges[:-1]))
    return Marked(CODES, edges[:-1], edges[1:], named).only(kept)


def pair(bout: int, minutes: int, wrong: float, chance: np.random.Generator) -> Pair:
    """Two coders of one simulated clip."""
    length = minutes * 60_000
    many = length // (bout * 1_000) * 3 + 20
    bouts = np.rint(chance.lognormal(np.log(bout * 1_000), SPREAD, many)).astype(np.int64) + 1
    cuts = np.cumsum(bouts)
    cuts = np.concatenate(([0], cuts[cuts < length], [length]))
    codes = np.cumsum(chance.integers(1, 4, len(cuts) - 1)) % 4
    whole = Stretches((Interval(Milliseconds(0), Milliseconds(length)),))
    return Pair(coder(codes, cuts, wrong, chance), coder(codes, cuts, wrong, chance), whole)


def true_kappa(bout: int, wrong: float, minutes: int = LONG_MINUTES) -> float:
    return float(exact_kappa(pair(bout, minutes, wrong, np.random.default_rng(SEED))).value or 0)


def wrong_for(bout: int, kappa: float) -> float:
    """How often a name has to be wrong for kappa to be about this; halved again and again."""
    low, high = 0.0, 0.7
    for _ in range(12):
        middle = (low + high) / 2
        low, high = (middle, high) if true_kappa(bout, middle, 4_000) > kappa else (low, middle)
    return (low + high) / 2


def cell(bout: int, minutes: int, wrong: float, pairs: int) -> tuple[float, int, float]:
    """Share that holds the truth, of how many that had an interval, and the mean width."""
    truth = true_kappa(bout, wrong)
    chance = np.random.default_rng(zlib.crc32(repr((SEED, bout, minutes, wrong)).encode()))
    held, widths = 0, []
    for _ in range(pairs):
        found = block_interval(pair(bout, minutes, wrong, chance))
        if found.lower is None or found.upper is None:
            assert found.undefined in {Undefined.TOO_SHORT, Undefined.NO_VARIATION}
            continue
        held += found.lower <= truth <= found.upper
        widths.append(found.upper - found.lower)
    return (
        (held / len(widths) if widths else float("nan")),
        len(widths),
        float(np.mean(widths or [0])),
    )


def main() -> None:
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    lines, shares = [], []
    for bout in BOUTS:
        for kappa in KAPPAS:
            wrong = wrong_for(bout, kappa)
            for minutes in MINUTES:
                share, counted, width = cell(bout, minutes, wrong, pairs)
                what = f"bout {bout} s, clip {minutes} min, kappa {kappa}"
                if counted < pairs / 2:
                    short = f"too short for an interval in {pairs - counted} of {pairs}"
                    lines.append(f"{what}: {short}; {share:.3f} of the other {counted}")
                    print(lines[-1], flush=True)
                    continue
                shares.append(share)
                lines.append(f"{what}: {share:.3f} of {counted}, mean width {width:.2f}")
                print(lines[-1], flush=True)
    mean = float(np.mean(shares))
    lines.append(f"mean {mean:.3f} over {len(shares)} designs with an interval")
    reached = MEAN[0] <= mean <= MEAN[1] and all(CELL[0] <= each <= CELL[1] for each in shares)
    say("F10 intervals", *lines, reached=reached)


if __name__ == "__main__":
    main()
