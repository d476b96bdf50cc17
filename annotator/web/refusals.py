"""A "no" on its way to the page: `{"refusal": its name, "says": its sentence}` and a status."""

from __future__ import annotations

import logging
import secrets
import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse

from annotator import words
from annotator.domain.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

log = logging.getLogger("annotator.web")


@dataclass
class Locked(Refusal):
    """Nobody is signed in here."""


@dataclass
class NotFound(Refusal):
    """There is nothing here: unknown and forbidden are told apart by nobody."""


@dataclass
class FromElsewhere(Refusal):
    """The request was made by another page than ours."""


@dataclass
class WrongAddress(Refusal):
    """The request came under a name that is not ours."""


@dataclass
class NoKnock(Refusal):
    """This browser did not come through the one-time link."""


@dataclass
class Unexpected(Refusal):
    """Something went wrong that nobody foresaw; the log knows more under this number."""

    incident: str


STATUS: Mapping[str, int] = {
    "Locked": 401,
    "WrongPassphrase": 403,
    "WrongRecoveryCode": 403,
    "WrongInvitation": 403,
    "NoKnock": 403,
    "FromElsewhere": 403,
    "NotPermitted": 403,
    "CarerNotSigned": 403,
    "NotFound": 404,
    "TooMuchAtOnce": 413,
    "ClipTooLarge": 413,
    "NoRoom": 413,
    "EmptyClip": 400,
    "EmptyPaper": 400,
    "NotAPaper": 400,
    "NotKeptThere": 400,
    "LabelTooLong": 400,
    "PhotographDamaged": 400,
    "PhotographTooLarge": 413,
    "PaperTooLarge": 413,
    "NoUpload": 404,
    "NotRecorded": 404,
    "WrongAddress": 421,
    "TooManyTries": 429,
    "NotUnderstood": 400,
    "NotAPack": 400,
    "NotABox": 400,
    "NotThePackPassphrase": 403,
    "PassedOnDamaged": 400,
    "PassedOnTooLarge": 413,
    "PackChanged": 400,
    "PackOfAnotherVersion": 400,
    "NotAnAnswer": 400,
    "PassphraseTooLong": 400,
    "PassphraseTooObvious": 400,
    "PassphraseTooShort": 400,
    "RecoveryCodeMistyped": 400,
    "RecoveryCodeNotWhole": 400,
    "Unexpected": 500,
}
OTHERWISE = 409
# A ticket that is over answers as one that never was, and what is not for somebody as what is not.
UNKNOWN = {"TicketOver", "NotForYou"}


def answer_refusal(refusal: Refusal, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """The answer to a page; whatever id is unknown, the answer is the same to the letter."""
    name = type(refusal).__name__
    if name.startswith("NoSuch") or name in UNKNOWN:
        refusal, name = NotFound(), NotFound.__name__
    document: dict[str, object] = {"refusal": name, "says": words.say(refusal)}
    more = dict(headers or {})
    if isinstance(refusal, Unexpected):
        document["incident"] = refusal.incident
    if "seconds" in refusal.facts():
        document["seconds"] = refusal.facts()["seconds"]
        more["Retry-After"] = str(document["seconds"])
    return JSONResponse(document, STATUS.get(name, OTHERWISE), more)


def answer_unexpected(trouble: Exception) -> JSONResponse:
    """The answer to what nobody foresaw: a number for the page, the places in the log.

    The exception's own text stays out of the log as well: a database puts the row into it.
    """
    incident = secrets.token_hex(4)
    log.error("incident %s\n%s", incident, "\n".join(_places(trouble)))
    return answer_refusal(Unexpected(incident))


def _places(trouble: BaseException | None) -> list[str]:
    lines: list[str] = []
    while trouble is not None and len(lines) < 200:
        lines.append(f"{type(trouble).__module__}.{type(trouble).__qualname__}")
        frames = traceback.extract_tb(trouble.__traceback__)
        lines.extend(f"  {each.filename}:{each.lineno} {each.name}" for each in frames)
        trouble = trouble.__cause__ or trouble.__context__
    return lines
