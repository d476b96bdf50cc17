from __future__ import annotations

import base64
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from annotator.domain.annotation import Annotation
from annotator.domain.coding import Kind, Line, VersionConflict, operation_to_document
from annotator.domain.identity import (
    AnnotationId,
    ClipId,
    CoderId,
    FamilyId,
    HouseholdId,
    OperationId,
    SessionId,
)
from annotator.domain.interval import Milliseconds
from annotator.journey.ports import SessionHead
from annotator.journey.tag import NoSuchSession, Taken
from annotator.journey.taking import Accepted, Refused
from annotator.web.coding import MOST_AT_ONCE
from tests.web.house import CLIP, FACTS, SESSION, Practice, post

if TYPE_CHECKING:
    from annotator.domain.operation import Operation

PATH = f"/coding/{SESSION}/operations"


def add(number: int) -> dict[str, Any]:
    """An operation as the timeline sends it."""
    return {
        "op": f"00000000-0000-4000-8000-{number:012d}",
        "kind": "add",
        "annotation": f"10000000-0000-4000-8000-{number:012d}",
        "base_version": 0,
        "fields": {"family": "attunement", "onset_ms": 1200, "offset_ms": 6200},
    }


def annotation(name: str) -> Annotation:
    return Annotation(
        AnnotationId(name), 1, FamilyId("attunement"), Milliseconds(1200), Milliseconds(6200)
    )


class FakeTagging:
    """Takes every operation but those at an even place."""

    def __init__(self) -> None:
        self.taken: list[Operation] = []

    def session(self, session: str) -> Any:
        if session != SESSION:
            raise NoSuchSession
        head = SessionHead(
            SessionId(SESSION),
            ClipId(CLIP),
            HouseholdId("h"),
            CoderId("coder"),
            "connection",
            "1.0",
            Milliseconds(60_000),
            3,
            datetime(2026, 11, 12, tzinfo=UTC),
        )
        windows = SimpleNamespace(live_backdate_ms=1500)
        return SimpleNamespace(
            head=head,
            revision=3,
            scheme=SimpleNamespace(windows=windows),
            scheme_document='{"id": "connection"}',
            annotations=(annotation("a"),),
        )

    def history(self, _session: str) -> tuple[Line, ...]:
        return (Line(OperationId("o"), Kind.ADD, AnnotationId("a"), undone=False),)

    def take(self, session: str, operations: list[Operation]) -> Taken:
        self.session(session)
        self.taken.extend(operations)
        results: list[Accepted | Refused] = []
        for number, each in enumerate(operations):
            if number % 2:
                facts = VersionConflict(current_version=4).facts()
                now = annotation(each.annotation)
                results.append(Refused(each.id, "VersionConflict", facts, now))
            else:
                results.append(Accepted(each.id, 1, annotation(each.annotation)))
        return Taken(17, tuple(results))


@pytest.fixture
def practice() -> Practice:
    practice = Practice()
    practice.house.inside.tagging = FakeTagging()
    practice.house.inside.consents = SimpleNamespace(
        dyads=lambda _: (SimpleNamespace(household=SimpleNamespace(pseudonym="Wren")),)
    )
    return practice


def test_the_workbench_gets_all_it_needs_to_begin(practice: Practice) -> None:
    document = practice.signed_in().get(f"/coding/{SESSION}").json()
    assert set(document) == {
        "session", "revision", "coder", "reaction_ms", "outbox_key", "household", "context", "on",
        "clip", "scheme", "annotations", "history",
    }  # fmt: skip
    assert document["revision"] == 3
    assert len(base64.b64decode(document["outbox_key"])) == 32
    assert (document["household"], document["context"]) == ("Wren", "feeding")
    assert document["on"] == "2026-11-12"
    assert document["clip"] == {
        "id": CLIP,
        "length_ms": 60_000,
        "width": FACTS.width,
        "height": FACTS.height,
        "playable": True,
        "stepping": False,
    }
    assert document["annotations"][0]["onset_ms"] == 1200
    assert document["history"] == [{"op": "o", "kind": "add", "annotation": "a", "undone": False}]


def test_each_operation_is_answered_in_its_place(practice: Practice) -> None:
    sent = [add(1), {"op": "nonsense"}, add(2), 7, {**add(3), "kind": "explode"}, add(4)]
    answer = post(practice.signed_in(), PATH, {"operations": sent})
    assert answer.status_code == 200
    document = answer.json()
    assert document["revision"] == 17
    results = document["results"]
    assert [each["ok"] for each in results] == [True, False, False, False, False, True]
    assert [each["op"] for each in results] == [
        add(1)["op"], "nonsense", add(2)["op"], None, add(3)["op"], add(4)["op"],
    ]  # fmt: skip
    assert results[0]["version"] == 1
    assert results[0]["annotation"]["family"] == "attunement"
    assert results[2]["refusal"] == "VersionConflict"
    assert results[2]["current"]["id"] == add(2)["annotation"]
    for wrong in (1, 3, 4):
        assert results[wrong]["refusal"] == "NotAnOperation"
        assert results[wrong]["says"]
    taken = practice.house.inside.tagging.taken
    assert [operation_to_document(each)["op"] for each in taken] == [
        add(number)["op"] for number in (1, 2, 4)
    ]


def test_an_empty_batch_tells_the_revision(practice: Practice) -> None:
    answer = post(practice.signed_in(), PATH, {"operations": []})
    assert answer.json() == {"revision": 17, "results": []}


def test_more_than_two_hundred_at_once_are_refused_and_none_is_taken(practice: Practice) -> None:
    many = [add(number) for number in range(MOST_AT_ONCE + 1)]
    assert post(practice.signed_in(), PATH, {"operations": many}).status_code == 413
    assert practice.house.inside.tagging.taken == []


def test_a_session_that_is_not_there_is_a_404(practice: Practice) -> None:
    browser = practice.signed_in()
    other = "6" * 32
    sent = post(browser, f"/coding/{other}/operations", {"operations": []})
    for answer in (browser.get(f"/coding/{other}"), sent):
        assert (answer.status_code, answer.json()["refusal"]) == (404, "NotFound")


def test_while_locked_nothing_is_taken_and_the_page_is_told(practice: Practice) -> None:
    browser = practice.signed_in()
    post(browser, "/sign-in/lock")
    answer = post(browser, PATH, {"operations": [add(1)]})
    assert (answer.status_code, answer.json()["refusal"]) == (401, "Locked")
    assert answer.json()["says"]
    assert practice.house.inside.tagging.taken == []
