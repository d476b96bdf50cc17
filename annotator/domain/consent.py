"""Consent: what each person permits, purpose by purpose, from when and until when."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final, assert_never

from typing_extensions import override

from annotator.domain.errors import Refusal
from annotator.domain.reach import Reach, goes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.domain.identity import ClipId, ConsentId, HouseholdId, PersonId

SERVICE: Final = goes(Reach.SERVICE)
STAYS: Final = goes(Reach.STAYS)


class Purpose(StrEnum):
    """What a consent is for; each is asked and answered by itself (clinical.md 6.1)."""

    RECORD = "record"
    SESSION_REVIEW = "session_review"
    CO_CARER_VIEWING = "co_carer_viewing"
    SUPERVISION = "supervision"
    TEAM_CARE = "team_care"
    TRAINING = "training"
    RESEARCH = "research"
    PUBLICATION = "publication"
    TAKE_HOME_PAGE = "take_home_page"
    TAKE_HOME_MEDIA = "take_home_media"


class Decision(StrEnum):
    """What was answered."""

    PERMIT = "permit"
    DENY = "deny"


class Basis(StrEnum):
    """By what right somebody answers (clinical.md 6.2)."""

    OWN = "own"
    PARENTAL_RESPONSIBILITY = "parental_responsibility"
    CARE_ORDER_LA = "care_order_LA"
    GUARDIAN = "guardian"
    COURT = "court"


class Method(StrEnum):
    """How the answer was given."""

    SIGNED_FORM = "signed_form"
    E_SIGN = "e_sign"
    VERBAL_RECORDED = "verbal_recorded"


class Verdict(StrEnum):
    """Where a purpose stands; only the first permits."""

    PERMITTED = "permitted"
    ASKED_NOT = "asked_not"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Consent:
    """One answer of one person for one purpose, for the household's clips or for one clip."""

    id: ConsentId = field(metadata=SERVICE)
    household: HouseholdId = field(metadata=SERVICE)
    purpose: Purpose = field(metadata=SERVICE)
    decision: Decision = field(metadata=SERVICE)
    person: PersonId = field(metadata=SERVICE)
    granted_by: str = field(metadata=STAYS)
    on: date = field(metadata=SERVICE)
    basis: str = field(default="", metadata=SERVICE)
    method: str = field(default="", metadata=SERVICE)
    form_version: str = field(default="", metadata=SERVICE)
    valid_to: date | None = field(default=None, metadata=SERVICE)
    clip: ClipId | None = field(default=None, metadata=SERVICE)
    withdrawn_on: date | None = field(default=None, metadata=SERVICE)
    lawful_basis: str = field(default="", metadata=SERVICE)

    def verdict(self, today: date) -> Verdict:
        """What this answer alone says on a day; it still permits on its last day."""
        withdrawn = self.withdrawn_on is not None and self.withdrawn_on <= today
        if self.decision is Decision.DENY:
            # Taking a "no" back is not yet a "yes": the question is open again.
            return Verdict.ASKED_NOT if withdrawn else Verdict.DENIED
        if withdrawn:
            return Verdict.WITHDRAWN
        expired = self.valid_to is not None and self.valid_to < today
        return Verdict.EXPIRED if expired else Verdict.PERMITTED


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a purpose stands, until when, and which purpose decided it (its own, or `record`)."""

    verdict: Verdict
    until: date | None = None
    decided_by: Purpose | None = None

    @property
    def permitted(self) -> bool:
        """Whether it may be done."""
        return self.verdict is Verdict.PERMITTED


@dataclass
class NotPermitted(Refusal):
    """Something for which no consent stands."""

    purpose: Purpose
    standing: Standing

    @override
    def facts(self) -> dict[str, object]:
        """The purpose and where it stands, in words."""
        return {
            "purpose": self.purpose.replace("_", " "),
            "standing": self.standing.verdict.replace("_", " "),
        }


# What blocks most comes last: one "no" of anybody outweighs every "yes" (clinical.md 6.2).
_BLOCKS_MORE: Final = tuple(Verdict)


def standing(
    consents: Iterable[Consent], purpose: Purpose, on: date, clip: ClipId | None = None
) -> Standing:
    """Where a purpose stands on a day, for one clip or for the household as a whole.

    Consents come in the order they were recorded. Of one person's answers the latest counts; an
    answer for this clip alone outweighs the household-wide one, except a later "no" to all. Every
    person asked has to permit. Nothing else is permitted unless `record` is.
    """
    known = tuple(each for each in consents if each.on <= on and each.clip in (None, clip))
    own = _standing(known, purpose, on)
    if purpose is Purpose.RECORD or own.verdict in (Verdict.DENIED, Verdict.WITHDRAWN):
        return own
    record = _standing(known, Purpose.RECORD, on)
    if not record.permitted:
        return record
    return Standing(own.verdict, _sooner(own.until, record.until), own.decided_by)


def require(
    consents: Iterable[Consent], purpose: Purpose, on: date, clip: ClipId | None = None
) -> Standing:
    """Where the purpose stands, if it may be done; otherwise refused (PR-25)."""
    found = standing(consents, purpose, on, clip)
    if not found.permitted:
        raise NotPermitted(purpose, found)
    return found


def default_expiry(purpose: Purpose, on: date, care_ends: date | None = None) -> date | None:
    """Until when a "yes" given on a day holds, unless said otherwise (clinical.md 6.1).

    None where that is not a date yet: until two months after care ends, by a study's protocol, or
    because what is taken home cannot be called back.
    """
    match purpose:
        case Purpose.RECORD | Purpose.SESSION_REVIEW | Purpose.CO_CARER_VIEWING:
            return None if care_ends is None else months_after(care_ends, 2)
        case Purpose.TEAM_CARE:
            return care_ends
        case Purpose.SUPERVISION | Purpose.TRAINING:
            return months_after(on, 6 if purpose is Purpose.SUPERVISION else 12)
        case Purpose.PUBLICATION:
            return on
        case Purpose.RESEARCH | Purpose.TAKE_HOME_PAGE | Purpose.TAKE_HOME_MEDIA:
            return None
        case _:
            assert_never(purpose)


def months_after(day: date, months: int) -> date:
    """The same day some months on, or that month's last day where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _standing(known: Iterable[Consent], purpose: Purpose, on: date) -> Standing:
    people: dict[PersonId, dict[str, list[Consent]]] = defaultdict(lambda: defaultdict(list))
    for each in known:
        if each.purpose is purpose:
            people[each.person][each.granted_by].append(each)
    if not people:
        return Standing(Verdict.ASKED_NOT, None, purpose)
    standings = [_of_person(answers.values(), on) for answers in people.values()]
    worst = max((verdict for verdict, _ in standings), key=_BLOCKS_MORE.index)
    until = min((day for _, day in standings if day is not None), default=None)
    return Standing(worst, until if worst is Verdict.PERMITTED else None, purpose)


def _of_person(answers: Iterable[list[Consent]], on: date) -> tuple[Verdict, date | None]:
    """What those who may answer for one person say: a "no" blocks, else one "yes" is enough."""
    counting = [_counting(each, on) for each in answers]
    verdicts = [each.verdict(on) for each in counting]
    for blocking in (Verdict.DENIED, Verdict.WITHDRAWN):
        if blocking in verdicts:
            return blocking, None
    permits = [each for each in counting if each.verdict(on) is Verdict.PERMITTED]
    if permits:
        days = [each.valid_to for each in permits]
        known = [day for day in days if day is not None]
        return Verdict.PERMITTED, max(known) if len(known) == len(days) else None
    return max(verdicts, key=_BLOCKS_MORE.index), None


def _counting(answers: list[Consent], on: date) -> Consent:
    """The one answer, of all that one person gave, that counts on a day."""
    in_order = sorted(answers, key=lambda each: each.on)  # of one day: as they were recorded
    wide = [each for each in in_order if each.clip is None]
    narrow = [each for each in in_order if each.clip is not None]
    if not wide or not narrow:
        return in_order[-1]
    return wide[-1] if _takes_all_back(wide[-1], narrow[-1], in_order, on) else narrow[-1]


def _takes_all_back(wide: Consent, narrow: Consent, in_order: list[Consent], on: date) -> bool:
    verdict = wide.verdict(on)
    if verdict is Verdict.WITHDRAWN:
        return wide.withdrawn_on is not None and wide.withdrawn_on >= narrow.on
    return verdict is Verdict.DENIED and in_order.index(wide) > in_order.index(narrow)


def _sooner(one: date | None, other: date | None) -> date | None:
    days = [day for day in (one, other) if day is not None]
    return min(days, default=None)
