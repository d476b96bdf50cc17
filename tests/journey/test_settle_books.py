"""What is kept of settling says who, when and of which revision."""

from __future__ import annotations

from dataclasses import fields

from annotator.journey.settle_books import Acceptance, Decided, Looked, Source


def test_nothing_is_said_or_decided_without_whose_it_was_and_when() -> None:
    for kept in (Acceptance, Decided, Looked):
        assert {"by", "at"} <= {each.name for each in fields(kept)}


def test_a_source_and_an_acceptance_are_of_one_revision() -> None:
    for kept in (Acceptance, Source):
        assert {"session", "revision"} <= {each.name for each in fields(kept)}
