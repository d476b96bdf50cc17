from __future__ import annotations

import pytest

from annotator.domain.agreement.reading import (
    Given,
    NotACase,
    many,
    mapping,
    marked,
    number,
    numbers,
    pair,
    text,
)


def test_each_thing_is_read_as_what_it_is_or_not_at_all() -> None:
    assert (text("a"), number(3), many([1]), mapping({"a": 1})) == ("a", 3, [1], {"a": 1})
    assert numbers([[1, 2.5], []]) == [[1, 2.5], []]
    for read, wrong in ((text, 1), (number, "1"), (number, True), (many, "ab"), (mapping, [])):
        with pytest.raises(NotACase):
            read(wrong)


def test_annotations_are_read_with_their_times() -> None:
    found = marked(["a"], [{"code": "a", "onset": 3, "offset": 5}])
    assert (found.onsets.tolist(), found.offsets.tolist()) == ([3], [5])
    with pytest.raises(NotACase):
        marked(["a"], [{"code": "a", "onset": 3}])


def test_a_case_without_a_clip_lasts_as_long_as_what_was_marked() -> None:
    one = {"code": "a", "onset_ms": 3, "offset_ms": 50}
    given = {"codes": ["a"], "coder_1": [one], "coder_2": []}
    assert pair(Given(given, {}, {}, no_file)).codable.total == 50
    clipped = Given({**given, "clip_ms": [0, 80]}, {}, {}, no_file)
    assert pair(clipped).codable.total == 80


def no_file(path: str) -> object:
    raise AssertionError(path)
