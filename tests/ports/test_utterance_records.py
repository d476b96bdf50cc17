"""One suite for counted utterances in memory and in the database."""

from __future__ import annotations

from annotator.domain.identity import ClipId, CoderId
from annotator.journey.ports import Records
from tests.fakes.clock import NOON
from tests.ports.kept import C1

ME = CoderId("me")


def test_the_last_count_stands_until_nobody_counted(filled: Records) -> None:
    with filled.writing() as desk:
        desk.utterances.keep(C1, 40, ME, NOON)
        desk.utterances.keep(C1, 42, ME, NOON)
    with filled.reading() as desk:
        assert desk.utterances.of((C1, ClipId("c9"))) == {C1: 42}
        assert desk.utterances.of(()) == {}
    with filled.writing() as desk:
        desk.utterances.forget(C1)
        desk.utterances.forget(ClipId("c9"))
    with filled.reading() as desk:
        assert desk.utterances.of((C1,)) == {}


def test_they_go_with_their_clip(filled: Records) -> None:
    with filled.writing() as desk:
        desk.utterances.keep(C1, 40, ME, NOON)
        desk.clips.remove(C1)
    with filled.reading() as desk:
        assert desk.utterances.of((C1,)) == {}
