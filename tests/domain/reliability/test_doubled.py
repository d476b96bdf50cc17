from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.agreement.marked import by_family
from annotator.domain.agreement.report import Compared, full_report
from annotator.domain.agreement.result import Counted
from annotator.domain.agreement.time_unit import with_none
from annotator.domain.episodes import SAFEGUARDING, UNCODABLE, stretches_of
from annotator.domain.identity import ClipId
from annotator.domain.interval import Milliseconds
from annotator.domain.metrics.attuned import codable_time
from annotator.domain.reliability.doubled import EXTRA, FOUND, KINDS, MISSED, Coding, doubled
from annotator.wiring.sample import coding_of
from tests.builders import A_DAY
from tests.domain.reliability.clips import EX1, ONE, OTHER, a_coding, a_double

NAMED = {"ATT": "attunement", "RUP": "rupture", "REP": "repair"}
Spans = list[tuple[str, int, int]]


def test_the_worked_example_gives_its_table_of_seconds() -> None:
    # The design reference's rows are none, ATT, RUP, REP; ours are none, then by precedence.
    printed = np.array([[7, 3, 0, 0], [1, 26, 0, 1], [1, 0, 10, 1], [2, 2, 0, 6]])
    order = [0, 3, 2, 1]
    found = a_double(*EX1).seconds.sum(axis=0)
    assert (found == printed[np.ix_(order, order)]).all()


def test_the_same_example_as_the_conformance_file_has_it(conformance: Path) -> None:
    (found,) = (
        each
        for each in json.loads((conformance / "agreement-cases.json").read_text())["cases"]
        if each["id"] == "ex1_prf_1000ms"
    )
    ones, others = (
        [(NAMED[each["code"]], each["onset_ms"], each["offset_ms"]) for each in found["input"][who]]
        for who in ("coder_1", "coder_2")
    )
    assert (ones, others) == EX1
    found_missed_extra = a_double(ones, others).events.sum(axis=(0, 1))
    assert found_missed_extra.tolist() == [6, 0, 1]


def test_told_of_the_other_coder_everything_is_turned_round() -> None:
    one = a_double(*EX1)
    turned = one.turned
    assert (turned.coder, turned.reference) == (one.reference, one.coder)
    assert (turned.seconds == one.seconds.transpose(0, 2, 1)).all()
    assert (turned.events[:, :, MISSED] == one.events[:, :, EXTRA]).all()
    assert (turned.events[:, :, FOUND] == one.events[:, :, FOUND]).all()
    assert turned.rates == one.rates[::-1]


def test_what_either_could_not_code_or_set_aside_is_left_out() -> None:
    aside = [("uncodable", 0, 10_000), ("safeguarding", 50_000, 60_000)]
    found = a_double([*EX1[0], aside[0]], [*EX1[1], aside[1]])
    assert found.codable == 40_000
    assert int(found.seconds.sum()) == 40


def test_a_clip_nobody_could_code_counts_nothing() -> None:
    found = a_double([("uncodable", 0, 60_000)], EX1[1])
    assert (found.codable, int(found.seconds.sum()), int(found.events.sum())) == (0, 0, 0)


def test_events_lie_in_the_block_of_their_onset_and_moments_a_second_apart_are_one() -> None:
    ones: Spans = [
        ("rupture", 1_000, 4_000),
        ("rupture", 5_000, 8_000),
        ("repair", 130_000, 135_000),
    ]
    found = a_double(ones, [("rupture", 2_000, 8_000)], length=180_000)
    assert len(found.events) == 3
    assert found.events[0, KINDS.index("rupture")].tolist() == [1, 0, 0]
    assert found.events[2, KINDS.index("repair")].tolist() == [0, 1, 0]


spans = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 290_000), st.integers(500, 20_000)).map(
        lambda each: (each[0], each[1], min(each[1] + each[2], 300_000))
    ),
    max_size=20,
)


@given(spans, spans)
def test_however_it_is_cut_every_second_and_every_event_is_in_one_block(
    ones: Spans, others: Spans
) -> None:
    found = doubled(ClipId("c"), Milliseconds(300_000), a_coding(ones), a_coding(others, OTHER))
    assert int(found.seconds.sum()) == 300
    assert (found.events >= 0).all()
    assert len(found.seconds) == len(found.events)
    marks = 2 * found.events[:, :, FOUND] + found.events[:, :, MISSED] + found.events[:, :, EXTRA]
    assert int(marks.sum()) <= len(ones) + len(others)


@given(spans)
def test_with_oneself_there_is_nothing_missed_and_nothing_else(ones: Spans) -> None:
    found = a_double(ones, ones, length=300_000)
    assert int(found.events[:, :, (MISSED, EXTRA)].sum()) == 0
    table = found.seconds.sum(axis=0)
    assert int(np.trace(table)) == int(table.sum())


@pytest.mark.parametrize("name", ["feeding", "bedtime"])
def test_two_real_codings_are_counted_as_their_full_report_counts_them(name: str) -> None:
    ones, others = (coding_of(name, who) for who in ("coder-a", "coder-b"))
    marks = [tuple(each.annotations.values()) for each in (ones, others)]
    found = doubled(
        ClipId("c"),
        ones.clip_length,
        Coding(ONE, A_DAY, marks[0]),
        Coding(OTHER, A_DAY, marks[1]),
    )
    left_out = [stretches_of(each, kind) for each in marks for kind in (UNCODABLE, SAFEGUARDING)]
    codable = codable_time(ones.clip_length, *left_out)
    frames = np.zeros(0, dtype=np.int64)
    first, second = (by_family(each, KINDS) for each in marks)
    report = full_report(Compared(first, second, codable, frames))
    table = with_none(KINDS, found.seconds.sum(axis=0), Counted.UNITS)
    assert table == report.in_time.by_second.table
    whole = report.in_events.found
    counts = found.events.sum(axis=(0, 1)).tolist()
    assert counts == [whole.found, whole.missed, whole.extra]
    assert found.codable == report.codable
