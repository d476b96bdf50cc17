from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.vault.recovery import (
    ALPHABET,
    RecoveryCodeMistyped,
    RecoveryCodeNotWhole,
    counting_characters,
    fresh_code,
)

CODE = fresh_code()
PLAIN = CODE.replace("-", "")


def test_a_code_is_seven_groups_of_five_with_140_random_bits() -> None:
    assert re.fullmatch(rf"([{ALPHABET}]{{5}}-){{6}}[{ALPHABET}]{{5}}", CODE)
    assert len(counting_characters(CODE)) * 5 == 140
    assert len({fresh_code() for _ in range(200)}) == 200


@pytest.mark.parametrize(
    "typed",
    [
        CODE.lower(),
        PLAIN,
        CODE.replace("-", " "),
        f"  {CODE}\n",
        CODE.replace("0", "O").replace("1", "l"),
        CODE.replace("1", "I").replace("-", " \u2013 "),
    ],
    ids=["lower", "plain", "spaced", "edges", "alike", "dashes"],
)
def test_it_may_be_typed_in_many_ways(typed: str) -> None:
    assert counting_characters(typed) == counting_characters(CODE)


@given(place=st.integers(0, 34), other=st.sampled_from(ALPHABET))
def test_any_one_wrong_character_is_told_with_its_group(place: int, other: str) -> None:
    if PLAIN[place] == other:
        return
    with pytest.raises(RecoveryCodeMistyped) as told:
        counting_characters(PLAIN[:place] + other + PLAIN[place + 1 :])
    assert told.value.group == place // 5 + 1


@given(st.integers(0, 33))
def test_two_neighbours_swapped_are_told(place: int) -> None:
    code = fresh_code().replace("-", "")
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    if swapped == code:
        return
    if place % 5 == 4:  # across two groups: each has one wrong character
        place -= 4
    with pytest.raises(RecoveryCodeMistyped):
        counting_characters(swapped)


def test_two_groups_swapped_are_told() -> None:
    groups = CODE.split("-")
    for one, other in pairwise(range(7)):
        swapped = list(groups)
        swapped[one], swapped[other] = groups[other], groups[one]
        with pytest.raises(RecoveryCodeMistyped) as told:
            counting_characters("-".join(swapped))
        assert told.value.group == one + 1


@pytest.mark.parametrize(
    "typed", ["", PLAIN[:-1], PLAIN + "0", "é" * 34], ids=["none", "short", "long", "other"]
)
def test_a_code_that_is_not_whole_is_told_with_its_length(typed: str) -> None:
    with pytest.raises(RecoveryCodeNotWhole) as told:
        counting_characters(typed)
    assert told.value.typed == len(typed)


@pytest.mark.parametrize("letter", ["U", "Ü", "é", "٣"])
def test_a_letter_that_no_code_has_is_a_mistyped_group(letter: str) -> None:
    with pytest.raises(RecoveryCodeMistyped):
        counting_characters(PLAIN[:7] + letter + PLAIN[8:])
