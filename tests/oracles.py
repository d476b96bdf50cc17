"""What others compute: agreement libraries as oracles, kept in a folder of their own.

`make oracles` puts them into .venv-f10 (benchmarks/f10-libraries.txt), or GLIMMER_F10_LIBRARIES names where they are;
they stand behind the project's own NumPy, SciPy and pandas, and nothing of them runs Glimmer.
"""
# ruff: noqa: E501

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from annotator.domain.agreement.marked import Marked

PROJECT = Path(__file__).resolve().parents[1]
LIBRARIES = Path(os.environ.get("GLIMMER_F10_LIBRARIES", PROJECT / ".venv-f10"))
AS_ROUNDED = 6e-6  # irrCAC rounds to 5 decimals
sys.path.extend(
    str(each)
    for pattern in ("lib/python*/site-packages", "Lib/site-packages")
    for each in LIBRARIES.glob(pattern)
)


def found(library: str) -> Any:
    """The library, or None where it is not installed."""
    try:
        return importlib.import_module(library)
    except ImportError:
        return None


def of_nltk(first: Any, second: Any, name: str) -> float:
    task = found("nltk.metrics.agreement").AnnotationTask(
        data=[("1", at, int(label)) for at, label in enumerate(first)]
        + [("2", at, int(label)) for at, label in enumerate(second)]
    )
    return float(getattr(task, name)())


def of_irrcac(first: Any, second: Any, name: str) -> float:
    raw = found("irrCAC.raw").CAC(pd.DataFrame({"first": first, "second": second}))
    return float(getattr(raw, name)()["est"]["coefficient_value"])


def of_fleiss(first: Any, second: Any) -> float:
    rater = found("statsmodels.stats.inter_rater")
    return float(rater.fleiss_kappa(rater.aggregate_raters(np.column_stack((first, second)))[0]))


def of_statsmodels(first: Any, second: Any) -> float:
    rater = found("statsmodels.stats.inter_rater")
    table = rater.to_table(np.column_stack((first, second)))[0]
    return float(rater.cohens_kappa(table, return_results=False))


def of_simpledorff(first: Any, second: Any) -> float:
    frame = pd.DataFrame(
        {
            "unit": np.tile(np.arange(len(first)), 2),
            "coder": np.repeat([1, 2], len(first)),
            "label": np.concatenate((first, second)),
        }
    )
    return float(
        found("simpledorff").calculate_krippendorffs_alpha_for_df(
            frame, experiment_col="unit", annotator_col="coder", class_col="label"
        )
    )


def of_pingouin(values: Any) -> list[float]:
    """ICC(1,1), (2,1), (3,1), (1,k), (2,k), (3,k)."""
    clips, raters = values.shape
    frame = pd.DataFrame(
        {
            "clip": np.repeat(np.arange(clips), raters),
            "coder": np.tile(np.arange(raters), clips),
            "value": values.ravel(),
        }
    )
    table = found("pingouin").intraclass_corr(frame, "clip", "coder", "value")
    return [float(each) for each in table["ICC"]]


def of_unitized(library: Any, pair: tuple[Marked, Marked], units: int) -> float:
    """Units and the gaps between, which we fill in: the library's own filling is off by one."""
    parts = {str(at): parted(library, each, units) for at, each in enumerate(pair)}
    return float(library.KrippendorffUnitizedAlpha(parts).result)


def parted(library: Any, marked: Marked, units: int) -> list[Any]:
    found_, at = [], 0
    for label, onset, offset in zip(marked.labels, marked.onsets, marked.offsets, strict=True):
        if onset > at:
            found_.append(library.Segment("_empty", at, int(onset)))
        found_.append(library.Segment(marked.codes[label], int(onset), int(offset)))
        at = int(offset)
    return [*found_, *([library.Segment("_empty", at, units)] if at < units else [])]
