from __future__ import annotations

import unicodedata

import pytest

from annotator.vault.passphrase import (
    LEAST,
    MOST,
    PassphraseTooLong,
    PassphraseTooObvious,
    PassphraseTooShort,
    check_new,
    normalised,
)


@pytest.mark.parametrize(
    "passphrase",
    [
        "heron kettle",
        "seven purple herons",
        "čtyři modré čajové konvice",
        "五匹の紫色の鷺が川辺にいる夕方",
        "my therapist passphrase walks",
        "heron kettle lamp " * 15,
    ],
)
def test_words_that_have_nothing_to_do_with_each_other_pass(passphrase: str) -> None:
    check_new(passphrase)


@pytest.mark.parametrize("length", [0, 1, LEAST - 1])
def test_a_short_one_is_refused_with_its_length(length: int) -> None:
    with pytest.raises(PassphraseTooShort) as told:
        check_new("abcdefghijkl"[:length])
    assert told.value.facts() == {"length": length, "least": 12, "suggested": 15}


def test_length_is_counted_in_characters_as_they_are_read() -> None:
    composed = "é" * 6 + "abcde"
    with pytest.raises(PassphraseTooShort):
        check_new(unicodedata.normalize("NFD", composed))


def test_a_very_long_one_is_refused() -> None:
    check_new("heron kettle " * 20)  # 260 characters
    with pytest.raises(PassphraseTooLong):
        check_new("heron kettle " * (MOST // 13 + 1))


@pytest.mark.parametrize(
    "passphrase",
    [
        "aaaaaaaaaaaa",
        "abababababababab",
        "passwordpassword",
        "Password123456!",
        "P a s s w o r d 2026",
        "123456789012",
        "098765432109",
        "abcdefghijklmnop",
        "qwertyuiopqwerty",
        "correct horse battery staple",
        "glimmerglimmer1",
        "\uff50\uff41\uff53\uff53\uff57\uff4f\uff52\uff44123456",  # wide letters
        "            ",
    ],
)
def test_one_that_everybody_tries_first_is_refused(passphrase: str) -> None:
    with pytest.raises(PassphraseTooObvious):
        check_new(passphrase)


@pytest.mark.parametrize(
    ("passphrase", "refusal"),
    [
        ("hunter2", PassphraseTooShort),
        ("password123456", PassphraseTooObvious),
        ("hunter" * 500, PassphraseTooLong),
    ],
)
def test_a_refusal_never_quotes_it(passphrase: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal) as told:
        check_new(passphrase)
    assert passphrase not in f"{told.value!r} {told.value} {vars(told.value)}"


def test_the_same_letters_are_the_same_from_every_keyboard() -> None:
    decomposed = unicodedata.normalize("NFD", "crème brûlée")
    assert normalised(decomposed) == normalised("crème brûlée") == "crème brûlée".encode()
    assert normalised("\ud800 half a character")
