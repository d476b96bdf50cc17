"""How a figure is said: both sides, their ratio, and the machine they were measured on."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from math import ceil
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def p95(values: Sequence[float]) -> float:
    """The value that 95 of 100 do not pass (nearest rank)."""
    return sorted(values)[ceil(0.95 * len(values)) - 1]


def spread(values: Sequence[float], unit: str = "ms") -> str:
    """Median, 95th percentile, most, and how many."""
    numbers = f"median {median(values):.1f}, p95 {p95(values):.1f}, most {max(values):.1f} {unit}"
    return f"{numbers} (n = {len(values)})"


def machine() -> str:
    """What it was measured on, and how busy that was besides."""
    cores, load = os.cpu_count(), os.getloadavg()
    python = f"Python {platform.python_version()}, Streamlit {version('streamlit')}"
    return f"{cores} cores, {platform.machine()}, {python}; load {load[0]:.1f} {load[1]:.1f}"


def say(figure: str, *lines: str, reached: bool) -> None:
    """Print a figure."""
    print(f"\n{figure}: {'reached' if reached else 'MISSED'}")
    for line in lines:
        print(f"  {line}")
    print(f"  on {machine()}")
