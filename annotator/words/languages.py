"""The languages there are words for families in, and the files that hold them."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable
    from typing import Any

ENGLISH: Final = "en"
LANGUAGES: Final = (
    ENGLISH,
    *("es", "fr", "de", "pt", "ar", "tr", "pl", "uk", "so", "ur", "bn", "zh"),
)
ORIGINAL: Final = "original"
FAMILY: Final = "family"
AVOID: Final = "avoid"
KINDS: Final = (FAMILY, AVOID)


@dataclass
class NoFamilyWords(Refusal):
    """A language whose words for families are not there, or not yet ticked by a person."""

    language: str


@cache
def table_of(language: str) -> Mapping[str, Any]:
    """The words for families as their file holds them; refused where there are none."""
    return tomllib.loads(_bytes(FAMILY, language).decode())


@cache
def avoided_in(language: str) -> Mapping[str, Any]:
    """The words to avoid as their file holds them; refused where there are none."""
    return tomllib.loads(_bytes(AVOID, language).decode())


@cache
def digest_of(language: str) -> str:
    """What names this exact wording, the words to avoid included: another letter, another name."""
    held = (_bytes(kind, language) for kind in KINDS)
    return hashlib.sha256(b"".join(held)).hexdigest()


def is_original(language: str) -> bool:
    """Whether these are the words the others are translations of."""
    return bool(table_of(language)["about"]["status"] == ORIGINAL)


def _bytes(kind: str, language: str) -> bytes:
    if language not in LANGUAGES:
        raise NoFamilyWords(language)
    return _place(kind, language).read_bytes()


def _place(kind: str, language: str) -> Traversable:
    return files("annotator.words").joinpath(f"{kind}.{language}.toml")
