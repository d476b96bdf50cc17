from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from annotator.domain.strengths import Reason
from annotator.words.reasons import why


@pytest.mark.parametrize("reason", Reason)
def test_each_reason_is_said_in_a_sentence(reason: Reason) -> None:
    assert why(reason).endswith(".") or "?" in why(reason)
    assert "{" not in why(reason)


def test_no_sentence_is_left_of_a_reason_that_is_gone() -> None:
    text = files("annotator.words").joinpath("clinician.toml").read_text("utf-8")
    assert set(tomllib.loads(text)["reasons"]) == {reason.value for reason in Reason}
