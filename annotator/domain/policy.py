"""Who may do what, to whose things, for which purpose: the one table. What is not in it is denied.

A row grants one right to one role: to anybody's things or to one's own, and, where a family's
film or words are behind it, only while the family permits that purpose today. `record` itself is
asked by the steps at every opening; what stands here comes on top of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.people import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Right(StrEnum):
    """Something that can be done here."""

    BE_HERE = "be_here"  # one's own: passphrase, sign-ins, choices; reading the schemes
    SEE_HOUSEHOLDS = "see_households"  # pseudonyms, names, what a family permits
    OPEN_HOUSEHOLDS = "open_households"
    KEEP_CONSENTS = "keep_consents"
    BRING_CLIPS = "bring_clips"
    WATCH_CLIPS = "watch_clips"
    CODE = "code"  # in a coding session of one's own
    SEE_CODINGS = "see_codings"
    PRACTISE = "practise"  # attempts of one's own
    KEEP_GOLDS = "keep_golds"  # what is practised with, and what it takes to pass
    REVIEW = "review"  # codings side by side, and what is settled of them
    TALK = "talk"  # threads on codings
    ACCEPT = "accept"  # what was coded or prepared by who still learns, for a family
    SEE_PROGRESS = "see_progress"  # a family's figures over time, for professionals only
    SEE_RELIABILITY = "see_reliability"  # how far coders agree, over time
    TAKE_PACKS = "take_packs"  # sealed files for supervision
    KEEP_CASELOAD = "keep_caseload"  # tags, and what is put away
    MAKE_EXCERPTS = "make_excerpts"  # films of moments that leave for professionals
    SHARE = "share"  # preparing, watching together, what goes home
    WRITE_SCHEMES = "write_schemes"
    KEEP_WORDS = "keep_words"  # the languages families are spoken to in
    KEEP_RECORDS = "keep_records"  # backup
    KEEP_PEOPLE = "keep_people"  # inviting, roles, leaving, ending sign-ins


class Whose(StrEnum):
    """Whose things a grant is for."""

    OWN = "own"
    ANYBODYS = "anybodys"


@dataclass
class NotForYou(Refusal):
    """The right was not granted; whoever asks learns no more than of a thing that is not there."""


@dataclass(frozen=True, slots=True)
class Grant:
    """A right given: to whose things, and what the family has to permit for it."""

    whose: Whose = Whose.ANYBODYS
    purpose: Purpose | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asks for a thing: whether it is theirs, and what the family permits today."""

    own: bool = True
    permitted: frozenset[Purpose] = frozenset(Purpose)


_FREE: Final = (Grant(),)
_OWN: Final = (Grant(Whose.OWN),)
# A therapist's own families, and a colleague's where the family permits its team.
_CARE: Final = (Grant(Whose.OWN), Grant(Whose.ANYBODYS, Purpose.TEAM_CARE))
_SUPERVISED: Final = (Grant(Whose.ANYBODYS, Purpose.SUPERVISION),)
_TRAINING: Final = (Grant(Whose.ANYBODYS, Purpose.TRAINING),)
_OWN_TRAINING: Final = (Grant(Whose.OWN, Purpose.TRAINING),)
# Codes without the picture, where supervision is not permitted.
_RECORDED: Final = (Grant(Whose.ANYBODYS, Purpose.RECORD),)
_OWN_SUPERVISED: Final = (Grant(Whose.OWN, Purpose.SUPERVISION),)

POLICY: Final[Mapping[Role, Mapping[Right, tuple[Grant, ...]]]] = {
    Role.THERAPIST: {
        Right.BE_HERE: _OWN,
        Right.SEE_HOUSEHOLDS: _CARE,
        Right.OPEN_HOUSEHOLDS: _FREE,
        Right.KEEP_CONSENTS: _CARE,
        Right.BRING_CLIPS: _CARE,
        Right.WATCH_CLIPS: _CARE,
        Right.CODE: _OWN,
        Right.SEE_CODINGS: _CARE,
        Right.PRACTISE: _TRAINING,
        Right.KEEP_GOLDS: _FREE,
        Right.REVIEW: _CARE,
        Right.TALK: _CARE,
        Right.SEE_PROGRESS: _CARE,
        Right.SEE_RELIABILITY: _OWN,
        Right.TAKE_PACKS: _CARE,
        Right.KEEP_CASELOAD: _CARE,
        Right.MAKE_EXCERPTS: _CARE,
        Right.SHARE: _CARE,
        Right.WRITE_SCHEMES: _FREE,
        Right.KEEP_WORDS: _FREE,
        Right.KEEP_RECORDS: _FREE,
        Right.KEEP_PEOPLE: _FREE,
    },
    Role.SUPERVISOR: {
        Right.BE_HERE: _OWN,
        Right.SEE_HOUSEHOLDS: _SUPERVISED,
        Right.WATCH_CLIPS: _SUPERVISED,
        Right.CODE: _OWN_SUPERVISED,
        Right.SEE_CODINGS: _SUPERVISED,
        Right.REVIEW: _RECORDED,
        Right.TALK: _RECORDED,
        Right.ACCEPT: _SUPERVISED,
        Right.SEE_PROGRESS: _SUPERVISED,
        Right.SEE_RELIABILITY: _FREE,
        Right.TAKE_PACKS: _SUPERVISED,
        Right.PRACTISE: _TRAINING,
        Right.KEEP_GOLDS: _FREE,
        Right.WRITE_SCHEMES: _FREE,
    },
    # No pseudonym, no name, no word of a family, and nobody else's codes.
    Role.TRAINEE: {
        Right.BE_HERE: _OWN,
        Right.WATCH_CLIPS: _TRAINING,
        Right.CODE: _OWN_TRAINING,
        Right.SEE_CODINGS: _OWN_TRAINING,
        Right.TALK: _OWN_TRAINING,
        Right.SEE_RELIABILITY: _OWN,
        Right.PRACTISE: _TRAINING,
    },
    # The records, not the films.
    Role.KEEPER: {
        Right.BE_HERE: _OWN,
        Right.SEE_HOUSEHOLDS: _FREE,
        Right.KEEP_CONSENTS: _FREE,
        Right.KEEP_WORDS: _FREE,
        Right.KEEP_RECORDS: _FREE,
        Right.KEEP_PEOPLE: _FREE,
    },
}


def grants(roles: Iterable[Role], right: Right) -> tuple[Grant, ...]:
    """Everything these roles together are granted of a right."""
    return tuple(each for role in roles for each in POLICY[role].get(right, ()))


def may(roles: Iterable[Role], right: Right, asked: Asked) -> bool:
    """Whether one of the roles grants the right for this thing, now."""
    return any(_fits(each, asked) for each in grants(roles, right))


def may_ever(roles: Iterable[Role], right: Right) -> bool:
    """Whether there is anything at all these roles may do by this right: what the gate asks."""
    return bool(grants(roles, right))


def _fits(grant: Grant, asked: Asked) -> bool:
    if grant.whose is Whose.OWN and not asked.own:
        return False
    return grant.purpose is None or grant.purpose in asked.permitted
