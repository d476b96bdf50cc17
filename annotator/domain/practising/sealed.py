"""A sealed attempt: what was coded, blind, under a seal that any later change breaks.

The seal is a SHA-256 over one canonical spelling of the coding, the gold's digest, the scheme's
version and the times. It shows that something changed, not who changed it: whoever could write both
the attempt and its seal could forge it, so the seal belongs into the audit as well.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from annotator.domain.door import Fault, Place
from annotator.domain.errors import Refusal
from annotator.domain.practising.attempt import NotAtThisStage, Stage
from annotator.domain.practising.canon import digest_of
from annotator.domain.session_document import session_from, session_to_document

if TYPE_CHECKING:
    from annotator.domain.coding import CodingSession
    from annotator.domain.interval import Milliseconds
    from annotator.domain.practising.attempt import Attempt
    from annotator.domain.scheme import Scheme

NEVER: Final = datetime.max.replace(tzinfo=UTC)
FORMAT: Final = "glimmer-attempt/1"
PARTS: Final = frozenset(
    {"format", "gold", "scheme", "coding", "watched_ms", "skipped", "seal"}
    | {"began", "coding_since", "sealed_at"}
)


@dataclass
class NotThisAttempt(Refusal):
    """A coding that is not of this attempt; which of its facts differ."""

    differs: tuple[str, ...]

    @override
    def facts(self) -> dict[str, object]:
        """What differs, as one line."""
        return {"differs": ", ".join(self.differs)}


@dataclass
class NotASealedAttempt(Refusal):
    """A file that is no sealed attempt; every fault at once."""

    faults: tuple[Fault, ...]

    @override
    def facts(self) -> dict[str, object]:
        """The faults as one line."""
        return {"faults": "; ".join(str(fault) for fault in self.faults)}


@dataclass
class SealBroken(Refusal):
    """A sealed attempt that is no longer what was sealed."""


@dataclass(frozen=True, slots=True)
class Times:
    """When an attempt began, when its coding began, and when it was sealed."""

    began: datetime
    coding_since: datetime
    sealed_at: datetime


@dataclass(frozen=True, slots=True)
class Sealed:
    """An attempt that is over; it never changes, and `seal` shows it."""

    coding: CodingSession
    gold: str
    times: Times
    watched: Milliseconds
    skipped: bool
    seal: str

    @property
    def stage(self) -> Stage:
        """Always sealed."""
        return Stage.SEALED

    @property
    def intact(self) -> bool:
        """Whether it is still what was sealed."""
        return digest_of(_body(self)) == self.seal

    def require_intact(self) -> None:
        """Refused where anything of it was changed."""
        if not self.intact:
            raise SealBroken


def seal(attempt: Attempt, coding: CodingSession, now: datetime) -> Sealed:
    """The attempt closed over its coding for good; refused for any other coding."""
    if attempt.began is None or attempt.coding_since is None:
        raise NotAtThisStage(attempt.stage, Stage.CODING)
    _require_its_own(attempt, coding)
    kept = session_from(session_to_document(coding), coding.scheme)
    times = Times(attempt.began, attempt.coding_since, now)
    watched = attempt.watched.total
    unsealed = Sealed(kept, attempt.cover.digest, times, watched, attempt.skipped, seal="")
    return replace(unsealed, seal=digest_of(_body(unsealed)))


def sealed_to_document(sealed: Sealed) -> dict[str, object]:
    """The sealed attempt as a file holds it, its seal last."""
    return {**_body(sealed), "seal": sealed.seal}


def sealed_from(document: object, scheme: Scheme) -> Sealed:
    """The sealed attempt a file holds; refused where the seal is broken or it is none."""
    faults: list[Fault] = []
    part = Place(document, faults).parts(PARTS)
    part["format"].exactly(FORMAT)
    which = part["scheme"].parts({"id", "version"})
    which["id"].exactly(scheme.id)
    which["version"].exactly(scheme.version)
    times = (instant(part["began"]), instant(part["coding_since"]), instant(part["sealed_at"]))
    gold, mark = part["gold"].text(64, 64), part["seal"].text(64, 64)
    watched, skipped = part["watched_ms"].milliseconds(), part["skipped"].truth()
    if faults or not isinstance(document, dict):
        raise NotASealedAttempt(tuple(faults))
    if digest_of({name: document[name] for name in document if name != "seal"}) != mark:
        raise SealBroken
    coding = session_from(document["coding"], scheme)
    sealed = Sealed(coding, gold, Times(*times), watched, skipped, mark)
    sealed.require_intact()
    return sealed


def _body(sealed: Sealed) -> dict[str, object]:
    scheme, times = sealed.coding.scheme, sealed.times
    return {
        "format": FORMAT,
        "gold": sealed.gold,
        "scheme": {"id": scheme.id, "version": scheme.version},
        "began": times.began.isoformat(),
        "coding_since": times.coding_since.isoformat(),
        "sealed_at": times.sealed_at.isoformat(),
        "watched_ms": sealed.watched,
        "skipped": sealed.skipped,
        "coding": session_to_document(sealed.coding),
    }


def _require_its_own(attempt: Attempt, coding: CodingSession) -> None:
    cover, scheme = attempt.cover, coding.scheme
    pairs = {
        "session": (attempt.session, coding.id),
        "coder": (attempt.coder, coding.coder),
        "clip": (cover.clip, coding.clip),
        "length": (cover.clip_length, coding.clip_length),
        "scheme": ((cover.scheme, cover.scheme_version), (scheme.id, scheme.version)),
    }
    differs = tuple(name for name, (one, other) in pairs.items() if one != other)
    if differs:
        raise NotThisAttempt(differs)


def instant(place: Place) -> datetime:
    """An instant with its zone; a fault where there is none."""
    try:
        found = datetime.fromisoformat(place.text())
    except ValueError:
        place.fault("is not a date with a time")
        return NEVER
    if found.tzinfo is None:
        place.fault("does not say in which zone")
    return found
