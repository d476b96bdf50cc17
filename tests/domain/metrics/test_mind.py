from __future__ import annotations

from annotator.domain.metrics.mind import mind_comments
from tests.builders import an_annotation

COMMENTS = [
    an_annotation(f"w{n}", "mind_comment", n * 1000, None, code)
    for n, code in enumerate(("appropriate", "appropriate", "non_attuned", "unsure", None))
]


def test_comments_are_counted_per_hundred_utterances() -> None:
    found = mind_comments(COMMENTS, 40)
    assert (found.appropriate, found.non_attuned, found.other, found.n) == (2, 1, 2, 5)
    assert (found.value, found.non_attuned_value) == (5.0, 2.5)


def test_where_nobody_counted_the_utterances_it_is_blank_though_the_comments_are_known() -> None:
    found = mind_comments(COMMENTS, None)
    assert (found.value, found.non_attuned_value, found.n) == (None, None, 5)
    assert mind_comments(COMMENTS, 0).value is None
