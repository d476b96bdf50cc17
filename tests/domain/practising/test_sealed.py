from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given

from annotator.domain.coding import CodingSession
from annotator.domain.identity import AnnotationId, CoderId
from annotator.domain.interval import Milliseconds
from annotator.domain.practising.attempt import Attempt, NotAtThisStage, Stage
from annotator.domain.practising.canon import digest_of
from annotator.domain.practising.sealed import (
    NotASealedAttempt,
    NotThisAttempt,
    SealBroken,
    seal,
    sealed_from,
    sealed_to_document,
)
from tests.builders import the_scheme
from tests.domain.practising.trainees import TEN, a_coding, a_gold, coding_stage, later, sealed
from tests.strategies import sessions


@given(sessions(longest=8))
def test_any_coding_is_sealed_and_read_back_as_the_same(session: CodingSession) -> None:
    gold = a_gold()
    kept = seal(coding_stage(gold, session), session, TEN)
    document = json.loads(json.dumps(sealed_to_document(kept)))
    assert sealed_from(document, the_scheme()) == kept
    assert kept.intact
    assert kept.stage is Stage.SEALED


def test_the_seal_is_over_the_coding_the_gold_the_scheme_and_the_times() -> None:
    document = sealed_to_document(sealed(a_gold()))
    mark = document.pop("seal")
    assert mark == digest_of(document)
    assert set(document) >= {"coding", "gold", "scheme", "began", "coding_since", "sealed_at"}
    assert document["gold"] == a_gold().digest


@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: d["coding"]["annotations"][0].update(onset_ms=2_001),
        lambda d: d["coding"]["annotations"][0].update(note="later"),
        lambda d: d["coding"]["annotations"].pop(),
        lambda d: d["coding"].update(coder="somebody"),
        lambda d: d.update(gold="0" * 64),
        lambda d: d.update(sealed_at="2026-11-22T10:08:00+00:00"),
        lambda d: d.update(watched_ms=59_999),
        lambda d: d.update(skipped=True),
        lambda d: d.update(seal="0" * 64),
    ],
)
def test_a_document_changed_after_sealing_is_refused(spoil: Callable[[Any], object]) -> None:
    document = json.loads(json.dumps(sealed_to_document(sealed(a_gold()))))
    assert sealed_from(document, the_scheme()).intact
    spoil(document)
    with pytest.raises(SealBroken):
        sealed_from(document, the_scheme())


def test_a_change_that_no_scheme_would_allow_is_a_broken_seal_first() -> None:
    document: Any = json.loads(json.dumps(sealed_to_document(sealed(a_gold()))))
    document["coding"]["annotations"][0]["offset_ms"] = 99_999
    with pytest.raises(SealBroken):
        sealed_from(document, the_scheme())


def test_a_sealed_attempt_changed_in_memory_is_noticed() -> None:
    kept = sealed(a_gold())
    marks = dict(kept.coding.annotations)
    marks[AnnotationId("gaze")] = later(marks[AnnotationId("gaze")], 1)
    spoiled = replace(kept, coding=replace(kept.coding, annotations=marks))
    assert not spoiled.intact
    with pytest.raises(SealBroken):
        spoiled.require_intact()


def test_what_goes_on_in_the_coding_after_sealing_does_not_reach_it() -> None:
    coding = a_coding()
    kept = seal(coding_stage(a_gold(), coding), coding, TEN)
    marks = coding.annotations
    assert isinstance(marks, dict)
    marks.clear()
    assert len(kept.coding.annotations) == 6
    assert kept.intact


def test_only_what_is_being_coded_is_sealed() -> None:
    coding = a_coding()
    offered = Attempt(coding.id, coding.coder, a_gold().cover)
    for too_soon in (offered, offered.begin(TEN)):
        with pytest.raises(NotAtThisStage):
            seal(too_soon, coding, TEN)


def test_a_coding_of_another_attempt_is_not_sealed() -> None:
    coding = a_coding()
    stage = coding_stage(a_gold(), coding)
    with pytest.raises(NotThisAttempt) as refused:
        seal(stage, replace(coding, coder=CoderId("other")), TEN)
    assert refused.value.facts() == {"differs": "coder"}
    shorter = replace(coding, clip_length=Milliseconds(59_000))
    with pytest.raises(NotThisAttempt):
        seal(stage, shorter, TEN)
    elsewhere = coding_stage(a_gold(clip="c2"), coding)
    with pytest.raises(NotThisAttempt) as refused:
        seal(elsewhere, coding, TEN)
    assert refused.value.differs == ("clip",)


@pytest.mark.parametrize(
    ("change", "at"),
    [
        ({"format": "x"}, "$.format"),
        ({"began": "yesterday"}, "$.began"),
        ({"sealed_at": "2026-11-22T10:00:00"}, "$.sealed_at"),
        ({"seal": "short"}, "$.seal"),
        ({"more": 1}, "$.more"),
        ({"skipped": None}, "$.skipped"),
    ],
)
def test_a_file_that_is_no_sealed_attempt_says_where(change: dict[str, object], at: str) -> None:
    document = sealed_to_document(sealed(a_gold())) | change
    with pytest.raises(NotASealedAttempt) as refused:
        sealed_from(document, the_scheme())
    assert [fault.path for fault in refused.value.faults] == [at]
    assert at in str(refused.value.facts()["faults"])
    with pytest.raises(NotASealedAttempt):
        sealed_from([], the_scheme())


def test_the_times_are_those_it_was_given() -> None:
    kept = sealed(a_gold(), day=3)
    assert kept.times.began == TEN + timedelta(days=3)
    assert kept.times.sealed_at == TEN + timedelta(days=3, minutes=9)
    assert kept.watched == 60_000
