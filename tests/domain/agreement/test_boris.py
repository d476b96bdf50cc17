from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.agreement.boris import as_boris
from annotator.domain.agreement.marked import Marked
from annotator.domain.agreement.result import Undefined
from tests.domain.agreement.coders import cases

NOBODY = "No focal subject"
Subjects = dict[str, Marked]


def coded(project: dict[str, Any], name: str, subjects: list[str], codes: list[str]) -> Subjects:
    """One observation of a BORIS project; a state is a pair of rows, a point one."""
    states = {
        each["code"]
        for each in project["behaviors_conf"].values()
        if "state" in each["type"].lower()
    }
    rows: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, subject, code, *_ in project["observations"][name]["events"]:
        rows[subject or NOBODY, code].append(round(at * 1_000))
    found = {}
    for subject in subjects:
        spans = []
        for code in codes:
            times = sorted(rows[subject, code])
            ends = (
                zip(times[::2], times[1::2], strict=True)
                if code in states
                else zip(times, times, strict=True)
            )
            spans += [(code, onset, offset) for onset, offset in ends]
        found[subject] = Marked.of(codes, spans)
    return found


def test_every_case_of_boris_itself(conformance: Path) -> None:
    published = cases(conformance, "boris_")
    assert len(published) == 4
    for case in published.values():
        asked = case["input"]
        project = json.loads((conformance / asked["file"]).read_text(encoding="utf-8"))
        one, other = (
            coded(project, asked[which], asked["subjects"], asked["behaviors"])
            for which in ("observation_1", "observation_2")
        )
        found = as_boris(one, other, round(case["params"]["interval_s"] * 1_000))
        expected = case["expected"]["kappa"]
        assert found.value == pytest.approx(expected, abs=case["tolerance"]), case["id"]


def subject(*spans: tuple[str, int, int]) -> Subjects:
    return {"": Marked.of(("a", "b"), spans)}


def test_both_ends_of_a_state_count_and_half_an_interval_around_an_instant() -> None:
    one = subject(("a", 0, 2_000), ("b", 3_500, 3_500), ("b", 6_000, 6_000))
    # Samples at 0 ... 6 s: a a a, b (3.5 is half a second off 3 and 4) b, nothing, b.
    found = as_boris(one, one, 1_000).table
    assert sorted(sum(row) for row in found.counts) == [1, 3, 3]


def test_nobody_coded_adds_agreement_as_boris_does() -> None:
    one, other = subject(("a", 0, 9_000)), subject(("a", 2_000, 11_000))
    more = {"x": Marked.of(("a", "b"), []), "y": Marked.of(("a", "b"), [])}
    plain = as_boris(one, other, 1_000)
    padded = as_boris(one | more, other | more, 1_000)
    assert padded.observed is not None
    assert plain.observed is not None
    assert padded.observed > plain.observed


def test_one_code_throughout_is_one_as_boris_prints_it_and_nothing_coded_is_blank() -> None:
    one = subject(("a", 0, 5_000))
    assert as_boris(one, one, 1_000).value == 1.0
    nothing = as_boris(subject(), subject(), 1_000)
    assert (nothing.value, nothing.undefined) == (None, Undefined.NO_ANNOTATIONS)


def test_codes_together_are_a_category_of_their_own() -> None:
    one = subject(("a", 0, 4_000), ("b", 2_000, 4_000))
    other = subject(("a", 0, 4_000))
    assert as_boris(one, other, 1_000).observed == pytest.approx(2 / 5)


def test_the_same_code_of_another_subject_is_another_category() -> None:
    codes, nothing = ("a", "b"), Marked.of(("a", "b"), [])
    x, y = Marked.of(codes, [("a", 0, 4_000)]), Marked.of(codes, [("a", 2_000, 4_000)])
    found = as_boris({"x": x, "y": y}, {"x": x, "y": nothing}, 1_000).table
    assert sorted(sum(row) for row in found.counts) == [2, 3, 5]
