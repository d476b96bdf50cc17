"""Bech32 (BIP 173), reading only: the form in which age writes X25519 identities."""

from __future__ import annotations

from typing import Final

ALPHABET: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
GENERATOR: Final = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
CHECK: Final = 6


class NotBech32(ValueError):  # noqa: N818 - reads as what it says
    """A text that is not Bech32, was mistyped, or is for another use. Never quotes the text."""


def bech32_octets(text: str, meant_for: str) -> bytes:
    """The octets a Bech32 text stands for; raises `NotBech32` if it is not `meant_for` this use."""
    if text not in (text.lower(), text.upper()):
        raise NotBech32("mixed case")
    use, separator, tail = text.lower().rpartition("1")
    if not separator or use != meant_for or len(tail) < CHECK or set(tail) - set(ALPHABET):
        raise NotBech32("not of this kind")
    fives = [ALPHABET.index(character) for character in tail]
    spread = [ord(c) >> 5 for c in use] + [0] + [ord(c) & 31 for c in use]
    if _polymod(spread + fives) != 1:
        raise NotBech32("the check characters do not fit")
    return _eights(fives[:-CHECK])


def _polymod(values: list[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for bit, term in enumerate(GENERATOR):
            check ^= term if top >> bit & 1 else 0
    return check


def _eights(fives: list[int]) -> bytes:
    number = 0
    for five in fives:
        number = number << 5 | five
    spare = len(fives) * 5 % 8
    if spare > 4 or number & ((1 << spare) - 1):
        raise NotBech32("padding")
    return (number >> spare).to_bytes(len(fives) * 5 // 8, "big")
