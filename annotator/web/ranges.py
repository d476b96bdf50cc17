"""Which bytes a Range header asks for: a pure sum (RFC 9110, section 14)."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Nobody has a clip of more than 10^18 bytes; longer numbers are not read at all.
_ONE_RANGE = re.compile(r"\s*bytes\s*=\s*(\d{0,18})\s*-\s*(\d{0,18})\s*", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Part:
    """Bytes from `start` up to but not including `stop`."""

    start: int
    stop: int

    @property
    def length(self) -> int:
        """How many bytes."""
        return self.stop - self.start


class BeyondTheEnd(Exception):  # noqa: N818 - a page asked politely; nothing broke
    """What is asked for lies outside the film altogether (416)."""


def part_asked(header: str | None, size: int) -> Part | None:
    """The one part asked for; None means all of it, as a header nobody understands does."""
    asked = _ONE_RANGE.fullmatch(header) if header else None
    if asked is None or asked.group(1) == asked.group(2) == "":
        return None
    first, last = asked.groups()
    if not first:
        return _tail(int(last), size)
    start = int(first)
    if last and int(last) < start:
        return None
    if start >= size:
        raise BeyondTheEnd
    return Part(start, min(int(last) + 1, size) if last else size)


def _tail(length: int, size: int) -> Part:
    if length == 0 or size == 0:
        raise BeyondTheEnd
    return Part(max(0, size - length), size)
