from __future__ import annotations

import pytest

from annotator import words
from annotator.vault.failures import AgeFailure


@pytest.mark.parametrize("failure", [AgeFailure, *AgeFailure.__subclasses__()])
def test_each_failure_is_a_sentence_without_any_secret(failure: type[AgeFailure]) -> None:
    assert words.say(failure())
    assert failure().facts() == {}
