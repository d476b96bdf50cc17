"""What may be said in a thread: the checks on what somebody is about to say, and their noes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from annotator.domain.arrows import check_arrow
from annotator.domain.errors import Refusal
from annotator.domain.talking import Kind, Saying

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import AnnotationId, CoderId
    from annotator.domain.scheme import Scheme
    from annotator.domain.talking import Remark

LONGEST: Final = 2000


@dataclass
class NothingSaid(Refusal):
    """A remark without words, or another code without a reason."""


@dataclass
class TooLongARemark(Refusal):
    """More than fits a remark."""

    most: int = LONGEST


@dataclass
class NotAPlace(Refusal):
    """A thread pinned to what is not there: a mark that was taken out, or another clip's."""


@dataclass
class NoOtherCode(Refusal):
    """Two readings of a moment, without another code, or with the one it has already."""


@dataclass
class NotToBeNamed(Refusal):
    """A mention of somebody who may not see this place, or is not here."""


@dataclass
class NotYourRemark(Refusal):
    """Somebody's remark changed or taken back by another, or one that was taken back."""


def clean(saying: Saying, me: CoderId, frames: int) -> Saying:
    """What is said with its spaces in order, each person named once and oneself not; refused where
    it says nothing, says too much, or points past the clip's so many frames or out of the picture.
    A private note names nobody; only a remark that calls two readings defensible allows codes."""
    words = clean_words(saying.words)
    if saying.arrow is not None:
        check_arrow(saying.arrow, frames)
    mentions = tuple(each for each in dict.fromkeys(saying.mentions) if each != me)
    allows = tuple(dict.fromkeys(saying.allows))
    return replace(
        saying,
        words=words,
        mentions=() if saying.kind is Kind.PRIVATE else mentions,
        allows=allows if saying.kind is Kind.BOTH_DEFENSIBLE else (),
    )


def clean_words(words: str) -> str:
    """The words without what cannot be read; raises `NothingSaid` or `TooLongARemark`."""
    readable = "".join(each for each in words if each.isprintable() or each == "\n").strip()
    if not any(each.isalnum() for each in readable):
        raise NothingSaid
    if len(readable) > LONGEST:
        raise TooLongARemark
    return readable


def check_mentions(saying: Saying, may: Collection[CoderId]) -> None:
    """Passes where everybody named may see the place; else `NotToBeNamed`."""
    if not set(saying.mentions) <= set(may):
        raise NotToBeNamed


def check_allows(saying: Saying, marks: Mapping[AnnotationId, tuple[Annotation, Scheme]]) -> None:
    """Passes other codes of the marks' own families; a code the family does not have, one's own
    code and a mark that is not of this place are refused."""
    if saying.kind is not Kind.BOTH_DEFENSIBLE:
        return
    if not saying.allows:
        raise NoOtherCode
    for each in saying.allows:
        if each.annotation not in marks:
            raise NotAPlace
        mark, scheme = marks[each.annotation]
        scheme.code(mark.family, each.code)
        if each.code == mark.code:
            raise NoOtherCode


def check_own(remark: Remark | None, me: CoderId) -> Remark:
    """The remark, where it is this person's and stands; else `NotYourRemark`."""
    if remark is None or remark.by != me or not remark.stands:
        raise NotYourRemark
    return remark
