from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from annotator.domain.agreement.result import Undefined
from annotator.words.blank import why_blank


@pytest.mark.parametrize("undefined", Undefined)
def test_each_blank_figure_says_why_in_a_sentence(undefined: Undefined) -> None:
    said = why_blank(undefined)
    assert said.endswith(".")
    assert said[0].isupper()
    assert "{" not in said


def test_no_two_reasons_are_said_alike_and_none_is_left_of_one_that_is_gone() -> None:
    text = files("annotator.words").joinpath("clinician.toml").read_text("utf-8")
    sentences = tomllib.loads(text)["undefined"]
    assert set(sentences) == {undefined.value for undefined in Undefined}
    assert len(set(sentences.values())) == len(sentences)


@pytest.mark.parametrize("undefined", Undefined)
def test_no_sentence_judges_or_counts_in_jargon(undefined: Undefined) -> None:
    said = why_blank(undefined).lower()
    assert not {"kappa", "undefined", "nan", "fail", "poor", "wrong", "error"} & set(said.split())
