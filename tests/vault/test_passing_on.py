"""What is passed on is a plain age file under a passphrase, and whole or refused."""

from __future__ import annotations

from io import BytesIO

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.vault.header import read_header
from annotator.vault.passing_on import (
    LARGEST,
    WORK,
    NotThePackPassphrase,
    PassedOnDamaged,
    PassedOnTooLarge,
    opened_with,
    sealed_under,
)
from annotator.vault.passphrase import PassphraseTooObvious, PassphraseTooShort
from annotator.vault.stream import CHUNK

WORDS = "seven quiet herons abroad"
QUICK = 4


@pytest.mark.parametrize("length", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])
def test_what_was_sealed_opens_again_here_and_by_another_age(length: int) -> None:
    plain = bytes(at % 251 for at in range(length))
    sealed = sealed_under(WORDS, plain, QUICK)
    assert opened_with(WORDS, sealed) == plain
    assert pyrage.passphrase.decrypt(sealed, WORDS) == plain


def test_guessing_costs_as_much_as_age_makes_it() -> None:
    stanza = read_header(BytesIO(sealed_under(WORDS, b""))).stanzas[0]
    assert stanza.arguments[1] == str(WORK) == "18"


def test_another_passphrase_is_told_from_a_damaged_file() -> None:
    sealed = sealed_under(WORDS, b"plain", QUICK)
    with pytest.raises(NotThePackPassphrase):
        opened_with("seven quiet herons at home", sealed)
    with pytest.raises(PassedOnDamaged):
        opened_with(WORDS, sealed[:-1])
    with pytest.raises(PassedOnDamaged):
        opened_with(WORDS, b"no age file at all")


def test_the_same_letters_open_it_from_every_keyboard() -> None:
    sealed = sealed_under("caf\u00e9 over the harbour", b"plain", QUICK)
    assert opened_with("cafe\u0301 over the harbour", sealed) == b"plain"


@settings(max_examples=60)
@given(st.data())
def test_a_change_of_any_byte_is_refused(data: st.DataObject) -> None:
    sealed = bytearray(sealed_under(WORDS, b"forty-two marks", QUICK))
    at = data.draw(st.integers(0, len(sealed) - 1))
    sealed[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises((NotThePackPassphrase, PassedOnDamaged)):
        opened_with(WORDS, bytes(sealed))


@pytest.mark.parametrize(("words", "no"), [("short", PassphraseTooShort),
                                           ("passwordpassword", PassphraseTooObvious)])  # fmt: skip
def test_what_everybody_tries_first_seals_nothing(words: str, no: type[Exception]) -> None:
    with pytest.raises(no):
        sealed_under(words, b"plain", QUICK)


def test_nothing_larger_than_a_pack_is_even_tried() -> None:
    with pytest.raises(PassedOnTooLarge):
        opened_with(WORDS, bytes(LARGEST + 1))


def test_a_file_that_asks_for_more_work_than_ours_is_refused() -> None:
    sealed = sealed_under(WORDS, b"plain", WORK + 1)
    with pytest.raises(PassedOnDamaged):
        opened_with(WORDS, sealed)
