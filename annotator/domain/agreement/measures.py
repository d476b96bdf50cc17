"""The measures of each kind of published case, under the names the files of cases give them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from annotator.domain.agreement.alignment import event_alignment
from annotator.domain.agreement.alpha import Scale, alpha
from annotator.domain.agreement.boris import as_boris
from annotator.domain.agreement.chance import (
    cohen_kappa,
    gwet_ac1,
    independent_interval,
    nominal_alpha,
    pabak,
    per_code,
    scott_pi,
)
from annotator.domain.agreement.confidence import Drawing
from annotator.domain.agreement.detection import detection
from annotator.domain.agreement.easydiag import Tool, as_tool, easydiag_kappa
from annotator.domain.agreement.gamma import Weights, disorder, gamma
from annotator.domain.agreement.icc import intraclass_correlation
from annotator.domain.agreement.reading import (
    NotACase,
    many,
    mapping,
    marked,
    number,
    numbers,
    observed,
    pair,
    streams,
    stretch,
    text,
    two_coders,
)
from annotator.domain.agreement.result import Counted, Table
from annotator.domain.agreement.time_unit import units
from annotator.domain.agreement.tolerance import tolerant_kappa
from annotator.domain.agreement.unitized import unitized_alpha
from annotator.domain.interval import Milliseconds
from annotator.domain.metrics.survival import survival
from annotator.domain.metrics.transitions import transitions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from annotator.domain.agreement.reading import Given
    from annotator.domain.agreement.time_unit import Pair
    from annotator.domain.agreement.unitized import Unitized

Found = dict[str, object]
RATED: Final = ("clips_by_coders", "targets_by_raters", "clips")
DRAWING: Final = Drawing(seed=1, replicates=400)


def of_table(given: Given) -> Found:
    """Every coefficient of a square table."""
    counts = np.array(numbers(given.input.get("table")), dtype=np.int64)
    names = tuple(str(at) for at in range(len(counts)))
    return _coefficients(Table.of(names, counts, Counted.UNITS))


def of_matrix(given: Given) -> Found:
    """Alpha of coders by units."""
    values = [
        [None if cell is None else number(cell) for cell in many(row)]
        for row in many(given.input.get("coders_by_units"))
    ]
    return {f"alpha_{scale.value}": alpha(values, scale).value for scale in Scale}


def of_events(given: Given) -> Found:
    """Two coders of a clip; the parameters say which measure is meant."""
    both = pair(given)
    wanted = frozenset(given.params)
    for names, measure in BY_PARAMETERS.items():
        if wanted == names:
            return measure(both, {name: given.params[name] for name in names})
    raise NotACase(f"parameters {sorted(wanted)} mean no measure")


def of_many(given: Given) -> Found:
    """The unitized alpha family of any number of coders, in units of one."""
    coders = [many(each) for each in many(given.input.get("coders"))]
    codes = sorted({text(mapping(each).get("code")) for coder in coders for each in coder})
    onset, offset = (number(each) for each in many(given.input.get("clip")))
    return _family(
        unitized_alpha([marked(codes, coder) for coder in coders], stretch(onset, offset), 1)
    )


def of_boris(given: Given) -> Found:
    """BORIS's own kappa over two observations of one of its projects."""
    project = mapping(given.files(text(given.input.get("file"))))
    one, other = (observed(given, project, f"observation_{at}") for at in (1, 2))
    return {"kappa": as_boris(one, other, round(number(given.params["interval_s"]) * 1_000)).value}


def of_continuum(given: Given) -> Found:
    """The disorder gamma rests on, and gamma for the expectation the case gives."""
    weights = Weights(*(number(given.params[name]) for name in ("alpha", "beta", "deltaEmpty")))
    drawn = [
        two_coders(mapping(each).get("units")) for each in many(given.input["sampled_continua"])
    ]
    observed = disorder(*two_coders(given.input.get("units")), weights).value
    expected = number(given.expected["expected_disorder_given"])
    return {
        "observed_disorder": observed,
        "drawn_disorders": [disorder(*both, weights).value for both in drawn],
        "expected_disorder_given": expected,
        "gamma_given_expected": None if observed is None else 1 - observed / expected,
    }


def of_survival(given: Given) -> Found:
    """The Kaplan-Meier curve of waits, some of them not seen to their end."""
    waits = [number(each) for each in many(given.input.get("duration_s"))]
    found = survival(waits, [bool(each) for each in many(given.input.get("repaired"))])
    return {
        "times": [each.time for each in found.steps],
        "S": [each.share for each in found.steps],
        "at_risk": [each.at_risk for each in found.steps],
        "events": [each.events for each in found.steps],
        "ci_loglog": [[each.lower, each.upper] for each in found.steps],
        "median": found.median,
    }


def of_icc(given: Given) -> Found:
    """Intraclass correlations of clips by coders, and the interval of ICC(2,1)."""
    name = next((each for each in RATED if each in given.input), RATED[0])
    found = intraclass_correlation(numbers(given.input.get(name)))
    ends = {
        name: [each.lower, each.upper]
        for name, each in (("icc21", found.single), ("icc31", found.consistent))
    }
    return {
        "icc21": found.single.value,
        "icc31": found.consistent.value,
        "icc2k": found.average.value,
        "ci": ends if isinstance(given.expected.get("ci"), dict) else ends["icc21"],
    }


def of_sequence(given: Given) -> Found:
    """Which code follows which in the streams of one clip or of many.

    The input is a list of codes, or one for each clip. Parameters, if any: `lag`, and `repeats`
    (or `adjacent`, as LagSequential has it), whether a code may follow itself. An expected z is a
    table by `codes` (else in their order), or an object of the codes before and after.
    """
    if unknown := set(given.params) - {"lag", "repeats", "adjacent"}:
        raise NotACase(f"parameters {sorted(unknown)} are not known")
    clips, codes = streams(given)
    lag = round(number(given.params.get("lag", 1)))
    repeats = given.params.get("repeats", given.params.get("adjacent", True)) in (True, 1)
    found = transitions(clips, codes, lag, repeats=repeats)
    rows = [list(row) for row in found.z]
    by_name = {
        code: dict(zip(codes, row, strict=True)) for code, row in zip(codes, rows, strict=True)
    }
    return {
        "counts": [list(row) for row in found.counts],
        "expected": [list(row) for row in found.expected],
        "z": by_name if isinstance(given.expected.get("z"), dict) else rows,
        "g2": found.g2,
        "x2": found.x2,
        "df": found.df,
        "p": found.p,
    }


def _coefficients(table: Table) -> Found:
    kappa, interval = cohen_kappa(table), independent_interval(table)
    return {
        "table": [list(row) for row in table.counts],
        "po": kappa.observed,
        "kappa": kappa.value,
        "kappa_max": kappa.highest,
        "kappa_se_fce": None if interval is None else interval[0],
        "kappa_ci_t": None if interval is None else list(interval[1:]),
        "scott_pi": scott_pi(table).value,
        "alpha": nominal_alpha(table).value,
        "pabak": pabak(table).value,
        "ac1": gwet_ac1(table).value,
        "per_code_kappa": {each.code: each.kappa.value for each in per_code(table)},
    }


def _in_time(both: Pair, params: Mapping[str, object]) -> Found:
    return _coefficients(units(both, round(number(params["unit_ms"]))).table)


def _forgiving(both: Pair, params: Mapping[str, object]) -> Found:
    row = units(both, round(number(params["unit_ms"])))
    found = tolerant_kappa(row, round(number(params["tolerance_units"])))
    return {
        "kappa_ref_coder1": found.first_as_reference.value,
        "kappa_ref_coder2": found.second_as_reference.value,
        "mean": found.mean,
    }


def _linked(both: Pair, params: Mapping[str, object]) -> Found:
    found = easydiag_kappa(both, number(params["min_overlap"]))
    return {
        "matrix": [list(row) for row in found.table.counts],
        "linked_fraction": found.linked_share,
        "raw_agreement": found.kappa.observed,
        "pe_ipf": found.kappa.expected,
        "kappa_ipf": found.kappa.value,
        "kappa_max": found.kappa.highest,
        "kappa_excluding_unlinked": found.excluding_unlinked.value,
        "per_code_kappa": {code: kappa.value for code, kappa in found.per_code},
        "kappa_ipf_original_clipped": as_tool(found.table, Tool.EASYDIAG).value,
    }


def _aligned(both: Pair, params: Mapping[str, object]) -> Found:
    tolerance = Milliseconds(round(number(params["onset_tolerance_ms"])))
    found = event_alignment(both, tolerance, number(params["min_overlap"]))
    paired = {j for _, j in found.pairs}
    return {
        "cost": found.cost,
        "pairs": [list(each) for each in found.pairs],
        "unpaired_coder_2": [at for at in range(len(both.second)) if at not in paired],
        "matrix": [list(row) for row in found.linked.table.counts],
        "kappa_ipf": found.kappa.value,
        "kappa_ipf_doubled": found.doubled.value,
    }


def _detected(both: Pair, params: Mapping[str, object]) -> Found:
    tolerance = Milliseconds(round(number(params["onset_tolerance_ms"])))
    found, _ = detection(both.first, both.second, tolerance)
    return {
        "tp": found.found,
        "precision": found.precision,
        "recall": found.recall,
        "f1": found.f1,
    }


def _unitized(both: Pair, params: Mapping[str, object]) -> Found:
    over = stretch(both.begin, both.end)
    unit = round(number(params["unit_ms"]))
    return _family(unitized_alpha((both.first, both.second), over, unit))


def _disordered(both: Pair, params: Mapping[str, object]) -> Found:
    found: Found = {}
    for position in (1, 3):
        drawn = gamma(both.first, both.second, DRAWING, Weights(position=position))
        found[f"observed_disorder_a{position}_b1"] = drawn.observed
        found[f"gamma_a{position}_b1_range"] = drawn.value
    return found


def _family(found: Unitized) -> Found:
    return {
        "u_alpha": found.whole.value,
        "bar_u_alpha": found.relevance.value,
        "cu_alpha": found.named.value,
        "cu_coverage": found.named.coverage,
        "ku_alpha": {code: each.value for code, each in found.each},
        "ku_coverage": {code: each.coverage for code, each in found.each},
    }


BY_PARAMETERS: Final[Mapping[frozenset[str], Callable[[Pair, Mapping[str, object]], Found]]] = {
    frozenset({"unit_ms", "include_none"}): _in_time,
    frozenset({"unit_ms", "tolerance_units"}): _forgiving,
    frozenset({"min_overlap", "overlap_of"}): _linked,
    frozenset({"onset_tolerance_ms", "min_overlap"}): _aligned,
    frozenset({"onset_tolerance_ms"}): _detected,
    frozenset({"unit_ms"}): _unitized,
    frozenset(): _disordered,
}

KINDS: Final[Mapping[str, Callable[[Given], Found]]] = {
    "table": of_table,
    "reliability_matrix": of_matrix,
    "events": of_events,
    "events_multi": of_many,
    "boris_project": of_boris,
    "continuum": of_continuum,
    "icc": of_icc,
    "survival": of_survival,
    "sequence": of_sequence,
}
