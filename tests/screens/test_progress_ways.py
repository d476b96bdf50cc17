from __future__ import annotations

import re

from annotator.domain.metrics.pooled import pooled_transitions
from annotator.domain.metrics.sequences import KINDS
from annotator.screens.progress_ink import LIGHT
from annotator.screens.progress_ways import markup

A, R, P, N = KINDS
CLIPS = [((N, A, N, A, N, R, P, A, N, A, N, A, N, A, N),)]


def cells(text: str) -> list[str]:
    return re.findall(r"<td.*?</td>", text, re.S)


def test_counts_and_shares_stand_in_the_cells_and_few_are_marked_in_words_too() -> None:
    text = markup(pooled_transitions(CLIPS, KINDS), LIGHT)
    to_neither = next(each for each in cells(text) if "<b>6</b>" in each)
    assert 'class="many"' in to_neither
    repaired = next(each for each in cells(text) if "<b>1</b><br>100%" in each)
    assert 'class="few"' in repaired
    assert "fewer than 5" in repaired


def test_what_cannot_be_is_hatched_and_not_counted_as_nought() -> None:
    impossible = [
        each for each in cells(markup(pooled_transitions(CLIPS, KINDS), LIGHT)) if "cannot" in each
    ]
    assert len(impossible) == 4
    assert all("<b>0</b>" not in each for each in impossible)
    assert all("cannot be" in each for each in impossible)


def test_rows_and_columns_are_named_and_each_row_has_its_sum() -> None:
    text = markup(pooled_transitions(CLIPS, KINDS), LIGHT)
    assert text.count('scope="row"') == text.count('scope="col"') == 4
    assert re.findall(r"class='sum'>(\d+)<", text) == ["6", "1", "1", "6"]


def test_with_eight_clips_the_cells_have_their_ends_and_with_enough_ways_their_z() -> None:
    many = pooled_transitions(CLIPS * 8, KINDS)
    assert " to " in markup(many, LIGHT)
    assert many.blank is None
    assert ("z +" in markup(many, LIGHT)) is (not many.table.too_few)
