from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from annotator import words
from annotator.domain.errors import Refusal
from annotator.journey.clip import NoSuchClip
from annotator.web import refusals
from annotator.web.patience import TooManyTries
from annotator.web.refusals import Locked, NotFound, answer_refusal, answer_unexpected


def document(answer: object) -> dict[str, object]:
    found: dict[str, object] = json.loads(answer.body)  # type: ignore[attr-defined]
    return found


def test_a_refusal_comes_with_its_name_its_sentence_and_a_status() -> None:
    answer = answer_refusal(Locked(), {"X-More": "1"})
    assert (answer.status_code, answer.headers["x-more"]) == (401, "1")
    assert document(answer) == {"refusal": "Locked", "says": words.say(Locked())}


def test_whatever_is_not_there_is_not_there_in_the_same_words() -> None:
    assert answer_refusal(NoSuchClip()).body == answer_refusal(NotFound()).body
    assert answer_refusal(NoSuchClip()).status_code == 404


def test_a_wait_is_told_in_seconds() -> None:
    answer = answer_refusal(TooManyTries(32))
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "32")
    assert "32 seconds" in str(document(answer)["says"])


def _break() -> None:
    try:
        {"a": 1}["Jane Doe"]
    except KeyError as first:
        raise ValueError("her address") from first


def test_what_nobody_foresaw_stays_in_the_log_and_even_there_without_its_text(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with pytest.raises(ValueError, match="her address") as trouble:
        _break()
    answer = answer_unexpected(trouble.value)
    told = document(answer)
    assert (answer.status_code, told["refusal"]) == (500, "Unexpected")
    assert str(told["incident"]) in str(told["says"])
    assert "builtins.ValueError" in caplog.text
    assert "builtins.KeyError" in caplog.text
    assert "test_refusals.py" in caplog.text
    assert "Jane" not in caplog.text + str(told)
    assert "address" not in caplog.text + str(told)


def test_a_refusal_without_words_is_an_incident_not_a_silence() -> None:
    @dataclass
    class Unsaid(Refusal):
        pass

    with pytest.raises(KeyError):
        answer_refusal(Unsaid())


def test_every_status_is_an_error() -> None:
    assert all(400 <= status < 600 for status in refusals.STATUS.values())
