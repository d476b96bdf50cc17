from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.agreement.marked import (
    NOTHING,
    Marked,
    by_code,
    by_family,
    labels_at,
    merged,
    one_at_a_time,
    squeezed,
    touching,
    within,
)
from annotator.domain.identity import FamilyId
from annotator.domain.interval import Stretches
from annotator.domain.metrics.precedence import flattened
from annotator.domain.metrics.precedence import merged as merged_stretches
from tests.builders import an_annotation, stretch
from tests.domain.agreement.coders import CODES, clip, marked
from tests.strategies import stretches

Spans = list[tuple[str, int, int]]


def spans(found: Marked) -> Spans:
    columns = zip(found.labels, found.onsets, found.offsets, strict=True)
    return [(found.codes[label], int(on), int(off)) for label, on, off in columns]


def of_code(found: Marked, code: str) -> Stretches:
    return Stretches.of(stretch(on, off) for name, on, off in spans(found) if name == code)


def test_annotations_are_named_by_family_or_by_code() -> None:
    given = [
        an_annotation("b", "rupture", 5, 9, code="intrusion"),
        an_annotation("a", "attunement", 0, 5),
        an_annotation("c", "infant_bid", 7, None, code="gaze"),
    ]
    families = by_family(given, ["rupture", "attunement"])
    assert spans(families) == [("attunement", 0, 5), ("rupture", 5, 9)]
    codes = by_code(given, ["gaze", "intrusion"])
    assert spans(codes) == [("intrusion", 5, 9), ("gaze", 7, 7)]


def test_an_offset_before_its_onset_and_an_unknown_code_are_mistakes() -> None:
    with pytest.raises(ValueError, match="3"):
        Marked.of(CODES, [("ATT", 5, 3)])
    with pytest.raises(KeyError):
        Marked.of(CODES, [("other", 1, 3)])


@given(marked(within=8_000, most=12), st.sampled_from([0, 5, 1_000]))
def test_merging_is_that_of_the_metrics(found: Marked, gap: int) -> None:
    after = merged(found, gap)
    for code in CODES:
        expected = of_code(found, code).bridged(stretch(0, gap + 1).length) if gap else None
        parts = [(on, off) for name, on, off in spans(after) if name == code]
        if gap == 1_000:
            whole = merged_stretches(list(of_code(found, code)))
            assert parts == [(each.onset, each.offset) for each in whole]
        elif expected is None:
            assert parts == [(each.onset, each.offset) for each in of_code(found, code)]


def test_instants_are_never_merged() -> None:
    found = Marked.of(CODES, [("ATT", 5, 5), ("ATT", 6, 6), ("ATT", 0, 10)])
    assert spans(merged(found, 1_000)) == [("ATT", 0, 10), ("ATT", 5, 5), ("ATT", 6, 6)]


@given(marked())
def test_one_at_a_time_is_the_precedence_of_the_metrics(found: Marked) -> None:
    track = one_at_a_time(found)
    assert track.one_at_a_time
    families = {FamilyId(code): of_code(found, code) for code in CODES}
    expected = flattened(families, tuple(families))
    for code in CODES:
        assert of_code(track, code) == expected[FamilyId(code)]


def test_what_does_not_overlap_stays_as_it_was_marked() -> None:
    given = [("ATT", 0, 5), ("ATT", 5, 9), ("RUP", 9, 12)]
    assert spans(one_at_a_time(Marked.of(CODES, given))) == given


@given(marked(), stretches(60))
def test_the_code_over_an_instant_is_the_one_marked_there(
    found: Marked, codable: Stretches
) -> None:
    track, instants = one_at_a_time(found), np.arange(60)
    labels, inside = labels_at(track, instants), within(codable, instants)
    for at in range(60):
        over = [code for code, on, off in spans(track) if on <= at < off]
        assert labels[at] == (CODES.index(over[0]) if over else NOTHING)
        assert inside[at] == any(part.onset <= at < part.offset for part in codable)


def test_only_what_touches_codable_time_counts_and_time_runs_only_there() -> None:
    codable = clip(0, 50) - clip(20, 30)
    found = Marked.of(
        CODES, [("ATT", 10, 25), ("RUP", 21, 29), ("RUP", 22, 22), ("REP", 28, 40), ("REP", 60, 70)]
    )
    kept = touching(found, codable)
    assert spans(kept) == [("ATT", 10, 25), ("REP", 28, 40)]
    assert spans(squeezed(kept, codable)) == [("ATT", 10, 20), ("REP", 20, 30)]
    assert len(touching(found, Stretches())) == 0
