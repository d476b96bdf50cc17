from __future__ import annotations

from annotator import words
from annotator.journey.scheme_refusals import NotTranslated, NotYoursToChange, VersionTaken


def test_a_refusal_names_what_it_is_about() -> None:
    assert "3 texts" in words.say(NotTranslated(3))
    assert "“Ours” 1.0" in words.say(VersionTaken("Ours", "1.0"))
    assert "Make a copy" in words.say(NotYoursToChange("connection"))
