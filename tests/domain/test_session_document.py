from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given

from annotator.domain.coding import (
    CodingSession,
    NotInThisSession,
    OutsideClip,
    annotation_to_document,
)
from annotator.domain.identity import AnnotationId
from annotator.domain.session_document import (
    NotACodingSession,
    session_from,
    session_to_document,
)
from tests.builders import a_session, an_annotation, remove, the_scheme
from tests.strategies import sessions

RUPTURE = an_annotation("r1", "rupture", 10_000, 20_000)
REPAIR = an_annotation("p1", "repair", 17_000, 22_000, repairs="r1")


@given(sessions())
def test_a_session_is_read_back_as_it_stands_less_its_log_and_links_that_do_not_count(
    session: CodingSession,
) -> None:
    read = session_from(json.loads(json.dumps(session_to_document(session))), the_scheme())
    assert read.annotations.keys() == session.annotations.keys()
    for id, each in session.annotations.items():
        assert replace(read.annotations[id], repairs=None) == replace(each, repairs=None)
        assert read.repairs_of(id) == session.repairs_of(id)
    assert session_to_document(read) == session_to_document(session)


def test_a_link_to_a_rupture_that_is_gone_is_not_written() -> None:
    session = a_session(RUPTURE, REPAIR).take(remove("r1", 1))
    read = session_from(session_to_document(session), the_scheme())
    assert read.annotations[AnnotationId("p1")].repairs is None


def test_every_fault_of_a_file_is_named_at_once() -> None:
    document = session_to_document(a_session(RUPTURE))
    twice = [annotation_to_document(RUPTURE)] * 2
    spoiled = document | {"coder": "", "scheme": {"id": "other", "version": "1.0"}}
    with pytest.raises(NotACodingSession) as refused:
        session_from(spoiled | {"annotations": twice, "secret": 1}, the_scheme())
    assert sorted(fault.path for fault in refused.value.faults) == [
        "$.annotations[1].id",
        "$.coder",
        "$.scheme.id",
        "$.secret",
    ]
    assert "$.scheme.id" in str(refused.value.facts()["faults"])


def test_a_file_is_held_to_the_same_rules_as_the_timeline() -> None:
    document = session_to_document(a_session(RUPTURE, REPAIR))
    with pytest.raises(OutsideClip):
        session_from(document | {"clip_length_ms": 15_000}, the_scheme())
    alone = [annotation_to_document(REPAIR)]
    with pytest.raises(NotInThisSession):
        session_from(document | {"annotations": alone}, the_scheme())
