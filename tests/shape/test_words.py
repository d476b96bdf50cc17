"""Every "no" of the program has a sentence of its own."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

import annotator
from annotator import words
from annotator.domain.errors import Refusal


def every_refusal() -> list[type[Refusal]]:
    for module in pkgutil.walk_packages(annotator.__path__, "annotator."):
        if ".migrations" in module.name or module.name in {"annotator.__main__", "annotator.start"}:
            continue
        importlib.import_module(module.name)
    found: list[type[Refusal]] = []
    waiting = [Refusal]
    while waiting:
        below = waiting.pop().__subclasses__()
        found.extend(below)
        waiting.extend(below)
    return [each for each in found if each.__module__.startswith("annotator.")]


@pytest.mark.parametrize("refusal", every_refusal(), ids=lambda each: each.__name__)
def test_each_refusal_is_said_in_plain_words(refusal: type[Refusal]) -> None:
    assert words.has_words_for(refusal)
