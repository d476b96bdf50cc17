from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.scheme import SchemeFaults
from annotator.domain.scheme_file import LONGEST, read_file, write_file
from tests.builders import the_scheme_document


def fault(text: str) -> tuple[str, str]:
    with pytest.raises(SchemeFaults) as refused:
        read_file(text)
    (one,) = refused.value.faults
    return one.path, one.says


def test_what_is_written_is_read_again_as_the_same() -> None:
    assert read_file(write_file(the_scheme_document())) == the_scheme_document()
    assert read_file("\ufeff" + write_file({"a": "ü"})) == {"a": "ü"}


def test_what_is_no_json_is_told_with_its_line() -> None:
    place, says = fault('{\n "name": "A",\n "version" 1\n}')
    assert place == "line 3, column 12"
    assert "stops being JSON" in says


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[]", "has to be an object"),
        ('{"a": NaN}', "“NaN” is not a number"),
        ('{"name": 1, "name": 2}', "“name” stands twice in one object"),
        ("[" * 100_000, "nests too deep"),
        (" " * (LONGEST + 1), f"is longer than {LONGEST} characters"),
    ],
)
def test_what_cannot_be_a_scheme_is_one_fault(text: str, says: str) -> None:
    assert fault(text) == ("$", says)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    with suppress(SchemeFaults):
        assert isinstance(read_file(text), dict)
