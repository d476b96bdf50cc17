"""Which time and which marks of two codings of one clip are laid side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.episodes import SAFEGUARDING, UNCODABLE, stretches_of
from annotator.domain.metrics.attuned import codable_time

if TYPE_CHECKING:
    from annotator.domain.annotation import Annotation
    from annotator.domain.coding import CodingSession
    from annotator.domain.interval import Stretches


def shared_time(gold: CodingSession, own: CodingSession) -> Stretches:
    """The time both could code: what either calls uncodable or marks for safeguarding is out."""
    return codable_time(gold.clip_length, *_hidden(gold), *_hidden(own))


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
