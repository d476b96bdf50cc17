"""What is kept has a beginning that needs nothing but what is known then."""

from __future__ import annotations

from annotator.domain.identity import CoderId, SessionId
from annotator.journey.kept import ArtefactKind, Kept, Upload
from tests.builders import add, an_annotation
from tests.fakes.clock import NOON


def test_an_announced_upload_has_received_nothing() -> None:
    assert Upload(100) == Upload(length=100, received=0, asset=None, resume="")


def test_an_operation_is_neither_accepted_nor_refused_until_it_was_looked_at() -> None:
    kept = Kept(add(an_annotation()), SessionId("s"), "f", NOON, CoderId("A"))
    assert (kept.revision, kept.version, kept.refusal, dict(kept.facts)) == (None, None, None, {})


def test_the_kinds_of_artefact_are_a_closed_list() -> None:
    assert len(ArtefactKind) == 10
