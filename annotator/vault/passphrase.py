"""What a passphrase may be: long enough, and not one that everybody tries first.

Length, not symbols: NIST SP 800-63B and OWASP ASVS 5.0 section 6.2. What is typed is brought into
one Unicode form (NFC), so that the same letters open the vault from every keyboard.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

from annotator.domain.errors import Refusal

LEAST: Final = 12
SUGGESTED: Final = 15
MOST: Final = 1024

# Whole or repeated, whatever stands around it in digits and signs.
OBVIOUS: Final = frozenset(
    [
        "abc",
        "abcd",
        "abcdef",
        "abcdefgh",
        "abcdefghijkl",
        "abcdefghijklm",
        "abcdefghijklmnopqrstuvwxyz",
        "admin",
        "administrator",
        "asdf",
        "asdfgh",
        "asdfghjkl",
        "attunement",
        "changeme",
        "changemenow",
        "connection",
        "correcthorsebatterystaple",
        "glimmer",
        "iloveyou",
        "iloveyousomuch",
        "infant",
        "letmein",
        "letmeinplease",
        "masterpassword",
        "mother",
        "mypassphrase",
        "mypassword",
        "mysecretpassword",
        "opensesame",
        "parentinfant",
        "pass",
        "passphrase",
        "password",
        "psychotherapist",
        "psychotherapy",
        "qwer",
        "qwert",
        "qwerty",
        "qwertyuiop",
        "qwertyuiopasdf",
        "qwertyuiopasdfghjkl",
        "qwertz",
        "qwertzuiop",
        "secret",
        "secretpassword",
        "sunshine",
        "supersecret",
        "test",
        "testtest",
        "therapist",
        "therapy",
        "thisisapassword",
        "thisismypassword",
        "trustno",
        "vault",
        "welcome",
        "yxcvbnm",
        "zxcvbn",
        "zxcvbnm",
    ]
)
ROWS: Final = ("01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "qwertzuiop")
FEWEST_DIFFERENT: Final = 5


@dataclass
class PassphraseTooShort(Refusal):
    """A passphrase of fewer characters than it needs."""

    length: int
    least: int = LEAST
    suggested: int = SUGGESTED


@dataclass
class PassphraseTooLong(Refusal):
    """A passphrase longer than any that is typed."""

    most: int = MOST


@dataclass
class PassphraseTooObvious(Refusal):
    """A passphrase that is among the first to be tried."""


def normalised(passphrase: str) -> bytes:
    """The octets that are stretched: the passphrase in NFC and UTF-8, otherwise as typed."""
    return unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")


def check_new(passphrase: str) -> None:
    """Passes a passphrase that may protect a vault.

    Raises `PassphraseTooShort`, `PassphraseTooLong` or `PassphraseTooObvious`; none of them quotes
    it.
    """
    length = len(unicodedata.normalize("NFC", passphrase))
    if length < LEAST:
        raise PassphraseTooShort(length)
    if length > MOST:
        raise PassphraseTooLong
    if _is_obvious(passphrase):
        raise PassphraseTooObvious


def _is_obvious(passphrase: str) -> bool:
    folded = "".join(unicodedata.normalize("NFKC", passphrase).casefold().split())
    letters = "".join(character for character in folded if character.isalpha())
    return (
        len(set(folded)) < FEWEST_DIFFERENT
        or _unrepeated(letters) in OBVIOUS
        or any(folded in row * 3 or folded in row[::-1] * 3 for row in ROWS)
    )


def _unrepeated(text: str) -> str:
    # The shortest piece that, said again and again, gives the whole (a text within itself doubled).
    return text[: (text + text).find(text, 1)] if text else text
