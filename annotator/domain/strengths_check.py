"""Whether a selection, as people have edited it, may be shown to a family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.applying import RUPTURE
from annotator.domain.episodes import Outcome, outcome_of
from annotator.domain.strengths_candidates import KINDS, eligible
from annotator.domain.strengths_sequence import (
    GENTLE_CLIPS,
    MOST_CLIPS,
    Choices,
    Item,
    ItemFault,
    Kind,
    Reason,
    Sequence,
    SequenceRefused,
)
from annotator.domain.strengths_windows import (
    LONGEST,
    SHORTEST,
    STORY_AFTER,
    STORY_LEAD,
    TAIL_LONGEST,
    TAIL_SHORTEST,
    Clearance,
    back_in_step,
    covered,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from annotator.domain.annotation import Annotation
    from annotator.domain.identity import AnnotationId
    from annotator.domain.interval import Milliseconds
    from annotator.domain.scheme import Scheme


def check(
    sequence: Sequence,
    moments: Iterable[Annotation],
    scheme: Scheme,
    clip_length: Milliseconds,
    choices: Choices | None = None,
) -> None:
    """Refuse with every fault at once unless the sequence may be shown as it stands.

    It trusts nothing about how the sequence came about: moments, windows and order are all
    looked at again.
    """
    kept = {each.id: each for each in moments}
    wishes = choices or Choices()
    clear = Clearance.of(kept.values(), clip_length)
    faults = [
        ItemFault(reason, item.annotation)
        for item in sequence.items
        for reason in _item_faults(item, kept.get(item.annotation), clear, wishes, scheme)
    ]
    faults.extend(_order_faults(sequence.items, kept, wishes))
    if faults:
        raise SequenceRefused(tuple(faults))


def check_beside(
    item: Item,
    moments: Iterable[Annotation],
    scheme: Scheme,
    clip_length: Milliseconds,
    choices: Choices | None = None,
) -> None:
    """Refuse with every fault unless this one moment may be shown beside a selection.

    It is held to all that a moment of a selection is held to. The one exception is the moment of
    distress that was unlocked (`choices.exposed`), over its own stretch and nothing else (PR-14).
    """
    kept = {each.id: each for each in moments}
    wishes = choices or Choices()
    clear = Clearance.of(kept.values(), clip_length)
    moment = kept.get(item.annotation)
    if item.kind is Kind.EXPOSURE:
        reasons = tuple(_exposure_faults(item, moment, clear, wishes))
    else:
        reasons = tuple(_item_faults(item, moment, clear, wishes, scheme))
    if reasons:
        raise SequenceRefused(tuple(ItemFault(each, item.annotation) for each in reasons))


def _exposure_faults(
    item: Item, moment: Annotation | None, clear: Clearance, choices: Choices
) -> Iterator[Reason]:
    if moment is None or moment.family != RUPTURE:
        yield Reason.NOT_FOR_FAMILIES
        return
    if moment.id != choices.exposed:
        yield Reason.NOT_UNLOCKED
    if clear.is_repaired(moment.id):
        yield Reason.REPAIRED
    yield from _window_faults(item)
    if item.window.offset > clear.clip.offset:
        yield Reason.OUTSIDE_CLIP
    yield from clear.against(item.window, moment.id)
    if not item.window.overlaps(covered(moment)):
        yield Reason.MOMENT_NOT_IN_WINDOW


def _item_faults(
    item: Item,
    moment: Annotation | None,
    clear: Clearance,
    choices: Choices,
    scheme: Scheme,
) -> Iterator[Reason]:
    if moment is None or KINDS.get(moment.family) is not _family_kind(item.kind):
        yield Reason.NOT_FOR_FAMILIES
        return
    yield from eligible(moment, clear, choices, scheme)
    yield from _window_faults(item)
    if item.window.offset > clear.clip.offset:
        yield Reason.OUTSIDE_CLIP
    episode = clear.episode_answered_by(moment)
    own = episode.rupture if episode and item.kind is Kind.REPAIR_STORY else None
    yield from clear.against(item.window, own)
    if episode is not None:
        yield from _repair_faults(item, moment, back_in_step(moment, episode))
    if item.kind is not Kind.REPAIR_TAIL and not item.window.overlaps(covered(moment)):
        yield Reason.MOMENT_NOT_IN_WINDOW


def _window_faults(item: Item) -> Iterator[Reason]:
    tail = item.kind is Kind.REPAIR_TAIL
    if item.window.length < (TAIL_SHORTEST if tail else SHORTEST):
        yield Reason.TOO_SHORT
    if item.window.length > (TAIL_LONGEST if tail else LONGEST):
        yield Reason.TOO_LONG
    if not item.window.contains(item.still_ms):
        yield Reason.STILL_NOT_IN_WINDOW


def _repair_faults(item: Item, repair: Annotation, back: Milliseconds) -> Iterator[Reason]:
    if item.kind is Kind.REPAIR_TAIL:
        if outcome_of(repair) is not Outcome.FULL:
            yield Reason.NOT_FOR_FAMILIES
        if item.window.onset < back:
            yield Reason.TAIL_TOO_EARLY
        return
    if item.window.onset < repair.onset - STORY_LEAD:
        yield Reason.STORY_TOO_EARLY
    if item.window.offset < back + STORY_AFTER:
        yield Reason.STORY_ENDS_TOO_SOON
    if item.still_ms < back:
        # A still is looked at longest: it shows them together again, not apart.
        yield Reason.STILL_NOT_IN_WINDOW


def _order_faults(
    items: tuple[Item, ...], moments: Mapping[AnnotationId, Annotation], choices: Choices
) -> Iterator[ItemFault]:
    if not items:
        yield ItemFault(Reason.EMPTY)
        return
    if len(items) > (GENTLE_CLIPS if choices.gently else MOST_CLIPS):
        yield ItemFault(Reason.TOO_MANY)
    if not items[0].is_connection:
        yield ItemFault(Reason.FIRST_NOT_CONNECTION, items[0].annotation)
    if not _closes(items[-1], moments.get(items[-1].annotation), choices):
        yield ItemFault(Reason.LAST_NOT_CONNECTION, items[-1].annotation)
    shown = [(item.annotation, item.kind) for item in items]
    for at, item in enumerate(items):
        if shown[at] in shown[:at]:
            yield ItemFault(Reason.ALREADY_SHOWN, item.annotation)


def _closes(item: Item, moment: Annotation | None, choices: Choices) -> bool:
    """PR-02: a connection, her own choice, or a full repair."""
    if item.is_connection or item.annotation in choices.chosen:
        return True
    return moment is not None and outcome_of(moment) is Outcome.FULL


def _family_kind(kind: Kind) -> Kind:
    return Kind.REPAIR_STORY if kind is Kind.REPAIR_TAIL else kind
