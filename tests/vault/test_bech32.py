from __future__ import annotations

import pyrage
import pytest

from annotator.vault.bech32 import NotBech32, bech32_octets

USE = "age-secret-key-"


def an_identity() -> str:
    return str(pyrage.x25519.Identity.generate())


def test_an_identity_is_32_octets_in_either_case() -> None:
    text = an_identity()
    assert len(bech32_octets(text, USE)) == 32
    assert bech32_octets(text.lower(), USE) == bech32_octets(text, USE)


def test_a_mistyped_identity_is_told() -> None:
    text = an_identity()
    for place in range(len(USE) + 1, len(text)):
        other = "Q" if text[place] != "Q" else "P"
        with pytest.raises(NotBech32):
            bech32_octets(text[:place] + other + text[place + 1 :], USE)


@pytest.mark.parametrize("text", ["", "1", "age-secret-key-1", "AGE-secret-KEY-1QQQQQQ", "x"])
def test_what_is_no_identity_is_told_without_being_quoted(text: str) -> None:
    with pytest.raises(NotBech32) as told:
        bech32_octets(text, USE)
    assert not text or text not in str(told.value)


def test_an_identity_for_another_use_is_not_taken() -> None:
    with pytest.raises(NotBech32):
        bech32_octets(an_identity(), "age-secret-key-pq-")


def test_the_valid_strings_of_bip_173_are_read() -> None:
    assert bech32_octets("A12UEL5L", "a") == b""
    assert bech32_octets("split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", "split")
