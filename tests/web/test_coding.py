from __future__ import annotations

import base64
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from annotator.domain.annotation import Annotation
from annotator.domain.coding import Add, VersionConflict, operation_to_document
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
from annotator.domain.parts import Seam
from annotator.journey.past import Past
from annotator.journey.ports import Kept, SessionHead
from annotator.journey.tag import NoSuchSession, Taken
from annotator.journey.taking import Accepted, Refused
from annotator.web.coding import LAST, MOST_AT_ONCE
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


def past() -> Past:
    new = annotation("a")
    operation = Add(OperationId("o"), new.id, 0, new, OperationId("s"))
    at = datetime(2026, 11, 12, 9, tzinfo=UTC)
    session, by = SessionId(SESSION), CoderId("c")
    return Past(Kept(operation, session, "", at, by, revision=1, version=1, after=new), undone=True)


PAST, OTHER = past(), "9" * 32


class FakePreferences:
    """Keeps what was chosen for as long as the test lasts."""

    def __init__(self) -> None:
        self.chosen: dict[str, object] = {"tagging": {"reaction_ms": 320}}

    def of(self, _coder: str) -> dict[str, object]:
        return self.chosen

    def keep(self, coder: str, section: str, value: object) -> None:
        assert coder == "me"
        self.chosen[section] = value


class FakeTagging:
    """Takes every operation but those at an even place."""

    def __init__(self) -> None:
        self.taken: list[Operation] = []
        self.asked: tuple[object, ...] = ()

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

    def revision(self, session: str) -> int:
        return int(self.session(session).revision)

    def history(self, session: str, last: int = 500, before: int | None = None) -> Any:
        self.asked = (session, last, before)
        return (PAST,)

    def history_of(self, session: str, annotation: str) -> Any:
        self.asked = (session, annotation)
        return (PAST,)

    def others(self, _session: str) -> Any:
        return (SimpleNamespace(id=OTHER, coder="b"),)

    def other(self, _session: str, other: str) -> Any:
        if other != OTHER:
            raise NoSuchSession
        head = SimpleNamespace(id=OTHER, coder="b")
        return SimpleNamespace(head=head, annotations=(annotation("theirs"),))

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
                results.append(Accepted(each.id, 1, annotation(each.annotation), 17))
        return Taken(17, tuple(results))


@pytest.fixture
def practice() -> Practice:
    practice = Practice()
    practice.house.inside.tagging = FakeTagging()
    practice.house.inside.preferences = FakePreferences()
    practice.house.inside.coder = "me"
    practice.house.inside.consents = SimpleNamespace(
        dyads=lambda _: (SimpleNamespace(household=SimpleNamespace(pseudonym="Wren")),)
    )
    return practice


def test_a_window_that_asks_how_far_a_session_has_come_shows_nobody_sitting_there(
    practice: Practice,
) -> None:
    caller = practice.signed_in()
    assert caller.get(f"/coding/{SESSION}/revision").json() == {"revision": 3}
    (route,) = [each for each in practice.routes if each.path.endswith("/revision")]
    assert not route.policy.presence


def test_the_workbench_is_told_where_the_files_of_a_recording_meet(practice: Practice) -> None:
    practice.house.seams = (Seam(Milliseconds(3_000), 12), Seam(Milliseconds(9_000), earlier=True))
    document = practice.signed_in().get(f"/coding/{SESSION}").json()
    assert document["clip"]["seams"] == [
        {"begins_ms": 3_000, "missing_s": 12, "earlier": False},
        {"begins_ms": 9_000, "missing_s": None, "earlier": True},
    ]


def test_the_workbench_gets_all_it_needs_to_begin(practice: Practice) -> None:
    document = practice.signed_in().get(f"/coding/{SESSION}").json()
    assert set(document) == {
        "session", "revision", "coder", "reaction_ms", "outbox_key", "household", "context", "on",
        "clip", "scheme", "annotations", "history", "preferences", "others",
        "keeps_pictures", "excerpt_moments",
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
        "meeting": False,
        "second_camera": False,
        "stepping": False,
        "seams": [],
    }
    assert document["annotations"][0]["onset_ms"] == 1200
    assert document["reaction_ms"] == 320
    assert document["others"] == [{"session": OTHER, "coder": "b", "name": "Coder 2"}]
    (line,) = document["history"]
    assert (line["op"], line["kind"], line["annotation"]) == ("o", "add", "a")
    assert (line["step"], line["undone"], line["revision"]) == ("s", True, 1)
    assert (line["family"], "onset_ms" in line["fields"]) == ("attunement", True)


def test_older_history_is_asked_for_by_its_revision(practice: Practice) -> None:
    browser = practice.signed_in()
    lines = browser.get(f"/coding/{SESSION}/history?before=7&last=3").json()["lines"]
    assert practice.house.inside.tagging.asked == (SESSION, 3, 7)
    assert [each["op"] for each in lines] == ["o"]
    browser.get(f"/coding/{SESSION}/history?last=999999")
    assert practice.house.inside.tagging.asked == (SESSION, LAST, None)
    assert browser.get(f"/coding/{SESSION}/history?before=soon").status_code == 400


def test_the_history_of_one_moment_says_who_when_and_what(practice: Practice) -> None:
    (line,) = practice.signed_in().get(f"/coding/{SESSION}/history?of=a").json()["lines"]
    assert practice.house.inside.tagging.asked == (SESSION, "a")
    assert (line["by"], line["at"]) == ("c", "2026-11-12T09:00:00+00:00")
    assert (line["before"], line["after"]["onset_ms"], line["undone"]) == (None, 1200, True)


def test_another_coders_session_can_be_looked_at_and_no_other(practice: Practice) -> None:
    browser = practice.signed_in()
    document = browser.get(f"/coding/{SESSION}/others/{OTHER}").json()
    assert [each["id"] for each in document["annotations"]] == ["theirs"]
    assert browser.get(f"/coding/{SESSION}/others/{'8' * 32}").status_code == 404


def test_what_somebody_chose_is_kept_for_them(practice: Practice) -> None:
    browser = practice.signed_in()
    sent = {"section": "rows", "value": {"hidden": ["sound"]}}
    assert post(browser, "/workbench/preferences", sent).status_code == 200
    assert practice.house.inside.preferences.chosen["rows"] == {"hidden": ["sound"]}
    assert post(browser, "/workbench/preferences", {"value": 1}).status_code == 400


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
    assert (results[0]["version"], results[0]["revision"]) == (1, 17)
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
