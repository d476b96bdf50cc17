from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from annotator.domain.agreement.result import Undefined
from annotator.domain.strengths import Reason
from annotator.words.reasons import why, why_blank


@pytest.mark.parametrize("reason", Reason)
def test_each_reason_is_said_in_a_sentence(reason: Reason) -> None:
    assert why(reason).endswith(".") or "?" in why(reason)
    assert "{" not in why(reason)


def test_no_sentence_is_left_of_a_reason_that_is_gone() -> None:
    text = files("annotator.words").joinpath("clinician.toml").read_text("utf-8")
    assert set(tomllib.loads(text)["reasons"]) == {reason.value for reason in Reason}


@pytest.mark.parametrize("undefined", Undefined)
def test_each_blank_figure_says_why_in_a_sentence(undefined: Undefined) -> None:
    said = why_blank(undefined)
    assert said.endswith(".")
    assert said[0].isupper()
    assert "{" not in said


def test_no_two_blanks_are_said_alike_and_none_is_left_of_one_that_is_gone() -> None:
    text = files("annotator.words").joinpath("clinician.toml").read_text("utf-8")
    sentences = tomllib.loads(text)["undefined"]
    assert set(sentences) == {undefined.value for undefined in Undefined}
    assert len(set(sentences.values())) == len(sentences)


@pytest.mark.parametrize("undefined", Undefined)
def test_no_sentence_judges_or_counts_in_jargon(undefined: Undefined) -> None:
    said = why_blank(undefined).lower()
    assert not {"kappa", "undefined", "nan", "fail", "poor", "wrong", "error"} & set(said.split())
