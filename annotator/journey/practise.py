"""Practise: see it, name it, time it. Attempts, what is revealed of them, and where they lead."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.domain.errors import Refusal
from annotator.domain.practising import certifying, learning, proposing
from annotator.domain.practising import quiz as quizzing
from annotator.domain.practising import reveal as revealing
from annotator.domain.practising.attempt import NotAtThisStage, Stage
from annotator.domain.practising.gold import ClipSet
from annotator.domain.practising.opened import Opened
from annotator.domain.practising.sealed import SealBroken, sealed_from
from annotator.journey.practise_attempts import AttemptNow, Attempts, NoSuchAttempt
from annotator.journey.practise_books import NotForPractice
from annotator.journey.practise_certificate import CodedWith, granted
from annotator.journey.practise_library import PracticeClip
from annotator.journey.practise_numbers import numbers_of, read_numbers
from annotator.journey.practise_standing import standing_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.domain.identity import AttemptId
    from annotator.domain.practising.certifying import Standing, Verdict
    from annotator.domain.practising.learning import Confusion, Point
    from annotator.domain.practising.proposing import Proposal
    from annotator.domain.practising.quiz import NearMiss, Question
    from annotator.domain.practising.reveal import Reveal
    from annotator.journey.ports import Desk, KeptAttempt
    from annotator.journey.practise_books import Document
    from annotator.journey.practise_certificate import Granted

__all__ = [
    "AttemptNow",
    "NoSuchAttempt",
    "NotForPractice",
    "NumbersDiffer",
    "PracticeClip",
    "Practising",
]


@dataclass
class NumbersDiffer(Refusal):
    """What is kept of an attempt is not what its sealed document gives."""


@dataclass(frozen=True, slots=True)
class Practising(Attempts):
    """Everything about practising, from the library to the certificate; each for themself."""

    def reveal(self, attempt: AttemptId) -> Reveal:
        """The sealed attempt beside its gold; one's own, while the family permits it."""
        with self.records.reading() as desk:
            kept = self._own(desk, attempt)
            if kept.sealed_at is None:
                raise NotAtThisStage(_stage_of(kept), Stage.SEALED)
            self._to_practise(desk, kept.clip)
            document = desk.practising.documents(kept.coder).get(kept.id)
            if document is None:
                raise NotForPractice
            return revealing.reveal(self._opened(desk, kept, document))

    def verdict(self, attempt: AttemptId) -> Verdict:
        """What one attempt passed by itself; it stands on numbers, so it outlives the clip."""
        with self.records.reading() as desk:
            kept = self._own(desk, attempt)
            if kept.numbers is None:
                raise NotAtThisStage(_stage_of(kept), Stage.SEALED)
            return certifying.verdict(read_numbers(kept.numbers).figures, self._thresholds(desk))

    def standing(self) -> Standing:
        """Where one stands by the numbers that are kept of every sealed attempt; a certificate
        stands by the thresholds it was granted by, whatever is asked now."""
        with self.records.reading() as desk:
            return self._standing(desk)

    def recomputed(self) -> Standing:
        """The same, after working out again what was sealed wherever that is still there.

        Refused where a seal is broken, or where the numbers that are kept are others.
        """
        with self.records.reading() as desk:
            self._check(desk)
            return self._standing(desk)

    def certificate(self) -> Granted:
        """One's own certificate, worked out again as `recomputed` is; refused without one."""
        with self.records.reading() as desk:
            self._check(desk)
            figures = [each.figures for each in self._numbers(desk)]
            schemes, today = self._coded_with(desk), self.clock.today()
            return granted(self._standing(desk), figures, schemes, today)

    def progress(self) -> tuple[Point, ...]:
        """One point for each sealed attempt, in the order of sealing; of clips that are gone
        too."""
        with self.records.reading() as desk:
            return tuple(each.point for each in self._numbers(desk))

    def confusions(self) -> tuple[Confusion, ...]:
        """Which names go on being mixed up, in attempts that may still be looked at."""
        with self.records.reading() as desk:
            return self._confusions(desk)

    def next_clip(self) -> Proposal | None:
        """The practice clip to take next, and why; None where there is none."""
        with self.records.reading() as desk:
            shelf = [
                proposing.on_the_shelf(gold)
                for _, gold in self._shelf(desk)
                if gold.about.set is ClipSet.PRACTICE
            ]
            past = [each.point for each in self._numbers(desk)]
            return proposing.next_clip(shelf, past, self._confusions(desk))

    def quiz(
        self, seed: int, near_misses: tuple[NearMiss, ...] = (), most: int = 10
    ) -> tuple[Question, ...]:
        """Ten-second stretches of practice clips one has sealed: it tells nothing of others."""
        with self.records.reading() as desk:
            return quizzing.quiz(self._to_look_at(desk), near_misses, seed, most)

    def _confusions(self, desk: Desk) -> tuple[Confusion, ...]:
        shown = [revealing.reveal(each) for each in self._to_look_at(desk)]
        return learning.confusions(shown)

    def _to_look_at(self, desk: Desk) -> Iterator[Opened]:
        me = self.identities.acting()
        documents = desk.practising.documents(me)
        for each in desk.practising.of(me):
            clip = desk.clips.get(each.clip)
            if each.id in documents and clip is not None and self._may_be_practised(desk, clip):
                yield self._opened(desk, each, documents[each.id])

    def _coded_with(self, desk: Desk) -> dict[str, CodedWith]:
        """By seal, what was coded with; of clips that are gone nobody knows it any more."""
        found: dict[str, CodedWith] = {}
        for each in desk.practising.of(self.identities.acting()):
            gold = self._gold_of(desk, each)
            if each.seal is not None and gold is not None:
                scheme = gold.coding.scheme
                found[each.seal] = CodedWith(scheme.name, scheme.version)
        return found

    def _standing(self, desk: Desk) -> Standing:
        return standing_of(self._numbers(desk), self.clock.today(), self._thresholds(desk))

    def _check(self, desk: Desk) -> None:
        again = {each.sealed.seal: numbers_of(each) for each in self._to_look_at(desk)}
        for each in desk.practising.of(self.identities.acting()):
            if each.numbers is not None:
                kept = replace(read_numbers(each.numbers), granted=None)
                if again.get(kept.figures.seal, kept) != kept or kept.figures.seal != each.seal:
                    raise NumbersDiffer

    def _opened(self, desk: Desk, kept: KeptAttempt, document: Document) -> Opened:
        gold = self._gold_of(desk, kept)
        if gold is None:
            raise NotForPractice
        sealed = sealed_from(document, gold.coding.scheme)
        if sealed.seal != kept.seal:
            raise SealBroken
        return Opened(sealed, gold)


def _stage_of(kept: KeptAttempt) -> Stage:
    return Stage.FIRST_VIEWING if kept.coding_since is None else Stage.CODING
