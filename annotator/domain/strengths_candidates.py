"""Which moments may be shown to a family at all, and how strongly each speaks for itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.domain.applying import REPAIR
from annotator.domain.codes import Shown
from annotator.domain.episodes import ATTUNEMENT, TRUSTED, Outcome, outcome_of
from annotator.domain.identity import CodeId, FamilyId
from annotator.domain.interval import Interval, Milliseconds
from annotator.domain.strengths_sequence import Item, Kind, LeftOut, Reason
from annotator.domain.strengths_windows import (
    Clearance,
    Window,
    covered,
    moment_window,
    story_window,
    tail_window,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from annotator.domain.annotation import Annotation
    from annotator.domain.episodes import Episode
    from annotator.domain.scheme import Scheme
    from annotator.domain.strengths_sequence import Choices

MIND_COMMENT: Final = FamilyId("mind_comment")
INFANT_STRENGTH: Final = FamilyId("infant_strength")
INFANT_BID: Final = FamilyId("infant_bid")
DEVICE_ABSORBED: Final = CodeId("device_absorbed")
SHOWN_COMMENTS: Final = frozenset({CodeId("appropriate"), CodeId("unsure")})
KINDS: Final = {
    ATTUNEMENT: Kind.CONNECTION,
    REPAIR: Kind.REPAIR_STORY,
    MIND_COMMENT: Kind.COMMENT,
    INFANT_STRENGTH: Kind.INFANT_STRENGTH,
}
ANSWERED_CODES: Final = frozenset(
    {
        CodeId("shared_gaze"),
        CodeId("turn_taking"),
        CodeId("cue_met"),
        CodeId("shared_joy"),
        CodeId("co_regulation"),
        CodeId("playful"),
        CodeId("infant_reengage"),
    }
)
"""Codes whose definition already holds the infant's response."""
BEST_LENGTH: Final = 10


@dataclass(frozen=True, slots=True)
class Candidate:
    """A moment that may be shown, with the window it would be shown in."""

    moment: Annotation
    kind: Kind
    window: Window
    reasons: tuple[Reason, ...]

    @property
    def type(self) -> tuple[FamilyId, CodeId | None]:
        """What counts as the same sort of moment."""
        return self.moment.family, self.moment.code

    @property
    def full(self) -> bool:
        """Whether it is a repair that ended in step."""
        return outcome_of(self.moment) is Outcome.FULL

    def item(self, *more: Reason) -> Item:
        """The candidate as an item of the selection."""
        return Item(
            annotation=self.moment.id,
            kind=self.kind,
            window=self.window.shown,
            still_ms=self.window.still_ms,
            reasons=(*more, *self.reasons),
            # Of a partial repair one thing is said whatever its code is (S27).
            needs_code=self.moment.code is None and outcome_of(self.moment) is not Outcome.PARTIAL,
        )


WEIGHTS: Final = {
    Reason.CHOSEN: 200,
    Reason.STARRED: 100,
    Reason.GOAL: 30,
    Reason.INFANT_ANSWERS: 20,
    Reason.UNDERUSED: 15,
}


def score(candidate: Candidate, taken: Collection[Candidate]) -> int:
    """How strongly a candidate speaks for itself beside what is already taken."""
    same = sum(candidate.type == each.type for each in taken)
    seconds = round(covered(candidate.moment).length / 1000)
    return (
        sum(WEIGHTS.get(reason, 0) for reason in candidate.reasons)
        + (10 if not same else -10 * same)
        - abs(seconds - BEST_LENGTH)
    )


def gather(
    moments: Iterable[Annotation], clear: Clearance, choices: Choices, scheme: Scheme
) -> tuple[tuple[Candidate, ...], tuple[LeftOut, ...]]:
    """Every moment that may be shown, and every one that may not, with all its reasons."""
    kept = tuple(moments)
    candidates, left_out = [], []
    for moment in kept:
        if moment.family not in KINDS and not (moment.starred or moment.id in choices.chosen):
            continue
        against = eligible(moment, clear, choices, scheme)
        window = against or _window(moment, clear)
        if isinstance(window, Window):
            kind = KINDS[moment.family]
            candidates.append(
                Candidate(moment, kind, window, _speaks_for(moment, window, kept, choices))
            )
        else:
            left_out.append(LeftOut(moment.id, window))
    return tuple(candidates), tuple(left_out)


def tails(
    moments: Iterable[Annotation], clear: Clearance, choices: Choices, scheme: Scheme
) -> tuple[Candidate, ...]:
    """The in-step ends of full repairs, for when no connection can open the viewing."""
    found = []
    for repair in moments:
        episode = clear.episode_answered_by(repair) if repair.family == REPAIR else None
        if (
            episode is None
            or eligible(repair, clear, choices, scheme)
            or outcome_of(repair) is not Outcome.FULL
        ):
            continue
        window = tail_window(repair, episode, clear)
        if isinstance(window, Window):
            found.append(Candidate(repair, Kind.REPAIR_TAIL, window, ()))
    return tuple(found)


def eligible(
    moment: Annotation, clear: Clearance, choices: Choices, scheme: Scheme
) -> tuple[Reason, ...]:
    """Why a family may not see this moment in any window; nothing where it may.

    A star stands for the therapist's own look and so lifts low confidence (and nothing else
    but an unstarred partial repair).
    """
    if moment.family not in KINDS or _never_shown(moment, scheme):
        return (Reason.NOT_FOR_FAMILIES,)
    found = []
    if moment.id in choices.left_out:
        found.append(Reason.LEFT_OUT)
    if moment.confidence < TRUSTED and not moment.starred:
        found.append(Reason.LOW_CONFIDENCE)
    if moment.family == MIND_COMMENT and moment.code is None:
        found.append(Reason.CODE_UNANSWERED)
    if moment.family == REPAIR:
        found.extend(_repair_faults(moment, clear.episode_answered_by(moment), choices))
    return tuple(found)


def _never_shown(moment: Annotation, scheme: Scheme) -> bool:
    if scheme.shown_to_family(moment.family, moment.code) is Shown.NO:
        return True
    # Held here too, whatever a scheme says: a comment beside the infant's state stays with us.
    return (
        moment.family == MIND_COMMENT
        and moment.code is not None
        and moment.code not in SHOWN_COMMENTS
    )


def _repair_faults(
    repair: Annotation, episode: Episode | None, choices: Choices
) -> Iterable[Reason]:
    match outcome_of(repair):
        case Outcome.NOT_YET:
            yield Reason.NOT_YET
        case Outcome.PARTIAL if not repair.starred:
            yield Reason.PARTIAL_NOT_STARRED
        case None:
            yield Reason.OUTCOME_UNANSWERED
        case _:
            pass
    if episode is None or repair.interval is None:
        yield Reason.NOT_LINKED
    elif episode.code == DEVICE_ABSORBED and not choices.device_returns:
        yield Reason.DEVICE_NOT_OPTED_IN


def _window(moment: Annotation, clear: Clearance) -> Window | tuple[Reason, ...]:
    episode = clear.episode_answered_by(moment) if moment.family == REPAIR else None
    if episode is None:
        return moment_window(moment, clear)
    return story_window(moment, episode, clear)


def _speaks_for(
    moment: Annotation, window: Window, moments: Iterable[Annotation], choices: Choices
) -> tuple[Reason, ...]:
    found: tuple[tuple[Reason, Callable[[], bool]], ...] = (
        (Reason.CHOSEN, lambda: moment.id in choices.chosen),
        (Reason.STARRED, lambda: moment.starred),
        (Reason.GOAL, lambda: moment.values.get("goal_link") == "yes"),
        (Reason.INFANT_ANSWERS, lambda: _infant_answers(moment, window.shown, moments)),
        (Reason.UNDERUSED, lambda: moment.values.get("underused_strength") == "yes"),
        (Reason.FOUND_EACH_OTHER, lambda: moment.family == REPAIR),
        (Reason.CROPPED, lambda: window.cropped),
    )
    return tuple(reason for reason, holds in found if holds())


def _infant_answers(moment: Annotation, shown: Interval, moments: Iterable[Annotation]) -> bool:
    said = moment.values.get("infant_response") == "yes" or moment.code in ANSWERED_CODES
    return said or any(
        each.family == INFANT_BID
        and each.values.get("met") == "yes"
        and shown.contains(Milliseconds(each.onset))
        for each in moments
    )
