"""One spelling of a document, and the short mark by which a change of it is noticed."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def canonical(document: Mapping[str, object]) -> str:
    """The document spelt in one way only: names in order, no space, plain letters, no fraction."""
    return json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def digest_of(document: Mapping[str, object]) -> str:
    """SHA-256 of the canonical spelling, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical(document).encode("ascii")).hexdigest()
