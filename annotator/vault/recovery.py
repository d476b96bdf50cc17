"""The recovery code: a second way into the vault, printed once and kept on paper.

Seven groups of five, such as `7K2QM`: four characters that count (140 random bits in all) and a
fifth that only checks its group. Letters and digits are Crockford's base32, so O reads as 0, I and
L as 1, and there is no U. Any one wrong character in a group, any two neighbours swapped, and any
two groups swapped are told from a code that is right but opens nothing.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Final

from annotator.domain.errors import Refusal

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MISREAD: Final = str.maketrans("OIL", "011")
GROUPS: Final = 7
COUNTING: Final = 4
PER_GROUP: Final = COUNTING + 1


@dataclass
class RecoveryCodeNotWhole(Refusal):
    """A recovery code with characters too few or too many."""

    typed: int
    needed: int = GROUPS * PER_GROUP


@dataclass
class RecoveryCodeMistyped(Refusal):
    """A recovery code in which one group does not add up."""

    group: int


def fresh_code() -> str:
    """A new random recovery code as it is printed."""
    counting = ["".join(secrets.choice(ALPHABET) for _ in range(COUNTING)) for _ in range(GROUPS)]
    return "-".join(group + _check(number, group) for number, group in enumerate(counting))


def counting_characters(typed: str) -> bytes:
    """The 28 characters that count, in ASCII, however the code was typed.

    Raises `RecoveryCodeNotWhole` or `RecoveryCodeMistyped`, which names the first wrong group.
    """
    plain = "".join(c for c in typed.upper().translate(MISREAD) if c.isalnum())
    if len(plain) != GROUPS * PER_GROUP:
        raise RecoveryCodeNotWhole(len(plain))
    counting = []
    for number in range(GROUPS):
        group = plain[number * PER_GROUP : (number + 1) * PER_GROUP]
        if set(group) - set(ALPHABET) or _check(number, group[:COUNTING]) != group[COUNTING]:
            raise RecoveryCodeMistyped(number + 1)
        counting.append(group[:COUNTING])
    return "".join(counting).encode("ascii")


def _check(number: int, group: str) -> str:
    # A weighted sum over the field of 32 elements: weights x, x^2, x^3, x^4 for the characters and
    # x^5 times the group's number (from 1) for its place. All weights differ and none is zero.
    total = _times(number + 1, 5)
    for power, character in enumerate(group, start=1):
        total ^= _times(ALPHABET.index(character), power)
    return ALPHABET[total]


def _times(element: int, power: int) -> int:
    """An element times x to a power, modulo x^5 + x^2 + 1."""
    for _ in range(power):
        element <<= 1
        if element & 0b100000:
            element ^= 0b100101
    return element
