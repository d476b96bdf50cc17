"""A visit, begun and found again, with the therapist's own note; what the two halves of sharing
(preparing, watching) stand on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from annotator.domain.consent import Purpose
from annotator.domain.errors import Refusal
from annotator.domain.identity import VisitId
from annotator.domain.second_look import MeetingStays
from annotator.journey.camera_books import require_first_camera
from annotator.journey.languages import ticked
from annotator.journey.leading import leading, learns_here
from annotator.journey.planning import Planning
from annotator.journey.ports import Blocked, Deed
from annotator.journey.signing import require_for
from annotator.journey.visit import AnswerKind, Visit, Wishes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from annotator.domain.annotation import Annotation
    from annotator.domain.clip import Clip
    from annotator.domain.dyad import Dyad
    from annotator.domain.identity import AnnotationId, AssetId, ClipId
    from annotator.journey.ports import (
        Bell,
        Careful,
        Clock,
        Desk,
        Identities,
        Records,
        Sentences,
        SessionHead,
        Shelf,
    )
    from annotator.journey.schemes import Schemes
    from annotator.journey.visit import Answer, Plan

ONE_MEETING: Final = timedelta(hours=12)
LONGEST_WORDS: Final = 2000


@dataclass
class NoSuchVisit(Refusal):
    """No visit goes by that id here."""


@dataclass
class NothingTagged(Refusal):
    """Nobody has tagged this clip yet, so there is nothing to choose from."""


@dataclass
class NotForFamilies(Refusal):
    """Words that do not reach a family, each with what to say instead."""

    blocked: tuple[Blocked, ...]

    @override
    def facts(self) -> dict[str, object]:
        """The words as one line, and what to say instead as another."""
        instead = [f"“{each.instead}”" for each in self.blocked if each.instead]
        return {
            "words": ", ".join(f"“{each.word}”" for each in self.blocked),
            "instead": ", ".join(instead) or "something plainer",
        }


@dataclass(frozen=True, slots=True)
class Visiting:
    """Visits: one for each meeting around a clip."""

    records: Records
    clock: Clock
    identities: Identities
    shelf: Shelf
    bell: Bell
    schemes: Schemes
    sentences: Sentences
    careful: Careful

    def visit_for(self, clip: ClipId) -> VisitId:
        """The visit around this clip that is prepared or going on, or a new one."""
        with self.records.writing() as desk:
            found = desk.clips.get(clip)
            if found is None:
                raise NoSuchVisit
            require_first_camera(desk, clip)
            if found.card.meeting:
                raise MeetingStays(Purpose.SESSION_REVIEW)
            self._require(desk, found, Purpose.RECORD)
            known = desk.visits.of_clip(clip)
            if known and not self._is_over(desk, known[-1]):
                return known[-1].id
            number = max((each.number for each in desk.visits.of_dyad(found.dyad)), default=0) + 1
            new = Visit(
                id=VisitId(self.identities.fresh()),
                household=found.household,
                dyad=found.dyad,
                clip=clip,
                number=number,
                begun_at=self.clock.now(),
                wishes=known[-1].wishes if known else Wishes(),
            )
            desk.visits.add(new)
            self._note(desk, Deed.VISIT_BEGUN, new)
        return new.id

    def visit(self, visit: VisitId) -> Visit:
        """The visit, its professional note included."""
        with self.records.reading() as desk:
            return known_visit(desk, visit)

    def keep_note(self, visit: VisitId, note: str) -> None:
        """Keep the therapist's professional note; no page of the family reaches it (PR-16)."""
        with self.records.writing() as desk:
            desk.visits.change(replace(known_visit(desk, visit), note=note))

    def keep_wishes(self, visit: VisitId, wishes: Wishes) -> None:
        """Keep what goes on the page to take home; her quoted words are hers and stay."""
        with self.records.writing() as desk:
            found = known_visit(desk, visit)
            names = self._names(desk, found)
            careful = self._careful(desk, found)
            self._refuse_blocked(careful.blocked_idea(wishes.small_thing, names))
            self._refuse_others(desk, found, wishes.small_thing)
            desk.visits.change(replace(found, wishes=wishes))

    def answers(self, visit: VisitId) -> tuple[Answer, ...]:
        """What she said and chose, in the order it came."""
        with self.records.reading() as desk:
            known_visit(desk, visit)
            return desk.visits.answers(visit)

    def _is_over(self, desk: Desk, visit: Visit) -> bool:
        shown = desk.visits.tickets(visit.id)
        return bool(shown) and shown[-1].begun_at < self.clock.now() - ONE_MEETING

    def _planning(self, desk: Desk, visit: Visit) -> Planning:
        clip = clip_of(desk, visit)
        head = self._session(desk, visit.clip, desk.visits.plan(visit.id))
        return Planning(
            head=head,
            scheme=self.schemes.of(desk, head),
            annotations=_with_stars_that_count(desk, head),
            dyad=dyad_of(desk, visit),
            context=clip.card.context.value,
            chosen=frozenset(
                picked
                for each in desk.visits.of_clip(visit.clip)
                if (picked := chosen_in(desk.visits.answers(each.id))) is not None
            ),
            sentences=self._sentences(desk, dyad_of(desk, visit)),
        )

    def _session(self, desk: Desk, clip: ClipId, plan: Plan | None = None) -> SessionHead:
        """The coding all this stands on, as `leading` finds it; refused where there is none."""
        found = leading(desk, clip, self.identities.acting(), plan)
        if found is None:
            raise NothingTagged
        return found

    def _names(self, desk: Desk, visit: Visit) -> tuple[str, ...]:
        dyad = dyad_of(desk, visit)
        return (dyad.infant.name, dyad.carer.how_addressed)

    def _refuse_others(self, desk: Desk, visit: Visit, *said: str) -> None:
        """Nothing said of one dyad names another, a twin or a carer who is not its {partner}, nor
        goes by its pseudonym."""
        found = dict.fromkeys(name for each in said for name in _others_in(desk, visit, each))
        mine = dyad_of(desk, visit)
        self._refuse_blocked(tuple(Blocked(name, mine.infant.name) for name in found))

    def _sentences(self, desk: Desk, dyad: Dyad) -> Sentences:
        """The words in the family's own language; refused while they are a draft (rulings 8)."""
        return self.sentences.of(dyad.language, ticked(desk, dyad.language))

    def _careful(self, desk: Desk, visit: Visit) -> Careful:
        return self.careful.of(dyad_of(desk, visit).language)

    def _refuse_blocked(self, blocked: tuple[Blocked, ...]) -> None:
        if blocked:
            raise NotForFamilies(blocked)

    def _require(self, desk: Desk, clip: Clip, purpose: Purpose) -> None:
        require_for(desk, clip, purpose, self.clock.today())

    def _note(
        self, desk: Desk, deed: Deed, visit: Visit, on: Mapping[str, str] | None = None
    ) -> None:
        whole = {"visit": visit.id, "clip": visit.clip, **(on or {})}
        desk.audit.note(deed, self.identities.acting(), self.clock.now(), whole)

    def _discard(self, stale: tuple[AssetId, ...]) -> None:
        for asset in stale:
            self.shelf.delete(asset)


def _with_stars_that_count(desk: Desk, head: SessionHead) -> tuple[Annotation, ...]:
    """The coding as it stands; a star is the therapist's word, and somebody who learns has none to
    say for a family (PR-21, PR-28)."""
    found = desk.coding.standing(head.id)
    if not learns_here(desk, head.coder, head.household):
        return found
    return tuple(replace(each, starred=False) for each in found)


def known_visit(desk: Desk, visit: VisitId) -> Visit:
    """The visit, or the refusal that there is none."""
    found = desk.visits.get(visit)
    if found is None:
        raise NoSuchVisit
    return found


def clip_of(desk: Desk, visit: Visit) -> Clip:
    """The clip the visit is around."""
    found = desk.clips.get(visit.clip)
    if found is None:
        raise NoSuchVisit
    return found


def dyad_of(desk: Desk, visit: Visit) -> Dyad:
    """The dyad whose visit it is."""
    found = desk.households.dyad(visit.dyad)
    if found is None:
        raise NoSuchVisit
    return found


def _others_in(desk: Desk, visit: Visit, said: str) -> Iterator[str]:
    mine = dyad_of(desk, visit)
    own = {mine.infant.name, mine.carer.how_addressed, mine.partner}
    for each in desk.households.of(visit.household):
        # The practice's own name for them is no word for them to meet (PR-13).
        called = {each.infant.name, each.carer.how_addressed, each.household.pseudonym}
        for name in called - own:
            # Where a script knows no capitals it may know no spaces either.
            spaced = name.upper() != name.lower()
            whole = rf"(?<!\w){re.escape(name)}(?!\w)" if spaced else re.escape(name)
            if re.search(whole, said):
                yield name


def chosen_in(answers: tuple[Answer, ...]) -> AnnotationId | None:
    """Her last choice; choosing none takes an earlier choice back."""
    choices = [each for each in answers if each.kind is AnswerKind.CHOICE]
    return choices[-1].moment if choices else None
