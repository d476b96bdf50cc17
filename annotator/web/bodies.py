"""JSON as it comes in at the door: small, shallow, finite, or not at all."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.domain.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

LARGEST_BODY = 1024 * 1024
DEEPEST = 16
# Beyond this a number means something else in the browser than here (ECMA-262, MAX_SAFE_INTEGER).
LARGEST_NUMBER = 2**53 - 1
LONGEST_NUMBER = 9


@dataclass
class NotUnderstood(Refusal):
    """What the page sent cannot be read; `why` is one of a few fixed words."""

    why: str


@dataclass
class TooMuchAtOnce(Refusal):
    """More was sent than one request may hold."""

    most: int


async def read_json(request: Request, most: int = LARGEST_BODY) -> dict[str, object]:
    """The JSON object of a request; refuses what is too long, too deep, or no number at all."""
    return read_object(await _read_body(request, most))


async def _read_body(request: Request, most: int) -> bytes:
    announced = request.headers.get("content-length", "0")
    if announced.isdigit() and len(announced) < 19 and int(announced) > most:
        raise TooMuchAtOnce(most)
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > most:
            raise TooMuchAtOnce(most)
    return bytes(body)


def read_object(body: bytes) -> dict[str, object]:
    """The JSON object these bytes spell."""
    try:
        document = json.loads(
            body.decode("utf-8"),
            parse_constant=_refuse,
            parse_float=_finite,
            parse_int=_bounded,
            object_pairs_hook=_once_each,
        )
    except RecursionError:
        raise NotUnderstood("depth") from None
    except ValueError:
        raise NotUnderstood("json") from None
    if not isinstance(document, dict):
        raise NotUnderstood("object")
    _check(document, 1)
    return document


def _refuse(_word: str) -> object:
    raise NotUnderstood("number")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise NotUnderstood("number")
    return number


def _bounded(text: str) -> int:
    if len(text) > 17 or abs(int(text)) > LARGEST_NUMBER:
        raise NotUnderstood("number")
    return int(text)


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise NotUnderstood("key")
    return found


def _check(value: object, depth: int) -> None:
    """Refuse what nests too deep, and half characters that could never be written down."""
    if depth > DEEPEST:
        raise NotUnderstood("depth")
    if isinstance(value, str):
        _check_text(value)
    elif isinstance(value, dict):
        for key, inner in value.items():
            _check_text(key)
            _check(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            _check(inner, depth + 1)


def _check_text(text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise NotUnderstood("text") from None


def text_in(document: dict[str, object], name: str, longest: int = 1024) -> str:
    """The text under this name; refuses what is missing, no text, or too long."""
    value = document.get(name)
    if not isinstance(value, str) or not 0 < len(value) <= longest:
        raise NotUnderstood(name)
    return value


def number_in(asked: Mapping[str, str], name: str, otherwise: int) -> int:
    """The whole number under this name of a query; refuses what is no number there."""
    text = asked.get(name)
    if text is None:
        return otherwise
    if not text.isdecimal() or not text.isascii() or len(text) > LONGEST_NUMBER:
        raise NotUnderstood(name)
    return int(text)


def list_in(document: dict[str, object], name: str, longest: int) -> list[object]:
    """The list under this name; refuses what is missing, no list, or too long."""
    value = document.get(name)
    if not isinstance(value, list):
        raise NotUnderstood(name)
    if len(value) > longest:
        raise TooMuchAtOnce(longest)
    return value
