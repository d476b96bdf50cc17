"""A column says what may stand in it."""

from __future__ import annotations

from annotator.domain.clip import Context
from annotator.store.columns import one_of, to, yes_no


def test_a_list_of_words_and_a_yes_or_no_are_checked_by_the_database() -> None:
    assert str(one_of("context", Context, name="c").sqltext) == (
        "context IN ('feeding', 'bedtime', 'play')"
    )
    assert str(yes_no("done", name="y").sqltext) == "done IN (0, 1)"


def test_a_reference_goes_with_what_it_refers_to() -> None:
    (parent,) = to("clip").foreign_keys
    assert (parent.target_fullname, parent.ondelete) == ("clip.id", "CASCADE")
