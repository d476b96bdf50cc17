"""Two or more codings of one clip side by side: whose, in what they differ, and the figures.

Codes may be seen where `record` is permitted; the picture only by who may watch the clip. What was
looked at is noted: a supervisor's own viewing stands in the book of deeds as everybody's does.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Final, TypeVar

from annotator.domain.agreement.report import full_report
from annotator.domain.consent import Purpose, require
from annotator.domain.errors import Refusal
from annotator.domain.reviewing.confusions import confusions
from annotator.domain.reviewing.differences import any_two_differ, beside
from annotator.journey.agreeing import NotOneClip, comparable, compared, known_head
from annotator.journey.coded_by import coding_of, shown
from annotator.journey.comparison_books import Looked
from annotator.journey.doubling_books import is_blind, without_blind
from annotator.journey.kept import current_of
from annotator.journey.ports import Deed
from annotator.journey.settled_places import consensus_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from annotator.domain.agreement.report import Report
    from annotator.domain.annotation import Annotation
    from annotator.domain.clip import Clip, Context
    from annotator.domain.identity import ClipId, HouseholdId, SessionId
    from annotator.domain.interval import Milliseconds, Stretches
    from annotator.domain.reviewing.confusions import Confusions
    from annotator.domain.reviewing.differences import Beside
    from annotator.domain.scheme import Scheme
    from annotator.journey.coded_by import Coding
    from annotator.journey.ports import Clock, Desk, Identities, Records, SessionHead
    from annotator.journey.schemes import Schemes

AGAIN: Final = timedelta(minutes=10)
"""A look at the same codings, unchanged, within so long is the same look."""
REMEMBERED: Final = 8


@dataclass
class NothingToCompare(Refusal):
    """Fewer than two codings were named that can be laid side by side."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a clip is called here: the kind of scene; whose and when only to who may know it."""

    context: Context
    on: date
    pseudonym: str | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Codings side by side, the reference first, and every other beside it.

    `marks` are what each coder marked, without what is marked for safeguarding. `any_differ` is
    the time in which any two of them differ. Without `picture` the film is not for who asks.
    """

    clip: ClipId
    household: HouseholdId
    length: Milliseconds
    scheme: Scheme
    codings: tuple[Coding, ...]
    marks: tuple[tuple[Annotation, ...], ...]
    sides: tuple[Beside, ...]
    any_differ: Stretches
    picture: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """What two codings come to: the report on them, and which name met which."""

    report: Report
    confusions: Confusions


Revised = tuple[tuple["SessionId", int], ...]
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Comparing:
    """Where codings are laid side by side.

    `may_watch` says whether who is at work may see a clip's picture, `may_know` whether they may
    know whose it is. What was worked out of codings that have not changed is remembered while the
    practice is open; consent is asked before it each time.
    """

    records: Records
    clock: Clock
    identities: Identities
    schemes: Schemes
    may_watch: Callable[[ClipId], bool]
    may_know: Callable[[ClipId], bool]
    _sides: dict[Revised, tuple[tuple[Beside, ...], Stretches]] = field(
        default_factory=dict, repr=False
    )
    _figures: dict[Revised, Figures] = field(default_factory=dict, repr=False)

    def scene(self, clip: ClipId) -> Scene:
        """What the clip is called to who is at work."""
        with self.records.reading() as desk:
            found = self._require(desk, clip)
            dyads = desk.households.of(found.household)
        known = self.may_know(clip) and bool(dyads)
        pseudonym = dyads[0].household.pseudonym if known else None
        return Scene(found.card.context, found.card.on, pseudonym)

    def codings(self, clip: ClipId) -> tuple[Coding, ...]:
        """Whose codings of a clip there are, each coder's current one; attempts are none of them.

        Those who do not learn come first, and what was settled together last: the first two are
        those to begin with.
        """
        with self.records.reading() as desk:
            self._require(desk, clip)
            heads = without_blind(desk.doubling.of(clip), desk.coding.of(clip))
            every = dict.fromkeys(each.coder for each in heads)
            found = [current_of(heads, coder) for coder in every]
            if settled := consensus_of(desk, clip):
                found.append(settled[1])
            codings = [
                coding_of(desk, each, desk.coding.standing(each.id))
                for each in found
                if each is not None
            ]
        return tuple(sorted(codings, key=lambda each: (each.settled, not each.marks, each.learns)))

    def compare(self, clip: ClipId, sessions: tuple[SessionId, ...]) -> Comparison:
        """These codings of the clip, the first being the reference; the look is noted.

        Refused unless each is of this clip and by somebody else, all by one version of a scheme.
        """
        with self.records.reading() as desk:
            heads = self._heads(desk, clip, sessions)
            marks = tuple(desk.coding.standing(each.id) for each in heads)
            codings = tuple(
                coding_of(desk, head, mine) for head, mine in zip(heads, marks, strict=True)
            )
            scheme = self.schemes.of(desk, heads[0])
        found, differ = self._laid(heads, marks, scheme)
        self._note(heads)
        return Comparison(
            clip,
            heads[0].household,
            heads[0].clip_length,
            scheme,
            codings,
            tuple(shown(each) for each in marks),
            found,
            differ,
            self.may_watch(clip),
        )

    def figures(self, clip: ClipId, first: SessionId, second: SessionId) -> Figures:
        """The agreement of two of them, and which name met which."""
        with self.records.reading() as desk:
            heads = self._heads(desk, clip, (first, second))
            known = self._figures.get(_revised(heads))
            if known is not None:
                return known
            marks = desk.coding.standing(first), desk.coding.standing(second)
            scheme = self.schemes.of(desk, heads[0])
        _make_room(self._figures)
        (side,), _ = self._laid(heads, marks, scheme)
        report = full_report(compared(marks, heads[0].clip_length))
        made = self._figures[_revised(heads)] = Figures(report, confusions(side))
        return made

    def _heads(
        self, desk: Desk, clip: ClipId, sessions: tuple[SessionId, ...]
    ) -> tuple[SessionHead, ...]:
        self._require(desk, clip)
        if len(sessions) < 2:
            raise NothingToCompare
        heads = tuple(known_head(desk, each) for each in sessions)
        for at, each in enumerate(heads):
            if each.clip != clip:
                raise NotOneClip
            if each.practised or is_blind(desk.doubling.of(clip), each.coder):
                # Attempts are looked at with their gold; what is coded blind, once handed in.
                raise NothingToCompare
            for other in heads[:at]:
                comparable(other, each)
        return heads

    def _require(self, desk: Desk, clip: ClipId) -> Clip:
        found = desk.clips.get(clip)
        if found is None:
            raise NothingToCompare
        given = desk.households.consents(found.household)
        require(given, Purpose.RECORD, self.clock.today(), clip)
        return found

    def _laid(
        self, heads: Sequence[SessionHead], marks: Sequence[tuple[Annotation, ...]], scheme: Scheme
    ) -> tuple[tuple[Beside, ...], Stretches]:
        revised, length = _revised(heads), heads[0].clip_length
        if revised not in self._sides:
            _make_room(self._sides)
            sides = tuple(beside(marks[0], each, scheme, length) for each in marks[1:])
            self._sides[revised] = sides, any_two_differ(marks, length)
        return self._sides[revised]

    def _note(self, heads: Sequence[SessionHead]) -> None:
        now, by = self.clock.now(), self.identities.acting()
        with self.records.writing() as desk:
            mine = (each for each in desk.comparisons.all() if each.by == by)
            last = {(each.first, each.second): each for each in mine}
            for other in heads[1:]:
                looked = Looked(heads[0].id, other.id, by, now, heads[0].revision, other.revision)
                if _is_same_look(last.get((looked.first, looked.second)), looked):
                    continue
                desk.comparisons.keep(looked)
                said = {"clip": other.clip, "first": looked.first, "second": looked.second}
                desk.audit.note(Deed.CODINGS_COMPARED, by, now, said)


def _revised(heads: Sequence[SessionHead]) -> Revised:
    return tuple((each.id, each.revision) for each in heads)


def _make_room(remembered: dict[Revised, Found]) -> None:
    while len(remembered) >= REMEMBERED:
        remembered.pop(next(iter(remembered)))


def _is_same_look(before: Looked | None, now: Looked) -> bool:
    if before is None or now.at - before.at >= AGAIN:
        return False
    stood = before.first_revision, before.second_revision
    return stood == (now.first_revision, now.second_revision)
