"""Which time and which marks of two codings of one clip are laid side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.episodes import SAFEGUARDING, UNCODABLE, stretches_of
from annotator.domain.metrics.attuned import codable_time

if TYPE_CHECKING:
    from collections.abc import Collection

    from annotator.domain.annotation import Annotation
    from annotator.domain.coding import CodingSession
    from annotator.domain.interval import Milliseconds, Stretches


def codable_by_all(length: Milliseconds, *codings: Collection[Annotation]) -> Stretches:
    """The time all could code: what one calls uncodable or marks for safeguarding is out."""
    hidden = [
        stretches_of(each, family) for each in codings for family in (UNCODABLE, SAFEGUARDING)
    ]
    return codable_time(length, *hidden)


def shared_time(gold: CodingSession, own: CodingSession) -> Stretches:
    """The time both could code: what either calls uncodable or marks for safeguarding is out."""
    both = (gold.annotations.values(), own.annotations.values())
    return codable_by_all(gold.clip_length, *both)


def examined_time(gold: CodingSession, own: CodingSession) -> Stretches:
    """The time an examination rests on: what the gold could code, less marks for safeguarding.

    The coder's own uncodable time stays in: what the gold saw is not passed by calling it unseen.
    A mark for safeguarding never costs anybody anything.
    """
    marks = tuple(own.annotations.values())
    return codable_time(gold.clip_length, *_hidden(gold), stretches_of(marks, SAFEGUARDING))


def touches(annotation: Annotation, codable: Stretches) -> bool:
    """Whether a mark has at least a millisecond, or for an instant itself, in codable time."""
    stretch = annotation.interval
    if stretch is None:
        return any(part.contains(annotation.onset) for part in codable)
    return codable.overlaps(stretch)


def _hidden(coding: CodingSession) -> tuple[Stretches, ...]:
    marks = tuple(coding.annotations.values())
    return stretches_of(marks, UNCODABLE), stretches_of(marks, SAFEGUARDING)
